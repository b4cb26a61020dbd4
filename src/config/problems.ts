/** Collects every fault of the configuration, so that all are told at once. */
import type { Problem } from '../model/run.ts';
import { didYouMean, nearestName } from './nearest.ts';
import { quoted, ticked } from './quoted.ts';

/** What is wrong with a text as it was given, and what works instead. */
export interface TextFault {
  readonly when: (given: string) => boolean;
  readonly wrong: string;
  readonly works: string;
  /** What works at a terminal, where that is something else. */
  readonly atDesk?: string;
}

export class Problems {
  readonly #found: Problem[] = [];

  add(problem: Problem): void {
    this.#found.push(problem);
  }

  /** A `config-invalid` fault of one input. */
  invalid(input: string, wrong: string, works: string): void {
    this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
  }

  /** A word that is none of the allowed ones, with the nearest right one; `whole` is the line that it stands in. */
  unknownWord(
    input: string,
    word: string,
    allowed: readonly string[],
    what = 'value',
    whole?: (nearest: string) => string,
  ): void {
    this.invalid(
      input,
      `unknown ${what} ${quoted(word)}.${didYouMean(word, allowed)}`,
      wordToUse(word, allowed, ` for \`${input}\``, whole),
    );
  }

  get all(): readonly Problem[] {
    return this.#found;
  }
}

/** `(gateways.yml:4:14)`, where it stands in what is told. */
export function placesIn({ seen }: Problem): readonly string[] {
  return /^`[^`]*` (\(.*:\d+:\d+\)): /.exec(seen)?.slice(1) ?? [];
}

/** Nobody mends more at once, and twenty thousand would fill the memory. */
const MOST = 100;

/** The first of many faults, and how many more there are. */
export function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - MOST;
  if (more <= 0) return problems;
  const seen = `The configuration has ${more === 1 ? 'one more fault' : `${more} more faults`}.`;
  const next = 'Fix these; the next run reports the rest.';
  return [...problems.slice(0, MOST), { check: 'config', code: 'config-invalid', seen, next }];
}

/** What to write in place of a word that is none of the allowed ones: the nearest where there is one, and what there is. */
export function wordToUse(
  word: string,
  allowed: readonly string[],
  where = '',
  whole?: (nearest: string) => string,
): string {
  const nearest = nearestName(word, allowed);
  if (nearest === null) return `Use ${listed(allowed)}${where}.`;
  const others = allowed.length > MOST_LISTED ? '' : ` Allowed: ${listed(allowed)}.`;
  return `Write ${whole === undefined ? `${ticked(nearest)}${where}` : ticked(whole(nearest))}.${others}`;
}

/** More names than this are looked up, not read. */
const MOST_LISTED = 16;

/** `a, b or c`, shortened where the list is long: then it is to be looked up in `source`. */
export function listed(words: readonly string[], source = 'documentation'): string {
  if (words.length > MOST_LISTED) return `one of the ${words.length} names in the ${source}`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
