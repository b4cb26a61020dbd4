/** `wait`: look again until the gateway works, while the failure is one that time can cure. */
import { type Code, factsOf } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import { type GatewaySpec, PROBES } from '../model/run.ts';
import type { LookResult, Outcome } from './transcript.ts';
import { allProbes } from './wanted-probes.ts';

/** Codes that are never retried but go away when a deployment is through (contract, input `wait`). */
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

/** Checks whose findings tell whether the gateway works yet. */
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
 * True when another look may change the outcome: something fails or warns, and time can cure all of it. A list that
 * cannot be read is only a warning where the models themselves answer, and not worth a wait.
 */
export function worthWaiting(spec: GatewaySpec, findings: readonly Finding[]): boolean {
  const open = findings.flatMap(({ check, code, status }) => {
    if (code === null || !LOOKED_AT.has(check) || WORKING.has(code)) return [];
    if (check === 'models' && status === 'warn' && allProbes(spec).length > 0) return [];
    return status === 'fail' || status === 'warn' ? [code] : [];
  });
  return open.length > 0 && open.every(timeCanCure);
}

/** A day of looks every second must not fill the memory. */
const MOST_TRIES = 500;
const MOST_CONNECTIONS = 64;

/** The report of the last look keeps the attempts of the looks before it. */
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

/** Rewords advice to set `wait` where it is set already. */
export function afterWaiting(finding: Finding, { waitMs }: Pick<GatewaySpec, 'waitMs'>): Finding {
  if (waitMs === 0) return finding;
  const next = finding.next.replace(
    /\b(S|s)et `wait`(?:, for example `wait: \w{1,4}`)?/,
    (_, first: string) => (first === 'S' ? 'Raise `wait`' : 'raise `wait`'),
  );
  return next === finding.next ? finding : { ...finding, next };
}

/** A problem that a retry could have cured, had the look had any. */
export function worthRetrying({ status, retryable }: Finding): boolean {
  return retryable && (status === 'fail' || status === 'warn');
}
