/** The sub-action merge. */
import { cancelSignal, endSoon, outliveLog } from './system/signals.ts';

const cancel = cancelSignal();
outliveLog();
const { guarded } = await import('./runner/guard.ts');
const { runMerge } = await import('./runner/merge.ts');
await guarded(() => runMerge(process.env, cancel));
endSoon(cancel);
