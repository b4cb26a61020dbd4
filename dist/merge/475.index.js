export const id = 475;
export const ids = [475];
export const modules = {

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fE: () => (/* binding */ docsOf),
/* harmony export */   jt: () => (/* binding */ NEW_ISSUE)
/* harmony export */ });
/* unused harmony exports REPOSITORY, DOCS_ROOT */
/** `owner/repo` on the public code host. */
const REPOSITORY = 'gateway-preflight/gateway-preflight';
const SITE = `https://github.com/${REPOSITORY}`;
/** The folder of generated pages, one a code, plus their index. */
const DOCS_ROOT = `${SITE}/blob/main/docs/codes`;
/** Where a defect of ours is reported. */
const NEW_ISSUE = `${SITE}/issues/new/choose`;
/** The page of a code: what it looks like, what it means, what to do. */
function docsOf(code) {
    return `${DOCS_ROOT}/${code}.md`;
}


/***/ }),

/***/ 2475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guarded: () => (/* binding */ guarded)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2249);
/* harmony import */ var _model_docs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4098);
/* harmony import */ var _safety_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2662);
/** What every action of this repository does around its work: signals, and defects of ours. */



/** Fires on the signals with which a runner cancels: SIGINT, 7.5 s later SIGTERM, then it kills. */
function cancelled() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort('cancelled'));
    return controller.signal;
}
/** What broke and where, without the message: that may quote what a peer said, and nothing here can redact it. */
function placeOf(error) {
    if (!(error instanceof Error))
        return 'unknown';
    const { name, message, stack = '' } = error;
    const frames = stack.slice(stack.indexOf(message) + message.length);
    const place = /^ +at (?:.*[(/])?([^\s()/]+:\d+:\d+)\)?$/m.exec(frames)?.[1] ?? 'an unknown place';
    return (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${name} at ${place}`), 200);
}
/** Never rejects; the exit code is that of `core.setFailed`. Listens for signals itself where nobody does yet. */
async function guarded(act, cancel = cancelled()) {
    try {
        await act(cancel);
    }
    catch (error) {
        // A last resort: what can go wrong in a gateway is caught where it is asked.
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(`internal-error: ${placeOf(error)}. Please report it: ${_model_docs_js__WEBPACK_IMPORTED_MODULE_2__/* .NEW_ISSUE */ .jt}`);
    }
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ INVISIBLE)
/* harmony export */ });
/**
 * Characters that have no place on a line of text: controls (C0, C1, DEL), line and paragraph separators, what
 * reorders text (bidi), what nobody sees (zero-width, soft hyphen, variation selectors, tags), fillers that
 * look like blanks, and halves of characters.
 */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;


/***/ }),

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);
/**
 * Makes foreign text harmless on a line of the runner's log or of a terminal. The runner reads every line it
 * is given: `::command::` counts after blanks, `##[command]` anywhere, and a lone CR ends a line
 * (actions/runner, ActionCommandManager.cs and ActionCommand.cs).
 */

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
/** Replaced and not dropped: what stood apart must not grow together, be it a secret or a command. */
const UNSEEN = new RegExp(`(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .k.source})+`, 'gu');
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
/** Most text is nothing but this, and to look for each kind of character that is not seen takes long. */
const PLAIN = /^[ -~]*$/;
/** The text with each run of characters that are not seen, line ends included, shown as `\ufffd`. */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd');
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
