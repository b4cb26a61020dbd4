/**
 * The signals that end a run early. Imports nothing, so that they are handled while the rest of the program still
 * loads.
 */

/**
 * Fires with the reason `cancelled` on SIGINT and SIGTERM. A runner sends SIGINT, 7.5 s later SIGTERM, and then kills.
 * A terminal may cause one signal twice, because npm passes its own on.
 */
export function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort('cancelled'));
  return cancel.signal;
}

/**
 * Whether a signal has arrived, even during work without a pause: Node notices it only when it next polls the system.
 */
export async function isCancelled(cancel: AbortSignal): Promise<boolean> {
  // The first `setImmediate` may run in the current iteration of the event loop; before the second one, the system is
  // polled.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return cancel.aborted;
}

/** In milliseconds: how long to work before checking for signals. */
export const STRETCH_MS = 50;

/** Runs the steps to their end; null if the result was no longer wanted before that. */
export async function patiently<T>(
  steps: Iterator<unknown, T>,
  unwanted: () => Promise<boolean>,
): Promise<T | null> {
  let rested = Number.NEGATIVE_INFINITY;
  for (;;) {
    if (performance.now() - rested > STRETCH_MS) {
      if (await unwanted()) return null;
      rested = performance.now();
    }
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Ignores errors of a log that nobody reads any more: outputs, report and exit code are written all the same. */
export function outliveLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

type Output = Pick<NodeJS.WriteStream, 'destroyed' | 'writableLength'>;

/** What `endSoon` needs of the process. */
export interface Ending {
  readonly stdout: Output;
  readonly stderr: Output;
  exit(): void;
}

/** How long to wait for a slow reader of the log before the rest of it is dropped. */
const READER_MS = 30_000;
/** The same for a cancelled run, which has two seconds in total. */
const CANCELLED_MS = 300;
/** In milliseconds: how often to look again at an output with a slow reader. */
const REST_MS = 5;

function unread({ destroyed, writableLength }: Output): number {
  return destroyed ? 0 : writableLength;
}

/** Whether a DNS lookup is in flight, ours or that of a library. */
function looksUpName(): boolean {
  return process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap');
}

/** Every POSIX system has it, but not every container. */
const SHELL = '/bin/sh';

/**
 * Ends the process without waiting for its threads. Node joins them at exit (`uv_library_shutdown`), and one that asks
 * a name server that does not answer takes ten seconds and more. Replacing this program with another one ends all
 * threads (`process.execve`, Node 22.15 and later). Where that is impossible, a cancelled run ends by a signal, and any
 * other waits for the threads to keep its exit code.
 */
function leaveThreads(code: number, cancel: AbortSignal): void {
  if (typeof process.execve === 'function' && process.getBuiltinModule('node:fs').existsSync(SHELL)) {
    process.execve(SHELL, ['sh', '-c', `exit ${code}`], {});
  }
  if (code !== 0 && cancel.aborted) process.kill(process.pid, 'SIGKILL');
}

function leave(cancel: AbortSignal): void {
  // Added last of all listeners for the exit: nothing runs after it.
  process.once('exit', (code) => {
    if (looksUpName()) leaveThreads(code, cancel);
  });
  process.exit();
}

/**
 * Ends the process as soon as its output has been read completely. Otherwise a DNS lookup that hangs in the system's
 * resolver, and cannot be cancelled, would keep it alive; and V8 goes on optimizing code that nobody needs any more (up
 * to 20 ms). If the output is not read, the process ends after a while.
 */
export function endSoon(
  cancel: AbortSignal,
  ending: Ending = { stdout: process.stdout, stderr: process.stderr, exit: () => leave(cancel) },
): void {
  const giveUpIn = (ms: number): void => {
    setTimeout(() => ending.exit(), ms).unref();
  };
  if (cancel.aborted) giveUpIn(CANCELLED_MS);
  else {
    giveUpIn(READER_MS);
    cancel.addEventListener('abort', () => giveUpIn(CANCELLED_MS));
  }
  const end = (): void => {
    if (unread(ending.stdout) + unread(ending.stderr) === 0) ending.exit();
    else setTimeout(end, REST_MS);
  };
  // An error of the last write is reported one turn later, and changes the exit code.
  setImmediate(end);
}
