import { describe, expect, it } from '@jest/globals';
import { issueMark, keyOf } from '../../src/github/marks.ts';
import { trackIssues } from '../../src/github/track-issues.ts';
import type { Report } from '../../src/model/report.ts';
import {
  BROKEN_CONFIG,
  DRY_RUN,
  found,
  gatewayReport,
  hostileReport,
  passed,
  reportOf,
} from '../report/samples.ts';
import { accessTo, NOW, RUN_URL, writerAt } from './access.ts';
import { type Asked, type FakeOptions, type Running, startGitHub } from './fake-github.ts';

const failing = (code: 'key-rejected' | 'quota-exhausted' = 'key-rejected', name = 'relay'): Report =>
  reportOf(gatewayReport({ name, findings: [found('completion', code, { model: 'gpt-5.5' })] }));
const working = (name = 'relay'): Report =>
  reportOf(gatewayReport({ name, findings: [passed('completion', 'Answered.')] }));
const warning = reportOf(gatewayReport({ findings: [found('latency', 'too-slow')] }));

/** Runs against a GitHub that is stopped afterwards. */
async function withGitHub(options: FakeOptions, act: (running: Running) => Promise<void>): Promise<void> {
  const running = await startGitHub(options);
  try {
    await act(running);
  } finally {
    await running.stop();
  }
}

/** Runs one report after the other, a minute between them; the warnings. */
async function nights(
  { apiUrl }: Running,
  ...reports: readonly Report[]
): Promise<readonly (string | null)[]> {
  const warnings: (string | null)[] = [];
  for (const [minute, report] of reports.entries()) {
    const { warning } = await trackIssues(report, writerAt(minute), accessTo(apiUrl).access);
    warnings.push(warning);
  }
  return warnings;
}

describe('the tracking issue', () => {
  it('is opened when a gateway fails, with what to do', () =>
    withGitHub({}, async (running) => {
      expect(await nights(running, failing())).toEqual([null]);
      const [issue] = running.github.issues;
      expect(running.github.issues).toHaveLength(1);
      expect(issue).toMatchObject({
        title: 'Gateway relay does not work',
        state: 'open',
        labels: [{ name: 'gateway-preflight' }],
      });
      expect(issue?.body).toContain('key-rejected');
      expect(issue?.body).toContain('What to do about key-rejected.');
      expect(issue?.body).toContain('<code>gpt-5.5</code>');
      expect(issue?.body).toContain('Failing since 2026-11-22 14:00 UTC');
      expect(issue?.body).toContain(`<a href="${RUN_URL}">`);
    }));

  it('is kept current without a word while the diagnosis stays', () =>
    withGitHub({}, async (running) => {
      await nights(running, failing(), failing(), failing());
      const { github } = running;
      expect(github.changes).toEqual(['POST /issues', 'PATCH /issues/1', 'PATCH /issues/1']);
      expect(github.issues[0]?.body).toContain(
        'Failing since 2026-11-22 14:00 UTC. Last checked 2026-11-22 14:02 UTC',
      );
    }));

  it('is commented when the diagnosis changes', () =>
    withGitHub({}, async (running) => {
      await nights(running, failing(), failing('quota-exhausted'), failing('quota-exhausted'));
      const [issue] = running.github.issues;
      expect(issue?.comments).toHaveLength(1);
      expect(issue?.comments[0]?.body).toMatch(
        /changed from <code>key-rejected<\/code> to <code>quota-exhausted/,
      );
      expect(issue?.body).toContain('quota-exhausted');
      expect(issue?.body).not.toContain('key-rejected');
    }));

  it.each([
    ['passes', working()],
    ['warns', warning],
  ])('is closed when the gateway %s', (_how, report) =>
    withGitHub({}, async (running) => {
      await nights(running, failing(), report, report);
      const [issue] = running.github.issues;
      expect(issue).toMatchObject({ state: 'closed', state_reason: 'completed' });
      expect(issue?.comments).toHaveLength(1);
      expect(issue?.comments[0]?.body).toContain('It works again');
      expect(running.github.changes).toEqual(['POST /issues', 'PATCH /issues/1', 'POST /issues/1/comments']);
    }),
  );

  it('is reopened on relapse, and never opened twice', () =>
    withGitHub({}, async (running) => {
      await nights(running, failing(), working(), failing(), working(), failing('quota-exhausted'));
      const { issues } = running.github;
      expect(issues).toHaveLength(1);
      expect(issues[0]?.state).toBe('open');
      expect(issues[0]?.comments.map(({ body }) => body.slice(0, 20))).toEqual([
        expect.stringContaining('works again'),
        expect.stringContaining('fails again'),
        expect.stringContaining('works again'),
        expect.stringContaining('fails again'),
      ]);
      expect(issues[0]?.body).toContain('Failing since 2026-11-22 14:04 UTC');
    }));

  it('is not opened for a gateway that works, and not touched by a dry run or a withheld key', () =>
    withGitHub({}, async (running) => {
      const withheld = reportOf(gatewayReport({ findings: [found('api-key', 'api-key-withheld')] }));
      await nights(running, working(), failing(), DRY_RUN, withheld);
      expect(running.github.changes).toEqual(['POST /issues']);
    }));

  it('is one for each gateway, and one for two of the same name', () =>
    withGitHub({}, async (running) => {
      const gateways = [failing(), failing('quota-exhausted', 'other'), working('fine'), working('other')];
      const report = reportOf(...gateways.flatMap((one) => one.gateways));
      await nights(running, report, report);
      expect(running.github.issues.map(({ title }) => title)).toEqual([
        'Gateway relay does not work',
        'Gateway other does not work',
      ]);
      expect(running.github.issues.every(({ state }) => state === 'open')).toBe(true);
    }));

  it('of the configuration is closed when it is corrected', () =>
    withGitHub({}, async (running) => {
      await nights(running, BROKEN_CONFIG, working(), working());
      expect(running.github.issues).toHaveLength(1);
      expect(running.github.issues[0]).toMatchObject({
        title: 'The configuration of Gateway Preflight does not work',
        state: 'closed',
      });
    }));

  it('holds no markup and no mention of a peer', () =>
    withGitHub({}, async (running) => {
      const text = '<img src=x> `@user` [x](https://e.vil) --><script> #1 @org/team';
      await nights(running, hostileReport(text), { ...hostileReport(`${text}2`), diagnosis: 'ok' });
      const [issue] = running.github.issues;
      const written = [issue?.body, ...(issue?.comments ?? []).map(({ body }) => body)].join('\n');
      expect(issue?.title).not.toMatch(/[<>&`@#]/);
      expect(written).not.toMatch(/<img|<script|@user|@org|\]\(https|#1\b/);
      expect(written.match(/-->/g)).toHaveLength(1);
    }));

  it('stays below the limit of GitHub however much failed', () =>
    withGitHub({}, async (running) => {
      const findings = Array.from({ length: 3_000 }, (_, index) => {
        const codes = ['key-rejected', 'upstream-error', 'overloaded', 'gateway-error'] as const;
        const checks = [
          'completion',
          'stream',
          'tools',
          'responses',
          'embeddings',
          'structured-output',
        ] as const;
        return found(checks[index % 6] ?? 'completion', codes[index % 4] ?? 'overloaded', {
          status: 'fail',
          model: `model-${index}`,
          seen: '#'.repeat(5_000),
          means: '|'.repeat(5_000),
          next: '@'.repeat(5_000),
        });
      });
      await nights(running, reportOf(gatewayReport({ findings })));
      const length = running.github.issues[0]?.body.length ?? 0;
      expect(length).toBeGreaterThan(10_000);
      expect(length).toBeLessThan(65_536);
    }));
});

describe('the issue is found again', () => {
  it('behind more pages than one', () =>
    withGitHub({ pageSize: 2 }, async (running) => {
      const labels = [{ name: 'gateway-preflight' }];
      for (let index = 0; index < 7; index += 1) running.github.add({ labels });
      await nights(running, failing(), failing());
      expect(running.github.issues).toHaveLength(8);
    }));

  it('on a page of very many items', () => {
    const body = Array<number>(200_000).fill(0);
    const intercept = ({ method, query }: Asked) =>
      method === 'GET' && !query.has('page') ? { status: 200, body } : null;
    return withGitHub({ intercept }, async (running) => {
      await nights(running, failing());
      expect(running.github.issues).toHaveLength(1);
    });
  });

  it('when its title was changed, and when its label was taken off', () =>
    withGitHub({}, async (running) => {
      await nights(running, failing());
      Object.assign(running.github.issues[0] ?? {}, { title: 'Call the relay people', labels: [] });
      await nights(running, failing('quota-exhausted'));
      expect(running.github.issues).toHaveLength(1);
      expect(running.github.issues[0]?.title).toBe('Call the relay people');
      expect(running.github.issues[0]?.comments).toHaveLength(1);
    }));

  it('and not taken for that of another gateway, a pull request, or a stranger', () =>
    withGitHub({}, async (running) => {
      const at = new Date(NOW).toISOString();
      const mark = (name: string) =>
        issueMark({ key: keyOf(name), diagnosis: 'key-rejected', since: at, at });
      const labels = [{ name: 'gateway-preflight' }];
      const user = { login: 'mallory', type: 'User' };
      running.github.add({ body: mark('relay2'), labels });
      running.github.add({ body: mark('relay'), labels, pull_request: {} });
      running.github.add({ body: mark('relay'), labels, user, author_association: 'CONTRIBUTOR' });
      await nights(running, failing());
      expect(running.github.changes).toEqual(['POST /issues']);
    }));

  it('when a member of the repository opened it by a token of theirs', () =>
    withGitHub({}, async (running) => {
      await nights(running, failing());
      Object.assign(running.github.issues[0] ?? {}, {
        user: { login: 'maintainer', type: 'User' },
        author_association: 'MEMBER',
      });
      await nights(running, failing());
      expect(running.github.issues).toHaveLength(1);
    }));

  it('and gets its label later where GitHub dropped it', () =>
    withGitHub(
      {
        intercept: ({ method, path, body }) => {
          if (method === 'POST' && path === '/issues') Object.assign(body, { labels: [] });
          return null;
        },
      },
      async (running) => {
        await nights(running, failing());
        expect(running.github.issues[0]?.labels).toEqual([{ name: 'gateway-preflight' }]);
      },
    ));
});

describe('two runs at once', () => {
  it('that both open an issue leave the older one', async () => {
    let waiting: (() => void) | null = null;
    // The first to post waits for the second; so both have looked before either has opened one.
    const intercept: FakeOptions['intercept'] = async ({ method, path }) => {
      if (method === 'POST' && path === '/issues') {
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
      const run = () => trackIssues(failing(), writerAt(0), accessTo(running.apiUrl).access);
      expect(await Promise.all([run(), run()])).toEqual([{ warning: null }, { warning: null }]);
      const { issues } = running.github;
      expect(issues.map(({ state }) => state)).toEqual(['open', 'closed']);
      expect(issues[1]).toMatchObject({
        state_reason: 'duplicate',
        body: expect.stringContaining('Duplicate of #1.'),
      });
      await nights(running, failing('quota-exhausted'));
      expect(issues).toHaveLength(2);
      expect(issues[0]?.comments).toHaveLength(1);
      expect(issues[1]?.comments).toEqual([]);
    });
  });

  it('of which the younger was overlooked are corrected by the next run', () =>
    withGitHub({}, async (running) => {
      await nights(running, failing());
      const { body = '', labels = [] } = running.github.issues[0] ?? {};
      running.github.add({ body, labels });
      await nights(running, working());
      expect(running.github.issues.map(({ state }) => state)).toEqual(['closed', 'closed']);
      expect(running.github.issues[1]?.body).toContain('Duplicate of #1.');
    }));

  it('close a duplicate where the server knows no such reason', () => {
    const intercept: FakeOptions['intercept'] = ({ body }) =>
      body.state_reason === 'duplicate' ? { status: 422, body: { message: 'Invalid request.' } } : null;
    return withGitHub({ intercept }, async (running) => {
      await nights(running, failing());
      const { body = '', labels = [] } = running.github.issues[0] ?? {};
      running.github.add({ body, labels });
      expect(await nights(running, failing())).toEqual([null]);
      expect(running.github.issues[1]).toMatchObject({ state: 'closed', state_reason: 'not_planned' });
    });
  });

  it('do not let the one that began earlier undo the other', () =>
    withGitHub({}, async (running) => {
      const { access } = accessTo(running.apiUrl);
      await trackIssues(failing(), writerAt(0), access);
      await trackIssues(working(), writerAt(9), access);
      await trackIssues(failing(), writerAt(5), access);
      expect(running.github.issues[0]?.state).toBe('closed');
      await trackIssues(failing(), writerAt(10), access);
      expect(running.github.issues[0]?.state).toBe('open');
    }));
});

describe('many gateways', () => {
  const fleet = reportOf(
    ...Array.from({ length: 30 }, (_, index) => failing('key-rejected', `gateway-${index}`).gateways).flat(),
  );

  it('are told slowly, as GitHub asks', () =>
    withGitHub({}, async (running) => {
      const { access, waits } = accessTo(running.apiUrl);
      expect(await trackIssues(fleet, writerAt(0), access)).toEqual({ warning: null });
      expect(running.github.issues).toHaveLength(30);
      expect(waits).toEqual(Array(20).fill(1_000));
    }));

  it('are read in one list', () =>
    withGitHub({}, async (running) => {
      await nights(running, fleet);
      const before = running.github.asked.length;
      await nights(running, fleet);
      const reads = running.github.asked.slice(before).filter(({ method }) => method === 'GET');
      expect(reads).toHaveLength(1);
    }));

  it('are not gone through when the first is refused for good', () => {
    const intercept: FakeOptions['intercept'] = ({ method }) =>
      method === 'POST' ? { status: 403, body: { message: 'Resource not accessible by integration' } } : null;
    return withGitHub({ intercept }, async (running) => {
      const { warning } = await trackIssues(fleet, writerAt(0), accessTo(running.apiUrl).access);
      expect(running.github.changes).toEqual(['POST /issues']);
      expect(warning).toContain('The issues of 30 gateways are not up to date.');
    });
  });

  it('go on after one whose issue is locked or deleted', () => {
    const intercept: FakeOptions['intercept'] = ({ method, path }) =>
      method !== 'PATCH'
        ? null
        : path === '/issues/1'
          ? { status: 403, body: { message: 'Unable to change: the issue is locked' } }
          : path === '/issues/2'
            ? { status: 410, body: { message: 'This issue was deleted' } }
            : null;
    return withGitHub({ intercept }, async (running) => {
      await nights(running, fleet);
      const [warning] = await nights(running, fleet);
      expect(running.github.changes.filter((change) => change.startsWith('PATCH'))).toHaveLength(30);
      expect(warning).toContain('locked');
      expect(warning).toContain('deleted');
    });
  });
});
