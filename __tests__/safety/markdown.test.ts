import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { code, codeBlock, link, prose, sentence, withMasks } from '../../src/safety/markdown.ts';

const MARKUP = [
  ...['<img src=x onerror=y>', '<b>', '</code>', '</pre>', '</td>', '<!--', '-->', '&lt;', '&#60;', '&amp;'],
  ...[
    '# ',
    '* ',
    '- ',
    '1. ',
    '> ',
    '---',
    '===',
    '```',
    '`',
    '~~~',
    '~~x~~',
    '**b**',
    '__b__',
    '    ',
    '\t',
  ],
  ...[
    '![x](https://e.vil/p.png)',
    '[x](https://e.vil)',
    '[^1]',
    '[^1]: x',
    '- [ ] x',
    '\\',
    '|',
    '\n',
    '\n\n',
    '\r',
  ],
  ...['http://e.vil', 'https://e.vil', 'www.e.vil', 'ftp://e.vil', 'mailto:a@e.vil', 'a@e.vil'],
  ...[
    '@user',
    '@org/team',
    '#12',
    'GH-12',
    'o/r#12',
    '0a1b2c3d',
    ':smile:',
    '$x$',
    '\u202e',
    '\u200b',
    '\ufdd0',
  ],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ maxLength: 4 })), { maxLength: 10 })
  .map((parts) => parts.join(''));

const render = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });
const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z][a-z0-9]*|!--)/gi)].map((match) => match[1] ?? '');
const decoded = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** The texts between tags, as GitHub's filters for mentions and references see them. */
const textsOf = (html: string): string[] => html.split(/<[^>]*>/).map(decoded);
const REFERENCE = /@[a-z0-9]|#\d|GH-\d|:\/\/|www\.|mailto:a@e|:smile:|\$x|\b[0-9a-f]{7,64}\b/i;

describe('prose', () => {
  it('shows markup as it was written', () => {
    const text = 'a <b>c</b> & `d` *e* | [f](g) ~h~ \\i "j" \'k\'';
    const html = render(prose(text));
    expect(tagsOf(html)).toEqual(['p', 'p']);
    expect(decoded(html)).toBe(`<p>${text}</p>\n`);
  });

  it.each([
    ['@octocat', '@<wbr>octocat'],
    ['see #12', 'see &#35;<wbr>12'],
    ['https://e.vil', 'https:<wbr>//e.vil'],
    ['127.0.0.1:8080', '127.0.0.1:8080'],
    ['WWW.e.vil', 'WWW<wbr>.e.vil'],
    ['a | b', 'a &#124; b'],
    ['a\n\n# b', 'a &#35;<wbr> b'],
    ['- x', '-<wbr> x'],
    ['12. x', '12<wbr>. x'],
    ['12.', '12<wbr>.'],
    ['1.5 s', '1.5 s'],
    ['after 12. x', 'after 12. x'],
    ['o/r@0a1b2c3d4e', 'o/r@<wbr>0a1b2c<wbr>3d4e'],
    ['fixed by 0a1b2c3, not by 0a1b2c', 'fixed by 0a1b2c<wbr>3, not by 0a1b2c'],
    ['not \ufdd0 a break', 'not \ufffd a break'],
    ['HTTP 401: no', 'HTTP 401: no'],
    ['gpt-5.5-mini', 'gpt-5.5-mini'],
    ['snake_case_id', 'snake_case_id'],
    ['_a_ __b__', '&#95;a&#95; &#95;&#95;b&#95;&#95;'],
  ])('writes %j as %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('lets nothing arise from any text, alone or in a table', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const alone = render(prose(text));
        expect(tagsOf(alone).filter((tag) => tag !== 'p' && tag !== 'wbr')).toEqual([]);
        expect(textsOf(alone).filter((piece) => REFERENCE.test(piece))).toEqual([]);
        const table = render(`| a | b |\n| --- | --- |\n| ${prose(text)} | ${code(text)} |\n| c | d |\n`);
        expect(tagsOf(table).filter((tag) => tag === 'td')).toHaveLength(8);
        expect(tagsOf(table).filter((tag) => tag === 'code')).toHaveLength(2);
      }),
    );
  });

  it('cuts before it escapes, so that no reference is cut', () => {
    expect(prose('<<<<<', 3)).toBe('&#60;&#60;…');
    expect(code('x'.repeat(300))).toBe(`<code>${'x'.repeat(199)}…</code>`);
  });
});

describe('sentence', () => {
  it.each([
    ['Set `base-url` or `api-key`.', 'Set <code>base-url</code> or <code>api-key</code>.'],
    ['`<b>` and a ` alone', '<code>&#60;b&#62;</code> and a &#96; alone'],
    ['nothing in ``', 'nothing in &#96;&#96;'],
  ])('writes %j as %j', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});

describe('codeBlock', () => {
  it('keeps lines and blanks, and cannot be left', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = render(`${codeBlock(text, 'sh')}\n\nafter\n`);
        expect(tagsOf(html)).toEqual(['pre', 'code', 'code', 'pre', 'p', 'p']);
      }),
    );
    expect(codeBlock("curl \\\n  -d '<>'", 'sh')).toBe(
      '<pre lang="sh"><code>curl \\\n  -d &#39;&#60;&#62;&#39;</code></pre>',
    );
  });
});

describe('withMasks', () => {
  it('shows every mask, and leaves our own marks and what is fenced', () => {
    const text = `**Seen:** 0***abcdef0***abcd, ***\n\n\`\`\`mermaid\n0***a***\n\`\`\`\n\n${code('x')} ***a*** **no**`;
    const shown = marked.parse(withMasks(text), { async: false });
    expect(shown).toContain('<strong>Seen:</strong> 0***abcdef0***abcd, ***');
    expect(shown).toContain('0***a***\n');
    expect(shown).toContain('<code>x</code> ***a*** <strong>no</strong>');
    expect(withMasks('**a**')).toBe('**a**');
  });

  it('is code in a block of code', () => {
    expect(withMasks(codeBlock('a ***b***', 'sh'))).toContain('<code>a &#42;&#42;&#42;b');
  });
});

describe('link', () => {
  it('links to plain https addresses only', () => {
    expect(link('docs', 'https://example.org/a?b=c&d=e')).toBe(
      '<a href="https://example.org/a?b=c&#38;d=e">docs</a>',
    );
    for (const address of [
      'javascript:alert(1)',
      'http://e.vil',
      'https://u:p@e.vil',
      'https://u@e.vil',
      'https://:p@e.vil',
      'no address',
      '//e.vil',
    ]) {
      expect(link('docs', address)).toBe('docs');
    }
  });

  it('holds any address and label inside of the attribute and the element', () => {
    fc.assert(
      fc.property(hostile, hostile, (label, path) => {
        const html = render(`| ${link(label, `https://example.org/${path}`)} | b |\n| --- | --- |\n`);
        expect(tagsOf(html).filter((tag) => tag === 'a')).toHaveLength(2);
        expect(tagsOf(html).filter((tag) => tag === 'th')).toHaveLength(4);
        expect(html).toContain('<a href="https://example.org/');
      }),
    );
  });
});
