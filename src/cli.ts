#!/usr/bin/env node
/** The terminal program: the same engine at a desk. */
import { cancelSignal, endSoon } from './signals.ts';
import { startFolder } from './start-folder.ts';

const cancel = cancelSignal();
const { env, stdout, stderr } = process;
let unwritten = false;
for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    // Who reads may have seen enough, as `head` does. Where the disk is full, the answer is lost.
    if ('code' in error && error.code === 'EPIPE') return;
    if (stream === stdout && !unwritten) {
      const why = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
      stderr.write(`gateway-preflight: the output was not written (${why}).\n`);
    }
    unwritten = true;
    process.exitCode = 1;
  });
}
const { main } = await import('./terminal/main.ts');
const status = await main(process.argv.slice(2), { env, cwd: startFolder(), stdout, stderr, cancel });
process.exitCode = unwritten ? 1 : status;
endSoon(cancel);
