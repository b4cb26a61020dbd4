/**
 * The input `keys`: variables for the config file, all in one secret. It is for callers that cannot name each secret,
 * such as a reusable workflow. Every value is a secret; no message quotes one.
 */
import { isRecord, parseJson } from '../model/record.ts';
import type { Problems } from './problems.ts';
import { keysIn } from './quoted.ts';
import type { Variables } from './variables.ts';

export interface Keys {
  readonly variables: Variables;
  readonly secrets: readonly string[];
}

const NAME = /^[A-Za-z_]\w*$/;
const WORKS = 'Write `NAME=value`, one per line, or one JSON object of strings.';

/** A name with its value, and where it stands, counted from 1. */
type Pair = readonly [where: string, name: string, value: unknown];

function ofJson(text: string): readonly Pair[] | null {
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  return Object.entries(value).map(([name, one], at) => [`member ${at + 1}`, name, one]);
}

function ofLines(text: string): readonly Pair[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at): readonly Pair[] => {
    const here = line.trim();
    if (here === '' || here.startsWith('#')) return [];
    const mark = here.indexOf('=');
    const where = `line ${at + 1}`;
    if (mark < 0) return [[where, '', here]];
    return [[where, here.slice(0, mark).trim(), here.slice(mark + 1).trim()]];
  });
}

function faultOf(name: string, value: unknown, before: ReadonlySet<string>): string | null {
  if (!NAME.test(name)) return 'it is not `NAME=value`';
  // The user may have swapped name and value, so the name may be a key.
  const shown = keysIn(name).length > 0 ? 'a name' : name;
  if (typeof value !== 'string') return `the value of ${shown} is not text`;
  return before.has(name) ? `${shown} is given twice` : null;
}

/**
 * Parses lines `NAME=value` (blank lines and `#` comments are skipped) or one JSON object. A fault is reported by its
 * place.
 */
export function readKeys(text: string, problems: Problems): Keys {
  const whole = text.trim();
  if (whole === '') return { variables: {}, secrets: [] };
  const pairs = whole.startsWith('{') ? ofJson(whole) : ofLines(text);
  if (pairs === null) {
    problems.invalid('keys', 'this begins like JSON but is not valid JSON.', WORKS);
    return { variables: {}, secrets: whole.split(/\s+/) };
  }
  const variables = new Map<string, string>();
  const secrets: string[] = [];
  for (const [where, name, value] of pairs) {
    const fault = faultOf(name, value, new Set(variables.keys()));
    // In a malformed line, the text before the `=` may be a part of a key (base64 contains `=`).
    const wrong = NAME.test(name) && keysIn(name).length === 0 ? [] : [name];
    if (typeof value === 'string') secrets.push(value, ...wrong);
    if (fault !== null) problems.invalid('keys', `${where}: ${fault}.`, WORKS);
    else if (typeof value === 'string') variables.set(name, value);
  }
  return { variables: Object.fromEntries(variables), secrets: secrets.filter((one) => one !== '') };
}
