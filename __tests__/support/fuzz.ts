/** Loaded before each test file by `npm run fuzz`: properties without a number of runs of their own run as long, too. */
import fc from 'fast-check';
import { effort } from './effort.ts';

fc.configureGlobal(effort(100));
