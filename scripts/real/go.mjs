/** Go modules, built with `go install` at a pinned version by the installed toolchain. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, whereIs } from './run.mjs';

export function specOf(entry) {
  return `${entry.package}@${entry.version}`;
}

export async function install(entry, folder) {
  const go = whereIs('go') ?? '/usr/local/go/bin/go';
  mkdirSync(folder, { recursive: true });
  await run(go, ['install', specOf(entry)], { env: { GOBIN: folder, GOTOOLCHAIN: 'local', ...entry.env } });
}

export function found(entry, folder) {
  return { version: entry.version.replace(/^v/, ''), program: join(folder, entry.program), folder };
}
