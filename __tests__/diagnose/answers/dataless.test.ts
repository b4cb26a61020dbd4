/** Events that end openai for Python, and those of a name openai for Node.js too. */
import { describe, expect, it } from '@jest/globals';
import { DatalessWatch } from '../../../src/diagnose/answers/dataless.ts';

function found(text: string, size = text.length): string | null {
  const watch = new DatalessWatch();
  for (let at = 0; at < text.length; at += size) watch.feed(text.slice(at, at + size));
  return watch.found;
}

describe('an event without data', () => {
  it.each([
    ['event: ping\n\ndata: {}\n\n', 'event: ping'],
    ['data: {}\n\nretry: 3000\n\n', 'retry: 3000'],
    ['id: 1\ndata: {}\n\n: keep-alive\n\n', ': keep-alive'],
    ['id: 1\ndata: {}\n\n\n', 'data: {}'],
    [`event: ${'x'.repeat(500)}\n\n`, `event: ${'x'.repeat(53)}`],
  ])('is found in %j, wherever it is cut', (text, line) => {
    expect(found(text)).toBe(line);
    expect(found(text, 1)).toBe(line);
    expect(found(text, 7)).toBe(line);
  });

  it.each([
    ': keep-alive\n\ndata: {}\n\n',
    'data: {}\n\n\n\n\n',
    'event: x\ndata: {}\n\n',
    'event:\n\n',
    'id\n\n',
    'id: 1\ndata: {}\n\nid:\ndata: {}\n\n: x\n\n',
    'retry: soon\n\n',
    'data\n\n',
    'data: [DONE]\n\nevent: ping\n\n',
    'data:[DONE]\nevent: ping\n\nevent: ping\n\n',
    'event: ping',
    'eventual: x\n\n',
  ])('is none in %j', (text) => {
    expect(found(text)).toBeNull();
    expect(found(text, 1)).toBeNull();
  });
});
