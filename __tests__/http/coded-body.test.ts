import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createBodyReader, type ReadBody } from '../../src/http/body.ts';

function readAtOnce(pieces: readonly Buffer[], maxBytes: number): Promise<ReadBody> {
  return new Promise((onDone) => {
    const reader = createBodyReader({
      contentEncoding: 'gzip',
      maxBytes,
      elapsed: () => 0,
      onResume: () => undefined,
      enough: null,
      sieve: null,
      onEnough: () => undefined,
      onDone,
    });
    for (const piece of pieces) reader.write(piece);
  });
}

describe('a coded body', () => {
  it('is cut by what it decodes to, also where more than that comes before anything is decoded', async () => {
    const text = randomBytes(50_000).toString('base64');
    const read = await readAtOnce([gzipSync(text)], 1_000);
    expect(read).toMatchObject({ truncated: true, error: null });
    expect(read.bytes.toString()).toBe(text.slice(0, 1_000));
  });

  it('that says nothing without end is cut all the same', async () => {
    const nothing = Buffer.concat(Array<Buffer>(60_000).fill(gzipSync('')));
    expect(nothing.length).toBeGreaterThan(1024 * 1024);
    expect(await readAtOnce([nothing], 1_000)).toMatchObject({ truncated: true, error: null });
  });
});
