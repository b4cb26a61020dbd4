export const id = 0;
export const ids = [0];
export const modules = {

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST)
/* harmony export */ });
const NO_PAST = { changes: null, slower: null, onListed: () => undefined };


/***/ }),

/***/ 2624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostAndPort),
/* harmony export */   v: () => (/* binding */ authorityOf)
/* harmony export */ });
function authorityOf(url) {
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, secure };
}
function hostAndPort(url) {
    return `${url.hostname}:${authorityOf(url).port}`;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ proxyFromEnvironment),
/* harmony export */   LI: () => (/* binding */ proxyInUse),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   wS: () => (/* binding */ proxyProblem)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _model_url_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(166);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2624);



const UNREADABLE = 'unreadable:';
function proxyFromEnvironment(env) {
    return {
        httpProxy: env.http_proxy || env.HTTP_PROXY || '',
        httpsProxy: env.https_proxy || env.HTTPS_PROXY || '',
        noProxy: env.no_proxy || env.NO_PROXY || '',
        httpVariable: env.http_proxy ? 'http_proxy' : 'HTTP_PROXY',
        httpsVariable: env.https_proxy ? 'https_proxy' : 'HTTPS_PROXY',
    };
}
function proxyFor(url, settings) {
    const secure = url.protocol === 'https:';
    const setting = (secure ? settings.httpsProxy : settings.httpProxy).trim();
    const variable = secure
        ? (settings.httpsVariable ?? 'HTTPS_PROXY')
        : (settings.httpVariable ?? 'HTTP_PROXY');
    if (setting === '' || isExcepted(url, settings.noProxy))
        return null;
    return { url: urlOf(setting), variable };
}
function urlOf(setting) {
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(setting) ? setting : `http://${setting}`;
    return new URL(URL.canParse(written) ? written : UNREADABLE);
}
const SHORTEST_PASSWORD = 6;
function proxySecrets({ httpProxy, httpsProxy }) {
    return [httpProxy, httpsProxy].flatMap((setting) => {
        const { username, password } = urlOf(setting.trim());
        const login = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([\s\S]*)@/i.exec(setting.trim())?.[1] ?? '';
        const written = [password, login.split(':').slice(1).join(':')];
        const token = (0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(password).length < SHORTEST_PASSWORD ? [username || login] : [];
        return [...written, ...token].flatMap((one) => [one, (0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(one)]).filter((one) => one !== '');
    });
}
function proxyInUse({ url, variable }, status) {
    const host = url.host === '' ? '' : (0,_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .hostAndPort */ .P)(url);
    return { host, status, variable, login: url.username !== '' || url.password !== '' };
}
function proxyProblem({ url, variable }) {
    if (url.protocol === 'http:' || url.protocol === 'https:')
        return null;
    if (url.protocol === UNREADABLE)
        return `${variable} is not a URL.`;
    return `Proxy ${url.hostname}: the scheme ${url.protocol.slice(0, -1)} is not supported, only http and https.`;
}
function isExcepted(url, noProxy) {
    const { host: written, port } = (0,_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .authorityOf */ .v)(url);
    const host = written.toLowerCase().replace(/\.$/, '');
    const items = noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((item) => item !== '');
    return items.some((item) => item === '*' || matches(item, host, port));
}
function matches(item, host, port) {
    const parted = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(item);
    if (parted?.[2] !== undefined && Number(parted[2]) !== port)
        return false;
    const name = (parted?.[1] ?? item).replace(/^\[(.*)\]$/, '$1');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host))
        return isInRange(name, host);
    const suffix = name.replace(/^\*?\.+/, '').replace(/\.$/, '');
    return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}
function isInRange(range, host) {
    const [address = '', bits] = range.split('/');
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0)
        return false;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    const most = version === 6 ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > most || bits === '')
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, prefix, family);
    return list.check(host, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(host) ? 'ipv6' : 'ipv4');
}
function proxyAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return null;
    const pair = `${(0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(proxy.username)}:${(0,_model_url_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(proxy.password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
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

/***/ 3647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ CODES),
/* harmony export */   NU: () => (/* binding */ defaultSeverity),
/* harmony export */   _m: () => (/* binding */ isCode),
/* harmony export */   ne: () => (/* binding */ isCheck),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const CHECKS = [
    'config',
    'base-url',
    'api-key',
    'connection',
    'status-page',
    'models',
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
    'balance',
    'latency',
    'drift',
];
const CHECK_SEVERITY = {
    config: 'fail',
    'base-url': 'fail',
    'api-key': 'fail',
    connection: 'fail',
    'status-page': 'warn',
    models: 'fail',
    completion: 'fail',
    stream: 'warn',
    tools: 'warn',
    'structured-output': 'warn',
    responses: 'warn',
    embeddings: 'fail',
    balance: 'warn',
    latency: 'warn',
    drift: 'warn',
};
const CODES = {
    'config-invalid': { group: 'configuration', actor: 'you', retried: false },
    'base-url-missing': { group: 'configuration', actor: 'you', retried: false },
    'base-url-invalid': { group: 'configuration', actor: 'you', retried: false },
    'base-url-has-endpoint': { group: 'configuration', actor: 'you', retried: false },
    'base-url-insecure': { group: 'configuration', actor: 'you', retried: false },
    'base-url-wrong-path': { group: 'configuration', actor: 'you', retried: false },
    'api-key-missing': { group: 'configuration', actor: 'you', retried: false },
    'api-key-withheld': { group: 'configuration', actor: 'you', retried: false, severity: 'warn' },
    'api-key-malformed': { group: 'configuration', actor: 'you', retried: false },
    'api-key-wrong-provider': { group: 'configuration', actor: 'you', retried: false },
    'dns-failure': { group: 'network', actor: 'network', retried: false },
    'connection-refused': { group: 'network', actor: 'gateway', retried: true },
    'connection-reset': { group: 'network', actor: 'network', retried: true },
    'connection-timeout': { group: 'network', actor: 'network', retried: true },
    'tls-failure': { group: 'network', actor: 'gateway', retried: false },
    'certificate-expiring': { group: 'network', actor: 'gateway', retried: false, severity: 'warn' },
    'proxy-failure': { group: 'network', actor: 'network', retried: false },
    'response-timeout': { group: 'network', actor: 'gateway', retried: true },
    'deadline-exceeded': { group: 'network', actor: 'you', retried: false },
    'not-an-api': { group: 'route', actor: 'you', retried: false },
    redirected: { group: 'route', actor: 'you', retried: false },
    'blocked-by-firewall': { group: 'route', actor: 'network', retried: false },
    'endpoint-not-found': { group: 'route', actor: 'gateway', retried: false },
    'gateway-error': { group: 'route', actor: 'gateway', retried: true },
    'gateway-unavailable': { group: 'route', actor: 'gateway', retried: true },
    'key-rejected': { group: 'key', actor: 'account', retried: false },
    'key-expired': { group: 'key', actor: 'account', retried: false },
    'key-disabled': { group: 'key', actor: 'account', retried: false },
    'account-inactive': { group: 'key', actor: 'account', retried: false },
    'permission-denied': { group: 'key', actor: 'account', retried: false },
    'region-blocked': { group: 'key', actor: 'network', retried: false },
    'quota-exhausted': { group: 'key', actor: 'account', retried: false },
    'rate-limited': { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
    overloaded: { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
    'model-not-found': { group: 'model', actor: 'you', retried: false },
    'model-wrong-endpoint': { group: 'model', actor: 'you', retried: false },
    'model-not-listed': { group: 'model', actor: 'you', retried: false, severity: 'warn' },
    'model-not-permitted': { group: 'model', actor: 'account', retried: false },
    'model-retired': { group: 'model', actor: 'you', retried: false },
    'model-unavailable': { group: 'model', actor: 'gateway', retried: true },
    'upstream-error': { group: 'model', actor: 'upstream', retried: true },
    'unsupported-parameter': { group: 'answer', actor: 'you', retried: false },
    'invalid-request': { group: 'answer', actor: 'you', retried: false },
    'content-filtered': { group: 'answer', actor: 'you', retried: false },
    'malformed-response': { group: 'answer', actor: 'gateway', retried: false },
    'empty-completion': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
    'model-substituted': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
    'stream-malformed': { group: 'answer', actor: 'gateway', retried: false },
    'tool-call-malformed': { group: 'answer', actor: 'upstream', retried: false },
    'output-malformed': { group: 'answer', actor: 'upstream', retried: false },
    'active-incident': { group: 'beside', actor: 'wait', retried: false, severity: 'warn' },
    'status-page-unreadable': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
    'balance-low': { group: 'beside', actor: 'account', retried: false, severity: 'warn' },
    'too-slow': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
    'slower-than-usual': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
    'report-missing': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
    'models-removed': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
    'models-added': { group: 'beside', actor: 'you', retried: false, severity: 'info' },
    'internal-error': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
};
function factsOf(code) {
    return CODES[code];
}
function isCode(name) {
    return Object.hasOwn(CODES, name);
}
function isCheck(name) {
    return CHECKS.includes(name);
}
function defaultSeverity(check, code) {
    return factsOf(code).severity ?? CHECK_SEVERITY[check];
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ DOCS_ROOT),
/* harmony export */   fE: () => (/* binding */ docsOf),
/* harmony export */   jt: () => (/* binding */ NEW_ISSUE)
/* harmony export */ });
const REPOSITORY = 'gateway-preflight/gateway-preflight';
const SITE = `https://github.com/${REPOSITORY}`;
const DOCS_ROOT = `${SITE}/blob/main/docs/codes`;
const NEW_ISSUE = `${SITE}/issues/new/choose`;
function docsOf(code) {
    return `${DOCS_ROOT}/${code}.md`;
}


/***/ }),

/***/ 6689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   hP: () => (/* binding */ faultCodeOf),
/* harmony export */   tW: () => (/* binding */ NO_FILE)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9000);

const WHY = {
    EAGAIN: 'it is no regular file',
    EACCES: 'permission denied',
    EBUSY: 'it is in use, or mounted by itself',
    EDQUOT: 'the quota of the disk is used up',
    EEXIST: 'a part of its path is a file',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead round in a circle',
    ENAMETOOLONG: 'its name is too long',
    ENODEV: 'it is no regular file',
    ENOSPC: 'no space is left on the disk',
    ENOTDIR: 'a part of its path is a file',
    ENXIO: 'it is no regular file',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
};
const NO_FILE = 'ENOTREG';
function whyNot(code) {
    if (code === NO_FILE)
        return 'it is no regular file';
    const words = WHY[code];
    return words === undefined ? null : `${words} (${code})`;
}
function faultCodeOf(error) {
    const code = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(error, 'code');
    if (typeof code !== 'string')
        throw error;
    return code;
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
const VERDICTS = ['fail', 'warn', 'pass'];


/***/ }),

/***/ 4792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ milliseconds),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function milliseconds(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ requestIdOf),
/* harmony export */   ZG: () => (/* binding */ iconOf),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   gD: () => (/* binding */ CANCELLED)
/* harmony export */ });
const ACTORS = {
    you: 'you, in the workflow or application',
    account: 'whoever owns the key and its billing',
    gateway: 'the gateway’s operator',
    upstream: 'the gateway’s operator, or the provider behind it',
    network: 'whoever runs the network: runner, proxy, firewall, DNS',
    wait: 'nobody; it takes time',
};
const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', skip: '⏭️', info: 'ℹ️' };
const WORDS = {
    pass: 'Pass',
    warn: 'Warning',
    fail: 'Fail',
    skip: 'Skipped',
    info: 'Info',
};
function iconOf(status) {
    return ICONS[status];
}
function wordOf(status) {
    return WORDS[status];
}
const CANCELLED = {
    means: 'The run was cancelled before this was finished.',
    next: 'Run it again.',
};
function actorOf(actor) {
    return ACTORS[actor];
}
const LOOKS_UP = new Set(['gateway', 'upstream', 'network']);
function requestIdOf({ requestId, seen, actor }) {
    return requestId === null || !LOOKS_UP.has(actor) || seen.includes(requestId) ? null : requestId;
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fieldOf(value, ...path) {
    let field = value;
    for (const name of path) {
        if (typeof field !== 'object' || field === null)
            return undefined;
        field = field[name];
    }
    return field;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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

/***/ 60:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _v: () => (/* binding */ PROBES)
/* harmony export */ });
/* unused harmony exports isPattern, KEY_VARIABLE */
const PROBES = [
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
];
function isPattern(id) {
    return id.includes('*');
}
const KEY_VARIABLE = 'GATEWAY_API_KEY';


/***/ }),

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ speaksOfSecret)
/* harmony export */ });
/* unused harmony exports wordsOf, isSecretName */
const SECRET_WORDS = new Set([
    ...['key', 'token', 'secret', 'password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
    ...['auth', 'oauth', 'authn', 'authentication', 'authorization', 'bearer', 'jwt', 'credential', 'cred'],
    ...['cookie', 'session', 'signature', 'sig', 'hmac', 'sas', 'otp', 'phpsessid', 'jsessionid'],
]);
const SECRET_IN_QUERY = new Set(['code', 'ticket']);
const SECRET_END = /(?:key|token|secret|passw(?:or)?d|signature|credential)$/;
const OTHER_WORDS = new Set([
    ...['monkey', 'turkey', 'whiskey', 'donkey', 'hockey', 'jockey', 'lackey', 'mickey', 'malarkey'],
]);
const TAIL = /^(?:v?\d{1,3}|value|val|prod|dev|test|stage|staging|live|primary|secondary|main|string|str|text|base64|b64|hex|header|raw|enc|encoded)$/;
function wordsOf(name) {
    const parted = name.normalize('NFKC').replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&-');
    return parted
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .filter((word) => word !== '');
}
function stemOf(word) {
    const bare = word
        .replace(/value$/, '')
        .replace(/\d{1,3}$/, '')
        .replace(/(?<=[a-z]{3})v$/, '');
    return SECRET_WORDS.has(bare) ? bare : bare.replace(/s$/, '');
}
function isSecretWord(word) {
    const stem = stemOf(word);
    return SECRET_WORDS.has(stem) || (SECRET_END.test(stem) && !OTHER_WORDS.has(stem));
}
function speaksOfSecret(name) {
    return wordsOf(name).some(isSecretWord);
}
function isSecretName(name) {
    const words = wordsOf(name);
    if (words.join('') === 'sk')
        return true;
    const last = words.findLast((word) => !TAIL.test(word)) ?? '';
    if (isSecretWord(last) || SECRET_IN_QUERY.has(stemOf(last)))
        return true;
    return /^(?:session|sess|secret)-id$/.test(words.slice(-2).join('-'));
}


/***/ }),

/***/ 5744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ended)
/* harmony export */ });
function ended(words) {
    return /[.!?…]["'”’)]?\s*$/.test(words) ? words : `${words}.`;
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

/***/ 166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ withoutEndSlashes),
/* harmony export */   oF: () => (/* binding */ percentDecoded)
/* harmony export */ });
/* unused harmony exports isIdentifierName, shownQuery */
/* harmony import */ var _secret_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);

const END_SLASHES = /(?<!\/)\/+$/;
function withoutEndSlashes(path) {
    return path.replace(END_SLASHES, '');
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const IDENTIFIER = /(?:^|-)(?:id|uuid|guid|account|tenant|org|organization|organisation|project|user|client|app|application|subscription|workspace|team|group|directory|resource|deployment|instance)$/i;
function isIdentifierName(name) {
    return IDENTIFIER.test(wordsOf(name).join('-')) && !isSecretName(name);
}
function shownQuery(query) {
    const shown = query
        .slice(1)
        .split('&')
        .map((pair) => {
        const [name = ''] = pair.split('=', 1);
        return pair.length > name.length + 1 && isSecretName(percentDecoded(name)) ? `${name}=***` : pair;
    });
    return `${query.slice(0, 1)}${shown.join('&')}`;
}


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '1.0.0';


/***/ }),

/***/ 9257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  pq: () => (/* binding */ info),
  C1: () => (/* binding */ setFailed),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, getState, group, isDebug, markdownSummary, notice, platform, saveState, setCommandEcho, setOutput, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/utils.js
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}

;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/command.js


function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}

// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(6928);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/oidc-utils.js
const oidc_utils_OidcClient = {
    getIDToken() {
        throw new Error('This build asks for no OIDC token: see scripts/stand-ins');
    },
};

;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/path-utils.js

function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}

;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try {
            step(generator.next(value));
        }
        catch (e) {
            reject(e);
        } }
        function rejected(value) { try {
            step(generator["throw"](value));
        }
        catch (e) {
            reject(e);
        } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






var ExitCode;
(function (ExitCode) {
    ExitCode[ExitCode["Success"] = 0] = "Success";
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
function debug(message) {
    issueCommand('debug', {}, message);
}
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
    command_issue('group', name);
}
function endGroup() {
    command_issue('endgroup');
}
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
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
/* harmony import */ var _model_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(185);


const ORDER = ['fail', 'warn', 'info', 'pass', 'skip'];
function groupsOf(findings) {
    const keyOf = ({ check, status, code, model, seen }) => JSON.stringify([check, status, code, status === 'skip' || model === null ? seen : '']);
    return (0,_model_split_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(findings, keyOf)
        .map((group) => {
        const models = group.flatMap(({ model }) => (model === null ? [] : [model]));
        return { first: group[0], findings: group, models: [...new Set(models)] };
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
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   UO: () => (/* binding */ gatewayText),
/* harmony export */   e4: () => (/* binding */ gatewayOf),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   iq: () => (/* binding */ reportPieces)
/* harmony export */ });
/* unused harmony export reportJson */
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


/***/ }),

/***/ 6883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z3: () => (/* binding */ eventPayload),
  me: () => (/* binding */ rawInputs),
  RD: () => (/* binding */ rootsOf),
  ZD: () => (/* binding */ surroundingsOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
;// CONCATENATED MODULE: ./lib/config/event.js

const DEPENDABOT = 'dependabot[bot]';
function secretsWithheld(event) {
    if (event.actor === DEPENDABOT)
        return true;
    if (!event.name.startsWith('pull_request') || event.name === 'pull_request_target')
        return false;
    if ((0,record/* fieldOf */._F)(event.payload, 'pull_request', 'user', 'login') === DEPENDABOT)
        return true;
    const head = (0,record/* fieldOf */._F)(event.payload, 'pull_request', 'head', 'repo');
    const base = (0,record/* fieldOf */._F)(event.payload, 'pull_request', 'base', 'repo', 'full_name') ??
        (0,record/* fieldOf */._F)(event.payload, 'repository', 'full_name');
    if (typeof base !== 'string')
        return (0,record/* fieldOf */._F)(head, 'fork') === true;
    return base !== (0,record/* fieldOf */._F)(head, 'full_name');
}

// EXTERNAL MODULE: ./lib/system/read-text.js
var read_text = __webpack_require__(7433);
;// CONCATENATED MODULE: ./lib/system/start-folder.js

function startFolder() {
    try {
        return process.cwd();
    }
    catch {
        return (0,external_node_os_.tmpdir)();
    }
}

;// CONCATENATED MODULE: ./lib/runner/inputs.js




const PREFIX = 'INPUT_';
function rawInputs(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith(PREFIX) && value !== undefined)
            inputs[name.slice(PREFIX.length).toLowerCase()] = value;
    }
    return inputs;
}
const MOST_EVENT_BYTES = 8 * 1024 * 1024;
function eventPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,read_text/* readText */.y)(path, MOST_EVENT_BYTES));
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
        workspace: env.GITHUB_WORKSPACE || startFolder(),
        reportFolder: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        secretsWithheld: secretsWithheld(event),
        keySource: '`api-key`',
        readFile: (path) => (0,read_text/* readText */.y)(path),
        variables: env,
    };
}
function rootsOf(env) {
    return [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()].filter((root) => root !== '');
}


/***/ }),

/***/ 7000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMerge: () => (/* binding */ runMerge)
});

// UNUSED EXPORTS: MERGE_INPUTS, expectedNames

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

// EXTERNAL MODULE: ./lib/model/url-text.js
var url_text = __webpack_require__(166);
;// CONCATENATED MODULE: ./lib/gateways/provider.js
const UNKNOWN = {
    hosts: [],
    keyPrefixes: [],
    statusPage: null,
    statusScope: [],
    keyPage: null,
    billingPage: null,
    tellsBalance: false,
};

;// CONCATENATED MODULE: ./lib/gateways/software.js

function software(facts) {
    return { ...UNKNOWN, kind: 'software', apiRoots: ['/v1'], ownKeysOnly: false, ...facts };
}
const SOFTWARE = [
    software({ id: 'litellm', name: 'LiteLLM', apiRoots: ['/v1', ''] }),
    software({ id: 'new-api', name: 'New API' }),
    software({ id: 'one-api', name: 'One API' }),
    software({ id: 'portkey', name: 'Portkey Gateway' }),
    software({ id: 'vllm', name: 'vLLM' }),
    software({ id: 'ollama', name: 'Ollama' }),
    software({ id: 'llama.cpp', name: 'llama.cpp server', apiRoots: ['/v1', ''] }),
    software({ id: 'lm-studio', name: 'LM Studio', keyPrefixes: ['sk-lm-'] }),
    software({ id: 'localai', name: 'LocalAI' }),
    software({ id: 'sglang', name: 'SGLang' }),
    software({ id: 'tgi', name: 'Text Generation Inference' }),
    software({ id: 'xinference', name: 'Xinference' }),
    software({ id: 'text-generation-webui', name: 'text-generation-webui' }),
    software({ id: 'fastchat', name: 'FastChat' }),
    software({ id: 'gpustack', name: 'GPUStack' }),
    software({ id: 'sub2api', name: 'sub2api' }),
    software({ id: 'gpt-load', name: 'GPT-Load', apiRoots: [] }),
    software({ id: 'uni-api', name: 'uni-api' }),
    software({ id: 'bifrost', name: 'Bifrost' }),
    software({ id: 'kong', name: 'Kong AI Gateway', apiRoots: [] }),
    software({ id: 'apisix', name: 'Apache APISIX', apiRoots: [] }),
    software({ id: 'higress', name: 'Higress' }),
    software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway' }),
    software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', apiRoots: [] }),
    software({ id: 'helicone', name: 'Helicone' }),
    software({ id: 'claude-code-router', name: 'claude-code-router' }),
    software({ id: 'copilot-api', name: 'copilot-api', apiRoots: ['/v1', ''] }),
    software({ id: 'open-webui', name: 'Open WebUI', apiRoots: ['/api'] }),
    software({ id: 'anythingllm', name: 'AnythingLLM', apiRoots: ['/api/v1/openai'] }),
];

;// CONCATENATED MODULE: ./lib/gateways/vendors.js

function vendor(facts) {
    return { ...UNKNOWN, kind: 'vendor', ownKeysOnly: true, ...facts };
}
const VENDORS = [
    vendor({
        id: 'openai',
        name: 'OpenAI',
        hosts: ['api.openai.com', '*.api.openai.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
        statusPage: 'https://status.openai.com',
        keyPage: 'https://platform.openai.com/account/api-keys',
    }),
    vendor({
        id: 'azure-openai',
        name: 'Azure OpenAI',
        hosts: ['*.openai.azure.com', '*.services.ai.azure.com', '*.cognitiveservices.azure.com'],
        apiRoots: ['/openai/v1'],
        statusPage: 'https://rssfeed.azure.status.microsoft/en-us/status/feed/',
        statusScope: ['openai', 'foundry'],
    }),
    vendor({
        id: 'openrouter',
        name: 'OpenRouter',
        hosts: ['openrouter.ai'],
        apiRoots: ['/api/v1'],
        keyPrefixes: ['sk-or-'],
        statusPage: 'https://status.openrouter.ai',
        keyPage: 'https://openrouter.ai/settings/keys',
        billingPage: 'https://openrouter.ai/settings/credits',
        tellsBalance: true,
    }),
    vendor({
        id: 'groq',
        name: 'Groq',
        hosts: ['api.groq.com'],
        apiRoots: ['/openai/v1'],
        keyPrefixes: ['gsk_'],
        statusPage: 'https://groqstatus.com',
        keyPage: 'https://console.groq.com/keys',
    }),
    vendor({
        id: 'together',
        name: 'Together',
        hosts: ['api.together.xyz', 'api.together.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.together.ai',
    }),
    vendor({
        id: 'fireworks',
        name: 'Fireworks',
        hosts: ['api.fireworks.ai'],
        apiRoots: ['/inference/v1'],
        billingPage: 'https://fireworks.ai/account/billing',
    }),
    vendor({
        id: 'deepseek',
        name: 'DeepSeek',
        hosts: ['api.deepseek.com'],
        apiRoots: ['/v1', ''],
        statusPage: 'https://status.deepseek.com',
        keyPage: 'https://platform.deepseek.com/api_keys',
        tellsBalance: true,
    }),
    vendor({
        id: 'mistral',
        name: 'Mistral',
        hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.mistral.ai',
        keyPage: 'https://console.mistral.ai/api-keys',
    }),
    vendor({
        id: 'xai',
        name: 'xAI',
        hosts: ['api.x.ai', '*.api.x.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['xai-'],
        statusPage: 'https://status.x.ai/feed.xml',
        keyPage: 'https://console.x.ai',
    }),
    vendor({
        id: 'google-gemini',
        name: 'Google Gemini',
        hosts: ['generativelanguage.googleapis.com'],
        apiRoots: ['/v1beta/openai'],
        keyPrefixes: ['AIza', 'AQ.'],
        statusPage: 'https://status.cloud.google.com/incidents.json',
        statusScope: ['gemini'],
        keyPage: 'https://aistudio.google.com/apikey',
    }),
    vendor({
        id: 'anthropic',
        name: 'Anthropic',
        hosts: ['api.anthropic.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-ant-'],
        statusPage: 'https://status.claude.com',
        keyPage: 'https://platform.claude.com/settings/keys',
    }),
    vendor({
        id: 'cloudflare-workers-ai',
        name: 'Cloudflare Workers AI',
        hosts: ['api.cloudflare.com'],
        apiRoots: [],
        keyPrefixes: ['cfut_'],
        statusPage: 'https://www.cloudflarestatus.com',
        statusScope: ['workers ai'],
        keyPage: 'https://dash.cloudflare.com/profile/api-tokens',
    }),
    vendor({
        id: 'cloudflare-ai-gateway',
        name: 'Cloudflare AI Gateway',
        hosts: ['gateway.ai.cloudflare.com'],
        apiRoots: [],
        ownKeysOnly: false,
        statusPage: 'https://www.cloudflarestatus.com',
        statusScope: ['ai gateway'],
    }),
    vendor({
        id: 'vercel-ai-gateway',
        name: 'Vercel AI Gateway',
        hosts: ['ai-gateway.vercel.sh'],
        apiRoots: ['/v1'],
        statusPage: 'https://www.vercel-status.com',
        statusScope: ['ai gateway'],
    }),
    vendor({
        id: 'github-models',
        name: 'GitHub Models',
        hosts: ['models.github.ai', 'models.inference.ai.azure.com'],
        apiRoots: ['/inference'],
        keyPrefixes: ['github_pat_', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
        statusPage: 'https://www.githubstatus.com',
    }),
    vendor({
        id: 'aws-bedrock',
        name: 'AWS Bedrock',
        hosts: ['bedrock-mantle.*.api.aws', 'bedrock-runtime.*.amazonaws.com'],
        apiRoots: ['/v1', '/openai/v1'],
        keyPrefixes: ['ABSK'],
    }),
    vendor({
        id: 'databricks',
        name: 'Databricks',
        hosts: ['*.cloud.databricks.com', '*.azuredatabricks.net'],
        apiRoots: ['/serving-endpoints'],
    }),
    vendor({
        id: 'nvidia',
        name: 'NVIDIA',
        hosts: ['integrate.api.nvidia.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['nvapi-'],
    }),
    vendor({
        id: 'perplexity',
        name: 'Perplexity',
        hosts: ['api.perplexity.ai'],
        apiRoots: [''],
        keyPrefixes: ['pplx-'],
        statusPage: 'https://status.perplexity.com',
    }),
    vendor({
        id: 'cerebras',
        name: 'Cerebras',
        hosts: ['api.cerebras.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['csk-'],
        statusPage: 'https://status.cerebras.ai',
        keyPage: 'https://cloud.cerebras.ai',
    }),
    vendor({
        id: 'huggingface',
        name: 'Hugging Face',
        hosts: ['router.huggingface.co'],
        apiRoots: ['/v1'],
        keyPrefixes: ['hf_'],
        statusPage: 'https://status.huggingface.co',
        keyPage: 'https://huggingface.co/settings/tokens',
    }),
    vendor({
        id: 'cohere',
        name: 'Cohere',
        hosts: ['api.cohere.ai', 'api.cohere.com'],
        apiRoots: ['/compatibility/v1'],
        statusPage: 'https://status.cohere.com',
    }),
    vendor({
        id: 'sambanova',
        name: 'SambaNova',
        hosts: ['api.sambanova.ai'],
        apiRoots: ['/v1'],
    }),
    vendor({
        id: 'dashscope',
        name: 'Alibaba DashScope',
        hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com'],
        apiRoots: ['/compatible-mode/v1'],
    }),
    vendor({
        id: 'zhipu',
        name: 'Zhipu / Z.ai',
        hosts: ['open.bigmodel.cn', 'api.z.ai'],
        apiRoots: ['/api/paas/v4', '/api/coding/paas/v4'],
    }),
    vendor({
        id: 'kimi-code',
        name: 'Kimi Code',
        hosts: ['api.kimi.com'],
        apiRoots: ['/coding/v1'],
        keyPrefixes: ['sk-kimi-'],
    }),
    vendor({
        id: 'moonshot',
        name: 'Moonshot',
        hosts: ['api.moonshot.ai', 'api.moonshot.cn'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.moonshot.cn',
        tellsBalance: true,
    }),
    vendor({
        id: 'siliconflow',
        name: 'SiliconFlow',
        hosts: ['api.siliconflow.cn', 'api.siliconflow.com', 'api.ap.siliconflow.com'],
        apiRoots: ['/v1'],
        tellsBalance: true,
    }),
    vendor({
        id: 'volcengine-ark',
        name: 'Volcengine Ark',
        hosts: ['ark.*.volces.com'],
        apiRoots: ['/api/v3', '/api/coding/v3'],
    }),
    vendor({
        id: 'minimax',
        name: 'MiniMax',
        hosts: ['api.minimax.io', 'api.minimaxi.com'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.minimaxi.com',
    }),
    vendor({
        id: 'baidu-qianfan',
        name: 'Baidu Qianfan',
        hosts: ['qianfan.baidubce.com'],
        apiRoots: ['/v2'],
    }),
    vendor({
        id: 'tencent-hunyuan',
        name: 'Tencent Hunyuan',
        hosts: ['api.hunyuan.cloud.tencent.com'],
        apiRoots: ['/v1'],
    }),
];

;// CONCATENATED MODULE: ./lib/gateways/providers.js



const PROVIDERS = [...VENDORS, ...SOFTWARE];
const KEY_OPENINGS = [
    ...new Set(['sk-', 'sk_', ...PROVIDERS.flatMap(({ keyPrefixes }) => keyPrefixes)]),
];
const MAX_ROOTS = 6;
const COMMON_ROOTS = (/* unused pure expression or super */ null && (['/v1', '/api/v1', '/openai/v1', '', '/api', '/api/v1/openai']));
const ENDPOINTS = (/* unused pure expression or super */ null && ([
    '/audio/transcriptions',
    '/audio/translations',
    '/images/generations',
    '/messages/count_tokens',
    '/chat/completions',
    '/images/edits',
    '/audio/speech',
    '/completions',
    '/moderations',
    '/embeddings',
    '/responses',
    '/messages',
    '/models',
]));
const GEMINI_ENDPOINT = /\/models\/[^/]+:\w+\/*$/;
const VERSION = /^v\d+(?:(?:alpha|beta)\d*)?$/i;
function providerById(id) {
    return PROVIDERS.find((provider) => provider.id === id) ?? null;
}
const BY_NAME = new Map(VENDORS.flatMap((vendor) => vendor.hosts.map((host) => [host, vendor])));
const BY_PATTERN = VENDORS.flatMap((vendor) => vendor.hosts.filter((host) => host.includes('*')).map((host) => [host.split('.'), vendor]));
function providers_providerOfHost(host) {
    const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
    const labels = name.split('.');
    return BY_NAME.get(name) ?? BY_PATTERN.find(([wanted]) => hostFits(labels, wanted))?.[1] ?? null;
}
function isAzureDeployment(root) {
    return /\/openai\/deployments\/[^/?#]+/i.test(root);
}
function providers_isModelsRoot({ hostname, pathname }) {
    return hostname.endsWith('.services.ai.azure.com') && withoutEndSlashes(pathname) === '/models';
}
function hostFits(labels, wanted) {
    return (wanted.length === labels.length &&
        wanted.every((label, at) => label === labels[at] || (label === '*' && labels[at] !== '')));
}
function providers_providerOfKey(key) {
    let owner = null;
    let longest = 0;
    for (const provider of PROVIDERS) {
        for (const prefix of provider.keyPrefixes) {
            if (prefix.length > longest && key.length > prefix.length && key.startsWith(prefix)) {
                owner = provider;
                longest = prefix.length;
            }
        }
    }
    return owner;
}
function providers_keyFitsProvider(key, provider) {
    const owner = providers_providerOfKey(key);
    if (owner === null)
        return null;
    if (owner.id === provider.id)
        return true;
    return provider.ownKeysOnly ? false : null;
}
function providers_endpointSuffix(path) {
    const bare = withoutEndSlashes(path);
    const lower = bare.toLowerCase();
    const endpoint = ENDPOINTS.find((end) => lower.endsWith(end));
    if (endpoint !== undefined)
        return path.slice(bare.length - endpoint.length);
    return GEMINI_ENDPOINT.exec(path)?.[0] ?? null;
}
function isForeign(suffix) {
    return GEMINI_ENDPOINT.test(suffix) || suffix.toLowerCase().startsWith('/messages');
}
function providers_rootBefore(url, suffix) {
    const path = withoutEndSlashes(url.pathname);
    const before = path.slice(0, path.length - suffix.length);
    const roots = providers_providerOfHost(url.hostname)?.apiRoots ?? [];
    if (roots.includes(before))
        return before;
    const below = roots.find((root) => root.startsWith(`${before}/`));
    return below ?? (isForeign(suffix) ? (roots[0] ?? before) : before);
}
function vendorRoots(url) {
    const roots = providers_providerOfHost(url.hostname)?.apiRoots ?? [];
    return roots.includes(withoutEndSlashes(url.pathname)) ? [] : roots.map((path) => url.origin + path);
}
function likelyRoots(url) {
    const given = withoutEndSlashes(url.pathname);
    const candidates = [
        ...(providers_providerOfHost(url.hostname)?.apiRoots ?? []),
        ...repaired(given),
        ...COMMON_ROOTS,
    ].filter((path) => path !== given);
    return [...new Set(candidates)].slice(0, MAX_ROOTS).map((path) => url.origin + path);
}
function repaired(given) {
    const suffix = providers_endpointSuffix(given);
    const bare = suffix === null ? given : given.slice(0, -suffix.length);
    const segments = bare
        .split('/')
        .filter((segment) => segment !== '')
        .map((segment) => (VERSION.test(segment) ? segment.toLowerCase() : segment));
    const path = join(segments);
    const last = segments.at(-1);
    const versioned = last !== undefined && VERSION.test(last);
    const parent = join(segments.slice(0, -1));
    const single = undoubled(segments);
    return [
        ...(suffix === null && path === given ? [] : [path].filter((root) => root !== '')),
        ...single,
        ...(versioned ? [] : [`${path}/v1`]),
        ...(versioned && last !== 'v1' ? [`${parent}/v1`] : []),
        ...(versioned && segments.length > 1 && single.length === 0 ? [parent] : []),
    ];
}
function undoubled(segments) {
    const again = segments.findIndex((segment, at) => segments.indexOf(segment) < at);
    const first = segments.indexOf(segments[again] ?? '');
    if (first < 0)
        return [];
    const block = join(segments.slice(first, again));
    const beside = join(segments.slice(again, again + again - first)) === block;
    const without = join([...segments.slice(0, first), ...segments.slice(beside ? again : first + 1)]);
    return beside ? [without] : [without, join(segments.slice(0, first + 1))];
}
function join(segments) {
    return segments.map((segment) => `/${segment}`).join('');
}

;// CONCATENATED MODULE: ./lib/config/key-like.js

const BEHIND_OPENING = 16;
const OPENINGS = KEY_OPENINGS.map((one) => one.replace('.', '\\.')).join('|');
const KEY_LIKE = new RegExp(`(?<![A-Za-z0-9])(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},256}`, 'g');
const SIGNED = /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{2,4096}\.[\w-]{0,1024}/g;
function key_like_vendorKeysIn(text) {
    const keys = [...text.matchAll(KEY_LIKE)].flatMap(([key]) => (/\d/.test(key) ? [key] : []));
    return [...keys, ...[...text.matchAll(SIGNED)].map(([token]) => token)];
}
const RANDOM = [
    /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+/=~-]{24,}$/,
    /^(?=\D*\d)(?=\d*[A-Za-z])[A-Za-z\d]{32,}$/,
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
    new RegExp(`^(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},}$`),
];
function key_like_looksRandom(value) {
    return RANDOM.some((form) => form.test(value));
}
const LOGIN = /^(?:Basic +)?([\w+/-]{8,4096}={0,2})$/i;
function key_like_loginIn(value) {
    const coded = LOGIN.exec(value.trim())?.[1] ?? '';
    const pair = Buffer.from(coded, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    return colon < 0 || !/^[\x20-\x7e\u00a0-\u02ff]{4,}$/.test(pair) ? [] : [pair, pair.slice(colon + 1)];
}

;// CONCATENATED MODULE: ./lib/config/quoted.js


const quoted_OPENINGS = [...KEY_OPENINGS, 'eyJ'].map((one) => one.toLowerCase());
const WORD = /[^\s"'`<>()[\]{},;|]+/g;
const RUN = /[A-Za-z0-9]+/g;
const DURATION = /^(?:\d+(?:ms|[smhd]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?))+$/i;
const ENDS_IN_NAME = /\.[A-Za-z]{2,5}$/;
function switchesOf(run) {
    return run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}
function isRandom(run) {
    if (run.length < 8 || DURATION.test(run))
        return false;
    if (run.length >= 24)
        return true;
    const switches = switchesOf(run);
    if (switches === 0)
        return run.length >= 16 && (run.match(/[a-z](?=[A-Z])/g)?.length ?? 0) >= 3;
    return run.length >= 16 || (run.length >= 12 && switches >= 2) || switches >= 3;
}
function hasRandom(word) {
    const runs = word.match(RUN) ?? [];
    return runs.some(isRandom) || runs.filter((run) => run.length >= 4 && switchesOf(run) > 0).length >= 3;
}
function isKey(word) {
    const lower = word.toLowerCase();
    if (lower.startsWith('sk-') && word.length >= 6)
        return true;
    const opening = quoted_OPENINGS.find((one) => lower.startsWith(one));
    if (opening !== undefined && word.length >= opening.length + BEHIND_OPENING)
        return true;
    return hasRandom(word) && !ENDS_IN_NAME.test(word);
}
function quoted_keysIn(text) {
    const words = (text.match(WORD) ?? []).map((word) => word.replace(/[:.!?]$/, ''));
    return words.filter(isKey);
}
function quoted_openedBehind(text) {
    const lower = text.toLowerCase();
    const opening = quoted_OPENINGS.find((one) => lower.startsWith(one));
    return opening === undefined ? null : text.slice(opening.length);
}
function isVendorKey(text) {
    const lower = text.toLowerCase();
    const isLong = (text.match(RUN) ?? []).some((run) => run.length >= BEHIND_OPENING && isRandom(run));
    return isLong && quoted_OPENINGS.some((opening) => lower.startsWith(opening));
}
function quoted_hidden(text) {
    const { length } = text.trim();
    return quoted_keysIn(text).length === 0 ? null : `a value of ${length} characters that looks like a key`;
}
function clipped(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
function quoted_quoted(text) {
    return quoted_hidden(text) ?? `"${clipped(text)}"`;
}
function ticked(text) {
    return quoted_hidden(text) ?? `\`${clipped(text)}\``;
}
function nameIn(text) {
    const end = text.search(/[:=]/);
    return end < 0 ? text : `${text.slice(0, end)}…`;
}
function withoutKeys(sentence) {
    return sentence.replace(WORD, (word) => quoted_hidden(word) ?? word);
}

;// CONCATENATED MODULE: ./lib/config/nearest.js


function nearestName(written, allowed) {
    const wanted = written.toLowerCase().replaceAll('_', '-').slice(0, 64);
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const name of allowed) {
        const distance = leven(wanted, name.toLowerCase());
        if (distance < bestDistance) {
            best = name;
            bestDistance = distance;
        }
    }
    if (best === null || bestDistance >= Math.max(best.length, wanted.length))
        return null;
    return bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}
function didYouMean(written, allowed) {
    const nearest = nearestName(written, allowed);
    return nearest === null ? '' : ` Did you mean ${ticked(nearest)}?`;
}

;// CONCATENATED MODULE: ./lib/config/problems.js


class Problems {
    #found = [];
    add(problem) {
        this.#found.push(problem);
    }
    invalid(input, wrong, works) {
        this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
    }
    unknownWord(input, word, allowed, what = 'value', whole) {
        this.invalid(input, `unknown ${what} ${quoted_quoted(word)}.${didYouMean(word, allowed)}`, wordToUse(word, allowed, ` for \`${input}\``, whole));
    }
    get all() {
        return this.#found;
    }
}
function placesIn({ seen }) {
    return /^`[^`]*` (\(.*:\d+:\d+\)): /.exec(seen)?.slice(1) ?? [];
}
const MOST = 100;
function firstOf(problems) {
    const more = problems.length - MOST;
    if (more <= 0)
        return problems;
    const seen = `The configuration has ${more === 1 ? 'one more fault' : `${more} more faults`}.`;
    const next = 'Fix these; the next run reports the rest.';
    return [...problems.slice(0, MOST), { check: 'config', code: 'config-invalid', seen, next }];
}
function wordToUse(word, allowed, where = '', whole) {
    const nearest = nearestName(word, allowed);
    if (nearest === null)
        return `Use ${listed(allowed)}${where}.`;
    const others = allowed.length > MOST_LISTED ? '' : ` Allowed: ${listed(allowed)}.`;
    return `Write ${whole === undefined ? `${ticked(nearest)}${where}` : ticked(whole(nearest))}.${others}`;
}
const MOST_LISTED = 16;
function listed(words, source = 'documentation') {
    if (words.length > MOST_LISTED)
        return `one of the ${words.length} names in the ${source}`;
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/config/inputs.js
const inputs_INPUT_DEFAULTS = {
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
const INPUT_NAMES = Object.keys(inputs_INPUT_DEFAULTS);
const NO_SURROUNDINGS = {
    workspace: '/',
    reportFolder: null,
    secretsWithheld: false,
    keySource: '`api-key`',
    readFile: () => '',
};
function inputs_inputText(raw, name) {
    const given = (raw[name] ?? '').trim();
    return given === '' ? inputs_INPUT_DEFAULTS[name] : given;
}

;// CONCATENATED MODULE: ./lib/config/scalars.js


const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const LONGEST_MS = 86_400_000;
function durationMs(text) {
    const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
    if (match === null)
        return null;
    const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
    return Math.round(Number(match[1]) * unit);
}
function scalars_duration(raw, name, problems, least = 0) {
    const text = inputs_inputText(raw, name);
    const value = durationMs(text);
    if (value !== null && value >= least && value <= LONGEST_MS)
        return value;
    const wrong = value === null ? `${quoted_quoted(text)} is not a duration.` : `${quoted_quoted(text)} is out of range.`;
    const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
    problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
    return Math.max(least, 1_000);
}
function scalars_wholeNumber(raw, name, bounds, problems) {
    const text = inputText(raw, name);
    const [least, most] = bounds;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most)
        return value;
    problems.invalid(name, `${quoted(text)} is not a whole number from ${least} to ${most}.`, `Write \`${name}: ${Math.min(Math.max(least, 2), most)}\`, or another whole number from ${least} to ${most}.`);
    return least;
}
function scalars_amount(raw, name, problems) {
    const text = inputText(raw, name);
    if (text === '')
        return null;
    if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text))
        return Number(text);
    problems.invalid(name, `${quoted(text)} is not an amount.`, 'Write a number such as 5 or 2.50, without a currency.');
    return null;
}
function scalars_word(raw, name, allowed, problems) {
    const text = inputs_inputText(raw, name);
    const found = allowed.find((one) => one === text.toLowerCase());
    if (found !== undefined)
        return found;
    problems.unknownWord(name, text, allowed);
    return allowed[0];
}
function toggle(raw, name, problems) {
    return scalars_word(raw, name, ['false', 'true'], problems) === 'true';
}
const COMMENT = /^[\t ]*#(?:[\t ].*)?$/gm;
function scalars_withoutComments(text) {
    return text.replace(COMMENT, '');
}
function scalars_listOf(text) {
    return scalars_withoutComments(text)
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

;// CONCATENATED MODULE: ./lib/config/run-settings.js




const SUMMARIES = ['always', 'problems', 'off'];
const SWITCH = ['off', 'on'];
function unknownInputs(raw, own, problems) {
    for (const name of Object.keys(raw)) {
        const isKnown = own.includes(name) || INPUT_NAMES.includes(name);
        if (isKnown || (raw[name] ?? '') === '')
            continue;
        const label = quoted_keysIn(name).length > 0 ? 'with' : clipped(name);
        problems.unknownWord(label, name, own, 'input');
    }
}
function tokenOf(raw) {
    const token = inputs_inputText(raw, 'github-token');
    return token.includes('${{') ? '' : token;
}
function tokenSecrets({ githubToken }) {
    return githubToken === '' ? [] : [githubToken];
}
function holdsKey(path, keys) {
    const known = keys.map((key) => key.trim()).filter((key) => quoted_keysIn(key).length > 0);
    return known.some((key) => path.includes(key)) || [path, ...path.split(/[^\w-]+/)].some(isVendorKey);
}
const PAGE_FILE = 'index.html';
function filesAt(name, path) {
    return name === 'page' ? [path, `${path}${external_node_path_.sep}${PAGE_FILE}`] : [path];
}
function pathReader(raw, { workspace }, problems, keys) {
    const taken = new Map();
    for (const name of ['config', 'ca-certificate']) {
        const text = inputs_inputText(raw, name);
        if (text !== '')
            taken.set((0,external_node_path_.resolve)(workspace, text), name);
    }
    return (name, otherwise = null) => {
        const text = inputs_inputText(raw, name);
        if (text === '') {
            if (otherwise !== null)
                taken.set(otherwise, name);
            return otherwise;
        }
        if (holdsKey(text, keys)) {
            const works = 'Give the path of a file; the key goes to `api-key` only.';
            problems.invalid(name, 'the path has a key in it.', works);
            return otherwise;
        }
        const path = (0,external_node_path_.resolve)(workspace, text);
        const files = filesAt(name, path);
        const lost = files.find((file) => taken.has(file));
        const other = taken.get(lost ?? path);
        for (const file of files)
            taken.set(file, name);
        if (other === undefined)
            return path;
        const its = lost === path ? 'it names' : 'its index.html is';
        problems.invalid(name, `${its} the same file as \`${other}\`.`, 'Give each a path of its own.');
        return otherwise;
    };
}
function runSettings(raw, surroundings, problems, keys = [raw['api-key'] ?? ''], own = INPUT_NAMES) {
    const path = pathReader(raw, surroundings, problems, keys);
    const issue = scalars_word(raw, 'issue', SWITCH, problems) === 'on';
    const comment = scalars_word(raw, 'comment', SWITCH, problems) === 'on';
    const settings = {
        deadlineMs: scalars_duration(raw, 'deadline', problems, 1),
        dryRun: toggle(raw, 'dry-run', problems),
        summary: scalars_word(raw, 'summary', SUMMARIES, problems),
        reportPath: path('report', defaultReport(surroundings)),
        baselinePath: path('baseline'),
        historyPath: path('history'),
        junitPath: path('junit'),
        pagePath: path('page'),
        issue,
        comment,
        githubToken: issue || comment ? tokenOf(raw) : '',
    };
    unknownInputs(raw, own, problems);
    return settings;
}
function defaultReport({ reportFolder }) {
    return reportFolder === null ? null : (0,external_node_path_.resolve)(reportFolder, 'gateway-preflight', 'report.json');
}

// EXTERNAL MODULE: ./lib/model/secret-name.js
var secret_name = __webpack_require__(5069);
;// CONCATENATED MODULE: ./lib/config/api-key.js



const PLACEHOLDER = /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\*+|\.{3,}|x{4,}|(?:sk-)?(?:x{3,}|\.{3,}|\*{3,}|…)|api[-_ ]?key(?:[-_ ]here)?|change[-_ ]?me|todo|tbd|placeholder|redacted|undefined|null|example[-_ ]?(?:key|token)?)$/i;
const NAMELESS = [
    /^(?:sk[-_])?(?:insert|enter|put|add|paste|replace)(?:[-_ ]?(?:with|your|my|the|own|real|actual|openai|api|secret|key|token|here|me)){1,6}[^a-z\d]*$/i,
    /^(?:sk[-_])?(?:my|the)[-_ ]?(?:own[-_ ]?|real[-_ ]?|openai[-_ ]?)?api[-_ ]?(?:key|token)(?:[-_ ]?here)?[^a-z\d]*$/i,
    /^(?:sk[-_])?your(?:[-_ ]?(?:own|real|actual|openai|api|secret|key|token|goes|here)){1,6}[^a-z\d]*$/i,
];
const YOURS = /^(?:sk[-_])?(?:(?:insert|enter|put|add|paste)[-_ ])?your(?:[-_ ][a-z]+){1,6}[^a-z\d]*$/i;
const LAST_WORD = /(?:key|token|secret|here|me)[^a-z\d]*$/i;
function isBracketed(text) {
    return /^(?:<.*>|\[.*\]|\{.*\})$/s.test(text) && text.split(/[^\w+/=~-]+/).some(key_like_looksRandom);
}
function isPlaceholder(text) {
    if (PLACEHOLDER.test(text))
        return !isBracketed(text);
    const isYours = YOURS.test(text) && !/[a-z][A-Z]/.test(text);
    return LAST_WORD.test(text) && (isYours || NAMELESS.some((words) => words.test(text)));
}
const UNEXPANDED = /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|process\.env\..+|env\.[A-Z_]+|secrets\.[A-Z_]+)$/s;
function isAssignment(text) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
    const isPadded = /^=?$/.test(value) && !/^(?:[A-Z_]+|[a-z_]+)$/.test(name);
    return (0,secret_name/* speaksOfSecret */.Ho)(name) && !isPadded;
}
const MALFORMED = [
    {
        when: api_key_isUnexpanded,
        wrong: 'a variable was not expanded: its name arrived instead of its value.',
        works: 'Write `${{ secrets.NAME }}` in the workflow; plain `$NAME` is not expanded under `with:`.',
        atDesk: 'Put the key itself into that variable; in single quotes the shell expands nothing.',
    },
    {
        when: (key) => /^["'`“”‘’].*["'`“”‘’]$/s.test(key.trim()),
        wrong: 'it has quotes around it.',
        works: 'Store the key again without the quotes.',
    },
    {
        when: (key) => isBracketed(key.trim()),
        wrong: 'it has brackets around it.',
        works: 'Store only the key itself: no brackets around it, and no JSON.',
    },
    {
        when: (key) => /^bearer(?:[\s:=]|%20|$)/i.test(key.trim()),
        wrong: 'it begins with `Bearer`; the request adds that itself.',
        works: 'Store only the key, without `Bearer `.',
    },
    {
        when: (key) => /^(?:authorization|x-api-key|api-key)\s*[:=]/i.test(key.trim()),
        wrong: 'it begins with the name of the header.',
        works: 'Store only the key, without the header name.',
    },
    {
        when: (key) => isAssignment(key.trim()),
        wrong: 'it begins with a variable name and `=`, like a line of an .env file.',
        works: 'Store only what comes after the `=`.',
    },
    {
        when: (key) => /^https?:\/\//i.test(key.trim()),
        wrong: 'it is a URL.',
        works: 'Give the URL as `base-url` and the key as `api-key`.',
        atDesk: 'Give the URL as `base-url`, and put the key into that variable.',
    },
    {
        when: (key) => isPlaceholder(key.trim()),
        wrong: 'it is a placeholder, not a key.',
        works: 'Store the real key as a secret and pass it as `api-key`.',
        atDesk: 'Put the real key into that variable.',
    },
    {
        when: (key) => /[\r\n]/.test(key),
        wrong: 'it has a line break in it.',
        works: 'Store the key again without a line break: `printf %s "$KEY" | gh secret set NAME`.',
        atDesk: 'Put the key into that variable without a line break.',
    },
    {
        when: (key) => key !== key.trim(),
        wrong: 'it has spaces around it.',
        works: 'Store the key again without spaces before or after it.',
    },
    {
        when: (key) => /\s/.test(key),
        wrong: 'it has spaces in it.',
        works: 'Copy the key again, whole and in one piece.',
    },
    {
        when: (key) => /[^\x21-\x7e]/.test(key),
        wrong: 'it has characters that no key has (hidden or non-ASCII ones).',
        works: 'Copy the key from where it was made, not from a page that shortens or masks it.',
    },
];
function api_key_isUnexpanded(given) {
    return UNEXPANDED.test(given.trim());
}
function api_key_isStandIn(given) {
    return api_key_isUnexpanded(given) || isPlaceholder(given.trim());
}
function absent(surroundings) {
    if (surroundings.secretsWithheld) {
        return {
            check: 'api-key',
            code: 'api-key-withheld',
            seen: '`api-key` is empty: a pull request from a fork or from Dependabot is given no secrets.',
            next: 'Nothing to fix here: run the check on the branch itself or after the merge.',
        };
    }
    return {
        check: 'api-key',
        code: 'api-key-missing',
        seen: `${surroundings.keySource} is empty.`,
        next: surroundings.atDesk
            ? 'Export the key in that variable, or set `auth` to `none` for a gateway without keys.'
            : 'Set the secret it is read from (its name must match exactly), or set `auth: none` for a gateway without keys.',
    };
}
function wrongProvider(key, host, input) {
    const provider = providerOfHost(host);
    if (provider === null || keyFitsProvider(key, provider) !== false)
        return null;
    const owner = providerOfKey(key)?.name ?? 'another provider';
    return {
        check: 'api-key',
        code: 'api-key-wrong-provider',
        seen: `${input} looks like a key of ${owner}, but \`base-url\` is ${provider.name}.`,
        next: `Give the key of ${provider.name}, or the base URL of ${owner}. Nothing was sent.`,
    };
}
function api_key_readApiKey(given, auth, host, surroundings) {
    if (given.trim() === '') {
        return auth === 'none' ? { key: null, problems: [] } : { key: null, problems: [absent(surroundings)] };
    }
    if (auth === 'none')
        return { key: null, problems: [] };
    const fault = MALFORMED.find(({ when }) => when(given));
    if (fault !== undefined) {
        return {
            key: null,
            problems: [
                {
                    check: 'api-key',
                    code: 'api-key-malformed',
                    seen: `${surroundings.keySource}: ${fault.wrong}`,
                    next: (surroundings.atDesk ? fault.atDesk : undefined) ?? fault.works,
                },
            ],
        };
    }
    const stranger = host === null ? null : wrongProvider(given, host, '`api-key`');
    return stranger === null ? { key: given, problems: [] } : { key: null, problems: [stranger] };
}
const KEY_HEADERS = /^(?:authorization|api-key|x-api-key|x-goog-api-key)$/i;
const GATEWAY_KEY = /^x-ai-gateway-api-key$/i;
function api_key_foreignKeyInHeaders(headers, host) {
    const provider = host === null ? null : providerOfHost(host);
    if (host === null || provider === null)
        return [];
    const isOwn = ({ name, value }) => GATEWAY_KEY.test(name) || (!KEY_HEADERS.test(name) && keyFitsProvider(bareKey(value), provider) === true);
    if (headers.some(isOwn))
        return [];
    return headers.flatMap(({ name, value }) => {
        if (!KEY_HEADERS.test(name))
            return [];
        return wrongProvider(bareKey(value), host, `\`headers\`: the value of ${name}`) ?? [];
    });
}
function bareKey(value) {
    return value.replace(/^bearer[\t ]+/i, '');
}

// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/config/host-class.js

const LOOPBACK = new external_node_net_.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addAddress('0.0.0.0', 'ipv4');
LOOPBACK.addAddress('::', 'ipv6');
const PRIVATE = new external_node_net_.BlockList();
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('169.254.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
function host_class_classOfHost(hostname) {
    const host = hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase();
    const version = isIP(host);
    if (version !== 0) {
        const family = version === 4 ? 'ipv4' : 'ipv6';
        if (LOOPBACK.check(host, family))
            return 'loopback';
        return PRIVATE.check(host, family) ? 'private' : 'public';
    }
    if (host === 'localhost' || host.endsWith('.localhost'))
        return 'loopback';
    if (!host.includes('.') || /\.(?:local|internal|lan)$/.test(host))
        return 'private';
    return 'public';
}

;// CONCATENATED MODULE: ./lib/config/base-url.js







const base_url_SHORTEST_KEY = 16;
const HOST_AND_PATH = /^(?:(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}|localhost|\d+(?:\.\d+){3})(?::\d+)?(?:\/[\w./-]{0,60})?$/i;
const EXAMPLE = 'https://api.example.com/v1';
function invalid(wrong, works) {
    return { check: 'base-url', code: 'base-url-invalid', seen: `\`base-url\`: ${wrong}`, next: works };
}
const base_url_UNEXPANDED = [
    /\$\{|\{\{|^\$[A-Za-z_]/,
    /^(?:https?:\/\/)?[^/?#]{0,256}(?:\$[A-Za-z_]|%[A-Za-z_]\w{0,64}%(?![\da-f]{2}))(?![^/?#]{0,256}@)/i,
    /^[^?#]{0,1024}\{[A-Za-z_][\w.-]{0,64}\}/,
    /^[^?#]{0,1024}\/\$[A-Z_][A-Z\d_]{0,64}(?:[/?#]|$)/,
];
const base_url_MALFORMED = [
    {
        when: (given) => base_url_UNEXPANDED.some((form) => form.test(given.trim())),
        wrong: 'a variable in it was not expanded.',
        works: 'Write the value itself, `${{ vars.NAME }}` in the workflow, or `${NAME}` in the config file.',
    },
    {
        when: (given) => /^["'`<]|["'`>]$/.test(given.trim()),
        wrong: 'it has quotes or brackets around it.',
        works: 'Remove them: the stored value must be the bare URL.',
    },
    {
        when: (given) => (0,invisible/* hasInvisible */.wy)(given.replace(/[^\S\ufeff]/g, '')),
        wrong: 'it has hidden characters in it.',
        works: 'Type the URL by hand; they came along when it was copied.',
    },
    {
        when: (given) => /^[^?#]*[,;|]\s*https?:\/\//i.test(given),
        wrong: 'it holds more than one URL.',
        works: 'Write one; several gateways go into a file that `config` names.',
    },
    {
        when: (given) => /\s/.test(given.trim()),
        wrong: 'it has spaces or line breaks in it.',
        works: `Write one URL without spaces, like ${EXAMPLE}.`,
    },
    {
        when: (given) => given.trim() !== given,
        wrong: 'it has spaces or a line break around it.',
        works: 'Store the URL again without a trailing line break.',
    },
];
function textFault(given) {
    const fault = base_url_MALFORMED.find(({ when }) => when(given));
    return fault === undefined ? null : invalid(fault.wrong, fault.works);
}
function schemeFault(text) {
    if (/^https?:\/\/[^/?#\\]/i.test(text))
        return null;
    if (/^https?:\/\//i.test(text))
        return invalid('it has no host.', `Write it like ${EXAMPLE}.`);
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
    if (scheme !== undefined) {
        const shown = scheme.length > 20 || keysIn(scheme).length > 0 ? 'another one' : scheme;
        return invalid(`the scheme is ${shown}, not http or https.`, `Write it like ${EXAMPLE}.`);
    }
    const isBare = HOST_AND_PATH.test(text) && keysIn(text).length === 0;
    const likely = classOfHost(text.split(/[:/]/)[0] ?? '') === 'loopback' ? 'http' : 'https';
    const bare = isBare ? ` Perhaps \`${likely}://${text}\`.` : '';
    return invalid('it does not begin with https:// or http://.', `Write it like ${EXAMPLE}.${bare}`);
}
function bracketed(text) {
    const colons = /^https?:\/\/([\da-f.:]*)/i.exec(text)?.[1]?.split(':').length ?? 0;
    return colons > 2 ? ', an IPv6 address in brackets: http://[::1]:8080/v1' : '';
}
function endpointOf(url) {
    return isModelsRoot(url) ? null : endpointSuffix(withoutEndSlashes(url.pathname));
}
function likelyVersion({ hostname }) {
    return providerOfHost(hostname) === null ? '/v1' : '';
}
function corrected(url, sendsSecret) {
    const isOpen = sendsSecret && url.protocol === 'http:' && classOfHost(url.hostname) === 'public';
    const suffix = endpointOf(url) ?? '';
    const path = suffix === '' ? url.pathname : rootBefore(url, suffix) || likelyVersion(url);
    const root = `${isOpen ? 'https:' : url.protocol}//${url.host}${path}`;
    return `${suffix === '' && path !== '/' ? root : withoutEndSlashes(root)}${shownQuery(url.search)}`;
}
function endpointFault(url, clean) {
    const suffix = endpointOf(url);
    if (suffix === null)
        return null;
    const isGuessed = rootBefore(url, suffix) === '' && likelyVersion(url) !== '';
    const orElse = isGuessed
        ? ', or the same without `/v1` if the gateway’s API has no version in its path'
        : '';
    return {
        check: 'base-url',
        code: 'base-url-has-endpoint',
        seen: `\`base-url\` ends in the endpoint \`${suffix}\`; clients add that themselves.`,
        next: `Set \`base-url: ${clean}\`${orElse}.`,
    };
}
function insecureFault(url, sendsSecret, clean) {
    if (url.protocol !== 'http:' || !sendsSecret)
        return null;
    const place = classOfHost(url.hostname);
    if (place === 'loopback')
        return null;
    return {
        check: 'base-url',
        code: 'base-url-insecure',
        ...(place === 'private' ? { severity: 'warn' } : {}),
        seen: `\`base-url\` is plain http to a ${place} host: anyone on the path can read the key.`,
        next: place === 'private'
            ? 'Use https if the gateway offers it, or set `severity: "base-url-insecure: ignore"`.'
            : `Use \`${clean}\`.`,
    };
}
function urlFaults(url, sendsSecret) {
    const clean = corrected(url, sendsSecret);
    const login = url.username !== '' || url.password !== '';
    const faults = [
        login
            ? invalid('it has credentials in it.', `Set \`base-url: ${clean}\` and give the key as \`api-key\` or in \`headers\`.`)
            : null,
        url.hash === '' ? null : invalid('it has a `#` part.', `Set \`base-url: ${clean}\`.`),
        endpointFault(url, clean),
        insecureFault(url, sendsSecret, clean),
    ];
    return faults.filter((fault) => fault !== null);
}
function secretsIn(text, url) {
    const login = /\/\/([^/?#]*)@/.exec(text)?.[1] ?? '';
    const password = login.split(':').slice(1).join(':');
    const swapped = /^https?:|[./\s:]/i.test(text) || text.length < base_url_SHORTEST_KEY ? '' : text;
    const named = [...(url?.searchParams ?? [])].flatMap(([name, value]) => {
        if (isSecretName(name))
            return [value, ...loginIn(value)];
        return looksRandom(value) && !isIdentifierName(name) ? [value] : [];
    });
    return [...[login, password, percentDecoded(password), swapped].filter((one) => one.length >= 6), ...named];
}
function base_url_readBaseUrl(given, sendsSecret) {
    const nothing = { root: null, query: '' };
    const text = given.trim();
    if (text === '') {
        const missing = {
            check: 'base-url',
            code: 'base-url-missing',
            seen: '`base-url` is empty.',
            next: `Set \`base-url\` to the API root of the gateway, like ${EXAMPLE}; an unset variable or secret is empty too.`,
        };
        return { ...nothing, secrets: [], problems: [missing] };
    }
    const parsed = URL.canParse(text) ? new URL(text) : null;
    const url = parsed === null || /^$|^\.|\.\./.test(parsed.hostname) ? null : parsed;
    const secrets = secretsIn(text, url);
    const fault = textFault(given) ?? schemeFault(text);
    if (fault !== null)
        return { ...nothing, secrets, problems: [fault] };
    if (url === null) {
        const wrong = invalid('it has no valid host or port.', `Write it like ${EXAMPLE}${bracketed(text)}.`);
        return { ...nothing, secrets, problems: [wrong] };
    }
    return {
        root: `${url.origin}${withoutEndSlashes(url.pathname)}`,
        query: url.search,
        secrets,
        problems: urlFaults(url, sendsSecret),
    };
}

// EXTERNAL MODULE: ./lib/model/file-faults.js
var file_faults = __webpack_require__(6689);
;// CONCATENATED MODULE: ./lib/config/user-file.js



const GIVE_CONFIG = 'Give the path of a YAML file, relative to the workspace; in a workflow, check the repository out first.';
const LARGE = 'Leave out what does not belong there, or split it, a step for each part.';
function user_file_readUserFile(path, { workspace, readFile }) {
    try {
        return { text: readFile(isAbsolute(path) ? path : resolve(workspace, path)) };
    }
    catch (error) {
        const code = error.code ?? 'unreadable';
        if (code === 'ENOENT')
            return { wrong: `the file ${quoted(path)} does not exist (ENOENT).`, works: null };
        if (code === 'EFBIG')
            return { wrong: `the file ${quoted(path)} is larger than 1 MiB.`, works: LARGE };
        const why = whyNot(code);
        const wrong = why === null ? `cannot be read (${code}).` : `cannot be read: ${why}.`;
        return { wrong: `the file ${quoted(path)} ${wrong}`, works: null };
    }
}

;// CONCATENATED MODULE: ./lib/config/certificate.js


const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
let last = null;
function certificate_caCertificate(path, surroundings, problems) {
    if (path === '')
        return null;
    const works = 'Give the path of a PEM file that holds `-----BEGIN CERTIFICATE-----`, relative to the workspace.';
    if (path.includes('-----BEGIN')) {
        problems.invalid('ca-certificate', 'this is the text of a PEM file, not the path of one.', works);
        return null;
    }
    const read = readUserFile(path, surroundings);
    if ('wrong' in read) {
        problems.invalid('ca-certificate', read.wrong, read.works ?? works);
        return null;
    }
    if (read.text === last?.text)
        return last.certificates;
    const blocks = read.text.match(PEM) ?? [];
    if (blocks.length === 0) {
        problems.invalid('ca-certificate', `there is no PEM certificate in ${quoted(path)}.`, works);
        return null;
    }
    const { X509Certificate } = process.getBuiltinModule('node:crypto');
    for (const block of blocks) {
        try {
            new X509Certificate(block);
        }
        catch {
            problems.invalid('ca-certificate', `a certificate in ${quoted(path)} is damaged.`, works);
            return null;
        }
    }
    last = { text: read.text, certificates: blocks.join('\n') };
    return last.certificates;
}

;// CONCATENATED MODULE: ./lib/config/headers.js


const RESERVED = new Set([
    'connection',
    'content-length',
    'content-type',
    'expect',
    'keep-alive',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
const PUBLIC = new Set([
    'accept',
    'accept-language',
    'anthropic-beta',
    'anthropic-version',
    'http-referer',
    'openai-beta',
    'openai-version',
    'referer',
    'user-agent',
    'x-portkey-provider',
    'x-title',
]);
const OF_MODEL = /(?:^|-)model$/i;
function isPublicHeader(name) {
    return PUBLIC.has(name.toLowerCase()) || OF_MODEL.test(name);
}
const AUTH_HEADER = {
    bearer: 'authorization',
    'api-key': 'api-key',
    'x-api-key': 'x-api-key',
    none: null,
};
function authHeader(auth, key) {
    const name = AUTH_HEADER[auth];
    if (name === null || key === null)
        return null;
    return { name, value: auth === 'bearer' ? `Bearer ${key}` : key };
}
function hasOnlyVariable(value) {
    return isUnexpanded(value.replace(/^(?:bearer|basic|token)[\t ]+/i, ''));
}
function misspelled(name, value) {
    if (/^-\s/.test(name))
        return 'it begins with "- ": the input is plain lines, not a YAML list';
    if (/^["'{]/.test(name))
        return 'it has quotes or braces around it';
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
        return 'the name may hold only letters, digits and -';
    if (value === '')
        return 'the value is empty';
    if (hasOnlyVariable(value))
        return 'a variable was not expanded: its name arrived instead of its value';
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        return 'the value has characters that no header can carry';
    return null;
}
function needless(name, auth, before) {
    if (RESERVED.has(name))
        return 'this header is set by the request itself';
    if (name === AUTH_HEADER[auth])
        return `\`auth: ${auth}\` already sends this header`;
    return before.has(name) ? 'the header is given twice' : null;
}
const EXPANDED = 'Write `Name: ${{ secrets.NAME }}` in the workflow, or `${NAME}` in the config file.';
function headers_extraHeaders(text, auth, problems) {
    const headers = new Map();
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            return;
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(colon, 0)).trim();
        const value = line.slice(colon + 1).trim();
        const surplus = needless(name.toLowerCase(), auth, headers);
        const fault = surplus ?? (colon < 1 ? 'it is not `Name: value`' : misspelled(name, value));
        if (fault !== null) {
            const shown = /^[\w-]{1,40}$/.test(name) && keysIn(name).length === 0 ? ` (${name})` : '';
            const form = hasOnlyVariable(value) ? EXPANDED : 'Write `Name: value`, one per line.';
            const works = surplus === null ? form : 'Leave this line out.';
            problems.invalid('headers', `line ${index + 1}${shown}: ${fault}.`, works);
            return;
        }
        headers.set(name.toLowerCase(), { name, value });
    });
    return [...headers.values()];
}

;// CONCATENATED MODULE: ./lib/config/key-in-host.js


const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\@]*)/i;
function isKeyLabel(label, isWhole) {
    const behind = openedBehind(label);
    if (behind === null || behind.length < SHORTEST_KEY)
        return false;
    const digits = behind.match(/\d/g)?.length ?? 0;
    const isMixed = digits > 0 && /[a-z]/.test(behind) && /[A-Z]/.test(behind);
    const isNamed = !isWhole && /(?:^|-)[a-z]{3,}(?:-|$)/.test(behind);
    return isMixed || (digits > 2 && !isNamed && keysIn(behind.replaceAll('_', '-')).length > 0);
}
function keyIn(host, key) {
    const labels = host.split('.');
    const lower = key.toLowerCase();
    const canBeTold = lower.length >= SHORTEST_KEY && (/\d/.test(lower) || keysIn(key).length > 0);
    const isOwn = canBeTold && `.${host.toLowerCase()}.`.includes(`.${lower}.`);
    return isOwn ? key : (labels.find((label) => isKeyLabel(label, labels.length === 1)) ?? null);
}
function key_in_host_withoutKeyedHost(baseUrl, given, apiKey) {
    const host = (HOST.exec(given)?.[1] ?? '').replace(/:\d*$/, '');
    const asked = URL.canParse(given.trim()) ? new URL(given.trim()).hostname : '';
    const own = apiKey.trim();
    const key = keyIn(host, own) ?? keyIn(asked, own);
    if (key === null)
        return baseUrl;
    const secrets = [host, key, host.toLowerCase(), key.toLowerCase(), asked].filter((one) => one !== '');
    return {
        root: null,
        query: '',
        secrets: [...secrets, ...baseUrl.secrets],
        problems: [
            {
                check: 'base-url',
                code: 'base-url-invalid',
                seen: '`base-url`: a key stands where the host should be.',
                next: 'Write the address of the gateway, like https://api.example.com/v1, and give the key as `api-key`. Nothing was sent.',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./lib/config/models.js





const LONGEST_ID = 512;
const ID_LIKE = /^[\w.]+[-/:][\w./:*@-]*(?<=[\w*])$/;
const FILE = /^(?:[a-z]:|\.{1,2})[\\/]/i;
const MARK = /(?<=[^\s[{])[[{][^[\]{}"']{1,40}[\]}]$|^\[[^[\]{}"']{1,40}\](?=\s?[^\s\]}])/;
const JOINED = /(?<=[\p{Emoji}\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200c\u200d](?=[\p{Extended_Pictographic}\p{Script=Arabic}\p{Lo}])|(?<=\p{Emoji}|\u200d)\ufe0f/gu;
function isSeveral(id) {
    const words = id.split(/[\s;]+/);
    if (FILE.test(id))
        return false;
    return words.length > 1 && words.every((word) => ID_LIKE.test(word));
}
function itemKey(written) {
    return alternativesOf(written).join(' | ');
}
function alternativesOf(written) {
    return [...new Set(written.split('|').map((id) => id.trim()))];
}
const CONTROL = /\p{Cc}/u;
function idFault(id) {
    if (id.length > LONGEST_ID)
        return 'is longer than 512 characters';
    if (CONTROL.test(id))
        return 'has control characters in it';
    if (hasInvisible(id.replace(JOINED, '')))
        return 'has hidden characters in it, which came along when it was copied';
    if (/^https?:\/\//i.test(id))
        return 'is a URL, which belongs in `base-url`';
    if (/^(?:id|name|models?):\s/i.test(id))
        return 'has a key before it: the id alone is wanted';
    if (/^-(?:\s|$)/.test(id))
        return 'begins with "- ": the input is plain lines, not a YAML list';
    if (/\$\{|\{\{/.test(id))
        return 'has a variable in it that was not expanded';
    if (/^["'`“”‘’[\]{}]|["'`“”‘’[\]{}]$/.test(id.replace(MARK, '')))
        return 'has quotes or brackets around it';
    if (/\s#(?:\s|$)/.test(id))
        return 'has a comment behind it: give comments lines of their own';
    return null;
}
function models_wantedItems(text, maxModels, problems) {
    const items = new Map();
    const listed = listOf(text);
    if (listed.length === 0 && withoutComments(text).includes(','))
        problems.invalid('models', 'there are only commas, and no id.', NO_ID);
    for (const written of listed) {
        const alternatives = alternativesOf(written);
        if (alternatives.some(isSeveral)) {
            problems.invalid('models', `${quoted(written)} is several ids without a comma between them.`, 'Put commas between them, or write `models: |` and one id per line below; a block that begins with `>` joins its lines.');
            continue;
        }
        const empty = alternatives.includes('');
        const fault = empty ? 'has an empty alternative' : alternatives.map(idFault).find((one) => one !== null);
        if (fault !== undefined && fault !== null) {
            problems.invalid('models', `${quoted(written)} ${fault}.`, 'Write each id exactly as the gateway lists it, separated by commas or line breaks; `a | b` means either.');
            continue;
        }
        const key = itemKey(written);
        if (!items.has(key))
            items.set(key, { written, alternatives });
    }
    const wanted = [...items.values()];
    const plain = wanted.filter((item) => !item.alternatives.some(isPattern)).length;
    if (plain > maxModels) {
        problems.invalid('models', `${plain} models are wanted, \`max-models\` allows ${maxModels}.`, `Name fewer models, or set \`max-models: ${plain}\` or more.`);
    }
    return wanted;
}
const NO_ID = 'Set the variables that it is made of; leave `models` out if only the list is to be read.';
function isProbe(name) {
    return PROBES.includes(name);
}
function models_probeNames(text, problems) {
    const given = listOf(text.toLowerCase());
    const names = given.length === 0 ? listOf(INPUT_DEFAULTS.probes) : given;
    if (names.includes('none')) {
        if (names.length > 1) {
            problems.invalid('probes', '`none` cannot be combined with other probes.', 'Write `none` alone, or leave it out.');
        }
        return [];
    }
    for (const name of names) {
        if (isProbe(name))
            continue;
        const parts = name.split(/[\s;|+&]+/);
        if (parts.length > 1 && parts.every(isProbe)) {
            const works = `Separate them by commas: \`probes: ${parts.join(', ')}\`.`;
            problems.invalid('probes', `${quoted(name)} is several probes in one.`, works);
        }
        else
            problems.unknownWord('probes', name, [...PROBES, 'none'], 'probe');
    }
    return PROBES.filter((probe) => names.includes(probe));
}

// EXTERNAL MODULE: ./lib/model/codes.js
var model_codes = __webpack_require__(3647);
;// CONCATENATED MODULE: ./lib/config/severity.js





const CHOICES = ['fail', 'warn', 'ignore'];
const NAMES = ['*', ...model_codes/* CHECKS */.ui, ...Object.keys(model_codes/* CODES */.Lp)];
function choiceOf(text) {
    return CHOICES.find((choice) => choice === text.toLowerCase()) ?? null;
}
function severityRules(text, problems) {
    const codes = {};
    const checks = {};
    let otherwise = null;
    const before = new Set();
    for (const line of scalars_listOf(text)) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).trim();
        if (colon < 1) {
            problems.invalid('severity', `${quoted_quoted(line)} is not a line like \`rate-limited: fail\`.`, 'Write `<check or code>: fail | warn | ignore`, one per line.');
            continue;
        }
        if (before.has(name)) {
            problems.invalid('severity', `${quoted_quoted(name)} is given twice.`, 'Keep one of the two lines.');
            continue;
        }
        before.add(name);
        const written = line.slice(colon + 1).trim();
        const choice = choiceOf(written);
        if (name !== '*' && !(0,model_codes/* isCode */._m)(name) && !(0,model_codes/* isCheck */.ne)(name)) {
            const rest = choice ?? nearestName(written, CHOICES) ?? 'fail';
            problems.unknownWord('severity', name, NAMES, 'check or code', (nearest) => `${nearest}: ${rest}`);
        }
        if (choice === null) {
            const rest = NAMES.includes(name) ? name : nearestName(name, NAMES);
            if (rest === null) {
                const works = `Use ${listed(CHOICES)} for \`severity\`.`;
                problems.invalid('severity', `unknown choice ${quoted_quoted(written)}.`, works);
                continue;
            }
            const whole = (nearest) => `${rest}: ${nearest}`;
            const wrong = `unknown choice ${quoted_quoted(written)} for ${ticked(name)}.${didYouMean(written, CHOICES)}`;
            problems.invalid('severity', wrong, wordToUse(written, CHOICES, ' for `severity`', whole));
        }
        else if (name === '*')
            otherwise = choice;
        else if ((0,model_codes/* isCode */._m)(name))
            codes[name] = choice;
        else if ((0,model_codes/* isCheck */.ne)(name))
            checks[name] = choice;
    }
    return { codes, checks, otherwise };
}

;// CONCATENATED MODULE: ./lib/config/spec.js











const AUTH = (/* unused pure expression or super */ null && (['bearer', 'api-key', 'x-api-key', 'none']));
const POLICIES = ['standard', 'strict', 'observe'];
function statusPage(raw, problems) {
    const text = inputText(raw, 'status-page');
    const word = text.toLowerCase();
    if (word === 'auto' || word === 'off')
        return word;
    if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !/\/\/[^/]*@/.test(text))
        return text;
    const shown = text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text;
    problems.invalid('status-page', `${quoted(shown)} is not a URL.`, 'Write `auto`, `off`, or a URL like https://status.example.com.');
    return 'off';
}
function gradingOf(raw, problems) {
    return {
        policy: scalars_word(raw, 'policy', POLICIES, problems),
        severity: severityRules(raw.severity ?? '', problems),
    };
}
const FREE = new Set([
    'base-url',
    'api-key',
    'models',
    'config',
    'gateway',
    'keys',
    'headers',
    'ca-certificate',
    'baseline',
    'history',
    'page',
    'report',
    'junit',
    'github-token',
]);
function strayKeys(raw) {
    return Object.entries(raw).flatMap(([name, value]) => {
        if (FREE.has(name) || (name === 'status-page' && URL.canParse(value)))
            return [];
        return [...quoted_keysIn(name), ...quoted_keysIn(value)];
    });
}
function headerValues(raw, spec) {
    const lines = (raw.headers ?? '').split(/\r\n|\r|\n/).map((line) => {
        const colon = line.indexOf(':');
        return line.slice(colon + 1).trim();
    });
    return [...lines, ...spec.headers.map(({ value }) => value)];
}
function secretsOf(raw, spec, baseUrl) {
    const key = raw['api-key'] ?? '';
    const keys = isStandIn(key)
        ? []
        : [key, key.trim(), ...key.split(/\s+/).filter((part) => part.length >= 8)];
    const misplaced = Object.entries(raw).flatMap(([name, text]) => name === 'github-token' ? [] : vendorKeysIn(text));
    const all = [
        ...keys,
        ...[...keys, ...headerValues(raw, spec)].flatMap(loginIn),
        ...baseUrl.secrets,
        ...misplaced,
        ...strayKeys(raw),
    ];
    return [...new Set(all)].filter((secret) => secret !== '');
}
function gatewaySpec(raw, surroundings, problems) {
    const auth = word(raw, 'auth', AUTH, problems);
    const headers = extraHeaders(raw.headers ?? '', auth, problems);
    const given = raw['base-url'] ?? '';
    const read = readBaseUrl(given, auth !== 'none' || headers.length > 0);
    const baseUrl = withoutKeyedHost(read, given, raw['api-key'] ?? '');
    const url = baseUrl.root === null ? null : new URL(baseUrl.root);
    const apiKey = readApiKey(raw['api-key'] ?? '', auth, url?.hostname ?? null, surroundings);
    const maxModels = wholeNumber(raw, 'max-models', [1, 100_000], problems);
    const caFile = inputText(raw, 'ca-certificate');
    const authority = caCertificate(caFile, surroundings, problems);
    const spec = {
        name: url?.host ?? 'config',
        baseUrl: baseUrl.root,
        query: baseUrl.query,
        apiKey: apiKey.key,
        auth,
        headers,
        maxModels,
        models: wantedItems(raw.models ?? '', maxModels, problems),
        probes: probeNames(inputText(raw, 'probes'), problems),
        retries: wholeNumber(raw, 'retries', [0, 10], problems),
        timeoutMs: duration(raw, 'timeout', problems, 1),
        maxWaitMs: duration(raw, 'max-wait', problems),
        waitMs: duration(raw, 'wait', problems),
        concurrency: wholeNumber(raw, 'concurrency', [1, 64], problems),
        caCertificate: authority,
        caFile: authority === null ? null : caFile,
        statusPage: statusPage(raw, problems),
        minBalance: amount(raw, 'min-balance', problems),
        maxLatencyMs: inputText(raw, 'max-latency') === '' ? null : duration(raw, 'max-latency', problems, 1),
        ...gradingOf(raw, problems),
        problems: [],
    };
    const strangers = foreignKeyInHeaders(headers, url?.hostname ?? null);
    const own = [...baseUrl.problems, ...apiKey.problems, ...strangers];
    return [{ ...spec, problems: own }, baseUrl];
}

;// CONCATENATED MODULE: ./lib/diagnose/provider-advice.js

const TYPO_FIRST = 'Check the id in `models` for a typo first; otherwise the operator';
const BY_PROVIDER = {
    openai: {
        'model-not-permitted': 'Allow the model for the project at platform.openai.com (Project, Limits), or choose another in `models`.',
    },
    'azure-openai': {
        'model-not-found': 'On Azure the model id is the name of the deployment: put that into `models`, as the Azure portal shows it.',
    },
    openrouter: {
        'model-not-found': 'Write the id with its vendor prefix, for example openai/gpt-4o, as openrouter.ai/models shows it.',
        'quota-exhausted': 'Add credits at openrouter.ai/settings/credits, or raise the key’s limit at openrouter.ai/settings/keys.',
        'rate-limited': 'Free models have a daily cap: wait until it resets, or buy credits once to raise it.',
        'model-unavailable': 'No provider at OpenRouter serves it like this: leave off an ending such as `:free`, loosen the provider routing, or choose another model.',
    },
    litellm: {
        'quota-exhausted': 'Ask the operator to raise `max_budget` of the key, user or team in LiteLLM.',
        'model-not-permitted': 'Ask the operator to add the model to the key’s or team’s `models` in LiteLLM.',
        'api-key-malformed': 'LiteLLM’s virtual keys begin with `sk-`: put such a key into `api-key`.',
    },
    'new-api': {
        'quota-exhausted': 'Top up the wallet or raise the token’s quota in the relay’s console: each can be empty while the other is not.',
        'model-unavailable': `${TYPO_FIRST} must enable a channel for it in the token’s group.`,
        'model-not-permitted': 'Add the model to the token’s model limits in the relay’s console.',
        'key-rejected': 'Recent versions give the same answer for unknown, expired, disabled and empty tokens: look at the token in the relay’s console.',
    },
    'one-api': {
        'quota-exhausted': 'Top up, or raise the token’s quota in the relay’s console.',
        'model-unavailable': `${TYPO_FIRST} must enable a channel for it in your group.`,
        'api-key-malformed': 'What follows a second dash in the key is read as a channel: copy the token again from the relay’s console.',
    },
    portkey: {
        'invalid-request': 'Send `x-portkey-provider` or `x-portkey-config` with the input `headers`.',
    },
    vllm: {
        'model-not-found': 'Use the id that GET /models lists: it is the path or `--served-model-name` of the server.',
    },
    ollama: {
        'model-not-found': 'Pull the model on the server (`ollama pull <id>`), with its tag, or correct `models`.',
        'blocked-by-firewall': 'Ollama refuses foreign Host headers on a loopback bind: set OLLAMA_HOST, or let the proxy rewrite Host.',
    },
    'lm-studio': {
        'base-url-wrong-path': 'End `base-url` with /v1.',
    },
    'aws-bedrock': {
        'model-not-permitted': 'Enable the model for the account in the Bedrock console (access, use case form; the role needs the Marketplace rights).',
    },
    moonshot: {
        'key-rejected': 'Keys of api.moonshot.ai, api.moonshot.cn and Kimi Code are separate: check that `base-url` fits the key.',
    },
    'kimi-code': {
        'permission-denied': 'Its keys are for coding agents: use a key of platform.moonshot.ai or .cn, and the `base-url` that goes with it.',
    },
    zhipu: {
        'quota-exhausted': 'Recharge, or, with a Coding Plan, set `base-url` to the plan’s own root (/api/coding/paas/v4).',
    },
    deepseek: {
        'quota-exhausted': 'Top up at platform.deepseek.com.',
    },
};
function ownAdvice(code, provider) {
    return (provider === null ? null : BY_PROVIDER[provider]?.[code]) ?? null;
}
function withPage(code, next, provider) {
    const known = provider === null ? null : providerById(provider);
    if (known === null)
        return next;
    const about = code === 'quota-exhausted' || code === 'account-inactive' ? known.billingPage : null;
    const page = about ?? (code.startsWith('key-') ? known.keyPage : null);
    return page === null ? next : `${next} ${known.name}: ${page}`;
}

;// CONCATENATED MODULE: ./lib/diagnose/advice.js

const ADVICE = {
    'config-invalid': {
        means: 'The configuration cannot be understood or carried out, so no model was asked.',
        next: 'Correct the input or line that is named, then run again.',
    },
    'base-url-missing': {
        means: 'No gateway is named.',
        next: 'Set `base-url` to the API root of your gateway, for example https://gateway.example.com/v1.',
    },
    'base-url-invalid': {
        means: 'The base URL is not a clean http(s) address.',
        next: 'Set `base-url` to scheme, host and path only: no spaces, no user name, no password.',
    },
    'base-url-has-endpoint': {
        means: 'The base URL already ends in an endpoint, so every request goes to a path that does not exist.',
        next: 'Cut `base-url` back to the API root: leave out /chat/completions, /models and the like.',
    },
    'base-url-insecure': {
        means: 'The address begins with http://, and the key would travel unencrypted or be refused.',
        next: 'Write `base-url` with https://.',
    },
    'base-url-wrong-path': {
        means: 'The server answers, but there is no OpenAI-compatible API under this path.',
        next: 'Correct the path in `base-url`; it often ends in /v1.',
    },
    'api-key-missing': {
        means: 'The gateway saw no key in the request.',
        next: 'Set `api-key`; if it is set, the gateway may want it in another header: try `auth: x-api-key` or `auth: api-key`.',
    },
    'api-key-withheld': {
        means: 'Pull requests from forks and from Dependabot get no secrets, so there is no key to send.',
        next: 'Run this check on push or on schedule, or skip it for such pull requests.',
    },
    'api-key-malformed': {
        means: 'What arrived as the key does not have the form of a key.',
        next: 'Set `api-key` to the bare key: no quotes, spaces, `Bearer `, label, URL or unexpanded variable.',
    },
    'api-key-wrong-provider': {
        means: 'The key belongs to a different provider from the one at this address.',
        next: 'Put a key for this gateway into `api-key`, or set `base-url` to the provider that issued the key.',
    },
    'dns-failure': {
        means: 'The host name could not be resolved.',
        next: 'Check the host in `base-url` for a typo; a private name needs a runner inside that network.',
    },
    'connection-refused': {
        means: 'The host is there, but nothing accepts connections on this port.',
        next: 'Start the gateway, or correct the port in `base-url`. If it was deployed just now, set `wait`.',
    },
    'connection-reset': {
        means: 'The connection was cut before the answer was complete.',
        next: 'Run again; if it persists, look at proxies and load balancers between the runner and the gateway.',
    },
    'connection-timeout': {
        means: 'The host did not take the connection in time: a firewall drops it, or the address is wrong.',
        next: 'Allow the runner’s address at the gateway, use a runner inside the network, or correct `base-url`.',
    },
    'tls-failure': {
        means: 'No trustworthy encrypted connection could be made.',
        next: 'Renew or correct the gateway’s certificate; for a private authority set `ca-certificate`.',
    },
    'certificate-expiring': {
        means: 'The gateway’s certificate expires soon; after that every client will refuse to connect.',
        next: 'Ask the gateway’s operator to renew the certificate.',
    },
    'proxy-failure': {
        means: 'A proxy between the runner and the gateway refused or failed; the gateway was not reached.',
        next: 'Correct HTTPS_PROXY (for an http:// address HTTP_PROXY) and its login, or add the host to NO_PROXY.',
    },
    'response-timeout': {
        means: 'The gateway took the request and did not answer in time.',
        next: 'Run again, or raise `timeout`; if it persists, ask the gateway’s operator.',
    },
    'deadline-exceeded': {
        means: 'The run’s deadline passed before this was finished.',
        next: 'Raise `deadline`, or ask for fewer models or retries.',
    },
    'not-an-api': {
        means: 'A web page came where JSON was expected: this address is a site, a console or a login, not an API.',
        next: 'Set `base-url` to the API root of the gateway; its documentation names it.',
    },
    redirected: {
        means: 'The gateway sends the request elsewhere. The key is not sent along to another address.',
        next: 'Set `base-url` to the final address, if it is the API; if it is a login page, programs are not let in at this address.',
    },
    'blocked-by-firewall': {
        means: 'A firewall, bot check or login in front of the gateway stopped the request, usually before the key was checked.',
        next: 'Allow the runner’s address or this path there, or run inside the network.',
    },
    'endpoint-not-found': {
        means: 'The API is there, but this endpoint is not.',
        next: 'Ask the gateway’s operator to route the endpoint; leave the probe out only if no application needs it.',
    },
    'gateway-error': {
        means: 'The gateway itself failed or is misconfigured. Nothing shows that the request or the key is at fault.',
        next: 'Run again; if it persists, send the gateway’s operator the time and the request id.',
    },
    'gateway-unavailable': {
        means: 'The reverse proxy answers, but the gateway behind it does not.',
        next: 'Ask whether the gateway is deployed and running; after a deploy, set `wait`.',
    },
    'key-rejected': {
        means: 'The gateway does not know this key.',
        next: 'Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
    },
    'key-expired': {
        means: 'The key was valid once but has expired.',
        next: 'Make a new key in the gateway’s console, or fetch a new token where it gives short-lived ones, and put it into `api-key`.',
    },
    'key-disabled': {
        means: 'The key exists but was disabled, revoked or blocked.',
        next: 'Enable it in the gateway’s console, or make a new key and put it into `api-key`.',
    },
    'account-inactive': {
        means: 'The account behind the key is suspended, unverified or in arrears; none of its keys works.',
        next: 'The account’s owner must settle it with the provider (bill, verification, appeal).',
    },
    'permission-denied': {
        means: 'The key is known but may not do this: its scope, its client or its network is limited.',
        next: 'Widen the key’s permissions or allow list in the gateway’s console, or use another key.',
    },
    'region-blocked': {
        means: 'The provider does not serve the country the request came from: the runner’s, or the relay’s server.',
        next: 'Use a runner or a gateway in a supported region.',
    },
    'quota-exhausted': {
        means: 'The credit, balance or budget behind the key is used up. Trying again does not help.',
        next: 'Top up the account, or raise the key’s budget in the gateway’s console.',
    },
    'rate-limited': {
        means: 'This key has used up its requests or tokens for now.',
        next: 'Wait until the limit resets, lower `concurrency`, or ask for a higher limit.',
    },
    overloaded: {
        means: 'The gateway or the model has more traffic than it can take; this key is not the reason.',
        next: 'Run again later, or name a second model with `a | b` in `models`.',
    },
    'model-not-found': {
        means: 'The gateway does not know a model of this name.',
        next: 'Set `models` to an id from the gateway’s list, exactly as it is spelled there.',
    },
    'model-wrong-endpoint': {
        means: 'The model exists, but not for this kind of request.',
        next: 'Choose another model in `models`, or another probe in `probes`.',
    },
    'model-not-listed': {
        means: 'The model is not in the gateway’s list.',
        next: 'Set `models` to an id from the list, exactly as it is spelled there, or ask the operator to list this one.',
    },
    'model-not-permitted': {
        means: 'The model exists, but this key or account may not use it.',
        next: 'Allow the model for the key (or its project, group or plan), or choose another in `models`.',
    },
    'model-retired': {
        means: 'The model was withdrawn.',
        next: 'Replace it in `models` with its successor.',
    },
    'model-unavailable': {
        means: 'The gateway knows the model but has nothing to serve it right now.',
        next: 'Run again later; if it persists, the operator must add or start a channel, deployment or worker for it.',
    },
    'upstream-error': {
        means: 'The gateway passed the request on and relays a failure from behind it; nothing shows that your key is at fault.',
        next: 'Tell the gateway’s operator: the provider, key or balance behind the gateway needs attention.',
    },
    'unsupported-parameter': {
        means: 'The model refuses a parameter of the request, and no other form of it was accepted.',
        next: 'Leave out or change the parameter that is named, in your application too.',
    },
    'invalid-request': {
        means: 'The gateway does not accept the request as it is.',
        next: 'Change what is named, in your application too; a header goes into `headers`.',
    },
    'content-filtered': {
        means: 'A content filter stopped the request or the answer.',
        next: 'Look at the filter’s settings for this key or deployment: the probe’s text is harmless.',
    },
    'malformed-response': {
        means: 'The answer is not what the API promises: clients will fail on it.',
        next: 'Ask the gateway’s operator; something between the model and you changes or swallows the answer.',
    },
    'empty-completion': {
        means: 'The model answered with neither text nor a tool call.',
        next: 'Run again; if it persists, look at filters and at the model’s template in the gateway.',
    },
    'model-substituted': {
        means: 'A different model answered than the one that was requested.',
        next: 'Ask the gateway’s operator how it maps model names, or name the real model in `models`.',
    },
    'stream-malformed': {
        means: 'The event stream is not well-formed; streaming clients hang or fail on it.',
        next: 'Look at buffering and timeouts of proxies before the gateway, or ask its operator.',
    },
    'tool-call-malformed': {
        means: 'The model’s tool call could not be read.',
        next: 'Choose a model that is good at tool calls, or look at the tool parser of the server.',
    },
    'output-malformed': {
        means: 'The model’s answer does not fit the schema that was asked for.',
        next: 'Choose a model with structured output, or ask the operator whether the schema is passed on.',
    },
    'active-incident': {
        means: 'The provider reports an open incident on its API.',
        next: 'Wait until it is resolved; the status page says when.',
    },
    'status-page-unreadable': {
        means: 'The status page could not be read, so it says nothing either way.',
        next: 'Correct `status-page`, or set it to `off`.',
    },
    'balance-low': {
        means: 'The credit left is below `min-balance`.',
        next: 'Top up the account before it runs out.',
    },
    'too-slow': {
        means: 'A completion took longer than `max-latency`.',
        next: 'Look at the gateway’s load and region, or raise `max-latency`.',
    },
    'slower-than-usual': {
        means: 'A completion took far longer than it used to.',
        next: 'Look at what changed at the gateway; the history has the earlier times.',
    },
    'report-missing': {
        means: 'A job of the matrix left no report, so its gateways are unknown.',
        next: 'Look at that job’s log, and upload its report even when it fails.',
    },
    'models-removed': {
        means: 'Models that were listed last time are gone.',
        next: 'Check whether your applications use them; the baseline was updated.',
    },
    'models-added': {
        means: 'The list has models that it did not have last time.',
        next: 'Nothing to do; the baseline was updated.',
    },
    'internal-error': {
        means: 'This tool failed, not your gateway.',
        next: 'Please report it with the log of this step.',
    },
};
function advice_adviceOf(code, provider = null, kind = null) {
    const advice = ADVICE[code];
    const means = kind?.means ?? advice.means;
    const own = kind?.firm === true ? null : ownAdvice(code, provider);
    return { means, next: own ?? withPage(code, kind?.next ?? advice.next, provider) };
}

// EXTERNAL MODULE: ./lib/model/docs.js
var docs = __webpack_require__(4098);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
;// CONCATENATED MODULE: ./lib/check/findings/draft.js




const NOTHING_ASKED = {
    retryable: false,
    attempts: 0,
    durationMs: 0,
    httpStatus: null,
    requestId: null,
    tries: [],
};
const NO_CODE = { code: null, means: '', next: '', actor: null, docs: null };
const LONGEST_LINE = 600;
function line(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), LONGEST_LINE);
}
function effort(asked) {
    if (asked === null)
        return NOTHING_ASKED;
    const last = asked.observation.attempts.at(-1);
    return {
        retryable: false,
        attempts: asked.tries.length,
        durationMs: Math.round(last?.exchange.durationMs ?? 0),
        httpStatus: asked.diagnosis.httpStatus,
        requestId: asked.diagnosis.requestId,
        tries: asked.tries,
    };
}
function passed(check, seen, asked = null, model = null) {
    return { check, model, status: 'pass', ...NO_CODE, seen: line(seen), ...effort(asked) };
}
function skipped(check, reason, asked = null, model = null) {
    return { check, model, status: 'skip', ...NO_CODE, seen: line(reason), ...effort(asked) };
}
function found(check, code, wording, asked = null) {
    const advice = advice_adviceOf(code);
    const facts = (0,model_codes/* factsOf */.xS)(code);
    return {
        check,
        model: wording.model ?? null,
        status: wording.status ?? (0,model_codes/* defaultSeverity */.NU)(check, code),
        code,
        seen: line(wording.seen),
        means: line(wording.means ?? advice.means),
        next: line(wording.next ?? advice.next),
        actor: facts.actor,
        ...effort(asked),
        retryable: facts.retried,
        docs: (0,docs/* docsOf */.fE)(code),
    };
}
function judged(check, asked, wording = {}) {
    const { diagnosis, observation } = asked;
    const code = wording.code ?? diagnosis.code;
    if (code === null)
        return passed(check, diagnosis.seen, asked, observation.model);
    const { seen, means, next, provider } = diagnosis;
    const advice = code === diagnosis.code ? { means, next } : adviceOf(code, provider);
    return found(check, code, { seen, model: observation.model, ...advice, ...wording }, asked);
}

;// CONCATENATED MODULE: ./lib/decide/verdict.js

function verdictOf(statuses) {
    let verdict = 'pass';
    for (const status of statuses) {
        if (status === 'fail')
            return 'fail';
        if (status === 'warn')
            verdict = 'warn';
    }
    return verdict;
}
function worstFinding(findings) {
    let worst = null;
    for (const finding of findings)
        if (rank(finding) < rank(worst))
            worst = finding;
    return worst;
}
function rank(finding) {
    if (finding === null || (finding.status !== 'fail' && finding.status !== 'warn'))
        return Number.MAX_SAFE_INTEGER;
    return (finding.status === 'fail' ? 0 : model_codes/* CHECKS */.ui.length) + model_codes/* CHECKS */.ui.indexOf(finding.check);
}
function diagnosisOf(findings) {
    return worstFinding(findings)?.code ?? 'ok';
}
function inOrder(findings) {
    return [...findings].sort((a, b) => model_codes/* CHECKS */.ui.indexOf(a.check) - model_codes/* CHECKS */.ui.indexOf(b.check));
}

;// CONCATENATED MODULE: ./lib/decide/bare-gateway.js

function bareGateway(name, findings, baseUrl = null) {
    return {
        name,
        baseUrl,
        provider: 'unknown',
        verdict: verdictOf(findings.map(({ status }) => status)),
        diagnosis: diagnosisOf(findings),
        key: null,
        findings,
        models: { listed: null, added: [], removed: [], wanted: [] },
        timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
        requests: 0,
        usage: null,
        curl: null,
    };
}

// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
;// CONCATENATED MODULE: ./lib/decide/severity.js


const NONE = new Set();
function chosen(check, code, status, rules) {
    const byCode = Object.hasOwn(rules.codes, code) ? rules.codes[code] : undefined;
    if (byCode !== undefined)
        return byCode;
    if (status === 'info')
        return null;
    return rules.checks[check] ?? rules.otherwise;
}
function gradedStatus(finding, grading) {
    const { check, code, status } = finding;
    if (code === null || status === 'pass' || status === 'skip')
        return status;
    const choice = chosen(check, code, status, grading.severity);
    if (choice !== null)
        return choice === 'ignore' ? 'info' : choice;
    if (grading.policy === 'strict' && status === 'warn')
        return 'fail';
    if (grading.policy === 'observe' && status === 'fail')
        return 'warn';
    return status;
}
function weighed(finding, cancelled) {
    const unfinished = finding.code === 'deadline-exceeded' && (cancelled || finding.means === phrases/* CANCELLED */.gD.means);
    return unfinished && finding.status !== 'fail' ? { ...finding, status: 'fail' } : finding;
}
function sparedIds(wanted) {
    const rows = [...wanted].filter(model_report/* isEither */.Wc);
    const working = new Map();
    for (const { id, item, works } of rows) {
        if (works)
            working.set(item, (working.get(item) ?? new Set()).add(id));
    }
    const isSpared = ({ id, item }) => {
        const others = working.get(item);
        return others !== undefined && !(others.size === 1 && others.has(id));
    };
    return new Set(rows.filter(isSpared).map(({ id }) => id));
}
function graded(finding, grading, spared = NONE) {
    if (finding.status === 'info' && finding.model !== null && spared.has(finding.model))
        return finding;
    const status = gradedStatus(finding, grading);
    return status === finding.status ? finding : { ...finding, status };
}

// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/engine/merged.js







function missing(name, grading) {
    const seen = `No report was found for the gateway ${name}.`;
    return bareGateway(name, [graded(found('config', 'report-missing', { seen }), grading)]);
}
const UNFINISHED = { seen: 'The run was cancelled before the reports of all jobs were read.', ...phrases/* CANCELLED */.gD };
function regraded(gateway, grading) {
    const spared = sparedIds(gateway.models.wanted);
    const findings = inOrder(gateway.findings.map((finding) => weighed(graded(finding, grading, spared), false)));
    const verdict = verdictOf(findings.map(({ status }) => status));
    return { ...gateway, findings, verdict, diagnosis: diagnosisOf(findings) };
}
function entryOf(gateway, kept = gateway) {
    return { gateway: kept, name: gateway.name, worst: worstFinding(gateway.findings) };
}
function createMerge({ expected, grading, keep = (gateway) => gateway }) {
    const present = [];
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    return {
        open: () => {
            const before = present.length;
            return {
                add: (one) => {
                    const gateway = regraded(one, grading);
                    present.push(entryOf(gateway, keep(gateway)));
                },
                close: ({ startedAt, durationMs }) => {
                    const startedMs = Date.parse(startedAt);
                    start = Math.min(start, startedMs);
                    end = Math.max(end, startedMs + durationMs);
                },
                drop: () => {
                    present.length = before;
                },
            };
        },
        end: ({ cancelled, problems, now }) => {
            const names = new Set(present.map(({ name }) => name));
            const lost = cancelled ? [] : (expected ?? []).filter((name) => !names.has(name));
            const absent = lost.map((name) => entryOf(missing(name, grading)));
            const own = ownFindings(cancelled, problems);
            const all = [
                ...(own.length === 0 ? [] : [entryOf(bareGateway('config', own))]),
                ...ordered([...present, ...absent], expected ?? []),
            ];
            const gateways = all.map(({ gateway }) => gateway);
            const none = start > end;
            return {
                schemaVersion: 1,
                tool: 'gateway-preflight',
                version: version/* VERSION */.x,
                startedAt: none ? now : new Date(start).toISOString(),
                durationMs: none ? 0 : Math.max(0, Math.round(end - start)),
                verdict: verdictOf(gateways.map(({ verdict }) => verdict)),
                diagnosis: diagnosisOf(all.flatMap(({ worst }) => worst ?? [])),
                gateways,
            };
        },
    };
}
function ordered(entries, expected) {
    const places = new Map(expected.map((name, at) => [name, at]));
    const placeOf = ({ name, gateway }) => (0,model_report/* isConfig */.Lq)({ name, baseUrl: gateway.baseUrl }) ? -1 : (places.get(name) ?? places.size);
    return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}
function ownFindings(cancelled, problems) {
    return [
        ...(cancelled ? [found('config', 'deadline-exceeded', UNFINISHED)] : []),
        ...problems.map(({ check, code, seen, next }) => found(check, code, { seen, next })),
    ];
}

// EXTERNAL MODULE: ./lib/check/deps.js
var deps = __webpack_require__(1652);
;// CONCATENATED MODULE: ./lib/engine/remember.js

const NO_MEMORY = { past: deps/* NO_PAST */.N, keep: async () => ({ history: [], warnings: [] }) };
async function openMemory(paths, roots) {
    if (paths.baselinePath === null && paths.historyPath === null)
        return NO_MEMORY;
    const { openFiles } = await Promise.all(/* import() */[__webpack_require__.e(70), __webpack_require__.e(89)]).then(__webpack_require__.bind(__webpack_require__, 6089));
    return openFiles(paths, roots);
}

// EXTERNAL MODULE: ./lib/http/connection/proxy.js
var proxy = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/report/digest.js
var digest = __webpack_require__(6300);
// EXTERNAL MODULE: ./lib/safety/redact.js + 12 modules
var safety_redact = __webpack_require__(5956);
// EXTERNAL MODULE: ./lib/system/signals.js
var signals = __webpack_require__(288);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
// EXTERNAL MODULE: ./lib/safety/memoized.js
var memoized = __webpack_require__(3248);
;// CONCATENATED MODULE: ./lib/report/cut.js
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACKET, OPEN_BRACE, CLOSE_BRACKET, CLOSE_BRACE] = [0x5b, 0x7b, 0x5d, 0x7d];
const PLACES = {
    gateways: '\n\ngateways\n',
    findings: '\n\ngateways\n\nfindings\n',
    wanted: '\n\ngateways\n\nmodels\nwanted\n',
};
const NAMED = [1, 3, 4];
const LONGEST_PART = 'gateways'.length;
const INNERMOST = 5;
const PLACE = 'null';
const DEEPEST = 64;
const LONGEST_FRAME = 1024 * 1024;
const LIMITS = {
    gateway: 32 * 1024 * 1024,
    rest: 16 * 1024 * 1024,
    commas: 288 * 1024,
    part: 256 * 1024,
};
const NO_LIMITS = {
    gateway: Number.POSITIVE_INFINITY,
    rest: Number.POSITIVE_INFINITY,
    commas: Number.POSITIVE_INFINITY,
    part: Number.POSITIVE_INFINITY,
};
const MOST_OPENED = 256 * 1024;
function createCutter(onGateway, inner = {}, limits = LIMITS) {
    return new ReportCutter({ gateways: onGateway, ...inner }, limits);
}
class ReportCutter {
    #parts = new Map();
    #cuts = [
        { text: '', depth: Number.NaN, longest: LONGEST_FRAME, onText: () => undefined },
    ];
    #ways = [''];
    #limits;
    #gatewayLength = 0;
    #opened = 0;
    #commas = 0;
    #depth = 0;
    #isNone = false;
    isTooMuch = false;
    #inString = false;
    #isEscaped = false;
    #inName = false;
    #name = '';
    #from = 0;
    constructor({ gateways, findings, wanted }, limits) {
        this.#limits = limits;
        this.#parts.set(PLACES.gateways, gateways);
        if (findings !== undefined)
            this.#parts.set(PLACES.findings, findings);
        if (wanted !== undefined)
            this.#parts.set(PLACES.wanted, wanted);
    }
    write(piece) {
        this.#from = 0;
        for (let at = 0; at < piece.length && !this.#isNone; at += 1) {
            const byte = piece[at] ?? 0;
            if (this.#inString)
                this.#readString(byte);
            else if (byte === QUOTE)
                this.#beginString();
            else if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
                this.#open(piece, at);
            else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)
                this.#close(piece, at);
            else if (byte === COMMA)
                this.#countComma();
        }
        if (!this.#isNone)
            this.#putAway(piece, piece.length);
    }
    end() {
        if (this.#cuts.length > 1)
            return '';
        return decoded(this.#cuts[0].text).replace(/^\uFEFF/, '');
    }
    #beginString() {
        this.#inString = true;
        this.#inName = NAMED.includes(this.#depth);
        this.#name = '';
    }
    #readString(byte) {
        if (this.#isEscaped)
            this.#isEscaped = false;
        else if (byte === BACKSLASH)
            this.#isEscaped = true;
        else if (byte === QUOTE) {
            this.#inString = false;
            return;
        }
        if (this.#inName && this.#name.length <= LONGEST_PART)
            this.#name += String.fromCharCode(byte);
    }
    #open(piece, at) {
        const depth = this.#depth;
        if (depth <= INNERMOST) {
            const way = `${this.#ways[depth]}\n${this.#name}`;
            const onText = piece[at] === OPEN_BRACE ? this.#parts.get(way) : undefined;
            if (onText !== undefined) {
                this.#putAway(piece, at);
                const isGateway = this.#cuts.length === 1;
                if (isGateway)
                    [this.#gatewayLength, this.#opened, this.#commas] = [0, 0, 0];
                this.#cuts.push({ text: '', depth, longest: this.#limits[isGateway ? 'rest' : 'part'], onText });
            }
            this.#ways[depth + 1] = way;
            this.#name = '';
        }
        this.#depth += 1;
        this.#opened += 1;
        if (this.#depth > DEEPEST)
            this.#giveUp();
        else if (this.#cuts.length > 1 && this.#opened > MOST_OPENED)
            this.#giveUp(true);
    }
    #close(piece, at) {
        this.#depth -= 1;
        this.#name = '';
        const cut = this.#innermost;
        if (this.#depth !== cut.depth)
            return;
        this.#putAway(piece, at + 1);
        if (this.#isNone)
            return;
        this.#cuts.pop();
        this.#innermost.text += PLACE;
        cut.onText(decoded(cut.text));
    }
    #countComma() {
        if (this.#cuts.length !== 2)
            return;
        this.#commas += 1;
        if (this.#commas > this.#limits.commas)
            this.#giveUp();
    }
    get #innermost() {
        return this.#cuts.at(-1) ?? this.#cuts[0];
    }
    #putAway(piece, end) {
        const part = piece.toString('latin1', this.#from, end);
        this.#from = end;
        const cut = this.#innermost;
        cut.text += part;
        if (this.#cuts.length > 1)
            this.#gatewayLength += part.length;
        if (this.#gatewayLength > this.#limits.gateway)
            this.#giveUp(true);
        else if (cut.text.length > cut.longest)
            this.#giveUp();
    }
    #giveUp(isTooMuch = false) {
        this.#isNone = true;
        this.isTooMuch = isTooMuch;
        this.#cuts.splice(1);
        this.#cuts[0].text = '';
    }
}
function decoded(bytes) {
    return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
;// CONCATENATED MODULE: ./lib/report/read.js




const MOST_SUGGESTIONS = 64;
const MOST_PLANNED = 100_000;
const ACTORS = Object.values(model_codes/* CODES */.Lp).map(({ actor }) => actor);
const LONGEST_TEXT = 64 * 1024;
const isText = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isFlag = (value) => typeof value === 'boolean';
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value) => isNumber(value) && Number.isInteger(value);
const isMs = (value) => isCount(value) && value < 1e11;
const isHttpStatus = (value) => isCount(value) && value >= 100 && value <= 999;
const isDimension = (value) => isCount(value) && value !== 0;
const isCode = (value) => typeof value === 'string' && /^[a-z][a-z-]{1,39}$/.test(value);
const LONGEST_NAME = 2_000;
const isName = (value) => typeof value === 'string' && value.length <= LONGEST_NAME;
const isFingerprint = (value) => typeof value === 'string' && value.length <= 16;
const isDigest = (value) => typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);
const isMoment = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isDocs = (value) => typeof value === 'string' && /^https:\/\/[\w./-]{1,300}$/.test(value);
const oneOf = (...values) => (value) => values.includes(value);
const nullOr = (is) => (value) => value === null || is(value);
const absentOr = (is) => (value) => value === undefined || is(value);
const read_listOf = (is) => (value) => Array.isArray(value) && value.every(is);
const shortList = (most) => (value) => read_listOf(isText)(value) && value.length <= most;
const someOf = (is) => (value) => Array.isArray(value) && value.length > 0 && value.every(is);
const valuesOf = (is) => (value) => (0,record/* isRecord */.u4)(value) && Object.values(value).every(is);
const read_record = (members) => (value) => (0,record/* isRecord */.u4)(value) &&
    Object.entries(members).every(([name, is]) => is(Object.hasOwn(value, name) ? value[name] : undefined));
const isVerdict = oneOf(...finding/* VERDICTS */.b);
const isStatus = oneOf(...finding/* VERDICTS */.b, 'skip', 'info');
const isTry = read_record({
    startedMs: isMs,
    waitedMs: isMs,
    durationMs: isMs,
    httpStatus: nullOr(isHttpStatus),
    fault: nullOr(isText),
    code: nullOr(isCode),
});
const isCoherent = (value) => (0,record/* isRecord */.u4)(value) && (value.code === null) === (value.status === 'pass' || value.status === 'skip');
const hasMembers = read_record({
    check: (value) => typeof value === 'string' && (0,model_codes/* isCheck */.ne)(value),
    model: nullOr(isText),
    status: isStatus,
    code: nullOr(isCode),
    seen: isText,
    means: isText,
    next: isText,
    actor: nullOr(oneOf(...ACTORS)),
    retryable: isFlag,
    attempts: isCount,
    durationMs: isMs,
    httpStatus: nullOr(isHttpStatus),
    requestId: nullOr(isText),
    tries: read_listOf(isTry),
    docs: nullOr(isDocs),
});
const isFinding = (value) => hasMembers(value) && isCoherent(value);
const isWanted = read_record({
    id: isText,
    item: isText,
    listed: nullOr(isFlag),
    works: isFlag,
    latencyMs: nullOr(isMs),
    probes: valuesOf(isStatus),
    firstTokenMs: nullOr(isMs),
    tokensPerSecond: nullOr(isNumber),
    dimension: nullOr(isDimension),
    suggestions: shortList(MOST_SUGGESTIONS),
});
const isNull = (value) => value === null;
const isGateway = read_record({
    name: isName,
    baseUrl: nullOr(isText),
    provider: isText,
    verdict: isVerdict,
    diagnosis: isCode,
    key: nullOr(read_record({ fingerprint: nullOr(isFingerprint), length: isCount, sha256: nullOr(isDigest) })),
    findings: someOf(isNull),
    models: read_record({
        listed: nullOr(isCount),
        added: read_listOf(isText),
        removed: read_listOf(isText),
        wanted: read_listOf(isNull),
    }),
    timings: read_record({
        dnsMs: nullOr(isMs),
        connectMs: nullOr(isMs),
        tlsMs: nullOr(isMs),
        firstByteMs: nullOr(isMs),
    }),
    requests: isCount,
    usage: nullOr(read_record({ promptTokens: isCount, completionTokens: isCount })),
    curl: nullOr(isText),
    plan: absentOr(read_record({ requests: isCount, models: shortList(MOST_PLANNED), maxOutputTokens: isCount })),
});
const isFrame = read_record({
    schemaVersion: oneOf(1),
    tool: oneOf('gateway-preflight'),
    version: isText,
    startedAt: isMoment,
    durationMs: isMs,
    verdict: isVerdict,
    diagnosis: isCode,
    gateways: someOf(isNull),
});
function read(text, is) {
    try {
        const value = JSON.parse(text);
        return is(value) ? value : null;
    }
    catch {
        return null;
    }
}
function readPart(text, is, knownOf) {
    const part = read(text, is);
    return part === null ? null : knownOf(part);
}
function bareOf(gateway) {
    const { findings, models } = gateway;
    const bare = (0,json/* gatewayOf */.e4)({ ...gateway, findings: [], models: { ...models, wanted: [] } });
    return { ...bare, findings, models: { ...bare.models, wanted: models.wanted } };
}
const readFinding = (text) => readPart(text, isFinding, json/* findingOf */.hD);
const readWanted = (text) => readPart(text, isWanted, json/* wantedOf */.Lm);
const readGateway = (text) => readPart(text, isGateway, bareOf);
const readFrame = (text) => read(text, isFrame);

;// CONCATENATED MODULE: ./lib/report/reader.js




const CAREFUL = { finding: readFinding, wanted: readWanted, gateway: readGateway };
function createReportReader(onGateway, reader = CAREFUL, limits) {
    let gateways = 0;
    let isWrong = false;
    let findings = [];
    let wanted = [];
    const endGateway = (text) => {
        const gateway = reader.gateway(text);
        const { models } = gateway ?? {};
        gateways += 1;
        if (gateway?.findings.length !== findings.length || models?.wanted.length !== wanted.length) {
            isWrong = true;
            return;
        }
        onGateway({ ...gateway, findings, models: { ...models, wanted } });
        [findings, wanted] = [[], []];
    };
    const inner = {
        findings: (text) => {
            const finding = isWrong ? null : reader.finding(text);
            if (finding === null)
                isWrong = true;
            else
                findings.push(shared(finding));
        },
        wanted: (text) => {
            const model = isWrong ? null : reader.wanted(text);
            if (model === null)
                isWrong = true;
            else
                wanted.push(model);
        },
    };
    const cutter = createCutter((text) => isWrong || endGateway(text), inner, limits);
    return {
        write: (piece) => {
            cutter.write(piece);
            return !isWrong;
        },
        end: () => {
            const frame = readFrame(cutter.end());
            return isWrong || frame?.gateways.length !== gateways ? null : frame;
        },
        get isTooMuch() {
            return cutter.isTooMuch && findings.length > 0;
        },
    };
}
const parsed = (text) => JSON.parse(text);
const TRUSTING = { finding: parsed, wanted: parsed, gateway: parsed };
const BEFORE = Buffer.from('{"gateways":[');
const SHORT = 1024 * 1024;
function readBack(pieces, length) {
    if (length <= SHORT) {
        (0,garbage/* madeGarbage */.dL)(length);
        return parsed(Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString('utf8'));
    }
    const read = [];
    const reader = createReportReader((gateway) => read.push(gateway), TRUSTING, NO_LIMITS);
    reader.write(BEFORE);
    for (const piece of pieces) {
        reader.write(piece);
        (0,garbage/* madeGarbage */.dL)(piece.length);
    }
    const [gateway] = read;
    if (gateway === undefined)
        throw new Error('What was put aside is torn.');
    return gateway;
}
const LONGEST_SHARED = 512;
const sharedText = (0,memoized/* memoized */.x)((text) => text, LONGEST_SHARED);
function shared(finding) {
    const { means, next, docs } = finding;
    return {
        ...finding,
        means: sharedText(means),
        next: sharedText(next),
        docs: docs === null ? null : sharedText(docs),
    };
}

// EXTERNAL MODULE: ./lib/system/read-text.js
var read_text = __webpack_require__(7433);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/runner/pattern.js
function isWild(name) {
    return /[*?]/.test(name);
}
function patternOf(parts) {
    const names = parts.at(-1) === '**' ? [...parts, '*'] : parts;
    return names.map((text) => ({ text, characters: [...text], isWild: isWild(text) }));
}
function fits({ text, characters, isWild }, name) {
    if (!isWild)
        return text === name;
    const items = [...name];
    let at = 0;
    let star = null;
    for (let next = 0; next < items.length;) {
        const one = characters[at];
        if (one === '*') {
            star = { at, item: next };
            at += 1;
        }
        else if (one !== undefined && (one === '?' || one === items[next])) {
            at += 1;
            next += 1;
        }
        else if (star !== null) {
            star.item += 1;
            next = star.item;
            at = star.at + 1;
        }
        else
            return false;
    }
    return characters.slice(at).every((one) => one === '*');
}
const START = [0];
function isOverFolders(piece) {
    return piece?.text === '**';
}
function widened(pattern, places) {
    const all = new Set();
    for (const place of places) {
        let at = place;
        while (isOverFolders(pattern[at]))
            all.add(at++);
        all.add(at);
    }
    return [...all];
}
function behind(pattern, places, name) {
    const next = widened(pattern, places).flatMap((at) => {
        const piece = pattern[at];
        if (piece === undefined)
            return [];
        if (isOverFolders(piece))
            return [at];
        return fits(piece, name) ? [at + 1] : [];
    });
    return [...new Set(next)];
}

;// CONCATENATED MODULE: ./lib/runner/glob.js




const ENTRIES_AT_ONCE = 256;
class Walk {
    files = [];
    unread = [];
    #pattern;
    #folders;
    constructor(base, parts) {
        this.#pattern = patternOf(parts);
        this.#folders = [{ path: base, places: START }];
    }
    async go(cancel) {
        for (let isFirst = true;; isFirst = false) {
            const folder = this.#folders.pop();
            if (folder === undefined || cancel.aborted)
                return;
            await this.#read(folder, cancel).catch((error) => {
                if (!(isFirst && isMissing(error)))
                    this.unread.push(unreadAt(folder.path, error));
            });
        }
    }
    async #read(folder, cancel) {
        for await (const entry of await (0,promises_.opendir)(folder.path, { bufferSize: ENTRIES_AT_ONCE })) {
            if (cancel.aborted)
                return;
            await this.#take(folder, entry);
        }
    }
    async #take({ path, places }, entry) {
        const isFolder = entry.isDirectory();
        const next = behind(this.#pattern, places, entry.name);
        const end = this.#pattern.length;
        const found = `${path === '/' ? '' : path}/${entry.name}`;
        const isTaken = !isFolder && next.includes(end);
        if (isTaken && (!entry.isSymbolicLink() || (await leadsToNoFile(found))))
            this.files.push(found);
        if (isFolder && next.some((at) => at < end))
            this.#folders.push({ path: found, places: next });
    }
}
async function leadsToNoFile(link) {
    const found = await (0,promises_.stat)(link).catch(() => null);
    return found !== null && !found.isFile() && !found.isDirectory();
}
function isMissing(error) {
    return ['ENOENT', 'ENOTDIR'].includes((0,file_faults/* faultCodeOf */.hP)(error));
}
function unreadAt(path, error) {
    return { path, code: (0,file_faults/* faultCodeOf */.hP)(error) };
}
async function filesOf(pattern, workspace, cancel) {
    const parts = (0,external_node_path_.resolve)(workspace, pattern).split('/');
    const wild = parts.findIndex(isWild);
    if (wild < 0)
        return fileAt(parts.join('/') || '/', cancel);
    const walk = new Walk(parts.slice(0, wild).join('/') || '/', parts.slice(wild));
    await walk.go(cancel);
    return { files: walk.files.sort(), unread: walk.unread };
}
async function fileAt(path, cancel) {
    try {
        const found = await (0,promises_.stat)(path);
        if (found.isDirectory())
            return await filesOf(`${path}/**/*.json`, path, cancel);
        return { files: [path], unread: [] };
    }
    catch (error) {
        return { files: [], unread: isMissing(error) ? [] : [unreadAt(path, error)] };
    }
}

;// CONCATENATED MODULE: ./lib/runner/matches.js





function warningsOf(unread, { input, workspace }) {
    const [first] = unread;
    if (first === undefined)
        return [];
    const [path, code] = first;
    const name = quoted_quoted((0,external_node_path_.relative)(workspace, path) || '.');
    const why = (0,file_faults/* whyNot */.OB)(code) ?? code;
    const left = unread.size === 1
        ? `${name} cannot be read, and what is in it was left out: ${why}.`
        : `${unread.size} folders cannot be read, and what is in them was left out. One is ${name}: ${why}.`;
    return [`\`${input}\`: ${left}`];
}
async function matched(toMatch) {
    const { patterns, workspace, cancel } = toMatch;
    const files = new Set();
    const unread = new Map();
    for (const pattern of scalars_listOf(patterns)) {
        const found = await filesOf(pattern, workspace, cancel);
        for (const file of found.files)
            files.add(file);
        for (const { path, code } of found.unread)
            unread.set(path, code);
    }
    return { files: [...files], warnings: warningsOf(unread, toMatch) };
}
async function matchesOf(toMatch) {
    const { cancel } = toMatch;
    if (cancel.aborted)
        return null;
    const cancelled = new Promise((resolve) => {
        cancel.addEventListener('abort', () => resolve(null), { once: true });
    });
    const found = await Promise.race([matched(toMatch), cancelled]);
    return cancel.aborted ? null : found;
}

;// CONCATENATED MODULE: ./lib/runner/gather.js








const LARGEST_REPORT = 64 * 1024 * 1024;
const PIECES_AT_ONCE = 16;
const SMALLER = 'Let `plan` make more jobs (`max-jobs`), or check that the pattern matches only reports.';
const FEWER = 'Ask for fewer models or `probes` in one gateway, or make two of it, each with a part of its models.';
const BROKEN = 'Look at the log of the job that wrote it.';
const FIRST_DOWNLOAD = 'Download the artifacts of the jobs before this step, and give their paths.';
const NO_BRACES = 'A comma parts the patterns, in braces too: write each in full, one per line.';
const READABLE = 'Let this step read it, or leave it out of the pattern.';
function faultOf(name, outcome) {
    if (outcome === 'broken')
        return [`${name} is not a report, or is damaged.`, BROKEN];
    if (outcome === 'too much')
        return [`${name} was left out: of one gateway it says more than can be merged (32 MiB).`, FEWER];
    const { code } = outcome;
    if (code === 'EFBIG')
        return [`${name} is larger than 64 MiB.`, SMALLER];
    return [`${name} cannot be read: ${(0,file_faults/* whyNot */.OB)(code) ?? code}.`, READABLE];
}
async function takenIn(file, { incoming, cancel }) {
    const reader = createReportReader((gateway) => incoming.add(gateway));
    let pieces = 0;
    for (const piece of (0,read_text/* filePieces */.K)(file, LARGEST_REPORT)) {
        const isReport = reader.write(piece);
        (0,garbage/* madeGarbage */.dL)(piece.length);
        if (!isReport)
            return 'broken';
        if (reader.isTooMuch)
            return 'too much';
        pieces += 1;
        if (pieces % PIECES_AT_ONCE === 0 && (await (0,signals/* isCancelled */.mm)(cancel)))
            return 'cancelled';
    }
    const frame = reader.end();
    if (frame === null)
        return 'broken';
    incoming.close(frame);
    return 'read';
}
async function gatherReports(toGather) {
    const { patterns, workspace, problems, cancel, merge, warn } = toGather;
    const matches = await matchesOf({ input: 'reports', patterns, workspace, cancel });
    if (matches === null)
        return false;
    const { files, warnings } = matches;
    warnings.forEach(warn);
    if (files.length === 0) {
        const seen = `no file matches ${quoted_quoted(patterns.trim())}.`;
        const next = patterns.includes('{') ? NO_BRACES : FIRST_DOWNLOAD;
        problems.invalid('reports', seen, next);
    }
    for (const file of files) {
        if (file !== files[0] && (await (0,signals/* isCancelled */.mm)(cancel)))
            return false;
        const incoming = merge.open();
        const outcome = await takenIn(file, { incoming, cancel }).catch((error) => ({
            code: (0,file_faults/* faultCodeOf */.hP)(error),
        }));
        if (outcome === 'read')
            continue;
        incoming.drop();
        if (outcome === 'cancelled')
            return false;
        problems.invalid('reports', ...faultOf(quoted_quoted((0,external_node_path_.relative)(workspace, file)), outcome));
    }
    return true;
}

// EXTERNAL MODULE: ./lib/runner/inputs.js + 2 modules
var inputs = __webpack_require__(6883);
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 4 modules
var core = __webpack_require__(9257);
;// CONCATENATED MODULE: ./lib/runner/mask.js

const SHORTEST_MASK = 6;
function mask(secrets) {
    for (const secret of secrets)
        if (secret.trim().length >= SHORTEST_MASK)
            core/* setSecret */.Pq(secret);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
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

// EXTERNAL MODULE: ./lib/model/split.js
var split = __webpack_require__(185);
// EXTERNAL MODULE: ./lib/report/groups.js
var report_groups = __webpack_require__(740);
;// CONCATENATED MODULE: ./lib/report/annotations.js




const MOST_OF_A_KIND = 10;
const LONGEST_SENTENCE = 600;
const NAMED_MODELS = 5;
const SEEN_MORE = 5;
const LONGEST_MORE = 200;
function createAnnotations() {
    const errors = { shown: [], count: 0 };
    const warnings = { shown: [], count: 0 };
    return {
        add: ({ name, findings }) => {
            for (const groups of problemsOf(findings)) {
                const kind = groups[0].first.status === 'fail' ? errors : warnings;
                kind.count += 1;
                if (kind.shown.length < MOST_OF_A_KIND)
                    kind.shown.push(annotationOf(name, groups));
            }
        },
        all: () => [...bounded(errors), ...bounded(warnings)],
    };
}
function problemsOf(findings) {
    const bad = (0,report_groups/* groupsOf */.c1)(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
    return (0,split/* grouped */.z)(bad, ({ first: { status, code, next } }) => JSON.stringify([status, code, next]));
}
function annotationsOf(report) {
    const annotations = createAnnotations();
    for (const gateway of report.gateways)
        annotations.add(gateway);
    return annotations.all();
}
function annotationOf(gateway, groups) {
    const [{ first }] = groups;
    const id = (0,phrases/* requestIdOf */.Gb)(first);
    const checks = [...new Set(groups.map((group) => group.first.check))].join(', ');
    const message = [
        namedModels([...new Set(groups.flatMap(({ models }) => models))]),
        ...seenBy(groups),
        first.means,
        first.next === '' ? '' : `Next: ${first.next}`,
        id === null ? '' : `Request id: ${id}`,
        first.docs ?? '',
    ]
        .map((line) => (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(line), LONGEST_SENTENCE))
        .filter((line) => line !== '');
    return {
        level: first.status === 'fail' ? 'error' : 'warning',
        title: (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(`${gateway}: ${checks}: ${first.code ?? first.status}`), 200),
        message: message.join('\n'),
    };
}
function seenBy([{ first }, ...more]) {
    const alike = more.flatMap(({ first: one }) => (one.check === first.check ? [one.seen] : []));
    const shown = alike.slice(0, SEEN_MORE).map((seen) => (0,quote/* clip */.$Q)(seen, LONGEST_MORE));
    const rest = alike.length - shown.length;
    return [first.seen, ...shown, rest === 0 ? '' : `And ${rest} more.`];
}
function namedModels(models) {
    if (models.length === 0)
        return '';
    const named = models.slice(0, NAMED_MODELS).map((model) => (0,quote/* clip */.$Q)(model, 100));
    const rest = models.length - named.length;
    return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}
function bounded({ shown, count }) {
    const [first] = shown;
    if (first === undefined || count <= MOST_OF_A_KIND)
        return shown;
    const told = shown.slice(0, MOST_OF_A_KIND - 1);
    const message = `${count - told.length} more are in the job summary and in the report.`;
    return [...told, { level: first.level, title: 'More of the same kind', message }];
}

// EXTERNAL MODULE: ./lib/report/headline.js
var report_headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
;// CONCATENATED MODULE: ./lib/report/key-used.js

function keyText({ fingerprint, length, sha256 }, mark = (text) => text) {
    const characters = (0,measures/* counted */.h)(length, 'character');
    if (fingerprint === null || sha256 === null)
        return `${characters}: too short to show any part of it.`;
    return `${mark(fingerprint)}, ${characters}, SHA-256 begins with ${mark(sha256)}.`;
}
function keyInQuestion({ key }, head) {
    return key !== null && /^(?:api-)?key-/.test(head?.code ?? '') ? keyText(key) : '';
}

;// CONCATENATED MODULE: ./lib/report/marks.js

function markOf(status) {
    return `${(0,phrases/* iconOf */.ZG)(status)} ${(0,phrases/* wordOf */.aG)(status)}`;
}
function cellMarkOf(status) {
    return `${(0,phrases/* iconOf */.ZG)(status)}&nbsp;${(0,phrases/* wordOf */.aG)(status)}`;
}

;// CONCATENATED MODULE: ./lib/report/repeat.js
function variablesOf(curl) {
    const headers = curl.split('\n').filter((line) => line.trimStart().startsWith('-H '));
    return [...new Set(headers.flatMap((line) => /\$(GATEWAY_[A-Z0-9_]+)"(?: \\)?$/.exec(line)?.[1] ?? []))];
}
function repeatTitle(curl) {
    const variables = variablesOf(curl);
    return `Try it by hand${variables.length === 0 ? '' : ` (set ${variables.join(', ')} first)`}:`;
}

;// CONCATENATED MODULE: ./lib/report/log.js








const log_LONGEST_LINE = 600;
const INDENT = '    ';
function logGroups(report) {
    return report.gateways.map(logGroup);
}
function logGroup(gateway) {
    const { head, state } = (0,report_headline/* headlineOf */.gD)(gateway);
    const diagnosis = head?.code == null ? '' : `, ${head.code}`;
    const told = new Set();
    const groups = (0,report_groups/* groupsOf */.c1)(gateway.findings);
    const findings = worstFirst(groups).flatMap((group) => findingLines(group, told));
    const key = keyInQuestion(gateway, head);
    const used = key === '' ? [] : [lineOf(`The key that was used: ${key}`)];
    const curl = gateway.curl === null ? [] : [repeatTitle(gateway.curl), ...(0,quote/* lines */.Mn)(gateway.curl, INDENT)];
    return {
        title: lineOf(`${markOf(gateway.verdict)}: ${gateway.name}${diagnosis}`),
        lines: [lineOf(state), ...findings, ...skippedLines(groups), ...used, ...curl],
    };
}
function skippedLines(groups) {
    const checks = new Map();
    for (const { first, models } of groups) {
        if (first.status !== 'skip')
            continue;
        checks.set(first.seen, [...(checks.get(first.seen) ?? []), `${first.check}${whichOf(models)}`]);
    }
    return [...checks].map(([reason, of]) => lineOf(`${markOf('skip')}  ${of.join(', ')}: ${reason}`));
}
function worstFirst(groups) {
    const of = (...statuses) => groups.filter(({ first }) => statuses.includes(first.status));
    return [...of('fail'), ...of('warn'), ...of('info', 'pass')];
}
const MOST_NAMES = 10;
function whichOf([model, ...more]) {
    if (model === undefined)
        return '';
    return more.length === 0 ? ` ${model}` : ` (${(0,measures/* counted */.h)(more.length + 1, 'model')}, first ${model})`;
}
function namesOf(models) {
    if (models.length < 2)
        return '';
    const rest = models.length - MOST_NAMES;
    return `Models: ${models.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
function findingLines({ first, models }, told) {
    const which = whichOf(models);
    const code = first.code === null ? '' : ` ${first.code}`;
    const line = lineOf(`${markOf(first.status)}  ${first.check}${which}${code}: ${first.seen}`);
    if (first.status !== 'fail' && first.status !== 'warn')
        return [line];
    const advice = log_adviceOf(first).filter((text) => !told.has(`${code} ${text}`));
    for (const text of advice)
        told.add(`${code} ${text}`);
    return [
        line,
        ...[namesOf(models), ...advice]
            .map(lineOf)
            .filter((text) => text !== '')
            .map((text) => INDENT + text),
    ];
}
function log_adviceOf(finding) {
    const { means, next, actor, docs } = finding;
    const id = (0,phrases/* requestIdOf */.Gb)(finding);
    return [
        means,
        `Next: ${next}`,
        actor === null ? '' : `Who acts: ${(0,phrases/* actorOf */.dn)(actor)}.`,
        id === null ? '' : `Request id: ${id}`,
        docs ?? '',
    ];
}
function lineOf(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), log_LONGEST_LINE);
}

;// CONCATENATED MODULE: ./lib/report/outputs.js



const OUTPUTS = (/* unused pure expression or super */ null && ([
    'verdict',
    'diagnosis',
    'failed',
    'warned',
    'models-working',
    'models-missing',
    'selected-gateway',
    'selected-base-url',
    'selected-model',
    'report',
]));
function outputsOf(report, reportPath, redact) {
    const digests = report.gateways.map(digest/* digestOf */.o);
    const selected = report.gateways.find((gateway) => (0,report_groups/* gatewayWorks */.Xn)(gateway, (0,digest/* digestOf */.o)(gateway).wanted));
    const wanted = report.gateways.flatMap((gateway) => gateway.plan === undefined ? (0,digest/* digestOf */.o)(gateway).wanted : []);
    const working = new Set(wanted.filter(({ works }) => works).map(({ id }) => id));
    return {
        verdict: report.verdict,
        diagnosis: report.diagnosis,
        failed: checksOf(digests.flatMap(({ failed }) => failed)),
        warned: checksOf(digests.flatMap(({ warned }) => warned)),
        'models-working': JSON.stringify([...working].map(redact)),
        'models-missing': JSON.stringify(missingItems(wanted, working).map(redact)),
        'selected-gateway': redact(selected?.name ?? ''),
        'selected-base-url': redact(selected?.baseUrl ?? ''),
        'selected-model': redact(selectedModel(selected)),
        report: reportPath,
    };
}
function selectedModel(selected) {
    const wanted = selected === undefined ? [] : (0,digest/* digestOf */.o)(selected).wanted;
    return wanted.find(({ works }) => works)?.id ?? '';
}
function checksOf(named) {
    const checks = new Set(named);
    return model_codes/* CHECKS */.ui.filter((check) => checks.has(check)).join(',');
}
function missingItems(wanted, working) {
    const satisfied = new Set(wanted.filter(({ id }) => working.has(id)).map(({ item }) => item));
    return [...new Set(wanted.map(({ item }) => item))].filter((item) => !satisfied.has(item));
}

// EXTERNAL MODULE: ./lib/report/redacted.js
var report_redacted = __webpack_require__(3408);
// EXTERNAL MODULE: ./lib/safety/markdown.js
var markdown = __webpack_require__(2809);
;// CONCATENATED MODULE: ./lib/report/checks-table.js





const checks_table_NAMES = 3;
function checksTable(findings) {
    const groups = (0,report_groups/* groupsOf */.c1)(findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const diagnosed = reached.some(({ first }) => first.code !== null);
    const rows = reached.map((group) => {
        const { first } = group;
        const bad = first.status === 'fail' || first.status === 'warn';
        const check = bad ? `**${first.check}**` : first.check;
        const cells = [cellMarkOf(first.status), check, ...(diagnosed ? [codeLink(first)] : []), checks_table_seenBy(group)];
        return tableRow(cells);
    });
    const head = ['Result', 'Check', ...(diagnosed ? ['Diagnosis'] : []), 'What was seen'];
    const table = rows.length === 0 ? [] : [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
    return [...table, ...checks_table_skippedLines(groups.filter(({ first }) => first.status === 'skip'))];
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function codeLink({ code: diagnosis, docs }) {
    if (diagnosis === null)
        return '';
    return docs === null ? (0,markdown/* code */.aY)(diagnosis) : (0,markdown/* link */.nf)(diagnosis, docs);
}
function named(names) {
    const shown = names.slice(0, checks_table_NAMES).map((name) => (0,markdown/* code */.aY)(name, 100));
    const rest = names.length - shown.length;
    return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
function checks_table_seenBy({ first, models }) {
    const seen = (0,markdown/* sentence */.em)(first.seen, 300);
    if (models.length > 1) {
        const all = `${(0,measures/* counted */.h)(models.length, 'model')}: ${named(models)}.`;
        return first.status === 'pass' ? all : `${all}<br>First: ${seen}`;
    }
    const [model] = models;
    return model === undefined || first.seen.includes(model) ? seen : `${(0,markdown/* code */.aY)(model, 100)}: ${seen}`;
}
function checks_table_skippedLines(groups) {
    const byReason = new Map();
    for (const { first } of groups) {
        const checks = byReason.get(first.seen) ?? new Set();
        byReason.set(first.seen, checks.add(first.check));
    }
    if (byReason.size === 0)
        return [];
    const reasons = [...byReason].slice(0, 6).map(([reason, checks]) => {
        return `${[...checks].join(', ')} (${(0,markdown/* sentence */.em)((0,quote/* clip */.$Q)(reason, 160).replace(/(?<![.\s])[.\s]+$/, ''))})`;
    });
    return [`${markOf('skip')}: ${reasons.join('; ')}.`, ''];
}

// EXTERNAL MODULE: ./lib/model/model-rows.js
var model_rows = __webpack_require__(1780);
;// CONCATENATED MODULE: ./lib/report/models-table.js





const STATE_MARKS = {
    broken: `${(0,phrases/* iconOf */.ZG)('fail')} no`,
    works: `${(0,phrases/* iconOf */.ZG)('pass')} yes`,
    spared: `${(0,phrases/* iconOf */.ZG)('info')} not needed`,
    unasked: `${(0,phrases/* iconOf */.ZG)('skip')} not asked`,
};
const AT_ONCE = 15;
const COLUMNS = ['Model', 'Works', 'Time', 'Listed', 'Diagnosis'];
function modelsTable(gateway, max) {
    const rows = (0,model_rows/* modelRows */.vu)(gateway);
    if (rows.length === 0)
        return [];
    if (rows.length <= Math.min(AT_ONCE, max))
        return tableOf(rows);
    const open = rows.filter(({ state }) => state === 'broken').slice(0, Math.min(AT_ONCE, max));
    const lines = open.length === 0 ? [] : [...tableOf(open)];
    let left = max - open.length;
    for (const state of model_rows/* STATES */.xj) {
        const folded = rows.filter((row) => row.state === state).slice(state === 'broken' ? open.length : 0);
        if (folded.length === 0)
            continue;
        const shown = folded.slice(0, Math.max(0, left));
        left -= shown.length;
        const title = foldedTitle(state, folded.length);
        const rest = folded.length - shown.length;
        const omitted = rest === 0 ? '' : `${(0,measures/* counted */.h)(rest, 'model')} left out here to save space; the report has them all.`;
        lines.push(...foldedLines(title, shown.length === 0 ? [omitted] : [...tableOf(shown), omitted]));
    }
    return lines;
}
function foldedTitle(state, count) {
    const models = (0,measures/* counted */.h)(count, 'model');
    const one = count === 1;
    switch (state) {
        case 'broken':
            return `${(0,phrases/* iconOf */.ZG)('fail')} ${models} more ${one ? 'does' : 'do'} not work`;
        case 'works':
            return `${(0,phrases/* iconOf */.ZG)('pass')} ${models} ${one ? 'works' : 'work'}`;
        case 'spared':
            return `${(0,phrases/* iconOf */.ZG)('info')} ${models} not needed: another model of the same item works`;
        case 'unasked':
            return `${(0,phrases/* iconOf */.ZG)('skip')} ${models} not asked`;
    }
}
function foldedLines(title, body) {
    return ['<details>', `<summary>${title}</summary>`, '', ...body, '', '</details>', ''];
}
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
        (0,markdown/* code */.aY)(model.id, 100),
        STATE_MARKS[state],
        latencyMs === null ? '' : (0,measures/* milliseconds */.R)(latencyMs),
        listed === null ? '' : listed ? 'yes' : '**no**',
        [diagnosis, near].filter((part) => part !== '').join(': '),
    ];
}

// EXTERNAL MODULE: ./lib/model/sentence.js
var sentence = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/safety/mermaid.js
var mermaid = __webpack_require__(2377);
;// CONCATENATED MODULE: ./lib/report/timeline.js


const MOST_BARS = 40;
const MOST_GOOD = 12;
const SHOWN_WAIT_MS = 100;
function attemptsOf(findings) {
    const seen = new Set();
    const entries = [];
    const asking = (finding) => ['base-url', 'connection', 'latency', 'drift'].includes(finding.check) ? 1 : 0;
    for (const finding of [...findings].sort((a, b) => asking(a) - asking(b))) {
        for (const [index, attempt] of finding.tries.entries()) {
            const { startedMs, durationMs, httpStatus, fault } = attempt;
            const isOfModel = asking(finding) === 0 && finding.check !== 'models';
            const model = isOfModel ? finding.model : null;
            const key = JSON.stringify([startedMs, durationMs, httpStatus, fault]);
            const ownKey = `${key}${model}`;
            if (seen.has(ownKey) || (model === null && seen.has(key)))
                continue;
            seen.add(key).add(ownKey);
            entries.push({ finding, attempt, model, number: index + 1 });
        }
    }
    return entries.sort((a, b) => a.attempt.startedMs - b.attempt.startedMs);
}
function timeline(findings) {
    const attempts = attemptsOf(findings);
    if (attempts.length === 0)
        return [];
    const notable = attempts.filter(isNotable).slice(0, MOST_BARS);
    const good = attempts.filter((entry) => !isNotable(entry)).slice(0, MOST_GOOD);
    const chosen = new Set([...notable, ...good].slice(0, MOST_BARS));
    const drawn = attempts.filter((entry) => chosen.has(entry));
    const end = Math.max(...drawn.map(({ attempt }) => attempt.startedMs + attempt.durationMs));
    const rest = attempts.length - drawn.length;
    return [
        '```mermaid',
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${end < 60_000 ? '%S.%L s' : '%M:%S'}`,
        '  todayMarker off',
        ...sectionsOf(drawn),
        '```',
        '',
        ...(rest === 0 ? [] : [`${rest} more requests are not drawn; all attempts are in the report.`, '']),
    ];
}
const isNotable = ({ attempt, number }) => attempt.code !== null || number > 1 || attempt.waitedMs > 0;
function sectionsOf(entries) {
    const checks = [...new Set(entries.map(({ finding }) => finding.check))];
    return checks.flatMap((check) => [
        `  section ${check}`,
        ...entries.filter(({ finding }) => finding.check === check).flatMap(barsOf),
    ]);
}
function barsOf({ finding, attempt, model, number }) {
    const { startedMs, waitedMs, durationMs, httpStatus, fault, code } = attempt;
    const result = code ?? (httpStatus === null ? (fault ?? 'answered') : `${httpStatus}`);
    const subject = (0,mermaid/* mermaidLabel */._)(model ?? finding.check);
    const again = number > 1 ? ` try ${number}` : '';
    const label = `${(0,measures/* milliseconds */.R)(durationMs)} ${subject}${again} ${(0,mermaid/* mermaidLabel */._)(result)}`;
    const tag = code === null ? '' : 'crit, ';
    const bar = `    ${label} :${tag}${pointOf(startedMs)}, ${Math.max(1, Math.round(durationMs))}ms`;
    if (waitedMs < SHOWN_WAIT_MS)
        return [bar];
    const waitFrom = Math.max(0, startedMs - waitedMs);
    const wait = `    ${(0,measures/* milliseconds */.R)(waitedMs)} wait before try ${number} :done, ${pointOf(waitFrom)}, ${Math.round(waitedMs)}ms`;
    return [wait, bar];
}
function pointOf(ms) {
    return new Date(Date.UTC(2001, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').slice(0, 23);
}

;// CONCATENATED MODULE: ./lib/report/details.js









const MOST_ATTEMPTS = 500;
function findingsDetail(findings) {
    const groups = (0,report_groups/* groupsOf */.c1)(findings).filter(({ first }) => first.status !== 'skip');
    if (groups.length === 0)
        return [];
    const rows = groups.map(({ first, models }) => {
        const subject = models.length === 0 ? first.check : `${first.check}: ${named(models)}`;
        const said = [
            (0,markdown/* sentence */.em)(first.seen, 500),
            (0,markdown/* sentence */.em)(first.means, 500),
            first.next === '' ? '' : `<b>Next:</b> ${(0,markdown/* sentence */.em)(first.next, 500)}`,
            first.actor === null ? '' : `<b>Who acts:</b> ${(0,phrases/* actorOf */.dn)(first.actor)}`,
            first.requestId === null ? '' : `Request id ${(0,markdown/* code */.aY)(first.requestId, 120)}`,
        ].filter((part) => part !== '');
        return `| ${cellMarkOf(first.status)} | ${subject} | ${codeLink(first)} | ${said.join('<br>')} |`;
    });
    const head = ['| Result | Check | Diagnosis | Seen, meaning, next step |', '| --- | --- | --- | --- |'];
    return foldedLines(`All findings (${findings.length})`, [...head, ...rows]);
}
function attemptsDetail(findings) {
    const attempts = attemptsOf(findings);
    if (attempts.length === 0)
        return [];
    const rows = attempts.slice(0, MOST_ATTEMPTS).map(({ finding, attempt, model, number }) => {
        const { startedMs, waitedMs, durationMs, httpStatus, fault } = attempt;
        const answer = httpStatus === null ? (0,markdown/* prose */.CS)(fault ?? 'no answer', 60) : `HTTP ${httpStatus}`;
        const result = attempt.code === null ? 'good' : (0,markdown/* code */.aY)(attempt.code);
        const subject = model === null ? '' : (0,markdown/* code */.aY)(model, 100);
        const waited = waitedMs === 0 ? '' : (0,measures/* milliseconds */.R)(waitedMs);
        return `| ${(0,measures/* milliseconds */.R)(startedMs)} | ${finding.check} | ${subject} | ${number} | ${waited} | ${(0,measures/* milliseconds */.R)(durationMs)} | ${answer} | ${result} |`;
    });
    const rest = attempts.length - rows.length;
    return foldedLines(`All attempts (${attempts.length})`, [
        '| At | Check | Model | Try | Waited before | Took | Answer | Result |',
        '| ---: | --- | --- | ---: | ---: | ---: | --- | --- |',
        ...rows,
        ...(rest === 0 ? [] : ['', `${rest} more are in the report.`]),
    ]);
}
function keyDetail({ key }) {
    if (key === null)
        return [];
    const compare = key.sha256 === null
        ? []
        : ['', `To see whether yours is the same: ${(0,markdown/* code */.aY)('printf %s "$KEY" | sha256sum')}`];
    return foldedLines('The key that was used', [keyText(key, markdown/* code */.aY), ...compare]);
}
function timingsLine({ timings, requests, usage }) {
    const parts = [
        ['DNS', timings.dnsMs],
        ['TCP', timings.connectMs],
        ['TLS', timings.tlsMs],
        ['first byte', timings.firstByteMs],
    ];
    const known = parts.flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${(0,measures/* milliseconds */.R)(ms)}`]));
    const tokens = usage == null ? [] : [`${usage.promptTokens} tokens in, ${usage.completionTokens} out`];
    return [(0,measures/* counted */.h)(requests, 'request'), ...tokens, ...known].join(', ');
}

// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
;// CONCATENATED MODULE: ./lib/report/probe-matrix.js






const probe_matrix_AT_ONCE = 15;
const WORDS = {
    pass: 'yes',
    warn: 'no',
    fail: 'no',
    skip: 'not asked',
    info: 'no, not needed',
};
function probesShown({ models }) {
    const wanted = new Set(models.wanted.flatMap(({ probes }) => Object.keys(probes ?? {})));
    const shown = run/* PROBES */._v.filter((probe) => wanted.has(probe));
    return shown.length === 1 && shown[0] === 'completion' ? [] : shown;
}
function matrixRows({ models }) {
    const rows = models.wanted.filter(({ probes }) => Object.keys(probes ?? {}).length > 0);
    return [...rows.filter((row) => !isGood(row)), ...rows.filter(isGood)];
}
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
    const rest = left === 0 ? [] : [`${(0,measures/* counted */.h)(left, 'model')} left out here to save space; the report has them all.`, ''];
    return [
        ...(open.length === 0 ? [] : table(open)),
        ...(folded.length === 0 ? [] : foldedLines(`${(0,measures/* counted */.h)(folded.length, 'model')} more`, table(folded))),
        ...rest,
    ];
}
function isGood({ probes }) {
    return Object.values(probes).every((status) => status === 'pass');
}
function probe_matrix_tableOf(models, probes, about) {
    const head = ['Model', 'Listed', ...probes];
    const rows = models.map((model) => tableRow([
        (0,markdown/* code */.aY)(model.id, 100),
        model.listed === null ? 'unknown' : model.listed ? 'yes' : '**no**',
        ...probes.map((probe) => cellOf(model, probe, about.get(`${probe} ${model.id}`))),
    ]));
    return [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
}
function cellOf(model, probe, finding) {
    const status = model.probes[probe];
    if (status === undefined)
        return '';
    const word = `${(0,phrases/* iconOf */.ZG)(status)}&nbsp;${WORDS[status]}`;
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
        return dimension == null ? '' : (0,measures/* counted */.h)(dimension, 'number');
    if (probe !== 'stream' || firstTokenMs == null)
        return '';
    const rate = tokensPerSecond == null ? '' : `, ${tokensPerSecond} tokens/s`;
    return `first token ${(0,measures/* milliseconds */.R)(firstTokenMs)}${rate}`;
}

;// CONCATENATED MODULE: ./lib/report/section.js













const MOST_OTHERS = 5;
function sectionOf(gateway, detail, heading) {
    const headline = (0,report_headline/* headlineOf */.gD)(gateway);
    const { head, state } = headline;
    const title = `${markOf(gateway.verdict)}: ${(0,markdown/* prose */.CS)(gateway.name, 200)}`;
    const diagnosis = head === null ? '' : ` · ${codeLink(head)}`;
    const baseUrl = gateway.baseUrl === null ? '' : ` ${(0,markdown/* code */.aY)(gateway.baseUrl, 300)}`;
    const sub = `${heading}#`;
    const models = modelsTable(gateway, detail.models);
    const matrix = probeMatrix(gateway, detail.models);
    const chart = detail.timeline ? timeline(gateway.findings) : [];
    return [
        `${heading} ${title}${diagnosis}${gateway.plan === undefined ? '' : ' · dry run'}`,
        '',
        ...callOf(gateway, headline),
        `${(0,markdown/* sentence */.em)(state)}${baseUrl}`,
        '',
        `${sub} Checks`,
        '',
        ...checksTable(gateway.findings),
        ...(models.length === 0 ? [] : [`${sub} Models`, '', ...models]),
        ...(matrix.length === 0 ? [] : [`${sub} Probes`, '', ...matrix]),
        ...curlOf(gateway, sub),
        ...(chart.length === 0 ? [] : [`${sub} Requests in time`, '', ...chart]),
        ...(detail.findings ? findingsDetail(gateway.findings) : []),
        ...keyDetail(gateway),
        ...(detail.attempts ? attemptsDetail(gateway.findings) : []),
        `<sub>${timingsLine(gateway)}.</sub>`,
        '',
    ];
}
function callOf({ findings }, { head }) {
    if (head === null)
        return [];
    const bad = (0,report_groups/* groupsOf */.c1)(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
    const others = bad.filter(({ first }) => first !== head && (first.code !== head.code || first.model === null));
    const also = others.map((group) => `- ${codeLink(group.first)} (${whereOf(group)}): ${(0,markdown/* sentence */.em)(group.first.seen, 160)}`);
    const rest = also.length - MOST_OTHERS;
    const id = (0,phrases/* requestIdOf */.Gb)(head);
    return [
        ...(head.next === '' ? [] : [`**Next:** ${(0,markdown/* sentence */.em)(head.next, 500)}`, '']),
        `**Seen:** ${seenOf(head, bad)}`,
        '',
        ...(head.means === '' ? [] : [`**Means:** ${(0,markdown/* sentence */.em)(head.means, 500)}`, '']),
        ...(head.actor === null ? [] : [`**Who acts:** ${(0,phrases/* actorOf */.dn)(head.actor)}.`, '']),
        ...(id === null ? [] : [`**Request id:** ${(0,markdown/* code */.aY)(id, 120)}`, '']),
        ...(also.length === 0 ? [] : ['**Also:**', '', ...also.slice(0, MOST_OTHERS)]),
        ...(rest > 0 ? [`- ${rest} more, in the table below`] : []),
        ...(also.length === 0 ? [] : ['']),
    ];
}
function whereOf({ first, models }) {
    const [model, ...more] = models;
    if (more.length > 0)
        return `${first.check} of ${(0,measures/* counted */.h)(models.length, 'model')}`;
    return model === undefined || first.seen.includes(model)
        ? first.check
        : `${first.check} of ${(0,markdown/* code */.aY)(model, 100)}`;
}
function seenOf(head, bad) {
    const group = bad.find(({ findings }) => findings.includes(head));
    const others = (group?.models.length ?? 1) - 1;
    const seen = (0,markdown/* sentence */.em)(others <= 0 ? head.seen : (0,sentence/* ended */.v)(head.seen), 500);
    if (head.model === null)
        return seen;
    const more = others <= 0 ? '' : ` The same goes for ${others} more: see the table of models.`;
    return head.seen.includes(head.model) ? `${seen}${more}` : `${(0,markdown/* code */.aY)(head.model, 100)}: ${seen}${more}`;
}
function curlOf({ curl }, sub) {
    if (curl === null)
        return [];
    const variables = variablesOf(curl).map((name) => (0,markdown/* code */.aY)(name));
    const how = variables.length === 0 ? 'Run:' : `Set ${variables.join(', ')} in your shell, then run:`;
    return [`${sub} Try it by hand`, '', how, '', (0,markdown/* codeBlock */.DV)(curl, 'sh'), ''];
}

;// CONCATENATED MODULE: ./lib/report/summary.js









const SUMMARY_LIMIT = 1_048_576;
const ALL = {
    trend: true,
    timeline: true,
    attempts: true,
    findings: true,
    models: Number.POSITIVE_INFINITY,
    sections: Number.POSITIVE_INFINITY,
    rows: Number.POSITIVE_INFINITY,
};
const LESS = { ...ALL, timeline: false, attempts: false, findings: false };
const DETAILS = [
    ALL,
    { ...ALL, timeline: false },
    { ...ALL, timeline: false, attempts: false },
    LESS,
    ...[1000, 200, 50, 10].map((models) => ({ ...LESS, models })),
    ...[100, 30, 10, 1].map((sections) => ({ ...LESS, models: 10, sections })),
    ...[1000, 200, 50].map((rows) => ({ ...LESS, trend: false, models: 0, sections: 0, rows })),
];
function summaryOf(report, limit = SUMMARY_LIMIT, trendOf = [], mostSections = Number.POSITIVE_INFINITY) {
    const steps = summarySteps(report, limit, trendOf, mostSections);
    let step = steps.next();
    while (!step.done)
        step = steps.next();
    return step.value;
}
function* summarySteps(report, limit, trendOf, mostSections = Number.POSITIVE_INFINITY) {
    const trend = trendOf.length === 0 ? [] : ['### Trend', '', ...trendOf];
    const render = (detail) => {
        const sections = Math.min(detail.sections, mostSections);
        return within(limit, linesOf(report, { ...detail, sections }, trend));
    };
    const whole = yield* render(ALL);
    if (whole !== null)
        return whole;
    let best = yield* within(limit, [[titleOf(report)]]);
    let [low, high] = [1, DETAILS.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const text = yield* render(DETAILS[middle] ?? ALL);
        if (text === null)
            low = middle + 1;
        else
            [best, high] = [text, middle];
    }
    return best ?? '';
}
function* within(limit, parts) {
    let text = '';
    let left = limit;
    for (const lines of parts) {
        const part = lines.map((line) => `${line}\n`).join('');
        left -= Buffer.byteLength(part, 'utf8');
        if (left < 0)
            return null;
        text += part;
        yield;
    }
    return text;
}
function titleOf(report) {
    return `## ${markOf(report.verdict)}: ${(0,markdown/* prose */.CS)((0,report_headline/* subjectOf */.et)(report), 200)}`;
}
function* linesOf(report, detail, trend) {
    const [only, ...more] = report.gateways;
    const past = detail.trend ? trend : [];
    if (only !== undefined && more.length === 0)
        yield [...sectionOf(only, detail, '##'), ...past];
    else
        yield* fleet(report, detail, past);
    const took = (0,measures/* milliseconds */.R)(report.durationMs);
    yield [
        `<sub>gateway-preflight ${(0,markdown/* prose */.CS)(report.version, 40)}, ${(0,markdown/* prose */.CS)(report.startedAt, 40)}, ${took}. Everything is in the JSON report.</sub>`,
    ];
}
function* fleet(report, detail, past) {
    const gateways = (0,model_report/* worstFirst */.md)(report.gateways);
    const rows = gateways.slice(0, detail.rows).map((gateway) => {
        const { headline, tally } = (0,digest/* digestOf */.o)(gateway);
        const { head, state } = headline;
        const next = head === null ? (0,markdown/* sentence */.em)(state, 200) : (0,markdown/* sentence */.em)(head.next, 300);
        const models = tally.of === 0 ? '' : `${tally.worked} of ${tally.of}`;
        const diagnosis = head === null ? '' : codeLink(head);
        return `| ${cellMarkOf(gateway.verdict)} | ${(0,markdown/* prose */.CS)(gateway.name, 100)} | ${diagnosis} | ${models} | ${next} |`;
    });
    const shown = gateways.slice(0, detail.sections);
    yield [
        titleOf(report),
        '',
        '| Result | Gateway | Diagnosis | Models | Next |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
        ...leftOut(report.gateways.length - rows.length, 'row'),
    ];
    for (const gateway of shown.filter(({ verdict }) => verdict !== 'pass')) {
        yield sectionOf(gateway, detail, '###');
    }
    yield past;
    for (const gateway of shown.filter(({ verdict }) => verdict === 'pass')) {
        const title = `${markOf('pass')}: ${(0,markdown/* prose */.CS)(gateway.name, 200)}`;
        yield foldedLines(title, sectionOf(gateway, detail, '####'));
    }
    yield leftOut(report.gateways.length - shown.length, 'section');
}
function leftOut(count, noun) {
    return count <= 0
        ? []
        : [`${(0,measures/* counted */.h)(count, noun)} left out here to save space; the report has them all.`, ''];
}

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
    warn((0,files/* appendLines */._g)(file, outputLines(outputsOf(report, path, redact)), []), redact);
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
    const full = await (0,signals/* patiently */.d_)(summarySteps(report, SUMMARY_LIMIT, trend), () => (0,signals/* isCancelled */.mm)(cancel));
    const shown = (text) => (0,markdown/* withMasks */.GH)((0,safety_redact/* redactLines */.n)(text, redact));
    const whole = full === null ? '' : shown(full);
    const isFit = whole !== '' && Buffer.byteLength(whole) <= SUMMARY_LIMIT;
    const hasty = () => shown(summaryOf(report, HASTY_LIMIT, trend, HASTY_SECTIONS));
    warn((0,files/* appendLines */._g)(file, isFit ? whole : hasty(), []), redact);
}
async function log(report, redact, cancel) {
    const annotations = createAnnotations();
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
        const { title, lines } = logGroup(gateway);
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
    const report = (0,report_redacted/* redactedReport */.d)(published.report, redact);
    const unwanted = () => (0,signals/* isCancelled */.mm)(cancel);
    const failed = await writeOthers({ report, run, history, unwanted }, redact, (0,inputs/* rootsOf */.RD)(env));
    for (const warning of failed)
        warn(warning, redact);
    const untold = othersOf({ ...run, junitPath: null, pagePath: null });
    if (untold.length === 0 || (await unwanted()))
        return untold;
    const { tellGitHub } = await Promise.all(/* import() */[__webpack_require__.e(929), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 5393));
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
    await log(report, redact, cancel);
    const left = (await (0,signals/* isCancelled */.mm)(cancel))
        ? othersOf(run)
        : await publishOthers(published, history, redact, env);
    if (await (0,signals/* isCancelled */.mm)(cancel))
        tellCancelled([...forgotten, ...left]);
    const closing = redact((0,quote/* oneLine */.TN)((0,report_headline/* closingOf */.r1)(report)));
    if (report.verdict === 'fail')
        core/* setFailed */.C1(closing);
    else
        core/* info */.pq(closing);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/runner/spool.js






function openedIn(folder) {
    const path = (0,external_node_path_.join)(folder, `gateway-preflight-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const file = (0,external_node_fs_.openSync)(path, 'wx+', 0o600);
        (0,external_node_fs_.rmSync)(path, { force: true });
        return file;
    }
    catch {
        return null;
    }
}
const PIECE = 64 * 1024;
function createSpool(folder, redact) {
    const places = new Map();
    const file = openedIn(folder);
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    let end = 0;
    let last = null;
    const written = (pieces) => {
        if (file === null)
            return null;
        let next = end;
        try {
            for (const piece of pieces) {
                const bytes = Buffer.from(piece);
                if ((0,external_node_fs_.writeSync)(file, bytes, 0, bytes.length, next) < bytes.length)
                    return null;
                next += bytes.length;
            }
        }
        catch {
            return null;
        }
        const place = { at: end, length: next - end };
        end = next;
        return place;
    };
    const bytesAt = function* ({ at, length }) {
        for (let done = 0; file !== null && done < length;) {
            const read = (0,external_node_fs_.readSync)(file, buffer, 0, Math.min(PIECE, length - done), at + done);
            if (read === 0)
                return;
            yield buffer.subarray(0, read);
            done += read;
        }
    };
    const parsedAt = (place) => {
        if (last?.place === place)
            return last.gateway;
        last = null;
        last = { place, gateway: readBack(bytesAt(place), place.length) };
        return last.gateway;
    };
    return {
        put: (gateway) => {
            const redacted = (0,report_redacted/* redactedOf */.U)(gateway, redact);
            const place = written((0,json/* gatewayText */.UO)(redacted));
            if (place === null)
                return redacted;
            last = { place, gateway: redacted };
            const spooled = spooledOf(redacted, () => parsedAt(place));
            places.set(spooled, place);
            return spooled;
        },
        bytesOf: (gateway) => {
            const place = places.get(gateway);
            return place === undefined ? null : bytesAt(place);
        },
        close: () => {
            if (file !== null)
                (0,external_node_fs_.closeSync)(file);
        },
    };
}
function spooledOf(gateway, parsed) {
    const { name, baseUrl, provider, verdict, diagnosis, key, timings, requests, usage, plan } = gateway;
    return {
        ...{ name, baseUrl, provider, verdict, diagnosis, key, timings, requests, usage },
        ...(plan === undefined ? {} : { plan }),
        get findings() {
            return parsed().findings;
        },
        get models() {
            return parsed().models;
        },
        get curl() {
            return parsed().curl;
        },
    };
}

;// CONCATENATED MODULE: ./lib/runner/merge.js

















const DEFAULT_REPORTS = 'reports/**/*.json';
const MERGE_INPUTS = [
    ...['reports', 'expected', 'policy', 'severity', 'baseline', 'baselines', 'history', 'page'],
    ...['report', 'junit', 'summary', 'issue', 'comment', 'github-token'],
];
function expectedNames(text, problems) {
    if (text.trim() === '')
        return null;
    try {
        const { include } = JSON.parse(text);
        return [...new Set(include.flatMap(({ gateway }) => scalars_listOf(gateway)))];
    }
    catch {
        problems.invalid('expected', 'this is not a matrix from `plan`.', 'Write `expected: ${{ needs.plan.outputs.matrix }}`.');
        return null;
    }
}
async function memoryOf({ historyPath, baselinePath }, pattern, env, cancel) {
    const roots = (0,inputs/* rootsOf */.RD)(env);
    const memory = await openMemory({ baselinePath: null, historyPath }, roots);
    if (baselinePath === null && historyPath === null)
        return memory;
    const { workspace } = (0,inputs/* surroundingsOf */.ZD)(env);
    const left = Object.entries({ history: historyPath, baseline: baselinePath }).flatMap(([name, path]) => path === null ? [] : [name]);
    return {
        past: memory.past,
        keep: async (report, redact) => {
            if (await (0,signals/* isCancelled */.mm)(cancel))
                return { history: [], warnings: [], left };
            if (baselinePath === null)
                return memory.keep(report, redact);
            const kept = await memory.keep(report, redact);
            const found = await matchesOf({ input: 'baselines', patterns: pattern, workspace, cancel });
            if (found === null)
                return { ...kept, left: ['baseline'] };
            const { joinBaselines } = await Promise.all(/* import() */[__webpack_require__.e(70), __webpack_require__.e(745)]).then(__webpack_require__.bind(__webpack_require__, 5745));
            const warnings = await joinBaselines(baselinePath, found.files, roots);
            return { history: kept.history, warnings: [...kept.warnings, ...found.warnings, ...warnings] };
        },
    };
}
function spooled(spool, gateway) {
    const kept = spool.put(gateway);
    (0,digest/* digestOf */.o)(kept);
    return kept;
}
async function runMerge(env, cancel) {
    const { reports: pattern, expected: matrix, baselines, ...raw } = (0,inputs/* rawInputs */.me)(env);
    const around = (0,inputs/* surroundingsOf */.ZD)(env);
    const problems = new Problems();
    const settings = runSettings(raw, around, problems, [raw['api-key'] ?? ''], MERGE_INPUTS);
    const grading = gradingOf(raw, problems);
    const expected = expectedNames(matrix ?? '', problems);
    const proxies = (0,proxy/* proxySecrets */.Wm)((0,proxy/* proxyFromEnvironment */.GG)(env));
    const secrets = [...tokenSecrets(settings), ...strayKeys(raw), ...proxies];
    mask(secrets);
    const redact = (0,safety_redact/* createRedactor */.l)(secrets);
    const spool = createSpool(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), redact);
    const merge = createMerge({ expected, grading, keep: (gateway) => spooled(spool, gateway) });
    const warnings = [];
    const complete = await gatherReports({
        patterns: (pattern ?? '').trim() || DEFAULT_REPORTS,
        workspace: around.workspace,
        problems,
        warn: (warning) => warnings.push(warning),
        cancel,
        merge,
    });
    const found = firstOf(problems.all);
    const run = { ...settings, ...grading, gateways: [], problems: found };
    const report = merge.end({ cancelled: !complete, problems: found, now: new Date().toISOString() });
    const memory = await memoryOf(settings, baselines ?? '', env, cancel);
    await publish({ report, run, memory, warnings, cancel, writtenAs: spool.bytesOf }, redact, env);
    spool.close();
}


/***/ }),

/***/ 4945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ collecting),
/* harmony export */   dL: () => (/* binding */ madeGarbage),
/* harmony export */   r$: () => (/* binding */ madeRequest)
/* harmony export */ });
/* unused harmony exports keepParserLean, collectGarbage */
const MUCH = 1024 * 1024;
const VERY_MUCH = 8 * MUCH;
const SOME_REQUESTS = 128;
const MANY_REQUESTS = 512;
const REQUEST_BYTES = 64 * 1024;
let collector = null;
let length = 0;
let before = 0;
let requests = 0;
function madeCollector() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--optimize-for-size');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--expose-gc');
    const made = runInNewContext('gc');
    process.once('exit', () => {
        setFlagsFromString('--no-optimize-for-size');
        made();
    });
    return made;
}
function collect(isYoung = false) {
    collector ??= madeCollector();
    if (isYoung)
        collector({ type: 'minor' });
    else
        collector();
}
function madeGarbage(more) {
    length += more;
    if (length < MUCH)
        return;
    before += length;
    length = 0;
    if (before < VERY_MUCH)
        collect(true);
    else
        collectGarbage();
}
function madeRequest() {
    requests += 1;
    if (requests === SOME_REQUESTS) {
        process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
    }
    if (requests > MANY_REQUESTS)
        madeGarbage(REQUEST_BYTES);
}
function keepParserLean() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--no-wasm-dynamic-tiering');
    setFlagsFromString('--no-wasm-tier-up');
}
function collectGarbage() {
    [length, before] = [0, 0];
    collect();
}
function* collecting(texts) {
    for (const text of texts) {
        yield text;
        madeGarbage(text.length);
    }
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   wy: () => (/* binding */ hasInvisible)
/* harmony export */ });
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;
const PLAIN = /^[ -~]*$/;
function isPlain(text) {
    return PLAIN.test(text);
}
function hasInvisible(text) {
    return !isPlain(text) && INVISIBLE.test(text);
}


/***/ }),

/***/ 2809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   GH: () => (/* binding */ withMasks),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9252);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2662);


const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
const COMMIT = /\b[0-9a-f]{7,64}\b/gi;
const BREAK = '\ufdd0';
const reference = (character) => `&#${character.codePointAt(0)};`;
const escapeHtml = (text) => text.replace(/[&<>"'`|]/g, reference);
function prose(text, max = 2000) {
    return harmless(text, max, (line) => line.replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${BREAK}`)));
}
function harmless(text, max, parted) {
    return parted((0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), max).replaceAll(BREAK, '\ufffd').replace(LINKED, `$&${BREAK}`))
        .replace(LEADING, `$&${BREAK}`)
        .replace(MARKUP, reference)
        .replaceAll(BREAK, '<wbr>');
}
function sentence(text, max = 2000) {
    return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
function code(text, max = 200) {
    return `<code>${harmless(text, max, (line) => line)}</code>`;
}
function codeBlock(text, language) {
    const body = text.split('\n').map((line) => escapeHtml((0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)));
    return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}
function withMasks(markdown) {
    if (!markdown.includes(_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5))
        return markdown;
    let fenced = false;
    const lines = markdown.split('\n').map((line) => {
        if (line.startsWith('```'))
            fenced = !fenced;
        return fenced ? line : line.replace(/(?<!\*)\*{3}(?!\*)/g, reference('*').repeat(3));
    });
    return lines.join('\n');
}
function link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return prose(label);
    return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}


/***/ }),

/***/ 9252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   g1: () => (/* binding */ lastOf),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9105);

const MASK = '***';
const BLOCKS = { size: 1 << 16, overlap: 1 << 13 };
function* masked(text, look, { size, overlap } = BLOCKS) {
    let marks = null;
    for (let from = 0; from === 0 || from + overlap < text.length; from += size - overlap) {
        if (from > 0)
            yield;
        look((0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .du)(text.slice(from, from + size)), (start, end) => {
            marks ??= new Uint8Array(text.length);
            marks.fill(1, from + start, from + end);
        });
    }
    return marks === null ? text : withoutMarked(text, marks);
}
function lastOf(steps) {
    for (;;) {
        const step = steps.next();
        if (step.done)
            return step.value;
    }
}
const JSON_BEGINS = /^\s*(?:[[{]|data:|event:|id:|:)/;
const OF_NUMBER = /[-+.\deE]/;
const BLANK = /\s/;
const LONGEST_NUMBER = 64;
const DIGITS = ['9', '8'];
const MANY_PIECES = 4096;
function withoutMarked(text, marks) {
    const isJson = JSON_BEGINS.test(text);
    const done = [];
    let pieces = [];
    for (let end = 0, from = marks.indexOf(1);; from = marks.indexOf(1, end)) {
        pieces.push(text.slice(end, from < 0 ? undefined : from));
        if (from < 0 || pieces.length > MANY_PIECES) {
            done.push(pieces.join(''));
            pieces = [];
        }
        if (from < 0)
            return done.join('');
        const next = marks.indexOf(0, from);
        end = next < 0 ? text.length : next;
        const number = isJson ? numberFor(text, from, end) : null;
        pieces.push(number ?? MASK);
    }
}
function numberFor(text, from, end) {
    const run = text.slice(from, end);
    if (!/^\d+$/.test(run))
        return null;
    const before = besideNumber(text, from - 1, -1);
    const after = besideNumber(text, end, 1);
    if (!'[:,'.includes(before) || !',]}'.includes(after))
        return null;
    const digits = DIGITS[0].repeat(run.length);
    return digits === run ? DIGITS[1].repeat(run.length) : digits;
}
function besideNumber(text, start, step) {
    const limit = start + step * LONGEST_NUMBER;
    let at = start;
    while (at !== limit && OF_NUMBER.test(text[at] ?? ''))
        at += step;
    while (at !== limit && BLANK.test(text[at] ?? ''))
        at += step;
    return at === limit ? 'x' : (text[at] ?? 'x');
}


/***/ }),

/***/ 3248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ memoized)
/* harmony export */ });
const MOST = 1024;
const LONGEST = 256;
function memoized(change, longest = LONGEST) {
    const known = new Map();
    return (text) => {
        if (text.length > longest)
            return change(text);
        const before = known.get(text);
        if (before !== undefined)
            return before;
        if (known.size === MOST)
            known.clear();
        const after = change(text);
        known.set(text, after);
        return after;
    };
}


/***/ }),

/***/ 2377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mermaidLabel)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2662);

function mermaidLabel(text, max = 40) {
    const label = text
        .replace(/[^\p{L}\p{N}./_-]+/gu, ' ')
        .replace(/-{2,}/g, '-')
        .trim();
    return (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(label, max);
}


/***/ }),

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   xf: () => (/* binding */ quotedJson)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
const UNSEEN = new RegExp(`(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source})+`, 'gu');
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;
function oneLine(text) {
    return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}
function lines(text, prefix = '') {
    return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}
const STACK = /(\p{M}{6})\p{M}+/gu;
function visible(text) {
    if ((0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(text))
        return text;
    return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd').replace(STACK, '$1\ufffd');
}
const UNUSUAL = /[^ -~\n\u2010-\u2027]/;
const UNSEEN_IN_JSON = new RegExp(`(?!\\n)(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source})`, 'gu');
function quotedJson(json) {
    const spelled = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const shown = UNUSUAL.test(json)
        ? json.replace(UNSEEN_IN_JSON, (one) => one.replace(/[\s\S]/g, spelled))
        : json;
    return shown.replace(/##(?=\[)/g, '#\\u0023');
}
function clip(text, max) {
    const characters = [...text.slice(0, 2 * max + 2)];
    return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}
function unobeyed(line) {
    return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  n: () => (/* binding */ redactLines)
});

// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
;// CONCATENATED MODULE: ./lib/safety/folds.js

const ESC = 0x1b;
const CSI = 0x9b;
const BEL = 7;
const ST = 0x9c;
const STRINGS = new Set([0x90, 0x98, 0x9d, 0x9e, 0x9f]);
const STRING_LETTERS = new Set(Array.from(STRINGS, (control) => control - 0x40));
const LESS = 60;
const GREATER = 62;
const FOLD_BYTES = ['\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((fold) => Buffer.from(fold));
const FIRST_BYTES = new Set(FOLD_BYTES.map((bytes) => bytes[0] ?? 0));
const UNDRAWN = [
    [0x2065, 0x2065],
    [0xe000, 0xf8ff],
    [0xfdd0, 0xfdef],
    [0xfff0, 0xffff],
];
const FULL_WIDTH = 0xff01;
const LAST_FULL_WIDTH = 0xff5e;
const MATHEMATICAL = 0xd835;
const TAGS = 0xdb40;
const [ITSELF, ESCAPE, FOLD, SEQUENCE, TAG, BYTES_OF_FOLD] = [0, 1, 2, 3, 4, 5];
const kindsOfUnits = made(searchedKinds);
function made(make) {
    let thing = null;
    return () => {
        thing ??= make();
        return thing;
    };
}
function searchedKinds() {
    const kinds = new Uint8Array(0x10000);
    const folds = new RegExp(`${invisible/* INVISIBLE */.kH.source}|\\p{M}|\\s`, 'gu');
    for (const [from, to] of [
        [0, 0xd800],
        [0xe000, 0x10000],
    ]) {
        const units = new Uint16Array(to - from);
        for (let at = 0; at < units.length; at += 1)
            units[at] = from + at;
        const text = Buffer.from(units.buffer).toString('utf16le');
        for (const { index } of text.matchAll(folds))
            kinds[from + index] = FOLD;
    }
    for (const [from, to] of UNDRAWN)
        kinds.fill(FOLD, from, to + 1);
    kinds.fill(FOLD, 0xd800, 0xe000);
    kinds[MATHEMATICAL] = ESCAPE;
    kinds[TAGS] = ESCAPE;
    kinds.fill(ESCAPE, FULL_WIDTH, LAST_FULL_WIDTH + 1);
    for (const first of '\\%&=')
        kinds[first.charCodeAt(0)] = ESCAPE;
    for (const byte of FIRST_BYTES)
        kinds[byte] = BYTES_OF_FOLD;
    for (const first of [ESC, CSI, ...STRINGS])
        kinds[first] = SEQUENCE;
    kinds[LESS] = TAG;
    return kinds;
}
function sequenceEnd(codes, at) {
    if (STRINGS.has(codes[at] ?? 0))
        return stringEnd(codes, at + 1) ?? at + 1;
    if (codes[at] === ESC && codes[at + 1] !== 0x5b) {
        const next = codes[at + 1] ?? 0;
        if (STRING_LETTERS.has(next))
            return stringEnd(codes, at + 2) ?? at + 1;
        const final = codes[at + 2] ?? 0;
        return next >= 0x20 && next <= 0x2f && final >= 0x30 && final <= 0x7e ? at + 3 : at + 1;
    }
    let end = at + (codes[at] === ESC ? 2 : 1);
    while (isParameter(codes[end] ?? 0))
        end += 1;
    const final = codes[end] ?? 0;
    return final >= 0x40 && final <= 0x7e ? end + 1 : end;
}
function stringEnd(codes, from) {
    for (let at = from; at < codes.length; at += 1) {
        const code = codes[at] ?? 0;
        if (code === BEL || code === ST)
            return at + 1;
        if (code === ESC)
            return codes[at + 1] === 0x5c ? at + 2 : null;
        if (code < 0x20 || (code >= 0x7f && code < 0xa0))
            return null;
    }
    return null;
}
function isParameter(code) {
    return code >= 0x30 && code <= 0x3f;
}
function bytesEnd(codes, at) {
    const found = FOLD_BYTES.find((bytes) => bytes.every((byte, place) => codes[at + place] === byte));
    return at + (found?.length ?? 0);
}
function tagEnd(codes, at) {
    const next = codes[at + 1] ?? 0;
    const letter = next | 32;
    if (!(letter >= 97 && letter <= 122) && next !== 47 && next !== 33 && next !== 63)
        return at;
    for (let end = at + 2; end < codes.length; end += 1) {
        if (codes[end] === GREATER)
            return end + 1;
        if (codes[end] === LESS)
            return at;
    }
    return at;
}

;// CONCATENATED MODULE: ./lib/safety/binary.js

const SHORTEST_STRETCH = 5;
const GAP = 0;
const SHORTEST_DECIMAL = 8;
const NO_DIGIT = 0x1000;
const LOW_4 = NO_DIGIT | 15;
const LOW_2 = NO_DIGIT | 3;
const BASE64 = new Uint16Array(0x10000).fill(NO_DIGIT);
for (const alphabet of ['+/', '-_']) {
    const digits = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`;
    Array.from(digits, (digit, value) => BASE64.fill(value, digit.charCodeAt(0), digit.charCodeAt(0) + 1));
}
const HEX = new Uint8Array(0x10000).fill(32);
const HEX_OTHER = 32;
const HEX_SEPARATOR = 16;
const HEX_LETTER = 17;
HEX.fill(HEX_SEPARATOR, 9, 14).fill(HEX_SEPARATOR, 0x20, 0x7f);
for (const [from, to] of [
    [0x7f, 0xbf],
    [0x2000, 0x2bff],
    [0x3000, 0x303f],
    [0xd800, 0xdfff],
    [0xfeff, 0xfeff],
    [0xfff0, 0xffff],
]) {
    HEX.fill(HEX_SEPARATOR, from, to + 1);
}
for (const letter of 'ghijklmnopqrstuvwxyz') {
    for (const one of [letter, letter.toUpperCase()])
        HEX[one.charCodeAt(0)] = HEX_OTHER;
}
for (const digit of '0123456789abcdefABCDEF')
    HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
for (const letter of 'xXhHuUnrt')
    HEX[letter.charCodeAt(0)] = HEX_LETTER;
const [LETTER_H, LETTER_U, LETTER_X, PLUS, BACKSLASH] = [104, 117, 120, 43, 92];
const LONGEST_VALUE = (NO_DIGIT << 6) | NO_DIGIT;
function readableBytes(secrets) {
    const readable = new Uint8Array(LONGEST_VALUE + 1)
        .fill(1, 0x20, 0x7f)
        .fill(1, 9, 14)
        .fill(1, 27, 28)
        .fill(1, 0, 1);
    const others = [Buffer.from(secrets.join('')), ...FOLD_BYTES];
    for (const byte of Buffer.concat(others))
        readable[byte] = 1;
    return readable;
}
function* fromBase64(view, readable, writer) {
    for (let phase = 0; phase < 4; phase += 1) {
        readBase64(view, phase, readable, writer.begin(view));
        const found = writer.view;
        if (found !== null)
            yield found;
    }
}
function readBase64({ codes }, phase, readable, writer) {
    let stretch = 0;
    const keep = (end) => {
        for (let byte = end - stretch; byte < end; byte += 1) {
            const at = phase + Math.floor(byte / 3) * 4 + (byte % 3);
            writer.add(base64Byte(codes, at, byte % 3), at, at + 2);
        }
        writer.add(GAP, 0, 1);
    };
    let count = 0;
    for (let at = phase; at < codes.length; at += 4, count += 3) {
        const a = BASE64[codes[at] ?? 0] ?? 0;
        const b = BASE64[codes[at + 1] ?? 0] ?? 0;
        const c = BASE64[codes[at + 2] ?? 0] ?? 0;
        const d = BASE64[codes[at + 3] ?? 0] ?? 0;
        if (readable[(a << 2) | (b >> 4)] === 1)
            stretch += 1;
        else {
            if (stretch >= SHORTEST_STRETCH)
                keep(count);
            stretch = 0;
        }
        if (readable[((b & LOW_4) << 4) | (c >> 2)] === 1)
            stretch += 1;
        else {
            if (stretch >= SHORTEST_STRETCH)
                keep(count + 1);
            stretch = 0;
        }
        if (readable[((c & LOW_2) << 6) | d] === 1)
            stretch += 1;
        else {
            if (stretch >= SHORTEST_STRETCH)
                keep(count + 2);
            stretch = 0;
        }
    }
    if (stretch >= SHORTEST_STRETCH)
        keep(count);
}
function base64Byte(codes, at, place) {
    const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
    return (pair >> (4 - 2 * place)) & 0xff;
}
function holdsHex(codes, readable) {
    let digits = 0;
    let last = 0;
    let stretch = 0;
    let other = 0;
    for (let at = 0; at < codes.length; at += 1) {
        const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
        if (kind < 16) {
            const next = digits > 0 && readable[(last << 4) | kind] === 1 ? other + 1 : 0;
            other = stretch;
            stretch = next;
            if (stretch >= SHORTEST_STRETCH)
                return true;
            last = kind;
            digits += 1;
        }
        else if (kind !== HEX_SEPARATOR && digits > 0) {
            if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X)
                return true;
            if (kind === HEX_LETTER && marksByte(codes, at))
                continue;
            digits = 0;
            stretch = 0;
            other = 0;
        }
    }
    return false;
}
function* fromHex(view, readable, writers) {
    const { codes } = view;
    if (!holdsHex(codes, readable))
        return;
    const places = [];
    writers.lettered.begin(view);
    writers.decimal.begin(view);
    let digits = 0;
    const end = () => {
        if (digits >= 2 * SHORTEST_STRETCH) {
            for (const phase of [0, 1])
                readHexRun(codes, places.slice(phase, digits), readable, writers);
        }
        digits = 0;
    };
    for (let at = 0; at < codes.length; at += 1) {
        const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
        if (kind < 16) {
            places[digits] = at;
            digits += 1;
        }
        else if (digits > 0 && kind !== HEX_SEPARATOR) {
            if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X)
                digits -= 1;
            else if (kind === HEX_OTHER || !marksByte(codes, at))
                end();
        }
    }
    end();
    for (const isDecimal of [false, true]) {
        const found = isDecimal ? writers.decimal.view : writers.lettered.view;
        if (found !== null)
            yield { view: found, isDecimal };
    }
}
function marksByte(codes, at) {
    const letter = (codes[at] ?? 0) | 32;
    if (letter === LETTER_H)
        return (HEX[codes[at + 1] ?? 0] ?? HEX_OTHER) === HEX_SEPARATOR;
    return letter === LETTER_U ? codes[at + 1] === PLUS : letter !== LETTER_X && codes[at - 1] === BACKSLASH;
}
const EXPONENT = 14;
function ofNumber(digit) {
    return digit < 10 || digit === EXPONENT;
}
function readHexRun(codes, places, readable, writers) {
    const digit = (at) => HEX[codes[places[at] ?? 0] ?? 0] ?? 0;
    let stretch = 0;
    const keep = (end) => {
        let isDecimal = true;
        for (let at = end - 2 * stretch; at < end && isDecimal; at += 1)
            isDecimal = ofNumber(digit(at));
        if (isDecimal && stretch < writers.shortest)
            return;
        const writer = isDecimal ? writers.decimal : writers.lettered;
        for (let at = end - 2 * stretch; at < end; at += 2) {
            writer.add((digit(at) << 4) | digit(at + 1), places[at] ?? 0, (places[at + 1] ?? 0) + 1);
        }
        writer.add(GAP, 0, 1);
    };
    let at = 0;
    for (; at + 1 < places.length; at += 2) {
        if (readable[(digit(at) << 4) | digit(at + 1)] === 1) {
            stretch += 1;
            continue;
        }
        if (stretch >= SHORTEST_STRETCH)
            keep(at);
        stretch = 0;
    }
    if (stretch >= SHORTEST_STRETCH)
        keep(at);
}

;// CONCATENATED MODULE: ./lib/safety/escape.js
const NOTHING = -1;
function hexDigit(code) {
    if (code >= 48 && code <= 57)
        return code - 48;
    const lower = code | 32;
    return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

;// CONCATENATED MODULE: ./lib/safety/references.js


const AMPERSAND = 38;
const SEMICOLON = 59;
const LONGEST = 12;
const LONGEST_NAME = 24;
const NAMED = new Map(Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    sol: '/',
    bsol: '\\',
    plus: '+',
    equals: '=',
    lowbar: '_',
    underbar: '_',
    period: '.',
    comma: ',',
    colon: ':',
    semi: ';',
    excl: '!',
    quest: '?',
    num: '#',
    dollar: '$',
    percnt: '%',
    ast: '*',
    commat: '@',
    lpar: '(',
    rpar: ')',
    lsqb: '[',
    rsqb: ']',
    lbrack: '[',
    rbrack: ']',
    lcub: '{',
    rcub: '}',
    lbrace: '{',
    rbrace: '}',
    verbar: '|',
    vert: '|',
    grave: '`',
    hat: '^',
    hyphen: '-',
    dash: '-',
}).map(([name, character]) => [name, character.charCodeAt(0)]));
const UNSEEN_NAMES = new Set([
    ...['nbsp', 'nonbreakingspace', 'shy', 'zwj', 'zwnj', 'tab', 'newline', 'lrm', 'rlm', 'nobreak'],
    ...[
        'ensp',
        'emsp',
        'emsp13',
        'emsp14',
        'numsp',
        'puncsp',
        'thinsp',
        'thinspace',
        'hairsp',
        'verythinspace',
    ],
    ...['mediumspace', 'thickspace', 'zerowidthspace', 'negativethinspace', 'negativemediumspace'],
    ...['negativethickspace', 'negativeverythinspace'],
    ...['it', 'invisibletimes', 'ic', 'invisiblecomma', 'af', 'applyfunction'],
]);
const BARE_NAMES = ['nbsp', 'shy', 'quot', 'amp', 'lt', 'gt'];
function readReference(codes, at, into) {
    if (codes[at + 1] === 35)
        return readNumber(codes, at + 2, into);
    let end = at + 1;
    let name = '';
    while (end <= at + LONGEST_NAME && isOfName(codes[end] ?? 0)) {
        name += String.fromCharCode((codes[end] ?? 0) | 32);
        end += 1;
    }
    const closed = codes[end] === SEMICOLON;
    const meant = closed ? name : (BARE_NAMES.find((bare) => name.startsWith(bare)) ?? '');
    into.end = closed ? end + 1 : at + 1 + meant.length;
    into.code = NAMED.get(meant) ?? NOTHING;
    return into.code !== NOTHING || UNSEEN_NAMES.has(meant);
}
function readNumber(codes, from, into) {
    const hex = ((codes[from] ?? 0) | 32) === 120;
    const begin = hex ? from + 1 : from;
    let start = begin;
    while (codes[start] === 48)
        start += 1;
    let end = start;
    let code = 0;
    while (end < start + LONGEST) {
        const digit = hexDigit(codes[end] ?? 0);
        if (digit < 0 || (digit > 9 && !hex))
            break;
        code = code * (hex ? 16 : 10) + digit;
        end += 1;
    }
    if (end === begin)
        return false;
    into.code = code & 0xffff;
    into.end = codes[end] === SEMICOLON ? end + 1 : end;
    return end === codes.length || kindsOfUnits()[codes[end] ?? 0] === ITSELF || codes[end] === AMPERSAND;
}
function isOfName(code) {
    const lower = code | 32;
    return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

;// CONCATENATED MODULE: ./lib/safety/escapes.js



const CONTROLS = new Map([...'btnvfr'].map((letter, place) => [letter.charCodeAt(0), 8 + place]));
const SELF_ESCAPED = new Set(Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => character.charCodeAt(0)));
const escapes_BACKSLASH = 92;
const EQUALS = 61;
const escapes_AMPERSAND = 38;
const PERCENT = 37;
const escapes_LESS = 60;
const LOW_HALVES = 0xdc00 >> 10;
const escapes_LONGEST = 12;
function decodeOnce(view, options, into) {
    const { codes } = view;
    const { length } = codes;
    const found = { code: 0, end: 0 };
    let at = 0;
    const kinds = kindsOfUnits();
    const begins = () => kinds[codes[at] ?? 0] !== ITSELF && read(codes, at, options, found);
    while (at < length && !begins())
        at += 1;
    if (at === length)
        return null;
    const writer = into.begin(view, length);
    let copied = 0;
    while (at < length) {
        if (begins()) {
            writer.copy(at, copied);
            if (found.code !== NOTHING)
                writer.add(found.code, at, found.end);
            at = found.end;
            copied = at;
        }
        else {
            at += 1;
        }
    }
    writer.copy(length, copied);
    return writer.view;
}
function read(codes, at, options, into) {
    const kind = kindsOfUnits()[codes[at] ?? 0] ?? ITSELF;
    if (kind === ITSELF)
        return false;
    into.code = NOTHING;
    into.end = at + 1;
    if (kind === FOLD)
        return codes[at - 1] !== MATHEMATICAL || (codes[at] ?? 0) >> 10 !== LOW_HALVES;
    if (kind === SEQUENCE) {
        into.end = sequenceEnd(codes, at);
        return true;
    }
    if (kind === TAG) {
        if (!options.tags)
            return false;
        into.end = tagEnd(codes, at);
        return into.end > at;
    }
    if (kind === BYTES_OF_FOLD) {
        into.end = bytesEnd(codes, at);
        return into.end > at;
    }
    const first = codes[at] ?? 0;
    if ((first === EQUALS && options.breaks) || (first === escapes_BACKSLASH && options.tags)) {
        into.end = breakEnd(codes, at);
        if (into.end > at) {
            if (first === EQUALS)
                options.onBreak?.();
            return true;
        }
        into.end = at + 1;
    }
    if (first === TAGS)
        return readTag(codes, at, options, into);
    if (!options.escapes)
        return false;
    if (first > 0x7f)
        return readDressed(codes, at, into);
    if (first === escapes_AMPERSAND)
        return readReference(codes, at, into);
    if (first === escapes_BACKSLASH)
        return readBackslash(codes, at, into);
    if (first === PERCENT && codes[at + 1] === 117 && readHex(codes, at + 2, 4, into))
        return true;
    return readHex(codes, at + 1, 2, into);
}
function breakEnd(codes, at) {
    let next = at + 1;
    while (codes[next] === 32 || codes[next] === 9)
        next += 1;
    if (codes[next] === 13)
        next += 1;
    return codes[next] === 10 ? next + 1 : at;
}
function readTag(codes, at, { tags }, into) {
    const spelled = (codes[at + 1] ?? 0) - 0xdc00;
    if (tags && spelled > 0x20 && spelled < 0x7f) {
        into.code = spelled;
        into.end = at + 2;
    }
    return true;
}
function readDressed(codes, at, into) {
    const first = codes[at] ?? 0;
    if (first >= FULL_WIDTH && first <= LAST_FULL_WIDTH) {
        into.code = first - FULL_WIDTH + 0x21;
        return true;
    }
    const second = codes[at + 1] ?? 0;
    if (first !== MATHEMATICAL || second < 0xdc00 || second > 0xdfff)
        return true;
    into.end = at + 2;
    const letter = (second - 0xdc00) % 52;
    if (second < 0xdea4)
        into.code = letter < 26 ? 65 + letter : 71 + letter;
    else if (second >= 0xdfce)
        into.code = 48 + ((second - 0xdfce) % 10);
    return true;
}
function readBackslash(codes, at, into) {
    const next = codes[at + 1] ?? 0;
    const letter = next | 32;
    const named = letter === 117 || letter === 120;
    if (named && codes[at + 2] === 123 && readBraced(codes, at + 3, into))
        return true;
    if (letter === 111 && codes[at + 2] === 123 && readOctal(codes, at + 3, into) && codes[into.end] === 125) {
        into.end += 1;
        return true;
    }
    if (letter === 117 && readHex(codes, at + 2, 4, into)) {
        if (into.code === 0)
            readHex(codes, at + 2, 8, into);
        return true;
    }
    if (letter === 120 && readHex(codes, at + 2, 2, into))
        return true;
    if (readOctal(codes, at + 1, into))
        return true;
    if (standsForAnother(codes, at + 1, into))
        return false;
    into.end = at + 2;
    into.code = CONTROLS.get(letter) ?? next;
    return CONTROLS.has(letter) || SELF_ESCAPED.has(next);
}
function standsForAnother(codes, at, into) {
    if (codes[at] === escapes_AMPERSAND)
        return readReference(codes, at, into);
    return codes[at] === PERCENT && readHex(codes, at + 1, 2, into);
}
function readBraced(codes, from, into) {
    let to = from;
    while (to < from + escapes_LONGEST && hexDigit(codes[to] ?? 0) >= 0)
        to += 1;
    if (to === from || codes[to] !== 125)
        return false;
    readHex(codes, from, to - from, into);
    into.code &= 0xffff;
    into.end = to + 1;
    return true;
}
function readOctal(codes, from, into) {
    let code = 0;
    let at = from;
    for (; at < from + 3; at += 1) {
        const digit = (codes[at] ?? 0) - 48;
        if (digit < 0 || digit > 7 || code * 8 + digit > 0xff)
            break;
        code = code * 8 + digit;
    }
    if (at < from + 2 || (at < from + 3 && code < 32 && mayPart(codes[at])))
        return false;
    into.code = code;
    into.end = at;
    return true;
}
function mayPart(code) {
    return code === escapes_AMPERSAND || code === escapes_BACKSLASH || code === PERCENT || code === escapes_LESS;
}
function readHex(codes, from, digits, into) {
    let code = 0;
    for (let i = from; i < from + digits; i += 1) {
        const digit = hexDigit(codes[i] ?? 0);
        if (digit < 0)
            return false;
        code = code * 16 + digit;
    }
    into.code = code;
    into.end = from + digits;
    return true;
}

// EXTERNAL MODULE: ./lib/safety/view.js
var safety_view = __webpack_require__(9105);
;// CONCATENATED MODULE: ./lib/safety/layers.js



const MOST_LAYERS = 5;
const layers_LESS = 60;
const layers_BACKSLASH = 92;
const READINGS = [
    { breaks: true, tags: false },
    { breaks: true, tags: true },
    { breaks: false, tags: false },
    { breaks: false, tags: true },
];
function* layersOf(view, [even, odd] = [new safety_view/* ViewWriter */.lt(), new safety_view/* ViewWriter */.lt()]) {
    let writer = odd;
    const takeOff = (from, options) => {
        const next = writer === even ? odd : even;
        const found = decodeOnce(from, options, next);
        if (found !== null)
            writer = next;
        return found;
    };
    let tagged = false;
    let broken = false;
    const onBreak = () => {
        broken = true;
    };
    for (const { breaks, tags } of READINGS) {
        if ((tags && !tagged) || !(breaks || broken))
            continue;
        let inner = view;
        for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
            const unfolded = takeOff(inner, { escapes: false, tags, breaks, onBreak });
            if (unfolded !== null) {
                if (inner !== view || (breaks && !tags))
                    yield { view: inner, last: false };
                inner = unfolded;
            }
            const decoded = takeOff(inner, { escapes: true, tags, breaks, onBreak });
            if (decoded === null)
                break;
            yield { view: inner, last: false };
            inner = decoded;
        }
        yield { view: inner, last: true };
        tagged = hasTag(inner) || hasTag(view);
    }
}
function hasTag({ codes }) {
    for (let at = 0; at < codes.length; at += 1) {
        const code = codes[at];
        if (code === TAGS)
            return true;
        if (code === layers_LESS && tagEnd(codes, at) > at)
            return true;
        if (code === layers_BACKSLASH && breakEnd(codes, at) > at)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/safety/mask.js
var mask = __webpack_require__(9252);
// EXTERNAL MODULE: ./lib/safety/memoized.js
var memoized = __webpack_require__(3248);
;// CONCATENATED MODULE: ./lib/safety/scanner.js
const folded = (text) => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
const foldedCode = (code) => (code >= 65 && code <= 90 ? code + 32 : code);
const LEAST_BITS = 14;
const MOST_BITS = 22;
function hashesOf(pieces, length) {
    const shift = Math.ceil(32 / length);
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(pieces.size * 16))));
    const table = new Uint8Array(1 << bits);
    const buckets = new Int32Array(1 << Math.max(1, Math.ceil(Math.log2(pieces.size + 1))));
    const next = new Int32Array(pieces.size);
    const hashes = new Int32Array(pieces.size);
    const texts = [...pieces.keys()];
    const spread = (hash) => Math.imul(hash, 0x9e3779b1) >>> 0;
    const slot = (hash) => spread(hash) >>> (32 - bits);
    const bucket = (hash) => spread(hash) % buckets.length;
    for (const [place, piece] of texts.entries()) {
        let hash = 0;
        for (let i = 0; i < length; i += 1)
            hash = (hash << shift) ^ foldedCode(piece.charCodeAt(i));
        table[slot(hash)] = 1;
        hashes[place] = hash;
        next[place] = buckets[bucket(hash)] ?? 0;
        buckets[bucket(hash)] = place + 1;
    }
    const find = (hash, fits) => {
        if (table[slot(hash)] !== 1)
            return undefined;
        for (let link = buckets[bucket(hash)] ?? 0; link > 0; link = next[link - 1] ?? 0) {
            const piece = texts[link - 1];
            if (hashes[link - 1] === hash && piece !== undefined && fits(piece))
                return piece;
        }
        return undefined;
    };
    const any = () => true;
    return { shift, has: (hash) => find(hash, any) !== undefined, find };
}
function createScanner(pieces, length, hashes = hashesOf(pieces, length)) {
    if (pieces.size === 0)
        return () => { };
    const { shift, find } = hashes;
    return (view, found) => {
        const { codes } = view;
        let hash = 0;
        let start = 0;
        const fits = (piece) => stands(piece, codes, start);
        for (let i = 0; i < codes.length; i += 1) {
            hash = (hash << shift) ^ foldedCode(codes[i] ?? 0);
            start = i + 1 - length;
            const piece = start < 0 ? undefined : find(hash, fits);
            if (piece === undefined)
                continue;
            const opening = pieces.get(piece) ?? '';
            const from = start - opening.length;
            const isOpened = from >= 0 && stands(opening, codes, from);
            found(isOpened ? from : start, i + 1);
        }
    };
}
function stands(folded, codes, at) {
    for (let i = 0; i < folded.length; i += 1) {
        if (foldedCode(codes[at + i] ?? 0) !== folded.charCodeAt(i))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/safety/secret-forms.js
const PUBLIC_OPENING = /^(?:(?:Bearer|Basic|Token|ApiKey) +)?(?:https?:\/\/(?:github\.com\/)?|sk-(?:proj|svcacct|admin|or-v1|or|ant-(?:api|admin)\d\d|litellm|None)-|sk-|github_pat_|nvapi-|pplx-|AIzaSy)?/i;
const utf8 = (plain) => Buffer.from(plain);
const percentEncoded = (plain) => encodeURIComponent(plain.replace(/\p{Cs}/gu, '\ufffd'));
const formEncoded = (plain) => new URLSearchParams([['', plain]]).toString().slice(1);
const jsonEscaped = (plain) => JSON.stringify(plain).slice(1, -1);
const markupEscaped = (quote, apostrophe) => (plain) => plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);
const base64Core = (shift) => (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const firstOwn = Math.ceil((shift * 8) / 6);
    return bytes.toString('base64').slice(firstOwn, Math.floor((bytes.length * 8) / 6));
};
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32Core = (shift) => (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const digits = bits.match(/[01]{5}/g) ?? [];
    return digits
        .slice(Math.ceil((shift * 8) / 5))
        .map((digit) => BASE32[Number.parseInt(digit, 2)])
        .join('');
};
const PLAIN = [
    (plain) => plain,
    (plain) => utf8(plain).toString('latin1'),
    percentEncoded,
    formEncoded,
    jsonEscaped,
    (plain) => jsonEscaped(plain).replaceAll('/', '\\/'),
    markupEscaped('&quot;', '&#39;'),
    markupEscaped('&#34;', '&#x27;'),
    markupEscaped('&quot;', '&apos;'),
];
const rot13 = (plain) => plain.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode((code & 31) <= 13 ? code + 13 : code - 13);
});
const ENCODERS = [
    ...PLAIN,
    rot13,
    ...[0, 1, 2].map(base64Core),
    ...[0, 1, 2, 3, 4].map(base32Core),
];
const swapped = (plain) => plain.replace(/([\s\S])([\s\S])/g, '$2$1');
const ORDERS = [
    (own) => [...own].reverse().join(''),
    swapped,
    (own) => own.slice(0, 1) + swapped(own.slice(1)),
];
function publicLengthOf(secret) {
    return PUBLIC_OPENING.exec(secret)?.[0].length ?? 0;
}
function formsOf(secret) {
    const opening = secret.slice(0, publicLengthOf(secret));
    const forms = new Map();
    for (const encode of ENCODERS) {
        const text = encode(secret);
        forms.set(text, { text, publicLength: encode(opening).length });
    }
    for (const encode of ORDERS) {
        const text = encode(secret.slice(opening.length));
        if (!forms.has(text))
            forms.set(text, { text, publicLength: 0 });
    }
    return [...forms.values()];
}

// EXTERNAL MODULE: ./lib/model/codes.js
var codes = __webpack_require__(3647);
// EXTERNAL MODULE: ./lib/model/docs.js
var docs = __webpack_require__(4098);
;// CONCATENATED MODULE: ./lib/safety/shown.js


const shown_LONGEST = 256;
const LONG_RUN = 16;
const ADDRESS = /^https?:\/\//i;
const PROTOCOL = `
message content choices object models status system string number details summary strong section
chat/completions chat.completion.chunk text_completion prompt_tokens completion_tokens total_tokens embeddings
tool_calls tool_choice function_call functions arguments assistant finish_reason content_filter reasoning_content
messages responses response.output_text.delta response.completed structured json_schema report_status created_at
max_completion_tokens max_output_tokens request_id invalid_request_error authentication_error permission_error
not_found_error insufficient_quota rate_limit_exceeded overloaded_error model_not_found invalid_api_key api_error
unauthorized forbidden authentication authorization credentials incorrect expired exceeded insufficient overloaded
unavailable temporarily upstream provider deployment permission organization database internal service gateway
timeout maintenance supported unsupported parameter required connection developer production staging application
suspended disabled inactive deactivated verified blocked restricted balance billing credit payment account expires
github preflight gateway-preflight mermaid charset doctype background`;
const SHORTEST_WORD = 6;
const WRITTEN = /^(?:[A-Z]+|[a-z]*(?:[A-Z][a-z]{2,})*(?:[A-Z][a-z]?)?)$/;
const MIXED = /^(?:[A-Za-z]*\d*|\d+[A-Za-z]{1,4}|[A-Za-z]+\d{1,2}[A-Za-z]{1,3})$/;
function trimmed(text) {
    return text.slice(text.search(/[a-z\d]/i)).replace(/[^a-z\d]{1,8}$/i, '');
}
function isWordy(text) {
    return text.split(/[^A-Za-z0-9]/).every((token) => {
        return MIXED.test(token) && token.split(/\d+/).every((letters) => WRITTEN.test(letters));
    });
}
function isPublic(text, secret) {
    const run = trimmed(text);
    const isSecret = text.length === secret.length ||
        (run.length >= LONG_RUN && run.length * 3 >= secret.length * 2 && !ADDRESS.test(secret));
    return !isSecret && isWordy(run);
}
function shownPieces(secret, texts, length) {
    if (secret.length > shown_LONGEST || !/[A-Za-z0-9]/.test(secret))
        return [];
    const lower = secret.toLowerCase();
    if (lower.length !== secret.length)
        return [];
    const stands = (at) => {
        const piece = lower.slice(at, at + length);
        if (piece.length < length)
            return false;
        const word = trimmed(piece);
        return texts.includes(piece) || (word.length >= SHORTEST_WORD && texts.includes(word));
    };
    const shown = [];
    for (let at = 0; at + length <= lower.length; at += 1) {
        let end = at;
        while (stands(end))
            end += 1;
        if (end === at)
            continue;
        if (isPublic(secret.slice(at, end - 1 + length), secret))
            for (let piece = at; piece < end; piece += 1)
                shown.push(lower.slice(piece, piece + length));
        at = end;
    }
    return shown;
}
const WORDS = new Set(PROTOCOL.trim()
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[^a-z]/)])
    .flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')]));
function isProtocolWord(value) {
    return WORDS.has(value.toLowerCase());
}
function isMadeOfProtocol(value) {
    return value
        .toLowerCase()
        .split(/[^a-z]+/)
        .every((word) => WORDS.has(word));
}
function shownTexts(own) {
    return [...own, PROTOCOL, docs/* DOCS_ROOT */.Br, ...codes/* CHECKS */.ui, ...Object.keys(codes/* CODES */.Lp)].join('\n').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/safety/needles.js





const PIECE = 8;
const SHORT_PIECE = 5;
const SHORTEST = 6;
function collectNeedles(secrets, shown = '') {
    const needles = { pieces: new Map(), remains: new Map(), plain: new Map(), whole: new Set() };
    const variants = secrets.flatMap((secret) => [secret, secret.trim(), bare(secret)]);
    for (const secret of new Set(variants)) {
        const { length } = secret.trim();
        if (length < SHORTEST)
            continue;
        const words = new Set(shownPieces(bare(secret), shown, PIECE));
        for (const form of formsOf(secret)) {
            if (length >= PIECE)
                addPieces(form, words, needles.pieces);
            else if (form.text.length >= SHORTEST)
                needles.whole.add(folded(form.text));
        }
        if (length >= PIECE) {
            addPlain(secret, needles.plain);
            for (const { view } of layersOf((0,safety_view/* viewOf */.du)(secret)))
                addRemains(view, secret, words, needles);
        }
        if (words.size > 0)
            for (const { text } of formsOf(bare(secret)))
                needles.whole.add(folded(text));
    }
    return needles;
}
function bare(secret) {
    return secret.trim().replace(/^(?:Bearer|Basic)\s+/i, '');
}
function addPieces(form, words, pieces) {
    const text = folded(form.text);
    for (let i = 0; i + PIECE <= text.length; i += 1) {
        const piece = text.slice(i, i + PIECE);
        if (i + PIECE <= form.publicLength || words.has(piece))
            continue;
        pieces.set(piece, i <= form.publicLength ? text.slice(0, i) : '');
    }
}
function addPlain(secret, plain) {
    const text = folded(Buffer.from(secret).toString('latin1'));
    for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
        if (i + SHORT_PIECE > publicLengthOf(secret))
            plain.set(text.slice(i, i + SHORT_PIECE), '');
    }
}
function addRemains(view, secret, words, needles) {
    const text = folded((0,safety_view/* textOf */.b6)(view));
    const plain = Array.from(text, (_, k) => k).filter((k) => (0,safety_view/* endOf */.pJ)(view, k) === (0,safety_view/* startOf */.GH)(view, k) + 1);
    const spelled = new Set(plain.map((k) => (0,safety_view/* startOf */.GH)(view, k)));
    const readsLikeEscape = (from, to) => {
        for (let at = Math.max(0, from); at < Math.min(to, secret.length); at += 1) {
            if (!spelled.has(at) && secret[at]?.trim() !== '')
                return true;
        }
        return false;
    };
    const publicLength = publicLengthOf(secret);
    const around = PIECE - SHORT_PIECE;
    for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
        const from = (0,safety_view/* startOf */.GH)(view, i);
        const to = (0,safety_view/* endOf */.pJ)(view, i + SHORT_PIECE - 1);
        if (to <= publicLength)
            continue;
        const piece = text.slice(i, i + SHORT_PIECE);
        needles.plain.set(piece, '');
        if (readsLikeEscape(from - around, to + around))
            needles.remains.set(piece, '');
        const whole = text.slice(i, i + PIECE);
        if (whole.length === PIECE && !words.has(whole))
            needles.pieces.set(whole, '');
    }
}

;// CONCATENATED MODULE: ./lib/safety/numbers.js




const BYTE_DIGITS = 3;
const numbers_AMPERSAND = 38;
const numbers_BACKSLASH = 92;
const LINE_ENDS = new Set(Array.from('nrt', (letter) => letter.charCodeAt(0)));
const numbers_READINGS = [
    [10, 0, 1],
    [8, 0, 1],
    [10, 0, 2],
    [10, 1, 2],
];
function* fromNumbers(view, readable, writer) {
    if (!holdsNumbers(view.codes))
        return;
    writer.begin(view);
    if (readNumbers(view, 'as it stands', readable, writer))
        readNumbers(view, 'unseen', readable, writer);
    const found = writer.view;
    if (found !== null)
        yield found;
}
function holdsNumbers(codes) {
    const kinds = kindsOfUnits();
    let count = 0;
    let loose = false;
    for (let at = 0; at < codes.length;) {
        const start = at;
        while (isDigit(codes[at]))
            at += 1;
        if (at > start)
            count = at - start > BYTE_DIGITS && !loose ? 0 : count + 1;
        else {
            if (count > 0) {
                loose ||= codes[at] === numbers_AMPERSAND || isUnseen(kinds[codes[at] ?? 0]);
                if (!loose && !isBetween(codes, at))
                    count = 0;
            }
            at += 1;
        }
        if (count >= SHORTEST_STRETCH)
            return true;
    }
    return false;
}
function isUnseen(kind) {
    return kind === SEQUENCE || kind === TAG || kind === BYTES_OF_FOLD;
}
function readNumbers(view, way, readable, writer) {
    const { codes } = view;
    let unseen = false;
    const starts = [];
    const ends = [];
    let count = 0;
    const end = () => {
        if (count >= SHORTEST_STRETCH) {
            for (const [base, first, step] of numbers_READINGS) {
                keepReadable({ codes, starts, ends, count }, { base, first, step }, readable, writer);
            }
        }
        count = 0;
    };
    for (let at = 0; at < codes.length;) {
        if (isDigit(codes[at])) {
            const start = at;
            while (isDigit(codes[at]))
                at += 1;
            if (at - start > BYTE_DIGITS)
                end();
            else {
                starts[count] = start;
                ends[count] = at;
                count += 1;
            }
        }
        else {
            const behind = count > 0 ? unseenEnd(codes, at) : at;
            unseen ||= behind > at;
            if (way === 'unseen' && behind > at) {
                at = behind;
                continue;
            }
            if (count > 0 && !isBetween(codes, at))
                end();
            at += 1;
        }
    }
    end();
    return unseen;
}
function unseenEnd(codes, at) {
    const kind = kindsOfUnits()[codes[at] ?? 0];
    if (kind === SEQUENCE)
        return sequenceEnd(codes, at);
    if (kind === TAG)
        return tagEnd(codes, at);
    if (codes[at] !== numbers_AMPERSAND)
        return at;
    const reference = { code: 0, end: at };
    return readReference(codes, at, reference) && reference.code === NOTHING ? reference.end : at;
}
function keepReadable({ codes, starts, ends, count }, { base, first, step }, readable, writer) {
    const byteAt = (k) => byteOf(codes, starts[k] ?? 0, ends[k] ?? 0, base);
    let stretch = 0;
    const keep = (to) => {
        if (stretch >= SHORTEST_STRETCH) {
            for (let k = to - stretch * step; k < to; k += step)
                writer.add(byteAt(k), starts[k] ?? 0, ends[k] ?? 0);
            writer.add(GAP, 0, 1);
        }
        stretch = 0;
    };
    let k = first;
    for (; k < count; k += step) {
        if (readable[byteAt(k)] === 1)
            stretch += 1;
        else
            keep(k);
    }
    keep(k);
}
function byteOf(codes, start, end, base) {
    let byte = 0;
    for (let at = start; at < end; at += 1) {
        const digit = (codes[at] ?? 0) - 48;
        if (digit >= base)
            return 0x1000;
        byte = byte * base + digit;
    }
    return byte;
}
function isDigit(code) {
    return code !== undefined && code >= 48 && code <= 57;
}
function isBetween(codes, at) {
    const code = codes[at] ?? 0;
    const lower = code | 32;
    if (lower >= 97 && lower <= 122)
        return LINE_ENDS.has(code) && codes[at - 1] === numbers_BACKSLASH;
    return code < 0x7f || HEX[code] === HEX_SEPARATOR;
}

;// CONCATENATED MODULE: ./lib/safety/prefilter.js





const prefilter_LONGEST = 1 << 16;
const BASE64_DIGITS = 7;
const prefilter_NO_DIGIT = 64;
const prefilter_NOTHING = () => false;
function createPrefilter(needles, readable, hashes = hashesOf(needles.pieces, PIECE)) {
    if (needles.whole.size > 0 || needles.remains.size > 0)
        return prefilter_NOTHING;
    const { shift, has } = hashes;
    let buffers = [new Uint16Array(1024), new Uint16Array(1024)];
    const readingsOf = (text) => {
        const { length } = text;
        if (length > buffers[0].length)
            buffers = [new Uint16Array(length), new Uint16Array(length)];
        const [all, unfolded] = buffers;
        const kinds = kindsOfUnits();
        let size = 0;
        for (let at = 0; at < length; at += 1) {
            const code = text.charCodeAt(at);
            const kind = kinds[code];
            all[at] = code;
            if (kind === ITSELF) {
                unfolded[size] = code;
                size += 1;
            }
            else if (kind !== FOLD)
                return null;
        }
        const whole = all.subarray(0, length);
        return size === length ? [whole] : [whole, unfolded.subarray(0, size)];
    };
    const hasPiece = (codes) => {
        let hash = 0;
        for (let at = 0; at < codes.length; at += 1) {
            hash = (hash << shift) ^ foldedCode(codes[at] ?? 0);
            if (has(hash))
                return true;
        }
        return false;
    };
    const mayHold = (codes) => hasPiece(codes) || holdsNumbers(codes) || holdsHex(codes, readable);
    return (text) => {
        const readings = text.length > prefilter_LONGEST ? null : readingsOf(text);
        const last = readings?.at(-1);
        if (readings === null || last === undefined)
            return false;
        return !readings.some(mayHold) && !holdsBase64(last, readable);
    };
}
function holdsBase64(codes, readable) {
    let from = 0;
    for (let at = 0; at <= codes.length; at += 1) {
        if (at < codes.length && (BASE64[codes[at] ?? 0] ?? prefilter_NO_DIGIT) < prefilter_NO_DIGIT)
            continue;
        if (at - from >= BASE64_DIGITS && isText(codes, from, at, readable))
            return true;
        from = at + 1;
    }
    return false;
}
function isText(codes, from, to, readable) {
    for (let first = 0; first < 4; first += 1) {
        let place = first;
        let stretch = 0;
        for (let at = from; at + 1 < to; at += 1, place = (place + 1) & 3) {
            if (place === 3)
                continue;
            const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
            stretch = readable[(pair >> (4 - 2 * place)) & 0xff] === 1 ? stretch + 1 : 0;
            if (stretch >= SHORTEST_STRETCH)
                return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/safety/redact.js










function redactLines(document, redact) {
    return document.split('\n').map(redact).join('\n');
}
const DEEPEST_BINARY = 2;
const MOST_LOOKS = 4;
function createRedactor(secrets, own = []) {
    if (!secrets.some((secret) => secret.trim().length >= SHORTEST))
        return (text) => text;
    let made = null;
    const search = () => {
        made ??= createSearch(secrets, shownTexts(own));
        return made;
    };
    const look = (view, mark) => search().look(view, mark);
    const steps = function* (input) {
        let result = input;
        for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
            const next = yield* (0,mask/* masked */.Iv)(result, look);
            if (next === result)
                return result;
            result = next;
        }
        return mask/* MASK */.v5;
    };
    const shortcut = (0,memoized/* memoized */.x)((input) => (search().prefilter(input) ? input : (0,mask/* lastOf */.g1)(steps(input))));
    return Object.assign((input) => (input.length < SHORT_PIECE ? input : shortcut(input)), {
        steps,
    });
}
function createSearch(secrets, shown) {
    const needles = collectNeedles(secrets, shown);
    const readable = readableBytes(secrets);
    const hashes = hashesOf(needles.pieces, PIECE);
    return {
        look: createLook(needles, readable, hashes),
        prefilter: createPrefilter(needles, readable, hashes),
    };
}
function createLook(needles, readable, hashes) {
    const pieces = createScanner(needles.pieces, PIECE, hashes);
    const remains = createScanner(needles.remains, SHORT_PIECE);
    const plain = createScanner(needles.plain, SHORT_PIECE);
    const scan = (view, depth, isDecimal, mark) => {
        const found = (start, end) => mark((0,safety_view/* startOf */.GH)(view, start), (0,safety_view/* endOf */.pJ)(view, end - 1));
        pieces(view, found);
        if (depth === 0)
            remains(view, found);
        else if (!isDecimal)
            plain(view, found);
        findWhole(needles.whole, view, found);
    };
    const shortest = [...needles.whole].some(({ length }) => length < PIECE) ? SHORTEST : SHORTEST_DECIMAL;
    const writers = Array.from({ length: DEEPEST_BINARY + 1 }, () => ({
        layers: [new safety_view/* ViewWriter */.lt(), new safety_view/* ViewWriter */.lt()],
        binary: new safety_view/* ViewWriter */.lt(),
        hex: { lettered: new safety_view/* ViewWriter */.lt(), decimal: new safety_view/* ViewWriter */.lt(), shortest },
    }));
    const look = (view, depth, isDecimal, mark) => {
        const own = writers[depth];
        if (own === undefined)
            return;
        const inner = (found) => {
            for (const meant of found)
                look(meant, depth + 1, false, mark);
        };
        const digits = (of) => {
            inner(fromNumbers(of, readable, own.binary));
            for (const meant of fromHex(of, readable, own.hex))
                look(meant.view, depth + 1, meant.isDecimal, mark);
        };
        if (depth < DEEPEST_BINARY)
            digits(view);
        for (const layer of layersOf(view, own.layers)) {
            scan(layer.view, depth, isDecimal, mark);
            if (depth === DEEPEST_BINARY)
                continue;
            if (!layer.last) {
                if (layer.view !== view)
                    inner(fromNumbers(layer.view, readable, own.binary));
                continue;
            }
            inner(fromBase64(layer.view, readable, own.binary));
            if (layer.view !== view)
                digits(layer.view);
        }
    };
    return (view, mark) => look(view, 0, false, mark);
}
function findWhole(whole, view, found) {
    if (whole.size === 0)
        return;
    const lower = folded((0,safety_view/* textOf */.b6)(view));
    for (const needle of whole) {
        const isNumber = /^\d+$/.test(needle);
        for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
            const end = at + needle.length;
            if (isNumber && (redact_isDigit(lower, at - 1) || redact_isDigit(lower, end)))
                continue;
            found(at, end);
        }
    }
}
function redact_isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 48 && code <= 57;
}


/***/ }),

/***/ 9105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   lt: () => (/* binding */ ViewWriter),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
function viewOf(text) {
    const { length } = text;
    const codes = new Uint16Array(length);
    for (let at = 0; at < length; at += 1)
        codes[at] = text.charCodeAt(at);
    return { codes, starts: null, ends: null };
}
function startOf({ starts }, at) {
    return starts === null ? at : (starts[at] ?? 0);
}
function endOf({ ends }, at) {
    return ends === null ? at + 1 : (ends[at] ?? 0);
}
function textOf({ codes }, from = 0, to = codes.length) {
    return Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le');
}
const FIRST_ROOM = 64;
const NO_CODES = new Uint16Array();
const NO_PLACES = new Int32Array();
const NO_VIEW = { codes: NO_CODES, starts: null, ends: null };
class ViewWriter {
    #of = NO_VIEW;
    #room = FIRST_ROOM;
    #codes = NO_CODES;
    #starts = NO_PLACES;
    #ends = NO_PLACES;
    #size = 0;
    begin(of, room = FIRST_ROOM) {
        this.#of = of;
        this.#room = room;
        this.#size = 0;
        return this;
    }
    add(code, from, to) {
        if (this.#size === this.#codes.length)
            this.#grow(0);
        const at = this.#size;
        this.#codes[at] = code;
        this.#starts[at] = startOf(this.#of, from);
        this.#ends[at] = endOf(this.#of, to - 1);
        this.#size = at + 1;
    }
    copy(to, from = 0) {
        if (from === to)
            return;
        const size = this.#size + to - from;
        if (size > this.#codes.length)
            this.#grow(size);
        const { codes, starts, ends } = this.#of;
        const [ownCodes, ownStarts, ownEnds] = [this.#codes, this.#starts, this.#ends];
        let at = this.#size;
        for (let place = from; place < to; place += 1) {
            ownCodes[at] = codes[place] ?? 0;
            ownStarts[at] = starts === null ? place : (starts[place] ?? 0);
            ownEnds[at] = ends === null ? place + 1 : (ends[place] ?? 0);
            at += 1;
        }
        this.#size = size;
    }
    get view() {
        const size = this.#size;
        if (size === 0)
            return null;
        return {
            codes: this.#codes.subarray(0, size),
            starts: this.#starts.subarray(0, size),
            ends: this.#ends.subarray(0, size),
        };
    }
    #grow(needed) {
        const room = Math.max(this.#room, this.#codes.length * 2, needed);
        const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
        this.#codes = new Uint16Array(room);
        this.#starts = new Int32Array(room);
        this.#ends = new Int32Array(room);
        this.#codes.set(codes);
        this.#starts.set(starts);
        this.#ends.set(ends);
    }
}


/***/ }),

/***/ 7433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ filePieces),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_file_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6689);


const MOST_BYTES = 1024 * 1024;
const PIECE = 64 * 1024;
class Unreadable extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
function refuseNoFile(stats) {
    if (stats.isDirectory())
        throw new Unreadable('EISDIR');
    if (!stats.isFile())
        throw new Unreadable(_model_file_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_FILE */ .tW);
}
let buffer = null;
function* filePieces(path, most) {
    refuseNoFile((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        refuseNoFile((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
        for (let size = 0;;) {
            buffer ??= Buffer.allocUnsafeSlow(PIECE);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, PIECE, null);
            if (read === 0)
                return;
            size += read;
            if (size > most)
                throw new Unreadable('EFBIG');
            yield Buffer.from(buffer.subarray(0, read));
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function readText(path, most = MOST_BYTES) {
    return Buffer.concat([...filePieces(path, most)]).toString('utf8');
}


/***/ })

};
