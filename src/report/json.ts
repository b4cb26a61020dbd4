/** The report as a document: always the same keys in the same order, described by schemas/report.schema.json. */
import type { Finding, Try } from '../model/finding.ts';
import type { GatewayReport, KeyFingerprint, Report, Timings, Usage, WantedModel } from '../model/report.ts';
import { PROBES } from '../model/run.ts';

/** Words of ours, which no secret can be in: a header may have one of them as its value. */
const OUR_WORDS: ReadonlySet<string> = new Set([
  ...['tool', 'verdict', 'diagnosis', 'check', 'status', 'code', 'actor'],
]);

/**
 * JSON with two blanks of indent and a line end. `redact` is applied to the values only: a secret with quotes or
 * braces in it would take marks of the syntax along if the document were redacted.
 */
export function reportJson(report: Report, redact: (text: string) => string = (text) => text): string {
  const ordered: Report = {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    version: report.version,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    verdict: report.verdict,
    diagnosis: report.diagnosis,
    gateways: report.gateways.map(gatewayOf),
  };
  const masked = (key: string, value: unknown): unknown =>
    typeof value === 'string' && !OUR_WORDS.has(key) ? redact(value) : value;
  return `${JSON.stringify(ordered, masked, 2)}\n`;
}

const gatewayOf = (gateway: GatewayReport): GatewayReport => ({
  name: gateway.name,
  baseUrl: gateway.baseUrl,
  provider: gateway.provider,
  verdict: gateway.verdict,
  diagnosis: gateway.diagnosis,
  key: gateway.key === null ? null : keyOf(gateway.key),
  findings: gateway.findings.map(findingOf),
  models: {
    listed: gateway.models.listed,
    added: gateway.models.added,
    removed: gateway.models.removed,
    wanted: gateway.models.wanted.map(wantedOf),
  },
  timings: timingsOf(gateway.timings),
  requests: gateway.requests,
  usage: usageOf(gateway.usage ?? null),
  curl: gateway.curl,
  ...(gateway.plan === undefined
    ? {}
    : {
        plan: {
          requests: gateway.plan.requests,
          models: gateway.plan.models,
          maxOutputTokens: gateway.plan.maxOutputTokens,
        },
      }),
});

const keyOf = ({ fingerprint, length, sha256 }: KeyFingerprint): KeyFingerprint => ({
  fingerprint,
  length,
  sha256,
});

const timingsOf = ({ dnsMs, connectMs, tlsMs, firstByteMs }: Timings): Timings => ({
  dnsMs,
  connectMs,
  tlsMs,
  firstByteMs,
});

const usageOf = (usage: Usage | null): Usage | null =>
  usage === null ? null : { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens };

/** In the order of the contract. */
const probesOf = (probes: WantedModel['probes']): WantedModel['probes'] =>
  Object.fromEntries(
    PROBES.flatMap((probe) => (probes[probe] === undefined ? [] : [[probe, probes[probe]]])),
  );

const wantedOf = (model: WantedModel): WantedModel => ({
  id: model.id,
  item: model.item,
  listed: model.listed,
  works: model.works,
  latencyMs: model.latencyMs,
  probes: probesOf(model.probes ?? {}),
  firstTokenMs: model.firstTokenMs ?? null,
  tokensPerSecond: model.tokensPerSecond ?? null,
  dimension: model.dimension ?? null,
  suggestions: model.suggestions,
});

const findingOf = (finding: Finding): Finding => ({
  check: finding.check,
  model: finding.model,
  status: finding.status,
  code: finding.code,
  seen: finding.seen,
  means: finding.means,
  next: finding.next,
  actor: finding.actor,
  retryable: finding.retryable,
  attempts: finding.attempts,
  durationMs: finding.durationMs,
  httpStatus: finding.httpStatus,
  requestId: finding.requestId,
  tries: finding.tries.map(tryOf),
  docs: finding.docs,
});

const tryOf = (attempt: Try): Try => ({
  startedMs: attempt.startedMs,
  waitedMs: attempt.waitedMs,
  durationMs: attempt.durationMs,
  httpStatus: attempt.httpStatus,
  fault: attempt.fault,
  code: attempt.code,
});
