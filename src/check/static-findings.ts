/** Findings of the configuration: `config`, `base-url` and `api-key` as found without asking. */
import type { Finding } from '../model/finding.ts';
import type { GatewaySpec, Problem } from '../model/run.ts';
import { found } from './draft.ts';

function findingOf(problem: Problem): Finding {
  const status = problem.severity === undefined ? {} : { status: problem.severity };
  // The table speaks of a request that a gateway refused; here none was made.
  const means = problem.code === 'api-key-missing' ? { means: 'Without a key nothing is sent.' } : {};
  return found(problem.check, problem.code, { seen: problem.seen, next: problem.next, ...means, ...status });
}

/** One finding for each fault, all of them at once. */
export function staticFindings(problems: readonly Problem[]): readonly Finding[] {
  return problems.map(findingOf);
}

/**
 * True where something in the configuration forbids to send anything, whatever `severity` and `policy` make of it;
 * plain http that was lowered to a warning (or is one, in a private network) goes on.
 */
export function sendsNothing(spec: GatewaySpec, findings: readonly Finding[]): boolean {
  if (spec.baseUrl === null) return true;
  return findings.some(({ code, status }) => code !== 'base-url-insecure' || status === 'fail');
}
