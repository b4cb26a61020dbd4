import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFiles } from '../../src/engine/remember-files.ts';
import { historyLine } from '../../src/memory/entry-lines.ts';
import { MOST_BYTES, readHistory } from '../../src/memory/history.ts';
import { addToHistory, loadBaseline, loadHistory } from '../../src/memory/keep.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { createRedactor } from '../../src/safety/redact.ts';
import * as samples from '../report/samples.ts';
import { makeFolders } from './folder.ts';

function entry(minute: number, more: Partial<HistoryEntry> = {}): HistoryEntry {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return { at, name: 'relay', verdict: 'pass', diagnosis: 'ok', latencyMs: 1, models: {}, ...more };
}

const textOf = (entries: readonly HistoryEntry[]): string => entries.map(historyLine).join('');
const nights = (count: number, from = 0): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_, minute) => entry(from + minute));

describe('the history file', () => {
  it('grows by a line a gateway and run', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    const [one, two, other] = [entry(1), entry(2), entry(2, { name: 'other' })];
    expect(await loadHistory(path, roots)).toEqual({ entries: [], warning: null });
    await addToHistory(path, [one], roots);
    expect(await addToHistory(path, [two, other], roots)).toEqual({
      entries: [one, two, other],
      warning: null,
    });
    expect(readFileSync(path, 'utf8')).toBe(textOf([one, two, other]));
    expect((await loadHistory(path, roots)).entries).toEqual([one, two, other]);
  });

  it('takes the same entry once', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    await addToHistory(path, [entry(1), entry(1)], roots);
    await addToHistory(path, [entry(1), entry(2)], roots);
    expect(readFileSync(path, 'utf8')).toBe(textOf([entry(1), entry(2)]));
  });

  it('keeps all whole lines around a torn one', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    writeFileSync(path, `${historyLine(entry(1))}${historyLine(entry(2)).slice(0, 20)}`);
    expect((await addToHistory(path, [entry(3)], roots)).entries).toEqual([entry(1), entry(3)]);
    expect((await loadHistory(path, roots)).entries).toEqual([entry(1), entry(3)]);
  });

  it('holds at most 400 entries a gateway, the newest', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    const other = entry(0, { name: 'other' });
    writeFileSync(path, textOf([other, ...nights(400)]));
    const { entries, warning } = await addToHistory(path, [entry(400)], roots);
    expect(warning).toBeNull();
    expect(entries).toEqual([other, ...nights(400, 1)]);
    expect(readHistory(readFileSync(path, 'utf8')).entries).toEqual(entries);
  });

  it('is made smaller when it is larger than what is read', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    const long = { models: { ['m'.repeat(30_000)]: 1 } };
    writeFileSync(path, textOf(Array.from({ length: 320 }, (_, minute) => entry(minute, long))));
    expect(statSync(path).size).toBeGreaterThan(MOST_BYTES);
    const { entries } = await addToHistory(path, [entry(999)], roots);
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
    expect(entries.at(-1)).toEqual(entry(999));
    expect(entries.length).toBeGreaterThan(150);
  });

  it.each([
    ['of another program', 'our log line\n'.repeat(700_000)],
    ['of one line without an end', 'x'.repeat(9 << 20)],
    ['in which much is of another program', textOf(nights(500)) + 'our log line\n'.repeat(60)],
  ])('%s is not made shorter', (_, text) => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    writeFileSync(path, text);
    const { entries, warning } = addToHistory(path, [entry(999)], roots);
    expect(warning).toContain('much of it is no line of a history, which would be lost');
    expect(entries.at(-1)).toEqual(entry(999));
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  });

  it('with few lines of somebody else in it, but long ones, is left alone', () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    const theirs = `{"name":"${'x'.repeat(70_000)}"}\n`;
    writeFileSync(path, theirs + textOf(nights(400)));
    expect(addToHistory(path, [entry(400)], roots).warning).toContain('which would be lost');
    expect(readFileSync(path, 'utf8')).toBe(theirs + textOf(nights(400)));
    const one = join(workspace, 'one.json');
    writeFileSync(one, `[${'1,'.repeat(4_194_300)}1]`);
    const { size } = statSync(one);
    expect(addToHistory(one, [entry(400)], roots).warning).toContain('which would be lost');
    expect(statSync(one).size).toBe(size);
  });

  it('with what kills and conflicts left in it is made shorter all the same', () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    writeFileSync(path, `<<<<<<< HEAD\n${textOf(nights(400))}=======\n>>>>>>> theirs\n{"at":"20\n`);
    expect(addToHistory(path, [entry(400)], roots)).toEqual({ entries: nights(400, 1), warning: null });
    expect(readFileSync(path, 'utf8')).toBe(textOf(nights(400, 1)));
  });

  it('that cannot be read is left alone', async () => {
    const { workspace, outside, roots } = makeFolders();
    writeFileSync(join(outside, 'theirs'), 'x\n');
    symlinkSync(join(outside, 'theirs'), join(workspace, 'history.jsonl'));
    const { entries, warning } = await addToHistory(join(workspace, 'history.jsonl'), [entry(1)], roots);
    expect(entries).toEqual([entry(1)]);
    expect(warning).toMatch(/symbolic link/);
    expect(readFileSync(join(outside, 'theirs'), 'utf8')).toBe('x\n');
  });
});

describe('the baseline file', () => {
  it('is read with what is wrong with it', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'baseline.json');
    expect(await loadBaseline(path, roots)).toEqual({ baseline: new Map(), damage: null, warning: null });
    writeFileSync(path, '{"relay":["a"]}');
    expect([...(loadBaseline(path, roots).baseline.get('relay') ?? [])]).toEqual(['a']);
    writeFileSync(path, '{"relay":');
    expect((await loadBaseline(path, roots)).damage).toContain('a new one is started');
    expect((await loadBaseline(workspace, roots)).warning).toContain('it is a folder');
  });
});

describe('a baseline of which not all would be read', () => {
  const list = (name: string): readonly string[] =>
    Array.from({ length: 10_000 }, (_, at) => `${name}-${at}-`.padEnd(200, 'x'));
  const tooLong = expect.stringMatching(
    /b\.json was not written: it would be over 8 MiB, and no more is read/,
  );

  it('is not written, and what was there stays', async () => {
    const { workspace, roots } = makeFolders();
    const baselinePath = join(workspace, 'b.json');
    writeFileSync(baselinePath, '{"gone":["a"]}');
    const { past, keep } = await openFiles({ baselinePath, historyPath: null }, roots);
    for (const name of ['a', 'b', 'c', 'd', 'e']) past.onListed(name, list(name));
    expect((await keep(samples.PASS, (text) => text)).warnings).toEqual([tooLong]);
    expect(readFileSync(baselinePath, 'utf8')).toBe('{"gone":["a"]}');
  });

  it('is not written either where it is only so long with what was in it', async () => {
    const { workspace, roots } = makeFolders();
    const baselinePath = join(workspace, 'b.json');
    const before = JSON.stringify({ a: list('a'), b: list('b'), c: list('c') });
    writeFileSync(baselinePath, before);
    const { past, keep } = await openFiles({ baselinePath, historyPath: null }, roots);
    for (const name of ['d', 'e']) past.onListed(name, list(name));
    expect((await keep(samples.PASS, (text) => text)).warnings).toEqual([tooLong]);
    expect(readFileSync(baselinePath, 'utf8')).toBe(before);
    const smaller = await openFiles({ baselinePath, historyPath: null }, roots);
    smaller.past.onListed('a', ['one']);
    smaller.past.onListed('d', list('d'));
    expect((await smaller.keep(samples.PASS, (text) => text)).warnings).toEqual([]);
    expect(Object.keys(JSON.parse(readFileSync(baselinePath, 'utf8')))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('what is kept of a run', () => {
  it('holds no secret, though a model is called by one', async () => {
    const { workspace, roots } = makeFolders();
    const historyPath = join(workspace, 'history.jsonl');
    const secret = 'x7Qz41LmXw27Tb90Rk55aB3d';
    const text = JSON.stringify(samples.KEY_REJECTED).replaceAll('gpt-5.5', `model-${secret}`);
    expect(text).toContain(secret);
    const memory = await openFiles({ baselinePath: null, historyPath }, roots);
    const { history } = await memory.keep(JSON.parse(text), createRedactor([secret]));
    const kept = readFileSync(historyPath, 'utf8') + JSON.stringify(history);
    expect(kept).toContain('model-***');
    expect(kept).not.toContain(secret.slice(0, 8));
  });
});
