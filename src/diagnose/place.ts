/** Place: which diagnoses are about the URL, and what a missing route means beside the other answers. */
import type { Code } from '../model/codes.ts';
import { adviceOf } from './advice.ts';
import type { Diagnosis } from './diagnosis.ts';

const PLACE: ReadonlySet<Code> = new Set<Code>([
  'base-url-wrong-path',
  'base-url-has-endpoint',
  'base-url-insecure',
  'not-an-api',
  'redirected',
  'blocked-by-firewall',
  'endpoint-not-found',
]);

/** True where the answer tells of the place that was asked, not of key, account or model. */
export function isAboutPlace(diagnosis: Diagnosis): boolean {
  return diagnosis.code !== null && PLACE.has(diagnosis.code);
}

/** True for a route that is not there (404, 405, their pages and sentences). */
export function isRouteMiss(diagnosis: Diagnosis): boolean {
  return diagnosis.rule.startsWith('route-');
}

/**
 * A missing route is `endpoint-not-found` where the rest of the API answers, and `base-url-wrong-path` where
 * nothing of it is there (contract, "Where two names fit"). Everything else stays as it is.
 */
export function settlePlace(diagnosis: Diagnosis, apiSeen: boolean): Diagnosis {
  if (!isRouteMiss(diagnosis)) return diagnosis;
  const code: Code = apiSeen ? 'endpoint-not-found' : 'base-url-wrong-path';
  if (code === diagnosis.code) return diagnosis;
  return { ...diagnosis, code, ...adviceOf(code, diagnosis.provider) };
}
