/** The report: one JSON document, from which summary, outputs and terminal are made. See schemas/report.schema.json. */
import type { Code } from './codes.ts';
import { type Finding, type Status, VERDICTS, type Verdict } from './finding.ts';
import type { Ids } from './ids.ts';
import type { Question } from './observation.ts';
import type { ProbeName } from './run.ts';

/** What may be shown of the key: enough to compare two keys by eye, never enough to use one. */
export interface KeyFingerprint {
  /** At most 3 first and 4 last characters; null for keys under 20 characters. */
  readonly fingerprint: string | null;
  readonly length: number;
  /** The first 8 hex digits of the key's SHA-256; null for keys under 20 characters. */
  readonly sha256: string | null;
}

export interface WantedModel {
  readonly id: string;
  /** The item of the `models` input it belongs to. */
  readonly item: string;
  /** Null if the list could not be read. */
  readonly listed: boolean | null;
  readonly works: boolean;
  readonly latencyMs: number | null;
  /** The outcome of each probe that was wanted; `skip` if it was not sent. */
  readonly probes: Readonly<Partial<Record<ProbeName, Status>>>;
  /** From the request to the first piece of the stream; null if it was not measured. */
  readonly firstTokenMs: number | null;
  readonly tokensPerSecond: number | null;
  /** Of its embeddings; null if there were none. */
  readonly dimension: number | null;
  readonly suggestions: readonly string[];
}

/** True for an item `a | b`, of which one working model is enough. */
export function isEither({ item }: Pick<WantedModel, 'item'>): boolean {
  return item.includes('|');
}

export interface ModelsReport {
  /** Number of ids in the live list; null if it could not be read. */
  readonly listed: number | null;
  readonly added: Ids;
  readonly removed: Ids;
  readonly wanted: readonly WantedModel[];
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

export interface Timings {
  readonly dnsMs: number | null;
  readonly connectMs: number | null;
  readonly tlsMs: number | null;
  readonly firstByteMs: number | null;
}

export interface GatewayReport {
  readonly name: string;
  /** Null for the gateway named `config`, which holds the faults that belong to no gateway. */
  readonly baseUrl: string | null;
  /** Id of the vendor or software, `unknown` if it was not recognised. */
  readonly provider: string;
  readonly verdict: Verdict;
  readonly diagnosis: Code | 'ok';
  /** Null if there is no key. */
  readonly key: KeyFingerprint | null;
  readonly findings: readonly Finding[];
  readonly models: ModelsReport;
  readonly timings: Timings;
  /** Requests sent to the gateway, including repeated attempts and the candidates for the API root. */
  readonly requests: number;
  /** Tokens used, according to the answers; null if none of them said. */
  readonly usage: Usage | null;
  /**
   * A command to reproduce by hand what the verdict is about; the key is `$GATEWAY_API_KEY`. Null without a usable URL.
   */
  readonly curl: string | null;
  /** Only with `dry-run`: what would be asked. */
  readonly plan?: DryRunPlan;
}

/** True for the entry that stands for the run itself, with the faults that belong to no gateway. */
export function isConfig({ name, baseUrl }: Pick<GatewayReport, 'name' | 'baseUrl'>): boolean {
  return name === 'config' && baseUrl === null;
}

/**
 * Gateways that need attention first, so that they are never what is cut off for size; otherwise in the order of the
 * report.
 */
export function worstFirst<T extends { readonly verdict: Verdict }>(gateways: readonly T[]): readonly T[] {
  return VERDICTS.flatMap((verdict) => gateways.filter((gateway) => gateway.verdict === verdict));
}

export interface DryRunPlan {
  readonly requests: number;
  readonly models: readonly string[];
  readonly maxOutputTokens: number;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: 'gateway-preflight';
  readonly version: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly verdict: Verdict;
  readonly diagnosis: Code | 'ok';
  readonly gateways: readonly GatewayReport[];
}

/** Reported while the run goes on, for the progress lines in the log. */
export interface Progress {
  readonly gateway: string;
  readonly question: Question;
  readonly model: string | null;
  readonly code: Code | null;
  readonly durationMs: number;
  readonly attempts: number;
  /** Models done so far; `of` is the number of all that will be asked, null while it is not known. */
  readonly done: number;
  readonly of: number | null;
}
