/** The sub-action plan. */
import { guarded } from './runner/guard.ts';
import { runPlan } from './runner/plan.ts';

await guarded(() => runPlan(process.env));
