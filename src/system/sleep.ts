import { setTimeout as delay } from 'node:timers/promises';

/** The signal only shortens the wait; who waits looks at it afterwards. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
