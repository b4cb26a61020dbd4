/** Finds our issues by label and hidden mark, even if somebody changed their titles. */
import { type Ask, isRefusal, type Refusal } from './ask.ts';
import { type IssueMark, type Post, readIssueMark, readPost } from './marks.ts';
import { allOf } from './paging.ts';

export interface Tracked extends Pick<Post, 'id' | 'open'> {
  readonly mark: IssueMark;
}

/** Our issues by the key in their mark, oldest first. */
export type Known = Map<string, readonly Tracked[]>;

/** Shows people which issues are ours, and keeps the list that we have to read short. */
export const LABEL = 'gateway-preflight';

/** All issues with our label, open and closed. */
export async function labelledIssues(ask: Ask): Promise<Known | Refusal> {
  const parameters = { labels: LABEL, state: 'all', sort: 'created', direction: 'asc' };
  const issues = await allOf(ask, '/issues', parameters, tracked);
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
  const issues = Array.isArray(recent.data) ? recent.data.map(tracked) : [];
  for (const [key, posts] of byKey(issues.filter((issue) => issue !== null))) {
    if (!known.has(key)) known.set(key, posts);
  }
  return known;
}

/** Null if the issue is none of ours. */
function tracked(issue: unknown): Tracked | null {
  const post = readPost(issue);
  const mark = post === null ? null : readIssueMark(post.body);
  return post === null || mark === null ? null : { id: post.id, open: post.open, mark };
}

function byKey(issues: readonly Tracked[]): Known {
  const known: Known = new Map();
  for (const issue of issues) {
    const { key } = issue.mark;
    const list = known.get(key) ?? [];
    // If the list changes between two pages, an issue can appear on both.
    if (list.some(({ id }) => id === issue.id)) continue;
    known.set(
      key,
      [...list, issue].sort((a, b) => a.id - b.id),
    );
  }
  return known;
}
