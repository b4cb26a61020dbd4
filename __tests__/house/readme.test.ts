import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { providerOfHost } from '../../src/gateways/providers.ts';
import { SOFTWARE } from '../../src/gateways/software.ts';
import { docsOf } from '../../src/model/docs.ts';
import { apiError, completion } from '../support/answers.ts';
import { NODE } from '../support/child.ts';
import { startGateway } from '../support/gateway.ts';
import { check, preflight, randomKey } from '../support/preflight.ts';
import { runTerminal } from '../support/terminal.ts';
import { rehearse } from './rehearsal.ts';
import { filesBelow, HERE, text } from './sources.ts';
import { ownSteps, readWorkflow } from './workflow.ts';

const README = text('README.md');

function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w*)\n([\s\S]*?)\n```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , content = '']) => content);
}

/** What differs from run to run: ports and times. */
function steady(output: string): string {
  return output
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/\d+(?:\.\d+)? ?m?s\b/g, 'TIME')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

describe('the shell blocks of the README', () => {
  const shell = blocks('sh');

  it('begin with the two that CI runs, one line each', () => {
    expect(shell.slice(0, 2)).toEqual(['node dist/cli/index.js demo', 'npm cit']);
  });

  it('show the main job with nothing installed, no network and no key', () => {
    const [line = ''] = shell;
    const args = line.split(' ').slice(1);
    const demo = spawnSync(NODE, args, { cwd: HERE, env: { PATH: '' }, encoding: 'utf8' });
    expect(demo.stderr).toBe('');
    expect(demo.status).toBe(0);
    for (const code of ['ok', 'key-rejected', 'quota-exhausted', 'base-url-wrong-path', 'model-not-found']) {
      expect(demo.stdout).toContain(code);
    }
  });

  it('check a gateway from a terminal', async () => {
    const command = shell.find((block) => block.startsWith('GATEWAY_API_KEY=')) ?? '';
    const args = command.split(' ').slice(3);
    const models = args.filter((_, at) => args[at - 1] === '--model');
    const key = randomKey();
    const gateway = await startGateway({ key, models });
    try {
      const own = args.map((arg) => (arg.startsWith('https://') ? gateway.baseUrl : arg));
      const exit = await runTerminal(own, { env: { GATEWAY_API_KEY: key }, secrets: [key] });
      expect(exit.stderr).toBe('');
      expect(exit.code).toBe(0);
      expect(models).toHaveLength(2);
      for (const model of models) expect(exit.stdout).toContain(model);
    } finally {
      await gateway.stop();
    }
  });
});

describe('the failure that the README shows', () => {
  it('is what is printed', async () => {
    const shown = /<!-- failure:start -->\n+```text\n([\s\S]*?)\n```/.exec(README)?.[1] ?? '';
    const key = randomKey();
    const spent = 'You exceeded your current quota, please check your plan and billing details.';
    const gateway = await startGateway({
      key,
      completion: apiError(429, spent, 'insufficient_quota', 'insufficient_quota'),
    });
    try {
      const exit = await runTerminal(['--base-url', gateway.baseUrl, '--model', 'gpt-5.5'], {
        env: { GATEWAY_API_KEY: key },
      });
      expect(exit.code).toBe(1);
      expect(shown).toContain('quota-exhausted');
      expect(steady(exit.stdout)).toContain(steady(shown));
    } finally {
      await gateway.stop();
    }
  });
});

describe('the same failure on a runner', () => {
  it('stands in summary, annotations, outputs and report, each with the page of its code', async () => {
    const { step } = await preflight({
      gateway: { completion: apiError(429, 'You have no credit left.', 'insufficient_quota') },
      inputs: { models: 'gpt-5.5' },
    });
    expect(step.exitCode).toBe(1);
    for (const part of ['quota-exhausted', '| Check |', '```mermaid', 'curl', docsOf('quota-exhausted')]) {
      expect(step.summary).toContain(part);
    }
    expect(step.annotations.map(({ level }) => level)).toContain('error');
    expect(step.outputs).toMatchObject({
      verdict: 'fail',
      diagnosis: 'quota-exhausted',
      failed: 'completion',
    });
    const finding = step.report?.gateways[0]?.findings.find(({ check }) => check === 'completion');
    expect(finding).toMatchObject({ actor: 'account', docs: docsOf('quota-exhausted') });
  });
});

/** What differs from run to run in a summary as well: the key, the moment, and where a bar begins. */
function settled(summary: string): string {
  return steady(summary)
    .replace(/2001-01-01 [\d:.]+/g, 'POINT')
    .replace(/sk-…\w{4}/, 'ENDS')
    .replace(/<code>[0-9a-f]{8}<\/code>/, 'DIGITS')
    .replace(/\d{4}-\d\d-\d\dT\S*Z/, 'MOMENT');
}

describe('the summary that docs/summary.md shows', () => {
  it('is what is written', async () => {
    const page = text('docs/summary.md');
    const shown = /<!-- summary:start -->\n([\s\S]*?)\n<!-- summary:end -->/.exec(page)?.[1] ?? '';
    const { step } = await preflight({
      gateway: {
        models: ['gpt-5.5', 'gpt-5.4', 'gpt-5.4-mini'],
        completion: [
          {
            ...apiError(
              429,
              'Rate limit reached for requests per minute.',
              'requests',
              'rate_limit_exceeded',
            ),
            headers: { 'retry-after': '1' },
          },
          ({ json }) =>
            json?.model === 'gpt-5.5'
              ? { body: completion('gpt-5.5') }
              : apiError(
                  404,
                  'The model does not exist or you do not have access to it.',
                  'invalid_request_error',
                  'model_not_found',
                ),
        ],
      },
      inputs: { models: 'gpt-5.5, gpt-5.4-min', retries: '2' },
    });
    expect(settled(step.summary)).toBe(settled(shown));
  });
});

const STEPS = [
  ...blocks('yaml').flatMap((block, at) =>
    ownSteps(readWorkflow(block)).map((step) => [`block ${at + 1}`, step] as const),
  ),
  ...filesBelow('examples', '.yml').flatMap((path) =>
    ownSteps(readWorkflow(text(path))).map((step) => [path, step] as const),
  ),
];

describe('the steps that README and examples show', () => {
  it('are there', () => {
    expect(STEPS.length).toBeGreaterThanOrEqual(9);
  });

  it.each(STEPS)('pass on a healthy gateway (%s)', async (_where, shown) => {
    const step = await rehearse(shown);
    expect(step.unexpectedInputs).toEqual([]);
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
  });
});

/** Rows of the table: the name, the URL, and the inputs that stand in backticks beside it. */
const GATEWAYS = [...README.matchAll(/^\| ([^|]+) \| `(https?:[^`]+)` \| (.+) \|$/gm)].map(
  ([, name = '', url = '', beside = '']) => {
    const inputs = [...beside.matchAll(/`([a-z-]+): "?([^`"]+)"?`/g)].map(([, input, value]) => [
      input,
      value,
    ]);
    return [name, { models: 'gpt-5.5', ...Object.fromEntries(inputs), 'base-url': url }] as const;
  },
);

describe('the gateways that the README names', () => {
  it('are there, each with a root that is known of it', () => {
    expect(GATEWAYS.length).toBeGreaterThanOrEqual(9);
    for (const [name, { 'base-url': url }] of GATEWAYS) {
      const { hostname, pathname } = new URL(url);
      const known = [providerOfHost(hostname), ...SOFTWARE.filter((one) => name.includes(one.name))];
      expect([name, known.flatMap((one) => one?.apiRoots ?? [])]).toEqual([
        name,
        expect.arrayContaining([pathname]),
      ]);
    }
  });

  it.each(GATEWAYS)('%s: passes as it stands there', async (_name, inputs) => {
    const key: Record<string, string> = inputs.auth === 'none' ? {} : { 'api-key': '${{ secrets.KEY }}' };
    const step = await rehearse({ ...inputs, ...key });
    expect(step.unexpectedInputs).toEqual([]);
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'selected-model': inputs.models });
  });

  it('tells of a root that is wrong which one answers', async () => {
    const key = randomKey();
    const gateway = await startGateway({ key, root: '/api/v1' });
    try {
      const step = await check(`${gateway.origin}/v1`, { key, inputs: { models: 'gpt-5.5' } });
      expect(step.outputs.diagnosis).toBe('base-url-wrong-path');
      expect(step.log).toContain(`Next: Set \`base-url: ${gateway.baseUrl}\`.`);
    } finally {
      await gateway.stop();
    }
  });
});

describe('what the examples say of themselves', () => {
  const stepOf = (path: string) => ownSteps(readWorkflow(text(path)))[0] ?? {};
  const busy = apiError(429, 'Rate limit reached for requests per minute.', 'rate_limit_exceeded');

  it('advice is never red', async () => {
    const step = await rehearse(stepOf('examples/advice-only.yml'), { key: 'another' });
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'key-rejected' });
  });

  it('the nightly run lets a warning fail, but not a rate limit', async () => {
    const shown = { ...stepOf('examples/nightly.yml'), retries: '0' };
    const limited = await rehearse(shown, { completion: busy });
    expect(limited.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'rate-limited' });
    const unlisted = await rehearse(shown, {
      list: { body: { object: 'list', data: [{ id: 'gpt-5.4-x' }] } },
    });
    expect(unlisted.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'model-not-listed' });
  });

  it('the gate hands on the first model that works, and closes when none does', async () => {
    const shown = { ...stepOf('examples/gate.yml'), retries: '0' };
    const open = await rehearse(shown, { models: ['gpt-5.4-mini'] });
    expect(open.exitCode).toBe(0);
    expect(open.outputs['selected-model']).toBe('gpt-5.4-mini');
    const closed = await rehearse(shown, { models: ['other'] });
    expect(closed.exitCode).toBe(1);
    expect(closed.outputs['selected-model']).toBe('');
  });
});

describe('the exit status', () => {
  it.each([
    ['an unknown option', ['--modle', 'gpt-5.5']],
    ['a missing argument', ['--base-url']],
  ])('is 2 for %s, and no report is made', async (_what, args) => {
    const exit = await runTerminal(args);
    expect(exit.code).toBe(2);
    expect(exit.stdout).toBe('');
  });
});
