/** Transcript: every question to one gateway with its answer, each diagnosed by itself; findings are made of all together. */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Code } from '../model/codes.ts';
import type { Try } from '../model/finding.ts';
import type { Ids } from '../model/ids.ts';
import type { Connection, Observation } from '../model/observation.ts';
import { CANCELLED } from '../model/phrases.ts';
import type { ProbeName } from '../model/run.ts';
import type { StatusReading } from '../status/reading.ts';
import type { Nearest } from './nearest.ts';
import type { Target } from './targets.ts';

/** What came of one question: its last attempt, diagnosed, and those before. */
export interface Outcome {
  readonly observation: Observation;
  readonly diagnosis: Diagnosis;
  readonly tries: readonly Try[];
  /** Those tries before the last that failed; without what only asked for another form of the request. */
  readonly failed: readonly Try[];
}

/** What a finding says of something that was not finished. */
export interface CutWording {
  readonly means?: string;
  readonly next?: string;
}

/** Where the run was cancelled, to raise `deadline` would not help. */
export function cutWording(signal: AbortSignal): CutWording {
  return signal.reason === 'cancelled' ? CANCELLED : {};
}

/** The subject of sentences about something that was not finished. */
export function cutBy(signal: AbortSignal): string {
  return signal.reason === 'cancelled' ? 'The run was cancelled' : 'The deadline passed';
}

/** Why nothing more was asked before everything wanted had been. */
export interface Stop {
  /** The diagnosis that made further requests pointless. */
  readonly code: Code;
  /** For people: why what is left was not asked. */
  readonly reason: string;
  /** Where the run itself was ended. */
  readonly wording?: CutWording;
}

/** The run ended before `what`, such as `it was asked`. */
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
  /** True when an API answered there. */
  readonly answers: boolean;
  readonly asked: Outcome;
}

/** What one look at a gateway brought (all its questions, once), or several looks of a run with `wait` as one. */
export interface LookResult {
  readonly list: Outcome | null;
  /** Null when the list could not be read. */
  readonly listed: Ids | null;
  /** False where there is more than was read: what is not in the list may be in that. */
  readonly listComplete: boolean;
  /** Why the further pages of the list were not read; null unless the run ended meanwhile. */
  readonly listCut: Stop | null;
  readonly nearest: Nearest;
  readonly targets: readonly Target[];
  /** Matches of the patterns when there are more than `max-models`; nothing was probed then. */
  readonly tooMany: number | null;
  readonly probed: readonly Outcome[];
  readonly stop: Stop | null;
  /** Null when no root was looked for. */
  readonly roots: readonly RootTrial[] | null;
  /** Whether the control address was reached; null when it was not needed. */
  readonly control: 'reached' | 'unreached' | null;
  readonly connections: readonly Connection[];
  readonly requests: number;
  readonly provider: string;
  /** How often the gateway was looked at, with `wait`. */
  readonly looks: number;
  /** The longest wait that the gateway asked for last, in milliseconds; 0 if none. */
  readonly longestWaitMs: number;
}

export interface Transcript extends LookResult {
  readonly status: StatusReading | null;
  /** Why the status page was not read to its end; absent unless the run ended meanwhile. */
  readonly statusCut?: Stop | null;
  /** True where the run was cancelled between two looks, so that the waiting was not finished. */
  readonly waitCancelled?: boolean;
}

/** By probe and model: each finding looks for some of them, and there may be 18,000. */
const placesOf = new WeakMap<Transcript['probed'], ReadonlyMap<string, Outcome>>();

function placed(probed: Transcript['probed']): ReadonlyMap<string, Outcome> {
  const places = new Map<string, Outcome>();
  for (const asked of probed) {
    const place = `${asked.observation.question} ${asked.observation.model}`;
    if (!places.has(place)) places.set(place, asked);
  }
  return places;
}

/** What was asked of a model by a probe; null if it was not. */
export function askedOf(
  { probed }: Pick<Transcript, 'probed'>,
  probe: ProbeName,
  model: string,
): Outcome | null {
  const places = placesOf.get(probed) ?? placed(probed);
  placesOf.set(probed, places);
  return places.get(`${probe} ${model}`) ?? null;
}

/** True when the answer proves key, route and model: it was good, even if another model gave it. */
export function answered(asked: Outcome | null): boolean {
  return asked !== null && (asked.diagnosis.code === null || asked.diagnosis.code === 'model-substituted');
}
