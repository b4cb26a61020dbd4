/** Inputs in, a frozen Run out, with every fault noted in it; config never throws on what a user wrote. */
import { resolve } from 'node:path';
import type { GatewaySpec, Run, SummaryMode } from '../model/run.ts';
import { INPUT_NAMES, inputText, type RawInputs, type Surroundings } from './inputs.ts';
import { Problems } from './problems.ts';
import { clipped, duration, toggle, word } from './scalars.ts';
import { gatewaySpec, secretsOf } from './spec.ts';

const SUMMARIES: readonly [SummaryMode, ...SummaryMode[]] = ['always', 'problems', 'off'];

/** A validated run, and what must never be printed. */
export interface Configured {
  readonly run: Run;
  readonly secrets: readonly string[];
}

function unknownInputs(raw: RawInputs, problems: Problems): void {
  for (const name of Object.keys(raw)) {
    if ((INPUT_NAMES as readonly string[]).includes(name) || (raw[name] ?? '') === '') continue;
    problems.unknownWord(clipped(name), clipped(name), INPUT_NAMES, 'input');
  }
}

/** What is of the run and of no single gateway. */
export type RunFrame = Omit<Run, 'gateways' | 'problems' | 'policy' | 'severity'>;

/** Reads the inputs of the run itself; faults are noted. */
export function runFrame(raw: RawInputs, surroundings: Surroundings, problems: Problems): RunFrame {
  const report = inputText(raw, 'report');
  const frame: RunFrame = {
    deadlineMs: duration(raw, 'deadline', problems, 1),
    dryRun: toggle(raw, 'dry-run', problems),
    summary: word(raw, 'summary', SUMMARIES, problems),
    reportPath: report === '' ? defaultReport(surroundings) : resolve(surroundings.workspace, report),
  };
  unknownInputs(raw, problems);
  return frame;
}

/**
 * Reads the inputs of one gateway, without a file. All faults are in the Run; nothing is thrown and nothing is asked.
 */
export function configure(raw: RawInputs, surroundings: Surroundings): Configured {
  const problems = new Problems();
  const [given, baseUrl] = gatewaySpec(raw, surroundings, problems);
  const frame = runFrame(raw, surroundings, problems);
  if (inputText(raw, 'gateway') !== '') {
    problems.invalid(
      'gateway',
      'there is no file to choose from.',
      'Set `config` too, or leave `gateway` out.',
    );
  }
  const spec: GatewaySpec = { ...given, problems: [...problems.all, ...given.problems] };
  const run: Run = {
    ...frame,
    gateways: [Object.freeze(spec)],
    problems: [],
    policy: spec.policy,
    severity: spec.severity,
  };
  return { run: Object.freeze(run), secrets: secretsOf(raw, spec, baseUrl) };
}

/** The same with the input `config`: the file is read, and its reader loaded, only where it is set. */
export async function configureRun(raw: RawInputs, surroundings: Surroundings): Promise<Configured> {
  if (inputText(raw, 'config') === '') return configure(raw, surroundings);
  const { configureFleet } = await import('./fleet.ts');
  return configureFleet(raw, surroundings);
}

function defaultReport({ reportFolder }: Surroundings): string | null {
  return reportFolder === null ? null : resolve(reportFolder, 'gateway-preflight', 'report.json');
}
