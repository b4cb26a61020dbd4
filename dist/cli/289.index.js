export const id = 289;
export const ids = [289];
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


/***/ }),

/***/ 289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAndPrint: () => (/* binding */ keepAndPrint),
  showReport: () => (/* binding */ showReport)
});

// EXTERNAL MODULE: ./lib/report/json.js
var report_json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/model/codes.js
var codes = __webpack_require__(3647);
;// CONCATENATED MODULE: ./lib/report/groups.js
/** Findings that say the same of several models, put together: what every renderer shows as one. */

const ORDER = ['fail', 'warn', 'info', 'pass', 'skip'];
/**
 * In the order of the checks, in each the worst first. What names no model stands for itself; skips are apart
 * where their reasons are.
 */
function groups_groupsOf(findings) {
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
        .sort((a, b) => codes/* CHECKS */.ui.indexOf(a.first.check) - codes/* CHECKS */.ui.indexOf(b.first.check) ||
        ORDER.indexOf(a.first.status) - ORDER.indexOf(b.first.status));
}
/** The finding that stands for the gateway's verdict; null where nothing failed or warned. */
function headOf(gateway) {
    const { verdict, diagnosis, findings } = gateway;
    if (verdict === 'pass')
        return null;
    const bad = findings.filter(({ status }) => status === verdict);
    return bad.find(({ code }) => code === diagnosis) ?? bad[0] ?? null;
}
/** True where the gateway does what is wanted of it: one wanted model works, or none is wanted and it did not fail. */
function gatewayWorks({ baseUrl, verdict, models }) {
    if (baseUrl === null)
        return false;
    return models.wanted.length === 0 ? verdict !== 'fail' : models.wanted.some(({ works }) => works);
}

;// CONCATENATED MODULE: ./lib/report/model-rows.js
const model_rows_STATES = ['broken', 'works', 'spared', 'unasked'];
/** The wanted models with what became of them, broken ones first. */
function model_rows_modelRows({ findings, models }) {
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
        if (satisfied.has(model.item))
            return { model, state: 'spared', finding };
        return { model, state: finding === null ? 'unasked' : 'broken', finding };
    });
    return model_rows_STATES.flatMap((state) => rows.filter((row) => row.state === state));
}
const severity = ({ status }) => ['pass', 'info', 'warn', 'fail'].indexOf(status);

;// CONCATENATED MODULE: ./lib/report/headline.js



function headlineOf(gateway) {
    return {
        head: headOf(gateway),
        state: stateOf(gateway),
    };
}
function stateOf(gateway) {
    const { models, plan, verdict, requests } = gateway;
    if (plan !== undefined) {
        const most = `${(0,phrases/* counted */.hS)(plan.requests, 'request')} and ask for ${(0,phrases/* counted */.hS)(plan.maxOutputTokens, 'output token')}`;
        return `Dry run: nothing was sent. A real run would send at most ${most}, retries aside.`;
    }
    if (requests === 0)
        return 'Nothing was sent.';
    if (models.wanted.length > 0)
        return workingModels(gateway);
    const list = models.listed === null ? 'No list of models could be read' : `${(0,phrases/* counted */.hS)(models.listed, 'model')} listed`;
    return `${list}; no model was asked for.${verdict === 'pass' ? ' Nothing to do.' : ''}`;
}
function workingModels(gateway) {
    const rows = model_rows_modelRows(gateway);
    if (rows.every(({ state }) => state === 'unasked'))
        return 'No wanted model was asked.';
    const working = rows.filter(({ state }) => state === 'works');
    const fastest = Math.min(...working.flatMap(({ model }) => model.latencyMs ?? []));
    const time = Number.isFinite(fastest) ? (0,phrases/* milliseconds */.Rz)(fastest) : null;
    if (rows.length === 1) {
        if (working.length === 0)
            return 'The wanted model does not work.';
        return `The wanted model works${time === null ? '' : `, in ${time}`}.`;
    }
    const all = rows.length === working.length ? 'All' : `${working.length} of`;
    return `${all} ${rows.length} wanted models work${time === null ? '' : `, the fastest in ${time}`}.`;
}
/** The gateway's name, or how many of several the verdict is about. */
function subjectOf({ gateways, verdict }) {
    const [only, ...more] = gateways;
    if (only !== undefined && more.length === 0)
        return only.name;
    const all = (0,phrases/* counted */.hS)(gateways.length, 'gateway');
    return verdict === 'pass'
        ? all
        : `${gateways.filter((gateway) => gateway.verdict === verdict).length} of ${all}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/report/paint.js
/** Paint: signs, words and colours of a terminal. Colours never stand alone. */

const TONES = {
    pass: 'green',
    warn: 'yellow',
    fail: 'red',
    skip: 'gray',
    info: 'cyan',
    bold: 'bold',
    dim: 'dim',
};
function painter(colour) {
    if (!colour)
        return (_, text) => text;
    // `validateStream` would ask this process's stdout; the caller has decided already.
    return (tone, text) => (0,external_node_util_.styleText)(TONES[tone], text, { validateStream: false });
}

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
;// CONCATENATED MODULE: ./lib/safety/markdown.js
/**
 * Makes foreign text harmless in GitHub's Markdown: summary, issue and comment. Three readers have to be
 * stopped: Markdown (markup as character references), HTML (the same), and the filters that look at the
 * rendered text afterwards for links, @mentions, #references, :emoji: and $math$; those see through
 * references, but not over a `<wbr>`, which shows nothing and is not copied.
 */

/** A `_` between letters or digits is none (GFM 6.2), and names of models are full of them. */
const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
/** A list, a heading or a rule begins with these, where they come first. */
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
/** Seven digits or more become a link where the repository has a commit of that name; not in code. */
const COMMIT = /\b[0-9a-f]{7,64}\b/gi;
/** Stands for a break until the references are made; a noncharacter, so no text holds it rightly. */
const BREAK = '\ufdd0';
const reference = (character) => `&#${character.codePointAt(0)};`;
const escapeHtml = (text) => text.replace(/[&<>"'`|]/g, reference);
/** Foreign text as running text: one line of at most `max` characters that shows what was there and does nothing. */
function prose(text, max = 2000) {
    return harmless(text, max, (line) => line.replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${BREAK}`)));
}
function harmless(text, max, parted) {
    return parted(clip(oneLine(text), max).replaceAll(BREAK, '\ufffd').replace(LINKED, `$&${BREAK}`))
        .replace(LEADING, `$&${BREAK}`)
        .replace(MARKUP, reference)
        .replaceAll(BREAK, '<wbr>');
}
/** Running text of our own with foreign parts: what it has in backticks becomes code. */
function markdown_sentence(text, max = 2000) {
    return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
/** The same as code. Never backticks: what ends them can be in the text. */
function markdown_code(text, max = 200) {
    return `<code>${harmless(text, max, (line) => line)}</code>`;
}
/** Text with line ends as a block of code; begins and ends a line. HTML, because a fence could be closed. */
function codeBlock(text, language) {
    const body = text.split('\n').map((line) => escapeHtml(visible(line)));
    return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}
/** A link, if the address is a plain https one; otherwise the label alone. Both may be foreign. */
function markdown_link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return prose(label);
    return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}

;// CONCATENATED MODULE: ./lib/report/marks.js
const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', skip: '⏭️', info: 'ℹ️' };
const WORDS = {
    pass: 'Pass',
    warn: 'Warning',
    fail: 'Fail',
    skip: 'Skipped',
    info: 'Info',
};
function marks_iconOf(status) {
    return ICONS[status];
}
function marks_markOf(status) {
    return `${ICONS[status]} ${WORDS[status]}`;
}
/** The same for a cell of a table, where it must not be broken. */
function marks_cellMarkOf(status) {
    return `${ICONS[status]}&nbsp;${WORDS[status]}`;
}

;// CONCATENATED MODULE: ./lib/report/checks-table.js





/** Names shown beside each other before the rest is only counted. */
const NAMES = 3;
/** The table of the checks, one row a group of findings; what was skipped is one line below it. */
function checksTable(findings) {
    const groups = groupsOf(findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const diagnosed = reached.some(({ first }) => first.code !== null);
    const rows = reached.map((group) => {
        const { first } = group;
        const bad = first.status === 'fail' || first.status === 'warn';
        const check = bad ? `**${first.check}**` : first.check;
        const cells = [cellMarkOf(first.status), check, ...(diagnosed ? [checks_table_codeLink(first)] : []), seenBy(group)];
        return checks_table_tableRow(cells);
    });
    const head = ['Result', 'Check', ...(diagnosed ? ['Diagnosis'] : []), 'What was seen'];
    const table = rows.length === 0 ? [] : [checks_table_tableRow(head), checks_table_tableRow(head.map(() => '---')), ...rows, ''];
    return [...table, ...skippedLines(groups.filter(({ first }) => first.status === 'skip'))];
}
function checks_table_tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The diagnosis as a link to its page. */
function checks_table_codeLink({ code: diagnosis, docs }) {
    if (diagnosis === null)
        return '';
    return docs === null ? code(diagnosis) : link(diagnosis, docs);
}
/** `a, b, c and 4 more`, as code. */
function checks_table_named(names) {
    const shown = names.slice(0, NAMES).map((name) => code(name, 100));
    const rest = names.length - shown.length;
    return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
function seenBy({ first, models }) {
    const seen = sentence(first.seen, 300);
    if (models.length > 1) {
        const all = `${counted(models.length, 'model')}: ${checks_table_named(models)}.`;
        return first.status === 'pass' ? all : `${all}<br>First: ${seen}`;
    }
    const [model] = models;
    return model === undefined || first.seen.includes(model) ? seen : `${code(model, 100)}: ${seen}`;
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
        return `${[...checks].join(', ')} (${sentence(clip(reason, 160).replace(/(?<![.\s])[.\s]+$/, ''))})`;
    });
    return [`${markOf('skip')}: ${reasons.join('; ')}.`, ''];
}

;// CONCATENATED MODULE: ./lib/report/models-table.js





const STATE_MARKS = {
    broken: `${marks_iconOf('fail')} no`,
    works: `${marks_iconOf('pass')} yes`,
    spared: `${marks_iconOf('info')} not needed`,
    unasked: `${marks_iconOf('skip')} not asked`,
};
/** A table of this many rows is read at once; of a longer one only what is broken is shown unfolded. */
const AT_ONCE = 15;
const COLUMNS = (/* unused pure expression or super */ null && (['Model', 'Works', 'Time', 'Listed', 'Diagnosis']));
/** The table of the models; at most `max` rows in all, and what is left out is counted. */
function modelsTable(gateway, max) {
    const rows = modelRows(gateway);
    if (rows.length === 0)
        return [];
    if (rows.length <= Math.min(AT_ONCE, max))
        return tableOf(rows);
    const open = rows.filter(({ state }) => state === 'broken').slice(0, Math.min(AT_ONCE, max));
    const lines = open.length === 0 ? [] : [...tableOf(open)];
    let left = max - open.length;
    for (const state of STATES) {
        const folded = rows.filter((row) => row.state === state).slice(state === 'broken' ? open.length : 0);
        if (folded.length === 0)
            continue;
        const shown = folded.slice(0, Math.max(0, left));
        left -= shown.length;
        const title = foldedTitle(state, folded.length);
        const rest = folded.length - shown.length;
        const omitted = rest === 0 ? '' : `${counted(rest, 'model')} left out here for size; the report has all.`;
        lines.push(...models_table_foldedLines(title, shown.length === 0 ? [omitted] : [...tableOf(shown), omitted]));
    }
    return lines;
}
function foldedTitle(state, count) {
    const models = counted(count, 'model');
    const one = count === 1;
    switch (state) {
        case 'broken':
            return `${iconOf('fail')} ${models} more ${one ? 'does' : 'do'} not work`;
        case 'works':
            return `${iconOf('pass')} ${models} ${one ? 'works' : 'work'}`;
        case 'spared':
            return `${iconOf('info')} ${models} not needed: another one of the item works`;
        case 'unasked':
            return `${iconOf('skip')} ${models} not asked`;
    }
}
/** A folded part of the summary. The blank lines let Markdown go on inside of it. */
function models_table_foldedLines(title, body) {
    return ['<details>', `<summary>${title}</summary>`, '', ...body, '', '</details>', ''];
}
/** Columns in which no row has anything to say are left out. */
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
        code(model.id, 100),
        STATE_MARKS[state],
        latencyMs === null ? '' : milliseconds(latencyMs),
        listed === null ? '' : listed ? 'yes' : '**no**',
        [diagnosis, near].filter((part) => part !== '').join(': '),
    ];
}

;// CONCATENATED MODULE: ./lib/report/probe-matrix.js






/** A table of this many rows is read at once. */
const probe_matrix_AT_ONCE = 15;
const probe_matrix_WORDS = {
    pass: 'yes',
    warn: 'no',
    fail: 'no',
    skip: 'not asked',
    info: 'no, not needed',
};
/** The probes that were wanted of some model; none where the table of models says it all. */
function probesShown({ models }) {
    const wanted = new Set(models.wanted.flatMap(({ probes }) => Object.keys(probes ?? {})));
    const shown = run/* PROBES */._.filter((probe) => wanted.has(probe));
    return shown.length === 1 && shown[0] === 'completion' ? [] : shown;
}
/** The models of which a probe was wanted, those first of which something does not work. */
function matrixRows({ models }) {
    const rows = models.wanted.filter(({ probes }) => Object.keys(probes ?? {}).length > 0);
    return [...rows.filter((row) => !isGood(row)), ...rows.filter(isGood)];
}
/** Models by probes, those first of which something does not work; at most `max` rows, the rest is counted. */
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
    const rest = left === 0 ? [] : [`${counted(left, 'model')} left out here for size; the report has all.`, ''];
    return [
        ...(open.length === 0 ? [] : table(open)),
        ...(folded.length === 0 ? [] : foldedLines(`${counted(folded.length, 'model')} more`, table(folded))),
        ...rest,
    ];
}
function isGood({ probes }) {
    return Object.values(probes).every((status) => status === 'pass');
}
function probe_matrix_tableOf(models, probes, about) {
    const head = ['Model', 'Listed', ...probes];
    const rows = models.map((model) => tableRow([
        code(model.id, 100),
        model.listed === null ? 'unknown' : model.listed ? 'yes' : '**no**',
        ...probes.map((probe) => cellOf(model, probe, about.get(`${probe} ${model.id}`))),
    ]));
    return [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
}
/** Empty where the probe was not wanted of this model. */
function cellOf(model, probe, finding) {
    const status = model.probes[probe];
    if (status === undefined)
        return '';
    const word = `${iconOf(status)}&nbsp;${probe_matrix_WORDS[status]}`;
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
        return dimension == null ? '' : counted(dimension, 'number');
    if (probe !== 'stream' || firstTokenMs == null)
        return '';
    const rate = tokensPerSecond == null ? '' : `, ${tokensPerSecond} tokens/s`;
    return `first token ${milliseconds(firstTokenMs)}${rate}`;
}

;// CONCATENATED MODULE: ./lib/report/terminal-table.js
/** Tables for a terminal of a given width. */


/** Narrower than this, a table is harder to read than lines. */
const NARROWEST = 72;
const WIDEST = 140;
/** Of one column, save the last, which takes what is left. */
const WIDEST_CELL = 48;
/** What the last column gets, at the cost of the widest before it. */
const LEAST_LAST = 22;
/** A border and a blank on either side of a cell. */
const FRAME = 3;
/** Characters that take two places: Chinese, Japanese and Korean writing, fullwidth forms, pictures. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;
function textWidth(text) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(text);
    return [...plain].length + (plain.match(WIDE)?.length ?? 0);
}
/**
 * Cut into lines of so many places, for ids, which have no words: behind a part of the name where one ends in the
 * second half of the line. The text holds no escape sequence.
 */
function folded(text, width) {
    const lines = [];
    let line = '';
    for (const character of text) {
        if (line !== '' && textWidth(line + character) > width) {
            const end = /^.*[-/:_@]/u.exec(line)?.[0] ?? '';
            const kept = end !== '' && textWidth(end) * 2 >= width ? end : line;
            lines.push(kept);
            line = line.slice(kept.length);
        }
        line += character;
    }
    return [...lines, line].join('\n');
}
/** A table no wider than `columns`; where it would be too narrow, a line for each row. Cells are harmless already. */
function terminalTable(head, rows, columns) {
    if (columns < NARROWEST)
        return rows.map((row) => row.filter((cell) => cell !== '').join('  '));
    const natural = head.map((title, column) => Math.max(textWidth(title), ...rows.map((row) => textWidth(row[column] ?? ''))));
    const wanted = natural.slice(0, -1).map((width) => Math.min(width, WIDEST_CELL));
    const room = Math.min(columns, WIDEST) - FRAME * natural.length - 1;
    const last = Math.min(natural.at(-1) ?? 0, Math.max(room - sum(wanted), LEAST_LAST));
    const first = shrunk(wanted, room - last);
    const table = new cli_table3({
        head: [...head],
        // A width of cli-table3 counts the blanks beside the text.
        colWidths: [...first, last].map((width) => width + 2),
        wordWrap: true,
        style: { head: [], border: [], compact: true },
    });
    table.push(...rows.map((row) => row.map((cell, at) => fitted(cell, first[at]))));
    return table.toString().split('\n');
}
function sum(widths) {
    return widths.reduce((all, width) => all + width, 0);
}
/** The widest column gives what is missing. */
function shrunk(widths, room) {
    const over = sum(widths) - room;
    const widest = widths.indexOf(Math.max(...widths));
    return over <= 0 ? widths : widths.map((width, at) => (at === widest ? Math.max(width - over, 8) : width));
}
/** Only plain text is ever wider than its column: what is painted are short words. */
function fitted(cell, width) {
    return width === undefined || textWidth(cell) <= width ? cell : folded(cell, width);
}

;// CONCATENATED MODULE: ./lib/report/terminal-matrix.js
/** The matrix of models by probes for a terminal: what works with which model, at a glance. */






const MOST_MODELS = 30;
const WIDEST_MODEL = 48;
/** Signs of one place each, and a word of four at most: six probes have room in 80 columns. */
const CELLS = {
    pass: '✓ yes',
    warn: '! no',
    fail: '✗ no',
    skip: '- skip',
    info: 'i no',
};
/** Models by the probes wanted of them, broken ones first; lines where there is no room, nothing where one probe says it all. */
function terminalMatrix(gateway, columns, paint) {
    const probes = probesShown(gateway);
    const rows = matrixRows(gateway);
    if (probes.length === 0 || rows.length === 0)
        return [];
    const shown = rows.slice(0, MOST_MODELS);
    const left = rows.length - shown.length;
    return [
        '',
        ...(columns < NARROWEST ? linesOf(shown, paint) : terminal_matrix_tableOf(shown, probes, columns, paint)),
        ...(left === 0 ? [] : [paint('dim', `${(0,phrases/* counted */.hS)(left, 'model')} more in the report (--json).`)]),
    ];
}
function nameOf({ id }) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(id), 80);
}
/** Without lines between the columns: they would take the room of the names. */
function terminal_matrix_tableOf(models, probes, columns, paint) {
    const heads = probes.map((probe) => probe.replace('-', '-\n'));
    const widths = heads.map((head, at) => Math.max(...head.split('\n').map(textWidth), ...models.map(({ probes: of }) => wordOf(of, probes[at]).length)));
    const taken = widths.reduce((sum, width) => sum + width + GAP, terminal_matrix_FRAME);
    const longest = Math.max(textWidth('Model'), ...models.map((model) => textWidth(nameOf(model))));
    const first = Math.min(longest, WIDEST_MODEL, Math.max(columns - taken, 1));
    const table = new cli_table3({
        head: ['Model', ...heads.map((head, at) => (at === heads.length - 1 ? `${head} ` : head))],
        chars: { middle: '', 'top-mid': '', 'bottom-mid': '', 'mid-mid': '' },
        style: { head: [], border: [], compact: true, 'padding-left': GAP, 'padding-right': 0 },
    });
    for (const model of models) {
        const cells = probes.map((probe) => terminal_matrix_cellOf(model.probes[probe], paint));
        table.push([folded(nameOf(model), first), ...cells]);
    }
    return table.toString().split('\n');
}
/** The blank between two columns. */
const GAP = 1;
/** The border and a blank on either side. */
const terminal_matrix_FRAME = 4;
function wordOf(of, probe) {
    const status = probe === undefined ? undefined : of[probe];
    return status === undefined ? '' : CELLS[status];
}
function terminal_matrix_cellOf(status, paint) {
    return status === undefined ? '' : paint(status, CELLS[status]);
}
function linesOf(models, paint) {
    return models.map((model) => {
        const told = run/* PROBES */._.flatMap((probe) => {
            const status = model.probes[probe];
            return status === undefined ? [] : [`${probe} ${terminal_matrix_cellOf(status, paint)}`];
        });
        return `${nameOf(model)}: ${told.join(', ')}`;
    });
}

;// CONCATENATED MODULE: ./lib/report/terminal.js








/** Signs of one place each; terminals do not agree on the width of pictures. */
const SIGNS = {
    pass: '✓ pass',
    warn: '! warning',
    fail: '✗ fail',
    skip: '- skipped',
    info: 'i info',
};
const terminal_STATES = {
    broken: ['fail', '✗ no'],
    works: ['pass', '✓ yes'],
    spared: ['info', 'i not needed'],
    unasked: ['skip', '- not asked'],
};
const terminal_MOST_MODELS = 30;
const LONGEST = 400;
/** Gateway by gateway; of several a table of all comes last, where the eye is. */
function terminalReport(report, view) {
    const paint = painter(view.colour);
    const sections = report.gateways.flatMap((gateway) => [...sectionOf(gateway, view, paint), '']);
    return `${[...sections, ...overview(report, view, paint)].join('\n')}\n`;
}
function sectionOf(gateway, view, paint) {
    const headline = headlineOf(gateway);
    const diagnosis = headline.head?.code == null ? '' : ` · ${headline.head.code}`;
    const address = gateway.baseUrl === null ? '' : ` ${plain(gateway.baseUrl)}`;
    return [
        paint(gateway.verdict, paint('bold', plain(`${SIGNS[gateway.verdict]}: ${gateway.name}${diagnosis}`))),
        ...callOf(headline, paint),
        `${plain(headline.state)}${paint('dim', address)}`,
        '',
        ...terminal_checksTable(gateway, view, paint),
        ...terminal_modelsTable(gateway, view, paint),
        ...terminalMatrix(gateway, view.columns, paint),
        ...curlOf(gateway, paint),
    ];
}
function callOf({ head }, paint) {
    if (head === null)
        return [];
    const sentences = [
        ['Next', head.next],
        ['Seen', head.seen],
        ['Means', head.means],
        ['Who acts', head.actor === null ? '' : `${(0,phrases/* actorOf */.dn)(head.actor)}.`],
        ['More', head.docs ?? ''],
    ];
    return sentences
        .filter(([, text]) => text !== '')
        .map(([name, text]) => `${paint('bold', `${name}:`.padEnd(10))}${plain(text)}`);
}
function terminal_checksTable(gateway, view, paint) {
    const groups = groups_groupsOf(gateway.findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const rows = reached.map(({ first, models }) => [
        paint(first.status, SIGNS[first.status]),
        first.check,
        `${first.code === null ? '' : `${first.code}: `}${ofModels(first.seen, models)}${plain(first.seen)}`,
    ]);
    return [
        ...(rows.length === 0 ? [] : terminalTable(['Result', 'Check', 'What was seen'], rows, view.columns)),
        ...skipLine(groups).map((line) => paint('dim', line)),
    ];
}
function ofModels(seen, models) {
    const [model, ...more] = models;
    if (more.length > 0)
        return `${(0,phrases/* counted */.hS)(models.length, 'model')}: `;
    return model === undefined || seen.includes(model) ? '' : `${plain(model)}: `;
}
function skipLine(groups) {
    const checks = groups.flatMap(({ first }) => (first.status === 'skip' ? [first.check] : []));
    return checks.length === 0 ? [] : [`${SIGNS.skip}: ${[...new Set(checks)].join(', ')}`];
}
function terminal_modelsTable(gateway, view, paint) {
    const rows = model_rows_modelRows(gateway);
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, terminal_MOST_MODELS).map(({ model, state, finding }) => {
        const [tone, text] = terminal_STATES[state];
        const near = model.suggestions.map((one) => (0,quote/* clip */.$Q)(plain(one), 60)).join(', ');
        return [
            (0,quote/* clip */.$Q)(plain(model.id), 80),
            paint(tone, text),
            model.latencyMs === null ? '' : (0,phrases/* milliseconds */.Rz)(model.latencyMs),
            model.listed === null ? '?' : model.listed ? 'yes' : 'no',
            [finding?.code ?? '', near === '' ? '' : `did you mean ${near}?`]
                .filter((part) => part !== '')
                .join(': '),
        ];
    });
    const rest = rows.length - shown.length;
    return [
        '',
        ...terminalTable(['Model', 'Works', 'Time', 'Listed', 'Diagnosis'], shown, view.columns),
        ...(rest === 0 ? [] : [paint('dim', `${(0,phrases/* counted */.hS)(rest, 'model')} more in the report (--json).`)]),
    ];
}
function curlOf({ curl }, paint) {
    if (curl === null)
        return [];
    const how = curl.includes('$GATEWAY_API_KEY') ? ' (set GATEWAY_API_KEY first)' : '';
    return ['', paint('dim', `Repeat it by hand${how}:`), ...(0,quote/* lines */.Mn)(curl, '  ')];
}
function overview(report, view, paint) {
    if (report.gateways.length < 2)
        return [];
    const rows = report.gateways.map((gateway) => [
        paint(gateway.verdict, SIGNS[gateway.verdict]),
        gateway.diagnosis,
        plain(gateway.name),
    ]);
    return [
        ...terminalTable(['Result', 'Diagnosis', 'Gateway'], rows, view.columns),
        '',
        paint(report.verdict, plain(`${SIGNS[report.verdict]}: ${subjectOf(report)}`)),
    ];
}
function plain(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), LONGEST);
}

// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
// EXTERNAL MODULE: ./lib/safety/tidy.js
var tidy = __webpack_require__(8040);
;// CONCATENATED MODULE: ./lib/write-files.js
/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */



/** `roots` are the folders out of which no symbolic link is followed. */
async function writeFiles({ report, run, history }, redact, roots) {
    const { reportPath, junitPath, pagePath } = run;
    const pieces = (0,tidy/* tidied */.G)((0,report_json/* reportPieces */.iq)(report, redact));
    const failed = reportPath === null ? null : (0,files/* writeWhole */.f8)(reportPath, pieces, roots);
    const none = junitPath === null && pagePath === null;
    const more = none
        ? []
        : await (await __webpack_require__.e(/* import() */ 128).then(__webpack_require__.bind(__webpack_require__, 128))).writeMore({ report: (0,report_json/* redactedReport */.d7)(report, redact), run, history }, redact, roots);
    const warnings = [failed, ...more].filter((warning) => warning !== null);
    return { reportPath: failed === null ? (reportPath ?? '') : '', warnings };
}

;// CONCATENATED MODULE: ./lib/terminal/print.js



/** Colours in a terminal only; https://no-color.org and FORCE_COLOR are obeyed. */
function wantsColour(output, env) {
    if ((env.NO_COLOR ?? '') !== '')
        return false;
    if ((env.FORCE_COLOR ?? '') !== '')
        return env.FORCE_COLOR !== '0';
    return output.isTTY === true && env.TERM !== 'dumb';
}
async function keepAndPrint({ report, run, memory, json }, redactor, desk) {
    const { history, warnings } = await memory.keep(report, redactor.text);
    const written = await writeFiles({ report, run, history }, redactor.text, [desk.cwd]);
    for (const warning of [...warnings, ...written.warnings]) {
        desk.stderr.write(`gateway-preflight: ${redactor.text(warning)}\n`);
    }
    showReport(report, json, redactor.text, desk);
}
/** One screen for people, JSON for programs. */
function showReport(report, json, redact, desk) {
    if (json) {
        desk.stdout.write((0,report_json/* reportJson */.l4)(report, redact));
        return;
    }
    const view = { colour: wantsColour(desk.stdout, desk.env), columns: desk.stdout.columns ?? 100 };
    desk.stdout.write(redact(terminalReport(report, view)));
}


/***/ })

};
