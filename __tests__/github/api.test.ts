import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { keepComment } from '../../src/github/keep-comment.ts';
import { createTimeBudget } from '../../src/github/time-budget.ts';
import { trackIssues } from '../../src/github/track-issues.ts';
import { runUrlOf } from '../../src/github/words.ts';
import { KEY_REJECTED } from '../report/samples.ts';
import { closedPort, httpServer, listen } from '../support/listener.ts';
import { accessTo, NOW, writerAt } from './access.ts';
import {
  type Asked,
  type FakeOptions,
  type FakeReply,
  type Running,
  startGitHub,
  TOKEN,
} from './fake-github.ts';

async function withGitHub(options: FakeOptions, act: (running: Running) => Promise<void>): Promise<void> {
  const running = await startGitHub(options);
  try {
    await act(running);
  } finally {
    await running.stop();
  }
}

async function track(apiUrl: string, more: Parameters<typeof accessTo>[1] = {}) {
  const { access, waits } = accessTo(apiUrl, more);
  const { warning } = await trackIssues(KEY_REJECTED, writerAt(0), access);
  return { warning: warning ?? '', waits };
}

/** Refuses the first so many requests that match. */
function first(count: number, reply: FakeReply, matches: (asked: Asked) => boolean = () => true) {
  let left = count;
  return (asked: Asked): FakeReply | null => {
    if (left === 0 || !matches(asked)) return null;
    left -= 1;
    return reply;
  };
}

const always = (reply: FakeReply) => ({ intercept: () => reply });

describe('a GitHub that refuses is a warning', () => {
  it.each<[string, FakeReply, RegExp]>([
    [
      'a token without the permission',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      /Give the job `permissions: issues: write`/,
    ],
    [
      'a repository it may not see',
      { status: 404, body: { message: 'Not Found' } },
      /`permissions: issues: write`.*octo\/relay/,
    ],
    [
      'issues that are disabled',
      { status: 410, body: { message: 'Issues are disabled for this repo' } },
      /disabled in octo\/relay/,
    ],
    [
      'an archive',
      { status: 403, body: { message: 'Repository was archived so is read-only.' } },
      /archived/,
    ],
    ['a body that is not JSON', { status: 200, body: '<html>' }, /not expected/],
    ['an object where a list was due', { status: 200, body: { message: 'hello' } }, /not expected/],
    ['no body', { status: 500 }, /GitHub failed \(500\)/],
    [
      'a bad gateway',
      { status: 502, body: { message: 'Server Error' } },
      /GitHub failed \(502: “Server Error”\)/,
    ],
  ])('%s', (_what, reply, words) =>
    withGitHub(always(reply), async ({ apiUrl, github }) => {
      const { warning } = await track(apiUrl);
      expect(warning).toMatch(words);
      expect(warning).toMatch(/^`issue`: /);
      expect(github.changes).toEqual([]);
    }),
  );

  it('a token that is not known', () =>
    withGitHub({ token: 'another' }, async ({ apiUrl, github }) => {
      const { warning } = await track(apiUrl);
      expect(warning).toContain('check `github-token`');
      expect(github.asked).toEqual([]);
    }));

  it('an empty token, repository or address asks nothing', () =>
    withGitHub({}, async ({ apiUrl, github }) => {
      expect((await track(apiUrl, { token: '' })).warning).toContain('`github-token` is empty');
      expect((await track(apiUrl, { repository: '' })).warning).toContain('GITHUB_REPOSITORY');
      expect((await track(apiUrl, { repository: 'a/b/../c' })).warning).toContain('GITHUB_REPOSITORY');
      expect((await track('not an address')).warning).toContain('GITHUB_API_URL');
      expect(github.asked).toEqual([]);
    }));

  it('nobody there', async () => {
    const { warning, waits } = await track(`http://127.0.0.1:${await closedPort()}`);
    expect(warning).toContain('could not be asked');
    expect(waits).toEqual([1_000, 2_000]);
  });

  it('a peer of which the fault is a sentence, with one full stop', async () => {
    const server = await listen(httpServer((_request, { socket }) => socket?.end('220 mail ready\r\n')));
    const { warning } = await track(`http://127.0.0.1:${server.port}`);
    await server.stop();
    expect(warning).toMatch(/listens there\.$/);
  });

  it('a peer that never answers', async () => {
    const server = await listen(httpServer(() => undefined));
    const { warning } = await track(`http://127.0.0.1:${server.port}`, {
      budget: createTimeBudget({ requestMs: 30 }),
    });
    await server.stop();
    expect(warning).toContain('no answer within 30 ms');
  });

  it.each([
    ['never answers', () => undefined],
    [
      'does not come to an end',
      (_request: unknown, { socket }: ServerResponse) => {
        socket?.write('HTTP/1.1 200 OK\r\nx-drip');
      },
    ],
  ])('a peer that %s is asked for so long in all, by issue and comment together', async (_what, act) => {
    const server = await listen(httpServer(act));
    // Each request is said to take 10 s of the 25 that there are.
    let clock = 0;
    const elapsed = () => {
      clock += 10_000;
      return clock;
    };
    const budget = createTimeBudget({ requestMs: 30, requestsMs: 25_000 });
    const { access } = accessTo(`http://127.0.0.1:${server.port}`, { elapsed, budget });
    const issue = await trackIssues(KEY_REJECTED, writerAt(0), access);
    const place = { pullRequest: 1, job: 'job' };
    const comment = await keepComment(KEY_REJECTED, place, writerAt(0), access);
    await server.stop();
    // Looked at twice for each.
    expect(clock).toBe(3 * 20_000);
    expect(issue.warning).toContain('no answer within 30 ms');
    expect(comment.warning).toContain('it took too long before');
  });

  it('a run that is cancelled meanwhile', async () => {
    const cancel = new AbortController();
    const server = await listen(httpServer(() => cancel.abort()));
    const { warning, waits } = await track(`http://127.0.0.1:${server.port}`, { signal: cancel.signal });
    await server.stop();
    expect(warning).toContain('cancelled');
    expect(waits).toEqual([]);
  });

  it('what it says is cleaned, and holds no token', () => {
    const message = `Bad ${TOKEN}\n::error::x\u001b[31m ${'y'.repeat(1_000)}`;
    return withGitHub(always({ status: 422, body: { message } }), async ({ apiUrl }) => {
      const { warning } = await track(apiUrl);
      expect(warning).toContain('Bad ***');
      expect(warning).not.toContain(TOKEN);
      for (const obeyed of ['\n', '\u001b']) expect(warning).not.toContain(obeyed);
      expect(warning.length).toBeLessThan(400);
    });
  });
});

describe('the limits of GitHub', () => {
  const reset = `${NOW / 1_000 + 20}`;

  it.each<[string, FakeReply, number]>([
    ['retry-after', { status: 429, headers: { 'retry-after': '7' } }, 7_000],
    ['a secondary limit with retry-after', { status: 403, headers: { 'retry-after': '5' } }, 5_000],
    [
      'a reset',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      20_000,
    ],
    [
      'a secondary limit without a word when',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
      60_000,
    ],
    ['nothing but 429', { status: 429 }, 60_000],
  ])('are waited for: %s', (_what, reply, ms) =>
    withGitHub({ intercept: first(1, reply) }, async ({ apiUrl, github }) => {
      const { warning, waits } = await track(apiUrl);
      expect(warning).toBe('');
      expect(waits).toEqual([ms]);
      expect(github.issues).toHaveLength(1);
    }),
  );

  it('are not waited for longer than a minute and a half', () =>
    withGitHub(always({ status: 429, headers: { 'retry-after': '3600' } }), async ({ apiUrl, github }) => {
      const { warning, waits } = await track(apiUrl);
      expect(waits).toEqual([]);
      expect(warning).toContain('3600 s');
      expect(github.asked).toHaveLength(1);
    }));

  it('that never end are a warning after bounded waits', () =>
    withGitHub(always({ status: 429, headers: { 'retry-after': '30' } }), async ({ apiUrl, github }) => {
      const { warning, waits } = await track(apiUrl);
      expect(waits).toEqual([30_000, 30_000]);
      expect(warning).toContain('limits the requests');
      expect(github.asked).toHaveLength(3);
    }));

  it('in the middle do not open a second issue', () => {
    const opens = ({ method }: Asked): boolean => method === 'POST';
    const intercept = first(2, { status: 403, headers: { 'retry-after': '2' } }, opens);
    return withGitHub({ intercept }, async ({ apiUrl, github }) => {
      expect((await track(apiUrl)).warning).toBe('');
      expect(github.issues).toHaveLength(1);
    });
  });
});

describe('an answer that failed', () => {
  it('is asked for again where that changes nothing twice', () =>
    withGitHub(
      { intercept: first(2, { status: 502 }, ({ method }) => method === 'GET') },
      async ({ apiUrl, github }) => {
        expect((await track(apiUrl)).warning).toBe('');
        expect(github.issues).toHaveLength(1);
      },
    ));

  it('is not, where an issue may have been opened', () =>
    withGitHub(
      { intercept: first(1, { status: 502 }, ({ method }) => method === 'POST') },
      async ({ apiUrl, github }) => {
        expect((await track(apiUrl)).warning).toContain('502');
        expect(github.changes).toEqual(['POST /issues']);
      },
    ));
});

describe('a redirect', () => {
  it('to another origin never gets the token', async () => {
    const heard: string[] = [];
    const other = await listen(
      httpServer((request, response) => {
        heard.push(request.headers.authorization ?? 'nothing');
        response.end('[]');
      }),
    );
    const location = `http://127.0.0.1:${other.port}/repos/octo/relay/issues`;
    for (const status of [301, 302, 307, 308]) {
      await withGitHub(always({ status, headers: { location } }), async ({ apiUrl }) => {
        const { warning } = await track(apiUrl);
        expect(warning).toContain('the token was not sent there');
      });
    }
    await other.stop();
    expect(heard).toEqual([]);
  });

  it('within the origin is followed, with method and body', () => {
    const intercept = ({ path, query }: Asked): FakeReply | null =>
      path.startsWith('/issues')
        ? { status: 307, headers: { location: `/repositories/9${path}?${query}` } }
        : null;
    return withGitHub({ intercept }, async ({ apiUrl, github }) => {
      await track(apiUrl);
      const followed = github.asked.filter(({ path }) => path.startsWith('/repositories/9/'));
      expect(followed[0]?.query.get('labels')).toBe('gateway-preflight');
      expect(followed[0]?.query.getAll('per_page')).toEqual(['100']);
    });
  });

  it('round in a circle ends', () =>
    withGitHub(always({ status: 302, headers: { location: '/round' } }), async ({ apiUrl, github }) => {
      expect((await track(apiUrl)).warning).toContain('redirected');
      expect(github.asked.length).toBeLessThan(6);
    }));
});

describe('GitHub Enterprise Server', () => {
  it('is asked below its own path', () =>
    withGitHub({ root: '/api/v3' }, async ({ apiUrl, github }) => {
      expect((await track(`${apiUrl}/`)).warning).toBe('');
      expect(github.issues).toHaveLength(1);
      expect(github.asked.every(({ path }) => path.startsWith('/issues'))).toBe(true);
    }));

  it.each([
    ['https://github.com', 'https://github.com/octo/relay/actions/runs/42'],
    ['https://ghe.example.com/', 'https://ghe.example.com/octo/relay/actions/runs/42'],
    ['http://ghe.local:8080', 'http://ghe.local:8080/octo/relay/actions/runs/42'],
    ['https://example.com/ghe', 'https://example.com/ghe/octo/relay/actions/runs/42'],
    ['', null],
    ['javascript:alert(1)', null],
  ])('%s has its runs at %s', (server, address) => {
    expect(runUrlOf(server, 'octo/relay', '42')).toBe(address);
  });

  it('has no run without a number, and none of a repository that is none', () => {
    expect(runUrlOf('https://github.com', 'octo/relay', '')).toBeNull();
    expect(runUrlOf('https://github.com', 'octo/re"lay', '42')).toBeNull();
  });
});
