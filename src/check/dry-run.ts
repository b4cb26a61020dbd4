/** Dry run: counts what a real run would ask of a gateway. */
import { balanceSources } from '../gateways/balances.ts';
import type { DryRunPlan } from '../model/report.ts';
import { type GatewaySpec, isPattern } from '../model/run.ts';
import { OUTPUT_TOKENS } from '../probe/requests.ts';
import { providerOf, wantsBalance } from './applying.ts';
import { idsOf, type Target } from './targets.ts';
import { probesOf } from './wanted-probes.ts';

/** The most requests that reading the balance can take. */
function balanceRequests(spec: GatewaySpec): number {
  if (spec.apiKey === null || !wantsBalance(spec)) return 0;
  const sources = balanceSources(providerOf(spec)?.id ?? null, spec.minBalance !== null);
  return sources.reduce((sum, { paths }) => sum + paths.length, 0);
}

/**
 * The most requests and tokens that the wanted models can cost. A pattern counts as all models that `max-models`
 * leaves room for, since one that matches more is not probed at all.
 */
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
