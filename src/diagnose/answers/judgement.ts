/** Judgement: what the answer to a probe is worth beyond its HTTP status. */

import type { Code } from '../../model/codes.ts';
import type { Ids } from '../../model/ids.ts';

/** What is measured beside the verdict. Null if it could not be. */
export interface AnswerFacts {
  /** The model that the answer names. */
  readonly model: string | null;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  /** Milliseconds from the request to the first piece of content, reasoning included. */
  readonly firstTokenMs: number | null;
  readonly tokensPerSecond: number | null;
  /** True when a stream arrived all at once. */
  readonly buffered: boolean;
  /** Length of an embedding's vector. */
  readonly dimension: number | null;
  /** The ids of a model list. */
  readonly listed: Ids | null;
  /** True if the list has more ids than these, and `nextPage` does not lead to all of them. */
  readonly cut: boolean;
  /** The query of the next page of the list; null if there is none. */
  readonly nextPage: string | null;
}

export interface ProbeJudgement {
  /** Null when the answer is good. */
  readonly code: Code | null;
  /** One line for people; may quote the gateway. */
  readonly seen: string;
  /** The name of a more specific rule than `answer-<question>`, if there is one; rule-advice.ts has advice for it. */
  readonly rule?: string;
  readonly facts: AnswerFacts;
}

/** The request body that was accepted in the end. The answer is compared with it. */
export type Sent = Readonly<Record<string, unknown>> | null;

export const NO_FACTS: AnswerFacts = {
  model: null,
  promptTokens: null,
  completionTokens: null,
  firstTokenMs: null,
  tokensPerSecond: null,
  buffered: false,
  dimension: null,
  listed: null,
  cut: false,
  nextPage: null,
};

export function good(seen: string, facts: AnswerFacts): ProbeJudgement {
  return { code: null, seen, facts };
}

export function bad(code: Code, seen: string, facts: AnswerFacts = NO_FACTS): ProbeJudgement {
  return { code, seen, facts };
}
