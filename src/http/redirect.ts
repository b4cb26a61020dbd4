/** Follows redirects hop by hop, as far as that is allowed. */
import type { Answer, Exchange } from '../model/observation.ts';
import type { PoolOutcome } from './pool.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * After these, every client turns a POST into a GET (Fetch standard, HTTP-redirect fetch), though only 303 asks for it.
 */
const TO_GET = new Set([301, 302, 303]);

export interface Hop {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly body: string | null;
}

export interface FollowOptions {
  readonly send: (hop: Hop) => Promise<PoolOutcome>;
  /** Whether a redirect from one URL to another may be followed. */
  readonly allowed: (from: URL, to: URL) => boolean;
  readonly most: number;
  readonly redact: (text: string) => string;
}

/**
 * Sends the first hop and follows its redirects. A redirect that must not be followed, that leads nowhere or back, or
 * that is one too many is returned as the answer. One that leads back is added to `redirects`, which shows the loop.
 */
export async function follow(first: Hop, options: FollowOptions): Promise<Exchange> {
  const redirects: string[] = [];
  const visited = new Set<string>();
  let becameGet: Answer['becameGet'];
  let hop = first;
  for (;;) {
    visited.add(placeOf(hop));
    const outcome = await options.send(hop);
    if (outcome.exchange.kind === 'fault') return outcome.exchange;
    const next = redirects.length < options.most ? nextHop(hop, outcome) : null;
    const way = becameGet === undefined ? { redirects } : { redirects, becameGet };
    if (next === null || !options.allowed(hop.url, next.url)) return { ...outcome.exchange, ...way };
    const shown = options.redact(shownUrl(next.url));
    redirects.push(shown);
    if (visited.has(placeOf(next))) return { ...outcome.exchange, ...way };
    if (next.method !== hop.method) becameGet = { status: outcome.exchange.status, url: shown };
    hop = next;
  }
}

function placeOf({ method, url }: Hop): string {
  return `${method} ${url.href}`;
}

/** The next hop, as clients make it: 307 and 308 keep method and body, the others become a GET. */
function nextHop(hop: Hop, { exchange, location }: PoolOutcome): Hop | null {
  if (exchange.kind === 'fault' || exchange.bodyFault !== null || !REDIRECTS.has(exchange.status))
    return null;
  if (location === null || !URL.canParse(location, hop.url.href)) return null;
  const url = new URL(location, hop.url);
  url.hash = '';
  // Credentials in the URL of a redirect are not ours.
  url.username = '';
  url.password = '';
  return TO_GET.has(exchange.status) ? { method: 'GET', url, body: null } : { ...hop, url };
}

/** A URL in the form in which it may be shown: without query, fragment and credentials. */
function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
