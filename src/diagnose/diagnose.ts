/** Diagnose: the one pure function that turns what was observed into its meaning. */
import { providerOfHost } from '../gateways/providers.ts';
import type { Code } from '../model/codes.ts';
import type { Answer, Exchange, Question } from '../model/observation.ts';
import { isRecord, parseJson } from '../model/record.ts';
import { adviceOf } from './advice.ts';
import { ofAskedModel } from './asked-model.ts';
import { classify } from './classify.ts';
import { cutOff } from './cut-off.ts';
import type { Diagnosis, DiagnosisContext } from './diagnosis.ts';
import { judgeFault } from './faults.ts';
import { judgeGood } from './good-answer.ts';
import { keyHeaderAdvice } from './key-header.ts';
import { kindOf } from './kinds.ts';
import { LONG } from './long-json.ts';
import { namedModels } from './named-models.ts';
import { nearMisses } from './near-miss.ts';
import { recognise } from './provider.ts';
import { proxyWords } from './proxy-words.ts';
import { type ErrorReading, readError } from './reading.ts';
import { endsAtLogin, judgeLostPost, judgeRedirect, LOST_POST } from './redirect.ts';
import { requestIdOf } from './request-id.ts';
import { rightEndpoint } from './right-endpoint.ts';
import type { Without } from './rule.ts';
import { adviceOfRule } from './rule-advice.ts';
import { seenOf } from './seen.ts';
import { isFailure } from './shape.ts';
import { provesThinking } from './thinking.ts';
import { settled } from './whose.ts';

export type { Diagnosis, DiagnosisContext } from './diagnosis.ts';

/** Never throws, whatever the peer sent. `without` names vendors whose own rules are left out (`npm run corpus`). */
export function diagnose(exchange: Exchange, context: DiagnosisContext, without?: Without): Diagnosis {
  if (exchange.kind === 'fault') {
    const { code, seen, means, next } = judgeFault(exchange, context.secure === false);
    const advice = adviceOf(code);
    return {
      ...NOTHING,
      code,
      rule: `fault-${exchange.type}`,
      seen,
      means: means ?? advice.means,
      next: next ?? advice.next,
    };
  }
  if (exchange.status >= 300 && exchange.status < 400) return ofRedirect(exchange, context);
  if (endsAtLogin(exchange)) return ofRedirect(exchange, context);
  const diagnosis = ofAnswer(exchange, context, without);
  const lost = judgeLostPost(exchange, diagnosis.code);
  return lost === null ? diagnosis : { ...diagnosis, ...lost, rule: LOST_POST, facts: null };
}

function ofAnswer(exchange: Answer, context: DiagnosisContext, without?: Without): Diagnosis {
  // Most answers are good; for them, the search for an error is skipped.
  if (isPlainSuccess(exchange)) {
    const good = ofGood(exchange, context);
    if (good.code === null) return good;
  }
  const reading = readError(exchange.body.length > LONGEST_ERROR ? { ...exchange, body: '{}' } : exchange);
  if (exchange.status < 300 && exchange.status >= 200 && !reading.failure)
    return ofSuccess(exchange, reading, context, without);
  return ofFailure(exchange, reading, context, without);
}

/**
 * In characters. Longer bodies are model lists. Searching one of 30 MiB for an error would take longer than the
 * request.
 */
const LONGEST_ERROR = 2 * 1024 * 1024;

const NOTHING = {
  provider: null,
  suggestions: [],
  requestId: null,
  httpStatus: null,
  note: null,
  facts: null,
} as const;

function ofRedirect(answer: Answer, context: DiagnosisContext): Diagnosis {
  const { code, rule = 'redirect', seen, means, next } = judgeRedirect(answer, context.host);
  const advice = adviceOf(code);
  return {
    ...NOTHING,
    code,
    rule,
    seen,
    means: means ?? advice.means,
    next: next ?? advice.next,
    httpStatus: answer.status,
    requestId: requestIdOf(answer, null),
  };
}

/** True for a complete body, declared as JSON, that is an object and reports no failure. */
function isPlainSuccess({ status, body, headers, truncated, bodyFault }: Answer): boolean {
  if (status < 200 || status >= 300 || truncated || bodyFault !== null) return false;
  if (!body.startsWith('{') || body.length > LONG || !isJson(headers['content-type'])) return false;
  const value = parseJson(body);
  return isRecord(value) && !isFailure(value);
}

function isJson(contentType = ''): boolean {
  return contentType.toLowerCase().startsWith('application/json');
}

/** Judges an answer with a good status by its content. If the content is bad, the caller adds the advice. */
function ofGood(answer: Answer, context: DiagnosisContext): Diagnosis {
  const { question, model, sent } = context;
  const namesModel = (): boolean =>
    context.ofDeployment !== true &&
    providerOf(answer, context) !== 'azure-openai' &&
    providerOfHost(context.host)?.id !== 'azure-openai';
  const { code, rule, seen, note, facts } = judgeGood(answer, { question, model, sent, namesModel });
  const frame = { ...NOTHING, httpStatus: answer.status, requestId: requestIdOf(answer, null) };
  // The provider is only determined where it is shown, that is, if something is wrong.
  return { ...frame, code, rule, seen, note, facts, means: '', next: '' };
}

function ofSuccess(
  answer: Answer,
  reading: ErrorReading,
  context: DiagnosisContext,
  without?: Without,
): Diagnosis {
  const { question } = context;
  // A web page can be recognised by its beginning, even if the rest was cut off.
  const cut = reading.shape === 'html' && answer.bodyFault === null ? null : cutOff(answer, question);
  if (cut !== null) {
    const frame = { ...NOTHING, httpStatus: answer.status, requestId: requestIdOf(answer, null) };
    const provider = providerOf(answer, context);
    const { means, next, ...judgement } = cut;
    const advice = adviceOf(cut.code, provider);
    return { ...frame, provider, ...judgement, means: means ?? advice.means, next: next ?? advice.next };
  }
  if (reading.shape === 'html') return ofFailure(answer, reading, context, without);
  const judged = ofGood(answer, context);
  const { code, rule, seen } = judged;
  if (code === null) return judged;
  // A short text may still say what is wrong, and so may the headers of a front door with an empty body.
  if (code !== 'empty-completion' && maySay(reading, code) && answer.body.length < LONGEST_SAYING) {
    const said = classify(answer, ofAskedModel(reading, context.model), question, without);
    if (!said.bare) return ofFailure(answer, reading, context, without);
  }
  const provider = providerOf(answer, context);
  const quoted = rule === 'no-choices' || rule === 'list-unreadable' ? quoteOf(reading) : '';
  const advice = {
    ...adviceOf(code, provider),
    ...adviceOfRule(answer.body.trim() === '' ? 'empty-answer' : rule),
  };
  return { ...judged, provider, seen: `${seen}${quoted}`, ...advice };
}

/** In characters. What a server says in place of an answer is shorter. */
const LONGEST_SAYING = 400;

/**
 * True if a good status may hide a failure: the body is plain text or empty, or is JSON with a message but no answer.
 */
function maySay({ shape }: ErrorReading, code: Code): boolean {
  if (shape === 'text' || shape === 'empty') return true;
  return code === 'malformed-response' && (shape === 'flat' || shape === 'problem');
}

/** Quotes the words of a body that is not an answer to the question. */
function quoteOf(reading: ErrorReading): string {
  const words = reading.messages[0]?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? '' : ` It says: ${words.slice(0, 160)}`;
}

function ofFailure(
  answer: Answer,
  reading: ErrorReading,
  context: DiagnosisContext,
  without?: Without,
): Diagnosis {
  const provider = providerOf(answer, context);
  const frame = {
    ...NOTHING,
    provider,
    httpStatus: answer.status,
    requestId: requestIdOf(answer, reading),
    seen: seenOf(answer, reading),
  };
  if (answer.status >= 400 && isProbe(context.question) && provesThinking(reading)) {
    return {
      ...frame,
      code: null,
      rule: 'limit-while-thinking',
      means: '',
      next: '',
      note: 'The model was cut off by the token limit while thinking, which proves that key, model and quota work.',
    };
  }
  const judgement = classify(answer, ofAskedModel(reading, context.model), context.question, without);
  const { code, rule } = settled(judgement, provider, context);
  const suggestions =
    code === 'model-not-found' ||
    code === 'model-not-permitted' ||
    code === 'model-unavailable' ||
    code === 'model-retired'
      ? suggest(answer, context)
      : [];
  const blamed = code === 'proxy-failure' && answer.proxy !== undefined;
  const sharper = blamed
    ? proxyWords(answer.proxy, null)
    : adviceOfRule(code === 'api-key-missing' ? judgement.rule : rule);
  // If `settled` has changed the code, the one derived from the words is what was said behind the gateway.
  const behind = judgement.code === code ? judgement.behind : judgement.code;
  const kind = kindOf(code, { text: judgement.reading.words.text, behind, status: answer.status });
  const advice = { ...adviceOf(code, provider, kind), ...sharper };
  const elsewhere =
    code === 'model-wrong-endpoint'
      ? rightEndpoint(context.question, context.model, judgement.reading.words.text)
      : null;
  const keyless = code === 'gateway-error' && !context.keySent ? KEYLESS : null;
  const header = code === 'api-key-missing' ? keyHeaderAdvice(answer.headers) : null;
  const next = elsewhere ?? keyless ?? header ?? advice.next;
  return { ...frame, code, rule, suggestions, means: advice.means, next };
}

/** LiteLLM 1.106 with a current FastAPI answers a request without a key with a bare 500. */
const KEYLESS =
  'No key was sent: if the gateway wants one, set `api-key` and leave out `auth: none`; otherwise ask its operator.';

function isProbe(question: Question): boolean {
  return question !== 'models' && question !== 'embeddings';
}

function suggest(answer: Answer, { model }: DiagnosisContext): readonly string[] {
  const named = namedModels(answer.body);
  if (model === null) return named.slice(0, 3);
  const near = nearMisses(model, named);
  return [...new Set([...near, ...named])].filter((id) => id !== model).slice(0, 3);
}

function providerOf(answer: Answer, { host }: DiagnosisContext): string | null {
  const provider = recognise([answer], host);
  return provider === 'unknown' ? null : provider;
}
