/** Workflows as the house tests read them: the steps and jobs that use what is ours, and what they refer to. */
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
  /** A workflow that is called; the job then has no steps. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

interface Declared {
  readonly required?: boolean;
}

/** What a workflow that is called takes and gives. */
export interface Call {
  readonly inputs: Readonly<Record<string, Declared>>;
  readonly secrets: Readonly<Record<string, Declared>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
}

export interface Workflow {
  readonly on?: { readonly workflow_call?: Partial<Call> };
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** An action or a sub-action of this repository. */
const OWN_ACTION = /^gateway-preflight\/gateway-preflight(?:\/(plan|merge))?@v1$/;
const OWN_WORKFLOW = /^gateway-preflight\/gateway-preflight\/(\.github\/workflows\/[\w-]+\.yml)@v1$/;

/** Reads a whole workflow, or the steps of one. */
export function readWorkflow(yaml: string): Workflow {
  const document: unknown = parse(yaml);
  // A config file is shown beside them.
  if (typeof document === 'object' && document !== null && 'gateways' in document) return { jobs: {} };
  return Array.isArray(document) ? { jobs: { example: { steps: document } } } : (document as Workflow);
}

export function jobsOf(workflow: Workflow): [string, Job][] {
  return Object.entries(workflow.jobs).map(([name, job]) => [name, { ...job, steps: job.steps ?? [] }]);
}

const texts = (values: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** The steps that use an action of this repository: its folder, and their `with:`. */
export function actionSteps(
  workflow: Workflow,
): { folder: string; id: string | null; inputs: Record<string, string> }[] {
  return jobsOf(workflow).flatMap(([, { steps }]) =>
    steps.flatMap(({ uses, id, with: inputs }) => {
      const own = OWN_ACTION.exec(uses ?? '');
      return own === null ? [] : [{ folder: own[1] ?? '.', id: id ?? null, inputs: texts(inputs) }];
    }),
  );
}

/** The jobs that call a workflow of this repository: its path, and what they give it. */
export function calls(
  workflow: Workflow,
): { path: string; job: string; inputs: Record<string, string>; secrets: Record<string, string> }[] {
  return jobsOf(workflow).flatMap(([job, { uses, with: inputs, secrets }]) => {
    const own = OWN_WORKFLOW.exec(uses ?? '');
    return own === null ? [] : [{ path: own[1] ?? '', job, inputs: texts(inputs), secrets: texts(secrets) }];
  });
}

export function callOf(workflow: Workflow): Call {
  const { inputs = {}, secrets = {}, outputs = {} } = workflow.on?.workflow_call ?? {};
  return { inputs, secrets, outputs };
}

/** The `with:` of every step that uses this action. */
export function ownSteps(workflow: Workflow): Record<string, string>[] {
  return actionSteps(workflow)
    .filter(({ folder }) => folder === '.')
    .map(({ inputs }) => inputs);
}

/** Outputs by the folder of an action or the path of a workflow of this repository. */
export type OutputsOf = (what: string) => readonly string[];

/** Outputs that are read from a step of ours or from another job, and are declared nowhere. */
export function danglingOutputs(workflow: Workflow, outputsOf: OutputsOf): string[] {
  const given = Object.fromEntries(calls(workflow).map(({ job, path }) => [job, outputsOf(path)]));
  return jobsOf(workflow).flatMap(([, job]) => {
    const text = JSON.stringify(job);
    const own = new Map(
      actionSteps({ jobs: { job } }).map(({ id, folder }) => [id, outputsOf(folder)] as const),
    );
    // A script and an action of others may set any output.
    const others = new Set(job.steps.filter(({ uses }) => !OWN_ACTION.test(uses ?? '')).map(({ id }) => id));
    const fromSteps = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id = '', name = '']) => !others.has(id) && !own.get(id)?.includes(name))
      .map(([reference]) => reference);
    const fromJobs = [...text.matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id = '', name = '']) => {
        const outputs = given[id] ?? Object.keys(workflow.jobs[id]?.outputs ?? {});
        return !outputs.includes(name);
      })
      .map(([reference]) => reference);
    return [...fromSteps, ...fromJobs];
  });
}

/** Outputs of a called workflow that no job of it has. */
export function danglingResults(workflow: Workflow): string[] {
  return Object.entries(callOf(workflow).outputs).flatMap(([name, { value }]) => {
    const [, job = '', output = ''] = /^\$\{\{ jobs\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
    return workflow.jobs[job]?.outputs?.[output] === undefined ? [name] : [];
  });
}
