/** The inputs `headers` and `auth`. The value of a header is a secret: no message quotes it. */
import type { AuthScheme, SecretHeader } from '../model/run.ts';
import { isUnexpanded } from './api-key.ts';
import type { Problems } from './problems.ts';
import { keysIn } from './quoted.ts';

/** The HTTP client sets these itself; sending one twice would make the request invalid (RFC 9112). */
const RESERVED = new Set([
  'connection',
  'content-length',
  'content-type',
  'expect',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Headers with public values: words from the vendors' documentation (API versions, providers to route to) or the
 * client's own name. All other values are secrets.
 */
const PUBLIC = new Set([
  'accept',
  'accept-language',
  'anthropic-beta',
  'anthropic-version',
  'http-referer',
  'openai-beta',
  'openai-version',
  'referer',
  'user-agent',
  'x-portkey-provider',
  'x-title',
]);

/** Headers that choose a model by its name, e.g. `x-ai-eg-model`. */
const OF_MODEL = /(?:^|-)model$/i;

/** True if the header's name shows that its value need not be hidden. */
export function isPublicHeader(name: string): boolean {
  return PUBLIC.has(name.toLowerCase()) || OF_MODEL.test(name);
}

const AUTH_HEADER: Readonly<Record<AuthScheme, string | null>> = {
  bearer: 'authorization',
  'api-key': 'api-key',
  'x-api-key': 'x-api-key',
  none: null,
};

/** The complete header that carries the key; null with `auth: none` or without a key. */
export function authHeader(auth: AuthScheme, key: string | null): SecretHeader | null {
  const name = AUTH_HEADER[auth];
  if (name === null || key === null) return null;
  return { name, value: auth === 'bearer' ? `Bearer ${key}` : key };
}

function hasOnlyVariable(value: string): boolean {
  return isUnexpanded(value.replace(/^(?:bearer|basic|token)[\t ]+/i, ''));
}

/** What is wrong with the syntax of a line; null if nothing. */
function misspelled(name: string, value: string): string | null {
  if (/^-\s/.test(name)) return 'it begins with "- ": the input is plain lines, not a YAML list';
  if (/^["'{]/.test(name)) return 'it has quotes or braces around it';
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return 'the name may hold only letters, digits and -';
  if (value === '') return 'the value is empty';
  if (hasOnlyVariable(value)) return 'a variable was not expanded: its name arrived instead of its value';
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return 'the value has characters that no header can carry';
  return null;
}

/** Why the line must not be there: the header is reserved, already sent, or repeated; null if it may be. */
function needless(name: string, auth: AuthScheme, before: ReadonlyMap<string, unknown>): string | null {
  if (RESERVED.has(name)) return 'this header is set by the request itself';
  if (name === AUTH_HEADER[auth]) return `\`auth: ${auth}\` already sends this header`;
  return before.has(name) ? 'the header is given twice' : null;
}

const EXPANDED = 'Write `Name: ${{ secrets.NAME }}` in the workflow, or `${NAME}` in the config file.';

/**
 * Parses lines `Name: value`; blank lines and comments are skipped. A wrong line is reported by its number and name,
 * never by its value.
 */
export function extraHeaders(text: string, auth: AuthScheme, problems: Problems): readonly SecretHeader[] {
  const headers = new Map<string, SecretHeader>();
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim();
    const value = line.slice(colon + 1).trim();
    const surplus = needless(name.toLowerCase(), auth, headers);
    const fault = surplus ?? (colon < 1 ? 'it is not `Name: value`' : misspelled(name, value));
    if (fault !== null) {
      const shown = /^[\w-]{1,40}$/.test(name) && keysIn(name).length === 0 ? ` (${name})` : '';
      const form = hasOnlyVariable(value) ? EXPANDED : 'Write `Name: value`, one per line.';
      const works = surplus === null ? form : 'Leave this line out.';
      problems.invalid('headers', `line ${index + 1}${shown}: ${fault}.`, works);
      return;
    }
    headers.set(name.toLowerCase(), { name, value });
  });
  return [...headers.values()];
}
