/** Reports that another job left: whatever one holds, it is refused, or merged and shown. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMerge } from '../../src/engine/merged.ts';
import { commentBody } from '../../src/github/comment-text.ts';
import { failingBody, titleOf } from '../../src/github/issue-text.ts';
import { historyLine } from '../../src/memory/entry-lines.ts';
import { entriesOf } from '../../src/memory/history.ts';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { reportJson } from '../../src/report/json.ts';
import { junitPieces } from '../../src/report/junit.ts';
import { logGroups } from '../../src/report/log.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { pageOf } from '../page/whole.ts';
import { effort } from '../support/effort.ts';
import { readReport } from '../support/read-report.ts';
import { ATTACKS } from './hostile.ts';
import * as samples from './samples.ts';

const AT = '2026-11-22T14:00:00.000Z';
const WRITER = { at: AT, runUrl: null, workflow: 'w' };

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'gateways' in value && 'verdict' in value;
const REPORTS = Object.values(samples).filter(isReport);

function merged(report: Report): Report {
  const merge = createMerge({
    expected: ['relay'],
    grading: {
      policy: 'standard',
      severity: { codes: {}, checks: { models: 'warn' }, otherwise: null },
    },
  });
  const incoming = merge.open();
  for (const gateway of report.gateways) incoming.add(gateway);
  incoming.close(report);
  return merge.end({ cancelled: false, problems: [], now: AT });
}

/** All that is made of a report. */
async function shown(report: Report): Promise<string> {
  const lines = [
    summaryOf(report),
    reportJson(report),
    [...(await junitPieces(report))].join(''),
    pageOf(report, entriesOf(report)),
    terminalReport(report, { colour: true, columns: 80 }),
    commentBody(report, { key: '0'.repeat(32), at: AT }, WRITER),
    ...entriesOf(report).map(historyLine),
    ...Object.values(outputsOf(report, '', (text) => text)),
    ...annotationsOf(report).map(({ title, message }) => title + message),
    ...logGroups(report).flatMap(({ title, lines: inner }) => [title, ...inner]),
    ...report.gateways.flatMap((gateway) => [
      titleOf(gateway),
      failingBody(gateway, { key: '0'.repeat(32), diagnosis: gateway.diagnosis, since: AT, at: AT }, WRITER),
    ]),
  ];
  return lines.join('\n');
}

type Path = readonly (string | number)[];

/** Every place in a tree. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}

/** A copy with something else at one place; undefined takes it away. */
function changed(value: unknown, path: Path, other: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return Object.assign(copy, {
    [name]: changed(Object.getOwnPropertyDescriptor(value, name)?.value, rest, other),
  });
}

const other = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    {},
    [],
    [null],
    [{}],
    [[]],
    { x: null },
    0,
    -1,
    1e300,
    true,
    'fail',
  ),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    'rate-limited',
    'javascript:alert(1)',
    'x'.repeat(5000),
  ),
  fc.constantFrom(...ATTACKS),
  fc.jsonValue(),
);

describe('a report of another job', () => {
  it.each(REPORTS.map((report, at) => [at, report] as const))(
    'is read as it was written (%i)',
    (_at, report) => {
      expect(readReport(JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(report)));
    },
  );

  it.each<[what: string, path: Path, other: unknown]>([
    ['an actor that nobody is', ['actor'], 'constructor'],
    ['a link of its own', ['docs'], 'javascript:alert(1)'],
    ['a code that is markup', ['code'], '<b>'],
    ['a try that is none', ['tries'], [{}]],
    ['no number of attempts', ['attempts'], undefined],
    ['a time below nothing', ['durationMs'], -1],
    ['a status that has no code', ['status'], 'fail'],
    ['fewer attempts than none', ['attempts'], -1],
    ['half an attempt', ['attempts'], 0.5],
    ['a status that HTTP does not have', ['httpStatus'], 1000],
  ])('with %s is refused', (_what, path, replacement) => {
    const made = changed(samples.KEY_REJECTED, ['gateways', 0, 'findings', 0, ...path], replacement);
    expect(readReport(JSON.stringify(made))).toBeNull();
  });

  it.each<[what: string, path: Path, other: unknown]>([
    ['no gateway', ['gateways'], []],
    ['a gateway without findings', ['gateways', 0, 'findings'], []],
    ['a name of a megabyte', ['gateways', 0, 'name'], 'n'.repeat(1_000_000)],
    ['a command of a megabyte', ['gateways', 0, 'curl'], 'c'.repeat(1_000_000)],
    ['words of a megabyte', ['gateways', 0, 'findings', 0, 'seen'], 's'.repeat(1_000_000)],
    ['hundreds of thousands of values', ['gateways', 0, 'more'], Array(500_000).fill(0)],
    ['a key that is shown whole', ['gateways', 0, 'key', 'fingerprint'], 'k'.repeat(17)],
    ['a digest that is none', ['gateways', 0, 'key', 'sha256'], 'k'.repeat(8)],
  ])('with %s is a broken one', (_what, path, replacement) => {
    expect(readReport(JSON.stringify(changed(samples.KEY_REJECTED, path, replacement)))).toBeNull();
  });

  it('of a later version is read without what it says more', () => {
    const later = ['gateways', 'findings', 'wanted'].reduce(
      (text, list) => text.replaceAll(`"${list}":[{`, `"${list}":[{"more":[1,{"a":2}],`),
      JSON.stringify(samples.KEY_REJECTED),
    );
    expect(later).toContain('"wanted":[{"more"');
    expect(readReport(later)).toEqual(JSON.parse(JSON.stringify(samples.KEY_REJECTED)));
  });

  it.each(['startedMs', 'waitedMs', 'durationMs'])('with %s beyond the calendar is refused', (name) => {
    const at = samples.KEY_REJECTED.gateways[0]?.findings.findIndex(({ tries }) => tries.length > 0) ?? -1;
    const path = ['gateways', 0, 'findings', at, 'tries', 0, name];
    const made = (value: number) => JSON.stringify(changed(samples.KEY_REJECTED, path, value));
    expect(readReport(made(1e10))).not.toBeNull();
    for (const value of [1e11, 1e21, 1e300, -1, 0.5]) expect(readReport(made(value))).toBeNull();
  });

  it('with a code that every object has is graded like any other', () => {
    const at = samples.KEY_REJECTED.gateways[0]?.findings.findIndex(({ status }) => status === 'fail') ?? -1;
    const made = changed(samples.KEY_REJECTED, ['gateways', 0, 'findings', at, 'code'], 'constructor');
    const read = readReport(JSON.stringify(made));
    const findings = read === null ? [] : (merged(read).gateways[0]?.findings ?? []);
    expect(['warn', 'fail']).toContain(findings.find(({ code }) => String(code) === 'constructor')?.status);
  });

  it('is refused or shown, whatever somebody made of it', async () => {
    const change = fc.tuple(fc.nat(), other);
    const property = fc.asyncProperty(
      fc.constantFrom(...REPORTS),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (report, changes) => {
        const made = changes.reduce<unknown>((value, [at, replacement]) => {
          const places = placesIn(value);
          return changed(value, places[at % places.length] ?? [], replacement);
        }, report);
        const read = readReport(JSON.stringify(made) ?? '');
        if (read === null) return;
        const text = await shown(merged(read));
        expect(text).not.toMatch(/\[object Object\]/);
      },
    );
    await fc.assert(property, effort(300));
  });
});
