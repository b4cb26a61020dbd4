/** When the pieces of a body arrived, in bounded memory. */
import type { Arrival } from '../model/observation.ts';

const MOST = 2000;

export interface Arrivals {
  add(arrival: Arrival): void;
  readonly list: readonly Arrival[];
}

/** Keeps every n-th arrival, n doubling whenever the list is full; the last one always counts in. */
export function createArrivals(): Arrivals {
  let kept: Arrival[] = [];
  let last: Arrival | null = null;
  let step = 1;
  let seen = 0;
  return {
    add: (arrival) => {
      last = arrival;
      if (seen++ % step !== 0) return;
      kept.push(arrival);
      if (kept.length < MOST) return;
      kept = kept.filter((_, place) => place % 2 === 0);
      step *= 2;
    },
    get list() {
      return last === null || kept.at(-1) === last ? kept : [...kept, last];
    },
  };
}
