/** The command to try by hand: it asks what the verdict is about, as the run did. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { apiError, completion } from '../support/answers.ts';
import { type GatewayOptions, startGateway } from '../support/gateway.ts';
import { check, preflight, randomKey } from '../support/preflight.ts';
import { firstGateway } from '../support/report.ts';
import { makeCertificates } from '../support/tls.ts';

const HAS_CURL = spawnSync('curl', ['--version']).status === 0;

async function curlOf(gateway: GatewayOptions, inputs: Readonly<Record<string, string>>): Promise<string> {
  const { step } = await preflight({ gateway, inputs });
  return firstGateway(step).curl ?? '';
}

/** Answers every model but `b`, and no stream. */
const HALF: GatewayOptions = {
  models: ['a', 'b'],
  completion: ({ json }) =>
    json?.model === 'b' ? apiError(503, 'No available channel for model b') : { body: completion('a') },
};

describe('the command to try by hand', () => {
  it.concurrent('asks the model that fails, though another one works', async () => {
    expect(await curlOf(HALF, { models: 'a, b' })).toContain('{"model":"b",');
  });

  it.concurrent('asks the probe that fails', async () => {
    const curl = await curlOf(HALF, { models: 'a', probes: 'completion,stream' });
    expect(curl).toMatch(/^curl -sS -i -N .*"model":"a".*"stream":true/s);
  });

  it.concurrent('asks for the list where that alone is broken', async () => {
    const curl = await curlOf({ ...HALF, list: apiError(500, 'No list') }, { models: 'a' });
    expect(curl).toContain("/v1/models'");
  });

  it.concurrent('asks for a completion where the list meets the same refusal', async () => {
    const refused = apiError(401, 'Incorrect API key provided', 'invalid_request_error', 'invalid_api_key');
    expect(await curlOf({ everything: refused }, { models: 'gpt-5.5' })).toContain("/chat/completions'");
  });

  it.concurrent('goes to the root that answers', async () => {
    const key = randomKey();
    const gateway = await startGateway({ key });
    try {
      const step = await check(gateway.origin, { key, inputs: { models: 'gpt-5.5' } });
      expect(step.outputs.diagnosis).toBe('base-url-wrong-path');
      expect(firstGateway(step).curl).toContain(`${gateway.baseUrl}/chat/completions`);
    } finally {
      await gateway.stop();
    }
  });

  it.concurrent('names every variable that it reads', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-5.5', headers: 'X-Team: checks-of-ours' } });
    expect(step.log).toContain('Try it by hand (set GATEWAY_API_KEY, GATEWAY_HEADER_X_TEAM first):');
    expect(step.summary).toContain(
      'Set <code>GATEWAY_API_KEY</code>, <code>GATEWAY_HEADER_X_TEAM</code> in your shell, then run:',
    );
  });

  it.concurrent('has the shell expand nothing but the variables', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5', headers: "X-$HOME'`id`: checks-of-ours" },
    });
    const curl = firstGateway(step).curl ?? '';
    const { stdout } = spawnSync('sh', ['-c', curl.replace(/^curl/, String.raw`printf '%s\n'`)], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GATEWAY_HEADER_X_HOME_ID_: 'value' },
    });
    expect(stdout.split('\n')).toContain("X-$HOME'`id`: value");
    expect(step.log).toContain('Try it by hand (set GATEWAY_API_KEY, GATEWAY_HEADER_X_HOME_ID_ first):');
  });

  it.concurrent.each([
    ['', '/v1'],
    [' -g', '/[1-3]/v1'],
    [' -g', '/v1?filter={a,b}'],
  ])('has curl%s take %s for one address', async (option, path) => {
    const gateway = await startGateway({ everything: apiError(500, 'boom') });
    try {
      const step = await check(`${gateway.origin}${path}`, { inputs: { models: 'gpt-5.5' } });
      expect(firstGateway(step).curl).toMatch(new RegExp(`^curl -sS -i${option} \\\\\n`));
    } finally {
      await gateway.stop();
    }
  });

  it.concurrent('trusts the private authority that the run trusted', async () => {
    const certificates = makeCertificates();
    const { step } = await preflight({
      gateway: { tls: certificates.valid },
      inputs: { models: 'gpt-5.5', 'ca-certificate': 'my ca.pem' },
      files: { 'my ca.pem': certificates.ca },
    });
    expect(firstGateway(step).curl).toMatch(
      /^curl -sS -i \\\n {2}--cacert 'my ca\.pem' --capath \/etc\/ssl\/certs \\\n/,
    );
    const plain = await preflight({
      inputs: { models: 'gpt-5.5', 'ca-certificate': 'my ca.pem' },
      files: { 'my ca.pem': certificates.ca },
    });
    expect(firstGateway(plain.step).curl).not.toContain('--cacert');
  });

  (HAS_CURL ? it : it.skip)('is one that a shell can run, and that meets the same answer', async () => {
    const { step, key } = await preflight({ gateway: HALF, inputs: { models: 'a, b' } });
    const gateway = await startGateway({ ...HALF, key });
    try {
      const address = `'${gateway.baseUrl}/chat/completions'`;
      const command = (firstGateway(step).curl ?? '').replace(/'http:[^']*'/, address);
      const env = { PATH: process.env.PATH, GATEWAY_API_KEY: key };
      const { stdout } = await promisify(execFile)('sh', ['-c', command], { env });
      expect(stdout).toMatch(/^HTTP\/1\.1 503 .*No available channel for model b/s);
    } finally {
      await gateway.stop();
    }
  });
});
