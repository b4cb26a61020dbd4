/**
 * Encoding format: when to repeat a request for a base64 embedding, asking for floats or without `encoding_format`.
 */
import type { Code } from '../model/codes.ts';
import type { Answer } from '../model/observation.ts';
import { lacksVector } from './answers/embeddings.ts';

type Body = Readonly<Record<string, unknown>>;

/** LiteLLM: "bedrock does not support parameters: {'encoding_format': 'base64'}". */
const NAMED = /encoding.?format|base.?64/;
/**
 * Errors of gateways (in Rust, Go, Python, Java) that parse the provider's answer, and only expect lists of numbers in
 * it.
 */
const UNREAD =
  /invalid type: string\b|can not (?:unmarshal string|deserialize)\b|input should be a valid list/;
/** Refusals that only say that something in the request is wrong. */
const ABOUT_REQUEST: ReadonlySet<Code | null | undefined> = new Set([
  'invalid-request',
  'unsupported-parameter',
] as const);

/** Failures that may come from a gateway that parses the answer, and fails on a string where it expects numbers. */
const BROKE: ReadonlySet<Code | null> = new Set([
  'gateway-error',
  'gateway-unavailable',
  'upstream-error',
] as const);

/** First floats, which clients can be configured to ask for; after that, no `encoding_format` at all. */
function otherForm(sent: Body): Body | null {
  const { encoding_format: format, ...rest } = sent;
  if (format === undefined) return null;
  return format === 'base64' ? { ...sent, encoding_format: 'float' } : rest;
}

/**
 * The request in the next form, if the answer blames the format, or contains no vector; otherwise null. `said` has all
 * words of the error, in lower case.
 */
export function inOtherForm(answer: Answer, sent: Body, said: string): Body | null {
  const { status } = answer;
  const isReason =
    NAMED.test(said) || (status < 300 && lacksVector(answer)) || (status >= 500 && UNREAD.test(said));
  return isReason ? otherForm(sent) : null;
}

/**
 * The request without the format, if the answer does not say what is wrong in it. `code` is the answer's diagnosis.
 */
export function withoutForm({ status }: Answer, sent: Body, code: Code | null | undefined): Body | null {
  const { encoding_format: format, ...rest } = sent;
  return format !== undefined && status >= 400 && status < 500 && ABOUT_REQUEST.has(code) ? rest : null;
}

/** The request for floats, as a last resort after a 5xx that did not mention the format. */
export function asFloats({ status }: Answer, sent: Body, code: Code | null): Body | null {
  return status >= 500 && BROKE.has(code) && sent.encoding_format === 'base64' ? otherForm(sent) : null;
}
