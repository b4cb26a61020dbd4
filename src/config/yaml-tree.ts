/**
 * Reads YAML as a plain tree in which every node knows its line and column. Custom tags and merge keys are not
 * supported, and the size is limited.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { madeGarbage } from '../safety/garbage.ts';
import { nameIn, ticked, withoutKeys } from './quoted.ts';
import { tagFault } from './yaml-tag.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Text {
  readonly kind: 'text';
  /** The scalar as written, without quotes; empty if there is none. */
  readonly text: string;
  readonly isBoolean: boolean;
  readonly at: Place;
}

export interface Member {
  readonly name: string;
  readonly value: Tree;
  readonly at: Place;
}

export type Tree =
  | Text
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly at: Place }
  | { readonly kind: 'map'; readonly members: readonly Member[]; readonly at: Place };

export interface Fault {
  readonly at: Place;
  readonly wrong: string;
  readonly works: string;
}

export interface TreeRead {
  readonly tree: Tree;
  readonly faults: readonly Fault[];
}

/** An alias counts each time it is followed, so that a small file cannot expand to a huge one. */
const MOST_NODES = 100_000;
const DEEPEST = 8;
/**
 * The most brackets open at once, including those inside strings. The parser is recursive, and each level costs it a
 * kilobyte of stack.
 */
const MOST_OPEN = 1000;
const NO_ANCHOR = 'Correct its name, write the value out, or put it in quotes if it is text with a `*`.';
/**
 * Characters for which the parser creates one or two objects of a kilobyte or two. A file with 256 gateways of 100
 * models has fewer than the limit, whether it has the models on one line or one per line (a new line with its `-`
 * counts once).
 */
const MARK = /\n(?: *-(?=\s))?|[,[\]{}?&*!]|[-:](?=\s)/g;
const MOST_MARKS = 30_000;
const SPLIT = 'Split it, a step for each part, or name many models by a pattern such as `gpt-5*`.';
/** Roughly how many bytes the parser allocates per mark. An everyday file has a few hundred marks. */
const MARK_BYTES = 1024;
const MANY_MARKS = 2048;
const BEGIN: Place = { line: 1, column: 1 };
const NOTHING: Text = { kind: 'text', text: '', isBoolean: false, at: BEGIN };

/** Thrown and caught only within this file: the file exceeds a limit, so the rest of it is not read. */
class Excess extends Error {}

/** Never throws. The messages quote no value of the file, since any of them may be a secret. */
export function readTree(text: string): TreeRead {
  if (text.includes('\0'))
    return broken('it is not UTF-8 text; it may be UTF-16 (as Windows writes it).', 'Save it as UTF-8.');
  try {
    if (mostOpen(text) > MOST_OPEN) throw new Excess('it is nested too deeply.');
    const marks = marksIn(text);
    if (marks > MOST_MARKS) return broken('it has more than 30,000 lines and values.', SPLIT);
    // Called before parsing, so that V8 collects the parser's garbage along the way.
    if (marks > MANY_MARKS) madeGarbage(marks * MARK_BYTES);
    return read(text);
  } catch (error) {
    if (error instanceof Excess)
      return broken(error.message, 'Write it out flat, as the documentation shows.');
    // The parser is recursive and overflowed its stack; no real configuration is that deep.
    return broken('it is nested too deeply.', 'Write it out flat, as the documentation shows.');
  }
}

function marksIn(text: string): number {
  let marks = 0;
  for (const _mark of text.matchAll(MARK)) if (++marks > MOST_MARKS) break;
  return marks;
}

function mostOpen(text: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

function broken(wrong: string, works: string): TreeRead {
  return { tree: NOTHING, faults: [{ at: BEGIN, wrong, works }] };
}

function read(text: string): TreeRead {
  const lines = new LineCounter();
  // The parser's own check for duplicate keys takes quadratic time; `membersOf` checks that instead.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error?.code === 'MULTIPLE_DOCS') {
    const wrong = 'it holds several YAML documents; the second begins here.';
    const works = 'Keep one: name all gateways under one `gateways:`, and take the line `---` out.';
    return { tree: NOTHING, faults: [{ at: place(error.pos[0]), wrong, works }] };
  }
  if (error !== undefined) {
    // The parser reports an overflow of its own stack as an error of the file.
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
      throw new Excess('it is nested too deeply.');
    // After a colon, the parser's message quotes the file.
    const said = withoutKeys(error.message.split(/[\n:]/)[0] ?? '')
      .slice(0, 120)
      .replace(/\.?$/, '.');
    const wrong = `this is not valid YAML: ${said}`;
    const works =
      'Fix the line; indent with spaces, quote values that hold `: ` or ` #` or begin with `*`, and quote a `${NAME}` within `{ }`.';
    return { tree: NOTHING, faults: [{ at: place(error.pos[0]), wrong, works }] };
  }
  const faults: Fault[] = [];
  let nodes = 0;

  // An alias refers to the last anchor of its name before it. We resolve them here, because `Alias.resolve` walks the
  // whole document for each.
  const anchored = new Map<string, Node>();
  const targets = new Map<unknown, Node | undefined>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) targets.set(node, anchored.get(node.source));
      else if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });

  const treeOf = (given: unknown, depth: number, fallback: Place): Tree => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new Excess('with its aliases it has more than 100,000 values.');
    if (depth > DEEPEST) throw new Excess('it is nested too deeply.');
    const node = isAlias(given) ? targets.get(given) : (given as Node | null | undefined);
    const range = (given as Node | null | undefined)?.range;
    const at = range ? place(range[0]) : fallback;
    const tag = node === given ? tagFault(node?.tag) : null;
    if (tag !== null) faults.push({ at, ...tag });
    // Taken as an empty value it would mean the default: because of a typo in its name, models would not be asked.
    if (node === undefined && isAlias(given))
      faults.push({
        at,
        wrong: 'an alias (`*name`) without an anchor (`&name`) before it.',
        works: NO_ANCHOR,
      });
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => treeOf(item, depth + 1, at)), at };
    if (isMap(node)) return { kind: 'map', members: membersOf(node, depth, at), at };
    if (!isScalar(node) || node.value === null) return { ...NOTHING, at };
    const isBoolean = typeof node.value === 'boolean';
    const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return { kind: 'text', text: written, isBoolean, at };
  };

  const membersOf = (map: YAMLMap, depth: number, fallback: Place): readonly Member[] => {
    const members = new Map<string, Member>();
    for (const { key, value } of map.items) {
      const named = treeOf(key, depth + 1, fallback);
      const name = named.kind === 'text' ? named.text : '';
      if (name === '') {
        faults.push({ at: named.at, wrong: 'a key without a name.', works: 'Write it as `name: value`.' });
        continue;
      }
      if (members.has(name)) {
        const wrong = `the key ${ticked(nameIn(name))} is here twice.`;
        faults.push({ at: named.at, wrong, works: 'Keep one of them.' });
      }
      members.set(name, { name, value: treeOf(value, depth + 1, named.at), at: named.at });
    }
    return [...members.values()];
  };

  return { tree: treeOf(document.contents, 0, BEGIN), faults };
}
