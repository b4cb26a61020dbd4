/** Checks what every run promises, whatever was checked and found: the contract, and the memory limit. */
import { CHECKS } from '../../src/model/codes.ts';
import type { Finding, Verdict } from '../../src/model/finding.ts';
import { findingsOf } from './report.ts';
import type { StepResult } from './runner.ts';

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

/** A run must stay below this whatever a gateway sends; a healthy one takes 105 MB on Node 20. */
const PEAK_MB = 150;
const MANY_PEAK_MB = 200;

const COMMANDS = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice', 'debug']);

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ status }) => status === 'fail')) return 'fail';
  return findings.some(({ status }) => status === 'warn') ? 'warn' : 'pass';
}

function checksWith(findings: readonly Finding[], status: 'fail' | 'warn'): string {
  const names = CHECKS.filter((check) =>
    findings.some((finding) => finding.check === check && finding.status === status),
  );
  return names.toSorted().join(',');
}

function sorted(list: string | undefined): string {
  return (list ?? '').split(/,\s*/).toSorted().join(',');
}

/** At most two lines per sentence, and no words that reveal a bug, such as `undefined`. */
function findingFaults(finding: Finding): string[] {
  const name = `${finding.check} ${finding.status} ${finding.code}`;
  const faults: string[] = [];
  const hasCode = finding.status !== 'pass' && finding.status !== 'skip';
  if (hasCode !== (finding.code !== null)) faults.push(`${name}: code does not fit the status`);
  if (hasCode && (finding.means === '' || finding.next === '' || finding.actor === null)) {
    faults.push(`${name}: lacks means, next or actor`);
  }
  if (finding.seen === '') faults.push(`${name}: says nothing`);
  for (const sentence of [finding.seen, finding.means, finding.next]) {
    if (sentence.split('\n').length > 2) faults.push(`${name}: over two lines: ${sentence}`);
    if (/\bundefined\b|\bNaN\b|\[object Object\]/.test(sentence)) faults.push(`${name}: ${sentence}`);
  }
  return faults;
}

function orderFaults(step: StepResult): string[] {
  return (step.report?.gateways ?? []).flatMap(({ name, findings }) => {
    const places = findings.map(({ check }) => CHECKS.indexOf(check));
    const inOrder = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
    return inOrder ? [] : [`${name}: findings out of order: ${findings.map(({ check }) => check).join(' ')}`];
  });
}

function verdictFaults(step: StepResult): string[] {
  const { report, outputs } = step;
  if (report === null) return ['there is no report'];
  const findings = findingsOf(step);
  const expected: [string, unknown, unknown][] = [
    ['verdict of the report', report.verdict, verdictOf(findings)],
    ['output verdict', outputs.verdict, report.verdict],
    ['output diagnosis', outputs.diagnosis, report.diagnosis],
    ['output failed', sorted(outputs.failed), checksWith(findings, 'fail')],
    ['output warned', sorted(outputs.warned), checksWith(findings, 'warn')],
    ['exit code', step.exitCode, report.verdict === 'fail' ? 1 : 0],
    ['diagnosis is ok', report.diagnosis === 'ok', report.verdict === 'pass'],
  ];
  return expected
    .filter(([, actual, wanted]) => actual !== wanted)
    .map(([name, actual, wanted]) => `${name} is ${actual}, not ${wanted}`);
}

function annotationFaults(step: StepResult): string[] {
  const has = (level: string) => step.annotations.some((annotation) => annotation.level === level);
  const faults: string[] = [];
  if (has('error') !== (step.outputs.verdict === 'fail')) faults.push('errors do not fit the verdict');
  if (step.outputs.verdict === 'warn' && !has('warning')) faults.push('a warning has no annotation');
  if (step.outputs.verdict === 'pass' && has('warning')) faults.push('a pass has a warning');
  if (step.annotations.some(({ message }) => message.length > 4096)) faults.push('an annotation is cut');
  return faults;
}

/** In MB. The limit for one gateway, which may be hostile, is lower than for many gateways. */
function peakOf({ report }: StepResult): number {
  return (report?.gateways.length ?? 0) > 1 ? MANY_PEAK_MB : PEAK_MB;
}

function traceFaults(step: StepResult): string[] {
  const faults: string[] = [];
  const odd = step.commands.filter(({ name }) => !COMMANDS.has(name));
  if (odd.length > 0) faults.push(`commands of no use here: ${odd.map(({ name }) => name).join(' ')}`);
  const opened = step.commands.filter(({ name }) => name === 'group').length;
  const closed = step.commands.filter(({ name }) => name === 'endgroup').length;
  if (opened !== closed) faults.push(`${opened} groups opened, ${closed} closed`);
  if (step.stderr !== '') faults.push(`standard error holds: ${step.stderr}`);
  if (/\n\s+at .+:\d+:\d+/.test(step.stdout)) faults.push('the log holds a stack trace');
  if ((step.peakMb ?? 0) >= peakOf(step)) faults.push(`${step.peakMb?.toFixed(0)} MB of memory were used`);
  if (step.summaryDropped) faults.push('the summary is over 1 MiB');
  if (Object.keys(step.exported).length > 0) faults.push('variables or state were exported');
  if (step.vanished.length > 0) faults.push(`outputs vanished: ${step.vanished.join(' ')}`);
  if (step.unexpectedInputs.length > 0)
    faults.push(`inputs not declared: ${step.unexpectedInputs.join(' ')}`);
  const missing = OUTPUTS.filter((name) => !(name in step.outputs));
  if (missing.length > 0) faults.push(`outputs not set: ${missing.join(' ')}`);
  return faults;
}

/** Every broken promise of a run, in words; empty if all are kept. */
export function brokenPromises(step: StepResult): readonly string[] {
  return [
    ...verdictFaults(step),
    ...findingsOf(step).flatMap(findingFaults),
    ...orderFaults(step),
    ...annotationFaults(step),
    ...traceFaults(step),
  ];
}

/** Throws an error with all broken promises and the log. */
export function assertPromises(step: StepResult): void {
  const broken = brokenPromises(step);
  if (broken.length > 0) {
    throw new Error(
      `${broken.join('\n')}\n--- exit ${step.exitCode ?? step.signal}, log:\n${step.log.slice(0, 4000)}`,
    );
  }
}
