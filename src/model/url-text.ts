/** Parts of URLs as text. */
import { isSecretName, wordsOf } from './secret-name.ts';

/**
 * The lookbehind makes a match start at the first slash of a run only. Without it, a path of nothing but slashes would
 * be scanned again from each of them.
 */
const END_SLASHES = /(?<!\/)\/+$/;

export function withoutEndSlashes(path: string): string {
  return path.replace(END_SLASHES, '');
}

/** A stray `%` is kept as it is, as curl does. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The end of a parameter name whose value identifies somebody or something, but grants no access. */
const IDENTIFIER =
  /(?:^|-)(?:id|uuid|guid|account|tenant|org|organization|organisation|project|user|client|app|application|subscription|workspace|team|group|directory|resource|deployment|instance)$/i;

/** True if the name of a parameter says that its value is an identifier, however random that looks. */
export function isIdentifierName(name: string): boolean {
  return IDENTIFIER.test(wordsOf(name).join('-')) && !isSecretName(name);
}

/**
 * The query in the form in which it may be shown. Values of secret parameters become `***` here, because secrets under
 * six characters are not masked elsewhere.
 */
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
