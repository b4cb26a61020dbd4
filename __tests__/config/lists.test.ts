/** Comments in lists, and ids that are several in one. */
import { describe, expect, it } from '@jest/globals';
import { INPUT_DEFAULTS, NO_SURROUNDINGS, type RawInputs } from '../../src/config/inputs.ts';
import { configure, configureRun } from '../../src/config/run.ts';
import type { GatewaySpec } from '../../src/model/run.ts';

const GOOD = { 'base-url': 'https://relay.example.com/v1', 'api-key': 'sk-relay-4fQz81LmXw27Tb90Rk55' };

function specOf(raw: RawInputs): GatewaySpec | undefined {
  return configure({ ...GOOD, ...raw }, NO_SURROUNDINGS).run.gateways[0];
}

function wantedOf(models: string): readonly string[] | undefined {
  return specOf({ models })?.models.map(({ written }) => written);
}

describe('a line of comment', () => {
  it('is left out of every list', () => {
    const spec = specOf({
      headers: '# who asks\nX-Team: checks\n #X-Old: true',
      models: '# cheap, fast ones\ngpt-5.5\n  # gpt-5.4\n#\n',
      severity: '# later\nrate-limited: fail',
      probes: '# both\ncompletion',
    });
    expect(spec?.problems).toEqual([]);
    expect(spec?.headers).toEqual([{ name: 'X-Team', value: 'checks' }]);
    expect(spec?.models.map(({ written }) => written)).toEqual(['gpt-5.5']);
    expect(spec?.probes).toEqual(['completion']);
  });

  it('counts as a line where another one is wrong, and its value stays a secret', () => {
    const headers = '# X-Old: hush-hush-hush\nX-Team';
    const { run, secrets } = configure({ ...GOOD, headers }, NO_SURROUNDINGS);
    expect(run.gateways[0]?.problems[0]?.seen).toContain('line 2');
    expect(secrets).toContain('hush-hush-hush');
  });

  it('is none where a name begins with `#`', () => {
    expect(wantedOf('#team-model')).toEqual(['#team-model']);
  });

  it('behind an id is refused', () => {
    const [problem] = specOf({ models: 'gpt-5.5 # the main one' })?.problems ?? [];
    expect(problem?.seen).toContain('has a comment behind it');
  });
});

describe('commas without an id', () => {
  it.each([',', ' , ', ',\n,', '# of the team\n,'])(
    'as unset variables leave them, are refused: %j',
    (models) => {
      const [problem] = specOf({ models })?.problems ?? [];
      expect(problem).toMatchObject({
        code: 'config-invalid',
        seen: '`models`: there are only commas, and no id.',
      });
    },
  );

  it.each(['gpt-5.5,', ',gpt-5.5', 'gpt-5.5,,', '# a, b', ''])(
    'beside an id or a comment are not: %j',
    (models) => {
      expect(specOf({ models })?.problems).toEqual([]);
    },
  );
});

describe('ids with blanks between them', () => {
  it.each(['gpt-5.5 openai/gpt-5.4\n', 'gpt-5.5 gpt-5.4-mini | llama3:8b', 'gpt-5* claude-*'])(
    '%j are refused, with what works',
    (models) => {
      expect(specOf({ models })?.problems).toMatchObject([
        {
          code: 'config-invalid',
          seen: expect.stringContaining('is several ids'),
          next: expect.stringContaining('`models: |`'),
        },
      ]);
    },
  );

  it('are told of a folded block', async () => {
    const yaml =
      'gateways:\n  - name: relay\n    base-url: https://relay.example.com/v1\n    auth: none\n    models: >\n      gpt-5.5\n      gpt-5.4\n';
    const around = { ...NO_SURROUNDINGS, readFile: () => yaml };
    const { run } = await configureRun({ ...INPUT_DEFAULTS, config: 'gateways.yml' }, around);
    expect(run.gateways[0]?.problems[0]?.seen).toContain('(gateways.yml:5:');
  });

  it.each(['Claude Sonnet 4', 'Qwen3 8B', 'GPT-5 Mini', 'gpt-5.5'])('%s is one', (id) => {
    expect(specOf({ models: id })?.problems).toEqual([]);
  });
});

describe('an id', () => {
  it.each([
    ['“gpt-5.5”', 'quotes or brackets'],
    ['`gpt-5.5`', 'quotes or brackets'],
    ['{id: a}', 'quotes or brackets'],
    ['id: gpt-5.5', 'has a key before it'],
    ['gpt\u200b-5.5', 'hidden characters'],
    ['https://relay.example.com/v1', 'is a URL'],
    ['gpt-5.5;gpt-5.4', 'is several ids'],
  ])('like %j is refused', (models, wrong) => {
    expect(specOf({ models })?.problems).toMatchObject([{ seen: expect.stringContaining(wrong) }]);
  });

  it.each([
    'gpt-5.5/ gpt-5',
    'team: gpt-5',
    'ft:gpt-5.5:acme::7p4lURel',
    '@cf/meta/llama-3',
    'hf.co/a/b:Q4_K_M',
    '**',
  ])('%s is one', (id) => {
    expect(specOf({ models: id })?.problems).toEqual([]);
  });
});

describe('a line of `headers`', () => {
  it.each([
    ['- X-Team: checks', 'begins with "- "'],
    ['"X-Team: checks"', 'quotes or braces'],
    ['{"X-Team": "checks"}', 'quotes or braces'],
  ])('like %s says what it is', (headers, wrong) => {
    expect(specOf({ headers })?.problems).toMatchObject([{ seen: expect.stringContaining(wrong) }]);
  });
});

describe('the blanks of `a | b`', () => {
  it('make no other item of it', () => {
    expect(wantedOf('a|b, a | b\na  |b')).toEqual(['a|b']);
  });

  it('part no item from its probes', async () => {
    const yaml =
      'gateways:\n  - name: relay\n    base-url: https://relay.example.com/v1\n    auth: none\n    models: ["a|b", { id: "a | b", probes: [stream] }]\n';
    const around = { ...NO_SURROUNDINGS, readFile: () => yaml };
    const { run } = await configureRun({ ...INPUT_DEFAULTS, config: 'gateways.yml' }, around);
    expect(run.gateways[0]?.models).toMatchObject([{ written: 'a|b', probes: ['completion', 'stream'] }]);
  });
});

describe('the key of another provider in a header', () => {
  const KEY = `sk-ant-api03-${'aB3d'.repeat(10)}`;
  const strangers = (headers: string, url = 'https://api.openai.com/v1') =>
    specOf({ 'base-url': url, 'api-key': '', auth: 'none', headers })?.problems ?? [];

  it.each([`Authorization: Bearer ${KEY}`, `authorization: ${KEY}`, `X-Api-Key: ${KEY}`, `api-key: ${KEY}`])(
    'is not sent: %s',
    (headers) => {
      const [problem] = strangers(headers);
      expect(problem).toMatchObject({ check: 'api-key', code: 'api-key-wrong-provider' });
      expect(problem?.seen).toContain('`headers`');
      expect(JSON.stringify(problem)).not.toContain('aB3daB3d');
    },
  );

  it('is its own business where the host is nobody known, or the header is for another', () => {
    expect(strangers(`Authorization: Bearer ${KEY}`, 'https://relay.example.com/v1')).toEqual([]);
    expect(strangers(`X-Upstream-Key: ${KEY}`)).toEqual([]);
  });
});

describe('an id that only looks wrong', () => {
  it.each([
    'D:/models/my model-q4.gguf',
    './models/my model-q4.gguf',
    'claude-sonnet-4[1m] | accounts/acme/models/x#accounts/acme/deployments/y',
    '[free] gpt-5.5',
    'gpt-4o（满血）',
    '👩‍💻-coder',
    '❤️-chat',
    'مدل‌فارسی',
  ])('is taken as it is: %s', (id) => {
    const spec = specOf({ models: id });
    expect(spec?.problems).toEqual([]);
    expect(spec?.models[0]?.written).toBe(id);
  });

  it.each(['gpt-4o\u200b', 'gpt\u200d-4o', 'gpt-4o\ufe0f'])(
    'is none with a joiner that joins nothing: %j',
    (id) => {
      expect(specOf({ models: id })?.problems[0]?.seen).toContain('hidden characters');
    },
  );
});

describe('the key of a vendor in `headers`', () => {
  const vendors = `Authorization: Bearer sk-ant-api03-${'aB3dE5gH7j'.repeat(8)}`;
  const codesOf = (headers: string) =>
    specOf({
      auth: 'none',
      'api-key': '',
      'base-url': 'https://ai-gateway.vercel.sh/v1',
      headers,
    })?.problems.map(({ code }) => code);

  it('is a stranger to another vendor, and not beside the gateway’s own', () => {
    expect(codesOf(vendors)).toEqual(['api-key-wrong-provider']);
    expect(codesOf(`${vendors}\nx-ai-gateway-api-key: Bearer vck_aB3dE5gH7jaB3dE5gH7j`)).toEqual([]);
  });
});
