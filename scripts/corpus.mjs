/**
 * How well the diagnosis names recorded answers: `npm run corpus [-- --misses] [FILE.jsonl …]`. Without files it takes
 * the project's own cases and, where it is there, ../shared/corpus/cases.jsonl. It prints accuracy by code and by
 * vendor, every confusion, and what is left when the rules that name a vendor are taken away for that vendor's cases.
 * Exit status 1: under 100 % of the own cases, or under 98 % of any other file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

register('./typescript.mjs', import.meta.url);
const { diagnose } = await import('../src/diagnose/diagnose.ts');
const { settlePlace } = await import('../src/diagnose/place.ts');
const { ALL_RULES } = await import('../src/diagnose/rules.ts');

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OWN = join(ROOT, '__tests__/cases');
const SHARED = join(ROOT, '../shared/corpus/cases.jsonl');
/** Given on every path, so nothing else of the API is seen beside them. */
const EVERYWHERE =
  /^(?:base-url-|not-an-api$|redirected$|blocked-by-firewall$|key-|api-key-|account-inactive$)/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false } },
});

const print = (line = '') => process.stdout.write(`${line}\n`);
const percent = (part, whole) =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;

function read(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

function typeOf(body) {
  if (/^\s*(?:data|event|id|retry)?:/.test(body)) return 'text/event-stream';
  if (/^\s*</.test(body)) return 'text/html; charset=utf-8';
  return /^\s*[[{"]/.test(body) ? 'application/json' : 'text/plain; charset=utf-8';
}

function answerOf({ status, headers, body }) {
  const given = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const typed = 'content-type' in given || body === '' ? {} : { 'content-type': typeOf(body) };
  return {
    kind: 'answer',
    status,
    headers: { ...given, ...typed },
    body,
    truncated: false,
    bodyFault: null,
    redirects: [],
    firstByteMs: 1,
    durationMs: 1,
    arrivals: [],
  };
}

/** The model of a good answer; otherwise one that any gateway might have. */
function wantedModel({ status, code, body }) {
  const model = /"model"\s*:\s*"([^"]+)"/.exec(body)?.[1];
  return model !== undefined && status === 200 && code !== 'model-substituted' ? model : 'gpt-5.5';
}

function questionOf({ request }, answer) {
  if (/^GET \S*\/models$/.test(request)) return 'models';
  if (/embeddings$/.test(request)) return 'embeddings';
  return String(answer.headers['content-type']).includes('event-stream') ? 'stream' : 'completion';
}

function nameOf(recorded, without) {
  const answer = answerOf(recorded);
  const question = questionOf(recorded, answer);
  const model = question === 'models' ? null : wantedModel(recorded);
  const context = {
    question,
    model,
    sent: model === null ? null : { model, messages: [{ role: 'user', content: 'ping' }], max_tokens: 16 },
    host: '127.0.0.1',
    keyEnds: { first: 'sk-', last: '7Qzw', length: 51 },
    keyOf: null,
    keySent: true,
    listedIds: null,
  };
  const apiSeen = !(recorded.everywhere === true || EVERYWHERE.test(recorded.code));
  const diagnosis = settlePlace(diagnose(answer, context, without), apiSeen);
  return { code: diagnosis.code ?? 'ok', rule: diagnosis.rule, seen: diagnosis.seen };
}

function judge(recorded, without = new Set()) {
  const { code, rule, seen } = nameOf(recorded, without);
  const exact = code === recorded.code;
  return { recorded, code, rule, seen, exact, right: exact || recorded.also.includes(code) };
}

function table(title, results, keyOf) {
  const groups = new Map();
  for (const result of results) {
    const key = keyOf(result);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  print(`\n${title.padEnd(46)} cases   right   exact`);
  for (const [key, group] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const right = group.filter((result) => result.right).length;
    const exact = group.filter((result) => result.exact).length;
    print(
      `${key.slice(0, 44).padEnd(46)} ${String(group.length).padStart(5)} ${percent(right, group.length)} ${percent(exact, group.length)}`,
    );
  }
}

function confusions(results) {
  const pairs = new Map();
  for (const { recorded, code, exact, right } of results) {
    if (exact) continue;
    const key = `${recorded.code} → ${code}${right ? '' : '  (wrong)'}`;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  print('\nlabel → named (without "wrong": another name an expert accepts)');
  for (const [pair, count] of [...pairs].sort(([, a], [, b]) => b - a))
    print(`${String(count).padStart(5)}  ${pair}`);
}

/** Rules that name a vendor are taken away for the cases of that vendor, as if it had never been seen. */
function leaveOneOut(cases) {
  const vendors = [...new Set(ALL_RULES.flatMap(({ vendor }) => vendor ?? []))].sort();
  print(`\n${'without the rules of'.padEnd(46)} cases   right`);
  for (const vendor of vendors) {
    const theirs = cases.filter((recorded) => recorded.vendor.toLowerCase().includes(vendor));
    if (theirs.length === 0) continue;
    const right = theirs.filter((recorded) => judge(recorded, new Set([vendor])).right).length;
    print(`${vendor.padEnd(46)} ${String(theirs.length).padStart(5)} ${percent(right, theirs.length)}`);
  }
  const right = cases.filter((recorded) => judge(recorded, new Set(vendors)).right).length;
  print(`${'(all of them)'.padEnd(46)} ${String(cases.length).padStart(5)} ${percent(right, cases.length)}`);
}

function report(name, cases, least) {
  const results = cases.map((recorded) => judge(recorded));
  const right = results.filter((result) => result.right).length;
  const exact = results.filter((result) => result.exact).length;
  print(
    `\n== ${name}: ${right} of ${results.length} rightly named (${percent(right, results.length).trim()}), ${percent(exact, results.length).trim()} by the first name`,
  );
  table('code', results, ({ recorded }) => recorded.code);
  table('vendor', results, ({ recorded }) => recorded.vendor);
  confusions(results);
  leaveOneOut(cases);
  for (const { recorded, code, rule, seen, right: good, exact: first } of results) {
    if (good && (first || !values.misses)) continue;
    print(
      `\n${good ? 'other' : 'WRONG'}  ${recorded.id} (${recorded.vendor}): ${recorded.code}, named ${code} by ${rule}\n       ${seen}`,
    );
  }
  if (100 * right < least * results.length) process.exitCode = 1;
}

const own = existsSync(OWN)
  ? readdirSync(OWN)
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
  : [];
if (positionals.length > 0) for (const file of positionals) report(file, read(file), 98);
else {
  if (own.length > 0)
    report(
      'own cases',
      own.flatMap((file) => read(join(OWN, file))),
      100,
    );
  if (existsSync(SHARED)) report('shared corpus', read(SHARED), 98);
}
