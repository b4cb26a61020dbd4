export const id = 287;
export const ids = [287];
export const modules = {

/***/ 4287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellGitHub: () => (/* binding */ tellGitHub)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5548);
/** The tracking issue and the comment, where they are wanted. A GitHub that fails is a warning in the log. */


/** For one request. */
const TIMEOUT_MS = 20_000;
async function sleep(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}
function writerOf(report, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    const runUrl = server && repository && id ? `${server}/${repository}/actions/runs/${id}` : null;
    return { at: report.startedAt, runUrl, workflow: env.GITHUB_WORKFLOW ?? '' };
}
/** Warnings for the log. Loaded, and the client of GitHub with it, only where one of the two is wanted. */
async function tellGitHub({ report, run, cancel }, redact, env) {
    if (cancel.aborted)
        return [];
    const writer = writerOf(report, env);
    const access = {
        token: run.githubToken,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        repository: env.GITHUB_REPOSITORY ?? '',
        signal: cancel,
        sleep,
        now: () => Date.now(),
        redact,
        timeoutMs: TIMEOUT_MS,
    };
    const warnings = [];
    if (run.issue) {
        const { trackIssues } = await __webpack_require__.e(/* import() */ 524).then(__webpack_require__.bind(__webpack_require__, 1524));
        warnings.push((await trackIssues(report, writer, access)).warning);
    }
    if (run.comment) {
        const { keepComment, pullRequestOf } = await __webpack_require__.e(/* import() */ 197).then(__webpack_require__.bind(__webpack_require__, 8197));
        const pullRequest = pullRequestOf((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .eventPayload */ .Z3)(env.GITHUB_EVENT_PATH));
        // Other events have no place for it.
        if (pullRequest !== null) {
            const place = { pullRequest, job: env.GITHUB_JOB ?? '' };
            warnings.push((await keepComment(report, place, writer, access)).warning);
        }
    }
    return warnings.filter((warning) => warning !== null);
}


/***/ })

};
