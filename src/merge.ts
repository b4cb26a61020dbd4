/** The sub-action merge. */

// As in the action: a signal may come while the rest still loads.
const cancel = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort('cancelled'));

const { guarded } = await import('./runner/guard.ts');
const { runMerge } = await import('./runner/merge.ts');
await guarded((signal) => runMerge(process.env, signal), cancel.signal);

export {};
