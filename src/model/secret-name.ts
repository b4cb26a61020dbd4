/**
 * Names of secrets: of headers, of variables, of parameters in a query. A name is parted into its words, at `_`, `-` and
 * the like and at capitals; it speaks of a secret where one of them does.
 */

/** A parameter that ends in one holds a secret; of the others it is enough that one stands anywhere in the name. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  ...['key', 'token', 'secret', 'password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
  ...['auth', 'oauth', 'authn', 'authentication', 'authorization', 'bearer', 'jwt', 'credential', 'cred'],
  ...['cookie', 'session', 'signature', 'sig', 'hmac', 'sas', 'otp', 'phpsessid', 'jsessionid'],
]);
/** In an address alone: elsewhere a code is of a country or a language. */
const SECRET_IN_QUERY: ReadonlySet<string> = new Set(['code', 'ticket']);

/** Written together with what stands before it: `accesskey`, `RELAYTOKEN`. */
const SECRET_END = /(?:key|token|secret|passw(?:or)?d|signature|credential)$/;
/** Words of their own that only end like one. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...['monkey', 'turkey', 'whiskey', 'donkey', 'hockey', 'jockey', 'lackey', 'mickey', 'malarkey'],
]);

/** Says where a secret is used or how it is written, not what it is: `api_key_prod`, `keyString`. */
const TAIL =
  /^(?:v?\d{1,3}|value|val|prod|dev|test|stage|staging|live|primary|secondary|main|string|str|text|base64|b64|hex|header|raw|enc|encoded)$/;

/** `apiKey`, `api.key`, `api[key]` and `API_KEY` are `api` and `key`. */
export function wordsOf(name: string): readonly string[] {
  const parted = name.normalize('NFKC').replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&-');
  return parted
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** Without what may follow a word: `keys`, `key1`, `apikeyv2`, `apikeyvalue`. */
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

/** True where any word of the name is one of a secret: of a header, or a variable. */
export function speaksOfSecret(name: string): boolean {
  return wordsOf(name).some(isSecretWord);
}

/** True where a parameter of this name holds a secret: `api_key`, and not `key_id` or `token_limit`. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (words.join('') === 'sk') return true;
  const last = words.findLast((word) => !TAIL.test(word)) ?? '';
  if (isSecretWord(last) || SECRET_IN_QUERY.has(stemOf(last))) return true;
  return /^(?:session|sess|secret)-id$/.test(words.slice(-2).join('-'));
}
