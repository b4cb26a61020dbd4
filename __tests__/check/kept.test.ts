import { describe, expect, it } from '@jest/globals';
import { keptDiagnosis, keptExchange } from '../../src/check/kept.ts';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { Answer } from '../../src/model/observation.ts';

const answerOf = (body: string, headers: Record<string, string> = {}): Answer => ({
  kind: 'answer',
  status: 400,
  headers,
  body,
  truncated: false,
  bodyFault: null,
  redirects: [],
  firstByteMs: 1,
  durationMs: 2,
  arrivals: [{ ms: 1, bytes: 1 }] as unknown as Answer['arrivals'],
});

const CONTEXT = {
  host: 'gateway.example',
  secure: true,
  keyEnds: null,
  keyOf: null,
  keySent: true,
  question: 'completion',
  model: 'a',
  sent: null,
} as const;

describe('what is kept of an answer', () => {
  it('is all of a small one but when its bytes came', () => {
    const answer = answerOf('{"error":"no"}', { server: 'a' });
    expect(keptExchange(answer)).toEqual({ ...answer, arrivals: [] });
  });

  it('is the beginning of a large body, and so many headers of so much', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`x-${at}`, 'v'.repeat(500)]));
    const kept = keptExchange(answerOf('b'.repeat(100_000), many));
    if (kept.kind !== 'answer') throw new Error('it was an answer');
    expect(kept.body).toBe('b'.repeat(4_000));
    expect(Object.entries(kept.headers)).toHaveLength(64);
    expect(kept.headers['x-0']).toBe('v'.repeat(128));
  });

  it('is no less of a diagnosis where the answer was large', () => {
    for (const pad of ['', 'x'.repeat(10_000)]) {
      const answer = answerOf(JSON.stringify({ error: { message: 'The model `a` does not exist' }, pad }));
      const judged = diagnose(answer, CONTEXT);
      expect(judged.code).toBe('model-not-found');
      expect(keptDiagnosis(judged, answer)).toEqual(judged);
    }
  });
});
