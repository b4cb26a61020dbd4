/**
 * Writes the files of a run other than its memory: report, JUnit and page. A file that cannot be written changes no
 * verdict.
 */
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
  /** The JSON of gateways that were redacted and serialised before. */
  readonly writtenAs?: WrittenAs | undefined;
}

export interface Written {
  /** Path of the report; empty if it was not written. */
  readonly reportPath: string;
  readonly warnings: readonly string[];
}

/** Writes the report only. No symbolic link is followed out of the folders `roots`. */
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

/** Writes JUnit and page if they are wanted. Returns warnings. */
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
