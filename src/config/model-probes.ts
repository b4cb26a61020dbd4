/** Models of the config file that have their own probes. */
import { type GatewaySpec, PROBES, type ProbeName } from '../model/run.ts';
import { itemKey, probeNames } from './models.ts';
import type { Problems } from './problems.ts';
import { listOf } from './scalars.ts';

export interface ProbesOf {
  readonly written: string;
  /** Null if the model has no probes of its own. An empty text means the same. */
  readonly probes: string | null;
}

/** Adds their own probes to the wanted items. A model that is listed twice is asked all probes of both entries. */
export function withProbes(
  spec: GatewaySpec,
  models: readonly ProbesOf[],
  problems: Problems,
): GatewaySpec['models'] {
  const wanted = new Map<string, readonly ProbeName[]>();
  const own = new Set<string>();
  for (const { written, probes } of models) {
    const isOwn = probes !== null && listOf(probes).length > 0;
    const names = isOwn ? probeNames(probes, problems) : spec.probes;
    for (const id of listOf(written).map(itemKey)) {
      wanted.set(id, [...(wanted.get(id) ?? []), ...names]);
      if (isOwn) own.add(id);
    }
  }
  return spec.models.map((item) => {
    const key = itemKey(item.written);
    if (!own.has(key)) return item;
    return { ...item, probes: PROBES.filter((probe) => wanted.get(key)?.includes(probe)) };
  });
}
