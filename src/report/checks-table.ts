import type { Finding } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import { code, link, sentence } from '../safety/markdown.ts';
import { clip } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { cellMarkOf, markOf } from './marks.ts';

/** How many names are listed before the rest is only counted. */
const NAMES = 3;

/** The table of checks, with one row per group of findings; below it one line for everything that was skipped. */
export function checksTable(findings: readonly Finding[]): readonly string[] {
  const groups = groupsOf(findings);
  const reached = groups.filter(({ first }) => first.status !== 'skip');
  const diagnosed = reached.some(({ first }) => first.code !== null);
  const rows = reached.map((group) => {
    const { first } = group;
    const bad = first.status === 'fail' || first.status === 'warn';
    const check = bad ? `**${first.check}**` : first.check;
    const cells = [cellMarkOf(first.status), check, ...(diagnosed ? [codeLink(first)] : []), seenBy(group)];
    return tableRow(cells);
  });
  const head = ['Result', 'Check', ...(diagnosed ? ['Diagnosis'] : []), 'What was seen'];
  const table = rows.length === 0 ? [] : [tableRow(head), tableRow(head.map(() => '---')), ...rows, ''];
  return [...table, ...skippedLines(groups.filter(({ first }) => first.status === 'skip'))];
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The diagnosis code as a link to its documentation page. */
export function codeLink({ code: diagnosis, docs }: Finding): string {
  if (diagnosis === null) return '';
  return docs === null ? code(diagnosis) : link(diagnosis, docs);
}

/** E.g. `a, b, c and 4 more`, with each name as code. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).map((name) => code(name, 100));
  const rest = names.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}

function seenBy({ first, models }: FindingGroup): string {
  const seen = sentence(first.seen, 300);
  if (models.length > 1) {
    const all = `${counted(models.length, 'model')}: ${named(models)}.`;
    return first.status === 'pass' ? all : `${all}<br>First: ${seen}`;
  }
  const [model] = models;
  return model === undefined || first.seen.includes(model) ? seen : `${code(model, 100)}: ${seen}`;
}

function skippedLines(groups: readonly FindingGroup[]): readonly string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { first } of groups) {
    const checks = byReason.get(first.seen) ?? new Set();
    byReason.set(first.seen, checks.add(first.check));
  }
  if (byReason.size === 0) return [];
  const reasons = [...byReason].slice(0, 6).map(([reason, checks]) => {
    return `${[...checks].join(', ')} (${sentence(clip(reason, 160).replace(/(?<![.\s])[.\s]+$/, ''))})`;
  });
  return [`${markOf('skip')}: ${reasons.join('; ')}.`, ''];
}
