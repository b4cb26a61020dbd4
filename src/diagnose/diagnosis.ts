/** Diagnosis: what an exchange means, and what must be known about the request to determine it. */
import type { Code } from '../model/codes.ts';
import type { Question } from '../model/observation.ts';
import type { AnswerFacts } from './answers/judgement.ts';
import type { KeyEnds } from './echo.ts';

export interface DiagnosisContext {
  readonly question: Question;
  readonly model: string | null;
  readonly sent: Readonly<Record<string, unknown>> | null;
  /** Host name of the gateway, with or without a port. */
  readonly host: string;
  /** Whether the base URL is https; absent if that is not known. */
  readonly secure?: boolean;
  /** True if the base URL is that of one deployment, whose name need not be a model's (Azure, behind any host). */
  readonly ofDeployment?: boolean;
  /** The first and last characters of the key that was sent; null without a key. */
  readonly keyEnds: KeyEnds | null;
  /** Id of the provider whose key prefix this key has; null if the prefix is unknown. */
  readonly keyOf: string | null;
  readonly keySent: boolean;
}

export interface Diagnosis {
  /** Null when the answer is good. */
  readonly code: Code | null;
  /** Name of the rule that decided. */
  readonly rule: string;
  readonly seen: string;
  readonly means: string;
  readonly next: string;
  /** Id of the vendor or software that this answer shows; null if it shows none, or if nothing is wrong. */
  readonly provider: string | null;
  /** Model names that the error suggests. */
  readonly suggestions: readonly string[];
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  /** What else is worth knowing; good answers may have a note, too. */
  readonly note: string | null;
  /** What was measured in a 2xx answer, besides its code; null for errors and faults. */
  readonly facts: AnswerFacts | null;
}
