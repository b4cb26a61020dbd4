/** The reports of many jobs. */
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { gatherReports } from '../../src/runner/gather.ts';
import { PASS } from '../report/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-gather-'));
for (const name of ['1.json', '2.json']) writeFileSync(join(folder, name), JSON.stringify(PASS));
const large = openSync(join(folder, 'large.txt'), 'w');
ftruncateSync(large, 32 * 1024 * 1024 + 1);
closeSync(large);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function gathered(patterns: string, cancel: AbortSignal) {
  const problems = new Problems();
  let count = 0;
  const onReport = (): void => {
    count += 1;
  };
  const whole = await gatherReports({ patterns, workspace: folder, problems, cancel, onReport });
  return { count, cancelled: !whole, problems: problems.all.map(({ seen }) => seen) };
}

describe('what is gathered', () => {
  it('is every report', async () => {
    const never = new AbortController().signal;
    expect(await gathered('*.json', never)).toEqual({ count: 2, cancelled: false, problems: [] });
    expect((await gathered('no*.json', never)).problems).toHaveLength(1);
  });

  it('is nothing in a cancelled run, and nothing is told as missing', async () => {
    const cancel = AbortSignal.abort('cancelled');
    expect(await gathered('*.json', cancel)).toEqual({ count: 0, cancelled: true, problems: [] });
    expect(await gathered('no*.json', cancel)).toEqual({ count: 0, cancelled: true, problems: [] });
  });

  it('is told one by one, and as soon as it is cancelled no more', async () => {
    const cancel = new AbortController();
    const told: string[] = [];
    const whole = await gatherReports({
      patterns: '*.json',
      workspace: folder,
      problems: new Problems(),
      cancel: cancel.signal,
      onReport: ({ diagnosis }) => {
        told.push(diagnosis);
        cancel.abort('cancelled');
      },
    });
    expect({ told, whole }).toEqual({ told: ['ok'], whole: false });
  });

  it('is no file that is larger than any report', async () => {
    const { count, problems } = await gathered('*.json,large.txt', new AbortController().signal);
    expect(count).toBe(2);
    expect(problems).toEqual(['`reports`: "large.txt" is larger than 32 MiB.']);
  });

  it('does not wait for a folder without end', async () => {
    const cancel = new AbortController();
    const under = gathered('*.json', cancel.signal);
    cancel.abort('cancelled');
    expect(await under).toEqual({ count: 0, cancelled: true, problems: [] });
  });
});
