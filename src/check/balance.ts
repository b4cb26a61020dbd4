/** `balance`: asks the gateway, with the same key, how much credit is left. Being unable to ask is never a failure. */
import { type Balance, type BalanceSource, balanceSources } from '../gateways/balances.ts';
import type { GatewayClient } from '../http/client.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewaySpec } from '../model/run.ts';
import { providerOf } from './applying.ts';
import type { CheckDeps } from './deps.ts';
import { found, passed, skipped } from './findings/draft.ts';
import { gatewayClient } from './gateway-client.ts';
import { cutShort } from './transcript.ts';

/** Per request; there are no retries. */
const TIMEOUT_MS = 5_000;
const MOST_BYTES = 64 * 1024;

/** The endpoints to try. None without a key; an unknown gateway is asked only if `min-balance` is set. */
function sourcesOf(spec: GatewaySpec, software: string): readonly BalanceSource[] {
  if (spec.apiKey === null || spec.baseUrl === null) return [];
  return balanceSources(providerOf(spec)?.id ?? null, spec.minBalance !== null, software);
}

async function answersOf(
  client: GatewayClient,
  source: BalanceSource,
  root: string,
  signal: AbortSignal,
): Promise<readonly unknown[] | null> {
  const answers: unknown[] = [];
  for (const path of source.paths) {
    const url = source.under === 'root' ? `${root}${path}` : `${new URL(root).origin}${path}`;
    const accept = 'application/json';
    const exchange = await client.send(
      { method: 'GET', url, body: null, accept, maxBytes: MOST_BYTES },
      signal,
    );
    if (exchange.kind === 'fault' || exchange.status !== 200) return null;
    try {
      answers.push(JSON.parse(exchange.body));
    } catch {
      return null;
    }
  }
  return answers;
}

/**
 * Tries the sources in order and returns the first balance found, with the number of requests it took. `software` is
 * the id that the gateway was recognised as.
 */
export async function askBalance(
  spec: GatewaySpec,
  root: string,
  software: string,
  deps: CheckDeps,
): Promise<{ readonly balance: Balance | 'unlimited' | null; readonly requests: number }> {
  const timeoutMs = Math.min(spec.timeoutMs, TIMEOUT_MS);
  const client = gatewayClient(spec, root, deps, { connections: 1, timeoutMs });
  try {
    for (const source of sourcesOf(spec, software)) {
      if (deps.signal.aborted) break;
      const answers = await answersOf(client, source, root, deps.signal);
      const balance = answers === null ? null : source.read(answers);
      if (balance !== null) return { balance, requests: client.requests };
    }
    return { balance: null, requests: client.requests };
  } finally {
    await client.close();
  }
}

/**
 * The run ended before the balance was known. If the user did not set `min-balance`, that is a finding only when the
 * run was cancelled; when merely the deadline passed, the check is skipped.
 */
export function unfinishedBalance({ minBalance }: GatewaySpec, signal: AbortSignal): Finding {
  const { reason, wording } = cutShort(signal, 'the remaining credit was known');
  if (minBalance === null && signal.reason !== 'cancelled') return skipped('balance', reason);
  return found('balance', 'deadline-exceeded', { ...wording, seen: reason });
}

/** Credit belongs to a key: without one there is nothing to ask for. */
export function keylessBalance(): Finding {
  return skipped('balance', 'No key is sent whose credit could be asked for.');
}

const NOTHING_LEFT = { means: 'No credit is left.', next: 'Top up the account.' } as const;

/** `balance` is null if the gateway did not report one. */
export function balanceFinding({ minBalance }: GatewaySpec, balance: Balance | 'unlimited' | null): Finding {
  if (balance === null) return skipped('balance', 'The gateway does not say how much credit is left.');
  if (balance === 'unlimited') return passed('balance', 'The key has no limit of its own.');
  const left = `${Math.round(balance.left * 100) / 100}${balance.unit === '' ? '' : ` ${balance.unit}`}`;
  if (balance.left > 0 && balance.left >= (minBalance ?? 0))
    return passed('balance', `Credit left: ${left}.`);
  const wanted = minBalance === null ? '' : `; \`min-balance\` is ${minBalance}`;
  const none = balance.left > 0 ? {} : NOTHING_LEFT;
  return found('balance', 'balance-low', { ...none, seen: `Credit left: ${left}${wanted}.` });
}
