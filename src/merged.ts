/** The reports of many jobs as one; pure. */
import { CANCELLED } from './check/course.ts';
import { found } from './check/draft.ts';
import { bareGateway } from './decide/bare-gateway.ts';
import { type Grading, graded } from './decide/severity.ts';
import { diagnosisOf, inOrder, verdictOf } from './decide/verdict.ts';
import type { GatewayReport, Report } from './model/report.ts';
import type { Problem } from './model/run.ts';
import { VERSION } from './model/version.ts';

export interface ToMerge {
  readonly reports: readonly Report[];
  /** Names that must be there, in the order of the config; null where nothing is expected. */
  readonly expected: readonly string[] | null;
  /** True where the run was cancelled before all reports were read: then none is known to be missing. */
  readonly cancelled: boolean;
  /** What is wrong with the merge itself; nothing can lower it. */
  readonly problems: readonly Problem[];
  readonly grading: Grading;
  /** ISO 8601: for the case that there is no report. */
  readonly now: string;
}

function missing(name: string, grading: Grading): GatewayReport {
  const seen = `No report of the gateway ${name} was found.`;
  return bareGateway(name, [graded(found('config', 'report-missing', { seen }), grading)]);
}

const UNFINISHED = { seen: 'The run was cancelled before the reports of all jobs were read.', ...CANCELLED };

function regraded(gateway: GatewayReport, grading: Grading): GatewayReport {
  const findings = inOrder(gateway.findings.map((finding) => graded(finding, grading)));
  const verdict = verdictOf(findings.map(({ status }) => status));
  return { ...gateway, findings, verdict, diagnosis: diagnosisOf(findings) };
}

/** Every gateway is kept, also of one name; those that were expected stand in that order. */
export function mergeReports({ reports, expected, cancelled, problems, grading, now }: ToMerge): Report {
  const present = reports.flatMap(({ gateways }) => gateways.map((gateway) => regraded(gateway, grading)));
  const names = new Set(present.map(({ name }) => name));
  const lost = cancelled ? [] : (expected ?? []).filter((name) => !names.has(name));
  const absent = lost.map((name) => missing(name, grading));
  const places = new Map((expected ?? []).map((name, at) => [name, at]));
  const placeOf = ({ name, baseUrl }: GatewayReport): number =>
    name === 'config' && baseUrl === null ? -1 : (places.get(name) ?? places.size);
  const all = [...present, ...absent].sort((a, b) => placeOf(a) - placeOf(b));
  const own = [
    ...(cancelled ? [found('config', 'deadline-exceeded', UNFINISHED)] : []),
    ...problems.map(({ check, code, seen, next }) => found(check, code, { seen, next })),
  ];
  const gateways = own.length === 0 ? all : [bareGateway('config', own), ...all];
  const starts = reports.map(({ startedAt }) => Date.parse(startedAt));
  const ends = reports.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  const start = starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const end = ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    schemaVersion: 1,
    tool: 'gateway-preflight',
    version: VERSION,
    startedAt: starts.length === 0 ? now : new Date(start).toISOString(),
    durationMs: starts.length === 0 ? 0 : Math.max(0, Math.round(end - start)),
    verdict: verdictOf(gateways.map(({ verdict }) => verdict)),
    diagnosis: diagnosisOf(gateways.flatMap(({ findings }) => findings)),
    gateways,
  };
}
