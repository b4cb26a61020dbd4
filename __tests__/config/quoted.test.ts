/** A key in the wrong place is not quoted; a slip of the pen is. */
import { describe, expect, it } from '@jest/globals';
import { INPUT_DEFAULTS, type RawInputs, type Surroundings } from '../../src/config/inputs.ts';
import { isVendorKey, quoted, withoutKeys } from '../../src/config/quoted.ts';
import { configureRun } from '../../src/config/run.ts';
import type { Configured } from '../../src/config/run-settings.ts';
import { CHECKS, CODES } from '../../src/model/codes.ts';
import { PROBES } from '../../src/model/run.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';
/** One that no input is told of. */
const OTHER = 'gsk_9Zp3Vt6Hc1Jd8Nw4Ks7Yq2Xb';
const HIDDEN = `a value of ${OTHER.length} characters that looks like a key`;

const around = (yaml: string): Surroundings => ({
  workspace: '/workspace',
  reportFolder: '/tmp/runner',
  secretsWithheld: false,
  keySource: '`api-key`',
  readFile: (path) => {
    if (path.endsWith('.yml')) return yaml;
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  },
  variables: { RELAY: OTHER },
});

const GOOD: RawInputs = {
  ...INPUT_DEFAULTS,
  'base-url': 'https://relay.example.com/v1',
  'api-key': KEY,
  models: 'gpt-5.5',
};

function sentencesOf({ run }: Configured): string {
  const problems = [...run.problems, ...run.gateways.flatMap((gateway) => gateway.problems)];
  return problems.map(({ seen, next }) => `${seen} ${next}`).join('\n');
}

async function ofFile(yaml: string): Promise<Configured> {
  return configureRun({ ...INPUT_DEFAULTS, config: 'gateways.yml' }, around(yaml));
}

describe('a text', () => {
  it.each([
    ...[
      'ten',
      'strickt',
      'fale',
      '30seconds',
      '2minutes30seconds',
      '10000000',
      'bearer-token',
      'x_api_key',
      '-1',
    ],
    ...[
      'gpt-5.5-mini-2026-11-12',
      'claude-sonnet-4-5-20250929',
      'llama-3.1-8b-instruct-q4',
      'xai-grok-4-fast',
    ],
    ...['2026-11-28T09:40:00Z', 'https://status.example.com/v2', '10.0.0.1:8080', 'certs/4f9c2d7a1b3e.pem'],
    ...[...CHECKS, ...PROBES, ...Object.keys(CODES), ...Object.keys(INPUT_DEFAULTS)],
  ])('such as %s is quoted', (text) => {
    expect(quoted(text)).toBe(`"${text}"`);
  });

  it.each([
    ...[KEY, KEY.toUpperCase(), OTHER, 'sk-1234', 'sk-abcdef', 'sk-ant-api03-abcdefghijklmnop'],
    ...['AIzaSyabcdefghijklmnopqrst', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_def-ghi'],
    ...['3f2a9c1e-8b4d-4c7a-9e2f-1a2b3c4d5e6f', '0123456789abcdef0123456789abcdef', 'p4ssw0rd1x'],
    ...[
      'ab12-cd34-ef56',
      'abcdefghijklmnopqrstuvwxyz',
      'aQzXswEdcvFrtGbnHyuJ',
      `Bearer ${OTHER}`,
      `"${OTHER}"`,
    ],
  ])('such as %s is told by its length', (text) => {
    expect(quoted(text)).toBe(`a value of ${text.length} characters that looks like a key`);
  });

  it('of somebody else keeps all but the key', () => {
    expect(withoutKeys(`Unexpected scalar: "${OTHER}" here`)).toBe(`Unexpected scalar: "${HIDDEN}" here`);
  });

  it('that only begins like a key is the name of a thing', () => {
    expect(isVendorKey('sk-relay-production')).toBe(false);
    expect(isVendorKey('xai-prod-east-2')).toBe(false);
    expect(isVendorKey('xai-build-a1b2c3d4e5f6')).toBe(false);
    expect(isVendorKey(OTHER)).toBe(true);
  });
});

describe('a key in the place of', () => {
  const closed = [
    ...['max-models', 'probes', 'policy', 'severity', 'retries', 'timeout', 'max-wait', 'deadline', 'wait'],
    ...['dry-run', 'concurrency', 'auth', 'status-page', 'min-balance', 'max-latency', 'summary', 'issue'],
    ...['comment', 'apikey'],
  ];

  it.each(closed)('the input `%s` is a secret, and not quoted', async (name) => {
    const configured = await configureRun({ ...GOOD, [name]: OTHER }, around(''));
    expect(sentencesOf(configured)).not.toContain(OTHER.slice(4, 12));
    expect(sentencesOf(configured)).toContain(name);
    expect(configured.secrets).toContain(OTHER);
  });

  it.each([`${OTHER}: fail`, `rate-limited: ${OTHER}`, `* = ${OTHER}`])(
    'a piece of `severity` is not quoted: %s',
    async (severity) => {
      const configured = await configureRun({ ...GOOD, severity }, around(''));
      expect(sentencesOf(configured)).toContain('looks like a key');
      expect(sentencesOf(configured)).not.toContain(OTHER.slice(4, 12));
      expect(configured.secrets).toContain(OTHER);
    },
  );

  it.each(['ca-certificate', 'config', 'gateway', 'keys', OTHER.toLowerCase()])(
    'the input `%s` is not quoted',
    async (name) => {
      const text = sentencesOf(await configureRun({ ...GOOD, [name]: OTHER }, around('')));
      expect(text).not.toBe('');
      expect(text.toLowerCase()).not.toContain(OTHER.slice(4, 12).toLowerCase());
    },
  );

  it.each(['report', 'junit', 'page', 'baseline', 'history'])(
    'a part of the path `%s` is refused, and no file is written by that name',
    async (name) => {
      const others = [OTHER, `out/${OTHER}.json`, `https://relay.example.com/?key=${OTHER}`, `key=${OTHER}`];
      for (const path of [KEY, `out/${KEY}/x.json`, ...others]) {
        const configured = await configureRun({ ...GOOD, [name]: path }, around(''));
        expect(sentencesOf(configured)).toContain(`\`${name}\`: the path has a key in it.`);
        const { reportPath, junitPath, pagePath, baselinePath, historyPath } = configured.run;
        const paths = [reportPath, junitPath, pagePath, baselinePath, historyPath];
        expect(paths.filter((one) => one !== null)).toEqual(['/tmp/runner/gateway-preflight/report.json']);
      }
    },
  );

  it('a part of a path is refused where it is the key of a gateway in the file', async () => {
    const yaml = 'gateways: [{ name: relay, base-url: https://relay.example.com/v1, api-key: "${RELAY}" }]';
    const elsewhere = { ...around(yaml), variables: { RELAY: 'ab12-cd34-ef56' } };
    const inputs = { ...INPUT_DEFAULTS, config: 'gateways.yml', junit: 'out/ab12-cd34-ef56.xml' };
    const configured = await configureRun(inputs, elsewhere);
    expect(sentencesOf(configured)).toContain('`junit`: the path has a key in it.');
    expect(configured.run.junitPath).toBeNull();
  });

  it.each([
    'sk-learn-artifacts-2026/report.json',
    'out/sk-relay-production.json',
    'out/xai-build-a1b2c3d4e5f6/r.json',
  ])('a path with the name of a vendor in it is a path like any other: %s', async (report) => {
    const { run } = await configureRun({ ...GOOD, report }, around(''));
    expect(run.reportPath).toBe(`/workspace/${report}`);
  });

  it('a word that is the key, too, is a path like any other', async () => {
    const { run } = await configureRun(
      { ...GOOD, 'api-key': 'gateway-preflight', report: 'gateway-preflight.json' },
      around(''),
    );
    expect(run.reportPath).toBe('/workspace/gateway-preflight.json');
  });

  it('the name of a header or of a variable in `keys` is not quoted', async () => {
    const configured = await configureRun(
      { ...INPUT_DEFAULTS, config: 'gateways.yml', headers: `${OTHER}:`, keys: `{"${OTHER}": 5}` },
      around('gateways: [{ name: relay, base-url: https://relay.example.com/v1 }]'),
    );
    expect(sentencesOf(configured)).toContain('`keys`: member 1: the value of a name is not text.');
    expect(sentencesOf(configured)).not.toContain(OTHER.slice(4, 12));
  });

  it.each([
    ['a key of the file', `gateways: []\n${OTHER}: x\n`],
    ['a key of a gateway', `gateways: [{ name: relay, ${OTHER}: x }]\n`],
    ['a key of `defaults`', `gateways: [{ name: relay }]\ndefaults: { ${OTHER}: x }\n`],
    ['a key of a model', `gateways: [{ name: relay, models: [{ ${OTHER}: x }] }]\n`],
    ['a key that stands twice', `gateways: []\n${OTHER}: x\n${OTHER}: y\n`],
    ['a number', `gateways: [{ name: relay, retries: ${OTHER} }]\n`],
    ['a word of `defaults`', `gateways: [{ name: relay }]\ndefaults: { policy: ${OTHER} }\n`],
    ['a probe of a model', `gateways: [{ name: relay, models: [{ id: a, probes: [${OTHER}] }] }]\n`],
    ['the name of a gateway', `gateways: [{ name: ${OTHER} }]\n`],
    ['the name of a variable', `gateways: [{ name: relay, api-key: "\${${OTHER}}" }]\n`],
    ['an anchor', `gateways: *${OTHER}\n`],
    ['YAML itself', `gateways: []\n- "${OTHER}"\n`],
  ])('%s is not quoted', async (_, yaml) => {
    const text = sentencesOf(await ofFile(yaml));
    expect(text).toMatch(/looks like a key|not valid YAML|not a list/);
    expect(text).not.toContain(OTHER.slice(4, 12));
  });

  it('another key of the file is masked', async () => {
    const { secrets } = await ofFile(`gateways: [{ name: relay, ${OTHER}: x }]\n`);
    expect(secrets).toContain(OTHER);
  });

  it('a number of `defaults`, in a variable that is a key by its use only, is masked', async () => {
    const { secrets } = await configureRun(
      { ...INPUT_DEFAULTS, config: 'gateways.yml', gateway: 'local' },
      around(
        'gateways: [{ name: local }, { name: relay, api-key: "${RELAY}" }]\ndefaults: { models: "${RELAY}" }',
      ),
    );
    expect(secrets).toContain(OTHER);
  });
});
