import { afterEach, describe, expect, it } from '@jest/globals';
import { clientOf, closePeers, get, httpPeer, KEY, post } from './peers.ts';

afterEach(closePeers);

interface Seen {
  method: string | undefined;
  url: string | undefined;
  key: string | undefined;
  body: string;
}

/** A peer that redirects by a table of paths and answers everything else. */
async function redirecting(status: number, table: Readonly<Record<string, string>>) {
  const seen: Seen[] = [];
  const peer = await httpPeer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, key: request.headers.authorization, body });
      const location = table[request.url ?? ''];
      if (location === undefined) response.end('{}');
      else
        response
          .writeHead(status, location === '' ? {} : { location: location.replace('SELF', peer.url) })
          .end();
    });
  });
  return { ...peer, seen };
}

describe('redirects within the origin', () => {
  it.each([307, 308])('are followed after %d with method, body and key', async (status) => {
    const { url, seen } = await redirecting(status, { '/a': '/b/?x=1' });
    const answer = await clientOf(url).send(post(`${url}/a`));
    expect(answer).toMatchObject({ status: 200, redirects: [`${url}/b/`] });
    expect(answer).not.toHaveProperty('becameGet');
    expect(seen.at(-1)).toEqual({
      method: 'POST',
      url: '/b/?x=1',
      key: `Bearer ${KEY}`,
      body: '{"model":"m"}',
    });
  });

  it.each([301, 302, 303])(
    'turn a POST into a GET after %d, as in other clients, and say so',
    async (status) => {
      const { url, seen } = await redirecting(status, { '/a': 'SELF/b?x=1', '/b?x=1': '/c' });
      expect(await clientOf(url).send(post(`${url}/a`))).toMatchObject({
        status: 200,
        redirects: [`${url}/b`, `${url}/c`],
        becameGet: { status, url: `${url}/b` },
      });
      expect(seen.slice(1)).toMatchObject([
        { method: 'GET', url: '/b?x=1', body: '', key: `Bearer ${KEY}` },
        { method: 'GET', url: '/c', body: '' },
      ]);
    },
  );

  it.each([301, 303, 308])('leave a GET what it is after %d', async (status) => {
    const { url, seen } = await redirecting(status, { '/a': '/a/' });
    expect(await clientOf(url).send(get(`${url}/a`))).not.toHaveProperty('becameGet');
    expect(seen.at(-1)).toMatchObject({ method: 'GET', url: '/a/' });
  });

  it('are followed three times and not a fourth', async () => {
    const { url, seen } = await redirecting(302, { '/0': '/1', '/1': '/2', '/2': '/3', '/3': '/4' });
    const client = clientOf(url);
    const answer = await client.send(get(`${url}/0`));
    expect(answer).toMatchObject({
      status: 302,
      headers: { location: '/4' },
      redirects: [`${url}/1`, `${url}/2`, `${url}/3`],
    });
    expect(seen).toHaveLength(4);
    expect(client.requests).toBe(4);
  });

  it('follow a location that holds the key, and show it to nobody', async () => {
    const { url, seen } = await redirecting(302, { '/a': `/b/${KEY}?k=${KEY}` });
    const answer = await clientOf(url).send(get(`${url}/a`));
    expect(seen.at(-1)?.url).toBe(`/b/${KEY}?k=${KEY}`);
    expect(JSON.stringify(answer)).not.toContain(KEY.slice(0, 8));
  });
});

describe('redirects that are not followed', () => {
  it.each([
    ['to another host', 'http://localhost.invalid/login'],
    ['to another scheme', 'https://127.0.0.1/a'],
    ['to the same host under another name', 'http://localhost/a'],
    ['nowhere', ''],
    ['to what is no URL', 'http://['],
    ['to a script', 'javascript:alert(1)'],
    ['round in a circle', '/b'],
    ['to itself', '/a'],
  ])('%s', async (_name, location) => {
    const { url, seen } = await redirecting(302, { '/a': location, '/b': '/a' });
    expect(await clientOf(url).send(get(`${url}/a`))).toMatchObject({ kind: 'answer', status: 302 });
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['to itself', '/a', ['/a']],
    ['by a detour', '/b', ['/b', '/a']],
  ])('back %s, which is told by the last of the redirects', async (_name, location, paths) => {
    const { url } = await redirecting(302, { '/a': location, '/b': '/a' });
    const redirects = paths.map((path) => `${url}${path}`);
    expect(await clientOf(url).send(get(`${url}/a`))).toMatchObject({ status: 302, redirects });
  });

  it('to another port, which never sees a request', async () => {
    const other = await httpPeer((_request, response) => response.end('{}'));
    const { url } = await redirecting(307, { '/a': `${other.url}/a` });
    expect(await clientOf(url).send(post(`${url}/a`))).toMatchObject({ status: 307, redirects: [] });
    expect(other.accepted()).toBe(0);
  });
});
