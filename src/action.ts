/** The root action. */

// A runner cancels with SIGINT, 7.5 s later SIGTERM, then it kills. They may come while the rest still loads.
const cancel = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort('cancelled'));

const { runAction } = await import('./runner/main.ts');
await runAction(process.env, cancel.signal);
// A name look-up that hangs in the system's resolver cannot be called off and would keep the process alive.
setTimeout(() => process.exit(), 300).unref();

export {};
