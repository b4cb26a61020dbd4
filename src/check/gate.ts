/** Gate: whether the first two answers leave any sense in asking more. */
import { type Code, factsOf } from '../model/codes.ts';
import { answered, type Outcome, type Stop } from './transcript.ts';

/** Codes about the URL: what they say holds for every model. */
const PLACE: ReadonlySet<Code> = new Set([
  'base-url-wrong-path',
  'base-url-insecure',
  'base-url-has-endpoint',
  'not-an-api',
  'redirected',
  'blocked-by-firewall',
  'endpoint-not-found',
]);

/** Codes of the group `key` that pass with time, so that other models are still worth asking. */
const PASSING: ReadonlySet<Code> = new Set(['rate-limited', 'overloaded']);

/** True where the answer is about the URL, not about key or model. */
export function isPlace(code: Code | null): boolean {
  return code !== null && PLACE.has(code);
}

/** True where the answer is about the key or its account. */
export function isKey(code: Code | null): boolean {
  if (code === null || PASSING.has(code)) return false;
  const { group } = factsOf(code);
  return group === 'key' || code.startsWith('api-key-');
}

/** True where no answer of the API came at all. */
export function isNetwork(code: Code | null): boolean {
  return code !== null && factsOf(code).group === 'network';
}

function dead(code: Code | null): boolean {
  return isNetwork(code) || code === 'gateway-unavailable';
}

/**
 * Why the remaining models are not asked; null when they are. `elsewhere`: other endpoints are wanted too, which may
 * well be there where the first one is missing.
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
