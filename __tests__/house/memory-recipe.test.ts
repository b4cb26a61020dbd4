/** The scripts of the recipe that remembers on a branch, run as they stand, with a repository on this disk as origin. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { text } from './sources.ts';
import { jobsOf, readWorkflow } from './workflow.ts';

const steps = jobsOf(readWorkflow(text('examples/memory-branch.yml'))).flatMap(([, job]) => job.steps);
const scriptOf = (name: string): string => steps.find((step) => step.name === name)?.run ?? '';

let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'preflight-recipe-'));
  git(base, 'init', '--quiet', '--bare', 'origin.git');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function git(cwd: string, ...args: string[]): string {
  const done = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** As a runner runs it: `bash -e`, in the workspace. */
function run(workspace: string, name: string): number | null {
  const env = { PATH: process.env.PATH, HOME: base, REPOSITORY: join(base, 'origin.git'), GH_TOKEN: 'none' };
  return spawnSync('bash', ['-e', '-c', scriptOf(name)], { cwd: workspace, env }).status;
}

/** Takes out what is remembered, adds a line to it, and keeps it where `keep`. */
function night(line: string): { keep: () => number | null; before: string } {
  const workspace = mkdtempSync(join(base, 'workspace-'));
  expect(run(workspace, 'Take out what is remembered')).toBe(0);
  const history = join(workspace, 'memory', 'history.jsonl');
  appendFileSync(history, '');
  const before = readFileSync(history, 'utf8');
  appendFileSync(history, `${line}\n`);
  return { keep: () => run(workspace, 'Keep it'), before };
}

const kept = (): string => git(join(base, 'origin.git'), 'show', 'gateway-memory:history.jsonl');

describe('the recipe that remembers on a branch', () => {
  it('begins the branch, and goes on with what is there', () => {
    expect(night('one').keep()).toBe(0);
    const second = night('two');
    expect(second.before).toBe('one\n');
    expect(second.keep()).toBe(0);
    expect(kept()).toBe('one\ntwo\n');
  });

  it('overwrites nothing that came between', () => {
    expect(night('one').keep()).toBe(0);
    const slow = night('slow');
    expect(night('two').keep()).toBe(0);
    expect(slow.keep()).not.toBe(0);
    expect(kept()).toBe('one\ntwo\n');
  });

  it('takes along nothing but what is remembered', () => {
    expect(night('one').keep()).toBe(0);
    expect(git(join(base, 'origin.git'), 'ls-tree', '--name-only', 'gateway-memory')).toBe('history.jsonl\n');
  });
});
