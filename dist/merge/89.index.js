export const id = 89;
export const ids = [89];
export const modules = {

/***/ 6089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFiles: () => (/* binding */ openFiles)
/* harmony export */ });
/* harmony import */ var _check_deps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1652);
/* harmony import */ var _memory_baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6075);
/* harmony import */ var _memory_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7617);
/* harmony import */ var _memory_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(107);
/* harmony import */ var _memory_keep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5070);
/* harmony import */ var _report_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6300);
/* harmony import */ var _report_redacted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3408);
/* harmony import */ var _safety_garbage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4945);








function openBaseline(path, roots) {
    const { baseline, damage, warning } = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_4__/* .loadBaseline */ .oU)(path, roots);
    const lists = new Map();
    let length = 0;
    let compared = null;
    return {
        past: {
            changes: (name, listed) => {
                if (!baseline.has(name))
                    return null;
                if (compared?.name !== name || compared.listed !== listed) {
                    const known = new Map([[name, (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_7__/* .collecting */ .HI)(baseline.get(name) ?? [])]]);
                    compared = { name, listed, changes: (0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .compareModels */ .wA)(name, listed, known) };
                }
                return compared.changes;
            },
            onListed: (name, listed) => {
                if (length <= _memory_history_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_BYTES */ .uZ)
                    length += (0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .lengthOf */ .Y5)((0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_7__/* .collecting */ .HI)(listed));
                lists.set(name, listed);
                if (length > _memory_history_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_BYTES */ .uZ)
                    lists.clear();
            },
        },
        keep: (_report, redact) => {
            const told = damage === null ? [] : [damage];
            if (warning !== null)
                return { history: [], warnings: [warning] };
            if (length > _memory_history_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_BYTES */ .uZ)
                return { history: [], warnings: [...told, `${path} was not written: ${_memory_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_LONG */ .ch}.`] };
            if (lists.size === 0)
                return { history: [], warnings: told };
            const next = [...lists].map(([name, listed]) => ({ name, listed }));
            const pieces = (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_7__/* .collecting */ .HI)((0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .baselinePieces */ .hW)(baseline, next, redact));
            const failed = (0,_memory_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(path, pieces, roots, { lasting: true });
            return { history: [], warnings: failed === null ? told : [...told, failed] };
        },
    };
}
const EACH_MODEL = 256;
function ownEntries({ startedAt, gateways }, redact) {
    return gateways.flatMap((gateway) => {
        const { name, baseUrl, verdict, diagnosis, plan } = gateway;
        const { wanted } = (0,_report_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .o)(gateway);
        const rest = plan === undefined ? {} : { plan };
        const one = (0,_report_redacted_js__WEBPACK_IMPORTED_MODULE_6__/* .redactedOf */ .U)({ name, baseUrl, verdict, diagnosis, models: { wanted }, ...rest }, redact);
        (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_7__/* .madeGarbage */ .dL)(wanted.length * EACH_MODEL);
        return (0,_memory_history_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)({ startedAt, gateways: [one] });
    });
}
function openHistory(path, roots) {
    const { entries, warning } = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_4__/* .loadHistory */ .FB)(path, roots);
    let earlier = entries;
    return {
        past: { slower: (name, model, ms) => (0,_memory_history_js__WEBPACK_IMPORTED_MODULE_3__/* .slowerThanUsual */ .Mw)(earlier, name, model, ms) },
        keep: (report, redact) => {
            earlier = [];
            const own = ownEntries(report, redact);
            if (warning !== null)
                return { history: own, warnings: [warning] };
            const added = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_4__/* .addToHistory */ .Pc)(path, own, roots);
            return { history: added.entries, warnings: added.warning === null ? [] : [added.warning] };
        },
    };
}
async function openFiles({ baselinePath, historyPath }, roots) {
    const parts = [
        ...(baselinePath === null ? [] : [openBaseline(baselinePath, roots)]),
        ...(historyPath === null ? [] : [openHistory(historyPath, roots)]),
    ];
    return {
        past: Object.assign({ ..._check_deps_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_PAST */ .N }, ...parts.map((part) => part.past)),
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
