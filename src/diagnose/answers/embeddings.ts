/** Embeddings: is there a vector of finite numbers? */
import { Buffer } from 'node:buffer';
import type { Answer } from '../../model/observation.ts';
import { isRecord, type Members } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { nameOf } from '../completion.ts';
import { readObject } from './chat.ts';
import { type AnswerFacts, bad, good, NO_FACTS, type ProbeJudgement, type Sent } from './judgement.ts';
import { tokensOf } from './usage.ts';

/** Judges the answer with status 2xx of `/embeddings`. Never throws. */
export function judgeEmbeddings(answer: Answer, sent: Sent = null): ProbeJudgement {
  const read = readObject(answer);
  if ('judgement' in read) return read.judgement;
  const body = read.value;
  const facts = { ...NO_FACTS, model: nameOf(body.model), ...tokensOf(body.usage) };
  const { data } = body;
  if (!Array.isArray(data)) return malformed(`There is no \`data\`: ${whatElse(body, answer.body)}`, facts);
  const [first] = data;
  if (first === undefined) return malformed('`data` is empty: no vector came.', facts);
  if (!isRecord(first)) return malformed('The item in `data` is no object.', facts);
  // openai for Node.js reads every item.
  if (!data.every(isRecord)) return malformed('`data` holds something that is no object.', facts);
  return judgeVector(first.embedding, facts, sent);
}

/**
 * True if the first item of the list has no vector, or a string that does not decode to one. Some models behind
 * OpenRouter answer so if asked for base64, but not if asked for floats.
 */
export function lacksVector(answer: Answer): boolean {
  const read = readObject(answer);
  if ('judgement' in read || !Array.isArray(read.value.data)) return false;
  const [first] = read.value.data;
  return !(isRecord(first) && Array.isArray(first.embedding)) && judgeEmbeddings(answer).code !== null;
}

function malformed(seen: string, facts: AnswerFacts): ProbeJudgement {
  return bad('malformed-response', seen, facts);
}

/**
 * What came in place of `data`. Ollama's own API sends `embedding` or `embeddings`; a relay that only knows chat sends
 * `choices`.
 */
function whatElse(body: Members, text: string): string {
  if (Array.isArray(body.embedding) || Array.isArray(body.embeddings)) {
    return 'the vector stands in another member than the OpenAI API has it.';
  }
  return Array.isArray(body.choices) ? 'a chat completion came.' : clip(oneLine(text), 120);
}

function judgeVector(embedding: unknown, facts: AnswerFacts, sent: Sent): ProbeJudgement {
  const packed = typeof embedding === 'string';
  const vector = packed ? unpacked(embedding) : embedding;
  if (packed && vector === null)
    return malformed('The vector is a string, but not base64 of 32-bit floats.', facts);
  if (!Array.isArray(vector)) return malformed('There is no `embedding` in the item.', facts);
  if (vector.length === 0) return malformed('The vector is empty.', facts);
  const odd = vector.findIndex((one) => !Number.isFinite(one));
  if (odd >= 0) {
    const shown = shownOf(vector[odd]);
    return malformed(`Number ${odd + 1} of ${vector.length} is not finite: ${shown}`, facts);
  }
  const zero = vector.every((one) => one === 0) ? ' All of them are zero.' : '';
  const how = packed ? ', packed as base64' : '';
  return good(`A vector of ${vector.length} finite numbers${how}.${zero}${inWhichForm(packed, sent)}`, {
    ...facts,
    dimension: vector.length,
  });
}

/** What users need to know of clients that ask for base64 by default: openai for Python and for Node.js. */
function inWhichForm(packed: boolean, sent: Sent): string {
  if (sent === null || packed) return '';
  const { encoding_format: format } = sent;
  if (format === 'base64')
    return ' Asked for base64, the gateway sent floats: older versions of openai for Node.js garble them unless `encoding_format` is set to `float`.';
  return format === 'float'
    ? ' Not as base64, which OpenAI’s clients ask for unless told otherwise: set `encoding_format` to `float` in them.'
    : ' Only without `encoding_format`, which OpenAI’s clients always send: ask the gateway’s operator to let it pass (LiteLLM: `drop_params`).';
}

/** Never shows the whole value: a hostile one can be nested too deeply to be printed. */
function shownOf(value: unknown): string {
  if (typeof value === 'number') return Number.isNaN(value) ? 'not a number' : String(value);
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object or a list' : `a ${typeof value}`;
}

/** Little-endian 32-bit floats, as OpenAI packs them; null for anything else. */
function unpacked(text: string): readonly number[] | null {
  const bare = text.replace(/\s+/g, '');
  // openai for Python refuses base64 without its padding.
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) return null;
  const bytes = Buffer.from(bare, 'base64');
  if (bytes.length % 4 !== 0) return null;
  return Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readFloatLE(place * 4));
}
