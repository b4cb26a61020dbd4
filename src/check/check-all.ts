/** Checks all gateways of a run concurrently and makes one report of them. */
import pLimit from 'p-limit';
import { bareGateway } from '../decide/bare-gateway.ts';
import { graded } from '../decide/severity.ts';
import { diagnosisOf, verdictOf } from '../decide/verdict.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import type { GatewaySpec, Run } from '../model/run.ts';
import { VERSION } from '../model/version.ts';
import type { Redact } from '../safety/redact.ts';
import { checkGateway } from './check-gateway.ts';
import type { CheckDeps } from './deps.ts';
import { besideOthers } from './findings/connection-findings.ts';
import { found } from './findings/draft.ts';
import { staticFindings } from './findings/static-findings.ts';
import type { OpenLook } from './open.ts';

/** A pseudo-gateway named `config`, which carries the findings that belong to no gateway; null if there are none. */
function placeholder(run: Run): GatewayReport | null {
  if (run.problems.length === 0) return null;
  const findings = staticFindings(run.problems).map((finding) => graded(finding, run));
  return bareGateway('config', findings);
}

/**
 * An exception here is a bug of ours. It is reported as a finding (`internal-error`), so that the report and the
 * outputs are still written.
 */
function defect(spec: GatewaySpec, error: unknown, redact: Redact): GatewayReport {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown error';
  const finding = graded(found('config', 'internal-error', { seen: redact(text).slice(0, 300) }), spec);
  return bareGateway(spec.name, [finding], spec.baseUrl);
}

/** When the run began: `startedAt` as a date (ISO 8601), `began` in milliseconds of `deps.now`. */
export interface Began {
  readonly startedAt: string;
  readonly began: number;
}

/**
 * `looks` has one entry for each of the first gateways: the look that is already under way, or null. Its length is
 * also the number of gateways that are checked at a time. Each look is removed from the list when its check starts;
 * otherwise the list would keep its answers in memory until the last gateway is done.
 */
export async function checkAll(
  run: Run,
  looks: (OpenLook | null)[],
  deps: CheckDeps,
  { startedAt, began }: Began,
): Promise<Report> {
  const turn = pLimit(Math.max(1, looks.length));
  const checkOf = (spec: GatewaySpec, at: number): Promise<GatewayReport> => {
    const look = looks[at] ?? null;
    looks[at] = null;
    return checkGateway(spec, run.dryRun, deps, look);
  };
  const checked = await Promise.all(
    run.gateways.map((spec, at) =>
      turn(checkOf, spec, at).catch((error: unknown) => defect(spec, error, deps.redact)),
    ),
  );
  const own = placeholder(run);
  const told = besideOthers(checked);
  const gateways = own === null ? told : [own, ...told];
  return {
    schemaVersion: 1,
    tool: 'gateway-preflight',
    version: VERSION,
    startedAt,
    durationMs: Math.round(deps.now() - began),
    verdict: verdictOf(gateways.map(({ verdict }) => verdict)),
    diagnosis: diagnosisOf(gateways.flatMap(({ findings }) => findings)),
    gateways,
  };
}
