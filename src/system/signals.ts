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

/** In milliseconds: how long work may go on before signals are looked for. */
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

/** A log that nobody reads any more is ignored: outputs, report and exit code are written all the same. */
export function outliveLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

type Output = Pick<NodeJS.WriteStream, 'destroyed' | 'writableLength'>;

/** What of the process its end needs. */
export interface Ending {
  readonly stdout: Output;
  readonly stderr: Output;
  exit(): void;
}

/** For the rest of the log where whoever reads it is slow; after that it is given up. */
const READER_MS = 30_000;
/** The same of a cancelled run, which has two seconds in all. */
const CANCELLED_MS = 300;
/** In milliseconds: how often an output with a slow reader is looked at again. */
const REST_MS = 5;

function unread({ destroyed, writableLength }: Output): number {
  return destroyed ? 0 : writableLength;
}

/** A name look-up is under way, ours or a library's. */
function looksUpName(): boolean {
  return process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap');
}

/** Any POSIX system has it, but not every container. */
const SHELL = '/bin/sh';

/**
 * Ends the process without a wait for its threads. Node's own end joins them (`uv_library_shutdown`), and one that asks a
 * name server that is silent goes on for ten seconds and more. Another program in the place of this one ends them all
 * (Node 22.15 and later). Where that cannot be, a cancelled run ends by a signal, and any other waits for its exit code.
 */
function leaveThreads(code: number, cancel: AbortSignal): void {
  if (typeof process.execve === 'function' && process.getBuiltinModule('node:fs').existsSync(SHELL)) {
    process.execve(SHELL, ['sh', '-c', `exit ${code}`], {});
  }
  if (code !== 0 && cancel.aborted) process.kill(process.pid, 'SIGKILL');
}

function leave(cancel: AbortSignal): void {
  // The last of those that listen for the end: nothing runs behind it.
  process.once('exit', (code) => {
    if (looksUpName()) leaveThreads(code, cancel);
  });
  process.exit();
}

/**
 * Ends the process as soon as what reads its output has taken all: a name look-up that hangs in the system's resolver
 * cannot be called off and would keep it alive, and V8 goes on compiling for speed that nobody needs any more (up to
 * 20 ms). Ends it some time later where nothing is taken.
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
  // An error of the last write is told a turn later, and changes the exit code.
  setImmediate(end);
}
