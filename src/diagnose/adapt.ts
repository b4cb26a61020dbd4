/**
 * Adapt: if the gateway refuses a parameter, finds the next form of the request to try. It goes by the words of the
 * error, not by the name of the model.
 */
import type { Code } from '../model/codes.ts';
import type { Answer, Question } from '../model/observation.ts';
import { inOtherForm, withoutForm } from './encoding-format.ts';
import { type ErrorReading, readError } from './reading.ts';

type Body = Readonly<Record<string, unknown>>;
type Change = (sent: Body, said: string, question: Question) => Body | null;

/** The most tokens to ask for, even if an error demands a higher limit: a probe must stay cheap. */
const MOST_TOKENS = 4_096;

const LIMITS = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'] as const;

const CHANGES: readonly Change[] = [
  unforced,
  renamedLimit,
  aboveThinking,
  raisedLimit,
  loweredLimit,
  streamed,
  listed,
  withoutThinking,
  withoutTemperature,
  withoutNamed,
];

/** The question, and the body of the first attempt. */
export interface Asking {
  readonly question: Question;
  readonly first: Body;
  /** The code that the answer was diagnosed with. */
  readonly code?: Code | null;
}

/**
 * Returns the body to try next, or null if the answer suggests none. Compared with `first`, each parameter is changed
 * only once. Of the token limit, value and name may each be changed once, and then it may be removed.
 * `encoding_format` has steps of its own (encoding-format.ts).
 */
export function adaptRequest(
  answer: Answer,
  sent: Body,
  { question, first, code }: Asking,
): Record<string, unknown> | null {
  const { status } = answer;
  if (status !== 200 && status < 400) return null;
  if ([401, 402, 403, 407, 429].includes(status)) return null;
  const reading = readError(answer);
  const said = status === 200 && !reading.failure ? '' : allWords(reading);
  const other = question === 'embeddings' ? inOtherForm(answer, sent, said) : null;
  if (other !== null) return { ...other };
  if (status > 500 || (status === 200 && !reading.failure)) return null;
  const settled = changed(first, sent);
  for (const change of CHANGES) {
    const next = change(sent, said, question);
    if (next !== null && !changed(sent, next).some((name) => settled.includes(name))) return { ...next };
  }
  const rest = question === 'embeddings' ? withoutForm(answer, sent, code) : null;
  return rest === null ? null : { ...rest };
}

/**
 * Names what differs between two bodies. The token limit counts as three things, because a gateway may refuse its
 * value, its name, or any limit at all.
 */
function changed(one: Body, other: Body): readonly string[] {
  const [before, after] = [limitOf(one), limitOf(other)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const others = names.filter((name) => name !== before && name !== after);
  const differing = others.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  if (before === undefined || after === undefined)
    return before === after ? differing : [...differing, 'limit'];
  const name = before === after ? [] : ['name of the limit'];
  const value = one[before] === other[after] ? [] : ['value of the limit'];
  return [...differing, ...name, ...value];
}

function limitOf(body: Body): string | undefined {
  return LIMITS.find((name) => name in body);
}

function allWords(reading: ErrorReading): string {
  const own = `${reading.words.text} ${reading.params.join(' ').toLowerCase()}`;
  return reading.nested === null ? own : `${own} ${allWords(reading.nested)}`;
}

const REFUSED = String.raw`(?:not (?:\w{1,10} )?(?:supported|allowed|permitted|recogni[sz]ed|accepted|available|compatible)|unsupported|unrecognized|unknown|unexpected|invalid|deprecated|extra inputs|extra_forbidden|不支持)`;

function refuses(said: string, name: string): boolean {
  const named = new RegExp(`(?<![\\w.])(?:body\\.)?${name}(?!\\w)`);
  return named.test(said) && new RegExp(REFUSED).test(said);
}

function without(body: Body, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}

/** Errors that offer `required` ("tool_choice must be auto, none or required"), and errors that exclude it. */
const TAKES_REQUIRED = /\b(?:auto|none)\b.{0,12}\brequired\b|\brequired\b.{0,12}\b(?:auto|none)\b/;
const NO_REQUIRED =
  /\brequired\b.{0,40}\b(?:not|unsupported|unavailable)\b|\b(?:not (?!one of\b|in\b|any\b)|except|without|instead of).{0,24}\brequired\b/;

/**
 * "Thinking mode does not support this tool_choice"; "tool_choice must be auto": stops forcing a call (`auto`). If
 * only forcing one tool by name is refused, `required` has the same effect, since the request has just one tool.
 */
function unforced(sent: Body, said: string): Body | null {
  const { tool_choice: choice } = sent;
  if (choice === undefined || choice === 'auto' || !/\btool[_ ]?choice\b/.test(said)) return null;
  const forces = typeof choice !== 'string' && TAKES_REQUIRED.test(said) && !NO_REQUIRED.test(said);
  return { ...sent, tool_choice: forces ? 'required' : 'auto' };
}

/** `max_tokens` is not supported with this model. Use `max_completion_tokens` instead; and the reverse. */
function renamedLimit(sent: Body, said: string): Body | null {
  const used = limitOf(sent);
  if (used === undefined || used === 'max_output_tokens') return null;
  const other = used === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
  const asksOther = new RegExp(
    `(?:use|using|please|instead|with|set|by|provide)\\b.{0,40}(?<!\\w)${other}(?!\\w)`,
  ).test(said);
  if (!refuses(said, used) || !(asksOther || !said.includes(other))) return null;
  if (boundOf(said, 'least') !== null || boundOf(said, 'most') !== null) return null;
  return { ...without(sent, used), [other]: sent[used] };
}

/**
 * Anthropic, if a gateway has thinking on by default: "`max_tokens` must be greater than `thinking.budget_tokens`". The
 * error seldom says how much that is.
 */
function aboveThinking(sent: Body, said: string): Body | null {
  const used = limitOf(sent);
  const found =
    /max_\w{0,20}tokens\W{0,3}must be (?:greater|larger|more|higher) than\W{0,3}(?:the )?(?:(?:thinking|reasoning)[._ ])?budget(?:_tokens)?\W{0,4}(\d{1,7})?/.exec(
      said,
    );
  if (used === undefined || found === null) return null;
  const most = found[1] === undefined ? MOST_TOKENS : Number(found[1]) + Number(sent[used]);
  return most <= MOST_TOKENS ? { ...sent, [used]: most } : null;
}

/** "Expected a value >= 16, but got 1"; "must be at least 16"; "Range of max_tokens should be [16, 8192]". */
function raisedLimit(sent: Body, said: string): Body | null {
  return bounded(sent, said, 'least');
}

function loweredLimit(sent: Body, said: string): Body | null {
  return bounded(sent, said, 'most');
}

function bounded(sent: Body, said: string, side: 'least' | 'most'): Body | null {
  const used = limitOf(sent);
  if (
    used === undefined ||
    !/max_\w{0,40}tokens|output.{0,12}tokens|max_new_tokens|maxtokens|tokens/.test(said)
  )
    return null;
  const now = sent[used];
  const bound = boundOf(said, side);
  if (bound === null || typeof now !== 'number') return null;
  const helps = side === 'least' ? bound > now && bound <= MOST_TOKENS : bound < now && bound >= 1;
  return helps ? { ...sent, [used]: bound } : null;
}

const LEAST = [
  /(?:>=|≥|at least|minimum(?: value)?(?: is| of|:)?|no less than|not less than|greater than or equal to|大于等于|不小于|至少|最小值?为?)[ :]{0,3}(\d{1,7})/,
  /\[(\d{1,7}), ?\d{1,9}\]/,
] as const;
const MORE_THAN = /(?:greater than|larger than|more than|大于) (\d{1,7})\b/;
const MOST = [
  /(?:<=|≤|at most|maximum(?: value)?(?: is| of|:)?|no more than|not (?:greater|more) than|less than or equal to|小于等于|不大于|至多|最大值?为?)[ :]{0,3}(\d{1,7})/,
  /\[\d{1,7}, ?(\d{1,9})\]/,
] as const;

function boundOf(said: string, side: 'least' | 'most'): number | null {
  for (const form of side === 'least' ? LEAST : MOST) {
    const found = form.exec(said)?.[1];
    if (found !== undefined) return Number(found);
  }
  const above = side === 'least' ? MORE_THAN.exec(said)?.[1] : undefined;
  return above === undefined ? null : Number(above) + 1;
}

/** DashScope: "This model only support stream mode, please enable the stream parameter". */
function streamed(sent: Body, said: string): Body | null {
  if (sent.stream === true) return null;
  const asks =
    /only supports? (?:the )?stream|must (?:be )?(?:set |used with |use |enable )?stream|stream(?:ing)? (?:mode )?(?:is )?(?:required|mandatory|only)|stream must be (?:set to )?true|enable the stream parameter|requires? stream|stream:? ?=? ?true is required|non-stream\w* .{0,30}not supported|not support (?:non-stream\w*|synchronous)|仅支持流式|只支持流式|(?:必须|只能|需要?)(?:使用|以)?流式|不支持非流式/;
  return asks.test(said) ? { ...sent, stream: true } : null;
}

/** "Input must be a list"; "input: Input should be a valid list": puts the text into a list. */
function listed(sent: Body, said: string, question: Question): Body | null {
  const { input } = sent;
  if (typeof input !== 'string') return null;
  if (
    !/\binput\b/.test(said) ||
    !/\b(?:must|should|valid|expected|requires?) .{0,30}\b(?:list|array)\b/.test(said)
  )
    return null;
  return { ...sent, input: question === 'responses' ? [{ role: 'user', content: input }] : [input] };
}

/** "parameter.enable_thinking must be set to false for non-streaming calls" */
function withoutThinking(sent: Body, said: string): Body | null {
  if (!/enable_thinking/.test(said)) return null;
  if ('enable_thinking' in sent) {
    return /not support|unsupported|unrecognized|unknown|不支持/.test(said)
      ? without(sent, 'enable_thinking')
      : null;
  }
  if (/enable_thinking.{0,40}(?:must be|should be|only supports?|set to|restricted to).{0,12}true/.test(said))
    return { ...sent, enable_thinking: true };
  return /enable_thinking.{0,60}(?:must be|should be|set to).{0,12}false/.test(said)
    ? { ...sent, enable_thinking: false }
    : null;
}

/** Some models accept only the default temperature, others exactly one value, which the error names. */
function withoutTemperature(sent: Body, said: string): Body | null {
  if (!/\btemperature\b/.test(said)) return null;
  if ('temperature' in sent) return without(sent, 'temperature');
  const only = /temperature.{0,60}(?:only|must be|should be|required).{0,20}?(\d(?:\.\d)?)\b/.exec(said)?.[1];
  return only === undefined ? null : { ...sent, temperature: Number(only) };
}

/** Removes any other parameter that the error refuses by name, unless it is essential to the question. */
function withoutNamed(sent: Body, said: string): Body | null {
  for (const name of Object.keys(sent)) {
    if (['model', 'messages', 'input', 'stream', 'tools', 'tool_choice', 'response_format'].includes(name))
      continue;
    if (refuses(said, name.toLowerCase())) return without(sent, name);
  }
  return null;
}
