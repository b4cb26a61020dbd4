/**
 * Asks one gateway all wanted questions. The list and the first completion are already under way together; the rest
 * is asked only if these two do not show that the key, the account or the base URL is wrong.
 */
import { recognise } from '../diagnose/provider.ts';
import { LOST_POST, OWN_LOGIN } from '../diagnose/redirect.ts';
import { likelyRoots, vendorRoots } from '../gateways/providers.ts';
import type { Ids } from '../model/ids.ts';
import type { Answer } from '../model/observation.ts';
import { isRecord, parseJson } from '../model/record.ts';
import { type GatewaySpec, isPattern } from '../model/run.ts';
import { listRequest, probeRequest } from '../probe/requests.ts';
import { type Asking, createAsking, type Look } from './ask-models.ts';
import { apiSpoke, hasListOnly, mayLeadNowhere, placeIsWrong } from './findings/place-finding.ts';
import { isKey, isNetwork, isPlace, mayBeOfModel, stopAfter } from './gate.ts';
import { readPages } from './list-pages.ts';
import { nearestOf } from './nearest.ts';
import type { Opening } from './open.ts';
import { someAtOnce } from './some-at-once.ts';
import { countOf, sampleOf, type Target, targetsOf } from './targets.ts';
import {
  answered,
  cutShort,
  type LookResult,
  type Outcome,
  type RootTrial,
  type Stop,
} from './transcript.ts';
import { allProbes } from './wanted-probes.ts';

/** The most answers that are searched for signs of the software; the answers of one gateway are much alike. */
const MOST_LOOKED_AT = 32;

/** The most ids of `a | b` that are tried after a refusal that may hold for all; a pattern among them may have hundreds. */
const MOST_ALTERNATIVES = 8;

const UNASKED = 'it was asked';

function answerOf(asked: Outcome | null): Answer | null {
  const last = asked?.observation.attempts.at(-1)?.exchange;
  return last?.kind === 'answer' ? last : null;
}

/**
 * True if it answered like an API for models. A site that leads people to its login refuses its own API, of whatever
 * kind, with a bare 401 or 403.
 */
function spokeOfModels(asked: Outcome): boolean {
  if (answered(asked) || !apiSpoke(asked)) return answered(asked);
  const body = parseJson(answerOf(asked)?.body ?? '');
  return isRecord(body) && isRecord(body.error);
}

/** Tries these roots of the same origin one after the other, until an API answers. */
async function tryRoots(
  look: Look,
  roots: readonly string[],
  spoke: (asked: Outcome) => boolean = apiSpoke,
): Promise<readonly RootTrial[]> {
  const trials: RootTrial[] = [];
  for (const root of roots) {
    if (look.deps.signal.aborted) break;
    const asked = await look.inquiry.ask({
      question: 'models',
      model: null,
      request: listRequest(root),
      once: true,
    });
    if (asked === null) break;
    const answers = spoke(asked);
    trials.push({ root, answers, asked });
    if (answers) break;
  }
  return trials;
}

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
  const tried = new Set([...new Set([...named, ...ids])].slice(0, MOST_ALTERNATIVES));
  return ids.filter((id) => tried.has(id));
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
  const [item] = targets;
  // Of `paid | free` one is enough, and the free model may work without credit.
  if (stop !== null && item?.anyOf && mayBeOfModel(list, stop)) {
    const ids = likeliest(item);
    await asking.target({ ...item, ids });
    if (!ids.some((id) => answered(asking.mainOf(id)))) return stop;
    await someAtOnce(targets.slice(1), asking.target);
    return null;
  }
  if (stop === null) await someAtOnce(targets, asking.target);
  return stop;
}

/** The rules of redirects that show no API at this root; it may be at another one. */
const LEADS_ASTRAY: ReadonlySet<string | null> = new Set([LOST_POST, OWN_LOGIN]);

/** If nothing of the API was found at this root, tries others; null if there was no need to. */
async function rootsOf(look: Look, asked: readonly Outcome[]): Promise<LookResult['roots']> {
  const isLed = asked.some(
    ({ diagnosis: { code, rule } }) => code === 'redirected' && !LEADS_ASTRAY.has(rule),
  );
  const isWrong = placeIsWrong(asked) && !isLed;
  if (look.deps.signal.aborted) return null;
  const isForPeople = asked.some(({ diagnosis }) => diagnosis.rule === OWN_LOGIN);
  if (isWrong || mayLeadNowhere(asked))
    return tryRoots(look, likelyRoots(new URL(look.root)), isForPeople ? spokeOfModels : apiSpoke);
  const known = hasListOnly(asked) ? vendorRoots(new URL(look.root)) : [];
  return known.length > 0 ? tryRoots(look, known) : null;
}

/** Checks whether the runner is offline, if the gateway could not be reached; null if there was no need to. */
async function controlOf({ deps }: Look, asked: readonly Outcome[]): Promise<LookResult['control']> {
  const isWorthIt = asked.some(({ diagnosis }) => isNetwork(diagnosis.code)) && !deps.signal.aborted;
  return isWorthIt ? deps.control() : null;
}

/** Recognises the vendor or software from its answers. Error responses reveal most, so they are examined first. */
function providerOf({ root }: Look, asked: readonly Outcome[]): string {
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
    provider: providerOf(look, asked),
    looks: 1,
    longestWaitMs: inquiry.longestWaitMs(),
  };
}
