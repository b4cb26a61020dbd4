import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/model/finding.ts';
import { attemptsOf, timeline } from '../../src/report/timeline.ts';
import { hostileText } from './hostile.ts';
import { attempt, found, MANY_MODELS, passed, RETRIED } from './samples.ts';

const findingsOf = (report: typeof RETRIED): readonly Finding[] => report.gateways[0]?.findings ?? [];

/** What each line of a chart may be. */
const GRAMMAR = [
  /^```(?:mermaid)?$/,
  /^gantt$/,
  /^ {2}dateFormat YYYY-MM-DD HH:mm:ss\.SSS$/,
  /^ {2}axisFormat [%SLM:. s]+$/,
  /^ {2}todayMarker off$/,
  /^ {2}section [a-z-]+$/,
  /^ {4}[\d.]+ (?:ms|s|min)[\p{L}\p{N} ./_…-]*:(?:crit, |done, )?2001-01-01 \d\d:\d\d:\d\d\.\d{3}, \d+ms$/u,
  /^$/,
  /^\d+ more requests are not drawn; all attempts are in the report\.$/,
];

describe('the timeline', () => {
  it('draws each attempt and each wait, with its result in words', () => {
    const lines = timeline(findingsOf(RETRIED));
    expect(lines.filter((line) => line.startsWith('    '))).toEqual([
      '    131 ms models 200 :2001-01-01 00:00:00.002, 131ms',
      '    60 ms gpt-5.5 rate-limited :crit, 2001-01-01 00:00:00.003, 60ms',
      '    1 s wait before try 2 :done, 2001-01-01 00:00:00.063, 1000ms',
      '    72 ms gpt-5.5 try 2 rate-limited :crit, 2001-01-01 00:00:01.063, 72ms',
      '    2 s wait before try 3 :done, 2001-01-01 00:00:01.135, 2002ms',
      '    390 ms gpt-5.5 try 3 200 :2001-01-01 00:00:03.137, 390ms',
    ]);
  });

  it('is not drawn where nothing was asked', () => {
    expect(timeline([passed('config', 'Fine.')])).toEqual([]);
  });

  it('draws everything that went wrong before what went well, and says how much is missing', () => {
    const lines = timeline(findingsOf(MANY_MODELS));
    expect(lines.filter((line) => line.includes(':crit'))).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith('    '))).toHaveLength(16);
    expect(lines).toContain('184 more requests are not drawn; all attempts are in the report.');
  });

  it('never has more than 40 requests', () => {
    const findings = Array.from({ length: 300 }, (_, index) =>
      found('completion', 'upstream-error', {
        model: `m${index}`,
        tries: [attempt(index, 10, { code: 'upstream-error' })],
      }),
    );
    expect(timeline(findings).filter((line) => line.startsWith('    '))).toHaveLength(40);
  });

  it('shows minutes on a long run', () => {
    const slow = passed('completion', 'Answered.', { model: 'm', tries: [attempt(61_000, 500)] });
    expect(timeline([slow])).toContain('  axisFormat %M:%S');
  });

  it('counts an attempt once that stands in several findings', () => {
    const tries = [attempt(2, 88, { httpStatus: 404, code: 'base-url-wrong-path' })];
    const findings = [
      found('base-url', 'base-url-wrong-path', { tries }),
      found('models', 'endpoint-not-found', { tries }),
      passed('completion', 'Answered.', { model: 'a', tries: [attempt(90, 10)] }),
      passed('completion', 'Answered.', { model: 'b', tries: [attempt(90, 10)] }),
    ];
    expect(attemptsOf(findings).map(({ finding }) => [finding.check, finding.model])).toEqual([
      ['models', null],
      ['completion', 'a'],
      ['completion', 'b'],
    ]);
  });

  it('counts the request for the list once, and for no model, where several models are not in it', () => {
    const tries = [attempt(2, 88)];
    const findings = ['a', 'b'].map((model) => found('models', 'model-not-listed', { model, tries }));
    expect(attemptsOf(findings).map(({ finding, model }) => [finding.check, model])).toEqual([
      ['models', null],
    ]);
    expect(timeline(findings)).toContain('    88 ms models 200 :2001-01-01 00:00:00.002, 88ms');
  });

  it('has only lines of the chart, whatever a model is called or a fault is named', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const finding = found('completion', 'upstream-error', {
          model: text,
          tries: [
            attempt(1, 2, { fault: text, httpStatus: null }),
            attempt(5, 0, { waitedMs: 900, fault: text }),
          ],
        });
        const odd = timeline([finding]).filter((line) => !GRAMMAR.some((rule) => rule.test(line)));
        expect(odd).toEqual([]);
      }),
    );
  });
});
