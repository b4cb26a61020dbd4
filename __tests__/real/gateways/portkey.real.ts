/** The gateway of Portkey, as npm ships it. */
import { expect, it } from '@jest/globals';
import { startGateway } from '../../support/gateway.ts';
import { portkeyHeaders, startPortkey } from '../../support/portkey.ts';
import { check, randomKey } from '../../support/preflight.ts';
import { findingOf } from '../../support/report.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { answered, record, said } from '../support/row.ts';

describeWith('portkey')('Portkey', () => {
  it('is healthy', async () => {
    const portkey = await startPortkey();
    const key = randomKey();
    const upstream = await startGateway({ key });
    try {
      const step = await check(portkey.baseUrl, {
        key,
        inputs: { models: 'gpt-5.5', headers: portkeyHeaders(upstream.baseUrl) },
      });
      const finding = findingOf(step, 'completion');
      expect(finding).toMatchObject({ status: 'pass' });
      record({
        peer: 'Portkey',
        version: sureOf('portkey').version,
        case: 'healthy',
        answered: answered(finding),
        said: said(finding),
      });
    } finally {
      await portkey.stop();
      await upstream.stop();
    }
  });
});
