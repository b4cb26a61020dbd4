/**
 * Kinds: a code may have several causes, and the kind selects the advice for one of them. A missed or wrong kind makes
 * one sentence of advice less helpful, but never changes the verdict.
 */
import type { Code } from '../model/codes.ts';
import { ACCOUNT_KINDS, KEY_KINDS, PERMISSION_KINDS } from './kinds/access.ts';
import { BEHIND_KINDS, DOOR_KINDS } from './kinds/door.ts';
import type { Kind } from './kinds/kind.ts';
import { MONEY_KINDS, RATE_KINDS } from './kinds/limits.ts';
import { MODEL_KINDS } from './kinds/model.ts';
import { REQUEST_KINDS } from './kinds/request.ts';

/** The first that fits is used; docs/codes shows them for each code. */
export const KINDS: readonly Kind[] = [
  ...KEY_KINDS,
  ...ACCOUNT_KINDS,
  ...PERMISSION_KINDS,
  ...MONEY_KINDS,
  ...RATE_KINDS,
  ...MODEL_KINDS,
  ...REQUEST_KINDS,
  ...DOOR_KINDS,
  ...BEHIND_KINDS,
];

/** What an answer says beyond its code. */
export interface Told {
  /** Its words, as `plainWords` writes them. */
  readonly text: string;
  /** The code of what the provider behind the gateway said; null if none was quoted. */
  readonly behind: Code | null;
  readonly status?: number;
}

/** The kind of a failure within its code; null if the words say no more than the code does. */
export function kindOf(code: Code, { text, behind, status }: Told): Kind | null {
  const fits = (kind: Kind): boolean =>
    kind.code === code &&
    (kind.says?.test(text) ?? true) &&
    (kind.status === undefined || (status !== undefined && kind.status.includes(status))) &&
    (kind.behind === undefined || (behind !== null && kind.behind.includes(behind)));
  return KINDS.find(fits) ?? null;
}
