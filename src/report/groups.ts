/** Groups findings that say the same about several models. All outputs show a group as one entry. */
import { CHECKS } from '../model/codes.ts';
import type { Finding, Status } from '../model/finding.ts';
import type { GatewayReport, WantedModel } from '../model/report.ts';
import { grouped } from '../model/split.ts';

export interface FindingGroup {
  readonly first: Finding;
  /** All findings of the group, including `first`. */
  readonly findings: readonly Finding[];
  /** The models that the findings name, in order. */
  readonly models: readonly string[];
}

const ORDER: readonly Status[] = ['fail', 'warn', 'info', 'pass', 'skip'];

/**
 * Sorted by check, and within a check the worst first. Findings without a model are grouped only if they say the
 * same; skipped ones only if they have the same reason.
 */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const keyOf = ({ check, status, code, model, seen }: Finding): string =>
    JSON.stringify([check, status, code, status === 'skip' || model === null ? seen : '']);
  return grouped(findings, keyOf)
    .map((group) => {
      const models = group.flatMap(({ model }) => (model === null ? [] : [model]));
      return { first: group[0], findings: group, models: [...new Set(models)] };
    })
    .sort(
      (a, b) =>
        CHECKS.indexOf(a.first.check) - CHECKS.indexOf(b.first.check) ||
        ORDER.indexOf(a.first.status) - ORDER.indexOf(b.first.status),
    );
}

/** The finding that stands for the gateway's verdict; null if nothing failed or warned. */
export function headOf(gateway: GatewayReport): Finding | null {
  const { verdict, diagnosis, findings } = gateway;
  if (verdict === 'pass') return null;
  const bad = findings.filter(({ status }) => status === verdict);
  return bad.find(({ code }) => code === diagnosis) ?? bad[0] ?? null;
}

/** True if the gateway is usable: at least one wanted model works or, if none is wanted, the gateway did not fail. */
export function gatewayWorks(
  { baseUrl, verdict }: Pick<GatewayReport, 'baseUrl' | 'verdict'>,
  wanted: readonly Pick<WantedModel, 'works'>[],
): boolean {
  if (baseUrl === null) return false;
  return wanted.length === 0 ? verdict !== 'fail' : wanted.some(({ works }) => works);
}
