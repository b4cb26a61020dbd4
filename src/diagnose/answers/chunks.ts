/** Chunks: what the events of a chat stream come to when they are put together. */

import { clip, oneLine } from '../../safety/quote.ts';
import { isRecord, parseJson } from '../loose-json.ts';
import type { StreamEvent } from './event-stream.ts';

type Members = Readonly<Record<string, unknown>>;

export interface Chunks {
  /** What is wrong with the first event that is no chunk; null when all are. */
  readonly fault: string | null;
  /** Place of that event; -1 where none is wrong. */
  readonly faultAt: number;
  /** The first event that tells of an error; null if none does. */
  readonly error: Members | null;
  /** How many events held choices, also empty ones. */
  readonly count: number;
  /** When each piece of text, thought or call came, in milliseconds after the request began. */
  readonly tokensAtMs: readonly number[];
  /** Finish reasons of the choices, lower case, in order. */
  readonly finished: readonly string[];
  /** The first model that is named. */
  readonly model: string | null;
  /** The last usage that was sent. */
  readonly usage: Members | null;
}

/** Members of a delta that hold something of the answer, in the spelling of all houses. */
const SAYING = [
  'content',
  'reasoning_content',
  'reasoning',
  'reasoning_details',
  'thinking',
  'refusal',
  'tool_calls',
  'function_call',
  'audio',
] as const;

function says(delta: Members): boolean {
  return SAYING.some((name) => {
    const value = delta[name];
    if (typeof value === 'string' || Array.isArray(value)) return value.length > 0;
    return isRecord(value);
  });
}

/** Anthropic's event `error`, `{"type":"error"}`, `{"object":"error"}`, a member `error`, or one in a choice (OpenRouter). */
function errorIn(value: Members, name: string | null): Members | null {
  const { error, type, object, choices } = value;
  if (name === 'error' || type === 'error' || object === 'error') return value;
  if (typeof error === 'string' ? error !== '' : isRecord(error)) return value;
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  return isRecord(choice) && isRecord(choice.error) ? value : null;
}

/** Events beside the answer: pings of relays that speak Anthropic's dialect too, and usage without `choices`. */
function isAside(value: Members, name: string | null): boolean {
  return name === 'ping' || value.type === 'ping' || isRecord(value.usage);
}

/** What is wrong with a choice as part of a stream; null if nothing is. */
function choiceFault(choice: unknown): string | null {
  if (!isRecord(choice)) return 'has a choice that is no object';
  if (isRecord(choice.delta) || typeof choice.finish_reason === 'string') return null;
  if (isRecord(choice.message)) return 'holds a whole `message` where a `delta` is due';
  if (typeof choice.text === 'string') return 'is of the old text completions: it has `text`, no `delta`';
  return 'has a choice without `delta`';
}

function chunkFault(value: Members, name: string | null): string | null {
  const choices = value.choices;
  if (Array.isArray(choices)) {
    for (const choice of choices) {
      const fault = choiceFault(choice);
      if (fault !== null) return fault;
    }
    return null;
  }
  return isAside(value, name) ? null : 'has no `choices`';
}

function quoted(data: string): string {
  return clip(oneLine(data), 80);
}

type Reading = { readonly error: Members } | { readonly fault: string } | { readonly chunk: Members };

function readEvent({ name, data }: StreamEvent): Reading {
  const value = parseJson(data);
  if (!isRecord(value)) {
    if (name === 'error') return { error: { error: data } };
    return { fault: data.trim() === '' ? 'is empty' : `is not a JSON object: ${quoted(data)}` };
  }
  const error = errorIn(value, name);
  if (error !== null) return { error };
  const fault = chunkFault(value, name);
  return fault === null ? { chunk: value } : { fault: name === null ? fault : `(${quoted(name)}) ${fault}` };
}

function finishesOf(choices: readonly unknown[]): readonly string[] {
  return choices.flatMap((choice) =>
    isRecord(choice) && typeof choice.finish_reason === 'string' ? [choice.finish_reason.toLowerCase()] : [],
  );
}

/** Puts the events together, up to the first error or the first that is no chunk. Never throws. */
export function readChunks(events: readonly StreamEvent[]): Chunks {
  let model: string | null = null;
  let usage: Members | null = null;
  let count = 0;
  const tokensAtMs: number[] = [];
  const finished: string[] = [];
  const soFar = () => ({ count, tokensAtMs, finished, model, usage });
  for (const [place, event] of events.entries()) {
    const reading = readEvent(event);
    if ('error' in reading) return { ...soFar(), error: reading.error, fault: null, faultAt: -1 };
    if ('fault' in reading) {
      return { ...soFar(), error: null, fault: `Event ${place + 1} ${reading.fault}`, faultAt: place };
    }
    const { choices, model: named, usage: counted } = reading.chunk;
    // Azure's first chunk names no model.
    if (typeof named === 'string' && named !== '') model ??= named.slice(0, 512);
    if (isRecord(counted)) usage = counted;
    if (!Array.isArray(choices)) continue;
    count += 1;
    finished.push(...finishesOf(choices));
    if (choices.some((choice) => isRecord(choice) && isRecord(choice.delta) && says(choice.delta))) {
      tokensAtMs.push(event.atMs);
    }
  }
  return { ...soFar(), error: null, fault: null, faultAt: -1 };
}
