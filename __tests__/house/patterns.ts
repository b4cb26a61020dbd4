/** Every regular expression of src/: the literals, and those that are made when a file is loaded. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from '@swc/core';
import { HERE, nodesOf, SOURCES } from './sources.ts';

export interface Pattern {
  /** Relative to the repository. */
  readonly path: string;
  readonly source: string;
  readonly flags: string;
  readonly made: boolean;
}

function literalsOf(path: string, content: string): readonly Pattern[] {
  const nodes = [...nodesOf(parseSync(content, { syntax: 'typescript', target: 'es2022' }))];
  return nodes
    .filter(({ type }) => type === 'RegExpLiteral')
    .map(({ pattern, flags }) => ({ path, source: String(pattern), flags: String(flags), made: false }));
}

/** The file of ours that called; null where it is another's. */
function callerOf(stack: string): string | null {
  const [, path] = /[/\\](src[/\\][\w/\\-]+\.ts)/.exec(stack) ?? [];
  return path === undefined ? null : path.replaceAll('\\', '/');
}

/** Loads every file but the entries, which would run, and notes what is given to `RegExp`. */
async function madeOnLoad(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: ConstructorParameters<typeof RegExp>) {
      const made = new target(...given);
      const path = callerOf(new Error().stack ?? '');
      if (path !== null) found.push({ path, source: made.source, flags: made.flags, made: true });
      return made;
    },
  });
  try {
    for (const { path, folder } of SOURCES) {
      if (folder !== 'entry' && !path.endsWith('.d.ts')) await import(pathToFileURL(join(HERE, path)).href);
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

export async function patternsOf(): Promise<readonly Pattern[]> {
  const literals = SOURCES.flatMap(({ path, lines }) => literalsOf(path, lines.join('\n')));
  return [...literals, ...(await madeOnLoad())];
}
