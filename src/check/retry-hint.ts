/** Says, for people, when a gateway that asked us to wait may be asked again. */
import { milliseconds } from '../model/measures.ts';

const YEAR_MS = 365 * 86_400_000;

/** E.g. ` It says to retry in 43 min, at 14:05 UTC.`; if the wait is longer than `max-wait`, names that limit too. */
export function retryHint(waitMs: number, wallClock: number, maxWaitMs = Number.POSITIVE_INFINITY): string {
  const over = waitMs > maxWaitMs ? `; \`max-wait\` allows ${milliseconds(maxWaitMs)}` : '';
  // A wait too long to be meant literally, such as the maximum that our reader of Retry-After returns.
  if (waitMs > YEAR_MS) return ` It says to retry in over a year${over}.`;
  const at = new Date(wallClock + waitMs).toISOString();
  const minutes = Math.ceil(waitMs / 60_000);
  const span =
    waitMs < 90_000
      ? `${Math.ceil(waitMs / 1_000)} s`
      : minutes < 120
        ? `${minutes} min`
        : `${Math.round(minutes / 60)} h`;
  const day = waitMs > 12 * 3_600_000 ? `${at.slice(0, 10)} ` : '';
  return ` It says to retry in ${span}, at ${day}${at.slice(11, 16)} UTC${over}.`;
}
