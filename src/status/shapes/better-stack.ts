/**
 * Better Stack: `/index.json`, a JSON:API document,
 * https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api.
 */
import { identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Component, type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf } from '../words.ts';

export function betterStack(document: unknown, now: Date): Page | null {
  const root = record(document);
  const data = record(root?.data);
  if (root === null || data?.type !== 'status_page') return null;
  const included = records(root.included);
  const word = text(record(data.attributes)?.aggregate_state);
  return page('better-stack', {
    components: components(included),
    notices: included
      .filter((item) => item.type === 'status_report')
      .flatMap((item) => report(record(item.attributes) ?? {}, now)),
    overall: word === null ? null : { condition: conditionOf(word), word },
  });
}

function components(included: readonly Json[]): readonly Component[] {
  const sections = new Map(
    included
      .filter((item) => item.type === 'status_page_section')
      .map((item) => [identifier(item.id), text(record(item.attributes)?.name)]),
  );
  return included
    .filter((item) => item.type === 'status_page_resource')
    .map((item) => {
      const attributes = record(item.attributes) ?? {};
      const word = text(attributes.status);
      return {
        id: identifier(item.id),
        name: text(attributes.public_name) ?? '',
        group: sections.get(identifier(attributes.status_page_section_id)) ?? null,
        condition: conditionOf(word),
        word,
      };
    });
}

/** A report is open if it has no end or ends in the future. One that begins in the future is only planned. */
function report(attributes: Json, now: Date): readonly Notice[] {
  const start = moment(attributes.starts_at) ?? moment(attributes.created_at);
  const end = moment(attributes.ends_at);
  const time = now.toISOString();
  if ((end !== null && end <= time) || (start !== null && start > time)) return [];
  const affected = records(attributes.affected_resources);
  const open = affected.filter((resource) => text(resource.status) !== 'resolved');
  if (affected.length > 0 && open.length === 0) return [];
  const maintenance =
    attributes.report_type === 'maintenance' ||
    conditionOf(text(attributes.aggregate_state)) === 'maintenance';
  const title = text(attributes.title);
  const status = text(attributes.aggregate_state) ?? text(open[0]?.status);
  return [
    notice({
      kind: maintenance ? 'maintenance' : 'incident',
      ...(title === null ? {} : { title }),
      ...(status === null ? {} : { status }),
      since: start,
      componentIds: open.flatMap((resource) => identifier(resource.status_page_resource_id) ?? []),
    }),
  ];
}
