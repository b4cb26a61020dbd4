export const id = 775;
export const ids = [775];
export const modules = {

/***/ 3775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPlan: () => (/* binding */ runPlan)
});

// UNUSED EXPORTS: MOST_JOBS, readPlan

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 4 modules
var core = __webpack_require__(9257);
;// CONCATENATED MODULE: ./lib/config/inputs.js
/** The inputs by name, with their defaults (contract section 1); action.yml is compared with this table by a test. */
const INPUT_DEFAULTS = {
    'base-url': '',
    'api-key': '',
    models: '',
    'max-models': '200',
    probes: 'completion',
    config: '',
    gateway: '',
    keys: '',
    policy: 'standard',
    severity: '',
    retries: '2',
    timeout: '30s',
    'max-wait': '60s',
    deadline: '5m',
    wait: '0s',
    'dry-run': 'false',
    concurrency: '8',
    headers: '',
    auth: 'bearer',
    'ca-certificate': '',
    'status-page': 'auto',
    'min-balance': '',
    'max-latency': '',
    baseline: '',
    history: '',
    page: '',
    report: '',
    junit: '',
    summary: 'always',
    issue: 'off',
    comment: 'off',
    'github-token': '${{ github.token }}',
};
const INPUT_NAMES = Object.keys(INPUT_DEFAULTS);
/** The value of an input as text without surrounding blanks; its default when empty. */
function inputs_inputText(raw, name) {
    const given = (raw[name] ?? '').trim();
    return given === '' ? INPUT_DEFAULTS[name] : given;
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/config/nearest.js

/** The allowed name nearest to what was written, or null when nothing is near (a third of the letters wrong). */
function nearest_nearestName(written, allowed) {
    const wanted = written.toLowerCase().replaceAll('_', '-').slice(0, 64);
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const name of allowed) {
        const distance = (0,leven/* default */.A)(wanted, name.toLowerCase());
        if (distance < bestDistance) {
            best = name;
            bestDistance = distance;
        }
    }
    return best !== null && bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}

;// CONCATENATED MODULE: ./lib/config/problems.js

class Problems {
    #found = [];
    add(problem) {
        this.#found.push(problem);
    }
    /** A `config-invalid` fault of one input. */
    invalid(input, wrong, works) {
        this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
    }
    /** A word that is none of the allowed ones, with the nearest right one. */
    unknownWord(input, word, allowed, what = 'value') {
        const nearest = nearestName(word, allowed);
        const hint = nearest === null ? '' : ` Did you mean \`${nearest}\`?`;
        this.invalid(input, `unknown ${what} "${word}".${hint}`, `Use ${problems_listed(allowed)} for \`${input}\`.`);
    }
    get all() {
        return this.#found;
    }
}
/** `a, b or c`, shortened where the list is long. */
function problems_listed(words) {
    if (words.length > 16)
        return `one of the ${words.length} names in the documentation`;
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/config/scalars.js
/** Inputs that are one value: durations, whole numbers, words, switches. */

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A day: more is a slip of the pen, and timers overflow at 24.8 days. */
const LONGEST_MS = 86_400_000;
/** Milliseconds of `500ms`, `30s`, `2m`, `1h` or plain seconds; null if it is none. */
function durationMs(text) {
    const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
    if (match === null)
        return null;
    const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
    return Math.round(Number(match[1]) * unit);
}
/** A duration input in milliseconds; a fault is noted and the fallback returned. */
function duration(raw, name, problems, least = 0) {
    const text = inputText(raw, name);
    const value = durationMs(text);
    if (value !== null && value >= least && value <= LONGEST_MS)
        return value;
    const wrong = value === null ? `"${scalars_clipped(text)}" is not a duration.` : `"${scalars_clipped(text)}" is out of range.`;
    const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
    problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
    return Math.max(least, 1_000);
}
/** A whole number within bounds; a fault is noted and the lower bound returned. */
function wholeNumber(raw, name, bounds, problems) {
    const text = inputText(raw, name);
    const [least, most] = bounds;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most)
        return value;
    problems.invalid(name, `"${scalars_clipped(text)}" is not a whole number from ${least} to ${most}.`, `Write \`${name}: ${Math.min(Math.max(least, 2), most)}\`, or another whole number from ${least} to ${most}.`);
    return least;
}
/** A number of at least 0, with a decimal point; null where the input is empty, and where a fault is noted. */
function amount(raw, name, problems) {
    const text = inputText(raw, name);
    if (text === '')
        return null;
    if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text))
        return Number(text);
    problems.invalid(name, `"${scalars_clipped(text)}" is not an amount.`, 'Write a number such as 5 or 2.50, without a currency.');
    return null;
}
/** One of a few words; a fault is noted and the first word returned. */
function word(raw, name, allowed, problems) {
    const text = inputText(raw, name);
    const found = allowed.find((one) => one === text.toLowerCase());
    if (found !== undefined)
        return found;
    problems.unknownWord(name, scalars_clipped(text), allowed);
    return allowed[0];
}
/** `true` or `false` as YAML 1.2 writes them, the way @actions/core reads booleans. */
function toggle(raw, name, problems) {
    return word(raw, name, ['false', 'true'], problems) === 'true';
}
/** Items parted by commas and line ends, without blanks around them and without empty ones. */
function scalars_listOf(text) {
    return text
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** What the user wrote, short enough to quote in a message. */
function scalars_clipped(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/config/yaml-tree.js
/** YAML as a plain tree in which everything knows its line and column; no tags, no merge keys, bounded in size. */

const LARGEST_CHARACTERS = 4 * 1024 * 1024;
/** Aliases counted each time they are followed, so that a small file cannot stand for a large one. */
const MOST_NODES = 500_000;
const DEEPEST = 8;
const BEGIN = { line: 1, column: 1 };
const NOTHING = { kind: 'text', text: '', isBoolean: false, at: BEGIN };
/** Thrown only inside this file: the rest of the tree is not worth reading. */
class Excess extends Error {
}
/** Never throws. The messages hold no value of the file, since any of them may be a secret. */
function readTree(text) {
    if (text.length > LARGEST_CHARACTERS)
        return broken('the file is larger than 4 MiB.', 'Split it.');
    try {
        return read(text);
    }
    catch (error) {
        if (error instanceof Excess)
            return broken(error.message, 'Write it out flat, as the documentation shows.');
        // The parser is recursive; what overflows it is no configuration.
        return broken('it is nested too deeply.', 'Write it out flat, as the documentation shows.');
    }
}
function broken(wrong, works) {
    return { tree: NOTHING, faults: [{ at: BEGIN, wrong, works }] };
}
function read(text) {
    const lines = new dist/* LineCounter */.HN();
    // Its own check for repeated keys takes the square of their number.
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const [error] = document.errors;
    if (error !== undefined) {
        const wrong = `this is no YAML: ${(error.message.split('\n')[0] ?? '').slice(0, 120).replace(/\.?$/, '.')}`;
        const works = 'Mend the line; indent with blanks, and quote values that hold `: ` or ` #`.';
        return { tree: NOTHING, faults: [{ at: place(error.pos[0]), wrong, works }] };
    }
    const faults = [];
    let nodes = 0;
    const treeOf = (given, depth, fallback) => {
        nodes += 1;
        if (nodes > MOST_NODES)
            throw new Excess('it stands for more than 500,000 values.');
        if (depth > DEEPEST)
            throw new Excess('it is nested too deeply.');
        const node = (0,dist/* isAlias */.Vj)(given) ? given.resolve(document) : given;
        const range = given?.range;
        const at = range ? place(range[0]) : fallback;
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map((item) => treeOf(item, depth + 1, at)), at };
        if ((0,dist/* isMap */.jh)(node))
            return { kind: 'map', members: membersOf(node, depth, at), at };
        if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
            return { ...NOTHING, at };
        const isBoolean = typeof node.value === 'boolean';
        const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
        return { kind: 'text', text: written, isBoolean, at };
    };
    const membersOf = (map, depth, fallback) => {
        const members = new Map();
        for (const { key, value } of map.items) {
            const named = treeOf(key, depth + 1, fallback);
            const name = named.kind === 'text' ? named.text : '';
            const twice = members.has(name);
            if (twice || name === '') {
                const wrong = name === '' ? 'a key without a name.' : `the key \`${name.slice(0, 60)}\` stands here twice.`;
                faults.push({ at: named.at, wrong, works: 'Keep one of them.' });
            }
            members.set(name, { name, value: treeOf(value, depth + 1, named.at), at: named.at });
        }
        return [...members.values()];
    };
    return { tree: treeOf(document.contents, 0, BEGIN), faults };
}

;// CONCATENATED MODULE: ./lib/config/fleet-file.js





/** What is of the run and not of one gateway; `defaults` may hold it, a gateway may not. */
const OF_THE_RUN = new Set([
    'deadline',
    'dry-run',
    'baseline',
    'history',
    'page',
    'report',
    'junit',
    'summary',
    'issue',
    'comment',
]);
/** What says where the file is, and whom it serves, cannot stand in it. */
const NOT_IN_A_FILE = new Set(['config', 'gateway', 'keys', 'github-token']);
const IN_DEFAULTS = INPUT_NAMES.filter((name) => !NOT_IN_A_FILE.has(name));
const OF_A_GATEWAY = IN_DEFAULTS.filter((name) => !OF_THE_RUN.has(name));
const LONGEST_NAME = 100;
/** `seen` with file, line and column behind the name that it begins with. */
function faultAt(file, at, name, wrong, works) {
    const where = `\`${scalars_clipped(name)}\` (${file}:${at.line}:${at.column})`;
    return { check: 'config', code: 'config-invalid', seen: `${where}: ${wrong}`, next: works };
}
/** Reads the text of the file; `file` is its name for people. Values are not looked at yet. */
function readFleetFile(text, file) {
    const problems = [];
    const { tree, faults } = readTree(text);
    for (const { at, wrong, works } of faults)
        problems.push(faultAt(file, at, 'config', wrong, works));
    if (tree.kind !== 'map') {
        if (faults.length === 0)
            problems.push(faultAt(file, tree.at, 'config', 'there is no list `gateways` in it.', EXAMPLE));
        return { gateways: [], defaults: [], problems };
    }
    let gateways = null;
    let defaults = [];
    for (const { name, value, at } of tree.members) {
        if (name === 'gateways')
            gateways = gatewaysOf(value, file, problems);
        else if (name === 'defaults')
            defaults = defaultsOf(value, file, problems);
        else
            problems.push(unknownKey(file, at, name, ['gateways', 'defaults']));
    }
    if (gateways === null)
        problems.push(faultAt(file, tree.at, 'gateways', 'the list is missing.', EXAMPLE));
    return { gateways: gateways ?? [], defaults, problems };
}
const EXAMPLE = 'Begin the file with `gateways:` and an item `- name: relay` with its `base-url` below.';
/** The gateways that the input `gateway` names, in the order of the file; all where it is empty. */
function chosenGateways(gateways, input, problems) {
    const wanted = listOf(input);
    if (wanted.length === 0)
        return gateways;
    const names = gateways.map(({ name }) => name);
    for (const name of wanted.filter((one) => !names.includes(one))) {
        const nearest = nearestName(name, names);
        const hint = nearest === null ? '' : ` Did you mean \`${clipped(nearest)}\`?`;
        const seen = `\`gateway\`: no gateway "${clipped(name)}" is in the file.${hint}`;
        problems.push({
            check: 'config',
            code: 'config-invalid',
            seen,
            next: `Name ${listed(names.map(clipped))}.`,
        });
    }
    return gateways.filter(({ name }) => wanted.includes(name));
}
function unknownKey(file, at, name, allowed) {
    const nearest = nearest_nearestName(name, allowed);
    const hint = nearest === null ? '' : ` Did you mean \`${nearest}\`?`;
    return faultAt(file, at, name, `unknown key.${hint}`, `Use ${problems_listed(allowed)}.`);
}
function defaultsOf(value, file, problems) {
    if (value.kind === 'text' && value.text === '')
        return [];
    if (value.kind !== 'map') {
        problems.push(faultAt(file, value.at, 'defaults', 'this is no map of inputs.', 'Write `defaults: { timeout: 20s }`.'));
        return [];
    }
    return value.members.filter(({ name, at }) => {
        if (IN_DEFAULTS.includes(name))
            return true;
        problems.push(unknownKey(file, at, name, IN_DEFAULTS));
        return false;
    });
}
function gatewaysOf(value, file, problems) {
    if (value.kind !== 'list' || value.items.length === 0) {
        const wrong = value.kind === 'list' ? 'the list is empty.' : 'this is no list.';
        problems.push(faultAt(file, value.at, 'gateways', wrong, EXAMPLE));
        return [];
    }
    const first = new Map();
    return value.items.flatMap((item) => {
        const gateway = gatewayOf(item, file, problems);
        if (gateway === null)
            return [];
        const before = first.get(gateway.name);
        if (before === undefined) {
            first.set(gateway.name, gateway.at);
            return [gateway];
        }
        const wrong = `"${scalars_clipped(gateway.name)}" is the name of the gateway in line ${before.line} already.`;
        problems.push(faultAt(file, gateway.at, 'name', wrong, 'Give each gateway a name of its own.'));
        return [];
    });
}
function nameFault(name) {
    if (name === '')
        return 'it is empty.';
    if (name === 'config')
        return '`config` is taken by what belongs to no gateway.';
    if (name.length > LONGEST_NAME)
        return `it is longer than ${LONGEST_NAME} characters.`;
    if (/[,\p{Cc}]/u.test(name))
        return 'it holds a comma or a control character.';
    return name.includes('${') ? 'a name is not made of variables.' : null;
}
function gatewayOf(item, file, problems) {
    const works = 'Write `- name: relay`, a name of its own without commas.';
    if (item.kind !== 'map') {
        problems.push(faultAt(file, item.at, 'gateways', 'this item is no gateway.', works));
        return null;
    }
    const named = item.members.find((member) => member.name === 'name');
    if (named === undefined || named.value.kind !== 'text' || named.value.isBoolean) {
        const wrong = named === undefined ? 'this gateway has no name.' : 'this is of the wrong type.';
        problems.push(faultAt(file, named?.at ?? item.at, 'name', wrong, works));
        return null;
    }
    const name = named.value.text.trim();
    const fault = nameFault(name);
    if (fault !== null) {
        problems.push(faultAt(file, named.value.at, 'name', fault, works));
        return null;
    }
    const own = [];
    const members = item.members.filter((member) => {
        if (member === named)
            return false;
        if (OF_A_GATEWAY.includes(member.name))
            return true;
        own.push(misplacedKey(file, member));
        return false;
    });
    return { name, members, at: named.value.at, problems: own };
}
function misplacedKey(file, { name, at }) {
    if (!IN_DEFAULTS.includes(name))
        return unknownKey(file, at, name, ['name', ...OF_A_GATEWAY]);
    return faultAt(file, at, name, 'this is of the run, not of one gateway.', `Move \`${name}\` to \`defaults\` or to the inputs.`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/memory/leftovers.js
/** Leftovers: the files beside a target in which it was written, when the process was killed before the rename. */



const OURS = /^\.preflight-[0-9a-f]{8}\.tmp$/;
/** In milliseconds. Nobody writes for so long; what is younger may be of another run that writes right now. */
const STALE_AFTER = (/* unused pure expression or super */ null && (10 * 60 * 1000));
/** A name that no other run has, and that {@link sweep} knows. */
function leftovers_nameBeside() {
    return `.preflight-${randomUUID().slice(0, 8)}.tmp`;
}
/**
 * Takes away what killed runs left in the folder; never throws. `now` is the time of a file just written there, since the
 * clock of a file system may not be that of the machine. Links and folders of such a name are none of ours.
 */
function leftovers_sweep(folder, now) {
    try {
        for (const name of readdirSync(folder).filter((one) => OURS.test(one))) {
            const path = join(folder, name);
            const found = lstatSync(path, { throwIfNoEntry: false });
            if (found?.isFile() && now - found.mtimeMs > STALE_AFTER)
                rmSync(path, { force: true });
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
        const folder = dirname(target);
        const beside = join(folder, nameBeside());
        let written = 0;
        try {
            withFile(openSync(beside, 'wx', mode), (file) => {
                for (const piece of typeof text === 'string' ? [text] : text)
                    writeFileSync(file, piece);
                if (lasting)
                    fsyncSync(file);
                written = fstatSync(file).mtimeMs;
            });
            renameSync(beside, target);
        }
        catch (error) {
            rmSync(beside, { force: true });
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
        withFile(openSync(target, constants.O_RDONLY | CAREFUL), (file) => {
            const { size } = fstatSync(file);
            const bytes = Buffer.alloc(Math.min(size, most));
            const read = readSync(file, bytes, 0, bytes.length, size - bytes.length);
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
        withFile(openSync(folder, constants.O_RDONLY), fsyncSync);
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

// EXTERNAL MODULE: ./lib/safety/quote.js + 1 modules
var quote = __webpack_require__(5360);
// EXTERNAL MODULE: ./lib/signals.js
var signals = __webpack_require__(9518);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/config/event.js
/** Tells a pull request that is given no secrets from a secret that is missing. */
const DEPENDABOT = 'dependabot[bot]';
function at(value, ...path) {
    let here = value;
    for (const key of path) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        here = here[key];
    }
    return here;
}
/**
 * True where GitHub passes no secrets: a `pull_request` (or review) event whose head is another repository, or
 * a run that Dependabot started (docs.github.com: "Troubleshooting Dependabot on GitHub Actions").
 * `pull_request_target` runs with secrets even for forks.
 */
function secretsWithheld(event) {
    if (event.actor === DEPENDABOT)
        return true;
    if (!event.name.startsWith('pull_request') || event.name === 'pull_request_target')
        return false;
    if (at(event.payload, 'pull_request', 'user', 'login') === DEPENDABOT)
        return true;
    const base = at(event.payload, 'pull_request', 'base', 'repo', 'full_name');
    const head = at(event.payload, 'pull_request', 'head', 'repo', 'full_name');
    // A deleted fork leaves no head repository; `head.repo.fork` would be true inside a forked repository too.
    return base !== head;
}

;// CONCATENATED MODULE: ./lib/read-text.js
/** Text files that the user names: read within a bound, and nothing that is no file. */

/** In bytes: beyond any config file (ten thousand gateways) and any bundle of authorities; YAML of this size takes a second. */
const MOST_BYTES = 1024 * 1024;
const PIECE = 64 * 1024;
class Unreadable extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
/**
 * The text of a file of at most `most` bytes. Throws with a `code` as `fs` does: `EFBIG` for one that is longer, `ENOTREG`
 * for what is no regular file: a link in a checked-out repository may lead to a device without end, or to a pipe.
 */
function readText(path, most = MOST_BYTES) {
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (stats.isDirectory())
            throw new Unreadable('EISDIR');
        if (!stats.isFile())
            throw new Unreadable('ENOTREG');
        const pieces = [];
        // Not by its size: that of a file in /proc is 0.
        for (let size = 0;;) {
            const piece = Buffer.alloc(PIECE);
            const read = (0,external_node_fs_.readSync)(file, piece, 0, PIECE, null);
            if (read === 0)
                return Buffer.concat(pieces).toString('utf8');
            size += read;
            if (size > most)
                throw new Unreadable('EFBIG');
            pieces.push(piece.subarray(0, read));
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./lib/runner/inputs.js
/** Reads what a runner gives an action: `INPUT_*`, the event, the folders. */



const PREFIX = 'INPUT_';
/**
 * All inputs, untrimmed. `core.getInput` trims by default, which would hide the line break at the end of a key;
 * and only a look at every `INPUT_*` finds one that was mistyped. Names are upper-cased by the runner.
 */
function rawInputs(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith(PREFIX) && value !== undefined)
            inputs[name.slice(PREFIX.length).toLowerCase()] = value;
    }
    return inputs;
}
/** GitHub gives no event that is longer than 25 MB. */
const MOST_EVENT_BYTES = 32 * 1024 * 1024;
/** The event's payload; an event that cannot be read is an empty one. */
function eventPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(readText(path, MOST_EVENT_BYTES));
    }
    catch {
        return {};
    }
}
function surroundingsOf(env) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    const event = {
        name,
        actor: env.GITHUB_ACTOR ?? '',
        payload: name.startsWith('pull_request') ? eventPayload(env.GITHUB_EVENT_PATH) : {},
    };
    return {
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        reportFolder: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        secretsWithheld: secretsWithheld(event),
        keySource: '`api-key`',
        readFile: (path) => readText(path),
        variables: env,
    };
}
/** Folders out of which no symbolic link is followed. */
function rootsOf(env) {
    return [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || tmpdir()].filter((root) => root !== '');
}

;// CONCATENATED MODULE: ./lib/check/targets.js
/** Targets: what the items of `models` come to, once the live list is known. */

/** True when some item needs the list to be understood. */
function needsList(items) {
    return items.some((item) => item.alternatives.some(isPattern));
}
/**
 * The matches of a pattern (an id with a `*`) in the order of the list. The pattern is cut at its stars and the pieces are looked for
 * from left to right, so that a hostile id costs linear time, which a regular expression would not promise.
 */
function matches(pattern, ids) {
    const pieces = pattern.split('*');
    const head = pieces[0] ?? '';
    const tail = pieces.at(-1) ?? '';
    return ids.filter((id) => {
        if (id.length < head.length + tail.length || !id.startsWith(head) || !id.endsWith(tail))
            return false;
        let from = head.length;
        for (const piece of pieces.slice(1, -1)) {
            const at = id.indexOf(piece, from);
            if (at < 0 || at + piece.length > id.length - tail.length)
                return false;
            from = at + piece.length;
        }
        return true;
    });
}
/**
 * All targets; a pattern without a list, or without a match, comes to none. An id may be wanted by several items:
 * it is asked once, and each item has its answer.
 */
function targetsOf(items, listed) {
    const expand = (id) => (isPattern(id) ? matches(id, listed ?? []) : [id]);
    return items.flatMap((item) => {
        const [only] = item.alternatives;
        if (item.alternatives.length === 1 && only !== undefined) {
            const fromPattern = isPattern(only);
            return expand(only).map((id) => ({ item, ids: [id], anyOf: false, fromPattern }));
        }
        const ids = [...new Set(item.alternatives.flatMap(expand))];
        return ids.length === 0
            ? []
            : [{ item, ids, anyOf: true, fromPattern: item.alternatives.every(isPattern) }];
    });
}
/** Every id that may be asked, once each, in order. */
function idsOf(targets) {
    return [...new Set(targets.flatMap((target) => target.ids))];
}
/** Items that came to nothing. */
function unmatched(items, targets) {
    const hit = new Set(targets.map((target) => target.item));
    return items.filter((item) => !hit.has(item));
}

;// CONCATENATED MODULE: ./lib/model/run.js
const PROBES = (/* unused pure expression or super */ null && ([
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
]));
/** True for an id with a `*` in it: a pattern over the live list. */
function run_isPattern(id) {
    return id.includes('*');
}

;// CONCATENATED MODULE: ./lib/runner/jobs.js
/** The jobs of a fleet: which gateways each has, and on which runners. */


/** Names in as many groups as there may be jobs, sizes as even as can be, in the order given. */
function grouped(names, most) {
    const count = Math.min(names.length, most);
    const start = (group) => Math.floor((group * names.length) / count);
    return Array.from({ length: count }, (_, group) => names.slice(start(group), start(group + 1)));
}
/** Lines `<gateway>: <label>, <label>`; `*` in a name stands for any characters. Null for a line that is none. */
function runnerLines(text) {
    return text
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
        const colon = line.lastIndexOf(':');
        const pattern = line.slice(0, Math.max(colon, 0)).trim();
        const labels = line
            .slice(colon + 1)
            .split(',')
            .map((label) => label.trim());
        return pattern === '' || labels.includes('') ? null : { pattern, labels };
    });
}
function fits(name, { pattern }) {
    return run_isPattern(pattern) ? matches(pattern, [name]).length > 0 : name === pattern;
}
/** The names by the first line that fits them, in the order in which each line is met first. */
function byRunner(names, lines) {
    const groups = new Map();
    for (const name of names) {
        const labels = lines.find((line) => fits(name, line))?.labels ?? null;
        const key = JSON.stringify(labels);
        const group = groups.get(key) ?? { labels, names: [] };
        group.names.push(name);
        groups.set(key, group);
    }
    return [...groups.values()];
}
/**
 * At most so many jobs, in the order of the file as long as each gateway has a job of its own. Null where there are
 * more kinds of runners than jobs.
 */
function jobsOf(names, lines, most) {
    const groups = byRunner(names, lines);
    if (groups.length > most)
        return null;
    const jobOf = (gateway, labels) => labels === null ? { gateway } : { gateway, 'runs-on': labels };
    if (names.length <= most) {
        return names.map((name) => jobOf(name, lines.find((line) => fits(name, line))?.labels ?? null));
    }
    // One job for each kind of runner, and the others by their share.
    const spare = most - groups.length;
    return groups.flatMap((group) => {
        const share = 1 + Math.floor((spare * group.names.length) / names.length);
        return grouped(group.names, share).map((some) => jobOf(some.join(','), group.labels));
    });
}

;// CONCATENATED MODULE: ./lib/runner/plan.js
/** The sub-action `plan`: the gateways of a config file as a matrix of jobs. It needs no secrets. */











/** GitHub's limit of one matrix (docs.github.com, "Usage limits"). */
const MOST_JOBS = 256;
const INPUTS = ['config', 'max-jobs', 'runners'];
function textOf(path, env) {
    const { workspace, readFile } = surroundingsOf(env);
    try {
        return readFile((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(workspace, path));
    }
    catch (error) {
        const code = error.code ?? 'unreadable';
        return {
            seen: `\`config\`: the file "${scalars_clipped(path)}" cannot be read (${code}).`,
            next: 'Give the path of a YAML file, relative to the workspace; check the repository out before this step.',
        };
    }
}
function mostJobs(text, faults) {
    const jobs = text.trim() || String(MOST_JOBS);
    const most = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0;
    if (most >= 1 && most <= MOST_JOBS)
        return most;
    const seen = `\`max-jobs\`: "${scalars_clipped(jobs)}" is not a whole number from 1 to ${MOST_JOBS}.`;
    faults.push({ seen, next: 'A matrix of GitHub has at most 256 jobs.' });
    return 1;
}
/** The jobs of the file, or everything that is wrong. */
function readPlan(env) {
    const raw = rawInputs(env);
    const faults = [];
    for (const name of Object.keys(raw)) {
        if (INPUTS.includes(name) || (raw[name] ?? '') === '')
            continue;
        const nearest = nearest_nearestName(name, INPUTS);
        const hint = nearest === null ? '' : ` Did you mean \`${nearest}\`?`;
        faults.push({
            seen: `\`${scalars_clipped(name)}\`: unknown input.${hint}`,
            next: 'Use `config`, `max-jobs` and `runners`.',
        });
    }
    const most = mostJobs(raw['max-jobs'] ?? '', faults);
    const path = (raw.config ?? '').trim();
    if (path === '') {
        return {
            faults: [
                ...faults,
                { seen: '`config` is empty.', next: 'Give the path of the file that names the gateways.' },
            ],
        };
    }
    const text = textOf(path, env);
    if (typeof text !== 'string')
        return { faults: [...faults, text] };
    const { gateways, problems } = readFleetFile(text, scalars_clipped(path));
    faults.push(...problems);
    const names = gateways.map(({ name }) => name);
    const lines = linesOf(raw.runners ?? '', problems.length > 0 ? null : names, faults);
    if (faults.length > 0)
        return { faults };
    const jobs = jobsOf(names, lines, most);
    if (jobs !== null)
        return { jobs, names };
    const seen = `\`max-jobs\`: ${most} jobs are fewer than there are kinds of runners.`;
    return { faults: [{ seen, next: 'Allow at least one job for each kind that `runners` names.' }] };
}
/** The lines of `runners`; each must fit a gateway. `names` is null where the file itself is at fault. */
function linesOf(text, names, faults) {
    const next = 'Write `<gateway>: <label>`, one a line; `*` in a name stands for any characters.';
    return runnerLines(text).flatMap((line, at) => {
        if (line === null) {
            faults.push({ seen: `\`runners\`: line ${at + 1} is not \`<gateway>: <label>\`.`, next });
            return [];
        }
        if (names?.some((name) => fits(name, line)) === false) {
            const nearest = nearest_nearestName(line.pattern, names);
            const hint = nearest === null ? '' : ` Did you mean \`${scalars_clipped(nearest)}\`?`;
            faults.push({ seen: `\`runners\`: no gateway fits "${scalars_clipped(line.pattern)}".${hint}`, next });
        }
        return [line];
    });
}
/** Sets the output `matrix`, or fails: with every fault, or because it was cancelled. */
async function runPlan(env, cancel) {
    const plan = readPlan(env);
    if ('faults' in plan) {
        for (const { seen, next } of plan.faults) {
            core/* error */.z3((0,quote/* oneLine */.TN)(`${seen} ${next}`), { title: 'config: config-invalid' });
        }
        core/* setFailed */.C1((0,quote/* oneLine */.TN)(`config-invalid: ${plan.faults[0]?.seen ?? ''}`));
        return;
    }
    if (await (0,signals/* isCancelled */.mm)(cancel)) {
        core/* setFailed */.C1('deadline-exceeded: The run was cancelled before the matrix was set.');
        return;
    }
    const matrix = JSON.stringify({ include: plan.jobs });
    core/* info */.pq(`${plan.names.length} gateways in ${plan.jobs.length} jobs.`);
    const file = env.GITHUB_OUTPUT ?? '';
    if (file === '')
        return;
    const mark = `end-${(0,external_node_crypto_.randomUUID)()}`;
    const warning = appendLines(file, `matrix<<${mark}\n${matrix}\n${mark}\n`, []);
    if (warning !== null)
        core/* setFailed */.C1((0,quote/* oneLine */.TN)(warning));
}


/***/ }),

/***/ 5360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Q: () => (/* binding */ clip),
  TN: () => (/* binding */ oneLine)
});

// UNUSED EXPORTS: lines, visible

;// CONCATENATED MODULE: ./lib/safety/invisible.js
/**
 * Characters that have no place on a line of text: controls (C0, C1, DEL), line and paragraph separators, what
 * reorders text (bidi), what nobody sees (zero-width, soft hyphen, variation selectors, tags), fillers that
 * look like blanks, and halves of characters.
 */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;
/** Most text is nothing but this, and V8 takes milliseconds to make ready what looks for each kind of the others. */
const PLAIN = /^[ -~]*$/;
/** True where every character is a letter, a digit, a blank or a mark of ASCII. */
function isPlain(text) {
    return PLAIN.test(text);
}
function hasInvisible(text) {
    return !isPlain(text) && INVISIBLE.test(text);
}

;// CONCATENATED MODULE: ./lib/safety/quote.js
/**
 * Makes foreign text harmless on a line of the runner's log or of a terminal. The runner reads every line it
 * is given: `::command::` counts after blanks, `##[command]` anywhere, and a lone CR ends a line
 * (actions/runner, ActionCommandManager.cs and ActionCommand.cs).
 */

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
/** Replaced and not dropped: what stood apart must not grow together, be it a secret or a command. */
const UNSEEN = new RegExp(`(?:${INVISIBLE.source})+`, 'gu');
/** The selector that only asks for colour is no loss, and no letter or digit is before it. */
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;
/** One line without anything that a terminal or the runner obeys; blanks of any kind become one blank. */
function oneLine(text) {
    return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}
/** Each line of the text, made harmless, behind the prefix. Blanks stay as they are: it may be code. */
function lines(text, prefix = '') {
    return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}
/** Letters bear a few marks; a stack of hundreds covers the lines around it. */
const STACK = /(\p{M}{6})\p{M}+/gu;
/** The text with each run of characters that are not seen, line ends included, and of marks over marks shown as `\ufffd`. */
function visible(text) {
    if (isPlain(text))
        return text;
    return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd').replace(STACK, '$1\ufffd');
}
/** At most `max` characters, the last one `…` where something was left out. Only after redaction. */
function clip(text, max) {
    // Two code units make a character at most, so a huge text is not spread as a whole.
    const characters = [...text.slice(0, 2 * max + 2)];
    return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}
function unobeyed(line) {
    return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ })

};
