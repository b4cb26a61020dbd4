/** What to check, validated and frozen. Made by config/ only. */
import type { Check, Code, Severity } from './codes.ts';

export const PROBES = [
  'completion',
  'stream',
  'tools',
  'structured-output',
  'responses',
  'embeddings',
] as const;
export type ProbeName = (typeof PROBES)[number];

export type Policy = 'standard' | 'strict' | 'observe';
/** What a `severity` line can ask for. */
export type SeverityChoice = 'fail' | 'warn' | 'ignore';
export type AuthScheme = 'bearer' | 'api-key' | 'x-api-key' | 'none';
export type SummaryMode = 'always' | 'problems' | 'off';

/** The lines of the `severity` input: a code beats a check, a check beats `*`. */
export interface SeverityRules {
  readonly codes: Readonly<Partial<Record<Code, SeverityChoice>>>;
  readonly checks: Readonly<Partial<Record<Check, SeverityChoice>>>;
  readonly otherwise: SeverityChoice | null;
}

/**
 * One item of the `models` input. `alternatives` holds the ids or patterns separated by `|`, one of which must work; a
 * plain id is an item with one alternative.
 */
export interface WantedItem {
  /** The item as the user wrote it. */
  readonly written: string;
  readonly alternatives: readonly string[];
  /** Probes of this item only; absent if it has those of its gateway. */
  readonly probes?: readonly ProbeName[];
}

/** True for an id that contains a `*`: a pattern to match against the live list. */
export function isPattern(id: string): boolean {
  return id.includes('*');
}

/** The environment variable from which the terminal program reads the key, and which the report's curl command uses. */
export const KEY_VARIABLE = 'GATEWAY_API_KEY';

/** A request header set by the user. Its value is a secret. */
export interface SecretHeader {
  readonly name: string;
  readonly value: string;
}

/**
 * A fault that was found without sending anything. If one of them fails, nothing is sent. `severity` is set only if it
 * differs from the default of the code.
 */
export interface Problem {
  readonly check: 'config' | 'base-url' | 'api-key';
  readonly code: Code;
  readonly severity?: Severity;
  /** What was wrong, with the name of the input; never the value of a secret. */
  readonly seen: string;
  /** What would work instead. */
  readonly next: string;
}

/** One gateway to check. All durations are in milliseconds. */
export interface GatewaySpec {
  /** Unique in a run; host and port if the gateway was given by inputs. */
  readonly name: string;
  /** The API root without query and trailing slash; null if it was missing or unusable. */
  readonly baseUrl: string | null;
  /** The query string with its `?`, appended to every request; empty if none. */
  readonly query: string;
  /** The key as it will be sent; null if there is none. Never printed. */
  readonly apiKey: string | null;
  readonly auth: AuthScheme;
  readonly headers: readonly SecretHeader[];
  readonly models: readonly WantedItem[];
  readonly maxModels: number;
  readonly probes: readonly ProbeName[];
  readonly retries: number;
  readonly timeoutMs: number;
  readonly maxWaitMs: number;
  readonly waitMs: number;
  readonly concurrency: number;
  /** A private certificate authority (PEM); null if none. */
  readonly caCertificate: string | null;
  /** The path from which that was read, as it was given. */
  readonly caFile: string | null;
  /** `auto`, `off`, or the URL of a status page. */
  readonly statusPage: string;
  readonly maxLatencyMs: number | null;
  /** In the gateway's own unit; null if no balance is required. */
  readonly minBalance: number | null;
  readonly policy: Policy;
  readonly severity: SeverityRules;
  readonly problems: readonly Problem[];
}

/** Everything one run has to do. */
export interface Run {
  readonly gateways: readonly GatewaySpec[];
  /** Faults that belong to no gateway. */
  readonly problems: readonly Problem[];
  readonly policy: Policy;
  readonly severity: SeverityRules;
  readonly deadlineMs: number;
  readonly dryRun: boolean;
  /** Absolute path; null if no report is to be written. */
  readonly reportPath: string | null;
  readonly summary: SummaryMode;
  /** Absolute paths of baseline and history; null if they are not kept. */
  readonly baselinePath: string | null;
  readonly historyPath: string | null;
  /** Absolute paths of the JUnit file and of the page's folder; null if they are not wanted. */
  readonly junitPath: string | null;
  readonly pagePath: string | null;
  readonly issue: boolean;
  readonly comment: boolean;
  /** For the issue and the comment; empty if neither is wanted. Never printed. */
  readonly githubToken: string;
}

/** The proxy settings of the environment, with upper and lower case already resolved; an empty string if unset. */
export interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
  /** The variables from which the two proxies were read; the upper-case names if absent. */
  readonly httpVariable?: string;
  readonly httpsVariable?: string;
}
