export const id = 197;
export const ids = [197];
export const modules = {

/***/ 4858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./lib/model/url-text.js
var url_text = __webpack_require__(166);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/github/limits.js
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
const FREE_CHANGES = 10;
const MOST_ATTEMPTS = 3;
function limitsOf({ now, sleep, signal, budget }) {
    let changes = 0;
    const wait = async (ms) => {
        if (signal.aborted || !budget.forWait(ms))
            return false;
        await sleep(ms, signal);
        return !signal.aborted;
    };
    const pause = async () => {
        changes += 1;
        return changes <= FREE_CHANGES || wait(SECOND_MS);
    };
    return { now, wait, pause, isOver: () => budget.forRequest() === 0 };
}
function isLimit({ status, headers, data }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const words = JSON.stringify(data ?? '');
    return (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /secondary rate limit|abuse detection|rate limit exceeded/i.test(words));
}
function limitMs({ headers }, now) {
    const after = headers['retry-after'];
    if (after !== undefined) {
        const seconds = Number(after);
        const ms = Number.isNaN(seconds) ? Date.parse(String(after)) - now : seconds * SECOND_MS;
        return Number.isNaN(ms) ? MINUTE_MS : Math.max(SECOND_MS, ms);
    }
    const reset = Number(headers['x-ratelimit-reset']) * SECOND_MS - now;
    if (String(headers['x-ratelimit-remaining']) !== '0' || Number.isNaN(reset))
        return MINUTE_MS;
    return Math.max(SECOND_MS, reset);
}
function retryMs(reply, method, attempt, now) {
    if (attempt >= MOST_ATTEMPTS)
        return null;
    if (isLimit(reply))
        return limitMs(reply, now);
    const failed = reply.status === null || reply.status >= 500;
    return failed && method !== 'POST' ? attempt * SECOND_MS : null;
}

;// CONCATENATED MODULE: ./lib/github/octokit.js
async function loadOctokit(env = process.env) {
    const { GITHUB_EVENT_PATH: path } = env;
    if (path !== undefined)
        env.GITHUB_EVENT_PATH = '';
    try {
        return await __webpack_require__.e(/* import() */ 195).then(__webpack_require__.bind(__webpack_require__, 7195));
    }
    finally {
        if (path !== undefined)
            env.GITHUB_EVENT_PATH = path;
    }
}

// EXTERNAL MODULE: ./lib/model/sentence.js
var sentence = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
;// CONCATENATED MODULE: ./lib/github/refusal.js



const LOCAL = [404, 410, 422];
function refusalOf(reply, circumstances) {
    const { status } = reply;
    const local = LOCAL.includes(status) || (status === 403 && /\blocked\b/i.test(wordsOf(reply)));
    return { kind: 'refusal', status, sentence: sentenceOf(reply, circumstances), final: !local };
}
function sentenceOf(reply, { permission, access }) {
    const { status } = reply;
    const words = (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(access.redact(wordsOf(reply))), 200);
    const said = words === '' ? `${status}` : `${status}: “${words}”`;
    const remedy = `Give the job \`permissions: ${permission}\``;
    if (isLimit(reply)) {
        const seconds = Math.ceil(limitMs(reply, access.now()) / 1000);
        return `GitHub limits the requests of this token (${said}) for another ${seconds} s; that was not waited for.`;
    }
    if (status === null)
        return (0,sentence/* ended */.v)(`GitHub could not be asked: ${words || 'no answer'}`);
    if (status === 401)
        return `GitHub refused the token (${said}): check \`github-token\`.`;
    if (status === 403 && /\blocked\b/i.test(words))
        return `GitHub refused (${said}).`;
    if (status === 403 && /archived|read-only/i.test(words))
        return `GitHub refused (${said}).`;
    if (status === 403)
        return `GitHub refused (${said}). ${remedy}.`;
    if (status === 404) {
        return `GitHub did not find it (${said}). ${remedy}; the token must see ${access.repository}.`;
    }
    if (status === 410) {
        return `Issues are disabled in ${access.repository}, or this one was deleted (${said}): enable them in its settings.`;
    }
    if (status >= 300 && status < 400) {
        return `GitHub redirected to another place (${status}); the token was not sent there. Check GITHUB_API_URL.`;
    }
    return `GitHub failed (${said}).`;
}
function wordsOf({ status, data, fault }) {
    if (status === null)
        return fault;
    if (typeof data !== 'object' || data === null || !('message' in data))
        return '';
    const { message } = data;
    return typeof message === 'string' ? message : '';
}

;// CONCATENATED MODULE: ./lib/github/api.js





const MOST_REDIRECTS = 3;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
async function connect(access, permission) {
    const { apiUrl, repository, token } = access;
    const base = (0,url_text/* withoutEndSlashes */.he)(apiUrl);
    if (!REPOSITORY.test(repository) || !URL.canParse(base) || token === '') {
        const missing = token === '' ? '`github-token` is empty' : 'GITHUB_REPOSITORY or GITHUB_API_URL is not set';
        const nowhere = { kind: 'refusal', status: null, sentence: `${missing}.`, final: true };
        return async () => nowhere;
    }
    const send = await sender(access, base);
    const limits = limitsOf(access);
    let over = null;
    return async (method, path, parameters = {}) => {
        if (over !== null)
            return over;
        const reply = await patiently(send, limits, method, `${base}/repos/${repository}${path}`, parameters);
        if (reply.status !== null && reply.status >= 200 && reply.status < 300) {
            return { kind: 'answer', data: reply.data, next: nextPage(reply, base) };
        }
        const refusal = refusalOf(reply, { permission, access });
        if (refusal.final)
            over = refusal;
        return refusal;
    };
}
async function patiently(send, limits, method, url, parameters) {
    if (method !== 'GET' && !(await limits.pause())) {
        return { status: null, headers: {}, data: null, fault: 'too many changes for one run' };
    }
    for (let attempt = 1;; attempt += 1) {
        const reply = await followed(send, method, url, parameters);
        const waitMs = retryMs(reply, method, attempt, limits.now());
        if (waitMs === null || limits.isOver() || !(await limits.wait(waitMs)))
            return reply;
    }
}
async function followed(send, method, url, parameters) {
    let here = url;
    let own = parameters;
    for (let hops = 0;; hops += 1) {
        const reply = await send(method, here, own);
        const { status } = reply;
        if (status === null || status < 300 || status >= 400 || hops >= MOST_REDIRECTS)
            return reply;
        const target = String(reply.headers.location ?? '');
        if (target === '' || !URL.canParse(target, here))
            return reply;
        const next = new URL(target, here);
        if (next.origin !== new URL(url).origin)
            return reply;
        here = next.href;
        if (method === 'GET' && next.search !== '')
            own = {};
    }
}
async function sender(access, baseUrl) {
    const { token, signal, elapsed, budget } = access;
    try {
        const { getOctokit } = await loadOctokit();
        const userAgent = `gateway-preflight/${version/* VERSION */.x}`;
        const octokit = getOctokit(token, { baseUrl, userAgent, log: SILENT });
        return async (method, url, parameters) => {
            const timeoutMs = budget.forRequest();
            if (timeoutMs === 0)
                return unanswered('it took too long before');
            const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
            const began = elapsed();
            try {
                const { status, headers, data } = await octokit.request({
                    ...parameters,
                    method,
                    url,
                    request: {
                        redirect: 'manual',
                        signal: AbortSignal.any([signal, timeout]),
                        log: SILENT,
                        fetch: access.fetch,
                    },
                });
                return { status, headers, data, fault: '' };
            }
            catch (error) {
                if (signal.aborted)
                    return unanswered('the run was cancelled, or its deadline is over');
                return timeout.aborted ? unanswered(`no answer within ${Math.ceil(timeoutMs)} ms`) : thrown(error);
            }
            finally {
                budget.took(elapsed() - began);
            }
        };
    }
    catch (error) {
        const reply = thrown(error);
        return async () => reply;
    }
}
function unanswered(fault) {
    return { status: null, headers: {}, data: null, fault };
}
function thrown(error) {
    const fault = error instanceof Error ? error.message : String(error);
    const response = typeof error === 'object' && error !== null && 'response' in error ? error.response : null;
    if (typeof response !== 'object' || response === null)
        return unanswered(fault);
    const { status, headers, data } = response;
    if (typeof status !== 'number')
        return unanswered(fault);
    return { status, headers: (headers ?? {}), data, fault };
}
function nextPage({ headers }, base) {
    const address = /<([^<>]*)>\s*;[^,<]*\brel="?next\b/.exec(String(headers.link ?? ''))?.[1];
    if (address === undefined || !URL.canParse(address, base))
        return null;
    const { searchParams } = new URL(address, base);
    const cursor = ['page', 'after'].flatMap((name) => {
        const value = searchParams.get(name);
        return value === null ? [] : [[name, value]];
    });
    return cursor.length === 0 ? null : Object.fromEntries(cursor);
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ isRefusal)
/* harmony export */ });
function isRefusal(value) {
    return 'kind' in value && value.kind === 'refusal';
}


/***/ }),

/***/ 8197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment),
  pullRequestOf: () => (/* binding */ pullRequestOf)
});

// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
// EXTERNAL MODULE: ./lib/github/api.js + 3 modules
var api = __webpack_require__(4858);
// EXTERNAL MODULE: ./lib/github/ask.js
var github_ask = __webpack_require__(4018);
// EXTERNAL MODULE: ./lib/model/model-rows.js
var model_rows = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/safety/markdown.js
var markdown = __webpack_require__(2809);
// EXTERNAL MODULE: ./lib/github/marks.js
var marks = __webpack_require__(8593);
// EXTERNAL MODULE: ./lib/github/words.js
var words = __webpack_require__(9074);
;// CONCATENATED MODULE: ./lib/github/comment-text.js






const HEAD = ['| Gateway | Result | Diagnosis | Models that work |', '| --- | --- | --- | ---: |'];
function commentBody(report, mark, { at, runUrl }) {
    const gateways = (0,model_report/* worstFirst */.md)(report.gateways);
    const troubled = gateways.filter(({ verdict }) => verdict !== 'pass');
    return [
        (0,marks/* commentMark */.Hc)(mark),
        `### ${(0,phrases/* iconOf */.ZG)(report.verdict)} Gateway Preflight: ${headlineOf(report)}`,
        '',
        ...HEAD,
        (0,words/* fitting */._Q)(gateways.map(rowOf), words/* MOST_CHARACTERS */.vy / 2, 'gateways'),
        '',
        (0,words/* fitting */._Q)(troubled.map(sectionOf), words/* MOST_CHARACTERS */.vy / 2 - 2_000, 'gateways'),
        '',
        `<sub>${(0,words/* momentOf */.Et)(at)} (${(0,words/* runLink */.ut)('the run', runUrl)}). Kept current by Gateway Preflight (<code>comment: on</code>).</sub>`,
    ].join('\n');
}
function headlineOf({ gateways, verdict, diagnosis }) {
    const failing = gateways.filter((gateway) => gateway.verdict === 'fail').length;
    if (gateways.length > 1 && failing > 0)
        return `${failing} of ${gateways.length} gateways fail`;
    if (verdict === 'pass')
        return gateways.length === 1 ? 'the gateway works' : 'all gateways work';
    return (0,markdown/* code */.aY)(diagnosis);
}
function rowOf(gateway) {
    const { name, verdict, diagnosis } = gateway;
    const { worked, of } = (0,model_rows/* modelTally */.iy)(gateway);
    const count = of === 0 ? '' : `${worked} of ${of}`;
    return `| ${(0,markdown/* prose */.CS)(name, 100)} | ${(0,phrases/* iconOf */.ZG)(verdict)} ${(0,phrases/* wordOf */.aG)(verdict)} | ${(0,markdown/* code */.aY)(diagnosis)} | ${count} |`;
}
function sectionOf(gateway) {
    const problems = (0,words/* problemsOf */.GW)(gateway).slice(0, 5);
    const texts = problems.map((finding) => (0,words/* problemText */.fI)(finding, gateway.findings));
    return [`#### ${(0,markdown/* prose */.CS)(gateway.name, 100)}`, '', ...texts].join('\n');
}

// EXTERNAL MODULE: ./lib/github/paging.js
var paging = __webpack_require__(475);
;// CONCATENATED MODULE: ./lib/github/keep-comment.js






function pullRequestOf(payload) {
    const issue = (0,record/* fieldOf */._F)(payload, 'issue');
    const direct = (0,record/* fieldOf */._F)(payload, 'pull_request', 'number');
    const number = direct ?? ((0,record/* fieldOf */._F)(issue, 'pull_request') === undefined ? null : (0,record/* fieldOf */._F)(issue, 'number'));
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}
async function keepComment(report, place, writer, access) {
    const ask = await (0,api/* connect */.N)(access, 'pull-requests: write');
    const refusal = await kept(ask, report, place, writer);
    return { warning: refusal === null ? null : `\`comment\`: ${refusal.sentence}` };
}
async function kept(ask, report, place, writer) {
    const mark = { key: (0,marks/* keyOf */.TN)(writer.workflow, place.job), at: writer.at };
    const body = commentBody(report, mark, writer);
    const path = `/issues/${place.pullRequest}/comments`;
    const before = await ours(ask, path, mark.key);
    if ((0,github_ask/* isRefusal */.v)(before))
        return before;
    const made = before.length === 0 ? await ask('POST', path, { body }) : null;
    if (made !== null && (0,github_ask/* isRefusal */.v)(made))
        return made;
    const [oldest, ...younger] = made === null ? before : await again(ask, path, mark.key);
    const own = made === null ? null : (0,marks/* readPost */.Vz)(made.data);
    if (oldest !== undefined && oldest.id !== own?.id && !(0,marks/* isStale */.QO)(oldest.mark, writer.at)) {
        const changed = await ask('PATCH', `/issues/comments/${oldest.id}`, { body });
        if ((0,github_ask/* isRefusal */.v)(changed))
            return changed;
    }
    for (const { id } of younger) {
        const gone = await ask('DELETE', `/issues/comments/${id}`);
        if ((0,github_ask/* isRefusal */.v)(gone) && gone.status !== 404)
            return gone;
    }
    return null;
}
async function again(ask, path, key) {
    const found = await ours(ask, path, key);
    return (0,github_ask/* isRefusal */.v)(found) ? [] : found;
}
async function ours(ask, path, key) {
    const comments = await (0,paging/* allOf */.b)(ask, path, {}, (comment) => {
        const post = (0,marks/* readPost */.Vz)(comment);
        const mark = post === null ? null : (0,marks/* readCommentMark */.Hs)(post.body);
        return post !== null && mark?.key === key ? { id: post.id, mark } : null;
    });
    if ((0,github_ask/* isRefusal */.v)(comments))
        return comments;
    const found = new Map(comments.map((comment) => [comment.id, comment]));
    return [...found.values()].sort((a, b) => a.id - b.id);
}


/***/ }),

/***/ 8593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ commentMark),
/* harmony export */   Hs: () => (/* binding */ readCommentMark),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Vz: () => (/* binding */ readPost),
/* harmony export */   fD: () => (/* binding */ issueMark),
/* harmony export */   nH: () => (/* binding */ readIssueMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9000);


const ISSUE = /<!-- gateway-preflight:issue ([0-9a-f]{32}) ([a-z-]{1,40}) ([\d:.TZ-]{1,30}) ([\d:.TZ-]{1,30}) -->/;
const COMMENT = /<!-- gateway-preflight:comment ([0-9a-f]{32}) ([\d:.TZ-]{1,30}) -->/;
const OURS = ['OWNER', 'MEMBER', 'COLLABORATOR'];
const HOUR_MS = 3_600_000;
function keyOf(...names) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(names), 'utf8').digest('hex').slice(0, 32);
}
function issueMark({ key, diagnosis, since, at }) {
    return `<!-- gateway-preflight:issue ${key} ${diagnosis} ${since} ${at} -->`;
}
function commentMark({ key, at }) {
    return `<!-- gateway-preflight:comment ${key} ${at} -->`;
}
function readIssueMark(body) {
    const [, key, diagnosis, since, at] = ISSUE.exec(body) ?? [];
    if (key === undefined || diagnosis === undefined || since === undefined || at === undefined)
        return null;
    return { key, diagnosis, since, at };
}
function readCommentMark(body) {
    const [, key, at] = COMMENT.exec(body) ?? [];
    return key === undefined || at === undefined ? null : { key, at };
}
function isStale(mark, at) {
    const ahead = Date.parse(mark.at) - Date.parse(at);
    return ahead > 0 && ahead < HOUR_MS;
}
function readPost(value) {
    if (typeof value !== 'object' || value === null || 'pull_request' in value)
        return null;
    const { id, number, body, state, labels, user, author_association } = value;
    const own = number ?? id;
    if (typeof own !== 'number' || typeof body !== 'string')
        return null;
    if ((0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(user, 'type') === 'User' && !OURS.includes(author_association ?? 'OWNER'))
        return null;
    const names = Array.isArray(labels) ? labels.map((label) => (0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(label, 'name') ?? label) : [];
    return {
        id: own,
        body,
        open: state !== 'closed',
        labels: names.filter((name) => typeof name === 'string'),
    };
}


/***/ }),

/***/ 475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);

const MOST_PAGES = 100;
async function allOf(ask, path, parameters, read) {
    const items = [];
    let page = { ...parameters, per_page: 100 };
    for (let count = 1; count <= MOST_PAGES; count += 1) {
        const reply = await ask('GET', path, page);
        if ((0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .v)(reply))
            return reply;
        if (!Array.isArray(reply.data))
            return unexpected(`${path} is no list`);
        for (const item of reply.data) {
            const own = read(item);
            if (own !== null)
                items.push(own);
        }
        if (reply.next === null)
            return items;
        page = { ...parameters, per_page: 100, ...reply.next };
    }
    return unexpected(`${path} has more than ${MOST_PAGES} pages`);
}
function unexpected(what) {
    const sentence = `GitHub answered what was not expected: ${what}.`;
    return { kind: 'refusal', status: null, sentence, final: true };
}


/***/ })

};
