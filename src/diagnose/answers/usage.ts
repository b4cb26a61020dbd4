/** Usage: the tokens that an answer says it used. */
import { isRecord } from '../../model/record.ts';

export interface Tokens {
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Both spellings: `prompt_tokens` of chat and embeddings, `input_tokens` of /responses. */
export function tokensOf(usage: unknown): Tokens {
  if (!isRecord(usage)) return { promptTokens: null, completionTokens: null };
  return {
    promptTokens: count(usage.prompt_tokens ?? usage.input_tokens),
    completionTokens: count(usage.completion_tokens ?? usage.output_tokens),
  };
}

/** Reasoning tokens, which count as completion tokens although few gateways show the text. */
export function hiddenTokens(usage: unknown): number {
  const details = isRecord(usage) ? (usage.completion_tokens_details ?? usage.output_tokens_details) : null;
  return (isRecord(details) ? count(details.reasoning_tokens) : null) ?? 0;
}
