/** Which probes are asked of which model. */
import { type GatewaySpec, PROBES, type ProbeName } from '../model/run.ts';
import type { Target } from './targets.ts';

type Wanting = Pick<GatewaySpec, 'probes' | 'models'>;

/** Every probe that at least one model is asked, in the order of PROBES. */
export function allProbes({ probes, models }: Wanting): readonly ProbeName[] {
  const wanted = new Set(models.length === 0 ? probes : models.flatMap((item) => item.probes ?? probes));
  return PROBES.filter((probe) => wanted.has(probe));
}

/** An index by id, since there may be 3,000 ids. */
const itemsOf = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Target['item'][]>>();

function itemsById(targets: readonly Target[]): ReadonlyMap<string, readonly Target['item'][]> {
  const items = new Map<string, Target['item'][]>();
  for (const { ids, item } of targets) {
    for (const id of ids) {
      const known = items.get(id);
      if (known === undefined) items.set(id, [item]);
      else known.push(item);
    }
  }
  return items;
}

/** The probes of one id: those of the items that want it. An item without probes of its own has the gateway's. */
export function probesOf(spec: Wanting, targets: readonly Target[], id: string): readonly ProbeName[] {
  if (!spec.models.some(({ probes }) => probes !== undefined)) return spec.probes;
  const items = itemsOf.get(targets) ?? itemsById(targets);
  itemsOf.set(targets, items);
  const wanted = new Set((items.get(id) ?? []).flatMap(({ probes }) => probes ?? spec.probes));
  return PROBES.filter((probe) => wanted.has(probe));
}

/** The probe that decides whether a model works: its first one. Null if the model only has to be listed. */
export function mainProbe(spec: Wanting, targets: readonly Target[], id: string): ProbeName | null {
  return probesOf(spec, targets, id)[0] ?? null;
}
