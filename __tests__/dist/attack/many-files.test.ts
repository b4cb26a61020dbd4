/** What lies beside the reports that `merge` looks for, or in their place. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PASS } from '../../report/samples.ts';
import { type RunningStep, runStep } from '../../support/runner.ts';

const FILES = { 'reports/report.json': JSON.stringify(PASS) };

function touch(path: string): void {
  closeSync(openSync(path, 'w'));
}

/** Once the reports are merged: what reads the workspace after the step would take long, or fail. */
async function takeAway({ workspace, printed }: RunningStep, name: string): Promise<void> {
  await printed('::endgroup::');
  execFileSync('rm', ['-rf', join(workspace, name)]);
}

describe('a report', () => {
  it('is found among 80,000 other files, in little memory', async () => {
    const step = await runStep({
      action: 'merge',
      inputs: { reports: '**/report.json' },
      files: FILES,
      prepare: ({ workspace }) => {
        for (let folder = 0; folder < 80; folder += 1) {
          const path = join(workspace, 'node_modules', `package-${folder}`);
          mkdirSync(path, { recursive: true });
          for (let file = 0; file < 1000; file += 1) touch(join(path, `${file}.js`));
        }
      },
      during: (step) => takeAway(step, 'node_modules'),
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass' });
    expect(step.peakMb ?? 0).toBeLessThan(120);
  });

  it('is merged beside a folder that cannot be read, which is told', async () => {
    const script = 'mkdir deep && cd deep && for i in {1..20}; do mkdir "$0" && cd "$0" || exit 1; done';
    const step = await runStep({
      action: 'merge',
      inputs: { reports: '**/report.json' },
      files: FILES,
      prepare: ({ workspace: cwd }) => void execFileSync('bash', ['-c', script, 'down-'.repeat(50)], { cwd }),
      during: (step) => takeAway(step, 'deep'),
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass' });
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('was left out') }),
    ]);
  });
});

describe('a file of 60 MB that is no report', () => {
  const SIZE = 60_000_000;
  it.each([
    ['of zeros', '\0'.repeat(SIZE)],
    ['of one text', `{"a":"${'x'.repeat(SIZE)}"}`],
    ['of objects', `{"gateways":[{"a":[${'{},'.repeat(SIZE / 3)}{}]}]}`],
    ['of a gateway that does not end', `{"gateways":[{"a":"${'x'.repeat(SIZE)}`],
    ['of numbers', `{"gateways":[{"a":[${'0,'.repeat(SIZE / 2)}0]}]}`],
    ['of members', `{"gateways":[{${'"a":0,'.repeat(SIZE / 6)}"b":0}]}`],
    ['of empty gateways', `{"gateways":[${'{},'.repeat(SIZE / 3)}{}]}`],
  ])('%s is told as broken, in little memory', async (_what, text) => {
    const files = { ...FILES, 'reports/other.json': text };
    const step = await runStep({ action: 'merge', inputs: { reports: 'reports' }, files });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(step.peakMb ?? 0).toBeLessThan(140);
  });
});
