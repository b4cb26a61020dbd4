/** The Action on a runner, from `INPUT_*` to the final `setFailed`. */
import * as core from '@actions/core';
import { configureRun } from '../config/run.ts';
import { shownIn } from '../config/shown.ts';
import { execute } from '../engine/execute.ts';
import { openMemory } from '../engine/remember.ts';
import { proxyFromEnvironment, proxySecrets } from '../http/connection/proxy.ts';
import type { Progress, Report } from '../model/report.ts';
import { createProgressLog, progressLine } from '../report/progress.ts';
import { createRedactor } from '../safety/redact.ts';
import { guarded } from './guard.ts';
import { type Environment, rawInputs, rootsOf, surroundingsOf } from './inputs.ts';
import { mask } from './mask.ts';

/** With fewer models than this, progress lines are not worthwhile. */
const MANY_MODELS = 5;

/**
 * Runs all checks and publishes the report, or what there is of it when `cancel` fires. On failure, `core.setFailed`
 * sets the exit code.
 */
export async function runAction(env: Environment, cancel: AbortSignal): Promise<void> {
  await guarded(() => check(env, cancel));
}

async function check(env: Environment, cancel: AbortSignal): Promise<void> {
  const configured = await configureRun(rawInputs(env), surroundingsOf(env));
  const secrets = [...configured.secrets, ...proxySecrets(proxyFromEnvironment(env))];
  mask(secrets);
  const redact = createRedactor(secrets, shownIn(configured.run));
  const many = configured.run.gateways.some(({ models }) => models.length >= MANY_MODELS);
  const progress = createProgressLog(core.info);
  const memory = await openMemory(configured.run, rootsOf(env));
  const report: Report = await execute({
    configured,
    env,
    redact,
    cancel,
    past: memory.past,
    onUnderWay: () => {
      // Load the code for publishing while we wait for answers. If that fails, the error appears when the code is
      // really needed.
      const ready = Promise.all([import('../engine/warm-up.ts'), import('./publish.ts')]);
      ready.then(([{ warmUp }]) => warmUp(redact)).catch(() => undefined);
    },
    onProgress: (event: Progress) => {
      if (many) progress.add(redact(progressLine(event)));
    },
  });
  progress.flush();
  const { publish } = await import('./publish.ts');
  await publish({ report, run: configured.run, memory, cancel }, redact, env);
}
