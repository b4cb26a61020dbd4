/**
 * Transcript: every question to one gateway with its answer, each diagnosed separately. The findings are made from
 * all of them together.
 */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Code } from '../model/codes.ts';
import type { Try } from '../model/finding.ts';
import type { Ids } from '../model/ids.ts';
import type { Answer, Connection, Observation } from '../model/observation.ts';
import { CANCELLED } from '../model/phrases.ts';
import type { ProbeName } from '../model/run.ts';
import type { StatusReading } from '../status/reading.ts';
import type { Nearest } from './nearest.ts';
import type { Target } from './targets.ts';

/** What came of one question: its diagnosis, and all attempts at it. */
export interface Outcome {
  readonly observation: Observation;
  readonly diagnosis: Diagnosis;
  readonly tries: readonly Try[];
  /** The earlier tries that failed; those whose answer only made us adapt the request are left out. */
  readonly failed: readonly Try[];
}

/** What a finding says about something that was not finished. */
export interface CutWording {
  readonly means?: string;
  readonly next?: string;
}

/** If the run was cancelled, the usual advice to raise `deadline` would not help. */
export function cutWording(signal: AbortSignal): CutWording {
  return signal.reason === 'cancelled' ? CANCELLED : {};
}

/** The subject of a sentence about something that was not finished. */
export function cutBy(signal: AbortSignal): string {
  return signal.reason === 'cancelled' ? 'The run was cancelled' : 'The deadline passed';
}

/** Why the rest of what was wanted was not asked. */
export interface Stop {
  /** The diagnosis that made further requests pointless. */
  readonly code: Code;
  /** For people: why the remaining models were not asked. */
  readonly reason: string;
  /** Set if the run itself ended. */
  readonly wording?: CutWording;
}

/** The run ended before something happened; `what` completes the sentence, e.g. `it was asked`. */
export function cutShort(signal: AbortSignal, what: string): Stop {
  return {
    code: 'deadline-exceeded',
    reason: `${cutBy(signal)} before ${what}.`,
    wording: cutWording(signal),
  };
}

/** One candidate for the real API root. */
export interface RootTrial {
  readonly root: string;
  /** True if an API answered there. */
  readonly answers: boolean;
  readonly asked: Outcome;
}

/**
 * The result of one look at a gateway (all its questions, once); in a run with `wait`, several looks merged into one
 * result.
 */
export interface LookResult {
  readonly list: Outcome | null;
  /** Null if the list could not be read. */
  readonly listed: Ids | null;
  /** False if the gateway has more ids than were read: an id that was not found may be among the rest. */
  readonly listComplete: boolean;
  /** Why the further pages of the list were not read; null unless the run ended meanwhile. */
  readonly listCut: Stop | null;
  readonly nearest: Nearest;
  readonly targets: readonly Target[];
  /** How many models the patterns match, if more than `max-models` (nothing was probed then); else null. */
  readonly tooMany: number | null;
  readonly probed: readonly Outcome[];
  readonly stop: Stop | null;
  /** Null if no other root was tried. */
  readonly roots: readonly RootTrial[] | null;
  /** Whether the control address was reached; null if there was no need to ask. */
  readonly control: 'reached' | 'unreached' | null;
  readonly connections: readonly Connection[];
  readonly requests: number;
  readonly provider: string;
  /** How many looks there were; more than one only with `wait`. */
  readonly looks: number;
  /** The longest wait that the latest answers asked for, in milliseconds; 0 if none did. */
  readonly longestWaitMs: number;
}

export interface Transcript extends LookResult {
  readonly status: StatusReading | null;
  /** Why reading the status page was not finished; null or absent unless the run ended meanwhile. */
  readonly statusCut?: Stop | null;
  /** What ended the run between two looks, while it was waiting; absent if nothing did. */
  readonly waitCut?: 'deadline' | 'cancelled';
}

/** An index by probe and model: every finding looks up some outcomes, and there may be 18,000 of them. */
const placesOf = new WeakMap<Transcript['probed'], ReadonlyMap<string, Outcome>>();

function placed(probed: Transcript['probed']): ReadonlyMap<string, Outcome> {
  const places = new Map<string, Outcome>();
  for (const asked of probed) {
    const place = `${asked.observation.question} ${asked.observation.model}`;
    if (!places.has(place)) places.set(place, asked);
  }
  return places;
}

/** The outcome of this probe of this model; null if it was not asked. */
export function askedOf(
  { probed }: Pick<Transcript, 'probed'>,
  probe: ProbeName,
  model: string,
): Outcome | null {
  const places = placesOf.get(probed) ?? placed(probed);
  placesOf.set(probed, places);
  return places.get(`${probe} ${model}`) ?? null;
}

/** The last answer to a question; null if there was none. */
export function answerOf(asked: Outcome | null): Answer | null {
  const last = asked?.observation.attempts.at(-1)?.exchange;
  return last?.kind === 'answer' ? last : null;
}

/** True if the answer proves that key, route and model work: it was good, even if another model gave it. */
export function answered(asked: Outcome | null): boolean {
  return asked !== null && (asked.diagnosis.code === null || asked.diagnosis.code === 'model-substituted');
}
