/** Events: finds the error in an event stream. The stream is read with a parser that follows the standard. */

import { isRecord, type Members } from '../model/record.ts';
import { decodeEvents } from './answers/event-stream.ts';
import { boundedJson } from './long-json.ts';
import { failsByMark, isFailure, saysNothing } from './shape.ts';

interface Stream {
  /** The JSON of each event, in order; its raw text if that is not JSON. At most 20,000. */
  readonly events: readonly { readonly name: string | null; readonly value: unknown }[];
  /** The JSON in lines that are not fields of an event; undefined if they are not JSON. */
  readonly beside: unknown;
}

export function isEventStream(body: string, contentType: string): boolean {
  if (/^(?::|data:|event:|id:|retry:)/.test(body)) return true;
  return contentType.includes('text/event-stream') && /^\s{0,20}(?::|data:|event:)/.test(body);
}

function readStream(body: string): Stream {
  const { events, strays } = decodeEvents([{ text: body.trimStart(), atMs: 0 }]);
  return {
    events: events.map(({ name, data }) => ({ name, value: boundedJson(data) ?? data })),
    beside: strays.length === 0 ? undefined : boundedJson(strays.join('\n')),
  };
}

const FAILED_RESPONSE: ReadonlySet<string> = new Set(['response.failed', 'response.error']);

/** The first event that reports an error, as the object to read; null if none does. */
export function firstFailure(body: string): Members | null {
  const { events, beside } = readStream(body);
  for (const { name, value } of events) {
    if (isRecord(value) && tellsFailure(value, name)) return value;
    // The responses endpoint puts the error into the response that failed.
    if (isRecord(value) && FAILED_RESPONSE.has(String(value.type)) && isRecord(value.response))
      return value.response;
    if (name === 'error') return { error: value };
  }
  if (isRecord(beside) && tellsFailure(beside, null)) return beside;
  // A stream of a single event: this is what the body would have been without streaming.
  const [only, ...others] = events.map(({ value }) => value).filter((value) => value !== '[DONE]');
  if (!isRecord(only) || others.length > 0) return null;
  return isFailure(only) || isSentence(only) ? only : null;
}

function isSentence(value: Members): boolean {
  const said = value.message ?? value.error_msg ?? value.msg ?? value.error_message;
  return typeof said === 'string' && said !== '' && !ANSWERS.some((name) => name in value);
}

/** Members of the events of an answer, in any of the dialects. */
const ANSWERS = ['choices', 'delta', 'type', 'object', 'candidates', 'data', 'done', 'content', 'text'];

function tellsFailure(value: Members, name: string | null): boolean {
  const { error, choices } = value;
  if (name === 'error' || failsByMark(value)) return true;
  // Some servers put an empty `error` into every chunk.
  const beside = Array.isArray(choices) && isRecord(error) && saysNothing(error);
  if (typeof error === 'string' ? error !== '' : isRecord(error) && !beside) return true;
  if (Array.isArray(choices)) return isRecord(choices[0]) && isRecord(choices[0].error);
  const code = value.error_code ?? value.code ?? value.status_code;
  const said = value.message ?? value.error_msg ?? value.detail ?? value.msg;
  return typeof said === 'string' && (code !== undefined || 'detail' in value);
}
