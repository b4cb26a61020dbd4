/**
 * Recognises names of secrets: of headers, variables and query parameters. A name is split into words at `_`, `-` and
 * the like, and at capitals. It means a secret if one of the words does.
 */

/** A query parameter holds a secret if its last word is one of these; a header or variable, if any of its words is. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  ...['key', 'token', 'secret', 'password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
  ...['auth', 'oauth', 'authn', 'authentication', 'authorization', 'bearer', 'jwt', 'credential', 'cred'],
  ...['cookie', 'session', 'signature', 'sig', 'hmac', 'sas', 'otp', 'phpsessid', 'jsessionid'],
]);
/** Only in a URL: elsewhere, a code is that of a country or a language. */
const SECRET_IN_QUERY: ReadonlySet<string> = new Set(['code', 'ticket']);

/** The end of a word that is written together with another one: `accesskey`, `RELAYTOKEN`. */
const SECRET_END = /(?:key|token|secret|passw(?:or)?d|signature|credential)$/;
/** Ordinary words with the same end. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...['monkey', 'turkey', 'whiskey', 'donkey', 'hockey', 'jockey', 'lackey', 'mickey', 'malarkey'],
]);

/** Words that say where a secret is used or how it is written, and not what it is: `api_key_prod`, `keyString`. */
const TAIL =
  /^(?:v?\d{1,3}|value|val|prod|dev|test|stage|staging|live|primary|secondary|main|string|str|text|base64|b64|hex|header|raw|enc|encoded)$/;

/** `apiKey`, `api.key`, `api[key]` and `API_KEY` all become `api` and `key`. */
export function wordsOf(name: string): readonly string[] {
  const parted = name.normalize('NFKC').replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&-');
  return parted
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** The word without a suffix: `keys`, `key1`, `apikeyv2`, `apikeyvalue`. */
function stemOf(word: string): string {
  const bare = word
    .replace(/value$/, '')
    .replace(/\d{1,3}$/, '')
    .replace(/(?<=[a-z]{3})v$/, '');
  return SECRET_WORDS.has(bare) ? bare : bare.replace(/s$/, '');
}

function isSecretWord(word: string): boolean {
  const stem = stemOf(word);
  return SECRET_WORDS.has(stem) || (SECRET_END.test(stem) && !OTHER_WORDS.has(stem));
}

/** For headers and variables: true if any word of the name means a secret. */
export function speaksOfSecret(name: string): boolean {
  return wordsOf(name).some(isSecretWord);
}

/**
 * For query parameters: true if one of this name holds a secret, as `api_key` does, and `key_id` and `token_limit` do
 * not.
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (words.join('') === 'sk') return true;
  const last = words.findLast((word) => !TAIL.test(word)) ?? '';
  if (isSecretWord(last) || SECRET_IN_QUERY.has(stemOf(last))) return true;
  return /^(?:session|sess|secret)-id$/.test(words.slice(-2).join('-'));
}
