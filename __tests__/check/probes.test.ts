/** Models with probes of their own, as the config file gives them. */
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../src/check/check-gateway.ts';
import { type CheckDeps, NO_PAST } from '../../src/check/deps.ts';
import { targetsOf } from '../../src/check/targets.ts';
import { allProbes, mainProbe, probesOf } from '../../src/check/wanted-probes.ts';
import { configure } from '../../src/config/run.ts';
import { preflight } from '../../src/engine/preflight.ts';
import type { GatewaySpec, ProbeName, WantedItem } from '../../src/model/run.ts';
import { collectGarbage } from '../../src/safety/garbage.ts';
import { type Answer, apiError, type Received } from '../support/answers.ts';
import { appLayer } from '../support/app-layer.ts';
import { startGateway } from '../support/gateway.ts';

const NO_RULES = { codes: {}, checks: {}, otherwise: null };

function item(written: string, probes?: readonly ProbeName[]): WantedItem {
  const alternatives = written.split('|').map((id) => id.trim());
  return probes === undefined ? { written, alternatives } : { written, alternatives, probes };
}

function specOf(models: readonly WantedItem[], rest: Partial<GatewaySpec> = {}): GatewaySpec {
  return {
    name: 'relay',
    baseUrl: 'http://127.0.0.1:9/v1',
    query: '',
    apiKey: null,
    auth: 'none',
    headers: [],
    models,
    maxModels: 200,
    probes: ['completion', 'stream'],
    retries: 0,
    timeoutMs: 5_000,
    maxWaitMs: 0,
    waitMs: 0,
    concurrency: 8,
    caCertificate: null,
    caFile: null,
    statusPage: 'off',
    maxLatencyMs: null,
    minBalance: null,
    policy: 'standard',
    severity: NO_RULES,
    problems: [],
    ...rest,
  };
}

function depsOf(): CheckDeps {
  return {
    now: () => performance.now(),
    wallClock: () => Date.now(),
    sleep: () => Promise.resolve(),
    random: () => 0,
    signal: new AbortController().signal,
    proxy: { httpProxy: '', httpsProxy: '', noProxy: '*' },
    redact: (text) => text,
    userAgent: 'test',
    control: () => Promise.resolve('unreached'),
    onProgress: () => undefined,
    past: NO_PAST,
  };
}

const RUN = configure(
  { 'base-url': 'http://127.0.0.1:9/v1', auth: 'none', 'status-page': 'off' },
  { workspace: '/', reportFolder: null, secretsWithheld: false, keySource: '', readFile: () => '' },
).run;

describe('the probes of a model', () => {
  const spec = specOf([item('a'), item('e*', ['embeddings']), item('b | c', []), item('embed-1', ['tools'])]);
  const targets = targetsOf(spec.models, ['embed-1', 'embed-2']);

  it('are those of its items, else those of the gateway', () => {
    const wanted = ['a', 'embed-1', 'embed-2', 'b'].map((id) => probesOf(spec, targets, id));
    expect(wanted).toEqual([['completion', 'stream'], ['tools', 'embeddings'], ['embeddings'], []]);
  });

  it('begin with the one that decides whether it works', () => {
    expect(['a', 'embed-1', 'b'].map((id) => mainProbe(spec, targets, id))).toEqual([
      'completion',
      'tools',
      null,
    ]);
  });

  it('make up the checks of the gateway, in their order', () => {
    expect(allProbes(spec)).toEqual(['completion', 'stream', 'tools', 'embeddings']);
    expect(allProbes(specOf([item('e', ['embeddings'])]))).toEqual(['embeddings']);
    expect(allProbes(specOf([]))).toEqual(['completion', 'stream']);
  });
});

describe('a gateway of models with probes of their own', () => {
  it('asks each for what is wanted of it and nothing else', async () => {
    const gateway = await startGateway(appLayer({ chat: {}, vectors: {} }));
    try {
      const models = [item('vectors', ['embeddings']), item('chat')];
      const report = await checkGateway(specOf(models, { baseUrl: gateway.baseUrl }), false, depsOf());
      expect(report.verdict).toBe('pass');
      expect(report.models.wanted.map(({ id, works, probes }) => [id, works, probes])).toEqual([
        ['vectors', true, { embeddings: 'pass' }],
        ['chat', true, { completion: 'pass', stream: 'pass' }],
      ]);
      expect(gateway.requests).toHaveLength(4);
      expect(report.findings.filter(({ check }) => check === 'embeddings')).toHaveLength(1);
    } finally {
      await gateway.stop();
    }
  });

  it('goes on where only the endpoint of the first model is missing', async () => {
    const options = appLayer({ chat: {}, vectors: {} });
    const gateway = await startGateway({ ...options, routes: {} });
    try {
      const models = [item('vectors', ['embeddings']), item('chat', ['completion'])];
      const report = await checkGateway(specOf(models, { baseUrl: gateway.baseUrl }), false, depsOf());
      expect(report.models.wanted.map(({ works }) => works)).toEqual([false, true]);
      expect(report.diagnosis).toBe('endpoint-not-found');
    } finally {
      await gateway.stop();
    }
  });

  it('asks once for an id that several items want', async () => {
    const gateway = await startGateway(appLayer({ chat: {} }));
    try {
      const models = [item('chat'), item('c*'), item('chat | other')];
      const report = await checkGateway(specOf(models, { baseUrl: gateway.baseUrl }), false, depsOf());
      expect(report.verdict).toBe('pass');
      expect(gateway.requests).toHaveLength(3);
    } finally {
      await gateway.stop();
    }
  });

  it('plans what it costs at most, patterns by `max-models`', async () => {
    const models = [item('a', ['tools']), item('g*', ['completion']), item('v', ['embeddings'])];
    const report = await checkGateway(specOf(models, { maxModels: 10 }), true, depsOf());
    expect(report.plan).toEqual({
      requests: 1 + 1 + 8 + 1,
      models: ['a', 'g*', 'v'],
      maxOutputTokens: 128 + 8 * 16,
    });
  });
});

describe('a key that stands for a variable that is not set', () => {
  it('is not said to be present', async () => {
    const problem = { check: 'config', code: 'config-invalid', seen: 'Not set.', next: 'Set it.' } as const;
    const spec = specOf([item('a')], { auth: 'bearer', apiKey: null, problems: [problem] });
    const { findings } = await checkGateway(spec, false, depsOf());
    expect(findings.find(({ check }) => check === 'api-key')).toMatchObject({
      status: 'skip',
      seen: 'No key could be read: see `config`.',
    });
  });
});

describe('a defect of ours while the first answers are judged', () => {
  it('is a finding of that gateway, and the others are checked', async () => {
    const gateway = await startGateway(appLayer({ chat: {} }));
    try {
      const one = (name: string) =>
        specOf([item('chat', ['completion'])], { name, baseUrl: gateway.baseUrl });
      let asked = 0;
      // The first time is that of the report, the second that of the first answer.
      const wallClock = (): number => {
        asked += 1;
        if (asked === 2) throw new TypeError('broken');
        return Date.now();
      };
      const run = { ...RUN, gateways: [one('a'), one('b')] };
      const report = await preflight(run, { ...depsOf(), wallClock });
      expect(report.gateways.map(({ diagnosis }) => diagnosis).sort()).toEqual(['internal-error', 'ok']);
    } finally {
      await gateway.stop();
    }
  });
});

describe('the list of a gateway that is done', () => {
  it('does not stay in memory until the others are done', async () => {
    let list: WeakRef<object> | null = null;
    const isGone = async (): Promise<boolean> => {
      while (list === null) await turn();
      for (let turns = 0; turns < 100 && list.deref() !== undefined; turns += 1) {
        // What was looked at by a reference stays until the turn is over.
        await turn();
        collectGarbage();
      }
      return list.deref() === undefined;
    };
    const first = await startGateway(appLayer({ chat: {} }));
    let gone = false;
    const slow = await startGateway({
      list: async () => {
        gone = await isGone();
        return { status: 500 };
      },
    });
    try {
      const one = ({ baseUrl }: { baseUrl: string }, name: string) =>
        specOf([item('chat', ['completion'])], { name, baseUrl });
      const run = { ...RUN, gateways: [one(first, 'first'), one(slow, 'slow')] };
      const onListed = (name: string, listed: object): void => {
        if (name === 'first') list = new WeakRef(listed);
      };
      const report = await preflight(run, { ...depsOf(), past: { ...NO_PAST, onListed } });
      expect(report.gateways.map(({ models }) => models.listed)).toEqual([1, null]);
      expect(gone).toBe(true);
    } finally {
      await first.stop();
      await slow.stop();
    }
  });
});

describe('a run that is cancelled while it waits for its gateway', () => {
  it('says so where the signal comes with the last answer of a look', async () => {
    const cancel = new AbortController();
    const deps: CheckDeps = {
      ...depsOf(),
      signal: cancel.signal,
      // The last thing of a look at what cannot be reached.
      control: async () => {
        cancel.abort('cancelled');
        return 'reached';
      },
    };
    const report = await checkGateway(specOf([item('gpt-5.5')], { waitMs: 20_000 }), false, deps);
    expect(report.findings.filter(({ status }) => status === 'fail')).toMatchObject([
      { code: 'connection-refused' },
      { check: 'completion', code: 'deadline-exceeded', next: 'Run it again.' },
    ]);
  });
});

describe('an embedding that the gateway breaks on when it is asked for as base64', () => {
  const vector = { data: [{ object: 'embedding', index: 0, embedding: [0.5] }], model: 'vectors' };

  /** What came of it, and the formats in which it was asked for. */
  async function asked(broken: Answer, retries: number, formats = ['base64']) {
    const inForm = ({ json }: Received) =>
      formats.includes(String(json?.encoding_format)) ? broken : { body: vector };
    const gateway = await startGateway({
      ...appLayer({ vectors: {} }),
      routes: { 'POST /v1/embeddings': inForm },
    });
    try {
      const spec = specOf([item('vectors', ['embeddings'])], {
        baseUrl: gateway.baseUrl,
        retries,
        maxWaitMs: 1_000,
      });
      const { findings } = await checkGateway(spec, false, depsOf());
      const { code, seen } = findings.find(({ check }) => check === 'embeddings') ?? {};
      const sent = gateway.requests.flatMap(({ json }) => json?.encoding_format ?? []);
      return { code, seen, sent };
    } finally {
      await gateway.stop();
    }
  }

  it.each([
    [500, 0, ['base64', 'float']],
    [502, 1, ['base64', 'base64', 'float']],
    [503, 2, ['base64', 'base64', 'base64', 'float']],
  ])(
    'without a word passes as floats once all attempts have failed, and is told: %i',
    async (status, retries, sent) => {
      const told = await asked({ status, body: '' }, retries);
      expect(told).toMatchObject({ code: null, sent });
      expect(told.seen).toContain('Not as base64, which OpenAI’s clients ask for unless told otherwise');
    },
  );

  it('is a failure where floats break it, too', async () => {
    expect(await asked({ status: 500, body: '' }, 0, ['base64', 'float'])).toMatchObject({
      code: 'gateway-error',
      sent: ['base64', 'float'],
    });
  });

  it.each([
    ['names a time', { status: 503, headers: { 'retry-after': '3600' }, body: '' }],
    ['has too much to do', apiError(503, 'The server is overloaded.')],
    ['says that it does not help', { status: 500, headers: { 'x-should-retry': 'false' }, body: '' }],
  ])('is not asked for again by a gateway that %s', async (_name, broken) => {
    expect((await asked(broken, 0)).sent).toEqual(['base64']);
  });
});

describe('a completion that passes and is not as it should be', () => {
  const choice = { message: { role: 'assistant', content: '' }, finish_reason: 'length' };
  const cut = { body: { model: 'm', choices: [choice] } };

  it.each([
    ['cut', cut, /^Answered in \d+ ms\. The answer was cut off by the token limit, which proves that key, /],
    [
      'cut while it thought',
      apiError(400, 'Could not finish the message because max_tokens was reached'),
      /^HTTP 400: Could not finish .* was reached\. The model was cut off by the token limit while thinking, /,
    ],
    [
      'sent as text',
      { ...cut, headers: { 'content-type': 'text/plain' } },
      /quota work\. Sent as text\/plain: some clients \(openai for Node\.js\) do not read that as JSON\.$/,
    ],
  ] as const)('says so: %s', async (_name, answer: Answer, says) => {
    const gateway = await startGateway({ ...appLayer({ m: {} }), completion: answer });
    try {
      const spec = specOf([item('m', ['completion'])], { baseUrl: gateway.baseUrl });
      const { findings } = await checkGateway(spec, false, depsOf());
      expect(findings.find(({ check }) => check === 'completion')).toMatchObject({
        status: 'pass',
        seen: expect.stringMatching(says),
      });
    } finally {
      await gateway.stop();
    }
  });
});
