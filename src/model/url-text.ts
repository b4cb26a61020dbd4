/** Pieces of URLs as text. */

/** Looked for where they begin, since a path of nothing but slashes would else be looked through from each of them. */
const END_SLASHES = /(?<!\/)\/+$/;

export function withoutEndSlashes(path: string): string {
  return path.replace(END_SLASHES, '');
}

/** A stray `%` is taken as it is, as curl does. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The last word of the name: `access-token`, `sig`; a version or the word `value` may follow. */
const SECRET_WORD =
  /(?:^|-)(?:keys?|tokens?|secrets?|sig|signature|hmac|passwords?|passwd|passphrase|pass|pwd|code|auth|authorization|jwt|bearer|credentials?|creds?|cookie|session|ticket|otp|sas|(?:session|secret)-?id)\d{0,3}(?:-(?:value|val|v?\d{1,3}))?$/i;
/** Also where it is written together: `accesskey`. */
const SECRET_END = /(?:key|token|secret|password|signature)(?:v?\d{1,3})?(?:-?value)?$/i;
/** Somewhere in it, where no more is told of it than where it is used or how it is written: `api_key_prod`, `keyString`. */
const SECRET_INSIDE =
  /(?:^|-)(?:(?:api|access|auth)?-?key|token|secret|password)-(?:prod|dev|test|stage|staging|live|primary|secondary|main|string|str|text|base64|b64|hex|header|raw|enc|encoded)$/i;
const SECRET_ALONE = /^(?:sk|passcode|access-?code|php-?sess-?id|j-?session-?id)$/i;

/** The words of a name, joined by `-`: of `apiKey`, `api.key`, `api[key]` and `key[]`. */
function wordsOf(name: string): string {
  const parts = name.replace(/[a-z](?=[A-Z])/g, '$&-').split(/[^A-Za-z0-9]+/);
  return parts.filter((part) => part !== '').join('-');
}

/** True where a parameter of this name holds a secret, by the name alone. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name.normalize('NFKC'));
  return [SECRET_WORD, SECRET_END, SECRET_INSIDE, SECRET_ALONE].some((form) => form.test(words));
}

/** What names somebody or something, and lets nobody in. */
const IDENTIFIER =
  /(?:^|-)(?:id|uuid|guid|account|tenant|org|organization|organisation|project|user|client|app|application|subscription|workspace|team|group|directory|resource|deployment|instance)$/i;

/** True where a parameter says that its value is an identifier, however random it looks. */
export function isIdentifierName(name: string): boolean {
  return IDENTIFIER.test(wordsOf(name)) && !isSecretName(name);
}

/** The query as it may be shown: a secret of under six characters is not masked elsewhere, and never printed. */
export function shownQuery(query: string): string {
  const shown = query
    .slice(1)
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=', 1);
      return pair.length > name.length + 1 && isSecretName(percentDecoded(name)) ? `${name}=***` : pair;
    });
  return `${query.slice(0, 1)}${shown.join('&')}`;
}
