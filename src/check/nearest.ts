/** Determines which wanted ids are listed and, for the others, which listed ids may have been meant. */
import { setImmediate as pause } from 'node:timers/promises';
import { nearMissSteps } from '../diagnose/near-miss.ts';
import type { Ids } from '../model/ids.ts';
import { collecting } from '../safety/garbage.ts';
import { otherNames } from './prefix.ts';
import { idsOf, type Target } from './targets.ts';

export interface Nearest {
  /** The wanted ids that are listed. */
  readonly known: ReadonlySet<string>;
  /** By wanted id that is not listed: the listed ids that may have been meant. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

/**
 * The most pairs of ids to compare, at a few microseconds each. Enough for 200 wanted ids and a list of 2,000, or for
 * three and 120,000.
 */
const MOST_COMPARED = 400_000;
/** The same limit once the run was ended and somebody is waiting for the report. */
const MOST_IN_HASTE = 40_000;

/**
 * Works in steps and yields to the event loop in between, so that signals and answers are handled. `inHaste` returns
 * true once the run was ended.
 */
export async function nearestOf(
  targets: readonly Target[],
  listed: Ids,
  inHaste: () => boolean = () => false,
): Promise<Nearest> {
  const wanted = idsOf(targets);
  const asked = new Set(wanted);
  const known = new Set<string>();
  const other = otherNames(listed);
  for (const id of asked.size > 0 ? collecting(listed) : []) {
    for (const name of other === null ? [id] : [id, other(id)]) if (asked.has(name)) known.add(name);
  }
  const near = new Map<string, readonly string[]>();
  const mayCompare = (ids: number): boolean =>
    ids * listed.length <= (inHaste() ? MOST_IN_HASTE : MOST_COMPARED);
  for (const id of wanted) {
    if (known.has(id)) continue;
    if (!mayCompare(near.size + 1)) break;
    const steps = nearMissSteps(id, listed);
    let step = steps.next();
    while (!step.done && mayCompare(near.size + 1)) {
      await pause();
      step = steps.next();
    }
    if (!step.done) break;
    near.set(id, step.value);
  }
  return { known, near };
}

export const NOTHING_LISTED = 'Load or enable a model on the gateway, or for this key: the list has none.';

/** A blank at the end of a listed id is why the id was not found, and nobody would see it. */
export function withBlanks(id: string): string {
  return id === id.trim() ? id : `"${id}"`;
}

/** What to do about an id that is not listed. The most similar ids come first, because the usual cause is a typo. */
export function nextOf(listed: Ids | null, near: readonly string[], next: string): string {
  // If the list is empty, nobody can choose from it. Advice that says something more specific is kept.
  if (listed?.length === 0 && /\bfrom the (?:gateway’s )?list\b/.test(next)) return NOTHING_LISTED;
  if (near.length === 0) return next;
  const shown = near.map(withBlanks);
  const all = shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
  return `Did you mean ${all}? ${next}`;
}
