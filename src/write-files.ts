/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */
import { writeWhole } from './memory/files.ts';
import type { HistoryEntry } from './model/history.ts';
import type { Report } from './model/report.ts';
import type { Run } from './model/run.ts';
import { reportPieces } from './report/json.ts';
import { redactedReport } from './report/redacted.ts';
import { tidied } from './safety/tidy.ts';

export interface ToWrite {
  readonly report: Report;
  readonly run: Pick<Run, 'reportPath' | 'junitPath' | 'pagePath'>;
  /** In the order of time, this run too. */
  readonly history: readonly HistoryEntry[];
}

export interface Written {
  /** Where the report is; empty where it was not written. */
  readonly reportPath: string;
  readonly warnings: readonly string[];
}

type Redact = (text: string) => string;

/** `roots` are the folders out of which no symbolic link is followed. */
export async function writeFiles(
  { report, run, history }: ToWrite,
  redact: Redact,
  roots: readonly string[],
): Promise<Written> {
  const { reportPath, junitPath, pagePath } = run;
  const pieces = tidied(reportPieces(report, redact));
  const failed = reportPath === null ? null : writeWhole(reportPath, pieces, roots);
  const none = junitPath === null && pagePath === null;
  const more = none
    ? []
    : await (await import('./write-more.ts')).writeMore(
        { report: redactedReport(report, redact), run, history },
        redact,
        roots,
      );
  const warnings = [failed, ...more].filter((warning) => warning !== null);
  return { reportPath: failed === null ? (reportPath ?? '') : '', warnings };
}
