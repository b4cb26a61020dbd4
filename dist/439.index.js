export const id = 439;
export const ids = [439];
export const modules = {

/***/ 6439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   warmUp: () => (/* binding */ warmUp)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _check_check_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9740);
/* harmony import */ var _check_deps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1652);
/* harmony import */ var _check_inquiry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3549);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6097);
/* harmony import */ var _config_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4667);
/* harmony import */ var _probe_requests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9122);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1116);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7406);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7439);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8568);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7354);












const MODEL = 'sample';
const ROOT = 'http://127.0.0.1/v1';
const INPUTS = { 'base-url': ROOT, auth: 'none', models: MODEL, 'status-page': 'off' };
const LIST = { object: 'list', data: [{ id: MODEL, object: 'model' }] };
const COMPLETION = {
    object: 'chat.completion',
    model: MODEL,
    choices: [{ index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 8, completion_tokens: 1, total_tokens: 9 },
};
function answerWith(body, redact) {
    return {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': redact('application/json') },
        body: redact(JSON.stringify(body)),
        truncated: false,
        bodyFault: null,
        redirects: [],
        firstByteMs: 1,
        durationMs: 1,
        arrivals: [],
    };
}
function sampleClient(redact) {
    return {
        send: async ({ body }) => answerWith(body === null ? LIST : COMPLETION, redact),
        requests: 2,
        connections: [{ dnsMs: null, connectMs: 1, tlsMs: null, address: null, proxy: null, tls: null }],
        close: async () => undefined,
    };
}
function sampleDeps(redact) {
    return {
        now: () => 0,
        wallClock: () => 0,
        sleep: async () => undefined,
        random: () => 0,
        signal: new AbortController().signal,
        proxy: { httpProxy: '', httpsProxy: '', noProxy: '' },
        redact,
        userAgent: '',
        control: async () => 'unreached',
        onProgress: () => undefined,
        past: _check_deps_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_PAST */ .N,
    };
}
function sampleLook(spec, deps) {
    const client = sampleClient(deps.redact);
    const inquiry = (0,_check_inquiry_js__WEBPACK_IMPORTED_MODULE_3__/* .createInquiry */ .U)({ spec, client, deps });
    const open = async () => {
        const list = await inquiry.ask({ question: 'models', model: null, request: (0,_probe_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .listRequest */ .Yq)(ROOT) });
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        const request = (0,_probe_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .probeRequest */ .O3)('completion', ROOT, MODEL);
        const first = await inquiry.ask({ question: 'completion', model: MODEL, request });
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        return { list, first };
    };
    return { spec, root: ROOT, inquiry, deps, client, opening: open(), underWay: Promise.resolve() };
}
async function warmUp(redact) {
    const { run } = (0,_config_run_js__WEBPACK_IMPORTED_MODULE_5__/* .configure */ .j)(INPUTS, _config_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_SURROUNDINGS */ .oj);
    const deps = sampleDeps(redact);
    const looks = run.gateways.map((spec) => sampleLook(spec, deps));
    const report = await (0,_check_check_all_js__WEBPACK_IMPORTED_MODULE_1__.checkAll)(run, looks, deps, { startedAt: '', began: 0 });
    for (const step of [reportText, summaryText, logText]) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        step(report, redact);
    }
    return report;
}
function reportText(report, redact) {
    return [...(0,_report_json_js__WEBPACK_IMPORTED_MODULE_8__/* .reportPieces */ .iq)(report, redact)].join('');
}
function summaryText(report, redact) {
    return redact((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_11__/* .summaryOf */ .YG)(report));
}
function logText(report, redact) {
    const outputs = Object.values((0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_10__/* .outputsOf */ .Y)(report, '', redact));
    const told = [
        ...(0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_7__/* .annotationsOf */ .I)(report).map(({ title }) => title),
        ...(0,_report_log_js__WEBPACK_IMPORTED_MODULE_9__/* .logGroups */ .D)(report).flatMap(({ lines }) => lines),
    ];
    return [...outputs, ...told.map(redact)];
}


/***/ })

};
