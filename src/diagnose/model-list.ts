/** Model list: the ids in the answer to `GET /models`, whatever its shape. */

import { IdList, type Ids } from '../model/ids.ts';
import type { Answer } from '../model/observation.ts';
import { isRecord, parseJson } from '../model/record.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { CUT, ID_MEMBERS, INNER, MOST_IDS, OUTER } from './list-sieve.ts';
import { LONG, membersAt, skipWhitespace, visitItems } from './long-json.ts';

const LONGEST_ID = 512;
/** Roughly the bytes of garbage that reading one item leaves. */
const ITEM = 128;
/**
 * Expected characters of a list per id. The table of ids is made for that many, and grows if there are more. If every
 * table were made for MOST_IDS, those of sixty gateways would take 100 MB.
 */
const EACH = 64;

/**
 * The ids, without repetition, in the order of the list; null if the body is no list. Formats in use: `data` (null
 * when empty: Ollama), `models` (native Ollama, Gemini), a bare array (Together), `data` with `success` (new-api),
 * `result` (Cloudflare); ids in `id`, `name` or `model`, or as plain strings.
 */
export function readModelList({ body }: Answer): Ids | null {
  return body.length > LONG ? idsOfLong(body) : idsOf(parseJson(body));
}

/** True if the list had more ids than were kept. */
export function isCutList({ body }: Answer, ids: Ids): boolean {
  return ids.length >= MOST_IDS || (body.length > LONG && body.endsWith(`,${CUT}]`));
}

function idsOf(body: unknown): readonly string[] | null {
  const items = itemsOf(body);
  if (items === null) return null;
  const ids = new Set<string>();
  for (const item of items) addId(ids, item);
  return ids.size === 0 && items.length > 0 ? null : [...ids];
}

/** The same for a text that is too long to be parsed as a whole. At most 120,000 ids are kept. */
function idsOfLong(text: string): Ids | null {
  const at = listIn(text);
  if (at === null) return null;
  const ids = new IdList(text.length, Math.min(MOST_IDS, Math.ceil(text.length / EACH)));
  let items = 0;
  const whole = visitItems(text, at, (item) => {
    items += 1;
    madeGarbage(ITEM);
    if (ids.length < MOST_IDS) addId(ids, item);
  });
  return !whole || (ids.length === 0 && items > 0) ? null : ids;
}

function itemsOf(body: unknown): readonly unknown[] | null {
  if (Array.isArray(body)) return body;
  if (!isRecord(body)) return null;
  for (const key of OUTER) {
    const value = body[key];
    if (Array.isArray(value)) return value;
    if (isRecord(value)) return INNER.map((inner) => value[inner]).find(Array.isArray) ?? null;
    if (value === null && body.success !== false) return [];
  }
  return null;
}

/** Where the list begins in a long text; null if there is none. */
function listIn(text: string): number | null {
  const start = skipWhitespace(text, 0);
  if (text[start] === '[') return start;
  const outer = membersAt(text, start, OUTER);
  for (const key of OUTER) {
    const at = outer.get(key);
    if (at === undefined) continue;
    if (text[at] === '[') return at;
    if (text[at] !== '{') continue;
    const inner = membersAt(text, at, INNER);
    const found = INNER.map((name) => inner.get(name)).find(
      (place) => place !== undefined && text[place] === '[',
    );
    return found ?? null;
  }
  return null;
}

function addId(ids: { add(id: string): void }, item: unknown): void {
  const id = idOf(item);
  if (id !== '') ids.add(id.slice(0, LONGEST_ID));
}

function idOf(item: unknown): string {
  if (typeof item === 'string') return item;
  if (!isRecord(item)) return '';
  for (const key of ID_MEMBERS) {
    const id = item[key];
    if (typeof id === 'string' && id !== '') return id;
  }
  return '';
}
