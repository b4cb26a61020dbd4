/** What the terminal program prints to: a reader that goes away, and a disk that is full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NODE } from '../support/child.ts';
import { PROGRAM } from '../support/terminal.ts';

async function demo(stdout: number | 'pipe'): Promise<{ code: number | null; said: string }> {
  const child = spawn(NODE, [PROGRAM, 'demo', '--json'], { stdio: ['ignore', stdout, 'pipe'] });
  child.stdout?.destroy();
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

describe('what is printed', () => {
  it('to a reader that has gone changes no exit status, and gives no stack trace', async () => {
    expect(await demo('pipe')).toEqual({ code: 0, said: '' });
  });

  it('and lost on a full disk is no success', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const said = 'gateway-preflight: the output was not written (ENOSPC).\n';
      expect(await demo(full)).toEqual({ code: 1, said });
    } finally {
      closeSync(full);
    }
  });
});
