/** `npm run mutants` runs unit tests all in one process and without jest, so they must not need more than it has. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { testFiles } from '../../scripts/mutants/runner.mjs';
import { HERE } from './sources.ts';

it('the tests of mutated folders need no hooks, no mocks and no process of their own', () => {
  const files = testFiles(['src/decide/', 'src/diagnose/', 'src/safety/']);
  expect(files.length).toBeGreaterThan(50);
  const needs = files.flatMap((path) => {
    const [, names = ''] = /import \{([^}]*)\} from '@jest\/globals'/.exec(readFileSync(path, 'utf8')) ?? [];
    return names.split(',').map((name) => `${path.slice(HERE.length)}: ${name.trim()}`);
  });
  expect(needs.filter((need) => !/: (?:describe|expect|it)$/.test(need))).toEqual([]);
});
