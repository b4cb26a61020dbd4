import { hasInvisible } from './invisible.ts';

/**
 * Quotes a text as one word of a POSIX shell: in single quotes, inside which nothing is special. Text with characters
 * that nobody can see or type is written as `$'…'` with their bytes in octal (bash, zsh, ksh, POSIX 2024), where a
 * reader sees them. NUL, which no argument can contain, and lone surrogates become U+FFFD.
 */
export function shellQuote(text: string): string {
  const word = text.replace(/\0|\p{Cs}/gu, '\ufffd');
  if (!hasInvisible(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const shown = Array.from(word, (character) => {
    if (hasInvisible(character) || character === '!') return bytesOf(character);
    return character === "'" || character === '\\' ? `\\${character}` : character;
  });
  return `$'${shown.join('')}'`;
}

/** Always three octal digits. A hex escape `\xNN` would also take any hex digits that follow it. */
function bytesOf(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
