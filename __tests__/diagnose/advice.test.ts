import { describe, expect, it } from '@jest/globals';
import { adviceOf } from '../../src/diagnose/advice.ts';
import { PROVIDERS } from '../../src/gateways/providers.ts';
import { CODES, type Code, isCode } from '../../src/model/codes.ts';

const NAMES = Object.keys(CODES).filter(isCode);

describe('advice', () => {
  it.each(NAMES)('%s: two plain sentences at most, each', (code) => {
    const { means, next } = adviceOf(code);
    for (const text of [means, next]) {
      expect(text).toMatch(/^[A-Z].*[.]$/);
      expect(text.length).toBeLessThan(180);
    }
  });

  it('names the input to change where the user acts', () => {
    const inputs = /`[a-z-]+`|HTTPS_PROXY/;
    for (const code of NAMES.filter(
      (name) => CODES[name].actor === 'you' && CODES[name].group !== 'beside',
    )) {
      if (['config-invalid', 'api-key-withheld', 'unsupported-parameter', 'content-filtered'].includes(code))
        continue;
      expect([code, inputs.test(adviceOf(code).next)]).toEqual([code, true]);
    }
  });

  it('is sharper where the vendor or the software is known', () => {
    expect(adviceOf('quota-exhausted', 'openrouter').next).toContain('openrouter.ai');
    expect(adviceOf('model-not-found', 'azure-openai').next).toContain('deployment');
    expect(adviceOf('model-not-found', 'ollama').next).toContain('ollama pull');
    expect(adviceOf('key-rejected', 'unknown')).toEqual(adviceOf('key-rejected'));
  });

  it.each(PROVIDERS.map((provider) => [provider.id, provider] as const))(
    'leads to the page of %s where money or the key is meant, and nowhere else',
    (id, { name, billingPage, keyPage }) => {
      const led = (code: Code, page: string | null) => {
        const { next } = adviceOf(code, id);
        const link = `${name}: ${page}`;
        // A sharper sentence has its own link.
        const sharper = page !== null && next.includes(new URL(page).hostname) && !next.includes('https://');
        expect([code, page === null || sharper || next.endsWith(` ${link}`)]).toEqual([code, true]);
        if (page === null) expect(next).not.toContain(`${name}: `);
      };
      for (const code of ['quota-exhausted', 'account-inactive'] as const) led(code, billingPage);
      for (const code of ['key-rejected', 'key-expired', 'key-disabled'] as const) led(code, keyPage);
      for (const code of ['rate-limited', 'overloaded', 'api-key-missing'] as const) led(code, null);
    },
  );

  it('never leaves a provider without a sentence', () => {
    for (const { id } of PROVIDERS) for (const code of NAMES) expect(adviceOf(code, id).next).not.toBe('');
  });
});
