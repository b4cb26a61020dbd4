import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secretsWithheld } from '../../src/config/event.ts';
import { classOfHost } from '../../src/config/host-class.ts';
import { nearestName } from '../../src/config/nearest.ts';
import { Problems } from '../../src/config/problems.ts';
import { durationMs } from '../../src/config/scalars.ts';
import { severityRules } from '../../src/config/severity.ts';

describe('durationMs', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['45', 45_000],
    ['1.5s', 1_500],
    ['0', 0],
  ])('reads %s', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each(['', 'soon', '-1s', '1d', '1e3', '0x10', '1s2', 'Infinity'])('refuses %j', (text) => {
    expect(durationMs(text)).toBeNull();
  });

  it('never throws and never gives a negative number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = durationMs(text);
        return ms === null || ms >= 0;
      }),
    );
  });
});

describe('severityRules', () => {
  it('parts codes, checks and everything else', () => {
    const problems = new Problems();
    const rules = severityRules('rate-limited: fail\nmodels: warn, *: ignore', problems);
    expect(problems.all).toEqual([]);
    expect(rules).toEqual({
      codes: { 'rate-limited': 'fail' },
      checks: { models: 'warn' },
      otherwise: 'ignore',
    });
  });

  it('notes each wrong line and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        severityRules(text, new Problems());
      }),
    );
    const problems = new Problems();
    severityRules('models fail\nmodels: loud\nmodel: fail\n__proto__: fail', problems);
    expect(problems.all).toHaveLength(4);
  });
});

describe('classOfHost', () => {
  it.each([
    ['127.9.9.9', 'loopback'],
    ['[::1]', 'loopback'],
    ['app.localhost', 'loopback'],
    ['192.168.1.1', 'private'],
    ['169.254.1.1', 'private'],
    ['[fe80::1]', 'private'],
    ['litellm', 'private'],
    ['nas.local', 'private'],
    ['box.lan', 'private'],
    ['internal.example.com', 'public'],
    ['11.0.0.1', 'public'],
    ['[2001:db8::1]', 'public'],
  ])('%s is %s', (host, place) => {
    expect(classOfHost(host)).toBe(place);
  });
});

describe('nearestName', () => {
  it('finds a slip and nothing for a stranger', () => {
    expect(nearestName('max_model', ['models', 'max-models'])).toBe('max-models');
    expect(nearestName('zzzzzz', ['models', 'max-models'])).toBeNull();
    expect(nearestName('a', ['*', 'models'])).toBeNull();
  });
});

describe('secretsWithheld', () => {
  const pull = (head: unknown, base = 'o/r', login = 'me') => ({
    pull_request: { user: { login }, head: { repo: head }, base: { repo: { full_name: base } } },
  });
  const headOf = (full_name: string) => ({ pull_request: { head: { repo: { full_name } } } });
  it.each([
    ['pull_request', 'me', pull({ full_name: 'fork/r' }), true],
    ['pull_request', 'me', pull(null), true],
    ['pull_request', 'me', pull({ full_name: 'o/r', fork: true }), false],
    ['pull_request', 'me', pull({ full_name: 'o/r' }, 'o/r', 'dependabot[bot]'), true],
    ['push', 'dependabot[bot]', {}, true],
    ['pull_request_target', 'me', pull({ full_name: 'fork/r' }), false],
    ['push', 'me', {}, false],
    ['pull_request', 'me', 'not an object', false],
    // Events that a test or a tool wrote, with less in them.
    ['pull_request', 'me', { pull_request: { head: { repo: { fork: true } } } }, true],
    ['pull_request', 'me', { pull_request: { head: { repo: { fork: false } } } }, false],
    ['pull_request', 'me', { ...headOf('fork/r'), repository: { full_name: 'o/r' } }, true],
    ['pull_request', 'me', { ...headOf('o/r'), repository: { full_name: 'o/r' } }, false],
  ])('%s by %s', (name, actor, payload, withheld) => {
    expect(secretsWithheld({ name, actor, payload })).toBe(withheld);
  });
});
