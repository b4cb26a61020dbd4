/** A key in which somebody wrote words does not blind us for those words, and is hidden all the same. */
import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../src/safety/redact.ts';
import { isMadeOfProtocol, isProtocolWord, shownPieces, shownTexts } from '../../src/safety/shown.ts';

const OWN = ['deepseek-chat', 'qwen2vla-7b', 'claude-sonnet-4-20250514', 'Acme-Gateway-EU', 'Qx7Rt2Lm9Zk4'];
const pieces = (secret: string) => shownPieces(secret, shownTexts(OWN), 8);

describe('words of a key', () => {
  const words: [secret: string, text: string][] = [
    ['sk-deepseek-internal-01', 'deepseek-chat'],
    ['deepseek-key', 'deepseek-chat'],
    ['DeepSeekChatKey01', 'deepseek'],
    ['sk-embedding-svc-01', '{"data":[{"object":"embedding","embedding":[1]}]}'],
    ['azure-function-key-1', '"type":"function","function":{}'],
    [
      'team-preflight-42',
      'https://github.com/gateway-preflight/gateway-preflight/blob/main/docs/codes/ok.md',
    ],
    ['acme-gateway-2026', 'acme-gateway-eu'],
    ['team-20250514-a', 'claude-sonnet-4-20250514'],
    ['my-model-not-found-key', 'model-not-found'],
    ['sk-embedding-01', 'an embedding-model, of text-embedding-3-small'],
    ['sk-qwen2vla-01', 'qwen2vla-7b'],
    ['team-object-9z', '{"data":[{"object":"list"}]}'],
  ];
  it.each(words)('of %s are left in %s', (secret, text) => {
    expect(createRedactor([secret], OWN)(text)).toBe(text);
  });

  it.each(words.map(([secret]) => secret))('leave nothing of %s where it is echoed', (secret) => {
    const redact = createRedactor([secret], OWN);
    const base64 = Buffer.from(secret).toString('base64');
    for (const echo of [secret, secret.toUpperCase(), [...secret].reverse().join(''), base64]) {
      expect(redact(`key ${echo}, it is`)).toMatch(/^key \*\*\*(?:-ks)?={0,2}, it is$/);
    }
  });
});

describe('what is no word of a key', () => {
  it.each([
    ['the secret itself', 'deepseek-chat'],
    ['the secret itself behind a scheme', 'Bearer deepseek-chat'],
    ['two thirds of the secret, and more than a word', 'xy-claude-sonnet-4-2025'],
    ['letters and digits that nobody wrote', 'sk-Qx7Rt2Lm9Zk4-and-more-of-it-here'],
    ['in a key that nobody remembers', `deepseek-chat-${'a1'.repeat(200)}`],
    ['in a key one character longer than anybody remembers', `deepseek-${'k'.repeat(248)}`],
    ['whose lower case has another length', 'deepseek-İstanbul'],
    ['a word of five letters between signs', 'q--model--9z'],
  ])('%s is looked for whole', (_why, secret) => {
    const redact = createRedactor([secret], OWN);
    const own = secret.replace('Bearer ', '');
    expect(shownPieces(own, shownTexts(OWN), 8)).toEqual([]);
    expect(redact(`"${own}"`)).toBe('"***"');
  });

  it('sixteen characters, if they are two thirds of the secret', () => {
    const own = shownTexts(['acme-gateway-eu1']);
    expect(shownPieces('zkzkzkz-acme-gateway-eu1', own, 8)).toEqual([]);
    expect(shownPieces('zkzkzkzk-acme-gateway-eu1', own, 8)).toHaveLength(10);
  });

  it.each([
    ['letters', 'hJtQwErZxYbVnMkLpDsFgKq'],
    ['letters before a word', 'hJtQwErZxYbVnMkL12ab'],
    ['letters and digits', 'sk-QqYBYDFNRZM0DYCySQp1Rj9zkqb7Ia2eMandnsN0'],
    ['hex', 'a713de423015d9ed315f525d71464538'],
    ['base32', 'GKYZ2OLDE3YUBUGCYQZ7DDMS7J4QC3SU'],
  ])('a piece of a random key that was put among the models: %s', (_what, secret) => {
    for (const shown of [secret, `${secret}/v1`, secret.slice(1, -1)]) {
      const redact = createRedactor([secret], [shown]);
      for (let at = 0; at + 8 <= secret.length; at += 1)
        expect(redact(`<${secret.slice(at, at + 8)}>`)).toBe('<***>');
    }
  });

  it.each(['550e8400-e29b-41d4-a716-446655440000', 'fa8400hh6sbqtnvtomqku8xsjmhg9e03'])(
    'half of the random key %s in a wrong place',
    (secret) => {
      const half = secret.slice(0, secret.length / 2);
      expect(createRedactor([secret], [half])(`no model ${half}`)).toBe('no model ***');
    },
  );

  it('a piece of another secret, of which it is more than a word', () => {
    const secrets = ['acme-eu-production', 'svc-acme-eu-production-nightly-2024'];
    const redact = createRedactor(secrets, secrets.slice(0, 1));
    expect(shownPieces(secrets[1] ?? '', shownTexts(secrets.slice(0, 1)), 8)).toHaveLength(13);
    expect(redact('key acme-eu-production, key acme-eu-prod')).toBe('key ***, key ***');
  });

  it('a piece that no text of the run shows', () => {
    expect(pieces('sk-mistral-nightjob-01')).toEqual([]);
    expect(pieces('sk-deepseek-nightjob-01')).toEqual(['-deepsee', 'deepseek', 'eepseek-']);
    expect(pieces('skxdeepseek')).toEqual(['deepseek']);
    expect(pieces(`deepseek-${'k'.repeat(247)}`)).toEqual(['deepseek', 'eepseek-']);
    expect(createRedactor(['sk-mistral-nightjob-01'], OWN)('mistral-nightjob')).toBe('***');
    expect(createRedactor(['sk-deepseek-nightjob-01'], OWN)('deepseek-nightjob')).toBe('de***');
  });
});

describe('a header that is an address', () => {
  const own = ['https://llm.corp.example.com/v1', 'http://127.0.0.1:9947/v1'];
  it.each([
    'https://vlm.corp.example.com/v1',
    'http://127.0.0.1:65531/v1',
    'http://127.0.0.1:65531',
    'https://llm.corp.example.com:8443/v1',
  ])('%s does not hide the own address, and is hidden where it is echoed', (address) => {
    const redact = createRedactor([address], own);
    for (const text of own) expect(redact(`An API answers at ${text} instead.`)).toContain(` ${text} `);
    expect(redact(`connect to ${address} failed`)).toBe('connect to *** failed');
  });

  it('hides a token in its path, even where the own address has that token too', () => {
    const address = 'https://relay.example.com/q7Xr2Lm9Zk4tWb1/v1';
    expect(createRedactor([address], [`${address}/x`])('token q7Xr2Lm9Zk4tWb1')).toBe('token ***');
  });
});

describe('the value of a header', () => {
  it.each(['production', 'Message', 'tool_calls', 'embedding', 'function', 'outputs', 'suspended', 'github'])(
    '%s is a word of everybody',
    (value) => {
      expect(isProtocolWord(value)).toBe(true);
    },
  );
  it.each(['production-7', 'Qx7Rt2', 'ystem'])('%s is none', (value) => {
    expect(isProtocolWord(value)).toBe(false);
  });

  it('has words of several', () => {
    expect(['output_text', 'Embedding', 'finish__reason'].map(isMadeOfProtocol)).toEqual([true, true, true]);
    expect(['output_secret', 'sk-output', 'k', ''].map(isMadeOfProtocol)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
