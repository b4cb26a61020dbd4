#!/usr/bin/env node
/** The terminal program: the engine of the Action, run from a command line. */
import { cancelSignal, endSoon } from './system/signals.ts';
import { startFolder } from './system/start-folder.ts';

const cancel = cancelSignal();
const { env, stdout, stderr } = process;
let unwritten = false;
for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    // EPIPE: the reader has seen enough, as `head` does. Any other error (a full disk) loses output, so the exit status says so.
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
