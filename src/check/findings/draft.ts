/**
 * Builds findings: passed, skipped, with a given code, or from a diagnosis. `severity` and `policy` are not applied
 * yet.
 */
import { adviceOf } from '../../diagnose/advice.ts';
import { type Check, type Code, defaultSeverity, factsOf } from '../../model/codes.ts';
import { docsOf } from '../../model/docs.ts';
import type { Finding, Status } from '../../model/finding.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import type { Outcome } from '../transcript.ts';

const NOTHING_ASKED = {
  retryable: false,
  attempts: 0,
  durationMs: 0,
  httpStatus: null,
  requestId: null,
  tries: [],
} as const;

const NO_CODE = { code: null, means: '', next: '', actor: null, docs: null } as const;

/** Each sentence of a finding is one line. Line breaks in what a gateway said are removed here, for all outputs. */
const LONGEST_LINE = 600;

function line(text: string): string {
  return clip(oneLine(text), LONGEST_LINE);
}

/** The fields of a finding that describe the requests behind it. */
export function effort(asked: Outcome | null) {
  if (asked === null) return NOTHING_ASKED;
  const last = asked.observation.attempts.at(-1);
  return {
    retryable: false,
    attempts: asked.tries.length,
    durationMs: Math.round(last?.exchange.durationMs ?? 0),
    httpStatus: asked.diagnosis.httpStatus,
    requestId: asked.diagnosis.requestId,
    tries: asked.tries,
  };
}

export function passed(
  check: Check,
  seen: string,
  asked: Outcome | null = null,
  model: string | null = null,
): Finding {
  return { check, model, status: 'pass', ...NO_CODE, seen: line(seen), ...effort(asked) };
}

export function skipped(
  check: Check,
  reason: string,
  asked: Outcome | null = null,
  model: string | null = null,
): Finding {
  return { check, model, status: 'skip', ...NO_CODE, seen: line(reason), ...effort(asked) };
}

/** What a finding says instead of the standard sentences and defaults of its code. */
export interface Wording {
  readonly seen: string;
  readonly means?: string;
  readonly next?: string;
  readonly model?: string | null;
  readonly status?: Status;
}

/** Builds a finding with this code; `means` and `next` are the standard ones unless given. */
export function found(check: Check, code: Code, wording: Wording, asked: Outcome | null = null): Finding {
  const advice = adviceOf(code);
  const facts = factsOf(code);
  return {
    check,
    model: wording.model ?? null,
    status: wording.status ?? defaultSeverity(check, code),
    code,
    seen: line(wording.seen),
    means: line(wording.means ?? advice.means),
    next: line(wording.next ?? advice.next),
    actor: facts.actor,
    ...effort(asked),
    retryable: facts.retried,
    docs: docsOf(code),
  };
}

/** Builds the finding of a question in the words of its diagnosis; it passes if the diagnosis has no code. */
export function judged(
  check: Check,
  asked: Outcome,
  wording: Partial<Wording> & { code?: Code | null } = {},
): Finding {
  const { diagnosis, observation } = asked;
  const code = wording.code ?? diagnosis.code;
  if (code === null) return passed(check, diagnosis.seen, asked, observation.model);
  const { seen, means, next, provider } = diagnosis;
  const advice = code === diagnosis.code ? { means, next } : adviceOf(code, provider);
  return found(check, code, { seen, model: observation.model, ...advice, ...wording }, asked);
}
