/** The gate: decides after the first two answers whether it makes sense to ask more. */
import { type Code, factsOf } from '../model/codes.ts';
import { answered, type Outcome, type Stop } from './transcript.ts';

/** Codes about the URL: they would be the same for every model. */
const PLACE: ReadonlySet<Code> = new Set([
  'base-url-wrong-path',
  'base-url-insecure',
  'base-url-has-endpoint',
  'not-an-api',
  'redirected',
  'blocked-by-firewall',
  'endpoint-not-found',
]);

/** Codes of the group `key` that pass with time; other models are still worth asking. */
const PASSING: ReadonlySet<Code> = new Set(['rate-limited', 'overloaded']);

/** True if the code is about the URL, not about the key or a model. */
export function isPlace(code: Code | null): boolean {
  return code !== null && PLACE.has(code);
}

/** True if the code is about the key or its account. */
export function isKey(code: Code | null): boolean {
  if (code === null || PASSING.has(code)) return false;
  const { group } = factsOf(code);
  return group === 'key' || code.startsWith('api-key-');
}

/** Codes about the key or its account that may hold for one model only: a free model, say, needs no credit. */
const PERHAPS_OF_MODEL: ReadonlySet<Code> = new Set([
  'quota-exhausted',
  'permission-denied',
  'region-blocked',
]);

/** True if the gateway gave this key its list, so that an alternative to the first model may still work. */
export function mayBeOfModel(list: Outcome | null, { code }: Stop): boolean {
  return PERHAPS_OF_MODEL.has(code) && answered(list);
}

/** True if the code means that no HTTP answer of the API arrived at all. */
export function isNetwork(code: Code | null): boolean {
  return code !== null && factsOf(code).group === 'network';
}

function dead(code: Code | null): boolean {
  return isNetwork(code) || code === 'gateway-unavailable';
}

/**
 * Why the remaining models are not asked; null if they are. `elsewhere`: the wanted probes also go to other
 * endpoints, which may exist even if the first one does not.
 */
export function stopAfter(list: Outcome | null, first: Outcome | null, elsewhere: boolean): Stop | null {
  if (answered(first)) return null;
  const code = (first ?? list)?.diagnosis.code ?? null;
  if (code === null) return null;
  if (code === 'deadline-exceeded') return { code, reason: 'The deadline passed before it was asked.' };
  if (isKey(code))
    return { code, reason: `Not asked: the first request ended as ${code}, and it is the same key.` };
  const oneEndpoint = code === 'endpoint-not-found' && elsewhere && answered(list);
  if (isPlace(code) && !oneEndpoint)
    return { code, reason: `Not asked: the first request ended as ${code}, and it is the same URL.` };
  const listDead = list !== null && dead(list.diagnosis.code);
  if (dead(code) && (first === null || list === null || listDead)) {
    return { code, reason: `Not asked: the gateway could not be reached (${code}).` };
  }
  return null;
}
