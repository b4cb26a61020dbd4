/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */
import { writeWhole } from '../memory/files.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { reportPieces, type WrittenAs } from '../report/json.ts';
import { collecting } from '../safety/garbage.ts';
import type { Redact } from '../safety/redact.ts';
import type { ToWrite } from './write-more.ts';

export interface ReportToWrite {
  readonly report: Report;
  readonly run: Pick<Run, 'reportPath'>;
  /** Gateways that were redacted and put in writing before. */
  readonly writtenAs?: WrittenAs | undefined;
}

export interface Written {
  /** Where the report is; empty where it was not written. */
  readonly reportPath: string;
  readonly warnings: readonly string[];
}

/** The report alone. `roots` are the folders out of which no symbolic link is followed. */
export function writeReport(
  { report, run, writtenAs }: ReportToWrite,
  redact: Redact,
  roots: readonly string[],
): Written {
  const { reportPath } = run;
  const pieces = collecting(reportPieces(report, redact, writtenAs));
  const failed = reportPath === null ? null : writeWhole(reportPath, pieces, roots);
  return {
    reportPath: failed === null ? (reportPath ?? '') : '',
    warnings: failed === null ? [] : [failed],
  };
}

/** JUnit and page, where they are wanted. Returns warnings. */
export async function writeOthers(
  { report, run, history, unwanted }: ToWrite,
  redact: Redact,
  roots: readonly string[],
): Promise<readonly string[]> {
  if (run.junitPath === null && run.pagePath === null) return [];
  const { writeMore } = await import('./write-more.ts');
  const told = await writeMore({ report, run, history, unwanted }, redact, roots);
  return told.filter((warning) => warning !== null);
}
