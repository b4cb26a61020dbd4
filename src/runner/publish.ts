/** Publishes a report on a runner: file, outputs, summary, log, annotations; the failure comes last. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { appendLines, writeWhole } from '../memory/files.ts';
import type { Report } from '../model/report.ts';
import type { Run, SummaryMode } from '../model/run.ts';
import { annotationsOf } from '../report/annotations.ts';
import { subjectOf } from '../report/headline.ts';
import { reportJson } from '../report/json.ts';
import { logGroups } from '../report/log.ts';
import { outputsOf } from '../report/outputs.ts';
import { summaryOf } from '../report/summary.ts';
import { oneLine } from '../safety/quote.ts';
import type { Redactor } from '../safety/redact.ts';
import * as core from './commands.ts';
import type { Environment } from './inputs.ts';

/** Outputs that hold nothing but names of checks and codes: a header whose value is one of them must not blank it. */
const OWN_WORDS: ReadonlySet<string> = new Set(['verdict', 'diagnosis', 'failed', 'warned']);

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

async function writeOutputs(
  report: Report,
  path: string,
  redact: Redactor['text'],
  env: Environment,
): Promise<void> {
  const file = env.GITHUB_OUTPUT ?? '';
  if (file === '') return warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
  const outputs = Object.entries(outputsOf(report, path)).map(([name, value]) => [
    name,
    OWN_WORDS.has(name) ? value : redact(value),
  ]);
  warn(await appendLines(file, outputLines(Object.fromEntries(outputs)), []), redact);
}

async function writeSummary(
  report: Report,
  mode: SummaryMode,
  redact: Redactor['text'],
  env: Environment,
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '' || mode === 'off' || (mode === 'problems' && report.verdict === 'pass')) return;
  warn(await appendLines(file, redact(summaryOf(report)), []), redact);
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

export async function publish(report: Report, run: Run, redactor: Redactor, env: Environment): Promise<void> {
  const redact = redactor.text;
  const path = run.reportPath;
  let written = '';
  if (path !== null) {
    const roots = [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || tmpdir()].filter((root) => root !== '');
    const warning = await writeWhole(path, reportJson(report, redact), roots);
    warn(warning, redact);
    if (warning === null) written = path;
  }
  await writeOutputs(report, written, redact, env);
  await writeSummary(report, run.summary, redact, env);
  log(report, redact);
  const closing = redact(oneLine(`${subjectOf(report)}: ${report.verdict}, ${report.diagnosis}`));
  if (report.verdict === 'fail') core.setFailed(closing);
  else core.info(closing);
}
