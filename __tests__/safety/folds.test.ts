import { describe, expect, it } from '@jest/globals';
import { bytesEnd, FOLD_BYTES, kindsOfUnits, sequenceEnd, tagEnd } from '../../src/safety/folds.ts';
import { INVISIBLE } from '../../src/safety/invisible.ts';
import { codesOf } from './seen.ts';

function kindOf(code: number): number {
  const unit = String.fromCharCode(code);
  if ('\\%&='.includes(unit)) return 1;
  // Full width, letters for mathematics, and tags, which may spell something.
  if ((code >= 0xff01 && code <= 0xff5e) || code === 0xd835 || code === 0xdb40) return 1;
  if ([0x1b, 0x90, 0x98, 0x9b, 0x9d, 0x9e, 0x9f].includes(code)) return 3;
  if (unit === '<') return 4;
  // The first bytes of U+00A0 and U+00AD, of U+200B and its like, and of the byte order mark.
  if (code === 0xc2 || code === 0xe2 || code === 0xef) return 5;
  // Halves, what is for private use, what is no character or not yet one, and what stands in the place of one.
  if (code >= 0xd800 && code <= 0xf8ff) return 2;
  if (code === 0x2065 || (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfff0) return 2;
  return INVISIBLE.test(unit) || /[\s\p{M}]/u.test(unit) ? 2 : 0;
}

describe('what a code unit may begin', () => {
  it('is known of each', () => {
    const wrong = Array.from(kindsOfUnits(), (kind, code) => [code, kind, kindOf(code)] as const).filter(
      ([, kind, wanted]) => kind !== wanted,
    );
    expect(kindsOfUnits()).toHaveLength(0x10000);
    expect(wrong).toEqual([]);
  });
});

describe('a sequence for a terminal', () => {
  it.each([
    ['\u001b[m', 3],
    ['\u001b[31m', 5],
    ['\u001b[0;31m', 7],
    ['\u001b[38:5:1m', 9],
    ['\u001b[?25h', 6],
    ['\u001b[0K', 4],
    ['\u001b[1@', 4],
    ['\u001b[1~', 4],
    ['\u001b[1\u007f', 3],
    ['\u001b[1 m', 3],
    ['\u001b[1/m', 3],
    ['\u001b[1', 3],
    ['\u001b[', 2],
    ['\u001b]31m', 1],
    ['\u001b]0;a title\u0007', 12],
    ['\u001b]8;;https://example.com\u001b\\', 26],
    ['\u001b]8;;https://example.com\u009c', 25],
    ['\u001b]0;a\u001b[m', 1],
    ['\u001b]0;a\n\u0007', 1],
    ['\u001b]0;a\u0085\u0007', 1],
    ['\u001bPq\u001b\\', 5],
    ['\u001bXq\u0007', 4],
    ['\u001b^q\u0007', 4],
    ['\u001b_q\u0007', 4],
    ['\u001b(B', 3],
    ['\u001b#8', 3],
    ['\u001b(', 1],
    ['\u001b((', 1],
    ['\u009d0;a\u009c', 5],
    ['\u009d0;a', 1],
    ['\u0090q\u0007', 3],
    ['\u001bm', 1],
    ['\u001b', 1],
    ['\u009b31m', 4],
    ['\u009bm', 2],
    ['\u009b[m', 2],
    ['\u009b', 1],
    // Neither an intermediate byte behind the escape nor a string that a DEL interrupts.
    ['\u001b0B', 1],
    ['\u001b\u001fB', 1],
    ['\u009d8;\u007f\u0007', 1],
    ['\u001b]8;\u007f\u0007', 1],
  ])('%j ends at %i', (text, end) => {
    expect(sequenceEnd(codesOf(text), 0)).toBe(end);
    expect(sequenceEnd(codesOf(`31${text}`), 2)).toBe(end + 2);
  });
});

describe('a tag', () => {
  it.each([
    ...['<a>', '<Z>', '<z>', '<A>', '</a>', '</>', '<!-->', '<!>', '<?x?>', '<b class="x">', '<wbr/>'],
  ])('is %s', (text) => {
    expect(tagEnd(codesOf(text), 0)).toBe(text.length);
    expect(tagEnd(codesOf(`>${text}>`), 1)).toBe(text.length + 1);
  });

  it.each([
    '<>',
    '<1>',
    '< a>',
    '<a',
    '<',
    '<a<b>',
    '</<b>',
    '<@>',
    '<[>',
    '<`>',
    '<{>',
    '<\u00e4>',
    '<.>',
    '<0>',
    '<">',
    '<=>',
  ])('is not %s', (text) => {
    expect(tagEnd(codesOf(text), 0)).toBe(0);
  });
});

describe('the bytes of a fold', () => {
  it('are those of seven characters', () => {
    const folds = FOLD_BYTES.map((bytes) => bytes.toString('utf8').codePointAt(0));
    expect(folds).toEqual([0xa0, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
  });

  it('are taken whole, or not at all', () => {
    for (const bytes of FOLD_BYTES) {
      const text = bytes.toString('latin1');
      expect(bytesEnd(codesOf(`x${text}y`), 1)).toBe(1 + text.length);
      expect(bytesEnd(codesOf(`x${text.slice(0, -1)}y`), 1)).toBe(1);
      expect(bytesEnd(codesOf(`x${text}`), 0)).toBe(0);
    }
  });
});
