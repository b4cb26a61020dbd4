import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shellQuote } from '../../src/safety/shell.ts';
import { effort } from '../support/effort.ts';

/** What the shell makes of the words: each ends with a NUL. */
function wordsIn(shell: string, quoted: readonly string[]): string[] {
  const script = `printf '%s\\0' ${quoted.join(' ')}`;
  return execFileSync(shell, ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('shellQuote', () => {
  it('quotes plain text in single quotes', () => {
    expect(shellQuote('https://a.test/v1?x=1&y=$(id)`id`!')).toBe("'https://a.test/v1?x=1&y=$(id)`id`!'");
    expect(shellQuote("it's")).toBe(String.raw`'it'\''s'`);
    expect(shellQuote('')).toBe("''");
  });

  it('shows what nobody sees as bytes', () => {
    expect(shellQuote('a\u202eb\n')).toBe(String.raw`$'a\342\200\256b\012'`);
  });

  it('leaves nothing special beside such bytes: no quote, no backslash, no history', () => {
    expect(shellQuote("it's\\n!\n")).toBe(String.raw`$'it\'s\\n\041\012'`);
  });

  it('replaces what no argument can hold', () => {
    expect(shellQuote('a\0b\ud800')).toBe("'a\ufffdb\ufffd'");
  });

  it('comes out of sh as it went in', () => {
    const words = fc.array(fc.string({ unit: 'grapheme-ascii' }), { minLength: 1, maxLength: 60 });
    const property = fc.property(words, (given) => {
      expect(wordsIn('sh', given.map(shellQuote))).toEqual(given);
    });
    fc.assert(property, effort(8));
  });

  it('comes out of bash as it went in, whatever it is', () => {
    const word = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
    const property = fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (given) => {
      expect(wordsIn('bash', given.map(shellQuote))).toEqual(given);
    });
    fc.assert(property, effort(8));
  });
});
