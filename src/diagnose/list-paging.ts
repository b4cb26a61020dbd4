/** List paging: whether a model list continues after this page, and with which query. */
import type { Ids } from '../model/ids.ts';
import type { Answer } from '../model/observation.ts';
import { isRecord, type Members, parseJson } from '../model/record.ts';
import { LONG } from './long-json.ts';

export interface Paging {
  /**
   * The query of the next page, with its `?`; null if there is no next page, or if it is unknown how to ask for it.
   */
  readonly next: string | null;
  /** True if the list continues. */
  readonly more: boolean;
}

/** The largest page that Anthropic allows. */
const PAGE = 1000;
const LONGEST = 512;
const LONGEST_URL = 2048;

/** Members that may say something about paging, besides the top level; `data`, if it wraps the list. */
const PLACES = [
  'data',
  'pagination',
  'paging',
  'page_info',
  'pageInfo',
  'result_info',
  'meta',
  'metadata',
  'links',
  '_links',
] as const;
const URLS = ['next', 'next_url', 'nextLink', '@odata.nextLink'] as const;
/** The member with the token, and the query parameter that takes it: Google's AIP-158 in both spellings, Cohere. */
const TOKENS = [
  ['nextPageToken', 'pageToken'],
  ['next_page_token', 'page_token'],
] as const;
const OTHER_TOKENS = [
  'next_page',
  'nextPage',
  'next_cursor',
  'nextCursor',
  'next_token',
  'nextToken',
] as const;
const FLAGS = ['has_more', 'hasMore', 'has_next', 'hasNext', 'has_next_page', 'hasNextPage'] as const;
/** If one of these is present, a total counts the items of all pages. */
const PAGED = [
  'page',
  'page_size',
  'pageSize',
  'per_page',
  'perPage',
  'current_page',
  'limit',
  'offset',
] as const;

/** `ids` are those of the page. Of a long body only the ids are kept, so only the headers can tell. */
export function pagingOf(answer: Answer, ids: Ids): Paging {
  const { body, headers } = answer;
  const page = body.length > LONG ? null : parseJson(body);
  const places = isRecord(page) ? [page, ...PLACES.map((name) => page[name]).filter(isRecord)] : [];
  const linked = queryOf(/<([^<>]{0,2048})>[^,<]{0,200}\brel="?next\b/.exec(headers.link ?? '')?.[1]);
  const next = [afterLast(page, ids), ...places.map(nextIn), linked].find((one) => one !== null) ?? null;
  return { next, more: next !== null || places.some((place) => goesOn(place, ids.length)) };
}

/**
 * Anthropic sends 20 items per page and continues with `after_id` (platform.claude.com, API reference, List Models);
 * lists like OpenAI's continue with `after`.
 */
function afterLast(page: unknown, ids: Ids): string | null {
  if (!isRecord(page) || page.has_more !== true) return null;
  const last = typeof page.last_id === 'string' ? page.last_id : [...ids].at(-1);
  if (last === undefined || last === '') return null;
  const name = page.object === 'list' ? 'after' : 'after_id';
  return `?limit=${PAGE}&${name}=${encoded(last)}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text.slice(0, LONGEST).replace(/\p{Cs}/gu, '\ufffd'));
}

function nextIn(place: Members): string | null {
  for (const [name, parameter] of TOKENS) {
    const token = place[name];
    if (typeof token === 'string' && token !== '') return `?${parameter}=${encoded(token)}`;
  }
  for (const name of URLS) {
    const value = place[name];
    const query = queryOf(isRecord(value) ? value.href : value);
    if (query !== null) return query;
  }
  return null;
}

/**
 * Only the query of the URL is used, with the address of the list itself: a body must not decide where the key is
 * sent.
 */
function queryOf(url: unknown): string | null {
  if (typeof url !== 'string' || url.length > LONGEST_URL) return null;
  if (!/^(?:\?|.{0,2000}\/models\/?\?)/.test(url) || !URL.canParse(url, 'http://x')) return null;
  const { search } = new URL(url, 'http://x');
  return search.length > 1 ? search : null;
}

/** True if this object says that there are more than the `count` items of the page. */
function goesOn(place: Members, count: number): boolean {
  if (FLAGS.some((name) => place[name] === true)) return true;
  if ([...URLS, ...OTHER_TOKENS].some((name) => isGiven(place[name]))) return true;
  const { page, total_pages: pages, totalPages = pages } = place;
  if (isCount(page) && isCount(totalPages) && page < totalPages) return true;
  const sums = [place.total, place.total_count, place.totalCount];
  return PAGED.some((name) => isCount(place[name])) && sums.some((sum) => isCount(sum) && sum > count);
}

function isGiven(value: unknown): boolean {
  if (isRecord(value)) return isGiven(value.href);
  return typeof value === 'string' ? value !== '' : isCount(value) && value > 0;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
