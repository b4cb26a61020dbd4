/**
 * The baseline: the model ids that each gateway listed last time, `{"relay": ["gpt-5.5", …]}`, one id a line and
 * sorted, so that its diff in a repository reads well.
 */

/** Model ids by the gateway's name. */
export type Baseline = ReadonlyMap<string, readonly string[]>;

export interface BaselineRead {
  readonly baseline: Baseline;
  /** What was not understood, as a sentence; null when all of it was. */
  readonly damage: string | null;
}

export interface ModelChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const NONE: Baseline = new Map();

/** Reads the file's text; null where there is no file yet. What is damaged is left out, and said. */
export function readBaseline(text: string | null): BaselineRead {
  if (text === null || text.trim() === '') return { baseline: NONE, damage: null };
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { baseline: NONE, damage: 'The baseline is no JSON object of gateways; it is begun anew.' };
  }
  const baseline = new Map<string, readonly string[]>();
  const damaged: string[] = [];
  for (const [name, ids] of Object.entries(value)) {
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) baseline.set(name, ids);
    else damaged.push(name);
  }
  const damage =
    damaged.length === 0
      ? null
      : `The baseline holds no list of model ids for ${damaged.length} of ${damaged.length + baseline.size} gateways; theirs is begun anew.`;
  return { baseline, damage };
}

/** What a gateway lists now against the baseline; nothing where the list was not read or is seen the first time. */
export function compareModels(
  name: string,
  listed: readonly string[] | null,
  baseline: Baseline,
): ModelChanges {
  const known = baseline.get(name);
  if (known === undefined || listed === null) return { added: [], removed: [] };
  const before = new Set(known);
  const now = new Set(listed);
  return {
    added: sorted([...now].filter((id) => !before.has(id))),
    removed: sorted([...before].filter((id) => !now.has(id))),
  };
}

/** The text of the next baseline: of the gateways given, those whose list was read are rewritten; all others stay. */
export function updatedBaseline(
  baseline: Baseline,
  lists: readonly { readonly name: string; readonly listed: readonly string[] | null }[],
): string {
  const next = new Map(baseline);
  for (const { name, listed } of lists) if (listed !== null) next.set(name, listed);
  const entries = sorted([...next.keys()]).map((name) => [name, sorted([...new Set(next.get(name))])]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/**
 * What jobs that began from one baseline wrote, as lists for {@link updatedBaseline}: of each file the gateways that it
 * says something new of. What a job did not ask stands in its file as it was.
 */
export function listsOfJobs(
  before: Baseline,
  jobs: readonly Baseline[],
): readonly { readonly name: string; readonly listed: readonly string[] }[] {
  const textOf = (ids: readonly string[] | undefined): string => sorted(ids ?? []).join('\n');
  return jobs.flatMap((job) =>
    [...job]
      .filter(([name, ids]) => !before.has(name) || textOf(ids) !== textOf(before.get(name)))
      .map(([name, listed]) => ({ name, listed })),
  );
}

/** By code units and not by locale: the same on every runner. */
function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
