export const id = 69;
export const ids = [69];
export const modules = {

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellGitHub: () => (/* binding */ tellGitHub)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/github/patience.js
function createPatience(options = {}) {
    const { requestMs = 10_000, requestsMs = 25_000, waitsMs = 90_000 } = options;
    let askedMs = 0;
    let waitedMs = 0;
    return {
        forRequest: () => Math.max(0, Math.min(requestMs, requestsMs - askedMs)),
        took: (ms) => {
            askedMs += ms;
        },
        forWait: (ms) => {
            if (waitedMs + ms > waitsMs)
                return false;
            waitedMs += ms;
            return true;
        },
    };
}

// EXTERNAL MODULE: ./lib/runner/inputs.js + 2 modules
var inputs = __webpack_require__(5548);
;// CONCATENATED MODULE: ./lib/runner/tell-github.js



async function sleep(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}
function writerOf(report, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    const runUrl = server && repository && id ? `${server}/${repository}/actions/runs/${id}` : null;
    return { at: report.startedAt, runUrl, workflow: env.GITHUB_WORKFLOW ?? '' };
}
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
        elapsed: () => performance.now(),
        patience: createPatience(),
    };
    const warnings = [];
    if (run.issue) {
        const { trackIssues } = await __webpack_require__.e(/* import() */ 524).then(__webpack_require__.bind(__webpack_require__, 1524));
        warnings.push((await trackIssues(report, writer, access)).warning);
    }
    if (run.comment) {
        const { keepComment, pullRequestOf } = await __webpack_require__.e(/* import() */ 197).then(__webpack_require__.bind(__webpack_require__, 8197));
        const pullRequest = pullRequestOf((0,inputs/* eventPayload */.Z3)(env.GITHUB_EVENT_PATH));
        if (pullRequest !== null) {
            const place = { pullRequest, job: env.GITHUB_JOB ?? '' };
            warnings.push((await keepComment(report, place, writer, access)).warning);
        }
    }
    return warnings.filter((warning) => warning !== null);
}


/***/ })

};
