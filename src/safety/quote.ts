/**
 * Makes foreign text harmless on a line of the runner's log or of a terminal. The runner reads every line it
 * is given: `::command::` counts after blanks, `##[command]` anywhere, and a lone CR ends a line
 * (actions/runner, ActionCommandManager.cs and ActionCommand.cs).
 */
import { INVISIBLE, isPlain } from './invisible.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
/** Replaced and not dropped: what stood apart must not grow together, be it a secret or a command. */
const UNSEEN = new RegExp(`(?:${INVISIBLE.source})+`, 'gu');

/** The selector that only asks for colour is no loss, and no letter or digit is before it. */
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;

/** One line without anything that a terminal or the runner obeys; blanks of any kind become one blank. */
export function oneLine(text: string): string {
  return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}

/** Each line of the text, made harmless, behind the prefix. Blanks stay as they are: it may be code. */
export function lines(text: string, prefix = ''): readonly string[] {
  return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}

/** Letters bear a few marks; a stack of hundreds covers the lines around it. */
const STACK = /(\p{M}{6})\p{M}+/gu;

/** The text with each run of characters that are not seen, line ends included, and of marks over marks shown as `\ufffd`. */
export function visible(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd').replace(STACK, '$1\ufffd');
}

/** What else stands in JSON of ours: line ends, which are between the values only, and the marks of typography. */
const UNUSUAL = /[^ -~\n\u2010-\u2027]/;
const UNSEEN_IN_JSON = new RegExp(`(?!\\n)(?:${INVISIBLE.source})`, 'gu');

/** JSON with all that a terminal or the runner obeys spelled as JSON spells it: the same document. */
export function quotedJson(json: string): string {
  const spelled = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // A character above U+FFFF is two units.
  const shown = UNUSUAL.test(json)
    ? json.replace(UNSEEN_IN_JSON, (one) => one.replace(/[\s\S]/g, spelled))
    : json;
  return shown.replace(/##(?=\[)/g, '#\\u0023');
}

/** At most `max` characters, the last one `…` where something was left out. Only after redaction. */
export function clip(text: string, max: number): string {
  // Two code units make a character at most, so a huge text is not spread as a whole.
  const characters = [...text.slice(0, 2 * max + 2)];
  return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}

function unobeyed(line: string): string {
  return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}
