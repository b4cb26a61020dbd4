import { describe, expect, it } from '@jest/globals';
import { rightEndpoint } from '../../src/diagnose/right-endpoint.ts';
import type { Question } from '../../src/model/observation.ts';

describe('what a model that refuses a request answers instead', () => {
  it.each<[Question, string | null, string, RegExp]>([
    ['completion', 'text--embedding--3', '', /`probes: embeddings`/],
    ['completion', 'BAAI/bge-m3', '', /`probes: embeddings`/],
    ['completion', 'whisper-1', '', /name another one in `models`/],
    ['completion', null, 'this model is only supported in v1/responses', /`probes: responses`/],
    ['completion', 'gpt-3.5-turbo-instruct', 'use v1/completions instead', /old \/completions/],
    ['completion', 'tts-1', 'did you mean to use v1/completions?', /does not write text/],
    ['embeddings', 'gpt-5.5', '', /makes no embeddings/],
    ['embeddings', null, '', /makes no embeddings/],
    ['responses', 'gpt-5.5', '', /Leave `responses` out/],
    ['responses', 'bge-m3', '', /`probes: embeddings`/],
  ])('asked for %s, %s that says “%s”', (question, model, said, next) => {
    expect(rightEndpoint(question, model, said)).toMatch(next);
  });

  it.each<[Question, string | null, string]>([
    ['completion', 'gpt-5.5', ''],
    ['completion', null, 'no'],
    ['embeddings', 'bge-m3', ''],
    ['embeddings', 'whisper-1', ''],
    ['responses', null, 'this model is only supported in v1/responses'],
  ])('is not known, asked for %s, of %s that says “%s”', (question, model, said) => {
    expect(rightEndpoint(question, model, said)).toBeNull();
  });
});
