/** Twice as many as requests can be under way: more would only wait, each question in kilobytes of promises. */
const MOST = 128;

/** Of thousands of items a bounded number at once, each begun in its order; rejects with the first that does. */
export async function someAtOnce<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  // One for all: whoever is done takes the next.
  const left = items.values();
  const actInTurn = async (): Promise<void> => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: MOST }, actInTurn));
}
