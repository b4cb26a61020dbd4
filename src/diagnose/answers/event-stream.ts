/** Event stream: server-sent events out of a body, each with the time at which its end arrived. */
import { Buffer } from 'node:buffer';
import { createParser } from 'eventsource-parser';
import type { Answer } from '../../model/observation.ts';
import { DatalessWatch } from './dataless.ts';

/** A piece of the body, cut anywhere, as it came in. */
export interface Piece {
  readonly text: string;
  /** Milliseconds after the request began. */
  readonly atMs: number;
}

export interface StreamEvent {
  /** The `event:` field; null if it had none. */
  readonly name: string | null;
  readonly data: string;
  readonly atMs: number;
}

export interface EventStream {
  /** In order, without `[DONE]` and whatever comes behind it. At most 20,000. */
  readonly events: readonly StreamEvent[];
  /** True when `data: [DONE]` came: clients stop reading there. */
  readonly done: boolean;
  /** True when more than one blank, or a tab, stood before it: clients drop one, and take the rest for a broken chunk. */
  readonly indented: boolean;
  /** True when blanks stood behind it. */
  readonly padded: boolean;
  /** The last line of the first event before `[DONE]` that had no data; null where each had some. */
  readonly dataless: string | null;
  /** True when there were events or comments: the body is an event stream at all. */
  readonly spoke: boolean;
  /** Lines that are no field: a gateway that breaks in the middle may go on without `data:`. At most 64. */
  readonly strays: readonly string[];
  /** True when the body ends within a line or an event. */
  readonly broken: boolean;
}

/** No answer to a probe has a tenth of it; a flood of empty events ends here. */
const MOST_EVENTS = 20_000;
const MOST_STRAYS = 64;

/** Line ends as LF: the parser scans the rest of the text for either kind at each line, quadratic where one is missing. */
function lineFeeds(): (text: string) => string {
  let afterReturn = false;
  return (text) => {
    // The second half of a CRLF that was cut in two.
    const fresh = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') afterReturn = text.endsWith('\r');
    return fresh.replace(/\r\n?/g, '\n');
  };
}

/** Decodes pieces cut anywhere. Lenient in one thing: the last event need not be ended by a blank line. */
export function decodeEvents(pieces: readonly Piece[]): EventStream {
  const events: StreamEvent[] = [];
  const strays: string[] = [];
  let done = false;
  let indented = false;
  let padded = false;
  let comments = 0;
  let atMs = 0;
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (done || events.length >= MOST_EVENTS) return;
      if (data.trim() === '[DONE]') {
        done = true;
        indented = !data.startsWith('[DONE]');
        padded = !data.endsWith('[DONE]');
      } else events.push({ name: event ?? null, data, atMs });
    },
    onError: ({ type, line }) => {
      if (!done && type === 'unknown-field' && line !== undefined && strays.length < MOST_STRAYS)
        strays.push(line);
    },
    onComment: () => {
      comments += 1;
    },
  });
  const dataless = new DatalessWatch();
  const normal = lineFeeds();
  let ending = '';
  let begun = false;
  for (const piece of pieces) {
    if (done) break;
    const text = begun ? piece.text : piece.text.replace(/^\uFEFF/, '');
    begun ||= piece.text !== '';
    const lines = normal(text);
    atMs = piece.atMs;
    parser.feed(lines);
    dataless.feed(lines);
    ending = lines.at(-1) ?? ending;
  }
  const whole = events.length;
  const wasDone = done;
  // Servers end the last event with one line end, or none; the standard would drop it.
  parser.feed('\n\n');
  const flushed = events.length > whole;
  return {
    events,
    done,
    indented,
    padded,
    dataless: dataless.found,
    strays,
    spoke: events.length > 0 || comments > 0 || done,
    broken: !wasDone && !done && (flushed || (ending !== '' && ending !== '\n')),
  };
}

/**
 * The body as it arrived. Byte counts are those of the wire; the text was decoded and redacted since, so they are
 * taken as shares of the whole.
 */
export function bodyPieces({ body, arrivals, durationMs }: Answer): readonly Piece[] {
  const bytes = Buffer.from(body);
  const total = arrivals.at(-1)?.bytes ?? 0;
  if (total === 0) return [{ text: body, atMs: durationMs }];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let from = 0;
  return arrivals.map((arrival) => {
    const to = Math.min(bytes.length, Math.round((bytes.length * arrival.bytes) / total));
    // The last piece ends with the body, which ends in no half of a character.
    const text = decoder.decode(bytes.subarray(from, to), { stream: true });
    from = Math.max(from, to);
    return { text, atMs: arrival.atMs };
  });
}
