/** Tests the fake runner with actions of three lines: each rule of the real runner that the tests rely on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runStep, type StepOptions } from './runner.ts';

const folders: string[] = [];

/** Runs a script as an action with the inputs `base-url` (default `none`) and `api-key`. */
async function act(script: string, options: StepOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fake-action-'));
  folders.push(folder);
  writeFileSync(
    join(folder, 'action.yml'),
    'inputs:\n  base-url: { default: none }\n  api-key: {}\nruns: { using: node24, main: index.mjs }\n',
  );
  writeFileSync(
    join(folder, 'index.mjs'),
    `import { appendFileSync, writeFileSync } from 'node:fs';\nconst { env } = process;\n${script}`,
  );
  return runStep({ ...options, action: folder });
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const print = (text: string) => `process.stdout.write(${JSON.stringify(text)});`;

describe('the environment of a step', () => {
  it('has the inputs with their defaults, an empty string where there is none', async () => {
    const step = await act(`console.log(env['INPUT_BASE-URL'], '<' + env['INPUT_API-KEY'] + '>');`);
    expect(step.log).toBe('none <>');
  });
  it('has what the workflow gives, and names inputs that are not declared', async () => {
    const step = await act(`console.log(env['INPUT_BASE-URL'], env.INPUT_MODEL);`, {
      inputs: { 'base-url': 'x', model: 'y' },
    });
    expect(step.log).toBe('x y');
    expect(step.unexpectedInputs).toEqual(['model']);
  });
  it('has nothing of the process that runs the tests', async () => {
    process.env.LEFT_OVER = 'here';
    const step = await act(`console.log(env.LEFT_OVER, env.NODE_OPTIONS, env.GITHUB_EVENT_NAME);`);
    expect(step.log).toBe('undefined undefined push');
  });
});

describe('the log of a step', () => {
  it('reads commands after blanks, the legacy form anywhere, and ends a line at a lone CR', async () => {
    const step = await act(
      print('  ::error title=A%2CB::one%0Atwo\nsee ##[warning]three\rfour\r::notice::five\n'),
    );
    expect(step.annotations).toEqual([
      { level: 'error', title: 'A,B', message: 'one\ntwo' },
      { level: 'warning', title: null, message: 'three' },
      { level: 'notice', title: null, message: 'five' },
    ]);
    expect(step.log).toBe('four');
  });
  it('leaves unknown commands as text', async () => {
    const step = await act(print('::unknown::x\n:: error::y\n'));
    expect(step.commands).toEqual([]);
    expect(step.log).toBe('::unknown::x\n:: error::y');
  });
  it('masks a value and its encodings from the command on', async () => {
    const secret = 'p"ss&word';
    const step = await act(
      `console.log('::add-mask::${secret}'); for (const text of [
        ${JSON.stringify(secret)}, encodeURIComponent(${JSON.stringify(secret)}),
        Buffer.from('x' + ${JSON.stringify(secret)}).toString('base64'), ${JSON.stringify(JSON.stringify(secret))},
      ]) console.log(text);`,
    );
    expect(step.log).not.toMatch(/p"ss|p%22ss|ss&word/);
    expect(step.masks).toEqual([secret]);
  });
});

describe('what a step leaves', () => {
  it('is outputs of both forms, of which the masked ones vanish', async () => {
    const step = await act(
      `console.log('::add-mask::hidden'); appendFileSync(env.GITHUB_OUTPUT, 'a=1\\nb<<E\\nx\\ny\\nE\\nc=is hidden\\n');`,
    );
    expect(step.outputs).toEqual({ a: '1', b: 'x\ny', c: 'is hidden' });
    expect(step.vanished).toEqual(['c']);
  });
  it('is no summary at all when it is over 1 MiB', async () => {
    const step = await act(`writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));`);
    expect(step.summaryDropped).toBe(true);
    expect(step.summary).toBe('');
  });
  it('is the exit code, and a peak of memory where the kernel tells it', async () => {
    const step = await act('setTimeout(() => { process.exitCode = 3; }, 60);');
    expect(step.exitCode).toBe(3);
    if (process.platform === 'linux') expect(step.peakMb).toBeGreaterThan(20);
  });
});

describe('the double', () => {
  it('kills a step that overstays', async () => {
    const step = await act('setInterval(() => {}, 1000);', { limitMs: 300 });
    expect(step.signal).toBe('SIGKILL');
  });
  it('passes signals on', async () => {
    const step = await act(
      `process.on('SIGTERM', () => process.exit(7)); console.log('up'); setInterval(() => {}, 1000);`,
      {
        during: async ({ signal, printed }) => {
          await printed('up');
          signal('SIGTERM');
        },
      },
    );
    expect(step.exitCode).toBe(7);
  });

  const secret = 'sk-relay-Zq81LmXk02PvBn47TtYw';
  const places: [string, string][] = [
    ['a piece in the log', print(`…${secret.slice(14, 22)}…\n`)],
    ['a masked value in the log', print(`::add-mask::${secret}\n${secret}\n`)],
    [
      'base64 in the summary',
      `writeFileSync(env.GITHUB_STEP_SUMMARY, Buffer.from('Bearer ${secret}').toString('base64'));`,
    ],
    ['hex in a file of the workspace', `writeFileSync('x', Buffer.from('${secret}').toString('hex'));`],
    ['upper case in an output', `appendFileSync(env.GITHUB_OUTPUT, 'a=${secret.toUpperCase()}\\n');`],
  ];
  it.each(places)('rejects %s', async (_place, script) => {
    await expect(act(script, { secrets: [secret] })).rejects.toThrow('A piece of a secret leaked');
  });
  it('accepts the command that masks it', async () => {
    await expect(act(print(`::add-mask::${secret}\n`), { secrets: [secret] })).resolves.toMatchObject({
      exitCode: 0,
    });
  });
});
