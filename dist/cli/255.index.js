export const id = 255;
export const ids = [255,323];
export const modules = {

/***/ 1255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/config/run.js
var run = __webpack_require__(4667);
// EXTERNAL MODULE: ./lib/config/shown.js
var shown = __webpack_require__(7583);
;// CONCATENATED MODULE: ./lib/demo/scenes.js
const DEMO_MODELS = ['pong-large', 'pong-mini', 'pong-embed'];
const json = (status, value, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/json', 'x-request-id': 'req_demo', ...headers },
    body: JSON.stringify(value),
});
const error = (status, message, code, headers) => json(status, { error: { message, type: code, param: null, code } }, headers);
const list = () => json(200, { object: 'list', data: DEMO_MODELS.map((id) => ({ id, object: 'model', owned_by: 'demo' })) });
const completion = (model = 'pong-large') => json(200, {
    id: 'chatcmpl-demo',
    object: 'chat.completion',
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: 'pong' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: 1, total_tokens: 13 },
});
function api(replaced = {}, root = '/v1') {
    return (request) => {
        if (request.path === `${root}/models`)
            return replaced.list?.(request) ?? list();
        if (request.path === `${root}/chat/completions`)
            return replaced.completion?.(request) ?? completion();
        return json(404, {
            error: { message: `No route for ${request.path}`, type: 'invalid_request_error', code: null },
        });
    };
}
const page = (title) => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><html><head><title>${title}</title></head><body><div id="app"></div></body></html>`,
});
const incidentPage = {
    page: { id: 'demo', name: 'Demo gateway', url: 'https://status.example.com' },
    status: { indicator: 'major', description: 'Partial outage' },
    components: [
        { id: 'a', name: 'Chat Completions API', status: 'partial_outage', group: false },
        { id: 'b', name: 'Dashboard', status: 'operational', group: false },
    ],
    incidents: [
        {
            id: 'i',
            name: 'Elevated error rates',
            status: 'investigating',
            impact: 'major',
            started_at: '2026-11-22T10:02:00Z',
            components: [{ name: 'Chat Completions API' }],
            incident_updates: [],
        },
    ],
};
const refused = () => error(401, 'Incorrect API key provided. Check the key in your account settings.', 'invalid_api_key');
const SCENES = [
    { name: 'healthy', title: 'everything works', root: '/v1', inputs: {}, reply: api() },
    { name: 'wrong-root', title: 'the base URL lacks its /v1', root: '', inputs: {}, reply: api() },
    {
        name: 'refused-key',
        title: 'the key is not this gateway’s',
        root: '/v1',
        inputs: {},
        reply: api({ list: refused, completion: refused }),
    },
    {
        name: 'empty-balance',
        title: 'a 429 that is no rate limit',
        root: '/v1',
        inputs: {},
        reply: api({
            completion: () => error(429, 'You have run out of credit. Top up your balance to go on.', 'insufficient_quota'),
        }),
    },
    {
        name: 'rate-limit',
        title: 'a 429 that clears',
        root: '/v1',
        inputs: {},
        reply: api({
            completion: ({ seen }) => seen === 0
                ? error(429, 'Rate limit reached for requests per minute.', 'rate_limit_exceeded', {
                    'retry-after-ms': '300',
                })
                : completion(),
        }),
    },
    {
        name: 'mistyped-model',
        title: 'the model id is not in the list',
        root: '/v1',
        inputs: { models: 'pong-lage' },
        reply: api({ completion: () => error(404, 'The model `pong-lage` does not exist.', 'model_not_found') }),
    },
    {
        name: 'web-page',
        title: 'a site, not an API',
        root: '/v1',
        inputs: {},
        reply: () => page('Demo console'),
    },
    {
        name: 'dead-upstream',
        title: 'nothing behind the reverse proxy',
        root: '/v1',
        inputs: { retries: '1' },
        reply: () => ({
            status: 502,
            headers: { 'content-type': 'text/html', server: 'nginx' },
            body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
        }),
    },
    {
        name: 'incident',
        title: 'it works, but the status page has an incident',
        root: '/v1',
        inputs: { 'status-page': 'STATUS' },
        reply: (request) => (request.path.endsWith('.json') ? json(200, incidentPage) : api()(request)),
    },
    {
        name: 'another-model',
        title: 'another model answers than the one that was requested',
        root: '/v1',
        inputs: {},
        reply: api({ completion: () => completion('other-model-7b') }),
    },
];

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/demo/server.js


const DEMO_KEY = 'sk-demo-7Qw2Lx9Rt4Vb8Nm1Zc';
function playing() {
    const seen = new Map();
    return (0,external_node_http_.createServer)((request, response) => {
        request.resume();
        const [, name = '', path = ''] = /^\/([^/?]*)([^?]*)/.exec(request.url ?? '') ?? [];
        const scene = SCENES.find((one) => one.name === name);
        const method = request.method ?? 'GET';
        const key = `${method} ${name}${path}`;
        const before = seen.get(key) ?? 0;
        seen.set(key, before + 1);
        const reply = scene?.reply({ path, method, seen: before }) ?? { status: 404, body: 'Not found' };
        response.writeHead(reply.status, reply.headers ?? { 'content-type': 'text/plain' });
        response.end(reply.body);
    });
}
async function startDemoGateway() {
    const server = playing();
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address();
    const origin = `http://127.0.0.1:${port}`;
    return {
        inputsOf: (scene) => {
            const inputs = {
                'base-url': `${origin}/${scene.name}${scene.root}`,
                'api-key': DEMO_KEY,
                models: 'pong-large',
                'status-page': 'off',
                ...scene.inputs,
            };
            if (inputs['status-page'] === 'STATUS')
                inputs['status-page'] = `${origin}/${scene.name}/api/v2/summary.json`;
            return inputs;
        },
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}

// EXTERNAL MODULE: ./lib/engine/execute.js + 3 modules
var execute = __webpack_require__(7411);
// EXTERNAL MODULE: ./lib/safety/redact.js + 12 modules
var safety_redact = __webpack_require__(6296);
// EXTERNAL MODULE: ./lib/terminal/print.js + 14 modules
var print = __webpack_require__(323);
;// CONCATENATED MODULE: ./lib/terminal/demo.js








const CLOSING = 'This was the demo: each gateway ran in this process, most of them broken on purpose. Nothing left this machine.';
async function play(scene, gateway, terminal) {
    const configured = (0,run/* configure */.j)(gateway.inputsOf(scene), inputs/* NO_SURROUNDINGS */.oj);
    const env = { GITHUB_API_URL: 'none' };
    const redact = (0,safety_redact/* createRedactor */.l)(configured.secrets, (0,shown/* shownIn */.f)(configured.run));
    return (0,execute/* execute */.g)({
        configured,
        env,
        redact,
        cancel: terminal.cancel,
        onProgress: () => undefined,
    });
}
function named(report, scene) {
    return report.gateways.map((gateway) => ({ ...gateway, name: `${scene.name}: ${scene.title}` }));
}
async function playAll(gateway, terminal) {
    const hasPage = ({ inputs }) => inputs['status-page'] !== undefined;
    const reports = new Map();
    const act = async (scene) => {
        reports.set(scene, await play(scene, gateway, terminal));
    };
    await Promise.all(SCENES.filter((scene) => !hasPage(scene)).map(act));
    await Promise.all(SCENES.filter(hasPage).map(act));
    return SCENES.flatMap((scene) => reports.get(scene) ?? []);
}
async function runDemo(terminal, json) {
    const gateway = await startDemoGateway();
    try {
        const reports = await playAll(gateway, terminal);
        const [first] = reports;
        if (first === undefined)
            return 1;
        const gateways = reports.flatMap((report, at) => {
            const scene = SCENES[at];
            return scene === undefined ? [] : named(report, scene);
        });
        const worst = reports.find(({ verdict }) => verdict === 'fail') ?? first;
        const report = { ...first, verdict: worst.verdict, diagnosis: worst.diagnosis, gateways };
        (0,print.showReport)(report, json, (text) => text, terminal);
        if (!json)
            terminal.stdout.write(`\n${CLOSING}\n`);
        return terminal.cancel.aborted ? 1 : 0;
    }
    finally {
        await gateway.close();
    }
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAndPrint: () => (/* binding */ keepAndPrint),
  showReport: () => (/* binding */ showReport)
});

// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
// EXTERNAL MODULE: ./lib/report/json.js
var report_json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
;// CONCATENATED MODULE: ./lib/engine/write-files.js



function writeReport({ report, run, writtenAs }, redact, roots) {
    const { reportPath } = run;
    const pieces = (0,garbage/* collecting */.HI)((0,report_json/* reportPieces */.iq)(report, redact, writtenAs));
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

// EXTERNAL MODULE: ./lib/report/redacted.js
var redacted = __webpack_require__(3408);
// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
// EXTERNAL MODULE: ./lib/model/model-rows.js
var model_rows = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/model/sentence.js
var model_sentence = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/report/groups.js
var report_groups = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/report/headline.js
var report_headline = __webpack_require__(5916);
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/report/paint.js

const TONES = {
    pass: 'green',
    warn: 'yellow',
    fail: 'red',
    skip: 'gray',
    info: 'cyan',
    bold: 'bold',
    dim: 'dim',
};
function painter(colour) {
    if (!colour)
        return (_, text) => text;
    return (tone, text) => (0,external_node_util_.styleText)(TONES[tone], text, { validateStream: false });
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

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/safety/mask.js
var mask = __webpack_require__(9252);
;// CONCATENATED MODULE: ./lib/safety/markdown.js


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
    return parted(clip(oneLine(text), max).replaceAll(BREAK, '\ufffd').replace(LINKED, `$&${BREAK}`))
        .replace(LEADING, `$&${BREAK}`)
        .replace(MARKUP, reference)
        .replaceAll(BREAK, '<wbr>');
}
function markdown_sentence(text, max = 2000) {
    return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
function markdown_code(text, max = 200) {
    return `<code>${harmless(text, max, (line) => line)}</code>`;
}
function codeBlock(text, language) {
    const body = text.split('\n').map((line) => escapeHtml(visible(line)));
    return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}
function withMasks(markdown) {
    if (!markdown.includes(MASK))
        return markdown;
    let fenced = false;
    const lines = markdown.split('\n').map((line) => {
        if (line.startsWith('```'))
            fenced = !fenced;
        return fenced ? line : line.replace(/(?<!\*)\*{3}(?!\*)/g, reference('*').repeat(3));
    });
    return lines.join('\n');
}
function markdown_link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return prose(label);
    return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}

;// CONCATENATED MODULE: ./lib/report/marks.js

function marks_markOf(status) {
    return `${iconOf(status)} ${wordOf(status)}`;
}
function marks_cellMarkOf(status) {
    return `${iconOf(status)}&nbsp;${wordOf(status)}`;
}

;// CONCATENATED MODULE: ./lib/report/checks-table.js





const NAMES = 3;
function checksTable(findings) {
    const groups = groupsOf(findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const diagnosed = reached.some(({ first }) => first.code !== null);
    const rows = reached.map((group) => {
        const { first } = group;
        const bad = first.status === 'fail' || first.status === 'warn';
        const check = bad ? `**${first.check}**` : first.check;
        const cells = [cellMarkOf(first.status), check, ...(diagnosed ? [checks_table_codeLink(first)] : []), seenBy(group)];
        return checks_table_tableRow(cells);
    });
    const head = ['Result', 'Check', ...(diagnosed ? ['Diagnosis'] : []), 'What was seen'];
    const table = rows.length === 0 ? [] : [checks_table_tableRow(head), checks_table_tableRow(head.map(() => '---')), ...rows, ''];
    return [...table, ...skippedLines(groups.filter(({ first }) => first.status === 'skip'))];
}
function checks_table_tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function checks_table_codeLink({ code: diagnosis, docs }) {
    if (diagnosis === null)
        return '';
    return docs === null ? code(diagnosis) : link(diagnosis, docs);
}
function checks_table_named(names) {
    const shown = names.slice(0, NAMES).map((name) => code(name, 100));
    const rest = names.length - shown.length;
    return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
function seenBy({ first, models }) {
    const seen = sentence(first.seen, 300);
    if (models.length > 1) {
        const all = `${counted(models.length, 'model')}: ${checks_table_named(models)}.`;
        return first.status === 'pass' ? all : `${all}<br>First: ${seen}`;
    }
    const [model] = models;
    return model === undefined || first.seen.includes(model) ? seen : `${code(model, 100)}: ${seen}`;
}
function skippedLines(groups) {
    const byReason = new Map();
    for (const { first } of groups) {
        const checks = byReason.get(first.seen) ?? new Set();
        byReason.set(first.seen, checks.add(first.check));
    }
    if (byReason.size === 0)
        return [];
    const reasons = [...byReason].slice(0, 6).map(([reason, checks]) => {
        return `${[...checks].join(', ')} (${sentence(clip(reason, 160).replace(/(?<![.\s])[.\s]+$/, ''))})`;
    });
    return [`${markOf('skip')}: ${reasons.join('; ')}.`, ''];
}

;// CONCATENATED MODULE: ./lib/report/models-table.js





const STATE_MARKS = {
    broken: `${(0,phrases/* iconOf */.ZG)('fail')} no`,
    works: `${(0,phrases/* iconOf */.ZG)('pass')} yes`,
    spared: `${(0,phrases/* iconOf */.ZG)('info')} not needed`,
    unasked: `${(0,phrases/* iconOf */.ZG)('skip')} not asked`,
};
const AT_ONCE = 15;
const COLUMNS = (/* unused pure expression or super */ null && (['Model', 'Works', 'Time', 'Listed', 'Diagnosis']));
function modelsTable(gateway, max) {
    const rows = modelRows(gateway);
    if (rows.length === 0)
        return [];
    if (rows.length <= Math.min(AT_ONCE, max))
        return tableOf(rows);
    const open = rows.filter(({ state }) => state === 'broken').slice(0, Math.min(AT_ONCE, max));
    const lines = open.length === 0 ? [] : [...tableOf(open)];
    let left = max - open.length;
    for (const state of STATES) {
        const folded = rows.filter((row) => row.state === state).slice(state === 'broken' ? open.length : 0);
        if (folded.length === 0)
            continue;
        const shown = folded.slice(0, Math.max(0, left));
        left -= shown.length;
        const title = foldedTitle(state, folded.length);
        const rest = folded.length - shown.length;
        const omitted = rest === 0 ? '' : `${counted(rest, 'model')} left out here to save space; the report has them all.`;
        lines.push(...models_table_foldedLines(title, shown.length === 0 ? [omitted] : [...tableOf(shown), omitted]));
    }
    return lines;
}
function foldedTitle(state, count) {
    const models = counted(count, 'model');
    const one = count === 1;
    switch (state) {
        case 'broken':
            return `${iconOf('fail')} ${models} more ${one ? 'does' : 'do'} not work`;
        case 'works':
            return `${iconOf('pass')} ${models} ${one ? 'works' : 'work'}`;
        case 'spared':
            return `${iconOf('info')} ${models} not needed: another model of the same item works`;
        case 'unasked':
            return `${iconOf('skip')} ${models} not asked`;
    }
}
function models_table_foldedLines(title, body) {
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
        code(model.id, 100),
        STATE_MARKS[state],
        latencyMs === null ? '' : milliseconds(latencyMs),
        listed === null ? '' : listed ? 'yes' : '**no**',
        [diagnosis, near].filter((part) => part !== '').join(': '),
    ];
}

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
    const rest = left === 0 ? [] : [`${counted(left, 'model')} left out here to save space; the report has them all.`, ''];
    return [
        ...(open.length === 0 ? [] : table(open)),
        ...(folded.length === 0 ? [] : foldedLines(`${counted(folded.length, 'model')} more`, table(folded))),
        ...rest,
    ];
}
function isGood({ probes }) {
    return Object.values(probes).every((status) => status === 'pass');
}
function probe_matrix_tableOf(models, probes, about) {
    const head = ['Model', 'Listed', ...probes];
    const rows = models.map((model) => tableRow([
        code(model.id, 100),
        model.listed === null ? 'unknown' : model.listed ? 'yes' : '**no**',
        ...probes.map((probe) => cellOf(model, probe, about.get(`${probe} ${model.id}`))),
    ]));
    return [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
}
function cellOf(model, probe, finding) {
    const status = model.probes[probe];
    if (status === undefined)
        return '';
    const word = `${iconOf(status)}&nbsp;${WORDS[status]}`;
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
        return dimension == null ? '' : counted(dimension, 'number');
    if (probe !== 'stream' || firstTokenMs == null)
        return '';
    const rate = tokensPerSecond == null ? '' : `, ${tokensPerSecond} tokens/s`;
    return `first token ${milliseconds(firstTokenMs)}${rate}`;
}

;// CONCATENATED MODULE: ./lib/report/terminal-table.js


const NARROWEST = 72;
const WIDEST = 140;
const WIDEST_CELL = 48;
const LEAST_LAST = 22;
const FRAME = 3;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;
function textWidth(text) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(text);
    return [...plain].length + (plain.match(WIDE)?.length ?? 0);
}
function folded(text, width) {
    const lines = [];
    let line = '';
    for (const character of text) {
        if (line !== '' && textWidth(line + character) > width) {
            const end = /^.*[-/:_@]/u.exec(line)?.[0] ?? '';
            const kept = end !== '' && textWidth(end) * 2 >= width ? end : line;
            lines.push(kept);
            line = line.slice(kept.length);
        }
        line += character;
    }
    return [...lines, line].join('\n');
}
function terminalTable(head, rows, columns) {
    if (columns < NARROWEST)
        return rows.map((row) => row.filter((cell) => cell !== '').join('  '));
    const natural = head.map((title, column) => Math.max(textWidth(title), ...rows.map((row) => textWidth(row[column] ?? ''))));
    const wanted = natural.slice(0, -1).map((width) => Math.min(width, WIDEST_CELL));
    const room = Math.min(columns, WIDEST) - FRAME * natural.length - 1;
    const last = Math.min(natural.at(-1) ?? 0, Math.max(room - sum(wanted), LEAST_LAST));
    const first = shrunk(wanted, room - last);
    const table = new cli_table3({
        head: [...head],
        colWidths: [...first, last].map((width) => width + 2),
        wordWrap: true,
        style: { head: [], border: [], compact: true },
    });
    table.push(...rows.map((row) => row.map((cell, at) => fitted(cell, first[at]))));
    return table.toString().split('\n');
}
function sum(widths) {
    return widths.reduce((all, width) => all + width, 0);
}
function shrunk(widths, room) {
    const over = sum(widths) - room;
    const widest = widths.indexOf(Math.max(...widths));
    return over <= 0 ? widths : widths.map((width, at) => (at === widest ? Math.max(width - over, 8) : width));
}
function fitted(cell, width) {
    return width === undefined || textWidth(cell) <= width ? cell : folded(cell, width);
}

;// CONCATENATED MODULE: ./lib/report/terminal-matrix.js






const MOST_MODELS = 30;
const WIDEST_MODEL = 48;
const CELLS = {
    pass: '✓ yes',
    warn: '! no',
    fail: '✗ no',
    skip: '- skip',
    info: 'i no',
};
function terminalMatrix(gateway, columns, paint) {
    const probes = probesShown(gateway);
    const rows = matrixRows(gateway);
    if (probes.length === 0 || rows.length === 0)
        return [];
    const shown = rows.slice(0, MOST_MODELS);
    const left = rows.length - shown.length;
    return [
        '',
        ...(columns < NARROWEST ? linesOf(shown, paint) : terminal_matrix_tableOf(shown, probes, columns, paint)),
        ...(left === 0 ? [] : [paint('dim', `${(0,measures/* counted */.h)(left, 'model')} more in the report (--json).`)]),
    ];
}
function nameOf({ id }) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(id), 80);
}
function terminal_matrix_tableOf(models, probes, columns, paint) {
    const heads = probes.map((probe) => probe.replace('-', '-\n'));
    const widths = heads.map((head, at) => Math.max(...head.split('\n').map(textWidth), ...models.map(({ probes: of }) => terminal_matrix_wordOf(of, probes[at]).length)));
    const taken = widths.reduce((sum, width) => sum + width + GAP, terminal_matrix_FRAME);
    const longest = Math.max(textWidth('Model'), ...models.map((model) => textWidth(nameOf(model))));
    const first = Math.min(longest, WIDEST_MODEL, Math.max(columns - taken, 1));
    const table = new cli_table3({
        head: ['Model', ...heads.map((head, at) => (at === heads.length - 1 ? `${head} ` : head))],
        chars: { middle: '', 'top-mid': '', 'bottom-mid': '', 'mid-mid': '' },
        style: { head: [], border: [], compact: true, 'padding-left': GAP, 'padding-right': 0 },
    });
    for (const model of models) {
        const cells = probes.map((probe) => terminal_matrix_cellOf(model.probes[probe], paint));
        table.push([folded(nameOf(model), first), ...cells]);
    }
    return table.toString().split('\n');
}
const GAP = 1;
const terminal_matrix_FRAME = 4;
function terminal_matrix_wordOf(of, probe) {
    const status = probe === undefined ? undefined : of[probe];
    return status === undefined ? '' : CELLS[status];
}
function terminal_matrix_cellOf(status, paint) {
    return status === undefined ? '' : paint(status, CELLS[status]);
}
function linesOf(models, paint) {
    return models.map((model) => {
        const told = run/* PROBES */._v.flatMap((probe) => {
            const status = model.probes[probe];
            return status === undefined ? [] : [`${probe} ${terminal_matrix_cellOf(status, paint)}`];
        });
        return `${nameOf(model)}: ${told.join(', ')}`;
    });
}

// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/report/digest.js
var digest = __webpack_require__(6300);
;// CONCATENATED MODULE: ./lib/report/terminal-view.js


const PIPE_COLUMNS = 100;
const SIGNS = {
    pass: '✓ pass',
    warn: '! warning',
    fail: '✗ fail',
    skip: '- skipped',
    info: 'i info',
};
const LONGEST = 400;
const LEAST_ROOM = 20;
function plain(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), LONGEST);
}
function wrapped(text, { columns }, indent, start = indent) {
    if (columns === null || columns - indent < LEAST_ROOM)
        return text;
    const lines = [];
    let line = '';
    let at = start;
    let blanks = '';
    for (const [place, word] of text.split(' ').entries()) {
        if (place > 0)
            blanks += ' ';
        if (word === '')
            continue;
        const width = textWidth(word);
        if (line !== '' && at + blanks.length + width > columns) {
            lines.push(line);
            line = word;
            at = indent + width;
        }
        else {
            line += blanks + word;
            at += blanks.length + width;
        }
        blanks = '';
    }
    return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

;// CONCATENATED MODULE: ./lib/report/terminal-overview.js





const MOST_STEPS = 10;
const MOST_NAMES = 3;
function terminalOverview(report, view, paint) {
    if (report.gateways.length < 2)
        return [];
    const rows = report.gateways.map((gateway) => [
        paint(gateway.verdict, SIGNS[gateway.verdict]),
        gateway.diagnosis,
        plain(gateway.name),
    ]);
    return [
        ...terminalTable(['Result', 'Diagnosis', 'Gateway'], rows, view.columns ?? PIPE_COLUMNS),
        '',
        ...stepsOf(report, view, paint),
        paint(report.verdict, plain(`${SIGNS[report.verdict]}: ${(0,report_headline/* subjectOf */.et)(report)}`)),
    ];
}
function stepsOf({ gateways }, view, paint) {
    const names = new Map();
    for (const gateway of (0,report/* worstFirst */.md)(gateways)) {
        const next = (0,digest/* digestOf */.o)(gateway).headline.head?.next ?? '';
        if (next !== '')
            names.set(next, [...(names.get(next) ?? []), gateway.name]);
    }
    if (names.size === 0)
        return [];
    const steps = [...names].slice(0, MOST_STEPS).map(([next, of]) => {
        return wrapped(`  ${plain(terminal_overview_named(of))}: ${plain(next)}`, view, 4, 0);
    });
    const rest = names.size - steps.length;
    return [paint('bold', 'Next:'), ...steps, ...(rest === 0 ? [] : [`  ${rest} more above.`]), ''];
}
function terminal_overview_named(names) {
    const rest = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}

;// CONCATENATED MODULE: ./lib/report/terminal.js














const terminal_STATES = {
    broken: ['fail', '✗ no'],
    works: ['pass', '✓ yes'],
    spared: ['info', 'i not needed'],
    unasked: ['skip', '- not asked'],
};
const terminal_MOST_MODELS = 30;
const LISTED_ALONE = { yes: 'listed', no: 'not listed', '?': '' };
const LABEL = 10;
function terminalReport(report, view) {
    const paint = painter(view.colour);
    const sections = report.gateways.flatMap((gateway) => [...sectionOf(gateway, view, paint), '']);
    return `${[...sections, ...terminalOverview(report, view, paint)].join('\n')}\n`;
}
function sectionOf(gateway, view, paint) {
    const headline = (0,report_headline/* headlineOf */.gD)(gateway);
    const diagnosis = headline.head?.code == null ? '' : ` · ${headline.head.code}`;
    return [
        paint(gateway.verdict, paint('bold', plain(`${SIGNS[gateway.verdict]}: ${gateway.name}${diagnosis}`))),
        ...callOf(gateway, headline, view, paint),
        ...stateOf(gateway, headline, view, paint),
        '',
        ...terminal_checksTable(gateway, headline, view, paint),
        ...terminal_modelsTable(gateway, view, paint),
        ...terminalMatrix(gateway, view.columns ?? PIPE_COLUMNS, paint),
        ...curlOf(gateway, paint),
    ];
}
function stateOf({ baseUrl }, { state }, view, paint) {
    if (baseUrl === null)
        return [wrapped(plain(state), view, 0)];
    const [what, where] = [plain(state), plain(baseUrl)];
    const isOneLine = textWidth(what) + 1 + textWidth(where) <= (view.columns ?? Number.POSITIVE_INFINITY);
    return isOneLine ? [`${what} ${paint('dim', where)}`] : [wrapped(what, view, 0), paint('dim', where)];
}
function callOf(gateway, { head }, view, paint) {
    if (head === null)
        return [];
    const { findings, models } = gateway;
    const group = (0,report_groups/* groupsOf */.c1)(findings).find((one) => one.findings.includes(head));
    const isOfOne = models.wanted.length < 2 || group === undefined;
    const sentences = [
        ['Next', head.next],
        ['Seen', isOfOne ? head.seen : terminal_seenBy(head, group.models)],
        ['Means', head.means],
        ['Who acts', head.actor === null ? '' : `${(0,phrases/* actorOf */.dn)(head.actor)}.`],
        ['Key', keyInQuestion(gateway, head)],
        ['Request', (0,phrases/* requestIdOf */.Gb)(head) ?? ''],
        ['More', head.docs ?? ''],
    ];
    return sentences
        .filter(([, text]) => text !== '')
        .map(([name, text]) => paint('bold', `${name}:`.padEnd(LABEL)) + wrapped(plain(text), view, LABEL));
}
function terminal_checksTable(gateway, { head }, view, paint) {
    const told = new Set([head?.next ?? '', '']);
    const groups = (0,report_groups/* groupsOf */.c1)(gateway.findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const rows = reached.map(({ first, models }) => [
        paint(first.status, SIGNS[first.status]),
        first.check,
        `${first.code === null ? '' : `${first.code}: `}${withNext(terminal_seenBy(first, models), first, told)}`,
    ]);
    return [
        ...(rows.length === 0 ? [] : terminal_tableOf(['Result', 'Check', 'What was seen'], rows, view)),
        ...skipLine(groups).map((line) => paint('dim', line)),
    ];
}
function terminal_tableOf(head, rows, view) {
    const columns = view.columns ?? PIPE_COLUMNS;
    const lines = terminalTable(head, rows, columns);
    return columns < NARROWEST ? lines.map((line) => wrapped(line, view, 2, 0)) : lines;
}
function withNext(seen, { status, next }, told) {
    if ((status !== 'fail' && status !== 'warn') || told.has(next))
        return seen;
    told.add(next);
    return `${(0,model_sentence/* ended */.v)(seen)} Next: ${plain(next)}`;
}
function terminal_seenBy({ seen }, models) {
    const [model, ...more] = models;
    if (model === undefined)
        return plain(seen);
    const which = seen.includes(model) ? '' : plain(model);
    if (more.length === 0)
        return `${which === '' ? '' : `${which}: `}${plain(seen)}`;
    return `${(0,measures/* counted */.h)(models.length, 'model')}, first${which === '' ? '' : ` ${which}`}: ${plain(seen)}`;
}
function skipLine(groups) {
    const checks = groups.flatMap(({ first }) => (first.status === 'skip' ? [first.check] : []));
    return checks.length === 0 ? [] : [`${SIGNS.skip}: ${[...new Set(checks)].join(', ')}`];
}
function terminal_modelsTable(gateway, view, paint) {
    const rows = (0,model_rows/* modelRows */.vu)(gateway);
    if (rows.length === 0)
        return [];
    const isNarrow = (view.columns ?? PIPE_COLUMNS) < NARROWEST;
    const shown = rows.slice(0, terminal_MOST_MODELS).map(({ model, state, finding }) => {
        const [tone, text] = terminal_STATES[state];
        const listed = model.listed === null ? '?' : model.listed ? 'yes' : 'no';
        const near = model.suggestions.map((one) => (0,quote/* clip */.$Q)(plain(one), 60)).join(', ');
        return [
            (0,quote/* clip */.$Q)(plain(model.id), 80),
            paint(tone, text),
            model.latencyMs === null ? '' : (0,measures/* milliseconds */.R)(model.latencyMs),
            isNarrow ? LISTED_ALONE[listed] : listed,
            [finding?.code ?? '', near === '' ? '' : `did you mean ${near}?`]
                .filter((part) => part !== '')
                .join(': '),
        ];
    });
    const rest = rows.length - shown.length;
    return [
        '',
        ...terminal_tableOf(['Model', 'Works', 'Time', 'Listed', 'Diagnosis'], shown, view),
        ...(rest === 0 ? [] : [paint('dim', `${(0,measures/* counted */.h)(rest, 'model')} more in the report (--json).`)]),
    ];
}
function curlOf({ curl }, paint) {
    if (curl === null)
        return [];
    return ['', paint('dim', repeatTitle(curl)), ...(0,quote/* lines */.Mn)(curl, '  ')];
}

// EXTERNAL MODULE: ./lib/system/signals.js
var signals = __webpack_require__(288);
;// CONCATENATED MODULE: ./lib/terminal/print.js





function wantsColour(output, env) {
    if ((env.NO_COLOR ?? '') !== '')
        return false;
    if ((env.FORCE_COLOR ?? '') !== '')
        return env.FORCE_COLOR !== '0';
    return output.isTTY === true && env.TERM !== 'dumb';
}
async function keepAndPrint({ report, run, memory, json }, redact, terminal) {
    const { history, warnings } = await memory.keep(report, redact);
    const written = writeReport({ report, run }, redact, [terminal.cwd]);
    const unwanted = () => (0,signals/* isCancelled */.mm)(terminal.cancel);
    const shown = (0,redacted/* redactedReport */.d)(report, redact);
    const others = await writeOthers({ report: shown, run, history, unwanted }, redact, [terminal.cwd]);
    for (const warning of [...warnings, ...written.warnings, ...others]) {
        terminal.stderr.write(`gateway-preflight: ${redact(warning)}\n`);
    }
    showReport(report, json, redact, terminal);
}
function showReport(report, json, redact, terminal) {
    if (json) {
        terminal.stdout.write((0,report_json/* reportJson */.l4)(report, redact));
        return;
    }
    const view = {
        colour: wantsColour(terminal.stdout, terminal.env),
        columns: terminal.stdout.columns ?? null,
    };
    terminal.stdout.write(redact(terminalReport(report, view)));
}


/***/ })

};
