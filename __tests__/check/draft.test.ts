import { describe, expect, it } from '@jest/globals';
import { judged } from '../../src/check/findings/draft.ts';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { answerOf, CONTEXT } from '../diagnose/recorded.ts';

describe('a finding of a question that did not go well', () => {
  const body = JSON.stringify({ error: 'Unexpected endpoint or method. (POST /chat/completions)' });
  const exchange = answerOf({ status: 404, body });
  const attempts = [{ startedMs: 0, waitedMs: 0, exchange }];
  const observation = { ...CONTEXT, question: 'completion', method: 'POST', url: '', attempts } as const;
  const asked = { observation, diagnosis: diagnose(exchange, CONTEXT), tries: [], failed: [] };

  it('has the advice of its diagnosis', () => {
    const { code, next } = judged('completion', asked);
    expect([code, next]).toEqual(['endpoint-not-found', asked.diagnosis.next]);
  });

  it('has that of who answered under another code, too', () => {
    const { code, next } = judged('base-url', asked, { code: 'base-url-wrong-path' });
    expect([code, next]).toEqual(['base-url-wrong-path', 'End `base-url` with /v1.']);
  });
});
