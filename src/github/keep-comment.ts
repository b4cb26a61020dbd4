/** Keeps one comment per pull request, workflow and job up to date. Nothing here throws. */
import { fieldOf } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import { connect } from './api.ts';
import { type Ask, type GitHubAccess, isRefusal, type Refusal } from './ask.ts';
import { commentBody } from './comment-text.ts';
import type { Writer } from './issue-text.ts';
import { type CommentMark, isStale, keyOf, readCommentMark, readPost } from './marks.ts';
import { allOf } from './paging.ts';
import type { Kept } from './track-issues.ts';

/** Identifies the comment. */
export interface CommentPlace {
  readonly pullRequest: number;
  /** `GITHUB_JOB`. */
  readonly job: string;
}

interface Found {
  readonly id: number;
  readonly mark: CommentMark;
}

/** The number of the pull request that the event is about (also for a comment on one); null if there is none. */
export function pullRequestOf(payload: unknown): number | null {
  const issue = fieldOf(payload, 'issue');
  const direct = fieldOf(payload, 'pull_request', 'number');
  const number = direct ?? (fieldOf(issue, 'pull_request') === undefined ? null : fieldOf(issue, 'number'));
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** Creates the comment, or updates the existing one to match the report. */
export async function keepComment(
  report: Report,
  place: CommentPlace,
  writer: Writer,
  access: GitHubAccess,
): Promise<Kept> {
  const ask = await connect(access, 'pull-requests: write');
  const refusal = await kept(ask, report, place, writer);
  return { warning: refusal === null ? null : `\`comment\`: ${refusal.sentence}` };
}

async function kept(ask: Ask, report: Report, place: CommentPlace, writer: Writer): Promise<Refusal | null> {
  const mark: CommentMark = { key: keyOf(writer.workflow, place.job), at: writer.at };
  const body = commentBody(report, mark, writer);
  const path = `/issues/${place.pullRequest}/comments`;
  const before = await ours(ask, path, mark.key);
  if (isRefusal(before)) return before;
  const made = before.length === 0 ? await ask('POST', path, { body }) : null;
  if (made !== null && isRefusal(made)) return made;
  // Another run may have created one at the same time. If there are two now, the older one is kept.
  const [oldest, ...younger] = made === null ? before : await again(ask, path, mark.key);
  const own = made === null ? null : readPost(made.data);
  if (oldest !== undefined && oldest.id !== own?.id && !isStale(oldest.mark, writer.at)) {
    const changed = await ask('PATCH', `/issues/comments/${oldest.id}`, { body });
    if (isRefusal(changed)) return changed;
  }
  for (const { id } of younger) {
    const gone = await ask('DELETE', `/issues/comments/${id}`);
    // Another run may already have deleted it.
    if (isRefusal(gone) && gone.status !== 404) return gone;
  }
  return null;
}

async function again(ask: Ask, path: string, key: string): Promise<readonly Found[]> {
  const found = await ours(ask, path, key);
  return isRefusal(found) ? [] : found;
}

/** Our comments, oldest first. */
async function ours(ask: Ask, path: string, key: string): Promise<readonly Found[] | Refusal> {
  const comments = await allOf(ask, path, {}, (comment): Found | null => {
    const post = readPost(comment);
    const mark = post === null ? null : readCommentMark(post.body);
    return post !== null && mark?.key === key ? { id: post.id, mark } : null;
  });
  if (isRefusal(comments)) return comments;
  // If the list changes between two pages, a comment can appear on both.
  const found = new Map(comments.map((comment) => [comment.id, comment]));
  return [...found.values()].sort((a, b) => a.id - b.id);
}
