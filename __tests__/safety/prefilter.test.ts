import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readableBytes } from '../../src/safety/binary.ts';
import { lastOf } from '../../src/safety/mask.ts';
import { collectNeedles } from '../../src/safety/needles.ts';
import { createPrefilter } from '../../src/safety/prefilter.ts';
import { createRedactor, type Redact } from '../../src/safety/redact.ts';
import { effort } from '../support/effort.ts';
import { cut, FOLDS, foldedEvery, SPELLINGS, spelledPlain, within } from './spelled.ts';

const KEY = 'sk-proj-Qw7eRtYuIoP1aSdFgH9jKlZxCvBnM';

const prefilterFor = (key: string) => createPrefilter(collectNeedles([key]), readableBytes([key]));
const prefilter = prefilterFor(KEY);

/** What becomes of a text that is looked into without a prefilter before. */
function atLength(text: Redact, input: string): string | null {
  return text.steps === undefined ? null : lastOf(text.steps(input));
}

const fold = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...Object.values(FOLDS)))
  .map(([count, between]) => foldedEvery(count, between));
const layer = fc.oneof(fc.constantFrom(...Object.values(SPELLINGS)), fold);
const anyKey = fc.oneof(
  fc.constant(KEY),
  fc.stringMatching(/^[A-Za-z0-9_+/=-]{8,40}$/),
  fc.string({ minLength: 6, maxLength: 40 }),
);
const numbered = (separator: string) => (text: string) => [...Buffer.from(text)].join(separator);
const octal = (text: string): string => Array.from(Buffer.from(text), (byte) => byte.toString(8)).join(' ');
const placed = (text: string): string => JSON.stringify({ ...[...Buffer.from(text)] });
const marked = (text: string): string => Buffer.from(text).toString('hex').replace(/../g, '$&h ');

describe('the prefilter', () => {
  it('lets pass what a gateway usually says', () => {
    const usual = [
      '{"id":"c","object":"chat.completion","model":"model-0","choices":[{"index":0,"message":{"role":"assistant","content":"ok"}}]}',
      JSON.stringify({ object: 'list', data: [{ id: 'gpt-5.5-mini', object: 'model', owned_by: 'system' }] }),
      'Sat, 28 Nov 2026 08:33:24 GMT',
      '[19/20] gateway-0: model-0: ok in 82 ms',
      '{"created":1732780800,"usage":{"prompt_tokens":8,"completion_tokens":1,"total_tokens":9}}',
    ];
    expect(usual.filter((text) => !prefilter(text))).toEqual([]);
  });

  it.each([
    ['a piece', `x${KEY.slice(10, 18)}x`],
    ['a piece in the other case', KEY.slice(10, 18).toUpperCase()],
    ['a piece between blanks', KEY.slice(10, 18).split('').join(' ')],
    ['numbers of bytes', '81 119 55 101 82'],
    ['numbers of bytes at the beginning of many', '81, 119, 55, 101, 82, 116, 300, 1'],
    ['base64', Buffer.from(KEY.slice(10, 17)).toString('base64')],
    ['base64 of as little as is looked for', Buffer.from(KEY.slice(10, 15)).toString('base64url')],
    ['a piece at the end of a long text', `${'word '.repeat(600)}${KEY.slice(10, 18)}`],
    ['base64 behind one more digit', `a${Buffer.from(KEY.slice(10, 17)).toString('base64url')}`],
    ['hex', Buffer.from(KEY.slice(10, 15)).toString('hex')],
    ['hex behind one more digit', `e${Buffer.from(KEY.slice(10, 15)).toString('hex')}`],
    ['hex between blanks', Buffer.from(KEY.slice(10, 15)).toString('hex').split('').join(' ')],
    ['numbers with the place of each', '{"0":81,"1":119,"2":55,"3":101,"4":82}'],
    ['numbers parted by marks', '[81]/[119]/[55]/[101]/[82]'],
    ['hex with a mark of each byte', '51h 77h 37h 65h 52h'],
    ['hex of code points', 'U+0051 U+0077 U+0037 U+0065 U+0052'],
    ['full width', '\uff51'],
    ['a letter for mathematics', '\ud835\udc00'],
    ['a tag of Unicode', '\udb40\udc41'],
    ['a piece between bytes that are none', KEY.slice(10, 18).split('').join('\ufffd')],
    ['base32', 'KF3TOZKS'],
    ['a piece the other way round', KEY.slice(10, 18).split('').reverse().join('')],
    ['hex of a dump', '0x51,0x77,0x37,0x65,0x52'],
    ['an escape', '\\u0051'],
    ['a tag', 'a<b>c'],
    ['a colour', '\u001b[31m'],
    ['bytes of a blank', '\u00c2\u00a0'],
    ['too much', '.'.repeat(70_000)],
  ])('does not let pass %s', (_name, text) => {
    expect(prefilter(text)).toBe(false);
  });

  it('lets nothing pass beside a short secret, or one that reads like escapes', () => {
    expect([prefilterFor('abc123')('harmless'), prefilterFor('ab\\ncdefghi%41')('harmless')]).toEqual([
      false,
      false,
    ]);
  });

  it('changes nothing of what is masked, however a key is spelled and cut', () => {
    const spelled = fc
      .tuple(anyKey, fc.array(layer, { maxLength: 3 }))
      .filter(([key]) => key.trim().length >= 6)
      .map(([key, layers]) => ({
        key,
        spelled: layers.reduce((made, one) => one(made), spelledPlain(key)),
      }));
    const property = fc.property(spelled, fc.nat(40), fc.nat(60), (one, from, length) => {
      const { text } = within('before ', cut(one.spelled, from, from + length), ' after');
      const redact = createRedactor([one.key]);
      expect(redact(text)).toBe(atLength(redact, text));
    });
    fc.assert(property, effort(3000));
  });

  it('is no stricter than what is masked: no byte is made of what is no digit', () => {
    const key = '785523495031';
    const text = `"z${Buffer.from(key.slice(4)).toString('base64').slice(1)}:`;
    const redact = createRedactor([key]);
    expect(redact(text)).toBe(atLength(redact, text));
    const made = 'the answer: "zNDk1MD:';
    expect(redact(made)).toBe(atLength(redact, made));
  });

  it('changes nothing of what is masked in numbers, base64 and hex of parts, put beside one another', () => {
    const spellings = [
      (text: string) => text,
      (text: string) => Buffer.from(text).toString('base64'),
      (text: string) => Buffer.from(text).toString('hex'),
      numbered(' '),
      numbered(', '),
      numbered('\n'),
      numbered(';'),
      numbered('\u00a0'),
      numbered('\u200b'),
      numbered(' \u00b7 '),
      octal,
      placed,
      marked,
    ];
    const part = fc
      .tuple(fc.nat(36), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...spellings))
      .map(([from, length, spell]) => spell(KEY.slice(from, from + length)));
    const between = fc.constantFrom('', ' ', ':', '"', '0', 'x', '0x', '-', 'a', '\n', '.', '\u200b');
    const parts = fc.array(fc.tuple(part, between), { maxLength: 8 }).map((all) => all.flat().join(''));
    const property = fc.property(parts, (text) => {
      const redact = createRedactor([KEY]);
      expect(redact(text)).toBe(atLength(redact, text));
    });
    fc.assert(property, effort(3000));
  });
});
