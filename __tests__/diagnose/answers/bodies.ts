/** Answers as http/ hands them over, and the bodies that gateways put into them. */
import type { Answer } from '../../../src/model/observation.ts';

export interface Timed {
  readonly text: string;
  readonly atMs: number;
}

export function answer(body: string | object, rest: Partial<Answer> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    status: 200,
    headers: {},
    body: text,
    truncated: false,
    bodyFault: null,
    redirects: [],
    firstByteMs: 20,
    durationMs: 40,
    arrivals: text === '' ? [] : [{ bytes: Buffer.byteLength(text), atMs: 40 }],
    ...rest,
  };
}

/** An answer whose pieces arrived at the given times. */
export function arriving(pieces: readonly Timed[], rest: Partial<Answer> = {}): Answer {
  let bytes = 0;
  const arrivals = pieces.map(({ text, atMs }) => {
    bytes += Buffer.byteLength(text);
    return { bytes, atMs };
  });
  const body = pieces.map(({ text }) => text).join('');
  return answer(body, { arrivals, durationMs: pieces.at(-1)?.atMs ?? 0, ...rest });
}

export function chunk(delta: object | null, finish: string | null = null, rest: object = {}): object {
  const choice = { index: 0, ...(delta === null ? {} : { delta }), finish_reason: finish };
  return { id: 'c-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [choice], ...rest };
}

/** Events of objects or texts, framed as most servers do. */
export function events(...data: readonly (object | string)[]): string {
  return data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('');
}

export const GOOD_CHUNKS = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ content: 'one ' }),
  chunk({ content: 'two' }),
  chunk({}, 'stop'),
] as const;

export const GOOD_STREAM = events(...GOOD_CHUNKS, '[DONE]');

export function completion(message: object, finish: string | null = 'stop', rest: object = {}): object {
  return {
    id: 'c-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
    usage: { prompt_tokens: 8, completion_tokens: 5, total_tokens: 13 },
    ...rest,
  };
}
