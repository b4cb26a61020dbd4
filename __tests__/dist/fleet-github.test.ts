/** The tracking issue and the comment, against a double of GitHub's REST API. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type FakeOptions, type Running, startGitHub, TOKEN } from '../github/fake-github.ts';
import { runRelay } from '../support/fleet.ts';
import type { GatewayOptions } from '../support/gateway.ts';
import type { StepOptions, StepResult } from '../support/runner.ts';

const REFUSED: GatewayOptions = { key: 'another' };
const PULL = { name: 'pull_request', payload: { pull_request: { number: 5 } } };

async function withGitHub(options: FakeOptions, act: (running: Running) => Promise<void>): Promise<void> {
  const running = await startGitHub(options);
  try {
    await act(running);
  } finally {
    await running.stop();
  }
}

async function run(
  { apiUrl }: Running,
  gateway: GatewayOptions,
  inputs: Record<string, string>,
  options: StepOptions = {},
  lenient = false,
): Promise<StepResult> {
  const env = { GITHUB_API_URL: apiUrl };
  const secrets = [TOKEN];
  return runRelay(
    gateway,
    { ...options, inputs: { 'github-token': TOKEN, ...inputs }, env, secrets },
    lenient,
  );
}

describe('issue', () => {
  it('is opened on failure, closed on recovery and reopened on relapse, under a GitHub Enterprise URL', async () => {
    await withGitHub({ root: '/api/v3' }, async (running) => {
      const { issues } = running.github;
      const first = await run(running, REFUSED, { issue: 'on' });
      expect(first.exitCode).toBe(1);
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ state: 'open', title: 'Gateway relay does not work' });
      expect(issues[0]?.body).toContain('key-rejected');
      expect(issues[0]?.body).toContain('https://github.com/octo/relay/actions/runs/42');
      await run(running, REFUSED, { issue: 'on' });
      expect(issues[0]?.comments).toEqual([]);
      await run(running, {}, { issue: 'on' });
      expect(issues[0]).toMatchObject({ state: 'closed' });
      await run(running, REFUSED, { issue: 'on' });
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ state: 'open' });
    });
  });

  it.each([
    ['a file that is no JSON', '/etc/hostname'],
    ['no file, and a line of its own', '/nowhere\n::error::event'],
    ['a pipe to nobody', ''],
  ])('is kept where the event is %s, which is not told', async (_what, path) => {
    await withGitHub({}, async ({ github, apiUrl }) => {
      const folder = mkdtempSync(join(tmpdir(), 'preflight-event-'));
      const pipe = join(folder, 'event.json');
      execFileSync('mkfifo', [pipe]);
      const env = { GITHUB_API_URL: apiUrl, GITHUB_EVENT_PATH: path || pipe };
      const inputs = { 'github-token': TOKEN, issue: 'on' };
      const step = await runRelay(REFUSED, { inputs, env, secrets: [TOKEN] });
      rmSync(folder, { recursive: true, force: true });
      expect(step.exitCode).toBe(1);
      expect(github.issues).toHaveLength(1);
      expect(step.stdout).not.toMatch(/EVENT_PATH|::error::event/);
    });
  });

  it('is one that is open, however many runs open it at once', async () => {
    await withGitHub({}, async (running) => {
      const runs = Array.from({ length: 4 }, () => run(running, REFUSED, { issue: 'on' }));
      for (const { exitCode } of await Promise.all(runs)) expect(exitCode).toBe(1);
      const { issues } = running.github;
      expect(issues.filter(({ state }) => state === 'open').map(({ title }) => title)).toEqual([
        'Gateway relay does not work',
      ]);
      // And the next run goes on with it.
      await run(running, {}, { issue: 'on' });
      expect(issues.filter(({ state }) => state === 'open')).toEqual([]);
    });
  });

  it('is off by default: nobody is asked', async () => {
    await withGitHub({}, async (running) => {
      await run(running, REFUSED, {});
      expect(running.github.asked).toEqual([]);
    });
  });

  it('without the permission is a warning that names it, and changes no verdict', async () => {
    const intercept = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
    await withGitHub({ intercept }, async (running) => {
      const step = await run(running, {}, { issue: 'on' }, {}, true);
      expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([
        expect.objectContaining({ level: 'warning', message: expect.stringContaining('issues: write') }),
      ]);
    });
  });

  it('with a wrong token changes no verdict either', async () => {
    await withGitHub({ token: 'another' }, async (running) => {
      const step = await run(running, REFUSED, { issue: 'on', comment: 'on' }, { event: PULL });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
      expect(step.masks).toContain(TOKEN);
    });
  });
});

describe('comment', () => {
  it('is one, and kept current', async () => {
    await withGitHub({}, async (running) => {
      const pull = running.github.add({ title: 'A pull request' });
      const number = pull.number;
      const event = { name: 'pull_request', payload: { pull_request: { number, base: {}, head: {} } } };
      await run(running, REFUSED, { comment: 'on' }, { event });
      expect(pull.comments).toHaveLength(1);
      expect(pull.comments[0]?.body).toContain('key-rejected');
      await run(running, {}, { comment: 'on' }, { event });
      expect(pull.comments).toHaveLength(1);
      expect(pull.comments[0]?.body).not.toContain('key-rejected');
    });
  });

  it('is not written where there is no pull request', async () => {
    await withGitHub({}, async (running) => {
      await run(running, REFUSED, { comment: 'on' });
      expect(running.github.asked).toEqual([]);
    });
  });
});
