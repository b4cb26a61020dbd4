/**
 * Makes the Answer once the body has arrived, or as much of it as there is. For a long one, redaction takes several
 * steps.
 */
import type { Answer } from '../../model/observation.ts';
import { CodingError, type ReadBody } from '../body/body.ts';
import { type FaultFacts, faultFactsOf } from '../faults/fault.ts';
import { answerOf, faultOf, type Head, type Redaction } from './answer.ts';
import { Halted, type HaltReason, haltFacts } from './halt.ts';
import { haltedHead } from './halted-body.ts';

const NOTHING = Buffer.alloc(0);

export interface Received {
  readonly head: Head;
  readonly body: Omit<ReadBody, 'error'>;
  /** Why the body did not reach its end; null if it did, or if it was truncated at its limit. */
  readonly error: unknown;
}

export interface LandingOptions {
  readonly redaction: Redaction;
  /** Milliseconds since the request began. */
  readonly elapsed: () => number;
  /** The duration to report for the request, in milliseconds. */
  readonly durationMs: () => number;
  /** True once nobody waits for the answer any more. */
  readonly isUnwanted: () => boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/**
 * Returns null if the answer was made at once; otherwise a function that ends the work early, with an answer without a
 * body.
 */
export function land(received: Received, options: LandingOptions): ((reason: HaltReason) => void) | null {
  const { head, body, error } = received;
  const { redaction, elapsed, onAnswer } = options;
  const bodyFault = error === null ? null : faultOf(factsOf(error, elapsed()), elapsed(), redaction);
  const raw = { head, body, bodyFault, durationMs: options.durationMs() };
  const answer = answerOf(raw, redaction, options.isUnwanted);
  if (!(answer instanceof Promise)) {
    onAnswer(answer);
    return null;
  }
  const landWithoutBody = (why: unknown): void => {
    land({ head: haltedHead(head, why), body: { ...body, bytes: NOTHING }, error: why }, options);
  };
  answer.then(onAnswer, landWithoutBody);
  return (reason) => landWithoutBody(new Halted(reason));
}

function factsOf(error: unknown, elapsedMs: number): FaultFacts {
  if (error instanceof Halted) return haltFacts(error.reason, 'body', elapsedMs, null);
  if (error instanceof CodingError) {
    return { type: 'not-http', phase: 'body', errno: error.code, message: error.message, proxy: null };
  }
  return faultFactsOf(error, 'body');
}
