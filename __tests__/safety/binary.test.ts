import { describe, expect, it } from '@jest/globals';
import {
  fromHex as bothFromHex,
  fromBase64,
  type Readable,
  readableBytes,
  SHORTEST_DECIMAL,
} from '../../src/safety/binary.ts';
import { endOf, startOf, textOf, type View, ViewWriter, viewOf } from '../../src/safety/view.ts';

/** What of a text reads as text, and how it is spelled there: `hello` by `aGVsbG8`. */
type Meant = readonly (readonly [meant: string, spelled: string])[];

function stretchesOf(read: typeof fromBase64, text: string, secrets: readonly string[] = []): Meant {
  const stretches: [string, string][] = [];
  for (const view of read(viewOf(text), readableBytes(secrets), new ViewWriter())) {
    let at = 0;
    for (const stretch of textOf(view).split('\0').slice(0, -1)) {
      const end = at + stretch.length;
      stretches.push([stretch, text.slice(startOf(view, at), endOf(view, end - 1))]);
      at = end + 1;
    }
  }
  return stretches;
}

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

describe('a readable byte', () => {
  const readable = (secrets: readonly string[]): number[] =>
    [...readableBytes(secrets).entries()].flatMap(([byte, is]) => (is === 1 ? [byte] : []));
  const PLAIN = [
    ...[0, 9, 10, 11, 12, 13, 27],
    ...Array.from({ length: 0x5f }, (_, at) => 0x20 + at),
    ...[0x80, 0x81, 0x8b, 0x8c, 0x8d, 0xa0, 0xad, 0xbb, 0xbf, 0xc2, 0xe2, 0xef],
  ];

  it('is one of ASCII or of a fold, or one of a secret', () => {
    expect(readable([])).toEqual(PLAIN);
    expect(readable(['ä', 'x\u0001'])).toEqual([...PLAIN, 0x01, 0xc3, 0xa4].toSorted((a, b) => a - b));
  });

  it('is none of what is no digit at all', () => {
    // What three digits that are none make up lies behind the last byte, and is looked up all the same.
    expect(readableBytes([]).length).toBeGreaterThan(0x4000 | 0xff);
  });
});

describe('base64', () => {
  it('is read from wherever it begins', () => {
    for (const before of ['', '.', '..', '...', 'a', 'ab', 'abc', 'a.b']) {
      const text = `${before}${base64('hello, key')}`;
      const stretches = stretchesOf(fromBase64, text).filter(([meant]) => meant.endsWith('hello, key'));
      expect([before, stretches.length]).toEqual([before, 1]);
      expect(stretches[0]?.[1].endsWith('aGVsbG8sIGtleQ')).toBe(true);
    }
  });

  it('is known in both alphabets, and by no other digit', () => {
    expect(stretchesOf(fromBase64, base64('??>>~~'))).toEqual([['??>>~~', 'Pz8+Pn5+']]);
    expect(stretchesOf(fromBase64, Buffer.from('??>>~~').toString('base64url'))).toEqual([
      ['??>>~~', 'Pz8-Pn5-'],
    ]);
    expect(stretchesOf(fromBase64, 'Pz8*Pn5*')).toEqual([]);
    const all = Array.from({ length: 0x5f }, (_, at) => `ab${String.fromCharCode(0x20 + at)}`).join('');
    expect(new Set(base64(all)).size).toBe(64);
    expect(stretchesOf(fromBase64, base64(all))[0]).toEqual([all, base64(all)]);
  });

  // Behind zero, one and two bytes that are no text, and before as many: each of the three places of a group.
  const ends = [0, 1, 2].flatMap((before) => [0, 1, 2, 3].map((behind) => [before, behind] as const));
  it.each(ends)(
    'is kept from five readable characters on, %i bytes from its begin and %i from its end',
    (before, behind) => {
      const within = (text: string): string =>
        base64(`${'\u00ff'.repeat(before)}${text}${'\u00ff'.repeat(behind)}`);
      for (const word of ['hello', 'helloo', 'hellooo', 'helloooo']) {
        const text = within(word);
        const [first, last] = [Math.floor((before * 8) / 6), Math.ceil(((before + word.length) * 8) / 6)];
        expect(stretchesOf(fromBase64, text)).toEqual([[word, text.slice(first, last)]]);
      }
      expect(stretchesOf(fromBase64, within('hell'))).toEqual([]);
    },
  );

  it('is parted where a byte is no text', () => {
    for (const gap of ['\u0001', '\u0001\u0002', '\u007f\u0080\u0090', '\u001f\u001c\u0008\u000e']) {
      const stretches = stretchesOf(fromBase64, base64(`hello${gap}world`));
      expect(stretches.map(([meant]) => meant)).toEqual(['hello', 'world']);
    }
    expect(stretchesOf(fromBase64, base64('hell\u0001wor\u0001ld'))).toEqual([]);
    expect(stretchesOf(fromBase64, base64('hello\u0001wor'))).toEqual([['hello', 'aGVsbG8']]);
  });

  it('is parted by what is no digit', () => {
    expect(
      stretchesOf(fromBase64, `${base64('hello.')}!${base64('world.')}`).map(([meant]) => meant),
    ).toEqual(['hello.', 'world.']);
    for (const at of [0, 1, 2, 3, 4, 5, 6]) {
      const text = base64('hello');
      expect(stretchesOf(fromBase64, `${text.slice(0, at)}!${text.slice(at + 1)}`)).toEqual([]);
    }
  });
});

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const dump = (text: string, spell: (byte: string) => string): string =>
  (hex(text).match(/../g) ?? []).map(spell).join('');

const hexOf =
  (wanted: 'lettered' | 'decimal') =>
  (view: View, readable: Readable, writer: ViewWriter): Generator<View> =>
    (function* () {
      const rooms = { lettered: new ViewWriter(), decimal: new ViewWriter(), [wanted]: writer };
      for (const found of bothFromHex(view, readable, { ...rooms, shortest: SHORTEST_DECIMAL }))
        if (found.isDecimal === (wanted === 'decimal')) yield found.view;
    })();
const [fromHex, fromDecimals] = [hexOf('lettered'), hexOf('decimal')];

describe('hex of decimal digits alone, which may be numbers', () => {
  it('is read by itself, from eight readable bytes on', () => {
    const digits = hex('@Ewxp1hi');
    expect(digits).toMatch(/^\d+$/);
    expect(stretchesOf(fromDecimals, digits)).toEqual([['@Ewxp1hi', digits]]);
    expect(stretchesOf(fromHex, digits)).toEqual([]);
    expect(stretchesOf(fromDecimals, digits.slice(0, -2))).toEqual([]);
    expect(stretchesOf(fromDecimals, `0.${digits}, -1${digits}`).map(([meant]) => meant)).toContain(
      '@Ewxp1hi',
    );
  });

  it('may have the mark of an exponent', () => {
    const digits = hex('@Ewnp1hi');
    expect(digits).toMatch(/^[\de]+$/);
    expect(stretchesOf(fromDecimals, digits)).toEqual([['@Ewnp1hi', digits]]);
    expect(stretchesOf(fromHex, digits)).toEqual([]);
  });

  it('is none where one other letter is among the digits', () => {
    expect(stretchesOf(fromDecimals, hex('@Ewxp1hz'))).toEqual([]);
    expect(stretchesOf(fromHex, hex('@Ewxp1hz')).map(([meant]) => meant)).toEqual(['@Ewxp1hz']);
  });
});

describe('hex', () => {
  it('is read from five readable bytes on, in either case', () => {
    expect(stretchesOf(fromHex, hex('hello'))).toEqual([['hello', '68656c6c6f']]);
    expect(stretchesOf(fromHex, hex('jk/zo').toUpperCase())).toEqual([['jk/zo', '6A6B2F7A6F']]);
    expect(stretchesOf(fromHex, hex('hell'))).toEqual([]);
    expect(stretchesOf(fromHex, `${hex('hell')}6`)).toEqual([]);
    // No byte has one digit.
    expect(stretchesOf(fromHex, `${hex('\u0001hell')}6`)).toEqual([]);
    expect(stretchesOf(fromHex, '')).toEqual([]);
    expect(stretchesOf(fromHex, `${hex('hell')}6g`)).toEqual([]);
  });

  it('is read from either digit on', () => {
    expect(stretchesOf(fromHex, `8${hex('hello')}8`)).toEqual([['hello', '68656c6c6f']]);
    expect(stretchesOf(fromHex, `8${hex('hello')}`)).toEqual([['hello', '68656c6c6f']]);
  });

  it.each([...':-,._;|/+=~@`"\\$*[(', '\n', '\t', ' ', '][', '\\n', '\\r\\n'])(
    'may have %j between its bytes',
    (separator) => {
      expect(
        stretchesOf(
          fromHex,
          dump('hello', (byte) => `${byte}${separator}`),
        ),
      ).toEqual([['hello', dump('hello', (byte) => `${byte}${separator}`).slice(0, -separator.length)]]);
    },
  );

  it('may have `0x` before each byte', () => {
    expect(
      stretchesOf(
        fromHex,
        dump('hello', (byte) => `0x${byte},`),
      ),
    ).toEqual([['hello', '68,0x65,0x6c,0x6c,0x6f']]);
    expect(
      stretchesOf(
        fromHex,
        dump('hello', (byte) => `0X${byte}`),
      ),
    ).toEqual([['hello', '680X650X6c0X6c0X6f']]);
    // Another digit before an x is one of a byte, and the x ends it.
    for (const other of ['1x', '0:x', 'x', '0g']) {
      expect(
        stretchesOf(
          fromHex,
          dump('hello', (byte) => `${other}${byte}`),
        ),
      ).toEqual([]);
    }
  });

  it('may have a mark at each byte', () => {
    for (const [before, behind] of [
      ['', 'h '],
      ['', 'H,'],
      ['U+00', ' '],
      ['u+00', ''],
      ['\\', ''],
      ['\\0000', ' '],
    ] as const) {
      const text = dump('hello', (byte) => `${before}${byte}${behind}`);
      // The zeros before a byte are bytes of their own, and dropped as folds.
      const meant = stretchesOf(fromHex, text).map(([found]) => found);
      expect(meant.join('')).toContain('hello');
    }
    for (const none of ['hz', 'u0', 'n']) {
      expect(
        stretchesOf(
          fromHex,
          dump('hello', (byte) => `${byte}${none}`),
        ),
      ).toEqual([]);
    }
  });

  it.each(['\u00a0', '\u00b7', '\u2022 ', ' \u2192 ', '\ufffd'])(
    'is read with %j between the bytes',
    (between) => {
      const text = hex('hello').replace(/../g, `$&${between}`);
      expect(stretchesOf(fromHex, text).map(([found]) => found)).toEqual(['hello']);
    },
  );

  it.each(['g', 'G', 'k', 'z', 'h', 'n', 'u', 'x', '\u00e4', '\ue000'])('is ended by %s', (other) => {
    expect(stretchesOf(fromHex, `${hex('hel')}${other}${hex('lo')}`)).toEqual([]);
    expect(stretchesOf(fromHex, `${other}${hex('hello')}${other}${hex('world')}${other}`)).toEqual([
      ['hello', hex('hello')],
      ['world', hex('world')],
    ]);
  });

  it('is parted where a byte is no text', () => {
    expect(stretchesOf(fromHex, hex('hello\u0001world')).map(([meant]) => meant)).toEqual(['hello', 'world']);
    expect(stretchesOf(fromHex, hex('hell\u0001worl\u0001d'))).toEqual([]);
    expect(stretchesOf(fromHex, hex('\u0001hello\u0001worl'))).toEqual([['hello', '68656c6c6f']]);
  });
});
