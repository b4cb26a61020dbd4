/** Makes the Exchange that leaves this room: whatever the peer said is redacted here, and nowhere later. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Answer, Fault } from '../model/observation.ts';
import type { Redact } from '../safety/redact.ts';
import { tidy } from '../safety/tidy.ts';
import type { ReadBody } from './body.ts';
import { textOf } from './charset.ts';
import { cleanLine } from './clean-line.ts';
import { withoutCutEnd } from './cut-end.ts';
import type { FaultFacts } from './fault.ts';

/** What is kept of a body that went over its limit: it is judged as cut, and quoted by its beginning. */
const CUT_BYTES = 256 * 1024;

/** Of 64 KiB: after so many steps what they have made is taken away. */
const STEPS_TO_TIDY = 32;

/** What is longer is redacted step by step. */
const LONG_CHARACTERS = 64 * 1024;

export interface Door {
  readonly redact: Redact;
  /** The values that are secret as they are sent; only to see where one was cut. */
  readonly secrets: readonly string[];
}

export interface Head {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly firstByteMs: number;
}

export function faultOf(facts: FaultFacts, durationMs: number, door: Door): Fault {
  return { kind: 'fault', ...facts, message: cleanLine(facts.message, door.redact), durationMs };
}

/** An answer that lacks nothing but its body, and the text of that, which still holds secrets. */
interface Unredacted {
  readonly answer: Answer;
  readonly text: string;
}

export interface Landed {
  readonly head: Head;
  readonly body: Omit<ReadBody, 'error'>;
  readonly bodyFault: Fault | null;
  readonly durationMs: number;
}

/** At once where that is soon done; without a body where `unwanted` turns true meanwhile. */
export function answerOf(landed: Landed, door: Door, unwanted: () => boolean): Answer | Promise<Answer> {
  const { answer, text } = unredacted(landed, door);
  return text.length <= LONG_CHARACTERS || door.redact.steps === undefined
    ? { ...answer, body: door.redact(text) }
    : inSteps(door.redact.steps(text), unwanted).then((body) => ({ ...answer, body }));
}

/** Of the process, as its event loop is: all clients share the rounds. */
let lastTurn: Promise<unknown> = Promise.resolve();

/** One step in a round of the event loop, of whichever answer: what waits in one round is done before a signal is heard. */
function ownTurn(): Promise<unknown> {
  lastTurn = lastTurn.then(() => pause());
  return lastTurn;
}

/** Signals, limits and other answers are heard between the steps. */
async function inSteps(steps: Generator<undefined, string>, unwanted: () => boolean): Promise<string> {
  let looked = 0;
  for (;;) {
    await ownTurn();
    if (unwanted()) return '';
    const step = steps.next();
    if (step.done) return step.value;
    looked += 1;
    if (looked % STEPS_TO_TIDY === 0) tidy();
  }
}

function unredacted({ head, body, bodyFault, durationMs }: Landed, door: Door): Unredacted {
  const bytes = body.truncated ? body.bytes.subarray(0, CUT_BYTES) : body.bytes;
  const text = textOf(bytes, head.headers.get('content-type'));
  const how = body.truncated ? 'truncated' : bodyFault ? 'broken' : null;
  const answer: Answer = {
    kind: 'answer',
    status: head.status,
    headers: Object.fromEntries(
      [...head.headers].map(([name, value]) => [door.redact(name), door.redact(value)]),
    ),
    body: '',
    truncated: body.truncated,
    bodyFault,
    redirects: [],
    firstByteMs: head.firstByteMs,
    durationMs,
    arrivals: body.arrivals,
  };
  return { answer, text: how === null ? text : withoutCutEnd(text, how, door.secrets) };
}

/** undici's headers (Latin-1, repeated ones as a list) with each value as one line of UTF-8. */
export function headersOf(
  raw: Readonly<Record<string, string | string[] | undefined>>,
): ReadonlyMap<string, string> {
  return new Map(Object.entries(raw).map(([name, value]) => [name, utf8Of(lineOf(value))]));
}

function lineOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ');
}

function utf8Of(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1;
}
