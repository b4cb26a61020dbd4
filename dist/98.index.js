export const id = 98;
export const ids = [98];
export const modules = {

/***/ 1483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   xb: () => (/* binding */ effort)
/* harmony export */ });
/* harmony import */ var _diagnose_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1826);
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3647);
/* harmony import */ var _model_docs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4098);
/* harmony import */ var _safety_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2662);
/** Drafts of findings: the few ways in which one comes about. */




const NOTHING_ASKED = {
    retryable: false,
    attempts: 0,
    durationMs: 0,
    httpStatus: null,
    requestId: null,
    tries: [],
};
const NO_CODE = { code: null, means: '', next: '', actor: null, docs: null };
/** The contract: one line each. What a peer said may hold line ends; here they go, for every renderer at once. */
const LONGEST_LINE = 600;
function line(text) {
    return (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), LONGEST_LINE);
}
/** What the requests of a question add to a finding. */
function effort(asked) {
    if (asked === null)
        return NOTHING_ASKED;
    const last = asked.observation.attempts.at(-1);
    return {
        retryable: false,
        attempts: asked.tries.length,
        durationMs: Math.round(last?.exchange.durationMs ?? 0),
        httpStatus: asked.diagnosis.httpStatus,
        requestId: asked.diagnosis.requestId,
        tries: asked.tries,
    };
}
function passed(check, seen, asked = null, model = null) {
    return { check, model, status: 'pass', ...NO_CODE, seen: line(seen), ...effort(asked) };
}
function skipped(check, reason, asked = null, model = null) {
    return { check, model, status: 'skip', ...NO_CODE, seen: line(reason), ...effort(asked) };
}
/** A finding with a code; `means` and `next` are those of the code unless given. */
function found(check, code, wording, asked = null) {
    const advice = (0,_diagnose_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .w)(code);
    const facts = (0,_model_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(code);
    return {
        check,
        model: wording.model ?? null,
        status: wording.status ?? (0,_model_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultSeverity */ .NU)(check, code),
        code,
        seen: line(wording.seen),
        means: line(wording.means ?? advice.means),
        next: line(wording.next ?? advice.next),
        actor: facts.actor,
        ...effort(asked),
        retryable: facts.retried,
        docs: (0,_model_docs_js__WEBPACK_IMPORTED_MODULE_3__/* .docsOf */ .fE)(code),
    };
}
/** The finding of a question that did not go well, in the words of its diagnosis. */
function judged(check, asked, wording = {}) {
    const { diagnosis, observation } = asked;
    const code = wording.code ?? diagnosis.code;
    if (code === null)
        return passed(check, diagnosis.seen, asked, observation.model);
    const own = code === diagnosis.code ? { means: diagnosis.means, next: diagnosis.next } : {};
    return found(check, code, { seen: diagnosis.seen, model: observation.model, ...own, ...wording }, asked);
}


/***/ }),

/***/ 7664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ authHeader),
/* harmony export */   h: () => (/* binding */ extraHeaders)
/* harmony export */ });
/** Set by the client itself; a second one would break the request (RFC 9112). */
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
const AUTH_HEADER = {
    bearer: 'authorization',
    'api-key': 'api-key',
    'x-api-key': 'x-api-key',
    none: null,
};
/** The header that carries the key, complete; null with `auth: none` or without a key. */
function authHeader(auth, key) {
    const name = AUTH_HEADER[auth];
    if (name === null || key === null)
        return null;
    return { name, value: auth === 'bearer' ? `Bearer ${key}` : key };
}
function faultOf(name, value, auth) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
        return 'the name may hold only letters, digits and -';
    if (RESERVED.has(name.toLowerCase()))
        return 'this header is set by the request itself';
    if (name.toLowerCase() === AUTH_HEADER[auth])
        return `\`auth: ${auth}\` already sends this header`;
    if (value === '')
        return 'the value is empty';
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        return 'the value holds characters that no header can carry';
    return null;
}
/** `Name: value` a line; each wrong line is noted by its number and name, never by its value. */
function extraHeaders(text, auth, problems) {
    const headers = new Map();
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (line.trim() === '')
            return;
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(colon, 0)).trim();
        const value = line.slice(colon + 1).trim();
        const fault = colon < 1 ? 'there is no `Name: value`' : faultOf(name, value, auth);
        const twice = headers.has(name.toLowerCase()) ? 'the header is given twice' : null;
        if (fault !== null || twice !== null) {
            const shown = /^[\w-]{1,40}$/.test(name) ? ` (${name})` : '';
            problems.invalid('headers', `line ${index + 1}${shown}: ${fault ?? twice}.`, 'Write `Name: value`, one a line.');
            return;
        }
        headers.set(name.toLowerCase(), { name, value });
    });
    return [...headers.values()];
}


/***/ }),

/***/ 6097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES)
/* harmony export */ });
/* unused harmony export INPUT_DEFAULTS */
/** The inputs by name, with their defaults (contract section 1); action.yml is compared with this table by a test. */
const INPUT_DEFAULTS = {
    'base-url': '',
    'api-key': '',
    models: '',
    'max-models': '200',
    probes: 'completion',
    config: '',
    gateway: '',
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
/** The value of an input as text without surrounding blanks; its default when empty. */
function inputText(raw, name) {
    const given = (raw[name] ?? '').trim();
    return given === '' ? INPUT_DEFAULTS[name] : given;
}


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ wantedItems),
/* harmony export */   z: () => (/* binding */ probeNames)
/* harmony export */ });
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5779);
/** The inputs `models` and `probes`. */


/** Longer than any real id; keeps a pasted file out of the requests. */
const LONGEST_ID = 512;
const CONTROL = /\p{Cc}/u;
function idFault(id) {
    if (id.length > LONGEST_ID)
        return 'is longer than 512 characters';
    if (CONTROL.test(id))
        return 'holds control characters';
    if (/^-\s/.test(id))
        return 'begins with "- ": the input is plain lines, not a YAML list';
    if (/^["'[\]]|["'[\]]$/.test(id))
        return 'has quotes or brackets around it';
    if (/\$\{|\$\{\{|\{\{/.test(id))
        return 'holds a variable that was not expanded';
    return null;
}
/** The wanted items in the order given; each wrong one is noted, a repeated one counts once. */
function wantedItems(text, maxModels, problems) {
    const items = new Map();
    for (const written of (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(text)) {
        const alternatives = [...new Set(written.split('|').map((id) => id.trim()))];
        const empty = alternatives.includes('');
        const fault = empty ? 'has an empty alternative' : alternatives.map(idFault).find((one) => one !== null);
        if (fault !== undefined && fault !== null) {
            problems.invalid('models', `"${(0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)(written)}" ${fault}.`, 'Write each id exactly as the gateway lists it, parted by commas or line ends; `a | b` means either.');
            continue;
        }
        items.set(written, { written, alternatives });
    }
    const wanted = [...items.values()];
    const plain = wanted.filter((item) => !item.alternatives.some(_model_run_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .P)).length;
    if (plain > maxModels) {
        problems.invalid('models', `${plain} models are wanted, \`max-models\` allows ${maxModels}.`, `Name fewer models, or set \`max-models: ${plain}\` or more.`);
    }
    return wanted;
}
/** The probes in the order of the contract; `none` means only the list. */
function probeNames(text, problems) {
    const names = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(text.toLowerCase());
    if (names.includes('none')) {
        if (names.length > 1) {
            problems.invalid('probes', '`none` stands beside other probes.', 'Write `none` alone, or leave it out.');
        }
        return [];
    }
    for (const name of names) {
        if (!_model_run_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBES */ ._.includes(name)) {
            problems.unknownWord('probes', (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)(name), [..._model_run_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBES */ ._, 'none'], 'probe');
        }
    }
    return _model_run_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBES */ ._.filter((probe) => names.includes(probe));
}


/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** The allowed name nearest to what was written, or null when nothing is near (a third of the letters wrong). */
function nearestName(written, allowed) {
    const wanted = written.toLowerCase().replaceAll('_', '-').slice(0, 64);
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const name of allowed) {
        const distance = (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(wanted, name.toLowerCase());
        if (distance < bestDistance) {
            best = name;
            bestDistance = distance;
        }
    }
    return best !== null && bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}


/***/ }),

/***/ 784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   Z: () => (/* binding */ Problems)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(948);

class Problems {
    #found = [];
    add(problem) {
        this.#found.push(problem);
    }
    /** A `config-invalid` fault of one input. */
    invalid(input, wrong, works) {
        this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
    }
    /** A word that is none of the allowed ones, with the nearest right one. */
    unknownWord(input, word, allowed, what = 'value') {
        const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(word, allowed);
        const hint = nearest === null ? '' : ` Did you mean \`${nearest}\`?`;
        this.invalid(input, `unknown ${what} "${word}".${hint}`, `Use ${listed(allowed)} for \`${input}\`.`);
    }
    get all() {
        return this.#found;
    }
}
/** `a, b or c`, shortened where the list is long. */
function listed(words) {
    if (words.length > 16)
        return `one of the ${words.length} names in the documentation`;
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ tokenSecrets),
/* harmony export */   Rz: () => (/* binding */ runFrame),
/* harmony export */   cB: () => (/* binding */ configureRun)
/* harmony export */ });
/* unused harmony export configure */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6097);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(784);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5779);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2952);
/** Inputs in, a frozen Run out, with every fault noted in it; config never throws on what a user wrote. */





const SUMMARIES = ['always', 'problems', 'off'];
const SWITCH = ['off', 'on'];
function unknownInputs(raw, problems) {
    for (const name of Object.keys(raw)) {
        if (_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.includes(name) || (raw[name] ?? '') === '')
            continue;
        problems.unknownWord((0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(name), (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(name), _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh, 'input');
    }
}
/** Only a runner fills in the default of `github-token`. */
function tokenOf(raw) {
    const token = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, 'github-token');
    return token.includes('${{') ? '' : token;
}
/** The token where it is used; the gateways never see it. */
function tokenSecrets({ githubToken }) {
    return githubToken === '' ? [] : [githubToken];
}
/** Reads the inputs of the run itself; faults are noted. */
function runFrame(raw, surroundings, problems) {
    const path = (name) => {
        const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, name);
        return text === '' ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.workspace, text);
    };
    const issue = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(raw, 'issue', SWITCH, problems) === 'on';
    const comment = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(raw, 'comment', SWITCH, problems) === 'on';
    const frame = {
        deadlineMs: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(raw, 'deadline', problems, 1),
        dryRun: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .toggle */ .L$)(raw, 'dry-run', problems),
        summary: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(raw, 'summary', SUMMARIES, problems),
        reportPath: path('report') ?? defaultReport(surroundings),
        baselinePath: path('baseline'),
        historyPath: path('history'),
        junitPath: path('junit'),
        pagePath: path('page'),
        issue,
        comment,
        githubToken: issue || comment ? tokenOf(raw) : '',
    };
    unknownInputs(raw, problems);
    return frame;
}
/**
 * Reads the inputs of one gateway, without a file. All faults are in the Run; nothing is thrown and nothing is asked.
 */
function configure(raw, surroundings) {
    const problems = new _problems_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Z();
    const [given, baseUrl] = (0,_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .gatewaySpec */ .ck)(raw, surroundings, problems);
    const frame = runFrame(raw, surroundings, problems);
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, 'gateway') !== '') {
        problems.invalid('gateway', 'there is no file to choose from.', 'Set `config` too, or leave `gateway` out.');
    }
    const spec = { ...given, problems: [...problems.all, ...given.problems] };
    const run = {
        ...frame,
        gateways: [Object.freeze(spec)],
        problems: [],
        policy: spec.policy,
        severity: spec.severity,
    };
    return { run: Object.freeze(run), secrets: [...(0,_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOf */ .Fj)(raw, spec, baseUrl), ...tokenSecrets(run)] };
}
/** The same with the input `config`: the file is read, and its reader loaded, only where it is set. */
async function configureRun(raw, surroundings) {
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(raw, 'config') === '')
        return configure(raw, surroundings);
    const { configureFleet } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 3408));
    return configureFleet(raw, surroundings);
}
function defaultReport({ reportFolder }) {
    return reportFolder === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(reportFolder, 'gateway-preflight', 'report.json');
}


/***/ }),

/***/ 5779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ toggle),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* unused harmony export durationMs */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6097);
/** Inputs that are one value: durations, whole numbers, words, switches. */

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A day: more is a slip of the pen, and timers overflow at 24.8 days. */
const LONGEST_MS = 86_400_000;
/** Milliseconds of `500ms`, `30s`, `2m`, `1h` or plain seconds; null if it is none. */
function durationMs(text) {
    const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
    if (match === null)
        return null;
    const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
    return Math.round(Number(match[1]) * unit);
}
/** A duration input in milliseconds; a fault is noted and the fallback returned. */
function duration(raw, name, problems, least = 0) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    const value = durationMs(text);
    if (value !== null && value >= least && value <= LONGEST_MS)
        return value;
    const wrong = value === null ? `"${clipped(text)}" is not a duration.` : `"${clipped(text)}" is out of range.`;
    const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
    problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
    return Math.max(least, 1_000);
}
/** A whole number within bounds; a fault is noted and the lower bound returned. */
function wholeNumber(raw, name, bounds, problems) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    const [least, most] = bounds;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most)
        return value;
    problems.invalid(name, `"${clipped(text)}" is not a whole number from ${least} to ${most}.`, `Write \`${name}: ${Math.min(Math.max(least, 2), most)}\`, or another whole number from ${least} to ${most}.`);
    return least;
}
/** A number of at least 0, with a decimal point; null where the input is empty, and where a fault is noted. */
function amount(raw, name, problems) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    if (text === '')
        return null;
    if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text))
        return Number(text);
    problems.invalid(name, `"${clipped(text)}" is not an amount.`, 'Write a number such as 5 or 2.50, without a currency.');
    return null;
}
/** One of a few words; a fault is noted and the first word returned. */
function word(raw, name, allowed, problems) {
    const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name);
    const found = allowed.find((one) => one === text.toLowerCase());
    if (found !== undefined)
        return found;
    problems.unknownWord(name, clipped(text), allowed);
    return allowed[0];
}
/** `true` or `false` as YAML 1.2 writes them, the way @actions/core reads booleans. */
function toggle(raw, name, problems) {
    return word(raw, name, ['false', 'true'], problems) === 'true';
}
/** Items parted by commas and line ends, without blanks around them and without empty ones. */
function listOf(text) {
    return text
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** What the user wrote, short enough to quote in a message. */
function clipped(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}


/***/ }),

/***/ 2952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ck: () => (/* binding */ gatewaySpec),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: gradingOf

// EXTERNAL MODULE: ./lib/gateways/providers.js + 2 modules
var providers = __webpack_require__(8794);
;// CONCATENATED MODULE: ./lib/config/api-key.js
/** The input `api-key`: is it there, clean, and plausibly this gateway's? Nothing here quotes the key. */

/** Words people leave in place of a key. Not `EMPTY`, `none` of vLLM or `sk-1234` of LiteLLM: those are used for real. */
const PLACEHOLDER = /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\*+|\.{3,}|x{4,}|(?:sk-)?(?:x{3,}|\.{3,}|\*{3,}|…)|(?:(?:sk-)?(?:your|my|the|insert|enter|put|add|paste|replace)[-_ ]?.*(?:key|token|secret|here|me)[^a-z0-9]*)|api[-_ ]?key(?:[-_ ]here)?|change[-_ ]?me|todo|tbd|placeholder|redacted|undefined|null|example[-_ ]?(?:key|token)?)$/i;
const UNEXPANDED = /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|process\.env\..+|env\.[A-Z_]+|secrets\.[A-Z_]+)$/s;
/** In order; the first that fits is told, since one slip often looks like several. */
const MALFORMED = [
    {
        when: (key) => UNEXPANDED.test(key.trim()),
        wrong: 'a variable was not expanded: its name arrived instead of its value.',
        works: 'Write `${{ secrets.NAME }}` in the workflow; plain `$NAME` is not expanded under `with:`.',
    },
    {
        when: (key) => /^["'`“”‘’].*["'`“”‘’]$/s.test(key.trim()),
        wrong: 'there are quotes around it.',
        works: 'Store the secret again without the quotes.',
    },
    {
        when: (key) => /^bearer\b/i.test(key.trim()),
        wrong: '`Bearer` stands before it; the request adds that itself.',
        works: 'Store only the key, without `Bearer `.',
    },
    {
        when: (key) => /^(?:authorization|x-api-key|api-key)\s*[:=]/i.test(key.trim()),
        wrong: 'the header name stands before it.',
        works: 'Store only the key, without the header name.',
    },
    {
        when: (key) => /^[A-Za-z_][A-Za-z0-9_]*=/.test(key.trim()) && /key|token|secret/i.test(key.split('=')[0] ?? ''),
        wrong: 'a variable name and `=` stand before it, like a line of an .env file.',
        works: 'Store only what stands after the `=`.',
    },
    {
        when: (key) => /^https?:\/\//i.test(key.trim()),
        wrong: 'it is a URL.',
        works: 'Give the URL as `base-url` and the key as `api-key`.',
    },
    {
        when: (key) => PLACEHOLDER.test(key.trim()),
        wrong: 'it is a placeholder, not a key.',
        works: 'Store the real key as a secret and pass it as `api-key`.',
    },
    {
        when: (key) => /[\r\n]/.test(key),
        wrong: 'there is a line break in it.',
        works: 'Store the key again without a line break: `printf %s "$KEY" | gh secret set NAME`.',
    },
    {
        when: (key) => key !== key.trim(),
        wrong: 'there are blanks around it.',
        works: 'Store the key again without blanks before or after it.',
    },
    {
        when: (key) => /\s/.test(key),
        wrong: 'there are blanks in it.',
        works: 'Copy the key again, whole and in one piece.',
    },
    {
        // Every known key is printable ASCII; `…`, bullets and zero-width characters come from copying a masked key.
        when: (key) => /[^\x21-\x7e]/.test(key),
        wrong: 'there are characters in it that no key has (hidden or non-ASCII ones).',
        works: 'Copy the key from where it was made, not from a page that shortens or masks it.',
    },
];
/** True for what stands in place of a key and is no secret itself. */
function isStandIn(given) {
    return UNEXPANDED.test(given.trim()) || PLACEHOLDER.test(given.trim());
}
function absent(surroundings) {
    if (surroundings.secretsWithheld) {
        return {
            check: 'api-key',
            code: 'api-key-withheld',
            seen: '`api-key` is empty: a pull request from a fork or from Dependabot is given no secrets.',
            next: 'Nothing to repair here: run the check on the branch itself or after the merge.',
        };
    }
    return {
        check: 'api-key',
        code: 'api-key-missing',
        seen: `${surroundings.keySource} is empty.`,
        next: 'Set the secret it is read from (the name must match to the letter), or set `auth: none` for a gateway without keys.',
    };
}
function wrongProvider(key, host) {
    const provider = (0,providers/* providerOfHost */.tt)(host);
    if (provider === null || (0,providers/* keyFitsProvider */.jv)(key, provider) !== false)
        return null;
    const owner = (0,providers/* providerOfKey */.wr)(key)?.name ?? 'another provider';
    return {
        check: 'api-key',
        code: 'api-key-wrong-provider',
        seen: `\`api-key\` looks like a key of ${owner}, but \`base-url\` is ${provider.name}.`,
        next: `Give the key of ${provider.name}, or the base URL of ${owner}. Nothing was sent.`,
    };
}
/** Judges the key as it was given, untrimmed. `host` is the gateway's, null when it is not known. */
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
                    seen: `\`api-key\`: ${fault.wrong}`,
                    next: fault.works,
                },
            ],
        };
    }
    const stranger = host === null ? null : wrongProvider(given, host);
    return stranger === null ? { key: given, problems: [] } : { key: null, problems: [stranger] };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/config/host-class.js
/** Where a host is: on this machine, in a private network, or on the public internet. */

const LOOPBACK = new external_node_net_.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
// A connection to the unspecified address ends on this machine.
LOOPBACK.addAddress('0.0.0.0', 'ipv4');
LOOPBACK.addAddress('::', 'ipv6');
/** RFC 1918, RFC 3927 and RFC 4291 link-local, RFC 4193 unique local. */
const PRIVATE = new external_node_net_.BlockList();
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('169.254.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
/** Classifies the `hostname` of a URL (IPv6 in brackets or not), by its spelling alone: nothing is resolved. */
function classOfHost(hostname) {
    const host = hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase();
    const version = (0,external_node_net_.isIP)(host);
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

;// CONCATENATED MODULE: ./lib/config/base-url.js
/** The input `base-url`: the faults that are seen without asking anybody. */


const SECRET_PARAMETER = /^(?:.*[-_])?(?:key|apikey|token|secret|sig|signature|password|code|auth)$/i;
const EXAMPLE = 'https://api.example.com/v1';
function invalid(wrong, works) {
    return { check: 'base-url', code: 'base-url-invalid', seen: `\`base-url\`: ${wrong}`, next: works };
}
/** Faults of the text, before it is parsed as a URL. */
function textFaults(given) {
    const text = given.trim();
    const faults = [];
    if (/\$\{|\{\{|^\$[A-Za-z_]/.test(text)) {
        faults.push(invalid('a variable in it was not expanded.', 'Use `${{ vars.NAME }}` or `${{ secrets.NAME }}` in the workflow.'));
    }
    else if (/^["'`<]|["'`>]$/.test(text)) {
        faults.push(invalid('there are quotes or brackets around it.', 'Remove them: the stored value must be the bare URL.'));
    }
    else if (/[\p{Cf}\p{Cc}]/u.test(text.replace(/\s/g, ''))) {
        faults.push(invalid('there are hidden characters in it.', 'Type the URL anew; they came along when it was copied.'));
    }
    else if (/\s/.test(text)) {
        faults.push(invalid('there are blanks or line breaks in it.', `Write one URL without blanks, like ${EXAMPLE}.`));
    }
    else if (text !== given) {
        faults.push(invalid('there are blanks or a line break around it.', 'Store the URL again without a trailing line break.'));
    }
    return faults;
}
function schemeFault(text) {
    if (/^https?:\/\/[^/?#\\]/i.test(text))
        return null;
    if (/^https?:\/\//i.test(text))
        return invalid('there is no host in it.', `Write it like ${EXAMPLE}.`);
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
    if (scheme !== undefined) {
        return invalid(`the scheme is ${scheme}, not http or https.`, `Write it like ${EXAMPLE}.`);
    }
    const bare = /^[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(text) ? ` Perhaps \`https://${text}\`.` : '';
    return invalid('it does not begin with https:// or http://.', `Write it like ${EXAMPLE}.${bare}`);
}
function endpointFault(url) {
    const path = url.pathname.replace(/\/+$/, '');
    const suffix = (0,providers/* endpointSuffix */.Bc)(path);
    if (suffix === null)
        return null;
    const root = `${url.origin}${path.slice(0, path.length - suffix.length)}`.replace(/\/+$/, '');
    return {
        check: 'base-url',
        code: 'base-url-has-endpoint',
        seen: `\`base-url\` ends in the endpoint \`${suffix}\`; clients add that themselves.`,
        next: `Set \`base-url: ${root}\`.`,
    };
}
function insecureFault(url, sendsSecret) {
    if (url.protocol !== 'http:' || !sendsSecret)
        return null;
    const place = classOfHost(url.hostname);
    if (place === 'loopback')
        return null;
    return {
        check: 'base-url',
        code: 'base-url-insecure',
        ...(place === 'private' ? { severity: 'warn' } : {}),
        seen: `\`base-url\` is plain http to a ${place} host: everyone on the way can read the key.`,
        next: place === 'private'
            ? 'Use https if the gateway offers it, or set `severity: "base-url-insecure: ignore"`.'
            : `Use \`https://${url.host}${url.pathname === '/' ? '' : url.pathname}\`.`,
    };
}
/** Reads and judges the base URL; `sendsSecret` is false with `auth: none` and no extra headers. */
function readBaseUrl(given, sendsSecret) {
    const nothing = { root: null, query: '', secrets: [] };
    const text = given.trim();
    if (text === '') {
        const missing = {
            check: 'base-url',
            code: 'base-url-missing',
            seen: '`base-url` is empty.',
            next: `Set \`base-url\` to the API root of the gateway, like ${EXAMPLE}; an unset variable or secret is empty too.`,
        };
        return { ...nothing, problems: [missing] };
    }
    const problems = textFaults(given);
    const scheme = problems.length > 0 ? null : schemeFault(text);
    if (scheme !== null)
        problems.push(scheme);
    const url = URL.canParse(text) ? new URL(text) : null;
    // Even in a URL that is refused, what stands before the @ is a password and must be masked.
    const login = /\/\/([^/?#]*)@/.exec(text)?.[1] ?? '';
    const password = login.split(':').slice(1).join(':');
    const secrets = [login, password, safeDecode(password)].filter((one) => one.length >= 6);
    if (url === null || url.hostname === '') {
        if (problems.length === 0)
            problems.push(invalid('there is no valid host in it.', `Write it like ${EXAMPLE}.`));
        return { ...nothing, secrets, problems };
    }
    for (const [name, value] of url.searchParams)
        if (SECRET_PARAMETER.test(name))
            secrets.push(value);
    if (problems.length > 0)
        return { ...nothing, secrets, problems };
    if (url.username !== '' || url.password !== '') {
        problems.push(invalid('there are credentials in it.', `Set \`base-url: ${url.origin}${url.pathname}\` and give the key as \`api-key\` or in \`headers\`.`));
    }
    if (url.hash !== '') {
        problems.push(invalid('there is a `#` part in it.', `Set \`base-url: ${url.origin}${url.pathname}${url.search}\`.`));
    }
    for (const fault of [endpointFault(url), insecureFault(url, sendsSecret)])
        if (fault !== null)
            problems.push(fault);
    return { root: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, query: url.search, secrets, problems };
}
function safeDecode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/scalars.js
var scalars = __webpack_require__(5779);
;// CONCATENATED MODULE: ./lib/config/certificate.js
/** The input `ca-certificate`: a PEM file of a private authority. */



const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
/** The PEM text of the certificates in the file; null where none was asked for or it cannot be used. */
function caCertificate(path, surroundings, problems) {
    if (path === '')
        return null;
    const works = 'Give the path of a PEM file that holds `-----BEGIN CERTIFICATE-----`, relative to the workspace.';
    const place = (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(surroundings.workspace, path);
    let text;
    try {
        text = surroundings.readFile(place);
    }
    catch (error) {
        const code = error.code ?? 'unreadable';
        problems.invalid('ca-certificate', `the file "${(0,scalars/* clipped */.cz)(path)}" cannot be read (${code}).`, works);
        return null;
    }
    const blocks = text.match(PEM) ?? [];
    if (blocks.length === 0) {
        problems.invalid('ca-certificate', `there is no PEM certificate in "${(0,scalars/* clipped */.cz)(path)}".`, works);
        return null;
    }
    for (const block of blocks) {
        try {
            new external_node_crypto_.X509Certificate(block);
        }
        catch {
            problems.invalid('ca-certificate', `a certificate in "${(0,scalars/* clipped */.cz)(path)}" is damaged.`, works);
            return null;
        }
    }
    return blocks.join('\n');
}

// EXTERNAL MODULE: ./lib/config/headers.js
var config_headers = __webpack_require__(7664);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/config/models.js
var models = __webpack_require__(6786);
// EXTERNAL MODULE: ./lib/model/codes.js
var model_codes = __webpack_require__(3647);
;// CONCATENATED MODULE: ./lib/config/severity.js
/** The `severity` input: lines `<check or code>: fail | warn | ignore`. */


const CHOICES = ['fail', 'warn', 'ignore'];
function choiceOf(text) {
    return CHOICES.find((choice) => choice === text.toLowerCase()) ?? null;
}
/** Reads all lines; each wrong one is noted and left out. */
function severityRules(text, problems) {
    const codes = {};
    const checks = {};
    let otherwise = null;
    for (const line of (0,scalars/* listOf */.c3)(text)) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).trim();
        if (colon < 1) {
            problems.invalid('severity', `"${(0,scalars/* clipped */.cz)(line)}" is not a line like \`rate-limited: fail\`.`, 'Write `<check or code>: fail | warn | ignore`, one a line.');
            continue;
        }
        const choice = choiceOf(line.slice(colon + 1).trim());
        if (choice === null) {
            problems.unknownWord('severity', (0,scalars/* clipped */.cz)(line.slice(colon + 1).trim()), CHOICES, `choice for ${(0,scalars/* clipped */.cz)(name)}`);
            continue;
        }
        if (name === '*')
            otherwise = choice;
        else if ((0,model_codes/* isCode */._m)(name))
            codes[name] = choice;
        else if ((0,model_codes/* isCheck */.ne)(name))
            checks[name] = choice;
        else
            problems.unknownWord('severity', (0,scalars/* clipped */.cz)(name), [...model_codes/* CHECKS */.ui, ...Object.keys(model_codes/* CODES */.Lp)], 'check or code');
    }
    return { codes, checks, otherwise };
}

;// CONCATENATED MODULE: ./lib/config/spec.js








const AUTH = ['bearer', 'api-key', 'x-api-key', 'none'];
const POLICIES = ['standard', 'strict', 'observe'];
function statusPage(raw, problems) {
    const text = (0,inputs/* inputText */.AN)(raw, 'status-page');
    if (text === 'auto' || text === 'off')
        return text;
    if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !/\/\/[^/]*@/.test(text))
        return text;
    problems.invalid('status-page', `"${(0,scalars/* clipped */.cz)(text.replace(/\/\/[^/]*@/, '//***@'))}" is not a URL.`, 'Write `auto`, `off`, or a URL like https://status.example.com.');
    return 'off';
}
/** How findings are judged. */
function gradingOf(raw, problems) {
    return {
        policy: (0,scalars/* word */.Vm)(raw, 'policy', POLICIES, problems),
        severity: severityRules(raw.severity ?? '', problems),
    };
}
/** Every secret among the inputs, in the forms in which it was given. */
function secretsOf(raw, spec, baseUrl) {
    const key = raw['api-key'] ?? '';
    const keys = isStandIn(key)
        ? []
        : [key, key.trim(), ...key.split(/\s+/).filter((part) => part.length >= 8)];
    const lines = (raw.headers ?? '')
        .split(/\r\n|\r|\n/)
        .map((line) => line.slice(line.indexOf(':') + 1).trim());
    const values = spec.headers.map((header) => header.value);
    const all = [...keys, ...lines, ...values, ...baseUrl.secrets];
    return [...new Set(all)].filter((secret) => secret !== '');
}
/**
 * Faults of single inputs are noted in `problems`; those of URL and key stand in the spec.
 */
function gatewaySpec(raw, surroundings, problems) {
    const auth = (0,scalars/* word */.Vm)(raw, 'auth', AUTH, problems);
    const headers = (0,config_headers/* extraHeaders */.h)(raw.headers ?? '', auth, problems);
    const baseUrl = readBaseUrl(raw['base-url'] ?? '', auth !== 'none' || headers.length > 0);
    const url = baseUrl.root === null ? null : new URL(baseUrl.root);
    const apiKey = readApiKey(raw['api-key'] ?? '', auth, url?.hostname ?? null, surroundings);
    const maxModels = (0,scalars/* wholeNumber */.rD)(raw, 'max-models', [1, 100_000], problems);
    const spec = {
        name: url?.host ?? 'config',
        baseUrl: baseUrl.root,
        query: baseUrl.query,
        apiKey: apiKey.key,
        auth,
        headers,
        maxModels,
        models: (0,models/* wantedItems */.Y)(raw.models ?? '', maxModels, problems),
        probes: (0,models/* probeNames */.z)((0,inputs/* inputText */.AN)(raw, 'probes'), problems),
        retries: (0,scalars/* wholeNumber */.rD)(raw, 'retries', [0, 10], problems),
        timeoutMs: (0,scalars/* duration */.p0)(raw, 'timeout', problems, 1),
        maxWaitMs: (0,scalars/* duration */.p0)(raw, 'max-wait', problems),
        waitMs: (0,scalars/* duration */.p0)(raw, 'wait', problems),
        concurrency: (0,scalars/* wholeNumber */.rD)(raw, 'concurrency', [1, 64], problems),
        caCertificate: caCertificate((0,inputs/* inputText */.AN)(raw, 'ca-certificate'), surroundings, problems),
        statusPage: statusPage(raw, problems),
        minBalance: (0,scalars/* amount */.vj)(raw, 'min-balance', problems),
        maxLatencyMs: (0,inputs/* inputText */.AN)(raw, 'max-latency') === '' ? null : (0,scalars/* duration */.p0)(raw, 'max-latency', problems, 1),
        ...gradingOf(raw, problems),
        problems: [],
    };
    const own = [...baseUrl.problems, ...apiKey.problems];
    return [{ ...spec, problems: own }, baseUrl];
}


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8794);
/** Advice: what each code means and what to do next, in one or two lines each; sharper where the vendor is known. */

const ADVICE = {
    'config-invalid': {
        means: 'What the configuration says cannot be understood or done, so no model was asked.',
        next: 'Correct the input or line that is named, then run again.',
    },
    'base-url-missing': {
        means: 'No gateway is named.',
        next: 'Set `base-url` to the API root of your gateway, for example https://gateway.example.com/v1.',
    },
    'base-url-invalid': {
        means: 'The base URL is not a clean http(s) address.',
        next: 'Set `base-url` to scheme, host and path only: no blanks, no user name, no password.',
    },
    'base-url-has-endpoint': {
        means: 'The base URL already ends in an endpoint, so every request goes to a path that does not exist.',
        next: 'Cut `base-url` back to the API root: leave out /chat/completions, /models and the like.',
    },
    'base-url-insecure': {
        means: 'The address begins with http://, and the key would travel unencrypted or be refused.',
        next: 'Write `base-url` with https://.',
    },
    'base-url-wrong-path': {
        means: 'The server answers, but there is no OpenAI-compatible API under this path.',
        next: 'Correct the path in `base-url`; it often ends in /v1.',
    },
    'api-key-missing': {
        means: 'The gateway saw no key in the request.',
        next: 'Set `api-key`; if it is set, the gateway may want it in another header: try `auth: x-api-key` or `auth: api-key`.',
    },
    'api-key-withheld': {
        means: 'Pull requests from forks and from Dependabot get no secrets, so there is no key to send.',
        next: 'Run this check on push or on schedule, or skip it for such pull requests.',
    },
    'api-key-malformed': {
        means: 'What arrived as the key does not have the form of a key.',
        next: 'Set `api-key` to the bare key: no quotes, blanks, `Bearer `, label, URL or unexpanded variable.',
    },
    'api-key-wrong-provider': {
        means: 'The key is another provider’s than the one that was asked.',
        next: 'Use a key of this gateway in `api-key`, or set `base-url` to the provider the key is from.',
    },
    'dns-failure': {
        means: 'The host name could not be resolved.',
        next: 'Check the host in `base-url` for a typing error; a private name needs a runner inside that network.',
    },
    'connection-refused': {
        means: 'The host is there, but nothing accepts connections on this port.',
        next: 'Start the gateway, or correct the port in `base-url`. If it was deployed just now, set `wait`.',
    },
    'connection-reset': {
        means: 'The connection was cut before the answer was complete.',
        next: 'Run again; if it stays, look at proxies and load balancers between the runner and the gateway.',
    },
    'connection-timeout': {
        means: 'The host did not take the connection in time: a firewall drops it, or the address is wrong.',
        next: 'Allow the runner’s address at the gateway, use a runner inside the network, or correct `base-url`.',
    },
    'tls-failure': {
        means: 'No trustworthy encrypted connection could be made.',
        next: 'Renew or correct the gateway’s certificate; for a private authority set `ca-certificate`.',
    },
    'certificate-expiring': {
        means: 'The gateway’s certificate ends soon; after that every client is refused.',
        next: 'Ask the gateway’s operator to renew the certificate.',
    },
    'proxy-failure': {
        means: 'A proxy between the runner and the gateway refused or failed; the gateway was not reached.',
        next: 'Correct HTTPS_PROXY and its login, or add the gateway’s host to NO_PROXY.',
    },
    'response-timeout': {
        means: 'The gateway took the request and did not answer in time.',
        next: 'Run again, or raise `timeout`; if it stays, ask the gateway’s operator.',
    },
    'deadline-exceeded': {
        means: 'The time for the whole run was over before this was finished.',
        next: 'Raise `deadline`, or ask for fewer models or retries.',
    },
    'not-an-api': {
        means: 'A web page came where JSON was due: this address is a site, a console or a login, not an API.',
        next: 'Set `base-url` to the API root of the gateway; its documentation names it.',
    },
    redirected: {
        means: 'The gateway sends the request elsewhere. The key is not sent along to another address.',
        next: 'Set `base-url` to the final address, if it is the API; if it is a login, the gateway is not open to machines.',
    },
    'blocked-by-firewall': {
        means: 'A firewall, bot check or login in front of the gateway stopped the request, as a rule before the key was looked at.',
        next: 'Let the runner’s address or this path pass there, or run inside the network.',
    },
    'endpoint-not-found': {
        means: 'The API is there, but this endpoint is not.',
        next: 'Leave this probe out, or ask the gateway’s operator to route the endpoint.',
    },
    'gateway-error': {
        means: 'The gateway itself broke or is set up wrong. The request and the key are not shown to be at fault.',
        next: 'Run again; if it stays, send the gateway’s operator the time and the request id.',
    },
    'gateway-unavailable': {
        means: 'The front door answers, but the gateway behind it does not.',
        next: 'Ask whether the gateway is deployed and running; after a deploy, set `wait`.',
    },
    'key-rejected': {
        means: 'The gateway does not know this key.',
        next: 'Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
    },
    'key-expired': {
        means: 'The key was right once and has expired.',
        next: 'Make a new key in the gateway’s console and put it into `api-key`.',
    },
    'key-disabled': {
        means: 'The key exists but was disabled, revoked or blocked.',
        next: 'Enable it in the gateway’s console, or make a new key and put it into `api-key`.',
    },
    'account-inactive': {
        means: 'The account behind the key is suspended, unverified or in arrears; no key of it works.',
        next: 'Whoever owns the account settles it with the provider (bill, verification, appeal).',
    },
    'permission-denied': {
        means: 'The key is known but may not do this: its scope, its client or its network is limited.',
        next: 'Widen the key’s permissions or allow list in the gateway’s console, or use another key.',
    },
    'region-blocked': {
        means: 'The provider does not serve the country the request came from: the runner’s, or the relay’s server.',
        next: 'Use a runner or a gateway in a supported region.',
    },
    'quota-exhausted': {
        means: 'The credit, balance or budget behind the key is used up. Trying again does not help.',
        next: 'Top up the account, or raise the key’s budget in the gateway’s console.',
    },
    'rate-limited': {
        means: 'This key used up its requests or tokens for now.',
        next: 'Wait until the limit resets, lower `concurrency`, or ask for a higher limit.',
    },
    overloaded: {
        means: 'The gateway or the model has more traffic than it can take; this key is not the reason.',
        next: 'Run again later, or name a second model with `a | b` in `models`.',
    },
    'model-not-found': {
        means: 'The gateway does not know a model of this name.',
        next: 'Correct `models` to an id from the gateway’s list, to the letter.',
    },
    'model-wrong-endpoint': {
        means: 'The model exists, but not for this kind of request.',
        next: 'Choose another model in `models`, or another probe in `probes`.',
    },
    'model-not-listed': {
        means: 'The model is not in the gateway’s list.',
        next: 'Correct `models` to an id from the list, to the letter, or ask the operator to list it.',
    },
    'model-not-permitted': {
        means: 'The model exists, but this key or account may not use it.',
        next: 'Allow the model for the key (or its project, group or plan), or choose another in `models`.',
    },
    'model-retired': {
        means: 'The model was withdrawn.',
        next: 'Replace it in `models` by its successor.',
    },
    'model-unavailable': {
        means: 'The gateway knows the model but has nothing that serves it now.',
        next: 'Run again later; if it stays, the operator must add or start a channel, deployment or worker for it.',
    },
    'upstream-error': {
        means: 'The gateway passed the request on and relays a failure from behind it; your key is not shown to be at fault.',
        next: 'Tell the gateway’s operator: the provider, key or balance behind the gateway needs attention.',
    },
    'unsupported-parameter': {
        means: 'The model refuses a parameter of the request, and no other form of it was accepted.',
        next: 'Leave out or change the parameter that is named in your application too.',
    },
    'invalid-request': {
        means: 'The gateway does not accept the request as it is.',
        next: 'Add or change what is named: a header goes into `headers`.',
    },
    'content-filtered': {
        means: 'A content filter stopped the request or the answer.',
        next: 'Look at the filter’s settings for this key or deployment: the probe’s text is harmless.',
    },
    'malformed-response': {
        means: 'The answer is not what the API promises: clients will fail on it.',
        next: 'Ask the gateway’s operator; something between the model and you changes or swallows the answer.',
    },
    'empty-completion': {
        means: 'The model answered without a text and without a call.',
        next: 'Run again; if it stays, look at filters and at the model’s template in the gateway.',
    },
    'model-substituted': {
        means: 'Another model than the one asked for answered.',
        next: 'Ask the gateway’s operator for the mapping, or name the real model in `models`.',
    },
    'stream-malformed': {
        means: 'The event stream does not keep to its form; streaming clients hang or fail on it.',
        next: 'Look at buffering and timeouts of proxies before the gateway, or ask its operator.',
    },
    'tool-call-malformed': {
        means: 'The model’s tool call could not be read.',
        next: 'Choose a model that is good at tool calls, or look at the tool parser of the server.',
    },
    'output-malformed': {
        means: 'The model’s answer does not fit the schema that was asked for.',
        next: 'Choose a model with structured output, or ask the operator whether the schema is passed on.',
    },
    'active-incident': {
        means: 'The provider reports an open incident on its API.',
        next: 'Wait until it is resolved; the status page tells.',
    },
    'status-page-unreadable': {
        means: 'The status page could not be read, so it says nothing either way.',
        next: 'Correct `status-page`, or set it to `off`.',
    },
    'balance-low': {
        means: 'The credit left is below `min-balance`.',
        next: 'Top up the account before it runs out.',
    },
    'too-slow': {
        means: 'A completion took longer than `max-latency`.',
        next: 'Look at the gateway’s load and region, or raise `max-latency`.',
    },
    'slower-than-usual': {
        means: 'A completion took far longer than it used to.',
        next: 'Look at what changed at the gateway; the history has the earlier times.',
    },
    'report-missing': {
        means: 'A job of the matrix left no report, so its gateways are unknown.',
        next: 'Look at that job’s log, and upload its report also when it fails.',
    },
    'models-removed': {
        means: 'Models that were listed last time are gone.',
        next: 'Check whether your applications use them; the baseline was updated.',
    },
    'models-added': {
        means: 'The list has models that it did not have last time.',
        next: 'Nothing to do; the baseline was updated.',
    },
    'internal-error': {
        means: 'This tool failed, not your gateway.',
        next: 'Please report it with the log of this step.',
    },
};
/** What one vendor or software calls things: only where a source was seen (facts of hosted vendors and of servers). */
const SHARPER = {
    openai: {
        'permission-denied': 'Give the restricted key the missing scope, or check organization and project of the key, at platform.openai.com.',
        'account-inactive': 'Look at billing and verification of the organization at platform.openai.com/settings.',
        'model-not-permitted': 'Allow the model for the project at platform.openai.com (Project, Limits), or choose another in `models`.',
    },
    'azure-openai': {
        'model-not-found': 'In Azure the model is the deployment’s name: write that into `models`, as the Azure portal shows it.',
        'permission-denied': 'Let the runner’s address pass in the resource’s Networking page, or run inside the virtual network.',
    },
    openrouter: {
        'model-not-found': 'Write the id with its vendor, for example openai/gpt-4o, as openrouter.ai/models shows it.',
        'quota-exhausted': 'Add credits at openrouter.ai/settings/credits, or raise the key’s limit at openrouter.ai/settings/keys.',
        'rate-limited': 'Free models have a daily cap: wait until it resets, or buy credits once to raise it.',
    },
    litellm: {
        'quota-exhausted': 'Ask the operator to raise `max_budget` of the key, user or team in LiteLLM.',
        'model-not-permitted': 'Ask the operator to add the model to the key’s or team’s `models` in LiteLLM.',
        'api-key-malformed': 'LiteLLM’s virtual keys begin with `sk-`: put such a key into `api-key`.',
    },
    'new-api': {
        'quota-exhausted': 'Top up the wallet or raise the token’s quota in the relay’s console: each can be empty while the other is not.',
        'model-unavailable': 'Check the id in `models` for a typing error first; else the operator must enable a channel for it in the token’s group.',
        'model-not-permitted': 'Add the model to the token’s model limits in the relay’s console.',
        'key-rejected': 'Recent versions say the same for unknown, expired, disabled and empty tokens: look at the token in the relay’s console.',
    },
    'one-api': {
        'quota-exhausted': 'Top up, or raise the token’s quota in the relay’s console.',
        'model-unavailable': 'Check the id in `models` for a typing error first; else the operator must enable a channel for it in your group.',
        'api-key-malformed': 'A part of the key behind a further dash is read as a channel: copy the token again from the relay’s console.',
    },
    portkey: {
        'invalid-request': 'Send `x-portkey-provider` or `x-portkey-config` with the input `headers`.',
    },
    vllm: {
        'model-not-found': 'Use the id that GET /models lists: it is the path or `--served-model-name` of the server.',
    },
    ollama: {
        'model-not-found': 'Pull the model on the server (`ollama pull <id>`), with its tag, or correct `models`.',
        'blocked-by-firewall': 'Ollama refuses foreign Host headers on a loopback bind: set OLLAMA_HOST, or let the proxy rewrite Host.',
    },
    'llama.cpp': {
        'model-unavailable': 'The server is still loading the weights: set `wait`.',
    },
    'lm-studio': {
        'model-unavailable': 'Load the model in LM Studio (`lms load`), or switch on loading on demand.',
        'base-url-wrong-path': 'Set `base-url` with /v1 at its end.',
    },
    together: {
        'model-unavailable': 'Start a dedicated endpoint for the model at api.together.ai, or choose a serverless model.',
    },
    'aws-bedrock': {
        'model-unavailable': 'Use the id of an inference profile (it begins with us., eu., apac. or global.).',
    },
    moonshot: {
        'key-rejected': 'Keys of api.moonshot.ai, api.moonshot.cn and Kimi Code are separate: check that `base-url` fits the key.',
    },
    zhipu: {
        'quota-exhausted': 'Recharge, or with a Coding Plan set `base-url` to the plan’s own root (/api/coding/paas/v4).',
    },
    deepseek: {
        'quota-exhausted': 'Top up at platform.deepseek.com.',
    },
};
/** The advice for a code; `provider` is the id of whoever was recognised (null or `unknown` if nobody was). */
function adviceOf(code, provider = null) {
    const advice = ADVICE[code];
    const next = provider === null ? undefined : SHARPER[provider]?.[code];
    if (next !== undefined)
        return { means: advice.means, next };
    return { means: advice.means, next: withPage(code, advice.next, provider) };
}
/** Names the page where the vendor's keys or credit are, if it is known. */
function withPage(code, next, provider) {
    const known = provider === null ? null : (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerById */ .ik)(provider);
    if (known === null)
        return next;
    const about = code === 'quota-exhausted' || code === 'account-inactive' ? known.billingPage : null;
    const page = about ?? (code.startsWith('key-') ? known.keyPage : null);
    return page === null ? next : `${next} ${known.name}: ${page}`;
}


/***/ }),

/***/ 8794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xq: () => (/* binding */ PROVIDERS),
  Bc: () => (/* binding */ endpointSuffix),
  jv: () => (/* binding */ keyFitsProvider),
  Cp: () => (/* binding */ likelyRoots),
  ik: () => (/* binding */ providerById),
  tt: () => (/* binding */ providerOfHost),
  wr: () => (/* binding */ providerOfKey)
});

;// CONCATENATED MODULE: ./lib/gateways/software.js
function software(facts) {
    return {
        kind: 'software',
        hosts: [],
        keyPrefixes: [],
        ownKeysOnly: false,
        statusPage: null,
        statusScope: [],
        keyPage: null,
        billingPage: null,
        auth: 'bearer',
        notes: '',
        ...facts,
    };
}
const SOFTWARE = [
    software({
        id: 'litellm',
        name: 'LiteLLM',
        ports: [4000],
        apiRoots: ['/v1', ''],
        notes: 'Keys are made with /key/generate or in the admin UI, and are limited to models and budgets there.',
    }),
    software({
        id: 'new-api',
        name: 'New API',
        ports: [3000],
        apiRoots: ['/v1'],
        notes: 'Tokens, groups and channels are set in the console of the relay.',
    }),
    software({
        id: 'one-api',
        name: 'One API',
        ports: [3000],
        apiRoots: ['/v1'],
        notes: 'A part of the key behind a further dash is read as a channel id.',
    }),
    software({
        id: 'portkey',
        name: 'Portkey Gateway',
        ports: [8787],
        apiRoots: ['/v1'],
        notes: 'Every request needs the header x-portkey-provider or x-portkey-config (input `headers`).',
    }),
    software({ id: 'vllm', name: 'vLLM', ports: [8000], apiRoots: ['/v1'], auth: 'none' }),
    software({ id: 'ollama', name: 'Ollama', ports: [11434], apiRoots: ['/v1'], auth: 'none' }),
    software({ id: 'llama.cpp', name: 'llama.cpp server', ports: [8080], apiRoots: ['/v1', ''], auth: 'none' }),
    software({
        id: 'lm-studio',
        name: 'LM Studio',
        ports: [1234],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-lm-'],
        auth: 'none',
        notes: 'With one model loaded it answers to any model id.',
    }),
    software({ id: 'localai', name: 'LocalAI', ports: [8080], apiRoots: ['/v1'], auth: 'none' }),
    software({ id: 'sglang', name: 'SGLang', ports: [], apiRoots: ['/v1'], auth: 'none' }),
    software({ id: 'tgi', name: 'Text Generation Inference', ports: [], apiRoots: ['/v1'], auth: null }),
    software({ id: 'xinference', name: 'Xinference', ports: [9997], apiRoots: ['/v1'], auth: null }),
    software({
        id: 'text-generation-webui',
        name: 'text-generation-webui',
        ports: [5000],
        apiRoots: ['/v1'],
        auth: null,
    }),
    software({ id: 'fastchat', name: 'FastChat', ports: [8000], apiRoots: ['/v1'], auth: null }),
    software({ id: 'gpustack', name: 'GPUStack', ports: [], apiRoots: ['/v1'] }),
    software({ id: 'sub2api', name: 'sub2api', ports: [], apiRoots: ['/v1'] }),
    software({
        id: 'gpt-load',
        name: 'GPT-Load',
        ports: [3001],
        apiRoots: [],
        notes: 'The root is /proxy/GROUP/v1; AUTH_KEY is the admin key, each group has keys of its own.',
    }),
    software({ id: 'uni-api', name: 'uni-api', ports: [], apiRoots: ['/v1'] }),
    software({
        id: 'bifrost',
        name: 'Bifrost',
        ports: [],
        apiRoots: ['/v1'],
        notes: 'A virtual key goes into the header x-bf-vk (input `headers`).',
    }),
    software({ id: 'kong', name: 'Kong AI Gateway', ports: [], apiRoots: [], auth: null }),
    software({
        id: 'apisix',
        name: 'Apache APISIX',
        ports: [],
        apiRoots: [],
        auth: null,
        notes: 'Its plugin key-auth wants the key in the header apikey (input `headers`).',
    }),
    software({ id: 'higress', name: 'Higress', ports: [], apiRoots: ['/v1'], auth: null }),
    software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway', ports: [], apiRoots: ['/v1'], auth: null }),
    software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', ports: [], apiRoots: [], auth: null }),
    software({
        id: 'helicone',
        name: 'Helicone',
        ports: [],
        apiRoots: ['/v1'],
        notes: 'A key of the EU site is not known on the US host.',
    }),
    software({
        id: 'claude-code-router',
        name: 'claude-code-router',
        ports: [3456],
        apiRoots: ['/v1'],
        notes: 'It speaks Anthropic (/v1/messages) and has no /v1/models.',
    }),
    software({ id: 'copilot-api', name: 'copilot-api', ports: [4141], apiRoots: ['/v1', ''], auth: 'none' }),
    software({
        id: 'open-webui',
        name: 'Open WebUI',
        ports: [],
        apiRoots: ['/api'],
        notes: 'API keys must be switched on in its admin settings.',
    }),
    software({ id: 'anythingllm', name: 'AnythingLLM', ports: [], apiRoots: ['/api/v1/openai'] }),
];

;// CONCATENATED MODULE: ./lib/gateways/vendors.js
function vendor(facts) {
    return {
        kind: 'vendor',
        ports: [],
        keyPrefixes: [],
        ownKeysOnly: true,
        statusPage: null,
        statusScope: [],
        keyPage: null,
        billingPage: null,
        auth: 'bearer',
        notes: '',
        ...facts,
    };
}
const VENDORS = [
    vendor({
        id: 'openai',
        name: 'OpenAI',
        hosts: ['api.openai.com', '*.api.openai.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
        statusPage: 'https://status.openai.com',
        // Named in OpenAI's own 401: "You can find your API key at …".
        keyPage: 'https://platform.openai.com/account/api-keys',
    }),
    vendor({
        id: 'azure-openai',
        name: 'Azure OpenAI',
        hosts: ['*.openai.azure.com', '*.services.ai.azure.com', '*.cognitiveservices.azure.com'],
        apiRoots: ['/openai/v1'],
        statusPage: 'https://rssfeed.azure.status.microsoft/en-us/status/feed/',
        statusScope: ['openai', 'foundry'],
        auth: 'api-key',
        notes: 'A model is named by its deployment; set `auth: api-key`.',
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
        notes: 'Model ids are vendor/model, with `:free` for the free ones.',
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
        notes: 'The list also holds models that need a dedicated endpoint.',
    }),
    vendor({
        id: 'fireworks',
        name: 'Fireworks',
        hosts: ['api.fireworks.ai'],
        apiRoots: ['/inference/v1'],
        billingPage: 'https://fireworks.ai/account/billing',
        notes: 'Model ids are accounts/fireworks/models/NAME.',
    }),
    vendor({
        id: 'deepseek',
        name: 'DeepSeek',
        hosts: ['api.deepseek.com'],
        apiRoots: ['/v1', ''],
        statusPage: 'https://status.deepseek.com',
        keyPage: 'https://platform.deepseek.com/api_keys',
    }),
    vendor({
        id: 'mistral',
        name: 'Mistral',
        hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.mistral.ai',
        keyPage: 'https://console.mistral.ai/api-keys',
        notes: 'codestral.mistral.ai wants a key of its own.',
    }),
    vendor({
        id: 'xai',
        name: 'xAI',
        hosts: ['api.x.ai', '*.api.x.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['xai-'],
        statusPage: 'https://status.x.ai/feed.xml',
        // Named in xAI's own 400 about a wrong key.
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
        notes: 'The root is https://api.cloudflare.com/client/v4/accounts/ACCOUNT/ai/v1.',
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
        notes: 'The root is https://gateway.ai.cloudflare.com/v1/ACCOUNT/GATEWAY/compat.',
    }),
    vendor({
        id: 'vercel-ai-gateway',
        name: 'Vercel AI Gateway',
        hosts: ['ai-gateway.vercel.sh'],
        apiRoots: ['/v1'],
        statusPage: 'https://www.vercel-status.com',
        statusScope: ['ai gateway'],
        notes: 'The team needs a card on file, also for free credit.',
    }),
    vendor({
        id: 'github-models',
        name: 'GitHub Models',
        hosts: ['models.github.ai', 'models.inference.ai.azure.com'],
        apiRoots: ['/inference'],
        keyPrefixes: ['github_pat_', 'ghp_', 'gho_', 'ghu_', 'ghs_'],
        statusPage: 'https://www.githubstatus.com',
        notes: 'The token needs the permission `models: read`.',
    }),
    vendor({
        id: 'aws-bedrock',
        name: 'AWS Bedrock',
        hosts: ['bedrock-mantle.*.api.aws', 'bedrock-runtime.*.amazonaws.com'],
        apiRoots: ['/v1', '/openai/v1'],
        keyPrefixes: ['ABSK'],
        notes: 'A key is bound to its region.',
    }),
    vendor({
        id: 'databricks',
        name: 'Databricks',
        hosts: ['*.cloud.databricks.com', '*.azuredatabricks.net'],
        apiRoots: ['/serving-endpoints'],
        notes: 'A model is named by its serving endpoint.',
    }),
    vendor({
        id: 'nvidia',
        name: 'NVIDIA',
        hosts: ['integrate.api.nvidia.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['nvapi-'],
        notes: 'The list also holds models that the account may not call.',
    }),
    vendor({
        id: 'perplexity',
        name: 'Perplexity',
        hosts: ['api.perplexity.ai'],
        apiRoots: [''],
        keyPrefixes: ['pplx-'],
        statusPage: 'https://status.perplexity.com',
        notes: 'The root has no /v1, model ids have no vendor prefix.',
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
        notes: 'Keys of the Chinese and of the international site are not the same.',
    }),
    vendor({
        id: 'zhipu',
        name: 'Zhipu / Z.ai',
        hosts: ['open.bigmodel.cn', 'api.z.ai'],
        apiRoots: ['/api/paas/v4', '/api/coding/paas/v4'],
        notes: 'A Coding Plan works only under /api/coding/paas/v4.',
    }),
    vendor({
        id: 'kimi-code',
        name: 'Kimi Code',
        hosts: ['api.kimi.com'],
        apiRoots: ['/coding/v1'],
        keyPrefixes: ['sk-kimi-'],
        notes: 'Keys of Kimi Code and of the Moonshot platform are not the same.',
    }),
    vendor({
        id: 'moonshot',
        name: 'Moonshot',
        hosts: ['api.moonshot.ai', 'api.moonshot.cn'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.moonshot.cn',
        notes: 'Keys of api.moonshot.ai and api.moonshot.cn are not the same.',
    }),
    vendor({
        id: 'siliconflow',
        name: 'SiliconFlow',
        hosts: ['api.siliconflow.cn', 'api.siliconflow.com', 'api.ap.siliconflow.com'],
        apiRoots: ['/v1'],
    }),
    vendor({
        id: 'volcengine-ark',
        name: 'Volcengine Ark',
        hosts: ['ark.*.volces.com'],
        apiRoots: ['/api/v3', '/api/coding/v3'],
        notes: 'A model is named by its id or by an ep-… endpoint.',
    }),
    vendor({
        id: 'minimax',
        name: 'MiniMax',
        hosts: ['api.minimax.io', 'api.minimaxi.com'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.minimaxi.com',
        notes: 'Keys of api.minimax.io and api.minimaxi.com are not the same.',
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
        notes: 'Wants the API key of Hunyuan, not SecretId and SecretKey.',
    }),
];

;// CONCATENATED MODULE: ./lib/gateways/providers.js


const PROVIDERS = [...VENDORS, ...SOFTWARE];
/** At most so many roots are tried for one wrong path: each is a request. */
const MAX_ROOTS = 6;
/** Roots seen on gateways that nobody told us about, most common first. */
const COMMON_ROOTS = ['/v1', '/api/v1', '/openai/v1', '', '/api', '/api/v1/openai'];
/** Endpoints of OpenAI, Anthropic and Gemini that people leave on a base URL, longest first. */
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
/** Native Gemini: `/models/gemini-3-pro:generateContent`. */
const GEMINI_ENDPOINT = /\/models\/[^/]+:\w+\/*$/;
const VERSION = /^v\d+(?:(?:alpha|beta)\d*)?$/i;
function providerById(id) {
    return PROVIDERS.find((provider) => provider.id === id) ?? null;
}
/** The vendor behind a host name (a port and a trailing dot do not matter), or null. */
function providerOfHost(host) {
    const labels = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '').split('.');
    return VENDORS.find((vendor) => vendor.hosts.some((pattern) => hostFits(labels, pattern))) ?? null;
}
function hostFits(labels, pattern) {
    const wanted = pattern.split('.');
    return (wanted.length === labels.length &&
        wanted.every((label, at) => label === labels[at] || (label === '*' && labels[at] !== '')));
}
/** Whose key it is by its longest distinctive prefix; null for `sk-…` and all others that anyone may give out. */
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
/**
 * True: the key has this provider's prefix. False: the provider takes its own keys only and the prefix is plainly
 * another's. Null: nothing can be said.
 */
function keyFitsProvider(key, provider) {
    const owner = providerOfKey(key);
    if (owner === null)
        return null;
    if (owner.id === provider.id)
        return true;
    return provider.ownKeysOnly ? false : null;
}
/** The end of a path that names an endpoint instead of an API root, trailing slashes included; null if none. */
function endpointSuffix(path) {
    const bare = path.replace(/\/+$/, '');
    const lower = bare.toLowerCase();
    const endpoint = ENDPOINTS.find((end) => lower.endsWith(end));
    if (endpoint !== undefined)
        return path.slice(bare.length - endpoint.length);
    return GEMINI_ENDPOINT.exec(path)?.[0] ?? null;
}
/**
 * Where the API may be when it is not at `url`: absolute URLs of the same origin without a trailing slash, query or
 * credentials, best first, at most six, without `url` itself.
 */
function likelyRoots(url) {
    const given = url.pathname.replace(/\/+$/, '');
    const candidates = [
        ...(providerOfHost(url.hostname)?.apiRoots ?? []),
        ...repaired(given),
        ...COMMON_ROOTS,
    ].filter((path) => path !== given);
    return [...new Set(candidates)].slice(0, MAX_ROOTS).map((path) => url.origin + path);
}
/** The given path with its usual mistakes taken out. */
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
/** `/v1/v1` is `/v1`, `/api/v1/api/v1` is `/api/v1`; `/v1/openai/v1` is `/openai/v1`, or else `/v1`. */
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

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostAndPort),
/* harmony export */   v: () => (/* binding */ authorityOf)
/* harmony export */ });
/** Host and port of a URL, as sockets and as people want them. */
function authorityOf(url) {
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, secure };
}
/** `host:port`, always with the port: the form of CONNECT, and the one that helps a reader. */
function hostAndPort(url) {
    return `${url.hostname}:${authorityOf(url).port}`;
}


/***/ }),

/***/ 8553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createClient)
/* harmony export */ });
/* harmony import */ var _halt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9805);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _redirect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4634);
/* harmony import */ var _request_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5314);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3710);





const MOST_REDIRECTS = 3;
function createClient(options) {
    const { now, headers, redact, timeoutMs, userAgent } = options;
    const base = new URL(options.baseUrl);
    const wire = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .createWire */ .k)({
        target: base,
        proxy: (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyFor */ .iJ)(base, options.proxy),
        caCertificate: options.caCertificate,
        connections: options.connections,
        door: { redact, secrets: headers.map(({ value }) => value) },
        now,
    });
    return {
        send: async (request, signal) => {
            const startedAt = now();
            const { accept, maxBytes, method } = request;
            const send = (hop) => wire.exchange({
                ...hop,
                headers: (0,_request_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .requestHeaders */ .A)({ url: hop.url, accept, userAgent, hasBody: hop.body !== null }, headers),
                maxBytes,
                startedAt,
                watch: (onHalt) => (0,_halt_js__WEBPACK_IMPORTED_MODULE_0__/* .watch */ .w)({ timeoutMs: timeoutMs - (now() - startedAt), signal }, onHalt),
            });
            const first = { method, url: targetOf(base, request.url, options.query), body: jsonOf(request.body) };
            // The key goes to the origin of the base URL and nowhere else.
            return (0,_redirect_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e)(first, {
                send,
                redact,
                most: MOST_REDIRECTS,
                allowed: (_from, to) => to.origin === base.origin,
            });
        },
        get requests() {
            return wire.requests;
        },
        connections: wire.connections,
        close: async () => wire.close(),
    };
}
function jsonOf(body) {
    return body === null ? null : JSON.stringify(body);
}
/** Path and query of the request on the origin of the base URL, whatever origin the request names. */
function targetOf(base, requested, kept) {
    const { pathname, search } = new URL(requested, base);
    const target = new URL(base.origin);
    target.pathname = pathname;
    const queries = [search, kept].map((query) => query.replace(/^\?/, '')).filter((query) => query !== '');
    target.search = queries.join('&');
    return target;
}


/***/ }),

/***/ 9805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ haltFacts),
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/** A longer timer fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Calls `onHalt` once, when the time is over or the signal fires; the returned function ends the watch. */
function watch(limit, onHalt) {
    const { timeoutMs, signal } = limit;
    const timer = setTimeout(() => onHalt('timeout'), Math.min(Math.max(timeoutMs, 0), LONGEST_TIMER_MS));
    const onAbort = () => onHalt(signal?.reason === 'cancelled' ? 'cancelled' : 'deadline');
    if (signal?.aborted)
        queueMicrotask(onAbort);
    signal?.addEventListener('abort', onAbort, { once: true });
    return () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
    };
}
const WAITED_FOR = {
    dns: 'The name was not resolved',
    connect: 'No connection was made',
    proxy: 'The proxy did not answer',
    tls: 'The TLS handshake was not answered',
    headers: 'No answer came',
    body: 'The answer did not end',
};
const TIMEOUT_TYPE = {
    dns: 'dns',
    connect: 'connect-timeout',
    proxy: 'proxy',
    tls: 'connect-timeout',
    headers: 'response-timeout',
    body: 'response-timeout',
};
/** The fault of a request that was ended in `phase`; `proxyHost` where that phase was spent on a proxy. */
function haltFacts(reason, phase, elapsedMs, proxyHost) {
    const spentOnProxy = proxyHost !== null && (phase === 'dns' || phase === 'connect' || phase === 'proxy');
    const seconds = `${Number((elapsedMs / 1000).toFixed(1))} s`;
    const where = spentOnProxy ? 'proxy' : phase;
    const base = { phase: where, errno: null };
    if (reason === 'timeout') {
        const proxy = spentOnProxy ? { host: proxyHost, status: null } : null;
        const who = spentOnProxy ? `The proxy ${proxyHost} did not answer` : WAITED_FOR[phase];
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


/***/ }),

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ proxyFromEnvironment),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   wS: () => (/* binding */ proxyProblem)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3577);
/** Which proxy serves a URL, as curl decides it. */


/** The protocol of what stands for a setting that is no URL; no socket is opened for it. */
const UNREADABLE = 'unreadable:';
/** Both cases of letters; lower case wins, and an empty variable counts as unset (curl's `GetEnv`). */
function proxyFromEnvironment(env) {
    return {
        httpProxy: env.http_proxy || env.HTTP_PROXY || '',
        httpsProxy: env.https_proxy || env.HTTPS_PROXY || '',
        noProxy: env.no_proxy || env.NO_PROXY || '',
    };
}
/** The proxy of a URL, null for none. A setting without a scheme is an http proxy. */
function proxyFor(url, settings) {
    const setting = (url.protocol === 'https:' ? settings.httpsProxy : settings.httpProxy).trim();
    if (setting === '' || isExcepted(url, settings.noProxy))
        return null;
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(setting) ? setting : `http://${setting}`;
    return URL.canParse(written) ? new URL(written) : new URL(UNREADABLE);
}
/** Why a proxy cannot be used at all; null if it can. */
function proxyProblem(proxy) {
    if (proxy.protocol === 'http:' || proxy.protocol === 'https:')
        return null;
    if (proxy.protocol === UNREADABLE)
        return 'the proxy variable of the environment is not a URL';
    return `the scheme ${proxy.protocol.slice(0, -1)} is not supported, only http and https`;
}
function isExcepted(url, noProxy) {
    const { host: written, port } = (0,_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .authorityOf */ .v)(url);
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


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow)
/* harmony export */ });
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Sends the first hop and follows what may be followed; a redirect that may not, that leads nowhere or back, or that
 * is one too many is returned as the answer it is.
 */
async function follow(first, options) {
    const redirects = [];
    const visited = new Set();
    let hop = first;
    for (;;) {
        visited.add(placeOf(hop));
        const outcome = await options.send(hop);
        if (outcome.exchange.kind === 'fault')
            return outcome.exchange;
        const next = redirects.length < options.most ? nextHop(hop, outcome) : null;
        if (next === null || visited.has(placeOf(next)) || !options.allowed(hop.url, next.url)) {
            return { ...outcome.exchange, redirects };
        }
        redirects.push(options.redact(shownUrl(next.url)));
        hop = next;
    }
}
function placeOf({ method, url }) {
    return `${method} ${url.href}`;
}
/** Method and body stay, but a 303 asks for a GET of the new place. */
function nextHop(hop, { exchange, location }) {
    if (exchange.kind === 'fault' || exchange.bodyFault !== null || !REDIRECTS.has(exchange.status))
        return null;
    if (location === null || !URL.canParse(location, hop.url.href))
        return null;
    const url = new URL(location, hop.url);
    url.hash = '';
    // What a redirect puts before the `@` is no credential of ours.
    url.username = '';
    url.password = '';
    return exchange.status === 303 ? { method: 'GET', url, body: null } : { ...hop, url };
}
/** A URL as it may be shown: without query, fragment and credentials. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}


/***/ }),

/***/ 5314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requestHeaders)
/* harmony export */ });
/** Names and values in turn; a header of the user's takes the place of ours. */
function requestHeaders(defaults, given) {
    const own = [
        ['host', defaults.url.host],
        ['accept', defaults.accept],
        // No coding saves anything on answers this small, and each is one more thing that a gateway can get wrong.
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

/***/ 3710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createWire)
});

;// CONCATENATED MODULE: ./lib/http/charset.js
/** From the bytes of a body to text. */
const MARKS = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
];
function charsetOf(bytes, contentType) {
    const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
    if (marked)
        return marked[0];
    return /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
}
/**
 * The text of a body: a byte order mark decides, then the charset parameter of its content type, then UTF-8.
 * Bytes that fit no character become U+FFFD; an unknown charset is read as UTF-8. Never throws.
 */
function textOf(bytes, contentType) {
    const charset = charsetOf(bytes, contentType);
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return new TextDecoder().decode(bytes);
    }
}

;// CONCATENATED MODULE: ./lib/http/clean-line.js
/** Foreign text as one line for a fault's message. */
const LONGEST = 300;
/**
 * One line, without control, bidirectional and line-separating characters, at most 300 characters.
 * Redaction comes first, so that no cut can leave a piece of a secret that is no longer recognised.
 */
function cleanLine(text, redact) {
    const line = redact(text)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

;// CONCATENATED MODULE: ./lib/http/cut-end.js
/** What to leave out where the end of a text is missing. */
const SHORTEST_TAIL = 512;
/** URL-encoding and hex take three and two characters for one, some JSON and HTML escapes more. */
const ENCODED_LONGER = 4;
/** What keys and their encodings are made of. */
const KEY_CHARACTER = /[\w+/=.~%&#;:\\-]/;
/**
 * The end of a text that was cut may hold the first half of a secret, which redaction no longer recognises.
 * Of a body that went over the limit the last 512 characters go (more with long secrets): much text is left. Of one
 * that broke off, which may be one short line, only the run at the end that looks like a key or its encoding goes,
 * and a beginning of one of the secrets as they are, blanks and all.
 */
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
/** How many characters at the end of `text` are a beginning of `secret`. */
function overlapOf(text, secret) {
    for (let length = Math.min(text.length, secret.length - 1); length > 0; length--) {
        if (text.endsWith(secret.slice(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/http/answer.js



/** What is kept of a body that went over its limit: it is judged as cut, and quoted by its beginning. */
const CUT_BYTES = 256 * 1024;
function faultOf(facts, durationMs, door) {
    return { kind: 'fault', ...facts, message: cleanLine(facts.message, door.redact), durationMs };
}
function answerOf(head, body, bodyFault, durationMs, door) {
    const bytes = body.truncated ? body.bytes.subarray(0, CUT_BYTES) : body.bytes;
    const text = textOf(bytes, head.headers.get('content-type'));
    const how = body.truncated ? 'truncated' : bodyFault ? 'broken' : null;
    const shown = how === null ? text : withoutCutEnd(text, how, door.secrets);
    return {
        kind: 'answer',
        status: head.status,
        headers: Object.fromEntries([...head.headers].map(([name, value]) => [door.redact(name), door.redact(value)])),
        body: door.redact(shown),
        truncated: body.truncated,
        bodyFault,
        redirects: [],
        firstByteMs: head.firstByteMs,
        durationMs,
        arrivals: body.arrivals,
    };
}
/** undici's headers (Latin-1, repeated ones as a list) with each value as one line of UTF-8. */
function headersOf(raw) {
    return new Map(Object.entries(raw).map(([name, value]) => [
        name,
        Buffer.from([value ?? ''].flat().join(', '), 'latin1').toString('utf8'),
    ]));
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/http/certificate.js
/** What a peer's certificate says, and which authorities are trusted. */


function nameOf(subject) {
    const name = subject?.CN || subject?.O || '';
    return Array.isArray(name) ? name.join(', ') : name;
}
/** The certificate the peer showed; null where there is none or its dates cannot be read. */
function certificateOf(socket, clean) {
    const shown = socket.getPeerCertificate();
    const validTo = new Date(shown?.valid_to ?? '');
    if (Number.isNaN(validTo.getTime()))
        return null;
    return {
        subject: clean(nameOf(shown.subject)),
        issuer: clean(nameOf(shown.issuer)),
        validTo: validTo.toISOString(),
    };
}
/**
 * A private authority beside the usual ones; undefined leaves Node's defaults. Made once and only when the first
 * TLS connection is opened, because reading the 150 usual authorities again takes milliseconds.
 */
function trustIn(caCertificate) {
    let context;
    return () => {
        if (caCertificate === null)
            return undefined;
        context ??= (0,external_node_tls_.createSecureContext)({ ca: [...usualAuthorities(), caCertificate] });
        return context;
    };
}
/** With those of NODE_EXTRA_CA_CERTS, which Node tells from 22.15 on. */
function usualAuthorities() {
    return typeof external_node_tls_.getCACertificates === 'function' ? external_node_tls_.getCACertificates('default') : external_node_tls_.rootCertificates;
}

// EXTERNAL MODULE: ./lib/http/halt.js
var halt = __webpack_require__(9805);
// EXTERNAL MODULE: ./lib/http/authority.js
var http_authority = __webpack_require__(3577);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/http/dial-error.js
/**
 * Wraps whatever ended a dial. It has no `code` of its own: undici's client dials again for ever on an error with
 * the code of its SocketError, and treats the one of a wrong certificate name in a way of its own.
 */
class DialError extends Error {
    name = 'DialError';
    phase;
    cause;
    /** The proxy in use and, where it refused, the status it answered CONNECT with; null without a proxy. */
    proxy;
    constructor(phase, cause, proxy) {
        super('no connection');
        this.phase = phase;
        this.cause = cause;
        this.proxy = proxy;
    }
}

// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var dispatcher_client = __webpack_require__(3701);
;// CONCATENATED MODULE: ./lib/http/undici.js



;// CONCATENATED MODULE: ./lib/http/tunnel.js



const MAX_HEADER_BYTES = 64 * 1024;
/** `Basic …` from the proxy's URL; null if it names no user. A user alone is one with an empty password. */
function proxyAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return null;
    const pair = `${decode(proxy.username)}:${decode(proxy.password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}
/** A stray `%` in a password is taken as it is, as curl does. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * Asks the proxy at the other end of `entrance` for a tunnel to `target`. undici's own ProxyAgent is not used: it
 * tells the proxy's status only inside an error's message, and tunnels plain http too.
 */
function openTunnel(proxy, target, entrance) {
    const authority = (0,http_authority/* hostAndPort */.P)(target);
    const authorization = proxyAuthorization(proxy);
    const host = (0,http_authority/* hostAndPort */.P)(proxy);
    let used = false;
    const client = new dispatcher_client(proxy.origin, {
        connect: (_options, callback) => {
            // undici dials again when the socket is already dead; there is only this one to give.
            if (used)
                return callback(new DialError('proxy', new Error('the connection was closed'), { host, status: null }), null);
            used = true;
            // Not at once: undici does not look at its queue again while it is still handing out the dial.
            queueMicrotask(() => callback(null, entrance));
        },
        headersTimeout: 0,
        bodyTimeout: 0,
        maxHeaderSize: MAX_HEADER_BYTES,
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
            onRequestStart: () => { },
            onRequestUpgrade: (_controller, status, _headers, socket) => {
                if (status >= 200 && status < 300)
                    return resolve(socket);
                socket.on('error', () => { }).destroy();
                reject(new DialError('proxy', null, { host, status }));
            },
            onResponseError: (_controller, error) => reject(new DialError('proxy', error, { host, status: null })),
        });
    }).finally(() => client.destroy());
}

;// CONCATENATED MODULE: ./lib/http/dial.js
/** Opens one connection: DNS, TCP, proxy, TLS, each phase timed and told apart. */






/** For one address while there are others. Node's 250 ms give up relays on another continent before they answer. */
const ADDRESS_MS = 1000;
function startDial(options) {
    const { target, proxy, now } = options;
    let phase = 'dns';
    let socket = null;
    const openTcp = (facts) => new Promise((resolve, reject) => {
        const hop = (0,http_authority/* authorityOf */.v)(proxy ?? target);
        const startedAt = now();
        phase = (0,external_node_net_.isIP)(hop.host) ? 'connect' : 'dns';
        socket = (0,external_node_net_.connect)({
            host: hop.host,
            port: hop.port,
            noDelay: true,
            keepAlive: true,
            autoSelectFamilyAttemptTimeout: ADDRESS_MS,
        });
        const opening = socket;
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
        // The listener stays: an error between two owners of the socket must not end the process.
        opening.on('error', reject);
        opening.once('close', () => reject(new Error('closed')));
    });
    const handshake = (raw, host, session, onShown) => new Promise((resolve, reject) => {
        const secureContext = options.trust();
        const secured = (0,external_node_tls_.connect)({
            socket: raw,
            host,
            ALPNProtocols: ['http/1.1'],
            ...((0,external_node_net_.isIP)(host) ? {} : { servername: host }),
            ...(secureContext ? { secureContext } : {}),
            ...(session ? { session } : {}),
        });
        socket = secured;
        // 'secure' comes before Node judges the certificate and, if it is bad, destroys the socket and forgets it.
        secured.prependOnceListener('secure', () => onShown(secured));
        secured.once('secureConnect', () => resolve(secured));
        secured.on('error', reject);
        secured.once('close', () => reject(new Error('closed')));
    });
    const reachProxy = async (through, facts) => {
        const raw = await openTcp(facts);
        phase = 'proxy';
        const entrance = through.protocol === 'https:'
            ? await handshake(raw, (0,http_authority/* authorityOf */.v)(through).host, undefined, () => { })
            : raw;
        return target.protocol === 'https:' ? openTunnel(through, target, entrance) : entrance;
    };
    const secure = async (raw, facts) => {
        phase = 'tls';
        const startedAt = now();
        facts.tls = { protocol: null, certificate: null };
        const secured = await handshake(raw, (0,http_authority/* authorityOf */.v)(target).host, options.session.last, (shown) => {
            const certificate = certificateOf(shown, options.clean) ?? options.session.certificate;
            options.session.certificate = certificate;
            facts.tls = { protocol: shown.getProtocol(), certificate };
        });
        facts.tlsMs = now() - startedAt;
        secured.on('session', (session) => {
            options.session.last = session;
        });
        return secured;
    };
    const open = async () => {
        const facts = {
            dnsMs: null,
            connectMs: null,
            tlsMs: null,
            address: null,
            proxy: proxy === null ? null : (0,http_authority/* hostAndPort */.P)(proxy),
            tls: null,
        };
        options.onConnection(facts);
        try {
            const raw = proxy === null ? await openTcp(facts) : await reachProxy(proxy, facts);
            return target.protocol === 'https:' ? await secure(raw, facts) : raw;
        }
        catch (error) {
            socket?.destroy();
            if (error instanceof DialError)
                throw error;
            throw new DialError(phase, error, facts.proxy === null ? null : { host: facts.proxy, status: null });
        }
    };
    return {
        opened: open(),
        get phase() {
            return phase;
        },
        cancel: () => {
            socket?.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/arrivals.js
const MOST = 2000;
/** Keeps every n-th arrival, n doubling whenever the list is full; the last one always counts in. */
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
            if (kept.length < MOST)
                return;
            kept = kept.filter((_, place) => place % 2 === 0);
            step *= 2;
        },
        get list() {
            return last === null || kept.at(-1) === last ? kept : [...kept, last];
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/http/content-coding.js

/** More than any front door stacks; each costs a window of memory. */
const MOST_CODINGS = 3;
/** `content-encoding` as a list in the order in which the codings were applied, without `identity`. */
function codingsOf(header) {
    return (header ?? '')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== 'identity');
}
/** The first of the codings that cannot be taken off, or null. */
function unknownCoding(codings) {
    if (codings.length > MOST_CODINGS)
        return codings.join(', ');
    return codings.find((name) => makeInflater(name, null) === null) ?? null;
}
/**
 * `deflate` means zlib's format, but some servers send the raw one (RFC 9110, 8.4.1.2); the first byte tells: in
 * zlib's its low half is 8.
 */
function makeInflater(name, first) {
    if (name === 'gzip' || name === 'x-gzip')
        return () => external_node_zlib_.createGunzip();
    if (name === 'br')
        return () => external_node_zlib_.createBrotliDecompress();
    if (name === 'deflate')
        return () => (first === null || (first & 0x0f) === 8 ? external_node_zlib_.createInflate() : external_node_zlib_.createInflateRaw());
    // zstd came with Node 22.15.
    if (name === 'zstd' && typeof external_node_zlib_.createZstdDecompress === 'function')
        return () => external_node_zlib_.createZstdDecompress();
    return null;
}
/** A decoder for codings of which `unknownCoding` knows each. */
function createDecoder(codings, events) {
    let chain = [];
    const build = (first) => {
        const inflaters = [...codings]
            .reverse()
            .flatMap((name, place) => makeInflater(name, place === 0 ? first : null) ?? []);
        const made = inflaters.map((make) => make());
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
    return {
        write: (chunk) => {
            if (chain.length === 0)
                chain = build(chunk[0] ?? null);
            return chain[0]?.write(chunk) ?? true;
        },
        end: () => {
            // A body of no bytes has no coding, whatever its header says.
            if (chain.length === 0)
                events.onEnd();
            else
                chain[0]?.end();
        },
        destroy: () => {
            for (const one of chain)
                one.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/thrown.js
function thrownOf(error) {
    const fields = typeof error === 'object' && error !== null ? error : {};
    const errors = Array.isArray(fields.errors) ? fields.errors.map(thrownOf) : [];
    const codes = [fields.code, ...errors.map(({ code }) => code)].filter((code) => typeof code === 'string');
    return {
        name: typeof fields.name === 'string' ? fields.name : '',
        message: typeof fields.message === 'string' ? fields.message : '',
        // Of both address families, the one that was refused says more than the one that is not routed here.
        code: codes.find((code) => code === 'ECONNREFUSED') ?? codes[0] ?? null,
        errors,
    };
}

;// CONCATENATED MODULE: ./lib/http/body.js



const FIRST_BYTES = 4096;
/** From here on the store is taken in full: the system gives memory only where something is written. */
const LARGE_BYTES = 1024 * 1024;
/** A body whose coding is broken or not known to us. */
class CodingError extends Error {
    name = 'CodingError';
    code;
    constructor(message, code = null) {
        super(message);
        this.code = code;
    }
}
/** A store of at least `needed` bytes that begins with the `used` bytes of the old one. */
function grown(store, used, needed, most) {
    if (needed <= store.length)
        return store;
    const larger = Buffer.allocUnsafe(needed > LARGE_BYTES ? most : Math.min(most, Math.max(needed, store.length * 2)));
    store.copy(larger, 0, 0, used);
    return larger;
}
function createBodyReader(options) {
    // One growing store, not a list: a hostile peer can send megabytes in pieces of one byte, each an object of its own.
    let store = Buffer.allocUnsafe(Math.min(FIRST_BYTES, options.maxBytes));
    const arrivals = createArrivals();
    let bytes = 0;
    let done = false;
    const finish = (error, truncated) => {
        if (done)
            return;
        done = true;
        decoder?.destroy();
        options.onDone({ bytes: store.subarray(0, bytes), truncated, error, arrivals: arrivals.list });
    };
    const take = (chunk) => {
        if (done || chunk.length === 0)
            return;
        const room = options.maxBytes - bytes;
        const fits = Math.min(chunk.length, room);
        store = grown(store, bytes, bytes + fits, options.maxBytes);
        chunk.copy(store, bytes, 0, fits);
        bytes += fits;
        arrivals.add({ bytes, atMs: options.elapsed() });
        if (chunk.length > room)
            finish(null, true);
    };
    const codings = codingsOf(options.contentEncoding);
    const unknown = unknownCoding(codings);
    const decoder = codings.length === 0 || unknown !== null
        ? null
        : createDecoder(codings, {
            onData: take,
            onDrain: options.onResume,
            onEnd: () => finish(null, false),
            onError: (error) => finish(new CodingError(`The body is not the ${codings.join(', ')} it claims to be. (${error.message})`, thrownOf(error).code), false),
        });
    return {
        write: (chunk) => {
            if (done)
                return true;
            if (unknown !== null) {
                finish(new CodingError(`The body has a content-encoding that is not known: ${unknown}`), false);
                return true;
            }
            if (decoder)
                return decoder.write(chunk);
            take(chunk);
            return true;
        },
        end: () => {
            if (decoder)
                decoder.end();
            else
                finish(null, false);
        },
        stop: (error) => finish(error, false),
    };
}

;// CONCATENATED MODULE: ./lib/http/fault.js


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
/** OpenSSL's verification results (X509_V_ERR_… without the prefix) and Node's and OpenSSL's own codes. */
const TLS = /^(?:ERR_(?:TLS|SSL|OSSL)_\w+|EPROTO|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|ERROR_IN_\w+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED)$/;
/** undici closes the socket itself, with its SocketError, on a 100 or 101 that nobody asked for. */
function isBadResponse({ message }) {
    return message === 'bad response' || message === 'bad upgrade';
}
/** Whether the peer closed or cut the connection. */
function isReset(error) {
    const thrown = thrownOf(error);
    return thrown.code !== null && RESET.has(thrown.code) && !isBadResponse(thrown);
}
/** Bytes that are not HTTP, or an answer that ended too early. */
function parsingType(thrown, phase) {
    if (isBadResponse(thrown) || thrown.code === 'UND_ERR_HEADERS_OVERFLOW')
        return 'not-http';
    // The name is what it is known by: undici 7 leaves the code undefined. A stream that ended is no bad byte.
    if (thrown.name === 'HTTPParserError')
        return /EOF/.test(thrown.message) ? 'reset' : 'not-http';
    // Also what undici says of two lengths that differ, which are headers and no body.
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
    return talking ? 'not-http' : 'connect-timeout';
}
/** OpenSSL's `801C…:error:0A00042E:SSL routines:ssl3_read_bytes:the reason:../deps/…:907:` for its reason. */
function withoutNoise(message) {
    return message.replace(/^[\dA-F]+:error:[\dA-F]+:[^:]*:[^:]*:([^:]+):[\s\S]*$/, '$1');
}
function wordsOf(thrown, type, phase) {
    // Both address families were tried: the aggregate has no message of its own.
    const gathered = thrown.errors.map(({ message }) => message).join('; ');
    const said = withoutNoise(thrown.message) || gathered || thrown.code || 'no reason was given';
    if (thrown.code === 'UND_ERR_HEADERS_OVERFLOW')
        return 'The response headers are larger than 64 KiB.';
    if (type !== 'reset')
        return said;
    const what = phase === 'body' ? 'The connection ended within the body' : 'The connection was closed before an answer';
    return `${what} (${said}).`;
}
/** Reads an error that ended a request in `phase`; for a dial that failed, its own phase counts. */
function faultFactsOf(error, phase) {
    if (error instanceof DialError)
        return dialFacts(error);
    const thrown = thrownOf(error);
    if (thrown.code !== null && UNSENDABLE.has(thrown.code)) {
        // The library's message names the header at most; a value must not depend on that.
        const message = 'The request could not be sent: a header holds what HTTP does not allow.';
        return { type: 'not-http', phase: 'headers', errno: thrown.code, message, proxy: null };
    }
    const type = typeOf(thrown, phase);
    return { type, phase, errno: thrown.code, message: wordsOf(thrown, type, phase), proxy: null };
}
function dialFacts({ phase, cause, proxy }) {
    if (proxy === null || phase === 'tls')
        return faultFactsOf(cause, phase);
    const thrown = thrownOf(cause);
    const why = proxy.status === null
        ? wordsOf(thrown, 'proxy', phase)
        : `it answered CONNECT with status ${proxy.status}`;
    return { type: 'proxy', phase: 'proxy', errno: thrown.code, message: `Proxy ${proxy.host}: ${why}`, proxy };
}

;// CONCATENATED MODULE: ./lib/http/flight.js




/** An error that is longer than this says nothing more. */
const ERROR_BYTES = 256 * 1024;
class Halted extends Error {
    reason;
    constructor(reason) {
        super(reason);
        this.reason = reason;
    }
}
function createFlight(request, options) {
    const { door, now } = options;
    const elapsed = () => now() - request.startedAt;
    let written = false;
    let line = null;
    let head = null;
    let reader = null;
    let answered = false;
    let settled = false;
    const phase = () => (head ? 'body' : written ? 'headers' : options.dialPhase());
    const settle = (outcome) => {
        if (settled)
            return;
        settled = true;
        options.onDone(outcome);
    };
    const fault = (facts) => faultOf(facts, elapsed(), door);
    const end = (facts) => settle({ exchange: fault(facts), location: null, stale: false });
    const fail = (error) => {
        const stale = line !== null && line.served > 0 && !answered && isReset(error);
        settle({ exchange: fault(faultFactsOf(error, phase())), location: null, stale });
    };
    const bodyFacts = (error) => {
        if (error instanceof Halted)
            return (0,halt/* haltFacts */.l)(error.reason, 'body', elapsed(), null);
        if (error instanceof CodingError) {
            return { type: 'not-http', phase: 'body', errno: error.code, message: error.message, proxy: null };
        }
        return faultFactsOf(error, 'body');
    };
    const land = (at, body) => {
        const bodyFault = body.error === null ? null : fault(bodyFacts(body.error));
        const exchange = answerOf(at, body, bodyFault, elapsed(), door);
        settle({ exchange, location: at.headers.get('location') ?? null, stale: false });
        if (bodyFault !== null || body.truncated)
            options.hangUp();
    };
    const refuse = (status) => {
        const host = options.proxyHost ?? '';
        const message = `Proxy ${host}: it answered with status ${status}`;
        end({ type: 'proxy', phase: 'proxy', errno: null, message, proxy: { host, status } });
        options.hangUp();
    };
    const handler = {
        onRequestStart: () => {
            written = true;
            line = options.line();
        },
        onResponseStarted: () => {
            answered = true;
        },
        onResponseStart: (started, status, headers) => {
            // 1xx are announcements; undici tells each of them.
            if (status < 200 || settled)
                return;
            if (status === 407 && options.throughPlainProxy)
                return refuse(status);
            const begun = { status, headers: headersOf(headers), firstByteMs: elapsed() };
            head = begun;
            reader = createBodyReader({
                contentEncoding: begun.headers.get('content-encoding'),
                maxBytes: status < 300 ? request.maxBytes : Math.min(request.maxBytes, ERROR_BYTES),
                elapsed,
                onResume: () => started.resume(),
                onDone: (body) => land(begun, body),
            });
        },
        onResponseData: (started, chunk) => {
            if (reader?.write(chunk) === false)
                started.pause();
        },
        onResponseEnd: () => {
            if (line?.broken)
                return reader?.stop(line.broken);
            if (line)
                line.served++;
            reader?.end();
        },
        onResponseError: (_controller, error) => {
            if (reader)
                reader.stop(error);
            else
                fail(error);
        },
    };
    return {
        handler,
        halt: (reason) => {
            if (settled)
                return;
            if (reader)
                return reader.stop(new Halted(reason));
            end((0,halt/* haltFacts */.l)(reason, phase(), elapsed(), written ? null : options.proxyHost));
            options.hangUp();
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/lane.js




const lane_MAX_HEADER_BYTES = 64 * 1024;
function createLane(options) {
    const { target, proxy, door, now } = options;
    const throughPlainProxy = proxy !== null && target.protocol === 'http:';
    let dial = null;
    let line = { served: 0, broken: null };
    let client = null;
    let flight = null;
    const open = async () => {
        const started = startDial(options);
        dial = started;
        const socket = await started.opened;
        const opened = { served: 0, broken: null };
        socket.on('error', (error) => {
            opened.broken = error;
        });
        line = opened;
        return socket;
    };
    const newClient = () => new dispatcher_client(throughPlainProxy ? proxy.origin : target.origin, {
        connect: (_options, callback) => {
            open().then((socket) => callback(null, socket), (error) => callback(error, null));
        },
        pipelining: 1,
        // Our own limit rules; undici's timers are coarse (400 ms fired after 740 to 1005 ms).
        headersTimeout: 0,
        bodyTimeout: 0,
        maxHeaderSize: lane_MAX_HEADER_BYTES,
    });
    const hangUp = () => {
        dial?.cancel();
        void client?.destroy();
        client = null;
    };
    return {
        perform: (request) => new Promise((resolve) => {
            flight = createFlight(request, {
                door,
                now,
                line: () => line,
                dialPhase: () => dial?.phase ?? 'connect',
                proxyHost: proxy === null ? null : (0,http_authority/* hostAndPort */.P)(proxy),
                throughPlainProxy,
                hangUp,
                onDone: resolve,
            });
            client ??= newClient();
            const { path, method, body } = request;
            client.dispatch({ path, method, headers: [...request.headers], body }, flight.handler);
        }),
        halt: (reason) => flight?.halt(reason),
        close: () => {
            flight?.halt('cancelled');
            hangUp();
        },
    };
}

// EXTERNAL MODULE: ./lib/http/proxy.js
var http_proxy = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/http/wire.js







function createWire(options) {
    const { target, proxy, door, now } = options;
    const connections = [];
    const lanes = [];
    const idle = [];
    const waiting = [];
    const laneOptions = {
        target,
        proxy,
        door,
        now,
        trust: trustIn(options.caCertificate),
        session: { last: undefined, certificate: null },
        clean: (text) => cleanLine(text, door.redact),
        onConnection: (connection) => connections.push(connection),
    };
    const problem = proxy === null ? null : (0,http_proxy/* proxyProblem */.wS)(proxy);
    let requests = 0;
    let closed = false;
    const freeLane = () => {
        // The one used last: its connection is the least likely to have been closed by the peer.
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
        return { exchange: faultOf((0,halt/* haltFacts */.l)(reason, 'connect', elapsed, null), elapsed, door), location: null };
    };
    const unusable = (why, request) => {
        const host = proxy?.hostname ?? '';
        const message = `Proxy ${host}: ${why}.`;
        const facts = {
            type: 'proxy',
            phase: 'proxy',
            errno: null,
            message,
            proxy: { host, status: null },
        };
        return { exchange: faultOf(facts, now() - request.startedAt, door), location: null };
    };
    /** The reason instead of a lane when the request was halted before one came free. */
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
            if (!first.stale || closed)
                return first;
            // The peer closed a kept connection just as we wrote on it. It answered nothing, so it is asked once more, on a
            // new connection: the user would otherwise read of a reset that no fresh client ever meets (RFC 9112, 9.3.1).
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
            if (problem !== null)
                return unusable(problem, request);
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
/** A tunnel's password goes with CONNECT; a proxy that reads the request itself wants it there. */
function plainProxyHeaders(target, proxy) {
    if (proxy === null || target.protocol === 'https:')
        return [];
    const authorization = proxyAuthorization(proxy);
    return authorization === null ? [] : ['proxy-authorization', authorization];
}


/***/ }),

/***/ 9411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zr: () => (/* binding */ readTail),
/* harmony export */   _g: () => (/* binding */ appendLines),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/**
 * Files that outlive a run: written as a whole or not at all, appended by whole lines, read within a bound.
 * Nothing here throws; what goes wrong comes back as a sentence for the log.
 */




/** A link that leads out of the workspace, or something that is no file. */
class Refusal extends Error {
}
/** Neither follows a link put there since we looked, nor waits for a peer of a pipe. Both are 0 on Windows. */
const CAREFUL = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
const LINE_END = 10;
const REASONS = {
    EACCES: 'permission denied',
    EBUSY: 'it is in use, or mounted by itself',
    EDQUOT: 'the quota of the disk is used up',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead round in a circle',
    ENAMETOOLONG: 'its name is too long',
    ENOSPC: 'no space is left on the disk',
    ENOTDIR: 'a part of its path is a file',
    EEXIST: 'a part of its path is a file',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
};
/**
 * Writes the text beside the path, syncs it, and puts it in place by a rename: whoever reads the path sees the
 * old text or the new one. `roots` are the folders out of which no symbolic link is followed (workspace, temp).
 * Returns null, or why it was not written.
 */
async function writeWhole(path, text, roots) {
    return attempted(path, 'written', async () => {
        const target = await settle(path, roots);
        const mode = await modeOf(target);
        const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.preflight-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.tmp`);
        try {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(beside, 'wx', mode);
            try {
                await handle.writeFile(text);
                await handle.sync();
            }
            finally {
                await handle.close();
            }
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(beside, target);
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(beside).catch(() => undefined);
            throw error;
        }
        await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target));
    });
}
/**
 * Appends whole lines by one write; what a run that was killed left of a line is first ended, so that only that
 * one is lost. `lines` ends in a line end. Returns null, or why nothing was appended.
 */
async function appendLines(path, lines, roots) {
    if (lines === '')
        return null;
    return attempted(path, 'written', async () => {
        const target = await settle(path, roots);
        await modeOf(target);
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | CAREFUL;
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, flags, 0o666);
        try {
            const bytes = Buffer.from((await isTorn(handle)) ? `\n${lines}` : lines);
            const { bytesWritten } = await handle.write(bytes);
            if (bytesWritten < bytes.length)
                throw new Refusal('the disk took only a part of it');
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    });
}
/** Reads a file; of one that is larger, the last lines that fit. */
async function readTail(path, most, roots) {
    let text = null;
    let cut = false;
    const warning = await attempted(path, 'read', async () => {
        const target = await followed(path, roots);
        if ((await modeOf(target)) === undefined)
            return;
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | CAREFUL);
        try {
            const { size } = await handle.stat();
            const bytes = Buffer.alloc(Math.min(size, most));
            const { bytesRead } = await handle.read(bytes, 0, bytes.length, size - bytes.length);
            cut = size > most;
            const from = cut ? bytes.indexOf(LINE_END) + 1 : 0;
            text = bytes.toString('utf8', from, bytesRead);
        }
        finally {
            await handle.close();
        }
    });
    return { text, cut, warning };
}
async function attempted(path, done, act) {
    try {
        await act();
        return null;
    }
    catch (error) {
        const errno = errnoOf(error);
        const known = REASONS[errno];
        const reason = error instanceof Refusal
            ? error.message
            : known === undefined
                ? errno || 'unknown error'
                : `${known} (${errno})`;
        return `${path} was not ${done}: ${reason}.`;
    }
}
/** Where the path leads, with its folder made. Looked at again after that, for what changed meanwhile. */
async function settle(path, roots) {
    const target = await followed(path, roots);
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target));
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target));
    if (folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target))
        throw new Refusal('its folder was replaced by a symbolic link');
    return target;
}
/** Not `recursive`: in a file system that makes no folders (/proc), Node's own tries again for ever. */
async function makeFolders(folder) {
    try {
        await makeFolder(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder)
            throw error;
        await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder));
        await makeFolder(folder);
    }
}
async function makeFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder).catch((error) => {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    });
}
/** The path without symbolic links. One inside a root is refused when it leads out of all of them. */
async function followed(path, roots) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
    const target = await withoutLinks(absolute);
    if (!roots.some((root) => holds((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root), absolute)))
        return target;
    const real = await Promise.all(roots.map((root) => withoutLinks((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root))));
    if (!real.some((root) => holds(root, target))) {
        throw new Refusal('a symbolic link leads out of the workspace and the temp folder');
    }
    return target;
}
async function withoutLinks(absolute) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(absolute);
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
    const itself = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(absolute).catch(() => null);
    if (itself !== null)
        throw new Refusal('it is a symbolic link that leads nowhere');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(absolute);
    return folder === absolute ? absolute : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await withoutLinks(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(absolute));
}
function holds(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root, way) === path;
}
/** The permissions of a file that is there; undefined where there is none. Devices, pipes and folders are refused. */
async function modeOf(target) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(target).catch((error) => {
        if (isMissing(error))
            return null;
        throw error;
    });
    if (found === null)
        return undefined;
    if (found.isDirectory())
        throw new Refusal('it is a folder');
    if (!found.isFile())
        throw new Refusal('it is no regular file');
    return found.mode & 0o777;
}
async function isTorn(handle) {
    const { size } = await handle.stat();
    if (size === 0)
        return false;
    const last = Buffer.alloc(1);
    await handle.read(last, 0, 1, size - 1);
    return last[0] !== LINE_END;
}
/** So that the rename outlives a crash of the machine too. Some systems cannot; the file itself is safe by then. */
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY).catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
function isMissing(error) {
    return errnoOf(error) === 'ENOENT';
}
/** Node's name of the fault; empty where the error has none. */
function errnoOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
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
/* unused harmony export CHECK_SEVERITY */
/**
 * The one table of checks and diagnosis codes: names, default severities, who acts, what is retried.
 * Public API (docs of the codes, `severity` input, schemas and tests follow from it).
 */
/** The checks in the order in which they are reported. */
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
/** Default severity of each check for codes that have none of their own. */
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
/** Looks a code's facts up with the optional fields visible to the type checker. */
function factsOf(code) {
    return CODES[code];
}
function isCode(name) {
    return Object.hasOwn(CODES, name);
}
function isCheck(name) {
    return CHECKS.includes(name);
}
/** The severity of a code in a check under `policy: standard` and without a `severity` line. */
function defaultSeverity(check, code) {
    return factsOf(code).severity ?? CHECK_SEVERITY[check];
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fE: () => (/* binding */ docsOf),
/* harmony export */   jt: () => (/* binding */ NEW_ISSUE)
/* harmony export */ });
/* unused harmony exports REPOSITORY, DOCS_ROOT */
/** `owner/repo` on the public code host. */
const REPOSITORY = 'gateway-preflight/gateway-preflight';
const SITE = `https://github.com/${REPOSITORY}`;
/** The folder of generated pages, one a code, plus their index. */
const DOCS_ROOT = `${SITE}/blob/main/docs/codes`;
/** Where a defect of ours is reported. */
const NEW_ISSUE = `${SITE}/issues/new/choose`;
/** The page of a code: what it looks like, what it means, what to do. */
function docsOf(code) {
    return `${DOCS_ROOT}/${code}.md`;
}


/***/ }),

/***/ 60:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   _: () => (/* binding */ PROBES)
/* harmony export */ });
const PROBES = [
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
];
/** True for an id with a `*` in it: a pattern over the live list. */
function isPattern(id) {
    return id.includes('*');
}


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json; a test compares the two. */
const VERSION = '1.0.0';


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   ZG: () => (/* binding */ iconOf),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   rt: () => (/* binding */ cellMarkOf)
/* harmony export */ });
const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', skip: '⏭️', info: 'ℹ️' };
const WORDS = {
    pass: 'Pass',
    warn: 'Warning',
    fail: 'Fail',
    skip: 'Skipped',
    info: 'Info',
};
const ACTORS = {
    you: 'you, in the workflow or application',
    account: 'whoever owns the key and its billing',
    gateway: 'the operator of the gateway',
    upstream: 'the provider behind the gateway',
    network: 'whoever runs this network: runner, proxy, DNS',
    wait: 'nobody: it takes time',
};
function iconOf(status) {
    return ICONS[status];
}
function markOf(status) {
    return `${ICONS[status]} ${WORDS[status]}`;
}
/** The same for a cell of a table, where it must not be broken. */
function cellMarkOf(status) {
    return `${ICONS[status]}&nbsp;${WORDS[status]}`;
}
function actorOf(actor) {
    return ACTORS[actor];
}
/** `143 ms`, `2.4 s`, `3 min 5 s`. */
function milliseconds(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1 model`, `2 models`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z3: () => (/* binding */ eventPayload),
  me: () => (/* binding */ rawInputs),
  ZD: () => (/* binding */ surroundingsOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/config/event.js
/** Tells a pull request that is given no secrets from a secret that is missing. */
const DEPENDABOT = 'dependabot[bot]';
function at(value, ...path) {
    let here = value;
    for (const key of path) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        here = here[key];
    }
    return here;
}
/**
 * True where GitHub passes no secrets: a `pull_request` (or review) event whose head is another repository, or
 * a run that Dependabot started (docs.github.com: "Troubleshooting Dependabot on GitHub Actions").
 * `pull_request_target` runs with secrets even for forks.
 */
function secretsWithheld(event) {
    if (event.actor === DEPENDABOT)
        return true;
    if (!event.name.startsWith('pull_request') || event.name === 'pull_request_target')
        return false;
    if (at(event.payload, 'pull_request', 'user', 'login') === DEPENDABOT)
        return true;
    const base = at(event.payload, 'pull_request', 'base', 'repo', 'full_name');
    const head = at(event.payload, 'pull_request', 'head', 'repo', 'full_name');
    // A deleted fork leaves no head repository; `head.repo.fork` would be true inside a forked repository too.
    return base !== head;
}

;// CONCATENATED MODULE: ./lib/runner/inputs.js
/** Reads what a runner gives an action: `INPUT_*`, the event, the folders. */



const PREFIX = 'INPUT_';
/**
 * All inputs, untrimmed. `core.getInput` trims by default, which would hide the line break at the end of a key;
 * and only a look at every `INPUT_*` finds one that was mistyped. Names are upper-cased by the runner.
 */
function rawInputs(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith(PREFIX) && value !== undefined)
            inputs[name.slice(PREFIX.length).toLowerCase()] = value;
    }
    return inputs;
}
/** The event's payload; an event that cannot be read is an empty one. */
function eventPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}
function surroundingsOf(env) {
    const event = {
        name: env.GITHUB_EVENT_NAME ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        payload: eventPayload(env.GITHUB_EVENT_PATH),
    };
    return {
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        reportFolder: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        secretsWithheld: secretsWithheld(event),
        keySource: '`api-key`',
        readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'),
        variables: env,
    };
}


/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/config/run.js
var run = __webpack_require__(4667);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/check/deps.js
const NO_PAST = { changes: null, slower: null, onListed: () => undefined };

// EXTERNAL MODULE: ./lib/http/halt.js
var halt = __webpack_require__(9805);
// EXTERNAL MODULE: ./lib/http/proxy.js
var http_proxy = __webpack_require__(768);
// EXTERNAL MODULE: ./lib/http/request-headers.js
var request_headers = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/http/wire.js + 16 modules
var http_wire = __webpack_require__(3710);
;// CONCATENATED MODULE: ./lib/http/control.js




/** Whether the address gives any HTTP answer at all. It is asked without a key, and nothing of its body is kept. */
async function reachControl(url, options) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        return 'unreached';
    const target = new URL(url);
    const now = () => performance.now();
    const wire = (0,http_wire/* createWire */.k)({
        target,
        proxy: (0,http_proxy/* proxyFor */.iJ)(target, options.proxy),
        caCertificate: null,
        connections: 1,
        door: { redact: (text) => text, secrets: [] },
        now,
    });
    const { exchange } = await wire.exchange({
        method: 'GET',
        url: target,
        // GitHub's API answers no request without a user agent.
        headers: (0,request_headers/* requestHeaders */.A)({ url: target, accept: '*/*', userAgent: 'gateway-preflight', hasBody: false }, []),
        body: null,
        maxBytes: 0,
        startedAt: now(),
        watch: (onHalt) => (0,halt/* watch */.w)(options, onHalt),
    });
    wire.close();
    return exchange.kind === 'answer' ? 'reached' : 'unreached';
}

// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/config/headers.js
var headers = __webpack_require__(7664);
;// CONCATENATED MODULE: ./lib/decide/severity.js
function chosen(check, code, status, rules) {
    const byCode = rules.codes[code];
    if (byCode !== undefined)
        return byCode;
    // Information only is not "everything else" of a severity line: only its own code can raise it.
    if (status === 'info')
        return null;
    return rules.checks[check] ?? rules.otherwise;
}
/** The status after a `severity` line (code before check before `*`), else after `policy`. */
function gradedStatus(finding, grading) {
    const { check, code, status } = finding;
    if (code === null || status === 'pass' || status === 'skip')
        return status;
    const choice = chosen(check, code, status, grading.severity);
    if (choice !== null)
        return choice === 'ignore' ? 'info' : choice;
    if (grading.policy === 'strict' && status === 'warn')
        return 'fail';
    if (grading.policy === 'observe' && status === 'fail')
        return 'warn';
    return status;
}
/** The same finding under the user's rules. */
function graded(finding, grading) {
    const status = gradedStatus(finding, grading);
    return status === finding.status ? finding : { ...finding, status };
}

// EXTERNAL MODULE: ./lib/gateways/providers.js + 2 modules
var providers = __webpack_require__(8794);
// EXTERNAL MODULE: ./lib/http/client.js
var http_client = __webpack_require__(8553);
// EXTERNAL MODULE: ./lib/http/redirect.js
var redirect = __webpack_require__(4634);
;// CONCATENATED MODULE: ./lib/http/fetch-page.js





function isWeb(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
/** One try. Never rejects; `url` is a valid http or https URL. */
function readPage(url, options) {
    const { timeoutMs, signal, redact, accept, maxBytes, maxRedirects, caCertificate } = options;
    const userAgent = options.userAgent ?? 'gateway-preflight';
    const now = () => performance.now();
    const startedAt = now();
    const send = async (hop) => {
        const wire = (0,http_wire/* createWire */.k)({
            target: hop.url,
            proxy: (0,http_proxy/* proxyFor */.iJ)(hop.url, options.proxy),
            caCertificate,
            connections: 1,
            door: { redact, secrets: [] },
            now,
        });
        const outcome = await wire.exchange({
            ...hop,
            headers: (0,request_headers/* requestHeaders */.A)({ url: hop.url, accept, userAgent, hasBody: false }, []),
            maxBytes,
            startedAt,
            watch: (onHalt) => (0,halt/* watch */.w)({ timeoutMs: timeoutMs - (now() - startedAt), signal }, onHalt),
        });
        wire.close();
        return outcome;
    };
    const first = { method: 'GET', url: new URL(url), body: null };
    return (0,redirect/* follow */.e)(first, { send, redact, most: maxRedirects, allowed: (_from, to) => isWeb(to) });
}

;// CONCATENATED MODULE: ./lib/probe/requests.js
/**
 * 16 tokens: enough for reasoning models to be judged by their error text, and the least that /responses takes.
 * Fewer fail on models that think first (facts/hosted.md, "Cross-vendor traps").
 */
const PROBE_TOKENS = 16;
/** A whole call or object must fit, behind some thinking; what is cut all the same passes as cut. */
const OBJECT_TOKENS = 128;
/** The most output tokens that each probe can cost in one request. */
const OUTPUT_TOKENS = {
    completion: PROBE_TOKENS,
    stream: PROBE_TOKENS,
    tools: OBJECT_TOKENS,
    'structured-output': OBJECT_TOKENS,
    responses: PROBE_TOKENS,
    embeddings: 0,
};
/** 100,000 ids with the usual members are 7 to 10 MB; the largest lists in the field are under 1 MB. */
const LIST_BYTES = 16 * 1024 * 1024;
/** An answer of 128 tokens is under 100 kB, streamed too; an error that is longer than this says nothing more. */
const ANSWER_BYTES = 1024 * 1024;
const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';
const PING = 'Reply with the one word: pong';
/** Several tokens for sure, so that the pieces of a stream can be told apart in time. */
const COUNT = 'Count from one to ten in words.';
/** One required string, closed: the least that every house's strict mode accepts. */
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
/** What each probe posts beside the model: nothing that a plain gateway need not know. */
const POSTS = {
    completion: {
        path: '/chat/completions',
        body: { messages: userSays(PING), max_tokens: OUTPUT_TOKENS.completion },
    },
    // No `stream_options`: strict gateways refuse it, and the rate can be had from the pieces themselves.
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
    // No `encoding_format`: floats are the default everywhere, and LiteLLM refuses the member for some providers.
    embeddings: { path: '/embeddings', body: { input: 'ping' } },
};
function listRequest(root) {
    return { method: 'GET', url: `${root}/models`, body: null, accept: JSON_TYPE, maxBytes: LIST_BYTES };
}
/** The first form of the request; what the gateway refuses of it is adapted by its own words. */
function probeRequest(probe, root, model) {
    const { path, body } = POSTS[probe];
    return {
        method: 'POST',
        url: `${root}${path}`,
        body: { model, ...body },
        // Both: a gateway that does not stream should still be able to answer with its error as JSON.
        accept: probe === 'stream' ? `${STREAM_TYPE}, ${JSON_TYPE}` : JSON_TYPE,
        maxBytes: ANSWER_BYTES,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/safety/fingerprint.js

/** Below this length even a few characters would be too much of the key. */
const LONG_ENOUGH = 20;
/**
 * What may be shown of a key so that two people can tell whether they hold the same one: its ends and the
 * first 8 hex digits of its SHA-256 (`printf %s "$KEY" | sha256sum`), both only from 20 characters on.
 */
function fingerprint(key) {
    const characters = [...key];
    const { length } = characters;
    if (length < LONG_ENOUGH)
        return { fingerprint: null, length, sha256: null };
    return {
        fingerprint: `${characters.slice(0, 3).join('')}…${characters.slice(-4).join('')}`,
        length,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(key, 'utf8').digest('hex').slice(0, 8),
    };
}

;// CONCATENATED MODULE: ./lib/status/addresses.js
/** Addresses: where the data of a status page may be when its URL gave a web page or nothing. */
/** Each is a request, one after the other, within five seconds. */
const MOST_ADDRESSES = 10;
const ACCEPT_ANY = 'application/json, application/rss+xml, application/atom+xml, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';
const ACCEPT_JSON = 'application/json, */*;q=0.1';
const ACCEPT_FEED = 'application/rss+xml, application/atom+xml, text/xml;q=0.9, */*;q=0.1';
/** What the HTML of a page gives away of the software behind it. */
const MARKS = [
    [/incident\.io/i, ['/proxy/{host}', '/api/v1/summary']],
    [/statuspage\.io|\batlassian\b/i, ['/api/v2/summary.json']],
    [/\binstatus\b/i, ['/summary.json']],
    [/better ?stack|better ?uptime/i, ['/index.json']],
    [/\bcachet\b/i, ['/api/components', '/api/v1/components']],
    [/\brootly\b/i, ['/api/v1/status.json']],
    [/\bdatadog/i, ['/config.json']],
];
/**
 * incident.io comes before Statuspage: its pages answer to both, and tell less in the other's shape. A true
 * Statuspage has nothing under /proxy. (The order of OneUptime and squawk.)
 */
const DOCUMENTS = [
    '/proxy/{host}',
    '/api/v2/summary.json',
    '/summary.json',
    '/index.json',
    '/config.json',
    '/api/v1/status.json',
    '/api/v1/components',
    '/api/components',
];
const FEEDS = ['/history.rss', '/feed'];
/** Same-origin addresses to try after `given`, likeliest first, at most ten; `html` is what `given` answered. */
function addresses(given, html) {
    const head = html.slice(0, 200_000);
    const hinted = MARKS.flatMap(([mark, paths]) => (mark.test(head) ? paths : []));
    const documents = [...slugged(given, head), ...hinted, ...DOCUMENTS];
    const feeds = [...linkedFeeds(given, head), ...FEEDS];
    const found = new Map();
    const add = (path, accept) => {
        const url = new URL(path.replace('{host}', given.host), given.origin).href;
        if (url !== given.href && !found.has(url))
            found.set(url, { url, accept });
    };
    for (const path of documents) {
        if (found.size < MOST_ADDRESSES - Math.min(feeds.length, FEEDS.length))
            add(path, ACCEPT_JSON);
    }
    for (const path of feeds)
        if (found.size < MOST_ADDRESSES)
            add(path, ACCEPT_FEED);
    return [...found.values()];
}
/** Uptime Kuma's `/status/<slug>` (also told by the page itself) and OneUptime's `/status-page/<id>`. */
function slugged(given, html) {
    const [, kind, id] = /^\/(status|status-page)\/([\w.-]{1,100})/.exec(given.pathname) ?? [];
    if (id !== undefined) {
        return [kind === 'status' ? `/api/status-page/${id}` : `/status-page-api/overview/${id}`];
    }
    if (!/preloadData|uptime kuma/i.test(html))
        return [];
    const slug = /["']slug["']\s*:\s*["']([\w-]{1,100})["']/.exec(html)?.[1];
    return [`/api/status-page/${slug ?? 'default'}`];
}
/** Feeds that the page itself names, of the same origin. */
function linkedFeeds(given, html) {
    const links = html.match(/<link\b[^>]{0,500}>/gi) ?? [];
    return links.slice(0, 100).flatMap((tag) => {
        const href = /\bhref=["']?([^"'\s>]{1,300})/i.exec(tag)?.[1];
        if (href === undefined || !/application\/(?:rss|atom)\+xml/i.test(tag))
            return [];
        if (!URL.canParse(href, given.href))
            return [];
        const url = new URL(href, given.href);
        return url.origin === given.origin ? [url.pathname + url.search] : [];
    });
}

// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
;// CONCATENATED MODULE: ./lib/status/json.js
/** Foreign JSON, read defensively: nothing here throws, recurses or returns more than a bounded amount. */

/** More components or incidents than any page shows to people. */
const MOST_ITEMS = 2_000;
const LONGEST_TEXT = 200;
const HIDDEN = new RegExp(invisible/* INVISIBLE */.k, 'gu');
/** An object that is no array, or null. */
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
/** The objects of an array; none where it is no array. */
function records(value) {
    if (!Array.isArray(value))
        return [];
    const items = value.slice(0, MOST_ITEMS);
    return items.flatMap((item) => {
        const found = record(item);
        return found === null ? [] : [found];
    });
}
/** A string as one line of at most 200 characters without invisible characters; null if nothing is left. */
function json_text(value) {
    if (typeof value !== 'string')
        return null;
    // Cut before it is cleaned, so that the work is bounded too.
    const line = value
        .slice(0, LONGEST_TEXT * 4)
        .replace(HIDDEN, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    if (line === '')
        return null;
    return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : line;
}
/** The first of several fields that holds text. */
function firstText(...values) {
    for (const value of values) {
        const found = json_text(value);
        if (found !== null)
            return found;
    }
    return null;
}
/** An identifier as text: pages write them as strings, numbers, or (OneUptime) as an object with a `value`. */
function identifier(value) {
    if (typeof value === 'number')
        return String(value);
    return json_text(value) ?? json_text(record(value)?.value);
}
/** An http(s) address as it may be linked, or null. */
function json_link(value) {
    const found = json_text(value);
    if (found === null || !URL.canParse(found))
        return null;
    return /^https?:$/.test(new URL(found).protocol) ? found : null;
}
/**
 * A moment as ISO 8601, or null. Takes ISO, RFC 822 (feeds), JavaScript's own format (Instatus) and, as UTC, the form
 * without a zone (Uptime Kuma, Cachet).
 */
function moment(value) {
    const written = json_text(value);
    // Without a year Date.parse makes something of almost anything ("34 minutes ago").
    if (written === null || !/\b\d{4}\b|\d{4}-/.test(written))
        return null;
    // JavaScript appends the zone's name in brackets, which Date.parse may refuse when it is not English.
    const bare = written.replace(/\s*\([^)]*\)$/, '');
    const zoneless = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(bare);
    const time = Date.parse(zoneless ? `${bare.replace(' ', 'T')}Z` : bare);
    return Number.isNaN(time) ? null : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./lib/status/page.js
/** Page: the common form into which every shape of status page is read, before anything is judged. */
/** A page with what most shapes have in common left at its default. */
function page(shape, facts) {
    return { shape, components: null, notices: [], overall: null, pageWide: false, supplements: [], ...facts };
}
/** A notice with what most shapes do not tell left empty. */
function notice(facts) {
    return {
        title: facts.kind === 'incident' ? 'Incident' : 'Maintenance',
        status: facts.kind === 'incident' ? 'open' : 'under way',
        since: null,
        url: null,
        components: [],
        componentIds: [],
        about: '',
        ...facts,
    };
}
/** Two documents of one page as one: components by id (or name), what the second knows of them wins. */
function merged(first, second) {
    return {
        ...first,
        components: mergedComponents(first.components, second.components),
        notices: [...first.notices, ...second.notices],
        overall: first.overall ?? second.overall,
    };
}
function mergedComponents(first, second) {
    if (first === null || second === null)
        return first ?? second;
    const known = new Map(first.map((component) => [component.id ?? component.name, component]));
    for (const component of second) {
        const key = component.id ?? component.name;
        const before = known.get(key);
        known.set(key, {
            ...component,
            name: before !== undefined && component.name === '' ? before.name : component.name,
            group: component.group ?? before?.group ?? null,
        });
    }
    return [...known.values()];
}

;// CONCATENATED MODULE: ./lib/status/words.js
const CONDITIONS = {
    operational: 'operational',
    alloperational: 'operational',
    allsystemsoperational: 'operational',
    up: 'operational',
    none: 'operational',
    noimpact: 'operational',
    online: 'operational',
    maintenance: 'maintenance',
    undermaintenance: 'maintenance',
    servicemaintenance: 'maintenance',
    plannedmaintenance: 'maintenance',
    degraded: 'trouble',
    degradedperformance: 'trouble',
    degradedservice: 'trouble',
    performanceissues: 'trouble',
    partialoutage: 'trouble',
    partialsystemoutage: 'trouble',
    minoroutage: 'trouble',
    minorserviceoutage: 'trouble',
    partialservicedisruption: 'trouble',
    majoroutage: 'trouble',
    majorserviceoutage: 'trouble',
    majorsystemoutage: 'trouble',
    fulloutage: 'trouble',
    servicedisruption: 'trouble',
    serviceoutage: 'trouble',
    disruption: 'trouble',
    securityevent: 'trouble',
    outage: 'trouble',
    downtime: 'trouble',
    down: 'trouble',
    offline: 'trouble',
    hasissues: 'trouble',
    minor: 'trouble',
    major: 'trouble',
    critical: 'trouble',
    incident: 'trouble',
    notmonitored: 'ignored',
    pending: 'ignored',
};
/** A page's word as a condition; a word that nobody told us is `unknown`, never operational. */
function conditionOf(word) {
    const letters = (word ?? '').toLowerCase().replace(/[^a-z]/g, '');
    // Instatus puts a number before it: SOMEDEGRADEDPERFORMANCE, ONEMAJOROUTAGE, ALLOPERATIONAL.
    const bare = letters.replace(/^(?:some|all|one)(?=[a-z])/, '');
    return known(letters) ?? known(bare) ?? 'unknown';
}
function known(letters) {
    return Object.hasOwn(CONDITIONS, letters) ? (CONDITIONS[letters] ?? null) : null;
}
/** True for the states in which an incident or maintenance is over. */
function isOver(status) {
    return /^(?:resolved|postmortem|completed|closed|fixed|ended|cancell?ed|recovered)$/i.test(status ?? '');
}
/** True for a maintenance under way; `scheduled`, NOTSTARTEDYET and words nobody told us are not. */
function isUnderWay(status) {
    const letters = (status ?? '').toLowerCase().replace(/[^a-z]/g, '');
    return /^(?:maintenance)?(?:inprogress|verifying|active|ongoing|started|undermaintenance)$/.test(letters);
}

;// CONCATENATED MODULE: ./lib/status/feed.js
/**
 * Feed: RSS and Atom. A feed can prove that an open incident is published; it cannot prove health. Items are put
 * together by incident, and the latest text of each tells whether it is over (as aiwatch does it).
 */



const feed_MOST_ITEMS = 200;
const LONGEST_BODY = 5_000;
/** An incident that nobody closed is forgotten, not open. */
const FORGOTTEN_MS = 7 * 24 * 60 * 60 * 1_000;
/** What the latest text of a closed incident says. */
const OVER = /\b(?:recovered|resolved|fixed|restored|mitigated|completed|back to normal|operating normally|(?:fully|is|are|now|status:) operational)\b/i;
/** "Until resolved", "not yet fixed", "will be restored": the words without the thing. */
const NOT_YET = /\b(?:not|yet|until|till|once|when|before|after|if|will|to|being|partially|partly|isn't|aren't|hasn't|haven't)\b(?:\s+[\w']+){0,3}?\s+(?:recovered|resolved|fixed|restored|mitigated|completed|back to normal|operating normally|(?:fully )?operational)\b/gi;
/** "Resolved - …", "Status: Monitoring": how Statuspage, incident.io, Instatus and xAI head an update. */
const HEADING = /(?:<(?:strong|b)>\s*|status:\s*(?:<[^>]{0,40}>\s*)?)(investigating|identified|monitoring|resolved|completed|postmortem|scheduled|in progress|verifying)\b/gi;
const PLANNED = /\b(?:scheduled|planned|upcoming)\b/i;
const ENTITIES = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
]);
/** The parser closes what was left open: a feed that broke off would read as one without open incidents. */
const END = /(?:<\/channel>\s*<\/rss>|<\/feed>|<\/rdf:RDF>)\s*(?:<!--[^>]{0,500}-->\s*)?$/;
/** True where the text begins as RSS, RDF or Atom. */
function looksLikeFeed(body) {
    return /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/.test(body.slice(0, 2_000));
}
/** The open incidents of a feed; null where it cannot be read. Never throws. */
async function readFeed(body, now) {
    // No feed needs a document type, and without one there are no entities to expand.
    if (!looksLikeFeed(body) || !END.test(body.slice(-1_000)) || /<!(?:DOCTYPE|ENTITY)/i.test(body))
        return null;
    const { XMLParser } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 6642));
    try {
        const parser = new XMLParser({
            ignoreAttributes: false,
            parseTagValue: false,
            processEntities: false,
            maxNestedTags: 40,
            // Markup within these stays as it was written.
            stopNodes: ['*.description', '*.content', '*.summary', '*.content:encoded'],
        });
        return feed(parser.parse(body), now);
    }
    catch {
        // The parser throws on what is too deep or too odd; to us that is a page that cannot be read.
        return null;
    }
}
function feed(document, now) {
    const root = record(document);
    const rdf = record(root?.['rdf:RDF']);
    const channel = record(record(root?.rss)?.channel) ?? rdf;
    const atom = record(root?.feed);
    if (channel === null && atom === null)
        return null;
    const rows = atom?.entry ?? channel?.item ?? [];
    const items = records(Array.isArray(rows) ? rows : [rows]).slice(0, feed_MOST_ITEMS);
    return page(atom === null ? 'rss' : 'atom', {
        notices: incidents(items.map(itemOf)).flatMap((updates) => noticeOf(updates, now)),
    });
}
function itemOf(row) {
    const title = json_text(decoded(firstText(row.title, record(row.title)?.['#text']) ?? '')) ?? '';
    const url = firstText(row.link, record(row.link)?.['@_href'], records(row.link)[0]?.['@_href']);
    const guid = identifier(row.guid) ?? firstText(record(row.guid)?.['#text'], row.id);
    return {
        // Better Stack and Kuma give each update of an incident an id of its own behind a #.
        key: (guid ?? url ?? title).split('#')[0] ?? '',
        title,
        body: bodyOf(row.description ?? row.content ?? row['content:encoded'] ?? row.summary),
        at: moment(row.pubDate) ?? moment(row.updated) ?? moment(row.published) ?? moment(row['dc:date']),
        url: json_link(url),
    };
}
/** The HTML of an update, out of its escapes or its CDATA section. */
function bodyOf(value) {
    const raw = typeof value === 'string' ? value : record(value)?.['#text'];
    if (typeof raw !== 'string')
        return '';
    return decoded(raw.slice(0, LONGEST_BODY).replace(/<!\[CDATA\[|\]\]>/g, ''));
}
function decoded(escaped) {
    return escaped.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return ENTITIES.get(String(name).toLowerCase()) ?? whole;
        const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
        return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
}
/** The updates of each incident, the latest first. */
function incidents(items) {
    const byKey = new Map();
    for (const item of items)
        byKey.set(item.key, [...(byKey.get(item.key) ?? []), item]);
    return [...byKey.values()].map((updates) => updates.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? '')));
}
function noticeOf(updates, now) {
    const [latest] = updates;
    if (latest === undefined)
        return [];
    const age = latest.at === null ? 0 : now.getTime() - Date.parse(latest.at);
    if (age < 0 || age > FORGOTTEN_MS)
        return [];
    const headings = [...latest.body.matchAll(HEADING)].map((match) => (match[1] ?? '').toLowerCase());
    if (isClosed(latest, headings))
        return [];
    const underWay = headings.some((heading) => heading === 'in progress' || heading === 'verifying');
    const maintenance = underWay || /\bmaintenance\b/i.test(latest.title);
    if (!underWay && (headings.includes('scheduled') || (maintenance && PLANNED.test(latest.title))))
        return [];
    return [
        notice({
            kind: maintenance ? 'maintenance' : 'incident',
            ...(latest.title === '' ? {} : { title: latest.title }),
            ...(headings[0] === undefined ? {} : { status: headings[0] }),
            since: updates.at(-1)?.at ?? null,
            url: latest.url,
            components: affected(latest.body),
            about: latest.body,
        }),
    ];
}
/** Headings are surer than words: with them only they count, whichever end of the text is the latest. */
function isClosed(latest, headings) {
    if (OVER.test(latest.title.replace(NOT_YET, ' ')))
        return true;
    if (headings.length > 0)
        return headings.some((heading) => isOver(heading));
    return OVER.test(latest.body.replace(/<[^>]{0,200}>/g, ' ').replace(NOT_YET, ' '));
}
/** incident.io ends an item with the list of the components it touches, each with its state in brackets. */
function affected(body) {
    const [, list] = body.split(/affected (?:components|services)/i, 2);
    return [...(list ?? '').matchAll(/<li>\s*([^<(]{1,100})/gi)].flatMap((match) => json_text(match[1]) ?? []);
}

;// CONCATENATED MODULE: ./lib/status/judge.js
/** Nobody reads more of them. */
const MOST_INCIDENTS = 10;
/**
 * The rules (learned by aiwatch, squawk and OneUptime): only components of the API count; maintenance is not an
 * incident and a planned one nothing; what is not monitored says nothing; an unknown word is unknown, never
 * operational; an empty list of components is unknown; without components the page's own word counts.
 */
function judge(page, scope) {
    const field = fieldOf(page, scope);
    const counted = page.notices.filter((notice) => touchesApi(notice, page, field, scope));
    for (const kind of ['incident', 'maintenance']) {
        const notices = counted.filter((notice) => notice.kind === kind);
        const incidents = [
            ...notices.map((notice) => shown(notice, field)),
            ...unannounced(kind, notices, page, field),
        ];
        if (incidents.length > 0) {
            return { state: kind, incidents: incidents.slice(0, MOST_INCIDENTS), problem: null };
        }
    }
    const problem = field.listed === null ? overallProblem(page) : problemOf(field);
    if (problem !== null)
        return { state: 'unknown', incidents: [], problem };
    const healthy = field.listed !== null || page.overall?.condition === 'operational';
    return { state: healthy ? 'operational' : 'none-reported', incidents: [], problem: null };
}
function fieldOf(page, scope) {
    const all = page.components ?? [];
    const relevances = all.map((component) => scope.relevance(component.name, component.group));
    const withRelevance = (wanted) => all.filter((_, at) => relevances[at] === wanted);
    const api = withRelevance('api');
    return {
        listed: page.components?.length ?? null,
        components: api.length > 0 ? api : withRelevance('neutral'),
        open: api.length === 0,
        byId: new Map(all.flatMap((component) => (component.id === null ? [] : [[component.id, component]]))),
    };
}
function touchesApi(notice, page, field, scope) {
    const listed = notice.componentIds.flatMap((id) => field.byId.get(id) ?? []);
    const others = notice.components.filter((name) => listed.every((component) => component.name !== name));
    const named = [...listed, ...others.map((name) => ({ name, group: null }))];
    if (named.length > 0) {
        const relevances = named.map(({ name, group }) => scope.relevance(name, group));
        return relevances.includes('api') || (field.open && relevances.includes('neutral'));
    }
    const relevance = scope.ofNotice(notice.title, notice.about);
    if (relevance !== 'neutral')
        return relevance === 'api';
    // It names nothing: it counts where it can be about nothing else, or where the API's own state bears it out.
    if (page.pageWide || (field.listed ?? 0) === 0)
        return true;
    return field.components.some(({ condition }) => condition !== 'operational' && condition !== 'ignored');
}
function shown(notice, field) {
    const names = notice.componentIds.flatMap((id) => field.byId.get(id)?.name ?? []);
    const { title, status, since, url } = notice;
    return {
        title,
        status,
        since,
        url,
        components: [...new Set([...notice.components, ...names])].filter(Boolean),
    };
}
/** Trouble (or maintenance) that the state of components or page shows and no incident explains. */
function unannounced(kind, announced, page, field) {
    // An incident that names no component may well be the one.
    if (announced.some((notice) => notice.components.length + notice.componentIds.length === 0))
        return [];
    const condition = kind === 'incident' ? 'trouble' : 'maintenance';
    if (field.listed === null) {
        // What is open elsewhere explains the word of a page that does not list its components.
        if (page.overall?.condition !== condition || page.notices.length > 0)
            return [];
        return [{ title: page.overall.word, status: 'open', since: null, url: null, components: [] }];
    }
    const explained = new Set(announced.flatMap((notice) => [...notice.components, ...notice.componentIds]));
    const byWord = new Map();
    for (const { id, name, word, condition: own } of field.components) {
        if (own !== condition || explained.has(name) || (id !== null && explained.has(id)))
            continue;
        const words = (word ?? condition).replaceAll('_', ' ').toLowerCase();
        const names = byWord.get(words);
        if (names === undefined)
            byWord.set(words, [name]);
        else
            names.push(name);
    }
    return [...byWord].map(([word, components]) => ({
        title: `${components.slice(0, 3).join(', ')}${components.length > 3 ? ' and others' : ''}: ${word}`,
        status: word,
        since: null,
        url: null,
        components,
    }));
}
function problemOf(field) {
    if (field.listed === 0)
        return 'the page lists no components';
    if (field.components.length === 0)
        return 'the page lists no component of the API';
    const watched = field.components.filter((component) => component.condition !== 'ignored');
    if (watched.length === 0)
        return 'the page watches no component of the API';
    const odd = watched.find((component) => component.condition === 'unknown');
    if (odd === undefined)
        return null;
    return odd.word === null
        ? `the page does not say how ${odd.name} is`
        : `the page says of ${odd.name} only "${odd.word}"`;
}
function overallProblem(page) {
    if (page.overall?.condition !== 'unknown' && page.overall?.condition !== 'ignored')
        return null;
    return `the page says only "${page.overall.word}"`;
}

;// CONCATENATED MODULE: ./lib/status/scope.js
/** Scope: which names on a status page are about the API that is checked, and which about something else. */
/** Words of components through which completions go (facts of aiwatch #134, #292, #1066: ids rotate, names stay). */
const API = /\b(?:apis?|chat|completions?|inference|responses|gateways?|models?|embeddings?|endpoints?|llms?|serverless|rout(?:er|ing)|prox(?:y|ies)|relay|messages|backend)\b|接口|网关|模型|对话|中转|推理/i;
/** Words of what stands beside the API: a product for people, another kind of model, the house around it. */
const OTHER = /\b(?:dashboards?|consoles?|web ?sites?|web ?apps?|web(?! ?api)|homepage|home page|landing|docs?|documentation|playgrounds?|studio|log-?in|sign-?(?:in|up)|sso|saml|auth0|accounts?|billing|payments?|checkout|invoices?|stripe|fine-?tuning|finetun\w*|training|images?|audio|speech|voice|tts|stt|transcriptions?|whisper|realtime|videos?|sora|dall-?e|music|files?|uploads?|batch(?:es)?|assistants|agents?|agent builder|moderations?|search|vector stores?|evals?|webhooks?|storage|support|community|forum|blog|status page|marketing|emails?|analytics|logs?|metrics|mobile|ios|android|desktop|browser|extensions?|plugins?|connectors?|chatgpt|gpts|codex|claude\.ai|claude code|claude for \w+|cowork|le chat|vibe|grok(?:\.com| app| on| in)|huggingchat|spaces|hub|datasets|git|workflows?)\b|官网|网站|控制台|文档|登录|支付|充值|绘画|图片|视频|音频/i;
/** Where the name of a model begins. */
const FAMILY = /^(?:gpt|o|claude|gemini|gemma|llama|qwen|qwq|deepseek|mistral|mixtral|ministral|magistral|devstral|codestral|kimi|glm|grok|minimax|phi|command|nova|nemotron|granite|jamba|hermes|yi|ernie|hunyuan|doubao|seed|flux|bge|whisper)$/;
/** Words with which the name of a model goes on; any other word ends it. */
const PART = /^(?:\d+|[a-z]|mini|nano|micro|lite|flash|pro|max|plus|ultra|small|medium|large|opus|sonnet|haiku|fable|turbo|instruct|chat|coder|codex|code|next|thinking|reasoning|distill|preview|exp|vl|vision|audio|image|realtime|transcribe|tts|maverick|scout|it|base|moe|oss)$/;
/** A model whose name goes on with one of these is another model. */
const VARIANT = /^(?:\d{1,2}|o|mini|nano|micro|lite|flash|pro|small|medium|large|coder|codex|vl|vision|audio|image)$/;
/**
 * The scope of a gateway. `models` are the wanted ids. With `words` (a page that also tells of other products, such as
 * a whole cloud's) only what holds one of them counts; without, the usual words of an API.
 */
function scopeOf(models, words) {
    const wanted = models.slice(0, 500).map((model) => tokens(model.slice(model.lastIndexOf('/') + 1)));
    const marks = words.map((word) => word.toLowerCase());
    function ofName(name) {
        if (marks.length > 0)
            return marks.some((mark) => name.toLowerCase().includes(mark)) ? 'api' : 'other';
        const model = modelIn(name);
        if (model !== null && wanted.length > 0)
            return wanted.some((id) => holds(id, model)) ? 'api' : 'other';
        if (OTHER.test(name))
            return 'other';
        return API.test(name) ? 'api' : 'neutral';
    }
    /** "API and dashboard" is also the API. */
    function ofParts(name) {
        const parts = name.split(/\s+(?:and|or|und)\s+|\s*[,;&+|]\s*|\s+\/\s+/i).map(ofName);
        if (parts.includes('api'))
            return 'api';
        return parts.includes('other') ? 'other' : 'neutral';
    }
    return {
        relevance(name, group) {
            const own = ofParts(name);
            return own === 'neutral' && group !== null ? ofParts(group) : own;
        },
        // What an incident tells at length mentions much; it is asked only for the words that must be there.
        ofNotice: (title, about) => ofParts(marks.length > 0 ? `${title} ${about}` : title),
    };
}
/** The words of the model that a name or title speaks of ("Errors on Llama 3.3 70B"); null if it is none. */
function modelIn(name) {
    const words = tokens(name.slice(name.lastIndexOf('/') + 1));
    for (let start = 0; start < words.length; start += 1) {
        if (!FAMILY.test(words[start] ?? ''))
            continue;
        let end = start + 1;
        while (PART.test(words[end] ?? ''))
            end += 1;
        // A date is no part of a name, and without a number it is a family ("Claude models"), not a model.
        const model = words.slice(start, end).filter((word) => !/^\d{4,}$/.test(word));
        if (model.some((word) => /^\d/.test(word)))
            return model;
    }
    return null;
}
/** Runs of letters and of digits: `GPT-4.1` and `gpt-4-1` are gpt, 4, 1. */
function tokens(text) {
    return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}
/** True where the id has the component's words in a row and does not go on as a variant that the component is not. */
function holds(id, component) {
    for (let at = 0; at + component.length <= id.length; at += 1) {
        if (component.every((word, offset) => id[at + offset] === word)) {
            return !VARIANT.test(id[at + component.length] ?? '');
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/status/shapes/better-stack.js
/**
 * Better Stack: `/index.json`, a JSON:API document,
 * https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api.
 */



function betterStack(document, now) {
    const root = record(document);
    const data = record(root?.data);
    if (root === null || data?.type !== 'status_page')
        return null;
    const included = records(root.included);
    const word = json_text(record(data.attributes)?.aggregate_state);
    return page('better-stack', {
        components: components(included),
        notices: included
            .filter((item) => item.type === 'status_report')
            .flatMap((item) => report(record(item.attributes) ?? {}, now)),
        overall: word === null ? null : { condition: conditionOf(word), word },
    });
}
function components(included) {
    const sections = new Map(included
        .filter((item) => item.type === 'status_page_section')
        .map((item) => [identifier(item.id), json_text(record(item.attributes)?.name)]));
    return included
        .filter((item) => item.type === 'status_page_resource')
        .map((item) => {
        const attributes = record(item.attributes) ?? {};
        const word = json_text(attributes.status);
        return {
            id: identifier(item.id),
            name: json_text(attributes.public_name) ?? '',
            group: sections.get(identifier(attributes.status_page_section_id)) ?? null,
            condition: conditionOf(word),
            word,
        };
    });
}
/** A report without an end, or whose end is still to come, is open; one that begins later is planned. */
function report(attributes, now) {
    const start = moment(attributes.starts_at) ?? moment(attributes.created_at);
    const end = moment(attributes.ends_at);
    const time = now.toISOString();
    if ((end !== null && end <= time) || (start !== null && start > time))
        return [];
    const affected = records(attributes.affected_resources);
    const open = affected.filter((resource) => json_text(resource.status) !== 'resolved');
    if (affected.length > 0 && open.length === 0)
        return [];
    const maintenance = attributes.report_type === 'maintenance' ||
        conditionOf(json_text(attributes.aggregate_state)) === 'maintenance';
    const title = json_text(attributes.title);
    const status = json_text(attributes.aggregate_state) ?? json_text(open[0]?.status);
    return [
        notice({
            kind: maintenance ? 'maintenance' : 'incident',
            ...(title === null ? {} : { title }),
            ...(status === null ? {} : { status }),
            since: start,
            componentIds: open.flatMap((resource) => identifier(resource.status_page_resource_id) ?? []),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/status/shapes/cachet.js
/**
 * Cachet v2 (`/api/v1/components`, `/api/v1/incidents`; states as numbers, https://docs.cachethq.io/component-statuses.html)
 * and v3 (`/api/components`, `/api/incidents`, JSON:API, https://docs.cachethq.io/api/introduction.html).
 */



const cachet_CONDITIONS = [
    'unknown',
    'operational',
    'trouble',
    'trouble',
    'trouble',
    'unknown',
    'maintenance',
];
/** The numbers of the states of an incident; 0 is a planned maintenance of v2. */
const COURSE = ['scheduled', 'investigating', 'identified', 'watching', 'fixed'];
/** The oldest come first and in pages unless asked otherwise. */
const V2_INCIDENTS = [
    '/api/v1/incidents?sort=id&order=desc&per_page=50',
    '/api/v1/incidents',
];
const V3_INCIDENTS = ['/api/incidents?sort=-id&per_page=50', '/api/incidents'];
function cachet(document) {
    const root = record(document);
    const rows = records(root?.data);
    const [first] = rows;
    if (root === null || first === undefined)
        return null;
    const attributes = record(first.attributes);
    const fields = attributes ?? first;
    if (json_text(fields.name) === null || stateOf(fields) === null)
        return null;
    const incidents = attributes === null ? 'message' in first : first.type === 'incidents';
    if (attributes !== null && !incidents && first.type !== 'components')
        return null;
    const flat = rows.map((row) => ({ ...row, ...record(row.attributes) }));
    const shape = attributes === null ? 'cachet-v2' : 'cachet-v3';
    if (incidents)
        return page(shape, { notices: flat.flatMap(told) });
    return page(shape, {
        components: flat.map(component),
        supplements: [{ paths: attributes === null ? V2_INCIDENTS : V3_INCIDENTS, when: 'always' }],
    });
}
/** The number of a state: `status`, `status_id` (2014) or `status.value` (v3). */
function stateOf(fields) {
    for (const value of [record(fields.status)?.value, fields.status_id, fields.status]) {
        const state = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value;
        if (typeof state === 'number')
            return state;
    }
    return null;
}
function component(fields) {
    const word = firstText(record(fields.status)?.human, fields.status_name, fields.status);
    // The number is the same in every language, the word is the operator's.
    const condition = cachet_CONDITIONS[stateOf(fields) ?? 0] ?? 'unknown';
    return {
        id: identifier(fields.id),
        name: json_text(fields.name) ?? '',
        group: null,
        condition: condition === 'unknown' ? conditionOf(word) : condition,
        word: word ?? String(stateOf(fields)),
    };
}
function told(fields) {
    const status = COURSE[stateOf(fields) ?? -1] ?? firstText(record(fields.status)?.human, fields.human_status);
    if (status === 'scheduled' || isOver(status ?? null))
        return [];
    const componentId = identifier(fields.component_id);
    return [
        notice({
            kind: 'incident',
            title: json_text(fields.name) ?? 'Incident without a name',
            ...(status === null ? {} : { status }),
            since: moment(record(fields.occurred)?.string) ?? moment(fields.occurred_at) ?? moment(fields.created_at),
            // 0 is how v2 writes "no component".
            componentIds: componentId === null || componentId === '0' ? [] : [componentId],
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/status/shapes/datadog.js
/** Datadog Status Pages: `/config.json` (shape as aiwatch reads it for OpenRouter, September 2026). */



function datadog(document) {
    const root = record(document);
    const rows = records(root?.components);
    if (root === null || !rows.some((row) => row.type === 'Component' || row.type === 'ComponentGroup'))
        return null;
    return page('datadog', {
        components: rows.flatMap((row) => row.type === 'ComponentGroup'
            ? records(row.components).map((inner) => datadog_component(inner, json_text(row.name)))
            : [datadog_component(row, null)]),
        notices: [
            ...records(root.incidents).flatMap((row) => datadog_told('incident', row)),
            ...records(root.maintenances).flatMap((row) => datadog_told('maintenance', row)),
        ],
    });
}
function datadog_component(row, group) {
    const word = json_text(row.status);
    return { id: identifier(row.id), name: json_text(row.name) ?? '', group, condition: conditionOf(word), word };
}
/** The latest entry of the timeline tells where it stands and what it still touches. */
function datadog_told(kind, row) {
    const timeline = records(row.timeline).toSorted((a, b) => (moment(b.startedAt) ?? '').localeCompare(moment(a.startedAt) ?? ''));
    const [latest] = timeline;
    const status = json_text(latest?.status) ?? json_text(row.status);
    if (row.resolved === true || json_text(row.resolvedDate) !== null || isOver(status))
        return [];
    if (kind === 'maintenance' && !isUnderWay(status))
        return [];
    const title = json_text(row.title);
    return [
        notice({
            kind,
            ...(title === null ? {} : { title }),
            ...(status === null ? {} : { status }),
            since: moment(row.publishedDate) ?? moment(timeline.at(-1)?.startedAt),
            componentIds: records(latest?.componentsAffected)
                .filter((affected) => conditionOf(json_text(affected.status)) !== 'operational')
                .flatMap((affected) => identifier(affected.id) ?? []),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/status/shapes/google-cloud.js
/** Google Cloud: `https://status.cloud.google.com/incidents.json`, all incidents of years; open ones have no `end`. */


function googleCloud(document) {
    const [first] = records(document);
    if (first === undefined || !('begin' in first) || !('external_desc' in first))
        return null;
    return page('google-cloud', { notices: records(document).flatMap(google_cloud_told) });
}
function google_cloud_told(row) {
    if (json_text(row.end) !== null)
        return [];
    const products = records(row.affected_products);
    return [
        notice({
            kind: 'incident',
            title: json_text(row.external_desc) ?? 'Incident without a name',
            status: (json_text(row.status_impact) ?? 'open').toLowerCase().replaceAll('_', ' '),
            since: moment(row.begin),
            url: json_link(row.uri),
            components: products.flatMap((product) => json_text(product.title) ?? []),
            componentIds: products.flatMap((product) => identifier(product.id) ?? []),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/status/shapes/incident-io.js
/**
 * incident.io: the page's own data (`/proxy/<host>`, public, not an official API; read by check-cx and OneUptime)
 * and the Widget API (`/api/v1/summary`), https://docs.incident.io/status-pages/embedding.
 */



function incidentIo(document) {
    const summary = record(record(document)?.summary);
    if (summary === null || !Array.isArray(summary.ongoing_incidents))
        return null;
    return page('incident.io', { components: incident_io_components(summary), notices: notices(summary) });
}
function incidentIoWidget(document) {
    const root = record(document);
    if (root === null || !Array.isArray(root.ongoing_incidents))
        return null;
    return page('incident.io-widget', { notices: notices(root) });
}
/** What is not among `affected_components` is well: the list is empty on a good day. */
function incident_io_components(summary) {
    const affected = new Map(records(summary.affected_components).map((row) => [identifier(row.component_id), json_text(row.status)]));
    const named = new Map();
    for (const row of records(summary.components)) {
        const id = identifier(row.id);
        if (id !== null)
            named.set(id, { name: json_text(row.name) ?? '', group: null });
    }
    for (const item of records(record(summary.structure)?.items)) {
        const group = record(item.group);
        const rows = records(group === null ? [item.component] : group.components);
        for (const row of rows) {
            const id = identifier(row.component_id);
            if (id === null)
                continue;
            // A hidden component is not shown to people, so its state promises nothing.
            if (row.hidden === true || group?.hidden === true)
                named.delete(id);
            else
                named.set(id, { name: json_text(row.name) ?? named.get(id)?.name ?? '', group: json_text(group?.name) });
        }
    }
    return [...named].map(([id, { name, group }]) => {
        const word = affected.has(id) ? (affected.get(id) ?? null) : 'operational';
        return { id, name, group, condition: conditionOf(word), word };
    });
}
function notices(source) {
    return [
        ...records(source.ongoing_incidents).flatMap((row) => incident_io_told('incident', row)),
        ...records(source.in_progress_maintenances).flatMap((row) => incident_io_told('maintenance', row)),
    ];
}
function incident_io_told(kind, row) {
    const status = json_text(row.status);
    if (isOver(status))
        return [];
    const affected = records(row.affected_components);
    const impacts = records(row.component_impacts);
    const touched = [...affected, ...impacts.filter((impact) => json_text(impact.end_at) === null)];
    const start = impacts.flatMap((impact) => moment(impact.start_at) ?? []).toSorted()[0];
    const facts = {
        title: firstText(row.name, row.title) ?? 'Incident without a name',
        since: start ?? moment(row.started_at) ?? moment(row.published_at) ?? moment(row.created_at),
        url: json_link(row.url),
        components: affected.flatMap((component) => json_text(component.name) ?? []),
        componentIds: [...new Set(touched.flatMap((component) => identifier(component.component_id) ?? []))],
    };
    return [notice({ kind, ...facts, ...(status === null ? {} : { status }) })];
}

;// CONCATENATED MODULE: ./lib/status/shapes/instatus.js
/** Instatus: `/summary.json` and `/v3/components.json` (`/v2/…` on older pages). */



function instatus(document) {
    const root = record(document);
    const word = json_text(record(root?.page)?.status);
    if (root === null || word === null)
        return null;
    return page('instatus', {
        // Both names of the list of maintenances are seen; either may be missing when it is empty.
        notices: [
            ...records(root.activeIncidents).flatMap((row) => isOver(json_text(row.status)) ? [] : instatus_told('incident', row)),
            ...[...records(root.activeMaintenances), ...records(root.scheduledMaintenances)].flatMap((row) => isUnderWay(json_text(row.status)) ? instatus_told('maintenance', row) : []),
        ],
        overall: { condition: conditionOf(word), word },
        // An incident does not say what it touches; the components do.
        supplements: [{ paths: ['/v3/components.json', '/v2/components.json'], when: 'open' }],
    });
}
/** `{"components":[…]}` or, on old pages, the bare array. */
function instatusComponents(document) {
    const list = Array.isArray(document) ? document : record(document)?.components;
    const rows = records(list);
    const [first] = rows;
    if (first === undefined || json_text(first.name) === null || json_text(first.status) === null)
        return null;
    return page('instatus', {
        components: rows.map((row) => ({
            id: identifier(row.id),
            name: json_text(row.name) ?? '',
            group: json_text(record(row.group)?.name),
            condition: conditionOf(json_text(row.status)),
            word: json_text(row.status),
        })),
    });
}
function instatus_told(kind, row) {
    const title = json_text(row.name);
    const status = json_text(row.status)?.toLowerCase();
    return [
        notice({
            kind,
            ...(title === null ? {} : { title }),
            ...(status === undefined ? {} : { status }),
            since: moment(row.started) ?? moment(row.start),
            url: json_link(row.url),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/status/shapes/oneuptime.js
/** OneUptime: `/status-page-api/overview/<page>`. Its docs give the outer keys; the inner ones are read defensively. */



function oneUptime(document) {
    const root = record(document);
    if (root === null || !Array.isArray(root.statusPageResources) || !Array.isArray(root.activeIncidents))
        return null;
    const states = new Map(records(root.monitorStatuses).map((row) => [identifier(row._id), json_text(row.name)]));
    const overall = json_text(record(root.overallStatus)?.name);
    return page('oneuptime', {
        components: records(root.statusPageResources).map((resource) => {
            const monitor = record(resource.monitor) ?? {};
            const word = json_text(record(monitor.currentMonitorStatus)?.name) ??
                states.get(identifier(monitor.currentMonitorStatusId)) ??
                null;
            return {
                id: identifier(resource.monitorId) ?? identifier(monitor._id),
                name: firstText(resource.displayName, monitor.name) ?? '',
                group: json_text(record(resource.statusPageGroup)?.name),
                condition: conditionOf(word),
                word,
            };
        }),
        notices: [
            ...records(root.activeIncidents).flatMap(incident),
            ...records(root.scheduledMaintenanceEvents).flatMap(maintenance),
        ],
        overall: overall === null ? null : { condition: conditionOf(overall), word: overall },
    });
}
function incident(row) {
    const status = json_text(record(row.currentIncidentState)?.name);
    return isOver(status) ? [] : [oneuptime_told('incident', row, status, row.declaredAt)];
}
function maintenance(row) {
    const status = json_text(record(row.currentScheduledMaintenanceState)?.name);
    return isUnderWay(status) ? [oneuptime_told('maintenance', row, status, row.startsAt)] : [];
}
function oneuptime_told(kind, row, status, start) {
    const title = json_text(row.title);
    return notice({
        kind,
        ...(title === null ? {} : { title }),
        ...(status === null ? {} : { status: status.toLowerCase() }),
        since: moment(start) ?? moment(record(start)?.value) ?? moment(row.createdAt),
        componentIds: records(row.monitors).flatMap((monitor) => identifier(monitor._id) ?? []),
    });
}

;// CONCATENATED MODULE: ./lib/status/shapes/onlineornot.js
/** OnlineOrNot: `https://api.onlineornot.com/v1/status_pages/<slug or host>/summary`. */



function onlineOrNot(document) {
    const result = record(record(document)?.result);
    if (result === null || !Array.isArray(result.components))
        return null;
    const word = json_text(result.status) ?? json_text(record(result.status)?.description);
    return page('onlineornot', {
        components: records(result.components).map((row) => ({
            id: identifier(row.id),
            name: json_text(row.name) ?? '',
            group: null,
            condition: conditionOf(json_text(row.status)),
            word: json_text(row.status),
        })),
        notices: [
            ...records(result.active_incidents).flatMap((row) => isOver(json_text(row.status)) ? [] : [onlineornot_told('incident', row)]),
            ...records(result.scheduled_maintenance).flatMap((row) => isUnderWay(json_text(row.status)) ? [onlineornot_told('maintenance', row)] : []),
        ],
        overall: word === null ? null : { condition: conditionOf(word), word },
    });
}
/** An active incident has no course, only an impact. */
function onlineornot_told(kind, row) {
    const title = firstText(row.name, row.title);
    const status = firstText(row.status, row.impact)?.toLowerCase();
    const touched = records(row.components);
    return notice({
        kind,
        ...(title === null ? {} : { title }),
        ...(status === undefined ? {} : { status }),
        since: moment(row.started) ?? moment(row.created_at),
        components: touched.flatMap((component) => json_text(component.name) ?? []),
        componentIds: touched.flatMap((component) => identifier(component.id) ?? []),
    });
}

;// CONCATENATED MODULE: ./lib/status/shapes/openstatus.js
/** openstatus: `https://api.openstatus.dev/public/status/<slug>` is one word for the whole page. */



/** Only its own words: any health endpoint answers `{"status":"ok"}` or `"up"`. */
const WORDS = /^(?:operational|degraded_performance|partial_outage|major_outage|under_maintenance|unknown|incident)$/;
function openstatus(document) {
    const word = json_text(record(document)?.status);
    if (word === null || !WORDS.test(word))
        return null;
    return page('openstatus', { overall: { condition: conditionOf(word), word } });
}

;// CONCATENATED MODULE: ./lib/status/shapes/status-io.js
/** status.io: `https://api.status.io/1.0/status/<page>`. */



/** 300 and 400 are degraded and partial, 500 a disruption, 600 a security event. */
const status_io_CONDITIONS = new Map([
    [100, 'operational'],
    [200, 'maintenance'],
    [300, 'trouble'],
    [400, 'trouble'],
    [500, 'trouble'],
    [600, 'trouble'],
]);
const status_io_COURSE = new Map([
    [100, 'investigating'],
    [200, 'identified'],
    [300, 'monitoring'],
]);
function statusIo(document) {
    const result = record(record(document)?.result);
    const overall = record(result?.status_overall);
    if (result === null || overall === null)
        return null;
    return page('status.io', {
        components: Array.isArray(result.status) ? records(result.status).map(status_io_component) : null,
        notices: [
            ...records(result.incidents).map((row) => status_io_told('incident', row)),
            ...records(record(result.maintenance)?.active).map((row) => status_io_told('maintenance', row)),
        ],
        overall: { condition: condition(overall), word: json_text(overall.status) ?? 'unknown' },
    });
}
function condition(row) {
    return status_io_CONDITIONS.get(row.status_code) ?? conditionOf(json_text(row.status));
}
function status_io_component(row) {
    return {
        id: identifier(row.id),
        name: json_text(row.name) ?? '',
        group: null,
        condition: condition(row),
        word: json_text(row.status),
    };
}
function status_io_told(kind, row) {
    const latest = records(row.messages)
        .map((message) => ({ state: message.state, at: moment(message.datetime) ?? '' }))
        .toSorted((a, b) => b.at.localeCompare(a.at))[0];
    const status = status_io_COURSE.get(latest?.state) ?? json_text(latest?.state);
    return notice({
        kind,
        title: firstText(row.name) ?? 'Incident without a name',
        ...(status === null ? {} : { status }),
        since: moment(row.datetime_open) ?? moment(row.datetime_planned_start),
        components: records(row.components_affected).flatMap((affected) => json_text(affected.name) ?? []),
        componentIds: records(row.components_affected).flatMap((affected) => identifier(affected.id) ?? []),
    });
}

;// CONCATENATED MODULE: ./lib/status/shapes/statuspage.js
/**
 * Atlassian Statuspage v2 (`/api/v2/summary.json`, `status.json`, `components.json`, `incidents/unresolved.json`),
 * https://confluence.status.atlassian.com/api; the same shape is served by incident.io (without
 * `scheduled_maintenances`) and by Rootly (`/api/v1/status.json`, without components),
 * https://docs.rootly.com/configuration/status-page-public-api.
 */



const LISTS = ['components', 'incidents', 'scheduled_maintenances'];
function statuspage(document) {
    const root = record(document);
    if (root === null)
        return null;
    const indicator = json_text(record(root.status)?.indicator);
    const lists = LISTS.filter((name) => Array.isArray(root[name]));
    if (record(root.page) === null || (indicator === null && lists.length === 0))
        return null;
    const hasComponents = lists.includes('components');
    const rootly = !hasComponents && lists.includes('incidents') && indicator !== null;
    return page(rootly && !lists.includes('scheduled_maintenances') ? 'rootly' : 'statuspage', {
        components: hasComponents ? statuspage_components(root.components) : null,
        notices: [
            ...records(root.incidents).flatMap(statuspage_incident),
            ...records(root.scheduled_maintenances).flatMap(statuspage_maintenance),
        ],
        overall: indicator === null ? null : { condition: conditionOf(indicator), word: overallWord(root) },
        // incident.io's summary may leave out core components that components.json has (aiwatch #742).
        supplements: hasComponents ? [{ paths: ['/api/v2/components.json'], when: 'unclear' }] : [],
    });
}
function overallWord(root) {
    const status = record(root.status);
    return firstText(status?.description, status?.indicator) ?? 'unknown';
}
/** Rows with `group: true` are headings: they give their name to others and have no condition of their own. */
function statuspage_components(value) {
    const rows = records(value);
    const headings = new Map(rows.filter((row) => row.group === true).map((row) => [identifier(row.id), json_text(row.name)]));
    return rows
        .filter((row) => row.group !== true)
        .map((row) => ({
        id: identifier(row.id),
        name: json_text(row.name) ?? '',
        group: headings.get(identifier(row.group_id)) ?? null,
        condition: conditionOf(json_text(row.status)),
        word: json_text(row.status),
    }));
}
function statuspage_incident(row) {
    const status = json_text(row.status);
    // The 50 latest of incidents.json hold closed ones too.
    if (isOver(status) || json_text(row.resolved_at) !== null)
        return [];
    // A maintenance may stand among the incidents, as `impact: maintenance`.
    if (json_text(row.impact) === 'maintenance')
        return statuspage_maintenance(row);
    return [
        notice({
            kind: 'incident',
            ...statuspage_told(row),
            since: moment(row.started_at) ?? moment(row.created_at),
        }),
    ];
}
function statuspage_maintenance(row) {
    if (!isUnderWay(json_text(row.status)))
        return [];
    return [notice({ kind: 'maintenance', ...statuspage_told(row), since: moment(row.scheduled_for) })];
}
function statuspage_told(row) {
    const touched = records(row.components);
    return {
        title: firstText(row.name, row.title) ?? 'Incident without a name',
        status: json_text(row.status) ?? 'open',
        url: json_link(row.shortlink) ?? json_link(row.url),
        components: touched.flatMap((component) => json_text(component.name) ?? []),
        componentIds: touched.flatMap((component) => identifier(component.id) ?? []),
    };
}

;// CONCATENATED MODULE: ./lib/status/shapes/uptime-kuma.js
/**
 * Uptime Kuma: `/api/status-page/<slug>` names the monitors, `/api/status-page/heartbeat/<slug>` tells how they are
 * (server/routers/status-page-router.js; "internal, may change").
 */



const BEATS = new Map([
    [0, ['trouble', 'down']],
    [1, ['operational', 'up']],
    [2, ['ignored', 'pending']],
    [3, ['maintenance', 'maintenance']],
]);
function uptimeKuma(document) {
    const root = record(document);
    const slug = json_text(record(root?.config)?.slug);
    if (root === null || slug === null || !Array.isArray(root.publicGroupList))
        return null;
    return page('uptime-kuma', {
        components: records(root.publicGroupList).flatMap(monitors),
        notices: [
            // One incident or null in 1.x and 2.0, an array in newer builds.
            ...records(Array.isArray(root.incidents) ? root.incidents : [root.incident]).flatMap(pinned),
            ...records(root.maintenanceList).flatMap(uptime_kuma_maintenance),
        ],
        pageWide: true,
        supplements: [{ paths: [`/api/status-page/heartbeat/${encodeURIComponent(slug)}`], when: 'always' }],
    });
}
function monitors(group) {
    return records(group.monitorList).map((monitor) => ({
        id: identifier(monitor.id),
        name: json_text(monitor.name) ?? '',
        group: json_text(group.name),
        condition: 'unknown',
        word: null,
    }));
}
function pinned(incident) {
    if (incident.active === false || isOver(json_text(incident.status)))
        return [];
    const title = json_text(incident.title);
    return [
        notice({
            kind: 'incident',
            ...(title === null ? {} : { title }),
            since: moment(incident.createdDate),
            about: json_text(incident.content) ?? '',
        }),
    ];
}
/** The list holds what is under way; newer builds say so with a status. */
function uptime_kuma_maintenance(row) {
    const status = json_text(row.status) ?? 'under-maintenance';
    if (status !== 'under-maintenance')
        return [];
    const title = json_text(row.title);
    return [notice({ kind: 'maintenance', ...(title === null ? {} : { title }), status })];
}
/** The beats by monitor; the last one counts, and a bucket without data is the number 0. */
function uptimeKumaHeartbeat(document) {
    const beats = record(record(document)?.heartbeatList);
    if (beats === null)
        return null;
    return page('uptime-kuma', {
        components: Object.entries(beats)
            .slice(0, 2_000)
            .map(([key, list]) => {
            const last = Array.isArray(list) ? list.at(-1) : null;
            const [condition, word] = BEATS.get(record(last)?.status) ?? ['unknown', null];
            return { id: key.split('_')[0] ?? key, name: '', group: null, condition, word };
        }),
        pageWide: true,
    });
}

;// CONCATENATED MODULE: ./lib/status/shapes.js












const READERS = [
    googleCloud,
    incidentIo,
    incidentIoWidget,
    uptimeKuma,
    uptimeKumaHeartbeat,
    datadog,
    statusIo,
    onlineOrNot,
    oneUptime,
    betterStack,
    cachet,
    statuspage,
    instatus,
    // What is left is told by few marks.
    instatusComponents,
    openstatus,
];
/** The page in a JSON document, read by the first shape that fits; null where none does. */
function readDocument(document, now) {
    for (const read of READERS) {
        const found = read(document, now);
        if (found !== null)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/status/read.js






/**
 * Reads the page by its shape, not by its vendor: first what was given, then, where that is a web page or not there,
 * the known paths of the same origin one after the other. What cannot be read is `unknown`, never all clear.
 */
async function readStatusPage(options) {
    const { url, fetch } = options;
    if (!URL.canParse(url))
        return unread(url, 'its URL is not valid');
    const scope = scopeOf(options.models, options.scope ?? []);
    const exchange = await fetch(url, ACCEPT_ANY);
    const direct = await pageIn(exchange, options.now());
    if (direct !== null)
        return settled(direct, url, scope, options);
    const problem = read_problemOf(exchange);
    if (!mayBeElsewhere(exchange))
        return unread(url, problem);
    let unclear = null;
    for (const address of addresses(placeOf(url, exchange), exchange.body)) {
        const answer = await fetch(address.url, address.accept);
        // No answer at all is no wrong path: the time is over, or the network is gone.
        if (answer.kind === 'fault')
            break;
        const page = await pageIn(answer, options.now());
        if (page === null)
            continue;
        const reading = await settled(page, address.url, scope, options);
        // Another of the page's documents may say more (incident.io's Statuspage shape can be empty).
        if (reading.state !== 'unknown')
            return reading;
        unclear ??= reading;
    }
    return unclear ?? unread(url, problem);
}
/** The page in an exchange; null where it holds none. */
async function pageIn(exchange, now) {
    if (exchange.kind === 'fault' || exchange.status !== 200 || !isWhole(exchange))
        return null;
    if (looksLikeFeed(exchange.body))
        return readFeed(exchange.body, now);
    try {
        const document = JSON.parse(exchange.body);
        return readDocument(document, now);
    }
    catch {
        // No JSON: a web page, or a broken one.
        return null;
    }
}
function isWhole(answer) {
    return !answer.truncated && answer.bodyFault === null;
}
/** Judges the page, with those of its other documents that are needed. */
async function settled(page, source, scope, { fetch, now }) {
    let known = page;
    for (const supplement of page.supplements) {
        const { state } = judge(known, scope);
        const isOpen = state === 'incident' || state === 'maintenance';
        const needed = supplement.when === 'always' || (supplement.when === 'open' ? isOpen : state === 'unknown');
        if (!needed)
            continue;
        const found = await firstPage(supplement.paths, source, fetch, now());
        if (found !== null)
            known = merged(known, found);
    }
    return { ...judge(known, scope), shape: page.shape, source };
}
async function firstPage(paths, source, fetch, now) {
    for (const path of paths) {
        const url = new URL(path, source).href;
        if (url === source)
            continue;
        const answer = await fetch(url, ACCEPT_ANY);
        if (answer.kind === 'fault')
            return null;
        const page = await pageIn(answer, now);
        if (page !== null)
            return page;
    }
    return null;
}
/** Where the exchange ended after redirects within the origin: they may tell the page's slug. */
function placeOf(url, answer) {
    const last = answer.redirects.at(-1) ?? url;
    return new URL(URL.canParse(last) ? last : url);
}
/** A web page, or nothing at this path: the data may be beside it. */
function mayBeElsewhere(exchange) {
    if (exchange.kind === 'fault')
        return false;
    if (exchange.status === 200)
        return /^\s*</.test(exchange.body) || exchange.body.trim() === '';
    return exchange.status >= 400 && exchange.status < 500 && exchange.status !== 429;
}
function read_problemOf(exchange) {
    if (exchange.kind === 'fault')
        return faultOf(exchange);
    const { status, headers, body } = exchange;
    if (status >= 300 && status < 400) {
        const target = headers.location ?? '';
        const origin = URL.canParse(target) ? new URL(target).origin : 'another place';
        return `it has moved to ${origin}; set \`status-page\` to its new URL`;
    }
    if (status !== 200)
        return `it answered with HTTP ${status}`;
    if (!isWhole(exchange))
        return 'its answer is too long or was cut off';
    if (body.trim() === '')
        return 'its answer is empty';
    if (looksLikeFeed(body))
        return 'its feed is not well-formed';
    if (/^\s*</.test(body))
        return 'it is a web page, and no known status format stands beside it';
    return 'its answer is in no known status format';
}
function faultOf(fault) {
    return `it did not answer (${fault.message})`;
}
function unread(source, problem) {
    return { state: 'unknown', incidents: [], shape: 'unknown', source, problem };
}

;// CONCATENATED MODULE: ./lib/diagnose/provider.js
/** Provider: who is talking, from what was already answered. No extra request is made. */

/** Software first: it stands in front of the vendors whose headers and words it passes on. */
const SIGNS = [
    { provider: 'litellm', header: ['x-litellm-version', /./] },
    { provider: 'litellm', header: ['x-litellm-call-id', /./] },
    { provider: 'litellm', header: ['x-litellm-response-cost', /./] },
    {
        provider: 'litellm',
        body: /\blitellm\.\w+(?:Error|Timeout)|LiteLLM Virtual Key|Received Model Group=|proxy server token|ExceededBudget|LiteLLM Rate Limit/,
    },
    { provider: 'portkey', header: ['x-portkey-provider', /./] },
    { provider: 'portkey', body: /x-portkey-(?:config|provider) header/ },
    { provider: 'helicone', header: ['helicone-id', /./] },
    { provider: 'helicone', body: /Helicone API key/ },
    { provider: 'new-api', header: ['x-new-api-version', /./] },
    {
        provider: 'new-api',
        body: /"type":\s?"new_api_error"|"data":\[[\s\S]{0,3900}"success":true|get user group failed/,
    },
    { provider: 'one-api', header: ['x-oneapi-request-id', /./] },
    {
        provider: 'one-api',
        body: /"type":\s?"(?:one_api|v_api|shell_api|rix_api|[a-z]{2,12}_api)_(?:error|panic)"|\(request id: \d{16,}\w{0,20}\)/i,
    },
    { provider: 'bifrost', body: /"is_bifrost_error"/ },
    {
        provider: 'sub2api',
        body: /"code":"(?:API_KEY_REQUIRED|INVALID_API_KEY|INSUFFICIENT_BALANCE)"|No available accounts:/,
    },
    {
        provider: 'claude-code-router',
        body: /claude-code-router|"code":"provider_(?:response_error|not_found)"/,
    },
    {
        provider: 'envoy-ai-gateway',
        body: /"owned_by":\s?"Envoy AI Gateway"|No matching route found\. It is likely because the model/,
    },
    { provider: 'gpt-load', body: /"code":"(?:UPSTREAM_ERROR|NO_ACTIVE_KEYS|GROUP_NOT_FOUND)"/ },
    { provider: 'gpustack', body: /"owned_by":\s?"gpustack"/i },
    { provider: 'higress', body: /ai-gateway\.no\w+|ai quota check/ },
    { provider: 'kong', header: ['server', /^kong\b/i] },
    { provider: 'kong', header: ['x-kong-request-id', /./] },
    { provider: 'kong', body: /no Route matched with those values/ },
    { provider: 'apisix', header: ['server', /^apisix\b/i] },
    { provider: 'apisix', body: /"error_msg":\s?"404 Route Not Found"/ },
    { provider: 'cloudflare-ai-gateway', header: ['cf-aig-log-id', /./] },
    { provider: 'cloudflare-workers-ai', body: /"errors":\s?\[\{[\s\S]{0,200}(?:AiError|Workers AI)/ },
    { provider: 'vercel-ai-gateway', body: /"AI_APICallError"|AI Gateway requires a valid credit card/ },
    { provider: 'llama.cpp', header: ['server', /llama\.cpp/i] },
    { provider: 'llama.cpp', body: /"owned_by":\s?"llamacpp"|"exceed_context_size_error"|"unavailable_error"/ },
    { provider: 'ollama', body: /"owned_by":\s?"library"|try pulling it first|^Ollama is running/ },
    { provider: 'vllm', body: /"owned_by":\s?"vllm"/ },
    { provider: 'sglang', body: /"owned_by":\s?"sglang"/ },
    {
        provider: 'lm-studio',
        body: /"owned_by":\s?"organization_owner"|Unexpected endpoint or method\. \(|`lms load`|LM Studio/,
    },
    {
        provider: 'tgi',
        body: /"error_type":\s?"(?:generation|overloaded|validation|incomplete_generation|template_error|tool_error)"/,
    },
    { provider: 'localai', body: /"owned_by":\s?"localai"/i },
    { provider: 'xinference', body: /"detail":\s?"\[address=/ },
    { provider: 'openrouter', header: ['x-generation-id', /^gen-/] },
    {
        provider: 'openrouter',
        body: /: OPENROUTER PROCESSING|openrouter\.ai\/(?:settings|docs|keys)|"user_id":\s?"user_[A-Za-z0-9]{20,}"/,
    },
    { provider: 'azure-openai', header: ['apim-request-id', /./] },
    { provider: 'azure-openai', header: ['x-ms-region', /./] },
    { provider: 'azure-openai', body: /"code":\s?"DeploymentNotFound"|"prompt_filter_results"|Azure OpenAI/ },
    { provider: 'groq', header: ['x-groq-region', /./] },
    { provider: 'groq', body: /"x_groq"|console\.groq\.com/ },
    { provider: 'anthropic', header: ['anthropic-organization-id', /./] },
    { provider: 'anthropic', body: /"type":\s?"error"[\s\S]{0,600}"request_id":\s?"req_011/ },
    { provider: 'github-models', header: ['x-github-request-id', /./] },
    { provider: 'google-gemini', body: /generativelanguage\.googleapis\.com|"domain":\s?"googleapis\.com"/ },
    { provider: 'aws-bedrock', header: ['x-amzn-bedrock-invocation-latency', /./] },
    { provider: 'nvidia', header: ['nvcf-status', /./] },
    { provider: 'dashscope', header: ['x-dashscope-call-gateway', /./] },
    { provider: 'volcengine-ark', header: ['x-tt-logid', /./] },
    { provider: 'minimax', header: ['minimax-request-id', /./] },
    { provider: 'minimax', body: /"base_resp":\s?\{/ },
    { provider: 'mistral', header: ['mistral-correlation-id', /./] },
    { provider: 'fireworks', body: /"owned_by":\s?"fireworks"|accounts\/fireworks\/models/ },
    { provider: 'deepseek', body: /"owned_by":\s?"deepseek"|Authentication Fails, Your api key/i },
    { provider: 'moonshot', body: /"owned_by":\s?"moonshot"/ },
    { provider: 'zhipu', body: /"error":\s?\{\s?"code":\s?"1[0-3]\d\d"/ },
    { provider: 'openai', header: ['openai-organization', /./] },
    { provider: 'openai', header: ['openai-version', /./] },
    { provider: 'openai', body: /platform\.openai\.com|help\.openai\.com/ },
];
const LOOKED_AT = 4_000;
/**
 * The id of the vendor (by its host) or the software (by its headers and bodies); `unknown` if nothing shows it.
 * A vendor's page named in an error is weak: it counts only where no software shows itself.
 */
function recognise(answers, host) {
    const vendor = (0,providers/* providerOfHost */.tt)(host);
    if (vendor !== null)
        return vendor.id;
    const starts = answers.map((answer) => answer.body.slice(0, LOOKED_AT));
    const shown = SIGNS.find(({ header, body }) => (header !== undefined && answers.some((answer) => header[1].test(answer.headers[header[0]] ?? ''))) ||
        (body !== undefined && starts.some((start) => body.test(start))));
    return shown?.provider ?? 'unknown';
}

// EXTERNAL MODULE: ./lib/model/run.js
var model_run = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/model/codes.js
var codes = __webpack_require__(3647);
;// CONCATENATED MODULE: ./lib/check/course.js
const CANCELLED = {
    means: 'The run was cancelled before this was finished.',
    next: 'Run it again.',
};
/** Where the run was cancelled, to raise `deadline` would not help. */
function cutWording(signal) {
    return signal.reason === 'cancelled' ? CANCELLED : {};
}
/** The subject of sentences about something that was not finished. */
function cutBy(signal) {
    return signal.reason === 'cancelled' ? 'The run was cancelled' : 'The deadline was over';
}
/** What was asked of a model by a probe; null if it was not. */
function askedOf(course, probe, model) {
    return (course.probed.find(({ observation }) => observation.question === probe && observation.model === model) ??
        null);
}
/** True when the answer proves key, route and model: it was good, or another model answered. */
function answered(asked) {
    return asked !== null && (asked.diagnosis.code === null || asked.diagnosis.code === 'model-substituted');
}

;// CONCATENATED MODULE: ./lib/check/targets.js
/** Targets: what the items of `models` come to, once the live list is known. */

/** True when some item needs the list to be understood. */
function needsList(items) {
    return items.some((item) => item.alternatives.some(model_run/* isPattern */.P));
}
/**
 * The matches of a pattern (an id with a `*`) in the order of the list. The pattern is cut at its stars and the pieces are looked for
 * from left to right, so that a hostile id costs linear time, which a regular expression would not promise.
 */
function matches(pattern, ids) {
    const pieces = pattern.split('*');
    const head = pieces[0] ?? '';
    const tail = pieces.at(-1) ?? '';
    return ids.filter((id) => {
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
    });
}
/**
 * All targets; a pattern without a list, or without a match, comes to none. An id may be wanted by several items:
 * it is asked once, and each item has its answer.
 */
function targetsOf(items, listed) {
    const expand = (id) => ((0,model_run/* isPattern */.P)(id) ? matches(id, listed ?? []) : [id]);
    return items.flatMap((item) => {
        const [only] = item.alternatives;
        if (item.alternatives.length === 1 && only !== undefined) {
            const fromPattern = (0,model_run/* isPattern */.P)(only);
            return expand(only).map((id) => ({ item, ids: [id], anyOf: false, fromPattern }));
        }
        const ids = [...new Set(item.alternatives.flatMap(expand))];
        return ids.length === 0
            ? []
            : [{ item, ids, anyOf: true, fromPattern: item.alternatives.every(model_run/* isPattern */.P) }];
    });
}
/** Every id that may be asked, once each, in order. */
function idsOf(targets) {
    return [...new Set(targets.flatMap((target) => target.ids))];
}
/** Items that came to nothing. */
function unmatched(items, targets) {
    const hit = new Set(targets.map((target) => target.item));
    return items.filter((item) => !hit.has(item));
}

;// CONCATENATED MODULE: ./lib/check/wanted-probes.js
/** Wanted probes: which questions are asked of which model. */

/** Every probe that is asked of some model, in the order of the contract. */
function allProbes({ probes, models }) {
    const wanted = new Set(models.length === 0 ? probes : models.flatMap((item) => item.probes ?? probes));
    return model_run/* PROBES */._.filter((probe) => wanted.has(probe));
}
/** The probes of one id: those of its items, which are the gateway's where an item has none of its own. */
function probesOf(spec, targets, id) {
    if (!spec.models.some(({ probes }) => probes !== undefined))
        return spec.probes;
    const items = targets.filter(({ ids }) => ids.includes(id)).map(({ item }) => item);
    const wanted = new Set(items.flatMap(({ probes }) => probes ?? spec.probes));
    return model_run/* PROBES */._.filter((probe) => wanted.has(probe));
}
/** The probe that decides whether a model works: its first one; null where being listed is all that is wanted. */
function mainProbe(spec, targets, id) {
    return probesOf(spec, targets, id)[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/check/ask-models.js
/** Ask models: of each wanted model everything that is wanted, once, and later probes only where they make sense. */





function askProbe(look, probe, model) {
    return look.inquiry.ask({ question: probe, model, request: probeRequest(probe, look.root, model) });
}
/** Codes after which the model, or the gateway, may still do what another probe asks for. */
const OTHERS_MAY_WORK = new Set(['model-wrong-endpoint', 'endpoint-not-found']);
/** True when further probes of the model tell something new. */
function worthMore(main) {
    if (main === null)
        return false;
    const { code } = main.diagnosis;
    return code === null || OTHERS_MAY_WORK.has(code) || (0,codes/* factsOf */.xS)(code).group === 'answer';
}
/** `early`: the first probe that went out beside the list, as if it were asked here. */
function createAsking(look, targets, early) {
    const { spec, inquiry, deps } = look;
    const asked = new Map();
    // An id may be wanted by several items that are asked side by side.
    const models = new Map();
    const of = idsOf(targets).length;
    let done = 0;
    const keep = (one) => {
        if (one !== null)
            asked.set(`${one.observation.question} ${one.observation.model}`, one);
        return one;
    };
    keep(early);
    const mainOf = (id) => {
        const main = mainProbe(spec, targets, id);
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
        const [first, ...others] = probesOf(spec, targets, id);
        if (first === undefined)
            return false;
        const main = mainOf(id) ?? keep(await askProbe(look, first, id));
        if (worthMore(main))
            await Promise.all(others.map(async (probe) => keep(await askProbe(look, probe, id))));
        if (main !== null)
            tell(main);
        return answered(main);
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

;// CONCATENATED MODULE: ./lib/check/gate.js
/** Gate: whether the first two answers leave any sense in asking more. */


/** Nothing behind them differs from model to model. */
const PLACE = new Set([
    'base-url-wrong-path',
    'base-url-insecure',
    'base-url-has-endpoint',
    'not-an-api',
    'redirected',
    'blocked-by-firewall',
    'endpoint-not-found',
]);
/** Codes of the account that are still about one model or about waiting. */
const PASSING = new Set(['rate-limited', 'overloaded']);
/** True where the answer is about the URL, not about key or model. */
function isPlace(code) {
    return code !== null && PLACE.has(code);
}
/** True where the answer is about the key or its account. */
function isKey(code) {
    if (code === null || PASSING.has(code))
        return false;
    const { group } = (0,codes/* factsOf */.xS)(code);
    return group === 'key' || code.startsWith('api-key-');
}
/** True where no answer of the API came at all. */
function isNetwork(code) {
    return code !== null && (0,codes/* factsOf */.xS)(code).group === 'network';
}
function dead(code) {
    return isNetwork(code) || code === 'gateway-unavailable';
}
/**
 * Why the remaining models are not asked; null when they are. `elsewhere`: other endpoints are wanted too, which may
 * well be there where the first one is missing.
 */
function stopAfter(list, first, elsewhere) {
    if (answered(first))
        return null;
    const code = (first ?? list)?.diagnosis.code ?? null;
    if (code === null)
        return null;
    if (code === 'deadline-exceeded')
        return { code, reason: 'The deadline was over before it was asked.' };
    if (isKey(code))
        return { code, reason: `Not asked: the first request ended as ${code}, and it is the same key.` };
    const oneEndpoint = code === 'endpoint-not-found' && elsewhere && answered(list);
    if (isPlace(code) && !oneEndpoint)
        return { code, reason: `Not asked: the first request ended as ${code}, and it is the same URL.` };
    const listDead = list !== null && dead(list.diagnosis.code);
    if (dead(code) && (first === null || list === null || listDead)) {
        return { code, reason: `Not asked: the gateway could not be reached (${code}).` };
    }
    return null;
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/diagnose/near-miss.js
/** Near misses: which listed model ids somebody may have meant. */

const MOST = 3;
/** Ids are foreign text: beyond this length one is no id that anybody mistyped. */
const LONGEST_ID = 256;
/** Endings that name the same model: `:free`, `-latest`, `-preview`, a date (`20260115`, `2026-01-15`, `0613`). */
const ENDING = /^(?:latest|free|preview|beta|exp|experimental|20\d{6}|[01]\d[0-3]\d)$/;
/** The kinds of likeness, best first; their place is their rank. */
const LIKENESSES = [
    (wanted, listed) => wanted.lower === listed.lower,
    (wanted, listed) => wanted.bare === listed.bare,
    (wanted, listed) => wanted.letters === listed.letters,
    (wanted, listed) => wanted.core === listed.core,
    (wanted, listed) => wanted.sorted === listed.sorted,
    (wanted, listed) => contains(wanted, listed) || contains(listed, wanted),
];
/**
 * At most three of `listed`, best first: another case, another vendor prefix, other separators, a date or `:free`
 * more or less, other order of words, one in the other, a few letters wrong (up to a third). Empty when nothing is
 * similar. `distance` is leven's; it is asked only where letters and lengths leave a chance.
 */
function nearMisses(wanted, listed, distance = leven/* default */.A) {
    if (wanted === '' || wanted.length > LONGEST_ID)
        return [];
    const ids = [...new Set(listed)].filter((id) => id !== '' && id !== wanted && id.length <= LONGEST_ID);
    const meant = spell(wanted);
    const alike = rankedByLikeness(meant, ids);
    const misses = alike.length >= MOST ? alike : [...alike, ...mistyped(meant, ids, alike, distance)];
    return misses.slice(0, MOST).map((miss) => miss.id);
}
function spell(id) {
    const lower = id.toLowerCase();
    const bare = lower.slice(lower.lastIndexOf('/') + 1) || lower;
    const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const kept = words.slice(0, endOfName(words));
    return {
        lower,
        bare,
        letters: words.join(''),
        core: `-${kept.join('-')}-`,
        sorted: kept.toSorted().join('-'),
    };
}
/** How many of the words are the name; the first one always is. */
function endOfName(words) {
    let end = words.length;
    while (end > 1) {
        // A date in three words: 2026, 01, 15.
        if (end > 3 && /^20\d\d-\d\d-\d\d$/.test(words.slice(end - 3, end).join('-')))
            end -= 3;
        else if (ENDING.test(words[end - 1] ?? ''))
            end -= 1;
        else
            break;
    }
    return end;
}
/** One name within the other, word by word, where the shorter is at least a third of the longer. */
function contains(outer, inner) {
    return (inner.core.length > 2 && inner.core.length * 3 >= outer.core.length && outer.core.includes(inner.core));
}
function rankedByLikeness(meant, ids) {
    const misses = [];
    for (const id of ids) {
        const spelling = spell(id);
        // An id of separators only has no letters, and would be like every other such id.
        if (spelling.letters === '')
            continue;
        const rank = LIKENESSES.findIndex((like) => like(meant, spelling));
        if (rank >= 0)
            misses.push({ id, rank, distance: Math.abs(id.length - meant.lower.length) });
    }
    return misses.sort(byRank);
}
/** Ids with at most a third of the letters wrong. */
function mistyped(meant, ids, alike, distance) {
    const taken = new Set(alike.map((miss) => miss.id));
    const room = MOST - alike.length;
    const letters = lettersOf(meant.bare);
    let bound = Math.floor(meant.bare.length / 3);
    let best = [];
    for (const id of ids) {
        if (taken.has(id))
            continue;
        const lower = id.toLowerCase();
        const bare = lower.slice(lower.lastIndexOf('/') + 1);
        if (leastDistance(letters, meant.bare.length, bare) > bound)
            continue;
        // leven answers `maxDistance` for everything beyond it, so one more than the bound is asked.
        const wrong = distance(meant.bare, bare, { maxDistance: bound + 1 });
        if (wrong > bound)
            continue;
        best = [...best, { id, rank: LIKENESSES.length, distance: wrong }].sort(byRank).slice(0, room);
        if (best.length === room)
            bound = Math.min(bound, (best.at(-1)?.distance ?? 0) - 1);
        if (bound < 0)
            break;
    }
    return best;
}
function lettersOf(text) {
    const letters = new Map();
    for (const letter of text.split(''))
        letters.set(letter, (letters.get(letter) ?? 0) + 1);
    return letters;
}
/** No edit distance is below what the two bags of letters do not share. */
function leastDistance(letters, length, text) {
    const left = new Map(letters);
    let shared = 0;
    for (const letter of text.split('')) {
        const count = left.get(letter) ?? 0;
        if (count === 0)
            continue;
        left.set(letter, count - 1);
        shared += 1;
    }
    return Math.max(length, text.length) - shared;
}
function byRank(a, b) {
    return a.rank - b.rank || a.distance - b.distance || a.id.length - b.id.length;
}

;// CONCATENATED MODULE: ./lib/check/nearest.js
/** Nearest: what of the list the wanted ids are, or were meant to be. */


/** Pairs of ids that are compared, each in a few microseconds: all of 200 with 2,000, one or two with 250,000. */
const MOST_COMPARED = 400_000;
function nearestOf(targets, listed) {
    const wanted = idsOf(targets);
    const asked = new Set(wanted);
    const known = new Set(listed.filter((id) => asked.has(id)));
    const missing = wanted.filter((id) => !known.has(id));
    const compared = missing.slice(0, Math.floor(MOST_COMPARED / Math.max(listed.length, 1)));
    return { known, near: new Map(compared.map((id) => [id, nearMisses(id, listed)])) };
}

// EXTERNAL MODULE: ./lib/check/draft.js
var draft = __webpack_require__(1483);
;// CONCATENATED MODULE: ./lib/check/sentence.js
/** Sentences put together from foreign words and ours. */
/** Foreign words end as they please; ours begin a new sentence. */
function ended(words) {
    return /[.!?…]["'”’)]?\s*$/.test(words) ? words : `${words}.`;
}

;// CONCATENATED MODULE: ./lib/check/place-finding.js
/** `base-url` after asking: is the gateway's API really at this root? */



/** Codes that say: this is not the API root. Where the rest of the API is there, they are about one endpoint. */
const NOT_HERE = new Set([
    'base-url-wrong-path',
    'base-url-has-endpoint',
    'base-url-insecure',
    'not-an-api',
    'redirected',
    'endpoint-not-found',
]);
function isNotHere(asked) {
    return asked.diagnosis.code !== null && NOT_HERE.has(asked.diagnosis.code);
}
/** True when an API spoke: it answered well, or refused in a way only an API does. */
function apiSpoke(asked) {
    const { code, httpStatus } = asked.diagnosis;
    if (httpStatus === null)
        return false;
    if (code === null)
        return true;
    const { group } = (0,codes/* factsOf */.xS)(code);
    return group === 'key' || group === 'model' || group === 'answer' || code.startsWith('api-key-');
}
/** All questions of a course, the list first. */
function allAsked(course) {
    return course.list === null ? course.probed : [course.list, ...course.probed];
}
/** True when nothing of the API was found under this root, although something answered. */
function placeIsWrong(asked) {
    return asked.some(isNotHere) && !asked.some(apiSpoke);
}
/** The one that says most: a redirect names where to go, a web page what is there instead. */
function mostTelling(asked) {
    for (const code of ['base-url-insecure', 'redirected', 'not-an-api', 'base-url-has-endpoint']) {
        const hit = asked.find((one) => one.diagnosis.code === code);
        if (hit !== undefined)
            return hit;
    }
    return asked.find(isNotHere);
}
function placeFinding(spec, course) {
    const asked = allAsked(course);
    if (asked.some(apiSpoke))
        return (0,draft/* passed */.bF)('base-url', `The API answers at ${spec.baseUrl}.`);
    const telling = mostTelling(asked);
    if (telling === undefined) {
        return (0,draft/* skipped */.hT)('base-url', 'It is cleanly written; no answer of the API came that would show whether it is right.');
    }
    const better = course.roots?.find((trial) => trial.answers);
    if (better !== undefined) {
        const wording = {
            seen: `${ended(telling.diagnosis.seen)} An API answers at ${better.root} instead.`,
            next: `Set \`base-url: ${better.root}${spec.query}\`.`,
        };
        return (0,draft/* found */.F9)('base-url', 'base-url-wrong-path', wording, telling);
    }
    const { code } = telling.diagnosis;
    const tried = course.roots?.length ?? 0;
    const also = tried === 0 ? '' : ` ${tried} other roots of this host were tried; none answered.`;
    const seen = `${also === '' ? telling.diagnosis.seen : ended(telling.diagnosis.seen)}${also}`;
    // Nothing of the API is there, so it is not one missing endpoint (contract, "Where two names fit").
    if (code === 'endpoint-not-found')
        return (0,draft/* judged */.g$)('base-url', telling, { model: null, seen, code: 'base-url-wrong-path' });
    return (0,draft/* judged */.g$)('base-url', telling, { model: null, seen });
}

;// CONCATENATED MODULE: ./lib/check/follow.js
/**
 * Follows one gateway's course: the list and the first completion go out together, the rest follows only when
 * those two do not show that the key, the account or the place is wrong.
 */











function cutShort(signal) {
    const reason = `${cutBy(signal)} before it was asked.`;
    return { code: 'deadline-exceeded', reason, wording: cutWording(signal) };
}
function answerOf(asked) {
    const last = asked?.observation.attempts.at(-1)?.exchange;
    return last?.kind === 'answer' ? last : null;
}
/** The model whose first probe goes out beside the list; none where the list must be read before. */
function earlyModel({ spec }) {
    if (needsList(spec.models))
        return null;
    const targets = targetsOf(spec.models, null);
    const id = targets[0]?.ids[0];
    const main = id === undefined ? null : mainProbe(spec, targets, id);
    return id === undefined || main === null ? null : { id, main };
}
/** Tries the likely roots of the same origin, one after another, until an API answers. */
async function tryRoots(look) {
    const trials = [];
    for (const root of (0,providers/* likelyRoots */.Cp)(new URL(look.root))) {
        if (look.deps.signal.aborted)
            break;
        const asked = await look.inquiry.ask({
            question: 'models',
            model: null,
            request: listRequest(root),
            once: true,
        });
        if (asked === null)
            break;
        const answers = apiSpoke(asked);
        trials.push({ root, answers, asked });
        if (answers)
            break;
    }
    return trials;
}
async function follow_open(look) {
    const { inquiry } = look;
    const early = earlyModel(look);
    const [list, first] = await Promise.all([
        inquiry.ask({ question: 'models', model: null, request: listRequest(look.root) }),
        early === null ? null : askProbe(look, early.main, early.id),
    ]);
    return { list, listed: list?.diagnosis.facts?.listed ?? null, first };
}
/** Everything asked of one gateway in one look. */
async function follow(look) {
    const { spec, deps, inquiry } = look;
    const { list, listed, first } = await follow_open(look);
    const targets = targetsOf(spec.models, listed);
    const count = idsOf(targets).length;
    const patterned = spec.models.some((item) => item.alternatives.some(model_run/* isPattern */.P));
    const tooMany = patterned && count > spec.maxModels ? count : null;
    const asking = createAsking(look, targets, first);
    const elsewhere = new Set(allProbes(spec).map((probe) => probeRequest(probe, look.root, '').url)).size > 1;
    let stop = deps.signal.aborted ? cutShort(deps.signal) : stopAfter(list, first, elsewhere);
    const opener = targets[0]?.ids[0];
    // What a list refuses, or does not have, the first request may still be given: it outranks the list.
    const onlyListed = stop === null || (!deps.signal.aborted && (isKey(stop.code) || isPlace(stop.code)));
    if (onlyListed && tooMany === null && first === null && opener !== undefined) {
        // A list may be public: one model alone shows whether the key is good before the others are asked.
        await asking.model(opener);
        stop = stopAfter(list, asking.mainOf(opener), elsewhere);
    }
    if (stop === null && tooMany === null)
        await Promise.all(targets.map(asking.target));
    const { probed } = asking;
    const everything = list === null ? probed : [list, ...probed];
    const wrong = placeIsWrong(everything) && !everything.some((one) => one.diagnosis.code === 'redirected');
    const roots = wrong && !deps.signal.aborted ? await tryRoots(look) : null;
    const control = everything.some((one) => isNetwork(one.diagnosis.code)) && !deps.signal.aborted
        ? await deps.control()
        : null;
    const answers = everything.map(answerOf).filter((answer) => answer !== null);
    return {
        list,
        listed,
        nearest: nearestOf(targets, listed ?? []),
        targets,
        tooMany,
        probed,
        stop: stop ?? inquiry.stopped() ?? (deps.signal.aborted ? cutShort(deps.signal) : null),
        roots,
        control,
        provider: recognise(answers, new URL(look.root).hostname),
        looks: 1,
        longestWaitMs: inquiry.longestWaitMs(),
    };
}

;// CONCATENATED MODULE: ./lib/decide/verdict.js
/** The verdict over findings, and the one diagnosis that stands for it. */

function verdictOf(statuses) {
    let verdict = 'pass';
    for (const status of statuses) {
        if (status === 'fail')
            return 'fail';
        if (status === 'warn')
            verdict = 'warn';
    }
    return verdict;
}
/**
 * The worst finding: fail before warn, then in the order of the checks; where they are equal the first one given
 * wins (gateways, then models, in the order of the config). Null when nothing failed or warned.
 */
function worstFinding(findings) {
    let worst = null;
    for (const finding of findings)
        if (rank(finding) < rank(worst))
            worst = finding;
    return worst;
}
function rank(finding) {
    if (finding === null || (finding.status !== 'fail' && finding.status !== 'warn'))
        return Number.MAX_SAFE_INTEGER;
    return (finding.status === 'fail' ? 0 : codes/* CHECKS */.ui.length) + codes/* CHECKS */.ui.indexOf(finding.check);
}
function diagnosisOf(findings) {
    return worstFinding(findings)?.code ?? 'ok';
}
/** Findings in the order of the checks; within a check in the order given. */
function inOrder(findings) {
    return [...findings].sort((a, b) => codes/* CHECKS */.ui.indexOf(a.check) - codes/* CHECKS */.ui.indexOf(b.check));
}

;// CONCATENATED MODULE: ./lib/check/connection-findings.js



const DAY_MS = 86_400_000;
/** The contract: a certificate must be valid for 14 days more. */
const LEAST_VALIDITY_MS = 14 * DAY_MS;
/** Faults of the way to the gateway; the others (no answer in time, not HTTP) happened after it was reached. */
const ON_THE_WAY = new Set([
    'dns',
    'refused',
    'connect-timeout',
    'reset',
    'tls',
    'proxy',
]);
function connection_findings_faultOf(asked) {
    const last = asked.observation.attempts.at(-1)?.exchange;
    return last?.kind === 'fault' ? last : null;
}
function reached(asked) {
    if (asked.diagnosis.code === 'proxy-failure')
        return false;
    return asked.observation.attempts.some(({ exchange }) => exchange.kind === 'answer');
}
/** The question whose failure shows that there is no way to the gateway; null when there is one. */
function brokenWay(asked) {
    if (asked.some(reached))
        return null;
    const broken = asked.find((one) => {
        const fault = connection_findings_faultOf(one);
        return one.diagnosis.code === 'proxy-failure' || (fault !== null && ON_THE_WAY.has(fault.type));
    });
    return broken ?? null;
}
function expiring(connections, now) {
    for (const { tls } of connections) {
        const validTo = tls?.certificate?.validTo ?? '';
        const left = Date.parse(validTo) - now;
        if (Number.isNaN(left) || left > LEAST_VALIDITY_MS)
            continue;
        const days = Math.max(0, Math.floor(left / DAY_MS));
        return (0,draft/* found */.F9)('connection', 'certificate-expiring', {
            seen: `The certificate (${tls?.certificate?.subject ?? 'no subject'}) expires on ${validTo.slice(0, 10)}, in ${days} days.`,
        });
    }
    return null;
}
function controlNote(control) {
    if (control === null)
        return '';
    return control === 'reached'
        ? ' The control address could be reached: the runner is online.'
        : ' The control address could not be reached either: the runner may be offline.';
}
/** `now` is in milliseconds since 1970. */
function connectionFindings(course, now) {
    const asked = allAsked(course);
    const broken = brokenWay(asked);
    if (broken !== null) {
        const seen = `${ended(broken.diagnosis.seen)}${controlNote(course.control)}`;
        return [(0,draft/* judged */.g$)('connection', broken, { model: null, seen })];
    }
    const first = course.connections.find((connection) => connection.connectMs !== null);
    if (first === undefined && !asked.some(reached))
        return [(0,draft/* skipped */.hT)('connection', 'No connection was made.')];
    const expiry = expiring(course.connections, now);
    return expiry === null ? [(0,draft/* passed */.bF)('connection', wayOf(first))] : [expiry];
}
function wayOf(connection) {
    if (connection === undefined)
        return 'Connected.';
    const { dnsMs, connectMs, tlsMs, address, proxy, tls } = connection;
    const parts = [
        dnsMs === null ? null : `DNS ${Math.round(dnsMs)} ms`,
        connectMs === null ? null : `TCP ${Math.round(connectMs)} ms`,
        tlsMs === null ? null : `TLS ${Math.round(tlsMs)} ms`,
        proxy === null ? null : `through the proxy ${proxy}`,
        tls?.certificate == null ? null : `certificate valid to ${tls.certificate.validTo.slice(0, 10)}`,
    ].filter((part) => part !== null);
    return `Connected${address === null ? '' : ` to ${address}`}: ${parts.join(', ')}.`;
}

;// CONCATENATED MODULE: ./lib/safety/shell.js

/**
 * One word for a POSIX shell that stands for exactly this text: in single quotes, inside which nothing is
 * special. What nobody can see or type goes as bytes in `$'…'` (bash, zsh, ksh, POSIX 2024), where a reader
 * sees it. NUL, which no argument can hold, and halves of characters become U+FFFD.
 */
function shellQuote(text) {
    const word = text.replace(/\0|\p{Cs}/gu, '\ufffd');
    if (!invisible/* INVISIBLE */.k.test(word))
        return `'${word.replaceAll("'", String.raw `'\''`)}'`;
    const shown = Array.from(word, (character) => {
        if (invisible/* INVISIBLE */.k.test(character) || character === '!')
            return bytesOf(character);
        return character === "'" || character === '\\' ? `\\${character}` : character;
    });
    return `$'${shown.join('')}'`;
}
/** Always three digits in octal: more hex digits could follow `\xNN` and be taken with it. */
function bytesOf(character) {
    return Array.from(Buffer.from(character, 'utf8'), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

;// CONCATENATED MODULE: ./lib/check/curl.js
/** The known-good command to repeat the smallest request by hand; the key is read from a variable. */






/** The variable that the user sets before running the command. */
const KEY_VARIABLE = 'GATEWAY_API_KEY';
function variableOf(header) {
    return `GATEWAY_HEADER_${header.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}
/** The value is expanded by the shell, so it stands in double quotes; names are plain tokens. */
function headerArguments(spec) {
    const lines = spec.headers.map(({ name }) => `-H "${name}: $${variableOf(name)}"`);
    if (spec.auth === 'none')
        return lines;
    const auth = spec.auth === 'bearer' ? `Authorization: Bearer $${KEY_VARIABLE}` : `${spec.auth}: $${KEY_VARIABLE}`;
    return [`-H "${auth}"`, ...lines];
}
function rootOf(spec, course) {
    return course?.roots?.find((trial) => trial.answers)?.root ?? spec.baseUrl;
}
/**
 * A POSIX shell command: the first probe of the first model that works (else of the first wanted one) in the form
 * that this gateway took, or the list where no model is wanted. Null without a usable URL.
 */
function curlOf(spec, course) {
    const root = rootOf(spec, course);
    if (root === null)
        return null;
    const { model, probe, sent } = questionOf(spec, course);
    const lines = [probe === 'stream' ? 'curl -sS -i -N' : 'curl -sS -i'];
    if (model === null || probe === null) {
        lines.push(shellQuote(`${root}/models${spec.query}`), ...headerArguments(spec));
    }
    else {
        const request = probeRequest(probe, root, model);
        const body = JSON.stringify(sent ?? request.body);
        lines.push(shellQuote(`${request.url}${spec.query}`), ...headerArguments(spec));
        lines.push("-H 'Content-Type: application/json'", `-d ${shellQuote(body)}`);
    }
    return lines.join(' \\\n  ');
}
function questionOf(spec, course) {
    const targets = course?.targets ?? targetsOf(spec.models, null);
    const mains = (course?.probed ?? []).filter(({ observation: { model, question } }) => model !== null && mainProbe(spec, targets, model) === question);
    const best = (mains.find(answered) ?? mains[0])?.observation;
    const wanted = spec.models.flatMap((item) => item.alternatives).find((id) => !(0,model_run/* isPattern */.P)(id));
    const model = best?.model ?? wanted ?? null;
    const probe = model === null ? null : mainProbe(spec, targets, model);
    return { model, probe, sent: best?.sent ?? null };
}

;// CONCATENATED MODULE: ./lib/check/drift-findings.js

const NONE = { added: [], removed: [] };
/** Ids named in a finding; the report has all. */
const MOST_NAMED = 5;
/** What the report says of the list; nothing where it was not read or no baseline is kept. */
function changesOf({ name }, { listed }, { changes }) {
    return (listed === null ? null : changes?.(name, listed)) ?? NONE;
}
function driftFindings(spec, { listed }, past) {
    if (past.changes === null)
        return [];
    if (listed === null)
        return [(0,draft/* skipped */.hT)('drift', 'The list could not be read.')];
    const changes = past.changes(spec.name, listed);
    if (changes === null) {
        return [
            (0,draft/* skipped */.hT)('drift', `Seen for the first time: the ${listed.length} ids listed are the baseline now.`),
        ];
    }
    const { added, removed } = changes;
    const more = added.length === 0 ? [] : [(0,draft/* found */.F9)('drift', 'models-added', { seen: `New in the list: ${named(added)}.` })];
    if (removed.length > 0) {
        return [(0,draft/* found */.F9)('drift', 'models-removed', { seen: `No longer in the list: ${named(removed)}.` }), ...more];
    }
    return [(0,draft/* passed */.bF)('drift', 'Nothing was removed since the baseline.'), ...more];
}
function named(ids) {
    const shown = ids.slice(0, MOST_NAMED).join(', ');
    return ids.length > MOST_NAMED ? `${shown} and ${ids.length - MOST_NAMED} more` : shown;
}

;// CONCATENATED MODULE: ./lib/check/latency-findings.js


/** Milliseconds of the last attempt at it; null if it did not answer. */
function latencyOf(asked) {
    if (!answered(asked))
        return null;
    const last = asked?.observation.attempts.at(-1);
    return last === undefined ? null : Math.round(last.exchange.durationMs);
}
function latencyFindings(spec, course, slower) {
    const limit = spec.maxLatencyMs;
    if (limit === null && slower === null) {
        return [(0,draft/* skipped */.hT)('latency', 'Neither `max-latency` nor `history` is set.')];
    }
    const measured = course.probed
        .filter(({ observation }) => observation.question === 'completion')
        .flatMap((asked) => {
        const ms = latencyOf(asked);
        return ms === null ? [] : [{ model: asked.observation.model, ms }];
    });
    if (measured.length === 0)
        return [(0,draft/* skipped */.hT)('latency', 'No completion was answered.')];
    const slow = measured.flatMap(({ model, ms }) => {
        const usual = model === null ? null : (slower?.(spec.name, model, ms) ?? null);
        return [
            ...(limit === null || ms <= limit ? [] : [tooSlow(model, ms, limit)]),
            ...(usual === null ? [] : [slowerThanUsual(model, ms, usual)]),
        ];
    });
    if (slow.length > 0)
        return slow;
    const slowest = Math.max(...measured.map(({ ms }) => ms));
    const allowed = limit === null ? '' : ` of the ${limit} ms allowed`;
    const history = slower === null ? '' : ', and none was far slower than its history';
    return [(0,draft/* passed */.bF)('latency', `The slowest completion took ${slowest} ms${allowed}${history}.`)];
}
function tooSlow(model, ms, limit) {
    const seen = `The completion took ${ms} ms; \`max-latency\` allows ${limit} ms.`;
    return (0,draft/* found */.F9)('latency', 'too-slow', { seen, model });
}
function slowerThanUsual(model, ms, { usualMs, factor }) {
    const seen = `The completion took ${ms} ms, ${factor} times the median of its history (${usualMs} ms).`;
    return (0,draft/* found */.F9)('latency', 'slower-than-usual', { seen, model });
}

;// CONCATENATED MODULE: ./lib/check/models-findings.js
/** `models`: can the list be read, and is every wanted id in it to the letter? */






/** True when the model works; with `probes: none` being listed is all that was asked. */
function works(spec, course, id) {
    const probe = mainProbe(spec, course.targets, id);
    if (probe === null)
        return course.nearest.known.has(id);
    return answered(askedOf(course, probe, id));
}
function unlisted(spec, course, id, listed, satisfied) {
    const probe = mainProbe(spec, course.targets, id);
    const asked = probe === null ? null : askedOf(course, probe, id);
    const saidSo = asked?.diagnosis.code === 'model-not-found';
    const code = probe === null || saidSo ? 'model-not-found' : 'model-not-listed';
    const near = course.nearest.near.get(id) ?? [];
    const nearest = near.length === 0 ? '' : ` Nearest: ${near.join(', ')}.`;
    const verb = answered(asked) ? 'answers but is not' : 'is not';
    return (0,draft/* found */.F9)('models', code, {
        seen: `${id} ${verb} among the ${counted(listed)}.${nearest}`,
        ...(near.length === 0 || answered(asked)
            ? {}
            : { next: `Did you mean ${near.join(' or ')}? Correct \`models\` to the letter.` }),
        ...(satisfied ? { status: 'info' } : {}),
        model: id,
    });
}
/** True when the API said what is wrong, and not only that it has no time now. */
function definite(asked) {
    const { code } = asked.diagnosis;
    return apiSpoke(asked) && code !== null && (0,codes/* defaultSeverity */.NU)('completion', code) === 'fail';
}
const NO_LIST = new Set(['base-url-wrong-path', 'endpoint-not-found']);
/** The list is no probe that could be left out. */
const WITHOUT_LIST = {
    means: 'The gateway offers no list of its models here.',
    next: 'Ask the operator to route GET /models, or set `severity: "models: ignore"` if nobody needs the list.',
};
/** The list itself could not be read. */
function unreadable(course) {
    const { list } = course;
    if (list === null)
        return (0,draft/* skipped */.hT)('models', course.stop?.reason ?? 'The list was not asked for.');
    const { code } = list.diagnosis;
    // The real request outranks every indirect sign: what it says is the trouble, unless both say the same.
    const outranked = course.probed.some((asked) => answered(asked) || (definite(asked) && asked.diagnosis.code !== code));
    const name = NO_LIST.has(code ?? '') ? { code: 'endpoint-not-found', ...WITHOUT_LIST } : {};
    return (0,draft/* judged */.g$)('models', list, { ...name, ...(outranked ? { status: 'warn' } : {}) });
}
function satisfied(spec, course, target) {
    return target.anyOf && target.ids.some((id) => works(spec, course, id));
}
function counted(listed) {
    return listed.length === 1 ? '1 listed model' : `${listed.length} listed models`;
}
function modelsFindings(spec, course) {
    const { listed, list } = course;
    if (listed === null)
        return [unreadable(course)];
    const { known } = course.nearest;
    const findings = new Map();
    for (const target of course.targets) {
        const enough = satisfied(spec, course, target);
        for (const id of target.ids) {
            const probes = probesOf(spec, course.targets, id);
            const wasAsked = probes.some((probe) => askedOf(course, probe, id) !== null);
            const needless = enough && !works(spec, course, id) && !wasAsked;
            if (known.has(id) || findings.has(id) || needless)
                continue;
            findings.set(id, unlisted(spec, course, id, listed, enough && !works(spec, course, id)));
        }
    }
    for (const item of unmatched(spec.models, course.targets)) {
        findings.set(item.written, (0,draft/* found */.F9)('models', 'model-not-found', {
            seen: `The pattern ${item.written} matches none of the ${counted(listed)}.`,
            model: item.written,
        }));
    }
    const [first, ...others] = findings.values();
    // The request of the list belongs to one finding; the others are read from the same answer.
    if (first !== undefined)
        return [{ ...first, ...(0,draft/* effort */.xb)(list), retryable: first.retryable }, ...others];
    const wanted = course.targets.length === 0 ? '' : ', every wanted id among them';
    return [
        (0,draft/* passed */.bF)('models', `${listed.length} model${listed.length === 1 ? '' : 's'} listed${wanted}.${list?.diagnosis.note ?? ''}`, list),
    ];
}

;// CONCATENATED MODULE: ./lib/check/probe-findings.js



/** A pass after a retry says so. */
function probe_findings_history(asked) {
    const before = asked.tries.slice(0, -1).filter((one) => one.code !== null);
    if (before.length === 0)
        return '';
    const shown = before.map((one) => `${one.httpStatus ?? one.fault} ${one.code}`).join(', ');
    return ` Attempt ${asked.tries.length} worked; before it: ${shown}.`;
}
function ofModel(asked, { probe, target, satisfied, main }) {
    const { code, seen } = asked.diagnosis;
    const model = asked.observation.model;
    if (code === null)
        return (0,draft/* passed */.bF)(probe, `${seen}${probe_findings_history(asked)}`, asked, model);
    const patternOnly = target.fromPattern && code === 'model-wrong-endpoint';
    // That another model answers is said once, by the first probe.
    const saidBefore = code === 'model-substituted' && main?.diagnosis.code === code;
    const informs = patternOnly || saidBefore || (satisfied && !answered(asked));
    return (0,draft/* judged */.g$)(probe, asked, informs ? { status: 'info' } : {});
}
function mainOf(spec, course, id) {
    const probe = mainProbe(spec, course.targets, id);
    return probe === null ? null : askedOf(course, probe, id);
}
function ofTarget(probe, spec, course, target) {
    const answers = target.ids.map((id) => askedOf(course, probe, id));
    const satisfied = target.anyOf && answers.some((asked) => answered(asked));
    return answers.flatMap((asked, at) => {
        if (asked === null)
            return [];
        const main = mainOf(spec, course, target.ids[at] ?? '');
        return [ofModel(asked, { probe, target, satisfied, main: main === asked ? null : main })];
    });
}
/** Ids that this probe was to ask and did not; of `a | b` what was not needed is left out. */
function missingIds(probe, spec, course) {
    const missing = course.targets.flatMap((target) => {
        const works = (id) => answered(mainOf(spec, course, id));
        const spared = target.anyOf && target.ids.some(works);
        return spared ? target.ids.filter(works) : target.ids;
    });
    return [...new Set(missing)].filter((id) => probesOf(spec, course.targets, id).includes(probe) && askedOf(course, probe, id) === null);
}
/** Models that were wanted and not asked: one finding each when time ran out, else one for each reason. */
function unasked(probe, spec, course) {
    const { stop } = course;
    const reasons = new Map();
    for (const id of missingIds(probe, spec, course)) {
        const main = mainOf(spec, course, id);
        const code = main?.diagnosis.code ?? null;
        const reason = main === null || code === null || answered(main)
            ? (stop?.reason ?? 'Not asked.')
            : `Not asked: \`${main.observation.question}\` of this model ended as ${code}.`;
        reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
    }
    return [...reasons].flatMap(([reason, ids]) => {
        if (stop?.code === 'deadline-exceeded' && reason === stop.reason) {
            return ids.map((model) => (0,draft/* found */.F9)(probe, 'deadline-exceeded', { ...stop.wording, seen: reason, model }));
        }
        const [only] = ids;
        if (ids.length === 1 && only !== undefined)
            return [(0,draft/* skipped */.hT)(probe, reason, null, only)];
        return [(0,draft/* skipped */.hT)(probe, `${reason} (${ids.length} models)`)];
    });
}
/** At least one finding, whatever became of the models. */
function probeFindings(spec, course, probe) {
    if (spec.models.length === 0)
        return [(0,draft/* skipped */.hT)(probe, 'No model is wanted: `models` is empty.')];
    if (course.tooMany !== null)
        return [(0,draft/* skipped */.hT)(probe, 'Nothing was probed: see `config`.')];
    const findings = new Map();
    for (const target of course.targets) {
        for (const finding of ofTarget(probe, spec, course, target)) {
            const key = finding.model ?? '';
            // Wanted by several items: the most demanding one counts.
            if (!findings.has(key) || findings.get(key)?.status === 'info')
                findings.set(key, finding);
        }
    }
    const all = [...findings.values(), ...unasked(probe, spec, course)];
    return all.length > 0 ? all : [(0,draft/* skipped */.hT)(probe, whyNone(spec, course))];
}
/** Why there is no model to ask: the wanted ones come from patterns. */
function whyNone(spec, course) {
    if (course.listed === null)
        return 'The patterns in `models` need the list, which could not be read.';
    const any = spec.models.length > 0 && course.targets.length > 0;
    return (course.stop?.reason ?? (any ? 'Not needed.' : 'No model to ask: the patterns in `models` name none.'));
}

;// CONCATENATED MODULE: ./lib/status/describe.js
/** E.g. `The provider reports an incident on Chat Completions: "Elevated errors" (investigating, since …).` */
function describeReading(reading) {
    const [first, ...others] = reading.incidents;
    const more = others.length === 0 ? '' : ` And ${others.length} more.`;
    switch (reading.state) {
        case 'incident':
            return `The provider reports an incident${first === undefined ? '.' : describe_told(first)}${more}`;
        case 'maintenance':
            return `The provider reports maintenance under way${first === undefined ? '.' : describe_told(first)}${more}`;
        case 'operational':
            return 'The status page says that the API is operational.';
        case 'none-reported':
            return 'The status page reports no open incident.';
        case 'unknown':
            return reading.shape === 'unknown'
                ? `The status page could not be read: ${reading.problem ?? 'unknown'}.`
                : `The status page leaves the state of the API open: ${reading.problem ?? 'unknown'}.`;
    }
}
function describe_told({ title, status, since, components }) {
    const shown = components.slice(0, 3).join(', ') + (components.length > 3 ? ' and others' : '');
    const place = shown === '' ? '' : ` on ${shown}`;
    // To the minute and with the day: a report is also read later.
    const time = since === null ? '' : `, since ${since.slice(0, 16).replace('T', ' ')} UTC`;
    return `${place}: "${title}" (${status.replaceAll('_', ' ')}${time}).`;
}

;// CONCATENATED MODULE: ./lib/check/status-finding.js


function statusFinding(spec, course) {
    const { status } = course;
    if (spec.statusPage === 'off')
        return (0,draft/* skipped */.hT)('status-page', 'Switched off by `status-page: off`.');
    if (status === null) {
        return (0,draft/* skipped */.hT)('status-page', 'No status page of this gateway is known; name one in `status-page`.');
    }
    const seen = describeReading(status);
    switch (status.state) {
        case 'incident':
        case 'maintenance':
            return (0,draft/* found */.F9)('status-page', 'active-incident', { seen });
        case 'operational':
        case 'none-reported':
            return (0,draft/* passed */.bF)('status-page', seen);
        case 'unknown':
            // A page that was found by itself is no promise of the user's: its silence is information only.
            return (0,draft/* found */.F9)('status-page', 'status-page-unreadable', {
                seen,
                ...(spec.statusPage === 'auto' ? { status: 'info' } : {}),
            });
    }
}

;// CONCATENATED MODULE: ./lib/check/wanted-models.js





const NOT_MEASURED = { probes: {}, firstTokenMs: null, tokensPerSecond: null, dimension: null };
function unknownModel(id, item, listed) {
    return { id, item, listed, works: false, latencyMs: null, ...NOT_MEASURED, suggestions: [] };
}
function wantedModel(spec, course, id) {
    const { listed, nearest, targets } = course;
    const probe = mainProbe(spec, targets, id);
    const asked = probe === null ? null : askedOf(course, probe, id);
    const good = works(spec, course, id);
    const isListed = listed === null ? null : nearest.known.has(id);
    const near = good ? [] : (nearest.near.get(id) ?? []);
    const told = (name) => askedOf(course, name, id)?.diagnosis.facts ?? null;
    return {
        listed: isListed,
        works: good,
        latencyMs: latencyOf(asked),
        firstTokenMs: told('stream')?.firstTokenMs ?? null,
        tokensPerSecond: told('stream')?.tokensPerSecond ?? null,
        dimension: told('embeddings')?.dimension ?? null,
        suggestions: [...new Set([...near, ...(asked?.diagnosis.suggestions ?? [])])].slice(0, 3),
    };
}
/** `findings` are those of the probes, graded. */
function modelsReport(spec, course, findings) {
    const statuses = new Map(findings.map(({ check, model, status }) => [`${check} ${model}`, status]));
    const statusesOf = (id) => Object.fromEntries(probesOf(spec, course.targets, id).map((probe) => [probe, statuses.get(`${probe} ${id}`) ?? 'skip']));
    const { listed } = course;
    const models = course.targets.flatMap(({ item, ids, anyOf }) => {
        const enough = anyOf && ids.some((id) => works(spec, course, id));
        // Of `a | b` what was not needed is not shown: it was neither seen to work nor to fail.
        const shown = ids.filter((id) => {
            const probe = mainProbe(spec, course.targets, id);
            return !enough || works(spec, course, id) || (probe !== null && askedOf(course, probe, id) !== null);
        });
        return shown.map((id) => ({
            id,
            item: item.written,
            ...wantedModel(spec, course, id),
            probes: statusesOf(id),
        }));
    });
    const nothing = unmatched(spec.models, course.targets).map(({ written }) => unknownModel(written, written, listed === null ? null : false));
    return { listed: listed?.length ?? null, added: [], removed: [], wanted: [...models, ...nothing] };
}
/** Where nothing was asked. */
function unaskedModels(spec) {
    const wanted = spec.models.flatMap((item) => item.alternatives.map((id) => unknownModel(id, item.written, null)));
    return { listed: null, added: [], removed: [], wanted };
}
/** The sum of what the answers say they cost; null where none of them told. */
function usageOf(course) {
    const told = course.probed.flatMap(({ diagnosis: { facts } }) => facts === null || (facts.promptTokens === null && facts.completionTokens === null) ? [] : [facts]);
    if (told.length === 0)
        return null;
    return {
        promptTokens: told.reduce((sum, { promptTokens }) => sum + (promptTokens ?? 0), 0),
        completionTokens: told.reduce((sum, { completionTokens }) => sum + (completionTokens ?? 0), 0),
    };
}

;// CONCATENATED MODULE: ./lib/check/gateway-report.js
/** One gateway's part of the report, out of its course; pure. */
















const NO_TIMINGS = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null };
/** Checks that the configuration did not fault. */
function cleanConfig({ spec, findings }) {
    const clean = [];
    const faulted = new Set(findings.map((finding) => finding.check));
    if (!faulted.has('config'))
        clean.push((0,draft/* passed */.bF)('config', 'The inputs are understood.'));
    if (!faulted.has('api-key')) {
        clean.push(spec.auth === 'none'
            ? (0,draft/* skipped */.hT)('api-key', 'No key is sent: `auth` is `none`.')
            : (0,draft/* passed */.bF)('api-key', 'Present and cleanly written.'));
    }
    return clean;
}
/** The waiting for the gateway is a thing that a cancelled run leaves unfinished, whatever the last look found. */
function waitFindings(spec, course) {
    if (course.waitCancelled !== true)
        return [];
    const wording = { seen: 'The run was cancelled while it waited for the gateway to work.', ...CANCELLED };
    return [(0,draft/* found */.F9)(allProbes(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}
/** The findings of everything that was asked, ungraded. */
function askedFindings({ spec, findings, past }, course, now) {
    const asked = allAsked(course);
    const baseUrl = findings.some(({ check }) => check === 'base-url') && !placeIsWrong(asked)
        ? []
        : [placeFinding(spec, course)];
    const beside = [...baseUrl, ...connectionFindings(course, now), statusFinding(spec, course)];
    const reason = placeIsWrong(asked)
        ? 'See `base-url`.'
        : brokenWay(asked) === null
            ? null
            : 'See `connection`.';
    if (reason !== null) {
        const completion = course.probed[0] ?? null;
        const probes = allProbes(spec).map((probe) => (0,draft/* skipped */.hT)(probe, reason, completion));
        const rest = ['latency', ...driftCheck(past)].map((check) => (0,draft/* skipped */.hT)(check, reason));
        return [
            ...beside,
            ...waitFindings(spec, course),
            (0,draft/* skipped */.hT)('models', reason, course.list),
            ...probes,
            ...rest,
        ];
    }
    const tooMany = course.tooMany === null
        ? []
        : [
            (0,draft/* found */.F9)('config', 'config-invalid', {
                seen: `\`models\` comes to ${course.tooMany} models with what its patterns match; \`max-models\` allows ${spec.maxModels}. Nothing was probed.`,
                next: `Narrow the pattern, or set \`max-models: ${course.tooMany}\`.`,
            }),
        ];
    return [
        ...tooMany,
        ...beside,
        ...waitFindings(spec, course),
        ...modelsFindings(spec, course),
        ...allProbes(spec).flatMap((probe) => probeFindings(spec, course, probe)),
        ...latencyFindings(spec, course, past.slower),
        ...driftFindings(spec, course, past),
    ];
}
/** `drift` applies where a baseline is kept. */
function driftCheck({ changes }) {
    return changes === null ? [] : ['drift'];
}
function timingsOf(course) {
    const first = course.connections.find((connection) => connection.connectMs !== null);
    const answer = allAsked(course)
        .flatMap(({ observation }) => observation.attempts)
        .find(({ exchange }) => exchange.kind === 'answer')?.exchange;
    const round = (ms) => (ms === null || ms === undefined ? null : Math.round(ms));
    return {
        dnsMs: round(first?.dnsMs),
        connectMs: round(first?.connectMs),
        tlsMs: round(first?.tlsMs),
        firstByteMs: answer?.kind === 'answer' ? round(answer.firstByteMs) : null,
    };
}
function compose(known, findings, rest) {
    const { spec, key } = known;
    const ordered = inOrder(findings);
    return {
        name: spec.name,
        baseUrl: spec.baseUrl === null ? null : `${spec.baseUrl}${spec.query}`,
        provider: 'unknown',
        verdict: verdictOf(ordered.map(({ status }) => status)),
        diagnosis: diagnosisOf(ordered),
        key,
        findings: ordered,
        models: unaskedModels(spec),
        timings: NO_TIMINGS,
        requests: 0,
        usage: null,
        curl: null,
        ...rest,
    };
}
/** The report of a gateway that was asked. `now` is in milliseconds since 1970. */
function askedReport(known, course, now) {
    const { spec } = known;
    const all = [...askedFindings(known, course, now), ...(known.extra ?? [])];
    const asked = all.map((finding) => graded(finding, spec));
    return compose(known, [...known.findings, ...cleanConfig(known), ...asked], {
        provider: course.provider,
        models: { ...modelsReport(spec, course, asked), ...changesOf(spec, course, known.past) },
        timings: timingsOf(course),
        requests: course.requests,
        usage: usageOf(course),
        curl: curlOf(spec, course),
    });
}
/** The report of a gateway to which nothing was sent, and why. */
function unaskedReport(known, reason, provider) {
    const { spec, findings } = known;
    const faulted = new Set(findings.map((finding) => finding.check));
    const reached = ['connection', 'status-page', 'models', ...allProbes(spec), 'latency', ...driftCheck(known.past)].map((check) => (0,draft/* skipped */.hT)(check, reason));
    const base = faulted.has('base-url')
        ? []
        : [
            spec.baseUrl === null
                ? (0,draft/* skipped */.hT)('base-url', reason)
                : (0,draft/* passed */.bF)('base-url', 'Cleanly written; not asked.'),
        ];
    return compose(known, [...findings, ...cleanConfig(known), ...base, ...reached], {
        provider,
        curl: curlOf(spec, null),
    });
}
/** What the items can come to at most; a pattern that matches more than `max-models` is not probed at all. */
function planOf(spec, tokensOf) {
    const targets = spec.models.map((item) => {
        const { alternatives: ids } = item;
        return { item, ids, anyOf: ids.length > 1, fromPattern: ids.every(model_run/* isPattern */.P) };
    });
    const models = idsOf(targets);
    let requests = 1;
    let maxOutputTokens = 0;
    for (const id of models) {
        const probes = probesOf(spec, targets, id);
        const most = (0,model_run/* isPattern */.P)(id) ? Math.max(0, spec.maxModels - models.length + 1) : 1;
        requests += most * probes.length;
        maxOutputTokens += most * probes.reduce((sum, probe) => sum + tokensOf[probe], 0);
    }
    return { requests, models, maxOutputTokens };
}
/**
 * The report of a dry run: every check is `skip`, beside faults of the configuration. `tokensOf`: the most output
 * tokens of one request.
 */
function plannedReport(known, provider, tokensOf) {
    const { spec, findings } = known;
    const plan = planOf(spec, tokensOf);
    const seen = `Dry run: at most ${plan.requests} requests and ${plan.maxOutputTokens} output tokens. Nothing was sent.`;
    const checks = [
        'config',
        'base-url',
        'api-key',
        'connection',
        'status-page',
        'models',
        ...allProbes(spec),
        'latency',
        ...driftCheck(known.past),
    ];
    const faulted = new Set(findings.map(({ check }) => check));
    const skips = checks.filter((check) => !faulted.has(check)).map((check) => (0,draft/* skipped */.hT)(check, seen));
    return compose(known, [...findings, ...skips], { provider, curl: curlOf(spec, null), plan });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/eventsource-parser/dist/index.js
var dist = __webpack_require__(2309);
;// CONCATENATED MODULE: ./lib/diagnose/answers/event-stream.js
/** Event stream: server-sent events out of a body, each with the time at which its end arrived. */


/** No answer to a probe has a tenth of it; a flood of empty events ends here. */
const MOST_EVENTS = 20_000;
/** Line ends as LF: the parser scans the rest of the text for either kind at each line, quadratic where one is missing. */
function lineFeeds() {
    let afterReturn = false;
    return (text) => {
        // The second half of a CRLF that was cut in two.
        const fresh = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
        if (text !== '')
            afterReturn = text.endsWith('\r');
        return fresh.replace(/\r\n?/g, '\n');
    };
}
/** Decodes pieces cut anywhere. Lenient in one thing: the last event need not be ended by a blank line. */
function decodeEvents(pieces) {
    const events = [];
    let done = false;
    let comments = 0;
    let atMs = 0;
    const parser = (0,dist/* createParser */.C)({
        onEvent: ({ event, data }) => {
            if (done || events.length >= MOST_EVENTS)
                return;
            if (data.trim() === '[DONE]')
                done = true;
            else
                events.push({ name: event ?? null, data, atMs });
        },
        onComment: () => {
            comments += 1;
        },
    });
    const normal = lineFeeds();
    let ending = '';
    let begun = false;
    for (const piece of pieces) {
        if (done)
            break;
        const text = begun ? piece.text : piece.text.replace(/^\uFEFF/, '');
        begun ||= piece.text !== '';
        const lines = normal(text);
        atMs = piece.atMs;
        parser.feed(lines);
        ending = `${ending}${lines}`.slice(-2);
    }
    const whole = events.length;
    const wasDone = done;
    // Servers end the last event with one line end, or none; the standard would drop it.
    if (!done)
        parser.feed('\n\n');
    const flushed = events.length > whole;
    return {
        events,
        done,
        spoke: events.length > 0 || comments > 0 || done,
        broken: !wasDone && !done && (flushed || (ending !== '' && !ending.endsWith('\n'))),
    };
}
/**
 * The body as it arrived. Byte counts are those of the wire; the text was decoded and redacted since, so they are
 * taken as shares of the whole.
 */
function piecesOf({ body, arrivals, durationMs }) {
    const bytes = external_node_buffer_.Buffer.from(body, 'utf8');
    const total = arrivals.at(-1)?.bytes ?? 0;
    if (total === 0)
        return [{ text: body, atMs: durationMs }];
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let from = 0;
    return arrivals.map((arrival, place) => {
        const last = place === arrivals.length - 1;
        const to = last
            ? bytes.length
            : Math.min(bytes.length, Math.round((bytes.length * arrival.bytes) / total));
        const text = decoder.decode(bytes.subarray(from, to), { stream: !last });
        from = Math.max(from, to);
        return { text, atMs: arrival.atMs };
    });
}

;// CONCATENATED MODULE: ./lib/diagnose/loose-json.js
/** Loose JSON: what gateways put into bodies and sentences that is JSON, nearly JSON, or half of it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a JSON text; undefined if it is none. Deep nesting that overflows the parser counts as none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** How far a JSON value inside other text is looked for, and from how many places. */
const SCAN_LIMIT = 65_536;
const STARTS = 3;
/**
 * The first object inside a text, as JSON or as the Python literal that `str(dict)` prints (LiteLLM and many
 * Python relays). Undefined if there is none. The work is linear in the text.
 */
function embeddedObject(text) {
    const scanned = text.slice(0, SCAN_LIMIT);
    let from = 0;
    for (let tries = 0; tries < STARTS; tries += 1) {
        const start = scanned.indexOf('{', from);
        if (start < 0)
            return undefined;
        const end = closingBrace(scanned, start);
        if (end > start + 2) {
            const value = parseLoosely(scanned.slice(start, end + 1));
            if (isRecord(value))
                return value;
        }
        from = start + 1;
    }
    return undefined;
}
function parseLoosely(text) {
    const plain = parseJson(text);
    if (plain !== undefined)
        return plain;
    // A JSON text quoted inside another one without being decoded: {\"error\": …}
    if (text.includes('\\"')) {
        const unescaped = parseJson(text.replaceAll('\\"', '"'));
        if (unescaped !== undefined)
            return unescaped;
    }
    return parseJson(fromPython(text));
}
/** The index of the brace that closes the one at `start`; braces in strings do not count. -1 if it stays open. */
function closingBrace(text, start) {
    let depth = 0;
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const char = text[at] ?? '';
        if (char === '\\')
            at += 1;
        else if (quote !== '') {
            if (char === quote && closesString(text, at, quote))
                quote = '';
        }
        else if (char === '"' || (char === "'" && opensString(text, at)))
            quote = char;
        else if (char === '{')
            depth += 1;
        else if (char === '}') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return -1;
}
/** A single quote opens a Python string only behind a bracket, comma or colon: `don't` does not. */
function opensString(text, at) {
    return /[[{(,:]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}
function closesString(text, at, quote) {
    return quote === '"' || /^\s?(?:[\]}),:]|$)/.test(text.slice(at + 1, at + 3));
}
const PYTHON_WORDS = { None: 'null', True: 'true', False: 'false' };
/** Rewrites a Python literal of dicts, lists, strings and numbers as JSON. */
function fromPython(text) {
    const parts = [];
    let at = 0;
    while (at < text.length) {
        const char = text[at] ?? '';
        if (char === '"' || char === "'") {
            const end = endOfString(text, at, char);
            parts.push(JSON.stringify(unescaped(text.slice(at + 1, end))));
            at = end + 1;
        }
        else if (/[A-Za-z]/.test(char)) {
            let end = at + 1;
            while (end < text.length && /[A-Za-z]/.test(text[end] ?? ''))
                end += 1;
            const word = text.slice(at, end);
            parts.push(PYTHON_WORDS[word] ?? word);
            at = end;
        }
        else {
            parts.push(char);
            at += 1;
        }
    }
    return parts.join('');
}
function endOfString(text, start, quote) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === quote && closesString(text, at, quote))
            return at;
    }
    return text.length;
}
function unescaped(text) {
    return text.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char));
}
/** A member with a string or a number as its value. */
const MEMBER = /"([A-Za-z_-]{1,40})"\s{0,8}:\s{0,8}(?:"((?:[^"\\]|\\.){0,4000})|(-?\d{1,12}))/g;
/**
 * The string and number members of a JSON object that was cut short, flat: enough to read its error.
 * Undefined where there is no such member.
 */
function brokenObject(text) {
    const members = {};
    let any = false;
    for (const [, key = '', words, number] of text.slice(0, SCAN_LIMIT).matchAll(MEMBER)) {
        if (Object.hasOwn(members, key) || key === '__proto__')
            continue;
        members[key] = words === undefined ? Number(number) : unescaped(words);
        any = true;
    }
    return any ? members : undefined;
}

;// CONCATENATED MODULE: ./lib/diagnose/events.js
/** Events: what an event stream says, read with the parser that follows the standard. */


function isEventStream(body, contentType) {
    if (/^(?::|data:|event:|id:|retry:)/.test(body))
        return true;
    return contentType.includes('text/event-stream') && /^\s{0,20}(?::|data:|event:)/.test(body);
}
function readStream(body) {
    const { events, done } = decodeEvents([{ text: body.trimStart(), atMs: 0 }]);
    return { events: events.map(({ name, data }) => ({ name, value: parseJson(data) ?? data })), done };
}
/** The first event that tells of an error, as the object to read; null if none does. */
function firstFailure(body) {
    for (const { name, value } of readStream(body).events) {
        if (isRecord(value) && tellsFailure(value, name))
            return value;
        if (name === 'error')
            return { error: value };
    }
    return null;
}
function tellsFailure(value, name) {
    const { error, choices, type, success, object } = value;
    if (name === 'error' || type === 'error' || object === 'error' || success === false)
        return true;
    if (typeof error === 'string' ? error !== '' : isRecord(error))
        return true;
    if (Array.isArray(choices))
        return isRecord(choices[0]) && isRecord(choices[0].error);
    const code = value.error_code ?? value.code ?? value.status_code;
    const said = value.message ?? value.error_msg ?? value.detail ?? value.msg;
    return typeof said === 'string' && (code !== undefined || 'detail' in value);
}

;// CONCATENATED MODULE: ./lib/diagnose/html.js
/** Web pages where an API's answer was due: their title, their words, and who made them. */
/** What is looked at of a page: titles and first words stand at the start. */
const PAGE_LIMIT = 65_536;
const WORDS_LIMIT = 4_000;
const STARTS_LIKE_HTML = /^[\s\uFEFF]{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[\s\S]{0,1000}?-->\s{0,50})?<(?:!doctype html|html|head|body|title|center|h1|meta|script|iframe)\b/i;
function isHtml(body, contentType) {
    if (STARTS_LIKE_HTML.test(body.slice(0, 2_000)))
        return true;
    return contentType.includes('text/html') && /<[a-z!][^>]{0,200}>/i.test(body.slice(0, 2_000));
}
/** Known makers of error pages, by what they write into them. */
const html_MARKS = [
    ['cloudflare', /cloudflare|cf-error-details|cdn-cgi\/l\/chk/],
    ['cloudfront', /generated by cloudfront|cloudfront\.net/],
    ['akamai', /akamai|errors\.edgesuite\.net/],
    ['incapsula', /incapsula|imperva/],
    ['vercel', /vercel/],
    ['netlify', /netlify/],
    ['heroku', /herokucdn\.com|heroku/],
    ['render', /render\.com|x-render/],
    ['railway', /railway/],
    ['ngrok', /ngrok/],
    ['fortinet', /fortinet|fortiguard/],
    ['zscaler', /zscaler/],
    ['squid', /squid/],
    ['tinyproxy', /tinyproxy/],
    ['varnish', /varnish|guru meditation/],
    ['google', /error \d{3} \([^)]{1,40}\)!!1/],
    ['azure', /microsoft-azure|azurewebsites|azure front door/],
    ['iis', /internet information services|iis \d|http error \d{3}\.\d/],
    ['openresty', /openresty/],
    ['tengine', /tengine/],
    ['nginx', /nginx/],
    ['apache', /apache\/|<address>apache/],
    ['haproxy', /no server is available to handle this request/],
];
function html_readPage(body) {
    const text = body.slice(0, PAGE_LIMIT);
    const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(text)?.[1] ?? '';
    const lower = text.toLowerCase();
    const mark = html_MARKS.find(([, sign]) => sign.test(lower))?.[0] ?? null;
    return { title: collapse(html_decoded(title)), words: visibleWords(text), mark };
}
const html_HIDDEN = ['script', 'style', 'svg'];
/** One pass over the text, so that a page of unclosed tags costs no more than any other. */
function visibleWords(html) {
    const lower = html.toLowerCase();
    const parts = [];
    let size = 0;
    let at = 0;
    while (at < html.length && size < WORDS_LIMIT) {
        const open = html.indexOf('<', at);
        const text = html.slice(at, open < 0 ? html.length : open);
        if (text.trim() !== '') {
            parts.push(text);
            size += text.length;
        }
        if (open < 0)
            break;
        at = behindTag(lower, open);
    }
    return collapse(html_decoded(parts.join(' ')).slice(0, WORDS_LIMIT));
}
function behindTag(lower, open) {
    if (lower.startsWith('<!--', open))
        return behind(lower, '-->', open);
    const hidden = html_HIDDEN.find((name) => lower.startsWith(`<${name}`, open));
    return behind(lower, hidden === undefined ? '>' : `</${hidden}>`, open);
}
function behind(text, mark, from) {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + mark.length;
}
const html_ENTITIES = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    nbsp: ' ',
};
function html_decoded(text) {
    return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => html_ENTITIES[name] ?? ' ');
}
function collapse(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/diagnose/long-json.js
/**
 * Long JSON: what is read of a text that is too long to become a tree. Sixteen megabytes of `[[],[],…` would be half
 * a gigabyte of arrays.
 */

/** In characters. The tree of a text of this length has a few megabytes, whatever is in it. */
const LONG = 256 * 1024;
/** Parsed at once of a list. */
const PARSED = 64 * 1024;
/** Deeper members say nothing that is read. */
const DEEPEST = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
function opens(code) {
    return code === 0x7b || code === 0x5b;
}
function closes(code) {
    return code === 0x7d || code === 0x5d;
}
/** A long object or list, cut behind the last member that is whole; undefined where there is none. */
function beginningOf(text) {
    const { comma } = walk(text, LONG);
    return parseJson(text.slice(0, comma) + walk(text, comma).open);
}
/** The last comma before `end`, and what closes all that is open there. */
function walk(text, end) {
    const open = [];
    let comma = 0;
    for (let at = 0; at >= 0 && at < end && open.length < DEEPEST;) {
        const code = text.charCodeAt(at);
        if (code === COMMA)
            comma = at;
        else if (opens(code))
            open.push(code === 0x7b ? '}' : ']');
        else if (closes(code))
            open.pop();
        at = code === QUOTE ? behindString(text, at) : at + 1;
    }
    return { comma, open: open.reverse().join('') };
}
/** Where the values of these members of the object at `at` begin; empty where there is no object, or a broken one. */
function membersAt(text, at, names) {
    const found = new Map();
    if (text[at] !== '{')
        return found;
    for (let key = behindBlanks(text, at + 1); text[key] === '"';) {
        const end = behindString(text, key);
        const colon = behindBlanks(text, end);
        if (end < 0 || text[colon] !== ':')
            break;
        const value = behindBlanks(text, colon + 1);
        const name = text.slice(key + 1, end - 1);
        if (names.includes(name))
            found.set(name, value);
        // The first name is the one that counts: what stands behind its value need not be walked through.
        if (name === names[0])
            break;
        const comma = behindValue(text, value);
        if (text[comma] !== ',')
            break;
        key = behindBlanks(text, comma + 1);
    }
    return found;
}
/**
 * Visits the items of the list at `at`, one after another, a few trees at a time; false where the list is broken.
 * An item that is longer than 64 KiB is passed over.
 */
function visitItems(text, at, visit) {
    let from = behindBlanks(text, at + 1);
    if (text[from] === ']')
        return true;
    const visitUpTo = (end) => {
        const items = parseJson(`[${text.slice(from, end)}]`);
        if (Array.isArray(items))
            items.forEach(visit);
        return Array.isArray(items);
    };
    for (let next = from;; next += 1) {
        const begin = next;
        next = behindValue(text, begin);
        const isLast = text[next] === ']';
        if (!isLast && text[next] !== ',')
            return false;
        if (next - begin > PARSED) {
            if (begin > from && !visitUpTo(begin - 1))
                return false;
            from = next + 1;
        }
        else if (isLast || next - from > PARSED) {
            if (!visitUpTo(next))
                return false;
            from = next + 1;
        }
        if (isLast)
            return true;
    }
}
function behindBlanks(text, at) {
    let next = at;
    while (next >= 0 && ' \t\n\r'.includes(text[next] ?? 'x'))
        next += 1;
    return next;
}
/** The comma or bracket behind the value at `at`, whose brackets are counted but not compared; -1 where none comes. */
function behindValue(text, at) {
    let depth = 0;
    for (let next = at; next >= 0 && next < text.length;) {
        const code = text.charCodeAt(next);
        if (depth === 0 && (code === COMMA || closes(code)))
            return next > at ? next : -1;
        if (opens(code))
            depth += 1;
        else if (closes(code))
            depth -= 1;
        next = code === QUOTE ? behindString(text, next) : next + 1;
    }
    return -1;
}
/** Behind the string that begins at `at`; -1 where it does not end. */
function behindString(text, at) {
    for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
        let before = quote - 1;
        while (text.charCodeAt(before) === BACKSLASH)
            before -= 1;
        if ((quote - before) % 2 === 1)
            return quote + 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./lib/diagnose/members.js
/** Members: what the keys of an error object are called in all houses, and what stands under them. */

/** Sentences, the ones that say most first. */
const MESSAGES = [
    'message',
    'msg',
    'error_message',
    'errormessage',
    'error_msg',
    'errmsg',
    'errormsg',
    'faultstring',
    'message_cn',
    'err_msg',
    'status_msg',
    'status_message',
    'error_description',
    'detail',
    'details',
    'html-message',
    'error',
    'errors',
    'err',
    'reason',
    'description',
    'message_zh',
    'title',
    'cause',
    'hint',
    'info',
    'text',
    'exception',
    'failure',
    'statusmessage',
    'errordetail',
];
const MESSAGE_KEYS = new Set(MESSAGES);
const IDENTIFIER_KEYS = new Set([
    'code',
    'type',
    '__type',
    'status',
    'reason',
    'error',
    'error_code',
    'errorcode',
    'err_code',
    'errcode',
    'error_type',
    'errortype',
    'error_name',
    'error_category',
    'status_code',
    'statuscode',
    'statustext',
    'http_code',
    'kind',
    'name',
    'limit_source',
]);
const PARAM_KEYS = new Set(['param', 'parameter', 'field', 'loc']);
/** Where gateways put the provider's own answer. */
const QUOTED_KEYS = new Set([
    'raw',
    'upstream_error',
    'upstream_response',
    'upstreamerror',
    'provider_error',
    'provider_response',
    'original_error',
    'originalerror',
    'response_body',
    'responsebody',
    'body',
    'response',
    'last_error',
    'inner_error',
    'param',
]);
const REQUEST_ID_KEYS = new Set(['request_id', 'requestid', 'req_id', 'ray_id', 'sid']);
/** Traces, echoes of the request and results of filters: their words are not about the error. */
const SKIPPED = new Set([
    'headers',
    'stack',
    'stacktrace',
    'trace',
    'traceback',
    'content_filter_result',
    'content_filter_results',
    'request',
    'input',
    'ctx',
    'flagged_input',
    'messages',
    'prompt',
    'usage',
    'previous_errors',
    'locale',
    'instance',
    'url',
    'help',
    'documentation_url',
    'timestamp',
    'failed_generation',
]);
const MAX_LEVEL = 8;
const KNOWN_KEYS = new Set([
    ...MESSAGES,
    ...IDENTIFIER_KEYS,
    ...PARAM_KEYS,
    ...QUOTED_KEYS,
]);
function gather(value) {
    const sink = {
        messages: [],
        identifiers: [],
        params: [],
        statuses: [],
        quoted: [],
        requestId: null,
        budget: 400,
    };
    visit(value, '', 0, sink);
    return { ...sink, messages: [...new Set(sink.messages)] };
}
function visit(value, key, level, sink) {
    if (sink.budget <= 0 || level > MAX_LEVEL)
        return;
    sink.budget -= 1;
    if (typeof value === 'string')
        visitString(value, key, sink);
    else if (typeof value === 'number')
        visitNumber(value, key, sink);
    else if (Array.isArray(value))
        visitList(value, key, level, sink);
    else if (isRecord(value))
        visitRecord(value, key, level, sink);
}
function visitString(value, key, sink) {
    const text = value.trim();
    if (text === '')
        return;
    const word = !/\s/.test(text);
    if (key === 'param' && text.startsWith('{'))
        sink.quoted.push(text);
    else if (QUOTED_KEYS.has(key) && key !== 'param')
        sink.quoted.push(text);
    else if (PARAM_KEYS.has(key))
        sink.params.push(text.slice(0, 200));
    else if (REQUEST_ID_KEYS.has(key))
        sink.requestId ??= text.slice(0, 120);
    else if (IDENTIFIER_KEYS.has(key) && (word || !MESSAGE_KEYS.has(key))) {
        sink.identifiers.push(text);
        if (/^[1-5]\d\d$/.test(text))
            sink.statuses.push(Number(text));
        if (key === 'error' || key === 'reason')
            sink.messages.push(text);
    }
    else if (MESSAGE_KEYS.has(key))
        sink.messages.push(text);
    // Rails: {"errors": {"model": ["is not included in the list"]}}
    else if (key.startsWith('errors.'))
        sink.messages.push(`${key.slice(7)} ${text}`);
    // Ollama 0.11.4 put the sentence into the key: {"error parsing tool call": "…"}
    else if (key.includes(' '))
        sink.messages.push(`${key}: ${text}`);
}
function visitNumber(value, key, sink) {
    if (!IDENTIFIER_KEYS.has(key) || !Number.isFinite(value))
        return;
    sink.identifiers.push(String(value));
    if (Number.isInteger(value) && value >= 100 && value < 600)
        sink.statuses.push(value);
}
function visitList(list, key, level, sink) {
    if (key === 'loc') {
        const place = list.filter((part) => part !== 'body' && (typeof part === 'string' || typeof part === 'number'));
        if (place.length > 0)
            sink.params.push(place.join('.').slice(0, 200));
        return;
    }
    for (const item of list.slice(0, 8))
        visit(item, key === '' ? 'item' : key, level + 1, sink);
}
function visitRecord(record, key, level, sink) {
    if (QUOTED_KEYS.has(key) && !('Error' in record)) {
        sink.quoted.push(record);
        return;
    }
    const members = Object.entries(record)
        .slice(0, 80)
        .map(([name, value]) => ({ name: name.toLowerCase(), value }))
        .filter(({ name }) => !SKIPPED.has(name));
    // Own sentences first, in the order in which they tell; then whatever lies deeper.
    const flat = members.filter(({ value }) => typeof value === 'string' || typeof value === 'number');
    for (const { name, value } of flat.sort((a, b) => members_rank(a.name) - members_rank(b.name)))
        visit(value, name, level, sink);
    for (const { name, value } of members) {
        if (typeof value !== 'object' || value === null)
            continue;
        if (name === 'choices')
            visitChoice(value, level, sink);
        else
            visit(value, key === 'errors' && !KNOWN_KEYS.has(name) ? `errors.${name}` : name, level + 1, sink);
    }
}
/** OpenRouter puts the error of a started answer into its first choice. */
function visitChoice(choices, level, sink) {
    const first = Array.isArray(choices) ? choices[0] : undefined;
    if (isRecord(first))
        visit(first.error, 'error', level + 1, sink);
}
function members_rank(name) {
    const at = MESSAGES.indexOf(name);
    return at < 0 ? MESSAGES.length : at;
}

;// CONCATENATED MODULE: ./lib/diagnose/relay.js
/**
 * Relays: how a gateway says that an error is not its own but came from behind it. Whose key and whose money
 * it is about follows from that.
 */
/** Houses whose names stand before `error:` in Portkey's and TrueFoundry's messages (`openai error: …`). */
const HOUSES = 'openai|anthropic|google|vertex-ai|azure-openai|azure-ai|azure|bedrock|cohere|mistral-ai|mistral|groq|together-ai|' +
    'openrouter|perplexity-ai|deepseek|deepinfra|anyscale|ollama|fireworks-ai|x-ai|xai|nvidia|sambanova|cerebras|' +
    'workers-ai|huggingface|novita-ai|zhipu|moonshot|dashscope|siliconflow|stability-ai|replicate|github|databricks|' +
    'ai21|palm|nomic|jina|voyage|lepton|hyperbolic|predibase|inference-net|snowflake|sagemaker|self-hosted';
const WRAPPINGS = [
    // litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key …
    { name: 'litellm', side: 'operator', mark: /\b[A-Za-z_]{0,40}Exception(?: [A-Za-z]{1,40})? ?- / },
    // litellm.Timeout: APITimeoutError - …
    {
        name: 'litellm',
        side: 'operator',
        mark: /litellm\.\w{1,40}: (?:litellm\.\w{1,40}: )?API\w{1,30}Error ?[-:] /,
    },
    // claude-code-router: Error from provider(name,model: 401): …
    { name: 'router', side: 'operator', mark: /Error from provider ?\([^)]{0,200}?(?::? (\d{3}))?\): ?/i },
    { name: 'openrouter', side: 'operator', mark: /\bUpstream error from [^:]{1,60}: /i },
    {
        name: 'openrouter',
        side: 'operator',
        mark: /\bProvider returned (?:an )?error\b[ |:.-]{0,4}(?:metadata: )?/i,
    },
    // uni-api: All gpt-4o error: …
    { name: 'uni-api', side: 'operator', mark: /^All \S{1,120} error: / },
    // new-api: status_code=401, …; bad response status code 401, message: …
    { name: 'new-api', side: 'operator', mark: /\bstatus_code=(\d{3}),? ?/ },
    { name: 'new-api', side: 'operator', mark: /\bbad response status code (\d{3})[,:. ]{0,3}(?:message: )?/i },
    {
        name: 'gateway',
        side: 'operator',
        mark: /\b(?:upstream|provider|backend|vendor)s?(?: api| service| server| model| request| call)? (?:error|failed|failure|rejected|returned|responded|exception)\b(?:[^:{\n]{0,30}?(?:status|http|code)[^:{\d\n]{0,20}(\d{3}))?[^:{\n]{0,40}: ?/i,
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: /(?:上游|渠道|供应商)[^:：{\n]{0,20}(?:错误|失败|返回|异常|报错)[^:：{\n]{0,30}[:：] ?/,
    },
    { name: 'portkey', side: 'caller', mark: new RegExp(`^(?:${HOUSES}) error: `) },
    // Error calling OpenAI API: …; OpenAI API error: …
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:error|failed|failure|exception|failing)\\b(?: \\w{1,12}){0,3} (?:calling|from|contacting|with|requesting|invoking|call) (?:to )?(?:the )?(?:${HOUSES})(?: api| llm| provider| server)?\\b[^:{\\n]{0,40}: ?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:${HOUSES}) api (?:request |call )?(?:error|failed|failure|returned|exception)\\b[^:{\\n]{0,40}: ?`, 'i'),
    },
    // The clients' own way to print an answer: Error code: 429 - {…}; 429 {…}; status code 429: {…}
    { name: 'client', side: 'relay', mark: /\bError code: (\d{3}) ?-? ?/ },
    // The OpenAI SDK for JavaScript puts the status before the words: 429 You exceeded your current quota
    { name: 'sdk', side: 'relay', mark: /^([45]\d\d) (?=[A-Z{"])/ },
    {
        name: 'client',
        side: 'unknown',
        mark: /\b(?:responded|returned|failed|response|request failed|rejected|error)\b(?: \w{1,20}){0,3} with (?:http )?(?:status )?(?:code )?:?(\d{3})[^{\n]{0,60}?(?=[{:])[: ]{0,2}/i,
    },
    {
        name: 'client',
        side: 'unknown',
        mark: /\b(?:API Error|HTTP|status(?: ?code)?)[: =]{1,2}\(?(\d{3})\)?[ :,-]{1,3}(?=[{[])/i,
    },
];
/** What LiteLLM and its router put behind a provider's words. */
const TAIL = /\.{0,2} ?(?:Received Model Group=|Available Model Group Fallbacks=|LiteLLM Retries?d?:|Error doing the fallback)/;
const relay_LOOKED_AT = 4_000;
/** Parts a message into the gateway's words and the provider's; null when nothing says that it is relayed. */
function peel(message) {
    const start = message.slice(0, relay_LOOKED_AT);
    let best = null;
    for (const wrapping of WRAPPINGS) {
        const found = wrapping.mark.exec(start);
        if (found !== null && (best === null || found.index < best.found.index))
            best = { wrapping, found };
    }
    if (best === null)
        return null;
    const { wrapping, found } = best;
    const behind = message.slice(found.index + found[0].length);
    const tail = TAIL.exec(behind.slice(0, 20_000));
    const rest = (tail === null ? behind : behind.slice(0, tail.index)).trim();
    const status = found[1] === undefined ? null : Number(found[1]);
    return {
        relay: { name: wrapping.name, side: wrapping.side, status },
        head: message.slice(0, found.index + found[0].length).trim(),
        rest,
    };
}
/** Identifiers by which gateways mark an error that is not theirs. */
const RELAYED_IDS = /^(?:upstream_\w*|\w*_upstream_\w*|bad_response(?:_\w*)?|provider_(?:response_|api_|returned_)?error|provider_\w*_error|ai_api_call_error|api_call_error|do_request_failed|aws_invoke_error|channel_\w+|backend_error|(?:read|unmarshal|copy|decode)_response\w*_failed|(?:http|ws)_request_failed|empty_response)$/;
/** Those that speak of the gateway's own choice of a provider. */
const OWN_IDS = /^(?:provider_not_found|channel_(?:no_available_key|not_found)|upstream_not_found)$/;
function relayedBy(identifiers) {
    const found = identifiers.find((id) => RELAYED_IDS.test(id) && !OWN_IDS.test(id));
    return found === undefined ? null : { name: found, side: 'operator', status: null };
}
/** Types that the one-api family keeps when it passes a provider's error on; its own are `new_api_error` and the like. */
const KEPT_TYPES = /^(?:invalid_request_error|insufficient_quota|authentication_error|permission_error|billing_error|openai_error|claude_error|gemini_error|access_terminated|billing_not_active)$/;
const SUFFIX = /[（(]request id: ?\d{14,}\w{0,24}[)）]/i;
/**
 * The one-api family adds its request id to a provider's words and keeps their type (one-api, relay/util/common.go). Its
 * own sentences under such a type are Chinese.
 */
function relayedWithSuffix(messages, identifiers) {
    const said = messages.find((message) => SUFFIX.test(message.slice(-400)));
    if (said === undefined || /\p{Script=Han}/u.test(said))
        return null;
    return identifiers.some((id) => KEPT_TYPES.test(id))
        ? { name: 'one-api', side: 'relay', status: null }
        : null;
}

;// CONCATENATED MODULE: ./lib/diagnose/shape.js
/** Shape: what kind of error body it is, and whether a body says by itself that something failed. */

function shapeOf(value) {
    if (Array.isArray(value))
        return 'array';
    if (!isRecord(value))
        return 'other';
    if (isRecord(value.error))
        return 'error-object';
    if (typeof value.error === 'string')
        return 'error-string';
    if (Array.isArray(value.error))
        return 'error-list';
    if (Array.isArray(value.errors))
        return 'errors';
    if ('html-message' in value)
        return 'html-message';
    if ('base_resp' in value)
        return 'base-resp';
    if ('title' in value && 'status' in value)
        return 'problem';
    if ('detail' in value)
        return 'detail';
    if ('message' in value || 'msg' in value || 'error_msg' in value)
        return 'flat';
    return 'other';
}
const FAILED_STATUS = new Set(['error', 'failure', 'fail', 'failed']);
/** Whether a body says by itself that something failed, so that a 200 does not hide it. */
function isFailure(value) {
    if (Array.isArray(value))
        return value.length > 0 && value.every((item) => isRecord(item) && isRecord(item.error));
    if (!isRecord(value))
        return false;
    const { error, errors, choices, success, status, code, message, msg, object, type } = value;
    const said = typeof message === 'string' || typeof msg === 'string';
    if (typeof error === 'string' ? error !== '' : error === true || isRecord(error))
        return true;
    if (Array.isArray(error) ? error.length > 0 : Array.isArray(errors) && errors.length > 0)
        return true;
    if (success === false || object === 'error' || type === 'error')
        return true;
    if (Array.isArray(choices) && isRecord(choices[0]) && isRecord(choices[0].error))
        return true;
    const answered = Array.isArray(choices) ? choices.length > 0 : 'data' in value && value.data !== null;
    const base = value.base_resp;
    if (isRecord(base) && typeof base.status_code === 'number' && base.status_code !== 0)
        return !answered;
    const response = value.Response;
    if (isRecord(response) && isRecord(response.Error))
        return true;
    const header = value.header;
    if (isRecord(header) && typeof header.code === 'number' && header.code !== 0)
        return true;
    if (answered)
        return false;
    if (typeof status === 'number' && status >= 400 && said)
        return true;
    if (typeof status === 'string' && FAILED_STATUS.has(status.toLowerCase()))
        return true;
    if ('error_code' in value || 'error_msg' in value || 'errorCode' in value || 'html-message' in value)
        return true;
    if (typeof value.detail === 'string' || Array.isArray(value.detail))
        return true;
    return said && code !== undefined && ![0, 200, '0', '200', 'success', 'ok'].includes(code);
}

;// CONCATENATED MODULE: ./lib/diagnose/words.js
/** Words: the texts of an error in one plain form, so that a rule needs one spelling of a phrase. */
/** Rules look at so much of a text: its start and, for long ones, its end. */
const HEAD = 6_144;
const words_TAIL = 2_048;
const LINK = /\bhttps?:\/\/[^\s"'<>()[\]{}，。）]{1,300}/g;
/** `    at fn (/path/file.js:1:2)` of Node, as claude-code-router and others put it into messages. */
const FRAME = /\s+at (?:async )?(?:[^\s(]{1,120} \([^)]{0,300}\)|(?:node:|file:|\/)\S{1,300})/g;
/** The one-api family appends its request id to every text; others do so too. */
const REQUEST_ID = /[（(]?\b(?:request[ _-]?id|tid|trace[ _-]?id|reqid)\s?[:：=]\s?[\w.-]{1,80}[)）]?/g;
function plainWords(texts) {
    let text = texts.join(' \n ');
    if (text.length > HEAD + words_TAIL)
        text = `${text.slice(0, HEAD)} ${text.slice(-words_TAIL)}`;
    text = text.normalize('NFKC').toLowerCase();
    const links = [];
    text = text.replace(LINK, (link) => {
        links.push(link);
        return ' ';
    });
    text = text
        .replace(FRAME, ' ')
        .replace(REQUEST_ID, ' ')
        .replace(/[\u2018\u2019\u02BC]/g, "'")
        .replace(/\bcan't\b|\bcannot\b/g, 'can not')
        .replace(/\bwon't\b/g, 'will not')
        .replace(/n't\b/g, ' not')
        .replace(/'re\b/g, ' are')
        .replace(/'ve\b/g, ' have')
        .replace(/[`"'\u201C\u201D\u300C\u300D]/g, '')
        .replace(/\s+/g, ' ');
    return { text: text.trim(), links: links.join(' ') };
}
/**
 * One spelling for identifiers of all houses: `DeploymentNotFound`, `NOT_FOUND` and `not-found` become
 * `deployment_not_found`, `not_found` and `not_found`.
 */
function plainIdentifier(raw) {
    return raw
        .slice(0, 160)
        .normalize('NFKC')
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_+|_+$/g, '');
}

;// CONCATENATED MODULE: ./lib/diagnose/reading.js








/** Deeper quotations are not followed: three layers are the most that was ever seen (TrueFoundry, OpenRouter, vLLM). */
const MAX_DEPTH = 5;
function readError(answer) {
    const body = readText(answer.body, (answer.headers['content-type'] ?? '').toLowerCase(), 0);
    const told = toldByHeaders(answer.headers);
    if (told.identifiers.length === 0)
        return body;
    const messages = body.messages.length > 0 ? body.messages : told.messages;
    return {
        ...body,
        messages,
        words: body.messages.length > 0 ? body.words : plainWords(messages),
        identifiers: [...new Set([...body.identifiers, ...told.identifiers.map(plainIdentifier)])],
    };
}
/** What AWS (`x-amzn-errortype`), Azure (`x-ms-error-code`) and RFC 6750 (`www-authenticate`) say outside the body. */
function toldByHeaders(headers) {
    const wanted = headers['www-authenticate']?.slice(0, 2_000) ?? '';
    const error = /\berror="?([\w.-]{1,60})/.exec(wanted)?.[1];
    const description = /\berror_description="([^"]{1,300})/.exec(wanted)?.[1];
    const type = headers['x-amzn-errortype']?.split(':')[0] ?? headers['x-ms-error-code'];
    const identifiers = [error, type].filter((id) => id !== undefined && id !== '');
    return { identifiers, messages: description === undefined ? [] : [description] };
}
function readText(body, contentType, depth) {
    const text = body.replace(/^\uFEFF/, '').trim();
    if (text === '')
        return reading('empty', NOTHING, { depth });
    if (isHtml(text, contentType))
        return ofPage(text);
    if (isEventStream(text, contentType)) {
        const failed = firstFailure(text);
        if (failed === null)
            return reading('stream', NOTHING, { depth });
        return { ...readValue(failed, depth), failure: true };
    }
    if (/^[[{"]/.test(text)) {
        const value = jsonOf(text) ?? embeddedObject(text) ?? brokenObject(text);
        if (value !== undefined && typeof value !== 'number')
            return readValue(value, depth);
    }
    if (text.startsWith('<'))
        return reading('xml', ofXml(text), { depth, failure: true });
    return reading('text', { ...NOTHING, messages: [text.slice(0, LONG)] }, { depth });
}
/** An error says what it is at its beginning. */
function jsonOf(text) {
    return text.length > LONG ? beginningOf(text) : parseJson(text);
}
function readValue(value, depth) {
    if (typeof value === 'string')
        return readText(value, '', depth);
    const shape = shapeOf(value);
    return reading(shape, gather(value), { depth, failure: isFailure(value) });
}
const NOTHING = {
    messages: [],
    identifiers: [],
    params: [],
    statuses: [],
    quoted: [],
    requestId: null,
};
function ofPage(text) {
    const page = html_readPage(text);
    const base = reading('html', { ...NOTHING, messages: [page.title, page.words] }, { depth: MAX_DEPTH });
    return { ...base, messages: [page.title === '' ? page.words.slice(0, 200) : page.title], page };
}
function ofXml(text) {
    const start = text.slice(0, 8_000);
    const pick = (tag) => {
        const found = tag.exec(start)?.[1];
        return found === undefined ? [] : [found];
    };
    const identifiers = pick(/<(?:\w{1,20}:)?code>([^<]{1,120})</i);
    const messages = pick(/<(?:\w{1,20}:)?(?:message|description|text)>([^<]{1,2000})</i);
    return { ...NOTHING, identifiers, messages: messages.length > 0 ? messages : [start.slice(0, 300)] };
}
function reading(shape, found, { depth, failure = false }) {
    const identifiers = [...new Set(found.identifiers.map(plainIdentifier))].filter((id) => id !== '');
    let relay = relayedBy(identifiers) ?? relayedWithSuffix(found.messages, identifiers);
    let nested = null;
    let messages = found.messages;
    if (depth < MAX_DEPTH) {
        for (const quoted of found.quoted)
            nested ??= sayingSomething(readValue(quoted, depth + 1));
        for (const [index, message] of found.messages.entries()) {
            if (nested !== null)
                break;
            const inner = quotedIn(message, depth);
            if (inner === null)
                continue;
            nested = inner.nested;
            relay ??= inner.relay;
            messages = found.messages.with(index, inner.head).filter((text) => text !== '');
        }
        for (const message of messages)
            relay ??= peel(message)?.relay ?? null;
    }
    return {
        shape,
        messages,
        identifiers,
        params: found.params,
        statuses: found.statuses,
        words: plainWords(messages),
        page: null,
        relay,
        nested,
        failure,
        requestId: found.requestId,
    };
}
function sayingSomething(inner) {
    const says = inner.messages.length > 0 || inner.identifiers.length > 0;
    return says || inner.page !== null || inner.nested !== null ? inner : null;
}
/** What a message quotes: JSON in it, or the provider's words behind the gateway's. */
function quotedIn(message, depth) {
    const peeled = peel(message);
    const behind = peeled === null ? message : peeled.rest;
    const object = behind.includes('{') ? embeddedObject(behind) : undefined;
    if (object !== undefined) {
        const inner = sayingSomething(readValue(object, depth + 1));
        const head = behind.slice(0, behind.indexOf('{')).trim();
        if (inner !== null)
            return { head: `${peeled?.head ?? ''} ${head}`.trim(), nested: inner, relay: peeled?.relay ?? null };
    }
    if (isHtml(behind, ''))
        return { head: peeled?.head ?? '', nested: ofPage(behind), relay: peeled?.relay ?? null };
    if (peeled === null)
        return null;
    return {
        head: peeled.head,
        nested: sayingSomething(readText(peeled.rest, '', depth + 1)),
        relay: peeled.relay,
    };
}

;// CONCATENATED MODULE: ./lib/diagnose/adapt.js

/** More than this is never asked for to satisfy a minimum: a probe stays cheap. */
const MOST_TOKENS = 4_096;
const LIMITS = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'];
const CHANGES = [
    unforced,
    renamedLimit,
    raisedLimit,
    loweredLimit,
    streamed,
    withoutThinking,
    withoutTemperature,
    withoutNamed,
];
/** The changed body, or null when the error asks for nothing that can be given. */
function adaptRequest(answer, sent) {
    if (answer.status < 400 || answer.status >= 500) {
        if (answer.status !== 500 && answer.status !== 200)
            return null;
    }
    if ([401, 402, 403, 407, 429].includes(answer.status))
        return null;
    const reading = readError(answer);
    if (answer.status === 200 && !reading.failure)
        return null;
    const said = allWords(reading);
    for (const change of CHANGES) {
        const next = change(sent, said);
        if (next !== null)
            return { ...next };
    }
    return null;
}
function allWords(reading) {
    const own = `${reading.words.text} ${reading.params.join(' ').toLowerCase()}`;
    return reading.nested === null ? own : `${own} ${allWords(reading.nested)}`;
}
const REFUSED = String.raw `(?:not (?:\w{1,10} )?(?:supported|allowed|permitted|recogni[sz]ed|accepted|available|compatible)|unsupported|unrecognized|unknown|unexpected|invalid|deprecated|extra inputs|extra_forbidden|不支持)`;
function refuses(said, name) {
    const named = new RegExp(`(?<![\\w.])(?:body\\.)?${name}(?!\\w)`);
    return named.test(said) && new RegExp(REFUSED).test(said);
}
function without(body, name) {
    return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}
/**
 * "Thinking mode does not support this tool_choice"; "tool_choice must be auto": a call that may not be forced is
 * offered instead.
 */
function unforced(sent, said) {
    if (sent.tool_choice === undefined || sent.tool_choice === 'auto')
        return null;
    return /\btool[_ ]?choice\b/.test(said) ? { ...sent, tool_choice: 'auto' } : null;
}
/** `max_tokens` is not supported with this model. Use `max_completion_tokens` instead; and the reverse. */
function renamedLimit(sent, said) {
    const used = LIMITS.find((name) => name in sent);
    if (used === undefined || used === 'max_output_tokens')
        return null;
    const other = used === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    const asksOther = new RegExp(`(?:use|using|please|instead|with|set|by|provide)\\b.{0,40}(?<!\\w)${other}(?!\\w)`).test(said);
    if (!refuses(said, used) || !(asksOther || !said.includes(other)))
        return null;
    if (boundOf(said, 'least') !== null || boundOf(said, 'most') !== null)
        return null;
    return { ...without(sent, used), [other]: sent[used] };
}
/** "Expected a value >= 16, but got 1"; "must be at least 16"; "Range of max_tokens should be [16, 8192]". */
function raisedLimit(sent, said) {
    return bounded(sent, said, 'least');
}
function loweredLimit(sent, said) {
    return bounded(sent, said, 'most');
}
function bounded(sent, said, side) {
    const used = LIMITS.find((name) => name in sent);
    if (used === undefined || !/max_\w*tokens|output.{0,12}tokens|max_new_tokens|maxtokens|tokens/.test(said))
        return null;
    const now = sent[used];
    const bound = boundOf(said, side);
    if (bound === null || typeof now !== 'number')
        return null;
    const helps = side === 'least' ? bound > now && bound <= MOST_TOKENS : bound < now && bound >= 1;
    return helps ? { ...sent, [used]: bound } : null;
}
const LEAST = [
    /(?:>=|≥|at least|minimum(?: value)?(?: is| of|:)?|no less than|not less than|greater than or equal to|大于等于|不小于|至少|最小值?为?)[ :]{0,3}(\d{1,7})/,
    /\[(\d{1,7}), ?\d{1,9}\]/,
];
const MORE_THAN = /(?:greater than|larger than|more than|大于) (\d{1,7})\b/;
const adapt_MOST = [
    /(?:<=|≤|at most|maximum(?: value)?(?: is| of|:)?|no more than|not (?:greater|more) than|less than or equal to|小于等于|不大于|至多|最大值?为?)[ :]{0,3}(\d{1,7})/,
    /\[\d{1,7}, ?(\d{1,9})\]/,
];
function boundOf(said, side) {
    for (const form of side === 'least' ? LEAST : adapt_MOST) {
        const found = form.exec(said)?.[1];
        if (found !== undefined)
            return Number(found);
    }
    const above = side === 'least' ? MORE_THAN.exec(said)?.[1] : undefined;
    return above === undefined ? null : Number(above) + 1;
}
/** DashScope: "This model only support stream mode, please enable the stream parameter". */
function streamed(sent, said) {
    if (sent.stream === true)
        return null;
    const asks = /only supports? (?:the )?stream|must (?:be )?(?:set |used with |use |enable )?stream|stream(?:ing)? (?:mode )?(?:is )?(?:required|mandatory|only)|stream must be (?:set to )?true|enable the stream parameter|requires? stream|stream:? ?=? ?true is required|non-stream\w* .{0,30}not supported|not support (?:non-stream\w*|synchronous)|仅支持流式|只支持流式|不支持非流式/;
    return asks.test(said) ? { ...sent, stream: true } : null;
}
/** "parameter.enable_thinking must be set to false for non-streaming calls" */
function withoutThinking(sent, said) {
    if (!/enable_thinking/.test(said))
        return null;
    if ('enable_thinking' in sent) {
        return /not support|unsupported|unrecognized|unknown|不支持/.test(said)
            ? without(sent, 'enable_thinking')
            : null;
    }
    if (/enable_thinking.{0,40}(?:must be|should be|only supports?|set to|restricted to).{0,12}true/.test(said))
        return { ...sent, enable_thinking: true };
    return /enable_thinking.{0,60}(?:must be|should be|set to).{0,12}false/.test(said)
        ? { ...sent, enable_thinking: false }
        : null;
}
/** Models that know only the default temperature, and those that want exactly one. */
function withoutTemperature(sent, said) {
    if (!/\btemperature\b/.test(said))
        return null;
    if ('temperature' in sent)
        return without(sent, 'temperature');
    const only = /temperature.{0,60}(?:only|must be|should be|required).{0,20}?(\d(?:\.\d)?)\b/.exec(said)?.[1];
    return only === undefined ? null : { ...sent, temperature: Number(only) };
}
/** Any other member of ours that is refused by name; what makes the question is never left out. */
function withoutNamed(sent, said) {
    for (const name of Object.keys(sent)) {
        if (['model', 'messages', 'input', 'stream', 'tools', 'tool_choice', 'response_format'].includes(name))
            continue;
        if (refuses(said, name.toLowerCase()))
            return without(sent, name);
    }
    return null;
}

// EXTERNAL MODULE: ./lib/diagnose/advice.js
var diagnose_advice = __webpack_require__(1826);
;// CONCATENATED MODULE: ./lib/diagnose/rule.js
function rule_holds(when, { reading, status, headers, question }) {
    const { text, links } = reading.words;
    if (when.status !== undefined && !when.status.includes(status))
        return false;
    if (when.between !== undefined && (status < when.between[0] || status > when.between[1]))
        return false;
    if (when.shape !== undefined && !when.shape.includes(reading.shape))
        return false;
    if (when.question !== undefined && !when.question.includes(question))
        return false;
    if (when.header !== undefined && !when.header[1].test(headers[when.header[0]] ?? ''))
        return false;
    const { id, param, mark } = when;
    if (id !== undefined && !reading.identifiers.some((one) => id.test(one)))
        return false;
    if (param !== undefined && !reading.params.some((one) => param.test(one.toLowerCase())))
        return false;
    if (mark !== undefined && !mark.test(reading.page?.mark ?? ''))
        return false;
    if (when.link !== undefined && !when.link.test(links))
        return false;
    if (when.says !== undefined && !when.says.some((phrase) => phrase.test(text)))
        return false;
    return when.unless === undefined || !when.unless.test(text);
}
function firstMatch(rules, evidence, without) {
    const fits = (rule) => (rule.vendor === undefined || !without.has(rule.vendor)) && rule_holds(rule.when, evidence);
    return rules.find(fits) ?? null;
}

;// CONCATENATED MODULE: ./lib/diagnose/rules/behind.js
/** A gateway that was given no key of its own for the provider; before the rules about keys and money. */
const SETUP_RULES = [
    // The sentence begins with who failed, and it was not the gateway.
    {
        name: 'upstream-plainly',
        code: 'upstream-error',
        when: {
            says: [
                /^(?:the )?(?:upstream|backend)(?: \w{1,15}){0,3} (?:failed|failure|error|not found|rejected|denied|unavailable|invalid|exceeded|exhausted|expired|timeout|timed out)\b/,
            ],
            unless: /request timeout|connect error|maintenance/,
        },
    },
    {
        name: 'gateway-without-key',
        code: 'gateway-error',
        when: {
            says: [
                /\b(?:no|missing) (?:\w{1,20} )?(?:api[ _]?|provider )keys? (?:is |are )?(?:configured|set|found|available|provided|defined)? ?\(?(?:for (?:the |any )?(?:of the )?(?:providers?|models?|\S{3,40}\))|in (?:the )?env)/,
                /\b[a-z]{3,20}_api_key\b.{0,40}\b(?:not (?:set|configured|found|defined)|missing|environment|undefined)/,
                /\b(?:api|provider)[ _]?key (?:is )?not configured\b/,
            ],
            unless: /insufficient/,
        },
    },
];
const BEHIND_RULES = [
    {
        name: 'behind-down',
        code: 'gateway-unavailable',
        when: {
            between: [500, 599],
            says: [
                /no healthy upstream|upstream connect error|upstream (?:server )?(?:is )?timing out|invalid response was received from the upstream|ring-balancer|name resolution failed/,
                /connection (?:was )?refused|actively refused|econnrefused|ehostunreach|enotfound|getaddrinfo|dial tcp|no such host|host unreachable|i\/o timeout/,
                /\bbad gateway\b|gateway time-?out|service (?:is )?(?:temporarily )?unavailable|no available server|backend (?:fetch failed|unavailable|read error)/,
                /error occurred while trying to proxy|proxying the request|application failed to respond|upstream request timeout|reached hard timeout|first byte timeout|could not find a good candidate/,
                /server is shutting down|under maintenance|maintenance mode|temporarily (?:unavailable|offline|down)|服务(?:暂时)?不可用|维护/,
            ],
            unless: /\bprovider\b|fetch failed|上游/,
        },
    },
    {
        name: 'upstream-words',
        code: 'upstream-error',
        when: {
            between: [200, 599],
            says: [
                /failed after (?:maximum|max|\d+) (?:retries|attempts)|all retries|max(?:imum)? retries exceeded/,
                /failed to get response from (?:the )?provider|\bfetch failed\b|do request failed|all (?:providers|upstreams|deployments|channels|models|fallbacks)\b.{0,20}\bfailed/,
                /\b(?:upstream|provider|backend|vendor)s?\b.{0,60}\b(?:error|failed|failure|timeout|timed out|exception|invalid|unavailable|rejected|not respond\w*|unreachable)\b/,
                /\berror (?:from|calling|communicating with|contacting|occurred when calling|while calling) (?:the )?(?:upstream|provider|\w{1,20} api|\w{1,20} provider|openai|azure|anthropic|google|bedrock)/,
                /\b(?:upstream|provider|backend)s?\b.{0,30}\b(?:returned|responded|answered|gave|status)\b.{0,20}\b[45]\d\d\b/,
                /network connection lost|server disconnected|(?:can not|failed to) (?:connect to host|send request)|name or service not known/,
                /\be(?:sockettimedout|timedout|hostunreach|netunreach|hostdown)\b|operation was aborted|stream (?:was )?(?:closed|aborted)|failed to refresh (?:\w{1,12} )?token|circuit (?:breaker )?(?:is )?open|retry limit/,
                /connection reset by peer|econnreset|socket hang up|\beof\b|broken pipe|deadline exceeded/,
                /unexpected token .{0,30}doctype|not valid json.{0,20}html|exceeded the timeout sent in the request|network read error|remote protocol error|apiconnectionerror|connection error\b/,
                /上游|渠道.{0,12}(?:错误|失败|异常)|请求.{0,6}(?:供应商|厂商).{0,8}(?:失败|错误|超时)/,
            ],
        },
    },
    {
        name: 'upstream-timeout',
        code: 'upstream-error',
        when: { status: [408, 424, 500], says: [/time(?:d )?-?out/] },
    },
    {
        name: 'gateway-broke-id',
        code: 'gateway-error',
        when: {
            id: /^(?:internal_?(?:server_)?(?:error|exception)?|server_error|internal_error|\w*_panic|internal_failure|unknown_error|unexpected_error|database_error|query_data_error|update_data_error|no_db_connection)$/,
            between: [200, 599],
        },
    },
];
/** After everything about the request: `api_error` says no more than that something failed. */
const WEAK_BEHIND_RULES = [
    { name: 'gateway-broke-type', code: 'gateway-error', when: { id: /^api_error$/, between: [500, 599] } },
    {
        name: 'gateway-broke',
        code: 'gateway-error',
        when: {
            between: [200, 599],
            says: [
                /internal (?:server )?error|unknown (?:error|exception)|something went wrong|unexpected (?:error|exception)|(?:db|database) (?:not connected|error)|panic|event loop|nil pointer|out of memory|traceback|server (?:had|encountered) an error|get .{0,30}failed|系统(?:错误|异常)|内部错误|服务器?(?:错误|异常)|数据库/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/content.js
const CONTENT_RULES = [
    {
        name: 'tool-call-id',
        code: 'tool-call-malformed',
        when: {
            id: /^(?:tool_use_failed|tool_call_\w*(?:failed|invalid|malformed|error)|invalid_tool_calls?|malformed_function_call)$/,
        },
    },
    {
        name: 'tool-call-words',
        code: 'tool-call-malformed',
        when: {
            says: [
                /error parsing tool call/,
                /failed to (?:parse|generate|call|decode) (?:a |the )?(?:tool|function)s?\b/,
                /(?:malformed|invalid|unparsable) (?:tool|function)[ _]call/,
                /tool call (?:validation|parsing|arguments?)\b.{0,40}(?:failed|invalid|malformed|not valid|error)/,
            ],
        },
    },
    {
        name: 'output-id',
        code: 'output-malformed',
        when: {
            id: /^(?:json_validate_failed|json_schema_validation_failed|structured_output_\w+|invalid_json_output)$/,
        },
    },
    {
        name: 'output-words',
        code: 'output-malformed',
        when: {
            says: [
                /failed to (?:generate|validate) (?:valid )?json/,
                /(?:generated|model) (?:output|json|response)\b.{0,40}(?:not match|not conform|not valid json|invalid json)/,
            ],
        },
    },
    {
        name: 'filter-id',
        code: 'content-filtered',
        when: {
            id: /content_?(?:filter|policy|moderation|safety|blocked|violation|risk)|responsible_ai|data_?inspection|sensitive|prompt_blocked|moderation|censorship|safety_(?:violation|error|block)|guardrail|^(?:violation_fee\w*|risk_control\w*|text_risk|inappropriate\w*|contentfilter)$|^prompt_(?:filtered|rejected|injection)$/,
        },
    },
    {
        name: 'filter-words',
        code: 'content-filtered',
        when: {
            says: [
                /content[- ](?:management|filter\w*|safety|moderation|usage|security)\b.{0,30}(?:polic|filter|triggered|block|reject|detect|violat|fail|check|system)/,
                /(?:prompt|input|output|response|content|request|message|text|completion)s? (?:was |were |is |has been |have been |may have been )?(?:filtered|flagged|censored|moderated|rejected by (?:the |our )?(?:safety|moderation|content))/,
                /(?:blocked|rejected|refused|stopped|filtered) (?:by|due to|because of|for|as a result of) (?:the |our |its )?(?:content|safety|moderation|guardrail|security configuration|usage polic|output content|input content)/,
                /flagged (?:for|as|by)|requires moderation/,
                /\bguardrails?\b.{0,60}\b(?:fail|block|trigger|reject|violat|interven)|\bprompt (?:\w{1,12} )?(?:is|was|has been) (?:blocked|rejected)/,
                /inappropriate content|prohibited content|harmful content|objectionable content|unsafe content|sensitive (?:words?|content|information|topics?)/,
                /considered (?:high risk|risky|unsafe)|high[- ]risk content/,
                /violat\w{1,4} (?:of )?(?:\w{1,12} ){0,3}(?:usage|content|safety|acceptable use|use|community|moderation) (?:polic|guideline|rules)|moderation (?:result|policy|failed|flag)/,
                /\b(?:input|output|text|content)s? (?:new_)?sensitive\b/,
                /safety (?:system|filter|settings|reasons|policy|guidelines)/,
                /敏感|不安全(?:的)?内容|违规|内容(?:安全|审核|风险|合规)|审核(?:不|未)通过|内容被(?:拦截|过滤|屏蔽)|安全(?:审查|审核|策略)/,
            ],
            unless: /\b(?:account|key|organization|access|project)\b.{0,40}\b(?:flagged|terminated|suspended|disabled|deactivated|banned|restricted)\b|账[号户].{0,10}[封禁]|用户已/,
        },
    },
    {
        name: 'region-id',
        code: 'region-blocked',
        when: {
            id: /unsupported_(?:country|region|location)|country_(?:blocked|not_supported)|region_(?:blocked|not_allowed|restricted|forbidden)|geo_?(?:blocked|restricted)|location_not_supported|unsupported_country_region_territory/,
        },
    },
    {
        name: 'region-words',
        code: 'region-blocked',
        when: {
            says: [
                /(?:country|countries|territory|territories|user location|your location|your region|geographic\w*|geo ?location)\b.{0,60}(?:not (?:\w{1,10} )?(?:supported|available|allowed|permitted|served)|unsupported|blocked|restricted|prohibited|forbidden|sanction)/,
                /(?:not (?:\w{1,10} )?(?:supported|available|allowed|offered|accessible|permitted|provided)|unavailable|unsupported|blocked|restricted)\b.{0,40}\b(?:in|from|for|to) (?:your|this|certain|the user'?s?|unsupported) (?:current )?(?:country|countries|region|location|territory|area|geo\w*|jurisdiction)/,
                /country, region,? or territory/,
                /(?:unsupported|blocked|restricted|embargoed|sanctioned) (?:country|countries|territory|location|jurisdiction)/,
                /(?:您?所在(?:的)?(?:国家|地区|区域)|当前(?:国家|地区|区域)|该(?:国家|地区)|国家或地区|中国大陆).{0,20}(?:不支持|无法|不可|禁止|限制|不提供)|(?:不支持|禁止).{0,10}(?:国家|地区|区域).{0,6}(?:访问|使用)/,
            ],
            unless: /\bregional hostname\b|\bmodels?\b.{0,60}\bin (?:this|the) region\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/front-door.js
/** A page, bare text or nothing: what a front door answers, and an API does not. */
const NOT_JSON = ['html', 'text', 'empty', 'xml'];
const PROXY_RULES = [
    { name: 'proxy-wants-login', code: 'proxy-failure', when: { status: [407] } },
    { name: 'proxy-squid', code: 'proxy-failure', when: { header: ['x-squid-error', /./] } },
    { name: 'proxy-page', code: 'proxy-failure', when: { mark: /^(?:squid|tinyproxy)$/, between: [400, 599] } },
    { name: 'proxy-network-login', code: 'proxy-failure', when: { status: [511] } },
    {
        name: 'proxy-words',
        code: 'proxy-failure',
        when: {
            between: [400, 599],
            shape: NOT_JSON,
            says: [
                /\b(?:privoxy|ccproxy|polipo|blue ?coat|proxysg)\b/,
                /proxy (?:authentication|authorization) required/,
                /err_cache_access_denied/,
            ],
        },
    },
];
const FIREWALL_RULES = [
    {
        name: 'https-wanted',
        code: 'base-url-insecure',
        when: {
            between: [400, 499],
            says: [
                /plain http request was sent to https port/,
                /sent an http request to an https server/,
                /speaking plain http to an ssl/,
                /\b(?:https|ssl|tls)(?: connection| is|-only)* (?:required|only|is required)\b/,
                /\b(?:requires?|must (?:use|be made over|be sent over|be over)|please use|only accepts?|only over|use) (?:https|ssl|tls)\b/,
                /\bhttp (?:is )?not (?:allowed|supported|permitted)\b.{0,40}https/,
                /请使用 ?https/,
            ],
        },
    },
    { name: 'upgrade-required', code: 'base-url-insecure', when: { status: [426], says: [/tls|https|ssl/] } },
    {
        name: 'region-page',
        code: 'region-blocked',
        when: {
            shape: NOT_JSON,
            between: [400, 599],
            says: [
                /banned (?:the )?country/,
                /country or region (?:your ip|you are)/,
                /block access from your country/,
                /not available (?:in|from) your (?:country|region|location)/,
                /error(?: code:?)? 1009\b/,
            ],
        },
    },
    {
        name: 'cloudflare-rate',
        code: 'rate-limited',
        when: { between: [400, 599], says: [/you are being rate limited/, /error(?: code:?)? 1015\b/] },
    },
    {
        name: 'cloudflare-rate-json',
        code: 'rate-limited',
        vendor: 'cloudflare',
        when: { id: /^(?:1015|rate_limited)$/, says: [/rate limit/] },
    },
    {
        name: 'cloudflare-region-json',
        code: 'region-blocked',
        vendor: 'cloudflare',
        when: { id: /^1009$/, says: [/ban|country|region/] },
    },
    {
        name: 'cloudflare-block-json',
        code: 'blocked-by-firewall',
        vendor: 'cloudflare',
        when: {
            id: /^10(?:05|06|07|08|10|12|20|23)$/,
            says: [/access denied|banned|blocked|restrict|signature|firewall/],
        },
    },
    {
        name: 'cloudflare-origin-json',
        code: 'gateway-unavailable',
        vendor: 'cloudflare',
        when: {
            id: /^(?:10(?:00|01|02|04|14|16|18|33)|52\d|530)$/,
            says: [/dns|tunnel|origin|host|connection|timed? ?out|ssl|web server/],
        },
    },
    {
        name: 'challenge-header',
        code: 'blocked-by-firewall',
        when: { header: ['cf-mitigated', /challenge|block/], between: [400, 599] },
    },
    { name: 'challenge-vercel', code: 'blocked-by-firewall', when: { header: ['x-vercel-mitigated', /./] } },
    { name: 'challenge-aws-waf', code: 'blocked-by-firewall', when: { header: ['x-amzn-waf-action', /./] } },
    {
        name: 'challenge-datadome',
        code: 'blocked-by-firewall',
        when: { header: ['x-datadome', /./], between: [400, 499] },
    },
    { name: 'iap', code: 'blocked-by-firewall', when: { header: ['x-goog-iap-generated-response', /./] } },
    {
        name: 'challenge-page',
        code: 'blocked-by-firewall',
        when: {
            shape: ['html', 'text'],
            says: [
                /^just a moment/,
                /checking (?:your browser|if the site connection)/,
                /attention required! \| cloudflare/,
                /(?:sorry, )?you have been blocked/,
                /security checkpoint/,
                /verify(?:ing)? (?:that )?you are (?:a )?human/,
                /you are not a (?:bot|robot)|are you (?:a )?(?:robot|human)/,
                /\bddos-guard\b|\bcaptcha\b|\bhcaptcha\b/,
                /enable (?:javascript|js) and (?:cookies|disable any ad ?blocker)/,
                /access to this (?:page|site|website|resource) (?:has been|is) (?:denied|blocked|restricted|forbidden)/,
                /incapsula incident|request unsuccessful\. incapsula/,
                /the requested url was rejected/,
                /(?:website|web application) firewall/,
                /(?:your )?(?:request|ip|ip address|access|connection) (?:has been|was|is) (?:blocked|banned|intercepted)/,
                /\brequest blocked\b|\bblocked by\b/,
                /web ?(?:page|site) (?:has been )?blocked|web filter|url filter/,
                /error(?: code:?)? 10(?:05|06|07|08|10|12|20|23)\b/,
                /used cloudflare to restrict access/,
                /iap credentials/,
                /ssl certificate (?:error|was sent)|required ssl certificate/,
                /forbidden by administrative rules/,
                /安全验证|网站防火墙|请求被拦截|已被.{0,12}拦截|访问被(?:拒绝|阻断|拦截)|人机验证|云防护/,
            ],
        },
    },
    {
        name: 'route-cdn-method',
        code: 'base-url-wrong-path',
        when: { shape: ['html'], says: [/not configured to allow the http request method/] },
    },
    {
        name: 'login-elsewhere',
        code: 'blocked-by-firewall',
        when: { status: [401, 403], shape: NOT_JSON, header: ['location', /./] },
    },
    {
        name: 'login-platform',
        code: 'blocked-by-firewall',
        when: { status: [401], mark: /^(?:vercel|netlify)$/ },
    },
    {
        name: 'network-refused',
        code: 'blocked-by-firewall',
        when: { status: [403], says: [/check your network settings/] },
    },
    {
        name: 'basic-login',
        code: 'blocked-by-firewall',
        when: {
            status: [401],
            shape: NOT_JSON,
            header: ['www-authenticate', /^\s*(?:basic|negotiate|ntlm|digest)\b/i],
        },
    },
    {
        name: 'firewall-page',
        code: 'blocked-by-firewall',
        when: { status: [403], mark: /^(?:akamai|incapsula|cloudfront|cloudflare|fortinet|zscaler|azure)$/ },
    },
];
/** Hosting platforms whose page says that nothing runs behind the name. */
const PLATFORM_RULES = [
    {
        name: 'platform-render',
        code: 'gateway-unavailable',
        when: { header: ['x-render-routing', /no-server|suspend|hibernate|no-deploy|error/] },
    },
    {
        name: 'platform-railway',
        code: 'gateway-unavailable',
        when: { header: ['x-railway-fallback', /true/i] },
    },
    {
        name: 'platform-modal',
        code: 'gateway-unavailable',
        when: { says: [/^modal-http: (?:invalid function call|app for invoked web endpoint is stopped)/] },
    },
    {
        name: 'tunnel-ngrok-warning',
        code: 'not-an-api',
        when: { header: ['ngrok-error-code', /ERR_NGROK_6024/i] },
    },
    {
        name: 'tunnel-ngrok-limit',
        code: 'rate-limited',
        when: { header: ['ngrok-error-code', /ERR_NGROK_73\d/i] },
    },
    { name: 'tunnel-ngrok', code: 'gateway-unavailable', when: { header: ['ngrok-error-code', /./] } },
    {
        name: 'platform-vercel-function',
        code: 'gateway-error',
        when: {
            header: [
                'x-vercel-error',
                /FUNCTION_(?:INVOCATION_FAILED|THROTTLED)|MIDDLEWARE|EDGE_FUNCTION_INVOCATION_FAILED/,
            ],
        },
    },
    {
        name: 'platform-vercel',
        code: 'gateway-unavailable',
        when: { header: ['x-vercel-error', /DEPLOYMENT|TIMEOUT|DNS|UPSTREAM|BODY_NOT_A_STRING|INTERNAL/] },
    },
    {
        name: 'platform-nothing-deployed',
        code: 'gateway-unavailable',
        when: {
            between: [400, 599],
            shape: ['html', 'text', 'flat', 'error-object', 'error-string', 'other'],
            says: [
                /deployment (?:could not be found|not found|has been (?:paused|disabled|suspended)|is (?:paused|disabled|unavailable)) ?(?:on vercel)?/,
                /deployment_(?:not_found|paused|disabled|not_ready)/,
                /\bno such app\b|there is nothing here, yet/,
                /application (?:failed to respond|not found|error an error occurred)/,
                /(?:tunnel|endpoint) \S{0,120} ?is offline|tunnel (?:\S{1,120} )?(?:is )?(?:unavailable|not found)/,
                /err_ngrok_(?:3200|3004|8012)/,
                /\bapp\b.{0,40}\bis stopped\b|this web app is stopped|web app .{0,40}(?:stopped|unavailable)|web site not found|our services are not available right now/,
                /(?:your )?space is (?:in error|sleeping|paused|building)/,
                /unknown domain: /,
                /this (?:service|project|site|deployment|app|machine) (?:has been |is )?(?:suspended|paused|stopped|disabled)(?: by (?:its|the) owner)?/,
                /project not found|site not found|no active (?:service|deployment|machine)/,
                /no application .{0,30}(?:deployed|running)/,
                /没有找到站点|站点(?:已|被)?(?:停用|暂停|不存在)/,
            ],
            unless: /\bmodel\b|api deployment|resource does not exist/,
        },
    },
    { name: 'platform-heroku', code: 'gateway-unavailable', when: { mark: /^heroku$/, between: [400, 599] } },
];
/** The rest of pages, by status. */
const PAGE_RULES = [
    {
        name: 'route-express',
        code: 'base-url-wrong-path',
        when: { shape: ['html'], says: [/can not (?:get|post|put) \//] },
    },
    {
        name: 'page-static-server',
        code: 'not-an-api',
        when: {
            shape: ['html'],
            header: ['server', /simplehttp|python|webrick|live-server|http-server/i],
            between: [400, 599],
        },
    },
    { name: 'page-rate', code: 'rate-limited', when: { shape: ['html'], status: [429] } },
    {
        name: 'page-too-large',
        code: 'invalid-request',
        when: { shape: ['html'], status: [411, 413, 414, 415, 431] },
    },
    { name: 'page-headers-too-large', code: 'invalid-request', when: { shape: ['html'], status: [400] } },
    { name: 'page-key', code: 'key-rejected', when: { shape: ['html'], status: [401] } },
    { name: 'page-payment', code: 'quota-exhausted', when: { shape: ['html'], status: [402] } },
    {
        name: 'page-forbidden',
        code: 'blocked-by-firewall',
        when: { shape: ['html'], status: [403, 406, 418, 444, 451] },
    },
    {
        name: 'route-page',
        code: 'base-url-wrong-path',
        when: { shape: ['html'], status: [404, 405, 410, 501] },
    },
    { name: 'page-timeout', code: 'gateway-unavailable', when: { shape: ['html'], status: [408, 421, 499] } },
    { name: 'page-other', code: 'not-an-api', when: { shape: ['html'], between: [100, 499] } },
    {
        name: 'page-down',
        code: 'gateway-unavailable',
        when: {
            shape: ['html'],
            between: [500, 599],
            says: [
                /bad gateway|unavailable|gateway time-?out|timed out|maintenance|backend (?:fetch|read)|unable to connect|can not connect/,
                /could not (?:connect|satisfy)|unreachable|invalid response|no server|web server is (?:down|returning)|origin|be right back/,
            ],
        },
    },
    { name: 'page-unavailable', code: 'gateway-unavailable', when: { shape: ['html'], between: [502, 599] } },
    { name: 'page-error', code: 'gateway-error', when: { shape: ['html'], status: [500, 501] } },
    {
        name: 'store-route',
        code: 'base-url-wrong-path',
        when: {
            shape: ['xml'],
            id: /^(?:no_such_(?:key|bucket|object|website\w*)|method_not_allowed|not_found|resource_not_found|blob_not_found|invalid_uri)$/,
        },
    },
    {
        name: 'store-denied',
        code: 'not-an-api',
        when: {
            shape: ['xml'],
            id: /^(?:access_denied|invalid_argument|invalid_request|all_access_disabled|account_problem)$/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/key.js
const KEY = String.raw `(?:api[ _-]?(?:key|token|secret)|apikey|access[ _-]?token|auth(?:entication|orization)?(?:[ _-](?:token|key|credentials?|header|field|info\w*|parameter))?|bearer(?: token)?|credentials?|x-api-key|subscription key|virtual key|user key|secret key|license key|jwt|token|key)`;
function saying(pattern) {
    return new RegExp(pattern.replaceAll('KEY', KEY));
}
const KEY_RULES = [
    {
        name: 'key-lookup-failed',
        code: 'gateway-error',
        when: { says: [/database (?:query )?error|\bdb (?:not connected|error)|数据库/] },
    },
    {
        name: 'key-lookup-broke',
        code: 'gateway-error',
        when: {
            between: [500, 599],
            says: [
                /failed to (?:validate|verify|check|look up) (?:the )?(?:api[ _-]?key|key|token)|error during auth/,
            ],
        },
    },
    {
        name: 'key-malformed',
        code: 'api-key-malformed',
        when: {
            says: [
                saying('KEY\\b.{0,60}(?:expected to|must|should|does not|needs to) (?:start|begin) with'),
                saying('(?:incorrect|invalid|wrong|bad|malformed) KEY format|KEY (?:format|is (?:badly )?formatted)\\b.{0,20}(?:incorrect|invalid|wrong|not)'),
                saying('\\bmalformed KEY\\b|\\bKEY (?:is |was )?malformed\\b'),
                /illegal header value|invalid header value|not a legal http header/,
                /普通用户不支持指定渠道|(?:normal|ordinary|regular) users? (?:do|can|are|is)\b.{0,20}not\b.{0,30}(?:specif\w+) (?:a )?channels?/,
                /(?:令牌|密钥|api ?key|key).{0,6}格式(?:错误|不正确|有误|不对)/,
            ],
        },
    },
    {
        name: 'key-rejected-or-expired',
        code: 'key-rejected',
        when: {
            says: [
                /(?:invalid|incorrect|wrong|missing|revoked|not valid|malformed)(?:,| or| and\/or)+ (?:may have |has |is |be )?expired|expired(?:,| or)+ (?:is |an? )?(?:invalid|incorrect|revoked|wrong|missing)/,
                /(?:missing|absent|empty|no)(?:,| or)+ (?:an? )?(?:is )?(?:invalid|incorrect|wrong)|(?:invalid|incorrect|wrong)(?:,| or)+ (?:is )?(?:missing|absent|empty)/,
                /过期或|失效或|无效或/,
            ],
            unless: /subscription|\bplan\b|套餐/,
        },
    },
    {
        name: 'key-expired-id',
        code: 'key-expired',
        when: {
            id: /(?:key|token|credential|certificate|auth\w*)_(?:has_|is_)?expired|expired_(?:\w+_)?(?:key|token|credential)/,
        },
    },
    {
        name: 'key-expired',
        code: 'key-expired',
        when: {
            says: [
                saying('KEY\\b.{0,60}\\bexpired\\b'),
                saying('\\bexpired (?:\\w{1,12} ){0,2}KEY\\b'),
                /(?:令牌|密钥|key|token|凭证|api).{0,6}(?:已)?过期|(?:令牌|密钥).{0,4}到期/,
            ],
            unless: /expired model|plan (?:has )?expired|subscription/,
        },
    },
    {
        name: 'key-disabled-id',
        code: 'key-disabled',
        when: {
            id: /(?:key|token|credential)_(?:is_|has_been_)?(?:disabled|revoked|blocked|inactive|suspended|deleted|deactivated|leaked|paused)|consumer_suspended|(?:disabled|revoked|blocked|inactive)_(?:\w+_)?(?:key|token)$/,
        },
    },
    {
        name: 'key-disabled',
        code: 'key-disabled',
        when: {
            says: [
                saying('\\b(?:KEY|consumer)\\b.{0,80}\\b(?:suspended|disabled|revoked|deactivated|inactive|not (?:active|enabled)|leaked|blocked|deleted|removed|archived|banned|locked|compromised|paused|terminated|turned off)\\b'),
                /\b(?:revoked|disabled|deactivated|suspended|inactive|blocked|leaked) (?:\w{1,12} ){0,2}(?:api[ _-]?key|key|token|credentials?)\b/,
                /(?:令牌|密钥|key|token).{0,8}(?:状态不可用|不可用|已?(?:被)?(?:禁用|停用|封禁|吊销|撤销|删除|失效|冻结))/,
            ],
            unless: /\bmodels?\b|based authentication|\buse of\b|ip address|\bfirewall\b/,
        },
    },
    {
        name: 'key-missing-id',
        code: 'api-key-missing',
        when: {
            id: /failed_to_resolve_api_key|^(?:missing|no)_(?:api_?)?(?:key|token|auth\w*|credentials?|bearer\w*|access_token)|(?:api_key|key|token|auth\w*|credentials?)_(?:is_)?(?:required|missing|not_provided|not_set|empty|absent)$/,
        },
    },
    {
        name: 'key-missing-plainly',
        code: 'api-key-missing',
        when: {
            says: [
                /\bno (?:api[ _-]?key|auth\w* (?:header|token|credentials?)|credentials|(?:bearer |access )?token)s? (?:was |were |is |has been )?(?:provided|supplied|sent|passed|given|specified|present|received)|\(no api key\)/,
                /\bapi[ _-]?(?:key|token) is required\b/,
            ],
        },
    },
    {
        name: 'key-rejected-id',
        code: 'key-rejected',
        when: {
            id: /(?:invalid|incorrect|wrong|bad|unknown|illegal)_(?:\w+_)?(?:api_?key|key|token|credentials?|auth\w*|client|signature)$|(?:api_?key|key|token|credentials?|auth\w*|signature)_(?:is_)?(?:invalid|incorrect|wrong|rejected|not_found|mismatch|does_not_match|failed|failure|fails|error_invalid)|invalid_(?:authentication|authorization|signature|client_token|iam_token)\w*|auth_failure_(?:secret_id|signature|token|invalid)\w*|unrecognized_client|failed_to_auth|invalid_x_api_key/,
        },
    },
    {
        name: 'key-rejected',
        code: 'key-rejected',
        when: {
            says: [
                saying('\\b(?:invalid|incorrect|wrong|bad|unknown|unrecognized|illegal|bogus|non-?existent)(?: \\w{1,15}){0,3} KEY\\b'),
                saying('\\bKEY\\b(?: (?!not\\b|is\\b|are\\b)\\S{1,80}){0,4} (?:is |are |was |were |has been |have been |seems |appears |to be |you provided )*(?:not (?:valid|recogni[sz]ed|correct|accepted|known|found(?! in )|be found|be verified)|invalid|incorrect|wrong|rejected|refused|unknown|unrecognized|fail(?:s|ed|ure)?|mismatch(?:ed)?|(?:does|did|do) not (?:match|exist|belong))\\b'),
                saying('(?:could|can|did|do|does|unable to|failed to)(?: not)? (?:be )?(?:validate|verify|verified|validated|authenticate|authenticated|recognize|find)\\b.{0,40}\\b(?:KEY|user|request)\\b'),
                /no valid (?:api[ _-]?key|key|token|credentials?)|not a valid (?:api[ _-]?key|key|token)/,
                /unable to find token|user not found|no such user|no connected db|(?:iam|identity|user) (?:certification|verification) failed|security token included in the request is invalid|signature we calculated/,
                /invalid authentication/,
                /无效的?.{0,10}(?:令牌|密钥|key|token|凭证|身份|api)|(?:令牌|密钥|key|token|身份|鉴权|认证|签名|授权|凭证).{0,14}(?:无效|错误|不正确|失败|非法|不存在|不匹配|未通过|有误)|验证失败/,
            ],
            unless: /max[_ ]tokens|too many tokens|unexpected token|in json|at position|logit_bias|token count|tokens? (?:limit|length)|\bmodel\b.{0,20}\bnot found|missing (?:required )?scope|not allowed to call|subscription (?:is|has)/,
        },
    },
    {
        name: 'key-missing',
        code: 'api-key-missing',
        when: {
            says: [
                saying('\\b(?:no|missing|without|empty|absent|lacks?|lacking)(?: \\w{1,12}){0,2} KEYs?\\b'),
                saying('\\bKEY\\b(?: \\S{1,30}){0,5} (?:is |was |are |were |has |have )?(?:not (?:been )?(?:provided|supplied|sent|found in|present|set|specified|included|given|passed|detected)|missing|required|absent|empty|needed|blank)\\b'),
                saying('\\b(?:did not|please|must|need to|have to|should|not) (?:provide|supply|pass|send|include|carry|specify|attach|set|add|use|sent|provided)\\b(?:(?!valid|correct|another|different).){0,40}\\bKEY\\b'),
                /not authenticated|authentication (?:is )?required|authorization (?:is )?required|unregistered callers|credential was not sent|login required|please log ?in\b|you are not logged in|must be authenticated/,
                /请.{0,12}携带|(?:未提供|缺少|未传|未携带|没有提供|未设置|请提供|请传入|未填写|缺失|未包含|未收到).{0,16}(?:令牌|密钥|key|token|身份|认证|鉴权|authorization|authentication|凭证)|未登录|请(?:先)?登录|(?:令牌|密钥|token|key|authorization).{0,8}(?:不能为空|为空|缺失|未提供)/,
            ],
            unless: /max[_ ]tokens|permission|scope/,
        },
    },
];
/** After everything about models and permissions: what 401 texts say that is about a key at the latest. */
const WEAK_KEY_RULES = [
    {
        name: 'key-unauthorized-id',
        code: 'key-rejected',
        when: {
            id: /^(?:un_?auth\w*|unauthenticated|authentication_error|auth_error|invalid_authentication_error|authenticationerror|auth_failure\w*|login_fail\w*)$/,
            status: [200, 400, 401, 403],
        },
    },
    {
        name: 'key-unauthorized',
        code: 'key-rejected',
        when: {
            says: [
                /^(?:error:? ?)?(?:401:? ?)?(?:http )?unauthori[sz]ed(?: access| request)?[.!]*$/,
                /\bauthentication (?:attempt )?(?:error|fails|failed|failure)\b|authorization failed|login fail/,
                /\bunauthenticated\b/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/model.js
const MODEL_RULES = [
    // Client restrictions speak of accounts and groups, not of a model.
    {
        name: 'client-only',
        code: 'permission-denied',
        when: {
            says: [
                /only (?:allows?|available (?:for|to)|authorized for use with|supports?|permits?)\b.{0,60}\b(?:clients?|coding agents?|claude code|cli|plugins?)\b/,
            ],
        },
    },
    {
        name: 'model-or-access',
        code: 'model-not-found',
        when: {
            says: [
                /(?:does not exist|not found|not exist|could not be found|no such model|inaccessible)\b.{0,40}\bor\b.{0,60}\b(?:access|permission|inaccessible|not deployed)/,
                /不存在.{0,12}(?:无权|没有权限)/,
            ],
        },
    },
    {
        name: 'gateway-provider-undefined',
        code: 'gateway-error',
        when: { says: [/provider undefined not found/] },
    },
    {
        name: 'model-price',
        code: 'gateway-error',
        when: {
            says: [
                /倍率或价格未配置|价格未(?:配置|设置)/,
                /\bmodels?\b.{0,80}\b(?:ratio|price|pricing)\b.{0,20}\bnot (?:set|configured|found)/,
            ],
        },
    },
    {
        name: 'permission-denied-on',
        code: 'permission-denied',
        when: {
            says: [
                /\bpermission \S{1,80} denied on\b/,
                /not authorized to perform\b(?!.{0,80}\bmarketplace)/,
                /lacks the required data action/,
            ],
        },
    },
    {
        name: 'model-retired-id',
        code: 'model-retired',
        when: {
            id: /model_(?:is_)?(?:decommissioned|deprecated|retired|removed|sunset|archived|eol|discontinued)|(?:deprecated|retired)_model/,
        },
    },
    {
        name: 'model-retired',
        code: 'model-retired',
        when: {
            says: [
                /\b(?:models?|engine|deployment|version)\b.{0,140}\b(?:deprecated|decommissioned|retired|sunset(?:ted)?|end[- ]of[- ]life|shut ?down|discontinued|end of (?:its )?life|was removed|(?:has|have) been removed|taken offline|marked .{0,30}legacy)\b/,
                /\b(?:models?|engine|version)\b.{0,140}\bno longer (?:\w{1,12} )?(?:available|supported|offered|served|active|accessible|exists?|hosted)\b/,
                /\b(?:deprecated|retired|decommissioned|discontinued) model\b|reached its end of life/,
                /模型.{0,40}(?:已|被)?(?:下线|下架|停服|停止服务|弃用|废弃|退役)|(?:已|被)(?:下线|下架|退役).{0,10}模型/,
            ],
            unless: /\b(?:parameter|argument|field|temperature|top_p)\b.{0,40}deprecated/,
        },
    },
    {
        name: 'model-retired-link',
        code: 'model-retired',
        when: {
            link: /deprecat|retire|sunset|end-of-life/,
            says: [/\bmodel\b.{0,120}\bnot (?:available|found|supported)/],
        },
    },
    { name: 'model-gone', code: 'model-retired', when: { status: [410], says: [/\bmodels?\b/] } },
    {
        name: 'model-wrong-endpoint-id',
        code: 'model-wrong-endpoint',
        when: {
            id: /^(?:operation_not_supported|model_not_supported_(?:for|in)\w*|unsupported_(?:task|operation|model_type)|wrong_model_type|unsupported_api_for_model)$/,
        },
    },
    {
        name: 'model-wrong-endpoint',
        code: 'model-wrong-endpoint',
        when: {
            says: [
                /\bnot (?:an? )?(?:chat|completion|embeddings?|text generation|language|responses?)(?: completions?)? model\b/,
                /\bis an? (?:text )?(?:embeddings?|rerank\w*|image|audio|tts|speech|transcription|video|moderation|completion|base)(?: generation)? model\b/,
                /(?:only )?supported (?:in|with|by|on|through|via) (?:the )?\/?v1\/|not supported (?:in|with|by|on) (?:the )?\/?v1\//,
                /\bdoes not support (?:the )?(?:\/\S{1,40}|chat(?: completions?)?|completions?|embeddings?|generate ?content|generatecontent|text generation|generation|inference|(?:\w{1,20} )?(?:endpoint|api|operation|task))\b/,
                /operation does not work with the specified model|not (?:allowed|able) to (?:sample|generate embeddings) from this model|did you mean to use v1/,
                /\bmodel\b.{0,80}\b(?:can ?not|can not|not|does not support|unsupported|not supported|incompatible)\b.{0,30}\b(?:used |use |for |with |by |on )+(?:\w{1,10} )?(?:chat|embeddings?|completions?|rerank\w*|responses|messages|this (?:endpoint|api|route))\b/,
                /\b(?:please )?use (?:the )?\/?(?:v1\/)?(?:embeddings|responses|images|audio|completions|chat\/completions|rerank|messages)\b.{0,20}\b(?:endpoint|api)\b/,
                /\bonly (?:available|supported|usable|works?) (?:via|in|through|on|with) (?:the )?.{0,40}\b(?:endpoint|api)\b/,
                /\bendpoint\b.{0,30}\bonly (?:supports|accepts|works with)\b.{0,40}\bmodels?\b/,
                /\btask\b.{0,60}\bnot (?:supported|found)\b|\bnot supported for (?:task|chat|generation|the)\b/,
                /(?:模型|model).{0,30}不支持.{0,8}(?:该|此|当前)?(?:接口|调用方式|对话|聊天|chat|embedding|向量|端点|api)|请使用.{0,12}接口/,
            ],
            unless: /\bnot found\b|\bdoes not exist\b|\b(?:tool|function|stream|image|vision|system|json|response_format|reasoning)\b/,
        },
    },
    {
        name: 'model-unavailable-id',
        code: 'model-unavailable',
        when: {
            id: /^(?:model_(?:not_available|unavailable|loading|not_loaded|not_ready\w*|offline|not_running|not_deployed|load_failed|warming\w*|cold\w*)|(?:dedicated_)?(?:endpoint|deployment)_(?:not_running|not_ready|scaling_up|paused|stopped|unavailable|inactive)|no_(?:available|healthy|active)_\w+|no_keys_available|no_deployments?_available|channel_no_available_key|unavailable_error|closed_endpoint|model_loading_error|loading)$/,
        },
    },
    {
        name: 'model-unavailable',
        code: 'model-unavailable',
        when: {
            says: [
                /\bno (?:available|healthy|active|enabled|valid|live|usable|running|ready|compatible|suitable|matching) (?:\w{1,12} ){0,3}(?:channels?|deployments?|accounts?|providers?|workers?|backends?|instances?|containers?|replicas?|endpoints?|api keys|keys|nodes?|credentials)\b/,
                /\bno (?:available|healthy|active|enabled|live|usable|running|ready) models?\b/,
                /\bcold start\b|\b(?:deployment|instance|worker|engine) (?:is )?(?:not ready|failed|shutting down)\b/,
                /\b(?:process|engine|worker|instance|replica|container|shard|runner|pod)s? (?:is |are )?(?:currently )?(?:not (?:yet )?(?:ready|running|started|loaded)|paused|asleep|sleeping|starting|loading)\b|waiting for .{0,30}runner to start/,
                /\bno (?:\w{1,12} ){1,2}available for (?:the |this )?(?:requested )?model\b/,
                /\b(?:failed|unable|can not|could not) (?:to )?(?:get|find|select|pick) (?:an? |any )?(?:available |usable |healthy )?(?:channel|provider|deployment|instance|account)/,
                /\bmodels?\b.{0,120}\b(?:not (?:currently|presently|yet) available|not available (?:right now|at the moment|at this time|now|yet))\b/,
                /\bno (?:\w{1,12} )?(?:channels?|deployments?|accounts?|providers?|services|miners|containers?|workers?|instances?|replicas?|endpoints?|nodes?|servers?|slots?)\b (?:\w{1,12} )?(?:available|found|configured|registered|online|left|ready|running|alive)\b/,
                /\bloading (?:the )?model\b|\bmodels? (?:\S{1,120} )?(?:is|are) (?:currently |still |being |now )*(?:loading|loaded|starting|initiali[sz]ing|warming)\b/,
                /\bmodels? (?:\S{1,120} )?(?:is|are|was|has|have|can)?(?: currently| still| temporarily| been| yet| now)* ?(?:not (?:been |yet |currently )?(?:loaded|ready|running|deployed|started|online|serving|initialized)|unloaded|cold|paused|stopped|asleep|offline|unavailable|down|under maintenance|temporarily)\b/,
                /\bno models? (?:is |are |has been |have been |currently )*(?:loaded|running|deployed|ready)|load a model\b|model (?:could )?not (?:be )?load|(?:failed|unable|could not|error) (?:to )?load(?:ing)? (?:the )?model|can not load model/,
                /\bendpoint\b.{0,80}\b(?:not running|is (?:paused|stopped|closed|scaled)|closed)\b|scal(?:ed to zero|ing up)|degraded function/,
                /\bmodels?\b.{0,40}\bcrashed\b|requires more (?:system |gpu )?memory|该?渠道.{0,6}(?:禁用|停用)|\bchannel (?:has been |is )?disabled/,
                /on-demand throughput|non-serverless model|too large to be loaded/,
                /\bno endpoints found for\b|\bonly allowed now\b|not supported by any provider|all providers have been ignored|no allowed providers/,
                /\bmodel\b.{0,60}\b(?:try again|retry) (?:later|in)\b/,
                /无可用(?:的)?(?:渠道|账[号户]|节点|通道|模型)|(?:没有|暂无)可用(?:的)?(?:渠道|账[号户]|节点|通道|模型|资源|实例)|可用渠道.{0,8}(?:失败|不存在)|模型.{0,30}(?:加载中|正在加载|未加载|未启动|未部署|暂不可用|不可用|维护中)/,
            ],
            unless: /\bno endpoints found that support|data policy|privacy|does not exist|not found, try|only \S+ allowed now/,
        },
    },
    {
        name: 'model-not-permitted-id',
        code: 'model-not-permitted',
        when: {
            id: /model_(?:access_denied|not_allowed|not_permitted|forbidden|blocked|terms_required|permission\w*|no_access|not_open\w*|not_activated|not_enabled|disabled|restricted)|^no_access$|access_denied_unpurchased|unpurchased|restricted_models?|^unavailable_model$|model_gated/,
        },
    },
    {
        name: 'model-not-permitted',
        code: 'model-not-permitted',
        when: {
            says: [
                /\b(?:not (?:have|has|allowed|permitted|authori[sz]ed|entitled|granted)|no|without|denied|lacks?)\b.{0,30}\b(?:access|permissions?|use|using|call)\b.{0,30}\bmodels?\b/,
                /\bmodel access (?:is |was )?denied|access to (?:\w{1,8} )?model\b.{0,100}\bdenied/,
                /\bmodels?\b.{0,110}\b(?:not (?:allowed|permitted|enabled|authori[sz]ed|included(?! in the list)|open|activated|accessible|granted)|blocked|forbidden|restricted|disabled)\b/,
                /\bnot (?:activated|enabled|opened|subscribed to|purchased) (?:the )?(?:\w{1,10} )?model/,
                /can only access models|allowed models|requir(?:es|ing)\b.{0,50}\b(?:to access|to use) (?:this|the) model|to access this model|requires? (?:terms|licen[sc]e) acceptance|must (?:accept|agree)\b.{0,40}\b(?:terms|licen[sc]e)|prior to using this model/,
                /\bmodels?\b.{0,60}\brequires? (?:a |an )?(?:\w{1,12} )?(?:subscription|plan|upgrade|tier)\b|\bblocks? (?:the )?model\b/,
                /\bmodels?\b.{0,80}\bnot available (?:on|in|for|with|to|under) (?:the |your |this )?(?:\w{1,12} )?(?:tier|plan|account|subscription|users?|key)\b/,
                /\bupgrade\b.{0,40}\bto (?:use|access|unlock)\b.{0,30}\bmodel|\b(?:plan|tier|subscription)\b.{0,30}\bdoes not (?:include|allow|cover|support)\b.{0,40}\b(?:model|access)/,
                /(?:没有|无).{0,4}权限.{0,10}模型/,
                /\bmodels?\b.{0,40}\bonly (?:available|accessible|offered)\b.{0,30}\b(?:paid|pro|premium|plus|enterprise|subscri\w+|tier|members|customers)\b/,
                /\bmodels?\b.{0,100}\b(?:gated|you (?:do not have|have no) (?:access|permission))\b/,
                /\bfunction\b.{0,80}\bnot found for account\b/,
                /暂未开放.{0,20}权限|无权(?:使用|访问|调用).{0,10}模型|模型.{0,40}(?:无权|未开通|未授权|没有权限|无权限|不允许|被禁用|未启用|未购买)|(?:没有|无).{0,8}模型.{0,8}(?:权限|访问)/,
            ],
            unless: /\bmodels permission\b|invalid model|\bmodels?\b.{0,80}not found\b/,
        },
    },
    {
        name: 'model-not-found-id',
        code: 'model-not-found',
        when: {
            id: /model\w*_(?:not_found|not_exists?|does_not_exist|not_supported|unknown|invalid)$|^(?:unknown|invalid|unsupported|no_such)_(?:or_unsupported_)?model(?:_\w+)?$|^(?:deployment|engine)_not_found|^invalid_endpoint_or_model|^provider_not_found$|^model_not_found/,
        },
    },
    {
        name: 'model-not-found',
        code: 'model-not-found',
        when: {
            says: [
                /\b(?:models?|engine|deployment|uid)\b.{0,160}\b(?:not found|does not exist|do not exist|not exist|doesnt exist|could not be (?:found|located)|was not found|not be found|not recognized|unrecognized|is (?:an )?(?:invalid|unknown|unsupported)|is not (?:a )?(?:valid|known|supported|configured|registered|available|recognized|found|in the)|not supported|not available|unknown)\b/,
                /\b(?:no such|unknown|invalid|unrecognized|unsupported|non-?existent|undefined|wrong|incorrect|not found the|can not find|could not find|no matching|did not find|not a valid) (?:the |any )?(?:\w{1,12} )?(?:models?|deployment|engine)\b/,
                /\bdoes not support (?:the )?model\b|\bthere is no model_name|\bno model (?:named|with|called)\b|\bno (?:\w{1,12} ){1,3}(?:found )?for (?:the |this )?(?:requested )?model\b/,
                /\bendpoint (?:with name |named |id )?(?!\/|was |is |not )[\w.-]{2,80} (?:of account \w{1,20} )?(?:was |is |does |could )?not (?:be )?(?:found|exist)\b/,
                /(?:could|can) not find (?:a |any )?(?:suitable|matching) (?:handler|model|provider|backend|upstream)/,
                /\bis not an? (?:\w{1,12} )?(?:supported|valid|known|available|recogni[sz]ed) (?:\w{1,12} )?model\b|\b(?:invalid value for|unable to access|can not access) (?:the )?model\b/,
                /\bsupported (?:api )?model names?\b|\bbut you passed\b|^requested entity was not found/,
                /is not a valid model|\bmodel not (?:found|exist)|not find (?:the |any |a )?model|llm provider not provided|the given endpoint does not exist/,
                /^model: \S+$/,
                /\bonly \S+ allowed now\b/,
                /模型.{0,60}(?:不存在|未找到|找不到|不支持|无效|错误|有误|未配置)|(?:找不到|不存在|未知|不支持|无效|没有找到|未找到).{0,10}模型/,
            ],
            unless: /\b(?:parameter|argument|field|tools?|function calling|image|vision|audio|video|file|pdf|multimodal|streaming|json|temperature|max_tokens|system (?:prompt|message)|input|thinking|response_format)\b.{0,60}\bnot (?:supported|available)|max_tokens|model_type/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/money.js
const PERIOD = /(?<![a-z])per[ _-]?(?:second|minute|min|hour|day)(?![a-z])|\b(?:rpm|tpm|rpd|tpd|qps|qpm|rps)\b/;
const MONEY_RULES = [
    // A quota of requests or tokens in a span of time is a rate (DashScope, Cerebras, Google).
    {
        name: 'rate-quota-id',
        code: 'rate-limited',
        when: {
            id: /^throttling|(?:request|token)s?_quota_exceeded|rate_?quota|_(?:rpm|tpm|rpd|tpd|qps)_|(?:rpm|tpm|qps)_?(?:rate_?)?limit/,
        },
    },
    // Google writes OpenAI's words about billing over the free tier's requests a minute or day; a limit of 0 is no rate.
    {
        name: 'rate-quota-metric',
        code: 'rate-limited',
        when: {
            says: [/quota exceeded for metric: \S*generate_content\w*_(?:requests|token_count)\b/],
            unless: /\blimit: 0\b/,
        },
    },
    {
        name: 'rate-quota-words',
        code: 'rate-limited',
        when: {
            status: [429, 413, 403],
            says: [PERIOD],
            unless: /balance|credit|spend|billing details|budget|recharge|free (?:tier|quota|allocation) (?:of the model )?(?:has been )?(?:exhausted|used)/,
        },
    },
    {
        name: 'money-id',
        code: 'quota-exhausted',
        when: {
            id: /insufficient_(?:\w+_)?(?:quota|balance|credits?|funds?)|(?:balance|quota|credits?|funds?|wallet)_(?:\w+_)?(?:insufficient|exhausted|not_enough|depleted|empty|overrun|used_up)|^(?:\w+_)?quota_(?:exceeded|limit_exceeded|reached)|not_enough_(?:balance|quota|credits?)|no_?(?:quota|credits?|balance)$|budget|entitlement|hard_limit|credit_limit|credits_(?:exceeded|required)|exceeded_current_quota|^payment_required|out_of_(?:credits?|quota|balance)|spend(?:ing)?_(?:limit|cap)|pre_consume_token_quota_failed|(?:resource_?pack|charge_resource)_?exhaust|free_tier_only|quota_?exhausted|token_quota_reached|set_limit_exceeded/,
        },
    },
    {
        name: 'account-id',
        code: 'account-inactive',
        when: {
            id: /^(?:account|organization|org|user|team|project|workspace|tenant|customer)_(?:is_)?(?:deactivated|suspended|disabled|inactive|overdue|locked|banned|frozen|closed|not_active|terminated|blocked|restricted|archived|unverified|not_verified|deleted|abnormal|in_arrears)|billing_(?:not_active|disabled|inactive)|arrear|overdue|customer_verification_required|verification_required|payment_instrument|service_stop|membership_expired/,
        },
    },
    {
        name: 'account-words',
        code: 'account-inactive',
        when: {
            says: [
                /\b(?:accounts?|organi[sz]ation|org|users?|team|project|workspace|tenant|customer|profile|subscription)\b(?:(?!\bkeys?\b|\bmodel\b).){0,80}\b(?:suspended|deactivated|disabled|banned|terminated|frozen|locked|restricted|inactive|not (?:yet )?(?:been )?(?:active|activated)|closed|archived|denied access|blocked|deleted|overdue|arrears|on hold|past due|delinquent|unverified|not (?:been )?verified|must be verified)\b/,
                /\b(?:suspended|deactivated|banned|disabled|inactive|locked|restricted) (?:account|organi[sz]ation|user|project|team|workspace|tenant)\b/,
                /access (?:was|has been) terminated/,
                /verify (?:your )?(?:organization|account|email|identity|phone)|must be verified|(?:identity|real-name|real name|account|email|phone) verification/,
                /\bbind your .{0,30}account|绑定.{0,12}账[号户]/,
                /good standing|credit card on file|valid payment instrument|payment instrument/,
                /billing (?:to be|must be|is not|not|has not been) (?:enabled|active|set up)|please enable billing|billing account .{0,40}disabled/,
                /账[号户].{0,16}(?:封禁|禁用|停用|冻结|锁定|注销|欠费|异常|非活动|未激活|未认证|未实名|受限|关闭)/,
                /(?:用户|账号|账户|组织|项目).{0,8}(?:已被|被|已)(?:封禁|禁用|停用|冻结|锁定|注销|拉黑)/,
                /欠费|实名认证|完成认证/,
            ],
            unless: /\bmodels?\b.{0,60}\b(?:disabled|blocked|restricted)\b|\b(?:disabled|blocked|restricted)\b.{0,40}\bmodels?\b|no available|ip address|api[ _-]?key .{0,40}(?:disabled|suspended|blocked)|rate limit|current quota|api has not been used|reached (?:its|the|your) (?:\w{1,10} )?spend(?:ing)? limit|not (?:yet )?activated the (?:\w{1,10} )?model|\bscopes?\b|restricted api key/,
        },
    },
    { name: 'usage-window-id', code: 'rate-limited', when: { id: /^usage_limit_reached$/ } },
    {
        name: 'usage-window',
        code: 'rate-limited',
        when: {
            says: [
                /(?:usage|session|hourly|weekly|daily) limit\b.{0,80}\b(?:\d+ ?-?(?:hours?|h)\b|resets?\b|week|try again (?:in|at))/,
                /\bdaily\b.{0,20}\b(?:requests|calls)\b.{0,20}\b(?:exhausted|used up|reached)\b|\bhit your (?:\w{1,12} )?usage limit\b/,
                /\b(?:todays|daily|hourly|weekly) (?:\w{1,10} )?quota\b|try again tomorrow/,
                /\d+ ?小时.{0,12}(?:上限|限额|限制)|(?:今日|每日|当日|每周|本周).{0,16}(?:上限|限额|次数)/,
            ],
            unless: /balance|credit|insufficient/,
        },
    },
    {
        name: 'money-words',
        code: 'quota-exhausted',
        when: {
            says: [
                /\b(?:insufficient|not enough) (?:\w{1,15} ){0,3}(?:balance|credits?|quota|funds?|points|coins|tokens (?:in|on|left))\b/,
                /\b(?:balance|credits?|quota|funds?|wallet|allowance|neurons)\b.{0,40}\b(?:insufficient|exhausted|depleted|used up|ran out|run out|not enough|too low|is empty|exceeded|expired|negative|reached|required|has ended|not sufficient)\b/,
                /\b(?:out of|no (?:more|remaining|available)?|not enough|used up|ran out of|run out of|lacks?|need more|needs more|requires? more|used all|zero|exhausted|depleted) ?(?:all |your |of |its |the |any |available |remaining |api |paid |free |account |monthly |daily |token ){0,4}(?:credits?|balance|quota|funds?|allocation|allowance)\b/,
                /\b(?:do|does) not have (?:any|enough|sufficient) (?:\w{1,12} ){0,2}(?:credits?|balance|quota|funds?)/,
                /\bexceed(?:ed|s)? (?:\w{1,12} ){0,4}(?:quota|budget|credits?|spend(?:ing)? (?:limit|cap)|usage limits?|billing limit)\b/,
                /\b(?:usage|cost) limits? exceeded\b|\bexhausted (?:the |your |its )?(?:\w{1,12} )?(?:budget|quota|credits?)\b/,
                /\bover budget\b|\bbudget\b.{0,40}\bexceeded\b|exceededbudget|budget limit/,
                /\b(?:spend(?:ing)?|credit|hard|cost|billing|monthly|key|usage|prepaid) (?:usage |spend(?:ing)? )?(?:limit|cap|threshold)\b.{0,30}\b(?:reached|exceeded|hit|over)\b/,
                /\breached (?:\w{1,12} ){0,4}(?:spend(?:ing)?|credit|api usage|usage|billing|cost|monthly|budget) (?:\w{1,12} )?(?:limits?|caps?|allowance)/,
                /\bsubscription (?:is |has |was )?(?:\w{1,10} or )?(?:been )?(?:expired|required|cancell?ed|ended|inactive|not active|not found)\b|\bno active subscription\b|authnum-\d+-not enough/,
                /payment required|can only afford|please (?:recharge|top[- ]?up)|(?:recharge|top[- ]?up) (?:your|and|to|the)|\bextra usage\b|token limit for your (?:plan|tier|account)|^billing: |need to purchase|unpaid (?:invoice|bill|balance)/,
                /enter a payment method|add a payment method|set up billing|purchase (?:more )?credits|buy (?:more )?credits|add (?:more )?(?:credits|funds)/,
                /\bexceeded your (?:\w{1,12} )?(?:token )?usage\b/,
                /used up (?:all )?(?:your|the) (?:\w{1,10} )?(?:points|credits|tokens)\b/,
                /\bfree (?:tier|quota|allocation|allowance|trial|credits?|usage)\b.{0,60}\b(?:exhausted|used up|ended|expired|over|consumed)\b/,
                /额度.{0,6}(?:用尽|不足|耗尽|用完|超限|不够|已用)|余额.{0,4}(?:不足|不够|用尽|耗尽|为0|为零)|(?:配额|点数|积分|次数|流量|资源包|资源点|套餐|免费额度|算力).{0,10}(?:不足|用尽|用完|耗尽|不够|到期|已过期)|令牌.{0,4}用[尽完]|预扣.{0,6}失败|请(?:及时|先|前往)?.{0,6}充值|充值后/,
            ],
            unless: /rate limit exceeded|rate limit is|throttl|free-models-per|requests? limit/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/probe.js
/** 501 is said of what is not built in; other server errors are breakdowns. */
const probe_REFUSED = [400, 501];
const PROBE_RULES = [
    {
        name: 'tools-refused',
        code: 'unsupported-parameter',
        when: {
            question: ['tools'],
            between: probe_REFUSED,
            says: [
                /\btool_?choice\b|\btool choice\b|\btools? param\w*\b|\bparallel tool/,
                /\b(?:tools?|functions?)\b.{0,60}\b(?:not (?:\w{1,10} )?(?:enabled|supported|available|allowed|implemented)|disabled|unavailable|unsupported)\b/,
                /\bnot (?:currently )?support .{0,30}\b(?:tools?|functions?)\b/,
            ],
        },
    },
    {
        name: 'format-refused',
        code: 'unsupported-parameter',
        when: {
            question: ['structured-output'],
            between: probe_REFUSED,
            says: [
                /\bresponse_?format\b|\bjson_?schema\b|\bguided_(?:json|decoding|grammar)\b|\badditional_?properties\b|\bstructured outputs?\b/,
                /\bjson mode\b.{0,40}\bnot\b|\bnot support .{0,30}\bjson\b/,
            ],
        },
    },
    {
        name: 'stream-refused',
        code: 'unsupported-parameter',
        when: {
            question: ['stream'],
            between: probe_REFUSED,
            says: [
                /\bstream(?:ing|ed)?\b.{0,40}\b(?:not (?:\w{1,10} )?(?:enabled|supported|available|allowed|implemented)|disabled|unavailable|unsupported)\b/,
                /\bnot (?:currently )?support .{0,20}\bstream/,
            ],
        },
    },
    {
        // The one-api family answers 500 where a channel's adaptor lacks the endpoint.
        name: 'endpoint-unbuilt',
        code: 'endpoint-not-found',
        when: {
            question: ['responses', 'embeddings'],
            between: probe_REFUSED,
            says: [/\bnot (?:yet )?implemented\b|\bconvert_request_failed\b|\bendpoint (?:is )?not supported\b/],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/rate.js
/** Before the rules about money, whose identifiers it keeps. */
const SATURATION_RULES = [
    // one-api and new-api put this sentence over any 429 of a provider, and keep its identifiers.
    {
        name: 'upstream-saturated',
        code: 'upstream-error',
        when: { id: /insufficient_quota|billing|exceeded_current_quota/, says: [/上游负载|upstream load/] },
    },
];
const RATE_RULES = [
    // OpenRouter's free models and others: a rate that money would lift is still a rate.
    {
        name: 'rate-free',
        code: 'rate-limited',
        when: { says: [/rate limit exceeded: |request was throttled/] },
    },
    {
        name: 'overload-words',
        code: 'overloaded',
        when: {
            says: [
                /\boverload(?:ed)?\b|over capacity|too busy\b/,
                /\b(?:at|no|insufficient|out of|limited|exceeds?|exceeded|lack of|not enough|full) (?:\w{1,12} )?capacity\b|capacity (?:has been |is |was )?(?:temporarily )?(?:exceeded|constraint|full|reached|unavailable|limited)/,
                /\b(?:high|heavy|elevated|increased|peak) (?:\w{1,10} )?(?:demand|traffic|load|volume|usage)\b/,
                /\b(?:server|service|system|model|engine|upstream|worker|queue|instance|backend|cluster|we)s?(?: is| are)?(?: currently| too| very| temporarily| now| all)* (?:busy|saturated|congested)\b/,
                /\bbusy\b.{0,20}\b(?:try|retry|wait)\b/,
                /\bqueue\b.{0,20}\b(?:full|exceeded|limit|too long)\b|pending requests? (?:limit )?exceeded|maximum pending|too many (?:pending|queued|waiting) requests|total request limit reached/,
                /load .{0,20}saturated|traffic (?:control|shaping|throttl)|currently experiencing (?:a )?high/,
                /繁忙|过载|资源紧张|排队|拥挤|拥堵|负载(?:已|过|较)|饱和|访问量过大|请求(?:量|人数)过(?:大|多)|当前(?:模型|服务).{0,8}(?:请求|访问).{0,4}过多|流量(?:控制|过大)|服务器压力/,
            ],
            unless: /\b(?:your|this) (?:account|key|organization|team)\b.{0,60}rate limit/,
        },
    },
    {
        name: 'rate-words',
        code: 'rate-limited',
        when: {
            says: [
                /\brate[- _]?limit(?:s|ed|ing|er)?\b/,
                /\btoo many (?:requests|tokens(?! in)|concurrent|calls|connections|parallel)/,
                /\b(?:request|call|frequency|concurren\w{1,6}|parallel|qps|rpm|tpm|rpd|tpd|throughput)s?(?: request| rate| count| frequency| quota)? (?:limit|limits|cap|restriction)\b/,
                /\bthrottl(?:ed|ing)\b/,
                /\brequests? (?:\w{1,10} ){0,3}too (?:frequent|fast|often|quick)/,
                /\b(?:requests|tokens|calls) per (?:second|minute|min|hour|day)\b|\b(?:max|limit|reached|exceeded|crossed) (?:\w{1,14} ){0,3}(?:rpm|tpm|rpd|tpd|qps)\b/,
                /\bmax(?:imum)? (?:\w{1,12} ){0,2}(?:parallel|concurrent)\b.{0,30}\b(?:limit|reached|exceeded|requests)\b/,
                /\brequests? exceeds? (?:the )?(?:\w{1,12} )?(?:limit|quota)\b/,
                /qps\s?over\s?flow/,
                /\bslow down\b|\bconcurrency\b.{0,20}\b(?:limit|exceed\w*|reached)\b/,
                /\bmaximum \d+ requests in\b|\breached the (?:request|total request) limit\b/,
                /\b(?:call volume|request) quota\b|request limit reached/,
                /请求数限制|(?:请求|操作|访问|调用).{0,6}(?:过于频繁|太频繁|频繁|过快|超限|超频)|(?:频率|速率|并发|qps|rpm|tpm|调用次数|调用量|请求次数|流量).{0,8}(?:超|限|过高|上限|达到|已达)|限流|(?<!不)限速|超(?:出|过).{0,12}(?:频率|速率|并发|次数)/,
            ],
            unless: /(?:max_tokens|context|prompt|input|body).{0,40}too (?:long|large)/,
        },
    },
];
/** Identifiers alone: after the words about models, which use them for pools that are empty. */
const RATE_ID_RULES = [
    {
        name: 'overload-id',
        code: 'overloaded',
        when: {
            id: /overload|queue_exceeded|capacity|(?:server|system|service|model)_(?:is_)?(?:too_)?busy|^slow_down$|resource_constraint/,
        },
    },
    {
        name: 'rate-id',
        code: 'rate-limited',
        when: {
            id: /rate_?limit|too_many_(?:requests|tokens|concurrent)|throttl|^(?:request|requests|limit|concurrency|usage)_limit(?:_(?:exceeded|reached))?$|^limit_exceeded|^limit_(?:requests|tokens|burst_rate)|resource_exhausted|requests?_limited|flow_control|qps|consumption_limit/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/request.js
/** Request parameters whose refusal shows that a model wants another form of the same request. */
const PARAMETER = '(?:max_tokens|max_completion_tokens|max_output_tokens|maxtokens|temperature|top_p|top_k|top_logprobs|stop|stream|stream_options|tools?|tool_choice|' +
    'function_call|response_format|json_schema|presence_penalty|presencepenalty|frequency_penalty|frequencypenalty|logprobs|logit_bias|seed|enable_thinking|' +
    'images?(?: inputs?)?|audio(?: inputs?)?|video|pdf|multimodal|streaming|json mode|thinking|thinking_budget|reasoning|reasoning_effort|reasoning_format|parallel_tool_calls|metadata|store|verbosity|service_tier|modalities|' +
    'system (?:role|prompt|message|instruction)|developer (?:role|message|instruction))';
function about(pattern) {
    return new RegExp(pattern.replaceAll('PARAMETER', PARAMETER));
}
const PARAMETER_RULES = [
    {
        name: 'parameter-id',
        code: 'unsupported-parameter',
        when: {
            id: /unsupported_(?:parameters?|values?|params?\w*|argument|field|feature|option)|(?:unknown|unrecognized|unexpected)_(?:parameter|field|argument|request_argument|key)|extra_forbidden|unsupported_params/,
        },
    },
    {
        name: 'parameter-words',
        code: 'unsupported-parameter',
        when: {
            says: [
                /\bunsupported (?:parameter|value|argument|field|option|feature|request|keyword|content|role|modality|input|image|tool_choice)s?\b|unsupportedparams/,
                /\b(?:parameter|argument|field|option|property|keyword)s?\b.{0,80}\b(?:(?:is |are |was )?not (?:\w{1,10} )?(?:supported|allowed|permitted|recogni[sz]ed|accepted|available)|unsupported|unrecognized|unknown|not a recognized)\b/,
                /\b(?:unknown|unrecognized|unexpected|extraneous|extra|additional) (?:request )?(?:parameter|argument|field|key|keyword|property|properties|name|inputs?)s?\b(?: argument)?/,
                /\bdoes not support (?:the )?(?:parameter|argument|field|option|tools?|tool use|tool calling|function|image|vision|audio|system|streaming|stream|json|structured|response[_ ]format|reasoning|thinking|logprobs|developer|assistant|multi)/,
                about('\\b(?:does|do) not (?:currently )?support (?:the |setting |custom |parameters? |param ){0,2}PARAMETER\\b'),
                about('\\bPARAMETER\\b.{0,60}\\b(?:(?:is|are) not (?:supported|allowed|permitted|available|compatible|enabled)|not supported|unsupported|(?:is )?deprecated|must be set to|is only supported|can not be (?:used|set|specified|disabled|enabled)|not enabled|is mandatory|(?:is )?disallowed)\\b'),
                /\b(?:function|tool) calling (?:is )?not (?:enabled|supported|available)\b/,
                /\b(?!model\b|it\b|this\b|which\b)[a-z_]{3,30} (?:is|are) not supported (?:for|by|with|on) (?:this|the) model\b/,
                /--?tool-call-parser|\b[a-z]+_[a-z_]+ (?:is )?not supported by (?:this|the) (?:backend|engine|server|model)\b/,
                /\btool choice requires\b|endpoints found that support|only (?:the )?default \(?1\)? value|can not both be specified|reasoning is mandatory|requires? enable-auto-tool-choice|argument not supported on this model/,
                about('\\binvalid PARAMETER: only\\b'),
                /\bstream must be (?:set to )?true|\bonly supports? stream|must (?:be )?(?:used with )?stream(?:ing)?\b|streaming is required|stream mode only|only support stream|requires stream|non-streaming .{0,20}not supported|does not support (?:http|synchronous) calls?/,
                /\bonly works in thinking mode|budget \d+ is invalid/,
                /不支持.{0,10}参数|参数.{0,30}不支持|仅支持流式|只支持流式|不支持(?:非流式|工具调用|函数调用|图片|图像)/,
            ],
            unless: /\bmodel (?:is )?not (?:found|supported)\b|unsupported model/,
        },
    },
];
const PERMISSION_RULES = [
    {
        name: 'permission-id',
        code: 'permission-denied',
        when: {
            id: /^permission_?(?:denied|error|s_error)?\w*|^access_(?:denied|terminated|forbidden|not_found|blocked|disabled)\w*|^forbidden\w*|unauthorized_operation|insufficient_(?:scope|permission|privilege)|ip_(?:address_)?(?:not|blocked|restricted|denied)|mismatched_organization|^no_permission|^not_(?:authorized|allowed|permitted)|service_(?:disabled|blocked)|api_key_\w*_blocked|authentication_type_disabled|invalid_organization|privilege_not_granted|unauthorized_resource|access_deny|feature_disabled/,
        },
    },
    {
        name: 'permission-words',
        code: 'permission-denied',
        when: {
            says: [
                /\b(?:insufficient|missing|lacks?|required|requires?|without)\b.{0,30}\b(?:permissions?|scopes?|privileges?|entitlements?|data action)\b/,
                /\b(?:do|does|did) not have (?:\w{1,12} ){0,4}(?:permissions?|access|scopes?|roles?|privileges?|rights)\b/,
                /\bnot (?:authori[sz]ed|allowed|permitted|entitled|whitelisted|allow-?listed|accessible by|eligible)\b/,
                /\bpermissions? (?:is |was |to \S{1,40} )?(?:denied|required|is required)\b|\bpermission \S{1,80} denied/,
                /\baccess (?:is |was |has been |to \S{1,60} )?(?:denied|forbidden|disallowed|restricted|been disallowed)|\baccess to .{0,60}\b(?:disallowed|forbidden|denied)/,
                /\brestricted to\b|\b(?:service|api|feature|endpoint)s? (?:is |are |has been )?(?:disabled|not enabled|not activated|turned off)\b/,
                /\bno (?:permissions?|authorization|privileges?|access rights?) to\b/,
                /\bforbidden\b|\bip (?:address )?(?:\S{1,40} )?.{0,40}\b(?:not (?:in|on|allowed)|restrict\w*|whitelist|allow-?list|blocked|denied|violates)/,
                /\bvirtual network\b|private endpoint|public (?:network )?access is disabled|firewall (?:rules|settings)|ip acl/,
                /should match organization|must be a member of an organization|data policy|privacy settings|no such organization|can not consume this service|request not allowed|api has not been used in project|requests (?:to this api|from)\b.{0,120}\bare blocked|key based authentication is disabled|operation not allowed/,
                /无权|没有权限|权限不足|拒绝访问|访问被拒绝|不允许|禁止|已被弃用|白名单|无.{0,4}权限|分组.{0,20}(?:不存在|弃用|禁用)/,
            ],
            unless: /method not allowed|not allowed method/,
        },
    },
];
const REQUEST_RULES = [
    {
        name: 'request-id',
        code: 'invalid-request',
        when: {
            id: /context_(?:length|window|size)|exceed_context|string_above_max_length|payload_too_large|request_too_large|request_entity_too_large|tokens_limit_reached|^validation\w*|missing_(?:required_)?(?:param\w*|field|argument|header)|unprocessable|invalid_(?:argument|parameter|param|body|json|message|prompt|type|value|input|format|schema|role|config|provider)\w*|bad_request_body|malformed|integer_(?:below|above)_\w+|decimal_(?:below|above)_\w+|_ctp_|value_error|read_request_body_failed|json_invalid|prompt_too_long|input_too_long/,
            between: [400, 499],
        },
    },
    {
        name: 'request-words',
        code: 'invalid-request',
        when: {
            between: [200, 499],
            says: [
                /\b(?:context|prompt|inputs?|messages?|request|payload|body|content|tokens?|max_tokens)\b.{0,80}\b(?:too (?:long|large|big|many)|exceed(?:s|ed)?|longer than|larger than|over the limit|greater than)\b/,
                /\b(?:maximum|available|model'?s?) context\b|context (?:length|window|size)|maximum (?:allowed )?(?:length|size|tokens|number of tokens)|too large for\b.{0,30}\bmodel/,
                /\bparam(?:eter)? (?:is )?not (?:passed|provided|given|specified)|\bmissing (?:\S{1,30} )?(?:field|parameter)\b|no model (?:id|name|provided|specified)/,
                /\bmissing (?:a )?(?:required|mandatory)|\bfield required\b|\brequired (?:field|parameter|property|key|argument|header)\b|\b(?:is|are) (?:a )?required\b|header is required/,
                /\b(?:invalid|bad|malformed|illegal|unexpected|incorrect) (?:request|json|value|type|body|format|inputs?|messages?|role|argument|parameters?|params?|content|payload|syntax|schema|config|provider|header|data)\b/,
                /\b(?:could|can) not (?:be )?(?:parsed?|decoded?|deserialized?|read)\b|failed to (?:parse|decode|deserialize|read|bind)\b.{0,40}\b(?:request|json|body|input)|not valid json|parse error|validation error|validation failed|bad request|unprocessable/,
                /\b(?:max_\w*tokens|temperature|top_p|messages?|model|stream|role|content|value|field|range of \S+)\b.{0,60}\b(?:must|should|has to|needs to|may not|can ?not|can not)\b/,
                /\bvalid range\b|\bout of range\b|\bless than or equal\b|\bgreater than or equal\b|\bat least \d|\bat most \d|below (?:the )?minimum|above (?:the )?maximum/,
                /参数.{0,12}(?:错误|有误|非法|缺失|校验|不正确|无效|异常|不合法)|请求(?:参数|格式|体|内容).{0,10}(?:错误|有误|过长|过大|不合法)|格式(?:错误|不正确)|过长|超长|超出.{0,8}(?:长度|上下文)|不能为空|必填|必须/,
            ],
            unless: /internal server error|database|authori[sz]ation|api[ _-]?key/,
        },
    },
    // Relays answer 500 also for what is wrong with the request.
    {
        name: 'request-words-behind-500',
        code: 'invalid-request',
        when: {
            between: [500, 599],
            says: [
                /maximum context|context (?:length|window)|prompt is too long|too many (?:input )?tokens|tokens exceed/,
                /\bmax_\w*tokens\b.{0,40}\b(?:must|should|invalid|too|exceed)|\bmissing (?:a )?required\b|invalid (?:parameter|request body|json)/,
                /参数.{0,8}(?:错误|有误|非法|无效)|过长|超长/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/route.js
const ENDPOINT = '(?:chat/completions|completions|embeddings|responses|models|messages)';
const ROUTE_RULES = [
    {
        name: 'doubled-endpoint',
        code: 'base-url-has-endpoint',
        when: { between: [400, 599], says: [new RegExp(`/${ENDPOINT}/+(?:v1/)?${ENDPOINT}\\b`)] },
    },
    {
        name: 'endpoint-not-implemented',
        code: 'endpoint-not-found',
        when: {
            id: /^(?:api_)?not_implemented(?:_error)?$|^unimplemented$|^unsupported_(?:endpoint|api|route)$/,
        },
    },
    {
        name: 'endpoint-unsupported',
        code: 'endpoint-not-found',
        when: {
            status: [501],
            shape: ['error-object', 'error-string', 'flat', 'detail', 'problem', 'text', 'empty', 'other'],
        },
    },
    // Envoy AI Gateway routes by the model, so a route that is missing is a model that is not configured.
    {
        name: 'model-has-no-route',
        code: 'model-not-found',
        when: { says: [/no (?:matching )?(?:route|rule|backend)s?\b.{0,80}\bmodel\b/] },
    },
    {
        name: 'route-identifier',
        code: 'base-url-wrong-path',
        when: {
            id: /^(?:unknown_url|route_not_found|no_route(?:_found|_matched)?|invalid_url|path_not_found|url_not_found|invalid_path|invalid_uri|unknown_(?:route|path)|page_not_found)$/,
        },
    },
    {
        name: 'route-words',
        code: 'base-url-wrong-path',
        when: {
            says: [
                /\binvalid url \((?:get|post|put)/,
                /unknown request url|unexpected endpoint or method|unrecognized request url|invalid request url|unknown url/,
                /\bno route (?:matched|found|for)|no routes? match|\broute (?:\S{1,120} )?(?:was )?not found|no such (?:route|path|url|endpoint)/,
                /\bcan not (?:get|post|put) \//,
                /404:? page not found|the page could not be found|page (?:can ?not be found|not found)/,
                /could not route to/,
                /no (?:handler|matching path|matching handler)\b/,
                /requested (?:url|path|route)\b.{0,140}(?:not found|does not exist|could not be found|not exist)/,
                /\b(?:path|url|uri|api endpoint|api)(?: \/\S{1,120})? (?:was )?(?:not found|does not exist|is not found|not exist|could not be found)/,
                /(?:unknown|invalid|unsupported|undefined) (?:api )?(?:path|route|url|uri)\b/,
                /^(?:error: ?)?file not found\.?$/,
                /^(?:the )?(?:requested )?(?:resource|endpoint|url|path|page) (?:you requested )?(?:(?:was|is|could) )?not (?:be )?found\.?$/,
                /not found on this server/,
                /\burl error, please check url/,
                /incorrect regional hostname/,
                /接口不存在|(?:路径|地址|路由|url)(?:不存在|错误|有误|未找到)|请检查.{0,6}(?:路径|地址|url)|页面不存在/,
            ],
            unless: /\bmodel or endpoint\b|\bmodel: |rate limit|publisher model/,
        },
    },
    {
        name: 'route-bare',
        code: 'base-url-wrong-path',
        when: {
            status: [200, 400, 403, 404, 410],
            says: [/^(?:error:? ?)?(?:\(?404\)? ?[-:,]? ?)?not[ _]found(?: 404)?[.! ]*(?:not[ _]found)?$/],
        },
    },
    // AWS API Gateway answers so for every path it does not know.
    {
        name: 'route-aws',
        code: 'base-url-wrong-path',
        when: { status: [403], says: [/^missing authentication token$/] },
    },
    { name: 'route-method', code: 'base-url-wrong-path', when: { status: [405] } },
    {
        name: 'route-method-words',
        code: 'base-url-wrong-path',
        when: { says: [/^(?:405:? )?method not allowed\.?$/, /request method .{0,20}(?:is )?not supported/] },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/status.js
const STATUS_RULES = [
    { name: 'status-forbidden-empty', code: 'blocked-by-firewall', when: { status: [403], shape: ['empty'] } },
    { name: 'status-key', code: 'key-rejected', when: { status: [401] } },
    { name: 'status-payment', code: 'quota-exhausted', when: { status: [402] } },
    { name: 'status-forbidden', code: 'permission-denied', when: { status: [403] } },
    { name: 'route-status', code: 'base-url-wrong-path', when: { status: [404, 405, 410] } },
    { name: 'status-rate', code: 'rate-limited', when: { status: [429] } },
    { name: 'status-legal', code: 'region-blocked', when: { status: [451] } },
    { name: 'status-timeout', code: 'gateway-unavailable', when: { status: [408, 421, 425, 499] } },
    { name: 'status-dependency', code: 'upstream-error', when: { status: [424] } },
    { name: 'status-token', code: 'key-rejected', when: { status: [498] } },
    { name: 'status-request', code: 'invalid-request', when: { between: [400, 499] } },
    { name: 'status-overloaded', code: 'overloaded', when: { status: [529] } },
    { name: 'endpoint-status', code: 'endpoint-not-found', when: { status: [501] } },
    { name: 'status-unavailable', code: 'gateway-unavailable', when: { between: [502, 599] } },
    { name: 'status-error', code: 'gateway-error', when: { between: [500, 999] } },
    // An error inside a 200 that nothing was understood of.
    { name: 'status-none', code: 'malformed-response', when: { between: [0, 399] } },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/vendor.js
const VENDOR_RULES = [
    // https://docs.bigmodel.cn/cn/api/api-code: business codes of Zhipu / Z.ai
    {
        name: 'zhipu-key-missing',
        code: 'api-key-missing',
        vendor: 'zhipu',
        when: { id: /^1001$/, says: [/header|authentication|未收到/] },
    },
    { name: 'zhipu-account', code: 'account-inactive', vendor: 'zhipu', when: { id: /^11(?:10|11|12|20)$/ } },
    { name: 'zhipu-balance', code: 'quota-exhausted', vendor: 'zhipu', when: { id: /^1113$/ } },
    { name: 'zhipu-kind', code: 'model-wrong-endpoint', vendor: 'zhipu', when: { id: /^1212$/ } },
    { name: 'zhipu-limit', code: 'rate-limited', vendor: 'zhipu', when: { id: /^13(?:02|03|04|08|10)$/ } },
    { name: 'zhipu-load', code: 'overloaded', vendor: 'zhipu', when: { id: /^13(?:05|12)$/ } },
    // MiniMax: the number stands in base_resp, or in brackets behind the words: "insufficient balance (1008)"
    { name: 'minimax-balance', code: 'quota-exhausted', vendor: 'minimax', when: { says: [/\(1008\)/] } },
    {
        name: 'minimax-rate',
        code: 'rate-limited',
        vendor: 'minimax',
        when: { id: /^(?:1002|1039)$/, shape: ['base-resp'] },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules.js












/** For what a front door says: pages, empty bodies, object stores. Words of prose in a page prove nothing. */
const DOOR_RULES = [
    ...PROXY_RULES,
    ...FIREWALL_RULES,
    ...PLATFORM_RULES,
    ...PAGE_RULES,
];
/** For what an API says. */
const WORD_RULES = [
    ...VENDOR_RULES,
    ...CONTENT_RULES,
    ...ROUTE_RULES,
    ...SETUP_RULES,
    ...SATURATION_RULES,
    ...MONEY_RULES,
    ...RATE_RULES,
    ...PROBE_RULES,
    ...PARAMETER_RULES,
    ...MODEL_RULES,
    ...RATE_ID_RULES,
    ...KEY_RULES,
    ...PERMISSION_RULES,
    ...BEHIND_RULES,
    ...REQUEST_RULES,
    ...WEAK_KEY_RULES,
    ...WEAK_BEHIND_RULES,
];
const LAST_RULES = STATUS_RULES;
const ALL_RULES = [...DOOR_RULES, ...WORD_RULES, ...LAST_RULES];

;// CONCATENATED MODULE: ./lib/diagnose/classify.js


const NO_ONE = new Set();
/** What a provider says of the operator's side of things; the caller can do nothing about it. */
const OPERATORS = new Set([
    'api-key-missing',
    'api-key-malformed',
    'api-key-wrong-provider',
    'key-rejected',
    'key-expired',
    'key-disabled',
    'account-inactive',
    'permission-denied',
    'quota-exhausted',
]);
/** Everything else that is the operator's when the gateway called with its own key and its own route. */
const OPERATORS_ROUTE = new Set([
    ...OPERATORS,
    'rate-limited',
    'overloaded',
    'model-not-found',
    'model-not-permitted',
    'model-unavailable',
    'endpoint-not-found',
    'base-url-wrong-path',
    'base-url-has-endpoint',
    'base-url-insecure',
    'not-an-api',
    'blocked-by-firewall',
    'proxy-failure',
    'gateway-error',
    'gateway-unavailable',
    'malformed-response',
]);
/** A gateway that passes the caller's key on relays only the provider's own breakdowns. */
const BREAKDOWNS = new Set([
    'gateway-error',
    'gateway-unavailable',
    'not-an-api',
    'proxy-failure',
]);
const CHANGED = {
    operator: OPERATORS_ROUTE,
    relay: new Set([...OPERATORS, ...BREAKDOWNS]),
    caller: BREAKDOWNS,
    unknown: BREAKDOWNS,
};
function classify(answer, reading, question, without = NO_ONE) {
    return classify_judge(reading, answer.status, { headers: answer.headers, question, without });
}
function classify_judge(reading, httpStatus, given) {
    const status = effectiveStatus(reading, httpStatus);
    const evidence = { reading, status, headers: given.headers, question: given.question };
    const own = ownJudgement(evidence, given.without);
    if (reading.nested === null)
        return reading.relay === null ? own : attributed(own, reading.relay);
    // A front door's headers and the gateway's own clear words outrank what is quoted.
    if (!own.bare && OUTRANKS.has(own.code))
        return own;
    const inner = classify_judge(reading.nested, reading.relay?.status ?? status, { ...given, headers: {} });
    if (reading.relay !== null && !saysOwnStatus(reading.relay, httpStatus))
        return attributed(inner, reading.relay);
    if (reading.relay !== null)
        return inner;
    if (inner.bare && !own.bare)
        return own;
    // LiteLLM prints its own `{'error': '…'}` into its message; a whole error object is a provider's.
    return reading.nested.shape === 'error-string' ? inner : attributed(inner, QUOTED);
}
/** `502 Bad Gateway` before the words is the answer's own status, not a provider's. */
function saysOwnStatus(relay, httpStatus) {
    return relay.name === 'sdk' && relay.status === httpStatus;
}
const QUOTED = { name: 'quoted', side: 'unknown', status: null };
/** Codes of the gateway itself that its quotation of a provider does not change. */
const OUTRANKS = new Set([
    'proxy-failure',
    'content-filtered',
    'region-blocked',
    'model-retired',
]);
function effectiveStatus(reading, httpStatus) {
    if (httpStatus >= 400)
        return httpStatus;
    return reading.statuses.find((status) => status >= 400) ?? httpStatus;
}
function ownJudgement(evidence, without) {
    const { reading } = evidence;
    const door = firstMatch(DOOR_RULES, evidence, without);
    const found = door ?? (reading.shape === 'html' ? null : firstMatch(WORD_RULES, evidence, without));
    if (found !== null)
        return { code: found.code, rule: found.name, reading, bare: false };
    const last = firstMatch(LAST_RULES, evidence, without);
    return { code: last?.code ?? 'gateway-error', rule: last?.name ?? 'status-unknown', reading, bare: true };
}
function attributed(inner, relay) {
    const theirs = CHANGED[relay.side].has(inner.code) ||
        (inner.bare && (relay.side === 'operator' || relay.side === 'relay'));
    return theirs ? { ...inner, code: 'upstream-error', rule: `upstream(${inner.rule})` } : inner;
}

;// CONCATENATED MODULE: ./lib/diagnose/completion.js

/** Null when the body is not a chat completion with at least one choice. */
function readCompletion(answer) {
    const body = parseJson(answer.body);
    return isRecord(body) ? ofBody(body) : null;
}
function ofBody(body) {
    const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
    if (!isRecord(choice))
        return null;
    const message = isRecord(choice.message) ? choice.message : isRecord(choice.delta) ? choice.delta : null;
    if (message === null && typeof choice.text !== 'string')
        return null;
    const of = message ?? choice;
    return {
        text: textOf(of.content) || textOf(choice.text),
        reasoning: textOf(of.reasoning_content) || textOf(of.reasoning) || textOf(of.thinking),
        called: (Array.isArray(of.tool_calls) && of.tool_calls.length > 0) ||
            isRecord(of.function_call) ||
            isRecord(of.audio),
        refusal: textOf(of.refusal),
        finishReason: typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null,
        model: typeof body.model === 'string' && body.model !== '' ? body.model.slice(0, 512) : null,
        usage: completion_usageOf(body.usage),
    };
}
/**
 * Content is a string, or a list of parts with `text` (Mistral's thinking models, multimodal relays). A part may hold
 * a list of parts again; deeper nesting is nobody's answer, and would overflow the stack.
 */
function textOf(content, depth = 0) {
    if (typeof content === 'string')
        return content;
    if (!Array.isArray(content) || depth > 3)
        return '';
    const texts = content.slice(0, 200).map((part) => {
        if (typeof part === 'string')
            return part;
        if (!isRecord(part))
            return '';
        return typeof part.text === 'string' ? part.text : textOf(part.thinking, depth + 1);
    });
    return texts.join('');
}
function completion_usageOf(usage) {
    if (!isRecord(usage))
        return null;
    const count = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
    return {
        promptTokens: count(usage.prompt_tokens ?? usage.input_tokens),
        completionTokens: count(usage.completion_tokens ?? usage.output_tokens),
    };
}
/** Finish reasons of all houses for an answer cut by the token limit. */
function isCut(finishReason) {
    return finishReason === 'length' || finishReason === 'max_tokens' || finishReason === 'max_output_tokens';
}
const WHILE_THINKING = [
    /could not finish the message because max_tokens/,
    /(?:max_\w*tokens|token limit|output limit|maximum (?:number of )?(?:output )?tokens)\b.{0,80}\breached\b.{0,80}\b(?:think|reason|higher max_tokens|before|no (?:visible )?(?:output|content))/,
    /reached (?:the )?(?:max_\w*tokens|max(?:imum)? (?:output )?tokens|token limit)\b.{0,60}\b(?:think|reason|before)/,
    /\b(?:think|reason)\w*\b.{0,60}\b(?:ran out of|used up|consumed|exhausted|reached)\b.{0,40}\btokens?\b/,
];
/**
 * True for an error that says the token limit was reached while the model was thinking: it proves key, model and
 * quota, so it passes (contract, section 3). OpenAI answers so with status 400.
 */
function provesThinking(reading) {
    const { text } = reading.words;
    return (WHILE_THINKING.some((phrase) => phrase.test(text)) ||
        (reading.nested !== null && provesThinking(reading.nested)));
}

;// CONCATENATED MODULE: ./lib/diagnose/faults.js
const CODE_OF = {
    dns: 'dns-failure',
    refused: 'connection-refused',
    'connect-timeout': 'connection-timeout',
    reset: 'connection-reset',
    tls: 'tls-failure',
    proxy: 'proxy-failure',
    'response-timeout': 'response-timeout',
    'not-http': 'malformed-response',
    deadline: 'deadline-exceeded',
    cancelled: 'deadline-exceeded',
};
/** OpenSSL's and Node's names of what is wrong with a certificate, spelled out. */
const CERTIFICATE = {
    CERT_HAS_EXPIRED: [
        'The gateway’s certificate has expired.',
        'The gateway’s operator must renew the certificate.',
    ],
    CERT_NOT_YET_VALID: [
        'The gateway’s certificate is not valid yet, or the runner’s clock is wrong.',
        'Check the clock of the runner, then the certificate.',
    ],
    DEPTH_ZERO_SELF_SIGNED_CERT: [
        'The gateway’s certificate is self-signed.',
        'Set `ca-certificate` to that certificate, or let the operator get one from a public authority.',
    ],
    SELF_SIGNED_CERT_IN_CHAIN: [
        'The certificate comes from a private authority, or a proxy inspects the traffic.',
        'Set `ca-certificate` to the PEM file of that authority.',
    ],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
        'The gateway sends its certificate without the intermediate one, or it is from a private authority.',
        'The operator must send the full chain; for a private authority set `ca-certificate`.',
    ],
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
        'The authority that signed the gateway’s certificate is not trusted here, or an intermediate certificate is missing.',
        'The operator must send the full chain; for a private authority set `ca-certificate`.',
    ],
    UNABLE_TO_GET_ISSUER_CERT: [
        'An intermediate certificate of the gateway is missing.',
        'The operator must send the full chain; for a private authority set `ca-certificate`.',
    ],
    ERR_TLS_CERT_ALTNAME_INVALID: [
        'The certificate is for another name than the host in `base-url`.',
        'Correct the host in `base-url`, or let the operator get a certificate for this name.',
    ],
    CERT_REVOKED: [
        'The gateway’s certificate was revoked.',
        'The gateway’s operator must replace the certificate.',
    ],
    CERT_UNTRUSTED: [
        'The gateway’s certificate is not trusted here.',
        'For a private authority set `ca-certificate`.',
    ],
    CERT_SIGNATURE_FAILURE: [
        'The signature of the gateway’s certificate does not hold.',
        'The gateway’s operator must replace the certificate.',
    ],
    EPROTO: [
        'The server does not speak TLS on this port, or no version that is safe today.',
        'Check scheme and port of `base-url`; the operator must offer TLS 1.2 or newer.',
    ],
    ERR_SSL_WRONG_VERSION_NUMBER: [
        'The server speaks plain http on this port.',
        'Check scheme and port of `base-url`.',
    ],
    ERR_SSL_UNSUPPORTED_PROTOCOL: [
        'The server offers no TLS version that is safe today.',
        'The operator must offer TLS 1.2 or newer.',
    ],
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: [
        'The server offers no TLS version that is safe today.',
        'The operator must offer TLS 1.2 or newer.',
    ],
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: [
        'The server has no certificate for the host in `base-url`.',
        'Correct the host in `base-url`, or let the operator set the server up for this name.',
    ],
    ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: [
        'The server refused the encrypted connection: it may want a client certificate.',
        'Ask the gateway’s operator what its TLS wants.',
    ],
};
const AT = {
    dns: 'looking the host up',
    connect: 'connecting',
    proxy: 'talking to the proxy',
    tls: 'encrypting the connection',
    headers: 'waiting for the answer',
    body: 'reading the answer',
};
function judgeFault(fault) {
    const code = CODE_OF[fault.type];
    const certificate = fault.errno === null ? undefined : CERTIFICATE[fault.errno];
    const seen = `${sentence(fault.message)} (${AT[fault.phase]}${fault.errno === null ? '' : `, ${fault.errno}`}).`;
    if (fault.type === 'tls' && certificate !== undefined)
        return { code, seen, means: certificate[0], next: certificate[1] };
    if (fault.type === 'proxy')
        return ofProxy(fault, code, seen);
    if (fault.type === 'cancelled') {
        return {
            code,
            seen: 'The run was cancelled.',
            means: 'The run was cancelled before this was finished.',
            next: 'Run it again.',
        };
    }
    if (fault.type === 'not-http') {
        return {
            code,
            seen,
            means: 'What came back is not HTTP as the standard has it.',
            next: 'Check scheme and port of `base-url`; else ask the gateway’s operator.',
        };
    }
    return { code, seen, means: null, next: null };
}
function ofProxy(fault, code, seen) {
    if (fault.proxy === null)
        return { code, seen, means: null, next: null };
    const { host, status } = fault.proxy;
    if (status === 407) {
        return {
            code,
            seen,
            means: `The proxy ${host} wants a login.`,
            next: 'Put user and password into HTTPS_PROXY (http://user:password@host:port).',
        };
    }
    if (status === 403) {
        return {
            code,
            seen,
            means: `The proxy ${host} does not let this host pass.`,
            next: 'Have the gateway’s host allowed at the proxy, or add it to NO_PROXY.',
        };
    }
    const answered = status === null ? 'could not be used' : `answered ${status}`;
    return {
        code,
        seen,
        means: `The proxy ${host} ${answered}; the gateway was not reached.`,
        next: 'Correct HTTPS_PROXY, or add the gateway’s host to NO_PROXY.',
    };
}
function sentence(message) {
    const text = message
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[.。]$/, '');
    return text === '' ? 'The connection failed' : text.slice(0, 300);
}

// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
;// CONCATENATED MODULE: ./lib/diagnose/answers/assembled.js
/** Assembled: the message of a stream, for models that answer tools and schemas only as streams (DashScope). */


const TEXTS = ['content', 'reasoning_content', 'reasoning', 'refusal'];
/** Calls come in pieces that are told apart by `index`; more than a few are nobody's answer to one tool. */
function addCalls(calls, pieces) {
    if (!Array.isArray(pieces))
        return;
    for (const [place, piece] of pieces.entries()) {
        if (!isRecord(piece) || !isRecord(piece.function))
            continue;
        const index = typeof piece.index === 'number' ? piece.index : place;
        if (!calls.has(index) && calls.size >= 16)
            continue;
        const call = calls.get(index) ?? { name: '', arguments: '' };
        if (typeof piece.function.name === 'string')
            call.name ||= piece.function.name;
        call.arguments += textOf(piece.function.arguments);
        calls.set(index, call);
    }
}
/** The first choice as a completion without a stream has it. */
function assembledChoice({ list, finished }) {
    const texts = {
        content: [],
        reasoning_content: [],
        reasoning: [],
        refusal: [],
    };
    const calls = new Map();
    for (const { choices } of list) {
        const choice = Array.isArray(choices) ? choices[0] : undefined;
        if (!isRecord(choice) || !isRecord(choice.delta))
            continue;
        for (const name of TEXTS)
            texts[name].push(textOf(choice.delta[name]));
        addCalls(calls, choice.delta.tool_calls);
    }
    const joined = Object.fromEntries(TEXTS.map((name) => [name, texts[name].join('')]));
    const functions = [...calls.values()].map((call) => ({ type: 'function', function: call }));
    const message = functions.length === 0 ? joined : { ...joined, tool_calls: functions };
    return { message, finish_reason: finished.at(-1) ?? null };
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/chunks.js
/** Chunks: what the events of a chat stream come to when they are put together. */


/** Members of a delta that hold something of the answer, in the spelling of all houses. */
const SAYING = [
    'content',
    'reasoning_content',
    'reasoning',
    'reasoning_details',
    'thinking',
    'refusal',
    'tool_calls',
    'function_call',
    'audio',
];
function says(choice) {
    if (!isRecord(choice))
        return false;
    const { delta } = choice;
    if (!isRecord(delta))
        return false;
    return SAYING.some((name) => {
        const value = delta[name];
        if (typeof value === 'string' || Array.isArray(value))
            return value.length > 0;
        return isRecord(value);
    });
}
/** Events beside the answer: pings of relays that also speak Anthropic's dialect, and usage without `choices`. */
function isAside(value, name) {
    return name === 'ping' || value.type === 'ping' || isRecord(value.usage);
}
/** What is wrong with a choice as part of a stream; null if nothing is. `begun`: something was said before it. */
function choiceFault(choice, begun) {
    if (!isRecord(choice))
        return 'has a choice that is no object';
    if (isRecord(choice.delta))
        return null;
    // MiniMax and others end with the whole `message` once more.
    if (isRecord(choice.message) && !begun)
        return 'holds a whole `message` where a `delta` is due';
    if (typeof choice.finish_reason === 'string')
        return null;
    if (typeof choice.text === 'string')
        return 'is of the old text completions: it has `text`, no `delta`';
    return 'has a choice without `delta`';
}
function chunkFault(value, name, begun) {
    if (!Array.isArray(value.choices))
        return isAside(value, name) ? null : 'has no `choices`';
    for (const choice of value.choices) {
        const fault = choiceFault(choice, begun);
        if (fault !== null)
            return fault;
    }
    return null;
}
function quoted(data) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(data), 80);
}
function readEvent({ name, data }, begun) {
    const value = parseJson(data);
    if (!isRecord(value)) {
        return { fault: data.trim() === '' ? 'is empty' : `is not a JSON object: ${quoted(data)}` };
    }
    const fault = chunkFault(value, name, begun);
    if (fault === null)
        return { value };
    return { fault: name === null ? fault : `(${quoted(name)}) ${fault}` };
}
function finishesOf(choices) {
    return choices.flatMap((choice) => isRecord(choice) && typeof choice.finish_reason === 'string' ? [choice.finish_reason.toLowerCase()] : []);
}
/** Puts the events together. Errors among them were told apart before (`firstFailure`). Never throws. */
function readChunks(events) {
    let model = null;
    let usage = null;
    const list = [];
    const tokensAtMs = [];
    const finished = [];
    for (const [place, event] of events.entries()) {
        const reading = readEvent(event, tokensAtMs.length > 0);
        if ('fault' in reading) {
            const fault = `Event ${place + 1} ${reading.fault}`;
            return { list, tokensAtMs, finished, model, usage, fault, faultAt: place };
        }
        const { choices, model: named, usage: counted } = reading.value;
        // Azure's first chunk names no model.
        if (typeof named === 'string' && named !== '')
            model ??= named.slice(0, 512);
        if (isRecord(counted))
            usage = counted;
        if (!Array.isArray(choices))
            continue;
        list.push(reading.value);
        finished.push(...finishesOf(choices));
        if (choices.some(says))
            tokensAtMs.push(event.atMs);
    }
    return { list, tokensAtMs, finished, model, usage, fault: null, faultAt: -1 };
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/judgement.js
const NO_FACTS = {
    model: null,
    promptTokens: null,
    completionTokens: null,
    firstTokenMs: null,
    tokensPerSecond: null,
    buffered: false,
    dimension: null,
    listed: null,
};
/** A good answer. */
function good(seen, facts) {
    return { code: null, seen, facts };
}
function bad(code, seen, facts = NO_FACTS) {
    return { code, seen, facts };
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/usage.js
/** Usage: the tokens that an answer says it cost. */

function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
/** Both spellings: `prompt_tokens` of chat and embeddings, `input_tokens` of /responses. */
function tokensOf(usage) {
    if (!isRecord(usage))
        return { promptTokens: null, completionTokens: null };
    return {
        promptTokens: count(usage.prompt_tokens ?? usage.input_tokens),
        completionTokens: count(usage.completion_tokens ?? usage.output_tokens),
    };
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/stream.js







/** Pieces closer together than this came out of one buffer: no model writes a token in so little time. */
const AT_ONCE_MS = 5;
/** Faster answers may well be whole at once; nothing is said of them. */
const WORTH_SAYING_MS = 100;
/**
 * Judges the answer with status 2xx to a request with `stream: true`. Errors in it, and bodies that broke off before
 * `[DONE]`, were told apart before. Never throws.
 */
function judgeStream(answer) {
    const stream = decodeEvents(piecesOf(answer));
    if (!stream.spoke)
        return noStream(answer.body.trim());
    const chunks = readChunks(stream.events);
    const facts = factsOf(answer, chunks);
    const inForm = formFault(stream, chunks);
    if (inForm !== null)
        return bad('stream-malformed', inForm, facts);
    const { finished, tokensAtMs, list } = chunks;
    if (finished.includes('error')) {
        return bad('upstream-error', 'The stream ended with the finish reason `error`.', facts);
    }
    if (finished.includes('insufficient_system_resource')) {
        return bad('overloaded', 'The stream ended with the finish reason `insufficient_system_resource`.', facts);
    }
    if (tokensAtMs.length === 0 && !finished.some(isCut)) {
        return finished.includes('content_filter')
            ? bad('content-filtered', 'The stream ended with the finish reason `content_filter`.', facts)
            : bad('empty-completion', `${list.length} chunks came, none with text or a call.`, facts);
    }
    return good(`${wellFormed(chunks, facts)}${howItCame(answer, facts)}`, facts);
}
/** What breaks the form of the stream; null when it is well-formed to `[DONE]`. */
function formFault({ events, done, broken }, chunks) {
    const { list, fault, faultAt, finished } = chunks;
    const held = list.length === 0 ? 'no chunk' : `${list.length} chunks`;
    if (fault !== null) {
        const cutWithin = broken && faultAt === events.length - 1;
        if (cutWithin)
            return `The stream ended after ${held}, in the middle of event ${faultAt + 1}.`;
        // The stop behind a quotation would look like a part of it.
        return /[…}\]]$/.test(fault) ? fault : `${fault}.`;
    }
    if (list.length === 0) {
        return done
            ? 'Only `[DONE]` came, and no chunk before it.'
            : 'Keep-alives came, and no chunk behind them.';
    }
    if (done)
        return null;
    const finish = finished.at(-1);
    const told = finish === undefined ? 'neither `finish_reason` nor [DONE] came' : 'no [DONE] came';
    return `The stream ended after ${held}: ${told}.`;
}
function wellFormed({ list, finished }, { firstTokenMs, tokensPerSecond }) {
    const first = firstTokenMs === null ? 'no token was shown' : `first token after ${firstTokenMs} ms`;
    const rate = tokensPerSecond === null ? '' : `, ${tokensPerSecond} tokens a second`;
    const cut = finished.some(isCut) ? ' Cut by the token limit, as asked.' : '';
    const reason = finished.length === 0 ? ' No `finish_reason` was sent.' : '';
    return `${list.length} chunks up to [DONE]; ${first}${rate}.${cut}${reason}`;
}
function howItCame({ headers, durationMs }, { buffered }) {
    const type = headers['content-type'] ?? '';
    const told = type !== '' && !type.toLowerCase().includes('text/event-stream');
    const sentAs = told ? ` Sent as ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(type), 60)}.` : '';
    if (!buffered)
        return sentAs;
    return ` Buffered: all of it arrived at once, after ${Math.round(durationMs)} ms.${sentAs}`;
}
/** A body without events or comments. */
function noStream(body) {
    if (body === '')
        return bad('stream-malformed', 'The body is empty where an event stream was due.');
    const value = parseJson(body);
    if (isRecord(value) && Array.isArray(value.choices)) {
        const seen = 'A whole JSON completion came instead of an event stream: `stream: true` was ignored.';
        return bad('stream-malformed', seen);
    }
    const [line = ''] = body.split(/\r\n?|\n/, 1);
    const what = value !== undefined
        ? 'JSON'
        : isRecord(parseJson(line))
            ? 'Lines of JSON without `data:`'
            : 'Something else';
    return bad('stream-malformed', `${what} came instead of an event stream: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(body), 120)}`);
}
function factsOf(answer, { tokensAtMs, usage, model }) {
    const facts = { ...NO_FACTS, model, ...tokensOf(usage) };
    const first = tokensAtMs.at(0);
    const last = tokensAtMs.at(-1);
    if (first === undefined || last === undefined)
        return facts;
    const buffered = isBuffered(answer, tokensAtMs);
    // The first token starts the clock; a piece may hold several tokens, so the usage counts better.
    const written = (facts.completionTokens ?? tokensAtMs.length) - 1;
    const measured = !buffered && written > 0 && last - first >= AT_ONCE_MS;
    return {
        ...facts,
        firstTokenMs: Math.round(first),
        tokensPerSecond: measured ? Math.round((written * 10_000) / (last - first)) / 10 : null,
        buffered,
    };
}
/** Several pieces at one moment, after a long wait or with a length that was known before the first byte. */
function isBuffered({ headers }, tokensAtMs) {
    const first = tokensAtMs.at(0) ?? 0;
    const last = tokensAtMs.at(-1) ?? 0;
    if (tokensAtMs.length < 2 || last - first >= AT_ONCE_MS)
        return false;
    return headers['content-length'] !== undefined || first >= WORTH_SAYING_MS;
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/chat.js









/** The JSON object of a body, or the judgement where it is none. Broken bodies were told apart before. */
function readObject({ body }) {
    const bare = body.replace(/^\uFEFF/, '').trim();
    if (bare === '')
        return { judgement: bad('malformed-response', 'The body is empty.') };
    const value = parseJson(bare);
    if (isRecord(value))
        return { value };
    const streamed = value === undefined && decodeEvents([{ text: bare, atMs: 0 }]).events.length > 0;
    const what = streamed
        ? 'An event stream came, though none was asked for'
        : value === undefined
            ? 'The body is not JSON'
            : 'The body is JSON, but no object';
    return { judgement: bad('malformed-response', `${what}: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(bare), 120)}`) };
}
/** The chat completion, also out of a stream where the request was adapted to a gateway that only streams. */
function readChat(answer, sent) {
    if (sent?.stream === true) {
        const judgement = judgeStream(answer);
        if (judgement.code !== null)
            return { judgement };
        const choice = assembledChoice(readChunks(decodeEvents(piecesOf(answer)).events));
        return chatOf([choice], judgement.facts, answer.body);
    }
    const read = readObject(answer);
    if ('judgement' in read)
        return read;
    const { choices, model, usage } = read.value;
    return chatOf(choices, { ...NO_FACTS, model: nameOf(model), ...tokensOf(usage) }, answer.body);
}
function chatOf(choices, facts, body) {
    const choice = Array.isArray(choices) ? choices[0] : undefined;
    if (!isRecord(choice)) {
        return {
            judgement: bad('malformed-response', `The answer has no choice: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(body), 120)}`, facts),
        };
    }
    const { message } = choice;
    if (!isRecord(message)) {
        return { judgement: bad('malformed-response', 'The choice has no `message`.', facts) };
    }
    const finish = typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null;
    const value = {
        message,
        text: textOf(message.content),
        reasoning: textOf(message.reasoning_content) || textOf(message.reasoning) || textOf(message.thinking),
        refusal: textOf(message.refusal),
        finish,
        cut: isCut(finish),
        facts,
    };
    return { value };
}
/** The model that an answer names, at most as long as an id can be. */
function nameOf(model) {
    return typeof model === 'string' && model !== '' ? model.slice(0, 512) : null;
}
/** Endings that come before any look at the content; null where there is none. */
function endedOtherwise({ finish, refusal, facts, text, message }) {
    if (refusal !== '') {
        return bad('content-filtered', `The model refused: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(refusal), 120)}`, facts);
    }
    if (text !== '' || Array.isArray(message.tool_calls))
        return null;
    switch (finish) {
        case 'content_filter':
            return bad('content-filtered', 'The answer ended with the finish reason `content_filter`.', facts);
        case 'error':
            return bad('upstream-error', 'The answer ended with the finish reason `error`.', facts);
        case 'insufficient_system_resource':
            return bad('overloaded', 'The answer ended with the finish reason `insufficient_system_resource`.', facts);
        default:
            return null;
    }
}
/** An answer that stopped at the token limit before there was anything to judge: key, model and quota are good. */
function cutBefore(what, facts) {
    return good(`Answered, but cut by the token limit before ${what} was whole; not judged further.`, facts);
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/embeddings.js
/** Embeddings: is there a vector of finite numbers? */






/** Judges the answer with status 2xx of `/embeddings`. Never throws. */
function judgeEmbeddings(answer) {
    const read = readObject(answer);
    if ('judgement' in read)
        return read.judgement;
    const body = read.value;
    const facts = { ...NO_FACTS, model: nameOf(body.model), ...tokensOf(body.usage) };
    const { data } = body;
    if (!Array.isArray(data))
        return malformed(`There is no \`data\`: ${whatElse(body, answer.body)}`, facts);
    const [first] = data;
    if (first === undefined)
        return malformed('`data` is empty: no vector came.', facts);
    if (!isRecord(first))
        return malformed('The item in `data` is no object.', facts);
    return judgeVector(first.embedding, facts);
}
function malformed(seen, facts) {
    return bad('malformed-response', seen, facts);
}
/** Ollama's own API answers `embedding` or `embeddings`; a relay that knows chat only answers with choices. */
function whatElse(body, text) {
    if (Array.isArray(body.embedding) || Array.isArray(body.embeddings)) {
        return 'the vector stands in another member than the OpenAI API has it.';
    }
    return Array.isArray(body.choices) ? 'a chat completion came.' : (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 120);
}
function judgeVector(embedding, facts) {
    const packed = typeof embedding === 'string';
    const vector = packed ? unpacked(embedding) : embedding;
    if (vector === null)
        return malformed('The vector is a string, but not base64 of 32-bit floats.', facts);
    if (!Array.isArray(vector))
        return malformed('There is no `embedding` in the item.', facts);
    if (vector.length === 0)
        return malformed('The vector is empty.', facts);
    const odd = vector.findIndex((one) => typeof one !== 'number' || !Number.isFinite(one));
    if (odd >= 0) {
        const shown = shownOf(vector[odd]);
        return malformed(`Number ${odd + 1} of ${vector.length} is not finite: ${shown}`, facts);
    }
    const zero = vector.every((one) => one === 0) ? ' All of them are zero.' : '';
    const how = packed ? ', packed as base64' : '';
    return good(`A vector of ${vector.length} finite numbers${how}.${zero}`, {
        ...facts,
        dimension: vector.length,
    });
}
/** Never as a whole: a hostile value can be nested deeper than can be written out. */
function shownOf(value) {
    if (typeof value === 'number')
        return Number.isNaN(value) ? 'not a number' : String(value);
    if (value === null)
        return 'null';
    return typeof value === 'object' ? 'an object or a list' : `a ${typeof value}`;
}
/** Little-endian 32-bit floats, as OpenAI packs them; null for anything else. */
function unpacked(text) {
    const bare = text.trim();
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bare))
        return null;
    const bytes = external_node_buffer_.Buffer.from(bare, 'base64');
    if (bytes.length % 4 !== 0)
        return null;
    return Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readFloatLE(place * 4));
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/responses.js






/** Text stands in `output[].content[]`; some relays add the SDK's `output_text` beside it. */
function outputOf(body) {
    const items = Array.isArray(body.output) ? body.output.filter(isRecord) : [];
    const parts = items.flatMap(({ content }) => (Array.isArray(content) ? content.filter(isRecord) : []));
    return {
        text: parts.map((part) => textOf(part.text)).join('') || textOf(body.output_text),
        refusal: parts.map((part) => textOf(part.refusal)).join(''),
        types: items.map(({ type }) => (typeof type === 'string' ? type : 'unknown')),
    };
}
/** Judges the answer with status 2xx of `/responses`. Never throws. */
function judgeResponses(answer) {
    const read = readObject(answer);
    if ('judgement' in read)
        return read.judgement;
    const body = read.value;
    const facts = { ...NO_FACTS, model: nameOf(body.model), ...tokensOf(body.usage) };
    if (Array.isArray(body.choices)) {
        return bad('malformed-response', 'A chat completion came from /responses.', facts);
    }
    if (!Array.isArray(body.output) && typeof body.status !== 'string') {
        return bad('malformed-response', `The answer has no \`output\`: ${responses_quoted(answer.body)}`, facts);
    }
    return judgeStatus(body, outputOf(body), facts);
}
function responses_quoted(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 120);
}
function judgeStatus(body, output, facts) {
    switch (body.status) {
        case 'incomplete':
            return judgeIncomplete(body, facts);
        case 'failed':
        case 'cancelled':
            return bad('upstream-error', `The answer has the status \`${body.status}\` and no reason.`, facts);
        case 'queued':
        case 'in_progress':
            return bad('malformed-response', `The answer is not finished: its status is \`${body.status}\`.`, facts);
        default:
            return judgeOutput(output, facts);
    }
}
function judgeIncomplete({ incomplete_details: details }, facts) {
    const reason = isRecord(details) && typeof details.reason === 'string' ? details.reason : null;
    if (reason === 'content_filter') {
        return bad('content-filtered', 'The answer is incomplete because of `content_filter`.', facts);
    }
    if (reason === null || reason === 'max_output_tokens' || reason === 'max_tokens') {
        return good('Answered; cut by the token limit, as asked.', facts);
    }
    return bad('upstream-error', `The answer is incomplete because of \`${responses_quoted(reason)}\`.`, facts);
}
function judgeOutput({ text, refusal, types }, facts) {
    if (text.trim() !== '')
        return good('Answered with text.', facts);
    if (refusal !== '')
        return bad('content-filtered', `The model refused: ${responses_quoted(refusal)}`, facts);
    const held = types.length === 0 ? '`output` is empty' : `\`output\` holds ${responses_quoted(types.join(', '))}`;
    return bad('empty-completion', `The answer holds no text: ${held}.`, facts);
}

// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var validator = __webpack_require__(207);
;// CONCATENATED MODULE: ./lib/diagnose/answers/schema.js
/** Schema: whether a value fits the JSON schema that was asked for. */


/** What does not fit, in a few words; null when all does. The schema is ours, the value anybody's. */
function misfit(schema, value) {
    const { valid, errors } = new validator/* Validator */.D(schema, '2020-12').validate(value);
    if (valid)
        return null;
    // The last one is the innermost: those before it only say that something below is wrong.
    const told = errors.at(-1)?.error ?? 'It does not fit the schema.';
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(told), 160);
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/structured-output.js





function schemaOf(sent) {
    const format = sent?.response_format;
    const asked = isRecord(format) && isRecord(format.json_schema) ? format.json_schema.schema : undefined;
    return isRecord(asked) ? asked : { type: 'object' };
}
/** Judges the answer with status 2xx to a request with a JSON schema. Never throws. */
function judgeStructuredOutput(answer, sent) {
    const read = readChat(answer, sent);
    if ('judgement' in read)
        return read.judgement;
    const chat = read.value;
    const otherwise = endedOtherwise(chat);
    if (otherwise !== null)
        return otherwise;
    const text = chat.text.trim();
    if (text === '')
        return judgeNoText(chat);
    const value = parseJson(text);
    if (value === undefined)
        return judgeNoJson(text, chat);
    if (typeof value === 'string' && isRecord(parseJson(value))) {
        return structured_output_malformed('The answer is JSON encoded twice: an object inside a string.', chat);
    }
    const wrong = misfit(schemaOf(sent), value);
    if (wrong !== null)
        return structured_output_malformed(`The JSON does not fit the schema: ${wrong} It is ${structured_output_quoted(text)}`, chat);
    return good('The answer is JSON that fits the schema asked for.', chat.facts);
}
function structured_output_malformed(seen, { facts }) {
    return bad('output-malformed', seen, facts);
}
function structured_output_quoted(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 100);
}
function judgeNoText(chat) {
    const { cut, facts, message } = chat;
    if (cut)
        return cutBefore('the JSON', facts);
    if (Array.isArray(message.tool_calls) && message.tool_calls.length > 0) {
        return structured_output_malformed('A tool call came instead of the JSON.', chat);
    }
    if (isRecord(message.content))
        return structured_output_malformed('`content` is an object; clients expect JSON in a string.', chat);
    if (isRecord(message.parsed))
        return structured_output_malformed('The object came in `parsed` only, with no text in `content`.', chat);
    return bad('empty-completion', 'The answer holds no text.', facts);
}
/** Text that is no JSON as a whole: what it is instead. */
function judgeNoJson(text, chat) {
    if (/^\s*<think/i.test(text)) {
        const rest = text.replace(/^\s*<think[\s\S]*?<\/think(?:ing)?>/i, '');
        if (chat.cut && rest === text)
            return cutBefore('the JSON', chat.facts);
        return structured_output_malformed(`Thoughts stand before the JSON, in the text itself: ${structured_output_quoted(text)}`, chat);
    }
    if (text.includes('```'))
        return structured_output_malformed(`The JSON is fenced as Markdown: ${structured_output_quoted(text)}`, chat);
    if (text.startsWith('{') && chat.cut)
        return cutBefore('the JSON', chat.facts);
    if (embeddedObject(text) !== undefined) {
        return structured_output_malformed(`There is chat around the JSON: ${structured_output_quoted(text)}`, chat);
    }
    const what = text.startsWith('{') ? 'The JSON is broken' : 'The answer is prose, not JSON';
    return structured_output_malformed(`${what}: ${structured_output_quoted(text)}`, chat);
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/tools.js





function functionOf(sent) {
    const tool = Array.isArray(sent?.tools) ? sent.tools[0] : undefined;
    const asked = isRecord(tool) && isRecord(tool.function) ? tool.function : {};
    return {
        name: typeof asked.name === 'string' ? asked.name : '',
        parameters: isRecord(asked.parameters) ? asked.parameters : {},
        forced: sent?.tool_choice !== undefined && sent.tool_choice !== 'auto',
    };
}
/** Judges the answer with status 2xx to a request with one tool. Never throws. */
function judgeTools(answer, sent) {
    const read = readChat(answer, sent);
    if ('judgement' in read)
        return read.judgement;
    const chat = read.value;
    const asked = functionOf(sent);
    const otherwise = endedOtherwise(chat);
    if (otherwise !== null)
        return otherwise;
    const { tool_calls: calls } = chat.message;
    if (Array.isArray(calls) && calls.length > 0)
        return judgeCalls(calls, asked, chat);
    return judgeNoCall(asked, chat);
}
function tools_malformed(seen, { facts }) {
    return bad('tool-call-malformed', seen, facts);
}
function tools_quoted(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 100);
}
function judgeCalls(calls, asked, chat) {
    const functions = calls.map((call) => (isRecord(call) && isRecord(call.function) ? call.function : null));
    const called = functions.find((one) => one?.name === asked.name) ?? functions[0] ?? null;
    if (called === null)
        return tools_malformed('The call in `tool_calls` has no `function`.', chat);
    const { name } = called;
    if (typeof name !== 'string' || name === '')
        return tools_malformed('The call names no function.', chat);
    if (name !== asked.name)
        return tools_malformed(`${tools_quoted(name)} was called, not ${asked.name}.`, chat);
    return judgeArguments(called.arguments, asked, chat);
}
function judgeArguments(given, asked, chat) {
    if (isRecord(given))
        return tools_malformed('`arguments` is an object; clients expect JSON in a string.', chat);
    if (typeof given !== 'string')
        return tools_malformed('The call has no `arguments` as a string.', chat);
    const value = parseJson(given);
    if (value === undefined) {
        if (chat.cut)
            return cutBefore('the call', chat.facts);
        const shown = given.trim() === '' ? 'are empty' : `are not JSON: ${tools_quoted(given)}`;
        return tools_malformed(`The arguments of the call ${shown}.`, chat);
    }
    if (typeof value === 'string' && isRecord(parseJson(value))) {
        return tools_malformed('The arguments are JSON encoded twice: a string inside the string.', chat);
    }
    const wrong = misfit(asked.parameters, value);
    if (wrong !== null)
        return tools_malformed(`The arguments do not fit the function: ${wrong}`, chat);
    const how = asked.forced ? 'as asked' : 'of its own accord: this gateway refuses to force a call';
    return good(`${asked.name} was called with its arguments, ${how}.`, chat.facts);
}
function judgeNoCall(asked, chat) {
    const { message, text, reasoning, facts } = chat;
    if (isRecord(message.function_call)) {
        return tools_malformed('The call came as the retired `function_call`; clients read `tool_calls`.', chat);
    }
    if (isWrittenCall(text, asked)) {
        return tools_malformed(`The call was written into the text, not into \`tool_calls\`: ${tools_quoted(text.trim())}`, chat);
    }
    if (isWrittenCall(reasoning, asked) && text.trim() === '' && !chat.cut) {
        return tools_malformed(`The call was written into the reasoning, not into \`tool_calls\`: ${tools_quoted(reasoning)}`, chat);
    }
    if (chat.cut)
        return cutBefore('a call', facts);
    if (text.trim() === '')
        return bad('empty-completion', 'The answer holds neither a call nor text.', facts);
    const ignored = asked.forced
        ? '`tools` seems to be ignored'
        : 'it was offered, for this gateway refuses to force it';
    return tools_malformed(`No call came but text (${ignored}): ${tools_quoted(text.trim())}`, chat);
}
/** How the models of the houses write a call when nobody parses it: Hermes/Qwen, Mistral, Llama, DeepSeek, Kimi, GLM. */
const tools_MARKS = /<\/?tool_call|<\/?function(?:_call|=|s?>)|<invoke\b|\[TOOL_CALLS?\]|<\|python_tag\|>|<[|｜]tool[\w▁]{0,40}|<\|tool_calls?_/i;
function isWrittenCall(text, { name, parameters }) {
    if (text === '')
        return false;
    if (tools_MARKS.test(text))
        return true;
    const at = name === '' ? -1 : text.indexOf(name);
    if (at >= 0 && /^["'`\s]*[({]|^["']\s*,/.test(text.slice(at + name.length, at + name.length + 20)))
        return true;
    const object = embeddedObject(text);
    if (object === undefined)
        return false;
    if (['arguments', 'parameters', 'tool_calls', 'function_call', name].some((key) => Object.hasOwn(object, key)))
        return true;
    return misfit(parameters, object) === null;
}

;// CONCATENATED MODULE: ./lib/diagnose/model-list.js


const model_list_LONGEST_ID = 512;
const MOST_IDS = 250_000;
/**
 * The ids, without repetition, in the order of the list; null when the body is no list. Seen in the wild: `data`
 * (null when empty: Ollama), `models` (native Ollama, Gemini), a bare array (Together), `data` with `success`
 * (new-api), `result` (Cloudflare); ids in `id`, `name` or `model`, or as plain strings.
 */
function readModelList({ body }) {
    return body.length > LONG ? idsOfLong(body) : model_list_idsOf(parseJson(body));
}
function model_list_idsOf(body) {
    const items = itemsOf(body);
    if (items === null)
        return null;
    const ids = new Set();
    for (const item of items)
        addId(ids, item);
    return ids.size === 0 && items.length > 0 ? null : [...ids];
}
/** The same of a text too long for a tree; the ids of more than 250,000 models are not kept. */
function idsOfLong(text) {
    const at = listIn(text);
    if (at === null)
        return null;
    const ids = new Set();
    let items = 0;
    const whole = visitItems(text, at, (item) => {
        items += 1;
        if (ids.size < MOST_IDS)
            addId(ids, item);
    });
    return !whole || (ids.size === 0 && items > 0) ? null : [...ids];
}
const OUTER = ['data', 'models', 'result', 'endpoints', 'items'];
/** `{"data": {"data": […]}}` of relays that wrap every answer, and lists keyed by id. */
const INNER = ['data', 'models', 'list', 'items'];
function itemsOf(body) {
    if (Array.isArray(body))
        return body;
    if (!isRecord(body))
        return null;
    for (const key of OUTER) {
        if (!Object.hasOwn(body, key))
            continue;
        const value = body[key];
        if (Array.isArray(value))
            return value;
        if (isRecord(value))
            return INNER.map((inner) => value[inner]).find(Array.isArray) ?? null;
        if (value === null && body.success !== false)
            return [];
    }
    return null;
}
/** Where the list begins in a long text; null where there is none. */
function listIn(text) {
    const start = behindBlanks(text, 0);
    if (text[start] === '[')
        return start;
    const outer = membersAt(text, start, OUTER);
    for (const key of OUTER) {
        const at = outer.get(key);
        if (at === undefined)
            continue;
        if (text[at] === '[')
            return at;
        if (text[at] !== '{')
            continue;
        const inner = membersAt(text, at, INNER);
        const found = INNER.map((name) => inner.get(name)).find((place) => place !== undefined && text[place] === '[');
        return found ?? null;
    }
    return null;
}
function addId(ids, item) {
    const id = idOf(item);
    if (id !== '')
        ids.add(id.length > model_list_LONGEST_ID ? id.slice(0, model_list_LONGEST_ID) : id);
}
function idOf(item) {
    if (typeof item === 'string')
        return item;
    if (!isRecord(item))
        return '';
    for (const key of ['id', 'name', 'model']) {
        const id = item[key];
        if (typeof id === 'string' && id !== '')
            return id;
    }
    return '';
}

;// CONCATENATED MODULE: ./lib/diagnose/same-model.js
/** Whether the model that answered is the one that was asked. */
/** Parts of a name that do not make another model: dates, snapshots, tiers of delivery, packing of the weights. */
const SAME = /^(?:\d{4,8}|\d{2}|v\d+|latest|preview|exp|experimental|beta|stable|free|default|base|it|instruct|chat|hf|gguf|ggml|awq|gptq|exl2|mlx|fp8|fp16|fp4|nvfp4|bf16|int4|int8|w4a16|w8a8|q\d(?:[a-z0-9]*)|k|m|s|xs|maas|tee|fast|turbo|original|global|us|eu|apac|ap|dynamic|\d+bit)$/;
/** Makers whose name gateways put before or behind a model's. */
const MAKER = /^(?:openai|anthropic|google|meta|meta-llama|mistralai|mistral|deepseek-ai|deepseek|qwen|alibaba|moonshotai|moonshot|zai|zai-org|z-ai|zhipu|x-ai|xai|cohere|nvidia|microsoft|amazon|azure|bedrock|vertex|groq|together|fireworks|accounts|models|openrouter|pro|nousresearch|ai21|minimax|minimaxai|baidu|bytedance|tencent|stepfun|unsloth|bartowski|lmstudio-community|thebloke)$/;
/** Names that stand for whatever the gateway chooses. */
const CHOOSER = /(?:^|\/)(?:auto|auto-router|router|default|any|fastest|cheapest|best|smart|random|model-router|auto-(?:fast|smart|cheap))(?::\w+)?$/;
/**
 * True when `got` is `wanted` under another of its names: a dated snapshot, a vendor's prefix or tag, other case, the
 * path of the same weights, an alias without a version. Azure and routers are the caller's to leave out.
 */
function isSameModel(wanted, got) {
    if (CHOOSER.test(wanted.toLowerCase()))
        return true;
    const asked = bareName(wanted).replace(/\.gguf$/, '');
    const answered = bareName(got).replace(/\.gguf$/, '');
    if (asked === '' || answered === '' || asked === answered)
        return true;
    const a = parts(asked);
    const b = parts(answered);
    if (a.join(' ') === b.join(' '))
        return true;
    if (compact(a) === compact(b))
        return true;
    // `gemini-flash-latest`, `claude-sonnet`, `deepseek-chat`: the name leaves the version to the vendor.
    const alias = asked.includes('latest') || !/\d/.test(asked);
    return (alias && /\d/.test(answered) && a[0] === b[0] && (a.length <= 2 || a.every((part) => b.includes(part))));
}
function parts(name) {
    const all = name.split(/[^a-z0-9.]+/).filter((part) => part !== '');
    const kept = all.filter((part, at) => !SAME.test(part) &&
        !(MAKER.test(part) && at < all.length - 1 && at === 0 && all.length > 2 && !/^\d/.test(all[1] ?? '')));
    return kept.length > 0 ? kept : all;
}
/** `gpt-4.1` and `gpt-4-1`, `llama-3.1` and `llama3.1` are one name; the order of the parts is the vendor's taste. */
function compact(all) {
    return [...all.join('').replaceAll('.', '')].join('');
}
/** Without the vendor's path, a tag such as `:free` or `:latest`, and the case. */
function bareName(id) {
    const path = id.toLowerCase().trim();
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name
        .replace(/:(?:free|latest|beta|extended|nitro|floor|online|thinking|exacto)$/, '')
        .replaceAll('_', '-');
}

;// CONCATENATED MODULE: ./lib/diagnose/good-answer.js












const JUDGES = {
    models: judgeList,
    completion: judgeCompletion,
    stream: ofProbe(judgeStream),
    tools: ofProbe(judgeTools),
    'structured-output': ofProbe(judgeStructuredOutput),
    responses: ofProbe(judgeResponses),
    embeddings: ofProbe(judgeEmbeddings),
};
function judgeGood(answer, expected) {
    return JUDGES[expected.question](answer, expected);
}
function good_answer_good(rule, seen, note = null, facts = NO_FACTS) {
    return { code: null, rule, seen, note, facts };
}
function good_answer_bad(code, rule, seen, facts = NO_FACTS) {
    return { code, rule, seen, note: null, facts };
}
/** A probe's own judge, and then whether the model that answered is the one that was asked. */
function ofProbe(judge) {
    return (answer, expected) => {
        const { code, seen, facts } = judge(answer, expected.sent);
        if (code === null && isOther(facts.model, expected))
            return substituted(expected.model, facts);
        return { code, rule: `answer-${expected.question}`, seen, note: null, facts };
    };
}
function judgeList(answer) {
    const ids = readModelList(answer);
    if (ids === null)
        return good_answer_bad('malformed-response', 'list-unreadable', `HTTP ${answer.status}, but ${what(answer)} instead of a list of models.`);
    const note = ids.length === 0 ? 'The list is empty.' : null;
    return good_answer_good('list', `${ids.length} models listed.`, note, { ...NO_FACTS, listed: ids });
}
function judgeCompletion(answer, expected) {
    // Adapted to a gateway that only streams.
    if (expected.sent?.stream === true)
        return ofProbe(judgeStream)(answer, expected);
    const completion = readCompletion(answer);
    if (completion === null) {
        return good_answer_bad('malformed-response', 'no-choices', `HTTP ${answer.status}, but ${what(answer)} instead of a completion with choices.`);
    }
    const { finishReason, model, usage } = completion;
    const facts = {
        ...NO_FACTS,
        model,
        promptTokens: usage?.promptTokens ?? null,
        completionTokens: usage?.completionTokens ?? null,
    };
    if (finishReason === 'content_filter' && completion.text === '') {
        return good_answer_bad('content-filtered', 'finish-content-filter', 'The answer ended with finish_reason content_filter and without text.');
    }
    if (isEmpty(completion) && !isCut(finishReason)) {
        return good_answer_bad(...ofEmpty(finishReason));
    }
    if (isOther(model, expected))
        return substituted(expected.model, facts);
    const by = model === null || model === expected.model ? '' : ` by ${model}`;
    const cut = isCut(finishReason)
        ? 'The answer was cut by the token limit, which proves key, model and quota.'
        : null;
    return good_answer_good('completion', `Answered${by} in ${Math.round(answer.durationMs)} ms.`, cut, facts);
}
function isEmpty(completion) {
    const { text, reasoning, called, refusal } = completion;
    return text.trim() === '' && reasoning.trim() === '' && refusal.trim() === '' && !called;
}
/** Finish reasons that tell why there is no text: DeepSeek's, OpenRouter's. */
function ofEmpty(finishReason) {
    if (finishReason === 'insufficient_system_resource')
        return [
            'overloaded',
            'finish-no-resource',
            'The answer ended with finish_reason insufficient_system_resource.',
        ];
    if (finishReason === 'error')
        return ['upstream-error', 'finish-error', 'The answer ended with finish_reason error and without text.'];
    return [
        'empty-completion',
        'empty',
        `The choice has no text and no call (finish_reason ${finishReason ?? 'absent'}).`,
    ];
}
function isOther(model, expected) {
    return (expected.namesModel && model !== null && expected.model !== null && !isSameModel(expected.model, model));
}
function substituted(wanted, facts) {
    return good_answer_bad('model-substituted', 'other-model', `${wanted} was asked and ${facts.model} answered.`, facts);
}
/** What came, in two words. */
function what(answer) {
    const body = answer.body.trim();
    if (body === '')
        return 'an empty body came';
    if (isEventStream(body, ''))
        return 'an event stream came';
    const value = body.length > LONG ? beginningOf(body) : parseJson(body);
    if (isRecord(value))
        return `JSON with ${Object.keys(value).slice(0, 4).join(', ').slice(0, 80) || 'no members'} came`;
    if (Array.isArray(value))
        return 'a JSON array came';
    return value === undefined ? 'a text that is not JSON came' : 'a bare JSON value came';
}

;// CONCATENATED MODULE: ./lib/diagnose/named-models.js
/** Named models: the right names that an error lists. */
const named_models_LISTS = [
    // LM Studio: Your models:\n\na\nb
    /(?:your|available|supported|valid|allowed|permitted|known) models?(?: (?:are|include|names))?:?\s{0,4}\n([\s\S]{1,2000})/i,
    // LiteLLM: This key can only access models=['a', 'b']; others: Available models: a, b
    /(?:can only access|available|supported|valid|allowed|permitted|known|choose from|one of|possible)\s?(?:the )?(?:following )?models?(?: (?:are|include|names|ids))?\s?[:=]\s?\[?([^\]\n]{1,2000})/i,
    // OpenRouter: you can also switch to gpt-5-chat or gpt-5-mini
    /(?:switch to|did you mean|try|use one of|instead use|please use|replaced by|migrate to)(?: one of)?:? ([^\n]{1,200})/i,
];
/** A word that is a model's name: it has a digit, and a dash, colon, slash or dot. */
const NAME = /[A-Za-z][\w./:@-]{2,120}/g;
/** At most eight names, in the order of the error; empty if it lists none. */
function namedModels(body) {
    const text = body.slice(0, 8_000).replaceAll('\\n', '\n').replaceAll('\\"', '"');
    for (const list of named_models_LISTS) {
        const names = (list.exec(text)?.[1]?.match(NAME) ?? [])
            .map((name) => name.replace(/[.:,]+$/, ''))
            .filter((name) => /\d/.test(name) &&
            /[-:/.]/.test(name) &&
            !/^https?:|^www\./.test(name) &&
            !/\.(?:com|ai|org|io|dev|cn)\b/.test(name));
        if (names.length > 0)
            return [...new Set(names)].slice(0, 8);
    }
    return [];
}

;// CONCATENATED MODULE: ./lib/diagnose/redirect.js
const LOGIN = /\b(?:log-?in|sign-?in|sso|oauth2?|authorize|auth|saml|adfs|cas|accounts?)\b|cloudflareaccess\.com|login\.microsoftonline/i;
const CHALLENGE = /challenge|captcha|blocked|__cf_chl/i;
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body)\b/i;
/** True for a web page at the end of a redirect within the origin whose address reads like a login. */
function endsAtLogin({ redirects, body }) {
    const last = redirects.at(-1);
    return (last !== undefined && LOGIN.test(parse(last, '')?.pathname ?? '') && WEB_PAGE.test(body.slice(0, 200)));
}
function judgeRedirect(answer, host) {
    const followed = endsAtLogin(answer) ? answer.redirects.at(-1) : undefined;
    const location = followed ?? answer.headers.location ?? '';
    const target = parse(location, host);
    const begin = followed === undefined ? `HTTP ${answer.status}` : 'A redirect leads';
    if (location === '')
        return { code: 'redirected', seen: `${begin} without saying where to.`, next: null };
    if (target === null)
        return { code: 'redirected', seen: `${begin} to an address that cannot be read.`, next: null };
    const hops = answer.redirects.length;
    const round = hops > 0 && followed === undefined ? ` after ${hops} ${hops === 1 ? 'hop' : 'hops'}` : '';
    const seen = `${begin} to ${shownTarget(location, target)}${round}.`;
    const way = `${target.host}${target.pathname}${target.search}`;
    if (CHALLENGE.test(way))
        return { code: 'blocked-by-firewall', seen, next: null };
    if (LOGIN.test(way)) {
        return {
            code: 'redirected',
            seen: `${seen.slice(0, -1)}, a login.`,
            next: 'This address is for people: set `base-url` to the API root, or have its path let through without a login.',
        };
    }
    if (target.protocol === 'https:' && target.hostname === hostOnly(host)) {
        return { code: 'redirected', seen, next: 'Write `base-url` with https:// and the address shown.' };
    }
    return { code: 'redirected', seen, next: null };
}
/** Without its query; a relative one as it came, since scheme and port of the gateway are not known here. */
function shownTarget(location, target) {
    const path = target.pathname.slice(0, 200);
    if (target.host === '')
        return `${target.protocol}${path}, which is no web address`;
    const absolute = URL.canParse(location) || /^[\\/]{2}/.test(location.trim());
    return absolute ? `${target.origin}${path}`.slice(0, 200) : `${path} of the same host`;
}
function parse(location, host) {
    try {
        return new URL(location, `http://${host}`);
    }
    catch {
        return null;
    }
}
function hostOnly(host) {
    return host.replace(/:\d+$/, '').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/diagnose/request-id.js
/** The gateway's own ids before those of the front doors. */
const HEADERS = [
    'x-request-id',
    'request-id',
    'x-oneapi-request-id',
    'x-litellm-call-id',
    'x-portkey-trace-id',
    'apim-request-id',
    'x-ms-request-id',
    'x-amzn-requestid',
    'x-generation-id',
    'x-vercel-id',
    'x-tt-logid',
    'x-log-id',
    'x-trace-id',
    'x-correlation-id',
    'kong-request-id',
    'x-kong-request-id',
    'cf-ray',
    'x-azure-ref',
    'x-amz-cf-id',
    'fly-request-id',
];
const IN_WORDS = /\b(?:request[ _-]?id|tid|trace[ _-]?id)\s?[:：=]\s?([\w-]{6,80})|\b(req_[\w-]{6,60})\b/i;
function requestIdOf(answer, reading) {
    for (const name of HEADERS) {
        const value = answer.headers[name]?.trim();
        if (value !== undefined && value !== '')
            return value.slice(0, 120);
    }
    if (reading === null)
        return null;
    if (reading.requestId !== null)
        return reading.requestId;
    const found = IN_WORDS.exec(answer.body.slice(0, 8_000));
    return found?.[1] ?? found?.[2] ?? null;
}

;// CONCATENATED MODULE: ./lib/diagnose/right-endpoint.js
const KINDS = [
    {
        said: /(?:\bonly\b.{0,40}|\buse (?:the )?)\/?(?:v1\/)?responses\b|\bresponses (?:api|endpoint) instead\b/,
        named: null,
        question: 'responses',
        next: 'It answers on /responses only: ask it with `probes: responses`, and use the Responses API in the application.',
    },
    {
        said: /\b(?:is an?|only) (?:text )?embeddings?\b|\/embeddings\b/,
        named: /\bembed(?:ding|dings)?\b|\bbge (?!reranker)|\bvoyage\b/,
        question: 'embeddings',
        next: 'It makes embeddings: ask it with `probes: embeddings`, and call /embeddings in the application.',
    },
    {
        said: /\bis an? (?:rerank\w*|image|audio|tts|speech|transcription|video|moderation)\b|\/(?:rerank|images|audio|moderations)\b/,
        named: /\b(?:rerank(?:er)?|tts|whisper|dall e|image|transcribe|moderation|sora|veo|imagen)\b/,
        question: null,
        next: 'It does not write text: name another one in `models`, or narrow the pattern.',
    },
    {
        said: /(?:^|[^\w/])\/?v1\/completions\b/,
        named: null,
        question: null,
        next: 'It is a model of the old /completions: name a chat model in `models`.',
    },
];
const CHAT = 'It writes text and makes no embeddings: ask it with `probes: completion`, or name an embedding model.';
/** What to do next; null where neither words nor name tell. */
function rightEndpoint(question, model, said) {
    const name = (model ?? '').toLowerCase().replaceAll(/[-_/.:]+/g, ' ');
    // OpenAI points from any model that does not chat to /completions: the name knows better.
    const kind = KINDS.find((one) => one.named?.test(name)) ?? KINDS.find((one) => one.said.test(said));
    if (question === 'embeddings')
        return kind === undefined ? CHAT : null;
    return kind === undefined || kind.question === question ? null : kind.next;
}

;// CONCATENATED MODULE: ./lib/diagnose/seen.js
const LONGEST = 280;
function seenOf(answer, reading) {
    const begin = `HTTP ${answer.status}`;
    if (reading.shape === 'empty')
        return `${begin} with an empty body.`;
    const page = pageOf(reading);
    if (page !== null) {
        const title = page.title === '' ? 'a web page without a title' : `a web page titled "${cut(page.title, 120)}"`;
        return `${begin}, ${title}${page.mark === null ? '' : ` (${page.mark})`}.`;
    }
    const said = saidBy(reading);
    if (said === '')
        return `${begin} with ${reading.shape === 'stream' ? 'an event stream' : 'a body that says nothing'}.`;
    return `${begin}: ${cut(said, LONGEST)}`;
}
/** The gateway's main sentence; with a provider's behind it, both. */
function saidBy(reading) {
    const own = main(reading);
    const inner = reading.nested === null ? '' : saidBy(reading.nested);
    if (own === '' || inner === '')
        return own || inner || reading.identifiers.slice(0, 3).join(', ');
    return own.includes(inner) ? own : `${own} ${inner}`;
}
function main(reading) {
    return clean(reading.messages[0] ?? '');
}
function pageOf(reading) {
    return reading.page ?? (reading.messages.length <= 1 ? (reading.nested?.page ?? null) : null);
}
function clean(text) {
    return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
function cut(text, length) {
    const all = [...clean(text.slice(0, 4 * length))];
    return all.length <= length ? all.join('') : `${all.slice(0, length - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/diagnose/echo.js
/** Echo: the key that an error shows, masked, and whether it is the one that was sent. */
/** Dots also end a sentence, so both ends must stand beside them. */
const MASKED = /([\w:/.{}$-]{0,24})(?:\*{3,}|•{3,}|x{6,})([\w}-]{0,12})|([\w-]{2,24})(?:\.{3}|…)([\w-]{2,12})/;
const WHOLE = /(?:incorrect|invalid|wrong) api key provided:? ["'`]?([^\s"'`,;]{3,120})/i;
/** A gateway that looks a key up in its own table shows the key that it was sent (LiteLLM). */
const OWN_TABLE = /received api key|key hash|proxy server token|virtual key/i;
/** The key in words such as `Incorrect API key provided: sk-ab***yz.`; null if none is shown. */
function echoedKey(words) {
    const said = words.slice(0, 4_000);
    if (OWN_TABLE.test(said))
        return null;
    const masked = MASKED.exec(said);
    if (masked !== null) {
        const first = masked[1] ?? masked[3] ?? '';
        const last = masked[2] ?? masked[4] ?? '';
        return first.length + last.length < 2 ? null : { first, last };
    }
    const whole = WHOLE.exec(said)?.[1]?.replace(/[.。]$/, '');
    return whole === undefined || !/[-_\d]/.test(whole) ? null : { first: whole, last: whole };
}
/** True when the echo is surely of another key than the one with these ends. */
function isAnotherKey(echo, sent) {
    const first = Math.min(echo.first.length, sent.first.length);
    const last = Math.min(echo.last.length, sent.last.length);
    return (echo.first.slice(0, first) !== sent.first.slice(0, first) ||
        echo.last.slice(echo.last.length - last) !== sent.last.slice(sent.last.length - last));
}

;// CONCATENATED MODULE: ./lib/diagnose/host.js
/** Hosts: whether a name or address is of the runner itself or of a private network. */
const PRIVATE = [
    /^localhost$/,
    /^127\./,
    /^10\./,
    /^192\.168\./,
    /^172\.(?:1[6-9]|2\d|3[01])\./,
    /^169\.254\./,
    /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
    /^\[?::1\]?$/,
    /^\[?f[cd][0-9a-f]{2}:/,
    /^\[?fe80:/,
    /\.(?:localhost|local|internal|lan|home|corp|intranet|test|invalid|example)$/,
];
/** True for loopback, private addresses, and names that no public DNS has. */
function isPrivateHost(host) {
    const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
    return (!name.includes('.') && !name.includes(':')) || PRIVATE.some((form) => form.test(name));
}

;// CONCATENATED MODULE: ./lib/diagnose/whose.js
/** Whose it is: what the words alone can not say, because it depends on the key that was sent and to whom. */




/** What the words alone can not say: which key was sent, to whom, and whether the API is there. */
function whose_settled(judgement, provider, context) {
    const { code, rule } = judgement;
    if (rule.startsWith('route-'))
        return { code: context.apiSeen === false ? 'base-url-wrong-path' : 'endpoint-not-found', rule };
    if ((0,codes/* factsOf */.xS)(code).group !== 'key' && !code.startsWith('api-key-'))
        return { code, rule };
    if (code === 'key-rejected') {
        const { keyEnds, keyOf, keySent } = context;
        const echo = judgement.reading.shape === 'html' ? null : echoedKey(judgement.reading.messages.join(' '));
        if (keyEnds !== null && echo !== null && isAnotherKey(echo, keyEnds))
            return { code: 'upstream-error', rule: `echo-of-another-key(${rule})` };
        if (!keySent && judgement.reading.relay === null)
            return { code: 'api-key-missing', rule: `no-key(${rule})` };
        if (keyOf !== null && keyOf !== (provider ?? (0,providers/* providerOfHost */.tt)(context.host)?.id))
            return { code: 'api-key-wrong-provider', rule: `key-of-another(${rule})` };
    }
    if (namesAnothersSite(judgement, context.host))
        return { code: 'upstream-error', rule: `site-of-another(${rule})` };
    return { code, rule };
}
/** Codes that a gateway in public passes on of its own account at a provider. */
const OF_ACCOUNT = new Set([
    'key-rejected',
    'quota-exhausted',
    'account-inactive',
    'permission-denied',
]);
/**
 * True when a public gateway of its own, known to nobody, tells people to go to the pages of a vendor: that is the
 * vendor's answer to the operator. On a private host the caller's own key may well have been passed on.
 */
function namesAnothersSite({ code, reading }, host) {
    if (!OF_ACCOUNT.has(code) || host === '' || isPrivateHost(host) || (0,providers/* providerOfHost */.tt)(host) !== null)
        return false;
    return reading.words.links.split(' ').some((link) => {
        const domain = vendorDomain(link);
        return domain !== null && host !== domain && !host.endsWith(`.${domain}`);
    });
}
/** The last two labels of a link's host, where a known vendor has its API under them; null if it is nobody's. */
function vendorDomain(link) {
    const name = /^https?:\/\/([^/?#:]{1,200})/.exec(link)?.[1] ?? '';
    const domain = name.split('.').slice(-2).join('.');
    const known = providers/* PROVIDERS */.xq.some(({ kind, hosts }) => kind === 'vendor' && hosts.some((host) => host.endsWith(`.${domain}`) || host === domain));
    return domain.includes('.') && known ? domain : null;
}

;// CONCATENATED MODULE: ./lib/diagnose/diagnose.js
/** Diagnose: the one pure function from what was observed to what it means. */
















/** Never throws, whatever the peer sent. `without` names vendors whose own rules are left out (`npm run corpus`). */
function diagnose(exchange, context, without) {
    if (exchange.kind === 'fault') {
        const { code, seen, means, next } = judgeFault(exchange);
        const advice = (0,diagnose_advice/* adviceOf */.w)(code);
        return {
            ...diagnose_NOTHING,
            code,
            rule: `fault-${exchange.type}`,
            seen,
            means: means ?? advice.means,
            next: next ?? advice.next,
        };
    }
    if (exchange.status >= 300 && exchange.status < 400)
        return ofRedirect(exchange, context);
    if (endsAtLogin(exchange))
        return ofRedirect(exchange, context);
    const reading = readError(exchange.body.length > LONGEST_ERROR ? { ...exchange, body: '{}' } : exchange);
    if (exchange.status < 300 && exchange.status >= 200 && !reading.failure)
        return ofSuccess(exchange, reading, context, without);
    return ofFailure(exchange, reading, context, without);
}
/** Longer bodies are lists of models; reading one of 30 MiB twice would cost more than asking for it. */
const LONGEST_ERROR = 2 * 1024 * 1024;
const diagnose_NOTHING = {
    provider: null,
    suggestions: [],
    requestId: null,
    httpStatus: null,
    note: null,
    facts: null,
};
function ofRedirect(answer, context) {
    const { code, seen, next } = judgeRedirect(answer, context.host);
    const advice = (0,diagnose_advice/* adviceOf */.w)(code);
    return {
        ...diagnose_NOTHING,
        code,
        rule: 'redirect',
        seen,
        means: advice.means,
        next: next ?? advice.next,
        httpStatus: answer.status,
        requestId: requestIdOf(answer, null),
    };
}
function ofSuccess(answer, reading, context, without) {
    const { question } = context;
    const provider = diagnose_known(recognise([answer], context.host));
    const frame = { ...diagnose_NOTHING, provider, httpStatus: answer.status, requestId: requestIdOf(answer, null) };
    const cut = cutOff(answer, question);
    if (cut !== null)
        return { ...frame, ...cut, ...(0,diagnose_advice/* adviceOf */.w)(cut.code, provider) };
    if (reading.shape === 'html')
        return ofFailure(answer, reading, context, without);
    const namesModel = provider !== 'azure-openai' && (0,providers/* providerOfHost */.tt)(context.host)?.id !== 'azure-openai';
    const { model, sent } = context;
    const { code, rule, seen, note, facts } = judgeGood(answer, { question, model, sent, namesModel });
    if (code === null)
        return { ...frame, code, rule, seen, note, facts, means: '', next: '' };
    // A short text, or nothing with a front door's headers, may still say what is wrong.
    if (code !== 'empty-completion' &&
        (reading.shape === 'text' || reading.shape === 'empty') &&
        answer.body.length < 400) {
        const said = classify(answer, reading, question, without);
        if (!said.bare)
            return ofFailure(answer, reading, context, without);
    }
    const quoted = rule === 'no-choices' || rule === 'list-unreadable' ? quoteOf(reading) : '';
    return { ...frame, code, rule, seen: `${seen}${quoted}`, note, facts, ...(0,diagnose_advice/* adviceOf */.w)(code, provider) };
}
/** The words of a body that should have been something else. */
function quoteOf(reading) {
    const words = reading.messages[0]?.replace(/\s+/g, ' ').trim() ?? '';
    return words === '' ? '' : ` It says: ${words.slice(0, 160)}`;
}
/** A good status whose body did not come whole. */
function cutOff(answer, question) {
    const { bodyFault, truncated, status } = answer;
    // A stream that said [DONE] is complete, however the connection ended.
    if (question === 'stream' &&
        isEventStream(answer.body.trimStart(), '') &&
        /^data: ?\[DONE\]/m.test(answer.body))
        return null;
    if (bodyFault !== null) {
        const { code } = judgeFault(bodyFault);
        return {
            code,
            rule: `cut-${bodyFault.type}`,
            seen: `HTTP ${status}, but the body broke off: ${bodyFault.message.slice(0, 200)}`,
        };
    }
    if (!truncated)
        return null;
    const code = question === 'stream' ? 'stream-malformed' : 'malformed-response';
    return {
        code,
        rule: 'oversized',
        seen: `HTTP ${status}, but the body did not end within what is read (${answer.body.length} characters).`,
    };
}
function ofFailure(answer, reading, context, without) {
    const provider = diagnose_known(recognise([answer], context.host));
    const frame = {
        ...diagnose_NOTHING,
        provider,
        httpStatus: answer.status,
        requestId: requestIdOf(answer, reading),
        seen: seenOf(answer, reading),
    };
    if (answer.status >= 400 && isProbe(context.question) && provesThinking(reading)) {
        return {
            ...frame,
            code: null,
            rule: 'limit-while-thinking',
            means: '',
            next: '',
            note: 'The model was cut by the token limit while thinking, which proves key, model and quota.',
        };
    }
    const judgement = classify(answer, reading, context.question, without);
    const { code, rule } = whose_settled(judgement, provider, context);
    const suggestions = code === 'model-not-found' ||
        code === 'model-not-permitted' ||
        code === 'model-unavailable' ||
        code === 'model-retired'
        ? suggest(answer, context)
        : [];
    const advice = (0,diagnose_advice/* adviceOf */.w)(code, provider);
    const elsewhere = code === 'model-wrong-endpoint'
        ? rightEndpoint(context.question, context.model, judgement.reading.words.text)
        : null;
    return { ...frame, code, rule, suggestions, means: advice.means, next: elsewhere ?? advice.next };
}
function isProbe(question) {
    return question !== 'models' && question !== 'embeddings';
}
function suggest(answer, context) {
    const named = namedModels(answer.body);
    const { model, listedIds } = context;
    if (model === null)
        return named.slice(0, 3);
    const near = nearMisses(model, [...new Set([...(listedIds ?? []), ...named])]);
    return [...new Set([...near, ...named])].filter((id) => id !== model).slice(0, 3);
}
function diagnose_known(provider) {
    return provider === 'unknown' ? null : provider;
}

;// CONCATENATED MODULE: ./lib/diagnose/retryable.js
/** Retryable: whether a further attempt can help. */

/** By the table of codes, unless the gateway itself says that it does not help (`x-should-retry: false`, OpenAI and Anthropic). */
function retryable(code, exchange) {
    if (code === null || !(0,codes/* factsOf */.xS)(code).retried)
        return false;
    return exchange.kind === 'fault' || exchange.headers['x-should-retry']?.trim().toLowerCase() !== 'false';
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./lib/http/pace.js
/** The pace of one gateway: how many requests are under way at once, and from when on. */

/** Tells a task that met a hold between its turn and its start; it then queues again. */
const HELD = Symbol('held');
function createPace({ concurrency, now, sleep }) {
    const limit = (0,p_limit/* default */.A)(concurrency);
    const stopped = new AbortController();
    let heldUntil = null;
    let stoppedUntil = null;
    let successes = 0;
    let slowedMs = Number.NEGATIVE_INFINITY;
    const waitOut = async (signal) => {
        while (heldUntil !== null && !signal.aborted) {
            const until = heldUntil;
            // A timer may fire up to a millisecond early.
            if (until > now())
                await sleep(Math.ceil(until - now()) + 1, signal);
            if (heldUntil === until && !signal.aborted)
                heldUntil = null;
        }
    };
    return {
        run: async (task, signal) => {
            const either = AbortSignal.any([signal, stopped.signal]);
            for (;;) {
                // The hold is waited out before a place is taken: after it, the lower limit decides who starts.
                await waitOut(either);
                if (either.aborted)
                    return null;
                const result = await limit(async () => {
                    if (either.aborted)
                        return null;
                    return heldUntil === null ? task() : HELD;
                });
                if (result !== HELD)
                    return result;
            }
        },
        slowDown: (untilMs) => {
            limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
            successes = 0;
            slowedMs = now();
            if (untilMs !== null && untilMs > now())
                heldUntil = Math.max(heldUntil ?? 0, untilMs);
        },
        speedUp: (startedMs) => {
            if (startedMs < slowedMs || ++successes < limit.concurrency || limit.concurrency >= concurrency)
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

;// CONCATENATED MODULE: ./lib/http/duration.js
/** Durations as gateways write and as they say them. Pure. */
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
/** `try again in 2 seconds`, `retry after 6m0s`, `wait for 3 minutes`, `resets in 1h`, `available in 20s`. */
const SPOKEN = new RegExp(`(?:try again|retry|retrying|wait|resets?|available)(?:\\s(?:again|in|after|for|at least|about|another))*:?\\s+(${PIECES})(?![\\p{Script=Latin}\\d])`, 'iu');
/** `30秒后重试`: in Chinese the word comes after. */
const SPOKEN_AFTER = new RegExp(`(${PIECES})(?:之)?后`, 'u');
function total(text) {
    let sum = 0;
    for (const [, amount, unit = ''] of text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)\\s?(${UNIT})`, 'gi'))) {
        sum += Number(amount) * (UNIT_MS.find(([form]) => form.test(unit))?.[1] ?? 0);
    }
    return sum;
}
/** `6m0s`, `76ms`, `1h2m3.5s`, `20 seconds`; null for anything else. */
function durationMs(text) {
    return WRITTEN.test(text) ? total(text) : null;
}
/** The duration of a sentence that asks to wait; null where there is none. */
function spokenDurationMs(text) {
    const found = SPOKEN.exec(text)?.[1] ?? SPOKEN_AFTER.exec(text)?.[1];
    return found === undefined ? null : total(found);
}

;// CONCATENATED MODULE: ./lib/http/retry-after.js

/** Longer than any limit that means it; also what a number without bounds becomes. */
const LONGEST_MS = 366 * 86_400_000;
/** From here on a number is a date: seconds since 1970 (2001 and later), or milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;
/** The three date forms of RFC 9110 (5.6.7) and RFC 3339; `Date.parse` alone takes almost any text for a date. */
const DATE = /^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? |\d{4}-\d\d-\d\dT)/i;
/** An error's text longer than this is no message. */
const MOST_TEXT = 20_000;
function retry_after_bounded(ms) {
    return Math.min(Math.max(ms, 0), LONGEST_MS);
}
/** Seconds, a date as a number, a date, or a duration such as `6m0s` and `76ms`; null for anything else. */
function waitOf(value, nowEpochMs) {
    const text = value.trim();
    if (/^\d+(?:\.\d+)?$/.test(text)) {
        const number = Number(text);
        if (number >= EPOCH_MS)
            return retry_after_bounded(number - nowEpochMs);
        return retry_after_bounded(number >= EPOCH_SECONDS ? number * 1000 - nowEpochMs : number * 1000);
    }
    if (DATE.test(text)) {
        const date = Date.parse(text);
        return Number.isNaN(date) ? null : retry_after_bounded(date - nowEpochMs);
    }
    const duration = durationMs(text);
    return duration === null ? null : retry_after_bounded(duration);
}
/** A header that came more than once is joined by commas: the longest counts, which satisfies all. */
function longestOf(value, nowEpochMs) {
    if (value === undefined)
        return null;
    const whole = waitOf(value, nowEpochMs);
    if (whole !== null || !value.includes(','))
        return whole;
    const parts = value.split(',').flatMap((part) => waitOf(part, nowEpochMs) ?? []);
    return parts.length === 0 ? null : Math.max(...parts);
}
/**
 * The limits a gateway counts: `x-ratelimit-reset-requests` (OpenAI, `6m0s`), `x-ratelimit-reset` (OpenRouter, epoch
 * milliseconds), `anthropic-ratelimit-tokens-reset` (RFC 3339), `ratelimit-reset` and `ratelimit` (IETF drafts).
 */
function budgetsOf(headers, nowEpochMs) {
    const counted = Object.entries(headers).flatMap(([name, value]) => {
        if (!/ratelimit/.test(name) || !/(?:^|-)reset(?:-|$)/.test(name))
            return [];
        const waitMs = longestOf(value, nowEpochMs);
        const left = headers[name.replace(/(^|-)reset(?=-|$)/, '$1remaining')];
        return waitMs === null ? [] : [{ waitMs, left: left === undefined ? null : Number(left) }];
    });
    // Draft 6: `limit=100, remaining=0, reset=30`; later ones: `"minute";r=0;t=30`.
    const field = headers.ratelimit ?? '';
    const reset = /(?:^|[;,\s])(?:t|reset)=(\d+)/.exec(field)?.[1];
    const left = /(?:^|[;,\s])(?:r|remaining)=(\d+)/.exec(field)?.[1];
    const structured = reset === undefined
        ? []
        : [{ waitMs: retry_after_bounded(Number(reset) * 1000), left: left === undefined ? null : Number(left) }];
    return [...counted, ...structured];
}
/**
 * Milliseconds to wait before the next request, null where nothing says so. 0 is a moment that has passed.
 *
 * `retry-after-ms` and `retry-after` say it outright. Counted limits are told with every answer, most of them not
 * used up, some reset in a day: only one with nothing left asks for a wait, and on a 429 without such a one the
 * nearest. Negative and malformed values are none; absurd ones are a year.
 */
function retryAfterMs(headers, nowEpochMs, status = 429) {
    const exact = /^\d+(?:\.\d+)?$/.test(headers['retry-after-ms'] ?? '')
        ? Number(headers['retry-after-ms'])
        : null;
    if (exact !== null)
        return retry_after_bounded(exact);
    const asked = longestOf(headers['retry-after'], nowEpochMs);
    if (asked !== null)
        return asked;
    const budgets = budgetsOf(headers, nowEpochMs);
    const usedUp = budgets.filter(({ left }) => left !== null && left <= 0);
    if (usedUp.length > 0)
        return Math.max(...usedUp.map(({ waitMs }) => waitMs));
    return status === 429 && budgets.length > 0 ? Math.min(...budgets.map(({ waitMs }) => waitMs)) : null;
}
/**
 * The same, said in an error's text: `Please try again in 1.2s`, `retry after 86400 seconds`, `请在30秒后重试`,
 * Google's `"retryDelay": "30s"`, Cloudflare's `"retry_after": 120`, headers that OpenRouter quotes in its body.
 */
function retryAfterFromText(text, nowEpochMs) {
    const said = text.slice(0, MOST_TEXT);
    const member = /(?:retry_?delay|retry[_-]after|x-ratelimit-reset)\\*"?\s*[:=]\s*\\*"?([\d.]+(?:ms|[smh])?)/i.exec(said)?.[1];
    const told = member === undefined ? null : waitOf(member, nowEpochMs);
    if (told !== null)
        return told;
    const spoken = spokenDurationMs(said);
    return spoken === null ? null : retry_after_bounded(spoken);
}
/** What an answer asks for, by its headers or, where they say nothing, by its text; null if it asks for nothing. */
function askedWaitMs(answer, nowEpochMs) {
    return (retryAfterMs(answer.headers, nowEpochMs, answer.status) ?? retryAfterFromText(answer.body, nowEpochMs));
}

;// CONCATENATED MODULE: ./lib/http/retry.js

const FIRST_WAIT_MS = 250;
const JITTER = 0.25;
/** The most that jitter is taken of: a long Retry-After needs none. */
const JITTERED_MS = 2000;
/**
 * All attempts, in order, the last one counts. Ends without a further one as soon as the signal fires or the pace is
 * stopped; the list is empty where that was before the first.
 */
async function sendWithRetries(options) {
    const { pace, signal, now } = options;
    const attempts = [];
    let state = { request: options.request, retried: 0, adapted: false, endedMs: null, waitedMs: 0 };
    for (;;) {
        const current = state;
        // Judged while it still holds its place: after a 429 no other request may slip into it.
        const made = await pace.run(() => attemptAt(current, options), signal);
        if (made === null) {
            if (attempts.length > 0 && signal.aborted)
                options.onCut();
            return attempts;
        }
        attempts.push(made.attempt);
        const { next } = made;
        if (next === null)
            return attempts;
        if (next.body !== null) {
            const request = { ...current.request, body: next.body };
            state = { ...current, request, adapted: true, endedMs: null };
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
async function attemptAt(state, options) {
    const { request, endedMs } = state;
    const startedMs = options.now();
    const waitedMs = endedMs === null ? 0 : startedMs - endedMs;
    const exchange = await options.send(request, options.signal);
    const attempt = { startedMs, waitedMs, exchange };
    const next = nextOf(attempt, state, options);
    return { attempt: { ...attempt, exchange: options.keep(exchange) }, next };
}
function nextOf(attempt, state, options) {
    const { exchange } = attempt;
    const { request, adapted } = state;
    const body = adapted || exchange.kind === 'fault' || request.body === null
        ? null
        : options.adapt(exchange, request.body);
    if (body !== null)
        return { body };
    const waitMs = planWait(attempt, state, options);
    return waitMs === null ? null : { body: null, waitMs };
}
/** Tells the pace what the gateway asked for; the wait before the next attempt, null for none. */
function planWait({ exchange, startedMs }, state, options) {
    const { pace, now, maxWaitMs, retries } = options;
    const { retried } = state;
    const judgement = options.judge(exchange);
    if (!judgement.retry && !judgement.slowDown) {
        if (exchange.kind === 'answer' && exchange.status < 400)
            pace.speedUp(startedMs);
        return null;
    }
    const asked = exchange.kind === 'answer' ? askedWaitMs(exchange, options.wallClock()) : null;
    if (asked !== null && asked > maxWaitMs) {
        if (judgement.slowDown)
            pace.stopUntil(now() + asked);
        return null;
    }
    const waitMs = nextWait(asked, { retried, waitedMs: Math.min(state.waitedMs, maxWaitMs) }, options.random());
    if (judgement.slowDown)
        pace.slowDown(now() + waitMs);
    const forbidden = exchange.kind === 'answer' && exchange.headers['x-should-retry'] === 'false';
    return judgement.retry && !forbidden && retried < retries ? waitMs : null;
}
/** At least what was asked for, at least a wait that doubles, and longer than the last; jitter only adds to it. */
function nextWait(askedMs, { retried, waitedMs }, random) {
    const least = Math.max(askedMs ?? 0, FIRST_WAIT_MS * 2 ** retried, waitedMs);
    // A timer may fire up to a millisecond early.
    return Math.ceil(least + JITTER * random * Math.min(least, JITTERED_MS)) + 1;
}

;// CONCATENATED MODULE: ./lib/check/kept.js
/** Who is talking is read from so much of a body, and from the headers (diagnose/provider.ts). */
const BODY = 4_000;
const kept_HEADERS = 64;
const HEADER = 128;
/** A copy: a piece of a text keeps the whole of it in memory. */
function copied(value) {
    return JSON.parse(JSON.stringify(value));
}
function keptExchange(exchange) {
    if (exchange.kind === 'fault')
        return exchange;
    const { body, headers } = exchange;
    const shown = Object.entries(headers)
        .slice(0, kept_HEADERS)
        .map(([name, value]) => [name.slice(0, HEADER), value.slice(0, HEADER)]);
    const cut = copied({ body: body.slice(0, BODY), headers: shown });
    return { ...exchange, body: cut.body, headers: Object.fromEntries(cut.headers), arrivals: [] };
}
function keptDiagnosis({ facts, ...diagnosis }) {
    if (facts === null)
        return { ...copied(diagnosis), facts };
    // The ids were parsed one by one: none of them is a piece of the body.
    const { listed, ...others } = facts;
    return { ...copied(diagnosis), facts: { ...copied(others), listed } };
}

;// CONCATENATED MODULE: ./lib/check/inquiry.js
/** Asks one question: attempts, pacing and the diagnosis of each answer in one place. */











/** The ends of the key, to tell an echo of it from an echo of the operator's own; null without a key. */
function keyEnds(key) {
    return key === null ? null : { first: key.slice(0, 3), last: key.slice(-4), length: key.length };
}
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
/** Says whose key it looks like; the table of advice cannot know. */
function withOwner(diagnosis, keyOf) {
    const owner = keyOf === null ? null : (0,providers/* providerById */.ik)(keyOf);
    if (diagnosis.code !== 'api-key-wrong-provider' || owner === null)
        return diagnosis;
    return {
        ...diagnosis,
        means: `The key has the form of a key of ${owner.name}, and this gateway refuses it.`,
    };
}
/** A further attempt was due: what was asked is not finished (contract, input `deadline`). */
function inquiry_cutShort(asked, signal) {
    const { diagnosis } = asked;
    const seen = `${cutBy(signal)} before the next attempt. The last one: ${diagnosis.seen}`;
    const advice = { ...(0,diagnose_advice/* adviceOf */.w)('deadline-exceeded'), ...cutWording(signal) };
    return { ...asked, diagnosis: { ...diagnosis, ...advice, code: 'deadline-exceeded', seen } };
}
/** How long the answer asks to wait, in milliseconds; null if it does not. */
function askedWait(exchange, wallClock) {
    if (exchange.kind === 'fault' || exchange.status < 400)
        return null;
    return askedWaitMs(exchange, wallClock);
}
/** When to come back, for people: ` It asks to come back in 43 min, at 14:05 UTC.` */
function comeBack(waitMs, wallClock) {
    const at = new Date(wallClock + waitMs).toISOString();
    const minutes = Math.ceil(waitMs / 60_000);
    const span = waitMs < 90_000
        ? `${Math.ceil(waitMs / 1_000)} s`
        : minutes < 120
            ? `${minutes} min`
            : `${Math.round(minutes / 60)} h`;
    const day = waitMs > 12 * 3_600_000 ? `${at.slice(0, 10)} ` : '';
    return ` It asks to come back in ${span}, at ${day}${at.slice(11, 16)} UTC.`;
}
/** Codes whose advice is to wait: only there the time is worth a sentence. */
const TO_WAIT_FOR = new Set([
    'rate-limited',
    'overloaded',
    'gateway-unavailable',
    'model-unavailable',
    'quota-exhausted',
]);
function createInquiry({ spec, client, deps }) {
    const pace = createPace({ concurrency: spec.concurrency, now: deps.now, sleep: deps.sleep });
    const host = spec.baseUrl === null ? '' : new URL(spec.baseUrl).hostname;
    const waits = new Map();
    const keyOf = spec.apiKey === null ? null : ((0,providers/* providerOfKey */.wr)(spec.apiKey)?.id ?? null);
    const contextOf = (query, sent) => ({
        question: query.question,
        model: query.model,
        sent,
        host,
        keyEnds: keyEnds(spec.apiKey),
        keyOf,
        keySent: spec.apiKey !== null,
        listedIds: null,
    });
    const judged = (exchange, query, sent) => ({
        sent,
        diagnosis: keptDiagnosis(diagnose(exchange, contextOf(query, sent))),
        askedWaitMs: askedWait(exchange, deps.wallClock()),
    });
    const askedOf = (query, attempts, judgements) => {
        const last = judgements.at(-1);
        if (last === undefined)
            return null;
        const { sent, askedWaitMs: wait } = last;
        const final = withOwner(last.diagnosis, keyOf);
        const worthSaying = wait !== null && wait > 0 && final.code !== null && TO_WAIT_FOR.has(final.code);
        if (wait !== null && worthSaying)
            waits.set(`${query.question} ${query.model}`, wait);
        else
            waits.delete(`${query.question} ${query.model}`);
        const { question, model, request } = query;
        return {
            observation: { question, model, method: request.method, url: request.url, sent, attempts },
            diagnosis: wait !== null && worthSaying
                ? { ...final, seen: `${ended(final.seen)}${comeBack(wait, deps.wallClock())}` }
                : final,
            tries: attempts.map((attempt, at) => tryOf(attempt, judgements[at]?.diagnosis ?? final)),
        };
    };
    return {
        ask: async (query) => {
            const judgements = [];
            let cut = false;
            const attempts = await sendWithRetries({
                request: query.request,
                send: async (request, signal) => {
                    const exchange = await client.send(request, signal);
                    judgements.push(judged(exchange, query, request.body));
                    return exchange;
                },
                pace,
                retries: query.once === true ? 0 : spec.retries,
                maxWaitMs: spec.maxWaitMs,
                judge: (exchange) => {
                    const code = judgements.at(-1)?.diagnosis.code ?? null;
                    const tooMany = exchange.kind === 'answer' && exchange.status === 429;
                    return {
                        retry: retryable(code, exchange),
                        slowDown: tooMany && code !== null && retryable(code, exchange),
                    };
                },
                keep: keptExchange,
                adapt: (answer, body) => (query.once === true ? null : adaptRequest(answer, body)),
                signal: deps.signal,
                now: deps.now,
                wallClock: deps.wallClock,
                sleep: deps.sleep,
                random: deps.random,
                onCut: () => {
                    cut = true;
                },
            });
            const asked = askedOf(query, attempts, judgements);
            return cut && asked !== null ? inquiry_cutShort(asked, deps.signal) : asked;
        },
        stopped: () => {
            const until = pace.stoppedUntil;
            if (until === null)
                return null;
            const asked = comeBack(until - deps.now(), deps.wallClock());
            return { code: 'rate-limited', reason: `Not asked: the gateway wants fewer requests.${asked}` };
        },
        longestWaitMs: () => Math.max(0, ...waits.values()),
    };
}

;// CONCATENATED MODULE: ./lib/check/static-findings.js

function findingOf(problem) {
    const status = problem.severity === undefined ? {} : { status: problem.severity };
    // The table speaks of a request that a gateway refused; here none was made.
    const means = problem.code === 'api-key-missing' ? { means: 'Without a key nothing is sent.' } : {};
    return (0,draft/* found */.F9)(problem.check, problem.code, { seen: problem.seen, next: problem.next, ...means, ...status });
}
/** One finding for each fault, all of them at once. */
function staticFindings(problems) {
    return problems.map(findingOf);
}
/**
 * True where something in the configuration forbids to send anything, whatever `severity` and `policy` make of it;
 * plain http that was lowered to a warning (or is one, in a private network) goes on.
 */
function sendsNothing(spec, findings) {
    if (spec.baseUrl === null)
        return true;
    return findings.some(({ code, status }) => code !== 'base-url-insecure' || status === 'fail');
}

;// CONCATENATED MODULE: ./lib/check/wait.js
/** `wait`: look again until the gateway works, while the failure is one that time can cure. */


/** Codes that are never retried but go away when a deployment is through (contract, input `wait`). */
const CURED_BY_TIME = new Set([
    'dns-failure',
    'tls-failure',
    'endpoint-not-found',
    'base-url-wrong-path',
    'not-an-api',
]);
function timeCanCure(code) {
    return (0,codes/* factsOf */.xS)(code).retried || CURED_BY_TIME.has(code);
}
/** Codes that say the gateway does not work yet, out of the findings of the requests. */
const wait_LOOKED_AT = new Set([
    'base-url',
    'connection',
    'models',
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
]);
/** Warnings that do not keep a model from working. */
const WORKING = new Set([
    'model-substituted',
    'model-not-listed',
    'certificate-expiring',
    'base-url-insecure',
]);
/**
 * True when another look may change the outcome: something fails, or waits, and all that does is curable by time.
 * A warning beside a completion that works (a list that cannot be read) is not worth a wait.
 */
function worthWaiting(spec, findings) {
    const open = findings.flatMap(({ check, code, status }) => {
        if (code === null || !wait_LOOKED_AT.has(check) || WORKING.has(code))
            return [];
        if (check === 'models' && status === 'warn' && allProbes(spec).length > 0)
            return [];
        return status === 'fail' || status === 'warn' ? [code] : [];
    });
    return open.length > 0 && open.every(timeCanCure);
}
/** The report of the last look keeps the attempts of the looks before it. */
function withEarlierTries(course, earlier) {
    const before = earlier.list === null ? earlier.probed : [earlier.list, ...earlier.probed];
    const joined = (asked) => {
        const { question, model } = asked.observation;
        const old = before.find(({ observation }) => observation.question === question && observation.model === model);
        return old === undefined ? asked : { ...asked, tries: [...old.tries, ...asked.tries].slice(-MOST_TRIES) };
    };
    return {
        ...course,
        list: course.list === null ? null : joined(course.list),
        probed: course.probed.map(joined),
        status: course.status ?? earlier.status,
        connections: [...earlier.connections, ...course.connections].slice(-64),
        requests: earlier.requests + course.requests,
        looks: earlier.looks + course.looks,
    };
}
/** A day of looks every second must not fill the memory. */
const MOST_TRIES = 500;

;// CONCATENATED MODULE: ./lib/check/check-gateway.js
/** One gateway, from its spec to its part of the report. */













/** The contract: one try, five seconds in all. */
const STATUS_PAGE_MS = 5_000;
const STATUS_PAGE_BYTES = 2 * 1024 * 1024;
/** The contract: looked at again every second or two. */
const LOOK_AGAIN_MS = 1_000;
function hostOf(spec) {
    return spec.baseUrl === null ? '' : new URL(spec.baseUrl).hostname;
}
/** Reads the status page beside the probes; null where there is none to read. */
function statusOf(spec, deps) {
    const known = spec.statusPage === 'auto' ? ((0,providers/* providerOfHost */.tt)(hostOf(spec))?.statusPage ?? null) : spec.statusPage;
    if (known === null || known === 'off')
        return Promise.resolve(null);
    const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(STATUS_PAGE_MS)]);
    const models = spec.models.flatMap((item) => item.alternatives);
    return readStatusPage({
        url: known,
        models,
        scope: (0,providers/* providerOfHost */.tt)(hostOf(spec))?.statusScope ?? [],
        now: () => new Date(deps.wallClock()),
        fetch: (url, accept) => readPage(url, {
            proxy: deps.proxy,
            caCertificate: spec.caCertificate,
            timeoutMs: STATUS_PAGE_MS,
            accept,
            signal,
            redact: deps.redact,
            maxBytes: STATUS_PAGE_BYTES,
            maxRedirects: 3,
            userAgent: deps.userAgent,
        }),
    });
}
/** One look: a client of its own, so that a gateway that came up meanwhile is met afresh. */
async function look(spec, root, retries, deps) {
    const auth = (0,headers/* authHeader */.e)(spec.auth, spec.apiKey);
    const client = (0,http_client/* createClient */.U)({
        baseUrl: root,
        query: spec.query,
        headers: auth === null ? spec.headers : [auth, ...spec.headers],
        proxy: deps.proxy,
        caCertificate: spec.caCertificate,
        connections: spec.concurrency,
        timeoutMs: spec.timeoutMs,
        redact: deps.redact,
        now: deps.now,
        userAgent: deps.userAgent,
    });
    try {
        const inquiry = createInquiry({ spec: { ...spec, retries }, client, deps });
        const course = await follow({ spec, root, inquiry, deps });
        return { ...course, connections: client.connections, requests: client.requests };
    }
    finally {
        await client.close();
    }
}
/**
 * Looks until the gateway works, time cannot cure what is wrong, or `wait` is over. While it waits, the next look is
 * the retry; the last look has the retries of every other run.
 */
async function lookUntilItWorks(known, root, deps) {
    const { spec } = known;
    const status = statusOf(spec, deps);
    const end = deps.now() + spec.waitMs;
    let course = null;
    let last = spec.waitMs === 0;
    let pausing = false;
    for (;;) {
        const fresh = { ...(await look(spec, root, last ? spec.retries : 0, deps)), status: null };
        course = course === null ? fresh : withEarlierTries(fresh, course);
        if (last || deps.signal.aborted)
            break;
        const { findings } = askedReport(known, course, deps.wallClock());
        const left = Math.max(end - deps.now(), 0);
        if (worthWaiting(spec, findings)) {
            // Asked for more patience than there is.
            if (course.longestWaitMs > left)
                break;
            pausing = true;
            const pause = Math.max(LOOK_AGAIN_MS * (1 + deps.random() / 2), course.longestWaitMs);
            await deps.sleep(Math.min(pause, left), deps.signal);
            if (deps.signal.aborted)
                break;
            pausing = false;
            last = deps.now() >= end;
        }
        else if (findings.some(worthRetrying))
            last = true;
        else
            break;
    }
    // A passed deadline needs no word more: what the last look found is what it found for all that time.
    const waitCancelled = pausing && deps.signal.reason === 'cancelled';
    return { ...course, status: await status, waitCancelled };
}
/** A problem that a retry could have cured, had this look had any. */
function worthRetrying({ status, retryable }) {
    return retryable && (status === 'fail' || status === 'warn');
}
/** Everything about one gateway; nothing is sent when the configuration is at fault or in a dry run. */
async function checkGateway(spec, dryRun, deps) {
    const findings = staticFindings(spec.problems).map((finding) => graded(finding, spec));
    const known = {
        spec,
        findings,
        key: spec.apiKey === null ? null : fingerprint(spec.apiKey),
        past: deps.past,
    };
    const provider = (0,providers/* providerOfHost */.tt)(hostOf(spec))?.id ?? 'unknown';
    const root = spec.baseUrl;
    if (root === null || sendsNothing(spec, findings)) {
        const checks = [...new Set(findings.map(({ check }) => `\`${check}\``))].join(' and ');
        return unaskedReport(known, `Nothing was sent: see ${checks}.`, provider);
    }
    if (dryRun)
        return plannedReport(known, provider, OUTPUT_TOKENS);
    const course = await lookUntilItWorks(known, root, deps);
    if (course.listed !== null)
        deps.past.onListed(spec.name, course.listed);
    const balance = await balanceOf(spec, root, course, deps);
    const { requests } = course;
    const whole = { ...course, requests: requests + balance.requests };
    return askedReport({ ...known, extra: balance.findings }, whole, deps.wallClock());
}
/** Vendors that tell what credit is left to the key that spends it (gateways/balances.ts). */
const TELLING = new Set(['openrouter', 'deepseek', 'moonshot', 'siliconflow']);
/** Asked only after the key was taken for good, or refused for want of money. */
async function balanceOf(spec, root, course, deps) {
    const provider = (0,providers/* providerOfHost */.tt)(hostOf(spec))?.id ?? '';
    const wanted = spec.minBalance !== null || TELLING.has(provider);
    if (!wanted || spec.apiKey === null)
        return { findings: [], requests: 0 };
    const { askBalance, balanceFinding } = await __webpack_require__.e(/* import() */ 361).then(__webpack_require__.bind(__webpack_require__, 5361));
    const asked = [course.list, ...course.probed].filter((one) => one !== null);
    const worth = asked.some(({ diagnosis }) => diagnosis.code === null || diagnosis.code === 'quota-exhausted');
    if (!worth || deps.signal.aborted)
        return { findings: [balanceFinding(spec, null)], requests: 0 };
    const { balance, requests } = await askBalance(spec, root, deps);
    return { findings: [balanceFinding(spec, balance)], requests };
}

;// CONCATENATED MODULE: ./lib/run.js
/** The story on one screen: configured run in, report out. Nothing here throws, whatever a gateway does. */






/** A gateway under which what belongs to no gateway is reported. */
function placeholder(run) {
    if (run.problems.length === 0)
        return null;
    const findings = staticFindings(run.problems).map((finding) => graded(finding, run));
    return {
        name: 'config',
        baseUrl: null,
        provider: 'unknown',
        verdict: verdictOf(findings.map(({ status }) => status)),
        diagnosis: diagnosisOf(findings),
        key: null,
        findings,
        models: { listed: null, added: [], removed: [], wanted: [] },
        timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
        requests: 0,
        usage: null,
        curl: null,
    };
}
/** A defect of ours is a finding too, so that report and outputs are still written. */
function defect(spec, error, redact) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown error';
    const finding = graded((0,draft/* found */.F9)('config', 'internal-error', { seen: redact(text).slice(0, 300) }), spec);
    return {
        name: spec.name,
        baseUrl: spec.baseUrl,
        provider: 'unknown',
        verdict: verdictOf([finding.status]),
        diagnosis: 'internal-error',
        key: null,
        findings: [finding],
        models: { listed: null, added: [], removed: [], wanted: [] },
        timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
        requests: 0,
        usage: null,
        curl: null,
    };
}
/** Checks every gateway side by side, within one deadline, and puts the report together. */
async function preflight(run, deps) {
    const startedAt = new Date(deps.wallClock()).toISOString();
    const began = deps.now();
    const checked = await Promise.all(run.gateways.map((spec) => checkGateway(spec, run.dryRun, deps).catch((error) => defect(spec, error, deps.redact))));
    const own = placeholder(run);
    const gateways = own === null ? checked : [own, ...checked];
    return {
        schemaVersion: 1,
        tool: 'gateway-preflight',
        version: version/* VERSION */.x,
        startedAt,
        durationMs: Math.round(deps.now() - began),
        verdict: verdictOf(gateways.map(({ verdict }) => verdict)),
        diagnosis: diagnosisOf(gateways.flatMap(({ findings }) => findings)),
        gateways,
    };
}

;// CONCATENATED MODULE: ./lib/engine.js
/** The engine that the Action and the terminal share: real clock, real network, one deadline around the run. */







const CONTROL_MS = 2_000;
/** Passwords of proxies, which may come back in an error of theirs. */
function proxySecrets(proxy) {
    return [proxy.httpProxy, proxy.httpsProxy].flatMap((setting) => {
        const login = /(?:\/\/|^)([^/@\s]+)@/.exec(setting)?.[1] ?? '';
        const password = login.split(':').slice(1).join(':');
        return [password, safeDecode(password)].filter((one) => one !== '');
    });
}
function safeDecode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
async function sleep(ms, signal) {
    // The signal only shortens the wait; who waits looks at it afterwards.
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}
/** Runs what was configured. Never rejects; ends soon after `cancel` fires or the deadline passes. */
async function execute(options) {
    const { run } = options.configured;
    const proxy = (0,http_proxy/* proxyFromEnvironment */.GG)(options.env);
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort('deadline'), run.deadlineMs);
    const signal = AbortSignal.any([options.cancel, deadline.signal]);
    // Every request under way listens; Node would warn of a leak from the eleventh on.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const began = performance.now();
    const reach = () => reachControl(options.env.GITHUB_API_URL || 'https://api.github.com', {
        proxy,
        timeoutMs: CONTROL_MS,
        signal,
    });
    let control;
    const deps = {
        now: () => performance.now() - began,
        wallClock: () => Date.now(),
        sleep,
        random: Math.random,
        signal,
        proxy,
        redact: options.redact,
        userAgent: `gateway-preflight/${version/* VERSION */.x}`,
        control: () => {
            control ??= reach();
            return control;
        },
        onProgress: options.onProgress,
        past: options.past ?? NO_PAST,
    };
    try {
        return await preflight(run, deps);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./lib/remember.js
/** The memory of a run. What keeps it is loaded only where one is kept. */

const NO_MEMORY = { past: NO_PAST, keep: async () => ({ history: [], warnings: [] }) };
/** Reads what is there. Never throws: what cannot be read is told when the run is over. */
async function openMemory(paths, roots) {
    if (paths.baselinePath === null && paths.historyPath === null)
        return NO_MEMORY;
    const { openFiles } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 5697));
    return openFiles(paths, roots);
}

;// CONCATENATED MODULE: ./lib/report/groups.js
/** Findings that say the same of several models, put together: what every renderer shows as one. */

const ORDER = ['fail', 'warn', 'info', 'pass', 'skip'];
/**
 * In the order of the checks, in each the worst first. What names no model stands for itself; skips are apart
 * where their reasons are.
 */
function groupsOf(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const { check, status, code, model, seen } = finding;
        const own = status === 'skip' || model === null ? seen : '';
        const key = JSON.stringify([check, status, code, own]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()]
        .flatMap((group) => {
        const [first] = group;
        const models = group.flatMap(({ model }) => (model === null ? [] : [model]));
        return first === undefined ? [] : [{ first, findings: group, models: [...new Set(models)] }];
    })
        .sort((a, b) => codes/* CHECKS */.ui.indexOf(a.first.check) - codes/* CHECKS */.ui.indexOf(b.first.check) ||
        ORDER.indexOf(a.first.status) - ORDER.indexOf(b.first.status));
}
/** The finding that stands for the gateway's verdict; null where nothing failed or warned. */
function headOf(gateway) {
    const { verdict, diagnosis, findings } = gateway;
    if (verdict === 'pass')
        return null;
    const bad = findings.filter(({ status }) => status === verdict);
    return bad.find(({ code }) => code === diagnosis) ?? bad[0] ?? null;
}
/** True where the gateway does what is wanted of it: one wanted model works, or none is wanted and it did not fail. */
function gatewayWorks({ baseUrl, verdict, models }) {
    if (baseUrl === null)
        return false;
    return models.wanted.length === 0 ? verdict !== 'fail' : models.wanted.some(({ works }) => works);
}

// EXTERNAL MODULE: ./lib/report/marks.js
var marks = __webpack_require__(4480);
;// CONCATENATED MODULE: ./lib/report/model-rows.js
const STATES = ['broken', 'works', 'spared', 'unasked'];
/** The wanted models with what became of them, broken ones first. */
function modelRows({ findings, models }) {
    const satisfied = new Set(models.wanted.filter(({ works }) => works).map(({ item }) => item));
    const about = new Map();
    for (const finding of findings) {
        if (finding.model === null || finding.status === 'skip')
            continue;
        const known = about.get(finding.model);
        if (known === undefined || severity(finding) > severity(known))
            about.set(finding.model, finding);
    }
    const rows = models.wanted.map((model) => {
        const finding = about.get(model.id) ?? null;
        if (model.works)
            return { model, state: 'works', finding };
        if (satisfied.has(model.item))
            return { model, state: 'spared', finding };
        return { model, state: finding === null ? 'unasked' : 'broken', finding };
    });
    return STATES.flatMap((state) => rows.filter((row) => row.state === state));
}
const severity = ({ status }) => ['pass', 'info', 'warn', 'fail'].indexOf(status);

;// CONCATENATED MODULE: ./lib/report/headline.js



function headlineOf(gateway) {
    return {
        head: headOf(gateway),
        state: headline_stateOf(gateway),
    };
}
function headline_stateOf(gateway) {
    const { models, plan, verdict, requests } = gateway;
    if (plan !== undefined) {
        const most = `${(0,marks/* counted */.hS)(plan.requests, 'request')} and ask for ${(0,marks/* counted */.hS)(plan.maxOutputTokens, 'output token')}`;
        return `Dry run: nothing was sent. A real run would send at most ${most}.`;
    }
    if (requests === 0)
        return 'Nothing was sent.';
    if (models.wanted.length > 0)
        return workingModels(gateway);
    const list = models.listed === null ? 'No list of models could be read' : `${(0,marks/* counted */.hS)(models.listed, 'model')} listed`;
    return `${list}; no model was asked for.${verdict === 'pass' ? ' Nothing to do.' : ''}`;
}
function workingModels(gateway) {
    const rows = modelRows(gateway);
    if (rows.every(({ state }) => state === 'unasked'))
        return 'No wanted model was asked.';
    const working = rows.filter(({ state }) => state === 'works');
    const fastest = Math.min(...working.flatMap(({ model }) => model.latencyMs ?? []));
    const time = Number.isFinite(fastest) ? (0,marks/* milliseconds */.Rz)(fastest) : null;
    if (rows.length === 1) {
        if (working.length === 0)
            return 'The wanted model does not work.';
        return `The wanted model works${time === null ? '' : `, in ${time}`}.`;
    }
    const all = rows.length === working.length ? 'All' : `${working.length} of`;
    return `${all} ${rows.length} wanted models work${time === null ? '' : `, the fastest in ${time}`}.`;
}
/** The gateway's name, or how many of several the verdict is about. */
function subjectOf({ gateways, verdict }) {
    const [only, ...more] = gateways;
    if (only !== undefined && more.length === 0)
        return only.name;
    const all = (0,marks/* counted */.hS)(gateways.length, 'gateway');
    return verdict === 'pass'
        ? all
        : `${gateways.filter((gateway) => gateway.verdict === verdict).length} of ${all}`;
}

;// CONCATENATED MODULE: ./lib/report/log.js




const LONGEST_LINE = 600;
const INDENT = '    ';
/** All of a report, a group a gateway. */
function logGroups(report) {
    return report.gateways.map(groupOf);
}
function groupOf(gateway) {
    const { head, state } = headlineOf(gateway);
    const diagnosis = head?.code == null ? '' : `, ${head.code}`;
    const told = groupsOf(gateway.findings).flatMap(findingLines);
    const how = gateway.curl?.includes('$GATEWAY_API_KEY') ? ' (set GATEWAY_API_KEY first)' : '';
    const curl = gateway.curl === null ? [] : [`Repeat it by hand${how}:`, ...(0,quote/* lines */.Mn)(gateway.curl, INDENT)];
    return {
        title: lineOf(`${(0,marks/* markOf */.Fg)(gateway.verdict)}: ${gateway.name}${diagnosis}`),
        lines: [lineOf(state), ...told, ...curl],
    };
}
function findingLines({ first, models }) {
    const [model, ...more] = models;
    const which = model === undefined ? '' : more.length === 0 ? ` ${model}` : ` (${(0,marks/* counted */.hS)(models.length, 'model')})`;
    const code = first.code === null ? '' : ` ${first.code}`;
    const line = lineOf(`${(0,marks/* markOf */.Fg)(first.status)}  ${first.check}${which}${code}: ${first.seen}`);
    if (first.status !== 'fail' && first.status !== 'warn')
        return [line];
    const rest = [
        first.means,
        `Next: ${first.next}`,
        first.actor === null ? '' : `Who acts: ${(0,marks/* actorOf */.dn)(first.actor)}.`,
        first.docs ?? '',
    ];
    return [line, ...rest.filter((text) => text !== '').map((text) => `${INDENT}${lineOf(text)}`)];
}
/** One line for each model while many are asked. */
function progressLine(event) {
    const { gateway, question, model, code, durationMs, attempts, done, of } = event;
    const share = of === null ? '' : `[${done}/${of}] `;
    const tries = attempts > 1 ? `, ${attempts} attempts` : '';
    return lineOf(`${share}${gateway}: ${model ?? question}: ${code ?? 'ok'} in ${(0,marks/* milliseconds */.Rz)(durationMs)}${tries}`);
}
function lineOf(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), LONGEST_LINE);
}

;// CONCATENATED MODULE: ./lib/safety/escapes.js
/**
 * Reads a text as a decoder would: JSON and C escapes, percent-encoding and HTML references become the
 * characters they stand for, and characters that nobody sees are dropped. Only used to look for secrets.
 */

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DROPPED = { code: null, length: 1 };
/** What begins at a code unit: 0 itself, 1 perhaps an escape, 2 nothing that is seen. */
const escapes_KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
    if ('\\%&'.includes(String.fromCharCode(code)))
        return 1;
    // Both halves of U+E0000 to U+E01FF (tags and selectors); other characters with such halves only look shorter.
    if (code >= 0xd800 && code <= 0xdfff)
        return code === 0xdb40 || (code >= 0xdc00 && code < 0xde00) ? 2 : 0;
    return invisible/* INVISIBLE */.k.test(String.fromCharCode(code)) ? 2 : 0;
});
/** Takes one layer of escapes off; null when there is none. */
function decodeOnce(text) {
    let first = 0;
    while (first < text.length && escapes_KINDS[text.charCodeAt(first)] === 0)
        first += 1;
    if (first === text.length)
        return null;
    const codes = new Uint16Array(text.length);
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    let size = 0;
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        const kind = escapes_KINDS[code];
        const found = kind === 0 ? null : kind === 2 ? DROPPED : readEscape(text, at);
        const end = at + (found?.length ?? 1);
        const decoded = found === null ? code : found.code;
        if (decoded !== null) {
            codes[size] = decoded;
            starts[size] = at;
            ends[size] = end;
            size += 1;
        }
        at = end;
    }
    if (size === text.length)
        return null;
    return { text: Buffer.from(codes.buffer, 0, size * 2).toString('utf16le'), starts, ends };
}
function readEscape(text, at) {
    const first = text[at];
    if (first === '&')
        return readReference(text, at);
    if (first === '%')
        return ofHex(text, at, at + 1, 2);
    let next = at + 1;
    while (text[next] === '\\')
        next += 1;
    const letter = text[next] ?? '';
    if (letter === 'u') {
        const braced = text[next + 1] === '{' ? text.slice(next, next + 9).indexOf('}') : -1;
        if (braced > 0)
            return ofHex(text, at, next + 2, braced - 2, 1);
        return ofHex(text, at, next + 1, 4);
    }
    if (letter === 'x')
        return ofHex(text, at, next + 1, 2);
    if (letter >= '0' && letter <= '3') {
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(next, next + 3));
        if (octal !== null)
            return { code: Number.parseInt(octal[0], 8), length: next + 3 - at };
    }
    if (letter !== '' && 'nrtbf'.includes(letter))
        return { code: null, length: next + 1 - at };
    if (letter !== '' && `"'/`.includes(letter))
        return { code: letter.charCodeAt(0), length: next + 1 - at };
    return next > at + 1 ? { code: 92, length: next - at } : null;
}
/** An escape of the hex digits at `from`, with `closing` characters behind them; null if they are none. */
function ofHex(text, at, from, digits, closing = 0) {
    let code = 0;
    for (let i = from; i < from + digits; i += 1) {
        const digit = hexDigit(text.charCodeAt(i));
        if (digit < 0)
            return null;
        code = code * 16 + digit;
    }
    return { code, length: from + digits + closing - at };
}
/** The value of a hex digit in either case, -1 for any other character. */
function hexDigit(code) {
    if (code >= 48 && code <= 57)
        return code - 48;
    const lower = code | 32;
    return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
function readReference(text, at) {
    const match = /^&(?:#x([0-9a-f]{1,12})|#([0-9]{1,12})|(amp|lt|gt|quot|apos|nbsp)(?=;));?/i.exec(text.slice(at, at + 16));
    if (match === null)
        return null;
    const [reference, hex, decimal, name] = match;
    const named = NAMED[name?.toLowerCase() ?? '']?.charCodeAt(0);
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10);
    return { code: named ?? (Number.isNaN(code) ? null : code & 0xffff), length: reference.length };
}

;// CONCATENATED MODULE: ./lib/safety/secret-forms.js
/** The spellings under which a secret can come back: what a server, a library or a log may make of it. */
/** Openings that many keys share; knowing one tells nothing about the key. */
const PUBLIC_OPENING = /^(?:(?:Bearer|Basic|Token|ApiKey) +)?(?:https?:\/\/(?:github\.com\/)?|sk-(?:proj|svcacct|admin|or-v1|or|ant-(?:api|admin)\d\d|litellm|None)-|sk-|github_pat_|nvapi-|pplx-|AIzaSy)?/i;
const utf8 = (plain) => Buffer.from(plain, 'utf8');
/** encodeURIComponent throws on a lone surrogate, which a mangled secret may hold. */
const percentEncoded = (plain) => encodeURIComponent(plain.replace(/\p{Cs}/gu, '\ufffd'));
const formEncoded = (plain) => new URLSearchParams([['', plain]]).toString().slice(1);
const jsonEscaped = (plain) => JSON.stringify(plain).slice(1, -1);
const markupEscaped = (quote, apostrophe) => (plain) => plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
/**
 * Base64 of the secret inside a longer text: only the characters that the secret alone decides, for a start
 * at byte `shift` modulo three.
 */
const base64Core = (shift) => (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const firstOwn = Math.ceil((shift * 8) / 6);
    return bytes.toString('base64').slice(firstOwn, Math.floor((bytes.length * 8) / 6));
};
const PLAIN = [
    (plain) => plain,
    // What a reader makes of UTF-8 when it takes bytes for characters.
    (plain) => utf8(plain).toString('latin1'),
    percentEncoded,
    formEncoded,
    jsonEscaped,
    (plain) => jsonEscaped(plain).replaceAll('/', '\\/'),
    markupEscaped('&quot;', '&#39;'),
    markupEscaped('&#34;', '&#x27;'),
    markupEscaped('&quot;', '&apos;'),
];
const BASE64 = [
    base64Core(0),
    base64Core(1),
    base64Core(2),
    (plain) => utf8(plain).toString('base64'),
    (plain) => utf8(`Bearer ${plain}`).toString('base64'),
];
const toBase64Url = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const ENCODERS = [
    ...PLAIN,
    ...BASE64,
    ...BASE64.map((encode) => (plain) => toBase64Url(encode(plain))),
    (plain) => utf8(plain).toString('hex'),
];
/** Every form of one secret, each text once. */
function formsOf(secret) {
    const opening = PUBLIC_OPENING.exec(secret)?.[0] ?? '';
    const forms = new Map();
    for (const encode of ENCODERS) {
        const text = encode(secret);
        // An encoder that adds an opening of its own (`Bearer `) shows it for the empty text, too.
        const publicLength = sharedStart(text, encode(opening));
        if (!forms.has(text))
            forms.set(text, { text, publicLength });
    }
    return [...forms.values()];
}
function sharedStart(a, b) {
    let length = 0;
    while (length < a.length && length < b.length && a[length] === b[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./lib/safety/redact.js
/**
 * Takes secrets out of text. No form of a secret survives (see secret-forms.ts), and no piece of eight
 * characters of any form, in any case, because a gateway may cut what it echoes, and a runner masks whole values only.
 */


const MASK = '***';
const redact_PIECE = 8;
/** Below this, masking would blank harmless text all over the log. */
const SHORTEST = 6;
/** Escapes are read in blocks, to bound memory; a piece spelled by no more than the overlap is never missed. */
const BLOCK = 1 << 18;
const OVERLAP = 1 << 12;
/** An error that three gateways relay is escaped three times. */
const LAYERS = 4;
const redact_DEEPEST = 200;
/** Secrets under six characters are not masked at all, those of six and seven only whole. */
function createRedactor(secrets) {
    const needles = collectNeedles(secrets);
    if (needles.pieces.size === 0 && needles.whole.size === 0)
        return { text: (s) => s, deep: (v) => v };
    const scan = createScanner(needles);
    const text = (input) => {
        let result = input;
        for (;;) {
            const masked = maskOnce(result, scan);
            // Most often the second look finds nothing; a secret that holds asterisks may come about by masking.
            if (masked === result)
                return result;
            result = masked;
        }
    };
    return { text, deep: (value) => redactDeep(value, text, 0) };
}
function collectNeedles(secrets) {
    const needles = { pieces: new Map(), whole: new Set() };
    const variants = secrets.flatMap((secret) => [
        secret,
        secret.trim(),
        secret.trim().replace(/^(?:Bearer|Basic)\s+/i, ''),
    ]);
    for (const secret of new Set(variants)) {
        const { length } = secret.trim();
        if (length < SHORTEST)
            continue;
        for (const form of formsOf(secret)) {
            if (length >= redact_PIECE)
                addPieces(form, needles.pieces);
            else if (form.text.length >= SHORTEST)
                needles.whole.add(folded(form.text));
        }
    }
    return needles;
}
function addPieces(form, pieces) {
    const { text, publicLength } = form;
    for (let i = 0; i + redact_PIECE <= text.length; i += 1) {
        if (i + redact_PIECE <= publicLength)
            continue;
        const piece = text.slice(i, i + redact_PIECE);
        const opening = i <= publicLength ? folded(text.slice(0, i)) : '';
        // As it is, too: most echoes are, and then nothing has to be folded.
        pieces.set(piece, opening).set(folded(piece), opening);
    }
}
/** In lower case where it is ASCII: hex has both cases, and a peer may shout. No character changes its place. */
function folded(text) {
    return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
const foldedCode = (code) => (code >= 65 && code <= 90 ? code + 32 : code);
/**
 * Scans with a rolling hash of the last eight characters (each is shifted by four bits, so the ninth falls
 * out of the 32) against a table; only where the table says perhaps is the piece itself looked up.
 */
function createScanner({ pieces, whole }) {
    const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(pieces.size * 16 + 1))));
    const table = new Uint8Array(1 << bits);
    const hashes = new Set();
    const slot = (hash) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    for (const piece of pieces.keys()) {
        let hash = 0;
        for (let i = 0; i < redact_PIECE; i += 1)
            hash = (hash << 4) ^ foldedCode(piece.charCodeAt(i));
        table[slot(hash)] = 1;
        hashes.add(hash);
    }
    return (text, mark) => {
        let hash = 0;
        for (let i = 0; i < text.length; i += 1) {
            const code = text.charCodeAt(i);
            hash = (hash << 4) ^ foldedCode(code);
            const start = i + 1 - redact_PIECE;
            if (table[slot(hash)] !== 1 || start < 0 || !hashes.has(hash))
                continue;
            const piece = text.slice(start, i + 1);
            const opening = pieces.get(piece) ?? pieces.get(folded(piece));
            if (opening === undefined)
                continue;
            const from = start - opening.length;
            const isOpened = opening !== '' && from >= 0 && folded(text.slice(from, start)) === opening;
            mark(isOpened ? from : start, i + 1);
        }
        const lower = whole.size === 0 ? '' : folded(text);
        for (const needle of whole) {
            for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
                mark(at, at + needle.length);
            }
        }
    };
}
/** Masks what the text shows as it stands, and under up to four layers of escapes. */
function maskOnce(text, scan) {
    const hidden = new Ranges();
    scan(text, (start, end) => hidden.add(start, end));
    for (let from = 0; from === 0 || from + OVERLAP < text.length; from += BLOCK - OVERLAP) {
        let inner = text.slice(from, from + BLOCK);
        let mark = (start, end) => hidden.add(from + start, from + end);
        for (let layer = 0; layer < LAYERS; layer += 1) {
            const decoded = decodeOnce(inner);
            if (decoded === null)
                break;
            const outer = mark;
            mark = (start, end) => outer(decoded.starts[start] ?? 0, decoded.ends[end - 1] ?? 0);
            inner = decoded.text;
            scan(inner, mark);
        }
    }
    return hidden.replaceIn(text);
}
/** Ranges of a text to mask. Two that touch are one. */
class Ranges {
    #list = [];
    add(start, end) {
        const last = this.#list.at(-1);
        if (last !== undefined && start >= last[0] && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            this.#list.push([start, end]);
    }
    replaceIn(text) {
        const pieces = [];
        let end = 0;
        for (const [from, to] of this.#list.sort((a, b) => a[0] - b[0])) {
            if (from > end || pieces.length === 0)
                pieces.push(text.slice(end, from), MASK);
            end = Math.max(end, to);
        }
        pieces.push(text.slice(end));
        return pieces.join('');
    }
}
/** What nests deeper than any report is masked whole: it could not be looked into without end. */
function redactDeep(value, text, depth) {
    if (typeof value === 'string')
        return text(value);
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth >= redact_DEEPEST)
        return MASK;
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, text, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), redactDeep(item, text, depth + 1)]));
}

// EXTERNAL MODULE: ./lib/model/docs.js
var docs = __webpack_require__(4098);
;// CONCATENATED MODULE: ./lib/runner/guard.js
/** What every action of this repository does around its work: signals, and defects of ours. */



/** Fires on the signals with which a runner cancels: SIGINT, 7.5 s later SIGTERM, then it kills. */
function cancelled() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort('cancelled'));
    return controller.signal;
}
/** Never rejects; the exit code is that of `core.setFailed`. Listens for signals itself where nobody does yet. */
async function guarded(act, cancel = cancelled()) {
    try {
        await act(cancel);
    }
    catch (error) {
        // A last resort: what can go wrong in a gateway is caught where it is asked.
        const what = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
        core/* setFailed */.C1(`internal-error: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(what), 200)}. Please report it: ${docs/* NEW_ISSUE */.jt}`);
    }
}

// EXTERNAL MODULE: ./lib/runner/inputs.js + 1 modules
var inputs = __webpack_require__(2529);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/memory/files.js
var files = __webpack_require__(9411);
;// CONCATENATED MODULE: ./lib/report/annotations.js


const MOST_OF_A_KIND = 10;
/** Four sentences of this length and a list of models are below the 4,096 characters that GitHub shows of one. */
const LONGEST_SENTENCE = 600;
const NAMED_MODELS = 5;
/** One for each group of findings, in the order of the report; of too many the last says how many more there are. */
function annotationsOf(report) {
    const all = report.gateways.flatMap(({ name, findings }) => groupsOf(findings).flatMap((group) => annotationOf(name, group)));
    return [
        ...annotations_bounded(all.filter(({ level }) => level === 'error')),
        ...annotations_bounded(all.filter(({ level }) => level === 'warning')),
    ];
}
function annotationOf(gateway, { first, models }) {
    if (first.status !== 'fail' && first.status !== 'warn')
        return [];
    const message = [
        annotations_namedModels(models),
        first.seen,
        first.means,
        first.next === '' ? '' : `Next: ${first.next}`,
        first.docs ?? '',
    ]
        .map((line) => (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(line), LONGEST_SENTENCE))
        .filter((line) => line !== '');
    return [
        {
            level: first.status === 'fail' ? 'error' : 'warning',
            title: (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(`${gateway}: ${first.check}: ${first.code ?? first.status}`), 200),
            message: message.join('\n'),
        },
    ];
}
function annotations_namedModels(models) {
    if (models.length === 0)
        return '';
    const named = models.slice(0, NAMED_MODELS).map((model) => (0,quote/* clip */.$Q)(model, 100));
    const rest = models.length - named.length;
    return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}
function annotations_bounded(annotations) {
    const [first] = annotations;
    if (first === undefined || annotations.length <= MOST_OF_A_KIND)
        return annotations;
    const shown = annotations.slice(0, MOST_OF_A_KIND - 1);
    const rest = annotations.length - shown.length;
    const message = `${rest} more are in the job summary and in the report.`;
    return [...shown, { level: first.level, title: 'More of the same kind', message }];
}

;// CONCATENATED MODULE: ./lib/report/outputs.js
/** The outputs of the action, as strings. */


const OUTPUTS = (/* unused pure expression or super */ null && ([
    'verdict',
    'diagnosis',
    'failed',
    'warned',
    'models-working',
    'models-missing',
    'selected-gateway',
    'selected-base-url',
    'selected-model',
    'report',
]));
/** `reportPath` is absolute; empty where no report was written. */
function outputsOf(report, reportPath) {
    const selected = report.gateways.find(gatewayWorks);
    // A dry run knows of no model whether it works.
    const wanted = report.gateways.flatMap(({ plan, models }) => (plan === undefined ? models.wanted : []));
    const working = new Set(wanted.filter(({ works }) => works).map(({ id }) => id));
    return {
        verdict: report.verdict,
        diagnosis: report.diagnosis,
        failed: checksThat(report, 'fail'),
        warned: checksThat(report, 'warn'),
        'models-working': JSON.stringify([...working]),
        'models-missing': JSON.stringify(missingItems(wanted, working)),
        'selected-gateway': selected?.name ?? '',
        'selected-base-url': selected?.baseUrl ?? '',
        'selected-model': selected?.models.wanted.find(({ works }) => works)?.id ?? '',
        report: reportPath,
    };
}
function checksThat(report, status) {
    const checks = new Set(report.gateways
        .flatMap(({ findings }) => findings)
        .filter((finding) => finding.status === status)
        .map(({ check }) => check));
    return codes/* CHECKS */.ui.filter((check) => checks.has(check)).join(',');
}
/** The items of which no id works on any gateway: an item is missing as a whole or not at all. */
function missingItems(wanted, working) {
    const satisfied = new Set(wanted.filter(({ id }) => working.has(id)).map(({ item }) => item));
    return [...new Set(wanted.map(({ item }) => item))].filter((item) => !satisfied.has(item));
}

// EXTERNAL MODULE: ./lib/safety/markdown.js
var markdown = __webpack_require__(2809);
;// CONCATENATED MODULE: ./lib/report/checks-table.js




/** Names shown beside each other before the rest is only counted. */
const NAMES = 3;
/** The table of the checks, one row a group of findings; what was skipped is one line below it. */
function checksTable(findings) {
    const groups = groupsOf(findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const diagnosed = reached.some(({ first }) => first.code !== null);
    const rows = reached.map((group) => {
        const { first } = group;
        const bad = first.status === 'fail' || first.status === 'warn';
        const check = bad ? `**${first.check}**` : first.check;
        const cells = [(0,marks/* cellMarkOf */.rt)(first.status), check, ...(diagnosed ? [codeLink(first)] : []), seenBy(group)];
        return tableRow(cells);
    });
    const head = ['Result', 'Check', ...(diagnosed ? ['Diagnosis'] : []), 'What was seen'];
    const table = rows.length === 0 ? [] : [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
    return [...table, ...skippedLines(groups.filter(({ first }) => first.status === 'skip'))];
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The diagnosis as a link to its page. */
function codeLink({ code: diagnosis, docs }) {
    if (diagnosis === null)
        return '';
    return docs === null ? (0,markdown/* code */.aY)(diagnosis) : (0,markdown/* link */.nf)(diagnosis, docs);
}
/** `a, b, c and 4 more`, as code. */
function checks_table_named(names) {
    const shown = names.slice(0, NAMES).map((name) => (0,markdown/* code */.aY)(name, 100));
    const rest = names.length - shown.length;
    return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
function seenBy({ first, models }) {
    const seen = (0,markdown/* sentence */.em)(first.seen, 300);
    if (models.length > 1) {
        const all = `${(0,marks/* counted */.hS)(models.length, 'model')}: ${checks_table_named(models)}.`;
        return first.status === 'pass' ? all : `${all}<br>First: ${seen}`;
    }
    const [model] = models;
    return model === undefined || first.seen.includes(model) ? seen : `${(0,markdown/* code */.aY)(model, 100)}: ${seen}`;
}
function skippedLines(groups) {
    const byReason = new Map();
    for (const { first } of groups) {
        const checks = byReason.get(first.seen) ?? new Set();
        byReason.set(first.seen, checks.add(first.check));
    }
    if (byReason.size === 0)
        return [];
    const reasons = [...byReason].slice(0, 6).map(([reason, checks]) => {
        return `${[...checks].join(', ')} (${(0,markdown/* sentence */.em)((0,quote/* clip */.$Q)(reason, 160).replace(/[.\s]+$/, ''))})`;
    });
    return [`${(0,marks/* markOf */.Fg)('skip')}: ${reasons.join('; ')}.`, ''];
}

;// CONCATENATED MODULE: ./lib/report/models-table.js




const STATE_MARKS = {
    broken: `${(0,marks/* iconOf */.ZG)('fail')} no`,
    works: `${(0,marks/* iconOf */.ZG)('pass')} yes`,
    spared: `${(0,marks/* iconOf */.ZG)('info')} not needed`,
    unasked: `${(0,marks/* iconOf */.ZG)('skip')} not asked`,
};
/** A table of this many rows is read at once; of a longer one only what is broken is shown unfolded. */
const AT_ONCE = 15;
const COLUMNS = ['Model', 'Works', 'Time', 'Listed', 'Diagnosis'];
/** The table of the models; at most `max` rows in all, and what is left out is counted. */
function modelsTable(gateway, max) {
    const rows = modelRows(gateway);
    if (rows.length === 0)
        return [];
    if (rows.length <= Math.min(AT_ONCE, max))
        return tableOf(rows);
    const open = rows.filter(({ state }) => state === 'broken').slice(0, Math.min(AT_ONCE, max));
    const lines = open.length === 0 ? [] : [...tableOf(open)];
    let left = max - open.length;
    for (const state of STATES) {
        const folded = rows.filter((row) => row.state === state).slice(state === 'broken' ? open.length : 0);
        if (folded.length === 0)
            continue;
        const shown = folded.slice(0, Math.max(0, left));
        left -= shown.length;
        const title = foldedTitle(state, folded.length);
        const rest = folded.length - shown.length;
        const omitted = rest === 0 ? '' : `${(0,marks/* counted */.hS)(rest, 'model')} left out here for size; the report has all.`;
        lines.push(...foldedLines(title, shown.length === 0 ? [omitted] : [...tableOf(shown), omitted]));
    }
    return lines;
}
function foldedTitle(state, count) {
    const models = (0,marks/* counted */.hS)(count, 'model');
    const one = count === 1;
    switch (state) {
        case 'broken':
            return `${(0,marks/* iconOf */.ZG)('fail')} ${models} more ${one ? 'does' : 'do'} not work`;
        case 'works':
            return `${(0,marks/* iconOf */.ZG)('pass')} ${models} ${one ? 'works' : 'work'}`;
        case 'spared':
            return `${(0,marks/* iconOf */.ZG)('info')} ${models} not needed: another one of the item works`;
        case 'unasked':
            return `${(0,marks/* iconOf */.ZG)('skip')} ${models} not asked`;
    }
}
/** A folded part of the summary. The blank lines let Markdown go on inside of it. */
function foldedLines(title, body) {
    return ['<details>', `<summary>${title}</summary>`, '', ...body, '', '</details>', ''];
}
/** Columns in which no row has anything to say are left out. */
function tableOf(rows) {
    const cells = rows.map(cellsOf);
    const kept = COLUMNS.filter((_, column) => column < 2 || cells.some((row) => row[column] !== ''));
    const pick = (row) => tableRow(kept.map((column) => row[COLUMNS.indexOf(column)] ?? ''));
    const rule = tableRow(kept.map((column) => (column === 'Time' ? '---:' : '---')));
    return [tableRow(kept), rule, ...cells.map(pick), ''];
}
function cellsOf({ model, state, finding }) {
    const { latencyMs, listed, suggestions } = model;
    const near = suggestions.length === 0 ? '' : `did you mean ${checks_table_named(suggestions)}?`;
    const diagnosis = finding === null ? '' : codeLink(finding);
    return [
        (0,markdown/* code */.aY)(model.id, 100),
        STATE_MARKS[state],
        latencyMs === null ? '' : (0,marks/* milliseconds */.Rz)(latencyMs),
        listed === null ? '' : listed ? 'yes' : '**no**',
        [diagnosis, near].filter((part) => part !== '').join(': '),
    ];
}

// EXTERNAL MODULE: ./lib/safety/mermaid.js
var mermaid = __webpack_require__(2377);
;// CONCATENATED MODULE: ./lib/report/timeline.js


const MOST_BARS = 40;
/** Of what went well a few bars are enough. */
const MOST_GOOD = 12;
/** Waits shorter than this would not be seen. */
const SHOWN_WAIT_MS = 100;
/** All attempts in the order in which they began; one that stands in several findings counts once. */
function attemptsOf(findings) {
    const seen = new Set();
    const entries = [];
    // What asked stands before what only draws on the answer: the connection, the base URL.
    const asking = (finding) => ['base-url', 'connection', 'latency', 'drift'].includes(finding.check) ? 1 : 0;
    for (const finding of [...findings].sort((a, b) => asking(a) - asking(b))) {
        for (const [index, attempt] of finding.tries.entries()) {
            const { startedMs, durationMs, httpStatus, fault } = attempt;
            const model = asking(finding) === 0 ? finding.model : null;
            const key = JSON.stringify([startedMs, durationMs, httpStatus, fault]);
            const ownKey = `${key}${model}`;
            if (seen.has(ownKey) || (model === null && seen.has(key)))
                continue;
            seen.add(key).add(ownKey);
            entries.push({ finding, attempt, number: index + 1 });
        }
    }
    return entries.sort((a, b) => a.attempt.startedMs - b.attempt.startedMs);
}
/**
 * A Mermaid chart of the requests in time, at most 40 bars: what went wrong is drawn before what went well.
 * The fence is safe: every label went through mermaidLabel, which lets no backtick and no line end through.
 */
function timeline(findings) {
    const attempts = attemptsOf(findings);
    if (attempts.length === 0)
        return [];
    const notable = attempts.filter(isNotable).slice(0, MOST_BARS);
    const good = attempts.filter((entry) => !isNotable(entry)).slice(0, MOST_GOOD);
    const chosen = new Set([...notable, ...good].slice(0, MOST_BARS));
    const drawn = attempts.filter((entry) => chosen.has(entry));
    const end = Math.max(...drawn.map(({ attempt }) => attempt.startedMs + attempt.durationMs));
    const rest = attempts.length - drawn.length;
    return [
        '```mermaid',
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${end < 60_000 ? '%S.%L s' : '%M:%S'}`,
        '  todayMarker off',
        ...sectionsOf(drawn),
        '```',
        '',
        ...(rest === 0 ? [] : [`${rest} more requests are not drawn; all attempts are in the report.`, '']),
    ];
}
const isNotable = ({ attempt, number }) => attempt.code !== null || number > 1 || attempt.waitedMs > 0;
function sectionsOf(entries) {
    const checks = [...new Set(entries.map(({ finding }) => finding.check))];
    return checks.flatMap((check) => [
        `  section ${check}`,
        ...entries.filter(({ finding }) => finding.check === check).flatMap(barsOf),
    ]);
}
function barsOf({ finding, attempt, number }) {
    const { startedMs, waitedMs, durationMs, httpStatus, fault, code } = attempt;
    const result = code ?? (httpStatus === null ? (fault ?? 'answered') : `${httpStatus}`);
    const model = (0,mermaid/* mermaidLabel */._)(finding.model ?? finding.check);
    const again = number > 1 ? ` try ${number}` : '';
    // A figure comes first, so that no name of a model is taken for a statement.
    const label = `${(0,marks/* milliseconds */.Rz)(durationMs)} ${model}${again} ${(0,mermaid/* mermaidLabel */._)(result)}`;
    const tag = code === null ? '' : 'crit, ';
    const bar = `    ${label} :${tag}${pointOf(startedMs)}, ${Math.max(1, Math.round(durationMs))}ms`;
    if (waitedMs < SHOWN_WAIT_MS)
        return [bar];
    const waitFrom = Math.max(0, startedMs - waitedMs);
    const wait = `    ${(0,marks/* milliseconds */.Rz)(waitedMs)} wait before try ${number} :done, ${pointOf(waitFrom)}, ${Math.round(waitedMs)}ms`;
    return [wait, bar];
}
/** A point in time on a day without a change of clocks; Mermaid reads and shows it in the reader's zone. */
function pointOf(ms) {
    return new Date(Date.UTC(2001, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').slice(0, 23);
}

;// CONCATENATED MODULE: ./lib/report/details.js






/** More attempts than this are in the report only. */
const MOST_ATTEMPTS = 500;
/** Every group of findings with what it means and what to do. */
function findingsDetail(findings) {
    const groups = groupsOf(findings).filter(({ first }) => first.status !== 'skip');
    if (groups.length === 0)
        return [];
    const rows = groups.map(({ first, models }) => {
        const subject = models.length === 0 ? first.check : `${first.check}: ${checks_table_named(models)}`;
        const said = [
            (0,markdown/* sentence */.em)(first.seen, 500),
            (0,markdown/* sentence */.em)(first.means, 500),
            first.next === '' ? '' : `<b>Next:</b> ${(0,markdown/* sentence */.em)(first.next, 500)}`,
            first.actor === null ? '' : `<b>Who acts:</b> ${(0,marks/* actorOf */.dn)(first.actor)}`,
            first.requestId === null ? '' : `Request id ${(0,markdown/* code */.aY)(first.requestId, 120)}`,
        ].filter((part) => part !== '');
        return `| ${(0,marks/* cellMarkOf */.rt)(first.status)} | ${subject} | ${codeLink(first)} | ${said.join('<br>')} |`;
    });
    const head = ['| Result | Check | Diagnosis | Seen, meaning, next step |', '| --- | --- | --- | --- |'];
    return foldedLines(`All findings (${findings.length})`, [...head, ...rows]);
}
/** Every attempt, retries and waits included. */
function attemptsDetail(findings) {
    const attempts = attemptsOf(findings);
    if (attempts.length === 0)
        return [];
    const rows = attempts.slice(0, MOST_ATTEMPTS).map(({ finding, attempt, number }) => {
        const { startedMs, waitedMs, durationMs, httpStatus, fault } = attempt;
        const answer = httpStatus === null ? (0,markdown/* prose */.CS)(fault ?? 'no answer', 60) : `HTTP ${httpStatus}`;
        const result = attempt.code === null ? 'good' : (0,markdown/* code */.aY)(attempt.code);
        const model = finding.model === null ? '' : (0,markdown/* code */.aY)(finding.model, 100);
        const waited = waitedMs === 0 ? '' : (0,marks/* milliseconds */.Rz)(waitedMs);
        return `| ${(0,marks/* milliseconds */.Rz)(startedMs)} | ${finding.check} | ${model} | ${number} | ${waited} | ${(0,marks/* milliseconds */.Rz)(durationMs)} | ${answer} | ${result} |`;
    });
    const rest = attempts.length - rows.length;
    return foldedLines(`All attempts (${attempts.length})`, [
        '| At | Check | Model | Try | Waited before | Took | Answer | Result |',
        '| ---: | --- | --- | ---: | ---: | ---: | --- | --- |',
        ...rows,
        ...(rest === 0 ? [] : ['', `${rest} more are in the report.`]),
    ]);
}
/** How to see on a desk whether it is the key that was meant, without showing it. */
function keyDetail({ key }) {
    if (key === null)
        return [];
    const length = (0,marks/* counted */.hS)(key.length, 'character');
    if (key.fingerprint === null || key.sha256 === null) {
        return foldedLines('The key that was used', [`${length}: too short to show any of it.`]);
    }
    return foldedLines('The key that was used', [
        `${(0,markdown/* code */.aY)(key.fingerprint)}, ${length}, SHA-256 begins with ${(0,markdown/* code */.aY)(key.sha256)}.`,
        '',
        `To see whether yours is the same: ${(0,markdown/* code */.aY)('printf %s "$KEY" | sha256sum')}`,
    ]);
}
/** What it cost and the network's share, in one line. */
function timingsLine({ timings, requests, usage }) {
    const parts = [
        ['DNS', timings.dnsMs],
        ['TCP', timings.connectMs],
        ['TLS', timings.tlsMs],
        ['first byte', timings.firstByteMs],
    ];
    const known = parts.flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${(0,marks/* milliseconds */.Rz)(ms)}`]));
    const tokens = usage == null ? [] : [`${usage.promptTokens} tokens sent and ${usage.completionTokens} received`];
    return [(0,marks/* counted */.hS)(requests, 'request'), ...tokens, ...known].join(', ');
}

;// CONCATENATED MODULE: ./lib/report/probe-matrix.js





/** A table of this many rows is read at once. */
const probe_matrix_AT_ONCE = 15;
const probe_matrix_WORDS = {
    pass: 'yes',
    warn: 'no',
    fail: 'no',
    skip: 'not asked',
    info: 'no, not needed',
};
/** The probes that were wanted of some model; none where the table of models says it all. */
function probesShown({ models }) {
    const wanted = new Set(models.wanted.flatMap(({ probes }) => Object.keys(probes ?? {})));
    const shown = model_run/* PROBES */._.filter((probe) => wanted.has(probe));
    return shown.length === 1 && shown[0] === 'completion' ? [] : shown;
}
/** Models by probes, those first of which something does not work; at most `max` rows, the rest is counted. */
function probeMatrix(gateway, max) {
    const probes = probesShown(gateway);
    const rows = gateway.models.wanted.filter((model) => Object.keys(model.probes ?? {}).length > 0);
    if (probes.length === 0 || rows.length === 0)
        return [];
    const about = new Map(gateway.findings.map((finding) => [`${finding.check} ${finding.model}`, finding]));
    const inOrder = [...rows.filter((row) => !isGood(row)), ...rows.filter(isGood)];
    const open = inOrder.slice(0, Math.min(probe_matrix_AT_ONCE, max));
    const folded = inOrder.slice(open.length, max);
    const left = inOrder.length - open.length - folded.length;
    const table = (models) => probe_matrix_tableOf(models, probes, about);
    const rest = left === 0 ? [] : [`${(0,marks/* counted */.hS)(left, 'model')} left out here for size; the report has all.`, ''];
    return [
        ...(open.length === 0 ? [] : table(open)),
        ...(folded.length === 0 ? [] : foldedLines(`${(0,marks/* counted */.hS)(folded.length, 'model')} more`, table(folded))),
        ...rest,
    ];
}
function isGood({ probes }) {
    return Object.values(probes).every((status) => status === 'pass');
}
function probe_matrix_tableOf(models, probes, about) {
    const head = ['Model', 'Listed', ...probes];
    const rows = models.map((model) => tableRow([
        (0,markdown/* code */.aY)(model.id, 100),
        model.listed === null ? 'unknown' : model.listed ? 'yes' : '**no**',
        ...probes.map((probe) => cellOf(model, probe, about.get(`${probe} ${model.id}`))),
    ]));
    return [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
}
/** Empty where the probe was not wanted of this model. */
function cellOf(model, probe, finding) {
    const status = model.probes[probe];
    if (status === undefined)
        return '';
    const word = `${(0,marks/* iconOf */.ZG)(status)}&nbsp;${probe_matrix_WORDS[status]}`;
    if (status === 'skip')
        return word;
    if (finding?.code != null)
        return `${word}: ${codeLink(finding)}`;
    const measured = measuredOf(model, probe);
    return measured === '' ? word : `${word}, ${measured}`;
}
function measuredOf(model, probe) {
    const { firstTokenMs, tokensPerSecond, dimension } = model;
    if (probe === 'embeddings')
        return dimension == null ? '' : (0,marks/* counted */.hS)(dimension, 'number');
    if (probe !== 'stream' || firstTokenMs == null)
        return '';
    const rate = tokensPerSecond == null ? '' : `, ${tokensPerSecond} tokens/s`;
    return `first token ${(0,marks/* milliseconds */.Rz)(firstTokenMs)}${rate}`;
}

;// CONCATENATED MODULE: ./lib/report/section.js









/** Other problems named at the top. */
const MOST_OTHERS = 5;
/** The section with its heading (`##`, `###` …); what is in it has headings one level below. */
function sectionOf(gateway, detail, heading) {
    const headline = headlineOf(gateway);
    const { head, state } = headline;
    const title = `${(0,marks/* markOf */.Fg)(gateway.verdict)}: ${(0,markdown/* prose */.CS)(gateway.name, 200)}`;
    const diagnosis = head === null ? '' : ` · ${codeLink(head)}`;
    const baseUrl = gateway.baseUrl === null ? '' : ` ${(0,markdown/* code */.aY)(gateway.baseUrl, 300)}`;
    const sub = `${heading}#`;
    const models = modelsTable(gateway, detail.models);
    const matrix = probeMatrix(gateway, detail.models);
    const chart = detail.timeline ? timeline(gateway.findings) : [];
    return [
        `${heading} ${title}${diagnosis}${gateway.plan === undefined ? '' : ' · dry run'}`,
        '',
        ...callOf(gateway, headline),
        `${(0,markdown/* sentence */.em)(state)}${baseUrl}`,
        '',
        `${sub} Checks`,
        '',
        ...checksTable(gateway.findings),
        ...(models.length === 0 ? [] : [`${sub} Models`, '', ...models]),
        ...(matrix.length === 0 ? [] : [`${sub} Probes`, '', ...matrix]),
        ...section_curlOf(gateway, sub),
        ...(chart.length === 0 ? [] : [`${sub} Requests in time`, '', ...chart]),
        ...(detail.findings ? findingsDetail(gateway.findings) : []),
        ...keyDetail(gateway),
        ...(detail.attempts ? attemptsDetail(gateway.findings) : []),
        `<sub>${timingsLine(gateway)}.</sub>`,
        '',
    ];
}
/** What to do, what was seen and what it means: of the one finding that stands for the verdict. */
function callOf({ findings }, { head }) {
    if (head === null)
        return [];
    const bad = groupsOf(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
    // The same code of other models is counted, not told again.
    const others = bad.filter(({ first }) => first !== head && (first.code !== head.code || first.model === null));
    const also = others.map(({ first }) => `- ${codeLink(first)} (${first.check}): ${(0,markdown/* sentence */.em)(first.seen, 160)}`);
    const rest = also.length - MOST_OTHERS;
    return [
        ...(head.next === '' ? [] : [`**Next:** ${(0,markdown/* sentence */.em)(head.next, 500)}`, '']),
        `**Seen:** ${section_seenOf(head, bad)}`,
        '',
        ...(head.means === '' ? [] : [`**Means:** ${(0,markdown/* sentence */.em)(head.means, 500)}`, '']),
        ...(head.actor === null ? [] : [`**Who acts:** ${(0,marks/* actorOf */.dn)(head.actor)}.`, '']),
        ...(also.length === 0 ? [] : ['**Also:**', '', ...also.slice(0, MOST_OTHERS)]),
        ...(rest > 0 ? [`- ${rest} more, in the table below`] : []),
        ...(also.length === 0 ? [] : ['']),
    ];
}
/** What was seen, of which model, and of how many others the same. */
function section_seenOf(head, bad) {
    const seen = (0,markdown/* sentence */.em)(head.seen, 500);
    if (head.model === null)
        return seen;
    const group = bad.find(({ findings }) => findings.includes(head));
    const others = (group?.models.length ?? 1) - 1;
    const more = others <= 0 ? '' : ` The same of ${others} more: see the table of models.`;
    return head.seen.includes(head.model) ? `${seen}${more}` : `${(0,markdown/* code */.aY)(head.model, 100)}: ${seen}${more}`;
}
function section_curlOf({ curl }, sub) {
    if (curl === null)
        return [];
    const keyed = curl.includes('$GATEWAY_API_KEY');
    const how = keyed ? `Set ${(0,markdown/* code */.aY)('GATEWAY_API_KEY')} in your shell, then run:` : 'Run:';
    return [`${sub} Repeat it by hand`, '', how, '', (0,markdown/* codeBlock */.DV)(curl, 'sh'), ''];
}

;// CONCATENATED MODULE: ./lib/report/summary.js






/** What GitHub takes of one step; a longer summary is dropped as a whole. */
const SUMMARY_LIMIT = 1_048_576;
const ALL = {
    trend: true,
    timeline: true,
    attempts: true,
    findings: true,
    models: Number.POSITIVE_INFINITY,
    sections: Number.POSITIVE_INFINITY,
    rows: Number.POSITIVE_INFINITY,
};
const LESS = { ...ALL, timeline: false, attempts: false, findings: false };
const DETAILS = [
    ALL,
    { ...ALL, timeline: false },
    { ...ALL, timeline: false, attempts: false },
    LESS,
    ...[1000, 200, 50, 10].map((models) => ({ ...LESS, models })),
    ...[100, 30, 10, 1].map((sections) => ({ ...LESS, models: 10, sections })),
    ...[1000, 200, 50].map((rows) => ({ ...LESS, trend: false, models: 0, sections: 0, rows })),
];
/** `limit` in bytes of UTF-8; `trendOf`: the lines of trend.ts, if there are any. Falls back to the title alone, and to nothing where not even that fits. */
function summaryOf(report, limit = SUMMARY_LIMIT, trendOf = []) {
    const trend = trendOf.length === 0 ? [] : ['### Trend', '', ...trendOf];
    const fits = (text) => Buffer.byteLength(text, 'utf8') <= limit;
    let best = render(report, ALL, trend);
    if (fits(best))
        return best;
    best = `${titleOf(report)}\n`;
    // The steps only get smaller, so the first that fits is found by halving.
    let [low, high] = [1, DETAILS.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const text = render(report, DETAILS[middle] ?? ALL, trend);
        if (fits(text))
            [best, high] = [text, middle];
        else
            low = middle + 1;
    }
    return fits(best) ? best : '';
}
function titleOf(report) {
    return `## ${(0,marks/* markOf */.Fg)(report.verdict)}: ${(0,markdown/* prose */.CS)(subjectOf(report), 200)}`;
}
function render(report, detail, trend) {
    const [only, ...more] = report.gateways;
    const past = detail.trend ? trend : [];
    const body = only !== undefined && more.length === 0
        ? [...sectionOf(only, detail, '##'), ...past]
        : fleet(report, detail, past);
    const took = (0,marks/* milliseconds */.Rz)(report.durationMs);
    const foot = `<sub>gateway-preflight ${(0,markdown/* prose */.CS)(report.version, 40)}, ${(0,markdown/* prose */.CS)(report.startedAt, 40)}, ${took}. All of it is in the JSON report.</sub>`;
    return `${[...body, foot].join('\n')}\n`;
}
/** Several gateways: one table first, then a section each, those that need nobody folded. */
function fleet(report, detail, past) {
    const rows = report.gateways.slice(0, detail.rows).map((gateway) => {
        const { head, state } = headlineOf(gateway);
        const next = head === null ? (0,markdown/* sentence */.em)(state, 200) : (0,markdown/* sentence */.em)(head.next, 300);
        const working = gateway.models.wanted.filter(({ works }) => works).length;
        const models = gateway.models.wanted.length === 0 ? '' : `${working} of ${gateway.models.wanted.length}`;
        const diagnosis = head === null ? '' : codeLink(head);
        return `| ${(0,marks/* cellMarkOf */.rt)(gateway.verdict)} | ${(0,markdown/* prose */.CS)(gateway.name, 100)} | ${diagnosis} | ${models} | ${next} |`;
    });
    const sections = report.gateways.slice(0, detail.sections).flatMap((gateway) => {
        if (gateway.verdict !== 'pass')
            return sectionOf(gateway, detail, '###');
        return foldedLines(`${(0,marks/* markOf */.Fg)('pass')}: ${(0,markdown/* prose */.CS)(gateway.name, 200)}`, sectionOf(gateway, detail, '####'));
    });
    return [
        titleOf(report),
        '',
        '| Result | Gateway | Diagnosis | Models | Next |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
        ...leftOut(report.gateways.length - rows.length, 'row'),
        ...past,
        ...sections,
        ...leftOut(report.gateways.length - Math.min(report.gateways.length, detail.sections), 'section'),
    ];
}
function leftOut(count, noun) {
    return count <= 0 ? [] : [`${(0,marks/* counted */.hS)(count, noun)} left out here for size; the report has all.`, ''];
}

;// CONCATENATED MODULE: ./lib/report/json.js

/** Words of ours, which no secret can be in: a header may have one of them as its value. */
const OUR_WORDS = new Set([
    ...['tool', 'verdict', 'diagnosis', 'check', 'status', 'code', 'actor'],
]);
/**
 * JSON with two blanks of indent and a line end. `redact` is applied to the values only: a secret with quotes or
 * braces in it would take marks of the syntax along if the document were redacted.
 */
function reportJson(report, redact = (text) => text) {
    const ordered = {
        schemaVersion: report.schemaVersion,
        tool: report.tool,
        version: report.version,
        startedAt: report.startedAt,
        durationMs: report.durationMs,
        verdict: report.verdict,
        diagnosis: report.diagnosis,
        gateways: report.gateways.map(gatewayOf),
    };
    const masked = (key, value) => typeof value === 'string' && !OUR_WORDS.has(key) ? redact(value) : value;
    return `${JSON.stringify(ordered, masked, 2)}\n`;
}
const gatewayOf = (gateway) => ({
    name: gateway.name,
    baseUrl: gateway.baseUrl,
    provider: gateway.provider,
    verdict: gateway.verdict,
    diagnosis: gateway.diagnosis,
    key: gateway.key === null ? null : keyOf(gateway.key),
    findings: gateway.findings.map(json_findingOf),
    models: {
        listed: gateway.models.listed,
        added: gateway.models.added,
        removed: gateway.models.removed,
        wanted: gateway.models.wanted.map(wantedOf),
    },
    timings: json_timingsOf(gateway.timings),
    requests: gateway.requests,
    usage: json_usageOf(gateway.usage ?? null),
    curl: gateway.curl,
    ...(gateway.plan === undefined
        ? {}
        : {
            plan: {
                requests: gateway.plan.requests,
                models: gateway.plan.models,
                maxOutputTokens: gateway.plan.maxOutputTokens,
            },
        }),
});
const keyOf = ({ fingerprint, length, sha256 }) => ({
    fingerprint,
    length,
    sha256,
});
const json_timingsOf = ({ dnsMs, connectMs, tlsMs, firstByteMs }) => ({
    dnsMs,
    connectMs,
    tlsMs,
    firstByteMs,
});
const json_usageOf = (usage) => usage === null ? null : { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens };
/** In the order of the contract. */
const json_probesOf = (probes) => Object.fromEntries(model_run/* PROBES */._.flatMap((probe) => (probes[probe] === undefined ? [] : [[probe, probes[probe]]])));
const wantedOf = (model) => ({
    id: model.id,
    item: model.item,
    listed: model.listed,
    works: model.works,
    latencyMs: model.latencyMs,
    probes: json_probesOf(model.probes ?? {}),
    firstTokenMs: model.firstTokenMs ?? null,
    tokensPerSecond: model.tokensPerSecond ?? null,
    dimension: model.dimension ?? null,
    suggestions: model.suggestions,
});
const json_findingOf = (finding) => ({
    check: finding.check,
    model: finding.model,
    status: finding.status,
    code: finding.code,
    seen: finding.seen,
    means: finding.means,
    next: finding.next,
    actor: finding.actor,
    retryable: finding.retryable,
    attempts: finding.attempts,
    durationMs: finding.durationMs,
    httpStatus: finding.httpStatus,
    requestId: finding.requestId,
    tries: finding.tries.map(json_tryOf),
    docs: finding.docs,
});
const json_tryOf = (attempt) => ({
    startedMs: attempt.startedMs,
    waitedMs: attempt.waitedMs,
    durationMs: attempt.durationMs,
    httpStatus: attempt.httpStatus,
    fault: attempt.fault,
    code: attempt.code,
});

;// CONCATENATED MODULE: ./lib/write-files.js
/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */


/** The report with every text of it redacted, for what escapes it before it is written. */
function cleanReport(report, redact) {
    return JSON.parse(reportJson(report, redact));
}
/** `roots` are the folders out of which no symbolic link is followed. */
async function writeFiles({ report, run, history }, redact, roots) {
    const { reportPath, junitPath, pagePath } = run;
    const failed = reportPath === null ? null : await (0,files/* writeWhole */.f8)(reportPath, reportJson(report, redact), roots);
    const none = junitPath === null && pagePath === null;
    const more = none
        ? []
        : await (await __webpack_require__.e(/* import() */ 128).then(__webpack_require__.bind(__webpack_require__, 128))).writeMore({ report: cleanReport(report, redact), run, history }, redact, roots);
    const warnings = [failed, ...more].filter((warning) => warning !== null);
    return { reportPath: failed === null ? (reportPath ?? '') : '', warnings };
}

;// CONCATENATED MODULE: ./lib/runner/publish.js
/** Publishes a report on a runner: file, outputs, summary, log, annotations; the failure comes last. */











/** Outputs that hold nothing but names of checks and codes: a header whose value is one of them must not blank it. */
const OWN_WORDS = new Set(['verdict', 'diagnosis', 'failed', 'warned']);
/** A file that cannot be written is a warning in the log and changes no verdict. */
function warn(warning, redact) {
    if (warning !== null)
        core/* warning */.$e(redact((0,quote/* oneLine */.TN)(warning)));
}
/** The runner reads `name<<MARK`, the value, `MARK`; a mark that nobody can guess cannot be forged. */
function outputLines(outputs) {
    return Object.entries(outputs)
        .map(([name, value]) => {
        const mark = `end-${(0,external_node_crypto_.randomUUID)()}`;
        return `${name}<<${mark}\n${value}\n${mark}\n`;
    })
        .join('');
}
async function writeOutputs(report, path, redact, env) {
    const file = env.GITHUB_OUTPUT ?? '';
    if (file === '')
        return warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
    const outputs = Object.entries(outputsOf(report, path)).map(([name, value]) => [
        name,
        OWN_WORDS.has(name) ? value : redact(value),
    ]);
    warn(await (0,files/* appendLines */._g)(file, outputLines(Object.fromEntries(outputs)), []), redact);
}
async function trendOf(report, history) {
    if (history.length === 0)
        return [];
    const { trendLines } = await __webpack_require__.e(/* import() */ 161).then(__webpack_require__.bind(__webpack_require__, 542));
    return trendLines(history, report.gateways.map(({ name }) => name));
}
async function writeSummary(report, history, mode, redact, env) {
    const file = env.GITHUB_STEP_SUMMARY ?? '';
    if (file === '' || mode === 'off' || (mode === 'problems' && report.verdict === 'pass'))
        return;
    warn(await (0,files/* appendLines */._g)(file, redact(summaryOf(report, SUMMARY_LIMIT, await trendOf(report, history))), []), redact);
}
function log(report, redact) {
    for (const group of logGroups(report)) {
        core/* startGroup */.Oh(redact(group.title));
        for (const line of group.lines)
            core/* info */.pq(redact(line));
        core/* endGroup */.N4();
    }
    for (const { level, title, message } of annotationsOf(report)) {
        const tell = level === 'error' ? core/* error */.z3 : core/* warning */.$e;
        tell(redact(message), { title: redact(title) });
    }
}
/** Folders out of which no symbolic link is followed. */
function rootsOf(env) {
    return [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()].filter((root) => root !== '');
}
async function publish(published, redactor, env) {
    const { report, run, memory } = published;
    const redact = redactor.text;
    const { history, warnings } = await memory.keep(report, redact);
    const written = await writeFiles({ report, run, history }, redact, rootsOf(env));
    for (const warning of [...warnings, ...written.warnings])
        warn(warning, redact);
    await writeOutputs(report, written.reportPath, redact, env);
    await writeSummary(report, history, run.summary, redact, env);
    log(report, redact);
    if (run.issue || run.comment) {
        const { tellGitHub } = await __webpack_require__.e(/* import() */ 287).then(__webpack_require__.bind(__webpack_require__, 4287));
        const told = await tellGitHub({ ...published, report: cleanReport(report, redact) }, redact, env);
        for (const warning of told)
            warn(warning, redact);
    }
    const closing = redact((0,quote/* oneLine */.TN)(`${subjectOf(report)}: ${report.verdict}, ${report.diagnosis}`));
    if (report.verdict === 'fail')
        core/* setFailed */.C1(closing);
    else
        core/* info */.pq(closing);
}

;// CONCATENATED MODULE: ./lib/runner/main.js
/** What the Action does on a runner, from `INPUT_*` to the one `setFailed`. */










/** GitHub's own rule of thumb: shorter values would blank harmless text all over the log. */
const SHORTEST_MASK = 6;
/** Fewer models than this need no line of progress each. */
const MANY_MODELS = 5;
function mask(secrets) {
    for (const secret of secrets)
        if (secret.trim().length >= SHORTEST_MASK)
            core/* setSecret */.Pq(secret);
}
/** Runs everything and publishes it, until `cancel` fires; the exit code is that of `core.setFailed`. */
async function runAction(env, cancel) {
    await guarded(() => check(env, cancel), cancel);
}
async function check(env, cancel) {
    const configured = await (0,run/* configureRun */.cB)((0,inputs/* rawInputs */.me)(env), (0,inputs/* surroundingsOf */.ZD)(env));
    const secrets = [...configured.secrets, ...proxySecrets((0,http_proxy/* proxyFromEnvironment */.GG)(env))];
    mask(secrets);
    const redactor = createRedactor(secrets);
    const many = configured.run.gateways.some(({ models }) => models.length >= MANY_MODELS);
    const memory = await openMemory(configured.run, rootsOf(env));
    const report = await execute({
        configured,
        env,
        redact: redactor.text,
        cancel,
        past: memory.past,
        onProgress: (progress) => {
            if (many)
                core/* info */.pq(redactor.text(progressLine(progress)));
        },
    });
    await publish({ report, run: configured.run, memory, cancel }, redactor, env);
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ INVISIBLE)
/* harmony export */ });
/**
 * Characters that have no place on a line of text: controls (C0, C1, DEL), line and paragraph separators, what
 * reorders text (bidi), what nobody sees (zero-width, soft hyphen, variation selectors, tags), fillers that
 * look like blanks, and halves of characters.
 */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;


/***/ }),

/***/ 2809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2662);
/**
 * Makes foreign text harmless in GitHub's Markdown: summary, issue and comment. Three readers have to be
 * stopped: Markdown (markup as character references), HTML (the same), and the filters that look at the
 * rendered text afterwards for links, @mentions, #references, :emoji: and $math$; those see through
 * references, but not over a `<wbr>`, which shows nothing and is not copied.
 */

/** A `_` between letters or digits is none (GFM 6.2), and names of models are full of them. */
const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
/** A list, a heading or a rule begins with these, where they come first. */
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
/** Stands for a break until the references are made; a noncharacter, so no text holds it rightly. */
const BREAK = '\ufdd0';
const reference = (character) => `&#${character.codePointAt(0)};`;
const escapeHtml = (text) => text.replace(/[&<>"'`|]/g, reference);
/** Foreign text as running text: one line of at most `max` characters that shows what was there and does nothing. */
function prose(text, max = 2000) {
    return (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), max)
        .replaceAll(BREAK, '\ufffd')
        .replace(LINKED, `$&${BREAK}`)
        .replace(LEADING, `$&${BREAK}`)
        .replace(MARKUP, reference)
        .replaceAll(BREAK, '<wbr>');
}
/** Running text of our own with foreign parts: what it has in backticks becomes code. */
function sentence(text, max = 2000) {
    return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
/** The same as code. Never backticks: what ends them can be in the text. */
function code(text, max = 200) {
    return `<code>${prose(text, max)}</code>`;
}
/** Text with line ends as a block of code; begins and ends a line. HTML, because a fence could be closed. */
function codeBlock(text, language) {
    const body = text.split('\n').map((line) => escapeHtml((0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line)));
    return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}
/** A link, if the address is a plain https one; otherwise the label alone. Both may be foreign. */
function link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return prose(label);
    return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}


/***/ }),

/***/ 2377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mermaidLabel)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2662);

/**
 * A label for a Mermaid chart: letters, digits, blanks and marks without a meaning there. `:`, `;`, `#`, `%%`
 * and line ends part statements, begin comments and directives, or spell entities. Never the first word of a
 * line, where a bare word such as `section` would be a statement.
 */
function mermaidLabel(text, max = 40) {
    const label = text
        .replace(/[^\p{L}\p{N}./_-]+/gu, ' ')
        .replace(/-{2,}/g, '-')
        .trim();
    return (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(label, max);
}


/***/ }),

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);
/**
 * Makes foreign text harmless on a line of the runner's log or of a terminal. The runner reads every line it
 * is given: `::command::` counts after blanks, `##[command]` anywhere, and a lone CR ends a line
 * (actions/runner, ActionCommandManager.cs and ActionCommand.cs).
 */

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
/** Replaced and not dropped: what stood apart must not grow together, be it a secret or a command. */
const UNSEEN = new RegExp(`(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .k.source})+`, 'gu');
/** The selector that only asks for colour is no loss, and no letter or digit is before it. */
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;
/** One line without anything that a terminal or the runner obeys; blanks of any kind become one blank. */
function oneLine(text) {
    return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}
/** Each line of the text, made harmless, behind the prefix. Blanks stay as they are: it may be code. */
function lines(text, prefix = '') {
    return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}
/** The text with each run of characters that are not seen, line ends included, shown as `\ufffd`. */
function visible(text) {
    return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd');
}
/** At most `max` characters, the last one `…` where something was left out. Only after redaction. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    // Two code units make a character at most, so a huge text is not spread as a whole.
    const characters = [...text.slice(0, 2 * max + 2)];
    return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}
function unobeyed(line) {
    return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ })

};
