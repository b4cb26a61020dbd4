import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Progress } from '../../src/model/report.ts';
import { closingOf } from '../../src/report/headline.ts';
import { logGroups } from '../../src/report/log.ts';
import { progressLine } from '../../src/report/progress.ts';
import { hostileText } from './hostile.ts';
import {
  DRY_RUN,
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

const EVENT: Progress = {
  gateway: 'relay',
  question: 'completion',
  model: 'gpt-5.5',
  code: null,
  durationMs: 143,
  attempts: 1,
  done: 7,
  of: 200,
};
const OBEYED = /^\s*::|##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('the log', () => {
  it('has a group for each gateway, with verdict and diagnosis in its title', () => {
    expect(logGroups(fleetOf(PASS, KEY_REJECTED)).map(({ title }) => title)).toEqual([
      '✅ Pass: gateway-1',
      '❌ Fail: gateway-2, key-rejected',
    ]);
  });

  it('says of each problem what it means, what to do, and who', () => {
    const lines = logGroups(KEY_REJECTED)[0]?.lines ?? [];
    const at = lines.findIndex((line) => line.includes('models key-rejected'));
    expect(lines.slice(at, at + 5)).toEqual([
      '❌ Fail models key-rejected: HTTP 401: “Invalid token (request id: 2026112214000012ab)”',
      '    The gateway does not know this key.',
      '    Next: Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
      '    Who acts: whoever owns the key and its billing.',
      expect.stringContaining('key-rejected.md'),
    ]);
  });

  it('shows the ends of a key that is in question, and of no other', () => {
    const used = (report: typeof PASS) =>
      (logGroups(report)[0]?.lines ?? []).filter((line) => line.startsWith('The key that was used'));
    expect(used(KEY_REJECTED)).toEqual([
      'The key that was used: sk-…9f2c, 51 characters, SHA-256 begins with 1f3a9c0b.',
    ]);
    expect(used(PASS)).toEqual([]);
  });

  it('begins with what is wrong', () => {
    const lines = logGroups(KEY_REJECTED)[0]?.lines ?? [];
    const [state, first] = lines;
    expect([state, first]).toEqual([
      '0 of 2 wanted models work.',
      expect.stringMatching(/^❌ Fail models key-rejected: /),
    ]);
    const passes = lines.findIndex((line) => line.startsWith('✅'));
    expect(lines.findLastIndex((line) => line.startsWith('❌'))).toBeLessThan(passes);
  });

  it('advises once where several checks have one cause', () => {
    const text = logGroups(KEY_REJECTED)[0]?.lines.join('\n') ?? '';
    expect(text.split('❌ Fail')).toHaveLength(3);
    expect(text.split('Next: ')).toHaveLength(2);
  });

  it('says why checks were skipped, once for each reason', () => {
    const [{ lines = [] } = {}] = logGroups(DRY_RUN);
    const skips = lines.filter((line) => line.startsWith('⏭'));
    expect(skips).toHaveLength(1);
    expect(skips[0]).toMatch(/^⏭ Skipped config, base-url, .*: Dry run/);
  });

  it('names the models of a problem that several have', () => {
    const findings = Array.from({ length: 12 }, (_, index) =>
      found('completion', 'upstream-error', { model: `m${index}` }),
    );
    const lines = logGroups(reportOf(gatewayReport({ findings })))[0]?.lines ?? [];
    expect(lines[1]).toMatch(/^❌ Fail completion \(12 models, first m0\) upstream-error: /);
    expect(lines[2]).toBe('    Models: m0, m1, m2, m3, m4, m5, m6, m7, m8, m9 and 2 more.');
  });

  it('counts models that say the same, and names a single one', () => {
    const lines = logGroups(MANY_MODELS)[0]?.lines.join('\n');
    expect(lines).toContain('✅ Pass completion (196 models, first vendor/model-1): Answered.');
    expect(lines).toContain('❌ Fail completion vendor/model-101 model-unavailable: HTTP 503');
  });

  it('ends with the command to repeat it, as it has to be typed', () => {
    const lines = logGroups(PASS)[0]?.lines ?? [];
    const at = lines.indexOf('Try it by hand (set GATEWAY_API_KEY first):');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '    curl -sS -i \\',
      "      'https://api.wappkit.com/v1/chat/completions' \\",
    ]);
  });

  it('holds nothing that the runner or a terminal obeys, whatever a peer says', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [group] = logGroups(hostileReport(text));
        expect([group?.title ?? '', ...(group?.lines ?? [])].filter((line) => OBEYED.test(line))).toEqual([]);
      }),
    );
  });
});

describe('the last line', () => {
  it('has the diagnosis, and says where it is only the worst of several', () => {
    expect(closingOf(KEY_REJECTED)).toBe('relay: fail, key-rejected');
    const other = {
      ...(KEY_REJECTED.gateways[0] ?? gatewayReport({ findings: [] })),
      diagnosis: 'quota-exhausted' as const,
    };
    expect(closingOf(fleetOf(PASS, KEY_REJECTED, RETRIED, reportOf(other)))).toBe(
      '2 of 4 gateways: fail, key-rejected and 1 other diagnosis',
    );
    expect(closingOf(fleetOf(PASS, KEY_REJECTED, KEY_REJECTED))).toBe('2 of 3 gateways: fail, key-rejected');
  });
});

describe('a line of progress', () => {
  it('says how far it is, the model, the result and the time', () => {
    expect(progressLine(EVENT)).toBe('[7/200] relay: gpt-5.5: ok in 143 ms');
  });

  it('says what went wrong, and after how many attempts', () => {
    const event: Progress = {
      ...EVENT,
      ...{ code: 'model-not-found', durationMs: 2430, attempts: 3, of: null },
    };
    expect(progressLine(event)).toBe('relay: gpt-5.5: model-not-found in 2.4 s, 3 attempts');
  });

  it('names the question where there is no model', () => {
    expect(progressLine({ ...EVENT, question: 'models', model: null, of: null })).toBe(
      'relay: models: ok in 143 ms',
    );
  });

  it('is one harmless line, whatever the model is called', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(progressLine({ ...EVENT, gateway: text, model: text, of: null })).not.toMatch(OBEYED);
      }),
    );
  });
});
