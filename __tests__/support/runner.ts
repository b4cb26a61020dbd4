/**
 * A fake GitHub runner. It starts the committed dist like the real runner and interprets what it leaves in the same
 * way. It also searches every run for pieces of its secrets, and validates its report.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.ts';
import { type ActionFile, readActionFile } from './action-file.ts';
import { type ChildOptions, type Exit, type RunningChild, runNode } from './child.ts';
import { parseCommand, parseFileCommands, splitLines, type WorkflowCommand } from './commands.ts';
import { findLeaks } from './leak.ts';
import { SecretMasker } from './masker.ts';
import { readReport as readAsMerge } from './read-report.ts';
import { environmentOf, makeRoom, type Place, type Room, type RoomOptions } from './room.ts';
import { schemaErrors } from './schema.ts';

export interface StepOptions extends RoomOptions {
  /** The folder of a sub-action; the root action by default. */
  readonly action?: string;
  /** Values of the `secrets` context: masked from the start, and searched for in everything that is written. */
  readonly secrets?: readonly string[];
  /** The child is killed after this long; 60 seconds by default. */
  readonly limitMs?: number;
  readonly reader?: ChildOptions['reader'];
  /** Called while the step runs, to send signals or change the outside world. */
  readonly during?: (step: RunningStep) => Promise<void> | void;
  /** Called before the start, for what `files` cannot express (links, permissions). */
  readonly prepare?: (place: Place) => void;
}

export type RunningStep = Place & RunningChild;

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string | null;
  readonly message: string;
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly durationMs: number;
  /** Milliseconds from the first signal sent by `during` to the exit; null without one. */
  readonly stoppedInMs: number | null;
  /** Peak resident memory in MB as /proc tells it; null where there is no /proc. */
  readonly peakMb: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The log as people see it: ordinary lines, with secrets masked. */
  readonly log: string;
  readonly commands: readonly WorkflowCommand[];
  readonly annotations: readonly Annotation[];
  readonly groups: readonly string[];
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Outputs that a job could not pass on, because they contain a masked value. */
  readonly vanished: readonly string[];
  /** What was written to GITHUB_ENV and GITHUB_STATE. */
  readonly exported: Readonly<Record<string, string>>;
  /** As shown on the page of the run: masked, and empty if it was over 1 MiB. */
  readonly summary: string;
  readonly summaryBytes: number;
  readonly summaryDropped: boolean;
  /** The report at the path in the output `report`, or null. */
  readonly report: Report | null;
  readonly unexpectedInputs: readonly string[];
  /** Files written to the workspace and RUNNER_TEMP, by relative path. */
  readonly files: Readonly<Record<string, string>>;
}

const SUMMARY_LIMIT = 1024 * 1024;
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The files below a folder by relative path, except those that are still as given. */
function readTree(folder: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!lstatSync(join(folder, name)).isFile()) continue;
    const text = readIfThere(join(folder, name));
    if (given[name] !== text) files[name] = text;
  }
  return files;
}

interface Log {
  /** Ordinary lines before masking, and all commands except add-mask. */
  readonly unmasked: string;
  readonly shown: string;
  readonly commands: readonly WorkflowCommand[];
  readonly masker: SecretMasker;
}

/** Reads the lines of both streams. A mask takes effect from the next line on. */
function readLog(exit: Exit, secrets: readonly string[]): Log {
  const masker = new SecretMasker();
  for (const secret of secrets) masker.add(secret);
  const commands: WorkflowCommand[] = [];
  const unmasked: string[] = [];
  const shown: string[] = [];
  for (const line of [...splitLines(exit.stdout), ...splitLines(exit.stderr)]) {
    const command = parseCommand(line);
    if (command?.name === 'add-mask') masker.add(command.message);
    else unmasked.push(line);
    if (command === null) shown.push(masker.mask(line));
    else commands.push({ ...command, message: masker.mask(command.message) });
  }
  return { unmasked: unmasked.join('\n'), shown: shown.join('\n'), commands, masker };
}

function annotationsOf(commands: readonly WorkflowCommand[]): Annotation[] {
  return commands.flatMap(({ name, properties, message }) =>
    name === 'error' || name === 'warning' || name === 'notice'
      ? [{ level: name, title: properties.title ?? null, message }]
      : [],
  );
}

function readReport(path: string | undefined): Report | null {
  const text = path === undefined || path === '' ? '' : readIfThere(path);
  return text === '' ? null : (JSON.parse(text) as Report);
}

/**
 * Checks what holds for every run: no secret in anything that was written, and a report that fits its schema and that
 * `merge` can read.
 */
function assertClean(
  secrets: readonly string[],
  log: Log,
  report: Report | null,
  files: Readonly<Record<string, string>>,
): void {
  const reportText = report === null ? '' : JSON.stringify(report);
  const leaks = findLeaks(secrets, { log: log.unmasked, report: reportText, ...files });
  if (leaks.length > 0) throw new Error(`A piece of a secret leaked:\n${leaks.join('\n')}`);
  const faults = report === null ? [] : schemaErrors(report);
  if (faults.length > 0) throw new Error(`The report does not fit its schema:\n${faults.join('\n')}`);
  if (report !== null && readAsMerge(reportText) === null)
    throw new Error('`merge` would not read the report');
}

/** Collects what the runner and people find after the step. */
function readResult(room: Room, exit: Exit, options: StepOptions, action: ActionFile): StepResult {
  const secrets = options.secrets ?? [];
  const log = readLog(exit, secrets);
  const outputs = parseFileCommands(readIfThere(room.commandFiles.OUTPUT));
  const rawSummary = readIfThere(room.commandFiles.STEP_SUMMARY);
  const summaryBytes = Buffer.byteLength(rawSummary);
  const files = { ...readTree(room.temp, {}), ...readTree(room.workspace, options.files ?? {}) };
  const report = readReport(outputs.report);
  assertClean(secrets, log, report, files);
  return {
    exitCode: exit.code,
    signal: exit.signal,
    durationMs: exit.durationMs,
    stoppedInMs: exit.stoppedInMs,
    peakMb: exit.peakMb,
    stdout: exit.stdout,
    stderr: exit.stderr,
    log: log.shown,
    commands: log.commands,
    annotations: annotationsOf(log.commands),
    groups: log.commands.filter(({ name }) => name === 'group').map(({ message }) => message),
    masks: log.masker.values.slice(secrets.length),
    outputs,
    vanished: Object.keys(outputs).filter((name) => log.masker.hides(outputs[name] ?? '')),
    exported: {
      ...parseFileCommands(readIfThere(room.commandFiles.ENV)),
      ...parseFileCommands(readIfThere(room.commandFiles.STATE)),
    },
    summary: summaryBytes > SUMMARY_LIMIT ? '' : log.masker.mask(rawSummary),
    summaryBytes,
    summaryDropped: summaryBytes > SUMMARY_LIMIT,
    report,
    unexpectedInputs: Object.keys(options.inputs ?? {}).filter((name) => !action.defaults.has(name)),
    files,
  };
}

/** Runs one step to its end. Rejects if a secret leaked or the report does not fit its schema. */
export async function runStep(options: StepOptions = {}): Promise<StepResult> {
  const action = readActionFile(options.action);
  if (!existsSync(action.main)) throw new Error(`${action.main} is not there: build it first`);
  const room = makeRoom(options);
  try {
    options.prepare?.(room);
    const exit = await runNode({
      args: [action.main],
      cwd: room.workspace,
      env: environmentOf(room, action, options),
      limitMs: options.limitMs,
      reader: options.reader,
      during: (child) => options.during?.({ ...room, ...child }),
    });
    return readResult(room, exit, options, action);
  } finally {
    rmSync(room.base, { recursive: true, force: true });
  }
}
