/** Character references of HTML and XML, as a browser decodes them. Used only to look for secrets. */
import { type Escape, hexDigit, NOTHING } from './escape.ts';
import { ITSELF, kindsOfUnits } from './folds.ts';

const AMPERSAND = 38;
const SEMICOLON = 59;
/** Maximum number of digits, not counting leading zeros. */
const LONGEST = 12;
/** Maximum length of a name. */
const LONGEST_NAME = 24;

/** HTML's names for the punctuation that keys are made of. UNSEEN_NAMES has those of invisible characters. */
const NAMED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    sol: '/',
    bsol: '\\',
    plus: '+',
    equals: '=',
    lowbar: '_',
    underbar: '_',
    period: '.',
    comma: ',',
    colon: ':',
    semi: ';',
    excl: '!',
    quest: '?',
    num: '#',
    dollar: '$',
    percnt: '%',
    ast: '*',
    commat: '@',
    lpar: '(',
    rpar: ')',
    lsqb: '[',
    rsqb: ']',
    lbrack: '[',
    rbrack: ']',
    lcub: '{',
    rcub: '}',
    lbrace: '{',
    rbrace: '}',
    verbar: '|',
    vert: '|',
    grave: '`',
    hat: '^',
    hyphen: '-',
    dash: '-',
  }).map(([name, character]): [string, number] => [name, character.charCodeAt(0)]),
);
const UNSEEN_NAMES = new Set([
  ...['nbsp', 'nonbreakingspace', 'shy', 'zwj', 'zwnj', 'tab', 'newline', 'lrm', 'rlm', 'nobreak'],
  ...[
    'ensp',
    'emsp',
    'emsp13',
    'emsp14',
    'numsp',
    'puncsp',
    'thinsp',
    'thinspace',
    'hairsp',
    'verythinspace',
  ],
  ...['mediumspace', 'thickspace', 'zerowidthspace', 'negativethinspace', 'negativemediumspace'],
  ...['negativethickspace', 'negativeverythinspace'],
  ...['it', 'invisibletimes', 'ic', 'invisiblecomma', 'af', 'applyfunction'],
]);
/** Browsers accept these names without a `;`, whatever follows. */
const BARE_NAMES = ['nbsp', 'shy', 'quot', 'amp', 'lt', 'gt'];

/** Reads `&#47;`, `&#x2F;` or `&sol;`. The `;` may be missing after a number and after the oldest names. */
export function readReference(codes: Uint16Array, at: number, into: Escape): boolean {
  if (codes[at + 1] === 35) return readNumber(codes, at + 2, into);
  let end = at + 1;
  let name = '';
  while (end <= at + LONGEST_NAME && isOfName(codes[end] ?? 0)) {
    name += String.fromCharCode((codes[end] ?? 0) | 32);
    end += 1;
  }
  const closed = codes[end] === SEMICOLON;
  const meant = closed ? name : (BARE_NAMES.find((bare) => name.startsWith(bare)) ?? '');
  into.end = closed ? end + 1 : at + 1 + meant.length;
  into.code = NAMED.get(meant) ?? NOTHING;
  return into.code !== NOTHING || UNSEEN_NAMES.has(meant);
}

function readNumber(codes: Uint16Array, from: number, into: Escape): boolean {
  const hex = ((codes[from] ?? 0) | 32) === 120;
  const begin = hex ? from + 1 : from;
  let start = begin;
  while (codes[start] === 48) start += 1;
  let end = start;
  let code = 0;
  while (end < start + LONGEST) {
    const digit = hexDigit(codes[end] ?? 0);
    if (digit < 0 || (digit > 9 && !hex)) break;
    code = code * (hex ? 16 : 10) + digit;
    end += 1;
  }
  if (end === begin) return false;
  into.code = code & 0xffff;
  into.end = codes[end] === SEMICOLON ? end + 1 : end;
  // Without a `;`, a fold or escape after the digits may still turn out to separate them from another digit: left to a
  // later layer.
  return end === codes.length || kindsOfUnits()[codes[end] ?? 0] === ITSELF || codes[end] === AMPERSAND;
}

function isOfName(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}
