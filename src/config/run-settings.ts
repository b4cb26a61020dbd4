/** The settings of the whole run rather than of one gateway: paths, switches, the deadline. */
import { resolve, sep } from 'node:path';
import type { Run, SummaryMode } from '../model/run.ts';
import { INPUT_NAMES, inputText, type RawInputs, type Surroundings } from './inputs.ts';
import type { Problems } from './problems.ts';
import { clipped, isVendorKey, keysIn } from './quoted.ts';
import { duration, toggle, word } from './scalars.ts';

const SUMMARIES: readonly [SummaryMode, ...SummaryMode[]] = ['always', 'problems', 'off'];

const SWITCH: readonly ['off', 'on'] = ['off', 'on'];

/** A validated run, and the secrets that must never be printed. */
export interface Configured {
  readonly run: Run;
  readonly secrets: readonly string[];
}

/**
 * Reports inputs that do not exist. `own` are those of the action that runs. An input that only the root action has
 * is ignored silently, since it has no effect here.
 */
function unknownInputs(raw: RawInputs, own: readonly string[], problems: Problems): void {
  for (const name of Object.keys(raw)) {
    const isKnown = own.includes(name) || (INPUT_NAMES as readonly string[]).includes(name);
    if (isKnown || (raw[name] ?? '') === '') continue;
    const label = keysIn(name).length > 0 ? 'with' : clipped(name);
    problems.unknownWord(label, name, own, 'input');
  }
}

/** The settings of the whole run rather than of one gateway. */
export type RunSettings = Omit<Run, 'gateways' | 'problems' | 'policy' | 'severity'>;

/**
 * Only a GitHub runner replaces the default `${{ github.token }}`; on the command line it stays as it is and means no
 * token.
 */
function tokenOf(raw: RawInputs): string {
  const token = inputText(raw, 'github-token');
  return token.includes('${{') ? '' : token;
}

/** The GitHub token, if it is used. It is never sent to a gateway. */
export function tokenSecrets({ githubToken }: Pick<Run, 'githubToken'>): readonly string[] {
  return githubToken === '' ? [] : [githubToken];
}

/**
 * True if the path contains a key. The file's name would show it to everybody who sees the folder or the artifact
 * made of it.
 */
function holdsKey(path: string, keys: readonly string[]): boolean {
  const known = keys.map((key) => key.trim()).filter((key) => keysIn(key).length > 0);
  // The key may be any part of the path: in a URL, or before a file extension.
  return known.some((key) => path.includes(key)) || [path, ...path.split(/[^\w-]+/)].some(isVendorKey);
}

type PathInput = 'report' | 'junit' | 'page' | 'baseline' | 'history';

/**
 * The main file in the folder of `page`. It is a constant because ncc would treat a literal in a `resolve` call as a
 * file to bundle.
 */
const PAGE_FILE = 'index.html';

/** The files that are written for a given path. */
function filesAt(name: PathInput, path: string): readonly string[] {
  return name === 'page' ? [path, `${path}${sep}${PAGE_FILE}`] : [path];
}

/**
 * Returns a reader for path inputs that rejects a path already used by another input: files are written as a whole,
 * so the second would overwrite the first.
 */
function pathReader(
  raw: RawInputs,
  { workspace }: Surroundings,
  problems: Problems,
  keys: readonly string[],
): (name: PathInput, otherwise?: string | null) => string | null {
  const taken = new Map<string, string>();
  for (const name of ['config', 'ca-certificate'] as const) {
    const text = inputText(raw, name);
    if (text !== '') taken.set(resolve(workspace, text), name);
  }
  return (name, otherwise = null) => {
    const text = inputText(raw, name);
    if (text === '') {
      if (otherwise !== null) taken.set(otherwise, name);
      return otherwise;
    }
    if (holdsKey(text, keys)) {
      const works = 'Give the path of a file; the key goes to `api-key` only.';
      problems.invalid(name, 'the path has a key in it.', works);
      return otherwise;
    }
    const path = resolve(workspace, text);
    const files = filesAt(name, path);
    const lost = files.find((file) => taken.has(file));
    const other = taken.get(lost ?? path);
    for (const file of files) taken.set(file, name);
    if (other === undefined) return path;
    const its = lost === path ? 'it names' : 'its index.html is';
    problems.invalid(name, `${its} the same file as \`${other}\`.`, 'Give each a path of its own.');
    return otherwise;
  };
}

/**
 * Reads the inputs of the whole run and reports their problems. `keys` are the gateways' keys, `own` the inputs of
 * the action that runs.
 */
export function runSettings(
  raw: RawInputs,
  surroundings: Surroundings,
  problems: Problems,
  keys: readonly string[] = [raw['api-key'] ?? ''],
  own: readonly string[] = INPUT_NAMES,
): RunSettings {
  const path = pathReader(raw, surroundings, problems, keys);
  const issue = word(raw, 'issue', SWITCH, problems) === 'on';
  const comment = word(raw, 'comment', SWITCH, problems) === 'on';
  const settings: RunSettings = {
    deadlineMs: duration(raw, 'deadline', problems, 1),
    dryRun: toggle(raw, 'dry-run', problems),
    summary: word(raw, 'summary', SUMMARIES, problems),
    reportPath: path('report', defaultReport(surroundings)),
    baselinePath: path('baseline'),
    historyPath: path('history'),
    junitPath: path('junit'),
    pagePath: path('page'),
    issue,
    comment,
    githubToken: issue || comment ? tokenOf(raw) : '',
  };
  unknownInputs(raw, own, problems);
  return settings;
}

function defaultReport({ reportFolder }: Surroundings): string | null {
  return reportFolder === null ? null : resolve(reportFolder, 'gateway-preflight', 'report.json');
}
