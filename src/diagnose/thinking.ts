/**
 * Thinking: recognises an error that proves a working model, because the token limit cut it off while it was thinking.
 */
import type { ErrorReading } from './reading.ts';

const WHILE_THINKING = [
  /could not finish the message because max_tokens/,
  /(?:max_\w{0,40}tokens|token limit|output limit|maximum (?:number of )?(?:output )?tokens)\b.{0,80}\breached\b.{0,80}\b(?:think|reason|higher max_tokens|before|no (?:visible )?(?:output|content))/,
  /reached (?:the )?(?:max_\w{0,40}tokens|max(?:imum)? (?:output )?tokens|token limit)\b.{0,60}\b(?:think|reason|before)/,
  /\b(?:think|reason)\w*\b.{0,60}\b(?:ran out of|used up|consumed|exhausted|reached)\b.{0,40}\btokens?\b/,
];

/**
 * True if an error says that the token limit was reached while the model was thinking. That proves that key, model and
 * quota work, so the check passes. OpenAI answers so with status 400.
 */
export function provesThinking(reading: ErrorReading): boolean {
  const { text } = reading.words;
  return (
    WHILE_THINKING.some((phrase) => phrase.test(text)) ||
    (reading.nested !== null && provesThinking(reading.nested))
  );
}
