/** Signals: what ends a run early. Imports nothing, so that they are heard while the rest still loads. */

/**
 * Fires with the reason `cancelled` on SIGINT and SIGTERM. A runner sends the first, 7.5 s later the second, and then
 * kills; a terminal may send one twice (npm hands its own on).
 */
export function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort('cancelled'));
  return cancel.signal;
}

/** Whether a signal came, also while work without a pause was done: Node hears it only when it next asks the system. */
export async function isCancelled(cancel: AbortSignal): Promise<boolean> {
  // The first turn may end the round in which we are; within the second the system is asked.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return cancel.aborted;
}

/** What of the process its end needs. */
export interface Ending {
  readonly stdout: { readonly writableLength: number };
  exit(): void;
}

/** Between two looks at a standard output that whoever reads it holds up. */
const REST_MS = 5;

/**
 * Ends the process as soon as standard output has taken all, and soon anyway: a name look-up that hangs in the system's
 * resolver cannot be called off and would keep it alive, and V8 goes on compiling for speed that nobody needs any more
 * (up to 20 ms).
 */
export function endSoon(ending: Ending = process): void {
  setTimeout(() => ending.exit(), 300).unref();
  const end = (): void => {
    if (ending.stdout.writableLength === 0) ending.exit();
    else setTimeout(end, REST_MS);
  };
  // An error of the last write is told a turn later, and changes the exit code.
  setImmediate(end);
}
