/** Dry run: what a real run would ask of a gateway. */
import { balanceSources } from '../gateways/balances.ts';
import type { DryRunPlan } from '../model/report.ts';
import { type GatewaySpec, isPattern } from '../model/run.ts';
import { OUTPUT_TOKENS } from '../probe/requests.ts';
import { providerOf, wantsBalance } from './applying.ts';
import { idsOf, type Target } from './targets.ts';
import { probesOf } from './wanted-probes.ts';

/** The most that it takes to be told the balance. */
function balanceRequests(spec: GatewaySpec): number {
  if (spec.apiKey === null || !wantsBalance(spec)) return 0;
  const sources = balanceSources(providerOf(spec)?.id ?? null, spec.minBalance !== null);
  return sources.reduce((sum, { paths }) => sum + paths.length, 0);
}

/** The most that the items can come to; a pattern that matches more than `max-models` is not probed at all. */
export function planOf(spec: GatewaySpec): DryRunPlan {
  const targets = spec.models.map((item): Target => {
    const { alternatives: ids } = item;
    return { item, ids, anyOf: ids.length > 1, fromPattern: ids.every(isPattern) };
  });
  const models = idsOf(targets);
  let requests = 1 + balanceRequests(spec);
  let maxOutputTokens = 0;
  for (const id of models) {
    const probes = probesOf(spec, targets, id);
    const most = isPattern(id) ? Math.max(0, spec.maxModels - models.length + 1) : 1;
    requests += most * probes.length;
    maxOutputTokens += most * probes.reduce((sum, probe) => sum + OUTPUT_TOKENS[probe], 0);
  }
  return { requests, models, maxOutputTokens };
}
