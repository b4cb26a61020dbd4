import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HeadHold, linesIn } from '../../src/http/connection/head-hold.ts';

const manyLines = `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(300)}`;

/** What goes on of a head that comes in pieces of such lengths, piece by piece. */
function passed(text: string, lengths: readonly number[]): { hold: HeadHold; pieces: readonly string[] } {
  const hold = new HeadHold();
  const bytes = Buffer.from(text, 'latin1');
  const pieces: string[] = [];
  let gone = 0;
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const end = at + (lengths[turn % lengths.length] ?? 1);
    const piece = hold
      .take(bytes.subarray(at, end), linesIn(bytes.subarray(0, gone)), gone === 0)
      .toString('latin1');
    gone += piece.length;
    pieces.push(piece);
    at = end;
  }
  return { hold, pieces };
}

describe('a head of many lines', () => {
  it('is kept as it is, but for its first line, until it is whole', () => {
    const { hold, pieces } = passed(manyLines, [manyLines.length]);
    expect(pieces).toEqual(['HTTP/1.1 200 OK\r\n']);
    expect(hold.length).toBe(manyLines.length - 17);
    expect(hold.take(Buffer.from('\r\nbody'), 1, false).toString()).toBe(`${manyLines.slice(17)}\r\nbody`);
    expect(hold.release().toString()).toBe('');
  });

  it('goes on when it is whole, in whatever pieces it came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 9 }),
        fc.constantFrom('\r\n', '\n'),
        (lengths, end) => {
          const head = `${manyLines.replaceAll('\r\n', end)}${end}`;
          const { hold, pieces } = passed(`${head}body`, lengths);
          expect(pieces.join('') + hold.release().toString()).toBe(`${head}body`);
          // Lines beyond those of an ordinary head come no earlier than the end.
          const early = pieces.slice(
            0,
            pieces.findLastIndex((piece) => piece.includes('x-a')),
          );
          expect(early.join('').split('x-a').length).toBeLessThanOrEqual(101);
        },
      ),
    );
  });

  it('is given up where it is longer than any parser takes', () => {
    const { hold, pieces } = passed(manyLines + 'x-b: c\r\n'.repeat(9000), [5000]);
    expect(hold.length).toBe(0);
    expect(pieces.join('')).toHaveLength(manyLines.length + 8 * 9000);
  });
});
