/** The job summary in GitHub's Markdown: at most 1 MiB, with the verdict and the next step first. */
import { counted, milliseconds } from '../model/measures.ts';
import { type Report, worstFirst } from '../model/report.ts';
import { prose, sentence } from '../safety/markdown.ts';
import { codeLink } from './checks-table.ts';
import { digestOf } from './digest.ts';
import { subjectOf } from './headline.ts';
import { cellMarkOf, markOf } from './marks.ts';
import { foldedLines } from './models-table.ts';
import { type SectionDetail, sectionOf } from './section.ts';

/** GitHub's limit per step; a longer summary is dropped entirely. */
export const SUMMARY_LIMIT = 1_048_576;

/**
 * How much detail to show. If the text is too long, the next smaller level of detail is used; the text is never cut
 * off.
 */
interface Detail extends SectionDetail {
  readonly trend: boolean;
  /** How many gateways get their own section, and how many a row in the table of gateways. */
  readonly sections: number;
  readonly rows: number;
}

const ALL: Detail = {
  trend: true,
  timeline: true,
  attempts: true,
  findings: true,
  models: Number.POSITIVE_INFINITY,
  sections: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
};
const LESS = { ...ALL, timeline: false, attempts: false, findings: false };
const DETAILS: readonly Detail[] = [
  ALL,
  { ...ALL, timeline: false },
  { ...ALL, timeline: false, attempts: false },
  LESS,
  ...[1000, 200, 50, 10].map((models) => ({ ...LESS, models })),
  ...[100, 30, 10, 1].map((sections) => ({ ...LESS, models: 10, sections })),
  ...[1000, 200, 50].map((rows) => ({ ...LESS, trend: false, models: 0, sections: 0, rows })),
];

/**
 * `limit` is in bytes of UTF-8; `trendOf` are the lines from trend.ts, if any. No more than `mostSections` gateways get
 * their own section. If nothing else fits, the result is the title alone; if even that is too long, it is empty.
 */
export function summaryOf(
  report: Report,
  limit: number = SUMMARY_LIMIT,
  trendOf: readonly string[] = [],
  mostSections = Number.POSITIVE_INFINITY,
): string {
  const steps = summarySteps(report, limit, trendOf, mostSections);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same as a generator that yields after each section. For a large fleet, several levels of detail are tried, each
 * up to a megabyte, and the caller can do other work in between.
 */
export function* summarySteps(
  report: Report,
  limit: number,
  trendOf: readonly string[],
  mostSections = Number.POSITIVE_INFINITY,
): Generator<undefined, string> {
  const trend = trendOf.length === 0 ? [] : ['### Trend', '', ...trendOf];
  const render = (detail: Detail) => {
    const sections = Math.min(detail.sections, mostSections);
    return within(limit, linesOf(report, { ...detail, sections }, trend));
  };
  const whole = yield* render(ALL);
  if (whole !== null) return whole;
  let best = yield* within(limit, [[titleOf(report)]]);
  // Each level is smaller than the one before, so a binary search finds the first that fits.
  let [low, high] = [1, DETAILS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const text = yield* render(DETAILS[middle] ?? ALL);
    if (text === null) low = middle + 1;
    else [best, high] = [text, middle];
  }
  return best ?? '';
}

/**
 * Joins the lines; null as soon as they exceed the limit, since the full text of a large fleet may be hundreds of
 * times longer.
 */
function* within(limit: number, parts: Iterable<readonly string[]>): Generator<undefined, string | null> {
  let text = '';
  let left = limit;
  for (const lines of parts) {
    const part = lines.map((line) => `${line}\n`).join('');
    left -= Buffer.byteLength(part, 'utf8');
    if (left < 0) return null;
    text += part;
    yield;
  }
  return text;
}

function titleOf(report: Report): string {
  return `## ${markOf(report.verdict)}: ${prose(subjectOf(report), 200)}`;
}

function* linesOf(report: Report, detail: Detail, trend: readonly string[]): Generator<readonly string[]> {
  const [only, ...more] = report.gateways;
  const past = detail.trend ? trend : [];
  if (only !== undefined && more.length === 0) yield [...sectionOf(only, detail, '##'), ...past];
  else yield* fleet(report, detail, past);
  const took = milliseconds(report.durationMs);
  yield [
    `<sub>gateway-preflight ${prose(report.version, 40)}, ${prose(report.startedAt, 40)}, ${took}. Everything is in the JSON report.</sub>`,
  ];
}

/**
 * For several gateways: first a table of all, then a section for each. Those that pass come after the trend,
 * collapsed.
 */
function* fleet(report: Report, detail: Detail, past: readonly string[]): Generator<readonly string[]> {
  const gateways = worstFirst(report.gateways);
  const rows = gateways.slice(0, detail.rows).map((gateway) => {
    const { headline, tally } = digestOf(gateway);
    const { head, state } = headline;
    const next = head === null ? sentence(state, 200) : sentence(head.next, 300);
    const models = tally.of === 0 ? '' : `${tally.worked} of ${tally.of}`;
    const diagnosis = head === null ? '' : codeLink(head);
    return `| ${cellMarkOf(gateway.verdict)} | ${prose(gateway.name, 100)} | ${diagnosis} | ${models} | ${next} |`;
  });
  const shown = gateways.slice(0, detail.sections);
  yield [
    titleOf(report),
    '',
    '| Result | Gateway | Diagnosis | Models | Next |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...leftOut(report.gateways.length - rows.length, 'row'),
  ];
  for (const gateway of shown.filter(({ verdict }) => verdict !== 'pass')) {
    yield sectionOf(gateway, detail, '###');
  }
  yield past;
  for (const gateway of shown.filter(({ verdict }) => verdict === 'pass')) {
    const title = `${markOf('pass')}: ${prose(gateway.name, 200)}`;
    yield foldedLines(title, sectionOf(gateway, detail, '####'));
  }
  yield leftOut(report.gateways.length - shown.length, 'section');
}

function leftOut(count: number, noun: string): readonly string[] {
  return count <= 0
    ? []
    : [`${counted(count, noun)} left out here to save space; the report has them all.`, ''];
}
