/**
 * The baseline: the model ids that each gateway listed last time, as JSON: `{"relay": ["gpt-5.5", …]}`. Ids are
 * sorted and one per line, so that a diff in a repository is easy to read.
 */
import { Buffer } from 'node:buffer';
import { IdList, type Ids } from '../model/ids.ts';
import { chunksOf } from '../model/split.ts';
import { MOST_BYTES } from './history.ts';
import { Refusal } from './paths.ts';
import { storedLists } from './stored-lists.ts';

/** Model ids by the name of their gateway. */
export type Baseline = ReadonlyMap<string, Iterable<string>>;

export interface BaselineRead {
  readonly baseline: Baseline;
  /** A sentence on what could not be understood; null if everything could. */
  readonly damage: string | null;
}

export interface ModelChanges {
  readonly added: Ids;
  readonly removed: Ids;
}

const NONE: Baseline = new Map();

/** Reads the text of the file; null if there is no file yet. Damaged parts are skipped and described in `damage`. */
export function readBaseline(text: Buffer | string | null): BaselineRead {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text ?? '');
  if (bytes.every(isBlank)) return { baseline: NONE, damage: null };
  const lists = storedLists(bytes);
  if (lists === null) {
    return { baseline: NONE, damage: 'The baseline is not a JSON object of gateways; a new one is started.' };
  }
  const baseline = new Map<string, Iterable<string>>();
  for (const [name, ids] of lists) if (ids !== null) baseline.set(name, ids);
  const damaged = lists.size - baseline.size;
  const damage =
    damaged === 0
      ? null
      : `The baseline holds no list of model ids for ${damaged} of ${lists.size} gateways; a new list is started for them.`;
  return { baseline, damage };
}

/**
 * How the ids listed now differ from the baseline. No changes if the list was not read, or the gateway is not in the
 * baseline yet.
 */
export function compareModels(name: string, listed: Ids | null, baseline: Baseline): ModelChanges {
  const known = baseline.get(name);
  if (known === undefined || listed === null) return { added: [], removed: [] };
  const now = IdList.of(listed);
  const isNew = new Uint8Array(now.length).fill(1);
  const removed = now.alike;
  for (const id of known) {
    const place = now.find(id);
    if (place < 0) removed.add(id);
    else isNew[place] = 0;
  }
  return { added: spelledOut(now.sorted(isNew)), removed: spelledOut(removed.sorted()) };
}

/** The current list of a gateway, which replaces the one in the baseline; null if it was not read. */
export interface List {
  readonly name: string;
  readonly listed: Iterable<string> | null;
}

/** Ids per piece of text. */
const PIECE = 512;
/** Bytes around an id in the file: line break, indent, quotes and comma. */
const BESIDE_ID = 8;
/** Why a longer baseline is not written: we would read no more than this of it. */
export const TOO_LONG =
  'it would be over 8 MiB, and no more is read of it; take gateways that are gone out of it, or run parts of the fleet with baselines of their own';

/** Roughly how many bytes of the file a list takes. */
export function lengthOf(ids: Iterable<string>): number {
  let length = 0;
  for (const id of ids) length += Buffer.byteLength(id) + BESIDE_ID;
  return length;
}

/**
 * Yields the text of the next baseline in pieces; a list of 100,000 ids as one text would be in memory twice more.
 * Gateways without a new list keep their old one. `redact` is applied to names and ids only, so that it cannot damage
 * the JSON syntax. Throws a Refusal as soon as the text is longer than what we would read back.
 */
export function* baselinePieces(
  baseline: Baseline,
  lists: readonly List[],
  redact: (text: string) => string = (text) => text,
): Generator<string> {
  let length = 0;
  for (const piece of allPieces(baseline, lists, redact)) {
    length += Buffer.byteLength(piece);
    if (length > MOST_BYTES) throw new Refusal(TOO_LONG);
    yield piece;
  }
}

function* allPieces(
  baseline: Baseline,
  lists: readonly List[],
  redact: (text: string) => string,
): Generator<string> {
  const next = new Map(baseline);
  for (const { name, listed } of lists) if (listed !== null) next.set(name, listed);
  const quoted = (text: string): string => JSON.stringify(redact(text));
  let before = '{\n';
  for (const name of distinct([...next.keys()])) {
    const ids = IdList.of(next.get(name) ?? []).sorted();
    yield `${before}  ${quoted(name)}: [`;
    let comma = '';
    for (const some of chunksOf(ids, PIECE)) {
      yield `${comma}${some.map((id) => `\n    ${quoted(id)}`).join(',')}`;
      comma = ',';
    }
    yield ids.length === 0 ? ']' : '\n  ]';
    before = ',\n';
  }
  yield next.size === 0 ? '{}\n' : '\n}\n';
}

/**
 * Merges what several jobs wrote that started from the same baseline, as lists for {@link baselinePieces}. Only
 * changed or new gateways count: those that a job did not ask are in its file unchanged.
 */
export function listsOfJobs(before: Baseline, jobs: Iterable<Baseline>): readonly List[] {
  const textOf = (ids: Iterable<string> | undefined): string => sorted([...(ids ?? [])]).join('\n');
  const lists: List[] = [];
  for (const job of jobs) {
    for (const [name, listed] of job) {
      const isNew = !before.has(name) || textOf(listed) !== textOf(before.get(name));
      if (isNew) lists.push({ name, listed });
    }
  }
  return lists;
}

/** Sorts in place, by code units and not by locale, so that the order is the same on every runner. */
function sorted(texts: string[]): readonly string[] {
  return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Converts to a plain array unless the list is long. */
function spelledOut(ids: Ids): Ids {
  return ids.length > PIECE ? ids : [...ids];
}

/** Sorted, without duplicates. */
function distinct(texts: string[]): readonly string[] {
  return sorted(texts).filter((text, at, all) => at === 0 || text !== all[at - 1]);
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
