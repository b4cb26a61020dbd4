/**
 * Makes foreign text harmless in GitHub's Markdown: summary, issue and comment. Three readers have to be
 * stopped: Markdown (markup as character references), HTML (the same), and the filters that look at the
 * rendered text afterwards for links, @mentions, #references, :emoji: and $math$; those see through
 * references, but not over a `<wbr>`, which shows nothing and is not copied.
 */
import { MASK } from './mask.ts';
import { clip, oneLine, visible } from './quote.ts';

/** A `_` between letters or digits is none (GFM 6.2), and names of models are full of them. */
const MARKUP = /[&<>"'`*{}[\]()#!|~\\$^]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;
/** A list, a heading or a rule begins with these, where they come first. */
const LEADING = /^[-+=]|^\d{1,9}(?=[.)](?:\s|$))/;
const LINKED = /(?:[@#$]|:(?=\/\/|[\w+-]{1,80}:)|www(?=\.)|GH-(?=\d))/gi;
/** Seven digits or more become a link where the repository has a commit of that name; not in code. */
const COMMIT = /\b[0-9a-f]{7,64}\b/gi;

/** Stands for a break until the references are made; a noncharacter, so no text holds it rightly. */
const BREAK = '\ufdd0';

const reference = (character: string): string => `&#${character.codePointAt(0)};`;
const escapeHtml = (text: string): string => text.replace(/[&<>"'`|]/g, reference);

/** Foreign text as running text: one line of at most `max` characters that shows what was there and does nothing. */
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

/** Running text of our own with foreign parts: what it has in backticks becomes code. */
export function sentence(text: string, max = 2000): string {
  return prose(text, max).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}

/** The same as code. Never backticks: what ends them can be in the text. */
export function code(text: string, max = 200): string {
  return `<code>${harmless(text, max, (line) => line)}</code>`;
}

/** Text with line ends as a block of code; begins and ends a line. HTML, because a fence could be closed. */
export function codeBlock(text: string, language: 'sh' | 'json'): string {
  const body = text.split('\n').map((line) => escapeHtml(visible(line)));
  return `<pre lang="${language}"><code>${body.join('\n')}</code></pre>`;
}

/** Of redacted Markdown: masks that are seen, where two in a line would be emphasis. In a fence, marks are only text. */
export function withMasks(markdown: string): string {
  if (!markdown.includes(MASK)) return markdown;
  let fenced = false;
  const lines = markdown.split('\n').map((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    return fenced ? line : line.replace(/(?<!\*)\*{3}(?!\*)/g, reference('*').repeat(3));
  });
  return lines.join('\n');
}

/** A link, if the address is a plain https one; otherwise the label alone. Both may be foreign. */
export function link(label: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return prose(label);
  return `<a href="${escapeHtml(url.href)}">${prose(label)}</a>`;
}
