/**
 * Variables in the config file: `${NAME}`, taken from the step's environment or the input `keys`, and from nowhere
 * else.
 */
import { speaksOfSecret, wordsOf } from '../model/secret-name.ts';
import { looksRandom, vendorKeysIn } from './key-like.ts';
import { nearestName } from './nearest.ts';
import { keysIn } from './quoted.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Wrong {
  readonly wrong: string;
  readonly works: string;
}

const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;
const WHOLE = /^\s*\$\{([A-Za-z_]\w*)\}\s*$/;

/**
 * Last words of a name that show that the value is not secret, although an earlier word sounds like it:
 * `AUTH_GATEWAY_URL`, `KEY_MODEL`.
 */
const OPEN_END =
  /^(?:urls?|uri|hosts?|hostname|endpoints?|address|domain|origin|port|models?|names?|regions?|location|provider|version|mode|scheme|type)$/;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * True if the value looks like a key or a login, or is a URL that contains one. Ids of models can be long and mixed
 * as well, but they have hyphens.
 */
function looksSecret(value: string): boolean {
  if (vendorKeysIn(value).length > 0 || /\/\/[^/?#\s]*@/.test(value)) return true;
  const segments = value.split(/[/?#&=]/);
  return segments.some((one) => UUID.test(one) || (looksRandom(one) && !one.includes('-')));
}

function isSecret(name: string, value: string): boolean {
  const words = wordsOf(name);
  const isSpoken = speaksOfSecret(name);
  if (isSpoken && !OPEN_END.test(words.at(-1) ?? '')) return true;
  // `MONKEY` ends in "key" and may hold one, but only the value can tell.
  return (isSpoken || words.some((word) => /keys?$/.test(word))) && looksSecret(value);
}

/**
 * The values of variables in the file that are secret by name (or doubtful by name and secret by their look),
 * wherever they were used.
 */
export function secretVariables(file: string, variables: Variables): readonly string[] {
  const names = [...file.matchAll(VARIABLE)].map(([, name = '']) => name);
  return [...new Set(names)].flatMap((name) => {
    const value = Object.hasOwn(variables, name) ? (variables[name] ?? '') : '';
    return value !== '' && isSecret(name, value) ? [value] : [];
  });
}

/** The variable's name if the text is a single variable and nothing else; else null. */
export function variableOf(text: string): string | null {
  return WHOLE.exec(text)?.[1] ?? null;
}

/** True if the text contains a variable, or an attempt at one. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}

function unset(name: string, variables: Variables): Wrong {
  if (keysIn(name).length > 0) {
    return {
      wrong: 'a variable whose name looks like a key is not set.',
      works:
        'Write `${NAME}` with the name of a variable, and set NAME in the `env` of the step from a secret.',
    };
  }
  const known = Object.keys(variables).filter(
    (one) => variables[one] !== undefined && !one.startsWith('INPUT_'),
  );
  const dashed = new Map(known.map((one) => [one.replaceAll('_', '-'), one]));
  const nearest = dashed.get(nearestName(name, [...dashed.keys()]) ?? '');
  const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
  return {
    wrong: `the variable \`${name}\` is not set.${hint}`,
    works: `Set it in the \`env\` of the step, \`${name}: \${{ secrets.${name} }}\`, or in \`keys\`.`,
  };
}

/** The text with its variables replaced, or what is wrong with the first that cannot be. */
export function expanded(text: string, variables: Variables): { readonly text: string } | Wrong {
  const odd = text.replace(VARIABLE, '');
  if (odd.includes('${')) {
    return {
      wrong: odd.includes('${{')
        ? '`${{ … }}` is not expanded in a file.'
        : 'a variable is not written as `${NAME}`.',
      works: 'Write `${NAME}`, and set NAME in the `env` of the step.',
    };
  }
  for (const [, name = ''] of text.matchAll(VARIABLE)) {
    if (!Object.hasOwn(variables, name) || variables[name] === undefined) return unset(name, variables);
  }
  return { text: text.replace(VARIABLE, (_, name: string) => variables[name] ?? '') };
}
