/** Turns the config file into a Run of several gateways. Loaded only if the input `config` is set. */
import type { GatewaySpec, Problem, Run } from '../model/run.ts';
import { isStandIn } from './api-key.ts';
import { chosenGateways, type FleetGateway, faultAt, readFleetFile } from './fleet-file.ts';
import { type Entry, entryOf, isMistake, placeOf } from './fleet-values.ts';
import { inputText, type RawInputs, type Surroundings } from './inputs.ts';
import { vendorKeysIn } from './key-like.ts';
import { readKeys } from './keys.ts';
import { withProbes } from './model-probes.ts';
import { firstOf, Problems, placesIn } from './problems.ts';
import { clipped } from './quoted.ts';
import { type Configured, runSettings, tokenSecrets } from './run-settings.ts';
import { hidden } from './shown.ts';
import { gatewaySpec, headerValues, secretsOf } from './spec.ts';
import { GIVE_CONFIG, readUserFile } from './user-file.ts';
import { secretVariables, type Variables } from './variables.ts';
import type { Member } from './yaml-tree.ts';

/** The values of `defaults` or of one gateway, by input name, and the problems of those that could not be used. */
interface Layer {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Inputs whose value could not be used. */
  readonly faulty: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly secrets: readonly string[];
}

interface Base {
  readonly raw: RawInputs;
  readonly layer: Layer;
  readonly file: string;
  readonly around: Surroundings;
  /** Problems reported once for the whole file, by text and by place; they are not repeated for each gateway. */
  readonly told: ReadonlySet<string>;
}

interface Made {
  readonly spec: GatewaySpec;
  readonly secrets: readonly string[];
  /** The values of its headers. */
  readonly values: readonly string[];
}

/**
 * Reads `config` and the files it names. All problems end up in the Run. While the file itself has one, no gateway is
 * asked.
 */
export function configureFleet(raw: RawInputs, surroundings: Surroundings): Configured {
  const unreadable = new Problems();
  const keys = readKeys(raw.keys ?? '', unreadable);
  const around = { ...surroundings, variables: { ...surroundings.variables, ...keys.variables } };
  const { run, secrets } = fleetOf(raw, around, unreadable.all);
  return { run, secrets: [...new Set([...keys.secrets, ...secrets])] };
}

function fleetOf(raw: RawInputs, around: Surroundings, before: readonly Problem[]): Configured {
  const path = inputText(raw, 'config');
  const file = clipped(path);
  const read = readUserFile(path, around);
  if ('wrong' in read) {
    const unreadable = new Problems();
    unreadable.invalid('config', read.wrong, read.works ?? GIVE_CONFIG);
    return broken(raw, around, [...before, ...unreadable.all]);
  }
  const { text } = read;
  const { gateways, defaults, problems, secrets: strays } = readFleetFile(text, file);
  const faults: Problem[] = [...before, ...problems];
  const chosen = chosenGateways(gateways, raw.gateway ?? '', faults);
  const layer = layerOf(defaults, file, around);
  faults.push(...layer.problems);

  const under = new Problems();
  const merged = { ...raw, ...textsOf(layer) };
  const [base] = gatewaySpec(merged, around, under);
  const keys = keysOf([...gateways.flatMap(({ members }) => members), ...defaults], around.variables ?? {});
  const settings = runSettings(merged, around, under, [raw['api-key'] ?? '', ...keys]);
  faults.push(...under.all.map((problem) => located(problem, file, layer)));
  const told = new Set([...under.all.map(({ seen }) => seen), ...problems.flatMap(placesIn)]);

  const made = chosen.map((gateway) => gatewayOf(gateway, { raw: merged, layer, file, around, told }));
  const specs = made.map(({ spec }) => spec);
  const run: Run = {
    ...settings,
    gateways: faults.length === 0 ? specs : specs.filter((spec) => spec.problems.length > 0),
    problems: firstOf(faults),
    policy: base.policy,
    severity: base.severity,
  };
  const secrets = [
    ...tokenSecrets(run),
    ...secretsOf(merged, base, NO_URL),
    ...layer.secrets,
    ...strays,
    ...made.flatMap((one) => one.secrets),
    ...secretVariables(text, around.variables ?? {}),
    ...keys,
    ...vendorKeysIn(text),
  ];
  const values = [...headerValues(merged, base), ...made.flatMap((one) => one.values)];
  return { run: Object.freeze(run), secrets: hidden(secrets, values, run) };
}

/** The values of all variables that are used as `api-key`, including those of gateways that are not asked. */
function keysOf(members: readonly Member[], variables: Variables): readonly string[] {
  return members.flatMap((member) => {
    if (member.name !== 'api-key') return [];
    const entry = entryOf(member, variables);
    return isMistake(entry) || entry.text === '' || isStandIn(entry.text) ? [] : [entry.text];
  });
}

const NO_URL = { root: null, query: '', secrets: [], problems: [] };

function broken(raw: RawInputs, around: Surroundings, faults: readonly Problem[]): Configured {
  const under = new Problems();
  const [base, baseUrl] = gatewaySpec(raw, around, under);
  const settings = runSettings(raw, around, under);
  const problems = firstOf([...faults, ...under.all]);
  const run: Run = { ...settings, gateways: [], problems, policy: base.policy, severity: base.severity };
  const secrets = [...secretsOf(raw, base, baseUrl), ...tokenSecrets(run)];
  return { run: Object.freeze(run), secrets: hidden(secrets, headerValues(raw, base), run) };
}

function layerOf(members: readonly Member[], file: string, { variables = {} }: Surroundings): Layer {
  const entries = new Map<string, Entry>();
  const faulty = new Set<string>();
  const problems: Problem[] = [];
  const secrets: string[] = [];
  for (const member of members) {
    const one = entryOf(member, variables);
    if (!isMistake(one)) {
      entries.set(member.name, one);
      continue;
    }
    faulty.add(member.name);
    problems.push(faultAt(file, one.at, one.name, one.wrong, one.works));
    if (one.secret !== undefined) secrets.push(one.secret);
  }
  return { entries, faulty, problems, secrets };
}

/**
 * A gateway's own value counts even if it is empty or unusable. Otherwise the key in `defaults`, meant for another
 * gateway, would be sent to this one.
 */
function textsOf({ entries, faulty }: Layer): RawInputs {
  const texts = [...entries].map(([name, { text }]) => [name, text] as const);
  return Object.fromEntries([...texts, ...[...faulty].map((name) => [name, ''] as const)]);
}

/** Adds the place in the file to a problem, if the value at fault came from the file. */
function located(problem: Problem, file: string, ...layers: readonly Layer[]): Problem {
  const name = /^`([a-z-]+)`/.exec(problem.seen)?.[1] ?? '';
  return placed(
    problem,
    file,
    layers.map(({ entries }) => entries.get(name)).find((one) => one !== undefined),
  );
}

function placed(problem: Problem, file: string, entry: Entry | undefined): Problem {
  if (entry === undefined) return problem;
  const { line, column } = placeOf(entry, problem.seen);
  return {
    ...problem,
    seen: problem.seen.replace(/^`[a-z-]+`/, (name) => `${name} (${file}:${line}:${column})`),
  };
}

function gatewayOf(gateway: FleetGateway, base: Base): Made {
  const { file, around } = base;
  const own = layerOf(gateway.members, file, around);
  const raw: RawInputs = { ...base.raw, ...textsOf(own) };
  const variable = (own.entries.get('api-key') ?? base.layer.entries.get('api-key'))?.variable ?? null;
  const keySource = variable === null ? '`api-key`' : `\`api-key\`: the variable \`${variable}\``;
  const under = new Problems();
  const [given, baseUrl] = gatewaySpec(raw, { ...around, keySource }, under);
  const models = own.entries.get('models') ?? base.layer.entries.get('models');
  const ofModels = new Problems();
  const items = withProbes(given, models?.probes ?? [], ofModels);
  const found = [...under.all.filter(({ seen }) => !base.told.has(seen)), ...given.problems]
    // Do not report as missing what is there but could not be read, or what was given under a mistyped name (that is
    // already reported).
    .filter(({ check, code }) => !(code === `${check}-missing` && gateway.meant.has(check)))
    .filter(
      ({ check, seen }) => !own.faulty.has(check) && !own.faulty.has(/^`([a-z-]+)`/.exec(seen)?.[1] ?? ''),
    )
    .map((problem) => located(problem, file, own, base.layer))
    .concat(ofModels.all.map((problem) => placed(problem, file, models)));
  const isNew = (problem: Problem) => !placesIn(problem).some((place) => base.told.has(place));
  const spec: GatewaySpec = {
    ...given,
    name: gateway.name,
    models: items,
    problems: firstOf([...gateway.problems, ...own.problems, ...found].filter(isNew)),
  };
  return {
    spec: Object.freeze(spec),
    secrets: [...secretsOf(raw, spec, baseUrl), ...own.secrets],
    values: headerValues(raw, spec),
  };
}
