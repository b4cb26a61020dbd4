import { describe, expect, it } from '@jest/globals';
import { commonWords } from '../../src/diagnose/synonyms.ts';
import { plainIdentifier, plainWords } from '../../src/diagnose/words.ts';

describe('words of an error', () => {
  it('keep each text on a line of its own, so that no phrase reaches from one into the next', () => {
    expect(plainWords(['Invalid provider', 'Error']).text).toBe('invalid provider\nerror');
  });

  it('have a lead, the first text without the name of an exception', () => {
    expect(plainWords(['openai.NotFoundError: Model: a-1', 'x']).lead).toBe('model: a-1');
    expect(plainWords(['Rate limit error: slow down']).lead).toBe('rate limit error: slow down');
    expect(plainWords([]).lead).toBe('');
  });

  it('begin behind the status line, unless that is all there is', () => {
    expect(plainWords(['500 Internal Server Error: messages is empty']).text).toBe('messages is empty');
    expect(plainWords(['500 Internal Server Error: oops']).text).toBe('500 internal server error: oops');
  });

  it('leave out what is said not to be at fault, or to help in another case, if more is said', () => {
    expect(plainWords(['The key is unknown. If you ran out of credits, buy some.']).text).toBe(
      'the key is unknown.',
    );
    expect(plainWords(['Too fast. Please upgrade to Pro for higher limits.']).text).toBe('too fast.');
    expect(plainWords(['Database locked! No credits were deducted.']).text).toBe('database locked!');
    expect(plainWords(['Too fast. Please upgrade to Pro for higher limits.']).hints).toBe(
      'please upgrade to pro for higher limits.',
    );
    expect(plainWords(['Database locked! No credits were deducted.']).hints).toBe('');
    expect(plainWords(['内容违规，本次请求不扣费']).text).toBe('内容违规，'.normalize('NFKC'));
    expect(plainWords(['No credits were deducted.']).text).toBe('no credits were deducted.');
    expect(plainWords(['Refused. Your key is valid but expired.']).text).toBe(
      'refused. your key is valid but expired.',
    );
  });

  it('call a key that opens no API a value', () => {
    expect(plainWords(['Invalid idempotency key, page token or API key']).text).toBe(
      'invalid idempotency value, page value or api key',
    );
    expect(plainWords(['keyboard of page tokens']).text).toBe('keyboard of page tokens');
    expect(plainIdentifier('CSRF_TOKEN_MISSING')).toBe('csrf_value_missing');
    expect(plainIdentifier('HOMEPAGE_TOKEN_MISSING')).toBe('homepage_token_missing');
  });

  it('are simplified where they are Chinese, and left alone where they are Japanese', () => {
    expect(plainWords(['請求過於頻繁']).text).toBe('请求过于频繁');
    expect(plainWords(['認証に失敗しました。無効なキー']).text).toContain('無効なキー');
  });

  it.each([
    ['not recognised', 'not recognized'],
    ['you went over your quota', 'you exceeded your quota'],
    ['the key lapsed', 'the key expired'],
    ['the model could not be located', 'the model not found'],
    ['zero available accounts', 'no available accounts'],
    ['zero tolerance', 'zero tolerance'],
    ['the llm is gone', 'the model is gone'],
    ['an llm response', 'an llm response'],
    ['秘钥不对', '密钥不对'],
    ['gpt-9 is gone', 'model gpt-9 is gone'],
    ['openai/gpt-9 is gone', 'model openai/gpt-9 is gone'],
    ['us.anthropic.claude-9 is gone', 'model us.anthropic.claude-9 is gone'],
    ['see /v1/gpt-9 and models/gpt-9', 'see /v1/gpt-9 and models/gpt-9'],
  ])('say %s as %s', (given, common) => {
    expect(commonWords(given)).toBe(common);
  });
});
