/** Stream: is it well-formed to `[DONE]`, and how did it arrive? */
import type { Answer } from '../../model/observation.ts';
import { isRecord } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { endingOf, isCut } from '../endings.ts';
import { boundedJson } from '../long-json.ts';
import { type Chunks, HOLDS_ERROR, type Oddity, OF_THREAD, readChunks } from './chunks.ts';
import { bodyPieces, decodeEvents, type EventStream } from './event-stream.ts';
import { type AnswerFacts, bad, good, NO_FACTS, type ProbeJudgement } from './judgement.ts';
import { hiddenTokens, tokensOf } from './usage.ts';

/** Pieces closer together than this came out of one buffer: no model writes a token in so little time. */
const AT_ONCE_MS = 5;
/**
 * Tokens within this time of the first were read together with it: they had waited in a buffer, and tell nothing about
 * the rate.
 */
const SAME_MS = 1;

/** Finish reasons with these codes mean that the stream ended too early, even if there is text. */
const BROKEN: ReadonlySet<string> = new Set(['upstream-error', 'overloaded']);

/**
 * Judges the answer with status 2xx to a request with `stream: true`. Errors in it, and bodies that broke off before
 * `[DONE]`, were handled before. Never throws.
 */
export function judgeStream(answer: Answer): ProbeJudgement {
  const stream = decodeEvents(bodyPieces(answer));
  if (!stream.spoke) return noStream(answer.body.trim());
  const chunks = readChunks(stream.events);
  const facts = factsOf(chunks);
  const inForm = formFault(stream, chunks);
  if (inForm !== null) {
    const judgement = bad('stream-malformed', inForm, facts);
    if (isOfAnotherApi(stream, chunks)) return { ...judgement, rule: 'stream-of-another-api' };
    const endsClients = [INDENTED, DATALESS, HOLDS_ERROR, OF_THREAD].some((text) => inForm.includes(text));
    return endsClients ? { ...judgement, rule: 'stream-ends-clients' } : judgement;
  }
  const { finished, tokensAtMs, list } = chunks;
  const ending = finished.map(endingOf).find((one) => one !== null);
  const silent = tokensAtMs.length === 0 && !finished.some(isCut);
  if (ending !== undefined && (silent || BROKEN.has(ending.code))) {
    return bad(ending.code, `The stream ended with the finish reason \`${ending.word}\`.`, facts);
  }
  if (silent) {
    const none = list.length === 1 ? '1 chunk came, without' : `${list.length} chunks came, none with`;
    return bad('empty-completion', `${none} text or a call.`, facts);
  }
  const notes = [...notesOf(stream, chunks), ...howItCame(answer, facts)];
  return good([wellFormed(chunks, facts), ...notes].join(' '), facts);
}

const INDENTED =
  'More than one blank, or a tab, stands before `[DONE]`: clients read it as a chunk that is no JSON.';

const DATALESS =
  'An event without `data` came, or a blank line behind an `id`: OpenAI’s clients (that for Node.js only behind an `event`) read it as a chunk that is no JSON';

/** What breaks the form of the stream; null when it is well-formed to `[DONE]`. */
function formFault(stream: EventStream, chunks: Chunks): string | null {
  const { events, done, indented, dataless, broken } = stream;
  const { list, fault, faultAt, finished } = chunks;
  const held = list.length === 0 ? 'no chunk' : list.length === 1 ? '1 chunk' : `${list.length} chunks`;
  if (fault !== null) {
    const cutWithin = broken && faultAt === events.length - 1;
    if (cutWithin) return `The stream ended after ${held}, in the middle of event ${faultAt + 1}.`;
    // A full stop after a quotation would look like a part of it.
    return /[…}\]]$/.test(fault) ? fault : `${fault}.`;
  }
  if (list.length === 0) {
    return done
      ? 'Only `[DONE]` came, and no chunk before it.'
      : 'Keep-alives came, and no chunk behind them.';
  }
  const chosen = list.some(({ choices }) => Array.isArray(choices) && choices.length > 0);
  if (done && !chosen) return `${held} came up to [DONE], none of them with a choice.`;
  if (done && indented) return INDENTED;
  if (done && dataless !== null) return `${DATALESS} (${dataless}).`;
  if (done) return null;
  const finish = finished.at(-1);
  const told = finish === undefined ? 'neither `finish_reason` nor [DONE] came' : 'no [DONE] came';
  return `The stream ended after ${held}: ${told}.`;
}

/** Anthropic's API and OpenAI's Responses API name each event; a chat stream names none. */
function isOfAnotherApi({ events }: EventStream, { fault, faultAt }: Chunks): boolean {
  const name = fault === null ? null : (events[faultAt]?.name ?? null);
  return name !== null && /^(?:message|content_block|response)[_.]/.test(name);
}

/**
 * Each was seen to make such a program, or the client's helper, fail with an error (openai for Python 3.57, for
 * Node.js 7.59).
 */
const ODD: Readonly<Record<Oddity, string>> = {
  'no delta': 'A choice has no `delta`, which programs read of each.',
  parts: 'Text came in lists of parts, which programs that add up texts cannot read.',
  'no index': 'A choice has not the `index` 0, without which `stream()` of OpenAI’s clients fails.',
  'no object':
    'A chunk has not the `object` chat.completion.chunk, without which `stream()` of openai for Python fails.',
  'no role': 'No `role` was sent, without which `stream()` of openai for Node.js fails.',
};

/** What else to say about a well-formed stream, such as which clients fail on it all the same. */
function notesOf({ padded }: EventStream, { asides, finished, oddities }: Chunks): readonly string[] {
  // This breaks `stream()` of openai for Node.js, and programs that read `chunk.choices[0]` of each chunk.
  const many = asides === 1 ? '1 event has' : `${asides} events have`;
  return [
    ...(finished.some(isCut) ? ['Cut by the token limit, as asked.'] : []),
    ...(finished.length > 0
      ? []
      : ['No `finish_reason` was sent, without which `stream()` of openai for Node.js fails.']),
    ...(asides === 0 ? [] : [`${many} no \`choices\`, which some clients read of each.`]),
    ...[...oddities].map((one) => ODD[one]),
    // openai for Python only checks how the data begins, as openai for Node.js did before version 7. The stream
    // passes, because the whole answer has arrived by then.
    ...(padded
      ? [
          'Blanks stand behind [DONE], at which openai for Node.js fails since version 7 (for Python does not).',
        ]
      : []),
  ];
}

function wellFormed({ list }: Chunks, { firstTokenMs, tokensPerSecond }: AnswerFacts): string {
  const first = firstTokenMs === null ? 'no token was shown' : `first token after ${firstTokenMs} ms`;
  const rate = tokensPerSecond === null ? '' : `, ${tokensPerSecond} tokens a second`;
  return `${list.length} ${list.length === 1 ? 'chunk' : 'chunks'} up to [DONE]; ${first}${rate}.`;
}

function howItCame(
  { headers, durationMs, leftOpen, cutBehind }: Answer,
  { buffered }: AnswerFacts,
): readonly string[] {
  const type = headers['content-type'] ?? '';
  const told = type !== '' && !type.toLowerCase().includes('text/event-stream');
  return [
    ...(buffered ? [`Buffered: all of it arrived at once, after ${Math.round(durationMs)} ms.`] : []),
    ...(told ? [`Sent as ${clip(oneLine(type), 60)}.`] : []),
    // openai for Node.js is one of them.
    ...(leftOpen === true ? ['The answer was not ended behind [DONE]; some clients wait for that.'] : []),
    ...(cutBehind === true
      ? ['The connection was cut behind [DONE], and not ended; some clients report that as an error.']
      : []),
  ];
}

/** What came instead of a stream: the body has no events or comments. */
function noStream(body: string): ProbeJudgement {
  if (body === '') return bad('stream-malformed', 'The body is empty where an event stream was due.');
  const value = boundedJson(body);
  if (isRecord(value) && Array.isArray(value.choices)) {
    const seen = 'A whole JSON completion came instead of an event stream: `stream: true` was ignored.';
    return { ...bad('stream-malformed', seen), rule: 'stream-ignored' };
  }
  const [line = ''] = body.split(/\r\n?|\n/, 1);
  const what =
    value !== undefined
      ? 'JSON'
      : isRecord(boundedJson(line))
        ? 'Lines of JSON without `data:`'
        : 'Something else';
  return bad('stream-malformed', `${what} came instead of an event stream: ${clip(oneLine(body), 120)}`);
}

function factsOf(chunks: Chunks): AnswerFacts {
  const { list, endedAtMs, tokensAtMs, usage, model } = chunks;
  const facts = { ...NO_FACTS, model, ...tokensOf(usage) };
  const first = tokensAtMs.at(0);
  if (first === undefined) return facts;
  // The first token and the end arrived at the same time. That includes streams in which a relay sends the whole text
  // as one piece.
  const buffered = list.length > 1 && (endedAtMs ?? first) - first < AT_ONCE_MS;
  return {
    ...facts,
    firstTokenMs: Math.round(first),
    tokensPerSecond: rateOf(chunks, facts, buffered),
    buffered,
  };
}

/**
 * Tokens per second of what came after the first moment; null if that is too short to tell. A piece may hold several
 * tokens, so the usage is more exact, without the reasoning that was not shown.
 */
function rateOf(
  { tokensAtMs, usage }: Chunks,
  { completionTokens }: AnswerFacts,
  buffered: boolean,
): number | null {
  const first = tokensAtMs.at(0) ?? 0;
  const span = (tokensAtMs.at(-1) ?? 0) - first;
  if (buffered || span < AT_ONCE_MS) return null;
  const later = tokensAtMs.filter((atMs) => atMs - first >= SAME_MS).length;
  const written = Math.max(tokensAtMs.length, (completionTokens ?? 0) - hiddenTokens(usage));
  return Math.round((written * later * 10_000) / (tokensAtMs.length * span)) / 10;
}
