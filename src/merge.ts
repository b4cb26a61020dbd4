/** The sub-action merge. */
import { guarded } from './runner/guard.ts';
import { runMerge } from './runner/merge.ts';

await guarded((cancel) => runMerge(process.env, cancel));
