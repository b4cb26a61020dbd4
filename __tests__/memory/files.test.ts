import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { appendLines, readTail, writeUnlessUnwanted, writeWhole } from '../../src/memory/files.ts';
import { ROOT } from '../support/action-file.ts';
import { makeFolders } from './folder.ts';

function tailOf(path: string, most: number, roots: readonly string[]) {
  const { bytes, ...told } = readTail(path, most, roots);
  return { text: bytes === null ? null : bytes.toString('utf8'), ...told };
}

/** Runs the module in a process of its own until it has said so many dots, and kills it at that moment. */
async function killedAfter(dots: number, script: string): Promise<void> {
  const { temp } = makeFolders();
  for (const path of [
    'memory/files',
    'memory/leftovers',
    'memory/paths',
    'model/file-faults',
    'model/record',
  ]) {
    const { code } = transformFileSync(join(ROOT, `src/${path}.ts`), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const beside = code.replaceAll(/'\.\.?\/(?:\w+\/)?([\w-]+)\.ts'/g, "'./$1.mjs'");
    writeFileSync(join(temp, `${basename(path)}.mjs`), beside);
  }
  writeFileSync(join(temp, 'run.mjs'), `import { appendLines, writeWhole } from './files.mjs';\n${script}`);
  const child = spawn(process.execPath, [join(temp, 'run.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = 0;
  for await (const chunk of child.stdout) {
    heard += String(chunk).length;
    if (heard >= dots) child.kill('SIGKILL');
  }
  expect(heard).toBeGreaterThanOrEqual(dots);
}

describe('writing a file that takes long to make', () => {
  it('goes on as long as somebody waits for it', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'a/junit.xml');
    expect(await writeUnlessUnwanted(path, ['one', 'two'], roots, async () => false)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('onetwo');
    expect(readdirSync(join(workspace, 'a'))).toEqual(['junit.xml']);
  });

  it('ends between two pieces where nobody does, and leaves what was there', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'junit.xml');
    writeFileSync(path, 'before');
    let made = 0;
    const pieces = (function* () {
      for (; made < 1000; made += 1) yield 'x';
    })();
    const warning = await writeUnlessUnwanted(path, pieces, roots, async () => made === 3);
    expect(warning).toBe(`${path} was not written: the run was cancelled.`);
    expect(made).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(workspace)).toEqual(['junit.xml']);
  });

  it('is refused like any other', async () => {
    const { workspace, roots } = makeFolders();
    const told = await writeUnlessUnwanted(workspace, ['x'], roots, async () => false);
    expect(told).toContain('it is a folder');
  });
});

describe('writing a whole file', () => {
  // Node's own recursive mkdir never comes back from there.
  const proc = existsSync('/proc/self') ? it : it.skip;
  proc('ends where a file system makes no folders', async () => {
    const warning = await writeWhole('/proc/nothing/deep/report.json', '{}', []);
    expect(warning).toMatch(/^\/proc\/nothing\/deep\/report\.json was not written: /);
  });

  it('below a file is refused', async () => {
    const { workspace, roots } = makeFolders();
    writeFileSync(join(workspace, 'file'), '');
    expect(await writeWhole(join(workspace, 'file/deep/report.json'), '{}', roots)).toContain(
      'was not written',
    );
    expect(await writeWhole(join(workspace, 'file/report.json'), '{}', roots)).toContain('was not written');
  });

  it('makes the folders and replaces what was there, and leaves nothing beside', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'a/b/history.jsonl');
    expect(await writeWhole(path, 'one\n', roots)).toBeNull();
    expect(await writeWhole(path, 'two\n', roots)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('two\n');
    expect(readdirSync(join(workspace, 'a/b'))).toEqual(['history.jsonl']);
  });

  it('keeps the permissions of the file', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'baseline.json');
    writeFileSync(path, '{}');
    chmodSync(path, 0o600);
    expect(await writeWhole(path, '{"a":[]}', roots)).toBeNull();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is seen as the old or the new text by whoever reads after a kill', async () => {
    const { workspace } = makeFolders();
    const path = join(workspace, 'baseline.json');
    const script = `
      for (let n = 0; ; n += 1) {
        const warning = await writeWhole(${JSON.stringify(path)}, String(n % 10).repeat(200_000) + '\\n', []);
        if (warning !== null) throw new Error(warning);
        process.stdout.write('.');
      }`;
    for (const dots of [1, 3, 7]) {
      await killedAfter(dots, script);
      const text = readFileSync(path, 'utf8');
      expect(text).toBe(`${text.slice(0, 1).repeat(200_000)}\n`);
    }
  });

  it('goes outside of the workspace where it is told to', async () => {
    const { outside, roots } = makeFolders();
    expect(await writeWhole(join(outside, 'new/report.json'), 'x', roots)).toBeNull();
    expect(readFileSync(join(outside, 'new/report.json'), 'utf8')).toBe('x');
  });
});

describe('symbolic links', () => {
  it('inside the workspace are followed within it', async () => {
    const { workspace, roots } = makeFolders();
    mkdirSync(join(workspace, 'state'));
    symlinkSync('state', join(workspace, 'link'));
    writeFileSync(join(workspace, 'state/real'), 'old\n');
    symlinkSync('real', join(workspace, 'state/alias'));
    expect(await writeWhole(join(workspace, 'link/alias'), 'new\n', roots)).toBeNull();
    expect(readFileSync(join(workspace, 'state/real'), 'utf8')).toBe('new\n');
  });

  it.each([
    ['a folder', 'link/file'],
    ['a folder to be made', 'link/deep/er/file'],
    ['a file', 'alias'],
    ['a file that is not there', 'nowhere'],
  ])('that lead out of it are refused: %s', async (_what, path) => {
    const { workspace, outside, roots } = makeFolders();
    writeFileSync(join(outside, 'target'), 'theirs\n');
    symlinkSync(outside, join(workspace, 'link'));
    symlinkSync(join(outside, 'target'), join(workspace, 'alias'));
    symlinkSync(join(outside, 'missing'), join(workspace, 'nowhere'));
    const full = join(workspace, path);
    expect(await writeWhole(full, 'ours', roots)).toMatch(/symbolic link/);
    expect(await appendLines(full, 'ours\n', roots)).toMatch(/symbolic link/);
    expect(readdirSync(outside)).toEqual(['target']);
    expect(readFileSync(join(outside, 'target'), 'utf8')).toBe('theirs\n');
  });

  it('that lead out of it are not read either', async () => {
    const { workspace, outside, roots } = makeFolders();
    writeFileSync(join(outside, 'secret'), 'theirs');
    symlinkSync(join(outside, 'secret'), join(workspace, 'history'));
    const { text, warning } = tailOf(join(workspace, 'history'), 100, roots);
    expect(text).toBeNull();
    expect(warning).toMatch(/symbolic link/);
  });

  it('of a workspace that is one itself are no matter', async () => {
    const { workspace, outside } = makeFolders();
    const alias = join(outside, 'workspace');
    symlinkSync(workspace, alias);
    expect(await writeWhole(join(alias, 'a/file'), 'x', [alias])).toBeNull();
    expect(existsSync(join(workspace, 'a/file'))).toBe(true);
  });

  it('of a workspace that cannot be looked at keep nothing from the temp folder', () => {
    const { workspace, temp } = makeFolders();
    writeFileSync(join(workspace, 'file'), 'x');
    symlinkSync('loop', join(workspace, 'loop'));
    const path = join(temp, 'report.json');
    for (const broken of ['file/below', 'loop']) {
      expect(writeWhole(path, broken, [join(workspace, broken), temp])).toBeNull();
      expect(readFileSync(path, 'utf8')).toBe(broken);
      expect(writeWhole(join(workspace, broken), 'x', [join(workspace, broken), temp])).not.toBeNull();
    }
  });

  it('round in a circle are a warning', async () => {
    const { workspace, roots } = makeFolders();
    symlinkSync('loop', join(workspace, 'loop'));
    expect(await writeWhole(join(workspace, 'loop'), 'x', roots)).toMatch(/circle|nowhere/);
  });
});

describe('appending', () => {
  it('makes the file, then adds to it', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'new/history.jsonl');
    expect(await appendLines(path, 'one\n', roots)).toBeNull();
    expect(await appendLines(path, 'two\nthree\n', roots)).toBeNull();
    expect(await appendLines(path, '', roots)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthree\n');
  });

  it('ends a torn line first', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    writeFileSync(path, 'one\n{"at":"20');
    await appendLines(path, 'two\n', roots);
    expect(readFileSync(path, 'utf8')).toBe('one\n{"at":"20\ntwo\n');
  });

  it('loses no line of a run that was done before a kill', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    const line = `${'x'.repeat(5_000)}\n`;
    const script = `
      for (;;) {
        const warning = await appendLines(${JSON.stringify(path)}, ${JSON.stringify(line)}, []);
        if (warning !== null) throw new Error(warning);
        process.stdout.write('.');
      }`;
    let done = 0;
    for (const dots of [2, 5]) {
      await killedAfter(dots, script);
      done += dots;
      await appendLines(path, line, roots);
      done += 1;
      const whole = readFileSync(path, 'utf8')
        .split('\n')
        .filter((one) => `${one}\n` === line);
      expect(whole.length).toBeGreaterThanOrEqual(done);
    }
  });
});

describe('what cannot be written', () => {
  it.each([
    ['a folder', 'folder'],
    ['under a file', 'file/history'],
    ['a name that is too long', 'x'.repeat(300)],
  ])('is a sentence: %s', async (_what, name) => {
    const { workspace, roots } = makeFolders();
    mkdirSync(join(workspace, 'folder'));
    writeFileSync(join(workspace, 'file'), '');
    const path = join(workspace, name);
    for (const warning of [await writeWhole(path, 'x', roots), await appendLines(path, 'x\n', roots)]) {
      expect(warning).toContain(`${path} was not written: `);
      expect(warning).not.toContain('unknown');
    }
    expect(readdirSync(workspace).sort()).toEqual(['file', 'folder']);
  });

  it('a pipe is not waited for', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'pipe');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    expect(await writeWhole(path, 'x', roots)).toContain('no regular file');
    expect(await appendLines(path, 'x\n', roots)).toContain('no regular file');
    expect(tailOf(path, 100, roots).warning).toContain('no regular file');
  });
});

describe('reading', () => {
  it('finds nothing where there is no file, and warns of nothing', async () => {
    const { workspace, roots } = makeFolders();
    expect(tailOf(join(workspace, 'a/none'), 100, roots)).toEqual({
      text: null,
      cut: false,
      warning: null,
    });
  });

  it('takes the last whole lines of a file that is too large', async () => {
    const { workspace, roots } = makeFolders();
    const path = join(workspace, 'history.jsonl');
    writeFileSync(path, 'first\nsecond\nthird\n');
    expect(tailOf(path, 100, roots)).toMatchObject({ text: 'first\nsecond\nthird\n', cut: false });
    expect(tailOf(path, 15, roots)).toEqual({ text: 'second\nthird\n', cut: true, warning: null });
  });

  it('says why it could not', async () => {
    const { workspace, roots } = makeFolders();
    expect(tailOf(workspace, 100, roots).warning).toContain('was not read: it is a folder');
  });
});
