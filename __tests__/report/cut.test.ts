/** Reports cut into gateways. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCutter } from '../../src/report/cut.ts';
import { reportJson } from '../../src/report/json.ts';
import { effort } from '../support/effort.ts';
import {
  BROKEN_CONFIG,
  DRY_RUN,
  fleetOf,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  RETRIED,
} from './samples.ts';

const FLEET = fleetOf(
  ...[PASS, KEY_REJECTED, MANY_MODELS, RETRIED, BROKEN_CONFIG, DRY_RUN],
  hostileReport('"}],{[\\ é \u2028 "gateways": [{}] \ud83d\ude00'),
);

type Gateway = (typeof FLEET)['gateways'][0];

/** The text through the cutter, in pieces of so many bytes. */
function cut(text: string, bytes: number) {
  const gateways: string[] = [];
  const cutter = createCutter((gateway) => gateways.push(gateway));
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += bytes) cutter.write(all.subarray(at, at + bytes));
  return { gateways, frame: cutter.end() };
}

const parsed = (text: string): unknown => JSON.parse(text);

describe('a report that is cut', () => {
  it.each([
    ['as we write it', reportJson(FLEET)],
    ['on one line', JSON.stringify(FLEET)],
    ['without a gateway', JSON.stringify({ ...FLEET, gateways: [] })],
  ])('%s has all its gateways, however it comes in', (_what, text) => {
    const { gateways, ...rest } = JSON.parse(text);
    for (const bytes of [1, 7, 64, 1000, text.length * 3]) {
      const { gateways: found, frame } = cut(text, bytes);
      expect(found.map(parsed)).toEqual(gateways);
      expect(parsed(frame)).toEqual({ ...rest, gateways: gateways.map(() => null) });
    }
  });

  it('has no byte order mark', () => {
    const text = JSON.stringify(FLEET);
    for (const bytes of [1, 7, text.length * 3])
      expect(cut(`\uFEFF${text}`, bytes)).toEqual(cut(text, bytes));
  });

  it('is looked for in the list of that name in the document itself only', () => {
    const inner = { gateways: [{ a: 1 }] };
    const texts = [
      { other: inner, list: [inner] },
      { x: 'gateways', y: [{}] },
    ];
    for (const text of texts.map((value) => JSON.stringify(value))) {
      expect(cut(text, 5)).toEqual({ gateways: [], frame: text });
    }
  });

  it('is none where it is nested deeper than any report, wherever that is', () => {
    const deep = (open: string, close: string) => `${open.repeat(5000)}1${close.repeat(5000)}`;
    for (const nested of [deep('[', ']'), deep('{"a":', '}')]) {
      for (const where of ['"name":', '"schemaVersion":']) {
        const text = reportJson(FLEET).replace(where, () => `"more":${nested},${where}`);
        for (const bytes of [100, text.length]) expect(cut(text, bytes).frame).toBe('');
      }
    }
  });

  it('has the findings and wanted models of each gateway cut out of it, however it comes in', () => {
    const { gateways } = JSON.parse(reportJson(FLEET));
    for (const text of [reportJson(FLEET), JSON.stringify(FLEET)]) {
      for (const bytes of [1, 7, 1000, text.length * 3]) {
        const seen = { frames: [], findings: [], wanted: [] } as Record<string, unknown[]>;
        const into = (name: string) => (part: string) => void seen[name]?.push(parsed(part));
        const inner = { findings: into('findings'), wanted: into('wanted') };
        const cutter = createCutter(into('frames'), inner);
        const all = Buffer.from(text);
        for (let at = 0; at < all.length; at += bytes) cutter.write(all.subarray(at, at + bytes));
        expect(parsed(cutter.end())).toMatchObject({ gateways: gateways.map(() => null) });
        expect(seen.findings).toEqual(gateways.flatMap(({ findings }: Gateway) => findings));
        expect(seen.wanted).toEqual(gateways.flatMap(({ models }: Gateway) => models.wanted));
        expect(seen.frames).toEqual(
          gateways.map((gateway: Gateway) => ({
            ...gateway,
            findings: gateway.findings.map(() => null),
            models: { ...gateway.models, wanted: gateway.models.wanted.map(() => null) },
          })),
        );
      }
    }
  });

  it.each([
    '{"gateways/":{"name":"a"},"gateways":[]}',
    '{"gateways":[{"findings/":{"check":"models"},"findings/of others":{},"findings":[]}]}',
    '{"gateways":[{"/findings/":{},"models":{"wanted/":{"id":"a"},"wanted":[]}}]}',
  ])('takes no member for a part whose name has a mark of the way to one: %s', (text) => {
    const parts: string[] = [];
    const into = (part: string) => void parts.push(part);
    const gateways: string[] = [];
    const cutter = createCutter((gateway) => gateways.push(gateway), { findings: into, wanted: into });
    cutter.write(Buffer.from(text));
    const report = JSON.parse(text);
    expect([parts, gateways.map(parsed)]).toEqual([[], report.gateways]);
    expect(parsed(cutter.end())).toEqual({ ...report, gateways: gateways.map(() => null) });
  });

  const MB = 1024 * 1024;
  it.each([
    ['of blanks', ' '.repeat(2 * MB)],
    ['of a text', `{"a":"${'x'.repeat(2 * MB)}"}`],
    ['beside its gateways', reportJson(FLEET).replace('{', `{"more":"${'x'.repeat(2 * MB)}",`)],
    ['of gateways that are none', `{"gateways":[${'null,'.repeat(MB)}null]}`],
    ['with a gateway of too many objects', `{"gateways":[{"a":[${'{},'.repeat(300_000)}{}]}]}`],
    ['with a gateway of too many values', `{"gateways":[{"a":[${'0,'.repeat(400_000)}0]}]}`],
    ['with a gateway of 24 MB beside its findings', `{"gateways":[{"a":"${'x'.repeat(24 * MB)}"}]}`],
    ['with a gateway of 40 MB', `{"gateways":[{"a":"${'x'.repeat(40 * MB)}"}]}`],
    ['that breaks off in a gateway', `{"gateways":[{"a":"${'x'.repeat(MB)}`],
  ])('is none %s', (_what, text) => {
    expect(cut(text, 64 * 1024)).toMatchObject({ frame: '' });
  });

  it('loses nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 40 }), (text, bytes) => {
        const { gateways, frame } = cut(`{"gateways":[{"x":${text}},{}],"y":${text}}`, bytes);
        expect(gateways.map(parsed)).toEqual([{ x: parsed(text) }, {}]);
        expect(parsed(frame)).toEqual({ gateways: [null, null], y: parsed(text) });
      }),
      effort(200),
    );
  });

  it('takes any bytes, and keeps what it does not cut out unless it breaks off in a gateway', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'{}[]"\\,:0a')),
        fc.integer({ min: 1, max: 9 }),
        (marks, bytes) => {
          const text = `{"gateways":[${marks.join('')}`;
          const { gateways, frame } = cut(text, bytes);
          const kept = gateways.join('').length + frame.length - 'null'.length * gateways.length;
          if (frame !== '') expect(kept).toBe(text.length);
        },
      ),
      effort(200),
    );
  });
});
