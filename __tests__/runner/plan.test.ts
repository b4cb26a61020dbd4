/** The jobs of a fleet: whatever stands in the inputs and the file, each gateway is in one job, or there are sentences. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filesOf } from '../../src/runner/glob.ts';
import { fits, jobsOf, runnerLines } from '../../src/runner/jobs.ts';
import { MOST_JOBS, readPlan } from '../../src/runner/plan.ts';
import { effort } from '../support/effort.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', '$'), minLength: 1, maxLength: 5 });
const pattern = fc.array(fc.oneof(letters, fc.constant('*')), { minLength: 1, maxLength: 4 });
const lines = fc
  .array(fc.tuple(pattern, letters), { maxLength: 5 })
  .map((all) => all.map(([parts, label]) => `${parts.join('')}: ${label}`).join('\n'));

/** By a regular expression, which may be slow. */
function fitsPlainly(name: string, written: string): boolean {
  const parts = written.split('*').map((part) => part.replace(/[^a-z]/g, (char) => `\\${char}`));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

describe('the sentences of a plan', () => {
  it.each([
    [{ 'INPUT_MAX-JOBS': 'gsk_9Zp3Vt6Hc1Jd8Nw4Ks7Yq2Xb' }],
    [{ 'INPUT_API-KEY': 'gsk_9Zp3Vt6Hc1Jd8Nw4Ks7Yq2Xb' }],
    [{ INPUT_GSK_9ZP3VT6HC1JD8NW4KS7YQ2XB: 'x' }],
    [{ INPUT_RUNNERS: '*: gsk_9Zp3Vt6Hc1Jd8Nw4Ks7Yq2Xb' }],
    [{ INPUT_CONFIG: 'gsk_9Zp3Vt6Hc1Jd8Nw4Ks7Yq2Xb' }],
  ])('quote no key: %j', (env) => {
    const told = JSON.stringify(readPlan(env)).toLowerCase();
    expect(told).toContain('faults');
    expect(told).not.toContain('9zp3vt6h');
  });
});

describe('the matrix', () => {
  it('is not set with a key for a label: an output is shown', () => {
    const file = join(folder, 'labels.yml');
    writeFileSync(file, 'gateways: [{ name: a, base-url: "http://127.0.0.1/v1", auth: none }]');
    const plan = readPlan({ INPUT_CONFIG: file, INPUT_RUNNERS: 'a: gsk_9Zp3Vt6Hc1Jd8Nw4Ks7Yq2Xb' });
    expect(plan).toMatchObject({ faults: [{ seen: '`runners`: a label of line 1 looks like a key.' }] });
    expect(readPlan({ INPUT_CONFIG: file, INPUT_RUNNERS: 'a: ubuntu-24.04' })).not.toHaveProperty('faults');
  });
});

describe('the jobs', () => {
  it('hold every gateway once, on the runners of the first line that fits', () => {
    const names = fc.uniqueArray(letters, { minLength: 1, maxLength: 12 });
    const property = fc.property(names, lines, fc.integer({ min: 1, max: 14 }), (given, text, most) => {
      const read = runnerLines(text).flatMap((line) => (line === null ? [] : [line]));
      const jobs = jobsOf(given, read, most);
      if (jobs === null) return;
      expect(jobs.length).toBeLessThanOrEqual(most);
      expect(jobs.flatMap(({ gateway }) => gateway.split(',')).sort()).toEqual([...given].sort());
      for (const job of jobs) {
        for (const name of job.gateway.split(',')) {
          const first = read.find((line) => fitsPlainly(name, line.pattern));
          expect(job['runs-on']).toEqual(first?.labels);
        }
      }
    });
    fc.assert(property, effort(300));
  });

  it.each([
    ['g1', 'g1', true],
    ['g1', 'g', false],
    ['g1', 'g*', true],
    ['a', 'a*a', false],
    ['aba', 'a*a', true],
    ['x.y', 'x*y', true],
  ])('%s fits %s: %s', (name, written, expected) => {
    expect(fits(name, { pattern: written, labels: [] })).toBe(expected);
  });

  it('does not look for a gateway for ever', () => {
    expect(fits(`${'a'.repeat(100)}b`, { pattern: '*a'.repeat(50), labels: [] })).toBe(false);
  });
});

describe('a plan', () => {
  it('is one, or sentences, whatever the inputs and the file hold', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'gateways:',
        '\n  - name: ',
        'relay',
        ': ',
        ',',
        '*',
        '\n',
        '257',
        '0',
        '-1',
        '{',
        '[',
        '&a',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    const file = fc.oneof(
      text,
      text.map((name) => `gateways:\n  - { name: ${JSON.stringify(name)}, base-url: x }\n`),
    );
    const property = fc.property(file, text, text, (yaml, jobs, runners) => {
      writeFileSync(join(folder, 'fleet.yml'), yaml);
      const plan = readPlan({
        GITHUB_WORKSPACE: folder,
        INPUT_CONFIG: 'fleet.yml',
        'INPUT_MAX-JOBS': jobs,
        INPUT_RUNNERS: runners,
      });
      if ('faults' in plan) {
        expect(plan.faults.length).toBeGreaterThan(0);
        for (const { seen, next } of plan.faults) expect(`${seen} ${next}`).not.toMatch(/undefined|\[object/);
      } else {
        expect(plan.jobs.length).toBeLessThanOrEqual(MOST_JOBS);
        expect(plan.names.length).toBeGreaterThan(0);
      }
    });
    fc.assert(property, effort(200));
  });
});

describe('a pattern of files', () => {
  it('finds files or none, whatever it is', async () => {
    const part = fc.oneof(
      fc.constantFrom('*', '**', '?', '/', '.', '..', '[', ']', '{', '(', '\\', '+', 'json'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const property = fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      // Below the folder: the whole disk is none of a test's business.
      const pattern = parts.join('').replaceAll('..', '').replace(/^\/+/, '');
      const { files } = await filesOf(pattern, folder, new AbortController().signal);
      for (const file of files) expect(file.startsWith(folder)).toBe(true);
    });
    await fc.assert(property, effort(150));
  });
});
