/** Reads what a step reported. */
import type { Check } from '../../src/model/codes.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { GatewayReport } from '../../src/model/report.ts';
import type { StepResult } from './runner.ts';

/** All findings, or those of one check, of all gateways. */
export function findingsOf(step: StepResult, check?: Check): readonly Finding[] {
  const all = (step.report?.gateways ?? []).flatMap(({ findings }) => findings);
  return check === undefined ? all : all.filter((finding) => finding.check === check);
}

/** The worst finding of a check (fail, warn, info, skip, pass); throws if the check has none. */
export function findingOf(step: StepResult, check: Check, model?: string): Finding {
  const order = ['fail', 'warn', 'info', 'skip', 'pass'];
  const found = findingsOf(step, check)
    .filter((finding) => model === undefined || finding.model === model)
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (found[0] === undefined) throw new Error(`No finding of ${check}:\n${step.log}\n${step.stderr}`);
  return found[0];
}

/** `check: code` of everything that failed or warned, in the order of the report. */
export function problemsOf(step: StepResult): readonly string[] {
  return findingsOf(step)
    .filter(({ status }) => status === 'fail' || status === 'warn')
    .map(({ check, code }) => `${check}: ${code}`);
}

export function firstGateway(step: StepResult): GatewayReport {
  const gateway = step.report?.gateways[0];
  if (gateway === undefined) throw new Error(`No gateway in the report:\n${step.log}\n${step.stderr}`);
  return gateway;
}

/** The three sentences of a finding as one text. */
export function wordsOf(finding: Finding): string {
  return `${finding.seen}\n${finding.means}\n${finding.next}`;
}
