/** Judge: what each answer to one gateway's questions means. Loaded while the first of them is under way. */
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

/** In characters; only answers that are long on purpose are longer. */
const LONG = 64 * 1024;
/** About the bytes that are made of each character while it is judged: parsed, as plain words, as lines and as it came. */
const FORMS = 16;

export interface Judge {
  /** What this answer says, without what only the peer decides the size of. */
  diagnosis(
    exchange: Exchange,
    question: Question,
    model: string | null,
    sent: Observation['sent'],
  ): Diagnosis;
  /** The last word on a question: says whose key it looks like, which the table of advice cannot know. */
  final(diagnosis: Diagnosis): Diagnosis;
  /** What to say where a further attempt was due and the run was over. */
  cutShort(asked: Outcome, signal: AbortSignal): Outcome;
  readonly retryable: typeof retryable;
  readonly adapt: typeof adaptRequest;
  readonly asFloats: typeof asFloats;
}

const AZURE_HEADER =
  'Set `auth: api-key`: here Azure takes keys in that header, and only tokens of Entra ID as bearer. If that fails too, compare the key’s ends.';

/** The older paths of Azure, which take a key in a header of its own; its root /openai/v1 takes it as bearer, too. */
function isKeyAsToken({ code, provider }: Diagnosis, { auth, apiKey, baseUrl }: GatewaySpec): boolean {
  if (provider !== 'azure-openai' || (code !== 'key-rejected' && code !== 'api-key-missing')) return false;
  // A token of Entra ID is a JWT.
  return auth === 'bearer' && !apiKey?.startsWith('eyJ') && isAzureDeployment(baseUrl ?? '');
}

/** A key `output` hides the member `output` of each answer: no secret is read, and so none is shown. */
const BLIND =
  'The key is a word of the API itself, and is hidden wherever an answer has that word: give the gateway another key, then judge this again.';

/** The ends of the key, to tell an echo of it from an echo of the operator's own; null without a key. */
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

/** A further attempt was due: what was asked is not finished (contract, input `deadline`). */
function cutShort(asked: Outcome, signal: AbortSignal): Outcome {
  const { diagnosis } = asked;
  const seen = `${cutBy(signal)} before the next attempt. The last one: ${diagnosis.seen}`;
  const advice = { ...adviceOf('deadline-exceeded'), ...cutWording(signal) };
  return { ...asked, diagnosis: { ...diagnosis, ...advice, code: 'deadline-exceeded', seen } };
}
