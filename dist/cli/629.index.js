export const id = 629;
export const ids = [629];
export const modules = {

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _g: () => (/* binding */ appendLines),
  Zr: () => (/* binding */ readTail),
  CH: () => (/* binding */ readTailBytes),
  f8: () => (/* binding */ writeWhole)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/memory/leftovers.js
/** Leftovers: the files beside a target in which it was written, when the process was killed before the rename. */



const OURS = /^\.preflight-[0-9a-f]{8}\.tmp$/;
/** In milliseconds. Nobody writes for so long; what is younger may be of another run that writes right now. */
const STALE_AFTER = 10 * 60 * 1000;
/** A name that no other run has, and that {@link sweep} knows. */
function nameBeside() {
    return `.preflight-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}.tmp`;
}
/**
 * Takes away what killed runs left in the folder; never throws. `now` is the time of a file just written there, since the
 * clock of a file system may not be that of the machine. Links and folders of such a name are none of ours.
 */
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
        // Somebody else's to clear away.
    }
}

;// CONCATENATED MODULE: ./lib/memory/files.js
/**
 * Files that outlive a run: written as a whole or not at all, appended by whole lines, read within a bound.
 * Nothing here throws; what goes wrong comes back as a sentence for the log. One call of a file after another, because
 * twenty turns through the pool of threads take longer than the calls: who runs this has nothing else to do by then.
 */



/** A link that leads out of the workspace, or something that is no file. */
class Refusal extends Error {
}
/** Neither follows a link put there since we looked, nor waits for a peer of a pipe. Both are 0 on Windows. */
const CAREFUL = external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
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
 * Writes the text beside the path and puts it in place by a rename: whoever reads the path sees the old text or the new
 * one. `text` may come in pieces. `roots` are the folders out of which no symbolic link is followed (workspace, temp).
 * `lasting`: it must outlive a crash of the machine too, not only of the process. Returns null, or why it was not written.
 */
function writeWhole(path, text, roots, { lasting = false } = {}) {
    return attempted(path, 'written', () => {
        const target = settle(path, roots);
        const mode = modeOf(target);
        const folder = (0,external_node_path_.dirname)(target);
        const beside = (0,external_node_path_.join)(folder, nameBeside());
        let written = 0;
        try {
            withFile((0,external_node_fs_.openSync)(beside, 'wx', mode), (file) => {
                for (const piece of typeof text === 'string' ? [text] : text)
                    (0,external_node_fs_.writeFileSync)(file, piece);
                if (lasting)
                    (0,external_node_fs_.fsyncSync)(file);
                written = (0,external_node_fs_.fstatSync)(file).mtimeMs;
            });
            (0,external_node_fs_.renameSync)(beside, target);
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(beside, { force: true });
            throw error;
        }
        if (lasting)
            syncFolder(folder);
        sweep(folder, written);
    });
}
/**
 * Appends whole lines by one write; what a run that was killed left of a line is first ended, so that only that
 * one is lost. `lines` ends in a line end. Returns null, or why nothing was appended.
 */
function appendLines(path, lines, roots, { lasting = false } = {}) {
    if (lines === '')
        return null;
    return attempted(path, 'written', () => {
        const target = settle(path, roots);
        modeOf(target);
        const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | CAREFUL;
        withFile((0,external_node_fs_.openSync)(target, flags, 0o666), (file) => {
            const bytes = Buffer.from(isTorn(file) ? `\n${lines}` : lines);
            if ((0,external_node_fs_.writeSync)(file, bytes) < bytes.length)
                throw new Refusal('the disk took only a part of it');
            if (lasting)
                (0,external_node_fs_.fsyncSync)(file);
        });
    });
}
/** Reads a file; of one that is larger, the last lines that fit. */
function readTail(path, most, roots) {
    const { bytes, cut, warning } = readTailBytes(path, most, roots);
    return { text: bytes === null ? null : bytes.toString('utf8'), cut, warning };
}
/** The same, as bytes. */
function readTailBytes(path, most, roots) {
    let tail = null;
    let cut = false;
    const warning = attempted(path, 'read', () => {
        const target = followed(path, roots);
        if (modeOf(target) === undefined)
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
function settle(path, roots) {
    const target = followed(path, roots);
    makeFolders((0,external_node_path_.dirname)(target));
    const folder = external_node_fs_.realpathSync.native((0,external_node_path_.dirname)(target));
    if (folder !== (0,external_node_path_.dirname)(target))
        throw new Refusal('its folder was replaced by a symbolic link');
    return target;
}
/** Not `recursive`: in a file system that makes no folders (/proc), Node's own tries again for ever. */
function makeFolders(folder) {
    try {
        makeFolder(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'ENOENT' || (0,external_node_path_.dirname)(folder) === folder)
            throw error;
        makeFolders((0,external_node_path_.dirname)(folder));
        makeFolder(folder);
    }
}
function makeFolder(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    }
}
/** The path without symbolic links. One inside a root is refused when it leads out of all of them. */
function followed(path, roots) {
    const absolute = (0,external_node_path_.resolve)(path);
    const target = withoutLinks(absolute);
    if (!roots.some((root) => holds((0,external_node_path_.resolve)(root), absolute)))
        return target;
    const real = roots.map((root) => withoutLinks((0,external_node_path_.resolve)(root)));
    if (!real.some((root) => holds(root, target))) {
        throw new Refusal('a symbolic link leads out of the workspace and the temp folder');
    }
    return target;
}
function withoutLinks(absolute) {
    try {
        return external_node_fs_.realpathSync.native(absolute);
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
    if ((0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false }) !== undefined)
        throw new Refusal('it is a symbolic link that leads nowhere');
    const folder = (0,external_node_path_.dirname)(absolute);
    return folder === absolute ? absolute : (0,external_node_path_.join)(withoutLinks(folder), (0,external_node_path_.basename)(absolute));
}
function holds(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && (0,external_node_path_.resolve)(root, way) === path;
}
/** The permissions of a file that is there; undefined where there is none. Devices, pipes and folders are refused. */
function modeOf(target) {
    const found = (0,external_node_fs_.statSync)(target, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (found.isDirectory())
        throw new Refusal('it is a folder');
    if (!found.isFile())
        throw new Refusal('it is no regular file');
    return found.mode & 0o777;
}
function isTorn(file) {
    const { size } = (0,external_node_fs_.fstatSync)(file);
    if (size === 0)
        return false;
    const last = Buffer.alloc(1);
    (0,external_node_fs_.readSync)(file, last, 0, 1, size - 1);
    return last[0] !== LINE_END;
}
/** So that the rename outlives a crash of the machine too. Some systems cannot; the file itself is safe by then. */
function syncFolder(folder) {
    try {
        withFile((0,external_node_fs_.openSync)(folder, external_node_fs_.constants.O_RDONLY), external_node_fs_.fsyncSync);
    }
    catch {
        // The text is in its place; only the crash of the machine within seconds would undo it.
    }
}
function isMissing(error) {
    return errnoOf(error) === 'ENOENT';
}
/** Node's name of the fault; empty where the error has none. */
function errnoOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 8793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   s: () => (/* binding */ latencyIn)
/* harmony export */ });
/** The middle of the values, the mean of the two middle ones where there are two; null of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const low = sorted[Math.floor((sorted.length - 1) / 2)];
    const high = sorted[Math.floor(sorted.length / 2)];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}
/** What the entry says of a model: undefined where it was not asked. Ids are foreign, `__proto__` is one. */
function latencyIn(entry, model) {
    return Object.hasOwn(entry.models, model) ? entry.models[model] : undefined;
}


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFiles: () => (/* binding */ openFiles)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/memory/stored-lists.js
/**
 * Stored lists: the lists of ids in the text of a baseline, left where they stand. As strings, with the sets to compare
 * them by, what a hundred thousand ids take would be there several times.
 */

/** In bytes: so much is parsed at once. */
const GROUP = 64 * 1024;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const MARK = external_node_buffer_.Buffer.from('\ufeff');
/** Ids in the order of the file, each a string only while it is looked at. */
class StoredIds {
    #bytes;
    /** Where each group begins and ends, one after another. */
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
/** The members of a JSON object, null for those that are no list of strings; null where the text is no such object. */
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
        const name = parsed(bytes.toString('utf8', at, end));
        const colon = behindBlanks(bytes, end);
        if (typeof name !== 'string' || bytes[colon] !== COLON)
            return null;
        const stored = storedAt(bytes, behindBlanks(bytes, colon + 1));
        if (stored === null)
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
/** Null where it is broken. */
function storedAt(bytes, at) {
    if (bytes[at] === LIST)
        return listAt(bytes, at);
    const end = behindValue(bytes, at);
    return parsed(bytes.toString('utf8', at, end)) === undefined ? null : { ids: null, end };
}
function listAt(bytes, at) {
    const groups = [];
    const first = behindBlanks(bytes, at + 1);
    if (bytes[first] === LIST_END)
        return { ids: [], end: first + 1 };
    let areIds = true;
    let from = first;
    for (let next = first;; next += 1) {
        next = behindValue(bytes, next);
        const isLast = bytes[next] === LIST_END;
        if (!isLast && bytes[next] !== COMMA)
            return null;
        if (isLast || next - from > GROUP) {
            const items = itemsIn(bytes, from, next);
            // Nothing between a comma and the end.
            if (items === null || items.length === 0)
                return null;
            areIds &&= items.every((item) => typeof item === 'string');
            groups.push(from, next);
            from = next + 1;
        }
        if (isLast)
            return { ids: areIds ? new StoredIds(bytes, groups) : null, end: next + 1 };
    }
}
function itemsIn(bytes, from, to) {
    const items = parsed(`[${bytes.toString('utf8', from, to)}]`);
    return Array.isArray(items) ? items : null;
}
/** Undefined where it is no JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
/** The comma or bracket behind the value at `at`, whose brackets are counted but not compared; else the end. */
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
/** Behind the string that begins at `at`; the end where it does not end. */
function behindString(bytes, at) {
    let next = at + 1;
    while (next < bytes.length && bytes[next] !== QUOTE)
        next += bytes[next] === BACKSLASH ? 2 : 1;
    return Math.min(next + 1, bytes.length);
}

;// CONCATENATED MODULE: ./lib/memory/baseline.js
/**
 * The baseline: the model ids that each gateway listed last time, `{"relay": ["gpt-5.5", …]}`, one id a line and
 * sorted, so that its diff in a repository reads well.
 */


const NONE = new Map();
/** Reads the file's text; null where there is no file yet. What is damaged is left out, and said. */
function readBaseline(text) {
    const bytes = external_node_buffer_.Buffer.isBuffer(text) ? text : external_node_buffer_.Buffer.from(text ?? '');
    if (bytes.every(isBlank))
        return { baseline: NONE, damage: null };
    const lists = storedLists(bytes);
    if (lists === null) {
        return { baseline: NONE, damage: 'The baseline is no JSON object of gateways; it is begun anew.' };
    }
    const baseline = new Map();
    for (const [name, ids] of lists)
        if (ids !== null)
            baseline.set(name, ids);
    const damaged = lists.size - baseline.size;
    const damage = damaged === 0
        ? null
        : `The baseline holds no list of model ids for ${damaged} of ${lists.size} gateways; theirs is begun anew.`;
    return { baseline, damage };
}
/** What a gateway lists now against the baseline; nothing where the list was not read or is seen the first time. */
function compareModels(name, listed, baseline) {
    const known = baseline.get(name);
    if (known === undefined || listed === null)
        return { added: [], removed: [] };
    // One table for both: whether an id that is listed now was listed then.
    const now = new Map();
    for (const id of listed)
        now.set(id, false);
    const removed = [];
    for (const id of known) {
        if (now.has(id))
            now.set(id, true);
        else
            removed.push(id);
    }
    const added = [];
    for (const [id, isKnown] of now)
        if (!isKnown)
            added.push(id);
    return { added: distinct(added), removed: distinct(removed) };
}
/** Ids in a piece. */
const PIECE = 512;
/**
 * The text of the next baseline, in pieces: as a whole, a list of 100,000 ids would be in memory twice more. All
 * gateways that are not rewritten stay. `redact` is applied to the names and ids, not to the marks of the syntax.
 */
function* baselinePieces(baseline, lists, redact = (text) => text) {
    const next = new Map(baseline);
    for (const { name, listed } of lists)
        if (listed !== null)
            next.set(name, listed);
    const quoted = (text) => JSON.stringify(redact(text));
    let before = '{\n';
    for (const name of distinct([...next.keys()])) {
        const ids = distinct([...(next.get(name) ?? [])]);
        yield `${before}  ${quoted(name)}: [`;
        for (let at = 0; at < ids.length; at += PIECE) {
            const some = ids.slice(at, at + PIECE).map((id) => `\n    ${quoted(id)}`);
            yield `${at === 0 ? '' : ','}${some.join(',')}`;
        }
        yield ids.length === 0 ? ']' : '\n  ]';
        before = ',\n';
    }
    yield next.size === 0 ? '{}\n' : '\n}\n';
}
/**
 * What jobs that began from one baseline wrote, as lists for {@link baselinePieces}: of each file the gateways that it
 * says something new of. What a job did not ask stands in its file as it was.
 */
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
/** By code units and not by locale: the same on every runner. Sorts in place. */
function sorted(texts) {
    return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
/** Sorted, each once. */
function distinct(texts) {
    return sorted(texts).filter((text, at, all) => at === 0 || text !== all[at - 1]);
}
const isBlank = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
// EXTERNAL MODULE: ./lib/model/history.js
var model_history = __webpack_require__(8793);
;// CONCATENATED MODULE: ./lib/memory/history.js

/** More than a year of nights. */
const MOST_ENTRIES = 400;
const MOST_BYTES = 8 * 1024 * 1024;
/** Ten thousand models have less; a million brackets would be a hundred megabytes. */
const LONGEST_LINE = 1024 * 1024;
/** Slower than usual is: over this many times the median … */
const SLOWER_FACTOR = 3;
/** … of at least so many earlier passes, at most so many … */
const FEWEST_PASSES = 5;
const MOST_PASSES = 90;
/** … and at least so much above it: 30 ms instead of 8 are noise. */
const NOTICEABLE_MS = 250;
const VERDICTS = ['pass', 'warn', 'fail'];
/** Reads JSON lines; null where there is no file yet. A line that is no entry is counted and left out. */
function readHistory(text) {
    const entries = [];
    let foreign = 0;
    for (const line of (text ?? '').split('\n')) {
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
/** One line with its end; the keys always in the same order. */
function historyLine({ at, name, verdict, diagnosis, latencyMs, models }) {
    return `${JSON.stringify({ at, name, verdict, diagnosis, latencyMs, models })}\n`;
}
/** What a run adds: an entry a gateway. Nothing of dry runs, and of faults that belong to no gateway. */
function entriesOf(report) {
    return report.gateways
        .filter(({ name, baseUrl, plan }) => plan === undefined && !(name === 'config' && baseUrl === null))
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
/** Entries of several files as one: each once, in the order of time. */
function mergeHistories(...lists) {
    const byLine = new Map(lists.flat().map((entry) => [historyLine(entry), entry]));
    return [...byLine.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
/** The newest entries: at most so many a gateway, and so many bytes in all; the oldest go first. */
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
/**
 * Whether a completion took far longer than it did before: null when it did not, or when too little is known.
 * `history` holds earlier runs only.
 */
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
        // An id may be wanted twice, alone and by a pattern; it is asked once.
        if (works || !known.has(id))
            known.set(id, works ? (latencyMs ?? 0) : null);
    }
    return Object.fromEntries(known);
}
function entryOf(line) {
    if (line.length > LONGEST_LINE)
        return null;
    const value = parse(line);
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
const isVerdict = (value) => VERDICTS.includes(value);
const isLatency = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isModel = (pair) => pair[1] === null || isLatency(pair[1]);
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/memory/keep.js



/** The history before this run. Foreign lines are left out silently: a kill may leave one, and none does harm. */
function loadHistory(path, roots) {
    const { text, warning } = (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    return { entries: readHistory(text).entries, warning };
}
/**
 * Adds entries that are not in the file yet, and returns what it then holds. As long as it is within its bounds,
 * lines are appended; beyond them the file is rewritten at once with the newest that fit.
 */
function addToHistory(path, added, roots) {
    const { text, cut, warning } = (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    if (warning !== null)
        return { entries: mergeHistories(added), warning };
    const before = readHistory(text).entries;
    const known = new Set(before.map(historyLine));
    const fresh = mergeHistories(added).filter((entry) => !known.has(historyLine(entry)));
    const all = mergeHistories(before, fresh);
    const lines = fresh.map(historyLine).join('');
    const bytes = Buffer.byteLength(text ?? '') + Buffer.byteLength(lines);
    if (!cut && bytes <= MOST_BYTES && boundedHistory(all).length === all.length) {
        return { entries: all, warning: (0,files/* appendLines */._g)(path, lines, roots, { lasting: true }) };
    }
    // A quarter below the bound of bytes, so that the next runs append again.
    const kept = boundedHistory(all, MOST_ENTRIES, MOST_BYTES * 0.75);
    return {
        entries: kept,
        warning: (0,files/* writeWhole */.f8)(path, kept.map(historyLine).join(''), roots, { lasting: true }),
    };
}
/** The baseline before this run. */
function loadBaseline(path, roots) {
    const { bytes, warning } = (0,files/* readTailBytes */.CH)(path, MOST_BYTES, roots);
    return { ...readBaseline(bytes), warning };
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/safety/tidy.js
var tidy = __webpack_require__(8040);
;// CONCATENATED MODULE: ./lib/remember-files.js






function openBaseline(path, roots) {
    const { baseline, damage, warning } = loadBaseline(path, roots);
    const lists = new Map();
    // The finding and the report ask the same of one list.
    let compared = null;
    return {
        past: {
            changes: (name, listed) => {
                if (!baseline.has(name))
                    return null;
                if (compared?.name !== name || compared.listed !== listed) {
                    const known = new Map([[name, (0,tidy/* tidied */.G)(baseline.get(name) ?? [])]]);
                    compared = { name, listed, changes: compareModels(name, listed, known) };
                }
                return compared.changes;
            },
            onListed: (name, listed) => lists.set(name, listed),
        },
        keep: (_report, redact) => {
            const told = damage === null ? [] : [damage];
            // What could not be read must not be lost by being written over.
            if (warning !== null)
                return { history: [], warnings: [warning] };
            if (lists.size === 0)
                return { history: [], warnings: told };
            const next = [...lists].map(([name, listed]) => ({ name, listed }));
            const pieces = (0,tidy/* tidied */.G)(baselinePieces(baseline, next, redact));
            const failed = (0,files/* writeWhole */.f8)(path, pieces, roots, { lasting: true });
            return { history: [], warnings: failed === null ? told : [...told, failed] };
        },
    };
}
function openHistory(path, roots) {
    const { entries, warning } = loadHistory(path, roots);
    return {
        past: { slower: (name, model, ms) => slowerThanUsual(entries, name, model, ms) },
        keep: (report, redact) => {
            const own = entriesOf((0,json/* redactedReport */.d7)(report, redact));
            if (warning !== null)
                return { history: own, warnings: [warning] };
            const added = addToHistory(path, own, roots);
            return { history: added.entries, warnings: added.warning === null ? [] : [added.warning] };
        },
    };
}
/** Reads what is there. Never throws: what cannot be read is told when the run is over. */
async function openFiles({ baselinePath, historyPath }, roots) {
    const parts = [
        ...(baselinePath === null ? [] : [openBaseline(baselinePath, roots)]),
        ...(historyPath === null ? [] : [openHistory(historyPath, roots)]),
    ];
    const past = { changes: null, slower: null, onListed: () => undefined };
    return {
        past: Object.assign(past, ...parts.map((part) => part.past)),
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

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d7: () => (/* binding */ redactedReport),
/* harmony export */   iq: () => (/* binding */ reportPieces),
/* harmony export */   l4: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60);

/** Words of ours, which no secret can be in: a header may have one of them as its value. */
const OUR_WORDS = new Set([
    ...['tool', 'verdict', 'diagnosis', 'check', 'status', 'code', 'actor'],
]);
/** Stands for the gateways while the rest of the document is made. */
const PLACE = '"gateways": []';
function textOf(value, redact) {
    const masked = (key, one) => typeof one === 'string' && !OUR_WORDS.has(key) ? redact(one) : one;
    return JSON.stringify(value, masked, 2);
}
/**
 * The document in pieces, a gateway each, so that the report of a large fleet is never in memory twice. `redact` is
 * applied to the values only: a secret with quotes or braces in it would take marks of the syntax along if the document
 * were redacted.
 */
function* reportPieces(report, redact = (text) => text) {
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
        yield* gatewayPieces(gateway, before, redact);
        before = ',\n';
    }
    yield `${report.gateways.length === 0 ? '' : '\n  '}${text.slice(end)}\n`;
}
/** As many ids as a list holds that is made in one piece. */
const IDS = 512;
/** Where a whole list of models came or went, that is in pieces, too. */
function* gatewayPieces(gateway, before, redact) {
    const { models } = gateway;
    const long = ['added', 'removed'].filter((name) => models[name].length > IDS);
    const short = Object.fromEntries(long.map((name) => [name, []]));
    const frame = gatewayOf({ ...gateway, models: { ...models, ...short } });
    const text = `${before}    ${textOf(frame, redact).replaceAll('\n', '\n    ')}`;
    let from = 0;
    for (const name of long) {
        // Only syntax: within a string the quotes have backslashes.
        const place = `"${name}": [`;
        const at = text.indexOf(place, from) + place.length;
        yield text.slice(from, at);
        const ids = models[name];
        for (let first = 0; first < ids.length; first += IDS) {
            const some = ids.slice(first, first + IDS).map((id) => `\n          ${JSON.stringify(redact(id))}`);
            yield `${first === 0 ? '' : ','}${some.join(',')}`;
        }
        yield '\n        ';
        from = at;
    }
    yield text.slice(from);
}
/** JSON with two blanks of indent and a line end. */
function reportJson(report, redact) {
    return [...reportPieces(report, redact)].join('');
}
/** The same report with every text of it redacted; what holds no secret is not copied. */
function redactedReport(report, redact) {
    return { ...report, gateways: report.gateways.map((gateway) => redactedPart('', gateway, redact)) };
}
function redactedPart(key, value, redact) {
    if (typeof value === 'string')
        return (OUR_WORDS.has(key) ? value : redact(value));
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
        added: gateway.models.added,
        removed: gateway.models.removed,
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
/** In the order of the contract. */
const probesOf = (probes) => Object.fromEntries(_model_run_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBES */ ._.flatMap((probe) => (probes[probe] === undefined ? [] : [[probe, probes[probe]]])));
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


/***/ })

};
