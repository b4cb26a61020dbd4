/** Diagnose: the one pure function from what was observed to what it means. */
import { providerOfHost } from '../gateways/providers.ts';
import { type Code, factsOf } from '../model/codes.ts';
import type { Answer, Exchange, Question } from '../model/observation.ts';
import { adviceOf } from './advice.ts';
import type { AnswerFacts } from './answers/judgement.ts';
import { classify, type Judgement } from './classify.ts';
import { provesThinking } from './completion.ts';
import { echoedKey, isAnotherKey, type KeyEnds } from './echo.ts';
import { isEventStream } from './events.ts';
import { judgeFault } from './faults.ts';
import { judgeGood } from './good-answer.ts';
import { isPrivateHost } from './host.ts';
import { namedModels } from './named-models.ts';
import { nearMisses } from './near-miss.ts';
import { recognise } from './provider.ts';
import { type ErrorReading, readError } from './reading.ts';
import { judgeRedirect } from './redirect.ts';
import { requestIdOf } from './request-id.ts';
import { rightEndpoint } from './right-endpoint.ts';
import type { Without } from './rule.ts';
import { seenOf } from './seen.ts';

export interface DiagnosisContext {
  readonly question: Question;
  readonly model: string | null;
  readonly sent: Readonly<Record<string, unknown>> | null;
  /** Host name of the gateway, with or without a port. */
  readonly host: string;
  /** The first and last characters of the key that was sent; null without a key. */
  readonly keyEnds: KeyEnds | null;
  /** Id of the provider whose prefix the key has; null where it has nobody's. */
  readonly keyOf: string | null;
  readonly keySent: boolean;
  readonly listedIds: readonly string[] | null;
  /**
   * Whether another answer of this gateway came from its API: false makes a missing route `base-url-wrong-path`,
   * otherwise it is `endpoint-not-found` (place.ts settles it later).
   */
  readonly apiSeen?: boolean;
}

export interface Diagnosis {
  /** Null when the answer is good. */
  readonly code: Code | null;
  /** Name of the rule that decided. */
  readonly rule: string;
  readonly seen: string;
  readonly means: string;
  readonly next: string;
  /** Id of the vendor or software that this one answer shows; null if none. */
  readonly provider: string | null;
  /** Model names that the gateway or its list suggest. */
  readonly suggestions: readonly string[];
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  /** What else is worth knowing, also of a good answer. */
  readonly note: string | null;
  /** What a 2xx told beside its verdict; null of everything else. */
  readonly facts: AnswerFacts | null;
}

/** Never throws, whatever the peer sent. `without` names vendors whose own rules are left out (`npm run corpus`). */
export function diagnose(exchange: Exchange, context: DiagnosisContext, without?: Without): Diagnosis {
  if (exchange.kind === 'fault') {
    const { code, seen, means, next } = judgeFault(exchange);
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
  const reading = readError(exchange.body.length > LONGEST_ERROR ? { ...exchange, body: '{}' } : exchange);
  if (exchange.status < 300 && exchange.status >= 200 && !reading.failure)
    return ofSuccess(exchange, reading, context, without);
  return ofFailure(exchange, reading, context, without);
}

/** Longer bodies are lists of models; reading one of 30 MiB twice would cost more than asking for it. */
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
  const { code, seen, next } = judgeRedirect(answer, context.host);
  const advice = adviceOf(code);
  return {
    ...NOTHING,
    code,
    rule: 'redirect',
    seen,
    means: advice.means,
    next: next ?? advice.next,
    httpStatus: answer.status,
    requestId: requestIdOf(answer, null),
  };
}

function ofSuccess(
  answer: Answer,
  reading: ErrorReading,
  context: DiagnosisContext,
  without?: Without,
): Diagnosis {
  const { question } = context;
  const provider = known(recognise([answer], context.host));
  const frame = { ...NOTHING, provider, httpStatus: answer.status, requestId: requestIdOf(answer, null) };
  const cut = cutOff(answer, question);
  if (cut !== null) return { ...frame, ...cut, ...adviceOf(cut.code, provider) };
  if (reading.shape === 'html') return ofFailure(answer, reading, context, without);
  const namesModel = provider !== 'azure-openai' && providerOfHost(context.host)?.id !== 'azure-openai';
  const { model, sent } = context;
  const { code, rule, seen, note, facts } = judgeGood(answer, { question, model, sent, namesModel });
  if (code === null) return { ...frame, code, rule, seen, note, facts, means: '', next: '' };
  // A short text, or nothing with a front door's headers, may still say what is wrong.
  if (
    code !== 'empty-completion' &&
    (reading.shape === 'text' || reading.shape === 'empty') &&
    answer.body.length < 400
  ) {
    const said = classify(answer, reading, question, without);
    if (!said.bare) return ofFailure(answer, reading, context, without);
  }
  const quoted = rule === 'no-choices' || rule === 'list-unreadable' ? quoteOf(reading) : '';
  return { ...frame, code, rule, seen: `${seen}${quoted}`, note, facts, ...adviceOf(code, provider) };
}

/** The words of a body that should have been something else. */
function quoteOf(reading: ErrorReading): string {
  const words = reading.messages[0]?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? '' : ` It says: ${words.slice(0, 160)}`;
}

/** A good status whose body did not come whole. */
function cutOff(answer: Answer, question: Question): { code: Code; rule: string; seen: string } | null {
  const { bodyFault, truncated, status } = answer;
  // A stream that said [DONE] is complete, however the connection ended.
  if (
    question === 'stream' &&
    isEventStream(answer.body.trimStart(), '') &&
    /^data: ?\[DONE\]/m.test(answer.body)
  )
    return null;
  if (bodyFault !== null) {
    const { code } = judgeFault(bodyFault);
    return {
      code,
      rule: `cut-${bodyFault.type}`,
      seen: `HTTP ${status}, but the body broke off: ${bodyFault.message.slice(0, 200)}`,
    };
  }
  if (!truncated) return null;
  const code = question === 'stream' ? 'stream-malformed' : 'malformed-response';
  return {
    code,
    rule: 'oversized',
    seen: `HTTP ${status}, but the body did not end within what is read (${answer.body.length} characters).`,
  };
}

function ofFailure(
  answer: Answer,
  reading: ErrorReading,
  context: DiagnosisContext,
  without?: Without,
): Diagnosis {
  const provider = known(recognise([answer], context.host));
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
      note: 'The model was cut by the token limit while thinking, which proves key, model and quota.',
    };
  }
  const judgement = classify(answer, reading, context.question, without);
  const { code, rule } = settled(judgement, answer, provider, context);
  const suggestions =
    code === 'model-not-found' ||
    code === 'model-not-permitted' ||
    code === 'model-unavailable' ||
    code === 'model-retired'
      ? suggest(answer, context)
      : [];
  const advice = adviceOf(code, provider);
  const elsewhere =
    code === 'model-wrong-endpoint'
      ? rightEndpoint(context.question, context.model, judgement.reading.words.text)
      : null;
  return { ...frame, code, rule, suggestions, means: advice.means, next: elsewhere ?? advice.next };
}

function isProbe(question: Question): boolean {
  return question !== 'models' && question !== 'embeddings';
}

function suggest(answer: Answer, context: DiagnosisContext): readonly string[] {
  const named = namedModels(answer.body);
  const { model, listedIds } = context;
  if (model === null) return named.slice(0, 3);
  const near = nearMisses(model, [...new Set([...(listedIds ?? []), ...named])]);
  return [...new Set([...near, ...named])].filter((id) => id !== model).slice(0, 3);
}

interface Settled {
  readonly code: Code;
  readonly rule: string;
}

/** What the words alone can not say: which key was sent, to whom, and whether the API is there. */
function settled(
  judgement: Judgement,
  answer: Answer,
  provider: string | null,
  context: DiagnosisContext,
): Settled {
  const { code, rule } = judgement;
  if (rule.startsWith('route-'))
    return { code: context.apiSeen === false ? 'base-url-wrong-path' : 'endpoint-not-found', rule };
  if (factsOf(code).group !== 'key' && !code.startsWith('api-key-')) return { code, rule };
  if (code === 'key-rejected') {
    const { keyEnds, keyOf, keySent } = context;
    const echo = judgement.reading.shape === 'html' ? null : echoedKey(judgement.reading.messages.join(' '));
    if (keyEnds !== null && echo !== null && isAnotherKey(echo, keyEnds))
      return { code: 'upstream-error', rule: `echo-of-another-key(${rule})` };
    if (!keySent && judgement.reading.relay === null)
      return { code: 'api-key-missing', rule: `no-key(${rule})` };
    if (keyOf !== null && keyOf !== (provider ?? providerOfHost(context.host)?.id))
      return { code: 'api-key-wrong-provider', rule: `key-of-another(${rule})` };
  }
  if (namesAnothersSite(judgement, answer, context.host))
    return { code: 'upstream-error', rule: `site-of-another(${rule})` };
  return { code, rule };
}

/** Codes that a gateway in public passes on of its own account at a provider. */
const OF_ACCOUNT: ReadonlySet<Code> = new Set<Code>([
  'key-rejected',
  'quota-exhausted',
  'account-inactive',
  'permission-denied',
]);

/**
 * True when a public gateway of its own, known to nobody, tells people to go to the pages of a vendor: that is the
 * vendor's answer to the operator. On a private host the caller's own key may well have been passed on.
 */
function namesAnothersSite({ code, reading }: Judgement, _answer: Answer, host: string): boolean {
  if (!OF_ACCOUNT.has(code) || host === '' || isPrivateHost(host) || providerOfHost(host) !== null)
    return false;
  return reading.words.links.split(' ').some((link) => {
    const vendor = siteOwner(link);
    return vendor !== null && !host.endsWith(vendor);
  });
}

/** The domain of a known vendor's page; null if it is nobody's. */
function siteOwner(link: string): string | null {
  const name = /^https?:\/\/([^/?#:]{1,200})/.exec(link)?.[1] ?? '';
  return VENDOR_SITES.find((site) => name === site || name.endsWith(`.${site}`)) ?? null;
}

const VENDOR_SITES = [
  'openai.com',
  'openrouter.ai',
  'anthropic.com',
  'claude.com',
  'x.ai',
  'groq.com',
  'mistral.ai',
  'deepseek.com',
  'together.ai',
  'together.xyz',
  'fireworks.ai',
  'bigmodel.cn',
  'z.ai',
  'moonshot.cn',
  'moonshot.ai',
  'siliconflow.cn',
  'siliconflow.com',
  'volcengine.com',
] as const;

function known(provider: string): string | null {
  return provider === 'unknown' ? null : provider;
}
