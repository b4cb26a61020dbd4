/** Reads action.yml as the runner does: the script to run, and the inputs with their defaults. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The repository. PREFLIGHT_ACTION names another folder, to test the action in it. */
export const ROOT =
  process.env.PREFLIGHT_ACTION ?? resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface ActionFile {
  /** Absolute path of the script. */
  readonly main: string;
  /** Declared inputs with the values that the runner sets if the workflow gives none. */
  readonly defaults: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
}

interface RawAction {
  readonly inputs?: Record<string, { default?: unknown } | null>;
  readonly outputs?: Record<string, unknown>;
  readonly runs?: { main?: string };
}

/** The token that every job has; it replaces the default `${{ github.token }}`. */
export const JOB_TOKEN = 'ghs_0000000000000000000000000000000000';

function evaluate(value: unknown): string {
  if (value === undefined || value === null) return '';
  return String(value).replace(/\$\{\{\s*github\.token\s*\}\}/g, JOB_TOKEN);
}

/** Reads `action.yml`, or that of a sub-action (`plan`, `merge`). */
export function readActionFile(folder = '.'): ActionFile {
  const path = resolve(ROOT, folder, 'action.yml');
  const raw = parse(readFileSync(path, 'utf8')) as RawAction;
  const defaults = new Map<string, string>();
  for (const [name, input] of Object.entries(raw.inputs ?? {})) {
    defaults.set(name, evaluate(input?.default));
  }
  return {
    main: join(dirname(path), raw.runs?.main ?? 'dist/index.js'),
    defaults,
    outputs: Object.keys(raw.outputs ?? {}),
  };
}
