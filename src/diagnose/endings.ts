/** What a finish reason tells beside a plain stop, in the words of all vendors. */
import type { Code } from '../model/codes.ts';

export interface Ending {
  readonly code: Code;
  /** The word that tells it. */
  readonly word: string;
}

/** Mistral writes `model_length`; Anthropic and GLM name the window of the model. */
const CUT =
  /^(?:length|max_(?:\w{1,12}_)?tokens|(?:model|max)_length|error_limit|model_context_window_exceeded)$/;

const ENDINGS: readonly (readonly [Code, RegExp])[] = [
  // Gemini puts its own word behind OpenAI's: `content_filter: PROHIBITED_CONTENT`.
  [
    'content-filtered',
    /^(?:content_?filter(?:ed)?|sensitive|(?:image_)?safety|prohibited_content|blocklist|spii|recitation|refusal|guardrail_intervened|error_toxic|model_armor)\b/,
  ],
  ['overloaded', /^insufficient_system_resource$/],
  ['tool-call-malformed', /^(?:malformed_function_call|malformed_tool_use|unexpected_tool_call)$/],
  ['upstream-error', /^(?:(?:\w{1,20}_)?error|abort(?:ed)?|malformed_model_output)$/],
];

/** True for an answer cut by the token limit. */
export function isCut(finishReason: string | null): boolean {
  return finishReason !== null && CUT.test(finishReason.toLowerCase());
}

/** Why an answer holds nothing; null for a plain stop, a call, a cut and whatever nobody has explained. */
export function endingOf(finishReason: string | null): Ending | null {
  const reason = (finishReason ?? '').toLowerCase();
  for (const [code, pattern] of ENDINGS) {
    const [word] = pattern.exec(reason) ?? [];
    if (word !== undefined) return { code, word };
  }
  return null;
}
