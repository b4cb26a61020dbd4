/**
 * Asks one gateway all wanted questions. The list and the first completion are already under way together; the rest
 * is asked only if these two do not show that the key, the account or the base URL is wrong.
 */
import { recognise } from '../diagnose/provider.ts';
import type { Ids } from '../model/ids.ts';
import { type GatewaySpec, isPattern } from '../model/run.ts';
import { probeRequest } from '../probe/requests.ts';
import { type Asking, createAsking, type Look } from './ask-models.ts';
import { isKey, isNetwork, isPlace, mayBeOfModel, stopAfter } from './gate.ts';
import { readPages } from './list-pages.ts';
import { nearestOf } from './nearest.ts';
import type { Opening } from './open.ts';
import { someAtOnce } from './some-at-once.ts';
import { countOf, sampleOf, type Target, targetsOf } from './targets.ts';
import { answered, answerOf, cutShort, type LookResult, type Outcome, type Stop } from './transcript.ts';
import { rootsOf } from './try-roots.ts';
import { allProbes } from './wanted-probes.ts';

/** The most answers that are searched for signs of the software; the answers of one gateway are much alike. */
const MOST_LOOKED_AT = 32;

/** The most models that are tried after a refusal that may hold for all; a pattern may stand for hundreds. */
const MOST_TRIED = 8;

const UNASKED = 'it was asked';

/**
 * The targets to ask; if the patterns match more than `max-models`, only a sample to show in the report, which is not
 * asked.
 */
function wantedOf(
  { models, maxModels }: GatewaySpec,
  listed: Ids | null,
): Pick<LookResult, 'targets' | 'tooMany'> {
  const hasPattern = models.some((item) => item.alternatives.some(isPattern));
  const count = hasPattern ? countOf(models, listed) : 0;
  if (count <= maxModels) return { targets: targetsOf(models, listed), tooMany: null };
  return { targets: sampleOf(targetsOf(models, listed, maxModels), maxModels), tooMany: count };
}

/** True if the wanted probes go to more than one endpoint. */
function hasOtherEndpoints({ spec, root }: Look): boolean {
  return new Set(allProbes(spec).map((probe) => probeRequest(probe, root, '').url)).size > 1;
}

function stopAfterOpening(look: Look, { list, first }: Opening): Stop | null {
  const { signal } = look.deps;
  return signal.aborted ? cutShort(signal, UNASKED) : stopAfter(list, first, hasOtherEndpoints(look));
}

/** The ids of the target that are tried after a refusal: those that the user named, before the matches of a pattern. */
function likeliest({ item, ids }: Target): readonly string[] {
  const named = ids.filter((id) => item.alternatives.includes(id));
  const tried = new Set([...new Set([...named, ...ids])].slice(0, MOST_TRIED));
  return ids.filter((id) => tried.has(id));
}

/**
 * Tries some more models after a refusal that may hold for one model only: the free one of `paid | free`, or of `paid,
 * free`, may work without credit. Returns what is still to be asked; null if none of them works.
 */
async function restAfterRefusal(
  { deps, inquiry }: Look,
  asking: Asking,
  targets: readonly Target[],
): Promise<readonly Target[] | null> {
  const [refused, ...others] = targets;
  if (refused === undefined) return null;
  const ids = refused.anyOf ? likeliest(refused) : refused.ids.slice(0, 1);
  await asking.target({ ...refused, ids });
  if (ids.some((id) => answered(asking.mainOf(id)))) return others;
  for (const other of others.slice(0, MOST_TRIED - ids.length)) {
    const [id] = other.ids;
    if (deps.signal.aborted || inquiry.stopped() !== null) return null;
    if (id !== undefined && (await asking.model(id))) return targets;
  }
  return null;
}

/** Asks every target. Returns why some were not asked; null if all were. */
async function askTargets(
  look: Look,
  opening: Opening,
  asking: Asking,
  targets: readonly Target[],
): Promise<Stop | null> {
  const { list, first } = opening;
  let stop = stopAfterOpening(look, opening);
  const opener = targets[0]?.ids[0];
  // If only the list refuses the key or does not exist, a model's own request may still succeed, and it counts for
  // more.
  const mayBeListOnly =
    stop === null || (!look.deps.signal.aborted && (isKey(stop.code) || isPlace(stop.code)));
  if (first === null && opener !== undefined && mayBeListOnly) {
    // A list may be public, and so proves nothing about the key. Ask one model first, before the others are asked.
    await asking.model(opener);
    stop = stopAfter(list, asking.mainOf(opener), hasOtherEndpoints(look));
  }
  if (stop !== null && mayBeOfModel(list, stop)) {
    const rest = await restAfterRefusal(look, asking, targets);
    if (rest === null) return stop;
    await someAtOnce(rest, asking.target);
    return null;
  }
  if (stop === null) await someAtOnce(targets, asking.target);
  return stop;
}

/** Checks whether the runner is offline, if the gateway could not be reached; null if there was no need to. */
async function controlOf({ deps }: Look, asked: readonly Outcome[]): Promise<LookResult['control']> {
  const isWorthIt = asked.some(({ diagnosis }) => isNetwork(diagnosis.code)) && !deps.signal.aborted;
  return isWorthIt ? deps.control() : null;
}

/** Recognises the vendor or software from its answers. Error responses reveal most, so they are examined first. */
function recognised({ root }: Look, asked: readonly Outcome[]): string {
  const good = asked.filter(({ diagnosis }) => diagnosis.code === null);
  const failed = asked.filter(({ diagnosis }) => diagnosis.code !== null);
  const answers = [...failed, ...good].map(answerOf).filter((answer) => answer !== null);
  return recognise(answers.slice(0, MOST_LOOKED_AT), new URL(root).hostname);
}

/** Carries out one look, from the answers to its first two questions on. */
export async function follow(
  look: Look,
  opening: Opening,
): Promise<Omit<LookResult, 'connections' | 'requests'>> {
  const { spec, inquiry } = look;
  const { signal } = look.deps;
  const { list, first } = opening;
  const { listed, complete, cut } = await readPages(look, list);
  const { targets, tooMany } = wantedOf(spec, listed);
  const asking = createAsking(look, targets, first);
  const stop =
    tooMany === null ? await askTargets(look, opening, asking, targets) : stopAfterOpening(look, opening);
  const { probed } = asking;
  const asked = list === null ? probed : [list, ...probed];
  const roots = await rootsOf(look, asked);
  const control = await controlOf(look, asked);
  const stopped = stop ?? inquiry.stopped() ?? (signal.aborted ? cutShort(signal, UNASKED) : null);
  // By now everything was asked: if the run ends while ids are compared, nothing is left unfinished.
  const nearest = await nearestOf(targets, listed ?? [], () => signal.aborted);
  return {
    list,
    listed,
    listComplete: complete,
    listCut: cut ? cutShort(signal, 'the whole list was read') : null,
    nearest,
    targets,
    tooMany,
    probed,
    stop: stopped,
    roots,
    control,
    provider: recognised(look, asked),
    looks: 1,
    longestWaitMs: inquiry.longestWaitMs(),
  };
}
