/** The hidden marks (HTML comments in the body) by which we recognise our issues and comments. */
import { createHash } from 'node:crypto';
import { fieldOf } from '../model/record.ts';

export interface IssueMark {
  /** A hash of the gateway's name. */
  readonly key: string;
  /** The last diagnosis reported in the issue; `ok` after recovery. */
  readonly diagnosis: string;
  /** When the failure began, as ISO 8601. */
  readonly since: string;
  /** The start of the run that wrote the mark, as ISO 8601. */
  readonly at: string;
}

export interface CommentMark {
  /** A hash of workflow and job. */
  readonly key: string;
  readonly at: string;
}

/** What we need of GitHub's data about an issue or a comment. */
export interface Post {
  /** The number of an issue, or the id of a comment. */
  readonly id: number;
  readonly body: string;
  readonly open: boolean;
  readonly labels: readonly string[];
}

const ISSUE =
  /<!-- gateway-preflight:issue ([0-9a-f]{32}) ([a-z-]{1,40}) ([\d:.TZ-]{1,30}) ([\d:.TZ-]{1,30}) -->/;
const COMMENT = /<!-- gateway-preflight:comment ([0-9a-f]{32}) ([\d:.TZ-]{1,30}) -->/;
const OURS: readonly unknown[] = ['OWNER', 'MEMBER', 'COLLABORATOR'];
const HOUR_MS = 3_600_000;

/** Hashes names, which may contain any characters, to 32 hex digits. */
export function keyOf(...names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names), 'utf8').digest('hex').slice(0, 32);
}

export function issueMark({ key, diagnosis, since, at }: IssueMark): string {
  return `<!-- gateway-preflight:issue ${key} ${diagnosis} ${since} ${at} -->`;
}

export function commentMark({ key, at }: CommentMark): string {
  return `<!-- gateway-preflight:comment ${key} ${at} -->`;
}

/** Null if the body has no mark of ours, or a broken one. */
export function readIssueMark(body: string): IssueMark | null {
  const [, key, diagnosis, since, at] = ISSUE.exec(body) ?? [];
  if (key === undefined || diagnosis === undefined || since === undefined || at === undefined) return null;
  return { key, diagnosis, since, at };
}

/** The same for a comment. */
export function readCommentMark(body: string): CommentMark | null {
  const [, key, at] = COMMENT.exec(body) ?? [];
  return key === undefined || at === undefined ? null : { key, at };
}

/**
 * True if a run that started later has already written. A start over an hour later does not count: then one of the
 * clocks is wrong.
 */
export function isStale(mark: { readonly at: string }, at: string): boolean {
  const ahead = Date.parse(mark.at) - Date.parse(at);
  return ahead > 0 && ahead < HOUR_MS;
}

/**
 * Reads an issue or a comment from a list. Null for pull requests, and for posts of outsiders: anybody can copy our
 * mark, but we must not update a post that belongs to somebody without rights in the repository.
 */
export function readPost(value: unknown): Post | null {
  if (typeof value !== 'object' || value === null || 'pull_request' in value) return null;
  const { id, number, body, state, labels, user, author_association } = value as Record<string, unknown>;
  const own = number ?? id;
  if (typeof own !== 'number' || typeof body !== 'string') return null;
  if (fieldOf(user, 'type') === 'User' && !OURS.includes(author_association ?? 'OWNER')) return null;
  const names = Array.isArray(labels) ? labels.map((label) => fieldOf(label, 'name') ?? label) : [];
  return {
    id: own,
    body,
    open: state !== 'closed',
    labels: names.filter((name) => typeof name === 'string'),
  };
}
