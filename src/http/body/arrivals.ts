/** The times at which the pieces of a body arrived, in bounded memory. */
import type { Arrival } from '../../model/observation.ts';

const MOST = 2000;

export interface Arrivals {
  add(arrival: Arrival): void;
  readonly list: readonly Arrival[];
}

/** Keeps every n-th arrival, and doubles n whenever the list is full. The last arrival is always included. */
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
