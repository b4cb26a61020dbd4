import { setImmediate as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { answerOf, type Door, headersOf, type Landed } from '../../src/http/answer.ts';

const LONG = Buffer.alloc(100_000, 'a');

const landed: Landed = {
  head: { status: 400, headers: new Map(), firstByteMs: 1 },
  body: { bytes: LONG, truncated: false, arrivals: [] },
  bodyFault: null,
  durationMs: 2,
};

/** Redacts in three steps, and notes each. */
function doorNoting(onStep: () => void): Door {
  const redact = Object.assign((text: string) => text, {
    *steps(): Generator<undefined, string> {
      for (let at = 0; at < 3; at++) {
        onStep();
        yield undefined;
      }
      return 'redacted';
    },
  });
  return { redact, secrets: [] };
}

describe('many long answers', () => {
  it('take one step in a round of the event loop together, so that a signal is heard between any two', async () => {
    let round = 0;
    let over = false;
    const rounds: number[] = [];
    const counting = (async () => {
      for (; !over; round++) await pause();
    })();
    const door = doorNoting(() => rounds.push(round));
    const answers = await Promise.all(Array.from({ length: 8 }, () => answerOf(landed, door, () => false)));
    over = true;
    await counting;
    expect(answers.map(({ body }) => body)).toEqual(Array.from({ length: 8 }, () => 'redacted'));
    expect(rounds).toHaveLength(24);
    expect(new Set(rounds).size).toBe(24);
  });

  it('take no step more once they are unwanted', async () => {
    let steps = 0;
    const door = doorNoting(() => {
      steps++;
    });
    const answer = await answerOf(landed, door, () => steps > 0);
    expect({ body: answer.body, steps }).toEqual({ body: '', steps: 1 });
  });
});

describe('headers', () => {
  it('beyond what any well-meant answer has are left out as a whole, the longest first', () => {
    const raw = { 'x-long': 'y'.repeat(60_000), 'content-type': 'text/plain', 'x-twice': ['a', 'b'] };
    expect([...headersOf(raw)]).toEqual([
      ['content-type', 'text/plain'],
      ['x-twice', 'a, b'],
    ]);
  });

  it('of a usual length are all kept', () => {
    const raw = { 'content-security-policy': 'x'.repeat(8000), 'set-cookie': 'y'.repeat(8000) };
    expect([...headersOf(raw)]).toEqual(Object.entries(raw));
  });
});
