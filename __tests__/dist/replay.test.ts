/** A sample of the recorded answers, through the committed dist. `node scripts/replay.mjs FILE` replays all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parseCases, type ReplayCase, replay } from '../support/replay.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases');
const EACH_CODE = 1;

function readCases(): ReplayCase[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((name) => parseCases(readFileSync(join(FOLDER, name), 'utf8')));
}

/** The first case of every code, so that a sample meets each rule's kind. */
function sample(cases: readonly ReplayCase[]): ReplayCase[] {
  const taken = new Map<string, number>();
  return cases.filter(({ code }) => {
    const count = taken.get(code) ?? 0;
    taken.set(code, count + 1);
    return count < EACH_CODE;
  });
}

const table = sample(readCases()).map((recorded): [string, ReplayCase] => [recorded.id, recorded]);

describe('a recorded answer', () => {
  it('is there to be replayed', () => {
    expect(table.length).toBeGreaterThan(20);
  });

  it.concurrent.each(table)('%s is rightly named', async (_id, recorded) => {
    const { actual } = await replay(recorded);
    expect([recorded.code, ...recorded.also]).toContain(actual);
  });
});
