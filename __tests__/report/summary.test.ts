import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import type { Report, WantedModel } from '../../src/model/report.ts';
import { digestOf } from '../../src/report/digest.ts';
import { SUMMARY_LIMIT, summaryOf, summarySteps } from '../../src/report/summary.ts';
import { effort } from '../support/effort.ts';
import { ATTACKS, hostileText } from './hostile.ts';
import {
  attempt,
  BROKEN_CONFIG,
  DRY_RUN,
  fleetOf,
  found,
  gatewayReport,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  RETRIED,
  reportOf,
  skipped,
  wanted,
} from './samples.ts';

const render = (report: Report): string => marked.parse(summaryOf(report), { async: false, gfm: true });
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The tags of a page in order, closing ones with their slash, without those that only mark running text. */
function structure(html: string): readonly string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*|!--)/gi)]
    .map((match) => match[1] ?? '')
    .filter((tag) => !['wbr', 'br', 'code', '/code'].includes(tag));
}

/** Opening tags without their end, and ends without their opening. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  for (const tag of structure(html)) {
    if (!tag.startsWith('/')) open.push(tag);
    else if (open.at(-1) === tag.slice(1)) open.pop();
    else return [tag];
  }
  return open;
}

function withModels(count: number, name: string): Report {
  const wordy = 'Why it did not work, in many words. '.repeat(15);
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`);
  return reportOf(
    gatewayReport({
      findings: ids.map((model, index) =>
        found('completion', 'upstream-error', {
          model,
          seen: wordy,
          tries: [attempt(index, 10, { code: 'upstream-error' })],
        }),
      ),
      models: {
        listed: count,
        added: [],
        removed: [],
        wanted: ids.map((id) => wanted(id, { works: false, latencyMs: null, suggestions: [`${id}-a`] })),
      },
    }),
  );
}

describe('the summary', () => {
  it('begins with verdict, gateway and diagnosis, then the next step', () => {
    const lines = summaryOf(KEY_REJECTED).split('\n');
    expect(lines[0]).toMatch(
      /^## ❌ Fail: relay · <a href="https:\/\/[^"]+\/key-rejected\.md">key-rejected<\/a>$/,
    );
    expect(lines[2]).toMatch(/^\*\*Next:\*\* Compare the key’s ends .* set <code>api-key<\/code>/);
  });

  it('of a pass says what works, has no diagnosis, and every check', () => {
    const text = summaryOf(PASS);
    expect(text).toMatch(/^## ✅ Pass: relay\n\nThe wanted model works, in 143 ms\./);
    expect(text.split('<details>')[0]).not.toContain('Diagnosis');
    for (const check of [
      'config',
      'base-url',
      'api-key',
      'connection',
      'status-page',
      'models',
      'completion',
    ]) {
      expect(text).toContain(`| ✅&nbsp;Pass | ${check} |`);
    }
  });

  it('tells all faults of a configuration', () => {
    const top = summaryOf(BROKEN_CONFIG).split('### Checks')[0];
    expect(top).toContain('<code>probes</code>');
    expect(top).toContain('<code>retries</code>');
    expect(top).toContain('Nothing was sent.');
  });

  it('folds what was skipped into one line, by reason', () => {
    const gateway = gatewayReport({
      findings: [
        skipped('connection', 'Nothing was sent.'),
        skipped('models', 'Nothing was sent.'),
        skipped('latency', '`max-latency` is not set.'),
      ],
    });
    expect(summaryOf(reportOf(gateway))).toContain(
      '⏭️ Skipped: connection, models (Nothing was sent); latency (<code>max-latency</code> is not set).',
    );
  });

  it('of 200 models shows the broken ones and folds the rest', () => {
    const [shown, folded] = summaryOf(MANY_MODELS).split('### Models')[1]?.split('<details>') ?? [];
    expect(shown).toContain('<code>vendor/model-8</code>');
    expect(shown).toContain('did you mean <code>Vendor/model-7</code>');
    expect(shown).not.toContain('model-2</code> |');
    expect(folded).toContain('<summary>✅ 196 models work</summary>');
    expect(folded).toContain('<code>vendor/model-2</code>');
  });

  it('tells a model that was not asked, and one that was not needed, from one that does not work', () => {
    const gateway = gatewayReport({
      findings: [found('completion', 'upstream-error', { model: 'a' })],
      models: {
        listed: null,
        added: [],
        removed: [],
        wanted: [
          wanted('a', { works: false }),
          wanted('b', { works: false, item: 'b | c' }),
          wanted('c', { item: 'b | c' }),
          wanted('d', { works: false }),
        ],
      },
    });
    const rows = summaryOf(reportOf(gateway))
      .split('\n')
      .filter((line) => line.startsWith('| <code>'));
    expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual([
      '| <code>a</code> ❌ no',
      '| <code>c</code> ✅ yes',
      '| <code>b</code> ℹ️ not needed',
      '| <code>d</code> ⏭️ not asked',
    ]);
  });

  it('of what a pattern names shows as broken whatever fails, though others of it work', () => {
    const of = (id: string, works: boolean) => wanted(id, { item: '*', works });
    const gateway = gatewayReport({
      findings: [
        found('completion', 'model-unavailable', { model: 'a' }),
        found('completion', 'model-wrong-endpoint', { model: 'embedder', status: 'info' }),
      ],
      models: {
        listed: 4,
        added: [],
        removed: [],
        wanted: [of('c', true), of('a', false), of('embedder', false), of('d', false)],
      },
    });
    const text = summaryOf(reportOf(gateway));
    const rows = text.split('\n').filter((line) => line.startsWith('| <code>'));
    expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual([
      '| <code>a</code> ❌ no',
      '| <code>c</code> ✅ yes',
      '| <code>embedder</code> ℹ️ not needed',
      '| <code>d</code> ⏭️ not asked',
    ]);
    expect(text).toContain('1 of 3 wanted models work, the fastest in 143 ms; 1 more is not needed.');
  });

  it.each([
    [['a | b', 'a | b'], 'The wanted model works, in 143 ms; 1 more is not needed.', '1 of 1'],
    [
      ['a | b', 'a | b', 'c'],
      'Both wanted models work, the fastest in 143 ms; 1 more is not needed.',
      '2 of 2',
    ],
    [
      ['a | b', 'a | b', 'a | b', 'c'],
      'Both wanted models work, the fastest in 143 ms; 1 more is not needed.',
      '2 of 2',
    ],
  ])('does not count what was not needed (%j)', (items, state, tally) => {
    const models = items.map((item, at) => wanted('abcd'[at] ?? '', { item, works: at !== 0 }));
    const gateway = gatewayReport({
      findings: [found('completion', 'model-not-found', { model: 'a', status: 'info' })],
      models: { listed: 3, added: [], removed: [], wanted: models },
    });
    expect(summaryOf(reportOf(gateway))).toContain(`\n${state} `);
    expect(summaryOf(fleetOf(reportOf(gateway), KEY_REJECTED))).toContain(` | ${tally} | `);
  });

  it('counts an item of which nothing works once', () => {
    const broken = (id: string, item: string) => wanted(id, { item, works: false });
    const tallied = (...models: readonly WantedModel[]) => {
      const findings = models.map(({ id }) => found('completion', 'model-not-found', { model: id }));
      const gateway = gatewayReport({
        findings,
        models: { listed: 3, added: [], removed: [], wanted: models },
      });
      return summaryOf(reportOf(gateway));
    };
    expect(tallied(broken('a', 'a | b'), broken('b', 'a | b'), broken('c', 'c'))).toContain(
      '\n0 of 2 wanted models',
    );
    expect(tallied(broken('a', 'a | b'), broken('b', 'a | b'))).toContain(
      '\nNone of the 2 models works; one is enough.',
    );
  });

  it('says of a gateway whose report is missing that nothing is known, and not that nothing was sent', () => {
    const text = summaryOf(
      reportOf(gatewayReport({ findings: [found('config', 'report-missing')], baseUrl: null, requests: 0 })),
    );
    expect(text).toContain('\nNothing is known of it.');
    expect(text).not.toContain('Nothing was sent');
  });

  it('does not count the configuration as a gateway', () => {
    const report = reportOf(...BROKEN_CONFIG.gateways, ...KEY_REJECTED.gateways);
    expect(summaryOf(report)).toMatch(/^## ❌ Fail: the configuration\n/);
  });

  it('says what a dry run would cost', () => {
    const text = summaryOf(DRY_RUN);
    expect(text).toMatch(/^## ✅ Pass: relay · dry run\n/);
    expect(text).toContain('at most 3 requests and ask for 32 output tokens');
  });

  it('has the command to repeat it, and how to compare the key', () => {
    const text = summaryOf(PASS);
    expect(text).toContain('Set <code>GATEWAY_API_KEY</code> in your shell, then run:');
    expect(text).toContain(
      '<pre lang="sh"><code>curl -sS -i \\\n  &#39;https://api.wappkit.com/v1/chat/completions&#39;',
    );
    expect(text).toContain(
      '<code>sk-…9f2c</code>, 51 characters, SHA-256 begins with <code>1f3a9c0b</code>.',
    );
  });

  it('of several gateways begins with a table, then has a section each, those that pass folded', () => {
    const text = summaryOf(fleetOf(PASS, KEY_REJECTED, RETRIED));
    expect(text).toMatch(
      /^## ❌ Fail: 1 of 3 gateways\n\n\| Result \| Gateway \| Diagnosis \| Models \| Next \|/,
    );
    expect(text).toContain('| ❌&nbsp;Fail | gateway-2 |');
    expect(text).toContain('<summary>✅ Pass: gateway-1</summary>');
    expect(text).toMatch(/^### ⚠️ Warning: gateway-3 · /m);
  });

  it('of several gateways tells what is broken before what was, and what works last', () => {
    const text = summaryOf(fleetOf(PASS, KEY_REJECTED, RETRIED), undefined, ['the past']);
    const places = ['### ❌ Fail: gateway-2', '### ⚠️ Warning: gateway-3', '### Trend', '✅ Pass: gateway-1'];
    const at = places.map((place) => text.indexOf(place));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it.each(
    Object.entries({
      PASS,
      KEY_REJECTED,
      RETRIED,
      MANY_MODELS,
      BROKEN_CONFIG,
      DRY_RUN,
      all: fleetOf(PASS, RETRIED),
    }),
  )('%s is whole as HTML', (_, report) => {
    expect(unbalanced(render(report))).toEqual([]);
  });
});

describe('text of a peer in the summary', () => {
  const CALM = structure(render(hostileReport('calm')));

  it.each(ATTACKS.map((attack) => [attack]))('%j changes nothing of the page', (attack) => {
    expect(structure(render(hostileReport(`calm ${attack} calm`)))).toEqual(CALM);
  });

  it('changes nothing of the page, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(structure(render(hostileReport(`calm ${text}`)))).toEqual(CALM);
      }),
      effort(60),
    );
  });
});

describe('the size of the summary', () => {
  it.each([
    ['many models', withModels(20_000, 'model')],
    ['long names full of markup', withModels(2000, '<'.repeat(200))],
    ['many gateways', fleetOf(...Array.from({ length: 256 }, () => MANY_MODELS))],
    ['more gateways than have a section', fleetOf(...Array.from({ length: 3000 }, () => KEY_REJECTED))],
  ])('of %s stays inside 1 MiB, and the page whole', (_, report) => {
    const text = summaryOf(report);
    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(bytes(text)).toBeGreaterThan(10_000);
    expect(text).toMatch(/^## ❌ Fail/);
    expect(text).toContain('left out here to save space; the report has them all.');
    expect(unbalanced(marked.parse(text, { async: false }))).toEqual([]);
  });

  it('may leave out the sections of gateways that would have to be read back, but no row of the table', () => {
    const read: string[] = [];
    const gateways = fleetOf(KEY_REJECTED, KEY_REJECTED, RETRIED).gateways.map((gateway) => ({
      ...gateway,
      get models() {
        read.push(gateway.name);
        return gateway.models;
      },
    }));
    const report = { ...fleetOf(KEY_REJECTED), gateways };
    // From then on, the rows of the table are made from the digest.
    summaryOf(report);
    read.length = 0;
    const text = summaryOf(report, 64 * 1024, [], 1);
    expect([...new Set(read)]).toEqual(['gateway-1']);
    expect(text.match(/^### .*/gm)).toHaveLength(1);
    expect(text.match(/ \| gateway-\d \| /g)).toHaveLength(3);
    expect(text).toContain('2 sections left out here to save space');
  });

  it('goes down step by step: first the chart, then the attempts, then the findings, then rows', () => {
    const sizes = [60_000, 50_000, 45_000, 30_000, 12_000, 3000, 300, 100];
    const texts = sizes.map((limit) => summaryOf(MANY_MODELS, limit));
    for (const [index, text] of texts.entries()) expect(bytes(text)).toBeLessThanOrEqual(sizes[index] ?? 0);
    const has = (mark: string): boolean[] => texts.map((text) => text.includes(mark));
    const lasts = ['```mermaid', 'All attempts', 'All findings', '### Models', '## ❌'].map((mark) =>
      has(mark).lastIndexOf(true),
    );
    expect(lasts).toEqual([...lasts].sort((a, b) => a - b));
  });

  it('is made in steps, and looks at no more gateways than have a place in it', () => {
    let looked = 0;
    const [sample] = MANY_MODELS.gateways;
    const gateways = Array.from({ length: 1000 }, (_, at) => ({
      ...(sample ?? gatewayReport({ findings: [] })),
      name: `g${at}`,
      get findings() {
        looked += 1;
        return sample?.findings ?? [];
      },
    }));
    const fleet = { ...MANY_MODELS, gateways };
    for (const gateway of gateways) digestOf(gateway);
    looked = 0;
    const steps = summarySteps(fleet, SUMMARY_LIMIT, []);
    let made = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) made += 1;
    expect(bytes(step.value)).toBeGreaterThan(100_000);
    expect(made).toBeGreaterThan(100);
    // Some parts of a section ask for them; all sections in each detail that is tried were ten times as many.
    expect(looked).toBeLessThan(gateways.length * 5);
  });

  it('never passes any limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (limit) => {
        expect(bytes(summaryOf(MANY_MODELS, limit))).toBeLessThanOrEqual(limit);
      }),
      effort(30),
    );
  });
});
