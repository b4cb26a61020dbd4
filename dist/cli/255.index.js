export const id = 255;
export const ids = [255];
export const modules = {

/***/ 1255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: ./lib/config/run.js
var run = __webpack_require__(4667);
;// CONCATENATED MODULE: ./lib/demo/scenes.js
/** Scenes of the demo gateway: one path prefix each, healthy or broken in one way. Bodies are our own wording. */
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
/** A healthy API under `/v1`, with one answer replaced. */
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
        title: 'nothing behind the front door',
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
        title: 'another model answers than the one asked for',
        root: '/v1',
        inputs: {},
        reply: api({ completion: () => completion('other-model-7b') }),
    },
];

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/demo/server.js
/** The demo gateway: a small server on loopback, in this process, that plays the scenes. */


/** Made up; it opens nothing. */
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
/** Starts it on a free port of 127.0.0.1. */
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

// EXTERNAL MODULE: ./lib/engine.js + 2 modules
var engine = __webpack_require__(3267);
// EXTERNAL MODULE: ./lib/safety/redact.js + 14 modules
var redact = __webpack_require__(9957);
// EXTERNAL MODULE: ./lib/terminal/print.js + 13 modules
var print = __webpack_require__(289);
;// CONCATENATED MODULE: ./lib/terminal/demo.js
/** `gateway-preflight demo`: the job on a gateway in this process, with no network and no key. */






const SURROUNDINGS = {
    workspace: '/',
    reportFolder: null,
    secretsWithheld: false,
    keySource: '`api-key`',
    readFile: () => '',
};
async function play(scene, gateway, desk) {
    const configured = (0,run/* configure */.jK)(gateway.inputsOf(scene), SURROUNDINGS);
    // No proxy and no control address of the surroundings: nothing leaves this machine.
    const env = { GITHUB_API_URL: 'none' };
    const redactor = (0,redact/* createRedactor */.l)(configured.secrets);
    return (0,engine/* execute */.g)({
        configured,
        env,
        redact: redactor.text,
        cancel: desk.cancel,
        onProgress: () => undefined,
    });
}
function named(report, scene) {
    return report.gateways.map((gateway) => ({ ...gateway, name: `${scene.name}: ${scene.title}` }));
}
/** All scenes at once, in the order of the table. The demo itself went well whatever it shows: 0; cancelled: 1. */
async function runDemo(desk, json) {
    const gateway = await startDemoGateway();
    try {
        const reports = await Promise.all(SCENES.map((scene) => play(scene, gateway, desk)));
        const [first] = reports;
        if (first === undefined)
            return 1;
        const gateways = reports.flatMap((report, at) => {
            const scene = SCENES[at];
            return scene === undefined ? [] : named(report, scene);
        });
        const worst = reports.find(({ verdict }) => verdict === 'fail') ?? first;
        const report = { ...first, verdict: worst.verdict, diagnosis: worst.diagnosis, gateways };
        (0,print.showReport)(report, json, (text) => text, desk);
        return desk.cancel.aborted ? 1 : 0;
    }
    finally {
        await gateway.close();
    }
}


/***/ })

};
