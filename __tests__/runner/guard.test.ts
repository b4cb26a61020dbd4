/** The last resort: what is said of a defect of ours. */
import { describe, expect, it } from '@jest/globals';
import { placeOf } from '../../src/runner/guard.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';

describe('a defect', () => {
  it('is told by name and place, and quotes nothing', () => {
    const error = new TypeError(`"${KEY}" is not valid\n    at forged (/x/${KEY}.js:1:2)`);
    expect(placeOf(error)).toMatch(/^TypeError at guard\.test\.ts:\d+:\d+$/);
  });

  it('without a message or a stack has a place all the same', () => {
    expect(placeOf(new Error())).toMatch(/^Error at guard\.test\.ts:\d+:\d+$/);
    expect(placeOf(Object.assign(new Error(KEY), { stack: '' }))).toBe('Error at an unknown place');
    expect(placeOf(KEY)).toBe('unknown');
  });
});
