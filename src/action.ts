/** The root action. */
import { runAction } from './runner/main.ts';

await runAction(process.env);
