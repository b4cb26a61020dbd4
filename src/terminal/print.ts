/** What a report becomes at a desk: files, and one screen or JSON. */
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Memory } from '../remember.ts';
import { reportJson } from '../report/json.ts';
import { redactedReport } from '../report/redacted.ts';
import { terminalReport } from '../report/terminal.ts';
import { quotedJson } from '../safety/quote.ts';
import type { Redact } from '../safety/redact.ts';
import { isCancelled } from '../signals.ts';
import { writeOthers, writeReport } from '../write-files.ts';
import type { Desk, Output } from './desk.ts';

export interface Printed {
  readonly report: Report;
  readonly run: Run;
  readonly memory: Memory;
  readonly json: boolean;
}

/** Colours in a terminal only; https://no-color.org and FORCE_COLOR are obeyed. */
function wantsColour(output: Output, env: Desk['env']): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  return output.isTTY === true && env.TERM !== 'dumb';
}

export async function keepAndPrint(
  { report, run, memory, json }: Printed,
  redact: Redact,
  desk: Desk,
): Promise<void> {
  const { history, warnings } = await memory.keep(report, redact);
  const written = writeReport({ report, run }, redact, [desk.cwd]);
  const unwanted = () => isCancelled(desk.cancel);
  const shown = redactedReport(report, redact);
  const others = await writeOthers({ report: shown, run, history, unwanted }, redact, [desk.cwd]);
  for (const warning of [...warnings, ...written.warnings, ...others]) {
    desk.stderr.write(`gateway-preflight: ${redact(warning)}\n`);
  }
  showReport(report, json, redact, desk);
}

/** One screen for people, JSON for programs. */
export function showReport(report: Report, json: boolean, redact: Redact, desk: Desk): void {
  if (json) {
    desk.stdout.write(quotedJson(reportJson(report, redact)));
    return;
  }
  const view = { colour: wantsColour(desk.stdout, desk.env), columns: desk.stdout.columns ?? null };
  desk.stdout.write(redact(terminalReport(report, view)));
}
