/**
 * Assembled: puts together the message of a stream, for models that use tools and schemas only in streams (DashScope).
 */

import { isRecord, type Members } from '../../model/record.ts';
import { textOf } from '../completion.ts';
import type { Chunks } from './chunks.ts';

interface Call {
  name: string;
  arguments: string;
}

const TEXTS = ['content', 'reasoning_content', 'reasoning', 'refusal'] as const;

/** Calls come in pieces with an `index` that says which call each belongs to. No real answer to one tool has many. */
function addCalls(calls: Map<number, Call>, pieces: unknown): void {
  if (!Array.isArray(pieces)) return;
  for (const [place, piece] of pieces.entries()) {
    if (!isRecord(piece) || !isRecord(piece.function)) continue;
    const index = typeof piece.index === 'number' ? piece.index : place;
    if (!calls.has(index) && calls.size >= 16) continue;
    const call = calls.get(index) ?? { name: '', arguments: '' };
    if (typeof piece.function.name === 'string') call.name ||= piece.function.name;
    call.arguments += textOf(piece.function.arguments);
    calls.set(index, call);
  }
}

/** The first choice, as a completion without streaming has it. */
export function assembledChoice({ list, finished }: Chunks): Members {
  const texts: Record<(typeof TEXTS)[number], string[]> = {
    content: [],
    reasoning_content: [],
    reasoning: [],
    refusal: [],
  };
  const calls = new Map<number, Call>();
  for (const { choices } of list) {
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (!isRecord(choice) || !isRecord(choice.delta)) continue;
    for (const name of TEXTS) texts[name].push(textOf(choice.delta[name]));
    addCalls(calls, choice.delta.tool_calls);
  }
  const joined = Object.fromEntries(TEXTS.map((name) => [name, texts[name].join('')]));
  const functions = [...calls.values()].map((call) => ({ type: 'function', function: call }));
  const message = functions.length === 0 ? joined : { ...joined, tool_calls: functions };
  return { message, finish_reason: finished.at(-1) ?? null };
}
