/** Uptime Kuma with a status page for each state, read beside a gateway that works. */
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gateway, startGateway } from '../../support/gateway.ts';
import { closedPort } from '../../support/listener.ts';
import { check } from '../../support/preflight.ts';
import { findingOf, wordsOf } from '../../support/report.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { type Peer, type Place, startPeer } from '../support/peer.ts';
import { answered, record, said } from '../support/row.ts';

const SETUP = join(dirname(fileURLToPath(import.meta.url)), 'kuma-setup.mjs');

/** It reads its files by the working folder; the package has some of its migrations in the wrong one. */
function command({ port, folder }: Place): readonly string[] {
  const home = sureOf('uptime-kuma').folder;
  for (const name of ['dist', 'server']) symlinkSync(join(home, name), join(folder, name));
  cpSync(join(home, 'db'), join(folder, 'db'), { recursive: true });
  for (const name of readdirSync(join(home, 'db')).filter((file) => file.endsWith('.sql'))) {
    copyFileSync(join(home, 'db', name), join(folder, 'db', 'old_migrations', name));
  }
  const flags = ['--host=127.0.0.1', `--port=${port}`, `--data-dir=${folder}/data/`];
  return [process.execPath, join(home, 'server', 'server.js'), ...flags];
}

// biome-ignore format: one line a case
const CASES: readonly (readonly [what: string, path: string, said: string, says: RegExp])[] = [
  ['monitor up', '/status/up', 'status-page: pass', /operational/],
  ['monitor up, page without a name', '/status', 'status-page: pass', /operational/],
  ['monitor down', '/status/down', 'status-page: active-incident', /API: down/],
  ['monitor of something else down', '/status/elsewhere', 'status-page: pass', /operational/],
  ['incident pinned', '/status/pinned', 'status-page: active-incident', /Elevated error rates/],
  ['incident no longer pinned', '/status/solved', 'status-page: pass', /operational/],
  ['maintenance under way', '/status/maintenance', 'status-page: active-incident', /maintenance under way.*Database upgrade/],
  ['maintenance planned', '/status/planned', 'status-page: pass', /operational/],
  ['no monitor', '/status/empty', 'status-page: status-page-unreadable', /no components/],
  ['no such page', '/status/nowhere', 'status-page: status-page-unreadable', /./],
  ['data instead of the page', '/api/status-page/pinned', 'status-page: active-incident', /Elevated error rates/],
];

describeWith('uptime-kuma')('Uptime Kuma', () => {
  let gateway: Gateway;
  let kuma: Peer;

  beforeAll(async () => {
    gateway = await startGateway();
    const env = { UPTIME_KUMA_DB_TYPE: 'sqlite', NODE_ENV: 'production' };
    kuma = await startPeer({ name: 'uptime-kuma', command, env, readyPath: '/api/entry-page' });
    const ports = [gateway.port, await closedPort()].map(String);
    const args = [SETUP, sureOf('uptime-kuma').folder, kuma.origin, ...ports];
    await promisify(execFile)(process.execPath, args, { timeout: 90_000 });
  });
  afterAll(async () => {
    await kuma?.stop();
    await gateway?.stop();
  });

  it.each(CASES)('%s', async (what, path, wanted, says) => {
    const step = await check(gateway.baseUrl, {
      inputs: { models: 'gpt-5.5', 'status-page': `${kuma.origin}${path}` },
    });
    expect(findingOf(step, 'completion').status).toBe('pass');
    const finding = findingOf(step, 'status-page');
    expect(said(finding)).toBe(wanted);
    expect(wordsOf(finding)).toMatch(says);
    record({
      peer: 'Uptime Kuma',
      version: sureOf('uptime-kuma').version,
      case: what,
      answered: answered(finding).replace(/since [\d: -]+/, 'since (time) '),
      said: said(finding),
    });
  });
});
