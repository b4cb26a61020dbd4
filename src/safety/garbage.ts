/**
 * Garbage: runs V8's collector by hand after megabytes of a peer were processed. Left to itself, V8 lets the young
 * generation grow to 64 MB first (Node 24), more than all that is kept (docs/decisions/0014-garbage-at-once.md).
 */
type Collect = (options?: { readonly type: 'minor' }) => void;

/** In bytes or characters: after so much, the young generation is collected. An everyday run stays below. */
const MUCH = 1024 * 1024;
/** After so much, the whole heap is collected: what survived collections of the young generation would stay. */
const VERY_MUCH = 8 * MUCH;

/** Requests of the process; after these, V8 is told to keep the young generation small. */
const SOME_REQUESTS = 128;
/** After these, each request counts as garbage. A fleet of 30 gateways with 20 models each is about there. */
const MANY_REQUESTS = 512;
/** In bytes: about what one request leaves behind, however short its answer is. */
const REQUEST_BYTES = 64 * 1024;

let collector: Collect | null = null;
/** Garbage since the last collection of any kind, and before that since the last one of the whole heap. */
let length = 0;
let before = 0;
let requests = 0;

/**
 * Both flags can be set in a running program; `gc` is in the contexts that are made after that. The two modules take five
 * milliseconds to load, which is too much for every start.
 */
function madeCollector(): Collect {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--expose-gc');
  const made = runInNewContext('gc') as Collect;
  // Told to save, V8 lets a thread that compiles wait for a collection when the heap has reached its limit. As the process
  // ends, the main thread waits for such a thread and collects no more: one in five runs hung so for ever (Node 24).
  process.once('exit', () => {
    setFlagsFromString('--no-optimize-for-size');
    made();
  });
  return made;
}

/** The whole heap is collected only without an argument: to V8 of Node 24, `undefined` is the same as `minor`. */
function collect(isYoung = false): void {
  collector ??= madeCollector();
  if (isYoung) collector({ type: 'minor' });
  else collector();
}

/** To be called after so much of a peer, in bytes or characters, was read or processed. */
export function madeGarbage(more: number): void {
  length += more;
  if (length < MUCH) return;
  before += length;
  length = 0;
  if (before < VERY_MUCH) collect(true);
  else collectGarbage();
}

/**
 * A request is about to be sent. A thousand leave little that is kept, and yet took 250 MB: V8 lets the young space grow
 * with what survives in it, and all of the heap with that.
 */
export function madeRequest(): void {
  requests += 1;
  if (requests === SOME_REQUESTS) {
    process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
  }
  if (requests > MANY_REQUESTS) madeGarbage(REQUEST_BYTES);
}

/** For where megabytes have just become garbage that outlived other garbage. */
export function collectGarbage(): void {
  [length, before] = [0, 0];
  collect();
}

/** The same texts; what was made of a megabyte of them is taken away before the next. */
export function* collecting<T extends { readonly length: number }>(texts: Iterable<T>): Generator<T> {
  for (const text of texts) {
    yield text;
    madeGarbage(text.length);
  }
}
