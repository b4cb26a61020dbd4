/** The command line: whatever is given is a command, or one sentence of what is wrong. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LISTS, OPTION_NAMES, readArguments } from '../../src/terminal/arguments.ts';
import { effort } from '../support/effort.ts';

const KEY = 'sk-relay-4fQz81LmXw27Tb90Rk55';

describe('the arguments', () => {
  it('are a command, or a sentence, whatever they are', () => {
    const argument = fc.oneof(
      fc.constantFrom(
        'demo',
        'check',
        '--',
        '-',
        '-m',
        '-H',
        '-v',
        '--json',
        '--json=x',
        '--model',
        '--api-key',
      ),
      fc.constantFrom(...OPTION_NAMES).map((name) => `--${name}`),
      fc.constantFrom(...OPTION_NAMES).map((name) => `--${name}=1`),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const property = fc.property(fc.array(argument, { maxLength: 6 }), (argv) => {
      const command = readArguments(argv, KEY);
      if (command.kind === 'misuse') {
        expect(command.message).toMatch(/\S/);
        expect(command.message).not.toMatch(/undefined|\[object|\bat .+:\d+:\d+/);
        expect(command.message).not.toContain(KEY);
      }
      if (command.kind === 'check') {
        expect(command.inputs['api-key']).toBe(KEY);
        expect(Object.values(command.inputs).every((value) => typeof value === 'string')).toBe(true);
      }
    });
    fc.assert(property, effort(500));
  });

  it.each([
    [['--retries', '-1'], '--retries'],
    [['--base-url', '--model', 'gpt-5.5'], '--base-url'],
    [['-m', '-x'], '--model'],
  ])('%j lack a value, and the sentence says how one that begins with a dash is written', (argv, name) => {
    expect(readArguments(argv, KEY)).toEqual({
      kind: 'misuse',
      message: `${name} has no value: what follows begins with a dash. Write its value behind it, as ${name}=VALUE if the value begins with a dash.`,
    });
    expect(readArguments(['--base-url', 'https://x.example.com', '--retries=-1'], KEY)).toMatchObject({
      kind: 'check',
      inputs: { retries: '-1' },
    });
  });

  it.each([
    ...[
      ['--api-key', KEY],
      [`--api-key=${KEY}`],
      ['--apikey', KEY],
      [`--apikey=${KEY}`],
      ['-k', KEY],
      [`-k${KEY}`],
    ],
    ...[
      [`--${KEY}`],
      [KEY],
      ['check', KEY],
      ['demo', KEY],
      [`--json=${KEY}`],
      [`--no-${KEY}`],
      ['--retries', `-${KEY}`],
    ],
  ])('are not quoted where they look like a key: %j', (...argv) => {
    const command = readArguments(argv, '');
    expect(command.kind).toBe('misuse');
    expect(JSON.stringify(command)).not.toContain(KEY.slice(9, 17));
  });

  it.each<[argv: string[], message: string]>([
    [['demo', 'extra'], 'Unexpected argument "extra".'],
    [['--json', 'no'], 'Unknown command "no".'],
    [['demmo'], 'Unknown command "demmo". Did you mean demo?'],
    [['chekc'], 'Unknown command "chekc". Did you mean check?'],
    [
      ['https://u:p4ss@relay.example.com/v1'],
      'A URL stands where a command would. Write --base-url before it.',
    ],
    [
      ['check', 'https://u:p4ss@relay.example.com/v1'],
      'A URL stands without an option. Write --base-url before it.',
    ],
  ])('that are no command are told as what they are: %j', (argv, message) => {
    expect(readArguments(argv, '')).toEqual({ kind: 'misuse', message });
  });
});

describe('an option that is given again', () => {
  const BASE = ['--base-url', 'https://x.example.com'];

  it.each<[argv: string[], inputs: Record<string, string>]>([
    [
      ['--severity', 'models: warn', '--severity=rate-limited: fail'],
      { severity: 'models: warn\nrate-limited: fail' },
    ],
    [['--probes', 'completion', '--probes', 'stream'], { probes: 'completion\nstream' }],
    [['--headers', 'X-A: b', '-H', 'X-C: d', '--headers', 'X-E: f'], { headers: 'X-A: b\nX-E: f\nX-C: d' }],
    [['--models', 'a,b', '-m', 'c', '--models', 'd', '--model', 'e'], { models: 'a,b\nd\nc\ne' }],
    [['--gateway', 'a', '--gateway', 'b,c'], { gateway: 'a\nb,c' }],
    [['--probes', '', '--probes', 'stream'], { probes: 'stream' }],
    [['--dry-run', '--dry-run'], { 'dry-run': 'true' }],
  ])('adds up where it is a list: %j', (argv, inputs) => {
    expect(readArguments([...BASE, ...argv], KEY)).toEqual({
      kind: 'check',
      inputs: { 'base-url': 'https://x.example.com', 'api-key': KEY, ...inputs },
      json: false,
    });
  });

  const single = OPTION_NAMES.filter((name) => !LISTS.has(name) && name !== 'dry-run');

  it.each(single)('is told where it is none: --%s', (name) => {
    const argv = name === 'base-url' ? [] : BASE;
    expect(readArguments([...argv, `--${name}=1`, `--${name}`, '2'], KEY)).toEqual({
      kind: 'misuse',
      message: `--${name} is given twice. Keep one of them.`,
    });
  });
});
