/** The wanted model in an error that does not say that it is one, and the words of other languages. */
import { describe, expect, it } from '@jest/globals';
import { ofAskedModel } from '../../src/diagnose/asked-model.ts';
import { readError } from '../../src/diagnose/reading.ts';
import * as lexicon from '../../src/diagnose/rules/lexicon.ts';
import { answerOf } from './recorded.ts';

function textOf(message: string, model: string | null = 'zephyr-5.5'): string {
  const body = JSON.stringify({ error: { message } });
  return ofAskedModel(readError(answerOf({ status: 400, body })), model).words.text;
}

describe('the wanted model', () => {
  it.each([
    ['We never had ZEPHYR-5.5 here', 'we never had model zephyr-5.5 here'],
    ['zephyr-5.5: gone', 'model zephyr-5.5: gone'],
    ['Use zephyr-6, not zephyr-5.5', 'use zephyr-6, not model zephyr-5.5'],
    ['The model `zephyr-5.5` is gone, zephyr-5.5', 'the model zephyr-5.5 is gone, model zephyr-5.5'],
    ['Models zephyr-5.5 and others', 'models zephyr-5.5 and others'],
  ])('is called one in "%s"', (message, text) => {
    expect(textOf(message)).toBe(text);
  });

  it.each([
    'openai/zephyr-5.5 is gone',
    'zephyr-5.5-mini is gone',
    'no /v1/zephyr-5.5/chat',
    'my_zephyr-5.5',
    'nothing',
  ])('is left alone in "%s"', (message) => {
    expect(textOf(message)).toBe(message);
  });

  it('is no word of a sentence, no essay, and may be unknown', () => {
    expect(textOf('the default is gone', 'default')).toBe('the default is gone');
    expect(textOf('a b-1 is gone', 'a b-1')).toBe('a b-1 is gone');
    expect(textOf(`${'x-'.repeat(61)} is gone`, 'x-'.repeat(61))).toBe(`${'x-'.repeat(61)} is gone`);
    expect(textOf('zephyr-5.5 is gone', null)).toBe('zephyr-5.5 is gone');
  });

  it('is found in what is quoted, and in the first sentence', () => {
    const body = JSON.stringify({ error: { message: '{"error":{"message":"zephyr-5.5 left"}}' } });
    const reading = ofAskedModel(readError(answerOf({ status: 400, body })), 'zephyr-5.5');
    expect(reading.nested?.words.text).toBe('model zephyr-5.5 left');
    expect(reading.nested?.words.lead).toBe('model zephyr-5.5 left');
  });
});

describe('the words of other languages', () => {
  const lists = Object.entries(lexicon).filter((entry): entry is [string, readonly string[]] =>
    Array.isArray(entry[1]),
  );

  it.each(lists)('%s has one for each', (_name, words) => {
    expect(words).toHaveLength(lexicon.MODEL.length);
    for (const word of words) expect(word).not.toBe('');
  });

  it('are looked for in either order, and not far from each other', () => {
    const [pattern] = lexicon.said(['thing'], ['gone'], 5);
    expect(
      ['thing is gone', 'gone: thing', 'thing that is gone', 'gone'].map((text) => pattern?.test(text)),
    ).toEqual([true, true, false, false]);
  });
});
