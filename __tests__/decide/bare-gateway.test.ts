import { describe, expect, it } from '@jest/globals';
import { bareGateway } from '../../src/decide/bare-gateway.ts';
import { found } from '../report/samples.ts';

const FINDING = found('config', 'config-invalid');

describe('a gateway that was not asked', () => {
  it('is its findings, and says of nothing else that it was seen', () => {
    expect(bareGateway('main', [FINDING])).toEqual({
      name: 'main',
      baseUrl: null,
      provider: 'unknown',
      verdict: 'fail',
      diagnosis: 'config-invalid',
      key: null,
      findings: [FINDING],
      models: { listed: null, added: [], removed: [], wanted: [] },
      timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
      requests: 0,
      usage: null,
      curl: null,
    });
    expect(bareGateway('main', [], 'https://x.example').baseUrl).toBe('https://x.example');
  });
});
