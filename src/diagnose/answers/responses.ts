/** Responses: judges the answer of `/responses`, by the status and the output in it. */
import type { Answer } from '../../model/observation.ts';
import { isRecord, type Members } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { nameOf, textOf } from '../completion.ts';
import { boundedJson } from '../long-json.ts';
import { type Read, readObject } from './chat.ts';
import { bodyPieces, decodeEvents } from './event-stream.ts';
import { type AnswerFacts, bad, good, NO_FACTS, type ProbeJudgement, type Sent } from './judgement.ts';
import { tokensOf } from './usage.ts';

interface Output {
  readonly text: string;
  /** Text that clients ignore: its part is not called `output_text`, or its item is not called `message`. */
  readonly astray: string;
  /** The member `output_text`. Clients ignore it, and build their own from `output`. */
  readonly beside: string;
  readonly refusal: string;
  /** Types of the items, to be shown. */
  readonly types: readonly string[];
}

function partsOf(items: readonly Members[]): readonly Members[] {
  return items.flatMap(({ content }) => (Array.isArray(content) ? content.filter(isRecord) : []));
}

/** Text is in `output[].content[]`. Clients build `output_text` from it, even if a relay has sent one. */
function outputOf(body: Members): Output {
  const items = Array.isArray(body.output) ? body.output.filter(isRecord) : [];
  const parts = partsOf(items);
  const heard = new Set(partsOf(items.filter(({ type }) => type === 'message')).filter(isOutputText));
  // Items of the type `reasoning` have parts called `reasoning_text`, which are not part of the answer.
  const spoken = partsOf(items.filter(({ type }) => type !== 'reasoning'));
  const textIn = (some: readonly Members[]): string => some.map((part) => textOf(part.text)).join('');
  return {
    text: textIn([...heard]),
    astray: textIn(spoken.filter((part) => !heard.has(part))),
    beside: textOf(body.output_text),
    refusal: parts.map((part) => textOf(part.refusal)).join(''),
    types: items.map(({ type }) => (typeof type === 'string' ? type : 'unknown')),
  };
}

function isOutputText({ type }: Members): boolean {
  return type === 'output_text';
}

/** What makes OpenAI's clients for Node.js and Python throw when they put the text together; null if nothing does. */
function brokenOutput({ output }: Members): string | null {
  if (!Array.isArray(output)) return null;
  if (!output.every(isRecord)) return '`output` holds something that is no object.';
  const messages = output.filter(isRecord).filter(({ type }) => type === 'message');
  for (const { content } of messages) {
    if (!Array.isArray(content)) return 'A message in `output` has a `content` that is no list.';
    if (!content.every(isRecord)) return 'A message in `output` has a part that is no object.';
    const texts = content
      .filter(isRecord)
      .filter(isOutputText)
      .map(({ text }) => text ?? '');
    if (!texts.every((text) => typeof text === 'string'))
      return 'A part called `output_text` has a `text` that is none.';
  }
  return null;
}

/** Judges the answer with status 2xx of `/responses`. Never throws. */
export function judgeResponses(answer: Answer, sent: Sent): ProbeJudgement {
  const read = sent?.stream === true ? readLast(answer) : readObject(answer);
  if ('judgement' in read) return read.judgement;
  const body = read.value;
  const facts = { ...NO_FACTS, model: nameOf(body.model), ...tokensOf(body.usage) };
  if (Array.isArray(body.choices)) {
    return bad('malformed-response', 'A chat completion came from /responses.', facts);
  }
  // Clients iterate over `output`, whatever else is there: openai for Node.js throws at once, openai for Python later.
  if (!Array.isArray(body.output) && (body.status === 'incomplete' || !isUnfinished(body))) {
    const what = body.output === undefined ? 'The answer has no `output`' : '`output` is no list';
    return bad('malformed-response', `${what}: ${quoted(answer.body)}`, facts);
  }
  const broken = brokenOutput(body);
  if (broken !== null) return bad('malformed-response', broken, facts);
  return judgeStatus(body, outputOf(body), facts);
}

/** The response in the last event of a stream, if the request was adapted to a gateway that only streams. */
function readLast(answer: Answer): Read<Members> {
  const { events, spoke } = decodeEvents(bodyPieces(answer));
  if (!spoke) return readObject(answer);
  const told = events.map(({ data }) => boundedJson(data)).filter(isRecord);
  const last = told.findLast(({ type }) => typeof type === 'string' && FINAL.has(type));
  if (!isRecord(last?.response)) {
    const seen = `The stream ended after ${events.length} events: no \`response.completed\` came.`;
    return { judgement: bad('stream-malformed', seen) };
  }
  const deltas = told.filter(({ type }) => type === 'response.output_text.delta');
  // Codex backends leave `output` empty in the last event.
  const text = deltas.map(({ delta }) => textOf(delta)).join('');
  const output = last.response.output ?? [];
  const isBare = Array.isArray(output) && output.length === 0 && text !== '';
  const message = { type: 'message', content: [{ type: 'output_text', text }] };
  // Clients that read the deltas need neither `object` nor `output`, so these are filled in.
  return { value: { ...last.response, object: 'response', output: isBare ? [message] : output } };
}

const FINAL: ReadonlySet<string> = new Set(
  ['completed', 'incomplete', 'failed'].map((end) => `response.${end}`),
);

const UNFINISHED: ReadonlySet<unknown> = new Set([
  'incomplete',
  'failed',
  'cancelled',
  'queued',
  'in_progress',
]);

/**
 * True if the status explains why there is no output. The body must look like a response, because health checks have a
 * `status`, too.
 */
function isUnfinished({ object, id, status }: Members): boolean {
  return UNFINISHED.has(status) && (object === 'response' || typeof id === 'string');
}

function quoted(text: string): string {
  return clip(oneLine(text), 120);
}

function judgeStatus(body: Members, output: Output, facts: AnswerFacts): ProbeJudgement {
  switch (body.status) {
    case 'incomplete':
      return judgeIncomplete(body, facts);
    case 'failed':
    case 'cancelled':
      return bad('upstream-error', `The answer has the status \`${body.status}\` and no reason.`, facts);
    case 'queued':
    case 'in_progress':
      return bad(
        'malformed-response',
        `The answer is not finished: its status is \`${body.status}\`.`,
        facts,
      );
    default:
      return judgeOutput(output, facts, body.object === 'response');
  }
}

function judgeIncomplete({ incomplete_details: details }: Members, facts: AnswerFacts): ProbeJudgement {
  const reason = isRecord(details) && typeof details.reason === 'string' ? details.reason : null;
  if (reason === 'content_filter') {
    return bad('content-filtered', 'The answer is incomplete because of `content_filter`.', facts);
  }
  if (reason === null || reason === 'max_output_tokens' || reason === 'max_tokens') {
    return good('Answered; cut by the token limit, as asked.', facts);
  }
  return bad('upstream-error', `The answer is incomplete because of \`${quoted(reason)}\`.`, facts);
}

function judgeOutput(output: Output, facts: AnswerFacts, isNamed: boolean): ProbeJudgement {
  const { text, astray, beside, refusal, types } = output;
  const unnamed = isNamed
    ? ''
    : ' Its `object` is not `response`, without which openai for Node.js gives no `output_text`.';
  if (text.trim() !== '') return good(`Answered with text.${unnamed}`, facts);
  const where = astray.trim() !== '' ? partAstray(types) : beside.trim() !== '' ? BESIDE : null;
  if (where !== null) return bad('malformed-response', where, facts);
  if (refusal !== '') return bad('content-filtered', `The model refused: ${quoted(refusal)}`, facts);
  const held = types.length === 0 ? '`output` is empty' : `\`output\` holds ${quoted(types.join(', '))}`;
  return bad('empty-completion', `The answer holds no text: ${held}.`, facts);
}

const BESIDE =
  'The text stands in `output_text` alone, which clients make anew of `output`: there is none in that.';

function partAstray(types: readonly string[]): string {
  return types.includes('message')
    ? 'The text stands in a part that is not called `output_text`.'
    : 'The text stands in an item that is not called `message`.';
}
