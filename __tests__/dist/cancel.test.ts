/** Cancelling: within two seconds the report is written and the verdict is `fail`. One at a time, as time counts. */
import { describe, expect, it } from '@jest/globals';
import { TOKEN } from '../github/fake-github.ts';
import { DEFAULT_MODELS, healthyCompletion, modelList } from '../support/answers.ts';
import type { GatewayOptions } from '../support/gateway.ts';
import { startGateway } from '../support/gateway.ts';
import { check } from '../support/preflight.ts';
import { findingOf, findingsOf, wordsOf } from '../support/report.ts';
import type { RunningStep } from '../support/runner.ts';
import { signalOnOpen } from '../support/signal-on.ts';

const healthy = healthyCompletion(DEFAULT_MODELS);

/** Runs a check and signals it as soon as the gateway has so many requests. */
async function cancelled(
  options: GatewayOptions,
  requests: number,
  signals: (step: RunningStep) => void,
  inputs: Record<string, string> = {},
) {
  let reached: (() => void) | undefined;
  const enough = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let seen = 0;
  const gateway = await startGateway({
    everything: (request, response) => {
      seen += 1;
      if (seen >= requests) reached?.();
      const route = request.method === 'GET' ? options.list : options.completion;
      return typeof route === 'function' ? route(request, response) : undefined;
    },
  });
  try {
    return await check(gateway.baseUrl, {
      inputs: { models: 'gpt-5.5, gpt-5.4', timeout: '20s', ...inputs },
      during: async (step) => {
        await enough;
        signals(step);
      },
    });
  } finally {
    await gateway.stop();
  }
}

describe('a run that is cancelled when all checks are finished', () => {
  it.each(['.tmp', 'set_output', 'step_summary'])(
    'while it opens …%s keeps its verdict, is whole, and says so',
    async (name) => {
      const gateway = await startGateway({});
      const github = await startGateway({});
      try {
        const step = await check(gateway.baseUrl, {
          inputs: {
            ...{ models: 'gpt-5.5', junit: 'j.xml', page: 'site', issue: 'on', 'github-token': TOKEN },
          },
          secrets: [TOKEN],
          files: { 'hook.cjs': signalOnOpen(name, 'SIGTERM') },
          env: { NODE_OPTIONS: '--require=./hook.cjs', GITHUB_API_URL: github.origin },
        });
        expect(step).toMatchObject({ exitCode: 0, signal: null });
        expect(step.outputs).toMatchObject({
          verdict: 'pass',
          diagnosis: 'ok',
          'models-working': '["gpt-5.5"]',
        });
        expect(step.report).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
        expect(step.summary).toContain('gpt-5.5');
        // What is begun is whole, and what is not begun is not there.
        const written = Object.keys(step.files).filter((path) => /j\.xml|site|\.tmp/.test(path));
        expect(written).toEqual([]);
        expect(github.requests).toEqual([]);
        expect(step.log).toContain(
          'The run was cancelled before these were updated: `junit`, `page`, `issue`.',
        );
      } finally {
        await gateway.stop();
        await github.stop();
      }
    },
  );
});

/** A gateway of which all works, and one thing beside it never answers. */
async function withLeftover(
  name: string,
  inputs: Record<string, string>,
  onAsked: (step: RunningStep) => void = () => {},
) {
  let asked = (): void => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const silent = (): undefined => {
    asked();
    return undefined;
  };
  const first = { ...modelList(['gpt-5.5']), has_more: name === 'models', last_id: 'gpt-5.5' };
  const gateway = await startGateway({
    list: ({ target }) => (target === '/v1/models' ? { body: first } : silent()),
    completion: healthy,
    otherwise: silent,
  });
  try {
    const page = inputs['status-page'];
    const given = page === undefined ? inputs : { ...inputs, 'status-page': `${gateway.origin}${page}` };
    const step = await check(gateway.baseUrl, {
      inputs: { models: 'gpt-5.5', timeout: '20s', ...given },
      during: async (running) => {
        await isAsked;
        onAsked(running);
      },
    });
    return { step };
  } finally {
    await gateway.stop();
  }
}

describe('a cancelled run', () => {
  it('fails where only what warns was left to ask', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: modelList(DEFAULT_MODELS) }),
        completion: (request, response) =>
          request.json?.stream === true ? undefined : healthy(request, response),
      },
      3,
      ({ signal }) => signal('SIGTERM'),
      { models: 'gpt-5.5', probes: 'completion, stream' },
    );
    expect(findingOf(step, 'completion')).toMatchObject({ status: 'pass' });
    expect(findingOf(step, 'stream')).toMatchObject({ status: 'fail', code: 'deadline-exceeded' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
  });

  it('fails where a warning was all that came of an answer', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: modelList(DEFAULT_MODELS) }),
        completion: (_request, response) => {
          response.writeHead(429, { 'content-type': 'application/json' }).write('{"error":');
          return undefined;
        },
      },
      2,
      ({ signal }) => setTimeout(() => signal('SIGTERM'), 300),
      { models: 'gpt-5.5' },
    );
    expect(findingsOf(step, 'completion')).toMatchObject([
      { code: 'rate-limited', status: 'warn' },
      { code: 'deadline-exceeded', status: 'fail', next: 'Run it again.' },
    ]);
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', diagnosis: 'deadline-exceeded' } });
  });

  it('gives no advice to raise `deadline` where an answer was cut by it', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: modelList(DEFAULT_MODELS) }),
        completion: (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
          return undefined;
        },
      },
      2,
      ({ signal }) => setTimeout(() => signal('SIGTERM'), 300),
      { models: 'gpt-5.5' },
    );
    const { seen, next } = findingOf(step, 'completion');
    expect(seen).toMatch(/body broke off.*the run was cancelled/);
    expect(next).toBe('Run it again.');
  });

  const leftovers: [
    what: string,
    name: 'status-page' | 'balance' | 'models',
    inputs: Record<string, string>,
  ][] = [
    ['the status page', 'status-page', { 'status-page': '/status' }],
    ['the balance', 'balance', { 'min-balance': '1' }],
    ['the next page of the list', 'models', {}],
  ];
  it.each(leftovers)('fails where only %s was left to read', async (_what, name, inputs) => {
    const { step } = await withLeftover(name, inputs, ({ signal }) =>
      setTimeout(() => signal('SIGTERM'), 300),
    );
    expect(step.stoppedInMs).toBeLessThan(2000);
    expect(findingOf(step, 'completion')).toMatchObject({ status: 'pass' });
    const finding = findingOf(step, name);
    expect(finding).toMatchObject({ status: 'fail', code: 'deadline-exceeded', next: 'Run it again.' });
    expect(finding.seen).toMatch(/^The run was cancelled before/);
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
  });

  it.each(leftovers)('is told from one whose deadline left no time for %s', async (_what, name, inputs) => {
    const { step } = await withLeftover(name, { ...inputs, deadline: '3s' });
    const finding = findingOf(step, name);
    expect(finding).toMatchObject({ status: 'warn', code: 'deadline-exceeded' });
    expect(finding.seen).toMatch(/^The deadline passed before/);
    expect(step.outputs.verdict).toBe('warn');
  });

  const signals: [name: string, send: (step: RunningStep) => void][] = [
    ['SIGTERM', ({ signal }) => signal('SIGTERM')],
    ['SIGINT', ({ signal }) => signal('SIGINT')],
    [
      'SIGINT and SIGTERM at once',
      ({ signal }) => {
        signal('SIGINT');
        signal('SIGTERM');
      },
    ],
  ];
  it.each(signals)('by %s ends within two seconds with report, outputs and summary', async (_name, send) => {
    const step = await cancelled({}, 2, send);
    expect(step.stoppedInMs).toBeLessThan(2000);
    expect(step).toMatchObject({ exitCode: 1, signal: null });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
    expect(findingsOf(step).map(wordsOf).join('\n')).toMatch(/cancel/i);
    expect(step.summary).toMatch(/cancel/i);
  });

  it('keeps what was finished, and does not tell it as a pass', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: { data: DEFAULT_MODELS.map((id) => ({ id })) } }),
        completion: (request, response) =>
          request.json?.model === 'gpt-5.5' ? healthy(request, response) : undefined,
      },
      3,
      ({ signal }) => signal('SIGTERM'),
    );
    expect(step.stoppedInMs).toBeLessThan(2000);
    expect(step.outputs).toMatchObject({
      verdict: 'fail',
      'models-working': '["gpt-5.5"]',
      'models-missing': '["gpt-5.4"]',
    });
    expect(findingOf(step, 'completion', 'gpt-5.5').status).toBe('pass');
    expect(findingOf(step, 'completion', 'gpt-5.4').code).toBe('deadline-exceeded');
  });

  it('while it waits for a retry ends as fast', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: { data: [] } }),
        completion: () => ({ status: 429, headers: { 'retry-after': '20' }, body: '' }),
      },
      2,
      ({ signal }) => setTimeout(() => signal('SIGTERM'), 200),
      { retries: '3' },
    );
    expect(step.stoppedInMs).toBeLessThan(2000);
    expect(step.outputs.verdict).toBe('fail');
  });

  it('with nothing left but a retry of its only model is no warning', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: { data: [{ id: 'gpt-5.5' }] } }),
        completion: () => ({ status: 429, headers: { 'retry-after': '20' }, body: '' }),
      },
      2,
      ({ signal }) => setTimeout(() => signal('SIGTERM'), 300),
      { models: 'gpt-5.5', retries: '3' },
    );
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    const { code, seen, next } = findingOf(step, 'completion', 'gpt-5.5');
    expect(code).toBe('deadline-exceeded');
    expect(seen).toMatch(/cancelled before the next attempt.*HTTP 429/);
    expect(findingOf(step, 'base-url')).toMatchObject({ status: 'pass' });
    expect(next).not.toContain('`deadline`');
  });

  it('that waits for a gateway with a warning is no warning', async () => {
    const step = await cancelled(
      {
        list: () => ({ body: { data: [{ id: 'gpt-5.5' }] } }),
        completion: () => ({ status: 429, body: '' }),
      },
      2,
      ({ signal }) => setTimeout(() => signal('SIGINT'), 500),
      { models: 'gpt-5.5', wait: '20s' },
    );
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(findingsOf(step).map(wordsOf).join('\n')).toMatch(/cancelled/);
  });

  it('says of a model that was never asked that it was cancelled', async () => {
    const step = await cancelled({}, 2, ({ signal }) => signal('SIGINT'), {
      models: 'gpt-5.5, gpt-5.4, gpt-5.3',
      concurrency: '1',
    });
    const { seen, means, next } = findingOf(step, 'completion', 'gpt-5.3');
    expect(`${seen} ${means}`).toMatch(/cancelled/);
    expect(next).not.toContain('`deadline`');
  });

  it('while it waits for the gateway to come up ends as fast', async () => {
    const step = await cancelled(
      { list: () => ({ status: 502, body: '' }), completion: () => ({ status: 502, body: '' }) },
      2,
      ({ signal }) => setTimeout(() => signal('SIGINT'), 300),
      { wait: '20s' },
    );
    expect(step.stoppedInMs).toBeLessThan(2000);
    expect(step.outputs.verdict).toBe('fail');
  });

  it.each([{ policy: 'observe' }, { severity: 'deadline-exceeded: ignore' }, { severity: '*: ignore' }])(
    'with %j fails all the same',
    async (inputs) => {
      const step = await cancelled({}, 2, ({ signal }) => signal('SIGTERM'), inputs);
      expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    },
  );
});
