import { describe, expect, it } from '@jest/globals';
import { type Grading, graded, gradedStatus, sparedIds, weighed } from '../../src/decide/severity.ts';
import { diagnosisOf, inOrder, verdictOf, worstFinding } from '../../src/decide/verdict.ts';
import type { Check, Code } from '../../src/model/codes.ts';
import type { Finding, Status } from '../../src/model/finding.ts';
import { CANCELLED } from '../../src/model/phrases.ts';
import { passed } from '../report/samples.ts';

const standard: Grading = { policy: 'standard', severity: { codes: {}, checks: {}, otherwise: null } };

function finding(check: Check, status: Status, code: Code | null): Finding {
  return passed(check, '', { status, code });
}

const limited = finding('completion', 'warn', 'rate-limited');
const refused = finding('completion', 'fail', 'key-rejected');

describe('gradedStatus', () => {
  it('leaves everything as it is under the standard policy', () => {
    expect(gradedStatus(limited, standard)).toBe('warn');
    expect(gradedStatus(refused, standard)).toBe('fail');
  });

  it('fails warnings when strict and warns failures when observing', () => {
    expect(gradedStatus(limited, { ...standard, policy: 'strict' })).toBe('fail');
    expect(gradedStatus(refused, { ...standard, policy: 'observe' })).toBe('warn');
    expect(gradedStatus(refused, { ...standard, policy: 'strict' })).toBe('fail');
    expect(gradedStatus(limited, { ...standard, policy: 'observe' })).toBe('warn');
  });

  it.each(['strict', 'observe'] as const)('leaves information as it is when the policy is %s', (policy) => {
    expect(gradedStatus(finding('drift', 'info', 'models-added'), { ...standard, policy })).toBe('info');
  });

  it('lets a code beat a check, a check beat the star, and any line beat the policy', () => {
    const severity = {
      codes: { 'rate-limited': 'ignore' },
      checks: { completion: 'warn' },
      otherwise: 'fail',
    } as const;
    const grading: Grading = { policy: 'strict', severity };
    expect(gradedStatus(limited, grading)).toBe('info');
    expect(gradedStatus(refused, grading)).toBe('warn');
    expect(gradedStatus(finding('models', 'warn', 'model-not-listed'), grading)).toBe('fail');
  });

  it('never touches passes, skips and information, save by its own code', () => {
    const star: Grading = { policy: 'strict', severity: { codes: {}, checks: {}, otherwise: 'fail' } };
    expect(gradedStatus(finding('models', 'pass', null), star)).toBe('pass');
    expect(gradedStatus(finding('models', 'skip', null), star)).toBe('skip');
    expect(gradedStatus(finding('drift', 'info', 'models-added'), star)).toBe('info');
    const own: Grading = { ...star, severity: { ...star.severity, codes: { 'models-added': 'warn' } } };
    expect(gradedStatus(finding('drift', 'info', 'models-added'), own)).toBe('warn');
  });

  it.each(['pass', 'skip'] as const)('never grades a %s, even by its own code', (status) => {
    const severity = {
      codes: { 'rate-limited': 'fail' },
      checks: { completion: 'fail' },
      otherwise: 'fail',
    } as const;
    const grading: Grading = { policy: 'standard', severity };
    expect(gradedStatus(finding('completion', status, 'rate-limited'), grading)).toBe(status);
  });

  it('never grades a finding without a code', () => {
    const star: Grading = { policy: 'strict', severity: { codes: {}, checks: {}, otherwise: 'fail' } };
    expect(gradedStatus(finding('models', 'warn', null), star)).toBe('warn');
  });
});

describe('graded', () => {
  it('changes the status alone', () => {
    expect(graded(limited, { ...standard, policy: 'strict' })).toEqual({ ...limited, status: 'fail' });
    expect(graded(limited, standard)).toEqual(limited);
  });
});

describe('what a cancelled run leaves unfinished', () => {
  const cut = finding('stream', 'warn', 'deadline-exceeded');
  const told = { ...cut, means: CANCELLED.means };

  it.each(['warn', 'info', 'fail'] as const)('fails it although a rule made it %s', (status) => {
    expect(weighed({ ...cut, status }, true).status).toBe('fail');
    expect(weighed({ ...told, status }, false).status).toBe('fail');
  });

  it('is neither what it finished nor what a deadline cut', () => {
    expect(weighed(limited, true)).toBe(limited);
    expect(weighed(cut, false)).toBe(cut);
  });
});

describe('the ids that nobody needs', () => {
  const row = (id: string, item: string, works: boolean) => ({ id, item, works });

  it('are those of `a | b` beside another one that works', () => {
    const rows = [row('a', 'a | b', false), row('b', 'a | b', true), row('c', 'c', false)];
    expect([...sparedIds(rows)]).toEqual(['a']);
  });

  it('are none of a pattern, of a single id, or of an item of which nothing else works', () => {
    expect([...sparedIds([row('g1', 'g*', false), row('g2', 'g*', true)])]).toEqual([]);
    expect([...sparedIds([row('a', 'a | b', false), row('b', 'a | b', false)])]).toEqual([]);
    expect([...sparedIds([row('a', 'a | a', true)])]).toEqual([]);
  });
});

describe('verdictOf', () => {
  it('is the worst status that counts', () => {
    expect(verdictOf(['pass', 'skip', 'info'])).toBe('pass');
    expect(verdictOf(['pass', 'warn'])).toBe('warn');
    expect(verdictOf(['warn', 'fail', 'pass'])).toBe('fail');
    expect(verdictOf([])).toBe('pass');
  });
});

describe('diagnosisOf', () => {
  it('takes fail before warn, then the order of the checks, then the first given', () => {
    const incident = finding('status-page', 'warn', 'active-incident');
    const first = finding('completion', 'fail', 'quota-exhausted');
    expect(diagnosisOf([incident, limited, first, refused])).toBe('quota-exhausted');
    expect(diagnosisOf([limited, incident])).toBe('active-incident');
    expect(diagnosisOf([finding('models', 'pass', null), finding('drift', 'info', 'models-added')])).toBe(
      'ok',
    );
    expect(diagnosisOf([])).toBe('ok');
  });

  it('looks past what passed, was left out or only informs, however early its check is', () => {
    const early = (['pass', 'skip', 'info'] as const).map((status) =>
      finding('config', status, 'models-added'),
    );
    expect(worstFinding([...early, limited])).toBe(limited);
    expect(worstFinding(early)).toBeNull();
  });

  it('sorts findings by check and keeps the order within one', () => {
    const models = finding('models', 'pass', null);
    expect(inOrder([refused, limited, models])).toEqual([models, refused, limited]);
  });
});
