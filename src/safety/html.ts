/** Escapes untrusted text for an HTML page, both between tags and in quoted attributes. */
import { clip, oneLine } from './quote.ts';

const MARKUP = /[&<>"'`]/g;

/**
 * One line of at most `max` characters, with markup as character references. Whitespace at either end becomes one
 * space.
 */
export function htmlText(text: string, max = 1000): string {
  const line = oneLine(text);
  if (line === '') return text === '' ? '' : ' ';
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return `${before}${clip(line, max)}${after}`.replace(
    MARKUP,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
