import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { historyLine } from '../../src/memory/entry-lines.ts';
import { mergeHistories } from '../../src/memory/entry-order.ts';
import { boundedHistory, entriesOf, readHistory, slowerThanUsual } from '../../src/memory/history.ts';
import { type HistoryEntry, median } from '../../src/model/history.ts';
import type { GatewayReport, Report, WantedModel } from '../../src/model/report.ts';

function entry(day: number, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    name: 'relay',
    verdict: 'pass',
    diagnosis: 'ok',
    latencyMs: 100,
    models: { 'gpt-5.5': 100 },
    ...more,
  };
}

const textOf = (entries: readonly HistoryEntry[]): string => entries.map(historyLine).join('');

describe('the lines of the history', () => {
  it('are read back as they were written, whatever the names are', () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'a\nb', '"'));
    const latency = fc.option(fc.nat(100_000));
    const any = fc.record<HistoryEntry>({
      at: fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((date) => date.toISOString()),
      name: text,
      verdict: fc.constantFrom('pass', 'warn', 'fail'),
      diagnosis: text,
      latencyMs: latency,
      models: fc.dictionary(text, latency),
    });
    fc.assert(
      fc.property(any, (one) => {
        const { entries, foreign } = readHistory(historyLine(one));
        expect(foreign).toBe(0);
        expect(textOf(entries)).toBe(historyLine(one));
      }),
    );
  });

  it('lose one that is longer than any of ours', () => {
    const long = `{"at":"2026-11-01T00:00:00.000Z","name":"a","verdict":"pass","x":"${'x'.repeat(1 << 20)}"}`;
    expect(readHistory(`${long}\n${historyLine(entry(1))}`)).toMatchObject({
      entries: [entry(1)],
      foreign: 1,
    });
  });

  it.each(['x', '{', '{}', `{${'x'.repeat(99)}`])('are not parsed where they are like %s', (line) => {
    const parse = jest.spyOn(JSON, 'parse');
    const { entries, foreign } = readHistory(`${historyLine(entry(1))}${`${line}\n`.repeat(5_000)}`);
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
    expect({ entries, foreign }).toEqual({ entries: [entry(1)], foreign: 5_000 });
  });

  it('are parsed no more where ten thousand of them were none', () => {
    const none = `{"${'x'.repeat(40)}}\n`.repeat(12_000);
    const parse = jest.spyOn(JSON, 'parse');
    const { entries, foreign } = readHistory(`${none}${historyLine(entry(1))}`);
    expect(parse).toHaveBeenCalledTimes(10_001);
    parse.mockRestore();
    expect({ entries, foreign }).toEqual({ entries: [entry(1)], foreign: 12_000 });
  });

  it('are read no further where the ids of models are new in each', () => {
    const renamed = (day: number) =>
      entry(day, {
        models: Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`m${day}-${at}`, 1])),
      });
    const ours = textOf(Array.from({ length: 60 }, (_, day) => renamed(day + 1)));
    const { entries, foreign } = readHistory(ours);
    expect(entries).toHaveLength(21);
    expect(entries.at(-1)).toEqual(renamed(60));
    expect(foreign).toBe(0);
    // What stands before them is not ours to take away.
    expect(readHistory(`${'a note\n'.repeat(30)}${ours}`)).toMatchObject({ entries, foreign: 30 });
  });

  it('of a gateway stay no more than are needed', () => {
    const many = Array.from({ length: 2_000 }, (_, day) => entry(day + 1));
    const other = entry(1, { name: 'other' });
    const { entries, foreign } = readHistory(textOf([...many, other].reverse()));
    expect(foreign).toBe(0);
    expect(entries.length).toBeLessThan(801);
    expect(boundedHistory(entries)).toEqual([other, ...many.slice(-400)]);
  });

  it('lose only the one that was torn', () => {
    const whole = textOf([entry(1), entry(2)]);
    const torn = historyLine(entry(3)).slice(0, 40);
    expect(readHistory(whole + torn)).toMatchObject({ entries: [entry(1), entry(2)], foreign: 1 });
    expect(readHistory(`${torn}\n${whole}`)).toMatchObject({ entries: [entry(1), entry(2)], foreign: 1 });
  });

  it.each([
    'null',
    '[]',
    '"x"',
    '<<<<<<< HEAD',
    '{"at":"yesterday","name":"relay","verdict":"pass"}',
    '{"at":"2026-01-01T00:00:00Z","name":"","verdict":"pass"}',
    '{"at":"2026-01-01T00:00:00Z","name":"relay","verdict":"toString"}',
    '{"at":1,"name":"relay","verdict":"pass"}',
  ])('pass over %s', (line) => {
    expect(readHistory(`${line}\n${historyLine(entry(1))}`)).toMatchObject({
      entries: [entry(1)],
      foreign: 1,
    });
  });

  it('keep what is right of an entry with wrong parts', () => {
    const line =
      '{"at":"2026-01-01T00:00:00Z","name":"relay","verdict":"pass","latencyMs":-1,"models":{"a":5,"b":"x","c":null,"d":1e999}}';
    expect(readHistory(line).entries).toEqual([entry(1, { latencyMs: null, models: { a: 5, c: null } })]);
  });

  it('come in the order of time, each once', () => {
    const [a, b, c] = [entry(1), entry(2), entry(3, { name: 'other' })];
    expect(mergeHistories([c, a], [b, a], [c])).toEqual([a, b, c]);
    expect(readHistory(textOf([c, b, a, a])).entries).toEqual([a, b, c]);
  });

  it('of no file are none', () => {
    expect(readHistory(null)).toMatchObject({ entries: [], foreign: 0 });
  });
});

describe('the bounds of the history', () => {
  const nights = Array.from({ length: 12 }, (_, day) => entry(day + 1));

  it('keep the newest of each gateway', () => {
    const other = entry(1, { name: 'other' });
    expect(boundedHistory([...nights, other], 5)).toEqual([other, ...nights.slice(-5)]);
  });

  it('let the oldest of all go when the file would be too large', () => {
    const most = historyLine(nights[0] ?? entry(1)).length * 4;
    expect(boundedHistory(nights, 400, most)).toEqual(nights.slice(-4));
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[5], 5],
    [[9, 1], 5],
    [[100, 1, 3], 3],
    [[10, 9, 100, 1], 9.5],
  ])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('slower than usual', () => {
  const nights = (count: number, ms: number | null) =>
    Array.from({ length: count }, (_, day) => entry(day + 1, { models: { 'gpt-5.5': ms } }));
  const ask = (history: readonly HistoryEntry[], ms: number) =>
    slowerThanUsual(history, 'relay', 'gpt-5.5', ms);

  it('is over three times the median of five passes', () => {
    expect(ask(nights(5, 200), 601)).toEqual({ usualMs: 200, factor: 3 });
    expect(ask(nights(5, 200), 2_000)).toEqual({ usualMs: 200, factor: 10 });
    expect(ask(nights(5, 200), 600)).toBeNull();
  });

  it('is not known from four', () => {
    expect(ask(nights(4, 200), 60_000)).toBeNull();
    expect(ask([...nights(4, 200), ...nights(9, null)], 60_000)).toBeNull();
  });

  it('is at least 250 ms more', () => {
    expect(ask(nights(5, 10), 259)).toBeNull();
    expect(ask(nights(5, 10), 260)).toEqual({ usualMs: 10, factor: 26 });
  });

  it('is asked of this gateway and this model alone', () => {
    expect(slowerThanUsual(nights(9, 10), 'other', 'gpt-5.5', 5_000)).toBeNull();
    expect(slowerThanUsual(nights(9, 10), 'relay', 'constructor', 5_000)).toBeNull();
  });

  it('follows what the last nights were like', () => {
    expect(ask([...nights(200, 10), ...nights(90, 2_000)], 3_000)).toBeNull();
  });
});

describe('what a run adds', () => {
  const model = (id: string, works: boolean, latencyMs: number | null): WantedModel => ({
    id,
    item: id,
    listed: null,
    works,
    latencyMs,
    probes: {},
    firstTokenMs: null,
    tokensPerSecond: null,
    dimension: null,
    suggestions: [],
  });
  const gateway = (more: Partial<GatewayReport>): GatewayReport => ({
    name: 'relay',
    baseUrl: 'https://api.example.com/v1',
    provider: 'unknown',
    verdict: 'warn',
    diagnosis: 'rate-limited',
    key: null,
    findings: [],
    models: { listed: null, added: [], removed: [], wanted: [] },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    requests: 0,
    usage: null,
    curl: null,
    ...more,
  });
  const report = (...gateways: readonly GatewayReport[]): Report => ({
    schemaVersion: 1,
    tool: 'gateway-preflight',
    version: '1.0.0',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    verdict: 'warn',
    diagnosis: 'rate-limited',
    gateways,
  });

  it('is an entry a gateway, with the median of its models', () => {
    const wanted = [
      model('a', true, 100),
      model('b', true, 900),
      model('c', true, 201),
      model('d', false, null),
      model('e', true, null),
      model('a', false, null),
    ];
    const models = { listed: 4, added: [], removed: [], wanted };
    expect(entriesOf(report(gateway({ models })))).toEqual([
      {
        at: '2026-01-01T00:00:00.000Z',
        name: 'relay',
        verdict: 'warn',
        diagnosis: 'rate-limited',
        latencyMs: 201,
        models: { a: 100, b: 900, c: 201, d: null, e: 0 },
      },
    ]);
  });

  it('is nothing of a dry run, and of faults that belong to no gateway', () => {
    const dry = gateway({ plan: { requests: 1, models: [], maxOutputTokens: 0 } });
    expect(entriesOf(report(dry, gateway({ name: 'config', baseUrl: null })))).toEqual([]);
    expect(entriesOf(report(gateway({ name: 'lost', baseUrl: null })))).toHaveLength(1);
  });
});
