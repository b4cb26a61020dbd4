/** What finish reasons other than a plain stop mean, in the words of all vendors. */
import type { Code } from '../model/codes.ts';

export interface Ending {
  readonly code: Code;
  /** The finish reason that says so. */
  readonly word: string;
}

/**
 * Finish reasons of an answer that reached the token limit or the context window: Mistral writes `model_length`;
 * Anthropic and GLM name the window.
 */
const CUT =
  /^(?:length|max_(?:\w{1,12}_)?tokens|(?:model|max)_length|error_limit|model_context_window_exceeded)$/;

const ENDINGS: readonly (readonly [Code, RegExp])[] = [
  // Gemini appends its own word to OpenAI's: `content_filter: PROHIBITED_CONTENT`.
  [
    'content-filtered',
    /^(?:content_?filter(?:ed)?|sensitive|(?:image_)?safety|prohibited_content|blocklist|spii|recitation|refusal|guardrail_intervened|error_toxic|model_armor)\b/,
  ],
  ['overloaded', /^insufficient_system_resource$/],
  ['tool-call-malformed', /^(?:malformed_function_call|malformed_tool_use|unexpected_tool_call)$/],
  ['upstream-error', /^(?:(?:\w{1,20}_)?error|abort(?:ed)?|malformed_model_output)$/],
];

/** True if the token limit ended the answer. */
export function isCut(finishReason: string | null): boolean {
  return finishReason !== null && CUT.test(finishReason.toLowerCase());
}

/** Why an answer is empty; null for a plain stop, a call, the token limit, and any undocumented reason. */
export function endingOf(finishReason: string | null): Ending | null {
  const reason = (finishReason ?? '').toLowerCase();
  for (const [code, pattern] of ENDINGS) {
    const [word] = pattern.exec(reason) ?? [];
    if (word !== undefined) return { code, word };
  }
  return null;
}
