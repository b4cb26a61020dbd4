/** Whatever stands in inputs and config file: nothing throws, faults are sentences, and no secret is in one. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INPUT_DEFAULTS, type RawInputs, type Surroundings } from '../../src/config/inputs.ts';
import { configureRun } from '../../src/config/run.ts';
import type { Configured } from '../../src/config/run-settings.ts';
import { createRedactor } from '../../src/safety/redact.ts';
import { effort } from '../support/effort.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';
const NAMES = Object.keys(INPUT_DEFAULTS);

const around = (yaml: string): Surroundings => ({
  workspace: '/workspace',
  reportFolder: '/tmp/runner',
  secretsWithheld: false,
  keySource: '`api-key`',
  readFile: () => yaml,
  variables: { RELAY_KEY: KEY, EMPTY: '' },
});

/** What the parsers look for, and anything else. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'https://',
      'relay.example.com',
      '/v1',
      '|',
      ',',
      '*',
      '\n',
      ':',
      '::',
      '30s',
      '-1',
      '1e9',
      'none',
      'strict',
    ],
    ...[
      'completion',
      'fail',
      'rate-limited',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '<<',
      '!!js',
      '${RELAY_KEY}',
      '${',
      '%',
      '@',
    ],
    ...[
      'gateways',
      'defaults',
      'models',
      'headers: x',
      '- ',
      '? ',
      '"',
      "'",
      '\ud800',
      '\u0000',
      '__proto__',
      'NaN',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** What is said of it, as it leaves the process. */
function expectSound({ run, secrets }: Configured): void {
  const redacted = createRedactor(secrets);
  const problems = [...run.problems, ...run.gateways.flatMap((gateway) => gateway.problems)];
  for (const { seen, next } of problems) {
    expect(seen).not.toMatch(/undefined|\[object/);
    expect(redacted(`${seen} ${next}`)).not.toContain(KEY.slice(9, 20));
  }
  for (const { timeoutMs, concurrency, retries } of run.gateways) {
    expect(timeoutMs).toBeGreaterThan(0);
    expect(concurrency).toBeGreaterThanOrEqual(1);
    expect(retries).toBeGreaterThanOrEqual(0);
  }
}

describe('the configuration', () => {
  it('of any inputs is a run, or sentences', async () => {
    const inputs = fc.dictionary(fc.constantFrom(...NAMES, 'unknown-input'), text, { maxKeys: 8 });
    const property = fc.asyncProperty(inputs, async (raw) => {
      const given: RawInputs = { ...INPUT_DEFAULTS, 'api-key': KEY, ...raw, config: '' };
      expectSound(await configureRun(given, around('')));
    });
    await fc.assert(property, effort(300));
  });

  it('of any file is a run, or sentences', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...NAMES, 'name', 'gateways', 'defaults', 'id'), tie('any'), {
          maxKeys: 5,
        }),
      ),
    })).any;
    const file = fc.oneof(
      text,
      value.map((one) => JSON.stringify(one)),
      value.map(
        (one) =>
          `gateways:\n  - name: relay\n    base-url: https://relay.example.com/v1\n    api-key: \${RELAY_KEY}\n    models: ${JSON.stringify(one)}\n`,
      ),
      value.map((one) => JSON.stringify({ gateways: [one, { name: 'relay' }], defaults: one })),
    );
    const property = fc.asyncProperty(file, async (yaml) => {
      expectSound(await configureRun({ ...INPUT_DEFAULTS, config: 'gateways.yml' }, around(yaml)));
    });
    await fc.assert(property, effort(300));
  });
});

describe('a variable that is a key by its name', () => {
  it.each(['base-url', 'max-models', 'models', 'timeout', 'policy'])(
    'is a secret in `%s`, too',
    async (name) => {
      const yaml = `gateways:\n  - name: relay\n    ${name}: \${RELAY_KEY}\n`;
      const { secrets } = await configureRun({ ...INPUT_DEFAULTS, config: 'gateways.yml' }, around(yaml));
      expect(secrets).toContain(KEY);
    },
  );
});
