/** The sub-action plan. */
import { cancelSignal, outliveLog } from './system/signals.ts';

const cancel = cancelSignal();
outliveLog();
const { guarded } = await import('./runner/guard.ts');
const { runPlan } = await import('./runner/plan.ts');
await guarded(() => runPlan(process.env, cancel));
