/**
 * Prefix: `models/`, behind which Gemini lists all ids of its OpenAI-compatible API. A request may leave it out: the API
 * puts it before every name without a slash (ai.google.dev/api/compatibility), and its examples are written so.
 */
import type { Ids } from '../model/ids.ts';

const PREFIX = 'models/';

/** How a listed id may be written otherwise; null for a list where even one id has no prefix: there ids are to the letter. */
export function otherNames(listed: Ids | null): ((id: string) => string) | null {
  if (listed === null || listed.length === 0) return null;
  for (const id of listed) if (!id.startsWith(PREFIX)) return null;
  return (id) => id.slice(PREFIX.length);
}
