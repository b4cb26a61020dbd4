/** Reads a list from GitHub with all its pages. */
import { type Ask, isRefusal, type Parameters, type Refusal } from './ask.ts';

/** Of 100 items each. Nobody has this many tracking issues. */
const MOST_PAGES = 100;

/**
 * What `read` makes of the items of the list, without nulls: each page is dropped before the next one is read. If one
 * cannot be read, the result is a refusal: an incomplete list would be taken for the whole.
 */
export async function allOf<T extends object>(
  ask: Ask,
  path: string,
  parameters: Parameters,
  read: (item: unknown) => T | null,
): Promise<readonly T[] | Refusal> {
  const items: T[] = [];
  let page: Parameters = { ...parameters, per_page: 100 };
  for (let count = 1; count <= MOST_PAGES; count += 1) {
    const reply = await ask('GET', path, page);
    if (isRefusal(reply)) return reply;
    if (!Array.isArray(reply.data)) return unexpected(`${path} is no list`);
    for (const item of reply.data) {
      const own = read(item);
      if (own !== null) items.push(own);
    }
    if (reply.next === null) return items;
    page = { ...parameters, per_page: 100, ...reply.next };
  }
  return unexpected(`${path} has more than ${MOST_PAGES} pages`);
}

function unexpected(what: string): Refusal {
  const sentence = `GitHub answered what was not expected: ${what}.`;
  return { kind: 'refusal', status: null, sentence, final: true };
}
