import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../src/safety/fingerprint.ts';
import { createRedactor, redactLines } from '../../src/safety/redact.ts';
import { publicLengthOf } from '../../src/safety/secret-forms.ts';
import { effort } from '../support/effort.ts';
import {
  cut,
  FOLDS,
  foldedEvery,
  SPELLINGS as LAYERS,
  mostLeft,
  shouted,
  spelledPlain,
  within,
} from './spelled.ts';

const KEY = 'sk-proj-Qw7/eR+tY"u<I>o&P1\'aS-dF_gH9jKlZxCvBnM';

const pieces = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 7) }, (_, i) => text.slice(i, i + 8));

const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const each = (text: string, spell: (code: number) => string): string =>
  Array.from(text, (character) => spell(character.charCodeAt(0))).join('');

/** Every way a peer, a library or a log may spell a text. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  percent: encodeURIComponent,
  'percent, lower case': (text) => encodeURIComponent(text).replace(/%../g, (e) => e.toLowerCase()),
  form: (text) => new URLSearchParams({ k: text }).toString().slice(2),
  json: (text) => JSON.stringify(text).slice(1, -1),
  'json, slashes escaped': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'json in json': (text) => JSON.stringify(JSON.stringify(text)),
  html: (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`),
  xml: (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
  base64,
  'base64, shift 1': (text) => base64(`x${text}y`),
  'base64, shift 2': (text) => base64(`xx${text}y`),
  'base64 of the header': (text) => base64(`Bearer ${text}`),
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'percent, upper case': (text) => encodeURIComponent(text.toUpperCase()),
  base64url: (text) => Buffer.from(text, 'utf8').toString('base64url'),
  hex,
  'hex, upper case': (text) => hex(text).toUpperCase(),
  'unicode escapes': (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'hex escapes': (text) => each(text, (code) => `\\x${code.toString(16).padStart(2, '0')}`),
  'octal escapes': (text) => each(text, (code) => `\\${code.toString(8).padStart(3, '0')}`),
  'all percent': (text) => each(text, (code) => `%${code.toString(16).padStart(2, '0')}`),
  'percent twice': (text) => each(text, (code) => `%25${code.toString(16).padStart(2, '0')}`),
  'decimal references': (text) => each(text, (code) => `&#${code};`),
  'hex references': (text) => each(text, (code) => `&#x${code.toString(16)};`),
  'references, escaped': (text) => each(text, (code) => `&amp;#${code};`),
  'eight digits': (text) => each(text, (code) => `\\U${code.toString(16).padStart(8, '0')}`),
  'hex escapes, braces': (text) => each(text, (code) => `\\x{${code.toString(16)}}`),
  'bytes of Node': (text) => [...Buffer.from(text)].join(','),
  'bytes of Go': (text) => [...Buffer.from(text)].join(' '),
  'bytes, one a line': (text) => [...Buffer.from(text)].join(',\n '),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  'base64 of UTF-16, the other way round': (text) => Buffer.from(text, 'utf16le').swap16().toString('base64'),
  'hex of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('hex'),
  'bytes in JSON in JSON': (text) => JSON.stringify(JSON.stringify([...Buffer.from(text)], null, 2)),
  'bytes with their places': (text) => JSON.stringify({ ...Buffer.from(text) }),
  'bytes with no-break spaces between': (text) => [...Buffer.from(text)].join('\u00a0'),
  'bytes with names of blanks between': (text) => [...Buffer.from(text)].join('&nbsp;'),
  'bytes with blanks in a URL': (text) => encodeURIComponent([...Buffer.from(text)].join(' ')),
  'bytes with blanks as escapes': (text) => [...Buffer.from(text)].join('\\u0020'),
  'bytes with blanks as escapes, escaped': (text) => [...Buffer.from(text)].join('\\\\u0020'),
  'bytes in a table': (text) => [...Buffer.from(text)].join('</td><td>'),
  'bytes in a table, escaped': (text) => [...Buffer.from(text)].join('&lt;/td&gt;&lt;td&gt;'),
  'bytes in colours': (text) => [...Buffer.from(text)].join('\u001b[0m\u001b[31m'),
  'bytes with dots between': (text) => [...Buffer.from(text)].join('\u00b7'),
  'hex with dots between': (text) => hex(text).replace(/../g, '$&\u00b7'),
  'bytes in a URL': (text) => encodeURIComponent([...Buffer.from(text)].join(', ')),
  'bytes, octal': (text) => [...Buffer.from(text)].map((byte) => byte.toString(8).padStart(3, '0')).join(' '),
  'octal escapes, as short as can be': (text) => each(text, (code) => `\\${code.toString(8)}`),
  'escapes of CSS': (text) => each(text, (code) => `\\${code.toString(16)} `),
  'escapes of CSS, six digits': (text) => each(text, (code) => `\\${code.toString(16).padStart(6, '0')}`),
  'escapes of Markdown': (text) => text.replace(/[\W_]/g, '\\$&'),
  'code points': (text) => each(text, (code) => `U+${code.toString(16).padStart(4, '0')} `),
  'hex in brackets': (text) => hex(text).replace(/../g, '[$&]'),
  'hex with an h': (text) => hex(text).replace(/../g, '$&h '),
  'decimal references, many zeros': (text) => each(text, (code) => `&#${`${code}`.padStart(30, '0')};`),
  rot13: (text) =>
    text.replace(/[a-z]/gi, (one) =>
      String.fromCharCode(one.charCodeAt(0) + (/[a-m]/i.test(one) ? 13 : -13)),
    ),
  'full width': (text) => each(text, (code) => String.fromCharCode(code + 0xfee0)),
  'letters of mathematics': (text) =>
    text.replace(/[a-z]/gi, (one) =>
      String.fromCodePoint(0x1d400 + one.charCodeAt(0) - (one > 'Z' ? 71 : 65)),
    ),
  tags: (text) => each(text, (code) => String.fromCodePoint(0xe0000 + code)),
  'bytes that were no UTF-8 between': (text) =>
    Buffer.from([...text].join('\u00ff'), 'latin1').toString('utf8'),
  'lone halves between': (text) => [...text].join('\ud800'),
  'pictures between': (text) => [...text].join('🔑'),
  'what is for private use between': (text) => [...text].join('\ue000'),
  'links of a terminal between': (text) => [...text].join('\u001b]8;;https://example.com\u0007'),
  'sets of a terminal between': (text) => [...text].join('\u001b(B'),
  'names of HTML between': (text) => [...text].join('&ZeroWidthSpace;'),
  'lines that go on': (text) => text.replace(/.{5}/gu, '$&\\\n'),
  'marks between': (text) => [...text].join('\u0336'),
  'controls of music between': (text) => [...text].join('\u{1d173}'),
  'zero-width between': (text) => [...text].join('\u200b'),
  'line ends between': (text) => text.replace(/.{5}/gu, '$&\r\n'),
};

/** Takes every kind of escape off again, in any order. */
const decode = (text: string): string => {
  let plain = text;
  for (let layer = 0; layer < 4; layer += 1) {
    plain = plain
      .replace(/[\u200b\r\n]/g, '')
      .replace(/\\+u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\+x([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\([0-3][0-7]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)))
      .replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/&#([0-9]+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replaceAll('&amp;', '&');
  }
  return plain;
};

const expectNoPiece = (text: string, key: string, spelled: string): void => {
  const openings = ['sk-proj-', base64('Bearer sk-proj-'), base64('sk-proj-'), hex('sk-proj-')];
  const isPublic = (piece: string): boolean =>
    openings.some((opening) => opening.toLowerCase().includes(piece.toLowerCase()));
  const views = [text, decode(text)];
  const leaked = [...pieces(key), ...pieces(spelled)].filter(
    (piece) => !isPublic(piece) && views.some((view) => view.includes(piece)),
  );
  expect(leaked).toEqual([]);
};

describe('redactor', () => {
  it.each(Object.entries(SPELLINGS))('masks a key spelled as %s', (_, spell) => {
    const spelled = spell(KEY);
    const text = createRedactor([KEY])(`before ${spelled} after`);
    expectNoPiece(text, KEY, spelled);
    expect(text).toMatch(/^before .*\*\*\*.* after$/s);
  });

  it('masks a key in another order', () => {
    const own = KEY.slice('sk-proj-'.length);
    const words = (text: string): string => `00${hex(text)}00`.replace(/(..)(..)/g, '$2$1 ');
    const reversed = [...KEY].reverse().join('');
    for (const spelled of [reversed, base64(reversed), hex(reversed), words(KEY), words(`x${KEY}`)]) {
      const text = createRedactor([KEY])(`before ${spelled} after`);
      // The words of the opening, and what shares one with its neighbour, are left.
      expect(text.replaceAll('***', '').length).toBeLessThan('before  after'.length + 45);
      expect(text).toContain('***');
    }
    expect(createRedactor([own])([...own].reverse().join(''))).toBe('***');
  });

  const plainRun = fc.stringMatching(/^[A-Za-z0-9_.-]{3,9}$/);
  /** What reads like an escape, a fold or the end of a string by itself. */
  const odd = fc.constantFrom(
    ...[
      '\\',
      '\\n',
      '\\u0041',
      '\\"',
      '"',
      "'",
      '%41',
      '%',
      '&lt;',
      '&',
      '<',
      '<i>',

      '/',
      '+',
      '$',
      '`',
      '=',
    ],
  );
  // No asterisk and no blank: the one is what masks are made of, the other no key holds.
  const anyKey = fc
    .tuple(
      fc.constantFrom('', 'sk-proj-', 'sk-ant-api03-', 'https://'),
      fc.array(fc.tuple(plainRun, odd), { minLength: 2, maxLength: 8 }),
      plainRun,
    )
    .map(([opening, parts, end]) => `${opening}${parts.flat().join('')}${end}`)
    .filter((key) => key.length >= 12);
  const anySpelling = fc.constantFrom(...Object.values(LAYERS));
  const anyFirst = fc.constantFrom(...Object.values(LAYERS), shouted);
  const anyFold = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...Object.values(FOLDS)))
    .map(([count, fold]) => foldedEvery(count, fold));
  /** Two encodings at most, with folds in either of them or between. */
  const anySpelled = fc
    .tuple(anyKey, anyFirst, anySpelling, fc.option(anyFold), fc.nat(2))
    .map(([key, first, second, fold, place]) => {
      const layers = [first, second];
      if (fold !== null) layers.splice(place, 0, fold);
      return { key, spelled: layers.reduce((spelled, layer) => layer(spelled), spelledPlain(key)) };
    });

  it('leaves fewer than eight characters of any key, in any two encodings, however it is folded', () => {
    const property = fc.property(anySpelled, fc.nat(60), fc.nat(400), ({ key, spelled }, from, length) => {
      const echoed = within('before ', cut(spelled, from, from + 60 + length), ' after');
      const most = mostLeft(echoed, createRedactor([key])(echoed.text), publicLengthOf(key));
      expect({ most, text: most < 8 ? '' : echoed.text }).toEqual({ most: expect.any(Number), text: '' });
    });
    fc.assert(property, effort(2000));
  });

  it.each([
    'n;M*<>EbG2&+U=|cxXG&=p`-',
    '\\a=F:f<GT',
    'abcd1234=efgh567=ijk89',
    'SharedAccessKey=Zx8Qw3Er5Ty7',
  ])('masks a key with `=` inside, of which each character has a line, in escapes too: %s', (key) => {
    const folded = [...key].join('\n');
    for (const text of [folded, each(folded, (code) => `\\u${code.toString(16).padStart(4, '0')}`)])
      expect(createRedactor([key])(`was ${text} here`)).toBe('was *** here');
  });

  it.each([
    '<a',
    '&#',
    '&amp;',
    '\\',
    '\\u004',
    '%25',
    '\u001b[',
    '=',
    '\u200b',
    'Ij',
    '73:',
    '0x7',
    '7,',
    '\\55',
    '&nbsp',
    '= ',
    '\\ ',
    '\u001b]',
    '\u009d',
    '\u{e0041}',
    '\u{1d400}',
    'ａ',
    'U+0',
    '7h ',
    `${KEY.slice(30, 37)}.`,
    Buffer.from('"a":').toString('base64'),
  ])(
    'reads four hundred thousand characters of %j in a time that grows no faster than they do',
    (hostile) => {
      const text = hostile.repeat(400_000 / hostile.length);
      // What grew with the square of it would take minutes.
      expect(createRedactor([KEY])(text) === text).toBe(true);
    },
  );

  it('shows nothing of a text in which each mask puts the key together once more', () => {
    const key = 'sk-relay-q8Zt2LmX0vB4nR7yWc1KdJ5h';
    const nested = `${`${key.slice(9, 13)}<q`.repeat(50)}${key.slice(9, 19)}${`>${key.slice(13, 19)}`.repeat(50)}`;
    // Each mask closes the tag around it; with thousands of them, a look for each took minutes.
    expect(createRedactor([key])(`harmless ${nested} harmless`)).toBe('***');
  });

  it('does a text in steps', () => {
    const steps = createRedactor([KEY]).steps?.(`key=${KEY};`);
    expect(steps?.next()).toEqual({ done: true, value: 'key=***;' });
  });

  it('does a long text in steps, and comes to the same', () => {
    const text = createRedactor([KEY]);
    const long = `${'.'.repeat(150_000)}${KEY}${'.'.repeat(150_000)}`;
    const steps = text.steps?.(long);
    let taken = 0;
    let last = steps?.next();
    for (; last?.done === false; last = steps?.next()) taken += 1;
    expect(last?.value).toBe(text(long));
    expect(taken).toBeGreaterThanOrEqual(8);
  });

  it('masks a piece of eight characters, and leaves one of seven', () => {
    const text = createRedactor([KEY]);
    expect(text(`>${KEY.slice(30, 38)}<`)).toBe('>***<');
    expect(text(`>${KEY.slice(30, 37)}<`)).toBe(`>${KEY.slice(30, 37)}<`);
  });

  it('masks a run once, with the public opening that belongs to it', () => {
    expect(createRedactor([KEY])(`key=${KEY}${KEY};`)).toBe('key=***;');
  });

  it('leaves public openings and unrelated text alone', () => {
    const text = createRedactor([
      `Bearer ${KEY}`,
      'sk-or-v1-0123456789abcdef',
      'https://a.test/x?token=ab12',
    ]);
    const harmless = 'Bearer sk-proj-, sk-or-v1- and https://example.org/ \\u0041 %41 &amp; 4F';
    expect(text(harmless)).toBe(harmless);
  });

  it('masks what hangs together over the border of a block', () => {
    const spelled = each(KEY, (code) => `\\u${code.toString(16).padStart(4, '0')}`);
    const text = createRedactor([KEY]);
    for (const before of [262_000, 262_100, 258_000, 258_048]) {
      expect(text(`${'.'.repeat(before)}${spelled}`)).toBe(`${'.'.repeat(before)}***`);
    }
  });

  it('masks five characters of what is left of a key that reads like an escape', () => {
    const text = createRedactor(['abcdefghij%41klmnopqrst']);
    expect(['hijAk', '>hijAk<', 'hijA', 'abcde'].map((said) => text(said))).toEqual([
      '***',
      '>***<',
      'hijA',
      'abcde',
    ]);
  });

  it('gives back what it is given where there is nothing to mask', () => {
    for (const secrets of [[], ['abcde'], [' abcde ', '']]) {
      expect(createRedactor(secrets)('abcde')).toBe('abcde');
    }
    expect(createRedactor(['abcde', 'abcdef'])('abcde abcdef')).toBe('abcde ***');
    expect(createRedactor(['abcdef'])('abcde abcdef')).toBe('abcde ***');
  });

  it('masks five characters of a key in base64 and hex, where hardly anything else can be meant', () => {
    const text = createRedactor([KEY]);
    const [five, four] = [KEY.slice(30, 35), KEY.slice(30, 34)];
    expect(text(`>${base64(five)}<`)).toMatch(/^>\*{3}=*<$/);
    expect(text(`>${hex(five)}<`)).toBe('>***<');
    for (const spelled of [five, base64(`++${four}++`), hex(`++${four}++`)])
      expect(text(spelled)).toBe(spelled);
  });

  it('reads base64 and hex in one another, twice: a third time would take as long again for each', () => {
    const text = createRedactor([KEY]);
    for (const first of [base64, hex]) {
      for (const second of [base64, hex]) {
        expect(text(`>${second(first(KEY))}<`)).toMatch(/^>.{0,5}\*{3}.{0,5}<$/);
        const thrice = second(first(hex(KEY)));
        expect(text(thrice)).toBe(thrice);
      }
    }
  });

  it('ignores secrets under six characters and masks those of six and seven only whole', () => {
    expect(createRedactor(['', '  ', 'abcde'])('abcde')).toBe('abcde');
    const text = createRedactor(['p&ss12', 'seven77']);
    expect(text('p&ss12 p&amp;ss12 p%26ss12 seven77 seven7 p&ss1')).toBe('*** *** *** *** seven7 p&ss1');
    expect(text(`${hex('seven77').toUpperCase()} ${base64('seven77')}`)).toMatch(/^\*{3} \*{3}=*$/);
    // These are decimal digits alone, like those of a number.
    for (const secret of ['secret', '4711077', 'passwrt'])
      expect(createRedactor([secret])(`{"was":"${hex(secret)}"}`)).toBe('{"was":"***"}');
  });

  it('takes a short number for the secret only where no digit stands beside it', () => {
    const redact = createRedactor(['4826193']);
    for (const text of ['id 4826193', '(4826193)', 'a4826193:'])
      expect(redact(text)).not.toContain('4826193');
    for (const text of ['04826193', '94826193', '48261930', '48261939', '148261931'])
      expect(redact(`id ${text} end`)).toBe(`id ${text} end`);
  });

  it('leaves JSON what it is where digits of a number read like a piece of a secret', () => {
    const key = 'sk-zi7zQ4Dt7VrHGEqD91aftPNgoXbtQeDjM9iyvEehtSCvUzg5';
    const vector = '{"embedding":[0.01,-0.05472486745515655,1e-05]}';
    expect(createRedactor([key])(vector)).toBe(vector);
    const digits = '{"created":1764356789,"tenant":435678,"more":[-435678.5]}';
    expect(createRedactor(['435678'])(digits)).toBe(
      '{"created":1764356789,"tenant":999999,"more":[-999999.5]}',
    );
    expect(createRedactor(['99999999', '88888888'])('{"a":99999999}')).not.toMatch(/9{8}|8{8}/);
    expect(createRedactor(['12345678'])('{"created":1712345678}')).toBe('{"created":1799999999}');
  });

  it.each([
    ['a letter in percent', (hex: string) => `\\%78${hex}`],
    ['a letter as a reference', (hex: string) => `\\&#x78;${hex}`],
    [
      'an octal digit as a reference',
      (hex: string) => `\\&#49;${Number.parseInt(hex, 16).toString(8).slice(1)}`,
    ],
    ['a tag between, escaped', (hex: string) => `\\&lt;wbr&gt;x${hex}`],
    [
      'a tag before the last octal digit, escaped',
      (hex: string) =>
        Number.parseInt(hex, 16)
          .toString(8)
          .replace(/^(..)(.?)$/, '\\$1&lt;wbr&gt;$2'),
    ],
  ])('masks a key of escapes that are spelled by %s behind the backslash', (_how, spell) => {
    const key = 'sk-QwErTyUiOpqwertyuiop';
    const spelled = [...key].map((one) => spell(one.charCodeAt(0).toString(16))).join('');
    expect(createRedactor([key])(`x ${spelled} x`)).toMatch(/^x .{0,60}\*\*\*.{0,30} x$/);
  });

  it('does a document line by line, so that what parts two of its lines is no part of a secret', () => {
    const redact = createRedactor(['sk-QwErTyUiOp1234']);
    const document = 'one says QwErTyUi<x\nhonest | works\nanother says >Op1234 x\n';
    expect(redact(document)).not.toContain('honest');
    expect(redactLines(document, redact)).toBe('one says ***<x\nhonest | works\nanother says >Op1234 x\n');
  });

  it('comes to an end where a secret is only an opening, as that of a variable that is not set', () => {
    expect(createRedactor(['Bearer '])('a Bearer token')).toBe('a ***token');
    expect(createRedactor(['nvapi-a'])('a banana for nvapi-a')).toBe('a banana for ***');
  });

  it('masks the trimmed form and the one without its scheme', () => {
    expect(createRedactor([` ${KEY}\n`])(base64(KEY))).toMatch(/^\*{3}=*$/);
    expect(createRedactor([`Bearer ${KEY}`])(base64(KEY))).toMatch(/^\*{3}=*$/);
  });

  it('masks secrets with characters outside of ASCII, also when bytes are taken for characters', () => {
    const secret = 'schlüssel-für-größe-🔑-ende';
    const text = createRedactor([secret]);
    for (const spelled of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('latin1')]) {
      expect(text(`<${spelled}>`)).toBe('<***>');
    }
  });

  it('is not fooled by a secret that masking would put together', () => {
    const secret = 'abcde***fghij';
    expect(createRedactor([secret])(`abcde${secret}fghij`)).not.toContain('abcde***');
  });
});

describe('fingerprint', () => {
  it('shows the ends and the hash of a long key', () => {
    expect(fingerprint('sk-abcdefghijklmnop9f2c')).toEqual({
      fingerprint: 'sk-…9f2c',
      length: 23,
      sha256: '0ab0a3cf',
    });
  });

  it('shows only the length of a key under 20 characters', () => {
    expect(fingerprint('a'.repeat(19))).toEqual({ fingerprint: null, length: 19, sha256: null });
    expect(fingerprint('a'.repeat(20)).fingerprint).toBe('aaa…aaaa');
  });
});
