/** Workflows as the house tests read them: the steps that use this action, and what they refer to. */
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const OURS = /^gateway-preflight\/gateway-preflight@/;

/** Reads a whole workflow, or the steps of one. */
export function readWorkflow(yaml: string): Workflow {
  const document: unknown = parse(yaml);
  // A config file is shown beside them.
  if (typeof document === 'object' && document !== null && 'gateways' in document) return { jobs: {} };
  return Array.isArray(document) ? { jobs: { example: { steps: document } } } : (document as Workflow);
}

export function jobsOf(workflow: Workflow): [string, Job][] {
  return Object.entries(workflow.jobs);
}

/** The `with:` of every step that uses this action. */
export function ownSteps(workflow: Workflow): Record<string, string>[] {
  return jobsOf(workflow)
    .flatMap(([, { steps }]) => steps)
    .filter(({ uses }) => OURS.test(uses ?? ''))
    .map((step) =>
      Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)])),
    );
}

/** Outputs that are read from a step of ours or from another job, and are declared nowhere. */
export function danglingOutputs(workflow: Workflow, declared: readonly string[]): string[] {
  return jobsOf(workflow).flatMap(([, job]) => {
    const text = JSON.stringify(job);
    const own = new Set(job.steps.filter(({ uses }) => OURS.test(uses ?? '')).map(({ id }) => id));
    // A script may set any output.
    const scripts = new Set(job.steps.filter(({ run }) => run !== undefined).map(({ id }) => id));
    const fromSteps = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id, name]) => !scripts.has(id) && (!own.has(id) || !declared.includes(name ?? '')))
      .map(([reference]) => reference);
    const fromJobs = [...text.matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id, name]) => workflow.jobs[id ?? '']?.outputs?.[name ?? ''] === undefined)
      .map(([reference]) => reference);
    return [...fromSteps, ...fromJobs];
  });
}
