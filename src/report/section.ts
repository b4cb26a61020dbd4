/** The section of one gateway in the summary. */
import type { Finding } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import { actorOf, requestIdOf } from '../model/phrases.ts';
import type { GatewayReport } from '../model/report.ts';
import { ended } from '../model/sentence.ts';
import { code, codeBlock, prose, sentence } from '../safety/markdown.ts';
import { checksTable, codeLink } from './checks-table.ts';
import { attemptsDetail, findingsDetail, keyDetail, timingsLine } from './details.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { type Headline, headlineOf } from './headline.ts';
import { markOf } from './marks.ts';
import { modelsTable } from './models-table.ts';
import { probeMatrix } from './probe-matrix.ts';
import { variablesOf } from './repeat.ts';
import { timeline } from './timeline.ts';

export interface SectionDetail {
  readonly timeline: boolean;
  readonly attempts: boolean;
  readonly findings: boolean;
  /** The most rows in the table of models. */
  readonly models: number;
}

/** The most further problems listed at the top. */
const MOST_OTHERS = 5;

/** The section with its heading (`##`, `###` …); headings inside it are one level deeper. */
export function sectionOf(gateway: GatewayReport, detail: SectionDetail, heading: string): readonly string[] {
  const headline = headlineOf(gateway);
  const { head, state } = headline;
  const title = `${markOf(gateway.verdict)}: ${prose(gateway.name, 200)}`;
  const diagnosis = head === null ? '' : ` · ${codeLink(head)}`;
  const baseUrl = gateway.baseUrl === null ? '' : ` ${code(gateway.baseUrl, 300)}`;
  const sub = `${heading}#`;
  const models = modelsTable(gateway, detail.models);
  const matrix = probeMatrix(gateway, detail.models);
  const chart = detail.timeline ? timeline(gateway.findings) : [];
  return [
    `${heading} ${title}${diagnosis}${gateway.plan === undefined ? '' : ' · dry run'}`,
    '',
    ...callOf(gateway, headline),
    `${sentence(state)}${baseUrl}`,
    '',
    `${sub} Checks`,
    '',
    ...checksTable(gateway.findings),
    ...(models.length === 0 ? [] : [`${sub} Models`, '', ...models]),
    ...(matrix.length === 0 ? [] : [`${sub} Probes`, '', ...matrix]),
    ...curlOf(gateway, sub),
    ...(chart.length === 0 ? [] : [`${sub} Requests in time`, '', ...chart]),
    ...(detail.findings ? findingsDetail(gateway.findings) : []),
    ...keyDetail(gateway),
    ...(detail.attempts ? attemptsDetail(gateway.findings) : []),
    `<sub>${timingsLine(gateway)}.</sub>`,
    '',
  ];
}

/**
 * Advice, what was seen and what it means, of the finding that stands for the verdict; other problems in one line
 * each.
 */
function callOf({ findings }: GatewayReport, { head }: Headline): readonly string[] {
  if (head === null) return [];
  const bad = groupsOf(findings).filter(({ first }) => first.status === 'fail' || first.status === 'warn');
  // If other models have the same code, that is counted in `seenOf` and not listed again.
  const others = bad.filter(
    ({ first }) => first !== head && (first.code !== head.code || first.model === null),
  );
  const also = others.map(
    (group) => `- ${codeLink(group.first)} (${whereOf(group)}): ${sentence(group.first.seen, 160)}`,
  );
  const rest = also.length - MOST_OTHERS;
  const id = requestIdOf(head);
  return [
    ...(head.next === '' ? [] : [`**Next:** ${sentence(head.next, 500)}`, '']),
    `**Seen:** ${seenOf(head, bad)}`,
    '',
    ...(head.means === '' ? [] : [`**Means:** ${sentence(head.means, 500)}`, '']),
    ...(head.actor === null ? [] : [`**Who acts:** ${actorOf(head.actor)}.`, '']),
    ...(id === null ? [] : [`**Request id:** ${code(id, 120)}`, '']),
    ...(also.length === 0 ? [] : ['**Also:**', '', ...also.slice(0, MOST_OTHERS)]),
    ...(rest > 0 ? [`- ${rest} more, in the table below`] : []),
    ...(also.length === 0 ? [] : ['']),
  ];
}

/** The check, with the model if the sentence does not name it: ``tools of `gpt-5.5` ``. */
function whereOf({ first, models }: FindingGroup): string {
  const [model, ...more] = models;
  if (more.length > 0) return `${first.check} of ${counted(models.length, 'model')}`;
  return model === undefined || first.seen.includes(model)
    ? first.check
    : `${first.check} of ${code(model, 100)}`;
}

/** What was seen, of which model, and how many other models have the same problem. */
function seenOf(head: Finding, bad: readonly FindingGroup[]): string {
  const group = bad.find(({ findings }) => findings.includes(head));
  const others = (group?.models.length ?? 1) - 1;
  const seen = sentence(others <= 0 ? head.seen : ended(head.seen), 500);
  if (head.model === null) return seen;
  const more = others <= 0 ? '' : ` The same goes for ${others} more: see the table of models.`;
  return head.seen.includes(head.model) ? `${seen}${more}` : `${code(head.model, 100)}: ${seen}${more}`;
}

function curlOf({ curl }: GatewayReport, sub: string): readonly string[] {
  if (curl === null) return [];
  const variables = variablesOf(curl).map((name) => code(name));
  const how = variables.length === 0 ? 'Run:' : `Set ${variables.join(', ')} in your shell, then run:`;
  return [`${sub} Try it by hand`, '', how, '', codeBlock(curl, 'sh'), ''];
}
