export const id = 107;
export const ids = [107];
export const modules = {

/***/ 9107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAndPrint: () => (/* binding */ keepAndPrint),
  showReport: () => (/* binding */ showReport)
});

// EXTERNAL MODULE: ./lib/report/json.js
var report_json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/report/groups.js
var report_groups = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/report/headline.js
var report_headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/model-rows.js
var model_rows = __webpack_require__(7417);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/report/paint.js
/** Paint: signs, words and colours of a terminal. Colours never stand alone. */

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
    // `validateStream` would ask this process's stdout; the caller has decided already.
    return (tone, text) => (0,external_node_util_.styleText)(TONES[tone], text, { validateStream: false });
}

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
;// CONCATENATED MODULE: ./lib/safety/markdown.js
/**
 * Makes foreign text harmless in GitHub's Markdown: summary, issue and comment. Three readers have to be
 * stopped: Markdown (markup as character references), HTML (the same), and the filters that look at the
 * rendered text afterwards for links, @mentions, #references, :emoji: and $math$; those see through
 * references, but not over a `<wbr>`, which shows nothing and is not copied.
 */

/** A `_` between letters or digits is none (GFM 6.2), and names of models are full of them. */
const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
/** A list, a heading or a rule begins with these, where they come first. */
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
/** Seven digits or more become a link where the repository has a commit of that name; not in code. */
const COMMIT = /\b[0-9a-f]{7,64}\b/gi;
/** Stands for a break until the references are made; a noncharacter, so no text holds it rightly. */
const BREAK = '\ufdd0';
const reference = (character) => `&#${character.codePointAt(0)};`;
const escapeHtml = (text) => text.replace(/[&<>"'`|]/g, reference);
/** Foreign text as running text: one line of at most `max` characters that shows what was there and does nothing. */
function prose(text, max = 2000) {
    return harmless(text, max, (line) => line.replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${BREAK}`)));
}
function harmless(text, max, parted) {
    return parted(clip(oneLine(text), max).replaceAll(BREAK, '\ufffd').replace(LINKED, `$&${BREAK}`))
        .replace(LEADING, `$&${BREAK}`)
        .replace(MARKUP, reference)
        .replaceAll(BREAK, '<wbr>');
}
/** Running text of our own with foreign parts: what it has in backticks becomes code. */
function markdown_sentence(text, max = 2000) {
    return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}
/** The same as code. Never backticks: what ends them can be in the text. */
function markdown_code(text, max = 200) {
    return `<code>${harmless(text, max, (line) => line)}</code>`;
}
/** Text with line ends as a block of code; begins and ends a line. HTML, because a fence could be closed. */
function codeBlock(text, language) {
    const body = text.split('\n').map((line) => escapeHtml(visible(line)));
    return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}
/** A link, if the address is a plain https one; otherwise the label alone. Both may be foreign. */
function markdown_link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return prose(label);
    return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}

;// CONCATENATED MODULE: ./lib/report/marks.js
const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', skip: '⏭️', info: 'ℹ️' };
const WORDS = {
    pass: 'Pass',
    warn: 'Warning',
    fail: 'Fail',
    skip: 'Skipped',
    info: 'Info',
};
function marks_iconOf(status) {
    return ICONS[status];
}
function marks_markOf(status) {
    return `${ICONS[status]} ${WORDS[status]}`;
}
/** The same for a cell of a table, where it must not be broken. */
function marks_cellMarkOf(status) {
    return `${ICONS[status]}&nbsp;${WORDS[status]}`;
}

;// CONCATENATED MODULE: ./lib/report/checks-table.js





/** Names shown beside each other before the rest is only counted. */
const NAMES = 3;
/** The table of the checks, one row a group of findings; what was skipped is one line below it. */
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
/** The diagnosis as a link to its page. */
function checks_table_codeLink({ code: diagnosis, docs }) {
    if (diagnosis === null)
        return '';
    return docs === null ? code(diagnosis) : link(diagnosis, docs);
}
/** `a, b, c and 4 more`, as code. */
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
    broken: `${marks_iconOf('fail')} no`,
    works: `${marks_iconOf('pass')} yes`,
    spared: `${marks_iconOf('info')} not needed`,
    unasked: `${marks_iconOf('skip')} not asked`,
};
/** A table of this many rows is read at once; of a longer one only what is broken is shown unfolded. */
const AT_ONCE = 15;
const COLUMNS = (/* unused pure expression or super */ null && (['Model', 'Works', 'Time', 'Listed', 'Diagnosis']));
/** The table of the models; at most `max` rows in all, and what is left out is counted. */
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
        const omitted = rest === 0 ? '' : `${counted(rest, 'model')} left out here for size; the report has all.`;
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
            return `${iconOf('info')} ${models} not needed: another one of the item works`;
        case 'unasked':
            return `${iconOf('skip')} ${models} not asked`;
    }
}
/** A folded part of the summary. The blank lines let Markdown go on inside of it. */
function models_table_foldedLines(title, body) {
    return ['<details>', `<summary>${title}</summary>`, '', ...body, '', '</details>', ''];
}
/** Columns in which no row has anything to say are left out. */
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






/** A table of this many rows is read at once. */
const probe_matrix_AT_ONCE = 15;
const probe_matrix_WORDS = {
    pass: 'yes',
    warn: 'no',
    fail: 'no',
    skip: 'not asked',
    info: 'no, not needed',
};
/** The probes that were wanted of some model; none where the table of models says it all. */
function probesShown({ models }) {
    const wanted = new Set(models.wanted.flatMap(({ probes }) => Object.keys(probes ?? {})));
    const shown = run/* PROBES */._.filter((probe) => wanted.has(probe));
    return shown.length === 1 && shown[0] === 'completion' ? [] : shown;
}
/** The models of which a probe was wanted, those first of which something does not work. */
function matrixRows({ models }) {
    const rows = models.wanted.filter(({ probes }) => Object.keys(probes ?? {}).length > 0);
    return [...rows.filter((row) => !isGood(row)), ...rows.filter(isGood)];
}
/** Models by probes, those first of which something does not work; at most `max` rows, the rest is counted. */
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
    const rest = left === 0 ? [] : [`${counted(left, 'model')} left out here for size; the report has all.`, ''];
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
/** Empty where the probe was not wanted of this model. */
function cellOf(model, probe, finding) {
    const status = model.probes[probe];
    if (status === undefined)
        return '';
    const word = `${iconOf(status)}&nbsp;${probe_matrix_WORDS[status]}`;
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
/** Tables for a terminal of a given width. */


/** Narrower than this, a table is harder to read than lines. */
const NARROWEST = 72;
const WIDEST = 140;
/** Of one column, save the last, which takes what is left. */
const WIDEST_CELL = 48;
/** What the last column gets, at the cost of the widest before it. */
const LEAST_LAST = 22;
/** A border and a blank on either side of a cell. */
const FRAME = 3;
/** Characters that take two places: Chinese, Japanese and Korean writing, fullwidth forms, pictures. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;
function textWidth(text) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(text);
    return [...plain].length + (plain.match(WIDE)?.length ?? 0);
}
/**
 * Cut into lines of so many places, for ids, which have no words: behind a part of the name where one ends in the
 * second half of the line. The text holds no escape sequence.
 */
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
/** A table no wider than `columns`; where it would be too narrow, a line for each row. Cells are harmless already. */
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
        // A width of cli-table3 counts the blanks beside the text.
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
/** The widest column gives what is missing. */
function shrunk(widths, room) {
    const over = sum(widths) - room;
    const widest = widths.indexOf(Math.max(...widths));
    return over <= 0 ? widths : widths.map((width, at) => (at === widest ? Math.max(width - over, 8) : width));
}
/** Only plain text is ever wider than its column: what is painted are short words. */
function fitted(cell, width) {
    return width === undefined || textWidth(cell) <= width ? cell : folded(cell, width);
}

;// CONCATENATED MODULE: ./lib/report/terminal-matrix.js
/** The matrix of models by probes for a terminal: what works with which model, at a glance. */






const MOST_MODELS = 30;
const WIDEST_MODEL = 48;
/** Signs of one place each, and a word of four at most: six probes have room in 80 columns. */
const CELLS = {
    pass: '✓ yes',
    warn: '! no',
    fail: '✗ no',
    skip: '- skip',
    info: 'i no',
};
/** Models by the probes wanted of them, broken ones first; lines where there is no room, nothing where one probe says it all. */
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
        ...(left === 0 ? [] : [paint('dim', `${(0,phrases/* counted */.hS)(left, 'model')} more in the report (--json).`)]),
    ];
}
function nameOf({ id }) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(id), 80);
}
/** Without lines between the columns: they would take the room of the names. */
function terminal_matrix_tableOf(models, probes, columns, paint) {
    const heads = probes.map((probe) => probe.replace('-', '-\n'));
    const widths = heads.map((head, at) => Math.max(...head.split('\n').map(textWidth), ...models.map(({ probes: of }) => wordOf(of, probes[at]).length)));
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
/** The blank between two columns. */
const GAP = 1;
/** The border and a blank on either side. */
const terminal_matrix_FRAME = 4;
function wordOf(of, probe) {
    const status = probe === undefined ? undefined : of[probe];
    return status === undefined ? '' : CELLS[status];
}
function terminal_matrix_cellOf(status, paint) {
    return status === undefined ? '' : paint(status, CELLS[status]);
}
function linesOf(models, paint) {
    return models.map((model) => {
        const told = run/* PROBES */._.flatMap((probe) => {
            const status = model.probes[probe];
            return status === undefined ? [] : [`${probe} ${terminal_matrix_cellOf(status, paint)}`];
        });
        return `${nameOf(model)}: ${told.join(', ')}`;
    });
}

;// CONCATENATED MODULE: ./lib/report/terminal.js








/** Signs of one place each; terminals do not agree on the width of pictures. */
const SIGNS = {
    pass: '✓ pass',
    warn: '! warning',
    fail: '✗ fail',
    skip: '- skipped',
    info: 'i info',
};
const terminal_STATES = {
    broken: ['fail', '✗ no'],
    works: ['pass', '✓ yes'],
    spared: ['info', 'i not needed'],
    unasked: ['skip', '- not asked'],
};
const terminal_MOST_MODELS = 30;
const LONGEST = 400;
/** Gateway by gateway; of several a table of all comes last, where the eye is. */
function terminalReport(report, view) {
    const paint = painter(view.colour);
    const sections = report.gateways.flatMap((gateway) => [...sectionOf(gateway, view, paint), '']);
    return `${[...sections, ...overview(report, view, paint)].join('\n')}\n`;
}
function sectionOf(gateway, view, paint) {
    const headline = (0,report_headline/* headlineOf */.g)(gateway);
    const diagnosis = headline.head?.code == null ? '' : ` · ${headline.head.code}`;
    const address = gateway.baseUrl === null ? '' : ` ${plain(gateway.baseUrl)}`;
    return [
        paint(gateway.verdict, paint('bold', plain(`${SIGNS[gateway.verdict]}: ${gateway.name}${diagnosis}`))),
        ...callOf(headline, paint),
        `${plain(headline.state)}${paint('dim', address)}`,
        '',
        ...terminal_checksTable(gateway, view, paint),
        ...terminal_modelsTable(gateway, view, paint),
        ...terminalMatrix(gateway, view.columns, paint),
        ...curlOf(gateway, paint),
    ];
}
function callOf({ head }, paint) {
    if (head === null)
        return [];
    const sentences = [
        ['Next', head.next],
        ['Seen', head.seen],
        ['Means', head.means],
        ['Who acts', head.actor === null ? '' : `${(0,phrases/* actorOf */.dn)(head.actor)}.`],
        ['More', head.docs ?? ''],
    ];
    return sentences
        .filter(([, text]) => text !== '')
        .map(([name, text]) => `${paint('bold', `${name}:`.padEnd(10))}${plain(text)}`);
}
function terminal_checksTable(gateway, view, paint) {
    const groups = (0,report_groups/* groupsOf */.c1)(gateway.findings);
    const reached = groups.filter(({ first }) => first.status !== 'skip');
    const rows = reached.map(({ first, models }) => [
        paint(first.status, SIGNS[first.status]),
        first.check,
        `${first.code === null ? '' : `${first.code}: `}${ofModels(first.seen, models)}${plain(first.seen)}`,
    ]);
    return [
        ...(rows.length === 0 ? [] : terminalTable(['Result', 'Check', 'What was seen'], rows, view.columns)),
        ...skipLine(groups).map((line) => paint('dim', line)),
    ];
}
function ofModels(seen, models) {
    const [model, ...more] = models;
    if (more.length > 0)
        return `${(0,phrases/* counted */.hS)(models.length, 'model')}: `;
    return model === undefined || seen.includes(model) ? '' : `${plain(model)}: `;
}
function skipLine(groups) {
    const checks = groups.flatMap(({ first }) => (first.status === 'skip' ? [first.check] : []));
    return checks.length === 0 ? [] : [`${SIGNS.skip}: ${[...new Set(checks)].join(', ')}`];
}
function terminal_modelsTable(gateway, view, paint) {
    const rows = (0,model_rows/* modelRows */.v)(gateway);
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, terminal_MOST_MODELS).map(({ model, state, finding }) => {
        const [tone, text] = terminal_STATES[state];
        const near = model.suggestions.map((one) => (0,quote/* clip */.$Q)(plain(one), 60)).join(', ');
        return [
            (0,quote/* clip */.$Q)(plain(model.id), 80),
            paint(tone, text),
            model.latencyMs === null ? '' : (0,phrases/* milliseconds */.Rz)(model.latencyMs),
            model.listed === null ? '?' : model.listed ? 'yes' : 'no',
            [finding?.code ?? '', near === '' ? '' : `did you mean ${near}?`]
                .filter((part) => part !== '')
                .join(': '),
        ];
    });
    const rest = rows.length - shown.length;
    return [
        '',
        ...terminalTable(['Model', 'Works', 'Time', 'Listed', 'Diagnosis'], shown, view.columns),
        ...(rest === 0 ? [] : [paint('dim', `${(0,phrases/* counted */.hS)(rest, 'model')} more in the report (--json).`)]),
    ];
}
function curlOf({ curl }, paint) {
    if (curl === null)
        return [];
    const how = curl.includes('$GATEWAY_API_KEY') ? ' (set GATEWAY_API_KEY first)' : '';
    return ['', paint('dim', `Repeat it by hand${how}:`), ...(0,quote/* lines */.Mn)(curl, '  ')];
}
function overview(report, view, paint) {
    if (report.gateways.length < 2)
        return [];
    const rows = report.gateways.map((gateway) => [
        paint(gateway.verdict, SIGNS[gateway.verdict]),
        gateway.diagnosis,
        plain(gateway.name),
    ]);
    return [
        ...terminalTable(['Result', 'Diagnosis', 'Gateway'], rows, view.columns),
        '',
        paint(report.verdict, plain(`${SIGNS[report.verdict]}: ${(0,report_headline/* subjectOf */.e)(report)}`)),
    ];
}
function plain(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), LONGEST);
}

// EXTERNAL MODULE: ./lib/signals.js
var signals = __webpack_require__(9518);
// EXTERNAL MODULE: ./lib/memory/files.js + 2 modules
var files = __webpack_require__(9857);
// EXTERNAL MODULE: ./lib/safety/tidy.js
var tidy = __webpack_require__(8040);
;// CONCATENATED MODULE: ./lib/write-files.js
/** The files of a run beside its memory: report, JUnit and page. One that cannot be written changes no verdict. */



/** The report alone. `roots` are the folders out of which no symbolic link is followed. */
function writeReport({ report, run, writtenAs }, redact, roots) {
    const { reportPath } = run;
    const pieces = (0,tidy/* tidied */.GE)((0,report_json/* reportPieces */.iq)(report, redact, writtenAs));
    const failed = reportPath === null ? null : (0,files/* writeWhole */.f8)(reportPath, pieces, roots);
    return {
        reportPath: failed === null ? (reportPath ?? '') : '',
        warnings: failed === null ? [] : [failed],
    };
}
/** JUnit and page, where they are wanted. Returns warnings. */
async function writeOthers({ report, run, history, unwanted }, redact, roots) {
    if (run.junitPath === null && run.pagePath === null)
        return [];
    const { writeMore } = await __webpack_require__.e(/* import() */ 128).then(__webpack_require__.bind(__webpack_require__, 128));
    const told = await writeMore({ report: (0,report_json/* redactedReport */.d7)(report, redact), run, history, unwanted }, redact, roots);
    return told.filter((warning) => warning !== null);
}

;// CONCATENATED MODULE: ./lib/terminal/print.js




/** Colours in a terminal only; https://no-color.org and FORCE_COLOR are obeyed. */
function wantsColour(output, env) {
    if ((env.NO_COLOR ?? '') !== '')
        return false;
    if ((env.FORCE_COLOR ?? '') !== '')
        return env.FORCE_COLOR !== '0';
    return output.isTTY === true && env.TERM !== 'dumb';
}
async function keepAndPrint({ report, run, memory, json }, redactor, desk) {
    const { history, warnings } = await memory.keep(report, redactor.text);
    const written = writeReport({ report, run }, redactor.text, [desk.cwd]);
    const unwanted = () => (0,signals/* isCancelled */.mm)(desk.cancel);
    const others = await writeOthers({ report, run, history, unwanted }, redactor.text, [desk.cwd]);
    for (const warning of [...warnings, ...written.warnings, ...others]) {
        desk.stderr.write(`gateway-preflight: ${redactor.text(warning)}\n`);
    }
    showReport(report, json, redactor.text, desk);
}
/** One screen for people, JSON for programs. */
function showReport(report, json, redact, desk) {
    if (json) {
        desk.stdout.write((0,report_json/* reportJson */.l4)(report, redact));
        return;
    }
    const view = { colour: wantsColour(desk.stdout, desk.env), columns: desk.stdout.columns ?? 100 };
    desk.stdout.write(redact(terminalReport(report, view)));
}


/***/ })

};
