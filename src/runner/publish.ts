/** Publishes a report on a runner: file, outputs, summary, log, annotations. The step fails only at the very end. */
import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import type { Memory } from '../engine/remember-files.ts';
import { type ReportToWrite, writeOthers, writeReport } from '../engine/write-files.ts';
import { appendLines } from '../memory/files.ts';
import type { HistoryEntry } from '../model/history.ts';
import { type Report, worstFirst } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { createAnnotations } from '../report/annotations.ts';
import { closingOf } from '../report/headline.ts';
import { logGroup } from '../report/log.ts';
import { outputsOf } from '../report/outputs.ts';
import { redactedReport } from '../report/redacted.ts';
import { SUMMARY_LIMIT, summaryOf, summarySteps } from '../report/summary.ts';
import { withMasks } from '../safety/markdown.ts';
import { oneLine } from '../safety/quote.ts';
import { type Redact, redactLines } from '../safety/redact.ts';
import { isCancelled, patiently, STRETCH_MS } from '../system/signals.ts';
import { type Environment, rootsOf } from './inputs.ts';
import type { Telling } from './tell-github.ts';

/** How long a cancelled run may spend on its log; it has two seconds in all. */
const HASTY_MS = 250;
/** The limits for the summary of a cancelled run, in bytes and in gateways that `merge` reads back for it. */
const HASTY_LIMIT = 64 * 1024;
const HASTY_SECTIONS = 3;

/** A file that cannot be written is only a warning in the log; it does not change the verdict. */
function warn(warning: string | null, redact: Redact): void {
  if (warning !== null) core.warning(redact(oneLine(warning)));
}

/**
 * The runner expects `name<<MARK`, the value, `MARK`. The mark is random, so that a value cannot end itself early and
 * forge outputs.
 */
function outputLines(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      const mark = `end-${randomUUID()}`;
      return `${name}<<${mark}\n${value}\n${mark}\n`;
    })
    .join('');
}

function writeOutputs(report: Report, path: string, redact: Redact, env: Environment): void {
  const file = env.GITHUB_OUTPUT ?? '';
  if (file === '') {
    warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
    return;
  }
  warn(appendLines(file, outputLines(outputsOf(report, path, redact)), []), redact);
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
  { report, run, cancel }: Published,
  history: readonly HistoryEntry[],
  redact: Redact,
  env: Environment,
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  const mode = run.summary;
  if (file === '' || mode === 'off' || (mode === 'problems' && report.verdict === 'pass')) return;
  const trend = await trendOf(report, history);
  const full = await patiently(summarySteps(report, SUMMARY_LIMIT, trend), () => isCancelled(cancel));
  const shown = (text: string): string => withMasks(redactLines(text, redact));
  const whole = full === null ? '' : shown(full);
  // Masks may be longer than the secrets they replace, and GitHub drops a summary that is too long.
  const isFit = whole !== '' && Buffer.byteLength(whole) <= SUMMARY_LIMIT;
  const hasty = (): string => shown(summaryOf(report, HASTY_LIMIT, trend, HASTY_SECTIONS));
  warn(appendLines(file, isFit ? whole : hasty(), []), redact);
}

/** Logs one group per gateway, then the annotations. A cancelled run logs only what there is time for. */
async function log(report: Report, redact: Redact, cancel: AbortSignal): Promise<void> {
  const annotations = createAnnotations();
  const began = performance.now();
  let rested = began;
  for (const [told, gateway] of report.gateways.entries()) {
    if (performance.now() - rested > STRETCH_MS) {
      if ((await isCancelled(cancel)) && performance.now() - began > HASTY_MS) {
        core.info(`${report.gateways.length - told} more gateways are in the report: the run was cancelled.`);
        break;
      }
      rested = performance.now();
    }
    const { title, lines } = logGroup(gateway);
    core.startGroup(redact(title));
    for (const line of lines) core.info(redact(line));
    core.endGroup();
    annotations.add(gateway);
  }
  for (const { level, title, message } of annotations.all()) {
    const tell = level === 'error' ? core.error : core.warning;
    tell(redact(message), { title: redact(title) });
  }
}

export interface Published extends Telling {
  readonly report: Report;
  readonly run: Run;
  readonly memory: Memory;
  /** Warnings to log in addition to those of the report. */
  readonly warnings?: readonly string[];
  readonly writtenAs?: ReportToWrite['writtenAs'];
}

/** The names of what else is to be written, besides report, outputs, summary and log. */
function othersOf({ junitPath, pagePath, issue, comment }: Run): readonly string[] {
  const wanted = { junit: junitPath !== null, page: pagePath !== null, issue, comment };
  return Object.entries(wanted).flatMap(([name, isWanted]) => (isWanted ? [name] : []));
}

/** Returns the names of what was not updated because the run was cancelled meanwhile. */
async function publishOthers(
  published: Published,
  history: readonly HistoryEntry[],
  redact: Redact,
  env: Environment,
): Promise<readonly string[]> {
  const { run, cancel } = published;
  if (othersOf(run).length === 0) return [];
  const report = redactedReport(published.report, redact);
  const unwanted = () => isCancelled(cancel);
  const failed = await writeOthers({ report, run, history, unwanted }, redact, rootsOf(env));
  for (const warning of failed) warn(warning, redact);
  const untold = othersOf({ ...run, junitPath: null, pagePath: null });
  if (untold.length === 0 || (await unwanted())) return untold;
  const { tellGitHub } = await import('./tell-github.ts');
  const told = await tellGitHub({ ...published, report }, redact, env);
  for (const warning of told) warn(warning, redact);
  return [];
}

/**
 * Logs that the run was cancelled. This is only information: all checks may have finished before, and then the
 * verdict stands.
 */
function tellCancelled(left: readonly string[]): void {
  const names = left.map((name) => `\`${name}\``).join(', ');
  core.info(`The run was cancelled${names === '' ? '' : ` before these were updated: ${names}`}.`);
}

/** A file that cannot be written, or a refusal of GitHub, is a warning in the log. The step fails last, if at all. */
export async function publish(published: Published, redact: Redact, env: Environment): Promise<void> {
  const { report, run, memory, cancel, warnings: untold = [] } = published;
  // First write what every run promises, however it ends.
  const written = writeReport(published, redact, rootsOf(env));
  writeOutputs(report, written.reportPath, redact, env);
  const { history, warnings, left: forgotten = [] } = await memory.keep(report, redact);
  for (const warning of [...untold, ...warnings, ...written.warnings]) warn(warning, redact);
  await writeSummary(published, history, redact, env);
  await log(report, redact, cancel);
  // Nobody waits for the rest if the run was cancelled.
  const left = (await isCancelled(cancel))
    ? othersOf(run)
    : await publishOthers(published, history, redact, env);
  if (await isCancelled(cancel)) tellCancelled([...forgotten, ...left]);
  const closing = redact(oneLine(closingOf(report)));
  if (report.verdict === 'fail') core.setFailed(closing);
  else core.info(closing);
}
