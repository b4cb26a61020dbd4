export const id = 470;
export const ids = [470];
export const modules = {

/***/ 5470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitOf: () => (/* binding */ junitOf)
/* harmony export */ });
/* harmony import */ var _safety_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2662);

/** What XML 1.0 has no way to write, not even as a reference (w3.org/TR/xml, production 2). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/**
 * The document, UTF-8. A failure is `failure`, a warning passes and says so in `system-out`, what was skipped or is
 * information only is `skipped`. Loads its builder only when called.
 */
async function junitOf(report) {
    const { XMLBuilder } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 6642));
    const builder = new XMLBuilder({
        attributeNamePrefix: '@',
        ignoreAttributes: false,
        format: true,
        suppressEmptyNode: true,
        // A gateway may be called `true`, and an attribute without a value is no XML.
        suppressBooleanAttributes: false,
    });
    const findings = report.gateways.flatMap((gateway) => gateway.findings);
    const root = {
        '@name': 'Gateway Preflight',
        '@tests': findings.length,
        '@failures': countOf(findings, 'fail'),
        '@errors': 0,
        '@time': seconds(report.durationMs),
        testsuite: report.gateways.map((gateway) => suiteOf(gateway, report.startedAt)),
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ testsuites: root })}`;
}
function suiteOf({ name, findings }, startedAt) {
    const names = new Map();
    return {
        '@name': clean(name) || 'gateway',
        '@tests': findings.length,
        '@failures': countOf(findings, 'fail'),
        '@errors': 0,
        '@skipped': countOf(findings, 'skip', 'info'),
        '@time': seconds(findings.reduce((sum, { durationMs }) => sum + durationMs, 0)),
        // Readers that check it want no fraction and no zone (ISO8601_DATETIME_PATTERN of Ant's schema).
        '@timestamp': clean(startedAt).slice(0, 19),
        testcase: findings.map((finding) => {
            const plain = caseName(finding);
            const count = (names.get(plain) ?? 0) + 1;
            names.set(plain, count);
            // Readers put cases of one name together, and would show one of several faults.
            return caseOf(finding, clean(name) || 'gateway', count === 1 ? plain : `${plain} (${count})`);
        }),
    };
}
function caseOf(finding, gateway, name) {
    const { status, code, durationMs } = finding;
    const attributes = { '@classname': gateway, '@name': name, '@time': seconds(durationMs) };
    const message = clean(finding.seen);
    if (status === 'pass')
        return attributes;
    if (status === 'fail') {
        return {
            ...attributes,
            failure: { '@message': message, '@type': code ?? 'fail', '#text': story(finding) },
        };
    }
    if (status === 'warn')
        return { ...attributes, 'system-out': `Warning: ${story(finding)}` };
    return { ...attributes, skipped: { '@message': code === null ? message : `${code}: ${message}` } };
}
function caseName({ check, model }) {
    return model === null ? check : `${check} ${clean(model)}`;
}
/** Code, what was seen, what it means, what to do, and where to read on; a line each. */
function story({ code, seen, means, next, requestId, docs }) {
    const id = requestId === null ? '' : `Request id: ${requestId}`;
    return [code ?? '', seen, means, next, id, docs ?? '']
        .map(clean)
        .filter((line) => line !== '')
        .join('\n');
}
function countOf(findings, ...statuses) {
    return findings.filter(({ status }) => statuses.includes(status)).length;
}
const seconds = (ms) => (ms / 1000).toFixed(3);
const clean = (text) => (0,_safety_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).replace(UNWRITABLE, '');


/***/ })

};
