import { describe, expect, it } from '@jest/globals';
import { FOLDERS, faultsOf } from './rules.ts';
import { readSource, SOURCES } from './sources.ts';

function faults(path: string, content: string): string[] {
  return faultsOf(readSource(path, content));
}

describe('the imports of src/', () => {
  it.each(SOURCES.map((source) => [source.path, source] as const))(
    '%s keeps to the rules of its folder',
    (_path, source) => {
      expect(faultsOf(source)).toEqual([]);
    },
  );

  it('has read the sources', () => {
    expect(SOURCES.length).toBeGreaterThan(20);
    expect(new Set(SOURCES.map(({ folder }) => folder))).toContain('entry');
  });

  it('lets no two folders import each other', () => {
    const reach = (folder: string, seen: ReadonlySet<string>): boolean =>
      (FOLDERS[folder] ?? []).some((next) => seen.has(next) || reach(next, new Set([...seen, next])));
    expect(Object.keys(FOLDERS).filter((folder) => reach(folder, new Set([folder])))).toEqual([]);
  });
});

describe('the rules find', () => {
  it.each([
    ['undici outside http/', 'src/probe/a.ts', "import { request } from 'undici';"],
    [
      'a part of undici outside http/',
      'src/probe/a.ts',
      "import Client from 'undici/lib/dispatcher/client.js';",
    ],
    ['the toolkit outside runner/', 'src/config/a.ts', "import * as core from '@actions/core';"],
    ['GitHub outside github/', 'src/report/a.ts', "const { getOctokit } = await import('@actions/github');"],
    ['files read by a diagnosis', 'src/diagnose/a.ts', "import { readFileSync } from 'node:fs';"],
    ['a clock in a pure folder', 'src/decide/a.ts', 'export const now = Date.now();'],
    ['an environment in a pure folder', 'src/diagnose/a.ts', 'export const key = process.env.KEY;'],
    [
      'a folder that imports downstream',
      'src/diagnose/a.ts',
      "import { render } from '../report/summary.ts';",
    ],
    ['a folder that imports a neighbour', 'src/http/a.ts', "export { x } from '../config/run.ts';"],
    ['a folder that imports an entry', 'src/http/a.ts', "import { runAction } from '../action.ts';"],
    [
      'a layer of http/ that imports one above it',
      'src/http/body/a.ts',
      "import { land } from '../exchange/landing.ts';",
    ],
    [
      'a layer of http/ that imports what is built on it',
      'src/http/faults/a.ts',
      "import { createPool } from '../pool.ts';",
    ],
    ['the demo in the action', 'src/runner/a.ts', "import { SCENES } from '../demo/scenes.ts';"],
    ['a front end that is imported twice', 'src/action.ts', "import { main } from './terminal/main.ts';"],
    ['an engine that imports a front end', 'src/engine/a.ts', "import { main } from '../terminal/main.ts';"],
    ['an entry that does more than begin', 'src/action.ts', "import { execute } from './engine/execute.ts';"],
    ['a file in no folder', 'src/odds.ts', 'export const x = 1;'],
    ['an import of a file outside src/', 'src/http/a.ts', "import x from '../../package.json';"],
    ['an import without its ending', 'src/http/a.ts', "import { x } from './lane';"],
    ['a folder that has no rule', 'src/odds/a.ts', 'export const x = 1;'],
    ['text written past safety/', 'src/check/a.ts', 'process.stdout.write(body);'],
    ['a console', 'src/http/a.ts', 'console.log(body);'],
    ['a rule that was silenced', 'src/http/a.ts', '// biome-ignore lint: because'],
    ['a file that grew too long', 'src/http/a.ts', 'export {};\n'.repeat(261)],
    ['a name that says nothing', 'src/http/utils.ts', 'export {};'],
  ])('%s', (_what, path, content) => {
    expect(faults(path, content)).toHaveLength(1);
  });

  it('nothing in comments and strings', () => {
    const content =
      "// process.env, import('undici')\nexport const word = 'console.log(1)';\n/* from 'undici' */";
    expect(faults('src/diagnose/a.ts', content)).toEqual([]);
  });
});
