/** Gateways that work, but take few requests at once, and say so in one way or another. */
import { describe, expect, it } from '@jest/globals';
import { sleep } from '../../src/system/sleep.ts';
import { apiError, completion } from '../support/answers.ts';
import { checkOne, depsOf } from '../support/check-one.ts';

const MODELS = Array.from({ length: 12 }, (_, at) => `model-${at}`);

/** Checks a gateway that takes two requests at a time. */
async function taken(status: number, inputs: Readonly<Record<string, string>>) {
  let asked = 0;
  const given = { models: MODELS.join(','), retries: '2', ...inputs };
  const gateway = {
    models: MODELS,
    completion: ({ underWay, json }: { underWay: number; json: Record<string, unknown> | null }) => {
      asked += 1;
      return underWay > 2
        ? apiError(status, 'Too many concurrent requests')
        : { body: completion(String(json?.model)), afterMs: 400 };
    },
  };
  const { verdict } = await checkOne(given, gateway, { ...depsOf(), sleep });
  return { verdict, asked };
}

describe('a gateway that takes two requests at a time', () => {
  it.concurrent.each([400, 403, 429, 500, 503])('and tells the others %i, works', async (status) => {
    expect((await taken(status, {})).verdict).toBe('pass');
  });

  it.each([429, 503])('and tells the others %i, works at the second look of `wait`', async (status) => {
    const { verdict, asked } = await taken(status, { wait: '30s' });
    expect(verdict).toBe('pass');
    expect(asked).toBeLessThan(6 * MODELS.length);
  });
});
