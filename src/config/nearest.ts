/** Suggests the name that a misspelled one was meant to be. */
import leven from 'leven';
import { ticked } from './quoted.ts';

/**
 * The allowed name with the smallest edit distance; null if more than a third of its letters differ, or every one, as with
 * `*`.
 */
export function nearestName(written: string, allowed: readonly string[]): string | null {
  const wanted = written.toLowerCase().replaceAll('_', '-').slice(0, 64);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of allowed) {
    const distance = leven(wanted, name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  if (best === null || bestDistance >= Math.max(best.length, wanted.length)) return null;
  return bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}

/** E.g. ` Did you mean \`timeout\`?`, to append to a sentence; empty if no allowed name is near. */
export function didYouMean(written: string, allowed: readonly string[]): string {
  const nearest = nearestName(written, allowed);
  return nearest === null ? '' : ` Did you mean ${ticked(nearest)}?`;
}
