/** Reads what a runner gives an action: `INPUT_*`, the event, the folders. */
import { tmpdir } from 'node:os';
import { secretsWithheld } from '../config/event.ts';
import type { RawInputs, Surroundings } from '../config/inputs.ts';
import { readText } from '../system/read-text.ts';
import { startFolder } from '../system/start-folder.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'INPUT_';

/**
 * All inputs, untrimmed. `core.getInput` trims by default, which would hide the line break at the end of a key;
 * and only a look at every `INPUT_*` finds one that was mistyped. Names are upper-cased by the runner.
 */
export function rawInputs(env: Environment): RawInputs {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith(PREFIX) && value !== undefined)
      inputs[name.slice(PREFIX.length).toLowerCase()] = value;
  }
  return inputs;
}

/** The longest text of a pull request has 64 kB; as a tree, an event of this size stays within our memory. */
const MOST_EVENT_BYTES = 8 * 1024 * 1024;

/** The event's payload; an event that cannot be read is an empty one. */
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

/** Folders out of which no symbolic link is followed. */
export function rootsOf(env: Environment): readonly string[] {
  return [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || tmpdir()].filter((root) => root !== '');
}
