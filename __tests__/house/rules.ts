/** Which folder of src/ may import which, and what else it may use, as data; and the functions that find what breaks it. */
import type { Source } from './sources.ts';

/** Folders that everybody may use: types, what makes foreign text harmless, what is known of providers. */
const SHARED = ['model', 'safety', 'gateways'];
/** What a whole run is made of: the network, the checks, and what is written of them. */
const PARTS = [...SHARED, 'system', 'config', 'http', 'check', 'report', 'memory'];

/** Every folder, and what it may import beside itself. A folder that is not here does not exist. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  safety: ['model'],
  gateways: ['model', 'safety'],
  config: SHARED,
  http: SHARED,
  probe: SHARED,
  status: SHARED,
  diagnose: SHARED,
  decide: SHARED,
  memory: SHARED,
  page: SHARED,
  report: SHARED,
  github: SHARED,
  check: [...SHARED, 'config', 'http', 'probe', 'status', 'diagnose', 'decide'],
  demo: SHARED,
  system: ['model'],
  engine: [...PARTS, 'probe', 'decide', 'page'],
  // The two front ends. Neither imports the other, and the demo gateway is no part of the action.
  runner: [...PARTS, 'engine', 'github', 'page'],
  terminal: [...PARTS, 'engine', 'demo'],
};

/** The folders inside http/, and which of their neighbours there they may import; its own files import all of them. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'http/faults': [],
  'http/body': ['http/faults'],
  'http/connection': ['http/body', 'http/faults'],
  'http/exchange': ['http/connection', 'http/body', 'http/faults'],
};

/** Packages that only some folders may import. Types cost nothing at run time, but tie all the same. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  undici: ['http'],
  '@actions/core': ['runner'],
  '@actions/github': ['github'],
  '@actions/http-client': [],
  yaml: ['config'],
};

/** Folders that are functions of their arguments. `node:crypto` computes; it talks to nobody. */
const PURE = ['model', 'safety', 'gateways', 'diagnose', 'decide'];
const PURE_BUILTINS = ['node:crypto', 'node:buffer'];
/** Takes garbage away, which no result depends on. */
const TIDY = { path: 'src/safety/garbage.ts', uses: ['process.getBuiltinModule', 'process.once'] };
const AMBIENT =
  /^(?:process\..*|fetch\(\)|setTimeout\(\)|Date\.now|Math\.random|performance\.now|new Date\(\))$/;

const WRITES =
  /^(?:console\..*|process\.std(?:out|err)\.write|core\.(?:info|notice|warning|error|debug|setFailed|setOutput|summary))$/;
/** Who may write: what makes text harmless, what renders with it, and what owns the streams. */
const WRITERS = ['safety', 'report', 'runner', 'terminal'];

const TOO_LONG = 260;
/** Files that are one long table; to be longer than others is a decision made here. */
const TABLES = ['src/gateways/vendors.ts', 'src/diagnose/advice.ts'];
const VAGUE = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\.|\/|-)/;
const SILENCED = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable|\bTODO\b|\bFIXME\b/;

/** The scripts that are run, alone in src/ itself: each imports one of the two front ends, and what needs no loading. */
const ENTRIES: Readonly<Record<string, string>> = {
  'src/action.ts': 'runner',
  'src/plan.ts': 'runner',
  'src/merge.ts': 'runner',
  'src/cli.ts': 'terminal',
};

function mayImport({ path, folder }: Source, target: string): boolean {
  if (target === folder) return true;
  if (folder !== 'entry') return (FOLDERS[folder] ?? []).includes(target);
  return target === 'system' || target === ENTRIES[path];
}

function packageOf(specifier: string): string {
  return specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? '');
}

/** The path below src/ of the folder that a relative import leads to, '' for src/ itself; null for packages and built-ins. */
function targetPath(source: Source, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = source.path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') base.pop();
    else if (part !== '.') base.push(part);
  }
  if (base[0] !== 'src') return `outside src (${specifier})`;
  return base.slice(1, -1).join('/');
}

function breaksLayers(source: Source, target: string): boolean {
  const own = source.path.split('/').slice(1, -1).join('/');
  return (
    LAYERS[own] !== undefined && target.startsWith('http') && target !== own && !LAYERS[own].includes(target)
  );
}

function importFaults(source: Source): string[] {
  const { folder } = source;
  return source.imports.flatMap((specifier) => {
    const target = targetPath(source, specifier);
    if (target !== null) {
      const spelled = specifier.endsWith('.ts') || specifier.endsWith('.json');
      const allowed = mayImport(source, target.split('/')[0] || 'entry') && !breaksLayers(source, target);
      return [
        ...(allowed ? [] : [`${folder}/ imports ${target}/ (${specifier})`]),
        ...(spelled ? [] : [`"${specifier}" does not end in .ts`]),
      ];
    }
    const owners = PACKAGES[packageOf(specifier)];
    if (owners !== undefined && !owners.includes(folder)) return [`${folder}/ imports ${specifier}`];
    const builtin = specifier.startsWith('node:');
    if (PURE.includes(folder) && builtin && !PURE_BUILTINS.includes(specifier)) {
      return [`${folder}/ is pure and imports ${specifier}`];
    }
    return [];
  });
}

/** Everything that is wrong with one file, each as a sentence. */
export function faultsOf(source: Source): string[] {
  const { path, folder, lines, uses } = source;
  const faults = importFaults(source);
  if (folder === 'entry' && ENTRIES[path] === undefined)
    faults.push('in no folder, and not a script that is run');
  if (folder !== 'entry' && FOLDERS[folder] === undefined)
    faults.push(`${folder}/ is a folder that rules.ts does not know`);
  const ambient = PURE.includes(folder)
    ? uses.find((use) => AMBIENT.test(use) && !(path === TIDY.path && TIDY.uses.includes(use)))
    : undefined;
  if (ambient !== undefined) faults.push(`${folder}/ is pure and asks ${ambient}`);
  const written = WRITERS.includes(folder) ? undefined : uses.find((use) => WRITES.test(use));
  if (written !== undefined) faults.push(`${folder}/ writes with ${written}`);
  if (lines.length > TOO_LONG && !TABLES.includes(path))
    faults.push(`${lines.length} lines, over ${TOO_LONG}`);
  if (VAGUE.test(path)) faults.push('a name that says nothing');
  for (const line of lines) {
    const silenced = SILENCED.exec(line);
    if (silenced !== null) faults.push(`"${silenced[0]}" in: ${line.trim()}`);
  }
  return faults.map((fault) => `${path}: ${fault}`);
}
