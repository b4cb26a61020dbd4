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
 * `reportPath` is absolute; empty where no report was written. What holds nothing but names of checks, codes and that path is
 * not redacted: a header whose value is a word of them must not blank it, and a path with a key in it is refused with the
 * configuration. A list of ids stays one, id by id, whatever the ids are.
 */
export function outputsOf(
  report: Report,
  reportPath: string,
  redact: Redact,
): Readonly<Record<OutputName, string>> {
  const digests = report.gateways.map(digestOf);
  const selected = report.gateways.find((gateway) => gatewayWorks(gateway, digestOf(gateway).wanted));
  // A dry run knows of no model whether it works.
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

/** Each once, in the order of the contract. */
function checksOf(named: readonly Check[]): string {
  const checks = new Set(named);
  return CHECKS.filter((check) => checks.has(check)).join(',');
}

/** The items of which no id works on any gateway: an item is missing as a whole or not at all. */
function missingItems(wanted: Digest['wanted'], working: ReadonlySet<string>): readonly string[] {
  const satisfied = new Set(wanted.filter(({ id }) => working.has(id)).map(({ item }) => item));
  return [...new Set(wanted.map(({ item }) => item))].filter((item) => !satisfied.has(item));
}
