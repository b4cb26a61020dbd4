/** What V8 is asked to take away: which Node means what by the call of its collector differs. */
import { constants, type NodeGCPerformanceDetail, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { collectGarbage, madeGarbage, madeRequest } from '../../src/safety/garbage.ts';

const { NODE_PERFORMANCE_GC_FLAGS_FORCED, NODE_PERFORMANCE_GC_MAJOR, NODE_PERFORMANCE_GC_MINOR } = constants;
const MEGABYTE = 1024 * 1024;

/** The kinds of collection that `act` asked for. */
async function asked(act: () => void): Promise<readonly (number | undefined)[]> {
  const kinds: (number | undefined)[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // Not in the types of every Node.
      const { kind, flags = 0 } = (entry as unknown as { detail: NodeGCPerformanceDetail }).detail;
      if ((flags & NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0) kinds.push(kind);
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  act();
  // V8 tells Node in the next turn, and that the observer in the one behind it.
  for (let turns = 0; turns < 3; turns += 1) await turn();
  observer.disconnect();
  return kinds;
}

const others = process.listeners('exit');

describe('what is taken away', () => {
  it('is all of the heap by `collectGarbage`', async () => {
    expect(await asked(collectGarbage)).toEqual([NODE_PERFORMANCE_GC_MAJOR]);
  });

  it('is what has just been made behind a megabyte in pieces, and all of the heap behind eight', async () => {
    const kinds = await asked(() => {
      for (let half = 0; half < 16; half += 1) madeGarbage(MEGABYTE / 2);
    });
    const minor = Array.from({ length: 7 }, () => NODE_PERFORMANCE_GC_MINOR);
    expect(kinds.toSorted()).toEqual([...minor, NODE_PERFORMANCE_GC_MAJOR]);
  });

  it('is all of the heap behind eight megabytes in one piece, and nothing behind half of one', async () => {
    expect(await asked(() => madeGarbage(8 * MEGABYTE))).toEqual([NODE_PERFORMANCE_GC_MAJOR]);
    expect(await asked(() => madeGarbage(MEGABYTE / 2))).toEqual([]);
  });

  it('is something behind many requests, and nothing behind those of an everyday run', async () => {
    const asks = (requests: number) => (): void => {
      for (let request = 0; request < requests; request += 1) madeRequest();
    };
    expect(await asked(asks(500))).toEqual([]);
    expect(await asked(asks(300))).toContain(NODE_PERFORMANCE_GC_MAJOR);
  });

  it('is all of the heap as the process ends, where anything was before', async () => {
    collectGarbage();
    const own = process.listeners('exit').filter((listener) => !others.includes(listener));
    expect(own).toHaveLength(1);
    expect(await asked(() => own[0]?.(0))).toEqual([NODE_PERFORMANCE_GC_MAJOR]);
  });
});
