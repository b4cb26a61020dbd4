/** The page in one piece. */
import type { HistoryEntry } from '../../src/model/history.ts';
import type { Report } from '../../src/model/report.ts';
import { pageSteps } from '../../src/page/page.ts';
import { lastOf } from '../../src/safety/mask.ts';

export function pageOf(report: Report, history: readonly HistoryEntry[]): string {
  return lastOf(pageSteps(report, history)).join('');
}
