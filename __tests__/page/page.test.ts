import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HistoryEntry } from '../../src/model/history.ts';
import type { Report } from '../../src/model/report.ts';
import {
  BROKEN_CONFIG,
  DRY_RUN,
  fleetOf,
  gatewayReport,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  RETRIED,
  reportOf,
  SPARED,
} from '../report/samples.ts';
import { effort } from '../support/effort.ts';
import { pastOf } from './past.ts';
import { pageOf } from './whole.ts';

const VOID = ['meta', 'link', 'br', 'path'];
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*\/?>/g;

/** What is wrong with the nesting of the tags, and with a `<` that begins none. */
function faultsOf(page: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, end, name = ''] of page.matchAll(TAG)) {
    if (VOID.includes(name)) continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}>`);
  }
  const stray = page.replace('<!doctype html>', '').replace(TAG, '').replace(/[^<]*/, '');
  return [...faults, ...open, ...(stray === '' ? [] : [stray.slice(0, 60)])];
}

/** Names of tags, and of their attributes. */
const namesOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...page.matchAll(TAG)].flatMap(([, , tag = '', attributes = '']) => [
      tag,
      ...[...attributes.matchAll(/([a-zA-Z-]+)(?:="[^"]*")?/g)].map((match) => `${match[1]}=`),
    ]),
  );
const fleet = fleetOf(PASS, KEY_REJECTED, RETRIED, MANY_MODELS);

describe('the page', () => {
  it.each<[string, Report]>([
    ['a pass', PASS],
    ['a fleet', fleet],
    ['a broken configuration', BROKEN_CONFIG],
    ['a dry run', DRY_RUN],
    ['no gateway', reportOf()],
    ['a gateway without findings', reportOf(gatewayReport({ findings: [] }))],
  ])('of %s is well formed, with and without a past', (_what, report) => {
    for (const nights of [0, 1, 2, 40, 120])
      expect(faultsOf(pageOf(report, pastOf(report, nights)))).toEqual([]);
  });

  it('loads nothing and runs nothing: its policy allows its own style alone', () => {
    const page = pageOf(fleet, pastOf(fleet, 90));
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<img|<iframe|<object|\sstyle=|\son[a-z]+=|@import|url\(/);
    expect([...page.matchAll(/<link [^>]*href="([^"]*)"/g)].map((match) => match[1]?.slice(0, 5))).toEqual([
      'data:',
    ]);
    for (const [, address = ''] of page.matchAll(/<a [^>]*href="([^"]*)"/g))
      expect(address).toMatch(/^(?:#|https:)/);
  });

  it('says what is broken now, and what to do', () => {
    const page = pageOf(fleet, []);
    expect(page).toContain('<h1>Gateway Preflight: 2 of 4 gateways fail</h1>');
    expect(page).toMatch(
      /<article class="card fail"><h3>.*Fail<\/span> gateway-2: <a href="https:[^"]*key-rejected\.md"/,
    );
    expect(page).toContain('<dt>Checks</dt><dd>models, completion</dd>');
    expect(page).toContain(
      '<dt>Next</dt><dd><strong>Compare the key’s ends with the gateway’s console, then set <code>api-key</code> (the secret) again.</strong>',
    );
    expect(page).toContain('<dt>Who acts</dt><dd>whoever owns the key and its billing</dd>');
  });

  it('tells a problem that many gateways share once', () => {
    const many = fleetOf(...Array.from({ length: 30 }, () => KEY_REJECTED));
    const page = pageOf(many, []);
    expect(page.match(/<article/g)).toHaveLength(1);
    expect(page).toContain('30 gateways: ');
    expect(page).toContain('<code>gateway-12</code> and 18 more');
  });

  it('shows the broken gateways first', () => {
    const rows = [...pageOf(fleet, []).matchAll(/<th scope="row"><a href="#g\d+">([^<]*)/g)].map(
      (match) => match[1],
    );
    expect(rows).toEqual(['gateway-2', 'gateway-4', 'gateway-3', 'gateway-1']);
  });

  it('leads from each row to the part of its gateway', () => {
    const page = pageOf(fleet, []);
    for (const [, id] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${id}"`);
  });

  it('shows the last 30 and 90 runs of each gateway and model, in words too', () => {
    const entries = pastOf(KEY_REJECTED, 120);
    const page = pageOf(KEY_REJECTED, entries);
    const count = (from: number, to: number, verdict: string): number =>
      entries.slice(from, to).filter((entry) => entry.verdict === verdict).length;
    const recent = `Last 30 runs: ${count(-30, 120, 'pass')} passed, ${count(-30, 120, 'warn')} with a warning, ${count(-30, 120, 'fail')} failed`;
    const older = `The 60 runs before them: ${count(-90, -30, 'pass')} passed, ${count(-90, -30, 'warn')} with a warning, ${count(-90, -30, 'fail')} failed`;
    expect(page).toContain(`aria-label="${recent}"`);
    expect(page).toContain(`aria-label="${older}"`);
    const worked = 90 - count(-90, 120, 'fail');
    expect(page).toContain(`of the last 30 runs, ${worked} of the last 90`);
    // Overview, part of the gateway, and two models: recent and older of each.
    expect(page.match(/<svg class="recent"/g)).toHaveLength(4);
    expect(page.match(/<svg class="older"/g)).toHaveLength(4);
    const bars = (drawing: string): number => drawing.match(/M\d+ 16V/g)?.length ?? 0;
    expect(bars(/<svg class="recent".*?<\/svg>/.exec(page)?.[0] ?? '')).toBe(30);
    expect(bars(/<svg class="older".*?<\/svg>/.exec(page)?.[0] ?? '')).toBe(60);
  });

  it('has no failed model on a gateway that passes because another one is enough', () => {
    const page = pageOf(SPARED, []);
    expect(page).toMatch(/<code>gpt-5\.5<\/code><\/th><td><span class="mark n">[^/]*<\/span> Not needed/);
    expect(page).toContain('Models that work<b>1</b>of 1 wanted');
    expect(page.match(/<\/span> Fail</g)).toHaveLength(1);
  });

  it('draws the latency with its gaps, and says it in words', () => {
    const models = {};
    const at = (day: number): string => new Date(Date.UTC(2026, 10, day)).toISOString();
    const latencies = [100, 300, null, 200, null, 860];
    const entries = latencies.map((latencyMs, day): HistoryEntry => {
      const verdict = latencyMs === null ? 'fail' : 'pass';
      return { at: at(day + 1), name: 'relay', verdict, diagnosis: 'ok', latencyMs, models };
    });
    const page = pageOf(PASS, entries);
    expect(page).toContain('from 100 ms to 860 ms, usually 250 ms, 860 ms in the last run');
    expect(page).toContain('<path class="line" d="M0 88.9h0L120 66.7M360 77.8h0M600 4.4h0"/>');
    expect(page).toContain('<path class="f" d="M240 100v-12M480 100v-12"/>');
    expect(page).toContain('<span>900 ms</span>');
  });

  it('remembers gateways that are not in this run, for a month', () => {
    const gone = (name: string, ago: number): HistoryEntry => ({
      at: new Date(Date.parse(PASS.startedAt) - ago * 24 * 3_600_000).toISOString(),
      name,
      verdict: 'warn',
      diagnosis: 'rate-limited',
      latencyMs: 5,
      models: {},
    });
    const page = pageOf(PASS, [gone('long gone', 31), gone('elsewhere', 2)]);
    expect(page).toContain('<h2>Not in this run</h2>');
    expect(page).toContain('<th scope="row">elsewhere</th>');
    expect(page).not.toContain('long gone');
  });

  it('gives every table heads, every drawing a name, and every state a word', () => {
    const page = pageOf(fleet, pastOf(fleet, 90));
    for (const [table] of page.matchAll(/<table>.*?<\/table>/g)) {
      expect(table).toMatch(/<th scope="col"/);
      expect(table.match(/<tr><th scope="row">/g)?.length).toBe((table.match(/<tr>/g)?.length ?? 0) - 1);
    }
    for (const [svg] of page.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/role="img" aria-label="[A-Z][^"]+"/);
    for (const [, word] of page.matchAll(/<span class="mark .">.*?<\/span>([^<]*)/g))
      expect(word).toMatch(/\w/);
    for (const [region] of page.matchAll(/<div class="scroll"[^>]*>/g)) {
      expect(region).toMatch(/role="region" tabindex="0" aria-label="[^"]+"/);
    }
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<a class="skip" href="#gateways">');
  });

  it('of a thousand gateways is bounded, and has a row of each', () => {
    const many = fleetOf(...Array.from({ length: 500 }, () => fleetOf(PASS, KEY_REJECTED)));
    const page = pageOf(many, pastOf(many, 90));
    expect(page.length).toBeLessThan(4_500_000);
    expect(page.match(/<th scope="row">(?:<a href="#g\d+">)?gateway-/g)).toHaveLength(1_000);
    expect(page).toMatch(/\d+ more gateways are not shown here to save space/);
    expect(faultsOf(page)).toEqual([]);
    for (const [, id] of page.matchAll(/href="#(g\d+)"/g)) expect(page.includes(`id="${id}"`)).toBe(true);
  });
});

describe('foreign text in the page', () => {
  const harmless = namesOf(pageOf(fleet, pastOf(fleet, 90)));

  it('is shown and does nothing', () => {
    const text = `</style></title><script>x()</script><img src=x onerror=y> "onload='z' \`&lt;\``;
    const report = hostileReport(text);
    const history = report.gateways.map(({ name }) => ({ ...pastOf(report, 1)[0], name, diagnosis: text }));
    const page = pageOf(report, history as readonly HistoryEntry[]);
    expect(faultsOf(page)).toEqual([]);
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&#60;script&#62;x()&#60;/script&#62;');
  });

  it('makes no tag and no attribute, whatever it is', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '</td>',
      '<!--',
      '-->',
      ' onload=x ',
      '\u0000',
      '\u202e',
    );
    const hostile = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(hostile, (pieces) => {
        const report = hostileReport(pieces.join(''));
        const page = pageOf(report, pastOf(report, 3));
        expect(faultsOf(page)).toEqual([]);
        for (const name of namesOf(page)) expect(harmless).toContain(name);
      }),
      effort(50),
    );
  });
});
