/** `wait` at a gateway that works, but takes few requests at once. */
import { describe, expect, it } from '@jest/globals';
import { sleep } from '../../src/system/sleep.ts';
import { apiError, completion } from '../support/answers.ts';
import { checkOne, depsOf } from '../support/check-one.ts';

const MODELS = Array.from({ length: 8 }, (_, at) => `model-${at}`);

describe('with `wait`, a gateway that takes two requests at a time', () => {
  it.concurrent.each([429, 503])('and tells the others %i, works at the second look', async (status) => {
    let asked = 0;
    const inputs = { models: MODELS.join(','), retries: '2', wait: '30s' };
    const report = await checkOne(
      inputs,
      {
        models: MODELS,
        completion: ({ underWay, json }) => {
          asked += 1;
          return underWay > 2
            ? apiError(status, 'Too many requests')
            : { body: completion(String(json?.model)), afterMs: 50 };
        },
      },
      { ...depsOf(), sleep },
    );
    expect(report.verdict).toBe('pass');
    expect(asked).toBeLessThan(6 * MODELS.length);
  });
});
