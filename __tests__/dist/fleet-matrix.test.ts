/** `plan` and `merge`: a fleet over many jobs, and one verdict. */
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { startGitHub, TOKEN } from '../github/fake-github.ts';
import { KEY_REJECTED, PASS } from '../report/samples.ts';
import { FILE } from '../support/fleet.ts';
import { assertPromises } from '../support/invariants.ts';
import { runStep, type StepOptions, type StepResult } from '../support/runner.ts';

const named = (count: number) =>
  `gateways:\n${Array.from({ length: count }, (_, at) => `  - { name: g${at}, base-url: "https://x.example.com", api-key: "\${KEY_${at}}" }\n`).join('')}`;

async function plan(yaml: string, inputs: Record<string, string> = {}): Promise<StepResult> {
  return runStep({ action: 'plan', inputs: { config: FILE, ...inputs }, files: { [FILE]: yaml } });
}

async function merge(
  files: Record<string, string>,
  inputs: Record<string, string> = {},
  more: StepOptions = {},
): Promise<StepResult> {
  const step = await runStep({ ...more, action: 'merge', inputs, files });
  assertPromises(step);
  return step;
}

function reportOf(name: string, sample: Report = PASS): string {
  const gateways = sample.gateways.map((gateway) => ({ ...gateway, name }));
  return JSON.stringify({ ...sample, gateways });
}

const matrixOf = (...groups: string[]) => JSON.stringify({ include: groups.map((gateway) => ({ gateway })) });

describe('plan', () => {
  it.concurrent('makes a job a gateway, and needs no variable', async () => {
    const step = await plan(named(3));
    expect(step.exitCode).toBe(0);
    expect(step.outputs.matrix).toBe(matrixOf('g0', 'g1', 'g2'));
  });

  it.concurrent('makes no more than 256 jobs of 1,000 gateways, and loses none', async () => {
    const step = await plan(named(1000));
    const { include } = JSON.parse(step.outputs.matrix ?? '');
    expect(include).toHaveLength(256);
    const names = include.flatMap(({ gateway }: { gateway: string }) => gateway.split(','));
    expect(names).toEqual(Array.from({ length: 1000 }, (_, at) => `g${at}`));
  });

  it.concurrent('groups with `max-jobs`', async () => {
    const step = await plan(named(5), { 'max-jobs': '2' });
    expect(step.outputs.matrix).toBe(matrixOf('g0,g1', 'g2,g3,g4'));
  });

  it.concurrent('gives each job the runners that reach its gateways', async () => {
    const runners = 'g0: self-hosted, eu\n\ng1*: self-hosted, us\ng1: never';
    const all = await plan(named(12), { runners });
    const { include } = JSON.parse(all.outputs.matrix ?? '');
    expect(include.slice(0, 3)).toEqual([
      { gateway: 'g0', 'runs-on': ['self-hosted', 'eu'] },
      { gateway: 'g1', 'runs-on': ['self-hosted', 'us'] },
      { gateway: 'g2' },
    ]);
    expect(include).toHaveLength(12);
    // Of one job there are only gateways of one kind.
    const few = await plan(named(12), { runners, 'max-jobs': '4' });
    expect(few.outputs.matrix).toBe(
      JSON.stringify({
        include: [
          { gateway: 'g0', 'runs-on': ['self-hosted', 'eu'] },
          { gateway: 'g1,g10,g11', 'runs-on': ['self-hosted', 'us'] },
          { gateway: 'g2,g3,g4,g5,g6,g7,g8,g9' },
        ],
      }),
    );
  });

  it.concurrent.each([
    ['a runner without a label', named(1), { runners: 'g0:' }, 'line 1 is not'],
    [
      'a runner of no gateway',
      named(1),
      { runners: 'g00: x' },
      'no gateway matches "g00". Did you mean `g0`?',
    ],
    ['fewer jobs than runners', named(2), { runners: 'g0: a\ng1: b', 'max-jobs': '1' }, 'kinds of runners'],
    ['a broken file', 'gateways: [', {}, 'not valid YAML'],
    ['a file of 2 MB', `${named(1)}#${'x'.repeat(2 * 1024 * 1024)}\n`, {}, 'is larger than 1 MiB'],
    ['no file', named(1), { config: 'gone.yml' }, 'ENOENT'],
    ['no input', named(1), { config: '' }, '`config` is empty'],
    ['too many jobs', named(1), { 'max-jobs': '257' }, '257'],
  ])('fails for %s', async (_what, yaml, inputs, message) => {
    const step = await plan(yaml, inputs);
    expect(step.exitCode).toBe(1);
    expect(step.annotations.map((annotation) => annotation.message).join('\n')).toContain(message);
  });
});

describe('merge', () => {
  it.concurrent('makes one verdict of all, in the order that is expected', async () => {
    const files = {
      'reports/b/report.json': reportOf('b', KEY_REJECTED),
      'reports/a/report.json': reportOf('a'),
    };
    const step = await merge(files, { expected: matrixOf('b,a'), junit: 'junit.xml', page: 'site' });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({
      verdict: 'fail',
      diagnosis: 'key-rejected',
      'selected-gateway': 'a',
    });
    expect(step.report?.gateways.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(step.summary).toContain('| Result | Gateway');
    expect(step.files['junit.xml']).toContain('name="a"');
    expect(step.files['site/index.html']).toContain('key-rejected');
  });

  it.concurrent('names a job that left no report', async () => {
    const step = await merge({ 'reports/a.json': reportOf('a') }, { expected: matrixOf('a', 'lost') });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'report-missing' });
    expect(step.report?.gateways.map(({ name, diagnosis }) => [name, diagnosis])).toEqual([
      ['a', 'ok'],
      ['lost', 'report-missing'],
    ]);
  });

  it.concurrent('keeps every gateway, also of one name', async () => {
    const step = await merge({ 'reports/1.json': reportOf('a'), 'reports/2.json': reportOf('a') });
    expect(step.exitCode).toBe(0);
    expect(step.report?.gateways.map(({ name }) => name)).toEqual(['a', 'a']);
  });

  it.concurrent('without a report, or with a broken one, fails and says which', async () => {
    const none = await merge({});
    expect(none.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(none.report?.gateways[0]?.findings[0]?.seen).toContain('no file matches');
    const torn = reportOf('b').slice(0, 400);
    const broken = await merge(
      { 'reports/a.json': reportOf('a'), 'reports/b.json': torn },
      { policy: 'observe' },
    );
    expect(broken.exitCode).toBe(1);
    expect(broken.report?.gateways[0]?.findings[0]?.seen).toContain('"reports/b.json" is not a report');
  });

  it.concurrent.each([
    ['reprts', 'reports'],
    ['expectd', 'expected'],
    ['polcy', 'policy'],
  ])('takes the input `%s` for its own `%s`', async (typo, meant) => {
    const files = { 'reports/a.json': reportOf('a') };
    const step = await runStep({ action: 'merge', inputs: { [typo]: 'x' }, files });
    expect(step.outputs.diagnosis).toBe('config-invalid');
    const problems = step.report?.gateways.flatMap(({ findings }) => findings) ?? [];
    expect(problems.filter(({ code }) => code === 'config-invalid')).toMatchObject([
      {
        seen: `\`${typo}\`: unknown input "${typo}". Did you mean \`${meant}\`?`,
        next: expect.stringContaining(`Write \`${meant}\``),
      },
    ]);
  });

  it.concurrent('judges by its own `severity` and `policy`', async () => {
    const files = { 'reports/a.json': reportOf('a', KEY_REJECTED) };
    const step = await merge(files, { policy: 'observe' });
    expect(step.outputs.verdict).toBe('warn');
    const ignored = await merge(files, { severity: '*: ignore' });
    expect(ignored.outputs.verdict).toBe('pass');
  });

  it.concurrent('keeps history and issues once for all', async () => {
    const running = await startGitHub();
    try {
      const files = {
        'reports/a.json': reportOf('a', KEY_REJECTED),
        'reports/b.json': reportOf('b', KEY_REJECTED),
      };
      const inputs = { issue: 'on', 'github-token': TOKEN, history: 'h.jsonl' };
      const step = await merge(files, inputs, { env: { GITHUB_API_URL: running.apiUrl }, secrets: [TOKEN] });
      expect(running.github.issues.map(({ title }) => title)).toEqual([
        'Gateway a does not work',
        'Gateway b does not work',
      ]);
      expect((step.files['h.jsonl'] ?? '').trimEnd().split('\n')).toHaveLength(2);
    } finally {
      await running.stop();
    }
  });

  it.concurrent('makes one baseline of those of the jobs, and loses nothing where there are none', async () => {
    const before = { a: ['x'], b: ['y'] };
    const files = {
      'reports/1/report.json': reportOf('a'),
      'reports/1/baseline.json': JSON.stringify({ ...before, a: ['x', 'x2'] }),
      'reports/2/report.json': reportOf('b'),
      'reports/2/baseline.json': JSON.stringify({ ...before, b: ['y', 'y2'] }),
      'memory/baseline.json': JSON.stringify(before),
    };
    const inputs = { reports: 'reports/**/report.json', baseline: 'memory/baseline.json' };
    const step = await merge(files, { ...inputs, baselines: 'reports/**/baseline.json' });
    expect(JSON.parse(step.files['memory/baseline.json'] ?? '')).toEqual({ a: ['x', 'x2'], b: ['y', 'y2'] });
    const none = await merge(files, inputs);
    expect(none.files['memory/baseline.json']).toBeUndefined();
  });

  it.concurrent('of 1,000 gateways stays within every limit, and in bounded memory', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `g${at}`);
    const files = Object.fromEntries(
      names.map((name) => [
        `reports/${name}/report.json`,
        reportOf(name, name === 'g999' ? KEY_REJECTED : PASS),
      ]),
    );
    const inputs = { expected: matrixOf(names.join(',')), history: 'h.jsonl', page: 'site', junit: 'j.xml' };
    const step = await runStep({ action: 'merge', inputs, files });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
    expect(step.report?.gateways.map(({ name }) => name)).toEqual(names);
    expect(step.summaryDropped).toBe(false);
    // The broken one is the first of the table although it is the last of the file.
    expect(/\| --- .*\n(.*)/.exec(step.summary)?.[1]).toContain('g999');
    expect(step.peakMb ?? 0).toBeLessThan(300);
  });
});
