import { describe, expect, it } from '@jest/globals';
import { warmUp } from '../../src/engine/warm-up.ts';

describe('the warm-up', () => {
  it('goes the way of a healthy gateway to its end', async () => {
    const report = await warmUp((text) => text);
    expect(report).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    const [gateway] = report.gateways;
    expect(gateway?.models.wanted).toMatchObject([{ id: 'sample', works: true }]);
  });

  it('redacts what it writes, answers and summary too', async () => {
    const seen: string[] = [];
    await warmUp((text) => {
      seen.push(text);
      return text;
    });
    expect(seen.some((text) => text.startsWith('{"object":"chat.completion"'))).toBe(true);
    expect(seen.some((text) => text.startsWith('## '))).toBe(true);
  });
});
