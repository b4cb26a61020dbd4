/** A log that is read slowly, or by nobody: what the run is for comes all the same. */
import { describe, expect, it } from '@jest/globals';
import { PASS } from '../report/samples.ts';
import { FILE } from '../support/fleet.ts';
import { preflight } from '../support/preflight.ts';
import { runStep } from '../support/runner.ts';

const GATEWAY = (at: number): string =>
  `  - name: ${`gateway-${at}-`.padEnd(90, 'long-')}\n    base-ulr: http://127.0.0.1:1/v1\n`;
const YAML = `gateways:\n${Array.from({ length: 140 }, (_, at) => GATEWAY(at)).join('')}`;

describe('a log that is read late', () => {
  it('holds every line, to the last', async () => {
    const step = await runStep({ inputs: { config: FILE }, files: { [FILE]: YAML }, reader: 'late' });
    expect(step.stdout.length).toBeGreaterThan(128 * 1024);
    expect(step.groups).toHaveLength(140);
    expect(step.annotations.at(-1)?.message).toBe('140 of 140 gateways: fail, config-invalid');
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
  });
});

describe('a log that nobody reads', () => {
  it('keeps a gateway that works from nothing', async () => {
    const { step } = await preflight({ reader: 'gone', lenient: true });
    expect(step).toMatchObject({ exitCode: 0, signal: null, outputs: { verdict: 'pass' } });
    expect(step.report?.verdict).toBe('pass');
  });

  it('leaves a failure one', async () => {
    const gateway = { everything: { status: 500 } };
    const { step } = await preflight({ gateway, reader: 'gone', lenient: true });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', diagnosis: 'gateway-error' } });
    expect(step.report?.verdict).toBe('fail');
  });

  it('keeps `plan` from no matrix', async () => {
    const yaml = 'gateways:\n  - { name: relay, base-url: "https://x.example.com/v1" }\n';
    const files = { [FILE]: yaml };
    const step = await runStep({ action: 'plan', inputs: { config: FILE }, files, reader: 'gone' });
    expect(step.exitCode).toBe(0);
    expect(JSON.parse(step.outputs.matrix ?? '')).toEqual({ include: [{ gateway: 'relay' }] });
  });

  it('keeps `merge` from no verdict', async () => {
    const files = { 'reports/a.json': JSON.stringify(PASS) };
    const step = await runStep({ action: 'merge', files, reader: 'gone' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  });
});
