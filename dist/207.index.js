export const id = 207;
export const ids = [207];
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
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(2249);
// EXTERNAL MODULE: ./lib/memory/files.js
var files = __webpack_require__(9411);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(1116);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/report/order.js
var order = __webpack_require__(5930);
// EXTERNAL MODULE: ./lib/report/outputs.js
var report_outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/summary.js + 6 modules
var summary = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
;// CONCATENATED MODULE: ./lib/write-files.js
/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */


/** `roots` are the folders out of which no symbolic link is followed. */
async function writeFiles({ report, run, history }, redact, roots) {
    const { reportPath, junitPath, pagePath } = run;
    const failed = reportPath === null ? null : await (0,files/* writeWhole */.f8)(reportPath, (0,json/* reportPieces */.iq)(report, redact), roots);
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













/** Outputs that hold nothing but names of checks and codes: a header whose value is one of them must not blank it. */
const OWN_WORDS = new Set(['verdict', 'diagnosis', 'failed', 'warned']);
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
async function writeOutputs(report, path, redact, env) {
    const file = env.GITHUB_OUTPUT ?? '';
    if (file === '')
        return warn('GITHUB_OUTPUT is not set: no outputs were written.', redact);
    const outputs = Object.entries((0,report_outputs/* outputsOf */.Y)(report, path)).map(([name, value]) => [
        name,
        OWN_WORDS.has(name) ? value : redact(value),
    ]);
    warn(await (0,files/* appendLines */._g)(file, outputLines(Object.fromEntries(outputs)), []), redact);
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
    warn(await (0,files/* appendLines */._g)(file, redact((0,summary/* summaryOf */.Y)(report, summary/* SUMMARY_LIMIT */.J, await trendOf(report, history))), []), redact);
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
    await Promise.all([
        writeOutputs(report, written.reportPath, redact, env),
        writeSummary(report, history, run.summary, redact, env),
    ]);
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
