import { describe, expect, it } from '@jest/globals';
import { trustIn } from '../../src/http/connection/trust.ts';
import { makeAuthority } from '../support/tls.ts';

/** The memory of one is not V8's, so that one for each pool stayed long after its pool. */
describe('the authorities', () => {
  it('are read once a process, for whatever pool', () => {
    const { cert } = makeAuthority('Test Authority');
    expect(trustIn(cert)()).toBe(trustIn(cert)());
    expect(trustIn(null)()).toBe(trustIn(null)());
    expect(trustIn(cert)()).not.toBe(trustIn(null)());
  });

  it('of many texts are remembered up to a bound, and by their pool beyond it', () => {
    const pool = trustIn('first');
    const first = pool();
    for (let other = 0; other < 16; other++) trustIn(`${other}`)();
    expect(trustIn('first')()).not.toBe(first);
    expect(pool()).toBe(first);
  });
});
