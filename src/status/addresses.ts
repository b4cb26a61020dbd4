/** The URLs to try for a status page's data if its own URL returned a web page or nothing. */

export interface Address {
  readonly url: string;
  readonly accept: string;
}

/** Each URL costs a request, one after the other, and all must be done within five seconds. */
const MOST_ADDRESSES = 10;

export const ACCEPT_ANY =
  'application/json, application/rss+xml, application/atom+xml, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';
const ACCEPT_JSON = 'application/json, */*;q=0.1';
const ACCEPT_FEED = 'application/rss+xml, application/atom+xml, text/xml;q=0.9, */*;q=0.1';

/** Signs in the HTML of a page that reveal the software behind it. */
const MARKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/incident\.io/i, ['/proxy/{host}', '/api/v1/summary']],
  [/statuspage\.io|\batlassian\b/i, ['/api/v2/summary.json']],
  [/\binstatus\b/i, ['/summary.json']],
  [/better ?stack|better ?uptime/i, ['/index.json']],
  [/\bcachet\b/i, ['/api/components', '/api/v1/components']],
  [/\brootly\b/i, ['/api/v1/status.json']],
  [/\bdatadog/i, ['/config.json']],
];

/**
 * incident.io comes before Statuspage: its pages also answer in Statuspage's format, but with less information. A
 * real Statuspage has nothing under /proxy. (OneUptime and squawk use the same order.)
 */
const DOCUMENTS: readonly string[] = [
  '/proxy/{host}',
  '/api/v2/summary.json',
  '/summary.json',
  '/index.json',
  '/config.json',
  '/api/v1/status.json',
  '/api/v1/components',
  '/api/components',
];

const FEEDS: readonly string[] = ['/history.rss', '/feed'];

/**
 * URLs of the same origin to try after `given`, likeliest first, at most ten. `html` is the body that `given`
 * returned.
 */
export function addresses(given: URL, html: string): readonly Address[] {
  const head = html.slice(0, 200_000);
  const hinted = MARKS.flatMap(([mark, paths]) => (mark.test(head) ? paths : []));
  const documents = [...slugged(given, head), ...hinted, ...DOCUMENTS];
  const feeds = [...linkedFeeds(given, head), ...FEEDS];
  const found = new Map<string, Address>();
  const add = (path: string, accept: string) => {
    const url = new URL(path.replace('{host}', given.host), given.origin).href;
    if (url !== given.href && !found.has(url)) found.set(url, { url, accept });
  };
  for (const path of documents) {
    if (found.size < MOST_ADDRESSES - Math.min(feeds.length, FEEDS.length)) add(path, ACCEPT_JSON);
  }
  for (const path of feeds) if (found.size < MOST_ADDRESSES) add(path, ACCEPT_FEED);
  return [...found.values()];
}

/**
 * The data of Uptime Kuma's `/status/<slug>` (the slug may also be found in the page's HTML) and of OneUptime's
 * `/status-page/<id>`.
 */
function slugged(given: URL, html: string): readonly string[] {
  const [, kind, id] = /^\/(status|status-page)\/([\w.-]{1,100})/.exec(given.pathname) ?? [];
  if (id !== undefined) {
    return [kind === 'status' ? `/api/status-page/${id}` : `/status-page-api/overview/${id}`];
  }
  if (!/preloadData|uptime kuma/i.test(html)) return [];
  const slug = /["']slug["']\s*:\s*["']([\w-]{1,100})["']/.exec(html)?.[1];
  return [`/api/status-page/${slug ?? 'default'}`];
}

/** Feeds of the same origin that the page links to. */
function linkedFeeds(given: URL, html: string): readonly string[] {
  const links = html.match(/<link\b[^>]{0,500}>/gi) ?? [];
  return links.slice(0, 100).flatMap((tag) => {
    const href = /\bhref=["']?([^"'\s>]{1,300})/i.exec(tag)?.[1];
    if (href === undefined || !/application\/(?:rss|atom)\+xml/i.test(tag)) return [];
    if (!URL.canParse(href, given.href)) return [];
    const url = new URL(href, given.href);
    return url.origin === given.origin ? [url.pathname + url.search] : [];
  });
}
