/**
 * Generates texts that make a regular expression backtrack the most: a part that it matches, repeated many times, and
 * an ending that it does not match.
 */
import type { AST } from '@eslint-community/regexpp';
import { acceptorOf, isSingle } from './regexp-work.ts';

export interface Attack {
  readonly begin: string;
  readonly again: string;
}

const ASCII = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
const CHARACTERS = [' ', 'a', 'A', '0', '\n', '错', 'ж', 'é', '\u200b', ...ASCII];
/** Simple repeated texts that are tried on every pattern. */
const RUNS = [
  ' ',
  'a',
  'A',
  '0',
  '.',
  '_',
  '-',
  '/',
  '\n',
  'a ',
  '"',
  '{',
  '[',
  '<',
  '(',
  ',',
  ':',
  '模',
  'a.',
  '0.',
];
/** Which alternatives and characters to choose; each choice makes another text. */
const CHOICES = [0, 1];

/** A text that the node matches. */
function sampleOf(node: AST.Element | AST.QuantifiableElement, choice: number, flags: string): string {
  if (node.type === 'Character') return String.fromCodePoint(node.value);
  if (isSingle(node)) {
    const taken = CHARACTERS.filter(acceptorOf(node, flags));
    return taken[choice % Math.max(taken.length, 1)] ?? '';
  }
  if (node.type === 'Group' || node.type === 'CapturingGroup') {
    const chosen = node.alternatives[choice % node.alternatives.length];
    return (chosen?.elements ?? []).map((element) => sampleOf(element, choice, flags)).join('');
  }
  if (node.type === 'Quantifier') {
    const count = Math.min(node.max, Math.max(node.min, choice % 2 === 0 ? 1 : 0));
    return sampleOf(node.element, choice, flags).repeat(Math.min(count, 40));
  }
  return '';
}

/** For each long repetition in the pattern: a text that leads to it, and a text that it repeats. */
function* repeats(
  { elements }: AST.Alternative,
  before: string,
  choice: number,
  flags: string,
): Generator<Attack> {
  let begin = before;
  for (const element of elements) {
    const inner = element.type === 'Quantifier' ? element.element : element;
    if (element.type === 'Quantifier' && element.max > 2)
      yield { begin, again: sampleOf(inner, choice, flags) };
    if (inner.type === 'Group' || inner.type === 'CapturingGroup') {
      for (const alternative of inner.alternatives) yield* repeats(alternative, begin, choice, flags);
    }
    begin += sampleOf(element, choice, flags);
  }
}

export function attacksOn({ alternatives }: AST.Pattern, flags: string): readonly Attack[] {
  const attacks = new Map<string, Attack>();
  const add = (begin: string, again: string): void => {
    if (again !== '') attacks.set(`${begin}\n${again}`, { begin, again });
  };
  for (const again of RUNS) add('', again);
  for (const choice of CHOICES) {
    for (const alternative of alternatives) {
      const samples = alternative.elements.map((element) => sampleOf(element, choice, flags));
      add('', samples.join(''));
      add('', samples.slice(0, -1).join(''));
      for (const { begin, again } of repeats(alternative, '', choice, flags)) {
        add(begin, again);
        add('', begin + again);
        add('', begin);
      }
    }
  }
  return [...attacks.values()];
}

/** At least `length` long, ending in a character that no pattern matches. */
export function textOf({ begin, again }: Attack, length: number): string {
  return `${begin}${again.repeat(Math.ceil(length / again.length))}\u0001`;
}
