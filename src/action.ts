/** The root action. */
import { runAction } from './runner/main.ts';

await runAction(process.env);
// A name look-up that hangs in the system's resolver cannot be called off and would keep the process alive.
setTimeout(() => process.exit(), 300).unref();
