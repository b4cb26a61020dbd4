/** The trend in the job summary: the last 30 runs of each gateway as a row of icons, and their latency as a chart. */
import { VERDICTS } from '../model/finding.ts';
import { type HistoryEntry, median } from '../model/history.ts';
import { counted, milliseconds } from '../model/measures.ts';
import { iconOf } from '../model/phrases.ts';
import { code, prose } from '../safety/markdown.ts';
import { mermaidLabel } from '../safety/mermaid.ts';

/** How much of the trend is drawn. */
export interface TrendDetail {
  /** The most gateways with a row in the table. */
  readonly rows: number;
  /** The most gateways with a chart of their latency. */
  readonly charts: number;
}

interface Trend {
  readonly name: string;
  /** At most 30, the newest last. */
  readonly runs: readonly HistoryEntry[];
}

const RUNS = 30;
const SMALL: TrendDetail = { rows: 100, charts: 3 };
/** Mermaid's default first colour is almost white; this blue is visible on light and dark backgrounds. */
const LOOK =
  '%%{init: {"xyChart": {"height": 260}, "themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7"}}}}%%';

/**
 * The trend as lines of Markdown; none if no gateway has two runs. `history` includes this run and is in order of
 * time; `names` are the gateways in the order in which to show them.
 */
export function trendLines(
  history: readonly HistoryEntry[],
  names: readonly string[],
  detail: TrendDetail = SMALL,
): readonly string[] {
  const runs = new Map<string, HistoryEntry[]>([...new Set(names)].map((name) => [name, []]));
  for (const entry of history) runs.get(entry.name)?.push(entry);
  const trends = [...runs]
    .map(([name, all]): Trend => ({ name, runs: all.slice(-RUNS) }))
    .filter((trend) => trend.runs.length > 1);
  const shown = trends.slice(0, detail.rows);
  if (shown.length === 0) return [];
  const rest = trends.length - shown.length;
  const legend = VERDICTS.toReversed()
    .map((verdict) => `${iconOf(verdict)} ${verdict}`)
    .join(', ');
  return [
    '| Gateway | Last runs, newest right | Worked | Latency | Last trouble |',
    '| --- | --- | --- | --- | --- |',
    ...shown.map(rowOf),
    '',
    ...(rest > 0
      ? [`${counted(rest, 'more gateway')} left out here to save space; the history has them all.`, '']
      : []),
    `<sub>At most ${RUNS} runs a gateway: ${legend}.</sub>`,
    '',
    ...shown.filter(isTimed).slice(0, detail.charts).flatMap(chartOf),
  ];
}

function rowOf({ name, runs }: Trend): string {
  const strip = runs.map(({ verdict }) => iconOf(verdict)).join('');
  const worked = runs.filter(({ verdict }) => verdict !== 'fail').length;
  const trouble = runs.findLast(({ verdict }) => verdict !== 'pass');
  const last = trouble === undefined ? 'none' : `${trouble.at.slice(0, 10)} ${code(trouble.diagnosis, 40)}`;
  return `| ${prose(name, 100)} | ${strip} | ${worked} of ${runs.length} | ${latencyOf(runs)} | ${last} |`;
}

function latencyOf(runs: readonly HistoryEntry[]): string {
  const usual = median(timed(runs));
  if (usual === null) return '';
  const now = runs.at(-1)?.latencyMs ?? null;
  return `${now === null ? 'not timed' : milliseconds(now)} (usually ${milliseconds(usual)})`;
}

/**
 * Nothing can break out of the code fence: mermaidLabel removes backticks and line breaks from the name, and
 * everything else is numbers.
 */
function chartOf({ name, runs }: Trend): readonly string[] {
  const values = timed(runs).map((ms) => Math.round(ms));
  return [
    '```mermaid',
    LOOK,
    'xychart-beta',
    `  title "Latency of ${mermaidLabel(name) || 'the gateway'}: last ${values.length} timed runs"`,
    `  x-axis "run" 1 --> ${values.length}`,
    `  y-axis "ms" 0 --> ${Math.max(1, ...values)}`,
    `  line [${values.join(', ')}]`,
    '```',
    '',
  ];
}

const isTimed = ({ runs }: Trend): boolean => timed(runs).length > 1;
const timed = (runs: readonly HistoryEntry[]): readonly number[] =>
  runs.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
