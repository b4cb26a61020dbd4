/** Fetches a status page and tells what it says about the API. The only file of status/ that sends anything. */
import type { Answer, Exchange, Fault } from '../model/observation.ts';
import { ACCEPT_ANY, addresses } from './addresses.ts';
import { isBoundedFeed, isBoundedJson } from './bounds.ts';
import { looksLikeFeed, readFeed } from './feed.ts';
import { judge } from './judge.ts';
import { merged, type Page } from './page.ts';
import type { StatusReading } from './reading.ts';
import { type Scope, scopeOf } from './scope.ts';
import { readDocument } from './shapes.ts';

export type { StatusIncident, StatusReading } from './reading.ts';

export interface StatusPageOptions {
  /** The page that people see, or directly its JSON or feed. */
  readonly url: string;
  /** Sends one GET without the key. The caller limits the time of the whole reading. */
  readonly fetch: (url: string, accept: string) => Promise<Exchange>;
  /** The wanted model ids, since a component may be named after a model. */
  readonly models: readonly string[];
  /**
   * For a page that also covers other products: words in the names of the components that matter; see
   * `Provider.statusScope`.
   */
  readonly scope?: readonly string[];
  readonly now: () => Date;
}

type Fetch = StatusPageOptions['fetch'];

/**
 * Reads a page by its format, not by its vendor. First it reads the given URL; if that is a web page or does not
 * exist, it tries the known paths of the same origin in turn. A page that cannot be read is `unknown`, never all
 * clear.
 */
export async function readStatusPage(options: StatusPageOptions): Promise<StatusReading> {
  const { url, fetch } = options;
  if (!URL.canParse(url)) return unread(url, 'its URL is not valid');
  const scope = scopeOf(options.models, options.scope ?? []);
  const exchange = await fetch(url, ACCEPT_ANY);
  const direct = await pageIn(exchange, options.now());
  if (direct !== null) return settled(direct, url, scope, options);
  const problem = problemOf(exchange);
  if (!mayBeElsewhere(exchange)) return unread(url, problem);

  let unclear: StatusReading | null = null;
  for (const address of addresses(placeOf(url, exchange), exchange.body)) {
    const answer = await fetch(address.url, address.accept);
    // A fault does not mean a wrong path: the time is up or the network is gone, so trying further paths is useless.
    if (answer.kind === 'fault') break;
    const page = await pageIn(answer, options.now());
    if (page === null) continue;
    const reading = await settled(page, address.url, scope, options);
    // Another document of the page may say more (incident.io's data in Statuspage's format can be empty).
    if (reading.state !== 'unknown') return reading;
    unclear ??= reading;
  }
  return unclear ?? unread(url, problem);
}

/** The page in an HTTP exchange; null if there is none. */
async function pageIn(exchange: Exchange, now: Date): Promise<Page | null> {
  if (exchange.kind === 'fault' || exchange.status !== 200 || !isWhole(exchange)) return null;
  const { body } = exchange;
  if (looksLikeFeed(body)) return isBoundedFeed(body) ? readFeed(body, now) : null;
  if (!isBoundedJson(body)) return null;
  try {
    const document: unknown = JSON.parse(body);
    return readDocument(document, now);
  } catch {
    // Not JSON: a web page, or malformed data.
    return null;
  }
}

function isWhole(answer: Answer): boolean {
  return !answer.truncated && answer.bodyFault === null;
}

/** Judges the page, after reading those of its other documents that are needed. */
async function settled(
  page: Page,
  source: string,
  scope: Scope,
  { fetch, now }: StatusPageOptions,
): Promise<StatusReading> {
  let known = page;
  for (const supplement of page.supplements) {
    const { state } = judge(known, scope);
    const isOpen = state === 'incident' || state === 'maintenance';
    const needed =
      supplement.when === 'always' || (supplement.when === 'open' ? isOpen : state === 'unknown');
    if (!needed) continue;
    const found = await firstPage(supplement.paths, source, fetch, now());
    if (found !== null) known = merged(known, found);
  }
  return { ...judge(known, scope), shape: page.shape, source };
}

async function firstPage(
  paths: readonly string[],
  source: string,
  fetch: Fetch,
  now: Date,
): Promise<Page | null> {
  for (const path of paths) {
    const url = new URL(path, source).href;
    if (url === source) continue;
    const answer = await fetch(url, ACCEPT_ANY);
    if (answer.kind === 'fault') return null;
    const page = await pageIn(answer, now);
    if (page !== null) return page;
  }
  return null;
}

/** The final URL after redirects within the origin, which may contain the page's slug. */
function placeOf(url: string, answer: Answer): URL {
  const last = answer.redirects.at(-1) ?? url;
  return new URL(URL.canParse(last) ? last : url);
}

/** True for a web page, or if there is nothing at this path: the data may be at another path. */
function mayBeElsewhere(exchange: Exchange): exchange is Answer {
  if (exchange.kind === 'fault') return false;
  if (exchange.status === 200) return /^\s*</.test(exchange.body) || exchange.body.trim() === '';
  return exchange.status >= 400 && exchange.status < 500 && exchange.status !== 429;
}

function problemOf(exchange: Exchange): string {
  if (exchange.kind === 'fault') return faultOf(exchange);
  const { status, headers, body } = exchange;
  if (status >= 300 && status < 400) {
    const target = headers.location ?? '';
    const origin = URL.canParse(target) ? new URL(target).origin : 'another place';
    return `it has moved to ${origin}; set \`status-page\` to its new URL`;
  }
  if (status !== 200) return `it answered with HTTP ${status}`;
  if (!isWhole(exchange)) return 'its answer is too long or was cut off';
  if (body.trim() === '') return 'its answer is empty';
  if (looksLikeFeed(body)) return 'its feed is not well-formed';
  if (/^\s*</.test(body)) return 'it is a web page, and no known status format stands beside it';
  return 'its answer is in no known status format';
}

function faultOf(fault: Fault): string {
  return `it did not answer (${fault.message})`;
}

function unread(source: string, problem: string): StatusReading {
  return { state: 'unknown', incidents: [], shape: 'unknown', source, problem };
}
