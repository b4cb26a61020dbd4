/** Computes the verdict from findings, and the single diagnosis that represents it. */
import { CHECKS, type Code } from '../model/codes.ts';
import type { Finding, Status, Verdict } from '../model/finding.ts';

/** The worst of the statuses, as far as they count: `info` and `skip` do not. */
export function verdictOf(statuses: Iterable<Status>): Verdict {
  let verdict: Verdict = 'pass';
  for (const status of statuses) {
    if (status === 'fail') return 'fail';
    if (status === 'warn') verdict = 'warn';
  }
  return verdict;
}

/**
 * The worst finding: fail before warn, then by the order of the checks. Among equals the first one given wins (in the
 * order of the gateways, then of the models, in the config). Null if nothing failed or warned.
 */
export function worstFinding(findings: readonly Finding[]): Finding | null {
  let worst: Finding | null = null;
  for (const finding of findings) if (rank(finding) < rank(worst)) worst = finding;
  return worst;
}

function rank(finding: Finding | null): number {
  if (finding === null || (finding.status !== 'fail' && finding.status !== 'warn'))
    return Number.MAX_SAFE_INTEGER;
  return (finding.status === 'fail' ? 0 : CHECKS.length) + CHECKS.indexOf(finding.check);
}

/** The code of the worst finding; `ok` if nothing failed or warned. */
export function diagnosisOf(findings: readonly Finding[]): Code | 'ok' {
  return worstFinding(findings)?.code ?? 'ok';
}

/** Sorts by the order of the checks; within a check the given order is kept. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
}
