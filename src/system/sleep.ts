import { setTimeout as delay } from 'node:timers/promises';

/** Never rejects: the signal only shortens the wait, and the caller checks it afterwards. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
