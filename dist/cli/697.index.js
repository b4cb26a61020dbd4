export const id = 697;
export const ids = [697];
export const modules = {

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
 * old text or the new one. `text` may come in pieces. `roots` are the folders out of which no symbolic link is followed (workspace, temp).
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

/***/ 5697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFiles: () => (/* binding */ openFiles)
});

;// CONCATENATED MODULE: ./lib/memory/baseline.js
/**
 * The baseline: the model ids that each gateway listed last time, `{"relay": ["gpt-5.5", …]}`, one id a line and
 * sorted, so that its diff in a repository reads well.
 */
const NONE = new Map();
/** Reads the file's text; null where there is no file yet. What is damaged is left out, and said. */
function readBaseline(text) {
    if (text === null || text.trim() === '')
        return { baseline: NONE, damage: null };
    const value = parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { baseline: NONE, damage: 'The baseline is no JSON object of gateways; it is begun anew.' };
    }
    const baseline = new Map();
    const damaged = [];
    for (const [name, ids] of Object.entries(value)) {
        if (Array.isArray(ids) && ids.every((id) => typeof id === 'string'))
            baseline.set(name, ids);
        else
            damaged.push(name);
    }
    const damage = damaged.length === 0
        ? null
        : `The baseline holds no list of model ids for ${damaged.length} of ${damaged.length + baseline.size} gateways; theirs is begun anew.`;
    return { baseline, damage };
}
/** What a gateway lists now against the baseline; nothing where the list was not read or is seen the first time. */
function compareModels(name, listed, baseline) {
    const known = baseline.get(name);
    if (known === undefined || listed === null)
        return { added: [], removed: [] };
    const before = new Set(known);
    const now = new Set(listed);
    return {
        added: sorted([...now].filter((id) => !before.has(id))),
        removed: sorted([...before].filter((id) => !now.has(id))),
    };
}
/** The text of the next baseline: of the gateways given, those whose list was read are rewritten; all others stay. */
function updatedBaseline(baseline, lists) {
    const next = new Map(baseline);
    for (const { name, listed } of lists)
        if (listed !== null)
            next.set(name, listed);
    const entries = sorted([...next.keys()]).map((name) => [name, sorted([...new Set(next.get(name))])]);
    return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
/**
 * What jobs that began from one baseline wrote, as lists for {@link updatedBaseline}: of each file the gateways that it
 * says something new of. What a job did not ask stands in its file as it was.
 */
function listsOfJobs(before, jobs) {
    const textOf = (ids) => sorted(ids ?? []).join('\n');
    return jobs.flatMap((job) => [...job]
        .filter(([name, ids]) => !before.has(name) || textOf(ids) !== textOf(before.get(name)))
        .map(([name, listed]) => ({ name, listed })));
}
/** By code units and not by locale: the same on every runner. */
function sorted(texts) {
    return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
function parse(text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/memory/files.js
var files = __webpack_require__(9411);
// EXTERNAL MODULE: ./lib/model/history.js
var model_history = __webpack_require__(8793);
;// CONCATENATED MODULE: ./lib/memory/history.js

/** More than a year of nights. */
const MOST_ENTRIES = 400;
const MOST_BYTES = 8 * 1024 * 1024;
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
    const value = history_parse(line);
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
function history_parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/memory/keep.js



/** The history before this run. Foreign lines are left out silently: a kill may leave one, and none does harm. */
async function loadHistory(path, roots) {
    const { text, warning } = await (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    return { entries: readHistory(text).entries, warning };
}
/**
 * Adds entries that are not in the file yet, and returns what it then holds. As long as it is within its bounds,
 * lines are appended; beyond them the file is rewritten at once with the newest that fit.
 */
async function addToHistory(path, added, roots) {
    const { text, cut, warning } = await (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    if (warning !== null)
        return { entries: mergeHistories(added), warning };
    const before = readHistory(text).entries;
    const known = new Set(before.map(historyLine));
    const fresh = mergeHistories(added).filter((entry) => !known.has(historyLine(entry)));
    const all = mergeHistories(before, fresh);
    const lines = fresh.map(historyLine).join('');
    const bytes = Buffer.byteLength(text ?? '') + Buffer.byteLength(lines);
    if (!cut && bytes <= MOST_BYTES && boundedHistory(all).length === all.length) {
        return { entries: all, warning: await (0,files/* appendLines */._g)(path, lines, roots) };
    }
    // A quarter below the bound of bytes, so that the next runs append again.
    const kept = boundedHistory(all, MOST_ENTRIES, MOST_BYTES * 0.75);
    return { entries: kept, warning: await (0,files/* writeWhole */.f8)(path, kept.map(historyLine).join(''), roots) };
}
/** The baseline before this run. */
async function loadBaseline(path, roots) {
    const { text, warning } = await (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    return { ...readBaseline(text), warning };
}

;// CONCATENATED MODULE: ./lib/remember-files.js




async function openBaseline(path, roots) {
    const { baseline, damage, warning } = await loadBaseline(path, roots);
    const lists = new Map();
    return {
        past: {
            changes: (name, listed) => (baseline.has(name) ? compareModels(name, listed, baseline) : null),
            onListed: (name, listed) => lists.set(name, listed),
        },
        keep: async (_report, redact) => {
            const told = damage === null ? [] : [damage];
            // What could not be read must not be lost by being written over.
            if (warning !== null)
                return { history: [], warnings: [warning] };
            if (lists.size === 0)
                return { history: [], warnings: told };
            const text = updatedBaseline(baseline, [...lists].map(([name, listed]) => ({ name, listed })));
            const failed = await (0,files/* writeWhole */.f8)(path, redact(text), roots);
            return { history: [], warnings: failed === null ? told : [...told, failed] };
        },
    };
}
async function openHistory(path, roots) {
    const { entries, warning } = await loadHistory(path, roots);
    return {
        past: { slower: (name, model, ms) => slowerThanUsual(entries, name, model, ms) },
        keep: async (report) => {
            if (warning !== null)
                return { history: entriesOf(report), warnings: [warning] };
            const added = await addToHistory(path, entriesOf(report), roots);
            return { history: added.entries, warnings: added.warning === null ? [] : [added.warning] };
        },
    };
}
/** Reads what is there. Never throws: what cannot be read is told when the run is over. */
async function openFiles({ baselinePath, historyPath }, roots) {
    const parts = await Promise.all([
        ...(baselinePath === null ? [] : [openBaseline(baselinePath, roots)]),
        ...(historyPath === null ? [] : [openHistory(historyPath, roots)]),
    ]);
    const past = { changes: null, slower: null, onListed: () => undefined };
    return {
        past: Object.assign(past, ...parts.map((part) => part.past)),
        keep: async (report, redact) => {
            const kept = await Promise.all(parts.map((part) => part.keep(report, redact)));
            return {
                history: kept.flatMap(({ history }) => history),
                warnings: kept.flatMap(({ warnings }) => warnings),
            };
        },
    };
}


/***/ })

};
