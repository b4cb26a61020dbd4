export const id = 361;
export const ids = [361];
export const modules = {

/***/ 5361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askBalance: () => (/* binding */ askBalance),
  balanceFinding: () => (/* binding */ balanceFinding),
  unfinishedBalance: () => (/* binding */ unfinishedBalance)
});

;// CONCATENATED MODULE: ./lib/gateways/balances.js
function at(value, ...path) {
    let here = value;
    for (const name of path) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        here = here[name];
    }
    return here;
}
function numberOf(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
function balance(left, unit) {
    const number = numberOf(left);
    return number === null ? null : { left: number, unit };
}
const UNLIMITED_USD = 100_000_000;
const VENDORS = [
    {
        id: 'openrouter',
        under: 'origin',
        paths: ['/api/v1/key'],
        read: ([key]) => {
            const left = at(key, 'data', 'limit_remaining');
            return left === null ? 'unlimited' : balance(left, 'USD');
        },
    },
    {
        id: 'deepseek',
        under: 'origin',
        paths: ['/user/balance'],
        read: ([answer]) => {
            const infos = at(answer, 'balance_infos');
            if (!Array.isArray(infos))
                return null;
            const all = infos.flatMap((info) => balance(at(info, 'total_balance'), String(at(info, 'currency') ?? '')) ?? []);
            return all.sort((a, b) => b.left - a.left)[0] ?? null;
        },
    },
    {
        id: 'moonshot',
        under: 'origin',
        paths: ['/v1/users/me/balance'],
        read: ([answer]) => balance(at(answer, 'data', 'available_balance'), ''),
    },
    {
        id: 'siliconflow',
        under: 'origin',
        paths: ['/v1/user/info'],
        read: ([answer]) => balance(at(answer, 'data', 'totalBalance') ?? at(answer, 'data', 'balance'), ''),
    },
];
function tokenQuota(answer) {
    if (at(answer, 'data', 'unlimited_quota') === true)
        return 'unlimited';
    return numberOf(at(answer, 'data', 'total_available'));
}
const TOKEN_ROUTE = '/api/usage/token';
const SOFTWARE = [
    {
        id: 'one-api',
        under: 'root',
        paths: ['/dashboard/billing/subscription', '/dashboard/billing/usage'],
        read: ([subscription, usage]) => {
            const limit = numberOf(at(subscription, 'hard_limit_usd'));
            const used = numberOf(at(usage, 'total_usage'));
            if (limit !== null && limit >= UNLIMITED_USD)
                return 'unlimited';
            return limit === null || used === null ? null : { left: limit - used / 100, unit: 'USD' };
        },
    },
    {
        id: 'litellm',
        under: 'origin',
        paths: ['/key/info'],
        read: ([answer]) => {
            const spend = numberOf(at(answer, 'info', 'spend'));
            const budget = at(answer, 'info', 'max_budget');
            if (spend === null)
                return null;
            return budget === null || budget === undefined
                ? 'unlimited'
                : balance((numberOf(budget) ?? Number.NaN) - spend, 'USD');
        },
    },
    {
        id: 'new-api',
        under: 'origin',
        paths: [TOKEN_ROUTE, '/api/status'],
        read: ([token, status]) => {
            const quota = tokenQuota(token);
            if (quota === 'unlimited' || quota === null)
                return quota;
            const rate = numberOf(at(status, 'data', 'quota_per_unit'));
            return rate === null || rate <= 0 ? null : { left: quota / rate, unit: 'USD' };
        },
    },
    {
        id: 'new-api',
        under: 'origin',
        paths: [TOKEN_ROUTE],
        read: ([token]) => {
            const quota = tokenQuota(token);
            return typeof quota === 'number' ? { left: quota, unit: 'quota units' } : quota;
        },
    },
];
function balanceSources(vendor, wanted, software = 'unknown') {
    const known = VENDORS.find(({ id }) => id === vendor);
    if (known !== undefined)
        return [known];
    if (!wanted)
        return [];
    const rankOf = ({ id }) => (id === software ? 0 : 1);
    return SOFTWARE.toSorted((a, b) => rankOf(a) - rankOf(b));
}

// EXTERNAL MODULE: ./lib/gateways/providers.js + 3 modules
var providers = __webpack_require__(4403);
// EXTERNAL MODULE: ./lib/check/course.js
var course = __webpack_require__(1159);
// EXTERNAL MODULE: ./lib/check/draft.js
var draft = __webpack_require__(1483);
// EXTERNAL MODULE: ./lib/check/gateway-client.js + 1 modules
var gateway_client = __webpack_require__(3301);
;// CONCATENATED MODULE: ./lib/check/balance.js





const TIMEOUT_MS = 5_000;
const MOST_BYTES = 64 * 1024;
function sourcesOf(spec, software) {
    if (spec.apiKey === null || spec.baseUrl === null)
        return [];
    const vendor = (0,providers/* providerOfHost */.tt)(new URL(spec.baseUrl).hostname)?.id ?? null;
    return balanceSources(vendor, spec.minBalance !== null, software);
}
async function answersOf(client, source, root, signal) {
    const answers = [];
    for (const path of source.paths) {
        const url = source.under === 'root' ? `${root}${path}` : `${new URL(root).origin}${path}`;
        const accept = 'application/json';
        const exchange = await client.send({ method: 'GET', url, body: null, accept, maxBytes: MOST_BYTES }, signal);
        if (exchange.kind === 'fault' || exchange.status !== 200)
            return null;
        try {
            answers.push(JSON.parse(exchange.body));
        }
        catch {
            return null;
        }
    }
    return answers;
}
async function askBalance(spec, root, software, deps) {
    const timeoutMs = Math.min(spec.timeoutMs, TIMEOUT_MS);
    const client = (0,gateway_client/* gatewayClient */.U)(spec, root, deps, { connections: 1, timeoutMs });
    try {
        for (const source of sourcesOf(spec, software)) {
            if (deps.signal.aborted)
                break;
            const answers = await answersOf(client, source, root, deps.signal);
            const balance = answers === null ? null : source.read(answers);
            if (balance !== null)
                return { balance, requests: client.requests };
        }
        return { balance: null, requests: client.requests };
    }
    finally {
        await client.close();
    }
}
function unfinishedBalance({ minBalance }, signal) {
    const { reason, wording } = (0,course/* cutShort */.VV)(signal, 'the remaining credit was known');
    if (minBalance === null && signal.reason !== 'cancelled')
        return (0,draft/* skipped */.hT)('balance', reason);
    return (0,draft/* found */.F9)('balance', 'deadline-exceeded', { ...wording, seen: reason });
}
const NOTHING_LEFT = { means: 'No credit is left.', next: 'Top up the account.' };
function balanceFinding({ minBalance }, balance) {
    if (balance === null)
        return (0,draft/* skipped */.hT)('balance', 'The gateway does not say how much credit is left.');
    if (balance === 'unlimited')
        return (0,draft/* passed */.bF)('balance', 'The key has no limit of its own.');
    const left = `${Math.round(balance.left * 100) / 100}${balance.unit === '' ? '' : ` ${balance.unit}`}`;
    if (balance.left > 0 && balance.left >= (minBalance ?? 0))
        return (0,draft/* passed */.bF)('balance', `Credit left: ${left}.`);
    const wanted = minBalance === null ? '' : `; \`min-balance\` is ${minBalance}`;
    const none = balance.left > 0 ? {} : NOTHING_LEFT;
    return (0,draft/* found */.F9)('balance', 'balance-low', { ...none, seen: `Credit left: ${left}${wanted}.` });
}


/***/ })

};
