/** Encoding format: when an embedding that was asked for as base64 is asked for as floats, or without saying how. */
import type { Code } from '../model/codes.ts';
import type { Answer } from '../model/observation.ts';
import { lacksVector } from './answers/embeddings.ts';

type Body = Readonly<Record<string, unknown>>;

/** LiteLLM: "bedrock does not support parameters: {'encoding_format': 'base64'}". */
const NAMED = /encoding.?format|base.?64/;
/** Gateways that read the answer behind them, and know only lists of numbers: those of Rust, Go, Python and Java. */
const UNREAD =
  /invalid type: string\b|can not (?:unmarshal string|deserialize)\b|input should be a valid list/;
/** A refusal that says no more than that something in the request is wrong. */
const ABOUT_REQUEST: ReadonlySet<Code | null | undefined> = new Set([
  'invalid-request',
  'unsupported-parameter',
] as const);

/** Failures that may be a program which reads the answer, and breaks on a string where it knows numbers. */
const BROKE: ReadonlySet<Code | null> = new Set([
  'gateway-error',
  'gateway-unavailable',
  'upstream-error',
] as const);

/** Floats are the other form that clients can be told to ask for; after that the member goes. */
function otherForm(sent: Body): Body | null {
  const { encoding_format: format, ...rest } = sent;
  if (format === undefined) return null;
  return format === 'base64' ? { ...sent, encoding_format: 'float' } : rest;
}

/**
 * The request in the next form, where the answer says that the form is why, or holds no vector; else null. `said`: all words
 * of the error, in lower case.
 */
export function inOtherForm(answer: Answer, sent: Body, said: string): Body | null {
  const { status } = answer;
  const isReason =
    NAMED.test(said) || (status < 300 && lacksVector(answer)) || (status >= 500 && UNREAD.test(said));
  return isReason ? otherForm(sent) : null;
}

/** Without the form, where nothing is said of what in the request is wrong. `code`: how the answer was diagnosed. */
export function withoutForm({ status }: Answer, sent: Body, code: Code | null | undefined): Body | null {
  const { encoding_format: format, ...rest } = sent;
  return format !== undefined && status >= 400 && status < 500 && ABOUT_REQUEST.has(code) ? rest : null;
}

/** As floats, where no attempt is left and nothing was said of the form; how clients can live with that is told then. */
export function asFloats({ status }: Answer, sent: Body, code: Code | null): Body | null {
  return status >= 500 && BROKE.has(code) && sent.encoding_format === 'base64' ? otherForm(sent) : null;
}
