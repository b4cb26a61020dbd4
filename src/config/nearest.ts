import leven from 'leven';

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
