/**
 * The judge says what each answer of one gateway means. This module is loaded while the first question is under way.
 */
import { adaptRequest } from '../diagnose/adapt.ts';
import { adviceOf } from '../diagnose/advice.ts';
import { type Diagnosis, type DiagnosisContext, diagnose } from '../diagnose/diagnose.ts';
import { asFloats } from '../diagnose/encoding-format.ts';
import { retryable } from '../diagnose/retryable.ts';
import { isAzureDeployment, providerOfKey } from '../gateways/providers.ts';
import { factsOf } from '../model/codes.ts';
import type { Exchange, Observation, Question } from '../model/observation.ts';
import type { GatewaySpec } from '../model/run.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { isMadeOfProtocol } from '../safety/shown.ts';
import { keptDiagnosis } from './kept.ts';
import { cutBy, cutWording, type Outcome } from './transcript.ts';

/** In characters. Ordinary answers are shorter. */
const LONG = 64 * 1024;
/** Roughly how many bytes judging allocates per character of the body: raw, parsed, as plain words, as lines. */
const FORMS = 16;

export interface Judge {
  /** Diagnoses this answer. The result keeps nothing whose size the peer alone decides. */
  diagnosis(
    exchange: Exchange,
    question: Question,
    model: string | null,
    sent: Observation['sent'],
  ): Diagnosis;
  /** Adjusts the final diagnosis of a question with what only the spec tells, such as which vendor's key was sent. */
  final(diagnosis: Diagnosis): Diagnosis;
  /**
   * Turns the outcome into `deadline-exceeded`, for when the run ended before a further attempt that should have
   * followed.
   */
  cutShort(asked: Outcome, signal: AbortSignal): Outcome;
  readonly retryable: typeof retryable;
  readonly adapt: typeof adaptRequest;
  readonly asFloats: typeof asFloats;
}

const AZURE_HEADER =
  'Set `auth: api-key`: here Azure takes keys in that header, and only tokens of Entra ID as bearer. If that fails too, compare the key’s ends.';

/**
 * True if the key was sent as a bearer token to one of Azure's older deployment paths, which take a key only in the
 * header `api-key`. (Azure's root /openai/v1 also accepts keys as bearer tokens.)
 */
function isKeyAsToken({ code, provider }: Diagnosis, { auth, apiKey, baseUrl }: GatewaySpec): boolean {
  if (provider !== 'azure-openai' || (code !== 'key-rejected' && code !== 'api-key-missing')) return false;
  // Tokens of Entra ID are JWTs (they begin with `eyJ`), and those are rightly sent as bearer tokens.
  return auth === 'bearer' && !apiKey?.startsWith('eyJ') && isAzureDeployment(baseUrl ?? '');
}

/**
 * Redaction hides the key wherever it occurs. If the key is a word like `output`, that hides the member `output` of
 * every answer; the answer then cannot be judged, which is still better than showing a secret.
 */
const BLIND =
  'The key is a word of the API itself, and is hidden wherever an answer has that word: give the gateway another key, then judge this again.';

/**
 * The first and last characters of the key, by which we recognise whether an answer echoes this key or the operator's
 * own; null without a key.
 */
function keyEnds(key: string | null): DiagnosisContext['keyEnds'] {
  return key === null ? null : { first: key.slice(0, 3), last: key.slice(-4), length: key.length };
}

export function createJudge(spec: GatewaySpec): Judge {
  const host = spec.baseUrl === null ? '' : new URL(spec.baseUrl).hostname;
  const owner = spec.apiKey === null ? null : providerOfKey(spec.apiKey);
  const constant = {
    host,
    secure: spec.baseUrl?.startsWith('https:') ?? false,
    ofDeployment: isAzureDeployment(spec.baseUrl ?? ''),
    keyEnds: keyEnds(spec.apiKey),
    keyOf: owner?.id ?? null,
    keySent: spec.apiKey !== null,
  };
  const isBlind = spec.apiKey !== null && isMadeOfProtocol(spec.apiKey);
  return {
    diagnosis: (exchange, question, model, sent) => {
      if (exchange.kind === 'answer' && exchange.body.length > LONG)
        madeGarbage(FORMS * exchange.body.length);
      return keptDiagnosis(diagnose(exchange, { ...constant, question, model, sent }), exchange);
    },
    final: (diagnosis) => {
      if (isBlind && diagnosis.code !== null && factsOf(diagnosis.code).group === 'answer')
        return { ...diagnosis, next: BLIND };
      if (isKeyAsToken(diagnosis, spec)) return { ...diagnosis, next: AZURE_HEADER };
      if (diagnosis.code !== 'api-key-wrong-provider' || owner === null) return diagnosis;
      return {
        ...diagnosis,
        means: `The key has the form of a key of ${owner.name}, and this gateway refuses it.`,
      };
    },
    cutShort,
    retryable,
    adapt: adaptRequest,
    asFloats,
  };
}

function cutShort(asked: Outcome, signal: AbortSignal): Outcome {
  const { diagnosis } = asked;
  const seen = `${cutBy(signal)} before the next attempt. The last one: ${diagnosis.seen}`;
  const advice = { ...adviceOf('deadline-exceeded'), ...cutWording(signal) };
  return { ...asked, diagnosis: { ...diagnosis, ...advice, code: 'deadline-exceeded', seen } };
}
