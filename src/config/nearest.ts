/** Names that may have been meant. */
import leven from 'leven';
import { ticked } from './quoted.ts';

/** The allowed name nearest to what was written, or null when nothing is near (a third of the letters wrong). */
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
  return best !== null && bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}

/** ` Did you mean \`timeout\`?`, to follow a sentence; empty where no allowed name is near. */
export function didYouMean(written: string, allowed: readonly string[]): string {
  const nearest = nearestName(written, allowed);
  return nearest === null ? '' : ` Did you mean ${ticked(nearest)}?`;
}
