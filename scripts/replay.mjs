/**
 * Replays recorded answers through the committed dist: `node scripts/replay.mjs FILE.jsonl [--only WORD] [--json]`.
 * Prints the score and every wrong diagnosis; the exit code is 1 if there is any.
 */
import { register } from 'node:module';
import { parseArgs } from 'node:util';

register('./typescript.mjs', import.meta.url);
const { readCases } = await import('../__tests__/diagnose/recorded.ts');
const { replayAll } = await import('../__tests__/support/replay.ts');

const LIMIT = 2;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (positionals.length === 0) throw new Error('Name at least one file of cases');

const print = (line) => process.stdout.write(`${line}\n`);
const cases = positionals
  .flatMap((file) => readCases(file))
  .filter(
    ({ id, vendor, code }) => values.only === undefined || `${id} ${vendor} ${code}`.includes(values.only),
  );

const results = await replayAll(cases, LIMIT, ({ id, expected, actual, right, seen }) => {
  if (!right && !values.json)
    print(`${id}: ${expected} was named ${actual}\n    ${seen.replaceAll('\n', '\n    ')}`);
});
const right = results.filter((result) => result.right).length;
const peak = Math.max(...results.map(({ peakMb }) => peakMb ?? 0));
if (values.json) print(JSON.stringify(results, null, 2));
else
  print(
    `${right} of ${results.length} rightly named (${((100 * right) / results.length).toFixed(1)} %), peak ${peak.toFixed(0)} MB`,
  );
if (right < results.length) process.exitCode = 1;
