/** Structured output: is the text JSON, and nothing but JSON, that fits the schema asked for? */
import type { Answer } from '../../model/observation.ts';
import { isRecord, type Members } from '../../model/record.ts';
import { clip, oneLine } from '../../safety/quote.ts';
import { boundedJson } from '../long-json.ts';
import { embeddedObject } from '../loose-json.ts';
import { type Chat, cutBefore, endedOtherwise, readChat } from './chat.ts';
import { bad, good, type ProbeJudgement, type Sent } from './judgement.ts';
import { misfit } from './schema.ts';

function schemaOf(sent: Sent): Members {
  const format = sent?.response_format;
  const asked = isRecord(format) && isRecord(format.json_schema) ? format.json_schema.schema : undefined;
  return isRecord(asked) ? asked : { type: 'object' };
}

/** Judges the answer with status 2xx to a request with a JSON schema. Never throws. */
export function judgeStructuredOutput(answer: Answer, sent: Sent): ProbeJudgement {
  const read = readChat(answer, sent);
  if ('judgement' in read) return read.judgement;
  const chat = read.value;
  const otherwise = endedOtherwise(chat);
  if (otherwise !== null) return otherwise;
  // Only blanks that `JSON.parse` accepts are trimmed: a byte order mark or any other blank is not JSON.
  const text = chat.text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '');
  if (text.trim() === '') return judgeNoText(chat);
  if (typeof chat.message.content !== 'string')
    return malformed('`content` is a list of parts; clients expect JSON in a string.', chat);
  const value = boundedJson(text);
  if (value === undefined) return judgeNoJson(text, chat);
  if (typeof value === 'string' && isRecord(boundedJson(value))) {
    return malformed('The answer is JSON encoded twice: an object inside a string.', chat);
  }
  const wrong = misfit(schemaOf(sent), value);
  if (wrong !== null)
    return malformed(`The JSON does not fit the schema: ${wrong} It is ${quoted(text)}`, chat);
  return asParsed(chat);
}

/** What `parse()` of openai for Python and for Node.js checks before it reads the JSON. */
function asParsed({ finish, cut, message, facts }: Chat): ProbeJudgement {
  if (finish === 'content_filter') {
    const seen =
      'The JSON is whole, but its finish reason is `content_filter`: clients that parse it raise an error.';
    return bad('content-filtered', seen, facts);
  }
  const { tool_calls: calls } = message;
  if (calls !== undefined && calls !== null && !(Array.isArray(calls) && calls.every(isRecord))) {
    const seen =
      'The JSON is good, but `tool_calls` beside it is no list of calls: clients that parse it fail.';
    return bad('output-malformed', seen, facts);
  }
  const ended = cut
    ? ' It says that the token limit cut it, at which clients that parse it raise an error.'
    : '';
  return good(`The answer is JSON that fits the schema asked for.${ended}`, facts);
}

function malformed(seen: string, { facts }: Chat): ProbeJudgement {
  return bad('output-malformed', seen, facts);
}

function quoted(text: string): string {
  return clip(oneLine(text), 100);
}

function judgeNoText(chat: Chat): ProbeJudgement {
  const { cut, facts, message } = chat;
  if (cut) return cutBefore('the JSON', facts);
  if (Array.isArray(message.tool_calls) && message.tool_calls.length > 0) {
    return malformed('A tool call came instead of the JSON.', chat);
  }
  if (isRecord(message.content))
    return malformed('`content` is an object; clients expect JSON in a string.', chat);
  if (isRecord(message.parsed))
    return malformed('The object came in `parsed` only, with no text in `content`.', chat);
  return bad('empty-completion', 'The answer holds no text.', facts);
}

/** Describes a text that is not JSON as a whole. */
function judgeNoJson(text: string, chat: Chat): ProbeJudgement {
  if (/^\s*<think/i.test(text)) {
    const rest = text.replace(/^\s*<think[\s\S]*?<\/think(?:ing)?>/i, '');
    if (chat.cut && rest === text) return cutBefore('the JSON', chat.facts);
    return malformed(`Thoughts stand before the JSON, in the text itself: ${quoted(text)}`, chat);
  }
  if (text.includes('```')) return malformed(`The JSON is fenced as Markdown: ${quoted(text)}`, chat);
  if (text.startsWith('{') && chat.cut) return cutBefore('the JSON', chat.facts);
  if (embeddedObject(text) !== undefined) {
    return malformed(`There is chat around the JSON: ${quoted(text)}`, chat);
  }
  const what = text.startsWith('{') ? 'The JSON is broken' : 'The answer is prose, not JSON';
  return malformed(`${what}: ${quoted(text)}`, chat);
}
