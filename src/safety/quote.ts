/**
 * Makes untrusted text safe to print as a line of the runner's log or of a terminal. The runner parses every line: it
 * obeys `::command::` after leading spaces and `##[command]` anywhere, and ends a line at a lone CR (actions/runner,
 * ActionCommandManager.cs and ActionCommand.cs).
 */
import { INVISIBLE, isPlain } from './invisible.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
/** Replaced rather than dropped, so that the text on both sides cannot join to form a secret or a command. */
const UNSEEN = new RegExp(`(?:${INVISIBLE.source})+`, 'gu');

/**
 * The variation selector after a pictograph only asks for colour, so it can be dropped. It never follows a letter or
 * digit.
 */
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;

/** One line with nothing that a terminal or the runner obeys. Each run of whitespace becomes one space. */
export function oneLine(text: string): string {
  return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}

/** Each line of the text, made safe and prefixed. Whitespace is kept, because the text may be code. */
export function lines(text: string, prefix = ''): readonly string[] {
  return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}

/** A letter carries a few combining marks at most; a stack of hundreds would cover the lines around it. */
const STACK = /(\p{M}{6})\p{M}+/gu;

/**
 * The text with each run of invisible characters, line ends included, and each stack of combining marks shown as
 * `\ufffd`.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd').replace(STACK, '$1\ufffd');
}

/**
 * Beyond printable ASCII, our JSON has line ends between its values, and typographic punctuation, which is harmless.
 */
const UNUSUAL = /[^ -~\n\u2010-\u2027]/;
const UNSEEN_IN_JSON = new RegExp(`(?!\\n)(?:${INVISIBLE.source})`, 'gu');

/**
 * The same JSON document, where everything that a terminal or the runner obeys is written as an escape such as
 * `\u001b`.
 */
export function quotedJson(json: string): string {
  const spelled = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // A character above U+FFFF is two code units, which need an escape each.
  const shown = UNUSUAL.test(json)
    ? json.replace(UNSEEN_IN_JSON, (one) => one.replace(/[\s\S]/g, spelled))
    : json;
  return shown.replace(/##(?=\[)/g, '#\\u0023');
}

/** At most `max` characters; the last one is `…` if something was cut off. To be called after redaction only. */
export function clip(text: string, max: number): string {
  // A character is two code units at most, so a huge text need not be split as a whole.
  const characters = [...text.slice(0, 2 * max + 2)];
  return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}

function unobeyed(line: string): string {
  return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}
