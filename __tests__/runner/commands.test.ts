import * as core from '@actions/core';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import * as ours from '../../src/runner/commands.ts';

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

/** What the call writes, and the exit code that it leaves. */
function said(call: () => void): { text: string; code: typeof process.exitCode } {
  let text = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  process.exitCode = undefined;
  call();
  write.mockRestore();
  return { text, code: process.exitCode };
}

const TEXTS = ['plain', '', '50 % of a:b, c', 'two\r\nlines\n::error::x', '%0A %25', 'ünï 模型'];
const SAYING = [
  ['info', ours.info, core.info],
  ['setSecret', ours.setSecret, core.setSecret],
  ['startGroup', ours.startGroup, core.startGroup],
  ['warning', ours.warning, core.warning],
  ['error', ours.error, core.error],
  ['setFailed', ours.setFailed, core.setFailed],
] as const;

describe.each(TEXTS)('%j is written as the toolkit writes it', (text) => {
  it.each(SAYING)('by %s', (_name, say, theirs) => {
    expect(said(() => say(text))).toEqual(said(() => theirs(text)));
  });

  it('as a title, unless there is none', () => {
    const title = text || 'x';
    expect(said(() => ours.warning('x', { title }))).toEqual(said(() => core.warning('x', { title })));
    expect(said(() => ours.error('x', { title }))).toEqual(said(() => core.error('x', { title })));
  });
});

it('a group ends as the toolkit ends it', () => {
  expect(said(() => ours.endGroup())).toEqual(said(() => core.endGroup()));
});

it('only a failure fails the step', () => {
  expect(said(() => ours.error('x')).code).toBeUndefined();
  expect(said(() => ours.setFailed('x'))).toEqual({ text: '::error::x\n', code: 1 });
});
