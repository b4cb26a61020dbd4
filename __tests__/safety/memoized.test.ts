import { describe, expect, it } from '@jest/globals';
import { memoized } from '../../src/safety/memoized.ts';

function counted() {
  const asked: string[] = [];
  const redact = memoized((text) => {
    asked.push(text);
    return text.replaceAll('secret', '***');
  });
  return { asked, redact };
}

describe('a redaction that remembers', () => {
  it('masks a text each time, and looks through it once', () => {
    const { asked, redact } = counted();
    expect([redact('a secret'), redact('a secret'), redact('none')]).toEqual(['a ***', 'a ***', 'none']);
    expect(asked).toEqual(['a secret', 'none']);
  });

  it('keeps one beside the other, of 256 characters at most', () => {
    const { asked, redact } = counted();
    const [longest, longer] = ['x'.repeat(256), 'x'.repeat(257)];
    for (const text of ['a', longest, 'a', longest, longer, longer]) redact(text);
    expect(asked).toEqual(['a', longest, longer, longer]);
  });

  it('keeps no long text, and no more than so many', () => {
    const { asked, redact } = counted();
    const long = 'secret'.repeat(50);
    expect([redact(long), redact(long)]).toEqual(['***'.repeat(50), '***'.repeat(50)]);
    expect(asked).toHaveLength(2);
    for (let round = 0; round < 2; round++) for (let at = 0; at < 2000; at++) redact(`request ${at}`);
    expect(asked).toHaveLength(2 + 4000);
    // What comes again is remembered, however much came before it.
    redact('request 1999');
    expect(asked).toHaveLength(2 + 4000);
    expect(redact('request 999 secret')).toBe('request 999 ***');
  });
});
