/** What is left empty in the config file stands for the default, or is told; it never leaves a model unasked. */
import { describe, expect, it } from '@jest/globals';
import type { RawInputs } from '../../src/config/inputs.ts';
import { configureRun } from '../../src/config/run.ts';
import type { Run } from '../../src/model/run.ts';

const HEAD = 'gateways:\n  - name: relay\n    base-url: https://relay.example.com/v1\n    auth: none\n';
const VARIABLES = { EMPTY: '', BLANK: ' ', SET: 'stream' };

async function runOf(yaml: string, inputs: RawInputs = {}): Promise<Run> {
  const { run } = await configureRun(
    { config: 'f.yml', ...inputs },
    {
      workspace: '/workspace',
      reportFolder: null,
      secretsWithheld: false,
      keySource: '`api-key`',
      readFile: () => yaml,
      variables: VARIABLES,
    },
  );
  return run;
}

function problemsOf({ problems, gateways }: Run) {
  return [...problems, ...gateways.flatMap((gateway) => gateway.problems)];
}

describe('empty `probes` of one model', () => {
  it.each(['', '[]', '""', '"${EMPTY}"', '"${BLANK}"', '","', '"${EMPTY},${BLANK}"'])(
    '%j are those of its gateway',
    async (probes) => {
      const models = `    models:\n      - id: m1\n        probes: ${probes}\n      - m2\n`;
      const run = await runOf(`${HEAD}    probes: [tools]\n${models}`);
      expect(problemsOf(run)).toEqual([]);
      const [gateway] = run.gateways;
      expect(gateway?.probes).toEqual(['tools']);
      expect(gateway?.models.map((item) => item.probes ?? gateway.probes)).toEqual([['tools'], ['tools']]);
    },
  );

  it('are none where that is written, and their own where anything else is', async () => {
    const run = await runOf(
      `${HEAD}    models:\n      - { id: m1, probes: none }\n      - { id: m2, probes: ["\${SET}"] }\n`,
    );
    expect(run.gateways[0]?.models).toMatchObject([{ probes: [] }, { probes: ['stream'] }]);
  });
});

describe('`probes` of nothing but commas', () => {
  it.each([',', ' , ,\n', '\n,'])('%j are the default', async (probes) => {
    const run = await runOf(`${HEAD}    models: m1\n`, { probes });
    expect(run.gateways[0]?.probes).toEqual(['completion']);
  });

  it('are the default on the line of a gateway too', async () => {
    const run = await runOf(`${HEAD}    models: m1\n    probes: ","\n`);
    expect(run.gateways[0]?.probes).toEqual(['completion']);
  });
});

describe('an empty item of a list', () => {
  it.each(['~', '', '""', '" "', '"${EMPTY}"', '"${BLANK}"'])('%j is told with its line', async (item) => {
    const [, variable] = /\{(\w+)\}/.exec(item) ?? [];
    const what = variable === undefined ? 'this item of the list' : `the variable \`${variable}\``;
    for (const name of ['models', 'probes', 'headers', 'severity']) {
      const run = await runOf(`${HEAD}    ${name}:\n      - ${item}\n`);
      expect(problemsOf(run).map(({ seen }) => seen)).toEqual([
        expect.stringMatching(new RegExp(`^\`${name}\` \\(f\\.yml:6:\\d+\\): ${what} is empty\\.$`)),
      ]);
    }
  });

  it('is told among others, and in the probes of a model', async () => {
    const among = await runOf(`${HEAD}    models: [m1, ~]\n`);
    expect(problemsOf(among)).toMatchObject([{ next: 'Write what is meant, or take the item out.' }]);
    const own = await runOf(`${HEAD}    models: [{ id: m1, probes: ["\${EMPTY}"] }]\n`);
    expect(problemsOf(own)).toMatchObject([
      {
        seen: '`probes` (f.yml:5:33): the variable `EMPTY` is empty.',
        next: 'Set it, or take the item out.',
      },
    ]);
  });

  it('is no model as a lone dash of the input either', async () => {
    const { run } = await configureRun(
      { 'base-url': 'https://relay.example.com/v1', auth: 'none', models: '- \n-' },
      {
        workspace: '/',
        reportFolder: null,
        secretsWithheld: false,
        keySource: '',
        readFile: () => '',
      },
    );
    expect(problemsOf(run)[0]?.seen).toContain('not a YAML list');
  });
});

describe('a key of one gateway among the `defaults`', () => {
  it('is told as that', async () => {
    const run = await runOf(`${HEAD}defaults: { name: relay }\n`);
    expect(problemsOf(run)).toMatchObject([
      {
        seen: '`name` (f.yml:5:13): this belongs to a single gateway.',
        next: 'Write it in an item of `gateways`.',
      },
    ]);
  });
});
