import type { Finding, Try } from '../model/finding.ts';
import { milliseconds } from '../model/measures.ts';
import { mermaidLabel } from '../safety/mermaid.ts';

/** One attempt at a request, with the finding that it belongs to. */
export interface TimelineEntry {
  readonly finding: Finding;
  readonly attempt: Try;
  /** The model that the request was about; null for the list, even if the finding is about one model. */
  readonly model: string | null;
  /** Counted from 1 within the finding. */
  readonly number: number;
}

const MOST_BARS = 40;
/** For what went well, a few bars are enough. */
const MOST_GOOD = 12;
/** Shorter waits would be invisible in the chart. */
const SHOWN_WAIT_MS = 100;

/** All attempts in the order in which they began. An attempt that appears in several findings counts once. */
export function attemptsOf(findings: readonly Finding[]): readonly TimelineEntry[] {
  const seen = new Set<string>();
  const entries: TimelineEntry[] = [];
  // Findings of the checks that sent requests come before those that only reuse their attempts (connection, base URL
  // …).
  const asking = (finding: Finding): number =>
    ['base-url', 'connection', 'latency', 'drift'].includes(finding.check) ? 1 : 0;
  for (const finding of [...findings].sort((a, b) => asking(a) - asking(b))) {
    for (const [index, attempt] of finding.tries.entries()) {
      const { startedMs, durationMs, httpStatus, fault } = attempt;
      const isOfModel = asking(finding) === 0 && finding.check !== 'models';
      const model = isOfModel ? finding.model : null;
      const key = JSON.stringify([startedMs, durationMs, httpStatus, fault]);
      const ownKey = `${key}${model}`;
      if (seen.has(ownKey) || (model === null && seen.has(key))) continue;
      seen.add(key).add(ownKey);
      entries.push({ finding, attempt, model, number: index + 1 });
    }
  }
  return entries.sort((a, b) => a.attempt.startedMs - b.attempt.startedMs);
}

/**
 * A Mermaid chart of the requests over time, with at most 40 bars; attempts that went wrong take precedence. Nothing
 * can break out of the code fence: mermaidLabel removes backticks and line breaks from every label.
 */
export function timeline(findings: readonly Finding[]): readonly string[] {
  const attempts = attemptsOf(findings);
  if (attempts.length === 0) return [];
  const notable = attempts.filter(isNotable).slice(0, MOST_BARS);
  const good = attempts.filter((entry) => !isNotable(entry)).slice(0, MOST_GOOD);
  const chosen = new Set([...notable, ...good].slice(0, MOST_BARS));
  const drawn = attempts.filter((entry) => chosen.has(entry));
  const end = Math.max(...drawn.map(({ attempt }) => attempt.startedMs + attempt.durationMs));
  const rest = attempts.length - drawn.length;
  return [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${end < 60_000 ? '%S.%L s' : '%M:%S'}`,
    '  todayMarker off',
    ...sectionsOf(drawn),
    '```',
    '',
    ...(rest === 0 ? [] : [`${rest} more requests are not drawn; all attempts are in the report.`, '']),
  ];
}

const isNotable = ({ attempt, number }: TimelineEntry): boolean =>
  attempt.code !== null || number > 1 || attempt.waitedMs > 0;

function sectionsOf(entries: readonly TimelineEntry[]): readonly string[] {
  const checks = [...new Set(entries.map(({ finding }) => finding.check))];
  return checks.flatMap((check) => [
    `  section ${check}`,
    ...entries.filter(({ finding }) => finding.check === check).flatMap(barsOf),
  ]);
}

function barsOf({ finding, attempt, model, number }: TimelineEntry): readonly string[] {
  const { startedMs, waitedMs, durationMs, httpStatus, fault, code } = attempt;
  const result = code ?? (httpStatus === null ? (fault ?? 'answered') : `${httpStatus}`);
  const subject = mermaidLabel(model ?? finding.check);
  const again = number > 1 ? ` try ${number}` : '';
  // The label begins with a number, so that Mermaid does not take the name of a model for a statement.
  const label = `${milliseconds(durationMs)} ${subject}${again} ${mermaidLabel(result)}`;
  const tag = code === null ? '' : 'crit, ';
  const bar = `    ${label} :${tag}${pointOf(startedMs)}, ${Math.max(1, Math.round(durationMs))}ms`;
  if (waitedMs < SHOWN_WAIT_MS) return [bar];
  const waitFrom = Math.max(0, startedMs - waitedMs);
  const wait = `    ${milliseconds(waitedMs)} wait before try ${number} :done, ${pointOf(waitFrom)}, ${Math.round(waitedMs)}ms`;
  return [wait, bar];
}

/**
 * A point in time for Mermaid, which reads and shows it in the reader's time zone. The date is one without a
 * daylight-saving change.
 */
function pointOf(ms: number): string {
  return new Date(Date.UTC(2001, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').slice(0, 23);
}
