/** The command line: options are the inputs of the action by the same names, save the key. */
import { parseArgs, types } from 'node:util';
import { INPUT_NAMES, type InputName, type RawInputs } from '../config/inputs.ts';
import { nearestName } from '../config/nearest.ts';
import { keysIn, quoted } from '../config/quoted.ts';
import { KEY_VARIABLE } from '../model/run.ts';

/** Never on a command line, where every process can read it, and the run has no job summary and no place on GitHub. */
const NOT_OPTIONS: ReadonlySet<InputName> = new Set([
  'api-key',
  'keys',
  'summary',
  'issue',
  'comment',
  'github-token',
]);

export type Command =
  | { readonly kind: 'check'; readonly inputs: RawInputs; readonly json: boolean }
  | { readonly kind: 'demo'; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'misuse'; readonly message: string };

/** The first is meant where none is written. */
const COMMANDS: readonly string[] = ['check', 'demo'];

export const OPTION_NAMES: readonly InputName[] = INPUT_NAMES.filter((name) => !NOT_OPTIONS.has(name));

const OPTIONS = {
  ...Object.fromEntries(OPTION_NAMES.map((name) => [name, { type: 'string' as const }])),
  'dry-run': { type: 'boolean' as const },
  model: { type: 'string' as const, multiple: true, short: 'm' },
  header: { type: 'string' as const, multiple: true, short: 'H' },
  json: { type: 'boolean' as const },
  help: { type: 'boolean' as const, short: 'h' },
  version: { type: 'boolean' as const, short: 'v' },
};

/** Of `m`: `model`. */
function longName(option: string): string {
  const found = Object.entries(OPTIONS).find(([, one]) => 'short' in one && one.short === option);
  return found?.[0] ?? option;
}

function misuse(error: unknown): Command {
  const message = types.isNativeError(error) ? (error.message.split('\n')[0] ?? '') : 'unreadable arguments';
  const option = /--?([\w-]+)/.exec(message)?.[1] ?? '';
  if (option === 'api-key' || option === 'key') {
    return {
      kind: 'misuse',
      message: `The key is never an argument, which every process could read. Set ${KEY_VARIABLE} instead.`,
    };
  }
  const { code } = error as NodeJS.ErrnoException;
  // The value is not quoted: it may be a key.
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && message.includes('ambiguous')) {
    const name = longName(option);
    const works = `Write its value behind it, or --${name}=VALUE for one that begins so.`;
    return { kind: 'misuse', message: `--${name} has no value: what follows begins with a dash. ${works}` };
  }
  const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  const nearest = unknown ? nearestName(option, Object.keys(OPTIONS)) : null;
  const first = unknown ? `Unknown option${keysIn(option).length > 0 ? '' : ` --${option}`}.` : message;
  return { kind: 'misuse', message: nearest === null ? first : `${first} Did you mean --${nearest}?` };
}

/** Not quoted: there may be a password in it. */
function strayUrl(word: string, where: string): string | null {
  return /^https?:\/\//i.test(word) ? `A URL stands ${where}. Write --base-url before it.` : null;
}

function unknownCommand(word: string): string {
  const url = strayUrl(word, 'where a command would');
  if (url !== null) return url;
  const nearest = nearestName(word, COMMANDS);
  return `Unknown command ${quoted(word)}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}

/** Reads the arguments; what cannot be understood is a `misuse`. */
export function readArguments(argv: readonly string[], key: string): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return misuse(error);
  }
  const { values, positionals } = parsed;
  const [command, ...more] = positionals;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const json = values.json === true;
  if (command !== undefined && !COMMANDS.includes(command))
    return { kind: 'misuse', message: unknownCommand(command) };
  const [surplus] = more;
  if (surplus !== undefined) {
    const url = strayUrl(surplus, 'without an option');
    return { kind: 'misuse', message: url ?? `Unexpected argument ${quoted(surplus)}.` };
  }
  if (command === 'demo') return { kind: 'demo', json };
  const given = values as Record<string, unknown>;
  if (given['base-url'] === undefined && given.config === undefined) {
    return {
      kind: 'misuse',
      message:
        'Missing --base-url, the API root of the gateway, like https://api.example.com/v1, or --config FILE.',
    };
  }
  return { kind: 'check', inputs: inputsOf(values, key), json };
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
}

type Values = ReturnType<typeof parse>['values'];

function inputsOf(values: Values, key: string): RawInputs {
  const inputs: Record<string, string> = { 'api-key': key };
  for (const name of OPTION_NAMES) {
    const value = (values as Record<string, unknown>)[name];
    if (typeof value === 'string') inputs[name] = value;
    if (value === true) inputs[name] = 'true';
  }
  const models = [inputs.models ?? '', ...(values.model ?? [])].filter((one) => one !== '');
  if (models.length > 0) inputs.models = models.join('\n');
  const headers = [inputs.headers ?? '', ...(values.header ?? [])].filter((one) => one !== '');
  if (headers.length > 0) inputs.headers = headers.join('\n');
  return inputs;
}
