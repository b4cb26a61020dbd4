import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { missingBuilds } from '../../scripts/lock.mjs';
import { INPUT_DEFAULTS } from '../../src/config/inputs.ts';
import { PROBES } from '../../src/model/run.ts';
import { VERSION } from '../../src/model/version.ts';
import { MERGE_INPUTS } from '../../src/runner/merge.ts';
import { PLAN_INPUTS } from '../../src/runner/plan.ts';
import { HERE, text } from './sources.ts';

const action = parse(text('action.yml'));
const types = parse(text('action-types.yml'));
const manifest = JSON.parse(text('package.json'));

describe('action.yml', () => {
  it('declares the inputs that the program reads, with its defaults', () => {
    const declared = Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
      name,
      input.default,
    ]);
    expect(Object.fromEntries(declared)).toEqual(INPUT_DEFAULTS);
  });

  it('types every input and output', () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs));
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs));
  });

  it('types each choice with a default among its values', () => {
    for (const [name, type] of Object.entries<{ 'allowed-values'?: string[] }>(types.inputs)) {
      if (type['allowed-values'] !== undefined)
        expect(type['allowed-values']).toContain(action.inputs[name].default);
    }
  });

  it('knows every probe', () => {
    expect(types.inputs.probes['list-item']['allowed-values']).toEqual([...PROBES, 'none']);
  });

  it('runs a committed bundle on the Node that the runner has', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(existsSync(join(HERE, action.runs.main))).toBe(true);
  });

  // The Marketplace refuses longer descriptions, and icons and colours outside its lists.
  it('can be listed', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(['activity', 'shield', 'check-circle', 'radio']).toContain(action.branding.icon);
    expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
      action.branding.color,
    );
  });

  it('describes everything in a sentence', () => {
    const all = [...Object.values(action.inputs), ...Object.values(action.outputs)] as {
      description: string;
    }[];
    for (const { description } of all) expect(description.trim()).toMatch(/[.`]$/);
  });
});

describe.each(['plan', 'merge'])('%s/action.yml', (folder) => {
  const sub = parse(text(`${folder}/action.yml`));
  const subTypes = parse(text(`${folder}/action-types.yml`));

  it('types every input and output as the root action does where they are of one name', () => {
    expect(Object.keys(subTypes.inputs)).toEqual(Object.keys(sub.inputs));
    expect(Object.keys(subTypes.outputs)).toEqual(Object.keys(sub.outputs));
    const same = (mine: Record<string, unknown>, theirs: Record<string, unknown>) =>
      Object.entries(mine).filter(([name]) => theirs[name] !== undefined);
    for (const [name, type] of same(subTypes.inputs, types.inputs)) expect(type).toEqual(types.inputs[name]);
    for (const [name, type] of same(subTypes.outputs, types.outputs))
      expect(type).toEqual(types.outputs[name]);
  });

  it('has the defaults of the root action where inputs are of one name', () => {
    const own = ['config', 'max-jobs', 'runners', 'reports', 'expected', 'baselines'];
    for (const [name, input] of Object.entries<{ default: string }>(sub.inputs)) {
      if (own.includes(name)) continue;
      expect([name, input.default]).toEqual([name, action.inputs[name].default]);
    }
  });

  it('runs a committed bundle on the Node that the runner has', () => {
    expect(sub.runs).toEqual({ using: 'node24', main: `../dist/${folder}/index.js` });
    expect(existsSync(join(HERE, folder, sub.runs.main))).toBe(true);
  });

  it('describes everything in a sentence', () => {
    const all = [sub, ...Object.values(sub.inputs), ...Object.values(sub.outputs)] as {
      description: string;
    }[];
    for (const { description } of all) expect(description.trim()).toMatch(/[.`]$/);
  });
});

describe('a sub-action', () => {
  it('knows its own inputs', () => {
    expect(MERGE_INPUTS.toSorted()).toEqual(Object.keys(parse(text('merge/action.yml')).inputs).toSorted());
    expect(PLAN_INPUTS.toSorted()).toEqual(Object.keys(parse(text('plan/action.yml')).inputs).toSorted());
  });
});

describe('merge', () => {
  it('gives the outputs of the root action', () => {
    expect(parse(text('merge/action.yml')).outputs).toEqual(action.outputs);
  });
});

describe('the version', () => {
  it('is one, and the changelog tells of it', () => {
    expect(VERSION).toBe(manifest.version);
    expect(text('CHANGELOG.md')).toContain(`\n## ${manifest.version}\n`);
  });
});

describe('package.json', () => {
  it('pins every dependency exactly', () => {
    const all: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  // Where a registry does not serve every platform's build, npm writes a lock file that `npm ci` refuses everywhere.
  it('has every platform in its lock file (npm run lock)', () => {
    expect(missingBuilds(JSON.parse(text('package-lock.json')))).toEqual([]);
  });

  it('runs no install script of a dependency', () => {
    expect(text('.npmrc')).toContain('ignore-scripts=true');
  });
});
