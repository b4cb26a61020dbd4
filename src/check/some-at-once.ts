import pLimit from 'p-limit';

/** Twice the number of requests that can be in flight. More would only wait, each question in kilobytes of promises. */
const MOST = 128;

/** Runs `act` for each item, in order and at most MOST at a time; rejects as soon as one of them does. */
export async function someAtOnce<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const turn = pLimit(MOST);
  await Promise.all(items.map((item) => turn(act, item)));
}
