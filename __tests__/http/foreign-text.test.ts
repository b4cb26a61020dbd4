import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutCutEnd } from '../../src/http/body/cut-end.ts';
import { cleanLine } from '../../src/http/faults/clean-line.ts';

const same = (text: string): string => text;

describe('a line of foreign text', () => {
  it.each([
    ['a\r\n::error::b', 'a ::error::b'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['abc\u202egnp.exe', 'abc gnp.exe'],
    ['  a \t b  ', 'a b'],
  ])('%j', (text, line) => {
    expect(cleanLine(text, same)).toBe(line);
  });

  it('is redacted before it is cut', () => {
    const line = cleanLine(`${'x'.repeat(290)} sk-0123456789abcdef`, (text) =>
      text.replace('sk-0123456789abcdef', '***'),
    );
    expect(line).toBe(`${'x'.repeat(290)} ***`);
  });

  it('is never longer than 300 characters, and one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
        const line = cleanLine(text, same);
        expect(line.length).toBeLessThanOrEqual(300);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('a text whose end is missing', () => {
  const SECRET = 'my secret phrase, with blanks';

  it('keeps what is whole', () => {
    expect(withoutCutEnd('{"error":{"message":"bad key"}}', 'broken', [SECRET])).toBe(
      '{"error":{"message":"bad key"}}',
    );
  });

  it.each(['broken', 'truncated'] as const)('ends in no beginning of a secret, %s', (how) => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: SECRET.length - 1 }), fc.string(), (length, before) => {
        const cut = withoutCutEnd(`${before} ${SECRET.slice(0, length)}`, how, [SECRET]);
        expect(cut.endsWith(SECRET.slice(0, 4))).toBe(false);
        expect(before.startsWith(cut) || `${before} `.startsWith(cut)).toBe(true);
      }),
    );
  });

  it('loses more where secrets are long', () => {
    const jwt = 'e'.repeat(900);
    expect(withoutCutEnd('x'.repeat(5000), 'truncated', [jwt])).toHaveLength(5000 - 3600);
  });

  it('is looked through in bounded time', () => {
    expect(withoutCutEnd('a'.repeat(10_000_000), 'broken', ['a'.repeat(100)])).toHaveLength(
      10_000_000 - 99 - 512,
    );
  });
});
