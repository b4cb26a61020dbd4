/** Thousands of models by all probes: what is looked for in lists as long as that. */
import { describe, expect, it } from '@jest/globals';
import { someAtOnce } from '../../src/check/some-at-once.ts';
import type { Target } from '../../src/check/targets.ts';
import { askedOf, type Outcome } from '../../src/check/transcript.ts';
import { probesOf } from '../../src/check/wanted-probes.ts';
import { PROBES } from '../../src/model/run.ts';

const IDS = Array.from({ length: 500 }, (_, at) => `model-${at}`);

describe('of thousands of models', () => {
  it('what was asked is found without a look at all the others', () => {
    let looks = 0;
    const probed = IDS.flatMap((model) =>
      PROBES.map((question): Outcome => {
        const asked = { diagnosis: {}, tries: [], failed: [] };
        return Object.defineProperty(asked, 'observation', {
          get: () => {
            looks += 1;
            return { question, model };
          },
        }) as unknown as Outcome;
      }),
    );
    const transcript = { probed };
    const found = IDS.flatMap((id) => PROBES.map((probe) => askedOf(transcript, probe, id)));
    expect(found.map((asked, at) => asked === probed[at])).not.toContain(false);
    expect(looks).toBeLessThan(4 * probed.length);
    expect(askedOf(transcript, 'completion', 'another')).toBeNull();
    expect(askedOf({ probed: [] }, 'completion', 'model-0')).toBeNull();
  });

  it('a few at once are begun, in their order, and none is forgotten', async () => {
    const begun: string[] = [];
    let underWay = 0;
    let most = 0;
    await someAtOnce(IDS, async (id) => {
      begun.push(id);
      underWay += 1;
      most = Math.max(most, underWay);
      await null;
      underWay -= 1;
    });
    expect(begun).toEqual(IDS);
    // As many as requests may be under way, or some could not be.
    expect(most).toBeGreaterThanOrEqual(64);
    expect(most).toBeLessThanOrEqual(128);
  });

  it('the first answer counts', () => {
    const asked = (code: string) =>
      ({ observation: { question: 'completion', model: 'm' }, diagnosis: { code } }) as unknown as Outcome;
    const probed = [asked('overloaded'), asked('rate-limited')];
    expect(askedOf({ probed }, 'completion', 'm')).toBe(probed[0]);
  });

  it('the items are found without a look at all the others', () => {
    let looks = 0;
    const item = { written: '*', alternatives: ['*'], probes: ['stream' as const] };
    const targets = IDS.map(
      (id) =>
        Object.defineProperty({ item, anyOf: false, fromPattern: true }, 'ids', {
          get: () => {
            looks += 1;
            return [id];
          },
        }) as unknown as Target,
    );
    const spec = { models: [item], probes: ['completion' as const] };
    expect(IDS.filter((id) => probesOf(spec, targets, id).join() !== 'stream')).toEqual([]);
    expect(looks).toBeLessThan(2 * IDS.length);
    expect(probesOf(spec, targets, 'another')).toEqual([]);
  });
});
