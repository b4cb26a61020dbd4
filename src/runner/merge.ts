/**
 * The sub-action `merge`: combines the reports of the matrix jobs into one verdict, summary, issue and set of
 * outputs.
 */
import { tmpdir } from 'node:os';
import { firstOf, Problems } from '../config/problems.ts';
import { runSettings, tokenSecrets } from '../config/run-settings.ts';
import { listOf } from '../config/scalars.ts';
import { gradingOf, strayKeys } from '../config/spec.ts';
import { createMerge } from '../engine/merged.ts';
import { openMemory } from '../engine/remember.ts';
import type { Memory, Paths } from '../engine/remember-files.ts';
import { proxyFromEnvironment, proxySecrets } from '../http/connection/proxy.ts';
import type { GatewayReport } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { digestOf } from '../report/digest.ts';
import { createRedactor } from '../safety/redact.ts';
import { isCancelled } from '../system/signals.ts';
import { gatherReports } from './gather.ts';
import { type Environment, rawInputs, rootsOf, surroundingsOf } from './inputs.ts';
import { mask } from './mask.ts';
import { matchesOf } from './matches.ts';
import { publish } from './publish.ts';
import { createSpool, type Spool } from './spool.ts';

const DEFAULT_REPORTS = 'reports/**/*.json';
/** The inputs of `merge`. Those with the name of a root action's input mean the same. */
export const MERGE_INPUTS: readonly string[] = [
  ...['reports', 'expected', 'policy', 'severity', 'baseline', 'baselines', 'history', 'page'],
  ...['report', 'junit', 'summary', 'issue', 'comment', 'github-token'],
];

/** The names in a matrix of `plan`; null if none is given. */
export function expectedNames(text: string, problems: Problems): readonly string[] | null {
  if (text.trim() === '') return null;
  try {
    const { include } = JSON.parse(text) as { include: readonly { gateway: string }[] };
    return [...new Set(include.flatMap(({ gateway }) => listOf(gateway)))];
  } catch {
    problems.invalid(
      'expected',
      'this is not a matrix from `plan`.',
      'Write `expected: ${{ needs.plan.outputs.matrix }}`.',
    );
    return null;
  }
}

/** The memory of a merge: the history, and the baselines of all jobs merged into one. */
async function memoryOf(
  { historyPath, baselinePath }: Paths,
  pattern: string,
  env: Environment,
  cancel: AbortSignal,
): Promise<Memory> {
  const roots = rootsOf(env);
  const memory = await openMemory({ baselinePath: null, historyPath }, roots);
  if (baselinePath === null && historyPath === null) return memory;
  const { workspace } = surroundingsOf(env);
  const left = Object.entries({ history: historyPath, baseline: baselinePath }).flatMap(([name, path]) =>
    path === null ? [] : [name],
  );
  return {
    past: memory.past,
    keep: async (report, redact) => {
      if (await isCancelled(cancel)) return { history: [], warnings: [], left };
      if (baselinePath === null) return memory.keep(report, redact);
      const kept = await memory.keep(report, redact);
      const found = await matchesOf({ input: 'baselines', patterns: pattern, workspace, cancel });
      if (found === null) return { ...kept, left: ['baseline'] };
      const { joinBaselines } = await import('../engine/join-baselines.ts');
      const warnings = await joinBaselines(baselinePath, found.files, roots);
      return { history: kept.history, warnings: [...kept.warnings, ...found.warnings, ...warnings] };
    },
  };
}

/** Computes the digest now, while the whole gateway is in memory, instead of reading it back later. */
function spooled(spool: Spool, gateway: GatewayReport): GatewayReport {
  const kept = spool.put(gateway);
  digestOf(kept);
  return kept;
}

export async function runMerge(env: Environment, cancel: AbortSignal): Promise<void> {
  const { reports: pattern, expected: matrix, baselines, ...raw } = rawInputs(env);
  const around = surroundingsOf(env);
  const problems = new Problems();
  const settings = runSettings(raw, around, problems, [raw['api-key'] ?? ''], MERGE_INPUTS);
  const grading = gradingOf(raw, problems);
  const expected = expectedNames(matrix ?? '', problems);
  const proxies = proxySecrets(proxyFromEnvironment(env));
  const secrets = [...tokenSecrets(settings), ...strayKeys(raw), ...proxies];
  mask(secrets);
  const redact = createRedactor(secrets);
  const spool = createSpool(env.RUNNER_TEMP || tmpdir(), redact);
  const merge = createMerge({ expected, grading, keep: (gateway) => spooled(spool, gateway) });
  const warnings: string[] = [];
  const complete = await gatherReports({
    patterns: (pattern ?? '').trim() || DEFAULT_REPORTS,
    workspace: around.workspace,
    problems,
    warn: (warning) => warnings.push(warning),
    cancel,
    merge,
  });
  const found = firstOf(problems.all);
  const run: Run = { ...settings, ...grading, gateways: [], problems: found };
  const report = merge.end({ cancelled: !complete, problems: found, now: new Date().toISOString() });
  const memory = await memoryOf(settings, baselines ?? '', env, cancel);
  await publish({ report, run, memory, warnings, cancel, writtenAs: spool.bytesOf }, redact, env);
  spool.close();
}
