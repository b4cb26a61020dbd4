/** What `npm run test:real` installed: where each peer is, and which version. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from '@jest/globals';

export const CACHE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '.cache', 'real');

export interface Installed {
  readonly version: string;
  /** The file to start; of an npm package without a program, its folder. */
  readonly program: string;
  readonly folder: string;
}

function readAll(): Readonly<Record<string, Installed | { readonly skipped: string }>> {
  return JSON.parse(readFileSync(join(CACHE, 'installed.json'), 'utf8'));
}

/** A peer by its name in scripts/real/peers.jsonl; null where it could not be had. */
export function installed(name: string): Installed | null {
  const one = readAll()[name];
  if (one === undefined) throw new Error(`${name} is not in scripts/real/peers.jsonl, or not of this group`);
  return 'skipped' in one ? null : one;
}

/** The peer, where a test is sure that it is there. */
export function sureOf(name: string): Installed {
  const one = installed(name);
  if (one === null) throw new Error(`${name} was skipped`);
  return one;
}

/** `describe` where all these peers are there; else its tests are skipped. */
export function describeWith(...names: readonly string[]): typeof describe | typeof describe.skip {
  return names.every((name) => installed(name) !== null) ? describe : describe.skip;
}
