export const id = 418;
export const ids = [418];
export const modules = {

/***/ 1780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iy: () => (/* binding */ modelTally),
/* harmony export */   vu: () => (/* binding */ modelRows),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1819);

const STATES = ['broken', 'works', 'spared', 'unasked'];
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
        if (satisfied.has(model.item) && isSpared(model, finding))
            return { model, state: 'spared', finding };
        return { model, state: finding === null ? 'unasked' : 'broken', finding };
    });
    return STATES.flatMap((state) => rows.filter((row) => row.state === state));
}
function isSpared(model, finding) {
    return finding === null ? (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isEither */ .Wc)(model) : finding.status === 'info';
}
const severity = ({ status }) => ['pass', 'info', 'warn', 'fail'].indexOf(status);
function modelTally(gateway) {
    const wishes = new Map();
    for (const { model, state } of modelRows(gateway)) {
        if (state === 'spared' && !(0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isEither */ .Wc)(model))
            continue;
        const wish = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isEither */ .Wc)(model) ? `| ${model.item}` : model.id;
        wishes.set(wish, wishes.get(wish) === true || state === 'works');
    }
    return { worked: [...wishes.values()].filter((works) => works).length, of: wishes.size };
}


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf),
/* harmony export */   X: () => (/* binding */ createAnnotations)
/* harmony export */ });
/* harmony import */ var _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _model_split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(185);
/* harmony import */ var _safety_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2662);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);




const MOST_OF_A_KIND = 10;
const LONGEST_SENTENCE = 600;
const NAMED_MODELS = 5;
const SEEN_MORE = 5;
const LONGEST_MORE = 200;
function createAnnotations() {
    const errors = { shown: [], count: 0 };
    const warnings = { shown: [], count: 0 };
    return {
        add: ({ name, findings }) => {
            for (const groups of problemsOf(findings)) {
                const kind = groups[0].first.status === 'fail' ? errors : warnings;
                kind.count += 1;
                if (kind.shown.length < MOST_OF_A_KIND)
                    kind.shown.push(annotationOf(name, groups));
            }
        },
        all: () => [...bounded(errors), ...bounded(warnings)],
    };
}
function problemsOf(findings) {
    const bad = (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c1)(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
    return (0,_model_split_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(bad, ({ first: { status, code, next } }) => JSON.stringify([status, code, next]));
}
function annotationsOf(report) {
    const annotations = createAnnotations();
    for (const gateway of report.gateways)
        annotations.add(gateway);
    return annotations.all();
}
function annotationOf(gateway, groups) {
    const [{ first }] = groups;
    const id = (0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .requestIdOf */ .Gb)(first);
    const checks = [...new Set(groups.map((group) => group.first.check))].join(', ');
    const message = [
        namedModels([...new Set(groups.flatMap(({ models }) => models))]),
        ...seenBy(groups),
        first.means,
        first.next === '' ? '' : `Next: ${first.next}`,
        id === null ? '' : `Request id: ${id}`,
        first.docs ?? '',
    ]
        .map((line) => (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(line), LONGEST_SENTENCE))
        .filter((line) => line !== '');
    return {
        level: first.status === 'fail' ? 'error' : 'warning',
        title: (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${gateway}: ${checks}: ${first.code ?? first.status}`), 200),
        message: message.join('\n'),
    };
}
function seenBy([{ first }, ...more]) {
    const alike = more.flatMap(({ first: one }) => (one.check === first.check ? [one.seen] : []));
    const shown = alike.slice(0, SEEN_MORE).map((seen) => (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(seen, LONGEST_MORE));
    const rest = alike.length - shown.length;
    return [first.seen, ...shown, rest === 0 ? '' : `And ${rest} more.`];
}
function namedModels(models) {
    if (models.length === 0)
        return '';
    const named = models.slice(0, NAMED_MODELS).map((model) => (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(model, 100));
    const rest = models.length - named.length;
    return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}
function bounded({ shown, count }) {
    const [first] = shown;
    if (first === undefined || count <= MOST_OF_A_KIND)
        return shown;
    const told = shown.slice(0, MOST_OF_A_KIND - 1);
    const message = `${count - told.length} more are in the job summary and in the report.`;
    return [...told, { level: first.level, title: 'More of the same kind', message }];
}


/***/ }),

/***/ 6300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _model_model_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1780);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5916);


const known = new WeakMap();
function digestOf(gateway) {
    const before = known.get(gateway);
    if (before !== undefined)
        return before;
    const { findings, models } = gateway;
    const checksThat = (status) => [
        ...new Set(findings.filter((finding) => finding.status === status).map(({ check }) => check)),
    ];
    const digest = {
        headline: (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .headlineOf */ .gD)(gateway),
        failed: checksThat('fail'),
        warned: checksThat('warn'),
        tally: (0,_model_model_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .modelTally */ .iy)(gateway),
        wanted: models.wanted.map(({ id, item, works, latencyMs }) => ({
            id,
            item: item === id ? id : item,
            works,
            latencyMs,
        })),
    };
    known.set(gateway, digest);
    return digest;
}


/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   Xn: () => (/* binding */ gatewayWorks),
/* harmony export */   c1: () => (/* binding */ groupsOf)
/* harmony export */ });
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3647);
/* harmony import */ var _model_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(185);


const ORDER = ['fail', 'warn', 'info', 'pass', 'skip'];
function groupsOf(findings) {
    const keyOf = ({ check, status, code, model, seen }) => JSON.stringify([check, status, code, status === 'skip' || model === null ? seen : '']);
    return (0,_model_split_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(findings, keyOf)
        .map((group) => {
        const models = group.flatMap(({ model }) => (model === null ? [] : [model]));
        return { first: group[0], findings: group, models: [...new Set(models)] };
    })
        .sort((a, b) => _model_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.indexOf(a.first.check) - _model_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.indexOf(b.first.check) ||
        ORDER.indexOf(a.first.status) - ORDER.indexOf(b.first.status));
}
function headOf(gateway) {
    const { verdict, diagnosis, findings } = gateway;
    if (verdict === 'pass')
        return null;
    const bad = findings.filter(({ status }) => status === verdict);
    return bad.find(({ code }) => code === diagnosis) ?? bad[0] ?? null;
}
function gatewayWorks({ baseUrl, verdict }, wanted) {
    if (baseUrl === null)
        return false;
    return wanted.length === 0 ? verdict !== 'fail' : wanted.some(({ works }) => works);
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   r1: () => (/* binding */ closingOf)
/* harmony export */ });
/* harmony import */ var _model_measures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4792);
/* harmony import */ var _model_model_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1780);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1819);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(740);




function headlineOf(gateway) {
    return {
        head: (0,_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(gateway),
        state: stateOf(gateway),
    };
}
function stateOf(gateway) {
    const { models, plan, verdict, diagnosis, requests } = gateway;
    if (plan !== undefined) {
        const most = `${(0,_model_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(plan.requests, 'request')} and ask for ${(0,_model_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(plan.maxOutputTokens, 'output token')}`;
        return `Dry run: nothing was sent. A real run would send at most ${most}, not counting retries.`;
    }
    if (diagnosis === 'report-missing')
        return 'Nothing is known of it.';
    if (requests === 0)
        return 'Nothing was sent.';
    if (models.wanted.length > 0)
        return workingModels(gateway);
    const list = models.listed === null
        ? 'The list of models could not be read'
        : `${(0,_model_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(models.listed, 'model')} listed`;
    return `${list}; no model was requested.${verdict === 'pass' ? ' Nothing to do.' : ''}`;
}
function workingModels(gateway) {
    const rows = (0,_model_model_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .modelRows */ .vu)(gateway);
    if (rows.every(({ state }) => state === 'unasked'))
        return 'No wanted model was tried.';
    const working = rows.filter(({ state }) => state === 'works');
    const spared = rows.filter(({ state }) => state === 'spared').length;
    const { worked, of } = (0,_model_model_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .modelTally */ .iy)(gateway);
    const fastest = Math.min(...working.flatMap(({ model }) => model.latencyMs ?? []));
    const time = Number.isFinite(fastest) ? (0,_model_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .R)(fastest) : null;
    const rest = spared === 0 ? '' : `; ${spared} more ${spared === 1 ? 'is' : 'are'} not needed`;
    if (of === 1) {
        if (worked === 0 && rows.length > 1)
            return `None of the ${rows.length} models works; one is enough.`;
        if (worked === 0)
            return 'The wanted model does not work.';
        return `The wanted model works${time === null ? '' : `, in ${time}`}${rest}.`;
    }
    const all = of === 2 ? 'Both' : `All ${of}`;
    const which = worked === of ? all : `${worked} of ${of}`;
    return `${which} wanted models work${time === null ? '' : `, the fastest in ${time}`}${rest}.`;
}
function subjectOf({ gateways, verdict }) {
    const [only, ...more] = gateways;
    if (only !== undefined && more.length === 0)
        return only.name;
    if (gateways.some(_model_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfig */ .Lq))
        return 'the configuration';
    const all = (0,_model_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(gateways.length, 'gateway');
    return verdict === 'pass'
        ? all
        : `${gateways.filter((gateway) => gateway.verdict === verdict).length} of ${all}`;
}
function closingOf(report) {
    const { gateways, verdict, diagnosis } = report;
    const bad = gateways.filter((gateway) => gateway.verdict === verdict).map((one) => one.diagnosis);
    const others = new Set(bad.filter((one) => one !== diagnosis)).size;
    const more = others === 0 ? '' : ` and ${others} other ${others === 1 ? 'diagnosis' : 'diagnoses'}`;
    return `${subjectOf(report)}: ${verdict}, ${diagnosis}${more}`;
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ OUR_WORDS),
/* harmony export */   iq: () => (/* binding */ reportPieces)
/* harmony export */ });
/* unused harmony exports gatewayText, reportJson, gatewayOf, wantedOf, findingOf */
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60);
/* harmony import */ var _safety_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2662);


const OUR_WORDS = new Set([
    ...['tool', 'verdict', 'diagnosis', 'check', 'status', 'code', 'actor', 'docs', 'startedAt'],
]);
const PLACE = '"gateways": []';
function textOf(value, redact) {
    const masked = (key, one) => typeof one === 'string' && !OUR_WORDS.has(key) ? redact(one) : one;
    return (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedJson */ .xf)(JSON.stringify(value, masked, 2));
}
function* reportPieces(report, redact = (text) => text, writtenAs = () => null) {
    const frame = {
        schemaVersion: report.schemaVersion,
        tool: report.tool,
        version: report.version,
        startedAt: report.startedAt,
        durationMs: report.durationMs,
        verdict: report.verdict,
        diagnosis: report.diagnosis,
        gateways: [],
    };
    const text = textOf(frame, redact);
    const end = text.lastIndexOf(PLACE) + PLACE.length - 1;
    yield text.slice(0, end);
    let before = '\n';
    for (const gateway of report.gateways) {
        const written = writtenAs(gateway);
        if (written === null)
            yield* gatewayPieces(gateway, before, redact);
        else {
            yield before;
            yield* written;
        }
        before = ',\n';
    }
    yield `${report.gateways.length === 0 ? '' : '\n  '}${text.slice(end)}\n`;
}
function gatewayText(gateway) {
    return gatewayPieces(gateway, '', (text) => text);
}
const ITEMS = 16;
const PIECE = 64 * 1024;
const MODELS = ['added', 'removed', 'wanted'];
function* gatewayPieces(gateway, before, redact) {
    const { models } = gateway;
    const findings = gateway.findings.length > ITEMS ? gateway.findings : [];
    const long = MODELS.filter((name) => models[name].length > ITEMS);
    const short = Object.fromEntries(long.map((name) => [name, []]));
    const frame = gatewayOf({
        ...gateway,
        ...(findings.length === 0 ? {} : { findings: [] }),
        models: { ...models, ...short },
    });
    let text = `${before}    ${textOf(frame, redact).replaceAll('\n', '\n    ')}`;
    const begun = (name) => {
        const place = `"${name}": [`;
        const end = text.indexOf(place) + place.length;
        const beginning = text.slice(0, end);
        text = text.slice(end);
        return beginning;
    };
    if (findings.length > 0) {
        yield begun('findings');
        yield* itemPieces(findings, '      ', (finding) => textOf(findingOf(finding), redact));
    }
    for (const name of long) {
        const items = models[name];
        yield begun(name);
        yield* itemPieces(items, '        ', (item) => textOf(typeof item === 'string' ? item : wantedOf(item), redact));
    }
    yield text;
}
function* itemPieces(items, indent, itemText) {
    let text = '';
    let comma = '';
    for (const item of items) {
        text += comma + `\n${itemText(item)}`.replaceAll('\n', `\n${indent}  `);
        comma = ',';
        if (text.length < PIECE)
            continue;
        yield text;
        text = '';
    }
    yield `${text}\n${indent}`;
}
function reportJson(report, redact) {
    return [...reportPieces(report, redact)].join('');
}
const gatewayOf = (gateway) => ({
    name: gateway.name,
    baseUrl: gateway.baseUrl,
    provider: gateway.provider,
    verdict: gateway.verdict,
    diagnosis: gateway.diagnosis,
    key: gateway.key === null ? null : keyOf(gateway.key),
    findings: gateway.findings.map(findingOf),
    models: {
        listed: gateway.models.listed,
        added: [...gateway.models.added],
        removed: [...gateway.models.removed],
        wanted: gateway.models.wanted.map(wantedOf),
    },
    timings: timingsOf(gateway.timings),
    requests: gateway.requests,
    usage: usageOf(gateway.usage ?? null),
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
const timingsOf = ({ dnsMs, connectMs, tlsMs, firstByteMs }) => ({
    dnsMs,
    connectMs,
    tlsMs,
    firstByteMs,
});
const usageOf = (usage) => usage === null ? null : { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens };
const probesOf = (probes) => Object.fromEntries(_model_run_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBES */ ._v.flatMap((probe) => (probes[probe] === undefined ? [] : [[probe, probes[probe]]])));
const wantedOf = (model) => ({
    id: model.id,
    item: model.item,
    listed: model.listed,
    works: model.works,
    latencyMs: model.latencyMs,
    probes: probesOf(model.probes ?? {}),
    firstTokenMs: model.firstTokenMs ?? null,
    tokensPerSecond: model.tokensPerSecond ?? null,
    dimension: model.dimension ?? null,
    suggestions: model.suggestions,
});
const findingOf = (finding) => ({
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
    tries: finding.tries.map(tryOf),
    docs: finding.docs,
});
const tryOf = (attempt) => ({
    startedMs: attempt.startedMs,
    waitedMs: attempt.waitedMs,
    durationMs: attempt.durationMs,
    httpStatus: attempt.httpStatus,
    fault: attempt.fault,
    code: attempt.code,
});


/***/ }),

/***/ 5379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyText),
/* harmony export */   z: () => (/* binding */ keyInQuestion)
/* harmony export */ });
/* harmony import */ var _model_measures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4792);

function keyText({ fingerprint, length, sha256 }, mark = (text) => text) {
    const characters = (0,_model_measures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(length, 'character');
    if (fingerprint === null || sha256 === null)
        return `${characters}: too short to show any part of it.`;
    return `${mark(fingerprint)}, ${characters}, SHA-256 begins with ${mark(sha256)}.`;
}
function keyInQuestion({ key }, head) {
    return key !== null && /^(?:api-)?key-/.test(head?.code ?? '') ? keyText(key) : '';
}


/***/ }),

/***/ 7439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ logGroups),
/* harmony export */   Q: () => (/* binding */ logGroup)
/* harmony export */ });
/* harmony import */ var _model_measures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4792);
/* harmony import */ var _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _safety_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2662);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
/* harmony import */ var _key_used_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5379);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4480);
/* harmony import */ var _repeat_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3231);








const LONGEST_LINE = 600;
const INDENT = '    ';
function logGroups(report) {
    return report.gateways.map(logGroup);
}
function logGroup(gateway) {
    const { head, state } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .gD)(gateway);
    const diagnosis = head?.code == null ? '' : `, ${head.code}`;
    const told = new Set();
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c1)(gateway.findings);
    const findings = worstFirst(groups).flatMap((group) => findingLines(group, told));
    const key = (0,_key_used_js__WEBPACK_IMPORTED_MODULE_5__/* .keyInQuestion */ .z)(gateway, head);
    const used = key === '' ? [] : [lineOf(`The key that was used: ${key}`)];
    const curl = gateway.curl === null ? [] : [(0,_repeat_js__WEBPACK_IMPORTED_MODULE_6__/* .repeatTitle */ .y)(gateway.curl), ...(0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(gateway.curl, INDENT)];
    return {
        title: lineOf(`${(0,_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .F)(gateway.verdict)}: ${gateway.name}${diagnosis}`),
        lines: [lineOf(state), ...findings, ...skippedLines(groups), ...used, ...curl],
    };
}
function skippedLines(groups) {
    const checks = new Map();
    for (const { first, models } of groups) {
        if (first.status !== 'skip')
            continue;
        checks.set(first.seen, [...(checks.get(first.seen) ?? []), `${first.check}${whichOf(models)}`]);
    }
    return [...checks].map(([reason, of]) => lineOf(`${(0,_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .F)('skip')}  ${of.join(', ')}: ${reason}`));
}
function worstFirst(groups) {
    const of = (...statuses) => groups.filter(({ first }) => statuses.includes(first.status));
    return [...of('fail'), ...of('warn'), ...of('info', 'pass')];
}
const MOST_NAMES = 10;
function whichOf([model, ...more]) {
    if (model === undefined)
        return '';
    return more.length === 0 ? ` ${model}` : ` (${(0,_model_measures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .h)(more.length + 1, 'model')}, first ${model})`;
}
function namesOf(models) {
    if (models.length < 2)
        return '';
    const rest = models.length - MOST_NAMES;
    return `Models: ${models.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
function findingLines({ first, models }, told) {
    const which = whichOf(models);
    const code = first.code === null ? '' : ` ${first.code}`;
    const line = lineOf(`${(0,_marks_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .F)(first.status)}  ${first.check}${which}${code}: ${first.seen}`);
    if (first.status !== 'fail' && first.status !== 'warn')
        return [line];
    const advice = adviceOf(first).filter((text) => !told.has(`${code} ${text}`));
    for (const text of advice)
        told.add(`${code} ${text}`);
    return [
        line,
        ...[namesOf(models), ...advice]
            .map(lineOf)
            .filter((text) => text !== '')
            .map((text) => INDENT + text),
    ];
}
function adviceOf(finding) {
    const { means, next, actor, docs } = finding;
    const id = (0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .requestIdOf */ .Gb)(finding);
    return [
        means,
        `Next: ${next}`,
        actor === null ? '' : `Who acts: ${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .actorOf */ .dn)(actor)}.`,
        id === null ? '' : `Request id: ${id}`,
        docs ?? '',
    ];
}
function lineOf(text) {
    return (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), LONGEST_LINE);
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ markOf),
/* harmony export */   r: () => (/* binding */ cellMarkOf)
/* harmony export */ });
/* harmony import */ var _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);

function markOf(status) {
    return `${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .iconOf */ .ZG)(status)} ${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(status)}`;
}
function cellMarkOf(status) {
    return `${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .iconOf */ .ZG)(status)}&nbsp;${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(status)}`;
}


/***/ }),

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3647);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6300);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);



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
function outputsOf(report, reportPath, redact) {
    const digests = report.gateways.map(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o);
    const selected = report.gateways.find((gateway) => (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .gatewayWorks */ .Xn)(gateway, (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(gateway).wanted));
    const wanted = report.gateways.flatMap((gateway) => gateway.plan === undefined ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(gateway).wanted : []);
    const working = new Set(wanted.filter(({ works }) => works).map(({ id }) => id));
    return {
        verdict: report.verdict,
        diagnosis: report.diagnosis,
        failed: checksOf(digests.flatMap(({ failed }) => failed)),
        warned: checksOf(digests.flatMap(({ warned }) => warned)),
        'models-working': JSON.stringify([...working].map(redact)),
        'models-missing': JSON.stringify(missingItems(wanted, working).map(redact)),
        'selected-gateway': redact(selected?.name ?? ''),
        'selected-base-url': redact(selected?.baseUrl ?? ''),
        'selected-model': redact(selectedModel(selected)),
        report: reportPath,
    };
}
function selectedModel(selected) {
    const wanted = selected === undefined ? [] : (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(selected).wanted;
    return wanted.find(({ works }) => works)?.id ?? '';
}
function checksOf(named) {
    const checks = new Set(named);
    return _model_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.filter((check) => checks.has(check)).join(',');
}
function missingItems(wanted, working) {
    const satisfied = new Set(wanted.filter(({ id }) => working.has(id)).map(({ item }) => item));
    return [...new Set(wanted.map(({ item }) => item))].filter((item) => !satisfied.has(item));
}


/***/ }),

/***/ 3231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ variablesOf),
/* harmony export */   y: () => (/* binding */ repeatTitle)
/* harmony export */ });
function variablesOf(curl) {
    const headers = curl.split('\n').filter((line) => line.trimStart().startsWith('-H '));
    return [...new Set(headers.flatMap((line) => /\$(GATEWAY_[A-Z0-9_]+)"(?: \\)?$/.exec(line)?.[1] ?? []))];
}
function repeatTitle(curl) {
    const variables = variablesOf(curl);
    return `Try it by hand${variables.length === 0 ? '' : ` (set ${variables.join(', ')} first)`}:`;
}


/***/ }),

/***/ 7354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jt: () => (/* binding */ SUMMARY_LIMIT),
  YG: () => (/* binding */ summaryOf),
  aZ: () => (/* binding */ summarySteps)
});

// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/safety/markdown.js
var markdown = __webpack_require__(2809);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/report/groups.js
var report_groups = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/report/marks.js
var marks = __webpack_require__(4480);
;// CONCATENATED MODULE: ./lib/report/checks-table.js





const NAMES = 3;
function checksTable(findings) {
    const groups = (0,report_groups/* groupsOf */.c1)(findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const diagnosed = reached.some(({ first }) => first.code !== null);
    const rows = reached.map((group) => {
        const { first } = group;
        const bad = first.status === 'fail' || first.status === 'warn';
        const check = bad ? `**${first.check}**` : first.check;
        const cells = [(0,marks/* cellMarkOf */.r)(first.status), check, ...(diagnosed ? [codeLink(first)] : []), seenBy(group)];
        return tableRow(cells);
    });
    const head = ['Result', 'Check', ...(diagnosed ? ['Diagnosis'] : []), 'What was seen'];
    const table = rows.length === 0 ? [] : [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
    return [...table, ...skippedLines(groups.filter(({ first }) => first.status === 'skip'))];
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function codeLink({ code: diagnosis, docs }) {
    if (diagnosis === null)
        return '';
    return docs === null ? (0,markdown/* code */.aY)(diagnosis) : (0,markdown/* link */.nf)(diagnosis, docs);
}
function named(names) {
    const shown = names.slice(0, NAMES).map((name) => (0,markdown/* code */.aY)(name, 100));
    const rest = names.length - shown.length;
    return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
function seenBy({ first, models }) {
    const seen = (0,markdown/* sentence */.em)(first.seen, 300);
    if (models.length > 1) {
        const all = `${(0,measures/* counted */.h)(models.length, 'model')}: ${named(models)}.`;
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
        return `${[...checks].join(', ')} (${(0,markdown/* sentence */.em)((0,quote/* clip */.$Q)(reason, 160).replace(/(?<![.\s])[.\s]+$/, ''))})`;
    });
    return [`${(0,marks/* markOf */.F)('skip')}: ${reasons.join('; ')}.`, ''];
}

// EXTERNAL MODULE: ./lib/report/digest.js
var digest = __webpack_require__(6300);
// EXTERNAL MODULE: ./lib/report/headline.js
var report_headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/model/model-rows.js
var model_rows = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
;// CONCATENATED MODULE: ./lib/report/models-table.js





const STATE_MARKS = {
    broken: `${(0,phrases/* iconOf */.ZG)('fail')} no`,
    works: `${(0,phrases/* iconOf */.ZG)('pass')} yes`,
    spared: `${(0,phrases/* iconOf */.ZG)('info')} not needed`,
    unasked: `${(0,phrases/* iconOf */.ZG)('skip')} not asked`,
};
const AT_ONCE = 15;
const COLUMNS = ['Model', 'Works', 'Time', 'Listed', 'Diagnosis'];
function modelsTable(gateway, max) {
    const rows = (0,model_rows/* modelRows */.vu)(gateway);
    if (rows.length === 0)
        return [];
    if (rows.length <= Math.min(AT_ONCE, max))
        return tableOf(rows);
    const open = rows.filter(({ state }) => state === 'broken').slice(0, Math.min(AT_ONCE, max));
    const lines = open.length === 0 ? [] : [...tableOf(open)];
    let left = max - open.length;
    for (const state of model_rows/* STATES */.xj) {
        const folded = rows.filter((row) => row.state === state).slice(state === 'broken' ? open.length : 0);
        if (folded.length === 0)
            continue;
        const shown = folded.slice(0, Math.max(0, left));
        left -= shown.length;
        const title = foldedTitle(state, folded.length);
        const rest = folded.length - shown.length;
        const omitted = rest === 0 ? '' : `${(0,measures/* counted */.h)(rest, 'model')} left out here to save space; the report has them all.`;
        lines.push(...foldedLines(title, shown.length === 0 ? [omitted] : [...tableOf(shown), omitted]));
    }
    return lines;
}
function foldedTitle(state, count) {
    const models = (0,measures/* counted */.h)(count, 'model');
    const one = count === 1;
    switch (state) {
        case 'broken':
            return `${(0,phrases/* iconOf */.ZG)('fail')} ${models} more ${one ? 'does' : 'do'} not work`;
        case 'works':
            return `${(0,phrases/* iconOf */.ZG)('pass')} ${models} ${one ? 'works' : 'work'}`;
        case 'spared':
            return `${(0,phrases/* iconOf */.ZG)('info')} ${models} not needed: another model of the same item works`;
        case 'unasked':
            return `${(0,phrases/* iconOf */.ZG)('skip')} ${models} not asked`;
    }
}
function foldedLines(title, body) {
    return ['<details>', `<summary>${title}</summary>`, '', ...body, '', '</details>', ''];
}
function tableOf(rows) {
    const cells = rows.map(cellsOf);
    const kept = COLUMNS.filter((_, column) => column < 2 || cells.some((row) => row[column] !== ''));
    const pick = (row) => tableRow(kept.map((column) => row[COLUMNS.indexOf(column)] ?? ''));
    const rule = tableRow(kept.map((column) => (column === 'Time' ? '---:' : '---')));
    return [tableRow(kept), rule, ...cells.map(pick), ''];
}
function cellsOf({ model, state, finding }) {
    const { latencyMs, listed, suggestions } = model;
    const near = suggestions.length === 0 ? '' : `did you mean ${named(suggestions)}?`;
    const diagnosis = finding === null ? '' : codeLink(finding);
    return [
        (0,markdown/* code */.aY)(model.id, 100),
        STATE_MARKS[state],
        latencyMs === null ? '' : (0,measures/* milliseconds */.R)(latencyMs),
        listed === null ? '' : listed ? 'yes' : '**no**',
        [diagnosis, near].filter((part) => part !== '').join(': '),
    ];
}

// EXTERNAL MODULE: ./lib/model/sentence.js
var sentence = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/report/key-used.js
var key_used = __webpack_require__(5379);
// EXTERNAL MODULE: ./lib/safety/mermaid.js
var mermaid = __webpack_require__(2377);
;// CONCATENATED MODULE: ./lib/report/timeline.js


const MOST_BARS = 40;
const MOST_GOOD = 12;
const SHOWN_WAIT_MS = 100;
function attemptsOf(findings) {
    const seen = new Set();
    const entries = [];
    const asking = (finding) => ['base-url', 'connection', 'latency', 'drift'].includes(finding.check) ? 1 : 0;
    for (const finding of [...findings].sort((a, b) => asking(a) - asking(b))) {
        for (const [index, attempt] of finding.tries.entries()) {
            const { startedMs, durationMs, httpStatus, fault } = attempt;
            const isOfModel = asking(finding) === 0 && finding.check !== 'models';
            const model = isOfModel ? finding.model : null;
            const key = JSON.stringify([startedMs, durationMs, httpStatus, fault]);
            const ownKey = `${key}${model}`;
            if (seen.has(ownKey) || (model === null && seen.has(key)))
                continue;
            seen.add(key).add(ownKey);
            entries.push({ finding, attempt, model, number: index + 1 });
        }
    }
    return entries.sort((a, b) => a.attempt.startedMs - b.attempt.startedMs);
}
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
function barsOf({ finding, attempt, model, number }) {
    const { startedMs, waitedMs, durationMs, httpStatus, fault, code } = attempt;
    const result = code ?? (httpStatus === null ? (fault ?? 'answered') : `${httpStatus}`);
    const subject = (0,mermaid/* mermaidLabel */._)(model ?? finding.check);
    const again = number > 1 ? ` try ${number}` : '';
    const label = `${(0,measures/* milliseconds */.R)(durationMs)} ${subject}${again} ${(0,mermaid/* mermaidLabel */._)(result)}`;
    const tag = code === null ? '' : 'crit, ';
    const bar = `    ${label} :${tag}${pointOf(startedMs)}, ${Math.max(1, Math.round(durationMs))}ms`;
    if (waitedMs < SHOWN_WAIT_MS)
        return [bar];
    const waitFrom = Math.max(0, startedMs - waitedMs);
    const wait = `    ${(0,measures/* milliseconds */.R)(waitedMs)} wait before try ${number} :done, ${pointOf(waitFrom)}, ${Math.round(waitedMs)}ms`;
    return [wait, bar];
}
function pointOf(ms) {
    return new Date(Date.UTC(2001, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').slice(0, 23);
}

;// CONCATENATED MODULE: ./lib/report/details.js









const MOST_ATTEMPTS = 500;
function findingsDetail(findings) {
    const groups = (0,report_groups/* groupsOf */.c1)(findings).filter(({ first }) => first.status !== 'skip');
    if (groups.length === 0)
        return [];
    const rows = groups.map(({ first, models }) => {
        const subject = models.length === 0 ? first.check : `${first.check}: ${named(models)}`;
        const said = [
            (0,markdown/* sentence */.em)(first.seen, 500),
            (0,markdown/* sentence */.em)(first.means, 500),
            first.next === '' ? '' : `<b>Next:</b> ${(0,markdown/* sentence */.em)(first.next, 500)}`,
            first.actor === null ? '' : `<b>Who acts:</b> ${(0,phrases/* actorOf */.dn)(first.actor)}`,
            first.requestId === null ? '' : `Request id ${(0,markdown/* code */.aY)(first.requestId, 120)}`,
        ].filter((part) => part !== '');
        return `| ${(0,marks/* cellMarkOf */.r)(first.status)} | ${subject} | ${codeLink(first)} | ${said.join('<br>')} |`;
    });
    const head = ['| Result | Check | Diagnosis | Seen, meaning, next step |', '| --- | --- | --- | --- |'];
    return foldedLines(`All findings (${findings.length})`, [...head, ...rows]);
}
function attemptsDetail(findings) {
    const attempts = attemptsOf(findings);
    if (attempts.length === 0)
        return [];
    const rows = attempts.slice(0, MOST_ATTEMPTS).map(({ finding, attempt, model, number }) => {
        const { startedMs, waitedMs, durationMs, httpStatus, fault } = attempt;
        const answer = httpStatus === null ? (0,markdown/* prose */.CS)(fault ?? 'no answer', 60) : `HTTP ${httpStatus}`;
        const result = attempt.code === null ? 'good' : (0,markdown/* code */.aY)(attempt.code);
        const subject = model === null ? '' : (0,markdown/* code */.aY)(model, 100);
        const waited = waitedMs === 0 ? '' : (0,measures/* milliseconds */.R)(waitedMs);
        return `| ${(0,measures/* milliseconds */.R)(startedMs)} | ${finding.check} | ${subject} | ${number} | ${waited} | ${(0,measures/* milliseconds */.R)(durationMs)} | ${answer} | ${result} |`;
    });
    const rest = attempts.length - rows.length;
    return foldedLines(`All attempts (${attempts.length})`, [
        '| At | Check | Model | Try | Waited before | Took | Answer | Result |',
        '| ---: | --- | --- | ---: | ---: | ---: | --- | --- |',
        ...rows,
        ...(rest === 0 ? [] : ['', `${rest} more are in the report.`]),
    ]);
}
function keyDetail({ key }) {
    if (key === null)
        return [];
    const compare = key.sha256 === null
        ? []
        : ['', `To see whether yours is the same: ${(0,markdown/* code */.aY)('printf %s "$KEY" | sha256sum')}`];
    return foldedLines('The key that was used', [(0,key_used/* keyText */.P)(key, markdown/* code */.aY), ...compare]);
}
function timingsLine({ timings, requests, usage }) {
    const parts = [
        ['DNS', timings.dnsMs],
        ['TCP', timings.connectMs],
        ['TLS', timings.tlsMs],
        ['first byte', timings.firstByteMs],
    ];
    const known = parts.flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${(0,measures/* milliseconds */.R)(ms)}`]));
    const tokens = usage == null ? [] : [`${usage.promptTokens} tokens in, ${usage.completionTokens} out`];
    return [(0,measures/* counted */.h)(requests, 'request'), ...tokens, ...known].join(', ');
}

// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
;// CONCATENATED MODULE: ./lib/report/probe-matrix.js






const probe_matrix_AT_ONCE = 15;
const WORDS = {
    pass: 'yes',
    warn: 'no',
    fail: 'no',
    skip: 'not asked',
    info: 'no, not needed',
};
function probesShown({ models }) {
    const wanted = new Set(models.wanted.flatMap(({ probes }) => Object.keys(probes ?? {})));
    const shown = run/* PROBES */._v.filter((probe) => wanted.has(probe));
    return shown.length === 1 && shown[0] === 'completion' ? [] : shown;
}
function matrixRows({ models }) {
    const rows = models.wanted.filter(({ probes }) => Object.keys(probes ?? {}).length > 0);
    return [...rows.filter((row) => !isGood(row)), ...rows.filter(isGood)];
}
function probeMatrix(gateway, max) {
    const probes = probesShown(gateway);
    const inOrder = matrixRows(gateway);
    if (probes.length === 0 || inOrder.length === 0)
        return [];
    const about = new Map(gateway.findings.map((finding) => [`${finding.check} ${finding.model}`, finding]));
    const open = inOrder.slice(0, Math.min(probe_matrix_AT_ONCE, max));
    const folded = inOrder.slice(open.length, max);
    const left = inOrder.length - open.length - folded.length;
    const table = (models) => probe_matrix_tableOf(models, probes, about);
    const rest = left === 0 ? [] : [`${(0,measures/* counted */.h)(left, 'model')} left out here to save space; the report has them all.`, ''];
    return [
        ...(open.length === 0 ? [] : table(open)),
        ...(folded.length === 0 ? [] : foldedLines(`${(0,measures/* counted */.h)(folded.length, 'model')} more`, table(folded))),
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
function cellOf(model, probe, finding) {
    const status = model.probes[probe];
    if (status === undefined)
        return '';
    const word = `${(0,phrases/* iconOf */.ZG)(status)}&nbsp;${WORDS[status]}`;
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
        return dimension == null ? '' : (0,measures/* counted */.h)(dimension, 'number');
    if (probe !== 'stream' || firstTokenMs == null)
        return '';
    const rate = tokensPerSecond == null ? '' : `, ${tokensPerSecond} tokens/s`;
    return `first token ${(0,measures/* milliseconds */.R)(firstTokenMs)}${rate}`;
}

// EXTERNAL MODULE: ./lib/report/repeat.js
var repeat = __webpack_require__(3231);
;// CONCATENATED MODULE: ./lib/report/section.js













const MOST_OTHERS = 5;
function sectionOf(gateway, detail, heading) {
    const headline = (0,report_headline/* headlineOf */.gD)(gateway);
    const { head, state } = headline;
    const title = `${(0,marks/* markOf */.F)(gateway.verdict)}: ${(0,markdown/* prose */.CS)(gateway.name, 200)}`;
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
        ...curlOf(gateway, sub),
        ...(chart.length === 0 ? [] : [`${sub} Requests in time`, '', ...chart]),
        ...(detail.findings ? findingsDetail(gateway.findings) : []),
        ...keyDetail(gateway),
        ...(detail.attempts ? attemptsDetail(gateway.findings) : []),
        `<sub>${timingsLine(gateway)}.</sub>`,
        '',
    ];
}
function callOf({ findings }, { head }) {
    if (head === null)
        return [];
    const bad = (0,report_groups/* groupsOf */.c1)(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
    const others = bad.filter(({ first }) => first !== head && (first.code !== head.code || first.model === null));
    const also = others.map((group) => `- ${codeLink(group.first)} (${whereOf(group)}): ${(0,markdown/* sentence */.em)(group.first.seen, 160)}`);
    const rest = also.length - MOST_OTHERS;
    const id = (0,phrases/* requestIdOf */.Gb)(head);
    return [
        ...(head.next === '' ? [] : [`**Next:** ${(0,markdown/* sentence */.em)(head.next, 500)}`, '']),
        `**Seen:** ${seenOf(head, bad)}`,
        '',
        ...(head.means === '' ? [] : [`**Means:** ${(0,markdown/* sentence */.em)(head.means, 500)}`, '']),
        ...(head.actor === null ? [] : [`**Who acts:** ${(0,phrases/* actorOf */.dn)(head.actor)}.`, '']),
        ...(id === null ? [] : [`**Request id:** ${(0,markdown/* code */.aY)(id, 120)}`, '']),
        ...(also.length === 0 ? [] : ['**Also:**', '', ...also.slice(0, MOST_OTHERS)]),
        ...(rest > 0 ? [`- ${rest} more, in the table below`] : []),
        ...(also.length === 0 ? [] : ['']),
    ];
}
function whereOf({ first, models }) {
    const [model, ...more] = models;
    if (more.length > 0)
        return `${first.check} of ${(0,measures/* counted */.h)(models.length, 'model')}`;
    return model === undefined || first.seen.includes(model)
        ? first.check
        : `${first.check} of ${(0,markdown/* code */.aY)(model, 100)}`;
}
function seenOf(head, bad) {
    const group = bad.find(({ findings }) => findings.includes(head));
    const others = (group?.models.length ?? 1) - 1;
    const seen = (0,markdown/* sentence */.em)(others <= 0 ? head.seen : (0,sentence/* ended */.v)(head.seen), 500);
    if (head.model === null)
        return seen;
    const more = others <= 0 ? '' : ` The same goes for ${others} more: see the table of models.`;
    return head.seen.includes(head.model) ? `${seen}${more}` : `${(0,markdown/* code */.aY)(head.model, 100)}: ${seen}${more}`;
}
function curlOf({ curl }, sub) {
    if (curl === null)
        return [];
    const variables = (0,repeat/* variablesOf */.h)(curl).map((name) => (0,markdown/* code */.aY)(name));
    const how = variables.length === 0 ? 'Run:' : `Set ${variables.join(', ')} in your shell, then run:`;
    return [`${sub} Try it by hand`, '', how, '', (0,markdown/* codeBlock */.DV)(curl, 'sh'), ''];
}

;// CONCATENATED MODULE: ./lib/report/summary.js









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
function summaryOf(report, limit = SUMMARY_LIMIT, trendOf = [], mostSections = Number.POSITIVE_INFINITY) {
    const steps = summarySteps(report, limit, trendOf, mostSections);
    let step = steps.next();
    while (!step.done)
        step = steps.next();
    return step.value;
}
function* summarySteps(report, limit, trendOf, mostSections = Number.POSITIVE_INFINITY) {
    const trend = trendOf.length === 0 ? [] : ['### Trend', '', ...trendOf];
    const render = (detail) => {
        const sections = Math.min(detail.sections, mostSections);
        return within(limit, linesOf(report, { ...detail, sections }, trend));
    };
    const whole = yield* render(ALL);
    if (whole !== null)
        return whole;
    let best = yield* within(limit, [[titleOf(report)]]);
    let [low, high] = [1, DETAILS.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const text = yield* render(DETAILS[middle] ?? ALL);
        if (text === null)
            low = middle + 1;
        else
            [best, high] = [text, middle];
    }
    return best ?? '';
}
function* within(limit, parts) {
    let text = '';
    let left = limit;
    for (const lines of parts) {
        const part = lines.map((line) => `${line}\n`).join('');
        left -= Buffer.byteLength(part, 'utf8');
        if (left < 0)
            return null;
        text += part;
        yield;
    }
    return text;
}
function titleOf(report) {
    return `## ${(0,marks/* markOf */.F)(report.verdict)}: ${(0,markdown/* prose */.CS)((0,report_headline/* subjectOf */.et)(report), 200)}`;
}
function* linesOf(report, detail, trend) {
    const [only, ...more] = report.gateways;
    const past = detail.trend ? trend : [];
    if (only !== undefined && more.length === 0)
        yield [...sectionOf(only, detail, '##'), ...past];
    else
        yield* fleet(report, detail, past);
    const took = (0,measures/* milliseconds */.R)(report.durationMs);
    yield [
        `<sub>gateway-preflight ${(0,markdown/* prose */.CS)(report.version, 40)}, ${(0,markdown/* prose */.CS)(report.startedAt, 40)}, ${took}. Everything is in the JSON report.</sub>`,
    ];
}
function* fleet(report, detail, past) {
    const gateways = (0,model_report/* worstFirst */.md)(report.gateways);
    const rows = gateways.slice(0, detail.rows).map((gateway) => {
        const { headline, tally } = (0,digest/* digestOf */.o)(gateway);
        const { head, state } = headline;
        const next = head === null ? (0,markdown/* sentence */.em)(state, 200) : (0,markdown/* sentence */.em)(head.next, 300);
        const models = tally.of === 0 ? '' : `${tally.worked} of ${tally.of}`;
        const diagnosis = head === null ? '' : codeLink(head);
        return `| ${(0,marks/* cellMarkOf */.r)(gateway.verdict)} | ${(0,markdown/* prose */.CS)(gateway.name, 100)} | ${diagnosis} | ${models} | ${next} |`;
    });
    const shown = gateways.slice(0, detail.sections);
    yield [
        titleOf(report),
        '',
        '| Result | Gateway | Diagnosis | Models | Next |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
        ...leftOut(report.gateways.length - rows.length, 'row'),
    ];
    for (const gateway of shown.filter(({ verdict }) => verdict !== 'pass')) {
        yield sectionOf(gateway, detail, '###');
    }
    yield past;
    for (const gateway of shown.filter(({ verdict }) => verdict === 'pass')) {
        const title = `${(0,marks/* markOf */.F)('pass')}: ${(0,markdown/* prose */.CS)(gateway.name, 200)}`;
        yield foldedLines(title, sectionOf(gateway, detail, '####'));
    }
    yield leftOut(report.gateways.length - shown.length, 'section');
}
function leftOut(count, noun) {
    return count <= 0
        ? []
        : [`${(0,measures/* counted */.h)(count, noun)} left out here to save space; the report has them all.`, ''];
}


/***/ }),

/***/ 2809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   GH: () => (/* binding */ withMasks),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9252);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2662);


const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
const COMMIT = /\b[0-9a-f]{7,64}\b/gi;
const BREAK = '\ufdd0';
const reference = (character) => `&#${character.codePointAt(0)};`;
const escapeHtml = (text) => text.replace(/[&<>"'`|]/g, reference);
function prose(text, max = 2000) {
    return harmless(text, max, (line) => line.replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${BREAK}`)));
}
function harmless(text, max, parted) {
    return parted((0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), max).replaceAll(BREAK, '\ufffd').replace(LINKED, `$&${BREAK}`))
        .replace(LEADING, `$&${BREAK}`)
        .replace(MARKUP, reference)
        .replaceAll(BREAK, '<wbr>');
}
function sentence(text, max = 2000) {
    return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
function code(text, max = 200) {
    return `<code>${harmless(text, max, (line) => line)}</code>`;
}
function codeBlock(text, language) {
    const body = text.split('\n').map((line) => escapeHtml((0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)));
    return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}
function withMasks(markdown) {
    if (!markdown.includes(_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5))
        return markdown;
    let fenced = false;
    const lines = markdown.split('\n').map((line) => {
        if (line.startsWith('```'))
            fenced = !fenced;
        return fenced ? line : line.replace(/(?<!\*)\*{3}(?!\*)/g, reference('*').repeat(3));
    });
    return lines.join('\n');
}
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

function mermaidLabel(text, max = 40) {
    const label = text
        .replace(/[^\p{L}\p{N}./_-]+/gu, ' ')
        .replace(/-{2,}/g, '-')
        .trim();
    return (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(label, max);
}


/***/ })

};
