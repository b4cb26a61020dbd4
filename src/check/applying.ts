/** Which checks apply to a gateway: each of them has a finding in every report, one of no answer as well. */
import { type Provider, providerOfHost } from '../gateways/providers.ts';
import { CHECKS, type Check } from '../model/codes.ts';
import { type GatewaySpec, PROBES } from '../model/run.ts';
import type { Past } from './deps.ts';
import { allProbes } from './wanted-probes.ts';

export function providerOf({ baseUrl }: GatewaySpec): Provider | null {
  return baseUrl === null ? null : providerOfHost(new URL(baseUrl).hostname);
}

/** Only where somebody wants to know, or where a vendor is known to tell. */
export function wantsBalance(spec: GatewaySpec): boolean {
  return spec.minBalance !== null || providerOf(spec)?.tellsBalance === true;
}

/** The probes that are wanted, `balance` where it is asked for, and `drift` where a baseline is kept. */
export function applying(spec: GatewaySpec, past: Past): readonly Check[] {
  const probes: readonly Check[] = allProbes(spec);
  return CHECKS.filter((check) => {
    if (check === 'balance') return wantsBalance(spec);
    if (check === 'drift') return past.changes !== null;
    return probes.includes(check) || !(PROBES as readonly Check[]).includes(check);
  });
}
