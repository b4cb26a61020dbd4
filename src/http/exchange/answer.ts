/** Makes the Exchange that leaves `http/`. Everything the peer said is redacted here, and nowhere later. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Answer, Fault } from '../../model/observation.ts';
import { madeGarbage } from '../../safety/garbage.ts';
import type { Redact } from '../../safety/redact.ts';
import type { ReadBody } from '../body/body.ts';
import { foreignCharset, textOf } from '../body/charset.ts';
import { withoutCutEnd } from '../body/cut-end.ts';
import { cleanLine } from '../faults/clean-line.ts';
import type { FaultFacts } from '../faults/fault.ts';

/** In bytes. A body up to this size is redacted at once; a longer one is queued and redacted in steps. */
const LONG = 64 * 1024;
/** In characters, of all headers together. No well-behaved answer has more; the excess is not kept. */
const LONG_HEAD = 16 * 1024;
/** Roughly how many characters one step of redaction covers. */
const STEP = 56 * 1024;
/** In bytes: a shorter answer leaves too little garbage to count. */
const SHORT = 1024;
/** Redacting a text leaves about this many times its size as garbage. */
const COPIES = 4;

/**
 * How the answers of one gateway or page are redacted. The object also identifies the peer in the memory budgets: all
 * requests that use the same object count as requests to the same peer.
 */
export interface Redaction {
  readonly redact: Redact;
  /** The secret values in the form in which they are sent; used only to recognise one that was cut off. */
  readonly secrets: readonly string[];
}

export interface Head {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly firstByteMs: number;
  readonly continued?: boolean | undefined;
  readonly longHead?: boolean;
}

export function faultOf(facts: FaultFacts, durationMs: number, redaction: Redaction): Fault {
  return { kind: 'fault', ...facts, message: cleanLine(facts.message, redaction.redact), durationMs };
}

export interface RawAnswer {
  readonly head: Head;
  readonly body: Omit<ReadBody, 'error'>;
  readonly bodyFault: Fault | null;
  readonly durationMs: number;
}

/** A promise if the answer is long. Its body is empty if `unwanted` returns true before redaction is finished. */
export function answerOf(
  raw: RawAnswer,
  redaction: Redaction,
  unwanted: () => boolean,
): Answer | Promise<Answer> {
  const { redact } = redaction;
  const { steps } = redact;
  const length = lengthOf(raw.head) + raw.body.bytes.length;
  if (steps === undefined || length <= LONG) {
    const answer = { ...bodiless(raw, redaction), body: redact(textIn(raw, redaction)) };
    if (length > SHORT) madeGarbage(length * COPIES);
    return answer;
  }
  return ownTurn(async () => {
    await pause();
    if (unwanted()) return bodiless({ ...raw, head: { ...raw.head, headers: new Map() } }, redaction);
    const answer = bodiless(raw, redaction);
    return { ...answer, body: await inSteps(steps(textIn(raw, redaction)), unwanted) };
  });
}

function lengthOf({ headers }: Head): number {
  let length = 0;
  for (const [name, value] of headers) length += name.length + value.length;
  return length;
}

/** One queue for all clients of the process, because they share one event loop. */
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Long answers are redacted one after another, whichever client they belong to. The text, and what redaction makes of
 * it, takes several times the bytes of the body: sixty at once took 200 MB.
 */
function ownTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(act);
  // The queue must not keep the result of the last turn in memory.
  const over = (): void => undefined;
  lastTurn = turn.then(over, over);
  return turn;
}

/** The event loop runs between the steps, so that signals, timeouts and other answers are handled. */
async function inSteps(steps: Generator<undefined, string>, unwanted: () => boolean): Promise<string> {
  for (;;) {
    await pause();
    if (unwanted()) return '';
    const step = steps.next();
    if (step.done) return step.value;
    madeGarbage(STEP);
  }
}

/** The answer without its body. */
function bodiless({ head, body, bodyFault, durationMs }: RawAnswer, { redact }: Redaction): Answer {
  // A truncated body may end in the middle of a character, so its charset is not judged.
  const isWhole = !body.truncated && bodyFault === null;
  const notUtf8 = isWhole ? foreignCharset(body.bytes, head.headers.get('content-type')) : null;
  return {
    kind: 'answer',
    status: head.status,
    headers: Object.fromEntries([...head.headers].map(([name, value]) => [redact(name), redact(value)])),
    body: '',
    truncated: body.truncated,
    bodyFault,
    redirects: [],
    firstByteMs: head.firstByteMs,
    durationMs,
    arrivals: body.arrivals,
    ...(notUtf8 === null ? {} : { notUtf8 }),
    ...(head.continued ? { continued: true } : {}),
    ...(head.longHead ? { longHead: true } : {}),
  };
}

/** The text of the body, not yet redacted. */
function textIn({ head, body, bodyFault }: RawAnswer, { secrets }: Redaction): string {
  const text = textOf(body.bytes, head.headers.get('content-type'));
  const how = body.truncated ? 'truncated' : bodyFault ? 'broken' : null;
  return how === null ? text : withoutCutEnd(text, how, secrets);
}

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

export function headOf(status: number, raw: RawHeaders): Omit<Head, 'firstByteMs'> {
  return { status, headers: headersOf(raw), longHead: isLongHead(raw) };
}

/**
 * Counted as undici counts it. Node's `fetch` refuses headers of this size; the client here is configured to accept
 * more.
 */
function isLongHead(raw: RawHeaders): boolean {
  let length = 0;
  for (const [name, value = []] of Object.entries(raw))
    for (const one of typeof value === 'string' ? [value] : value) length += name.length + one.length;
  return length >= LONG_HEAD;
}

/**
 * undici's headers (Latin-1, repeated ones as a list), each value as one line of UTF-8. If they are too long together,
 * the longest headers are left out as a whole: a secret in a header that was cut could no longer be recognised.
 */
export function headersOf(raw: RawHeaders): ReadonlyMap<string, string> {
  const all = Object.entries(raw).map(([name, value]): Header => [name, lineOf(value)]);
  return new Map(withoutLongest(all).map(([name, value]) => [name, utf8Of(value)]));
}

/**
 * Without these headers the body, or its location, would be misread. They are kept first, unless they are long
 * themselves.
 */
const NEEDED: ReadonlySet<string> = new Set([
  ...['content-type', 'content-encoding', 'transfer-encoding', 'location'],
  ...['retry-after', 'www-authenticate', 'x-should-retry', 'link'],
]);

type Header = readonly [name: string, value: string];

function withoutLongest(headers: readonly Header[]): readonly Header[] {
  const sizeOf = ([name, value]: Header): number => name.length + value.length;
  const all = headers.reduce((length, header) => length + sizeOf(header), 0);
  if (all <= LONG_HEAD) return headers;
  const rankOf = (header: Header): number => {
    const size = sizeOf(header);
    return NEEDED.has(header[0].toLowerCase()) && size <= SHORT ? 0 : size;
  };
  let left = LONG_HEAD;
  const kept = new Set<Header>();
  for (const header of [...headers].sort((one, other) => rankOf(one) - rankOf(other))) {
    left -= sizeOf(header);
    if (left >= 0) kept.add(header);
  }
  return headers.filter((header) => kept.has(header));
}

function lineOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ');
}

function utf8Of(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1;
}
