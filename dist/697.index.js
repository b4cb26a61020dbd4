export const id = 697;
export const ids = [697];
export const modules = {

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _g: () => (/* binding */ appendLines),
  Zr: () => (/* binding */ readTail),
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
    let text = null;
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
            text = bytes.toString('utf8', from, read);
        });
    });
    return { text, cut, warning };
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

// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
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
    const { text, warning } = (0,files/* readTail */.Zr)(path, MOST_BYTES, roots);
    return { ...readBaseline(text), warning };
}

;// CONCATENATED MODULE: ./lib/remember-files.js




function openBaseline(path, roots) {
    const { baseline, damage, warning } = loadBaseline(path, roots);
    const lists = new Map();
    return {
        past: {
            changes: (name, listed) => (baseline.has(name) ? compareModels(name, listed, baseline) : null),
            onListed: (name, listed) => lists.set(name, listed),
        },
        keep: (_report, redact) => {
            const told = damage === null ? [] : [damage];
            // What could not be read must not be lost by being written over.
            if (warning !== null)
                return { history: [], warnings: [warning] };
            if (lists.size === 0)
                return { history: [], warnings: told };
            const text = updatedBaseline(baseline, [...lists].map(([name, listed]) => ({ name, listed })));
            const failed = (0,files/* writeWhole */.f8)(path, redact(text), roots, { lasting: true });
            return { history: [], warnings: failed === null ? told : [...told, failed] };
        },
    };
}
function openHistory(path, roots) {
    const { entries, warning } = loadHistory(path, roots);
    return {
        past: { slower: (name, model, ms) => slowerThanUsual(entries, name, model, ms) },
        keep: (report) => {
            if (warning !== null)
                return { history: entriesOf(report), warnings: [warning] };
            const added = addToHistory(path, entriesOf(report), roots);
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


/***/ })

};
