/** Which mutants survive, and why: survivors.json gives a reason for each that no test needs to kill. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ line: number, was: string, becomes: string }} Left a mutant that no test killed */

const LONGEST = 110;

function short(code) {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function between(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  const inner = lines.slice(start.line, end.line - 1);
  return [
    lines[start.line - 1].slice(start.column - 1),
    ...inner,
    lines[end.line - 1].slice(0, end.column - 1),
  ].join(' ');
}

/**
 * @param report of Stryker
 * @returns by path: how many mutants there were, and those that survived
 */
export function outcome(report) {
  const files = new Map();
  for (const [path, { source, mutants }] of Object.entries(report.files)) {
    const lines = source.split('\n');
    const judged = mutants.filter(({ status }) => status !== 'Ignored');
    const left = judged
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, replacement }) => ({
        line: location.start.line,
        was: short(between(lines, location)),
        becomes: short(replacement),
      }));
    files.set(path, { of: judged.length, left });
  }
  return files;
}

/**
 * The reasons. `kinds` are reasons shared by many mutants; `files` lists for each file the original code, the mutated
 * code, and a kind or a sentence.
 */
export function readReasons(root) {
  return JSON.parse(readFileSync(join(root, 'scripts/mutants/survivors.json'), 'utf8'));
}

/** The mutants of a file without a reason. Each reason covers only one mutant. */
export function unexplained(left, reasons = []) {
  const given = reasons.map(([was, becomes]) => `${was} => ${becomes}`);
  return left.filter(({ was, becomes }) => {
    const at = given.indexOf(`${was} => ${becomes}`);
    if (at >= 0) given.splice(at, 1);
    return at < 0;
  });
}

const inCell = (code) => `\`\` ${code.replaceAll('|', '\\|')} \`\``;

/** docs/mutation-survivors.md */
export function survivorsPage({ kinds, files }) {
  const parts = [
    '# Mutants that survive',
    '',
    'Mutants that no test kills, and why none needs to. `npm run docs` generates this page from',
    '`scripts/mutants/survivors.json`; `npm run mutants` lists survivors that are not in it. Background:',
    '[mutation-testing.md](mutation-testing.md).',
    '',
    ...Object.entries(kinds).map(([kind, why]) => `- **${kind}**: ${why}`),
  ];
  for (const [path, reasons] of Object.entries(files)) {
    parts.push('', `## ${path}`, '', '| code | mutant | why it may survive |', '| --- | --- | --- |');
    for (const [was, becomes, why] of reasons) {
      parts.push(
        `| ${inCell(was)} | ${becomes === '' ? 'nothing' : inCell(becomes)} | ${kinds[why] === undefined ? why : `**${why}**`} |`,
      );
    }
  }
  return `${parts.join('\n')}\n`;
}
