/** Runs one program against the benchmark gateway and measures it. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PRELOADED = join(HERE, 'peak.cjs');

const now = () => performance.timeOrigin + performance.now();

/** Starts the gateway in its own process; `counted` returns what was counted since the last call. */
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
  // A program that failed has not done the work, so its time would be meaningless.
  if (code !== 0) throw new Error(`${file} ${args[0] ?? ''} ended with ${code}`);
}

/**
 * `totalMs`: milliseconds from the start of the process to its end. `firstByteMs`: until the first request reached
 * the gateway; null if none did.
 */
export async function measure(command, gateway) {
  await gateway.counted();
  const startedAt = now();
  await ended(command);
  const totalMs = now() - startedAt;
  const { firstByteAt, ...counts } = await gateway.counted();
  return { totalMs, firstByteMs: firstByteAt === null ? null : firstByteAt - startedAt, ...counts };
}

/**
 * The peak resident memory of a Node program in MiB. Measured in a separate run, because it needs a preloaded script.
 */
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
