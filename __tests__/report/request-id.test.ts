/** The request id stands wherever somebody is told to hand it to an operator, and nowhere else. */
import { describe, expect, it } from '@jest/globals';
import { commentBody } from '../../src/github/comment-text.ts';
import type { Code } from '../../src/model/codes.ts';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { logGroups } from '../../src/report/log.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { pageOf } from '../page/whole.ts';
import { found, gatewayReport, reportOf } from './samples.ts';

const ID = 'req_8f1c2d3e4f';
const MARK = { key: '0'.repeat(32), at: '2026-11-22T14:00:00.000Z' };
const WRITER = { at: MARK.at, runUrl: null, workflow: 'Checks' };

const failing = (code: Code, seen = 'HTTP 500: no more'): Report =>
  reportOf(
    gatewayReport({ findings: [found('completion', code, { model: 'gpt-5.5', seen, requestId: ID })] }),
  );

/** All but what is folded in the summary. */
const VIEWS: readonly [string, (report: Report) => string][] = [
  [
    'log',
    (report) =>
      logGroups(report)
        .flatMap(({ lines }) => lines)
        .join('\n'),
  ],
  ['terminal', (report) => terminalReport(report, { colour: false, columns: 80 })],
  ['summary', (report) => summaryOf(report).split('<details>')[0] ?? ''],
  [
    'annotations',
    (report) =>
      annotationsOf(report)
        .map(({ message }) => message)
        .join('\n'),
  ],
  ['page', (report) => pageOf(report, []).replaceAll('</dt><dd>', ': ')],
  ['comment', (report) => commentBody(report, MARK, WRITER)],
];

describe.each(VIEWS)('the request id in the %s', (_view, shown) => {
  it('stands beside what an operator has to look up', () => {
    expect(shown(failing('gateway-error'))).toMatch(new RegExp(`Request(?: id)?:.*${ID}`));
  });
  it('is not told twice where the gateway says it itself', () => {
    const text = shown(failing('gateway-error', `HTTP 500: no more (request id: ${ID})`));
    expect(text).not.toMatch(new RegExp(`Request(?: id)?:.*${ID}`));
  });
  it('is left out where the workflow is to be corrected', () => {
    expect(shown(failing('model-not-found'))).not.toContain(ID);
  });
});
