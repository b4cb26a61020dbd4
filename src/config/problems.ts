/** Collects all problems of the configuration, so that they can be reported at once. */
import type { Problem } from '../model/run.ts';
import { didYouMean, nearestName } from './nearest.ts';
import { quoted, ticked } from './quoted.ts';

/** A fault that a text may have: how to recognise it, what is wrong, and what to write instead. */
export interface TextFault {
  readonly when: (given: string) => boolean;
  readonly wrong: string;
  readonly works: string;
  /** The advice for the command line, if it differs. */
  readonly atDesk?: string;
}

export class Problems {
  readonly #found: Problem[] = [];

  add(problem: Problem): void {
    this.#found.push(problem);
  }

  /** Reports `config-invalid` for one input. */
  invalid(input: string, wrong: string, works: string): void {
    this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
  }

  /**
   * Reports a word that is not among the allowed ones and suggests the nearest. `whole` builds the complete line to
   * write, if the word is only a part of one.
   */
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

/** The place in the config file that the problem's text mentions, e.g. `(gateways.yml:4:14)`. */
export function placesIn({ seen }: Problem): readonly string[] {
  return /^`[^`]*` (\(.*:\d+:\d+\)): /.exec(seen)?.slice(1) ?? [];
}

/** Nobody fixes more at once, and 20,000 of them would fill the memory. */
const MOST = 100;

/** The first problems, and one that says how many more there are. */
export function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - MOST;
  if (more <= 0) return problems;
  const seen = `The configuration has ${more === 1 ? 'one more fault' : `${more} more faults`}.`;
  const next = 'Fix these; the next run reports the rest.';
  return [...problems.slice(0, MOST), { check: 'config', code: 'config-invalid', seen, next }];
}

/** The advice for a word that is not allowed: the nearest allowed word, if any, and a list of the others. */
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

/** Longer lists are not spelled out in a message; it refers to the documentation instead. */
const MOST_LISTED = 16;

/** `a, b or c`; a long list is replaced by a reference to `source`. */
export function listed(words: readonly string[], source = 'documentation'): string {
  if (words.length > MOST_LISTED) return `one of the ${words.length} names in the ${source}`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
