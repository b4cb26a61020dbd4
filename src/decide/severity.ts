/** What a finding becomes under `policy` and `severity`. */
import type { Check, Code } from '../model/codes.ts';
import type { Finding, Status } from '../model/finding.ts';
import type { Policy, SeverityChoice, SeverityRules } from '../model/run.ts';

export interface Grading {
  readonly policy: Policy;
  readonly severity: SeverityRules;
}

function chosen(check: Check, code: Code, status: Status, rules: SeverityRules): SeverityChoice | null {
  // A report of another job may hold any code, such as `constructor`.
  const byCode = Object.hasOwn(rules.codes, code) ? rules.codes[code] : undefined;
  if (byCode !== undefined) return byCode;
  // Information only is not "everything else" of a severity line: only its own code can raise it.
  if (status === 'info') return null;
  return rules.checks[check] ?? rules.otherwise;
}

/** The status after a `severity` line (code before check before `*`), else after `policy`. */
export function gradedStatus(finding: Pick<Finding, 'check' | 'code' | 'status'>, grading: Grading): Status {
  const { check, code, status } = finding;
  if (code === null || status === 'pass' || status === 'skip') return status;
  const choice = chosen(check, code, status, grading.severity);
  if (choice !== null) return choice === 'ignore' ? 'info' : choice;
  if (grading.policy === 'strict' && status === 'warn') return 'fail';
  if (grading.policy === 'observe' && status === 'fail') return 'warn';
  return status;
}

/** The same finding under the user's rules. */
export function graded(finding: Finding, grading: Grading): Finding {
  const status = gradedStatus(finding, grading);
  return status === finding.status ? finding : { ...finding, status };
}

/**
 * The same in a run that may have been cancelled: what that left unfinished fails it, whatever the check is worth otherwise.
 * A line that ignores it makes it a warning: half a run does not pass.
 */
export function gradedIn(finding: Finding, grading: Grading, cancelled: boolean): Finding {
  const isCut = cancelled && finding.code === 'deadline-exceeded' && finding.status !== 'info';
  if (!isCut) return graded(finding, grading);
  const { status, ...rest } = graded({ ...finding, status: 'fail' }, grading);
  return { ...rest, status: status === 'info' ? 'warn' : status };
}
