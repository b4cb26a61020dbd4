import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyPieces, decodeEvents, type Piece } from '../../../src/diagnose/answers/event-stream.ts';
import { answer, arriving } from './bodies.ts';

/** One event in every way in which the standard lets it be written. */
const FRAMED = fc.record({
  data: fc.array(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  name: fc.option(fc.constantFrom('error', 'ping', 'message_start')),
  blank: fc.boolean(),
  comment: fc.boolean(),
});
type Framed = typeof FRAMED extends fc.Arbitrary<infer T> ? T : never;

const LINE_END = fc.constantFrom('\n', '\r', '\r\n');

function written(event: Framed, end: string): string {
  const lines = [
    ...(event.comment ? [': keep-alive'] : []),
    ...(event.name === null ? [] : [`event:${event.blank ? ' ' : ''}${event.name}`]),
    // Without a blank behind the colon, a leading blank of the data would be taken for it.
    ...event.data.map((line) => `data:${event.blank || line.startsWith(' ') ? ' ' : ''}${line}`),
    '',
  ];
  return lines.map((line) => `${line}${end}`).join('');
}

function wantedOf(events: readonly Framed[]) {
  return events
    .map(({ data, name }) => ({ name, data: data.join('\n') }))
    .filter(({ data }) => data.trim() !== '[DONE]');
}

function told(pieces: readonly Piece[]) {
  return decodeEvents(pieces).events.map(({ name, data }) => ({ name, data }));
}

describe('decodeEvents', () => {
  it('reads every framing, cut anywhere', () => {
    const cuts = fc.array(fc.nat(400), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(FRAMED, { maxLength: 6 }), LINE_END, fc.boolean(), cuts, (list, end, mark, at) => {
        const text = `${mark ? '\uFEFF' : ''}${list.map((event) => written(event, end)).join('')}`;
        const places = [0, ...at.map((place) => Math.min(place, text.length)), text.length].toSorted(
          (a, b) => a - b,
        );
        const pieces = places.slice(1).map((to, n) => ({ text: text.slice(places[n], to), atMs: n }));
        expect(told(pieces)).toEqual(wantedOf(list));
      }),
    );
  });

  it('reads every framing out of its bytes, cut anywhere, within characters too', () => {
    const cuts = fc.array(fc.nat(1000), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(FRAMED, { maxLength: 6 }), LINE_END, fc.boolean(), cuts, (list, end, mark, at) => {
        const text = `${mark ? '\uFEFF' : ''}${list.map((event) => written(event, end)).join('')}`;
        const total = Buffer.byteLength(text);
        const places = [...at.map((cut) => cut % (total + 1)), total].toSorted((a, b) => a - b);
        const arrivals = places.map((bytes, atMs) => ({ bytes, atMs }));
        expect(told(bodyPieces(answer(text, { arrivals })))).toEqual(wantedOf(list));
      }),
    );
  });

  it('is the same character by character', () => {
    fc.assert(
      fc.property(fc.array(FRAMED, { maxLength: 4 }), LINE_END, (list, end) => {
        const text = list.map((event) => written(event, end)).join('');
        expect(told([...text].map((one, atMs) => ({ text: one, atMs })))).toEqual(told([{ text, atMs: 0 }]));
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void told([{ text, atMs: 0 }])),
    );
  });

  it('stops at [DONE], however it is framed', () => {
    for (const text of [
      'data: [DONE]\n\ndata: x\n\n',
      'data:[DONE]\r\rdata: x\r\r',
      'data: [DONE]\r\n\r\ndata: x',
    ]) {
      expect(decodeEvents([{ text, atMs: 1 }])).toEqual({
        events: [],
        done: true,
        indented: false,
        padded: false,
        dataless: null,
        strays: [],
        spoke: true,
        broken: false,
      });
    }
  });

  it.each([
    'data:  [DONE]\n\n',
    'data:\t[DONE]\n\n',
    'data: [DONE] \n\n',
    'data: [DONE]\t\n\n',
    'data: [DONE]\n\n',
    'data:[DONE]\n\n',
  ])('tells where more than a blank stands before it, and where any stands behind it: %j', (text) => {
    const { done, indented, padded } = decodeEvents([{ text, atMs: 1 }]);
    expect({ done, indented, padded }).toEqual({
      done: true,
      indented: !/^data: ?\[DONE\]/.test(text),
      padded: !/\[DONE\]\n/.test(text),
    });
  });

  it('takes a last event without its blank line, and says that it is open', () => {
    expect(decodeEvents([{ text: 'data: a\n\ndata: b', atMs: 1 }])).toMatchObject({
      events: [{ data: 'a' }, { data: 'b' }],
      broken: true,
    });
    expect(decodeEvents([{ text: 'data: a\n\n', atMs: 1 }]).broken).toBe(false);
    expect(decodeEvents([{ text: 'data: a\n\ndata: [DONE]', atMs: 1 }])).toMatchObject({
      done: true,
      broken: false,
    });
  });

  it('keeps the lines that are no field, up to [DONE]', () => {
    const text = 'data: a\n\n{"error":"x"}\nretry: soon\n\ndata: [DONE]\n\nbehind\n';
    expect(decodeEvents([{ text, atMs: 1 }]).strays).toEqual(['{"error":"x"}']);
    expect(decodeEvents([{ text: 'x\n'.repeat(1000), atMs: 1 }]).strays).toHaveLength(64);
  });

  it('tells comments from silence', () => {
    expect(decodeEvents([{ text: ': ping\n\n', atMs: 1 }])).toMatchObject({ events: [], spoke: true });
    expect(decodeEvents([{ text: '{"choices":\n[]}', atMs: 1 }])).toMatchObject({ events: [], spoke: false });
  });

  it('reads a CRLF that was cut in two, whatever came between', () => {
    const pieces = ['data: a\r', '', '\ndata: b\n', '\n'].map((text, atMs) => ({ text, atMs }));
    expect(told(pieces)).toEqual([{ name: null, data: 'a\nb' }]);
  });

  it('drops a byte order mark at the start alone', () => {
    const pieces = ['', '\uFEFFdata: a\uFEFF\n\n', '\uFEFFdata: b\n\n'].map((text, atMs) => ({ text, atMs }));
    expect(decodeEvents(pieces)).toMatchObject({ events: [{ data: 'a\uFEFF' }], strays: ['\uFEFFdata: b'] });
    expect(told([{ text: 'data: a\uFEFF\n\n', atMs: 0 }])).toEqual([{ name: null, data: 'a\uFEFF' }]);
  });

  it('keeps twenty thousand events', () => {
    const { events } = decodeEvents([{ text: 'data:1\n\n'.repeat(20_001), atMs: 0 }]);
    expect(events).toHaveLength(20_000);
  });

  it.each([
    ['', false],
    ['data: a\n\n', false],
    ['data: a\r\r', false],
    ['data: a\n', true],
    ['data: a', true],
    [': ping\n', false],
    [': ping', true],
    ['retry: 5', true],
    ['data: [DONE]', false],
    ['data: [DONE]\n\n: pi', false],
  ])('tells whether it breaks off: %j', (text, broken) => {
    expect(decodeEvents(text === '' ? [] : [{ text, atMs: 1 }]).broken).toBe(broken);
    expect(decodeEvents([...text].map((one) => ({ text: one, atMs: 1 }))).broken).toBe(broken);
    expect(
      decodeEvents([
        { text, atMs: 1 },
        { text: '', atMs: 2 },
      ]).broken,
    ).toBe(broken);
  });

  it('reads a megabyte of any line end in linear time', () => {
    // Scanned anew for the other line end at each line, this would take minutes.
    for (const end of ['\r', '\n', '\r\n']) {
      const text = `data: 1${end}${end}`.repeat(120_000);
      expect(decodeEvents([{ text, atMs: 0 }]).events).toHaveLength(20_000);
      expect(decodeEvents([{ text: end.repeat(1_000_000), atMs: 0 }]).events).toHaveLength(0);
    }
  });
});

describe('bodyPieces', () => {
  it('gives the text back, cut within characters too, with the time of each piece', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(fc.nat(300), { maxLength: 6 }),
        (text, cuts) => {
          const total = Buffer.byteLength(text);
          const places = [...cuts.map((cut) => Math.min(cut, total)), total].toSorted((a, b) => a - b);
          const arrivals = places.map((bytes, atMs) => ({ bytes, atMs }));
          const pieces = bodyPieces(answer(text, { arrivals }));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('stays in proportion where redaction has changed the length', () => {
    const whole = arriving([
      { text: 'data: 1\n\n', atMs: 10 },
      { text: 'data: 2\n\n', atMs: 90 },
    ]);
    const shorter = {
      ...whole,
      arrivals: whole.arrivals.map(({ bytes, atMs }) => ({ bytes: bytes * 3, atMs })),
    };
    expect(decodeEvents(bodyPieces(shorter)).events.map(({ atMs }) => atMs)).toEqual([10, 90]);
  });

  it('keeps a byte order mark, which is of the body', () => {
    const pieces = bodyPieces(answer('\uFEFFdata', { arrivals: [{ bytes: 7, atMs: 3 }] }));
    expect(pieces).toEqual([{ text: '\uFEFFdata', atMs: 3 }]);
  });

  it('is one piece where no arrival is known', () => {
    expect(bodyPieces(answer('x', { arrivals: [], durationMs: 7 }))).toEqual([{ text: 'x', atMs: 7 }]);
  });
});
