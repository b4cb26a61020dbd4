/** What of all bodies is in memory at once. */
import { describe, expect, it } from '@jest/globals';
import { createBodyBudget } from '../../src/http/body/body-budget.ts';

/**
 * A budget of 100 bytes, 150 beside slow peers, of which each may always have 10; who is told that there is room stands in
 * `told`. `turn` ends the time in which who may send has to.
 */
function stockOf(names: string) {
  const turns: (() => void)[] = [];
  const afterRest = (act: () => void) => void turns.push(act);
  const budget = createBodyBudget({ most: 100, always: 10, mostSlow: 150, afterRest });
  const told: string[] = [];
  const shares = [...names].map((name) => budget.share(() => told.push(name)));
  const share = (at: number) => shares[at] ?? budget.share(() => undefined);
  return { told, shares, share, turns, turn: () => turns.shift()?.() };
}

describe('the budget of bodies', () => {
  it('lets everybody read on while there is room', () => {
    const { shares } = stockOf('abc');
    expect(shares.map((share) => share.hold(33))).toEqual([true, true, true]);
  });

  it('beyond that lets the first go on alone, and those that have little', () => {
    const { share } = stockOf('abc');
    expect([share(0).hold(60), share(1).hold(60), share(0).hold(90), share(2).hold(10)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('tells those that wait in their order, as far as there is room, and not before the next turn', async () => {
    const { share, told } = stockOf('abc');
    share(0).hold(90);
    share(1).hold(90);
    share(2).hold(90);
    share(0).hold(0);
    expect(told).toEqual([]);
    await Promise.resolve();
    expect(told).toEqual(['b']);
    share(1).hold(0);
    await Promise.resolve();
    expect(told).toEqual(['b', 'c']);
  });

  it('does not tell who has ended', async () => {
    const { share, told } = stockOf('ab');
    share(0).hold(90);
    share(1).hold(90);
    share(1).hold(0);
    share(0).hold(0);
    await Promise.resolve();
    expect(told).toEqual([]);
  });

  it('lets the next go on beside one whose turn is over, and both from then on', () => {
    const { share, told, turn } = stockOf('abc');
    share(0).hold(60);
    share(1).hold(41);
    share(2).hold(20);
    turn();
    expect(told).toEqual(['b']);
    expect([share(0).hold(61), share(1).hold(42), share(2).hold(21)]).toEqual([true, true, false]);
    turn();
    expect(told).toEqual(['b']);
    turn();
    expect(told).toEqual(['b', 'c']);
  });

  it('lets who sends have its turn for longer than who does not', () => {
    const { share, told, turn } = stockOf('ab');
    share(0).hold(60);
    share(1).hold(60);
    for (const bytes of [61, 62, 63, 64]) {
      share(0).hold(bytes);
      turn();
      expect(told).toEqual([]);
    }
    share(0).hold(65);
    turn();
    expect(told).toEqual(['b']);
  });

  it('ends no turn of a body that is whole, and none where nobody waits', () => {
    const { share, told, turn, turns } = stockOf('ab');
    share(0).hold(60);
    expect(turns).toHaveLength(0);
    share(1).hold(60);
    share(0).keep(60, true);
    turn();
    expect(told).toEqual([]);
    share(1).hold(0);
    turn();
    expect(turns).toHaveLength(0);
  });

  it('has only the first go on where slow ones have all that they may', () => {
    const { share, told, turn } = stockOf('abc');
    share(0).hold(60);
    share(1).hold(60);
    share(2).hold(60);
    turn();
    turn();
    expect(told).toEqual([]);
    expect([share(0).hold(70), share(1).hold(61)]).toEqual([true, false]);
  });

  it('gives a turn anew to who has ended and begins again', async () => {
    const { share, turn, told } = stockOf('ab');
    share(0).hold(60);
    share(1).hold(60);
    turn();
    share(0).hold(0);
    await Promise.resolve();
    expect(told).toEqual(['b']);
    expect([share(0).hold(60), share(1).hold(61)]).toEqual([false, true]);
  });

  it('does not count what those that wait are going to take, where they have nothing yet', async () => {
    const turns: (() => void)[] = [];
    const afterRest = (act: () => void) => void turns.push(act);
    const budget = createBodyBudget({ most: 100, always: 0, mostSlow: 200, waitsEmpty: true, afterRest });
    const told: string[] = [];
    const [a, b, c] = [...'abc'].map((name) => budget.share(() => told.push(name)));
    expect([a?.hold(100), b?.hold(100), c?.hold(100)]).toEqual([true, false, false]);
    turns.shift()?.();
    expect(told).toEqual(['b']);
    b?.hold(0);
    await Promise.resolve();
    expect(told).toEqual(['b', 'c']);
  });

  describe('with peers of many bodies', () => {
    /** As above; those of one letter are of one peer, and who has a debt may have 120 only. */
    function stockOfPeers(names: string, oneRead = 0) {
      const turns: (() => void)[] = [];
      const afterRest = (act: () => void) => void turns.push(act);
      const sizes = { most: 100, always: 10, mostSlow: 150, mostIndebted: 120, oneRead };
      const budget = createBodyBudget({ ...sizes, afterRest });
      const told: string[] = [];
      const peers = new Map([...names].map((name) => [name, {}]));
      const shares = [...names].map((name, at) =>
        budget.share(() => told.push(`${name}${at}`), peers.get(name)),
      );
      const share = (at: number) => shares[at] ?? budget.share(() => undefined);
      return { told, share, turn: () => turns.shift()?.() };
    }

    it('lets no peer that stalls take the room that is there for the others', () => {
      const { share, told, turn } = stockOfPeers('ssw');
      expect([share(0).hold(60), share(1).hold(50)]).toEqual([true, false]);
      turn();
      expect(told).toEqual(['s1']);
      expect(share(1).hold(70)).toBe(false);
      expect(share(2).hold(20)).toBe(true);
    });

    it('has the body of a peer that works go on before those of one that stalls, whoever came first', () => {
      const { share, told, turn } = stockOfPeers('sssw');
      for (const at of [0, 1, 2, 3]) share(at).hold(35);
      expect(told).toEqual([]);
      turn();
      expect(told).toEqual(['w3']);
    });

    it('does not forget a body that stalled until it was given up', async () => {
      const { share, told, turn } = stockOfPeers('sssw');
      share(0).hold(60);
      share(1).hold(41);
      turn();
      share(0).keep(60, false);
      share(0).hold(0);
      share(2).hold(70);
      share(3).hold(70);
      share(1).hold(0);
      await Promise.resolve();
      expect(told.at(-1)).toBe('w3');
    });

    it('has nothing against one whose slow body came whole', async () => {
      const { share, told, turn } = stockOfPeers('sssw');
      share(0).hold(60);
      share(1).hold(41);
      turn();
      share(0).keep(60, true);
      share(0).hold(0);
      share(2).hold(70);
      share(3).hold(70);
      share(1).hold(0);
      await Promise.resolve();
      expect(told.at(-1)).toBe('s2');
    });

    it('does not count what had come of each before it could be told to wait', () => {
      const { share, told, turn } = stockOfPeers('abcd', 40);
      for (const at of [0, 1, 2, 3]) share(at).hold(40);
      turn();
      expect(told).toEqual([]);
      expect([share(1).hold(140), share(1).hold(191)]).toEqual([true, false]);
    });
  });
});
