/**
 * Gemini's OpenAI-compatible API lists all ids with the prefix `models/`. A request may leave it out: the API adds it
 * to every name without a slash (ai.google.dev/api/compatibility), and Google's own examples do so.
 */
import type { Ids } from '../model/ids.ts';

const PREFIX = 'models/';

/**
 * Returns how a listed id may also be written. Null unless every id has the prefix: elsewhere ids must match exactly.
 */
export function otherNames(listed: Ids | null): ((id: string) => string) | null {
  if (listed === null || listed.length === 0) return null;
  for (const id of listed) if (!id.startsWith(PREFIX)) return null;
  return (id) => id.slice(PREFIX.length);
}
