/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */
import { join } from 'node:path';
import { writeWhole } from './memory/files.ts';
import type { HistoryEntry } from './model/history.ts';
import type { Report } from './model/report.ts';
import type { Run } from './model/run.ts';
import { reportJson } from './report/json.ts';

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

/** The report with every text of it redacted, for what escapes it before it is written. */
export function cleanReport(report: Report, redact: Redact): Report {
  return JSON.parse(reportJson(report, redact));
}

/** `roots` are the folders out of which no symbolic link is followed. */
export async function writeFiles(
  { report, run, history }: ToWrite,
  redact: Redact,
  roots: readonly string[],
): Promise<Written> {
  const { reportPath, junitPath, pagePath } = run;
  const failed = reportPath === null ? null : await writeWhole(reportPath, reportJson(report, redact), roots);
  const more = [
    await tried('junit', junitPath, async (path) => {
      const { junitOf } = await import('./report/junit.ts');
      return writeWhole(path, redact(await junitOf(cleanReport(report, redact))), roots);
    }),
    await tried('page', pagePath, async (folder) => {
      const { pageOf } = await import('./page/page.ts');
      const text = redact(pageOf(cleanReport(report, redact), history));
      return writeWhole(join(folder, 'index.html'), text, roots);
    }),
  ];
  const warnings = [failed, ...more].filter((warning) => warning !== null);
  return { reportPath: failed === null ? (reportPath ?? '') : '', warnings };
}

/** Outputs and verdict must not depend on how a file beside them is made. */
async function tried(
  input: string,
  path: string | null,
  write: (path: string) => Promise<string | null>,
): Promise<string | null> {
  if (path === null) return null;
  try {
    return await write(path);
  } catch (error) {
    return `\`${input}\`: it could not be made (${error instanceof Error ? error.name : 'unknown error'}).`;
  }
}
