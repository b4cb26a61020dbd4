/** Looks: a gateway is looked at once, and with `wait` until it works or waiting is of no more use. */

import type { CheckDeps } from './deps.ts';
import { follow } from './follow.ts';
import { askedReport, type Known } from './gateway-report.ts';
import { type OpenLook, openLook, patient } from './open.ts';
import type { LookResult, Transcript } from './transcript.ts';
import { withEarlierTries, worthRetrying, worthWaiting } from './wait.ts';

/** The contract: looked at again every second or two. */
const LEAST_PAUSE_MS = 1_000;

/** One look, from its opening to its end. */
async function lookAt(opened: OpenLook): Promise<LookResult> {
  const { client } = opened;
  try {
    const looked = await follow(opened, await opened.opening);
    return { ...looked, connections: client.connections, requests: client.requests };
  } finally {
    await client.close();
  }
}

/** What comes after a look that was not the last: a pause and another one, the last one at once, or nothing. */
type After = 'pause' | 'last look' | 'nothing';

function afterLook(known: Known, looked: LookResult, leftMs: number, deps: CheckDeps): After {
  const { findings } = askedReport(known, { ...looked, status: null }, deps.wallClock());
  // A gateway that asks for more patience than there is will not work in time.
  if (worthWaiting(known.spec, findings)) return looked.longestWaitMs > leftMs ? 'nothing' : 'pause';
  return findings.some(worthRetrying) && !deps.signal.aborted ? 'last look' : 'nothing';
}

/**
 * Looks until the gateway works, time cannot cure what is wrong, or `wait` is over. While there is time, the next look
 * is the retry; only the last one has the retries of a run without `wait`. `opened`: the first look where it is under
 * way already.
 */
export async function lookUntilItWorks(
  known: Known,
  root: string,
  opened: OpenLook | null,
  deps: CheckDeps,
): Promise<LookResult & Pick<Transcript, 'waitCancelled'>> {
  const { spec } = known;
  const end = deps.now() + spec.waitMs;
  let isLast = spec.waitMs === 0;
  // Each look has a client of its own, so that a gateway that came up meanwhile is met afresh.
  const open = (): OpenLook => openLook(patient(spec, isLast), root, deps);
  let looked = await lookAt(opened ?? open());
  while (!isLast) {
    const leftMs = Math.max(end - deps.now(), 0);
    const after = afterLook(known, looked, leftMs, deps);
    if (after === 'nothing') break;
    if (after === 'pause') {
      const pauseMs = Math.max(LEAST_PAUSE_MS * (1 + deps.random() / 2), looked.longestWaitMs);
      await deps.sleep(Math.min(pauseMs, leftMs), deps.signal);
      // After a passed deadline no word more is needed: what the last look found held for all that time.
      if (deps.signal.aborted) return { ...looked, waitCancelled: deps.signal.reason === 'cancelled' };
    }
    isLast = after === 'last look' || deps.now() >= end;
    looked = withEarlierTries(await lookAt(open()), looked);
  }
  return looked;
}
