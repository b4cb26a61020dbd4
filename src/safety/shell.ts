import { hasInvisible } from './invisible.ts';

/**
 * One word for a POSIX shell that stands for exactly this text: in single quotes, inside which nothing is
 * special. What nobody can see or type goes as bytes in `$'…'` (bash, zsh, ksh, POSIX 2024), where a reader
 * sees it. NUL, which no argument can hold, and halves of characters become U+FFFD.
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

/** Always three digits in octal: more hex digits could follow `\xNN` and be taken with it. */
function bytesOf(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
