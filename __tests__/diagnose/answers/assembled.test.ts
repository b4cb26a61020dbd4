import { describe, expect, it } from '@jest/globals';
import { assembledChoice } from '../../../src/diagnose/answers/assembled.ts';
import { readChunks } from '../../../src/diagnose/answers/chunks.ts';
import { decodeEvents } from '../../../src/diagnose/answers/event-stream.ts';
import { chunk, events } from './bodies.ts';

const assembled = (...chunks: readonly object[]) =>
  assembledChoice(readChunks(decodeEvents([{ text: events(...chunks, '[DONE]'), atMs: 0 }]).events));

const NOTHING = { content: '', reasoning_content: '', reasoning: '', refusal: '' };

describe('the choice of a stream', () => {
  it('holds the texts of the first choice, put together', () => {
    const last = { choices: [{ index: 0, finish_reason: 'stop' }] };
    expect(assembled(chunk({ content: 'a' }), chunk({ content: 'b', refusal: 'c' }), last)).toEqual({
      message: { ...NOTHING, content: 'ab', refusal: 'c' },
      finish_reason: 'stop',
    });
    expect(assembled({ choices: [] }, chunk({ reasoning: 'Hm' }))).toEqual({
      message: { ...NOTHING, reasoning: 'Hm' },
      finish_reason: null,
    });
  });

  it('holds the calls, told apart by their index', () => {
    const call = (...pieces: readonly object[]) => chunk({ tool_calls: pieces });
    const { message } = assembled(
      call(
        { index: 0, function: { name: 'one', arguments: '{' } },
        { function: { name: 7, arguments: '[' } },
      ),
      call(
        { index: 1, function: { name: 'two', arguments: ']' } },
        { index: 0, function: { arguments: '}' } },
      ),
    );
    expect(message).toEqual({
      ...NOTHING,
      tool_calls: [
        { type: 'function', function: { name: 'one', arguments: '{}' } },
        { type: 'function', function: { name: 'two', arguments: '[]' } },
      ],
    });
  });

  it('holds sixteen calls at most', () => {
    const pieces = Array.from({ length: 20 }, (_, index) => ({ index, function: { name: `n${index}` } }));
    const { message } = assembled(
      chunk({ tool_calls: pieces }),
      chunk({ tool_calls: [{ index: 15, function: { arguments: 'x' } }] }),
    );
    expect(message).toMatchObject({
      tool_calls: { length: 16, 15: { function: { name: 'n15', arguments: 'x' } } },
    });
  });
});
