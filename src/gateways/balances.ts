/** Where to ask a gateway how much credit a key has left, using that key, and how to read the answer. */
import { fieldOf } from '../model/record.ts';

export interface Balance {
  /** In the gateway's own unit. */
  readonly left: number;
  /** `USD`, `CNY` …; empty if the gateway does not name it. */
  readonly unit: string;
}

export interface BalanceSource {
  readonly id: string;
  /** Paths below the origin or, with `root`, below the API root. All of them are requested. */
  readonly paths: readonly string[];
  readonly under: 'origin' | 'root';
  /** Null if the answers do not contain the balance; `unlimited` if the key has no limit. */
  readonly read: (answers: readonly unknown[]) => Balance | 'unlimited' | null;
}

/** DeepSeek and SiliconFlow write numbers as strings. */
function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function balance(left: unknown, unit: string): Balance | null {
  const number = numberOf(left);
  return number === null ? null : { left: number, unit };
}

/** One API reports this limit for tokens without one. */
const UNLIMITED_USD = 100_000_000;

/** Sources of known vendors, by the vendor's id. */
const VENDORS: readonly BalanceSource[] = [
  {
    // openrouter.ai docs, "Get current API key"; `limit_remaining` is null for a key without a limit.
    id: 'openrouter',
    under: 'origin',
    paths: ['/api/v1/key'],
    read: ([key]) => {
      const left = fieldOf(key, 'data', 'limit_remaining');
      return left === null ? 'unlimited' : balance(left, 'USD');
    },
  },
  {
    // api-docs.deepseek.com, "Get User Balance": one entry per currency; the largest counts.
    id: 'deepseek',
    under: 'origin',
    paths: ['/user/balance'],
    read: ([answer]) => {
      const infos = fieldOf(answer, 'balance_infos');
      if (!Array.isArray(infos)) return null;
      const all = infos.flatMap(
        (info) => balance(fieldOf(info, 'total_balance'), String(fieldOf(info, 'currency') ?? '')) ?? [],
      );
      return all.sort((a, b) => b.left - a.left)[0] ?? null;
    },
  },
  {
    id: 'moonshot',
    under: 'origin',
    paths: ['/v1/users/me/balance'],
    read: ([answer]) => balance(fieldOf(answer, 'data', 'available_balance'), ''),
  },
  {
    id: 'siliconflow',
    under: 'origin',
    paths: ['/v1/user/info'],
    read: ([answer]) =>
      balance(fieldOf(answer, 'data', 'totalBalance') ?? fieldOf(answer, 'data', 'balance'), ''),
  },
];

/** What New API's route for a token reports, in the server's own quota units. */
function tokenQuota(answer: unknown): number | 'unlimited' | null {
  if (fieldOf(answer, 'data', 'unlimited_quota') === true) return 'unlimited';
  return numberOf(fieldOf(answer, 'data', 'total_available'));
}

const TOKEN_ROUTE = '/api/usage/token';

/** Sources of software that may run on any host. They are tried in this order, but the recognised software first. */
const SOFTWARE: readonly BalanceSource[] = [
  {
    // One API, New API and their forks: the limit in USD, the usage in cents.
    id: 'one-api',
    under: 'root',
    paths: ['/dashboard/billing/subscription', '/dashboard/billing/usage'],
    read: ([subscription, usage]) => {
      const limit = numberOf(fieldOf(subscription, 'hard_limit_usd'));
      const used = numberOf(fieldOf(usage, 'total_usage'));
      if (limit !== null && limit >= UNLIMITED_USD) return 'unlimited';
      return limit === null || used === null ? null : { left: limit - used / 100, unit: 'USD' };
    },
  },
  {
    // LiteLLM: a key without `max_budget` has no limit of its own.
    id: 'litellm',
    under: 'origin',
    paths: ['/key/info'],
    read: ([answer]) => {
      const spend = numberOf(fieldOf(answer, 'info', 'spend'));
      const budget = fieldOf(answer, 'info', 'max_budget');
      if (spend === null) return null;
      return budget === null || budget === undefined
        ? 'unlimited'
        : balance((numberOf(budget) ?? Number.NaN) - spend, 'USD');
    },
  },
  {
    // New API's route for a token, together with the server's rate of quota units per USD.
    id: 'new-api',
    under: 'origin',
    paths: [TOKEN_ROUTE, '/api/status'],
    read: ([token, status]) => {
      const quota = tokenQuota(token);
      if (quota === 'unlimited' || quota === null) return quota;
      const rate = numberOf(fieldOf(status, 'data', 'quota_per_unit'));
      return rate === null || rate <= 0 ? null : { left: quota / rate, unit: 'USD' };
    },
  },
  {
    // The same if the server does not publish its rate.
    id: 'new-api',
    under: 'origin',
    paths: [TOKEN_ROUTE],
    read: ([token]) => {
      const quota = tokenQuota(token);
      return typeof quota === 'number' ? { left: quota, unit: 'quota units' } : quota;
    },
  },
];

/**
 * The sources to try: only its own for a known vendor; for any other gateway those of all software, but only if the
 * user wants it (`min-balance`). `software` is the id that the gateway was recognised as.
 */
export function balanceSources(
  vendor: string | null,
  wanted: boolean,
  software = 'unknown',
): readonly BalanceSource[] {
  const known = VENDORS.find(({ id }) => id === vendor);
  if (known !== undefined) return [known];
  if (!wanted) return [];
  const rankOf = ({ id }: BalanceSource): number => (id === software ? 0 : 1);
  return SOFTWARE.toSorted((a, b) => rankOf(a) - rankOf(b));
}
