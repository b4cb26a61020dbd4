import { describe, expect, it } from '@jest/globals';
import { nearestOf, nextOf } from '../../src/check/nearest.ts';
import { targetsOf } from '../../src/check/targets.ts';

const listed = Array.from({ length: 1000 }, (_, at) => `model-${at}`);
const wanted = Array.from({ length: 100 }, (_, at) => `modle-${at}`);
const targets = targetsOf(
  wanted.map((written) => ({ written, alternatives: [written] })),
  listed,
);

describe('the ids of a list', () => {
  const knownOf = async (list: readonly string[], ...ids: readonly string[]) => [
    ...(
      await nearestOf(
        targetsOf(
          ids.map((id) => ({ written: id, alternatives: [id] })),
          list,
        ),
        list,
      )
    ).known,
  ];

  it('are known with and without a prefix that all of them have, as Gemini lists them', async () => {
    const list = ['models/gemini-2.5-flash', 'models/gemini-2.5-pro'];
    expect(await knownOf(list, 'gemini-2.5-flash', 'models/gemini-2.5-pro', 'gemini-2.5')).toEqual([
      'gemini-2.5-flash',
      'models/gemini-2.5-pro',
    ]);
  });

  it('are to the letter where one has no such prefix, or has another', async () => {
    expect(await knownOf(['models/a', 'b'], 'a', 'b')).toEqual(['b']);
    expect(await knownOf(['openai/a', 'openai/b'], 'a')).toEqual([]);
    expect(await knownOf([], 'a')).toEqual([]);
  });
});

describe('the nearest ids', () => {
  it('are looked for, of each wanted id that is not listed', async () => {
    const { known, near } = await nearestOf(targets, listed);
    expect(known.size).toBe(0);
    expect([...near.keys()]).toEqual(wanted);
    expect(near.get('modle-7')).toContain('model-7');
  });

  it('are looked for only where that is soon done, when the run was ended', async () => {
    const inHaste = () => true;
    expect([...(await nearestOf(targets, listed, inHaste)).near.keys()]).toEqual(wanted.slice(0, 40));
    expect((await nearestOf(targets, listed.slice(0, 50), inHaste)).near.size).toBe(100);
  });

  it('are looked for no longer than until then, when it is ended meanwhile', async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `model-${at}`);
    let ended = false;
    // As a signal does: heard only where the loop of events goes round.
    setImmediate(() => {
      ended = true;
    });
    const { near } = await nearestOf(targets, many, () => ended);
    expect(near.size).toBe(0);
    expect([...(await nearestOf(targets, many)).near.keys()]).toEqual(wanted.slice(0, 8));
  });

  it('let everything else have its turn meanwhile', async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `model-${at}`);
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      timer = setImmediate(turn);
    };
    let timer = setImmediate(turn);
    await nearestOf(targets, many);
    clearImmediate(timer);
    // Eight ids beside 50,000, some ten milliseconds each time.
    expect(turns).toBeGreaterThanOrEqual(8 * 12);
  });
});

describe('advice on an id that is not listed', () => {
  it('shows a blank at the end of a listed one', () => {
    expect(nextOf(['gpt-5.5 ', 'gpt-5'], ['gpt-5.5 ', 'gpt-5'], 'Choose.')).toBe(
      'Did you mean "gpt-5.5 " or gpt-5? Choose.',
    );
  });
});
