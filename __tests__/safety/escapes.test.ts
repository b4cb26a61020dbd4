import { describe, expect, it } from '@jest/globals';
import { hexDigit } from '../../src/safety/escape.ts';
import { type DecodeOptions, decodeOnce } from '../../src/safety/escapes.ts';
import { ViewWriter, viewOf } from '../../src/safety/view.ts';
import { charactersOf, spansOf } from './seen.ts';

const decoded = (text: string, taken: Partial<DecodeOptions> = {}): string | null =>
  charactersOf(
    decodeOnce(viewOf(text), { escapes: true, tags: false, breaks: true, ...taken }, new ViewWriter()),
  );

/** In the middle of a text, so that what is taken too long or too short is seen. */
const expectMeant = (spelled: string, character: string): void => {
  expect([spelled, decoded(`(${spelled})`)]).toEqual([spelled, `(${character})`]);
};
const expectNone = (text: string): void => {
  expect([text, decoded(`(${text})`)]).toEqual([text, null]);
};

describe('a backslash', () => {
  it.each([...'bBtTnNvVfFrR'])('makes a control of %s', (letter) => {
    expectMeant(`\\${letter}`, String.fromCharCode(8 + 'btnvfr'.indexOf(letter.toLowerCase())));
  });

  it.each([...'\\"\'/`$-_.*+!#()[]{}|~^@,;:?%&<>='])('is dropped before %s', (character) => {
    expectMeant(`\\${character}`, character);
  });

  it.each(['\\a', '\\A', '\\s', '\\u', '\\x', '\\o', '\\0', '\\ü'])('is none in %s', expectNone);

  it.each([
    ['\\u0041', 'A'],
    ['\\U0041', 'A'],
    ['\\u00e4', 'ä'],
    ['\\uFFfd', '\ufffd'],
    ['\\u00410', 'A0'],
    ['\\u{41}', 'A'],
    ['\\U{41}', 'A'],
    ['\\u{000000000041}', 'A'],
    ['\\u{1F511}', '\uf511'],
    ['\\x41', 'A'],
    ['\\x{41}', 'A'],
    ['\\X{0041}', 'A'],
    ['\\U00000041', 'A'],
    ['\\u000000e4', 'ä'],
    ['\\u0000zz', '\0zz'],
    ['\\u00410042', 'A0042'],
    ['\\X4a', 'J'],
    ['\\x410', 'A0'],
    ['\\101', 'A'],
    ['\\000', '\0'],
    ['\\377', '\xff'],
    ['\\1018', 'A8'],
    ['\\55', '-'],
    ['\\559', '-9'],
    ['\\400', ' 0'],
    ['\\378', '\x1f8'],
    ['\\10', '\b'],
    ['\\o{101}', 'A'],
    ['\\O{55}', '-'],
  ])('spells a character in %s', expectMeant);

  it.each([
    ...[
      '\\u004',
      '\\u004g',
      '\\u{}',
      '\\u{41',
      '\\u{4g}',
      '\\u{0000000000041}',
      '\\u(0041)',
      '\\u(41}',
      '\\x(41}',
      '\\x{}',
      '\\x{41',
      '\\z{41}',
      '\\z0041',
      '\\u[0041]',
    ],
    ...['\\x4', '\\x4g', '\\xg4', '\\y41', '\\387', '\\1', '\\o{1}', '\\o{101', '\\o{1012}', '\\o101'],
  ])('spells none in %s', expectNone);

  it('spells nothing with the digits that follow the text', () => {
    expect(decoded('\\u004')).toBeNull();
    expect(decoded('\\1')).toBeNull();
    expect(decoded('\\')).toBeNull();
  });
});

describe('percent-encoding and quoted-printable', () => {
  it.each([
    ['%41', 'A'],
    ['%4a', 'J'],
    ['%4A', 'J'],
    ['%410', 'A0'],
    ['=41', 'A'],
    ['=4A', 'J'],
    ['%u0041', 'A'],
    ['%u00e4', 'ä'],
    ['%25', '%'],
    ['%01', '\x01'],
  ])('spell a character in %s', expectMeant);

  it.each([
    '%',
    '%4',
    '%4g',
    '%g4',
    '%u',
    '%u004',
    '%u004g',
    '%U0041',
    '=',
    '=4',
    '=g4',
    '=u0041',
    '==',
    '&u0041',
    '%v0041',
  ])('spell none in %s', expectNone);

  it('fold a line behind `=`, whether or not escapes are read', () => {
    for (const escapes of [true, false]) {
      expect(decoded('a=\r\nb', { escapes, tags: false })).toBe('ab');
      expect(decoded('a=\nb', { escapes, tags: false })).toBe('ab');
    }
    // A CR alone is a fold of its own, and so the `=` stays.
    expect(decoded('a=\rb')).toBe('a=b');
    expect(decoded('a=\r\rb')).toBe('a=b');
    expect(decoded('a%\nb')).toBe('a%b');
    // Blanks on the way are no part of what was sent.
    expect(decoded('a= \t\r\nb')).toBe('ab');
    expect(decoded('a= b')).toBe('a=b');
  });

  it('fold only the line end where the `=` may be one of a key, and tell where they folded more', () => {
    let folds = 0;
    const onBreak = () => {
      folds += 1;
    };
    for (const escapes of [true, false])
      expect(decoded('a=\r\nb', { escapes, breaks: false, onBreak })).toBe('a=b');
    decoded('a=b\\\nc', { tags: true, onBreak });
    expect(folds).toBe(0);
    decoded('a=\nb', { onBreak });
    expect(folds).toBeGreaterThan(0);
  });
});

describe('a backslash at the end of a line', () => {
  it('is a fold where tags are', () => {
    for (const escapes of [true, false]) {
      expect(decoded('a\\\nb', { escapes, tags: true })).toBe('ab');
      expect(decoded('a\\ \r\nb', { escapes, tags: true })).toBe('ab');
      // It may be one of a key.
      expect(decoded('a\\\nb', { escapes, tags: false })).toBe('a\\b');
    }
  });
});

describe('another dress', () => {
  const taken = { escapes: true, tags: true };
  it('of full width is taken off', () => {
    const all = Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0x21 + at)).join('');
    const wide = Array.from(all, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
    expect(decoded(wide)).toBe(all);
    expect(decoded(wide, { escapes: false, tags: false })).toBeNull();
  });

  it.each([0, 1, 12])('of mathematics is taken off, style %i', (style) => {
    const letters = Array.from({ length: 52 }, (_, at) => 0x1d400 + 52 * style + at);
    const plain = [...letters.keys()].map((at) => String.fromCharCode(at < 26 ? 65 + at : 71 + at)).join('');
    expect(decoded(String.fromCodePoint(...letters))).toBe(plain);
    expect(decoded(String.fromCodePoint(...letters), { escapes: false, tags: false })).toBeNull();
  });

  it('of mathematics is taken off digits, and Greek is nothing that a key holds', () => {
    const digits = Array.from({ length: 50 }, (_, at) => 0x1d7ce + at);
    expect(decoded(String.fromCodePoint(...digits))).toBe('0123456789'.repeat(5));
    expect(decoded('a\u{1d6a8}b')).toBe('ab');
    expect(decoded('a\ud835b')).toBe('ab');
    expect(decoded('a\ud835\u0301b')).toBe('ab');
    expect(decoded('a\ud835\uff22c')).toBe('aBc');
  });

  it('of tags is a fold, and what they spell where tags are folds', () => {
    const tagged = String.fromCodePoint(...Array.from('sk-1', (one) => 0xe0000 + one.charCodeAt(0)));
    expect(decoded(`a${tagged}b`, taken)).toBe('ask-1b');
    expect(decoded(`a${tagged}b`)).toBe('ab');
    expect(decoded('a\u{e0001}\u{e0020}\u{e007f}\u{e0100}b', taken)).toBe('ab');
  });
});

describe('a reference', () => {
  const NAMES: readonly (readonly [string, string])[] = [
    ...([
      ['amp', '&'],
      ['lt', '<'],
      ['gt', '>'],
      ['quot', '"'],
      ['apos', "'"],
      ['sol', '/'],
    ] as const),
    ...([
      ['bsol', '\\'],
      ['plus', '+'],
      ['equals', '='],
      ['lowbar', '_'],
      ['underbar', '_'],
      ['period', '.'],
    ] as const),
    ...([
      ['comma', ','],
      ['colon', ':'],
      ['semi', ';'],
      ['excl', '!'],
      ['quest', '?'],
      ['num', '#'],
    ] as const),
    ...([
      ['dollar', '$'],
      ['percnt', '%'],
      ['ast', '*'],
      ['commat', '@'],
      ['lpar', '('],
    ] as const),
    ...([
      ['rpar', ')'],
      ['lsqb', '['],
      ['rsqb', ']'],
      ['lbrack', '['],
      ['rbrack', ']'],
    ] as const),
    ...([
      ['lcub', '{'],
      ['rcub', '}'],
      ['lbrace', '{'],
      ['rbrace', '}'],
      ['verbar', '|'],
    ] as const),
    ...([
      ['vert', '|'],
      ['grave', '`'],
      ['hat', '^'],
      ['hyphen', '-'],
      ['dash', '-'],
    ] as const),
  ];

  it.each(NAMES)('by the name of %s is %s, in either case', (name, character) => {
    expectMeant(`&${name};`, character);
    expectMeant(`&${name.toUpperCase()};`, character);
    // The oldest ones need no `;`.
    if (['amp', 'lt', 'gt', 'quot'].includes(name)) expectMeant(`&${name}x`, `${character}x`);
    else expectNone(`&${name}`);
  });

  it.each([
    ...[
      'nbsp',
      'shy',
      'zwj',
      'zwnj',
      'tab',
      'newline',
      'ensp',
      'emsp',
      'thinsp',
      'lrm',
      'rlm',
      'NewLine',
      'Tab',
    ],
    ...['NonBreakingSpace', 'NoBreak', 'emsp13', 'emsp14', 'numsp', 'puncsp', 'ThinSpace', 'hairsp'],
    ...['VeryThinSpace', 'MediumSpace', 'ThickSpace', 'ZeroWidthSpace', 'NegativeThinSpace'],
    ...['NegativeMediumSpace', 'NegativeThickSpace', 'NegativeVeryThinSpace'],
    ...['it', 'InvisibleTimes', 'ic', 'InvisibleComma', 'af', 'ApplyFunction'],
  ])('by the name of %s is nothing that is seen', (name) => {
    expectMeant(`&${name};`, '');
  });

  it('by the oldest names needs no `;`', () => {
    expect(decoded('s&nbspk')).toBe('sk');
    expect(decoded('s&shyk')).toBe('sk');
    expect(decoded('s&zwjk')).toBeNull();
    // Up to a `;` far behind it is no name.
    expect(decoded('s&shy-k;')).toBe('s-k;');
    expect(decoded('s&shy{k;')).toBe('s{k;');
  });

  it.each(['&;', '&nope;', '&am p;', '&a', '&', '&1;', '&{mp;', '&@mp;', `&${'a'.repeat(25)};`])(
    'is none in %j',
    (text) => {
      expect(decoded(`(${text.replaceAll(' ', '-')})`)).toBeNull();
    },
  );

  it.each([
    ['&#65;', 'A'],
    ['&#x41;', 'A'],
    ['&#X4a;', 'J'],
    ['&#x4A;', 'J'],
    ['&#65', 'A'],
    ['&#x41', 'A'],
    ['&#000000000065;', 'A'],
    ['&#x000000000041;', 'A'],
    ['&#65;;', 'A;'],
    ['&#65g', 'Ag'],
    ['&#65a;', 'Aa;'],
    ['&#x10041;', 'A'],
    ['&#65601;', 'A'],
    ['&#0;', '\0'],
    ['&#0000000000000000000000065;', 'A'],
    ['&#x0000000000000000000000041;', 'A'],
  ])('by the number of %s is a character', expectMeant);

  it.each(['&#', '&#;', '&#x;', '&#x', '&#a;', '&#xg;', '&#g;', '&#-65;', '&65;', '&$65;', '%#65;'])(
    'by number is none in %s',
    expectNone,
  );

  it('that ends in no `;` may go on behind a fold or another escape', () => {
    const folds = { escapes: true, tags: false };
    expect(decoded('&#6\u200b5;', folds)).toBe('&#65;');
    expect(decoded('&#6%35;')).toBe('&#65;');
    expect(decoded('&#6\\x35;')).toBe('&#65;');
    expect(decoded('&#65;\u200b5')).toBe('A5');
    expect(decoded('&#65&#66')).toBe('AB');
    expect(decoded('&#65&#66;&#67')).toBe('ABC');
    for (const next of ['=', '%', '\\', '<', 'â']) expect(decoded(`&#65${next}`)).toBeNull();
    expect(decoded('&#65<b>', { escapes: true, tags: true })).toBe('&#65');
    expect(decoded('&#65')).toBe('A');
    expect(decoded('&#x41')).toBe('A');
  });
});

describe('a layer', () => {
  it('is none where nothing comes off', () => {
    for (const text of ['', 'plain', 'a-b_c.d/e+f', 'ä€', '#;', '~']) expectNone(text);
    expect(decoded('')).toBeNull();
  });

  it('is taken off once', () => {
    expect(decoded('%2541')).toBe('%41');
    expect(decoded('\\\\u0041')).toBe('\\u0041');
    expect(decoded('&amp;#65;')).toBe('&#65;');
  });

  it('of folds leaves escapes', () => {
    const folds = { escapes: false, tags: false };
    for (const spelled of ['%41', '=41', '\\u0041', '\\n', '&amp;', '&#65;', '%u0041']) {
      expect(decoded(spelled, folds)).toBeNull();
      expect(decoded(`${spelled} ${spelled}`, folds)).toBe(`${spelled}${spelled}`);
    }
  });

  it('holds folds, colours and the bytes of folds', () => {
    expect(decoded('a b')).toBe('ab');
    expect(decoded('a\u200bb')).toBe('ab');
    expect(decoded('a\u001b[31mb')).toBe('ab');
    expect(decoded('a\u009b31mb')).toBe('ab');
    expect(decoded('a\u001bb')).toBe('ab');
    expect(decoded('aâ\u0080\u008bb')).toBe('ab');
    expect(decoded('aâb')).toBeNull();
    expect(decoded(' ')).toBeNull();
  });

  it('holds tags where they are asked for', () => {
    expect(decoded('a<b>c', { escapes: true, tags: true })).toBe('ac');
    expect(decoded('a<b>c', { escapes: false, tags: true })).toBe('ac');
    expect(decoded('a<b>c')).toBeNull();
    expect(decoded('a<b>%41')).toBe('a<b>A');
    expect(decoded('a<1>c', { escapes: true, tags: true })).toBeNull();
  });

  it('knows what spells each character, through every layer', () => {
    const outer = decodeOnce(
      viewOf('ab%25412\u200bx%4'),
      { escapes: true, tags: false, breaks: true },
      new ViewWriter(),
    );
    expect(charactersOf(outer)).toBe('ab%412x%4');
    const spans = [
      [0, 1],
      [1, 2],
      [2, 5],
      [5, 6],
      [6, 7],
      [7, 8],
      [9, 10],
      [10, 11],
      [11, 12],
    ];
    expect(spansOf(outer)).toEqual(spans);
    const inner =
      outer === null
        ? null
        : decodeOnce(outer, { escapes: true, tags: false, breaks: true }, new ViewWriter());
    expect(charactersOf(inner)).toBe('abA2x%4');
    expect(spansOf(inner)).toEqual([
      [0, 1],
      [1, 2],
      [2, 7],
      [7, 8],
      [9, 10],
      [10, 11],
      [11, 12],
    ]);
  });
});

describe('a hex digit', () => {
  it('is one of twenty-two characters', () => {
    const digits = Array.from({ length: 0x180 }, (_, code) => hexDigit(code));
    const wanted = Array.from({ length: 0x180 }, (_, code) => {
      const character = String.fromCharCode(code);
      return /^[0-9A-Fa-f]$/.test(character) ? Number.parseInt(character, 16) : -1;
    });
    expect(digits).toEqual(wanted);
  });
});
