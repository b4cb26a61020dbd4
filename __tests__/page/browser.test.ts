import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { fleetOf, hostileReport, KEY_REJECTED, MANY_MODELS, PASS, RETRIED } from '../report/samples.ts';
import { ROOT } from '../support/action-file.ts';
import { httpServer, listen } from '../support/listener.ts';
import { BROWSER, loaded } from './browser.ts';
import { pastOf } from './past.ts';
import { pageOf } from './whole.ts';

interface Look {
  readonly width: number;
  readonly overflow: number;
  readonly texts: number;
  readonly contrast: number;
  readonly back: string;
  readonly older: number;
  readonly recent: number;
  readonly small: number;
  readonly elements: readonly string[];
}

/** What a browser sees of the page at several widths, and what it asked the server for. */
async function lookAt(report: Report, nights: number, scheme: 'light' | 'dark') {
  const page = pageOf(report, pastOf(report, nights));
  const look = readFileSync(join(ROOT, '__tests__/page/look.html'), 'utf8');
  const asked: string[] = [];
  const server = await listen(
    httpServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/page' ? page : request.url === '/' ? look : '');
    }),
  );
  try {
    const dom = await loaded(`http://127.0.0.1:${server.port}/`, scheme);
    const found = /<pre id="found">([^<]*)<\/pre>/.exec(dom)?.[1] ?? '[]';
    const looks: readonly Look[] = JSON.parse(found.replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
    return { looks, asked: new Set(asked) };
  } finally {
    await server.stop();
  }
}

const fleet = fleetOf(PASS, KEY_REJECTED, RETRIED, MANY_MODELS);

(BROWSER === null ? describe.skip : describe)('in a browser the page', () => {
  it.each(['light', 'dark'] as const)('can be read, %s, from a phone to a desk', async (scheme) => {
    const { looks, asked } = await lookAt(fleet, 90, scheme);
    expect(looks.map(({ width }) => width)).toEqual([320, 375, 768, 1200]);
    for (const look of looks) {
      expect(look.overflow).toBeLessThanOrEqual(0);
      expect(look.texts).toBeGreaterThan(100);
      expect(look.contrast).toBeGreaterThanOrEqual(4.5);
      expect(look.small).toBe(0);
      expect(look.recent).toBeGreaterThan(5);
      expect(look.older > 0).toBe(look.width === 1200);
      expect(look.back).toBe(scheme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)');
    }
    expect([...asked].filter((url) => url !== '/favicon.ico').sort()).toEqual(['/', '/page']);
  });

  it('shows hostile text as text', async () => {
    const harmless = (await lookAt(fleet, 3, 'light')).looks[0]?.elements ?? [];
    const text = `</td></style><img src="/stolen"><svg onload=x><iframe src="/stolen"> ${'w'.repeat(200)}`;
    const { looks, asked } = await lookAt(hostileReport(text), 3, 'light');
    expect(looks).toHaveLength(4);
    for (const look of looks) {
      expect(harmless).toEqual(expect.arrayContaining([...look.elements]));
      expect(look.overflow).toBeLessThanOrEqual(0);
    }
    expect(asked).not.toContain('/stolen');
  });
});
