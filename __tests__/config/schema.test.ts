/** The schema for editors beside the reader: each value is tried on each key, in both. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { INPUT_DEFAULTS, NO_SURROUNDINGS } from '../../src/config/inputs.ts';
import { configureRun } from '../../src/config/run.ts';
import { ROOT } from '../support/action-file.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'config.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const KEYS: readonly string[] = Object.keys(schema.properties.defaults.properties);

const VALUES = [
  ...['', '""', '" "', '~', 'true', '"true"', 'false', 'on', 'off', '1', '0', '2', '-1', '1.5', '007', '"2"'],
  ...[
    '" 2 "',
    '"10"',
    '"11"',
    '65',
    '100001',
    '"100001"',
    '500ms',
    '30S',
    '"30 s"',
    '"0s"',
    '-5s',
    '1h',
    'abc',
  ],
  ...['[]', '[a]', '[1]', '[true]', '[null]', '[""]', '[[a]]', '{}', '{a: b}', '{X-A: 1}', '{X-A: true}'],
  ...[
    '{X-A: [b]}',
    '["X-A: b"]',
    '"X-A: b"',
    '{rate-limited: fail}',
    '{rate-limited: "${FAIL}"}',
    '{"*": warn}',
  ],
  ...['{nope: fail}', '{rate-limited: off}', '["rate-limited: fail"]', '"rate-limited: fail, models: warn"'],
  ...[
    'none',
    'strict',
    'completion',
    '[completion, stream]',
    '"completion, stream"',
    '["completion, stream"]',
  ],
  ...['[none]', '["${FAIL}"]', '"${FAIL}"', 'always', 'auto', 'https://relay.example.com/v1', '[{id: a}]'],
  ...['[{id: 1}]', '[{id: ""}]', '[{id: true}]', '[{id: a, probes: [stream]}]', '[{id: a, probes: null}]'],
  ...['[{id: a, probes: "none"}]', '[{id: a, probes: nope}]', '[{probes: [stream]}]', '{id: a}'],
];

/** Where no pattern can know: what a variable holds, what a URL is, which file there is; and numbers that name files. */
function isBeyond(key: string, value: string): boolean {
  if (value.includes('${')) return true;
  // Seconds in quotes, more than there are in a day.
  if (value === '"100001"' && key !== 'max-models') return true;
  if (key === 'base-url' || key === 'status-page' || key === 'ca-certificate') return true;
  if (/^(?:report|junit|page|baseline|history)$/.test(key) && /^-?[\d.]+$/.test(value)) return true;
  // Names of headers, and of checks and codes in a line of text.
  if (key === 'headers' || key === 'severity') return /X-A|https:/.test(value);
  // Text that may be a list.
  return (
    (key === 'probes' && value.includes('rate-limited')) || (key === 'models' && /: warn|https:/.test(value))
  );
}

async function faultOf(key: string, value: string): Promise<string | null> {
  const rest = ['base-url: https://relay.example.com/v1', 'auth: none'].filter(
    (line) => !line.startsWith(`${key}:`),
  );
  const yaml = `gateways:\n  - name: relay\ndefaults:\n  ${[...rest, `${key}: ${value}`].join('\n  ')}\n`;
  const around = { ...NO_SURROUNDINGS, workspace: '/w', readFile: () => yaml, variables: { FAIL: 'fail' } };
  const { run } = await configureRun({ ...INPUT_DEFAULTS, config: 'gateways.yml' }, around);
  const problems = [...run.problems, ...run.gateways.flatMap((gateway) => gateway.problems)];
  const wrong = problems.find(({ code }) => !code.endsWith('-missing'))?.seen ?? null;
  const isSame = validate(parse(yaml)) === (wrong === null);
  return isSame ? null : `${key}: ${value} (${wrong ?? 'the reader takes it'})`;
}

describe('the schema for editors', () => {
  it.each(KEYS)('judges `%s` as the reader does', async (key) => {
    const values = VALUES.filter((value) => !isBeyond(key, value));
    const faults = await Promise.all(values.map((value) => faultOf(key, value)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it.each([
    'probes: ["${P}"]',
    'summary: ${S}',
    'headers: ["${H}"]',
    'severity: ["${L}"]',
    'retries: "${R}"',
  ])('takes the variable in %s', (line) => {
    validate(parse(`gateways: [{ name: relay }]\ndefaults:\n  ${line}\n`));
    expect(validate.errors).toBeNull();
  });

  it('takes none in a name, as the reader', () => {
    expect(validate({ gateways: [{ name: 'relay-${REGION}' }] })).toBe(false);
  });
});

describe('the example of a config file', () => {
  it('names the schema by an address that an editor finds from any repository', () => {
    const example = readFileSync(join(ROOT, 'examples', 'gateways.yaml'), 'utf8');
    expect(example.split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema.$id}`);
  });
});
