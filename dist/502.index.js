export const id = 502;
export const ids = [502];
export const modules = {

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeMore: () => (/* binding */ writeMore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/memory/files.js + 1 modules
var files = __webpack_require__(7617);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/model/measures.js
var measures = __webpack_require__(4792);
// EXTERNAL MODULE: ./lib/model/model-rows.js
var model_rows = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
;// CONCATENATED MODULE: ./lib/safety/html.js

const MARKUP = /[&<>"'`]/g;
function htmlText(text, max = 1000) {
    const line = (0,quote/* oneLine */.TN)(text);
    if (line === '')
        return text === '' ? '' : ' ';
    const before = /^\s/.test(text) ? ' ' : '';
    const after = /\s$/.test(text) ? ' ' : '';
    return `${before}${(0,quote/* clip */.$Q)(line, max)}${after}`.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/page/html.js

class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
function html(parts, ...values) {
    const pieces = parts.map((part, index) => `${part}${textOf(values[index] ?? null)}`);
    return new Html(pieces.join(''));
}
const NOTHING = new Html('');
function textOf(value) {
    if (value === null)
        return '';
    if (typeof value === 'string')
        return htmlText(value);
    if (typeof value === 'number')
        return `${value}`;
    return value instanceof Html ? value.text : value.map(({ text }) => text).join('');
}

// EXTERNAL MODULE: ./lib/model/history.js
var model_history = __webpack_require__(8793);
;// CONCATENATED MODULE: ./lib/page/runs.js

const LONG = 90;
const SHORT = 30;
function byGateway(history) {
    const known = new Map();
    for (const entry of history) {
        const entries = known.get(entry.name);
        if (entries === undefined)
            known.set(entry.name, [entry]);
        else
            entries.push(entry);
    }
    return known;
}
function gatewayPast(entries) {
    return pastOf(entries.slice(-LONG).map(({ verdict, latencyMs }) => ({ state: verdict, latencyMs })));
}
function modelPast(entries, model) {
    return pastOf(entries.slice(-LONG).map((entry) => {
        const ms = (0,model_history/* latencyIn */.s)(entry, model);
        if (ms === undefined)
            return { state: 'none', latencyMs: null };
        return ms === null
            ? { state: 'fail', latencyMs: null }
            : { state: 'pass', latencyMs: ms > 0 ? ms : null };
    }));
}
function pastOf(runs) {
    const timed = runs.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
    return { runs, latest30: tallyOf(runs.slice(-SHORT)), latest90: tallyOf(runs), usualMs: (0,model_history/* median */.J)(timed) };
}
function tallyOf(runs) {
    const asked = runs.filter(({ state }) => state !== 'none');
    return { worked: asked.filter(({ state }) => state !== 'fail').length, of: asked.length };
}

;// CONCATENATED MODULE: ./lib/page/charts.js



const STEP = 4;
const HIGH = 16;
const TOPS = { none: 14, pass: 7, warn: 4, fail: 0 };
const CLASSES = { none: 'n', pass: 'p', warn: 'w', fail: 'f' };
const STATES = ['none', 'pass', 'warn', 'fail'];
const WIDE = 600;
const TALL = 100;
function strip({ runs }) {
    if (runs.length === 0)
        return html `<span class="dim">no runs yet</span>`;
    const recent = runs.slice(-SHORT);
    const older = runs.slice(0, -SHORT);
    return html `<span class="strip">${older.length === 0 ? NOTHING : bars(older, LONG - SHORT, 'older', 'before them')}${bars(recent, SHORT, 'recent', 'last')}</span>`;
}
function bars(runs, slots, name, when) {
    const offset = slots - runs.length;
    const paths = STATES.map((state) => {
        const lines = runs.flatMap((run, index) => run.state === state ? [`M${(offset + index) * STEP + 2} ${HIGH}V${TOPS[state]}`] : []);
        return lines.length === 0 ? NOTHING : new Html(`<path class="${CLASSES[state]}" d="${lines.join('')}"/>`);
    });
    return html `<svg class="${name}" role="img" aria-label="${spoken(runs, when)}" viewBox="0 0 ${slots * STEP} ${HIGH}" width="${slots * STEP}" height="${HIGH}">${paths}</svg>`;
}
function spoken(runs, when) {
    const count = (wanted) => runs.filter(({ state }) => state === wanted).length;
    const parts = [
        [count('pass'), 'passed'],
        [count('warn'), 'with a warning'],
        [count('fail'), 'failed'],
        [count('none'), 'did not ask'],
    ];
    const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
    const which = when === 'last' ? `Last ${(0,measures/* counted */.h)(runs.length, 'run')}` : `The ${(0,measures/* counted */.h)(runs.length, 'run')} ${when}`;
    return `${which}: ${told.join(', ')}`;
}
function latencyLine({ runs, usualMs }, first, last) {
    const timed = runs.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
    if (timed.length < 2 || usualMs === null)
        return NOTHING;
    const top = ceiling(Math.max(...timed));
    const x = (index) => Math.round((index / Math.max(1, runs.length - 1)) * WIDE * 10) / 10;
    const y = (ms) => Math.round((1 - ms / top) * TALL * 10) / 10;
    let line = '';
    let failed = '';
    let pen = false;
    for (const [index, { state, latencyMs }] of runs.entries()) {
        if (latencyMs !== null)
            line += `${pen ? 'L' : 'M'}${x(index)} ${y(latencyMs)}${pen ? '' : 'h0'}`;
        if (state === 'fail')
            failed += `M${x(index)} ${TALL}v-12`;
        pen = latencyMs !== null;
    }
    const now = runs.at(-1)?.latencyMs ?? null;
    const least = Math.min(...timed);
    const said = `Latency over ${runs.length} runs: from ${(0,measures/* milliseconds */.R)(least)} to ${(0,measures/* milliseconds */.R)(Math.max(...timed))}, usually ${(0,measures/* milliseconds */.R)(usualMs)}, ${now === null ? 'not timed in the last run' : `${(0,measures/* milliseconds */.R)(now)} in the last run`}`;
    const failures = failed === '' ? NOTHING : html `<path class="f" d="${new Html(failed)}"/>`;
    return html `<figure class="chart"><div class="axis" aria-hidden="true"><span>${(0,measures/* milliseconds */.R)(top)}</span><span>0</span></div><svg role="img" aria-label="Latency of the last ${runs.length} runs" viewBox="0 0 ${WIDE} ${TALL}" preserveAspectRatio="none"><path class="grid" d="M0 0H${WIDE}M0 ${TALL / 2}H${WIDE}M0 ${TALL}H${WIDE}"/><path class="usual" d="M0 ${y(usualMs)}H${WIDE}"/><path class="line" d="${new Html(line)}"/>${failures}</svg><div class="dates" aria-hidden="true"><span>${first}</span><span>${last}</span></div><figcaption>${said}.${failed === '' ? '' : ' Ticks at the foot: runs that failed.'}</figcaption></figure>`;
}
function ceiling(ms) {
    const unit = 10 ** Math.floor(Math.log10(Math.max(1, ms)));
    return Math.ceil(Math.max(1, ms) / (unit / 2)) * (unit / 2);
}

;// CONCATENATED MODULE: ./lib/page/words.js

const MARKS = {
    pass: new Html('<span class="mark p"><span aria-hidden="true">✓</span> Pass</span>'),
    warn: new Html('<span class="mark w"><span aria-hidden="true">!</span> Warning</span>'),
    fail: new Html('<span class="mark f"><span aria-hidden="true">✕</span> Fail</span>'),
    unknown: new Html('<span class="mark n"><span aria-hidden="true">–</span> Not asked</span>'),
    spared: new Html('<span class="mark n"><span aria-hidden="true">–</span> Not needed</span>'),
};
function markOf(mark) {
    return MARKS[mark];
}
function momentOf(at) {
    return html `<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
function sentence(text) {
    const pieces = text.split('`');
    if (pieces.length % 2 === 0)
        return html `${text}`;
    return html `${pieces.map((piece, index) => (index % 2 === 1 ? html `<code>${piece}</code>` : html `${piece}`))}`;
}
function codeOf({ code, docs, status }) {
    if (code === null)
        return html `${status}`;
    if (docs === null || !docs.startsWith('https://'))
        return html `<code>${code}</code>`;
    return html `<a href="${docs}" rel="noreferrer"><code>${code}</code></a>`;
}

;// CONCATENATED MODULE: ./lib/page/gateway.js







const MOST_MODELS = 200;
const MOST_TROUBLES = 10;
function shownOf(id, gateway, entries) {
    return { id, gateway, entries, past: gatewayPast(entries) };
}
const OVERVIEW_HEAD = html `<tr><th scope="col">Gateway</th><th scope="col">Now</th><th scope="col" class="wide">Models that work</th><th scope="col">Runs, newest right</th><th scope="col" class="wide">Worked, last ${SHORT}</th><th scope="col" class="wide">Latency</th></tr>`;
function overviewRow({ id, gateway, past }, models, linked) {
    const { name, verdict, diagnosis } = gateway;
    const short = (0,quote/* clip */.$Q)(name, 100);
    const label = linked ? html `<a href="#${id}">${short}</a>` : html `${short}`;
    const why = diagnosis === 'ok' ? NOTHING : html `<br><code>${diagnosis}</code>`;
    return html `<tr><th scope="row">${label}${why}</th><td>${markOf(verdict)}</td><td class="wide">${tally(models)}</td><td>${strip(past)}</td><td class="wide">${tally(past.latest30)}</td><td class="wide">${latencyOf(past)}</td></tr>`;
}
function gatewayPart({ id, gateway, entries, past }, open) {
    const { name, verdict, diagnosis, baseUrl, provider, models } = gateway;
    const place = baseUrl === null ? NOTHING : html `<dt>Base URL</dt><dd><code>${baseUrl}</code></dd>`;
    const vendor = provider === 'unknown' ? NOTHING : html `<dt>Provider</dt><dd>${provider}</dd>`;
    const listed = models.listed === null ? NOTHING : html `<dt>Models listed</dt><dd>${models.listed}</dd>`;
    const removed = changes('Removed since the baseline', [...models.removed]);
    const added = changes('Added since the baseline', [...models.added]);
    const first = entries.at(-past.runs.length)?.at.slice(0, 10) ?? '';
    const last = entries.at(-1)?.at.slice(0, 10) ?? '';
    const runs = entries.length === 0
        ? NOTHING
        : html `<dt>Runs</dt><dd>${strip(past)}</dd><dt>Worked</dt><dd>${workedOf(past)}</dd>`;
    return html `<details id="${id}"${open ? html ` open` : NOTHING}><summary><h3>${name}</h3> ${markOf(verdict)}${diagnosis === 'ok' ? NOTHING : html ` <code>${diagnosis}</code>`}</summary><dl class="facts">${place}${vendor}${listed}${removed}${added}${runs}</dl>${latencyLine(past, first, last)}${modelTable(gateway, entries)}${troubles(name, entries)}</details>`;
}
const gateway_MARKS = {
    broken: 'fail',
    works: 'pass',
    spared: 'spared',
    unasked: 'unknown',
};
function modelTable(gateway, entries) {
    const { name } = gateway;
    const sorted = (0,model_rows/* modelRows */.vu)(gateway);
    if (sorted.length === 0)
        return NOTHING;
    const rest = sorted.length - MOST_MODELS;
    const more = rest > 0
        ? html `<p>${rest} more models are not shown here to save space; the report has them all.</p>`
        : NOTHING;
    const rows = sorted.slice(0, MOST_MODELS).map((model) => modelRow(model, entries));
    return html `<div class="scroll" role="region" tabindex="0" aria-label="Models of ${name}"><table><caption>Models</caption><thead><tr><th scope="col">Model</th><th scope="col">Now</th><th scope="col">Runs, newest right</th><th scope="col" class="wide">Worked, last ${SHORT}</th><th scope="col" class="wide">Worked, last ${LONG}</th><th scope="col">Latency</th></tr></thead><tbody>${rows}</tbody></table></div>${more}`;
}
function modelRow({ model: { id, latencyMs }, state }, entries) {
    const past = modelPast(entries, id);
    const usual = past.usualMs === null
        ? NOTHING
        : html `<span class="wide"> (usually ${(0,measures/* milliseconds */.R)(past.usualMs)})</span>`;
    const now = latencyMs === null ? '–' : (0,measures/* milliseconds */.R)(latencyMs);
    return html `<tr><th scope="row"><code>${id}</code></th><td>${markOf(gateway_MARKS[state])}</td><td>${strip(past)}</td><td class="wide">${tally(past.latest30)}</td><td class="wide">${tally(past.latest90)}</td><td>${now}${usual}</td></tr>`;
}
function troubles(name, entries) {
    const bad = entries.filter(({ verdict }) => verdict !== 'pass').slice(-MOST_TROUBLES);
    if (bad.length === 0)
        return NOTHING;
    const rows = bad
        .toReversed()
        .map(({ at, verdict, diagnosis }) => html `<tr><th scope="row">${momentOf(at)}</th><td>${markOf(verdict)}</td><td><code>${diagnosis}</code></td></tr>`);
    return html `<div class="scroll" role="region" tabindex="0" aria-label="Troubles of ${name}"><table><caption>Last runs that did not pass</caption><thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Diagnosis</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
function changes(label, ids) {
    if (ids.length === 0)
        return NOTHING;
    const named = ids.slice(0, 10).map((id) => html ` <code>${id}</code>`);
    return html `<dt>${label}</dt><dd>${named}${ids.length > 10 ? ` and ${ids.length - 10} more` : ''}</dd>`;
}
function latencyOf({ runs, usualMs }) {
    const now = runs.at(-1)?.latencyMs ?? null;
    if (usualMs === null)
        return '–';
    return `${now === null ? '–' : (0,measures/* milliseconds */.R)(now)} (usually ${(0,measures/* milliseconds */.R)(usualMs)})`;
}
function workedOf({ latest30, latest90 }) {
    const recent = `${latest30.worked} of the last ${latest30.of} runs`;
    return latest90.of === latest30.of ? recent : `${recent}, ${latest90.worked} of the last ${latest90.of}`;
}
const tally = ({ worked, of }) => (of === 0 ? '–' : `${worked} of ${of}`);

// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
;// CONCATENATED MODULE: ./lib/page/problems.js





const MOST = 60;
const NAMED = 4;
const ALONE = 3;
const MOST_NAMES = 12;
function problemCards(problems) {
    const all = shared(problems);
    const sorted = ['fail', 'warn'].flatMap((status) => all.filter(({ first }) => first.status === status));
    if (sorted.length === 0)
        return html `<p>None: everything that was asked works.</p>`;
    const rest = sorted.length - MOST;
    const more = rest > 0 ? html `<p>${rest} more are not shown here to save space; the report has them all.</p>` : NOTHING;
    return html `<div class="cards">${sorted.slice(0, MOST).map(cardOf)}</div>${more}`;
}
function problemsOf({ name, findings }) {
    const bad = findings.filter(({ status }) => status === 'fail' || status === 'warn');
    return grouped(bad, keyOf).map((group) => ({
        gateways: [name],
        first: group[0],
        checks: distinct(group.map(({ check }) => check)),
        models: distinct(group.flatMap(({ model }) => (model === null ? [] : [model]))),
    }));
}
function shared(problems) {
    const alike = grouped(problems, (problem) => keyOf(problem.first));
    return alike.flatMap((group) => {
        if (group.length <= ALONE)
            return group;
        const [first, ...others] = group;
        return [
            {
                gateways: [...first.gateways, ...others.flatMap(({ gateways }) => gateways)],
                first: first.first,
                checks: distinct(group.flatMap(({ checks }) => checks)),
                models: distinct(group.flatMap(({ models }) => models)),
            },
        ];
    });
}
const keyOf = ({ status, code }) => `${status} ${code}`;
const distinct = (items) => [...new Set(items)];
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}
function cardOf({ gateways, first, checks, models }) {
    const many = gateways.length > 1;
    const id = (0,phrases/* requestIdOf */.Gb)(first);
    const rows = [
        many ? row('Gateways', [named(gateways, MOST_NAMES)]) : NOTHING,
        first.next === '' ? NOTHING : row('Next', html `<strong>${sentence(first.next)}</strong>`),
        row(checks.length === 1 ? 'Check' : 'Checks', checks.join(', ')),
        models.length === 0 ? NOTHING : row('Models', [named(models, NAMED)]),
        row('Seen', many ? html `on <code>${(0,quote/* clip */.$Q)(gateways[0], 100)}</code>: ${sentence(first.seen)}` : sentence(first.seen)),
        first.means === '' ? NOTHING : row('Means', sentence(first.means)),
        first.actor === null ? NOTHING : row('Who acts', (0,phrases/* actorOf */.dn)(first.actor)),
        id === null ? NOTHING : row('Request id', html `<code>${(0,quote/* clip */.$Q)(id, 120)}</code>`),
    ];
    const state = first.status === 'fail' ? 'fail' : 'warn';
    const subject = many ? (0,measures/* counted */.h)(gateways.length, 'gateway') : (0,quote/* clip */.$Q)(gateways[0], 100);
    return html `<article class="card ${state}"><h3>${markOf(state)} ${subject}: ${codeOf(first)}</h3><dl>${rows}</dl></article>`;
}
function row(term, detail) {
    return html `<dt>${term}</dt><dd>${detail}</dd>`;
}
function named(names, most) {
    const rest = names.length - most;
    const shown = names
        .slice(0, most)
        .map((name, index) => html `${index === 0 ? '' : ', '}<code>${(0,quote/* clip */.$Q)(name, 100)}</code>`);
    return html `${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/page/style.js
const STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --line: #d0d7de; --text: #1f2328; --dim: #59636e; --link: #0550ae; --pass: #1a7f37; --warn: #8a5a00; --fail: #c21e2b; --none: #afb8c1; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #161b22; --line: #30363d; --text: #e6edf3; --dim: #9198a1; --link: #79b8ff; --pass: #3fb950; --warn: #d8a127; --fail: #ff7b72; --none: #484f58; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: .5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
main > h2:first-child { margin-top: .5rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--back); }
code { font: .875em ui-monospace, monospace; }
.dim, footer, figcaption, .axis, .dates { color: var(--dim); }
.mark { white-space: nowrap; font-weight: 600; }
.mark.p { color: var(--pass); } .mark.w { color: var(--warn); } .mark.f { color: var(--fail); } .mark.n { color: var(--dim); }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.tiles li { flex: 1 1 8rem; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.2; }
.cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); }
.card { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--warn); border-radius: 8px; }
.card.fail { border-left-color: var(--fail); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .75rem; margin: .5rem 0 0; }
dt { color: var(--dim); }
dd { margin: 0; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { overflow-wrap: break-word; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--dim); font-size: .875rem; }
tbody th { min-width: 8rem; overflow-wrap: anywhere; }
td { white-space: nowrap; }
.strip { display: inline-flex; gap: 4px; justify-content: flex-end; min-width: 364px; vertical-align: middle; }
svg { display: block; }
.strip path { stroke-width: 3; fill: none; }
path.p { stroke: var(--pass); } path.w { stroke: var(--warn); } path.f { stroke: var(--fail); } path.n { stroke: var(--none); }
details { margin: .5rem 0; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
summary { cursor: pointer; }
.chart { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .5rem; margin: 1rem 0; font-size: .875rem; }
.chart svg { width: 100%; height: 7rem; overflow: visible; }
.chart path { fill: none; vector-effect: non-scaling-stroke; }
.axis { display: flex; flex-direction: column; justify-content: space-between; text-align: right; line-height: 1; }
.dates { grid-column: 2; display: flex; justify-content: space-between; }
figcaption { grid-column: 1 / -1; }
.grid { stroke: var(--line); } .usual { stroke: var(--dim); stroke-dasharray: 5 5; }
.line { stroke: var(--link); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.chart path.f { stroke-width: 2; }
@media (max-width: 60rem) { .older { display: none; } .strip { min-width: 0; } }
@media (max-width: 40rem) { .wide { display: none; } th, td { padding-right: .5rem; } dl { grid-template-columns: 1fr; } dt { font-size: .875rem; margin-top: .25rem; } tbody th { min-width: 5rem; } td { white-space: normal; } }
@media print { .scroll { overflow: visible; } }
`;

;// CONCATENATED MODULE: ./lib/page/page.js














const MOST_CHARACTERS = 4_000_000;
const MOST_ROWS = 1_500;
const MOST_ABSENT = 100;
const MOST_OPEN = 12;
const ABSENT_MS = 30 * 24 * 3_600_000;
const EACH_GATEWAY = 2048;
const COPIES = 4;
const NONE = { worked: 0, of: 0 };
function* pageSteps(report, history) {
    const entries = byGateway(history);
    const shown = (0,model_report/* worstFirst */.md)(report.gateways).map((gateway, index) => shownOf(`g${index + 1}`, gateway, entries.get(gateway.name) ?? []));
    const problems = [];
    const models = [];
    for (const { gateway } of shown) {
        problems.push(...problemsOf(gateway));
        models.push((0,model_rows/* modelTally */.iy)(gateway));
        (0,garbage/* madeGarbage */.dL)(EACH_GATEWAY);
        yield;
    }
    const rows = shown.slice(0, MOST_ROWS);
    const tableOf = (linked) => overviewOf(rows, models, linked);
    const cards = problemCards(problems);
    const taken = cards.text.length + tableOf(rows.length).text.length;
    (0,garbage/* madeGarbage */.dL)(COPIES * taken);
    const parts = yield* partsOf(shown, MOST_CHARACTERS - taken);
    const title = `Gateway Preflight: ${headlineOf(report)}`;
    const beginning = html `<a class="skip" href="#gateways">To the gateways</a>
<header><h1>${title}</h1><p>Run of ${momentOf(report.startedAt)}; it took ${(0,measures/* milliseconds */.R)(report.durationMs)}.${history.length === 0 ? html ` There is no history yet: set the input <code>history</code> to see earlier runs.` : NOTHING}</p>${tilesOf(report, models)}</header>
<main><h2>Open diagnoses</h2>${cards}
<h2 id="gateways">Gateways</h2>${tableOf(parts.length)}${leftOut(shown.length - rows.length, 'in this table')}
<h2>Each gateway</h2>`;
    const end = html `${leftOut(shown.length - parts.length, 'here')}
${absentOf(report, entries)}</main>
<footer><p>Made by Gateway Preflight ${report.version}. Strips: the taller a bar, the worse the run. All times are UTC.</p></footer>`;
    const pieces = [headOf(title, report.verdict), beginning, ...parts, end, END];
    return pieces.map(({ text }) => text);
}
const END = new Html('\n</body>\n</html>\n');
function headOf(title, verdict) {
    const style = (0,external_node_crypto_.createHash)('sha256').update(STYLE, 'utf8').digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${style}'; img-src data:; base-uri 'none'; form-action 'none'`;
    const colour = { pass: '1a7f37', warn: 'd8a127', fail: 'c21e2b' }[verdict];
    const icon = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='4' fill='%23${colour}'/%3E%3C/svg%3E`;
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${new Html(icon)}">
<style>${new Html(STYLE)}</style>
</head>
<body>
`;
}
function headlineOf({ gateways, verdict }) {
    const [only] = gateways;
    if (only !== undefined && gateways.length === 1 && verdict === 'fail') {
        return `${(0,quote/* clip */.$Q)(only.name, 100)} fails (${only.diagnosis})`;
    }
    const failing = gateways.filter((gateway) => gateway.verdict === 'fail').length;
    if (failing > 0)
        return `${failing} of ${gateways.length} gateways ${failing === 1 ? 'fails' : 'fail'}`;
    if (gateways.length === 0)
        return 'no gateway was checked';
    const all = gateways.length === 1 ? 'the gateway works' : `all ${gateways.length} gateways work`;
    return verdict === 'warn' ? `${all}, with warnings` : all;
}
function tilesOf({ gateways }, models) {
    const wanted = models.reduce((sum, { of }) => sum + of, 0);
    const working = models.reduce((sum, { worked }) => sum + worked, 0);
    const tiles = finding/* VERDICTS */.b.map((verdict) => {
        const count = gateways.filter((gateway) => gateway.verdict === verdict).length;
        return html `<li>${markOf(verdict)}<b>${count}</b>${count === 1 ? 'gateway' : 'gateways'}</li>`;
    });
    const last = wanted === 0 ? NOTHING : html `<li>Models that work<b>${working}</b>of ${wanted} wanted</li>`;
    return html `<ul class="tiles" aria-label="Now">${tiles}${last}</ul>`;
}
function overviewOf(rows, models, linked) {
    const lines = rows.map((one, index) => overviewRow(one, models[index] ?? NONE, index < linked));
    return html `<div class="scroll" role="region" tabindex="0" aria-label="All gateways"><table><caption class="dim">${(0,measures/* counted */.h)(rows.length, 'gateway')}${rows.length > 1 ? ', the broken ones first' : ''}</caption><thead>${OVERVIEW_HEAD}</thead><tbody>${lines}</tbody></table></div>`;
}
function* partsOf(shown, most) {
    const parts = [];
    let length = 0;
    for (const one of shown) {
        const open = shown.length <= 3 || (one.gateway.verdict !== 'pass' && parts.length < MOST_OPEN);
        const part = gatewayPart(one, open);
        length += part.text.length;
        if (length > most)
            break;
        parts.push(part);
        (0,garbage/* madeGarbage */.dL)(COPIES * part.text.length);
        yield;
    }
    return parts;
}
function leftOut(count, where) {
    return count <= 0
        ? NOTHING
        : html `<p>${(0,measures/* counted */.h)(count, 'more gateway')} ${count === 1 ? 'is' : 'are'} not shown ${where} to save space; the report has them all.</p>`;
}
function absentOf({ gateways, startedAt }, entries) {
    const present = new Set(gateways.map(({ name }) => name));
    const since = Date.parse(startedAt) - ABSENT_MS;
    const absent = [...entries].flatMap(([name, all]) => {
        const last = all.at(-1);
        return last === undefined || present.has(name) || Date.parse(last.at) < since
            ? []
            : [{ name, all, last }];
    });
    if (absent.length === 0)
        return NOTHING;
    const rows = absent
        .slice(0, MOST_ABSENT)
        .map(({ name, all, last }) => html `<tr><th scope="row">${(0,quote/* clip */.$Q)(name, 100)}</th><td>${markOf(last.verdict)}</td><td>${strip(gatewayPast(all))}</td><td>${momentOf(last.at)}</td></tr>`);
    return html `<h2>Not in this run</h2><div class="scroll" role="region" tabindex="0" aria-label="Gateways that are not in this run"><table><thead><tr><th scope="col">Gateway</th><th scope="col">Last result</th><th scope="col">Runs, newest right</th><th scope="col">Last asked</th></tr></thead><tbody>${rows}</tbody></table></div>${leftOut(absent.length - rows.length, 'here')}`;
}

// EXTERNAL MODULE: ./lib/model/ids.js
var ids = __webpack_require__(6639);
;// CONCATENATED MODULE: ./lib/report/junit.js



const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
async function junitPieces(report, redact = (text) => text) {
    const { XMLBuilder } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 6642));
    const builder = new XMLBuilder({
        attributeNamePrefix: '@',
        ignoreAttributes: false,
        format: true,
        suppressEmptyNode: true,
        suppressBooleanAttributes: false,
    });
    let tests = 0;
    let failures = 0;
    for (const { findings } of report.gateways) {
        tests += findings.length;
        failures += countOf(findings, 'fail');
    }
    return (function* () {
        const time = seconds(report.durationMs);
        yield '<?xml version="1.0" encoding="UTF-8"?>\n';
        yield `<testsuites name="Gateway Preflight" tests="${tests}" failures="${failures}" errors="0" time="${time}">\n`;
        for (const gateway of report.gateways) {
            let end = '';
            for (const suite of suitesOf(gateway, report.startedAt, redact)) {
                const text = builder.build({ testsuite: [suite] });
                const from = end === '' ? 0 : text.indexOf('\n') + 1;
                const to = text.lastIndexOf(CLOSED);
                yield text.slice(from, to);
                end = text.slice(to);
            }
            yield end;
        }
        yield '</testsuites>\n';
    })();
}
const CASES = 128;
const CLOSED = '</testsuite>';
function* suitesOf({ name, findings }, startedAt, redact) {
    const names = new Map();
    const suite = {
        '@name': clean(name) || 'gateway',
        '@tests': findings.length,
        '@failures': countOf(findings, 'fail'),
        '@errors': 0,
        '@skipped': countOf(findings, 'skip', 'info'),
        '@time': seconds(findings.reduce((sum, { durationMs }) => sum + durationMs, 0)),
        '@timestamp': clean(startedAt).slice(0, 19),
    };
    const testcaseOf = (finding) => {
        const plain = caseName(finding);
        const count = (names.get(plain) ?? 0) + 1;
        names.set(plain, count);
        const shown = count === 1 ? plain : `${plain} (${count})`;
        return caseOf(finding, clean(name) || 'gateway', shown, redact);
    };
    for (const some of (0,ids/* chunksOf */.U)(findings, CASES))
        yield { ...suite, testcase: some.map(testcaseOf) };
}
function caseOf(finding, gateway, name, redact) {
    const { status, code, durationMs } = finding;
    const attributes = { '@classname': gateway, '@name': name, '@time': seconds(durationMs) };
    const message = redact(clean(finding.seen));
    const told = redact(story(finding));
    if (status === 'pass')
        return attributes;
    if (status === 'fail') {
        return {
            ...attributes,
            failure: { '@message': message, '@type': code ?? 'fail', '#text': told },
        };
    }
    if (status === 'warn')
        return { ...attributes, 'system-out': `Warning: ${told}` };
    return { ...attributes, skipped: { '@message': code === null ? message : `${code}: ${message}` } };
}
function caseName({ check, model }) {
    return model === null ? check : `${check} ${clean(model)}`;
}
function story({ code, seen, means, next, actor, requestId, docs }) {
    const id = requestId === null ? '' : `Request id: ${requestId}`;
    const step = next === '' ? '' : `Next: ${next}`;
    const who = actor === null ? '' : `Who acts: ${(0,phrases/* actorOf */.dn)(actor)}.`;
    return [code ?? '', seen, means, step, who, id, docs ?? '']
        .map(clean)
        .filter((line) => line !== '')
        .join('\n');
}
function countOf(findings, ...statuses) {
    return findings.filter(({ status }) => statuses.includes(status)).length;
}
const seconds = (ms) => (ms / 1000).toFixed(3);
const clean = (text) => (0,quote/* oneLine */.TN)(text).replace(UNWRITABLE, '');

// EXTERNAL MODULE: ./lib/safety/redact.js + 12 modules
var safety_redact = __webpack_require__(6296);
// EXTERNAL MODULE: ./lib/system/signals.js
var signals = __webpack_require__(288);
;// CONCATENATED MODULE: ./lib/engine/write-more.js







function* redactedPieces(pieces, redact) {
    for (const piece of pieces)
        yield (0,safety_redact/* redactLines */.n)(piece, redact);
}
async function tried(input, path, write) {
    if (path === null)
        return null;
    try {
        return await write(path);
    }
    catch (error) {
        return `\`${input}\`: it could not be made (${error instanceof Error ? error.name : 'unknown error'}).`;
    }
}
async function writeMore({ report, run, history, unwanted }, redact, roots) {
    return [
        await tried('junit', run.junitPath, async (path) => (0,files/* writeUnlessUnwanted */.sg)(path, (0,garbage/* collecting */.HI)(await junitPieces(report, redact)), roots, unwanted)),
        await tried('page', run.pagePath, async (folder) => {
            const path = (0,external_node_path_.join)(folder, 'index.html');
            const page = await (0,signals/* patiently */.d_)(pageSteps(report, history), unwanted);
            if (page === null || (await unwanted()))
                return `${path} was not written: the run was cancelled.`;
            return (0,files/* writeWhole */.f8)(path, (0,garbage/* collecting */.HI)(redactedPieces(page, redact)), roots);
        }),
    ];
}


/***/ }),

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

/***/ 6639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf),
/* harmony export */   g: () => (/* binding */ IdList)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const FIRST_BYTES = 64 * 1024;
const FIRST_IDS = 2048;
const WIDEST = 3;
const MOST_STEPS = 128;
const ASTRAL = 0xf0;
class IdList {
    #bytes;
    #ends;
    #slots;
    #length = 0;
    constructor(bytes = FIRST_BYTES, ids = FIRST_IDS) {
        this.#bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(bytes);
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(ids * 2)));
        this.#ends = new Uint32Array(this.#slots.length / 2);
    }
    static of(ids) {
        if (ids instanceof IdList)
            return ids;
        const list = new IdList();
        for (const id of ids)
            list.add(id);
        return list;
    }
    get length() {
        return this.#length;
    }
    add(id) {
        const end = this.#write(id);
        if (this.#slots[this.#slotOf(end)] !== 0)
            return;
        if (this.#length === this.#ends.length)
            this.#grow();
        this.#slots[this.#slotOf(end)] = this.#length + 1;
        this.#ends[this.#length] = end;
        this.#length += 1;
    }
    find(id) {
        return (this.#slots[this.#slotOf(this.#write(id))] ?? 0) - 1;
    }
    at(place) {
        return this.#bytes.toString('utf8', this.#begin(place), this.#begin(place + 1));
    }
    *[Symbol.iterator]() {
        for (let place = 0; place < this.#length; place += 1)
            yield this.at(place);
    }
    sorted(marks = null) {
        const kept = new Uint32Array(this.#length);
        let count = 0;
        for (let place = 0; place < this.#length; place += 1)
            if (marks?.[place] !== 0)
                kept[count++] = place;
        const places = kept.subarray(0, count).sort((a, b) => this.#compare(a, b));
        const ids = function* (list) {
            for (const place of places)
                yield list.at(place);
        };
        return { length: places.length, [Symbol.iterator]: () => ids(this) };
    }
    get alike() {
        return new IdList(this.#begin(this.#length) + FIRST_BYTES, this.#length + 1);
    }
    #compare(a, b) {
        const [beginA, beginB] = [this.#begin(a), this.#begin(b)];
        const [lengthA, lengthB] = [this.#begin(a + 1) - beginA, this.#begin(b + 1) - beginB];
        const least = Math.min(lengthA, lengthB);
        for (let at = 0; at < least; at += 1) {
            const [one, other] = [this.#bytes[beginA + at] ?? 0, this.#bytes[beginB + at] ?? 0];
            if (one === other)
                continue;
            if (one >= ASTRAL || other >= ASTRAL)
                return this.at(a) < this.at(b) ? -1 : 1;
            return one - other;
        }
        return lengthA - lengthB;
    }
    #begin(place) {
        return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    }
    #write(id) {
        const begin = this.#begin(this.#length);
        const most = begin + id.length * WIDEST;
        if (most > this.#bytes.length) {
            const larger = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
            this.#bytes.copy(larger, 0, 0, begin);
            this.#bytes = larger;
        }
        return begin + this.#bytes.write(id, begin);
    }
    #slotOf(end) {
        const bytes = this.#bytes;
        const begin = this.#begin(this.#length);
        const mask = this.#slots.length - 1;
        let slot = hashOf(bytes, begin, end) & mask;
        for (let steps = 0; steps < MOST_STEPS; steps += 1) {
            const place = this.#slots[slot] ?? 0;
            if (place === 0)
                return slot;
            if (bytes.compare(bytes, this.#begin(place - 1), this.#begin(place), begin, end) === 0)
                return slot;
            slot = (slot + 1) & mask;
        }
        return -1;
    }
    #grow() {
        const ends = new Uint32Array(this.#ends.length * 2);
        ends.set(this.#ends);
        this.#ends = ends;
        this.#slots = new Uint32Array(this.#slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let place = 0; place < this.#length; place += 1) {
            let slot = hashOf(this.#bytes, this.#begin(place), this.#begin(place + 1)) & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = place + 1;
        }
    }
}
function hashOf(bytes, from, to) {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
}
function* chunksOf(items, most) {
    let some = [];
    for (const item of items) {
        some.push(item);
        if (some.length < most)
            continue;
        yield some;
        some = [];
    }
    if (some.length > 0)
        yield some;
}


/***/ })

};
