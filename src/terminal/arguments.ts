/** The command line. Its options are the action's inputs by the same names, except the key. */
import { parseArgs, types } from 'node:util';
import { INPUT_NAMES, type InputName, type RawInputs } from '../config/inputs.ts';
import { nearestName } from '../config/nearest.ts';
import { keysIn, quoted } from '../config/quoted.ts';
import { KEY_VARIABLE } from '../model/run.ts';

/**
 * Keys are no options, because every process can read a command line. The others have no use here: there is no job
 * summary, and nothing is posted to GitHub.
 */
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

/** The first is the default if no command is given. */
const COMMANDS: readonly string[] = ['check', 'demo'];

export const OPTION_NAMES: readonly InputName[] = INPUT_NAMES.filter((name) => !NOT_OPTIONS.has(name));

/**
 * Options that may be repeated, since their values are lists. For all others a repetition is an error; otherwise the
 * second would silently replace the first.
 */
export const LISTS: ReadonlySet<InputName> = new Set(['models', 'probes', 'gateway', 'severity', 'headers']);

const OPTIONS = {
  // All accept several values, so that we can notice a repetition.
  ...Object.fromEntries(OPTION_NAMES.map((name) => [name, { type: 'string' as const, multiple: true }])),
  'dry-run': { type: 'boolean' as const },
  model: { type: 'string' as const, multiple: true, short: 'm' },
  header: { type: 'string' as const, multiple: true, short: 'H' },
  json: { type: 'boolean' as const },
  help: { type: 'boolean' as const, short: 'h' },
  version: { type: 'boolean' as const, short: 'v' },
};

/** The long name of a short option: `model` for `m`. */
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
  // The value is not quoted, because it may be a key.
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && message.includes('ambiguous')) {
    const name = longName(option);
    const works = `Write its value behind it, as --${name}=VALUE if the value begins with a dash.`;
    return { kind: 'misuse', message: `--${name} has no value: what follows begins with a dash. ${works}` };
  }
  const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  const nearest = unknown ? nearestName(option, Object.keys(OPTIONS)) : null;
  const first = unknown ? `Unknown option${keysIn(option).length > 0 ? '' : ` --${option}`}.` : message;
  return { kind: 'misuse', message: nearest === null ? first : `${first} Did you mean --${nearest}?` };
}

/** The URL is not quoted, because it may contain a password. */
function strayUrl(word: string, where: string): string | null {
  return /^https?:\/\//i.test(word) ? `A URL stands ${where}. Write --base-url before it.` : null;
}

function unknownCommand(word: string): string {
  const url = strayUrl(word, 'where a command would');
  if (url !== null) return url;
  const nearest = nearestName(word, COMMANDS);
  return `Unknown command ${quoted(word)}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}

/** Parses the arguments; if they cannot be understood, the result is a `misuse`. */
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
  const twice = OPTION_NAMES.find((name) => !LISTS.has(name) && textsOf(values, name).length > 1);
  if (twice !== undefined) {
    return { kind: 'misuse', message: `--${twice} is given twice. Keep one of them.` };
  }
  return { kind: 'check', inputs: inputsOf(values, key), json };
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
}

type Values = ReturnType<typeof parse>['values'];

function textsOf(values: Values, name: string): readonly string[] {
  const given = (values as Record<string, unknown>)[name];
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}

function inputsOf(values: Values, key: string): RawInputs {
  const inputs: Record<string, string> = { 'api-key': key };
  if (values['dry-run'] === true) inputs['dry-run'] = 'true';
  const short = { models: textsOf(values, 'model'), headers: textsOf(values, 'header') };
  for (const name of OPTION_NAMES) {
    const own = name === 'models' || name === 'headers' ? short[name] : [];
    const texts = [...textsOf(values, name), ...own].filter((one) => one !== '');
    if (texts.length > 0) inputs[name] = texts.join('\n');
  }
  return inputs;
}
