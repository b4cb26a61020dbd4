/** Which variables of the config file are secrets by their name. */
import { describe, expect, it } from '@jest/globals';
import { secretVariables } from '../../src/config/variables.ts';

const URL = 'https://relay.example.com/v1';
const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';

function secretsOf(name: string, value: string): readonly string[] {
  return secretVariables(`a: \${${name}}`, { [name]: value });
}

describe('the name of a variable', () => {
  it.each([
    'KEY',
    'RELAY_KEY',
    'RELAY_KEYS',
    'KEY_OF_RELAY',
    'APIKEY',
    'OPENAI_APIKEY',
    'relayApiKey',
    'RELAYKEY',
    'RELAYTOKEN',
    'SESSION_COOKIE',
    'LITELLMKEY',
    'NEWAPIKEYS',
    'API_TOKEN',
    'relayToken',
    'CLIENT_SECRET',
    'SECRET_KEY_BASE',
    'DB_PASSWORD',
    'AUTH',
  ])('%s says that its value is a secret, whatever it is', (name) => {
    expect(secretsOf(name, 'team-one')).toEqual(['team-one']);
  });

  it.each([
    ['TURKEY_URL', URL],
    ['MONKEY_MODEL', 'openai/gpt-4o'],
    ['MONKEY', 'openai/gpt-4o'],
    ['WHISKEY_TEAM', 'team-one'],
    ['AUTH_GATEWAY_URL', URL],
    ['KEY_MODEL', 'Llama-3-70B-Instruct-Turbo'],
    ['TOKEN_MODELS', 'gpt-5.5, gpt-5.4'],
    ['SECRET_HOST', '0123456789abcdef0123456789abcdef.openai.azure.com'],
    ['KEY_VAULT_REGION', 'westeurope'],
    ['AUTH_MODE', 'api-key'],
    ['authBaseUrl', URL],
    ['TOKENIZER', 'o200k'],
    ['HOCKEY_TEAM', 'team-one'],
    ['MICKEYS', 'team-one'],
  ])('%s does not, with the value %s', (name, value) => {
    expect(secretsOf(name, value)).toEqual([]);
  });

  it.each([
    ['TURKEY_URL', KEY],
    ['GATEWAY_SECRET_URL', 'https://relay.example.com/t/9f8Xk2LmQ7Zt4Rv1Bn6Ws3Yd/v1'],
    ['X_TOKEN_NAME', '550e8400-e29b-41d4-a716-446655440000'],
    ['AUTH_GATEWAY_URL', 'https://user:hush-hush@relay.example.com/v1'],
    ['KEY_MODEL', '0123456789abcdef0123456789abcdef'],
    ['MONKEY', KEY],
    ['MONKEY', 'Ab3dEf6hIj9lMn2pQr5tUv8x'],
  ])('%s counts for nothing beside the looks of the value %s', (name, value) => {
    expect(secretsOf(name, value)).toEqual([value]);
  });

  it('of a variable that is not set is no secret', () => {
    expect(secretVariables('a: ${RELAY_KEY}', { RELAY_KEY: '' })).toEqual([]);
    expect(secretVariables('a: ${RELAY_KEY}', {})).toEqual([]);
  });
});
