/** The sub-action `plan`: the gateways of a config file as a matrix of jobs. It needs no secrets. */
import { randomUUID } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import * as core from '@actions/core';
import { readFleetFile } from '../config/fleet-file.ts';
import { nearestName } from '../config/nearest.ts';
import { clipped } from '../config/scalars.ts';
import { appendLines } from '../memory/files.ts';
import { oneLine } from '../safety/quote.ts';
import { type Environment, rawInputs, surroundingsOf } from './inputs.ts';

/** GitHub's limit of one matrix (docs.github.com, "Usage limits"). */
export const MOST_JOBS = 256;
const INPUTS = ['config', 'max-jobs'];

/** Names in as many groups as there may be jobs, sizes as even as can be, in the order given. */
export function grouped(names: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.min(names.length, most);
  const start = (group: number): number => Math.floor((group * names.length) / count);
  return Array.from({ length: count }, (_, group) => names.slice(start(group), start(group + 1)));
}

interface Fault {
  readonly seen: string;
  readonly next: string;
}

type Read =
  | { readonly names: readonly string[]; readonly most: number }
  | { readonly faults: readonly Fault[] };

function textOf(path: string, env: Environment): string | Fault {
  const { workspace, readFile } = surroundingsOf(env);
  try {
    return readFile(isAbsolute(path) ? path : resolve(workspace, path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    return {
      seen: `\`config\`: the file "${clipped(path)}" cannot be read (${code}).`,
      next: 'Give the path of a YAML file, relative to the workspace; check the repository out before this step.',
    };
  }
}

/** The names of the file, or everything that is wrong. */
export function readPlan(env: Environment): Read {
  const raw = rawInputs(env);
  const faults: Fault[] = [];
  for (const name of Object.keys(raw)) {
    if (INPUTS.includes(name) || (raw[name] ?? '') === '') continue;
    const nearest = nearestName(name, INPUTS);
    const hint = nearest === null ? '' : ` Did you mean \`${nearest}\`?`;
    faults.push({
      seen: `\`${clipped(name)}\`: unknown input.${hint}`,
      next: 'Use `config` and `max-jobs`.',
    });
  }
  const jobs = (raw['max-jobs'] ?? '').trim() || String(MOST_JOBS);
  const most = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0;
  if (most < 1 || most > MOST_JOBS) {
    const seen = `\`max-jobs\`: "${clipped(jobs)}" is not a whole number from 1 to ${MOST_JOBS}.`;
    faults.push({ seen, next: 'A matrix of GitHub has at most 256 jobs.' });
  }
  const path = (raw.config ?? '').trim();
  if (path === '') {
    return {
      faults: [
        ...faults,
        { seen: '`config` is empty.', next: 'Give the path of the file that names the gateways.' },
      ],
    };
  }
  const text = textOf(path, env);
  if (typeof text !== 'string') return { faults: [...faults, text] };
  const { gateways, problems } = readFleetFile(text, clipped(path));
  faults.push(...problems);
  return faults.length > 0 ? { faults } : { names: gateways.map(({ name }) => name), most };
}

/** Sets the output `matrix`, or fails with every fault. */
export async function runPlan(env: Environment): Promise<void> {
  const plan = readPlan(env);
  if ('faults' in plan) {
    for (const { seen, next } of plan.faults) {
      core.error(oneLine(`${seen} ${next}`), { title: 'config: config-invalid' });
    }
    core.setFailed(oneLine(`config-invalid: ${plan.faults[0]?.seen ?? ''}`));
    return;
  }
  const groups = grouped(plan.names, plan.most);
  const matrix = JSON.stringify({ include: groups.map((names) => ({ gateway: names.join(',') })) });
  core.info(`${plan.names.length} gateways in ${groups.length} jobs.`);
  const file = env.GITHUB_OUTPUT ?? '';
  if (file === '') return;
  const mark = `end-${randomUUID()}`;
  const warning = await appendLines(file, `matrix<<${mark}\n${matrix}\n${mark}\n`, []);
  if (warning !== null) core.setFailed(oneLine(warning));
}
