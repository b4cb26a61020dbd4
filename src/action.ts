/** The root action. */
import { cancelSignal, endSoon, outliveLog } from './system/signals.ts';

const cancel = cancelSignal();
outliveLog();
const { runAction } = await import('./runner/main.ts');
await runAction(process.env, cancel);
endSoon(cancel);
