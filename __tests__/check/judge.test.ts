import { describe, expect, it } from '@jest/globals';
import { createJudge } from '../../src/check/judge.ts';
import { NO_SURROUNDINGS } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';
import { answerOf } from '../diagnose/recorded.ts';

/** What is advised where the redacted answer of a probe cannot be read. */
function adviceWith(key: string, status = 200): string {
  const inputs = { 'base-url': 'http://127.0.0.1:4000/v1', 'api-key': key, models: 'e' };
  const [spec] = configure(inputs, NO_SURROUNDINGS).run.gateways;
  if (spec === undefined) throw new Error('no gateway');
  const judge = createJudge(spec);
  const answer = answerOf({ status, body: '{"object":"list","data":[{"***":[0.1]}]}' });
  return judge.final(judge.diagnosis(answer, 'embeddings', 'e', null)).next;
}

describe('an answer that cannot be read', () => {
  it('because the key is a word of the API is no fault of the gateway', () => {
    expect(adviceWith('embedding')).toMatch(/^The key is a word of the API itself/);
  });

  it('is one where the key is a key, and its status counts whatever the key is', () => {
    expect(adviceWith('sk-4fK29sLq0Zt8Wc3Xv7Bn')).not.toMatch(/word of the API/);
    expect(adviceWith('embedding', 401)).not.toMatch(/word of the API/);
  });
});
