/**
 * Pieces of a secret that are public anyway. A person who makes up a key puts words into it (`sk-deepseek-01`). Masking
 * `deepseek` everywhere would hide the models that the user asks for, and what the gateway says about them. The key as
 * a whole stays hidden, because each of its other pieces is masked, together with the words that it overlaps.
 */
import { CHECKS, CODES } from '../model/codes.ts';
import { DOCS_ROOT } from '../model/docs.ts';

/** Nobody can remember a longer key: a machine made it. */
const LONGEST = 256;
/**
 * A run of this many characters is more than a word. If it is also two thirds of the secret, it is the secret itself,
 * put in the wrong place.
 */
const LONG_RUN = 16;
/** A header's value that is an address (`x-portkey-custom-host`) has a long run in common with any other on that network. */
const ADDRESS = /^https?:\/\//i;

/** Members, values and words by which answers are recognised, and those of the markup in our own documents. */
const PROTOCOL = `
message content choices object models status system string number details summary strong section
chat/completions chat.completion.chunk text_completion prompt_tokens completion_tokens total_tokens embeddings
tool_calls tool_choice function_call functions arguments assistant finish_reason content_filter reasoning_content
messages responses response.output_text.delta response.completed structured json_schema report_status created_at
max_completion_tokens max_output_tokens request_id invalid_request_error authentication_error permission_error
not_found_error insufficient_quota rate_limit_exceeded overloaded_error model_not_found invalid_api_key api_error
unauthorized forbidden authentication authorization credentials incorrect expired exceeded insufficient overloaded
unavailable temporarily upstream provider deployment permission organization database internal service gateway
timeout maintenance supported unsupported parameter required connection developer production staging application
suspended disabled inactive deactivated verified blocked restricted balance billing credit payment account expires
github preflight gateway-preflight mermaid charset doctype background`;

/** Without the punctuation at its ends, a piece must still have this many characters of a word. */
const SHORTEST_WORD = 6;

/** A run of letters as people write it: `DeepSeek`, `gpt`, `LLM`. The first or last part may be cut off. */
const WRITTEN = /^(?:[A-Z]+|[a-z]*(?:[A-Z][a-z]{2,})*(?:[A-Z][a-z]?)?)$/;
/**
 * Letters and digits together: `v3`, `4o`, `70b` and `gpt4o` are words; `550e8400`, `y5hikwfmqd` and `a3b2c1` are not.
 */
const MIXED = /^(?:[A-Za-z]*\d*|\d+[A-Za-z]{1,4}|[A-Za-z]+\d{1,2}[A-Za-z]{1,3})$/;

/** Without the punctuation at its ends. */
function trimmed(text: string): string {
  return text.slice(text.search(/[a-z\d]/i)).replace(/[^a-z\d]{1,8}$/i, '');
}

function isWordy(text: string): boolean {
  return text.split(/[^A-Za-z0-9]/).every((token) => {
    return MIXED.test(token) && token.split(/\d+/).every((letters) => WRITTEN.test(letters));
  });
}

/** Whether the secret shares nothing but words with the text that shows it. */
function isPublic(text: string, secret: string): boolean {
  const run = trimmed(text);
  const isSecret =
    text.length === secret.length ||
    (run.length >= LONG_RUN && run.length * 3 >= secret.length * 2 && !ADDRESS.test(secret));
  return !isSecret && isWordy(run);
}

/**
 * The pieces of the secret, `length` characters each and in lower case, that may stay visible. `texts`: what is visible
 * in any case.
 */
export function shownPieces(secret: string, texts: string, length: number): readonly string[] {
  if (secret.length > LONGEST || !/[A-Za-z0-9]/.test(secret)) return [];
  const lower = secret.toLowerCase();
  // A letter has become two in lower case, so the indexes no longer match.
  if (lower.length !== secret.length) return [];
  // Any text counts here, words or not: eight characters of a key that was listed as a model often look like a word.
  // `isPublic` then judges the whole run.
  const stands = (at: number): boolean => {
    const piece = lower.slice(at, at + length);
    if (piece.length < length) return false;
    // The punctuation at its ends reveals nothing: `eepseek-` of `sk-deepseek-01` is public if `deepseek` is.
    const word = trimmed(piece);
    return texts.includes(piece) || (word.length >= SHORTEST_WORD && texts.includes(word));
  };
  const shown: string[] = [];
  for (let at = 0; at + length <= lower.length; at += 1) {
    let end = at;
    while (stands(end)) end += 1;
    if (end === at) continue;
    if (isPublic(secret.slice(at, end - 1 + length), secret))
      for (let piece = at; piece < end; piece += 1) shown.push(lower.slice(piece, piece + length));
    at = end;
  }
  return shown;
}

/** With the parts of compound words, and with singular and plural of each: `function`, `reports`. */
const WORDS: ReadonlySet<string> = new Set(
  PROTOCOL.trim()
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[^a-z]/)])
    .flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')]),
);

/**
 * A header with such a value (`X-Env: production`) is not treated as secret: nobody wants that word masked everywhere.
 */
export function isProtocolWord(value: string): boolean {
  return WORDS.has(value.toLowerCase());
}

/** The same for a compound of such words: `output_text`. */
export function isMadeOfProtocol(value: string): boolean {
  return value
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => WORDS.has(word));
}

/** Everything that a secret may have words in common with, in lower case. `own`: the texts of this run. */
export function shownTexts(own: readonly string[]): string {
  return [...own, PROTOCOL, DOCS_ROOT, ...CHECKS, ...Object.keys(CODES)].join('\n').toLowerCase();
}
