/** The input `base-url`: faults that can be found without sending anything. */
import { endpointSuffix, isModelsRoot, providerOfHost, rootBefore } from '../gateways/providers.ts';
import type { Problem } from '../model/run.ts';
import { isSecretName } from '../model/secret-name.ts';
import { isIdentifierName, percentDecoded, shownQuery, withoutEndSlashes } from '../model/url-text.ts';
import { hasInvisible } from '../safety/invisible.ts';
import { classOfHost } from './host-class.ts';
import { loginIn, looksRandom } from './key-like.ts';
import type { TextFault } from './problems.ts';
import { keysIn } from './quoted.ts';

export interface BaseUrl {
  /** Origin and path without a trailing slash; null if no request can be made with it. */
  readonly root: string | null;
  /** Includes the leading `?`; empty if there is no query. */
  readonly query: string;
  /**
   * What must not be printed: the URL's password, query values named like a key or token, and values that look like
   * one.
   */
  readonly secrets: readonly string[];
  readonly problems: readonly Problem[];
}

/** In characters. No vendor issues shorter keys. */
export const SHORTEST_KEY = 16;
/**
 * We suggest a corrected URL only for text of this form. A key that was pasted here by mistake has no host name
 * before its first slash, so it is not quoted.
 */
const HOST_AND_PATH =
  /^(?:(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}|localhost|\d+(?:\.\d+){3})(?::\d+)?(?:\/[\w./-]{0,60})?$/i;
const EXAMPLE = 'https://api.example.com/v1';

function invalid(wrong: string, works: string): Problem {
  return { check: 'base-url', code: 'base-url-invalid', seen: `\`base-url\`: ${wrong}`, next: works };
}

/**
 * A variable's name where its value should be. Exceptions: `$batch` and the like are OData paths, and what the query
 * contains is up to the user.
 */
const UNEXPANDED = [
  /\$\{|\{\{|^\$[A-Za-z_]/,
  /^(?:https?:\/\/)?[^/?#]{0,256}(?:\$[A-Za-z_]|%[A-Za-z_]\w{0,64}%(?![\da-f]{2}))(?![^/?#]{0,256}@)/i,
  /^[^?#]{0,1024}\{[A-Za-z_][\w.-]{0,64}\}/,
  /^[^?#]{0,1024}\/\$[A-Z_][A-Z\d_]{0,64}(?:[/?#]|$)/,
];

/**
 * Faults of the text, checked before it is parsed as a URL. In order of precedence: only the first match is reported.
 */
const MALFORMED: readonly TextFault[] = [
  {
    when: (given) => UNEXPANDED.some((form) => form.test(given.trim())),
    wrong: 'a variable in it was not expanded.',
    works: 'Write the value itself, `${{ vars.NAME }}` in the workflow, or `${NAME}` in the config file.',
  },
  {
    when: (given) => /^["'`<]|["'`>]$/.test(given.trim()),
    wrong: 'it has quotes or brackets around it.',
    works: 'Remove them: the stored value must be the bare URL.',
  },
  {
    when: (given) => hasInvisible(given.replace(/[^\S\ufeff]/g, '')),
    wrong: 'it has hidden characters in it.',
    works: 'Type the URL by hand; they came along when it was copied.',
  },
  {
    when: (given) => /^[^?#]*[,;|]\s*https?:\/\//i.test(given),
    wrong: 'it holds more than one URL.',
    works: 'Write one; several gateways go into a file that `config` names.',
  },
  {
    when: (given) => /\s/.test(given.trim()),
    wrong: 'it has spaces or line breaks in it.',
    works: `Write one URL without spaces, like ${EXAMPLE}.`,
  },
  {
    when: (given) => given.trim() !== given,
    wrong: 'it has spaces or a line break around it.',
    works: 'Store the URL again without a trailing line break.',
  },
];

function textFault(given: string): Problem | null {
  const fault = MALFORMED.find(({ when }) => when(given));
  return fault === undefined ? null : invalid(fault.wrong, fault.works);
}

function schemeFault(text: string): Problem | null {
  if (/^https?:\/\/[^/?#\\]/i.test(text)) return null;
  if (/^https?:\/\//i.test(text)) return invalid('it has no host.', `Write it like ${EXAMPLE}.`);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
  if (scheme !== undefined) {
    const shown = scheme.length > 20 || keysIn(scheme).length > 0 ? 'another one' : scheme;
    return invalid(`the scheme is ${shown}, not http or https.`, `Write it like ${EXAMPLE}.`);
  }
  const isBare = HOST_AND_PATH.test(text) && keysIn(text).length === 0;
  const likely = classOfHost(text.split(/[:/]/)[0] ?? '') === 'loopback' ? 'http' : 'https';
  const bare = isBare ? ` Perhaps \`${likely}://${text}\`.` : '';
  return invalid('it does not begin with https:// or http://.', `Write it like ${EXAMPLE}.${bare}`);
}

/** Without brackets it is ambiguous where an IPv6 address ends and its port begins. */
function bracketed(text: string): string {
  const colons = /^https?:\/\/([\da-f.:]*)/i.exec(text)?.[1]?.split(':').length ?? 0;
  return colons > 2 ? ', an IPv6 address in brackets: http://[::1]:8080/v1' : '';
}

function endpointOf(url: URL): string | null {
  return isModelsRoot(url) ? null : endpointSuffix(withoutEndSlashes(url.pathname));
}

/** Most gateways have their API below /v1; only of a known vendor do we know that it has not. */
function likelyVersion({ hostname }: URL): string {
  return providerOfHost(hostname) === null ? '/v1' : '';
}

/**
 * The URL to suggest, with all the faults below corrected at once. Otherwise each correction would only reveal the
 * next fault.
 */
function corrected(url: URL, sendsSecret: boolean): string {
  const isOpen = sendsSecret && url.protocol === 'http:' && classOfHost(url.hostname) === 'public';
  const suffix = endpointOf(url) ?? '';
  const path = suffix === '' ? url.pathname : rootBefore(url, suffix) || likelyVersion(url);
  const root = `${isOpen ? 'https:' : url.protocol}//${url.host}${path}`;
  return `${suffix === '' && path !== '/' ? root : withoutEndSlashes(root)}${shownQuery(url.search)}`;
}

function endpointFault(url: URL, clean: string): Problem | null {
  const suffix = endpointOf(url);
  if (suffix === null) return null;
  const isGuessed = rootBefore(url, suffix) === '' && likelyVersion(url) !== '';
  const orElse = isGuessed
    ? ', or the same without `/v1` if the gateway’s API has no version in its path'
    : '';
  return {
    check: 'base-url',
    code: 'base-url-has-endpoint',
    seen: `\`base-url\` ends in the endpoint \`${suffix}\`; clients add that themselves.`,
    next: `Set \`base-url: ${clean}\`${orElse}.`,
  };
}

function insecureFault(url: URL, sendsSecret: boolean, clean: string): Problem | null {
  if (url.protocol !== 'http:' || !sendsSecret) return null;
  const place = classOfHost(url.hostname);
  if (place === 'loopback') return null;
  return {
    check: 'base-url',
    code: 'base-url-insecure',
    ...(place === 'private' ? { severity: 'warn' as const } : {}),
    seen: `\`base-url\` is plain http to a ${place} host: anyone on the path can read the key.`,
    next:
      place === 'private'
        ? 'Use https if the gateway offers it, or set `severity: "base-url-insecure: ignore"`.'
        : `Use \`${clean}\`.`,
  };
}

function urlFaults(url: URL, sendsSecret: boolean): readonly Problem[] {
  const clean = corrected(url, sendsSecret);
  const login = url.username !== '' || url.password !== '';
  const faults = [
    login
      ? invalid(
          'it has credentials in it.',
          `Set \`base-url: ${clean}\` and give the key as \`api-key\` or in \`headers\`.`,
        )
      : null,
    url.hash === '' ? null : invalid('it has a `#` part.', `Set \`base-url: ${clean}\`.`),
    endpointFault(url, clean),
    insecureFault(url, sendsSecret, clean),
  ];
  return faults.filter((fault) => fault !== null);
}

/** What must not be printed of a URL, even if the URL is rejected. */
function secretsIn(text: string, url: URL | null): readonly string[] {
  // Whatever precedes the @ may be a password, even if the rest is not a valid URL.
  const login = /\/\/([^/?#]*)@/.exec(text)?.[1] ?? '';
  const password = login.split(':').slice(1).join(':');
  // Perhaps a key was given instead of the URL. A bare host name is no key: masking `gateway` would garble every path
  // in the report.
  const swapped = /^https?:|[./\s:]/i.test(text) || text.length < SHORTEST_KEY ? '' : text;
  const named = [...(url?.searchParams ?? [])].flatMap(([name, value]) => {
    if (isSecretName(name)) return [value, ...loginIn(value)];
    return looksRandom(value) && !isIdentifierName(name) ? [value] : [];
  });
  return [...[login, password, percentDecoded(password), swapped].filter((one) => one.length >= 6), ...named];
}

/** Reads and checks the base URL. `sendsSecret` is false with `auth: none` and no extra headers. */
export function readBaseUrl(given: string, sendsSecret: boolean): BaseUrl {
  const nothing = { root: null, query: '' };
  const text = given.trim();
  if (text === '') {
    const missing: Problem = {
      check: 'base-url',
      code: 'base-url-missing',
      seen: '`base-url` is empty.',
      next: `Set \`base-url\` to the API root of the gateway, like ${EXAMPLE}; an unset variable or secret is empty too.`,
    };
    return { ...nothing, secrets: [], problems: [missing] };
  }
  const parsed = URL.canParse(text) ? new URL(text) : null;
  // An empty part between dots, which no name server knows; the dot at the end of a full name is none.
  const url = parsed === null || /^$|^\.|\.\./.test(parsed.hostname) ? null : parsed;
  const secrets = secretsIn(text, url);
  const fault = textFault(given) ?? schemeFault(text);
  if (fault !== null) return { ...nothing, secrets, problems: [fault] };
  if (url === null) {
    const wrong = invalid('it has no valid host or port.', `Write it like ${EXAMPLE}${bracketed(text)}.`);
    return { ...nothing, secrets, problems: [wrong] };
  }
  return {
    root: `${url.origin}${withoutEndSlashes(url.pathname)}`,
    query: url.search,
    secrets,
    problems: urlFaults(url, sendsSecret),
  };
}
