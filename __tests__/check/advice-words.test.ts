/** Advice that `check` knows by its words: whoever writes it anew learns here that it is still known. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { found } from '../../src/check/findings/draft.ts';
import { NOTHING_LISTED, nextOf } from '../../src/check/nearest.ts';
import { afterWaiting } from '../../src/check/wait.ts';
import { adviceOf } from '../../src/diagnose/advice.ts';
import { TYPO_FIRST } from '../../src/diagnose/provider-advice.ts';

const ROOM = new URL('../../src/diagnose/', import.meta.url);
const FILES = [
  ...['advice.ts', 'provider-advice.ts', 'rule-advice.ts'],
  ...readdirSync(fileURLToPath(new URL('kinds/', ROOM))).map((name) => `kinds/${name}`),
];

/** Every `next` that is written in these files. */
const ADVICE = FILES.flatMap((name) => {
  const source = readFileSync(new URL(name, ROOM), 'utf8');
  return [...source.matchAll(/'((?:[^'\\\n]|\\.){20,})'|`((?:[^`\\]|\\`){20,})`/g)].map(
    ([, plain = '', template = '']) => `${plain}${template}`.replaceAll('\\', ''),
  );
});

const speakingOf = (words: RegExp): readonly string[] => ADVICE.filter((text) => words.test(text));
const waited = (next: string): string =>
  afterWaiting(found('connection', 'connection-refused', { seen: '', next }, null), { waitMs: 1_000 }).next;

describe('advice that is known by its words', () => {
  const ofWait = speakingOf(/`wait`/);

  it('is found in the files', () => {
    expect(ofWait.length).toBeGreaterThanOrEqual(6);
    expect(ofWait).toContain(adviceOf('connection-refused').next);
    expect(ofWait).toContain(adviceOf('gateway-unavailable').next);
  });

  it.each(ofWait)('tells whoever waits already to wait longer: %s', (next) => {
    expect(waited(next)).toMatch(/\b[Rr]aise `wait`(?!,? for example)/);
    expect(waited(next)).not.toMatch(/\bset `wait`/i);
  });

  it.each(speakingOf(/^Set `models` to an id/))('is nothing to choose by from an empty list: %s', (next) => {
    expect(nextOf([], [], next)).toBe(NOTHING_LISTED);
  });

  it('names the list where the id is in none', () => {
    for (const code of ['model-not-found', 'model-not-listed'] as const)
      expect(nextOf([], [], adviceOf(code).next)).toBe(NOTHING_LISTED);
  });

  it('speaks of a typo first only in the words that are taken off again', () => {
    const typos = speakingOf(/`models`.*\btypo\b/).filter((text) => text !== TYPO_FIRST);
    expect(typos).toEqual([]);
    for (const vendor of ['new-api', 'one-api'])
      expect(adviceOf('model-unavailable', vendor).next.startsWith(TYPO_FIRST)).toBe(true);
  });
});
