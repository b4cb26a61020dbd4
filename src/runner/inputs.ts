/** Reads what a runner provides to an action: `INPUT_*`, the event, the folders. */
import { tmpdir } from 'node:os';
import { secretsWithheld } from '../config/event.ts';
import type { RawInputs, Surroundings } from '../config/inputs.ts';
import { readText } from '../system/read-text.ts';
import { startFolder } from '../system/start-folder.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'INPUT_';

/**
 * All inputs, untrimmed. We do not use `core.getInput`: it trims by default, which would hide a line break at the end
 * of a key. And only by reading all `INPUT_*` variables can mistyped inputs be found. The runner converts the names
 * to upper case.
 */
export function rawInputs(env: Environment): RawInputs {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith(PREFIX) && value !== undefined)
      inputs[name.slice(PREFIX.length).toLowerCase()] = value;
  }
  return inputs;
}

/** The text of a pull request has at most 64 kB. An event of this size, parsed, still fits our memory limit. */
const MOST_EVENT_BYTES = 8 * 1024 * 1024;

/** The payload of the event; empty if it cannot be read. */
export function eventPayload(path: string | undefined): unknown {
  if (path === undefined || path === '') return {};
  try {
    return JSON.parse(readText(path, MOST_EVENT_BYTES));
  } catch {
    return {};
  }
}

export function surroundingsOf(env: Environment): Surroundings {
  const name = env.GITHUB_EVENT_NAME ?? '';
  const event = {
    name,
    actor: env.GITHUB_ACTOR ?? '',
    payload: name.startsWith('pull_request') ? eventPayload(env.GITHUB_EVENT_PATH) : {},
  };
  return {
    workspace: env.GITHUB_WORKSPACE || startFolder(),
    reportFolder: env.RUNNER_TEMP || tmpdir(),
    secretsWithheld: secretsWithheld(event),
    keySource: '`api-key`',
    readFile: (path) => readText(path),
    variables: env,
  };
}

/** Folders that symbolic links may not lead out of. */
export function rootsOf(env: Environment): readonly string[] {
  return [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || tmpdir()].filter((root) => root !== '');
}
