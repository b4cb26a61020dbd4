import { describe, expect, it } from '@jest/globals';
import { keepComment, pullRequestOf } from '../../src/github/keep-comment.ts';
import { commentMark, keyOf } from '../../src/github/marks.ts';
import type { Report } from '../../src/model/report.ts';
import {
  fleetOf,
  found,
  gatewayReport,
  hostileReport,
  KEY_REJECTED,
  PASS,
  RETRIED,
  reportOf,
  SPARED,
} from '../report/samples.ts';
import { accessTo, NOW, RUN_URL, writerAt } from './access.ts';
import { type FakeOptions, type Running, startGitHub } from './fake-github.ts';

async function withGitHub(options: FakeOptions, act: (running: Running) => Promise<void>): Promise<void> {
  const running = await startGitHub(options);
  running.github.add({ title: 'A change', pull_request: {} });
  try {
    await act(running);
  } finally {
    await running.stop();
  }
}

const PLACE = { pullRequest: 1, job: 'check' };

function comment({ apiUrl }: Running, report: Report, minute = 0, place = PLACE) {
  return keepComment(report, place, writerAt(minute), accessTo(apiUrl).access);
}

const bodies = ({ github }: Running): readonly string[] =>
  github.issues[0]?.comments.map(({ body }) => body) ?? [];

describe('the comment', () => {
  it('is one for all gateways, with what to do', () =>
    withGitHub({}, async (running) => {
      const report = fleetOf(PASS, KEY_REJECTED, RETRIED, SPARED);
      expect(await comment(running, report)).toEqual({ warning: null });
      const [body = ''] = bodies(running);
      expect(bodies(running)).toHaveLength(1);
      expect(body).toContain('❌ Gateway Preflight: 1 of 4 gateways fail');
      expect(body).toMatch(/\| gateway-2 \| ❌ Fail \| <code>key-rejected<\/code> \| 0 of 2 \|/);
      expect(body).toMatch(/\| gateway-1 \| ✅ Pass \| <code>ok<\/code> \| 1 of 1 \|/);
      // The list and the completion met one refused key.
      expect(body.match(/\*\*Next:\*\* Compare the key/g)).toHaveLength(1);
      expect(body).toContain('**models, completion** (<code>gpt-5.5</code>): ');
      expect(body).toMatch(/\| gateway-4 \| ✅ Pass \| <code>ok<\/code> \| 1 of 1 \|/);
      expect(body).toMatch(
        /\*\*Next:\*\* .*<br>\n\*\*Seen:\*\* .*<br>\n\*\*Means:\*\* .*<br>\n\*\*Who acts:\*\* /,
      );
      expect(body).toContain(`<a href="${RUN_URL}">`);
    }));

  it('tells one check and diagnosis once, however many models have a next step of their own', () =>
    withGitHub({}, async (running) => {
      const missing = ['a', 'b', 'c'].map((model) =>
        found('models', 'model-not-found', { model, next: `Did you mean ${model}${model}?` }),
      );
      await comment(running, reportOf(gatewayReport({ findings: missing })));
      const [body = ''] = bodies(running);
      expect(body.match(/\*\*Next:\*\*/g)).toHaveLength(1);
      expect(body).toContain('**models** (<code>a</code>, <code>b</code>, <code>c</code>): ');
    }));

  it('is updated in place, behind more pages than one', () =>
    withGitHub({ pageSize: 2 }, async (running) => {
      const [pull] = running.github.issues;
      for (let index = 0; index < 5; index += 1) if (pull) running.github.comment(pull, { body: 'Nice.' });
      await comment(running, KEY_REJECTED, 0);
      await comment(running, PASS, 1);
      expect(bodies(running)).toHaveLength(6);
      expect(bodies(running)[5]).toContain('the gateway works');
    }));

  it('is another one for another job and another workflow', () =>
    withGitHub({}, async (running) => {
      const { access } = accessTo(running.apiUrl);
      await comment(running, PASS);
      await comment(running, PASS, 0, { pullRequest: 1, job: 'other' });
      await keepComment(PASS, PLACE, { ...writerAt(0), workflow: 'other' }, access);
      await comment(running, PASS, 1);
      expect(bodies(running)).toHaveLength(3);
    }));

  it('of a stranger who wrote our mark is not ours', () =>
    withGitHub({}, async (running) => {
      const mark = commentMark({ key: keyOf('nightly', 'check'), at: new Date(NOW).toISOString() });
      const [pull] = running.github.issues;
      const theirs = { body: mark, user: { login: 'mallory', type: 'User' }, author_association: 'NONE' };
      if (pull) running.github.comment(pull, theirs);
      await comment(running, PASS);
      expect(bodies(running)).toHaveLength(2);
      expect(bodies(running)[0]).toBe(mark);
    }));

  it('of two runs at once is one, that of the older comment', async () => {
    let waiting: (() => void) | null = null;
    const intercept: FakeOptions['intercept'] = async ({ method }) => {
      if (method === 'POST') {
        const other = waiting;
        if (other === null) {
          await new Promise<void>((resolve) => {
            waiting = resolve;
          });
        } else other();
      }
      return null;
    };
    await withGitHub({ intercept }, async (running) => {
      const both = [comment(running, KEY_REJECTED, 0), comment(running, PASS, 1)];
      expect(await Promise.all(both)).toEqual([{ warning: null }, { warning: null }]);
      expect(bodies(running)).toHaveLength(1);
      expect(bodies(running)[0]).toContain('the gateway works');
    });
  });

  it('is written anew where it was deleted', () =>
    withGitHub({}, async (running) => {
      await comment(running, PASS, 0);
      running.github.issues[0]?.comments.splice(0);
      await comment(running, PASS, 1);
      expect(bodies(running)).toHaveLength(1);
    }));

  it('of a run that began earlier does not undo that of a later one', () =>
    withGitHub({}, async (running) => {
      await comment(running, PASS, 5);
      await comment(running, KEY_REJECTED, 1);
      expect(bodies(running)[0]).toContain('the gateway works');
    }));

  it('says which permission is missing', () => {
    const intercept: FakeOptions['intercept'] = () => ({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    return withGitHub({ intercept }, async (running) => {
      const { warning } = await comment(running, PASS);
      expect(warning).toContain('`comment`: ');
      expect(warning).toContain('`permissions: pull-requests: write`');
    });
  });

  it('holds no markup and no mention of a peer, and one mark', () =>
    withGitHub({}, async (running) => {
      await comment(running, hostileReport('<img src=x> `@user` | [x](https://e.vil) --><script> #1'));
      const [body = ''] = bodies(running);
      expect(body).not.toMatch(/<img|<script|@user|\]\(https|#1\b/);
      expect(body.match(/-->/g)).toHaveLength(1);
    }));

  it('stays below the limit of GitHub with a thousand gateways', () =>
    withGitHub({}, async (running) => {
      await comment(running, fleetOf(...Array.from({ length: 500 }, () => fleetOf(PASS, KEY_REJECTED))));
      const [body = ''] = bodies(running);
      expect(body.length).toBeLessThan(65_536);
      expect(body).toContain('500 of 1000 gateways fail');
      expect(body).toMatch(/\d+ more gateways not shown here/);
    }));
});

describe('the pull request of an event', () => {
  it.each([
    [{ pull_request: { number: 7 } }, 7],
    [{ issue: { number: 8, pull_request: {} } }, 8],
    [{ issue: { number: 8 } }, null],
    [{ pull_request: { number: '7' } }, null],
    [{ ref: 'refs/heads/main' }, null],
    [null, null],
    ['', null],
  ])('%j is %j', (payload, number) => {
    expect(pullRequestOf(payload)).toBe(number);
  });
});
