export const id = 810;
export const ids = [810];
export const modules = {

/***/ 4810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createJudge: () => (/* binding */ createJudge)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
;// CONCATENATED MODULE: ./lib/diagnose/answers/usage.js

function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
function tokensOf(usage) {
    if (!(0,record/* isRecord */.u4)(usage))
        return { promptTokens: null, completionTokens: null };
    return {
        promptTokens: count(usage.prompt_tokens ?? usage.input_tokens),
        completionTokens: count(usage.completion_tokens ?? usage.output_tokens),
    };
}
function hiddenTokens(usage) {
    const details = (0,record/* isRecord */.u4)(usage) ? (usage.completion_tokens_details ?? usage.output_tokens_details) : null;
    return ((0,record/* isRecord */.u4)(details) ? count(details.reasoning_tokens) : null) ?? 0;
}

// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
;// CONCATENATED MODULE: ./lib/diagnose/long-json.js


const LONG = 256 * 1024;
const PARSED = 64 * 1024;
const DEEPEST = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const SHORT = 8 * 1024;
const TREE_BYTES = 20;
const MOST_ITEMS = 100_000;
function boundedJson(text) {
    if (text.length < SHORT)
        return (0,record/* parseJson */.qF)(text);
    (0,garbage/* madeGarbage */.dL)(text.length * TREE_BYTES);
    return hasMoreItems(text) ? beginningOf(text) : (0,record/* parseJson */.qF)(text);
}
function hasMoreItems(text) {
    let items = 0;
    for (let at = 0; at >= 0 && at < text.length;) {
        const code = text.charCodeAt(at);
        if (code === COMMA || opens(code))
            items += 1;
        if (items > MOST_ITEMS)
            return true;
        at = code === QUOTE ? skipString(text, at) : at + 1;
    }
    return false;
}
function opens(code) {
    return code === 0x7b || code === 0x5b;
}
function closes(code) {
    return code === 0x7d || code === 0x5d;
}
function beginningOrWhole(text) {
    return text.length > LONG ? beginningOf(text) : (0,record/* parseJson */.qF)(text);
}
function beginningOf(text) {
    const { comma } = walk(text, LONG);
    return (0,record/* parseJson */.qF)(text.slice(0, comma) + walk(text, comma).open);
}
function walk(text, end) {
    const open = [];
    let comma = 0;
    for (let at = 0; at >= 0 && at < end && open.length < DEEPEST;) {
        const code = text.charCodeAt(at);
        if (code === COMMA)
            comma = at;
        else if (opens(code))
            open.push(code === 0x7b ? '}' : ']');
        else if (closes(code))
            open.pop();
        at = code === QUOTE ? skipString(text, at) : at + 1;
    }
    return { comma, open: open.reverse().join('') };
}
function membersAt(text, at, names) {
    const found = new Map();
    if (text[at] !== '{')
        return found;
    for (let key = skipWhitespace(text, at + 1); text[key] === '"';) {
        const end = skipString(text, key);
        const colon = skipWhitespace(text, end);
        if (text[colon] !== ':')
            break;
        const value = skipWhitespace(text, colon + 1);
        const name = text.slice(key + 1, end - 1);
        if (names.includes(name))
            found.set(name, value);
        if (name === names[0] && opens(text.charCodeAt(value)))
            break;
        const comma = skipValue(text, value);
        if (text[comma] !== ',')
            break;
        key = skipWhitespace(text, comma + 1);
    }
    return found;
}
function visitItems(text, at, visit) {
    let from = skipWhitespace(text, at + 1);
    if (text[from] === ']')
        return true;
    const visitUpTo = (end) => {
        const items = (0,record/* parseJson */.qF)(`[${text.slice(from, end)}]`);
        if (Array.isArray(items))
            items.forEach(visit);
        return Array.isArray(items);
    };
    for (let next = from;; next += 1) {
        const begin = next;
        next = skipValue(text, begin);
        const isLast = text[next] === ']';
        if (!isLast && text[next] !== ',')
            return false;
        if (next - begin > PARSED) {
            if (begin > from && !visitUpTo(begin - 1))
                return false;
            from = next + 1;
        }
        else if (isLast || next - from > PARSED) {
            if (!visitUpTo(next))
                return false;
            from = next + 1;
        }
        if (isLast)
            return true;
    }
}
function skipWhitespace(text, at) {
    let next = at;
    while (' \t\n\r'.includes(text[next] ?? 'x'))
        next += 1;
    return next;
}
function skipValue(text, at) {
    let depth = 0;
    for (let next = at; next >= 0 && next < text.length;) {
        const code = text.charCodeAt(next);
        if (depth === 0 && (code === COMMA || closes(code)))
            return next > at ? next : -1;
        if (opens(code))
            depth += 1;
        else if (closes(code))
            depth -= 1;
        next = code === QUOTE ? skipString(text, next) : next + 1;
    }
    return -1;
}
function skipString(text, at) {
    for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
        let before = quote - 1;
        while (text.charCodeAt(before) === BACKSLASH)
            before -= 1;
        if ((quote - before) % 2 === 1)
            return quote + 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./lib/diagnose/completion.js




function readCompletion(answer) {
    const body = boundedJson(answer.body);
    return (0,record/* isRecord */.u4)(body) ? ofBody(body) : null;
}
function ofBody(body) {
    const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
    if (!(0,record/* isRecord */.u4)(choice))
        return null;
    const of = choice.message;
    if (!(0,record/* isRecord */.u4)(of))
        return null;
    return {
        text: textOf(of.content),
        reasoning: reasoningOf(of),
        called: (Array.isArray(of.tool_calls) && of.tool_calls.some(record/* isRecord */.u4)) ||
            (0,record/* isRecord */.u4)(of.function_call) ||
            (0,record/* isRecord */.u4)(of.audio),
        refusal: textOf(of.refusal),
        finishReason: typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null,
        model: nameOf(body.model),
        usage: tokensOf(body.usage),
    };
}
function nameOf(model) {
    return typeof model === 'string' && model !== '' ? model.slice(0, 512) : null;
}
function reasoningOf({ reasoning_content: content, reasoning, thinking }) {
    return textOf(content) || textOf(reasoning) || textOf(thinking);
}
function isMarkedFailed({ success, ok, object, type }) {
    return success === false || ok === false || object === 'error' || type === 'error';
}
function textOf(content, depth = 0) {
    if (typeof content === 'string')
        return content;
    if (!Array.isArray(content) || depth > 3)
        return '';
    const texts = content.slice(0, 200).map((part) => {
        if (typeof part === 'string')
            return part;
        if (!(0,record/* isRecord */.u4)(part))
            return '';
        return typeof part.text === 'string' ? part.text : textOf(part.thinking, depth + 1);
    });
    return texts.join('');
}
function isBlank(text) {
    for (const one of text) {
        if (one.trim() !== '' && !invisible/* INVISIBLE */.kH.test(one))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/diagnose/endings.js
const CUT = /^(?:length|max_(?:\w{1,12}_)?tokens|(?:model|max)_length|error_limit|model_context_window_exceeded)$/;
const ENDINGS = [
    [
        'content-filtered',
        /^(?:content_?filter(?:ed)?|sensitive|(?:image_)?safety|prohibited_content|blocklist|spii|recitation|refusal|guardrail_intervened|error_toxic|model_armor)\b/,
    ],
    ['overloaded', /^insufficient_system_resource$/],
    ['tool-call-malformed', /^(?:malformed_function_call|malformed_tool_use|unexpected_tool_call)$/],
    ['upstream-error', /^(?:(?:\w{1,20}_)?error|abort(?:ed)?|malformed_model_output)$/],
];
function isCut(finishReason) {
    return finishReason !== null && CUT.test(finishReason.toLowerCase());
}
function endingOf(finishReason) {
    const reason = (finishReason ?? '').toLowerCase();
    for (const [code, pattern] of ENDINGS) {
        const [word] = pattern.exec(reason) ?? [];
        if (word !== undefined)
            return { code, word };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/assembled.js


const TEXTS = ['content', 'reasoning_content', 'reasoning', 'refusal'];
function addCalls(calls, pieces) {
    if (!Array.isArray(pieces))
        return;
    for (const [place, piece] of pieces.entries()) {
        if (!(0,record/* isRecord */.u4)(piece) || !(0,record/* isRecord */.u4)(piece.function))
            continue;
        const index = typeof piece.index === 'number' ? piece.index : place;
        if (!calls.has(index) && calls.size >= 16)
            continue;
        const call = calls.get(index) ?? { name: '', arguments: '' };
        if (typeof piece.function.name === 'string')
            call.name ||= piece.function.name;
        call.arguments += textOf(piece.function.arguments);
        calls.set(index, call);
    }
}
function assembledChoice({ list, finished }) {
    const texts = {
        content: [],
        reasoning_content: [],
        reasoning: [],
        refusal: [],
    };
    const calls = new Map();
    for (const { choices } of list) {
        const choice = Array.isArray(choices) ? choices[0] : undefined;
        if (!(0,record/* isRecord */.u4)(choice) || !(0,record/* isRecord */.u4)(choice.delta))
            continue;
        for (const name of TEXTS)
            texts[name].push(textOf(choice.delta[name]));
        addCalls(calls, choice.delta.tool_calls);
    }
    const joined = Object.fromEntries(TEXTS.map((name) => [name, texts[name].join('')]));
    const functions = [...calls.values()].map((call) => ({ type: 'function', function: call }));
    const message = functions.length === 0 ? joined : { ...joined, tool_calls: functions };
    return { message, finish_reason: finished.at(-1) ?? null };
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/chunks.js




const SAYING = [
    'content',
    'reasoning_content',
    'reasoning',
    'reasoning_details',
    'thinking',
    'refusal',
    'tool_calls',
    'function_call',
    'audio',
];
function says(choice) {
    if (!(0,record/* isRecord */.u4)(choice))
        return false;
    const { delta } = choice;
    if (!(0,record/* isRecord */.u4)(delta))
        return false;
    return SAYING.some((name) => {
        const value = delta[name];
        if (name === 'content')
            return textOf(value) !== '';
        if (typeof value === 'string' || Array.isArray(value))
            return value.length > 0;
        return (0,record/* isRecord */.u4)(value);
    });
}
function odditiesOf(choices, object) {
    return choices.filter(record/* isRecord */.u4).flatMap(({ delta, index }) => {
        if (!(0,record/* isRecord */.u4)(delta))
            return ['no delta'];
        return [
            ...(Array.isArray(delta.content) ? ['parts'] : []),
            ...(index === 0 ? [] : ['no index']),
            ...(object === 'chat.completion.chunk' ? [] : ['no object']),
        ];
    });
}
function saysRole(choice) {
    return (0,record/* isRecord */.u4)(choice) && (0,record/* isRecord */.u4)(choice.delta) && choice.delta.role === 'assistant';
}
function isAside(value, name) {
    return name === 'ping' || value.type === 'ping' || (0,record/* isRecord */.u4)(value.usage);
}
function isText(content) {
    return content === undefined || content === null || typeof content === 'string' || Array.isArray(content);
}
function choiceFault(choice, begun) {
    if (!(0,record/* isRecord */.u4)(choice))
        return 'has a choice that is no object';
    if ((0,record/* isRecord */.u4)(choice.delta))
        return isText(choice.delta.content) ? null : 'has `content` that is no text';
    if ((0,record/* isRecord */.u4)(choice.content_filter_results) && !('message' in choice))
        return null;
    if ((0,record/* isRecord */.u4)(choice.message) && !begun)
        return 'holds a whole `message` where a `delta` is due';
    if (typeof choice.finish_reason === 'string' && (begun || !choice.text))
        return null;
    if (typeof choice.text === 'string')
        return 'is of the old text completions: it has `text`, no `delta`';
    return 'has a choice without `delta`';
}
const HOLDS_ERROR = 'holds an `error` that says nothing, and clients end the stream at it';
const OF_THREAD = 'is named as one of the Assistants API, and clients hand it on in a wrapping';
function chunkFault(value, name, begun) {
    if (value.error)
        return HOLDS_ERROR;
    if (!Array.isArray(value.choices))
        return isAside(value, name) ? null : 'has no `choices`';
    for (const choice of value.choices) {
        const fault = choiceFault(choice, begun);
        if (fault !== null)
            return fault;
    }
    return null;
}
function quoted(data) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(data), 80);
}
function readEvent({ name, data }, begun) {
    const value = boundedJson(data);
    if (!(0,record/* isRecord */.u4)(value)) {
        return { fault: data.trim() === '' ? 'is empty' : `is not a JSON object: ${quoted(data)}` };
    }
    const fault = name?.startsWith('thread.') ? OF_THREAD : chunkFault(value, name, begun);
    if (fault === null)
        return { value };
    return { fault: name === null ? fault : `(${quoted(name)}) ${fault}` };
}
function finishesOf(choices) {
    return choices.flatMap((choice) => (0,record/* isRecord */.u4)(choice) && typeof choice.finish_reason === 'string' && choice.finish_reason !== ''
        ? [choice.finish_reason.toLowerCase()]
        : []);
}
function readChunks(events) {
    let model = null;
    let usage = null;
    const list = [];
    const tokensAtMs = [];
    const finished = [];
    let endedAtMs = null;
    let asides = 0;
    const oddities = new Set(['no role']);
    for (const [place, event] of events.entries()) {
        const reading = readEvent(event, tokensAtMs.length > 0);
        if ('fault' in reading) {
            const fault = `Event ${place + 1} ${reading.fault}`;
            return { list, asides, tokensAtMs, endedAtMs, finished, model, usage, oddities, fault, faultAt: place };
        }
        const { choices, model: named, usage: counted } = reading.value;
        model ??= nameOf(named);
        if ((0,record/* isRecord */.u4)(counted))
            usage = counted;
        if (!Array.isArray(choices)) {
            asides += 1;
            continue;
        }
        list.push(reading.value);
        for (const oddity of odditiesOf(choices, reading.value.object))
            oddities.add(oddity);
        if (choices.some(saysRole))
            oddities.delete('no role');
        const finishes = finishesOf(choices);
        finished.push(...finishes);
        const speaks = choices.some(says);
        if (speaks)
            tokensAtMs.push(event.atMs);
        if (speaks || finishes.length > 0)
            endedAtMs = event.atMs;
    }
    return { list, asides, tokensAtMs, endedAtMs, finished, model, usage, oddities, fault: null, faultAt: -1 };
}

// EXTERNAL MODULE: ./node_modules/eventsource-parser/dist/index.js
var dist = __webpack_require__(2309);
;// CONCATENATED MODULE: ./lib/diagnose/answers/dataless.js
const MOST_SHOWN = 60;
class DatalessWatch {
    #line = '';
    #hasData = false;
    #hasId = false;
    #hasField = false;
    #last = '';
    #isOver = false;
    #found = null;
    get found() {
        return this.#found;
    }
    feed(text) {
        for (let from = 0; !this.#isOver;) {
            const end = text.indexOf('\n', from);
            this.#line += text.slice(from, Math.min(end < 0 ? text.length : end, from + MOST_SHOWN));
            if (end < 0)
                return;
            this.#take(this.#line.slice(0, MOST_SHOWN));
            this.#line = '';
            from = end + 1;
        }
    }
    #take(line) {
        if (line === '') {
            const isEvent = this.#hasData || this.#hasField || this.#hasId;
            if (isEvent && !this.#hasData)
                this.#found = this.#last;
            this.#isOver = this.#found !== null;
            [this.#hasData, this.#hasField] = [false, false];
            return;
        }
        const [, name = '', value = ''] = /^(data|event|id|retry)(?:: ?(.*)|$)/.exec(line) ?? [];
        if (name === 'data')
            this.#hasData = true;
        else if (name === 'id')
            this.#hasId = value !== '';
        else if (name === 'event' ? value !== '' : /^\d+$/.test(value))
            this.#hasField = true;
        this.#isOver = /^data: ?\[DONE\]/.test(line);
        this.#last = line;
    }
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/event-stream.js



const MOST_EVENTS = 20_000;
const MOST_STRAYS = 64;
function lineFeeds() {
    let afterReturn = false;
    return (text) => {
        const fresh = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
        if (text !== '')
            afterReturn = text.endsWith('\r');
        return fresh.replace(/\r\n?/g, '\n');
    };
}
function decodeEvents(pieces) {
    const events = [];
    const strays = [];
    let done = false;
    let indented = false;
    let padded = false;
    let comments = 0;
    let atMs = 0;
    const parser = (0,dist/* createParser */.C)({
        onEvent: ({ event, data }) => {
            if (done || events.length >= MOST_EVENTS)
                return;
            if (data.trim() === '[DONE]') {
                done = true;
                indented = !data.startsWith('[DONE]');
                padded = !data.endsWith('[DONE]');
            }
            else
                events.push({ name: event ?? null, data, atMs });
        },
        onError: ({ type, line }) => {
            if (!done && type === 'unknown-field' && line !== undefined && strays.length < MOST_STRAYS)
                strays.push(line);
        },
        onComment: () => {
            comments += 1;
        },
    });
    const dataless = new DatalessWatch();
    const normal = lineFeeds();
    let ending = '';
    let begun = false;
    for (const piece of pieces) {
        if (done)
            break;
        const text = begun ? piece.text : piece.text.replace(/^\uFEFF/, '');
        begun ||= piece.text !== '';
        const lines = normal(text);
        atMs = piece.atMs;
        parser.feed(lines);
        dataless.feed(lines);
        ending = lines.at(-1) ?? ending;
    }
    const whole = events.length;
    const wasDone = done;
    parser.feed('\n\n');
    const flushed = events.length > whole;
    return {
        events,
        done,
        indented,
        padded,
        dataless: dataless.found,
        strays,
        spoke: events.length > 0 || comments > 0 || done,
        broken: !wasDone && !done && (flushed || (ending !== '' && ending !== '\n')),
    };
}
function bodyPieces({ body, arrivals, durationMs }) {
    const bytes = external_node_buffer_.Buffer.from(body);
    const total = arrivals.at(-1)?.bytes ?? 0;
    if (total === 0)
        return [{ text: body, atMs: durationMs }];
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let from = 0;
    return arrivals.map((arrival) => {
        const to = Math.min(bytes.length, Math.round((bytes.length * arrival.bytes) / total));
        const text = decoder.decode(bytes.subarray(from, to), { stream: true });
        from = Math.max(from, to);
        return { text, atMs: arrival.atMs };
    });
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/judgement.js
const NO_FACTS = {
    model: null,
    promptTokens: null,
    completionTokens: null,
    firstTokenMs: null,
    tokensPerSecond: null,
    buffered: false,
    dimension: null,
    listed: null,
    cut: false,
    nextPage: null,
};
function good(seen, facts) {
    return { code: null, seen, facts };
}
function bad(code, seen, facts = NO_FACTS) {
    return { code, seen, facts };
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/stream.js








const AT_ONCE_MS = 5;
const SAME_MS = 1;
const BROKEN = new Set(['upstream-error', 'overloaded']);
function judgeStream(answer) {
    const stream = decodeEvents(bodyPieces(answer));
    if (!stream.spoke)
        return noStream(answer.body.trim());
    const chunks = readChunks(stream.events);
    const facts = factsOf(chunks);
    const inForm = formFault(stream, chunks);
    if (inForm !== null) {
        const judgement = bad('stream-malformed', inForm, facts);
        if (isOfAnotherApi(stream, chunks))
            return { ...judgement, rule: 'stream-of-another-api' };
        const endsClients = [INDENTED, DATALESS, HOLDS_ERROR, OF_THREAD].some((text) => inForm.includes(text));
        return endsClients ? { ...judgement, rule: 'stream-ends-clients' } : judgement;
    }
    const { finished, tokensAtMs, list } = chunks;
    const ending = finished.map(endingOf).find((one) => one !== null);
    const silent = tokensAtMs.length === 0 && !finished.some(isCut);
    if (ending !== undefined && (silent || BROKEN.has(ending.code))) {
        return bad(ending.code, `The stream ended with the finish reason \`${ending.word}\`.`, facts);
    }
    if (silent) {
        const none = list.length === 1 ? '1 chunk came, without' : `${list.length} chunks came, none with`;
        return bad('empty-completion', `${none} text or a call.`, facts);
    }
    const notes = [...notesOf(stream, chunks), ...howItCame(answer, facts)];
    return good([wellFormed(chunks, facts), ...notes].join(' '), facts);
}
const INDENTED = 'More than one blank, or a tab, stands before `[DONE]`: clients read it as a chunk that is no JSON.';
const DATALESS = 'An event without `data` came, or a blank line behind an `id`: OpenAI’s clients (that for Node.js only behind an `event`) read it as a chunk that is no JSON';
function formFault(stream, chunks) {
    const { events, done, indented, dataless, broken } = stream;
    const { list, fault, faultAt, finished } = chunks;
    const held = list.length === 0 ? 'no chunk' : list.length === 1 ? '1 chunk' : `${list.length} chunks`;
    if (fault !== null) {
        const cutWithin = broken && faultAt === events.length - 1;
        if (cutWithin)
            return `The stream ended after ${held}, in the middle of event ${faultAt + 1}.`;
        return /[…}\]]$/.test(fault) ? fault : `${fault}.`;
    }
    if (list.length === 0) {
        return done
            ? 'Only `[DONE]` came, and no chunk before it.'
            : 'Keep-alives came, and no chunk behind them.';
    }
    const chosen = list.some(({ choices }) => Array.isArray(choices) && choices.length > 0);
    if (done && !chosen)
        return `${held} came up to [DONE], none of them with a choice.`;
    if (done && indented)
        return INDENTED;
    if (done && dataless !== null)
        return `${DATALESS} (${dataless}).`;
    if (done)
        return null;
    const finish = finished.at(-1);
    const told = finish === undefined ? 'neither `finish_reason` nor [DONE] came' : 'no [DONE] came';
    return `The stream ended after ${held}: ${told}.`;
}
function isOfAnotherApi({ events }, { fault, faultAt }) {
    const name = fault === null ? null : (events[faultAt]?.name ?? null);
    return name !== null && /^(?:message|content_block|response)[_.]/.test(name);
}
const ODD = {
    'no delta': 'A choice has no `delta`, which programs read of each.',
    parts: 'Text came in lists of parts, which programs that add up texts cannot read.',
    'no index': 'A choice has not the `index` 0, without which `stream()` of OpenAI’s clients fails.',
    'no object': 'A chunk has not the `object` chat.completion.chunk, without which `stream()` of openai for Python fails.',
    'no role': 'No `role` was sent, without which `stream()` of openai for Node.js fails.',
};
function notesOf({ padded }, { asides, finished, oddities }) {
    const many = asides === 1 ? '1 event has' : `${asides} events have`;
    return [
        ...(finished.some(isCut) ? ['Cut by the token limit, as asked.'] : []),
        ...(finished.length > 0
            ? []
            : ['No `finish_reason` was sent, without which `stream()` of openai for Node.js fails.']),
        ...(asides === 0 ? [] : [`${many} no \`choices\`, which some clients read of each.`]),
        ...[...oddities].map((one) => ODD[one]),
        ...(padded
            ? [
                'Blanks stand behind [DONE], at which openai for Node.js fails since version 7 (for Python does not).',
            ]
            : []),
    ];
}
function wellFormed({ list }, { firstTokenMs, tokensPerSecond }) {
    const first = firstTokenMs === null ? 'no token was shown' : `first token after ${firstTokenMs} ms`;
    const rate = tokensPerSecond === null ? '' : `, ${tokensPerSecond} tokens a second`;
    return `${list.length} ${list.length === 1 ? 'chunk' : 'chunks'} up to [DONE]; ${first}${rate}.`;
}
function howItCame({ headers, durationMs, leftOpen, cutBehind }, { buffered }) {
    const type = headers['content-type'] ?? '';
    const told = type !== '' && !type.toLowerCase().includes('text/event-stream');
    return [
        ...(buffered ? [`Buffered: all of it arrived at once, after ${Math.round(durationMs)} ms.`] : []),
        ...(told ? [`Sent as ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(type), 60)}.`] : []),
        ...(leftOpen === true ? ['The answer was not ended behind [DONE]; some clients wait for that.'] : []),
        ...(cutBehind === true
            ? ['The connection was cut behind [DONE], and not ended; some clients report that as an error.']
            : []),
    ];
}
function noStream(body) {
    if (body === '')
        return bad('stream-malformed', 'The body is empty where an event stream was due.');
    const value = boundedJson(body);
    if ((0,record/* isRecord */.u4)(value) && Array.isArray(value.choices)) {
        const seen = 'A whole JSON completion came instead of an event stream: `stream: true` was ignored.';
        return { ...bad('stream-malformed', seen), rule: 'stream-ignored' };
    }
    const [line = ''] = body.split(/\r\n?|\n/, 1);
    const what = value !== undefined
        ? 'JSON'
        : (0,record/* isRecord */.u4)(boundedJson(line))
            ? 'Lines of JSON without `data:`'
            : 'Something else';
    return bad('stream-malformed', `${what} came instead of an event stream: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(body), 120)}`);
}
function factsOf(chunks) {
    const { list, endedAtMs, tokensAtMs, usage, model } = chunks;
    const facts = { ...NO_FACTS, model, ...tokensOf(usage) };
    const first = tokensAtMs.at(0);
    if (first === undefined)
        return facts;
    const buffered = list.length > 1 && (endedAtMs ?? first) - first < AT_ONCE_MS;
    return {
        ...facts,
        firstTokenMs: Math.round(first),
        tokensPerSecond: rateOf(chunks, facts, buffered),
        buffered,
    };
}
function rateOf({ tokensAtMs, usage }, { completionTokens }, buffered) {
    const first = tokensAtMs.at(0) ?? 0;
    const span = (tokensAtMs.at(-1) ?? 0) - first;
    if (buffered || span < AT_ONCE_MS)
        return null;
    const later = tokensAtMs.filter((atMs) => atMs - first >= SAME_MS).length;
    const written = Math.max(tokensAtMs.length, (completionTokens ?? 0) - hiddenTokens(usage));
    return Math.round((written * later * 10_000) / (tokensAtMs.length * span)) / 10;
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/chat.js











function readObject({ body }) {
    const bare = body.replace(/^\uFEFF/, '');
    if (bare.trim() === '')
        return { judgement: bad('malformed-response', 'The body is empty.') };
    const value = boundedJson(bare);
    if ((0,record/* isRecord */.u4)(value))
        return { value };
    const streamed = value === undefined && decodeEvents([{ text: bare, atMs: 0 }]).events.length > 0;
    const what = streamed
        ? 'An event stream came, though none was asked for'
        : value === undefined
            ? 'The body is not JSON'
            : 'The body is JSON, but no object';
    return { judgement: bad('malformed-response', `${what}: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(bare), 120)}`) };
}
function readChat(answer, sent) {
    if (sent?.stream === true) {
        const judgement = judgeStream(answer);
        if (judgement.code !== null)
            return { judgement };
        const choice = assembledChoice(readChunks(decodeEvents(bodyPieces(answer)).events));
        return chatOf([choice], judgement.facts, answer.body);
    }
    const read = readObject(answer);
    if ('judgement' in read)
        return read;
    const { choices, model, usage } = read.value;
    return chatOf(choices, { ...NO_FACTS, model: nameOf(model), ...tokensOf(usage) }, answer.body);
}
function chatOf(choices, facts, body) {
    const choice = Array.isArray(choices) ? choices[0] : undefined;
    if (!(0,record/* isRecord */.u4)(choice)) {
        return {
            judgement: bad('malformed-response', `The answer has no choice: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(body), 120)}`, facts),
        };
    }
    const { message } = choice;
    if (!(0,record/* isRecord */.u4)(message)) {
        return { judgement: bad('malformed-response', 'The choice has no `message`.', facts) };
    }
    const finish = typeof choice.finish_reason === 'string' ? choice.finish_reason.toLowerCase() : null;
    const value = {
        message,
        text: textOf(message.content),
        reasoning: reasoningOf(message),
        refusal: textOf(message.refusal),
        finish,
        cut: isCut(finish),
        facts,
    };
    return { value };
}
function endedOtherwise({ finish, refusal, facts, text, message }) {
    if (refusal !== '') {
        return bad('content-filtered', `The model refused: ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(refusal), 120)}`, facts);
    }
    if (text !== '' || Array.isArray(message.tool_calls))
        return null;
    const ending = endingOf(finish);
    if (ending === null)
        return null;
    return bad(ending.code, `The answer ended with the finish reason \`${ending.word}\`.`, facts);
}
function cutBefore(what, facts) {
    return good(`Answered, but cut by the token limit before ${what} was whole; not judged further.`, facts);
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/embeddings.js







function judgeEmbeddings(answer, sent = null) {
    const read = readObject(answer);
    if ('judgement' in read)
        return read.judgement;
    const body = read.value;
    const facts = { ...NO_FACTS, model: nameOf(body.model), ...tokensOf(body.usage) };
    const { data } = body;
    if (!Array.isArray(data))
        return malformed(`There is no \`data\`: ${whatElse(body, answer.body)}`, facts);
    const [first] = data;
    if (first === undefined)
        return malformed('`data` is empty: no vector came.', facts);
    if (!(0,record/* isRecord */.u4)(first))
        return malformed('The item in `data` is no object.', facts);
    if (!data.every(record/* isRecord */.u4))
        return malformed('`data` holds something that is no object.', facts);
    return judgeVector(first.embedding, facts, sent);
}
function lacksVector(answer) {
    const read = readObject(answer);
    if ('judgement' in read || !Array.isArray(read.value.data))
        return false;
    const [first] = read.value.data;
    return !((0,record/* isRecord */.u4)(first) && Array.isArray(first.embedding)) && judgeEmbeddings(answer).code !== null;
}
function malformed(seen, facts) {
    return bad('malformed-response', seen, facts);
}
function whatElse(body, text) {
    if (Array.isArray(body.embedding) || Array.isArray(body.embeddings)) {
        return 'the vector stands in another member than the OpenAI API has it.';
    }
    return Array.isArray(body.choices) ? 'a chat completion came.' : (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 120);
}
function judgeVector(embedding, facts, sent) {
    const packed = typeof embedding === 'string';
    const vector = packed ? unpacked(embedding) : embedding;
    if (packed && vector === null)
        return malformed('The vector is a string, but not base64 of 32-bit floats.', facts);
    if (!Array.isArray(vector))
        return malformed('There is no `embedding` in the item.', facts);
    if (vector.length === 0)
        return malformed('The vector is empty.', facts);
    const odd = vector.findIndex((one) => !Number.isFinite(one));
    if (odd >= 0) {
        const shown = shownOf(vector[odd]);
        return malformed(`Number ${odd + 1} of ${vector.length} is not finite: ${shown}`, facts);
    }
    const zero = vector.every((one) => one === 0) ? ' All of them are zero.' : '';
    const how = packed ? ', packed as base64' : '';
    return good(`A vector of ${vector.length} finite numbers${how}.${zero}${inWhichForm(packed, sent)}`, {
        ...facts,
        dimension: vector.length,
    });
}
function inWhichForm(packed, sent) {
    if (sent === null || packed)
        return '';
    const { encoding_format: format } = sent;
    if (format === 'base64')
        return ' Asked for base64, the gateway sent floats: older versions of openai for Node.js garble them unless `encoding_format` is set to `float`.';
    return format === 'float'
        ? ' Not as base64, which OpenAI’s clients ask for unless told otherwise: set `encoding_format` to `float` in them.'
        : ' Only without `encoding_format`, which OpenAI’s clients always send: ask the gateway’s operator to let it pass (LiteLLM: `drop_params`).';
}
function shownOf(value) {
    if (typeof value === 'number')
        return Number.isNaN(value) ? 'not a number' : String(value);
    if (value === null)
        return 'null';
    return typeof value === 'object' ? 'an object or a list' : `a ${typeof value}`;
}
function unpacked(text) {
    const bare = text.replace(/\s+/g, '');
    if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare))
        return null;
    const bytes = external_node_buffer_.Buffer.from(bare, 'base64');
    if (bytes.length % 4 !== 0)
        return null;
    return Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readFloatLE(place * 4));
}

;// CONCATENATED MODULE: ./lib/diagnose/encoding-format.js

const NAMED = /encoding.?format|base.?64/;
const UNREAD = /invalid type: string\b|can not (?:unmarshal string|deserialize)\b|input should be a valid list/;
const ABOUT_REQUEST = new Set([
    'invalid-request',
    'unsupported-parameter',
]);
const BROKE = new Set([
    'gateway-error',
    'gateway-unavailable',
    'upstream-error',
]);
function otherForm(sent) {
    const { encoding_format: format, ...rest } = sent;
    if (format === undefined)
        return null;
    return format === 'base64' ? { ...sent, encoding_format: 'float' } : rest;
}
function inOtherForm(answer, sent, said) {
    const { status } = answer;
    const isReason = NAMED.test(said) || (status < 300 && lacksVector(answer)) || (status >= 500 && UNREAD.test(said));
    return isReason ? otherForm(sent) : null;
}
function withoutForm({ status }, sent, code) {
    const { encoding_format: format, ...rest } = sent;
    return format !== undefined && status >= 400 && status < 500 && ABOUT_REQUEST.has(code) ? rest : null;
}
function asFloats({ status }, sent, code) {
    return status >= 500 && BROKE.has(code) && sent.encoding_format === 'base64' ? otherForm(sent) : null;
}

;// CONCATENATED MODULE: ./lib/diagnose/shape.js


const NOT_JSON = ['html', 'text', 'empty', 'xml'];
function shapeOf(value) {
    if (Array.isArray(value))
        return 'array';
    if (!(0,record/* isRecord */.u4)(value))
        return 'other';
    if ((0,record/* isRecord */.u4)(value.error))
        return 'error-object';
    if (typeof value.error === 'string')
        return 'error-string';
    if (Array.isArray(value.error))
        return 'error-list';
    if (Array.isArray(value.errors))
        return 'errors';
    if ('html-message' in value)
        return 'html-message';
    if ('base_resp' in value)
        return 'base-resp';
    if ('title' in value && 'status' in value)
        return 'problem';
    if ('detail' in value)
        return 'detail';
    if (FLAT.some((name) => typeof value[name] === 'string'))
        return 'flat';
    return 'other';
}
const FLAT = ['message', 'msg', 'error_msg', 'Message', 'errorMessage', 'error_message', 'errmsg'];
const SAID = [
    'message',
    'msg',
    'errmsg',
    'err_msg',
    'errMsg',
    'errorMsg',
    'errorMessage',
    'error_message',
    'retmsg',
    'status_message',
    'status_msg',
    'code_msg',
    'codeMsg',
    'resp_msg',
    'respMsg',
    'result_msg',
    'resultMsg',
];
const NUMBERED = [
    'code',
    'errcode',
    'err_code',
    'errCode',
    'errno',
    'retcode',
    'ret',
    'status_code',
    'resp_code',
    'respCode',
    'result_code',
    'resultCode',
];
const FINE = new Set([
    '0',
    '200',
    'success',
    'ok',
    'succeed',
    'succeeded',
    '00000',
    '0000',
]);
const FAILED_STATUS = new Set(['error', 'failure', 'fail', 'failed']);
function isFailure(value) {
    if (Array.isArray(value))
        return value.length > 0 && value.every((item) => (0,record/* isRecord */.u4)(item) && (0,record/* isRecord */.u4)(item.error));
    if (!(0,record/* isRecord */.u4)(value))
        return false;
    const { error, errors, choices, output, status, object } = value;
    const said = SAID.some((name) => typeof value[name] === 'string' && value[name] !== '');
    const results = choices ?? output;
    const answered = Array.isArray(results) ? results.length > 0 : 'data' in value && value.data !== null;
    if (typeof error === 'string' ? error !== '' : error === true)
        return true;
    if ((0,record/* isRecord */.u4)(error) && !(answered && saysNothing(error)))
        return true;
    if (Array.isArray(error) ? error.length > 0 : Array.isArray(errors) && errors.length > 0)
        return true;
    if (failsByMark(value))
        return true;
    if (Array.isArray(choices) && (0,record/* isRecord */.u4)(choices[0]) && (0,record/* isRecord */.u4)(choices[0].error))
        return true;
    const base = value.base_resp;
    if ((0,record/* isRecord */.u4)(base) && typeof base.status_code === 'number' && base.status_code !== 0)
        return !answered;
    if (holdsError(value) || Object.values(value).slice(0, 40).some(holdsError))
        return true;
    const fault = value.fault;
    if ((0,record/* isRecord */.u4)(fault) && typeof fault.faultstring === 'string')
        return true;
    const header = value.header;
    if ((0,record/* isRecord */.u4)(header) && typeof header.code === 'number' && header.code !== 0)
        return true;
    if (answered)
        return false;
    if (typeof status === 'number' && status >= 400 && said)
        return true;
    const outcome = typeof status === 'string' ? status : value.result;
    if (typeof outcome === 'string' && object !== 'response' && FAILED_STATUS.has(outcome.toLowerCase()))
        return true;
    if ('error_code' in value || 'error_msg' in value || 'errorCode' in value || 'html-message' in value)
        return true;
    if (typeof value.detail === 'string' || Array.isArray(value.detail) || saysSomething(value.detail))
        return true;
    if (saysSomething(errors))
        return true;
    return said && NUMBERED.some((name) => name in value && !isFine(value[name]));
}
function saysWords(value) {
    return [...FLAT, ...SAID, 'detail'].some((name) => typeof value[name] === 'string' && value[name] !== '');
}
function failsByMark(value) {
    if (!isMarkedFailed(value))
        return false;
    return saysWords(value) || !(speaks(value) || (holdsAnswer(value) && !saysWhy(value)));
}
function speaks({ choices }) {
    const choice = Array.isArray(choices) ? choices[0] : undefined;
    return (0,record/* isRecord */.u4)(choice) && (0,record/* isRecord */.u4)(choice.message) && !isBlank(textOf(choice.message.content));
}
function holdsAnswer({ choices, data, output }) {
    const first = [choices, data, output].find((list) => Array.isArray(list) && list.length > 0);
    const [item] = Array.isArray(first) ? first : [];
    if (!(0,record/* isRecord */.u4)(item) || saysWords(item) || saysWhy(item) || (item.error ?? null) !== null)
        return false;
    const { message, delta, embedding, id, type } = item;
    if ((0,record/* isRecord */.u4)(message))
        return hasCalls(message);
    if ((0,record/* isRecord */.u4)(delta) || (typeof embedding === 'string' && embedding !== ''))
        return true;
    if (Array.isArray(embedding))
        return embedding.length > 0;
    return first === output ? typeof type === 'string' && type !== 'error' : typeof id === 'string';
}
function hasCalls({ tool_calls: calls }) {
    return Array.isArray(calls) && calls.some((call) => (0,record/* isRecord */.u4)(call) && (0,record/* isRecord */.u4)(call.function));
}
function saysWhy(value) {
    const isNumbered = [...NUMBERED, 'error_code', 'errorCode'].some((name) => !isFine(value[name] ?? 0));
    return isNumbered || typeof value.reason === 'string' || (0,record/* isRecord */.u4)(value.detail);
}
function holdsError(value) {
    return (0,record/* isRecord */.u4)(value) && (0,record/* isRecord */.u4)(value.Error);
}
function saysSomething(value) {
    return ((0,record/* isRecord */.u4)(value) &&
        ((0,record/* isRecord */.u4)(value.error) ||
            ['error', ...SAID].some((name) => typeof value[name] === 'string' && value[name] !== '')));
}
function saysNothing(error) {
    return Object.values(error).every((value) => value === null || value === '' || isFine(value));
}
function isFine(code) {
    return code === true || FINE.has(String(code).toLowerCase());
}

;// CONCATENATED MODULE: ./lib/diagnose/events.js




function isEventStream(body, contentType) {
    if (/^(?::|data:|event:|id:|retry:)/.test(body))
        return true;
    return contentType.includes('text/event-stream') && /^\s{0,20}(?::|data:|event:)/.test(body);
}
function readStream(body) {
    const { events, strays } = decodeEvents([{ text: body.trimStart(), atMs: 0 }]);
    return {
        events: events.map(({ name, data }) => ({ name, value: boundedJson(data) ?? data })),
        beside: strays.length === 0 ? undefined : boundedJson(strays.join('\n')),
    };
}
const FAILED_RESPONSE = new Set(['response.failed', 'response.error']);
function firstFailure(body) {
    const { events, beside } = readStream(body);
    for (const { name, value } of events) {
        if ((0,record/* isRecord */.u4)(value) && tellsFailure(value, name))
            return value;
        if ((0,record/* isRecord */.u4)(value) && FAILED_RESPONSE.has(String(value.type)) && (0,record/* isRecord */.u4)(value.response))
            return value.response;
        if (name === 'error')
            return { error: value };
    }
    if ((0,record/* isRecord */.u4)(beside) && tellsFailure(beside, null))
        return beside;
    const [only, ...others] = events.map(({ value }) => value).filter((value) => value !== '[DONE]');
    if (!(0,record/* isRecord */.u4)(only) || others.length > 0)
        return null;
    return isFailure(only) || isSentence(only) ? only : null;
}
function isSentence(value) {
    const said = value.message ?? value.error_msg ?? value.msg ?? value.error_message;
    return typeof said === 'string' && said !== '' && !ANSWERS.some((name) => name in value);
}
const ANSWERS = ['choices', 'delta', 'type', 'object', 'candidates', 'data', 'done', 'content', 'text'];
function tellsFailure(value, name) {
    const { error, choices } = value;
    if (name === 'error' || failsByMark(value))
        return true;
    const beside = Array.isArray(choices) && (0,record/* isRecord */.u4)(error) && saysNothing(error);
    if (typeof error === 'string' ? error !== '' : (0,record/* isRecord */.u4)(error) && !beside)
        return true;
    if (Array.isArray(choices))
        return (0,record/* isRecord */.u4)(choices[0]) && (0,record/* isRecord */.u4)(choices[0].error);
    const code = value.error_code ?? value.code ?? value.status_code;
    const said = value.message ?? value.error_msg ?? value.detail ?? value.msg;
    return typeof said === 'string' && (code !== undefined || 'detail' in value);
}

;// CONCATENATED MODULE: ./lib/diagnose/entities.js
const ENTITY = /&(?:quot|apos|amp|lt|gt|nbsp|#0?39|#x27|#34|#x2f|#47);/gi;
const MEANT = {
    '&quot;': '"',
    '&#34;': '"',
    '&apos;': "'",
    '&#39;': "'",
    '&#039;': "'",
    '&#x27;': "'",
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&nbsp;': ' ',
    '&#x2f;': '/',
    '&#47;': '/',
};
function withoutEntities(text) {
    return text.replace(ENTITY, (entity) => MEANT[entity.toLowerCase()] ?? ' ');
}

;// CONCATENATED MODULE: ./lib/diagnose/html.js

const PAGE_LIMIT = 65_536;
const WORDS_LIMIT = 4_000;
const STARTS_LIKE_HTML = /^[\s\uFEFF]{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[\s\S]{0,1000}?-->\s{0,50})?<(?:!doctype html|html|head|body|title|center|h1|meta|script|iframe)\b/i;
const STARTS_LIKE_XML = /^[\s\uFEFF]{0,50}(?:<\?xml[^>]{0,200}>\s{0,50})?<(?:error|errors|errorresponse|response|fault|result|exception|(?:soap|soapenv|env|s):envelope|am:fault|\w{1,20}:fault)[\s>]/i;
function isHtml(body, contentType) {
    if (STARTS_LIKE_HTML.test(body.slice(0, 2_000)))
        return true;
    if (STARTS_LIKE_XML.test(body.slice(0, 300)))
        return false;
    return contentType.includes('text/html') && /<[a-z!][^>]{0,200}>/i.test(body.slice(0, 2_000));
}
const MARKS = [
    [
        'challenge',
        /aliyun_?waf_|"_waf_[0-9a-f]{10}"|errors\.aliyun\.com\/images|\bawswaf\.com|\bgokuprops\b|captcha-delivery\.com|\bpx-captcha\b/,
    ],
    ['cloudflare', /cloudflare|cf-error-details|cdn-cgi\/l\/chk/],
    ['cloudfront', /generated by cloudfront|cloudfront\.net/],
    ['akamai', /akamai|errors\.edgesuite\.net/],
    ['incapsula', /incapsula|imperva/],
    ['vercel', /vercel/],
    ['netlify', /netlify/],
    ['heroku', /herokucdn\.com|heroku/],
    ['render', /render\.com|x-render/],
    ['railway', /railway/],
    ['ngrok', /ngrok/],
    ['fortinet', /fortinet|fortiguard/],
    ['zscaler', /zscaler/],
    ['squid', /squid/],
    ['tinyproxy', /tinyproxy/],
    ['varnish', /varnish|guru meditation/],
    ['google', /error \d{3} \([^)]{1,40}\)!!1/],
    ['azure', /microsoft-azure|azurewebsites|azure front door/],
    ['iis', /internet information services|iis \d|http error \d{3}\.\d/],
    ['openresty', /openresty/],
    ['tengine', /tengine/],
    ['nginx', /nginx/],
    ['apache', /apache\/|<address>apache/],
    ['haproxy', /no server is available to handle this request/],
];
function readPage(body) {
    const text = body.slice(0, PAGE_LIMIT);
    const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(text)?.[1] ?? '';
    const lower = text.toLowerCase();
    const mark = MARKS.find(([, sign]) => sign.test(lower))?.[0] ?? null;
    return { title: collapse(withoutEntities(title)), words: visibleWords(text), mark };
}
const HIDDEN = ['script', 'style', 'svg'];
function visibleWords(html) {
    const lower = html.toLowerCase();
    const parts = [];
    let size = 0;
    let at = 0;
    while (at < html.length && size < WORDS_LIMIT) {
        const open = html.indexOf('<', at);
        const text = html.slice(at, open < 0 ? html.length : open);
        if (text.trim() !== '') {
            parts.push(text);
            size += text.length;
        }
        if (open < 0)
            break;
        at = behindTag(lower, open);
    }
    return collapse(withoutEntities(parts.join(' ')).slice(0, WORDS_LIMIT));
}
function behindTag(lower, open) {
    if (lower.startsWith('<!--', open))
        return behind(lower, '-->', open);
    const hidden = HIDDEN.find((name) => lower.startsWith(`<${name}`, open));
    return behind(lower, hidden === undefined ? '>' : `</${hidden}>`, open);
}
function behind(text, mark, from) {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + mark.length;
}
function collapse(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/diagnose/loose-json.js

const SCAN_LIMIT = 65_536;
const STARTS = 3;
function embeddedObject(text) {
    const scanned = text.slice(0, SCAN_LIMIT);
    let from = 0;
    for (let tries = 0; tries < STARTS; tries += 1) {
        const start = scanned.indexOf('{', from);
        if (start < 0)
            return undefined;
        const end = closingBrace(scanned, start);
        if (end > start + 2) {
            const value = parseLoosely(scanned.slice(start, end + 1));
            if ((0,record/* isRecord */.u4)(value))
                return value;
        }
        from = start + 1;
    }
    return undefined;
}
function parseLoosely(text) {
    const plain = (0,record/* parseJson */.qF)(text);
    if (plain !== undefined)
        return plain;
    if (text.includes('\\"')) {
        const unescaped = (0,record/* parseJson */.qF)(text.replaceAll('\\"', '"'));
        if (unescaped !== undefined)
            return unescaped;
    }
    return (0,record/* parseJson */.qF)(fromPython(text));
}
function closingBrace(text, start) {
    let depth = 0;
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const char = text[at] ?? '';
        if (char === '\\')
            at += 1;
        else if (quote !== '') {
            if (char === quote && closesString(text, at, quote))
                quote = '';
        }
        else if (char === '"' || (char === "'" && opensString(text, at)))
            quote = char;
        else if (char === '{')
            depth += 1;
        else if (char === '}') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return -1;
}
function opensString(text, at) {
    return /[[{(,:]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}
function closesString(text, at, quote) {
    return quote === '"' || /^\s?(?:[\]}),:]|$)/.test(text.slice(at + 1, at + 3));
}
const PYTHON_WORDS = { None: 'null', True: 'true', False: 'false' };
function fromPython(text) {
    const parts = [];
    let at = 0;
    while (at < text.length) {
        const char = text[at] ?? '';
        if (char === '"' || char === "'") {
            const end = endOfString(text, at, char);
            parts.push(JSON.stringify(unescaped(text.slice(at + 1, end))));
            at = end + 1;
        }
        else if (/[A-Za-z]/.test(char)) {
            let end = at + 1;
            while (end < text.length && /[A-Za-z]/.test(text[end] ?? ''))
                end += 1;
            const word = text.slice(at, end);
            parts.push(PYTHON_WORDS[word] ?? word);
            at = end;
        }
        else {
            parts.push(char);
            at += 1;
        }
    }
    return parts.join('');
}
function endOfString(text, start, quote) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === quote && closesString(text, at, quote))
            return at;
    }
    return text.length;
}
function unescaped(text) {
    return text.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char));
}
const MEMBER = /"([A-Za-z_-]{1,40})"\s{0,8}:\s{0,8}(?:"((?:[^"\\]|\\.){0,4000})|(-?\d{1,12}))/g;
function brokenObject(text) {
    const members = {};
    let any = false;
    for (const [, key = '', words, number] of text.slice(0, SCAN_LIMIT).matchAll(MEMBER)) {
        if (Object.hasOwn(members, key) || key === '__proto__')
            continue;
        members[key] = words === undefined ? Number(number) : unescaped(words);
        any = true;
    }
    return any ? members : undefined;
}

;// CONCATENATED MODULE: ./lib/diagnose/member-names.js
const MESSAGES = [
    'message',
    'msg',
    'error_message',
    'errormessage',
    'error_msg',
    'errmsg',
    'errormsg',
    'faultstring',
    'message_cn',
    'err_msg',
    'status_msg',
    'status_message',
    'error_description',
    'detail',
    'details',
    'html-message',
    'error',
    'errors',
    'err',
    'reason',
    'description',
    'message_zh',
    'title',
    'cause',
    'hint',
    'info',
    'text',
    'exception',
    'failure',
    'statusmessage',
    'errordetail',
    'err_desc',
    'error_desc',
    'error_details',
    'retmsg',
    'ret_msg',
    'code_msg',
    'codemsg',
    'resp_msg',
    'respmsg',
    'rsp_msg',
    'result_msg',
    'resultmsg',
    'return_msg',
    'returnmsg',
    'usermessage',
    'user_message',
    'developermessage',
    'moreinformation',
    'httpmessage',
    'erreur',
    'fehler',
    'fehlermeldung',
    'meldung',
    'nachricht',
    'erro',
    'errore',
    'mensaje',
    'mensagem',
    'messaggio',
    'hata',
    'mesaj',
    'pesan',
    'ошибка',
    'сообщение',
    'エラー',
    'メッセージ',
    '오류',
    '메시지',
    '错误',
    '错误信息',
    '消息',
];
const MESSAGE_KEYS = new Set(MESSAGES);
const IDENTIFIER_KEYS = new Set([
    'code',
    'type',
    '__type',
    'status',
    'reason',
    'error',
    'error_code',
    'errorcode',
    'internalcode',
    'err_code',
    'errno',
    'err_no',
    'retcode',
    'ret',
    'errcode',
    'error_type',
    'errortype',
    'error_name',
    'error_category',
    'status_code',
    'statuscode',
    'statustext',
    'http_code',
    'kind',
    'name',
    'resp_code',
    'respcode',
    'result_code',
    'resultcode',
    'limit_source',
]);
const PARAM_KEYS = new Set(['param', 'parameter', 'field', 'loc']);
const QUOTED_KEYS = new Set([
    'raw',
    'upstream_error',
    'upstream_response',
    'upstreamerror',
    'provider_error',
    'provider_response',
    'original_error',
    'originalerror',
    'response_body',
    'responsebody',
    'body',
    'response',
    'last_error',
    'inner_error',
    'param',
]);
const OF_PROVIDER = new Set([
    'upstream_error',
    'upstream_response',
    'upstreamerror',
    'provider_error',
    'provider_response',
]);
const REQUEST_ID_KEYS = new Set([
    'request_id',
    'requestid',
    'req_id',
    'ray_id',
    'sid',
]);
const SKIPPED = new Set([
    'headers',
    'stack',
    'stacktrace',
    'trace',
    'traceback',
    'content_filter_result',
    'content_filter_results',
    'request',
    'input',
    'ctx',
    'flagged_input',
    'messages',
    'prompt',
    'usage',
    'previous_errors',
    'locale',
    'instance',
    'url',
    'help',
    'documentation_url',
    'timestamp',
    'failed_generation',
]);
const TOLD_AS_LIST = 'messages';
const KNOWN_KEYS = new Set([
    ...MESSAGES,
    ...IDENTIFIER_KEYS,
    ...PARAM_KEYS,
    ...QUOTED_KEYS,
]);

;// CONCATENATED MODULE: ./lib/diagnose/members.js


const MAX_LEVEL = 8;
function gather(value) {
    const sink = {
        messages: [],
        identifiers: [],
        params: [],
        statuses: [],
        quoted: [],
        requestId: null,
        budget: 400,
    };
    visit(value, '', 0, sink);
    return { ...sink, messages: [...new Set(sink.messages)] };
}
function visit(value, key, level, sink) {
    if (sink.budget <= 0 || level > MAX_LEVEL)
        return;
    sink.budget -= 1;
    if (typeof value === 'string')
        visitString(value, key, sink);
    else if (typeof value === 'number')
        visitNumber(value, key, sink);
    else if (Array.isArray(value))
        visitList(value, key, level, sink);
    else if ((0,record/* isRecord */.u4)(value))
        visitRecord(value, key, level, sink);
}
const IDENTIFIER = /^[A-Za-z]{2,40}(?:[_.][A-Za-z0-9]{1,40}){1,8}$/;
const WORDS_IN_ONE = /^(?:[A-Z][a-z0-9]{1,30}){2,8}$/;
const NAMED_SENTENCE = /^[a-z][\w-]{0,24}[-_](?:error|message|msg|reason)$/;
function visitString(value, key, sink) {
    const text = value.trim();
    if (text === '')
        return;
    const word = !/\s/.test(text);
    if (key === 'param' && text.startsWith('{'))
        sink.quoted.push(text);
    else if (QUOTED_KEYS.has(key) && key !== 'param') {
        sink.quoted.push(text);
        if (OF_PROVIDER.has(key))
            sink.identifiers.push('upstream_error');
    }
    else if (PARAM_KEYS.has(key))
        sink.params.push(text.slice(0, 200));
    else if (REQUEST_ID_KEYS.has(key))
        sink.requestId ??= text.slice(0, 120);
    else if (IDENTIFIER_KEYS.has(key) && (word || !MESSAGE_KEYS.has(key))) {
        sink.identifiers.push(text);
        if (/^[1-5]\d\d$/.test(text))
            sink.statuses.push(Number(text));
        if (key === 'error' || key === 'reason')
            sink.messages.push(text);
    }
    else if (MESSAGE_KEYS.has(key)) {
        sink.messages.push(text);
        if (IDENTIFIER.test(text) || WORDS_IN_ONE.test(text))
            sink.identifiers.push(text);
    }
    else if (!word && NAMED_SENTENCE.test(key))
        sink.messages.push(text);
    else if (key.startsWith('errors.'))
        sink.messages.push(`${key.slice(7)} ${text}`);
    else if (key.includes(' '))
        sink.messages.push(`${key}: ${text}`);
}
function visitNumber(value, key, sink) {
    if (!IDENTIFIER_KEYS.has(key) || !Number.isFinite(value))
        return;
    sink.identifiers.push(String(value));
    if (Number.isInteger(value) && value >= 100 && value < 600)
        sink.statuses.push(value);
}
function visitList(list, key, level, sink) {
    if (key === 'loc') {
        const place = list.filter((part) => part !== 'body' && (typeof part === 'string' || typeof part === 'number'));
        if (place.length > 0)
            sink.params.push(place.join('.').slice(0, 200));
        return;
    }
    for (const item of list.slice(0, 8))
        visit(item, key === '' ? 'item' : key, level + 1, sink);
}
function visitRecord(record, key, level, sink) {
    if (QUOTED_KEYS.has(key) && !('Error' in record)) {
        sink.quoted.push(record);
        if (OF_PROVIDER.has(key))
            sink.identifiers.push('upstream_error');
        return;
    }
    const members = Object.entries(record)
        .slice(0, 80)
        .map(([name, value]) => ({ name: name.toLowerCase(), value }))
        .map((member) => (isToldAsList(member) ? { ...member, name: 'errors' } : member))
        .filter(({ name }) => !SKIPPED.has(name));
    const flat = members.filter(({ value }) => typeof value === 'string' || typeof value === 'number');
    for (const { name, value } of flat.sort((a, b) => rank(a.name) - rank(b.name)))
        visit(value, name, level, sink);
    for (const { name, value } of members) {
        if (typeof value !== 'object' || value === null)
            continue;
        if (name === 'choices')
            visitChoice(value, level, sink);
        else
            visit(value, key === 'errors' && !KNOWN_KEYS.has(name) ? `errors.${name}` : name, level + 1, sink);
    }
}
function isToldAsList({ name, value }) {
    if (name !== TOLD_AS_LIST || !Array.isArray(value) || value.length === 0)
        return false;
    return value.every((item) => (0,record/* isRecord */.u4)(item) && typeof item.message === 'string' && !('role' in item));
}
function visitChoice(choices, level, sink) {
    const first = Array.isArray(choices) ? choices[0] : undefined;
    if ((0,record/* isRecord */.u4)(first))
        visit(first.error, 'error', level + 1, sink);
}
function rank(name) {
    const at = MESSAGES.indexOf(name);
    return at < 0 ? MESSAGES.length : at;
}

;// CONCATENATED MODULE: ./lib/gateways/vendor-names.js
const VENDOR_NAMES = [
    'openai',
    'anthropic',
    'google',
    'vertex-ai',
    'azure-openai',
    'azure-ai',
    'azure',
    'bedrock',
    'cohere',
    'mistral-ai',
    'mistral',
    'groq',
    'together-ai',
    'openrouter',
    'perplexity-ai',
    'deepseek',
    'deepinfra',
    'anyscale',
    'ollama',
    'fireworks-ai',
    'x-ai',
    'xai',
    'nvidia',
    'sambanova',
    'cerebras',
    'workers-ai',
    'huggingface',
    'novita-ai',
    'zhipu',
    'moonshot',
    'dashscope',
    'siliconflow',
    'stability-ai',
    'replicate',
    'github',
    'databricks',
    'ai21',
    'palm',
    'nomic',
    'jina',
    'voyage',
    'lepton',
    'hyperbolic',
    'predibase',
    'inference-net',
    'snowflake',
    'sagemaker',
    'self-hosted',
    'gemini',
    'claude',
    'chatgpt',
    'codex',
    'copilot',
    'grok',
    'kimi',
    'glm',
    'chatglm',
    'bigmodel',
    'qwen',
    'tongyi',
    'bailian',
    'minimax',
    'doubao',
    'volcengine',
    'ark',
    'qianfan',
    'ernie',
    'baidu',
    'hunyuan',
    'tencent',
    'spark',
    'xunfei',
    'stepfun',
    'baichuan',
    'modelscope',
    'watsonx',
    'ppio',
    'venice',
    'chutes',
    'nebius',
    'upstage',
    'friendli',
];

;// CONCATENATED MODULE: ./lib/diagnose/relay.js

const ANY_VENDOR = VENDOR_NAMES.join('|');
const WRAPPINGS = [
    { name: 'litellm', side: 'operator', mark: /\b[A-Za-z_]{0,40}Exception(?: [A-Za-z]{1,40})? ?- / },
    {
        name: 'litellm',
        side: 'operator',
        mark: /litellm\.\w{1,40}: (?:litellm\.\w{1,40}: )?API\w{1,30}Error ?[-:] /,
    },
    { name: 'router', side: 'operator', mark: /Error from provider ?\([^)]{0,200}?(?::? (\d{3}))?\): ?/i },
    { name: 'openrouter', side: 'operator', mark: /\bUpstream error from [^:]{1,60}: /i },
    {
        name: 'openrouter',
        side: 'operator',
        mark: /\bProvider returned (?:an )?error\b[ |:.-]{0,4}(?:metadata: )?/i,
    },
    { name: 'uni-api', side: 'operator', mark: /^All \S{1,120} error: / },
    { name: 'new-api', side: 'operator', mark: /\bstatus_code=(\d{3}),? ?/ },
    { name: 'new-api', side: 'operator', mark: /\bbad response status code (\d{3})[,:. ]{0,3}(?:message: )?/i },
    {
        name: 'gateway',
        side: 'operator',
        mark: /\b(?:upstream|provider|backend|vendor)s?(?: api| service| server| model| request| call)? (?:error|failed|failure|rejected|returned|responded|exception)\b(?:[^:{\n]{0,30}?(?:status|http|code)[^:{\d\n]{0,20}(\d{3}))?[^:{\n]{0,40}: ?/i,
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: /(?:上游|(?<!可用)渠道|供应商)[^:：{\n]{0,20}(?:错误|失败|返回|异常|报错)[^:：{\n]{0,30}[:：] ?/,
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: /(?:请求|调用|接口)[^:：{\n]{0,8}(?:失败|错误|异常)[，, ]{0,2}状态码[:： ]{1,3}([45]\d\d)[，, ]{0,2}(?:响应[:：] ?)?/,
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:${ANY_VENDOR})(?: api)? ?(?:返回|报错|响应)[^:：{\\n\\d]{0,8}([45]\\d\\d)[:：] ?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: /\ball (?:\w{1,12} ){0,2}(?:attempts|variants|providers|targets|deployments|fallbacks|candidates) (?:have )?failed\b[^:{\n]{0,60}: ?/i,
    },
    { name: 'gateway', side: 'relay', mark: new RegExp(`^(?:${ANY_VENDOR}|vertex ai|gemini)(?: api)?: `, 'i') },
    { name: 'portkey', side: 'caller', mark: new RegExp(`^(?:${ANY_VENDOR}) error: `) },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:error|failed|failure|exception|failing)\\b(?: \\w{1,12}){0,3} (?:calling|from|contacting|with|requesting|invoking|call) (?:to )?(?:the )?(?:${ANY_VENDOR})(?: api| llm| provider| server)?\\b[^:{\\n]{0,40}: ?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:${ANY_VENDOR}) (?:api (?:request |call )?|(?:stream|response|request|call|completion) )(?:error|failed|failure|returned|exception)\\b[^:{\\n]{0,40}: ?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:${ANY_VENDOR})(?: api)? (?:error|http|status)(?: code)?:? \\(?([45]\\d\\d)\\)?[:,] ?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`\\b(?:${ANY_VENDOR})(?: api)? (?:said|says|rejected|refused|declined|denied|answered|replied|responded|returned|complained|reported)\\b(?:(?: with)?(?: an? error)?,|[^:{\\n]{0,40}:) ?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: /^(?:\[\d{3}\] |error: )?\[?(?:provider|upstream|backend) (?!error|returned|failed|api\b)["']?[\w./-]{1,60}["']?(?:\]:?|:) (?=\S)/i,
    },
    { name: 'gateway', side: 'operator', mark: /^\[[\w.-]{1,40}\/[^\]\s]{1,80}\] \[([45]\d\d)\]: ?/ },
    {
        name: 'gateway',
        side: 'operator',
        mark: new RegExp(`^\\[(?:${ANY_VENDOR}|openai_api_compatible|tongyi|langgenius/\\w{1,30})\\] (?:\\w{1,15} ){0,3}error[:,] ?(?:api request failed with status code ([45]\\d\\d): ?)?`, 'i'),
    },
    {
        name: 'gateway',
        side: 'operator',
        mark: /^(?:\[\d{3}\] |[Ee]rror: )?(?!(?:The|This|Our|Your|An?|Gateway|Proxy|Router|LLM|AI|REST|HTTP|Chat|Client|Unknown|OpenAI)\b)[A-Z0-9][\w.-]{1,30} API (?:error|returned|responded|failed|request failed)(?: with)?(?: an?)?(?: error)?:?(?: status| HTTP| code){0,3}:? \(?([45]\d\d)\)?[:,] ?/,
    },
    { name: 'client', side: 'relay', mark: /\bError code: (\d{3}) ?-? ?/ },
    { name: 'sdk', side: 'relay', mark: /^([45]\d\d) (?=[A-Z{"])/ },
    {
        name: 'client',
        side: 'unknown',
        mark: /\b(?:responded|returned|failed|response|request failed|rejected|error)\b(?: \w{1,20}){0,3} with (?:http )?(?:status )?(?:code )?:?(\d{3})[^{\n]{0,60}?(?=[{:])[: ]{0,2}/i,
    },
    {
        name: 'client',
        side: 'unknown',
        mark: /\b(?:error|HTTP|status(?: ?code)?)[: =]{1,2}\(?([45]\d\d)\)?[ :,-]{1,3}(?:(?:response )?(?:body|message|response|data|details?)[:= ]{1,2})?(?=[{[])/i,
    },
];
const TAIL = /\.{0,2} ?(?:Received Model Group=|Available Model Group Fallbacks=|LiteLLM Retries?d?:|Error doing the fallback)/;
const LOOKED_AT = 4_000;
function peel(raw) {
    const message = raw.replace(/ {2,}/g, ' ');
    const start = asTyped(message.slice(0, LOOKED_AT));
    let best = null;
    for (const wrapping of WRAPPINGS) {
        const found = wrapping.mark.exec(start);
        if (found !== null && (best === null || found.index < best.found.index))
            best = { wrapping, found };
    }
    if (best === null)
        return null;
    const { wrapping, found } = best;
    const behind = message.slice(found.index + found[0].length);
    const tail = TAIL.exec(behind.slice(0, 20_000));
    const rest = (tail === null ? behind : behind.slice(0, tail.index)).trim();
    const status = found[1] === undefined ? null : Number(found[1]);
    return {
        relay: { name: wrapping.name, side: wrapping.side, status },
        head: message.slice(0, found.index + found[0].length).trim(),
        rest,
    };
}
function asTyped(text) {
    return text
        .replace(/[\u00A0\u3000]/g, ' ')
        .replace(/：/g, ':')
        .replace(/，/g, ',');
}
const RELAYED_IDS = /^(?:upstream_\w{0,80}|\w{0,80}_upstream_\w{0,80}|bad_response(?:_\w{0,80})?|provider_(?:response_|api_|returned_)?error|provider_\w{0,80}_error|ai_api_call_error|api_call_error|do_request_failed|aws_invoke_error|channel_\w{1,40}|(?:\w{0,80}_)?backend_error|(?:read|unmarshal|copy|decode)_response\w{0,80}_failed|(?:http|ws)_request_failed|empty_response)$/;
const OWN_IDS = /^(?:provider_not_found|channel_(?:no_available_key|not_found|client_restricted)|upstream_not_found|guardrails?_\w{1,80}|auth\w{0,12}_upstream_\w{1,80})$/;
function relayedBy(identifiers) {
    const found = identifiers.find((id) => RELAYED_IDS.test(id) && !OWN_IDS.test(id));
    return found === undefined ? null : { name: found, side: 'operator', status: null };
}
const KEPT_TYPES = /^(?:invalid_request_error|insufficient_quota|authentication_error|permission_error|billing_error|openai_error|claude_error|gemini_error|access_terminated|billing_not_active)$/;
const SUFFIX = /[（(]request id: ?\d{14,}\w{0,24}[)）]/i;
function relayedWithSuffix(messages, identifiers) {
    const said = messages.find((message) => SUFFIX.test(message.slice(-400)));
    if (said === undefined || /\p{Script=Han}/u.test(said))
        return null;
    return identifiers.some((id) => KEPT_TYPES.test(id))
        ? { name: 'one-api', side: 'relay', status: null }
        : null;
}

;// CONCATENATED MODULE: ./lib/diagnose/synonyms.js
const SAME = [
    [/\b(recogni|authori|initiali|organi|unrecogni|unauthori)s(e|ed|es|ing|ations?)\b/g, '$1z$2'],
    [
        /\bsurpass(?:ed|es)\b|\boverr[au]n\b|\b(?:went|gone|going|goes) over\b|\bran past\b|\bmaxed out\b/g,
        'exceeded',
    ],
    [
        /\blapsed\b|\b(?:(?:is|was|are) )?(?:past|passed) (?:its|the|their) (?:expiry|expiration)(?: date)?\b|\breached (?:its|the) (?:expiry|expiration)(?: date)?\b/g,
        'expired',
    ],
    [/\b(?:could|can|was|were|is|are) ?not (?:be )?located\b|\bnot located\b/g, 'not found'],
    [/\b(?:is|are|was|were) non-?existent\b/g, 'does not exist'],
    [/\b(?:bogus|non-valid|unacceptable)\b/g, 'invalid'],
    [/\binadequate\b/g, 'insufficient'],
    [/\bnot not\b/g, 'not'],
    [/秘钥|密匙/g, '密钥'],
    [/帐(?=[号户])/g, '账'],
    [/使用者/g, '用户'],
    [/管道/g, '渠道'],
    [/存取/g, '访问'],
    [/资料库/g, '数据库'],
    [/伺服器/g, '服务器'],
    [/(?:存取)?权杖/g, '令牌'],
    [/\ballotment\b/g, 'quota'],
    [/\bswamped\b/g, 'overloaded'],
    [/\bzero (?=available|healthy|usable|live|active|credits?|balance|funds|quota)/g, 'no '],
    [
        /(?<![\w./-])llm\b(?!\.\w|[-/_]| ?(?:provider|response|request|gateway|call|api|service|server|router|proxy|client|backend|host|endpoint)\b)/g,
        'model',
    ],
];
const MODEL_ID = /(?<![\w./:@=-]|\bmodels?:? )(?:(?:[a-z]{2,6}\.)?(?:anthropic|amazon|meta|mistral|cohere|deepseek|qwen|openai|google|minimax|moonshot|nvidia|ai21|zai)\.|(?!models?\/)[a-z][\w-]{1,20}\/)?(?=(?:(?:chat)?gpt|claude|gemini|gemma|llama|qwen|deepseek|mi[sx]tral|glm|kimi|grok|doubao|phi|ernie|hunyuan|minimax|command|nova|yi|text-(?:embedding|davinci)|bge|nomic-embed|dall-e|whisper)-?\w|o[134](?:-\w|\b))(?!claude-code|gpt-load|gpt4free)[a-z][\w.:-]{1,60}(?!\/)/g;
function commonWords(text) {
    const same = SAME.reduce((so, [form, word]) => so.replace(form, word), text);
    return same.replace(MODEL_ID, 'model $&');
}

;// CONCATENATED MODULE: ./lib/diagnose/words.js


const HEAD = 6_144;
const words_TAIL = 2_048;
const TRADITIONAL = '無餘額儲請過頻後試權錯誤賬帳戶號驗證認碼鑰數據庫內統維護務關閉啟響應載負網絡連線區國審參輸長該這個時間當別還沒開發給與為於來從對單價費報達級處頁專屬組織類訊點選擇邏輯標資寬滿飽擁擠繫聯覽檢測觸風險違規凍結銷異動態預設憑鑑視體詢問題項電郵綁實備換轉調節購買訂閱續總並僅須隊範圍繼傳協議執擴獲監聽終絕構緩衝損壞潰邊緣鎖環遠腳簽雙歸檔編譯準紀錄圖語帶許遲週敗幣錢補盡詳說讀寫減歷們廢棄論稱則創刪遺遞攔攜釋鍵鏈隱離顯駁產確種積穩簡細縮術裝複訪評詞話識讓責輪辦運門階際顧緊潛導極層幫樣滯臨誌賴遊閒業廠壓員夠張斷殘濾現畫見貨較進鐘陸機雜繪經狀會雲冊佈塊廣擱隻';
const SIMPLIFIED = '无余额储请过频后试权错误账账户号验证认码钥数据库内统维护务关闭启响应载负网络连线区国审参输长该这个时间当别还没开发给与为于来从对单价费报达级处页专属组织类讯点选择逻辑标资宽满饱拥挤系联览检测触风险违规冻结销异动态预设凭鉴视体询问题项电邮绑实备换转调节购买订阅续总并仅须队范围继传协议执扩获监听终绝构缓冲损坏溃边缘锁环远脚签双归档编译准纪录图语带许迟周败币钱补尽详说读写减历们废弃论称则创删遗递拦携释键链隐离显驳产确种积稳简细缩术装复访评词话识让责轮办运门阶际顾紧潜导极层帮样滞临志赖游闲业厂压员够张断残滤现画见货较进钟陆机杂绘经状会云册布块广搁只';
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MOST = 40;
const LINK = /\bhttps?:\/\/[^\s"'<>()[\]{}，。）]{1,300}/g;
const FRAME = /\sat (?:async )?(?:[^\s(]{1,120} \([^)]{0,300}\)|(?:node:|file:)\S{1,300}|\/[^\s:]{1,200}:\d\S{0,40})/g;
const REQUEST_ID = /[（([]?\b(?:request[ _-]?id|tid|trace[ _-]?id|reqid)\s?[:：=]\s?[\w.-]{1,80}[)）\]]?/g;
const STATUS_LINE = /^500 internal server error: (?=\S.{8})/;
const STATUS_BEFORE = /^(?:\[(?:http |error |status )?[45]\d\d\]:?|(?:http |error |status |code ){0,2}[45]\d\d(?::| -)) (?=[^\s\d{[<])/;
const COURTESY = /(?:[.!;,]? (?:if (?:the|this) (?:problem|issue|error) (?:persists|continues|remains),? [^.!?\n]{0,80}|(?:please )?(?:see|visit|refer to|check) (?:the |our )?(?:docs |documentation |link )?(?:at )?for (?:more |further )?(?:details|information|info|help)))[.!]?$/;
function anyOf(patterns) {
    return new RegExp(patterns.map(({ source }) => source).join('|'), 'g');
}
const REASSURED = anyOf([
    /(?<=[.!;] )no (?:\w{1,12} )?(?:credits?|tokens|quota|balance|funds|money|charges?) (?:was|were|has been|have been|will be) (?:charged|deducted|used|consumed|billed|spent|made)(?:[.!;](?= |$)|$)/,
    /(?<=[.!;] )(?:you|your (?:account|quota|credits?|balance|card|key)) (?:was|were|will|has|have|are|is) not (?:been |be )?(?:charged|billed|deducted|used|debited|affected)(?:[.!;](?= |$)|$)/,
    /(?<=[.!;] )(?:your|the) (?:api )?(?:key|balance|quota|plan|account|request)(?: (?:and|or) (?:your )?(?:key|balance|quota|plan|account|model))? (?:is|are) (?:fine|valid|ok|okay|in order|sufficient|not (?:affected|at fault|the (?:problem|cause|reason)))(?:[.!;](?= |$)|$)/,
    /(?<=[.!;] )this is not (?:a problem|an issue|an error) with your [^.!;]{1,60}(?:[.!;](?= |$)|$)/,
    /(?<=[.!;] )(?:(?:this|it) (?:is|was) )?not an? (?:rate limit|(?:quota|billing|balance|key|auth\w{0,12}|network) (?:problem|issue|error|limit|matter))(?:[.!;](?= |$)|$)/,
    /(?<=[，,。;；] ?)(?:本次(?:请求|调用)?(?:不|未)(?:会)?(?:扣费|计费|收费|扣除额度)|与?(?:您|你)?的?(?:密钥|余额|账户|额度)(?:和|、|及)?(?:密钥|余额|账户|额度)?(?:正常|无关|没有问题|未受影响))[。.!]?/,
]);
const HINTS = anyOf([
    /(?<=[.!;] )if you (?:recently |just |have |already )?(?:ran|run) out of [^.!;]{1,80}(?:[.!;](?= |$)|$)/,
    /(?<=[.!;] )(?:please )?(?:upgrade|add|buy|purchase|top up|increase|raise) [^.!;]{1,60} (?:for|to get|to unlock|to raise|to increase|to lift) (?:it|them|this|(?:higher|more|larger|better|increased|your|the) (?:rate )?limits?)(?:[.!;](?= |$)|$)/,
    /(?<=[，,。;；] ?)(?:如果?|若)(?:您|你)?(?:已|是|因)?(?:欠费|余额不足|额度不足|过期)[^。;；]{0,40}[。.]?/,
]);
const OTHER_KEY = /\b((?:cache|continuation|csrf|xsrf|cursor|end|file|foreign|idempotency|next|object|page|partition|primary|sort|start|upload)[ _-])(?:key|token)(?![a-z])/g;
const OTHER_KEY_ID = new RegExp(OTHER_KEY.source.replace('\\b', '(?<![a-z])'), 'g');
const EXCEPTION = /^(?:[a-z]\w{0,40}\.){0,4}\w{0,40}(?:error|exception): /;
function plainWords(texts) {
    const each = texts.slice(0, MOST).map(plain);
    const text = each.map((one) => one.text).join('\n');
    const lead = each[0]?.text.replace(EXCEPTION, '') ?? '';
    const hints = each.flatMap((one) => one.hints).join('\n');
    return {
        text: shortened(text),
        lead,
        hints: commonWords(hints),
        links: each.flatMap(({ links }) => links).join(' '),
    };
}
function shortened(text) {
    return text.length > HEAD + words_TAIL ? `${text.slice(0, HEAD)} ${text.slice(-words_TAIL)}` : text;
}
function simplified(text) {
    if (!HAN.test(text) || KANA.test(text))
        return text;
    return text.replace(/\p{Script=Han}/gu, (sign) => SIMPLIFIED[TRADITIONAL.indexOf(sign)] ?? sign);
}
function plain(raw) {
    const lower = shortened(raw).normalize('NFKC').toLowerCase();
    let text = simplified(withoutEntities(lower));
    const links = [];
    const hints = [];
    text = text.replace(LINK, (link) => {
        links.push(link);
        return ' ';
    });
    text = text
        .replace(STATUS_LINE, '')
        .replace(STATUS_BEFORE, '')
        .replace(FRAME, ' ')
        .replace(REQUEST_ID, ' ')
        .replace(/[\u2018\u2019\u02BC]|(?<=[a-z])[`\u00B4](?=(?:t|s|re|ve|ll)\b)/g, "'")
        .replace(/\bcan't\b|\bcannot\b/g, 'can not')
        .replace(/\bwon't\b/g, 'will not')
        .replace(/n't\b/g, ' not')
        .replace(/'re\b/g, ' are')
        .replace(/'ve\b/g, ' have')
        .replace(/[`"'\u201C\u201D\u300C\u300D]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(REASSURED, '')
        .replace(HINTS, (hint) => {
        hints.push(hint);
        return '';
    })
        .trimEnd()
        .replace(COURTESY, '')
        .replace(OTHER_KEY, '$1value');
    return { text: commonWords(text), hints, links };
}
function plainIdentifier(raw) {
    return raw
        .slice(0, 160)
        .normalize('NFKC')
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_+|(?<!_)_+$/g, '')
        .replace(OTHER_KEY_ID, '$1value');
}

;// CONCATENATED MODULE: ./lib/diagnose/reading.js








const MAX_DEPTH = 5;
function readError(answer) {
    const whole = readText(answer.body, (answer.headers['content-type'] ?? '').toLowerCase(), 0);
    const body = withoutStatusName(whole, answer.status);
    const told = toldByHeaders(answer.headers);
    if (told.identifiers.length === 0)
        return body;
    const messages = body.messages.length > 0 ? body.messages : told.messages;
    return {
        ...body,
        messages,
        words: body.messages.length > 0 ? body.words : plainWords(messages),
        identifiers: [...new Set([...body.identifiers, ...told.identifiers.map(plainIdentifier)])],
    };
}
const STATUS_NAMES = {
    400: /^bad_request(?:_error)?$/,
    401: /^unauthorized(?:_error)?$/,
    403: /^forbidden(?:_error)?$/,
    404: /^not_found(?:_error)?$/,
    409: /^conflict(?:_error)?$/,
    422: /^unprocessable_entity(?:_error)?$/,
    429: /^too_many_requests(?:_error)?$/,
    500: /^internal_server_error$/,
    502: /^bad_gateway(?:_error)?$/,
    503: /^service_unavailable(?:_error)?$/,
};
function withoutStatusName(body, status) {
    const name = STATUS_NAMES[status];
    if (name === undefined || body.page !== null)
        return body;
    const messages = body.messages.filter((text) => !name.test(plainIdentifier(text.replace(/[.!]$/, ''))));
    if (!messages.some((text) => /\S\s+\S|\p{Script=Han}{3}/u.test(text)))
        return body;
    const identifiers = body.identifiers.filter((id) => !name.test(id));
    return { ...body, messages, identifiers, words: plainWords(messages) };
}
function toldByHeaders(headers) {
    const wanted = headers['www-authenticate']?.slice(0, 2_000) ?? '';
    const error = /\berror="?([\w.-]{1,60})/.exec(wanted)?.[1];
    const description = /\berror_description="([^"]{1,300})/.exec(wanted)?.[1];
    const type = headers['x-amzn-errortype']?.split(':')[0] ?? headers['x-ms-error-code'];
    const identifiers = [error, type].filter((id) => id !== undefined && id !== '');
    return { identifiers, messages: description === undefined ? [] : [description] };
}
function readText(body, contentType, depth) {
    const text = body.replace(/^\uFEFF/, '').trim();
    if (text === '')
        return reading('empty', NOTHING, { depth });
    if (isHtml(text, contentType))
        return ofPage(text);
    if (isEventStream(text, contentType)) {
        const failed = firstFailure(text);
        if (failed === null)
            return reading('stream', NOTHING, { depth });
        return { ...readValue(failed, depth), failure: true };
    }
    if (/^[[{"]/.test(text)) {
        const value = beginningOrWhole(text) ?? embeddedObject(text) ?? brokenObject(text);
        if (value !== undefined && typeof value !== 'number')
            return readValue(value, depth);
    }
    if (text.startsWith('<'))
        return reading('xml', ofXml(text), { depth, failure: true });
    return reading('text', { ...NOTHING, messages: [text.slice(0, LONG)] }, { depth });
}
function readValue(value, depth) {
    if (typeof value === 'string')
        return readText(value, '', depth);
    const shape = shapeOf(value);
    return reading(shape, gather(value), { depth, failure: isFailure(value) });
}
const NOTHING = {
    messages: [],
    identifiers: [],
    params: [],
    statuses: [],
    quoted: [],
    requestId: null,
};
function ofPage(text) {
    const page = readPage(text);
    const base = reading('html', { ...NOTHING, messages: [page.title, page.words] }, { depth: MAX_DEPTH });
    return { ...base, messages: [page.title === '' ? page.words.slice(0, 200) : page.title], page };
}
function ofXml(text) {
    const start = text.slice(0, 8_000);
    const pick = (tag) => {
        const found = tag.exec(start)?.[1];
        return found === undefined ? [] : [found];
    };
    const identifiers = pick(/<(?:\w{1,20}:)?code>([^<]{1,120})</i);
    const messages = pick(/<(?:\w{1,20}:)?(?:message|description|text)>([^<]{1,2000})</i);
    return { ...NOTHING, identifiers, messages: messages.length > 0 ? messages : [start.slice(0, 300)] };
}
const reading_NAMED = /^(?:\[\d{3}\] |[45]\d\d |[Ee]rror: ?)?([A-Z][a-z]\w{3,60}(?:Error|Exception)(?=$|:\()|(?!\w{1,60}(?:Error|Exception)\b)(?:(?:[A-Z][a-z]{1,20}){2,6}|[a-z]{2,20}(?:_[a-z]{2,20}){1,6}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,6})(?=$|: | [([]| - |[.!](?:\s|$)| (?:[Rr]equest|[Ss]ee|[Ii]f|[Pp]lease)\b))/;
function reading(shape, found, { depth, failure = false }) {
    const named = found.messages.map((message) => reading_NAMED.exec(message)?.[1] ?? '');
    const identifiers = [...new Set([...found.identifiers, ...named].map(plainIdentifier))].filter((id) => id !== '');
    let relay = relayedBy(identifiers) ?? relayedWithSuffix(found.messages, identifiers);
    let nested = null;
    let messages = found.messages;
    if (depth < MAX_DEPTH) {
        for (const quoted of found.quoted)
            nested ??= sayingSomething(readValue(quoted, depth + 1));
        for (const [index, message] of found.messages.entries()) {
            if (nested !== null)
                break;
            const inner = quotedIn(message, depth);
            if (inner === null)
                continue;
            nested = inner.nested;
            relay ??= inner.relay;
            messages = found.messages.with(index, inner.head).filter((text) => text !== '');
        }
        for (const message of messages)
            relay ??= peel(message)?.relay ?? null;
    }
    return {
        shape,
        messages,
        identifiers,
        params: found.params,
        statuses: found.statuses,
        words: plainWords(messages),
        page: null,
        relay,
        nested,
        failure,
        requestId: found.requestId,
    };
}
function sayingSomething(inner) {
    const says = inner.messages.length > 0 || inner.identifiers.length > 0;
    return says || inner.page !== null || inner.nested !== null ? inner : null;
}
function quotedIn(message, depth) {
    const peeled = peel(message);
    const behind = peeled === null ? message : peeled.rest;
    const object = behind.includes('{') ? embeddedObject(behind) : undefined;
    if (object !== undefined) {
        const inner = sayingSomething(readValue(object, depth + 1));
        const head = behind.slice(0, behind.indexOf('{')).trim();
        if (inner !== null)
            return { head: `${peeled?.head ?? ''} ${head}`.trim(), nested: inner, relay: peeled?.relay ?? null };
    }
    if (isHtml(behind, ''))
        return { head: peeled?.head ?? '', nested: ofPage(behind), relay: peeled?.relay ?? null };
    if (peeled === null)
        return null;
    return {
        head: peeled.head,
        nested: sayingSomething(readText(peeled.rest, '', depth + 1)),
        relay: peeled.relay,
    };
}

;// CONCATENATED MODULE: ./lib/diagnose/adapt.js


const MOST_TOKENS = 4_096;
const LIMITS = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'];
const CHANGES = [
    unforced,
    renamedLimit,
    aboveThinking,
    raisedLimit,
    loweredLimit,
    streamed,
    listed,
    withoutThinking,
    withoutTemperature,
    withoutNamed,
];
function adaptRequest(answer, sent, { question, first, code }) {
    const { status } = answer;
    if (status !== 200 && status < 400)
        return null;
    if ([401, 402, 403, 407, 429].includes(status))
        return null;
    const reading = readError(answer);
    const said = status === 200 && !reading.failure ? '' : allWords(reading);
    const other = question === 'embeddings' ? inOtherForm(answer, sent, said) : null;
    if (other !== null)
        return { ...other };
    if (status > 500 || (status === 200 && !reading.failure))
        return null;
    const settled = changed(first, sent);
    for (const change of CHANGES) {
        const next = change(sent, said, question);
        if (next !== null && !changed(sent, next).some((name) => settled.includes(name)))
            return { ...next };
    }
    const rest = question === 'embeddings' ? withoutForm(answer, sent, code) : null;
    return rest === null ? null : { ...rest };
}
function changed(one, other) {
    const [before, after] = [limitOf(one), limitOf(other)];
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const others = names.filter((name) => name !== before && name !== after);
    const differing = others.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
    if (before === undefined || after === undefined)
        return before === after ? differing : [...differing, 'limit'];
    const name = before === after ? [] : ['name of the limit'];
    const value = one[before] === other[after] ? [] : ['value of the limit'];
    return [...differing, ...name, ...value];
}
function limitOf(body) {
    return LIMITS.find((name) => name in body);
}
function allWords(reading) {
    const own = `${reading.words.text} ${reading.params.join(' ').toLowerCase()}`;
    return reading.nested === null ? own : `${own} ${allWords(reading.nested)}`;
}
const REFUSED = String.raw `(?:not (?:\w{1,10} )?(?:supported|allowed|permitted|recogni[sz]ed|accepted|available|compatible)|unsupported|unrecognized|unknown|unexpected|invalid|deprecated|extra inputs|extra_forbidden|不支持)`;
function refuses(said, name) {
    const named = new RegExp(`(?<![\\w.])(?:body\\.)?${name}(?!\\w)`);
    return named.test(said) && new RegExp(REFUSED).test(said);
}
function without(body, name) {
    return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}
const TAKES_REQUIRED = /\b(?:auto|none)\b.{0,12}\brequired\b|\brequired\b.{0,12}\b(?:auto|none)\b/;
const NO_REQUIRED = /\brequired\b.{0,40}\b(?:not|unsupported|unavailable)\b|\b(?:not (?!one of\b|in\b|any\b)|except|without|instead of).{0,24}\brequired\b/;
function unforced(sent, said) {
    const { tool_choice: choice } = sent;
    if (choice === undefined || choice === 'auto' || !/\btool[_ ]?choice\b/.test(said))
        return null;
    const forces = typeof choice !== 'string' && TAKES_REQUIRED.test(said) && !NO_REQUIRED.test(said);
    return { ...sent, tool_choice: forces ? 'required' : 'auto' };
}
function renamedLimit(sent, said) {
    const used = limitOf(sent);
    if (used === undefined || used === 'max_output_tokens')
        return null;
    const other = used === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    const asksOther = new RegExp(`(?:use|using|please|instead|with|set|by|provide)\\b.{0,40}(?<!\\w)${other}(?!\\w)`).test(said);
    if (!refuses(said, used) || !(asksOther || !said.includes(other)))
        return null;
    if (boundOf(said, 'least') !== null || boundOf(said, 'most') !== null)
        return null;
    return { ...without(sent, used), [other]: sent[used] };
}
function aboveThinking(sent, said) {
    const used = limitOf(sent);
    const found = /max_\w{0,20}tokens\W{0,3}must be (?:greater|larger|more|higher) than\W{0,3}(?:the )?(?:(?:thinking|reasoning)[._ ])?budget(?:_tokens)?\W{0,4}(\d{1,7})?/.exec(said);
    if (used === undefined || found === null)
        return null;
    const most = found[1] === undefined ? MOST_TOKENS : Number(found[1]) + Number(sent[used]);
    return most <= MOST_TOKENS ? { ...sent, [used]: most } : null;
}
function raisedLimit(sent, said) {
    return bounded(sent, said, 'least');
}
function loweredLimit(sent, said) {
    return bounded(sent, said, 'most');
}
function bounded(sent, said, side) {
    const used = limitOf(sent);
    if (used === undefined ||
        !/max_\w{0,40}tokens|output.{0,12}tokens|max_new_tokens|maxtokens|tokens/.test(said))
        return null;
    const now = sent[used];
    const bound = boundOf(said, side);
    if (bound === null || typeof now !== 'number')
        return null;
    const helps = side === 'least' ? bound > now && bound <= MOST_TOKENS : bound < now && bound >= 1;
    return helps ? { ...sent, [used]: bound } : null;
}
const LEAST = [
    /(?:>=|≥|at least|minimum(?: value)?(?: is| of|:)?|no less than|not less than|greater than or equal to|大于等于|不小于|至少|最小值?为?)[ :]{0,3}(\d{1,7})/,
    /\[(\d{1,7}), ?\d{1,9}\]/,
];
const MORE_THAN = /(?:greater than|larger than|more than|大于) (\d{1,7})\b/;
const adapt_MOST = [
    /(?:<=|≤|at most|maximum(?: value)?(?: is| of|:)?|no more than|not (?:greater|more) than|less than or equal to|小于等于|不大于|至多|最大值?为?)[ :]{0,3}(\d{1,7})/,
    /\[\d{1,7}, ?(\d{1,9})\]/,
];
function boundOf(said, side) {
    for (const form of side === 'least' ? LEAST : adapt_MOST) {
        const found = form.exec(said)?.[1];
        if (found !== undefined)
            return Number(found);
    }
    const above = side === 'least' ? MORE_THAN.exec(said)?.[1] : undefined;
    return above === undefined ? null : Number(above) + 1;
}
function streamed(sent, said) {
    if (sent.stream === true)
        return null;
    const asks = /only supports? (?:the )?stream|must (?:be )?(?:set |used with |use |enable )?stream|stream(?:ing)? (?:mode )?(?:is )?(?:required|mandatory|only)|stream must be (?:set to )?true|enable the stream parameter|requires? stream|stream:? ?=? ?true is required|non-stream\w* .{0,30}not supported|not support (?:non-stream\w*|synchronous)|仅支持流式|只支持流式|(?:必须|只能|需要?)(?:使用|以)?流式|不支持非流式/;
    return asks.test(said) ? { ...sent, stream: true } : null;
}
function listed(sent, said, question) {
    const { input } = sent;
    if (typeof input !== 'string')
        return null;
    if (!/\binput\b/.test(said) ||
        !/\b(?:must|should|valid|expected|requires?) .{0,30}\b(?:list|array)\b/.test(said))
        return null;
    return { ...sent, input: question === 'responses' ? [{ role: 'user', content: input }] : [input] };
}
function withoutThinking(sent, said) {
    if (!/enable_thinking/.test(said))
        return null;
    if ('enable_thinking' in sent) {
        return /not support|unsupported|unrecognized|unknown|不支持/.test(said)
            ? without(sent, 'enable_thinking')
            : null;
    }
    if (/enable_thinking.{0,40}(?:must be|should be|only supports?|set to|restricted to).{0,12}true/.test(said))
        return { ...sent, enable_thinking: true };
    return /enable_thinking.{0,60}(?:must be|should be|set to).{0,12}false/.test(said)
        ? { ...sent, enable_thinking: false }
        : null;
}
function withoutTemperature(sent, said) {
    if (!/\btemperature\b/.test(said))
        return null;
    if ('temperature' in sent)
        return without(sent, 'temperature');
    const only = /temperature.{0,60}(?:only|must be|should be|required).{0,20}?(\d(?:\.\d)?)\b/.exec(said)?.[1];
    return only === undefined ? null : { ...sent, temperature: Number(only) };
}
function withoutNamed(sent, said) {
    for (const name of Object.keys(sent)) {
        if (['model', 'messages', 'input', 'stream', 'tools', 'tool_choice', 'response_format'].includes(name))
            continue;
        if (refuses(said, name.toLowerCase()))
            return without(sent, name);
    }
    return null;
}

// EXTERNAL MODULE: ./lib/diagnose/advice.js
var diagnose_advice = __webpack_require__(1826);
// EXTERNAL MODULE: ./lib/gateways/providers.js + 3 modules
var providers = __webpack_require__(4403);
;// CONCATENATED MODULE: ./lib/diagnose/asked-model.js
const SIGN = /[\d./:_-]/;
const LONGEST = 120;
const JOINED = /[\w/.:-]/;
function ofAskedModel(reading, model) {
    if (model === null || model.length > LONGEST || !SIGN.test(model) || /\s/.test(model))
        return reading;
    const id = model.toLowerCase();
    const inner = reading.nested;
    const nested = inner === null ? null : ofAskedModel(inner, model);
    return { ...reading, words: named(reading.words, id), nested };
}
function named(words, id) {
    if (!words.text.includes(id))
        return words;
    return { ...words, text: marked(words.text, id), lead: marked(words.lead, id) };
}
function marked(text, id) {
    const parts = text.split(id);
    return parts.reduce((before, behind) => {
        const alone = !JOINED.test(before.at(-1) ?? ' ') && !/^[\w/-]/.test(behind);
        return `${before}${alone && !/\bmodels? $/.test(before.slice(-8)) ? 'model ' : ''}${id}${behind}`;
    });
}

;// CONCATENATED MODULE: ./lib/diagnose/rule.js
const rule_SHORT = 240;
function holds(when, { reading, status, headers, question }) {
    const { text, lead, links } = reading.words;
    if (when.status !== undefined && !when.status.includes(status))
        return false;
    if (when.between !== undefined && (status < when.between[0] || status > when.between[1]))
        return false;
    if (when.shape !== undefined && !when.shape.includes(reading.shape))
        return false;
    if (when.question !== undefined && !when.question.includes(question))
        return false;
    if (when.header !== undefined && !when.header[1].test(headers[when.header[0]] ?? ''))
        return false;
    const { id, param, mark } = when;
    if (id !== undefined && !reading.identifiers.some((one) => id.test(one)))
        return false;
    if (param !== undefined && !reading.params.some((one) => param.test(one.toLowerCase())))
        return false;
    if (mark !== undefined && !mark.test(reading.page?.mark ?? ''))
        return false;
    if (when.link !== undefined && !when.link.test(links))
        return false;
    const said = (phrase) => phrase.test(text) || (lead !== text && phrase.test(lead));
    if (when.says !== undefined && !when.says.some(said))
        return false;
    if (when.all !== undefined && (text.length > rule_SHORT || !when.all.every((topic) => topic.test(text))))
        return false;
    return when.unless === undefined || !when.unless.test(text);
}
function firstMatch(rules, evidence, without) {
    const fits = (rule) => (rule.vendor === undefined || !without.has(rule.vendor)) && holds(rule.when, evidence);
    return rules.find(fits) ?? null;
}

;// CONCATENATED MODULE: ./lib/diagnose/rules/lexicon.js
const MODEL = [
    'モデル',
    '모델',
    'модел[а-яё]{1,3}',
    '\\bmodells?\\b',
    '\\bmodelo\\b',
    'modèle',
    'modello',
    '\\bmodel',
    'mô hình|\\bmodel\\b',
    '\\bmodel\\b',
    '\\bmodel',
    'نموذج',
];
const KEY = [
    'キー|トークン',
    '키|토큰',
    '(?:ключ|токен)[а-яё]{0,3}',
    'schlüssel|\\btoken\\b',
    '\\b(?:clave|chave|token)\\b',
    '\\bclé|\\bjeton\\b',
    '\\b(?:chiave|token)\\b',
    'anahtar|\\btoken\\b',
    'khóa|\\b(?:key|token)\\b',
    '\\b(?:kunci|key|token)\\b',
    'klucz|\\btoken\\b',
    'مفتاح|رمز',
];
const ACCOUNT = [
    'アカウント|ユーザー',
    '계정|사용자',
    'аккаунт|уч[её]тн[а-яё]{2,3} запис|пользовател',
    '\\bkonto\\b|\\bbenutzer\\b',
    '\\b(?:cuenta|conta|usuario|usuário)\\b',
    '\\bcompte\\b|utilisateur',
    '\\baccount\\b|\\butente\\b',
    'hesab|hesap|kullanıcı\\b',
    'tài khoản|người dùng',
    '\\bakun\\b|\\bpengguna\\b',
    '\\bkont[oa]\\b|użytkownik',
    'حساب|المستخدم',
];
const PARAMETER = [
    'パラメー?タ',
    '매개변수|파라미터',
    'параметр',
    '\\bparameter',
    'par[áa]metro|parâmetro',
    'paramètre',
    '\\bparametro',
    '\\bparametre',
    'tham số',
    '\\bparameter\\b',
    '\\bparametr',
    'معامل|معلم',
];
const REGION = [
    '地域|リージョン|お住まいの国',
    '지역|국가',
    'регион|стран[аеыу]',
    '\\b(?:land|region|standort)\\b',
    'regi[óo]n|região|\\bpa[íi]s\\b|ubicación|localização',
    '\\b(?:pays|région)\\b',
    '\\b(?:paese|regione)\\b',
    'bölge|ülke',
    'khu vực|quốc gia|vùng',
    '\\b(?:wilayah|negara)\\b',
    '\\b(?:kraju|regionie)\\b',
    'منطقت|بلد',
];
const PLAN = [
    'プラン|契約',
    '요금제|플랜|등급',
    'тариф|подписк',
    '\\b(?:tarif|abo|abonnement|plan)\\b',
    '\\b(?:plano|plan|suscripción|assinatura)\\b',
    '\\b(?:abonnement|forfait|offre|plan)\\b',
    '\\b(?:piano|abbonamento)\\b',
    'abonelik|tarife|planınız|hesap|hesab',
    '\\bgói\\b',
    '\\b(?:paket|langganan)\\b',
    'abonament|taryf',
    'خطت|باقت|اشتراك',
];
const NOT_AVAILABLE = [
    '(?:利用|使用)(?:は|が)?(?:でき|いただけ)ません|使えません|(?:提供|対応)して(?:い|おり)ません|サポートされていない?|利用不可',
    '(?:사용|이용)할 수 없|지원(?:하|되)지 않|이용 불가|사용 불가',
    'недоступ|не доступ|не поддержива|не обслужива|запрещ',
    'nicht (?:mehr )?(?:verfügbar|unterstützt|erlaubt|angeboten|erreichbar)',
    'no (?:est[áa] |es |se )?(?:disponible|permitid|soportad|admitid|compatible|ofrece)|não (?:está |é )?(?:disponível|suportad|permitid)|indisponível',
    '(?:non|pas) (?:disponible|prise? en charge|autorisée?|supportée?|accessible)|indisponible|inaccessible',
    'non (?:è )?(?:disponibile|supportat|consentit|accessibile)',
    'kullanılam|desteklenm|erişilem|mevcut değil|sunulm',
    'không (?:khả dụng|hỗ trợ|được hỗ trợ|có sẵn|được phép|thể (?:sử dụng|truy cập))',
    'tidak (?:tersedia|didukung|dapat digunakan)',
    'nie ?(?:jest )?(?:dostępn|obsługiwan)',
    'غير (?:متاح|متوفر|مدعوم)',
];
const NOT_FOUND = [
    '見つか(?:りません|らない)|存在し(?:ません|ない)|サポートされていない',
    '찾을 수 없|존재하지|지원(?:하|되)지 않',
    'не найден|не существует|не поддерживается',
    'nicht gefunden|existiert nicht|nicht vorhanden|unbekannt|nicht unterstützt',
    'no (?:se )?(?:ha )?(?:encontr|existe)|não (?:foi )?(?:encontrad|existe)|desconocido|desconhecido',
    'introuvable|nexiste pas|non trouvé|inconnu',
    'non (?:è stato )?trovat|non esiste|sconosciut',
    'bulunamadı|bulunmuyor|mevcut değil|geçersiz',
    'không (?:tồn tại|tìm thấy)',
    'tidak (?:ditemukan|ada|dikenal)',
    'nie (?:znaleziono|istnieje)|nieznany',
    'غير (?:موجود|معروف)',
];
const NO_MORE = [
    '(?:提供|サポート|サービス)を?終了|廃止',
    '(?:지원|제공|서비스).{0,4}(?:종료|중단)|단종',
    'устарел|больше не |снят[а-яё]{0,2} с',
    'eingestellt|abgekündigt|nicht mehr ',
    '\\bya no\\b|não (?:é|está) mais|descontinuad|obsolet|retirad|desativad[oa] em',
    'nest plus|obsolète|retiré|abandonné',
    'non (?:è )?più|dismess|obsolet',
    'kaldırıl|artık',
    'ngừng|không còn',
    'tidak lagi|dihentikan',
    'wycofan|nie jest już',
    'لم يعد|متوقف',
];
const PUT_OUT = [
    '無効化|失効|停止|凍結|取り消|\\bban\\b|禁止され',
    '비활성|정지|폐기|취소|차단|해지',
    'отозван|отключ[её]н|заблокирован|деактивирован|приостановлен',
    'widerrufen|deaktiviert|gesperrt|gelöscht',
    'revocad|revogad|desactivad|desativad|deshabilitad|desabilitad|inhabilitad|\\bbani?d[oa]\\b|baned[oa]|bloquead|suspendid|suspens',
    'révoqu|désactiv|suspendu|bloqu|banni',
    'revocat|disattivat|disabilitat|sospes|bloccat',
    'iptal|devre dışı|askıya|kapatıl|engellen|dondurul',
    'thu hồi|vô hiệu|bị (?:khóa|cấm)|đình chỉ|tạm ngưng',
    'dicabut|dinonaktifkan|ditangguhkan|diblokir',
    'unieważni|wyłączon|zablokowan|zawieszon',
    'تعليق|حظر|إيقاف|إلغاء|معطل',
];
const EXPIRED = [
    '期限切れ|期限が切れ|期限を過ぎ',
    '만료',
    'ист[её]к|просрочен',
    'abgelaufen',
    'caducad|expirad|vencid|expirou|caducó|venció',
    'expirée?',
    'scadut',
    'süresi (?:dol|geç)|sona er',
    'hết hạn',
    'kedaluwarsa|kadaluarsa',
    'wygasł|wygasa',
    'انته(?:ت|ى)|منتهي',
];
const ACCESS = [
    'アクセス権|アクセスできません|許可されていません',
    '권한이? ?없|접근할 수 없|허용되지',
    'нет (?:доступа|прав)|доступ[а-яё]{0,2} (?:к \\S{1,12} )?(?:запрещ|нет|закрыт)',
    'keinen zugriff|zugriff .{0,20}verweigert|nicht (?:berechtigt|freigeschaltet)',
    '(?:no tiene|sin) (?:acceso|permiso)|(?:não tem|sem) (?:acesso|permissão)',
    'pas (?:accès|autorisée?)|accès .{0,20}(?:refusé|interdit)',
    'non (?:hai|ha) accesso|accesso .{0,12}negato',
    'erişim.{0,12}(?:yok|izn)|yetki',
    '(?:không|chưa) có quyền|không được phép',
    'tidak memiliki (?:akses|izin)',
    'brak (?:dostępu|uprawnień)',
    'صلاحي(?:ة|ات) ل|لا تملك',
];
const MISSING = [
    '未設定|未指定|未入力|不足して|含まれてい(?:ません|ない)',
    '누락|제공되지|설정되지|입력되지|전달되지|비어 있',
    'не указан|не передан|не задан|не предоставлен|отсутству|требуется',
    'fehlt|fehlen|erforderlich|benötigt|nicht (?:angegeben|übergeben|gesetzt|mitgesendet)',
    'falta|ausente|requerid|necesari|obrigatóri|necessári|não (?:foi )?(?:fornecid|informad|enviad)|no (?:se )?(?:ha |fue )?(?:proporcion|envi[óa]|inclu|indic|facilit)',
    'manquant|requis|absent|obligatoire|non (?:fournie?|renseignée?)|pas (?:été )?(?:fournie?|transmise?)',
    'mancant|richiest|assent|obbligatori|non (?:è stat[ao] )?fornit',
    'eksik|gerekli|zorunlu|sağlanmad|girilmed|gönderilmed|belirtilmed',
    'thiếu|cần|bắt buộc|không được cung cấp|chưa (?:được )?(?:cung cấp|nhập|cấu hình|gửi)',
    'tidak (?:disertakan|diberikan|dikirim)|diperlukan|wajib|belum diisi|kosong',
    'brak|brakuje|wymagan|nie podano',
    'مطلوب|مفقود',
];
const NO_RIGHT = [
    '権限が(?:ない|ありません|不足)',
    '권한이? ?(?:없|부족)',
    '(?:нет|недостаточно) прав|не имеет (?:прав|доступа)',
    'keine (?:berechtigung|rechte)|nicht berechtigt',
    '(?:sin|sem|no tiene|não tem) (?:permis|acces|acess)',
    'pas (?:la permission|le droit|les droits|autorisé)|sans (?:permission|autorisation)',
    'non (?:ha|hai) (?:il permesso|i permessi|accesso)|senza permess',
    'yetkisi? (?:yok|yetersiz)|izni yok',
    '(?:không|chưa) có quyền',
    'tidak (?:memiliki|punya|mempunyai) (?:izin|akses)',
    'brak uprawnień|nie ma uprawnień',
    'ليس .{0,12}صلاحي',
];
const A_MODEL = /(?<![\w/.-])models?\b(?!\/)|\bmodell[oe]?\b|\bmodelo\b|modèle|модел|モデル|모델|mô hình|نموذج|模型/;
function said(of, what, apart) {
    return of.map((thing, at) => {
        const saying = what[at] ?? thing;
        return new RegExp(`(?:${thing}).{0,${apart}}(?:${saying})|(?:${saying}).{0,${apart}}(?:${thing})`);
    });
}

;// CONCATENATED MODULE: ./lib/diagnose/rules/status.js
const TOLD = ['error-object', 'error-string', 'error-list', 'errors', 'detail', 'flat'];
const STATUS_RULES = [
    { name: 'status-forbidden-empty', code: 'blocked-by-firewall', when: { status: [403], shape: ['empty'] } },
    { name: 'status-key', code: 'key-rejected', when: { status: [401] } },
    { name: 'status-payment', code: 'quota-exhausted', when: { status: [402] } },
    { name: 'status-forbidden', code: 'permission-denied', when: { status: [403] } },
    { name: 'route-status', code: 'endpoint-not-found', when: { status: [404, 405, 410] } },
    { name: 'status-rate', code: 'rate-limited', when: { status: [420, 429] } },
    { name: 'status-legal', code: 'region-blocked', when: { status: [451] } },
    { name: 'status-timeout', code: 'gateway-unavailable', when: { status: [408, 421, 425, 499] } },
    { name: 'status-dependency', code: 'upstream-error', when: { status: [424] } },
    { name: 'status-token', code: 'key-rejected', when: { status: [498] } },
    { name: 'status-guardrail', code: 'content-filtered', when: { status: [446] } },
    { name: 'status-request', code: 'invalid-request', when: { between: [400, 499] } },
    { name: 'status-overloaded', code: 'overloaded', when: { status: [529] } },
    { name: 'endpoint-status', code: 'endpoint-not-found', when: { status: [501] } },
    {
        name: 'status-bad-gateway-told',
        code: 'upstream-error',
        when: {
            status: [502],
            shape: TOLD,
            says: [/\S\s+\S|\p{Script=Han}{4}/u],
            unless: /\b(?:gateway|service|server|application|app|proxy|web ?site|origin|host|deployment|machine|instance|container|pod|function|tunnel|target|endpoint|routes?|localhost)\b|\bworker threw\b|\b(?:un|not )?reachable\b|\bunavailable\b|\boffline\b|\bmaintenance\b|\bconnection (?:closed|reset|error|failed|lost)\b|\bcould not be (?:resolved|satisfied)\b|启动|网关/,
        },
    },
    { name: 'status-unavailable', code: 'gateway-unavailable', when: { between: [502, 599] } },
    { name: 'status-error', code: 'gateway-error', when: { between: [500, 999] } },
    { name: 'status-none-stream', code: 'stream-malformed', when: { between: [0, 399], question: ['stream'] } },
    { name: 'status-none', code: 'malformed-response', when: { between: [0, 399] } },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/topics.js

const NO = /\b(?:no|not|non|none|never|nothing|nobody|neither|without|missing|unknown|undefined|invalid|wrong|bad|illegal|unsupported|un\w{3,14}ed|lacks?|fail(?:s|ed|ure)?|refus\w{1,3}|reject\w{0,3}|den(?:y|ied))\b|[未不无没非错缺]|失败/;
const ENDED = /\b(?:gone|ended|past|expir\w{1,5}|went away|end of (?:life|support|service)|no (?:more|longer)|retir\w{1,3}|removed|withdrawn|old|legacy(?! (?:\w{1,12} )?(?:completions?|api|protocol|endpoint|format)\b)|outdated|superseded|until|since)\b|[退已]役|过期|到期|超过|有效期|下[架线]|停用|生命周期/;
const OFF = /\b(?:off|paused|deleted|removed|frozen|locked|blocked|revoked|disabled|suspended|closed|banned|archived|inactive|stopped|cancell?ed|blacklisted|voided?|invalidated|under review|pending)\b|停|封|冻|禁|删|废|拉黑/;
const SPENT = /\b(?:consumed|finished|empty|gone|low|zero|negative|insufficient|used|spent|over|exceed\w{0,3}|exhausted|deplet\w{1,3}|out|more|enough|short|hit|reached|limit|burn\w{0,3}|remaining|left|refill|pay|recharge)\b|-\d|见底|不足|不够|没|完|尽|光|负|欠|超/;
const topics_MODEL = /(?<![\w/.-])models?\b(?!\/)|模型/;
const topics_KEY = /\b(?:api[ _-]?)?(?:keys?|tokens?|secret|credentials?|bearer|passphrase|password)\b(?! (?:count|limit|usage|per))|令牌|[密秘]钥|凭证/;
const topics_ACCOUNT = /\b(?:accounts?|members?|workspace|tenant|organization|subscription)\b|账[号户]|用户/;
const MONEY = /\b(?:credits?|balance|quota|(?<!(?:thinking|reasoning) )budget|prepaid|package|allowance|points|wallet|funds?|money|dollars?|billing|spend\w*)\b|额度|余额|套餐|点数|积分|流量包|(?<!思考|推理)预算|钱/;
const LIMITED = /\b(?:requests?|calls?|rpm|tpm|jobs?|pace|req\/\w{1,6}|tokens?)\b|请求|调用|次|并发/;
const SPAN = /\b(?:per|a|an|each|every|\d+|one|two|few|in) ?\/?(?:second|minute|min|hour|day|sec)s?\b|\/(?:s|sec|min|minute|h|hour|day)\b|\b(?:often|fast|frequent\w*|throttl\w*|concurren\w{1,5})\b|并发|每[秒分小天日]|分钟|秒|频/;
const LOAD = /\b(?:traffic|(?<!\b(?:not|to) )load|queued?|capacity|slots?|busy|demand|crowded|congest\w*|saturat\w*|compute|keep up|users online|online users)\b|忙|排队|算力|拥|负载|流量|紧张|错峰/;
const PROVIDER = /\b(?:providers?|upstreams?|vendors?|suppliers?|openai|anthropic|vertex|gemini api|bedrock)\b(?!:\/\/)|上游|供应商|服务商|渠道|厂商/;
const topics_BROKE = /\b(?:fail\w*|errors?|clos(?:ed|ing)|unsuccessful|could not|can not|not|longer than|time(?:d )?-?out|refus\w*|reject\w*|den(?:y|ied)|disabled|denied|http|status|got|broke\w*|blew|explod\w{1,3}|crash\w{0,3}|something|nothing|too (?:large|big|long|much)|exceed\w*|truncated|incomplete)\b|[45]\d\d\b|异常|失败|错误|超时|拒/;
const SERVED = /\b(?:workers?|replicas?|instances?|channels?|accounts?|gpus?|pods?|nodes?|down|back|reboot\w*|start\w*|load\w*|busy|acquire|up|offline|servers?|pods?|deployments?|rolled out)\b|通道|线路|渠道|号池|节点|账号池/;
const topics_PLAN = /\b(?:plans?|tiers?|business|pro|enterprise|premium|roles?|organization|teams?|package|may|allowed|enabled|restricted|needs?|covers?|only|upgrade|verified|access|policy|cleared|approved)\b|套餐|会员|权限|等级|级别|普通用户|不能|无法|开通|包含|申请|授权/;
const KIND = /\/v1\/(?:embeddings|responses|images|audio|completions|rerank|messages|moderations)\b|\b(?:speech|image|embeddings?|vectors?|pictures?|rerank\w*|transcription|tts|audio|video)\b|向量|语音|图像|绘|对话/;
const POOL = /号池|账号池|线路|通道|\b(?:pool|workers?|replicas?)\b/;
const EMPTY = /\b(?:no|none|empty|busy|full|exhausted|drained|left|free|idle|available|all)\b|[没空尽满无暂挂断]/;
const topics_REGION = /\b(?:your|our|this|certain|these|some) (?:country|countries|region|territory|location|jurisdiction)\b|\bmainland\b|\bcountry\b|国家|地区|大陆|境外/;
const CONTENT = /\b(?:prompts?|content|inputs?|messages?|completion|outputs?|texts?|topics?|repl(?:y|ies)|answers?)\b|提示词?|内容|输入|输出|关键词|话题/;
const FILTER = /\b(?:moderat\w*|abus\w*|safety|unsafe|harm\w*|violat\w*|polic\w{1,3}|refused|blocked|disallowed|offensive|(?<!case[- ])sensitive|hate(?:ful)?|violen\w{2}|naughty)\b|违|审核|风控|安全|合规|敏感/;
const topics_PARAMETER = /\b(?:max_\w{0,20}tokens|temperature|top_[pk]|stop|stream(?:_options|ing)?|tools?|tool_choice|functions?|response_format|json_schema|logprobs|logit_bias|seed|thinking|json (?:mode|output|schema)|structured outputs?|reasoning\w{0,10}|presence_penalty|frequency_penalty|parallel_tool_calls|developer|system (?:role|message|prompt))\b|参数/;
const UNSAID = new RegExp(`${topics_PARAMETER.source}|\\b(?:provided|specified|supplied|given|required|empty|missing)\\b|\\bin (?:the )?(?:request|body|json|payload)\\b|缺[少失]|(?:未|没有?)(?:提供|指定|填写)(?!该|此|这个|model [a-z])|为空`);
const UNSAID_OR_SIZE = new RegExp(`${UNSAID.source}|\\b(?:larger|bigger|longer|smaller|more) than\\b|\\b\\d+ ?[kmg]i?b\\b`);
const DATABASE = /\b(?:database|db|cache|config\w*|misconfig\w*|disk|middleware|record|usage log)\b/;
const WRONG_REQUEST = [400, 404, 422];
const topics_REFUSED = [400, 401, 403];
const TOPIC_RULES = [
    { name: 'topic-region', code: 'region-blocked', when: { status: [403, 451], all: [topics_REGION] } },
    {
        name: 'topic-filter',
        code: 'content-filtered',
        when: { status: [400, 403, 422, 451], all: [CONTENT, FILTER] },
    },
    {
        name: 'topic-model-kind',
        code: 'model-wrong-endpoint',
        when: { status: WRONG_REQUEST, all: [topics_MODEL, KIND], unless: /\b(?:inputs?|contents?|urls?|base64)\b/ },
    },
    {
        name: 'topic-parameter',
        code: 'unsupported-parameter',
        when: {
            status: [400, 422],
            all: [topics_PARAMETER, NO],
            unless: /[<>]|(?<![\w.-])\d|\btool (?:outputs?|results?)\b|\b(?:must|missing|pattern|required|invalid|empty|without|not found|an? (?:(?:unsigned|positive|valid|non-negative) )?(?:integer|number|string|boolean|array|object|list))\b|缺/,
        },
    },
    {
        name: 'topic-parameter-of-model',
        code: 'unsupported-parameter',
        when: { status: [400, 422], says: [/\bmodel\b.{0,60}\bdoes not support\b(?! (?:the |this )?model)/] },
    },
    {
        name: 'topic-parameter-named',
        code: 'unsupported-parameter',
        when: {
            status: [400, 422],
            says: [
                /\b(?:max_tokens|max_completion_tokens|max_output_tokens|temperature|top_p|tool_choice|response_format|stream_options|reasoning_effort|parallel_tool_calls)\b/,
            ],
            unless: /invalid|illegal|maximum|minimum|above|below|\d ?[<>]|\bnot an? (?:\w{1,12} )?(?:integer|number|string|boolean|array|object|list)\b/,
        },
    },
    {
        name: 'topic-model-ended',
        code: 'model-retired',
        when: { status: [400, 404, 410], all: [topics_MODEL, ENDED] },
    },
    {
        name: 'topic-model-plan',
        code: 'model-not-permitted',
        when: { status: [401, 402, 403], all: [topics_MODEL, topics_PLAN] },
    },
    {
        name: 'topic-model-idle',
        code: 'model-unavailable',
        when: { status: [500, 501, 502, 503, 520, 529], all: [topics_MODEL, SERVED], unless: PROVIDER },
    },
    {
        name: 'topic-model-down',
        code: 'model-unavailable',
        when: { status: [503], says: [A_MODEL], unless: LOAD },
    },
    {
        name: 'topic-model-unknown',
        code: 'model-not-found',
        when: { status: WRONG_REQUEST, all: [topics_MODEL, NO], unless: UNSAID_OR_SIZE },
    },
    {
        name: 'topic-model-other',
        code: 'model-not-found',
        when: {
            status: WRONG_REQUEST,
            all: [topics_MODEL, /\b(?:only|did you mean|typo|choose|select|use (?:model )?\S{1,80} instead)\b|选择/],
            unless: /\btokens?\b/,
        },
    },
    { name: 'topic-model-missing', code: 'model-not-found', when: { status: [404], says: [A_MODEL] } },
    { name: 'topic-model-forbidden', code: 'model-not-permitted', when: { status: [403], says: [A_MODEL] } },
    {
        name: 'topic-provider-kindly',
        code: 'upstream-error',
        when: { status: [200, 408, 424], all: [PROVIDER, topics_BROKE] },
    },
    { name: 'topic-provider', code: 'upstream-error', when: { between: [500, 599], all: [PROVIDER, topics_BROKE] } },
    {
        name: 'topic-pool',
        code: 'model-unavailable',
        when: { status: [429, 500, 503], all: [POOL, EMPTY] },
    },
    {
        name: 'topic-account',
        code: 'account-inactive',
        when: { status: [401, 403], all: [topics_ACCOUNT, OFF], unless: /\bpolic(?:y|ies)\b/ },
    },
    {
        name: 'topic-money',
        code: 'quota-exhausted',
        when: {
            between: [400, 599],
            all: [MONEY, SPENT],
            unless: /\b(?:second|minute|rpm|tpm)\b|\b\d+ (?:requests|calls)\b|\b(?:time|retry|retries|latency|timeout|attempts?|fallback|error|concurrency) budget\b/,
        },
    },
    { name: 'topic-rate', code: 'rate-limited', when: { status: [400, 403, 420, 503], all: [LIMITED, SPAN] } },
    {
        name: 'topic-store',
        code: 'gateway-error',
        when: {
            between: [500, 599],
            all: [DATABASE],
            unless: /\b(?:any|all|every|each) (?:of the )?configured\b/,
        },
    },
    { name: 'topic-load', code: 'overloaded', when: { status: [429, 500, 503], all: [LOAD] } },
    {
        name: 'topic-key-ended',
        code: 'key-expired',
        when: { status: topics_REFUSED, all: [topics_KEY, ENDED], unless: /\bformat\b/ },
    },
    { name: 'topic-key-off', code: 'key-disabled', when: { status: topics_REFUSED, all: [topics_KEY, OFF] } },
    {
        name: 'topic-key-absent',
        code: 'api-key-missing',
        when: {
            status: [401, 403],
            all: [
                topics_KEY,
                /\b(?:no(?! longer)|none|forgot\w*|without|where|empty|absent|missing|send|include|provide|attach (?:an?|your)|wants an?)\b|[未缺没请]/,
            ],
            unless: /\b(?:match\w*|such|valid|found|json|stop sequence|channels?|groups?|providers?|upstreams?)\b|\b(?:keys?|tokens?) (?:has|have|had|with|comes with) no\b|\bnot (?:associated|linked|assigned|attached|bound|tied)\b|未找到|没有找到|找不到/,
        },
    },
    {
        name: 'topic-key-wrong',
        code: 'key-rejected',
        when: {
            status: [400, 401],
            all: [topics_KEY, NO],
            unless: /<\||\b(?:json|stop sequence|stop tokens|missing key(?= ?:)|not both|in (?:the )?(?:message|object|body))\b/,
        },
    },
    {
        name: 'topic-key-unknown',
        code: 'key-rejected',
        when: {
            status: [403],
            all: [
                topics_KEY,
                NO,
                /\b(?:know\w*|recogni[sz]e\w*|valid|found|belong|match|correspond|registered|issued|exists?)\b|识|找|查|见/,
            ],
            unless: /\bfields?\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/behind.js
const BROKE_ID = /^(?:internal_?(?:server_)?(?:error|exception)?|server_error|internal_error|\w*_panic|internal_failure|unknown_error|unexpected_error|database_error|query_data_error|update_data_error|no_db_connection)$/;
const GUARDRAIL_RULES = [
    {
        name: 'guardrail-out-of-reach-id',
        code: 'gateway-error',
        when: {
            id: /guardrails?_(?:\w{1,20}_)?(?:unavailable|unreachable|timeout|timed_out|failed_to_respond)$/,
        },
    },
    {
        name: 'guardrail-out-of-reach',
        code: 'gateway-error',
        when: {
            says: [
                /guardrails?\b.{0,160}\b(?:unreachable|unavailable|not reachable|not respond\w{0,4}|no response|timed out|timeout|name or service not known|connection (?:error|refused|reset|failed|aborted)|connection attempts failed|could not be reached|(?:could not|can not|failed to|unable to) (?:connect|reach|respond|get a response))\b/,
                /guardrails? (?:(?:api|service|server|endpoint|provider|request|call) ){1,3}(?:has |have )?(?:failed|failure|error|returned (?:an |http |status )*(?:error|5\d\d))\b/,
                /\b(?:could not|can not|failed to|unable to|error|failure|failed) (?:connect|reach|call|contact|query|invok)(?:e|ing)?(?: to| with)? (?:\S{1,30} ){0,4}?(?:\S{1,20}[_-])?guardrails?\b/,
            ],
            unless: /\bviolat\w{1,4}\b|\b(?:blocked|rejected|stopped|flagged|refused|denied) by\b|\bdetected\b|\binterven/,
        },
    },
];
const BEHIND_RULES = [
    {
        name: 'litellm-provider-failed',
        code: 'upstream-error',
        vendor: 'litellm',
        when: {
            between: [500, 599],
            says: [
                /\blitellm\.(?:serviceunavailable|badgateway|internalserver|apiconnection|api|midstreamfallback)error: |\breceived model group=/,
            ],
        },
    },
    {
        name: 'upstream-silent',
        code: 'upstream-error',
        when: {
            between: [500, 599],
            says: [
                /\b(?:first|next|initial) (?:chunk|token|event|response)\b.{0,24}\btime(?:d )?-?out\b|\btime(?:d )?-?out\b.{0,30}\b(?:first|next|initial) (?:chunk|token|event|response)\b|首(?:个?token|字|包).{0,6}超时/,
            ],
        },
    },
    {
        name: 'behind-down',
        code: 'gateway-unavailable',
        when: {
            between: [500, 599],
            says: [
                /\b(?:upstream|backend)s? (?:server |service )?(?:is |was )?unreachable\b/,
                /no healthy upstream|upstream connect error|connecting to upstream|upstream (?:server )?(?:is )?timing out|invalid response was received from the upstream|ring-balancer|name resolution failed|host lookup failed/,
                /connection (?:was )?refused|actively refused|econnrefused|ehostunreach|enotfound|getaddrinfo|dial tcp|no such host|host unreachable|i\/o timeout/,
                /^(?!.*\b(?:images?|files?|urls?|media|downloads?|documents?|database|redis|smtp|webhook)\b).*(?:\bdns (?:lookup|resolution|query) (?:has )?failed\b|\bresolve (?:the )?(?:\w{1,12} ){0,2}host(?:name)?(?:$|[:.,]| (?:of|for|named?)\b| \S{0,80}\.))/m,
                /\bbad gateway\b|gateway time-?out|\b(?:service|server) (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|all connection attempts failed|no available server|backend (?:fetch failed|(?:is )?unavailable|timeout|timed out|read error)/,
                /error occurred while trying to proxy|proxying the request|application failed to respond|upstream request timeout|reached hard timeout|first byte timeout|could not find a good candidate/,
                /\bis (?:shutting down|draining)\b|^draining\b|(?:under|in|for|down for) (?:(?!an?\b)\w{1,12} )?maintenance\b(?! (?:fee|charge|contract))|maintenance (?:mode|window)|temporarily (?:unavailable|offline|down)|服务(?:暂时)?不可用|维护/,
            ],
            unless: /\bprovider\b|fetch failed|do request failed|上游|\bmodel \S{1,80} (?:is |was )?(?:currently )?(?:down |under |in |for )/,
        },
    },
    {
        name: 'behind-down-kindly',
        code: 'gateway-unavailable',
        when: {
            between: [200, 428],
            says: [
                /\b(?:service|server) (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|connection (?:was )?refused|\bdial tcp\b|no healthy upstream|\bbad gateway\b|gateway time-?out|(?:under|in|for) (?:\w{1,12} )?maintenance\b|maintenance (?:mode|window)/,
                /服务(?:暂时|当前|暂)?不可用|系统维护|维护中/,
            ],
            unless: /\bprovider\b|上游/,
        },
    },
    {
        name: 'upstream-words',
        code: 'upstream-error',
        when: {
            between: [200, 599],
            says: [
                /\b(?:invalid|malformed|empty|bad|unexpected|unparsable|no|nil|null) (?:\w{1,12} ){0,3}from (?:the |any |all )?(?:upstream|provider|backend|vendor)\b|^no (?:(?:response|reply|answer)s? (?:was |were |has been )?received|(?:response|reply|answer|content|output)s? (?:was |were |has been )?(?:returned|generated|produced))[.!]?$|\bprovider\w{0,20}:? \S{1,30} is not working\b|\b(?:upstream|provider|vendor)s? (?:is |are |was |went )?(?:currently |temporarily )?(?:down|offline)\b(?! ?(?:grad|load|stream|time))/,
                /\b(?:invalid|malformed|empty|bad|unexpected|unparsable|missing|incomplete|truncated|corrupt\w{0,2}|unreadable|garbled|non-json|no) (?:or \w{1,12} )?(?:upstream|provider|backend|vendor) (?:\w{1,12} ){0,2}(?:response|reply|answer|body|data|event|payload|stream|output|content)s?\b(?! (?:options?|parameters?|fields?|in (?:the |your )?(?:request|body|header)))/,
                /\bno (?:choices|candidates|content|text|answer|data|tokens?) (?:(?:was |were |is |are )?(?:returned|received|generated|produced|given|sent|emitted|back|came) )?(?:from|(?<=(?:returned|generated|produced|given|sent|emitted) )by) (?:the )?(?:model|llm|openai|azure|anthropic|claude|google|gemini|bedrock|deepseek|mistral|groq)\b(?! (?:registry|catalog\w{0,2}|field|service|name|list|id|parameter|in (?:this|the|your))\b)|^empty stream(?:$|[.:!,]| (?:was |is )?(?:received|returned|response|chunks?|from|sent|by)\b)/,
                /\bno (?:response|reply|content|choices|output|body|data) in (?:the )?(?:upstream|provider|backend)\b|\bno (?:stream|response) body (?:was )?received\b(?! from (?:the )?(?:client|caller))|\b(?:upstream|provider|backend) (?:error )?(?:event|stream|response|reply) ended\b/,
                /\b(?:blocked|rejected|refused|denied|declined|dropped|closed|reset|terminated|cancell?ed|aborted) by (?:the |an? |our )?(?:\w{1,12} )?(?:upstream|provider|backend|vendor)\b(?! (?:polic|rule|setting|config|filter|preference)|:)/,
                /failed after (?:maximum|max|\d+) (?:retries|attempts)|all retries|max(?:imum)? retries (?:exceeded|reached)|\ball (?:\d{1,3} )?(?:(?!log|auth|sign)\w{1,12} )?(?:attempts|tries) (?:have |has |were )?(?:failed|unsuccessful|exhausted)\b/,
                /failed to get response from (?:the )?provider|\bfetch failed\b|do request failed|all (?:(?:api )?keys|credentials|providers|upstreams|deployments|channels|models|fallbacks|accounts|endpoints|targets|backends|nodes|instances|routes)\b.{0,20}\bfailed(?! (?:valid|verif|to match))/,
                /\b(?:upstream|provider|backend|vendor)s?\b.{0,60}\b(?:error|failed|failure|timeout|timed out|exception|invalid|unavailable|rejected|not respond\w*|unreachable|disconnected|lost|reset|dropped|hung up|gave up|went away|unparse?able|ended before|(?:is|was) empty|(?:stopped|ceased) (?:sending|responding|streaming|answering))\b/,
                /\berror (?:from|calling|communicating with|contacting|occurred when calling|while calling) (?:the )?(?:upstream|provider|\w{1,20} api|\w{1,20} provider|openai|azure|anthropic|google|bedrock)/,
                /\bresponse (?:transformation|conversion|translation|parsing|decoding) (?:has )?(?:failed|error)\b|\b(?:upstream|provider|backend) (?:response|reply|answer) (?:is |was |has )?(?:missing|without|lacks?|lacking|not (?:valid )?json|no \w)|\bnon-json (?:upstream|provider|backend)\b/,
                /\b(?:upstream|provider|backend)s?\b.{0,30}\b(?:returned|responded|answered|gave|status)\b.{0,20}\b[45]\d\d\b|\bmodel (?:server )?(?:returned|responded|answered)(?: with)? (?:an? )?(?:http |status |error |code ){0,3}[45]\d\d\b/,
                /\b(?:failed|blocked|rejected|refused|unsuccessful)[,:]? (?:with )?\(?(?:http |status |code ){0,3}[45]\d\d\)?[.!]?$/,
                /\b(?:credential|account|channel|node|worker|target|key|replica|server|origin) \S{1,60} (?:returned|responded|answered|replied)(?: with)? (?:an? )?(?:http |status |error |code ){0,3}[45]\d\d\b/,
                /\b(?:failed|unable|error) (?:to |while |when )?(?:pars|read|decod|convert|unmarshal|deserializ)\w{0,3} (?:the )?(?:json |sse |http |streaming )?(?:response|reply)\b|\bno (?:choices|content|candidates) in (?:the )?(?:\w{1,12} ){0,4}response\b|\binvalid (?:\w{1,10} )?response (?:from|for)\b|\b(?:client|server) error from \S/,
                /\b(?:failed|unable|error) (?:to |while |when |in )?(?:process|pars|read|decod|handl|convert|translat)\w{0,3} (?:the )?(?:api|llm|model|provider|upstream|openai|anthropic)(?:s)? responses?\b/,
                /\b(?:upstream|provider|backend)s? (?:\w{1,12} ){0,2}(?:returned|responded with|sent|gave) (?:malformed|invalid|unexpected|empty|unparsable|html|non-json|no|nothing|http [2-5]\d\d|an? (?:invalid|unexpected|unsupported|malformed|empty|html|non-json|error)|(?:an? )?(?:response|reply|answer) (?:with no|without)\b) ?/,
                /\b(?:openai|azure|anthropic|google|gemini|bedrock|deepseek|mistral|groq) (?:api )?(?:answered|responded|returned|replied|reported|rejected|refused|declined|denied|failed|said|says)\b.{0,40}\b(?:errors?|[45]\d\d|no|our|request)\b/,
                /\bempty (?:stream |model |llm )?response(?: detected| received| body)?\b(?!.{0,20}\b(?:format|type)\b)|\b(?:ai|llm|inference) service\b.{0,20}\bstatus(?: code)?:? [45]\d\d\b/,
                /network connection lost|\bno (?:response|answer|reply) from (?:the )?model\b|server disconnected|\b(?:server|peer|host) closed (?:the )?connection\b|(?:can not|could not|failed to|unable to) (?:connect to (?:the )?(?:host|provider|upstream|backend)|send request)|name or service not known/,
                /error (?:sending request|decoding response body|reading a body from connection)\b|tcp connect error/,
                /\be(?:sockettimedout|timedout|hostunreach|netunreach|hostdown)\b|operation was aborted|stream (?:was )?(?:closed|aborted)|failed to refresh (?:\w{1,12} )?token|circuit (?:breaker )?(?:is )?open|retry limit/,
                /^(?:\w{1,20}\.)?(?:connect|read|write|pool|remote protocol) ?(?:error|timeout)$|connection reset by peer|econnreset|socket hang up|\beof\b|broken pipe|deadline exceeded/,
                /unexpected token .{0,30}doctype|not valid json.{0,20}html|exceeded the timeout sent in the request|network read error|remote protocol error|apiconnectionerror|connection error\b/,
                /上游|渠道.{0,12}(?:错误|失败|异常)|(?:供应商|第三方|服务商|厂商).{0,8}(?:超时|失败|错误|异常|返回|报错|拒绝|不可用)|转发.{0,4}(?:失败|出错|异常)|(?:请求|调用|访问|连接).{0,6}(?:供应商|厂商|第三方|服务商|openai|azure|anthropic|claude|gemini|google|bedrock|deepseek|kimi|qwen|glm|grok|minimax|doubao|coze|dify|ollama).{0,8}(?:失败|错误|超时|异常|出错)/,
            ],
        },
    },
    {
        name: 'upstream-id',
        code: 'upstream-error',
        when: {
            id: /^(?:(?:\w{1,20}_)?chain_exhausted|(?:fallbacks?|retries|attempts)_exhausted|exhausted_(?:models|fallbacks|retries)|all_(?:providers|models|fallbacks|targets|attempts|channels|accounts|keys|upstreams|backends|deployments)_failed)$/,
            between: [400, 599],
        },
    },
    {
        name: 'upstream-timeout-named',
        code: 'upstream-error',
        when: {
            between: [500, 599],
            says: [
                /\b(?:requests?|calls?|connections?) to (?:the )?(?!this\b|your\b|server\b)\S{1,30} (?:api|provider|endpoint) (?:has |have )?time(?:d )?-?out\b/,
            ],
        },
    },
    {
        name: 'upstream-timeout',
        code: 'upstream-error',
        when: {
            status: [200, 408, 424, 500],
            says: [
                /time(?:d )?-?out|(?<!登[录陆]|会话|令牌|排队|信息|验证码|鉴权|签名|时间戳|输入|订单|token |redis )超时(?!时|未|参数|设置|失效)|(?:failed to get|did not (?:get|receive)|no) (?:a |any )?response (?:after|within|in time)/,
            ],
            unless: /\bread(?:ing)? (?:the )?(?:client )?request\b/,
        },
    },
    {
        name: 'gateway-broke-id',
        code: 'gateway-error',
        when: { id: BROKE_ID, status: [200, 500] },
    },
];
const WEAK_BEHIND_RULES = [
    {
        name: 'gateway-broke-type',
        code: 'gateway-error',
        when: { id: /^api_error$/, status: [500, 501, 520, 529] },
    },
    {
        name: 'gateway-broke',
        code: 'gateway-error',
        when: {
            between: [200, 599],
            says: [
                /internal (?:server )?error|unexpectedly (?:stopped|exited|crashed|quit)|\baborted\b.{0,40}\bserver\b|(?:check|see) the server (?:console|logs?)|(?:db|database) (?:connection )?(?:not connected|error|failed|unreachable|is down)|panic|event loop|nil pointer|out of memory|traceback|server (?:had|encountered) an error|get .{0,30}failed|系统(?:错误|异常|故障)|内部(?:错误|异常|故障)|开小差|网关.{1,16}(?:发生|出现)(?:错误|异常)|服务(?:器|端|接口)?(?:错误|异常)|网络错误|数据库/,
            ],
        },
    },
    {
        name: 'gateway-broke-vague',
        code: 'gateway-error',
        when: {
            status: [200, 400, 404, 405, 409, 422, 500, 501, 502, 503, 504, 520],
            says: [/unknown (?:error|exception)|something went wrong|unexpected (?:error|exception)/],
        },
    },
    {
        name: 'gateway-broke-silent',
        code: 'gateway-error',
        when: { status: [200, 400, 500], says: [/^请求失败[。!]?$/] },
    },
];
const BROKE_ID_RULES = [
    {
        name: 'gateway-broke-weak',
        code: 'gateway-error',
        when: { id: BROKE_ID, status: [400, 403, 404, 409, 422, 429, 501, 503, 520] },
    },
    { name: 'gateway-broke-type-weak', code: 'gateway-error', when: { id: /^api_error$/, status: [503] } },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/content.js
const CONTENT_RULES = [
    {
        name: 'tool-call-id',
        code: 'tool-call-malformed',
        when: {
            id: /^(?:tool_use_failed|tool_call_\w*(?:failed|invalid|malformed|error)|invalid_tool_calls?|malformed_function_call)$/,
        },
    },
    {
        name: 'tool-call-words',
        code: 'tool-call-malformed',
        when: {
            says: [
                /error parsing tool call|\bmodel did not (?:call|use|invoke) (?:an?|the|any) (?:\w{1,12} )?(?:tool|function)\b/,
                /failed to (?:parse|generate|call|decode) (?:a |the )?(?:tool|function)s?\b/,
                /(?:malformed|invalid|unparsable) (?:tool|function)[ _]call(?![ _]ids?\b)/,
                /tool call (?:validation|parsing|arguments?)\b.{0,40}(?:failed|invalid|malformed|not valid|error)/,
            ],
        },
    },
    {
        name: 'output-id',
        code: 'output-malformed',
        when: {
            id: /^(?:json_validate_failed|json_schema_validation_failed|structured_output_\w+|invalid_json_output)$/,
        },
    },
    {
        name: 'output-words',
        code: 'output-malformed',
        when: {
            says: [
                /failed to (?:generate|validate) (?:valid )?json|\bnon-json (?:output|text)\b/,
                /\bmodel (?:returned|produced|generated|emitted|replied with) (?:an? )?(?:invalid|malformed|unparsable|broken) json\b/,
                /(?:generated|model) (?:output|json|response)\b.{0,40}(?:not match|not conform|not valid json|invalid json|not in (?:the |an? )?(?:expected|requested|required|valid) format)/,
            ],
        },
    },
    {
        name: 'filter-id',
        code: 'content-filtered',
        when: {
            id: /content_?(?:filter|policy|moderation|safety|blocked|violation|risk)|responsible_ai|data_?inspection|sensitive|(?:prompt|response|output)_blocked|moderation|censorship|(?:^|_)(?:cyber|safety|acceptable_use)_policy|^usage_policy(?!_?(?:limit|exceed|quota))|safety_(?:violation|error|block)|guardrail|^(?:violation_fee\w*|risk_control\w*|text_risk|inappropriate\w*|contentfilter)$|^prompt_(?:filtered|rejected|injection)$|^(?:has|contains)_(?:personal_data|pii)$|^pii_(?:detected|found|blocked)$/,
        },
    },
    {
        name: 'filter-words',
        code: 'content-filtered',
        when: {
            says: [
                /content[- ](?:management|filter\w*|safety|moderation|usage|security)\b.{0,30}(?:polic|filter|triggered|block|reject|detect|violat|fail|check|system)/,
                /(?:prompt|input|output|response|content|request|message|text|completion)s? (?:was |were |is |has been |have been |may have been )?(?:filtered|flagged|censored|moderated|rejected by (?:the |our )?(?:safety|moderation|content))/,
                /(?:blocked|rejected|refused|stopped|filtered|withheld|removed|suppressed) (?:by|due to|because of|for|as a result of) (?:the |our |its )?(?:content(?!-[lte])|safety|moderation|guardrail|security configuration|usage polic|output content|input content)/,
                /flagged (?:for|as|by)|requires moderation|\bblocked by \S{1,20}(?: api)?: ?(?:safety|prohibited_content|blocklist|recitation)\b/,
                /\b(?:blocked|rejected|refused|stopped|denied)\b.{0,50}\bcontent (?:polic|filter|rule|guideline)|\b(?:content|text|inputs?|outputs?) (?:\w{1,12} )?(?:audit|review|censor\w{0,4}|inspection) (?:failed|rejected|not passed|did not pass)\b/,
                /\b(?:did|does|has) not pass(?:ed)? (?:the |our |its )?(?:moral|content|safety|security|compliance|moderation|guardrails?|ethic\w{1,3}) (?:check|review|audit|filter|inspection|validation)s?\b/,
                /\bguardrails?\b.{0,60}\b(?:fail|block|trigger|reject|violat|interven)|\bguard(?:rail)?s? (?:\S{1,40} )?(?:(?:was|were|did|has|is) )?not pass(?:ed)?\b|\b(?:rejected|blocked|denied|refused|stopped|flagged) by (?:\S{1,30} ){0,3}(?:guardrails?|prompt ?guard|guard)\b|\bprompt (?:\w{1,12} )?(?:is|was|has been) (?:blocked|rejected)/,
                /\b(?:inappropriate|prohibited|harmful|objectionable|unsafe|disallowed|forbidden|banned|blacklisted|offensive)[ _](?:content(?!-)|words?|terms|phrases?|language(?! model)|material)\b|\b(?:prompt|inputs?|content|message|text|output)\b.{0,20}\bviolat\w{1,4}\b.{0,30}\b(?:polic\w{1,3}|guidelines?|rules|terms)\b/,
                /(?<!case[- ])sensitive (?:words?|content|information|topics?)|(?<!case[- ])\bsensitive (?:\w{1,12} )?(?:messages?|prompts?|inputs?|outputs?|texts?)\b/,
                /\bviolat(?:ed|es|ion of|ing) (?:\S{1,20} ){0,4}(?:guardrails?|moderation|jailbreak|prompt[_ ](?:injection|shield)|tool policy)\b|\bviolation of (?:(?!rate\b|limits?\b|quotas?\b|schema\b|json\b|format\b|type\b|protocol\b|constraints?\b)\S{1,40} ){1,4}detected\b|\bis an? (?:prompt injection|jailbreak)|\bcontent blocked\b|\bblocked by (?:\S{1,20} ){1,3}violations?\b|\b(?:request|response|output|prompt|answer) (?:was |has been |is )?blocked by (?:\w{1,6} )?(?:security|content|safety|data) policy\b/,
                /\b(?:input|output) (?:text|image|video|audio)s? may (?:contain|be related to)\b(?! (?:only|up to|at |no more|\d))/,
                /\b(?:request|prompt|message|content|input)s? (?:does|did|do) not match (?:any )?(?:of the )?allow(?:ed)? patterns?\b|\bmatch(?:es|ed)? (?:an? |the )?(?:deny|denied|block(?:ed)?|forbidden) patterns?\b/,
                /considered (?:high risk|risky|unsafe)|high[- ]risk content|\bcontent (?:\w{1,12} )?risks?\b/,
                /violat\w{1,4} (?:of )?(?:\w{1,12} ){0,3}(?:usage|content|safety|acceptable use|use|community|moderation) (?:polic|guideline|rules)|violation of (?:\w{1,12} ){0,3}terms of (?:service|use)|moderation (?:result|policy|failed|flag|refused|rejected|blocked|denied)|policy violation: ?(?:hate|violence|sex|self|harass|toxic)|^(?:refused|blocked|rejected|flagged|filtered): ?(?:hate(?: speech)?|violence|sexual(?: content)?|self-?harm|harassment|toxicity)[.!]?$/,
                /\b(?:input|output|text|content)s? (?:new_)?sensitive\b/,
                /safety (?:system|layer|net|model|classifier|filter|settings|reasons|policy|guidelines|rules?|checks?)\b/,
                /\b(?:content|prompt|output|input|outputted|response)\b.{0,40}\b(?:is|was|were|has been|have been) blocked\b/,
                /\b(?:pii|phi|personal (?:data|information)|personally identifiable \w{1,12}|sensitive data|prompt (?:injection|attack)|jailbreak\w*|toxic\w*|profanity|malicious (?:content|prompt|input))\b.{0,40}\b(?:detected|found|identified|suspected|blocked|not allowed)|\b(?:detect(?:s|ed)|found|contains?|identified)\b.{0,30}\b(?:pii|phi|personal (?:data|information)|personally identifiable|sensitive data|prompt (?:injection|attack)|jailbreak\w*|toxic\w*|profanity)\b|\bdlp (?:polic|rule|violation|scan)/,
                /(?:^|\b(?:requests?|prompts?|inputs?|messages?|content|outputs?|responses?|text|calls?|completions?) (?:\S{1,30} ){0,4})(?:blocked|rejected|refused|denied) (?:due to|because of|for|as it contains?) (?:the )?(?:detected|detection of|disallowed|forbidden|sensitive|personal|confidential) (?:\w{1,12} )?(?:entit\w{1,3}|keywords?|patterns?|data|words?|secrets?|topics?)\b/,
                /\b(?:topics?|subjects?|themes?|(?:this|your) prompt) (?:is |are )?(?:not (?:permitted|allowed)|forbidden|off[- ]limits)\b(?!:| (?:to|for|when|with)\b)/,
                /\b(?:prompt|content|text|message) (?:breaks?|broke|breach\w{0,3}|(?:is |goes )against) our (?:\w{1,12} )?(?:rules|polic\w{1,3}|guidelines)\b(?! (?:of|for|about)\b)|\b(?:breaks?|broke|breach\w{0,3}|against) (?:\w{1,12} ){0,2}(?:content|usage|community|safety) (?:rules?|polic\w{1,3}|guidelines|standards)\b/,
                /敏感|安全词|(?:禁用|屏蔽|违规)词|违法(?:信息|内容)|涉[政黄]|不安全(?:的)?内容|违规|违禁|安全检测|(?:输入|内容|提示词?|请求).{0,8}(?:触发|命中).{0,4}(?:风控|审核)|内容(?:安全|审核|风险|合规|不合规)|审核(?:不|未)通过|内容被(?:拦截|过滤|屏蔽)|安全(?:审查|审核|策略|政策)|内容审计/,
            ],
            unless: /\b(?:account|organization|resource|subscription) (?:was|is|has been) (?:temporarily |permanently )?blocked\b|\b(?:account|key|organization|access|project)\b.{0,40}\b(?:flagged|terminated|suspended|disabled|deactivated|banned|restricted)\b|\bdisabled (?:in|for|on) (?:this|your) (?:account|project|organization)\b|账[号户].{0,10}[封禁]|用户已/,
        },
    },
    {
        name: 'region-id',
        code: 'region-blocked',
        when: {
            id: /unsupported_(?:country|region|location)|country_(?:is_)?(?:blocked|banned|restricted|not_supported)|region_(?:blocked|not_allowed|restricted|forbidden)|geo_?(?:blocked|restricted)|location_not_supported|unsupported_country_region_territory/,
        },
    },
    {
        name: 'region-words',
        code: 'region-blocked',
        when: {
            says: [
                /(?:country|countries|territory|territories|user location|your location|your region|geographic\w{0,40}|geo ?location)\b.{0,60}(?:not (?:\w{1,10} )?(?:supported|available|allowed|permitted|served)|unsupported|blocked|restricted|prohibited|forbidden|sanction)/,
                /(?:not (?:\w{1,10} )?(?:supported|available|allowed|offered|accessible|permitted|provided)|unavailable|unsupported|blocked|restricted)\b.{0,40}\b(?:in|from|for|to) (?:your|this|certain|the user'?s?|the(?= current)|unsupported) (?:current )?(?:country|countries|region|location|territory|area|geo\w*|jurisdiction)/,
                /\b(?:not|no longer|never)\b.{0,60}\b(?:in|from|for|to) (?:your|this|that) (?:\w{1,12} )?(?:country|region|territory|location|area|jurisdiction)\b|\b(?:not (?:offered|available|served|sold|supported|accessible|provided|allowed|permitted)|unavailable|blocked|restricted)\b.{0,16}\b(?:in|from|for|to) (?:mainland )?(?:china|cn|russia|iran|hong kong|cuba|north korea|syria|belarus)\b/,
                /\b(?:access|requests?|traffic|connections?|users?|calls?|visitors?|ips?|ip addresses) from (?:mainland )?(?:china|cn|russia|ru|iran|hong kong|hk|cuba|north korea|syria|belarus)\b(?![-=]).{0,24}\b(?:not|blocked|denied|forbidden|prohibited|restricted(?! to)|disallowed|refused|rejected)\b/,
                /country, region,? or territory|\b(?:calls|requests|traffic|users|access) from (?:your|this) (?:part of the world|country|location) (?:is|are) (?:not |turned away|refused|rejected|denied|blocked)|\b(?:do|can) not serve your (?:country|region|location)\b|\b(?:use|call|access|connect to) (?:\w{1,12} ){1,4}(?:in|from) (?:an? |one of the )?(?:supported|allowed|eligible) (?:country|region|territory|location)\b(?!:? [a-z]{2}-)/,
                /(?:unsupported|blocked|restricted|embargoed|sanctioned) (?:user )?(?:country|countries|territory|location|jurisdiction|region(?!:? [a-z]{2}-))|\bexport controls?\b|\b(?:due to|under|because of) (?:\w{1,12} )?sanctions\b|\b(?:not (?:be )?|no longer |un)(?:available|offered|served|accessible|provided)\b.{0,40}\b(?:due to|because of|under) (?:local|national|regional|eu) (?:laws?|regulations?)\b/,
                /(?:您?所在(?:的)?(?:国家|地区|区域)|当前(?:国家|地区|区域)|该(?:国家|地区)|国家或地区|中国大陆).{0,20}(?:不支持|无法|不可|不在|禁止|限制|不提供)|(?:海外|境外|国外) ?(?:ip|访问|用户|地址).{0,6}(?:无法|禁止|不支持|限制|拒绝)|(?:不支持|禁止).{0,10}(?:国家|地区|区域).{0,6}(?:访问|使用)|不支持.{0,6}(?:所在|当前)的?(?:国家|地区|区域)|不(?:对|向|面向).{0,10}(?:中国|大陆|地区|国家|区域).{0,8}(?:提供|开放|服务)/,
            ],
            unless: /\bregional hostname\b|\bmodels?\b.{0,60}\bin (?:this|the)(?: current)? region\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/firewall.js

const BLOCKED = [
    /(?:your )?(?:request|ip|ip address|access|connection) (?:has been|was|is) (?:blocked|banned|intercepted)/,
    /\brequest blocked\b|\bblocked by\b/,
];
const FIREWALL_RULES = [
    {
        name: 'https-wanted',
        code: 'base-url-insecure',
        when: {
            between: [400, 499],
            says: [
                /plain http request was sent to https port/,
                /sent an http request to an https server/,
                /speaking plain http to an ssl/,
                /\b(?:https|ssl|tls)(?: connection| is|-only)* (?:required|only|is required)\b/,
                /\b(?:requires?|must (?:use|be made over|be sent over|be over)|please use|only accepts?|only over|use) (?:https|ssl|tls)\b/,
                /\bhttp (?:is )?not (?:allowed|supported|permitted)\b.{0,40}https/,
                /请使用 ?https|(?:^|[，,。] ?|接口|服务|api|网关|系统|网?站点?|请求|访问|连接|调用) ?(?:均|都|现在)?(?:需要?(?:使用)?|必须(?:使用|通过)?|[仅只](?:支持|允许|接受)) ?https(?!:)(?! ?(?:协议)?的?(?:图|链接|素材|地址|url|文件|资源))/,
            ],
        },
    },
    { name: 'upgrade-required', code: 'base-url-insecure', when: { status: [426], says: [/tls|https|ssl/] } },
    {
        name: 'region-page',
        code: 'region-blocked',
        when: {
            shape: NOT_JSON,
            between: [400, 599],
            says: [
                /banned (?:the )?country/,
                /country or region (?:your ip|you are)/,
                /block access from your country/,
                /not available (?:in|from) your (?:country|region|location)/,
                /error(?: code:?)? 1009\b/,
            ],
        },
    },
    {
        name: 'cloudflare-rate',
        code: 'rate-limited',
        when: { between: [400, 599], says: [/you are being rate limited/, /error(?: code:?)? 1015\b/] },
    },
    {
        name: 'cloudflare-rate-json',
        code: 'rate-limited',
        vendor: 'cloudflare',
        when: { id: /^(?:1015|rate_limited)$/, says: [/rate limit/] },
    },
    {
        name: 'cloudflare-region-json',
        code: 'region-blocked',
        vendor: 'cloudflare',
        when: { id: /^1009$/, says: [/ban|country|region/] },
    },
    {
        name: 'cloudflare-block-json',
        code: 'blocked-by-firewall',
        vendor: 'cloudflare',
        when: {
            id: /^10(?:05|06|07|08|10|12|20|23)$/,
            says: [/access denied|banned|blocked|restrict|signature|firewall/],
        },
    },
    {
        name: 'cloudflare-origin-json',
        code: 'gateway-unavailable',
        vendor: 'cloudflare',
        when: {
            id: /^(?:10(?:00|01|02|04|14|16|18|33)|52\d|530)$/,
            says: [/dns|tunnel|origin|host|connection|timed? ?out|ssl|web server/],
        },
    },
    {
        name: 'cloudflare-origin',
        code: 'gateway-unavailable',
        vendor: 'cloudflare',
        when: {
            between: [400, 599],
            shape: NOT_JSON,
            says: [/error(?: code:?)? 10(?:00|01|02|04|14|16|18|33)\b/],
        },
    },
    {
        name: 'origin-failed',
        code: 'gateway-unavailable',
        when: {
            between: [500, 599],
            says: [
                /\borigin (?:web )?server (?:did not respond|is (?:down|unreachable|not)|refused|timed out|returned)/,
            ],
        },
    },
    {
        name: 'cloudflare-worker',
        code: 'gateway-error',
        vendor: 'cloudflare',
        when: {
            between: [400, 599],
            shape: NOT_JSON,
            says: [/error(?: code:?)? 1(?:019|042|10[1-4])\b|worker threw exception/],
        },
    },
    {
        name: 'firewall-named',
        code: 'blocked-by-firewall',
        when: {
            between: [400, 599],
            says: [
                /\b(?:blocked|denied|rejected|intercepted) by (?:\S{1,30} ){0,5}(?:firewall|waf|anti-?bot|bot (?:protection|management|detection|fight))\b/,
            ],
            unless: /\b(?:prompt|model|content) firewall/,
        },
    },
    {
        name: 'challenge-header',
        code: 'blocked-by-firewall',
        when: { header: ['cf-mitigated', /challenge|block/], between: [400, 599] },
    },
    { name: 'challenge-vercel', code: 'blocked-by-firewall', when: { header: ['x-vercel-mitigated', /./] } },
    { name: 'challenge-aws-waf', code: 'blocked-by-firewall', when: { header: ['x-amzn-waf-action', /./] } },
    {
        name: 'challenge-datadome',
        code: 'blocked-by-firewall',
        when: { header: ['x-datadome', /./], between: [400, 499] },
    },
    {
        name: 'access-cloudflare',
        code: 'blocked-by-firewall',
        when: { status: [401, 403], header: ['cf-access-domain', /./] },
    },
    {
        name: 'access-cloudflare-audience',
        code: 'blocked-by-firewall',
        when: { status: [401, 403], header: ['cf-access-aud', /./] },
    },
    { name: 'iap', code: 'blocked-by-firewall', when: { header: ['x-goog-iap-generated-response', /./] } },
    {
        name: 'client-certificate',
        code: 'blocked-by-firewall',
        when: {
            shape: ['html', 'text'],
            between: [400, 499],
            says: [
                /ssl certificate (?:error|was sent)|required ssl certificate|client certificate (?:is )?required/,
            ],
        },
    },
    {
        name: 'challenge-page',
        code: 'blocked-by-firewall',
        when: {
            shape: ['html', 'text'],
            says: [
                /^just a moment/,
                /checking (?:your browser|if the site connection)/,
                /attention required! \| cloudflare/,
                /(?:sorry, )?you have been blocked/,
                /security checkpoint/,
                /verify(?:ing)? (?:that )?you are (?:a )?human|\bhuman verification\b/,
                /you are not a (?:bot|robot)|are you (?:a )?(?:robot|human)/,
                /\bddos-guard\b|\bcaptcha\b|\bhcaptcha\b/,
                /enable (?:javascript|js) and (?:cookies|disable any ad ?blocker)/,
                /access to this (?:page|site|website|resource) (?:has been|is) (?:denied|blocked|restricted|forbidden)/,
                /incapsula incident|request unsuccessful\. incapsula/,
                /the requested url was rejected/,
                /(?:website|web application) firewall/,
                /web ?(?:page|site) (?:has been )?blocked|web filter|url filter/,
                /error(?: code:?)? 10(?:03|05|06|07|08|10|12|20|23)\b|direct ip access not allowed/,
                /used cloudflare to restrict access/,
                /iap credentials/,
                /forbidden by administrative rules/,
                /安全验证|网站防火墙|请求被拦截|(?:已被|waf).{0,12}拦截|访问被(?:拒绝|阻断|拦截)|人机验证|云防护/,
            ],
        },
    },
    {
        name: 'firewall-id',
        code: 'blocked-by-firewall',
        when: { id: /^(?:waf|firewall|bot)_(?:blocked|denied|rejected|detected)$|^blocked_by_(?:waf|firewall)$/ },
    },
    {
        name: 'address-banned',
        code: 'blocked-by-firewall',
        when: {
            between: [400, 499],
            says: [
                /\bip (?:address )?(?:\S{1,40} )?(?:is |was |has been )?(?:temporarily |permanently )?(?:banned|blacklisted)\b/,
                /\b(?:automated|bot|suspicious|robotic|malicious) (?:traffic|requests?|activity|queries) (?:was |were |has been )?(?:detected|blocked|identified)\b(?! (?:by|in)\b)|\b(?:vpn|tor|data ?cent(?:er|re)) (?:ip|address|connection|exit node|traffic)(?:es|s)? (?:(?:is|are|was|were) )?(?:detected|not (?:allowed|permitted|accepted))\b|\byou (?:look like|seem to be|appear to be) an? (?:\w{1,12} )?(?:ro)?bot\b|\b(?:solve|complete|pass) (?:the |a )?captcha\b/,
                /\bip ?(?:地址)?.{0,3}被(?:封|拉黑|屏蔽|限制访问)|被 ?waf|\bwaf\b.{0,8}(?:拦截|阻断)|(?<!(?:mail|wallet|sender|contract) )\b(?:address|ip) (?:\S{1,40} )?(?:is |was )?(?:on|in) (?:(?:a|the|our) )?(?:\w{1,12} )?(?:block|deny|black|ban)[ -]?list\b|\b(?:black|block|deny)-?listed (?:client |source |remote )?(?:ip|address)\b|\bip ?(?:地址)?.{0,6}黑名单(?!.{0,6}(?:失败|错误|异常|不可用|格式|超时))/,
                /^(?:\w{1,12} )?captcha (?:verif\w{1,8}|check|is |was )? ?(?:failed|required|needed|invalid|expired)\b/,
            ],
            unless: /\btoo many requests\b|\brate limit|\baccount (?:is|was) suspended/,
        },
    },
    { name: 'challenge-script', code: 'blocked-by-firewall', when: { mark: /^challenge$/ } },
    {
        name: 'blocked-page',
        code: 'blocked-by-firewall',
        when: { shape: ['html'], says: BLOCKED },
    },
    {
        name: 'blocked-text',
        code: 'blocked-by-firewall',
        when: {
            shape: ['text'],
            says: BLOCKED,
            unless: /\b(?:content|prompt|output|completion|guardrails?|safety|unsafe|moderation|policy|sentinel|flow (?:control|limiting))\b/,
        },
    },
    {
        name: 'route-cdn-method',
        code: 'endpoint-not-found',
        when: { shape: ['html'], says: [/not configured to allow the http request method/] },
    },
    {
        name: 'login-elsewhere',
        code: 'blocked-by-firewall',
        when: { status: [401, 403], shape: NOT_JSON, header: ['location', /./] },
    },
    {
        name: 'login-platform',
        code: 'blocked-by-firewall',
        when: { status: [401], mark: /^(?:vercel|netlify)$/ },
    },
    {
        name: 'network-refused',
        code: 'blocked-by-firewall',
        when: {
            status: [403],
            says: [/check your network settings|\bunusual (?:activity|traffic)\b.{0,24}\bfrom your\b/],
        },
    },
    {
        name: 'basic-login',
        code: 'blocked-by-firewall',
        when: {
            status: [401],
            shape: NOT_JSON,
            header: ['www-authenticate', /^\s*(?:basic|negotiate|ntlm|digest)\b/i],
        },
    },
    {
        name: 'firewall-page',
        code: 'blocked-by-firewall',
        when: { status: [403], mark: /^(?:akamai|incapsula|cloudfront|cloudflare|fortinet|zscaler|azure)$/ },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/key-words.js
const key_words_KEY = String.raw `(?:api[ _-]?(?:key|token|secret)|apikey|access[ _-]?token|auth(?:entication|orization)?(?:[ _-](?:token|key|credentials?|header|field|info\w{0,40}|parameter))?|bearer(?: token)?|credentials?|x-(?:\w{1,12}-){0,3}(?:key|token)|subscription key|virtual key|user key|(?:client )?secret[ _-]?(?:key)?|license key|jwt|token|key)`;
const key_words_MEMBER = '\\b(?:missing|unknown|unexpected|extra|duplicate|required) (?:\\w{1,12} )?keys?(?::| in (?:the )?(?:messages?|object|body|json|request|payload|item|part|dict)\\b)' +
    '|\\bkeys? (?:\\S{1,30} (?:is |was )?(?:not found|missing|required|unknown|not allowed) in (?:the )?(?:messages?|object|json|payload|item|part|dict)|(?!(?:is|was|are) )\\S{1,30} (?:is |was )?(?:not found|missing|required|unknown|not allowed) in (?:the )?(?:body|request))\\b(?! headers?\\b)|\\bmissing (?:or \\w{1,9} )?model key\\b';
const REJECTED_NOT = /max[_ ]tokens|too many tokens|\bcount\w* tokens?\b|\btokens? (?:account|count|estimat|meter)\w{1,5}\b|(?:unexpected|found invalid) token|\b(?:produc|generat|sampl|predict|emit|decod)\w{1,3} (?:\w{1,12} ){0,3}tokens?\b|in json|at position|logit_bias|token count|tokens? (?:limit|length)|\bmodel\b.{0,20}\bnot found|missing (?:required )?scope|not allowed to call|subscription (?:is|has)|\b[cx]srf\b/
    .source;
const MISSING_NOT = /max[_ ]tokens|\b(?:output|input|prompt|completion|generated|new|available) tokens?\b|\b(?:produc|generat|sampl|predict|emit|decod)\w{1,3} (?:\w{1,12} ){0,3}tokens?\b|permission|scope|(?:organi[sz]ation|account|team|workspace|you) (?:do|does) not have access|\bjson\b|\bnot both\b|\bstop (?:sequence|token)|\bread propert|\bno tokens? (?:was |were |is |are )?(?:generated|returned|produced|emitted|sampled|left|remaining)\b|\bauth\w* (?:handler|plugin|module|backend)\b/
    .source;
function saying(pattern) {
    return new RegExp(pattern.replaceAll('KEY', key_words_KEY));
}
const EITHER = new RegExp([
    /(?:invalid|incorrect|wrong|missing|revoked|not valid|malformed)(?:,| or| and\/or)+ (?:may have |has |is |be )?(?:expired|revoked)|expired(?:,| or)+ (?:(?:the |your )?(?:\w{1,12} )?is |an? )?(?:invalid|incorrect|revoked|wrong|missing)/,
    /(?:missing|absent|empty|no)(?:,| or)+ (?:an? )?(?:is )?(?:invalid|incorrect|wrong)|(?:invalid|incorrect|wrong)(?:,| or)+ (?:is )?(?:missing|absent|empty|no)\b|not (?:provided|supplied|present|set|sent|given)(?:,| or)+ (?:is |was |were )?(?:incorrect|invalid|wrong|not valid)/,
    saying('KEY\\b.{0,30}\\b(?:does not exist|not found|invalid|unknown)(?:,| or)+ (?:may have |has |is |was )?(?:been )?(?:deleted|disabled|revoked|removed|deactivated)\\b'),
    /过期或|失效或|无效或/,
]
    .map(({ source }) => source)
    .join('|'));
const key_words_PLAN = /subscription|\bplan\b|套餐/;

;// CONCATENATED MODULE: ./lib/diagnose/rules/key.js

const KEY_RULES = [
    {
        name: 'key-lookup-failed',
        code: 'gateway-error',
        when: { says: [/database (?:query )?error|\bdb (?:not connected|error)|数据库/] },
    },
    {
        name: 'key-lookup-broke',
        code: 'gateway-error',
        when: {
            between: [500, 599],
            says: [
                /failed to (?:validate|verify|check|look up|get|load|query) (?:the )?(?:api[ _-]?key|key|token)|\b(?:api[ _-]?key|key|token) (?:validation|verification|lookup) failed|failed to sign (?:the )?(?:\w{1,12} )?request|failed to (?:create|sign|generate) (?:an? |the )?(?:\w{1,12} )?jwt\b|jwt ?签名失败|error during auth/,
            ],
        },
    },
    {
        name: 'key-malformed',
        code: 'api-key-malformed',
        when: {
            says: [
                saying('KEY\\b.{0,60}(?:expected to|must|should|does not|needs to) (?:(?:start|begin) with|look like|be (?:in|of) the (?:form|format))'),
                saying('(?:incorrect|invalid|wrong|bad|malformed) KEY format|KEY (?:format|is (?:badly )?formatted)\\b.{0,20}(?:incorrect|invalid|wrong|not)'),
                saying('\\bmalformed KEY\\b|\\bKEY (?:(?:that )?(?:you |was )?(?:provided|supplied|sent|given|used) )?(?:is |was |appears (?:to be )?|seems (?:to be )?|looks )?(?:malformed|(?:badly|wrongly|incorrectly|improperly) (?:format(?:ted)?|formed))\\b'),
                saying('\\bKEY (?:must|should|has to) (?:use (?:the )?bearer\\b|be an? (?:valid )?(?:uuid|jwt|hex|base64|\\d))'),
                /illegal header value|invalid header value|not a legal http header/,
                /普通用户不支持指定渠道|^(?:无效的渠道 ?id|invalid channel id)[.。]?$|(?:normal|ordinary|regular) users? (?:do|can|are|is)\b.{0,20}not\b.{0,30}(?:specif\w+) (?:a )?channels?/,
                /(?:令牌|[密金]钥|api ?key|key|authorization).{0,6}格式(?:错误|不正确|有误|不对)/,
            ],
            unless: /\bimage|\b(?:call|stop) token\b/,
        },
    },
    {
        name: 'key-rejected-or-expired',
        code: 'key-rejected',
        when: { status: [200, 401, 403, 498], says: [EITHER], unless: key_words_PLAN },
    },
    {
        name: 'key-rejected-or-expired-named',
        code: 'key-rejected',
        when: {
            all: [EITHER, saying('\\bKEY\\b|令牌|[密金]钥|凭证')],
            unless: new RegExp(`${key_words_PLAN.source}|${key_words_MEMBER}`),
        },
    },
    {
        name: 'key-expired-id',
        code: 'key-expired',
        when: {
            id: /(?:key|token|credential|certificate|auth\w{0,40})_(?:has_|is_)?expired|expired_(?:\w{1,40}_)?(?:key|token|credential)/,
        },
    },
    {
        name: 'key-expired',
        code: 'key-expired',
        when: {
            says: [
                saying('KEY\\b.{0,60}\\bexpired\\b'),
                saying('\\bexpired (?:\\w{1,12} ){0,2}KEY\\b'),
                saying('\\bKEY (?:is|are|was) (?:no longer valid|out of date)\\b|\\bKEY (?:has |have )?(?:stopped working|ran out|run out)\\b|\\bKEYs? (?:validity|lifetime|ttl)\\b.{0,16}\\b(?:over|ended|passed|elapsed|exceeded|reached)\\b|\\bexpiry(?: date)? (?:of|for) (?:the |this |your )?KEY (?:reached|passed|is over)|\\b(?:validity|lifetime)\\b.{0,12}\\b(?:of|for) (?:the |this |your )KEY (?:is over|(?:has )?(?:ended|passed|elapsed))\\b'),
                /\b(?:signature|session) (?:has |is |was )?(?:expired|ended|timed out|terminated|invalidated)\b/,
                /(?:令牌|[密金]钥|key|token|凭证|api).{0,20}过期|(?:令牌|[密金]钥|凭证|token).{0,4}有效期(?:已过|到了?|结束)|(?:令牌|[密金]钥|key|token).{0,20}失效|(?:令牌|[密金]钥).{0,20}到期/,
            ],
            unless: /expired model|plan (?:has )?expired|subscription|\bcache[ _-]key\b/,
        },
    },
    {
        name: 'key-disabled-id',
        code: 'key-disabled',
        when: {
            id: /(?:key|token|credential)_(?:is_|has_been_)?(?:disabled|revoked|blocked|inactive|suspended|deleted|deactivated|leaked|paused)|consumer_suspended|(?:disabled|revoked|blocked|inactive)_(?:\w{1,40}_)?(?:key|token)$/,
        },
    },
    {
        name: 'key-disabled',
        code: 'key-disabled',
        when: {
            says: [
                saying('\\b(?:KEY|consumer)\\b.{0,80}\\b(?:suspended|disabled|revoked|deactivated|inactive|not (?:yet )?(?:active|activated|enabled)|no longer active|cancell?ed|leaked|blocked|deleted|removed|archived|banned|locked|frozen|closed|on hold|compromised|paused|retired|withdrawn|terminated|(?:turned|switched|shut) off)\\b'),
                saying('\\bKEY (?:is |was |has been )(?:rotated(?! every)|superseded|regenerated|reissued|replaced by)\\b'),
                /\b(?:revoked|disabled|deactivated|suspended|inactive|blocked|leaked) (?!for\b)(?:\w{1,12} ){0,2}(?:api[ _-]?key|key|token|credentials?)\b/,
                /\b(?:client|consumer|application|integration) (?:is|was|has been) (?:not active|inactive|disabled|suspended|revoked|deactivated)\b/,
                saying('\\bKEY (?:status|state)\\b.{0,16}\\b(?:unavailable|not (?:available|active|normal|enabled|valid)|abnormal|invalid|inactive)\\b'),
                /(?:停用|禁用|吊销|撤销|作废|冻结)了?(?:此|该|这个)(?:令牌|[密金]钥|api ?key)/,
                /(?:令牌|[密金]钥|key|token).{0,8}(?:状态(?:不可用|异常)|不可用|已?(?:被)?(?:禁用|停用|封禁|吊销|撤销|删除|冻结))/,
            ],
            unless: /\bmodels?\b|based authentication|\buse of\b|ip address|\bfirewall\b|\b(?:may|might|could) have been (?:\w{1,12},? (?:or )?){0,2}(?:deleted|revoked|removed|disabled|rotated)\b/,
        },
    },
    {
        name: 'key-kind-refused',
        code: 'key-rejected',
        when: { says: [/\bapi[ _-]?keys? (?:is|are) not (?:supported|accepted) by\b/] },
    },
    {
        name: 'key-missing-id',
        code: 'api-key-missing',
        when: {
            id: /failed_to_resolve_api_key|^(?:missing|no)_(?:api_?)?(?:key(?!s)|token(?!s)|auth\w{0,40}|credentials?|bearer\w{0,40}|access_token)|(?:api_key|key|token|auth\w{0,40}|credentials?)_(?:is_)?(?:required|missing|not_provided|not_set|empty|absent)$/,
        },
    },
    {
        name: 'key-missing-plainly',
        code: 'api-key-missing',
        when: {
            says: [
                /\bno (?:api[ _-]?key|auth\w* (?:header|token|credentials?)|credentials|(?:bearer |access )?token)s? (?:was |were |is |has been )?(?:provided|supplied|sent|passed|given|specified|present|received)|\(no api key\)/,
                /\bno (?:api[ _-]?key|bearer token|auth\w* (?:header|token)|basic authentication credentials) (?:was |were |is )?found\b(?! (?:for|with|matching)\b)/,
                /\bapi[ _-]?(?:key|token) is required\b|\b(?:auth\w*|api|access)[ _-]?(?:token|key) must be (?:passed|provided|sent|included|supplied)\b/,
                /\b(?:did|do|does|have) not (?:receive|received|get|see|detect) (?:an? |any |your )?(?:api[ _-]?key|bearer token|auth\w* header)\b/,
                /^(?:missing|no|empty) (?:\w{1,12} )?auth\w{0,12} header(?! (?:value|format|scheme))/,
                /\bmissing (?:api[ _-]?)?key in (?:the )?(?:request )?(?:headers?|query)\b/,
                /(?:缺少|未提供|未携带|没有提供).{0,3}(?:api ?)?(?:密钥|令牌|api ?key)/,
            ],
        },
    },
    {
        name: 'key-unreadable',
        code: 'key-rejected',
        when: {
            status: [400, 401, 403],
            says: [
                /\b(?:(?:could|can) not|failed to|unable to|error) (?:be )?(?:pars|decod|deserializ|read|understood|interpret)(?:e|ed|ing)? (?:the |your |this )?(?:(?:access|bearer|api|id|auth\w{0,14})[ _-]?(?:token|key|header|credentials?)|jwt)\b/,
                /\bheader\b.{0,40}\bexpected\b.{0,16}\bbearer\b|\bauth\w{0,12} header\b.{0,12}\b(?:can|could) not be (?:understood|interpreted|parsed|read|decoded|processed)\b/,
            ],
        },
    },
    {
        name: 'authorization-refused-id',
        code: 'permission-denied',
        when: { status: [403], id: /^authori[sz]ation_(?:rejected|denied|failed|failure)$/ },
    },
    {
        name: 'key-rejected-id',
        code: 'key-rejected',
        when: {
            id: /(?:invalid|incorrect|wrong|bad|unknown|illegal|malformed)_(?:\w{1,40}_)?(?:api_?key|key|token|credentials?|auth\w{0,40}|client|signature)$|(?<!count_)(?:api_?key|key|token|credentials?|auth\w{0,40}|signature)_(?:is_)?(?:invalid|incorrect|wrong|rejected|not_found|mismatch|does_not_match|failed|failure|fails|error_invalid)|invalid_(?:authentication|authorization|signature|client_token|iam_token)\w{0,40}|auth_failure_(?:secret_id|signature|token|invalid)\w{0,40}|unrecognized_client|failed_to_auth|^un_?auth(?:orized)?_(?:api_?)?key$|invalid_x_api_key/,
        },
    },
    {
        name: 'key-rejected',
        code: 'key-rejected',
        when: {
            says: [
                saying('\\b(?:invalid|incorrect|wrong|bad|rejected|unverified|unauthorized|not valid|unknown|unrecognized|illegal|bogus|non-?existent)(?: \\w[\\w-]{0,14}){0,3} KEY\\b'),
                saying('\\bKEY\\b:?(?: (?!not\\b|is\\b|are\\b)\\S{1,80}){0,4} (?:is |are |was |were |has been |have been |seems |appears |to be |you provided )*(?:not (?:valid|recogni[sz]ed|correct|accepted|known|found(?! in (?:\\w{1,16} ){0,2}(?:requests?|headers?|query|body|environment|env|cookies?|url|parameters?)\\b)|be found|be verified)|invalid|illegal|incorrect|wrong|bad|rejected|refused|unknown|unrecognized|fail(?:s|ed|ure)?|mismatch(?:ed)?|(?:does|did|do) not (?:match|exist|belong))\\b'),
                saying('(?:could|can|did|do|does|unable to|fail(?:ed|s)? to)(?: not)? (?:be )?(?:(?:validate|verify|verified|validated|authenticate|authenticated|recognize)\\b.{0,40}\\b(?:KEY|user|request)|find\\b.{0,40}\\b(?:KEY|user))\\b'),
                /no valid (?:api[ _-]?key|key|token|credentials?)|not a valid (?:api[ _-]?key|key|token)/,
                saying('\\b(?:did|do|does) not (?:pass|provide|send|supply|have|contain|include) (?:a |an )?valid (?:\\w{1,15} )?KEY\\b'),
                saying('^(?:api[ _-]?key|key|token) (?:is )?error(?:[.!;:]|$)|^KEY (?:is )?error(?:[.!]|$)|\\bno such KEY\\b|\\b(?:do|does|did) not (?:recogni[sz]e|know) (?:that|this|your|the) KEY\\b'),
                saying('\\b(?:provide|use|supply|send|pass|enter) (?:an? |the |your )?(?:valid|correct|proper) (?:\\w{1,15} ){0,2}KEY\\b'),
                saying('KEY\\b.{0,20}\\bformat must be\\b'),
                /\bcheck (?:the |your )?api[ _-]?key\b(?! (?:usage|limit))/,
                /\binvalid user(?:name)?(?: or password\b|[.!]?$)|\binvalid_client\b/,
                /unable to find token|\buser(?: [^\s\d@._-]{0,30}[\d@._-]\S{0,60})? (?:was )?not found|no such user|no connected db|(?:iam|identity|user) (?:certification|verification) failed|security token included in the request is invalid|signature we calculated/,
                /invalid authentication|\b(?:token|jwt)\b.{0,40}\bissuer\b/,
                saying('\\bno (?:matching )?(?:credentials?|consumers?|users?|accounts?|records?|tenants?|customers?) (?:was |were |could be )?(?:found|match\\w*|exists?) (?:for|with|by|to) (?:the |this |that |given |provided |supplied )*KEY\\b'),
                /(?:未|无法|不)识别的?(?:令牌|[密金]钥|api ?key)|无效的?.{0,10}(?:令牌|[密金]钥|key|token|凭证|身份|api)|(?:令牌|[密金]钥|key|token|身份|鉴权|认证|签名|授权|凭证|密码).{0,14}(?:无效|不合法|错误|不正确|不对|失败|非法|不存在|不匹配|(?:未|不)通过|有误|没见过|查不到|找不到)|验证失败/,
            ],
            unless: new RegExp(`${key_words_MEMBER}|${REJECTED_NOT}`),
        },
    },
    {
        name: 'key-missing',
        code: 'api-key-missing',
        when: {
            says: [
                saying('\\b(?:no|missing|without|empty|absent|lacks?|lacking)(?: \\w{1,12}){0,2} KEYs?\\b'),
                saying('\\bKEY\\b:?(?: \\S{1,30}){0,5} (?:is |was |are |were |has |have )?(?:not (?:been )?(?:provided|supplied|sent|found in(?! (?:our|any|this) (?!(?:\\w{1,16} )?(?:requests?|headers?|cookies?)\\b))|present|set|specified|included|given|passed|detected)|missing|required|absent|empty|needed|blank|null|undefined)\\b'),
                saying('\\b(?:did not|please|must|need to|have to|should|not) (?:provide|supply|pass|send|include|carry|specify|attach|set|add|use|sent|provided)\\b(?:(?!valid|correct|another|different).){0,40}\\bKEY\\b'),
                saying('\\bKEY must be (?:provided|supplied|sent|present|specified|included|given|passed)\\b(?! by\\b)'),
                /\byou (?:forget|forgot|have forgotten) (?:to \w{3,8} )?(?:an? |the |your )?auth\w{0,12} header\b/,
                /\banonymous (?:access|requests?|users?|calls?)\b|\badd an? api[ _-]?key\b|\bwhere is (?:your|the) (?:api[ _-]?)?key\b/,
                saying('^(?:supply|provide|send|include|pass) (?:an? |your |the )KEY\\b(?! (?:count|named)\\b)'),
                /\b(?:nothing|no value) (?:was |were )?(?:sent |found |given )?in (?:the )?auth\w{0,12} header\b|\b(?:get|find|read|extract) (?:the |an? )?auth\w{0,12} header\b|\b(?:missing|no) (?:required )?(?:\w{1,24}[_-]){1,3}(?:key|token) header\b/,
                /not authenticated|(?<!proxy )authentication (?:is )?required|\brequires? authentication\b|authorization (?:is )?required|unregistered callers|credential was not sent|login (?:is )?(?:required|needed)|\b(?:please|must|need to|have to) (?:log|sign) ?in\b|\byou are not (?:currently |yet )?(?:logged|signed) ?in|^not (?:logged|signed)[ -]?in[.!]?$|^(?:user )?not login$|must be authenticated/,
                /请.{0,12}(?:携带|带上|附上).{0,6}(?:令牌|[密金]钥|key|token|authorization|凭证)?|(?:未提供|缺少|未传|未携带|未带上?|没带|未附上?|没有提供|未设置|请提供|请传入|未填写|缺失|未包含|未收到).{0,16}(?:令牌|[密金]钥|key|token|身份|认证|鉴权|authorization|authentication|凭证)|未登录|请(?:先)?登录|(?:令牌|[密金]钥|token|key|authorization).{0,8}(?:不能为空|为空|缺失|未提供)/,
            ],
            unless: new RegExp(`${key_words_MEMBER}|${MISSING_NOT}`),
        },
    },
];
const WEAK_KEY_RULES = [
    {
        name: 'key-unauthorized-id',
        code: 'key-rejected',
        when: {
            id: /^(?:un_?auth\w*|unauthenticated|authentication_error|auth_error|invalid_authentication_error|authenticationerror|auth_failure\w*|login_fail\w*)$/,
            status: [200, 400, 401, 403],
        },
    },
    {
        name: 'key-unauthorized',
        code: 'key-rejected',
        when: {
            says: [
                /^(?:error:? ?)?(?:401:? ?)?(?:http )?unauthori[sz]ed(?: access| request)?[.!]*$/,
                /\bauthentication (?:attempt )?(?:error|fails|failed|failure)\b|authorization failed|login fail/,
                /\bunauthenticated\b|^(?:failed|fails?|unable|could not) to authenticate[.!]?$/,
                /^未(?:经)?授权(?:的)?(?:访问|请求|操作)?[。！]?$/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/languages.js

const LANGUAGE_RULES = [
    {
        name: 'money-languages',
        code: 'quota-exhausted',
        when: {
            says: [
                /残高.{0,8}(?:不足|足り|ありません|なくな|ゼロ)|クレジット.{0,8}(?:不足|足り|使い切)|(?:クォータ|利用枠).{0,8}(?:超過|不足|使い(?:切|果た))|(?:支出|コスト|費用|利用額|料金).{0,6}(?:制限|上限).{0,6}(?:超過|達し)/,
                /(?:잔액|잔고|크레딧|포인트|할당량).{0,8}(?:부족|소진|없습니다|초과)/,
                /недостаточно (?:средств|кредитов|баланса|токенов|квоты)|(?:баланс|квота|средства|кредиты).{0,32}(?:исчерпан|закончил|недостаточ|превышен)|пополните (?:баланс|сч[её]т)|лимит[а-яё]{0,3} (?:расход|затрат|трат)|(?:дневная|месячная) квота/,
                /guthaben.{0,30}(?:aufgebraucht|erschöpft|reicht nicht|nicht ausreichend|unzureichend)|(?:nicht genug|nicht genügend|kein|unzureichendes) guthaben|kontingent.{0,20}(?:aufgebraucht|erschöpft|überschritten)/,
                /(?:saldo|créditos?|fondos|cuota|cota|fundos).{0,16}(?:insuficientes?|agotad[oa]s?|esgotad[oa]s?)|sin (?:saldo|créditos)|sem (?:saldo|créditos)|(?:no|não) (?:tiene|tem|hay|há) (?:suficiente )?(?:saldo|créditos?|cuota|cota) ?(?:suficiente)?|(?:falha|fallo|error|erro) .{0,12}(?:pré-dedução|pre-?deducción|prededucción) de (?:cota|cuota)/,
                /(?:solde|crédits?|quota).{0,30}(?:insuffisants?|épuisée?s?|dépassée?)/,
                /credito (?:insufficiente|esaurito)|yetersiz (?:bakiye|kredi)|(?:bakiye|kredi)\p{L}{0,4}.{0,12}(?:yetersiz|tüken|bitti)/u,
                /(?:niewystarczając\p{L}{1,3}|brak) (?:środk|saldo)|saldo .{0,8}tidak (?:men)?cukup|(?:onvoldoende|ontoereikend) (?:saldo|tegoed)/u,
                /(?:kuota|saldo|kredit) .{0,12}habis|kota\S{0,4} .{0,10}(?:aşıld|doldu|bitti)|лимит[а-яё]{0,2} исчерпан.{0,30}(?:подписк|тариф|оплат|пополн)/,
                /(?:số dư|hạn mức) .{0,16}(?:không đủ|đã hết)|hết (?:số dư|tín dụng|hạn mức|quota|tiền)|رصيد.{0,16}(?:غير كاف|نفد|انته)/,
            ],
        },
    },
    {
        name: 'rate-languages',
        code: 'rate-limited',
        when: {
            says: [
                /リクエスト.{0,6}(?:多すぎ|上限|制限)|レート(?:制限|リミット)|同時.{0,8}(?:制限|上限)/,
                /요청.{0,6}(?:너무 많|한도|제한)|속도 제한|(?:호출|이용)량?.{0,6}(?:한도|제한)/,
                /слишком много запросов|лимит[а-яё]{0,3} (?:запросов|одновременных|\S{0,20}токенов)|лимит.{0,80}повторите (?:попытку |запрос )?через/,
                /zu viele anfragen|(?:raten|anfrage)limit/,
                /demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)|límite de (?:solicitudes|peticiones|velocidad)|limite de (?:solicitações|requisições)/,
                /trop de (?:requêtes|demandes)|limite de (?:requêtes|débit)/,
                /đạt (?:đến |tới )?giới hạn|(?:límite|limite|grenze|лимит) (?:\S{1,12} )?(?:diari|diári|quotidien|journali)/,
                /quá nhiều yêu cầu|giới hạn (?:tốc độ|yêu cầu)|terlalu banyak permintaan|troppe richieste|zbyt wiele żądań/,
                /çok fazla istek|(?:istek|hız) (?:sınırı|limiti)|(?:تجاوز|حد).{0,12}(?:حد|معدل|الطلبات)/,
            ],
        },
    },
    {
        name: 'overload-languages',
        code: 'overloaded',
        when: {
            says: [
                /混雑して|混み合って|過負荷|과부하|혼잡|(?:사용자|접속자|이용자|요청).{0,4} (?:너무 )?많아|перегружен|überlastet|ausgelastet|sobrecarr?e?gad[oa]|surchargée?|quá tải|負荷.{0,6}飽和|нагрузка .{0,60}насыщен|charge .{0,40}saturée|tải .{0,40}bão hòa/,
            ],
        },
    },
    {
        name: 'filter-languages',
        code: 'content-filtered',
        when: {
            says: [
                /不適切|有害な|コンテンツ(?:フィルタ|ポリシー)|(?:利用規約|ポリシー).{0,6}違反|콘텐츠.{0,12}(?:차단|정책|필터|검토)|부적절|유해/,
                /фильтр[а-яё]{0,3} (?:контент|безопасн)|недопустим[а-яё]{1,3} (?:содерж|контент)|(?:отклон|заблокир)[а-яё]{2,6} .{0,16}модерац|нарушает .{0,24}(?:правил|политик)/,
                /inhalts?(?:filter|richtlinie)|unangemessene?[rn]? inhalt|filtro de (?:contenido|conteúdo)|polític?as? de (?:contenido|conteúdo|uso)|(?:contenido|conteúdo) (?:inapropiado|impróprio|bloqueado|inadequado)/,
                /filtre de contenu|politique de contenu|contenu (?:inapproprié|bloqué)|içerik (?:filtre|politika)|uygunsuz içerik|bộ lọc nội dung|nội dung (?:không phù hợp|vi phạm)/,
            ],
        },
    },
    {
        name: 'address-languages',
        code: 'blocked-by-firewall',
        when: {
            says: [
                /\bip\b.{0,16}(?:차단|ブロック|заблокирован|gesperrt|blockiert|bloquead|bloqué|engellen|bị chặn)/,
            ],
        },
    },
    {
        name: 'upstream-languages',
        code: 'upstream-error',
        when: {
            says: [
                /(?:上流|アップストリーム|プロバイダー?).{0,12}(?:エラー|障害|失敗|応答)|(?:업스트림|제공자|공급자).{0,12}(?:오류|에러|장애|실패)/,
                /ошибк[а-яё]{1,3} .{0,12}(?:провайдер|вышестоящ)|(?:провайдер|вышестоящ)[а-яё]{1,4} .{0,24}(?:ошибк|недоступ)/,
                /(?:fehler|störung) (?:beim|des|vom) (?:\S{1,12} )?(?:anbieter|upstream)|error (?:del|do) (?:proveedor|provedor)|erreur du fournisseur|sağlayıcı\S{0,6} hata|lỗi .{0,8}nhà cung cấp/,
            ],
        },
    },
    {
        name: 'parameter-languages',
        code: 'unsupported-parameter',
        when: {
            says: [
                /(?:パラメータ|ツール|関数|ストリーミング|画像).{0,16}(?:サポート|対応)(?:して|されて)(?:い|おり)(?:ません|ない)/,
                /(?:매개변수|파라미터|도구|함수|스트리밍|이미지).{0,10}지원(?:하|되)지/,
                /не поддержива\S{1,4} .{0,12}(?:параметр|инструмент|функци|изображен|потоков)|(?:параметр|инструмент|функци|изображен|потоков)\S{0,6} .{0,20}не поддержива/,
                /unterstützt (?:keine?n?|nicht) .{0,20}(?:parameter|werkzeuge|tools|bilder|streaming)|(?:parameter|tools|bilder|streaming)\b.{0,30}nicht unterstützt/,
                /(?:no|não) (?:admite|soporta|acepta|suporta|aceita) .{0,16}(?:par[áa]metro|parâmetro|herramient|ferramenta|imágen|imagen|streaming)|pas en charge .{0,16}(?:paramètre|outil|image|streaming|fonction)/,
            ],
        },
    },
    {
        name: 'parameter-named-languages',
        code: 'unsupported-parameter',
        when: { status: [400, 422], says: said(PARAMETER, NOT_AVAILABLE, 30), unless: /\p{L} \W?model\b/u },
    },
    { name: 'region-languages', code: 'region-blocked', when: { says: said(REGION, NOT_AVAILABLE, 30) } },
    {
        name: 'model-plan-languages',
        code: 'model-not-permitted',
        when: { says: [...said(MODEL, PLAN, 40), ...said(MODEL, ACCESS, 40)] },
    },
    { name: 'model-retired-languages', code: 'model-retired', when: { says: said(MODEL, NO_MORE, 40) } },
    {
        name: 'model-unavailable-languages',
        code: 'model-unavailable',
        when: { between: [500, 599], says: said(MODEL, NOT_AVAILABLE, 40) },
    },
    {
        name: 'model-forbidden-languages',
        code: 'model-not-permitted',
        when: { status: [401, 403], says: said(MODEL, NOT_AVAILABLE, 40) },
    },
    {
        name: 'model-languages',
        code: 'model-not-found',
        when: { says: [...said(MODEL, NOT_FOUND, 60), ...said(MODEL, NOT_AVAILABLE, 40)] },
    },
    {
        name: 'key-or-languages',
        code: 'key-rejected',
        when: {
            says: [
                /(?:無効|유효하지 않|неверн|недейств|ungültig|inválid|invalide|non valid|geçersiz|không hợp lệ).{0,12}(?:または|거나|또는|\S или |\b(?:oder|ou|veya|hoặc|oppure) )/,
            ],
        },
    },
    { name: 'key-without-right-languages', code: 'permission-denied', when: { says: said(KEY, NO_RIGHT, 30) } },
    {
        name: 'key-expired-languages',
        code: 'key-expired',
        when: { says: said(KEY, EXPIRED, 40), unless: /만료\S{0,8} ?여부|期限切れ(?:か|でないか)/ },
    },
    {
        name: 'account-unverified-languages',
        code: 'account-inactive',
        when: {
            between: [400, 403],
            says: [
                /(?:メール|組織|アカウント).{0,8}(?:認証が必要|認証されてい|未認証|未確認)|本人確認/,
                /(?:계정|이메일|조직).{0,8}인증.{0,6}(?:필요|하세요|해 ?주세요|되지)|미인증 계정/,
                /(?:аккаунт|запис|почт|email|организац)\S{0,4} .{0,12}(?:не подтвержд|не верифицир)|подтвердите .{0,12}(?:аккаунт|почт|email|телефон)/,
                /(?:konto|organi[sz]ation|e-mail\S{0,8}) .{0,24}(?:verifizier|bestätig|freigeschaltet)/,
                /(?:cuenta|organización|correo|conta|organização|e-?mail) .{0,24}(?:verificad|verificar|confirmad)|(?:verifique|verifica|confirme) (?:tu|su|sua|seu) (?:cuenta|conta|correo|e-?mail)/,
                /(?:compte|organi[sz]ation|e-?mail) .{0,24}(?:vérifié|confirmé)|vérifiez votre (?:compte|e-?mail|identité)/,
                /(?:hesab|hesap|e-posta|kuruluş)\S{0,6} .{0,20}(?:doğrula|onaylan)/,
                /(?:tài khoản|email|tổ chức) .{0,20}xác (?:minh|thực)|(?:akun|email|organisasi) .{0,20}(?:ter|di)?verifikasi/,
            ],
            unless: /실패|오류|失敗|fehlgeschlagen/,
        },
    },
    { name: 'account-languages', code: 'account-inactive', when: { says: said(ACCOUNT, PUT_OUT, 24) } },
    {
        name: 'key-disabled-languages',
        code: 'key-disabled',
        when: { says: said(KEY, PUT_OUT, 20), unless: /(?:폐기|정지|취소|차단)\S{0,8} ?여부/ },
    },
    {
        name: 'key-missing-languages',
        code: 'api-key-missing',
        when: {
            says: [
                /(?:apiキー|api キー|トークン|認証(?:情報|ヘッダー)?)(?:が|は|を)?(?:必要|指定されていません|設定されていません|ありません)/,
                /(?:api ?키|토큰|인증).{0,6}(?:필요|없습니다|누락)/,
                /(?:ключ|токен).{0,16}(?:не указан|не передан|отсутству|требуется)|(?:отсутствует|требуется|не указан|не передан) .{0,16}(?:ключ|токен|авторизац|аутентификац)/,
                /(?:api-?schlüssel|token).{0,16}(?:fehlt|erforderlich|nicht angegeben)/,
                /falta (?:la |el )?(?:clave|token)|(?:clave|chave|token).{0,20}(?:requerid[oa]|necesari[oa]|obrigatóri[oa]|ausente)/,
                /clé.{0,20}(?:manquante|requise)|(?:thiếu|cần) (?:khóa|api key|token)/,
                /api key未設定/,
                ...said(KEY, MISSING, 24),
            ],
            unless: /\bmax\w{0,16}[ _]?tokens?\b/,
        },
    },
    {
        name: 'key-languages',
        code: 'key-rejected',
        when: {
            says: [
                /(?:apiキー|api キー|キー|トークン|認証).{0,8}(?:無効|不正|正しく|失敗)|(?:apiキー|api キー|トークン|認証(?:情報|キー)|(?:^|この)キー)[がは](?:見つか(?:りません|らない)|存在し(?:ません|ない))|無効な.{0,8}(?:キー|トークン)/,
                /(?:api ?키|키|토큰|인증).{0,8}(?:유효하지|잘못|올바르지|실패)|(?:api ?키|토큰|인증 ?(?:키|정보)|^키)(?:를|을|가|이)? ?(?:찾을 수 없|존재하지)|(?:잘못된|유효하지 않은).{0,8}(?:키|토큰)/,
                /(?:неверн|недействительн|неправильн)[а-яё]{0,8} .{0,12}(?:ключ|токен)|(?:ключ|токен).{0,16}(?:недейств|невер|не найден)|ошибка (?:авторизации|аутентификации)/,
                /(?:schlüssel|token)\b.{0,20}(?:ungültig|falsch)|(?:ungültige|falsche)[rs]? .{0,12}(?:schlüssel|token)|(?:anmeldung|authentifizierung) fehlgeschlagen/,
                /(?:clave|chave|token)\b.{0,20}(?:no (?:es )?válid|no válid|inválid|incorret|incorrect)|(?:clé|\bjeton\b).{0,20}(?:invalide|incorrecte?|non valide)/,
                /(?:khóa|api key|token).{0,12}không (?:hợp lệ|đúng)|(?:kunci|token).{0,12}tidak (?:valid|sah)/,
                /(?:chiave|token)\b.{0,12}non valid[oa]|geçersiz .{0,12}(?:anahtar|token)|anahtarı? .{0,12}geçersiz|nieprawidłow[yae] (?:klucz|token)/,
            ],
        },
    },
    {
        name: 'permission-languages',
        code: 'permission-denied',
        when: {
            says: [
                /権限がありません|アクセスが拒否|권한이 없|접근이 거부|доступ запрещ[её]н|нет доступа|недостаточно прав/,
                /zugriff verweigert|keine berechtigung|acceso denegado|acesso negado|accès (?:refusé|interdit)|truy cập bị từ chối/,
            ],
        },
    },
    {
        name: 'request-languages',
        code: 'invalid-request',
        when: {
            says: [
                /不正なリクエスト|リクエスト.{0,8}(?:不正|無効|正しく)|잘못된 요청|요청.{0,8}(?:형식|잘못|유효하지|올바르지)/,
                /(?:некорректн|неверн)[а-яё]{1,3} (?:запрос|формат|параметр)|(?:ungültige|fehlerhafte) anfrage/,
                /(?:solicitud|petición|requisição|solicitação) (?:inválida|incorrecta|no válida)|requête (?:invalide|incorrecte|non valide)|richiesta non valida|geçersiz istek|yêu cầu không hợp lệ|طلب غير صالح/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/model-endpoint.js
const ENDPOINT_RULES = [
    {
        name: 'model-wrong-endpoint-id',
        code: 'model-wrong-endpoint',
        when: {
            id: /^(?:operation_not_supported|model_not_supported_(?:for|in)\w*|unsupported_(?:task|operation|model_type)|wrong_model_type|(?:model_)?not_(?:an?_)?(?:chat|completions?|embeddings?)(?:_model)?|(?:chat|embeddings?|audio|image|completions?)_(?:models?_)?only|unsupported_api_for_model|model_no_support_for_function)$/,
        },
    },
    {
        name: 'model-of-another-kind',
        code: 'model-wrong-endpoint',
        when: {
            says: [
                /\bis an? (?:text )?(?:embeddings?|rerank\w*|image|audio|tts|speech|transcription|video|moderation|completion|base)(?: generation)? model\b/,
                /(?:只|仅)支持 ?(?:post |get )?\/?(?:v1\/)?(?:responses|embeddings|chat\/completions|completions|messages)\b/,
                /(?:只|仅)(?:支持|能|可).{0,16}(?:responses|embeddings?|completions?|messages|向量|图像|绘图|语音).{0,4}(?:接口|端点|api|调用)/,
            ],
            unless: /\bnot found\b|\bdoes not exist\b|\bnot support\b/,
        },
    },
    {
        name: 'model-wrong-endpoint',
        code: 'model-wrong-endpoint',
        when: {
            says: [
                /\bunsupported model \S{1,80} for (?:\w{1,12} )?compatib\w{2,5} (?:mode|endpoint|api)\b|(?:^|[,.:;] )(?:the |this |requested )?models?\b(?!.{0,80}\b(?:input|output|tools?|parameters?|response_format|stream\w{0,3}|functions?)\b).{0,80}\bnot (?:supported|available) (?:in|by|for|on|through|via) (?:the )?(?:\w{1,12}[ -])?compatib\w{2,5} (?:mode|endpoint|api)\b/,
                /\bnot (?:appear to be )?(?:an? )?(?:chat|completion|embeddings?|text generation|language|responses?)(?: completions?)? model\b|\bmodel is not (?:an? )?(?:chat|embeddings?)\b[.!]?$|\b(?:chat|completions?|embeddings?)\b\W{0,2} (?:is|are) not (?:\w{1,12} ){1,4}model\b/,
                /\bmodel\b.{0,100}\bis not (?:meant |intended |made |suitable |usable )?for (?:chat|generat\w{1,4}|embeddings?|creating embeddings?|completions?|rerank\w*)\b/,
                /\bability model\b.{0,20}\bsupports? (?:chat|generate|embed\w*|rerank)|\b(?:no|without a|not have an?|does not define (?:an?|one)|must provide an?|missing|can not (?:determine|find) (?:an?|the)?) ?(?:\w{1,12} )?chat[ _]template\b/,
                /\bmodel (?:can not|does not|is unable to) (?:create|produce|generate|make|compute) embeddings\b/,
                /\b(?:chat completions?|completions|embeddings)(?: api| endpoint)? (?:is|are) (?:currently )?(?:disabled|turned off) (?:because|while|since)\b(?!.{0,60}\b(?:maintenance|loading|load|starting|updat\w{1,4}|upgrad\w{1,4}|busy)\b)/,
                /\b(?:wrong|incorrect|mismatched|unexpected) model (?:type|kind|category)\b|\bmodel (?:type|kind) (?:mismatch|does not match|is (?:wrong|incorrect))\b/,
                /\bunsupported model type for (?:chat|responses|embeddings?|completions?|rerank\w*)\b|\b(?:responses|images?|audio|embeddings?|messages|completions?)(?: api)? (?:is |are )?not (?:yet )?supported (?:for|by|with|on) (?:the |this )?(?:\w{1,15} )?(?:models?|providers?|backends?)\b/,
                /(?:only )?supported (?:in|with|by|on|through|via) (?:the )?\/?v1\/|not supported (?:in|with|by|on|for) (?:the )?\/?v1\//,
                /\buse (?:the )?(?:\w{1,12} ){0,2}(?:speech|audio|embeddings?|responses|completions?|rerank\w{0,3}|transcriptions?) (?:endpoint|api|route)s?\b(?! (?:key|token))/,
                /\b(?:does|do) not support (?:the )?(?:\/\S{1,40}|(?:text |chat )?completions?|chat|embeddings?|embed|rerank(?:ing)?|classify|generate(?: ?content)?|text generation|generation|inference|(?:\w{1,20} )?(?:endpoint|api|operation|task))\b/,
                /operation does not work with the specified model|\brequested operation is (?:unsupported|not supported)\b|\bmodel\b.{0,60}\bcan not be used with the \w{1,20} (?:api|endpoint)\b|\b(?:action|operation|api|endpoint|task|route) does not support (?:the |this |that )?model\b|not (?:allowed|able) to (?:sample|generate embeddings) from this model|did you mean to use v1/,
                /\bmodel\b.{0,80}\b(?:can ?not|can not|not|does not support|unsupported|not supported|incompatible)\b.{0,30}\b(?:used |use |for |with |by |on )+(?:\w{1,10} )?(?:chat|embeddings?|completions?|rerank\w*|responses|messages|this (?:endpoint|api|route))\b(?![ _-]?(?:key|token))/,
                /\buse (?:the )?\/?(?:v1\/)?(?:embeddings|responses|images|audio|completions|chat\/completions|rerank|messages)\b.{0,20}\b(?:endpoint|api)\b(?![ _-]?(?:key|token))/,
                /\b(?:can|may) not (?:be )?used? (?:for|with|in|to) (?:chat|embed\w{0,5}|completions?)\b|\bcan ?not (?:serve|be served (?:on|by|at|through|via)) (?:the )?\/?v1\/(?!.{0,40}\b(?:now|moment|currently)\b)/,
                /\bonly (?:be )?(?:available|supported|usable|works?|used|called|reached|accessed) (?:at|via|in|through|on|with|by) (?:the )?(?:get |post )?(?:\/?v1\/|.{0,40}\b(?:endpoint|api|route)\b)/,
                /\bonly (?:be )?(?:available|supported|usable|used|called|reached) (?:at|via|in|through|on|with|by) (?:the )?(?:[\w-]{1,20} ){0,3}(?:responses|messages|embeddings|completions)\b|\bonly supports? (?:post |get )\/\w|(?<!\b(?:tokenizer|parser|proxy|server|router|client|library) )\bonly (?:speaks?|supports?|understands?|accepts?|works with) (?:the )?(?:(?:legacy|old|openai|anthropic|chat) ){0,2}(?:completions?|responses|embeddings?|messages) (?:protocol|api|endpoint|format)\b/,
                /\b(?:adapt[eo]r|provider|channel|backend|upstream)s? (?:\S{1,30} )?(?:does|do) not support (?:the )?(?:ocr|speech|tts|stt|asr|transcriptions?|translations?|realtime|moderations?|batch(?:es)?|files|assistants|video generation)\b(?! (?:size|in|as|input|streaming)\b)/,
                /\b(?:(?:embeddings?|chat(?: completions?)?|completions|rerank\w{0,3}|(?<![a-z] )responses)(?: api| endpoint)?|(?:responses?|messages) (?:api|endpoint)) (?:is|are) only (?:supported|available|offered) (?:on|by|with|for|in)\b(?=.{0,40}\b(?:model|provider|channel|backend|deployment)s?\b)(?!.{0,60}\b(?:plans?|tiers?|customers?|users|accounts?|members|subscri\w{1,9}|organi[sz]ations?|regions?)\b)/,
                /\bsupports? only (?:the )?.{0,30}\b(?:endpoint|api|route)\b|\b(?:embeddings?|chat(?: completions?)?|completions|rerank(?:ing)?)(?: api| endpoint)? (?:is |are )?not supported (?:by|for|on|with) (?:this|the|that)\b/,
                /\bendpoint\b.{0,30}\bonly (?:supports|accepts|works with)\b.{0,40}\bmodels?\b|\broute only (?:supports|accepts|takes) (?!application\/)(?:\S{1,20} ){1,3}requests?\b/,
                /\bmodel\b.{0,80}\b(?:requires?|needs?) the (?:realtime|responses|completions|embeddings|images?|audio|batch|interactions) (?:api|endpoint)\b/,
                /\b(?:can|does|do) not (?:do )?chat\b|\b(?:call|use|try|go to|post to|via|through) (?:the )?(?:\/\w{1,12}){0,2}\/(?:embeddings|responses|images|audio|rerank)\b/,
                /\btask\b.{0,60}\bnot (?:supported|found)\b|\bnot supported for (?:task|chat|generation|the)\b/,
                /(?:模型|model|站点|渠道|供应商|provider).{0,30}不支持.{0,8}(?:该|此|当前)?(?:接口|调用方式|对话|聊天|chat|embedding|responses|向量|端点|api)|请使用.{0,32}接口/,
            ],
            unless: /\b(?:allowed|permitted|authori[sz]ed|authenticated|entitled|eligible|verified|right|able|plan|key|token|terms|subscribe|log ?in|billing|enable it) to use (?:the )?\w|\b(?:you|key|token|account|users?) (?:can|may|must) not use\b|\badministrators can use\b|^to use (?:the )?\w{1,12} (?:api|endpoint), \w{1,12} must\b|\bto use the \w{1,12} (?:api|endpoint) (?:send|set|you need)\b|\bnot found\b|\bdoes not exist\b|(?<![-\w])(?:tool|function|stream|image|vision|system|json|response_format|reasoning)(?![-\w])/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/model-served.js
const SERVED_RULES = [
    {
        name: 'model-unavailable-id',
        code: 'model-unavailable',
        when: {
            id: /^(?:model_(?:not_available|unavailable|loading|not_loaded|not_ready\w*|offline|not_running|not_deployed|load_failed|warming\w*|cold\w*)|(?:dedicated_)?(?:endpoint|deployment)_(?:not_running|not_ready|scaling_up|paused|stopped|unavailable|inactive)|no_(?:available|healthy|active|usable)_(?!(?:\w{1,20}_)?(?:subscriptions?|plans?|memberships?|packages?|quotas?|credits?|balance|funds?|licen[sc]es?|sessions?|users?|projects?|billing|payment\w*)$)\w+|no_eligible_(?:models?|providers?|channels?|accounts?|deployments?|backends?|endpoints?|targets?)|no_(?:\w{1,40}_)?(?:providers?|channels?)_available|no_(?:providers?|channels?|models?|routes?)_(?:satisf\w{1,20}|match\w{0,20}|eligible|capable|left)|no_(?:api_)?keys|no_(?:channels?|accounts?|upstreams?|workers?)|all_(?:providers|channels|accounts)_(?:blocked|disabled|down|unavailable|exhausted|busy)|no_keys_available|no_deployments?_available|channel_no_available_key|unavailable_error|(?:insufficient|not_enough)_(?:gpu_|system_|v?ram_)?(?:memory|vram)|closed_endpoint|model_loading_error|loading|(?:app|agent|bot)_unavailable)$/,
            unless: /\b(?:do|does) not have access to (?:this|the) model\b|\bnot (?:available|supported|offered|included) (?:on|in|for|with|to|under|by) (?:the |your |this )(?:\w{1,12} )?(?:tier|plan|account|subscription|key|group|token|organi[sz]ation|team|project|workspace)\b/,
        },
    },
    {
        name: 'model-unavailable',
        code: 'model-unavailable',
        when: {
            says: [
                /\bno (?:\w{1,12} ){0,3}(?:keys|credentials|accounts|providers?|channels?|backends?|workers?|deployments?) (?:\w{1,12} )?(?:that|which) (?:supports?|serves?|offers?|has|have|handles?|hosts?|can)\b/,
                /\bno (?!healthy upstream\b(?! for (?:the |this )?model\b))(?:available|healthy|active|enabled|valid|live|usable|eligible|idle|running|ready|compatible|suitable|matching|resolvable) (?:\(\w{1,12}\) )?(?:\w{1,12} ){0,3}(?:channels?|deployments?|accounts?|providers?|workers?|executors?|runtimes?|backends?|instances?|containers?|replicas?|endpoints?|api keys|keys|nodes?|pods?|targets?|credentials|auths?|upstreams?|(?:sub-?)?groups?)\b/,
                /\bno (?:(?:api )?keys?|credentials?|accounts?) (?:(?:was|were|are) )?(?:found|configured|registered|left|set)(?: with name \S{1,60})? for (?:the |this )?(?:provider|channel|group|model|upstream|vendor)\b/,
                /\bno (?:available|free|idle) (?:slots?|gpus?) (?:\w{1,12} )?(?:for|to)\b.{0,20}\bmodel\b/,
                /(?<!\byou have )\bno (?:\w{1,12} ){0,2}(?:keys?|cookies?|credentials?) (?:is |are |was |were )?(?:left|alive|remaining)\b(?! (?:in|after)\b)|\bno (?:\w{1,12} )?(?:cookies?|sessions) (?:is |are )?available\b(?! (?:in|for) (?:the |this |your )(?:request|headers?|conversation))/,
                /\bno (?:available|usable|healthy|idle|eligible|free) (?:(?:\w{1,12} ){0,2}(?:key|credential)s?|(?:\w{1,12} ){1,2}tokens?)\b/,
                /\bno (?:\w{1,12} ){0,2}(?:auths?|credentials?|keys|tokens|accounts|upstreams?|providers?|channels?|workers?|backends?|nodes?) (?:is |are |was |were )?(?:currently |presently )?(?:available|candidates?|left|usable|eligible|schedulable)\b/,
                /\b(?:no (?:\w{1,12} )?(?:provider|channel|account|worker|backend|deployment|upstream|node|server)s?|none of the (?:\w{1,12} )?(?:provider|channel|account|worker|backend|deployment|upstream|node|server)s) (?:that )?(?:can|could|is able to|are able to|was able to|were able to) (?:\w{1,12} )?(?:execute|serve|handle|process|fulfil|fulfill|take|accept|route)\b/,
                /\b(?:account|credential|channel|key)s?\b.{0,20}\b(?:not schedulable|(?:in|on) cool ?down|cooling down)\b|\b(?:all|every) (?:\w{1,12} )?(?:accounts?|credentials?|channels?|keys|deployments?|auths)\b.{0,60}\b(?:cool(?:ing)? ?down|exhausted|unavailable|not available|disabled|deactivated|suspended|paused|expired|re-?auth\w{0,14}|rate[- ]limited|busy)\b/,
                /\bno (?:available|healthy|active|enabled|live|usable|running|ready) models?\b|\bprovider (?:accounts|credentials|keys) (?:are |were |have been )?(?:disabled|unavailable|exhausted|expired|paused|suspended)\b/,
                /\bproviders? (?!is |are |was )\S{1,60} (?:is |are )?(?:currently |temporarily )?(?:not (?:available|enabled|active|ready|healthy)|unhealthy|unavailable|disabled|offline)\b(?! (?:in|for|to)\b)/,
                /\b(?:deployment|model|endpoint|instance|service)s? (?:is|are) (?:currently |still )?being (?:updated|deployed|redeployed|restarted|provisioned|created|scaled|upgraded)\b/,
                /\bthere (?:are|is) (?:currently |presently )?no (?:\w{1,15} ){0,3}(?:channels?|deployments?|accounts?|providers?|workers?|backends?|instances?|replicas?|upstreams?|nodes?)\b/,
                /\bmodels?\b.{0,40}\b(?:(?:waking|warming|spinning|booting|starting) up|being (?:downloaded|pulled|fetched|prepared))\b|\bweights\b.{0,60}\b(?:loading|loaded|downloaded|missing)\b|\b(?:model|endpoint|deployment)\b.{0,100}\bhas no (?:\w{1,12} )?(?:provider|channel|deployment|backend|pod|worker|replica|instance|machine)s?\b/,
                /\bis not (?:currently|presently|yet) (?:live|loaded|deployed|hosted|served|running) (?:on|at|in|by)\b|\bno (?:worker|backend|node|instance|replica|server|provider|channel|account|gpu)s? (?:is |are )?(?:currently |presently |now )?(?:(?:serv|host|runn?|offer|support|handl)(?:e?s|e|ing)?\b|claim(?:s|ed|ing)? (?:the |this |that )?(?:requested )?(?:model|job|request|task)\b)|\b(?:gpu|worker|compute|inference)(?: (?:node|server|instance|pod))?s? (?:is |are |went )?(?:offline|down|dead|gone)\b/,
                /\bloading (?:the )?(?:\w{1,12} )?(?:checkpoints?|shards)\b|\bcold start\b|\b(?:deployment|instance|worker|engine)s? (?:\S{1,60} )?(?:is |are )?(?:not ready|failed|unhealthy|shutting down)\b|\bdeployment \S{1,80} (?:is|was) (?:inactive|stopped|paused|disabled|down|asleep)\b|\bprovider (?:is )?not (?:activated|active|enabled)\b|\b(?:workers?|replicas?|instances?|engines?|(?:model|backend|upstream) (?:process|command)) (?:has|have|had|was|were|is|are)? ?(?:been )?(?:shut ?down|stopped|killed|terminated|crashed|exited|died)\b/,
                /\b(?:workers?|engines?|runners?|replicas?|endpoints?|deployments?|instances?) (?:\S{1,60} )?(?:can not|could not|failed to) be (?:initiali[sz]ed|started|loaded)\b|\b(?:failed|unable|could not|can not) (?:to )?(?:start|load|launch|spawn) (?:the )?(?:\w{1,12} )?(?:process|runner|engine|worker|backend|instance|container|replica)\b/,
                /\b(?:not? enough|insufficient|out of|lack of) (?:\w{1,10} )?memory\b.{0,30}\b(?:load|to (?:start|create|launch|place|host|serve|spawn)\b)|\b(?:process|engine|worker|instance|replica|container|shard|runner|pod|backend|service|server|pipeline|endpoint)s? (?:is |are )?(?:currently |still )?(?:not (?:yet )?(?:ready|running|started|loaded)|paused|asleep|sleeping|starting|loading|initiali[sz]ing|booting|warming up)\b|waiting for .{0,30}runner to start/,
                /\bno (?:\w{1,12} ){1,2}available for (?:the |this )?(?:requested )?model\b|\bdo load request\b|\b(?:model|provider|channel|route) selection (?:\w{1,12} )?(?:returned|found|yielded) (?:no|nothing|an empty)\b/,
                /\bno (?:\w{1,12} )?deployments? (?:with|for|of|in) (?:\S{1,40} ){1,6}?(?:was |were |is |are )?(?:found|running|available)\b|\b(?:failed|unable|can not|could not|error)(?: to| on| while| when| in)? (?:get|find|select|pick)(?:t?ing)? (?:an? |any )?(?:available |usable |healthy |candidate |target )?(?:channel|provider(?! (?:response|reply|answer))|deployment|instance|account|endpoint|pod|worker|target|replica|node)|\b(?:could|can) not find (?:an? |any )?(?:available|usable|healthy|live) (?:\w{1,12} ){0,3}(?:channel|provider|deployment|instance|account|(?:sub-)?group|key|node|worker)s?\b/,
                /\bmodels?\b.{0,120}\b(?:not (?:currently|presently|yet) available|not (?:available|served|offered) (?:right now|at the moment|at this time|now|yet))\b/,
                /\bno (?:\w{1,12} ){0,3}(?:channels?|deployments?|accounts?|providers?|services|miners|containers?|workers?|instances?|replicas?|endpoints?|nodes?|pods?|servers?|slots?|executors?|variants?|fallbacks?|candidates?)\b (?:\w{1,12} )?(?:available|found|configured|registered|discovered|online|up|set up|connected|included|added|enabled|left|remaining|ready|running|alive|selected|chosen|assigned|matched)\b/,
                /\b(?:every|each) (?:\w{1,12} ){0,2}(?:candidate|target|account|channel|provider|deployment|worker|instance|backend|node|credential)s?\b.{0,20}\b(?:unavailable|down|disabled|blocked|cooling|offline|exhausted)\b/,
                /\bno (?:\w{1,12} ){0,2}(?:targets?|candidates?|deployments?|instances?|replicas?|agents?) (?:is |are |was |were )(?:currently |presently )?(?:available|connected|online|reachable)\b/,
                /\bmodels?\b.{0,60}\bnot (?:loaded|deployed|started|ready|running) yet\b|^channels? (?:\S{1,40} )?(?:is |are |was )?(?:exhausted|not found|down|offline)\b|\ball (?:of )?(?:the |our )?(?:\w{1,12} ){0,2}(?:channels|deployments|accounts|providers|workers|instances|keys|nodes|servers|candidates|backends|targets|replicas)\b.{0,40}\b(?:disabled|blocked|unhealthy|unavailable|down|exhausted|limited|cooling|asleep|offline)\b|\ball (?:of )?(?:the |our )?(?:\w{1,12} ){0,2}(?:endpoints|models|routes) (?:(?:for|of) \S{1,60} )?(?:are |were |have been )?(?:currently |now |temporarily |marked (?:as )?)?(?:unhealthy|unavailable|down|exhausted|cooling|asleep|offline)\b(?! (?:in|on|without|under|until|unless|to)\b)(?!.{0,60}\b(?:key|plan|quota|balance|credits?|region|country)\b)/,
                /\bloading (?:the )?model\b|\bmodels?\b.{0,60}\bnot (?:yet )?ready\b|\bmodels? (?:\S{1,120} )?(?:is|are) (?:currently |still |being |now )*(?:loading|reloading|being (?:(?:re)?loaded|warmed up|(?:re)?started|swapped)|starting|initiali[sz]ing|warming)\b|\bnobody is (?:serving|hosting|running)\b|\bpool\b.{0,30}\bempty\b/,
                /\bmodels? (?:\S{1,120} )?(?:exists?,? but )?(?:is|are|was|has|have|can)?(?: currently| still| temporarily| been| yet| now)* ?(?:not (?:been |yet |currently )?(?:loaded|ready|running|deployed|launched|started|online|serving|initialized)|(?:un|re)loaded|cold|paused|stopped|asleep|sleeping|activating|evicted|offline|unavailable|down|under maintenance|temporarily)\b|\bmodel \S{1,60} is failed\b|\bmodels?\b.{0,60}\bcan not (?:coexist|be (?:loaded|started|scheduled|placed))\b/,
                /\bno (?:\w{1,12} )?models? (?:is |are |has been |have been |currently )*(?:loaded|running|deployed|ready)|load a model\b|model (?:could )?not (?:be )?load|(?:failed|unable|could not|error|can not) (?:to )?(?:load|start|switch|swap|launch|spawn)(?:ing)? (?:to )?(?:the )?(?:[\w-]{1,12} )?model|can not load model|\bmodels?\b.{0,80}\bfailed to (?:load|start)\b/,
                /\bendpoint\b.{0,80}\b(?:not running|(?:is|was|but) (?:still |currently )?not (?:yet )?ready\b|is (?:paused|stopped|closed|scaled)|closed)\b|scal(?:ed to zero|ing (?:up|from zero))|degraded function/,
                /\bmodels?\b.{0,40}\bcrashed\b|requires more (?:system |gpu )?memory|该?渠道.{0,6}(?:禁用|停用|不可用|已关闭|未启用)|\bchannel (?:selected by .{1,30} |\S{1,40} )?(?:has been |is )?disabled/,
                /on-demand throughput|non-serverless model|too large to be loaded/,
                /\bno endpoints found for\b|\bonly allowed now\b|not supported by any provider|all providers have been ignored|no allowed providers/,
                /\bmodel\b.{0,60}\b(?:try again|retry) (?:later|in)\b/,
                /(?:无|没有|暂无|找不到|未找到|缺少)(?:任何)?可用(?:的)?(?:model )?[^,，。;；]{0,20}(?:渠道|账[号户]|节点|通道|模型|资源|实例|令牌|密钥|供应商|服务商|提供商|上游|后端|凭证|号池)|(?:所有|全部).{0,20}(?:渠道|账[号户]|节点|通道|密钥|供应商|上游|目标|路由|后端).{0,8}(?:不可用|冷却|耗尽|繁忙|被禁用|已禁用|(?:均|都).{0,4}失败|冷却)|可用渠道.{0,8}(?:失败|不存在)|(?:渠道|账[号户]|货源|节点|通道|[密金]钥|凭证|供应商|号池).{0,6}(?:冷却|(?:全部|均|都).{0,4}(?:不可用|失效|异常|离线))|(?:线路|渠道|通道|节点).{0,6}(?:挂了|断了|故障)|候选.{0,16}(?:冷却|阻断|熔断|不可用|无法满足)|号池.{0,4}(?:空|没有)|模型.{0,30}(?:加载中|正在加载|未加载|未启动|未部署|暂不可用|不可用|维护中)/,
            ],
            unless: /^connection refused\b|(?<!temporarily )(?<!currently )\bunavailable (?:for|to|on|under) (?:your|this) (?:\w{1,12} )?(?:account|organi[sz]ation|project|team|workspace|plan|tier|key|subscription)\b(?! (?:at (?:the|this)|right now|now)\b)|\b(?:request|body|prompt|input)\b.{0,12}\btoo (?:long|large|big)\b|\bno endpoints found that support|\bfound (?:with (?:the )?(?:name|id)|named)\b|data policy|privacy|does not exist|not found, try|only \S+ allowed now|\ball (?:of )?(?:the |our )?(?:upstream|provider) (?:\w{1,12} )?failed\b|\b(?:for|with|by|to) (?:the |this |that |given |provided |supplied )*(?:api[ _-]?key|key|token)\b/,
        },
    },
    {
        name: 'model-not-served-id',
        code: 'model-unavailable',
        when: { status: [503], id: /^model_not_found$/ },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/retirement.js

const RETIREMENT_RULES = [
    {
        name: 'model-retired-id',
        code: 'model-retired',
        when: {
            id: /model_(?:is_)?(?:decommissioned|deactivated|deprecated|retired|removed|sunset|archived|eol|discontinued)|(?:deprecated|retired)_model/,
        },
    },
    {
        name: 'model-retired',
        code: 'model-retired',
        when: {
            says: [
                /\b(?:models?|engine|deployment|version)\b.{0,140}\b(?:deprecated|decommissioned|retired|sunset(?:ted)?|end[- ]of[- ]life|shut ?down|discontinued|end of (?:its )?life|was removed|(?:is|was|has been) archived|(?:has|have) been removed|(?:is|was|has been) deactivated|taken offline|marked .{0,30}legacy|(?:replaced|superseded) (?:by|with)|(?:switched|turned) off (?:on|since|in) (?:\w{3,9} )?\d|phased out|withdrawn|reached eol|obsolete|fad(?:e|ed|ing) out|left the catalog\w{0,2})\b|\b(?:switched|turned|phased|shut) (?:off|out|down) (?:the )?model\b/,
                /\b(?:models?|engine|version)\b.{0,140}\bno longer (?:\w{1,12} )?(?:available|supported|offered|served|active|accessible|exists?|hosted)\b/,
                /\b(?:unavailable|not available|no longer) (?:for )?free\b.{0,80}\b(?:slug|model|id)\b.{0,16}\binstead\b/,
                /\bno longer (?:offered|supported|available|served)\b.{0,60}\bmodel\b/,
                /\b(?:deprecated|retired|decommissioned|discontinued) model\b|reached (?:its |the )?end of (?:its )?(?:life|support|service)/,
                /(?:模型|\bmodel\b).{0,40}(?:已|被)?(?:下线|下架|停服|停止(?:服务|维护|支持)|弃用|废弃|退役)|(?:已|被)(?:下线|下架|退役).{0,10}模型/,
            ],
            unless: /\b(?:parameter|argument|field|temperature|top_p)\b.{0,40}deprecated|\b(?:workers?|replicas?|instances?|process|engines?|containers?)\b.{0,30}\bshut ?down|\b(?:client|api|app|cli|sdk|extension|plugin) version\b|\bversion \S{1,12} of (?:this|the|our) api\b|\byour (?!model|engine|deployment)\S{1,30} version\b|\bmay be (?:\w{1,12}, )?deprecated\b|[-/_.](?:deprecated|retired|legacy)\b|\b(?:deprecated|retired|legacy)[-/_]\w/,
        },
    },
    {
        name: 'model-retired-link',
        code: 'model-retired',
        when: {
            link: /deprecat|retire|sunset|end-of-life/,
            says: [/\bmodel\b.{0,120}\bnot (?:available|found|supported)/],
        },
    },
    {
        name: 'model-gone',
        code: 'model-retired',
        when: {
            status: [410],
            says: [A_MODEL, /\b(?:snapshot|version)\b/],
            unless: /\bversion \S{1,12} of (?:this|the|our) api\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/model.js



const MODEL_RULES = [
    {
        name: 'client-only',
        code: 'permission-denied',
        when: {
            says: [
                /only (?:allows?|available (?:for|to)|authorized for use with|supports?|permits?)\b.{0,60}\b(?:clients?|coding agents?|claude code|cli|plugins?)\b/,
                /(?:仅|只)(?:支持|允许|限|供|能在|能用于|面向)[^，,。；]{0,16}(?:客户端|claude code|codex|cli|插件)(?! ?(?:参数|模型|端点))/,
            ],
        },
    },
    {
        name: 'model-or-access',
        code: 'model-not-found',
        when: {
            says: [
                /\b(?:incorrect|invalid|unknown|wrong) model(?: id| name)?\b.{0,80}\bor\b.{0,40}\b(?:no|not have) (?:access|permission)\b|(?:does not exist|not found|not exist|could not be found|no such model|inaccessible)\b.{0,40}\bor\b.{0,60}\b(?:access|permission|inaccessible|not deployed)/,
                /\bnot exist\b.{0,8}\bor not (?:activated|enabled|opened)\b|\bauthorization failed or\b(?! (?:\w{1,12} )?(?:key|token|user|credentials?)\b).{0,30}\bnot found\b/,
                /不存在.{0,12}(?:无权|没有权限)/,
            ],
        },
    },
    {
        name: 'model-or-access-id',
        code: 'model-not-found',
        when: { id: /^not_authorized_or_not_found$|^not_found_or_(?:not_authorized|unauthorized|forbidden)$/ },
    },
    {
        name: 'gateway-provider-undefined',
        code: 'gateway-error',
        when: { says: [/provider undefined not found/] },
    },
    {
        name: 'model-price',
        code: 'gateway-error',
        when: {
            says: [
                /倍率或价格未配置|价格未(?:配置|设置)/,
                /\bmodels?\b.{0,80}\b(?:ratio|price|pricing)\b.{0,20}\bnot (?:set|configured|found)|\bmodels?\b.{0,80}\b(?:has|have|with) no (?:\w{1,12} )?(?:price|pricing|ratio|cost)\b/,
                /(?<!\b(?:aspect|compression|sampling) )\b(?:price|pricing|ratio|cost)s? (?:map |table |info |data )?(?:is |are |was )?(?:missing|absent|undefined|not (?:set|configured|found|defined|present)|unavailable) (?:for|of|in) (?:the )?(?:\w{1,12} )?model\b|\b(?:missing|no) (?:\w{1,12} )?(?:price|pricing|ratio)s? (?:for|of) (?:the )?model\b|\bmodel \S{0,80} ?is not (?:present )?in the (?:\w{1,12} )?(?:cost|price|pricing) (?:map|table)\b/,
            ],
        },
    },
    {
        name: 'permission-denied-on',
        code: 'permission-denied',
        when: {
            says: [
                /\bpermission \S{1,80} denied on\b|\bonly (?:an? |the )?(?:\w{1,12} )?admin(?:istrator)?s? (?:can|may|is|are)\b/,
                /not authorized to perform\b(?!.{0,80}\bmarketplace)/,
                /lacks the required data action/,
            ],
        },
    },
    ...RETIREMENT_RULES,
    ...ENDPOINT_RULES,
    {
        name: 'model-of-nobody',
        code: 'model-not-found',
        when: {
            status: [200, 400, 404, 422],
            says: [
                /\bno (?!available|free|idle|healthy|running|live)(?:\w{1,12} ){1,3}(?:found|configured|registered|defined) for (?:the |this )?(?:requested |given )?model\b/,
                /\b(?:unable to|can not|could not|failed to) find (?:an? |any |the )?(?:\w{1,12} )?(?:endpoint|deployment|route|handler|backend|mapping) for (?:the |this )?(?:requested |given )?model\b/,
                /\bmodels?\b.{0,100}\b(?:must|should|needs? to|has to|have to) (?:be (?:requested|specified|given|prefixed|called|written|qualified)|include|have|contain|carry|start|begin)\b.{0,24}\b(?:provider|vendor|prefix|namespace)\b|\bmodel (?!(?:parameter|field|name|id|value|property|format|type|version)\b)\S{1,120} (?:does not match(?! (?:the |its )?(?:index|pattern|schema|format))|match(?:es|ed) (?:no|none))\b/,
                /\bprovider (?!was |is |not |(?:settings?|config\w*|credentials?|keys?|accounts?|instance|client|type|adapter|id) )\S{1,60} (?:was |is )?(?:not found|not supported|not configured|not registered|unknown|does not exist)\b|\bproviders? not found:|\bunknown (?:provider|vendor)\b(?! (?:error|failure|exception|status|response|key|option|field|setting|config|param))|^(?:the )?(?:requested |specified |given )?(?:provider|vendor) (?:was |is )?not (?:found|registered)[.!]?$/,
            ],
        },
    },
    {
        name: 'model-unavailable-status',
        code: 'model-unavailable',
        when: {
            between: [500, 599],
            says: [
                /\b(?:models?|engine)\b(?: \S{1,120})? (?:is |are )?not available\b(?! (?:on|for|in|to|under|with)\b)/,
                /\bmodels?\b(?! (?:outputs?|responses?)\b).{0,60}\b(?:requires?|needs?) (?!.{0,60}\b(?:api|client|vision|image|audio|tools?|stream\w{0,3}|approval|contact\w{0,3}|priority|customer|our|from|plan)\b)(?:\S{1,20} ){1,3}(?:support|runtime|version|driver|gpus?)\b/,
                /\bno (?:\w{1,12} )?session (?:is )?available\b(?! (?:in|for) (?:the |this |your )(?:request|headers?|conversation))/,
            ],
        },
    },
    {
        name: 'model-of-a-list',
        code: 'model-not-found',
        when: {
            status: [400, 404],
            says: [
                /\bmodels?\b.{0,200}\b(?:view|see|check|for) (?:the |a )?(?:full )?list of (?:supported|available|valid) models\b/,
            ],
            unless: /\bnon-serverless|\bdedicated\b|\bpermission|\b(?:start|create) \w/,
        },
    },
    {
        name: 'model-none-for-key',
        code: 'model-not-permitted',
        when: {
            status: [401, 403],
            says: [
                /(?:令牌|[密金]钥|分组|套餐|key|token).{0,8}(?:没有|无|暂无)(?:任何)?可用(?:的)?模型/,
                /\bno models? (?:is |are )?(?:available|open|allowed|enabled) (?:for|to|with|under|on) (?:this|your|the) (?:api )?(?:key|token|account|plan|group)\b/,
            ],
        },
    },
    ...SERVED_RULES,
    {
        name: 'model-switched-off',
        code: 'model-not-found',
        when: {
            status: [404],
            id: /^model_not_found$/,
            says: [
                /\bmodels? (?:\S{1,120} )?(?:is|was|has been) (?:currently |temporarily )?(?:disabled|(?:turned|switched) off)\b/,
            ],
            unless: /\bfor (?:your|this|the) (?:\w{1,12} )?(?:account|key|organi[sz]ation|project|team|plan|group|token|user|workspace)\b/,
        },
    },
    {
        name: 'model-not-permitted-id',
        code: 'model-not-permitted',
        when: {
            id: /model_(?:access_denied|not_allowed|not_permitted|forbidden|blocked|terms_required|permission\w*|no_access|not_open\w*|not_activated|not_enabled|disabled|restricted)|^no_access$|access_denied_unpurchased|unpurchased|restricted_models?|^unavailable_model$|model_gated/,
        },
    },
    {
        name: 'model-not-permitted',
        code: 'model-not-permitted',
        when: {
            says: [
                /\b(?:not (?:have|has|allowed|permitted|authori[sz]ed|entitled|granted)|no|without|denied|lacks?|insufficient)\b.{0,30}\b(?:access|permissions?|use|using|call)\b.{0,30}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)/,
                /\baccess to (?:this|the|that) model is (?:not (?:available|allowed|enabled|granted|permitted)|limited|restricted|only (?!.{0,40}\b(?:api|endpoint|stream\w{0,3})\b))\b(?!.{0,20}(?:\d|\bmoment\b|\btime\b|\bdemand\b))/,
                /\b(?:access|permission) (?:is |was )?(?:denied|refused|forbidden) (?:to|for|on) (?:the )?model\b|^(?:forbidden|restricted|disallowed) (?:model|deployment)\b/,
                /\b(?:key|token|plan|tier|group|tenant|policy|profile|team|subscription|role)\b.{0,30}\b(?:restricts?|forbids?|blocks?|excludes?|disallows?|denies) (?:the |this |use of (?:the )?)?model\b(?! (?:outputs?|responses?|answers?|repl\w{1,3}|from)\b)/,
                /\b(?:key|token|plan|tier|group|tenant|policy|team|subscription|role)\b.{0,30}\bdoes not (?:allow|permit|include|cover|grant|unlock)\b.{0,30}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)/,
                /\bmodel\b.{0,100}\brequires? (?:an? )?(?:\w{1,12} )?opt[- ]?in\b|\bnot entitled to (?:the )?model\b|\bmodel access (?:is |was )?denied|access to (?:\w{1,8} )?model\b.{0,100}\bdenied/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,110}\b(?:not (?:allowed|permitted|enabled|authori[sz]ed|included(?! in (?:the|our|this) (?:list|line-?up|catalog(?:ue)?|offer(?:ing)?s?|selection|range)\b(?! (?:of|for|in|with) (?:your|this)\b))|open|activated|accessible|granted)|blocked|forbidden|restricted|disabled)\b/,
                /\bnot (?:activated|enabled|opened|subscribed to|purchased) (?:the )?(?:\w{1,10} )?model/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,40}\b(?:reserved for|limited to|only for)\b.{0,24}\b(?:customers?|users|members|subscribers|plans?|tiers?)\b|\bkey (?:is |was )?(?:limited|restricted|scoped) to\b.{0,12}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)|(?:才能|方可|才可以?)(?:使用|调用|访问).{0,4}(?:模型|model)|未(?:勾选|包含|绑定|分配).{0,6}模型|\b(?:need|require)s? (?:the |an? )?(?:\w{1,12} )?(?:plan|subscription|tier) (?:for|to use) (?:this|the|that) model\b/,
                /\brestrict(?:ion|ed|s)?\b.{0,12}\b(?:for|on|of) (?:this|the|that) model\b|\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\b(?:is|are) (?:only )?for (?:\w{1,12} )?(?:members|subscribers|customers)\b|\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,40}\b(?:available (?:on|to|for|in|with)\b.{0,30}|for (?:\w{1,12} ){1,3})\bonly\b|\bto (?:call|use) (?:the )?model\b.{0,60}\b(?:plan|tier|subscription)\b/,
                /\baccess to (?:\w{1,8} )?model\b.{0,20}\b(?:requires|needs)\b|\bmust (?:first )?(?:enable|activate|unlock|request) (?:this|the) model\b|\baccept (?:the |its |this )?(?:\w{1,12} )?(?:model )?(?:licen[sc]e|terms|eula|agreement)\b/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\bin (?:a )?(?:private|closed|limited|gated|restricted|invite-only) (?:preview|beta|alpha)\b|\b(?:free|trial|basic|guest|unpaid) (?:\w{1,12} )?(?:accounts?|users?|tiers?|plans?|keys?) (?:can|may|do|does|must) not (?:use|access|call|include)\b.{0,20}\bmodel\b/,
                /can only access models|allowed models|requir(?:es|ing)\b.{0,50}\b(?:to access|to use) (?:this|the) model|to access this model|requires? (?:terms|licen[sc]e) acceptance|must (?:accept|agree)\b.{0,40}\b(?:terms|licen[sc]e)|(?:prior to|before) (?:using|calling|invoking) (?:this|the) model/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,60}\b(?:requires?|needs?) (?:a |an )?(?:\w{1,12} ){0,2}(?:subscription|plan|upgrade|tier|account)\b|\bblocks? (?:the )?model\b/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\b(?:not (?:available|supported|offered)|(?<!temporarily )(?<!currently )unavailable) (?:on|in|for|with|to|under|by) (?:the |your |this )?(?:\w{1,12} )?(?:tier|plan|account|subscription|users?|key|group|token|organi[sz]ation|team|project|workspace|tenant|integrator)\b(?! (?:at (?:the|this)|right now|now)\b)/,
                /\bupgrade\b.{0,40}\bto (?:use|access|unlock)\b.{0,30}\bmodel|\b(?:plan|tier|subscription)\b.{0,30}\b(?:does )?not (?:include|allow|cover|support|come with|contain)\b.{0,40}\b(?:model|access)/,
                /(?:没有|无).{0,4}权限.{0,10}模型|(?:套餐|等级|分组|账[号户]|用户组|会员|令牌|[密金]钥).{0,12}(?:不支持|无法(?:使用|访问|调用)|不能(?:使用|访问|调用)).{0,20}模型/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,40}\bonly (?:available|accessible|offered)\b.{0,30}\b(?:paid|pro|premium|plus|enterprise|subscri\w+|tier|members|customers)\b|(?:^|\s)[\w.-]{2,40}\/[\w.:-]{2,80} is only available (?:on|to|for|with|through)\b/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\b(?:not (?:in|on|part of)\b.{0,40}\b(?:allow-?list|whitelist|allowed|plan|subscription)|does not support (?:the )?(?:\w{1,12} )?plan)\b/,
                /\bnot (?:allowed|permitted|authorized) to (?:request|query|invoke|run) (?:the )?(?:\S{1,60} ){0,2}model\b/,
                /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,100}\b(?:gated|you (?:do not have|have no) (?:access|permission))\b|\byou (?:can|may|must) not use (?:this|that|the) model\b/,
                /^(?!.*\b(?:key|token|user|organi[sz]ation|workspace|team|project|gateway|files?|route|endpoint|url)\b).*\bnot found for account\b|\b(?:use[- ]case|questionnaire|(?:sign|fill|submit|complete|send)\w{0,3} (?:in |out )?(?:\w{1,12} ){0,4}form)\b.{0,80}\b(?:before|prior to)\b.{0,30}\bmodel\b/,
                /\b(?:plan|tier|subscription) only (?:allows|includes|covers|supports)\b.{0,40}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)|\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\bnot (?:available|supported|offered) when\b.{0,40}\b(?:account|plan|subscription|key)\b/,
                /暂未开放.{0,20}权限|(?:无权|不允许|禁止|不可以?|不得)(?:使用|访问|调用|请求)(?!.{0,4}空).{0,10}模型|模型.{0,12}不在.{0,12}(?:允许|许可|授权|白名单)|模型.{0,6}不在.{0,12}(?:key|令牌|[密金]钥|分组|套餐|账[号户]).{0,12}(?:范围|列表|之内)|模型.{0,40}(?:无权|未开通|未授权|没有权限|无权限|不允许|被禁用|未启用|未购买)|未(?:订购|购买|开通|授权).{0,20}模型|(?:没有|无).{0,8}模型.{0,8}(?:权限|访问)/,
            ],
            unless: /\bmodels permission\b|invalid model|\b(?:please|must|need to|have to) (?:sign|log) ?in\b|\bmodels?\b.{0,80}not found\b|\bmodel (?:serving|garden|studio|registry|catalog|hosting) (?:is|has|are)\b|\bmodel apis? (?:is|has|are) (?:(?:currently|been) )?(?:disabled|(?:turned |switched )?off|not (?:been )?(?:enabled|activated|turned on))\b/,
        },
    },
    {
        name: 'model-not-found-plainly',
        code: 'model-not-found',
        when: {
            status: [404],
            says: [
                /^(?:the |requested )?model (?!key|field|parameter|property|member|version|provider)\S{1,120} (?:was |is |does |could )?not (?:be )?(?:found|exist)\b/,
            ],
        },
    },
    {
        name: 'model-refused',
        code: 'model-not-permitted',
        when: {
            status: [401, 403],
            says: [/\b(?:can|may|must) not (?:access|use|call|reach|invoke) (?:the |this |that )?model\b/],
            unless: /\b(?:key|token|credential)s?\b.{0,20}\b(?:expired|invalid|revoked|missing|wrong)\b|\b(?:expired|invalid|revoked|missing|wrong) (?:\w{1,12} )?(?:key|token|credential)s?\b/,
        },
    },
    {
        name: 'model-held-back',
        code: 'model-not-permitted',
        when: {
            between: [400, 403],
            says: [
                /\bmodel \S{1,80} (?:is|was|has been) (?:currently |temporarily )?(?:suspended|withheld|locked|frozen|embargoed|quarantined)\b/,
            ],
        },
    },
    {
        name: 'model-enumerated',
        code: 'model-not-found',
        when: {
            status: [400, 422],
            param: /^(?:body\.)?model$/,
            says: [/\binput should be (?!an?\b)|\b(?:must be|expected) one of\b|\bnot a valid enumeration\b/],
        },
    },
    {
        name: 'model-not-found-id',
        code: 'model-not-found',
        when: {
            id: /model(?!_(?:config|json|output|param|response|schema|settings))\w{0,40}_(?:not_found|not_exists?|does_not_exist|not_supported|not_recogni[sz]ed|unrecogni[sz]ed|unknown|invalid)$|^(?:unknown|invalid|unsupported|no_such)_(?:or_unsupported_)?model(?:_(?!config|settings|param|json|schema)\w{1,40})?$|^(?:deployment|engine)_not_found|^invalid_endpoint_or_model|^provider_not_found$|^model_not_found/,
        },
    },
    {
        name: 'model-not-found',
        code: 'model-not-found',
        when: {
            says: [
                /\b(?:models?|engine|deployment|uid)\b.{0,160}\b(?:not found|does not exist|do not exist|not exist|doesnt exist|could not be (?:found|located|resolved)|was not found|not be found|not recognized|unrecognized|is (?:an )?(?:invalid|unknown|unsupported|incorrect|wrong)|is not (?:a )?(?:valid|known|supported|configured|registered|available|recognized|found|in the|hosted|offered|accepted|one (?:that )?we\b)|unsupported|not (?:recognized|accepted|hosted|offered|configured)|not (?:yet )?supported|not available|unknown)\b/,
                /\bis no (?:(?:valid|known|real|such|supported) )?model(?: id| name)?(?=[.!,;]|$| (?:we|i|here|on|in)\b)/,
                /\bmodel_(?:name|id|alias)s? (?:\S{1,120} )?(?:was |is |does |are )?(?:not (?:be )?(?:found|exist|known|recogni[sz]ed)|unknown|unrecognized)\b(?! in (?:the )?(?:request|body|json|payload))/,
                /\bmodels?\b.{0,80}\bnot (?:part of|included in|covered by) (?:the |our |this )?(?:\w{1,12} )?(?:offer(?:ing)?s?|catalog(?:ue)?|line-?up|selection|portfolio|range|service)\b(?!(?: (?:of|for|in|with|under))? (?:your |this |the )?(?:\w{1,12} )?(?:plan|tier|package|subscription|account|key|group)\b)/,
                /\b(?:model|routing) (?:policy|group|strategy|alias|preset|pool|combo) \S{1,80} (?:was |is |does )?(?:not (?:be )?(?:found|exist|defined)|unknown)\b/,
                /\b(?:no such|unknown|invalid|bad|rejected|unverified|not valid|unrecognized|unsupported|non-?existent|undefined|wrong|incorrect|not found the|can not find|could not find|no matching|did not find|not a valid) (?:the |any )?(?:\w{1,12} )?(?:models?|model[ _]?(?:ids?|names?)|deployment|engine)\b/,
                /\b(?:unknown|unsupported|unrecognized|unregistered) (?:provider|backend|channel) for (?:the )?(?:requested )?models?\b/,
                /\b(?:must|should) be one of (?:the )?(?:\w{1,12} )?models\b/,
                /\bnot (?:among|one of|part of) (?:the |our )?(?:\w{1,12} )?models\b/,
                /\bnever heard of\b.{0,20}\bmodel\b|\bmodel\b.{0,80}\b(?:never heard of|we (?:do not|never) (?:have|had|offer|carry|stock))\b|\bthere(?:s| is) no model\b/,
                /\bdoes not support (?:the )?model\b|\bthere is no model_name|\bno model (?:named|with|called)\b|\bno (?:\w{1,12} ){1,3}(?:found )?for (?:the |this )?(?:requested )?model\b/,
                /\bendpoint (?:with name |named |id )?(?!\/|was |is |not |does |do )[\w.-]{2,80} (?:of account \w{1,20} )?(?:was |is |does |could )?not (?:be )?(?:found|exist)\b/,
                /(?:could|can) not find (?:a |any )?(?:suitable|matching) (?:\w{1,12} )?(?:handler|model|provider|backend|upstream)/,
                /\b(?:do|does) not (?:know|have|offer|host|serve|recognize|carry|stock|list|run) (?:a |an |any |the |this )?model\b|\b(?:not (?:in|on|part of)|never in) (?:our|the|any) (?:model )?(?:catalog(?:ue)?|registry|model list|list of models|menu)\b|\bmodel\b.{0,80}\bis not in (?:\w{1,12} ){0,2}(?:map|list|mapping|table|config\w*)\b|\bmodel(?: name| id)? (?:must|should) be (?:one of|among)\b/,
                /\b(?:bot|assistant|agent|workflow|preset|alias|(?:model |routing )?profile|auto route:?)(?:_id)? \S{1,80} (?:\w{1,12} ){0,3}(?:not (?:been )?published|not found|does not exist)\b/,
                /\bno (?:endpoint|deployment|engine|route|alias)s? (?:was |were )?found (?:with (?:the )?(?:name|id)|named)\b|^unknown (?:function|alias|agent|assistant|preset)(?: name)?: \S{1,120}$/,
                /\b(?:could|can) not (?:\w{1,12} )?(?:resolve|determine|infer|identify|deduce|guess) (?:an? |the |any )?(?:\w{1,12} )?(?:provider|backend|upstream|vendor)\b(?! (?:chain|config\w*|route|pool|host\w{0,4}|address|url|domain)\b)/,
                /\bis not an? (?:\w{1,12} )?(?:supported|valid|known|available|recogni[sz]ed) (?:\w{1,12} )?model\b|\b(?:(?:invalid|unknown|unsupported|bad) value for|unable to access|can not access) (?:the )?model\b(?!.{0,20}\b(?:key|token|credentials?)\b)/,
                /\bsupported (?:api )?model names?\b|\bbut you passed\b|^requested entity was not found/,
                /\bno models? (?:matches|matching|matched|found)\b|is not a valid model|\bmodel not (?:found|exist)|not (?:find|resolve|locate) (?:the |any |a )?model|llm provider not provided|the given endpoint does not exist/,
                /^(?:(?:ai|language|requested|unknown) )?model(?: id| name)?: \S+$|^model not support(?:ed)?\b/,
                /\b(?:entity|resource|object) with (?:key|id|name) \S{1,120} (?:was )?not found\b|\b(?:graph|pipeline|servable|definition|deployment)s? with (?:the )?(?:requested|given|specified) (?:name|id) (?:is |was )?not found\b/,
                /\brepository (?:was )?not found\b|\bis not a local folder\b|\bnot a valid model identifier\b/,
                /\bonly \S+ allowed now\b/,
                /模型.{0,8}(?:我们|本站|平台|这里)?没有(?:。|，|,|$)/,
                /模型(?!(?:网关|服务|接口|调用|响应|输出|返回|运行).{0,6}(?:错误|有误)).{0,50}(?:不存在|未找到|找不到|不支持(?:[。！，,.!]|$)|无效|错误|有误|未(?:配置|上线|收录|接入))|没有(?:这个|该|此|名为|叫).{0,40}模型|查无.{0,6}模型|(?:找不到|不存在|未知|不支持|无效(?!的?(?:请求|参数|渠道)(?![:：]?\s?(?:的?模型|model)(?!参数)))|没有找到|未找到).{0,10}模型/,
            ],
            unless: /\b(?:parameter|argument|field|tools?|function calling|image|vision|audio|video|file|pdf|multimodal|streaming|json|temperature|max_tokens|system (?:prompt|message)|input|thinking|response_format)\b.{0,60}\bnot (?:supported|available)|max_tokens|model_type|\bmodel (?:key|field|parameter|property|member)\b|\bmodel (?:was |is )?not found in (?:the )?(?:request|body|json|payload)\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/money.js
const PERIOD = /(?<![a-z])per[ _-]?(?:second|minute|min|hour|day)(?![a-z])|\b(?:rpm|tpm|rpd|tpd|qps|qpm|rps)\b/;
const MONEY_RULES = [
    {
        name: 'rate-quota-id',
        code: 'rate-limited',
        when: {
            id: /^throttling|(?:request|token)s?_quota_exceeded|rate_?quota|_(?:rpm|tpm|rpd|tpd|qps)_|(?:rpm|tpm|qps)_?(?:rate_?)?limit|(?:qps|concurren\w{0,6})_?over_?flow/,
            unless: /\b(?:monthly|yearly|annual|lifetime|total)\b|每月|本月|月度/,
        },
    },
    {
        name: 'rate-quota-metric',
        code: 'rate-limited',
        when: {
            says: [/quota exceeded for metric: \S*generate_content\w*_(?:requests|token_count)\b/],
            unless: /\blimit: 0\b/,
        },
    },
    {
        name: 'rate-quota-words',
        code: 'rate-limited',
        when: {
            status: [429, 413, 403],
            says: [PERIOD],
            unless: /balance|credit|spend|billing details|budget|recharge|free (?:tier|quota|allocation) (?:of the model )?(?:has been )?(?:exhausted|used)/,
        },
    },
    {
        name: 'rate-quota-period',
        code: 'rate-limited',
        when: {
            status: [429],
            says: [
                /\b(?:daily|hourly|todays|weekly|1-week|5-hour) (?:\w{1,12} ){0,2}(?:quotas?|allowance)\b|\bquotas?\b.{0,30}\b(?:per (?:day|hour|week)|for (?:today|this (?:hour|week)))\b|\breached the limit of \d+ requests per\b/,
                /[当本每][日天周].{0,10}(?:配额|额度|限额|用量)/,
            ],
            unless: /\b(?:balance|credits?|spend\w{0,3}|budget|billing|costs?|dollars?|pay\w{0,4}|recharge|top[- ]?up|neurons?|usd|eur|cny|wallet|funds|trial)\b|[$€¥£]|余额|充值|费|美元|\d ?元/,
        },
    },
    {
        name: 'money-id',
        code: 'quota-exhausted',
        when: {
            id: /insufficient_(?:\w{1,40}_)?(?:quota|balance|credits?|funds?)|(?:balance|quota|credits?|funds?|wallet)_(?:\w{1,40}_)?(?:insufficient|exhausted|not_enough|depleted|empty|overrun|used_up)|^(?:\w{1,40}_)?quota_(?:exceeded|limit_exceeded|reached)|not_enough_(?:balance|quota|credits?)|no_?(?:(?:active|available|usable|valid)_)?(?:quota|credits?|balance|funds?)$|no_(?:active|valid)_(?:subscription|plan|membership|package|payment_method)s?$|(?<!thinking_|reasoning_|token_|concurren(?:t|cy)_)budget(?!_?tokens?(?:_|$))|entitlement|hard_limit|credit_limit|credits_(?:exceeded|required)|requires?_(?:\w{1,40}_)?(?:credits?|balance|payment)$|exceeded_current_quota|^payment_(?:method_)?required|out_of_(?:credits?|quota|balance)|spend(?:ing)?_(?:limit|cap)|(?:billing|cost)_limit|usage_limits_policy|pre_consume_token_quota_failed|(?:resource_?pack|charge_resource)_?exhaust|free_tier_only|paywall|quota_?exhausted|token_quota_reached|set_limit_exceeded/,
        },
    },
    {
        name: 'account-id',
        code: 'account-inactive',
        when: {
            id: /^(?:account|organization|org|user|team|project|workspace|tenant|customer)_(?:is_)?(?:deactivated|suspended|disabled|inactive|overdue|locked|banned|frozen|closed|not_active|terminated|blocked|restricted|archived|unverified|not_verified|deleted|abnormal|in_arrears)|^(?:deactivated|suspended|disabled|banned|inactive|locked)_(?:account|organization|org|user|team|project|workspace|tenant|customer)|billing_(?:not_active|disabled|inactive)|arrear|overdue|verification_required|^kyc_|^(?:e_?mail|phone|identity)_(?:not_|un)(?:verified|confirmed)$|payment_instrument|service_stop|membership_expired|_not_purchased$/,
        },
    },
    {
        name: 'account-words',
        code: 'account-inactive',
        when: {
            says: [
                /\b(?:account|organi[sz]ation|org|user|member|team|project|workspace|tenant|customer|profile|subscription|billing)s?\b(?! (?:access )?tokens?\b)(?:(?!\bkeys?\b|\bmodel\b).){0,80}\b(?:suspended|deactivated|disabled|banned|blacklisted(?! (?:word|term|content|phrase))|terminated|frozen|locked|restricted|inactive|not (?:yet )?(?:been )?(?:active|activated|enabled(?! for))|closed|archived|turned off|switched off|denied access|blocked|deleted|overdue|arrears|on hold|past due|delinquent|unverified|not (?:been )?verified|must be verified|no longer exists|not exist any ?more|(?:pending|awaiting|wait(?:ing|s) for) (?:\w{1,12} )?(?:activation|approval|review|verification|confirmation))\b/,
                /\b(?:membership|licen[cs]e|contract|(?:plan|service|coding) package)\b.{0,40}\b(?:expired|ended|cancell?ed|over)\b|(?<!\bkey (?:for|of|in) )\b(?:your|this|the) (?:(?!query\b|execution\b)\w{1,12} )?plan (?:has |is |was )?expired\b|\b(?:closed|suspended|locked|froze|disabled|terminated|blocked|banned|deactivated|paused) (?:this|your|the) (?:account|organi[sz]ation|project|team)\b/,
                /\b(?:disabled|suspended|terminated|closed|banned)\b.{0,40}\bviolat\w{1,4}\b.{0,30}\bterms\b/,
                /\baccount (?:state|status) (?:is )?(?:invalid|abnormal|not (?:active|normal|valid))\b|\b(?:resource|service|instance) (?:is|was|has been) frozen\b|\b(?:user|account) (?:is |was |has been )?revoked\b/,
                /\bgroup (?:\S{1,40} )?(?:is|was|has been) (?:disabled|deactivated|suspended)\b/,
                /\b(?:suspended|deactivated|banned|disabled|inactive|locked|restricted|overdue|frozen|unverified|delinquent|terminated) (?:account|organi[sz]ation|user|project|team|workspace|tenant)\b/,
                /\baccess (?:is |was |has been )?(?:suspended|on hold)\b|(?:用户|账[号户])状态.{0,2}(?:异常|不可用)/,
                /access (?:was |has been )?terminated|\b(?:ensure|make sure|check) (?:that )?your (?:membership|subscription|plan) is active\b|\b(?:invoices?|bills?)\b.{0,24}\b(?:unpaid|overdue|outstanding|past due)\b/,
                /(?<!not )(?<!unable to )(?<!failed to )\b(?:verify|confirm|validate) (?:your )?(?:organization|account|e-?mail|mail address(?! field)|identity|phone)|must be verified|(?:identity|real-name|real name|account|organi[sz]ation|email|phone) (?:verification|authentication)/,
                /\bbind your .{0,30}account|绑定.{0,12}账[号户]/,
                /\b(?:resource|subscription) (?:is |was |has been )(?:temporarily |permanently )?(?:blocked|suspended|disabled)\b(?! by another)|\b(?:complete|pass|submit) (?:\w{1,12} )?kyc\b|\bkyc (?:\w{1,12} )?(?:required|needed|incomplete|pending)\b|\b(?:e-?mail|phone)(?: address| number)? (?:is|was|has) (?:not (?:yet )?(?:been )?|un)(?:confirmed|verified|validated)\b(?! (?:by|against)\b|:)/,
                /good standing|credit card on file|valid payment instrument|payment instrument/,
                /billing (?:to be|must be|is not|not|has not been) (?:enabled|active|set up)|please enable billing|billing account .{0,40}disabled/,
                /账[号户].{0,16}(?:封禁|封号|禁用|停用|冻结|锁定|注销|欠费|异常|非活动|未激活|未认证|未实名|受限|限制使用|关闭)|(?:用户|账[号户])已?.{0,18}(?:过期|到期)/,
                /(?:用户|账号|账户|组织|项目).{0,8}(?:(?:已被|被|已)(?:封禁|禁用|停用|冻结|锁定|注销|拉黑)|未(?:激活|验证|认证))|(?:验证|绑定)(?:邮箱|手机)|(?:邮箱|手机)号?码?(?:的)?(?:绑定|验证)/,
                /欠费|(?:实名|企业|身份)认证|完成认证/,
            ],
            unless: /\bmodels?\b.{0,60}\b(?:disabled|blocked|restricted)\b|\b(?:disabled|blocked|restricted)\b.{0,40}\bmodels?\b|no available|\b(?:policy|policies|rules?|filters?|guardrails?) (?:has |have )?(?:blocked|denied|rejected)\b|\b(?:all|every|provider|upstream|pool) (?:\w{1,12} )?accounts?\b|[无没暂]有?可用|ip address|api[ _-]?key .{0,40}(?:disabled|suspended|blocked)|rate limit|current quota|api has not been used|reached (?:its|the|your) (?:\w{1,10} )?spend(?:ing)? limit|not (?:yet )?activated the (?:\w{1,10} )?model|\bscopes?\b|restricted api key|\bdatabase\b|\btables?\b/,
        },
    },
    { name: 'usage-window-id', code: 'rate-limited', when: { id: /^usage_limit_reached$/ } },
    {
        name: 'usage-window',
        code: 'rate-limited',
        when: {
            says: [
                /(?:usage|session|hourly|weekly|daily) limit\b.{0,80}\b(?:\d+ ?-?(?:hours?|h)\b|resets?\b|week|try again (?:in|at))/,
                /\bdaily\b.{0,20}\b(?:requests|calls)\b.{0,20}\b(?:exhausted|used up|reached)\b|\bhit your (?:\w{1,12} )?usage limit\b/,
                /\b(?:hourly|daily|weekly)(?:\/\w{1,10})? (?:(?!spend|cost|budget|dollar|billing|usage)\w{1,12} ){0,2}limits? (?:is |was |has been )?(?:exhausted|exceeded|reached|hit)\b|\b(?:hit|reached|exceeded) (?:your|the) (?:daily|hourly|weekly) (?:(?!spend|cost|budget|dollar|billing|usage)\w{1,12} )?limit\b/,
                /\b(?:todays|daily|hourly|weekly) (?:\w{1,10} )?quota\b|try again tomorrow|\busage resets (?:over|in|at|after|every)\b|\bquota will reset (?:after|in) \d/,
                /\d ?小时.{0,12}(?:上限|限额|限制)|(?:今日|每日|当日|每周|本周).{0,16}(?:上限|限额|次数)/,
            ],
            unless: /balance|credit|insufficient/,
        },
    },
    {
        name: 'money-words',
        code: 'quota-exhausted',
        when: {
            says: [
                /\b(?:insufficient|not enough) (?:\w{1,15} ){0,3}(?:balance|credits?|quota|funds?|points|coins|units|tokens (?:in|on|left))\b/,
                /\b(?:balance|credits?|quota|budget|spend(?:ing)?|funds?|wallet|prepaid|allowance|neurons)\b.{0,40}\b(?:insufficient|exhausted|depleted|used (?:up|in full)|not funded|(?:was|were|been) used(?! by| for| in| to)|ran out|run out|not enough|too low|empty|exceeded|expired|negative|reached|required|has ended|not sufficient)\b/,
                /\b(?:out of|no (?:more|remaining|available)?|not enough|used up|ran out of|run out of|lacks?|need more|needs more|requires? more|used all|zero|exhausted|depleted) ?(?:all |your |of |its |the |any |available |remaining |api |paid |free |account |monthly |daily |token ){0,4}(?:credits?|balance|quota|funds?|money|allocation|allowance|(?:prepaid|paid|included|purchased) tokens)\b|\b(?:no|not have) (?:active|usable|spendable|valid|unexpired) (?:credits?|balance|funds?)\b|\boverages?\b/,
                /\b(?:do|does) not have (?:any|enough|sufficient) (?:\w{1,12} ){0,2}(?:credits?|balance|quota|funds?)/,
                /\bexceed(?:ed|s)? (?:\w{1,12} ){0,4}(?:quota|budget|credits?|balance|funds|allowance|spend(?:ing)? (?:limit|cap)|(?:usage|plan|monthly|credit|account|subscription|cost) limits?|billing limit)\b/,
                /\b(?:hit|reached|used up|depleted|consumed|spent|you have (?:eaten(?: up)?|(?:burned|burnt|blown) through)) (?:all )?(?:of )?(?:your|the|its) (?:(?!rate|request|daily|hourly)\w{1,12} ){0,3}(?:quota|credits?|allowance|budget|balance|ceiling|cap)\b/,
                /\b(?:balance|funds|credits?)\b.{0,16}\b(?:is|are) (?:too )?(?:low|little|small|below|under|less than)\b|\b(?:low|too few|too little|lack of|lacks?) (?:\w{1,12} )?(?:funds|balance|credits)\b|\bnot (?:have )?enough (?:\w{1,12} )?(?:money|coins|points|tokens (?:left|remaining))\b/,
                /\b(?:reached|exceeded|exceeds|over|hit) (?:the |its |your )?(?:max(?:imum)?|allowed|total) (?:\w{1,12} )?(?:costs?|spend(?:ing)?|budget|expense)\b/,
                /\btotal usage (?:limit |quota )?(?:is |was |has been )?(?:exceeded|reached)\b/,
                /\b(?:usage|cost) limits? exceeded\b|\b(?:hit|reached|exceeded) (?:your|the|its) (?:\w{1,12} ){0,2}(?:cost|spend(?:ing)?|billing|dollar) (?:limit|cap)\b|\bexhausted (?:the |your |its )?(?:\w{1,12} )?(?:budget|quota|credits?)\b/,
                /(?<!模型|模型尚)(?:尚?未|没有)(?:购买|订购|订阅)(?:任何)?(?:有效的?)?(?:套餐|会员|资源包|流量包)(?!.{0,12}(?:模型|频[率繁]|每[分秒小]))|权益(?!等级).{0,4}(?:用完|用尽|不足|耗尽)/,
                /\bspent\b.{0,30}[$€¥£] ?\d|\b(?:raise|lift|increase) (?:the |your )?(?:\w{1,12} )?(?:cap|budget|spend\w*)\b|\bover budget\b|\bbudget\b.{0,40}\bexceeded\b|exceededbudget|budget limit/,
                /\b(?:spend(?:ing)?|credit|hard|cost|billing|monthly|key|usage|prepaid|plan|subscription) (?:usage |spend(?:ing)? )?(?:limit|cap|ceiling|threshold)\b.{0,45}\b(?:reached|exceeded|exhausted|used up|depleted|hit|over)\b/,
                /\breached (?:\w{1,12} ){0,4}(?:spend(?:ing)?|credit|api usage|usage|billing|cost|monthly|budget) (?:\w{1,12} )?(?:limits?|caps?|allowance)/,
                /\btrial (?:period )?(?:has |is |was )?(?:ended|expired|over|finished|used up)\b|\bno (?:more )?(?:budget|credits?|balance|funds|quota|money|allowance) (?:is |are )?(?:left|remaining)\b/,
                /\bsubscription (?:is |has |was )?(?:\w{1,10} or )?(?:been )?(?:expired|required|cancell?ed|ended|inactive|not active|not found)\b|\bno active subscription\b|\b(?:do|does) not have an? (?:valid|active|current|paid) (?:\S{1,20} )?(?:subscription|plan|membership)\b|authnum-\d+-not enough/,
                /payment required|can only afford|please (?:recharge|top[- ]?up)|(?:recharge|top[- ]?up) (?:your|and|to|the)|\bextra usage\b|token limit for your (?:plan|tier|account)|^billing: |need to purchase|unpaid (?:invoice|bill|balance)/,
                /\b(?:enter|add|provide|attach|without|no|missing|valid) (?:a |an |your )?(?:\w{1,12} )?payment method|payment method (?:is |was )?(?:required|missing|declined)|\b(?:charge|payment|(?:credit|debit|bank|your) card) (?:authori[sz]ation )?(?:is |was |has been )?(?:failed|declined|refused)\b|\bcard (?:is |was |has been )?declined\b|set up billing|purchase (?:more )?credits|buy (?:more )?credits|add (?:more )?(?:credits|funds)/,
                /\bexceeded your (?:\w{1,12} )?(?:token )?usage\b|\byou have (?:either )?run out of (?:\w{1,12} ){0,2}(?:resources|units|minutes|messages)\b/,
                /\bdepleted (?:\w{1,12} ){0,4}(?:credits?|balance|quota|funds?)\b|\bbudget (?:is |was |has been )?(?:fully )?(?:reached|depleted|spent|used up|used)\b|\bno (?:active |valid )?(?:subscription found|entitlement)/,
                /\busage not included in\b|\bpaid (?:plan|subscription|tier) (?:is )?(?:required|needed)\b(?!.{0,60}\bmodel)|\bfree quota used\b|\bupdate your payment method|\bresource consumption limit\b|为付费|付费(?:功能|接口|服务)/,
                /\b(?:organi[sz]ation|account|team|key|project) (?:has |have )?reached (?:its|the|their) (?:\w{1,12} )?limit\b/,
                /\breached (?:\w{1,12} ){0,4}budget\b|\breached the set (?:\w{1,12} )?limit\b|\bpre-?consumed? quota failed\b/,
                /\b(?:balance|credits?|wallet|funds|quota)\b(?:.{0,12}\b(?:is|are|of|at|below|under)\b|[:=]).{0,6}\b(?:zero|0(?:\.0{1,4})?(?![.\d]))|\bno (?:more|remaining) (?:tokens|credits|calls|requests|units|points)\b|\bno (?:tokens|calls|requests|units|points) (?:are |were )?(?:left|remaining)\b(?!.{0,24}(?:\b(?:minutes?|seconds?|hour|window|bucket|until|answer|completion|output|context|prompt|reply|response)\b|\d ?s\b))|\b(?:consumed|used) (?:100 ?%|all) of (?:your|the|its)\b/,
                /\badd (?:a|your) (?:credit |bank )?card\b|\bno (?:active |valid )?(?:billing|payment) (?:plan|method|account|details)\b/,
                /\b(?:spend(?:ing)?|budget|cost) (?:guard|limiter|alarm|stop) (?:is |was |has been )?(?:triggered|tripped|hit|reached)\b|\bbalance\b.{0,16}(?:<|less than|lower than|below).{0,24}\b(?:cost|price|charge|fee)\b/,
                /\b(?:included|plans?|pack|bundle)\b.{0,30}\b(?:spent|used up|consumed)\b(?! (?:\d|too many|the)\b)|\b(?:have|has|with) 0 (?:\w{1,12} )?(?:credits|units)\b|\b(?:you|account|user|team|workspace|project|key|plan|package|wallet) (?:\w{1,12} )?(?:have|has|with) 0 (?:\w{1,12} )?(?:tokens|points)\b(?!.{0,24}\bcontext)/,
                /\b(?:balance|credits?|funds?|quota|wallet) (?:\w{1,12} ){0,3}(?:can|does|do|will) not cover\b/,
                /\bcosts?\b.{0,40}\bonly\b.{0,12}\d.{0,20}\b(?:remain\w{0,4}|left|available)\b(?!.{0,24}\bcontext)|\b(?:monthly|yearly|lifetime|total(?! to(?:ol|ken) )) (?:\w{1,12} )?(?:cap|allowance) (?:is |was |has been )?(?:hit|reached|exceeded|used up)\b/,
                /\b(?:have|has) (?:only )?[$€¥£]?\d[\d.,]{0,12} ?(?:credits?|usd|eur|cny)\b(?! ?\/| (?:per|an?|each|every) ).{0,40}\b(?:costs?|needs?|requires?)\b|\bcosts?\b.{0,20}(?:>|\bexceeds?\b|\bis (?:more|higher|greater) than\b).{0,20}\b(?:balance|credits?|(?:available|remaining)(?= ?[$€¥£]?\d|[.!]?$))|(?:预计|所需)费用 ?\d.{0,20}(?:可用|剩余|账户)余额|\bcosts? more than\b.{0,30}\b(?:have|has|left|remain\w{0,4})\b|\b(?:0|zero|no|nothing) (?:\w{1,12} )?(?:left|remaining) (?:in|on) (?:your|the|this) (?:package|bundle|card|pack|plan|account|key|wallet)\b/,
                /\b(?:package|bundle|pack)\b.{0,30}\b(?:no|0|zero) (?:remaining|more)\b|\b(?:buy|purchase|get) (?:an?|another|more|additional) (?:\w{1,12} )?(?:top-?ups?|recharge|package|bundle|tokens|points|credits|capacity)\b/,
                /used up (?:all )?(?:your|the) (?:\w{1,10} )?(?:points|credits|tokens)\b/,
                /\bfree (?:tier|quota|allocation|allowance|trial|credits?|usage|access|period)\b.{0,60}\b(?:exhausted|used up|ended|expired|over|consumed|limit (?:is |was |has been )?(?:reached|exceeded|hit))\b|\bfree (?:\w{1,12} )?(?:usage|allowance|allocation) (?:is |was |has been )?exceeded\b(?! \d|.{0,30}\b(?:\d+ ?s(?:ec\w*)?|seconds?|minutes?)\b)|\bused up (?:all )?(?:of )?(?:your|the|its) free (?:usage|tier|trial|requests|messages)\b(?!.{0,16}\b(?:second|minute|hour)\b)/,
                /(?:可用金额|资金).{0,4}(?:不足|不够)|(?:会员|订阅).{0,4}(?:过期|到期)|透支(?!模式|功能)|无可用的?(?:额度|余额)|(?<!参数|输入)(?:额度|余额|金额).{0,3}低于/,
                /额度.{0,6}(?:达到?.{0,2}上限|为 ?0|为零|用尽|用光|花光|不足|耗尽|用完|超限|超出|不够|已用)|余额.{0,4}(?:不足|不够|用尽|耗尽|告罄|见底|为 ?0|为零)|(?:配额|点数|积分|次数|流量|资源包|资源点|套餐|免费额度|(?<!集群|平台|系统)算力).{0,10}(?:不足|用尽|用完|耗尽|不够|到期|已过期)|令牌.{0,4}用[尽完]|预扣.{0,6}失败|剩余.{0,8}(?:tokens?|次数|点数).{0,4}(?:不足|不够|为 ?0)|(?:没有|无|暂无)(?:任何)?(?:可用|有效)的?资源包|(?:消费|费用|支出|花费|金额).{0,6}(?:超限|上限|限额|限制|超出)|(?<!tokens? ?|调|分钟)(?:使用量|用量).{0,4}(?:达到?|超[过出]).{0,4}(?:上限|限额|限制)|请(?:及时|先|前往)?.{0,6}(?:充值|储值|续费)|充值后/,
            ],
            unless: /rate limit exceeded|rate limit is|throttl|free-models-per|requests? limit|rate limit quota|频率限制|速率限制|\b(?:time|retry|retries|latency|timeout|attempts?|fallback|error|thinking|reasoning) budget\b|(?:思考|推理)预算|\bconcurrency budget\b(?!.{0,60}\b(?:credit|balance|top up)\b)/,
        },
    },
    {
        name: 'money-status',
        code: 'quota-exhausted',
        when: {
            status: [402],
            says: [
                /\b(?:pay(?:ment|ing)?|paid|plan|subscri\w+|billing|credits?|balance|funds?|quota|wallet|invoice|card|usage)\b|付费|充值|余额|额度/,
            ],
            unless: /\bmodels?\b.{0,40}\bonly\b|\bonly\b.{0,40}\bmodels?\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/page.js
const PAGE_RULES = [
    {
        name: 'route-express',
        code: 'endpoint-not-found',
        when: { shape: ['html'], says: [/can not (?:get|post|put) \//] },
    },
    {
        name: 'page-static-server',
        code: 'not-an-api',
        when: {
            shape: ['html'],
            header: ['server', /simplehttp|python|webrick|live-server|http-server/i],
            between: [400, 599],
        },
    },
    { name: 'page-rate', code: 'rate-limited', when: { shape: ['html'], status: [429] } },
    { name: 'page-body-limit', code: 'invalid-request', when: { shape: ['html'], status: [413] } },
    {
        name: 'page-header-limit',
        code: 'invalid-request',
        when: {
            shape: ['html'],
            between: [400, 499],
            says: [/(?:headers?|cookies?|header fields?)\b.{0,20}\btoo (?:large|big|long)/],
        },
    },
    {
        name: 'page-request',
        code: 'invalid-request',
        when: { shape: ['html'], status: [400, 411, 414, 415, 431] },
    },
    {
        name: 'page-login',
        code: 'blocked-by-firewall',
        when: {
            shape: ['html'],
            status: [401],
            says: [/\b(?:sign|log) ?in\b|\bsingle sign-?on\b|\bsso\b/],
        },
    },
    { name: 'page-key', code: 'key-rejected', when: { shape: ['html'], status: [401] } },
    { name: 'page-payment', code: 'quota-exhausted', when: { shape: ['html'], status: [402] } },
    {
        name: 'page-forbidden',
        code: 'blocked-by-firewall',
        when: { shape: ['html'], status: [403, 406, 418, 444, 451, 468] },
    },
    {
        name: 'route-page',
        code: 'endpoint-not-found',
        when: { shape: ['html'], status: [404, 405, 410, 501] },
    },
    { name: 'page-timeout', code: 'gateway-unavailable', when: { shape: ['html'], status: [408, 421, 499] } },
    {
        name: 'page-down-kindly',
        code: 'gateway-unavailable',
        when: {
            shape: ['html'],
            between: [200, 299],
            says: [/^(?:error )?50[234]:? (?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/],
        },
    },
    { name: 'page-other', code: 'not-an-api', when: { shape: ['html'], between: [100, 499] } },
    {
        name: 'page-nginx-503',
        code: 'gateway-unavailable',
        when: { shape: ['html'], status: [503], mark: /^(?:nginx|openresty|tengine)$/ },
    },
    {
        name: 'page-down',
        code: 'gateway-unavailable',
        when: {
            shape: ['html'],
            between: [500, 599],
            says: [
                /bad gateway|unavailable|gateway time-?out|timed out|maintenance|backend (?:fetch|read)|unable to connect|can not connect/,
                /could not (?:connect|satisfy)|unreachable|invalid response|no server|web server is (?:down|returning)|origin|be right back/,
            ],
        },
    },
    { name: 'page-unavailable', code: 'gateway-unavailable', when: { shape: ['html'], between: [502, 599] } },
    { name: 'page-error', code: 'gateway-error', when: { shape: ['html'], status: [500, 501] } },
    {
        name: 'store-route',
        code: 'base-url-wrong-path',
        when: {
            shape: ['xml'],
            id: /^(?:no_such_(?:key|bucket|object|website\w*)|method_not_allowed|not_found|resource_not_found|blob_not_found|invalid_uri)$/,
        },
    },
    {
        name: 'store-denied',
        code: 'not-an-api',
        when: {
            shape: ['xml'],
            id: /^(?:access_denied|invalid_argument|invalid_request|all_access_disabled|account_problem)$/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/permission.js

const REFUSES = /\b(?:denied|blocked|refused|forbidden|disallowed|suspended|restricted|locked|held back|withheld|not|no|can ?not|only|requires?)\b|[不无未禁]/;
const PERMISSION_RULES = [
    {
        name: 'service-off',
        code: 'gateway-unavailable',
        when: {
            between: [500, 599],
            says: [
                /^(?:the |this |our )?(?:api )?(?:service|server|gateway|proxy|relay|site|system) (?:is |has been |was )?(?:currently |temporarily )?(?:disabled|stopped|closed|suspended|paused|(?:turned|switched) off|shut down|not (?:running|started|enabled))(?: (?:for now|at the moment|at this time))?[.!]?$/,
                /^(?:服务|系统|接口|网关|本站|站点)(?:已经?|暂时?|当前)?(?:关闭|停用|停止|暂停)(?:服务|使用)?[。!！]?$/,
            ],
        },
    },
    {
        name: 'permission-of-model',
        code: 'model-not-permitted',
        when: {
            status: [401, 403],
            id: /^(?:permission_?(?:denied|error)?|access_(?:denied|forbidden)|forbidden(?:_error)?|not_(?:authorized|allowed|permitted))$/,
            all: [A_MODEL, REFUSES],
            unless: /\bmodels permission\b|\b(?:list|read|view|get|manage|create|delete|edit) models\b|\bip\b|\bscopes?\b|\brole\b|\bmodel (?:garden|studio|registry|catalog|hosting|serving|armor)\b/,
        },
    },
    {
        name: 'permission-id',
        code: 'permission-denied',
        when: {
            id: /^permission_?(?:denied|error|s_error)?\w{0,40}|^access_(?:denied|terminated|forbidden|not_found|blocked|disabled)\w{0,40}|^forbidden\w{0,40}|unauthorized_operation|insufficient_(?:scope|permission|privilege)|ip_(?:address_)?(?:not|blocked|restricted|denied)|mismatched_organization|^no_permission|^app_id_no_auth|^not_(?:authorized|allowed|permitted)|service_(?:disabled|blocked)|api_key_\w{0,40}_blocked|(?:^|_)client_only$|client_(?:validation_error|not_allowed|blocked)|authentication_type_disabled|invalid_organization|privilege_not_granted|unauthorized_resource|access_deny|feature_disabled/,
        },
    },
    {
        name: 'permission-words',
        code: 'permission-denied',
        when: {
            says: [
                /\b(?:insufficient|missing|lacks?|required|requires?|without)\b.{0,30}\b(?:permissions?|scopes?|privileges?|entitlements?|data action)\b/,
                /\bmust have (?:the )?(?:\S{1,30} ){0,2}(?:permissions?|scopes?)\b|\bfailed to find\b.{0,60}\bmember\b/,
                /\b(?:token|key|role|account|user) (?:lacks|is missing|needs|requires) [\w-]{2,30}[:.] ?(?:read|write|admin|invoke|execute|create)\b/,
                /\b(?:do|does) not own\b|\b(?:do|does|did) not have (?:\w{1,12} ){0,4}(?:permissions?|access|scopes?|roles?|privileges?|rights)\b/,
                /\b(?:permissions?|scopes?|privileges?|entitlements?)\b.{0,40}\b(?:required|missing|needed)\b|\binvalid scopes?\b/,
                /\bnot (?:authori[sz]ed|allowed|permitted|entitled|whitelisted|allow-?listed|accessible by|eligible)\b/,
                /\bpermissions? (?:is |was |to \S{1,40} )?(?:denied|required|is required)\b|\bpermission \S{1,80} denied/,
                /\baccess (?:is |was |has been |to \S{1,60} )?(?:denied|forbidden|disallowed|restricted|been disallowed)|\baccess to .{0,60}\b(?:disallowed|forbidden|denied)/,
                /\b(?:role|group|user|member|key|token|client)\b.{0,30}\b(?:may|can|must) not (?:(?:use|create|call|access|run|perform|invoke|make)\b(?!.{0,40}\bmodel)|(?:list|read|view|see|query)\b)/,
                /\bnot available (?:for|to|on|in|under) (?:this|your) (?:account|subscription|plan|tier|organi[sz]ation)\b/,
                /\byour (?:role|account|user|team)\b (?:can|may) not\b|\b(?:keys?|tokens?|users?|members?|clients?)\b.{0,20}\b(?:can|may) only (?:access|call|reach|read|list|query)\b(?!.{0,30}\bmodels\b)/,
                /\b(?:no|not) licen[sc]ed?\b|\bnot (?:an? )?member of\b|\b(?:missing|lacks?|needs?) (?:the )?role \S{1,40}[./:]\S/,
                /\b(?:connection|approval|consent|membership|enrol?lment|clearance|acceptance|invitation) (?:is|are) (?:a )?required\b/,
                /\bclient (?:is |was |has been )?(?:blocked|denied|rejected)\b|\b(?:turned|switched) off (?:the )?(?:\w{1,12} )?access\b|\b(?!models?\b|access\b)\w{3,16} (?:is|are) (?:disabled|not enabled|(?:switched|turned) off) for (?:this|your) (?:api )?(?:key|token)s?\b/,
                /\b(?:key|token)s? (?:group )?(?:platform|protocol) is not (?!(?:valid|found|set|known|recogni[sz]ed|correct|supported|available|reachable|respond\w{1,3}|ready|running|working)\b)\w|\brestricted to\b|\b(?:service|api|feature|endpoint)s? (?:is |are |has been )?(?:disabled|not enabled|not activated|turned off)\b/,
                /\b(?:no|not enough|insufficient) (?:permissions?|authorization|privileges?|(?:access )?rights?)(?: to\b|: | for\b|[.!]|$)|\bunauthori[sz]ed to (?:access|use|perform|call|view|invoke)\b|\bopt[- ]?in\b/,
                /\bforbidden\b(?! (?:characters?|values?|fields?|names?))|\bip (?:address )?(?:\S{1,40} )?.{0,40}\b(?:not (?:in|on|allowed)|restrict\w*|whitelist|allow-?list|blocked|denied|violates)/,
                /\bin the (?:specified|allowed|given) (?:subnets?|networks?)\b|\bip\b.{0,12}(?:不在|列表|受限)|网段/,
                /\b(?:unapproved|unauthorized|unofficial|untrusted) (?:\w{1,12} )?(?:channel|client|app|application|source|origin|device)s?\b/,
                /\bvirtual network\b|private endpoint|public (?:network )?access is disabled|firewall (?:rules|settings)|ip acl/,
                /\b(?:team|organi[sz]ation|project|workspace|tenant)\b.{0,40}\b(?:(?:does|do) not exist|can not be found)\b/,
                /^(?:the |your )?(?:\w{1,12} )?(?:team|organi[sz]ation|workspace|tenant) (?!page\b)(?:\S{1,60} )?(?:was |is )?not found[.!]?$/,
                /^(?:the |your )?(?:team|organi[sz]ation|workspace|tenant|project) with (?:the )?(?:id|name) \S{1,60} (?:was |is |could )?not (?:be )?found\b/,
                /should match organization|must be a member of an organization|data policy|privacy settings|no such organization|can not consume this service|request not allowed|api has not been used in project|requests (?:to this api|from)\b.{0,120}\bare blocked|key based authentication is disabled|operation not allowed/,
                /无权|没有权限|权限不足|拒绝访问|访问被拒绝|不允许|禁止|(?:服务|功能|接口|产品|能力).{0,6}(?:未|尚未|没有)(?:开通|启用|激活)|(?:未|尚未)开通.{0,8}(?:服务|功能|接口|产品)|(?:是否已?|请先?|需先?).{0,10}开通.{0,6}(?:服务|功能|产品|权限)|已被弃用|白名单|无.{0,4}权限|分组.{0,20}(?:不存在|弃用|禁用)/,
            ],
            unless: /method not allowed|not allowed method/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/platform.js

const PLATFORM_RULES = [
    { name: 'envoy-overloaded', code: 'overloaded', when: { header: ['x-envoy-overloaded', /^true$/] } },
    {
        name: 'platform-render',
        code: 'gateway-unavailable',
        when: { header: ['x-render-routing', /no-server|suspend|hibernate|no-deploy|error/] },
    },
    {
        name: 'platform-railway',
        code: 'gateway-unavailable',
        when: { header: ['x-railway-fallback', /true/i] },
    },
    {
        name: 'platform-modal',
        code: 'gateway-unavailable',
        when: { says: [/^modal-http: (?:invalid function call|app for invoked web endpoint is stopped)/] },
    },
    {
        name: 'tunnel-ngrok-warning',
        code: 'not-an-api',
        when: { header: ['ngrok-error-code', /ERR_NGROK_6024/i] },
    },
    {
        name: 'tunnel-ngrok-limit',
        code: 'rate-limited',
        when: { header: ['ngrok-error-code', /ERR_NGROK_73\d/i] },
    },
    {
        name: 'tunnel-ngrok',
        code: 'gateway-unavailable',
        when: { header: ['ngrok-error-code', /ERR_NGROK_(?!38\d\d)/i] },
    },
    {
        name: 'platform-vercel-function',
        code: 'gateway-error',
        when: {
            header: [
                'x-vercel-error',
                /FUNCTION_(?:INVOCATION_FAILED|THROTTLED)|MIDDLEWARE|EDGE_FUNCTION_INVOCATION_FAILED/,
            ],
        },
    },
    {
        name: 'platform-vercel',
        code: 'gateway-unavailable',
        when: { header: ['x-vercel-error', /DEPLOYMENT|TIMEOUT|DNS|UPSTREAM|BODY_NOT_A_STRING|INTERNAL/] },
    },
    {
        name: 'platform-no-deployment',
        code: 'gateway-unavailable',
        when: {
            between: [400, 599],
            shape: NOT_JSON,
            says: [/deployment (?:could not be found|not found)|deployment_not_found/],
            unless: /\bmodel\b|api deployment/,
        },
    },
    {
        name: 'platform-nothing-deployed',
        code: 'gateway-unavailable',
        when: {
            between: [400, 599],
            shape: ['html', 'text', 'flat', 'error-object', 'error-string', 'other'],
            says: [
                /deployment (?:could not be found on vercel|has been (?:paused|disabled|suspended)|is (?:paused|disabled|unavailable))/,
                /deployment_(?:paused|disabled|not_ready)/,
                /\bno such app\b|there is nothing here, yet/,
                /application (?:failed to respond|not found|error an error occurred)/,
                /(?:tunnel|endpoint) \S{0,120} ?is offline|tunnel (?:\S{1,120} )?(?:is )?(?:unavailable|not found)/,
                /err_ngrok_(?:3200|3004|8012)/,
                /\bapp\b.{0,40}\bis stopped\b|this web app is stopped|web app .{0,40}(?:stopped|unavailable)|web site not found|our services are not available right now/,
                /(?:your )?space is (?:in error|sleeping|paused|building)/,
                /unknown domain: /,
                /this (?:service|project|site|deployment|app|machine) (?:has been |is )?(?:suspended|paused|stopped|disabled)(?: by (?:its|the) owner)?(?! (?:in|for) (?:this|your) )/,
                /project not found|site not found|no active (?:service|deployment|machine)/,
                /no application .{0,30}(?:deployed|running)/,
                /\bfaithfully yours, frp\b/,
                /没有找到站点|站点(?:已|被)?(?:停用|暂停|不存在)/,
            ],
            unless: /\bmodel\b|api deployment|resource does not exist|\badmin(?:istrator)?\b|\bapi (?:requests|calls)\b/,
        },
    },
    { name: 'platform-heroku', code: 'gateway-unavailable', when: { mark: /^heroku$/, between: [400, 599] } },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/probe.js
const probe_REFUSED = [400, 501];
const PROBE_RULES = [
    {
        name: 'tools-refused',
        code: 'unsupported-parameter',
        when: {
            question: ['tools'],
            between: probe_REFUSED,
            says: [
                /\btool_?choice\b|\btool choice\b|\btools? param\w*\b|\bparallel tool/,
                /\b(?:tools?|functions?)\b.{0,60}\b(?:not (?:\w{1,10} )?(?:enabled|supported|available|allowed|implemented)|disabled|unavailable|unsupported)\b/,
                /\bnot (?:currently )?support .{0,30}\b(?:tools?|functions?)\b/,
            ],
        },
    },
    {
        name: 'format-refused',
        code: 'unsupported-parameter',
        when: {
            question: ['structured-output'],
            between: probe_REFUSED,
            says: [
                /\bresponse_?format\b|\bjson_?schema\b|\bguided_(?:json|decoding|grammar)\b|\badditional_?properties\b|\bstructured outputs?\b/,
                /\bjson mode\b.{0,40}\bnot\b|\bnot support .{0,30}\bjson\b/,
            ],
        },
    },
    {
        name: 'stream-refused',
        code: 'unsupported-parameter',
        when: {
            question: ['stream'],
            between: probe_REFUSED,
            says: [
                /\bstream(?:ing|ed)?\b.{0,40}\b(?:not (?:\w{1,10} )?(?:enabled|supported|available|allowed|implemented)|disabled|unavailable|unsupported)\b/,
                /\bnot (?:currently )?support .{0,20}\bstream/,
            ],
        },
    },
    {
        name: 'tools-refused-param',
        code: 'unsupported-parameter',
        when: { question: ['tools'], between: probe_REFUSED, param: /^(?:body\.)?(?:tools?|tool_choice|functions?)\b/ },
    },
    {
        name: 'format-refused-param',
        code: 'unsupported-parameter',
        when: {
            question: ['structured-output'],
            between: probe_REFUSED,
            param: /^(?:body\.)?(?:response_format|json_schema)\b/,
        },
    },
    {
        name: 'stream-refused-param',
        code: 'unsupported-parameter',
        when: { question: ['stream'], between: probe_REFUSED, param: /^(?:body\.)?stream$/ },
    },
    {
        name: 'endpoint-unbuilt',
        code: 'endpoint-not-found',
        when: {
            question: ['responses', 'embeddings'],
            between: probe_REFUSED,
            says: [
                /\bnot (?:yet )?implemented\b|\bconvert_request_failed\b|\bendpoint (?:is )?not supported\b|\b(?:responses?|embeddings?) api is (?:only|not) (?:supported|available|enabled)\b/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/proxy.js

const PROXY_RULES = [
    { name: 'proxy-wants-login', code: 'proxy-failure', when: { status: [407] } },
    { name: 'proxy-squid', code: 'proxy-failure', when: { header: ['x-squid-error', /./] } },
    { name: 'proxy-page', code: 'proxy-failure', when: { mark: /^(?:squid|tinyproxy)$/, between: [400, 599] } },
    { name: 'proxy-network-login', code: 'proxy-failure', when: { status: [511] } },
    {
        name: 'proxy-words',
        code: 'proxy-failure',
        when: {
            between: [400, 599],
            shape: NOT_JSON,
            says: [
                /\b(?:privoxy|ccproxy|polipo|blue ?coat|proxysg)\b/,
                /proxy (?:authentication|authorization) required/,
                /err_cache_access_denied/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/rate.js
const SATURATION_RULES = [
    {
        name: 'upstream-saturated',
        code: 'upstream-error',
        when: { id: /insufficient_quota|billing|exceeded_current_quota/, says: [/上游负载|upstream load/] },
    },
    {
        name: 'pool-saturated',
        code: 'model-unavailable',
        when: {
            says: [
                /\b(?:all|every) (?:of )?(?:the |our )?(?:\w{1,12} ){0,3}(?:accounts?|channels?|providers|credentials?|(?:provider|channel|upstream) keys|workers?|replicas?|instances?|nodes?)\b(?! (?:in|of|for) (?:this|your)\b).{0,50}\b(?:limit|quota|rate[- ]limited|throttled|capacity|in use|occupied)/,
                /^(?:error: )?no (?:\w{1,12} ){0,2}(?:accounts?|channels?|providers?|workers?|backends?|deployments?) (?:is |are )?(?:currently )?available\b(?! (?:in|for) (?:this|your)\b)/,
                /^(?:\[\w{1,20}\] )?(?:available |all )?(?:channels|deployments|workers|backends|endpoints|nodes) (?:are |were |have been )?exhausted\b/,
                /\b(?:all|every) (?:of )?(?:the |our )?(?:api|upstream|provider|channel) keys?\b.{0,30}\b(?:is|are|were|been) (?:currently |temporarily )?(?:rate[- ]limited|throttled|exhausted|cooling)\b/,
                /\b(?:all|every) (?:\d{1,4} )?(?:\w{1,12} )?keys?(?:\(s\))? (?:for|of|in) \S{1,60} (?:is|are|were|was) (?:\w{1,12} )?(?:rate[- ]limited|throttled|exhausted|cooling)\b/,
                /(?:所有|全部)(?:的)?(?:可用)?(?:上游)?(?:凭[据证]|账[号户]|渠道|[密金]钥|号池)(?:均|都)?已?(?:全部|经|被)?(?:用尽|耗尽|限流|禁用|冷却|失效)/,
            ],
            unless: /\bkeys? (?:of|in|for) (?:your|this) (?:account|organi[sz]ation|project|team|user|workspace)\b/,
        },
    },
];
const RATE_RULES = [
    {
        name: 'tokens-too-many',
        code: 'invalid-request',
        when: {
            status: [400, 413, 422],
            says: [/\btoo many (?:\w{1,12} )?tokens\b/],
            unless: /\b(?:wait|retry|try again|slow|throttl\w{1,4}|rate|quota|tpm|tpd|second|minute|min|hour|day)s?\b/,
        },
    },
    {
        name: 'rate-free',
        code: 'rate-limited',
        when: { says: [/rate limit exceeded: |request was throttled/] },
    },
    {
        name: 'overload-words',
        code: 'overloaded',
        when: {
            says: [
                /\boverload(?:ed)?\b(?!-\w)(?<!\b(?:to|would|could|may|might|can|will) (?:\w{1,12} )?overload)|over capacity|too busy\b|\btoo much (?:traffic|load|demand)\b/,
                /\b(?:at|no|insufficient|out of|limited|exceeds?|exceeded|lack of|not enough|full) (?:\w{1,12} )?capacity\b(?! providers?\b)|capacity (?:has been |is |was )?(?:temporarily )?(?:saturated|exceeded|exhausted|depleted|used up|constraint|full|reached|unavailable|limited)/,
                /\b(?:high|heavy|elevated|increased|peak) (?:\w{1,10} )?(?:demand|traffic|load|volume|usage)\b/,
                /\b(?:server|service|system|model|engine|upstream|worker|queue|instance|backend|cluster|gpu|we)s?(?: is| are)?(?: currently| too| very| temporarily| now| all)* (?:busy|saturated|congested)\b(?!-\w)/,
                /\bbusy\b.{0,20}\b(?:try|retry|wait)\b|\b(?:timed out|time-?out|gave up) waiting for (?:an? |the )?(?:\w{1,12} ){0,3}(?:slot|permit|capacity|queue|turn)\b|\bconnection pool (?:is |was )?(?:exhausted|full|saturated)\b|^\S{1,60} is saturated\b/,
                /\bqueue\b.{0,20}\b(?:full|exceeded|limit|too long|time-?out|timed out)\b|pending requests? (?:limit )?exceeded|too many (?:people|users|visitors)\b(?! in (?:your|this|the)\b)|maximum pending|too many (?:pending|queued|waiting|buffered|outstanding|in-?flight) requests|total request limit reached|\b(?:server|platform|system|service)-wide (?:\w{1,12} )?limit\b|\bback-?pressure\b|\brequests? (?:was |were |has been )?(?:dropped|shed)\b|\bload shedding\b|\brequests? (?:can not be|(?:was|is) not) admitted\b|\b(?:gpu|npu|device|accelerator|engine|slot)s? (?:is |are )?(?:currently |already |still ){0,2}(?:in use|occupied|taken)\b/,
                /\b(?:due to|because of) (?:(?!suspicious|unusual|abnormal|malicious|automated|bot|token|context|model|failed)\w{1,12} ){0,2}(?:capacity|load|demand|traffic)\b(?! (?:balanc\w{1,4}|fail\w{0,4}|error|test\w{0,3}|time|polic\w{1,3}|rules?|patterns?|from)\b)/,
                /\b(?:channel|pool|server|system|global|platform|gateway|backend|engine|worker|instance|upstream|cluster)s? (?:\S{1,40} ){0,2}?concurren\w{1,6} (?:limit|cap|quota)\b(?!.{0,30}\b(?:your|this) (?:\w{1,12} )?(?:account|key|organization|team|plan|token|user)\b)/,
                /\brequests? (?:waiting|wait|queue|queu(?:e?)ing) time-?out\b/,
                /\bwe are (?:\w{1,12} )?(?:at (?:our|the|full) (?:limit|capacity)\b|full(?! \w)|full (?=now|right|at|today))|load .{0,20}saturated|\b(?:very|so|too|extremely|highly|quite|really|currently|is|are) popular (?:at the moment|right now|now|currently|today)\b|traffic (?:control|shaping|throttl)|currently experiencing (?:a )?high/,
                /繁忙|(?:服务器?|系统|模型|通道|线路).{0,8}(?:太|很|较|过于)忙|(?:使用|排队|访问|请求|在线)人数.{0,4}(?:多|大)|过载|资源紧张|排队|拥挤|拥堵|负载(?:已|过|较)|饱和|访问量过大|请求(?:量|人数)(?:过|太|较|很)?(?:大(?!小)|多)|当前(?:模型|服务).{0,8}(?:请求|访问).{0,4}过多|流量(?:控制|过大)|服务器(?:压力|(?:负荷|开销).{0,3}[大高重满])|负荷(?:过|较|太)[高大重]/,
            ],
            unless: /^invalid (?:value|type|enum|content)\b|\b(?:your|this) (?:account|key|organization|team)\b.{0,60}rate limit/,
        },
    },
    {
        name: 'overload-connections',
        code: 'overloaded',
        when: {
            between: [500, 599],
            says: [
                /\btoo many (?:open |active |concurrent |simultaneous )?(?:connections|sockets|streams|clients)\b/,
            ],
            unless: /\b(?:your|this) (?:\w{1,12} )?(?:account|key|organization|team|plan|token|user|ip)\b/,
        },
    },
    {
        name: 'rate-words',
        code: 'rate-limited',
        when: {
            says: [
                /\brate[- _]?limit(?:s|ed|ing|er)?\b|\bblock(?:ed)? by (?:the )?(?:sentinel|flow (?:control|limiting)|rate control)\b/,
                /\btoo many (?:requests|request\b(?! (?!(?:in|per|from|to|for|by|of|within|at|on|please|try|during|this|your|has|was|sent|made|and|error)\b)(?:\w{1,12} )?(?:\w{2,12}s|body)\b)|tokens(?! in| requested|\W{1,3}(?:max|at most|up to))|concurrent|calls|connections|parallel)/,
                /\b(?:request|call|frequency|concurren\w{1,6}|parallel|qps|rps|rpm|tpm|rpd|tpd|throughput|bandwidth)s?(?: request| rate| count| frequency| quota| sessions?| connections?| streams?)? (?:limit|limits|cap|restriction)\b/,
                /\bthrottl(?:ed|ing)\b|^limit exceeded[.!]?$|\bresource (?:has been |is )?exhausted\b/,
                /\b(?:rpm|tpm|rpd|tpd|qps|qpm)\b.{0,12}\b(?:exceeded|reached|limit)\b|\btoo many (?:\w{1,12} )?attempts\b/,
                /\brequests? (?:\w{1,10} ){0,3}too (?:frequent|fast|often|quick)/,
                /^(?=.{0,99}\b(?:limit|exceed|only)).{0,99}\b(?:requests|tokens|calls|req|tok) ?\/ ?(?:s|sec|second|min|minute|hour|day)\b/,
                /\b\d+ (?:requests|tokens|calls)\b.{0,40}\bper (?:second|minute|min|hour|day)\b/,
                /\b(?:requests|tokens|calls) per (?:second|minute|min|hour|day)\b|\b(?:max|limit|reached|exceeded|crossed) (?:\w{1,14} ){0,3}(?:rpm|tpm|rpd|tpd|qps)\b/,
                /\bmax(?:imum)? (?:\w{1,12} ){0,2}(?:parallel|concurrent)\b.{0,30}\b(?:limit|reached|exceeded|requests)\b/,
                /\brequests? exceeds? (?:the )?(?:\w{1,12} )?(?:limit|quota)\b/,
                /\blimit\b.{0,30}\bper[ -](?:second|minute|min|hour|day)\b|\bmore (?:requests|tokens|calls) than\b.{0,20}\b(?:allows?|allowed|permitted)\b/,
                /(?:qps|rate|concurrency)\s?over\s?flow|\btoken bucket\b/,
                /\b(?:request|call)s? (?:rate|frequency|volume)\b.{0,30}\b(?:above|over|high|exceed\w{0,3})\b|\blimited to \d+\b.{0,20}\bper (?:second|minute|min|hour|day)\b|\b(?:exceed\w{0,3}|more than)\b.{0,40}\b(?:simultaneous|concurrent|parallel)\b|\b(?:at most|no more than|only|up to) (?:\d{1,4}|one|two|three|four|five) (?:requests?|calls?|streams?|connections?) (?:(?:may|can|is|are|at|be) ){0,2}(?:run |running |allowed |open )?(?:side by side|at once|at a time|in parallel|at the same time|simultaneously|concurrently)\b/,
                /\bslow down\b|\btoo (?:fast|quick(?:ly)?)\b|\b(?:faster|quicker|more often) than\b|\bone (?:request|generation|call) at a time\b|\bconcurrency\b.{0,20}\b(?:limit|exceed\w*|reached)\b/,
                /\b(?:another|previous|existing) (?:request|generation|stream|conversation|run)s? (?:\w{1,12} ){0,4}(?:in progress|still (?:running|active)|being (?:processed|generated)|already running)\b|已有.{0,12}(?:正在|进行中|处理中)/,
                /^(?:the )?(?:request |traffic )?flow (?:is |was )?limited\b|(?:^|\b(?:still|currently|already|busy|are|is|am) )processing (?:the |your )?(?:users? )?(?:last|previous) (?:question|request|message)\b(?!.{0,12}\bfailed\b)/m,
                /\bmaximum \d+ requests in\b|\breached the (?:request|total request) limit\b/,
                /\b(?:call volume|request) quota\b|request limit reached/,
                /请求数限制|(?:请求|操作|访问|调用).{0,6}(?:过于频繁|太频繁|频繁|过快|超限|超频)|(?:频率|速率|并发|qps|rpm|tpm|调用次数|调用量|请求次数|流量).{0,12}(?:超|限|过高|上限|达到|已达)|限流|(?<!不)限速|超(?:出|过).{0,12}(?:频率|速率|并发|次数|每(?:秒|分钟|小时)|(?:秒|分钟)限)/,
            ],
            unless: /^invalid (?:value|type|enum|content)\b(?!.{0,120}\brate limit (?:exceeded|reached)(?:[.!]?$| for\b))|(?:max_tokens|context|prompt|input|body).{0,40}too (?:long|large)|\bmax[ _]tokens must\b|\btokens in the (?:prompt|request|input)\b|\brate limit (?:of|(?:is )?set to|is) 0\b/,
        },
    },
];
const RATE_ID_RULES = [
    {
        name: 'rate-tokens',
        code: 'rate-limited',
        when: {
            status: [429],
            says: [/\btokens? (?:limit|quota|count|usage)\b/],
            unless: /\bcontext\b|\bprompt\b|\binput\b/,
        },
    },
    {
        name: 'overload-id',
        code: 'overloaded',
        when: {
            id: /overload|queue_(?:exceeded|timeout|full)|capacity|^busy$|(?<!^e|sqlite|database|db|resource|file|disk)_busy$|(?:server|system|service|model)_(?:is_)?(?:too_)?busy|^slow_down$|resource_constraint/,
        },
    },
    {
        name: 'rate-id',
        code: 'rate-limited',
        when: {
            id: /rate_?limit|too_many_(?:requests|tokens|concurrent)|throttl|^(?:request|requests|limit|concurrency|usage)_limit(?:_(?:exceeded|reached))?$|_usage_limit_(?:exceeded|reached)$|^limit_exceeded|^limit_(?:requests|tokens|burst_rate)|resource_exhausted|requests?_limited|flow_control|qps|consumption_limit/,
            unless: /\bkey (?:is|was|has been) (?:revoked|disabled|deleted|deactivated|expired)\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/request.js
const request_PARAMETER = '(?:max_tokens|max_completion_tokens|max_output_tokens|maxtokens|temperature|top_p|top_k|top_logprobs|stop|stream|stream_options|tools?|tool_choice|' +
    'function_call|response_format|json_schema|presence_penalty|presencepenalty|frequency_penalty|frequencypenalty|logprobs|logit_bias|seed|enable_thinking|' +
    'images?(?: inputs?)?|(?<!-)vision(?: inputs?)?(?!-| model)|audio(?: inputs?)?|video|pdf|multimodal|streaming|json mode|thinking|thinking_budget|reasoning|reasoning_effort|reasoning_format|parallel_tool_calls|metadata|store|verbosity|service_tier|modalities|' +
    'system (?:role|prompt|message|instruction)s?|developer (?:role|message|instruction)s?)';
function about(pattern) {
    return new RegExp(pattern.replaceAll('PARAMETER', request_PARAMETER));
}
const PARAMETER_RULES = [
    {
        name: 'parameter-not-passed',
        code: 'invalid-request',
        when: {
            says: [
                /\bparam(?:eter)? (?:is |was )?not (?:passed|provided|given)\b|\bnot allowed in (?:the )?request body\b/,
            ],
        },
    },
    {
        name: 'request-role',
        code: 'invalid-request',
        when: {
            status: [400, 422],
            says: [
                /\brole:? \S{1,20} (?:is |are )?not (?:allowed|permitted|accepted|valid)(?: (?:here|in (?:the |a )?(?:\w{1,12} )?messages?|(?:at|in) (?:this|the) position))?[.!]?$/,
            ],
            unless: /\b(?:your|users?|key|iam|organi[sz]ation|team|project|access denied:?) role\b|\brole:? (?:viewer|member|admin|owner|guest|reader|readonly)\b/,
        },
    },
    {
        name: 'parameter-id',
        code: 'unsupported-parameter',
        when: {
            id: /unsupported_(?:parameters?|values?|params?\w*|argument|field|feature|option)|(?:unknown|unrecognized|unexpected)_(?:parameter|field|argument|request_argument)|extra_forbidden|^(?:temperature|top_[pk]|max_\w{0,20}tokens|tools?|tool_choice|stream\w{0,8}|response_format|logprobs|seed|stop|vision|images?|audio|reasoning\w{0,10})_(?:is_)?(?:not_(?:allowed|permitted|supported|accepted|enabled)|unsupported|disabled)$|unsupported_params/,
        },
    },
    {
        name: 'parameter-key-id',
        code: 'unsupported-parameter',
        when: { status: [400, 422], id: /^(?:unknown|unrecognized|unexpected)_key$/ },
    },
    {
        name: 'parameter-words',
        code: 'unsupported-parameter',
        when: {
            says: [
                /\bunsupported (?:param|parameter|value|argument|field|option|feature|request|keyword|content(?![- ](?:type|encoding))|role|modality|input|image|tool_choice)s?\b|unsupportedparams/,
                /\bunsupported (?:[\w-]{1,15} ){1,3}(?:param(?:eter)?|argument|field|option|keyword)(?:\(s\)|s)?(?![\w(])/,
                /\b(?:parameter|argument|field|option|property|keyword)s?\b.{0,80}\b(?:(?:is |are |was )?not (?:\w{1,10} )?(?:supported|allowed|permitted|recogni[sz]ed|accepted|available)|unsupported|unrecognized|unknown|not a recognized)\b/,
                /\b(?:unknown|unrecognized|unexpected|extraneous|extra|additional|unused) (?:request )?(?:parameter|argument|field|key|keyword|property|properties|name|inputs?)s?\b(?: argument)?/,
                /\bdoes not support (?:the )?(?:parameter|argument|field|option|tools?|tool use|tool calling|function|image|vision|audio|system|streaming|stream|json|structured|response[_ ]format|reasoning|thinking|logprobs|developer|assistant|multi)/,
                about('\\b(?:does|do) not (?:currently )?support (?:the |setting |custom |parameters? |param ){0,2}PARAMETER\\b'),
                about('\\bPARAMETER\\b.{0,60}\\b(?:(?:is|are) not (?:yet |currently )?(?:supported|accepted|implemented|allowed|permitted|available|compatible|enabled)|not supported|unsupported|(?:is )?deprecated|must be set to|(?:is|are) (?:fixed|locked|read-only)|is only supported|can not be (?:used|set|specified|disabled|enabled)|not enabled|is mandatory|(?:is )?disallowed)\\b'),
                /\bonly\b.{1,160}\bsupports? (?:the )?(?:tools?|functions?|images?|vision|audio|stream\w*|json|structured|reasoning|response_format)\b/,
                /\b(?:does|do) not (?:accept|take|handle|understand|process|read) (?:any )?(?:images?|pictures?|audio|videos?|tools?|functions?|files|pdfs?)\b(?! (?:outputs?|results?|of|larger|bigger|over|with)\b)|\bonly supports? (?:a )?(?:one|single) tool[- ]?(?:use|calls?)\b|\b(?:can not|not able to|unable to) (?:do|use|call|make|handle|accept|take|process|understand|see|hear) (?:\w{1,12} ){0,2}(?:tools?|tool calls?|functions?|function calls?|images?|audio|videos?|streaming|json)\b/,
                /\b(?:function|tool) calling (?:is )?not (?:enabled|supported|available)\b|\b(?:grammar|tool|function|image|vision|audio)(?: calling)? support is (?:disabled|not enabled|off)\b/,
                /\bdoes not support (?:the )?(?:\S{1,40} ){1,3}(?:parameter|field|option)\b|\bparameter does not support\b|\bonly (?:\S{1,20} ){1,4}?(?:content type|modality|modalitie|input|role)s? (?:is|are) (?:currently )?supported\b|\bonly [a-z_]{1,20} ?= ?\S{1,12} is (?:currently )?supported\b|\bis not an? (?:multimodal|vision|reasoning|thinking) model\b/,
                /\b(?!model\b|project\b|account\b|user\b|access\b|billing\b)[a-z_]{4,20} (?:is|are) not enabled for models\//,
                /\b(?!model\b|it\b|this\b|which\b|embeddings?\b|chat\b|completions?\b|rerank)[a-z_]{3,30} (?:is|are) not supported (?:for|by|with|on) (?:this|the) model\b/,
                /\bmodel is (?:unsupported|not supported) for (?:streaming|tools?|vision|images?|audio)\b|\b(?:candidates?|choices|thinking|logprobs|modality)\b.{0,20}\bnot enabled for (?:this|the) model\b|\bonly one (?:candidate|choice|completion) can be\b/,
                /--?tool-call-parser|\b[a-z]+_[a-z_]+ (?:is )?not supported by (?:this|the) (?:backend|engine|server|model)\b/,
                /\btool choice requires\b|endpoints found that (?:support|can handle)|only (?:the )?default \(?1\)? value|can not both be specified|reasoning is mandatory|requires? enable-auto-tool-choice|\b(?:tools?|functions?|response_format|grammar)(?: \w{1,12})? requires? (?:the )?--?\w|\bresponse_format(?:\.type| type)? must be\b|argument not supported on this model/,
                about('\\binvalid PARAMETER: only\\b|\\bPARAMETER (?:is|are) only supported\\b'),
                /\bonly (?:[\d.]{1,6}|true|false|null|auto|none|default|low|medium|high|minimal|text|json_object) is allowed for (?:this|the) model\b/,
                about('\\bincompatible with (?:the )?PARAMETER\\b'),
                /\bno (?:vision|image|audio|video|tool|function|multimodal|reasoning)[- ](?:capable|enabled|calling|supporting)? ?(?:capable )?(?:models?|providers?)\b/,
                /\bstream must be (?:set to )?true|\bonly supports? stream|must (?:be )?(?:used with )?stream(?:ing)?\b|streaming is required|stream mode only|only support stream|requires stream|non-streaming .{0,20}not supported|does not support (?:http|synchronous) calls?/,
                /(?<!\b(?:request|body|payload|json|messages?|\]) )\b(?:has|have|knows?) no (?:such )?(?:parameter|option|argument|field)\b|\bnone of the (?:\w{1,12} ){1,5}can (?:use|do|handle|call|support) (?:tools?|functions?|images?|json)\b/,
                /\bfailed to (?:parse|compile|initiali[sz]e) (?:the )?(?:\w{1,12} )?(?:grammar|samplers?)\b/,
                /\bonly works in thinking mode|budget \d+ is invalid/,
                /模型.{0,6}(?:不能|无法)(?:调用|使用|处理|识别|接受|读取).{0,4}(?:工具|函数(?!计算)|图[片像]|视觉|音频|视频|(?<!配置|权重|缓存)文件(?!:))|(?:模型|上游|接口).{0,12}不支持.{0,12}(?:参数|工具|函数|流式|图[片像]|视觉|音频|视频|思考|推理|reasoning|thinking|tools?|function|stream|json|response_format|系统|格式|关闭|选项|方式)|不支持.{0,10}参数|参数.{0,4}(?:仅|只)(?:允许|支持|能)|不支持 ?(?:stream|temperature|top_p|tools?|response_format|reasoning)\b|参数.{0,30}不支持|未(?:开启|启用).{0,4}(?:函数(?!计算)|工具|流式|视觉|思考)|仅支持流式|只支持流式|(?:必须|只能|需要?)(?:使用|以)? ?(?:流式|stream)|不支持(?:非流式|工具调用|函数调用|图片|图像)/,
            ],
            unless: /\bmarshal\w{0,4}\b.{0,60}\bunsupported value\b|\bmodel (?:is )?not (?:found|supported(?! for (?:streaming|tools?|vision|images?|audio)\b))|unsupported model|\bis an? (?:audio|video|image|vision|speech|embedding) model\b/,
        },
    },
];
const SIZE_RULES = [
    {
        name: 'request-url-not-fetched',
        code: 'invalid-request',
        when: {
            status: [400, 404, 422],
            says: [
                /\b(?:error|failed|failure|unable|could not|can not)(?: while| to| when| in)? (?:download|fetch|retriev|load)\w{0,3}(?: (?:the|your|an?|this|that|remote|provided|given|external|from))*(?: (?:\w{1,12} )?(?:files?|images?|media|audio|video|pdf|documents?|attachments?|urls?|links?)\b|$|[ .,;:]*$)/m,
                /\b(?:error|unable|could not|can not)(?: while| to| when)? access(?:ing)?(?: (?:the|your|an?|this|that|remote|provided|given|external))* (?:(?:files?|images?|media|audio|video|pdf|documents?|attachments?)\b(?! api\b| \w{1,12} api\b)|(?:provided|given) (?:urls?|links?)\b)/,
                /(?:图[片像]|文件|音频|视频|媒体|附件).{0,6}(?:下载|获取|拉取|读取)(?:失败|出错|超时)|(?:下载|获取|拉取|读取)(?:该|远程)?(?:图[片像]|文件|音频|视频|媒体|附件).{0,6}(?:失败|出错|超时)|(?:无法|不能)(?:下载|获取|拉取|访问|读取).{0,6}(?:图[片像]|文件|音频|视频|媒体|附件)/,
            ],
            unless: /\b(?:model|config(?:uration)?|checkpoint|weights|adapter|tokenizer|docker|container|template)\b|\b(?:upstream|provider|endpoints?|route|handler|service)\b(?! status)|\bapis?\b|\bstatic\b|\.html?\b|上游|接口|结果|配置|config/,
        },
    },
    {
        name: 'request-image-not-read',
        code: 'invalid-request',
        when: {
            between: [500, 599],
            says: [
                /\b(?:error|fail|failed|failure|unable|could not|can not)(?: while| to| when| in)? (?:load|decod|pars|process)\w{0,3}(?: (?:the|your|an?|this|that|remote|provided|given|input|base64))* (?:image|picture|attachment)s?\b(?=$| ?[^\w ]| (?:from|at|in|with|of|as|because|due|data|urls?|files?|bytes|content|input|format|config\())/,
                /图[片像].{0,6}(?:解析|解码)失败|(?:解析|解码)图[片像].{0,4}失败/,
            ],
            unless: /\bdocker|\bcontainer\b|\bregistry\b|\bpull\b|\bresponse\b|\bgenerated\b|\bupstream\b|\bprovider\b|\bout of memory\b|\btime(?:d )?-?out\b|\brefused\b|\b50\d\b|上游/,
        },
    },
    {
        name: 'request-too-large-id',
        code: 'invalid-request',
        when: {
            id: /^context_(?:length|window)_exceeded|^exceed_context|^(?:prompt|input|request)_too_(?:long|large)|^tokens_limit_reached/,
            between: [500, 599],
        },
    },
    {
        name: 'request-too-large-413',
        code: 'invalid-request',
        when: { status: [413], says: [/\b(?:size|length)\b.{0,40}\bexceed|\btoo (?:large|big|long)\b/] },
    },
    {
        name: 'request-too-large-behind-500',
        code: 'invalid-request',
        when: {
            between: [500, 599],
            says: [
                /\b(?:inputs?|prompt|request|payload|messages?|body|content|text|sequence)\b.{0,40}\b(?:too (?:large|long|big)|longer than|exceeds? (?:the )?(?:max\w*|limit|batch|allowed))\b/,
                /exceeds? (?:the )?(?:\w{1,12} )?context (?:length|window|size)|\bcontext (?:length|window|size) (?:is |was |has been )?exceeded\b/,
            ],
        },
    },
];
const REQUEST_RULES = [
    {
        name: 'request-id',
        code: 'invalid-request',
        when: {
            id: /context_(?:length|window|size)|exceed_context|string_above_max_length|payload_too_large|request_too_large|request_entity_too_large|tokens_limit_reached|^validation\w*|missing_(?:required_)?(?:param\w*|field|argument|header)|unprocessable|invalid_(?:argument|parameter|param|body|json|message|prompt|type|value|input|format|schema|role|config|provider)\w*|bad_request_body|malformed|integer_(?:below|above)_\w+|decimal_(?:below|above)_\w+|_ctp_|value_error|read_request_body_failed|json_invalid|prompt_too_long|input_too_long/,
            between: [400, 499],
        },
    },
    {
        name: 'request-words',
        code: 'invalid-request',
        when: {
            between: [200, 499],
            says: [
                /\b(?:context|prompt|inputs?|messages?|conversations?(?=.{0,40}\b(?:too|longer|larger|over)\b)|request|payload|body|content|tokens?|max_tokens)\b.{0,80}\b(?:too (?:long|large|big|many)|exceed(?:s|ed)?|longer than|larger than|over the (?:\S{1,20} ){0,2}limit|greater than)\b/,
                /\b(?:maximum|available|model'?s?) context\b|context (?:length|window|size)|maximum (?:allowed )?(?:length|size|tokens|number of tokens)|too large for\b.{0,30}\bmodel/,
                /\bparam(?:eter)? (?:is )?not (?:passed|provided|given|specified)|\b(?:missing|invalid) (?:\S{1,30} ){0,3}(?:field|parameter)\b|\bparam(?:eter)?s? \S{1,40} (?:is |are )?invalid\b|\bmissing (?:or \w{1,9} )?model key\b|no model (?:id|name|provided|specified)/,
                /\bmissing (?:a )?(?:required|mandatory)|\bfield required\b|\brequired (?:field|parameter|property|key|argument|header)\b|\b(?:is|are) (?:a )?required\b|header is required|\bmessages?\b.{0,40}\b(?:is|are) (?:illegal|malformed|invalid)\b|\btool_?(?:use|calls?|result)\b.{0,80}\b(?:must have|must be followed|were found without|was found without)\b|\bno tool (?:calls?|outputs?|results?|responses?) (?:was |were )?found\b/,
                /\b(?:invalid|bad|malformed|illegal|unexpected|incorrect) (?:request|json|value|type|body|format|inputs?|messages?|role|argument|parameters?|params?|content|payload|syntax|schema|config|provider|header|data)\b(?!-)/,
                /\b(?:could|can) not (?:be )?(?:parsed?|decoded?|deserialized?|unmarshal(?:led)?|read)\b|failed to (?:parse|decode|deserialize|read|bind)\b.{0,40}\b(?:request|json|body|input)|not valid json|parse error|validation error|validation failed|bad request|unprocessable/,
                /\b(?:max_\w*tokens|temperature|top_p|messages?|model|stream|role|conversations?|content|value|field|range of \S+)\b.{0,60}\b(?:must|should|has to|needs to|may not|can ?not|can not)\b/,
                /\b(?:tokens?|context|input|output) limit (?:for|of) (?:this|the|that) model(?: is| of|:) ?\d/,
                /\bvalid range\b|\bout of range\b|\bless than or equal\b|\bgreater than or equal\b|\bat least \d|\bat most \d|below (?:the )?minimum|above (?:the )?maximum/,
                /参数.{0,12}(?:错误|有误|非法|缺失|校验|不正确|无效|异常|不合法)|请求(?:参数|格式|体|内容).{0,10}(?:错误|有误|过长|过大|不合法)|格式(?:错误|不正确)|过长|(?:内容|上下文|输入|提示词?|消息|对话|会话|文本|文字|问题|请求体?|prompt|messages?) ?太长|超长|超出.{0,8}(?:长度|上下文)|(?:长度|上下文).{0,8}超|(?:输入|输出|上下文|请求).{0,4}(?:tokens?|长度|字数|字符数?).{0,8}(?:小于|少于|低于|大于|多于|超|上限)|不能为空|必填|必须|未(?:正常)?(?:接收|收)到.{0,16}参数/,
            ],
            unless: /\b(?:took|takes|taking|waited) (?:\w{1,8} )?longer\b|internal server error|database|authori[sz]ation|authentication token|api[ _-]?key|每(?:分钟|秒|小时|[天日周月])|[本当][日月]/,
        },
    },
    {
        name: 'request-value',
        code: 'invalid-request',
        when: {
            status: [400, 404, 413, 422],
            says: [
                /\bonly supports? (?:one|\d{1,4}|a single) (?:image|message|tool|input|prompt|audio|file)s?\b(?! (?:per|an?|at)\b)|\bmore than (?:one|\d{1,4}) (?:image|audio|file)s? (?:was |were |is |are )?(?:requested|given|sent|provided)\b/,
                /\bmax(?:imum)? (?:input|prompt|output) (?:characters|chars|tokens|length|size)\b/,
                /\b(?:must|has to|have to|needs? to|should) (?:include|contain|have|carry|send|set|provide|specify) (?:an? |the )?(?!\S{0,30}(?:auth|cookie|bearer|-key\b|-token\b|-secret\b|apikey))[\w-]{3,40} header\b/,
                /\bis not a valid (?!(?:route|path|endpoint|auth\w*|organi[sz]ation|team|account|user|plan|key|token|alias) )(?:\w{1,12} )?(?:name|identifier|type|value|format|role)\b/,
            ],
        },
    },
    {
        name: 'request-value-forbidden',
        code: 'invalid-request',
        when: {
            status: [403],
            says: [
                /\b(?:endpoint|model|api|route|provider|request)s? only (?:supports?|accepts?|takes?|allows?) (?:one|\d{1,4}|a single) (?:image|message|tool|input|prompt|audio|file)s?\b(?! (?:per|an?|at)\b)/,
            ],
            unless: /\b(?:free|trial|plans?|tier|users?|daily|hourly|monthly|hours?|days?|minutes?|months?)\b/,
        },
    },
    {
        name: 'request-reference',
        code: 'invalid-request',
        when: {
            status: [400, 404],
            says: [
                /(?<![/]|\b(?:get|post|route|endpoint|path|resource|url) )\b(?:conversation(?! (?:model|endpoint|route|api)\b)|thread|previous response|response with id|vector store|prompt template)s? (?:with (?:the )?(?:id|name) )?(?:\S{1,80} )?(?:was |is |could |does )?not (?:be )?(?:found|exist)\b/,
                /\b(?:items?|messages?|files?|uploads?|runs?|run steps?|batch|assistants?|containers?|fine[- ]?tun\w{1,4}(?: jobs?)?|jobs?|documents?|artifacts?) with (?:the )?(?:id|name) \S{1,80} (?:was |is |could |does )?not (?:be )?(?:found|exist)\b/,
                /\bno (?:item|message|file|upload|run|run step|batch|assistant|container|fine[- ]?tun\w{1,4}|job|thread|conversation|response)s? (?:was |were )?found (?:with|for|by|having) (?:the )?(?:id|name)\b|\b(?:could|can) not find (?:the |an? )?(?:fine[- ]?tun(?:e|ing)(?: job)?|batch|assistant|upload|run step|previous response|conversation)\b(?! (?:\w{1,12} )?(?:models?|endpoint|route|api|service|deployment|page|path|handler)\b)/,
            ],
        },
    },
    {
        name: 'request-words-behind-500',
        code: 'invalid-request',
        when: {
            between: [500, 599],
            says: [
                /maximum context|context (?:length|window|size)|prompt is too long|too many (?:input )?tokens|tokens exceed|\b(?:request|body|schema|input|payload) validation (?:failed|error)/,
                /\bmax_\w*tokens\b.{0,40}\b(?:must|should|invalid|too|exceed)|\bmissing (?:a )?required\b|invalid (?:parameter|request body|json)/,
                /\b(?:model|messages?|input|prompt|field|parameter|header|body|key|content|instructions)\b.{0,24}\b(?:(?:is|are) (?:a )?(?:required|missing)|field required|must be (?:provided|specified|set|given))\b|\brequired (?:field|parameter|property|key|argument|header)s?\b/,
                /\bmissing (?:one or (?:more|multiple) required|\S{1,30} (?:field|parameter|in (?:the )?(?:request|body)))\b|\bno models? (?:was |were )?(?:provided|specified|given)\b|\bmust provide\b/,
                /\broles? (?:must|should) (?:be )?alternat|\bexpected last role\b|\binvalid (?:type|value) (?:for|at|in)\b|^invalid (?:value|request|type): |\b(?:improperly|badly) formed request\b|\bmalformed (?:\w{1,12} )?request\b|^bad request\b/,
                /\b(?:temperature|top_p|messages?|roles?|max_\w*tokens|stream|model|request)\b.{0,40}\b(?:must be|should be|has to be|needs to be) (?:a |an |in |one of|between|at (?:least|most)|less|greater|strictly|of type|requested)/,
                /\bexceed(?:s|ed)? (?:the |model )*token limit\b|\bmaximum allowed number of\b|\b(?:above|below) (?:the )?(?:maximum|minimum) value\b|\bvalid range\b|\bat (?:least|most) (?:one|\d+) (?:message|image|tool|item)/,
                /\b(?:error|failed|failure|unable|could not|can not) (?:to |in |while |when )?(?:pars(?:e|ing)|decod(?:e|ing)|unmarshal(?:ing)?|deserializ(?:e|ing)) (?:the |your )?(?:input|request|body|json|payload|messages?)\b/,
                /参数.{0,30}(?:错误|有误|非法|无效|必须|取值|超出)|(?:上下文|长度).{0,8}超|请求体?.{0,6}(?:格式|过大|不合法)|格式(?:错误|不正确)|过长|(?:内容|上下文|输入|提示词?|消息|对话|会话|文本|文字|问题|请求体?|prompt|messages?) ?太长|超长|不能为空|必填/,
            ],
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/route.js
const ENDPOINT = '(?:chat/completions|completions|embeddings|responses|models|messages)';
const ROUTE_RULES = [
    {
        name: 'csrf-token',
        code: 'permission-denied',
        when: { status: [400, 401, 403, 419], says: [/\b[cx]srf\b/] },
    },
    { name: 'csrf-token-500', code: 'gateway-error', when: { status: [500], says: [/\b[cx]srf\b/] } },
    {
        name: 'doubled-endpoint',
        code: 'base-url-has-endpoint',
        when: { between: [400, 599], says: [new RegExp(`/${ENDPOINT}/+(?:v1/)?${ENDPOINT}\\b`)] },
    },
    {
        name: 'endpoint-not-implemented',
        code: 'endpoint-not-found',
        when: {
            id: /^(?:api_)?not_implemented(?:_error)?$|^unimplemented$|^unsupported_(?:endpoint|api|route|protocol)$|^(?:endpoint|api|route|protocol)_(?:not_supported|unsupported)$/,
            unless: /\bmodels?\b|模型|\bhttps\b/,
        },
    },
    {
        name: 'endpoint-unsupported',
        code: 'endpoint-not-found',
        when: {
            status: [501],
            shape: ['error-object', 'error-string', 'flat', 'detail', 'problem', 'text', 'empty', 'other'],
            unless: /\bmodel does not support\b|\bdoes not support (?:tools?|images?|streaming|grammars?)\b/,
        },
    },
    {
        name: 'endpoint-not-implemented-words',
        code: 'endpoint-not-found',
        when: {
            status: [500],
            says: [
                /^(?:this |the )?(?:(?:endpoint|api|method|route|operation|function|feature) )?(?:is )?(?:not (?:yet )?|un)implemented(?: yet)?[.!]?$/,
            ],
        },
    },
    {
        name: 'model-has-no-route',
        code: 'model-not-found',
        when: {
            says: [
                /no (?:matching )?(?:(?:route|rule)s?\b(?! (?:\w{1,12} )?(?:serv|available|healthy|ready))|backends?\b(?! (?:\w{1,12} )?(?:serv|claim|host|support|offer|handl|accept|available|healthy|ready))).{0,80}\bmodel\b/,
                /\b(?:can|could|did) not find (?:an? |any |the )?(?:\w{1,12} )?(?:route|rule)s? (?:for|to|that matches|matching|which matches) (?:the |this )?(?:requested |given )?model\b/,
                /模型[^,，。;；]{0,60}(?:没有|未(?:配置|设置|找到|匹配到?|定义)?|无|找不到)(?:任何|对应|可用|匹配|相应|到)?的?(?:路由|映射)|(?:没有|未找到|找不到|未|无)(?:为|给|到|对应|匹配|该|此|这个|与|配置)*模型[^,，。;；]{0,60}(?:路由|映射)/,
            ],
        },
    },
    {
        name: 'route-identifier',
        code: 'endpoint-not-found',
        when: {
            id: /^(?:unknown_url|route_not_found|no_route(?:_found|_matched)?|invalid_url|path_not_found|url_not_found|invalid_path|invalid_uri|unknown_(?:route|path)|page_not_found)$/,
        },
    },
    {
        name: 'route-words',
        code: 'endpoint-not-found',
        when: {
            between: [200, 501],
            says: [
                /\binvalid url \((?:get|post|put)/,
                /unknown request (?:url|path|route)\b|unexpected endpoint or method|unrecognized request url|invalid request url|unknown url/,
                /\bno route (?:was )?(?:matched|found|for)|\bunable to identify proxy for host\b|\bcould not find what you are looking for\b|no routes? match|\broute (?:\S{1,120} )?(?:was )?not found|no such (?:route|path|url|endpoint)/,
                /\b(?:can|could) not find (?:the |a |any )?(?:matching )?(?:selector|rule|route)\b|^can not find url, please check/,
                /\bcan not (?:get|post|put) \/|^(?:get|post|put|delete) \/?v\d\S{0,80} (?:is )?not (?:supported|implemented|allowed|available)\b/,
                /404:? page not found|the page could not be found|page (?:can ?not be found|not found)/,
                /could not route to/,
                /no (?:handler|matching path|matching handler)\b|^no matching (?:endpoint|url|api|operation)s?(?: (?:was )?found)?[.!]?$/,
                /requested (?:url|path|route)\b.{0,140}(?:not found|does not exist|could not be found|not exist)/,
                /\b(?:path|url|uri|api endpoint|api method|api)(?: \/\S{1,120})? (?:was )?(?:not found|does not exist|is not found|not exist|could not be found)/,
                /(?:unknown|invalid|unsupported|undefined) (?:api )?(?:path|route|url|uri)\b/,
                /^(?:error: ?)?file not found\.?$/,
                /^(?:the )?(?:requested )?(?:resource|endpoint|url|path|page) (?:you requested )?(?:(?:was|is|could) )?(?:not (?:be )?found|does not exist)\.?$/,
                /not found on this server/,
                /\bonly \/\S{2,80}.{0,80}\b(?:allowed|supported|available)\b|\bunsupported (?:\w{1,12} )?(?:path|endpoint|operation|route|method): ?(?:get |post )?\/|^unsupported (?:api )?endpoint\b/,
                /\burl error, please check url/,
                /incorrect regional hostname/,
                /(?:接口|请求|路由)不存在|\bapi (?!(?:key|token)\b)[\w./-]{1,60} ?(?:已下线|已下架|不存在)|(?:路径|地址|路由|url)(?:不存在|错误|有误|未找到)|(?:无|没有|未找到|找不到).{0,4}匹配.{0,4}(?:路由|接口|路径)|请检查.{0,6}(?:路径|地址|url)|页面不存在/,
            ],
            unless: /\bmodel or endpoint\b|\bmodel not found\b|\bmodel: |rate limit|publisher model/,
        },
    },
    {
        name: 'route-bare',
        code: 'endpoint-not-found',
        when: {
            status: [200, 400, 403, 404, 410],
            says: [/^(?:error:? ?)?(?:\(?404\)? ?[-:,]? ?)?not[ _]found(?: 404)?[.! ]*(?:not[ _]found)?$/],
        },
    },
    {
        name: 'route-disabled',
        code: 'endpoint-not-found',
        when: {
            status: [404, 405, 501],
            says: [
                /\b(?:api|endpoint)s? (?:is |are )?(?:disabled|not enabled|turned off|not (?:offered|provided))\b/,
            ],
        },
    },
    {
        name: 'route-disabled-named',
        code: 'endpoint-not-found',
        when: {
            between: [400, 501],
            says: [
                /\b(?:chat completions?|completions|embeddings|responses)(?: api| endpoint)? (?:is|are) (?:currently )?(?:disabled|turned off|switched off|not enabled)\b/,
            ],
            unless: /\bmodels?\b|\b(?:account|organization|project|team|plan)\b|\b(?:because|while|since)\b/,
        },
    },
    {
        name: 'route-aws',
        code: 'endpoint-not-found',
        when: { status: [403], says: [/^missing authentication token$/] },
    },
    {
        name: 'route-method',
        code: 'endpoint-not-found',
        when: { status: [405], unless: /\bmodels?\b|\bquota\b|\bbalance\b/ },
    },
    {
        name: 'route-method-words',
        code: 'endpoint-not-found',
        when: { says: [/^(?:405:? )?method not allowed\.?$/, /request method .{0,20}(?:is )?not supported/] },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/setup.js
const SETUP_RULES = [
    {
        name: 'gateway-store',
        code: 'gateway-error',
        when: {
            between: [500, 599],
            says: [
                /\b(?:redis|mysql|postgres\w{0,4}|sqlite|mongo(?:db)?|sqlstate|sqlalchemy|prisma|etcd|kafka|rabbitmq|memcached?|eacces|eperm|enospc|emfile)\b|\bdisk (?:\w{1,12} )?(?:quota|full|space|error)|\bno space left\b|\btenant or user not found\b|\b(?:to|into|from) (?:the )?(?:db|database)\b/,
                /\b(?:failed|unable|could not|can not|error) (?:to )?decrypt(?:ing)?\b|\b(?:could|can) not be decrypted\b|\bdecryption (?:has )?(?:failed|error)|解密(?:失败|出错|错误)/,
                /\b(?:failed|unable|could not|can not|error) (?:to )?(?:get|read|load|query|update|increment|count) (?:the |an? |cached |current )*(?:(?!model |because |due )\w{1,12} ){0,3}(?:counters?|costs?|usage|spend|quotas?|budgets?)\b(?! (?:from|of|at) (?:the )?(?:upstream|provider|openai|anthropic|azure|google))(?!.{0,60}\b(?:insufficient|exceeded|not (?:enough|found)|expired|exhausted|no (?:quota|credits?|balance))\b)/,
                /\b(?:rate[ _]limit|quota|balance|permission|auth\w{0,12})[ _](?:check|lookup)[ _](?:failed|error)\b|\b(?:rate[ _]limit\w{0,3}|quota|balance|billing|budget) (?:persistence|store|storage|service|backend|facts|check|lookup) (?:is |was )?(?:failed|error|unavailable|unreachable|timed out|timeout)\b|\binternal auth\w{2,12} (?:error|failure)\b/,
            ],
        },
    },
    {
        name: 'gateway-part',
        code: 'gateway-error',
        when: {
            between: [400, 599],
            says: [
                /\b(?:auth\w{0,12}|identity|rate[- _]?limit\w{0,3}|quota|billing|metering|usage|policy|registry|session|routing|license|audit|logging|scheduler|token) (?:limiter|service|server|backend|store|storage|engine|cache|module|middleware|manager|checker|tracker)s? (?:is |was |are )?(?:currently |temporarily )?(?:unavailable|not available|unreachable|not reachable|timed out|time-?out|down|offline|not (?:initiali[sz]ed|ready|configured))\b/,
                /\b(?:rate[- ]limiter|limiter|router|scheduler|registry|pipeline|dispatcher|database|(?:load )?balancer|health checker|(?:proxy|discovery) service) (?:is |was )?(?:not (?:available|initiali[sz]ed|ready|configured)|unavailable|uninitiali[sz]ed)\b|\b(?:unhandled|uncaught|internal) (?:exception|error|panic) in (?:the )?(?:\S{1,30} )?(?:plugin|middleware|interceptor|hook)\b/,
                /\b(?:identity|auth\w{0,12}|oidc|saml|sso) provider (?:is |was )?(?:currently |temporarily )?(?:unavailable|not available|unreachable|timed out|down|offline|not configured)\b/,
                /\b(?:failed|unable|could not|can not) (?:to )?(?:retrieve|load|get|find|resolve) (?:the )?(?:proxy |routing |channel |key )?group\b(?! (?:chat|members?|by)\b)/,
                /\bmodel (?:store|registry|catalog(?:ue)?|router|manager|cache|repository) (?:is |was )?(?:not (?:available|initiali[sz]ed|ready|configured|loaded)|unavailable|unreachable)\b/,
            ],
        },
    },
    {
        name: 'gateway-code-broke',
        code: 'gateway-error',
        when: {
            between: [400, 599],
            says: [
                /\bmissing \d{1,2} required (?:positional|keyword-only) arguments?\b|\b(?:nonetype|coroutine|dict|list|str|int) object (?:has no attribute|is not (?:subscriptable|iterable|callable))\b|\bcan not read propert(?:y|ies) of (?:undefined|null)\b|\blist index out of range\b|\bnil pointer dereference\b/,
            ],
            unless: /\btemplate\b|\bjinja|\brate[- ]?limit|\binsufficient\b|\bquota\b|\boverloaded\b|\bmodel \S{1,80} (?:is |was )?not found\b/,
        },
    },
    {
        name: 'gateway-list-broke',
        code: 'gateway-error',
        when: {
            status: [400, 404, 408, 409, 422, 424, 500, 501, 502, 503, 504],
            says: [
                /^(?:failed|unable|could not|can not|error) (?:to )?(?:get|list|fetch|load|retriev|read|build)\w{0,3} (?:the |a )?(?:list of )?(?:available |supported )?(?:models|model list)(?: list)?(?: from \S{1,30})?[.!]?$/,
                /^(?:获取|查询|读取|加载)模型列表(?:失败|出错|异常)[。!！]?$/,
            ],
        },
    },
    {
        name: 'gateway-adapter',
        code: 'gateway-error',
        when: {
            between: [200, 599],
            says: [
                /\b(?:executor|adapt[eo]r|channel(?: type)?|converter|translator|relay(?: mode)?) (?:\S{1,40} ){0,3}(?:is |was )?not (?:registered|implemented|initiali[sz]ed)\b|\badapt[eo]r (?:is nil|not found)\b|\b(?:unknown|unsupported|unregistered|unrecognized|invalid) (?:channel|adapt[eo]r|relay|upstream|backend) (?:type|mode|kind)\b/,
            ],
            unless: /\b(?:(?:your|this) (?:\w{1,12} )?|user )channel\b|\b(?:tool|function) executor\b|\bchannel of\b|\b(?:audio|stereo|mono|lora)\b|\bguided[ _]decoding/,
        },
    },
    {
        name: 'gateway-unconfigured',
        code: 'gateway-error',
        when: {
            status: [400, 404, 409, 422, 424, 500, 501, 502, 503, 504],
            says: [
                /\b(?:provider|channel|upstream|backend|route|routing|proxy|gateway|vendor|relay)s? (?:settings?|config(?:uration)?s?|definition|meta(?:data)?|mapping) (?:(?:for|of) \S{1,60} )?(?:is |are |was |were |has |have )?(?:been )?(?:not (?:found|set|configured|defined|loaded|available)|missing|empty|undefined|nil|null|absent)\b|\b(?:missing|no|undefined|absent) (?:provider|channel|upstream|backend|route|routing|relay|vendor) (?:settings|config(?:uration)?|definition|meta(?:data)?|mapping)\b|\b(?:provider|channel|upstream|vendor) (?:accounts?|logins?|credentials?|secrets?) (?:(?:for|of) \S{1,60} )?(?:is |are |was |were )?(?:not (?:found|set|configured|defined)|missing|do(?:es)? not exist)\b/,
            ],
            unless: /\b(?:in|of|from) (?:the |your |this )?(?:requests?|headers?|body|query|payload|messages?)\b|\bheader\b|\bx-|\b(?:for|of) (?:the |this |requested |given )*model\b|\bexpected\b|\b(?:for|to) (?:this path|post|get)\b|\bplans?\b|\bapi key\b|\bcredits?\b|\bbalance\b|\bquota\b|\btoo many\b|\brate limit/,
        },
    },
    {
        name: 'gateway-not-installed',
        code: 'gateway-error',
        when: {
            says: [
                /\b(?:backend|engine|runtime|package|module|library|driver|dependency)s? (?:\S{1,40} )?(?:(?:(?:is|are) )?not installed|installation (?:has )?failed)\b|^(?:(?!apps?\b|clients?\b|extensions?\b|integrations?\b|models?\b)[\w.-]{1,30} ){1,4}(?:(?:is|are) )?not installed\b|\bnot installed\b.{0,20}\binstall (?:with|it|by|using|the)\b|\bno module named\b|\b(?:executable|binary|shared library) (?!data\b|content\b|input\b)(?:\S{1,60} )?(?:is |was )?not found\b/,
            ],
        },
    },
    {
        name: 'upstream-status-told',
        code: 'upstream-error',
        when: {
            between: [500, 599],
            says: [
                /\b(?:error|failed|failure|returned|status)[,:]? (?:with )?\(?(?:http |status |code ){0,3}4(?:0[134]|22|29)\)?[,:]? (?:unauthorized|forbidden|not found|unprocessable|too many)\b/,
            ],
            unless: /\b(?:down)?load(?:ing)?\b|\b(?:image|file|url|database|redis|lookup)\b|\b(?:auth\w{0,12}|config|billing|license|policy) (?:service|server|backend)\b/,
        },
    },
    {
        name: 'upstream-plainly',
        code: 'upstream-error',
        when: {
            says: [
                /\bcloudflare (?:challenge|block|detected)|\bbot detected\b|^(?:\w{1,40}: )?(?:\w{1,12} ?)?providers? failed:|^(?:forbidden, )?just a moment\b|\bcf[-_ ](?:please[-_ ]wait|challenge|clearance)\b|\b(?:turnstile|ark[o0]se|proof of work|proof token)\b.{0,40}\b(?:required|needed|failed|failure|too high|token)\b|\b(?:solve|pass) (?:the |an? )?(?:turnstile|ark[o0]se|proof of work)\b/,
                /\b(?:rate[- ]limited|throttled) by (?:the |our |its )?(?:\w{1,12} )?(?:provider|upstream|vendor|supplier)\b|官方.{0,4}(?:限速|限流|限制)/,
                /\breceived an? (?:\S{1,20} ){1,4}status code for request from\b(?! (?:your|this|the) client)/,
                /\b(?:provider|vendor)s? rate[- ]limit(?:s|ed)?\b(?! (?:your|this))|\b(?:throttled|rate[- ]limited|blocked|banned|rejected|refused|declined) us\b|\b(?:accept\w*|reject\w*|refus\w*|den\w{1,4}|declin\w*|like) our (?:request|call)\b/,
                /\b(?:rejected|refused|denied|declined) (?:the )?(?:gateway|proxy|relay|router)s (?:\w{1,12} )?(?:credentials?|keys?|tokens?|account)\b/,
                /\bour (?:own )?(?:\w{1,12} )?(?:openai|anthropic|azure|google|gemini|deepseek|provider|upstream|vendor|supplier)s?\b.{0,20}\b(?:account|key|quota|credits?|balance|subscription)\b/,
                /^(?:openai|azure|anthropic|claude|gemini|google|vertex|bedrock|deepseek|供应商|服务商|厂商|第三方).{0,8}(?:拒绝|失败|错误|异常|超时|限流)/,
                /^(?:the )?(?:vendor|supplier)(?: \w{1,15}){0,3} (?:failed|failure|error|rejected|denied|refused|exceeded|exhausted|expired|timeout|timed out)\b/,
                /^(?:the )?(?:upstream|backend)(?: \w{1,15}){0,3} (?:failed|failure|error|not found|rejected|denied|forbidden|refused|unavailable|invalid|exceeded|exhausted|expired|disabled|revoked|suspended|timeout|timed out)\b/,
            ],
            unless: /request timeout|connect error|maintenance|host lookup|^(?:the )?backend (?:is )?(?:unavailable|timeout|timed out|not found(?:$|:))|^backend (?:\S{1,40} )?install/,
        },
    },
    {
        name: 'gateway-wrong-provider-key',
        code: 'upstream-error',
        when: {
            between: [500, 599],
            says: [
                /\b(?:invalid|incorrect|missing|expired|wrong|bad|no) (?:aws|azure|openai|anthropic|claude|google|gcp|vertex|gemini|bedrock|copilot|baidu|tencent|zhipu|aliyun|xunfei) (?:\w{1,8} )?(?:api[ _-]?key|apikey|secret|key|token|credential)s?\b/,
                /\b(?:aws|azure|openai|anthropic|claude|google|gcp|vertex|gemini|bedrock|copilot) (?:api[ _-]?key|key|token|credential)s? (?:is |are |was |has )?(?:not found|missing|invalid|expired|incorrect)\b/,
            ],
        },
    },
    {
        name: 'gateway-without-token',
        code: 'upstream-error',
        when: {
            says: [
                /\b(?:failed|unable|could not|can not|error|failure)(?: to| while| when| in)? (?:get|obtain|acquire|fetch|exchange|refresh|retrieve|mint)(?:ting|ing)? (?:an? |the )?(?:[a-z0-9]{1,15}[ _]){0,3}token\b(?! (?:count|usage|limit))/,
                /\brefresh\w{0,3} (?:the )?(?:\w{1,12} ){0,2}(?:session|token|credentials?)\b.{0,20}\b(?:invalid_grant|failed)\b|\brefresh[ _]?token\b.{0,40}\b(?:missing|not (?:found|available|set)|unavailable|invalid|expired|revoked|empty|reused|already (?:been )?used)\b|\bno refresh[ _]?token\b|\bre-?authenticate (?:with |in |through )?(?:the |this |that )?(?:\w{1,12} )?(?:cli|account|provider)\b|\bauthenticate this account\b|\btokens? (?:is |are )?available from any provider\b/,
                /\b(?:token|oauth|session|credential) (?:refresh|renewal|exchange) (?:\w{1,12} )?(?:failed|failure|error|rejected)|\b(?:credentials?|tokens?|oauth|session)s? (?:could|can) not be (?:refreshed|renewed)\b|\btoken (?:has )?expired and (?:the )?refresh failed|\bassum(?:e|ing) (?:the )?(?:\w{1,12} )?role\b|\b(?:missing|invalid|expired|wrong|bad|no) upstream (?:\w{1,8} )?(?:credentials?|keys?|tokens?)\b/,
            ],
            unless: /not authorized to perform/,
        },
    },
    {
        name: 'gateway-own-credential',
        code: 'upstream-error',
        when: {
            between: [500, 599],
            says: [
                /\b(?:failed|unable|could not|can not) (?:to )?(?:get|obtain|acquire|fetch|load|resolve|retrieve) (?:\w{1,15} ){0,3}credentials?\b/,
                /\bcredentials? (?:\S{1,40} )?(?:has |have |is |are |was |were |been )*(?:revoked|disabled|expired|invalid|rejected|missing|locked|suspended)\b/,
            ],
            unless: /\b(?:your|user|caller|client) (?:\w{1,12} )?credentials?\b|\bauthorization\b|\b(?:request|http) headers?\b/,
        },
    },
    {
        name: 'gateway-selection-broke',
        code: 'gateway-error',
        when: {
            between: [400, 599],
            says: [
                /\b(?:model|key|provider|channel|route) selection (?:\w{1,12} )?(?:has )?(?:failed|failure|errored|error)\b/,
            ],
        },
    },
    {
        name: 'gateway-not-configured-id',
        code: 'gateway-error',
        when: {
            id: /^(?:provider|upstream|channel)_not_(?:configured|set)$|^no_(?:provider|upstream)_configured$/,
            status: [409, 500, 501, 502, 503],
        },
    },
    {
        name: 'gateway-keyless',
        code: 'gateway-error',
        when: {
            between: [500, 599],
            says: [
                /\bno (?:\w{1,12} )?(?:api[ _-]?|access )?(?:keys?|tokens?) (?:is |are |was |has been )?(?:configured|set up)\b/,
                /\b(?:api|provider|secret)[ _-]?keys? (?:is |are |was |were )?(?:not (?:set|defined|loaded)|undefined)\b/,
                /\b(?:access|auth|session|refresh|upstream|github|provider|vendor) tokens? (?:is |are |was |were )?(?:not (?:set|defined|loaded|initiali[sz]ed)|undefined|never (?:set|loaded))\b/,
                /\b(?:keys?|credentials?|tokens?|secrets?|base[ _]?urls?|regions?|projects?) (?:is |are |was |were )?(?:empty|missing|required|needed|blank|null|undefined|not (?:set|found|given|provided|defined)) (?:in|for|of|on|by) (?:the |this |an? |any )?(?:\S{1,30} )?(?:provider|channel|upstream|backend|vendor|adapter)s?\b/,
                /\b(?:provider|channel|upstream) (?:api )?(?:keys?|secrets?|credentials?) (?:(?:for |of )?\S{1,40} )?(?:is |are |was |were )?(?:not (?:found|set|available)|missing|unavailable|does not exist)\b|\b(?:failed|unable|could not|can not|error)(?: to)? (?:read|load|fetch|resolv|get)\w{0,4} (?:the |a )?(?:\w{1,12} )?(?:key|credential|secret)s? (?:\S{1,40} )?from (?:the )?(?:key )?(?:vault|secrets? (?:store|manager))\b/,
                /\b(?:aws|azure|gcp|google|vertex(?: ai)?|bedrock|service account) (?:api )?(?:credentials?|keys?|region|project|location) (?:is |are )?(?:required|needed|empty|not (?:set|given|provided))\b/,
            ],
            unless: /\bheaders?\b|\bauthorization\b|\bbearer\b|\byour (?:api|provider|secret|access|auth)[ _-]?(?:key|token)\b|\blog ?in\b/,
        },
    },
    {
        name: 'gateway-without-provider',
        code: 'gateway-error',
        when: {
            status: [400, 401, 403, 409, 422, 500, 501, 502, 503],
            says: [
                /\bno (?:(?!available|healthy|active|enabled|usable|valid|eligible|default)\w{1,12} ){0,2}providers? (?:is |are |were |has been |have been )?(?:configured|set up|connected|included|added)\b/,
            ],
            unless: /\bmodels? \S{1,100} (?:has|have|had|does|is|was|with)\b|\b(?:for|serv\w{1,3}) (?:the |this |that )?(?:requested )?models?\b/,
        },
    },
    {
        name: 'gateway-without-key',
        code: 'gateway-error',
        when: {
            says: [
                /\b(?:no|missing) (?:\w{1,20} )?(?:api[ _]?|provider )keys? (?:is |are )?(?:configured|set|found|available|provided|defined)? ?\(?(?:for (?:the |any )?(?:of the )?(?:providers?|models?|\S{3,40}\))|in (?:the )?env)/,
                /\bno (?:\w{1,12} ){0,2}(?:credentials?|tokens?|auth) (?:path |entry )?(?:is |are |were )?(?:configured |set |found |available |stored )?for (?:the |this )?(?:provider|channel|upstream)\b/,
                /\bno (?:openai|anthropic|claude|google|gemini|azure|deepseek|mistral|openrouter|groq|provider|upstream) (?:api[ _-]?)?keys? (?:is |are |was |has been )?(?:yet|configured|connected|set up|added|on file|saved|stored)\b/,
                /\bno (?:\w{1,12} )?keys (?:are |were )?(?:configured |set |found |available |defined )?for (?:the |this )?(?:provider|channel|upstream)\b/,
                /\bprovider (?:api )?keys? (?:is |are |was |were )?(?:not (?:found|set|available)|missing|unavailable)\b/,
                /\b[a-z]{3,20}(?:_[a-z]{2,12})?_api_key\b.{0,40}\b(?:not (?:set|configured|found|defined)|missing|environment|undefined)|\b(?:configure|export|define) [a-z]{2,20}(?:_[a-z]{2,12}){0,2}_api_key\b/,
                /\b(?:find|resolve|read|load|get|fetch) (?:an? |the )?(?:secret|environment variable|env var)\b|\b(?:secret|environment variable|env var) (?:\S{1,60} )?(?:is |was )?(?:not (?:found|set|defined|configured)|missing)\b/,
                /\b[a-z]{2,20}(?:_[a-z]{2,12}){0,2}_api_key (?:in|to) (?:your|the|an?) (?:\w{1,12} )?(?:\.?env|config|settings)/,
                /(?:渠道|供应商|上游|服务商|号池).{0,20}(?:未|没有)(?:配置|设置|填写).{0,4}(?:api ?)?(?:密钥|key)/,
                /\bno (?:\w{1,12} )?base[ _]?url (?:is |was )?(?:available|configured|set|defined)\b/,
                /\b(?:gateway|router|proxy) (?:could|can) not (?:resolve|build|load|convert|initiali[sz]e|create|render)\b/,
                /\binvalid (?:\w{1,12} )?(?:provider|upstream|backend) (?:\w{1,10} )?(?:url|address|config\w{0,8})\b|\bat least one (?:\w{1,12} )?(?:provider|upstream|backend|channel|target)\b.{0,16}\b(?:configured|required|needed)\b/,
                /\b(?:invalid|missing|wrong|unknown|no) (?:cipher|encryption)[ _]?key\b|\b(?:cipher|encryption)[ _]?key\b.{0,40}\b(?:invalid|missing|wrong|required|mismatch|not (?:set|configured|found))\b/,
                /\bmis-?configur(?:ed|ation)\b|\b(?:server|gateway|proxy) (?:configuration|config|set-?up) (?:error|problem|issue|invalid)\b|\b(?:provider|upstream|channel|backend) (?:base[_ ]?url|url|address|endpoint) (?:is |was )?(?:not (?:set|configured)|missing|empty)\b|(?:获取|查询|读取).{0,8}(?:额度|余额|用户组|配置|渠道信息|权益|订阅信息?|账单)失败/,
                /\b(?:api|provider)[ _]?key (?:is )?not configured\b|\bno environment variable (?:is )?set\b|\bplease configure (?:the |your |an? )?(?:\w{1,12} )?(?:gateway|provider|channel|upstream|backend)s?\b|\b(?:providers?|upstreams?|backends?) (?:\S{1,40} )?(?:is |are )?not (?:configured\b|defined in (?:the )?config)/,
            ],
            unless: /insufficient|\bno (?:enabled|healthy|active|usable|eligible) (?:\w{1,12} )?(?:credential|token|auth)s? (?:(?:is |are )?available|for (?:the |this )?provider)\b|\bno (?:available|enabled|healthy|usable|eligible|working) (?:\w{1,12} )?keys?\b/,
        },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules/vendor.js
const VENDOR_RULES = [
    {
        name: 'zhipu-key-missing',
        code: 'api-key-missing',
        vendor: 'zhipu',
        when: { id: /^1001$/, says: [/header|authentication|未收到/] },
    },
    { name: 'zhipu-account', code: 'account-inactive', vendor: 'zhipu', when: { id: /^11(?:10|11|12|20)$/ } },
    { name: 'zhipu-balance', code: 'quota-exhausted', vendor: 'zhipu', when: { id: /^1113$/ } },
    { name: 'zhipu-kind', code: 'model-wrong-endpoint', vendor: 'zhipu', when: { id: /^1212$/ } },
    { name: 'zhipu-limit', code: 'rate-limited', vendor: 'zhipu', when: { id: /^13(?:02|03|04|08|10)$/ } },
    { name: 'zhipu-load', code: 'overloaded', vendor: 'zhipu', when: { id: /^13(?:05|12)$/ } },
    {
        name: 'spark-tokens',
        code: 'quota-exhausted',
        vendor: 'spark',
        when: { says: [/\bappidnoautherror\b.{0,80}\b(?:not enough|num ?[=-] ?0)\b/] },
    },
    {
        name: 'spark-service',
        code: 'permission-denied',
        vendor: 'spark',
        when: { says: [/\bappidnoautherror\b/] },
    },
    { name: 'minimax-balance', code: 'quota-exhausted', vendor: 'minimax', when: { says: [/\(1008\)/] } },
    {
        name: 'minimax-rate',
        code: 'rate-limited',
        vendor: 'minimax',
        when: { id: /^(?:1002|1039)$/, shape: ['base-resp'] },
    },
    {
        name: 'cloudflare-gateway-token',
        code: 'api-key-missing',
        vendor: 'cloudflare',
        when: { status: [401], says: [/\bcf-aig-authorization\b/] },
    },
    {
        name: 'cloudflare-gateway-refused',
        code: 'key-rejected',
        vendor: 'cloudflare',
        when: { status: [401], id: /^2009$/, says: [/^unauthori[sz]ed\b/] },
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/rules.js



















const DOOR_RULES = [
    ...PROXY_RULES,
    ...FIREWALL_RULES,
    ...PLATFORM_RULES,
    ...PAGE_RULES,
];
const WORD_RULES = [
    ...VENDOR_RULES,
    ...GUARDRAIL_RULES,
    ...CONTENT_RULES,
    ...ROUTE_RULES,
    ...LANGUAGE_RULES,
    ...SETUP_RULES,
    ...SATURATION_RULES,
    ...MONEY_RULES,
    ...RATE_RULES,
    ...PROBE_RULES,
    ...PARAMETER_RULES,
    ...MODEL_RULES,
    ...RATE_ID_RULES,
    ...KEY_RULES,
    ...PERMISSION_RULES,
    ...SIZE_RULES,
    ...BEHIND_RULES,
    ...REQUEST_RULES,
    ...WEAK_KEY_RULES,
    ...WEAK_BEHIND_RULES,
];
const LAST_RULES = [...TOPIC_RULES, ...BROKE_ID_RULES, ...STATUS_RULES];
const ALL_RULES = [...DOOR_RULES, ...WORD_RULES, ...LAST_RULES];

;// CONCATENATED MODULE: ./lib/diagnose/said-on-page.js




const SENTENCE = 200;
const OF_AN_API = new Set([
    'model-not-found',
    'model-not-permitted',
    'model-retired',
    'model-unavailable',
    'quota-exhausted',
    'account-inactive',
    'content-filtered',
    'unsupported-parameter',
]);
const OF_A_KEY = /\bapi[ _-]?(?:key|token)s?\b|\b(?:access|bearer) token\b|令牌|密钥/;
const OF_A_PROMPT = /\b(?:prompts?|models?|moderation|guardrails?|completions?|inputs?|outputs?|messages?|responsible ai)\b|提示词|模型/;
function saidOnPage(door, evidence, without) {
    const { page, words } = evidence.reading;
    if (page === null || page.mark !== null || page.words.length > SENTENCE || evidence.status < 400)
        return null;
    if (!PAGE_RULES.includes(door))
        return null;
    const rule = firstMatch(WORD_RULES, evidence, without);
    if (rule === null)
        return null;
    if (rule.code === 'content-filtered' && !OF_A_PROMPT.test(words.text))
        return null;
    if (/^(?:api-)?key-/.test(rule.code))
        return OF_A_KEY.test(words.text) ? rule : null;
    if (rule.code.startsWith('model-') && !A_MODEL.test(words.text))
        return null;
    return OF_AN_API.has(rule.code) ? rule : null;
}

;// CONCATENATED MODULE: ./lib/diagnose/second-reading.js



function readAgain(evidence, without) {
    return spelledOut(evidence, without) ?? hintedAt(evidence, without);
}
const KIND_OF_ERROR = /(?:^|_)(?:err|error|errors|exception|failure)$/;
const STATUS_WORDS = new Set(('acceptable access allowed api bad conflict denied entity failed forbidden found gateway implemented internal ' +
    'invalid large malformed many method not out payment permission request requests required resource route server ' +
    'service temporarily timed timeout too unauthorized unavailable unknown unprocessable user').split(' '));
const SPELLED_RULES = [...DOOR_RULES, ...WORD_RULES];
function spelledOut(evidence, without) {
    if (evidence.status === 502 || evidence.status === 504)
        return null;
    const told = evidence.reading.identifiers.filter((id) => id.includes('_') && !KIND_OF_ERROR.test(id) && !id.split('_').every((word) => STATUS_WORDS.has(word)));
    if (told.length === 0)
        return null;
    const words = plainWords(told.map((id) => id.replaceAll('_', ' ')));
    return firstMatch(SPELLED_RULES, { ...evidence, reading: { ...evidence.reading, identifiers: [], words } }, without);
}
const SAY_LITTLE = new Set([200, 400, 403, 422]);
function hintedAt(evidence, without) {
    const { reading, status } = evidence;
    const { hints } = reading.words;
    if (hints === '' || !SAY_LITTLE.has(status))
        return null;
    const words = { ...reading.words, text: hints, lead: hints };
    return firstMatch(WORD_RULES, { ...evidence, reading: { ...reading, identifiers: [], words } }, without);
}

;// CONCATENATED MODULE: ./lib/diagnose/classify.js







const NO_ONE = new Set();
const OPERATORS = new Set([
    'api-key-missing',
    'api-key-malformed',
    'key-rejected',
    'key-expired',
    'key-disabled',
    'account-inactive',
    'permission-denied',
    'quota-exhausted',
]);
const OPERATORS_ROUTE = new Set([
    ...OPERATORS,
    'rate-limited',
    'overloaded',
    'model-not-found',
    'model-not-permitted',
    'model-unavailable',
    'endpoint-not-found',
    'base-url-wrong-path',
    'base-url-has-endpoint',
    'base-url-insecure',
    'not-an-api',
    'blocked-by-firewall',
    'proxy-failure',
    'gateway-error',
    'gateway-unavailable',
    'malformed-response',
]);
const BREAKDOWNS = new Set([
    'gateway-error',
    'gateway-unavailable',
    'not-an-api',
    'proxy-failure',
]);
const CHANGED = {
    operator: OPERATORS_ROUTE,
    relay: new Set([...OPERATORS, ...BREAKDOWNS]),
    caller: BREAKDOWNS,
    unknown: BREAKDOWNS,
};
function classify(answer, reading, question, without = NO_ONE) {
    const found = judge(reading, answer.status, { headers: answer.headers, question, without });
    const refused = OPERATORS.has(found.code) || found.code === 'rate-limited';
    return answer.status === 502 && refused ? upstream(found) : found;
}
function judge(reading, httpStatus, given) {
    const status = effectiveStatus(reading, httpStatus);
    const evidence = { reading, status, headers: given.headers, question: given.question };
    const own = ownJudgement(evidence, given.without);
    const { nested, relay } = reading;
    if (nested === null)
        return relay === null || speaksOfProviders(own, relay) ? own : attributed(own, relay, status);
    const isOwnStatus = relay !== null && saysOwnStatus(relay, httpStatus);
    if (!own.bare && (OUTRANKS.has(own.code) || (own.code === 'blocked-by-firewall' && isOwnStatus)))
        return own;
    const inner = judge(nested, relay?.status ?? status, { ...given, headers: {} });
    if (inner.bare && !own.bare && own.code === 'upstream-error')
        return own;
    if (relay !== null)
        return isOwnStatus ? inner : attributed(inner, brokeOver(relay, httpStatus), status);
    if (inner.bare && !own.bare)
        return own;
    return nested.shape === 'error-string' ? inner : attributed(inner, QUOTED, status);
}
function speaksOfProviders({ code, rule, reading }, relay) {
    if (!reading.identifiers.includes(relay.name))
        return false;
    return (rule === 'gateway-adapter' ||
        (code === 'model-unavailable' &&
            /\b(?:no|all|any) (?:\w{1,12} ){0,3}(?:providers?|upstreams?|backends?)\b/.test(reading.words.text)));
}
function saysOwnStatus(relay, httpStatus) {
    return relay.name === 'sdk' && relay.status === httpStatus;
}
function brokeOver(relay, httpStatus) {
    const refused = relay.status === 401 || relay.status === 402 || relay.status === 403;
    return relay.side === 'unknown' && refused && httpStatus >= 500 ? { ...relay, side: 'relay' } : relay;
}
const QUOTED = { name: 'quoted', side: 'unknown', status: null };
const OUTRANKS = new Set([
    'proxy-failure',
    'content-filtered',
    'region-blocked',
    'model-retired',
    'model-unavailable',
]);
function effectiveStatus(reading, httpStatus) {
    if (httpStatus >= 400)
        return httpStatus;
    return reading.statuses.find((status) => status >= 400) ?? httpStatus;
}
function ownJudgement(evidence, without) {
    const { reading } = evidence;
    const door = firstMatch(DOOR_RULES, evidence, without);
    const said = door === null ? null : saidOnPage(door, evidence, without);
    const isPage = reading.shape === 'html';
    const found = said ?? door ?? (isPage ? null : firstMatch(WORD_RULES, evidence, without));
    if (found !== null)
        return { code: found.code, rule: found.name, reading, bare: false, behind: null };
    const last = firstMatch(LAST_RULES, evidence, without);
    const isLeft = last === null || STATUS_RULES.includes(last);
    const again = isLeft ? readAgain(evidence, without) : null;
    if (again !== null)
        return { code: again.code, rule: again.name, reading, bare: false, behind: null };
    const guess = last !== null && STATUS_RULES.includes(last) ? guessed(evidence, without) : null;
    const { code, name } = guess ?? last ?? { code: 'gateway-error', name: 'status-unknown' };
    return { code, rule: name, reading, bare: true, behind: null };
}
const GUESSES = [400, 429, 401, 500, 503, 403, 404];
const GUESS_RULES = [...WORD_RULES, ...TOPIC_RULES].filter(({ when }) => when.says?.includes(A_MODEL) !== true);
function guessed(evidence, without) {
    if (evidence.status >= 400 || !evidence.reading.failure)
        return null;
    for (const status of GUESSES) {
        const rule = firstMatch(GUESS_RULES, { ...evidence, status }, without);
        if (rule !== null)
            return rule;
    }
    return null;
}
const OF_REQUEST = new Set(['unsupported-parameter', 'content-filtered']);
function attributed(inner, relay, status) {
    const asked = OF_REQUEST.has(inner.code) && status >= 400 && status < 500;
    const theirs = CHANGED[relay.side].has(inner.code) ||
        (inner.reading.shape === 'html' && inner.code === 'invalid-request') ||
        (inner.bare && !asked && (relay.side === 'operator' || relay.side === 'relay'));
    return theirs ? upstream(inner) : inner;
}
function upstream(inner) {
    const { code, rule, behind } = inner;
    return { ...inner, code: 'upstream-error', rule: `upstream(${rule})`, behind: behind ?? code };
}

// EXTERNAL MODULE: ./lib/model/phrases.js
var phrases = __webpack_require__(1063);
;// CONCATENATED MODULE: ./lib/diagnose/proxy-words.js
const PLAIN = /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/;
function proxyWords({ host, status, variable, login }, errno) {
    if (host === '') {
        return {
            means: `The proxy in ${variable} cannot be read, so nothing was sent.`,
            next: `Write ${variable} as http://host:port, with user:password@ before the host if it wants a login.`,
        };
    }
    if (status === null)
        return unusable(host, variable, errno);
    if (status === 407 || status === 401) {
        return login
            ? {
                means: `The proxy ${host} refuses the user or the password it was given.`,
                next: `Correct user and password in ${variable}; special characters in them must be percent-encoded.`,
            }
            : {
                means: `The proxy ${host} wants a login.`,
                next: `Put user and password into ${variable} (http://user:password@host:port).`,
            };
    }
    if (status === 403) {
        return {
            means: `The proxy ${host} does not allow this host, or this port.`,
            next: 'Have the gateway’s host and port allowed at the proxy, or add the host to NO_PROXY.',
        };
    }
    if (status >= 500) {
        return {
            means: `The proxy ${host} works, but could not reach the gateway (${status}).`,
            next: 'Check host and port of `base-url`; where only the proxy cannot reach it, add the host to NO_PROXY.',
        };
    }
    if (status < 300) {
        return {
            means: `The proxy ${host} says that the way is open (${status}), and then answers itself; the gateway was not reached.`,
            next: 'Have the gateway’s host and port allowed at the proxy, or add the host to NO_PROXY.',
        };
    }
    return {
        means: `The proxy ${host} answered ${status}; the gateway was not reached.`,
        next: `Correct ${variable}, or add the gateway’s host to NO_PROXY.`,
    };
}
function unusable(host, variable, errno) {
    if (errno !== null && PLAIN.test(errno)) {
        return { means: `The proxy ${host} speaks plain http.`, next: `Write ${variable} with http://.` };
    }
    return {
        means: `The proxy ${host} could not be used; the gateway was not reached.`,
        next: `Correct ${variable}, or add the gateway’s host to NO_PROXY.`,
    };
}

;// CONCATENATED MODULE: ./lib/diagnose/rule-advice.js
const CLIENT_CERTIFICATE = {
    means: 'The server wants a client certificate, and this check has none to send.',
    next: 'Ask the gateway’s operator for an address that needs only the key.',
};
const CLOUDFLARE_ACCESS = {
    means: 'Cloudflare Access is in front of the gateway and wants its own login.',
    next: 'Send a service token with `headers` (`CF-Access-Client-Id`, `CF-Access-Client-Secret`), or have the path exempted.',
};
const GATEWAY_TOKEN = {
    means: 'This Cloudflare AI Gateway wants a token of its own in addition to the provider’s key.',
    next: 'Make the token in the gateway’s settings, and send `cf-aig-authorization: Bearer <token>` with the input `headers`.',
};
const NO_APP = {
    means: 'The hosting platform answers in place of the gateway: nothing runs at this address.',
    next: 'Correct the host in `base-url`, or deploy and start the gateway there; after a deploy, set `wait`.',
};
const STORE = {
    means: 'The gateway’s own database or cache is broken or out of its reach.',
    next: 'The gateway’s operator must bring it back; neither the key nor the request is at fault.',
};
const GUARDRAIL = {
    means: 'The gateway checks every request with a guardrail, and could not reach it.',
    next: 'The gateway’s operator must bring the guardrail back, correct its address or key, or let requests pass without it.',
};
const SET_UP = {
    means: 'The gateway lacks a key or setting of its own for what is behind it; your key is not shown to be at fault.',
    next: 'The gateway’s operator must set what is named there; running again does not help until then.',
};
const CONSOLE = {
    means: 'A web page for browsers answered, which wants a token from its own form; the key was not looked at.',
    next: 'Correct the path in `base-url`: the root of the API differs from that of the console (often /v1 or /api/v1).',
};
const UNCLEAR = {
    means: 'The answer has a good status but reports an error, and nothing in it tells of what kind.',
    next: 'Read its words; the gateway’s operator knows what they mean, and should send a status of their own.',
};
const ADVICE = {
    'gateway-without-key': SET_UP,
    'gateway-not-configured-id': SET_UP,
    'gateway-keyless': SET_UP,
    'gateway-without-provider': SET_UP,
    'gateway-provider-undefined': SET_UP,
    'gateway-unconfigured': SET_UP,
    'service-off': {
        means: 'The operator has switched the service off, for a while or for good.',
        next: 'Ask the operator when it comes back, and use another gateway until then.',
    },
    'gateway-adapter': {
        means: 'The gateway has no code for the kind of provider or request that it was set up for.',
        next: 'The gateway’s operator must correct the type of this model’s channel or provider, or update the gateway.',
    },
    'model-price': {
        means: 'The gateway refuses the model because no price is set for it.',
        next: 'The gateway’s operator must set the model’s price or ratio; running again does not help until then.',
    },
    'gateway-without-token': {
        means: 'The gateway could not sign itself in at the provider; your key is not shown to be at fault.',
        next: 'The gateway’s operator must renew its login or credentials at the provider.',
    },
    'gateway-not-installed': {
        means: 'A part that the gateway’s server needs for this is not installed there.',
        next: 'The gateway’s operator must install what is named on the server.',
    },
    'https-wanted-behind': {
        means: 'The reverse proxy speaks plain http to the server behind it, which wants https.',
        next: 'The operator must have the reverse proxy speak https to the gateway behind it.',
    },
    'status-none': UNCLEAR,
    'status-none-stream': UNCLEAR,
    'client-certificate': CLIENT_CERTIFICATE,
    'guardrail-out-of-reach': GUARDRAIL,
    'guardrail-out-of-reach-id': GUARDRAIL,
    'gateway-store': STORE,
    'key-lookup-failed': STORE,
    'key-lookup-broke': STORE,
    'topic-store': STORE,
    'platform-no-deployment': NO_APP,
    'platform-nothing-deployed': NO_APP,
    'platform-render': NO_APP,
    'platform-railway': NO_APP,
    'platform-modal': NO_APP,
    'tunnel-ngrok': {
        means: 'The tunnel answers, but nothing is at its other end.',
        next: 'Start the tunnel and the gateway behind it, or correct the host in `base-url`: free tunnels change their names.',
    },
    'access-cloudflare': CLOUDFLARE_ACCESS,
    'access-cloudflare-audience': CLOUDFLARE_ACCESS,
    'cloudflare-gateway-token': GATEWAY_TOKEN,
    'cloudflare-gateway-refused': GATEWAY_TOKEN,
    'csrf-token': CONSOLE,
    'csrf-token-500': CONSOLE,
    'key-kind-refused': {
        means: 'This address takes no API keys, only access tokens of an identity.',
        next: 'Fetch such a token (OAuth) in each run and put it into `api-key`, or use an address of the provider that takes keys.',
    },
    'basic-login': {
        means: 'The reverse proxy wants a user name and password of its own before the gateway sees the key.',
        next: 'Have the API’s paths exempted from that login, or use an address that does not pass through it.',
    },
    'page-body-limit': {
        means: 'The reverse proxy does not accept a request of this size.',
        next: 'Have its body size limit raised (nginx: `client_max_body_size`); this request was a small one.',
    },
    'page-header-limit': {
        means: 'The reverse proxy does not accept headers of this size.',
        next: 'Shorten `headers` or the key, or have the limit raised (nginx: `large_client_header_buffers`).',
    },
    'page-nginx-503': {
        next: 'Ask whether the gateway is deployed and running. An nginx rate limit gives the same answer: lower `concurrency`.',
    },
    'stream-ends-clients': {
        means: 'The stream comes through, but clients such as openai’s end it with an error all the same.',
        next: 'The gateway’s operator must correct what is named; no proxy in front of the gateway is at fault.',
    },
    'not-utf8': {
        means: 'The answer is there, but not in UTF-8, the encoding of JSON.',
        next: 'Ask the gateway’s operator to answer in UTF-8; a `charset` in the content type does not help, since clients ignore it.',
    },
    'stream-ignored': {
        means: 'The gateway ignores `stream: true`: streaming clients get nothing they can read.',
        next: 'Ask the gateway’s operator to pass `stream` on, or leave out this probe if no client streams.',
    },
    'stream-of-another-api': {
        means: 'The events are those of another API (Messages or Responses): chat clients cannot read them.',
        next: 'Ask the gateway’s operator to translate the stream of this model, or check the path in `base-url`.',
    },
    'empty-answer': {
        next: 'Check the path in `base-url`: some reverse proxies (Caddy) answer an unknown path with an empty body.',
    },
};
function adviceOfRule(rule) {
    return ADVICE[rule] ?? {};
}

;// CONCATENATED MODULE: ./lib/diagnose/faults.js



const CODE_OF = {
    dns: 'dns-failure',
    refused: 'connection-refused',
    'connect-timeout': 'connection-timeout',
    reset: 'connection-reset',
    tls: 'tls-failure',
    proxy: 'proxy-failure',
    'response-timeout': 'response-timeout',
    'not-http': 'malformed-response',
    deadline: 'deadline-exceeded',
    cancelled: 'deadline-exceeded',
};
const OLD_TLS = [
    'The server offers no TLS version that is safe today.',
    'The operator must offer TLS 1.2 or newer.',
];
const NO_CERTIFICATE = [
    'The server has no certificate for the host in `base-url`.',
    'Correct the host in `base-url`, or let the operator set the server up for this name.',
];
const NO_CLIENT_CERTIFICATE = [CLIENT_CERTIFICATE.means, CLIENT_CERTIFICATE.next];
const SILENT_TLS = [
    'The host took the connection and did not answer the TLS handshake: the port may speak plain http, or a firewall stops TLS.',
    'Check the port of `base-url`; if it speaks plain http, write http://, otherwise have the way to it opened.',
];
const TLS_WORDS = {
    CERT_HAS_EXPIRED: [
        'The gateway’s certificate has expired.',
        'The gateway’s operator must renew the certificate.',
    ],
    CERT_NOT_YET_VALID: [
        'The gateway’s certificate is not valid yet, or the runner’s clock is wrong.',
        'Check the clock of the runner, then the certificate.',
    ],
    DEPTH_ZERO_SELF_SIGNED_CERT: [
        'The gateway’s certificate is self-signed.',
        'Set `ca-certificate` to that certificate, or let the operator get one from a public authority.',
    ],
    SELF_SIGNED_CERT_IN_CHAIN: [
        'The certificate comes from a private authority, or a proxy inspects the traffic.',
        'Set `ca-certificate` to the PEM file of that authority.',
    ],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
        'The gateway sends its certificate without the intermediate one, or it is from a private authority.',
        'The operator must send the full chain; for a private authority set `ca-certificate`.',
    ],
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
        'The authority that signed the gateway’s certificate is not trusted here, or an intermediate certificate is missing.',
        'The operator must send the full chain; for a private authority set `ca-certificate`.',
    ],
    UNABLE_TO_GET_ISSUER_CERT: [
        'An intermediate certificate of the gateway is missing.',
        'The operator must send the full chain; for a private authority set `ca-certificate`.',
    ],
    ERR_TLS_CERT_ALTNAME_INVALID: [
        'The certificate is for another name than the host in `base-url`.',
        'Correct the host in `base-url`, or let the operator get a certificate for this name.',
    ],
    CERT_REVOKED: [
        'The gateway’s certificate was revoked.',
        'The gateway’s operator must replace the certificate.',
    ],
    CERT_UNTRUSTED: [
        'The gateway’s certificate is not trusted here.',
        'For a private authority set `ca-certificate`.',
    ],
    CERT_SIGNATURE_FAILURE: [
        'The signature of the gateway’s certificate is not valid.',
        'The gateway’s operator must replace the certificate.',
    ],
    EPROTO: [
        'The server does not speak TLS on this port, or no version that is safe today.',
        'Check scheme and port of `base-url`; the operator must offer TLS 1.2 or newer.',
    ],
    ERR_TLS_MANY_TICKETS: [
        'No server needs more than a few; clients that keep each of them run out of memory.',
        'Let the gateway’s operator find why its TLS sends so many session tickets.',
    ],
    ERR_SSL_WRONG_VERSION_NUMBER: [
        'The server speaks plain http on this port.',
        'Check scheme and port of `base-url`.',
    ],
    ERR_SSL_UNSUPPORTED_PROTOCOL: OLD_TLS,
    ALERT_PROTOCOL_VERSION: OLD_TLS,
    ALERT_UNRECOGNIZED_NAME: NO_CERTIFICATE,
    ALERT_INTERNAL_ERROR: NO_CERTIFICATE,
    ALERT_HANDSHAKE_FAILURE: [
        'The server refused the encrypted connection: it may want a client certificate.',
        'Ask the gateway’s operator what its TLS setup requires.',
    ],
    ALERT_CERTIFICATE_REQUIRED: NO_CLIENT_CERTIFICATE,
    ALERT_BAD_CERTIFICATE: NO_CLIENT_CERTIFICATE,
};
function faults_nameOf(errno) {
    return errno.replace(/^ERR_SSL_(?:SSLV3|TLSV1\d?|SSL\/TLS)_(?:ALERT_)?/, 'ALERT_');
}
const AT = {
    room: 'waiting for other connections with long certificates to end',
    dns: 'looking the host up',
    connect: 'connecting',
    proxy: 'talking to the proxy',
    tls: 'encrypting the connection',
    headers: 'waiting for the answer',
    body: 'reading the answer',
};
const TOO_MUCH = /\bover \d+ (?:KiB|lines)\b/;
const TOO_MUCH_WORDS = [
    'It is HTTP, with more beside the body than clients take.',
    'Let the gateway’s operator find what adds so many or so long headers.',
];
const NO_ROOM = [
    'Open connections to servers with certificates over 16 KiB take much memory, so there are few at once; those before it did not end in time.',
    'Check this gateway without those that stall, raise `deadline`, or have its certificate issued for fewer names.',
];
function judgeFault(fault, plain = false) {
    const code = CODE_OF[fault.type];
    const tls = fault.errno === null ? undefined : TLS_WORDS[faults_nameOf(fault.errno)];
    const said = sentence(fault.message);
    const errno = fault.errno === null || said.includes(fault.errno) ? '' : `, ${fault.errno}`;
    const seen = `${said} (${AT[fault.phase]}${errno}).`;
    if (fault.type === 'tls' && tls !== undefined)
        return { code, seen, means: tls[0], next: tls[1] };
    if (plain && fault.type === 'reset' && fault.phase === 'headers') {
        const next = 'Run again; if it persists, try `base-url` with https://: a TLS server hangs up on plain http.';
        return { code, seen, means: null, next };
    }
    if (fault.type === 'connect-timeout' && fault.phase === 'tls') {
        return { code, seen, means: SILENT_TLS[0], next: SILENT_TLS[1] };
    }
    if (fault.type === 'proxy') {
        const words = fault.proxy === null ? null : proxyWords(fault.proxy, fault.errno);
        return { code, seen, means: words?.means ?? null, next: words?.next ?? null };
    }
    if (fault.type === 'cancelled') {
        return { code, seen: 'The run was cancelled.', ...phrases/* CANCELLED */.gD };
    }
    if (fault.phase === 'room')
        return { code, seen, means: NO_ROOM[0], next: NO_ROOM[1] };
    if (fault.type === 'not-http') {
        if (TOO_MUCH.test(fault.message))
            return { code, seen, means: TOO_MUCH_WORDS[0], next: TOO_MUCH_WORDS[1] };
        return {
            code,
            seen,
            means: 'What came back is not HTTP, or breaks its rules.',
            next: 'Check scheme and port of `base-url`; otherwise ask the gateway’s operator.',
        };
    }
    return { code, seen, means: null, next: null };
}
function sentence(message) {
    const text = message
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/(?<![.:。])[.:。]+$/, '');
    return text === '' ? 'The connection failed' : text.slice(0, 300);
}

;// CONCATENATED MODULE: ./lib/diagnose/cut-off.js


function cutOff(answer, question) {
    const { bodyFault, truncated, status } = answer;
    if (question === 'stream' &&
        isEventStream(answer.body.trimStart(), '') &&
        /^data: *\[DONE\]/m.test(answer.body))
        return null;
    if (bodyFault !== null) {
        return {
            ...judgeFault(bodyFault),
            rule: `cut-${bodyFault.type}`,
            seen: `HTTP ${status}, but the body broke off: ${bodyFault.message.slice(0, 200)}`,
        };
    }
    if (!truncated)
        return null;
    const code = question === 'stream' ? 'stream-malformed' : 'malformed-response';
    return {
        code,
        means: null,
        next: null,
        rule: 'oversized',
        seen: `HTTP ${status}, but the body did not end within what is read ${ofWhat(answer)}.`,
    };
}
function ofWhat({ body, arrivals, headers }) {
    const bytes = arrivals.at(-1)?.bytes ?? 0;
    const much = bytes > body.length ? `${bytes} bytes` : `${body.length} characters`;
    const isBrotli = /\bbr\b/i.test(headers['content-encoding'] ?? '');
    return isBrotli ? `(${much}; of Brotli with a window over 4 MiB, no more than 4 MiB)` : `(${much})`;
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/responses.js








function partsOf(items) {
    return items.flatMap(({ content }) => (Array.isArray(content) ? content.filter(record/* isRecord */.u4) : []));
}
function outputOf(body) {
    const items = Array.isArray(body.output) ? body.output.filter(record/* isRecord */.u4) : [];
    const parts = partsOf(items);
    const heard = new Set(partsOf(items.filter(({ type }) => type === 'message')).filter(isOutputText));
    const spoken = partsOf(items.filter(({ type }) => type !== 'reasoning'));
    const textIn = (some) => some.map((part) => textOf(part.text)).join('');
    return {
        text: textIn([...heard]),
        astray: textIn(spoken.filter((part) => !heard.has(part))),
        beside: textOf(body.output_text),
        refusal: parts.map((part) => textOf(part.refusal)).join(''),
        types: items.map(({ type }) => (typeof type === 'string' ? type : 'unknown')),
    };
}
function isOutputText({ type }) {
    return type === 'output_text';
}
function brokenOutput({ output }) {
    if (!Array.isArray(output))
        return null;
    if (!output.every(record/* isRecord */.u4))
        return '`output` holds something that is no object.';
    const messages = output.filter(record/* isRecord */.u4).filter(({ type }) => type === 'message');
    for (const { content } of messages) {
        if (!Array.isArray(content))
            return 'A message in `output` has a `content` that is no list.';
        if (!content.every(record/* isRecord */.u4))
            return 'A message in `output` has a part that is no object.';
        const texts = content
            .filter(record/* isRecord */.u4)
            .filter(isOutputText)
            .map(({ text }) => text ?? '');
        if (!texts.every((text) => typeof text === 'string'))
            return 'A part called `output_text` has a `text` that is none.';
    }
    return null;
}
function judgeResponses(answer, sent) {
    const read = sent?.stream === true ? readLast(answer) : readObject(answer);
    if ('judgement' in read)
        return read.judgement;
    const body = read.value;
    const facts = { ...NO_FACTS, model: nameOf(body.model), ...tokensOf(body.usage) };
    if (Array.isArray(body.choices)) {
        return bad('malformed-response', 'A chat completion came from /responses.', facts);
    }
    if (!Array.isArray(body.output) && (body.status === 'incomplete' || !isUnfinished(body))) {
        const what = body.output === undefined ? 'The answer has no `output`' : '`output` is no list';
        return bad('malformed-response', `${what}: ${responses_quoted(answer.body)}`, facts);
    }
    const broken = brokenOutput(body);
    if (broken !== null)
        return bad('malformed-response', broken, facts);
    return judgeStatus(body, outputOf(body), facts);
}
function readLast(answer) {
    const { events, spoke } = decodeEvents(bodyPieces(answer));
    if (!spoke)
        return readObject(answer);
    const told = events.map(({ data }) => boundedJson(data)).filter(record/* isRecord */.u4);
    const last = told.findLast(({ type }) => typeof type === 'string' && FINAL.has(type));
    if (!(0,record/* isRecord */.u4)(last?.response)) {
        const seen = `The stream ended after ${events.length} events: no \`response.completed\` came.`;
        return { judgement: bad('stream-malformed', seen) };
    }
    const deltas = told.filter(({ type }) => type === 'response.output_text.delta');
    const text = deltas.map(({ delta }) => textOf(delta)).join('');
    const output = last.response.output ?? [];
    const isBare = Array.isArray(output) && output.length === 0 && text !== '';
    const message = { type: 'message', content: [{ type: 'output_text', text }] };
    return { value: { ...last.response, object: 'response', output: isBare ? [message] : output } };
}
const FINAL = new Set(['completed', 'incomplete', 'failed'].map((end) => `response.${end}`));
const UNFINISHED = new Set([
    'incomplete',
    'failed',
    'cancelled',
    'queued',
    'in_progress',
]);
function isUnfinished({ object, id, status }) {
    return UNFINISHED.has(status) && (object === 'response' || typeof id === 'string');
}
function responses_quoted(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 120);
}
function judgeStatus(body, output, facts) {
    switch (body.status) {
        case 'incomplete':
            return judgeIncomplete(body, facts);
        case 'failed':
        case 'cancelled':
            return bad('upstream-error', `The answer has the status \`${body.status}\` and no reason.`, facts);
        case 'queued':
        case 'in_progress':
            return bad('malformed-response', `The answer is not finished: its status is \`${body.status}\`.`, facts);
        default:
            return judgeOutput(output, facts, body.object === 'response');
    }
}
function judgeIncomplete({ incomplete_details: details }, facts) {
    const reason = (0,record/* isRecord */.u4)(details) && typeof details.reason === 'string' ? details.reason : null;
    if (reason === 'content_filter') {
        return bad('content-filtered', 'The answer is incomplete because of `content_filter`.', facts);
    }
    if (reason === null || reason === 'max_output_tokens' || reason === 'max_tokens') {
        return good('Answered; cut by the token limit, as asked.', facts);
    }
    return bad('upstream-error', `The answer is incomplete because of \`${responses_quoted(reason)}\`.`, facts);
}
function judgeOutput(output, facts, isNamed) {
    const { text, astray, beside, refusal, types } = output;
    const unnamed = isNamed
        ? ''
        : ' Its `object` is not `response`, without which openai for Node.js gives no `output_text`.';
    if (text.trim() !== '')
        return good(`Answered with text.${unnamed}`, facts);
    const where = astray.trim() !== '' ? partAstray(types) : beside.trim() !== '' ? BESIDE : null;
    if (where !== null)
        return bad('malformed-response', where, facts);
    if (refusal !== '')
        return bad('content-filtered', `The model refused: ${responses_quoted(refusal)}`, facts);
    const held = types.length === 0 ? '`output` is empty' : `\`output\` holds ${responses_quoted(types.join(', '))}`;
    return bad('empty-completion', `The answer holds no text: ${held}.`, facts);
}
const BESIDE = 'The text stands in `output_text` alone, which clients make anew of `output`: there is none in that.';
function partAstray(types) {
    return types.includes('message')
        ? 'The text stands in a part that is not called `output_text`.'
        : 'The text stands in an item that is not called `message`.';
}

// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var validator = __webpack_require__(207);
;// CONCATENATED MODULE: ./lib/diagnose/answers/schema.js


function misfit(schema, value) {
    const { valid, errors } = new validator/* Validator */.D(schema, '2020-12').validate(value);
    if (valid)
        return null;
    const told = errors.filter(({ keyword }) => keyword !== 'false').map(worded);
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(told.at(-1) ?? 'It does not fit the schema.'), 160);
}
function worded({ keyword, error, instanceLocation }) {
    if (keyword === 'additionalProperties') {
        return `The member ${/"[^"]*"/.exec(error)?.[0] ?? 'that was added'} was not asked for.`;
    }
    const place = instanceLocation.slice(2);
    return place === '' ? error : `At "${place}": ${error}`;
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/structured-output.js







function schemaOf(sent) {
    const format = sent?.response_format;
    const asked = (0,record/* isRecord */.u4)(format) && (0,record/* isRecord */.u4)(format.json_schema) ? format.json_schema.schema : undefined;
    return (0,record/* isRecord */.u4)(asked) ? asked : { type: 'object' };
}
function judgeStructuredOutput(answer, sent) {
    const read = readChat(answer, sent);
    if ('judgement' in read)
        return read.judgement;
    const chat = read.value;
    const otherwise = endedOtherwise(chat);
    if (otherwise !== null)
        return otherwise;
    const text = chat.text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '');
    if (text.trim() === '')
        return judgeNoText(chat);
    if (typeof chat.message.content !== 'string')
        return structured_output_malformed('`content` is a list of parts; clients expect JSON in a string.', chat);
    const value = boundedJson(text);
    if (value === undefined)
        return judgeNoJson(text, chat);
    if (typeof value === 'string' && (0,record/* isRecord */.u4)(boundedJson(value))) {
        return structured_output_malformed('The answer is JSON encoded twice: an object inside a string.', chat);
    }
    const wrong = misfit(schemaOf(sent), value);
    if (wrong !== null)
        return structured_output_malformed(`The JSON does not fit the schema: ${wrong} It is ${structured_output_quoted(text)}`, chat);
    return asParsed(chat);
}
function asParsed({ finish, cut, message, facts }) {
    if (finish === 'content_filter') {
        const seen = 'The JSON is whole, but its finish reason is `content_filter`: clients that parse it raise an error.';
        return bad('content-filtered', seen, facts);
    }
    const { tool_calls: calls } = message;
    if (calls !== undefined && calls !== null && !(Array.isArray(calls) && calls.every(record/* isRecord */.u4))) {
        const seen = 'The JSON is good, but `tool_calls` beside it is no list of calls: clients that parse it fail.';
        return bad('output-malformed', seen, facts);
    }
    const ended = cut
        ? ' It says that the token limit cut it, at which clients that parse it raise an error.'
        : '';
    return good(`The answer is JSON that fits the schema asked for.${ended}`, facts);
}
function structured_output_malformed(seen, { facts }) {
    return bad('output-malformed', seen, facts);
}
function structured_output_quoted(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 100);
}
function judgeNoText(chat) {
    const { cut, facts, message } = chat;
    if (cut)
        return cutBefore('the JSON', facts);
    if (Array.isArray(message.tool_calls) && message.tool_calls.length > 0) {
        return structured_output_malformed('A tool call came instead of the JSON.', chat);
    }
    if ((0,record/* isRecord */.u4)(message.content))
        return structured_output_malformed('`content` is an object; clients expect JSON in a string.', chat);
    if ((0,record/* isRecord */.u4)(message.parsed))
        return structured_output_malformed('The object came in `parsed` only, with no text in `content`.', chat);
    return bad('empty-completion', 'The answer holds no text.', facts);
}
function judgeNoJson(text, chat) {
    if (/^\s*<think/i.test(text)) {
        const rest = text.replace(/^\s*<think[\s\S]*?<\/think(?:ing)?>/i, '');
        if (chat.cut && rest === text)
            return cutBefore('the JSON', chat.facts);
        return structured_output_malformed(`Thoughts stand before the JSON, in the text itself: ${structured_output_quoted(text)}`, chat);
    }
    if (text.includes('```'))
        return structured_output_malformed(`The JSON is fenced as Markdown: ${structured_output_quoted(text)}`, chat);
    if (text.startsWith('{') && chat.cut)
        return cutBefore('the JSON', chat.facts);
    if (embeddedObject(text) !== undefined) {
        return structured_output_malformed(`There is chat around the JSON: ${structured_output_quoted(text)}`, chat);
    }
    const what = text.startsWith('{') ? 'The JSON is broken' : 'The answer is prose, not JSON';
    return structured_output_malformed(`${what}: ${structured_output_quoted(text)}`, chat);
}

;// CONCATENATED MODULE: ./lib/diagnose/answers/tools.js







function functionOf(sent) {
    const tool = Array.isArray(sent?.tools) ? sent.tools[0] : undefined;
    const asked = (0,record/* isRecord */.u4)(tool) && (0,record/* isRecord */.u4)(tool.function) ? tool.function : {};
    return {
        name: typeof asked.name === 'string' ? asked.name : '',
        parameters: (0,record/* isRecord */.u4)(asked.parameters) ? asked.parameters : {},
        forced: sent?.tool_choice !== undefined && sent.tool_choice !== 'auto',
    };
}
function judgeTools(answer, sent) {
    const read = readChat(answer, sent);
    if ('judgement' in read)
        return read.judgement;
    const chat = read.value;
    const asked = functionOf(sent);
    const otherwise = endedOtherwise(chat);
    if (otherwise !== null)
        return otherwise;
    const { tool_calls: calls } = chat.message;
    if (Array.isArray(calls) && calls.length > 0)
        return judgeCalls(calls, asked, chat);
    if (calls && !Array.isArray(calls)) {
        return tools_malformed(`\`tool_calls\` is ${(0,record/* isRecord */.u4)(calls) ? 'an object' : `a ${typeof calls}`}; clients expect a list.`, chat);
    }
    return judgeNoCall(asked, chat);
}
function tools_malformed(seen, { facts }) {
    return bad('tool-call-malformed', seen, facts);
}
function tools_quoted(text) {
    return (0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(text), 100);
}
function judgeCalls(calls, asked, chat) {
    const functions = calls.map((call) => ((0,record/* isRecord */.u4)(call) && (0,record/* isRecord */.u4)(call.function) ? call.function : null));
    const called = functions.find((one) => one?.name === asked.name) ?? functions[0] ?? null;
    if (calls.some((call) => (0,record/* isRecord */.u4)(call) && call.type === 'custom'))
        return tools_malformed('The call is of the type `custom`, which was not offered.', chat);
    if (called === null)
        return tools_malformed('The call in `tool_calls` has no `function`.', chat);
    if (!calls.every(record/* isRecord */.u4))
        return tools_malformed('`tool_calls` holds something that is no object.', chat);
    const { name } = called;
    if (typeof name !== 'string' || name === '')
        return tools_malformed('The call names no function.', chat);
    if (name !== asked.name)
        return tools_malformed(`${tools_quoted(name)} was called, not ${asked.name}.`, chat);
    return judgeArguments(called.arguments, asked, chat);
}
function judgeArguments(given, asked, chat) {
    if ((0,record/* isRecord */.u4)(given))
        return tools_malformed('`arguments` is an object; clients expect JSON in a string.', chat);
    if (typeof given !== 'string')
        return tools_malformed('The call has no `arguments` as a string.', chat);
    const value = boundedJson(given);
    if (value === undefined) {
        if (chat.cut)
            return cutBefore('the call', chat.facts);
        const shown = given.trim() === '' ? 'are empty' : `are not JSON: ${tools_quoted(given)}`;
        return tools_malformed(`The arguments of the call ${shown}.`, chat);
    }
    if (typeof value === 'string' && (0,record/* isRecord */.u4)(boundedJson(value))) {
        return tools_malformed('The arguments are JSON encoded twice: a string inside the string.', chat);
    }
    const { additionalProperties: _, ...parameters } = asked.parameters;
    const wrong = misfit(parameters, value);
    if (wrong !== null)
        return tools_malformed(`The arguments do not fit the function: ${wrong}`, chat);
    const how = asked.forced ? 'as asked' : 'of its own accord: this gateway refuses to force a call';
    return good(`${asked.name} was called with its arguments, ${how}.`, chat.facts);
}
function judgeNoCall(asked, chat) {
    const { message, text, reasoning, facts } = chat;
    if ((0,record/* isRecord */.u4)(message.function_call)) {
        return tools_malformed('The call came as the retired `function_call`; clients read `tool_calls`.', chat);
    }
    if (isWrittenCall(text, asked)) {
        return tools_malformed(`The call was written into the text, not into \`tool_calls\`: ${tools_quoted(text)}`, chat);
    }
    if (isWrittenCall(reasoning, asked) && text.trim() === '' && !chat.cut) {
        return tools_malformed(`The call was written into the reasoning, not into \`tool_calls\`: ${tools_quoted(reasoning)}`, chat);
    }
    if (chat.cut)
        return cutBefore('a call', facts);
    if (text.trim() === '')
        return bad('empty-completion', 'The answer holds neither a call nor text.', facts);
    const ignored = asked.forced
        ? '`tools` seems to be ignored'
        : 'it was offered, for this gateway refuses to force it';
    return tools_malformed(`No call came but text (${ignored}): ${tools_quoted(text)}`, chat);
}
const tools_MARKS = /<\/?tool_call|<\/?function(?:_call|=|s?>)|<invoke\b|\[TOOL_CALLS?\]|<\|python_tag\|>|<[|｜]tool[\w▁]{0,40}|<\|tool_calls?_/i;
function isWrittenCall(text, { name, parameters }) {
    if (text === '')
        return false;
    if (tools_MARKS.test(text))
        return true;
    const at = name === '' ? -1 : text.indexOf(name);
    if (at >= 0 && /^["'`\s]*[({]|^["']\s*,/.test(text.slice(at + name.length, at + name.length + 20)))
        return true;
    const object = embeddedObject(text);
    if (object === undefined)
        return false;
    if (['arguments', 'parameters', 'tool_calls', 'function_call', name].some((key) => Object.hasOwn(object, key)))
        return true;
    return misfit(parameters, object) === null;
}

;// CONCATENATED MODULE: ./lib/diagnose/list-paging.js


const PAGE = 1000;
const list_paging_LONGEST = 512;
const LONGEST_URL = 2048;
const PLACES = [
    'data',
    'pagination',
    'paging',
    'page_info',
    'pageInfo',
    'result_info',
    'meta',
    'metadata',
    'links',
    '_links',
];
const URLS = ['next', 'next_url', 'nextLink', '@odata.nextLink'];
const TOKENS = [
    ['nextPageToken', 'pageToken'],
    ['next_page_token', 'page_token'],
];
const OTHER_TOKENS = [
    'next_page',
    'nextPage',
    'next_cursor',
    'nextCursor',
    'next_token',
    'nextToken',
];
const FLAGS = ['has_more', 'hasMore', 'has_next', 'hasNext', 'has_next_page', 'hasNextPage'];
const PAGED = [
    'page',
    'page_size',
    'pageSize',
    'per_page',
    'perPage',
    'current_page',
    'limit',
    'offset',
];
function pagingOf(answer, ids) {
    const { body, headers } = answer;
    const page = body.length > LONG ? null : (0,record/* parseJson */.qF)(body);
    const places = (0,record/* isRecord */.u4)(page) ? [page, ...PLACES.map((name) => page[name]).filter(record/* isRecord */.u4)] : [];
    const linked = queryOf(/<([^<>]{0,2048})>[^,<]{0,200}\brel="?next\b/.exec(headers.link ?? '')?.[1]);
    const next = [afterLast(page, ids), ...places.map(nextIn), linked].find((one) => one !== null) ?? null;
    return { next, more: next !== null || places.some((place) => goesOn(place, ids.length)) };
}
function afterLast(page, ids) {
    if (!(0,record/* isRecord */.u4)(page) || page.has_more !== true)
        return null;
    const last = typeof page.last_id === 'string' ? page.last_id : [...ids].at(-1);
    if (last === undefined || last === '')
        return null;
    const name = page.object === 'list' ? 'after' : 'after_id';
    return `?limit=${PAGE}&${name}=${encoded(last)}`;
}
function encoded(text) {
    return encodeURIComponent(text.slice(0, list_paging_LONGEST).replace(/\p{Cs}/gu, '\ufffd'));
}
function nextIn(place) {
    for (const [name, parameter] of TOKENS) {
        const token = place[name];
        if (typeof token === 'string' && token !== '')
            return `?${parameter}=${encoded(token)}`;
    }
    for (const name of URLS) {
        const value = place[name];
        const query = queryOf((0,record/* isRecord */.u4)(value) ? value.href : value);
        if (query !== null)
            return query;
    }
    return null;
}
function queryOf(url) {
    if (typeof url !== 'string' || url.length > LONGEST_URL)
        return null;
    if (!/^(?:\?|.{0,2000}\/models\/?\?)/.test(url) || !URL.canParse(url, 'http://x'))
        return null;
    const { search } = new URL(url, 'http://x');
    return search.length > 1 ? search : null;
}
function goesOn(place, count) {
    if (FLAGS.some((name) => place[name] === true))
        return true;
    if ([...URLS, ...OTHER_TOKENS].some((name) => isGiven(place[name])))
        return true;
    const { page, total_pages: pages, totalPages = pages } = place;
    if (isCount(page) && isCount(totalPages) && page < totalPages)
        return true;
    const sums = [place.total, place.total_count, place.totalCount];
    return PAGED.some((name) => isCount(place[name])) && sums.some((sum) => isCount(sum) && sum > count);
}
function isGiven(value) {
    if ((0,record/* isRecord */.u4)(value))
        return isGiven(value.href);
    return typeof value === 'string' ? value !== '' : isCount(value) && value > 0;
}
function isCount(value) {
    return typeof value === 'number' && Number.isFinite(value);
}

// EXTERNAL MODULE: ./lib/model/ids.js
var model_ids = __webpack_require__(6639);
// EXTERNAL MODULE: ./lib/diagnose/list-sieve.js + 1 modules
var list_sieve = __webpack_require__(8447);
;// CONCATENATED MODULE: ./lib/diagnose/model-list.js





const LONGEST_ID = 512;
const ITEM = 128;
const EACH = 64;
function readModelList({ body }) {
    return body.length > LONG ? idsOfLong(body) : idsOf((0,record/* parseJson */.qF)(body));
}
function isCutList({ body }, ids) {
    return ids.length >= list_sieve/* MOST_IDS */.rO || (body.length > LONG && body.endsWith(`,${list_sieve/* CUT */.T6}]`));
}
function idsOf(body) {
    const items = itemsOf(body);
    if (items === null)
        return null;
    const ids = new Set();
    for (const item of items)
        addId(ids, item);
    return ids.size === 0 && items.length > 0 ? null : [...ids];
}
function idsOfLong(text) {
    const at = listIn(text);
    if (at === null)
        return null;
    const ids = new model_ids/* IdList */.g(text.length, Math.min(list_sieve/* MOST_IDS */.rO, Math.ceil(text.length / EACH)));
    let items = 0;
    const whole = visitItems(text, at, (item) => {
        items += 1;
        (0,garbage/* madeGarbage */.dL)(ITEM);
        if (ids.length < list_sieve/* MOST_IDS */.rO)
            addId(ids, item);
    });
    return !whole || (ids.length === 0 && items > 0) ? null : ids;
}
function itemsOf(body) {
    if (Array.isArray(body))
        return body;
    if (!(0,record/* isRecord */.u4)(body))
        return null;
    for (const key of list_sieve/* OUTER */.KS) {
        const value = body[key];
        if (Array.isArray(value))
            return value;
        if ((0,record/* isRecord */.u4)(value))
            return list_sieve/* INNER */.Pc.map((inner) => value[inner]).find(Array.isArray) ?? null;
        if (value === null && body.success !== false)
            return [];
    }
    return null;
}
function listIn(text) {
    const start = skipWhitespace(text, 0);
    if (text[start] === '[')
        return start;
    const outer = membersAt(text, start, list_sieve/* OUTER */.KS);
    for (const key of list_sieve/* OUTER */.KS) {
        const at = outer.get(key);
        if (at === undefined)
            continue;
        if (text[at] === '[')
            return at;
        if (text[at] !== '{')
            continue;
        const inner = membersAt(text, at, list_sieve/* INNER */.Pc);
        const found = list_sieve/* INNER */.Pc.map((name) => inner.get(name)).find((place) => place !== undefined && text[place] === '[');
        return found ?? null;
    }
    return null;
}
function addId(ids, item) {
    const id = idOf(item);
    if (id !== '')
        ids.add(id.slice(0, LONGEST_ID));
}
function idOf(item) {
    if (typeof item === 'string')
        return item;
    if (!(0,record/* isRecord */.u4)(item))
        return '';
    for (const key of list_sieve/* ID_MEMBERS */.gZ) {
        const id = item[key];
        if (typeof id === 'string' && id !== '')
            return id;
    }
    return '';
}

;// CONCATENATED MODULE: ./lib/diagnose/same-model.js
const same_model_SAME = /^(?:\d{3,8}|\d{2}|v\d+(?:\.\d+)?|latest|preview|exp|experimental|beta|stable|free|default|base|it|instruct|chat|hf|gguf|ggml|awq|gptq|exl2|mlx|fp8|fp16|fp4|f16|nvfp4|bf16|int4|int8|w4a16|w8a8|i?q\d(?:[a-z0-9]*)|ud|k|m|s|l|xs|xl|xxs|nl|maas|tee|original|global|us|eu|apac|ap|dynamic|\d+bit)$/;
const SPEED = /^(?:turbo|fast)$/;
const SIZE = /^(?:\d+x)?\d+(?:\.\d+)?b$/;
const TIER = /^(?:haiku|sonnet|opus|flash|pro|ultra|mini|nano|micro|lite|tiny|small|medium|large|turbo|fast|plus|max)$/;
const MAKER = /^(?:openai|anthropic|google|meta|meta-llama|mistralai|mistral|deepseek-ai|deepseek|qwen|alibaba|moonshotai|moonshot|zai|zai-org|z-ai|zhipu|x-ai|xai|cohere|nvidia|microsoft|amazon|azure|bedrock|vertex|groq|together|fireworks|accounts|models|openrouter|pro|nousresearch|ai21|minimax|minimaxai|baidu|bytedance|tencent|stepfun|unsloth|bartowski|lmstudio-community|thebloke)$/;
const CHOOSER = /(?:^|\/)(?:auto|auto-router|router|default|any|fastest|cheapest|best|smart|random|model-router|auto-(?:fast|smart|cheap))(?::\w+)?$/;
function isSameModel(wanted, got) {
    if (got === wanted || CHOOSER.test(wanted.toLowerCase()))
        return true;
    const asked = bareName(wanted);
    const answered = bareName(got);
    if (asked === '' || answered === '')
        return true;
    if (asked === 'gpt-4-turbo-preview' && /^gpt-4-(?:0125|1106)-preview$/.test(answered))
        return true;
    if (!agree(parts(asked), parts(answered)))
        return false;
    const alias = asked.includes('latest') || !/\d/.test(asked);
    if (!alias && isPreview(answered) && !isPreview(asked))
        return false;
    const theirs = namesOf(answered);
    if (namesOf(asked).some((a) => theirs.some((b) => compact(a) === compact(b) || isReordered(a, b))))
        return true;
    if (!alias || !/\d/.test(answered))
        return false;
    return namesOf(asked).some((a) => theirs.some((b) => fitsAlias(a, b, parts(asked))));
}
function isPreview(name) {
    return parts(name).includes('preview');
}
function namesOf(name) {
    return [lasting(parts(name)), lasting(withoutMaker(parts(name)))];
}
function fitsAlias(a, b, whole) {
    if (familyOf(a) !== familyOf(b))
        return false;
    const others = a.slice(1).filter((part) => !b.includes(part));
    if (others.length === 0 && a.length > 1) {
        return b.every((part) => a.includes(part) || !TIER.test(part));
    }
    const isBare = whole.filter((part) => part !== 'latest').length === 1;
    const ownWords = b.slice(1).filter((part) => /^[a-z]+$/.test(part) && !a.includes(part));
    return isBare || (a.length <= 2 && ownWords.length === 0 && !others.some((part) => TIER.test(part)));
}
function familyOf([first = '']) {
    return first.replace(/(?<=[a-z])[\d.]+$/, '');
}
function agree(asked, answered) {
    const [a, b] = [dateOf(asked), dateOf(answered)];
    const [ours, theirs] = [asked, answered].map((all) => all.filter((part) => /^v\d+(?:\.\d+)?$/.test(part)));
    const versions = ours?.length === 0 || theirs?.length === 0 || ours?.some((one) => theirs?.includes(one));
    return versions === true && (a === '' || b === '' || a.includes(b) || b.includes(a));
}
function dateOf(all) {
    const runs = [''];
    for (const part of all) {
        if (/^(?:\d{2,4}|\d{6}|\d{8})$/.test(part))
            runs.push(`${runs.pop()}${part}`);
        else if (runs.at(-1) !== '')
            runs.push('');
    }
    const date = runs.findLast((run) => run.length > 2) ?? '';
    return date.replace(/^(?!20)(\d{2}|\d{4})(20\d{2})$/, '$2$1');
}
function parts(name) {
    return name.split(/[^a-z0-9.]+/);
}
function lasting(all) {
    const hasSize = all.some((part) => SIZE.test(part));
    const kept = all.filter((part) => !same_model_SAME.test(part) && !(hasSize && SPEED.test(part)));
    return kept.length > 0 ? kept : all;
}
function withoutMaker(all) {
    const [first = '', second = ''] = all;
    return all.length > 2 && MAKER.test(first) && !/^\d/.test(second) ? all.slice(1) : all;
}
function compact(all) {
    return all.join('').replaceAll('.', '');
}
function isReordered(a, b) {
    const key = (all) => {
        const words = all.filter((part) => /^[a-z]+$/.test(part)).sort();
        return `${words.join(' ')} ${compact(all.filter((part) => !words.includes(part)))}`;
    };
    return a[0] === b[0] && a.length > 1 && key(a) === key(b);
}
const same_model_REGION = /^(?:us|us-gov|eu|apac|ap|jp|au|ca|global)\.(?=[a-z\d-]{2,20}\.)/;
const REVISION = /(?:(-v\d+)|-\d+):\d+$/;
function bareName(id) {
    const path = id.toLowerCase().trim();
    const name = path
        .slice(path.lastIndexOf('/') + 1)
        .replace(/:(?:free|latest|beta|extended|nitro|floor|online|thinking|exacto)$/, '')
        .replace(/(?:-\d{5}-of-\d{5})?\.gguf$/, '')
        .replace(/\.(?=(?:i?q\d|bf16|f16|f32)[\w-]{0,8}$)/, '-')
        .replace(same_model_REGION, '')
        .replace(REVISION, '$1')
        .replace(/^gpt-35(?=-|$)/, 'gpt-3.5')
        .replaceAll('_', '-');
    const [maker = ''] = name.split('.', 1);
    return maker !== name && MAKER.test(maker) ? name.replace('.', '-') : name;
}

;// CONCATENATED MODULE: ./lib/diagnose/sent-as.js

function sentAs(answer, streamed) {
    const type = streamed ? null : typeOf(answer);
    const { continued, longHead, headers } = answer;
    return [
        ...(type === null ? [] : [type]),
        ...(continued
            ? ['`100 Continue` came unasked before it: some clients (openai for Node.js) end the connection there.']
            : []),
        ...(longHead ? ['Its headers are 16 KiB or more: some clients (openai for Node.js) refuse that.'] : []),
        ...(/\bx-gzip\b/i.test(headers['content-encoding'] ?? '')
            ? ['Packed as x-gzip: some clients (openai for Python) unpack it only under the name gzip.']
            : []),
    ];
}
function typeOf({ headers, notUtf8 }) {
    if (notUtf8 === 'utf-16')
        return 'Sent in UTF-16: some clients (openai for Node.js) do not read that as JSON.';
    const type = headers['content-type'] ?? '';
    const [media = ''] = type.split(';', 1);
    if (media.includes('application/json') || media.trim().endsWith('+json'))
        return null;
    const how = type.trim() === '' ? 'without a content type' : `as ${(0,quote/* clip */.$Q)((0,quote/* oneLine */.TN)(type), 60)}`;
    return `Sent ${how}: some clients (openai for Node.js) do not read that as JSON.`;
}

;// CONCATENATED MODULE: ./lib/diagnose/good-answer.js















const JUDGES = {
    models: judgeList,
    completion: judgeCompletion,
    stream: ofProbe(judgeStream),
    tools: ofProbe(judgeTools),
    'structured-output': ofProbe(judgeStructuredOutput),
    responses: ofProbe(judgeResponses),
    embeddings: ofProbe(judgeEmbeddings),
};
function judgeGood(answer, expected) {
    const judgement = JUDGES[expected.question](answer, expected);
    const streamed = expected.question === 'stream' || expected.sent?.stream === true;
    const isUnread = answer.notUtf8 === 'other' || (streamed && answer.notUtf8 !== undefined);
    if (judgement.code === null && isUnread && expected.question !== 'models')
        return notUtf8(streamed, judgement.facts);
    const told = judgement.code === null ? [...failedNote(answer), ...sentAs(answer, streamed)] : [];
    if (told.length === 0)
        return judgement;
    return { ...judgement, note: [judgement.note ?? [], ...told].flat().join(' ') };
}
function notUtf8(streamed, facts) {
    const what = streamed ? 'stream' : 'body';
    const seen = `The ${what} is not UTF-8: clients such as OpenAI’s for Python cannot read it.`;
    return streamed
        ? good_answer_bad('stream-malformed', 'stream-ends-clients', seen, facts)
        : good_answer_bad('malformed-response', 'not-utf8', seen, facts);
}
function good_answer_good(rule, seen, note = null, facts = NO_FACTS) {
    return { code: null, rule, seen, note, facts };
}
function good_answer_bad(code, rule, seen, facts = NO_FACTS) {
    return { code, rule, seen, note: null, facts };
}
function ofProbe(judge) {
    return (answer, expected) => {
        const { code, seen, facts, rule = `answer-${expected.question}` } = judge(answer, expected.sent);
        if (code === null && isOther(facts.model, expected))
            return substituted(expected.model, facts);
        return { code, rule, seen, note: null, facts };
    };
}
function judgeList(answer) {
    const ids = readModelList(answer);
    if (ids === null)
        return good_answer_bad('malformed-response', 'list-unreadable', `HTTP ${answer.status}, but ${what(answer)} instead of a list of models.`);
    const { next, more } = pagingOf(answer, ids);
    const note = ids.length === 0 ? 'The list is empty.' : null;
    return good_answer_good('list', `${ids.length} ${ids.length === 1 ? 'model' : 'models'} listed.`, note, {
        ...NO_FACTS,
        listed: ids,
        cut: (more && next === null) || isCutList(answer, ids),
        nextPage: next,
    });
}
function judgeCompletion(answer, expected) {
    if (expected.sent?.stream === true)
        return ofProbe(judgeStream)(answer, expected);
    const completion = readCompletion(answer);
    if (completion === null) {
        const odd = choicesOf(answer);
        const seen = odd ?? `${what(answer)} instead of a completion with choices`;
        return good_answer_bad('malformed-response', 'no-choices', `HTTP ${answer.status}, but ${seen}.`);
    }
    const { finishReason, model, usage } = completion;
    const facts = { ...NO_FACTS, model, ...usage };
    const ending = endingOf(finishReason);
    if (ending?.code === 'content-filtered' && completion.text === '')
        return ended(ending);
    if (isEmpty(completion) && !isCut(finishReason)) {
        if (ending !== null)
            return ended(ending);
        const reason = finishReason ?? 'absent';
        return good_answer_bad('empty-completion', 'empty', `The choice has no text and no call (finish_reason ${reason}).`);
    }
    if (isOther(model, expected))
        return substituted(expected.model, facts);
    const by = model === null || model === expected.model ? '' : ` by ${model}`;
    const seen = `Answered${by} in ${Math.round(answer.durationMs)} ms.`;
    return good_answer_good('completion', seen, isCut(finishReason) ? good_answer_CUT : null, facts);
}
const good_answer_CUT = 'The answer was cut off by the token limit, which proves that key, model and quota work.';
const FAILED = 'The body also says that it failed (`success: false`, `object: "error"` or the like), at which OpenAI’s clients do not look.';
const MARK = /"(?:success|ok|object|type)"\s{0,9}:\s{0,9}(?:false|"error")/;
function failedNote({ body }) {
    const value = MARK.test(body) ? beginningOrWhole(body) : null;
    return (0,record/* isRecord */.u4)(value) && isMarkedFailed(value) ? [FAILED] : [];
}
function choicesOf({ body }) {
    const value = beginningOrWhole(body.trim());
    if (!(0,record/* isRecord */.u4)(value) || value.choices === undefined)
        return null;
    const { choices } = value;
    if (!Array.isArray(choices))
        return `\`choices\` is ${choices === null ? 'null' : 'no list'}`;
    if (choices.length === 0)
        return '`choices` is empty';
    return (0,record/* isRecord */.u4)(choices[0]) ? null : '`choices` holds no object';
}
function isEmpty(completion) {
    const { text, reasoning, called, refusal } = completion;
    return !called && [text, reasoning, refusal].every(isBlank);
}
function ended({ code, word }) {
    return good_answer_bad(code, `finish-${code}`, `The answer ended with finish_reason ${word} and without text.`);
}
function isOther(model, expected) {
    if (model === null || expected.model === null || model === expected.model)
        return false;
    return expected.namesModel() && !isSameModel(expected.model, model);
}
function substituted(wanted, facts) {
    return good_answer_bad('model-substituted', 'other-model', `${wanted} was asked for, but ${facts.model} answered.`, facts);
}
function what(answer) {
    const body = answer.body.trim();
    if (body === '')
        return 'an empty body came';
    if (isEventStream(body, ''))
        return 'an event stream came';
    const value = beginningOrWhole(body);
    if ((0,record/* isRecord */.u4)(value) && Array.isArray(value.choices) && (0,record/* isRecord */.u4)(value.choices[0]))
        return 'a choice without `message` came';
    if ((0,record/* isRecord */.u4)(value))
        return `JSON with ${Object.keys(value).slice(0, 4).join(', ').slice(0, 80) || 'no members'} came`;
    if (Array.isArray(value))
        return 'a JSON array came';
    if (value !== undefined)
        return 'a bare JSON value came';
    const begins = body.startsWith('{') || body.startsWith('[');
    return begins ? 'broken JSON, or JSON with something after it, came' : 'a text that is not JSON came';
}

;// CONCATENATED MODULE: ./lib/diagnose/key-header.js
const OF_KEY = /^(?!proxy-|authorization$).*(?:key|token|auth|secret|credential)/i;
const NAME = /^[a-z][a-z0-9_-]{1,59}$/i;
function namedIn(wanted) {
    if (/\btype="?(?!header\b)\w/i.test(wanted))
        return null;
    const name = /\bname="?([^",\s]{2,60})(?=[",\s]|$)/i.exec(wanted)?.[1] ?? '';
    return NAME.test(name) && OF_KEY.test(name) ? name : null;
}
function keyHeaderAdvice(headers) {
    const name = namedIn(headers['www-authenticate']?.slice(0, 2_000) ?? '');
    if (name === null)
        return null;
    const auth = name.toLowerCase();
    if (auth === 'api-key' || auth === 'x-api-key')
        return `The gateway looks for the key in the header \`${name}\`: set \`auth: ${auth}\`.`;
    return `The gateway looks for the key in the header \`${name}\`: send it there with \`headers\`, and set \`auth: none\`.`;
}

;// CONCATENATED MODULE: ./lib/diagnose/kinds/limits.js
const PLAN_ENDED = /(?<!\btrial |\bor |\bor (?:your|the) )\b(?:plan|subscription|package|membership) (?:is |has |was )?(?:\w{1,10} or )?(?:been )?(?:expired|ended|cancell?ed|lapsed)\b|(?<!或)(?:套餐|订阅|会员|资源包).{0,4}(?:到期|过期)/;
const RATE_KINDS = [
    {
        code: 'rate-limited',
        where: 'one request is over the limit of tokens',
        says: /\brequest (?:is )?too large\b/,
        means: 'This one request counts more tokens than the key may use in a minute; waiting does not help.',
        next: 'Move to a tier with a higher limit, or have the gateway’s added prompt or `max_tokens` made smaller.',
        firm: true,
    },
    {
        code: 'rate-limited',
        where: 'it counts concurrent requests',
        says: /\bparallel\b|\bconcurren(?:t|cy)\b|\bsimultaneous|\bat (?:once|the same time)\b|\bin[- ]flight\b|\b(?:previous|last|another) (?:request|stream|run)s? (?:is |are )?(?:still |already )?(?:running|in progress|being)|\bone (?:stream|request) per (?!(?:\d+ )?(?:seconds?|minutes?|hours?|days?|s|min)\b)|\b(?:streams|connections|requests) (?:are )?(?:already|still) (?:open|running|active)\b|\bside by side\b|并发|同时|上一个请求/,
        means: 'Too many requests with this key were in flight at the same time.',
        next: 'Lower `concurrency`, here and in the application, or ask for a higher limit.',
    },
    {
        code: 'rate-limited',
        where: 'a daily, weekly or monthly limit is reached',
        says: /\b(?:per|a|this|each|the)[ -](?:day|week|month)\b|\bdaily\b|\bweekly\b|\bmonthly\b|\brpd\b|\btpd\b|每[天日周月]|[当今]日|本[周月]/,
        means: 'This key has used up its requests or tokens for the day, week or month.',
        next: 'Wait until the limit resets, or raise it: usually by adding credit or moving to a higher tier.',
    },
    {
        code: 'rate-limited',
        where: 'the allowance of a plan is used up for a while',
        says: /^(?!.{0,400}\b(?:per|each|every|a) (?:second|minute|min)\b|.{0,400}\b(?:rate[- ]limit|concurren|rpm\b|tpm\b)).{0,200}(?:\b(?:usage|session|message) limits?\b|\bhit your limit\b|\blimit (?:will )?resets?\b)/,
        means: 'What this account’s plan allows is used up until the limit resets.',
        next: 'Wait until it resets (the answer may say when), or move to a larger plan.',
    },
];
const MONEY_KINDS = [
    {
        code: 'quota-exhausted',
        where: 'the plan has ended',
        says: PLAN_ENDED,
        means: 'The plan or subscription of the account behind the key has ended.',
        next: 'Renew it with that account, or use a key that pays by use.',
        firm: true,
    },
    {
        code: 'quota-exhausted',
        where: 'nothing was bought yet',
        says: /\bnever purchased\b|\bno active subscription\b|\bnot have an? (?:active|valid|current|paid) (?:subscription|plan|membership)\b|(?:尚?未|没有)(?:购买|订购|订阅)/,
        means: 'The account behind the key has no credit or active plan, or the key belongs to another account.',
        next: 'Buy credit or a plan with that account, or use the key of the account that has some.',
    },
    {
        code: 'quota-exhausted',
        where: 'it wants a way to be paid',
        says: /\b(?:no|valid|without|missing|requires?|needs?|add|link|attach|bind|set up|provide) (?:an? |the |your |any |valid |active |default ){0,3}(?:payment method|(?:credit|bank) card|card on file|billing)\b|\bpayment method\b.{0,20}\b(?:required|missing|declined|failed|expired|invalid)\b/,
        means: 'The account behind the key has no valid payment method.',
        next: 'Add one with that account in the provider’s console.',
    },
    {
        code: 'quota-exhausted',
        where: 'a free allowance is used up',
        says: /\bfree[ -](?:\w{1,12} )?(?:tier|usage|quota|credits?|trial|allowance|allocation|requests|plan)\b|免费额度/,
        means: 'What this account may use for free is used up.',
        next: 'Add credit or a plan (and switch off a “free tier only” mode), or wait where the allowance is renewed.',
    },
    {
        code: 'quota-exhausted',
        where: 'a budget or spending limit was set',
        says: /\bbudget\b|\bspend(?:ing)?[ _-]?(?:limit|cap)\b|\b(?:key|monthly) (?:spend\w* |total )?limit\b|\bhard limit\b|\bcost[ _-]limit\b|预算|限额|(?:费用|消费|花费|金额).{0,4}(?:限制|上限)/,
        means: 'The budget set for this key, user, team or project is used up; the account may still have credit.',
        next: 'Raise that budget in the gateway’s console (or top up), or wait for its next period.',
    },
    {
        code: 'quota-exhausted',
        where: 'the allowance of a plan is used up',
        says: /\busage limits?\b|\bbilling (?:cycle|period)\b|\bweekly\b|套餐/,
        means: 'The allowance of this account’s plan is used up for the current period.',
        next: 'Wait for the next period, buy more, or move to a larger plan.',
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/kinds/access.js

const ACCOUNT_KINDS = [
    {
        code: 'account-inactive',
        where: 'its plan has ended',
        says: PLAN_ENDED,
        means: 'The plan or subscription of the account has ended; its keys do not work without one.',
        next: 'The account’s owner renews it; until then, use a key of another account.',
    },
    {
        code: 'account-inactive',
        where: 'the account is not verified',
        says: /\b(?:must|needs? to|has to|please) (?:be )?(?:verif|confirm)|\bnot (?:been |yet )*verified\b|\bunverified\b|\bverification\b|实名|认证|未验证/,
        means: 'The account must be verified before it can do this.',
        next: 'The account’s owner completes the verification in the provider’s console; it can take some minutes to apply.',
    },
    {
        code: 'account-inactive',
        where: 'a bill is unpaid',
        says: /\barrears?\b|\boverdue\b|\bpast due\b|\bunpaid\b|\bdelinquent\b|\bpay(?:ment)?\b|\bbilling\b|\bgood standing\b|\b(?:credit|bank) card\b|欠费/,
        means: 'The account has an unpaid bill or no valid payment method; none of its keys work.',
        next: 'The account’s owner pays the bill or sets up a payment method in the provider’s console.',
    },
    {
        code: 'account-inactive',
        where: 'the account was suspended or closed',
        says: /\bsuspended\b|\bdeactivated\b|\bterminated\b|\bbanned\b|\bdisabled\b|\bblocked\b|\bclosed\b|\bfrozen\b|\blocked\b|封禁|禁用|停用|冻结|注销/,
        means: 'The account, team or project was suspended, locked or closed; none of its keys work.',
        next: 'The account’s owner asks the provider why; until then, use a key of another account.',
    },
];
const KEY_KINDS = [
    {
        code: 'api-key-missing',
        where: 'Kong or APISIX looks for it in another header',
        says: /\b(?:no|missing) api key (?:found )?in (?:the )?request\b/,
        next: 'Kong and APISIX look for it in the header `apikey` unless told otherwise: send it there with `headers`, and set `auth: none`.',
    },
    {
        code: 'api-key-malformed',
        where: 'one-api takes its end for a channel',
        says: /指定渠道|渠道 ?id|\bchannel id\b|\bspecify (?:a )?channels?\b/,
        means: 'A gateway like one-api takes what follows another hyphen in the key for a channel’s number.',
        next: 'Set `api-key` to the key as the console shows it, with nothing added to its end.',
    },
    {
        code: 'key-rejected',
        where: 'LiteLLM has no database',
        says: /\bno connected db\b/,
        means: 'A LiteLLM without a database accepts only its master key, and this key is not that one.',
        next: 'Put the master key into `api-key`, or connect a database to LiteLLM so that it can issue keys.',
    },
    {
        code: 'key-rejected',
        where: 'the key may also have expired',
        says: /\b(?:or|and|may|might)\b.{0,24}\bexpired\b|\bexpired or\b|过期或|或.{0,4}过期/,
        means: 'The gateway does not know this key, or the key has expired.',
        next: 'Compare the ends of the key and its expiry date with the gateway’s console, then set `api-key` (the secret) again.',
    },
    {
        code: 'key-rejected',
        where: 'the token is for another service',
        says: /\baudience\b|(?<!\b(?:contact|ask|with|by|to|from|tell) (?:the |its |your )?)\bissuer\b/,
        means: 'The token is one of another issuer or for another service than this gateway expects.',
        next: 'Request it from the issuer and for the audience (or scope) that the gateway names, then set `api-key` again.',
    },
    {
        code: 'key-disabled',
        where: 'the key is not active yet',
        says: /\bnot (?:yet )?active yet\b|\bnot yet (?:active|activated|enabled)\b|\bbeing (?:activated|enabled)\b|(?:尚未|还未|还没有?)(?:生效|激活|启用)/,
        means: 'The key is new and does not work yet.',
        next: 'Run again in a minute; if it persists, activate the key in the gateway’s console.',
    },
    {
        code: 'key-disabled',
        where: 'the key was found in public',
        says: /\bleak(?:ed)?\b|\bcompromised\b|\bexposed\b|泄[露漏]/,
        means: 'The key was found in public and was blocked because of that.',
        next: 'Create a new key, put it into `api-key`, and remove the old one from where it was published.',
    },
];
const PERMISSION_KINDS = [
    {
        code: 'permission-denied',
        where: 'only certain client programs are let in',
        says: /\bonly (?:\w{1,12} ){0,4}(?:for|to|allows?|from|by|supports?|permits?)\b.{0,60}\b(?:agents?|clients?|cli|plugins?|claude code|codex)\b|\bonly be used (?:from )?(?:with|)in\b(?!.{0,30}\b(?:regions?|countr\w{1,3}|organi[sz]ation|project|workspace|networks?|ip|vpc|mode|environment)\b)|(?:仅|请使用).{0,16}(?:客户端|claude code|codex)/,
        means: 'This key or plan works only with certain client programs, and a plain API request is not one of them.',
        next: 'Use a key, plan or group that is open to any API client.',
    },
    {
        code: 'permission-denied',
        where: 'only certain networks are allowed',
        says: /\bip\b|\bsubnets?\b|\bvirtual network\b|\bprivate endpoint\b|\bpublic (?:network )?access\b|\bfirewall rules\b|白名单|网段/,
        means: 'This key or resource accepts requests only from certain networks.',
        next: 'Add the runner’s address to the allow list, or use a runner with a fixed address inside that network.',
    },
    {
        code: 'permission-denied',
        where: 'it is about the key’s organization or project',
        says: /\bopenai-(?:organi[sz]ation|project)\b|\borgani[sz]ation header\b|\bmatch organi[sz]ation\b|\bno such (?:organi[sz]ation|project)\b|\bmismatched (?:organi[sz]ation|project)\b|\b(?:organi[sz]ation|workspace|team|tenant) (?:\S{1,60} )?(?:was |is )?not found\b/,
        means: 'The key belongs to a different organization or project than the request names.',
        next: 'Correct or leave out `OpenAI-Organization` and `OpenAI-Project` in `headers`, or use a key of that organization.',
    },
    {
        code: 'permission-denied',
        where: 'it is about how providers may use data',
        says: /\bdata policy\b|\bprivacy settings?\b|\bdata retention\b/,
        means: 'No provider of this model fits the account’s privacy settings.',
        next: 'Loosen the account’s privacy settings (OpenRouter: openrouter.ai/settings/privacy), or choose another model.',
    },
    {
        code: 'permission-denied',
        where: 'a GitHub token asks GitHub Models',
        says: /\bmodels permission\b|\baccessible by integration\b/,
        means: 'The token of this job may not use GitHub Models.',
        next: 'Give the job `permissions: models: read`, or use a token that has the permission Models (read).',
    },
    {
        code: 'permission-denied',
        where: 'an AWS policy does not allow it',
        says: /\bbedrock:\w+|\bto perform: \w+:\w+|\bidentity-based policy\b|\barn:aws\b/,
        means: 'The AWS identity behind the key may not do this.',
        next: 'Allow the named action on the named resource in the IAM policy of the key, user or role.',
    },
    {
        code: 'permission-denied',
        where: 'a service is not enabled',
        says: /\b(?:api|service|feature)s? (?:is |are |has been |has )?(?:disabled|not enabled|not been (?:enabled|used|activated)|not activated|turned off)\b|未开通|未启用|未激活/,
        means: 'The service is not enabled for the account or project of this key.',
        next: 'Enable the named service in the provider’s console, and wait a few minutes.',
    },
    {
        code: 'permission-denied',
        where: 'a scope, role or permission is named',
        says: /\bscopes?\b|\broles?\b|\bpermissions?\b|\bprivileges?\b|\bentitle/,
        means: 'The key is known, but lacks a scope, role or permission for this.',
        next: 'Grant what is named to the key or its owner in the gateway’s console, or use another key.',
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/kinds/door.js
const DOOR_KINDS = [
    {
        code: 'gateway-unavailable',
        where: 'the gateway’s name does not resolve there',
        says: /\bno such host\b|\benotfound\b|\bgetaddrinfo\b|\bname resolution\b|\bhost lookup\b|\bdns (?:lookup|resolution|query)\b|\bresolve\b.{0,30}\bhost/,
        means: 'The reverse proxy cannot resolve the name of the gateway behind it.',
        next: 'The operator corrects the gateway’s address in the reverse proxy, or starts the gateway under that name.',
    },
    {
        code: 'gateway-unavailable',
        where: 'nothing listens behind it',
        says: /\brefused\b/,
        means: 'The reverse proxy answers, but nothing listens where the gateway behind it should be.',
        next: 'Start the gateway behind the reverse proxy, or correct its port there; after a deploy, set `wait`.',
    },
    {
        code: 'gateway-unavailable',
        where: 'the gateway behind it took too long',
        says: /\btime-?out\b|\btimed out\b|\btiming out\b|\b(?:took|waited|taking) (?:too )?long(?:er)?\b|\btoo slow\b|太慢|时间?太长|超时/,
        means: 'The reverse proxy answers, but the gateway behind it did not answer in time.',
        next: 'Run again; if it persists, the operator checks the gateway’s load and the reverse proxy’s timeout.',
    },
    {
        code: 'endpoint-not-found',
        where: 'this version of the API was withdrawn',
        says: /\b(?:version \S{1,12} of (?:this|the|our) api|api version \S{1,12})\b.{0,20}\b(?:shut down|retired|removed|withdrawn|deprecated|discontinued|no longer|gone)\b/,
        means: 'The path names a version of the API that was withdrawn.',
        next: 'Put a newer version into the path of `base-url`; the gateway’s documentation names it.',
    },
    {
        code: 'gateway-unavailable',
        where: 'it is under maintenance',
        says: /\b(?:under|in|for|scheduled|planned|ongoing) (?:\w{1,12} )?maintenance\b|\bmaintenance (?:mode|window|work)\b|维护中|正在维护/,
        means: 'The gateway is under maintenance.',
        next: 'Run again when the maintenance is over, or set `wait`.',
    },
    {
        code: 'not-an-api',
        where: 'it is a login page',
        says: /^.{0,80}(?:\b(?:sign|log)[ -]?in\b|\bsingle sign-?on\b|\bsso\b|登录)/,
        means: 'A login page for people came where JSON was expected.',
        next: 'Set `base-url` to the API root, or have the API’s path exempted from the login.',
    },
    {
        code: 'blocked-by-firewall',
        where: 'a bot check wants a browser',
        says: /\bjust a moment\b|\bchecking (?:if the site|your browser)\b|\battention required\b(?![\s\S]{0,400}\bbeen blocked\b)|\bcaptcha\b|\b(?:are|is) (?:a )?human\b|\bnot a robot\b|\benable javascript and cookies\b/,
        means: 'A bot check made for browsers stopped the request before the key was checked; no program passes it.',
        next: 'Have the bot check skipped for the API’s path (Cloudflare: a WAF custom rule with the action Skip).',
    },
    {
        code: 'blocked-by-firewall',
        where: 'a filter of the runner’s own network blocked it',
        says: /\bweb filter|\bcontent filter|\bfortiguard\b|\bzscaler\b|\bnetskope\b|\bblue ?coat\b|\bumbrella\b|\burl filtering\b|\byour organi[sz]ation'?s? (?:policy|has blocked)/,
        means: 'A web filter of the runner’s own network blocked the request.',
        next: 'Have the gateway’s host allowed in that filter, or use a runner on another network.',
    },
];
const door_LIMITED = {
    means: 'The provider behind the gateway is limiting this gateway, or is overloaded itself.',
    next: 'Run again later, or name a second model with `a | b` in `models`; the operator can ask for a higher limit.',
};
const door_FAILED = {
    means: 'What is behind the gateway failed, or did not answer in time; nothing shows that your key is at fault.',
    next: 'Run again later, or name a second model with `a | b` in `models`; if it persists, the operator checks that provider.',
};
const door_REFUSED = {
    means: 'The provider behind the gateway does not accept the request as the gateway passes it on.',
    next: 'The gateway’s operator compares what it sends there with what this model takes; leave out what is named if you send it.',
};
const KEY_REFUSED = {
    means: 'The provider behind the gateway rejects the key the gateway uses there; yours is not shown to be at fault.',
    next: 'The gateway’s operator must correct or renew its key for this model’s provider.',
};
const BEHIND_KINDS = [
    {
        code: 'upstream-error',
        where: 'the gateway has no key for the provider',
        says: /\bapi_key client option\b|\b[a-z]\w{1,40}_api_key environment variable\b|\bmissing credentials\b/,
        means: 'The gateway has no key of its own for the provider behind it; yours is not shown to be at fault.',
        next: 'The gateway’s operator must set that key; running again does not help until then.',
    },
    {
        code: 'upstream-error',
        where: 'the provider rejects the gateway’s key',
        behind: ['api-key-missing', 'api-key-malformed', 'key-rejected', 'key-expired', 'key-disabled'],
        ...KEY_REFUSED,
    },
    {
        code: 'upstream-error',
        where: 'the gateway has no credit at the provider',
        behind: ['quota-exhausted'],
        means: 'The gateway’s own credit at the provider behind it is used up; yours is not shown to be.',
        next: 'The gateway’s operator must top up at the provider; until then, choose a model from another provider.',
    },
    {
        code: 'upstream-error',
        where: 'the provider refuses the gateway itself',
        behind: ['account-inactive', 'permission-denied', 'blocked-by-firewall'],
        means: 'The provider behind the gateway refuses the gateway’s own account or address.',
        next: 'The gateway’s operator must settle it with the provider; until then, choose a model from another provider.',
    },
    {
        code: 'upstream-error',
        where: 'the provider limits the gateway',
        behind: ['rate-limited', 'overloaded'],
        ...door_LIMITED,
    },
    {
        code: 'upstream-error',
        where: 'the provider does not know the model',
        behind: ['model-not-found', 'model-retired'],
        means: 'The gateway offers this model, but the provider behind it does not know it under the name the gateway sends.',
        next: 'The gateway’s operator must correct the upstream name of this model, or remove it from the list.',
    },
    {
        code: 'upstream-error',
        where: 'the provider keeps the model from the gateway',
        behind: ['model-not-permitted'],
        means: 'The gateway offers this model, but its own account at the provider behind it may not use it.',
        next: 'The gateway’s operator must get access to the model there, or remove it from the list.',
    },
    {
        code: 'upstream-error',
        where: 'the gateway calls the wrong address',
        behind: [
            'endpoint-not-found',
            'base-url-wrong-path',
            'base-url-has-endpoint',
            'base-url-insecure',
            'not-an-api',
        ],
        means: 'What the gateway calls behind it is not the provider’s API; your own base URL is right.',
        next: 'The gateway’s operator must correct the base URL of this model’s provider.',
    },
    {
        code: 'upstream-error',
        where: 'the provider refuses the request',
        behind: ['invalid-request', 'unsupported-parameter', 'model-wrong-endpoint', 'tool-call-malformed'],
        ...door_REFUSED,
    },
    {
        code: 'upstream-error',
        where: 'its words tell of limits or load',
        says: /\brate[- ]limit|\btoo many requests\b|\b(?:status|code|error|http|failed|returned|got):? (?:code:? )?429\b|\boverload|饱和|限流/,
        ...door_LIMITED,
    },
    {
        code: 'upstream-error',
        where: 'its words tell of a connection, a wait or an outage',
        says: /\btime-?outs?\b|\btim(?:ed|ing) out\b|\bdeadline exceeded\b|\bconnect(?:ion)? (?:error|refused|reset|failed|failure)\b|\b(?:can not|could not|failed to|unable to) (?:connect|reach)\b|\b(?:unavailable|unreachable)\b|\bfetch failed\b|\b50[234]\b|\bstatus code 50\d\b|\bcircuit breaker\b|\bget (?:an? )?(?:response|answer)\b|\b(?:no|nil|null|empty|without an?|unexpected) (?:\w{1,12} )?(?:response|reply|answer|output|choices|candidates|stream)\b|超时/,
        ...door_FAILED,
    },
    {
        code: 'upstream-error',
        where: 'its words tell of a login that was refused',
        says: /\b(?:rejected|refused|failed|denied|invalid) (?:\w{1,12} ){0,2}(?:authentication|authorization|credentials?|api[ _-]?key|login)\b|\b(?:authentication|authorization|credentials?|api[ _-]?key|login)\b.{0,30}\b(?:rejected|refused|failed|denied|invalid|expired|could not be (?:refreshed|renewed))\b/,
        ...KEY_REFUSED,
    },
    {
        code: 'upstream-error',
        where: 'the provider failed',
        behind: [
            'gateway-error',
            'gateway-unavailable',
            'model-unavailable',
            'malformed-response',
            'stream-malformed',
        ],
        ...door_FAILED,
    },
    {
        code: 'upstream-error',
        where: 'its words tell of a request that was refused',
        says: /\bbad ?request\b|\binvalid request\b|\brejected\b|\bparam(?:eter)?s? (?:is |are )?(?:incorrect|invalid)\b|\binvalid (?:'?\w{1,20}'? )?(?:param|content|type|argument)|被上游拒绝/,
        ...door_REFUSED,
    },
    {
        code: 'upstream-error',
        where: 'it came with the status of a limit',
        status: [429],
        ...door_LIMITED,
    },
    {
        code: 'upstream-error',
        where: 'it came with the status of an outage or a wait',
        status: [408, 502, 503, 504, 524, 529],
        ...door_FAILED,
    },
    {
        code: 'upstream-error',
        where: 'it came with the status of a refused request',
        status: [400, 413, 422],
        ...door_REFUSED,
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/kinds/model.js
const MODEL_KINDS = [
    {
        code: 'model-not-found',
        where: 'it may also be a question of access',
        says: /\bor (?:you|your \w{1,20}|this key|the key) (?:do|does|may|has)\b.{0,24}\baccess\b/,
        means: 'The gateway has no model of this name, or hides it from this key.',
        next: 'Set `models` to an id from the gateway’s list; if the id is right, have the model allowed for the key, project or plan.',
    },
    {
        code: 'model-not-permitted',
        where: 'the model’s terms were not accepted',
        says: /\bterms\b|\bagreement\b|\bgated\b|\blicen[cs]e\b|协议/,
        next: 'Accept the model’s terms with the account behind the key, or choose another model in `models`.',
    },
    {
        code: 'model-not-permitted',
        where: 'it wants a key of your own for the provider',
        says: /\brequir(?:es|ing) (?:your own (?:\w{1,12} )?key\b|a (?:provider |vendor )?key\b(?! (?:with|of|in|on|that)\b))|\bbyok\b|\b(?:bring|add|use) your own (?:\w{1,12} )?key\b/,
        means: 'The gateway passes this model on only with your own key of its provider.',
        next: 'Add such a key in the gateway’s console (OpenRouter: settings/integrations), or choose another in `models`.',
        firm: true,
    },
    {
        code: 'model-not-permitted',
        where: 'it depends on the plan',
        says: /\bplans?\b|\btiers?\b|\bsubscri(?:be|ption)|\bupgrade\b|\bpaid\b|套餐|升级/,
        means: 'The model exists, but not in this account’s plan or tier.',
        next: 'Move to a plan or tier that includes the model, or choose another model in `models`.',
    },
    {
        code: 'model-not-permitted',
        where: 'the account has not activated the model',
        says: /\b(?:not|has to be|must be) (?:yet )?(?:activated|opened|subscribed)\b|\bactivate (?:the|this) model\b|未开通|未订购|未购买/,
        means: 'The model exists, but the account behind the key has not activated it.',
        next: 'Activate the model in the provider’s console with that account, or choose another model in `models`.',
    },
    {
        code: 'model-unavailable',
        where: 'the account has not enabled a provider for it',
        says: /\bproviders? (?:that )?you have enabled\b|\byour (?:enabled|allowed) providers\b|\ballowed providers\b/,
        means: 'The account’s settings leave no provider that serves this model.',
        next: 'Enable a provider of the model in the settings of the account behind the key, or choose another in `models`.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'what serves it is cooling down',
        says: /\bcool(?:ing)?[ -]?down\b|冷却/,
        means: 'Whatever serves this model rests after failures or limits behind the gateway.',
        next: 'Run again in some minutes, or set `wait`; if it comes often, the operator adds accounts or channels.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'the model is still loading',
        says: /\b(?:is|are|still|currently) (?:\w{1,12} )?(?:loading|warming|starting|initiali[sz]ing|downloading)\b|\bbeing loaded\b|^loading\b|\bserver loading\b|\bcold start\b|加载中|正在(?:加载|启动)/,
        means: 'The model is still loading, which takes seconds to minutes.',
        next: 'Set `wait`, for example `wait: 3m`, or run again later.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'the server could not load the model',
        says: /\b(?:could not|can not|failed to|unable to|failed|error) load(?:ing)?\b/,
        means: 'The server tried to load the model and could not.',
        next: 'The operator checks the server’s log: memory, files or format of the model.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'the server’s memory is too small',
        says: /\b(?:system|gpu|more|enough|insufficient|out of|out-of-)[ -]?(?:\w{1,10} )?memory\b|\bvram\b|显存|内存不足/,
        means: 'The server has too little memory to load the model.',
        next: 'The operator frees memory there, or serves a smaller model or quantization.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'the model is not loaded',
        says: /\bnot loaded\b|\bno (?:\w{1,12} )?models? (?:is |are )?(?:currently )?loaded\b/,
        means: 'The server knows the model but has not loaded it.',
        next: 'Load the model on the server (LM Studio: `lms load`), or enable loading on demand there.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'the model needs an endpoint of its own',
        says: /\bdedicated\b|\bserverless\b|\bprovisioned\b/,
        means: 'The provider serves this model only on endpoints that its customers start themselves.',
        next: 'Start an endpoint for the model at the provider, or choose a serverless model in `models`.',
        firm: true,
    },
    {
        code: 'model-unavailable',
        where: 'AWS wants an inference profile',
        says: /\binference profile\b|\bon-demand throughput\b/,
        means: 'Bedrock serves this model only through an inference profile.',
        next: 'Use the id of an inference profile (it begins with us., eu., apac. or global.): in `models`, or where the gateway maps the model.',
        firm: true,
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/kinds/request.js
const REQUEST_KINDS = [
    {
        code: 'invalid-request',
        where: 'the version of the API in the query is missing or not supported',
        says: /\bapi[- ]?version\b/,
        means: 'The address must name a version of the API that the gateway supports.',
        next: 'Put one that its documentation names at the end of `base-url`, for example `?api-version=2024-10-21`.',
    },
    {
        code: 'invalid-request',
        where: 'a header is missing or wrong',
        says: /\bheaders?\b(?! (?:fields? )?(?:is |are )?too )/,
        means: 'The gateway wants a header that was missing or not as it expects.',
        next: 'Send the header it names with the input `headers`.',
    },
    {
        code: 'invalid-request',
        where: 'the model’s context is too small',
        says: /\bcontext (?:length|window|size)\b|\b(?:maximum|available|model's) context\b|\bprompt is too long\b|^(?!.{0,400}(?:max\w{0,20}[ _]tokens|\b(?:bytes|characters|chars|items|batch|body|stop|name)\b|cache|\d ?[kmg]i?b\b)).{0,200}(?:\b(?:inputs?|prompts?|messages?) (?:is |are )?too (?:long|large)\b|\btoo many (?:input |prompt )?tokens\b|\binput (?:tokens?|length)\b.{0,40}\bexceed|\btoken count\b.{0,20}\bexceed|\binputs?\b.{0,30}\bless than \d{1,9} tokens\b)|上下文/,
        means: 'The request is longer than the model’s context, although only a few words were sent.',
        next: 'The operator checks the context size the model was started with, and any prompt that the gateway adds.',
    },
    {
        code: 'invalid-request',
        where: 'the body did not arrive as it was sent',
        says: /\bfield required\b|\bmessages\b.{0,30}\b(?:required|missing)|^(?:the )?(?:parameter |field )?model (?:parameter |field )?(?:is |was )?(?:required|missing)\b(?! (?:to|but|for|from|in (?!(?:the |your )?(?:request|body|payload)\b)))|\b(?:prompt|inputs?|contents|(?:request )?body|json)\b (?:is |are )?(?:a )?required\b|\brequest must (?:contain|have|include) (?:a )?(?:json|body|messages)\b|\bmessages must (?:contain|have|include) at least\b|\bmissing required parameter\b.{0,8}\bmessages\b|\bbody is not valid json\b|\bunexpected end of (?:json|input)\b|\bempty (?:request )?body\b/,
        means: 'The body did not arrive as it was sent, or this address belongs to another API.',
        next: 'Check the path in `base-url`; if it is right, something on the way drops or rewrites the body: ask the operator.',
    },
    {
        code: 'invalid-request',
        where: 'the gateway wants more in the body than the smallest request',
        says: /^(?!.{0,200}(?:\b(?:models?|keys?|tokens?|images?|files?|tools?|accounts?|organi[sz]ations?|projects?|tenants?|urls?|paths?|hosts?|quer(?:y|ies)|agent|channels?|providers?|upstream|signatures?|content type|signed|regions?)\b|\d)).{0,60}(?:\b(?:is|are) (?:a )?required\b|\brequired (?:field|parameter|property)\b|\bmust (?:start|begin|end|contain|include|have)\b)/,
        means: 'The gateway wants something in the body that the smallest possible request does not have.',
        next: 'Have your application send it; no input adds it here, so the operator makes it optional or `severity` lowers the check.',
    },
    {
        code: 'unsupported-parameter',
        where: 'vLLM was started without tool calls',
        says: /--enable-auto-tool-choice|--tool-call-parser/,
        means: 'The server was started without support for tool calls.',
        next: 'Leave out the probe `tools`, or have the server started with `--enable-auto-tool-choice` and `--tool-call-parser`.',
    },
    {
        code: 'unsupported-parameter',
        where: 'the model takes no tools',
        says: /\bsupports? (?:\w{1,12} )?(?:tools?|functions?)\b|\b(?:tools?|functions?|tool (?:use|calls?|calling)|function calling) (?:is|are) not supported\b/,
        means: 'The model, or the server for it, does not support tools.',
        next: 'Choose a model that supports tools, or leave out the probe `tools` if no application sends any.',
    },
    {
        code: 'unsupported-parameter',
        where: 'the model takes no JSON schema',
        says: /\bresponse[ _]format\b|\bjson[ _]schema\b|\bstructured outputs?\b/,
        means: 'The model, or the server for it, supports no JSON schema, or not in this form.',
        next: 'Choose a model with structured output, or leave out the probe `structured-output` if no application asks for it.',
    },
];

;// CONCATENATED MODULE: ./lib/diagnose/kinds.js





const KINDS = [
    ...KEY_KINDS,
    ...ACCOUNT_KINDS,
    ...PERMISSION_KINDS,
    ...MONEY_KINDS,
    ...RATE_KINDS,
    ...MODEL_KINDS,
    ...REQUEST_KINDS,
    ...DOOR_KINDS,
    ...BEHIND_KINDS,
];
function kindOf(code, { text, behind, status }) {
    const fits = (kind) => kind.code === code &&
        (kind.says?.test(text) ?? true) &&
        (kind.status === undefined || (status !== undefined && kind.status.includes(status))) &&
        (kind.behind === undefined || (behind !== null && kind.behind.includes(behind)));
    return KINDS.find(fits) ?? null;
}

;// CONCATENATED MODULE: ./lib/diagnose/named-models.js
const LISTS = [
    /(?:your|available|supported|valid|allowed|permitted|known) models?(?: (?:are|include|names))?:?\s{0,4}\n([\s\S]{1,2000})/i,
    /(?:can only access|available|supported|valid|allowed|permitted|known|choose from|one of|possible)\s?(?:the )?(?:following )?models?(?: (?:are|include|names|ids))?\s?[:=]\s?\[?([^\]\n]{1,2000})/i,
    /(?:switch to|did you mean|try|use one of|instead use|please use|replaced by|migrate to)(?: one of)?:? ([^\n]{1,200})/i,
];
const named_models_NAME = /[A-Za-z][\w./:@-]{2,120}/g;
function namedModels(body) {
    const text = body.slice(0, 8_000).replaceAll('\\n', '\n').replaceAll('\\"', '"');
    for (const list of LISTS) {
        const names = (list.exec(text)?.[1]?.match(named_models_NAME) ?? [])
            .map((name) => name.replace(/(?<![.:,])[.:,]+$/, ''))
            .filter((name) => /\d/.test(name) &&
            /[-:/.]/.test(name) &&
            !/^https?:|^www\./.test(name) &&
            !/\.(?:com|ai|org|io|dev|cn)\b/.test(name));
        if (names.length > 0)
            return [...new Set(names)].slice(0, 8);
    }
    return [];
}

// EXTERNAL MODULE: ./lib/diagnose/near-miss.js
var near_miss = __webpack_require__(2547);
// EXTERNAL MODULE: ./lib/diagnose/provider.js
var diagnose_provider = __webpack_require__(3955);
// EXTERNAL MODULE: ./lib/diagnose/redirect.js
var redirect = __webpack_require__(7834);
;// CONCATENATED MODULE: ./lib/diagnose/request-id.js
const HEADERS = [
    'x-request-id',
    'request-id',
    'x-oneapi-request-id',
    'x-litellm-call-id',
    'x-portkey-trace-id',
    'apim-request-id',
    'x-ms-request-id',
    'x-amzn-requestid',
    'x-generation-id',
    'x-vercel-id',
    'x-tt-logid',
    'x-log-id',
    'x-trace-id',
    'x-correlation-id',
    'kong-request-id',
    'x-kong-request-id',
    'cf-ray',
    'x-azure-ref',
    'x-amz-cf-id',
    'fly-request-id',
];
const RANKS = new Map(HEADERS.map((name, rank) => [name, rank]));
const IN_WORDS = /\b(?:request[ _-]?id|tid|trace[ _-]?id)\s?[:：=]\s?([\w-]{6,80})|\b(req_[\w-]{6,60})\b/i;
function requestIdOf(answer, reading) {
    const own = ofHeaders(answer.headers);
    if (own !== null)
        return own;
    if (reading === null)
        return null;
    if (reading.requestId !== null)
        return reading.requestId;
    const found = IN_WORDS.exec(answer.body.slice(0, 8_000));
    return found?.[1] ?? found?.[2] ?? null;
}
function ofHeaders(headers) {
    let first = HEADERS.length;
    for (const [name, value] of Object.entries(headers)) {
        const rank = RANKS.get(name) ?? first;
        if (rank < first && value.trim() !== '')
            first = rank;
    }
    const value = headers[HEADERS[first] ?? ''];
    return value === undefined ? null : value.trim().slice(0, 120);
}

;// CONCATENATED MODULE: ./lib/diagnose/right-endpoint.js
const right_endpoint_KINDS = [
    {
        said: /(?:\bonly\b.{0,40}|\buse (?:the )?)\/?(?:v1\/)?responses\b|\bresponses (?:api|endpoint) instead\b/,
        named: null,
        question: 'responses',
        next: 'It answers on /responses only: probe it with `probes: responses`, and use the Responses API in the application.',
    },
    {
        said: /\b(?:is an?|only) (?:text )?embeddings?\b|\/embeddings\b|\bmodel,? \S{0,40}embed/,
        named: /\bembed(?:ding|dings)?\b|\bbge (?!reranker)|\bvoyage\b/,
        question: 'embeddings',
        next: 'It makes embeddings: probe it with `probes: embeddings`, and call /embeddings in the application.',
    },
    {
        said: /\bis an? (?:rerank\w*|image|audio|tts|speech|transcription|video|moderation)\b|\/(?:rerank|images|audio|moderations)\b/,
        named: /\b(?:rerank(?:er)?|tts|whisper|dall e|image|transcribe|moderation|sora|veo|imagen)\b/,
        question: null,
        next: 'It does not write text: name another one in `models`, or narrow the pattern.',
    },
    {
        said: /(?:^|[^\w/])\/?v1\/completions\b/,
        named: null,
        question: null,
        next: 'It is a model for the old /completions endpoint: name a chat model in `models`.',
    },
];
const CHAT = 'It writes text and makes no embeddings: probe it with `probes: completion`, or name an embedding model.';
const NO_RESPONSES = 'Leave `responses` out of its probes, and use /chat/completions in the application.';
function rightEndpoint(question, model, said) {
    const name = (model ?? '').toLowerCase().replaceAll(/[-_/.:]+/g, ' ');
    const kind = right_endpoint_KINDS.find((one) => one.named?.test(name)) ?? right_endpoint_KINDS.find((one) => one.said.test(said));
    if (question === 'embeddings')
        return kind === undefined ? CHAT : null;
    if (question === 'responses' && kind === undefined)
        return NO_RESPONSES;
    return kind === undefined || kind.question === question ? null : kind.next;
}

;// CONCATENATED MODULE: ./lib/diagnose/seen.js
const seen_LONGEST = 280;
function seenOf(answer, reading) {
    const begin = `HTTP ${answer.status}`;
    if (reading.shape === 'empty')
        return `${begin} with an empty body.`;
    const page = pageOf(reading);
    if (page !== null) {
        return `${begin}, ${told(page)}${page.mark === null ? '' : ` (${page.mark})`}.`;
    }
    const said = saidBy(reading);
    if (said === '')
        return `${begin} with ${reading.shape === 'stream' ? 'an event stream' : 'a body that says nothing'}.`;
    return `${begin}: ${cut(said, seen_LONGEST)}`;
}
function told({ title, words }) {
    if (title !== '')
        return `a web page titled "${cut(title, 120)}"`;
    return words === '' ? 'a web page without text' : `a web page that says "${cut(words, 120)}"`;
}
function saidBy(reading) {
    const own = main(reading);
    const inner = reading.nested === null ? '' : saidBy(reading.nested);
    if (own === '' || inner === '')
        return own || inner || reading.identifiers.slice(0, 3).join(', ');
    return own.includes(inner) ? own : `${own} ${inner}`;
}
function main(reading) {
    return clean(reading.messages[0] ?? '');
}
function pageOf(reading) {
    return reading.page ?? (reading.messages.length <= 1 ? (reading.nested?.page ?? null) : null);
}
function clean(text) {
    return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
function cut(text, length) {
    const all = [...clean(text.slice(0, 4 * length))];
    return all.length <= length ? all.join('') : `${all.slice(0, length - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/diagnose/thinking.js
const WHILE_THINKING = [
    /could not finish the message because max_tokens/,
    /(?:max_\w{0,40}tokens|token limit|output limit|maximum (?:number of )?(?:output )?tokens)\b.{0,80}\breached\b.{0,80}\b(?:think|reason|higher max_tokens|before|no (?:visible )?(?:output|content))/,
    /reached (?:the )?(?:max_\w{0,40}tokens|max(?:imum)? (?:output )?tokens|token limit)\b.{0,60}\b(?:think|reason|before)/,
    /\b(?:think|reason)\w*\b.{0,60}\b(?:ran out of|used up|consumed|exhausted|reached)\b.{0,40}\btokens?\b/,
];
function provesThinking(reading) {
    const { text } = reading.words;
    return (WHILE_THINKING.some((phrase) => phrase.test(text)) ||
        (reading.nested !== null && provesThinking(reading.nested)));
}

;// CONCATENATED MODULE: ./lib/diagnose/echo.js
const MASKED = /([\w:/.{}$-]{0,24})(?:\*{3,}|•{3,}|x{6,})([\w}-]{0,12})|([\w-]{2,24})(?:\.{3}|…)([\w-]{2,12})/;
const WHOLE = /(?:incorrect|invalid|wrong) api key provided:? ["'`]?(?![([]|\w{1,12}[_-]?id\b)([^\s"'`,;]{3,120})/i;
const OWN_TABLE = /received api key|key hash|proxy server token|virtual key/i;
function echoedKey(words) {
    const said = words.slice(0, 4_000);
    if (OWN_TABLE.test(said))
        return null;
    const masked = MASKED.exec(said);
    if (masked !== null) {
        const first = masked[1] ?? masked[3] ?? '';
        const last = masked[2] ?? masked[4] ?? '';
        return first.length + last.length < 2 ? null : { first, last };
    }
    const whole = WHOLE.exec(said)?.[1]?.replace(/[.。]$/, '');
    return whole === undefined || !/[-_\d]/.test(whole) ? null : { first: whole, last: whole };
}
function isAnotherKey(echo, sent) {
    const first = Math.min(echo.first.length, sent.first.length);
    const last = Math.min(echo.last.length, sent.last.length);
    return (echo.first.slice(0, first) !== sent.first.slice(0, first) ||
        echo.last.slice(echo.last.length - last) !== sent.last.slice(sent.last.length - last));
}

;// CONCATENATED MODULE: ./lib/diagnose/host.js
const PRIVATE = [
    /^localhost$/,
    /^127\./,
    /^10\./,
    /^192\.168\./,
    /^172\.(?:1[6-9]|2\d|3[01])\./,
    /^169\.254\./,
    /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
    /^\[::1\]$/,
    /^\[f[cd][0-9a-f]{2}:/,
    /^\[fe80:/,
    /\.(?:localhost|local|internal|lan|home|corp|intranet|test|invalid|example)$/,
];
function isPrivateHost(host) {
    const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
    return (!name.includes('.') && !name.includes(':')) || PRIVATE.some((form) => form.test(name));
}

;// CONCATENATED MODULE: ./lib/diagnose/whose.js



function settled(judgement, provider, context) {
    const { code, rule } = judgement;
    if (code === 'base-url-insecure' && context.secure === true)
        return { code: 'gateway-error', rule: `${rule}-behind` };
    if (code === 'key-rejected') {
        const { keyEnds, keyOf, keySent } = context;
        const echo = judgement.reading.shape === 'html' ? null : echoedKey(judgement.reading.messages.join(' '));
        if (keyEnds !== null && echo !== null && isAnotherKey(echo, keyEnds))
            return { code: 'upstream-error', rule: `echo-of-another-key(${rule})` };
        if (!keySent && judgement.reading.relay === null)
            return { code: 'api-key-missing', rule: `no-key(${rule})` };
        const asked = (0,providers/* providerOfHost */.tt)(context.host);
        const passesOn = asked !== null && !asked.ownKeysOnly;
        if (keyOf !== null && keyOf !== (provider ?? asked?.id) && !passesOn)
            return { code: 'api-key-wrong-provider', rule: `key-of-another(${rule})` };
    }
    if (namesAnothersSite(judgement, context.host))
        return { code: 'upstream-error', rule: `site-of-another(${rule})` };
    return { code, rule };
}
const OF_ACCOUNT = new Set([
    'key-rejected',
    'quota-exhausted',
    'account-inactive',
    'permission-denied',
]);
function namesAnothersSite({ code, reading }, host) {
    if (!OF_ACCOUNT.has(code) || isPrivateHost(host) || (0,providers/* providerOfHost */.tt)(host) !== null)
        return false;
    return reading.words.links.split(' ').some((link) => {
        const domain = vendorDomain(link);
        return domain !== null && host !== domain && !host.endsWith(`.${domain}`);
    });
}
function vendorDomain(link) {
    const name = /^https?:\/\/([^/?#:]{1,200})/.exec(link)?.[1] ?? '';
    const domain = name.split('.').slice(-2).join('.');
    const known = providers/* PROVIDERS */.xq.some(({ kind, hosts }) => kind === 'vendor' && hosts.some((host) => host.endsWith(`.${domain}`) || host === domain));
    return domain.includes('.') && known ? domain : null;
}

;// CONCATENATED MODULE: ./lib/diagnose/diagnose.js
























function diagnose(exchange, context, without) {
    if (exchange.kind === 'fault') {
        const { code, seen, means, next } = judgeFault(exchange, context.secure === false);
        const advice = (0,diagnose_advice/* adviceOf */.w)(code);
        return {
            ...diagnose_NOTHING,
            code,
            rule: `fault-${exchange.type}`,
            seen,
            means: means ?? advice.means,
            next: next ?? advice.next,
        };
    }
    if (exchange.status >= 300 && exchange.status < 400)
        return ofRedirect(exchange, context);
    if ((0,redirect/* endsAtLogin */.Do)(exchange))
        return ofRedirect(exchange, context);
    const diagnosis = ofAnswer(exchange, context, without);
    const lost = (0,redirect/* judgeLostPost */.qQ)(exchange, diagnosis.code);
    return lost === null ? diagnosis : { ...diagnosis, ...lost, rule: redirect/* LOST_POST */.uv, facts: null };
}
function ofAnswer(exchange, context, without) {
    if (isPlainSuccess(exchange)) {
        const good = ofGood(exchange, context);
        if (good.code === null)
            return good;
    }
    const reading = readError(exchange.body.length > LONGEST_ERROR ? { ...exchange, body: '{}' } : exchange);
    if (exchange.status < 300 && exchange.status >= 200 && !reading.failure)
        return ofSuccess(exchange, reading, context, without);
    return ofFailure(exchange, reading, context, without);
}
const LONGEST_ERROR = 2 * 1024 * 1024;
const diagnose_NOTHING = {
    provider: null,
    suggestions: [],
    requestId: null,
    httpStatus: null,
    note: null,
    facts: null,
};
function ofRedirect(answer, context) {
    const { code, rule = 'redirect', seen, means, next } = (0,redirect/* judgeRedirect */.Su)(answer, context.host);
    const advice = (0,diagnose_advice/* adviceOf */.w)(code);
    return {
        ...diagnose_NOTHING,
        code,
        rule,
        seen,
        means: means ?? advice.means,
        next: next ?? advice.next,
        httpStatus: answer.status,
        requestId: requestIdOf(answer, null),
    };
}
function isPlainSuccess({ status, body, headers, truncated, bodyFault }) {
    if (status < 200 || status >= 300 || truncated || bodyFault !== null)
        return false;
    if (!body.startsWith('{') || body.length > LONG || !isJson(headers['content-type']))
        return false;
    const value = (0,record/* parseJson */.qF)(body);
    return (0,record/* isRecord */.u4)(value) && !isFailure(value);
}
function isJson(contentType = '') {
    return contentType.toLowerCase().startsWith('application/json');
}
function ofGood(answer, context) {
    const { question, model, sent } = context;
    const namesModel = () => context.ofDeployment !== true &&
        providerOf(answer, context) !== 'azure-openai' &&
        (0,providers/* providerOfHost */.tt)(context.host)?.id !== 'azure-openai';
    const { code, rule, seen, note, facts } = judgeGood(answer, { question, model, sent, namesModel });
    const frame = { ...diagnose_NOTHING, httpStatus: answer.status, requestId: requestIdOf(answer, null) };
    return { ...frame, code, rule, seen, note, facts, means: '', next: '' };
}
function ofSuccess(answer, reading, context, without) {
    const { question } = context;
    const cut = reading.shape === 'html' && answer.bodyFault === null ? null : cutOff(answer, question);
    if (cut !== null) {
        const frame = { ...diagnose_NOTHING, httpStatus: answer.status, requestId: requestIdOf(answer, null) };
        const provider = providerOf(answer, context);
        const { means, next, ...judgement } = cut;
        const advice = (0,diagnose_advice/* adviceOf */.w)(cut.code, provider);
        return { ...frame, provider, ...judgement, means: means ?? advice.means, next: next ?? advice.next };
    }
    if (reading.shape === 'html')
        return ofFailure(answer, reading, context, without);
    const judged = ofGood(answer, context);
    const { code, rule, seen } = judged;
    if (code === null)
        return judged;
    if (code !== 'empty-completion' && maySay(reading, code) && answer.body.length < LONGEST_SAYING) {
        const said = classify(answer, ofAskedModel(reading, context.model), question, without);
        if (!said.bare)
            return ofFailure(answer, reading, context, without);
    }
    const provider = providerOf(answer, context);
    const quoted = rule === 'no-choices' || rule === 'list-unreadable' ? quoteOf(reading) : '';
    const advice = {
        ...(0,diagnose_advice/* adviceOf */.w)(code, provider),
        ...adviceOfRule(answer.body.trim() === '' ? 'empty-answer' : rule),
    };
    return { ...judged, provider, seen: `${seen}${quoted}`, ...advice };
}
const LONGEST_SAYING = 400;
function maySay({ shape }, code) {
    if (shape === 'text' || shape === 'empty')
        return true;
    return code === 'malformed-response' && (shape === 'flat' || shape === 'problem');
}
function quoteOf(reading) {
    const words = reading.messages[0]?.replace(/\s+/g, ' ').trim() ?? '';
    return words === '' ? '' : ` It says: ${words.slice(0, 160)}`;
}
function ofFailure(answer, reading, context, without) {
    const provider = providerOf(answer, context);
    const frame = {
        ...diagnose_NOTHING,
        provider,
        httpStatus: answer.status,
        requestId: requestIdOf(answer, reading),
        seen: seenOf(answer, reading),
    };
    if (answer.status >= 400 && isProbe(context.question) && provesThinking(reading)) {
        return {
            ...frame,
            code: null,
            rule: 'limit-while-thinking',
            means: '',
            next: '',
            note: 'The model was cut off by the token limit while thinking, which proves that key, model and quota work.',
        };
    }
    const judgement = classify(answer, ofAskedModel(reading, context.model), context.question, without);
    const { code, rule } = settled(judgement, provider, context);
    const suggestions = code === 'model-not-found' ||
        code === 'model-not-permitted' ||
        code === 'model-unavailable' ||
        code === 'model-retired'
        ? suggest(answer, context)
        : [];
    const blamed = code === 'proxy-failure' && answer.proxy !== undefined;
    const sharper = blamed
        ? proxyWords(answer.proxy, null)
        : adviceOfRule(code === 'api-key-missing' ? judgement.rule : rule);
    const behind = judgement.code === code ? judgement.behind : judgement.code;
    const kind = kindOf(code, { text: judgement.reading.words.text, behind, status: answer.status });
    const advice = { ...(0,diagnose_advice/* adviceOf */.w)(code, provider, kind), ...sharper };
    const elsewhere = code === 'model-wrong-endpoint'
        ? rightEndpoint(context.question, context.model, judgement.reading.words.text)
        : null;
    const keyless = code === 'gateway-error' && !context.keySent ? KEYLESS : null;
    const header = code === 'api-key-missing' ? keyHeaderAdvice(answer.headers) : null;
    const next = elsewhere ?? keyless ?? header ?? advice.next;
    return { ...frame, code, rule, suggestions, means: advice.means, next };
}
const KEYLESS = 'No key was sent: if the gateway wants one, set `api-key` and leave out `auth: none`; otherwise ask its operator.';
function isProbe(question) {
    return question !== 'models' && question !== 'embeddings';
}
function suggest(answer, { model }) {
    const named = namedModels(answer.body);
    if (model === null)
        return named.slice(0, 3);
    const near = (0,near_miss/* nearMisses */.B)(model, named);
    return [...new Set([...near, ...named])].filter((id) => id !== model).slice(0, 3);
}
function providerOf(answer, { host }) {
    const provider = (0,diagnose_provider/* recognise */.G)([answer], host);
    return provider === 'unknown' ? null : provider;
}

// EXTERNAL MODULE: ./lib/model/codes.js
var codes = __webpack_require__(3647);
;// CONCATENATED MODULE: ./lib/diagnose/retryable.js

function retryable(code, exchange) {
    if (code === null || !(0,codes/* factsOf */.xS)(code).retried)
        return false;
    return exchange.kind === 'fault' || exchange.headers['x-should-retry']?.trim().toLowerCase() !== 'false';
}

// EXTERNAL MODULE: ./lib/safety/shown.js
var shown = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/check/kept.js
var kept = __webpack_require__(8762);
// EXTERNAL MODULE: ./lib/check/transcript.js
var transcript = __webpack_require__(2736);
;// CONCATENATED MODULE: ./lib/check/judge.js











const judge_LONG = 64 * 1024;
const FORMS = 16;
const AZURE_HEADER = 'Set `auth: api-key`: here Azure takes keys in that header, and only tokens of Entra ID as bearer. If that fails too, compare the key’s ends.';
function isKeyAsToken({ code, provider }, { auth, apiKey, baseUrl }) {
    if (provider !== 'azure-openai' || (code !== 'key-rejected' && code !== 'api-key-missing'))
        return false;
    return auth === 'bearer' && !apiKey?.startsWith('eyJ') && (0,providers/* isAzureDeployment */.xL)(baseUrl ?? '');
}
const BLIND = 'The key is a word of the API itself, and is hidden wherever an answer has that word: give the gateway another key, then judge this again.';
function keyEnds(key) {
    return key === null ? null : { first: key.slice(0, 3), last: key.slice(-4), length: key.length };
}
function createJudge(spec) {
    const host = spec.baseUrl === null ? '' : new URL(spec.baseUrl).hostname;
    const owner = spec.apiKey === null ? null : (0,providers/* providerOfKey */.wr)(spec.apiKey);
    const constant = {
        host,
        secure: spec.baseUrl?.startsWith('https:') ?? false,
        ofDeployment: (0,providers/* isAzureDeployment */.xL)(spec.baseUrl ?? ''),
        keyEnds: keyEnds(spec.apiKey),
        keyOf: owner?.id ?? null,
        keySent: spec.apiKey !== null,
    };
    const isBlind = spec.apiKey !== null && (0,shown/* isMadeOfProtocol */.Ru)(spec.apiKey);
    return {
        diagnosis: (exchange, question, model, sent) => {
            if (exchange.kind === 'answer' && exchange.body.length > judge_LONG)
                (0,garbage/* madeGarbage */.dL)(FORMS * exchange.body.length);
            return (0,kept/* keptDiagnosis */.U)(diagnose(exchange, { ...constant, question, model, sent }), exchange);
        },
        final: (diagnosis) => {
            if (isBlind && diagnosis.code !== null && (0,codes/* factsOf */.xS)(diagnosis.code).group === 'answer')
                return { ...diagnosis, next: BLIND };
            if (isKeyAsToken(diagnosis, spec))
                return { ...diagnosis, next: AZURE_HEADER };
            if (diagnosis.code !== 'api-key-wrong-provider' || owner === null)
                return diagnosis;
            return {
                ...diagnosis,
                means: `The key has the form of a key of ${owner.name}, and this gateway refuses it.`,
            };
        },
        cutShort,
        retryable: retryable,
        adapt: adaptRequest,
        asFloats: asFloats,
    };
}
function cutShort(asked, signal) {
    const { diagnosis } = asked;
    const seen = `${(0,transcript/* cutBy */.gw)(signal)} before the next attempt. The last one: ${diagnosis.seen}`;
    const advice = { ...(0,diagnose_advice/* adviceOf */.w)('deadline-exceeded'), ...(0,transcript/* cutWording */.te)(signal) };
    return { ...asked, diagnosis: { ...diagnosis, ...advice, code: 'deadline-exceeded', seen } };
}


/***/ })

};
