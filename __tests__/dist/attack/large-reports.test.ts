/** Reports as large as the jobs write them, which `merge` takes in little memory. */
import { describe, expect, it } from '@jest/globals';
import { attempt, found, gatewayReport, passed, reportOf, wanted } from '../../report/samples.ts';
import { assertPromises } from '../../support/invariants.ts';
import { runStep } from '../../support/runner.ts';

const FILES: Record<string, string> = { junit: 'junit.xml', page: 'page', history: 'history.jsonl' };

/** A gateway of which each of so many models was asked by so many probes, and is broken. */
function broken(name: string, count: number, probes: number) {
  const models = Array.from({ length: count }, (_, at) => `vendor-${at % 17}/model-${at}`);
  const findings = models.flatMap((model, at) =>
    Array.from({ length: probes }, () =>
      found('completion', 'model-not-found', {
        model,
        seen: `404: The model ${model} does not exist or you do not have access to it. ${'More words. '.repeat(40)}`,
        requestId: `req_${at}`.padEnd(30, '0'),
        tries: [attempt(at, 120, { httpStatus: 404, code: 'model-not-found' })],
      }),
    ),
  );
  return gatewayReport({
    name,
    findings: [passed('config', 'The inputs are understood.'), ...findings],
    models: {
      listed: count,
      added: [],
      removed: [],
      wanted: models.map((id) => wanted(id, { works: false })),
    },
  });
}

/** A gateway of so many findings with so many tries: no run writes that many. */
function tried(count: number, tries: number) {
  const one = attempt(1, 120, { httpStatus: 404, code: 'model-not-found' });
  const findings = Array.from({ length: count }, (_, at) =>
    found('completion', 'model-not-found', {
      model: `model-${at}`,
      seen: '404',
      tries: Array(tries).fill(one),
    }),
  );
  return gatewayReport({
    name: 'relay',
    findings,
    models: { listed: 1, added: [], removed: [], wanted: [] },
  });
}

describe('a report', () => {
  it.each([
    ['of 3,000 models that six probes found broken', [broken('relay', 3_000, 6)], FILES, 150],
    ['of 170,000 tries', [tried(68, 2_500)], {}, 150],
    // 130 MB, and beside that what of its log of 13 MB waits for a reader as busy as the one here.
    ['of 10,000 gateways', Array.from({ length: 10_000 }, (_, at) => broken(`gateway-${at}`, 1, 1)), {}, 200],
  ])('%s is merged whole, in little memory', async (_what, gateways, more, mostMb) => {
    const report = reportOf(...gateways);
    const files = { 'reports/report.json': JSON.stringify(report) };
    const step = await runStep({
      action: 'merge',
      inputs: { reports: 'reports', ...more },
      files,
      limitMs: 100_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'model-not-found' });
    const ofAll = (of: typeof report | null) =>
      of?.gateways.map(({ name, findings, models }) => [name, findings, models]);
    expect(ofAll(step.report)).toEqual(JSON.parse(JSON.stringify(ofAll(report))));
    assertPromises(step);
    if (more.junit !== undefined) expect(step.files['junit.xml']?.match(/<testcase /g)).toHaveLength(18_001);
    expect(step.peakMb ?? 0).toBeLessThan(mostMb);
  });
});
