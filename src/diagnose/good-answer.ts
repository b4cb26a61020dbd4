/** Good answers: what a 2xx without an error must hold to be one, question by question. */
import type { Code } from '../model/codes.ts';
import type { Answer, Question } from '../model/observation.ts';
import { type Completion, isCut, readCompletion } from './completion.ts';
import { isEventStream } from './events.ts';
import { isRecord, parseJson } from './loose-json.ts';
import { readModelList } from './model-list.ts';
import { isSameModel } from './same-model.ts';
import { readCompletionStream } from './stream.ts';

export interface GoodJudgement {
  /** Null when the answer is good. */
  readonly code: Code | null;
  readonly rule: string;
  readonly seen: string;
  readonly note: string | null;
}

/** What a good answer is compared with. */
export interface Expected {
  readonly question: Question;
  readonly model: string | null;
  /** False where the answer's model is a name of its own: Azure deployments, routers. */
  readonly namesModel: boolean;
}

type Judge = (answer: Answer, expected: Expected) => GoodJudgement;

const JUDGES = {
  models: judgeList,
  completion: judgeCompletion,
  stream: judgeStream,
  tools: judgeCompletion,
  'structured-output': judgeCompletion,
  responses: judgeObject,
  embeddings: judgeObject,
} as const satisfies Record<Question, Judge>;

export function judgeGood(answer: Answer, expected: Expected): GoodJudgement {
  return JUDGES[expected.question](answer, expected);
}

function good(rule: string, seen: string, note: string | null = null): GoodJudgement {
  return { code: null, rule, seen, note };
}

function bad(code: Code, rule: string, seen: string): GoodJudgement {
  return { code, rule, seen, note: null };
}

function judgeList(answer: Answer): GoodJudgement {
  const ids = readModelList(answer);
  if (ids === null)
    return bad(
      'malformed-response',
      'list-unreadable',
      `HTTP ${answer.status}, but ${what(answer)} instead of a list of models.`,
    );
  return good('list', `${ids.length} models listed.`, ids.length === 0 ? 'The list is empty.' : null);
}

function judgeObject(answer: Answer): GoodJudgement {
  if (isRecord(parseJson(answer.body)))
    return good('object', `Answered in ${Math.round(answer.durationMs)} ms.`);
  return bad(
    'malformed-response',
    'no-object',
    `HTTP ${answer.status}, but ${what(answer)} instead of a JSON object.`,
  );
}

function judgeCompletion(answer: Answer, expected: Expected): GoodJudgement {
  const completion = readCompletion(answer);
  if (completion === null) {
    return bad(
      'malformed-response',
      'no-choices',
      `HTTP ${answer.status}, but ${what(answer)} instead of a completion with choices.`,
    );
  }
  const { finishReason, model } = completion;
  if (finishReason === 'content_filter' && completion.text === '') {
    return bad(
      'content-filtered',
      'finish-content-filter',
      'The answer ended with finish_reason content_filter and without text.',
    );
  }
  if (isEmpty(completion) && !isCut(finishReason)) {
    return bad(...ofEmpty(finishReason));
  }
  if (isOther(model, expected)) return substituted(expected.model, model);
  const by = model === null || model === expected.model ? '' : ` by ${model}`;
  const cut = isCut(finishReason)
    ? 'The answer was cut by the token limit, which proves key, model and quota.'
    : null;
  return good('completion', `Answered${by} in ${Math.round(answer.durationMs)} ms.`, cut);
}

function judgeStream(answer: Answer, expected: Expected): GoodJudgement {
  const contentType = (answer.headers['content-type'] ?? '').toLowerCase();
  if (!isEventStream(answer.body.trimStart(), contentType)) {
    return bad(
      'stream-malformed',
      'no-stream',
      `HTTP ${answer.status}, but ${what(answer)} instead of an event stream.`,
    );
  }
  const { fault, text, called, finishReason, model } = readCompletionStream(answer.body);
  if (fault !== null)
    return bad('stream-malformed', 'stream-form', `HTTP ${answer.status}, an event stream: ${fault}`);
  if (finishReason === 'content_filter' && text === '')
    return bad(
      'content-filtered',
      'finish-content-filter',
      'The stream ended with finish_reason content_filter and without text.',
    );
  if (text.trim() === '' && !called && !isCut(finishReason)) return bad(...ofEmpty(finishReason));
  if (isOther(model, expected)) return substituted(expected.model, model);
  return good('stream', `Streamed to [DONE] in ${Math.round(answer.durationMs)} ms.`);
}

function isEmpty(completion: Completion): boolean {
  const { text, reasoning, called, refusal } = completion;
  return text.trim() === '' && reasoning.trim() === '' && refusal.trim() === '' && !called;
}

/** Finish reasons that tell why there is no text: DeepSeek's, OpenRouter's. */
function ofEmpty(finishReason: string | null): [Code, string, string] {
  if (finishReason === 'insufficient_system_resource')
    return [
      'overloaded',
      'finish-no-resource',
      'The answer ended with finish_reason insufficient_system_resource.',
    ];
  if (finishReason === 'error')
    return ['upstream-error', 'finish-error', 'The answer ended with finish_reason error and without text.'];
  return [
    'empty-completion',
    'empty',
    `The choice has no text and no call (finish_reason ${finishReason ?? 'absent'}).`,
  ];
}

function isOther(model: string | null, expected: Expected): boolean {
  return (
    expected.namesModel && model !== null && expected.model !== null && !isSameModel(expected.model, model)
  );
}

function substituted(wanted: string | null, got: string | null): GoodJudgement {
  return bad('model-substituted', 'other-model', `${wanted} was asked and ${got} answered.`);
}

/** What came, in two words. */
function what(answer: Answer): string {
  const body = answer.body.trim();
  if (body === '') return 'an empty body came';
  if (isEventStream(body, '')) return 'an event stream came';
  const value = parseJson(body);
  if (isRecord(value))
    return `JSON with ${Object.keys(value).slice(0, 4).join(', ').slice(0, 80) || 'no members'} came`;
  if (Array.isArray(value)) return 'a JSON array came';
  return value === undefined ? 'a text that is not JSON came' : 'a bare JSON value came';
}
