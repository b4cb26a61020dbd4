/**
 * Runs a node process under test with a clean environment, records its output, duration and peak memory, and always
 * ends it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** The node that runs the tested program: PREFLIGHT_NODE, or the one that runs the tests. */
export const NODE = process.env.PREFLIGHT_NODE ?? process.execPath;

export interface RunningChild {
  readonly pid: number;
  signal(name: NodeJS.Signals): void;
  /** Resolves when the standard output holds this text. */
  printed(text: string): Promise<void>;
}

export interface ChildOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
  /** The child is killed after this long; 60 seconds by default. */
  readonly limitMs?: number | undefined;
  readonly during?: ((child: RunningChild) => Promise<void> | void) | undefined;
  /** The reader of the output: `gone` closes it at the start; `late` reads nothing for a second. */
  readonly reader?: 'gone' | 'late' | undefined;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly stoppedInMs: number | null;
  /**
   * Null on a system that does not provide it. NaN on Linux if it could not be measured, so that every limit check
   * fails.
   */
  readonly peakMb: number | null;
}

const UNMEASURED = process.platform === 'linux' ? Number.NaN : null;

/** The kernel's own high-water mark of resident memory (VmHWM). */
function readPeakMb(pid: number): number | null {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? null : Number(line[1]) / 1024;
  } catch {
    return null;
  }
}

function watchPeak(pid: number): () => number | null {
  let peak: number | null = null;
  const look = () => {
    const now = readPeakMb(pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function collect(child: ChildProcess, stream: Readable, reader: ChildOptions['reader']): () => string {
  const chunks: Buffer[] = [];
  const read = () => void stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (reader === 'gone') stream.destroy();
  else if (reader === 'late') {
    const timer = setTimeout(read, 1000);
    // After the child ends, Node discards output that nobody has begun to read.
    child.once('exit', () => {
      clearTimeout(timer);
      read();
    });
  } else read();
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Runs node with a clean environment and waits for its end; kills it by its pid if it takes too long. */
export async function runNode(options: ChildOptions): Promise<Exit> {
  const startedAt = performance.now();
  const child = spawn(NODE, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid, stdout, stderr } = child;
  if (pid === undefined) throw new Error('The child did not start');
  const out = collect(child, stdout, options.reader);
  const err = collect(child, stderr, options.reader);
  const peak = watchPeak(pid);
  let signalledAt: number | null = null;
  const limit = setTimeout(() => child.kill('SIGKILL'), options.limitMs ?? 60_000);
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  try {
    const signal = (name: NodeJS.Signals) => {
      signalledAt ??= performance.now();
      child.kill(name);
    };
    const printed = async (text: string) => {
      while (!out().includes(text) && child.exitCode === null) {
        await Promise.race([once(stdout, 'data'), closed]);
      }
    };
    await options.during?.({ pid, signal, printed });
    const [code, endedBy] = await closed;
    const now = performance.now();
    return {
      code,
      signal: endedBy,
      stdout: out(),
      stderr: err(),
      durationMs: now - startedAt,
      stoppedInMs: signalledAt === null ? null : now - signalledAt,
      peakMb: peak() ?? UNMEASURED,
    };
  } finally {
    clearTimeout(limit);
    peak();
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}
