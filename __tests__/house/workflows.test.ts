import { describe, expect, it } from '@jest/globals';
import { readActionFile } from '../support/action-file.ts';
import { filesBelow, text } from './sources.ts';
import {
  actionSteps,
  callOf,
  calls,
  danglingOutputs,
  danglingResults,
  jobsOf,
  type OutputsOf,
  readWorkflow,
} from './workflow.ts';

const OWN = filesBelow('.github/workflows', '.yml');
const EXAMPLES = filesBelow('examples', '.yml');

const outputsOf: OutputsOf = (what) =>
  what.endsWith('.yml')
    ? Object.keys(callOf(readWorkflow(text(what))).outputs)
    : readActionFile(what).outputs;

describe.each([...OWN, ...EXAMPLES])('%s', (path) => {
  const workflow = readWorkflow(text(path));

  it('asks for no permission at the top, limits its time, and does not run beside itself', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const [, job] of jobsOf(workflow)) {
      // A called workflow limits its own jobs.
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeDefined();
    }
  });

  it('puts nothing of a context into a script', () => {
    const scripts = jobsOf(workflow).flatMap(([, { steps }]) => steps.map(({ run }) => run ?? ''));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('pins foreign actions to a commit and says which version it is', () => {
    const uses = [...text(path).matchAll(/uses: (.+)/g)].map((match) => match[1] ?? '');
    const loose = uses.filter(
      (one) => !one.startsWith('gateway-preflight/') && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one),
    );
    expect(loose).toEqual([]);
  });

  it('leaves no credential in the checkout', () => {
    const checkouts = jobsOf(workflow)
      .flatMap(([, { steps }]) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('gives what is ours only inputs that it has, and reads only outputs that there are', () => {
    for (const { folder, inputs } of actionSteps(workflow)) {
      const { defaults } = readActionFile(folder);
      expect(Object.keys(inputs).filter((name) => !defaults.has(name))).toEqual([]);
    }
    expect(danglingOutputs(workflow, outputsOf)).toEqual([]);
    expect(danglingResults(workflow)).toEqual([]);
  });

  it('calls a workflow with what it takes, and with the permissions that its jobs ask for', () => {
    for (const { path: called, job, inputs, secrets } of calls(workflow)) {
      const target = readWorkflow(text(called));
      const call = callOf(target);
      expect(Object.keys(inputs).filter((name) => call.inputs[name] === undefined)).toEqual([]);
      expect(Object.keys(secrets).filter((name) => call.secrets[name] === undefined)).toEqual([]);
      const wanted = jobsOf(target).map(([, { permissions }]) => permissions ?? {});
      expect(workflow.jobs[job]?.permissions).toEqual(Object.assign({}, ...wanted));
    }
  });
});

describe('the gate of CI', () => {
  it('waits for every other job', () => {
    const { jobs } = readWorkflow(text('.github/workflows/ci.yml'));
    const others = Object.keys(jobs).filter((name) => name !== 'all');
    expect(jobs.all?.needs).toEqual(others);
  });
});

describe('every night', () => {
  const path = '.github/workflows/nightly.yml';
  const scripts = jobsOf(readWorkflow(text(path))).flatMap(([, { steps }]) => steps.map(({ run }) => run));

  it.each(['npm run test:real', 'npm run fuzz -- 20'])(
    'runs `%s`, and when somebody asks for it',
    (script) => {
      expect(scripts).toContain(script);
      expect(text(path)).toMatch(/^ {2}schedule:\n {4}- cron: /m);
      expect(text(path)).toMatch(/^ {2}workflow_dispatch:/m);
    },
  );
});

describe('the examples', () => {
  it('each use what is ours', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(4);
    for (const path of EXAMPLES) {
      const workflow = readWorkflow(text(path));
      expect([...actionSteps(workflow), ...calls(workflow)]).not.toEqual([]);
    }
  });
});

describe('the workflow of a fleet', () => {
  const path = '.github/workflows/fleet.yml';
  const workflow = readWorkflow(text(path));
  const merge = readActionFile('merge');

  it('gives every output of merge that outlives its machine', () => {
    const outputs = merge.outputs.filter((name) => name !== 'report');
    expect(Object.keys(callOf(workflow).outputs)).toEqual(outputs);
  });

  it('names its own actions by the major tag alone', () => {
    const own = [...text(path).matchAll(/uses: gateway-preflight\/(.+)/g)].map((match) => match[1]);
    expect(own).toEqual(['gateway-preflight/plan@v1', 'gateway-preflight@v1', 'gateway-preflight/merge@v1']);
  });

  it('takes nothing of a fleet whose name begins like its own', () => {
    const named = text(path).match(/gateway-preflight-\$\{\{ inputs\.name \}\}./g) ?? [];
    // The last is that of the concurrency, which is no prefix.
    expect(named.filter((one) => !one.endsWith('@'))).toEqual(['gateway-preflight-${{ inputs.name }}-']);
    expect(named.length).toBeGreaterThan(6);
  });

  it('gives the secret to the one step that needs it, and puts it into no environment', () => {
    const uses = text(path).match(/secrets\.\w+/g);
    expect(uses).toEqual(['secrets.keys']);
    const [check] = actionSteps(workflow).filter(({ folder }) => folder === '.');
    expect(check?.inputs.keys).toBe('${{ secrets.keys }}');
  });
});
