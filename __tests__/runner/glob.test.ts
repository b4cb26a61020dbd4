/** Files by a pattern. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { filesOf } from '../../src/runner/glob.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-glob-'));
const LONG = `r/${'-'.repeat(200)}.json`;
const FILES = ['r/a.json', 'r/b.txt', 'r/x/a.json', 'r/x/y/c.json', 'r/x[1].json', 'r/+a.json', LONG];
for (const file of FILES) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}
symlinkSync('/etc/hostname', join(folder, 'r/link.json'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(pattern: string): Promise<readonly string[]> {
  return (await filesOf(pattern, folder)).map((path) => relative(folder, path)).sort();
}

const JSON_FILES = FILES.filter((file) => file.endsWith('.json')).sort();

describe('a pattern', () => {
  it.each<[pattern: string, files: readonly string[]]>([
    ['r/**/*.json', JSON_FILES],
    ['**/*.json', JSON_FILES],
    ['r/**/**/*.json', JSON_FILES],
    ['r', JSON_FILES],
    ['r/**', [...FILES].sort()],
    ['r/*/**', ['r/x/a.json', 'r/x/y/c.json']],
    ['r/?.json', ['r/a.json']],
    ['r/*a.json', ['r/+a.json', 'r/a.json']],
    ['r/*/a.json', ['r/x/a.json']],
    ['r/**/y/*', ['r/x/y/c.json']],
    ['r/a*.json', ['r/a.json']],
    ['r/x[1]*', ['r/x[1].json']],
    ['r/a**n', ['r/a.json']],
    ['r/a.json', ['r/a.json']],
    ['r/.*', []],
    ['none/*', []],
  ])('%s finds what it says', async (pattern, files) => {
    expect(await found(pattern)).toEqual(files);
  });

  it('tries no name in all the ways there are', async () => {
    expect(await found(`r/${'*-'.repeat(20)}*x`)).toEqual([]);
    expect(await found(`${'**/'.repeat(30)}${'*-'.repeat(20)}*.json`)).toEqual([LONG]);
  });
});
