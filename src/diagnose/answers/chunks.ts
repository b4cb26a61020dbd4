/** Chunks: puts together the events of a chat stream. */

import { isRecord, type Members } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { nameOf, textOf } from '../completion.ts';
import { boundedJson } from '../long-json.ts';
import type { StreamEvent } from './event-stream.ts';

export interface Chunks {
  /** The events with `choices`, even empty ones, in order, up to the first event that is not a chunk. */
  readonly list: readonly Members[];
  /** How many events have no `choices`, but are tolerated. */
  readonly asides: number;
  /** When each piece of text, reasoning or call arrived, in milliseconds after the request began. */
  readonly tokensAtMs: readonly number[];
  /** When the last of these pieces, or a finish reason, arrived; null if neither did. */
  readonly endedAtMs: number | null;
  /** Finish reasons of the choices, lower case, in order. */
  readonly finished: readonly string[];
  /** The first model that is named. */
  readonly model: string | null;
  /** The last usage that was sent. */
  readonly usage: Members | null;
  /** Tolerated deviations. Programs that read the text as shown in the clients' manuals fail on them. */
  readonly oddities: ReadonlySet<Oddity>;
  /** What is wrong with the first event that is not a chunk; null if all are. */
  readonly fault: string | null;
  /** Index of that event; -1 if there is none. */
  readonly faultAt: number;
}

/**
 * A choice without `delta`; text in lists of parts; a choice whose `index` is not 0; a chunk without its `object`; a
 * stream without a `role`.
 */
export type Oddity = 'no delta' | 'parts' | 'no index' | 'no object' | 'no role';

/** Members of a delta that hold a part of the answer, in the spellings of all vendors. */
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

function says(choice: unknown): boolean {
  if (!isRecord(choice)) return false;
  const { delta } = choice;
  if (!isRecord(delta)) return false;
  return SAYING.some((name) => {
    const value = delta[name];
    if (name === 'content') return textOf(value) !== '';
    if (typeof value === 'string' || Array.isArray(value)) return value.length > 0;
    return isRecord(value);
  });
}

function odditiesOf(choices: readonly unknown[], object: unknown): readonly Oddity[] {
  return choices.filter(isRecord).flatMap(({ delta, index }): readonly Oddity[] => {
    if (!isRecord(delta)) return ['no delta'];
    return [
      ...(Array.isArray(delta.content) ? (['parts'] as const) : []),
      ...(index === 0 ? [] : (['no index'] as const)),
      ...(object === 'chat.completion.chunk' ? [] : (['no object'] as const)),
    ];
  });
}

function saysRole(choice: unknown): boolean {
  return isRecord(choice) && isRecord(choice.delta) && choice.delta.role === 'assistant';
}

/**
 * Events that are not part of the answer: pings of relays that also speak Anthropic's dialect, and usage without
 * `choices`.
 */
function isAside(value: Members, name: string | null): boolean {
  return name === 'ping' || value.type === 'ping' || isRecord(value.usage);
}

/** True for text in all its forms: a string, a list of parts, or absent. */
function isText(content: unknown): boolean {
  return content === undefined || content === null || typeof content === 'string' || Array.isArray(content);
}

/** What is wrong with a choice as part of a stream; null if nothing is. `begun`: earlier events had content. */
function choiceFault(choice: unknown, begun: boolean): string | null {
  if (!isRecord(choice)) return 'has a choice that is no object';
  if (isRecord(choice.delta)) return isText(choice.delta.content) ? null : 'has `content` that is no text';
  // Azure's asynchronous filter reports on earlier text in separate chunks.
  if (isRecord(choice.content_filter_results) && !('message' in choice)) return null;
  // MiniMax and others repeat the whole `message` at the end.
  if (isRecord(choice.message) && !begun) return 'holds a whole `message` where a `delta` is due';
  if (typeof choice.finish_reason === 'string' && (begun || !choice.text)) return null;
  if (typeof choice.text === 'string') return 'is of the old text completions: it has `text`, no `delta`';
  return 'has a choice without `delta`';
}

export const HOLDS_ERROR = 'holds an `error` that says nothing, and clients end the stream at it';

export const OF_THREAD = 'is named as one of the Assistants API, and clients hand it on in a wrapping';

function chunkFault(value: Members, name: string | null, begun: boolean): string | null {
  // openai for Node.js and for Python throw at any truthy `error`, before they look at the choices.
  if (value.error) return HOLDS_ERROR;
  if (!Array.isArray(value.choices)) return isAside(value, name) ? null : 'has no `choices`';
  for (const choice of value.choices) {
    const fault = choiceFault(choice, begun);
    if (fault !== null) return fault;
  }
  return null;
}

function quoted(data: string): string {
  return clip(oneLine(data), 80);
}

type Reading = { readonly fault: string } | { readonly value: Members };

function readEvent({ name, data }: StreamEvent, begun: boolean): Reading {
  const value = boundedJson(data);
  if (!isRecord(value)) {
    return { fault: data.trim() === '' ? 'is empty' : `is not a JSON object: ${quoted(data)}` };
  }
  const fault = name?.startsWith('thread.') ? OF_THREAD : chunkFault(value, name, begun);
  if (fault === null) return { value };
  return { fault: name === null ? fault : `(${quoted(name)}) ${fault}` };
}

function finishesOf(choices: readonly unknown[]): readonly string[] {
  return choices.flatMap((choice) =>
    isRecord(choice) && typeof choice.finish_reason === 'string' && choice.finish_reason !== ''
      ? [choice.finish_reason.toLowerCase()]
      : [],
  );
}

/** Puts the events together. Errors among them were handled before (`firstFailure`). Never throws. */
export function readChunks(events: readonly StreamEvent[]): Chunks {
  let model: string | null = null;
  let usage: Members | null = null;
  const list: Members[] = [];
  const tokensAtMs: number[] = [];
  const finished: string[] = [];
  let endedAtMs: number | null = null;
  let asides = 0;
  const oddities = new Set<Oddity>(['no role']);
  for (const [place, event] of events.entries()) {
    const reading = readEvent(event, tokensAtMs.length > 0);
    if ('fault' in reading) {
      const fault = `Event ${place + 1} ${reading.fault}`;
      return { list, asides, tokensAtMs, endedAtMs, finished, model, usage, oddities, fault, faultAt: place };
    }
    const { choices, model: named, usage: counted } = reading.value;
    // Azure's first chunk names no model.
    model ??= nameOf(named);
    if (isRecord(counted)) usage = counted;
    if (!Array.isArray(choices)) {
      asides += 1;
      continue;
    }
    list.push(reading.value);
    for (const oddity of odditiesOf(choices, reading.value.object)) oddities.add(oddity);
    if (choices.some(saysRole)) oddities.delete('no role');
    const finishes = finishesOf(choices);
    finished.push(...finishes);
    const speaks = choices.some(says);
    if (speaks) tokensAtMs.push(event.atMs);
    if (speaks || finishes.length > 0) endedAtMs = event.atMs;
  }
  return { list, asides, tokensAtMs, endedAtMs, finished, model, usage, oddities, fault: null, faultAt: -1 };
}
