/**
 * Atlassian Statuspage v2 (`/api/v2/summary.json`, `status.json`, `components.json`, `incidents/unresolved.json`),
 * https://confluence.status.atlassian.com/api. The same format is served by incident.io (without
 * `scheduled_maintenances`) and by Rootly (`/api/v1/status.json`, without components),
 * https://docs.rootly.com/configuration/status-page-public-api.
 */
import { firstText, identifier, type Json, link, moment, record, records, text } from '../json.ts';
import { type Component, type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver, isUnderWay } from '../words.ts';

const LISTS = ['components', 'incidents', 'scheduled_maintenances'];

export function statuspage(document: unknown): Page | null {
  const root = record(document);
  if (root === null) return null;
  const indicator = text(record(root.status)?.indicator);
  const lists = LISTS.filter((name) => Array.isArray(root[name]));
  if (record(root.page) === null || (indicator === null && lists.length === 0)) return null;
  const hasComponents = lists.includes('components');
  const rootly = !hasComponents && lists.includes('incidents') && indicator !== null;
  return page(rootly && !lists.includes('scheduled_maintenances') ? 'rootly' : 'statuspage', {
    components: hasComponents ? components(root.components) : null,
    notices: [
      ...records(root.incidents).flatMap(incident),
      ...records(root.scheduled_maintenances).flatMap(maintenance),
    ],
    overall: indicator === null ? null : { condition: conditionOf(indicator), word: overallWord(root) },
    // incident.io's summary may omit core components that components.json has (aiwatch #742).
    supplements: hasComponents ? [{ paths: ['/api/v2/components.json'], when: 'unclear' }] : [],
  });
}

function overallWord(root: Json): string {
  const status = record(root.status);
  return firstText(status?.description, status?.indicator) ?? 'unknown';
}

/**
 * Rows with `group: true` are headings. They give their name to the rows in the group and have no condition of their
 * own.
 */
function components(value: unknown): readonly Component[] {
  const rows = records(value);
  const headings = new Map(
    rows.filter((row) => row.group === true).map((row) => [identifier(row.id), text(row.name)]),
  );
  return rows
    .filter((row) => row.group !== true)
    .map((row) => ({
      id: identifier(row.id),
      name: text(row.name) ?? '',
      group: headings.get(identifier(row.group_id)) ?? null,
      condition: conditionOf(text(row.status)),
      word: text(row.status),
    }));
}

function incident(row: Json): readonly Notice[] {
  const status = text(row.status);
  // incidents.json holds the 50 latest incidents, including closed ones.
  if (isOver(status) || text(row.resolved_at) !== null) return [];
  // A maintenance may be listed as an incident with `impact: maintenance`.
  if (text(row.impact) === 'maintenance') return maintenance(row);
  return [
    notice({
      kind: 'incident',
      ...told(row),
      since: moment(row.started_at) ?? moment(row.created_at),
    }),
  ];
}

function maintenance(row: Json): readonly Notice[] {
  if (!isUnderWay(text(row.status))) return [];
  return [notice({ kind: 'maintenance', ...told(row), since: moment(row.scheduled_for) })];
}

function told(row: Json): Pick<Notice, 'title' | 'status' | 'url' | 'components' | 'componentIds'> {
  const touched = records(row.components);
  return {
    title: firstText(row.name, row.title) ?? 'Incident without a name',
    status: text(row.status) ?? 'open',
    url: link(row.shortlink) ?? link(row.url),
    components: touched.flatMap((component) => text(component.name) ?? []),
    componentIds: touched.flatMap((component) => identifier(component.id) ?? []),
  };
}
