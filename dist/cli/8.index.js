export const id = 8;
export const ids = [8];
export const modules = {

/***/ 3008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKeys: () => (/* binding */ readKeys)
/* harmony export */ });
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9000);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8616);


const NAME = /^[A-Za-z_]\w*$/;
const WORKS = 'Write `NAME=value`, one per line, or one JSON object of strings.';
function ofJson(text) {
    const value = (0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return null;
    return Object.entries(value).map(([name, one], at) => [`member ${at + 1}`, name, one]);
}
function ofLines(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
        const here = line.trim();
        if (here === '' || here.startsWith('#'))
            return [];
        const mark = here.indexOf('=');
        const where = `line ${at + 1}`;
        if (mark < 0)
            return [[where, '', here]];
        return [[where, here.slice(0, mark).trim(), here.slice(mark + 1).trim()]];
    });
}
function faultOf(name, value, before) {
    if (!NAME.test(name))
        return 'it is not `NAME=value`';
    const shown = (0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .keysIn */ .q7)(name).length > 0 ? 'a name' : name;
    if (typeof value !== 'string')
        return `the value of ${shown} is not text`;
    return before.has(name) ? `${shown} is given twice` : null;
}
function readKeys(text, problems) {
    const whole = text.trim();
    if (whole === '')
        return { variables: {}, secrets: [] };
    const pairs = whole.startsWith('{') ? ofJson(whole) : ofLines(text);
    if (pairs === null) {
        problems.invalid('keys', 'this begins like JSON but is not valid JSON.', WORKS);
        return { variables: {}, secrets: whole.split(/\s+/) };
    }
    const variables = new Map();
    const secrets = [];
    for (const [where, name, value] of pairs) {
        const fault = faultOf(name, value, new Set(variables.keys()));
        const wrong = NAME.test(name) && (0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .keysIn */ .q7)(name).length === 0 ? [] : [name];
        if (typeof value === 'string')
            secrets.push(value, ...wrong);
        if (fault !== null)
            problems.invalid('keys', `${where}: ${fault}.`, WORKS);
        else if (typeof value === 'string')
            variables.set(name, value);
    }
    return { variables: Object.fromEntries(variables), secrets: secrets.filter((one) => one !== '') };
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony export fieldOf */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null
        ? value[name]
        : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
