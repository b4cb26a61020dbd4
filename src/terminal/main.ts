/** The command-line program, from arguments to exit code. */
import { resolve } from 'node:path';
import type { RawInputs, Surroundings } from '../config/inputs.ts';
import { configureRun } from '../config/run.ts';
import { shownIn } from '../config/shown.ts';
import { execute } from '../engine/execute.ts';
import { openMemory } from '../engine/remember.ts';
import { proxyFromEnvironment, proxySecrets } from '../http/connection/proxy.ts';
import { KEY_VARIABLE } from '../model/run.ts';
import { VERSION } from '../model/version.ts';
import { progressLine } from '../report/progress.ts';
import { createRedactor } from '../safety/redact.ts';
import { readText } from '../system/read-text.ts';
import { readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import type { Terminal } from './terminal.ts';

const MISUSE = 2;

export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const command = readArguments(argv, terminal.env[KEY_VARIABLE] ?? '');
  switch (command.kind) {
    case 'help':
      terminal.stdout.write(helpText());
      return 0;
    case 'version':
      terminal.stdout.write(`${VERSION}\n`);
      return 0;
    case 'misuse':
      return misuse(command.message, terminal);
    case 'demo':
      return (await import('./demo.ts')).runDemo(terminal, command.json);
    case 'check':
      return check(command.inputs, command.json, terminal);
  }
}

/** The message may quote an argument, and the user may have put the key there. */
function misuse(message: string, { env, stderr }: Terminal): number {
  const text = createRedactor([env[KEY_VARIABLE] ?? '']);
  stderr.write(`gateway-preflight: ${text(message)}\nSee gateway-preflight --help.\n`);
  return MISUSE;
}

async function check(inputs: RawInputs, json: boolean, terminal: Terminal): Promise<number> {
  const surroundings: Surroundings = {
    workspace: terminal.cwd,
    reportFolder: null,
    secretsWithheld: false,
    keySource: `The variable \`${KEY_VARIABLE}\``,
    atDesk: true,
    readFile: (path) => readText(resolve(terminal.cwd, path)),
    variables: terminal.env,
  };
  const configured = await configureRun(inputs, surroundings);
  const secrets = [...configured.secrets, ...proxySecrets(proxyFromEnvironment(terminal.env))];
  const redact = createRedactor(secrets, shownIn(configured.run));
  const memory = await openMemory(configured.run, [terminal.cwd]);
  const live = terminal.stderr.isTTY === true && !json;
  const report = await execute({
    configured,
    env: terminal.env,
    redact,
    cancel: terminal.cancel,
    past: memory.past,
    onUnderWay: () => {
      // Load the code for printing while we wait for answers.
      void import('./print.ts');
      redact('');
    },
    onProgress: (progress) => {
      if (live) terminal.stderr.write(`${redact(progressLine(progress))}\n`);
    },
  });
  const { keepAndPrint } = await import('./print.ts');
  await keepAndPrint({ report, run: configured.run, memory, json }, redact, terminal);
  return report.verdict === 'fail' ? 1 : 0;
}
