export const id = 841;
export const ids = [841];
export const modules = {

/***/ 4841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configureFleet: () => (/* binding */ configureFleet)
});

// EXTERNAL MODULE: ./lib/config/api-key.js
var api_key = __webpack_require__(4072);
// EXTERNAL MODULE: ./lib/config/nearest.js
var config_nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/quoted.js
var quoted = __webpack_require__(8616);
// EXTERNAL MODULE: ./lib/model/secret-name.js
var secret_name = __webpack_require__(5069);
// EXTERNAL MODULE: ./lib/config/key-like.js
var key_like = __webpack_require__(2073);
;// CONCATENATED MODULE: ./lib/config/variables.js




const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;
const WHOLE = /^\s*\$\{([A-Za-z_]\w*)\}\s*$/;
const OPEN_END = /^(?:urls?|uri|hosts?|hostname|endpoints?|address|domain|origin|port|models?|names?|regions?|location|provider|version|mode|scheme|type)$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
function looksSecret(value) {
    if ((0,key_like/* vendorKeysIn */.Sk)(value).length > 0 || /\/\/[^/?#\s]*@/.test(value))
        return true;
    const segments = value.split(/[/?#&=]/);
    return segments.some((one) => UUID.test(one) || ((0,key_like/* looksRandom */.EZ)(one) && !one.includes('-')));
}
function isSecret(name, value) {
    const words = (0,secret_name/* wordsOf */.Z9)(name);
    const isSpoken = (0,secret_name/* speaksOfSecret */.Ho)(name);
    if (isSpoken && !OPEN_END.test(words.at(-1) ?? ''))
        return true;
    return (isSpoken || words.some((word) => /keys?$/.test(word))) && looksSecret(value);
}
function secretVariables(file, variables) {
    const names = [...file.matchAll(VARIABLE)].map(([, name = '']) => name);
    return [...new Set(names)].flatMap((name) => {
        const value = Object.hasOwn(variables, name) ? (variables[name] ?? '') : '';
        return value !== '' && isSecret(name, value) ? [value] : [];
    });
}
function variableOf(text) {
    return WHOLE.exec(text)?.[1] ?? null;
}
function hasVariable(text) {
    return text.includes('${');
}
function unset(name, variables) {
    if ((0,quoted/* keysIn */.q7)(name).length > 0) {
        return {
            wrong: 'a variable whose name looks like a key is not set.',
            works: 'Write `${NAME}` with the name of a variable, and set NAME in the `env` of the step from a secret.',
        };
    }
    const known = Object.keys(variables).filter((one) => variables[one] !== undefined && !one.startsWith('INPUT_'));
    const dashed = new Map(known.map((one) => [one.replaceAll('_', '-'), one]));
    const nearest = dashed.get((0,config_nearest/* nearestName */.q)(name, [...dashed.keys()]) ?? '');
    const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
    return {
        wrong: `the variable \`${name}\` is not set.${hint}`,
        works: `Set it in the \`env\` of the step, \`${name}: \${{ secrets.${name} }}\`, or in \`keys\`.`,
    };
}
function expanded(text, variables) {
    const odd = text.replace(VARIABLE, '');
    if (odd.includes('${')) {
        return {
            wrong: odd.includes('${{')
                ? '`${{ … }}` is not expanded in a file.'
                : 'a variable is not written as `${NAME}`.',
            works: 'Write `${NAME}`, and set NAME in the `env` of the step.',
        };
    }
    for (const [, name = ''] of text.matchAll(VARIABLE)) {
        if (!Object.hasOwn(variables, name) || variables[name] === undefined)
            return unset(name, variables);
    }
    return { text: text.replace(VARIABLE, (_, name) => variables[name] ?? '') };
}

;// CONCATENATED MODULE: ./lib/config/fleet-values.js




const LISTS = new Set(['models', 'probes', 'headers', 'severity']);
const MAPS = new Set(['headers', 'severity']);
const TEXTS = new Set([
    ...['name', 'base-url', 'api-key', 'models', 'ca-certificate'],
    ...['report', 'junit', 'page', 'baseline', 'history'],
]);
const NOT_A_VARIABLE = 'this must be one variable `${NAME}` and nothing else.';
const NONE = [];
const NOWHERE = new Map();
const BOOLEAN = {
    wrong: 'this has the wrong type: YAML reads it as true or false, not as text.',
    works: 'Put it in quotes if it is meant as text.',
};
class Wrongness extends Error {
    mistake;
    constructor(mistake) {
        super(mistake.wrong);
        this.mistake = mistake;
    }
}
function entryOf(member, variables) {
    try {
        return member.name === 'api-key' ? keyEntry(member, variables) : plainEntry(member, variables);
    }
    catch (error) {
        if (error instanceof Wrongness)
            return error.mistake;
        throw error;
    }
}
function isMistake(one) {
    return 'wrong' in one;
}
function keyEntry(member, variables) {
    const { name, value } = member;
    if (value.kind !== 'text')
        throw wrongType(name, value.at, 'a variable like `${RELAY_KEY}`');
    const base = { name, at: value.at, places: NOWHERE, probes: NONE };
    if (value.text.trim() === '')
        return { ...base, text: '', variable: null };
    const variable = variableOf(value.text);
    if (variable !== null)
        return { ...base, text: filled(name, value, variables), variable };
    const works = 'Write `api-key: ${NAME}`, and set NAME in the `env` of the step from a secret.';
    if (hasVariable(value.text))
        throw new Wrongness({ name, at: value.at, wrong: NOT_A_VARIABLE, works });
    const refused = { name, at: value.at, secret: value.text };
    if ((0,api_key/* isStandIn */.WG)(value.text))
        throw new Wrongness({ ...refused, wrong: NOT_A_VARIABLE, works });
    const wrong = 'a literal key is refused: anyone who can read the file would have it.';
    throw new Wrongness({ ...refused, wrong, works: `${works} Revoke this key.` });
}
function plainEntry({ name, value, at }, variables) {
    const place = value.kind === 'text' ? value.at : at;
    const base = { name, at: place, places: NOWHERE, variable: null, probes: NONE };
    if (value.kind === 'text') {
        if (value.isBoolean && TEXTS.has(name))
            throw new Wrongness({ name, at: value.at, ...BOOLEAN });
        return { ...base, text: filled(name, value, variables) };
    }
    if (value.kind === 'map') {
        if (!MAPS.has(name))
            throw wrongType(name, at, LISTS.has(name) ? 'text or a list' : 'text');
        return ofParts(base, value.members.map((one) => ({
            text: `${one.name}: ${oneLine(name, one.value, variables)}`,
            at: one.at,
        })));
    }
    if (!LISTS.has(name))
        throw wrongType(name, at, 'text, not a list');
    const probes = [];
    const parts = value.items.map((item) => {
        if (name === 'models' && item.kind === 'map') {
            return { text: modelOf(item, variables, probes), at: item.at };
        }
        const text = itemText(name, item, variables);
        if (name === 'models')
            probes.push({ written: text, probes: null });
        return { text, at: item.at };
    });
    return { ...ofParts(base, parts), probes };
}
function ofParts(base, parts) {
    const places = new Map();
    parts.forEach(({ text, at }, index) => {
        for (const known of [`line ${index + 1}`, text, ...text.split(':')]) {
            const key = known.trim().toLowerCase();
            if (!places.has(key))
                places.set(key, at);
        }
    });
    return { ...base, places, text: parts.map(({ text }) => text).join('\n') };
}
function placeOf({ at, places }, seen) {
    const named = /^`headers`: (line \d+)/.exec(seen)?.[1] ?? /"([^"]+)"/.exec(seen)?.[1] ?? '';
    return places.get(named.toLowerCase()) ?? at;
}
function modelOf(item, variables, probes) {
    let id = '';
    let own = null;
    for (const { name, value, at } of item.members) {
        if (name === 'id')
            id = oneLine('models', value, variables).trim();
        else if (name === 'probes') {
            const isList = value.kind === 'list';
            const texts = isList ? value.items.map((one) => itemText(name, one, variables)) : null;
            own = texts?.join(',') ?? oneLine(name, value, variables);
        }
        else {
            const meant = (0,config_nearest/* didYouMean */.a)(name, ['id', 'probes']);
            const wrong = `unknown key ${(0,quoted/* quoted */.TL)((0,quoted/* nameIn */.ZC)(name))} of a model.${meant}`;
            throw new Wrongness({
                name: 'models',
                at,
                wrong,
                works: 'Write an id, or a map with the keys `id` and `probes`.',
            });
        }
    }
    if (id === '') {
        const works = 'Write `{ id: text-embedding-3-large, probes: [embeddings] }`.';
        throw new Wrongness({ name: 'models', at: item.at, wrong: 'this model has no `id`.', works });
    }
    probes.push({ written: id, probes: own });
    return id;
}
function itemText(name, item, variables) {
    const text = oneLine(name, item, variables);
    if (text !== '')
        return text;
    const variable = item.kind === 'text' ? variableOf(item.text) : null;
    const [wrong, works] = variable === null
        ? ['this item of the list is empty.', 'Write what is meant, or take the item out.']
        : [`the variable \`${variable}\` is empty.`, 'Set it, or take the item out.'];
    throw new Wrongness({ name, at: item.at, wrong, works });
}
function oneLine(name, value, variables) {
    if (value.kind !== 'text')
        throw wrongType(name, value.at, 'text here');
    if (value.isBoolean && TEXTS.has(name))
        throw new Wrongness({ name, at: value.at, ...BOOLEAN });
    if (value.isBoolean && name !== 'headers')
        throw wrongType(name, value.at, 'text here');
    const text = filled(name, value, variables);
    if (!/[\r\n]/.test(text.trim()))
        return text.trim();
    throw new Wrongness({
        name,
        at: value.at,
        wrong: 'a value has a line break in it.',
        works: 'Write each value in one line.',
    });
}
function filled(name, { text, at }, variables) {
    const result = expanded(text, variables);
    if ('wrong' in result)
        throw new Wrongness({ name, at, ...result });
    return result.text;
}
function wrongType(name, at, wanted) {
    return new Wrongness({
        name,
        at,
        wrong: 'this has the wrong type.',
        works: `Write ${wanted} for \`${name}\`.`,
    });
}

;// CONCATENATED MODULE: ./lib/config/gateway-name.js

const LONGEST_NAME = 100;
function nameFault(name) {
    if (name === '')
        return 'it is empty.';
    if (name === 'config')
        return 'the name `config` is reserved.';
    if (name.length > LONGEST_NAME)
        return `it is longer than ${LONGEST_NAME} characters.`;
    if (/[,\p{Cc}]/u.test(name))
        return 'it has a comma or a control character.';
    if ((0,quoted/* isVendorKey */.QU)(name))
        return 'it looks like a key, which belongs in `api-key`, as a variable.';
    return name.includes('${') ? 'a name cannot hold variables.' : null;
}

// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(6097);
// EXTERNAL MODULE: ./lib/config/problems.js
var config_problems = __webpack_require__(784);
// EXTERNAL MODULE: ./lib/config/scalars.js
var scalars = __webpack_require__(5779);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/safety/garbage.js
var garbage = __webpack_require__(4945);
;// CONCATENATED MODULE: ./lib/config/yaml-tag.js

const OF_YAML = 'tag:yaml.org,2002:';
const PLAIN = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map))$/;
function tagFault(tag) {
    if (tag === undefined || PLAIN.test(tag))
        return null;
    const written = tag.startsWith(OF_YAML) ? `!!${tag.slice(OF_YAML.length)}` : tag;
    return {
        wrong: `the tag ${(0,quoted/* ticked */.bn)(written)} is not known here.`,
        works: 'Write the value without a tag, and a variable as `${NAME}`; quote what begins with `!`.',
    };
}

;// CONCATENATED MODULE: ./lib/config/yaml-tree.js




const MOST_NODES = 100_000;
const DEEPEST = 8;
const MOST_OPEN = 1000;
const TOO_DEEP = 'it is nested too deeply.';
const NO_ANCHOR = 'Correct its name, write the value out, or put it in quotes if it is text with a `*`.';
const MARK = /\n(?: *-(?=\s))?|[,[\]{}?&*!]|[-:](?=\s)/g;
const MOST_MARKS = 30_000;
const SPLIT = 'Split it, a step for each part, or name many models by a pattern such as `gpt-5*`.';
const MARK_BYTES = 1024;
const MANY_MARKS = 2048;
const BEGIN = { line: 1, column: 1 };
const NOTHING = { kind: 'text', text: '', isBoolean: false, at: BEGIN };
class Excess extends Error {
}
function readTree(text) {
    if (text.includes('\0'))
        return broken('it is not UTF-8 text; it may be UTF-16 (as Windows writes it).', 'Save it as UTF-8.');
    try {
        if (mostOpen(text) > MOST_OPEN)
            throw new Excess(TOO_DEEP);
        const marks = marksIn(text);
        if (marks > MOST_MARKS)
            return broken('it has more than 30,000 lines and values.', SPLIT);
        if (marks > MANY_MARKS)
            (0,garbage/* madeGarbage */.dL)(marks * MARK_BYTES);
        return read(text);
    }
    catch (error) {
        const wrong = error instanceof Excess ? error.message : TOO_DEEP;
        return broken(wrong, 'Write it out flat, as the documentation shows.');
    }
}
function marksIn(text) {
    let marks = 0;
    for (const _mark of text.matchAll(MARK))
        if (++marks > MOST_MARKS)
            break;
    return marks;
}
function mostOpen(text) {
    let open = 0;
    let most = 0;
    for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
        open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
        most = Math.max(most, open);
    }
    return most;
}
function broken(wrong, works) {
    return { tree: NOTHING, faults: [{ at: BEGIN, wrong, works }] };
}
function syntaxFault({ code, message }) {
    if (code === 'MULTIPLE_DOCS') {
        return {
            wrong: 'it holds several YAML documents; the second begins here.',
            works: 'Keep one: name all gateways under one `gateways:`, and take the line `---` out.',
        };
    }
    const said = (0,quoted/* withoutKeys */.Pe)(message.split(/[\n:]/)[0] ?? '')
        .slice(0, 120)
        .replace(/\.?$/, '.');
    return {
        wrong: `this is not valid YAML: ${said}`,
        works: 'Fix the line; indent with spaces, quote values that hold `: ` or ` #` or begin with `*`, and quote a `${NAME}` within `{ }`.',
    };
}
function read(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const [error] = document.errors;
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
        throw new Excess(TOO_DEEP);
    if (error !== undefined)
        return { tree: NOTHING, faults: [{ at: place(error.pos[0]), ...syntaxFault(error) }] };
    const faults = [];
    let nodes = 0;
    const anchored = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, {
        Node: (_key, node) => {
            if ((0,dist/* isAlias */.Vj)(node))
                targets.set(node, anchored.get(node.source));
            else if (node.anchor !== undefined)
                anchored.set(node.anchor, node);
        },
    });
    const treeOf = (given, depth, fallback) => {
        nodes += 1;
        if (nodes > MOST_NODES)
            throw new Excess('with its aliases it has more than 100,000 values.');
        if (depth > DEEPEST)
            throw new Excess(TOO_DEEP);
        const node = (0,dist/* isAlias */.Vj)(given) ? targets.get(given) : given;
        const range = given?.range;
        const at = range ? place(range[0]) : fallback;
        const tag = node === given ? tagFault(node?.tag) : null;
        if (tag !== null)
            faults.push({ at, ...tag });
        if (node === undefined && (0,dist/* isAlias */.Vj)(given))
            faults.push({
                at,
                wrong: 'an alias (`*name`) without an anchor (`&name`) before it.',
                works: NO_ANCHOR,
            });
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map((item) => treeOf(item, depth + 1, at)), at };
        if ((0,dist/* isMap */.jh)(node))
            return { kind: 'map', members: membersOf(node, depth, at), at };
        if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
            return { ...NOTHING, at };
        const isBoolean = typeof node.value === 'boolean';
        const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
        return { kind: 'text', text: written, isBoolean, at };
    };
    const membersOf = (map, depth, fallback) => {
        const members = new Map();
        for (const { key, value } of map.items) {
            const named = treeOf(key, depth + 1, fallback);
            const name = named.kind === 'text' ? named.text : '';
            if (name === '') {
                faults.push({ at: named.at, wrong: 'a key without a name.', works: 'Write it as `name: value`.' });
                continue;
            }
            if (members.has(name)) {
                const wrong = `the key ${(0,quoted/* ticked */.bn)((0,quoted/* nameIn */.ZC)(name))} is here twice.`;
                faults.push({ at: named.at, wrong, works: 'Keep one of them.' });
            }
            members.set(name, { name, value: treeOf(value, depth + 1, named.at), at: named.at });
        }
        return [...members.values()];
    };
    return { tree: treeOf(document.contents, 0, BEGIN), faults };
}

;// CONCATENATED MODULE: ./lib/config/fleet-file.js








const OF_THE_RUN = new Set([
    'deadline',
    'dry-run',
    'baseline',
    'history',
    'page',
    'report',
    'junit',
    'summary',
    'issue',
    'comment',
]);
const NOT_IN_A_FILE = new Set(['config', 'gateway', 'keys', 'github-token']);
const IN_DEFAULTS = inputs/* INPUT_NAMES */.Qh.filter((name) => !NOT_IN_A_FILE.has(name));
const OF_A_GATEWAY = IN_DEFAULTS.filter((name) => !OF_THE_RUN.has(name));
function faultAt(file, at, name, wrong, works) {
    const where = `${(0,quoted/* ticked */.bn)((0,quoted/* nameIn */.ZC)(name))} (${file}:${at.line}:${at.column})`;
    return { check: 'config', code: 'config-invalid', seen: `${where}: ${wrong}`, next: works };
}
function readFleetFile(text, file) {
    const problems = [];
    const { tree, faults } = readTree(text);
    for (const { at, wrong, works } of faults)
        problems.push(faultAt(file, at, 'config', wrong, works));
    if (tree.kind !== 'map') {
        if (faults.length === 0)
            problems.push(faultAt(file, tree.at, 'config', 'it has no list `gateways`.', EXAMPLE));
        return { gateways: [], defaults: [], problems, secrets: [] };
    }
    let gateways = null;
    let defaults = [];
    for (const { name, value, at } of tree.members) {
        if (name === 'gateways')
            gateways = gatewaysOf(value, file, problems);
        else if (name === 'defaults')
            defaults = defaultsOf(value, file, problems);
        else
            problems.push(keyAtTop(file, at, name));
    }
    if (gateways === null)
        problems.push(faultAt(file, tree.at, 'gateways', 'the list is missing.', EXAMPLE));
    return { gateways: gateways ?? [], defaults, problems, secrets: namesIn(tree).flatMap(quoted/* keysIn */.q7) };
}
const EXAMPLE = 'Begin the file with `gateways:` and an item `- name: relay` with its `base-url` below.';
function chosenGateways(gateways, input, problems) {
    const wanted = (0,scalars/* listOf */.c3)(input);
    if (wanted.length === 0)
        return gateways;
    const names = gateways.map(({ name }) => name);
    for (const name of wanted.filter((one) => !names.includes(one))) {
        const seen = `\`gateway\`: no gateway ${(0,quoted/* quoted */.TL)(name)} is in the file.${(0,config_nearest/* didYouMean */.a)(name, names)}`;
        problems.push({
            check: 'config',
            code: 'config-invalid',
            seen,
            next: `Name ${(0,config_problems/* listed */.KE)(names.map(quoted/* clipped */.cz), 'file')}.`,
        });
    }
    return gateways.filter(({ name }) => wanted.includes(name));
}
function namesIn(tree) {
    if (tree.kind === 'text')
        return [];
    if (tree.kind === 'list')
        return tree.items.flatMap(namesIn);
    return tree.members.flatMap(({ name, value }) => [name, ...(name === 'headers' ? [] : namesIn(value))]);
}
function unknownKey(file, at, name, allowed) {
    if (name === '<<') {
        const works = 'Set in `defaults` what all gateways share, and write the rest out.';
        return faultAt(file, at, name, 'merge keys are not supported.', works);
    }
    const inOne = 'Write it in an item of `gateways`.';
    if (name === 'name')
        return faultAt(file, at, name, 'this belongs to a single gateway.', inOne);
    return faultAt(file, at, name, `unknown key.${(0,config_nearest/* didYouMean */.a)(name, allowed)}`, (0,config_problems/* wordToUse */.LO)(name, allowed));
}
function keyAtTop(file, at, name) {
    if (!IN_DEFAULTS.includes(name))
        return unknownKey(file, at, name, ['gateways', 'defaults']);
    const works = name === 'base-url' || name === 'api-key'
        ? 'Write it in an item of `gateways`.'
        : `Move \`${name}\` into \`defaults\`.`;
    return faultAt(file, at, name, 'this does not belong at the top of the file.', works);
}
function defaultsOf(value, file, problems) {
    if (value.kind === 'text' && value.text === '')
        return [];
    if (value.kind !== 'map') {
        problems.push(faultAt(file, value.at, 'defaults', 'this is not a map of inputs.', 'Write `defaults: { timeout: 20s }`.'));
        return [];
    }
    return value.members.filter(({ name, at }) => {
        if (IN_DEFAULTS.includes(name))
            return true;
        problems.push(unknownKey(file, at, name, IN_DEFAULTS));
        return false;
    });
}
function gatewaysOf(value, file, problems) {
    if (value.kind !== 'list' || value.items.length === 0) {
        const wrong = value.kind === 'list' ? 'the list is empty.' : 'this is not a list.';
        problems.push(faultAt(file, value.at, 'gateways', wrong, EXAMPLE));
        return [];
    }
    const first = new Map();
    return value.items.flatMap((item) => {
        const gateway = gatewayOf(item, file, problems);
        if (gateway === null)
            return [];
        const before = first.get(gateway.name);
        if (before === undefined) {
            first.set(gateway.name, gateway.at);
            return [gateway];
        }
        const wrong = `${(0,quoted/* quoted */.TL)(gateway.name)} is already the name of the gateway in line ${before.line}.`;
        problems.push(faultAt(file, gateway.at, 'name', wrong, 'Give each gateway a name of its own.'));
        return [{ ...gateway, name: `${gateway.name} (line ${gateway.at.line})` }];
    });
}
function gatewayOf(item, file, problems) {
    const works = 'Write `- name: relay`, a name of its own without commas.';
    if (item.kind !== 'map') {
        problems.push(faultAt(file, item.at, 'gateways', 'this item is not a gateway.', works));
        return null;
    }
    const named = item.members.find((member) => member.name === 'name');
    const isName = ({ name, value }) => !(value.kind === 'text' && value.text.includes('://')) &&
        (0,config_nearest/* nearestName */.q)(name, ['name', ...OF_A_GATEWAY]) === 'name';
    const misspelled = named === undefined ? item.members.find(isName) : undefined;
    if (misspelled !== undefined) {
        problems.push(misplacedKey(file, misspelled));
        return null;
    }
    if (named?.value.kind !== 'text' || named.value.isBoolean) {
        const typed = named?.value.kind === 'text' ? BOOLEAN : { wrong: 'this has the wrong type.', works };
        const { wrong, works: how } = named === undefined ? { wrong: 'this gateway has no name.', works } : typed;
        problems.push(faultAt(file, (named ?? item).at, 'name', wrong, how));
        return null;
    }
    const name = named.value.text.trim();
    const fault = nameFault(name);
    if (fault !== null) {
        problems.push(faultAt(file, named.value.at, 'name', fault, works));
        return null;
    }
    const own = [];
    const meant = new Set();
    const members = item.members.filter((member) => {
        if (member === named)
            return false;
        if (OF_A_GATEWAY.includes(member.name))
            return true;
        own.push(misplacedKey(file, member));
        meant.add((0,config_nearest/* nearestName */.q)(member.name, OF_A_GATEWAY) ?? '');
        return false;
    });
    return { name, members, at: named.value.at, problems: own, meant };
}
function misplacedKey(file, { name, at }) {
    if (!IN_DEFAULTS.includes(name))
        return unknownKey(file, at, name, ['name', ...OF_A_GATEWAY]);
    return faultAt(file, at, name, 'this is for the whole run, not for one gateway.', `Move \`${name}\` to \`defaults\` or to the inputs.`);
}

// EXTERNAL MODULE: ./lib/config/keys.js
var config_keys = __webpack_require__(3008);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/config/models.js
var config_models = __webpack_require__(6786);
;// CONCATENATED MODULE: ./lib/config/model-probes.js



function withProbes(spec, models, problems) {
    const wanted = new Map();
    const own = new Set();
    for (const { written, probes } of models) {
        const isOwn = probes !== null && (0,scalars/* listOf */.c3)(probes).length > 0;
        const names = isOwn ? (0,config_models/* probeNames */.zu)(probes, problems) : spec.probes;
        for (const id of (0,scalars/* listOf */.c3)(written).map(config_models/* itemKey */.Dh)) {
            wanted.set(id, [...(wanted.get(id) ?? []), ...names]);
            if (isOwn)
                own.add(id);
        }
    }
    return spec.models.map((item) => {
        const key = (0,config_models/* itemKey */.Dh)(item.written);
        if (!own.has(key))
            return item;
        return { ...item, probes: run/* PROBES */._v.filter((probe) => wanted.get(key)?.includes(probe)) };
    });
}

// EXTERNAL MODULE: ./lib/config/run-settings.js
var run_settings = __webpack_require__(41);
// EXTERNAL MODULE: ./lib/config/shown.js
var shown = __webpack_require__(7583);
// EXTERNAL MODULE: ./lib/config/spec.js + 4 modules
var config_spec = __webpack_require__(9226);
// EXTERNAL MODULE: ./lib/config/user-file.js
var user_file = __webpack_require__(9650);
;// CONCATENATED MODULE: ./lib/config/fleet.js














function configureFleet(raw, surroundings) {
    const unreadable = new config_problems/* Problems */.Zw();
    const keys = (0,config_keys/* readKeys */.x)(raw.keys ?? '', unreadable);
    const around = { ...surroundings, variables: { ...surroundings.variables, ...keys.variables } };
    const { run, secrets } = fleetOf(raw, around, unreadable.all);
    return { run, secrets: [...new Set([...keys.secrets, ...secrets])] };
}
function fleetOf(raw, around, before) {
    const path = (0,inputs/* inputText */.AN)(raw, 'config');
    const file = (0,quoted/* clipped */.cz)(path);
    const read = (0,user_file/* readUserFile */.E)(path, around);
    if ('wrong' in read) {
        const unreadable = new config_problems/* Problems */.Zw();
        unreadable.invalid('config', read.wrong, read.works ?? user_file/* GIVE_CONFIG */.p);
        return fleet_broken(raw, around, [...before, ...unreadable.all]);
    }
    const { text } = read;
    const { gateways, defaults, problems, secrets: strays } = readFleetFile(text, file);
    const faults = [...before, ...problems];
    const chosen = chosenGateways(gateways, raw.gateway ?? '', faults);
    const layer = layerOf(defaults, file, around);
    faults.push(...layer.problems);
    const under = new config_problems/* Problems */.Zw();
    const merged = { ...raw, ...textsOf(layer) };
    const [base] = (0,config_spec/* gatewaySpec */.ck)(merged, around, under);
    const keys = keysOf([...gateways.flatMap(({ members }) => members), ...defaults], around.variables ?? {});
    const settings = (0,run_settings/* runSettings */.n)(merged, around, under, [raw['api-key'] ?? '', ...keys]);
    faults.push(...under.all.map((problem) => located(problem, file, layer)));
    const told = new Set([...under.all.map(({ seen }) => seen), ...problems.flatMap(config_problems/* placesIn */.yN)]);
    const made = chosen.map((gateway) => fleet_gatewayOf(gateway, { raw: merged, layer, file, around, told }));
    const specs = made.map(({ spec }) => spec);
    const run = {
        ...settings,
        gateways: faults.length === 0 ? specs : specs.filter((spec) => spec.problems.length > 0),
        problems: (0,config_problems/* firstOf */.Ku)(faults),
        policy: base.policy,
        severity: base.severity,
    };
    const secrets = [
        ...(0,run_settings/* tokenSecrets */.R)(run),
        ...(0,config_spec/* secretsOf */.Fj)(merged, base, NO_URL),
        ...layer.secrets,
        ...strays,
        ...made.flatMap((one) => one.secrets),
        ...secretVariables(text, around.variables ?? {}),
        ...keys,
        ...(0,key_like/* vendorKeysIn */.Sk)(text),
    ];
    const values = [...(0,config_spec/* headerValues */.UE)(merged, base), ...made.flatMap((one) => one.values)];
    return { run: Object.freeze(run), secrets: (0,shown/* hidden */.R)(secrets, values, run) };
}
function keysOf(members, variables) {
    return members.flatMap((member) => {
        if (member.name !== 'api-key')
            return [];
        const entry = entryOf(member, variables);
        return isMistake(entry) || entry.text === '' || (0,api_key/* isStandIn */.WG)(entry.text) ? [] : [entry.text];
    });
}
const NO_URL = { root: null, query: '', secrets: [], problems: [] };
function fleet_broken(raw, around, faults) {
    const under = new config_problems/* Problems */.Zw();
    const [base, baseUrl] = (0,config_spec/* gatewaySpec */.ck)(raw, around, under);
    const settings = (0,run_settings/* runSettings */.n)(raw, around, under);
    const problems = (0,config_problems/* firstOf */.Ku)([...faults, ...under.all]);
    const run = { ...settings, gateways: [], problems, policy: base.policy, severity: base.severity };
    const secrets = [...(0,config_spec/* secretsOf */.Fj)(raw, base, baseUrl), ...(0,run_settings/* tokenSecrets */.R)(run)];
    return { run: Object.freeze(run), secrets: (0,shown/* hidden */.R)(secrets, (0,config_spec/* headerValues */.UE)(raw, base), run) };
}
function layerOf(members, file, { variables = {} }) {
    const entries = new Map();
    const faulty = new Set();
    const problems = [];
    const secrets = [];
    for (const member of members) {
        const one = entryOf(member, variables);
        if (!isMistake(one)) {
            entries.set(member.name, one);
            continue;
        }
        faulty.add(member.name);
        problems.push(faultAt(file, one.at, one.name, one.wrong, one.works));
        if (one.secret !== undefined)
            secrets.push(one.secret);
    }
    return { entries, faulty, problems, secrets };
}
function textsOf({ entries, faulty }) {
    const texts = [...entries].map(([name, { text }]) => [name, text]);
    return Object.fromEntries([...texts, ...[...faulty].map((name) => [name, ''])]);
}
function located(problem, file, ...layers) {
    const name = /^`([a-z-]+)`/.exec(problem.seen)?.[1] ?? '';
    return placed(problem, file, layers.map(({ entries }) => entries.get(name)).find((one) => one !== undefined));
}
function placed(problem, file, entry) {
    if (entry === undefined)
        return problem;
    const { line, column } = placeOf(entry, problem.seen);
    return {
        ...problem,
        seen: problem.seen.replace(/^`[a-z-]+`/, (name) => `${name} (${file}:${line}:${column})`),
    };
}
function fleet_gatewayOf(gateway, base) {
    const { file, around } = base;
    const own = layerOf(gateway.members, file, around);
    const raw = { ...base.raw, ...textsOf(own) };
    const variable = (own.entries.get('api-key') ?? base.layer.entries.get('api-key'))?.variable ?? null;
    const keySource = variable === null ? '`api-key`' : `\`api-key\`: the variable \`${variable}\``;
    const under = new config_problems/* Problems */.Zw();
    const [given, baseUrl] = (0,config_spec/* gatewaySpec */.ck)(raw, { ...around, keySource }, under);
    const models = own.entries.get('models') ?? base.layer.entries.get('models');
    const ofModels = new config_problems/* Problems */.Zw();
    const items = withProbes(given, models?.probes ?? [], ofModels);
    const found = [...under.all.filter(({ seen }) => !base.told.has(seen)), ...given.problems]
        .filter(({ check, code }) => !(code === `${check}-missing` && gateway.meant.has(check)))
        .filter(({ check, seen }) => !own.faulty.has(check) && !own.faulty.has(/^`([a-z-]+)`/.exec(seen)?.[1] ?? ''))
        .map((problem) => located(problem, file, own, base.layer))
        .concat(ofModels.all.map((problem) => placed(problem, file, models)));
    const isNew = (problem) => !(0,config_problems/* placesIn */.yN)(problem).some((place) => base.told.has(place));
    const spec = {
        ...given,
        name: gateway.name,
        models: items,
        problems: (0,config_problems/* firstOf */.Ku)([...gateway.problems, ...own.problems, ...found].filter(isNew)),
    };
    return {
        spec: Object.freeze(spec),
        secrets: [...(0,config_spec/* secretsOf */.Fj)(raw, spec, baseUrl), ...own.secrets],
        values: (0,config_spec/* headerValues */.UE)(raw, spec),
    };
}


/***/ })

};
