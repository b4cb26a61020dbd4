import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { OF_A_GATEWAY } from '../../src/config/fleet-file.ts';
import { INPUT_DEFAULTS, type RawInputs, type Surroundings } from '../../src/config/inputs.ts';
import { configureRun } from '../../src/config/run.ts';
import { CHECKS, CODES } from '../../src/model/codes.ts';
import { ROOT } from '../support/action-file.ts';
import { makeAuthority } from '../support/tls.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';
const FILE = '.github/gateways.yml';
const EXAMPLE = readFileSync(join(ROOT, 'examples', 'gateways.yaml'), 'utf8');

function around(yaml: string, variables: Surroundings['variables'] = { RELAY_KEY: KEY }): Surroundings {
  return {
    workspace: '/workspace',
    reportFolder: '/tmp/runner',
    secretsWithheld: false,
    keySource: '`api-key`',
    readFile: (path) => {
      if (path === `/workspace/${FILE}`) return yaml;
      throw Object.assign(new Error('gone'), { code: 'ENOENT' });
    },
    ...(variables === undefined ? {} : { variables }),
  };
}

async function configured(yaml: string, raw: RawInputs = {}, variables?: Surroundings['variables']) {
  return configureRun(
    { ...INPUT_DEFAULTS, config: FILE, ...raw },
    around(yaml, variables ?? { RELAY_KEY: KEY }),
  );
}

async function seen(yaml: string, raw: RawInputs = {}, variables?: Surroundings['variables']) {
  const { run } = await configured(yaml, raw, variables);
  return [...run.problems, ...run.gateways.flatMap(({ problems }) => problems)].map(
    (problem) => problem.seen,
  );
}

const ONE = `gateways:
  - name: relay
    base-url: https://relay.example.com/v1
    api-key: \${RELAY_KEY}
`;

describe('the config file', () => {
  it('names gateways with the inputs that each has', async () => {
    const { run, secrets } = await configured(EXAMPLE, {
      retries: '5',
      models: 'of-the-input',
      timeout: '1s',
    });
    expect(run.problems).toEqual([]);
    expect(run.gateways).toMatchObject([
      {
        name: 'relay',
        baseUrl: 'https://api.wappkit.com/v1',
        apiKey: KEY,
        probes: ['completion', 'stream'],
        models: [
          { written: 'gpt-5.5', alternatives: ['gpt-5.5'] },
          { written: 'gpt-5.4 | gpt-5.4-mini', alternatives: ['gpt-5.4', 'gpt-5.4-mini'] },
          { written: 'text-embedding-3-large', probes: ['embeddings'] },
        ],
        severity: { codes: { 'rate-limited': 'fail' } },
        timeoutMs: 20_000,
        retries: 1,
        problems: [],
      },
      {
        name: 'local',
        auth: 'none',
        headers: [{ name: 'X-Team', value: 'checks' }],
        models: [{ written: 'of-the-input' }],
        timeoutMs: 20_000,
        problems: [],
      },
    ]);
    expect(secrets).toEqual(expect.arrayContaining([KEY, 'checks']));
  });

  it('lets an own line beat the defaults, and those the inputs', async () => {
    const yaml = `${ONE}    retries: 3\ndefaults: { retries: 4, max-wait: 9, deadline: 7m }`;
    const { run } = await configured(yaml, { retries: '5', 'max-wait': '8s', wait: '6s', deadline: '1m' });
    expect(run.gateways[0]).toMatchObject({ retries: 3, maxWaitMs: 9_000, waitMs: 6_000 });
    expect(run.deadlineMs).toBe(420_000);
  });

  it.each([
    [
      'an unknown key',
      `${ONE}    retires: 2`,
      /^`retires` \(\.github\/gateways\.yml:5:5\): unknown key\. Did you mean `retries`\?/,
    ],
    ['an unknown key of the file', `${ONE}default: {}`, /^`default` \(.*:5:1\).*`defaults`/],
    [
      'an unknown key of the defaults',
      `${ONE}defaults: { time-out: 2s }`,
      /^`time-out` \(.*:5:13\).*`timeout`/,
    ],
    [
      'an input of the run in a gateway',
      `${ONE}    deadline: 2m`,
      /^`deadline` \(.*:5:5\): this is for the whole run/,
    ],
    ['a wrong value', `${ONE}    timeout: soon`, /^`timeout` \(.*:5:14\): "soon" is not a duration/],
    ['a wrong default', `${ONE}defaults:\n  policy: strickt`, /^`policy` \(.*:6:11\).*`strict`/],
    ['a wrong type', `${ONE}    timeout: [1s]`, /^`timeout` \(.*:5:5\): this has the wrong type/],
    ['a boolean for text', `${ONE}    models: true`, /^`models` \(.*:5:13\): this has the wrong type/],
    [
      'an unknown probe of a model',
      `${ONE}    models: [{ id: a, probes: [chat] }]`,
      /^`probes` \(.*:5:5\): unknown probe "chat"/,
    ],
    [
      'an unknown key of a model',
      `${ONE}    models: [{ id: a, probe: chat }]`,
      /^`models` \(.*:5:23\): unknown key "probe" of a model. Did you mean `probes`\?/,
    ],
    [
      'a model of a list, in its own line',
      `${ONE}    models:\n      - a\n      - a||b`,
      /^`models` \(.*:7:9\): "a\|\|b" has an empty alternative/,
    ],
    [
      'a line of `severity`, in its own line',
      `${ONE}    severity:\n      models: fail\n      nope: fail`,
      /^`severity` \(.*:7:7\): unknown check or code "nope"/,
    ],
    [
      'a choice of `severity`, in its own line',
      `${ONE}    severity:\n      models: fail\n      stream: always`,
      /^`severity` \(.*:7:7\): unknown choice "always" for `stream`/,
    ],
    [
      'a header, in its own line',
      `${ONE}    headers:\n      X-A: b\n      Content-Length: 5`,
      /^`headers` \(.*:7:7\): line 2 \(Content-Length\): this header is set/,
    ],
    [
      'a probe of a list, in its own line',
      `${ONE}    probes:\n      - stream\n      - chat`,
      /^`probes` \(.*:7:9\): unknown probe "chat"/,
    ],
    [
      'an unknown severity',
      `${ONE}    severity: { rate-limted: fail }`,
      /^`severity` \(.*\).*`rate-limited`/,
    ],
    [
      'a boolean for a name',
      'gateways:\n  - name: true',
      /^`name` \(.*:2:5\): .*wrong type: YAML reads it as true/,
    ],
    [
      'an alias of nothing',
      `${ONE}    models: *modles`,
      /^`config` \(.*:5:13\): an alias .* without an anchor/,
    ],
    ['merge keys', `${ONE}    <<: { timeout: 1s }`, /^`<<` \(.*:5:5\): merge keys are not supported/],
    ['UTF-16', Buffer.from(`\ufeff${ONE}`, 'utf16le').toString(), /^`config` \(.*\): it is not UTF-8 text/],
    ['a member without a name', `${ONE}    ~: y`, /^`config` \(.*\): a key without a name/],
    [
      'a bare $NAME',
      ONE.replace('${RELAY_KEY}', '$RELAY_KEY'),
      /^`api-key` \(.*\): this must be one variable/,
    ],
    [
      'a placeholder',
      ONE.replace('${RELAY_KEY}', 'YOUR_API_KEY'),
      /^`api-key` \(.*\): this must be one variable/,
    ],
    ['no YAML', 'gateways: [', /^`config` \(.*\): this is not valid YAML/],
    [
      'a key twice',
      `${ONE}    api-key: \${RELAY_KEY}`,
      /^`config` \(.*:5:5\): the key `api-key` is here twice/,
    ],
    ['two documents', `${ONE}---\n${ONE}`, /^`config` \(.*:5:1\): it holds several YAML documents/],
    ['a tag for a key', ONE.replace('${RELAY_KEY}', '!env RELAY_KEY'), /^`config` .*: the tag `!env` is not/],
    ['a tag for bytes', `${ONE}    models: [!!binary bTE=]`, /^`config` \(.*:5:\d+\): the tag `!!binary`/],
    ['a tag for a list', `${ONE}    models: !!omap [a]`, /^`config` \(.*:5:\d+\): the tag `!!omap`/],
    ['a tag for a name', `${ONE}    !x models: a`, /^`config` \(.*:5:\d+\): the tag `!x` is not known/],
    ['a URL under another name', ONE.replace('base-url', 'baseUrl'), /^`baseUrl` .*`base-url`/],
    ['a key under another name', ONE.replace('api-key', 'api_key'), /^`api_key` .*`api-key`/],
    ['an empty file', '', /no list `gateways`/],
    ['no gateways', 'defaults: {}', /^`gateways` .*missing/],
    ['an empty list', 'gateways: []', /^`gateways` .*empty/],
    [
      'no name',
      'gateways: [{ base-url: "https://x.example.com" }]',
      /^`name` \(.*:1:12\): this gateway has no name/,
    ],
    [
      'a name under another name',
      'gateways: [{ nam: x, base-url: "https://x.example.com" }]',
      /^`nam` \(.*:1:14\): unknown key. Did you mean `name`\?/,
    ],
    [
      'no name beside an address under a name as near',
      'gateways: [{ base: "https://x.example.com" }]',
      /^`name` \(.*:1:12\): this gateway has no name/,
    ],
    [
      'a name twice',
      `${ONE}${ONE.replace('gateways:\n', '')}`,
      /^`name` \(.*:5:11\): "relay" is already the name of the gateway in line 2/,
    ],
    ['a name of several', 'gateways: [{ name: "a, b" }]', /comma/],
    ['a reserved name', 'gateways: [{ name: config }]', /reserved/],
    [
      'a bad URL',
      'gateways:\n  - name: x\n    auth: none\n    base-url: x.example.com',
      /^`base-url` \(.*:4:15\): it does not begin/,
    ],
  ])('tells %s with its place', async (_what, yaml, message) => {
    const all = await seen(yaml);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(message);
  });

  it.each([
    ['policy: strict', 'Move `policy` into `defaults`.'],
    ['base-url: https://relay.example.com/v1', 'Write it in an item of `gateways`.'],
  ])('says where %j at the top of the file belongs', async (line, next) => {
    const { run } = await configured(`${ONE}${line}`);
    const name = line.split(':', 1)[0];
    expect(run.problems).toMatchObject([
      { seen: `\`${name}\` (.github/gateways.yml:5:1): this does not belong at the top of the file.`, next },
    ]);
  });

  it('says to quote a pattern, which YAML takes for an alias', async () => {
    const { run } = await configured(`${ONE}    models: [*]\n`);
    expect(run.problems.map(({ next }) => next)).toEqual([expect.stringContaining('begin with `*`')]);
  });

  it('tells the other faults of a gateway whose name is taken, too', async () => {
    const second = ONE.replace('gateways:\n', '').replace('${RELAY_KEY}', 'a-literal-key-of-somebody');
    const { run } = await configured(`${ONE}${second}    probes: [completion, tool]\n`);
    const faulty = run.gateways.filter(({ problems }) => problems.length > 0);
    expect(faulty.map(({ name }) => name)).toEqual(['relay (line 5)']);
    expect(faulty[0]?.problems.map(({ seen }) => /^`[^`]*`/.exec(seen)?.[0])).toEqual([
      '`api-key`',
      '`probes`',
    ]);
  });

  it('takes tags of what a value is anyway', async () => {
    const yaml = `${ONE.replace('gateways:', 'gateways: !!seq').replace('name: ', 'name: !!str ')}    retries: !!int 1\n    models: ! gpt-5.5\n`;
    const { run } = await configured(yaml);
    expect([run.problems, run.gateways[0]?.problems]).toEqual([[], []]);
    expect(run.gateways[0]).toMatchObject({ name: 'relay', retries: 1 });
  });

  it('says what a variable needs that stands in braces', async () => {
    const { run } = await configured('gateways: [{ name: relay, api-key: ${RELAY_KEY} }]');
    expect(run.problems.map(({ next }) => next)).toEqual([
      expect.stringContaining('quote a `${NAME}` within `{ }`'),
    ]);
  });

  it('tells several faults at once, and asks nobody while the file has one', async () => {
    const yaml = `${ONE}    timeout: soon\n    retires: 1\n  - name: good\n    base-url: https://b.example.com\n    auth: none\nx: 1`;
    const { run } = await configured(yaml);
    expect(run.problems).toHaveLength(1);
    expect(run.gateways.map(({ name, problems }) => [name, problems.length])).toEqual([['relay', 2]]);
  });

  it('keeps the fault of a gateway to that gateway', async () => {
    const { run } = await configured(
      `${ONE}  - name: other\n    base-url: https://b.example.com/v1\n    api-key: \${OTHER}`,
    );
    expect(run.problems).toEqual([]);
    expect(run.gateways.map(({ name, problems }) => [name, problems.map(({ seen: text }) => text)])).toEqual([
      ['relay', []],
      ['other', [expect.stringMatching(/^`api-key` \(.*:7:14\): the variable `OTHER` is not set\.$/)]],
    ]);
  });

  it('names the nearest variable that is set', async () => {
    expect(await seen(ONE, {}, { RELAY_KYE: KEY })).toEqual([
      expect.stringContaining('Did you mean `RELAY_KYE`?'),
    ]);
  });

  it('takes an empty variable like an empty input, and never the key of the inputs in its place', async () => {
    const { run } = await configured(ONE, { 'api-key': 'sk-of-the-inputs-0123456789' }, { RELAY_KEY: '' });
    expect(run.gateways[0]).toMatchObject({ apiKey: null, problems: [{ code: 'api-key-missing' }] });
    expect(run.gateways[0]?.problems[0]?.seen).toContain('the variable `RELAY_KEY` is empty');
  });

  it('refuses a literal key, does not show it, and masks it', async () => {
    const { run, secrets } = await configured(ONE.replace('${RELAY_KEY}', KEY));
    expect(run.gateways[0]?.problems).toMatchObject([{ code: 'config-invalid' }]);
    expect(JSON.stringify(run)).not.toContain(KEY);
    expect(secrets).toContain(KEY);
  });

  it('keeps a variable secret that is one, in whatever header it was put', async () => {
    const yaml = `${ONE}    headers: { x-title: "\${TEAM_TOKEN}", user-agent: ours/1.0 }\n`;
    const { secrets } = await configured(yaml, {}, { RELAY_KEY: KEY, TEAM_TOKEN: 'hush-hush' });
    expect(secrets).toContain('hush-hush');
    expect(secrets).not.toContain('ours/1.0');
  });

  it.each(['${{ secrets.KEY }}', '${RELAY_KEY:-none}', 'Bearer ${RELAY_KEY}', '$RELAY_KEY'])(
    'refuses the key %s',
    async (key) => {
      const { run } = await configured(ONE.replace('${RELAY_KEY}', `"${key}"`));
      expect(run.gateways[0]?.problems.map(({ code }) => code)).toEqual(['config-invalid']);
    },
  );

  it('expands variables in other values too', async () => {
    const yaml = ONE.replace('relay.example.com', '${HOST}');
    const { run } = await configured(yaml, {}, { RELAY_KEY: KEY, HOST: 'eu.example.com' });
    expect(run.gateways[0]?.baseUrl).toBe('https://eu.example.com/v1');
  });

  it('runs only the gateways that `gateway` names, and needs only their variables', async () => {
    const yaml = `${ONE}  - name: other\n    base-url: https://b.example.com/v1\n    api-key: \${OTHER}`;
    const { run } = await configured(yaml, { gateway: ' relay ' });
    expect(run.gateways.map(({ name, problems }) => [name, problems])).toEqual([['relay', []]]);
    expect(await seen(yaml, { gateway: 'relai' })).toEqual([
      '`gateway`: no gateway "relai" is in the file. Did you mean `relay`?',
    ]);
  });

  it('tells a file that is not there, and `gateway` without a file', async () => {
    const gone = await configureRun({ config: 'gone.yml' }, around(ONE));
    expect(gone.run).toMatchObject({ gateways: [], problems: [{ code: 'config-invalid' }] });
    expect(gone.run.problems[0]?.seen).toContain('ENOENT');
    const { run } = await configureRun(
      { gateway: 'a', 'base-url': 'https://b.example.com', 'api-key': KEY },
      around(ONE),
    );
    expect(run.gateways[0]?.problems[0]?.seen).toContain('no config file to choose from');
  });

  it.each([
    ['[{ id: a, probes: [stream] }, { id: a, probes: [tools] }]', [['stream', 'tools']]],
    ['[a, { id: a, probes: [tools] }, b]', [['completion', 'tools'], undefined]],
    ['[{ id: a, probes: [tools] }, a, { id: b }]', [['completion', 'tools'], undefined]],
    ['[{ id: a, probes: none }, b]', [[], undefined]],
  ])('asks of a model all that is wanted of it: %s', async (models, probes) => {
    const { run } = await configured(`${ONE}    models: ${models}\n`);
    expect(run.gateways[0]?.models.map((item) => item.probes)).toEqual(probes);
  });

  it('does not send who asks for a gateway to the documentation', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `  - name: g${at}\n    auth: none\n`).join('');
    const { run } = await configured(`gateways:\n${many}`, { gateway: 'relai' });
    expect(run.problems.map(({ next }) => next)).toContain('Name one of the 20 names in the file.');
  });

  it('takes an alias for the last anchor of its name before it', async () => {
    const list = 'models: [&a one, *a, &b two, &a three, *b, *a, &c { id: *a }]';
    const { run } = await configured(
      `gateways:\n  - name: x\n    auth: none\n    base-url: https://x.example.com/v1\n    ${list}\n`,
    );
    expect(run.gateways[0]?.models.flatMap(({ alternatives }) => alternatives)).toEqual([
      'one',
      'two',
      'three',
    ]);
    const { run: again } = await configured(
      `defaults: { timeout: &t 1s, deadline: *t, max-wait: &t 2s }\n${ONE}    timeout: *t\n`,
    );
    expect(again.gateways[0]).toMatchObject({ timeoutMs: 2000, maxWaitMs: 2000 });
    expect(again.deadlineMs).toBe(1000);
  });

  it('is not blown up by aliases, nesting or repeated keys', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [at, name] of ['b', 'c', 'd', 'e', 'f', 'g'].entries())
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${'abcdef'[at]}`).join(',')}]`);
    expect(await seen(`${bomb.join('\n')}\ngateways: *g`)).toEqual([expect.stringContaining('100,000')]);
    for (const deep of [
      '['.repeat(400_000),
      '{a: '.repeat(2_000),
      `${'['.repeat(1_001)}${']'.repeat(1_001)}`,
      `${'['.repeat(900)}${']'.repeat(900)}`,
      `\n${'- '.repeat(5_000)}x`,
    ])
      expect(await seen(`gateways: ${deep}`)).toEqual([expect.stringContaining('nested too deeply')]);
    expect((await seen('gateways: []\n'.repeat(2_000))).join()).not.toContain('nested too deeply');
    expect(await seen(`gateways: ${'['.repeat(100_000)}`)).toHaveLength(1);
    expect(await seen(`gateways: ${'[ '.repeat(50)}${' ]'.repeat(50)}`)).toHaveLength(1);
    expect((await seen('x: 1\n'.repeat(20_000))).length).toBeGreaterThan(0);
    expect(await seen('a: &a [*a]\ngateways: *a')).toHaveLength(1);
  });
});

describe('a large file', () => {
  const models = (count: number) => Array.from({ length: count }, (_, at) => `vendor/model-${at}`);
  const fleet = (count: number, list: string) =>
    `gateways:\n${Array.from({ length: count }, (_, at) => `  - name: g${at}\n    base-url: https://g${at}.example.com/v1\n    auth: none\n    models: ${list}\n`).join('')}`;

  it.each([
    ['256 gateways of 100 models in one line', 256, 100, `[${models(100).join(', ')}]`],
    [
      '256 gateways of 100 models, a line each',
      256,
      100,
      `\n${models(100)
        .map((id) => `      - ${id}`)
        .join('\n')}`,
    ],
  ])('of %s is read', async (_name, gateways, count, list) => {
    const { run } = await configured(fleet(gateways, list));
    expect(run.problems).toEqual([]);
    expect(run.gateways.map((one) => one.models.length)).toEqual(Array(gateways).fill(count));
  });

  it('with more than anybody wrote by hand is told to be split', async () => {
    const { run } = await configured(fleet(256, `[${models(120).join(', ')}]`));
    expect(run.problems).toEqual([
      expect.objectContaining({
        seen: expect.stringMatching(/^`config` \(.+:1:1\): it has more than 30,000 lines and values\.$/),
        next: expect.stringContaining('Split it'),
      }),
    ]);
  });
});

describe('its schema for editors', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'config.schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

  it('takes the example', () => {
    validate(parse(EXAMPLE));
    expect(validate.errors).toBeNull();
  });

  it('knows the keys that the program knows', () => {
    const { name, ...keys } = schema.properties.gateways.items.properties;
    expect(name).toBeDefined();
    expect(Object.keys(keys).sort()).toEqual([...OF_A_GATEWAY].sort());
    expect(Object.keys(schema.properties.defaults.properties)).toEqual(
      expect.arrayContaining([...OF_A_GATEWAY]),
    );
  });

  it('knows what a line of `severity` may name', () => {
    const names = ['*', ...CHECKS, ...Object.keys(CODES)];
    expect(schema.$defs.severity.anyOf.at(-1).propertyNames.enum).toEqual(names);
    expect(validate({ gateways: [{ name: 'a', severity: { '*': 'warn', models: 'fail' } }] })).toBe(true);
  });

  it.each([
    { gateways: [] },
    { gateways: [{ 'base-url': 'https://x.example.com' }] },
    { gateways: [{ name: 'a', retires: 1 }] },
    { gateways: [{ name: 'a', 'api-key': KEY }] },
    { gateways: [{ name: 'a', timeout: 'soon' }] },
    { gateways: [{ name: 'a', models: [{ probes: ['completion'] }] }] },
    { gateways: [{ name: 'a', severity: { 'rate-limitd': 'fail' } }] },
    { gateways: [{ name: 'a' }], defaults: { severity: { retries: 'fail' } } },
  ])('refuses %j', (file) => {
    expect(validate(file)).toBe(false);
  });
});

describe('a literal key that lacks its blank or its place', () => {
  const head = 'gateways:\n  - name: relay\n    base-url: https://relay.example.com/v1\n';
  const random = 'x7Qz41LmXw27Tb90Rk55aB3d';

  it.each<[what: string, yaml: (key: string) => string]>([
    ['in braces', (key) => `gateways:\n  - { name: relay, api-key:${key} }\n`],
    ['as the name of a member', (key) => `${head}    ${key}: api-key\n`],
    ['behind a colon, as the name of a member', (key) => `${head}    api-key:${key}: \n`],
    ['behind `=`', (key) => `${head}    api-key=${key}: x\n`],
    ['as a member of the file', (key) => `${head}${key}: x\n`],
    ['as a member of a model', (key) => `${head}    models: [{ id: x, ${key}: 1 }]\n`],
    ['as a member that stands there twice', (key) => `${head}    ${key}: 1\n    ${key}: 2\n`],
    ['as the handle of a tag', (key) => `${head}    api-key: !x!${key}\n`],
    ['as an alias', (key) => `${head}    api-key: *${key}\n`],
  ])('%s is quoted by no message', async (_what, yaml) => {
    for (const key of [KEY, random]) {
      const told = (await seen(yaml(key))).join('\n');
      expect(told).toContain(FILE);
      for (let at = 0; at + 8 <= key.length; at += 1) expect(told).not.toContain(key.slice(at, at + 8));
    }
  });

  it('is a secret where its looks tell', async () => {
    const { secrets } = await configured(`gateways:\n  - { name: relay, api-key:${KEY} }\n`);
    expect(secrets).toContain(KEY);
  });
});

describe('a certificate that all gateways share', () => {
  it('is read once', async () => {
    const { cert } = makeAuthority('Test Authority');
    const pem = `${cert.trim()}\n`;
    const yaml = `gateways:\n${['a', 'b', 'c']
      .map(
        (name) =>
          `  - name: ${name}\n    base-url: https://${name}.test/v1\n    api-key: \${RELAY_KEY}\n    models: m1\n`,
      )
      .join('')}`;
    const crypto = process.getBuiltinModule('node:crypto');
    const { X509Certificate } = crypto;
    const parsed = jest
      .spyOn(crypto, 'X509Certificate')
      .mockImplementation((text) => new X509Certificate(text));
    const given = around(yaml);
    const { run } = await configureRun(
      { ...INPUT_DEFAULTS, config: FILE, 'ca-certificate': 'ca.pem' },
      { ...given, readFile: (path) => (path.endsWith('ca.pem') ? pem : given.readFile(path)) },
    );
    expect(run.problems).toEqual([]);
    expect(run.gateways.map(({ caCertificate }) => caCertificate)).toEqual(Array(3).fill(cert.trim()));
    expect(parsed).toHaveBeenCalledTimes(1);
    parsed.mockRestore();
  });
});
