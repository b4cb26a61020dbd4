/** What the command-line program does with a report: write the files, and print one screen or JSON. */

import type { Memory } from '../engine/remember-files.ts';
import { writeOthers, writeReport } from '../engine/write-files.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { reportJson } from '../report/json.ts';
import { redactedReport } from '../report/redacted.ts';
import { terminalReport } from '../report/terminal.ts';
import type { Redact } from '../safety/redact.ts';
import { isCancelled } from '../system/signals.ts';
import type { Output, Terminal } from './terminal.ts';

export interface Printed {
  readonly report: Report;
  readonly run: Run;
  readonly memory: Memory;
  readonly json: boolean;
}

/** Colours only on a terminal; NO_COLOR (https://no-color.org) and FORCE_COLOR are obeyed. */
function wantsColour(output: Output, env: Terminal['env']): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  return output.isTTY === true && env.TERM !== 'dumb';
}

export async function keepAndPrint(
  { report, run, memory, json }: Printed,
  redact: Redact,
  terminal: Terminal,
): Promise<void> {
  const { history, warnings } = await memory.keep(report, redact);
  const written = writeReport({ report, run }, redact, [terminal.cwd]);
  const unwanted = () => isCancelled(terminal.cancel);
  const shown = redactedReport(report, redact);
  const others = await writeOthers({ report: shown, run, history, unwanted }, redact, [terminal.cwd]);
  for (const warning of [...warnings, ...written.warnings, ...others]) {
    terminal.stderr.write(`gateway-preflight: ${redact(warning)}\n`);
  }
  showReport(report, json, redact, terminal);
}

/** Prints one screen for people, or JSON for programs. */
export function showReport(report: Report, json: boolean, redact: Redact, terminal: Terminal): void {
  if (json) {
    terminal.stdout.write(reportJson(report, redact));
    return;
  }
  const view = {
    colour: wantsColour(terminal.stdout, terminal.env),
    columns: terminal.stdout.columns ?? null,
  };
  terminal.stdout.write(redact(terminalReport(report, view)));
}
