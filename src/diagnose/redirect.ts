/** Redirects that were not followed, or that led to a login or lost a POST: where they lead, and what that means. */
import type { Code } from '../model/codes.ts';
import type { Answer } from '../model/observation.ts';

export interface RedirectJudgement {
  readonly code: Code;
  /** `redirect` if absent. */
  readonly rule?: string;
  readonly seen: string;
  /** More specific than the advice of the code; absent if that fits. */
  readonly means?: string;
  readonly next?: string;
}

/** The rule for a login on the same host: the gateway's web pages for people. Its API may be at another path. */
export const OWN_LOGIN = 'redirect-to-own-login';

const LOGIN =
  /\b(?:log-?in|sign-?in|sso|oauth2?|authorize|auth|saml|adfs|cas|accounts?)\b|cloudflareaccess\.com|login\.microsoftonline/i;
const CHALLENGE = /challenge|captcha|blocked|__cf_chl/i;
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body)\b/i;

/** True if a redirect within the origin was followed to a web page whose address looks like a login. */
export function endsAtLogin({ redirects, body }: Answer): boolean {
  const last = redirects.at(-1);
  if (last === undefined || !WEB_PAGE.test(body.slice(0, 200))) return false;
  return LOGIN.test(parse(last, 'gateway')?.pathname ?? '');
}

export function judgeRedirect(answer: Answer, host: string): RedirectJudgement {
  if (answer.status === 304) return UNASKED;
  const followed = endsAtLogin(answer) ? answer.redirects.at(-1) : undefined;
  const location = followed ?? answer.headers.location ?? '';
  const target = parse(location, host);
  const begin = followed === undefined ? `HTTP ${answer.status}` : 'A redirect leads';
  if (location === '') return { code: 'redirected', seen: `${begin} without saying where to.` };
  if (target === null) return { code: 'redirected', seen: `${begin} to an address that cannot be read.` };
  const to = `${begin} to ${shownTarget(location, target)}`;
  const way = `${target.host}${target.pathname}${target.search}`;
  const hops = answer.redirects.length;
  const round = hops > 0 && followed === undefined ? ` after ${hops} ${hops === 1 ? 'hop' : 'hops'}` : '';
  if (CHALLENGE.test(way)) return { code: 'blocked-by-firewall', seen: `${to}${round}.` };
  if (LOGIN.test(way)) {
    return {
      code: 'redirected',
      ...(target.hostname === hostOnly(host) ? { rule: OWN_LOGIN } : {}),
      seen: `${to}, a login.`,
      next: 'This address is for people: set `base-url` to the API root, or have that path exempted from the login.',
    };
  }
  if (leadsBack(answer.redirects, location)) return { ...CIRCLE, seen: `${to}, in a circle.` };
  const seen = `${to}${round}.`;
  if (target.protocol === 'https:' && target.hostname === hostOnly(host)) {
    return { code: 'redirected', seen, next: 'Write `base-url` with https:// and the address shown.' };
  }
  return { code: 'redirected', seen };
}

/**
 * Codes that a GET in place of the POST may have caused. `not-an-api` is not one of them: a web page answers either.
 */
const OF_A_GET: ReadonlySet<Code> = new Set([
  'base-url-wrong-path',
  'endpoint-not-found',
  'model-wrong-endpoint',
  'invalid-request',
  'unsupported-parameter',
  'malformed-response',
  'empty-completion',
  'stream-malformed',
  'tool-call-malformed',
  'output-malformed',
]);

/** The rule for a redirect that turned the POST into a GET. The address it leads to need not be an API's. */
export const LOST_POST = 'redirect-to-get';

const BECAME_GET =
  'Clients go on with a GET where 301, 302 or 303 answers a POST, and the request is lost on the way.';

/**
 * What to say if a redirect turned the POST into a GET, and that may be why it failed; null if the answer can be taken
 * as it is.
 */
export function judgeLostPost(
  { becameGet, status }: Answer,
  code: Code | null,
): Required<Omit<RedirectJudgement, 'rule'>> | null {
  if (becameGet === undefined || code === null || !OF_A_GET.has(code)) return null;
  const { url } = becameGet;
  const seen = `HTTP ${becameGet.status} to ${url.slice(0, 200)}, where a GET arrives and gets HTTP ${status}.`;
  return { code: 'redirected', seen, means: BECAME_GET, next: nextOfLostPost(url) };
}

function nextOfLostPost(url: string): string {
  const slash = /\/(?:completions|responses|embeddings)\/$/.test(url);
  if (slash)
    return 'The operator must answer at the address without the slash at its end, or redirect with 308, which keeps the POST.';
  const root = /^(.*)\/(?:chat\/completions|responses|embeddings)$/.exec(url)?.[1];
  const set = root === undefined ? '`base-url` to the root of the final address' : `\`base-url: ${root}\``;
  return `Set ${set}, or have the operator redirect with 308, which keeps the POST.`;
}

const CIRCLE = {
  code: 'redirected',
  means: 'The redirects lead back to an address that was already visited, so no answer ever comes.',
  next: 'The operator must break the loop: often a server redirects to https what its reverse proxy already received by https.',
} as const;

/** RFC 9110, 15.4.5: a 304 only answers a conditional request, and we send none. */
const UNASKED: RedirectJudgement = {
  code: 'malformed-response',
  seen: 'HTTP 304: “not modified”, although no earlier answer was mentioned.',
  means: 'A cache in front of the gateway answers instead of it.',
  next: 'Exclude the API’s paths from the cache.',
};

/** True if the target was already visited, whatever its query is now. */
function leadsBack(redirects: readonly string[], location: string): boolean {
  return redirects.some((hop) => {
    const target = URL.canParse(hop) && URL.canParse(location, hop) ? new URL(location, hop) : null;
    return target !== null && `${target.origin}${target.pathname}` === hop;
  });
}

/**
 * The target without its query. A relative one is shown as a path, since scheme and port of the gateway are not known
 * here.
 */
function shownTarget(location: string, target: URL): string {
  const path = target.pathname.slice(0, 200);
  if (target.host === '') return `${target.protocol}${path}, which is not a web address`;
  const absolute = URL.canParse(location) || /^[\\/]{2}/.test(location.trim());
  return absolute ? `${target.origin}${path}`.slice(0, 200) : `${path} on the same host`;
}

function parse(location: string, host: string): URL | null {
  try {
    return new URL(location, `http://${host}`);
  } catch {
    return null;
  }
}

function hostOnly(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
