export const id = 562;
export const ids = [562];
export const modules = {

/***/ 1562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinBaselines: () => (/* binding */ joinBaselines)
/* harmony export */ });
/* harmony import */ var _memory_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6075);
/* harmony import */ var _memory_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);
/* harmony import */ var _memory_keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5070);



function joinBaselines(path, files, roots) {
    if (files.length === 0)
        return [];
    const before = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_2__/* .loadBaseline */ .oU)(path, roots);
    if (before.warning !== null)
        return [before.warning];
    const told = before.damage === null ? [] : [before.damage];
    const jobs = function* () {
        for (const file of files) {
            const { baseline, damage, warning } = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_2__/* .loadBaseline */ .oU)(file, roots);
            const wrong = warning ?? damage;
            if (wrong !== null)
                told.push(`${file}: ${wrong}`);
            yield baseline;
        }
    };
    const lists = (0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .listsOfJobs */ .fG)(before.baseline, jobs());
    const failed = (0,_memory_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f8)(path, (0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .baselinePieces */ .hW)(before.baseline, lists), roots, { lasting: true });
    return failed === null ? told : [...told, failed];
}


/***/ }),

/***/ 6075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ch: () => (/* binding */ TOO_LONG),
  hW: () => (/* binding */ baselinePieces),
  wA: () => (/* binding */ compareModels),
  Y5: () => (/* binding */ lengthOf),
  fG: () => (/* binding */ listsOfJobs),
  mF: () => (/* binding */ readBaseline)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/model/ids.js
var model_ids = __webpack_require__(6639);
// EXTERNAL MODULE: ./lib/memory/history.js
var memory_history = __webpack_require__(107);
// EXTERNAL MODULE: ./lib/memory/paths.js
var paths = __webpack_require__(5719);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
;// CONCATENATED MODULE: ./lib/memory/stored-lists.js


const GROUP = 64 * 1024;
const MOST_LISTS = 10_000;
const MOST_IDS = 120_000;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const MARK = external_node_buffer_.Buffer.from('\ufeff');
class StoredIds {
    #bytes;
    #groups;
    constructor(bytes, groups) {
        this.#bytes = bytes;
        this.#groups = groups;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < this.#groups.length; at += 2) {
            const items = itemsIn(this.#bytes, this.#groups[at] ?? 0, this.#groups[at + 1] ?? 0);
            for (const item of items ?? [])
                if (typeof item === 'string')
                    yield item;
        }
    }
}
function storedLists(bytes) {
    const lists = new Map();
    const start = behindBlanks(bytes, bytes.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0);
    if (bytes[start] !== OBJECT)
        return null;
    let at = behindBlanks(bytes, start + 1);
    if (bytes[at] === OBJECT_END)
        return isEnd(bytes, at + 1) ? lists : null;
    while (bytes[at] === QUOTE) {
        const end = behindString(bytes, at);
        const name = (0,record/* parseJson */.qF)(bytes.toString('utf8', at, end));
        const colon = behindBlanks(bytes, end);
        if (typeof name !== 'string' || bytes[colon] !== COLON)
            return null;
        const stored = storedAt(bytes, behindBlanks(bytes, colon + 1));
        if (stored === null || lists.size === MOST_LISTS)
            return null;
        lists.set(name, stored.ids);
        const next = behindBlanks(bytes, stored.end);
        if (bytes[next] === OBJECT_END)
            return isEnd(bytes, next + 1) ? lists : null;
        if (bytes[next] !== COMMA)
            return null;
        at = behindBlanks(bytes, next + 1);
    }
    return null;
}
function storedAt(bytes, at) {
    if (bytes[at] === LIST)
        return listAt(bytes, at);
    const end = behindValue(bytes, at);
    if (end - at > GROUP)
        return { ids: null, end };
    return (0,record/* parseJson */.qF)(bytes.toString('utf8', at, end)) === undefined ? null : { ids: null, end };
}
function listAt(bytes, at) {
    const groups = [];
    const first = behindBlanks(bytes, at + 1);
    if (bytes[first] === LIST_END)
        return { ids: [], end: first + 1 };
    let areIds = true;
    let count = 0;
    let from = first;
    for (let next = first;; next += 1) {
        next = behindValue(bytes, next);
        const isLast = bytes[next] === LIST_END;
        if (!isLast && bytes[next] !== COMMA)
            return null;
        if (isLast || next - from > GROUP) {
            const items = next - from > 2 * GROUP ? [null] : itemsIn(bytes, from, next);
            if (items === null || items.length === 0)
                return null;
            count += items.length;
            areIds &&= count <= MOST_IDS && items.every((item) => typeof item === 'string');
            groups.push(from, next);
            from = next + 1;
        }
        if (isLast)
            return { ids: areIds ? new StoredIds(bytes, groups) : null, end: next + 1 };
    }
}
function itemsIn(bytes, from, to) {
    const items = (0,record/* parseJson */.qF)(`[${bytes.toString('utf8', from, to)}]`);
    return Array.isArray(items) ? items : null;
}
function isEnd(bytes, at) {
    return behindBlanks(bytes, at) === bytes.length;
}
function behindBlanks(bytes, at) {
    let next = at;
    while (bytes[next] === 0x20 || bytes[next] === 0x0a || bytes[next] === 0x0d || bytes[next] === 0x09)
        next += 1;
    return next;
}
function behindValue(bytes, at) {
    let depth = 0;
    let next = at;
    while (next < bytes.length) {
        const byte = bytes[next] ?? 0;
        const closes = byte === LIST_END || byte === OBJECT_END;
        if (depth === 0 && (byte === COMMA || closes))
            return next;
        if (byte === LIST || byte === OBJECT)
            depth += 1;
        else if (closes)
            depth -= 1;
        next = byte === QUOTE ? behindString(bytes, next) : next + 1;
    }
    return bytes.length;
}
function behindString(bytes, at) {
    let next = at + 1;
    while (next < bytes.length && bytes[next] !== QUOTE)
        next += bytes[next] === BACKSLASH ? 2 : 1;
    return Math.min(next + 1, bytes.length);
}

;// CONCATENATED MODULE: ./lib/memory/baseline.js





const NONE = new Map();
function readBaseline(text) {
    const bytes = external_node_buffer_.Buffer.isBuffer(text) ? text : external_node_buffer_.Buffer.from(text ?? '');
    if (bytes.every(isBlank))
        return { baseline: NONE, damage: null };
    const lists = storedLists(bytes);
    if (lists === null) {
        return { baseline: NONE, damage: 'The baseline is not a JSON object of gateways; a new one is started.' };
    }
    const baseline = new Map();
    for (const [name, ids] of lists)
        if (ids !== null)
            baseline.set(name, ids);
    const damaged = lists.size - baseline.size;
    const damage = damaged === 0
        ? null
        : `The baseline holds no list of model ids for ${damaged} of ${lists.size} gateways; a new list is started for them.`;
    return { baseline, damage };
}
function compareModels(name, listed, baseline) {
    const known = baseline.get(name);
    if (known === undefined || listed === null)
        return { added: [], removed: [] };
    const now = model_ids/* IdList */.g.of(listed);
    const isNew = new Uint8Array(now.length).fill(1);
    const removed = now.alike;
    for (const id of known) {
        const place = now.find(id);
        if (place < 0)
            removed.add(id);
        else
            isNew[place] = 0;
    }
    return { added: spelledOut(now.sorted(isNew)), removed: spelledOut(removed.sorted()) };
}
const PIECE = 512;
const BESIDE_ID = 8;
const TOO_LONG = 'it would be over 8 MiB, and no more is read of it; take gateways that are gone out of it, or run parts of the fleet with baselines of their own';
function lengthOf(ids) {
    let length = 0;
    for (const id of ids)
        length += external_node_buffer_.Buffer.byteLength(id) + BESIDE_ID;
    return length;
}
function* baselinePieces(baseline, lists, redact = (text) => text) {
    let length = 0;
    for (const piece of allPieces(baseline, lists, redact)) {
        length += external_node_buffer_.Buffer.byteLength(piece);
        if (length > memory_history/* MOST_BYTES */.uZ)
            throw new paths/* Refusal */.P_(TOO_LONG);
        yield piece;
    }
}
function* allPieces(baseline, lists, redact) {
    const next = new Map(baseline);
    for (const { name, listed } of lists)
        if (listed !== null)
            next.set(name, listed);
    const quoted = (text) => JSON.stringify(redact(text));
    let before = '{\n';
    for (const name of distinct([...next.keys()])) {
        const ids = model_ids/* IdList */.g.of(next.get(name) ?? []).sorted();
        yield `${before}  ${quoted(name)}: [`;
        let comma = '';
        for (const some of (0,model_ids/* chunksOf */.U)(ids, PIECE)) {
            yield `${comma}${some.map((id) => `\n    ${quoted(id)}`).join(',')}`;
            comma = ',';
        }
        yield ids.length === 0 ? ']' : '\n  ]';
        before = ',\n';
    }
    yield next.size === 0 ? '{}\n' : '\n}\n';
}
function listsOfJobs(before, jobs) {
    const textOf = (ids) => sorted([...(ids ?? [])]).join('\n');
    const lists = [];
    for (const job of jobs) {
        for (const [name, listed] of job) {
            const isNew = !before.has(name) || textOf(listed) !== textOf(before.get(name));
            if (isNew)
                lists.push({ name, listed });
        }
    }
    return lists;
}
function sorted(texts) {
    return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
function spelledOut(ids) {
    return ids.length > PIECE ? ids : [...ids];
}
function distinct(texts) {
    return sorted(texts).filter((text, at, all) => at === 0 || text !== all[at - 1]);
}
const isBlank = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);


/***/ }),

/***/ 107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ historyLine),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mw: () => (/* binding */ slowerThanUsual),
/* harmony export */   V0: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   c6: () => (/* binding */ boundedHistory),
/* harmony export */   dk: () => (/* binding */ mergeHistories),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES)
/* harmony export */ });
/* unused harmony export SLOWER_FACTOR */
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5268);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8793);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9000);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1819);
/* harmony import */ var _safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4945);





const MOST_ENTRIES = 400;
const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST_LINE = 1024 * 1024;
const SLOWER_FACTOR = 3;
const FEWEST_PASSES = 5;
const MOST_PASSES = 90;
const NOTICEABLE_MS = 250;
function readHistory(text) {
    const entries = [];
    let foreign = 0;
    for (const line of linesOf(text ?? '')) {
        (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .madeGarbage */ .dL)(line.length);
        if (line.trim() === '')
            continue;
        const entry = entryOf(line);
        if (entry === null)
            foreign += 1;
        else
            entries.push(entry);
    }
    return { entries: mergeHistories(entries), foreign };
}
function historyLine({ at, name, verdict, diagnosis, latencyMs, models }) {
    return `${JSON.stringify({ at, name, verdict, diagnosis, latencyMs, models })}\n`;
}
function entriesOf(report) {
    return report.gateways
        .filter((gateway) => gateway.plan === undefined && !(0,_model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfig */ .L)(gateway))
        .map((gateway) => {
        const models = modelsOf(gateway);
        const timed = Object.values(models).filter((ms) => ms !== null && ms > 0);
        const latency = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(timed);
        return {
            at: report.startedAt,
            name: gateway.name,
            verdict: gateway.verdict,
            diagnosis: gateway.diagnosis,
            latencyMs: latency === null ? null : Math.round(latency),
            models,
        };
    });
}
function mergeHistories(...lists) {
    const byLine = new Map();
    for (const entry of lists.flat()) {
        const line = historyLine(entry);
        (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .madeGarbage */ .dL)(line.length);
        byLine.set(line, entry);
    }
    return [...byLine.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
function boundedHistory(entries, mostEntries = MOST_ENTRIES, mostBytes = MOST_BYTES) {
    const counts = new Map();
    const kept = [];
    let bytes = 0;
    for (const entry of mergeHistories(entries).toReversed()) {
        const count = (counts.get(entry.name) ?? 0) + 1;
        if (count > mostEntries)
            continue;
        bytes += Buffer.byteLength(historyLine(entry));
        if (bytes > mostBytes)
            break;
        counts.set(entry.name, count);
        kept.push(entry);
    }
    return kept.reverse();
}
function slowerThanUsual(history, name, model, ms) {
    const passes = history
        .filter((entry) => entry.name === name)
        .map((entry) => (0,_model_history_js__WEBPACK_IMPORTED_MODULE_2__/* .latencyIn */ .s)(entry, model))
        .filter((past) => typeof past === 'number' && past > 0)
        .slice(-MOST_PASSES);
    const usualMs = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(passes);
    if (passes.length < FEWEST_PASSES || usualMs === null)
        return null;
    if (ms <= usualMs * SLOWER_FACTOR || ms - usualMs < NOTICEABLE_MS)
        return null;
    return { usualMs: Math.round(usualMs), factor: Math.round((ms / usualMs) * 10) / 10 };
}
function* linesOf(text) {
    for (let from = 0; from < text.length;) {
        const end = text.indexOf('\n', from);
        yield text.slice(from, end < 0 ? text.length : end);
        from = end < 0 ? text.length : end + 1;
    }
}
function modelsOf({ models }) {
    const known = new Map();
    for (const { id, works, latencyMs } of models.wanted) {
        if (works || !known.has(id))
            known.set(id, works ? (latencyMs ?? 0) : null);
    }
    return Object.fromEntries(known);
}
function entryOf(line) {
    if (line.length > LONGEST_LINE)
        return null;
    const value = (0,_model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(line);
    if (typeof value !== 'object' || value === null)
        return null;
    const { at, name, verdict, diagnosis, latencyMs, models } = value;
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
        return null;
    if (typeof name !== 'string' || name === '' || !isVerdict(verdict))
        return null;
    return {
        at: new Date(at).toISOString(),
        name,
        verdict,
        diagnosis: typeof diagnosis === 'string' ? diagnosis : verdict === 'pass' ? 'ok' : 'unknown',
        latencyMs: isLatency(latencyMs) ? latencyMs : null,
        models: Object.fromEntries(typeof models === 'object' && models !== null ? Object.entries(models).filter(isModel) : []),
    };
}
const isVerdict = (value) => _model_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICTS */ .b.includes(value);
const isLatency = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isModel = (pair) => pair[1] === null || isLatency(pair[1]);


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ loadHistory),
/* harmony export */   Pc: () => (/* binding */ addToHistory),
/* harmony export */   oU: () => (/* binding */ loadBaseline)
/* harmony export */ });
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6075);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(107);



function loadHistory(path, roots) {
    const { text, warning } = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTail */ .Zr)(path, _history_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ, roots);
    return { entries: (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .readHistory */ .Lu)(text).entries, warning };
}
function addToHistory(path, added, roots) {
    const { text, cut, warning } = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTail */ .Zr)(path, _history_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ, roots);
    if (warning !== null)
        return { entries: (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeHistories */ .dk)(added), warning };
    const before = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .readHistory */ .Lu)(text).entries;
    const known = new Set(before.map(_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyLine */ .Jo));
    const fresh = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeHistories */ .dk)(added).filter((entry) => !known.has((0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyLine */ .Jo)(entry)));
    const all = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeHistories */ .dk)(before, fresh);
    const lines = fresh.map(_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyLine */ .Jo).join('');
    const bytes = Buffer.byteLength(text ?? '') + Buffer.byteLength(lines);
    if (!cut && bytes <= _history_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ && (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedHistory */ .c6)(all).length === all.length) {
        return { entries: all, warning: (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLines */ ._g)(path, lines, roots, { lasting: true }) };
    }
    const kept = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedHistory */ .c6)(all, _history_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ENTRIES */ .V0, _history_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ * 0.75);
    return {
        entries: kept,
        warning: (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f8)(path, kept.map(_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyLine */ .Jo).join(''), roots, { lasting: true }),
    };
}
function loadBaseline(path, roots) {
    const { bytes, warning } = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTailBytes */ .CH)(path, _history_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ, roots);
    return { ...(0,_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .readBaseline */ .mF)(bytes), warning };
}


/***/ }),

/***/ 8793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   s: () => (/* binding */ latencyIn)
/* harmony export */ });
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const low = sorted[Math.floor((sorted.length - 1) / 2)];
    const high = sorted[Math.floor(sorted.length / 2)];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}
function latencyIn(entry, model) {
    return Object.hasOwn(entry.models, model) ? entry.models[model] : undefined;
}


/***/ })

};
