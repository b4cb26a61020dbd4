/**
 * Baseline and history: read before a run, consulted during it, and written after it. Loaded only if one of them is
 * kept.
 */
import { NO_PAST, type Past } from '../check/deps.ts';
import { baselinePieces, compareModels, lengthOf, type ModelChanges, TOO_LONG } from '../memory/baseline.ts';
import { writeWhole } from '../memory/files.ts';
import { entriesOf, MOST_BYTES, slowerThanUsual } from '../memory/history.ts';
import { addToHistory, loadBaseline, loadHistory } from '../memory/keep.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Ids } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { digestOf } from '../report/digest.ts';
import { redactedOf } from '../report/redacted.ts';
import { collecting, madeGarbage } from '../safety/garbage.ts';
import type { Redact } from '../safety/redact.ts';

export interface Remembered {
  /** In chronological order, including this run; empty without `history`. */
  readonly history: readonly HistoryEntry[];
  /** About files that could not be read or written. They do not change the verdict. */
  readonly warnings: readonly string[];
  /** Inputs whose files were left unchanged because the run was cancelled. */
  readonly left?: readonly string[];
}

export interface Memory {
  readonly past: Past;
  /** Writes what this run adds. */
  keep(report: Report, redact: Redact): Promise<Remembered>;
}

export type Paths = Pick<Run, 'baselinePath' | 'historyPath'>;

type Roots = readonly string[];
interface Part {
  readonly past: Partial<Past>;
  keep(report: Report, redact: Redact): Remembered;
}

function openBaseline(path: string, roots: Roots): Part {
  const { baseline, damage, warning } = loadBaseline(path, roots);
  const lists = new Map<string, Ids>();
  /** Roughly how many bytes the lists will take in the file. */
  let length = 0;
  // A cache of one: the finding and the report ask for the same comparison, one after the other.
  let compared: { name: string; listed: Ids; changes: ModelChanges } | null = null;
  return {
    past: {
      changes: (name, listed) => {
        if (!baseline.has(name)) return null;
        if (compared?.name !== name || compared.listed !== listed) {
          const known = new Map([[name, collecting(baseline.get(name) ?? [])]]);
          compared = { name, listed, changes: compareModels(name, listed, known) };
        }
        return compared.changes;
      },
      onListed: (name, listed) => {
        if (length <= MOST_BYTES) length += lengthOf(collecting(listed));
        lists.set(name, listed);
        // A baseline of this length will not be written, so the lists need not stay in memory.
        if (length > MOST_BYTES) lists.clear();
      },
    },
    keep: (_report, redact) => {
      const told = damage === null ? [] : [damage];
      // A file that could not be read must not be overwritten: its content would be lost.
      if (warning !== null) return { history: [], warnings: [warning] };
      if (length > MOST_BYTES)
        return { history: [], warnings: [...told, `${path} was not written: ${TOO_LONG}.`] };
      if (lists.size === 0) return { history: [], warnings: told };
      const next = [...lists].map(([name, listed]) => ({ name, listed }));
      const pieces = collecting(baselinePieces(baseline, next, redact));
      const failed = writeWhole(path, pieces, roots, { lasting: true });
      return { history: [], warnings: failed === null ? told : [...told, failed] };
    },
  };
}

/** In characters: roughly the garbage that one model causes (`madeGarbage`). */
const EACH_MODEL = 256;

/**
 * The entries of this run, made from the digests of its gateways: in a large merge, anything else of a gateway would
 * have to be read from the spool file again.
 */
function ownEntries({ startedAt, gateways }: Report, redact: Redact): readonly HistoryEntry[] {
  return gateways.flatMap((gateway) => {
    const { name, baseUrl, verdict, diagnosis, plan } = gateway;
    const { wanted } = digestOf(gateway);
    const rest = plan === undefined ? {} : { plan };
    const one = redactedOf({ name, baseUrl, verdict, diagnosis, models: { wanted }, ...rest }, redact);
    madeGarbage(wanted.length * EACH_MODEL);
    return entriesOf({ startedAt, gateways: [one] });
  });
}

function openHistory(path: string, roots: Roots): Part {
  const { entries, warning } = loadHistory(path, roots);
  let earlier: readonly HistoryEntry[] = entries;
  return {
    past: { slower: (name, model, ms) => slowerThanUsual(earlier, name, model, ms) },
    keep: (report, redact) => {
      // The file is read once more, because other runs may have added to it.
      earlier = [];
      const own = ownEntries(report, redact);
      if (warning !== null) return { history: own, warnings: [warning] };
      const added = addToHistory(path, own, roots);
      return { history: added.entries, warnings: added.warning === null ? [] : [added.warning] };
    },
  };
}

/** Reads the existing files. Never throws: what cannot be read is reported when the run is over. */
export async function openFiles({ baselinePath, historyPath }: Paths, roots: Roots): Promise<Memory> {
  const parts = [
    ...(baselinePath === null ? [] : [openBaseline(baselinePath, roots)]),
    ...(historyPath === null ? [] : [openHistory(historyPath, roots)]),
  ];
  return {
    past: Object.assign({ ...NO_PAST }, ...parts.map((part) => part.past)),
    keep: async (report, redact) => {
      const kept = parts.map((part) => part.keep(report, redact));
      return {
        history: kept.flatMap(({ history }) => history),
        warnings: kept.flatMap(({ warnings }) => warnings),
      };
    },
  };
}
