/**
 * Escapes untrusted text for GitHub's Markdown: summary, issue and comment. Three readers must find nothing to act on:
 * the Markdown parser and the HTML parser, which character references stop, and GitHub's filters that search the
 * rendered text for links, @mentions, #references, :emoji: and $math$. The filters see through references, but not past
 * a `<wbr>`, which is invisible and is not copied.
 */
import { MASK } from './mask.ts';
import { clip, oneLine, visible } from './quote.ts';

/** A `_` between letters or digits is not markup (GFM 6.2), and model names are full of them. */
const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
/** At the start of a line, these begin a list, a heading or a rule. */
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
/** Outside of code, GitHub links seven or more hex digits to a commit if the repository has one of that name. */
const COMMIT = /\b[0-9a-f]{7,64}\b/gi;

/** Stands for a `<wbr>` until the markup is escaped. A noncharacter, which no valid text contains. */
const BREAK = '\ufdd0';

const reference = (character: string): string => `&#${character.codePointAt(0)};`;
const escapeHtml = (text: string): string => text.replace(/[&<>"'`|]/g, reference);

/** Untrusted text as running text: one line of at most `max` characters that shows what was there and does nothing. */
export function prose(text: string, max = 2000): string {
  return harmless(text, max, (line) =>
    line.replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${BREAK}`)),
  );
}

function harmless(text: string, max: number, parted: (line: string) => string): string {
  return parted(clip(oneLine(text), max).replaceAll(BREAK, '\ufffd').replace(LINKED, `$&${BREAK}`))
    .replace(LEADING, `$&${BREAK}`)
    .replace(MARKUP, reference)
    .replaceAll(BREAK, '<wbr>');
}

/** Running text of our own with untrusted parts in it. What is in backticks becomes code. */
export function sentence(text: string, max = 2000): string {
  return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}

/** Untrusted text as inline code. Not in backticks, because the text may contain what closes them. */
export function code(text: string, max = 200): string {
  return `<code>${harmless(text, max, (line) => line)}</code>`;
}

/**
 * A block of code, whose text may have several lines. It must begin and end a line. HTML, because the text could close
 * a fence.
 */
export function codeBlock(text: string, language: 'sh' | 'json'): string {
  const body = text.split('\n').map((line) => escapeHtml(visible(line)));
  return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}

/**
 * Keeps the masks of redacted Markdown visible: two `***` in one line would be read as emphasis, so their asterisks
 * become character references. Inside a fence they are plain text and stay.
 */
export function withMasks(markdown: string): string {
  if (!markdown.includes(MASK)) return markdown;
  let fenced = false;
  const lines = markdown.split('\n').map((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    return fenced ? line : line.replace(/(?<!\*)\*{3}(?!\*)/g, reference('*').repeat(3));
  });
  return lines.join('\n');
}

/** A link if the address is https without credentials, otherwise only the label. Both may be untrusted. */
export function link(label: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return prose(label);
  return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}
