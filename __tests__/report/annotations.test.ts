import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { docsOf } from '../../src/model/docs.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { hostileText } from './hostile.ts';
import {
  fleetOf,
  found,
  gatewayReport,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  RETRIED,
  reportOf,
} from './samples.ts';

describe('annotations', () => {
  it('of a pass are none', () => {
    expect(annotationsOf(PASS)).toEqual([]);
  });

  it('name gateway, checks, code, model, what was seen and what to do, once for each cause', () => {
    const [only, ...more] = annotationsOf(KEY_REJECTED);
    expect(more).toEqual([]);
    expect(only).toEqual({
      level: 'error',
      title: 'relay: models, completion: key-rejected',
      message: [
        'gpt-5.5',
        'HTTP 401: “Invalid token (request id: 2026112214000012ab)”',
        'The gateway does not know this key.',
        'Next: Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
        docsOf('key-rejected'),
      ].join('\n'),
    });
  });

  it('of warnings are warnings', () => {
    expect(annotationsOf(RETRIED).map(({ level, title }) => [level, title])).toEqual([
      ['warning', 'relay: latency: too-slow'],
    ]);
  });

  it('put models of one diagnosis together', () => {
    const [first, ...more] = annotationsOf(MANY_MODELS);
    expect(more).toHaveLength(1);
    expect(first?.message).toMatch(/^vendor\/model-8, vendor\/model-78, vendor\/model-148\n/);
    const many = Array.from({ length: 9 }, (_, index) =>
      found('completion', 'upstream-error', { model: `m${index}` }),
    );
    const [together] = annotationsOf(reportOf(gatewayReport({ findings: many })));
    expect(together?.message).toMatch(/^m0, m1, m2, m3, m4 and 4 more\n/);
  });

  it('tell every fault of one check, also where the same is to be done about several', () => {
    const faults = Array.from({ length: 12 }, (_, line) =>
      found('config', 'config-invalid', {
        seen: `\`headers\`: line ${line + 1} is wrong.`,
        next: 'Write it.',
      }),
    );
    const [only, ...more] = annotationsOf(reportOf(gatewayReport({ findings: faults })));
    expect(more).toEqual([]);
    expect(only?.message.split('\n').filter((line) => line.includes('is wrong.'))).toHaveLength(6);
    expect(only?.message).toMatch(
      /line 1 is wrong\.\n.*line 2 is wrong\.\n(?:.*\n){3}.*line 6 is wrong\.\nAnd 6 more\.\n/,
    );
  });

  it('are at most ten of a kind, the last of which counts the rest', () => {
    const annotations = annotationsOf(
      fleetOf(...Array.from({ length: 30 }, () => [KEY_REJECTED, RETRIED]).flat()),
    );
    for (const [level, rest] of [
      ['error', 21],
      ['warning', 21],
    ] as const) {
      const kind = annotations.filter((annotation) => annotation.level === level);
      expect(kind).toHaveLength(10);
      expect(kind.at(-1)?.message).toBe(`${rest} more are in the job summary and in the report.`);
    }
    expect(annotationsOf(fleetOf(...Array.from({ length: 10 }, () => KEY_REJECTED)))).toHaveLength(10);
  });

  it('are short enough, and hold nothing that is obeyed, whatever a peer says', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(1, 500), (text, times) => {
        for (const { title, message } of annotationsOf(hostileReport(text.repeat(times)))) {
          expect(message.length).toBeLessThanOrEqual(4096);
          expect(title.length).toBeLessThanOrEqual(400);
          expect(title).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
          for (const line of message.split('\n'))
            expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[|^\s*::/u);
        }
      }),
    );
  });
});
