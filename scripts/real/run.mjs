/** Runs other programs to their end, with a time limit, and three times if a registry may be busy. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 600_000;
const PAUSES_MS = [5_000, 15_000];

/** The path of a program: on PATH, or in the folders where Debian puts servers. Null if it is not found. */
export function whereIs(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/** Runs a program. If it fails or exceeds the time limit, rejects with the end of its output. */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { ...process.env, ...options.env },
  });
  let printed = '';
  const keep = (chunk) => {
    printed = (printed + chunk).slice(-8_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  try {
    const [code, signal] = await once(child, 'close');
    if (code === 0) return printed;
    throw new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${printed.slice(-1_500)}`);
  } finally {
    clearTimeout(limit);
  }
}

/** Tries something up to three times, with pauses in between. */
export async function thrice(attempt) {
  for (const ms of PAUSES_MS) {
    try {
      return await attempt();
    } catch {
      await pause(ms);
    }
  }
  return attempt();
}
