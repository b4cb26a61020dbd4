/** Runs a step that the docs show, as a runner would, against a gateway on loopback that has what it asks for. */
import { type GatewayOptions, startGateway } from '../support/gateway.ts';
import { randomKey } from '../support/preflight.ts';
import { runStep, type StepResult } from '../support/runner.ts';

/** Ids that fit a `models` input: patterns with something in place of their stars. */
function modelsFor(input: string): string[] {
  return input
    .split(/[,\n|]/)
    .map((id) => id.trim().replaceAll('*', '-x'))
    .filter((id) => id !== '');
}

/** A file of one gateway, which stands in for the one that a step names. */
const fleetOf = (baseUrl: string): string =>
  `gateways:\n  - name: relay\n    base-url: ${baseUrl}\n    api-key: \${RELAY_KEY}\n`;

/** Only `base-url` and the values of secrets differ from what the docs show; `broken` changes the gateway. */
export async function rehearse(
  shown: Readonly<Record<string, string>>,
  broken: GatewayOptions = {},
): Promise<StepResult> {
  const key = randomKey();
  const noKey = shown.auth === 'none';
  const url = new URL(shown['base-url'] ?? 'https://api.example.com/v1');
  const root = url.pathname.replace(/\/$/, '');
  const gateway = await startGateway({
    key: noKey ? null : key,
    root,
    models: modelsFor(shown.models ?? ''),
    ...broken,
  });
  try {
    const inputs: Record<string, string> = { 'status-page': 'off' };
    for (const [name, value] of Object.entries(shown))
      inputs[name] = value.replace(/\$\{\{ secrets\.\w+ \}\}/g, key);
    const baseUrl = `${gateway.origin}${root}${url.search}`;
    const { config } = shown;
    if (config !== undefined) {
      const files = { [config]: fleetOf(baseUrl) };
      return await runStep({ inputs, files, env: { RELAY_KEY: key }, secrets: [key] });
    }
    inputs['base-url'] = baseUrl;
    return await runStep({ inputs, secrets: [key] });
  } finally {
    await gateway.stop();
  }
}
