/** The end of the process: once standard output has taken all, and soon anyway. */
import { describe, expect, it } from '@jest/globals';
import { endSoon } from '../../src/system/signals.ts';

/** A standard output that holds so much at each look, the last again and again, and how often it was looked at. */
async function ended(held: readonly number[], cancel = new AbortController().signal): Promise<number> {
  let looks = 0;
  let over = false;
  await new Promise<void>((resolve) => {
    endSoon(cancel, {
      stdout: {
        destroyed: false,
        get writableLength() {
          looks += 1;
          return over ? 0 : (held[looks - 1] ?? held.at(-1) ?? 0);
        },
      },
      stderr: { destroyed: true, writableLength: 9 },
      exit: () => {
        over = true;
        resolve();
      },
    });
  });
  return looks;
}

describe('the end', () => {
  it('comes at once where all is written', async () => {
    expect(await ended([0])).toBe(1);
  });

  it('waits for what is still being written', async () => {
    expect(await ended([9, 5, 2, 0])).toBe(4);
  });

  it('comes soon where nobody reads and the run was cancelled, and rests until then', async () => {
    const looks = await ended([9], AbortSignal.abort('cancelled'));
    expect(looks).toBeGreaterThan(1);
    expect(looks).toBeLessThan(100);
  });
});
