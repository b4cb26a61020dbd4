/**
 * Preloaded before each test file by `npm run fuzz`, so that properties without their own number of runs also run for
 * that long.
 */
import fc from 'fast-check';
import { effort } from './effort.ts';

fc.configureGlobal(effort(100));
