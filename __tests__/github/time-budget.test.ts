import { describe, expect, it } from '@jest/globals';
import { createTimeBudget } from '../../src/github/time-budget.ts';

describe('the time budget for GitHub', () => {
  it('is ten seconds for a request, and 25 for all of them', () => {
    const { forRequest, took } = createTimeBudget();
    expect(forRequest()).toBe(10_000);
    took(18_000);
    expect(forRequest()).toBe(7_000);
    took(9_000);
    expect(forRequest()).toBe(0);
  });

  it('is a minute and a half for the waits that its limits want', () => {
    const { forWait } = createTimeBudget();
    expect([forWait(60_000), forWait(60_000), forWait(30_000), forWait(1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
