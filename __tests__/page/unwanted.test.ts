/** The files beside the report in a run that is cancelled while they are written. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { writeMore } from '../../src/engine/write-more.ts';
import { pageSteps } from '../../src/page/page.ts';
import { lastOf } from '../../src/safety/mask.ts';
import { KEY_REJECTED, PASS } from '../report/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-unwanted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('are not begun once nobody waits for them', async () => {
  const run = { junitPath: join(folder, 'junit.xml'), pagePath: join(folder, 'page') };
  const toWrite = { report: PASS, run, history: [], unwanted: async () => true };
  expect(await writeMore(toWrite, (text) => text, [folder])).toEqual([
    expect.stringMatching(/junit\.xml was not written: the run was cancelled\.$/),
    expect.stringMatching(/index\.html was not written: the run was cancelled\.$/),
  ]);
  expect([run.junitPath, run.pagePath].map((path) => existsSync(path))).toEqual([false, false]);
});

it('are not written where nobody waits for them any more when they are made', async () => {
  let asked = 0;
  const unwanted = async (): Promise<boolean> => {
    asked += 1;
    return asked > 1;
  };
  const run = { junitPath: null, pagePath: join(folder, 'other') };
  const told = await writeMore({ report: PASS, run, history: [], unwanted }, (text) => text, [folder]);
  expect(told).toEqual([
    null,
    expect.stringMatching(/index\.html was not written: the run was cancelled\.$/),
  ]);
  expect(existsSync(run.pagePath)).toBe(false);
});

it('are made in steps of a gateway each', () => {
  let looked: string[] = [];
  const gateways = ['a', 'b', 'c'].flatMap((name) =>
    KEY_REJECTED.gateways.map((gateway) => ({
      ...gateway,
      name,
      get findings() {
        looked.push(name);
        return gateway.findings;
      },
      get models() {
        looked.push(name);
        return gateway.models;
      },
    })),
  );
  const steps = pageSteps({ ...KEY_REJECTED, gateways }, []);
  const inTurn: string[] = [];
  for (let isDone = false; !isDone; ) {
    looked = [];
    isDone = steps.next().done === true;
    const names = new Set(looked);
    expect(names.size).toBeLessThan(2);
    inTurn.push(...names);
  }
  expect(inTurn.join('')).toBe('abcabc');
});

it('is made in pieces, so that a page of megabytes is not in memory as a whole', () => {
  const [gateway] = KEY_REJECTED.gateways;
  if (gateway === undefined) throw new Error('no gateway');
  const gateways = Array.from({ length: 300 }, (_, at) => ({ ...gateway, name: `gateway-${at}` }));
  const pieces = lastOf(pageSteps({ ...KEY_REJECTED, gateways }, []));
  const whole = pieces.join('');
  expect(whole).toMatch(/^<!doctype html>.*<\/html>\n$/s);
  expect(pieces.length).toBeGreaterThan(300);
  const parts = pieces.filter((piece) => piece.includes('id="g'));
  expect(Math.max(...parts.slice(1).map(({ length }) => length))).toBeLessThan(whole.length / 100);
});
