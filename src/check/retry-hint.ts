/** Retry hint: when a gateway that asked for a wait may be asked again, for people. */
import { milliseconds } from '../model/measures.ts';

const YEAR_MS = 365 * 86_400_000;

/** ` It says to retry in 43 min, at 14:05 UTC.`; with the longest wait that is allowed, where it asks for more. */
export function retryHint(waitMs: number, wallClock: number, maxWaitMs = Number.POSITIVE_INFINITY): string {
  const over = waitMs > maxWaitMs ? `; \`max-wait\` allows ${milliseconds(maxWaitMs)}` : '';
  // As which even the longest of all is counted.
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
