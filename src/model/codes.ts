/**
 * The one table of checks and diagnosis codes: names, default severities, who has to act, what is retried. It is public
 * API: the docs of the codes, the `severity` input, schemas and tests follow from it.
 */

/** The checks, in the order in which they are reported. */
export const CHECKS = [
  'config',
  'base-url',
  'api-key',
  'connection',
  'status-page',
  'models',
  'completion',
  'stream',
  'tools',
  'structured-output',
  'responses',
  'embeddings',
  'balance',
  'latency',
  'drift',
] as const;

export type Check = (typeof CHECKS)[number];

/** Who has to act on a finding. */
export type Actor = 'you' | 'account' | 'gateway' | 'upstream' | 'network' | 'wait';

/** The severity of a check that does not pass, before `policy` and `severity` are applied. */
export type Severity = 'fail' | 'warn' | 'info';

/** Default severity of a check, for codes that have none of their own. */
const CHECK_SEVERITY = {
  config: 'fail',
  'base-url': 'fail',
  'api-key': 'fail',
  connection: 'fail',
  'status-page': 'warn',
  models: 'fail',
  completion: 'fail',
  stream: 'warn',
  tools: 'warn',
  'structured-output': 'warn',
  responses: 'warn',
  embeddings: 'fail',
  balance: 'warn',
  latency: 'warn',
  drift: 'warn',
} as const satisfies Record<Check, Severity>;

/** The groups in which the documentation shows the codes. */
export type CodeGroup = 'configuration' | 'network' | 'route' | 'key' | 'model' | 'answer' | 'beside';

export interface CodeFacts {
  readonly group: CodeGroup;
  readonly actor: Actor;
  /** True if another attempt can help. The input `wait` also waits for these codes. */
  readonly retried: boolean;
  /** Set only if it differs from the default of the check. */
  readonly severity?: Severity;
}

export const CODES = {
  'config-invalid': { group: 'configuration', actor: 'you', retried: false },
  'base-url-missing': { group: 'configuration', actor: 'you', retried: false },
  'base-url-invalid': { group: 'configuration', actor: 'you', retried: false },
  'base-url-has-endpoint': { group: 'configuration', actor: 'you', retried: false },
  'base-url-insecure': { group: 'configuration', actor: 'you', retried: false },
  'base-url-wrong-path': { group: 'configuration', actor: 'you', retried: false },
  'api-key-missing': { group: 'configuration', actor: 'you', retried: false },
  'api-key-withheld': { group: 'configuration', actor: 'you', retried: false, severity: 'warn' },
  'api-key-malformed': { group: 'configuration', actor: 'you', retried: false },
  'api-key-wrong-provider': { group: 'configuration', actor: 'you', retried: false },

  'dns-failure': { group: 'network', actor: 'network', retried: false },
  'connection-refused': { group: 'network', actor: 'gateway', retried: true },
  'connection-reset': { group: 'network', actor: 'network', retried: true },
  'connection-timeout': { group: 'network', actor: 'network', retried: true },
  'tls-failure': { group: 'network', actor: 'gateway', retried: false },
  'certificate-expiring': { group: 'network', actor: 'gateway', retried: false, severity: 'warn' },
  'proxy-failure': { group: 'network', actor: 'network', retried: false },
  'response-timeout': { group: 'network', actor: 'gateway', retried: true },
  'deadline-exceeded': { group: 'network', actor: 'you', retried: false },

  'not-an-api': { group: 'route', actor: 'you', retried: false },
  redirected: { group: 'route', actor: 'you', retried: false },
  'blocked-by-firewall': { group: 'route', actor: 'network', retried: false },
  'endpoint-not-found': { group: 'route', actor: 'gateway', retried: false },
  'gateway-error': { group: 'route', actor: 'gateway', retried: true },
  'gateway-unavailable': { group: 'route', actor: 'gateway', retried: true },

  'key-rejected': { group: 'key', actor: 'account', retried: false },
  'key-expired': { group: 'key', actor: 'account', retried: false },
  'key-disabled': { group: 'key', actor: 'account', retried: false },
  'account-inactive': { group: 'key', actor: 'account', retried: false },
  'permission-denied': { group: 'key', actor: 'account', retried: false },
  'region-blocked': { group: 'key', actor: 'network', retried: false },
  'quota-exhausted': { group: 'key', actor: 'account', retried: false },
  'rate-limited': { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
  overloaded: { group: 'key', actor: 'wait', retried: true, severity: 'warn' },

  'model-not-found': { group: 'model', actor: 'you', retried: false },
  'model-wrong-endpoint': { group: 'model', actor: 'you', retried: false },
  'model-not-listed': { group: 'model', actor: 'you', retried: false, severity: 'warn' },
  'model-not-permitted': { group: 'model', actor: 'account', retried: false },
  'model-retired': { group: 'model', actor: 'you', retried: false },
  'model-unavailable': { group: 'model', actor: 'gateway', retried: true },
  'upstream-error': { group: 'model', actor: 'upstream', retried: true },

  'unsupported-parameter': { group: 'answer', actor: 'you', retried: false },
  'invalid-request': { group: 'answer', actor: 'you', retried: false },
  'content-filtered': { group: 'answer', actor: 'you', retried: false },
  'malformed-response': { group: 'answer', actor: 'gateway', retried: false },
  'empty-completion': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
  'model-substituted': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
  'stream-malformed': { group: 'answer', actor: 'gateway', retried: false },
  'tool-call-malformed': { group: 'answer', actor: 'upstream', retried: false },
  'output-malformed': { group: 'answer', actor: 'upstream', retried: false },

  'active-incident': { group: 'beside', actor: 'wait', retried: false, severity: 'warn' },
  'status-page-unreadable': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
  'balance-low': { group: 'beside', actor: 'account', retried: false, severity: 'warn' },
  'too-slow': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
  'slower-than-usual': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
  'report-missing': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
  'models-removed': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
  'models-added': { group: 'beside', actor: 'you', retried: false, severity: 'info' },
  'internal-error': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
} as const satisfies Record<string, CodeFacts>;

export type Code = keyof typeof CODES;

/** The facts of a code, typed so that the optional fields are visible. */
export function factsOf(code: Code): CodeFacts {
  return CODES[code];
}

export function isCode(name: string): name is Code {
  return Object.hasOwn(CODES, name);
}

export function isCheck(name: string): name is Check {
  return (CHECKS as readonly string[]).includes(name);
}

/** The severity of a code in a check, with `policy: standard` and no `severity` line. */
export function defaultSeverity(check: Check, code: Code): Severity {
  return factsOf(code).severity ?? CHECK_SEVERITY[check];
}
