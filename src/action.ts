/** The root action. */
import { cancelSignal, endSoon } from './signals.ts';

const cancel = cancelSignal();
const { runAction } = await import('./runner/main.ts');
await runAction(process.env, cancel);
endSoon();
