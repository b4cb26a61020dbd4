/** Stream: whether an event stream is one that clients can read to its end, and what came in it. */

import { textOf } from './completion.ts';
import { readStream } from './events.ts';
import { isRecord } from './loose-json.ts';

export interface StreamReading {
  readonly text: string;
  readonly called: boolean;
  readonly finishReason: string | null;
  readonly model: string | null;
  /** What breaks the form; null when it is well-formed. */
  readonly fault: string | null;
}

export function readCompletionStream(body: string): StreamReading {
  const { events, done } = readStream(body);
  let text = '';
  let called = false;
  let finishReason: string | null = null;
  let model: string | null = null;
  let chunks = 0;
  let broken = 0;
  for (const { value } of events) {
    if (!isRecord(value)) {
      broken += 1;
      continue;
    }
    if (Array.isArray(value.choices)) chunks += 1;
    if (model === null && typeof value.model === 'string' && value.model !== '')
      model = value.model.slice(0, 512);
    const choice: unknown = Array.isArray(value.choices) ? value.choices[0] : undefined;
    if (!isRecord(choice)) continue;
    if (typeof choice.finish_reason === 'string' && choice.finish_reason !== '')
      finishReason = choice.finish_reason.toLowerCase();
    const delta = isRecord(choice.delta) ? choice.delta : isRecord(choice.message) ? choice.message : choice;
    if (text.length < 4_000)
      text +=
        textOf(delta.content) ||
        textOf(delta.reasoning_content) ||
        textOf(delta.reasoning) ||
        textOf(choice.text);
    called ||= Array.isArray(delta.tool_calls) || isRecord(delta.function_call);
  }
  return {
    text,
    called,
    finishReason,
    model,
    fault: faultOf({ chunks, broken, done, events: events.length }),
  };
}

interface Counts {
  readonly chunks: number;
  readonly broken: number;
  readonly done: boolean;
  readonly events: number;
}

function faultOf({ chunks, broken, done, events }: Counts): string | null {
  if (events === 0) return done ? 'The stream ended without any event.' : 'No event came.';
  if (broken > 0) return `${broken} of ${events} events hold no JSON object.`;
  if (chunks === 0) return `None of the ${events} events has choices.`;
  if (!done) return 'The stream ended without [DONE].';
  return null;
}
