/**
 * Loads the sources and their unit tests as modules of this process. jest sets up everything anew for each mutant,
 * which takes seconds. Here this is done once, and again only for mutants in code that runs while a module loads
 * (tables).
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script, SourceTextModule, SyntheticModule } from 'node:vm';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import fc from 'fast-check';
import { describe, getState, it, resetState } from 'jest-circus';

const OPTIONS = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } };

// A fixed seed, so that the result for a mutant does not depend on chance.
fc.configureGlobal({ seed: 1 });

/** Imports of the tests that are not our files. The names of their exports must be known before a module is linked. */
const GIVEN = new Map([['@jest/globals', { describe, expect, it }]]);

const compiled = new Map();

function codeOf(path) {
  const known = compiled.get(path);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(path, 'utf8'), { ...OPTIONS, filename: path });
  compiled.set(path, code);
  return code;
}

async function given(specifier) {
  if (!GIVEN.has(specifier)) GIVEN.set(specifier, await import(specifier));
  const names = GIVEN.get(specifier);
  return new SyntheticModule(Object.keys(names), function set() {
    for (const [name, value] of Object.entries(names)) this.setExport(name, value);
  });
}

/** A set of module instances that import only each other, never those of another world. */
class Modules {
  #known = new Map();
  #below = new Map();

  #link = (specifier, from) => {
    if (!specifier.startsWith('.')) return given(specifier);
    const path = join(dirname(from.identifier), specifier);
    this.#below.get(from.identifier).push(path);
    return this.#file(path);
  };

  #file(path) {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const module = new SourceTextModule(codeOf(path), {
      identifier: path,
      initializeImportMeta: (meta) => {
        meta.url = pathToFileURL(path).href;
      },
    });
    this.#known.set(path, module);
    this.#below.set(path, []);
    return module;
  }

  async load(path) {
    const module = this.#file(path);
    if (module.status === 'unlinked') await module.link(this.#link);
    await module.evaluate();
  }

  /** All files that a file depends on, including itself. */
  reach(path, seen = new Set()) {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const inner of this.#below.get(path)) this.reach(inner, seen);
    return seen;
  }
}

function* testsBelow(block, names = []) {
  for (const child of block.children) {
    const path = [...names, child.name];
    if (child.type === 'describeBlock') yield* testsBelow(child, path);
    else yield { name: path.join(' '), run: child.fn };
  }
}

const CALL = new Script('globalThis.__call__()');

/**
 * Calls a function and returns its result. If it takes longer than `timeout`, it is interrupted and this throws.
 * Asynchronous waiting is not interrupted.
 */
export function within(timeout, call) {
  globalThis.__call__ = call;
  return CALL.runInThisContext(timeout === undefined ? {} : { timeout });
}

/** Test files with their sources, loaded on demand: most mutants are killed by the first file. */
export class World {
  #modules = new Modules();
  #loaded = new Map();
  #wanted;

  /** @param {(name: string) => boolean} wanted */
  constructor(wanted) {
    this.#wanted = wanted;
  }

  /**
   * @param {string} file absolute
   * @returns its tests by id; `reach` are the files that the test's file depends on
   */
  async testsOf(file) {
    const known = this.#loaded.get(file);
    if (known !== undefined) return known;
    const tests = new Map();
    this.#loaded.set(file, tests);
    resetState();
    await this.#modules.load(file);
    const reach = this.#modules.reach(file);
    for (const test of testsBelow(getState().rootDescribeBlock)) {
      if (!this.#wanted(test.name)) continue;
      const id = `${relative('.', file)} ${test.name}`;
      tests.set(tests.has(id) ? `${id} (${tests.size})` : id, { ...test, file, reach });
    }
    return tests;
  }
}
