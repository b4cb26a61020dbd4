/** Makes the Exchange that leaves `http/`: whatever the peer said is redacted here, and nowhere later. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Answer, Fault } from '../model/observation.ts';
import { madeGarbage } from '../safety/garbage.ts';
import type { Redact } from '../safety/redact.ts';
import type { ReadBody } from './body.ts';
import { foreignCharset, textOf } from './charset.ts';
import { cleanLine } from './clean-line.ts';
import { withoutCutEnd } from './cut-end.ts';
import type { FaultFacts } from './fault.ts';

/** In bytes: a body up to this is redacted at once; a longer one waits for its turn, and is redacted in steps. */
const LONG = 64 * 1024;
/** Of the headers together, in characters: no well-meant answer has so many, and what is beyond is not kept. */
const LONG_HEAD = 16 * 1024;
/** About how many characters a step looks through. */
const STEP = 56 * 1024;
/** In bytes: a shorter answer leaves too little garbage to count. */
const SHORT = 1024;
/** Redacting a text leaves about this many times its bytes as garbage. */
const COPIES = 4;

/**
 * How the answers of one gateway or page are redacted. The object also identifies that peer in the memory budgets: requests
 * that share it share one share of them.
 */
export interface Redaction {
  readonly redact: Redact;
  /** The values that are secret as they are sent; only to see where one was cut. */
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

export interface Landed {
  readonly head: Head;
  readonly body: Omit<ReadBody, 'error'>;
  readonly bodyFault: Fault | null;
  readonly durationMs: number;
}

/** A promise if the answer is long; its body is then empty if `unwanted` turns true meanwhile. */
export function answerOf(
  landed: Landed,
  redaction: Redaction,
  unwanted: () => boolean,
): Answer | Promise<Answer> {
  const { redact } = redaction;
  const { steps } = redact;
  const length = lengthOf(landed.head) + landed.body.bytes.length;
  if (steps === undefined || length <= LONG) {
    const answer = { ...bodiless(landed, redaction), body: redact(textIn(landed, redaction)) };
    if (length > SHORT) madeGarbage(length * COPIES);
    return answer;
  }
  return ownTurn(async () => {
    await pause();
    if (unwanted()) return bodiless({ ...landed, head: { ...landed.head, headers: new Map() } }, redaction);
    const answer = bodiless(landed, redaction);
    return { ...answer, body: await inSteps(steps(textIn(landed, redaction)), unwanted) };
  });
}

function lengthOf({ headers }: Head): number {
  let length = 0;
  for (const [name, value] of headers) length += name.length + value.length;
  return length;
}

/** One queue for all clients of the process, since they share one event loop. */
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Long answers are redacted one after another, whichever client they are for: text, and what is made of it meanwhile, is
 * several times the bytes, and sixty at once took 200 MB.
 */
function ownTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(act);
  // The queue must not keep what it made.
  const over = (): void => undefined;
  lastTurn = turn.then(over, over);
  return turn;
}

/** Between the steps the event loop runs, so that signals, limits and other answers are handled. */
async function inSteps(steps: Generator<undefined, string>, unwanted: () => boolean): Promise<string> {
  for (;;) {
    await pause();
    if (unwanted()) return '';
    const step = steps.next();
    if (step.done) return step.value;
    madeGarbage(STEP);
  }
}

/** Everything but the body. */
function bodiless({ head, body, bodyFault, durationMs }: Landed, { redact }: Redaction): Answer {
  // Of a body that was cut, the end may be half a character.
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

/** The text of the body, which still holds secrets. */
function textIn({ head, body, bodyFault }: Landed, { secrets }: Redaction): string {
  const text = textOf(body.bytes, head.headers.get('content-type'));
  const how = body.truncated ? 'truncated' : bodyFault ? 'broken' : null;
  return how === null ? text : withoutCutEnd(text, how, secrets);
}

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

export function headOf(status: number, raw: RawHeaders): Omit<Head, 'firstByteMs'> {
  return { status, headers: headersOf(raw), longHead: isLongHead(raw) };
}

/** Counted as undici does, which in Node's `fetch` refuses so much; the client here is told to take more. */
function isLongHead(raw: RawHeaders): boolean {
  let length = 0;
  for (const [name, value = []] of Object.entries(raw))
    for (const one of typeof value === 'string' ? [value] : value) length += name.length + one.length;
  return length >= LONG_HEAD;
}

/**
 * undici's headers (Latin-1, repeated ones as a list) with each value as one line of UTF-8. Where they are too many, the
 * longest are left out as a whole: of a secret in one that is cut, a piece would not be known again.
 */
export function headersOf(raw: RawHeaders): ReadonlyMap<string, string> {
  const all = Object.entries(raw).map(([name, value]): Header => [name, lineOf(value)]);
  return new Map(withoutLongest(all).map(([name, value]) => [name, utf8Of(value)]));
}

/** Without these the body, or where it is, would be taken for another; they go first unless they are long themselves. */
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
