import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createProgressLog } from '../../src/report/progress.ts';

describe('the log of progress', () => {
  it('writes the lines of one turn together, in their order, and each once', async () => {
    const written: string[] = [];
    const log = createProgressLog((lines) => written.push(lines));
    log.add('a');
    log.add('b');
    expect(written).toEqual([]);
    await turn();
    log.add('c');
    await turn();
    await turn();
    expect(written).toEqual(['a\nb', 'c']);
  });

  it('writes at once what is left when it is asked to, and nothing where nothing is', async () => {
    const written: string[] = [];
    const log = createProgressLog((lines) => written.push(lines));
    log.flush();
    log.add('a');
    log.flush();
    await turn();
    expect(written).toEqual(['a']);
  });
});
