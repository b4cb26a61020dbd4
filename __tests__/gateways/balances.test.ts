import { describe, expect, it } from '@jest/globals';
import { balanceSources } from '../../src/gateways/balances.ts';
import { PROVIDERS } from '../../src/gateways/providers.ts';

const read = (vendor: string | null, ...answers: unknown[]) =>
  balanceSources(vendor, true).map((source) => source.read(answers));

describe('balances', () => {
  it.each(PROVIDERS.map(({ id, tellsBalance }) => [id, tellsBalance]))('of %s are told: %s', (id, told) => {
    expect(balanceSources(`${id}`, false).length > 0).toBe(told);
  });

  it('are asked of known vendors always, of others only where it is wanted', () => {
    expect(balanceSources('openrouter', false).map(({ id }) => id)).toEqual(['openrouter']);
    expect(balanceSources(null, false)).toEqual([]);
    expect(balanceSources('openai', true).map(({ id }) => id)).toEqual([
      'one-api',
      'litellm',
      'new-api',
      'new-api',
    ]);
    expect(balanceSources(null, true, 'new-api').map(({ id }) => id)).toEqual([
      'new-api',
      'new-api',
      'one-api',
      'litellm',
    ]);
  });

  it.each([
    ['openrouter', { data: { limit: 10, usage: 7.5, limit_remaining: 2.5 } }, { left: 2.5, unit: 'USD' }],
    ['openrouter', { data: { limit: null, limit_remaining: null } }, 'unlimited'],
    [
      'deepseek',
      { balance_infos: [{ currency: 'CNY', total_balance: '110.00' }] },
      { left: 110, unit: 'CNY' },
    ],
    ['moonshot', { code: 0, data: { available_balance: 49.6 } }, { left: 49.6, unit: '' }],
    ['siliconflow', { code: 20000, data: { totalBalance: '88.00' } }, { left: 88, unit: '' }],
  ])('%s: %j', (vendor, answer, expected) => {
    expect(read(vendor, answer)).toEqual([expected]);
  });

  it.each([[{}], [[]], [null], ['text'], [{ data: 'x' }], [{ balance_infos: [null] }]])(
    '%j tells nothing',
    (answer) => {
      for (const vendor of ['openrouter', 'deepseek', 'moonshot', 'siliconflow', null])
        for (const result of read(vendor, answer)) expect(result).toBeNull();
    },
  );
});
