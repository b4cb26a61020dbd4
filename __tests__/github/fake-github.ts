/**
 * GitHub's REST API on loopback, as far as issues and comments go: it checks the token, pages by cursor, and can be
 * made to fail in every way.
 */
import type { IncomingMessage } from 'node:http';
import { httpServer, listen } from '../support/listener.ts';

export interface Asked {
  readonly method: string;
  /** Without query, below the repository. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

export interface FakeReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeIssue {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string;
  state: string;
  state_reason: string | null;
  labels: { name: string }[];
  user: { login: string; type: string };
  author_association: string;
  readonly comments: FakeComment[];
  readonly pull_request?: object;
}

export interface FakeComment {
  readonly id: number;
  body: string;
  user: { login: string; type: string };
  author_association: string;
}

export interface FakeOptions {
  readonly token?: string;
  /** Where the API is: `/api/v3` on GitHub Enterprise Server. */
  readonly root?: string;
  /** Never gives more items on a page. */
  readonly pageSize?: number;
  /** Asked first; what it returns is the answer. It may wait, and it may change what is there. */
  readonly intercept?: (asked: Asked) => FakeReply | null | Promise<FakeReply | null>;
}

const BOT = { user: { login: 'github-actions[bot]', type: 'Bot' }, author_association: 'NONE' };

export class FakeGitHub {
  readonly issues: FakeIssue[] = [];
  readonly asked: Asked[] = [];
  readonly options: FakeOptions;
  #nextId = 1;

  constructor(options: FakeOptions) {
    this.options = options;
  }

  /** Puts an issue there, as somebody would have made it. */
  add(issue: Partial<FakeIssue>): FakeIssue {
    const number = this.issues.length + 1;
    const made: FakeIssue = {
      id: 1_000 + number,
      number,
      title: 'An issue',
      body: '',
      state: 'open',
      state_reason: null,
      labels: [],
      comments: [],
      ...BOT,
      ...issue,
    };
    this.issues.push(made);
    return made;
  }

  comment(issue: FakeIssue, comment: Partial<FakeComment>): FakeComment {
    const made = { id: 5_000 + this.#nextId++, body: '', ...BOT, ...comment };
    issue.comments.push(made);
    return made;
  }

  /** Methods and paths of what would change something. */
  get changes(): readonly string[] {
    return this.asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  }

  async answer(asked: Asked): Promise<FakeReply> {
    this.asked.push(asked);
    const intercepted = await this.options.intercept?.(asked);
    if (intercepted) return intercepted;
    const { method, path, body } = asked;
    const [, issueNumber, rest] = /^\/issues\/(\d+)(\/.*)?$/.exec(path) ?? [];
    const issue = this.issues.find(({ number }) => `${number}` === issueNumber);
    if (path === '/issues' && method === 'GET') return this.#page(asked, this.#listed(asked.query));
    if (path === '/issues' && method === 'POST') {
      const labels = ((body.labels ?? []) as string[]).map((name) => ({ name }));
      return { status: 201, body: this.add({ title: `${body.title}`, body: `${body.body}`, labels }) };
    }
    if (path.startsWith('/issues/comments/')) return this.#one(asked);
    if (issue === undefined) return { status: 404, body: { message: 'Not Found' } };
    if (rest === '/comments' && method === 'GET') return this.#page(asked, issue.comments);
    if (rest === '/comments') return { status: 201, body: this.comment(issue, { body: `${body.body}` }) };
    if (rest === '/labels') {
      issue.labels.push(...(body.labels as string[]).map((name) => ({ name })));
      return { status: 200, body: issue.labels };
    }
    if (method === 'PATCH') Object.assign(issue, body);
    return { status: 200, body: issue };
  }

  #listed(query: URLSearchParams): readonly FakeIssue[] {
    const label = query.get('labels');
    const state = query.get('state') ?? 'open';
    const found = this.issues.filter(
      (issue) =>
        (state === 'all' || issue.state === state) &&
        (label === null || issue.labels.some(({ name }) => name === label)),
    );
    return query.get('direction') === 'asc' ? found : found.toReversed();
  }

  /** By cursor only, as GitHub pages large lists; the pages after the first know no page number. */
  #page(asked: Asked, items: readonly object[]): FakeReply {
    if (asked.query.has('page') && !asked.query.has('after')) {
      return { status: 422, body: { message: 'Pagination with the page parameter is not supported' } };
    }
    const size = Math.min(Number(asked.query.get('per_page') ?? 30), this.options.pageSize ?? 100);
    const from = Number(asked.query.get('after')?.replace('cursor-', '') ?? 0);
    const rest = from + size < items.length;
    // Another host on purpose: only the cursor of it is to be used.
    const next = `<https://api.github.invalid/x?per_page=${size}&after=cursor-${from + size}&page=2&url=x>; rel="next"`;
    return { status: 200, body: items.slice(from, from + size), headers: rest ? { link: next } : {} };
  }

  #one({ method, path, body }: Asked): FakeReply {
    for (const { comments } of this.issues) {
      const at = comments.findIndex(({ id }) => path === `/issues/comments/${id}`);
      const comment = comments[at];
      if (comment === undefined) continue;
      if (method === 'DELETE') comments.splice(at, 1);
      else Object.assign(comment, body);
      return method === 'DELETE' ? { status: 204 } : { status: 200, body: comment };
    }
    return { status: 404, body: { message: 'Not Found' } };
  }
}

export interface Running {
  readonly github: FakeGitHub;
  readonly apiUrl: string;
  stop(): Promise<void>;
}

export const TOKEN = 'ghs_abcdefghijklmnopqrstuvwxyz0123456789';

export async function startGitHub(options: FakeOptions = {}): Promise<Running> {
  const github = new FakeGitHub(options);
  const root = options.root ?? '';
  const below = `${root}/repos/octo/relay`;
  const server = httpServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const authorization = request.headers.authorization ?? '';
      const asked: Asked = {
        method: request.method ?? '',
        path: url.pathname.startsWith(`${below}/`) ? url.pathname.slice(below.length) : url.pathname,
        query: url.searchParams,
        body: await bodyOf(request),
        authorization,
      };
      const known = authorization === `token ${options.token ?? TOKEN}`;
      const reply: FakeReply = known
        ? await github.answer(asked)
        : { status: 401, body: { message: 'Bad credentials' } };
      response.writeHead(reply.status, {
        'content-type': 'application/json; charset=utf-8',
        ...reply.headers,
      });
      response.end(reply.status === 204 ? undefined : JSON.stringify(reply.body ?? {}));
    })();
  });
  const { port, stop } = await listen(server);
  return { github, stop, apiUrl: `http://127.0.0.1:${port}${root}` };
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
}
