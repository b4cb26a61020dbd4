/**
 * Runs V8's garbage collector explicitly after each megabyte that was read from a peer. Left to itself, V8 first lets
 * the young generation grow to 64 MB (Node 24), which is more than everything we keep
 * (docs/decisions/0014-garbage-at-once.md).
 */
type Collect = (options?: { readonly type: 'minor' }) => void;

/** Bytes or characters after which the young generation is collected. An everyday run stays below this. */
const MUCH = 1024 * 1024;
/**
 * Bytes or characters after which the whole heap is collected: what has survived minor collections is freed by nothing
 * else.
 */
const VERY_MUCH = 8 * MUCH;

/** Number of requests after which V8 is told not to let the young generation grow any further. */
const SOME_REQUESTS = 128;
/**
 * Number of requests after which each further one counts as garbage. A fleet of 30 gateways with 20 models each is
 * about there.
 */
const MANY_REQUESTS = 512;
/** In bytes: roughly what one request leaves behind, however short its answer is. */
const REQUEST_BYTES = 64 * 1024;

let collector: Collect | null = null;
/**
 * `length`: garbage since the last collection of any kind. `before`: garbage before that, since the last full
 * collection.
 */
let length = 0;
let before = 0;
let requests = 0;

/**
 * V8 accepts both flags while the program runs; `gc` then exists in every new context. Loading the two modules takes
 * five milliseconds, too much for every start.
 */
function madeCollector(): Collect {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  setFlagsFromString('--optimize-for-size');
  // The young generation is collected often enough from now on, and does not grow any further.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  const made = runInNewContext('gc') as Collect;
  // With `--optimize-for-size`, a compiler thread that reaches the heap limit waits for a garbage collection. While the
  // process exits, the main thread waits for that thread and no longer collects: one run in five hung for ever (Node
  // 24). So the flag is reset, and garbage is collected once more.
  process.once('exit', () => {
    setFlagsFromString('--no-optimize-for-size');
    made();
  });
  return made;
}

/** For a full collection `gc` must be called without any argument: in Node 24, V8 takes `undefined` for `minor`. */
function collect(isYoung = false): void {
  collector ??= madeCollector();
  if (isYoung) collector({ type: 'minor' });
  else collector();
}

/** To be called when `more` bytes or characters from a peer have been read or processed. */
export function madeGarbage(more: number): void {
  length += more;
  if (length < MUCH) return;
  before += length;
  length = 0;
  if (before < VERY_MUCH) collect(true);
  else collectGarbage();
}

/**
 * To be called before each request is sent. A thousand requests leave little that is kept, and yet took 250 MB: V8
 * enlarges the young generation by what survives in it, and the whole heap with it.
 */
export function madeRequest(): void {
  requests += 1;
  if (requests === SOME_REQUESTS) {
    process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
  }
  if (requests > MANY_REQUESTS) madeGarbage(REQUEST_BYTES);
}

/**
 * To be called before undici makes its parser, which is WebAssembly. V8 then keeps the code of its baseline compiler.
 * Its optimizing compiler, which would follow after some hundred reads, takes 11 MB for it, 7 MB of them in one piece.
 * None of that returns to the system: once glibc has freed so large a piece, it keeps what is freed later, too. Not for
 * small runs: V8 does not use the cached code of Node's own modules once a flag is set, which takes 10 ms.
 */
export function keepParserLean(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  // With only one of them it is optimized all the same: with the first at once, with the second when it is in use.
  setFlagsFromString('--no-wasm-dynamic-tiering');
  setFlagsFromString('--no-wasm-tier-up');
}

/** A full collection. Call it when megabytes that have survived earlier collections have just become garbage. */
export function collectGarbage(): void {
  [length, before] = [0, 0];
  collect();
}

/** Passes the texts on, and collects what the consumer made of each megabyte of them before handing out the next. */
export function* collecting<T extends { readonly length: number }>(texts: Iterable<T>): Generator<T> {
  for (const text of texts) {
    yield text;
    madeGarbage(text.length);
  }
}
