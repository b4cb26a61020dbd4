/** The terminal program: the same engine, exit status 0, 1 and 2, and a demo that needs nothing. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { startGateway } from '../support/gateway.ts';
import { randomKey } from '../support/preflight.ts';
import { schemaErrors } from '../support/schema.ts';
import { PROGRAM, runTerminal } from '../support/terminal.ts';

const execute = promisify(execFile);
const key = randomKey();
const gateway = await startGateway({ key });
const ENV = { GATEWAY_API_KEY: key };
const SECRETS = { env: ENV, secrets: [key] };
afterAll(() => gateway.stop());

describe('a check in a terminal', () => {
  it.concurrent('does not show a key that is no command', async () => {
    const plain = 'correct horse battery';
    const exit = await runTerminal([plain], { env: { GATEWAY_API_KEY: plain }, secrets: [] });
    expect(exit).toMatchObject({ code: 2, stdout: '' });
    expect(exit.stderr).toContain('Unknown command "***".');
  });

  it.concurrent('of a healthy gateway exits with 0', async () => {
    const exit = await runTerminal(['--base-url', gateway.baseUrl, '--model', 'gpt-5.5'], SECRETS);
    expect(exit).toMatchObject({ code: 0, stderr: '' });
    expect(exit.stdout).toContain('gpt-5.5');
    expect(exit.stdout).not.toContain('\u001b[');
    expect(exit.stdout).not.toMatch(/^::|##\[/m);
  });

  it.concurrent('of a refused key exits with 1', async () => {
    const wrong = randomKey();
    const exit = await runTerminal(['--base-url', gateway.baseUrl, '--model', 'gpt-5.5'], {
      env: { GATEWAY_API_KEY: wrong },
      secrets: [wrong],
    });
    expect(exit.code).toBe(1);
    expect(exit.stdout).toContain('key-rejected');
  });

  it.concurrent.each([
    ['', 'The variable `GATEWAY_API_KEY` is empty.', /^Next: {5}Export the key in that variable/m],
    [
      '$OPENAI_API_KEY',
      'The variable `GATEWAY_API_KEY`: a variable was not expanded',
      /^Next: {5}Put the key itself/m,
    ],
    [
      'sk-your-key-here',
      'The variable `GATEWAY_API_KEY`: it is a placeholder',
      /^Next: {5}Put the real key into/m,
    ],
  ])(
    'with %j for a key speaks of the variable, and of no secret of a workflow',
    async (given, seen, next) => {
      const exit = await runTerminal(['--base-url', gateway.baseUrl, '--model', 'gpt-5.5'], {
        env: { GATEWAY_API_KEY: given },
        secrets: [],
      });
      expect(exit.code).toBe(1);
      expect(exit.stdout).toContain(seen);
      expect(exit.stdout).toMatch(next);
      expect(exit.stdout).not.toMatch(/secret|with:/);
    },
  );

  it.concurrent('in a folder that was removed is made all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-gone-'));
    const args = ['-c', 'rmdir "$PWD" && exec "$0" "$@"', process.execPath, PROGRAM];
    const asked = ['--base-url', gateway.baseUrl, '--model', 'gpt-5.5'];
    const { stdout } = await execute('sh', [...args, ...asked], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...ENV },
    });
    expect(stdout).toContain('gpt-5.5');
  });

  it.concurrent('with a warning exits with 0', async () => {
    const exit = await runTerminal(
      ['--base-url', gateway.baseUrl, '--model', 'gpt-5.5', '--max-latency', '1ms'],
      SECRETS,
    );
    expect(exit.code).toBe(0);
    expect(exit.stdout).toContain('too-slow');
  });

  it.concurrent('takes `--model` more than once', async () => {
    const exit = await runTerminal(
      ['--base-url', gateway.baseUrl, '--model', 'gpt-5.5', '--model', 'gpt-5.4', '--json'],
      SECRETS,
    );
    const report = JSON.parse(exit.stdout) as Report;
    expect(report.gateways[0]?.models.wanted.map(({ id }) => id)).toEqual(['gpt-5.5', 'gpt-5.4']);
  });

  it.concurrent('with `--json` prints the report and nothing else', async () => {
    const exit = await runTerminal(['--base-url', gateway.baseUrl, '--model', 'gpt-9', '--json'], SECRETS);
    const report = JSON.parse(exit.stdout) as Report;
    expect(exit.code).toBe(1);
    expect(report).toMatchObject({ schemaVersion: 1, verdict: 'fail', diagnosis: 'model-not-found' });
    expect(schemaErrors(report)).toEqual([]);
  });

  it.concurrent('without a key says which variable to set', async () => {
    const exit = await runTerminal(['--base-url', gateway.baseUrl]);
    expect(exit.code).toBe(1);
    expect(exit.stdout).toContain('GATEWAY_API_KEY');
    expect(exit.stdout).toContain('api-key-missing');
  });

  it.concurrent('colours nothing where NO_COLOR is set', async () => {
    const exit = await runTerminal(['--base-url', gateway.baseUrl], {
      ...SECRETS,
      env: { ...ENV, NO_COLOR: '1', TERM: 'xterm' },
    });
    expect(exit.stdout).not.toContain('\u001b[');
  });
});

describe('arguments', () => {
  const wrong: [name: string, args: string[], says: RegExp][] = [
    ['an unknown option', ['--base-ulr', 'x'], /--base-url/],
    ['an option without its argument', ['--base-url'], /--base-url/],
    ['the key as an argument', ['--api-key', 'sk-relay-Zq81LmXk02PvBn47TtYw'], /GATEWAY_API_KEY/],
    ['an unknown command', ['demmo'], /demo/],
  ];
  it.concurrent.each(wrong)('%s exits with 2, names it, and reports nothing', async (_name, args, says) => {
    const exit = await runTerminal(args, { secrets: ['sk-relay-Zq81LmXk02PvBn47TtYw'] });
    expect(exit.code).toBe(2);
    expect(exit.stderr).toMatch(says);
    expect(exit.stdout).toBe('');
    expect(exit.stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  });

  it.concurrent('`--help` names every option and exits with 0', async () => {
    const exit = await runTerminal(['--help']);
    expect(exit.code).toBe(0);
    for (const word of ['--base-url', '--model', '--json', 'demo', 'GATEWAY_API_KEY'])
      expect(exit.stdout).toContain(word);
  });

  it.concurrent('a wrong value is a finding, as in a workflow', async () => {
    const exit = await runTerminal(['--base-url', gateway.baseUrl, '--timeout', 'soon'], SECRETS);
    expect(exit.code).toBe(1);
    expect(exit.stdout).toContain('config-invalid');
  });
});

describe('the demo', () => {
  it.concurrent('shows a healthy route and at least eight broken ones, without network or key', async () => {
    const exit = await runTerminal(['demo']);
    expect(exit).toMatchObject({ code: 0, stderr: '' });
    // A red verdict is the last thing but one: what was broken was meant to be.
    expect(exit.stdout.trimEnd().split('\n').at(-1)).toMatch(/^This was the demo: /);
    const shown = [
      'base-url-wrong-path',
      'key-rejected',
      'quota-exhausted',
      'rate-limit',
      'model-not-found',
      'not-an-api',
      'active-incident',
    ];
    for (const code of shown) expect(exit.stdout).toContain(code);
    expect(exit.stdout).toMatch(/gateway-unavailable|upstream-error|connection-refused/);
  });
});
