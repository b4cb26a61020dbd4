#!/usr/bin/env node
/** The terminal program: the same engine at a desk. */
import { cancelSignal, endSoon } from './signals.ts';

const cancel = cancelSignal();
const { main } = await import('./terminal/main.ts');
const { env, stdout, stderr } = process;
process.exitCode = await main(process.argv.slice(2), { env, cwd: process.cwd(), stdout, stderr, cancel });
endSoon();
