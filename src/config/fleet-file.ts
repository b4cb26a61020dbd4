/** The structure of the config file: which gateways it has, and which keys each of them and `defaults` contain. */
import type { Problem } from '../model/run.ts';
import { BOOLEAN } from './fleet-values.ts';
import { nameFault } from './gateway-name.ts';
import { INPUT_NAMES, type InputName } from './inputs.ts';
import { didYouMean, nearestName } from './nearest.ts';
import { listed, wordToUse } from './problems.ts';
import { clipped, keysIn, nameIn, quoted, ticked } from './quoted.ts';
import { listOf } from './scalars.ts';
import { type Member, type Place, readTree, type Tree } from './yaml-tree.ts';

export interface FleetGateway {
  readonly name: string;
  readonly members: readonly Member[];
  readonly at: Place;
  /** Faults of this gateway's own keys. */
  readonly problems: readonly Problem[];
  /** Inputs that are present under a mistyped name; they must not be reported as missing too. */
  readonly meant: ReadonlySet<string>;
}

export interface FleetFile {
  readonly gateways: readonly FleetGateway[];
  readonly defaults: readonly Member[];
  /** Faults of the file as a whole. */
  readonly problems: readonly Problem[];
  /** Keys of the file (the names, not the values) that look like secrets. */
  readonly secrets: readonly string[];
}

/** Inputs of the whole run: `defaults` may set them, a single gateway may not. */
const OF_THE_RUN: ReadonlySet<InputName> = new Set([
  'deadline',
  'dry-run',
  'baseline',
  'history',
  'page',
  'report',
  'junit',
  'summary',
  'issue',
  'comment',
]);
/** Inputs that cannot be set in the file: its own path, the choice of its gateways, and the step's secrets. */
const NOT_IN_A_FILE: ReadonlySet<string> = new Set(['config', 'gateway', 'keys', 'github-token']);
const IN_DEFAULTS = INPUT_NAMES.filter((name) => !NOT_IN_A_FILE.has(name));
export const OF_A_GATEWAY = IN_DEFAULTS.filter((name) => !OF_THE_RUN.has(name));

/** Builds a problem whose text puts file, line and column after the name: `` `retries` (gateways.yml:4:14): … ``. */
export function faultAt(file: string, at: Place, name: string, wrong: string, works: string): Problem {
  const where = `${ticked(nameIn(name))} (${file}:${at.line}:${at.column})`;
  return { check: 'config', code: 'config-invalid', seen: `${where}: ${wrong}`, next: works };
}

/** Reads the structure of the file; values are not checked yet. `file` is its name for messages. */
export function readFleetFile(text: string, file: string): FleetFile {
  const problems: Problem[] = [];
  const { tree, faults } = readTree(text);
  for (const { at, wrong, works } of faults) problems.push(faultAt(file, at, 'config', wrong, works));
  if (tree.kind !== 'map') {
    if (faults.length === 0)
      problems.push(faultAt(file, tree.at, 'config', 'it has no list `gateways`.', EXAMPLE));
    return { gateways: [], defaults: [], problems, secrets: [] };
  }
  let gateways: readonly FleetGateway[] | null = null;
  let defaults: readonly Member[] = [];
  for (const { name, value, at } of tree.members) {
    if (name === 'gateways') gateways = gatewaysOf(value, file, problems);
    else if (name === 'defaults') defaults = defaultsOf(value, file, problems);
    else problems.push(keyAtTop(file, at, name));
  }
  if (gateways === null) problems.push(faultAt(file, tree.at, 'gateways', 'the list is missing.', EXAMPLE));
  return { gateways: gateways ?? [], defaults, problems, secrets: namesIn(tree).flatMap(keysIn) };
}

const EXAMPLE = 'Begin the file with `gateways:` and an item `- name: relay` with its `base-url` below.';

/** The gateways that the input `gateway` names, in the order of the file; all if the input is empty. */
export function chosenGateways(
  gateways: readonly FleetGateway[],
  input: string,
  problems: Problem[],
): readonly FleetGateway[] {
  const wanted = listOf(input);
  if (wanted.length === 0) return gateways;
  const names = gateways.map(({ name }) => name);
  for (const name of wanted.filter((one) => !names.includes(one))) {
    const seen = `\`gateway\`: no gateway ${quoted(name)} is in the file.${didYouMean(name, names)}`;
    problems.push({
      check: 'config',
      code: 'config-invalid',
      seen,
      next: `Name ${listed(names.map(clipped), 'file')}.`,
    });
  }
  return gateways.filter(({ name }) => wanted.includes(name));
}

/** All names in the file's maps, except within `headers`: there the values are the secrets. */
function namesIn(tree: Tree): readonly string[] {
  if (tree.kind === 'text') return [];
  if (tree.kind === 'list') return tree.items.flatMap(namesIn);
  return tree.members.flatMap(({ name, value }) => [name, ...(name === 'headers' ? [] : namesIn(value))]);
}

function unknownKey(file: string, at: Place, name: string, allowed: readonly string[]): Problem {
  if (name === '<<') {
    const works = 'Set in `defaults` what all gateways share, and write the rest out.';
    return faultAt(file, at, name, 'merge keys are not supported.', works);
  }
  const inOne = 'Write it in an item of `gateways`.';
  if (name === 'name') return faultAt(file, at, name, 'this belongs to a single gateway.', inOne);
  return faultAt(file, at, name, `unknown key.${didYouMean(name, allowed)}`, wordToUse(name, allowed));
}

/** A key that is neither `gateways` nor `defaults`. The name of an input was put one level too high. */
function keyAtTop(file: string, at: Place, name: string): Problem {
  if (!(IN_DEFAULTS as readonly string[]).includes(name))
    return unknownKey(file, at, name, ['gateways', 'defaults']);
  const works =
    name === 'base-url' || name === 'api-key'
      ? 'Write it in an item of `gateways`.'
      : `Move \`${name}\` into \`defaults\`.`;
  return faultAt(file, at, name, 'this does not belong at the top of the file.', works);
}

function defaultsOf(value: Tree, file: string, problems: Problem[]): readonly Member[] {
  if (value.kind === 'text' && value.text === '') return [];
  if (value.kind !== 'map') {
    problems.push(
      faultAt(
        file,
        value.at,
        'defaults',
        'this is not a map of inputs.',
        'Write `defaults: { timeout: 20s }`.',
      ),
    );
    return [];
  }
  return value.members.filter(({ name, at }) => {
    if ((IN_DEFAULTS as readonly string[]).includes(name)) return true;
    problems.push(unknownKey(file, at, name, IN_DEFAULTS));
    return false;
  });
}

function gatewaysOf(value: Tree, file: string, problems: Problem[]): readonly FleetGateway[] {
  if (value.kind !== 'list' || value.items.length === 0) {
    const wrong = value.kind === 'list' ? 'the list is empty.' : 'this is not a list.';
    problems.push(faultAt(file, value.at, 'gateways', wrong, EXAMPLE));
    return [];
  }
  const first = new Map<string, Place>();
  return value.items.flatMap((item) => {
    const gateway = gatewayOf(item, file, problems);
    if (gateway === null) return [];
    const before = first.get(gateway.name);
    if (before === undefined) {
      first.set(gateway.name, gateway.at);
      return [gateway];
    }
    const wrong = `${quoted(gateway.name)} is already the name of the gateway in line ${before.line}.`;
    problems.push(faultAt(file, gateway.at, 'name', wrong, 'Give each gateway a name of its own.'));
    // With this fault nothing is sent, but the other faults of the gateway are reported as well. The line number
    // keeps its name unique.
    return [{ ...gateway, name: `${gateway.name} (line ${gateway.at.line})` }];
  });
}

function gatewayOf(item: Tree, file: string, problems: Problem[]): FleetGateway | null {
  const works = 'Write `- name: relay`, a name of its own without commas.';
  if (item.kind !== 'map') {
    problems.push(faultAt(file, item.at, 'gateways', 'this item is not a gateway.', works));
    return null;
  }
  const named = item.members.find((member) => member.name === 'name');
  const isName = ({ name, value }: Member): boolean =>
    // `base` is as near, but with an address it is no name.
    !(value.kind === 'text' && value.text.includes('://')) &&
    nearestName(name, ['name', ...OF_A_GATEWAY]) === 'name';
  const misspelled = named === undefined ? item.members.find(isName) : undefined;
  if (misspelled !== undefined) {
    problems.push(misplacedKey(file, misspelled));
    return null;
  }
  if (named?.value.kind !== 'text' || named.value.isBoolean) {
    const typed = named?.value.kind === 'text' ? BOOLEAN : { wrong: 'this has the wrong type.', works };
    const { wrong, works: how } = named === undefined ? { wrong: 'this gateway has no name.', works } : typed;
    problems.push(faultAt(file, (named ?? item).at, 'name', wrong, how));
    return null;
  }
  const name = named.value.text.trim();
  const fault = nameFault(name);
  if (fault !== null) {
    problems.push(faultAt(file, named.value.at, 'name', fault, works));
    return null;
  }
  const own: Problem[] = [];
  const meant = new Set<string>();
  const members = item.members.filter((member) => {
    if (member === named) return false;
    if ((OF_A_GATEWAY as readonly string[]).includes(member.name)) return true;
    own.push(misplacedKey(file, member));
    meant.add(nearestName(member.name, OF_A_GATEWAY) ?? '');
    return false;
  });
  return { name, members, at: named.value.at, problems: own, meant };
}

function misplacedKey(file: string, { name, at }: Member): Problem {
  if (!(IN_DEFAULTS as readonly string[]).includes(name))
    return unknownKey(file, at, name, ['name', ...OF_A_GATEWAY]);
  return faultAt(
    file,
    at,
    name,
    'this is for the whole run, not for one gateway.',
    `Move \`${name}\` to \`defaults\` or to the inputs.`,
  );
}
