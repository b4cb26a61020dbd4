export const id = 740;
export const ids = [740];
export const modules = {

/***/ 6926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ wantsBalance),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   vZ: () => (/* binding */ applying)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3647);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60);
/* harmony import */ var _wanted_probes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4749);




function providerOf({ baseUrl }) {
    return baseUrl === null ? null : (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOfHost */ .tt)(new URL(baseUrl).hostname);
}
function wantsBalance(spec) {
    return spec.minBalance !== null || providerOf(spec)?.tellsBalance === true;
}
function applying(spec, past) {
    const probes = (0,_wanted_probes_js__WEBPACK_IMPORTED_MODULE_2__/* .allProbes */ .vK)(spec);
    return _model_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKS */ .ui.filter((check) => {
        if (check === 'balance')
            return wantsBalance(spec);
        if (check === 'drift')
            return past.changes !== null;
        return probes.includes(check) || !_model_run_js__WEBPACK_IMPORTED_MODULE_3__/* .PROBES */ ._v.includes(check);
    });
}


/***/ }),

/***/ 9740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAll: () => (/* binding */ checkAll)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/model/codes.js
var codes = __webpack_require__(3647);
;// CONCATENATED MODULE: ./lib/decide/verdict.js

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
function inOrder(findings) {
    return [...findings].sort((a, b) => codes/* CHECKS */.ui.indexOf(a.check) - codes/* CHECKS */.ui.indexOf(b.check));
}

;// CONCATENATED MODULE: ./lib/decide/bare-gateway.js

function bareGateway(name, findings, baseUrl = null) {
    return {
        name,
        baseUrl,
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

// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(1819);
;// CONCATENATED MODULE: ./lib/decide/severity.js


const NONE = new Set();
function chosen(check, code, status, rules) {
    const byCode = Object.hasOwn(rules.codes, code) ? rules.codes[code] : undefined;
    if (byCode !== undefined)
        return byCode;
    if (status === 'info')
        return null;
    return rules.checks[check] ?? rules.otherwise;
}
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
function weighed(finding, cancelled) {
    const unfinished = finding.code === 'deadline-exceeded' && (cancelled || finding.means === phrases/* CANCELLED */.gD.means);
    return unfinished && finding.status !== 'fail' ? { ...finding, status: 'fail' } : finding;
}
function sparedIds(wanted) {
    const rows = [...wanted].filter(report/* isEither */.Wc);
    const working = new Map();
    for (const { id, item, works } of rows) {
        if (works)
            working.set(item, (working.get(item) ?? new Set()).add(id));
    }
    const isSpared = ({ id, item }) => {
        const others = working.get(item);
        return others !== undefined && !(others.size === 1 && others.has(id));
    };
    return new Set(rows.filter(isSpared).map(({ id }) => id));
}
function graded(finding, grading, spared = NONE) {
    if (finding.status === 'info' && finding.model !== null && spared.has(finding.model))
        return finding;
    const status = gradedStatus(finding, grading);
    return status === finding.status ? finding : { ...finding, status };
}

// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/safety/fingerprint.js

const LONG_ENOUGH = 20;
function fingerprint(key) {
    const characters = [...key];
    const { length } = characters;
    if (length < LONG_ENOUGH)
        return { fingerprint: null, length, sha256: null };
    return {
        fingerprint: `${characters.slice(0, 3).join('')}…${characters.slice(-4).join('')}`,
        length,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 8),
    };
}

// EXTERNAL MODULE: ./lib/check/applying.js
var applying = __webpack_require__(6926);
// EXTERNAL MODULE: ./lib/check/findings/draft.js
var draft = __webpack_require__(1960);
;// CONCATENATED MODULE: ./lib/check/findings/static-findings.js

function findingOf(problem) {
    const status = problem.severity === undefined ? {} : { status: problem.severity };
    const means = problem.code === 'api-key-missing' ? { means: 'Without a key nothing is sent.' } : {};
    return (0,draft/* found */.F9)(problem.check, problem.code, { seen: problem.seen, next: problem.next, ...means, ...status });
}
function staticFindings(problems) {
    return problems.map(findingOf);
}
function sendsNothing(spec, findings) {
    if (spec.baseUrl === null)
        return true;
    return findings.some(({ code, status }) => code !== 'base-url-insecure' || status === 'fail');
}

// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
// EXTERNAL MODULE: ./lib/model/url-text.js
var url_text = __webpack_require__(166);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/probe/requests.js
var probe_requests = __webpack_require__(9122);
// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
;// CONCATENATED MODULE: ./lib/safety/shell.js

function shellQuote(text) {
    const word = text.replace(/\0|\p{Cs}/gu, '\ufffd');
    if (!(0,invisible/* hasInvisible */.wy)(word))
        return `'${word.replaceAll("'", String.raw `'\''`)}'`;
    const shown = Array.from(word, (character) => {
        if ((0,invisible/* hasInvisible */.wy)(character) || character === '!')
            return bytesOf(character);
        return character === "'" || character === '\\' ? `\\${character}` : character;
    });
    return `$'${shown.join('')}'`;
}
function bytesOf(character) {
    return Array.from(Buffer.from(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

// EXTERNAL MODULE: ./lib/check/targets.js
var check_targets = __webpack_require__(7786);
// EXTERNAL MODULE: ./lib/check/transcript.js
var check_transcript = __webpack_require__(2736);
// EXTERNAL MODULE: ./lib/check/wanted-probes.js
var wanted_probes = __webpack_require__(4749);
;// CONCATENATED MODULE: ./lib/check/curl.js








function variableOf(header) {
    return `GATEWAY_HEADER_${header.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}
const PLAIN_NAME = /^[\w.-]+$/;
function headerArgument(name) {
    const variable = `$${variableOf(name)}`;
    return PLAIN_NAME.test(name) ? `-H "${name}: ${variable}"` : `-H ${shellQuote(`${name}: `)}"${variable}"`;
}
function headerArguments(spec) {
    const lines = spec.headers.map(({ name }) => headerArgument(name));
    if (spec.auth === 'none')
        return lines;
    const auth = spec.auth === 'bearer' ? `Authorization: Bearer $${run/* KEY_VARIABLE */.$9}` : `${spec.auth}: $${run/* KEY_VARIABLE */.$9}`;
    return [`-H "${auth}"`, ...lines];
}
function isGlob(url) {
    return /[[\]{}]/.test(url.replace(/^https?:\/\/\[[^\]]*\]/, ''));
}
function rootOf(spec, transcript) {
    return transcript?.roots?.find((trial) => trial.answers)?.root ?? spec.baseUrl;
}
function curlOf(spec, transcript, findings = []) {
    const root = rootOf(spec, transcript);
    if (root === null)
        return null;
    const blamed = transcript === null ? null : blamedOf(spec, transcript, findings);
    const { model, probe, sent } = blamed ?? questionOf(spec, transcript);
    const lines = [
        `curl -sS -i${probe === 'stream' ? ' -N' : ''}${isGlob(`${root}${spec.query}`) ? ' -g' : ''}`,
    ];
    if (spec.caFile !== null && root.startsWith('https:'))
        lines.push(`--cacert ${shellQuote(spec.caFile)} --capath /etc/ssl/certs`);
    if (model === null || probe === null) {
        lines.push(shellQuote(`${root}/models${(0,url_text/* shownQuery */.q1)(spec.query)}`), ...headerArguments(spec));
    }
    else {
        const request = (0,probe_requests/* probeRequest */.O3)(probe, root, model);
        const body = JSON.stringify(sent ?? request.body);
        lines.push(shellQuote(`${request.url}${(0,url_text/* shownQuery */.q1)(spec.query)}`), ...headerArguments(spec));
        lines.push("-H 'Content-Type: application/json'", `-d ${shellQuote(body)}`);
    }
    return lines.join(' \\\n  ');
}
const THE_LIST = { model: null, probe: null, sent: null };
function blamedOf(spec, transcript, findings) {
    const worst = worstFinding(findings);
    if (worst === null)
        return null;
    const asOf = (probe, named) => {
        const model = transcript.targets.find(({ item }) => item.written === named)?.ids[0] ?? named;
        return { model, probe, sent: (0,check_transcript/* askedOf */.iN)(transcript, probe, model)?.observation.sent ?? null };
    };
    for (const { check, model, status, code } of findings) {
        const probe = run/* PROBES */._v.find((name) => name === check);
        const isSame = status === worst.status && code === worst.code;
        if (isSame && probe !== undefined && model !== null)
            return asOf(probe, model);
    }
    const { check, model } = worst;
    if (check !== 'models' && check !== 'latency')
        return null;
    const probe = model === null || (0,run/* isPattern */.Pt)(model) ? null : (0,wanted_probes/* mainProbe */.a5)(spec, transcript.targets, model);
    return probe === null || model === null ? THE_LIST : asOf(probe, model);
}
function questionOf(spec, transcript) {
    const targets = transcript?.targets ?? (0,check_targets/* targetsOf */.QR)(spec.models, null);
    const mains = (transcript?.probed ?? []).filter(({ observation: { model, question } }) => model !== null && (0,wanted_probes/* mainProbe */.a5)(spec, targets, model) === question);
    const best = (mains.find(check_transcript/* answered */.oQ) ?? mains[0])?.observation;
    const wanted = spec.models.flatMap((item) => item.alternatives).find((id) => !(0,run/* isPattern */.Pt)(id));
    const model = best?.model ?? wanted ?? null;
    const probe = model === null ? null : (0,wanted_probes/* mainProbe */.a5)(spec, targets, model);
    return { model, probe, sent: best?.sent ?? null };
}

// EXTERNAL MODULE: ./lib/gateways/balances.js
var balances = __webpack_require__(5774);
;// CONCATENATED MODULE: ./lib/check/dry-run.js






function balanceRequests(spec) {
    if (spec.apiKey === null || !(0,applying/* wantsBalance */.I5)(spec))
        return 0;
    const sources = (0,balances/* balanceSources */.N)((0,applying/* providerOf */.lc)(spec)?.id ?? null, spec.minBalance !== null);
    return sources.reduce((sum, { paths }) => sum + paths.length, 0);
}
function planOf(spec) {
    const targets = spec.models.map((item) => {
        const { alternatives: ids } = item;
        return { item, ids, anyOf: ids.length > 1, fromPattern: ids.every(run/* isPattern */.Pt) };
    });
    const models = (0,check_targets/* idsOf */.UX)(targets);
    let requests = 1 + balanceRequests(spec);
    let maxOutputTokens = 0;
    for (const id of models) {
        const probes = (0,wanted_probes/* probesOf */.pX)(spec, targets, id);
        const most = (0,run/* isPattern */.Pt)(id) ? Math.max(0, spec.maxModels - models.length + 1) : 1;
        requests += most * probes.length;
        maxOutputTokens += most * probes.reduce((sum, probe) => sum + probe_requests/* OUTPUT_TOKENS */.pL[probe], 0);
    }
    return { requests, models, maxOutputTokens };
}

;// CONCATENATED MODULE: ./lib/check/findings/cancelled-findings.js



function waitFindings(spec, transcript) {
    if (transcript.waitCut !== 'cancelled')
        return [];
    const wording = { seen: 'The run was cancelled while it waited for the gateway to work.', ...phrases/* CANCELLED */.gD };
    return [(0,draft/* found */.F9)((0,wanted_probes/* allProbes */.vK)(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}
function cutFindings(spec, findings) {
    if (findings.some(({ status, code }) => status === 'fail' || code === 'deadline-exceeded'))
        return [];
    const wording = { seen: 'The run was cancelled before its verdict was known.', ...phrases/* CANCELLED */.gD };
    return [(0,draft/* found */.F9)((0,wanted_probes/* allProbes */.vK)(spec)[0] ?? 'models', 'deadline-exceeded', wording)];
}

// EXTERNAL MODULE: ./lib/config/host-class.js
var host_class = __webpack_require__(1791);
// EXTERNAL MODULE: ./lib/model/sentence.js
var sentence = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/diagnose/advice.js
var advice = __webpack_require__(1826);
// EXTERNAL MODULE: ./lib/gateways/providers.js + 3 modules
var providers = __webpack_require__(4403);
;// CONCATENATED MODULE: ./lib/check/findings/place-finding.js






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
function apiSpoke(asked) {
    const { diagnosis, tries } = asked;
    if (leadsNowhere(asked))
        return false;
    if (diagnosis.code === 'deadline-exceeded') {
        return tries.some((one) => one.code !== 'deadline-exceeded' && isSpoken(one.code, one.httpStatus));
    }
    return isSpoken(diagnosis.code, diagnosis.httpStatus);
}
function isSpoken(code, httpStatus) {
    if (httpStatus === null)
        return false;
    if (code === null)
        return true;
    const { group } = (0,codes/* factsOf */.xS)(code);
    return group === 'key' || group === 'model' || group === 'answer' || code.startsWith('api-key-');
}
function allAsked(transcript) {
    return transcript.list === null ? transcript.probed : [transcript.list, ...transcript.probed];
}
function placeIsWrong(asked) {
    return asked.some(isNotHere) && !asked.some(apiSpoke);
}
function hasListOnly(asked) {
    const probed = asked.filter(({ observation }) => observation.question !== 'models');
    const chats = probed.some(({ observation: { question } }) => question !== 'embeddings' && question !== 'responses');
    return chats && probed.every(isNotHere) && asked.some(apiSpoke);
}
const NO_RULE = /no server is available/i;
function mayLeadNowhere(asked) {
    return asked.length > 0 && asked.every(leadsNowhere);
}
function leadsNowhere({ observation, diagnosis }) {
    if (diagnosis.code === null)
        return false;
    const last = observation.attempts.at(-1)?.exchange;
    if (last?.kind !== 'answer' || last.bodyFault !== null || last.truncated)
        return false;
    if (last.status === 200)
        return last.body.trim() === '';
    return last.status === 503 && NO_RULE.test(last.body);
}
function betterRoot({ roots }) {
    return roots?.find((trial) => trial.answers) ?? null;
}
function mostTelling(asked) {
    for (const code of ['base-url-insecure', 'redirected', 'not-an-api', 'base-url-has-endpoint']) {
        const hit = asked.find((one) => one.diagnosis.code === code);
        if (hit !== undefined)
            return hit;
    }
    return asked.find(isNotHere);
}
function codeOfPlace(code) {
    return code === 'endpoint-not-found' ? 'base-url-wrong-path' : code;
}
const NO_VERSION = {
    means: 'Azure knows the path of a deployment only together with a version of its API.',
    next: 'Put the version at the end of `base-url`, for example `?api-version=2024-10-21`; then check the deployment’s name.',
};
function lacksVersion({ baseUrl, query }) {
    return (0,providers/* isAzureDeployment */.xL)(baseUrl ?? '') && !new URLSearchParams(query).has('api-version');
}
const NOT_THIS_VERSION = {
    next: 'Correct host, port and path of `base-url`: the gateway’s documentation names its API root.',
};
function pathAdvice(spec, { next }) {
    if (lacksVersion(spec))
        return NO_VERSION;
    const isGeneric = next === (0,advice/* adviceOf */.w)('base-url-wrong-path').next;
    return isGeneric && spec.baseUrl?.endsWith('/v1') ? NOT_THIS_VERSION : {};
}
function triedOf({ roots }) {
    const whole = roots?.filter(({ asked }) => asked.diagnosis.code !== 'deadline-exceeded') ?? [];
    const tried = new Set(whole.map(({ root }) => root)).size;
    if (tried === 0)
        return '';
    const isAsked = whole.some(({ asked }) => asked.observation.question !== 'models');
    const many = tried === 1 ? '1 other API root on this host was' : `${tried} other API roots on this host were`;
    return ` ${many} tried: none lists models${isAsked ? ', and the likeliest answer no request' : ''}.`;
}
function placeFinding(spec, transcript) {
    const asked = allAsked(transcript);
    const better = betterRoot(transcript);
    if (better === null && asked.some(apiSpoke))
        return (0,draft/* passed */.bF)('base-url', `The API answers at ${spec.baseUrl}.`);
    const telling = mostTelling(asked) ?? (better === null ? undefined : asked[0]);
    if (telling === undefined) {
        return (0,draft/* skipped */.hT)('base-url', 'It is well-formed; no answer from an API came back to show whether it is right.');
    }
    if (better !== null) {
        const wording = {
            seen: `${(0,sentence/* ended */.v)(telling.diagnosis.seen)} An API answers at ${better.root} instead.`,
            next: `Set \`base-url: ${better.root}${(0,url_text/* shownQuery */.q1)(spec.query)}\`.`,
        };
        return (0,draft/* found */.F9)('base-url', 'base-url-wrong-path', wording, telling);
    }
    const also = triedOf(transcript);
    const seen = `${also === '' ? telling.diagnosis.seen : (0,sentence/* ended */.v)(telling.diagnosis.seen)}${also}`;
    const code = codeOfPlace(telling.diagnosis.code);
    const finding = (0,draft/* judged */.g$)('base-url', telling, { model: null, seen, code });
    return code === 'base-url-wrong-path' ? { ...finding, ...pathAdvice(spec, finding) } : finding;
}

;// CONCATENATED MODULE: ./lib/check/findings/connection-findings.js




const DAY_MS = 86_400_000;
const LEAST_VALIDITY_MS = 14 * DAY_MS;
const ON_THE_WAY = new Set([
    'dns',
    'refused',
    'connect-timeout',
    'reset',
    'tls',
    'proxy',
]);
function faultOf(asked) {
    const last = asked.observation.attempts.at(-1)?.exchange;
    return last?.kind === 'fault' ? last : null;
}
function reached(asked) {
    if (asked.diagnosis.code === 'proxy-failure')
        return false;
    return asked.observation.attempts.some(({ exchange }) => exchange.kind === 'answer');
}
function brokenWay(asked) {
    if (asked.some(reached))
        return null;
    const broken = asked.find((one) => {
        const fault = faultOf(one);
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
const AFTER_CONNECTING = new Set(['tls', 'headers', 'body']);
const MAY_BE_OFFLINE = ' not be reached either: the runner may be offline.';
const IS_ONLINE = ' not be reached either, but another gateway answered: the runner is online.';
function controlNote(control, fault) {
    if (control === null)
        return '';
    const address = ' The control address (GitHub’s API) could';
    if (control === 'reached')
        return `${address} be reached: the runner is online.`;
    if (fault !== null && AFTER_CONNECTING.has(fault.phase))
        return `${address} not be reached.`;
    const isRefused = fault?.type === 'refused' || (fault?.proxy != null && fault.proxy.status !== null);
    if (isRefused)
        return `${address} not be reached either.`;
    return `${address}${MAY_BE_OFFLINE}`;
}
function besideOthers(gateways) {
    const answered = gateways.filter(({ timings }) => timings.firstByteMs !== null);
    const isLocal = ({ baseUrl }) => baseUrl === null || (0,host_class/* classOfHost */.e)(new URL(baseUrl).hostname) === 'loopback';
    if (answered.every(isLocal))
        return gateways;
    const known = (finding) => finding.check === 'connection'
        ? { ...finding, seen: finding.seen.replace(MAY_BE_OFFLINE, IS_ONLINE) }
        : finding;
    return gateways.map((gateway) => answered.includes(gateway) ? gateway : { ...gateway, findings: gateway.findings.map(known) });
}
function behindProxy(connections, { diagnosis }) {
    const proxy = connections.find((connection) => connection.proxy !== null)?.proxy ?? null;
    if (proxy === null || diagnosis.code === 'proxy-failure')
        return { note: '', next: {} };
    const step = `Check whether the proxy ${proxy} can reach the host and port of \`base-url\`, and may; or add the host to NO_PROXY.`;
    return {
        note: ` The way led through the proxy ${proxy}.`,
        next: diagnosis.code === 'tls-failure' ? {} : { next: step },
    };
}
function connectionFindings(transcript, now) {
    const asked = allAsked(transcript);
    const broken = brokenWay(asked);
    if (broken !== null) {
        const way = behindProxy(transcript.connections, broken);
        const seen = `${(0,sentence/* ended */.v)(broken.diagnosis.seen)}${way.note}${controlNote(transcript.control, faultOf(broken))}`;
        return [(0,draft/* judged */.g$)('connection', broken, { model: null, seen, ...way.next })];
    }
    const first = transcript.connections.find((connection) => connection.connectMs !== null);
    if (first === undefined && !asked.some(reached))
        return [(0,draft/* skipped */.hT)('connection', 'No connection was made.')];
    const expiry = expiring(transcript.connections, now);
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

// EXTERNAL MODULE: ./lib/model/split.js
var split = __webpack_require__(185);
;// CONCATENATED MODULE: ./lib/check/findings/drift-findings.js


const drift_findings_NONE = { added: [], removed: [] };
const MOST_NAMED = 5;
function changesOf({ name }, { listed, listComplete }, { changes }) {
    return (listed === null || !listComplete ? null : changes?.(name, listed)) ?? drift_findings_NONE;
}
function driftFindings(spec, { listed, listComplete }, past) {
    if (past.changes === null)
        return [];
    if (listed === null)
        return [(0,draft/* skipped */.hT)('drift', 'The list could not be read.')];
    if (!listComplete)
        return [(0,draft/* skipped */.hT)('drift', 'Only part of the list was read; the baseline is unchanged.')];
    const changes = past.changes(spec.name, listed);
    if (changes === null) {
        return [
            (0,draft/* skipped */.hT)('drift', `This gateway was not in the baseline yet; its ${listed.length} listed ids are now.`),
        ];
    }
    const { added, removed } = changes;
    const more = added.length === 0 ? [] : [(0,draft/* found */.F9)('drift', 'models-added', { seen: `Newly listed: ${named(added)}.` })];
    if (removed.length > 0) {
        return [(0,draft/* found */.F9)('drift', 'models-removed', { seen: `No longer listed: ${named(removed)}.` }), ...more];
    }
    return [(0,draft/* passed */.bF)('drift', 'Nothing was removed since the baseline was written.'), ...more];
}
function named(ids) {
    const [first = []] = (0,split/* chunksOf */.U)(ids, MOST_NAMED);
    const shown = first.join(', ');
    return ids.length > MOST_NAMED ? `${shown} and ${ids.length - MOST_NAMED} more` : shown;
}

;// CONCATENATED MODULE: ./lib/check/findings/latency-findings.js


function latencyOf(asked) {
    if (!(0,check_transcript/* answered */.oQ)(asked))
        return null;
    const last = asked?.observation.attempts.at(-1);
    return last === undefined ? null : Math.round(last.exchange.durationMs);
}
function latencyFindings(spec, transcript, slower) {
    const limit = spec.maxLatencyMs;
    if (limit === null && slower === null) {
        return [(0,draft/* skipped */.hT)('latency', 'Neither `max-latency` nor `history` is set.')];
    }
    const measured = transcript.probed
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/diagnose/near-miss.js
var near_miss = __webpack_require__(2547);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
// EXTERNAL MODULE: ./lib/check/prefix.js
var prefix = __webpack_require__(6250);
;// CONCATENATED MODULE: ./lib/check/nearest.js





const MOST_COMPARED = 400_000;
const MOST_IN_HASTE = 40_000;
async function nearestOf(targets, listed, inHaste = () => false) {
    const wanted = (0,check_targets/* idsOf */.UX)(targets);
    const asked = new Set(wanted);
    const known = new Set();
    const other = (0,prefix/* otherNames */.J)(listed);
    for (const id of asked.size > 0 ? (0,garbage/* collecting */.HI)(listed) : []) {
        for (const name of other === null ? [id] : [id, other(id)])
            if (asked.has(name))
                known.add(name);
    }
    const near = new Map();
    const mayCompare = (ids) => ids * listed.length <= (inHaste() ? MOST_IN_HASTE : MOST_COMPARED);
    for (const id of wanted) {
        if (known.has(id))
            continue;
        if (!mayCompare(near.size + 1))
            break;
        const steps = (0,near_miss/* nearMissSteps */.Q)(id, listed);
        let step = steps.next();
        while (!step.done && mayCompare(near.size + 1)) {
            await (0,promises_.setImmediate)();
            step = steps.next();
        }
        if (!step.done)
            break;
        near.set(id, step.value);
    }
    return { known, near };
}
const NOTHING_LISTED = 'Load or enable a model on the gateway, or for this key: the list has none.';
function withBlanks(id) {
    return id === id.trim() ? id : `"${id}"`;
}
function nextOf(listed, near, next) {
    if (listed?.length === 0 && /\bfrom the (?:gateway’s )?list\b/.test(next))
        return NOTHING_LISTED;
    if (near.length === 0)
        return next;
    const shown = near.map(withBlanks);
    const all = shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
    return `Did you mean ${all}? ${next}`;
}

;// CONCATENATED MODULE: ./lib/check/findings/models-findings.js








function works(spec, transcript, id) {
    const probe = (0,wanted_probes/* mainProbe */.a5)(spec, transcript.targets, id);
    if (probe === null)
        return transcript.nearest.known.has(id);
    return (0,check_transcript/* answered */.oQ)((0,check_transcript/* askedOf */.iN)(transcript, probe, id));
}
const MOST_EXAMPLES = 3;
function unread({ listComplete }) {
    return listComplete ? '' : ', and there are more, which were not read';
}
const IN_PART = {
    means: 'The model is not in the part of the list that could be read.',
    next: 'Set `probes: completion`: only its own request shows whether the model is there.',
};
function unlisted(spec, transcript, id, listed, satisfied) {
    const probe = (0,wanted_probes/* mainProbe */.a5)(spec, transcript.targets, id);
    const asked = probe === null ? null : (0,check_transcript/* askedOf */.iN)(transcript, probe, id);
    const saidSo = asked?.diagnosis.code === 'model-not-found';
    const isTold = probe === null ? transcript.listComplete : saidSo;
    const code = isTold ? 'model-not-found' : 'model-not-listed';
    const near = transcript.nearest.near.get(id) ?? [];
    const nearest = near.length === 0 ? '' : ` Nearest: ${near.map(withBlanks).join(', ')}.`;
    const verb = (0,check_transcript/* answered */.oQ)(asked) ? 'answers but is not' : 'is not';
    const { means, next } = saidSo ? asked.diagnosis : (0,advice/* adviceOf */.w)(code);
    return (0,draft/* found */.F9)('models', code, {
        seen: `${id} ${verb} ${among(listed)}${unread(transcript)}.${nearest}`,
        means,
        next: (0,check_transcript/* answered */.oQ)(asked) ? nextOfAnswering(listed, next) : nextOf(listed, near, next),
        ...(transcript.listComplete ? {} : IN_PART),
        ...(satisfied ? { status: 'info' } : {}),
        model: id,
    });
}
function nextOfAnswering(listed, next) {
    return listed.length === 0 ? 'Ask the operator to list the model, for clients that look there.' : next;
}
function definite(asked) {
    const { code } = asked.diagnosis;
    return apiSpoke(asked) && code !== null && (0,codes/* defaultSeverity */.NU)('completion', code) === 'fail';
}
const NO_LIST = new Set(['base-url-wrong-path', 'endpoint-not-found']);
const WITHOUT_LIST = {
    means: 'The gateway offers no list of its models here.',
    next: 'Ask the operator to route GET /models, or set `severity: "models: ignore"` if nobody needs the list.',
};
const OR_IGNORE = 'or set `severity: "models: ignore"` if nobody needs the list.';
const LIST_ONLY = {
    means: 'Only the list fails: a model answers at the same address, so this stops no request to models.',
    next: `Ask the operator to open or repair GET /models, ${OR_IGNORE}`,
};
const LIST_ONLY_NOW = `Run again; if it persists, ask the operator about GET /models, ${OR_IGNORE}`;
const LIST_FORBIDDEN = {
    means: 'The key may use a model, and may not read the list.',
    next: `Grant the key the permission to list models, ${OR_IGNORE}`,
};
const LIST_LATER = {
    means: 'The request to a model failed for another reason, which counts for more.',
    next: 'Correct that first; the list may be readable then.',
};
function listOnly({ code, next, provider }, answers) {
    if (code === null || code === 'deadline-exceeded')
        return {};
    if (code === 'invalid-request' && next !== (0,advice/* adviceOf */.w)(code, provider).next)
        return {};
    if (!answers)
        return LIST_LATER;
    if (code === 'permission-denied')
        return LIST_FORBIDDEN;
    const { group, retried } = (0,codes/* factsOf */.xS)(code);
    return group === 'network' || retried ? { ...LIST_ONLY, next: LIST_ONLY_NOW } : LIST_ONLY;
}
function unreadable(transcript) {
    const { list } = transcript;
    if (list === null)
        return (0,draft/* skipped */.hT)('models', transcript.stop?.reason ?? 'The list was not asked for.');
    const { code } = list.diagnosis;
    const answers = transcript.probed.some(check_transcript/* answered */.oQ);
    const outranked = answers || transcript.probed.some((asked) => definite(asked) && asked.diagnosis.code !== code);
    const wording = NO_LIST.has(code ?? '')
        ? { code: 'endpoint-not-found', ...WITHOUT_LIST }
        : outranked
            ? listOnly(list.diagnosis, answers)
            : {};
    return (0,draft/* judged */.g$)('models', list, { ...wording, ...(outranked ? { status: 'warn' } : {}) });
}
function unfinished(transcript, { reason, wording }, listed) {
    const seen = `${reason} ${counted(listed)} had been read by then.`;
    const status = transcript.probed.some(check_transcript/* answered */.oQ) ? { status: 'warn' } : {};
    return (0,draft/* found */.F9)('models', 'deadline-exceeded', { ...wording, ...status, seen }, transcript.list);
}
function satisfied(spec, transcript, target) {
    return target.anyOf && target.ids.some((id) => works(spec, transcript, id));
}
function counted(listed) {
    return listed.length === 1 ? '1 listed model' : `${listed.length} listed models`;
}
function among(listed) {
    if (listed.length === 0)
        return 'listed: the list is empty';
    return listed.length === 1 ? 'the one listed model' : `among the ${counted(listed)}`;
}
function nextOfPattern(listed) {
    if (listed.length === 0)
        return NOTHING_LISTED;
    const first = [];
    for (const id of listed)
        if (!(0,check_targets/* isMasked */.So)(id) && first.push(id) === MOST_EXAMPLES)
            break;
    const rest = listed.length > first.length ? ' and others' : '';
    const example = first.length === 0 ? '' : `: the list has ${first.join(', ')}${rest}`;
    return `Correct the pattern in \`models\`${example}.`;
}
function hiddenNote(spec, listed) {
    if (!(0,check_targets/* needsList */.CH)(spec.models))
        return '';
    let hidden = 0;
    for (const id of listed)
        if ((0,check_targets/* isMasked */.So)(id))
            hidden += 1;
    if (hidden === 0)
        return '';
    const [are, them] = hidden === 1 ? ['1 id is', 'it'] : [`${hidden} ids are`, 'them'];
    return ` ${are} left out, with a piece of the key or of a header’s value in ${them}: name ${them} in \`models\`.`;
}
function modelsFindings(spec, transcript) {
    const { listed, list } = transcript;
    if (listed === null)
        return [unreadable(transcript)];
    if (transcript.listCut !== null)
        return [unfinished(transcript, transcript.listCut, listed)];
    const { known } = transcript.nearest;
    const findings = new Map();
    const hidden = hiddenNote(spec, listed);
    for (const target of transcript.targets) {
        const enough = satisfied(spec, transcript, target);
        for (const id of target.ids) {
            const probes = (0,wanted_probes/* probesOf */.pX)(spec, transcript.targets, id);
            const wasAsked = probes.some((probe) => (0,check_transcript/* askedOf */.iN)(transcript, probe, id) !== null);
            const needless = enough && !works(spec, transcript, id) && !wasAsked;
            const isTold = findings.has(id) && (enough || findings.get(id)?.status !== 'info');
            if (known.has(id) || isTold || needless)
                continue;
            if (!transcript.listComplete && (0,wanted_probes/* mainProbe */.a5)(spec, transcript.targets, id) !== null)
                continue;
            findings.set(id, unlisted(spec, transcript, id, listed, enough && !works(spec, transcript, id)));
        }
    }
    for (const item of (0,check_targets/* unmatched */.Gv)(spec.models, transcript.targets)) {
        findings.set(item.written, (0,draft/* found */.F9)('models', 'model-not-found', {
            seen: `The pattern ${item.written} matches none of the ${counted(listed)}${unread(transcript)}.${hidden}`,
            next: nextOfPattern(listed),
            model: item.written,
        }));
    }
    const [first, ...others] = findings.values();
    if (first !== undefined)
        return [{ ...first, ...(0,draft/* effort */.xb)(list), retryable: first.retryable }, ...others];
    const note = list?.diagnosis.note == null ? '' : ` ${list.diagnosis.note}`;
    const wanted = transcript.targets.length === 0 ? '' : ', including every wanted id';
    return [
        (0,draft/* passed */.bF)('models', `${listed.length} model${listed.length === 1 ? '' : 's'} listed${transcript.listComplete ? wanted : unread(transcript)}.${hidden}${note}`, list),
    ];
}

// EXTERNAL MODULE: ./lib/diagnose/provider-advice.js
var provider_advice = __webpack_require__(9372);
;// CONCATENATED MODULE: ./lib/check/findings/probe-findings.js








function probe_findings_history(asked) {
    if (asked.failed.length === 0)
        return '';
    const shown = asked.failed.map((one) => `${one.httpStatus ?? one.fault} ${one.code}`).join(', ');
    return ` Attempt ${asked.tries.length} worked; before it: ${shown}.`;
}
const LISTED_IN_VAIN = 'Set `models` to another id from the gateway’s list, or have its operator correct the list: it has this one.';
function adviceOn({ code, next }, { near, listed, isListed }) {
    if (code === 'model-not-found' && isListed && next === (0,advice/* adviceOf */.w)(code).next)
        return LISTED_IN_VAIN;
    if (code === 'model-not-found')
        return nextOf(listed, near, next);
    if (code === 'connection-reset' && listed !== null)
        return (0,advice/* adviceOf */.w)(code).next;
    return isListed ? next.replace(provider_advice/* TYPO_FIRST */.y7, 'The operator') : next;
}
function ofModel(asked, place) {
    const { probe, target, satisfied, main } = place;
    const { code, seen, note } = asked.diagnosis;
    const model = asked.observation.model;
    if (code === null) {
        const told = note === null ? seen : `${(0,sentence/* ended */.v)(seen)} ${note}`;
        return (0,draft/* passed */.bF)(probe, `${told}${probe_findings_history(asked)}`, asked, model);
    }
    const patternOnly = target.fromPattern && code === 'model-wrong-endpoint';
    const saidBefore = code === 'model-substituted' && main?.diagnosis.code === code;
    const informs = patternOnly || saidBefore || (satisfied && !(0,check_transcript/* answered */.oQ)(asked));
    return (0,draft/* judged */.g$)(probe, asked, {
        ...(informs ? { status: 'info' } : {}),
        next: adviceOn(asked.diagnosis, place),
    });
}
function mainOf(spec, transcript, id) {
    const probe = (0,wanted_probes/* mainProbe */.a5)(spec, transcript.targets, id);
    return probe === null ? null : (0,check_transcript/* askedOf */.iN)(transcript, probe, id);
}
function ofTarget(probe, spec, transcript, target) {
    const answers = target.ids.map((id) => (0,check_transcript/* askedOf */.iN)(transcript, probe, id));
    const satisfied = target.anyOf &&
        target.ids.some((id, at) => (0,check_transcript/* answered */.oQ)(answers[at] ?? null) && (0,check_transcript/* answered */.oQ)(mainOf(spec, transcript, id)));
    return answers.flatMap((asked, at) => {
        if (asked === null)
            return [];
        const id = target.ids[at] ?? '';
        const main = mainOf(spec, transcript, id);
        const near = transcript.nearest.near.get(id) ?? [];
        const beside = {
            main: main === asked ? null : main,
            near,
            listed: transcript.listed,
            isListed: transcript.nearest.known.has(id),
        };
        return [ofModel(asked, { probe, target, satisfied, ...beside })];
    });
}
function ofPatterns(probe, spec, transcript) {
    const items = new Set(transcript.targets.flatMap(({ item, fromPattern }) => (fromPattern ? [item] : [])));
    return [...items].flatMap((item) => {
        const ids = transcript.targets.flatMap((target) => (target.item === item ? target.ids : []));
        const wrongOf = (id = '') => {
            const main = mainOf(spec, transcript, id);
            const isWrong = main?.observation.question === probe && main.diagnosis.code === 'model-wrong-endpoint';
            return isWrong ? main : null;
        };
        const first = wrongOf(ids[0]);
        if (first === null || !ids.every((id) => wrongOf(id) !== null))
            return [];
        const models = ids.length === 1 ? 'one model, which does not take' : `${ids.length} models, none of which takes`;
        const seen = `${item.written} names ${models} this request. ${ids[0]}: ${first.diagnosis.seen}`;
        const { means, next } = first.diagnosis;
        return [(0,draft/* found */.F9)(probe, 'model-wrong-endpoint', { seen, means, next, model: item.written })];
    });
}
function missingIds(probe, spec, transcript) {
    const missing = transcript.targets.flatMap((target) => {
        const works = (id) => (0,check_transcript/* answered */.oQ)(mainOf(spec, transcript, id));
        const spared = target.anyOf && target.ids.some(works);
        return spared ? target.ids.filter(works) : target.ids;
    });
    return [...new Set(missing)].filter((id) => (0,wanted_probes/* probesOf */.pX)(spec, transcript.targets, id).includes(probe) && (0,check_transcript/* askedOf */.iN)(transcript, probe, id) === null);
}
function unasked(probe, spec, transcript) {
    const { stop } = transcript;
    const reasonOf = (id) => {
        const main = mainOf(spec, transcript, id);
        const code = main?.diagnosis.code ?? null;
        return main === null || code === null || (0,check_transcript/* answered */.oQ)(main)
            ? (stop?.reason ?? 'Not asked.')
            : `Not asked: \`${main.observation.question}\` of this model ended as ${code}.`;
    };
    return (0,split/* grouped */.z)(missingIds(probe, spec, transcript), reasonOf).flatMap((ids) => {
        const [only] = ids;
        const reason = reasonOf(only);
        if (stop?.code === 'deadline-exceeded' && reason === stop.reason) {
            return ids.map((model) => (0,draft/* found */.F9)(probe, 'deadline-exceeded', { ...stop.wording, seen: reason, model }));
        }
        if (ids.length === 1)
            return [(0,draft/* skipped */.hT)(probe, reason, null, only)];
        return [(0,draft/* skipped */.hT)(probe, `${reason} (${ids.length} models)`)];
    });
}
function probeFindings(spec, transcript, probe) {
    if (spec.models.length === 0)
        return [(0,draft/* skipped */.hT)(probe, 'No model is wanted: `models` is empty.')];
    if (transcript.tooMany !== null)
        return [(0,draft/* skipped */.hT)(probe, 'Nothing was probed: see `config`.')];
    const findings = new Map();
    for (const target of transcript.targets) {
        for (const finding of ofTarget(probe, spec, transcript, target)) {
            const key = finding.model ?? '';
            if (!findings.has(key) || findings.get(key)?.status === 'info')
                findings.set(key, finding);
        }
    }
    const all = [
        ...findings.values(),
        ...ofPatterns(probe, spec, transcript),
        ...unasked(probe, spec, transcript),
    ];
    return all.length > 0 ? all : [(0,draft/* skipped */.hT)(probe, whyNone(spec, transcript))];
}
function whyNone(spec, transcript) {
    if (transcript.listed === null)
        return 'The patterns in `models` need the list, which could not be read.';
    const any = spec.models.length > 0 && transcript.targets.length > 0;
    return (transcript.stop?.reason ?? (any ? 'Not needed.' : 'No model to ask: the patterns in `models` name none.'));
}

;// CONCATENATED MODULE: ./lib/status/describe.js
function describeReading(reading) {
    const [first, ...others] = reading.incidents;
    const more = others.length === 0 ? '' : ` And ${others.length} more.`;
    switch (reading.state) {
        case 'incident':
            return `The provider reports an incident${first === undefined ? '.' : told(first)}${more}`;
        case 'maintenance':
            return `The provider reports maintenance under way${first === undefined ? '.' : told(first)}${more}`;
        case 'operational':
            return 'The status page says that the API is operational.';
        case 'none-reported':
            return 'The status page reports no open incident.';
        case 'unknown':
            return reading.shape === 'unknown'
                ? `The status page could not be read: ${reading.problem ?? 'unknown'}.`
                : `The status page does not say how the API is doing: ${reading.problem ?? 'unknown'}.`;
    }
}
function told({ title, status, since, components }) {
    const shown = components.slice(0, 3).join(', ') + (components.length > 3 ? ' and others' : '');
    const place = shown === '' ? '' : ` on ${shown}`;
    const time = since === null ? '' : `, since ${since.slice(0, 16).replace('T', ' ')} UTC`;
    return `${place}: "${title}" (${status.replaceAll('_', ' ')}${time}).`;
}

;// CONCATENATED MODULE: ./lib/check/findings/status-finding.js



function explained({ status, code }) {
    return (status === 'fail' || status === 'warn') && code !== null && isOfTheProvider(code);
}
function isOfTheProvider(code) {
    return (0,codes/* factsOf */.xS)(code).retried && code !== 'rate-limited';
}
function besideIncident(findings) {
    const counts = findings.some(({ code, status }) => code === 'active-incident' && status !== 'info');
    if (!counts)
        return findings;
    return findings.map((finding) => explained(finding)
        ? {
            ...finding,
            next: `Wait until what the status page reports is over. If this lasts longer: ${finding.next}`,
        }
        : finding);
}
function statusFinding(spec, transcript) {
    const { status, statusCut } = transcript;
    if (spec.statusPage === 'off')
        return (0,draft/* skipped */.hT)('status-page', 'Switched off by `status-page: off`.');
    if (statusCut)
        return (0,draft/* found */.F9)('status-page', 'deadline-exceeded', { ...statusCut.wording, seen: statusCut.reason });
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
            return (0,draft/* found */.F9)('status-page', 'status-page-unreadable', {
                seen,
                ...(spec.statusPage === 'auto' ? { status: 'info' } : {}),
            });
    }
}

;// CONCATENATED MODULE: ./lib/check/wait.js



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
const LOOKED_AT = new Set([
    'base-url',
    'connection',
    'models',
    ...run/* PROBES */._v,
]);
const WORKING = new Set([
    'model-substituted',
    'model-not-listed',
    'certificate-expiring',
    'base-url-insecure',
]);
function worthWaiting(spec, findings) {
    const open = findings.flatMap(({ check, code, status }) => {
        if (code === null || !LOOKED_AT.has(check) || WORKING.has(code))
            return [];
        if (check === 'models' && status === 'warn' && (0,wanted_probes/* allProbes */.vK)(spec).length > 0)
            return [];
        return status === 'fail' || status === 'warn' ? [code] : [];
    });
    return open.length > 0 && open.every(timeCanCure);
}
const MOST_TRIES = 500;
const MOST_CONNECTIONS = 64;
function withEarlierTries(looked, earlier) {
    const before = earlier.list === null ? earlier.probed : [earlier.list, ...earlier.probed];
    const joined = (asked) => {
        const { question, model } = asked.observation;
        const old = before.find(({ observation }) => observation.question === question && observation.model === model);
        return old === undefined ? asked : { ...asked, tries: [...old.tries, ...asked.tries].slice(-MOST_TRIES) };
    };
    return {
        ...looked,
        list: looked.list === null ? null : joined(looked.list),
        probed: looked.probed.map(joined),
        connections: [...earlier.connections, ...looked.connections].slice(-MOST_CONNECTIONS),
        requests: earlier.requests + looked.requests,
        looks: earlier.looks + looked.looks,
    };
}
function afterWaiting(finding, { waitMs }, cut = false) {
    if (waitMs === 0)
        return finding;
    const name = cut ? '`deadline`' : '`wait`';
    const next = finding.next.replace(/\b(S|s)et `wait`(?:, for example `wait: \w{1,4}`)?/, (_, first) => `${first === 'S' ? 'Raise' : 'raise'} ${name}`);
    return next === finding.next ? finding : { ...finding, next };
}
function worthRetrying({ status, retryable }) {
    return retryable && (status === 'fail' || status === 'warn');
}

;// CONCATENATED MODULE: ./lib/check/wanted-models.js





const NOT_MEASURED = { probes: {}, firstTokenMs: null, tokensPerSecond: null, dimension: null };
function unknownModel(id, item, listed) {
    return { id, item, listed, works: false, latencyMs: null, ...NOT_MEASURED, suggestions: [] };
}
function wantedModel(spec, transcript, id) {
    const { listed, nearest, targets } = transcript;
    const probe = (0,wanted_probes/* mainProbe */.a5)(spec, targets, id);
    const asked = probe === null ? null : (0,check_transcript/* askedOf */.iN)(transcript, probe, id);
    const good = works(spec, transcript, id);
    const isListed = nearest.known.has(id) || (listed !== null && transcript.listComplete ? false : null);
    const near = good ? [] : (nearest.near.get(id) ?? []);
    const told = (name) => (0,check_transcript/* askedOf */.iN)(transcript, name, id)?.diagnosis.facts ?? null;
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
function modelsReport(spec, transcript, findings) {
    const statuses = new Map(findings.map(({ check, model, status }) => [`${check} ${model}`, status]));
    const statusesOf = (id) => Object.fromEntries((0,wanted_probes/* probesOf */.pX)(spec, transcript.targets, id).map((probe) => [
        probe,
        statuses.get(`${probe} ${id}`) ?? 'skip',
    ]));
    const { listed } = transcript;
    const models = transcript.targets.flatMap(({ item, ids, anyOf }) => {
        const enough = anyOf && ids.some((id) => works(spec, transcript, id));
        const shown = ids.filter((id) => {
            const probe = (0,wanted_probes/* mainProbe */.a5)(spec, transcript.targets, id);
            return (!enough || works(spec, transcript, id) || (probe !== null && (0,check_transcript/* askedOf */.iN)(transcript, probe, id) !== null));
        });
        return shown.map((id) => ({
            id,
            item: item.written,
            ...wantedModel(spec, transcript, id),
            probes: statusesOf(id),
        }));
    });
    const nothing = (0,check_targets/* unmatched */.Gv)(spec.models, transcript.targets).map(({ written }) => unknownModel(written, written, listed === null ? null : false));
    return { listed: listed?.length ?? null, added: [], removed: [], wanted: [...models, ...nothing] };
}
function alternativesOf(spec, transcript) {
    return transcript.targets
        .filter(({ anyOf }) => anyOf)
        .flatMap(({ item, ids }) => ids.map((id) => ({ id, item: item.written, works: works(spec, transcript, id) })));
}
function unaskedModels(spec) {
    const wanted = spec.models.flatMap((item) => item.alternatives.map((id) => unknownModel(id, item.written, null)));
    return { listed: null, added: [], removed: [], wanted };
}
function usageOf(transcript) {
    const told = transcript.probed.flatMap(({ diagnosis: { facts } }) => facts === null || (facts.promptTokens === null && facts.completionTokens === null) ? [] : [facts]);
    if (told.length === 0)
        return null;
    return {
        promptTokens: told.reduce((sum, { promptTokens }) => sum + (promptTokens ?? 0), 0),
        completionTokens: told.reduce((sum, { completionTokens }) => sum + (completionTokens ?? 0), 0),
    };
}

;// CONCATENATED MODULE: ./lib/check/gateway-report.js



















const NO_TIMINGS = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null };
function cleanConfig({ spec, findings }) {
    const clean = [];
    const faulted = new Set(findings.map((finding) => finding.check));
    if (!faulted.has('config'))
        clean.push((0,draft/* passed */.bF)('config', 'The inputs are understood.'));
    if (!faulted.has('api-key'))
        clean.push(cleanKey(spec));
    return clean;
}
function cleanKey({ auth, apiKey }) {
    if (auth === 'none')
        return (0,draft/* skipped */.hT)('api-key', 'No key is sent: `auth` is `none`.');
    if (apiKey === null)
        return (0,draft/* skipped */.hT)('api-key', 'No key could be read: see `config`.');
    return (0,draft/* passed */.bF)('api-key', 'Present and well-formed.');
}
function askedFindings({ spec, findings, past }, transcript, now) {
    const asked = allAsked(transcript);
    const wrong = placeIsWrong(asked) || betterRoot(transcript) !== null;
    const baseUrl = findings.some(({ check }) => check === 'base-url') && !wrong ? [] : [placeFinding(spec, transcript)];
    const beside = [...baseUrl, ...connectionFindings(transcript, now), statusFinding(spec, transcript)];
    const reason = wrong ? 'See `base-url`.' : brokenWay(asked) === null ? null : 'See `connection`.';
    if (reason !== null) {
        const completion = transcript.probed[0] ?? null;
        const probes = (0,wanted_probes/* allProbes */.vK)(spec).map((probe) => (0,draft/* skipped */.hT)(probe, reason, completion));
        const rest = [(0,draft/* skipped */.hT)('latency', reason), ...(past.changes === null ? [] : [(0,draft/* skipped */.hT)('drift', reason)])];
        return [
            ...beside,
            ...waitFindings(spec, transcript),
            (0,draft/* skipped */.hT)('models', reason, transcript.list),
            ...probes,
            ...rest,
        ];
    }
    const tooMany = transcript.tooMany === null
        ? []
        : [
            (0,draft/* found */.F9)('config', 'config-invalid', {
                seen: `\`models\` matches ${transcript.tooMany} models, and \`max-models\` allows ${spec.maxModels}. Nothing was probed.`,
                next: `Narrow the pattern, or set \`max-models: ${transcript.tooMany}\`.`,
            }),
        ];
    return [
        ...tooMany,
        ...beside,
        ...waitFindings(spec, transcript),
        ...modelsFindings(spec, transcript),
        ...(0,wanted_probes/* allProbes */.vK)(spec).flatMap((probe) => probeFindings(spec, transcript, probe)),
        ...latencyFindings(spec, transcript, past.slower),
        ...driftFindings(spec, transcript, past),
    ];
}
const STATIC = new Set(['config', 'base-url', 'api-key']);
function timingsOf(transcript) {
    const first = transcript.connections.find((connection) => connection.connectMs !== null);
    const answer = allAsked(transcript)
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
        baseUrl: spec.baseUrl === null ? null : `${spec.baseUrl}${(0,url_text/* shownQuery */.q1)(spec.query)}`,
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
function askedReport(known, transcript, now) {
    const { spec } = known;
    const { cancelled = false } = known;
    const told = [...askedFindings(known, transcript, now), ...(known.extra ?? [])];
    const spared = sparedIds(alternativesOf(spec, transcript));
    const cut = transcript.waitCut === 'deadline';
    const weigh = (finding) => weighed(graded(afterWaiting(finding, spec, cut), spec, spared), cancelled);
    const finished = told.map(weigh);
    const asked = besideIncident(cancelled ? [...finished, ...cutFindings(spec, finished).map(weigh)] : finished);
    return compose(known, [...known.findings, ...cleanConfig(known), ...asked], {
        provider: transcript.provider,
        models: { ...modelsReport(spec, transcript, asked), ...changesOf(spec, transcript, known.past) },
        timings: timingsOf(transcript),
        requests: transcript.requests,
        usage: usageOf(transcript),
        curl: curlOf(spec, transcript, asked),
    });
}
function unaskedReport(known, reason, provider) {
    const { spec, findings } = known;
    const faulted = new Set(findings.map((finding) => finding.check));
    const rest = (0,applying/* applying */.vZ)(spec, known.past).filter((check) => !STATIC.has(check));
    const base = faulted.has('base-url')
        ? []
        : [
            spec.baseUrl === null
                ? (0,draft/* skipped */.hT)('base-url', reason)
                : (0,draft/* passed */.bF)('base-url', 'Well-formed; not contacted.'),
        ];
    return compose(known, [...findings, ...cleanConfig(known), ...base, ...rest.map((check) => (0,draft/* skipped */.hT)(check, reason))], {
        provider,
        curl: faulted.has('base-url') ? null : curlOf(spec, null),
    });
}
function plannedReport(known, provider) {
    const { spec, findings } = known;
    const plan = planOf(spec);
    const most = `${(0,measures/* counted */.h)(plan.requests, 'request')} and ${(0,measures/* counted */.h)(plan.maxOutputTokens, 'output token')}`;
    const seen = `Dry run: at most ${most}, not counting retries. Nothing was sent.`;
    const faulted = new Set(findings.map(({ check }) => check));
    const skips = (0,applying/* applying */.vZ)(spec, known.past)
        .filter((check) => !faulted.has(check))
        .map((check) => (0,draft/* skipped */.hT)(check, seen));
    return compose(known, [...findings, ...skips], { provider, curl: curlOf(spec, null), plan });
}

// EXTERNAL MODULE: ./lib/diagnose/provider.js
var provider = __webpack_require__(3955);
// EXTERNAL MODULE: ./lib/check/ask-models.js
var ask_models = __webpack_require__(6928);
;// CONCATENATED MODULE: ./lib/check/gate.js


const PLACE = new Set([
    'base-url-wrong-path',
    'base-url-insecure',
    'base-url-has-endpoint',
    'not-an-api',
    'redirected',
    'blocked-by-firewall',
    'endpoint-not-found',
]);
const PASSING = new Set(['rate-limited', 'overloaded']);
function isPlace(code) {
    return code !== null && PLACE.has(code);
}
function isKey(code) {
    if (code === null || PASSING.has(code))
        return false;
    const { group } = (0,codes/* factsOf */.xS)(code);
    return group === 'key' || code.startsWith('api-key-');
}
const PERHAPS_OF_MODEL = new Set([
    'quota-exhausted',
    'permission-denied',
    'region-blocked',
]);
function mayBeOfModel(list, { code }) {
    return PERHAPS_OF_MODEL.has(code) && (0,check_transcript/* answered */.oQ)(list);
}
function isNetwork(code) {
    return code !== null && (0,codes/* factsOf */.xS)(code).group === 'network';
}
function dead(code) {
    return isNetwork(code) || code === 'gateway-unavailable';
}
function stopAfter(list, first, elsewhere) {
    if ((0,check_transcript/* answered */.oQ)(first))
        return null;
    const code = (first ?? list)?.diagnosis.code ?? null;
    if (code === null)
        return null;
    if (code === 'deadline-exceeded')
        return { code, reason: 'The deadline passed before it was asked.' };
    if (isKey(code))
        return { code, reason: `Not asked: the first request ended as ${code}, and it is the same key.` };
    const oneEndpoint = code === 'endpoint-not-found' && elsewhere && (0,check_transcript/* answered */.oQ)(list);
    if (isPlace(code) && !oneEndpoint)
        return { code, reason: `Not asked: the first request ended as ${code}, and it is the same URL.` };
    const listDead = list !== null && dead(list.diagnosis.code);
    if (dead(code) && (first === null || list === null || listDead)) {
        return { code, reason: `Not asked: the gateway could not be reached (${code}).` };
    }
    return null;
}

// EXTERNAL MODULE: ./lib/diagnose/list-sieve.js + 1 modules
var list_sieve = __webpack_require__(8447);
// EXTERNAL MODULE: ./lib/model/ids.js
var model_ids = __webpack_require__(6639);
// EXTERNAL MODULE: ./lib/safety/mask.js
var mask = __webpack_require__(9252);
;// CONCATENATED MODULE: ./lib/check/list-pages.js





const MOST_PAGES = 10;
const EACH_ID = 128;
async function readPages(look, first) {
    const begun = first?.diagnosis.facts ?? null;
    const listed = begun?.listed ?? null;
    if (listed !== null)
        (0,garbage/* madeGarbage */.dL)(listed.length * EACH_ID);
    if (begun === null || listed === null || begun.nextPage === null)
        return { listed, complete: begun?.cut !== true, cut: false };
    const ids = model_ids/* IdList */.g.of(listed);
    let next = begun.nextPage;
    let length = lengthOf(listed);
    let isPart = begun.cut;
    const isFull = () => ids.length >= list_sieve/* MOST_IDS */.rO || length >= list_sieve/* MOST_BYTES */.uZ;
    const isKnown = (query) => query !== null && !query.includes(mask/* MASK */.v5);
    for (let page = 1; isKnown(next) && page < MOST_PAGES && !isFull() && !look.deps.signal.aborted; page += 1) {
        const asked = await look.inquiry.ask({
            question: 'models',
            model: null,
            request: (0,probe_requests/* listRequest */.Yq)(look.root, next),
            once: true,
        });
        const facts = asked?.diagnosis.facts ?? null;
        if (facts === null || facts.listed === null)
            break;
        const before = ids.length;
        for (const id of facts.listed) {
            if (ids.length < list_sieve/* MOST_IDS */.rO)
                ids.add(id);
            else
                isPart = true;
        }
        isPart ||= facts.cut;
        (0,garbage/* madeGarbage */.dL)(facts.listed.length * EACH_ID);
        length += lengthOf(facts.listed);
        if (ids.length === before)
            break;
        next = facts.nextPage;
    }
    return { listed: ids, complete: next === null && !isPart, cut: next !== null && look.deps.signal.aborted };
}
function lengthOf(ids) {
    let length = 0;
    for (const id of ids)
        length += id.length;
    return length;
}

;// CONCATENATED MODULE: ./lib/check/some-at-once.js

const MOST = 128;
async function someAtOnce(items, act) {
    const turn = (0,p_limit/* default */.A)(MOST);
    await Promise.all(items.map((item) => turn(act, item)));
}

// EXTERNAL MODULE: ./lib/diagnose/redirect.js
var redirect = __webpack_require__(7834);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
;// CONCATENATED MODULE: ./lib/check/try-roots.js






const LEADS_ASTRAY = new Set([redirect/* LOST_POST */.uv, redirect/* OWN_LOGIN */.FC]);
const MOST_LOGINS = 3;
const MOST_COMMON = '/v1';
async function rootsOf(look, asked) {
    const isLed = asked.some(({ diagnosis: { code, rule } }) => code === 'redirected' && !LEADS_ASTRAY.has(rule));
    const isWrong = placeIsWrong(asked) && !isLed;
    if (look.deps.signal.aborted)
        return null;
    const url = new URL(look.root);
    if (isWrong || mayLeadNowhere(asked)) {
        const roots = (0,providers/* likelyRoots */.Cp)(url);
        if (asked.some(leadsToLogin))
            return tryRoots(look, roots, spokeOfModels);
        const trials = await tryRoots(look, roots);
        if (trials.some(({ answers }) => answers) || look.spec.waitMs > 0)
            return trials;
        return [...trials, ...(await tryRequests(look, roots, asked))];
    }
    const known = hasListOnly(asked) ? (0,providers/* vendorRoots */.Ef)(url) : [];
    return known.length > 0 ? tryRoots(look, known) : null;
}
function leadsToLogin({ diagnosis }) {
    return diagnosis.rule === redirect/* OWN_LOGIN */.FC;
}
function spokeOfModels(asked) {
    if ((0,check_transcript/* answered */.oQ)(asked) || !apiSpoke(asked))
        return (0,check_transcript/* answered */.oQ)(asked);
    const body = (0,record/* parseJson */.qF)((0,check_transcript/* answerOf */.ut)(asked)?.body ?? '');
    return (0,record/* isRecord */.u4)(body) && (0,record/* isRecord */.u4)(body.error);
}
async function tryRoots(look, roots, spoke = apiSpoke) {
    const trials = [];
    for (const root of roots) {
        const query = { question: 'models', model: null, request: (0,probe_requests/* listRequest */.Yq)(root) };
        const trial = await tryRoot(look, root, query, spoke);
        if (trial === null)
            break;
        trials.push(trial);
        if (trial.answers || trials.filter(({ asked }) => leadsToLogin(asked)).length >= MOST_LOGINS)
            break;
    }
    return trials;
}
async function tryRequests(look, roots, asked) {
    const first = asked.find(({ observation }) => observation.question !== 'models');
    if (first === undefined)
        return [];
    const { question, model } = first.observation;
    if (question === 'models' || model === null)
        return [];
    const likeliest = roots.filter((root, at) => at === 0 || new URL(root).pathname === MOST_COMMON);
    const trials = [];
    for (const root of likeliest) {
        const query = { question, model, request: (0,probe_requests/* probeRequest */.O3)(question, root, model) };
        const trial = await tryRoot(look, root, query, apiSpoke);
        if (trial === null)
            break;
        trials.push(trial);
        if (trial.answers)
            break;
    }
    return trials;
}
async function tryRoot({ inquiry, deps }, root, query, spoke) {
    if (deps.signal.aborted)
        return null;
    const asked = await inquiry.ask({ ...query, once: true });
    return asked === null ? null : { root, answers: spoke(asked), asked };
}

;// CONCATENATED MODULE: ./lib/check/follow.js












const MOST_LOOKED_AT = 32;
const MOST_TRIED = 8;
const UNASKED = 'it was asked';
function wantedOf({ models, maxModels }, listed) {
    const hasPattern = models.some((item) => item.alternatives.some(run/* isPattern */.Pt));
    const count = hasPattern ? (0,check_targets/* countOf */.pq)(models, listed) : 0;
    if (count <= maxModels)
        return { targets: (0,check_targets/* targetsOf */.QR)(models, listed), tooMany: null };
    return { targets: (0,check_targets/* sampleOf */.uV)((0,check_targets/* targetsOf */.QR)(models, listed, maxModels), maxModels), tooMany: count };
}
function hasOtherEndpoints({ spec, root }) {
    return new Set((0,wanted_probes/* allProbes */.vK)(spec).map((probe) => (0,probe_requests/* probeRequest */.O3)(probe, root, '').url)).size > 1;
}
function stopAfterOpening(look, { list, first }) {
    const { signal } = look.deps;
    return signal.aborted ? (0,check_transcript/* cutShort */.VV)(signal, UNASKED) : stopAfter(list, first, hasOtherEndpoints(look));
}
function likeliest({ item, ids }) {
    const named = ids.filter((id) => item.alternatives.includes(id));
    const tried = new Set([...new Set([...named, ...ids])].slice(0, MOST_TRIED));
    return ids.filter((id) => tried.has(id));
}
async function restAfterRefusal({ deps, inquiry }, asking, targets) {
    const [refused, ...others] = targets;
    if (refused === undefined)
        return null;
    const ids = refused.anyOf ? likeliest(refused) : refused.ids.slice(0, 1);
    await asking.target({ ...refused, ids });
    if (ids.some((id) => (0,check_transcript/* answered */.oQ)(asking.mainOf(id))))
        return others;
    for (const other of others.slice(0, MOST_TRIED - ids.length)) {
        const [id] = other.ids;
        if (deps.signal.aborted || inquiry.stopped() !== null)
            return null;
        if (id !== undefined && (await asking.model(id)))
            return targets;
    }
    return null;
}
async function askTargets(look, opening, asking, targets) {
    const { list, first } = opening;
    let stop = stopAfterOpening(look, opening);
    const opener = targets[0]?.ids[0];
    const mayBeListOnly = stop === null || (!look.deps.signal.aborted && (isKey(stop.code) || isPlace(stop.code)));
    if (first === null && opener !== undefined && mayBeListOnly) {
        await asking.model(opener);
        stop = stopAfter(list, asking.mainOf(opener), hasOtherEndpoints(look));
    }
    if (stop !== null && mayBeOfModel(list, stop)) {
        const rest = await restAfterRefusal(look, asking, targets);
        if (rest === null)
            return stop;
        await someAtOnce(rest, asking.target);
        return null;
    }
    if (stop === null)
        await someAtOnce(targets, asking.target);
    return stop;
}
async function controlOf({ deps }, asked) {
    const isWorthIt = asked.some(({ diagnosis }) => isNetwork(diagnosis.code)) && !deps.signal.aborted;
    return isWorthIt ? deps.control() : null;
}
function recognised({ root }, asked) {
    const good = asked.filter(({ diagnosis }) => diagnosis.code === null);
    const failed = asked.filter(({ diagnosis }) => diagnosis.code !== null);
    const answers = [...failed, ...good].map(check_transcript/* answerOf */.ut).filter((answer) => answer !== null);
    return (0,provider/* recognise */.G)(answers.slice(0, MOST_LOOKED_AT), new URL(root).hostname);
}
async function follow(look, opening) {
    const { spec, inquiry } = look;
    const { signal } = look.deps;
    const { list, first } = opening;
    const { listed, complete, cut } = await readPages(look, list);
    const { targets, tooMany } = wantedOf(spec, listed);
    const asking = (0,ask_models/* createAsking */.a)(look, targets, first);
    const stop = tooMany === null ? await askTargets(look, opening, asking, targets) : stopAfterOpening(look, opening);
    const { probed } = asking;
    const asked = list === null ? probed : [list, ...probed];
    const roots = await rootsOf(look, asked);
    const control = await controlOf(look, asked);
    const stopped = stop ?? inquiry.stopped() ?? (signal.aborted ? (0,check_transcript/* cutShort */.VV)(signal, UNASKED) : null);
    const nearest = await nearestOf(targets, listed ?? [], () => signal.aborted);
    return {
        list,
        listed,
        listComplete: complete,
        listCut: cut ? (0,check_transcript/* cutShort */.VV)(signal, 'the whole list was read') : null,
        nearest,
        targets,
        tooMany,
        probed,
        stop: stopped,
        roots,
        control,
        provider: recognised(look, asked),
        looks: 1,
        longestWaitMs: inquiry.longestWaitMs(),
    };
}

// EXTERNAL MODULE: ./lib/check/open.js + 9 modules
var check_open = __webpack_require__(6869);
;// CONCATENATED MODULE: ./lib/check/looks.js





const LEAST_PAUSE_MS = 1_000;
async function lookAt(opened) {
    const { client } = opened;
    try {
        const looked = await follow(opened, await opened.opening);
        return { ...looked, connections: client.connections, requests: client.requests };
    }
    finally {
        await client.close();
    }
}
function afterLook(known, looked, leftMs, deps) {
    const { findings } = askedReport(known, { ...looked, status: null }, deps.wallClock());
    if (worthWaiting(known.spec, findings))
        return looked.longestWaitMs > leftMs ? 'nothing' : 'pause';
    return findings.some(worthRetrying) && !deps.signal.aborted ? 'last look' : 'nothing';
}
async function lookUntilItWorks(known, root, opened, deps) {
    const { spec } = known;
    const end = deps.now() + spec.waitMs;
    let isLast = spec.waitMs === 0;
    const open = (someWork) => (0,check_open/* openLook */.K)((0,check_open/* specOfLook */.Q)(spec, isLast, someWork), root, deps);
    let looked = await lookAt(opened ?? open(false));
    while (!isLast) {
        const leftMs = Math.max(end - deps.now(), 0);
        const after = afterLook(known, looked, leftMs, deps);
        if (after === 'nothing')
            break;
        if (after === 'pause') {
            const pauseMs = Math.max(LEAST_PAUSE_MS * (1 + deps.random() / 2), looked.longestWaitMs);
            await deps.sleep(Math.min(pauseMs, leftMs), deps.signal);
            if (deps.signal.aborted)
                return { ...looked, waitCut: deps.signal.reason };
        }
        isLast = after === 'last look' || deps.now() >= end;
        looked = withEarlierTries(await lookAt(open(looked.probed.some(check_transcript/* answered */.oQ))), looked);
    }
    return looked;
}

// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/http/exchange/halt.js
var halt = __webpack_require__(5253);
// EXTERNAL MODULE: ./lib/http/pool.js + 30 modules
var http_pool = __webpack_require__(3590);
// EXTERNAL MODULE: ./lib/http/redirect.js
var http_redirect = __webpack_require__(4634);
// EXTERNAL MODULE: ./lib/http/request-headers.js
var request_headers = __webpack_require__(5314);
;// CONCATENATED MODULE: ./lib/http/fetch-page.js





function isWeb(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
function readPage(url, options) {
    const { timeoutMs, signal, redact, accept, maxBytes, maxRedirects, caCertificate } = options;
    const userAgent = options.userAgent ?? 'gateway-preflight';
    const now = () => performance.now();
    const startedAt = now();
    const send = async (hop) => {
        const pool = (0,http_pool/* createPool */.b)({
            target: hop.url,
            proxy: (0,proxy/* proxyFor */.iJ)(hop.url, options.proxy),
            caCertificate,
            connections: 1,
            redaction: { redact, secrets: [] },
            now,
        });
        const outcome = await pool.exchange({
            ...hop,
            headers: (0,request_headers/* requestHeaders */.A)({ url: hop.url, accept, userAgent, hasBody: false }, []),
            maxBytes,
            startedAt,
            limitsWait: true,
            watch: (onHalt) => (0,halt/* watch */.wB)({ timeoutMs: timeoutMs - (now() - startedAt), signal }, onHalt),
        });
        pool.close();
        return outcome;
    };
    const first = { method: 'GET', url: new URL(url), body: null };
    return (0,http_redirect/* follow */.e)(first, { send, redact, most: maxRedirects, allowed: (_from, to) => isWeb(to) });
}

;// CONCATENATED MODULE: ./lib/status/addresses.js
const MOST_ADDRESSES = 10;
const ACCEPT_ANY = 'application/json, application/rss+xml, application/atom+xml, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';
const ACCEPT_JSON = 'application/json, */*;q=0.1';
const ACCEPT_FEED = 'application/rss+xml, application/atom+xml, text/xml;q=0.9, */*;q=0.1';
const MARKS = [
    [/incident\.io/i, ['/proxy/{host}', '/api/v1/summary']],
    [/statuspage\.io|\batlassian\b/i, ['/api/v2/summary.json']],
    [/\binstatus\b/i, ['/summary.json']],
    [/better ?stack|better ?uptime/i, ['/index.json']],
    [/\bcachet\b/i, ['/api/components', '/api/v1/components']],
    [/\brootly\b/i, ['/api/v1/status.json']],
    [/\bdatadog/i, ['/config.json']],
];
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

;// CONCATENATED MODULE: ./lib/status/bounds.js
const MOST_VALUES = 200_000;
const MOST_TAGS = 50_000;
const LONGEST_GAP = 64 * 1024;
function countOf(text, marks, most) {
    let count = 0;
    for (const mark of marks) {
        for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1))
            count += 1;
    }
    return count;
}
function tagsIn(text) {
    return countOf(text, ['<'], MOST_TAGS);
}
function isBoundedJson(text) {
    return countOf(text, ['{', '[', ','], MOST_VALUES) <= MOST_VALUES;
}
function isBoundedFeed(text) {
    if (tagsIn(text) > MOST_TAGS)
        return false;
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('>', at);
        if ((end < 0 ? text.length : end) - at > LONGEST_GAP)
            return false;
        at = end < 0 ? text.length : end + 1;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/status/json.js


const MOST_ITEMS = 2_000;
const LONGEST_TEXT = 200;
const HIDDEN = new RegExp(invisible/* INVISIBLE */.kH, 'gu');
function json_record(value) {
    return (0,record/* isRecord */.u4)(value) ? value : null;
}
function records(value) {
    if (!Array.isArray(value))
        return [];
    const items = value.slice(0, MOST_ITEMS);
    return items.flatMap((item) => {
        const found = json_record(item);
        return found === null ? [] : [found];
    });
}
function json_text(value) {
    if (typeof value !== 'string')
        return null;
    const line = value
        .slice(0, LONGEST_TEXT * 4)
        .replace(HIDDEN, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    if (line === '')
        return null;
    return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : line;
}
function firstText(...values) {
    for (const value of values) {
        const found = json_text(value);
        if (found !== null)
            return found;
    }
    return null;
}
function identifier(value) {
    if (typeof value === 'number')
        return String(value);
    return json_text(value) ?? json_text(json_record(value)?.value);
}
function json_link(value) {
    const found = json_text(value);
    if (found === null || !URL.canParse(found))
        return null;
    return /^https?:$/.test(new URL(found).protocol) ? found : null;
}
function moment(value) {
    const written = json_text(value);
    if (written === null || !/\b\d{4}\b|\d{4}-/.test(written))
        return null;
    const bare = written.replace(/(?<!\s)\s*\([^()]*\)$/, '');
    const zoneless = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(bare);
    const time = Date.parse(zoneless ? `${bare.replace(' ', 'T')}Z` : bare);
    return Number.isNaN(time) ? null : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./lib/status/page.js
function page(shape, facts) {
    return { shape, components: null, notices: [], overall: null, pageWide: false, supplements: [], ...facts };
}
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
function conditionOf(word) {
    const letters = (word ?? '').toLowerCase().replace(/[^a-z]/g, '');
    const bare = letters.replace(/^(?:some|all|one)(?=[a-z])/, '');
    return known(letters) ?? known(bare) ?? 'unknown';
}
function known(letters) {
    return Object.hasOwn(CONDITIONS, letters) ? (CONDITIONS[letters] ?? null) : null;
}
function isOver(status) {
    return /^(?:resolved|postmortem|completed|closed|fixed|ended|cancell?ed|recovered)$/i.test(status ?? '');
}
function isUnderWay(status) {
    const letters = (status ?? '').toLowerCase().replace(/[^a-z]/g, '');
    return /^(?:maintenance)?(?:inprogress|verifying|active|ongoing|started|undermaintenance)$/.test(letters);
}

;// CONCATENATED MODULE: ./lib/status/feed.js





const feed_MOST_ITEMS = 200;
const LONGEST_BODY = 5_000;
const TAG_BYTES = 1024;
const FEW_TAGS = 1_000;
const FORGOTTEN_MS = 7 * 24 * 60 * 60 * 1_000;
const OVER = /\b(?:recovered|resolved|fixed|restored|mitigated|completed|back to normal|operating normally|(?:fully|is|are|now|status:) operational)\b/i;
const NOT_YET = /\b(?:not|yet|until|till|once|when|before|after|if|will|to|being|partially|partly|isn't|aren't|hasn't|haven't)\b(?:\s+[\w']+){0,3}?\s+(?:recovered|resolved|fixed|restored|mitigated|completed|back to normal|operating normally|(?:fully )?operational)\b/gi;
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
const END = /(?:<\/channel>\s*<\/rss>|<\/feed>|<\/rdf:RDF>)\s*(?:<!--[^>]{0,500}-->\s*)?$/;
function looksLikeFeed(body) {
    return /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/.test(body.slice(0, 2_000));
}
async function readFeed(body, now) {
    if (!looksLikeFeed(body) || !END.test(body.slice(-1_000)) || /<!(?:DOCTYPE|ENTITY)/i.test(body))
        return null;
    const { XMLParser } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 6642));
    try {
        const parser = new XMLParser({
            ignoreAttributes: false,
            parseTagValue: false,
            processEntities: false,
            maxNestedTags: 40,
            stopNodes: ['*.description', '*.content', '*.summary', '*.content:encoded'],
        });
        return feed(parser.parse(body), now);
    }
    catch {
        return null;
    }
    finally {
        const tags = tagsIn(body);
        if (tags > FEW_TAGS)
            (0,garbage/* madeGarbage */.dL)(tags * TAG_BYTES);
    }
}
function feed(document, now) {
    const root = json_record(document);
    const rdf = json_record(root?.['rdf:RDF']);
    const channel = json_record(json_record(root?.rss)?.channel) ?? rdf;
    const atom = json_record(root?.feed);
    if (channel === null && atom === null)
        return null;
    const rows = atom?.entry ?? channel?.item ?? [];
    const items = records(Array.isArray(rows) ? rows : [rows]).slice(0, feed_MOST_ITEMS);
    return page(atom === null ? 'rss' : 'atom', {
        notices: incidents(items.map(itemOf)).flatMap((updates) => noticeOf(updates, now)),
    });
}
function itemOf(row) {
    const title = json_text(decoded(firstText(row.title, json_record(row.title)?.['#text']) ?? '')) ?? '';
    const url = firstText(row.link, json_record(row.link)?.['@_href'], records(row.link)[0]?.['@_href']);
    const guid = identifier(row.guid) ?? firstText(json_record(row.guid)?.['#text'], row.id);
    return {
        key: (guid ?? url ?? title).split('#')[0] ?? '',
        title,
        body: bodyOf(row.description ?? row.content ?? row['content:encoded'] ?? row.summary),
        at: moment(row.pubDate) ?? moment(row.updated) ?? moment(row.published) ?? moment(row['dc:date']),
        url: json_link(url),
    };
}
function bodyOf(value) {
    const raw = typeof value === 'string' ? value : json_record(value)?.['#text'];
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
function isClosed(latest, headings) {
    if (OVER.test(latest.title.replace(NOT_YET, ' ')))
        return true;
    if (headings.length > 0)
        return headings.some((heading) => isOver(heading));
    return OVER.test(latest.body.replace(/<[^<>]{0,200}>/g, ' ').replace(NOT_YET, ' '));
}
function affected(body) {
    const [, list] = body.split(/affected (?:components|services)/i, 2);
    return [...(list ?? '').matchAll(/<li>\s*([^<(]{1,100})/gi)].flatMap((match) => json_text(match[1]) ?? []);
}

;// CONCATENATED MODULE: ./lib/status/judge.js

const MOST_INCIDENTS = 10;
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
function unannounced(kind, announced, page, field) {
    if (announced.some((notice) => notice.components.length + notice.componentIds.length === 0))
        return [];
    const condition = kind === 'incident' ? 'trouble' : 'maintenance';
    if (field.listed === null) {
        if (page.overall?.condition !== condition || page.notices.length > 0)
            return [];
        return [{ title: page.overall.word, status: 'open', since: null, url: null, components: [] }];
    }
    const explained = new Set(announced.flatMap((notice) => [...notice.components, ...notice.componentIds]));
    const open = field.components.filter(({ id, name, condition: own }) => own === condition && !explained.has(name) && !(id !== null && explained.has(id)));
    const wordOf = ({ word }) => (word ?? condition).replaceAll('_', ' ').toLowerCase();
    return (0,split/* grouped */.z)(open, wordOf).map((alike) => {
        const [components, status] = [alike.map(({ name }) => name), wordOf(alike[0])];
        const shown = `${components.slice(0, 3).join(', ')}${components.length > 3 ? ' and others' : ''}`;
        return { title: `${shown}: ${status}`, status, since: null, url: null, components };
    });
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
const API = /\b(?:apis?|chat|completions?|inference|responses|gateways?|models?|embeddings?|endpoints?|llms?|serverless|rout(?:er|ing)|prox(?:y|ies)|relay|messages|backend)\b|接口|网关|模型|对话|中转|推理/i;
const OTHER = /\b(?:dashboards?|consoles?|web ?sites?|web ?apps?|web(?! ?api)|homepage|home page|landing|docs?|documentation|playgrounds?|studio|log-?in|sign-?(?:in|up)|sso|saml|auth0|accounts?|billing|payments?|checkout|invoices?|stripe|fine-?tuning|finetun\w*|training|images?|audio|speech|voice|tts|stt|transcriptions?|whisper|realtime|videos?|sora|dall-?e|music|files?|uploads?|batch(?:es)?|assistants|agents?|agent builder|moderations?|search|vector stores?|evals?|webhooks?|storage|support|community|forum|blog|status page|marketing|emails?|analytics|logs?|metrics|mobile|ios|android|desktop|browser|extensions?|plugins?|connectors?|chatgpt|gpts|codex|claude\.ai|claude code|claude for \w+|cowork|le chat|vibe|grok(?:\.com| app| on| in)|huggingchat|spaces|hub|datasets|git|workflows?)\b|官网|网站|控制台|文档|登录|支付|充值|绘画|图片|视频|音频/i;
const FAMILY = /^(?:gpt|o|claude|gemini|gemma|llama|qwen|qwq|deepseek|mistral|mixtral|ministral|magistral|devstral|codestral|kimi|glm|grok|minimax|phi|command|nova|nemotron|granite|jamba|hermes|yi|ernie|hunyuan|doubao|seed|flux|bge|whisper)$/;
const PART = /^(?:\d+|[a-z]|mini|nano|micro|lite|flash|pro|max|plus|ultra|small|medium|large|opus|sonnet|haiku|fable|turbo|instruct|chat|coder|codex|code|next|thinking|reasoning|distill|preview|exp|vl|vision|audio|image|realtime|transcribe|tts|maverick|scout|it|base|moe|oss)$/;
const VARIANT = /^(?:\d{1,2}|o|mini|nano|micro|lite|flash|pro|small|medium|large|coder|codex|vl|vision|audio|image)$/;
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
    function ofParts(name) {
        const parts = name
            .replace(/\s+/g, ' ')
            .split(/ (?:and|or|und) | ?[,;&+|] ?| \/ /i)
            .map(ofName);
        if (parts.includes('api'))
            return 'api';
        return parts.includes('other') ? 'other' : 'neutral';
    }
    return {
        relevance(name, group) {
            const own = ofParts(name);
            return own === 'neutral' && group !== null ? ofParts(group) : own;
        },
        ofNotice: (title, about) => ofParts(marks.length > 0 ? `${title} ${about}` : title),
    };
}
function modelIn(name) {
    const words = tokens(name.slice(name.lastIndexOf('/') + 1));
    for (let start = 0; start < words.length; start += 1) {
        if (!FAMILY.test(words[start] ?? ''))
            continue;
        let end = start + 1;
        while (PART.test(words[end] ?? ''))
            end += 1;
        const model = words.slice(start, end).filter((word) => !/^\d{4,}$/.test(word));
        if (model.some((word) => /^\d/.test(word)))
            return model;
    }
    return null;
}
function tokens(text) {
    return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}
function holds(id, component) {
    for (let at = 0; at + component.length <= id.length; at += 1) {
        if (component.every((word, offset) => id[at + offset] === word)) {
            return !VARIANT.test(id[at + component.length] ?? '');
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/status/shapes/better-stack.js



function betterStack(document, now) {
    const root = json_record(document);
    const data = json_record(root?.data);
    if (root === null || data?.type !== 'status_page')
        return null;
    const included = records(root.included);
    const word = json_text(json_record(data.attributes)?.aggregate_state);
    return page('better-stack', {
        components: components(included),
        notices: included
            .filter((item) => item.type === 'status_report')
            .flatMap((item) => better_stack_report(json_record(item.attributes) ?? {}, now)),
        overall: word === null ? null : { condition: conditionOf(word), word },
    });
}
function components(included) {
    const sections = new Map(included
        .filter((item) => item.type === 'status_page_section')
        .map((item) => [identifier(item.id), json_text(json_record(item.attributes)?.name)]));
    return included
        .filter((item) => item.type === 'status_page_resource')
        .map((item) => {
        const attributes = json_record(item.attributes) ?? {};
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
function better_stack_report(attributes, now) {
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



const cachet_CONDITIONS = [
    'unknown',
    'operational',
    'trouble',
    'trouble',
    'trouble',
    'unknown',
    'maintenance',
];
const COURSE = ['scheduled', 'investigating', 'identified', 'watching', 'fixed'];
const V2_INCIDENTS = [
    '/api/v1/incidents?sort=id&order=desc&per_page=50',
    '/api/v1/incidents',
];
const V3_INCIDENTS = ['/api/incidents?sort=-id&per_page=50', '/api/incidents'];
function cachet(document) {
    const root = json_record(document);
    const rows = records(root?.data);
    const [first] = rows;
    if (root === null || first === undefined)
        return null;
    const attributes = json_record(first.attributes);
    const fields = attributes ?? first;
    if (json_text(fields.name) === null || stateOf(fields) === null)
        return null;
    const incidents = attributes === null ? 'message' in first : first.type === 'incidents';
    if (attributes !== null && !incidents && first.type !== 'components')
        return null;
    const flat = rows.map((row) => ({ ...row, ...json_record(row.attributes) }));
    const shape = attributes === null ? 'cachet-v2' : 'cachet-v3';
    if (incidents)
        return page(shape, { notices: flat.flatMap(cachet_told) });
    return page(shape, {
        components: flat.map(component),
        supplements: [{ paths: attributes === null ? V2_INCIDENTS : V3_INCIDENTS, when: 'always' }],
    });
}
function stateOf(fields) {
    for (const value of [json_record(fields.status)?.value, fields.status_id, fields.status]) {
        const state = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value;
        if (typeof state === 'number')
            return state;
    }
    return null;
}
function component(fields) {
    const word = firstText(json_record(fields.status)?.human, fields.status_name, fields.status);
    const condition = cachet_CONDITIONS[stateOf(fields) ?? 0] ?? 'unknown';
    return {
        id: identifier(fields.id),
        name: json_text(fields.name) ?? '',
        group: null,
        condition: condition === 'unknown' ? conditionOf(word) : condition,
        word: word ?? String(stateOf(fields)),
    };
}
function cachet_told(fields) {
    const status = COURSE[stateOf(fields) ?? -1] ?? firstText(json_record(fields.status)?.human, fields.human_status);
    if (status === 'scheduled' || isOver(status ?? null))
        return [];
    const componentId = identifier(fields.component_id);
    return [
        notice({
            kind: 'incident',
            title: json_text(fields.name) ?? 'Incident without a name',
            ...(status === null ? {} : { status }),
            since: moment(json_record(fields.occurred)?.string) ?? moment(fields.occurred_at) ?? moment(fields.created_at),
            componentIds: componentId === null || componentId === '0' ? [] : [componentId],
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/status/shapes/datadog.js



function datadog(document) {
    const root = json_record(document);
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



function incidentIo(document) {
    const summary = json_record(json_record(document)?.summary);
    if (summary === null || !Array.isArray(summary.ongoing_incidents))
        return null;
    return page('incident.io', { components: incident_io_components(summary), notices: notices(summary) });
}
function incidentIoWidget(document) {
    const root = json_record(document);
    if (root === null || !Array.isArray(root.ongoing_incidents))
        return null;
    return page('incident.io-widget', { notices: notices(root) });
}
function incident_io_components(summary) {
    const affected = new Map(records(summary.affected_components).map((row) => [identifier(row.component_id), json_text(row.status)]));
    const named = new Map();
    for (const row of records(summary.components)) {
        const id = identifier(row.id);
        if (id !== null)
            named.set(id, { name: json_text(row.name) ?? '', group: null });
    }
    for (const item of records(json_record(summary.structure)?.items)) {
        const group = json_record(item.group);
        const rows = records(group === null ? [item.component] : group.components);
        for (const row of rows) {
            const id = identifier(row.component_id);
            if (id === null)
                continue;
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



function instatus(document) {
    const root = json_record(document);
    const word = json_text(json_record(root?.page)?.status);
    if (root === null || word === null)
        return null;
    return page('instatus', {
        notices: [
            ...records(root.activeIncidents).flatMap((row) => isOver(json_text(row.status)) ? [] : instatus_told('incident', row)),
            ...[...records(root.activeMaintenances), ...records(root.scheduledMaintenances)].flatMap((row) => isUnderWay(json_text(row.status)) ? instatus_told('maintenance', row) : []),
        ],
        overall: { condition: conditionOf(word), word },
        supplements: [{ paths: ['/v3/components.json', '/v2/components.json'], when: 'open' }],
    });
}
function instatusComponents(document) {
    const list = Array.isArray(document) ? document : json_record(document)?.components;
    const rows = records(list);
    const [first] = rows;
    if (first === undefined || json_text(first.name) === null || json_text(first.status) === null)
        return null;
    return page('instatus', {
        components: rows.map((row) => ({
            id: identifier(row.id),
            name: json_text(row.name) ?? '',
            group: json_text(json_record(row.group)?.name),
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



function oneUptime(document) {
    const root = json_record(document);
    if (root === null || !Array.isArray(root.statusPageResources) || !Array.isArray(root.activeIncidents))
        return null;
    const states = new Map(records(root.monitorStatuses).map((row) => [identifier(row._id), json_text(row.name)]));
    const overall = json_text(json_record(root.overallStatus)?.name);
    return page('oneuptime', {
        components: records(root.statusPageResources).map((resource) => {
            const monitor = json_record(resource.monitor) ?? {};
            const word = json_text(json_record(monitor.currentMonitorStatus)?.name) ??
                states.get(identifier(monitor.currentMonitorStatusId)) ??
                null;
            return {
                id: identifier(resource.monitorId) ?? identifier(monitor._id),
                name: firstText(resource.displayName, monitor.name) ?? '',
                group: json_text(json_record(resource.statusPageGroup)?.name),
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
    const status = json_text(json_record(row.currentIncidentState)?.name);
    return isOver(status) ? [] : [oneuptime_told('incident', row, status, row.declaredAt)];
}
function maintenance(row) {
    const status = json_text(json_record(row.currentScheduledMaintenanceState)?.name);
    return isUnderWay(status) ? [oneuptime_told('maintenance', row, status, row.startsAt)] : [];
}
function oneuptime_told(kind, row, status, start) {
    const title = json_text(row.title);
    return notice({
        kind,
        ...(title === null ? {} : { title }),
        ...(status === null ? {} : { status: status.toLowerCase() }),
        since: moment(start) ?? moment(json_record(start)?.value) ?? moment(row.createdAt),
        componentIds: records(row.monitors).flatMap((monitor) => identifier(monitor._id) ?? []),
    });
}

;// CONCATENATED MODULE: ./lib/status/shapes/onlineornot.js



function onlineOrNot(document) {
    const result = json_record(json_record(document)?.result);
    if (result === null || !Array.isArray(result.components))
        return null;
    const word = json_text(result.status) ?? json_text(json_record(result.status)?.description);
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



const WORDS = /^(?:operational|degraded_performance|partial_outage|major_outage|under_maintenance|unknown|incident)$/;
function openstatus(document) {
    const word = json_text(json_record(document)?.status);
    if (word === null || !WORDS.test(word))
        return null;
    return page('openstatus', { overall: { condition: conditionOf(word), word } });
}

;// CONCATENATED MODULE: ./lib/status/shapes/status-io.js



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
    const result = json_record(json_record(document)?.result);
    const overall = json_record(result?.status_overall);
    if (result === null || overall === null)
        return null;
    return page('status.io', {
        components: Array.isArray(result.status) ? records(result.status).map(status_io_component) : null,
        notices: [
            ...records(result.incidents).map((row) => status_io_told('incident', row)),
            ...records(json_record(result.maintenance)?.active).map((row) => status_io_told('maintenance', row)),
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



const LISTS = ['components', 'incidents', 'scheduled_maintenances'];
function statuspage(document) {
    const root = json_record(document);
    if (root === null)
        return null;
    const indicator = json_text(json_record(root.status)?.indicator);
    const lists = LISTS.filter((name) => Array.isArray(root[name]));
    if (json_record(root.page) === null || (indicator === null && lists.length === 0))
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
        supplements: hasComponents ? [{ paths: ['/api/v2/components.json'], when: 'unclear' }] : [],
    });
}
function overallWord(root) {
    const status = json_record(root.status);
    return firstText(status?.description, status?.indicator) ?? 'unknown';
}
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
    if (isOver(status) || json_text(row.resolved_at) !== null)
        return [];
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



const BEATS = new Map([
    [0, ['trouble', 'down']],
    [1, ['operational', 'up']],
    [2, ['ignored', 'pending']],
    [3, ['maintenance', 'maintenance']],
]);
function uptimeKuma(document) {
    const root = json_record(document);
    const slug = json_text(json_record(root?.config)?.slug);
    if (root === null || slug === null || !Array.isArray(root.publicGroupList))
        return null;
    return page('uptime-kuma', {
        components: records(root.publicGroupList).flatMap(monitors),
        notices: [
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
function uptime_kuma_maintenance(row) {
    const status = json_text(row.status) ?? 'under-maintenance';
    if (status !== 'under-maintenance')
        return [];
    const title = json_text(row.title);
    return [notice({ kind: 'maintenance', ...(title === null ? {} : { title }), status })];
}
function uptimeKumaHeartbeat(document) {
    const beats = json_record(json_record(document)?.heartbeatList);
    if (beats === null)
        return null;
    return page('uptime-kuma', {
        components: Object.entries(beats)
            .slice(0, 2_000)
            .map(([key, list]) => {
            const last = Array.isArray(list) ? list.at(-1) : null;
            const [condition, word] = BEATS.get(json_record(last)?.status) ?? ['unknown', null];
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
    instatusComponents,
    openstatus,
];
function readDocument(document, now) {
    for (const read of READERS) {
        const found = read(document, now);
        if (found !== null)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/status/read.js







async function readStatusPage(options) {
    const { url, fetch } = options;
    if (!URL.canParse(url))
        return read_unread(url, 'its URL is not valid');
    const scope = scopeOf(options.models, options.scope ?? []);
    const exchange = await fetch(url, ACCEPT_ANY);
    const direct = await pageIn(exchange, options.now());
    if (direct !== null)
        return settled(direct, url, scope, options);
    const problem = read_problemOf(exchange);
    if (!mayBeElsewhere(exchange))
        return read_unread(url, problem);
    let unclear = null;
    for (const address of addresses(placeOf(url, exchange), exchange.body)) {
        const answer = await fetch(address.url, address.accept);
        if (answer.kind === 'fault')
            break;
        const page = await pageIn(answer, options.now());
        if (page === null)
            continue;
        const reading = await settled(page, address.url, scope, options);
        if (reading.state !== 'unknown')
            return reading;
        unclear ??= reading;
    }
    return unclear ?? read_unread(url, problem);
}
async function pageIn(exchange, now) {
    if (exchange.kind === 'fault' || exchange.status !== 200 || !isWhole(exchange))
        return null;
    const { body } = exchange;
    if (looksLikeFeed(body))
        return isBoundedFeed(body) ? readFeed(body, now) : null;
    if (!isBoundedJson(body))
        return null;
    try {
        const document = JSON.parse(body);
        return readDocument(document, now);
    }
    catch {
        return null;
    }
}
function isWhole(answer) {
    return !answer.truncated && answer.bodyFault === null;
}
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
function placeOf(url, answer) {
    const last = answer.redirects.at(-1) ?? url;
    return new URL(URL.canParse(last) ? last : url);
}
function mayBeElsewhere(exchange) {
    if (exchange.kind === 'fault')
        return false;
    if (exchange.status === 200)
        return /^\s*</.test(exchange.body) || exchange.body.trim() === '';
    return exchange.status >= 400 && exchange.status < 500 && exchange.status !== 429;
}
function read_problemOf(exchange) {
    if (exchange.kind === 'fault')
        return read_faultOf(exchange);
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
function read_faultOf(fault) {
    return `it did not answer (${fault.message})`;
}
function read_unread(source, problem) {
    return { state: 'unknown', incidents: [], shape: 'unknown', source, problem };
}

;// CONCATENATED MODULE: ./lib/check/status-page.js




const TIMEOUT_MS = 5_000;
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_REDIRECTS = 3;
async function readingOf(spec, root, deps) {
    const provider = (0,providers/* providerOfHost */.tt)(new URL(root).hostname);
    const url = spec.statusPage === 'auto' ? (provider?.statusPage ?? null) : spec.statusPage;
    if (url === null || url === 'off')
        return null;
    const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    return readStatusPage({
        url,
        models: spec.models.flatMap((item) => item.alternatives),
        scope: provider?.statusScope ?? [],
        now: () => new Date(deps.wallClock()),
        fetch: (page, accept) => readPage(page, {
            proxy: deps.proxy,
            caCertificate: spec.caCertificate,
            timeoutMs: TIMEOUT_MS,
            accept,
            signal,
            redact: deps.redact,
            maxBytes: MOST_BYTES,
            maxRedirects: MOST_REDIRECTS,
            userAgent: deps.userAgent,
        }),
    });
}
async function statusOf(spec, root, deps) {
    const { signal } = deps;
    const status = await readingOf(spec, root, deps);
    const isTold = spec.statusPage !== 'auto' || signal.reason === 'cancelled';
    const isCut = status?.state === 'unknown' && signal.aborted && isTold;
    return { status, statusCut: isCut ? (0,check_transcript/* cutShort */.VV)(signal, 'the status page was read') : null };
}

;// CONCATENATED MODULE: ./lib/check/check-gateway.js







async function checkGateway(spec, dryRun, deps, opened = null) {
    const findings = staticFindings(spec.problems).map((finding) => graded(finding, spec));
    const known = {
        spec,
        findings,
        key: spec.apiKey === null ? null : fingerprint(spec.apiKey),
        past: deps.past,
    };
    const provider = (0,applying/* providerOf */.lc)(spec)?.id ?? 'unknown';
    const root = spec.baseUrl;
    if (root === null || sendsNothing(spec, findings)) {
        return unaskedReport(known, `Nothing was sent: see ${checksOf(findings)}.`, provider);
    }
    if (dryRun)
        return plannedReport(known, provider);
    const [looked, status] = await Promise.all([
        lookUntilItWorks(known, root, opened, deps),
        statusOf(spec, root, deps),
    ]);
    const transcript = { ...looked, ...status };
    if (transcript.listed !== null && transcript.listComplete)
        deps.past.onListed(spec.name, transcript.listed);
    const balance = await balanceOf(spec, root, transcript, deps);
    const whole = { ...transcript, requests: transcript.requests + balance.requests };
    const cancelled = deps.signal.reason === 'cancelled';
    return askedReport({ ...known, extra: balance.findings, cancelled }, whole, deps.wallClock());
}
function checksOf(findings) {
    const checks = [...new Set(findings.map(({ check }) => `\`${check}\``))];
    const last = checks.pop() ?? '';
    return checks.length === 0 ? last : `${checks.join(', ')} and ${last}`;
}
async function balanceOf(spec, root, transcript, deps) {
    if (!(0,applying/* wantsBalance */.I5)(spec))
        return { findings: [], requests: 0 };
    const { askBalance, balanceFinding, keylessBalance, unfinishedBalance } = await __webpack_require__.e(/* import() */ 451).then(__webpack_require__.bind(__webpack_require__, 7832));
    if (spec.apiKey === null)
        return { findings: [keylessBalance()], requests: 0 };
    const asked = [transcript.list, ...transcript.probed].filter((one) => one !== null);
    const worth = asked.some(({ diagnosis }) => diagnosis.code === null || diagnosis.code === 'quota-exhausted');
    if (!worth)
        return { findings: [balanceFinding(spec, null)], requests: 0 };
    const { balance, requests } = await askBalance(spec, root, transcript.provider, deps);
    const cut = balance === null && deps.signal.aborted;
    const finding = cut ? unfinishedBalance(spec, deps.signal) : balanceFinding(spec, balance);
    return { findings: [finding], requests };
}

;// CONCATENATED MODULE: ./lib/check/check-all.js









function placeholder(run) {
    if (run.problems.length === 0)
        return null;
    const findings = staticFindings(run.problems).map((finding) => graded(finding, run));
    return bareGateway('config', findings);
}
function defect(spec, error, redact) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown error';
    const finding = graded((0,draft/* found */.F9)('config', 'internal-error', { seen: redact(text).slice(0, 300) }), spec);
    return bareGateway(spec.name, [finding], spec.baseUrl);
}
async function checkAll(run, looks, deps, { startedAt, began }) {
    const turn = (0,p_limit/* default */.A)(Math.max(1, looks.length));
    const checkOf = (spec, at) => {
        const look = looks[at] ?? null;
        looks[at] = null;
        return checkGateway(spec, run.dryRun, deps, look);
    };
    const checked = await Promise.all(run.gateways.map((spec, at) => turn(checkOf, spec, at).catch((error) => defect(spec, error, deps.redact))));
    const own = placeholder(run);
    const told = besideOthers(checked);
    const gateways = own === null ? told : [own, ...told];
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


/***/ }),

/***/ 1960:
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




const NOTHING_ASKED = {
    retryable: false,
    attempts: 0,
    durationMs: 0,
    httpStatus: null,
    requestId: null,
    tries: [],
};
const NO_CODE = { code: null, means: '', next: '', actor: null, docs: null };
const LONGEST_LINE = 600;
function line(text) {
    return (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), LONGEST_LINE);
}
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
function judged(check, asked, wording = {}) {
    const { diagnosis, observation } = asked;
    const code = wording.code ?? diagnosis.code;
    if (code === null)
        return passed(check, diagnosis.seen, asked, observation.model);
    const { seen, means, next, provider } = diagnosis;
    const advice = code === diagnosis.code ? { means, next } : (0,_diagnose_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .w)(code, provider);
    return found(check, code, { seen, model: observation.model, ...advice, ...wording }, asked);
}


/***/ }),

/***/ 5774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ balanceSources)
/* harmony export */ });
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9000);

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
            const left = (0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(key, 'data', 'limit_remaining');
            return left === null ? 'unlimited' : balance(left, 'USD');
        },
    },
    {
        id: 'deepseek',
        under: 'origin',
        paths: ['/user/balance'],
        read: ([answer]) => {
            const infos = (0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'balance_infos');
            if (!Array.isArray(infos))
                return null;
            const all = infos.flatMap((info) => balance((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(info, 'total_balance'), String((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(info, 'currency') ?? '')) ?? []);
            return all.sort((a, b) => b.left - a.left)[0] ?? null;
        },
    },
    {
        id: 'moonshot',
        under: 'origin',
        paths: ['/v1/users/me/balance'],
        read: ([answer]) => balance((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'data', 'available_balance'), ''),
    },
    {
        id: 'siliconflow',
        under: 'origin',
        paths: ['/v1/user/info'],
        read: ([answer]) => balance((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'data', 'totalBalance') ?? (0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'data', 'balance'), ''),
    },
];
function tokenQuota(answer) {
    if ((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'data', 'unlimited_quota') === true)
        return 'unlimited';
    return numberOf((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'data', 'total_available'));
}
const TOKEN_ROUTE = '/api/usage/token';
const SOFTWARE = [
    {
        id: 'one-api',
        under: 'root',
        paths: ['/dashboard/billing/subscription', '/dashboard/billing/usage'],
        read: ([subscription, usage]) => {
            const limit = numberOf((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(subscription, 'hard_limit_usd'));
            const used = numberOf((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(usage, 'total_usage'));
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
            const spend = numberOf((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'info', 'spend'));
            const budget = (0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'info', 'max_budget');
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
            const rate = numberOf((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(status, 'data', 'quota_per_unit'));
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


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
const VERDICTS = ['fail', 'warn', 'pass'];


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ isConfig),
/* harmony export */   Wc: () => (/* binding */ isEither),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);

function isEither({ item }) {
    return item.includes('|');
}
function isConfig({ name, baseUrl }) {
    return name === 'config' && baseUrl === null;
}
function worstFirst(gateways) {
    return _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .b.flatMap((verdict) => gateways.filter((gateway) => gateway.verdict === verdict));
}


/***/ }),

/***/ 185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}
function* chunksOf(items, most) {
    let some = [];
    for (const item of items) {
        some.push(item);
        if (some.length < most)
            continue;
        yield some;
        some = [];
    }
    if (some.length > 0)
        yield some;
}


/***/ })

};
