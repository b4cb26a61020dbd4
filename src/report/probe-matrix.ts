/** Probe matrix: which probes (chat, streams, tools …) work with which model, in one table. */
import type { Finding, Status } from '../model/finding.ts';
import { counted, milliseconds } from '../model/measures.ts';
import { iconOf } from '../model/phrases.ts';
import type { GatewayReport, WantedModel } from '../model/report.ts';
import { PROBES, type ProbeName } from '../model/run.ts';
import { code } from '../safety/markdown.ts';
import { codeLink, tableRow } from './checks-table.ts';
import { foldedLines } from './models-table.ts';

/** A table of up to this many rows is shown in full. */
const AT_ONCE = 15;

const WORDS = {
  pass: 'yes',
  warn: 'no',
  fail: 'no',
  skip: 'not asked',
  info: 'no, not needed',
} as const satisfies Record<Status, string>;

/**
 * The probes wanted of at least one model; empty if only `completion` is, since the table of models then shows
 * everything.
 */
export function probesShown({ models }: GatewayReport): readonly ProbeName[] {
  const wanted = new Set(models.wanted.flatMap(({ probes }) => Object.keys(probes ?? {})));
  const shown = PROBES.filter((probe) => wanted.has(probe));
  return shown.length === 1 && shown[0] === 'completion' ? [] : shown;
}

/** The models with wanted probes; those with a probe that does not pass come first. */
export function matrixRows({ models }: GatewayReport): readonly WantedModel[] {
  const rows = models.wanted.filter(({ probes }) => Object.keys(probes ?? {}).length > 0);
  return [...rows.filter((row) => !isGood(row)), ...rows.filter(isGood)];
}

/** A table of models by probes, those with problems first. At most `max` rows; the rest is counted. */
export function probeMatrix(gateway: GatewayReport, max: number): readonly string[] {
  const probes = probesShown(gateway);
  const inOrder = matrixRows(gateway);
  if (probes.length === 0 || inOrder.length === 0) return [];
  const about = new Map(gateway.findings.map((finding) => [`${finding.check} ${finding.model}`, finding]));
  const open = inOrder.slice(0, Math.min(AT_ONCE, max));
  const folded = inOrder.slice(open.length, max);
  const left = inOrder.length - open.length - folded.length;
  const table = (models: readonly WantedModel[]) => tableOf(models, probes, about);
  const rest =
    left === 0 ? [] : [`${counted(left, 'model')} left out here to save space; the report has them all.`, ''];
  return [
    ...(open.length === 0 ? [] : table(open)),
    ...(folded.length === 0 ? [] : foldedLines(`${counted(folded.length, 'model')} more`, table(folded))),
    ...rest,
  ];
}

function isGood({ probes }: WantedModel): boolean {
  return Object.values(probes).every((status) => status === 'pass');
}

function tableOf(
  models: readonly WantedModel[],
  probes: readonly ProbeName[],
  about: ReadonlyMap<string, Finding>,
): readonly string[] {
  const head = ['Model', 'Listed', ...probes];
  const rows = models.map((model) =>
    tableRow([
      code(model.id, 100),
      model.listed === null ? 'unknown' : model.listed ? 'yes' : '**no**',
      ...probes.map((probe) => cellOf(model, probe, about.get(`${probe} ${model.id}`))),
    ]),
  );
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
}

/** Empty if this probe was not wanted of this model. */
function cellOf(model: WantedModel, probe: ProbeName, finding: Finding | undefined): string {
  const status = model.probes[probe];
  if (status === undefined) return '';
  const word = `${iconOf(status)}&nbsp;${WORDS[status]}`;
  if (status === 'skip') return word;
  if (finding?.code != null) return `${word}: ${codeLink(finding)}`;
  const measured = measuredOf(model, probe);
  return measured === '' ? word : `${word}, ${measured}`;
}

function measuredOf(model: WantedModel, probe: ProbeName): string {
  const { firstTokenMs, tokensPerSecond, dimension } = model;
  if (probe === 'embeddings') return dimension == null ? '' : counted(dimension, 'number');
  if (probe !== 'stream' || firstTokenMs == null) return '';
  const rate = tokensPerSecond == null ? '' : `, ${tokensPerSecond} tokens/s`;
  return `first token ${milliseconds(firstTokenMs)}${rate}`;
}
