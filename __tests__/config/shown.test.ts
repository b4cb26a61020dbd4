/** What is masked: every secret, and of the values of headers those that nobody shows anyway. */
import { describe, expect, it } from '@jest/globals';
import { NO_SURROUNDINGS } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';

function masked(headers: string, key = KEY): readonly string[] {
  const raw = { 'base-url': 'https://relay.acme-prod.example/v1', models: 'openai/gpt-5.5', headers };
  return configure({ ...raw, 'api-key': key }, NO_SURROUNDINGS).secrets;
}

describe('the value of a header', () => {
  it.each([
    'X-Tenant: blue-harbor-7',
    'X-Tenant: relay-prod',
    'X-Org-Token: acme-prod',
    'X-OAuth2: acme-prod',
    'xApiKeys: acme-prod',
    `X-Copy: ${KEY}`,
  ])('%s is a secret', (line) => {
    expect(masked(line)).toContain(line.replace(/^[^:]+: /, ''));
  });

  it.each([
    'X-Provider: OpenAI',
    'X-Author: acme-prod',
    'X-Tokenizer: acme-prod',
    'X-Monkey: acme-prod',
    'X-Tenant: acme-prod',
    'X-Route: openai/gpt-5.5',
    'X-Env: production',
    'X-Host: relay.acme-prod.example',
    'user-agent: my-agent/1.0',
  ])('%s is none', (line) => {
    expect(masked(line)).toEqual([KEY]);
  });
});

describe('what stands for no key', () => {
  it.each(['ollama', 'LM-Studio', 'sk-no-key-required', 'not-needed', 'dummy'])('%s is no secret', (key) => {
    expect(masked('', key)).toEqual([]);
  });

  it.each(['ollama-7f3a', 'sk-1234', 'dummy-4711'])('%s is one', (key) => {
    expect(masked('', key)).toEqual([key]);
  });
});
