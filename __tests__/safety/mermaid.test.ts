import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mermaidLabel } from '../../src/safety/mermaid.ts';

describe('mermaidLabel', () => {
  it('keeps the names of models and endpoints', () => {
    expect(mermaidLabel('openai/gpt-5.5_mini')).toBe('openai/gpt-5.5_mini');
    expect(mermaidLabel('通义千问-max')).toBe('通义千问-max');
  });

  it('takes out what parts, comments or directs', () => {
    expect(mermaidLabel('a:b;c#d\n%%{init: {}}%% --> <b>')).toBe('a b c d init - b');
  });

  it('holds letters, digits, blanks and four marks, and not more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(mermaidLabel(text, 20)).toMatch(/^[\p{L}\p{N} ./_-]{0,20}…?$/u);
        expect([...mermaidLabel(text, 20)].length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
