/** Good answers: what a 2xx without an error must contain to count as good, for each question. */
import type { Code } from '../model/codes.ts';
import type { Answer, Question } from '../model/observation.ts';
import { isRecord } from '../model/record.ts';
import { judgeEmbeddings } from './answers/embeddings.ts';
import { type AnswerFacts, NO_FACTS, type ProbeJudgement, type Sent } from './answers/judgement.ts';
import { judgeResponses } from './answers/responses.ts';
import { judgeStream } from './answers/stream.ts';
import { judgeStructuredOutput } from './answers/structured-output.ts';
import { judgeTools } from './answers/tools.ts';
import { type Completion, isBlank, isMarkedFailed, readCompletion } from './completion.ts';
import { type Ending, endingOf, isCut } from './endings.ts';
import { isEventStream } from './events.ts';
import { pagingOf } from './list-paging.ts';
import { beginningOrWhole } from './long-json.ts';
import { isCutList, readModelList } from './model-list.ts';
import { isSameModel } from './same-model.ts';
import { sentAs } from './sent-as.ts';

export interface GoodJudgement {
  /** Null when the answer is good. */
  readonly code: Code | null;
  readonly rule: string;
  readonly seen: string;
  /** Reported after `seen`. */
  readonly note: string | null;
  readonly facts: AnswerFacts;
}

/** What a good answer is compared with. */
export interface Expected {
  readonly question: Question;
  readonly model: string | null;
  readonly sent: Sent;
  /** False if the model that answers may have another name than the one asked for, as with Azure's deployments. */
  readonly namesModel: () => boolean;
}

type Judge = (answer: Answer, expected: Expected) => GoodJudgement;

const JUDGES = {
  models: judgeList,
  completion: judgeCompletion,
  stream: ofProbe(judgeStream),
  tools: ofProbe(judgeTools),
  'structured-output': ofProbe(judgeStructuredOutput),
  responses: ofProbe(judgeResponses),
  embeddings: ofProbe(judgeEmbeddings),
} as const satisfies Record<Question, Judge>;

export function judgeGood(answer: Answer, expected: Expected): GoodJudgement {
  const judgement = JUDGES[expected.question](answer, expected);
  const streamed = expected.question === 'stream' || expected.sent?.stream === true;
  const isUnread = answer.notUtf8 === 'other' || (streamed && answer.notUtf8 !== undefined);
  if (judgement.code === null && isUnread && expected.question !== 'models')
    return notUtf8(streamed, judgement.facts);
  const told = judgement.code === null ? [...failedNote(answer), ...sentAs(answer, streamed)] : [];
  if (told.length === 0) return judgement;
  return { ...judgement, note: [judgement.note ?? [], ...told].flat().join(' ') };
}

/** openai for Python throws at an invalid byte anywhere in the body; openai for Node.js reads U+FFFD instead. */
function notUtf8(streamed: boolean, facts: AnswerFacts): GoodJudgement {
  const what = streamed ? 'stream' : 'body';
  const seen = `The ${what} is not UTF-8: clients such as OpenAI’s for Python cannot read it.`;
  return streamed
    ? bad('stream-malformed', 'stream-ends-clients', seen, facts)
    : bad('malformed-response', 'not-utf8', seen, facts);
}

function good(rule: string, seen: string, note: string | null = null, facts = NO_FACTS): GoodJudgement {
  return { code: null, rule, seen, note, facts };
}

function bad(code: Code, rule: string, seen: string, facts = NO_FACTS): GoodJudgement {
  return { code, rule, seen, note: null, facts };
}

/** Applies the probe's own judge, and then checks whether the model that answered is the one that was asked. */
function ofProbe(judge: (answer: Answer, sent: Sent) => ProbeJudgement): Judge {
  return (answer, expected) => {
    const { code, seen, facts, rule = `answer-${expected.question}` } = judge(answer, expected.sent);
    if (code === null && isOther(facts.model, expected)) return substituted(expected.model, facts);
    return { code, rule, seen, note: null, facts };
  };
}

function judgeList(answer: Answer): GoodJudgement {
  const ids = readModelList(answer);
  if (ids === null)
    return bad(
      'malformed-response',
      'list-unreadable',
      `HTTP ${answer.status}, but ${what(answer)} instead of a list of models.`,
    );
  const { next, more } = pagingOf(answer, ids);
  const note = ids.length === 0 ? 'The list is empty.' : null;
  return good('list', `${ids.length} ${ids.length === 1 ? 'model' : 'models'} listed.`, note, {
    ...NO_FACTS,
    listed: ids,
    cut: (more && next === null) || isCutList(answer, ids),
    nextPage: next,
  });
}

function judgeCompletion(answer: Answer, expected: Expected): GoodJudgement {
  // The request was adapted to a gateway that only streams.
  if (expected.sent?.stream === true) return ofProbe(judgeStream)(answer, expected);
  const completion = readCompletion(answer);
  if (completion === null) {
    const odd = choicesOf(answer);
    const seen = odd ?? `${what(answer)} instead of a completion with choices`;
    return bad('malformed-response', 'no-choices', `HTTP ${answer.status}, but ${seen}.`);
  }
  const { finishReason, model, usage } = completion;
  const facts = { ...NO_FACTS, model, ...usage };
  const ending = endingOf(finishReason);
  if (ending?.code === 'content-filtered' && completion.text === '') return ended(ending);
  if (isEmpty(completion) && !isCut(finishReason)) {
    if (ending !== null) return ended(ending);
    const reason = finishReason ?? 'absent';
    return bad('empty-completion', 'empty', `The choice has no text and no call (finish_reason ${reason}).`);
  }
  if (isOther(model, expected)) return substituted(expected.model, facts);
  const by = model === null || model === expected.model ? '' : ` by ${model}`;
  const seen = `Answered${by} in ${Math.round(answer.durationMs)} ms.`;
  return good('completion', seen, isCut(finishReason) ? CUT : null, facts);
}

const CUT = 'The answer was cut off by the token limit, which proves that key, model and quota work.';
const FAILED =
  'The body also says that it failed (`success: false`, `object: "error"` or the like), at which OpenAI’s clients do not look.';

/** How a mark of failure begins that is worth parsing the body for. */
const MARK = /"(?:success|ok|object|type)"\s{0,9}:\s{0,9}(?:false|"error")/;

function failedNote({ body }: Answer): readonly string[] {
  const value = MARK.test(body) ? beginningOrWhole(body) : null;
  return isRecord(value) && isMarkedFailed(value) ? [FAILED] : [];
}

/** What is wrong with `choices` itself; null if it is missing, or its first item is an object. */
function choicesOf({ body }: Answer): string | null {
  const value = beginningOrWhole(body.trim());
  if (!isRecord(value) || value.choices === undefined) return null;
  const { choices } = value;
  if (!Array.isArray(choices)) return `\`choices\` is ${choices === null ? 'null' : 'no list'}`;
  if (choices.length === 0) return '`choices` is empty';
  return isRecord(choices[0]) ? null : '`choices` holds no object';
}

function isEmpty(completion: Completion): boolean {
  const { text, reasoning, called, refusal } = completion;
  return !called && [text, reasoning, refusal].every(isBlank);
}

function ended({ code, word }: Ending): GoodJudgement {
  return bad(code, `finish-${code}`, `The answer ended with finish_reason ${word} and without text.`);
}

function isOther(model: string | null, expected: Expected): boolean {
  if (model === null || expected.model === null || model === expected.model) return false;
  return expected.namesModel() && !isSameModel(expected.model, model);
}

function substituted(wanted: string | null, facts: AnswerFacts): GoodJudgement {
  return bad(
    'model-substituted',
    'other-model',
    `${wanted} was asked for, but ${facts.model} answered.`,
    facts,
  );
}

/** Says briefly what came instead. */
function what(answer: Answer): string {
  const body = answer.body.trim();
  if (body === '') return 'an empty body came';
  if (isEventStream(body, '')) return 'an event stream came';
  const value = beginningOrWhole(body);
  if (isRecord(value) && Array.isArray(value.choices) && isRecord(value.choices[0]))
    return 'a choice without `message` came';
  if (isRecord(value))
    return `JSON with ${Object.keys(value).slice(0, 4).join(', ').slice(0, 80) || 'no members'} came`;
  if (Array.isArray(value)) return 'a JSON array came';
  if (value !== undefined) return 'a bare JSON value came';
  const begins = body.startsWith('{') || body.startsWith('[');
  return begins ? 'broken JSON, or JSON with something after it, came' : 'a text that is not JSON came';
}
