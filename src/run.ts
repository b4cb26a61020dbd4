/** The story on one screen: configured run in, report out. Nothing here throws, whatever a gateway does. */
import pLimit from 'p-limit';
import { checkGateway } from './check/check-gateway.ts';
import type { CheckDeps } from './check/deps.ts';
import { found } from './check/draft.ts';
import { staticFindings } from './check/static-findings.ts';
import { graded } from './decide/severity.ts';
import { diagnosisOf, verdictOf } from './decide/verdict.ts';
import type { GatewayReport, Report } from './model/report.ts';
import type { GatewaySpec, Run } from './model/run.ts';
import { VERSION } from './model/version.ts';

/**
 * Gateways side by side; more wait for their turn. With the default `concurrency` of 8 these are 512 connections, half
 * of the open files that a process may have by default on Linux.
 */
const SIDE_BY_SIDE = 64;

/** A gateway under which what belongs to no gateway is reported. */
function placeholder(run: Run): GatewayReport | null {
  if (run.problems.length === 0) return null;
  const findings = staticFindings(run.problems).map((finding) => graded(finding, run));
  return {
    name: 'config',
    baseUrl: null,
    provider: 'unknown',
    verdict: verdictOf(findings.map(({ status }) => status)),
    diagnosis: diagnosisOf(findings),
    key: null,
    findings,
    models: { listed: null, added: [], removed: [], wanted: [] },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    requests: 0,
    usage: null,
    curl: null,
  };
}

/** A defect of ours is a finding too, so that report and outputs are still written. */
function defect(spec: GatewaySpec, error: unknown, redact: (text: string) => string): GatewayReport {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown error';
  const finding = graded(found('config', 'internal-error', { seen: redact(text).slice(0, 300) }), spec);
  return {
    name: spec.name,
    baseUrl: spec.baseUrl,
    provider: 'unknown',
    verdict: verdictOf([finding.status]),
    diagnosis: 'internal-error',
    key: null,
    findings: [finding],
    models: { listed: null, added: [], removed: [], wanted: [] },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    requests: 0,
    usage: null,
    curl: null,
  };
}

/** Checks every gateway side by side, within one deadline, and puts the report together. */
export async function preflight(run: Run, deps: CheckDeps): Promise<Report> {
  const startedAt = new Date(deps.wallClock()).toISOString();
  const began = deps.now();
  const turn = pLimit(SIDE_BY_SIDE);
  const checked = await Promise.all(
    run.gateways.map((spec) =>
      turn(() => checkGateway(spec, run.dryRun, deps)).catch((error: unknown) =>
        defect(spec, error, deps.redact),
      ),
    ),
  );
  const own = placeholder(run);
  const gateways = own === null ? checked : [own, ...checked];
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
