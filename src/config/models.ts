/** The inputs `models` and `probes`. */
import { isPattern, PROBES, type ProbeName, type WantedItem } from '../model/run.ts';
import { hasInvisible } from '../safety/invisible.ts';
import { INPUT_DEFAULTS } from './inputs.ts';
import type { Problems } from './problems.ts';
import { quoted } from './quoted.ts';
import { listOf, withoutComments } from './scalars.ts';

/** No real id is longer; the limit keeps an accidentally pasted file out of the requests. */
const LONGEST_ID = 512;

/**
 * A text such as `gpt-5.5` or `openai/o3`, with at least one of these marks. A display name of several words ("GPT 5
 * Mini"), which a gateway may also use as an id, has words without any.
 */
const ID_LIKE = /^[\w.]+[-/:][\w./:*@-]*(?<=[\w*])$/;
/** Local servers may name a model by the path of its file, and folders may contain spaces. */
const FILE = /^(?:[a-z]:|\.{1,2})[\\/]/i;
/**
 * A label in brackets that is part of the name, as in `claude-sonnet-4[1m]` or `[free] gpt-5.5`; not brackets around
 * the whole.
 */
const MARK = /(?<=[^\s[{])[[{][^[\]{}"']{1,40}[\]}]$|^\[[^[\]{}"']{1,40}\](?=\s?[^\s\]}])/;
/** Invisible joiners that belong to an emoji, or to Arabic and Indic scripts, which need them. */
const JOINED =
  /(?<=[\p{Emoji}\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200c\u200d](?=[\p{Extended_Pictographic}\p{Script=Arabic}\p{Lo}])|(?<=\p{Emoji}|\u200d)\ufe0f/gu;

/**
 * True for several ids in one item. This happens if a folded YAML block (`>`) joins lines, or if `;` is used as
 * separator.
 */
function isSeveral(id: string): boolean {
  const words = id.split(/[\s;]+/);
  if (FILE.test(id)) return false;
  return words.length > 1 && words.every((word) => ID_LIKE.test(word));
}

/** The item with normalised whitespace, so that `a|b` and `a | b` count as one. */
export function itemKey(written: string): string {
  return alternativesOf(written).join(' | ');
}

function alternativesOf(written: string): readonly string[] {
  return [...new Set(written.split('|').map((id) => id.trim()))];
}

const CONTROL = /\p{Cc}/u;

function idFault(id: string): string | null {
  if (id.length > LONGEST_ID) return 'is longer than 512 characters';
  if (CONTROL.test(id)) return 'has control characters in it';
  if (hasInvisible(id.replace(JOINED, '')))
    return 'has hidden characters in it, which came along when it was copied';
  if (/^https?:\/\//i.test(id)) return 'is a URL, which belongs in `base-url`';
  if (/^(?:id|name|models?):\s/i.test(id)) return 'has a key before it: the id alone is wanted';
  if (/^-(?:\s|$)/.test(id)) return 'begins with "- ": the input is plain lines, not a YAML list';
  if (/\$\{|\{\{/.test(id)) return 'has a variable in it that was not expanded';
  if (/^["'`“”‘’[\]{}]|["'`“”‘’[\]{}]$/.test(id.replace(MARK, ''))) return 'has quotes or brackets around it';
  if (/\s#(?:\s|$)/.test(id)) return 'has a comment behind it: give comments lines of their own';
  return null;
}

/** The wanted items in the order given. Each wrong one is reported; a repeated one counts once. */
export function wantedItems(text: string, maxModels: number, problems: Problems): readonly WantedItem[] {
  const items = new Map<string, WantedItem>();
  const listed = listOf(text);
  // `${{ vars.A }},${{ vars.B }}` with two variables that are not set: nothing would be probed, and the check passes.
  if (listed.length === 0 && withoutComments(text).includes(','))
    problems.invalid('models', 'there are only commas, and no id.', NO_ID);
  for (const written of listed) {
    const alternatives = alternativesOf(written);
    if (alternatives.some(isSeveral)) {
      problems.invalid(
        'models',
        `${quoted(written)} is several ids without a comma between them.`,
        'Put commas between them, or write `models: |` and one id per line below; a block that begins with `>` joins its lines.',
      );
      continue;
    }
    const empty = alternatives.includes('');
    const fault = empty ? 'has an empty alternative' : alternatives.map(idFault).find((one) => one !== null);
    if (fault !== undefined && fault !== null) {
      problems.invalid(
        'models',
        `${quoted(written)} ${fault}.`,
        'Write each id exactly as the gateway lists it, separated by commas or line breaks; `a | b` means either.',
      );
      continue;
    }
    const key = itemKey(written);
    if (!items.has(key)) items.set(key, { written, alternatives });
  }
  const wanted = [...items.values()];
  const plain = wanted.filter((item) => !item.alternatives.some(isPattern)).length;
  if (plain > maxModels) {
    problems.invalid(
      'models',
      `${plain} models are wanted, \`max-models\` allows ${maxModels}.`,
      `Name fewer models, or set \`max-models: ${plain}\` or more.`,
    );
  }
  return wanted;
}

const NO_ID = 'Set the variables that it is made of; leave `models` out if only the list is to be read.';

function isProbe(name: string): boolean {
  return (PROBES as readonly string[]).includes(name);
}

/** The probes in the order of PROBES; empty for `none` (only the list is read). */
export function probeNames(text: string, problems: Problems): readonly ProbeName[] {
  const given = listOf(text.toLowerCase());
  // Only commas were given. That means the default, not `none`.
  const names = given.length === 0 ? listOf(INPUT_DEFAULTS.probes) : given;
  if (names.includes('none')) {
    if (names.length > 1) {
      problems.invalid(
        'probes',
        '`none` cannot be combined with other probes.',
        'Write `none` alone, or leave it out.',
      );
    }
    return [];
  }
  for (const name of names) {
    if (isProbe(name)) continue;
    const parts = name.split(/[\s;|+&]+/);
    if (parts.length > 1 && parts.every(isProbe)) {
      const works = `Separate them by commas: \`probes: ${parts.join(', ')}\`.`;
      problems.invalid('probes', `${quoted(name)} is several probes in one.`, works);
    } else problems.unknownWord('probes', name, [...PROBES, 'none'], 'probe');
  }
  return PROBES.filter((probe) => names.includes(probe));
}
