/** Tools: did the forced call come back, by its name and with arguments that are JSON and complete? */
import type { Answer } from '../../model/observation.ts';
import { isRecord, type Members } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { boundedJson } from '../long-json.ts';
import { embeddedObject } from '../loose-json.ts';
import { type Chat, cutBefore, endedOtherwise, readChat } from './chat.ts';
import { bad, good, type ProbeJudgement, type Sent } from './judgement.ts';
import { misfit } from './schema.ts';

interface FunctionAsked {
  readonly name: string;
  readonly parameters: Members;
  /** False if the request was adapted to a gateway that refuses to force a call. */
  readonly forced: boolean;
}

function functionOf(sent: Sent): FunctionAsked {
  const tool: unknown = Array.isArray(sent?.tools) ? sent.tools[0] : undefined;
  const asked = isRecord(tool) && isRecord(tool.function) ? tool.function : {};
  return {
    name: typeof asked.name === 'string' ? asked.name : '',
    parameters: isRecord(asked.parameters) ? asked.parameters : {},
    forced: sent?.tool_choice !== undefined && sent.tool_choice !== 'auto',
  };
}

/** Judges the answer with status 2xx to a request with one tool. Never throws. */
export function judgeTools(answer: Answer, sent: Sent): ProbeJudgement {
  const read = readChat(answer, sent);
  if ('judgement' in read) return read.judgement;
  const chat = read.value;
  const asked = functionOf(sent);
  const otherwise = endedOtherwise(chat);
  if (otherwise !== null) return otherwise;
  const { tool_calls: calls } = chat.message;
  if (Array.isArray(calls) && calls.length > 0) return judgeCalls(calls, asked, chat);
  if (calls && !Array.isArray(calls)) {
    return malformed(
      `\`tool_calls\` is ${isRecord(calls) ? 'an object' : `a ${typeof calls}`}; clients expect a list.`,
      chat,
    );
  }
  return judgeNoCall(asked, chat);
}

function malformed(seen: string, { facts }: Chat): ProbeJudgement {
  return bad('tool-call-malformed', seen, facts);
}

function quoted(text: string): string {
  return clip(oneLine(text), 100);
}

function judgeCalls(calls: readonly unknown[], asked: FunctionAsked, chat: Chat): ProbeJudgement {
  const functions = calls.map((call) => (isRecord(call) && isRecord(call.function) ? call.function : null));
  const called = functions.find((one) => one?.name === asked.name) ?? functions[0] ?? null;
  if (calls.some((call) => isRecord(call) && call.type === 'custom'))
    return malformed('The call is of the type `custom`, which was not offered.', chat);
  if (called === null) return malformed('The call in `tool_calls` has no `function`.', chat);
  if (!calls.every(isRecord)) return malformed('`tool_calls` holds something that is no object.', chat);
  const { name } = called;
  if (typeof name !== 'string' || name === '') return malformed('The call names no function.', chat);
  if (name !== asked.name) return malformed(`${quoted(name)} was called, not ${asked.name}.`, chat);
  return judgeArguments(called.arguments, asked, chat);
}

function judgeArguments(given: unknown, asked: FunctionAsked, chat: Chat): ProbeJudgement {
  if (isRecord(given)) return malformed('`arguments` is an object; clients expect JSON in a string.', chat);
  if (typeof given !== 'string') return malformed('The call has no `arguments` as a string.', chat);
  const value = boundedJson(given);
  if (value === undefined) {
    if (chat.cut) return cutBefore('the call', chat.facts);
    const shown = given.trim() === '' ? 'are empty' : `are not JSON: ${quoted(given)}`;
    return malformed(`The arguments of the call ${shown}.`, chat);
  }
  if (typeof value === 'string' && isRecord(boundedJson(value))) {
    return malformed('The arguments are JSON encoded twice: a string inside the string.', chat);
  }
  // Additional arguments are tolerated, as in every framework: only `strict` would forbid them.
  const { additionalProperties: _, ...parameters } = asked.parameters;
  const wrong = misfit(parameters, value);
  if (wrong !== null) return malformed(`The arguments do not fit the function: ${wrong}`, chat);
  const how = asked.forced ? 'as asked' : 'of its own accord: this gateway refuses to force a call';
  return good(`${asked.name} was called with its arguments, ${how}.`, chat.facts);
}

function judgeNoCall(asked: FunctionAsked, chat: Chat): ProbeJudgement {
  const { message, text, reasoning, facts } = chat;
  if (isRecord(message.function_call)) {
    return malformed('The call came as the retired `function_call`; clients read `tool_calls`.', chat);
  }
  if (isWrittenCall(text, asked)) {
    return malformed(`The call was written into the text, not into \`tool_calls\`: ${quoted(text)}`, chat);
  }
  if (isWrittenCall(reasoning, asked) && text.trim() === '' && !chat.cut) {
    return malformed(
      `The call was written into the reasoning, not into \`tool_calls\`: ${quoted(reasoning)}`,
      chat,
    );
  }
  if (chat.cut) return cutBefore('a call', facts);
  if (text.trim() === '') return bad('empty-completion', 'The answer holds neither a call nor text.', facts);
  const ignored = asked.forced
    ? '`tools` seems to be ignored'
    : 'it was offered, for this gateway refuses to force it';
  return malformed(`No call came but text (${ignored}): ${quoted(text)}`, chat);
}

/**
 * How models write a call into the text if the server does not parse it: Hermes/Qwen, Mistral, Llama, DeepSeek, Kimi,
 * GLM.
 */
const MARKS =
  /<\/?tool_call|<\/?function(?:_call|=|s?>)|<invoke\b|\[TOOL_CALLS?\]|<\|python_tag\|>|<[|｜]tool[\w▁]{0,40}|<\|tool_calls?_/i;

function isWrittenCall(text: string, { name, parameters }: FunctionAsked): boolean {
  if (text === '') return false;
  if (MARKS.test(text)) return true;
  const at = name === '' ? -1 : text.indexOf(name);
  if (at >= 0 && /^["'`\s]*[({]|^["']\s*,/.test(text.slice(at + name.length, at + name.length + 20)))
    return true;
  const object = embeddedObject(text);
  if (object === undefined) return false;
  if (
    ['arguments', 'parameters', 'tool_calls', 'function_call', name].some((key) => Object.hasOwn(object, key))
  )
    return true;
  return misfit(parameters, object) === null;
}
