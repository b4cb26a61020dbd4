/** The matrix of models by probes for the terminal. */
import Table from 'cli-table3';
import type { Status } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import type { GatewayReport, WantedModel } from '../model/report.ts';
import { PROBES, type ProbeName } from '../model/run.ts';
import { clip, oneLine } from '../safety/quote.ts';
import type { Paint } from './paint.ts';
import { matrixRows, probesShown } from './probe-matrix.ts';
import { folded, NARROWEST, textWidth } from './terminal-table.ts';

const MOST_MODELS = 30;
const WIDEST_MODEL = 48;

/** Signs that take one column each, and words of at most four letters: six probes then fit into 80 columns. */
const CELLS = {
  pass: '✓ yes',
  warn: '! no',
  fail: '✗ no',
  skip: '- skip',
  info: 'i no',
} as const satisfies Record<Status, string>;

/**
 * The models by the probes wanted of them, broken ones first. Plain lines if a table has no room; empty if only
 * `completion` is wanted.
 */
export function terminalMatrix(gateway: GatewayReport, columns: number, paint: Paint): readonly string[] {
  const probes = probesShown(gateway);
  const rows = matrixRows(gateway);
  if (probes.length === 0 || rows.length === 0) return [];
  const shown = rows.slice(0, MOST_MODELS);
  const left = rows.length - shown.length;
  return [
    '',
    ...(columns < NARROWEST ? linesOf(shown, paint) : tableOf(shown, probes, columns, paint)),
    ...(left === 0 ? [] : [paint('dim', `${counted(left, 'model')} more in the report (--json).`)]),
  ];
}

function nameOf({ id }: WantedModel): string {
  return clip(oneLine(id), 80);
}

/** Without borders between the columns, which would take space from the names. */
function tableOf(
  models: readonly WantedModel[],
  probes: readonly ProbeName[],
  columns: number,
  paint: Paint,
): readonly string[] {
  const heads = probes.map((probe) => probe.replace('-', '-\n'));
  const widths = heads.map((head, at) =>
    Math.max(
      ...head.split('\n').map(textWidth),
      ...models.map(({ probes: of }) => wordOf(of, probes[at]).length),
    ),
  );
  const taken = widths.reduce((sum, width) => sum + width + GAP, FRAME);
  const longest = Math.max(textWidth('Model'), ...models.map((model) => textWidth(nameOf(model))));
  const first = Math.min(longest, WIDEST_MODEL, Math.max(columns - taken, 1));
  const table = new Table({
    head: ['Model', ...heads.map((head, at) => (at === heads.length - 1 ? `${head} ` : head))],
    chars: { middle: '', 'top-mid': '', 'bottom-mid': '', 'mid-mid': '' },
    style: { head: [], border: [], compact: true, 'padding-left': GAP, 'padding-right': 0 },
  });
  for (const model of models) {
    const cells = probes.map((probe) => cellOf(model.probes[probe], paint));
    table.push([folded(nameOf(model), first), ...cells]);
  }
  return table.toString().split('\n');
}

/** The spaces between two columns. */
const GAP = 1;
/** The outer border and a space, on both sides. */
const FRAME = 4;

function wordOf(of: WantedModel['probes'], probe: ProbeName | undefined): string {
  const status = probe === undefined ? undefined : of[probe];
  return status === undefined ? '' : CELLS[status];
}

function cellOf(status: Status | undefined, paint: Paint): string {
  return status === undefined ? '' : paint(status, CELLS[status]);
}

function linesOf(models: readonly WantedModel[], paint: Paint): readonly string[] {
  return models.map((model) => {
    const told = PROBES.flatMap((probe) => {
      const status = model.probes[probe];
      return status === undefined ? [] : [`${probe} ${cellOf(status, paint)}`];
    });
    return `${nameOf(model)}: ${told.join(', ')}`;
  });
}
