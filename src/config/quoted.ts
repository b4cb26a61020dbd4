/**
 * What a user wrote, for a message. A harmless slip is quoted, since that helps; what looks like a key is told by its
 * length alone, for anybody may have put it into the wrong input, and a runner masks whole values only.
 */
import { KEY_OPENINGS } from '../gateways/providers.ts';
import { BEHIND_OPENING } from './key-like.ts';

/** `eyJ` opens a signed token. */
const OPENINGS = [...KEY_OPENINGS, 'eyJ'].map((one) => one.toLowerCase());
const WORD = /[^\s"'`<>()[\]{},;|]+/g;
const RUN = /[A-Za-z0-9]+/g;
/** `2minutes30seconds` mixes letters and digits, too. */
const DURATION = /^(?:\d+(?:ms|[smhd]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?))+$/i;
/** The name of a file or a host. */
const ENDS_IN_NAME = /\.[A-Za-z]{2,5}$/;

function switchesOf(run: string): number {
  return run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}

/** Letters and digits in a row, in an order that no word has. */
function isRandom(run: string): boolean {
  if (run.length < 8 || DURATION.test(run)) return false;
  if (run.length >= 24) return true;
  const switches = switchesOf(run);
  if (switches === 0) return run.length >= 16 && (run.match(/[a-z](?=[A-Z])/g)?.length ?? 0) >= 3;
  return run.length >= 16 || (run.length >= 12 && switches >= 2) || switches >= 3;
}

/** Long runs, or several short ones as in `ab12-cd34-ef56`. */
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

/** The words of the text that look like keys. */
export function keysIn(text: string): readonly string[] {
  const words = (text.match(WORD) ?? []).map((word) => word.replace(/[:.!?]$/, ''));
  return words.filter(isKey);
}

/** What stands behind the opening of a vendor's key; null where the text begins otherwise. */
export function openedBehind(text: string): string | null {
  const lower = text.toLowerCase();
  const opening = OPENINGS.find((one) => lower.startsWith(one));
  return opening === undefined ? null : text.slice(opening.length);
}

/** True where the text begins like a vendor's key and goes on like one: no name that anybody gives to a thing. */
export function isVendorKey(text: string): boolean {
  const lower = text.toLowerCase();
  const isLong = (text.match(RUN) ?? []).some((run) => run.length >= BEHIND_OPENING && isRandom(run));
  return isLong && OPENINGS.some((opening) => lower.startsWith(opening));
}

function hidden(text: string): string | null {
  const { length } = text.trim();
  return keysIn(text).length === 0 ? null : `a value of ${length} characters that looks like a key`;
}

/** What the user wrote, short enough for a message. */
export function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** In quotes. */
export function quoted(text: string): string {
  return hidden(text) ?? `"${clipped(text)}"`;
}

/** As code. */
export function ticked(text: string): string {
  return hidden(text) ?? `\`${clipped(text)}\``;
}

/** The name of a member of a file: what stands behind a `:` or `=` in it is a value that lacks its blank. */
export function nameIn(text: string): string {
  const end = text.search(/[:=]/);
  return end < 0 ? text : `${text.slice(0, end)}…`;
}

/** A sentence of somebody else about the text of a user, with what looks like a key left out. */
export function withoutKeys(sentence: string): string {
  return sentence.replace(WORD, (word) => hidden(word) ?? word);
}
