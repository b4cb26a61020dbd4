import { describe, expect, it } from '@jest/globals';
import { createPace, type Pace } from '../../src/http/pace.ts';
import { createClock, settle } from './clock.ts';

const never = new AbortController().signal;
const ALONE = { isAlone: () => true, restedMs: 0 };

/** Tasks that end when told to, and how many were under way. */
function createTasks() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const task = async (): Promise<{ done: true }> => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running--;
    return { done: true };
  };
  return {
    task,
    started: () => ends.length,
    running: () => running,
    most: () => most,
    endOne: async () => {
      ends[ends.length - running]?.();
      await settle();
    },
  };
}

/** Makes one request for the question, which fails. */
function failing(pace: Pace) {
  return (question: object) =>
    pace.run(async (turn) => {
      pace.crowded(turn, question, 0);
      return {};
    }, never);
}

describe('the pace of a gateway', () => {
  it('lets no more requests be under way than it is told', async () => {
    const tasks = createTasks();
    const pace = createPace({ concurrency: 3, ...createClock() });
    const all = Array.from({ length: 10 }, () => pace.run(tasks.task, never));
    await settle();
    for (let left = 10; left > 0; left--) {
      expect(tasks.running()).toBe(Math.min(3, left));
      await tasks.endOne();
    }
    expect(await Promise.all(all)).toEqual(Array(10).fill({ done: true }));
    expect(tasks.most()).toBe(3);
  });

  it('halves with each 429, down to one', () => {
    const pace = createPace({ concurrency: 9, ...createClock() });
    const seen = Array.from({ length: 5 }, () => {
      pace.slowDown(0, ALONE, {});
      return pace.concurrency;
    });
    expect(seen).toEqual([4, 2, 1, 1, 1]);
  });

  it('rises by one after as many successes as are allowed at once, never above its start', () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 4, ...clock });
    pace.slowDown(0, ALONE, {});
    pace.slowDown(0, ALONE, {});
    const seen = Array.from({ length: 12 }, () => {
      pace.speedUp(clock.now(), {});
      return pace.concurrency;
    });
    expect(seen).toEqual([2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4]);
  });

  it('does not count what had begun before the last 429', () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 4, ...clock });
    pace.slowDown(0, ALONE, {});
    for (let success = 0; success < 9; success++) pace.speedUp(clock.now() - 1, {});
    expect(pace.concurrency).toBe(2);
  });

  it('starts nothing before the time it was given, and then no more than the lower limit', async () => {
    const clock = createClock();
    const tasks = createTasks();
    const pace = createPace({ concurrency: 4, ...clock });
    pace.slowDown(clock.now() + 5000, ALONE, {});
    const all = Array.from({ length: 4 }, () => pace.run(tasks.task, never));
    await settle();
    expect(clock.now()).toBeGreaterThanOrEqual(6000);
    expect(tasks.running()).toBe(2);
    while (tasks.running() > 0) await tasks.endOne();
    await Promise.all(all);
    expect(tasks.most()).toBe(2);
  });

  it('holds back what was already queued when the 429 came', async () => {
    const clock = createClock();
    const tasks = createTasks();
    const pace = createPace({ concurrency: 1, ...clock });
    const all = [pace.run(tasks.task, never), pace.run(tasks.task, never)];
    await settle();
    pace.slowDown(clock.now() + 5000, ALONE, {});
    expect(tasks.started()).toBe(1);
    await tasks.endOne();
    expect(clock.slept).toEqual([5001]);
    await tasks.endOne();
    await Promise.all(all);
  });

  it('waits for the later of two times', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 4, ...clock });
    pace.slowDown(clock.now() + 5000, ALONE, {});
    pace.slowDown(clock.now() + 200, ALONE, {});
    await pace.run(async () => ({}), never);
    expect(clock.now()).toBeGreaterThanOrEqual(6000);
  });

  it('never waits for less than nothing, though the hold ends while it is looked at', async () => {
    let ms = 0;
    const slept: number[] = [];
    // A busy machine: five milliseconds go by between one look at the clock and the next.
    const now = (): number => (ms += 5);
    const pace = createPace({ concurrency: 1, now, sleep: async (wait) => void slept.push(wait) });
    pace.slowDown(16, ALONE, {});
    expect(await pace.run(async () => ({}), never)).toEqual({});
    // Node warns of a negative timer on standard error, and that is where the runner reads our log.
    expect(slept).toEqual([2]);
  });

  it('halves where a request failed beside others, and stays below what was too many', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 8, ...clock });
    const ends: (() => void)[] = [];
    const failing = (): Promise<object | null> =>
      pace.run(async (turn) => {
        await new Promise<void>((resolve) => ends.push(resolve));
        pace.crowded(turn, {}, 0);
        return {};
      }, never);
    const good = createTasks();
    const all: Promise<unknown>[] = [1, 2, 3].map(() => pace.run(good.task, never));
    all.push(...[1, 2, 3, 4, 5].map(failing));
    await settle();
    expect(ends).toHaveLength(5);
    for (const end of ends) {
      end();
      await settle();
    }
    expect(pace.concurrency).toBe(1);
    while (good.running() > 0) await good.endOne();
    await Promise.all(all);
    for (let success = 0; success < 40; success++) pace.speedUp(clock.now(), {});
    expect(pace.concurrency).toBe(3);
  });

  it('is no slower for what fails again and again, or fails alone', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 8, ...clock });
    const other = createTasks();
    const failed = failing(pace);
    const again = {};
    await failed(again);
    const beside = pace.run(other.task, never);
    await failed(again);
    await failed(again);
    expect(pace.concurrency).toBe(2);
    for (let success = 0; success < 40; success++) pace.speedUp(clock.now(), {});
    expect(pace.concurrency).toBe(8);
    await failed({});
    expect(pace.concurrency).toBe(4);
    await other.endOne();
    await beside;
    await failed({});
    expect(pace.concurrency).toBe(4);
    await failed({});
    expect(pace.concurrency).toBe(8);
  });

  it('stays below what was too many after a 429, too', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 4, ...clock });
    const good = createTasks();
    const beside = pace.run(good.task, never);
    await pace.run(async (turn) => {
      pace.slowDown(0, turn, {});
      return {};
    }, never);
    for (let success = 0; success < 40; success++) pace.speedUp(clock.now(), {});
    expect(pace.concurrency).toBe(2);
    await good.endOne();
    await beside;
  });

  it('stays below what was too many though one question fails alone each time', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 8, ...clock });
    const other = createTasks();
    const failed = failing(pace);
    const broken = {};
    for (let time = 0; time < 6; time++) await failed(broken);
    const beside = pace.run(other.task, never);
    await failed({});
    expect(pace.concurrency).toBe(4);
    await other.endOne();
    await beside;
  });

  it.each([
    [250, 250],
    [50_000, 1_000],
  ])('starts nothing for a while after a failure alone: of %i ms, for %i', async (waitMs, heldMs) => {
    const clock = createClock();
    const pace = createPace({ concurrency: 8, ...clock });
    const fail = (): Promise<object | null> =>
      pace.run(async (turn) => {
        pace.crowded(turn, {}, waitMs);
        return {};
      }, never);
    const startedMs = async (): Promise<number> => {
      const began = clock.now();
      await pace.run(async () => ({}), never);
      return clock.now() - began;
    };
    await fail();
    expect(await startedMs()).toBe(heldMs + 1);
    await fail();
    expect(await startedMs()).toBe(heldMs + 1);
    // The third shows that the number is not the reason.
    await fail();
    expect(await startedMs()).toBe(0);
    await fail();
    expect(await startedMs()).toBe(0);
  });

  it.each([
    [2_000, 8],
    [1_999, 4],
  ])(
    'does not take a gateway for crowded that fails now and then, %i ms after another',
    async (restMs, most) => {
      const clock = createClock();
      const pace = createPace({ concurrency: 8, ...clock });
      const other = createTasks();
      const failed = failing(pace);
      const beside = pace.run(other.task, never);
      await failed({});
      expect(pace.concurrency).toBe(4);
      await other.endOne();
      await beside;
      for (let time = 0; time < 3; time++) {
        const question = {};
        clock.advance(restMs);
        await failed(question);
        pace.speedUp(clock.now(), question);
      }
      expect(pace.concurrency).toBe(most);
    },
  );

  it('takes failures for a sign of too many again once a question succeeds that had failed', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 8, ...clock });
    const other = createTasks();
    const failed = failing(pace);
    for (let question = 0; question < 6; question++) await failed({});
    const beside = pace.run(other.task, never);
    const crowded = {};
    await failed(crowded);
    expect(pace.concurrency).toBe(8);
    pace.speedUp(clock.now(), crowded);
    await failed({});
    expect(pace.concurrency).toBe(4);
    await other.endOne();
    await beside;
  });

  it('is no slower for one failure after many successes, but for the next one', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 8, ...clock });
    const others = createTasks();
    const beside = [1, 2, 3].map(() => pace.run(others.task, never));
    const failed = () =>
      pace.run(async (turn) => {
        pace.crowded(turn, {}, 0);
        return {};
      }, never);
    await settle();
    for (let success = 0; success < 16; success++) pace.speedUp(clock.now(), {});
    await others.endOne();
    await failed();
    expect(pace.concurrency).toBe(8);
    await failed();
    expect(pace.concurrency).toBe(4);
    while (others.running() > 0) await others.endOne();
    await Promise.all(beside);
  });

  it('rises above what was too many after many more successes, where many wait', async () => {
    const clock = createClock();
    const pace = createPace({ concurrency: 4, ...clock });
    const tasks = createTasks();
    const fails: (() => void)[] = [];
    const failing = pace.run(async (turn) => {
      await new Promise<void>((resolve) => fails.push(resolve));
      pace.crowded(turn, {}, 0);
      return {};
    }, never);
    const all = Array.from({ length: 12 }, () => pace.run(tasks.task, never));
    await settle();
    fails[0]?.();
    await failing;
    const succeed = (times: number): number => {
      for (let success = 0; success < times; success++) pace.speedUp(clock.now(), {});
      return pace.concurrency;
    };
    expect([succeed(5), succeed(20), succeed(1)]).toEqual([3, 3, 4]);
    while (tasks.running() > 0) await tasks.endOne();
    await Promise.all(all);
  });

  it('ends what has not started, and only that, when it is stopped', async () => {
    const clock = createClock();
    const tasks = createTasks();
    const pace = createPace({ concurrency: 1, ...clock });
    const first = pace.run(tasks.task, never);
    const queued = pace.run(tasks.task, never);
    await settle();
    pace.stopUntil(99_000);
    await tasks.endOne();
    expect(await first).toEqual({ done: true });
    expect(await queued).toBeNull();
    expect(await pace.run(tasks.task, never)).toBeNull();
    expect(tasks.started()).toBe(1);
    expect(pace.stoppedUntil).toBe(99_000);
  });

  it('wakes those that wait when it is stopped or the signal fires', async () => {
    for (const how of ['stop', 'signal']) {
      const outside = new AbortController();
      const pace = createPace({
        concurrency: 1,
        now: () => 0,
        sleep: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
      });
      pace.slowDown(60_000, ALONE, {});
      const waiting = pace.run(async () => ({}), outside.signal);
      await settle();
      if (how === 'stop') pace.stopUntil(90_000);
      else outside.abort('cancelled');
      expect(await waiting).toBeNull();
    }
  });

  it('passes on what a task throws and goes on', async () => {
    const pace = createPace({ concurrency: 1, ...createClock() });
    const broken = pace.run(async () => Promise.reject(new Error('defect')), never);
    await expect(broken).rejects.toThrow('defect');
    expect(await pace.run(async () => ({ ok: 1 }), never)).toEqual({ ok: 1 });
  });
});
