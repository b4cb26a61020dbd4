/** Turns inputs into a frozen Run that holds all problems. config/ never throws because of what a user wrote. */
import type { GatewaySpec, Run } from '../model/run.ts';
import { inputText, type RawInputs, type Surroundings } from './inputs.ts';
import { readKeys } from './keys.ts';
import { firstOf, Problems } from './problems.ts';
import { type Configured, runSettings, tokenSecrets } from './run-settings.ts';
import { hidden } from './shown.ts';
import { gatewaySpec, headerValues, secretsOf } from './spec.ts';

/**
 * Reads the inputs of one gateway, without a config file. All problems are in the Run; nothing is thrown and nothing
 * is sent.
 */
export function configure(raw: RawInputs, surroundings: Surroundings): Configured {
  const problems = new Problems();
  const [given, baseUrl] = gatewaySpec(raw, surroundings, problems);
  const settings = runSettings(raw, surroundings, problems);
  if (inputText(raw, 'gateway') !== '') {
    problems.invalid(
      'gateway',
      'there is no config file to choose from.',
      'Set `config` too, or leave `gateway` out.',
    );
  }
  const keys = readKeys(raw.keys ?? '', new Problems());
  if ((raw.keys ?? '').trim() !== '') {
    problems.invalid(
      'keys',
      'there is no config file that could use them.',
      'Set `config` too, or give the key as `api-key`.',
    );
  }
  const spec: GatewaySpec = { ...given, problems: firstOf([...problems.all, ...given.problems]) };
  const run: Run = {
    ...settings,
    gateways: [Object.freeze(spec)],
    problems: [],
    policy: spec.policy,
    severity: spec.severity,
  };
  const secrets = [...secretsOf(raw, spec, baseUrl), ...tokenSecrets(run), ...keys.secrets];
  return { run: Object.freeze(run), secrets: hidden(secrets, headerValues(raw, spec), run) };
}

/** Like `configure`, but with `config` if that input is set. Only then is the code for config files loaded. */
export async function configureRun(raw: RawInputs, surroundings: Surroundings): Promise<Configured> {
  if (inputText(raw, 'config') === '') return configure(raw, surroundings);
  const { configureFleet } = await import('./fleet.ts');
  return configureFleet(raw, surroundings);
}
