/**
 * Asks each wanted model its probes, each model once. Its later probes are sent only if the first one leaves
 * something to learn.
 */
import { type Code, factsOf } from '../model/codes.ts';
import type { GatewaySpec, ProbeName } from '../model/run.ts';
import { probeRequest } from '../probe/requests.ts';
import type { CheckDeps } from './deps.ts';
import type { Inquiry } from './inquiry.ts';
import { idsOf, type Target } from './targets.ts';
import { answered, type Outcome } from './transcript.ts';
import { mainProbe, probesOf } from './wanted-probes.ts';

/** Everything that one look at a gateway needs. */
export interface Look {
  readonly spec: GatewaySpec;
  readonly root: string;
  readonly inquiry: Inquiry;
  readonly deps: CheckDeps;
}

export interface Asking {
  /** The outcomes so far, in the order in which they arrived. */
  readonly probed: readonly Outcome[];
  /** The outcome of the model's first probe; null if that was not asked (yet). */
  mainOf(id: string): Outcome | null;
  /** Sends one model all its probes; resolves to true if the first one was answered. */
  model(id: string): Promise<boolean>;
  /** Asks the ids of one target in turn. For `a | b`, the next id is asked only if the one before did not work. */
  target(target: Target): Promise<void>;
}

export function askProbe(look: Look, probe: ProbeName, model: string): Promise<Outcome | null> {
  return look.inquiry.ask({ question: probe, model, request: probeRequest(probe, look.root, model) });
}

/** With these codes only this endpoint is ruled out: the model may still answer at another one. */
const OF_THE_ENDPOINT: ReadonlySet<Code> = new Set(['model-wrong-endpoint', 'endpoint-not-found']);

/** True if this further probe of the model can tell us something that the main one did not. */
function worthMore(main: Outcome | null, probe: ProbeName, { root }: Pick<Look, 'root'>): boolean {
  if (main === null) return false;
  const { code } = main.diagnosis;
  if (code === null || factsOf(code).group === 'answer') return true;
  const { observation } = main;
  return (
    OF_THE_ENDPOINT.has(code) && probeRequest(probe, root, observation.model ?? '').url !== observation.url
  );
}

/** `early` is the first probe, which `openLook` sent together with the list; it is not sent again. */
export function createAsking(look: Look, targets: readonly Target[], early: Outcome | null): Asking {
  const { spec, inquiry, deps } = look;
  const asked = new Map<string, Outcome>();
  // By id. Several items that are asked concurrently may want the same id; they share one promise.
  const models = new Map<string, Promise<boolean>>();
  const of = idsOf(targets).length;
  let done = 0;

  const keep = (one: Outcome | null): Outcome | null => {
    if (one !== null) asked.set(`${one.observation.question} ${one.observation.model}`, one);
    return one;
  };
  keep(early);

  const mainOf = (id: string): Outcome | null => {
    const main = mainProbe(spec, targets, id);
    return main === null ? null : (asked.get(`${main} ${id}`) ?? null);
  };

  const tell = (main: Outcome): void => {
    done += 1;
    deps.onProgress({
      gateway: spec.name,
      question: main.observation.question,
      model: main.observation.model,
      code: main.diagnosis.code,
      durationMs: main.tries.at(-1)?.durationMs ?? 0,
      attempts: main.tries.length,
      done,
      of,
    });
  };

  const askAll = async (id: string): Promise<boolean> => {
    const [first, ...others] = probesOf(spec, targets, id);
    if (first === undefined) return false;
    const main = mainOf(id) ?? keep(await askProbe(look, first, id));
    const worth = others.filter((probe) => worthMore(main, probe, look));
    await Promise.all(worth.map(async (probe) => keep(await askProbe(look, probe, id))));
    if (main !== null) tell(main);
    return answered(main);
  };

  const model = (id: string): Promise<boolean> => {
    const known = models.get(id);
    if (known !== undefined) return known;
    const asking = askAll(id);
    models.set(id, asking);
    return asking;
  };

  return {
    get probed() {
      return [...asked.values()];
    },
    mainOf,
    model,
    target: async ({ ids, anyOf }) => {
      for (const id of ids) {
        if (deps.signal.aborted || inquiry.stopped() !== null) return;
        if ((await model(id)) && anyOf) return;
      }
    },
  };
}
