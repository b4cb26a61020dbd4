/** Files by a pattern. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

const NEVER = new AbortController().signal;

async function found(pattern: string): Promise<readonly string[]> {
  const { files, unread } = await filesOf(pattern, folder, NEVER);
  expect(unread).toEqual([]);
  return files.map((path) => relative(folder, path)).sort();
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
    ['*/x/*/c.json', ['r/x/y/c.json']],
    ['r/**/x/**/a.json', ['r/x/a.json']],
    ['r/a*.json', ['r/a.json']],
    ['r/x[1]*', ['r/x[1].json']],
    ['r/a**n', ['r/a.json']],
    ['r/a.json', ['r/a.json']],
    ['r/.*', []],
    ['none/*', []],
    ['r/a.json/*', []],
    ['none/a.json', []],
  ])('%s finds what it says', async (pattern, files) => {
    expect(await found(pattern)).toEqual(files);
  });

  it('tries no name in all the ways there are', async () => {
    expect(await found(`r/${'*-'.repeat(20)}*x`)).toEqual([]);
    expect(await found(`${'**/'.repeat(30)}${'*-'.repeat(20)}*.json`)).toEqual([LONG]);
  });
});

describe('what is no file', () => {
  const odd = mkdtempSync(join(tmpdir(), 'preflight-odd-'));
  afterAll(() => rmSync(odd, { recursive: true, force: true }));
  execFileSync('mkfifo', [join(odd, 'pipe.json')]);
  writeFileSync(join(odd, 'a.json'), '');
  mkdirSync(join(odd, 'folder'));
  for (const [name, target] of [
    ['device.json', '/dev/zero'],
    ['to-pipe.json', join(odd, 'pipe.json')],
    ['to-file.json', join(odd, 'a.json')],
    ['to-folder.json', join(odd, 'folder')],
    ['to-nothing.json', join(odd, 'nothing')],
    ['round.json', join(odd, 'round.json')],
    ['device.txt', '/dev/zero'],
  ] as const)
    symlinkSync(target, join(odd, name));

  it.each<[pattern: string, files: readonly string[]]>([
    ['*.json', ['a.json', 'device.json', 'pipe.json', 'to-pipe.json']],
    ['.', ['a.json', 'device.json', 'pipe.json', 'to-pipe.json']],
    ['pipe.json', ['pipe.json']],
    ['device.json', ['device.json']],
    ['to-file.json', ['to-file.json']],
    ['to-folder.json', []],
  ])('is found by %s, unlike a link', async (pattern, files) => {
    const found = await filesOf(pattern, odd, NEVER);
    expect(found).toEqual({ files: files.map((file) => join(odd, file)), unread: [] });
  });
});

describe('a folder that cannot be read', () => {
  /** A name so long that seventeen of them are no path any more; only relative to each other can they be made. */
  const NAME = 'd'.repeat(250);
  const deep = mkdtempSync(join(tmpdir(), 'preflight-deep-'));
  afterAll(() => void execFileSync('rm', ['-rf', deep]));
  writeFileSync(join(deep, 'z.json'), '');
  let at = openSync(deep, 'r');
  for (let level = 0; level < 17; level += 1) {
    mkdirSync(`/proc/self/fd/${at}/${NAME}`);
    const next = openSync(`/proc/self/fd/${at}/${NAME}`, 'r');
    closeSync(at);
    at = next;
  }
  closeSync(at);

  it.each(['**/z.json', '.', '**'])('hides nothing else of %s, and is told', async (pattern) => {
    const { files, unread } = await filesOf(pattern, deep, NEVER);
    expect(files).toEqual([join(deep, 'z.json')]);
    expect(unread.map(({ code }) => code)).toEqual(['ENAMETOOLONG']);
  });

  it('is not gone into where nothing in it can fit', async () => {
    const { files, unread } = await filesOf('*/x/**/z.json', deep, NEVER);
    expect({ files, unread }).toEqual({ files: [], unread: [] });
  });

  it('is told where it is in the pattern itself', async () => {
    const pattern = Array.from({ length: 20 }, () => NAME).join('/');
    for (const one of [pattern, `${pattern}/*.json`]) {
      const { files, unread } = await filesOf(one, deep, NEVER);
      expect({ files, codes: unread.map(({ code }) => code) }).toEqual({
        files: [],
        codes: ['ENAMETOOLONG'],
      });
    }
  });
});
