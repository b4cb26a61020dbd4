/** The terminal program from arguments to exit status. */
import { resolve } from 'node:path';
import type { RawInputs, Surroundings } from '../config/inputs.ts';
import { configureRun } from '../config/run.ts';
import { shownIn } from '../config/shown.ts';
import { execute } from '../engine.ts';
import { proxyFromEnvironment, proxySecrets } from '../http/proxy.ts';
import { KEY_VARIABLE } from '../model/run.ts';
import { VERSION } from '../model/version.ts';
import { readText } from '../read-text.ts';
import { openMemory } from '../remember.ts';
import { progressLine } from '../report/progress.ts';
import { createRedactor } from '../safety/redact.ts';
import { readArguments } from './arguments.ts';
import type { Desk } from './desk.ts';
import { helpText } from './help.ts';

const MISUSE = 2;

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
      return misuse(command.message, desk);
    case 'demo':
      return (await import('./demo.ts')).runDemo(desk, command.json);
    case 'check':
      return check(command.inputs, command.json, desk);
  }
}

/** The key may stand among the arguments, too. */
function misuse(message: string, { env, stderr }: Desk): number {
  const text = createRedactor([env[KEY_VARIABLE] ?? '']);
  stderr.write(`gateway-preflight: ${text(message)}\nSee gateway-preflight --help.\n`);
  return MISUSE;
}

async function check(inputs: RawInputs, json: boolean, desk: Desk): Promise<number> {
  const surroundings: Surroundings = {
    workspace: desk.cwd,
    reportFolder: null,
    secretsWithheld: false,
    keySource: `The variable \`${KEY_VARIABLE}\``,
    atDesk: true,
    readFile: (path) => readText(resolve(desk.cwd, path)),
    variables: desk.env,
  };
  const configured = await configureRun(inputs, surroundings);
  const secrets = [...configured.secrets, ...proxySecrets(proxyFromEnvironment(desk.env))];
  const redact = createRedactor(secrets, shownIn(configured.run));
  const memory = await openMemory(configured.run, [desk.cwd]);
  const live = desk.stderr.isTTY === true && !json;
  const report = await execute({
    configured,
    env: desk.env,
    redact,
    cancel: desk.cancel,
    past: memory.past,
    onUnderWay: () => {
      // What comes after the answers loads while they are awaited.
      void import('./print.ts');
      redact('');
    },
    onProgress: (progress) => {
      if (live) desk.stderr.write(`${redact(progressLine(progress))}\n`);
    },
  });
  const { keepAndPrint } = await import('./print.ts');
  await keepAndPrint({ report, run: configured.run, memory, json }, redact, desk);
  return report.verdict === 'fail' ? 1 : 0;
}
