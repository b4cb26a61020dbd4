export const id = 524;
export const ids = [524];
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


/***/ }),

/***/ 1524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  trackIssues: () => (/* binding */ trackIssues)
});

// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/github/api.js + 3 modules
var api = __webpack_require__(4858);
// EXTERNAL MODULE: ./lib/github/ask.js
var github_ask = __webpack_require__(4018);
// EXTERNAL MODULE: ./lib/github/marks.js
var marks = __webpack_require__(8593);
// EXTERNAL MODULE: ./lib/github/paging.js
var paging = __webpack_require__(475);
;// CONCATENATED MODULE: ./lib/github/find-issues.js



const LABEL = 'gateway-preflight';
async function labelledIssues(ask) {
    const parameters = { labels: LABEL, state: 'all', sort: 'created', direction: 'asc' };
    const issues = await (0,paging/* allOf */.b)(ask, '/issues', parameters, tracked);
    return (0,github_ask/* isRefusal */.v)(issues) ? issues : byKey(issues);
}
async function knownIssues(ask, keys) {
    const known = await labelledIssues(ask);
    if ((0,github_ask/* isRefusal */.v)(known) || keys.every((key) => known.has(key)))
        return known;
    const recent = await ask('GET', '/issues', {
        state: 'all',
        sort: 'updated',
        direction: 'desc',
        per_page: 100,
    });
    if ((0,github_ask/* isRefusal */.v)(recent))
        return recent;
    const issues = Array.isArray(recent.data) ? recent.data.map(tracked) : [];
    for (const [key, posts] of byKey(issues.filter((issue) => issue !== null))) {
        if (!known.has(key))
            known.set(key, posts);
    }
    return known;
}
function tracked(issue) {
    const post = (0,marks/* readPost */.Vz)(issue);
    const mark = post === null ? null : (0,marks/* readIssueMark */.nH)(post.body);
    return post === null || mark === null ? null : { id: post.id, open: post.open, mark };
}
function byKey(issues) {
    const known = new Map();
    for (const issue of issues) {
        const { key } = issue.mark;
        const list = known.get(key) ?? [];
        if (list.some(({ id }) => id === issue.id))
            continue;
        known.set(key, [...list, issue].sort((a, b) => a.id - b.id));
    }
    return known;
}

// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/safety/markdown.js
var markdown = __webpack_require__(2809);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/github/words.js
var words = __webpack_require__(9074);
;// CONCATENATED MODULE: ./lib/github/issue-text.js






const FOOTER = 'Kept by Gateway Preflight (`issue: on`): commented when the diagnosis changes, closed when the gateway works again, reopened when it fails again.';
function titleOf(gateway) {
    const { name } = gateway;
    if ((0,report/* isConfig */.Lq)(gateway))
        return 'The configuration of Gateway Preflight does not work';
    return `Gateway ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(name.replace(/[<>&`@#]/g, ' ')), 180)} does not work`;
}
function failingBody(gateway, mark, { at, runUrl }) {
    const { baseUrl, diagnosis, findings } = gateway;
    const place = baseUrl === null ? '' : ` at ${(0,markdown/* code */.aY)(baseUrl, 300)}`;
    const problems = (0,words/* problemsOf */.GW)(gateway).map((finding) => (0,words/* problemText */.fI)(finding, findings));
    return [
        (0,marks/* issueMark */.fD)(mark),
        `${(0,phrases/* iconOf */.ZG)('fail')} ${subjectOf(gateway)}${place} fails: ${(0,markdown/* code */.aY)(diagnosis)}`,
        '',
        `Failing since ${(0,words/* momentOf */.Et)(mark.since)}. Last checked ${(0,words/* momentOf */.Et)(at)} (${(0,words/* runLink */.ut)('the run', runUrl)}).`,
        '',
        (0,words/* fitting */._Q)(problems, words/* MOST_CHARACTERS */.vy - 2_000, 'problems'),
        `<sub>${FOOTER}</sub>`,
    ].join('\n');
}
function recoveredBody(gateway, mark, { at, runUrl }) {
    return [
        (0,marks/* issueMark */.fD)(mark),
        `${(0,phrases/* iconOf */.ZG)('pass')} ${subjectOf(gateway)} works again since ${(0,words/* momentOf */.Et)(at)} (${(0,words/* runLink */.ut)('the run', runUrl)}).`,
        '',
        `It had been failing since ${(0,words/* momentOf */.Et)(mark.since)}.`,
        '',
        `<sub>${FOOTER}</sub>`,
    ].join('\n');
}
function changedComment(gateway, before, { runUrl }) {
    return [
        `The diagnosis changed from ${(0,markdown/* code */.aY)(before)} to ${(0,markdown/* code */.aY)(gateway.diagnosis)} (${(0,words/* runLink */.ut)('the run', runUrl)}).`,
        '',
        headText(gateway),
    ].join('\n');
}
function relapsedComment(gateway, { runUrl }) {
    return [
        `${(0,phrases/* iconOf */.ZG)('fail')} It fails again: ${(0,markdown/* code */.aY)(gateway.diagnosis)} (${(0,words/* runLink */.ut)('the run', runUrl)}).`,
        '',
        headText(gateway),
    ].join('\n');
}
function recoveredComment({ verdict, diagnosis }, before, writer) {
    const warned = verdict === 'warn' ? `, with a warning (${(0,markdown/* code */.aY)(diagnosis)})` : '';
    const was = before === 'ok' ? '' : ` It was ${(0,markdown/* code */.aY)(before)}.`;
    return `${(0,phrases/* iconOf */.ZG)('pass')} It works again${warned} (${(0,words/* runLink */.ut)('the run', writer.runUrl)}).${was}`;
}
function duplicateBody(original) {
    return `Duplicate of #${original}.\n\n<sub>Two runs opened an issue at the same time; the older one is kept.</sub>`;
}
function subjectOf(gateway) {
    return (0,report/* isConfig */.Lq)(gateway) ? 'The configuration' : `The gateway **${(0,markdown/* prose */.CS)(gateway.name, 200)}**`;
}
function headText(gateway) {
    const problems = (0,words/* problemsOf */.GW)(gateway);
    const head = problems.find((finding) => finding.code === gateway.diagnosis) ?? problems[0];
    return head === undefined ? '' : (0,words/* problemText */.fI)(head, gateway.findings);
}

;// CONCATENATED MODULE: ./lib/github/track-issues.js






async function trackIssues(report, writer, access) {
    const subjects = subjectsOf(report, writer);
    if (subjects.length === 0)
        return { warning: null };
    const ask = await (0,api/* connect */.N)(access, 'issues: write');
    const known = await knownIssues(ask, subjects.map(({ key }) => key));
    if ((0,github_ask/* isRefusal */.v)(known))
        return warningOf([known], '');
    const refusals = await closedDuplicates(ask, known);
    let opened = 0;
    for (const [index, subject] of [...subjects, ...correctedConfig(known, subjects, writer)].entries()) {
        const issue = known.get(subject.key)?.[0] ?? null;
        if (issue === null && subject.gateway.verdict === 'fail')
            opened += 1;
        const outcome = await brought(ask, subject, issue, writer);
        if (outcome === null)
            continue;
        refusals.push(outcome);
        if (!outcome.final)
            continue;
        const rest = subjects.length - index;
        return warningOf(refusals, rest > 1 ? `The issues of ${rest} gateways are not up to date.` : '');
    }
    if (opened > 0) {
        const again = await labelledIssues(ask);
        refusals.push(...((0,github_ask/* isRefusal */.v)(again) ? [again] : await closedDuplicates(ask, again)));
    }
    return warningOf(refusals, '');
}
function subjectsOf({ gateways }, { workflow }) {
    const worst = new Map();
    for (const gateway of gateways) {
        if (gateway.plan !== undefined || gateway.diagnosis === 'api-key-withheld')
            continue;
        const key = (0,report/* isConfig */.Lq)(gateway) ? (0,marks/* keyOf */.TN)('config', workflow) : (0,marks/* keyOf */.TN)(gateway.name);
        const known = worst.get(key);
        if (known === undefined || (known.verdict !== 'fail' && gateway.verdict === 'fail')) {
            worst.set(key, gateway);
        }
    }
    return [...worst].map(([key, gateway]) => ({ key, gateway }));
}
function correctedConfig(known, subjects, { workflow }) {
    const key = (0,marks/* keyOf */.TN)('config', workflow);
    const gateway = subjects[0]?.gateway;
    if (gateway === undefined || !known.has(key) || subjects.some((subject) => subject.key === key))
        return [];
    return [
        {
            key,
            gateway: { ...gateway, name: 'config', baseUrl: null, verdict: 'pass', diagnosis: 'ok', findings: [] },
        },
    ];
}
async function closedDuplicates(ask, known) {
    const refusals = [];
    for (const [oldest, ...younger] of known.values()) {
        for (const { id, open } of younger) {
            if (!open || oldest === undefined)
                continue;
            const body = duplicateBody(oldest.id);
            const close = (reason) => ask('PATCH', `/issues/${id}`, { state: 'closed', state_reason: reason, body });
            const reply = await close('duplicate');
            const settled = (0,github_ask/* isRefusal */.v)(reply) && reply.status === 422 ? await close('not_planned') : reply;
            if ((0,github_ask/* isRefusal */.v)(settled))
                refusals.push(settled);
        }
    }
    return refusals;
}
async function brought(ask, subject, issue, writer) {
    const { gateway } = subject;
    const failing = gateway.verdict === 'fail';
    if (issue === null)
        return failing ? track_issues_open(ask, subject, writer) : null;
    if ((0,marks/* isStale */.QO)(issue.mark, writer.at) || (!failing && !issue.open))
        return null;
    const { mark, id } = issue;
    const relapsed = failing && !issue.open;
    const next = {
        key: mark.key,
        diagnosis: failing ? gateway.diagnosis : 'ok',
        since: relapsed ? writer.at : mark.since,
        at: writer.at,
    };
    const changed = await ask('PATCH', `/issues/${id}`, {
        body: failing ? failingBody(gateway, next, writer) : recoveredBody(gateway, next, writer),
        ...(relapsed ? { state: 'open' } : failing ? {} : { state: 'closed', state_reason: 'completed' }),
    });
    if ((0,github_ask/* isRefusal */.v)(changed))
        return changed;
    const comment = relapsed
        ? relapsedComment(gateway, writer)
        : !failing
            ? recoveredComment(gateway, mark.diagnosis, writer)
            : mark.diagnosis === gateway.diagnosis
                ? null
                : changedComment(gateway, mark.diagnosis, writer);
    return comment === null ? null : refused(await ask('POST', `/issues/${id}/comments`, { body: comment }));
}
async function track_issues_open(ask, { key, gateway }, writer) {
    const mark = { key, diagnosis: gateway.diagnosis, since: writer.at, at: writer.at };
    const made = await ask('POST', '/issues', {
        title: titleOf(gateway),
        body: failingBody(gateway, mark, writer),
        labels: [LABEL],
    });
    if ((0,github_ask/* isRefusal */.v)(made))
        return made;
    const issue = (0,marks/* readPost */.Vz)(made.data);
    if (issue === null || issue.labels.includes(LABEL))
        return null;
    return refused(await ask('POST', `/issues/${issue.id}/labels`, { labels: [LABEL] }));
}
const refused = (reply) => ((0,github_ask/* isRefusal */.v)(reply) ? reply : null);
function warningOf(refusals, rest) {
    const sentences = [...new Set(refusals.map(({ sentence }) => sentence))];
    if (sentences.length === 0)
        return { warning: null };
    const more = sentences.length > 3 ? `And ${sentences.length - 3} more.` : '';
    const parts = ['`issue`:', ...sentences.slice(0, 3), more, rest];
    return { warning: parts.filter((part) => part !== '').join(' ') };
}


/***/ })

};
