/**
 * The only access to GitHub's REST API. The token is sent to its origin only, rate limits are waited for within a
 * budget, and every failure is returned as a sentence. @actions/github is loaded only when this is called.
 */
import { withoutEndSlashes } from '../model/url-text.ts';
import { VERSION } from '../model/version.ts';
import type { Ask, GitHubAccess, Method, Parameters, Permission, RawReply, Refusal } from './ask.ts';
import { type Limits, limitsOf, retryMs } from './limits.ts';
import { loadOctokit } from './octokit.ts';
import { refusalOf } from './refusal.ts';

/** Sends a single request, without following redirects. */
type Send = (method: Method, url: string, parameters: Parameters) => Promise<RawReply>;

const MOST_REDIRECTS = 3;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Returns a function for requests. Never throws, and sends nothing itself. */
export async function connect(access: GitHubAccess, permission: Permission): Promise<Ask> {
  const { apiUrl, repository, token } = access;
  const base = withoutEndSlashes(apiUrl);
  if (!REPOSITORY.test(repository) || !URL.canParse(base) || token === '') {
    const missing =
      token === '' ? '`github-token` is empty' : 'GITHUB_REPOSITORY or GITHUB_API_URL is not set';
    const nowhere: Refusal = { kind: 'refusal', status: null, sentence: `${missing}.`, final: true };
    return async () => nowhere;
  }
  const send = await sender(access, base);
  const limits = limitsOf(access);
  let over: Refusal | null = null;
  return async (method, path, parameters = {}) => {
    if (over !== null) return over;
    const reply = await patiently(send, limits, method, `${base}/repos/${repository}${path}`, parameters);
    if (reply.status !== null && reply.status >= 200 && reply.status < 300) {
      return { kind: 'answer', data: reply.data, next: nextPage(reply, base) };
    }
    const refusal = refusalOf(reply, { permission, access });
    if (refusal.final) over = refusal;
    return refusal;
  };
}

async function patiently(
  send: Send,
  limits: Limits,
  method: Method,
  url: string,
  parameters: Parameters,
): Promise<RawReply> {
  if (method !== 'GET' && !(await limits.pause())) {
    return { status: null, headers: {}, data: null, fault: 'too many changes for one run' };
  }
  for (let attempt = 1; ; attempt += 1) {
    const reply = await followed(send, method, url, parameters);
    const waitMs = retryMs(reply, method, attempt, limits.now());
    if (waitMs === null || limits.isOver() || !(await limits.wait(waitMs))) return reply;
  }
}

/**
 * GitHub asks clients to follow its redirects (docs.github.com, "Best practices for using the REST API"). We follow
 * them within the same origin.
 */
async function followed(send: Send, method: Method, url: string, parameters: Parameters): Promise<RawReply> {
  let here = url;
  let own = parameters;
  for (let hops = 0; ; hops += 1) {
    const reply = await send(method, here, own);
    const { status } = reply;
    if (status === null || status < 300 || status >= 400 || hops >= MOST_REDIRECTS) return reply;
    const target = String(reply.headers.location ?? '');
    if (target === '' || !URL.canParse(target, here)) return reply;
    const next = new URL(target, here);
    if (next.origin !== new URL(url).origin) return reply;
    here = next.href;
    // The redirect's target already contains the query.
    if (method === 'GET' && next.search !== '') own = {};
  }
}

async function sender(access: GitHubAccess, baseUrl: string): Promise<Send> {
  const { token, signal, elapsed, budget } = access;
  try {
    const { getOctokit } = await loadOctokit();
    const userAgent = `gateway-preflight/${VERSION}`;
    const octokit = getOctokit(token, { baseUrl, userAgent, log: SILENT });
    return async (method, url, parameters) => {
      const timeoutMs = budget.forRequest();
      if (timeoutMs === 0) return unanswered('it took too long before');
      const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
      const began = elapsed();
      try {
        const { status, headers, data } = await octokit.request({
          ...parameters,
          method,
          url,
          request: {
            redirect: 'manual',
            signal: AbortSignal.any([signal, timeout]),
            log: SILENT,
            fetch: access.fetch,
          },
        });
        return { status, headers, data, fault: '' };
      } catch (error) {
        if (signal.aborted) return unanswered('the run was cancelled, or its deadline is over');
        return timeout.aborted ? unanswered(`no answer within ${Math.ceil(timeoutMs)} ms`) : thrown(error);
      } finally {
        budget.took(elapsed() - began);
      }
    };
  } catch (error) {
    // The package rejects some arguments, for example a token that looks malformed.
    const reply = thrown(error);
    return async () => reply;
  }
}

function unanswered(fault: string): RawReply {
  return { status: null, headers: {}, data: null, fault };
}

/** Octokit throws for every status but 2xx and 3xx, with the response in the error. Other errors have none. */
function thrown(error: unknown): RawReply {
  const fault = error instanceof Error ? error.message : String(error);
  const response = typeof error === 'object' && error !== null && 'response' in error ? error.response : null;
  if (typeof response !== 'object' || response === null) return unanswered(fault);
  const { status, headers, data } = response as Record<string, unknown>;
  if (typeof status !== 'number') return unanswered(fault);
  return { status, headers: (headers ?? {}) as RawReply['headers'], data, fault };
}

/**
 * Only the cursor is taken from the `Link` header, so that it cannot lead to another place. Large lists do not
 * support page numbers (422, "please use cursor based pagination": google/go-github#3565).
 */
function nextPage({ headers }: RawReply, base: string): Parameters | null {
  const address = /<([^<>]*)>\s*;[^,<]*\brel="?next\b/.exec(String(headers.link ?? ''))?.[1];
  if (address === undefined || !URL.canParse(address, base)) return null;
  const { searchParams } = new URL(address, base);
  const cursor = ['page', 'after'].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return cursor.length === 0 ? null : Object.fromEntries(cursor);
}
