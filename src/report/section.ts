/** One gateway's part of the summary. */
import type { GatewayReport } from '../model/report.ts';
import { code, codeBlock, prose, sentence } from '../safety/markdown.ts';
import { checksTable, codeLink } from './checks-table.ts';
import { attemptsDetail, findingsDetail, keyDetail, timingsLine } from './details.ts';
import { groupsOf } from './groups.ts';
import { type Headline, headlineOf } from './headline.ts';
import { actorOf, counted } from './marks.ts';
import { modelsTable } from './models-table.ts';
import { timeline } from './timeline.ts';

export interface SectionDetail {
  readonly timeline: boolean;
  readonly attempts: boolean;
  readonly findings: boolean;
  /** Rows in the table of models. */
  readonly models: number;
}

/** The section with its heading (`##`, `###` …); what is in it has headings one level below. */
export function sectionOf(gateway: GatewayReport, detail: SectionDetail, heading: string): readonly string[] {
  const headline = headlineOf(gateway);
  const { title, head, state } = headline;
  const diagnosis = head === null ? '' : `: ${codeLink(head)}`;
  const baseUrl = gateway.baseUrl === null ? '' : ` ${code(gateway.baseUrl, 300)}`;
  const sub = `${heading}#`;
  const models = modelsTable(gateway, detail.models);
  const chart = detail.timeline ? timeline(gateway.findings) : [];
  return [
    `${heading} ${prose(title, 200)}${diagnosis}`,
    '',
    ...callOf(gateway, headline),
    `${sentence(state)}${baseUrl}`,
    '',
    `${sub} Checks`,
    '',
    ...checksTable(gateway.findings),
    ...(models.length === 0 ? [] : [`${sub} Models`, '', ...models]),
    ...curlOf(gateway, sub),
    ...(chart.length === 0 ? [] : [`${sub} Requests in time`, '', ...chart]),
    ...(detail.findings ? findingsDetail(gateway.findings) : []),
    ...keyDetail(gateway),
    ...(detail.attempts ? attemptsDetail(gateway.findings) : []),
    `<sub>${timingsLine(gateway)}.</sub>`,
    '',
  ];
}

/** What to do, what was seen and what it means: of the one finding that stands for the verdict. */
function callOf({ findings }: GatewayReport, { head }: Headline): readonly string[] {
  if (head === null) return [];
  const who = head.actor === null ? '' : ` <i>Who acts: ${actorOf(head.actor)}.</i>`;
  const others = groupsOf(findings).filter(
    ({ first, findings: all }) => (first.status === 'fail' || first.status === 'warn') && !all.includes(head),
  );
  const more = others.map(({ first }) => `${codeLink(first)} (${first.check})`);
  return [
    ...(head.next === '' ? [] : [`**Next:** ${sentence(head.next, 500)}${who}`, '']),
    `**Seen:** ${sentence(head.seen, 500)}`,
    '',
    ...(head.means === '' ? [] : [`**Means:** ${sentence(head.means, 500)}`, '']),
    ...(more.length === 0
      ? []
      : [`**Also:** ${counted(more.length, 'other problem')}: ${more.join(', ')}.`, '']),
  ];
}

function curlOf({ curl }: GatewayReport, sub: string): readonly string[] {
  if (curl === null) return [];
  const keyed = curl.includes('$GATEWAY_API_KEY');
  const how = keyed ? `Set ${code('GATEWAY_API_KEY')} in your shell, then run:` : 'Run:';
  return [`${sub} Repeat it by hand`, '', how, '', codeBlock(curl, 'sh'), ''];
}
