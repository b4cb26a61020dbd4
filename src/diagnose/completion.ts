/** Completion: reads a chat completion in any of the shapes that clients accept. */
import type { Answer } from '../model/observation.ts';
import { isRecord, type Members } from '../model/record.ts';
import { INVISIBLE } from '../safety/invisible.ts';
import { tokensOf } from './answers/usage.ts';
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
  readonly usage: { readonly promptTokens: number | null; readonly completionTokens: number | null } | null;
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
    reasoning: textOf(of.reasoning_content) || textOf(of.reasoning) || textOf(of.thinking),
    called:
      (Array.isArray(of.tool_calls) && of.tool_calls.some(isRecord)) ||
      isRecord(of.function_call) ||
      isRecord(of.audio),
    refusal: textOf(of.refusal),
    finishReason: typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null,
    model: typeof body.model === 'string' && body.model !== '' ? body.model.slice(0, 512) : null,
    usage: isRecord(body.usage) ? tokensOf(body.usage) : null,
  };
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
