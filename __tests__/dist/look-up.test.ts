/** Name look-ups that hang in the system, on the dist: they keep no gateway and no end waiting. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.ts';
import { check, preflight } from '../support/preflight.ts';

/** The name's look-up never gets its turn on a thread. */
const NO_TURN = `const dns = require('node:dns'); dns.lookup = () => {};`;

/** As the process ends, all threads hang, and a look-up waits for one. */
const HANGS = `
const fs = require('node:fs');
process.once('exit', () => {
  for (let i = 0; i < 4; i += 1) fs.open('pipe', 'r', () => {});
  require('node:dns').lookup('localhost', () => {});
});`;

const hooked = (hook: string) => ({
  files: { 'hook.cjs': hook },
  env: { NODE_OPTIONS: '--require=./hook.cjs' },
});

describe('a name that is not looked up in time', () => {
  const onLinux = existsSync('/usr/bin/getent') ? it : it.skip;
  onLinux('because others hang, is looked up another way', async () => {
    const gateway = await startGateway({});
    try {
      const url = gateway.baseUrl.replace('127.0.0.1', 'localhost');
      const step = await check(url, { inputs: { models: 'gpt-5.5' }, ...hooked(NO_TURN) });
      expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    } finally {
      await gateway.stop();
    }
  });
});

describe('a look-up that hangs', () => {
  const pipe = ({ workspace }: { workspace: string }): void => {
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
  };
  it('keeps no cancelled run from its end', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5' },
      gateway: { completion: () => new Promise(() => undefined) },
      prepare: pipe,
      limitMs: 20_000,
      // Before Node 22.15 it can only end itself by a signal.
      lenient: !('execve' in process),
      ...hooked(`${HANGS} setTimeout(() => process.kill(process.pid, 'SIGTERM'), 1000);`),
    });
    expect(step.outputs.verdict).toBe('fail');
    expect(step.exitCode ?? step.signal).toBe('execve' in process ? 1 : 'SIGKILL');
    expect(step.durationMs).toBeLessThan(20_000);
  });

  const onExecve = 'execve' in process ? it : it.skip;
  onExecve.each([
    ['gpt-5.5', 'pass', 0],
    ['gpt-0', 'fail', 1],
  ])('keeps no other run from its end, either: of %s, a %s', async (models, verdict, code) => {
    const { step } = await preflight({
      inputs: { models },
      prepare: pipe,
      limitMs: 20_000,
      ...hooked(HANGS),
    });
    expect([step.outputs.verdict, step.exitCode]).toEqual([verdict, code]);
  });
});
