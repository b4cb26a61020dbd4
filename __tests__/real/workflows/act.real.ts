/**
 * The examples as real workflows, run by act with this repository in the place of the release. Actions of `actions/` are
 * stand-ins (stand-ins.ts); act has no `continue-on-error` of jobs, so that a run with a red job is red.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { startGitHub, TOKEN } from '../../github/fake-github.ts';
import { ROOT } from '../../support/action-file.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../../support/gateway.ts';
import { closedPort } from '../../support/listener.ts';
import { randomKey } from '../../support/preflight.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { record } from '../support/row.ts';
import { type Acted, type ActOptions, act } from './act.ts';

const HOSTED = 'https://api.wappkit.com/v1';
const example = (name: string): string => readFileSync(join(ROOT, 'examples', `${name}.yml`), 'utf8');

/** Runs with one gateway, whose place is put where the example names the hosted one. */
async function run(
  options: Omit<ActOptions, 'yaml'> & { readonly yaml: string },
  gatewayOptions: GatewayOptions = {},
): Promise<{ acted: Acted; gateway: Gateway }> {
  const key = randomKey();
  const gateway = await startGateway({ key, models: ['gpt-5.5'], ...gatewayOptions });
  try {
    const placed = (text: string) => text.replaceAll(HOSTED, gateway.baseUrl);
    const files = Object.entries(options.files ?? {}).map(([path, text]) => [path, placed(text)]);
    const acted = await act({
      ...options,
      yaml: placed(options.yaml),
      files: Object.fromEntries(files),
      secrets: { RELAY_KEY: key, ...options.secrets },
    });
    return { acted, gateway };
  } finally {
    await gateway.stop();
  }
}

function told(name: string, answered: string, said: string): void {
  record({ peer: 'act', version: sureOf('act').version, case: name, answered, said });
}

const one = (name: string, baseUrl: string): string =>
  `  - { name: ${name}, base-url: "${baseUrl}", api-key: "\${RELAY_KEY}", models: [gpt-5.5], retries: 0 }\n`;

const FLEET = `gateways:\n${one('first', HOSTED)}${one('second', HOSTED)}`;

/** A workflow of one job with these steps. */
const steps = (yaml: string): string => `name: Tested
on: [workflow_dispatch, pull_request]
permissions: {}
jobs:
  preflight:
    runs-on: ubuntu-latest
    steps:
${yaml.replace(/^/gm, '      ')}`;

const STEP = `- id: gateway
  uses: gateway-preflight/gateway-preflight@v1
  with:
    base-url: ${HOSTED}
    api-key: \${{ secrets.RELAY_KEY }}
    models: gpt-5.5
    retries: 0`;

describeWith('act', 'node24')('a workflow', () => {
  it('hands what was found to a later job (examples/gate.yml)', async () => {
    const { acted } = await run({ event: 'push', yaml: example('gate') });
    expect(acted.code).toBe(0);
    expect(acted.jobs).toEqual({ preflight: 'success', deploy: 'success' });
    expect(acted.log).toContain('Deploying with gpt-5.5');
    expect(acted.outputs('gateway')).toMatchObject({ verdict: 'pass', 'selected-model': 'gpt-5.5' });
    told('examples/gate.yml, healthy', 'both jobs succeed', 'verdict: pass');
  });

  it('is stopped by a failing check', async () => {
    const { acted } = await run({ event: 'push', yaml: example('gate') }, { key: 'another' });
    expect(acted.code).toBe(1);
    expect(acted.jobs.preflight).toBe('failure');
    expect(acted.log).not.toContain('Deploying with');
    expect(acted.outputs('gateway')).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
    told('examples/gate.yml, key refused', 'the job fails, the next does not run', 'verdict: fail');
  });

  it('is never red by advice, which later steps can use (examples/advice-only.yml)', async () => {
    const { acted } = await run({ event: 'pull_request', yaml: example('advice-only') }, { key: 'another' });
    expect(acted.code).toBe(0);
    expect(acted.log).toContain('key-rejected, without ["gpt-5.5"]');
    told('examples/advice-only.yml, key refused', 'the job succeeds', 'verdict: warn');
  });

  it('goes on after `continue-on-error`, and into `if: failure()`', async () => {
    const yaml = steps(`${STEP}
  continue-on-error: true
- if: \${{ steps.gateway.outcome == 'failure' && steps.gateway.conclusion == 'success' }}
  run: echo "went on after \${DIAGNOSIS}"
  env: { DIAGNOSIS: "\${{ steps.gateway.outputs.diagnosis }}" }
${STEP.replace('id: gateway', 'id: again')}
- run: echo "this is not reached"
- if: \${{ failure() }}
  run: echo "the way out of a failure"`);
    const { acted } = await run({ event: 'workflow_dispatch', yaml }, { key: 'another' });
    expect(acted.code).toBe(1);
    expect(acted.log).toMatch(/^went on after key-rejected$/m);
    expect(acted.log).toMatch(/^the way out of a failure$/m);
    expect(acted.log).not.toMatch(/^this is not reached$/m);
    told('continue-on-error, if: failure()', 'the steps after it run', 'verdict: fail');
  });

  it('that did not know a key to be one sees it masked from the check on', async () => {
    const plain = randomKey('');
    const yaml = steps(`- run: echo "before $PLAIN"
- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
- id: gateway
  uses: gateway-preflight/gateway-preflight@v1
  with: { config: gateways.yml, keys: "RELAY_KEY=\${{ env.PLAIN }}" }
- run: echo "after $PLAIN"`);
    const files = { 'gateways.yml': `gateways:\n${one('relay', HOSTED)}` };
    const { acted } = await run(
      { event: 'workflow_dispatch', yaml, files, env: { PLAIN: plain } },
      { key: plain },
    );
    expect(acted.code).toBe(0);
    expect(acted.log).toContain(`\nbefore ${plain}\n`);
    expect(acted.log).toMatch(/^after \*\*\*$/m);
    told('a key in `keys` that is no secret of GitHub', 'masked in later steps', 'verdict: pass');
  });

  it('goes on with the first gateway of a file that works (examples/fleet.yml)', async () => {
    const down = `http://127.0.0.1:${await closedPort()}/v1`;
    const files = { '.github/gateways.yml': `gateways:\n${one('first', HOSTED)}` };
    const healthy = await run({ event: 'workflow_dispatch', yaml: example('fleet'), files });
    expect(healthy.acted.log).toMatch(/^Continuing with gpt-5\.5 at http:\/\/127\.0\.0\.1:\d+\/v1$/m);
    const broken = { '.github/gateways.yml': `gateways:\n${one('down', down)}${one('up', HOSTED)}` };
    const { acted } = await run({ event: 'workflow_dispatch', yaml: example('fleet'), files: broken });
    expect(acted.code).toBe(1);
    expect(acted.outputs('gateways')).toMatchObject({ verdict: 'fail', 'selected-gateway': 'up' });
    told('examples/fleet.yml, one of two is down', 'the job fails', 'verdict: fail');
  });
});

describeWith('act', 'node24')('the workflow of a fleet (examples/fleet-jobs.yml)', () => {
  const yaml = example('fleet-jobs');

  it('plans, checks in a job each, merges, remembers, and hands on what works', async () => {
    const files = { '.github/gateways.yml': FLEET };
    const { acted, gateway } = await run({ event: 'workflow_dispatch', yaml, files });
    expect(acted.outputs('plan').matrix).toBe('{"include":[{"gateway":"first"},{"gateway":"second"}]}');
    expect(acted.outputs('merge')).toMatchObject({
      verdict: 'pass',
      diagnosis: 'ok',
      'selected-gateway': 'first',
    });
    expect(acted.log).toMatch(/^page: there$/m);
    expect(acted.log).toMatch(/^deployed$/m);
    expect(acted.log).toMatch(/^Continuing with gpt-5\.5 at http/m);
    expect(gateway.count('POST /v1/chat/completions')).toBe(2);
    expect(JSON.parse(acted.cached['baseline.json'] ?? '')).toEqual({
      first: ['gpt-5.5'],
      second: ['gpt-5.5'],
    });
    expect((acted.cached['history.jsonl'] ?? '').trimEnd().split('\n')).toHaveLength(2);
    expect(acted.code).toBe(0);
    told('examples/fleet-jobs.yml, healthy', 'plan, two jobs, merge; all succeed', 'verdict: pass');
  });

  it('opens one issue for the gateway that fails, at a double of GitHub', async () => {
    const down = `http://127.0.0.1:${await closedPort()}/v1`;
    const github = await startGitHub();
    try {
      const files = { '.github/gateways.yml': `gateways:\n${one('down', down)}${one('up', HOSTED)}` };
      const { acted } = await run({
        event: 'workflow_dispatch',
        yaml: yaml.replace('issue:', 'runners: "up: ubuntu-latest"\n      issue:'),
        files,
        secrets: { GITHUB_TOKEN: TOKEN },
        env: { GITHUB_API_URL: github.apiUrl },
      });
      expect(acted.outputs('merge')).toMatchObject({
        verdict: 'fail',
        diagnosis: 'connection-refused',
        'selected-gateway': 'up',
      });
      expect(github.github.issues.map(({ title, state }) => [title, state])).toEqual([
        ['Gateway down does not work', 'open'],
      ]);
      told('examples/fleet-jobs.yml, one of two is down', 'merge fails, one issue is open', 'verdict: fail');
    } finally {
      await github.stop();
    }
  });
});

describeWith('act', 'node24')('the comment of a workflow', () => {
  it('is kept on the pull request, at a double of GitHub', async () => {
    const github = await startGitHub();
    try {
      const { number } = github.github.add({ title: 'A change', pull_request: {} });
      const { acted } = await run(
        {
          event: 'pull_request',
          yaml: steps(`${STEP}\n    comment: "on"`),
          payload: { pull_request: { number, head: { repo: { fork: false } }, base: {} } },
          secrets: { GITHUB_TOKEN: TOKEN },
          env: { GITHUB_API_URL: github.apiUrl },
        },
        { key: 'another' },
      );
      expect(acted.code).toBe(1);
      const [comment, ...more] = github.github.issues[0]?.comments ?? [];
      expect(comment?.body).toContain('key-rejected');
      expect(more).toEqual([]);
      told('comment: on, key refused', 'one comment on the pull request', 'verdict: fail');
    } finally {
      await github.stop();
    }
  });
});
