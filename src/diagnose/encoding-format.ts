/** Encoding format: when an embedding that was asked for as base64 is asked for without saying how. */
import type { Code } from '../model/codes.ts';
import type { Answer } from '../model/observation.ts';
import { lacksVector } from './answers/embeddings.ts';

type Body = Readonly<Record<string, unknown>>;

/** LiteLLM: "bedrock does not support parameters: {'encoding_format': 'base64'}". */
const NAMED = /encoding.?format|base.?64/;
/** Gateways that read the answer behind them, and know only lists of numbers: those of Rust, Go, Python and Java. */
const UNREAD =
  /invalid type: string\b|can not (?:unmarshal string|deserialize)\b|input should be a valid list|upstream_decode_error/;
/** A refusal that says no more than that something in the request is wrong. */
const ABOUT_REQUEST: ReadonlySet<Code | null | undefined> = new Set([
  'invalid-request',
  'unsupported-parameter',
] as const);

function without({ encoding_format: format, ...rest }: Body): Body | null {
  return format === undefined ? null : rest;
}

/**
 * The request without `encoding_format`, where the answer says that this is why, or holds no vector; else null. `said`: all
 * words of the error, in lower case.
 */
export function withoutRefusedFormat(answer: Answer, sent: Body, said: string): Body | null {
  const { status } = answer;
  const isReason =
    status < 300 ? lacksVector(answer) : NAMED.test(said) || (status >= 500 && UNREAD.test(said));
  return isReason ? without(sent) : null;
}

/** The same where nothing is said of what in the request is wrong. `code`: how the answer was diagnosed. */
export function withoutFormat({ status }: Answer, sent: Body, code: Code | null | undefined): Body | null {
  return status >= 400 && status < 500 && ABOUT_REQUEST.has(code) ? without(sent) : null;
}
