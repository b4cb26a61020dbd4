/** Pieces of URLs as text. */
import { isSecretName, wordsOf } from './secret-name.ts';

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

/** What names somebody or something, and lets nobody in. */
const IDENTIFIER =
  /(?:^|-)(?:id|uuid|guid|account|tenant|org|organization|organisation|project|user|client|app|application|subscription|workspace|team|group|directory|resource|deployment|instance)$/i;

/** True where a parameter says that its value is an identifier, however random it looks. */
export function isIdentifierName(name: string): boolean {
  return IDENTIFIER.test(wordsOf(name).join('-')) && !isSecretName(name);
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
