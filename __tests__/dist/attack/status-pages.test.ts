/** Status pages without end, of odd shapes and of hostile text: they change nothing of a gateway that works. */
import * as zlib from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Route } from '../../support/answers.ts';
import { item, runFleet } from '../../support/fleet.ts';
import { FORGED } from '../../support/forged.ts';
import { startGateway } from '../../support/gateway.ts';
import { preflight, randomKey } from '../../support/preflight.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const JSON_TYPE = { 'content-type': 'application/json' };

const BOMB = zlib.gzipSync(Buffer.alloc(150 * 1024 * 1024, ' '));

describe('a status page', () => {
  const endless: Route = (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    response.write('{"page":{"name":"');
    const pump = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_000)));
    };
    response.on('drain', pump);
    pump();
    return undefined;
  };
  const pages: [name: string, route: Route][] = [
    ['without end', endless],
    ['that is a bomb', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: BOMB }],
    ['that goes round', { status: 302, headers: { location: '/again' } }],
    ['that says nothing at all', () => undefined],
    [
      'of 100,000 components',
      {
        body: {
          page: {},
          components: Array.from({ length: 100_000 }, () => ({
            name: FORGED.slice(0, 20),
            status: 'operational',
          })),
        },
      },
    ],
    ['100,000 deep', { headers: JSON_TYPE, body: '['.repeat(100_000) }],
    [
      'of 600,000 objects',
      { headers: JSON_TYPE, body: `{"page":{},"components":[${'{},'.repeat(600_000)}{}]}` },
    ],
    [
      'that is a feed of 27,000 attributes',
      {
        headers: { 'content-type': 'application/rss+xml' },
        body: `<?xml version="1.0"?><rss ${Array.from({ length: 27_000 }, (_, at) => `a${at}=""`).join(' ')}><channel></channel></rss>`,
      },
    ],
    [
      'that is a feed of entities',
      {
        headers: { 'content-type': 'application/rss+xml' },
        body: `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(100)}">`).join('')}]><rss><channel><title>&a9;</title></channel></rss>`,
      },
    ],
    ['that leads to a file', { status: 302, headers: { location: 'file:///etc/passwd' } }],
  ];
  it.concurrent.each(pages)('%s changes nothing of a gateway that works', async (_name, route) => {
    const page = await startGateway({ everything: route });
    try {
      const { step } = await preflight({ inputs: { ...ONE, 'status-page': page.origin }, limitMs: 20_000 });
      expect(step.outputs).toMatchObject({ 'models-working': '["gpt-5.5"]', failed: '' });
      expect(['active-incident', 'status-page-unreadable', 'ok']).toContain(step.outputs.diagnosis);
      expect(page.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    } finally {
      await page.stop();
    }
  });
});

describe('a status page of tags that make much of little', () => {
  it('is read for a dozen gateways, in little memory', async () => {
    const key = randomKey();
    const body = `<?xml version="1.0"?><rss><channel><item>${'t<b/>'.repeat(24_000)}</item></channel></rss>`;
    const page = await startGateway({
      everything: { headers: { 'content-type': 'application/rss+xml' }, body },
    });
    const gateway = await startGateway({ key });
    try {
      const more = (at: number): string => `    status-page: ${page.origin}/${at}\n`;
      const items = Array.from({ length: 12 }, (_, at) => item(`relay-${at}`, gateway, more(at))).join('');
      const inputs = { 'status-page': 'auto' };
      const step = await runFleet(`gateways:\n${items}`, { inputs, env: { RELAY_KEY: key }, secrets: [key] });
      expect(step.outputs).toMatchObject({ failed: '', diagnosis: 'active-incident' });
      expect(step.peakMb ?? 0).toBeLessThan(170);
    } finally {
      await Promise.all([page.stop(), gateway.stop()]);
    }
  });
});
