/** Runs one program against the gateway of the bench and says what it took. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PRELOADED = join(HERE, 'peak.cjs');

const now = () => performance.timeOrigin + performance.now();

/** The gateway in its own process; `counted` gives what came since it was last asked. */
export async function startGateway() {
  const child = fork(join(HERE, 'gateway.mjs'));
  const [{ urls, ca }] = await once(child, 'message');
  const counted = async () => {
    const told = once(child, 'message');
    child.send('count');
    return (await told)[0];
  };
  return { urls, ca, counted, stop: () => child.disconnect() };
}

async function ended({ file, args, env }) {
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  // A program that failed has not done the work that is measured.
  if (code !== 0) throw new Error(`${file} ${args[0] ?? ''} ended with ${code}`);
}

/**
 * From the start of the process to its end, in milliseconds; `firstByteMs` is when the first request had reached the
 * gateway, null where none did.
 */
export async function measure(command, gateway) {
  await gateway.counted();
  const startedAt = now();
  await ended(command);
  const totalMs = now() - startedAt;
  const { firstByteAt, ...counts } = await gateway.counted();
  return { totalMs, firstByteMs: firstByteAt === null ? null : firstByteAt - startedAt, ...counts };
}

/** The most resident memory of a Node program, in MB of 2^20 bytes; in a run of its own, as it takes a preload. */
export async function peakOf(command, folder) {
  const file = join(folder, 'peak');
  const { args, env } = command;
  await ended({
    ...command,
    args: ['--require', PRELOADED, ...args],
    env: { ...env, BENCH_PEAK: file },
  });
  return Number(readFileSync(file, 'utf8')) / 1024;
}
