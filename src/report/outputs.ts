/** The outputs of the action, as strings. */
import { CHECKS, type Check } from '../model/codes.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import type { Redact } from '../safety/redact.ts';
import { type Digest, digestOf } from './digest.ts';
import { gatewayWorks } from './groups.ts';

export const OUTPUTS = [
  'verdict',
  'diagnosis',
  'failed',
  'warned',
  'models-working',
  'models-missing',
  'selected-gateway',
  'selected-base-url',
  'selected-model',
  'report',
] as const;
export type OutputName = (typeof OUTPUTS)[number];

/**
 * `reportPath` is absolute; empty if no report was written. Outputs that hold only names of checks, codes or that
 * path are not redacted, because a header's value may be equal to one of these words; a path that contains a key was
 * already rejected by config/. Lists of ids are redacted id by id, so that they remain valid JSON.
 */
export function outputsOf(
  report: Report,
  reportPath: string,
  redact: Redact,
): Readonly<Record<OutputName, string>> {
  const digests = report.gateways.map(digestOf);
  const selected = report.gateways.find((gateway) => gatewayWorks(gateway, digestOf(gateway).wanted));
  // A dry run does not know whether a model works.
  const wanted = report.gateways.flatMap((gateway) =>
    gateway.plan === undefined ? digestOf(gateway).wanted : [],
  );
  const working = new Set(wanted.filter(({ works }) => works).map(({ id }) => id));
  return {
    verdict: report.verdict,
    diagnosis: report.diagnosis,
    failed: checksOf(digests.flatMap(({ failed }) => failed)),
    warned: checksOf(digests.flatMap(({ warned }) => warned)),
    'models-working': JSON.stringify([...working].map(redact)),
    'models-missing': JSON.stringify(missingItems(wanted, working).map(redact)),
    'selected-gateway': redact(selected?.name ?? ''),
    'selected-base-url': redact(selected?.baseUrl ?? ''),
    'selected-model': redact(selectedModel(selected)),
    report: reportPath,
  };
}

function selectedModel(selected: GatewayReport | undefined): string {
  const wanted = selected === undefined ? [] : digestOf(selected).wanted;
  return wanted.find(({ works }) => works)?.id ?? '';
}

/** Each check once, in the order of CHECKS. */
function checksOf(named: readonly Check[]): string {
  const checks = new Set(named);
  return CHECKS.filter((check) => checks.has(check)).join(',');
}

/** The items of which no id works on any gateway. An item `a | b` is missing only if both are. */
function missingItems(wanted: Digest['wanted'], working: ReadonlySet<string>): readonly string[] {
  const satisfied = new Set(wanted.filter(({ id }) => working.has(id)).map(({ item }) => item));
  return [...new Set(wanted.map(({ item }) => item))].filter((item) => !satisfied.has(item));
}
