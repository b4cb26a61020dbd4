export const id = 413;
export const ids = [413];
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


/***/ }),

/***/ 4845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 4 modules
var core = __webpack_require__(9257);
// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
;// CONCATENATED MODULE: ./lib/engine/write-files.js



function writeReport({ report, run, writtenAs }, redact, roots) {
    const { reportPath } = run;
    const pieces = (0,garbage/* collecting */.HI)((0,json/* reportPieces */.iq)(report, redact, writtenAs));
    const failed = reportPath === null ? null : (0,files/* writeWhole */.f8)(reportPath, pieces, roots);
    return {
        reportPath: failed === null ? (reportPath ?? '') : '',
        warnings: failed === null ? [] : [failed],
    };
}
async function writeOthers({ report, run, history, unwanted }, redact, roots) {
    if (run.junitPath === null && run.pagePath === null)
        return [];
    const { writeMore } = await __webpack_require__.e(/* import() */ 502).then(__webpack_require__.bind(__webpack_require__, 9502));
    const told = await writeMore({ report, run, history, unwanted }, redact, roots);
    return told.filter((warning) => warning !== null);
}

// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/report/annotations.js
var report_annotations = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(7439);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/redacted.js
var redacted = __webpack_require__(3408);
// EXTERNAL MODULE: ./lib/report/summary.js + 6 modules
var summary = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/safety/markdown.js
var markdown = __webpack_require__(2809);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/safety/redact.js + 12 modules
var safety_redact = __webpack_require__(6296);
// EXTERNAL MODULE: ./lib/system/signals.js
var signals = __webpack_require__(288);
// EXTERNAL MODULE: ./lib/runner/inputs.js + 3 modules
var inputs = __webpack_require__(3922);
;// CONCATENATED MODULE: ./lib/runner/publish.js
















const HASTY_MS = 250;
const HASTY_LIMIT = 64 * 1024;
const HASTY_SECTIONS = 3;
function warn(warning, redact) {
    if (warning !== null)
        core/* warning */.$e(redact((0,quote/* oneLine */.TN)(warning)));
}
function outputLines(outputs) {
    return Object.entries(outputs)
        .map(([name, value]) => {
        const mark = `end-${(0,external_node_crypto_.randomUUID)()}`;
        return `${name}<<${mark}\n${value}\n${mark}\n`;
    })
        .join('');
}
function writeOutputs(report, path, redact, env) {
    const file = env.GITHUB_OUTPUT ?? '';
    if (file === '') {
        warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
        return;
    }
    warn((0,files/* appendLines */._g)(file, outputLines((0,outputs/* outputsOf */.Y)(report, path, redact)), []), redact);
}
async function trendOf(report, history) {
    if (history.length === 0)
        return [];
    const { trendLines } = await __webpack_require__.e(/* import() */ 161).then(__webpack_require__.bind(__webpack_require__, 542));
    return trendLines(history, (0,model_report/* worstFirst */.md)(report.gateways).map(({ name }) => name));
}
async function writeSummary({ report, run, cancel }, history, redact, env) {
    const file = env.GITHUB_STEP_SUMMARY ?? '';
    const mode = run.summary;
    if (file === '' || mode === 'off' || (mode === 'problems' && report.verdict === 'pass'))
        return;
    const trend = await trendOf(report, history);
    const full = await (0,signals/* patiently */.d_)((0,summary/* summarySteps */.aZ)(report, summary/* SUMMARY_LIMIT */.Jt, trend), () => (0,signals/* isCancelled */.mm)(cancel));
    const shown = (text) => (0,markdown/* withMasks */.GH)((0,safety_redact/* redactLines */.n)(text, redact));
    const whole = full === null ? '' : shown(full);
    const isFit = whole !== '' && Buffer.byteLength(whole) <= summary/* SUMMARY_LIMIT */.Jt;
    const hasty = () => shown((0,summary/* summaryOf */.YG)(report, HASTY_LIMIT, trend, HASTY_SECTIONS));
    warn((0,files/* appendLines */._g)(file, isFit ? whole : hasty(), []), redact);
}
async function publish_log(report, redact, cancel) {
    const annotations = (0,report_annotations/* createAnnotations */.X)();
    const began = performance.now();
    let rested = began;
    for (const [told, gateway] of report.gateways.entries()) {
        if (performance.now() - rested > signals/* STRETCH_MS */.F1) {
            if ((await (0,signals/* isCancelled */.mm)(cancel)) && performance.now() - began > HASTY_MS) {
                core/* info */.pq(`${report.gateways.length - told} more gateways are in the report: the run was cancelled.`);
                break;
            }
            rested = performance.now();
        }
        const { title, lines } = (0,log/* logGroup */.Q)(gateway);
        core/* startGroup */.Oh(redact(title));
        for (const line of lines)
            core/* info */.pq(redact(line));
        core/* endGroup */.N4();
        annotations.add(gateway);
    }
    for (const { level, title, message } of annotations.all()) {
        const tell = level === 'error' ? core/* error */.z3 : core/* warning */.$e;
        tell(redact(message), { title: redact(title) });
    }
}
function othersOf({ junitPath, pagePath, issue, comment }) {
    const wanted = { junit: junitPath !== null, page: pagePath !== null, issue, comment };
    return Object.entries(wanted).flatMap(([name, isWanted]) => (isWanted ? [name] : []));
}
async function publishOthers(published, history, redact, env) {
    const { run, cancel } = published;
    if (othersOf(run).length === 0)
        return [];
    const report = (0,redacted/* redactedReport */.d)(published.report, redact);
    const unwanted = () => (0,signals/* isCancelled */.mm)(cancel);
    const failed = await writeOthers({ report, run, history, unwanted }, redact, (0,inputs/* rootsOf */.RD)(env));
    for (const warning of failed)
        warn(warning, redact);
    const untold = othersOf({ ...run, junitPath: null, pagePath: null });
    if (untold.length === 0 || (await unwanted()))
        return untold;
    const { tellGitHub } = await __webpack_require__.e(/* import() */ 66).then(__webpack_require__.bind(__webpack_require__, 3066));
    const told = await tellGitHub({ ...published, report }, redact, env);
    for (const warning of told)
        warn(warning, redact);
    return [];
}
function tellCancelled(left) {
    const names = left.map((name) => `\`${name}\``).join(', ');
    core/* info */.pq(`The run was cancelled${names === '' ? '' : ` before these were updated: ${names}`}.`);
}
async function publish(published, redact, env) {
    const { report, run, memory, cancel, warnings: untold = [] } = published;
    const written = writeReport(published, redact, (0,inputs/* rootsOf */.RD)(env));
    writeOutputs(report, written.reportPath, redact, env);
    const { history, warnings, left: forgotten = [] } = await memory.keep(report, redact);
    for (const warning of [...untold, ...warnings, ...written.warnings])
        warn(warning, redact);
    await writeSummary(published, history, redact, env);
    await publish_log(report, redact, cancel);
    const left = (await (0,signals/* isCancelled */.mm)(cancel))
        ? othersOf(run)
        : await publishOthers(published, history, redact, env);
    if (await (0,signals/* isCancelled */.mm)(cancel))
        tellCancelled([...forgotten, ...left]);
    const closing = redact((0,quote/* oneLine */.TN)((0,headline/* closingOf */.r1)(report)));
    if (report.verdict === 'fail')
        core/* setFailed */.C1(closing);
    else
        core/* info */.pq(closing);
}


/***/ })

};
