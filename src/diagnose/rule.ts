/** Rule: one way to recognise a code, as data. */
import type { Code } from '../model/codes.ts';
import type { Question } from '../model/observation.ts';
import type { ErrorReading, Shape } from './reading.ts';

/** All conditions that are given must hold. A list holds if one of its items does; `all` is the exception. */
export interface When {
  /** One of the body's identifiers, in the spelling of `plainIdentifier`. */
  readonly id?: RegExp;
  /** The body's words, in the spelling of `plainWords`. */
  readonly says?: readonly RegExp[];
  /** Each of these must be found, and the text must be short (one or two sentences). */
  readonly all?: readonly RegExp[];
  /** Words that must not be there. */
  readonly unless?: RegExp;
  readonly status?: readonly number[];
  /** The status lies in this range, both ends included. */
  readonly between?: readonly [number, number];
  readonly param?: RegExp;
  readonly link?: RegExp;
  readonly header?: readonly [name: string, value: RegExp];
  readonly shape?: readonly Shape[];
  /** What produced a page (`Page.mark`). */
  readonly mark?: RegExp;
  readonly question?: readonly Question[];
}

export interface Rule {
  readonly name: string;
  readonly code: Code;
  /** Set if the rule rests on one vendor's own numbers or words; `npm run corpus` can leave these out. */
  readonly vendor?: string;
  readonly when: When;
}

/** What a rule looks at: one reading, with the status that goes with it. */
export interface Evidence {
  readonly reading: ErrorReading;
  /** The answer's status; for a quoted error, or an error in a 200, the status that is stated there. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly question: Question;
}

/** In characters. A longer text mentions many topics, so that finding them proves little. */
const SHORT = 240;

function holds(when: When, { reading, status, headers, question }: Evidence): boolean {
  const { text, lead, links } = reading.words;
  if (when.status !== undefined && !when.status.includes(status)) return false;
  if (when.between !== undefined && (status < when.between[0] || status > when.between[1])) return false;
  if (when.shape !== undefined && !when.shape.includes(reading.shape)) return false;
  if (when.question !== undefined && !when.question.includes(question)) return false;
  if (when.header !== undefined && !when.header[1].test(headers[when.header[0]] ?? '')) return false;
  const { id, param, mark } = when;
  if (id !== undefined && !reading.identifiers.some((one) => id.test(one))) return false;
  if (param !== undefined && !reading.params.some((one) => param.test(one.toLowerCase()))) return false;
  if (mark !== undefined && !mark.test(reading.page?.mark ?? '')) return false;
  if (when.link !== undefined && !when.link.test(links)) return false;
  const said = (phrase: RegExp): boolean => phrase.test(text) || (lead !== text && phrase.test(lead));
  if (when.says !== undefined && !when.says.some(said)) return false;
  if (when.all !== undefined && (text.length > SHORT || !when.all.every((topic) => topic.test(text))))
    return false;
  return when.unless === undefined || !when.unless.test(text);
}

/** Vendors whose own rules are not to be used. */
export type Without = ReadonlySet<string>;

export function firstMatch(rules: readonly Rule[], evidence: Evidence, without: Without): Rule | null {
  const fits = (rule: Rule): boolean =>
    (rule.vendor === undefined || !without.has(rule.vendor)) && holds(rule.when, evidence);
  return rules.find(fits) ?? null;
}
