/** Packages that are already installed, as our own development dependencies. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { found as foundBelow } from './npm.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function specOf(entry) {
  return entry.package;
}

export async function install(entry) {
  if (!existsSync(join(ROOT, 'node_modules', entry.package))) throw new Error('run `npm ci` first');
}

export function found(entry) {
  return foundBelow(entry, ROOT);
}
