import { describe, expect, it } from '@jest/globals';
import { readActionFile } from '../support/action-file.ts';
import { filesBelow, text } from './sources.ts';
import { danglingOutputs, jobsOf, ownSteps, readWorkflow } from './workflow.ts';

const OWN = filesBelow('.github/workflows', '.yml');
const EXAMPLES = filesBelow('examples', '.yml');
const action = readActionFile();

describe.each([...OWN, ...EXAMPLES])('%s', (path) => {
  const workflow = readWorkflow(text(path));

  it('asks for no permission at the top, limits its time, and does not run beside itself', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const [, job] of jobsOf(workflow)) expect(job['timeout-minutes']).toBeGreaterThan(0);
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

  it('gives this action only inputs that it has, and reads only outputs that there are', () => {
    for (const inputs of ownSteps(workflow)) {
      expect(Object.keys(inputs).filter((name) => !action.defaults.has(name))).toEqual([]);
    }
    expect(danglingOutputs(workflow, action.outputs)).toEqual([]);
  });
});

describe('the gate of CI', () => {
  it('waits for every other job', () => {
    const { jobs } = readWorkflow(text('.github/workflows/ci.yml'));
    const others = Object.keys(jobs).filter((name) => name !== 'all');
    expect(jobs.all?.needs).toEqual(others);
  });
});

describe('the examples', () => {
  it('each use this action', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(4);
    for (const path of EXAMPLES) expect(ownSteps(readWorkflow(text(path)))).not.toEqual([]);
  });
});
