/** A test runner for Stryker that runs the unit tests of the pure folders without starting jest for each mutant. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOMS = ['decide', 'safety', 'diagnose'];
/**
 * Too slow for thousands of mutants, or in need of a process of their own. Leaving tests out can only lower the score.
 */
const LEFT_OUT = /(?:properties|young-generation)\.test\.ts$/;
/** Fine in a normal test run, but too slow here. */
const SLOW_TESTS = new RegExp(
  [
    'in linear time|hundred thousand|thirty mebibytes|in a long list|is read to its end',
    'never makes the judge throw|is broken never throws|holds for any text',
    'holds the same ids as in a short text|what the full search finds|wherever it is cut',
    'never say in the advice|never leaves a provider|ids of their own',
    'however it is cut|of any key, in any two encodings|over the border of a block|does a long text in steps',
  ].join('|'),
);
const [PASSED, FAILED] = [0, 1];
/** No test comes close to a tenth of this. A mutant executed more often within one test is in an endless loop. */
const MOST_HITS = 10_000_000;
/** The limit for endless loops that do not execute the mutant itself. */
const LONGEST_MS = 3_000;

/**
 * The code of a folder is tested by the tests in the folder of the same name.
 * @param {readonly string[]} mutated patterns of sources, relative to the repository
 */
export function testFiles(mutated) {
  return ROOMS.filter((room) => mutated.some((path) => path.startsWith(`src/${room}/`)))
    .flatMap((room) => {
      const folder = resolve('__tests__', room);
      return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
    })
    .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path))
    .sort();
}

/**
 * Loaded only when needed, because world.mjs uses the modules of `node:vm`. Stryker also reads this file in its own
 * process, where they are not available.
 */
const worlds = () => import('./world.mjs');

async function outcomeOf(test, longestMs) {
  const { within } = await worlds();
  const startedMs = performance.now();
  try {
    await within(longestMs, () => test.run.call({}));
    return { status: PASSED, timeSpentMs: performance.now() - startedMs };
  } catch (error) {
    const failureMessage = String(error instanceof Error ? error.message : error);
    const hangs = error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return { status: FAILED, timeSpentMs: performance.now() - startedMs, failureMessage, hangs };
  }
}

/** The instrumented sources access this object. They keep a reference, so it must never be replaced. */
const stryker = { mutantCoverage: { static: {}, perTest: {} } };
globalThis.__stryker__ = stryker;

/**
 * A mutant needs to be killed by only one test. Try the tests named after its file or folder first, then those that
 * killed others before.
 */
function likelyFirst(ids, mutated, kills) {
  const own = mutated.split(/[/.]/).map((part) => `/${part}.test.ts `);
  const likelihood = new Map(
    ids.map((id) => [id, (kills.get(id) ?? 0) + (own.some((name) => id.includes(name)) ? 1000 : 0)]),
  );
  return ids.toSorted((a, b) => likelihood.get(b) - likelihood.get(a));
}

class Runner {
  static inject = ['options'];
  #files;
  #newWorld = () => undefined;
  #kills = new Map();
  /** Every test by id, and the world without a mutant. */
  #tests = new Map();
  #clean;

  constructor({ mutate }) {
    this.#files = testFiles(mutate);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { World } = await worlds();
    this.#newWorld = () => new World((name) => !SLOW_TESTS.test(name));
    this.#clean = this.#newWorld();
    for (const file of this.#files)
      for (const [id, test] of await this.#clean.testsOf(file)) this.#tests.set(id, test);
  }

  async dryRun() {
    const tests = [];
    for (const [id, test] of this.#tests) {
      stryker.currentTestId = id;
      tests.push({ id, name: test.name, fileName: test.file, ...(await outcomeOf(test)) });
    }
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, sandboxFileName }) {
    const most = hitLimit === undefined ? undefined : Math.min(hitLimit, MOST_HITS);
    Object.assign(stryker, { activeMutant: String(activeMutant.id), hitCount: 0, hitLimit: most });
    try {
      const world = mutantActivation === 'static' ? this.#newWorld() : this.#clean;
      const reaching = ([, { reach }]) => reach.has(sandboxFileName);
      const ids = testFilter ?? [...this.#tests].filter(reaching).map(([id]) => id);
      return await this.#judge(likelyFirst(ids, sandboxFileName, this.#kills), world);
    } catch (error) {
      return { status: 'killed', killedBy: [], failureMessage: `Does not load: ${error}`, nrOfTests: 0 };
    } finally {
      Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /**
   * On a busy machine, tests are slow even without a mutant. So a test that seems to hang is run again with twenty
   * times its normal duration as limit.
   */
  async #outcome(id, test) {
    const outcome = await outcomeOf(test, LONGEST_MS);
    if (!outcome.hangs) return outcome;
    const { activeMutant } = stryker;
    stryker.activeMutant = undefined;
    const { timeSpentMs } = await outcomeOf(this.#tests.get(id));
    Object.assign(stryker, { activeMutant, hitCount: 0 });
    return timeSpentMs * 20 > LONGEST_MS ? outcomeOf(test, Math.ceil(timeSpentMs * 20)) : outcome;
  }

  async #judge(ids, world) {
    for (const [index, id] of ids.entries()) {
      const test = (await world.testsOf(this.#tests.get(id).file)).get(id);
      stryker.hitCount = stryker.hitLimit === undefined ? undefined : 0;
      // A mutant in code that generates test cases changes their names.
      const outcome =
        test === undefined ? { status: FAILED, failureMessage: 'gone' } : await this.#outcome(id, test);
      if (outcome.hangs || (stryker.hitLimit !== undefined && stryker.hitCount > stryker.hitLimit))
        return { status: 'timeout' };
      if (outcome.status === FAILED) {
        const { failureMessage } = outcome;
        this.#kills.set(id, (this.#kills.get(id) ?? 0) + 1);
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
      }
    }
    return { status: 'survived', nrOfTests: ids.length };
  }
}

/**
 * Lists of words in patterns (`/no available channel|no healthy deployment/`) are data that the recorded answers
 * test. A mutant that makes a single space in them optional says nothing about the code.
 */
const WORD = /\p{L}{4,}|\p{Script=Han}{2,}/gu;
const words = {
  shouldIgnore({ node }) {
    const isList =
      node.type === 'RegExpLiteral' &&
      (node.pattern.replace(/\\p\{\w+\}/g, '').match(WORD) ?? []).length >= 2;
    return isList ? 'a list of words' : undefined;
  },
};

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'rooms', injectableClass: Runner },
  { kind: 'Ignore', name: 'words', value: words },
];
