/** The reports of many jobs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { gatherReports } from '../../src/runner/gather.ts';
import { PASS } from '../report/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-gather-'));
for (const name of ['1.json', '2.json']) writeFileSync(join(folder, name), JSON.stringify(PASS));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function gathered(patterns: string, cancel: AbortSignal) {
  const problems = new Problems();
  const { reports, cancelled } = await gatherReports(patterns, folder, problems, cancel);
  return { count: reports.length, cancelled, problems: problems.all.length };
}

describe('what is gathered', () => {
  it('is every report', async () => {
    const never = new AbortController().signal;
    expect(await gathered('*.json', never)).toEqual({ count: 2, cancelled: false, problems: 0 });
    expect(await gathered('no*.json', never)).toEqual({ count: 0, cancelled: false, problems: 1 });
  });

  it('is nothing in a cancelled run, and nothing is told as missing', async () => {
    const cancel = AbortSignal.abort('cancelled');
    expect(await gathered('*.json', cancel)).toEqual({ count: 0, cancelled: true, problems: 0 });
    expect(await gathered('no*.json', cancel)).toEqual({ count: 0, cancelled: true, problems: 0 });
  });

  it('does not wait for a folder without end', async () => {
    const cancel = new AbortController();
    const under = gathered('*.json', cancel.signal);
    cancel.abort('cancelled');
    expect(await under).toEqual({ count: 0, cancelled: true, problems: 0 });
  });
});
