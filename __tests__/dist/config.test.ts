/** Wrong inputs: found all at once, named, cured in words, and never sent. */
import { describe, expect, it } from '@jest/globals';
import { preflight, randomKey } from '../support/preflight.ts';
import { findingOf, findingsOf, firstGateway, problemsOf, wordsOf } from '../support/report.ts';

describe('a wrong input', () => {
  const table: [name: string, value: string, says: RegExp][] = [
    ['retries', 'two', /0.*10/s],
    ['retries', '11', /0.*10/s],
    ['retries', '-1', /0.*10/s],
    ['retries', '1.5', /0.*10/s],
    ['timeout', 'soon', /30s|500ms/],
    ['timeout', '-1s', /30s|500ms|positive/],
    ['timeout', '5 parsecs', /30s|500ms/],
    ['deadline', '5min', /5m|30s|500ms/],
    ['max-wait', 'abc', /30s|60s|500ms/],
    ['wait', '1h30', /30s|2m|500ms/],
    ['concurrency', '0', /1.*64/s],
    ['concurrency', '65', /1.*64/s],
    ['max-models', 'all', /number|200/],
    ['max-latency', 'fast', /30s|2s|500ms/],
    ['probes', 'completions', /completion/],
    ['policy', 'strickt', /strict/],
    ['severity', 'rate-limitd: fail', /rate-limited/],
    ['severity', 'rate-limited: faill', /fail/],
    ['severity', 'rate-limited', /fail.*warn.*ignore/],
    ['auth', 'baerer', /bearer/],
    ['dry-run', 'maybe', /true/],
    ['summary', 'allways', /always/],
    ['headers', 'X-Tenant relay', /Name: value/],
    ['headers', 'X Tenant: relay', /header/i],
    ['status-page', 'statuspage', /auto|off|URL/],
    ['ca-certificate', 'nowhere/ca.pem', /nowhere\/ca\.pem/],
  ];
  it.concurrent.each(table)(
    '%s: %j is named with what works, and nothing is sent',
    async (name, value, says) => {
      const { step, gateway } = await preflight({ inputs: { models: 'gpt-5.5', [name]: value } });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid', failed: 'config' });
      const words = wordsOf(findingOf(step, 'config'));
      expect(words).toContain(name);
      expect(words).toMatch(says);
      expect(gateway.requests).toHaveLength(0);
      expect(step.summary).toContain(name);
    },
  );

  it.concurrent('is a page that would be written over the report', async () => {
    const { step } = await preflight({ inputs: { page: 'p', report: 'p/index.html' } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(findingOf(step, 'config').seen).toBe('`page`: its index.html is the same file as `report`.');
  });

  it.concurrent('comes with all the others, each with its own finding', async () => {
    const { step, gateway } = await preflight({
      inputs: {
        'base-url': 'ftp://gateway',
        'api-key': '',
        retries: 'x',
        timeout: 'y',
        policy: 'z',
        models: 'a |',
      },
    });
    expect(findingOf(step, 'models').seen).toBe('Nothing was sent: see `config`, `base-url` and `api-key`.');
    // To repeat a request to an address that is wrong helps nobody.
    expect(firstGateway(step).curl).toBeNull();
    expect(problemsOf(step)).toEqual(
      expect.arrayContaining([
        'config: config-invalid',
        'base-url: base-url-invalid',
        'api-key: api-key-missing',
      ]),
    );
    const words = findingsOf(step, 'config').map(wordsOf).join('\n');
    for (const name of ['retries', 'timeout', 'policy']) expect(words).toContain(name);
    expect(gateway.requests).toHaveLength(0);
    expect(step.outputs.diagnosis).toBe('config-invalid');
  });

  it.concurrent('never shows the value where it is a secret', async () => {
    const value = randomKey('x-tenant-');
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5', headers: `X-Tenant ${value}` },
      secrets: [value],
    });
    expect(step.outputs.diagnosis).toBe('config-invalid');
    expect(wordsOf(findingOf(step, 'config'))).toContain('headers');
  });

  it.concurrent('that is not PEM is told apart from one that is not there', async () => {
    const { step, gateway } = await preflight({
      inputs: { 'ca-certificate': 'ca.pem' },
      files: { 'ca.pem': 'this is no certificate' },
    });
    expect(step.outputs.diagnosis).toBe('config-invalid');
    expect(wordsOf(findingOf(step, 'config'))).toMatch(/PEM|certificate/);
    expect(gateway.requests).toHaveLength(0);
  });
});

describe('an odd input that is right', () => {
  const table: [name: string, value: string][] = [
    ['retries', '0'],
    ['timeout', '10'],
    ['timeout', '10000ms'],
    ['timeout', ' 10s '],
    ['deadline', '2m'],
    ['dry-run', 'False'],
    ['policy', ''],
    ['severity', '*: warn\n\nrate-limited : fail\n'],
    ['headers', 'X-Tenant: relay\n\nX-Colon: a:b'],
    ['models', ',\n gpt-5.5 ,\r\n,gpt-5.4,'],
  ];
  it.concurrent.each(table)('%s: %j is understood', async (name, value) => {
    const { step } = await preflight({ inputs: { models: 'gpt-5.5', [name]: value } });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
  });
});

describe('a list', () => {
  it.concurrent('is separated by commas or line breaks', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-5.5, gpt-5.4\ngpt-5.4-mini' } });
    expect(JSON.parse(step.outputs['models-working'] ?? '')).toEqual(['gpt-5.5', 'gpt-5.4', 'gpt-5.4-mini']);
  });
  it.concurrent('that names a model twice asks for it once', async () => {
    const { step, gateway } = await preflight({ inputs: { models: 'gpt-5.5\ngpt-5.5' } });
    expect(step.outputs['models-working']).toBe('["gpt-5.5"]');
    expect(gateway.count('POST /v1/chat/completions')).toBe(1);
  });
});
