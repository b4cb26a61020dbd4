export const id = 207;
export const ids = [207];
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

/***/ 1207:
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
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(7439);
// EXTERNAL MODULE: ./lib/report/order.js
var order = __webpack_require__(5930);
// EXTERNAL MODULE: ./lib/report/outputs.js
var report_outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/summary.js + 6 modules
var summary = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/safety/tidy.js
var tidy = __webpack_require__(8040);
;// CONCATENATED MODULE: ./lib/write-files.js
/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */



/** `roots` are the folders out of which no symbolic link is followed. */
async function writeFiles({ report, run, history }, redact, roots) {
    const { reportPath, junitPath, pagePath } = run;
    const pieces = (0,tidy/* tidied */.G)((0,json/* reportPieces */.iq)(report, redact));
    const failed = reportPath === null ? null : (0,files/* writeWhole */.f8)(reportPath, pieces, roots);
    const none = junitPath === null && pagePath === null;
    const more = none
        ? []
        : await (await __webpack_require__.e(/* import() */ 128).then(__webpack_require__.bind(__webpack_require__, 128))).writeMore({ report: (0,json/* redactedReport */.d7)(report, redact), run, history }, redact, roots);
    const warnings = [failed, ...more].filter((warning) => warning !== null);
    return { reportPath: failed === null ? (reportPath ?? '') : '', warnings };
}

// EXTERNAL MODULE: ./lib/runner/inputs.js + 2 modules
var inputs = __webpack_require__(5548);
;// CONCATENATED MODULE: ./lib/runner/publish.js
/** Publishes a report on a runner: file, outputs, summary, log, annotations; the failure comes last. */













/**
 * Outputs that hold nothing but names of checks, codes and the path of our report: a header whose value is a word of
 * them must not blank it. A path with a key in it is refused with the configuration.
 */
const OWN_WORDS = new Set(['verdict', 'diagnosis', 'failed', 'warned', 'report']);
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
function writeOutputs(report, path, redact, env) {
    const file = env.GITHUB_OUTPUT ?? '';
    if (file === '') {
        warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
        return;
    }
    const outputs = Object.entries((0,report_outputs/* outputsOf */.Y)(report, path)).map(([name, value]) => [
        name,
        OWN_WORDS.has(name) ? value : redact(value),
    ]);
    warn((0,files/* appendLines */._g)(file, outputLines(Object.fromEntries(outputs)), []), redact);
}
async function trendOf(report, history) {
    if (history.length === 0)
        return [];
    const { trendLines } = await __webpack_require__.e(/* import() */ 161).then(__webpack_require__.bind(__webpack_require__, 542));
    return trendLines(history, (0,order/* worstFirst */.m)(report.gateways).map(({ name }) => name));
}
async function writeSummary(report, history, mode, redact, env) {
    const file = env.GITHUB_STEP_SUMMARY ?? '';
    if (file === '' || mode === 'off' || (mode === 'problems' && report.verdict === 'pass'))
        return;
    warn((0,files/* appendLines */._g)(file, redact((0,summary/* summaryOf */.Y)(report, summary/* SUMMARY_LIMIT */.J, await trendOf(report, history))), []), redact);
}
function publish_log(report, redact) {
    for (const group of (0,log/* logGroups */.D)(report)) {
        core/* startGroup */.Oh(redact(group.title));
        for (const line of group.lines)
            core/* info */.pq(redact(line));
        core/* endGroup */.N4();
    }
    for (const { level, title, message } of (0,annotations/* annotationsOf */.I)(report)) {
        const tell = level === 'error' ? core/* error */.z3 : core/* warning */.$e;
        tell(redact(message), { title: redact(title) });
    }
}
async function publish(published, redactor, env) {
    const { report, run, memory } = published;
    const redact = redactor.text;
    const { history, warnings } = await memory.keep(report, redact);
    const written = await writeFiles({ report, run, history }, redact, (0,inputs/* rootsOf */.RD)(env));
    for (const warning of [...warnings, ...written.warnings])
        warn(warning, redact);
    writeOutputs(report, written.reportPath, redact, env);
    await writeSummary(report, history, run.summary, redact, env);
    publish_log(report, redact);
    if (run.issue || run.comment) {
        const { tellGitHub } = await __webpack_require__.e(/* import() */ 287).then(__webpack_require__.bind(__webpack_require__, 4287));
        const told = await tellGitHub({ ...published, report: (0,json/* redactedReport */.d7)(report, redact) }, redact, env);
        for (const warning of told)
            warn(warning, redact);
    }
    const closing = redact((0,quote/* oneLine */.TN)(`${(0,headline/* subjectOf */.e)(report)}: ${report.verdict}, ${report.diagnosis}`));
    if (report.verdict === 'fail')
        core/* setFailed */.C1(closing);
    else
        core/* info */.pq(closing);
}


/***/ })

};
