/** What the linters of the field, the Marketplace and npm say of this repository. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { ROOT } from '../../support/action-file.ts';
import { describeWith, sureOf } from '../support/installed.ts';
import { record } from '../support/row.ts';

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const below = (folder: string, end: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name}`);

const WORKFLOWS = [...below('.github/workflows', '.yml'), ...below('examples', '.yml')];
const ACTIONS = ['action.yml', 'plan/action.yml', 'merge/action.yml'];

interface Said {
  readonly status: number | null;
  readonly output: string;
}

function run(program: string, args: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

describeWith('actionlint')('actionlint', () => {
  it('finds nothing in workflows and examples', () => {
    const said = run(sureOf('actionlint').program, ['-no-color', ...WORKFLOWS]);
    expect(said).toEqual({ status: 0, output: '' });
    record({
      peer: 'actionlint',
      version: sureOf('actionlint').version,
      case: 'workflows and examples',
      answered: 'no finding',
      said: 'clean',
    });
  });
});

describeWith('zizmor')('zizmor', () => {
  it('finds nothing in workflows, examples and actions, as pedantic as it can be', () => {
    const flags = ['--offline', '--no-progress', '--persona', 'pedantic', '--format', 'json'];
    const { program } = sureOf('zizmor');
    const { status, stdout } = spawnSync(
      program,
      [...flags, '.github', ...ACTIONS, ...below('examples', '.yml')],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect({ status, findings: JSON.parse(stdout) }).toEqual({ status: 0, findings: [] });
    record({
      peer: 'zizmor',
      version: sureOf('zizmor').version,
      case: 'workflows, examples and actions, pedantic',
      answered: 'no finding',
      said: 'clean',
    });
  });
});

/** The icons of Feather 4.28 that the Marketplace leaves out, of docs.github.com, "Metadata syntax", branding. */
const NO_ICONS = [
  'coffee',
  'columns',
  'divide-circle',
  'divide-square',
  'divide',
  'frown',
  'hexagon',
  'key',
  'meh',
];
const MORE_NO_ICONS = ['mouse-pointer', 'smile', 'tool', 'x-octagon'];
const COLOURS = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];

describe('the Marketplace', () => {
  const action = parse(text('action.yml'));

  it('finds one action in the root, with a name, a short description, an icon and a colour it knows', () => {
    const own = readdirSync(ROOT).filter((name) => /^action\.ya?ml$/.test(name));
    expect(own).toEqual(['action.yml']);
    expect(action.name).toMatch(/^[A-Za-z][\w ,-]{2,}$/);
    expect(action.name).not.toMatch(/^(?:github|actions?)\b/i);
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(COLOURS).toContain(action.branding.color);
    expect(action.branding.icon).toMatch(/^[a-z][a-z0-9-]+$/);
    expect([...NO_ICONS, ...MORE_NO_ICONS]).not.toContain(action.branding.icon);
    expect(text('README.md').startsWith(`# ${action.name}\n`)).toBe(true);
  });

  it('has no two actions of one name', () => {
    const names = ACTIONS.map((path) => parse(text(path)).name);
    expect(new Set(names).size).toBe(names.length);
  });
});

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

describe('npm pack', () => {
  it('holds what a user runs, and nothing of the workshop', () => {
    const said = run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
    expect(said.status).toBe(0);
    const from = said.output.indexOf('[\n');
    const [{ files }] = JSON.parse(said.output.slice(from, said.output.lastIndexOf(']') + 1)) as [Packed];
    const paths = files.map(({ path }) => path);
    for (const path of ['LICENSE', 'README.md', 'package.json', 'action.yml']) expect(paths).toContain(path);
    const { bin } = JSON.parse(text('package.json'));
    for (const path of Object.values<string>(bin)) expect(paths).toContain(path);
    const odd = paths.filter(
      (path) =>
        !/^(?:dist|schemas|plan|merge)\//.test(path) &&
        !/^(?:LICENSE|README\.md|package\.json|action\.yml)$/.test(path),
    );
    expect(odd).toEqual([]);
    for (const path of paths) expect(existsSync(join(ROOT, path))).toBe(true);
  });
});

describe('the shipped schemas', () => {
  // The metaschema that json-schema.org publishes comes with ajv, as a file of its own.
  const home = dirname(createRequire(import.meta.url).resolve('ajv/package.json'));
  const metaschema = JSON.parse(readFileSync(join(home, 'lib/refs/json-schema-2020-12/schema.json'), 'utf8'));

  it.each(below('schemas', '.json'))(
    '%s fits the official metaschema, and is understood to the last word',
    (path) => {
      const schema = JSON.parse(text(path));
      expect(schema.$schema).toBe(metaschema.$id);
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
      expect(ajv.validateSchema(schema)).toBe(true);
      ajv.compile(schema);
      record({
        peer: 'JSON Schema',
        version: '2020-12',
        case: path,
        answered: 'fits the metaschema',
        said: 'valid',
      });
    },
  );

  it('would be refused if they did not', () => {
    expect(new Ajv2020({ logger: false }).validateSchema({ $schema: metaschema.$id, type: 'text' })).toBe(
      false,
    );
    expect(new Ajv({ logger: false }).validateSchema({ type: 'text' })).toBe(false);
  });
});
