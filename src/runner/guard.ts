/** What every action of this repository does around its work: signals, and defects of ours. */
import * as core from '@actions/core';
import { NEW_ISSUE } from '../model/docs.ts';
import { clip, oneLine } from '../safety/quote.ts';

/** Fires on the signals with which a runner cancels: SIGINT, 7.5 s later SIGTERM, then it kills. */
function cancelled(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort('cancelled'));
  return controller.signal;
}

/** Never rejects; the exit code is that of `core.setFailed`. Listens for signals itself where nobody does yet. */
export async function guarded(
  act: (cancel: AbortSignal) => Promise<void>,
  cancel: AbortSignal = cancelled(),
): Promise<void> {
  try {
    await act(cancel);
  } catch (error) {
    // A last resort: what can go wrong in a gateway is caught where it is asked.
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    core.setFailed(`internal-error: ${clip(oneLine(what), 200)}. Please report it: ${NEW_ISSUE}`);
  }
}
