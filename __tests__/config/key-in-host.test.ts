/** A key in the place of the host: nothing is asked of anybody, and the key is masked. */
import { describe, expect, it } from '@jest/globals';
import { NO_SURROUNDINGS, type RawInputs } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';
const PLAIN = 'abc-key-9-xyz1234';

function configured(inputs: RawInputs) {
  const { run, secrets } = configure(inputs, NO_SURROUNDINGS);
  const [spec] = run.gateways;
  return { spec, secrets, problems: spec?.problems ?? [] };
}

describe('a `base-url` whose host is a key', () => {
  it.each([
    [`https://${KEY}/v1`, KEY],
    [`https://${KEY}/v1`, 'another-key-of-16-and-more'],
    [`https://${KEY}:8443`, ''],
    [`https://${KEY}.example.com/v1`, ''],
    [`https://${KEY}.example.com/v1`, KEY],
    [`https://api.${KEY.toLowerCase()}.example.com/v1`, KEY],
    [`https://${PLAIN}.example.com/v1`, PLAIN],
    [`https://${PLAIN}/v1`, ` ${PLAIN}\n`],
    [`https://me@${KEY}/v1`, ''],
    [`https://${KEY.replace('-', '%2D')}/v1`, ''],
    ['https://sk-qwertyuiop1234567890zxcvbnm0/v1', ''],
    ['https://ghp_abcdefghijklmnopqrstuvwxyz0123456789.example/v1', ''],
    ['https://AIzaSyA1234567890abcdefghijklmnopqrstuv/v1', ''],
    ['https://eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc/v1', ''],
  ])('is refused: %s with the key %j', (url, key) => {
    const { spec, secrets, problems } = configured({ 'base-url': url, 'api-key': key });
    expect(spec).toMatchObject({ baseUrl: null, name: 'config' });
    expect(problems).toContainEqual({
      check: 'base-url',
      code: 'base-url-invalid',
      seen: '`base-url`: a key stands where the host should be.',
      next: 'Write the address of the gateway, like https://api.example.com/v1, and give the key as `api-key`. Nothing was sent.',
    });
    const host = new URL(url).hostname;
    expect(secrets).toEqual(expect.arrayContaining([host]));
    expect(JSON.stringify(problems)).not.toContain(host.slice(4, 14));
  });

  it('is no real host, however random or near to the key its name is', () => {
    const hosts = [
      'abc123def456.us-east-1.aws.endpoints.huggingface.cloud',
      'xyz-11434.proxy.runpod.net',
      '4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c.openai.azure.com',
      '0123abcd-0123-4567-89ab-0123456789ab.example.com',
      '1a2b-203-0-113-5.ngrok-free.app',
      'my-long-words-here.trycloudflare.com',
      'sk-learn-models-prod-2024.example.com',
      'sk-eu-central-1-cluster-2024.example.com',
      'sk-bratislava1datacenter.example.sk',
      'sk-gateway-h7bdhgeyh2e8fqd4.koreacentral-01.azurewebsites.net',
      'sk-llm-gateway-a1b2c3d4e5-uc.a.run.app',
      'xai-proxy-h7bdhgeyh2e8fqd4.eastus-01.azurewebsites.net',
      'SK-Bratislava.example.sk',
      'xai-gateway-prod-2025-internal.corp.example.com',
      'hf-space-1234567890.hf.space',
      'sk-relay.example.com',
      'relay.example.com',
    ];
    for (const host of hosts) {
      const { spec, problems } = configured({ 'base-url': `https://${host}/v1`, 'api-key': KEY });
      expect([host, spec?.baseUrl, problems.filter(({ check }) => check === 'base-url')]).toEqual([
        host,
        `https://${host.toLowerCase()}/v1`,
        [],
      ]);
    }
  });

  it('is no host that a key at home is called after', () => {
    const inputs = { 'base-url': 'http://ollama:11434/v1', 'api-key': 'ollama' };
    expect(configured(inputs).spec?.baseUrl).toBe('http://ollama:11434/v1');
  });
});
