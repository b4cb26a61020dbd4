export const id = 832;
export const ids = [832];
export const modules = {

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askBalance: () => (/* binding */ askBalance),
/* harmony export */   balanceFinding: () => (/* binding */ balanceFinding),
/* harmony export */   keylessBalance: () => (/* binding */ keylessBalance),
/* harmony export */   unfinishedBalance: () => (/* binding */ unfinishedBalance)
/* harmony export */ });
/* harmony import */ var _gateways_balances_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5774);
/* harmony import */ var _applying_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6926);
/* harmony import */ var _findings_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1960);
/* harmony import */ var _gateway_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3301);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2736);





const TIMEOUT_MS = 5_000;
const MOST_BYTES = 64 * 1024;
function sourcesOf(spec, software) {
    if (spec.apiKey === null || spec.baseUrl === null)
        return [];
    return (0,_gateways_balances_js__WEBPACK_IMPORTED_MODULE_0__/* .balanceSources */ .N)((0,_applying_js__WEBPACK_IMPORTED_MODULE_1__/* .providerOf */ .lc)(spec)?.id ?? null, spec.minBalance !== null, software);
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
    const client = (0,_gateway_client_js__WEBPACK_IMPORTED_MODULE_3__/* .gatewayClient */ .U)(spec, root, deps, { connections: 1, timeoutMs });
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
    const { reason, wording } = (0,_transcript_js__WEBPACK_IMPORTED_MODULE_4__/* .cutShort */ .VV)(signal, 'the remaining credit was known');
    if (minBalance === null && signal.reason !== 'cancelled')
        return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)('balance', reason);
    return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)('balance', 'deadline-exceeded', { ...wording, seen: reason });
}
function keylessBalance() {
    return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)('balance', 'No key is sent whose credit could be asked for.');
}
const NOTHING_LEFT = { means: 'No credit is left.', next: 'Top up the account.' };
function balanceFinding({ minBalance }, balance) {
    if (balance === null)
        return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)('balance', 'The gateway does not say how much credit is left.');
    if (balance === 'unlimited')
        return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .passed */ .bF)('balance', 'The key has no limit of its own.');
    const left = `${Math.round(balance.left * 100) / 100}${balance.unit === '' ? '' : ` ${balance.unit}`}`;
    if (balance.left > 0 && balance.left >= (minBalance ?? 0))
        return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .passed */ .bF)('balance', `Credit left: ${left}.`);
    const wanted = minBalance === null ? '' : `; \`min-balance\` is ${minBalance}`;
    const none = balance.left > 0 ? {} : NOTHING_LEFT;
    return (0,_findings_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)('balance', 'balance-low', { ...none, seen: `Credit left: ${left}${wanted}.` });
}


/***/ })

};
