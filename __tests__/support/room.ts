/** The environment of a step: folders, command files and variables as the runner creates them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ActionFile } from './action-file.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface RoomOptions {
  /** The `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to the clean environment; undefined removes a variable. */
  readonly env?: Environment;
  readonly event?: { readonly name: string; readonly payload?: unknown };
  /** Written to the workspace before the start, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Place {
  readonly workspace: string;
  readonly temp: string;
  readonly summaryFile: string;
  readonly outputFile: string;
}

/** The control address of a runner that is offline: nothing listens there. */
const CLOSED = 'http://127.0.0.1:1';

export interface Room extends Place {
  readonly base: string;
  readonly commandFiles: Readonly<Record<'OUTPUT' | 'ENV' | 'STATE' | 'STEP_SUMMARY' | 'PATH', string>>;
  readonly eventFile: string;
}

/** Creates the workspace, RUNNER_TEMP and the command files of a step. */
export function makeRoom(options: RoomOptions): Room {
  const base = mkdtempSync(join(tmpdir(), 'preflight-step-'));
  const workspace = join(base, 'workspace');
  const temp = join(base, 'temp');
  const commandFolder = join(temp, '_runner_file_commands');
  for (const folder of [workspace, commandFolder, join(base, 'home')]) mkdirSync(folder, { recursive: true });
  const commandFile = (name: string): string => {
    const path = join(commandFolder, name);
    writeFileSync(path, '');
    return path;
  };
  const commandFiles = {
    OUTPUT: commandFile('set_output'),
    ENV: commandFile('set_env'),
    STATE: commandFile('save_state'),
    STEP_SUMMARY: commandFile('step_summary'),
    PATH: commandFile('add_path'),
  };
  const eventFile = join(base, 'event.json');
  writeFileSync(eventFile, JSON.stringify(options.event?.payload ?? {}));
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  return {
    base,
    workspace,
    temp,
    commandFiles,
    eventFile,
    summaryFile: commandFiles.STEP_SUMMARY,
    outputFile: commandFiles.OUTPUT,
  };
}

function inputVariables(
  action: ActionFile,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of [...action.defaults, ...Object.entries(inputs)]) {
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return variables;
}

/** The variables that the runner sets for a step. Of this process's own, only PATH is passed on. */
export function environmentOf(room: Room, action: ActionFile, options: RoomOptions): Record<string, string> {
  const all: Environment = {
    PATH: process.env.PATH,
    HOME: join(room.base, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: CLOSED,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/relay',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'preflight',
    GITHUB_JOB: 'check',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: options.event?.name ?? 'push',
    GITHUB_EVENT_PATH: room.eventFile,
    GITHUB_WORKSPACE: room.workspace,
    GITHUB_OUTPUT: room.commandFiles.OUTPUT,
    GITHUB_ENV: room.commandFiles.ENV,
    GITHUB_STATE: room.commandFiles.STATE,
    GITHUB_PATH: room.commandFiles.PATH,
    GITHUB_STEP_SUMMARY: room.commandFiles.STEP_SUMMARY,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TEMP: room.temp,
    ...inputVariables(action, options.inputs ?? {}),
    ...options.env,
  };
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) if (value !== undefined) environment[name] = value;
  return environment;
}
