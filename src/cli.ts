#!/usr/bin/env node
/** The terminal program: the same engine at a desk. */
import { main } from './terminal/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  onSignal: (listener) => {
    process.once('SIGINT', listener);
    process.once('SIGTERM', listener);
  },
});
// As in the action: a name look-up that hangs must not keep the terminal.
setTimeout(() => process.exit(), 300).unref();
