/** The files beside the report in a run that is cancelled while they are written. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { writeMore } from '../../src/write-more.ts';
import { PASS } from '../report/samples.ts';

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
