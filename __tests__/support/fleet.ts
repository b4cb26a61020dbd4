/** Runs the action with a config file. */
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { assertPromises } from './invariants.ts';
import { QUIET, randomKey } from './preflight.ts';
import { runStep, type StepOptions, type StepResult } from './runner.ts';

export const FILE = '.github/gateways.yml';

/** Runs one step with the file. Asserts the promises that hold for every run, unless `lenient`. */
export async function runFleet(
  yaml: string,
  options: StepOptions = {},
  lenient = false,
): Promise<StepResult> {
  const step = await runStep({
    ...options,
    inputs: { ...QUIET, config: FILE, ...options.inputs },
    files: { [FILE]: yaml, ...options.files },
  });
  if (!lenient) assertPromises(step);
  return step;
}

/** An item of the list `gateways`; its key is in the variable RELAY_KEY. */
export function item(name: string, { baseUrl }: Pick<Gateway, 'baseUrl'>, more = ''): string {
  return `  - name: ${name}\n    base-url: ${baseUrl}\n    api-key: \${RELAY_KEY}\n    models: [gpt-5.5]\n${more}`;
}

/** Runs one check of a single gateway named `relay`. */
export async function runRelay(
  gatewayOptions: GatewayOptions,
  options: StepOptions = {},
  lenient = false,
): Promise<StepResult> {
  const key = randomKey();
  const gateway = await startGateway({ key, ...gatewayOptions });
  try {
    const yaml = `gateways:\n${item('relay', gateway)}`;
    const secrets = [key, ...(options.secrets ?? [])];
    return await runFleet(yaml, { ...options, env: { RELAY_KEY: key, ...options.env }, secrets }, lenient);
  } finally {
    await gateway.stop();
  }
}
