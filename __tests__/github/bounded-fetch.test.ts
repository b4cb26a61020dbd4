import { describe, expect, it } from '@jest/globals';
import { boundedFetch } from '../../src/github/bounded-fetch.ts';

function answering(pieces: readonly string[], status = 200): typeof fetch {
  const body = status === 204 ? null : new Blob([...pieces]).stream();
  return async () => new Response(body, { status, headers: { link: '<x>; rel="next"' } });
}

describe('an answer of GitHub', () => {
  it('is as it came, as long as it is no longer than can be', async () => {
    const response = await boundedFetch(answering(['{"a":', '1}']), 7)('http://127.0.0.1:1');
    expect([response.status, response.headers.get('link')]).toEqual([200, '<x>; rel="next"']);
    expect(await response.json()).toEqual({ a: 1 });
  });

  it.each([204, 301, 422])('with status %i keeps it', async (status) => {
    const response = await boundedFetch(answering(['{}'], status))('http://127.0.0.1:1');
    expect(response.status).toBe(status);
  });

  it('without end is not read to it', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const response = await boundedFetch(async () => new Response(endless), 10_000)('http://127.0.0.1:1');
    await expect(response.text()).rejects.toThrow('longer than 10000 bytes');
    expect(pulled).toBeLessThan(20);
  });
});
