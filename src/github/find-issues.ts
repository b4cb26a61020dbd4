/** Finds our issues by label and hidden mark, even if somebody changed their titles. */
import { type Ask, isRefusal, type Refusal } from './ask.ts';
import { type IssueMark, type Post, readIssueMark, readPost } from './marks.ts';
import { allOf } from './paging.ts';

export interface Tracked extends Post {
  readonly mark: IssueMark;
}

/** Our issues by the key in their mark, oldest first. */
export type Known = Map<string, readonly Tracked[]>;

/** Shows people which issues are ours, and keeps the list that we have to read short. */
export const LABEL = 'gateway-preflight';

/** All issues with our label, open and closed. */
export async function labelledIssues(ask: Ask): Promise<Known | Refusal> {
  const issues = await allOf(ask, '/issues', {
    labels: LABEL,
    state: 'all',
    sort: 'created',
    direction: 'asc',
  });
  return isRefusal(issues) ? issues : byKey(issues);
}

/**
 * The same. If it does not find all keys, it also searches the most recently updated issues, because somebody may
 * have removed the label.
 */
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
    // If the list changes between two pages, an issue can appear on both.
    if (list.some(({ id }) => id === post.id)) continue;
    known.set(
      mark.key,
      [...list, { ...post, mark }].sort((a, b) => a.id - b.id),
    );
  }
  return known;
}
