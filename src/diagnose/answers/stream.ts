/** Stream: is it well-formed to `[DONE]`, and how did it arrive? */
import type { Answer } from '../../model/observation.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { isCut } from '../completion.ts';
import { isRecord, parseJson } from '../loose-json.ts';
import { type Chunks, readChunks } from './chunks.ts';
import { decodeEvents, piecesOf } from './event-stream.ts';
import { type AnswerFacts, bad, good, holdsError, NO_FACTS, type ProbeJudgement } from './judgement.ts';
import { tokensOf } from './usage.ts';

/** Pieces closer together than this came out of one buffer: no model writes a token in so little time. */
const AT_ONCE_MS = 5;
/** Faster answers may well be whole at once; nothing is said of them. */
const WORTH_SAYING_MS = 100;

/** Judges the answer with status 2xx to a request with `stream: true`. Never throws. */
export function judgeStream(answer: Answer): ProbeJudgement {
  const stream = decodeEvents(piecesOf(answer));
  if (!stream.spoke) return noStream(answer);
  const chunks = readChunks(stream.events);
  const facts = factsOf(answer, chunks);
  if (chunks.error !== null) {
    const after = chunks.count === 0 ? '' : ` after ${chunks.count} good events`;
    return holdsError('upstream-error', `The stream ended in an error${after}.`, chunks.error, facts);
  }
  const cutWithin = stream.broken && chunks.faultAt === stream.events.length - 1;
  if (chunks.fault !== null && !cutWithin) return bad('stream-malformed', sentence(chunks.fault), facts);
  if (!stream.done) return unfinished(answer, chunks, facts);
  if (chunks.count === 0)
    return bad('stream-malformed', 'Only `[DONE]` came, and no chunk before it.', facts);
  return judgeWhole(answer, chunks, facts);
}

/** A stream that came to `[DONE]`. */
function judgeWhole(answer: Answer, chunks: Chunks, facts: AnswerFacts): ProbeJudgement {
  const { finished, tokensAtMs, count } = chunks;
  if (finished.includes('error')) {
    return bad('upstream-error', 'The stream ended with the finish reason `error`.', facts);
  }
  if (tokensAtMs.length === 0) {
    if (finished.includes('content_filter')) {
      return bad('content-filtered', 'The stream ended with the finish reason `content_filter`.', facts);
    }
    if (!finished.some(isCut)) {
      return bad('empty-completion', `${count} chunks came, none with text or a call.`, facts);
    }
  }
  return good(`${wellFormed(chunks, facts)}${howItCame(answer, facts)}`, facts);
}

function wellFormed({ count, finished }: Chunks, { firstTokenMs, tokensPerSecond }: AnswerFacts): string {
  const first = firstTokenMs === null ? 'no token was shown' : `first token after ${firstTokenMs} ms`;
  const rate = tokensPerSecond === null ? '' : `, ${tokensPerSecond} tokens a second`;
  const cut = finished.some(isCut) ? ' Cut by the token limit, as asked.' : '';
  const reason = finished.length === 0 ? ' No `finish_reason` was sent.' : '';
  return `${count} chunks up to [DONE]; ${first}${rate}.${cut}${reason}`;
}

function howItCame(answer: Answer, { buffered }: AnswerFacts): string {
  const type = answer.headers['content-type'] ?? '';
  const told = type !== '' && !type.toLowerCase().includes('text/event-stream');
  const sentAs = told ? ` Sent as ${clip(oneLine(type), 60)}.` : '';
  return buffered
    ? ` Buffered: all of it arrived at once, after ${Math.round(answer.durationMs)} ms.${sentAs}`
    : sentAs;
}

/** A stream without `[DONE]`. */
function unfinished(answer: Answer, chunks: Chunks, facts: AnswerFacts): ProbeJudgement {
  const held = chunks.count === 0 ? 'no chunk' : `${chunks.count} chunks`;
  if (answer.truncated) {
    const seen = `The stream went on without end: ${held} in ${answer.body.length} characters, and no [DONE].`;
    return bad('stream-malformed', seen, facts);
  }
  if (answer.bodyFault !== null) {
    const seen = `The stream broke off after ${held}: ${oneLine(answer.bodyFault.message)}`;
    return { ...bad('stream-malformed', seen, facts), fault: answer.bodyFault };
  }
  if (chunks.fault !== null) {
    return bad('stream-malformed', `The stream ended in the middle of event ${chunks.faultAt + 1}.`, facts);
  }
  if (chunks.count === 0)
    return bad('stream-malformed', 'Keep-alive comments came, and no chunk behind them.', facts);
  const finish = chunks.finished.at(-1);
  const told =
    finish === undefined
      ? 'neither `finish_reason` nor [DONE] came'
      : `\`finish_reason\` was ${clip(oneLine(finish), 40)}, but no [DONE] came`;
  return bad('stream-malformed', `The stream ended after ${held}: ${told}.`, facts);
}

/** A body without events or comments. */
function noStream(answer: Answer): ProbeJudgement {
  const body = answer.body.trim();
  if (answer.bodyFault !== null) {
    return {
      ...bad('stream-malformed', `No event came: ${oneLine(answer.bodyFault.message)}`),
      fault: answer.bodyFault,
    };
  }
  if (body === '') return bad('stream-malformed', 'The body is empty where an event stream was due.');
  const value = parseJson(body);
  if (isRecord(value)) {
    return Array.isArray(value.choices)
      ? bad(
          'stream-malformed',
          'A whole JSON completion came instead of an event stream: `stream: true` was ignored.',
        )
      : holdsError(
          'stream-malformed',
          `JSON came instead of an event stream: ${clip(oneLine(body), 120)}`,
          value,
        );
  }
  const [line = ''] = body.split(/\r\n?|\n/, 1);
  const what = isRecord(parseJson(line)) ? 'Lines of JSON without `data:`' : 'Something else';
  return bad('stream-malformed', `${what} came instead of an event stream: ${clip(oneLine(body), 120)}`);
}

/** The stop after a quotation would look like a part of it. */
function sentence(text: string): string {
  return /[…}\]]$/.test(text) ? text : `${text}.`;
}

function factsOf(answer: Answer, { tokensAtMs, usage, model }: Chunks): AnswerFacts {
  const { promptTokens, completionTokens } = tokensOf(usage);
  const first = tokensAtMs.at(0);
  const last = tokensAtMs.at(-1);
  if (first === undefined || last === undefined)
    return { ...NO_FACTS, model, promptTokens, completionTokens };
  const buffered = isBuffered(answer, tokensAtMs);
  // The first token starts the clock; gateways may send several tokens in a piece, so the usage counts better.
  const written = (completionTokens ?? tokensAtMs.length) - 1;
  const rate =
    buffered || last - first < AT_ONCE_MS || written < 1 ? null : (written * 1000) / (last - first);
  return {
    ...NO_FACTS,
    model,
    promptTokens,
    completionTokens,
    firstTokenMs: Math.round(first),
    tokensPerSecond: rate === null ? null : Math.round(rate * 10) / 10,
    buffered,
  };
}

/** A length that was known before the first byte, or several pieces at one moment after a long wait. */
function isBuffered(answer: Answer, tokensAtMs: readonly number[]): boolean {
  if (tokensAtMs.length < 2) return false;
  const first = tokensAtMs.at(0) ?? 0;
  const last = tokensAtMs.at(-1) ?? 0;
  const together = last - first < AT_ONCE_MS;
  return together && (answer.headers['content-length'] !== undefined || first >= WORTH_SAYING_MS);
}
