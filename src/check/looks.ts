/** Looks at a gateway: once, or with `wait` repeatedly until it works or waiting can no longer help. */
import type { CheckDeps } from './deps.ts';
import { follow } from './follow.ts';
import { askedReport, type GatewayContext } from './gateway-report.ts';
import { type OpenLook, openLook, specOfLook } from './open.ts';
import { answered, type LookResult, type Transcript } from './transcript.ts';
import { withEarlierTries, worthRetrying, worthWaiting } from './wait.ts';

/** The gateway is looked at again every second or two. */
const LEAST_PAUSE_MS = 1_000;

/** One complete look. */
async function lookAt(opened: OpenLook): Promise<LookResult> {
  const { client } = opened;
  try {
    const looked = await follow(opened, await opened.opening);
    return { ...looked, connections: client.connections, requests: client.requests };
  } finally {
    await client.close();
  }
}

/** What follows a look that was not the last one: a pause and then another look, the last look at once, or nothing. */
type After = 'pause' | 'last look' | 'nothing';

function afterLook(known: GatewayContext, looked: LookResult, leftMs: number, deps: CheckDeps): After {
  const { findings } = askedReport(known, { ...looked, status: null }, deps.wallClock());
  // If the gateway asks for a longer wait than is left, it will not work in time.
  if (worthWaiting(known.spec, findings)) return looked.longestWaitMs > leftMs ? 'nothing' : 'pause';
  return findings.some(worthRetrying) && !deps.signal.aborted ? 'last look' : 'nothing';
}

/**
 * Looks at the gateway until it works, until the failure is one that time cannot cure, or until `wait` is over. While
 * there is time, the next look serves as the retry; only the last look, and one after a model has worked, have retries
 * of their own, like a run without `wait`. `opened` is the first look, if it is already under way.
 */
export async function lookUntilItWorks(
  known: GatewayContext,
  root: string,
  opened: OpenLook | null,
  deps: CheckDeps,
): Promise<LookResult & Pick<Transcript, 'waitCut'>> {
  const { spec } = known;
  const end = deps.now() + spec.waitMs;
  let isLast = spec.waitMs === 0;
  // Each look has its own client with new connections, because the gateway may have been started or restarted
  // meanwhile.
  const open = (someWork: boolean): OpenLook => openLook(specOfLook(spec, isLast, someWork), root, deps);
  let looked = await lookAt(opened ?? open(false));
  while (!isLast) {
    const leftMs = Math.max(end - deps.now(), 0);
    const after = afterLook(known, looked, leftMs, deps);
    if (after === 'nothing') break;
    if (after === 'pause') {
      const pauseMs = Math.max(LEAST_PAUSE_MS * (1 + deps.random() / 2), looked.longestWaitMs);
      await deps.sleep(Math.min(pauseMs, leftMs), deps.signal);
      // A passed deadline needs no further finding: what the last look found was true for the whole wait.
      if (deps.signal.aborted) return { ...looked, waitCut: deps.signal.reason };
    }
    isLast = after === 'last look' || deps.now() >= end;
    looked = withEarlierTries(await lookAt(open(looked.probed.some(answered))), looked);
  }
  return looked;
}
