export const id = 393;
export const ids = [393];
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

/***/ 5393:
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
;// CONCATENATED MODULE: ./lib/http/exchange/halt.js
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

;// CONCATENATED MODULE: ./lib/safety/large-buffer.js

function largeBuffer(bytes) {
    return external_node_buffer_.Buffer.from(new ArrayBuffer(bytes, { maxByteLength: bytes }));
}

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
        this.#bytes = needed > LARGE_BYTES ? largeBuffer(this.#most) : Buffer.allocUnsafe(more);
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
    return error instanceof Halted && error.reason !== 'timeout';
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
    return (reason) => landWithoutBody(new Halted(reason));
}
function factsOf(error, elapsedMs) {
    if (error instanceof Halted)
        return haltFacts(error.reason, 'body', elapsedMs, null);
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
            this.#stop(new Halted(reason));
        else {
            const { stopwatch, proxy, hangUp } = this.#options;
            const phase = this.#phase();
            this.#end(haltFacts(reason, phase, stopwatch.lastedMs(phase), this.#isWritten ? null : proxy));
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
        this.#isCutBehind = this.#enoughMs !== null && error !== null && !(error instanceof Halted);
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
            exchange: faultOf(haltFacts(reason, 'connect', elapsed, null), elapsed, redaction),
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

;// CONCATENATED MODULE: ./lib/http/plain-fetch.js



const plain_fetch_MOST_BYTES = 8 * 1024 * 1024;
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const BODILESS = new Set([204, 205, 304]);
const NO_TIMEOUT = Number.POSITIVE_INFINITY;
function createFetch(proxy, maxBytes = plain_fetch_MOST_BYTES) {
    const now = () => performance.now();
    let opened = null;
    const open = (target) => createPool({
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
                watch: (onHalt) => watch({ timeoutMs: NO_TIMEOUT, signal: signal ?? undefined }, onHalt),
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

;// CONCATENATED MODULE: ./lib/system/sleep.js

async function sleep(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/runner/inputs.js + 2 modules
var inputs = __webpack_require__(6883);
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
        sleep: sleep,
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
