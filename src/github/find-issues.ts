/** Finds our issues again: by label and hidden mark, whatever their titles became. */
import { type Ask, isRefusal, type Refusal } from './ask.ts';
import { type IssueMark, type Post, readIssueMark, readPost } from './marks.ts';
import { allOf } from './paging.ts';

export interface Tracked extends Post {
  readonly mark: IssueMark;
}

/** Our issues by the key of their mark, each list from the oldest on. */
export type Known = Map<string, readonly Tracked[]>;

/** Marks our issues for people, and makes the list of them short. */
export const LABEL = 'gateway-preflight';

/** All issues with the label, open and closed. */
export async function labelledIssues(ask: Ask): Promise<Known | Refusal> {
  const issues = await allOf(ask, '/issues', {
    labels: LABEL,
    state: 'all',
    sort: 'created',
    direction: 'asc',
  });
  return isRefusal(issues) ? issues : byKey(issues);
}

/** The same, and for keys that it does not find those among the issues that changed last: a label can be taken off. */
export async function knownIssues(ask: Ask, keys: readonly string[]): Promise<Known | Refusal> {
  const known = await labelledIssues(ask);
  if (isRefusal(known) || keys.every((key) => known.has(key))) return known;
  const recent = await ask('GET', '/issues', {
    state: 'all',
    sort: 'updated',
    direction: 'desc',
    per_page: 100,
  });
  if (isRefusal(recent)) return recent;
  for (const [key, posts] of byKey(Array.isArray(recent.data) ? recent.data : [])) {
    if (!known.has(key)) known.set(key, posts);
  }
  return known;
}

function byKey(issues: readonly unknown[]): Known {
  const known: Known = new Map();
  for (const issue of issues) {
    const post = readPost(issue);
    const mark = post === null ? null : readIssueMark(post.body);
    if (post === null || mark === null) continue;
    const list = known.get(mark.key) ?? [];
    // A list that changes between two pages shows one issue on both.
    if (list.some(({ id }) => id === post.id)) continue;
    known.set(
      mark.key,
      [...list, { ...post, mark }].sort((a, b) => a.id - b.id),
    );
  }
  return known;
}
