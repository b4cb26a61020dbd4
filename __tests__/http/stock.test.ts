/** What of all bodies is in memory at once. */
import { describe, expect, it } from '@jest/globals';
import { createStock } from '../../src/http/stock.ts';

/** A stock of 100 bytes, of which each may always have 10; who is told that there is room stands in `told`. */
function stockOf(names: string) {
  const stock = createStock(100, 10);
  const told: string[] = [];
  const shares = [...names].map((name) => stock.share(() => told.push(name)));
  return { told, shares, share: (at: number) => shares[at] ?? stock.share(() => undefined) };
}

describe('the stock of bodies', () => {
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
});
