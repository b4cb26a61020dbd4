/** The outcome of each wanted model, the same in every output. */
import type { Finding } from './finding.ts';
import { type GatewayReport, isEither, type WantedModel } from './report.ts';

/** `spared`: not needed, because another model of its item works. `unasked`: nothing was asked about it. */
export type ModelState = (typeof STATES)[number];
export const STATES = ['broken', 'works', 'spared', 'unasked'] as const;

export interface ModelRow {
  readonly model: WantedModel;
  readonly state: ModelState;
  /** The finding that explains it; null if there is none. */
  readonly finding: Finding | null;
}

/** The wanted models with their outcomes, broken ones first. */
export function modelRows({ findings, models }: GatewayReport): readonly ModelRow[] {
  const satisfied = new Set(models.wanted.filter(({ works }) => works).map(({ item }) => item));
  const about = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.model === null || finding.status === 'skip') continue;
    const known = about.get(finding.model);
    if (known === undefined || severity(finding) > severity(known)) about.set(finding.model, finding);
  }
  const rows = models.wanted.map((model): ModelRow => {
    const finding = about.get(model.id) ?? null;
    if (model.works) return { model, state: 'works', finding };
    if (satisfied.has(model.item) && isSpared(model, finding)) return { model, state: 'spared', finding };
    return { model, state: finding === null ? 'unasked' : 'broken', finding };
  });
  return STATES.flatMap((state) => rows.filter((row) => row.state === state));
}

/**
 * Of `a | b`, one working model is enough. Each model that a pattern matches counts, unless its finding is only
 * informational.
 */
function isSpared(model: WantedModel, finding: Finding | null): boolean {
  return finding === null ? isEither(model) : finding.status === 'info';
}

const severity = ({ status }: Finding): number => ['pass', 'info', 'warn', 'fail'].indexOf(status);

export interface ModelTally {
  readonly worked: number;
  /** Without those that were not needed. */
  readonly of: number;
}

/** How many of the wanted models work. `a | b` counts as one, however many of its models were asked. */
export function modelTally(gateway: GatewayReport): ModelTally {
  const wishes = new Map<string, boolean>();
  for (const { model, state } of modelRows(gateway)) {
    if (state === 'spared' && !isEither(model)) continue;
    const wish = isEither(model) ? `| ${model.item}` : model.id;
    wishes.set(wish, wishes.get(wish) === true || state === 'works');
  }
  return { worked: [...wishes.values()].filter((works) => works).length, of: wishes.size };
}
