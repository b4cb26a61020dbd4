/** `base-url` after asking: is the gateway's API really at this root? */
import { adviceOf } from '../../diagnose/advice.ts';
import { isAzureDeployment } from '../../gateways/providers.ts';
import { type Code, factsOf } from '../../model/codes.ts';
import type { Finding } from '../../model/finding.ts';
import type { GatewaySpec } from '../../model/run.ts';
import { ended } from '../../model/sentence.ts';
import { shownQuery } from '../../model/url-text.ts';
import type { Outcome, RootTrial, Transcript } from '../transcript.ts';
import { found, judged, passed, skipped } from './draft.ts';

/**
 * Codes that say this is not the API root. If the rest of the API is there, they are about a single endpoint instead.
 */
const NOT_HERE: ReadonlySet<Code> = new Set([
  'base-url-wrong-path',
  'base-url-has-endpoint',
  'base-url-insecure',
  'not-an-api',
  'redirected',
  'endpoint-not-found',
]);

function isNotHere(asked: Outcome): boolean {
  return asked.diagnosis.code !== null && NOT_HERE.has(asked.diagnosis.code);
}

/** True if an API spoke: it answered well, or refused in a way that only an API does. */
export function apiSpoke(asked: Outcome): boolean {
  const { diagnosis, tries } = asked;
  if (leadsNowhere(asked)) return false;
  // If the run ended before a further attempt, the earlier attempts still show whether an API spoke.
  if (diagnosis.code === 'deadline-exceeded') {
    return tries.some((one) => one.code !== 'deadline-exceeded' && isSpoken(one.code, one.httpStatus));
  }
  return isSpoken(diagnosis.code, diagnosis.httpStatus);
}

function isSpoken(code: Code | null, httpStatus: number | null): boolean {
  if (httpStatus === null) return false;
  if (code === null) return true;
  const { group } = factsOf(code);
  return group === 'key' || group === 'model' || group === 'answer' || code.startsWith('api-key-');
}

/** The outcomes of all questions, the list first. */
export function allAsked(transcript: Transcript): readonly Outcome[] {
  return transcript.list === null ? transcript.probed : [transcript.list, ...transcript.probed];
}

/** True if something answered at this root, but nothing of the API was found. */
export function placeIsWrong(asked: readonly Outcome[]): boolean {
  return asked.some(isNotHere) && !asked.some(apiSpoke);
}

/** True if the list was read but no model can be asked for a chat: other APIs, e.g. Gemini's own, also list models. */
export function hasListOnly(asked: readonly Outcome[]): boolean {
  const probed = asked.filter(({ observation }) => observation.question !== 'models');
  const chats = probed.some(
    ({ observation: { question } }) => question !== 'embeddings' && question !== 'responses',
  );
  return chats && probed.every(isNotHere) && asked.some(apiSpoke);
}

/** HAProxy answers a path that no rule matches like a backend that is down. */
const NO_RULE = /no server is available/i;

/**
 * True if every answer looks like that of a reverse proxy for a path it does not forward: Caddy sends an empty 200,
 * HAProxy its page for a backend that is down. The API may then be at another root.
 */
export function mayLeadNowhere(asked: readonly Outcome[]): boolean {
  return asked.length > 0 && asked.every(leadsNowhere);
}

function leadsNowhere({ observation, diagnosis }: Outcome): boolean {
  // Only the beginning of a body is kept, and it may be all whitespace. An answer that was judged good is not empty.
  if (diagnosis.code === null) return false;
  const last = observation.attempts.at(-1)?.exchange;
  if (last?.kind !== 'answer' || last.bodyFault !== null || last.truncated) return false;
  if (last.status === 200) return last.body.trim() === '';
  return last.status === 503 && NO_RULE.test(last.body);
}

/** The root at which an API answered instead; null if no other root was tried or none answered. */
export function betterRoot({ roots }: Pick<Transcript, 'roots'>): RootTrial | null {
  return roots?.find((trial) => trial.answers) ?? null;
}

/** The most informative outcome: a redirect names where to go, a web page shows what is there instead. */
function mostTelling(asked: readonly Outcome[]): Outcome | undefined {
  for (const code of ['base-url-insecure', 'redirected', 'not-an-api', 'base-url-has-endpoint'] as const) {
    const hit = asked.find((one) => one.diagnosis.code === code);
    if (hit !== undefined) return hit;
  }
  return asked.find(isNotHere);
}

/** If nothing of the API is there, the path is wrong as a whole, not just one endpoint. */
export function codeOfPlace(code: Code | null): Code | null {
  return code === 'endpoint-not-found' ? 'base-url-wrong-path' : code;
}

const NO_VERSION = {
  means: 'Azure knows the path of a deployment only together with a version of its API.',
  next: 'Put the version at the end of `base-url`, for example `?api-version=2024-10-21`; then check the deployment’s name.',
} as const;

function lacksVersion({ baseUrl, query }: GatewaySpec): boolean {
  return isAzureDeployment(baseUrl ?? '') && !new URLSearchParams(query).has('api-version');
}

/** The standard advice says that a root often ends in /v1; that is no help if this one already does. */
const NOT_THIS_VERSION = {
  next: 'Correct host, port and path of `base-url`: the gateway’s documentation names its API root.',
} as const;

function pathAdvice(spec: GatewaySpec, { next }: Finding): Partial<Finding> {
  if (lacksVersion(spec)) return NO_VERSION;
  const isGeneric = next === adviceOf('base-url-wrong-path').next;
  return isGeneric && spec.baseUrl?.endsWith('/v1') ? NOT_THIS_VERSION : {};
}

/** Which other roots were tried. Trials that the run had no time to finish do not count. */
function triedOf({ roots }: Transcript): string {
  const whole = roots?.filter(({ asked }) => asked.diagnosis.code !== 'deadline-exceeded') ?? [];
  const tried = new Set(whole.map(({ root }) => root)).size;
  if (tried === 0) return '';
  const isAsked = whole.some(({ asked }) => asked.observation.question !== 'models');
  const many =
    tried === 1 ? '1 other API root on this host was' : `${tried} other API roots on this host were`;
  return ` ${many} tried: none lists models${isAsked ? ', and the likeliest answer no request' : ''}.`;
}

export function placeFinding(spec: GatewaySpec, transcript: Transcript): Finding {
  const asked = allAsked(transcript);
  const better = betterRoot(transcript);
  if (better === null && asked.some(apiSpoke))
    return passed('base-url', `The API answers at ${spec.baseUrl}.`);
  const telling = mostTelling(asked) ?? (better === null ? undefined : asked[0]);
  if (telling === undefined) {
    return skipped(
      'base-url',
      'It is well-formed; no answer from an API came back to show whether it is right.',
    );
  }
  if (better !== null) {
    const wording = {
      seen: `${ended(telling.diagnosis.seen)} An API answers at ${better.root} instead.`,
      next: `Set \`base-url: ${better.root}${shownQuery(spec.query)}\`.`,
    };
    return found('base-url', 'base-url-wrong-path', wording, telling);
  }
  const also = triedOf(transcript);
  const seen = `${also === '' ? telling.diagnosis.seen : ended(telling.diagnosis.seen)}${also}`;
  const code = codeOfPlace(telling.diagnosis.code);
  const finding = judged('base-url', telling, { model: null, seen, code });
  return code === 'base-url-wrong-path' ? { ...finding, ...pathAdvice(spec, finding) } : finding;
}
