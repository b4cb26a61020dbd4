/**
 * The input `keys`: variables of the config file in one secret, for who cannot name each (a called workflow).
 * Every value is a secret, and no message quotes any.
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

/** Names with their values, and where each stands, as people count. */
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
  // Name and value may have changed places.
  const shown = keysIn(name).length > 0 ? 'a name' : name;
  if (typeof value !== 'string') return `the value of ${shown} is not text`;
  return before.has(name) ? `${shown} is given twice` : null;
}

/** Lines `NAME=value` (blank ones and `#` left out) or a JSON object; each fault is noted by its place. */
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
    // What stands before the `=` of a wrong line may be a piece of a key.
    const wrong = NAME.test(name) && keysIn(name).length === 0 ? [] : [name];
    if (typeof value === 'string') secrets.push(value, ...wrong);
    if (fault !== null) problems.invalid('keys', `${where}: ${fault}.`, WORKS);
    else if (typeof value === 'string') variables.set(name, value);
  }
  return { variables: Object.fromEntries(variables), secrets: secrets.filter((one) => one !== '') };
}
