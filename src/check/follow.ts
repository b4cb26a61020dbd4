/**
 * Follows one gateway's course: the list and the first completion go out together, the rest follows only when
 * those two do not show that the key, the account or the place is wrong.
 */
import { recognise } from '../diagnose/provider.ts';
import { likelyRoots } from '../gateways/providers.ts';
import type { Answer } from '../model/observation.ts';
import { isPattern } from '../model/run.ts';
import { listRequest, probeRequest } from '../probe/requests.ts';
import { createAsking, type Look } from './ask-models.ts';
import { type Asked, type Course, cutShort, type RootTrial } from './course.ts';
import { isKey, isNetwork, isPlace, stopAfter } from './gate.ts';
import { readPages } from './list-pages.ts';
import { nearestOf } from './nearest.ts';
import type { Opening } from './open.ts';
import { apiSpoke, mayLeadNowhere, placeIsWrong } from './place-finding.ts';
import { idsOf, sampleOf, targetsOf } from './targets.ts';
import { allProbes } from './wanted-probes.ts';

/** So many answers show who is talking: those of one gateway are much alike. */
const MOST_LOOKED_AT = 32;

const UNASKED = 'it was asked';

function answerOf(asked: Asked | null): Answer | null {
  const last = asked?.observation.attempts.at(-1)?.exchange;
  return last?.kind === 'answer' ? last : null;
}

/** Tries the likely roots of the same origin, one after another, until an API answers. */
async function tryRoots(look: Look): Promise<readonly RootTrial[]> {
  const trials: RootTrial[] = [];
  for (const root of likelyRoots(new URL(look.root))) {
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

/** Everything asked of one gateway in one look, from its first two questions on. */
export async function follow(
  look: Look,
  { list, first }: Opening,
): Promise<Omit<Course, 'status' | 'connections' | 'requests'>> {
  const { spec, deps, inquiry } = look;
  const { listed, complete, cut } = await readPages(look, list);
  const every = targetsOf(spec.models, listed);
  const count = idsOf(every).length;
  const patterned = spec.models.some((item) => item.alternatives.some(isPattern));
  const tooMany = patterned && count > spec.maxModels ? count : null;
  const targets = tooMany === null ? every : sampleOf(every, spec.maxModels);

  const asking = createAsking(look, targets, first);
  const elsewhere = new Set(allProbes(spec).map((probe) => probeRequest(probe, look.root, '').url)).size > 1;
  let stop = deps.signal.aborted ? cutShort(deps.signal, UNASKED) : stopAfter(list, first, elsewhere);
  const opener = targets[0]?.ids[0];
  // What a list refuses, or does not have, the first request may still be given: it outranks the list.
  const onlyListed = stop === null || (!deps.signal.aborted && (isKey(stop.code) || isPlace(stop.code)));
  if (onlyListed && tooMany === null && first === null && opener !== undefined) {
    // A list may be public: one model alone shows whether the key is good before the others are asked.
    await asking.model(opener);
    stop = stopAfter(list, asking.mainOf(opener), elsewhere);
  }
  if (stop === null && tooMany === null) await Promise.all(targets.map(asking.target));

  const { probed } = asking;
  const everything = list === null ? probed : [list, ...probed];
  const wrong = placeIsWrong(everything) && !everything.some((one) => one.diagnosis.code === 'redirected');
  const roots = (wrong || mayLeadNowhere(everything)) && !deps.signal.aborted ? await tryRoots(look) : null;
  const control =
    everything.some((one) => isNetwork(one.diagnosis.code)) && !deps.signal.aborted
      ? await deps.control()
      : null;
  const stopped = stop ?? inquiry.stopped() ?? (deps.signal.aborted ? cutShort(deps.signal, UNASKED) : null);
  // All is asked by now: a run that is ended meanwhile has nothing left unfinished.
  const nearest = await nearestOf(targets, listed ?? [], () => deps.signal.aborted);
  // What failed tells most.
  const good = everything.filter(({ diagnosis }) => diagnosis.code === null);
  const failed = everything.filter(({ diagnosis }) => diagnosis.code !== null);
  const answers = [...failed, ...good].map(answerOf).filter((answer) => answer !== null);
  return {
    list,
    listed,
    listComplete: complete,
    listCut: cut ? cutShort(deps.signal, 'the whole list was read') : null,
    nearest,
    targets,
    tooMany,
    probed,
    stop: stopped,
    roots,
    control,
    provider: recognise(answers.slice(0, MOST_LOOKED_AT), new URL(look.root).hostname),
    looks: 1,
    longestWaitMs: inquiry.longestWaitMs(),
  };
}
