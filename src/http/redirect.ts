/** Follows redirects, hop by hop, as far as they may be followed. */
import type { Answer, Exchange } from '../model/observation.ts';
import type { PoolOutcome } from './pool.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What makes a GET of a POST in every client (Fetch standard, HTTP-redirect fetch), though only 303 asks for it. */
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
 * Sends the first hop and follows what may be followed; a redirect that may not, that leads nowhere or back, or that
 * is one too many is returned as the answer it is. One that leads back stands among `redirects`, which shows the circle.
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

/** As clients go on: with method and body after 307 and 308, else with a GET. */
function nextHop(hop: Hop, { exchange, location }: PoolOutcome): Hop | null {
  if (exchange.kind === 'fault' || exchange.bodyFault !== null || !REDIRECTS.has(exchange.status))
    return null;
  if (location === null || !URL.canParse(location, hop.url.href)) return null;
  const url = new URL(location, hop.url);
  url.hash = '';
  // What a redirect puts before the `@` is no credential of ours.
  url.username = '';
  url.password = '';
  return TO_GET.has(exchange.status) ? { method: 'GET', url, body: null } : { ...hop, url };
}

/** A URL as it may be shown: without query, fragment and credentials. */
function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
