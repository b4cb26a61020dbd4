/**
 * The baseline: the model ids that each gateway listed last time, `{"relay": ["gpt-5.5", …]}`, one id a line and
 * sorted, so that its diff in a repository reads well.
 */
import { Buffer } from 'node:buffer';
import { chunksOf, IdList, type Ids } from '../model/ids.ts';
import { MOST_BYTES } from './history.ts';
import { Refusal } from './paths.ts';
import { storedLists } from './stored-lists.ts';

/** Model ids by the gateway's name. */
export type Baseline = ReadonlyMap<string, Iterable<string>>;

export interface BaselineRead {
  readonly baseline: Baseline;
  /** What was not understood, as a sentence; null when all of it was. */
  readonly damage: string | null;
}

export interface ModelChanges {
  readonly added: Ids;
  readonly removed: Ids;
}

const NONE: Baseline = new Map();

/** Reads the file's text; null where there is no file yet. What is damaged is left out, and said. */
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

/** What a gateway lists now against the baseline; nothing where the list was not read or is seen the first time. */
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

/** Of the gateways given, those whose list was read are rewritten; null where it was not. */
export interface List {
  readonly name: string;
  readonly listed: Iterable<string> | null;
}

/** Ids in a piece. */
const PIECE = 512;
/** Of an id in the file: its line end, indent, quotes and comma. */
const BESIDE_ID = 8;
/** Why a baseline is not written of which no more would be read. */
export const TOO_LONG =
  'it would be over 8 MiB, and no more is read of it; take gateways that are gone out of it, or run parts of the fleet with baselines of their own';

/** About how many bytes of the file a list is. */
export function lengthOf(ids: Iterable<string>): number {
  let length = 0;
  for (const id of ids) length += Buffer.byteLength(id) + BESIDE_ID;
  return length;
}

/**
 * The text of the next baseline, in pieces: as a whole, a list of 100,000 ids would be in memory twice more. All
 * gateways that are not rewritten stay. `redact` is applied to the names and ids, not to the marks of the syntax. Refused
 * as soon as it is longer than what is read.
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
 * What jobs that began from one baseline wrote, as lists for {@link baselinePieces}: of each file the gateways that it
 * says something new of. What a job did not ask stands in its file as it was.
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

/** By code units and not by locale: the same on every runner. Sorts in place. */
function sorted(texts: string[]): readonly string[] {
  return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** An array, where they are not so many that it matters. */
function spelledOut(ids: Ids): Ids {
  return ids.length > PIECE ? ids : [...ids];
}

/** Sorted, each once. */
function distinct(texts: string[]): readonly string[] {
  return sorted(texts).filter((text, at, all) => at === 0 || text !== all[at - 1]);
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
