import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createBodyReader, type ReadBody } from '../../src/http/body/body.ts';
import { type BodyBudget, createBodyBudget } from '../../src/http/body/body-budget.ts';

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

  it('is read on after it had to wait before its decoder had taken anything', async () => {
    let holds = 0;
    let onRoom = (): void => undefined;
    let more = (): void => undefined;
    // No room for the first piece alone.
    const hold = (): boolean => {
      holds += 1;
      return holds > 1;
    };
    const budget: BodyBudget = {
      share: (act) => {
        onRoom = act;
        return { hold, keep: () => undefined };
      },
    };
    const text = randomBytes(20_000).toString('hex');
    const coded = gzipSync(text);
    const pieces = [coded.subarray(0, 5_000), coded.subarray(5_000, 10_000), coded.subarray(10_000)];
    const read = await new Promise<ReadBody>((onDone) => {
      const reader = createBodyReader({
        contentEncoding: 'gzip',
        maxBytes: 1024 * 1024,
        elapsed: () => 0,
        onResume: () => more(),
        enough: null,
        sieve: null,
        onEnough: () => undefined,
        onDone,
        budget,
      });
      // As a socket does: nothing comes before it is told to go on.
      more = (): void => {
        const piece = pieces.shift();
        if (piece === undefined) return;
        const goesOn = reader.write(piece);
        if (pieces.length === 0) reader.end();
        else if (goesOn) setImmediate(more);
      };
      more();
      setImmediate(() => onRoom());
    });
    expect(read.bytes.toString()).toBe(text);
  }, 5_000);

  it('that says nothing without end is cut all the same', async () => {
    const nothing = Buffer.concat(Array<Buffer>(60_000).fill(gzipSync('')));
    expect(nothing.length).toBeGreaterThan(1024 * 1024);
    expect(await readAtOnce([nothing], 1_000)).toMatchObject({ truncated: true, error: null });
  });

  it('that is short is read while others have too much, as it would look buffered else', async () => {
    const budget = createBodyBudget({ most: 1, always: 16 * 1024, mostSlow: 1, afterRest: () => undefined });
    for (const share of [budget.share(() => undefined), budget.share(() => undefined)])
      share.hold(1024 * 1024);
    const read = await new Promise<ReadBody>((onDone) => {
      const reader = createBodyReader({
        contentEncoding: 'gzip',
        maxBytes: 1024 * 1024,
        elapsed: () => 0,
        onResume: () => undefined,
        enough: null,
        sieve: null,
        onEnough: () => undefined,
        onDone,
        budget,
      });
      expect(reader.write(gzipSync('data: [DONE]\n\n'))).toBe(true);
      reader.end();
    });
    expect(read.bytes.toString()).toBe('data: [DONE]\n\n');
  });
});
