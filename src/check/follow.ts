/**
 * Asks one gateway all that is wanted: the list and the first completion go out together, the rest follows only when
 * those two do not show that the key, the account or the base URL is wrong.
 */
import { recognise } from '../diagnose/provider.ts';
import { LOST_POST } from '../diagnose/redirect.ts';
import { likelyRoots, vendorRoots } from '../gateways/providers.ts';
import type { Ids } from '../model/ids.ts';
import type { Answer } from '../model/observation.ts';
import { type GatewaySpec, isPattern } from '../model/run.ts';
import { listRequest, probeRequest } from '../probe/requests.ts';
import { type Asking, createAsking, type Look } from './ask-models.ts';
import { isKey, isNetwork, isPlace, stopAfter } from './gate.ts';
import { readPages } from './list-pages.ts';
import { nearestOf } from './nearest.ts';
import type { Opening } from './open.ts';
import { apiSpoke, hasListOnly, mayLeadNowhere, placeIsWrong } from './place-finding.ts';
import { someAtOnce } from './some-at-once.ts';
import { countOf, sampleOf, type Target, targetsOf } from './targets.ts';
import { type Asked, cutShort, type LookResult, type RootTrial, type Stop } from './transcript.ts';
import { allProbes } from './wanted-probes.ts';

/** At most so many answers are searched for signs of the software: those of one gateway are much alike. */
const MOST_LOOKED_AT = 32;

const UNASKED = 'it was asked';

function answerOf(asked: Asked | null): Answer | null {
  const last = asked?.observation.attempts.at(-1)?.exchange;
  return last?.kind === 'answer' ? last : null;
}

/** Tries these roots of the same origin, one after another, until an API answers. */
async function tryRoots(look: Look, roots: readonly string[]): Promise<readonly RootTrial[]> {
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
    const answers = apiSpoke(asked);
    trials.push({ root, answers, asked });
    if (answers) break;
  }
  return trials;
}

/** What is to be asked: all targets, or only some to report on where a pattern matches more than `max-models`. */
function wantedOf(
  { models, maxModels }: GatewaySpec,
  listed: Ids | null,
): Pick<LookResult, 'targets' | 'tooMany'> {
  const hasPattern = models.some((item) => item.alternatives.some(isPattern));
  const count = hasPattern ? countOf(models, listed) : 0;
  if (count <= maxModels) return { targets: targetsOf(models, listed), tooMany: null };
  return { targets: sampleOf(targetsOf(models, listed, maxModels), maxModels), tooMany: count };
}

/** Whether the wanted probes go to more than one endpoint. */
function hasOtherEndpoints({ spec, root }: Look): boolean {
  return new Set(allProbes(spec).map((probe) => probeRequest(probe, root, '').url)).size > 1;
}

function stopAfterOpening(look: Look, { list, first }: Opening): Stop | null {
  const { signal } = look.deps;
  return signal.aborted ? cutShort(signal, UNASKED) : stopAfter(list, first, hasOtherEndpoints(look));
}

/** Asks every target. Returns why some were not asked; null where nothing was in the way. */
async function askTargets(
  look: Look,
  opening: Opening,
  asking: Asking,
  targets: readonly Target[],
): Promise<Stop | null> {
  const { list, first } = opening;
  let stop = stopAfterOpening(look, opening);
  const opener = targets[0]?.ids[0];
  // A list that refuses the key, or that is not there, is outranked by what a model's own request says.
  const mayBeListOnly =
    stop === null || (!look.deps.signal.aborted && (isKey(stop.code) || isPlace(stop.code)));
  if (first === null && opener !== undefined && mayBeListOnly) {
    // A list may be public: one model alone shows whether the key is good before the others are asked.
    await asking.model(opener);
    stop = stopAfter(list, asking.mainOf(opener), hasOtherEndpoints(look));
  }
  if (stop === null) await someAtOnce(targets, asking.target);
  return stop;
}

/** Tries other roots where nothing of the API was found under this one; null where there was no need to. */
async function rootsOf(look: Look, asked: readonly Asked[]): Promise<LookResult['roots']> {
  const isLed = asked.some(({ diagnosis: { code, rule } }) => code === 'redirected' && rule !== LOST_POST);
  const isWrong = placeIsWrong(asked) && !isLed;
  if (look.deps.signal.aborted) return null;
  if (isWrong || mayLeadNowhere(asked)) return tryRoots(look, likelyRoots(new URL(look.root)));
  const known = hasListOnly(asked) ? vendorRoots(new URL(look.root)) : [];
  return known.length > 0 ? tryRoots(look, known) : null;
}

/** Tells a gateway that cannot be reached from a runner that is offline; null where there was no need to. */
async function controlOf({ deps }: Look, asked: readonly Asked[]): Promise<LookResult['control']> {
  const isWorthIt = asked.some(({ diagnosis }) => isNetwork(diagnosis.code)) && !deps.signal.aborted;
  return isWorthIt ? deps.control() : null;
}

/** Recognises the vendor or software. Failed answers show most, so they are looked at first. */
function providerOf({ root }: Look, asked: readonly Asked[]): string {
  const good = asked.filter(({ diagnosis }) => diagnosis.code === null);
  const failed = asked.filter(({ diagnosis }) => diagnosis.code !== null);
  const answers = [...failed, ...good].map(answerOf).filter((answer) => answer !== null);
  return recognise(answers.slice(0, MOST_LOOKED_AT), new URL(root).hostname);
}

/** Everything asked of one gateway in one look, from its first two questions on. */
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
  // All is asked by now: a run that ends while the ids are compared has left nothing unfinished.
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
