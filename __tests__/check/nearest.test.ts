import { describe, expect, it } from '@jest/globals';
import { nearestOf } from '../../src/check/nearest.ts';
import { targetsOf } from '../../src/check/targets.ts';

const listed = Array.from({ length: 1000 }, (_, at) => `model-${at}`);
const wanted = Array.from({ length: 100 }, (_, at) => `modle-${at}`);
const targets = targetsOf(
  wanted.map((written) => ({ written, alternatives: [written] })),
  listed,
);

describe('the nearest ids', () => {
  it('are looked for, of each wanted id that is not listed', () => {
    const { known, near } = nearestOf(targets, listed);
    expect(known.size).toBe(0);
    expect([...near.keys()]).toEqual(wanted);
    expect(near.get('modle-7')).toContain('model-7');
  });

  it('are looked for only where that is soon done, when the run was ended', () => {
    expect([...nearestOf(targets, listed, true).near.keys()]).toEqual(wanted.slice(0, 40));
    expect(nearestOf(targets, listed.slice(0, 50), true).near.size).toBe(100);
  });
});
