/** Baseline and history during a run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openFiles } from '../../src/engine/remember-files.ts';
import { historyLine } from '../../src/memory/entry-lines.ts';
import type { Report } from '../../src/model/report.ts';

it('does not keep the history that it read first in memory when it reads the file once more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'remember-'));
  try {
    const historyPath = join(folder, 'history.jsonl');
    const known = {
      name: 'relay',
      verdict: 'pass',
      diagnosis: 'ok',
      latencyMs: 100,
      models: { m: 100 },
    } as const;
    const lines = Array.from({ length: 9 }, (_, day) =>
      historyLine({ ...known, at: `2026-11-0${day + 1}T00:00:00.000Z` }),
    );
    writeFileSync(historyPath, lines.join(''));
    const { past, keep } = await openFiles({ baselinePath: null, historyPath }, [folder]);
    expect(past.slower?.('relay', 'm', 5_000)?.usualMs).toBe(100);
    const report = { startedAt: '2026-11-10T00:00:00.000Z', gateways: [] } as unknown as Report;
    expect((await keep(report, (text) => text)).history).toHaveLength(9);
    expect(past.slower?.('relay', 'm', 5_000)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
