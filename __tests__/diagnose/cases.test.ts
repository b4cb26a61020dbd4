import { describe, expect, it } from '@jest/globals';
import { CODES, type Code, isCode } from '../../src/model/codes.ts';
import { nameOf, ownCases, secondNames } from './recorded.ts';

const CASES = ownCases();
const SECOND = secondNames();

/** Found without an answer of the gateway, or beside one. */
const WITHOUT_ANSWER: ReadonlySet<Code> = new Set<Code>([
  'api-key-withheld',
  // Needs to know whose key was sent: see diagnose.test.ts.
  'api-key-wrong-provider',
  'base-url-invalid',
  'base-url-missing',
  'certificate-expiring',
  'config-invalid',
  'connection-refused',
  'connection-reset',
  'connection-timeout',
  'deadline-exceeded',
  'dns-failure',
  'model-not-listed',
  'response-timeout',
  'tls-failure',
]);

describe('recorded answers', () => {
  it.each(CASES.map((recorded) => [recorded.id, recorded] as const))('%s', (_id, recorded) => {
    const second = SECOND[recorded.id];
    expect(second === undefined ? [recorded.code] : [recorded.code, second]).toContain(nameOf(recorded).code);
  });

  it('have a second name that is one of theirs, where they bear it, and few do', () => {
    const byId = new Map(CASES.map((recorded) => [recorded.id, recorded]));
    for (const [id, code] of Object.entries(SECOND)) expect(byId.get(id)?.also).toContain(code);
    expect(Object.keys(SECOND).length / CASES.length).toBeLessThan(0.06);
  });

  it('have ids of their own and codes that exist', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
    for (const { code, also } of CASES) {
      for (const name of [code, ...also]) expect(name === 'ok' || isCode(name)).toBe(true);
    }
  });

  const names = Object.keys(CODES).filter(isCode);
  const answered = names.filter((code) => CODES[code].group !== 'beside' && !WITHOUT_ANSWER.has(code));
  it.each(answered)('show %s at least three times', (code) => {
    expect(CASES.filter((recorded) => recorded.code === code).length).toBeGreaterThanOrEqual(3);
  });

  it('never say in the advice what the finding does not', () => {
    for (const recorded of CASES) {
      const { code, seen, means, next } = nameOf(recorded);
      expect(seen).not.toBe('');
      expect(seen.length).toBeLessThan(500);
      expect([means === '', next === '']).toEqual([code === 'ok', code === 'ok']);
    }
  });
});
