/** tinyproxy: a password, a filter, clients and ports that it does not take. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { startDoor } from '../support/door.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { startTargets, type Targets, take, type Way } from './way.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const PASSWORD = 'BasicAuth octo correct-horse';
const PASS = 'connection: pass';
const FAILURE = 'connection: proxy-failure';

type Case = Omit<Way, 'scheme'> & { readonly rules: string; readonly only?: Way['scheme'] };

// biome-ignore format: one line a case
const CASES: readonly Case[] = [
  { what: 'open', rules: '', said: PASS, says: /through the proxy/ },
  { what: 'no password', rules: PASSWORD, said: FAILURE, says: /407[\s\S]*wants a login[\s\S]*Put user and password into HTTPS?_PROXY/ },
  { what: 'wrong password', rules: PASSWORD, login: 'octo:battery-staple', said: FAILURE, says: /401[\s\S]*refuses the user or the password/ },
  { what: 'right password', rules: PASSWORD, login: 'octo:correct-horse', said: PASS },
  { what: 'client not allowed', rules: 'Allow 10.1.2.3', said: FAILURE, says: /403[\s\S]*does not allow this host/ },
  { what: 'host filtered', rules: 'Filter "filter"\nFilterDefaultDeny No', said: FAILURE, says: /403[\s\S]*does not allow this host/ },
  { what: 'host filtered, NO_PROXY', rules: 'Filter "filter"', env: { NO_PROXY: '127.0.0.0/8' }, said: PASS },
  { what: 'CONNECT to another port than 443', rules: 'ConnectPort 443', only: 'https', said: FAILURE, says: /403[\s\S]*or this port/ },
  { what: 'dead gateway', rules: '', port: 'closed', said: FAILURE, says: /500[\s\S]*works, but could not reach the gateway/ },
];

describeWith('tinyproxy')('tinyproxy', () => {
  let targets: Targets;

  beforeAll(async () => {
    targets = await startTargets();
  });
  afterAll(async () => {
    await targets?.stop();
  });

  describe.each(['https', 'http'] as const)('%s', (scheme) => {
    const cases = CASES.filter(({ only }) => only === undefined || only === scheme);
    it.each(cases.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
      const proxy = await startDoor({
        name: 'tinyproxy',
        template: join(HERE, 'tinyproxy.conf'),
        ready: 'port',
        values: { rules: one.rules },
        command: (config) => [sureOf('tinyproxy').program, '-d', '-c', config],
        files: { filter: '127\\.0\\.0\\.1\n' },
      });
      try {
        const peer = { peer: 'tinyproxy', version: sureOf('tinyproxy').version };
        await take({ ...one, scheme }, proxy.port('port'), targets, peer);
      } finally {
        await proxy.stop();
      }
    });
  });
});
