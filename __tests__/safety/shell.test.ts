import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shellQuote } from '../../src/safety/shell.ts';

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
    const words = fc.sample(fc.string({ unit: 'grapheme-ascii' }), { numRuns: 200, seed: 1 });
    expect(wordsIn('sh', words.map(shellQuote))).toEqual(words);
  });

  it('comes out of bash as it went in, whatever it is', () => {
    const words = fc
      .sample(fc.string({ unit: 'binary' }), { numRuns: 200, seed: 1 })
      .map((word) => word.replaceAll('\0', ''));
    expect(wordsIn('bash', words.map(shellQuote))).toEqual(words);
  });
});
