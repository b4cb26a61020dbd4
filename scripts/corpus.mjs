/**
 * Measures how well the diagnosis names recorded answers: `npm run corpus [-- --misses] [FILE.jsonl …]`. Without
 * files it uses the project's own cases and, if present, ../shared/corpus/cases.jsonl. Prints the accuracy by code
 * and by vendor, all confusions, and the accuracy for each vendor's cases without the rules that name this vendor.
 * Exit code 1: below 100 % for the own cases, or below 98 % for any other file.
 */
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

register('./typescript.mjs', import.meta.url);
const { ALL_RULES } = await import('../src/diagnose/rules.ts');
const { grouped } = await import('../src/model/split.ts');
const { nameOf, ownCases, readCases } = await import('../__tests__/diagnose/recorded.ts');

const SHARED = join(dirname(fileURLToPath(import.meta.url)), '../../shared/corpus/cases.jsonl');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false } },
});

const print = (line = '') => process.stdout.write(`${line}\n`);

function percent(part, whole) {
  return whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}

function count(results, quality) {
  return results.filter((result) => result[quality]).length;
}

function sortedGroups(items, keyOf) {
  const groups = grouped(items, keyOf).map((group) => [keyOf(group[0]), group]);
  return groups.sort(([a], [b]) => a.localeCompare(b));
}

function table(title, results, keyOf) {
  print(`\n${title.padEnd(46)} cases   right   exact`);
  for (const [key, group] of sortedGroups(results, keyOf)) {
    const size = group.length;
    const shares = `${percent(count(group, 'right'), size)} ${percent(count(group, 'exact'), size)}`;
    print(`${key.slice(0, 44).padEnd(46)} ${String(size).padStart(5)} ${shares}`);
  }
}

function confusions(results) {
  print('\nlabel → named (without "wrong": another name that an expert accepts)');
  const other = results.filter(({ exact }) => !exact);
  const pairs = sortedGroups(
    other,
    ({ recorded, code, right }) => `${recorded.code} → ${code}${right ? '' : '  (wrong)'}`,
  );
  for (const [pair, group] of pairs.sort(([, a], [, b]) => b.length - a.length)) {
    print(`${String(group.length).padStart(5)}  ${pair}`);
  }
}

/** Judges each vendor's cases without the rules that name this vendor, as if it had never been seen. */
function leaveOneOut(cases) {
  const vendors = [...new Set(ALL_RULES.flatMap(({ vendor }) => vendor ?? []))].sort();
  const line = (name, group, without) => {
    const right = count(
      group.map((recorded) => nameOf(recorded, new Set(without))),
      'right',
    );
    print(`${name.padEnd(46)} ${String(group.length).padStart(5)} ${percent(right, group.length)}`);
  };
  print(`\n${'without the rules of'.padEnd(46)} cases   right`);
  for (const vendor of vendors) {
    const theirs = cases.filter((recorded) => recorded.vendor.toLowerCase().includes(vendor));
    if (theirs.length > 0) line(vendor, theirs, [vendor]);
  }
  line('(all of them)', cases, vendors);
}

function misses(results) {
  for (const { recorded, code, rule, seen, right, exact } of results) {
    if (right && (exact || !values.misses)) continue;
    const label = `${recorded.code}, named ${code} by ${rule}`;
    print(`\n${right ? 'other' : 'WRONG'}  ${recorded.id} (${recorded.vendor}): ${label}\n       ${seen}`);
  }
}

function report(name, cases, least) {
  const results = cases.map((recorded) => nameOf(recorded));
  const right = count(results, 'right');
  const first = percent(count(results, 'exact'), results.length).trim();
  const share = percent(right, results.length).trim();
  print(`\n== ${name}: ${right} of ${results.length} rightly named (${share}), ${first} by the first name`);
  table('code', results, ({ recorded }) => recorded.code);
  table('vendor', results, ({ recorded }) => recorded.vendor);
  confusions(results);
  leaveOneOut(cases);
  misses(results);
  if (100 * right < least * results.length) process.exitCode = 1;
}

if (positionals.length > 0) for (const file of positionals) report(file, readCases(file), 98);
else {
  report('own cases', ownCases(), 100);
  if (existsSync(SHARED)) report('shared corpus', readCases(SHARED), 98);
}
