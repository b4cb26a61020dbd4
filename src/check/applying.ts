/**
 * Decides which checks apply to a gateway. Every check that applies has a finding in the report, even if nothing
 * answered.
 */
import { type Provider, providerOfHost } from '../gateways/providers.ts';
import { CHECKS, type Check } from '../model/codes.ts';
import { type GatewaySpec, PROBES } from '../model/run.ts';
import type { Past } from './deps.ts';
import { allProbes } from './wanted-probes.ts';

export function providerOf({ baseUrl }: GatewaySpec): Provider | null {
  return baseUrl === null ? null : providerOfHost(new URL(baseUrl).hostname);
}

/** The balance is asked for only if the user set `min-balance`, or if the vendor is known to report it. */
export function wantsBalance(spec: GatewaySpec): boolean {
  return spec.minBalance !== null || providerOf(spec)?.tellsBalance === true;
}

/**
 * All checks, except probes that no model wants, `balance` if it is not asked for, and `drift` if no baseline is
 * kept.
 */
export function applying(spec: GatewaySpec, past: Past): readonly Check[] {
  const probes: readonly Check[] = allProbes(spec);
  return CHECKS.filter((check) => {
    if (check === 'balance') return wantsBalance(spec);
    if (check === 'drift') return past.changes !== null;
    return probes.includes(check) || !(PROBES as readonly Check[]).includes(check);
  });
}
