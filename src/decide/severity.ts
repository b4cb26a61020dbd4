/** Applies `policy` and `severity` to a finding. */
import type { Check, Code } from '../model/codes.ts';
import type { Finding, Status } from '../model/finding.ts';
import { CANCELLED } from '../model/phrases.ts';
import { isEither, type WantedModel } from '../model/report.ts';
import type { Policy, SeverityChoice, SeverityRules } from '../model/run.ts';

export interface Grading {
  readonly policy: Policy;
  readonly severity: SeverityRules;
}

const NONE: ReadonlySet<string> = new Set();

function chosen(check: Check, code: Code, status: Status, rules: SeverityRules): SeverityChoice | null {
  // A report of another job may contain any code, even `constructor`; so look at own properties only.
  const byCode = Object.hasOwn(rules.codes, code) ? rules.codes[code] : undefined;
  if (byCode !== undefined) return byCode;
  // `*` in `severity` does not apply to informational findings, nor does their check: only their own code can raise
  // them.
  if (status === 'info') return null;
  return rules.checks[check] ?? rules.otherwise;
}

/** The status according to `severity` (the code beats the check, which beats `*`), or else according to `policy`. */
export function gradedStatus(finding: Pick<Finding, 'check' | 'code' | 'status'>, grading: Grading): Status {
  const { check, code, status } = finding;
  if (code === null || status === 'pass' || status === 'skip') return status;
  const choice = chosen(check, code, status, grading.severity);
  if (choice !== null) return choice === 'ignore' ? 'info' : choice;
  if (grading.policy === 'strict' && status === 'warn') return 'fail';
  if (grading.policy === 'observe' && status === 'fail') return 'warn';
  return status;
}

/** Whatever a cancelled run left unfinished fails, regardless of `severity` and `policy`. */
export function weighed(finding: Finding, cancelled: boolean): Finding {
  const unfinished = finding.code === 'deadline-exceeded' && (cancelled || finding.means === CANCELLED.means);
  return unfinished && finding.status !== 'fail' ? { ...finding, status: 'fail' } : finding;
}

/** The ids of items `a | b` that nobody needs, because another id of the item works. */
export function sparedIds(wanted: Iterable<Pick<WantedModel, 'id' | 'item' | 'works'>>): ReadonlySet<string> {
  const rows = [...wanted].filter(isEither);
  const working = new Map<string, Set<string>>();
  for (const { id, item, works } of rows) {
    if (works) working.set(item, (working.get(item) ?? new Set()).add(id));
  }
  const isSpared = ({ id, item }: { id: string; item: string }) => {
    const others = working.get(item);
    return others !== undefined && !(others.size === 1 && others.has(id));
  };
  return new Set(rows.filter(isSpared).map(({ id }) => id));
}

/**
 * The same finding with `severity` and `policy` applied. Informational findings about ids in `spared` stay as they
 * are: nobody needs these models, so no `severity` line can be meant for them.
 */
export function graded(finding: Finding, grading: Grading, spared: ReadonlySet<string> = NONE): Finding {
  if (finding.status === 'info' && finding.model !== null && spared.has(finding.model)) return finding;
  const status = gradedStatus(finding, grading);
  return status === finding.status ? finding : { ...finding, status };
}
