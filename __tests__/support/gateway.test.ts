/** Tests that the peers of the tests behave as told: a test that passes against a faulty peer proves nothing. */
import { request as httpRequest } from 'node:http';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startGateway } from './gateway.ts';
import { closedPort } from './listener.ts';
import { startProxy } from './proxy.ts';
import { startStatusPage } from './status-page.ts';
import { SOFTWARE } from './status-software.ts';

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function gateway(...args: Parameters<typeof startGateway>) {
  const started = await startGateway(...args);
  stops.push(started.stop);
  return started;
}

const ask = (model: string) => ({
  method: 'POST',
  headers: { authorization: 'Bearer right', 'content-type': 'application/json' },
  body: JSON.stringify({ model }),
});

describe('the fake gateway', () => {
  it('takes the right key, lists and completes', async () => {
    const { baseUrl, requests } = await gateway({ key: 'right' });
    const list = await fetch(`${baseUrl}/models`, { headers: { 'x-api-key': 'right' } });
    expect(await list.json()).toMatchObject({ data: [{ id: 'gpt-5.5' }, {}, {}, {}] });
    const answer = await fetch(`${baseUrl}/chat/completions`, ask('gpt-5.5'));
    expect(await answer.json()).toMatchObject({
      model: 'gpt-5.5',
      choices: [{ message: { content: 'ok' } }],
    });
    expect(requests.map(({ method, path, json }) => [method, path, json])).toEqual([
      ['GET', '/v1/models', null],
      ['POST', '/v1/chat/completions', { model: 'gpt-5.5' }],
    ]);
  });

  it('refuses another key, another model and another path', async () => {
    const { baseUrl } = await gateway({ key: 'right' });
    expect((await fetch(`${baseUrl}/models`)).status).toBe(401);
    expect((await fetch(`${baseUrl}/chat/completions`, ask('gpt-9'))).status).toBe(404);
    expect((await fetch(`${baseUrl}/nothing`)).status).toBe(404);
  });

  it('gives answers in turn, and repeats the last', async () => {
    const { baseUrl } = await gateway({ list: [{ status: 500 }, () => ({ status: 429 }), { status: 200 }] });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await fetch(`${baseUrl}/models`)).status);
    expect(statuses).toEqual([500, 429, 200, 200]);
  });

  it('counts what is under way at once', async () => {
    const { baseUrl, peak, requests } = await gateway({ list: { afterMs: 100 } });
    await Promise.all([1, 2, 3].map(() => fetch(`${baseUrl}/models`).then((answer) => answer.text())));
    await fetch(`${baseUrl}/models`).then((answer) => answer.text());
    expect(peak()).toBe(3);
    expect(requests.at(-1)?.underWay).toBe(1);
  });

  it('stops at once, with an answer still under way', async () => {
    const started = await startGateway({ everything: () => undefined });
    const pending = fetch(started.baseUrl).catch((error: Error) => error.message);
    await started.stop();
    expect(await pending).toBe('fetch failed');
  });
});

/** Requests an absolute URL from a proxy, as curl does for plain http. */
async function viaProxy(port: number, url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', path: url, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the fake proxy', () => {
  it('leads every host to loopback, refuses, and wants its password', async () => {
    const target = await gateway();
    const open = await startProxy({ leadsTo: target.port });
    const closed = await startProxy({ deny: 403 });
    const guarded = await startProxy({ leadsTo: target.port, credentials: 'a:b' });
    stops.push(open.stop, closed.stop, guarded.stop);
    const url = 'http://llm.example.com/v1/models';
    expect(await viaProxy(open.port, url)).toBe(200);
    expect(await viaProxy(closed.port, url)).toBe(403);
    expect(await viaProxy(guarded.port, url)).toBe(407);
    const login = { 'proxy-authorization': `Basic ${Buffer.from('a:b').toString('base64')}` };
    expect(await viaProxy(guarded.port, url, login)).toBe(200);
    expect(target.requests[0]?.headers.host).toBe('llm.example.com');
    expect(target.requests[1]?.headers).not.toHaveProperty('proxy-authorization');
  });
});

describe('the other peers', () => {
  it.each(SOFTWARE)('a page of %s differs between clear and incident', async (_name, _path, pages) => {
    expect(JSON.stringify(pages('incident'))).not.toBe(JSON.stringify(pages('clear')));
    const page = await startStatusPage(pages('clear'));
    stops.push(page.stop);
    for (const path of Object.keys(pages('clear')))
      expect((await fetch(page.origin + path)).status).toBe(200);
    expect((await fetch(`${page.origin}/other`)).status).toBe(404);
  });

  it('a closed port refuses', async () => {
    await expect(fetch(`http://127.0.0.1:${await closedPort()}`)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
  });
});
