/** `wait`: decides whether to look again, which makes sense while time can cure what fails. */
import { type Code, factsOf } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import { type GatewaySpec, PROBES } from '../model/run.ts';
import type { LookResult, Outcome } from './transcript.ts';
import { allProbes } from './wanted-probes.ts';

/** Codes that are never retried within a look but disappear once a deployment has finished. */
const CURED_BY_TIME: ReadonlySet<Code> = new Set([
  'dns-failure',
  'tls-failure',
  'endpoint-not-found',
  'base-url-wrong-path',
  'not-an-api',
]);

export function timeCanCure(code: Code): boolean {
  return factsOf(code).retried || CURED_BY_TIME.has(code);
}

/** Checks whose findings show whether the gateway works yet. */
const LOOKED_AT: ReadonlySet<Finding['check']> = new Set([
  'base-url',
  'connection',
  'models',
  ...PROBES,
] as const);

/** Problems in spite of which a model works. */
const WORKING: ReadonlySet<Code> = new Set([
  'model-substituted',
  'model-not-listed',
  'certificate-expiring',
  'base-url-insecure',
]);

/**
 * True if another look may change the result: something fails or warns, and time can cure all of it. A list that
 * cannot be read is not worth waiting for if it is only a warning, because the models themselves answer.
 */
export function worthWaiting(spec: GatewaySpec, findings: readonly Finding[]): boolean {
  const open = findings.flatMap(({ check, code, status }) => {
    if (code === null || !LOOKED_AT.has(check) || WORKING.has(code)) return [];
    if (check === 'models' && status === 'warn' && allProbes(spec).length > 0) return [];
    return status === 'fail' || status === 'warn' ? [code] : [];
  });
  return open.length > 0 && open.every(timeCanCure);
}

/** Limits what is remembered: a day of looks, one per second, must not fill the memory. */
const MOST_TRIES = 500;
const MOST_CONNECTIONS = 64;

/** Merges two looks: the report of the later one also shows the attempts of the earlier ones. */
export function withEarlierTries(looked: LookResult, earlier: LookResult): LookResult {
  const before = earlier.list === null ? earlier.probed : [earlier.list, ...earlier.probed];
  const joined = (asked: Outcome): Outcome => {
    const { question, model } = asked.observation;
    const old = before.find(
      ({ observation }) => observation.question === question && observation.model === model,
    );
    return old === undefined ? asked : { ...asked, tries: [...old.tries, ...asked.tries].slice(-MOST_TRIES) };
  };
  return {
    ...looked,
    list: looked.list === null ? null : joined(looked.list),
    probed: looked.probed.map(joined),
    connections: [...earlier.connections, ...looked.connections].slice(-MOST_CONNECTIONS),
    requests: earlier.requests + looked.requests,
    looks: earlier.looks + looked.looks,
  };
}

/**
 * If `wait` is set already, advice to set it becomes advice to raise it, or to raise `deadline` if that ended the wait
 * (`cut`).
 */
export function afterWaiting(
  finding: Finding,
  { waitMs }: Pick<GatewaySpec, 'waitMs'>,
  cut = false,
): Finding {
  if (waitMs === 0) return finding;
  const name = cut ? '`deadline`' : '`wait`';
  const next = finding.next.replace(
    /\b(S|s)et `wait`(?:, for example `wait: \w{1,4}`)?/,
    (_, first: string) => `${first === 'S' ? 'Raise' : 'raise'} ${name}`,
  );
  return next === finding.next ? finding : { ...finding, next };
}

/** True for a problem that retries within the look might have cured. */
export function worthRetrying({ status, retryable }: Finding): boolean {
  return retryable && (status === 'fail' || status === 'warn');
}
