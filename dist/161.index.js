export const id = 161;
export const ids = [161];
export const modules = {

/***/ 8793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   s: () => (/* binding */ latencyIn)
/* harmony export */ });
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const low = sorted[Math.floor((sorted.length - 1) / 2)];
    const high = sorted[Math.floor(sorted.length / 2)];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}
function latencyIn(entry, model) {
    return Object.hasOwn(entry.models, model) ? entry.models[model] : undefined;
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trendLines: () => (/* binding */ trendLines)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5268);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8793);
/* harmony import */ var _model_measures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4792);
/* harmony import */ var _model_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _safety_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2809);
/* harmony import */ var _safety_mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2377);






const RUNS = 30;
const SMALL = { rows: 100, charts: 3 };
const LOOK = '%%{init: {"xyChart": {"height": 260}, "themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7"}}}}%%';
function trendLines(history, names, detail = SMALL) {
    const runs = new Map([...new Set(names)].map((name) => [name, []]));
    for (const entry of history)
        runs.get(entry.name)?.push(entry);
    const trends = [...runs]
        .map(([name, all]) => ({ name, runs: all.slice(-RUNS) }))
        .filter((trend) => trend.runs.length > 1);
    const shown = trends.slice(0, detail.rows);
    if (shown.length === 0)
        return [];
    const rest = trends.length - shown.length;
    const legend = _model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICTS */ .b.toReversed()
        .map((verdict) => `${(0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .iconOf */ .ZG)(verdict)} ${verdict}`)
        .join(', ');
    return [
        '| Gateway | Last runs, newest right | Worked | Latency | Last trouble |',
        '| --- | --- | --- | --- | --- |',
        ...shown.map(rowOf),
        '',
        ...(rest > 0
            ? [`${(0,_model_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(rest, 'more gateway')} left out here to save space; the history has them all.`, '']
            : []),
        `<sub>At most ${RUNS} runs a gateway: ${legend}.</sub>`,
        '',
        ...shown.filter(isTimed).slice(0, detail.charts).flatMap(chartOf),
    ];
}
function rowOf({ name, runs }) {
    const strip = runs.map(({ verdict }) => (0,_model_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .iconOf */ .ZG)(verdict)).join('');
    const worked = runs.filter(({ verdict }) => verdict !== 'fail').length;
    const trouble = runs.findLast(({ verdict }) => verdict !== 'pass');
    const last = trouble === undefined ? 'none' : `${trouble.at.slice(0, 10)} ${(0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(trouble.diagnosis, 40)}`;
    return `| ${(0,_safety_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(name, 100)} | ${strip} | ${worked} of ${runs.length} | ${latencyOf(runs)} | ${last} |`;
}
function latencyOf(runs) {
    const usual = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .median */ .J)(timed(runs));
    if (usual === null)
        return '';
    const now = runs.at(-1)?.latencyMs ?? null;
    return `${now === null ? 'not timed' : (0,_model_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .milliseconds */ .R)(now)} (usually ${(0,_model_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .milliseconds */ .R)(usual)})`;
}
function chartOf({ name, runs }) {
    const values = timed(runs).map((ms) => Math.round(ms));
    return [
        '```mermaid',
        LOOK,
        'xychart-beta',
        `  title "Latency of ${(0,_safety_mermaid_js__WEBPACK_IMPORTED_MODULE_2__/* .mermaidLabel */ ._)(name) || 'the gateway'}: last ${values.length} timed runs"`,
        `  x-axis "run" 1 --> ${values.length}`,
        `  y-axis "ms" 0 --> ${Math.max(1, ...values)}`,
        `  line [${values.join(', ')}]`,
        '```',
        '',
    ];
}
const isTimed = ({ runs }) => timed(runs).length > 1;
const timed = (runs) => runs.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));


/***/ })

};
