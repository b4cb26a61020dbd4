import { describe, expect, it } from '@jest/globals';
import { endingOf, isCut } from '../../src/diagnose/endings.ts';

describe('the finish reason', () => {
  it.each([
    'length',
    'MAX_TOKENS',
    'max_output_tokens',
    'model_length',
    'max_length',
    'ERROR_LIMIT',
    'model_context_window_exceeded',
  ])('%s tells of a cut, and of no other ending', (reason) => {
    expect([isCut(reason), endingOf(reason)]).toEqual([true, null]);
  });

  it.each([
    ['content_filter', 'content-filtered'],
    ['content_filtered', 'content-filtered'],
    ['sensitive', 'content-filtered'],
    ['PROHIBITED_CONTENT', 'content-filtered'],
    ['refusal', 'content-filtered'],
    ['guardrail_intervened', 'content-filtered'],
    ['ERROR_TOXIC', 'content-filtered'],
    ['insufficient_system_resource', 'overloaded'],
    ['malformed_tool_use', 'tool-call-malformed'],
    ['engine_error', 'upstream-error'],
    ['abort', 'upstream-error'],
  ])('%s is %s, and no cut', (reason, code) => {
    expect([isCut(reason), endingOf(reason)?.code]).toEqual([false, code]);
  });

  it('keeps the word that tells, not what stands behind it', () => {
    expect(endingOf('content_filter: PROHIBITED_CONTENT')?.word).toBe('content_filter');
  });

  it.each([null, '', 'stop', 'end_turn', 'eos_token', 'tool_calls', 'COMPLETE', 'errors', 'safely'])(
    '%s tells nothing of the kind',
    (reason) => {
      expect([isCut(reason), endingOf(reason)]).toEqual([false, null]);
    },
  );
});
