/** Merges the reports of many jobs into one, adding one report after another. Pure. */
import { found } from '../check/findings/draft.ts';
import { bareGateway } from '../decide/bare-gateway.ts';
import { type Grading, graded, sparedIds, weighed } from '../decide/severity.ts';
import { diagnosisOf, inOrder, verdictOf, worstFinding } from '../decide/verdict.ts';
import type { Finding } from '../model/finding.ts';
import { CANCELLED } from '../model/phrases.ts';
import { type GatewayReport, isConfig, type Report } from '../model/report.ts';
import type { Problem } from '../model/run.ts';
import { VERSION } from '../model/version.ts';

export interface MergeOptions {
  /** Names of the gateways that must be present, in the order of the config; null if none are expected. */
  readonly expected: readonly string[] | null;
  readonly grading: Grading;
  /** Stores a gateway elsewhere and returns what stays in memory in its place. If absent, all of it stays. */
  readonly keep?: (gateway: GatewayReport) => GatewayReport;
}

/** What is known once all reports were added. */
export interface MergeEnd {
  /** True if the run was cancelled before all reports were read: then no gateway is reported as missing. */
  readonly cancelled: boolean;
  /** What is wrong with the merge itself; no input can lower its severity. */
  readonly problems: readonly Problem[];
  /** ISO 8601; the start time if there is no report. */
  readonly now: string;
}

function missing(name: string, grading: Grading): GatewayReport {
  const seen = `No report was found for the gateway ${name}.`;
  return bareGateway(name, [graded(found('config', 'report-missing', { seen }), grading)]);
}

const UNFINISHED = { seen: 'The run was cancelled before the reports of all jobs were read.', ...CANCELLED };

function regraded(gateway: GatewayReport, grading: Grading): GatewayReport {
  const spared = sparedIds(gateway.models.wanted);
  const findings = inOrder(
    gateway.findings.map((finding) => weighed(graded(finding, grading, spared), false)),
  );
  const verdict = verdictOf(findings.map(({ status }) => status));
  return { ...gateway, findings, verdict, diagnosis: diagnosisOf(findings) };
}

/** A report that is being added. */
export interface Incoming {
  add(gateway: GatewayReport): void;
  /** Call when all of its gateways were added. */
  close(frame: Pick<Report, 'startedAt' | 'durationMs'>): void;
  /** Call if it turned out not to be a report: its gateways are removed again. */
  drop(): void;
}

export interface Merge {
  open(): Incoming;
  end(end: MergeEnd): Report;
}

/** A gateway, and what the overall verdict and the order are derived from. */
interface Entry {
  readonly gateway: GatewayReport;
  /** Its name before anything was moved out of memory. */
  readonly name: string;
  readonly worst: Finding | null;
}

function entryOf(gateway: GatewayReport, kept: GatewayReport = gateway): Entry {
  return { gateway: kept, name: gateway.name, worst: worstFinding(gateway.findings) };
}

/** Keeps every gateway, even if two have the same name. The expected ones are put in the order of `expected`. */
export function createMerge({ expected, grading, keep = (gateway) => gateway }: MergeOptions): Merge {
  const present: Entry[] = [];
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  return {
    open: () => {
      const before = present.length;
      return {
        add: (one) => {
          const gateway = regraded(one, grading);
          present.push(entryOf(gateway, keep(gateway)));
        },
        close: ({ startedAt, durationMs }) => {
          const startedMs = Date.parse(startedAt);
          start = Math.min(start, startedMs);
          end = Math.max(end, startedMs + durationMs);
        },
        drop: () => {
          present.length = before;
        },
      };
    },
    end: ({ cancelled, problems, now }) => {
      const names = new Set(present.map(({ name }) => name));
      const lost = cancelled ? [] : (expected ?? []).filter((name) => !names.has(name));
      const absent = lost.map((name) => entryOf(missing(name, grading)));
      const own = ownFindings(cancelled, problems);
      const all = [
        ...(own.length === 0 ? [] : [entryOf(bareGateway('config', own))]),
        ...ordered([...present, ...absent], expected ?? []),
      ];
      const gateways = all.map(({ gateway }) => gateway);
      const none = start > end;
      return {
        schemaVersion: 1,
        tool: 'gateway-preflight',
        version: VERSION,
        startedAt: none ? now : new Date(start).toISOString(),
        durationMs: none ? 0 : Math.max(0, Math.round(end - start)),
        verdict: verdictOf(gateways.map(({ verdict }) => verdict)),
        diagnosis: diagnosisOf(all.flatMap(({ worst }) => worst ?? [])),
        gateways,
      };
    },
  };
}

function ordered(entries: readonly Entry[], expected: readonly string[]): readonly Entry[] {
  const places = new Map(expected.map((name, at) => [name, at]));
  const placeOf = ({ name, gateway }: Entry): number =>
    isConfig({ name, baseUrl: gateway.baseUrl }) ? -1 : (places.get(name) ?? places.size);
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function ownFindings(cancelled: boolean, problems: readonly Problem[]): readonly Finding[] {
  return [
    ...(cancelled ? [found('config', 'deadline-exceeded', UNFINISHED)] : []),
    ...problems.map(({ check, code, seen, next }) => found(check, code, { seen, next })),
  ];
}
