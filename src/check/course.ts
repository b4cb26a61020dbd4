/** Course: everything that was asked of one gateway and what came back, judged one by one but not yet together. */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Code } from '../model/codes.ts';
import type { Try } from '../model/finding.ts';
import type { Connection, Observation } from '../model/observation.ts';
import type { ProbeName } from '../model/run.ts';
import type { StatusReading } from '../status/reading.ts';
import type { Nearest } from './nearest.ts';
import type { Target } from './targets.ts';

/** One question with its diagnosis: that of its last attempt. */
export interface Asked {
  readonly observation: Observation;
  readonly diagnosis: Diagnosis;
  readonly tries: readonly Try[];
}

/** Why nothing more was asked before everything wanted had been. */
export interface Stop {
  /** The diagnosis that made further requests pointless. */
  readonly code: Code;
  /** For people: why what is left was not asked. */
  readonly reason: string;
}

/** One candidate for the real API root. */
export interface RootTrial {
  readonly root: string;
  /** True when an API answered there. */
  readonly answers: boolean;
  readonly asked: Asked;
}

export interface Course {
  readonly list: Asked | null;
  /** Null when the list could not be read. */
  readonly listed: readonly string[] | null;
  readonly nearest: Nearest;
  readonly targets: readonly Target[];
  /** Matches of the patterns when there are more than `max-models`; nothing was probed then. */
  readonly tooMany: number | null;
  readonly probed: readonly Asked[];
  readonly stop: Stop | null;
  /** Null when no root was looked for. */
  readonly roots: readonly RootTrial[] | null;
  readonly status: StatusReading | null;
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

/** What was asked of a model by a probe; null if it was not. */
export function askedOf(course: Course, probe: ProbeName, model: string): Asked | null {
  return (
    course.probed.find(({ observation }) => observation.question === probe && observation.model === model) ??
    null
  );
}

/** True when the answer proves key, route and model: it was good, or another model answered. */
export function answered(asked: Asked | null): boolean {
  return asked !== null && (asked.diagnosis.code === null || asked.diagnosis.code === 'model-substituted');
}
