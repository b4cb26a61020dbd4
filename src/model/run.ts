/** Run: what to check, validated and frozen. Made by config/ only. */
import type { Check, Code } from './codes.ts';

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
 * One item of the `models` input. `alternatives` holds the ids or patterns parted by `|`, of which one must
 * work; a plain id is an item with one alternative.
 */
export interface WantedItem {
  /** The item as the user wrote it. */
  readonly written: string;
  readonly alternatives: readonly string[];
}

/** A request header of the user's; the value is a secret. */
export interface SecretHeader {
  readonly name: string;
  readonly value: string;
}

/** One gateway to check. All durations are in milliseconds. */
export interface GatewaySpec {
  /** Unique in a run; host and port where the gateway was given by inputs. */
  readonly name: string;
  /** The API root without a trailing slash, as it may be shown; null when it was missing or unusable. */
  readonly baseUrl: string | null;
  /** The query string with its `?`, kept on every request; empty if none. */
  readonly query: string;
  /** The key as it will be sent; null when there is none to send. Never printed. */
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
  /** PEM text of a private authority; null if none. */
  readonly caCertificate: string | null;
  /** `auto`, `off`, or the URL of a status page. */
  readonly statusPage: string;
  readonly maxLatencyMs: number | null;
  readonly policy: Policy;
  readonly severity: SeverityRules;
}

/** The proxy settings of the environment, both cases of letters already resolved; empty string if unset. */
export interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}
