/**
 * Counts the steps of a regular expression with a matcher that backtracks like Node's. Measuring time would depend on
 * the machine, and Node does not report steps.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

/** A node that matches exactly one character. */
type Single = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

export interface Work {
  readonly pattern: AST.Pattern;
  /** The number of steps to find every match in the text; `most` if there are more. */
  steps(text: string, most: number): number;
}

const parser = new RegExpParser();
/** How many characters back a lookbehind is tried; ours are shorter. */
const LOOKBEHIND = 32;

class TooMany extends Error {}

export function isSingle(node: AST.Node): node is Single {
  return ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(node.type);
}

const acceptors = new Map<string, (char: string) => boolean>();

/** Returns whether the node matches a character. */
export function acceptorOf({ raw }: AST.Node, flags: string): (char: string) => boolean {
  const name = `${flags} ${raw}`;
  const made = acceptors.get(name) ?? newAcceptor(raw, flags);
  acceptors.set(name, made);
  return made;
}

function newAcceptor(raw: string, flags: string): (char: string) => boolean {
  const expression = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
  const known = new Map<string, boolean>();
  return (char) => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const accepted = expression.test(char);
    known.set(char, accepted);
    return accepted;
  };
}

class Machine {
  readonly #flags: string;
  #text = '';
  #left = 0;

  constructor(flags: string) {
    this.#flags = flags;
  }

  /** The number of steps to search the whole text, starting at each position, as `replace` and `matchAll` do. */
  count(whole: Matcher, text: string, most: number): number {
    this.#text = text;
    this.#left = most;
    try {
      for (let from = 0; from <= text.length; ) {
        let end = -1;
        whole(from, (at) => {
          end = at;
          return true;
        });
        from = Math.max(from + 1, end);
      }
    } catch (error) {
      if (error instanceof TooMany || error instanceof RangeError) return most;
      throw error;
    }
    return most - this.#left;
  }

  any(alternatives: readonly AST.Alternative[]): Matcher {
    const all = alternatives.map(({ elements }) => this.#sequence(elements));
    const [only] = all;
    if (all.length === 1 && only !== undefined) return only;
    return (at, next) => all.some((one) => this.#step() && one(at, next));
  }

  #step(): true {
    this.#left -= 1;
    if (this.#left <= 0) throw new TooMany();
    return true;
  }

  #sequence(elements: readonly AST.Element[]): Matcher {
    return elements
      .map((element) => this.#node(element))
      .reduceRight<Matcher>(
        (rest, first) => (at, next) => first(at, (after) => rest(after, next)),
        (at, next) => next(at),
      );
  }

  #single(node: Single): (at: number) => boolean {
    const accepts = acceptorOf(node, this.#flags);
    return (at) => this.#step() && at < this.#text.length && accepts(this.#text.charAt(at));
  }

  #node(node: AST.Element | AST.QuantifiableElement): Matcher {
    if (isSingle(node)) {
      const here = this.#single(node);
      return (at, next) => here(at) && next(at + 1);
    }
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.any(node.alternatives);
      case 'Quantifier':
        return isSingle(node.element) ? this.#run(node, node.element) : this.#loop(node);
      case 'Assertion':
        return this.#assertion(node);
      default:
        throw new Error(`${node.type} is not counted yet: ${node.raw}`);
    }
  }

  /** A repetition of a single character, as a loop: its recursion does not get deeper for longer texts. */
  #run({ min, max, greedy }: AST.Quantifier, element: Single): Matcher {
    const here = this.#single(element);
    return (at, next) => {
      let length = 0;
      const most = greedy ? max : min;
      while (length < most && here(at + length)) length += 1;
      if (length < min) return false;
      if (greedy) {
        for (; length >= min; length -= 1) if (this.#step() && next(at + length)) return true;
        return false;
      }
      for (; this.#step() && !next(at + length); length += 1) {
        if (length >= max || !here(at + length)) return false;
      }
      return true;
    };
  }

  #loop({ element, min, max, greedy }: AST.Quantifier): Matcher {
    const once = this.#node(element);
    const turn = (count: number, at: number, next: Next): boolean => {
      this.#step();
      const again = () =>
        count < max && once(at, (after) => (after !== at || count < min) && turn(count + 1, after, next));
      if (count < min) return again();
      return greedy ? again() || next(at) : next(at) || again();
    };
    return (at, next) => turn(0, at, next);
  }

  #assertion(node: AST.Assertion): Matcher {
    const isWord = (at: number): boolean => /\w/.test(this.#text.charAt(at));
    const lines = this.#flags.includes('m');
    switch (node.kind) {
      case 'start':
        return (at, next) => this.#step() && (at === 0 || (lines && this.#text[at - 1] === '\n')) && next(at);
      case 'end':
        return (at, next) =>
          this.#step() && (at === this.#text.length || (lines && this.#text[at] === '\n')) && next(at);
      case 'word':
        return (at, next) => this.#step() && (isWord(at - 1) !== isWord(at)) !== node.negate && next(at);
      case 'lookahead': {
        const inner = this.any(node.alternatives);
        return (at, next) => inner(at, () => true) !== node.negate && next(at);
      }
      case 'lookbehind': {
        const inner = this.any(node.alternatives);
        const holds = (at: number): boolean => {
          for (let from = at; from >= Math.max(0, at - LOOKBEHIND); from -= 1)
            if (inner(from, (end) => end === at)) return true;
          return false;
        };
        return (at, next) => holds(at) !== node.negate && next(at);
      }
    }
  }
}

export function workOf(source: string, flags: string): Work {
  const unicode = flags.includes('u');
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets: flags.includes('v'),
  });
  const machine = new Machine(flags);
  const whole = machine.any(pattern.alternatives);
  return { pattern, steps: (text, most) => machine.count(whole, text, most) };
}
