/** A sample of the recorded answers, through the committed dist. `node scripts/replay.mjs FILE` replays all. */
import { describe, expect, it } from '@jest/globals';
import { ownCases, type Recorded } from '../diagnose/recorded.ts';
import { replay } from '../support/replay.ts';

const EACH_CODE = 1;

/** The first case of every code, so that a sample meets each rule's kind. */
function sample(cases: readonly Recorded[]): Recorded[] {
  const taken = new Map<string, number>();
  return cases.filter(({ code }) => {
    const count = taken.get(code) ?? 0;
    taken.set(code, count + 1);
    return count < EACH_CODE;
  });
}

const table = sample(ownCases()).map((recorded): [string, Recorded] => [recorded.id, recorded]);

describe('a recorded answer', () => {
  it('is there to be replayed', () => {
    expect(table.length).toBeGreaterThan(20);
  });

  it.concurrent.each(table)('%s is rightly named', async (_id, recorded) => {
    const { actual } = await replay(recorded);
    expect([recorded.code, ...recorded.also]).toContain(actual);
  });
});
