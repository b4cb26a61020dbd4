/** Event stream: decodes the server-sent events in a body, each with the time at which its end arrived. */
import { Buffer } from 'node:buffer';
import { createParser } from 'eventsource-parser';
import type { Answer } from '../../model/observation.ts';
import { DatalessWatch } from './dataless.ts';

/** A piece of the body as it arrived, cut anywhere. */
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
  /** In order, up to `[DONE]`. At most 20,000. */
  readonly events: readonly StreamEvent[];
  /** True when `data: [DONE]` came: clients stop reading there. */
  readonly done: boolean;
  /**
   * True if more than one blank, or a tab, precedes `[DONE]`. Clients drop one blank, and read the rest as a broken
   * chunk.
   */
  readonly indented: boolean;
  /** True if blanks follow `[DONE]`. */
  readonly padded: boolean;
  /** The last line of the first event before `[DONE]` that had no data; null if each had some. */
  readonly dataless: string | null;
  /** True if there were events or comments, so that the body is an event stream at all. */
  readonly spoke: boolean;
  /** Lines that are not fields: a gateway that fails midway may continue without `data:`. At most 64. */
  readonly strays: readonly string[];
  /** True when the body ends within a line or an event. */
  readonly broken: boolean;
}

/** This stops a flood of empty events. No answer to a probe has a tenth as many. */
const MOST_EVENTS = 20_000;
const MOST_STRAYS = 64;

/**
 * Converts line ends to LF. At each line the parser searches the rest of the text for both CR and LF, which takes
 * quadratic time if one of them does not occur.
 */
function lineFeeds(): (text: string) => string {
  let afterReturn = false;
  return (text) => {
    // Drop the second half of a CRLF that was cut in two.
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
  // Some servers end the last event with only one line end, or none. By the standard it would be dropped.
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
 * The body in the pieces in which it arrived. `arrivals` counts bytes on the wire, but the text has been decoded and
 * redacted since, so the counts are used as shares of the whole.
 */
export function bodyPieces({ body, arrivals, durationMs }: Answer): readonly Piece[] {
  const bytes = Buffer.from(body);
  const total = arrivals.at(-1)?.bytes ?? 0;
  if (total === 0) return [{ text: body, atMs: durationMs }];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let from = 0;
  return arrivals.map((arrival) => {
    const to = Math.min(bytes.length, Math.round((bytes.length * arrival.bytes) / total));
    // A character that is cut in two goes with the next piece. The last piece ends with the body, so nothing is lost.
    const text = decoder.decode(bytes.subarray(from, to), { stream: true });
    from = Math.max(from, to);
    return { text, atMs: arrival.atMs };
  });
}
