/** The input `api-key`: is it present, clean, and plausibly a key of this gateway? No message here quotes the key. */
import { keyFitsProvider, providerOfHost, providerOfKey } from '../gateways/providers.ts';
import type { AuthScheme, Problem, SecretHeader } from '../model/run.ts';
import { speaksOfSecret } from '../model/secret-name.ts';
import type { Surroundings } from './inputs.ts';
import { looksRandom } from './key-like.ts';
import type { TextFault } from './problems.ts';

/**
 * Words that people leave in place of a key. `EMPTY` and `none` (vLLM) and `sk-1234` (LiteLLM) are not among them,
 * because they are used as real keys.
 */
const PLACEHOLDER =
  /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\*+|\.{3,}|x{4,}|(?:sk-)?(?:x{3,}|\.{3,}|\*{3,}|…)|api[-_ ]?key(?:[-_ ]here)?|change[-_ ]?me|todo|tbd|placeholder|redacted|undefined|null|example[-_ ]?(?:key|token)?)$/i;
/**
 * A real key may be made of words, e.g. `sk-mysql-agent-key`. A false alarm blocks a deploy, while a missed
 * placeholder costs one 401. So we report a placeholder only if all of its words are generic ones from these lists;
 * only after `your` may any word follow.
 */
const NAMELESS = [
  /^(?:sk[-_])?(?:insert|enter|put|add|paste|replace)(?:[-_ ]?(?:with|your|my|the|own|real|actual|openai|api|secret|key|token|here|me)){1,6}[^a-z\d]*$/i,
  /^(?:sk[-_])?(?:my|the)[-_ ]?(?:own[-_ ]?|real[-_ ]?|openai[-_ ]?)?api[-_ ]?(?:key|token)(?:[-_ ]?here)?[^a-z\d]*$/i,
  /^(?:sk[-_])?your(?:[-_ ]?(?:own|real|actual|openai|api|secret|key|token|goes|here)){1,6}[^a-z\d]*$/i,
];
const YOURS = /^(?:sk[-_])?(?:(?:insert|enter|put|add|paste)[-_ ])?your(?:[-_ ][a-z]+){1,6}[^a-z\d]*$/i;
const LAST_WORD = /(?:key|token|secret|here|me)[^a-z\d]*$/i;

/** True for `<sk-…>` or `{"key":"sk-…"}` around a real key: that is a secret, not a placeholder. */
function isBracketed(text: string): boolean {
  return /^(?:<.*>|\[.*\]|\{.*\})$/s.test(text) && text.split(/[^\w+/=~-]+/).some(looksRandom);
}

function isPlaceholder(text: string): boolean {
  if (PLACEHOLDER.test(text)) return !isBracketed(text);
  // A capital in the middle of a word suggests a random key.
  const isYours = YOURS.test(text) && !/[a-z][A-Z]/.test(text);
  return LAST_WORD.test(text) && (isYours || NAMELESS.some((words) => words.test(text)));
}

const UNEXPANDED =
  /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|process\.env\..+|env\.[A-Z_]+|secrets\.[A-Z_]+)$/s;

/**
 * `NAME=value`, a line of an .env file. Padded base64 also contains `=`, but nothing follows it there, and base64
 * mixes upper and lower case, which names of variables do not.
 */
function isAssignment(text: string): boolean {
  const [, name = '', value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  const isPadded = /^=?$/.test(value) && !/^(?:[A-Z_]+|[a-z_]+)$/.test(name);
  return speaksOfSecret(name) && !isPadded;
}

/** In order of precedence: only the first match is reported, since one mistake often matches several. */
const MALFORMED: readonly TextFault[] = [
  {
    when: isUnexpanded,
    wrong: 'a variable was not expanded: its name arrived instead of its value.',
    works: 'Write `${{ secrets.NAME }}` in the workflow; plain `$NAME` is not expanded under `with:`.',
    atDesk: 'Put the key itself into that variable; in single quotes the shell expands nothing.',
  },
  {
    when: (key) => /^["'`“”‘’].*["'`“”‘’]$/s.test(key.trim()),
    wrong: 'it has quotes around it.',
    works: 'Store the key again without the quotes.',
  },
  {
    when: (key) => isBracketed(key.trim()),
    wrong: 'it has brackets around it.',
    works: 'Store only the key itself: no brackets around it, and no JSON.',
  },
  {
    // The separator is required, because a real key may be called `bearer-svc-1`.
    when: (key) => /^bearer(?:[\s:=]|%20|$)/i.test(key.trim()),
    wrong: 'it begins with `Bearer`; the request adds that itself.',
    works: 'Store only the key, without `Bearer `.',
  },
  {
    when: (key) => /^(?:authorization|x-api-key|api-key)\s*[:=]/i.test(key.trim()),
    wrong: 'it begins with the name of the header.',
    works: 'Store only the key, without the header name.',
  },
  {
    when: (key) => isAssignment(key.trim()),
    wrong: 'it begins with a variable name and `=`, like a line of an .env file.',
    works: 'Store only what comes after the `=`.',
  },
  {
    when: (key) => /^https?:\/\//i.test(key.trim()),
    wrong: 'it is a URL.',
    works: 'Give the URL as `base-url` and the key as `api-key`.',
    atDesk: 'Give the URL as `base-url`, and put the key into that variable.',
  },
  {
    when: (key) => isPlaceholder(key.trim()),
    wrong: 'it is a placeholder, not a key.',
    works: 'Store the real key as a secret and pass it as `api-key`.',
    atDesk: 'Put the real key into that variable.',
  },
  {
    when: (key) => /[\r\n]/.test(key),
    wrong: 'it has a line break in it.',
    works: 'Store the key again without a line break: `printf %s "$KEY" | gh secret set NAME`.',
    atDesk: 'Put the key into that variable without a line break.',
  },
  {
    when: (key) => key !== key.trim(),
    wrong: 'it has spaces around it.',
    works: 'Store the key again without spaces before or after it.',
  },
  {
    when: (key) => /\s/.test(key),
    wrong: 'it has spaces in it.',
    works: 'Copy the key again, whole and in one piece.',
  },
  {
    // All known keys are printable ASCII. `…`, bullets and zero-width characters come from copying a masked key.
    when: (key) => /[^\x21-\x7e]/.test(key),
    wrong: 'it has characters that no key has (hidden or non-ASCII ones).',
    works: 'Copy the key from where it was made, not from a page that shortens or masks it.',
  },
];

/** True if the whole text is a variable reference that was not expanded, e.g. `$API_KEY`. */
export function isUnexpanded(given: string): boolean {
  return UNEXPANDED.test(given.trim());
}

/** True for a text that stands in place of a key and is not a secret itself. */
export function isStandIn(given: string): boolean {
  return isUnexpanded(given) || isPlaceholder(given.trim());
}

export interface ApiKey {
  /** The key to send; null if there is none that may be sent. */
  readonly key: string | null;
  readonly problems: readonly Problem[];
}

function absent(surroundings: Surroundings): Problem {
  if (surroundings.secretsWithheld) {
    return {
      check: 'api-key',
      code: 'api-key-withheld',
      seen: '`api-key` is empty: a pull request from a fork or from Dependabot is given no secrets.',
      next: 'Nothing to fix here: run the check on the branch itself or after the merge.',
    };
  }
  return {
    check: 'api-key',
    code: 'api-key-missing',
    seen: `${surroundings.keySource} is empty.`,
    next: surroundings.atDesk
      ? 'Export the key in that variable, or set `auth` to `none` for a gateway without keys.'
      : 'Set the secret it is read from (its name must match exactly), or set `auth: none` for a gateway without keys.',
  };
}

function wrongProvider(key: string, host: string, input: string): Problem | null {
  const provider = providerOfHost(host);
  if (provider === null || keyFitsProvider(key, provider) !== false) return null;
  const owner = providerOfKey(key)?.name ?? 'another provider';
  return {
    check: 'api-key',
    code: 'api-key-wrong-provider',
    seen: `${input} looks like a key of ${owner}, but \`base-url\` is ${provider.name}.`,
    next: `Give the key of ${provider.name}, or the base URL of ${owner}. Nothing was sent.`,
  };
}

/** Checks the key exactly as given, untrimmed. `host` is the gateway's; null if unknown. */
export function readApiKey(
  given: string,
  auth: AuthScheme,
  host: string | null,
  surroundings: Surroundings,
): ApiKey {
  if (given.trim() === '') {
    return auth === 'none' ? { key: null, problems: [] } : { key: null, problems: [absent(surroundings)] };
  }
  if (auth === 'none') return { key: null, problems: [] };
  const fault = MALFORMED.find(({ when }) => when(given));
  if (fault !== undefined) {
    return {
      key: null,
      problems: [
        {
          check: 'api-key',
          code: 'api-key-malformed',
          seen: `${surroundings.keySource}: ${fault.wrong}`,
          next: (surroundings.atDesk ? fault.atDesk : undefined) ?? fault.works,
        },
      ],
    };
  }
  const stranger = host === null ? null : wrongProvider(given, host, '`api-key`');
  return stranger === null ? { key: given, problems: [] } : { key: null, problems: [stranger] };
}

/** Headers that carry the key for the gateway. Other headers may hold keys of vendors that the gateway is to use. */
const KEY_HEADERS = /^(?:authorization|api-key|x-api-key|x-goog-api-key)$/i;

/** A header for the gateway's own key, which leaves `authorization` for the key of a vendor behind it. */
const GATEWAY_KEY = /^x-ai-gateway-api-key$/i;

/**
 * The same check for keys given in `headers`, e.g. with `auth: none`. If the gateway's own key is among them, a key
 * of another vendor is fine: the gateway passes it on. (Vercel's gateway takes its own key as
 * `x-ai-gateway-api-key`.)
 */
export function foreignKeyInHeaders(
  headers: readonly SecretHeader[],
  host: string | null,
): readonly Problem[] {
  const provider = host === null ? null : providerOfHost(host);
  if (host === null || provider === null) return [];
  const isOwn = ({ name, value }: SecretHeader): boolean =>
    GATEWAY_KEY.test(name) || (!KEY_HEADERS.test(name) && keyFitsProvider(bareKey(value), provider) === true);
  if (headers.some(isOwn)) return [];
  return headers.flatMap(({ name, value }) => {
    if (!KEY_HEADERS.test(name)) return [];
    return wrongProvider(bareKey(value), host, `\`headers\`: the value of ${name}`) ?? [];
  });
}

function bareKey(value: string): string {
  return value.replace(/^bearer[\t ]+/i, '');
}
