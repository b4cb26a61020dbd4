/**
 * Quotes in messages what a user wrote. Harmless text is quoted, because that helps. Text that looks like a key is
 * described by its length only: a key may be in the wrong input by mistake, and a runner masks only complete values.
 */
import { KEY_OPENINGS } from '../gateways/providers.ts';
import { BEHIND_OPENING } from './key-like.ts';

/** `eyJ` is the beginning of a JWT. */
const OPENINGS = [...KEY_OPENINGS, 'eyJ'].map((one) => one.toLowerCase());
const WORD = /[^\s"'`<>()[\]{},;|]+/g;
const RUN = /[A-Za-z0-9]+/g;
/** Durations such as `2minutes30seconds` also mix letters and digits. */
const DURATION = /^(?:\d+(?:ms|[smhd]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?))+$/i;
/** The extension of a file name, or the end of a host name. */
const ENDS_IN_NAME = /\.[A-Za-z]{2,5}$/;

function switchesOf(run: string): number {
  return run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}

/** True for a run of letters and digits that is too long or too irregular to be a word. */
function isRandom(run: string): boolean {
  if (run.length < 8 || DURATION.test(run)) return false;
  if (run.length >= 24) return true;
  const switches = switchesOf(run);
  if (switches === 0) return run.length >= 16 && (run.match(/[a-z](?=[A-Z])/g)?.length ?? 0) >= 3;
  return run.length >= 16 || (run.length >= 12 && switches >= 2) || switches >= 3;
}

/** True for one long random run, or for several short ones, as in `ab12-cd34-ef56`. */
function hasRandom(word: string): boolean {
  const runs = word.match(RUN) ?? [];
  return runs.some(isRandom) || runs.filter((run) => run.length >= 4 && switchesOf(run) > 0).length >= 3;
}

function isKey(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.startsWith('sk-') && word.length >= 6) return true;
  const opening = OPENINGS.find((one) => lower.startsWith(one));
  if (opening !== undefined && word.length >= opening.length + BEHIND_OPENING) return true;
  return hasRandom(word) && !ENDS_IN_NAME.test(word);
}

/** All words in the text that look like keys. */
export function keysIn(text: string): readonly string[] {
  const words = (text.match(WORD) ?? []).map((word) => word.replace(/[:.!?]$/, ''));
  return words.filter(isKey);
}

/** What follows a vendor's key prefix; null if the text has none. */
export function openedBehind(text: string): string | null {
  const lower = text.toLowerCase();
  const opening = OPENINGS.find((one) => lower.startsWith(one));
  return opening === undefined ? null : text.slice(opening.length);
}

/**
 * True if the text has a vendor's key prefix followed by something random. Nobody names a gateway or model like that.
 */
export function isVendorKey(text: string): boolean {
  const lower = text.toLowerCase();
  const isLong = (text.match(RUN) ?? []).some((run) => run.length >= BEHIND_OPENING && isRandom(run));
  return isLong && OPENINGS.some((opening) => lower.startsWith(opening));
}

function hidden(text: string): string | null {
  const { length } = text.trim();
  return keysIn(text).length === 0 ? null : `a value of ${length} characters that looks like a key`;
}

/** Shortens what the user wrote for a message. */
export function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** The text in double quotes, or a description if it looks like a key. */
export function quoted(text: string): string {
  return hidden(text) ?? `"${clipped(text)}"`;
}

/** The same in backticks. */
export function ticked(text: string): string {
  return hidden(text) ?? `\`${clipped(text)}\``;
}

/**
 * A key of the YAML file, up to a `:` or `=`. What follows that is a value whose preceding space is missing, and it
 * may be secret.
 */
export function nameIn(text: string): string {
  const end = text.search(/[:=]/);
  return end < 0 ? text : `${text.slice(0, end)}…`;
}

/**
 * A message of another program (the YAML parser) about a user's text, with everything that looks like a key replaced.
 */
export function withoutKeys(sentence: string): string {
  return sentence.replace(WORD, (word) => hidden(word) ?? word);
}
