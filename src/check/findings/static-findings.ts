/** The findings about the configuration (`config`, `base-url` and `api-key`), made without asking the gateway. */
import type { Finding } from '../../model/finding.ts';
import type { GatewaySpec, Problem } from '../../model/run.ts';
import { found } from './draft.ts';

function findingOf(problem: Problem): Finding {
  const status = problem.severity === undefined ? {} : { status: problem.severity };
  // The standard sentence speaks of a request that a gateway refused; here nothing was sent.
  const means = problem.code === 'api-key-missing' ? { means: 'Without a key nothing is sent.' } : {};
  return found(problem.check, problem.code, { seen: problem.seen, next: problem.next, ...means, ...status });
}

/** One finding per problem; all problems are reported at once. */
export function staticFindings(problems: readonly Problem[]): readonly Finding[] {
  return problems.map(findingOf);
}

/**
 * True if a fault of the configuration forbids sending anything, whatever `severity` and `policy` make of it. The
 * only exception is plain http as a warning (in a private network, or lowered by `severity`).
 */
export function sendsNothing(spec: GatewaySpec, findings: readonly Finding[]): boolean {
  if (spec.baseUrl === null) return true;
  return findings.some(({ code, status }) => code !== 'base-url-insecure' || status === 'fail');
}
