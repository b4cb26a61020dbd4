/**
 * No regular expression of ours goes back for long, whatever it is given: each is measured by the steps of a matcher that
 * counts (time would depend on the machine), and looked at by an analysis that finds what could grow.
 */
import { describe, expect, it } from '@jest/globals';
import { analyse } from 'scslre';
import { attacksOn, textOf } from '../support/regexp-attacks.ts';
import { workOf } from '../support/regexp-work.ts';
import { patternsOf } from './patterns.ts';

const LENGTH = 640;
/** For each character of the text: what a repeat of bounded length may come to. */
const MOST_STEPS = 600;
/** A text twice as long takes twice the steps; where they grow with the square, four times. */
const MOST_GROWTH = 2.6;

const PATTERNS = await patternsOf();

/** The first attack that works; null where there is none. */
function slowOn(source: string, flags: string): string | null {
  // Without a repeat it takes a step for each alternative.
  if (!/[*+{]/.test(source)) return null;
  const { pattern, steps } = workOf(source, flags);
  const endless = /[*+]|,\}/.test(source);
  for (const attack of attacksOn(pattern, flags)) {
    const text = textOf(attack, LENGTH);
    const most = MOST_STEPS * text.length;
    const taken = steps(text, most);
    const grows = endless && taken > MOST_GROWTH * steps(textOf(attack, LENGTH / 2), most);
    if (taken >= most || grows)
      return `${JSON.stringify(attack.begin)} + ${JSON.stringify(attack.again)} × n`;
  }
  return null;
}

function growthOf(source: string, flags: string): readonly string[] {
  return analyse({ source, flags }).reports.map(({ type }) => type);
}

describe('a regular expression', () => {
  it('is found wherever it stands', () => {
    const files = new Set(PATTERNS.map(({ path }) => path));
    expect(files).toContain('src/diagnose/rules/languages.ts');
    // Made of pieces when the file is loaded.
    expect(PATTERNS.some(({ path, made }) => made && path.includes('diagnose/rules/key'))).toBe(true);
    expect(PATTERNS.length).toBeGreaterThan(700);
  });

  const files = [...new Set(PATTERNS.map(({ path }) => path))];
  const inFile = (path: string) => PATTERNS.filter((pattern) => pattern.path === path);

  it.each(files)('of %s takes no more steps than its text is long, by a constant', (path) => {
    const slow = inFile(path).flatMap(({ source, flags }) => {
      const attack = slowOn(source, flags);
      return attack === null ? [] : [`/${source}/${flags} on ${attack}`];
    });
    expect(slow).toEqual([]);
  });

  it.each(files)('of %s cannot grow', (path) => {
    const growing = inFile(path).flatMap(({ source, flags }) => {
      const types = growthOf(source, flags);
      return types.length === 0 ? [] : [`/${source}/${flags}: ${types.join(', ')}`];
    });
    expect(growing).toEqual([]);
  });

  it.each([
    ['(?:a+)+$', ['a']],
    ['^(?:a|a)*$', ['a']],
    ['\\s+$', [' ']],
    ['x.*y.*z', ['x']],
    ['(?:ab)+(?:ab)+c', ['ab']],
    ['BEGIN[^]*?END', ['BEGIN']],
    ['max_\\w*tokens', ['max_a']],
  ])('like /%s/ would be found', (source) => {
    expect(slowOn(source, '')).not.toBeNull();
  });

  it.each([['^a+b', 'aab aab', 7]])('/%s/ on "%s" is counted right', (source, given, count) => {
    expect(workOf(source, '').steps(given, 1000)).toBeGreaterThanOrEqual(count);
  });
});
