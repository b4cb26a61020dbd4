/** Completion: reads a chat completion in any of the shapes that clients accept. */
import type { Answer } from '../model/observation.ts';
import { isRecord, type Members } from '../model/record.ts';
import { INVISIBLE } from '../safety/invisible.ts';
import { type Tokens, tokensOf } from './answers/usage.ts';
import { boundedJson } from './long-json.ts';

export interface Completion {
  readonly text: string;
  readonly reasoning: string;
  /** True if there is a tool call, a function call, or audio. */
  readonly called: boolean;
  readonly refusal: string;
  readonly finishReason: string | null;
  /** The model that the answer names; null if it names none. */
  readonly model: string | null;
  readonly usage: Tokens;
}

/** Null when the body is not a chat completion with at least one choice that has a `message`, as clients read it. */
export function readCompletion(answer: Answer): Completion | null {
  const body = boundedJson(answer.body);
  return isRecord(body) ? ofBody(body) : null;
}

function ofBody(body: Members): Completion | null {
  const choice: unknown = Array.isArray(body.choices) ? body.choices[0] : undefined;
  if (!isRecord(choice)) return null;
  const of = choice.message;
  if (!isRecord(of)) return null;
  return {
    text: textOf(of.content),
    reasoning: reasoningOf(of),
    called:
      (Array.isArray(of.tool_calls) && of.tool_calls.some(isRecord)) ||
      isRecord(of.function_call) ||
      isRecord(of.audio),
    refusal: textOf(of.refusal),
    finishReason: typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null,
    model: nameOf(body.model),
    usage: tokensOf(body.usage),
  };
}

/** The model that an answer names, cut to a length that no id exceeds. */
export function nameOf(model: unknown): string | null {
  return typeof model === 'string' && model !== '' ? model.slice(0, 512) : null;
}

/** What a model thought before it answered, by the names that vendors give it. */
export function reasoningOf({ reasoning_content: content, reasoning, thinking }: Members): string {
  return textOf(content) || textOf(reasoning) || textOf(thinking);
}

/** True if the body reports a failure in a member that OpenAI's clients ignore. */
export function isMarkedFailed({ success, ok, object, type }: Members): boolean {
  return success === false || ok === false || object === 'error' || type === 'error';
}

/**
 * Content is a string, or a list of parts with `text` (Mistral's thinking models, multimodal relays). A part may hold
 * a list of parts again. Deeper nesting is not read: no real answer has it, and it would overflow the stack.
 */
export function textOf(content: unknown, depth = 0): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content) || depth > 3) return '';
  const texts = content.slice(0, 200).map((part: unknown) => {
    if (typeof part === 'string') return part;
    if (!isRecord(part)) return '';
    return typeof part.text === 'string' ? part.text : textOf(part.thinking, depth + 1);
  });
  return texts.join('');
}

/** True if nothing would be visible: the text is empty or has only blanks and zero-width characters. */
export function isBlank(text: string): boolean {
  for (const one of text) {
    if (one.trim() !== '' && !INVISIBLE.test(one)) return false;
  }
  return true;
}
