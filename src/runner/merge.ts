/** The sub-action `merge`: the reports of the matrix jobs as one verdict, summary, issue and set of outputs. */
import { relative } from 'node:path';
import type { RawInputs } from '../config/inputs.ts';
import { Problems } from '../config/problems.ts';
import { runFrame } from '../config/run.ts';
import { clipped, listOf } from '../config/scalars.ts';
import { gradingOf } from '../config/spec.ts';
import { proxyFromEnvironment, proxySecrets } from '../http/proxy.ts';
import { mergeReports } from '../merged.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { readText } from '../read-text.ts';
import { type Memory, openMemory, type Paths } from '../remember.ts';
import { readReport } from '../report/read.ts';
import { createRedactor } from '../safety/redact.ts';
import { filesOf } from './glob.ts';
import { type Environment, rawInputs, rootsOf, surroundingsOf } from './inputs.ts';
import { mask } from './mask.ts';
import { publish } from './publish.ts';

const DEFAULT_REPORTS = 'reports/**/*.json';
/** In bytes; a fleet of 256 gateways with hundreds of models each stays far below. */
const LARGEST_REPORT = 64 * 1024 * 1024;

/** The names in a matrix of `plan`; null where nothing is expected. */
export function expectedNames(text: string, problems: Problems): readonly string[] | null {
  if (text.trim() === '') return null;
  try {
    const { include } = JSON.parse(text) as { include: readonly { gateway: string }[] };
    return include.flatMap(({ gateway }) => listOf(gateway));
  } catch {
    problems.invalid(
      'expected',
      'this is no matrix of `plan`.',
      'Write `expected: ${{ needs.plan.outputs.matrix }}`.',
    );
    return null;
  }
}

/** Empty where it cannot be read. */
function textOf(file: string): string {
  try {
    return readText(file, LARGEST_REPORT);
  } catch {
    return '';
  }
}

async function reportsOf(raw: RawInputs, workspace: string, problems: Problems): Promise<readonly Report[]> {
  const patterns = listOf(raw.reports ?? '');
  const wanted = patterns.length === 0 ? [DEFAULT_REPORTS] : patterns;
  const found = await Promise.all(wanted.map((pattern) => filesOf(pattern, workspace)));
  const files = [...new Set(found.flat())];
  if (files.length === 0) {
    const seen = `no file fits "${clipped(wanted.join(', '))}".`;
    problems.invalid(
      'reports',
      seen,
      'Download the artifacts of the jobs before this step, and give their paths.',
    );
  }
  const reports: Report[] = [];
  for (const file of files) {
    const report = readReport(textOf(file));
    if (report !== null) reports.push(report);
    else {
      const name = clipped(relative(workspace, file));
      problems.invalid(
        'reports',
        `"${name}" is no report, or a broken one.`,
        'Look at the log of the job that wrote it.',
      );
    }
  }
  return reports;
}

/** The memory of a merge: the history, and the baselines of the jobs as one. */
async function memoryOf(
  { historyPath, baselinePath }: Paths,
  pattern: string,
  env: Environment,
): Promise<Memory> {
  const roots = rootsOf(env);
  const memory = await openMemory({ baselinePath: null, historyPath }, roots);
  if (baselinePath === null) return memory;
  const { workspace } = surroundingsOf(env);
  return {
    past: memory.past,
    keep: async (report, redact) => {
      const kept = await memory.keep(report, redact);
      const found = await Promise.all(listOf(pattern).map((one) => filesOf(one, workspace)));
      const { joinBaselines } = await import('../join-baselines.ts');
      const warnings = await joinBaselines(baselinePath, [...new Set(found.flat())], roots);
      return { history: kept.history, warnings: [...kept.warnings, ...warnings] };
    },
  };
}

export async function runMerge(env: Environment, cancel: AbortSignal): Promise<void> {
  const { reports: pattern, expected: matrix, baselines, ...raw } = rawInputs(env);
  const around = surroundingsOf(env);
  const problems = new Problems();
  const frame = runFrame(raw, around, problems);
  const grading = gradingOf(raw, problems);
  const expected = expectedNames(matrix ?? '', problems);
  const reports = await reportsOf({ reports: pattern ?? '' }, around.workspace, problems);
  const run: Run = { ...frame, ...grading, gateways: [], problems: problems.all };
  const token = frame.githubToken === '' ? [] : [frame.githubToken];
  const secrets = [...token, ...proxySecrets(proxyFromEnvironment(env))];
  mask(secrets);
  const report = mergeReports({
    reports,
    expected,
    problems: problems.all,
    grading,
    now: new Date().toISOString(),
  });
  const memory = await memoryOf(frame, baselines ?? '', env);
  await publish({ report, run, memory, cancel }, createRedactor(secrets), env);
}
