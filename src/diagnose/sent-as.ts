/** Sent as: what is told of JSON that does not say that it is. */
import type { Answer } from '../model/observation.ts';
import { clip, oneLine } from '../safety/quote.ts';

/**
 * A sentence where the type keeps a client from reading the body as JSON; null where it does not. openai for Node.js hands
 * on a text for every other type, and looks at small and capital letters; openai for Python reads JSON whatever the type.
 */
export function sentAs({ headers, notUtf8 }: Answer): string | null {
  if (notUtf8 === 'utf-16')
    return 'Sent in UTF-16: some clients (openai for Node.js) do not read that as JSON.';
  const type = headers['content-type'] ?? '';
  const [media = ''] = type.split(';', 1);
  if (media.includes('application/json') || media.trim().endsWith('+json')) return null;
  const how = type.trim() === '' ? 'without a content type' : `as ${clip(oneLine(type), 60)}`;
  return `Sent ${how}: some clients (openai for Node.js) do not read that as JSON.`;
}
