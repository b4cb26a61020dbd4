import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { currentPages, currentReadme, currentSurvivors, readCases } from '../../scripts/docs.mjs';
import { INPUTS, WORDS } from '../../scripts/looks.mjs';
import { examplesOf } from '../../scripts/pages.mjs';
import * as wait from '../../src/check/wait.ts';
import { configure } from '../../src/config/run.ts';
import * as advice from '../../src/diagnose/advice.ts';
import * as kinds from '../../src/diagnose/kinds.ts';
import * as codes from '../../src/model/codes.ts';
import { DOCS_ROOT, docsOf } from '../../src/model/docs.ts';
import * as phrases from '../../src/model/phrases.ts';
import { filesBelow, HERE, text } from './sources.ts';

const CODES = Object.keys(codes.CODES) as codes.Code[];
type Looks = Readonly<Partial<Record<codes.Code, readonly unknown[]>>>;

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')];
const WRITTEN = PAGES.filter((path) => !path.startsWith('docs/codes/'));

/** Without what programs write: code blocks, and the job summary that docs/summary.md shows. */
function prose(path: string): string {
  return text(path)
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/<!-- summary:start -->[\s\S]*<!-- summary:end -->/, '');
}

describe('the generated docs', () => {
  it('are what `npm run docs` writes', () => {
    const pages: Record<string, string> = currentPages({
      ...codes,
      ...advice,
      ...kinds,
      ...phrases,
      ...wait,
    });
    const found = Object.fromEntries(
      filesBelow('docs/codes', '.md').map((path) => [path.slice('docs/codes/'.length), text(path)]),
    );
    expect(Object.keys(found).sort()).toEqual(Object.keys(pages).sort());
    for (const [name, page] of Object.entries(pages)) expect(found[name]).toBe(page);
  });

  it('give each mutant that survives its reason', () => {
    expect(text('docs/mutation-survivors.md')).toBe(currentSurvivors());
    expect(currentSurvivors()).toMatch(/\| `` .* `` \| .* \| .+ \|/);
  });

  it('fill the places of the README', () => {
    expect(text('README.md')).toBe(currentReadme());
  });

  it('have a page where a finding links to', () => {
    const root = DOCS_ROOT.replace(/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/main\//, '');
    for (const code of CODES)
      expect(existsSync(join(HERE, docsOf(code).replace(DOCS_ROOT, root)))).toBe(true);
  });

  it.each(CODES)('show what %s looks like', (code) => {
    const inputs: Looks = INPUTS;
    const words: Looks = WORDS;
    const shown = [...examplesOf(readCases(), code), ...(inputs[code] ?? []), ...(words[code] ?? [])];
    expect(shown).not.toEqual([]);
  });
});

describe('the inputs that a page of a code shows', () => {
  const good = {
    'base-url': 'https://api.example.com/v1',
    'api-key': 'sk-relay-0123456789abcdefghij',
    models: 'm',
  };
  const surroundings = {
    workspace: HERE,
    reportFolder: null,
    secretsWithheld: false,
    keySource: '`api-key`',
    readFile: () => '',
  };
  const shown = Object.entries<Record<string, string>[]>(INPUTS).flatMap(([code, steps]) =>
    steps.map((step) => [code, step] as const),
  );

  it.each(shown)('end as %s: %j', (code, step) => {
    const { run } = configure({ ...good, ...step }, surroundings);
    const problems = [...run.problems, ...run.gateways.flatMap((gateway) => gateway.problems)];
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe.each(PAGES)('%s', (path) => {
  it('links to what there is', () => {
    const links = [...prose(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    const broken = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(HERE, dirname(path), link)),
    );
    expect(broken).toEqual([]);
  });
});

describe.each(WRITTEN)('the style of %s', (path) => {
  it('is plain: short lines, nothing left open, no praise', () => {
    const long = prose(path)
      .split('\n')
      .filter((line) => line.length > 125 && !line.startsWith('|'));
    expect(long).toEqual([]);
    expect(text(path)).not.toMatch(/[ \t]+$|\bTODO\b|\bTBD\b|Lorem/m);
    expect(prose(path)).not.toMatch(
      /\b(?:blazing|seamless|powerful|effortless|world-class|best-in-class|robust)/i,
    );
  });
});

describe('the decisions', () => {
  it('are all in their list', () => {
    const records = filesBelow('docs/decisions', '.md').filter((path) => !path.endsWith('README.md'));
    for (const path of records)
      expect(text('docs/decisions/README.md')).toContain(`(${path.split('/').at(-1)})`);
  });
});
