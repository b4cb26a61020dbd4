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

/** A word of the name: `access-token`, `accessToken`, `sig`. */
const SECRET_WORD =
  /(?:^|[-_. ])(?:keys?|tokens?|secrets?|sig|signature|hmac|passwords?|passwd|passphrase|pass|pwd|code|auth|jwt|bearer|credentials?)\d{0,3}$/i;
/** Also where it is written together: `accesskey`. */
const SECRET_END = /(?:key|token|secret|password|signature)\d{0,3}$/i;

/** True where a parameter of this name holds a secret, by the name alone. */
export function isSecretName(name: string): boolean {
  return SECRET_WORD.test(name.replace(/[a-z](?=[A-Z])/g, '$&-')) || SECRET_END.test(name);
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
