/** Redirects that were not followed: where to, and why that matters. */
import type { Code } from '../model/codes.ts';
import type { Answer } from '../model/observation.ts';

export interface RedirectJudgement {
  readonly code: Code;
  readonly seen: string;
  /** A sharper step than the table's; null where the table's fits. */
  readonly next: string | null;
}

const LOGIN =
  /\b(?:log-?in|sign-?in|sso|oauth2?|authorize|auth|saml|adfs|cas|accounts?)\b|cloudflareaccess\.com|login\.microsoftonline/i;
const CHALLENGE = /challenge|captcha|blocked|__cf_chl/i;
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body)\b/i;

/** True for a web page at the end of a redirect within the origin whose address reads like a login. */
export function endsAtLogin({ redirects, body }: Answer): boolean {
  const last = redirects.at(-1);
  if (last === undefined || !URL.canParse(last)) return false;
  return LOGIN.test(new URL(last).pathname) && WEB_PAGE.test(body.slice(0, 200));
}

export function judgeRedirect(answer: Answer, host: string): RedirectJudgement {
  const followed = endsAtLogin(answer) ? answer.redirects.at(-1) : undefined;
  const location = followed ?? answer.headers.location ?? '';
  const target = parse(location, host);
  const begin = followed === undefined ? `HTTP ${answer.status}` : 'A redirect leads';
  if (location === '') return { code: 'redirected', seen: `${begin} without saying where to.`, next: null };
  if (target === null)
    return { code: 'redirected', seen: `${begin} to an address that cannot be read.`, next: null };
  const hops = answer.redirects.length;
  const round = hops > 0 && followed === undefined ? ` after ${hops} ${hops === 1 ? 'hop' : 'hops'}` : '';
  const seen = `${begin} to ${shownTarget(location, target)}${round}.`;
  const way = `${target.host}${target.pathname}${target.search}`;
  if (CHALLENGE.test(way)) return { code: 'blocked-by-firewall', seen, next: null };
  if (LOGIN.test(way)) {
    return {
      code: 'redirected',
      seen: `${seen.slice(0, -1)}, a login.`,
      next: 'This address is for people: set `base-url` to the API root, or have its path let through without a login.',
    };
  }
  if (target.protocol === 'https:' && target.hostname === hostOnly(host)) {
    return { code: 'redirected', seen, next: 'Write `base-url` with https:// and the address shown.' };
  }
  return { code: 'redirected', seen, next: null };
}

/** Without its query; a relative one as it came, since scheme and port of the gateway are not known here. */
function shownTarget(location: string, target: URL): string {
  const path = target.pathname.slice(0, 200);
  if (target.host === '') return `${target.protocol}${path}, which is no web address`;
  const absolute = URL.canParse(location) || /^[\\/]{2}/.test(location.trim());
  return absolute ? `${target.origin}${path}`.slice(0, 200) : `${path} of the same host`;
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
