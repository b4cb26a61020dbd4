import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlText } from '../../src/safety/html.ts';

describe('htmlText', () => {
  it.each([
    ['gpt-5.5 works', 'gpt-5.5 works'],
    ['<b>&"\'`', '&#60;b&#62;&#38;&#34;&#39;&#96;'],
    ['two\nlines\tand  blanks', 'two lines and blanks'],
    ['::error::x', ': :error::x'],
    ['zero\u200bwidth', 'zero\ufffdwidth'],
  ])('writes %j as %j', (text, expected) => {
    expect(htmlText(text)).toBe(expected);
  });

  it.each([
    ['', ''],
    [' \n ', ' '],
    ['\n before', ' before'],
    ['behind \t', 'behind '],
    [' both ', ' both '],
  ])('makes blanks at an end one blank: %j', (text, expected) => {
    expect(htmlText(text)).toBe(expected);
  });

  it('cuts before it escapes, so that no reference is cut', () => {
    expect(htmlText('<<<<<', 3)).toBe('&#60;&#60;…');
    expect(htmlText('x'.repeat(1001))).toBe(`${'x'.repeat(999)}…`);
  });

  it('leaves no markup and ends no quoted attribute, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(htmlText(text)).toMatch(/^(?:[^<>"'`&]|&#\d+;)*$/u);
      }),
    );
  });
});
