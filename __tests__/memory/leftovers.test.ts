/** What a run that was killed in the middle of a write leaves beside its target. */
import {
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeWhole } from '../../src/memory/files.ts';
import { temporaryName } from '../../src/memory/leftovers.ts';
import { makeFolders } from './folder.ts';

const OLD = new Date('2026-01-01T00:00:00Z');

function left(folder: string, name: string): void {
  writeFileSync(join(folder, name), 'half a rep');
  utimesSync(join(folder, name), OLD, OLD);
}

describe('what a killed run left', () => {
  it('is swept by the next one, and the target is whole', async () => {
    const { workspace, roots } = makeFolders();
    for (let at = 0; at < 3; at++) left(workspace, temporaryName());
    expect(await writeWhole(join(workspace, 'history.jsonl'), 'one\n', roots)).toBeNull();
    expect(readdirSync(workspace)).toEqual(['history.jsonl']);
    expect(readFileSync(join(workspace, 'history.jsonl'), 'utf8')).toBe('one\n');
  });

  it('stays where another run may be writing it right now', async () => {
    const { workspace, roots } = makeFolders();
    writeFileSync(join(workspace, '.preflight-0123abcd.tmp'), 'half a rep');
    await writeWhole(join(workspace, 'history.jsonl'), 'one\n', roots);
    expect(readdirSync(workspace).sort()).toEqual(['.preflight-0123abcd.tmp', 'history.jsonl']);
  });

  it('is told from what only has such a name', async () => {
    const { workspace, roots } = makeFolders();
    const names = ['.preflight-0123abcd.tmp.bak', 'preflight-0123abcd.tmp', '.preflight-mine.tmp'];
    for (const name of names) left(workspace, name);
    mkdirSync(join(workspace, '.preflight-00000001.tmp'));
    utimesSync(join(workspace, '.preflight-00000001.tmp'), OLD, OLD);
    symlinkSync(join(workspace, names[0] ?? ''), join(workspace, '.preflight-00000002.tmp'));
    lutimesSync(join(workspace, '.preflight-00000002.tmp'), OLD, OLD);
    await writeWhole(join(workspace, 'history.jsonl'), 'one\n', roots);
    expect(readdirSync(workspace)).toHaveLength(names.length + 3);
    expect(lstatSync(join(workspace, '.preflight-00000002.tmp')).isSymbolicLink()).toBe(true);
  });
});
