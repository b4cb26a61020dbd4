export const id = 66;
export const ids = [66];
export const modules = {

/***/ 9074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Qm: () => (/* binding */ runUrlOf),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   vy: () => (/* binding */ MOST_CHARACTERS)
/* harmony export */ });
/* harmony import */ var _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _model_url_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(166);
/* harmony import */ var _safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2809);



const MOST_CHARACTERS = 60_000;
function runUrlOf(serverUrl, repository, runId) {
    if (!/^\d+$/.test(runId) || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !URL.canParse(serverUrl))
        return null;
    const server = new URL(serverUrl);
    if (server.protocol !== 'https:' && server.protocol !== 'http:')
        return null;
    return `${server.origin}${(0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEndSlashes */ .he)(server.pathname)}/${repository}/actions/runs/${runId}`;
}
function runLink(label, runUrl) {
    return runUrl === null ? (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(label) : `<a href="${runUrl}">${(0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(label)}</a>`;
}
function momentOf(at) {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(at);
    return parts === null ? (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(at, 40) : `${parts[1]} ${parts[2]} UTC`;
}
function firstsOf(findings) {
    const first = new Map();
    for (const status of ['fail', 'warn']) {
        for (const finding of findings.filter((one) => one.status === status)) {
            const key = `${finding.check} ${finding.code}`;
            if (!first.has(key))
                first.set(key, finding);
        }
    }
    return [...first.values()];
}
const causeOf = ({ status, code, next }) => JSON.stringify([status, code, next]);
function problemsOf({ findings }) {
    const problems = new Map();
    for (const finding of firstsOf(findings)) {
        if (!problems.has(causeOf(finding)))
            problems.set(causeOf(finding), finding);
    }
    return [...problems.values()];
}
function problemText(finding, findings) {
    const { code: diagnosis, docs, seen, means, next, actor, status } = finding;
    const same = firstsOf(findings).filter((one) => causeOf(one) === causeOf(finding));
    const checks = same.map(({ check }) => check);
    const alike = findings.filter((one) => checks.includes(one.check) && one.code === diagnosis && one.status === status);
    const models = [...new Set(alike.flatMap(({ model }) => (model === null ? [] : [model])))];
    const shown = models.slice(0, 3).map((model) => (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(model, 100));
    const more = models.length > shown.length ? ` and ${models.length - shown.length} more` : '';
    const about = shown.length === 0 ? '' : ` (${shown.join(', ')}${more})`;
    const id = (0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .requestIdOf */ .Gb)(finding);
    const name = diagnosis === null ? (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(status) : docs === null ? (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(diagnosis) : (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(diagnosis, docs);
    const sentences = [
        ['Next', (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(next, 400) || 'see the page of the code.'],
        ['Seen', (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(seen, 400)],
        ['Means', (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(means, 300)],
        ['Who acts', actor === null ? '' : `${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .actorOf */ .dn)(actor)}.`],
        ['Request id', id === null ? '' : (0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id, 120)],
    ].filter(([, text]) => text !== '');
    return [
        `${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .iconOf */ .ZG)(status === 'fail' ? 'fail' : 'warn')} **${checks.join(', ')}**${about}: ${name}<br>`,
        ...sentences.map(([label, text], at) => `**${label}:** ${text}${at < sentences.length - 1 ? '<br>' : ''}`),
        '',
    ].join('\n');
}
function fitting(parts, most, noun) {
    const kept = [];
    let length = 0;
    for (const part of parts) {
        length += part.length + 1;
        if (length > most)
            break;
        kept.push(part);
    }
    const rest = parts.length - kept.length;
    return [
        ...kept,
        ...(rest === 0 ? [] : ['', `${rest} more ${noun} not shown here; the report has them all.`]),
    ].join('\n');
}


/***/ }),

/***/ 3066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellGitHub: () => (/* binding */ tellGitHub)
});

// UNUSED EXPORTS: writerOf

;// CONCATENATED MODULE: ./lib/github/time-budget.js
function createTimeBudget(options = {}) {
    const { requestMs = 10_000, requestsMs = 25_000, waitsMs = 90_000 } = options;
    let askedMs = 0;
    let waitedMs = 0;
    return {
        forRequest: () => Math.max(0, Math.min(requestMs, requestsMs - askedMs)),
        took: (ms) => {
            askedMs += ms;
        },
        forWait: (ms) => {
            if (waitedMs + ms > waitsMs)
                return false;
            waitedMs += ms;
            return true;
        },
    };
}

// EXTERNAL MODULE: ./lib/github/words.js
var words = __webpack_require__(9074);
// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var connection_proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/http/exchange/halt.js
var halt = __webpack_require__(5253);
// EXTERNAL MODULE: ./lib/http/pool.js + 30 modules
var pool = __webpack_require__(3590);
;// CONCATENATED MODULE: ./lib/http/plain-fetch.js



const MOST_BYTES = 8 * 1024 * 1024;
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const BODILESS = new Set([204, 205, 304]);
const NO_TIMEOUT = Number.POSITIVE_INFINITY;
function createFetch(proxy, maxBytes = MOST_BYTES) {
    const now = () => performance.now();
    let opened = null;
    const open = (target) => (0,pool/* createPool */.b)({
        target,
        proxy: (0,connection_proxy/* proxyFor */.iJ)(target, proxy),
        caCertificate: null,
        connections: 1,
        redaction: { redact: (text) => text, secrets: [] },
        now,
    });
    const poolFor = (target, once) => {
        const isWeb = target.protocol === 'https:' || target.protocol === 'http:';
        const origin = opened?.origin ?? target.origin;
        if (origin !== target.origin || !isWeb)
            throw new Error(`nothing is sent to ${target.origin}`);
        if (once)
            opened?.pool.close();
        if (once || opened === null)
            opened = { origin, pool: open(target) };
        return opened.pool;
    };
    return {
        fetch: async (url, { method = 'GET', headers, body, signal }) => {
            const target = new URL(url);
            const known = METHODS.find((one) => one === method);
            if (known === undefined)
                throw new Error(`${method} is not sent`);
            const once = known === 'POST';
            const { exchange } = await poolFor(target, once).exchange({
                method: known,
                url: target,
                headers: ['host', target.host, 'accept-encoding', 'identity', ...[...new Headers(headers)].flat()],
                body: typeof body === 'string' ? body : null,
                maxBytes,
                startedAt: now(),
                once,
                limitsWait: true,
                watch: (onHalt) => (0,halt/* watch */.wB)({ timeoutMs: NO_TIMEOUT, signal: signal ?? undefined }, onHalt),
            });
            return responseOf(exchange, maxBytes);
        },
        close: () => opened?.pool.close(),
    };
}
function responseOf(exchange, most) {
    if (exchange.kind === 'fault')
        throw new Error(exchange.message);
    const { status, headers, body, bodyFault, truncated } = exchange;
    if (bodyFault !== null)
        throw new Error(bodyFault.message);
    if (truncated && status < 300)
        throw new Error(`the answer is longer than ${most} bytes`);
    return new Response(BODILESS.has(status) ? null : body, { status, headers: byteHeaders(headers) });
}
function byteHeaders(headers) {
    return Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]);
}

// EXTERNAL MODULE: ./lib/system/sleep.js
var sleep = __webpack_require__(526);
// EXTERNAL MODULE: ./lib/runner/inputs.js + 3 modules
var inputs = __webpack_require__(3922);
;// CONCATENATED MODULE: ./lib/runner/tell-github.js






function writerOf({ startedAt }, env) {
    const { GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '', GITHUB_WORKFLOW = '' } = env;
    const runUrl = (0,words/* runUrlOf */.Qm)(GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID);
    return { at: startedAt, runUrl, workflow: GITHUB_WORKFLOW };
}
async function tellGitHub(telling, redact, env) {
    if (telling.cancel.aborted)
        return [];
    const { fetch, close } = createFetch((0,connection_proxy/* proxyFromEnvironment */.GG)(env));
    const access = {
        token: telling.run.githubToken,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        repository: env.GITHUB_REPOSITORY ?? '',
        fetch,
        signal: telling.cancel,
        sleep: sleep/* sleep */.y,
        now: () => Date.now(),
        redact,
        elapsed: () => performance.now(),
        budget: createTimeBudget(),
    };
    try {
        return await tell(telling, access, env);
    }
    finally {
        close();
    }
}
async function tell({ report, run }, access, env) {
    const writer = writerOf(report, env);
    const warnings = [];
    if (run.issue) {
        const { trackIssues } = await __webpack_require__.e(/* import() */ 524).then(__webpack_require__.bind(__webpack_require__, 1524));
        warnings.push((await trackIssues(report, writer, access)).warning);
    }
    if (run.comment) {
        const { keepComment, pullRequestOf } = await __webpack_require__.e(/* import() */ 197).then(__webpack_require__.bind(__webpack_require__, 8197));
        const pullRequest = pullRequestOf((0,inputs/* eventPayload */.Z3)(env.GITHUB_EVENT_PATH));
        if (pullRequest !== null) {
            const place = { pullRequest, job: env.GITHUB_JOB ?? '' };
            warnings.push((await keepComment(report, place, writer, access)).warning);
        }
    }
    return warnings.filter((warning) => warning !== null);
}


/***/ })

};
