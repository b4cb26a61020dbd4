export const id = 645;
export const ids = [645];
export const modules = {

/***/ 7645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFiles: () => (/* binding */ openFiles)
});

// EXTERNAL MODULE: ./lib/check/deps.js
var deps = __webpack_require__(1652);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/model/ids.js
var model_ids = __webpack_require__(6639);
// EXTERNAL MODULE: ./lib/model/history.js
var model_history = __webpack_require__(8793);
// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
;// CONCATENATED MODULE: ./lib/memory/entry-lines.js


const LINE_END = 0x0a;
const BLANK = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
const SHORTEST_LINE = '{"at":"1","name":"a","verdict":"pass"}'.length;
const LONGEST_LINE = 512 * 1024;
function historyLine({ at, name, verdict, diagnosis, latencyMs, models }) {
    return `${JSON.stringify({ at, name, verdict, diagnosis, latencyMs, models })}\n`;
}
function* linesFromEnd(bytes) {
    const isBlank = (at) => (bytes[at] ?? 0) <= BLANK;
    let to = bytes.length;
    while (to > 0) {
        while (to > 0 && isBlank(to - 1))
            to -= 1;
        let start = to;
        while (start > 0 && bytes[start - 1] !== LINE_END)
            start -= 1;
        let from = start;
        while (from < to && isBlank(from))
            from += 1;
        if (to > from)
            yield { from, to };
        to = start;
    }
}
function isLikeEntry(bytes, from, to) {
    return to - from >= SHORTEST_LINE && bytes[from] === OPENING && bytes[to - 1] === CLOSING;
}
function entryOf(line) {
    if (line.length > LONGEST_LINE)
        return null;
    const value = (0,record/* parseJson */.qF)(line);
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
const isVerdict = (value) => finding/* VERDICTS */.b.includes(value);
const isLatency = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isModel = (pair) => pair[1] === null || isLatency(pair[1]);

;// CONCATENATED MODULE: ./lib/memory/entry-order.js


function mergeHistories(...lists) {
    const ordered = lists
        .flat()
        .map((entry) => ({ entry, at: Date.parse(entry.at) }))
        .sort((a, b) => a.at - b.at);
    const merged = [];
    const alike = new Map();
    let moment = Number.NaN;
    for (const { entry, at } of ordered) {
        if (at !== moment)
            alike.clear();
        moment = at;
        if (isNewTo(alike, entry))
            merged.push(entry);
    }
    return merged;
}
function isNewTo(alike, entry) {
    const known = alike.get(entry.name);
    if (known === undefined) {
        alike.set(entry.name, entry);
        return true;
    }
    const lines = known instanceof Set ? known : new Set([historyLine(known)]);
    const line = historyLine(entry);
    (0,garbage/* madeGarbage */.dL)(line.length);
    alike.set(entry.name, lines);
    return lines.size < lines.add(line).size;
}
class NewestEntries {
    #most;
    #byName = new Map();
    constructor(most) {
        this.#most = most;
    }
    add(entry, place) {
        const known = this.#byName.get(entry.name) ?? [];
        known.push({ entry, place });
        this.#byName.set(entry.name, known);
        if (known.length < 2 * this.#most)
            return;
        const newest = new Set(inOrder(known).slice(-this.#most));
        this.#byName.set(entry.name, known.filter((one) => newest.has(one.entry)));
    }
    all() {
        return inOrder([...this.#byName.values()].flat());
    }
}
function inOrder(placed) {
    return mergeHistories(placed.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry));
}

;// CONCATENATED MODULE: ./lib/memory/history.js





const MOST_ENTRIES = 400;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_PARSED = 100_000;
const MOST_IN_VAIN = 10_000;
const MOST_IDS = 20_000;
const SLOWER_FACTOR = 3;
const FEWEST_PASSES = 5;
const MOST_PASSES = 90;
const NOTICEABLE_MS = 250;
function readHistory(text) {
    const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text ?? '');
    const newest = new NewestEntries(MOST_ENTRIES);
    let foreign = 0;
    let foreignBytes = 0;
    let parsed = 0;
    let inVain = 0;
    const ids = new Set();
    for (const { from, to } of linesFromEnd(bytes)) {
        const isOurs = isLikeEntry(bytes, from, to);
        if (isOurs && ids.size > MOST_IDS)
            continue;
        const isLike = isOurs && parsed < MOST_PARSED && inVain < MOST_IN_VAIN;
        const entry = isLike ? entryOf(bytes.toString('utf8', from, to)) : null;
        if (isLike) {
            (0,garbage/* madeGarbage */.dL)(to - from);
            parsed += 1;
            if (entry === null)
                inVain += 1;
        }
        if (entry !== null) {
            newest.add(entry, from);
            for (const id of Object.keys(entry.models))
                ids.add(id);
        }
        else {
            foreign += 1;
            foreignBytes += to - from;
        }
    }
    return { entries: newest.all(), foreign, foreignBytes };
}
function entriesOf(report) {
    return report.gateways
        .filter((gateway) => gateway.plan === undefined && !(0,model_report/* isConfig */.Lq)(gateway))
        .map((gateway) => {
        const models = modelsOf(gateway);
        const timed = Object.values(models).filter((ms) => ms !== null && ms > 0);
        const latency = (0,model_history/* median */.J)(timed);
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
function isBounded(entries) {
    const counts = new Map();
    return entries.every(({ name }) => {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return count <= MOST_ENTRIES;
    });
}
function slowerThanUsual(history, name, model, ms) {
    const passes = history
        .filter((entry) => entry.name === name)
        .map((entry) => (0,model_history/* latencyIn */.s)(entry, model))
        .filter((past) => typeof past === 'number' && past > 0)
        .slice(-MOST_PASSES);
    const usualMs = (0,model_history/* median */.J)(passes);
    if (passes.length < FEWEST_PASSES || usualMs === null)
        return null;
    if (ms <= usualMs * SLOWER_FACTOR || ms - usualMs < NOTICEABLE_MS)
        return null;
    return { usualMs: Math.round(usualMs), factor: Math.round((ms / usualMs) * 10) / 10 };
}
function modelsOf({ models }) {
    const known = new Map();
    for (const { id, works, latencyMs } of models.wanted) {
        if (works || !known.has(id))
            known.set(id, works ? (latencyMs ?? 0) : null);
    }
    return Object.fromEntries(known);
}

// EXTERNAL MODULE: ./lib/memory/paths.js
var paths = __webpack_require__(5719);
;// CONCATENATED MODULE: ./lib/memory/stored-lists.js


const GROUP = 64 * 1024;
const MOST_LISTS = 10_000;
const stored_lists_MOST_IDS = 120_000;
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
    const start = skipWhitespace(bytes, bytes.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0);
    if (bytes[start] !== OBJECT)
        return null;
    let at = skipWhitespace(bytes, start + 1);
    if (bytes[at] === OBJECT_END)
        return isEnd(bytes, at + 1) ? lists : null;
    while (bytes[at] === QUOTE) {
        const end = skipString(bytes, at);
        const name = (0,record/* parseJson */.qF)(bytes.toString('utf8', at, end));
        const colon = skipWhitespace(bytes, end);
        if (typeof name !== 'string' || bytes[colon] !== COLON)
            return null;
        const stored = storedAt(bytes, skipWhitespace(bytes, colon + 1));
        if (stored === null || lists.size === MOST_LISTS)
            return null;
        lists.set(name, stored.ids);
        const next = skipWhitespace(bytes, stored.end);
        if (bytes[next] === OBJECT_END)
            return isEnd(bytes, next + 1) ? lists : null;
        if (bytes[next] !== COMMA)
            return null;
        at = skipWhitespace(bytes, next + 1);
    }
    return null;
}
function storedAt(bytes, at) {
    if (bytes[at] === LIST)
        return listAt(bytes, at);
    const end = skipValue(bytes, at);
    if (end - at > GROUP)
        return { ids: null, end };
    return (0,record/* parseJson */.qF)(bytes.toString('utf8', at, end)) === undefined ? null : { ids: null, end };
}
function listAt(bytes, at) {
    const groups = [];
    const first = skipWhitespace(bytes, at + 1);
    if (bytes[first] === LIST_END)
        return { ids: [], end: first + 1 };
    let areIds = true;
    let count = 0;
    let from = first;
    for (let next = first;; next += 1) {
        next = skipValue(bytes, next);
        const isLast = bytes[next] === LIST_END;
        if (!isLast && bytes[next] !== COMMA)
            return null;
        if (isLast || next - from > GROUP) {
            const items = next - from > 2 * GROUP ? [null] : itemsIn(bytes, from, next);
            if (items === null || items.length === 0)
                return null;
            count += items.length;
            areIds &&= count <= stored_lists_MOST_IDS && items.every((item) => typeof item === 'string');
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
    return skipWhitespace(bytes, at) === bytes.length;
}
function skipWhitespace(bytes, at) {
    let next = at;
    while (bytes[next] === 0x20 || bytes[next] === 0x0a || bytes[next] === 0x0d || bytes[next] === 0x09)
        next += 1;
    return next;
}
function skipValue(bytes, at) {
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
        next = byte === QUOTE ? skipString(bytes, next) : next + 1;
    }
    return bytes.length;
}
function skipString(bytes, at) {
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
        if (length > MOST_BYTES)
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

// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
;// CONCATENATED MODULE: ./lib/memory/keep.js





const FEW_FOREIGN = 10;
const FEW_FOREIGN_BYTES = 64 * 1024;
const NOT_OURS = 'it is to be made shorter, and much of it is no line of a history, which would be lost; give `history` a file of its own';
function loadHistory(path, roots) {
    const { bytes, warning } = (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    return { entries: readHistory(bytes).entries, warning };
}
function addToHistory(path, added, roots) {
    const { bytes, cut, warning } = (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    if (warning !== null)
        return { entries: mergeHistories(added), warning };
    const { entries: before, foreign, foreignBytes } = readHistory(bytes);
    const moments = new Set(added.map(({ at }) => at));
    const known = new Set(before.filter(({ at }) => moments.has(at)).map(historyLine));
    const fresh = mergeHistories(added).filter((entry) => !known.has(historyLine(entry)));
    const all = mergeHistories(before, fresh);
    const lines = fresh.map(historyLine).join('');
    const length = (bytes?.length ?? 0) + Buffer.byteLength(lines);
    if (!cut && length <= MOST_BYTES && isBounded(all)) {
        return { entries: all, warning: (0,files/* appendLines */._g)(path, lines, roots, { lasting: true }) };
    }
    const dropped = cut ? MOST_BYTES - (bytes?.length ?? 0) : 0;
    const isOthers = foreign > Math.max(FEW_FOREIGN, before.length / 10) || foreignBytes + dropped > FEW_FOREIGN_BYTES;
    if (isOthers || (cut && before.length === 0)) {
        return { entries: all, warning: `${path} was not written: ${NOT_OURS}.` };
    }
    const kept = boundedHistory(all, MOST_ENTRIES, MOST_BYTES * 0.75);
    return {
        entries: kept,
        warning: (0,files/* writeWhole */.f8)(path, kept.map(historyLine).join(''), roots, { lasting: true }),
    };
}
function loadBaseline(path, roots) {
    const { bytes, warning } = (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    return { ...readBaseline(bytes), warning };
}

// EXTERNAL MODULE: ./lib/report/digest.js
var digest = __webpack_require__(6300);
// EXTERNAL MODULE: ./lib/report/redacted.js
var redacted = __webpack_require__(3408);
;// CONCATENATED MODULE: ./lib/engine/remember-files.js








function openBaseline(path, roots) {
    const { baseline, damage, warning } = loadBaseline(path, roots);
    const lists = new Map();
    let length = 0;
    let compared = null;
    return {
        past: {
            changes: (name, listed) => {
                if (!baseline.has(name))
                    return null;
                if (compared?.name !== name || compared.listed !== listed) {
                    const known = new Map([[name, (0,garbage/* collecting */.HI)(baseline.get(name) ?? [])]]);
                    compared = { name, listed, changes: compareModels(name, listed, known) };
                }
                return compared.changes;
            },
            onListed: (name, listed) => {
                if (length <= MOST_BYTES)
                    length += lengthOf((0,garbage/* collecting */.HI)(listed));
                lists.set(name, listed);
                if (length > MOST_BYTES)
                    lists.clear();
            },
        },
        keep: (_report, redact) => {
            const told = damage === null ? [] : [damage];
            if (warning !== null)
                return { history: [], warnings: [warning] };
            if (length > MOST_BYTES)
                return { history: [], warnings: [...told, `${path} was not written: ${TOO_LONG}.`] };
            if (lists.size === 0)
                return { history: [], warnings: told };
            const next = [...lists].map(([name, listed]) => ({ name, listed }));
            const pieces = (0,garbage/* collecting */.HI)(baselinePieces(baseline, next, redact));
            const failed = (0,files/* writeWhole */.f8)(path, pieces, roots, { lasting: true });
            return { history: [], warnings: failed === null ? told : [...told, failed] };
        },
    };
}
const EACH_MODEL = 256;
function ownEntries({ startedAt, gateways }, redact) {
    return gateways.flatMap((gateway) => {
        const { name, baseUrl, verdict, diagnosis, plan } = gateway;
        const { wanted } = (0,digest/* digestOf */.o)(gateway);
        const rest = plan === undefined ? {} : { plan };
        const one = (0,redacted/* redactedOf */.U)({ name, baseUrl, verdict, diagnosis, models: { wanted }, ...rest }, redact);
        (0,garbage/* madeGarbage */.dL)(wanted.length * EACH_MODEL);
        return entriesOf({ startedAt, gateways: [one] });
    });
}
function openHistory(path, roots) {
    const { entries, warning } = loadHistory(path, roots);
    let earlier = entries;
    return {
        past: { slower: (name, model, ms) => slowerThanUsual(earlier, name, model, ms) },
        keep: (report, redact) => {
            earlier = [];
            const own = ownEntries(report, redact);
            if (warning !== null)
                return { history: own, warnings: [warning] };
            const added = addToHistory(path, own, roots);
            return { history: added.entries, warnings: added.warning === null ? [] : [added.warning] };
        },
    };
}
async function openFiles({ baselinePath, historyPath }, roots) {
    const parts = [
        ...(baselinePath === null ? [] : [openBaseline(baselinePath, roots)]),
        ...(historyPath === null ? [] : [openHistory(historyPath, roots)]),
    ];
    return {
        past: Object.assign({ ...deps/* NO_PAST */.N }, ...parts.map((part) => part.past)),
        keep: async (report, redact) => {
            const kept = parts.map((part) => part.keep(report, redact));
            return {
                history: kept.flatMap(({ history }) => history),
                warnings: kept.flatMap(({ warnings }) => warnings),
            };
        },
    };
}


/***/ }),

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


/***/ }),

/***/ 6639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf),
/* harmony export */   g: () => (/* binding */ IdList)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const FIRST_BYTES = 64 * 1024;
const FIRST_IDS = 2048;
const WIDEST = 3;
const MOST_STEPS = 128;
const ASTRAL = 0xf0;
class IdList {
    #bytes;
    #ends;
    #slots;
    #length = 0;
    constructor(bytes = FIRST_BYTES, ids = FIRST_IDS) {
        this.#bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(bytes);
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(ids * 2)));
        this.#ends = new Uint32Array(this.#slots.length / 2);
    }
    static of(ids) {
        if (ids instanceof IdList)
            return ids;
        const list = new IdList();
        for (const id of ids)
            list.add(id);
        return list;
    }
    get length() {
        return this.#length;
    }
    add(id) {
        const end = this.#write(id);
        if (this.#slots[this.#slotOf(end)] !== 0)
            return;
        if (this.#length === this.#ends.length)
            this.#grow();
        this.#slots[this.#slotOf(end)] = this.#length + 1;
        this.#ends[this.#length] = end;
        this.#length += 1;
    }
    find(id) {
        return (this.#slots[this.#slotOf(this.#write(id))] ?? 0) - 1;
    }
    at(place) {
        return this.#bytes.toString('utf8', this.#begin(place), this.#begin(place + 1));
    }
    *[Symbol.iterator]() {
        for (let place = 0; place < this.#length; place += 1)
            yield this.at(place);
    }
    sorted(marks = null) {
        const kept = new Uint32Array(this.#length);
        let count = 0;
        for (let place = 0; place < this.#length; place += 1)
            if (marks?.[place] !== 0)
                kept[count++] = place;
        const places = kept.subarray(0, count).sort((a, b) => this.#compare(a, b));
        const ids = function* (list) {
            for (const place of places)
                yield list.at(place);
        };
        return { length: places.length, [Symbol.iterator]: () => ids(this) };
    }
    get alike() {
        return new IdList(this.#begin(this.#length) + FIRST_BYTES, this.#length + 1);
    }
    #compare(a, b) {
        const [beginA, beginB] = [this.#begin(a), this.#begin(b)];
        const [lengthA, lengthB] = [this.#begin(a + 1) - beginA, this.#begin(b + 1) - beginB];
        const least = Math.min(lengthA, lengthB);
        for (let at = 0; at < least; at += 1) {
            const [one, other] = [this.#bytes[beginA + at] ?? 0, this.#bytes[beginB + at] ?? 0];
            if (one === other)
                continue;
            if (one >= ASTRAL || other >= ASTRAL)
                return this.at(a) < this.at(b) ? -1 : 1;
            return one - other;
        }
        return lengthA - lengthB;
    }
    #begin(place) {
        return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    }
    #write(id) {
        const begin = this.#begin(this.#length);
        const most = begin + id.length * WIDEST;
        if (most > this.#bytes.length) {
            const larger = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
            this.#bytes.copy(larger, 0, 0, begin);
            this.#bytes = larger;
        }
        return begin + this.#bytes.write(id, begin);
    }
    #slotOf(end) {
        const bytes = this.#bytes;
        const begin = this.#begin(this.#length);
        const mask = this.#slots.length - 1;
        let slot = hashOf(bytes, begin, end) & mask;
        for (let steps = 0; steps < MOST_STEPS; steps += 1) {
            const place = this.#slots[slot] ?? 0;
            if (place === 0)
                return slot;
            if (bytes.compare(bytes, this.#begin(place - 1), this.#begin(place), begin, end) === 0)
                return slot;
            slot = (slot + 1) & mask;
        }
        return -1;
    }
    #grow() {
        const ends = new Uint32Array(this.#ends.length * 2);
        ends.set(this.#ends);
        this.#ends = ends;
        this.#slots = new Uint32Array(this.#slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let place = 0; place < this.#length; place += 1) {
            let slot = hashOf(this.#bytes, this.#begin(place), this.#begin(place + 1)) & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = place + 1;
        }
    }
}
function hashOf(bytes, from, to) {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
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

const ORDER = ['fail', 'warn', 'info', 'pass', 'skip'];
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
