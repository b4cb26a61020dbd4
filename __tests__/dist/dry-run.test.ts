/** `dry-run`: what would be asked is told, and nothing is sent. */
import { describe, expect, it } from '@jest/globals';
import { preflight } from '../support/preflight.ts';
import { findingOf, findingsOf, firstGateway } from '../support/report.ts';
import { startStatusPage, statuspage } from '../support/status-page.ts';

describe('a dry run', () => {
  it.concurrent('sends nothing, skips every check and passes', async () => {
    const page = await startStatusPage(statuspage('incident'));
    try {
      const { step, gateway } = await preflight({
        inputs: { models: 'gpt-5.5,gpt-5.4', 'dry-run': 'true', 'status-page': page.origin },
      });
      expect(step.outputs).toMatchObject({
        verdict: 'pass',
        diagnosis: 'ok',
        'models-working': '[]',
        'selected-gateway': '',
      });
      expect(gateway.requests).toHaveLength(0);
      expect(page.requests).toHaveLength(0);
      for (const check of ['connection', 'models', 'completion'] as const) {
        expect(findingOf(step, check).status).toBe('skip');
      }
      expect(firstGateway(step).plan).toMatchObject({ requests: 3, models: ['gpt-5.5', 'gpt-5.4'] });
      expect(firstGateway(step).plan?.maxOutputTokens).toBeGreaterThan(0);
      expect(step.summary).toContain('gpt-5.4');
    } finally {
      await page.stop();
    }
  });

  it.concurrent('finds the faults of the configuration all the same', async () => {
    const { step, gateway } = await preflight({
      inputs: { 'dry-run': 'true', retries: 'x', 'api-key': '"quoted-key-of-mine"' },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(findingOf(step, 'api-key').code).toBe('api-key-malformed');
    expect(gateway.requests).toHaveLength(0);
  });

  it.concurrent('keeps what the configuration is warned of', async () => {
    const { step } = await preflight({
      inputs: { 'base-url': 'http://192.168.7.7/v1', models: 'gpt-5.5', 'dry-run': 'true' },
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'base-url-insecure' });
    expect(findingOf(step, 'completion').status).toBe('skip');
  });

  it.concurrent('of patterns names the pattern', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-5*', 'dry-run': 'true' } });
    expect(step.outputs.verdict).toBe('pass');
    expect(JSON.stringify(firstGateway(step).plan)).toContain('gpt-5*');
    expect(findingsOf(step).some(({ status }) => status === 'fail')).toBe(false);
  });
});
