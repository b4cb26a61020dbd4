export const id = 586;
export const ids = [586];
export const modules = {

/***/ 6928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ createAsking),
/* harmony export */   w: () => (/* binding */ askProbe)
/* harmony export */ });
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3647);
/* harmony import */ var _probe_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9122);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7786);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2736);
/* harmony import */ var _wanted_probes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4749);





function askProbe(look, probe, model) {
    return look.inquiry.ask({ question: probe, model, request: (0,_probe_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .probeRequest */ .O3)(probe, look.root, model) });
}
const OF_THE_ENDPOINT = new Set(['model-wrong-endpoint', 'endpoint-not-found']);
function worthMore(main, probe, { root }) {
    if (main === null)
        return false;
    const { code } = main.diagnosis;
    if (code === null || (0,_model_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(code).group === 'answer')
        return true;
    const { observation } = main;
    return (OF_THE_ENDPOINT.has(code) && (0,_probe_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .probeRequest */ .O3)(probe, root, observation.model ?? '').url !== observation.url);
}
function createAsking(look, targets, early) {
    const { spec, inquiry, deps } = look;
    const asked = new Map();
    const models = new Map();
    const of = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .UX)(targets).length;
    let done = 0;
    const keep = (one) => {
        if (one !== null)
            asked.set(`${one.observation.question} ${one.observation.model}`, one);
        return one;
    };
    keep(early);
    const mainOf = (id) => {
        const main = (0,_wanted_probes_js__WEBPACK_IMPORTED_MODULE_4__/* .mainProbe */ .a5)(spec, targets, id);
        return main === null ? null : (asked.get(`${main} ${id}`) ?? null);
    };
    const tell = (main) => {
        done += 1;
        deps.onProgress({
            gateway: spec.name,
            question: main.observation.question,
            model: main.observation.model,
            code: main.diagnosis.code,
            durationMs: main.tries.at(-1)?.durationMs ?? 0,
            attempts: main.tries.length,
            done,
            of,
        });
    };
    const askAll = async (id) => {
        const [first, ...others] = (0,_wanted_probes_js__WEBPACK_IMPORTED_MODULE_4__/* .probesOf */ .pX)(spec, targets, id);
        if (first === undefined)
            return false;
        const main = mainOf(id) ?? keep(await askProbe(look, first, id));
        const worth = others.filter((probe) => worthMore(main, probe, look));
        await Promise.all(worth.map(async (probe) => keep(await askProbe(look, probe, id))));
        if (main !== null)
            tell(main);
        return (0,_transcript_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .oQ)(main);
    };
    const model = (id) => {
        const known = models.get(id);
        if (known !== undefined)
            return known;
        const asking = askAll(id);
        models.set(id, asking);
        return asking;
    };
    return {
        get probed() {
            return [...asked.values()];
        },
        mainOf,
        model,
        target: async ({ ids, anyOf }) => {
            for (const id of ids) {
                if (deps.signal.aborted || inquiry.stopped() !== null)
                    return;
                if ((await model(id)) && anyOf)
                    return;
            }
        },
    };
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST)
/* harmony export */ });
const NO_PAST = { changes: null, slower: null, onListed: () => undefined };


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ gatewayClient)
});

// EXTERNAL MODULE: ./lib/config/headers.js
var headers = __webpack_require__(7664);
// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/http/exchange/halt.js
var halt = __webpack_require__(5253);
// EXTERNAL MODULE: ./lib/http/pool.js + 30 modules
var http_pool = __webpack_require__(3590);
// EXTERNAL MODULE: ./lib/http/redirect.js
var redirect = __webpack_require__(4634);
// EXTERNAL MODULE: ./lib/http/request-headers.js
var request_headers = __webpack_require__(5314);
;// CONCATENATED MODULE: ./lib/http/client.js





const MOST_REDIRECTS = 3;
function createClient(options) {
    const { now, headers, redact, timeoutMs, userAgent } = options;
    const base = new URL(options.baseUrl);
    const pool = (0,http_pool/* createPool */.b)({
        target: base,
        proxy: (0,proxy/* proxyFor */.iJ)(base, options.proxy),
        caCertificate: options.caCertificate,
        connections: options.connections,
        redaction: { redact, secrets: headers.map(({ value }) => value) },
        now,
        onWritten: options.onWritten,
    });
    const watch = (0,halt/* createWatch */.AX)();
    const headersOf = new Map();
    const targets = new Map();
    const targetAt = (url) => {
        const known = targets.get(url) ?? targetOf(base, url, options.query);
        targets.set(url, known);
        return known;
    };
    const headersFor = (url, accept, hasBody) => {
        const name = `${hasBody} ${accept} ${url.host}`;
        const known = headersOf.get(name) ?? (0,request_headers/* requestHeaders */.A)({ url, accept, userAgent, hasBody }, headers);
        headersOf.set(name, known);
        return known;
    };
    return {
        send: async (request, signal) => {
            const startedAt = now();
            const { accept, maxBytes, method } = request;
            const send = (hop) => pool.exchange({
                ...hop,
                headers: headersFor(hop.url, accept, hop.body !== null),
                maxBytes,
                enough: request.enough,
                sieve: request.sieve,
                startedAt,
                watch: (onHalt) => watch({ timeoutMs: timeoutMs - (now() - startedAt), signal }, onHalt),
            });
            const first = { method, url: targetAt(request.url), body: jsonOf(request.body) };
            return (0,redirect/* follow */.e)(first, {
                send,
                redact,
                most: MOST_REDIRECTS,
                allowed: (_from, to) => to.origin === base.origin,
            });
        },
        get requests() {
            return pool.requests;
        },
        connections: pool.connections,
        close: async () => pool.close(),
    };
}
function jsonOf(body) {
    return body === null ? null : JSON.stringify(body);
}
function targetOf(base, requested, kept) {
    const { pathname, search } = new URL(requested, base);
    const target = new URL(base.origin);
    target.pathname = pathname;
    const queries = [search, kept].map((query) => query.replace(/^\?/, '')).filter((query) => query !== '');
    target.search = queries.join('&');
    return target;
}

;// CONCATENATED MODULE: ./lib/check/gateway-client.js


function gatewayClient(spec, root, deps, limits) {
    const auth = (0,headers/* authHeader */.eT)(spec.auth, spec.apiKey);
    return createClient({
        baseUrl: root,
        query: spec.query,
        headers: auth === null ? spec.headers : [auth, ...spec.headers],
        proxy: deps.proxy,
        caCertificate: spec.caCertificate,
        redact: deps.redact,
        now: deps.now,
        userAgent: deps.userAgent,
        ...limits,
    });
}


/***/ }),

/***/ 8762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ keptDiagnosis),
/* harmony export */   u: () => (/* binding */ keptExchange)
/* harmony export */ });
const BODY = 4_000;
const HEADERS = 64;
const HEADER = 128;
function copied(value) {
    return JSON.parse(JSON.stringify(value));
}
function isSmall(exchange) {
    if (exchange.kind === 'fault' || exchange.body.length > BODY)
        return false;
    const headers = Object.entries(exchange.headers);
    return (headers.length <= HEADERS &&
        headers.every(([name, value]) => name.length <= HEADER && value.length <= HEADER));
}
function keptExchange(exchange) {
    if (exchange.kind === 'fault')
        return exchange;
    if (isSmall(exchange))
        return { ...exchange, arrivals: [] };
    const { body, headers } = exchange;
    const shown = Object.entries(headers)
        .slice(0, HEADERS)
        .map(([name, value]) => [name.slice(0, HEADER), value.slice(0, HEADER)]);
    const cut = copied({ body: body.slice(0, BODY), headers: shown });
    return { ...exchange, body: cut.body, headers: Object.fromEntries(cut.headers), arrivals: [] };
}
function keptDiagnosis(judged, exchange) {
    if (isSmall(exchange))
        return judged;
    const { facts, ...diagnosis } = judged;
    if (facts === null)
        return { ...copied(diagnosis), facts };
    const { listed, ...others } = facts;
    return { ...copied(diagnosis), facts: { ...copied(others), listed } };
}


/***/ }),

/***/ 6869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ openLook),
  Q: () => (/* binding */ specOfLook)
});

// EXTERNAL MODULE: ./lib/probe/requests.js
var requests = __webpack_require__(9122);
// EXTERNAL MODULE: ./lib/check/ask-models.js
var ask_models = __webpack_require__(6928);
// EXTERNAL MODULE: ./lib/check/gateway-client.js + 1 modules
var gateway_client = __webpack_require__(3301);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/diagnose/answers/done-watch.js

const LF = 0x0a;
const CR = 0x0d;
const LONGEST = 64;
function doneWatch() {
    const line = external_node_buffer_.Buffer.alloc(LONGEST);
    let length = 0;
    let returned = false;
    let event = 'nothing';
    let done = false;
    const endLine = () => {
        const text = line.toString('latin1', 0, Math.min(length, LONGEST));
        if (length === 0) {
            done = event === 'done';
            event = 'nothing';
        }
        else if (/^(?:\xEF\xBB\xBF)?data(?![^:])/.test(text)) {
            const says = length <= LONGEST && /:\s*\[DONE\]\s*$/.test(text);
            event = says && event === 'nothing' ? 'done' : 'other';
        }
        length = 0;
    };
    return (piece) => {
        for (const byte of piece) {
            if (done)
                break;
            const secondHalf = byte === LF && returned;
            returned = byte === CR;
            if (secondHalf)
                continue;
            if (byte === LF || byte === CR)
                endLine();
            else {
                if (length < LONGEST)
                    line[length] = byte;
                length += 1;
            }
        }
        return done;
    };
}

// EXTERNAL MODULE: ./lib/diagnose/list-sieve.js + 1 modules
var list_sieve = __webpack_require__(8447);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./lib/http/crowd.js
const MOST_ALONE = 3;
const RESTED_MS = 2_000;
const MANY = 16;
const ROUNDS = 8;
const MORE_ROUNDS = 4;
class Crowd {
    #concurrency;
    #ceiling;
    #most = 0;
    #inARow = 0;
    #rounds = ROUNDS;
    #failed = new WeakSet();
    #alone = new Set();
    constructor(concurrency) {
        this.#concurrency = concurrency;
        this.#ceiling = concurrency;
    }
    failedBeside(active, question) {
        const isFirst = !this.#failed.has(question);
        this.#failed.add(question);
        if (this.#alone.size >= MOST_ALONE)
            return false;
        const isException = this.#inARow >= MANY && active <= this.#most;
        this.#inARow = 0;
        if (isException)
            return false;
        if (active > this.#ceiling)
            this.#rounds *= MORE_ROUNDS;
        if (isFirst)
            this.#ceiling = Math.max(1, Math.min(this.#ceiling, active - 1));
        this.#most = 0;
        return true;
    }
    failedAlone(question, restedMs) {
        if (restedMs < RESTED_MS)
            this.#failed.add(question);
        if (this.#alone.size < MOST_ALONE && this.#alone.add(question).size < MOST_ALONE)
            return false;
        this.#ceiling = this.#concurrency;
        return true;
    }
    forget() {
        this.#most = 0;
        this.#inARow = 0;
    }
    succeeded(active, question) {
        if (this.#failed.has(question))
            this.#alone.clear();
        this.#inARow++;
        this.#most = Math.max(this.#most, active);
    }
    ceilingAfter(successes, concurrency, waiting) {
        this.#ceiling = Math.max(this.#ceiling, this.#most);
        const isTrial = waiting > this.#concurrency && successes >= this.#rounds * concurrency;
        return isTrial ? this.#concurrency : this.#ceiling;
    }
}

;// CONCATENATED MODULE: ./lib/http/pace.js


const MOST_HELD_MS = 1_000;
const HELD = Symbol('held');
function createPace({ concurrency, now, sleep }) {
    const limit = (0,p_limit/* default */.A)(concurrency);
    const stopped = new AbortController();
    let heldUntil = null;
    let stoppedUntil = null;
    let successes = 0;
    let slowedMs = 0;
    let started = 0;
    let startedMs = 0;
    const crowd = new Crowd(concurrency);
    let uncrowded = null;
    const waitOut = async (signal) => {
        while (heldUntil !== null && !signal.aborted) {
            const until = heldUntil;
            const leftMs = until - now();
            if (leftMs > 0)
                await sleep(Math.ceil(leftMs) + 1, signal);
            if (heldUntil === until && !signal.aborted)
                heldUntil = null;
        }
    };
    const lower = () => {
        limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
        successes = 0;
        slowedMs = now();
    };
    const hold = (untilMs) => {
        if (untilMs > now())
            heldUntil = Math.max(heldUntil ?? 0, untilMs);
    };
    return {
        run: async (task, signal) => {
            const over = () => signal.aborted || stopped.signal.aborted;
            for (;;) {
                if (heldUntil !== null)
                    await waitOut(AbortSignal.any([signal, stopped.signal]));
                if (over())
                    return null;
                const result = await limit(async () => {
                    if (over())
                        return null;
                    if (heldUntil !== null)
                        return HELD;
                    const own = ++started;
                    const beganAlone = limit.activeCount === 1;
                    const restedMs = now() - startedMs;
                    startedMs += restedMs;
                    return task({ isAlone: () => beganAlone && started === own, restedMs });
                });
                if (result !== HELD)
                    return result;
            }
        },
        slowDown: (untilMs, turn, question) => {
            if (!turn.isAlone())
                crowd.failedBeside(limit.activeCount, question);
            lower();
            crowd.forget();
            uncrowded = null;
            hold(untilMs);
        },
        crowded: (turn, question, waitMs) => {
            if (turn.isAlone()) {
                if (crowd.failedAlone(question, turn.restedMs))
                    limit.concurrency = uncrowded ?? limit.concurrency;
                else
                    hold(now() + Math.min(waitMs, MOST_HELD_MS));
            }
            else if (crowd.failedBeside(limit.activeCount, question)) {
                uncrowded ??= limit.concurrency;
                lower();
            }
        },
        speedUp: (startedMs, question) => {
            if (startedMs < slowedMs)
                return;
            crowd.succeeded(limit.activeCount, question);
            if (++successes < limit.concurrency)
                return;
            if (limit.concurrency >= crowd.ceilingAfter(successes, limit.concurrency, limit.pendingCount))
                return;
            successes = 0;
            limit.concurrency++;
        },
        stopUntil: (untilMs) => {
            stoppedUntil = Math.max(stoppedUntil ?? 0, untilMs);
            stopped.abort('stopped');
        },
        get stoppedUntil() {
            return stoppedUntil;
        },
        get concurrency() {
            return limit.concurrency;
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/http/duration.js
const UNIT_MS = [
    [/^(?:ms|milliseconds?|毫秒)$/i, 1],
    [/^(?:s|secs?|seconds?|秒|秒钟)$/i, 1000],
    [/^(?:m|mins?|minutes?|分|分钟)$/i, 60_000],
    [/^(?:h|hrs?|hours?|小时|个小时)$/i, 3_600_000],
    [/^(?:d|days?|天)$/i, 86_400_000],
];
const UNIT = 'milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|毫秒|秒钟|秒|分钟|分|个小时|小时|天';
const PIECE = `\\d{1,15}(?:\\.\\d{1,9})?\\s?(?:${UNIT})`;
const PIECES = `${PIECE}(?:,?\\s?(?:and\\s)?${PIECE}){0,4}`;
const WRITTEN = new RegExp(`^${PIECES}$`, 'i');
const SPOKEN = new RegExp(`(?:try again|retry|retrying|wait|resets?|available)(?:\\s(?:again|in|after|for|at least|about|another))*:?\\s+(${PIECES})(?![\\p{Script=Latin}\\d])`, 'iu');
const SPOKEN_AFTER = new RegExp(`(?<!\\d)(${PIECES})(?:之)?后`, 'u');
function total(text) {
    let sum = 0;
    for (const [, amount, unit = ''] of text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)\\s?(${UNIT})`, 'gi'))) {
        sum += Number(amount) * (UNIT_MS.find(([form]) => form.test(unit))?.[1] ?? 0);
    }
    return sum;
}
function durationMs(text) {
    return WRITTEN.test(text) ? total(text) : null;
}
function spokenDurationMs(text) {
    const found = SPOKEN.exec(text)?.[1] ?? SPOKEN_AFTER.exec(text)?.[1];
    return found === undefined ? null : total(found);
}

;// CONCATENATED MODULE: ./lib/http/retry-after.js

const DAY_MS = 86_400_000;
const LONGEST_MS = 366 * DAY_MS;
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;
const DATE = /^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? |\d{4}-\d\d-\d\dT)/i;
const MOST_TEXT = 20_000;
function bounded(ms) {
    return Math.min(Math.max(ms, 0), LONGEST_MS);
}
function itsNow({ date = '' }, nowEpochMs) {
    const its = DATE.test(date) ? Date.parse(date) : Number.NaN;
    return Math.abs(its - nowEpochMs) <= DAY_MS ? its : nowEpochMs;
}
function waitOfNumber(number, nowEpochMs, oldest) {
    const moment = number >= EPOCH_MS ? number : number >= EPOCH_SECONDS ? number * 1000 : null;
    return bounded(moment === null || moment < oldest ? number * 1000 : moment - nowEpochMs);
}
function waitOf(value, nowEpochMs, oldest = nowEpochMs - DAY_MS) {
    const text = value.trim();
    if (/^\d+(?:\.\d+)?$/.test(text))
        return waitOfNumber(Number(text), nowEpochMs, oldest);
    if (DATE.test(text)) {
        const date = Date.parse(text);
        return Number.isNaN(date) ? null : bounded(date - nowEpochMs);
    }
    const duration = durationMs(text);
    return duration === null ? null : bounded(duration);
}
function longestOf(value, nowEpochMs, oldest) {
    if (value === undefined)
        return null;
    const whole = waitOf(value, nowEpochMs, oldest);
    if (whole !== null || !value.includes(','))
        return whole;
    const parts = value.split(',').flatMap((part) => waitOf(part, nowEpochMs, oldest) ?? []);
    return parts.length === 0 ? null : Math.max(...parts);
}
function budgetsOf(headers, nowEpochMs) {
    const counted = Object.entries(headers).flatMap(([name, value]) => {
        if (!/ratelimit/.test(name) || !/(?:^|-)reset(?:-|$)/.test(name))
            return [];
        const waitMs = longestOf(value, nowEpochMs, 0);
        const left = headers[name.replace(/(^|-)reset(?=-|$)/, '$1remaining')];
        return waitMs === null ? [] : [{ waitMs, left: left === undefined ? null : Number(left) }];
    });
    const field = headers.ratelimit ?? '';
    const reset = /(?:^|[;,\s])(?:t|reset)=(\d+)/.exec(field)?.[1];
    const left = /(?:^|[;,\s])(?:r|remaining)=(\d+)/.exec(field)?.[1];
    const structured = reset === undefined
        ? []
        : [{ waitMs: bounded(Number(reset) * 1000), left: left === undefined ? null : Number(left) }];
    return [...counted, ...structured];
}
function retryAfterMs(headers, ourEpochMs, status = 429) {
    const nowEpochMs = itsNow(headers, ourEpochMs);
    const exact = /^\d+(?:\.\d+)?$/.test(headers['retry-after-ms'] ?? '')
        ? Number(headers['retry-after-ms'])
        : null;
    if (exact !== null)
        return bounded(exact);
    const asked = longestOf(headers['retry-after'], nowEpochMs);
    if (asked !== null)
        return asked;
    const budgets = budgetsOf(headers, nowEpochMs);
    const usedUp = budgets.filter(({ left }) => left !== null && left <= 0);
    if (usedUp.length > 0)
        return Math.max(...usedUp.map(({ waitMs }) => waitMs));
    return status === 429 && budgets.length > 0 ? Math.min(...budgets.map(({ waitMs }) => waitMs)) : null;
}
function retryAfterFromText(text, nowEpochMs) {
    const said = text.slice(0, MOST_TEXT);
    const member = /(?:retry_?delay|retry[_-]after|x-ratelimit-reset)\\*"?\s*[:=]\s*\\*"?([\d.]+(?:ms|[smh])?)/i.exec(said)?.[1];
    const told = member === undefined ? null : waitOf(member, nowEpochMs);
    if (told !== null)
        return told;
    const spoken = spokenDurationMs(said);
    return spoken === null ? null : bounded(spoken);
}
function askedWaitMs(answer, nowEpochMs) {
    return (retryAfterMs(answer.headers, nowEpochMs, answer.status) ??
        retryAfterFromText(answer.body, itsNow(answer.headers, nowEpochMs)));
}

;// CONCATENATED MODULE: ./lib/http/retry.js


const FIRST_WAIT_MS = 250;
const JITTER = 0.25;
const JITTERED_MS = 2000;
const MOST_ADDED_MS = JITTER * JITTERED_MS + 2;
const MOST_ADAPTED = 5;
async function sendWithRetries(options) {
    const { signal, now } = options;
    const attempts = [];
    let state = { request: options.request, retried: 0, adapted: 0, endedMs: null, waitedMs: 0 };
    for (;;) {
        const current = state;
        const finished = await finish(current, options);
        if (finished === null) {
            if (attempts.length > 0 && signal.aborted)
                options.onCut();
            return attempts;
        }
        const { kept, next } = finished;
        attempts.push(...attempts.splice(-1).map(outlined), kept);
        if (next === null)
            return attempts;
        if (next.body !== null) {
            const request = { ...current.request, body: next.body };
            state = { ...current, request, adapted: current.adapted + 1, endedMs: null };
            continue;
        }
        const endedMs = now();
        await options.sleep(next.waitMs, signal);
        if (signal.aborted) {
            options.onCut();
            return attempts;
        }
        state = { ...current, retried: current.retried + 1, endedMs, waitedMs: now() - endedMs };
    }
}
function outlined(attempt) {
    const { exchange } = attempt;
    return exchange.kind === 'fault'
        ? attempt
        : { ...attempt, exchange: { ...exchange, headers: {}, body: '' } };
}
async function finish(state, options) {
    const made = await options.pace.run((turn) => attemptAt(state, turn, options), options.signal);
    if (made === null)
        return null;
    let { next } = made;
    if (next === undefined) {
        await (0,promises_.setImmediate)();
        await (0,promises_.setImmediate)();
        next = await nextOf(made, state, options);
    }
    const { attempt } = made;
    return { kept: { ...attempt, exchange: options.keep(attempt.exchange) }, next };
}
async function attemptAt(state, turn, options) {
    const { request, endedMs } = state;
    const startedMs = options.now();
    const waitedMs = endedMs === null ? 0 : startedMs - endedMs;
    const exchange = await options.send(request, options.signal);
    const made = { attempt: { startedMs, waitedMs, exchange }, turn };
    const good = exchange.kind === 'answer' && exchange.status < 300;
    return { ...made, next: good ? undefined : await nextOf(made, state, options) };
}
async function nextOf(made, state, options) {
    const { request, retried, adapted } = state;
    const judgement = await options.judge(made.attempt.exchange, request);
    const bodyOf = (form) => adapted < MOST_ADAPTED ? (judgement[form] ?? null) : null;
    const body = bodyOf('adapted');
    if (body !== null)
        return { body };
    const waitMs = planWait(made, judgement, state, options);
    if (judgement.crowded === true)
        options.pace.crowded(made.turn, options, waitMs ?? 0);
    if (waitMs !== null)
        return { body: null, waitMs };
    const last = judgement.retry && retried >= options.retries ? bodyOf('lastForm') : null;
    return last === null ? null : { body: last };
}
function planWait({ attempt: { exchange, startedMs }, turn }, judgement, state, options) {
    const { pace, now, maxWaitMs, retries } = options;
    const { retried } = state;
    if (!judgement.retry && !judgement.slowDown) {
        if (exchange.kind === 'answer' && exchange.status < 400)
            pace.speedUp(startedMs, options);
        return null;
    }
    const asked = exchange.kind === 'answer' ? askedWaitMs(exchange, options.wallClock()) : null;
    if (asked !== null && asked > maxWaitMs) {
        if (judgement.slowDown)
            pace.stopUntil(now() + asked);
        return null;
    }
    const waitMs = nextWait(asked, state, options.random(), maxWaitMs);
    if (judgement.slowDown)
        pace.slowDown(now() + waitMs, turn, options);
    const forbidden = exchange.kind === 'answer' && exchange.headers['x-should-retry'] === 'false';
    return judgement.retry && !forbidden && retried < retries ? waitMs : null;
}
function nextWait(askedMs, { retried, waitedMs }, random, maxWaitMs) {
    const doubled = Math.min(FIRST_WAIT_MS * 2 ** retried, Math.max(maxWaitMs, FIRST_WAIT_MS));
    const last = Math.min(waitedMs, maxWaitMs + MOST_ADDED_MS * retried);
    const least = Math.max(askedMs ?? 0, doubled, last);
    return Math.ceil(least + JITTER * random * Math.min(least, JITTERED_MS)) + 1;
}

// EXTERNAL MODULE: ./lib/model/sentence.js
var sentence = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
;// CONCATENATED MODULE: ./lib/check/retry-hint.js

const YEAR_MS = 365 * 86_400_000;
function retryHint(waitMs, wallClock, maxWaitMs = Number.POSITIVE_INFINITY) {
    const over = waitMs > maxWaitMs ? `; \`max-wait\` allows ${(0,measures/* milliseconds */.R)(maxWaitMs)}` : '';
    if (waitMs > YEAR_MS)
        return ` It says to retry in over a year${over}.`;
    const at = new Date(wallClock + waitMs).toISOString();
    const minutes = Math.ceil(waitMs / 60_000);
    const span = waitMs < 90_000
        ? `${Math.ceil(waitMs / 1_000)} s`
        : minutes < 120
            ? `${minutes} min`
            : `${Math.round(minutes / 60)} h`;
    const day = waitMs > 12 * 3_600_000 ? `${at.slice(0, 10)} ` : '';
    return ` It says to retry in ${span}, at ${day}${at.slice(11, 16)} UTC${over}.`;
}

;// CONCATENATED MODULE: ./lib/check/attempts.js



function tryOf(attempt, diagnosis) {
    const { exchange } = attempt;
    return {
        startedMs: Math.round(attempt.startedMs),
        waitedMs: Math.round(attempt.waitedMs),
        durationMs: Math.round(exchange.durationMs),
        httpStatus: exchange.kind === 'answer' ? exchange.status : null,
        fault: exchange.kind === 'fault' ? exchange.type : null,
        code: diagnosis.code,
    };
}
function askedWait(exchange, wallClock) {
    if (exchange.kind === 'fault' || exchange.status < 400)
        return null;
    return askedWaitMs(exchange, wallClock);
}
const TO_WAIT_FOR = new Set([
    'rate-limited',
    'overloaded',
    'gateway-unavailable',
    'model-unavailable',
    'quota-exhausted',
]);
function deciding(judgements) {
    const last = judgements.at(-1);
    if (last?.diagnosis.code !== 'model-unavailable')
        return last;
    const cause = judgements.findLast(({ diagnosis }) => diagnosis.code === 'upstream-error');
    if (cause === undefined)
        return last;
    const seen = `${(0,sentence/* ended */.v)(cause.diagnosis.seen)} Asked again, it had nothing left to serve the model.`;
    return { ...cause, diagnosis: { ...cause.diagnosis, seen } };
}
function judgedAttempt(by, exchange, query, sent, wallClock) {
    const { question, model, request } = query;
    const diagnosis = by.diagnosis(exchange, question, model, sent);
    const isRefused = diagnosis.code !== null && exchange.kind === 'answer';
    const isAdaptable = isRefused && query.once !== true && sent !== null;
    const wait = askedWait(exchange, wallClock);
    return {
        sent,
        diagnosis,
        askedWaitMs: wait,
        retry: by.retryable(diagnosis.code, exchange),
        adapted: isAdaptable
            ? by.adapt(exchange, sent, { question, first: request.body ?? sent, code: diagnosis.code })
            : null,
        lastForm: isAdaptable && wait === null ? by.asFloats(exchange, sent, diagnosis.code) : null,
    };
}
function tellableWait(wait, { code }) {
    return wait !== null && wait > 0 && code !== null && TO_WAIT_FOR.has(code) ? wait : null;
}
function outcomeOf(query, attempts, judgements, by, { wallClock, maxWaitMs }) {
    const last = deciding(judgements);
    if (last === undefined)
        return null;
    const final = by.final(last.diagnosis);
    const waitMs = tellableWait(last.askedWaitMs, final);
    const { question, model, request } = query;
    const tries = attempts.map((attempt, at) => tryOf(attempt, judgements[at]?.diagnosis ?? final));
    const isSentAgain = (at) => judgements[at + 1]?.sent === judgements[at]?.sent;
    const failed = tries.slice(0, -1).filter(({ code }, at) => code !== null && isSentAgain(at));
    const often = failed.length === 0 || final.code === null ? '' : ` ${failed.length + 1} attempts were made.`;
    const until = waitMs === null ? '' : retryHint(waitMs, wallClock, maxWaitMs);
    const seen = `${often + until === '' ? final.seen : (0,sentence/* ended */.v)(final.seen)}${often}${until}`;
    const outcome = {
        observation: { question, model, method: request.method, url: request.url, sent: last.sent, attempts },
        diagnosis: { ...final, seen },
        tries,
        failed,
    };
    return { outcome, waitMs };
}

// EXTERNAL MODULE: ./lib/check/kept.js
var kept = __webpack_require__(8762);
;// CONCATENATED MODULE: ./lib/check/inquiry.js







function readingOf(question, { body }) {
    if (body?.stream === true)
        return { enough: doneWatch };
    return question === 'models' ? { sieve: list_sieve/* listSieve */.zT } : {};
}
const OF_A_CROWD = new Set([
    'rate-limited',
    'overloaded',
    'gateway-unavailable',
    'gateway-error',
    'model-unavailable',
    'upstream-error',
    'connection-reset',
    'connection-refused',
]);
async function loadJudge(spec) {
    const { createJudge } = await Promise.all(/* import() */[__webpack_require__.e(231), __webpack_require__.e(201), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 4810));
    return createJudge(spec);
}
function createInquiry({ spec, client, deps }) {
    const { now, wallClock, sleep, random, signal } = deps;
    const pace = createPace({ concurrency: spec.concurrency, now, sleep });
    const waits = new Map();
    let judging = null;
    const judge = () => {
        judging ??= loadJudge(spec);
        return judging;
    };
    const ask = async (query) => {
        const judgements = [];
        let isCut = false;
        const attempts = await sendWithRetries({
            request: query.request,
            send: (request, until) => client.send({ ...request, ...readingOf(query.question, request) }, until),
            pace,
            retries: query.once === true ? 0 : spec.retries,
            maxWaitMs: spec.maxWaitMs,
            judge: async (exchange, { body }) => {
                const last = judgedAttempt(await judge(), exchange, query, body, wallClock());
                judgements.push(last);
                const { code } = last.diagnosis;
                const slowDown = exchange.kind === 'answer' && exchange.status === 429 && last.retry && code !== null;
                return { ...last, slowDown, crowded: !slowDown && last.retry && OF_A_CROWD.has(code) };
            },
            keep: kept/* keptExchange */.u,
            ...{ signal, now, wallClock, sleep, random },
            onCut: () => {
                isCut = true;
            },
        });
        const by = await judge();
        const limits = { wallClock: wallClock(), maxWaitMs: spec.maxWaitMs };
        const made = outcomeOf(query, attempts, judgements, by, limits);
        if (made === null)
            return null;
        const key = `${query.question} ${query.model}`;
        if (made.waitMs === null)
            waits.delete(key);
        else
            waits.set(key, made.waitMs);
        return isCut ? by.cutShort(made.outcome, signal) : made.outcome;
    };
    return {
        ask,
        stopped: () => {
            const until = pace.stoppedUntil;
            if (until === null)
                return null;
            const asked = retryHint(until - now(), wallClock());
            return { code: 'rate-limited', reason: `Not asked: the gateway wants fewer requests.${asked}` };
        },
        longestWaitMs: () => Math.max(0, ...waits.values()),
    };
}

// EXTERNAL MODULE: ./lib/check/targets.js
var check_targets = __webpack_require__(7786);
// EXTERNAL MODULE: ./lib/check/wanted-probes.js
var wanted_probes = __webpack_require__(4749);
;// CONCATENATED MODULE: ./lib/check/open.js






function earlyModel(spec) {
    if ((0,check_targets/* needsList */.CH)(spec.models))
        return null;
    const targets = (0,check_targets/* targetsOf */.QR)(spec.models, null);
    const id = targets[0]?.ids[0];
    const main = id === undefined ? null : (0,wanted_probes/* mainProbe */.a5)(spec, targets, id);
    return id === undefined || main === null ? null : { id, main };
}
function specOfLook(spec, last, someWork = false) {
    if (last)
        return { ...spec, waitMs: 0 };
    return someWork ? spec : { ...spec, retries: 0 };
}
function openLook(spec, root, deps) {
    const early = earlyModel(spec);
    let unwritten = early === null ? 1 : 2;
    let onAllWritten = () => { };
    const allWritten = new Promise((resolve) => {
        onAllWritten = resolve;
    });
    const client = (0,gateway_client/* gatewayClient */.U)(spec, root, deps, {
        connections: spec.concurrency,
        timeoutMs: spec.timeoutMs,
        onWritten: () => {
            unwritten -= 1;
            if (unwritten === 0)
                onAllWritten();
        },
    });
    const inquiry = createInquiry({ spec, client, deps });
    const look = { spec, root, inquiry, deps };
    const opening = Promise.all([
        inquiry.ask({ question: 'models', model: null, request: (0,requests/* listRequest */.Yq)(root) }),
        early === null ? null : (0,ask_models/* askProbe */.w)(look, early.main, early.id),
    ]).then(([list, first]) => ({ list, first }));
    const over = opening.then(() => undefined, () => undefined);
    return { ...look, client, opening, underWay: Promise.race([allWritten, over]) };
}


/***/ }),

/***/ 6250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ otherNames)
/* harmony export */ });
const PREFIX = 'models/';
function otherNames(listed) {
    if (listed === null || listed.length === 0)
        return null;
    for (const id of listed)
        if (!id.startsWith(PREFIX))
            return null;
    return (id) => id.slice(PREFIX.length);
}


/***/ }),

/***/ 7786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ needsList),
/* harmony export */   Gv: () => (/* binding */ unmatched),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   So: () => (/* binding */ isMasked),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
/* unused harmony export matches */
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60);
/* harmony import */ var _safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4945);
/* harmony import */ var _safety_mask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9252);
/* harmony import */ var _prefix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6250);




function needsList(items) {
    return items.some((item) => item.alternatives.some(_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt));
}
function fitting(pattern, other) {
    const fits = piecewise(pattern);
    return (id) => !isMasked(id) && (fits(id) || (other !== null && fits(other(id))));
}
function isMasked(id) {
    return id.includes(_safety_mask_js__WEBPACK_IMPORTED_MODULE_1__/* .MASK */ .v5);
}
function piecewise(pattern) {
    const pieces = pattern.split('*');
    const head = pieces[0] ?? '';
    const tail = pieces.at(-1) ?? '';
    return (id) => {
        if (id.length < head.length + tail.length || !id.startsWith(head) || !id.endsWith(tail))
            return false;
        let from = head.length;
        for (const piece of pieces.slice(1, -1)) {
            const at = id.indexOf(piece, from);
            if (at < 0 || at + piece.length > id.length - tail.length)
                return false;
            from = at + piece.length;
        }
        return true;
    };
}
function matches(pattern, ids, most = Number.POSITIVE_INFINITY, other = null) {
    const fits = fitting(pattern, other);
    const matched = [];
    for (const id of (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .collecting */ .HI)(ids)) {
        if (fits(id))
            matched.push(id);
        if (matched.length >= most)
            break;
    }
    return matched;
}
function countOf(items, listed) {
    const written = items.flatMap((item) => item.alternatives);
    const plain = new Set(written.filter((id) => !(0,_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt)(id)));
    const other = (0,_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .otherNames */ .J)(listed);
    const patterns = written.filter(_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt).map((pattern) => fitting(pattern, other));
    let count = plain.size;
    for (const id of (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .collecting */ .HI)(Array.isArray(listed) ? new Set(listed) : (listed ?? []))) {
        if (!plain.has(id) && patterns.some((fits) => fits(id)))
            count += 1;
    }
    return count;
}
function targetsOf(items, listed, most) {
    const other = (0,_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .otherNames */ .J)(listed);
    const expand = (id) => (0,_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt)(id) ? matches(id, listed ?? [], most, other) : [id];
    return items.flatMap((item) => {
        const [only] = item.alternatives;
        if (item.alternatives.length === 1 && only !== undefined) {
            const fromPattern = (0,_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt)(only);
            return expand(only).map((id) => ({ item, ids: [id], anyOf: false, fromPattern }));
        }
        const ids = [...new Set(item.alternatives.flatMap(expand))];
        return ids.length === 0
            ? []
            : [{ item, ids, anyOf: true, fromPattern: item.alternatives.every(_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt) }];
    });
}
function idsOf(targets) {
    return [...new Set(targets.flatMap((target) => target.ids))];
}
function unmatched(items, targets) {
    const hit = new Set(targets.map((target) => target.item));
    return items.filter((item) => !hit.has(item));
}
function sampleOf(targets, most) {
    const items = new Set();
    let left = most;
    return targets.flatMap((target) => {
        const least = items.has(target.item) ? 0 : 1;
        items.add(target.item);
        const ids = target.ids.slice(0, Math.max(left, least));
        left -= ids.length;
        return ids.length === 0 ? [] : [{ ...target, ids }];
    });
}


/***/ }),

/***/ 2736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ cutShort),
/* harmony export */   gw: () => (/* binding */ cutBy),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   oQ: () => (/* binding */ answered),
/* harmony export */   te: () => (/* binding */ cutWording),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);

function cutWording(signal) {
    return signal.reason === 'cancelled' ? _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD : {};
}
function cutBy(signal) {
    return signal.reason === 'cancelled' ? 'The run was cancelled' : 'The deadline passed';
}
function cutShort(signal, what) {
    return {
        code: 'deadline-exceeded',
        reason: `${cutBy(signal)} before ${what}.`,
        wording: cutWording(signal),
    };
}
const placesOf = new WeakMap();
function placed(probed) {
    const places = new Map();
    for (const asked of probed) {
        const place = `${asked.observation.question} ${asked.observation.model}`;
        if (!places.has(place))
            places.set(place, asked);
    }
    return places;
}
function askedOf({ probed }, probe, model) {
    const places = placesOf.get(probed) ?? placed(probed);
    placesOf.set(probed, places);
    return places.get(`${probe} ${model}`) ?? null;
}
function answerOf(asked) {
    const last = asked?.observation.attempts.at(-1)?.exchange;
    return last?.kind === 'answer' ? last : null;
}
function answered(asked) {
    return asked !== null && (asked.diagnosis.code === null || asked.diagnosis.code === 'model-substituted');
}


/***/ }),

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ mainProbe),
/* harmony export */   pX: () => (/* binding */ probesOf),
/* harmony export */   vK: () => (/* binding */ allProbes)
/* harmony export */ });
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60);

function allProbes({ probes, models }) {
    const wanted = new Set(models.length === 0 ? probes : models.flatMap((item) => item.probes ?? probes));
    return _model_run_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBES */ ._v.filter((probe) => wanted.has(probe));
}
const itemsOf = new WeakMap();
function itemsById(targets) {
    const items = new Map();
    for (const { ids, item } of targets) {
        for (const id of ids) {
            const known = items.get(id);
            if (known === undefined)
                items.set(id, [item]);
            else
                known.push(item);
        }
    }
    return items;
}
function probesOf(spec, targets, id) {
    if (!spec.models.some(({ probes }) => probes !== undefined))
        return spec.probes;
    const items = itemsOf.get(targets) ?? itemsById(targets);
    itemsOf.set(targets, items);
    const wanted = new Set((items.get(id) ?? []).flatMap(({ probes }) => probes ?? spec.probes));
    return _model_run_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBES */ ._v.filter((probe) => wanted.has(probe));
}
function mainProbe(spec, targets, id) {
    return probesOf(spec, targets, id)[0] ?? null;
}


/***/ }),

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isStandIn),
/* harmony export */   dS: () => (/* binding */ foreignKeyInHeaders),
/* harmony export */   iZ: () => (/* binding */ readApiKey),
/* harmony export */   n4: () => (/* binding */ isUnexpanded)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);
/* harmony import */ var _model_secret_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5069);
/* harmony import */ var _key_like_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2073);



const PLACEHOLDER = /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\*+|\.{3,}|x{4,}|(?:sk-)?(?:x{3,}|\.{3,}|\*{3,}|…)|api[-_ ]?key(?:[-_ ]here)?|change[-_ ]?me|todo|tbd|placeholder|redacted|undefined|null|example[-_ ]?(?:key|token)?)$/i;
const NAMELESS = [
    /^(?:sk[-_])?(?:insert|enter|put|add|paste|replace)(?:[-_ ]?(?:with|your|my|the|own|real|actual|openai|api|secret|key|token|here|me)){1,6}[^a-z\d]*$/i,
    /^(?:sk[-_])?(?:my|the)[-_ ]?(?:own[-_ ]?|real[-_ ]?|openai[-_ ]?)?api[-_ ]?(?:key|token)(?:[-_ ]?here)?[^a-z\d]*$/i,
    /^(?:sk[-_])?your(?:[-_ ]?(?:own|real|actual|openai|api|secret|key|token|goes|here)){1,6}[^a-z\d]*$/i,
];
const YOURS = /^(?:sk[-_])?(?:(?:insert|enter|put|add|paste)[-_ ])?your(?:[-_ ][a-z]+){1,6}[^a-z\d]*$/i;
const LAST_WORD = /(?:key|token|secret|here|me)[^a-z\d]*$/i;
function isBracketed(text) {
    return /^(?:<.*>|\[.*\]|\{.*\})$/s.test(text) && text.split(/[^\w+/=~-]+/).some(_key_like_js__WEBPACK_IMPORTED_MODULE_2__/* .looksRandom */ .EZ);
}
function isPlaceholder(text) {
    if (PLACEHOLDER.test(text))
        return !isBracketed(text);
    const isYours = YOURS.test(text) && !/[a-z][A-Z]/.test(text);
    return LAST_WORD.test(text) && (isYours || NAMELESS.some((words) => words.test(text)));
}
const UNEXPANDED = /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|process\.env\..+|env\.[A-Z_]+|secrets\.[A-Z_]+)$/s;
function isAssignment(text) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
    const isPadded = /^=?$/.test(value) && !/^(?:[A-Z_]+|[a-z_]+)$/.test(name);
    return (0,_model_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .speaksOfSecret */ .Ho)(name) && !isPadded;
}
const MALFORMED = [
    {
        when: isUnexpanded,
        wrong: 'a variable was not expanded: its name arrived instead of its value.',
        works: 'Write `${{ secrets.NAME }}` in the workflow; plain `$NAME` is not expanded under `with:`.',
        atDesk: 'Put the key itself into that variable; in single quotes the shell expands nothing.',
    },
    {
        when: (key) => /^["'`“”‘’].*["'`“”‘’]$/s.test(key.trim()),
        wrong: 'it has quotes around it.',
        works: 'Store the key again without the quotes.',
    },
    {
        when: (key) => isBracketed(key.trim()),
        wrong: 'it has brackets around it.',
        works: 'Store only the key itself: no brackets around it, and no JSON.',
    },
    {
        when: (key) => /^bearer(?:[\s:=]|%20|$)/i.test(key.trim()),
        wrong: 'it begins with `Bearer`; the request adds that itself.',
        works: 'Store only the key, without `Bearer `.',
    },
    {
        when: (key) => /^(?:authorization|x-api-key|api-key)\s*[:=]/i.test(key.trim()),
        wrong: 'it begins with the name of the header.',
        works: 'Store only the key, without the header name.',
    },
    {
        when: (key) => isAssignment(key.trim()),
        wrong: 'it begins with a variable name and `=`, like a line of an .env file.',
        works: 'Store only what comes after the `=`.',
    },
    {
        when: (key) => /^https?:\/\//i.test(key.trim()),
        wrong: 'it is a URL.',
        works: 'Give the URL as `base-url` and the key as `api-key`.',
        atDesk: 'Give the URL as `base-url`, and put the key into that variable.',
    },
    {
        when: (key) => isPlaceholder(key.trim()),
        wrong: 'it is a placeholder, not a key.',
        works: 'Store the real key as a secret and pass it as `api-key`.',
        atDesk: 'Put the real key into that variable.',
    },
    {
        when: (key) => /[\r\n]/.test(key),
        wrong: 'it has a line break in it.',
        works: 'Store the key again without a line break: `printf %s "$KEY" | gh secret set NAME`.',
        atDesk: 'Put the key into that variable without a line break.',
    },
    {
        when: (key) => key !== key.trim(),
        wrong: 'it has spaces around it.',
        works: 'Store the key again without spaces before or after it.',
    },
    {
        when: (key) => /\s/.test(key),
        wrong: 'it has spaces in it.',
        works: 'Copy the key again, whole and in one piece.',
    },
    {
        when: (key) => /[^\x21-\x7e]/.test(key),
        wrong: 'it has characters that no key has (hidden or non-ASCII ones).',
        works: 'Copy the key from where it was made, not from a page that shortens or masks it.',
    },
];
function isUnexpanded(given) {
    return UNEXPANDED.test(given.trim());
}
function isStandIn(given) {
    return isUnexpanded(given) || isPlaceholder(given.trim());
}
function absent(surroundings) {
    if (surroundings.secretsWithheld) {
        return {
            check: 'api-key',
            code: 'api-key-withheld',
            seen: '`api-key` is empty: a pull request from a fork or from Dependabot is given no secrets.',
            next: 'Nothing to fix here: run the check on the branch itself or after the merge.',
        };
    }
    return {
        check: 'api-key',
        code: 'api-key-missing',
        seen: `${surroundings.keySource} is empty.`,
        next: surroundings.atDesk
            ? 'Export the key in that variable, or set `auth` to `none` for a gateway without keys.'
            : 'Set the secret it is read from (its name must match exactly), or set `auth: none` for a gateway without keys.',
    };
}
function wrongProvider(key, host, input) {
    const provider = (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOfHost */ .tt)(host);
    if (provider === null || (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFitsProvider */ .jv)(key, provider) !== false)
        return null;
    const owner = (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOfKey */ .wr)(key)?.name ?? 'another provider';
    return {
        check: 'api-key',
        code: 'api-key-wrong-provider',
        seen: `${input} looks like a key of ${owner}, but \`base-url\` is ${provider.name}.`,
        next: `Give the key of ${provider.name}, or the base URL of ${owner}. Nothing was sent.`,
    };
}
function readApiKey(given, auth, host, surroundings) {
    if (given.trim() === '') {
        return auth === 'none' ? { key: null, problems: [] } : { key: null, problems: [absent(surroundings)] };
    }
    if (auth === 'none')
        return { key: null, problems: [] };
    const fault = MALFORMED.find(({ when }) => when(given));
    if (fault !== undefined) {
        return {
            key: null,
            problems: [
                {
                    check: 'api-key',
                    code: 'api-key-malformed',
                    seen: `${surroundings.keySource}: ${fault.wrong}`,
                    next: (surroundings.atDesk ? fault.atDesk : undefined) ?? fault.works,
                },
            ],
        };
    }
    const stranger = host === null ? null : wrongProvider(given, host, '`api-key`');
    return stranger === null ? { key: given, problems: [] } : { key: null, problems: [stranger] };
}
const KEY_HEADERS = /^(?:authorization|api-key|x-api-key|x-goog-api-key)$/i;
const GATEWAY_KEY = /^x-ai-gateway-api-key$/i;
function foreignKeyInHeaders(headers, host) {
    const provider = host === null ? null : (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOfHost */ .tt)(host);
    if (host === null || provider === null)
        return [];
    const isOwn = ({ name, value }) => GATEWAY_KEY.test(name) || (!KEY_HEADERS.test(name) && (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFitsProvider */ .jv)(bareKey(value), provider) === true);
    if (headers.some(isOwn))
        return [];
    return headers.flatMap(({ name, value }) => {
        if (!KEY_HEADERS.test(name))
            return [];
        return wrongProvider(bareKey(value), host, `\`headers\`: the value of ${name}`) ?? [];
    });
}
function bareKey(value) {
    return value.replace(/^bearer[\t ]+/i, '');
}


/***/ }),

/***/ 7664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ isPublicHeader),
/* harmony export */   eT: () => (/* binding */ authHeader),
/* harmony export */   h4: () => (/* binding */ extraHeaders)
/* harmony export */ });
/* harmony import */ var _api_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4072);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8616);


const RESERVED = new Set([
    'connection',
    'content-length',
    'content-type',
    'expect',
    'keep-alive',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
const PUBLIC = new Set([
    'accept',
    'accept-language',
    'anthropic-beta',
    'anthropic-version',
    'http-referer',
    'openai-beta',
    'openai-version',
    'referer',
    'user-agent',
    'x-portkey-provider',
    'x-title',
]);
const OF_MODEL = /(?:^|-)model$/i;
function isPublicHeader(name) {
    return PUBLIC.has(name.toLowerCase()) || OF_MODEL.test(name);
}
const AUTH_HEADER = {
    bearer: 'authorization',
    'api-key': 'api-key',
    'x-api-key': 'x-api-key',
    none: null,
};
function authHeader(auth, key) {
    const name = AUTH_HEADER[auth];
    if (name === null || key === null)
        return null;
    return { name, value: auth === 'bearer' ? `Bearer ${key}` : key };
}
function hasOnlyVariable(value) {
    return (0,_api_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnexpanded */ .n4)(value.replace(/^(?:bearer|basic|token)[\t ]+/i, ''));
}
function misspelled(name, value) {
    if (/^-\s/.test(name))
        return 'it begins with "- ": the input is plain lines, not a YAML list';
    if (/^["'{]/.test(name))
        return 'it has quotes or braces around it';
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
        return 'the name may hold only letters, digits and -';
    if (value === '')
        return 'the value is empty';
    if (hasOnlyVariable(value))
        return 'a variable was not expanded: its name arrived instead of its value';
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        return 'the value has characters that no header can carry';
    return null;
}
function needless(name, auth, before) {
    if (RESERVED.has(name))
        return 'this header is set by the request itself';
    if (name === AUTH_HEADER[auth])
        return `\`auth: ${auth}\` already sends this header`;
    return before.has(name) ? 'the header is given twice' : null;
}
const EXPANDED = 'Write `Name: ${{ secrets.NAME }}` in the workflow, or `${NAME}` in the config file.';
function extraHeaders(text, auth, problems) {
    const headers = new Map();
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            return;
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(colon, 0)).trim();
        const value = line.slice(colon + 1).trim();
        const surplus = needless(name.toLowerCase(), auth, headers);
        const fault = surplus ?? (colon < 1 ? 'it is not `Name: value`' : misspelled(name, value));
        if (fault !== null) {
            const shown = /^[\w-]{1,40}$/.test(name) && (0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .keysIn */ .q7)(name).length === 0 ? ` (${name})` : '';
            const form = hasOnlyVariable(value) ? EXPANDED : 'Write `Name: value`, one per line.';
            const works = surplus === null ? form : 'Leave this line out.';
            problems.invalid('headers', `line ${index + 1}${shown}: ${fault}.`, works);
            return;
        }
        headers.set(name.toLowerCase(), { name, value });
    });
    return [...headers.values()];
}


/***/ }),

/***/ 1791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ classOfHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addAddress('0.0.0.0', 'ipv4');
LOOPBACK.addAddress('::', 'ipv6');
const PRIVATE = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('169.254.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
function classOfHost(hostname) {
    const host = hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase();
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (version !== 0) {
        const family = version === 4 ? 'ipv4' : 'ipv6';
        if (LOOPBACK.check(host, family))
            return 'loopback';
        return PRIVATE.check(host, family) ? 'private' : 'public';
    }
    if (host === 'localhost' || host.endsWith('.localhost'))
        return 'loopback';
    if (!host.includes('.') || /\.(?:local|internal|lan)$/.test(host))
        return 'private';
    return 'public';
}


/***/ }),

/***/ 6097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   WJ: () => (/* binding */ INPUT_DEFAULTS),
/* harmony export */   oj: () => (/* binding */ NO_SURROUNDINGS)
/* harmony export */ });
const INPUT_DEFAULTS = {
    'base-url': '',
    'api-key': '',
    models: '',
    'max-models': '200',
    probes: 'completion',
    config: '',
    gateway: '',
    keys: '',
    policy: 'standard',
    severity: '',
    retries: '2',
    timeout: '30s',
    'max-wait': '60s',
    deadline: '5m',
    wait: '0s',
    'dry-run': 'false',
    concurrency: '8',
    headers: '',
    auth: 'bearer',
    'ca-certificate': '',
    'status-page': 'auto',
    'min-balance': '',
    'max-latency': '',
    baseline: '',
    history: '',
    page: '',
    report: '',
    junit: '',
    summary: 'always',
    issue: 'off',
    comment: 'off',
    'github-token': '${{ github.token }}',
};
const INPUT_NAMES = Object.keys(INPUT_DEFAULTS);
const NO_SURROUNDINGS = {
    workspace: '/',
    reportFolder: null,
    secretsWithheld: false,
    keySource: '`api-key`',
    readFile: () => '',
};
function inputText(raw, name) {
    const given = (raw[name] ?? '').trim();
    return given === '' ? INPUT_DEFAULTS[name] : given;
}


/***/ }),

/***/ 2073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ looksRandom),
/* harmony export */   Sk: () => (/* binding */ vendorKeysIn),
/* harmony export */   Xj: () => (/* binding */ loginIn),
/* harmony export */   yN: () => (/* binding */ BEHIND_OPENING)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);

const BEHIND_OPENING = 16;
const OPENINGS = _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_OPENINGS */ .__.map((one) => one.replace('.', '\\.')).join('|');
const KEY_LIKE = new RegExp(`(?<![A-Za-z0-9])(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},256}`, 'g');
const SIGNED = /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{2,4096}\.[\w-]{0,1024}/g;
function vendorKeysIn(text) {
    const keys = [...text.matchAll(KEY_LIKE)].flatMap(([key]) => (/\d/.test(key) ? [key] : []));
    return [...keys, ...[...text.matchAll(SIGNED)].map(([token]) => token)];
}
const RANDOM = [
    /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+/=~-]{24,}$/,
    /^(?=\D*\d)(?=\d*[A-Za-z])[A-Za-z\d]{32,}$/,
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
    new RegExp(`^(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},}$`),
];
function looksRandom(value) {
    return RANDOM.some((form) => form.test(value));
}
const LOGIN = /^(?:Basic +)?([\w+/-]{8,4096}={0,2})$/i;
function loginIn(value) {
    const coded = LOGIN.exec(value.trim())?.[1] ?? '';
    const pair = Buffer.from(coded, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    return colon < 0 || !/^[\x20-\x7e\u00a0-\u02ff]{4,}$/.test(pair) ? [] : [pair, pair.slice(colon + 1)];
}


/***/ }),

/***/ 3008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readKeys)
/* harmony export */ });
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9000);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8616);


const NAME = /^[A-Za-z_]\w*$/;
const WORKS = 'Write `NAME=value`, one per line, or one JSON object of strings.';
function ofJson(text) {
    const value = (0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return null;
    return Object.entries(value).map(([name, one], at) => [`member ${at + 1}`, name, one]);
}
function ofLines(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
        const here = line.trim();
        if (here === '' || here.startsWith('#'))
            return [];
        const mark = here.indexOf('=');
        const where = `line ${at + 1}`;
        if (mark < 0)
            return [[where, '', here]];
        return [[where, here.slice(0, mark).trim(), here.slice(mark + 1).trim()]];
    });
}
function faultOf(name, value, before) {
    if (!NAME.test(name))
        return 'it is not `NAME=value`';
    const shown = (0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .keysIn */ .q7)(name).length > 0 ? 'a name' : name;
    if (typeof value !== 'string')
        return `the value of ${shown} is not text`;
    return before.has(name) ? `${shown} is given twice` : null;
}
function readKeys(text, problems) {
    const whole = text.trim();
    if (whole === '')
        return { variables: {}, secrets: [] };
    const pairs = whole.startsWith('{') ? ofJson(whole) : ofLines(text);
    if (pairs === null) {
        problems.invalid('keys', 'this begins like JSON but is not valid JSON.', WORKS);
        return { variables: {}, secrets: whole.split(/\s+/) };
    }
    const variables = new Map();
    const secrets = [];
    for (const [where, name, value] of pairs) {
        const fault = faultOf(name, value, new Set(variables.keys()));
        const wrong = NAME.test(name) && (0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .keysIn */ .q7)(name).length === 0 ? [] : [name];
        if (typeof value === 'string')
            secrets.push(value, ...wrong);
        if (fault !== null)
            problems.invalid('keys', `${where}: ${fault}.`, WORKS);
        else if (typeof value === 'string')
            variables.set(name, value);
    }
    return { variables: Object.fromEntries(variables), secrets: secrets.filter((one) => one !== '') };
}


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ itemKey),
/* harmony export */   Ys: () => (/* binding */ wantedItems),
/* harmony export */   zu: () => (/* binding */ probeNames)
/* harmony export */ });
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60);
/* harmony import */ var _safety_invisible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(213);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6097);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8616);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5779);





const LONGEST_ID = 512;
const ID_LIKE = /^[\w.]+[-/:][\w./:*@-]*(?<=[\w*])$/;
const FILE = /^(?:[a-z]:|\.{1,2})[\\/]/i;
const MARK = /(?<=[^\s[{])[[{][^[\]{}"']{1,40}[\]}]$|^\[[^[\]{}"']{1,40}\](?=\s?[^\s\]}])/;
const JOINED = /(?<=[\p{Emoji}\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200c\u200d](?=[\p{Extended_Pictographic}\p{Script=Arabic}\p{Lo}])|(?<=\p{Emoji}|\u200d)\ufe0f/gu;
function isSeveral(id) {
    const words = id.split(/[\s;]+/);
    if (FILE.test(id))
        return false;
    return words.length > 1 && words.every((word) => ID_LIKE.test(word));
}
function itemKey(written) {
    return alternativesOf(written).join(' | ');
}
function alternativesOf(written) {
    return [...new Set(written.split('|').map((id) => id.trim()))];
}
const CONTROL = /\p{Cc}/u;
function idFault(id) {
    if (id.length > LONGEST_ID)
        return 'is longer than 512 characters';
    if (CONTROL.test(id))
        return 'has control characters in it';
    if ((0,_safety_invisible_js__WEBPACK_IMPORTED_MODULE_3__/* .hasInvisible */ .wy)(id.replace(JOINED, '')))
        return 'has hidden characters in it, which came along when it was copied';
    if (/^https?:\/\//i.test(id))
        return 'is a URL, which belongs in `base-url`';
    if (/^(?:id|name|models?):\s/i.test(id))
        return 'has a key before it: the id alone is wanted';
    if (/^-(?:\s|$)/.test(id))
        return 'begins with "- ": the input is plain lines, not a YAML list';
    if (/\$\{|\{\{/.test(id))
        return 'has a variable in it that was not expanded';
    if (/^["'`“”‘’[\]{}]|["'`“”‘’[\]{}]$/.test(id.replace(MARK, '')))
        return 'has quotes or brackets around it';
    if (/\s#(?:\s|$)/.test(id))
        return 'has a comment behind it: give comments lines of their own';
    return null;
}
function wantedItems(text, maxModels, problems) {
    const items = new Map();
    const listed = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(text);
    if (listed.length === 0 && (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutComments */ .fx)(text).includes(','))
        problems.invalid('models', 'there are only commas, and no id.', NO_ID);
    for (const written of listed) {
        const alternatives = alternativesOf(written);
        if (alternatives.some(isSeveral)) {
            problems.invalid('models', `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(written)} is several ids without a comma between them.`, 'Put commas between them, or write `models: |` and one id per line below; a block that begins with `>` joins its lines.');
            continue;
        }
        const empty = alternatives.includes('');
        const fault = empty ? 'has an empty alternative' : alternatives.map(idFault).find((one) => one !== null);
        if (fault !== undefined && fault !== null) {
            problems.invalid('models', `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(written)} ${fault}.`, 'Write each id exactly as the gateway lists it, separated by commas or line breaks; `a | b` means either.');
            continue;
        }
        const key = itemKey(written);
        if (!items.has(key))
            items.set(key, { written, alternatives });
    }
    const wanted = [...items.values()];
    const plain = wanted.filter((item) => !item.alternatives.some(_model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .isPattern */ .Pt)).length;
    if (plain > maxModels) {
        problems.invalid('models', `${plain} models are wanted, \`max-models\` allows ${maxModels}.`, `Name fewer models, or set \`max-models: ${plain}\` or more.`);
    }
    return wanted;
}
const NO_ID = 'Set the variables that it is made of; leave `models` out if only the list is to be read.';
function isProbe(name) {
    return _model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .PROBES */ ._v.includes(name);
}
function probeNames(text, problems) {
    const given = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(text.toLowerCase());
    const names = given.length === 0 ? (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_DEFAULTS */ .WJ.probes) : given;
    if (names.includes('none')) {
        if (names.length > 1) {
            problems.invalid('probes', '`none` cannot be combined with other probes.', 'Write `none` alone, or leave it out.');
        }
        return [];
    }
    for (const name of names) {
        if (isProbe(name))
            continue;
        const parts = name.split(/[\s;|+&]+/);
        if (parts.length > 1 && parts.every(isProbe)) {
            const works = `Separate them by commas: \`probes: ${parts.join(', ')}\`.`;
            problems.invalid('probes', `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is several probes in one.`, works);
        }
        else
            problems.unknownWord('probes', name, [..._model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .PROBES */ ._v, 'none'], 'probe');
    }
    return _model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .PROBES */ ._v.filter((probe) => names.includes(probe));
}


/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7785);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8616);


function nearestName(written, allowed) {
    const wanted = written.toLowerCase().replaceAll('_', '-').slice(0, 64);
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const name of allowed) {
        const distance = (0,leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(wanted, name.toLowerCase());
        if (distance < bestDistance) {
            best = name;
            bestDistance = distance;
        }
    }
    if (best === null || bestDistance >= Math.max(best.length, wanted.length))
        return null;
    return bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}
function didYouMean(written, allowed) {
    const nearest = nearestName(written, allowed);
    return nearest === null ? '' : ` Did you mean ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .ticked */ .bn)(nearest)}?`;
}


/***/ }),

/***/ 784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   LO: () => (/* binding */ wordToUse),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(948);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8616);


class Problems {
    #found = [];
    add(problem) {
        this.#found.push(problem);
    }
    invalid(input, wrong, works) {
        this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
    }
    unknownWord(input, word, allowed, what = 'value', whole) {
        this.invalid(input, `unknown ${what} ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(word)}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(word, allowed)}`, wordToUse(word, allowed, ` for \`${input}\``, whole));
    }
    get all() {
        return this.#found;
    }
}
function placesIn({ seen }) {
    return /^`[^`]*` (\(.*:\d+:\d+\)): /.exec(seen)?.slice(1) ?? [];
}
const MOST = 100;
function firstOf(problems) {
    const more = problems.length - MOST;
    if (more <= 0)
        return problems;
    const seen = `The configuration has ${more === 1 ? 'one more fault' : `${more} more faults`}.`;
    const next = 'Fix these; the next run reports the rest.';
    return [...problems.slice(0, MOST), { check: 'config', code: 'config-invalid', seen, next }];
}
function wordToUse(word, allowed, where = '', whole) {
    const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(word, allowed);
    if (nearest === null)
        return `Use ${listed(allowed)}${where}.`;
    const others = allowed.length > MOST_LISTED ? '' : ` Allowed: ${listed(allowed)}.`;
    return `Write ${whole === undefined ? `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .ticked */ .bn)(nearest)}${where}` : (0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .ticked */ .bn)(whole(nearest))}.${others}`;
}
const MOST_LISTED = 16;
function listed(words, source = 'documentation') {
    if (words.length > MOST_LISTED)
        return `one of the ${words.length} names in the ${source}`;
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 8616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ withoutKeys),
/* harmony export */   QU: () => (/* binding */ isVendorKey),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   bn: () => (/* binding */ ticked),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   me: () => (/* binding */ openedBehind),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);
/* harmony import */ var _key_like_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2073);


const OPENINGS = [..._gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_OPENINGS */ .__, 'eyJ'].map((one) => one.toLowerCase());
const WORD = /[^\s"'`<>()[\]{},;|]+/g;
const RUN = /[A-Za-z0-9]+/g;
const DURATION = /^(?:\d+(?:ms|[smhd]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?))+$/i;
const ENDS_IN_NAME = /\.[A-Za-z]{2,5}$/;
function switchesOf(run) {
    return run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}
function isRandom(run) {
    if (run.length < 8 || DURATION.test(run))
        return false;
    if (run.length >= 24)
        return true;
    const switches = switchesOf(run);
    if (switches === 0)
        return run.length >= 16 && (run.match(/[a-z](?=[A-Z])/g)?.length ?? 0) >= 3;
    return run.length >= 16 || (run.length >= 12 && switches >= 2) || switches >= 3;
}
function hasRandom(word) {
    const runs = word.match(RUN) ?? [];
    return runs.some(isRandom) || runs.filter((run) => run.length >= 4 && switchesOf(run) > 0).length >= 3;
}
function isKey(word) {
    const lower = word.toLowerCase();
    if (lower.startsWith('sk-') && word.length >= 6)
        return true;
    const opening = OPENINGS.find((one) => lower.startsWith(one));
    if (opening !== undefined && word.length >= opening.length + _key_like_js__WEBPACK_IMPORTED_MODULE_1__/* .BEHIND_OPENING */ .yN)
        return true;
    return hasRandom(word) && !ENDS_IN_NAME.test(word);
}
function keysIn(text) {
    const words = (text.match(WORD) ?? []).map((word) => word.replace(/[:.!?]$/, ''));
    return words.filter(isKey);
}
function openedBehind(text) {
    const lower = text.toLowerCase();
    const opening = OPENINGS.find((one) => lower.startsWith(one));
    return opening === undefined ? null : text.slice(opening.length);
}
function isVendorKey(text) {
    const lower = text.toLowerCase();
    const isLong = (text.match(RUN) ?? []).some((run) => run.length >= _key_like_js__WEBPACK_IMPORTED_MODULE_1__/* .BEHIND_OPENING */ .yN && isRandom(run));
    return isLong && OPENINGS.some((opening) => lower.startsWith(opening));
}
function hidden(text) {
    const { length } = text.trim();
    return keysIn(text).length === 0 ? null : `a value of ${length} characters that looks like a key`;
}
function clipped(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
function quoted(text) {
    return hidden(text) ?? `"${clipped(text)}"`;
}
function ticked(text) {
    return hidden(text) ?? `\`${clipped(text)}\``;
}
function nameIn(text) {
    const end = text.search(/[:=]/);
    return end < 0 ? text : `${text.slice(0, end)}…`;
}
function withoutKeys(sentence) {
    return sentence.replace(WORD, (word) => hidden(word) ?? word);
}


/***/ }),

/***/ 41:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ tokenSecrets),
/* harmony export */   n: () => (/* binding */ runSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6097);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8616);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5779);




const SUMMARIES = ['always', 'problems', 'off'];
const SWITCH = ['off', 'on'];
function unknownInputs(raw, own, problems) {
    for (const name of Object.keys(raw)) {
        const isKnown = own.includes(name) || _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.includes(name);
        if (isKnown || (raw[name] ?? '') === '')
            continue;
        const label = (0,_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .keysIn */ .q7)(name).length > 0 ? 'with' : (0,_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(name);
        problems.unknownWord(label, name, own, 'input');
    }
}
function tokenOf(raw) {
    const token = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, 'github-token');
    return token.includes('${{') ? '' : token;
}
function tokenSecrets({ githubToken }) {
    return githubToken === '' ? [] : [githubToken];
}
function holdsKey(path, keys) {
    const known = keys.map((key) => key.trim()).filter((key) => (0,_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .keysIn */ .q7)(key).length > 0);
    return known.some((key) => path.includes(key)) || [path, ...path.split(/[^\w-]+/)].some(_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .isVendorKey */ .QU);
}
const PAGE_FILE = 'index.html';
function filesAt(name, path) {
    return name === 'page' ? [path, `${path}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}${PAGE_FILE}`] : [path];
}
function pathReader(raw, { workspace }, problems, keys) {
    const taken = new Map();
    for (const name of ['config', 'ca-certificate']) {
        const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, name);
        if (text !== '')
            taken.set((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, text), name);
    }
    return (name, otherwise = null) => {
        const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, name);
        if (text === '') {
            if (otherwise !== null)
                taken.set(otherwise, name);
            return otherwise;
        }
        if (holdsKey(text, keys)) {
            const works = 'Give the path of a file; the key goes to `api-key` only.';
            problems.invalid(name, 'the path has a key in it.', works);
            return otherwise;
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, text);
        const files = filesAt(name, path);
        const lost = files.find((file) => taken.has(file));
        const other = taken.get(lost ?? path);
        for (const file of files)
            taken.set(file, name);
        if (other === undefined)
            return path;
        const its = lost === path ? 'it names' : 'its index.html is';
        problems.invalid(name, `${its} the same file as \`${other}\`.`, 'Give each a path of its own.');
        return otherwise;
    };
}
function runSettings(raw, surroundings, problems, keys = [raw['api-key'] ?? ''], own = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh) {
    const path = pathReader(raw, surroundings, problems, keys);
    const issue = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .word */ .Vm)(raw, 'issue', SWITCH, problems) === 'on';
    const comment = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .word */ .Vm)(raw, 'comment', SWITCH, problems) === 'on';
    const settings = {
        deadlineMs: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(raw, 'deadline', problems, 1),
        dryRun: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .toggle */ .L$)(raw, 'dry-run', problems),
        summary: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_3__/* .word */ .Vm)(raw, 'summary', SUMMARIES, problems),
        reportPath: path('report', defaultReport(surroundings)),
        baselinePath: path('baseline'),
        historyPath: path('history'),
        junitPath: path('junit'),
        pagePath: path('page'),
        issue,
        comment,
        githubToken: issue || comment ? tokenOf(raw) : '',
    };
    unknownInputs(raw, own, problems);
    return settings;
}
function defaultReport({ reportFolder }) {
    return reportFolder === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(reportFolder, 'gateway-preflight', 'report.json');
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ configureRun),
/* harmony export */   j: () => (/* binding */ configure)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6097);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3008);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(784);
/* harmony import */ var _run_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7583);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9226);






function configure(raw, surroundings) {
    const problems = new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Zw();
    const [given, baseUrl] = (0,_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .gatewaySpec */ .ck)(raw, surroundings, problems);
    const settings = (0,_run_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .runSettings */ .n)(raw, surroundings, problems);
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, 'gateway') !== '') {
        problems.invalid('gateway', 'there is no config file to choose from.', 'Set `config` too, or leave `gateway` out.');
    }
    const keys = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeys */ .x)(raw.keys ?? '', new _problems_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Zw());
    if ((raw.keys ?? '').trim() !== '') {
        problems.invalid('keys', 'there is no config file that could use them.', 'Set `config` too, or give the key as `api-key`.');
    }
    const spec = { ...given, problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)([...problems.all, ...given.problems]) };
    const run = {
        ...settings,
        gateways: [Object.freeze(spec)],
        problems: [],
        policy: spec.policy,
        severity: spec.severity,
    };
    const secrets = [...(0,_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOf */ .Fj)(raw, spec, baseUrl), ...(0,_run_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenSecrets */ .R)(run), ...keys.secrets];
    return { run: Object.freeze(run), secrets: (0,_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .hidden */ .R)(secrets, (0,_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .headerValues */ .UE)(raw, spec), run) };
}
async function configureRun(raw, surroundings) {
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, 'config') === '')
        return configure(raw, surroundings);
    const { configureFleet } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(841)]).then(__webpack_require__.bind(__webpack_require__, 4841));
    return configureFleet(raw, surroundings);
}


/***/ }),

/***/ 5779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ toggle),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   fx: () => (/* binding */ withoutComments),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* unused harmony export durationMs */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6097);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8616);


const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const LONGEST_MS = 86_400_000;
function durationMs(text) {
    const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
    if (match === null)
        return null;
    const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
    return Math.round(Number(match[1]) * unit);
}
function duration(raw, name, problems, least = 0) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    const value = durationMs(text);
    if (value !== null && value >= least && value <= LONGEST_MS)
        return value;
    const wrong = value === null ? `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a duration.` : `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is out of range.`;
    const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
    problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
    return Math.max(least, 1_000);
}
function wholeNumber(raw, name, bounds, problems) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    const [least, most] = bounds;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most)
        return value;
    problems.invalid(name, `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a whole number from ${least} to ${most}.`, `Write \`${name}: ${Math.min(Math.max(least, 2), most)}\`, or another whole number from ${least} to ${most}.`);
    return least;
}
function amount(raw, name, problems) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    if (text === '')
        return null;
    if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text))
        return Number(text);
    problems.invalid(name, `${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not an amount.`, 'Write a number such as 5 or 2.50, without a currency.');
    return null;
}
function word(raw, name, allowed, problems) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    const found = allowed.find((one) => one === text.toLowerCase());
    if (found !== undefined)
        return found;
    problems.unknownWord(name, text, allowed);
    return allowed[0];
}
function toggle(raw, name, problems) {
    return word(raw, name, ['false', 'true'], problems) === 'true';
}
const COMMENT = /^[\t ]*#(?:[\t ].*)?$/gm;
function withoutComments(text) {
    return text.replace(COMMENT, '');
}
function listOf(text) {
    return withoutComments(text)
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}


/***/ }),

/***/ 7583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   f: () => (/* binding */ shownIn)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);
/* harmony import */ var _model_secret_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5069);
/* harmony import */ var _safety_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1903);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7664);




function shownIn({ gateways }) {
    const own = gateways.flatMap(({ name, baseUrl, statusPage, models }) => [
        name,
        baseUrl ?? '',
        statusPage,
        ...models.flatMap(({ alternatives }) => alternatives),
    ]);
    const vendors = _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDERS */ .xq.flatMap(({ id, name, hosts }) => [id, name, ...hosts]);
    return [...new Set([...own, ...vendors, new Date().toISOString()])];
}
const NO_KEYS = /^(?:sk-)?(?:dummy|fake|unused|ignored|anything|not-?needed|no-?key(?:-(?:required|needed))?)(?:-key)?$/i;
function isNoKey(text) {
    const word = text.toLowerCase();
    return NO_KEYS.test(word) || _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .PROVIDERS */ .xq.some(({ id, name }) => word === id || word === name.toLowerCase());
}
const BESIDE = /[\p{L}\p{N}]/u;
function stands(value, text) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        const [before = '', after = ''] = [text[at - 1], text[at + value.length]];
        if (!BESIDE.test(before) && !BESIDE.test(after))
            return true;
    }
    return false;
}
function hidden(secrets, values, run) {
    const shown = shownIn(run).join('\n').toLowerCase();
    const headers = run.gateways.flatMap((gateway) => gateway.headers);
    const isHeld = ({ name }) => (0,_model_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .speaksOfSecret */ .Ho)(name) && !(0,_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .isPublicHeader */ .L$)(name);
    const isOpen = ({ name, value }) => (0,_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .isPublicHeader */ .L$)(name) || (0,_safety_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .isProtocolWord */ .rz)(value) || stands(value.toLowerCase(), shown);
    const held = new Set(headers.filter(isHeld).map(({ value }) => value));
    const open = new Set(headers.filter(isOpen).map(({ value }) => value));
    const all = [...secrets, ...values.filter((value) => held.has(value) || !open.has(value))];
    return [...new Set(all)].filter((secret) => secret !== '' && !isNoKey(secret.trim()));
}


/***/ }),

/***/ 9226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ck: () => (/* binding */ gatewaySpec),
  UE: () => (/* binding */ headerValues),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: gradingOf, strayKeys

// EXTERNAL MODULE: ./lib/config/api-key.js
var api_key = __webpack_require__(4072);
// EXTERNAL MODULE: ./lib/gateways/providers.js + 3 modules
var providers = __webpack_require__(4403);
// EXTERNAL MODULE: ./lib/model/secret-name.js
var secret_name = __webpack_require__(5069);
// EXTERNAL MODULE: ./lib/model/url-text.js
var url_text = __webpack_require__(166);
// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
// EXTERNAL MODULE: ./lib/config/host-class.js
var host_class = __webpack_require__(1791);
// EXTERNAL MODULE: ./lib/config/key-like.js
var key_like = __webpack_require__(2073);
// EXTERNAL MODULE: ./lib/config/quoted.js
var quoted = __webpack_require__(8616);
;// CONCATENATED MODULE: ./lib/config/base-url.js







const SHORTEST_KEY = 16;
const HOST_AND_PATH = /^(?:(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}|localhost|\d+(?:\.\d+){3})(?::\d+)?(?:\/[\w./-]{0,60})?$/i;
const EXAMPLE = 'https://api.example.com/v1';
function invalid(wrong, works) {
    return { check: 'base-url', code: 'base-url-invalid', seen: `\`base-url\`: ${wrong}`, next: works };
}
const UNEXPANDED = [
    /\$\{|\{\{|^\$[A-Za-z_]/,
    /^(?:https?:\/\/)?[^/?#]{0,256}(?:\$[A-Za-z_]|%[A-Za-z_]\w{0,64}%(?![\da-f]{2}))(?![^/?#]{0,256}@)/i,
    /^[^?#]{0,1024}\{[A-Za-z_][\w.-]{0,64}\}/,
    /^[^?#]{0,1024}\/\$[A-Z_][A-Z\d_]{0,64}(?:[/?#]|$)/,
];
const MALFORMED = [
    {
        when: (given) => UNEXPANDED.some((form) => form.test(given.trim())),
        wrong: 'a variable in it was not expanded.',
        works: 'Write the value itself, `${{ vars.NAME }}` in the workflow, or `${NAME}` in the config file.',
    },
    {
        when: (given) => /^["'`<]|["'`>]$/.test(given.trim()),
        wrong: 'it has quotes or brackets around it.',
        works: 'Remove them: the stored value must be the bare URL.',
    },
    {
        when: (given) => (0,invisible/* hasInvisible */.wy)(given.replace(/[^\S\ufeff]/g, '')),
        wrong: 'it has hidden characters in it.',
        works: 'Type the URL by hand; they came along when it was copied.',
    },
    {
        when: (given) => /^[^?#]*[,;|]\s*https?:\/\//i.test(given),
        wrong: 'it holds more than one URL.',
        works: 'Write one; several gateways go into a file that `config` names.',
    },
    {
        when: (given) => /\s/.test(given.trim()),
        wrong: 'it has spaces or line breaks in it.',
        works: `Write one URL without spaces, like ${EXAMPLE}.`,
    },
    {
        when: (given) => given.trim() !== given,
        wrong: 'it has spaces or a line break around it.',
        works: 'Store the URL again without a trailing line break.',
    },
];
function textFault(given) {
    const fault = MALFORMED.find(({ when }) => when(given));
    return fault === undefined ? null : invalid(fault.wrong, fault.works);
}
function schemeFault(text) {
    if (/^https?:\/\/[^/?#\\]/i.test(text))
        return null;
    if (/^https?:\/\//i.test(text))
        return invalid('it has no host.', `Write it like ${EXAMPLE}.`);
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
    if (scheme !== undefined) {
        const shown = scheme.length > 20 || (0,quoted/* keysIn */.q7)(scheme).length > 0 ? 'another one' : scheme;
        return invalid(`the scheme is ${shown}, not http or https.`, `Write it like ${EXAMPLE}.`);
    }
    const isBare = HOST_AND_PATH.test(text) && (0,quoted/* keysIn */.q7)(text).length === 0;
    const likely = (0,host_class/* classOfHost */.e)(text.split(/[:/]/)[0] ?? '') === 'loopback' ? 'http' : 'https';
    const bare = isBare ? ` Perhaps \`${likely}://${text}\`.` : '';
    return invalid('it does not begin with https:// or http://.', `Write it like ${EXAMPLE}.${bare}`);
}
function bracketed(text) {
    const colons = /^https?:\/\/([\da-f.:]*)/i.exec(text)?.[1]?.split(':').length ?? 0;
    return colons > 2 ? ', an IPv6 address in brackets: http://[::1]:8080/v1' : '';
}
function endpointOf(url) {
    return (0,providers/* isModelsRoot */.lx)(url) ? null : (0,providers/* endpointSuffix */.Bc)((0,url_text/* withoutEndSlashes */.he)(url.pathname));
}
function likelyVersion({ hostname }) {
    return (0,providers/* providerOfHost */.tt)(hostname) === null ? '/v1' : '';
}
function corrected(url, sendsSecret) {
    const isOpen = sendsSecret && url.protocol === 'http:' && (0,host_class/* classOfHost */.e)(url.hostname) === 'public';
    const suffix = endpointOf(url) ?? '';
    const path = suffix === '' ? url.pathname : (0,providers/* rootBefore */.K5)(url, suffix) || likelyVersion(url);
    const root = `${isOpen ? 'https:' : url.protocol}//${url.host}${path}`;
    return `${suffix === '' && path !== '/' ? root : (0,url_text/* withoutEndSlashes */.he)(root)}${(0,url_text/* shownQuery */.q1)(url.search)}`;
}
function endpointFault(url, clean) {
    const suffix = endpointOf(url);
    if (suffix === null)
        return null;
    const isGuessed = (0,providers/* rootBefore */.K5)(url, suffix) === '' && likelyVersion(url) !== '';
    const orElse = isGuessed
        ? ', or the same without `/v1` if the gateway’s API has no version in its path'
        : '';
    return {
        check: 'base-url',
        code: 'base-url-has-endpoint',
        seen: `\`base-url\` ends in the endpoint \`${suffix}\`; clients add that themselves.`,
        next: `Set \`base-url: ${clean}\`${orElse}.`,
    };
}
function insecureFault(url, sendsSecret, clean) {
    if (url.protocol !== 'http:' || !sendsSecret)
        return null;
    const place = (0,host_class/* classOfHost */.e)(url.hostname);
    if (place === 'loopback')
        return null;
    return {
        check: 'base-url',
        code: 'base-url-insecure',
        ...(place === 'private' ? { severity: 'warn' } : {}),
        seen: `\`base-url\` is plain http to a ${place} host: anyone on the path can read the key.`,
        next: place === 'private'
            ? 'Use https if the gateway offers it, or set `severity: "base-url-insecure: ignore"`.'
            : `Use \`${clean}\`.`,
    };
}
function urlFaults(url, sendsSecret) {
    const clean = corrected(url, sendsSecret);
    const login = url.username !== '' || url.password !== '';
    const faults = [
        login
            ? invalid('it has credentials in it.', `Set \`base-url: ${clean}\` and give the key as \`api-key\` or in \`headers\`.`)
            : null,
        url.hash === '' ? null : invalid('it has a `#` part.', `Set \`base-url: ${clean}\`.`),
        endpointFault(url, clean),
        insecureFault(url, sendsSecret, clean),
    ];
    return faults.filter((fault) => fault !== null);
}
function secretsIn(text, url) {
    const login = /\/\/([^/?#]*)@/.exec(text)?.[1] ?? '';
    const password = login.split(':').slice(1).join(':');
    const swapped = /^https?:|[./\s:]/i.test(text) || text.length < SHORTEST_KEY ? '' : text;
    const named = [...(url?.searchParams ?? [])].flatMap(([name, value]) => {
        if ((0,secret_name/* isSecretName */.eh)(name))
            return [value, ...(0,key_like/* loginIn */.Xj)(value)];
        return (0,key_like/* looksRandom */.EZ)(value) && !(0,url_text/* isIdentifierName */.tE)(name) ? [value] : [];
    });
    return [...[login, password, (0,url_text/* percentDecoded */.oF)(password), swapped].filter((one) => one.length >= 6), ...named];
}
function readBaseUrl(given, sendsSecret) {
    const nothing = { root: null, query: '' };
    const text = given.trim();
    if (text === '') {
        const missing = {
            check: 'base-url',
            code: 'base-url-missing',
            seen: '`base-url` is empty.',
            next: `Set \`base-url\` to the API root of the gateway, like ${EXAMPLE}; an unset variable or secret is empty too.`,
        };
        return { ...nothing, secrets: [], problems: [missing] };
    }
    const parsed = URL.canParse(text) ? new URL(text) : null;
    const url = parsed === null || /^$|^\.|\.\./.test(parsed.hostname) ? null : parsed;
    const secrets = secretsIn(text, url);
    const fault = textFault(given) ?? schemeFault(text);
    if (fault !== null)
        return { ...nothing, secrets, problems: [fault] };
    if (url === null) {
        const wrong = invalid('it has no valid host or port.', `Write it like ${EXAMPLE}${bracketed(text)}.`);
        return { ...nothing, secrets, problems: [wrong] };
    }
    return {
        root: `${url.origin}${(0,url_text/* withoutEndSlashes */.he)(url.pathname)}`,
        query: url.search,
        secrets,
        problems: urlFaults(url, sendsSecret),
    };
}

// EXTERNAL MODULE: ./lib/config/user-file.js
var user_file = __webpack_require__(9650);
;// CONCATENATED MODULE: ./lib/config/certificate.js


const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
let last = null;
function caCertificate(path, surroundings, problems) {
    if (path === '')
        return null;
    const works = 'Give the path of a PEM file that holds `-----BEGIN CERTIFICATE-----`, relative to the workspace.';
    if (path.includes('-----BEGIN')) {
        problems.invalid('ca-certificate', 'this is the text of a PEM file, not the path of one.', works);
        return null;
    }
    const read = (0,user_file/* readUserFile */.E)(path, surroundings);
    if ('wrong' in read) {
        problems.invalid('ca-certificate', read.wrong, read.works ?? works);
        return null;
    }
    if (read.text === last?.text)
        return last.certificates;
    const blocks = read.text.match(PEM) ?? [];
    if (blocks.length === 0) {
        problems.invalid('ca-certificate', `there is no PEM certificate in ${(0,quoted/* quoted */.TL)(path)}.`, works);
        return null;
    }
    const { X509Certificate } = process.getBuiltinModule('node:crypto');
    for (const block of blocks) {
        try {
            new X509Certificate(block);
        }
        catch {
            problems.invalid('ca-certificate', `a certificate in ${(0,quoted/* quoted */.TL)(path)} is damaged.`, works);
            return null;
        }
    }
    last = { text: read.text, certificates: blocks.join('\n') };
    return last.certificates;
}

// EXTERNAL MODULE: ./lib/config/headers.js
var config_headers = __webpack_require__(7664);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(6097);
;// CONCATENATED MODULE: ./lib/config/key-in-host.js


const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\@]*)/i;
function isKeyLabel(label, isWhole) {
    const behind = (0,quoted/* openedBehind */.me)(label);
    if (behind === null || behind.length < SHORTEST_KEY)
        return false;
    const digits = behind.match(/\d/g)?.length ?? 0;
    const isMixed = digits > 0 && /[a-z]/.test(behind) && /[A-Z]/.test(behind);
    const isNamed = !isWhole && /(?:^|-)[a-z]{3,}(?:-|$)/.test(behind);
    return isMixed || (digits > 2 && !isNamed && (0,quoted/* keysIn */.q7)(behind.replaceAll('_', '-')).length > 0);
}
function keyIn(host, key) {
    const labels = host.split('.');
    const lower = key.toLowerCase();
    const canBeTold = lower.length >= SHORTEST_KEY && (/\d/.test(lower) || (0,quoted/* keysIn */.q7)(key).length > 0);
    const isOwn = canBeTold && `.${host.toLowerCase()}.`.includes(`.${lower}.`);
    return isOwn ? key : (labels.find((label) => isKeyLabel(label, labels.length === 1)) ?? null);
}
function withoutKeyedHost(baseUrl, given, apiKey) {
    const host = (HOST.exec(given)?.[1] ?? '').replace(/:\d*$/, '');
    const asked = URL.canParse(given.trim()) ? new URL(given.trim()).hostname : '';
    const own = apiKey.trim();
    const key = keyIn(host, own) ?? keyIn(asked, own);
    if (key === null)
        return baseUrl;
    const secrets = [host, key, host.toLowerCase(), key.toLowerCase(), asked].filter((one) => one !== '');
    return {
        root: null,
        query: '',
        secrets: [...secrets, ...baseUrl.secrets],
        problems: [
            {
                check: 'base-url',
                code: 'base-url-invalid',
                seen: '`base-url`: a key stands where the host should be.',
                next: 'Write the address of the gateway, like https://api.example.com/v1, and give the key as `api-key`. Nothing was sent.',
            },
        ],
    };
}

// EXTERNAL MODULE: ./lib/config/models.js
var models = __webpack_require__(6786);
// EXTERNAL MODULE: ./lib/config/scalars.js
var scalars = __webpack_require__(5779);
// EXTERNAL MODULE: ./lib/model/codes.js
var model_codes = __webpack_require__(3647);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/problems.js
var config_problems = __webpack_require__(784);
;// CONCATENATED MODULE: ./lib/config/severity.js





const CHOICES = ['fail', 'warn', 'ignore'];
const NAMES = ['*', ...model_codes/* CHECKS */.ui, ...Object.keys(model_codes/* CODES */.Lp)];
function choiceOf(text) {
    return CHOICES.find((choice) => choice === text.toLowerCase()) ?? null;
}
function severityRules(text, problems) {
    const codes = {};
    const checks = {};
    let otherwise = null;
    const before = new Set();
    for (const line of (0,scalars/* listOf */.c3)(text)) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).trim();
        if (colon < 1) {
            problems.invalid('severity', `${(0,quoted/* quoted */.TL)(line)} is not a line like \`rate-limited: fail\`.`, 'Write `<check or code>: fail | warn | ignore`, one per line.');
            continue;
        }
        if (before.has(name)) {
            problems.invalid('severity', `${(0,quoted/* quoted */.TL)(name)} is given twice.`, 'Keep one of the two lines.');
            continue;
        }
        before.add(name);
        const written = line.slice(colon + 1).trim();
        const choice = choiceOf(written);
        if (name !== '*' && !(0,model_codes/* isCode */._m)(name) && !(0,model_codes/* isCheck */.ne)(name)) {
            const rest = choice ?? (0,nearest/* nearestName */.q)(written, CHOICES) ?? 'fail';
            problems.unknownWord('severity', name, NAMES, 'check or code', (nearest) => `${nearest}: ${rest}`);
        }
        if (choice === null) {
            const rest = NAMES.includes(name) ? name : (0,nearest/* nearestName */.q)(name, NAMES);
            if (rest === null) {
                const works = `Use ${(0,config_problems/* listed */.KE)(CHOICES)} for \`severity\`.`;
                problems.invalid('severity', `unknown choice ${(0,quoted/* quoted */.TL)(written)}.`, works);
                continue;
            }
            const whole = (nearest) => `${rest}: ${nearest}`;
            const wrong = `unknown choice ${(0,quoted/* quoted */.TL)(written)} for ${(0,quoted/* ticked */.bn)(name)}.${(0,nearest/* didYouMean */.a)(written, CHOICES)}`;
            problems.invalid('severity', wrong, (0,config_problems/* wordToUse */.LO)(written, CHOICES, ' for `severity`', whole));
        }
        else if (name === '*')
            otherwise = choice;
        else if ((0,model_codes/* isCode */._m)(name))
            codes[name] = choice;
        else if ((0,model_codes/* isCheck */.ne)(name))
            checks[name] = choice;
    }
    return { codes, checks, otherwise };
}

;// CONCATENATED MODULE: ./lib/config/spec.js











const AUTH = ['bearer', 'api-key', 'x-api-key', 'none'];
const POLICIES = ['standard', 'strict', 'observe'];
function statusPage(raw, problems) {
    const text = (0,inputs/* inputText */.AN)(raw, 'status-page');
    const word = text.toLowerCase();
    if (word === 'auto' || word === 'off')
        return word;
    if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !/\/\/[^/]*@/.test(text))
        return text;
    const shown = text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text;
    problems.invalid('status-page', `${(0,quoted/* quoted */.TL)(shown)} is not a URL.`, 'Write `auto`, `off`, or a URL like https://status.example.com.');
    return 'off';
}
function gradingOf(raw, problems) {
    return {
        policy: (0,scalars/* word */.Vm)(raw, 'policy', POLICIES, problems),
        severity: severityRules(raw.severity ?? '', problems),
    };
}
const FREE = new Set([
    'base-url',
    'api-key',
    'models',
    'config',
    'gateway',
    'keys',
    'headers',
    'ca-certificate',
    'baseline',
    'history',
    'page',
    'report',
    'junit',
    'github-token',
]);
function strayKeys(raw) {
    return Object.entries(raw).flatMap(([name, value]) => {
        if (FREE.has(name) || (name === 'status-page' && URL.canParse(value)))
            return [];
        return [...(0,quoted/* keysIn */.q7)(name), ...(0,quoted/* keysIn */.q7)(value)];
    });
}
function headerValues(raw, spec) {
    const lines = (raw.headers ?? '').split(/\r\n|\r|\n/).map((line) => {
        const colon = line.indexOf(':');
        return line.slice(colon + 1).trim();
    });
    return [...lines, ...spec.headers.map(({ value }) => value)];
}
function secretsOf(raw, spec, baseUrl) {
    const key = raw['api-key'] ?? '';
    const keys = (0,api_key/* isStandIn */.WG)(key)
        ? []
        : [key, key.trim(), ...key.split(/\s+/).filter((part) => part.length >= 8)];
    const misplaced = Object.entries(raw).flatMap(([name, text]) => name === 'github-token' ? [] : (0,key_like/* vendorKeysIn */.Sk)(text));
    const all = [
        ...keys,
        ...[...keys, ...headerValues(raw, spec)].flatMap(key_like/* loginIn */.Xj),
        ...baseUrl.secrets,
        ...misplaced,
        ...strayKeys(raw),
    ];
    return [...new Set(all)].filter((secret) => secret !== '');
}
function gatewaySpec(raw, surroundings, problems) {
    const auth = (0,scalars/* word */.Vm)(raw, 'auth', AUTH, problems);
    const headers = (0,config_headers/* extraHeaders */.h4)(raw.headers ?? '', auth, problems);
    const given = raw['base-url'] ?? '';
    const read = readBaseUrl(given, auth !== 'none' || headers.length > 0);
    const baseUrl = withoutKeyedHost(read, given, raw['api-key'] ?? '');
    const url = baseUrl.root === null ? null : new URL(baseUrl.root);
    const apiKey = (0,api_key/* readApiKey */.iZ)(raw['api-key'] ?? '', auth, url?.hostname ?? null, surroundings);
    const maxModels = (0,scalars/* wholeNumber */.rD)(raw, 'max-models', [1, 100_000], problems);
    const caFile = (0,inputs/* inputText */.AN)(raw, 'ca-certificate');
    const authority = caCertificate(caFile, surroundings, problems);
    const spec = {
        name: url?.host ?? 'config',
        baseUrl: baseUrl.root,
        query: baseUrl.query,
        apiKey: apiKey.key,
        auth,
        headers,
        maxModels,
        models: (0,models/* wantedItems */.Ys)(raw.models ?? '', maxModels, problems),
        probes: (0,models/* probeNames */.zu)((0,inputs/* inputText */.AN)(raw, 'probes'), problems),
        retries: (0,scalars/* wholeNumber */.rD)(raw, 'retries', [0, 10], problems),
        timeoutMs: (0,scalars/* duration */.p0)(raw, 'timeout', problems, 1),
        maxWaitMs: (0,scalars/* duration */.p0)(raw, 'max-wait', problems),
        waitMs: (0,scalars/* duration */.p0)(raw, 'wait', problems),
        concurrency: (0,scalars/* wholeNumber */.rD)(raw, 'concurrency', [1, 64], problems),
        caCertificate: authority,
        caFile: authority === null ? null : caFile,
        statusPage: statusPage(raw, problems),
        minBalance: (0,scalars/* amount */.vj)(raw, 'min-balance', problems),
        maxLatencyMs: (0,inputs/* inputText */.AN)(raw, 'max-latency') === '' ? null : (0,scalars/* duration */.p0)(raw, 'max-latency', problems, 1),
        ...gradingOf(raw, problems),
        problems: [],
    };
    const strangers = (0,api_key/* foreignKeyInHeaders */.dS)(headers, url?.hostname ?? null);
    const own = [...baseUrl.problems, ...apiKey.problems, ...strangers];
    return [{ ...spec, problems: own }, baseUrl];
}


/***/ }),

/***/ 9650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readUserFile),
/* harmony export */   p: () => (/* binding */ GIVE_CONFIG)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_file_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6689);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8616);



const GIVE_CONFIG = 'Give the path of a YAML file, relative to the workspace; in a workflow, check the repository out first.';
const LARGE = 'Leave out what does not belong there, or split it, a step for each part.';
function readUserFile(path, { workspace, readFile }) {
    try {
        return { text: readFile((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path)) };
    }
    catch (error) {
        const code = error.code ?? 'unreadable';
        if (code === 'ENOENT')
            return { wrong: `the file ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} does not exist (ENOENT).`, works: null };
        if (code === 'EFBIG')
            return { wrong: `the file ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} is larger than 1 MiB.`, works: LARGE };
        const why = (0,_model_file_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(code);
        const wrong = why === null ? `cannot be read (${code}).` : `cannot be read: ${why}.`;
        return { wrong: `the file ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} ${wrong}`, works: null };
    }
}


/***/ }),

/***/ 8447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T6: () => (/* binding */ CUT),
  gZ: () => (/* binding */ ID_MEMBERS),
  Pc: () => (/* binding */ INNER),
  uZ: () => (/* binding */ MOST_BYTES),
  rO: () => (/* binding */ MOST_IDS),
  KS: () => (/* binding */ OUTER),
  zT: () => (/* binding */ listSieve)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/safety/large-buffer.js
var large_buffer = __webpack_require__(2980);
;// CONCATENATED MODULE: ./lib/diagnose/json-scan.js

const VALUE = 0;
const FIRST_VALUE = 1;
const KEY = 2;
const FIRST_KEY = 3;
const COLON = 4;
const AFTER = 5;
const STRING = 6;
const TOKEN = 7;
const BROKEN = 8;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LONGEST_WANTED = 4096;
const LONGEST_TOKEN = 400;
const DEEPEST = 100_000;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const HEX = /^[\da-fA-F]{4}$/;
const isBlank = (byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
class Scan {
    #listener;
    #lists = new Uint8Array(DEEPEST);
    #depth = 0;
    #state = VALUE;
    #isKey = false;
    #kept = external_node_buffer_.Buffer.alloc(LONGEST_WANTED);
    #length = 0;
    #wanted = 0;
    #escaped = 0;
    #hex = '';
    constructor(listener) {
        this.#listener = listener;
    }
    write(piece) {
        let at = 0;
        while (at < piece.length && this.#state !== BROKEN) {
            if (this.#state === STRING)
                at = this.#readString(piece, at);
            else if (this.#state === TOKEN)
                at = this.#readToken(piece, at);
            else {
                const byte = piece[at] ?? 0;
                at += 1;
                if (!isBlank(byte))
                    at = this.#read(byte, at);
            }
        }
        return this.#state !== BROKEN;
    }
    end() {
        if (this.#state === TOKEN)
            this.#endToken();
        return this.#state === AFTER && this.#depth === 0;
    }
    #read(byte, next) {
        const state = this.#state;
        const isValue = state === VALUE || state === FIRST_VALUE;
        if (state === COLON)
            this.#state = byte === 0x3a ? VALUE : BROKEN;
        else if (byte === QUOTE && state !== AFTER)
            this.#beginString(!isValue);
        else if ((byte === 0x5b || byte === 0x7b) && isValue)
            this.#open(byte === 0x5b);
        else if (byte === 0x5d || byte === 0x7d)
            this.#close(byte === 0x5d);
        else if (byte === 0x2c && state === AFTER && this.#depth > 0)
            this.#state = this.#inList() ? VALUE : KEY;
        else if (isValue) {
            this.#state = TOKEN;
            this.#length = 0;
            return next - 1;
        }
        else
            this.#state = BROKEN;
        return next;
    }
    #inList() {
        return this.#lists[this.#depth - 1] === 1;
    }
    #open(isList) {
        if (this.#depth === DEEPEST) {
            this.#state = BROKEN;
            return;
        }
        this.#lists[this.#depth] = isList ? 1 : 0;
        this.#depth += 1;
        this.#state = isList ? FIRST_VALUE : FIRST_KEY;
        this.#listener.opened(isList);
    }
    #close(isList) {
        const first = isList ? FIRST_VALUE : FIRST_KEY;
        const fits = this.#depth > 0 && this.#inList() === isList;
        if (!fits || (this.#state !== AFTER && this.#state !== first)) {
            this.#state = BROKEN;
            return;
        }
        this.#depth -= 1;
        this.#state = AFTER;
        this.#listener.closed();
    }
    #beginString(isKey) {
        this.#state = STRING;
        this.#isKey = isKey;
        this.#length = 0;
        this.#escaped = 0;
        this.#wanted = Math.min(this.#listener.wanted(isKey), LONGEST_WANTED);
    }
    #readString(piece, from) {
        let at = from;
        for (; at < piece.length; at += 1) {
            const byte = piece[at] ?? 0;
            if (this.#escaped > 0)
                this.#readEscape(byte);
            else if (byte === QUOTE)
                break;
            else if (byte === BACKSLASH)
                this.#escaped = 1;
            else if (byte < 0x20)
                this.#state = BROKEN;
            if (this.#state === BROKEN)
                return at;
            if (this.#length < this.#wanted)
                this.#kept[this.#length] = byte;
            this.#length += 1;
        }
        if (at === piece.length)
            return at;
        this.#state = this.#isKey ? COLON : AFTER;
        this.#listener.string(this.#length <= this.#wanted ? this.#kept.subarray(0, this.#length) : null, this.#isKey);
        return at + 1;
    }
    #readEscape(byte) {
        this.#escaped -= 1;
        if (this.#hex !== '' || this.#escaped > 0) {
            this.#hex += String.fromCharCode(byte);
            if (this.#escaped > 0)
                return;
            if (!HEX.test(this.#hex))
                this.#state = BROKEN;
            this.#hex = '';
        }
        else if (byte === 0x75)
            this.#escaped = 4;
        else if (!'"\\/bfnrt'.includes(String.fromCharCode(byte)))
            this.#state = BROKEN;
    }
    #readToken(piece, from) {
        let at = from;
        for (; at < piece.length; at += 1) {
            const byte = piece[at] ?? 0;
            if (isBlank(byte) || byte === 0x2c || byte === 0x5d || byte === 0x7d)
                break;
            if (this.#length === LONGEST_TOKEN) {
                this.#state = BROKEN;
                return at;
            }
            this.#kept[this.#length] = byte;
            this.#length += 1;
        }
        if (at < piece.length)
            this.#endToken();
        return at;
    }
    #endToken() {
        this.#state = SCALAR.test(this.#kept.toString('latin1', 0, this.#length)) ? AFTER : BROKEN;
    }
}
function createJsonScan(listener) {
    return new Scan(listener);
}

;// CONCATENATED MODULE: ./lib/diagnose/list-sieve.js



const OUTER = ['data', 'models', 'result', 'endpoints', 'items'];
const INNER = ['data', 'models', 'list', 'items'];
const ID_MEMBERS = ['id', 'name', 'model'];
const MOST_IDS = 120_000;
const MOST_BYTES = 6 * 1024 * 1024;
const FIRST_BYTES = 256 * 1024;
const CUT = 'null';
const ROOM = 1 + MOST_BYTES + CUT.length + 1;
const LONGEST_ID = 2048;
const LONGEST_NAME = 16;
const NO_RANK = 99;
class Ids {
    #store = external_node_buffer_.Buffer.from('[');
    #length = 1;
    #count = 0;
    #item = 1;
    #rank = NO_RANK;
    #before = 1;
    #isCut = false;
    get length() {
        return this.#length;
    }
    begin() {
        if (this.#rank !== NO_RANK && this.#repeats()) {
            this.#length = this.#item;
            this.#count -= 1;
        }
        else
            this.#before = this.#item;
        this.#item = this.#length;
        this.#rank = NO_RANK;
    }
    add(raw, rank) {
        if (raw.length === 0 || rank > this.#rank)
            return;
        if (this.#count >= MOST_IDS || this.#item + raw.length + 2 > MOST_BYTES) {
            this.#isCut = true;
            return;
        }
        this.#length = this.#item;
        this.#reserve(raw.length + 3);
        this.#store[this.#length] = 0x22;
        raw.copy(this.#store, this.#length + 1);
        this.#length += raw.length + 3;
        this.#store[this.#length - 2] = 0x22;
        this.#store[this.#length - 1] = 0x2c;
        if (this.#rank === NO_RANK)
            this.#count += 1;
        this.#rank = rank;
    }
    get list() {
        if (this.#count === 0)
            return null;
        if (this.#isCut) {
            this.#reserve(CUT.length + 1);
            this.#length += this.#store.write(`${CUT},`, this.#length);
        }
        this.#store[this.#length - 1] = 0x5d;
        return this.#store.subarray(0, this.#length);
    }
    #repeats() {
        return this.#store.compare(this.#store, this.#before, this.#item, this.#item, this.#length) === 0;
    }
    #reserve(bytes) {
        if (this.#length + bytes <= this.#store.length)
            return;
        const larger = this.#store.length < FIRST_BYTES ? external_node_buffer_.Buffer.allocUnsafeSlow(FIRST_BYTES) : (0,large_buffer/* largeBuffer */.Y)(ROOM);
        this.#store.copy(larger, 0, 0, this.#length);
        this.#store = larger;
    }
}
function rankOf(raw, names) {
    const rank = raw === null ? -1 : names.indexOf(raw.toString('latin1'));
    return rank < 0 ? NO_RANK : rank;
}
function listSieve() {
    let ids = null;
    let outer = NO_RANK;
    let inner = NO_RANK;
    let rank = 0;
    let depth = 0;
    let items = 0;
    let within = 0;
    const enter = () => {
        ids = new Ids();
        items = depth;
    };
    const opened = (isList) => {
        depth += 1;
        if (items > 0) {
            if (depth > items + 1)
                return;
            rank = NO_RANK;
            ids?.begin();
        }
        else if (depth === 1) {
            if (isList)
                enter();
            else
                within = 1;
        }
        else if (depth === 2 && within === 1 && rank !== NO_RANK && rank <= outer) {
            outer = rank;
            inner = NO_RANK;
            ids = null;
            if (isList)
                enter();
            else
                within = 2;
        }
        else if (depth === 3 && within === 2 && isList && rank !== NO_RANK && rank <= inner) {
            inner = rank;
            enter();
        }
    };
    const closed = () => {
        depth -= 1;
        if (depth < items)
            items = 0;
        if (depth < within)
            within = depth;
    };
    const isMember = () => items > 0 && depth === items + 1;
    const scan = createJsonScan({
        wanted: (isKey) => {
            if (isKey)
                return isMember() || (items === 0 && depth === within) ? LONGEST_NAME : 0;
            if (items > 0 && depth === items)
                return LONGEST_ID;
            return isMember() && rank !== NO_RANK ? LONGEST_ID : 0;
        },
        string: (raw, isKey) => {
            if (isKey) {
                if (isMember())
                    rank = rankOf(raw, ID_MEMBERS);
                else if (items === 0 && depth === within)
                    rank = rankOf(raw, within === 1 ? OUTER : INNER);
            }
            else if (items > 0 && depth === items) {
                ids?.begin();
                if (raw !== null)
                    ids?.add(raw, 0);
            }
            else if (isMember() && raw !== null && rank !== NO_RANK)
                ids?.add(raw, rank);
        },
        opened,
        closed,
    });
    return {
        write: (piece) => scan.write(piece),
        end: () => (scan.end() && ids !== null ? ids.list : null),
        get length() {
            return ids?.length ?? 0;
        },
    };
}


/***/ }),

/***/ 7411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ execute)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/check/deps.js
var check_deps = __webpack_require__(1652);
// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var connection_proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/http/exchange/halt.js
var halt = __webpack_require__(5253);
// EXTERNAL MODULE: ./lib/http/pool.js + 30 modules
var http_pool = __webpack_require__(3590);
// EXTERNAL MODULE: ./lib/http/request-headers.js
var request_headers = __webpack_require__(5314);
;// CONCATENATED MODULE: ./lib/http/control.js




async function reachControl(url, options) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        return 'unreached';
    const target = new URL(url);
    const now = () => performance.now();
    const pool = (0,http_pool/* createPool */.b)({
        target,
        proxy: (0,connection_proxy/* proxyFor */.iJ)(target, options.proxy),
        caCertificate: null,
        connections: 1,
        redaction: { redact: (text) => text, secrets: [] },
        now,
    });
    const { exchange } = await pool.exchange({
        method: 'GET',
        url: target,
        headers: (0,request_headers/* requestHeaders */.A)({ url: target, accept: '*/*', userAgent: 'gateway-preflight', hasBody: false }, []),
        body: null,
        maxBytes: 0,
        startedAt: now(),
        limitsWait: true,
        watch: (onHalt) => (0,halt/* watch */.wB)(options, onHalt),
    });
    pool.close();
    const reached = exchange.kind === 'answer' && (exchange.proxy === undefined || exchange.status < 400);
    return reached ? 'reached' : 'unreached';
}

// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/system/sleep.js

async function sleep(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/check/open.js + 9 modules
var check_open = __webpack_require__(6869);
// EXTERNAL MODULE: ./lib/check/targets.js
var targets = __webpack_require__(7786);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
;// CONCATENATED MODULE: ./lib/engine/preflight.js



const LOAD_AFTER_MS = 25;
const SIDE_BY_SIDE = 64;
const FEW_MODELS = 8;
function isLarge({ gateways }) {
    const models = gateways.flatMap((spec) => spec.models);
    return models.length > FEW_MODELS || (0,targets/* needsList */.CH)(models);
}
function opened(spec, { dryRun }, deps) {
    if (dryRun || spec.baseUrl === null || spec.problems.length > 0)
        return null;
    try {
        return (0,check_open/* openLook */.K)((0,check_open/* specOfLook */.Q)(spec, spec.waitMs === 0), spec.baseUrl, deps);
    }
    catch {
        return null;
    }
}
async function preflight(run, deps, onUnderWay = () => { }) {
    const startedAt = new Date(deps.wallClock()).toISOString();
    const began = deps.now();
    if (isLarge(run))
        (0,garbage/* keepParserLean */.fo)();
    const looks = run.gateways.slice(0, SIDE_BY_SIDE).map((spec) => opened(spec, run, deps));
    await Promise.race([
        Promise.all(looks.map((look) => look?.underWay)),
        deps.sleep(LOAD_AFTER_MS, deps.signal),
    ]);
    if (looks.some((look) => look !== null))
        onUnderWay();
    const [{ checkAll }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(201), __webpack_require__.e(740)]).then(__webpack_require__.bind(__webpack_require__, 9740)), Promise.all(/* import() */[__webpack_require__.e(231), __webpack_require__.e(201), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 4810))]);
    return checkAll(run, looks, deps, { startedAt, began });
}

;// CONCATENATED MODULE: ./lib/engine/execute.js







const CONTROL_MS = 2_000;
async function execute(options) {
    const { env, redact, onProgress, past = check_deps/* NO_PAST */.N } = options;
    const { run } = options.configured;
    const proxy = (0,connection_proxy/* proxyFromEnvironment */.GG)(env);
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort('deadline'), run.deadlineMs);
    const signal = AbortSignal.any([options.cancel, deadline.signal]);
    (0,external_node_events_.setMaxListeners)(0, signal);
    const began = performance.now();
    const reach = () => reachControl(env.GITHUB_API_URL || 'https://api.github.com', {
        proxy,
        timeoutMs: CONTROL_MS,
        signal,
    });
    let control;
    const deps = {
        now: () => performance.now() - began,
        wallClock: () => Date.now(),
        sleep: sleep,
        random: Math.random,
        signal,
        proxy,
        redact,
        userAgent: `gateway-preflight/${version/* VERSION */.x}`,
        control: () => {
            control ??= reach();
            return control;
        },
        onProgress,
        past,
    };
    try {
        return await preflight(run, deps, options.onUnderWay);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 4403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  __: () => (/* binding */ KEY_OPENINGS),
  xq: () => (/* binding */ PROVIDERS),
  Bc: () => (/* binding */ endpointSuffix),
  xL: () => (/* binding */ isAzureDeployment),
  lx: () => (/* binding */ isModelsRoot),
  jv: () => (/* binding */ keyFitsProvider),
  Cp: () => (/* binding */ likelyRoots),
  ik: () => (/* binding */ providerById),
  tt: () => (/* binding */ providerOfHost),
  wr: () => (/* binding */ providerOfKey),
  K5: () => (/* binding */ rootBefore),
  Ef: () => (/* binding */ vendorRoots)
});

// EXTERNAL MODULE: ./lib/model/url-text.js
var url_text = __webpack_require__(166);
;// CONCATENATED MODULE: ./lib/gateways/provider.js
const UNKNOWN = {
    hosts: [],
    keyPrefixes: [],
    statusPage: null,
    statusScope: [],
    keyPage: null,
    billingPage: null,
    tellsBalance: false,
};

;// CONCATENATED MODULE: ./lib/gateways/software.js

function software(facts) {
    return { ...UNKNOWN, kind: 'software', apiRoots: ['/v1'], ownKeysOnly: false, ...facts };
}
const SOFTWARE = [
    software({ id: 'litellm', name: 'LiteLLM', apiRoots: ['/v1', ''] }),
    software({ id: 'new-api', name: 'New API' }),
    software({ id: 'one-api', name: 'One API' }),
    software({ id: 'portkey', name: 'Portkey Gateway' }),
    software({ id: 'vllm', name: 'vLLM' }),
    software({ id: 'ollama', name: 'Ollama' }),
    software({ id: 'llama.cpp', name: 'llama.cpp server', apiRoots: ['/v1', ''] }),
    software({ id: 'lm-studio', name: 'LM Studio', keyPrefixes: ['sk-lm-'] }),
    software({ id: 'localai', name: 'LocalAI' }),
    software({ id: 'sglang', name: 'SGLang' }),
    software({ id: 'tgi', name: 'Text Generation Inference' }),
    software({ id: 'xinference', name: 'Xinference' }),
    software({ id: 'text-generation-webui', name: 'text-generation-webui' }),
    software({ id: 'fastchat', name: 'FastChat' }),
    software({ id: 'gpustack', name: 'GPUStack' }),
    software({ id: 'sub2api', name: 'sub2api' }),
    software({ id: 'gpt-load', name: 'GPT-Load', apiRoots: [] }),
    software({ id: 'uni-api', name: 'uni-api' }),
    software({ id: 'bifrost', name: 'Bifrost' }),
    software({ id: 'kong', name: 'Kong AI Gateway', apiRoots: [] }),
    software({ id: 'apisix', name: 'Apache APISIX', apiRoots: [] }),
    software({ id: 'higress', name: 'Higress' }),
    software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway' }),
    software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', apiRoots: [] }),
    software({ id: 'helicone', name: 'Helicone' }),
    software({ id: 'claude-code-router', name: 'claude-code-router' }),
    software({ id: 'copilot-api', name: 'copilot-api', apiRoots: ['/v1', ''] }),
    software({ id: 'open-webui', name: 'Open WebUI', apiRoots: ['/api'] }),
    software({ id: 'anythingllm', name: 'AnythingLLM', apiRoots: ['/api/v1/openai'] }),
];

;// CONCATENATED MODULE: ./lib/gateways/vendors.js

function vendor(facts) {
    return { ...UNKNOWN, kind: 'vendor', ownKeysOnly: true, ...facts };
}
const VENDORS = [
    vendor({
        id: 'openai',
        name: 'OpenAI',
        hosts: ['api.openai.com', '*.api.openai.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
        statusPage: 'https://status.openai.com',
        keyPage: 'https://platform.openai.com/account/api-keys',
    }),
    vendor({
        id: 'azure-openai',
        name: 'Azure OpenAI',
        hosts: ['*.openai.azure.com', '*.services.ai.azure.com', '*.cognitiveservices.azure.com'],
        apiRoots: ['/openai/v1'],
        statusPage: 'https://rssfeed.azure.status.microsoft/en-us/status/feed/',
        statusScope: ['openai', 'foundry'],
    }),
    vendor({
        id: 'openrouter',
        name: 'OpenRouter',
        hosts: ['openrouter.ai'],
        apiRoots: ['/api/v1'],
        keyPrefixes: ['sk-or-'],
        statusPage: 'https://status.openrouter.ai',
        keyPage: 'https://openrouter.ai/settings/keys',
        billingPage: 'https://openrouter.ai/settings/credits',
        tellsBalance: true,
    }),
    vendor({
        id: 'groq',
        name: 'Groq',
        hosts: ['api.groq.com'],
        apiRoots: ['/openai/v1'],
        keyPrefixes: ['gsk_'],
        statusPage: 'https://groqstatus.com',
        keyPage: 'https://console.groq.com/keys',
    }),
    vendor({
        id: 'together',
        name: 'Together',
        hosts: ['api.together.xyz', 'api.together.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.together.ai',
    }),
    vendor({
        id: 'fireworks',
        name: 'Fireworks',
        hosts: ['api.fireworks.ai'],
        apiRoots: ['/inference/v1'],
        billingPage: 'https://fireworks.ai/account/billing',
    }),
    vendor({
        id: 'deepseek',
        name: 'DeepSeek',
        hosts: ['api.deepseek.com'],
        apiRoots: ['/v1', ''],
        statusPage: 'https://status.deepseek.com',
        keyPage: 'https://platform.deepseek.com/api_keys',
        tellsBalance: true,
    }),
    vendor({
        id: 'mistral',
        name: 'Mistral',
        hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.mistral.ai',
        keyPage: 'https://console.mistral.ai/api-keys',
    }),
    vendor({
        id: 'xai',
        name: 'xAI',
        hosts: ['api.x.ai', '*.api.x.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['xai-'],
        statusPage: 'https://status.x.ai/feed.xml',
        keyPage: 'https://console.x.ai',
    }),
    vendor({
        id: 'google-gemini',
        name: 'Google Gemini',
        hosts: ['generativelanguage.googleapis.com'],
        apiRoots: ['/v1beta/openai'],
        keyPrefixes: ['AIza', 'AQ.'],
        statusPage: 'https://status.cloud.google.com/incidents.json',
        statusScope: ['gemini'],
        keyPage: 'https://aistudio.google.com/apikey',
    }),
    vendor({
        id: 'anthropic',
        name: 'Anthropic',
        hosts: ['api.anthropic.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-ant-'],
        statusPage: 'https://status.claude.com',
        keyPage: 'https://platform.claude.com/settings/keys',
    }),
    vendor({
        id: 'cloudflare-workers-ai',
        name: 'Cloudflare Workers AI',
        hosts: ['api.cloudflare.com'],
        apiRoots: [],
        keyPrefixes: ['cfut_'],
        statusPage: 'https://www.cloudflarestatus.com',
        statusScope: ['workers ai'],
        keyPage: 'https://dash.cloudflare.com/profile/api-tokens',
    }),
    vendor({
        id: 'cloudflare-ai-gateway',
        name: 'Cloudflare AI Gateway',
        hosts: ['gateway.ai.cloudflare.com'],
        apiRoots: [],
        ownKeysOnly: false,
        statusPage: 'https://www.cloudflarestatus.com',
        statusScope: ['ai gateway'],
    }),
    vendor({
        id: 'vercel-ai-gateway',
        name: 'Vercel AI Gateway',
        hosts: ['ai-gateway.vercel.sh'],
        apiRoots: ['/v1'],
        statusPage: 'https://www.vercel-status.com',
        statusScope: ['ai gateway'],
    }),
    vendor({
        id: 'github-models',
        name: 'GitHub Models',
        hosts: ['models.github.ai', 'models.inference.ai.azure.com'],
        apiRoots: ['/inference'],
        keyPrefixes: ['github_pat_', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
        statusPage: 'https://www.githubstatus.com',
    }),
    vendor({
        id: 'aws-bedrock',
        name: 'AWS Bedrock',
        hosts: ['bedrock-mantle.*.api.aws', 'bedrock-runtime.*.amazonaws.com'],
        apiRoots: ['/v1', '/openai/v1'],
        keyPrefixes: ['ABSK'],
    }),
    vendor({
        id: 'databricks',
        name: 'Databricks',
        hosts: ['*.cloud.databricks.com', '*.azuredatabricks.net'],
        apiRoots: ['/serving-endpoints'],
    }),
    vendor({
        id: 'nvidia',
        name: 'NVIDIA',
        hosts: ['integrate.api.nvidia.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['nvapi-'],
    }),
    vendor({
        id: 'perplexity',
        name: 'Perplexity',
        hosts: ['api.perplexity.ai'],
        apiRoots: [''],
        keyPrefixes: ['pplx-'],
        statusPage: 'https://status.perplexity.com',
    }),
    vendor({
        id: 'cerebras',
        name: 'Cerebras',
        hosts: ['api.cerebras.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['csk-'],
        statusPage: 'https://status.cerebras.ai',
        keyPage: 'https://cloud.cerebras.ai',
    }),
    vendor({
        id: 'huggingface',
        name: 'Hugging Face',
        hosts: ['router.huggingface.co'],
        apiRoots: ['/v1'],
        keyPrefixes: ['hf_'],
        statusPage: 'https://status.huggingface.co',
        keyPage: 'https://huggingface.co/settings/tokens',
    }),
    vendor({
        id: 'cohere',
        name: 'Cohere',
        hosts: ['api.cohere.ai', 'api.cohere.com'],
        apiRoots: ['/compatibility/v1'],
        statusPage: 'https://status.cohere.com',
    }),
    vendor({
        id: 'sambanova',
        name: 'SambaNova',
        hosts: ['api.sambanova.ai'],
        apiRoots: ['/v1'],
    }),
    vendor({
        id: 'dashscope',
        name: 'Alibaba DashScope',
        hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com'],
        apiRoots: ['/compatible-mode/v1'],
    }),
    vendor({
        id: 'zhipu',
        name: 'Zhipu / Z.ai',
        hosts: ['open.bigmodel.cn', 'api.z.ai'],
        apiRoots: ['/api/paas/v4', '/api/coding/paas/v4'],
    }),
    vendor({
        id: 'kimi-code',
        name: 'Kimi Code',
        hosts: ['api.kimi.com'],
        apiRoots: ['/coding/v1'],
        keyPrefixes: ['sk-kimi-'],
    }),
    vendor({
        id: 'moonshot',
        name: 'Moonshot',
        hosts: ['api.moonshot.ai', 'api.moonshot.cn'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.moonshot.cn',
        tellsBalance: true,
    }),
    vendor({
        id: 'siliconflow',
        name: 'SiliconFlow',
        hosts: ['api.siliconflow.cn', 'api.siliconflow.com', 'api.ap.siliconflow.com'],
        apiRoots: ['/v1'],
        tellsBalance: true,
    }),
    vendor({
        id: 'volcengine-ark',
        name: 'Volcengine Ark',
        hosts: ['ark.*.volces.com'],
        apiRoots: ['/api/v3', '/api/coding/v3'],
    }),
    vendor({
        id: 'minimax',
        name: 'MiniMax',
        hosts: ['api.minimax.io', 'api.minimaxi.com'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.minimaxi.com',
    }),
    vendor({
        id: 'baidu-qianfan',
        name: 'Baidu Qianfan',
        hosts: ['qianfan.baidubce.com'],
        apiRoots: ['/v2'],
    }),
    vendor({
        id: 'tencent-hunyuan',
        name: 'Tencent Hunyuan',
        hosts: ['api.hunyuan.cloud.tencent.com'],
        apiRoots: ['/v1'],
    }),
];

;// CONCATENATED MODULE: ./lib/gateways/providers.js



const PROVIDERS = [...VENDORS, ...SOFTWARE];
const KEY_OPENINGS = [
    ...new Set(['sk-', 'sk_', ...PROVIDERS.flatMap(({ keyPrefixes }) => keyPrefixes)]),
];
const MAX_ROOTS = 6;
const COMMON_ROOTS = ['/v1', '/api/v1', '/openai/v1', '', '/api', '/api/v1/openai'];
const ENDPOINTS = [
    '/audio/transcriptions',
    '/audio/translations',
    '/images/generations',
    '/messages/count_tokens',
    '/chat/completions',
    '/images/edits',
    '/audio/speech',
    '/completions',
    '/moderations',
    '/embeddings',
    '/responses',
    '/messages',
    '/models',
];
const GEMINI_ENDPOINT = /\/models\/[^/]+:\w+\/*$/;
const VERSION = /^v\d+(?:(?:alpha|beta)\d*)?$/i;
function providerById(id) {
    return PROVIDERS.find((provider) => provider.id === id) ?? null;
}
const BY_NAME = new Map(VENDORS.flatMap((vendor) => vendor.hosts.map((host) => [host, vendor])));
const BY_PATTERN = VENDORS.flatMap((vendor) => vendor.hosts.filter((host) => host.includes('*')).map((host) => [host.split('.'), vendor]));
function providerOfHost(host) {
    const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
    const labels = name.split('.');
    return BY_NAME.get(name) ?? BY_PATTERN.find(([wanted]) => hostFits(labels, wanted))?.[1] ?? null;
}
function isAzureDeployment(root) {
    return /\/openai\/deployments\/[^/?#]+/i.test(root);
}
function isModelsRoot({ hostname, pathname }) {
    return hostname.endsWith('.services.ai.azure.com') && (0,url_text/* withoutEndSlashes */.he)(pathname) === '/models';
}
function hostFits(labels, wanted) {
    return (wanted.length === labels.length &&
        wanted.every((label, at) => label === labels[at] || (label === '*' && labels[at] !== '')));
}
function providerOfKey(key) {
    let owner = null;
    let longest = 0;
    for (const provider of PROVIDERS) {
        for (const prefix of provider.keyPrefixes) {
            if (prefix.length > longest && key.length > prefix.length && key.startsWith(prefix)) {
                owner = provider;
                longest = prefix.length;
            }
        }
    }
    return owner;
}
function keyFitsProvider(key, provider) {
    const owner = providerOfKey(key);
    if (owner === null)
        return null;
    if (owner.id === provider.id)
        return true;
    return provider.ownKeysOnly ? false : null;
}
function endpointSuffix(path) {
    const bare = (0,url_text/* withoutEndSlashes */.he)(path);
    const lower = bare.toLowerCase();
    const endpoint = ENDPOINTS.find((end) => lower.endsWith(end));
    if (endpoint !== undefined)
        return path.slice(bare.length - endpoint.length);
    return GEMINI_ENDPOINT.exec(path)?.[0] ?? null;
}
function isForeign(suffix) {
    return GEMINI_ENDPOINT.test(suffix) || suffix.toLowerCase().startsWith('/messages');
}
function rootBefore(url, suffix) {
    const path = (0,url_text/* withoutEndSlashes */.he)(url.pathname);
    const before = path.slice(0, path.length - suffix.length);
    const roots = providerOfHost(url.hostname)?.apiRoots ?? [];
    if (roots.includes(before))
        return before;
    const below = roots.find((root) => root.startsWith(`${before}/`));
    return below ?? (isForeign(suffix) ? (roots[0] ?? before) : before);
}
function vendorRoots(url) {
    const roots = providerOfHost(url.hostname)?.apiRoots ?? [];
    return roots.includes((0,url_text/* withoutEndSlashes */.he)(url.pathname)) ? [] : roots.map((path) => url.origin + path);
}
function likelyRoots(url) {
    const given = (0,url_text/* withoutEndSlashes */.he)(url.pathname);
    const candidates = [
        ...(providerOfHost(url.hostname)?.apiRoots ?? []),
        ...repaired(given),
        ...COMMON_ROOTS,
    ].filter((path) => path !== given);
    return [...new Set(candidates)].slice(0, MAX_ROOTS).map((path) => url.origin + path);
}
function repaired(given) {
    const suffix = endpointSuffix(given);
    const bare = suffix === null ? given : given.slice(0, -suffix.length);
    const segments = bare
        .split('/')
        .filter((segment) => segment !== '')
        .map((segment) => (VERSION.test(segment) ? segment.toLowerCase() : segment));
    const path = join(segments);
    const last = segments.at(-1);
    const versioned = last !== undefined && VERSION.test(last);
    const parent = join(segments.slice(0, -1));
    const single = undoubled(segments);
    return [
        ...(suffix === null && path === given ? [] : [path].filter((root) => root !== '')),
        ...single,
        ...(versioned ? [] : [`${path}/v1`]),
        ...(versioned && last !== 'v1' ? [`${parent}/v1`] : []),
        ...(versioned && segments.length > 1 && single.length === 0 ? [parent] : []),
    ];
}
function undoubled(segments) {
    const again = segments.findIndex((segment, at) => segments.indexOf(segment) < at);
    const first = segments.indexOf(segments[again] ?? '');
    if (first < 0)
        return [];
    const block = join(segments.slice(first, again));
    const beside = join(segments.slice(again, again + again - first)) === block;
    const without = join([...segments.slice(0, first), ...segments.slice(beside ? again : first + 1)]);
    return beside ? [without] : [without, join(segments.slice(0, first + 1))];
}
function join(segments) {
    return segments.map((segment) => `/${segment}`).join('');
}


/***/ }),

/***/ 2624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostAndPort),
/* harmony export */   v: () => (/* binding */ authorityOf)
/* harmony export */ });
function authorityOf(url) {
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, secure };
}
function hostAndPort(url) {
    return `${url.hostname}:${authorityOf(url).port}`;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ proxyFromEnvironment),
/* harmony export */   LI: () => (/* binding */ proxyInUse),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   wS: () => (/* binding */ proxyProblem)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _model_url_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(166);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2624);



const UNREADABLE = 'unreadable:';
function proxyFromEnvironment(env) {
    return {
        httpProxy: env.http_proxy || env.HTTP_PROXY || '',
        httpsProxy: env.https_proxy || env.HTTPS_PROXY || '',
        noProxy: env.no_proxy || env.NO_PROXY || '',
        httpVariable: env.http_proxy ? 'http_proxy' : 'HTTP_PROXY',
        httpsVariable: env.https_proxy ? 'https_proxy' : 'HTTPS_PROXY',
    };
}
function proxyFor(url, settings) {
    const secure = url.protocol === 'https:';
    const setting = (secure ? settings.httpsProxy : settings.httpProxy).trim();
    const variable = secure
        ? (settings.httpsVariable ?? 'HTTPS_PROXY')
        : (settings.httpVariable ?? 'HTTP_PROXY');
    if (setting === '' || isExcepted(url, settings.noProxy))
        return null;
    return { url: urlOf(setting), variable };
}
function urlOf(setting) {
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(setting) ? setting : `http://${setting}`;
    return new URL(URL.canParse(written) ? written : UNREADABLE);
}
const SHORTEST_PASSWORD = 6;
function proxySecrets({ httpProxy, httpsProxy }) {
    return [httpProxy, httpsProxy].flatMap((setting) => {
        const { username, password } = urlOf(setting.trim());
        const login = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([\s\S]*)@/i.exec(setting.trim())?.[1] ?? '';
        const written = [password, login.split(':').slice(1).join(':')];
        const token = (0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(password).length < SHORTEST_PASSWORD ? [username || login] : [];
        return [...written, ...token].flatMap((one) => [one, (0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(one)]).filter((one) => one !== '');
    });
}
function proxyInUse({ url, variable }, status) {
    const host = url.host === '' ? '' : (0,_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .hostAndPort */ .P)(url);
    return { host, status, variable, login: url.username !== '' || url.password !== '' };
}
function proxyProblem({ url, variable }) {
    if (url.protocol === 'http:' || url.protocol === 'https:')
        return null;
    if (url.protocol === UNREADABLE)
        return `${variable} is not a URL.`;
    return `Proxy ${url.hostname}: the scheme ${url.protocol.slice(0, -1)} is not supported, only http and https.`;
}
function isExcepted(url, noProxy) {
    const { host: written, port } = (0,_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .authorityOf */ .v)(url);
    const host = written.toLowerCase().replace(/\.$/, '');
    const items = noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((item) => item !== '');
    return items.some((item) => item === '*' || matches(item, host, port));
}
function matches(item, host, port) {
    const parted = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(item);
    if (parted?.[2] !== undefined && Number(parted[2]) !== port)
        return false;
    const name = (parted?.[1] ?? item).replace(/^\[(.*)\]$/, '$1');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host))
        return isInRange(name, host);
    const suffix = name.replace(/^\*?\.+/, '').replace(/\.$/, '');
    return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}
function isInRange(range, host) {
    const [address = '', bits] = range.split('/');
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0)
        return false;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    const most = version === 6 ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > most || bits === '')
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, prefix, family);
    return list.check(host, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(host) ? 'ipv6' : 'ipv4');
}
function proxyAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return null;
    const pair = `${(0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(proxy.username)}:${(0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(proxy.password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}


/***/ }),

/***/ 5253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ createWatch),
/* harmony export */   l: () => (/* binding */ haltFacts),
/* harmony export */   wB: () => (/* binding */ watch),
/* harmony export */   xV: () => (/* binding */ Halted)
/* harmony export */ });
const LONGEST_TIMER_MS = 2 ** 31 - 1;
function haltReason(reason) {
    if (reason === 'cancelled')
        return 'cancelled';
    const named = typeof reason === 'object' && reason !== null && 'name' in reason;
    return named && reason.name === 'TimeoutError' ? 'timeout' : 'deadline';
}
function createWatch() {
    const heard = new Map();
    const listen = (signal, onAbort) => {
        const listeners = heard.get(signal) ?? listenersOf(signal);
        heard.set(signal, listeners);
        listeners.all.add(onAbort);
        return () => {
            listeners.all.delete(onAbort);
            if (listeners.all.size > 0)
                return;
            listeners.end();
            heard.delete(signal);
        };
    };
    return ({ timeoutMs, signal }, onHalt) => {
        let last;
        const onTimeout = () => {
            last = setImmediate(() => onHalt('timeout'));
        };
        const timer = setTimeout(onTimeout, Math.min(Math.max(timeoutMs, 0), LONGEST_TIMER_MS));
        const onAbort = () => onHalt(haltReason(signal?.reason));
        if (signal?.aborted)
            queueMicrotask(onAbort);
        const unheard = signal === undefined ? null : listen(signal, onAbort);
        return () => {
            clearTimeout(timer);
            clearImmediate(last);
            unheard?.();
        };
    };
}
const watch = (limit, onHalt) => createWatch()(limit, onHalt);
function listenersOf(signal) {
    const all = new Set();
    const tell = () => {
        for (const one of [...all])
            if (all.has(one))
                one();
    };
    signal.addEventListener('abort', tell, { once: true });
    return { all, end: () => signal.removeEventListener('abort', tell) };
}
const WAITED_FOR = {
    room: 'The connection was not begun',
    dns: 'The name was not resolved',
    connect: 'No connection was made',
    proxy: 'The proxy did not answer',
    tls: 'The TLS handshake was not answered',
    headers: 'No answer came',
    body: 'The answer did not end',
};
const TIMEOUT_TYPE = {
    room: 'connect-timeout',
    dns: 'dns',
    connect: 'connect-timeout',
    proxy: 'proxy',
    tls: 'connect-timeout',
    headers: 'response-timeout',
    body: 'response-timeout',
};
function haltFacts(reason, phase, elapsedMs, through) {
    const proxy = phase === 'dns' || phase === 'connect' || phase === 'proxy' ? through : null;
    const seconds = elapsedMs < 100 ? `${Math.ceil(elapsedMs)} ms` : `${Number((elapsedMs / 1000).toFixed(1))} s`;
    const where = proxy === null ? phase : 'proxy';
    const base = { phase: where, errno: null };
    if (reason === 'timeout') {
        const who = proxy === null ? WAITED_FOR[phase] : `The proxy ${proxy.host} did not answer`;
        return { ...base, type: TIMEOUT_TYPE[where], message: `${who} within ${seconds}.`, proxy };
    }
    const cause = reason === 'deadline' ? 'the deadline of the run passed' : 'the run was cancelled';
    return {
        ...base,
        type: reason,
        message: `${WAITED_FOR[phase]} in ${seconds}, then ${cause}.`,
        proxy: null,
    };
}
class Halted extends Error {
    reason;
    constructor(reason) {
        super(reason);
        this.reason = reason;
    }
}


/***/ }),

/***/ 3590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ createPool)
});

// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var connection_proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
;// CONCATENATED MODULE: ./lib/http/connection/long-handshakes.js
const LONG = 16 * 1024;
const MOST = 512 * 1024;
function newTenant() {
    return { places: 0, heldMs: 0, tallied: 0 };
}
function isLong(bytes) {
    return bytes > LONG;
}
function createRoom(most = MOST, now = () => performance.now()) {
    const waiting = new Set();
    let taken = 0;
    const tally = (tenant) => {
        const at = now();
        tenant.heldMs += tenant.places * (at - tenant.tallied);
        tenant.tallied = at;
        return tenant.heldMs;
    };
    const isBefore = (one, other) => one.places === other.places ? tally(one) < tally(other) : one.places < other.places;
    const next = () => {
        let first;
        for (const waiter of waiting) {
            if (first === undefined || isBefore(waiter.tenant, first.tenant))
                first = waiter;
        }
        return first;
    };
    const letIn = () => {
        for (let waiter = next(); waiter !== undefined; waiter = next()) {
            if (taken > 0 && taken + waiter.bytes > most)
                return;
            waiting.delete(waiter);
            waiter.enter();
        }
    };
    const placeFor = (bytes, tenant) => {
        const since = now();
        let own = 0;
        let waitedMs = null;
        const hold = (more) => {
            tally(tenant);
            tenant.places += Number(more > 0) - Number(own > 0);
            taken += more - own;
            own = more;
        };
        let leaveQueue = () => { };
        const entered = new Promise((resolve, reject) => {
            const enter = () => {
                waitedMs = isLong(bytes) ? now() - since : 0;
                hold(isLong(bytes) ? bytes : 0);
                resolve();
            };
            if (!isLong(bytes)) {
                enter();
                return;
            }
            const waiter = { bytes, tenant, enter };
            leaveQueue = () => {
                if (waiting.delete(waiter))
                    waitedMs = now() - since;
                reject(new Error('closed'));
            };
            waiting.add(waiter);
            letIn();
        });
        return {
            entered,
            get waitedMs() {
                return waitedMs ?? now() - since;
            },
            holds: (really) => {
                const others = taken - own;
                if (isLong(really) && others > 0 && others + really > most)
                    return false;
                hold(isLong(really) ? really : 0);
                letIn();
                return true;
            },
            leave: () => {
                leaveQueue();
                hold(0);
                letIn();
            },
        };
    };
    return { placeFor };
}
const room = createRoom();

;// CONCATENATED MODULE: ./lib/http/connection/session.js


function newSessionStore() {
    return { last: undefined, certificate: null, handshakeBytes: 0, tenant: newTenant() };
}
const MOST_TICKETS = 64;
const FEW_TICKETS = 10;
class TicketError extends Error {
    code = 'ERR_TLS_MANY_TICKETS';
}
function keepSession(socket, store) {
    let tickets = 0;
    socket.on('session', (session) => {
        tickets += 1;
        if (tickets > FEW_TICKETS)
            (0,garbage/* madeGarbage */.dL)(session.length);
        if (tickets <= MOST_TICKETS)
            store.last = session;
        else
            socket.destroy(new TicketError(`The server sent over ${MOST_TICKETS} tickets for TLS sessions.`));
    });
}

;// CONCATENATED MODULE: ./lib/http/connection/certificate.js

const nodeTls = () => process.getBuiltinModule('node:tls');
function nameOf(subject) {
    const name = subject?.CN || subject?.O || '';
    return Array.isArray(name) ? name.join(', ') : name;
}
const certificate_LONG = 8 * 1024;
const COPIES = 8;
const MORE_COPIES = 16;
function shownBy(socket, known, clean) {
    const shown = socket.getPeerCertificate();
    const { fingerprint256: fingerprint, raw } = shown;
    if (fingerprint === undefined)
        return known;
    const isKnown = fingerprint === known?.fingerprint;
    const bytes = raw?.length ?? 0;
    if (bytes > certificate_LONG)
        (0,garbage/* madeGarbage */.dL)(bytes * (isKnown ? COPIES : MORE_COPIES));
    return isKnown ? known : { fingerprint, says: said(shown, clean) };
}
function said(shown, clean) {
    const validTo = new Date(shown.valid_to ?? '');
    if (Number.isNaN(validTo.getTime()))
        return null;
    return {
        subject: clean(nameOf(shown.subject)),
        issuer: clean(nameOf(shown.issuer)),
        validTo: validTo.toISOString(),
    };
}

;// CONCATENATED MODULE: ./lib/http/connection/trust.js

const MOST_CONTEXTS = 16;
const contexts = new Map();
function trustIn(caCertificate) {
    let context;
    return () => {
        context ??= remembered(caCertificate);
        return context;
    };
}
function remembered(caCertificate) {
    const known = contexts.get(caCertificate);
    if (known)
        return known;
    const context = nodeTls().createSecureContext(caCertificate === null ? {} : { ca: [...usualAuthorities(), caCertificate] });
    const [oldest] = contexts.keys();
    if (contexts.size >= MOST_CONTEXTS && oldest !== undefined)
        contexts.delete(oldest);
    contexts.set(caCertificate, context);
    return context;
}
function usualAuthorities() {
    const tls = nodeTls();
    return typeof tls.getCACertificates === 'function'
        ? tls.getCACertificates('default')
        : tls.rootCertificates;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/http/body/charset.js

const MARKS = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
];
const UTF_8 = new TextDecoder();
function charsetOf(bytes, contentType) {
    const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
    if (marked)
        return marked[0];
    const told = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
    return /^utf-?16/i.test(told) && !bytes.includes(0) ? 'utf-8' : told;
}
function textOf(bytes, contentType) {
    const charset = charsetOf(bytes, contentType);
    if (charset === 'utf-8')
        return UTF_8.decode(bytes);
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return UTF_8.decode(bytes);
    }
}
const MOST_BYTES = 1024 * 1024;
const SURROGATES = /\xED[\xA0-\xBF][\x80-\xBF]/g;
function foreignCharset(body, contentType) {
    if (/^utf-?16/i.test(charsetOf(body, contentType)))
        return 'utf-16';
    const end = contentType?.includes('event-stream') ? body.indexOf('[DONE]') : -1;
    const bytes = end < 0 ? body : body.subarray(0, end);
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return null;
    if (bytes.length > MOST_BYTES)
        return 'other';
    const others = bytes.toString('latin1').replace(SURROGATES, '?');
    return (0,external_node_buffer_.isUtf8)(Buffer.from(others, 'latin1')) ? 'surrogates' : 'other';
}

;// CONCATENATED MODULE: ./lib/http/body/cut-end.js
const SHORTEST_TAIL = 512;
const ENCODED_LONGER = 4;
const KEY_CHARACTER = /[\w+/=.~%&#;:\\-]/;
function withoutCutEnd(text, how, secrets) {
    const tail = Math.max(SHORTEST_TAIL, ...secrets.map((secret) => secret.length * ENCODED_LONGER));
    if (how === 'truncated')
        return text.slice(0, Math.max(0, text.length - tail));
    const overlap = Math.max(0, ...secrets.map((secret) => overlapOf(text, secret)));
    let end = text.length - overlap;
    const stop = Math.max(0, end - tail);
    while (end > stop && KEY_CHARACTER.test(text.charAt(end - 1)))
        end--;
    return text.slice(0, end);
}
function overlapOf(text, secret) {
    for (let length = Math.min(text.length, secret.length - 1); length > 0; length--) {
        if (text.endsWith(secret.slice(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/http/faults/clean-line.js
const LONGEST = 300;
function cleanLine(text, redact) {
    const line = redact(text)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

;// CONCATENATED MODULE: ./lib/http/exchange/answer.js





const answer_LONG = 64 * 1024;
const LONG_HEAD = 16 * 1024;
const STEP = 56 * 1024;
const SHORT = 1024;
const answer_COPIES = 4;
function faultOf(facts, durationMs, redaction) {
    return { kind: 'fault', ...facts, message: cleanLine(facts.message, redaction.redact), durationMs };
}
function answerOf(raw, redaction, unwanted) {
    const { redact } = redaction;
    const { steps } = redact;
    const length = lengthOf(raw.head) + raw.body.bytes.length;
    if (steps === undefined || length <= answer_LONG) {
        const answer = { ...bodiless(raw, redaction), body: redact(textIn(raw, redaction)) };
        if (length > SHORT)
            (0,garbage/* madeGarbage */.dL)(length * answer_COPIES);
        return answer;
    }
    return ownTurn(async () => {
        await (0,promises_.setImmediate)();
        if (unwanted())
            return bodiless({ ...raw, head: { ...raw.head, headers: new Map() } }, redaction);
        const answer = bodiless(raw, redaction);
        return { ...answer, body: await inSteps(steps(textIn(raw, redaction)), unwanted) };
    });
}
function lengthOf({ headers }) {
    let length = 0;
    for (const [name, value] of headers)
        length += name.length + value.length;
    return length;
}
let lastTurn = Promise.resolve();
function ownTurn(act) {
    const turn = lastTurn.then(act);
    const over = () => undefined;
    lastTurn = turn.then(over, over);
    return turn;
}
async function inSteps(steps, unwanted) {
    for (;;) {
        await (0,promises_.setImmediate)();
        if (unwanted())
            return '';
        const step = steps.next();
        if (step.done)
            return step.value;
        (0,garbage/* madeGarbage */.dL)(STEP);
    }
}
function bodiless({ head, body, bodyFault, durationMs }, { redact }) {
    const isWhole = !body.truncated && bodyFault === null;
    const notUtf8 = isWhole ? foreignCharset(body.bytes, head.headers.get('content-type')) : null;
    return {
        kind: 'answer',
        status: head.status,
        headers: Object.fromEntries([...head.headers].map(([name, value]) => [redact(name), redact(value)])),
        body: '',
        truncated: body.truncated,
        bodyFault,
        redirects: [],
        firstByteMs: head.firstByteMs,
        durationMs,
        arrivals: body.arrivals,
        ...(notUtf8 === null ? {} : { notUtf8 }),
        ...(head.continued ? { continued: true } : {}),
        ...(head.longHead ? { longHead: true } : {}),
    };
}
function textIn({ head, body, bodyFault }, { secrets }) {
    const text = textOf(body.bytes, head.headers.get('content-type'));
    const how = body.truncated ? 'truncated' : bodyFault ? 'broken' : null;
    return how === null ? text : withoutCutEnd(text, how, secrets);
}
function headOf(status, raw) {
    return { status, headers: headersOf(raw), longHead: isLongHead(raw) };
}
function isLongHead(raw) {
    let length = 0;
    for (const [name, value = []] of Object.entries(raw))
        for (const one of typeof value === 'string' ? [value] : value)
            length += name.length + one.length;
    return length >= LONG_HEAD;
}
function headersOf(raw) {
    const all = Object.entries(raw).map(([name, value]) => [name, lineOf(value)]);
    return new Map(withoutLongest(all).map(([name, value]) => [name, utf8Of(value)]));
}
const NEEDED = new Set([
    ...['content-type', 'content-encoding', 'transfer-encoding', 'location'],
    ...['retry-after', 'www-authenticate', 'x-should-retry', 'link'],
]);
function withoutLongest(headers) {
    const sizeOf = ([name, value]) => name.length + value.length;
    const all = headers.reduce((length, header) => length + sizeOf(header), 0);
    if (all <= LONG_HEAD)
        return headers;
    const rankOf = (header) => {
        const size = sizeOf(header);
        return NEEDED.has(header[0].toLowerCase()) && size <= SHORT ? 0 : size;
    };
    let left = LONG_HEAD;
    const kept = new Set();
    for (const header of [...headers].sort((one, other) => rankOf(one) - rankOf(other))) {
        left -= sizeOf(header);
        if (left >= 0)
            kept.add(header);
    }
    return headers.filter((header) => kept.has(header));
}
function lineOf(value) {
    return typeof value === 'string' ? value : (value ?? []).join(', ');
}
function utf8Of(latin1) {
    return /[\x80-\xff]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1;
}

// EXTERNAL MODULE: ./lib/http/exchange/halt.js
var halt = __webpack_require__(5253);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/http/faults/dial-error.js
class DialError extends Error {
    name = 'DialError';
    phase;
    cause;
    proxy;
    constructor(phase, cause, proxy) {
        super('no connection');
        this.phase = phase;
        this.cause = cause;
        this.proxy = proxy;
    }
}

;// CONCATENATED MODULE: ./lib/http/faults/thrown.js
function thrownOf(error) {
    const fields = typeof error === 'object' && error !== null ? error : {};
    const errors = Array.isArray(fields.errors) ? fields.errors.map(thrownOf) : [];
    const codes = [fields.code, ...errors.map(({ code }) => code)].filter((code) => typeof code === 'string');
    return {
        name: typeof fields.name === 'string' ? fields.name : '',
        message: typeof fields.message === 'string' ? fields.message : '',
        code: codes.find((code) => code === 'ECONNREFUSED') ?? codes[0] ?? null,
        errors,
    };
}

// EXTERNAL MODULE: ./lib/http/connection/authority.js
var connection_authority = __webpack_require__(2624);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./lib/http/connection/look-up.js


const PATIENCE_MS = 500;
const GETENT = '/usr/bin/getent';
function addressesIn(text) {
    const found = new Set(text.split('\n').flatMap((line) => line.split(' ', 1)));
    return [...found].flatMap((address) => {
        const family = (0,external_node_net_.isIP)(address);
        return family === 0 ? [] : [{ address, family }];
    });
}
const askGetent = (name, tell) => {
    const { execFile } = process.getBuiltinModule('node:child_process');
    const child = execFile(GETENT, ['ahosts', name], { env: {} }, (error, text) => {
        process.off('exit', end);
        const addresses = error === null ? addressesIn(text) : [];
        if (addresses.length > 0)
            tell(null, addresses);
    });
    const end = () => void child.kill('SIGKILL');
    process.setMaxListeners(0).once('exit', end);
    return end;
};
const askSystem = (name, tell) => {
    (0,external_node_dns_.lookup)(name, { all: true }, tell);
    return () => undefined;
};
function createLookUp(first, second, patienceMs = PATIENCE_MS) {
    const underWay = new Map();
    const ask = (name) => new Promise((resolve, reject) => {
        let callOff = () => undefined;
        const timer = name.startsWith('-')
            ? undefined
            : setTimeout(() => {
                callOff = second(name, (_error, addresses) => resolve(addresses));
            }, patienceMs);
        first(name, (error, addresses) => {
            underWay.delete(name);
            clearTimeout(timer);
            callOff();
            if (error === null)
                resolve(addresses);
            else
                reject(error);
        });
    });
    return (name, options, tell) => {
        const asked = underWay.get(name) ?? ask(name);
        underWay.set(name, asked);
        asked.then((addresses) => {
            const [one] = addresses;
            if (options.all)
                tell(null, [...addresses]);
            else
                tell(null, one?.address ?? '', one?.family);
        }, (error) => tell(error, ''));
    };
}
const lookUp = createLookUp(askSystem, askGetent);

// EXTERNAL MODULE: ./lib/safety/large-buffer.js
var large_buffer = __webpack_require__(2980);
;// CONCATENATED MODULE: ./lib/http/body/store.js

const FIRST_BYTES = 2048;
const MOST_BESIDE = 8 * 1024;
const EMPTY = Buffer.alloc(0);
const LARGE_BYTES = 1024 * 1024;
class Store {
    #most;
    #bytes = EMPTY;
    length = 0;
    constructor(most) {
        this.#most = most;
    }
    add(piece) {
        const fits = Math.min(piece.length, this.#most - this.length);
        if (this.length === 0) {
            const own = piece.subarray(0, fits);
            this.#bytes = piece.buffer.byteLength - fits > MOST_BESIDE ? Buffer.from(own) : own;
        }
        else {
            this.#reserve(this.length + fits);
            piece.copy(this.#bytes, this.length, 0, fits);
        }
        this.length += fits;
        return fits;
    }
    get all() {
        return this.#bytes.subarray(0, this.length);
    }
    cut(most) {
        if (this.length > most)
            this.#bytes = Buffer.from(this.#bytes.subarray(0, most));
        this.length = Math.min(this.length, most);
    }
    #reserve(needed) {
        const old = this.#bytes;
        if (needed <= old.length)
            return;
        const more = Math.min(this.#most, Math.max(FIRST_BYTES, needed, old.length * 2));
        this.#bytes = needed > LARGE_BYTES ? (0,large_buffer/* largeBuffer */.Y)(this.#most) : Buffer.allocUnsafe(more);
        old.copy(this.#bytes, 0, 0, this.length);
    }
}

;// CONCATENATED MODULE: ./lib/http/connection/head-hold.js

const HEAD_BYTES = 64 * 1024;
const MOST_LINES = 2500;
const SOME_LINES = 100;
const LINE_END = 10;
function linesIn(bytes) {
    let lines = 0;
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1))
        lines++;
    return lines;
}
function headsEnd(bytes, from) {
    const late = bytes.subarray(from);
    const [strict, loose] = [late.lastIndexOf('\n\r\n'), late.lastIndexOf('\n\n')];
    if (strict < 0 && loose < 0)
        return 0;
    return from + Math.max(strict < 0 ? 0 : strict + 3, loose < 0 ? 0 : loose + 2);
}
class HeadHold {
    #store = new Store(2 * HEAD_BYTES);
    #lines = 0;
    #passed = '';
    get length() {
        return this.#store.length;
    }
    take(piece, before, isFirst) {
        const known = this.length;
        const all = this.#with(piece);
        const end = Math.max(headsEnd(all, Math.max(0, known - 2)), this.#endAcross(all));
        const from = Math.max(end, isFirst ? all.indexOf(LINE_END) + 1 : 0);
        const rest = all.subarray(from);
        const lines = from === 0 ? this.#lines + linesIn(piece) : linesIn(rest);
        if (rest.length > HEAD_BYTES || before + lines <= SOME_LINES || before + lines > MOST_LINES) {
            this.clear();
            return all;
        }
        if (known === 0 || from > 0)
            this.clear(rest);
        this.#lines = lines;
        return all.subarray(0, from);
    }
    release() {
        const { all } = this.#store;
        this.clear();
        return all;
    }
    passed(piece) {
        this.#passed = (this.#passed + piece.toString('latin1', Math.max(0, piece.length - 2))).slice(-2);
    }
    begin() {
        this.clear();
        this.#passed = '';
    }
    clear(rest) {
        this.#store = new Store(2 * HEAD_BYTES);
        this.#lines = 0;
        if (rest !== undefined)
            this.#store.add(rest);
    }
    #endAcross(bytes) {
        const joined = Buffer.from(this.#passed + bytes.toString('latin1', 0, 2), 'latin1');
        return Math.max(0, headsEnd(joined, 0) - this.#passed.length);
    }
    #with(piece) {
        if (this.length === 0)
            return piece;
        if (this.length + piece.length > 2 * HEAD_BYTES)
            return Buffer.concat([this.#store.all, piece]);
        this.#store.add(piece);
        return this.#store.all;
    }
}

;// CONCATENATED MODULE: ./lib/http/body/body-budget.js
const TURN = 5;
function createBodyBudget({ most, always, mostSlow, mostIndebted = mostSlow, oneRead = 0, waitsEmpty = false, afterRest, }) {
    const large = new Set();
    const accounts = new WeakMap();
    let sum = 0;
    let beyond = 0;
    let isDue = false;
    let isWatched = false;
    let anchor;
    let turn;
    const debtsBeside = ({ account, debt }) => account.debts - debt;
    const rankOf = (one) => (one.isOver ? -1 : debtsBeside(one));
    const inOrder = () => [...large].sort((one, other) => rankOf(one) - rankOf(other));
    const anchorOf = () => {
        if (anchor === undefined)
            [anchor] = inOrder();
        return anchor;
    };
    const turnOf = () => {
        const isOn = turn !== undefined && !turn.isSlow && !turn.waits;
        if (!isOn)
            turn = inOrder().find(({ isSlow }) => !isSlow);
        return turn;
    };
    const takenWith = (own) => waitsEmpty
        ? [...large].reduce((taken, one) => taken + (one.waits && one !== own ? 0 : one.bytes), 0)
        : beyond;
    const mayGoOn = (own) => {
        if (sum <= most || !large.has(own) || anchorOf() === own)
            return true;
        const room = debtsBeside(own) > 0 ? mostIndebted : mostSlow;
        return (own.isSlow || turnOf() === own) && takenWith(own) <= room;
    };
    const wake = () => {
        isDue = false;
        for (const one of inOrder()) {
            if (!large.has(one) || !one.waits || !mayGoOn(one))
                continue;
            one.waits = false;
            one.onRoom();
        }
    };
    const wakeSoon = () => {
        if (isDue)
            return;
        isDue = true;
        queueMicrotask(wake);
    };
    const owe = (one) => {
        one.isSlow = true;
        one.debt = 1;
        one.account.debts += 1;
    };
    const watchTurns = () => {
        if (isWatched)
            return;
        isWatched = true;
        const one = turnOf();
        const before = one?.bytes;
        afterRest(() => {
            isWatched = false;
            if (one !== undefined && one === turnOf() && !one.waits && !one.isOver) {
                one.rests += 1;
                if (one.bytes === before || one.rests === TURN)
                    owe(one);
            }
            wake();
            if ([...large].some(({ waits }) => waits))
                watchTurns();
        });
    };
    const set = (own, bytes) => {
        const isLess = bytes < own.bytes;
        sum += bytes - own.bytes;
        beyond += Math.max(0, bytes - oneRead) - Math.max(0, own.bytes - oneRead);
        own.bytes = bytes;
        if (bytes > always)
            large.add(own);
        if (bytes === 0) {
            large.delete(own);
            if (anchor === own)
                anchor = undefined;
            if (turn === own)
                turn = undefined;
            [own.waits, own.isSlow, own.isOver, own.rests, own.debt] = [false, false, false, 0, 0];
        }
        if (isLess)
            wakeSoon();
    };
    return {
        share: (onRoom, peer = {}) => {
            const account = accounts.get(peer) ?? { debts: 0 };
            accounts.set(peer, account);
            const state = { waits: false, isSlow: false, isOver: false, rests: 0, debt: 0 };
            const own = { ...state, bytes: 0, account, onRoom };
            return {
                hold: (bytes) => {
                    set(own, bytes);
                    if (bytes > 0 && !mayGoOn(own))
                        own.waits = true;
                    if (own.waits)
                        watchTurns();
                    return !own.waits;
                },
                keep: (bytes, isWhole) => {
                    if (isWhole) {
                        account.debts -= own.debt;
                        own.debt = 0;
                    }
                    own.isOver = true;
                    own.waits = false;
                    set(own, bytes);
                    wakeSoon();
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/body/content-coding.js
const MOST_CODINGS = 3;
const ZSTD_WINDOW = 23;
const LARGE = new Set(['br', 'zstd']);
const LARGE_WINDOW = 8 * 1024 * 1024;
const SMALL_WINDOW = 64 * 1024;
const SHORT_BYTES = 4 * 1024;
const BROTLI_LARGE = new Set([0x0d, 0x0f]);
const BROTLI_4_MIB = 0x0b;
const SAME_BYTES = 4 * 1024 * 1024 - 16;
const zlib = () => process.getBuiltinModule('node:zlib');
const NO_CODINGS = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary', '8bit']);
function codingsOf(header) {
    return (header ?? '')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => !NO_CODINGS.has(name));
}
const GZIP = 0x1f;
const ZLIB = 0x78;
function transferCoding(header, body) {
    if (header === undefined || (body[0] !== GZIP && body[0] !== ZLIB))
        return null;
    const codings = codingsOf(header).filter((name) => name !== 'chunked');
    return codings.length === 0 ? null : codings.join(', ');
}
function unknownCoding(codings) {
    if (codings.length > MOST_CODINGS)
        return codings.join(', ');
    return codings.find((name) => makeInflater(name, null) === null) ?? null;
}
function makeInflater(name, first) {
    if (name === 'gzip' || name === 'x-gzip')
        return () => zlib().createGunzip();
    if (name === 'br')
        return () => zlib().createBrotliDecompress();
    if (name === 'deflate')
        return () => first === null || (first & 0x0f) === 8 ? zlib().createInflate() : zlib().createInflateRaw();
    if (name === 'zstd' && typeof zlib().createZstdDecompress === 'function')
        return () => zlib().createZstdDecompress({ params: { [zlib().constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } });
    return null;
}
function narrow(brotli, onLimit) {
    const transform = brotli._transform.bind(brotli);
    let hasBegun = false;
    brotli._transform = (chunk, encoding, callback) => {
        const [byte = 0] = chunk;
        const isLarge = !hasBegun && BROTLI_LARGE.has(byte & 0x0f);
        hasBegun ||= chunk.length > 0;
        if (!isLarge)
            return transform(chunk, encoding, callback);
        let out = 0;
        brotli.prependListener('data', (piece) => {
            out += piece.length;
            if (out > SAME_BYTES)
                onLimit();
        });
        const copy = Buffer.from(chunk);
        copy[0] = (byte & 0xf0) | BROTLI_4_MIB;
        transform(copy, encoding, callback);
    };
}
function createDecoder(codings, events) {
    let chain = [];
    const build = (first) => {
        const made = [...codings].reverse().flatMap((name, place) => {
            const inflater = makeInflater(name, place === 0 ? first : null)?.();
            if (inflater === undefined)
                return [];
            if (name === 'br')
                narrow(inflater, events.onLimit);
            return [inflater];
        });
        made.forEach((one, place) => {
            one.on('error', events.onError);
            const next = made[place + 1];
            if (next)
                one.pipe(next);
            else
                one.on('data', events.onData).on('end', events.onEnd);
        });
        made[0]?.on('drain', events.onDrain);
        return made;
    };
    const early = [];
    let waits = false;
    let ended = false;
    const end = () => {
        if (chain.length === 0)
            events.onEnd();
        else
            chain[0]?.end();
    };
    const write = (chunk) => {
        if (chain.length === 0)
            chain = build(chunk[0] ?? null);
        return chain[0]?.write(chunk) ?? true;
    };
    const large = codings.filter((name) => LARGE.has(name)).length;
    return {
        windows: large * LARGE_WINDOW,
        weight: (coded) => (coded > SHORT_BYTES ? (codings.length - large) * SMALL_WINDOW : 0),
        write: (chunk) => {
            if (!waits || chain.length > 0)
                return write(chunk);
            early.push(chunk);
            return false;
        },
        end: () => {
            ended = true;
            if (early.length === 0)
                end();
        },
        pause: () => {
            waits = true;
            chain.at(-1)?.pause();
        },
        resume: () => {
            waits = false;
            for (const chunk of early.splice(0))
                write(chunk);
            if (ended)
                end();
            chain.at(-1)?.resume();
        },
        destroy: () => {
            early.length = 0;
            for (const one of chain)
                one.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/body/process-budgets.js


const process_budgets_MOST = 4 * 1024 * 1024;
const ALWAYS = 16 * 1024;
const MOST_SLOW = 10 * 1024 * 1024;
const MOST_INDEBTED = 5 * 1024 * 1024;
const ONE_READ = 64 * 1024;
const REST_MS = 50;
const WINDOW_REST_MS = 1000;
const OF_PROCESS = {
    most: process_budgets_MOST,
    always: ALWAYS,
    mostSlow: MOST_SLOW,
    mostIndebted: MOST_INDEBTED,
    oneRead: ONE_READ,
    afterRest: (act) => void setTimeout(act, REST_MS).unref(),
};
const bodyBudget = createBodyBudget(OF_PROCESS);
const windowBudget = createBodyBudget({
    ...OF_PROCESS,
    most: LARGE_WINDOW,
    always: 0,
    mostSlow: 2 * LARGE_WINDOW,
    mostIndebted: 2 * LARGE_WINDOW,
    waitsEmpty: true,
    afterRest: (act) => void setTimeout(act, WINDOW_REST_MS).unref(),
});

;// CONCATENATED MODULE: ./lib/http/connection/continue.js

const CONTINUE = /^HTTP\/1\.[01] 100[ \r\n]/;
const OTHER = /^HTTP\/1\.[01] 1(?!0[01])\d\d[ \r\n]/;
const VERSIONS = ['HTTP/1.0 ', 'HTTP/1.1 '];
const BEGUN_STATUS = /^HTTP\/1\.[01] 1\d{0,2}$/;
const LONGEST_BEGINNING = 13;
const HEAD_END = '\r\n\r\n';
const NOTHING = Buffer.alloc(0);
function mayBecomeOne(text) {
    return VERSIONS.some((version) => version.startsWith(text)) || BEGUN_STATUS.test(text);
}
class ContinueFilter {
    #expecting = false;
    #continued = false;
    #announced = 0;
    #held = NOTHING;
    get continued() {
        return this.#continued;
    }
    expectAnswer() {
        this.#expecting = true;
        this.#continued = false;
        this.#announced = 0;
        this.#held = NOTHING;
    }
    take(chunk) {
        if (!this.#expecting)
            return chunk;
        let bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        this.#held = NOTHING;
        const passed = [];
        for (;;) {
            const begin = bytes.toString('latin1', 0, LONGEST_BEGINNING);
            const isContinue = CONTINUE.test(begin);
            if ((isContinue || OTHER.test(begin)) && this.#announced + bytes.length <= HEAD_BYTES) {
                const at = bytes.indexOf(HEAD_END);
                if (at < 0)
                    break;
                const end = at + HEAD_END.length;
                if (isContinue)
                    this.#continued = true;
                else
                    passed.push(bytes.subarray(0, end));
                this.#announced += end;
                bytes = bytes.subarray(end);
            }
            else if (begin.length < LONGEST_BEGINNING && mayBecomeOne(begin))
                break;
            else {
                this.#expecting = false;
                return passed.length === 0 ? bytes : Buffer.concat([...passed, bytes]);
            }
        }
        this.#held = bytes;
        return Buffer.concat(passed);
    }
}

;// CONCATENATED MODULE: ./lib/http/connection/intake.js




const intake_MOST_BESIDE = 256 * 1024;
const BESIDE_EACH_BYTE = 16;
const MOST_TRAILERS = 500;
const HEAD_PIECE = 2048;
const BODY_PIECE = 8192;
const LINE_BYTES = 512;
const FEW_LINES = 40;
const QUIET = 64 * 1024;
class IntakeError extends Error {
}
function intakeOf(socket, peer) {
    const read = socket.read.bind(socket);
    const filter = new ContinueFilter();
    let onHold = false;
    let inHead = false;
    let lines = 0;
    let before = null;
    let taken = 0;
    let body = 0;
    let waits = false;
    const held = new HeadHold();
    const share = bodyBudget.share(() => {
        waits = false;
        goOn();
    }, peer);
    const goOn = () => {
        if (!onHold && !waits)
            socket.emit('readable');
    };
    const free = () => {
        share.hold(0);
        if (!waits)
            return;
        waits = false;
        queueMicrotask(goOn);
    };
    socket.once('close', () => share.hold(0));
    const next = (size) => {
        if (!inHead && held.length > 0)
            return held.release();
        const come = read(size);
        if (!inHead || !Buffer.isBuffer(come))
            return come;
        const piece = held.take(come, lines, taken === 0);
        if (held.length > 0)
            waits = !share.hold(held.length);
        return piece;
    };
    socket.read = (size) => {
        while (!onHold && !waits) {
            const come = next(size);
            if (!Buffer.isBuffer(come))
                return come;
            if (come.length === 0)
                continue;
            if (before !== null && before.body === body)
                lines += before.lines;
            const limit = inHead ? MOST_LINES : MOST_TRAILERS;
            if (lines > limit) {
                socket.destroy(new IntakeError(`Heads and trailers of the answer have over ${limit} lines.`));
                return null;
            }
            const ofCome = linesIn(come);
            const most = ofCome <= MOST_LINES ? come.length : inHead ? HEAD_PIECE : BODY_PIECE;
            const chunk = come.subarray(0, most);
            const own = chunk.length === come.length ? ofCome : linesIn(chunk);
            if (come.length > most)
                socket.unshift(Buffer.concat([come.subarray(most), held.release()]));
            if (inHead)
                held.passed(chunk);
            if (inHead)
                lines += own;
            if (lines > FEW_LINES)
                (0,garbage/* madeGarbage */.dL)(own * LINE_BYTES);
            if (lines > SOME_LINES)
                waits = !share.hold(lines * LINE_BYTES);
            before = inHead ? null : { lines: own, body };
            taken += chunk.length;
            if (taken > QUIET)
                (0,garbage/* madeGarbage */.dL)(chunk.length);
            if (taken > intake_MOST_BESIDE + body * (1 + BESIDE_EACH_BYTE)) {
                socket.destroy(new IntakeError('What came beside the body was over 256 KiB.'));
                return null;
            }
            const passed = filter.take(chunk);
            if (passed.length > 0)
                return passed;
        }
        return null;
    };
    const release = () => {
        if (!onHold)
            return;
        onHold = false;
        goOn();
    };
    return {
        expectAnswer: () => {
            (0,garbage/* madeRequest */.r$)();
            filter.expectAnswer();
            inHead = true;
            lines = 0;
            before = null;
            taken = 0;
            body = 0;
            held.begin();
            release();
        },
        onHead: () => {
            inHead = false;
            lines = 0;
            share.keep(0, true);
            free();
            return filter.continued;
        },
        onBody: (bytes) => {
            body += bytes;
        },
        hold: () => {
            onHold = true;
        },
        release,
        hasMore: () => socket.readableLength + held.length > 0,
        free,
        leave: () => {
            socket.read = read;
            if (held.length > 0)
                socket.unshift(held.release());
        },
    };
}

// EXTERNAL MODULE: ./lib/node_modules/undici/lib/dispatcher/client.js
var dispatcher_client = __webpack_require__(5929);
;// CONCATENATED MODULE: ./lib/http/connection/undici.js



;// CONCATENATED MODULE: ./lib/http/connection/tunnel.js






function saysMore(headers, socket) {
    const length = Number(headers['content-length'] ?? 0);
    return length > 0 || headers['transfer-encoding'] !== undefined || socket.readableLength > 0;
}
function openTunnel(proxy, target, entrance) {
    const authority = (0,connection_authority/* hostAndPort */.P)(target);
    const authorization = (0,connection_proxy/* proxyAuthorization */.YB)(proxy.url);
    const inUse = (status) => (0,connection_proxy/* proxyInUse */.LI)(proxy, status);
    let used = false;
    const intake = intakeOf(entrance);
    const client = new dispatcher_client(proxy.url.origin, {
        connect: (_options, callback) => {
            if (used)
                return callback(new DialError('proxy', new Error('the connection was closed'), inUse(null)), null);
            used = true;
            queueMicrotask(() => callback(null, entrance));
        },
        headersTimeout: 0,
        bodyTimeout: 0,
        maxHeaderSize: HEAD_BYTES,
    });
    return new Promise((resolve, reject) => {
        client.dispatch({
            method: 'CONNECT',
            path: authority,
            headers: [
                'host',
                authority,
                ...(authorization === null ? [] : ['proxy-authorization', authorization]),
            ],
        }, {
            onRequestStart: intake.expectAnswer,
            onRequestUpgrade: (_controller, status, headers, socket) => {
                intake.leave();
                if (status >= 200 && status < 300) {
                    return resolve({ socket: socket, saidMore: saysMore(headers, socket) ? status : null });
                }
                socket.on('error', () => { }).destroy();
                reject(new DialError('proxy', null, inUse(status)));
            },
            onResponseError: (_controller, error) => reject(new DialError('proxy', error, inUse(null))),
        });
    }).finally(() => client.destroy());
}

;// CONCATENATED MODULE: ./lib/http/connection/dial.js










const ADDRESS_MS = 1000;
function isPlain(code) {
    return code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG';
}
function startDial(options) {
    const { target, proxy, now } = options;
    const startedAt = now();
    let phase = 'room';
    let waitedMs = 0;
    let isCancelled = false;
    let socket = null;
    let place = null;
    let saidMore = null;
    const prepareTls = () => {
        try {
            options.trust();
        }
        catch {
            return;
        }
    };
    const openTcp = (facts) => new Promise((resolve, reject) => {
        const hop = (0,connection_authority/* authorityOf */.v)(proxy?.url ?? target);
        const startedAt = now();
        phase = (0,external_node_net_.isIP)(hop.host) ? 'connect' : 'dns';
        socket = (0,external_node_net_.connect)({
            host: hop.host,
            port: hop.port,
            lookup: lookUp,
            noDelay: true,
            keepAlive: true,
            autoSelectFamilyAttemptTimeout: ADDRESS_MS,
        });
        const opening = socket;
        if (hop.secure || target.protocol === 'https:')
            setImmediate(prepareTls);
        opening.once('lookup', (error) => {
            facts.dnsMs = now() - startedAt;
            if (error === null)
                phase = 'connect';
        });
        opening.once('connect', () => {
            facts.connectMs = now() - startedAt - (facts.dnsMs ?? 0);
            facts.address = opening.remoteAddress ?? null;
            resolve(opening);
        });
        opening.on('error', reject);
        opening.once('close', () => reject(new Error('closed')));
    });
    const handshake = (raw, host, session, onShown) => new Promise((resolve, reject) => {
        const secured = nodeTls().connect({
            socket: raw,
            host,
            ALPNProtocols: ['http/1.1'],
            secureContext: options.trust(),
            rejectUnauthorized: true,
            ...((0,external_node_net_.isIP)(host) ? {} : { servername: host }),
            ...(session ? { session } : {}),
        });
        socket = secured;
        secured.prependOnceListener('secure', () => onShown(secured));
        secured.once('secureConnect', () => resolve(secured));
        secured.on('error', reject);
        secured.once('close', () => reject(new Error('closed')));
    });
    const reachProxy = async (through, facts) => {
        const raw = await openTcp(facts);
        phase = 'proxy';
        const entrance = through.url.protocol === 'https:'
            ? await handshake(raw, (0,connection_authority/* authorityOf */.v)(through.url).host, undefined, () => { })
            : raw;
        if (target.protocol !== 'https:')
            return entrance;
        const tunnel = await openTunnel(through, target, entrance);
        saidMore = tunnel.saidMore;
        return tunnel.socket;
    };
    const secure = async (raw, facts, own) => {
        phase = 'tls';
        const startedAt = now();
        facts.tls = { protocol: null, certificate: null };
        const { session } = options;
        const before = raw.bytesRead;
        let hasRoom = true;
        const secured = await handshake(raw, (0,connection_authority/* authorityOf */.v)(target).host, session.last, (shown) => {
            session.handshakeBytes = raw.bytesRead - before;
            hasRoom = own.holds(session.handshakeBytes);
            session.certificate = shownBy(shown, session.certificate, options.clean);
            facts.tls = { protocol: shown.getProtocol(), certificate: session.certificate?.says ?? null };
        });
        secured.once('close', () => own.leave());
        facts.tlsMs = now() - startedAt;
        if (hasRoom)
            keepSession(secured, session);
        else
            secured.destroy();
        return hasRoom ? secured : null;
    };
    const reach = async (facts) => {
        for (;;) {
            const { handshakeBytes, tenant } = options.session;
            const own = room.placeFor(handshakeBytes, tenant);
            waitedMs += place?.waitedMs ?? 0;
            place = own;
            await own.entered;
            if (isCancelled)
                throw new Error('closed');
            const raw = proxy === null ? await openTcp(facts) : await reachProxy(proxy, facts);
            const reached = target.protocol === 'https:' ? await secure(raw, facts, own) : raw;
            if (reached !== null)
                return reached;
            phase = 'room';
        }
    };
    const open = async () => {
        const facts = {
            dnsMs: null,
            connectMs: null,
            tlsMs: null,
            address: null,
            proxy: proxy === null ? null : (0,connection_authority/* hostAndPort */.P)(proxy.url),
            tls: null,
        };
        options.onConnection(facts);
        try {
            return await reach(facts);
        }
        catch (error) {
            socket?.destroy();
            place?.leave();
            if (error instanceof DialError)
                throw error;
            if (proxy !== null && saidMore !== null && isPlain(thrownOf(error).code)) {
                throw new DialError('proxy', null, (0,connection_proxy/* proxyInUse */.LI)(proxy, saidMore));
            }
            throw new DialError(phase, error, proxy === null ? null : (0,connection_proxy/* proxyInUse */.LI)(proxy, null));
        }
    };
    return {
        opened: open(),
        get phase() {
            return phase;
        },
        startedAt,
        get waitedMs() {
            return waitedMs + (place?.waitedMs ?? 0);
        },
        cancel: () => {
            isCancelled = true;
            socket?.destroy();
            place?.leave();
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/body/arrivals.js
const arrivals_MOST = 2000;
function createArrivals() {
    let kept = [];
    let last = null;
    let step = 1;
    let seen = 0;
    return {
        add: (arrival) => {
            last = arrival;
            if (seen++ % step !== 0)
                return;
            kept.push(arrival);
            if (kept.length < arrivals_MOST)
                return;
            kept = kept.filter((_, place) => place % 2 === 0);
            step *= 2;
        },
        get list() {
            return last === null || kept.at(-1) === last ? kept : [...kept, last];
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/body/body.js






const LEAST_CODED_BYTES = 1024 * 1024;
const SIEVED_BYTES = 1024 * 1024;
const CUT_BYTES = 256 * 1024;
const PIECE_BYTES = 128;
class CodingError extends Error {
    name = 'CodingError';
    code;
    constructor(message, code = null) {
        super(message);
        this.code = code;
    }
}
function createBodyReader(options) {
    const store = new Store(options.maxBytes);
    const arrivals = createArrivals();
    const { sieve, elapsed } = options;
    let coded = 0;
    let done = false;
    let enough = false;
    let sieved = 0;
    let waitedMs = 0;
    let heldMs = 0;
    let waitsSince = null;
    let staged = [];
    let isFull = false;
    const isWaiting = { forRoom: false, forWindows: false };
    const tally = () => {
        if (waitsSince === null)
            return;
        const now = elapsed();
        waitedMs += now - waitsSince;
        heldMs += now - waitsSince;
        waitsSince = now;
    };
    const goOn = () => {
        if (isWaiting.forRoom || isWaiting.forWindows)
            return;
        tally();
        waitsSince = null;
        if (done)
            return;
        isFull = false;
        decoder?.resume();
        if (waitsSince === null)
            options.onResume();
    };
    const share = (options.budget ?? bodyBudget).share(() => {
        isWaiting.forRoom = false;
        goOn();
    }, options.peer);
    const windows = windowBudget.share(() => {
        isWaiting.forWindows = false;
        goOn();
    }, options.peer);
    const hold = () => {
        const kept = store.length + (sieve?.length ?? 0);
        isWaiting.forRoom = !share.hold(kept + (decoder?.weight(coded) ?? 0));
        isWaiting.forWindows = !windows.hold(decoder?.windows ?? 0);
        if (!isWaiting.forRoom && !isWaiting.forWindows)
            return;
        waitsSince ??= elapsed();
        decoder?.pause();
    };
    const finish = (error, truncated) => {
        if (done)
            return;
        done = true;
        decoder?.destroy();
        windows.keep(0, error === null);
        const made = sieved > 0 && error === null && !truncated ? (sieve?.end() ?? null) : null;
        const cut = truncated || (sieved > 0 && error === null && made === null);
        if (cut)
            store.cut(CUT_BYTES);
        const bytes = made ?? store.all;
        share.keep(bytes.length, error === null);
        options.onDone({ bytes, truncated: cut, error, arrivals: arrivals.list });
    };
    const sift = (chunk) => {
        if (sieved === 0 && sieve?.write(store.all) === false)
            return true;
        sieved += sieved === 0 ? store.length + chunk.length : chunk.length;
        arrivals.add({ bytes: sieved, atMs: elapsed() });
        return sieved > options.maxBytes || sieve?.write(chunk) === false;
    };
    const take = (chunk) => {
        if (done || chunk.length === 0)
            return;
        (0,garbage/* madeGarbage */.dL)(decoder ? chunk.length + PIECE_BYTES : PIECE_BYTES);
        const isSifted = sieve !== null && (sieved > 0 || store.length + chunk.length > SIEVED_BYTES);
        const fits = isSifted ? !sift(chunk) : store.add(chunk) === chunk.length;
        if (!isSifted)
            arrivals.add({ bytes: store.length, atMs: elapsed() });
        if (fits)
            hold();
        else
            finish(null, true);
        if (!done && !isSifted && !enough && options.enough?.(chunk) === true) {
            enough = true;
            options.onEnough();
        }
    };
    const mostCoded = Math.max(options.maxBytes, LEAST_CODED_BYTES);
    const codings = codingsOf(options.contentEncoding);
    const unknown = unknownCoding(codings);
    const decoder = codings.length === 0 || unknown !== null
        ? null
        : createDecoder(codings, {
            onData: take,
            onLimit: () => finish(null, true),
            onDrain: () => {
                isFull = false;
                if (waitsSince === null)
                    options.onResume();
            },
            onEnd: () => finish(null, false),
            onError: (error) => finish(new CodingError(`The body is not the ${codings.join(', ')} it claims to be. (${error.message})`, thrownOf(error).code), false),
        });
    const flush = () => {
        const [first] = staged;
        if (first === undefined)
            return;
        const come = staged.length === 1 ? first : Buffer.concat(staged);
        (0,garbage/* madeGarbage */.dL)(staged.length * PIECE_BYTES);
        staged = [];
        if (!done && decoder !== null)
            isFull = !decoder.write(come);
    };
    return {
        write: (chunk) => {
            if (done)
                return true;
            if (unknown !== null) {
                finish(new CodingError(`The body has a content-encoding that is not known: ${unknown}`), false);
                return true;
            }
            if (decoder) {
                const isFirst = coded === 0;
                coded += chunk.length;
                if (isFirst)
                    hold();
                if (coded > mostCoded)
                    finish(null, true);
                if (done)
                    return true;
                if (staged.push(chunk) === 1)
                    queueMicrotask(flush);
                return !isFull && waitsSince === null;
            }
            const left = store.length + sieved === 0 ? transferCoding(options.transferEncoding, chunk) : null;
            if (left === null)
                take(chunk);
            else
                finish(new CodingError(`The body has a transfer-encoding that clients do not take off: ${left}`), false);
            return waitsSince === null;
        },
        end: () => {
            flush();
            if (decoder)
                decoder.end();
            else
                finish(null, false);
        },
        stop: (error) => finish(error, false),
        free: () => void share.hold(0),
        owedMs: () => {
            tally();
            const owed = waitedMs;
            waitedMs = 0;
            return owed;
        },
        heldMs: () => {
            tally();
            return heldMs;
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/faults/not-http.js
const SWITCHED = 'The answer switches to another protocol (status 101), which was not asked for.';
const NO_STATUS = 'The answer has no valid status: it is no number from 100 to 999.';
const OVERFLOW = 'UND_ERR_HEADERS_OVERFLOW';
const LARGE_HEADERS = 'The headers of the answer are over 64 KiB.';
const LENGTHS = 'The headers of the answer contradict each other, or themselves, about its length.';
const NO_BEGINNING = /\(Expected HTTP\//;
const WORDS = [
    [/^bad upgrade$/, SWITCHED],
    [/^bad response$/, 'The answer says 100 Continue, which was not asked for.'],
    [/\((?:Invalid status code|Invalid response status|Expected space after version)\)$/, NO_STATUS],
    [
        /\((?:Expected dot|Invalid (?:HTTP|major|minor) version)\)$/,
        'The answer is in a version of HTTP that no request asked for.',
    ],
    [NO_BEGINNING, 'The answer does not begin like HTTP: something else than a web server listens there.'],
    [/content-length/i, LENGTHS],
    [/chunk/i, 'A chunk of the body has no valid size.'],
    [/header/i, 'A header of the answer is written as HTTP does not allow.'],
    [/^Response does not match the HTTP/, 'The answer breaks the rules of HTTP.'],
];
function notHttpWords({ code, message }, announced) {
    if (code === 'ERR_ASSERTION') {
        return 'The answer has a status that none may have: one below 100, or a 101 that was not asked for.';
    }
    if (announced !== null && NO_BEGINNING.test(message)) {
        return `What comes behind the status ${announced} is no HTTP: statuses below 200 are announcements, without a body.`;
    }
    if (code === OVERFLOW)
        return LARGE_HEADERS;
    return WORDS.find(([said]) => said.test(message))?.[1] ?? null;
}

;// CONCATENATED MODULE: ./lib/http/faults/fault.js



const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET']);
const UNREACHABLE = new Set([
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'EHOSTDOWN',
    'EADDRNOTAVAIL',
    'EACCES',
    'EPERM',
]);
const UNSENDABLE = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);
const DNS = /^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_[A-Z]+)$/;
const TLS = /^(?:ERR_(?:TLS|SSL|OSSL)_[\w/]+|EPROTO|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|ERROR_IN_\w+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED)$/;
function isBadResponse({ message }) {
    return message === 'bad response' || message === 'bad upgrade';
}
function isReset(error) {
    const thrown = thrownOf(error);
    return thrown.code !== null && RESET.has(thrown.code) && !isBadResponse(thrown);
}
function parsingType(thrown, phase) {
    if (isBadResponse(thrown) || thrown.code === OVERFLOW)
        return 'not-http';
    if (thrown.name === 'HTTPParserError')
        return /EOF/.test(thrown.message) ? 'reset' : 'not-http';
    if (thrown.code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
        return phase === 'body' ? 'reset' : 'not-http';
    return null;
}
function typeOf(thrown, phase) {
    const parsing = parsingType(thrown, phase);
    if (parsing !== null)
        return parsing;
    const code = thrown.code ?? '';
    const talking = phase === 'headers' || phase === 'body';
    if (DNS.test(code))
        return 'dns';
    if (code === 'ECONNREFUSED')
        return 'refused';
    if (RESET.has(code))
        return 'reset';
    if (UNREACHABLE.has(code))
        return talking ? 'reset' : 'connect-timeout';
    if (TLS.test(code) || phase === 'tls')
        return 'tls';
    if (phase === 'dns')
        return 'dns';
    return talking ? 'not-http' : 'connect-timeout';
}
function withoutNoise(message) {
    return message
        .replace(/^[\dA-F]+:error:[\dA-F]+:[^:]*:[^:]*:([^:]+):[\s\S]*$/, '$1')
        .replace(/; if the root CA is installed locally, try running Node\.js[\s\S]*$/, '');
}
function wordsOf(thrown, type, phase) {
    const gathered = thrown.errors.map(({ message }) => message).join('; ');
    const said = withoutNoise(thrown.message) || gathered || thrown.code || 'no reason was given';
    if (thrown.code === OVERFLOW)
        return LARGE_HEADERS;
    if (type !== 'reset')
        return said;
    const what = phase === 'body' ? 'The connection ended within the body' : 'The connection was closed before an answer';
    return `${what} (${said}).`;
}
function faultFactsOf(error, phase, announced = null) {
    if (error instanceof DialError)
        return dialFacts(error);
    const thrown = thrownOf(error);
    if (thrown.code !== null && UNSENDABLE.has(thrown.code)) {
        const message = 'The request could not be sent: a header holds what HTTP does not allow.';
        return { type: 'not-http', phase: 'headers', errno: thrown.code, message, proxy: null };
    }
    const type = typeOf(thrown, phase);
    const words = type === 'not-http' ? notHttpWords(thrown, announced) : null;
    if (words !== null)
        return { type, phase, errno: null, message: words, proxy: null };
    return { type, phase, errno: thrown.code, message: wordsOf(thrown, type, phase), proxy: null };
}
function dialFacts({ phase, cause, proxy }) {
    if (proxy === null || phase === 'tls')
        return faultFactsOf(cause, phase);
    const thrown = thrownOf(cause);
    const why = proxy.status === null
        ? wordsOf(thrown, 'proxy', phase)
        : `it answered CONNECT with status ${proxy.status}${proxy.status < 300 ? ', and then with a page of its own' : ''}`;
    return { type: 'proxy', phase: 'proxy', errno: thrown.code, message: `Proxy ${proxy.host}: ${why}`, proxy };
}

;// CONCATENATED MODULE: ./lib/http/exchange/halted-body.js

const HALTED_BYTES = 4 * 1024;
const AT_ONCE = 16 * HALTED_BYTES;
let left = AT_ONCE;
function bytesKept({ bytes }) {
    if (left === AT_ONCE) {
        setImmediate(() => {
            left = AT_ONCE;
        });
    }
    const kept = Math.min(bytes.length, HALTED_BYTES, left);
    left -= kept;
    return kept;
}
const HALTED_HEADERS = 4 * 1024;
function isHalted(error) {
    return error instanceof halt/* Halted */.xV && error.reason !== 'timeout';
}
function haltedHead(head, error) {
    if (!isHalted(error))
        return head;
    let left = HALTED_HEADERS;
    const headers = [...head.headers].filter(([name, value]) => {
        left -= name.length + value.length;
        return left >= 0;
    });
    return { ...head, headers: new Map(headers) };
}
function haltedBody(body, error) {
    if (!isHalted(error))
        return body;
    const kept = bytesKept(body);
    if (kept === body.bytes.length)
        return body;
    return { ...body, bytes: Buffer.from(body.bytes.subarray(0, kept)), truncated: true };
}

;// CONCATENATED MODULE: ./lib/http/exchange/landing.js





const landing_NOTHING = Buffer.alloc(0);
function land(received, options) {
    const { head, body, error } = received;
    const { redaction, elapsed, onAnswer } = options;
    const bodyFault = error === null ? null : faultOf(factsOf(error, elapsed()), elapsed(), redaction);
    const raw = { head, body, bodyFault, durationMs: options.durationMs() };
    const answer = answerOf(raw, redaction, options.isUnwanted);
    if (!(answer instanceof Promise)) {
        onAnswer(answer);
        return null;
    }
    const landWithoutBody = (why) => {
        land({ head: haltedHead(head, why), body: { ...body, bytes: landing_NOTHING }, error: why }, options);
    };
    answer.then(onAnswer, landWithoutBody);
    return (reason) => landWithoutBody(new halt/* Halted */.xV(reason));
}
function factsOf(error, elapsedMs) {
    if (error instanceof halt/* Halted */.xV)
        return (0,halt/* haltFacts */.l)(error.reason, 'body', elapsedMs, null);
    if (error instanceof CodingError) {
        return { type: 'not-http', phase: 'body', errno: error.code, message: error.message, proxy: null };
    }
    return faultFactsOf(error, 'body');
}

;// CONCATENATED MODULE: ./lib/http/exchange/flight.js







const ERROR_BYTES = 256 * 1024;
const LINGER_MS = 1000;
class Flight {
    #request;
    #options;
    #readBy;
    #isWritten = false;
    #announced = null;
    #isAnswered = false;
    #isEnded = false;
    #isSettled = false;
    #isLeftOpen = false;
    #isCutBehind = false;
    #line = null;
    #head = null;
    #reader = null;
    #enoughMs = null;
    #lingering;
    #putOff;
    #interrupt = null;
    constructor(request, options) {
        this.#request = request;
        this.#options = options;
        this.#readBy = options.throughPlainProxy ? options.proxy : null;
    }
    onRequestStart() {
        this.#isWritten = true;
        this.#options.stopwatch.onWritten();
        this.#line = this.#options.line();
        this.#line?.intake.expectAnswer();
        this.#options.onWritten?.();
    }
    onResponseStarted() {
        this.#isAnswered = true;
    }
    onResponseStart(controller, status, headers) {
        controller.rawHeaders = null;
        if (status < 200)
            this.#announced = status;
        if (status < 200 || this.#isSettled)
            return;
        const continued = this.#line?.intake.onHead();
        if (status === 407 && this.#readBy !== null) {
            this.#refuse(this.#readBy, status);
            return;
        }
        this.#head = { ...headOf(status, headers), firstByteMs: this.#options.stopwatch.elapsedMs, continued };
        this.#reader = this.#readerOf(this.#head);
    }
    onResponseData(_controller, chunk) {
        this.#line?.intake.onBody(chunk.length);
        if (this.#reader?.write(chunk) === false)
            this.#line?.intake.hold();
    }
    onResponseEnd() {
        if (this.#line?.broken) {
            this.#stop(this.#line.broken);
            return;
        }
        this.#isEnded = true;
        if (this.#line)
            this.#line.served++;
        this.#reader?.end();
    }
    onResponseError(_controller, error) {
        if (this.#reader)
            this.#stop(error);
        else
            this.#fail(error);
    }
    halt(reason) {
        if (this.#isSettled || (reason === 'timeout' && (this.#isEnded || this.#interrupt !== null)))
            return;
        const owedMs = reason === 'timeout' ? this.#owedMs() : 0;
        if (this.#interrupt !== null)
            this.#interrupt(reason);
        else if (owedMs > 0)
            this.#putOff = setTimeout(() => this.halt(reason), owedMs);
        else if (this.#reader)
            this.#stop(new halt/* Halted */.xV(reason));
        else {
            const { stopwatch, proxy, hangUp } = this.#options;
            const phase = this.#phase();
            this.#end((0,halt/* haltFacts */.l)(reason, phase, stopwatch.lastedMs(phase), this.#isWritten ? null : proxy));
            hangUp();
        }
    }
    #owedMs() {
        const forBody = this.#line?.intake.hasMore() === true ? this.#reader?.owedMs() : 0;
        return (forBody ?? 0) + this.#options.stopwatch.forgive();
    }
    #taken() {
        return this.#options.stopwatch.elapsedMs - (this.#reader?.heldMs() ?? 0);
    }
    #phase() {
        if (this.#head)
            return 'body';
        return this.#isWritten ? 'headers' : this.#options.dialPhase();
    }
    #readerOf(head) {
        const { maxBytes, enough, sieve } = this.#request;
        const isGood = head.status < 300;
        return createBodyReader({
            contentEncoding: head.headers.get('content-encoding'),
            transferEncoding: head.headers.get('transfer-encoding'),
            maxBytes: isGood ? maxBytes : Math.min(maxBytes, ERROR_BYTES),
            elapsed: () => this.#options.stopwatch.elapsedMs,
            onResume: () => this.#line?.intake.release(),
            enough: isGood ? (enough?.() ?? null) : null,
            onEnough: () => {
                this.#enoughMs = this.#taken();
                this.#linger(LINGER_MS);
            },
            sieve: isGood ? (sieve?.() ?? null) : null,
            onDone: (body) => this.#land(head, body),
            peer: this.#options.redaction,
        });
    }
    #linger(ms) {
        this.#lingering = setTimeout(() => setImmediate(() => this.#giveUp()), ms);
    }
    #giveUp() {
        const owedMs = this.#isEnded ? 0 : (this.#reader?.owedMs() ?? 0);
        this.#isLeftOpen = owedMs === 0 && !this.#isEnded && !this.#isSettled;
        if (owedMs > 0)
            this.#linger(owedMs);
        else
            this.#stop(null);
    }
    #stop(error) {
        const nothingDue = this.#head?.status === 204 && thrownOf(error).code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
        this.#isCutBehind = this.#enoughMs !== null && error !== null && !(error instanceof halt/* Halted */.xV);
        this.#reader?.stop(this.#enoughMs === null && !nothingDue ? error : null);
    }
    #land(head, { error, ...body }) {
        this.#interrupt = land({ head: haltedHead(head, error), body: haltedBody(body, error), error }, {
            redaction: this.#options.redaction,
            elapsed: () => this.#options.stopwatch.elapsedMs,
            durationMs: () => this.#enoughMs ?? this.#taken(),
            isUnwanted: () => this.#isSettled,
            onAnswer: (answer) => this.#arrive(head, answer),
        });
        if (this.#interrupt !== null && !this.#isEnded)
            this.#options.hangUp();
    }
    #arrive(head, answer) {
        if (this.#isSettled)
            return;
        const how = this.#isLeftOpen ? { leftOpen: true } : this.#isCutBehind ? { cutBehind: true } : {};
        const proxy = this.#readBy === null ? {} : { proxy: { ...this.#readBy, status: head.status } };
        this.#settle({
            exchange: { ...answer, ...how, ...proxy },
            location: head.headers.get('location') ?? null,
            stale: false,
        });
        const isBroken = answer.bodyFault !== null || answer.truncated;
        if (!this.#isEnded || isBroken)
            this.#options.hangUp();
    }
    #refuse(proxy, status) {
        const message = `Proxy ${proxy.host}: it answered with status ${status}`;
        this.#end({ type: 'proxy', phase: 'proxy', errno: null, message, proxy: { ...proxy, status } });
        this.#options.hangUp();
    }
    #fail(error) {
        const cause = isReset(error) ? (this.#line?.broken ?? error) : error;
        const isStale = this.#line !== null && this.#line.served > 0 && !this.#isAnswered && isReset(cause);
        this.#end(faultFactsOf(cause, this.#phase(), this.#announced), isStale);
    }
    #end(facts, stale = false) {
        const exchange = faultOf(facts, this.#options.stopwatch.lastedMs(facts.phase), this.#options.redaction);
        this.#settle({ exchange, location: null, stale });
    }
    #settle(outcome) {
        if (this.#isSettled)
            return;
        this.#isSettled = true;
        clearTimeout(this.#lingering);
        clearTimeout(this.#putOff);
        this.#reader?.free();
        this.#line?.intake.free();
        this.#reader = null;
        this.#line = null;
        this.#interrupt = null;
        this.#options.onDone(outcome);
    }
}

;// CONCATENATED MODULE: ./lib/http/exchange/stopwatch.js
class Stopwatch {
    #options;
    #waitedMs = null;
    #forgivenMs = 0;
    constructor(options) {
        this.#options = options;
    }
    onWritten() {
        this.#waitedMs = this.#options.waitedMs();
    }
    get elapsedMs() {
        return this.#sinceStart() - this.#waited();
    }
    lastedMs(phase) {
        return phase === 'room' ? this.#sinceStart() : this.elapsedMs;
    }
    forgive() {
        const owedMs = this.#waited() - this.#forgivenMs;
        this.#forgivenMs += owedMs;
        return owedMs;
    }
    #sinceStart() {
        return this.#options.now() - this.#options.startedAt;
    }
    #waited() {
        return this.#waitedMs ?? this.#options.waitedMs();
    }
}

;// CONCATENATED MODULE: ./lib/http/exchange/lane.js








function createLane(options) {
    const { target, proxy, redaction, now } = options;
    const throughPlainProxy = proxy !== null && target.protocol === 'http:';
    let dial = null;
    let line = null;
    let client = null;
    let flight = null;
    const open = async () => {
        const started = startDial(options);
        dial = started;
        const socket = await started.opened;
        const opened = { served: 0, broken: null, intake: intakeOf(socket, redaction) };
        socket.on('error', (error) => {
            opened.broken ??= error;
        });
        line = opened;
        return socket;
    };
    const newClient = () => new dispatcher_client(throughPlainProxy ? proxy.url.origin : target.origin, {
        connect: (_options, callback) => {
            open().then((socket) => callback(null, socket), (error) => callback(error, null));
        },
        pipelining: 1,
        headersTimeout: 0,
        bodyTimeout: 0,
        maxHeaderSize: HEAD_BYTES,
    });
    const hangUp = () => {
        dial?.cancel();
        void client?.destroy();
        dial = null;
        line = null;
        client = null;
    };
    return {
        perform: (request) => new Promise((resolve) => {
            let tell = resolve;
            flight = new Flight(request, {
                redaction,
                stopwatch: new Stopwatch({
                    startedAt: request.startedAt,
                    now,
                    waitedMs: () => {
                        if (dial === null || dial.startedAt < request.startedAt || request.limitsWait)
                            return 0;
                        return dial.waitedMs;
                    },
                }),
                line: () => line,
                dialPhase: () => dial?.phase ?? 'connect',
                proxy: proxy === null ? null : (0,connection_proxy/* proxyInUse */.LI)(proxy, null),
                throughPlainProxy,
                hangUp,
                onWritten: options.onWritten,
                onDone: (outcome) => {
                    if (isLong(options.session.handshakeBytes))
                        hangUp();
                    tell?.(outcome);
                    tell = null;
                },
            });
            client ??= newClient();
            const { path, method, body } = request;
            client.dispatch({ path, method, headers: [...request.headers], body }, flight);
        }),
        halt: (reason) => flight?.halt(reason),
        close: () => {
            flight?.halt('cancelled');
            hangUp();
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/pool.js







function createPool(options) {
    const { target, proxy, redaction, now } = options;
    const connections = [];
    const lanes = [];
    const idle = [];
    const waiting = [];
    const laneOptions = {
        target,
        proxy,
        redaction,
        now,
        onWritten: options.onWritten,
        trust: trustIn(options.caCertificate),
        session: newSessionStore(),
        clean: (text) => cleanLine(text, redaction.redact),
        onConnection: (connection) => connections.push(connection),
    };
    const problem = proxy === null ? null : (0,connection_proxy/* proxyProblem */.wS)(proxy);
    let requests = 0;
    let closed = false;
    const freeLane = () => {
        const kept = idle.pop();
        if (kept || lanes.length >= options.connections)
            return kept ?? null;
        const lane = createLane(laneOptions);
        lanes.push(lane);
        return lane;
    };
    const release = (lane) => {
        const next = waiting.shift();
        if (next)
            next(lane);
        else
            idle.push(lane);
    };
    const halted = (reason, request) => {
        const elapsed = now() - request.startedAt;
        return {
            exchange: faultOf((0,halt/* haltFacts */.l)(reason, 'connect', elapsed, null), elapsed, redaction),
            location: null,
        };
    };
    const unusable = (by, message, request) => {
        const fault = { type: 'proxy', phase: 'proxy', errno: null };
        const facts = { ...fault, message, proxy: (0,connection_proxy/* proxyInUse */.LI)(by, null) };
        return { exchange: faultOf(facts, now() - request.startedAt, redaction), location: null };
    };
    const takeLane = (request) => {
        const lane = freeLane();
        if (lane)
            return Promise.resolve(lane);
        return new Promise((resolve) => {
            const stop = request.watch((reason) => {
                waiting.splice(waiting.indexOf(waiter), 1);
                resolve(reason);
            });
            const waiter = (free) => {
                stop();
                resolve(free ?? 'cancelled');
            };
            waiting.push(waiter);
        });
    };
    const performOn = async (lane, request) => {
        const stop = request.watch((reason) => lane.halt(reason));
        const asked = {
            ...request,
            path: proxy !== null && target.protocol === 'http:' ? request.url.href : pathOf(request.url),
            headers: [...plainProxyHeaders(target, proxy), ...request.headers],
        };
        try {
            requests++;
            const first = await lane.perform(asked);
            if (!first.stale || closed || request.once)
                return first;
            requests++;
            return await lane.perform(asked);
        }
        finally {
            stop();
            release(lane);
        }
    };
    return {
        exchange: async (request) => {
            if (closed)
                return halted('cancelled', request);
            if (proxy !== null && problem !== null)
                return unusable(proxy, problem, request);
            const lane = await takeLane(request);
            return typeof lane === 'string' ? halted(lane, request) : performOn(lane, request);
        },
        get requests() {
            return requests;
        },
        connections,
        close: () => {
            closed = true;
            for (const waiter of waiting.splice(0))
                waiter(null);
            for (const lane of lanes)
                lane.close();
        },
    };
}
function pathOf(url) {
    return `${url.pathname}${url.search}`;
}
function plainProxyHeaders(target, proxy) {
    if (proxy === null || target.protocol === 'https:')
        return [];
    const authorization = (0,connection_proxy/* proxyAuthorization */.YB)(proxy.url);
    return authorization === null ? [] : ['proxy-authorization', authorization];
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow)
/* harmony export */ });
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TO_GET = new Set([301, 302, 303]);
async function follow(first, options) {
    const redirects = [];
    const visited = new Set();
    let becameGet;
    let hop = first;
    for (;;) {
        visited.add(placeOf(hop));
        const outcome = await options.send(hop);
        if (outcome.exchange.kind === 'fault')
            return outcome.exchange;
        const next = redirects.length < options.most ? nextHop(hop, outcome) : null;
        const way = becameGet === undefined ? { redirects } : { redirects, becameGet };
        if (next === null || !options.allowed(hop.url, next.url))
            return { ...outcome.exchange, ...way };
        const shown = options.redact(shownUrl(next.url));
        redirects.push(shown);
        if (visited.has(placeOf(next)))
            return { ...outcome.exchange, ...way };
        if (next.method !== hop.method)
            becameGet = { status: outcome.exchange.status, url: shown };
        hop = next;
    }
}
function placeOf({ method, url }) {
    return `${method} ${url.href}`;
}
function nextHop(hop, { exchange, location }) {
    if (exchange.kind === 'fault' || exchange.bodyFault !== null || !REDIRECTS.has(exchange.status))
        return null;
    if (location === null || !URL.canParse(location, hop.url.href))
        return null;
    const url = new URL(location, hop.url);
    url.hash = '';
    url.username = '';
    url.password = '';
    return TO_GET.has(exchange.status) ? { method: 'GET', url, body: null } : { ...hop, url };
}
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}


/***/ }),

/***/ 5314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requestHeaders)
/* harmony export */ });
function requestHeaders(defaults, given) {
    const own = [
        ['host', defaults.url.host],
        ['accept', defaults.accept],
        ['accept-encoding', 'identity'],
        ['user-agent', defaults.userAgent],
        ...(defaults.hasBody ? [['content-type', 'application/json']] : []),
    ];
    const taken = new Set(given.map(({ name }) => name.toLowerCase()));
    return [
        ...own.filter(([name]) => !taken.has(name)).flat(),
        ...given.flatMap(({ name, value }) => [name, value]),
    ];
}


/***/ }),

/***/ 3647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ CODES),
/* harmony export */   NU: () => (/* binding */ defaultSeverity),
/* harmony export */   _m: () => (/* binding */ isCode),
/* harmony export */   ne: () => (/* binding */ isCheck),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const CHECKS = [
    'config',
    'base-url',
    'api-key',
    'connection',
    'status-page',
    'models',
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
    'balance',
    'latency',
    'drift',
];
const CHECK_SEVERITY = {
    config: 'fail',
    'base-url': 'fail',
    'api-key': 'fail',
    connection: 'fail',
    'status-page': 'warn',
    models: 'fail',
    completion: 'fail',
    stream: 'warn',
    tools: 'warn',
    'structured-output': 'warn',
    responses: 'warn',
    embeddings: 'fail',
    balance: 'warn',
    latency: 'warn',
    drift: 'warn',
};
const CODES = {
    'config-invalid': { group: 'configuration', actor: 'you', retried: false },
    'base-url-missing': { group: 'configuration', actor: 'you', retried: false },
    'base-url-invalid': { group: 'configuration', actor: 'you', retried: false },
    'base-url-has-endpoint': { group: 'configuration', actor: 'you', retried: false },
    'base-url-insecure': { group: 'configuration', actor: 'you', retried: false },
    'base-url-wrong-path': { group: 'configuration', actor: 'you', retried: false },
    'api-key-missing': { group: 'configuration', actor: 'you', retried: false },
    'api-key-withheld': { group: 'configuration', actor: 'you', retried: false, severity: 'warn' },
    'api-key-malformed': { group: 'configuration', actor: 'you', retried: false },
    'api-key-wrong-provider': { group: 'configuration', actor: 'you', retried: false },
    'dns-failure': { group: 'network', actor: 'network', retried: false },
    'connection-refused': { group: 'network', actor: 'gateway', retried: true },
    'connection-reset': { group: 'network', actor: 'network', retried: true },
    'connection-timeout': { group: 'network', actor: 'network', retried: true },
    'tls-failure': { group: 'network', actor: 'gateway', retried: false },
    'certificate-expiring': { group: 'network', actor: 'gateway', retried: false, severity: 'warn' },
    'proxy-failure': { group: 'network', actor: 'network', retried: false },
    'response-timeout': { group: 'network', actor: 'gateway', retried: true },
    'deadline-exceeded': { group: 'network', actor: 'you', retried: false },
    'not-an-api': { group: 'route', actor: 'you', retried: false },
    redirected: { group: 'route', actor: 'you', retried: false },
    'blocked-by-firewall': { group: 'route', actor: 'network', retried: false },
    'endpoint-not-found': { group: 'route', actor: 'gateway', retried: false },
    'gateway-error': { group: 'route', actor: 'gateway', retried: true },
    'gateway-unavailable': { group: 'route', actor: 'gateway', retried: true },
    'key-rejected': { group: 'key', actor: 'account', retried: false },
    'key-expired': { group: 'key', actor: 'account', retried: false },
    'key-disabled': { group: 'key', actor: 'account', retried: false },
    'account-inactive': { group: 'key', actor: 'account', retried: false },
    'permission-denied': { group: 'key', actor: 'account', retried: false },
    'region-blocked': { group: 'key', actor: 'network', retried: false },
    'quota-exhausted': { group: 'key', actor: 'account', retried: false },
    'rate-limited': { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
    overloaded: { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
    'model-not-found': { group: 'model', actor: 'you', retried: false },
    'model-wrong-endpoint': { group: 'model', actor: 'you', retried: false },
    'model-not-listed': { group: 'model', actor: 'you', retried: false, severity: 'warn' },
    'model-not-permitted': { group: 'model', actor: 'account', retried: false },
    'model-retired': { group: 'model', actor: 'you', retried: false },
    'model-unavailable': { group: 'model', actor: 'gateway', retried: true },
    'upstream-error': { group: 'model', actor: 'upstream', retried: true },
    'unsupported-parameter': { group: 'answer', actor: 'you', retried: false },
    'invalid-request': { group: 'answer', actor: 'you', retried: false },
    'content-filtered': { group: 'answer', actor: 'you', retried: false },
    'malformed-response': { group: 'answer', actor: 'gateway', retried: false },
    'empty-completion': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
    'model-substituted': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
    'stream-malformed': { group: 'answer', actor: 'gateway', retried: false },
    'tool-call-malformed': { group: 'answer', actor: 'upstream', retried: false },
    'output-malformed': { group: 'answer', actor: 'upstream', retried: false },
    'active-incident': { group: 'beside', actor: 'wait', retried: false, severity: 'warn' },
    'status-page-unreadable': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
    'balance-low': { group: 'beside', actor: 'account', retried: false, severity: 'warn' },
    'too-slow': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
    'slower-than-usual': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
    'report-missing': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
    'models-removed': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
    'models-added': { group: 'beside', actor: 'you', retried: false, severity: 'info' },
    'internal-error': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
};
function factsOf(code) {
    return CODES[code];
}
function isCode(name) {
    return Object.hasOwn(CODES, name);
}
function isCheck(name) {
    return CHECKS.includes(name);
}
function defaultSeverity(check, code) {
    return factsOf(code).severity ?? CHECK_SEVERITY[check];
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ DOCS_ROOT),
/* harmony export */   fE: () => (/* binding */ docsOf)
/* harmony export */ });
/* unused harmony export NEW_ISSUE */
const REPOSITORY = 'gateway-preflight/gateway-preflight';
const SITE = `https://github.com/${REPOSITORY}`;
const DOCS_ROOT = `${SITE}/blob/main/docs/codes`;
const NEW_ISSUE = (/* unused pure expression or super */ null && (`${SITE}/issues/new/choose`));
function docsOf(code) {
    return `${DOCS_ROOT}/${code}.md`;
}


/***/ }),

/***/ 6689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   tW: () => (/* binding */ NO_FILE)
/* harmony export */ });
/* unused harmony export faultCodeOf */

const WHY = {
    EAGAIN: 'it is no regular file',
    EACCES: 'permission denied',
    EBUSY: 'it is in use, or mounted by itself',
    EDQUOT: 'the quota of the disk is used up',
    EEXIST: 'a part of its path is a file',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead round in a circle',
    ENAMETOOLONG: 'its name is too long',
    ENODEV: 'it is no regular file',
    ENOSPC: 'no space is left on the disk',
    ENOTDIR: 'a part of its path is a file',
    ENXIO: 'it is no regular file',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
};
const NO_FILE = 'ENOTREG';
function whyNot(code) {
    if (code === NO_FILE)
        return 'it is no regular file';
    const words = WHY[code];
    return words === undefined ? null : `${words} (${code})`;
}
function faultCodeOf(error) {
    const code = fieldOf(error, 'code');
    if (typeof code !== 'string')
        throw error;
    return code;
}


/***/ }),

/***/ 4792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ milliseconds),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function milliseconds(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ requestIdOf),
/* harmony export */   ZG: () => (/* binding */ iconOf),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   gD: () => (/* binding */ CANCELLED)
/* harmony export */ });
/* unused harmony export wordOf */
const ACTORS = {
    you: 'you, in the workflow or application',
    account: 'whoever owns the key and its billing',
    gateway: 'the gateway’s operator',
    upstream: 'the gateway’s operator, or the provider behind it',
    network: 'whoever runs the network: runner, proxy, firewall, DNS',
    wait: 'nobody; it takes time',
};
const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', skip: '⏭️', info: 'ℹ️' };
const WORDS = {
    pass: 'Pass',
    warn: 'Warning',
    fail: 'Fail',
    skip: 'Skipped',
    info: 'Info',
};
function iconOf(status) {
    return ICONS[status];
}
function wordOf(status) {
    return WORDS[status];
}
const CANCELLED = {
    means: 'The run was cancelled before this was finished.',
    next: 'Run it again.',
};
function actorOf(actor) {
    return ACTORS[actor];
}
const LOOKS_UP = new Set(['gateway', 'upstream', 'network']);
function requestIdOf({ requestId, seen, actor }) {
    return requestId === null || !LOOKS_UP.has(actor) || seen.includes(requestId) ? null : requestId;
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fieldOf(value, ...path) {
    let field = value;
    for (const name of path) {
        if (typeof field !== 'object' || field === null)
            return undefined;
        field = field[name];
    }
    return field;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 60:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ KEY_VARIABLE),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   _v: () => (/* binding */ PROBES)
/* harmony export */ });
const PROBES = [
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
];
function isPattern(id) {
    return id.includes('*');
}
const KEY_VARIABLE = 'GATEWAY_API_KEY';


/***/ }),

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ speaksOfSecret),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
const SECRET_WORDS = new Set([
    ...['key', 'token', 'secret', 'password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
    ...['auth', 'oauth', 'authn', 'authentication', 'authorization', 'bearer', 'jwt', 'credential', 'cred'],
    ...['cookie', 'session', 'signature', 'sig', 'hmac', 'sas', 'otp', 'phpsessid', 'jsessionid'],
]);
const SECRET_IN_QUERY = new Set(['code', 'ticket']);
const SECRET_END = /(?:key|token|secret|passw(?:or)?d|signature|credential)$/;
const OTHER_WORDS = new Set([
    ...['monkey', 'turkey', 'whiskey', 'donkey', 'hockey', 'jockey', 'lackey', 'mickey', 'malarkey'],
]);
const TAIL = /^(?:v?\d{1,3}|value|val|prod|dev|test|stage|staging|live|primary|secondary|main|string|str|text|base64|b64|hex|header|raw|enc|encoded)$/;
function wordsOf(name) {
    const parted = name.normalize('NFKC').replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&-');
    return parted
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .filter((word) => word !== '');
}
function stemOf(word) {
    const bare = word
        .replace(/value$/, '')
        .replace(/\d{1,3}$/, '')
        .replace(/(?<=[a-z]{3})v$/, '');
    return SECRET_WORDS.has(bare) ? bare : bare.replace(/s$/, '');
}
function isSecretWord(word) {
    const stem = stemOf(word);
    return SECRET_WORDS.has(stem) || (SECRET_END.test(stem) && !OTHER_WORDS.has(stem));
}
function speaksOfSecret(name) {
    return wordsOf(name).some(isSecretWord);
}
function isSecretName(name) {
    const words = wordsOf(name);
    if (words.join('') === 'sk')
        return true;
    const last = words.findLast((word) => !TAIL.test(word)) ?? '';
    if (isSecretWord(last) || SECRET_IN_QUERY.has(stemOf(last)))
        return true;
    return /^(?:session|sess|secret)-id$/.test(words.slice(-2).join('-'));
}


/***/ }),

/***/ 5744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ended)
/* harmony export */ });
function ended(words) {
    return /[.!?…]["'”’)]?\s*$/.test(words) ? words : `${words}.`;
}


/***/ }),

/***/ 166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ withoutEndSlashes),
/* harmony export */   oF: () => (/* binding */ percentDecoded),
/* harmony export */   q1: () => (/* binding */ shownQuery),
/* harmony export */   tE: () => (/* binding */ isIdentifierName)
/* harmony export */ });
/* harmony import */ var _secret_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);

const END_SLASHES = /(?<!\/)\/+$/;
function withoutEndSlashes(path) {
    return path.replace(END_SLASHES, '');
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const IDENTIFIER = /(?:^|-)(?:id|uuid|guid|account|tenant|org|organization|organisation|project|user|client|app|application|subscription|workspace|team|group|directory|resource|deployment|instance)$/i;
function isIdentifierName(name) {
    return IDENTIFIER.test((0,_secret_name_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(name).join('-')) && !(0,_secret_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name);
}
function shownQuery(query) {
    const shown = query
        .slice(1)
        .split('&')
        .map((pair) => {
        const [name = ''] = pair.split('=', 1);
        return pair.length > name.length + 1 && (0,_secret_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(percentDecoded(name)) ? `${name}=***` : pair;
    });
    return `${query.slice(0, 1)}${shown.join('&')}`;
}


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '1.0.0';


/***/ }),

/***/ 9122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ probeRequest),
/* harmony export */   Yq: () => (/* binding */ listRequest),
/* harmony export */   pL: () => (/* binding */ OUTPUT_TOKENS)
/* harmony export */ });
const PROBE_TOKENS = 16;
const OBJECT_TOKENS = 128;
const OUTPUT_TOKENS = {
    completion: PROBE_TOKENS,
    stream: PROBE_TOKENS,
    tools: OBJECT_TOKENS,
    'structured-output': OBJECT_TOKENS,
    responses: PROBE_TOKENS,
    embeddings: 0,
};
const LIST_BYTES = 16 * 1024 * 1024;
const ANSWER_BYTES = 1024 * 1024;
const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';
const PING = 'Reply with the one word: pong';
const COUNT = 'Count from one to ten in words.';
const STATUS_SCHEMA = {
    type: 'object',
    properties: { status: { type: 'string', description: 'The word ok.' } },
    required: ['status'],
    additionalProperties: false,
};
const FUNCTION_NAME = 'report_status';
function userSays(content) {
    return [{ role: 'user', content }];
}
const POSTS = {
    completion: {
        path: '/chat/completions',
        body: { messages: userSays(PING), max_tokens: OUTPUT_TOKENS.completion },
    },
    stream: {
        path: '/chat/completions',
        body: { messages: userSays(COUNT), max_tokens: OUTPUT_TOKENS.stream, stream: true },
    },
    tools: {
        path: '/chat/completions',
        body: {
            messages: userSays(`Call the function ${FUNCTION_NAME} with the status ok.`),
            max_tokens: OUTPUT_TOKENS.tools,
            tools: [
                {
                    type: 'function',
                    function: {
                        name: FUNCTION_NAME,
                        description: 'Reports the status.',
                        parameters: STATUS_SCHEMA,
                    },
                },
            ],
            tool_choice: { type: 'function', function: { name: FUNCTION_NAME } },
        },
    },
    'structured-output': {
        path: '/chat/completions',
        body: {
            messages: userSays('Report the status ok as JSON.'),
            max_tokens: OUTPUT_TOKENS['structured-output'],
            response_format: {
                type: 'json_schema',
                json_schema: { name: 'status_report', strict: true, schema: STATUS_SCHEMA },
            },
        },
    },
    responses: {
        path: '/responses',
        body: { input: PING, max_output_tokens: OUTPUT_TOKENS.responses },
    },
    embeddings: { path: '/embeddings', body: { input: 'ping', encoding_format: 'base64' } },
};
function listRequest(root, page = '') {
    return { method: 'GET', url: `${root}/models${page}`, body: null, accept: JSON_TYPE, maxBytes: LIST_BYTES };
}
function probeRequest(probe, root, model) {
    const { path, body } = POSTS[probe];
    return {
        method: 'POST',
        url: `${root}${path}`,
        body: { model, ...body },
        accept: probe === 'stream' ? `${STREAM_TYPE}, ${JSON_TYPE}` : JSON_TYPE,
        maxBytes: ANSWER_BYTES,
    };
}


/***/ }),

/***/ 4945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ collecting),
/* harmony export */   dL: () => (/* binding */ madeGarbage),
/* harmony export */   fo: () => (/* binding */ keepParserLean),
/* harmony export */   r$: () => (/* binding */ madeRequest)
/* harmony export */ });
/* unused harmony export collectGarbage */
const MUCH = 1024 * 1024;
const VERY_MUCH = 8 * MUCH;
const SOME_REQUESTS = 128;
const MANY_REQUESTS = 512;
const REQUEST_BYTES = 64 * 1024;
let collector = null;
let length = 0;
let before = 0;
let requests = 0;
function madeCollector() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--optimize-for-size');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--expose-gc');
    const made = runInNewContext('gc');
    process.once('exit', () => {
        setFlagsFromString('--no-optimize-for-size');
        made();
    });
    return made;
}
function collect(isYoung = false) {
    collector ??= madeCollector();
    if (isYoung)
        collector({ type: 'minor' });
    else
        collector();
}
function madeGarbage(more) {
    length += more;
    if (length < MUCH)
        return;
    before += length;
    length = 0;
    if (before < VERY_MUCH)
        collect(true);
    else
        collectGarbage();
}
function madeRequest() {
    requests += 1;
    if (requests === SOME_REQUESTS) {
        process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
    }
    if (requests > MANY_REQUESTS)
        madeGarbage(REQUEST_BYTES);
}
function keepParserLean() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--no-wasm-dynamic-tiering');
    setFlagsFromString('--no-wasm-tier-up');
}
function collectGarbage() {
    [length, before] = [0, 0];
    collect();
}
function* collecting(texts) {
    for (const text of texts) {
        yield text;
        madeGarbage(text.length);
    }
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   wy: () => (/* binding */ hasInvisible)
/* harmony export */ });
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;
const PLAIN = /^[ -~]*$/;
function isPlain(text) {
    return PLAIN.test(text);
}
function hasInvisible(text) {
    return !isPlain(text) && INVISIBLE.test(text);
}


/***/ }),

/***/ 2980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ largeBuffer)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

function largeBuffer(bytes) {
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(new ArrayBuffer(bytes, { maxByteLength: bytes }));
}


/***/ }),

/***/ 9252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   g1: () => (/* binding */ lastOf),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9105);

const MASK = '***';
const BLOCKS = { size: 1 << 16, overlap: 1 << 13 };
function* masked(text, look, { size, overlap } = BLOCKS) {
    let marks = null;
    for (let from = 0; from === 0 || from + overlap < text.length; from += size - overlap) {
        if (from > 0)
            yield;
        look((0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .du)(text.slice(from, from + size)), (start, end) => {
            marks ??= new Uint8Array(text.length);
            marks.fill(1, from + start, from + end);
        });
    }
    return marks === null ? text : withoutMarked(text, marks);
}
function lastOf(steps) {
    for (;;) {
        const step = steps.next();
        if (step.done)
            return step.value;
    }
}
const JSON_BEGINS = /^\s*(?:[[{]|data:|event:|id:|:)/;
const OF_NUMBER = /[-+.\deE]/;
const BLANK = /\s/;
const LONGEST_NUMBER = 64;
const DIGITS = ['9', '8'];
const MANY_PIECES = 4096;
function withoutMarked(text, marks) {
    const isJson = JSON_BEGINS.test(text);
    const done = [];
    let pieces = [];
    for (let end = 0, from = marks.indexOf(1);; from = marks.indexOf(1, end)) {
        pieces.push(text.slice(end, from < 0 ? undefined : from));
        if (from < 0 || pieces.length > MANY_PIECES) {
            done.push(pieces.join(''));
            pieces = [];
        }
        if (from < 0)
            return done.join('');
        const next = marks.indexOf(0, from);
        end = next < 0 ? text.length : next;
        const number = isJson ? numberFor(text, from, end) : null;
        pieces.push(number ?? MASK);
    }
}
function numberFor(text, from, end) {
    const run = text.slice(from, end);
    if (!/^\d+$/.test(run))
        return null;
    const before = besideNumber(text, from - 1, -1);
    const after = besideNumber(text, end, 1);
    if (!'[:,'.includes(before) || !',]}'.includes(after))
        return null;
    const digits = DIGITS[0].repeat(run.length);
    return digits === run ? DIGITS[1].repeat(run.length) : digits;
}
function besideNumber(text, start, step) {
    const limit = start + step * LONGEST_NUMBER;
    let at = start;
    while (at !== limit && OF_NUMBER.test(text[at] ?? ''))
        at += step;
    while (at !== limit && BLANK.test(text[at] ?? ''))
        at += step;
    return at === limit ? 'x' : (text[at] ?? 'x');
}


/***/ }),

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   xf: () => (/* binding */ quotedJson)
/* harmony export */ });
/* unused harmony export visible */
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
const UNSEEN = new RegExp(`(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source})+`, 'gu');
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;
function oneLine(text) {
    return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}
function lines(text, prefix = '') {
    return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}
const STACK = /(\p{M}{6})\p{M}+/gu;
function visible(text) {
    if ((0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(text))
        return text;
    return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd').replace(STACK, '$1\ufffd');
}
const UNUSUAL = /[^ -~\n\u2010-\u2027]/;
const UNSEEN_IN_JSON = new RegExp(`(?!\\n)(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source})`, 'gu');
function quotedJson(json) {
    const spelled = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const shown = UNUSUAL.test(json)
        ? json.replace(UNSEEN_IN_JSON, (one) => one.replace(/[\s\S]/g, spelled))
        : json;
    return shown.replace(/##(?=\[)/g, '#\\u0023');
}
function clip(text, max) {
    const characters = [...text.slice(0, 2 * max + 2)];
    return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}
function unobeyed(line) {
    return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ }),

/***/ 6296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  n: () => (/* binding */ redactLines)
});

// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
;// CONCATENATED MODULE: ./lib/safety/folds.js

const ESC = 0x1b;
const CSI = 0x9b;
const BEL = 7;
const ST = 0x9c;
const STRINGS = new Set([0x90, 0x98, 0x9d, 0x9e, 0x9f]);
const STRING_LETTERS = new Set(Array.from(STRINGS, (control) => control - 0x40));
const LESS = 60;
const GREATER = 62;
const FOLD_BYTES = ['\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((fold) => Buffer.from(fold));
const FIRST_BYTES = new Set(FOLD_BYTES.map((bytes) => bytes[0] ?? 0));
const UNDRAWN = [
    [0x2065, 0x2065],
    [0xe000, 0xf8ff],
    [0xfdd0, 0xfdef],
    [0xfff0, 0xffff],
];
const FULL_WIDTH = 0xff01;
const LAST_FULL_WIDTH = 0xff5e;
const MATHEMATICAL = 0xd835;
const TAGS = 0xdb40;
const [ITSELF, ESCAPE, FOLD, SEQUENCE, TAG, BYTES_OF_FOLD] = [0, 1, 2, 3, 4, 5];
const kindsOfUnits = made(searchedKinds);
function made(make) {
    let thing = null;
    return () => {
        thing ??= make();
        return thing;
    };
}
function searchedKinds() {
    const kinds = new Uint8Array(0x10000);
    const folds = new RegExp(`${invisible/* INVISIBLE */.kH.source}|\\p{M}|\\s`, 'gu');
    for (const [from, to] of [
        [0, 0xd800],
        [0xe000, 0x10000],
    ]) {
        const units = new Uint16Array(to - from);
        for (let at = 0; at < units.length; at += 1)
            units[at] = from + at;
        const text = Buffer.from(units.buffer).toString('utf16le');
        for (const { index } of text.matchAll(folds))
            kinds[from + index] = FOLD;
    }
    for (const [from, to] of UNDRAWN)
        kinds.fill(FOLD, from, to + 1);
    kinds.fill(FOLD, 0xd800, 0xe000);
    kinds[MATHEMATICAL] = ESCAPE;
    kinds[TAGS] = ESCAPE;
    kinds.fill(ESCAPE, FULL_WIDTH, LAST_FULL_WIDTH + 1);
    for (const first of '\\%&=')
        kinds[first.charCodeAt(0)] = ESCAPE;
    for (const byte of FIRST_BYTES)
        kinds[byte] = BYTES_OF_FOLD;
    for (const first of [ESC, CSI, ...STRINGS])
        kinds[first] = SEQUENCE;
    kinds[LESS] = TAG;
    return kinds;
}
function sequenceEnd(codes, at) {
    if (STRINGS.has(codes[at] ?? 0))
        return stringEnd(codes, at + 1) ?? at + 1;
    if (codes[at] === ESC && codes[at + 1] !== 0x5b) {
        const next = codes[at + 1] ?? 0;
        if (STRING_LETTERS.has(next))
            return stringEnd(codes, at + 2) ?? at + 1;
        const final = codes[at + 2] ?? 0;
        return next >= 0x20 && next <= 0x2f && final >= 0x30 && final <= 0x7e ? at + 3 : at + 1;
    }
    let end = at + (codes[at] === ESC ? 2 : 1);
    while (isParameter(codes[end] ?? 0))
        end += 1;
    const final = codes[end] ?? 0;
    return final >= 0x40 && final <= 0x7e ? end + 1 : end;
}
function stringEnd(codes, from) {
    for (let at = from; at < codes.length; at += 1) {
        const code = codes[at] ?? 0;
        if (code === BEL || code === ST)
            return at + 1;
        if (code === ESC)
            return codes[at + 1] === 0x5c ? at + 2 : null;
        if (code < 0x20 || (code >= 0x7f && code < 0xa0))
            return null;
    }
    return null;
}
function isParameter(code) {
    return code >= 0x30 && code <= 0x3f;
}
function bytesEnd(codes, at) {
    const found = FOLD_BYTES.find((bytes) => bytes.every((byte, place) => codes[at + place] === byte));
    return at + (found?.length ?? 0);
}
function tagEnd(codes, at) {
    const next = codes[at + 1] ?? 0;
    const letter = next | 32;
    if (!(letter >= 97 && letter <= 122) && next !== 47 && next !== 33 && next !== 63)
        return at;
    for (let end = at + 2; end < codes.length; end += 1) {
        if (codes[end] === GREATER)
            return end + 1;
        if (codes[end] === LESS)
            return at;
    }
    return at;
}

;// CONCATENATED MODULE: ./lib/safety/binary.js

const SHORTEST_STRETCH = 5;
const GAP = 0;
const SHORTEST_DECIMAL = 8;
const NO_DIGIT = 0x1000;
const LOW_4 = NO_DIGIT | 15;
const LOW_2 = NO_DIGIT | 3;
const BASE64 = new Uint16Array(0x10000).fill(NO_DIGIT);
for (const alphabet of ['+/', '-_']) {
    const digits = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`;
    Array.from(digits, (digit, value) => BASE64.fill(value, digit.charCodeAt(0), digit.charCodeAt(0) + 1));
}
const HEX = new Uint8Array(0x10000).fill(32);
const HEX_OTHER = 32;
const HEX_SEPARATOR = 16;
const HEX_LETTER = 17;
HEX.fill(HEX_SEPARATOR, 9, 14).fill(HEX_SEPARATOR, 0x20, 0x7f);
for (const [from, to] of [
    [0x7f, 0xbf],
    [0x2000, 0x2bff],
    [0x3000, 0x303f],
    [0xd800, 0xdfff],
    [0xfeff, 0xfeff],
    [0xfff0, 0xffff],
]) {
    HEX.fill(HEX_SEPARATOR, from, to + 1);
}
for (const letter of 'ghijklmnopqrstuvwxyz') {
    for (const one of [letter, letter.toUpperCase()])
        HEX[one.charCodeAt(0)] = HEX_OTHER;
}
for (const digit of '0123456789abcdefABCDEF')
    HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
for (const letter of 'xXhHuUnrt')
    HEX[letter.charCodeAt(0)] = HEX_LETTER;
const [LETTER_H, LETTER_U, LETTER_X, PLUS, BACKSLASH] = [104, 117, 120, 43, 92];
const LONGEST_VALUE = (NO_DIGIT << 6) | NO_DIGIT;
function readableBytes(secrets) {
    const readable = new Uint8Array(LONGEST_VALUE + 1)
        .fill(1, 0x20, 0x7f)
        .fill(1, 9, 14)
        .fill(1, 27, 28)
        .fill(1, 0, 1);
    const others = [Buffer.from(secrets.join('')), ...FOLD_BYTES];
    for (const byte of Buffer.concat(others))
        readable[byte] = 1;
    return readable;
}
function* fromBase64(view, readable, writer) {
    for (let phase = 0; phase < 4; phase += 1) {
        readBase64(view, phase, readable, writer.begin(view));
        const found = writer.view;
        if (found !== null)
            yield found;
    }
}
function readBase64({ codes }, phase, readable, writer) {
    let stretch = 0;
    const keep = (end) => {
        for (let byte = end - stretch; byte < end; byte += 1) {
            const at = phase + Math.floor(byte / 3) * 4 + (byte % 3);
            writer.add(base64Byte(codes, at, byte % 3), at, at + 2);
        }
        writer.add(GAP, 0, 1);
    };
    let count = 0;
    for (let at = phase; at < codes.length; at += 4, count += 3) {
        const a = BASE64[codes[at] ?? 0] ?? 0;
        const b = BASE64[codes[at + 1] ?? 0] ?? 0;
        const c = BASE64[codes[at + 2] ?? 0] ?? 0;
        const d = BASE64[codes[at + 3] ?? 0] ?? 0;
        if (readable[(a << 2) | (b >> 4)] === 1)
            stretch += 1;
        else {
            if (stretch >= SHORTEST_STRETCH)
                keep(count);
            stretch = 0;
        }
        if (readable[((b & LOW_4) << 4) | (c >> 2)] === 1)
            stretch += 1;
        else {
            if (stretch >= SHORTEST_STRETCH)
                keep(count + 1);
            stretch = 0;
        }
        if (readable[((c & LOW_2) << 6) | d] === 1)
            stretch += 1;
        else {
            if (stretch >= SHORTEST_STRETCH)
                keep(count + 2);
            stretch = 0;
        }
    }
    if (stretch >= SHORTEST_STRETCH)
        keep(count);
}
function base64Byte(codes, at, place) {
    const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
    return (pair >> (4 - 2 * place)) & 0xff;
}
function holdsHex(codes, readable) {
    let digits = 0;
    let last = 0;
    let stretch = 0;
    let other = 0;
    for (let at = 0; at < codes.length; at += 1) {
        const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
        if (kind < 16) {
            const next = digits > 0 && readable[(last << 4) | kind] === 1 ? other + 1 : 0;
            other = stretch;
            stretch = next;
            if (stretch >= SHORTEST_STRETCH)
                return true;
            last = kind;
            digits += 1;
        }
        else if (kind !== HEX_SEPARATOR && digits > 0) {
            if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X)
                return true;
            if (kind === HEX_LETTER && marksByte(codes, at))
                continue;
            digits = 0;
            stretch = 0;
            other = 0;
        }
    }
    return false;
}
function* fromHex(view, readable, writers) {
    const { codes } = view;
    if (!holdsHex(codes, readable))
        return;
    const places = [];
    writers.lettered.begin(view);
    writers.decimal.begin(view);
    let digits = 0;
    const end = () => {
        if (digits >= 2 * SHORTEST_STRETCH) {
            for (const phase of [0, 1])
                readHexRun(codes, places.slice(phase, digits), readable, writers);
        }
        digits = 0;
    };
    for (let at = 0; at < codes.length; at += 1) {
        const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
        if (kind < 16) {
            places[digits] = at;
            digits += 1;
        }
        else if (digits > 0 && kind !== HEX_SEPARATOR) {
            if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X)
                digits -= 1;
            else if (kind === HEX_OTHER || !marksByte(codes, at))
                end();
        }
    }
    end();
    for (const isDecimal of [false, true]) {
        const found = isDecimal ? writers.decimal.view : writers.lettered.view;
        if (found !== null)
            yield { view: found, isDecimal };
    }
}
function marksByte(codes, at) {
    const letter = (codes[at] ?? 0) | 32;
    if (letter === LETTER_H)
        return (HEX[codes[at + 1] ?? 0] ?? HEX_OTHER) === HEX_SEPARATOR;
    return letter === LETTER_U ? codes[at + 1] === PLUS : letter !== LETTER_X && codes[at - 1] === BACKSLASH;
}
const EXPONENT = 14;
function ofNumber(digit) {
    return digit < 10 || digit === EXPONENT;
}
function readHexRun(codes, places, readable, writers) {
    const digit = (at) => HEX[codes[places[at] ?? 0] ?? 0] ?? 0;
    let stretch = 0;
    const keep = (end) => {
        let isDecimal = true;
        for (let at = end - 2 * stretch; at < end && isDecimal; at += 1)
            isDecimal = ofNumber(digit(at));
        if (isDecimal && stretch < writers.shortest)
            return;
        const writer = isDecimal ? writers.decimal : writers.lettered;
        for (let at = end - 2 * stretch; at < end; at += 2) {
            writer.add((digit(at) << 4) | digit(at + 1), places[at] ?? 0, (places[at + 1] ?? 0) + 1);
        }
        writer.add(GAP, 0, 1);
    };
    let at = 0;
    for (; at + 1 < places.length; at += 2) {
        if (readable[(digit(at) << 4) | digit(at + 1)] === 1) {
            stretch += 1;
            continue;
        }
        if (stretch >= SHORTEST_STRETCH)
            keep(at);
        stretch = 0;
    }
    if (stretch >= SHORTEST_STRETCH)
        keep(at);
}

;// CONCATENATED MODULE: ./lib/safety/escape.js
const NOTHING = -1;
function hexDigit(code) {
    if (code >= 48 && code <= 57)
        return code - 48;
    const lower = code | 32;
    return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

;// CONCATENATED MODULE: ./lib/safety/references.js


const AMPERSAND = 38;
const SEMICOLON = 59;
const LONGEST = 12;
const LONGEST_NAME = 24;
const NAMED = new Map(Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    sol: '/',
    bsol: '\\',
    plus: '+',
    equals: '=',
    lowbar: '_',
    underbar: '_',
    period: '.',
    comma: ',',
    colon: ':',
    semi: ';',
    excl: '!',
    quest: '?',
    num: '#',
    dollar: '$',
    percnt: '%',
    ast: '*',
    commat: '@',
    lpar: '(',
    rpar: ')',
    lsqb: '[',
    rsqb: ']',
    lbrack: '[',
    rbrack: ']',
    lcub: '{',
    rcub: '}',
    lbrace: '{',
    rbrace: '}',
    verbar: '|',
    vert: '|',
    grave: '`',
    hat: '^',
    hyphen: '-',
    dash: '-',
}).map(([name, character]) => [name, character.charCodeAt(0)]));
const UNSEEN_NAMES = new Set([
    ...['nbsp', 'nonbreakingspace', 'shy', 'zwj', 'zwnj', 'tab', 'newline', 'lrm', 'rlm', 'nobreak'],
    ...[
        'ensp',
        'emsp',
        'emsp13',
        'emsp14',
        'numsp',
        'puncsp',
        'thinsp',
        'thinspace',
        'hairsp',
        'verythinspace',
    ],
    ...['mediumspace', 'thickspace', 'zerowidthspace', 'negativethinspace', 'negativemediumspace'],
    ...['negativethickspace', 'negativeverythinspace'],
    ...['it', 'invisibletimes', 'ic', 'invisiblecomma', 'af', 'applyfunction'],
]);
const BARE_NAMES = ['nbsp', 'shy', 'quot', 'amp', 'lt', 'gt'];
function readReference(codes, at, into) {
    if (codes[at + 1] === 35)
        return readNumber(codes, at + 2, into);
    let end = at + 1;
    let name = '';
    while (end <= at + LONGEST_NAME && isOfName(codes[end] ?? 0)) {
        name += String.fromCharCode((codes[end] ?? 0) | 32);
        end += 1;
    }
    const closed = codes[end] === SEMICOLON;
    const meant = closed ? name : (BARE_NAMES.find((bare) => name.startsWith(bare)) ?? '');
    into.end = closed ? end + 1 : at + 1 + meant.length;
    into.code = NAMED.get(meant) ?? NOTHING;
    return into.code !== NOTHING || UNSEEN_NAMES.has(meant);
}
function readNumber(codes, from, into) {
    const hex = ((codes[from] ?? 0) | 32) === 120;
    const begin = hex ? from + 1 : from;
    let start = begin;
    while (codes[start] === 48)
        start += 1;
    let end = start;
    let code = 0;
    while (end < start + LONGEST) {
        const digit = hexDigit(codes[end] ?? 0);
        if (digit < 0 || (digit > 9 && !hex))
            break;
        code = code * (hex ? 16 : 10) + digit;
        end += 1;
    }
    if (end === begin)
        return false;
    into.code = code & 0xffff;
    into.end = codes[end] === SEMICOLON ? end + 1 : end;
    return end === codes.length || kindsOfUnits()[codes[end] ?? 0] === ITSELF || codes[end] === AMPERSAND;
}
function isOfName(code) {
    const lower = code | 32;
    return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

;// CONCATENATED MODULE: ./lib/safety/escapes.js



const CONTROLS = new Map([...'btnvfr'].map((letter, place) => [letter.charCodeAt(0), 8 + place]));
const SELF_ESCAPED = new Set(Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => character.charCodeAt(0)));
const escapes_BACKSLASH = 92;
const EQUALS = 61;
const escapes_AMPERSAND = 38;
const PERCENT = 37;
const escapes_LESS = 60;
const LOW_HALVES = 0xdc00 >> 10;
const escapes_LONGEST = 12;
function decodeOnce(view, options, into) {
    const { codes } = view;
    const { length } = codes;
    const found = { code: 0, end: 0 };
    let at = 0;
    const kinds = kindsOfUnits();
    const begins = () => kinds[codes[at] ?? 0] !== ITSELF && read(codes, at, options, found);
    while (at < length && !begins())
        at += 1;
    if (at === length)
        return null;
    const writer = into.begin(view, length);
    let copied = 0;
    while (at < length) {
        if (begins()) {
            writer.copy(at, copied);
            if (found.code !== NOTHING)
                writer.add(found.code, at, found.end);
            at = found.end;
            copied = at;
        }
        else {
            at += 1;
        }
    }
    writer.copy(length, copied);
    return writer.view;
}
function read(codes, at, options, into) {
    const kind = kindsOfUnits()[codes[at] ?? 0] ?? ITSELF;
    if (kind === ITSELF)
        return false;
    into.code = NOTHING;
    into.end = at + 1;
    if (kind === FOLD)
        return codes[at - 1] !== MATHEMATICAL || (codes[at] ?? 0) >> 10 !== LOW_HALVES;
    if (kind === SEQUENCE) {
        into.end = sequenceEnd(codes, at);
        return true;
    }
    if (kind === TAG) {
        if (!options.tags)
            return false;
        into.end = tagEnd(codes, at);
        return into.end > at;
    }
    if (kind === BYTES_OF_FOLD) {
        into.end = bytesEnd(codes, at);
        return into.end > at;
    }
    const first = codes[at] ?? 0;
    if ((first === EQUALS && options.breaks) || (first === escapes_BACKSLASH && options.tags)) {
        into.end = breakEnd(codes, at);
        if (into.end > at) {
            if (first === EQUALS)
                options.onBreak?.();
            return true;
        }
        into.end = at + 1;
    }
    if (first === TAGS)
        return readTag(codes, at, options, into);
    if (!options.escapes)
        return false;
    if (first > 0x7f)
        return readDressed(codes, at, into);
    if (first === escapes_AMPERSAND)
        return readReference(codes, at, into);
    if (first === escapes_BACKSLASH)
        return readBackslash(codes, at, into);
    if (first === PERCENT && codes[at + 1] === 117 && readHex(codes, at + 2, 4, into))
        return true;
    return readHex(codes, at + 1, 2, into);
}
function breakEnd(codes, at) {
    let next = at + 1;
    while (codes[next] === 32 || codes[next] === 9)
        next += 1;
    if (codes[next] === 13)
        next += 1;
    return codes[next] === 10 ? next + 1 : at;
}
function readTag(codes, at, { tags }, into) {
    const spelled = (codes[at + 1] ?? 0) - 0xdc00;
    if (tags && spelled > 0x20 && spelled < 0x7f) {
        into.code = spelled;
        into.end = at + 2;
    }
    return true;
}
function readDressed(codes, at, into) {
    const first = codes[at] ?? 0;
    if (first >= FULL_WIDTH && first <= LAST_FULL_WIDTH) {
        into.code = first - FULL_WIDTH + 0x21;
        return true;
    }
    const second = codes[at + 1] ?? 0;
    if (first !== MATHEMATICAL || second < 0xdc00 || second > 0xdfff)
        return true;
    into.end = at + 2;
    const letter = (second - 0xdc00) % 52;
    if (second < 0xdea4)
        into.code = letter < 26 ? 65 + letter : 71 + letter;
    else if (second >= 0xdfce)
        into.code = 48 + ((second - 0xdfce) % 10);
    return true;
}
function readBackslash(codes, at, into) {
    const next = codes[at + 1] ?? 0;
    const letter = next | 32;
    const named = letter === 117 || letter === 120;
    if (named && codes[at + 2] === 123 && readBraced(codes, at + 3, into))
        return true;
    if (letter === 111 && codes[at + 2] === 123 && readOctal(codes, at + 3, into) && codes[into.end] === 125) {
        into.end += 1;
        return true;
    }
    if (letter === 117 && readHex(codes, at + 2, 4, into)) {
        if (into.code === 0)
            readHex(codes, at + 2, 8, into);
        return true;
    }
    if (letter === 120 && readHex(codes, at + 2, 2, into))
        return true;
    if (readOctal(codes, at + 1, into))
        return true;
    if (standsForAnother(codes, at + 1, into))
        return false;
    into.end = at + 2;
    into.code = CONTROLS.get(letter) ?? next;
    return CONTROLS.has(letter) || SELF_ESCAPED.has(next);
}
function standsForAnother(codes, at, into) {
    if (codes[at] === escapes_AMPERSAND)
        return readReference(codes, at, into);
    return codes[at] === PERCENT && readHex(codes, at + 1, 2, into);
}
function readBraced(codes, from, into) {
    let to = from;
    while (to < from + escapes_LONGEST && hexDigit(codes[to] ?? 0) >= 0)
        to += 1;
    if (to === from || codes[to] !== 125)
        return false;
    readHex(codes, from, to - from, into);
    into.code &= 0xffff;
    into.end = to + 1;
    return true;
}
function readOctal(codes, from, into) {
    let code = 0;
    let at = from;
    for (; at < from + 3; at += 1) {
        const digit = (codes[at] ?? 0) - 48;
        if (digit < 0 || digit > 7 || code * 8 + digit > 0xff)
            break;
        code = code * 8 + digit;
    }
    if (at < from + 2 || (at < from + 3 && code < 32 && mayPart(codes[at])))
        return false;
    into.code = code;
    into.end = at;
    return true;
}
function mayPart(code) {
    return code === escapes_AMPERSAND || code === escapes_BACKSLASH || code === PERCENT || code === escapes_LESS;
}
function readHex(codes, from, digits, into) {
    let code = 0;
    for (let i = from; i < from + digits; i += 1) {
        const digit = hexDigit(codes[i] ?? 0);
        if (digit < 0)
            return false;
        code = code * 16 + digit;
    }
    into.code = code;
    into.end = from + digits;
    return true;
}

// EXTERNAL MODULE: ./lib/safety/view.js
var safety_view = __webpack_require__(9105);
;// CONCATENATED MODULE: ./lib/safety/layers.js



const MOST_LAYERS = 5;
const layers_LESS = 60;
const layers_BACKSLASH = 92;
const READINGS = [
    { breaks: true, tags: false },
    { breaks: true, tags: true },
    { breaks: false, tags: false },
    { breaks: false, tags: true },
];
function* layersOf(view, [even, odd] = [new safety_view/* ViewWriter */.lt(), new safety_view/* ViewWriter */.lt()]) {
    let writer = odd;
    const takeOff = (from, options) => {
        const next = writer === even ? odd : even;
        const found = decodeOnce(from, options, next);
        if (found !== null)
            writer = next;
        return found;
    };
    let tagged = false;
    let broken = false;
    const onBreak = () => {
        broken = true;
    };
    for (const { breaks, tags } of READINGS) {
        if ((tags && !tagged) || !(breaks || broken))
            continue;
        let inner = view;
        for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
            const unfolded = takeOff(inner, { escapes: false, tags, breaks, onBreak });
            if (unfolded !== null) {
                if (inner !== view || (breaks && !tags))
                    yield { view: inner, last: false };
                inner = unfolded;
            }
            const decoded = takeOff(inner, { escapes: true, tags, breaks, onBreak });
            if (decoded === null)
                break;
            yield { view: inner, last: false };
            inner = decoded;
        }
        yield { view: inner, last: true };
        tagged = hasTag(inner) || hasTag(view);
    }
}
function hasTag({ codes }) {
    for (let at = 0; at < codes.length; at += 1) {
        const code = codes[at];
        if (code === TAGS)
            return true;
        if (code === layers_LESS && tagEnd(codes, at) > at)
            return true;
        if (code === layers_BACKSLASH && breakEnd(codes, at) > at)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/safety/mask.js
var mask = __webpack_require__(9252);
;// CONCATENATED MODULE: ./lib/safety/memoized.js
const MOST = 1024;
const memoized_LONGEST = 256;
function memoized(change, longest = memoized_LONGEST) {
    const known = new Map();
    return (text) => {
        if (text.length > longest)
            return change(text);
        const before = known.get(text);
        if (before !== undefined)
            return before;
        if (known.size === MOST)
            known.clear();
        const after = change(text);
        known.set(text, after);
        return after;
    };
}

;// CONCATENATED MODULE: ./lib/safety/scanner.js
const folded = (text) => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
const foldedCode = (code) => (code >= 65 && code <= 90 ? code + 32 : code);
const LEAST_BITS = 14;
const MOST_BITS = 22;
function hashesOf(pieces, length) {
    const shift = Math.ceil(32 / length);
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(pieces.size * 16))));
    const table = new Uint8Array(1 << bits);
    const buckets = new Int32Array(1 << Math.max(1, Math.ceil(Math.log2(pieces.size + 1))));
    const next = new Int32Array(pieces.size);
    const hashes = new Int32Array(pieces.size);
    const texts = [...pieces.keys()];
    const spread = (hash) => Math.imul(hash, 0x9e3779b1) >>> 0;
    const slot = (hash) => spread(hash) >>> (32 - bits);
    const bucket = (hash) => spread(hash) % buckets.length;
    for (const [place, piece] of texts.entries()) {
        let hash = 0;
        for (let i = 0; i < length; i += 1)
            hash = (hash << shift) ^ foldedCode(piece.charCodeAt(i));
        table[slot(hash)] = 1;
        hashes[place] = hash;
        next[place] = buckets[bucket(hash)] ?? 0;
        buckets[bucket(hash)] = place + 1;
    }
    const find = (hash, fits) => {
        if (table[slot(hash)] !== 1)
            return undefined;
        for (let link = buckets[bucket(hash)] ?? 0; link > 0; link = next[link - 1] ?? 0) {
            const piece = texts[link - 1];
            if (hashes[link - 1] === hash && piece !== undefined && fits(piece))
                return piece;
        }
        return undefined;
    };
    const any = () => true;
    return { shift, has: (hash) => find(hash, any) !== undefined, find };
}
function createScanner(pieces, length, hashes = hashesOf(pieces, length)) {
    if (pieces.size === 0)
        return () => { };
    const { shift, find } = hashes;
    return (view, found) => {
        const { codes } = view;
        let hash = 0;
        let start = 0;
        const fits = (piece) => stands(piece, codes, start);
        for (let i = 0; i < codes.length; i += 1) {
            hash = (hash << shift) ^ foldedCode(codes[i] ?? 0);
            start = i + 1 - length;
            const piece = start < 0 ? undefined : find(hash, fits);
            if (piece === undefined)
                continue;
            const opening = pieces.get(piece) ?? '';
            const from = start - opening.length;
            const isOpened = from >= 0 && stands(opening, codes, from);
            found(isOpened ? from : start, i + 1);
        }
    };
}
function stands(folded, codes, at) {
    for (let i = 0; i < folded.length; i += 1) {
        if (foldedCode(codes[at + i] ?? 0) !== folded.charCodeAt(i))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/safety/secret-forms.js
const PUBLIC_OPENING = /^(?:(?:Bearer|Basic|Token|ApiKey) +)?(?:https?:\/\/(?:github\.com\/)?|sk-(?:proj|svcacct|admin|or-v1|or|ant-(?:api|admin)\d\d|litellm|None)-|sk-|github_pat_|nvapi-|pplx-|AIzaSy)?/i;
const utf8 = (plain) => Buffer.from(plain);
const percentEncoded = (plain) => encodeURIComponent(plain.replace(/\p{Cs}/gu, '\ufffd'));
const formEncoded = (plain) => new URLSearchParams([['', plain]]).toString().slice(1);
const jsonEscaped = (plain) => JSON.stringify(plain).slice(1, -1);
const markupEscaped = (quote, apostrophe) => (plain) => plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
const base64Core = (shift) => (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const firstOwn = Math.ceil((shift * 8) / 6);
    return bytes.toString('base64').slice(firstOwn, Math.floor((bytes.length * 8) / 6));
};
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32Core = (shift) => (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const digits = bits.match(/[01]{5}/g) ?? [];
    return digits
        .slice(Math.ceil((shift * 8) / 5))
        .map((digit) => BASE32[Number.parseInt(digit, 2)])
        .join('');
};
const PLAIN = [
    (plain) => plain,
    (plain) => utf8(plain).toString('latin1'),
    percentEncoded,
    formEncoded,
    jsonEscaped,
    (plain) => jsonEscaped(plain).replaceAll('/', '\\/'),
    markupEscaped('&quot;', '&#39;'),
    markupEscaped('&#34;', '&#x27;'),
    markupEscaped('&quot;', '&apos;'),
];
const rot13 = (plain) => plain.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode((code & 31) <= 13 ? code + 13 : code - 13);
});
const ENCODERS = [
    ...PLAIN,
    rot13,
    ...[0, 1, 2].map(base64Core),
    ...[0, 1, 2, 3, 4].map(base32Core),
];
const swapped = (plain) => plain.replace(/([\s\S])([\s\S])/g, '$2$1');
const ORDERS = [
    (own) => [...own].reverse().join(''),
    swapped,
    (own) => own.slice(0, 1) + swapped(own.slice(1)),
];
function publicLengthOf(secret) {
    return PUBLIC_OPENING.exec(secret)?.[0].length ?? 0;
}
function formsOf(secret) {
    const opening = secret.slice(0, publicLengthOf(secret));
    const forms = new Map();
    for (const encode of ENCODERS) {
        const text = encode(secret);
        forms.set(text, { text, publicLength: encode(opening).length });
    }
    for (const encode of ORDERS) {
        const text = encode(secret.slice(opening.length));
        if (!forms.has(text))
            forms.set(text, { text, publicLength: 0 });
    }
    return [...forms.values()];
}

// EXTERNAL MODULE: ./lib/safety/shown.js
var safety_shown = __webpack_require__(1903);
;// CONCATENATED MODULE: ./lib/safety/needles.js





const PIECE = 8;
const SHORT_PIECE = 5;
const SHORTEST = 6;
function collectNeedles(secrets, shown = '') {
    const needles = { pieces: new Map(), remains: new Map(), plain: new Map(), whole: new Set() };
    const variants = secrets.flatMap((secret) => [secret, secret.trim(), bare(secret)]);
    for (const secret of new Set(variants)) {
        const { length } = secret.trim();
        if (length < SHORTEST)
            continue;
        const words = new Set((0,safety_shown/* shownPieces */.HZ)(bare(secret), shown, PIECE));
        for (const form of formsOf(secret)) {
            if (length >= PIECE)
                addPieces(form, words, needles.pieces);
            else if (form.text.length >= SHORTEST)
                needles.whole.add(folded(form.text));
        }
        if (length >= PIECE) {
            addPlain(secret, needles.plain);
            for (const { view } of layersOf((0,safety_view/* viewOf */.du)(secret)))
                addRemains(view, secret, words, needles);
        }
        if (words.size > 0)
            for (const { text } of formsOf(bare(secret)))
                needles.whole.add(folded(text));
    }
    return needles;
}
function bare(secret) {
    return secret.trim().replace(/^(?:Bearer|Basic)\s+/i, '');
}
function addPieces(form, words, pieces) {
    const text = folded(form.text);
    for (let i = 0; i + PIECE <= text.length; i += 1) {
        const piece = text.slice(i, i + PIECE);
        if (i + PIECE <= form.publicLength || words.has(piece))
            continue;
        pieces.set(piece, i <= form.publicLength ? text.slice(0, i) : '');
    }
}
function addPlain(secret, plain) {
    const text = folded(Buffer.from(secret).toString('latin1'));
    for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
        if (i + SHORT_PIECE > publicLengthOf(secret))
            plain.set(text.slice(i, i + SHORT_PIECE), '');
    }
}
function addRemains(view, secret, words, needles) {
    const text = folded((0,safety_view/* textOf */.b6)(view));
    const plain = Array.from(text, (_, k) => k).filter((k) => (0,safety_view/* endOf */.pJ)(view, k) === (0,safety_view/* startOf */.GH)(view, k) + 1);
    const spelled = new Set(plain.map((k) => (0,safety_view/* startOf */.GH)(view, k)));
    const readsLikeEscape = (from, to) => {
        for (let at = Math.max(0, from); at < Math.min(to, secret.length); at += 1) {
            if (!spelled.has(at) && secret[at]?.trim() !== '')
                return true;
        }
        return false;
    };
    const publicLength = publicLengthOf(secret);
    const around = PIECE - SHORT_PIECE;
    for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
        const from = (0,safety_view/* startOf */.GH)(view, i);
        const to = (0,safety_view/* endOf */.pJ)(view, i + SHORT_PIECE - 1);
        if (to <= publicLength)
            continue;
        const piece = text.slice(i, i + SHORT_PIECE);
        needles.plain.set(piece, '');
        if (readsLikeEscape(from - around, to + around))
            needles.remains.set(piece, '');
        const whole = text.slice(i, i + PIECE);
        if (whole.length === PIECE && !words.has(whole))
            needles.pieces.set(whole, '');
    }
}

;// CONCATENATED MODULE: ./lib/safety/numbers.js




const BYTE_DIGITS = 3;
const numbers_AMPERSAND = 38;
const numbers_BACKSLASH = 92;
const LINE_ENDS = new Set(Array.from('nrt', (letter) => letter.charCodeAt(0)));
const numbers_READINGS = [
    [10, 0, 1],
    [8, 0, 1],
    [10, 0, 2],
    [10, 1, 2],
];
function* fromNumbers(view, readable, writer) {
    if (!holdsNumbers(view.codes))
        return;
    writer.begin(view);
    if (readNumbers(view, 'as it stands', readable, writer))
        readNumbers(view, 'unseen', readable, writer);
    const found = writer.view;
    if (found !== null)
        yield found;
}
function holdsNumbers(codes) {
    const kinds = kindsOfUnits();
    let count = 0;
    let loose = false;
    for (let at = 0; at < codes.length;) {
        const start = at;
        while (isDigit(codes[at]))
            at += 1;
        if (at > start)
            count = at - start > BYTE_DIGITS && !loose ? 0 : count + 1;
        else {
            if (count > 0) {
                loose ||= codes[at] === numbers_AMPERSAND || isUnseen(kinds[codes[at] ?? 0]);
                if (!loose && !isBetween(codes, at))
                    count = 0;
            }
            at += 1;
        }
        if (count >= SHORTEST_STRETCH)
            return true;
    }
    return false;
}
function isUnseen(kind) {
    return kind === SEQUENCE || kind === TAG || kind === BYTES_OF_FOLD;
}
function readNumbers(view, way, readable, writer) {
    const { codes } = view;
    let unseen = false;
    const starts = [];
    const ends = [];
    let count = 0;
    const end = () => {
        if (count >= SHORTEST_STRETCH) {
            for (const [base, first, step] of numbers_READINGS) {
                keepReadable({ codes, starts, ends, count }, { base, first, step }, readable, writer);
            }
        }
        count = 0;
    };
    for (let at = 0; at < codes.length;) {
        if (isDigit(codes[at])) {
            const start = at;
            while (isDigit(codes[at]))
                at += 1;
            if (at - start > BYTE_DIGITS)
                end();
            else {
                starts[count] = start;
                ends[count] = at;
                count += 1;
            }
        }
        else {
            const behind = count > 0 ? unseenEnd(codes, at) : at;
            unseen ||= behind > at;
            if (way === 'unseen' && behind > at) {
                at = behind;
                continue;
            }
            if (count > 0 && !isBetween(codes, at))
                end();
            at += 1;
        }
    }
    end();
    return unseen;
}
function unseenEnd(codes, at) {
    const kind = kindsOfUnits()[codes[at] ?? 0];
    if (kind === SEQUENCE)
        return sequenceEnd(codes, at);
    if (kind === TAG)
        return tagEnd(codes, at);
    if (codes[at] !== numbers_AMPERSAND)
        return at;
    const reference = { code: 0, end: at };
    return readReference(codes, at, reference) && reference.code === NOTHING ? reference.end : at;
}
function keepReadable({ codes, starts, ends, count }, { base, first, step }, readable, writer) {
    const byteAt = (k) => byteOf(codes, starts[k] ?? 0, ends[k] ?? 0, base);
    let stretch = 0;
    const keep = (to) => {
        if (stretch >= SHORTEST_STRETCH) {
            for (let k = to - stretch * step; k < to; k += step)
                writer.add(byteAt(k), starts[k] ?? 0, ends[k] ?? 0);
            writer.add(GAP, 0, 1);
        }
        stretch = 0;
    };
    let k = first;
    for (; k < count; k += step) {
        if (readable[byteAt(k)] === 1)
            stretch += 1;
        else
            keep(k);
    }
    keep(k);
}
function byteOf(codes, start, end, base) {
    let byte = 0;
    for (let at = start; at < end; at += 1) {
        const digit = (codes[at] ?? 0) - 48;
        if (digit >= base)
            return 0x1000;
        byte = byte * base + digit;
    }
    return byte;
}
function isDigit(code) {
    return code !== undefined && code >= 48 && code <= 57;
}
function isBetween(codes, at) {
    const code = codes[at] ?? 0;
    const lower = code | 32;
    if (lower >= 97 && lower <= 122)
        return LINE_ENDS.has(code) && codes[at - 1] === numbers_BACKSLASH;
    return code < 0x7f || HEX[code] === HEX_SEPARATOR;
}

;// CONCATENATED MODULE: ./lib/safety/prefilter.js





const prefilter_LONGEST = 1 << 16;
const BASE64_DIGITS = 7;
const prefilter_NO_DIGIT = 64;
const prefilter_NOTHING = () => false;
function createPrefilter(needles, readable, hashes = hashesOf(needles.pieces, PIECE)) {
    if (needles.whole.size > 0 || needles.remains.size > 0)
        return prefilter_NOTHING;
    const { shift, has } = hashes;
    let buffers = [new Uint16Array(1024), new Uint16Array(1024)];
    const readingsOf = (text) => {
        const { length } = text;
        if (length > buffers[0].length)
            buffers = [new Uint16Array(length), new Uint16Array(length)];
        const [all, unfolded] = buffers;
        const kinds = kindsOfUnits();
        let size = 0;
        for (let at = 0; at < length; at += 1) {
            const code = text.charCodeAt(at);
            const kind = kinds[code];
            all[at] = code;
            if (kind === ITSELF) {
                unfolded[size] = code;
                size += 1;
            }
            else if (kind !== FOLD)
                return null;
        }
        const whole = all.subarray(0, length);
        return size === length ? [whole] : [whole, unfolded.subarray(0, size)];
    };
    const hasPiece = (codes) => {
        let hash = 0;
        for (let at = 0; at < codes.length; at += 1) {
            hash = (hash << shift) ^ foldedCode(codes[at] ?? 0);
            if (has(hash))
                return true;
        }
        return false;
    };
    const mayHold = (codes) => hasPiece(codes) || holdsNumbers(codes) || holdsHex(codes, readable);
    return (text) => {
        const readings = text.length > prefilter_LONGEST ? null : readingsOf(text);
        const last = readings?.at(-1);
        if (readings === null || last === undefined)
            return false;
        return !readings.some(mayHold) && !holdsBase64(last, readable);
    };
}
function holdsBase64(codes, readable) {
    let from = 0;
    for (let at = 0; at <= codes.length; at += 1) {
        if (at < codes.length && (BASE64[codes[at] ?? 0] ?? prefilter_NO_DIGIT) < prefilter_NO_DIGIT)
            continue;
        if (at - from >= BASE64_DIGITS && isText(codes, from, at, readable))
            return true;
        from = at + 1;
    }
    return false;
}
function isText(codes, from, to, readable) {
    for (let first = 0; first < 4; first += 1) {
        let place = first;
        let stretch = 0;
        for (let at = from; at + 1 < to; at += 1, place = (place + 1) & 3) {
            if (place === 3)
                continue;
            const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
            stretch = readable[(pair >> (4 - 2 * place)) & 0xff] === 1 ? stretch + 1 : 0;
            if (stretch >= SHORTEST_STRETCH)
                return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/safety/redact.js










function redactLines(document, redact) {
    return document.split('\n').map(redact).join('\n');
}
const DEEPEST_BINARY = 2;
const MOST_LOOKS = 4;
function createRedactor(secrets, own = []) {
    if (!secrets.some((secret) => secret.trim().length >= SHORTEST))
        return (text) => text;
    let made = null;
    const search = () => {
        made ??= createSearch(secrets, (0,safety_shown/* shownTexts */.aX)(own));
        return made;
    };
    const look = (view, mark) => search().look(view, mark);
    const steps = function* (input) {
        let result = input;
        for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
            const next = yield* (0,mask/* masked */.Iv)(result, look);
            if (next === result)
                return result;
            result = next;
        }
        return mask/* MASK */.v5;
    };
    const shortcut = memoized((input) => (search().prefilter(input) ? input : (0,mask/* lastOf */.g1)(steps(input))));
    return Object.assign((input) => (input.length < SHORT_PIECE ? input : shortcut(input)), {
        steps,
    });
}
function createSearch(secrets, shown) {
    const needles = collectNeedles(secrets, shown);
    const readable = readableBytes(secrets);
    const hashes = hashesOf(needles.pieces, PIECE);
    return {
        look: createLook(needles, readable, hashes),
        prefilter: createPrefilter(needles, readable, hashes),
    };
}
function createLook(needles, readable, hashes) {
    const pieces = createScanner(needles.pieces, PIECE, hashes);
    const remains = createScanner(needles.remains, SHORT_PIECE);
    const plain = createScanner(needles.plain, SHORT_PIECE);
    const scan = (view, depth, isDecimal, mark) => {
        const found = (start, end) => mark((0,safety_view/* startOf */.GH)(view, start), (0,safety_view/* endOf */.pJ)(view, end - 1));
        pieces(view, found);
        if (depth === 0)
            remains(view, found);
        else if (!isDecimal)
            plain(view, found);
        findWhole(needles.whole, view, found);
    };
    const shortest = [...needles.whole].some(({ length }) => length < PIECE) ? SHORTEST : SHORTEST_DECIMAL;
    const writers = Array.from({ length: DEEPEST_BINARY + 1 }, () => ({
        layers: [new safety_view/* ViewWriter */.lt(), new safety_view/* ViewWriter */.lt()],
        binary: new safety_view/* ViewWriter */.lt(),
        hex: { lettered: new safety_view/* ViewWriter */.lt(), decimal: new safety_view/* ViewWriter */.lt(), shortest },
    }));
    const look = (view, depth, isDecimal, mark) => {
        const own = writers[depth];
        if (own === undefined)
            return;
        const inner = (found) => {
            for (const meant of found)
                look(meant, depth + 1, false, mark);
        };
        const digits = (of) => {
            inner(fromNumbers(of, readable, own.binary));
            for (const meant of fromHex(of, readable, own.hex))
                look(meant.view, depth + 1, meant.isDecimal, mark);
        };
        if (depth < DEEPEST_BINARY)
            digits(view);
        for (const layer of layersOf(view, own.layers)) {
            scan(layer.view, depth, isDecimal, mark);
            if (depth === DEEPEST_BINARY)
                continue;
            if (!layer.last) {
                if (layer.view !== view)
                    inner(fromNumbers(layer.view, readable, own.binary));
                continue;
            }
            inner(fromBase64(layer.view, readable, own.binary));
            if (layer.view !== view)
                digits(layer.view);
        }
    };
    return (view, mark) => look(view, 0, false, mark);
}
function findWhole(whole, view, found) {
    if (whole.size === 0)
        return;
    const lower = folded((0,safety_view/* textOf */.b6)(view));
    for (const needle of whole) {
        const isNumber = /^\d+$/.test(needle);
        for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
            const end = at + needle.length;
            if (isNumber && (redact_isDigit(lower, at - 1) || redact_isDigit(lower, end)))
                continue;
            found(at, end);
        }
    }
}
function redact_isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 48 && code <= 57;
}


/***/ }),

/***/ 1903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ shownPieces),
/* harmony export */   Ru: () => (/* binding */ isMadeOfProtocol),
/* harmony export */   aX: () => (/* binding */ shownTexts),
/* harmony export */   rz: () => (/* binding */ isProtocolWord)
/* harmony export */ });
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3647);
/* harmony import */ var _model_docs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4098);


const LONGEST = 256;
const LONG_RUN = 16;
const ADDRESS = /^https?:\/\//i;
const PROTOCOL = `
message content choices object models status system string number details summary strong section
chat/completions chat.completion.chunk text_completion prompt_tokens completion_tokens total_tokens embeddings
tool_calls tool_choice function_call functions arguments assistant finish_reason content_filter reasoning_content
messages responses response.output_text.delta response.completed structured json_schema report_status created_at
max_completion_tokens max_output_tokens request_id invalid_request_error authentication_error permission_error
not_found_error insufficient_quota rate_limit_exceeded overloaded_error model_not_found invalid_api_key api_error
unauthorized forbidden authentication authorization credentials incorrect expired exceeded insufficient overloaded
unavailable temporarily upstream provider deployment permission organization database internal service gateway
timeout maintenance supported unsupported parameter required connection developer production staging application
suspended disabled inactive deactivated verified blocked restricted balance billing credit payment account expires
github preflight gateway-preflight mermaid charset doctype background`;
const SHORTEST_WORD = 6;
const WRITTEN = /^(?:[A-Z]+|[a-z]*(?:[A-Z][a-z]{2,})*(?:[A-Z][a-z]?)?)$/;
const MIXED = /^(?:[A-Za-z]*\d*|\d+[A-Za-z]{1,4}|[A-Za-z]+\d{1,2}[A-Za-z]{1,3})$/;
function trimmed(text) {
    return text.slice(text.search(/[a-z\d]/i)).replace(/[^a-z\d]{1,8}$/i, '');
}
function isWordy(text) {
    return text.split(/[^A-Za-z0-9]/).every((token) => {
        return MIXED.test(token) && token.split(/\d+/).every((letters) => WRITTEN.test(letters));
    });
}
function isPublic(text, secret) {
    const run = trimmed(text);
    const isSecret = text.length === secret.length ||
        (run.length >= LONG_RUN && run.length * 3 >= secret.length * 2 && !ADDRESS.test(secret));
    return !isSecret && isWordy(run);
}
function shownPieces(secret, texts, length) {
    if (secret.length > LONGEST || !/[A-Za-z0-9]/.test(secret))
        return [];
    const lower = secret.toLowerCase();
    if (lower.length !== secret.length)
        return [];
    const stands = (at) => {
        const piece = lower.slice(at, at + length);
        if (piece.length < length)
            return false;
        const word = trimmed(piece);
        return texts.includes(piece) || (word.length >= SHORTEST_WORD && texts.includes(word));
    };
    const shown = [];
    for (let at = 0; at + length <= lower.length; at += 1) {
        let end = at;
        while (stands(end))
            end += 1;
        if (end === at)
            continue;
        if (isPublic(secret.slice(at, end - 1 + length), secret))
            for (let piece = at; piece < end; piece += 1)
                shown.push(lower.slice(piece, piece + length));
        at = end;
    }
    return shown;
}
const WORDS = new Set(PROTOCOL.trim()
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[^a-z]/)])
    .flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')]));
function isProtocolWord(value) {
    return WORDS.has(value.toLowerCase());
}
function isMadeOfProtocol(value) {
    return value
        .toLowerCase()
        .split(/[^a-z]+/)
        .every((word) => WORDS.has(word));
}
function shownTexts(own) {
    return [...own, PROTOCOL, _model_docs_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCS_ROOT */ .Br, ..._model_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui, ...Object.keys(_model_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .Lp)].join('\n').toLowerCase();
}


/***/ }),

/***/ 9105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   lt: () => (/* binding */ ViewWriter),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
function viewOf(text) {
    const { length } = text;
    const codes = new Uint16Array(length);
    for (let at = 0; at < length; at += 1)
        codes[at] = text.charCodeAt(at);
    return { codes, starts: null, ends: null };
}
function startOf({ starts }, at) {
    return starts === null ? at : (starts[at] ?? 0);
}
function endOf({ ends }, at) {
    return ends === null ? at + 1 : (ends[at] ?? 0);
}
function textOf({ codes }, from = 0, to = codes.length) {
    return Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le');
}
const FIRST_ROOM = 64;
const NO_CODES = new Uint16Array();
const NO_PLACES = new Int32Array();
const NO_VIEW = { codes: NO_CODES, starts: null, ends: null };
class ViewWriter {
    #of = NO_VIEW;
    #room = FIRST_ROOM;
    #codes = NO_CODES;
    #starts = NO_PLACES;
    #ends = NO_PLACES;
    #size = 0;
    begin(of, room = FIRST_ROOM) {
        this.#of = of;
        this.#room = room;
        this.#size = 0;
        return this;
    }
    add(code, from, to) {
        if (this.#size === this.#codes.length)
            this.#grow(0);
        const at = this.#size;
        this.#codes[at] = code;
        this.#starts[at] = startOf(this.#of, from);
        this.#ends[at] = endOf(this.#of, to - 1);
        this.#size = at + 1;
    }
    copy(to, from = 0) {
        if (from === to)
            return;
        const size = this.#size + to - from;
        if (size > this.#codes.length)
            this.#grow(size);
        const { codes, starts, ends } = this.#of;
        const [ownCodes, ownStarts, ownEnds] = [this.#codes, this.#starts, this.#ends];
        let at = this.#size;
        for (let place = from; place < to; place += 1) {
            ownCodes[at] = codes[place] ?? 0;
            ownStarts[at] = starts === null ? place : (starts[place] ?? 0);
            ownEnds[at] = ends === null ? place + 1 : (ends[place] ?? 0);
            at += 1;
        }
        this.#size = size;
    }
    get view() {
        const size = this.#size;
        if (size === 0)
            return null;
        return {
            codes: this.#codes.subarray(0, size),
            starts: this.#starts.subarray(0, size),
            ends: this.#ends.subarray(0, size),
        };
    }
    #grow(needed) {
        const room = Math.max(this.#room, this.#codes.length * 2, needed);
        const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
        this.#codes = new Uint16Array(room);
        this.#starts = new Int32Array(room);
        this.#ends = new Int32Array(room);
        this.#codes.set(codes);
        this.#starts.set(starts);
        this.#ends.set(ends);
    }
}


/***/ }),

/***/ 6586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/run.js
var run = __webpack_require__(4667);
// EXTERNAL MODULE: ./lib/config/shown.js
var shown = __webpack_require__(7583);
// EXTERNAL MODULE: ./lib/engine/execute.js + 3 modules
var execute = __webpack_require__(7411);
// EXTERNAL MODULE: ./lib/check/deps.js
var deps = __webpack_require__(1652);
;// CONCATENATED MODULE: ./lib/engine/remember.js

const NO_MEMORY = { past: deps/* NO_PAST */.N, keep: async () => ({ history: [], warnings: [] }) };
async function openMemory(paths, roots) {
    if (paths.baselinePath === null && paths.historyPath === null)
        return NO_MEMORY;
    const { openFiles } = await Promise.all(/* import() */[__webpack_require__.e(591), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 7645));
    return openFiles(paths, roots);
}

// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/model/run.js
var model_run = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
;// CONCATENATED MODULE: ./lib/report/progress.js


const LONGEST_LINE = 600;
function progressLine(event) {
    const { gateway, question, model, code, durationMs, attempts, done, of } = event;
    const share = of === null ? '' : `[${done}/${of}] `;
    const tries = attempts > 1 ? `, ${attempts} attempts` : '';
    const told = `${share}${gateway}: ${model ?? question}: ${code ?? 'ok'} in ${(0,measures/* milliseconds */.R)(durationMs)}${tries}`;
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(told), LONGEST_LINE);
}
function createProgressLog(write) {
    const lines = [];
    const flush = () => {
        if (lines.length > 0)
            write(lines.splice(0).join('\n'));
    };
    return {
        add: (line) => {
            if (lines.push(line) === 1)
                setImmediate(flush);
        },
        flush,
    };
}

// EXTERNAL MODULE: ./lib/safety/redact.js + 12 modules
var safety_redact = __webpack_require__(6296);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/model/file-faults.js
var file_faults = __webpack_require__(6689);
;// CONCATENATED MODULE: ./lib/system/read-text.js


const MOST_BYTES = 1024 * 1024;
const PIECE = 64 * 1024;
class Unreadable extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
function refuseNoFile(stats) {
    if (stats.isDirectory())
        throw new Unreadable('EISDIR');
    if (!stats.isFile())
        throw new Unreadable(file_faults/* NO_FILE */.tW);
}
let buffer = null;
function* filePieces(path, most) {
    refuseNoFile((0,external_node_fs_.statSync)(path));
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        refuseNoFile((0,external_node_fs_.fstatSync)(file));
        for (let size = 0;;) {
            buffer ??= Buffer.allocUnsafeSlow(PIECE);
            const read = (0,external_node_fs_.readSync)(file, buffer, 0, PIECE, null);
            if (read === 0)
                return;
            size += read;
            if (size > most)
                throw new Unreadable('EFBIG');
            yield Buffer.from(buffer.subarray(0, read));
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function readText(path, most = MOST_BYTES) {
    return Buffer.concat([...filePieces(path, most)]).toString('utf8');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/config/nearest.js
var config_nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/quoted.js
var quoted = __webpack_require__(8616);
;// CONCATENATED MODULE: ./lib/terminal/arguments.js





const NOT_OPTIONS = new Set([
    'api-key',
    'keys',
    'summary',
    'issue',
    'comment',
    'github-token',
]);
const COMMANDS = ['check', 'demo'];
const OPTION_NAMES = inputs/* INPUT_NAMES */.Qh.filter((name) => !NOT_OPTIONS.has(name));
const LISTS = new Set(['models', 'probes', 'gateway', 'severity', 'headers']);
const OPTIONS = {
    ...Object.fromEntries(OPTION_NAMES.map((name) => [name, { type: 'string', multiple: true }])),
    'dry-run': { type: 'boolean' },
    model: { type: 'string', multiple: true, short: 'm' },
    header: { type: 'string', multiple: true, short: 'H' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
};
function longName(option) {
    const found = Object.entries(OPTIONS).find(([, one]) => 'short' in one && one.short === option);
    return found?.[0] ?? option;
}
function misuse(error) {
    const message = external_node_util_.types.isNativeError(error) ? (error.message.split('\n')[0] ?? '') : 'unreadable arguments';
    const option = /--?([\w-]+)/.exec(message)?.[1] ?? '';
    if (option === 'api-key' || option === 'key') {
        return {
            kind: 'misuse',
            message: `The key is never an argument, which every process could read. Set ${model_run/* KEY_VARIABLE */.$9} instead.`,
        };
    }
    const { code } = error;
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && message.includes('ambiguous')) {
        const name = longName(option);
        const works = `Write its value behind it, as --${name}=VALUE if the value begins with a dash.`;
        return { kind: 'misuse', message: `--${name} has no value: what follows begins with a dash. ${works}` };
    }
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const nearest = unknown ? (0,config_nearest/* nearestName */.q)(option, Object.keys(OPTIONS)) : null;
    const first = unknown ? `Unknown option${(0,quoted/* keysIn */.q7)(option).length > 0 ? '' : ` --${option}`}.` : message;
    return { kind: 'misuse', message: nearest === null ? first : `${first} Did you mean --${nearest}?` };
}
function strayUrl(word, where) {
    return /^https?:\/\//i.test(word) ? `A URL stands ${where}. Write --base-url before it.` : null;
}
function unknownCommand(word) {
    const url = strayUrl(word, 'where a command would');
    if (url !== null)
        return url;
    const nearest = (0,config_nearest/* nearestName */.q)(word, COMMANDS);
    return `Unknown command ${(0,quoted/* quoted */.TL)(word)}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}
function readArguments(argv, key) {
    let parsed;
    try {
        parsed = parse(argv);
    }
    catch (error) {
        return misuse(error);
    }
    const { values, positionals } = parsed;
    const [command, ...more] = positionals;
    if (values.help === true)
        return { kind: 'help' };
    if (values.version === true)
        return { kind: 'version' };
    const json = values.json === true;
    if (command !== undefined && !COMMANDS.includes(command))
        return { kind: 'misuse', message: unknownCommand(command) };
    const [surplus] = more;
    if (surplus !== undefined) {
        const url = strayUrl(surplus, 'without an option');
        return { kind: 'misuse', message: url ?? `Unexpected argument ${(0,quoted/* quoted */.TL)(surplus)}.` };
    }
    if (command === 'demo')
        return { kind: 'demo', json };
    const given = values;
    if (given['base-url'] === undefined && given.config === undefined) {
        return {
            kind: 'misuse',
            message: 'Missing --base-url, the API root of the gateway, like https://api.example.com/v1, or --config FILE.',
        };
    }
    const twice = OPTION_NAMES.find((name) => !LISTS.has(name) && textsOf(values, name).length > 1);
    if (twice !== undefined) {
        return { kind: 'misuse', message: `--${twice} is given twice. Keep one of them.` };
    }
    return { kind: 'check', inputs: inputsOf(values, key), json };
}
function parse(argv) {
    return (0,external_node_util_.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true });
}
function textsOf(values, name) {
    const given = values[name];
    return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}
function inputsOf(values, key) {
    const inputs = { 'api-key': key };
    if (values['dry-run'] === true)
        inputs['dry-run'] = 'true';
    const short = { models: textsOf(values, 'model'), headers: textsOf(values, 'header') };
    for (const name of OPTION_NAMES) {
        const own = name === 'models' || name === 'headers' ? short[name] : [];
        const texts = [...textsOf(values, name), ...own].filter((one) => one !== '');
        if (texts.length > 0)
            inputs[name] = texts.join('\n');
    }
    return inputs;
}

;// CONCATENATED MODULE: ./lib/terminal/help.js



const MEANING = {
    'base-url': 'API root of the gateway, like https://api.example.com/v1',
    models: 'model ids that must work, separated by commas; `a | b` is either, `gpt-*` a pattern',
    'max-models': 'probe no more models than this',
    probes: 'completion, stream, tools, structured-output, responses, embeddings, or none for the list alone',
    config: 'YAML file of several gateways',
    gateway: 'with --config: only these gateways, separated by commas',
    policy: 'standard, strict (warnings fail) or observe (nothing fails)',
    severity: '`<check or code>: fail | warn | ignore`, separated by commas',
    retries: 'retries after a failure that another attempt may cure',
    timeout: 'for one attempt',
    'max-wait': 'the longest Retry-After to wait for',
    deadline: 'for the whole run',
    wait: 'keep looking until the gateway works, for at most this long',
    'dry-run': 'show what would be requested, and send nothing',
    concurrency: 'requests in flight at once',
    headers: 'extra request headers, one `Name: value` per line',
    auth: 'bearer, api-key, x-api-key or none',
    'ca-certificate': 'PEM file of a private certificate authority to trust as well',
    'status-page': 'URL of a status page, auto or off',
    'min-balance': 'warn below this much credit, where the gateway reports it',
    'max-latency': 'warn when a completion takes longer',
    baseline: 'JSON file of the model ids seen last time; ids gone since are reported',
    history: 'JSON Lines file to which each run adds a line; what is far slower than before is reported',
    page: 'write a static page of all gateways into this folder',
    report: 'write the JSON report to this file',
    junit: 'write JUnit XML to this file',
};
function helpText() {
    const lines = OPTION_NAMES.map((name) => {
        const fallback = inputs/* INPUT_DEFAULTS */.WJ[name];
        const shown = fallback === '' || name === 'dry-run' ? '' : ` [${fallback}]`;
        return `  --${name}`.padEnd(20) + (MEANING[name] ?? '') + shown;
    });
    return [
        'Checks an OpenAI-compatible LLM gateway: what is broken, who has to act, and what to do next.',
        '',
        'Usage',
        '  gateway-preflight --base-url URL [--model ID]… [options]',
        '  gateway-preflight --config FILE [options]',
        '  gateway-preflight demo        a gateway in this process, healthy and broken, with no network and no key',
        '',
        `The key is read from ${model_run/* KEY_VARIABLE */.$9}, never from an argument.`,
        '',
        'Options; lists may be repeated, and durations are written 500ms, 30s, 2m or in plain seconds',
        ...lines,
        `${'  --model, -m'.padEnd(20)}one model id; may be repeated`,
        `${'  --header, -H'.padEnd(20)}one header; may be repeated`,
        `${'  --json'.padEnd(20)}print the report as JSON`,
        `${'  --help, -h'.padEnd(20)}this text`,
        `${'  --version, -v'.padEnd(20)}the version`,
        '',
        'Exit status: 0 pass or warn, 1 fail, 2 an unknown option or a missing argument.',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/terminal/main.js













const MISUSE = 2;
async function main(argv, terminal) {
    const command = readArguments(argv, terminal.env[model_run/* KEY_VARIABLE */.$9] ?? '');
    switch (command.kind) {
        case 'help':
            terminal.stdout.write(helpText());
            return 0;
        case 'version':
            terminal.stdout.write(`${version/* VERSION */.x}\n`);
            return 0;
        case 'misuse':
            return main_misuse(command.message, terminal);
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(832), __webpack_require__.e(591), __webpack_require__.e(255)]).then(__webpack_require__.bind(__webpack_require__, 1255))).runDemo(terminal, command.json);
        case 'check':
            return check(command.inputs, command.json, terminal);
    }
}
function main_misuse(message, { env, stderr }) {
    const text = (0,safety_redact/* createRedactor */.l)([env[model_run/* KEY_VARIABLE */.$9] ?? '']);
    stderr.write(`gateway-preflight: ${text(message)}\nSee gateway-preflight --help.\n`);
    return MISUSE;
}
async function check(inputs, json, terminal) {
    const surroundings = {
        workspace: terminal.cwd,
        reportFolder: null,
        secretsWithheld: false,
        keySource: `The variable \`${model_run/* KEY_VARIABLE */.$9}\``,
        atDesk: true,
        readFile: (path) => readText((0,external_node_path_.resolve)(terminal.cwd, path)),
        variables: terminal.env,
    };
    const configured = await (0,run/* configureRun */.c)(inputs, surroundings);
    const secrets = [...configured.secrets, ...(0,proxy/* proxySecrets */.Wm)((0,proxy/* proxyFromEnvironment */.GG)(terminal.env))];
    const redact = (0,safety_redact/* createRedactor */.l)(secrets, (0,shown/* shownIn */.f)(configured.run));
    const memory = await openMemory(configured.run, [terminal.cwd]);
    const live = terminal.stderr.isTTY === true && !json;
    const report = await (0,execute/* execute */.g)({
        configured,
        env: terminal.env,
        redact,
        cancel: terminal.cancel,
        past: memory.past,
        onUnderWay: () => {
            void Promise.all(/* import() */[__webpack_require__.e(832), __webpack_require__.e(591), __webpack_require__.e(323)]).then(__webpack_require__.bind(__webpack_require__, 323));
            redact('');
        },
        onProgress: (progress) => {
            if (live)
                terminal.stderr.write(`${redact(progressLine(progress))}\n`);
        },
    });
    const { keepAndPrint } = await Promise.all(/* import() */[__webpack_require__.e(832), __webpack_require__.e(591), __webpack_require__.e(323)]).then(__webpack_require__.bind(__webpack_require__, 323));
    await keepAndPrint({ report, run: configured.run, memory, json }, redact, terminal);
    return report.verdict === 'fail' ? 1 : 0;
}


/***/ })

};
