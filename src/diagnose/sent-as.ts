/**
 * Sent as: notes on good answers that one of OpenAI's clients cannot read because of the way in which they were sent.
 */
import type { Answer } from '../model/observation.ts';
import { clip, oneLine } from '../safety/quote.ts';

/**
 * One sentence per problem, for JSON and for streams. Tried with openai for Python 3.57 (x-gzip), and for Node.js 7.59
 * on Node 20 and 24.
 */
export function sentAs(answer: Answer, streamed: boolean): readonly string[] {
  const type = streamed ? null : typeOf(answer);
  const { continued, longHead, headers } = answer;
  return [
    ...(type === null ? [] : [type]),
    ...(continued
      ? ['`100 Continue` came unasked before it: some clients (openai for Node.js) end the connection there.']
      : []),
    ...(longHead ? ['Its headers are 16 KiB or more: some clients (openai for Node.js) refuse that.'] : []),
    ...(/\bx-gzip\b/i.test(headers['content-encoding'] ?? '')
      ? ['Packed as x-gzip: some clients (openai for Python) unpack it only under the name gzip.']
      : []),
  ];
}

/**
 * A sentence if the content type keeps a client from reading the body as JSON; otherwise null. openai for Node.js
 * returns the text for any other type, and distinguishes upper and lower case; openai for Python reads JSON whatever
 * the type.
 */
function typeOf({ headers, notUtf8 }: Answer): string | null {
  if (notUtf8 === 'utf-16')
    return 'Sent in UTF-16: some clients (openai for Node.js) do not read that as JSON.';
  const type = headers['content-type'] ?? '';
  const [media = ''] = type.split(';', 1);
  if (media.includes('application/json') || media.trim().endsWith('+json')) return null;
  const how = type.trim() === '' ? 'without a content type' : `as ${clip(oneLine(type), 60)}`;
  return `Sent ${how}: some clients (openai for Node.js) do not read that as JSON.`;
}
