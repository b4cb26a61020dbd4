/** Squid: a port that is open, one with a password, one that denies, and one that lets CONNECT pass to 443 alone. */
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { closedPort } from '../../support/listener.ts';
import { type Door, startDoor } from '../support/door.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { startTargets, type Targets, take, type Way } from './way.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const RIGHT = 'octo:correct-horse';
const WRONG = 'octo:battery-staple';
const PASS = 'connection: pass';
const FAILURE = 'connection: proxy-failure';

type Case = Omit<Way, 'scheme'> & { readonly at: string; readonly only?: Way['scheme'] };

// biome-ignore format: one line a case
const CASES: readonly Case[] = [
  { what: 'open', at: 'open', said: PASS, says: /through the proxy/ },
  { what: 'a name that only the proxy knows', at: 'open', only: 'https', host: 'llm.example.com', said: PASS },
  { what: 'no password', at: 'locked', said: FAILURE, says: /407[\s\S]*wants a login[\s\S]*Put user and password into HTTPS?_PROXY/ },
  { what: 'wrong password', at: 'locked', login: WRONG, said: FAILURE, says: /refuses the user or the password[\s\S]*Correct user and password in HTTPS?_PROXY/ },
  { what: 'right password', at: 'locked', login: RIGHT, said: PASS },
  { what: 'denied', at: 'denying', said: FAILURE, says: /403[\s\S]*does not allow this host/ },
  { what: 'denied, NO_PROXY', at: 'denying', env: { NO_PROXY: '127.0.0.1' }, said: PASS },
  { what: 'CONNECT to another port than 443', at: 'safe-ports', only: 'https', said: FAILURE, says: /403[\s\S]*or this port/ },
  { what: 'other ports', at: 'safe-ports', only: 'http', said: PASS },
  { what: 'dead gateway', at: 'open', port: 'closed', said: FAILURE, says: /503[\s\S]*works, but could not reach the gateway[\s\S]*`base-url`/ },
];

describeWith('squid')('Squid', () => {
  let squid: Door;
  let targets: Targets;

  beforeAll(async () => {
    targets = await startTargets();
    squid = await startDoor({
      name: 'squid',
      template: join(HERE, 'squid.conf'),
      ready: 'open',
      command: (config, { folder, port }) => {
        // Started by root, it runs as another user, who must come to the passwords.
        chmodSync(folder, 0o755);
        // Shared memory is called after the service: one of its own does not meet what another left behind.
        return [sureOf('squid').program, '-N', '-d', '1', '-n', `preflight${port}`, '-f', config];
      },
      files: {
        htpasswd: 'octo:$apr1$abcdefgh$abBiv57EcZGzKVkp2B9os1\n',
        hosts: '127.0.0.1 localhost llm.example.com\n',
      },
    });
  });
  afterAll(async () => {
    await squid?.stop();
    await targets?.stop();
  });

  describe.each(['https', 'http'] as const)('%s', (scheme) => {
    const cases = CASES.filter(({ only }) => only === undefined || only === scheme);
    it.each(cases.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
      const peer = { peer: 'Squid', version: sureOf('squid').version };
      await take({ ...one, scheme }, squid.port(one.at), targets, peer);
    });

    it('is not there', async () => {
      const peer = { peer: 'Squid', version: sureOf('squid').version };
      const way = {
        what: 'not running',
        scheme,
        said: FAILURE,
        says: /could not be used[\s\S]*Correct HTTPS?_PROXY/,
      };
      await take(way, await closedPort(), targets, peer);
    });
  });
});
