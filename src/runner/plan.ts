/** The sub-action `plan`: turns the gateways of a config file into a matrix of jobs. It needs no secrets. */
import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { readFleetFile } from '../config/fleet-file.ts';
import { didYouMean } from '../config/nearest.ts';
import { Problems } from '../config/problems.ts';
import { clipped, isVendorKey, quoted, ticked } from '../config/quoted.ts';
import { strayKeys } from '../config/spec.ts';
import { GIVE_CONFIG, readUserFile } from '../config/user-file.ts';
import { appendLines } from '../memory/files.ts';
import { counted } from '../model/measures.ts';
import type { Problem } from '../model/run.ts';
import { oneLine } from '../safety/quote.ts';
import { isCancelled } from '../system/signals.ts';
import { type Environment, rawInputs, surroundingsOf } from './inputs.ts';
import { fits, type Job, jobsOf, type RunnerLine, runnerLines } from './jobs.ts';
import { mask } from './mask.ts';

/** GitHub's limit for a matrix (docs.github.com, "Usage limits"). */
export const MOST_JOBS = 256;
export const PLAN_INPUTS: readonly string[] = ['config', 'max-jobs', 'runners'];

const INVALID = { check: 'config', code: 'config-invalid' } as const;

type Read =
  | { readonly jobs: readonly Job[]; readonly names: readonly string[] }
  | { readonly faults: readonly Problem[] };

function mostJobs(text: string, problems: Problems): number {
  const jobs = text.trim() || String(MOST_JOBS);
  const most = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0;
  if (most >= 1 && most <= MOST_JOBS) return most;
  const wrong = `${quoted(jobs)} is not a whole number from 1 to ${MOST_JOBS}.`;
  problems.invalid('max-jobs', wrong, 'A matrix on GitHub has at most 256 jobs.');
  return 1;
}

/** The jobs for the config file, or everything that is wrong. */
export function readPlan(env: Environment): Read {
  const raw = rawInputs(env);
  const problems = new Problems();
  for (const name of Object.keys(raw)) {
    if (PLAN_INPUTS.includes(name) || (raw[name] ?? '') === '') continue;
    const seen = `${ticked(name)}: unknown input.${didYouMean(name, PLAN_INPUTS)}`;
    const next = 'Use `config`, `max-jobs` and `runners`.';
    problems.add({ ...INVALID, seen, next });
  }
  const most = mostJobs(raw['max-jobs'] ?? '', problems);
  const path = (raw.config ?? '').trim();
  if (path === '') {
    const next = 'Give the path of the file that names the gateways.';
    problems.add({ ...INVALID, seen: '`config` is empty.', next });
    return { faults: problems.all };
  }
  const read = readUserFile(path, surroundingsOf(env));
  if ('wrong' in read) {
    problems.invalid('config', read.wrong, read.works ?? GIVE_CONFIG);
    return { faults: problems.all };
  }
  const { gateways, problems: ofFile } = readFleetFile(read.text, clipped(path));
  for (const problem of ofFile) problems.add(problem);
  const names = gateways.map(({ name }) => name);
  const lines = linesOf(raw.runners ?? '', ofFile.length > 0 ? null : names, problems);
  if (problems.all.length > 0) return { faults: problems.all };
  const jobs = jobsOf(names, lines, most);
  if (jobs !== null) return { jobs, names };
  const wrong = `${most} jobs are not enough: there are more kinds of runners.`;
  problems.invalid('max-jobs', wrong, 'Allow at least one job for each kind that `runners` names.');
  return { faults: problems.all };
}

/** Reads the lines of `runners`; each must match a gateway. `names` is null if the config file is faulty. */
function linesOf(text: string, names: readonly string[] | null, problems: Problems): readonly RunnerLine[] {
  const next = 'Write `<gateway>: <label>`, one per line; `*` in a name stands for any characters.';
  return runnerLines(text).flatMap((line, at) => {
    if (line === null) {
      problems.invalid('runners', `line ${at + 1} is not \`<gateway>: <label>\`.`, next);
      return [];
    }
    // The matrix is an output, so it is visible on the page of the run.
    if (line.labels.some(isVendorKey)) {
      problems.invalid('runners', `a label of line ${at + 1} looks like a key.`, next);
    }
    if (names?.some((name) => fits(name, line)) === false) {
      const hint = didYouMean(line.pattern, names);
      problems.invalid('runners', `no gateway matches ${quoted(line.pattern)}.${hint}`, next);
    }
    return [line];
  });
}

/** Sets the output `matrix`. Fails the step if there are faults (all are reported) or if the run was cancelled. */
export async function runPlan(env: Environment, cancel: AbortSignal): Promise<void> {
  const { config: _file, runners: _labels, ...others } = rawInputs(env);
  mask(strayKeys(others));
  const plan = readPlan(env);
  if ('faults' in plan) {
    for (const { seen, next } of plan.faults) {
      core.error(oneLine(`${seen} ${next}`), { title: 'config: config-invalid' });
    }
    core.setFailed(oneLine(`config-invalid: ${plan.faults[0]?.seen ?? ''}`));
    return;
  }
  if (await isCancelled(cancel)) {
    core.setFailed('deadline-exceeded: The run was cancelled before the matrix was set.');
    return;
  }
  const matrix = JSON.stringify({ include: plan.jobs });
  core.info(`${counted(plan.names.length, 'gateway')} in ${counted(plan.jobs.length, 'job')}.`);
  const file = env.GITHUB_OUTPUT ?? '';
  if (file === '') return;
  const mark = `end-${randomUUID()}`;
  const warning = appendLines(file, `matrix<<${mark}\n${matrix}\n${mark}\n`, []);
  if (warning !== null) core.setFailed(oneLine(warning));
}
