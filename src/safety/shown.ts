/**
 * Shown: pieces of a secret that stand in plain sight anyway. Somebody who makes up a key writes words into it, `sk-deepseek-01`;
 * to take `deepseek` out of every text would hide the models he asks for and blind us for what the gateway says of them. The
 * whole key stays hidden: each of its other pieces still takes what it overlaps along.
 */
import { CHECKS, CODES } from '../model/codes.ts';
import { DOCS_ROOT } from '../model/docs.ts';

/** Nobody remembers longer ones; those are made by machines. */
const LONGEST = 256;
/** A run of so many characters is no single word. Where it is two thirds of the secret, too, that is the secret, put in a wrong place. */
const LONG_RUN = 16;

/** Members, values and words by which answers are read, and those of markup that a document of ours is made of. */
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

/** With the marks at its ends taken off, a piece has at least so many characters of a word. */
const SHORTEST_WORD = 6;

/** Parts of letters or digits that a person writes: `DeepSeek`, `gpt`, `LLM`; the first and the last may be cut. */
const WRITTEN = /^(?:\d+|[A-Z]+|[a-z]*(?:[A-Z][a-z]{2,})*(?:[A-Z][a-z]?)?)$/;
/** Letters and digits together: `v3`, `4o`, `70b` and `gpt4o` are words; `550e8400`, `y5hikwfmqd` and `a3b2c1` are none. */
const MIXED = /^(?:[A-Za-z]*\d*|\d+[A-Za-z]{1,4}|[A-Za-z]+\d{1,2}[A-Za-z]{1,3})$/;

/** Without the marks at its ends. */
function trimmed(text: string): string {
  return text.slice(text.search(/[a-z\d]/i)).replace(/[^a-z\d]{1,8}$/i, '');
}

function isWordy(text: string): boolean {
  return text.split(/[^A-Za-z0-9]+/).every((token) => {
    const parts = token.match(/\d+|[A-Za-z]+/g) ?? [];
    return MIXED.test(token) && parts.every((part) => WRITTEN.test(part));
  });
}

/** Whether nothing but words is what a secret has in common with the text that shows it. */
function isPublic(text: string, secret: string): boolean {
  const run = trimmed(text);
  const isSecret =
    text.length === secret.length || (run.length >= LONG_RUN && run.length * 3 >= secret.length * 2);
  return !isSecret && isWordy(run);
}

/** The pieces, of so many characters and in lower case, that may be seen. `texts`: what the user shows himself. */
export function shownPieces(secret: string, texts: string, length: number): readonly string[] {
  if (secret.length > LONGEST || !/[A-Za-z0-9]/.test(secret)) return [];
  const lower = secret.toLowerCase();
  // A letter that becomes two in lower case, and the places are not the same any more.
  if (lower.length !== secret.length) return [];
  // Words or not: of a key that was put among the models, eight characters in a row often look like one.
  const stands = (at: number): boolean => {
    const piece = lower.slice(at, at + length);
    if (piece.length < length) return false;
    // Marks at its ends tell nothing: `eepseek-` of `sk-deepseek-01`, where `deepseek` is known.
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

/** Also the parts of those that have several, and one of what there are several of: `function`, `report`. */
const WORDS: ReadonlySet<string> = new Set(
  PROTOCOL.trim()
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[^a-z]/)])
    .flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')]),
);

/** Of a header whose value is one of these, `X-Env: production`, nobody wants every such word blackened. */
export function isProtocolWord(value: string): boolean {
  return WORDS.has(value.toLowerCase());
}

/** The same of several words: `output_text`. */
export function isMadeOfProtocol(value: string): boolean {
  return value
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => WORDS.has(word));
}

/** All that a secret may have words in common with, in lower case. `own`: of this run. */
export function shownTexts(own: readonly string[]): string {
  return [...own, PROTOCOL, DOCS_ROOT, ...CHECKS, ...Object.keys(CODES)].join('\n').toLowerCase();
}
