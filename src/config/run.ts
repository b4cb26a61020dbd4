/** Inputs in, a frozen Run out, with every fault noted in it; config never throws on what a user wrote. */
import { resolve } from 'node:path';
import type { GatewaySpec, Run, SummaryMode } from '../model/run.ts';
import { INPUT_NAMES, inputText, type RawInputs, type Surroundings } from './inputs.ts';
import { readKeys } from './keys.ts';
import { firstOf, Problems } from './problems.ts';
import { clipped, isVendorKey, keysIn } from './quoted.ts';
import { duration, toggle, word } from './scalars.ts';
import { gatewaySpec, secretsOf } from './spec.ts';

const SUMMARIES: readonly [SummaryMode, ...SummaryMode[]] = ['always', 'problems', 'off'];

const SWITCH: readonly ['off', 'on'] = ['off', 'on'];

/** A validated run, and what must never be printed. */
export interface Configured {
  readonly run: Run;
  readonly secrets: readonly string[];
}

function unknownInputs(raw: RawInputs, problems: Problems): void {
  for (const name of Object.keys(raw)) {
    if ((INPUT_NAMES as readonly string[]).includes(name) || (raw[name] ?? '') === '') continue;
    const label = keysIn(name).length > 0 ? 'with' : clipped(name);
    problems.unknownWord(label, name, INPUT_NAMES, 'input');
  }
}

/** What is of the run and of no single gateway. */
export type RunFrame = Omit<Run, 'gateways' | 'problems' | 'policy' | 'severity'>;

/** Only a runner fills in the default of `github-token`. */
function tokenOf(raw: RawInputs): string {
  const token = inputText(raw, 'github-token');
  return token.includes('${{') ? '' : token;
}

/** The token where it is used; the gateways never see it. */
export function tokenSecrets({ githubToken }: Pick<Run, 'githubToken'>): readonly string[] {
  return githubToken === '' ? [] : [githubToken];
}

/** A file by that name would show the key to whoever sees the folder, or the artifact that it becomes. */
function holdsKey(path: string, keys: readonly string[]): boolean {
  const known = keys.map((key) => key.trim()).filter((key) => keysIn(key).length > 0);
  // A key in a URL, or with an ending behind it, stands in any part.
  return known.some((key) => path.includes(key)) || [path, ...path.split(/[^\w-]+/)].some(isVendorKey);
}

type PathInput = 'report' | 'junit' | 'page' | 'baseline' | 'history';

/** Reads paths, one after another. A file is written whole: of two inputs that name one, the first would be lost. */
function pathReader(
  raw: RawInputs,
  { workspace }: Surroundings,
  problems: Problems,
  keys: readonly string[],
): (name: PathInput) => string | null {
  const taken = new Map<string, string>();
  for (const name of ['config', 'ca-certificate'] as const) {
    const text = inputText(raw, name);
    if (text !== '') taken.set(resolve(workspace, text), name);
  }
  return (name) => {
    const text = inputText(raw, name);
    if (text === '') return null;
    if (holdsKey(text, keys)) {
      const works = 'Give the path of a file; the key goes to `api-key` only.';
      problems.invalid(name, 'there is a key in the path.', works);
      return null;
    }
    const path = resolve(workspace, text);
    const other = taken.get(path);
    taken.set(path, name);
    if (other === undefined) return path;
    problems.invalid(name, `it names the same file as \`${other}\`.`, 'Give each a path of its own.');
    return null;
  };
}

/** Reads the inputs of the run itself; faults are noted. `keys` are those of the gateways. */
export function runFrame(
  raw: RawInputs,
  surroundings: Surroundings,
  problems: Problems,
  keys: readonly string[] = [raw['api-key'] ?? ''],
): RunFrame {
  const path = pathReader(raw, surroundings, problems, keys);
  const issue = word(raw, 'issue', SWITCH, problems) === 'on';
  const comment = word(raw, 'comment', SWITCH, problems) === 'on';
  const frame: RunFrame = {
    deadlineMs: duration(raw, 'deadline', problems, 1),
    dryRun: toggle(raw, 'dry-run', problems),
    summary: word(raw, 'summary', SUMMARIES, problems),
    reportPath: path('report') ?? defaultReport(surroundings),
    baselinePath: path('baseline'),
    historyPath: path('history'),
    junitPath: path('junit'),
    pagePath: path('page'),
    issue,
    comment,
    githubToken: issue || comment ? tokenOf(raw) : '',
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
  const keys = readKeys(raw.keys ?? '', new Problems());
  if ((raw.keys ?? '').trim() !== '') {
    problems.invalid(
      'keys',
      'there is no file whose variables these are.',
      'Set `config` too, or give the key as `api-key`.',
    );
  }
  const spec: GatewaySpec = { ...given, problems: firstOf([...problems.all, ...given.problems]) };
  const run: Run = {
    ...frame,
    gateways: [Object.freeze(spec)],
    problems: [],
    policy: spec.policy,
    severity: spec.severity,
  };
  const secrets = [...secretsOf(raw, spec, baseUrl), ...tokenSecrets(run), ...keys.secrets];
  return { run: Object.freeze(run), secrets };
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
