export const id = 591;
export const ids = [591];
export const modules = {

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _g: () => (/* binding */ appendLines),
  Zr: () => (/* binding */ readTail),
  sg: () => (/* binding */ writeUnlessUnwanted),
  f8: () => (/* binding */ writeWhole)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/file-faults.js
var file_faults = __webpack_require__(6689);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/memory/leftovers.js



const OURS = /^\.preflight-[0-9a-f]{8}\.tmp$/;
const STALE_AFTER = 10 * 60 * 1000;
function temporaryName() {
    return `.preflight-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}.tmp`;
}
function sweep(folder, now) {
    try {
        for (const name of (0,external_node_fs_.readdirSync)(folder).filter((one) => OURS.test(one))) {
            const path = (0,external_node_path_.join)(folder, name);
            const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
            if (found?.isFile() && now - found.mtimeMs > STALE_AFTER)
                (0,external_node_fs_.rmSync)(path, { force: true });
        }
    }
    catch {
    }
}

// EXTERNAL MODULE: ./lib/memory/paths.js
var paths = __webpack_require__(5719);
;// CONCATENATED MODULE: ./lib/memory/files.js





const CAREFUL = external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
const LINE_END = 10;
function writeWhole(path, text, roots, { lasting = false } = {}) {
    return attempted(path, 'written', () => {
        const begun = beginWhole(path, roots);
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                (0,external_node_fs_.writeFileSync)(begun.file, piece);
            begun.place(lasting);
        }
        finally {
            begun.end();
        }
    });
}
async function writeUnlessUnwanted(path, pieces, roots, unwanted) {
    let begun = null;
    try {
        begun = beginWhole(path, roots);
        for (const piece of pieces) {
            (0,external_node_fs_.writeFileSync)(begun.file, piece);
            if (await unwanted())
                throw new paths/* Refusal */.P_('the run was cancelled');
        }
        begun.place(false);
        return null;
    }
    catch (error) {
        return whyNot(path, 'written', error);
    }
    finally {
        begun?.end();
    }
}
function beginWhole(path, roots) {
    const target = (0,paths/* settle */.G9)(path, roots);
    const folder = (0,external_node_path_.dirname)(target);
    const beside = (0,external_node_path_.join)(folder, temporaryName());
    const file = (0,external_node_fs_.openSync)(beside, 'wx', (0,paths/* modeOf */.VV)(target));
    let isOpen = true;
    const close = () => {
        if (isOpen)
            (0,external_node_fs_.closeSync)(file);
        isOpen = false;
    };
    return {
        file,
        place: (lasting) => {
            if (lasting)
                (0,external_node_fs_.fsyncSync)(file);
            const written = (0,external_node_fs_.fstatSync)(file).mtimeMs;
            close();
            (0,external_node_fs_.renameSync)(beside, target);
            if (lasting)
                syncFolder(folder);
            sweep(folder, written);
        },
        end: () => {
            close();
            (0,external_node_fs_.rmSync)(beside, { force: true });
        },
    };
}
function appendLines(path, lines, roots, { lasting = false } = {}) {
    if (lines === '')
        return null;
    return attempted(path, 'written', () => {
        const target = (0,paths/* settle */.G9)(path, roots);
        (0,paths/* modeOf */.VV)(target);
        const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | CAREFUL;
        withFile((0,external_node_fs_.openSync)(target, flags, 0o666), (file) => {
            const bytes = Buffer.from(isTorn(file) ? `\n${lines}` : lines);
            if ((0,external_node_fs_.writeSync)(file, bytes) < bytes.length)
                throw new paths/* Refusal */.P_('the disk took only a part of it');
            if (lasting)
                (0,external_node_fs_.fsyncSync)(file);
        });
    });
}
function readTail(path, most, roots) {
    let tail = null;
    let cut = false;
    const warning = attempted(path, 'read', () => {
        const target = (0,paths/* followed */.Xd)(path, roots);
        if ((0,paths/* modeOf */.VV)(target) === undefined)
            return;
        withFile((0,external_node_fs_.openSync)(target, external_node_fs_.constants.O_RDONLY | CAREFUL), (file) => {
            const { size } = (0,external_node_fs_.fstatSync)(file);
            const bytes = Buffer.alloc(Math.min(size, most));
            const read = (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, size - bytes.length);
            cut = size > most;
            const from = cut ? bytes.indexOf(LINE_END) + 1 : 0;
            tail = bytes.subarray(from, read);
        });
    });
    return { bytes: tail, cut, warning };
}
function withFile(file, act) {
    try {
        act(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function attempted(path, done, act) {
    try {
        act();
        return null;
    }
    catch (error) {
        return whyNot(path, done, error);
    }
}
function whyNot(path, done, error) {
    const errno = (0,paths/* errnoOf */.UQ)(error);
    const reason = error instanceof paths/* Refusal */.P_ ? error.message : ((0,file_faults/* whyNot */.OB)(errno) ?? (errno || 'unknown error'));
    return `${path} was not ${done}: ${reason}.`;
}
function isTorn(file) {
    const { size } = (0,external_node_fs_.fstatSync)(file);
    if (size === 0)
        return false;
    const last = Buffer.alloc(1);
    (0,external_node_fs_.readSync)(file, last, 0, 1, size - 1);
    return last[0] !== LINE_END;
}
function syncFolder(folder) {
    try {
        withFile((0,external_node_fs_.openSync)(folder, external_node_fs_.constants.O_RDONLY), external_node_fs_.fsyncSync);
    }
    catch {
    }
}


/***/ }),

/***/ 5719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   Xd: () => (/* binding */ followed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


class Refusal extends Error {
}
function settle(path, roots) {
    const target = followed(path, roots);
    makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
    const folder = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
    if (folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target))
        throw new Refusal('its folder was replaced by a symbolic link');
    return target;
}
function makeFolders(folder) {
    try {
        makeFolder(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            throw error;
        makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
        makeFolder(folder);
    }
}
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    }
}
function followed(path, roots) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const target = withoutLinks(absolute);
    if (!roots.some((root) => holds((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root), absolute)))
        return target;
    const real = roots.map((root) => realRoot((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root)));
    if (!real.some((root) => holds(root, target))) {
        throw new Refusal('a symbolic link leads out of the workspace and the temp folder');
    }
    return target;
}
function realRoot(root) {
    try {
        return withoutLinks(root);
    }
    catch {
        return root;
    }
}
function withoutLinks(absolute) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute);
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false }) !== undefined)
        throw new Refusal('it is a symbolic link that leads nowhere');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute);
    return folder === absolute ? absolute : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(withoutLinks(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(absolute));
}
function holds(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, way) === path;
}
function modeOf(target) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (found.isDirectory())
        throw new Refusal('it is a folder');
    if (!found.isFile())
        throw new Refusal('it is no regular file');
    return found.mode & 0o777;
}
function isMissing(error) {
    return errnoOf(error) === 'ENOENT';
}
function errnoOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
const VERDICTS = ['fail', 'warn', 'pass'];


/***/ }),

/***/ 1780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iy: () => (/* binding */ modelTally),
/* harmony export */   vu: () => (/* binding */ modelRows)
/* harmony export */ });
/* unused harmony export STATES */
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
/* harmony export */   c1: () => (/* binding */ groupsOf)
/* harmony export */ });
/* unused harmony export gatewayWorks */
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
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* unused harmony export closingOf */
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
/* harmony export */   iq: () => (/* binding */ reportPieces),
/* harmony export */   l4: () => (/* binding */ reportJson)
/* harmony export */ });
/* unused harmony exports gatewayText, gatewayOf, wantedOf, findingOf */
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

/***/ 3408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ redactedOf),
/* harmony export */   d: () => (/* binding */ redactedReport)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);

function redactedReport(report, redact) {
    return {
        ...report,
        gateways: report.gateways.map((gateway) => redactedPart('', spelledOut(gateway), redact)),
    };
}
function redactedOf(part, redact) {
    return redactedPart('', part, redact);
}
function spelledOut(gateway) {
    const { models } = gateway;
    if (Array.isArray(models.added) && Array.isArray(models.removed))
        return gateway;
    return { ...gateway, models: { ...models, added: [...models.added], removed: [...models.removed] } };
}
function redactedPart(key, value, redact) {
    if (typeof value === 'string')
        return (_json_js__WEBPACK_IMPORTED_MODULE_0__/* .OUR_WORDS */ .J$.has(key) ? value : redact(value));
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value)) {
        const items = value.map((item) => redactedPart(key, item, redact));
        return items.every((item, at) => item === value[at]) ? value : items;
    }
    const pairs = Object.entries(value).map(([name, one]) => [name, redactedPart(name, one, redact)]);
    const old = value;
    return pairs.every(([name, one]) => one === old[name]) ? value : Object.fromEntries(pairs);
}


/***/ })

};
