/**
 * Follows one gateway's course: the list and the first completion go out together, the rest follows only when
 * those two do not show that the key, the account or the place is wrong.
 */
import { readModelList } from '../diagnose/model-list.ts';
import { recognise } from '../diagnose/provider.ts';
import { likelyRoots } from '../gateways/providers.ts';
import type { Answer } from '../model/observation.ts';
import { type GatewaySpec, isPattern, type ProbeName } from '../model/run.ts';
import { listRequest, probeRequest } from '../probe/requests.ts';
import { type Asked, answered, type Course, type RootTrial, type Stop } from './course.ts';
import type { CheckDeps } from './deps.ts';
import { isNetwork, stopAfter } from './gate.ts';
import type { Inquiry } from './inquiry.ts';
import { apiSpoke, placeIsWrong } from './place-finding.ts';
import { idsOf, needsList, type Target, targetsOf } from './targets.ts';

/** What one look at a gateway needs. */
export interface Look {
  readonly spec: GatewaySpec;
  readonly root: string;
  readonly inquiry: Inquiry;
  readonly deps: CheckDeps;
}

const CUT_SHORT: Stop = { code: 'deadline-exceeded', reason: 'The run ended before it was asked.' };

function answerOf(asked: Asked | null): Answer | null {
  const last = asked?.observation.attempts.at(-1)?.exchange;
  return last?.kind === 'answer' ? last : null;
}

function askProbe(look: Look, probe: ProbeName, model: string): Promise<Asked | null> {
  return look.inquiry.ask({ question: probe, model, request: probeRequest(probe, look.root, model) });
}

/** The model whose first probe goes out beside the list; none where the list must be read before. */
function earlyModel({ spec }: Look): string | null {
  if (needsList(spec.models)) return null;
  return spec.models[0]?.alternatives[0] ?? null;
}

/** Asks one model everything; later probes only of a model that the first one did not find missing. */
async function askModel(look: Look, id: string, asked: Map<string, Asked>): Promise<boolean> {
  const [main, ...others] = look.spec.probes;
  if (main === undefined) return false;
  const keep = (one: Asked | null) => {
    if (one !== null) asked.set(`${one.observation.question} ${id}`, one);
  };
  const first = asked.get(`${main} ${id}`) ?? (await askProbe(look, main, id));
  keep(first);
  const worthwhile = answered(first) || first?.diagnosis.code === 'model-wrong-endpoint';
  if (worthwhile)
    for (const one of await Promise.all(others.map((probe) => askProbe(look, probe, id)))) keep(one);
  return answered(first);
}

/** Of `a | b` the next is asked only when the one before did not work. */
async function askTarget(look: Look, target: Target, asked: Map<string, Asked>, of: number): Promise<void> {
  for (const id of target.ids) {
    if (look.deps.signal.aborted || look.inquiry.stopped() !== null) return;
    const good = await askModel(look, id, asked);
    tellProgress(look, id, asked, of);
    if (good && target.anyOf) return;
  }
}

function tellProgress(
  { spec, deps }: Look,
  model: string,
  asked: ReadonlyMap<string, Asked>,
  of: number,
): void {
  const [main] = spec.probes;
  const answer = main === undefined ? undefined : asked.get(`${main} ${model}`);
  if (answer === undefined || main === undefined) return;
  deps.onProgress({
    gateway: spec.name,
    question: main,
    model,
    code: answer.diagnosis.code,
    durationMs: answer.tries.at(-1)?.durationMs ?? 0,
    attempts: answer.tries.length,
    done: [...asked.keys()].filter((key) => key.startsWith(`${main} `)).length,
    of,
  });
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

/** The plain ids of the wanted items, for messages and for the gate. */
function firstTarget(targets: readonly Target[]): string | null {
  return targets[0]?.ids[0] ?? null;
}

interface Opening {
  readonly list: Asked | null;
  readonly listed: readonly string[] | null;
  readonly first: Asked | null;
}

async function open(look: Look): Promise<Opening> {
  const { spec, inquiry } = look;
  const main = spec.probes[0];
  const early = main === undefined ? null : earlyModel(look);
  const [list, first] = await Promise.all([
    inquiry.ask({ question: 'models', model: null, request: listRequest(look.root) }),
    early === null || main === undefined ? null : askProbe(look, main, early),
  ]);
  const answer = answerOf(list);
  const listed = list?.diagnosis.code === null && answer !== null ? readModelList(answer) : null;
  return { list, listed, first };
}

/** Everything asked of one gateway in one look. */
export async function follow(look: Look): Promise<Omit<Course, 'status' | 'connections' | 'requests'>> {
  const { spec, deps, inquiry } = look;
  const { list, listed, first } = await open(look);
  const targets = targetsOf(spec.models, listed);
  const count = idsOf(targets).length;
  const patterned = spec.models.some((item) => item.alternatives.some(isPattern));
  const tooMany = patterned && count > spec.maxModels ? count : null;

  const asked = new Map<string, Asked>();
  const main = spec.probes[0];
  if (first !== null && main !== undefined) asked.set(`${main} ${first.observation.model}`, first);
  let stop = deps.signal.aborted ? CUT_SHORT : stopAfter(list, first);
  const opener = firstTarget(targets);
  if (stop === null && tooMany === null && first === null && main !== undefined && opener !== null) {
    // A list may be public: one model alone shows whether the key is good before the others are asked.
    await askModel(look, opener, asked);
    stop = stopAfter(list, asked.get(`${main} ${opener}`) ?? null);
  }
  if (stop === null && tooMany === null)
    await Promise.all(targets.map((target) => askTarget(look, target, asked, count)));

  const probed = [...asked.values()];
  const everything = list === null ? probed : [list, ...probed];
  const wrong = placeIsWrong(everything) && !everything.some((one) => one.diagnosis.code === 'redirected');
  const roots = wrong && !deps.signal.aborted ? await tryRoots(look) : null;
  const control =
    everything.some((one) => isNetwork(one.diagnosis.code)) && !deps.signal.aborted
      ? await deps.control()
      : null;
  const answers = everything.map(answerOf).filter((answer) => answer !== null);
  return {
    list,
    listed,
    targets,
    tooMany,
    probed,
    stop: stop ?? inquiry.stopped() ?? (deps.signal.aborted ? CUT_SHORT : null),
    roots,
    control,
    provider: recognise(answers, new URL(look.root).hostname),
    looks: 1,
    longestWaitMs: inquiry.longestWaitMs(),
  };
}
