/** Converts the values of the config file to the texts that the inputs of the same names take. */
import { isStandIn } from './api-key.ts';
import type { ProbesOf } from './model-probes.ts';
import { didYouMean } from './nearest.ts';
import { nameIn, quoted } from './quoted.ts';
import { expanded, hasVariable, type Variables, variableOf, type Wrong } from './variables.ts';
import type { Member, Place, Text, Tree } from './yaml-tree.ts';

/** One line of a list or a map, with its place in the file. */
interface Part {
  readonly text: string;
  readonly at: Place;
}

/** A value of the file as the text that the input readers expect. */
export interface Entry {
  readonly name: string;
  readonly at: Place;
  readonly text: string;
  /** The places of the lines of a list or a map, by what a message may call them: `line 2`, or a part of the text. */
  readonly places: ReadonlyMap<string, Place>;
  /** The name of the variable that the key was read from; null if none. */
  readonly variable: string | null;
  /** The models as written, in order, each with its own probes if it has any. */
  readonly probes: readonly ProbesOf[];
}

export interface Mistake extends Wrong {
  readonly name: string;
  readonly at: Place;
  /** A rejected value that must still be masked in the log. */
  readonly secret?: string;
}

const LISTS = new Set(['models', 'probes', 'headers', 'severity']);
const MAPS = new Set(['headers', 'severity']);
const TEXTS = new Set([
  ...['name', 'base-url', 'api-key', 'models', 'ca-certificate'],
  ...['report', 'junit', 'page', 'baseline', 'history'],
]);
const NOT_A_VARIABLE = 'this must be one variable `${NAME}` and nothing else.';
const NONE: readonly ProbesOf[] = [];
const NOWHERE: ReadonlyMap<string, Place> = new Map();

/** The fault for an unquoted `true` or `false` where text is expected. */
export const BOOLEAN: Wrong = {
  wrong: 'this has the wrong type: YAML reads it as true or false, not as text.',
  works: 'Put it in quotes if it is meant as text.',
};

/** Thrown and caught only within this file. */
class Wrongness extends Error {
  readonly mistake: Mistake;
  constructor(mistake: Mistake) {
    super(mistake.wrong);
    this.mistake = mistake;
  }
}

/** Converts one key with its value, or returns what is wrong with it. */
export function entryOf(member: Member, variables: Variables): Entry | Mistake {
  try {
    return member.name === 'api-key' ? keyEntry(member, variables) : plainEntry(member, variables);
  } catch (error) {
    if (error instanceof Wrongness) return error.mistake;
    throw error;
  }
}

export function isMistake(one: Entry | Mistake): one is Mistake {
  return 'wrong' in one;
}

function keyEntry(member: Member, variables: Variables): Entry {
  const { name, value } = member;
  if (value.kind !== 'text') throw wrongType(name, value.at, 'a variable like `${RELAY_KEY}`');
  const base = { name, at: value.at, places: NOWHERE, probes: NONE };
  if (value.text.trim() === '') return { ...base, text: '', variable: null };
  const variable = variableOf(value.text);
  if (variable !== null) return { ...base, text: filled(name, value, variables), variable };
  const works = 'Write `api-key: ${NAME}`, and set NAME in the `env` of the step from a secret.';
  if (hasVariable(value.text)) throw new Wrongness({ name, at: value.at, wrong: NOT_A_VARIABLE, works });
  // A literal key is now in the history of the repository, so it is masked even though it is refused. A text that
  // only looks like a placeholder is masked too, to be safe.
  const refused = { name, at: value.at, secret: value.text };
  if (isStandIn(value.text)) throw new Wrongness({ ...refused, wrong: NOT_A_VARIABLE, works });
  const wrong = 'a literal key is refused: anyone who can read the file would have it.';
  throw new Wrongness({ ...refused, wrong, works: `${works} Revoke this key.` });
}

function plainEntry({ name, value, at }: Member, variables: Variables): Entry {
  const place = value.kind === 'text' ? value.at : at;
  const base = { name, at: place, places: NOWHERE, variable: null, probes: NONE };
  if (value.kind === 'text') {
    if (value.isBoolean && TEXTS.has(name)) throw new Wrongness({ name, at: value.at, ...BOOLEAN });
    return { ...base, text: filled(name, value, variables) };
  }
  if (value.kind === 'map') {
    if (!MAPS.has(name)) throw wrongType(name, at, LISTS.has(name) ? 'text or a list' : 'text');
    return ofParts(
      base,
      value.members.map((one) => ({
        text: `${one.name}: ${oneLine(name, one.value, variables)}`,
        at: one.at,
      })),
    );
  }
  if (!LISTS.has(name)) throw wrongType(name, at, 'text, not a list');
  const probes: ProbesOf[] = [];
  const parts = value.items.map((item) => {
    if (name === 'models' && item.kind === 'map') {
      return { text: modelOf(item, variables, probes), at: item.at };
    }
    const text = itemText(name, item, variables);
    if (name === 'models') probes.push({ written: text, probes: null });
    return { text, at: item.at };
  });
  return { ...ofParts(base, parts), probes };
}

function ofParts(base: Omit<Entry, 'text'>, parts: readonly Part[]): Entry {
  const places = new Map<string, Place>();
  parts.forEach(({ text, at }, index) => {
    for (const known of [`line ${index + 1}`, text, ...text.split(':')]) {
      const key = known.trim().toLowerCase();
      if (!places.has(key)) places.set(key, at);
    }
  });
  return { ...base, places, text: parts.map(({ text }) => text).join('\n') };
}

/** The place that a fault is about: the line that the message names or quotes, else the beginning of the value. */
export function placeOf({ at, places }: Entry, seen: string): Place {
  const named = /^`headers`: (line \d+)/.exec(seen)?.[1] ?? /"([^"]+)"/.exec(seen)?.[1] ?? '';
  return places.get(named.toLowerCase()) ?? at;
}

/** A model written as a map: `{ id: text-embedding-3-large, probes: [embeddings] }`. */
function modelOf(item: Tree & { kind: 'map' }, variables: Variables, probes: ProbesOf[]): string {
  let id = '';
  let own: string | null = null;
  for (const { name, value, at } of item.members) {
    if (name === 'id') id = oneLine('models', value, variables).trim();
    else if (name === 'probes') {
      const isList = value.kind === 'list';
      const texts = isList ? value.items.map((one) => itemText(name, one, variables)) : null;
      own = texts?.join(',') ?? oneLine(name, value, variables);
    } else {
      const meant = didYouMean(name, ['id', 'probes']);
      const wrong = `unknown key ${quoted(nameIn(name))} of a model.${meant}`;
      throw new Wrongness({
        name: 'models',
        at,
        wrong,
        works: 'Write an id, or a map with the keys `id` and `probes`.',
      });
    }
  }
  if (id === '') {
    const works = 'Write `{ id: text-embedding-3-large, probes: [embeddings] }`.';
    throw new Wrongness({ name: 'models', at: item.at, wrong: 'this model has no `id`.', works });
  }
  probes.push({ written: id, probes: own });
  return id;
}

function itemText(name: string, item: Tree, variables: Variables): string {
  const text = oneLine(name, item, variables);
  if (text !== '') return text;
  // Skipping an empty item would silently leave out something that the user meant to check.
  const variable = item.kind === 'text' ? variableOf(item.text) : null;
  const [wrong, works] =
    variable === null
      ? ['this item of the list is empty.', 'Write what is meant, or take the item out.']
      : [`the variable \`${variable}\` is empty.`, 'Set it, or take the item out.'];
  throw new Wrongness({ name, at: item.at, wrong, works });
}

function oneLine(name: string, value: Tree, variables: Variables): string {
  if (value.kind !== 'text') throw wrongType(name, value.at, 'text here');
  if (value.isBoolean && TEXTS.has(name)) throw new Wrongness({ name, at: value.at, ...BOOLEAN });
  if (value.isBoolean && name !== 'headers') throw wrongType(name, value.at, 'text here');
  const text = filled(name, value, variables);
  if (!/[\r\n]/.test(text.trim())) return text.trim();
  throw new Wrongness({
    name,
    at: value.at,
    wrong: 'a value has a line break in it.',
    works: 'Write each value in one line.',
  });
}

function filled(name: string, { text, at }: Text, variables: Variables): string {
  const result = expanded(text, variables);
  if ('wrong' in result) throw new Wrongness({ name, at, ...result });
  return result.text;
}

function wrongType(name: string, at: Place, wanted: string): Wrongness {
  return new Wrongness({
    name,
    at,
    wrong: 'this has the wrong type.',
    works: `Write ${wanted} for \`${name}\`.`,
  });
}
