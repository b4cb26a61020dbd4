/** The outputs of the action, as strings. */
import { CHECKS } from '../model/codes.ts';
import type { Status } from '../model/finding.ts';
import type { Report, WantedModel } from '../model/report.ts';
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

/** `reportPath` is absolute; empty where no report was written. */
export function outputsOf(report: Report, reportPath: string): Readonly<Record<OutputName, string>> {
  const selected = report.gateways.find(gatewayWorks);
  // A dry run knows of no model whether it works.
  const wanted = report.gateways.flatMap(({ plan, models }) => (plan === undefined ? models.wanted : []));
  const working = new Set(wanted.filter(({ works }) => works).map(({ id }) => id));
  return {
    verdict: report.verdict,
    diagnosis: report.diagnosis,
    failed: checksThat(report, 'fail'),
    warned: checksThat(report, 'warn'),
    'models-working': JSON.stringify([...working]),
    'models-missing': JSON.stringify(missingItems(wanted, working)),
    'selected-gateway': selected?.name ?? '',
    'selected-base-url': selected?.baseUrl ?? '',
    'selected-model': selected?.models.wanted.find(({ works }) => works)?.id ?? '',
    report: reportPath,
  };
}

function checksThat(report: Report, status: Status): string {
  const checks = new Set(
    report.gateways
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.status === status)
      .map(({ check }) => check),
  );
  return CHECKS.filter((check) => checks.has(check)).join(',');
}

/** The items of which no id works on any gateway: an item is missing as a whole or not at all. */
function missingItems(wanted: readonly WantedModel[], working: ReadonlySet<string>): readonly string[] {
  const satisfied = new Set(wanted.filter(({ id }) => working.has(id)).map(({ item }) => item));
  return [...new Set(wanted.map(({ item }) => item))].filter((item) => !satisfied.has(item));
}
