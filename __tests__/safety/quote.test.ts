import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clip, lines, oneLine, quotedJson, visible } from '../../src/safety/quote.ts';
import { effort } from '../support/effort.ts';

const COMMANDS = [
  '::error::x',
  '##[error]x',
  '##',
  '[add-path]',
  ':',
  '\r',
  '\n',
  '\u0085',
  '\u2028',
  '\u2029',
];
const UNSEEN = [
  '\v',
  '\f',
  '\0',
  '\u001b[31m',
  '\u009b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ud800',
  ' ',
  '\u3000',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...COMMANDS, ...UNSEEN), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** The rules of the runner: ActionCommand.cs, TryParseV2 and TryParse. */
const obeyed = (line: string): boolean => /^\s*::/.test(line) || line.includes('##[');

describe('oneLine', () => {
  it('leaves plain text alone', () => {
    const plain = 'HTTP 401: “Invalid key” for gpt-5.5 at [::1]:8080, 余额不足 🔑';
    expect(oneLine(plain)).toBe(plain);
  });

  it.each([
    ['::set-output name=x::y', ': :set-output name=x::y'],
    ['\u3000\t ::warning::x', ': :warning::x'],
    ['a ##[group]b', 'a # #[group]b'],
    ['###[group]', '## #[group]'],
    ['a\r::error::b', 'a ::error::b'],
    ['a\r\n\n\tb', 'a b'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['safe\u202egnp.exe', 'safe\ufffdgnp.exe'],
    ['zero\u200b\u200bwidth', 'zero\ufffdwidth'],
  ])('makes %j harmless', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('holds no command, no control and one line for any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = oneLine(text);
        expect(obeyed(line)).toBe(false);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});

describe('lines', () => {
  it('parts at every kind of line end, and puts the prefix before each', () => {
    expect(lines('a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh\ni', '| ')).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((line) => `| ${line}`),
    );
  });

  it('gives no line that the runner obeys, whatever the prefix is', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('', '  ', ' :', '> ', '##'), (text, prefix) => {
        expect(lines(text, prefix).filter(obeyed)).toEqual([]);
      }),
    );
  });
});

describe('lines of code', () => {
  it('have no prefix unless one is given', () => {
    expect(lines('a\nb')).toEqual(['a', 'b']);
  });

  it('keep their blanks', () => {
    expect(lines("curl \\\n\t-d 'a  b'", '  ')).toEqual(['  curl \\', "    -d 'a  b'"]);
  });
});

describe('visible', () => {
  it('leaves a picture without the selector that only asks for colour', () => {
    expect(visible('\u26a0\ufe0f a\ufe0fb')).toBe('\u26a0 a\ufffdb');
  });

  it('leaves no stack of marks, which covers the lines around it', () => {
    expect(visible(`a${'\u0301'.repeat(500)}b`)).toBe(`a${'\u0301'.repeat(6)}\ufffdb`);
    // A letter of Hebrew with its point, its dot and its accent; Vietnamese, taken apart.
    for (const word of ['\u05e9\u05bc\u05c1\u0596', 'e\u0302\u0301']) expect(visible(word)).toBe(word);
  });

  it('keeps what is seen, blanks at the ends too', () => {
    expect(visible('  a\u200b\u0007b ')).toBe('  a\ufffdb ');
  });
});

describe('clip', () => {
  it('keeps what fits', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('🔑🔑🔑', 3)).toBe('🔑🔑🔑');
  });

  it('cuts between characters and says so', () => {
    expect(clip('abcd', 3)).toBe('ab…');
    expect(clip('🔑🔑🔑🔑', 3)).toBe('🔑🔑…');
    expect(clip('abc', 0)).toBe('…');
  });

  it('never gives more characters than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        expect([...clip(text, max)].length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('JSON that is shown', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...COMMANDS, ...UNSEEN, '\\', '"', '\u{e0041}'), fc.string()))
    .map((all) => all.join(''));

  it('is the same document, without anything that a terminal or the runner obeys', () => {
    fc.assert(
      fc.property(text, text, (name, value) => {
        const document = { [name]: [value, { name }] };
        const shown = quotedJson(JSON.stringify(document, null, 2));
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(document)));
        expect(shown).not.toContain('##[');
        for (const line of shown.split('\n')) {
          expect(line).toBe(visible(line));
          expect(line).not.toMatch(/^\s*::/);
        }
      }),
      effort(300),
    );
  });
});
