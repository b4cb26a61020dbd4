import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doneWatch } from '../../../src/diagnose/answers/done-watch.ts';
import { decodeEvents } from '../../../src/diagnose/answers/event-stream.ts';

function cutAt(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return places.slice(1).map((to, at) => bytes.subarray(places[at], to));
}

/** Place of the piece that was enough; -1 where none was. */
function enoughAt(pieces: readonly Buffer[]): number {
  const watch = doneWatch();
  return pieces.findIndex((piece) => watch(piece));
}

const LINE_END = fc.constantFrom('\n', '\r', '\r\n');
const CUTS = fc.array(fc.nat(2000), { maxLength: 12 });
const LINE = fc.constantFrom(
  'data: {"choices":[]}',
  ': still here',
  'event: message',
  'data: käse 🧀',
  'data: "[DONE]"',
  'data: [DONE] and more',
  ' data: [DONE]',
  'x'.repeat(70),
  '',
);

describe('doneWatch', () => {
  it.each([
    ['plain', 'data: [DONE]\n\n'],
    ['at the end of the longest line', `data: [DONE]${' '.repeat(52)}\n\n`],
    ['without a blank', 'data:[DONE]\n\n'],
    ['with blanks', 'data:  [DONE]  \n\n'],
    ['ended by CR', 'data: [DONE]\r\r'],
    ['ended by CRLF', 'data: [DONE]\r\n\r\n'],
    ['behind a byte order mark', '\uFEFFdata: [DONE]\n\n'],
    ['behind a comment', ': still here\ndata: [DONE]\n\n'],
    ['behind an event of CRLF', 'data: {}\r\n\r\ndata: [DONE]\r\n\r\n'],
    ['of an event with a name', 'event: done\ndata: [DONE]\n\n'],
  ])('sees it %s', (_name, text) => {
    expect(enoughAt([Buffer.from(text)])).toBe(0);
  });

  it.each([
    ['before its event ends', 'data: [DONE]\n'],
    ['as a part of an answer', 'data: {"content":"data: [DONE]"}\n\n'],
    ['behind data of the same event', 'data: {\r\ndata: [DONE]\r\n\r\n'],
    ['before data of the same event', 'data: [DONE]\ndata: x\n\n'],
    ['in a comment', ': data: [DONE]\n\n'],
    ['in another field', 'id: [DONE]\n\n'],
    ['in a line of its own', '[DONE]\n\n'],
    ['at the begin of a longer line', `data: [DONE]${' '.repeat(53)}x\n\n`],
    ['in a longer line', `data: ${' '.repeat(80)}[DONE]x\n\n`],
  ])('does not see it %s', (_name, text) => {
    expect(enoughAt([Buffer.from(text)])).toBe(-1);
  });

  it('agrees with the decoder, cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(LINE, { maxLength: 8 }),
        LINE_END,
        fc.boolean(),
        CUTS,
        (lines, end, done, cuts) => {
          const said = [...lines, '', ...(done ? ['data: [DONE]', ''] : []), 'data: behind it', ''];
          const pieces = cutAt(Buffer.from(said.map((line) => `${line}${end}`).join('')), cuts);
          const at = enoughAt(pieces);
          expect(at >= 0).toBe(done);
          const read = Buffer.concat(pieces.slice(0, at < 0 ? pieces.length : at + 1)).toString();
          expect(decodeEvents([{ text: read, atMs: 0 }]).done).toBe(done);
        },
      ),
    );
  });
});
