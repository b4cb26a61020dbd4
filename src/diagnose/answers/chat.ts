/** Chat: reads the first message of a chat completion, or says why there is none. */
import type { Answer } from '../../model/observation.ts';
import { isRecord, type Members } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { nameOf, reasoningOf, textOf } from '../completion.ts';
import { endingOf, isCut } from '../endings.ts';
import { boundedJson } from '../long-json.ts';
import { assembledChoice } from './assembled.ts';
import { readChunks } from './chunks.ts';
import { bodyPieces, decodeEvents } from './event-stream.ts';
import { type AnswerFacts, bad, good, NO_FACTS, type ProbeJudgement, type Sent } from './judgement.ts';
import { judgeStream } from './stream.ts';
import { tokensOf } from './usage.ts';

export interface Chat {
  readonly message: Members;
  readonly text: string;
  readonly reasoning: string;
  readonly refusal: string;
  /** Lower case; null if none was sent. */
  readonly finish: string | null;
  /** True when the token limit ended it. */
  readonly cut: boolean;
  readonly facts: AnswerFacts;
}

export type Read<T> = { readonly value: T } | { readonly judgement: ProbeJudgement };

/** The JSON object of a body, or a judgement if it is not one. Incomplete bodies were handled before (cut-off.ts). */
export function readObject({ body }: Answer): Read<Members> {
  // Blanks are not trimmed: JavaScript trims some that JSON does not allow, and clients fail on those.
  const bare = body.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return { judgement: bad('malformed-response', 'The body is empty.') };
  const value = boundedJson(bare);
  if (isRecord(value)) return { value };
  const streamed = value === undefined && decodeEvents([{ text: bare, atMs: 0 }]).events.length > 0;
  const what = streamed
    ? 'An event stream came, though none was asked for'
    : value === undefined
      ? 'The body is not JSON'
      : 'The body is JSON, but no object';
  return { judgement: bad('malformed-response', `${what}: ${clip(oneLine(bare), 120)}`) };
}

/** The chat completion; it is put together from a stream if the request was adapted to a gateway that only streams. */
export function readChat(answer: Answer, sent: Sent): Read<Chat> {
  if (sent?.stream === true) {
    const judgement = judgeStream(answer);
    if (judgement.code !== null) return { judgement };
    const choice = assembledChoice(readChunks(decodeEvents(bodyPieces(answer)).events));
    return chatOf([choice], judgement.facts, answer.body);
  }
  const read = readObject(answer);
  if ('judgement' in read) return read;
  const { choices, model, usage } = read.value;
  return chatOf(choices, { ...NO_FACTS, model: nameOf(model), ...tokensOf(usage) }, answer.body);
}

function chatOf(choices: unknown, facts: AnswerFacts, body: string): Read<Chat> {
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (!isRecord(choice)) {
    return {
      judgement: bad('malformed-response', `The answer has no choice: ${clip(oneLine(body), 120)}`, facts),
    };
  }
  const { message } = choice;
  if (!isRecord(message)) {
    return { judgement: bad('malformed-response', 'The choice has no `message`.', facts) };
  }
  const finish = typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null;
  const value = {
    message,
    text: textOf(message.content),
    reasoning: reasoningOf(message),
    refusal: textOf(message.refusal),
    finish,
    cut: isCut(finish),
    facts,
  };
  return { value };
}

/**
 * The judgement of a refusal, or of a finish reason that explains why there is no content; null if the content is to
 * be judged.
 */
export function endedOtherwise({ finish, refusal, facts, text, message }: Chat): ProbeJudgement | null {
  if (refusal !== '') {
    return bad('content-filtered', `The model refused: ${clip(oneLine(refusal), 120)}`, facts);
  }
  if (text !== '' || Array.isArray(message.tool_calls)) return null;
  const ending = endingOf(finish);
  if (ending === null) return null;
  return bad(ending.code, `The answer ended with the finish reason \`${ending.word}\`.`, facts);
}

/**
 * A good judgement, for an answer that reached the token limit before there was anything to judge: key, model and
 * quota work.
 */
export function cutBefore(what: string, facts: AnswerFacts): ProbeJudgement {
  return good(`Answered, but cut by the token limit before ${what} was whole; not judged further.`, facts);
}
