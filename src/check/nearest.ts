/** Nearest: what of the list the wanted ids are, or were meant to be. */

import { nearMisses } from '../diagnose/near-miss.ts';
import type { Ids } from '../model/ids.ts';
import { tidied } from '../safety/tidy.ts';
import { idsOf, type Target } from './targets.ts';

export interface Nearest {
  /** The wanted ids that are listed. */
  readonly known: ReadonlySet<string>;
  /** For those that are not, the listed ids that may have been meant. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

/** Pairs of ids that are compared, each in a few microseconds: all of 200 with 2,000, three with 120,000. */
const MOST_COMPARED = 400_000;
/** Where the run was ended, and somebody waits for its report. */
const MOST_IN_HASTE = 40_000;

export function nearestOf(targets: readonly Target[], listed: Ids, inHaste = false): Nearest {
  const wanted = idsOf(targets);
  const asked = new Set(wanted);
  const known = new Set<string>();
  if (asked.size > 0) for (const id of tidied(listed)) if (asked.has(id)) known.add(id);
  const missing = wanted.filter((id) => !known.has(id));
  const most = inHaste ? MOST_IN_HASTE : MOST_COMPARED;
  const compared = missing.slice(0, Math.floor(most / Math.max(listed.length, 1)));
  return { known, near: new Map(compared.map((id) => [id, nearMisses(id, listed)])) };
}
