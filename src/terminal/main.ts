/** The terminal program from arguments to exit status. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RawInputs, Surroundings } from '../config/inputs.ts';
import { configureRun } from '../config/run.ts';
import { execute, proxySecrets } from '../engine.ts';
import { proxyFromEnvironment } from '../http/proxy.ts';
import type { Report } from '../model/report.ts';
import { VERSION } from '../model/version.ts';
import { openMemory } from '../remember.ts';
import { reportJson } from '../report/json.ts';
import { progressLine } from '../report/log.ts';
import { terminalReport } from '../report/terminal.ts';
import { createRedactor, type Redactor } from '../safety/redact.ts';
import { writeFiles } from '../write-files.ts';
import { KEY_VARIABLE, readArguments } from './arguments.ts';
import { runDemo } from './demo.ts';
import { helpText } from './help.ts';

/** Where text goes, and what is known of it. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Desk {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Registers what ends the run early. */
  readonly onSignal: (listener: () => void) => void;
}

const MISUSE = 2;

/** Colours in a terminal only; https://no-color.org and FORCE_COLOR are obeyed. */
export function wantsColour(output: Output, env: Desk['env']): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  return output.isTTY === true && env.TERM !== 'dumb';
}

export async function main(argv: readonly string[], desk: Desk): Promise<number> {
  const command = readArguments(argv, desk.env[KEY_VARIABLE] ?? '');
  switch (command.kind) {
    case 'help':
      desk.stdout.write(helpText());
      return 0;
    case 'version':
      desk.stdout.write(`${VERSION}\n`);
      return 0;
    case 'misuse':
      desk.stderr.write(`gateway-preflight: ${command.message}\nSee gateway-preflight --help.\n`);
      return MISUSE;
    case 'demo':
      return runDemo(desk, command.json);
    case 'check':
      return check(command.inputs, command.json, desk);
  }
}

async function check(inputs: RawInputs, json: boolean, desk: Desk): Promise<number> {
  const surroundings: Surroundings = {
    workspace: desk.cwd,
    reportFolder: null,
    secretsWithheld: false,
    keySource: `the variable \`${KEY_VARIABLE}\``,
    readFile: (path) => readFileSync(resolve(desk.cwd, path), 'utf8'),
    variables: desk.env,
  };
  const configured = await configureRun(inputs, surroundings);
  const redactor = createRedactor([...configured.secrets, ...proxySecrets(proxyFromEnvironment(desk.env))]);
  const cancel = new AbortController();
  desk.onSignal(() => cancel.abort('cancelled'));
  const memory = await openMemory(configured.run, [desk.cwd]);
  const live = desk.stderr.isTTY === true && !json;
  const report = await execute({
    configured,
    env: desk.env,
    redact: redactor.text,
    cancel: cancel.signal,
    past: memory.past,
    onProgress: (progress) => {
      if (live) desk.stderr.write(`${redactor.text(progressLine(progress))}\n`);
    },
  });
  const { history, warnings } = await memory.keep(report, redactor.text);
  const written = await writeFiles({ report, run: configured.run, history }, redactor.text, [desk.cwd]);
  for (const warning of [...warnings, ...written.warnings]) {
    desk.stderr.write(`gateway-preflight: ${redactor.text(warning)}\n`);
  }
  print(report, json, redactor, desk);
  return report.verdict === 'fail' ? 1 : 0;
}

function print(report: Report, json: boolean, redactor: Redactor, desk: Desk): void {
  if (json) {
    desk.stdout.write(reportJson(report, redactor.text));
    return;
  }
  const view = { colour: wantsColour(desk.stdout, desk.env), columns: desk.stdout.columns ?? 100 };
  desk.stdout.write(redactor.text(terminalReport(report, view)));
}
