/** Publishes a report on a runner: file, outputs, summary, log, annotations; the failure comes last. */
import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { appendLines } from '../memory/files.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import type { Run, SummaryMode } from '../model/run.ts';
import type { Memory } from '../remember.ts';
import { annotationsOf } from '../report/annotations.ts';
import { subjectOf } from '../report/headline.ts';
import { logGroups } from '../report/log.ts';
import { worstFirst } from '../report/order.ts';
import { outputsOf } from '../report/outputs.ts';
import { redactedReport } from '../report/redacted.ts';
import { SUMMARY_LIMIT, summaryOf } from '../report/summary.ts';
import { oneLine } from '../safety/quote.ts';
import type { Redactor } from '../safety/redact.ts';
import { writeFiles } from '../write-files.ts';
import { type Environment, rootsOf } from './inputs.ts';
import type { Telling } from './tell-github.ts';

/**
 * Outputs that hold nothing but names of checks, codes and the path of our report: a header whose value is a word of
 * them must not blank it. A path with a key in it is refused with the configuration.
 */
const OWN_WORDS: ReadonlySet<string> = new Set(['verdict', 'diagnosis', 'failed', 'warned', 'report']);

/** A file that cannot be written is a warning in the log and changes no verdict. */
function warn(warning: string | null, redact: Redactor['text']): void {
  if (warning !== null) core.warning(redact(oneLine(warning)));
}

/** The runner reads `name<<MARK`, the value, `MARK`; a mark that nobody can guess cannot be forged. */
function outputLines(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      const mark = `end-${randomUUID()}`;
      return `${name}<<${mark}\n${value}\n${mark}\n`;
    })
    .join('');
}

function writeOutputs(report: Report, path: string, redact: Redactor['text'], env: Environment): void {
  const file = env.GITHUB_OUTPUT ?? '';
  if (file === '') {
    warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
    return;
  }
  const outputs = Object.entries(outputsOf(report, path)).map(([name, value]) => [
    name,
    OWN_WORDS.has(name) ? value : redact(value),
  ]);
  warn(appendLines(file, outputLines(Object.fromEntries(outputs)), []), redact);
}

async function trendOf(report: Report, history: readonly HistoryEntry[]): Promise<readonly string[]> {
  if (history.length === 0) return [];
  const { trendLines } = await import('../report/trend.ts');
  return trendLines(
    history,
    worstFirst(report.gateways).map(({ name }) => name),
  );
}

async function writeSummary(
  report: Report,
  history: readonly HistoryEntry[],
  mode: SummaryMode,
  redact: Redactor['text'],
  env: Environment,
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '' || mode === 'off' || (mode === 'problems' && report.verdict === 'pass')) return;
  warn(
    appendLines(file, redact(summaryOf(report, SUMMARY_LIMIT, await trendOf(report, history))), []),
    redact,
  );
}

function log(report: Report, redact: Redactor['text']): void {
  for (const group of logGroups(report)) {
    core.startGroup(redact(group.title));
    for (const line of group.lines) core.info(redact(line));
    core.endGroup();
  }
  for (const { level, title, message } of annotationsOf(report)) {
    const tell = level === 'error' ? core.error : core.warning;
    tell(redact(message), { title: redact(title) });
  }
}

export interface Published extends Telling {
  readonly report: Report;
  readonly run: Run;
  readonly memory: Memory;
}

export async function publish(published: Published, redactor: Redactor, env: Environment): Promise<void> {
  const { report, run, memory } = published;
  const redact = redactor.text;
  const { history, warnings } = await memory.keep(report, redact);
  const written = await writeFiles({ report, run, history }, redact, rootsOf(env));
  for (const warning of [...warnings, ...written.warnings]) warn(warning, redact);
  writeOutputs(report, written.reportPath, redact, env);
  await writeSummary(report, history, run.summary, redact, env);
  log(report, redact);
  if (run.issue || run.comment) {
    const { tellGitHub } = await import('./tell-github.ts');
    const told = await tellGitHub({ ...published, report: redactedReport(report, redact) }, redact, env);
    for (const warning of told) warn(warning, redact);
  }
  const closing = redact(oneLine(`${subjectOf(report)}: ${report.verdict}, ${report.diagnosis}`));
  if (report.verdict === 'fail') core.setFailed(closing);
  else core.info(closing);
}
