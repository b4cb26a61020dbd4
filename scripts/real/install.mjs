/**
 * Installs the software listed in peers.jsonl, each kind with its own client, unless it is already there. Versions
 * are pinned if the registry allows it. Each line describes one program and the group (a folder of __tests__/real)
 * that needs it:
 *
 * from     | installed as                                     | its program is in
 * npm      | .cache/real/npm/NAME, without install scripts    | node_modules/.bin
 * pypi     | .cache/real/pypi/NAME, in its own environment    | bin
 * go       | .cache/real/go/NAME, by `go install`             | that folder
 * debian   | by apt-get, if PATH has no such program          | PATH, /usr/sbin, /sbin
 * here     | nothing: one of our development dependencies     | node_modules/.bin
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as debian from './debian.mjs';
import * as go from './go.mjs';
import * as here from './here.mjs';
import * as npm from './npm.mjs';
import * as pypi from './pypi.mjs';
import { thrice } from './run.mjs';

const KINDS = { debian, go, here, npm, pypi };

function isThere(kind, entry, folder, stamp) {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== kind.specOf(entry)) return false;
  try {
    return existsSync(kind.found(entry, folder).program);
  } catch {
    return false;
  }
}

/** One entry: `{ version, program, folder }`, or `{ skipped }` with the reason. */
async function obtain(entry, cache) {
  const kind = KINDS[entry.from];
  const folder = join(cache, entry.from, entry.name);
  const stamp = `${folder}.installed`;
  try {
    if (!isThere(kind, entry, folder, stamp)) {
      process.stdout.write(`installing ${entry.name} (${entry.from}: ${kind.specOf(entry)})\n`);
      await thrice(() => kind.install(entry, folder));
      mkdirSync(dirname(stamp), { recursive: true });
      writeFileSync(stamp, kind.specOf(entry));
    }
    return kind.found(entry, folder);
  } catch (error) {
    return { skipped: error.message };
  }
}

/**
 * The results of all entries by name. Different kinds are installed concurrently, entries of one kind one after the
 * other.
 */
export async function obtainAll(entries, cache) {
  const results = {};
  const chains = Object.keys(KINDS).map(async (from) => {
    for (const entry of entries.filter((one) => one.from === from)) {
      results[entry.name] = { group: entry.group, ...(await obtain(entry, cache)) };
    }
  });
  await Promise.all(chains);
  return Object.fromEntries(entries.map(({ name }) => [name, results[name]]));
}
