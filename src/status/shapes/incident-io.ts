/**
 * incident.io: the page's own data (`/proxy/<host>`, public, not an official API; read by check-cx and OneUptime)
 * and the Widget API (`/api/v1/summary`), https://docs.incident.io/status-pages/embedding.
 */
import { firstText, identifier, type Json, link, moment, record, records, text } from '../json.ts';
import { type Component, type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver } from '../words.ts';

export function incidentIo(document: unknown): Page | null {
  const summary = record(record(document)?.summary);
  if (summary === null || !Array.isArray(summary.ongoing_incidents)) return null;
  return page('incident.io', { components: components(summary), notices: notices(summary) });
}

export function incidentIoWidget(document: unknown): Page | null {
  const root = record(document);
  if (root === null || !Array.isArray(root.ongoing_incidents)) return null;
  return page('incident.io-widget', { notices: notices(root) });
}

/** A component that is not in `affected_components` is operational; that list is empty on a good day. */
function components(summary: Json): readonly Component[] {
  const affected = new Map(
    records(summary.affected_components).map((row) => [identifier(row.component_id), text(row.status)]),
  );
  const named = new Map<string, { name: string; group: string | null }>();
  for (const row of records(summary.components)) {
    const id = identifier(row.id);
    if (id !== null) named.set(id, { name: text(row.name) ?? '', group: null });
  }
  for (const item of records(record(summary.structure)?.items)) {
    const group = record(item.group);
    const rows = records(group === null ? [item.component] : group.components);
    for (const row of rows) {
      const id = identifier(row.component_id);
      if (id === null) continue;
      // The page does not show hidden components to people, so their state means nothing.
      if (row.hidden === true || group?.hidden === true) named.delete(id);
      else named.set(id, { name: text(row.name) ?? named.get(id)?.name ?? '', group: text(group?.name) });
    }
  }
  return [...named].map(([id, { name, group }]) => {
    const word = affected.has(id) ? (affected.get(id) ?? null) : 'operational';
    return { id, name, group, condition: conditionOf(word), word };
  });
}

function notices(source: Json): readonly Notice[] {
  return [
    ...records(source.ongoing_incidents).flatMap((row) => told('incident', row)),
    ...records(source.in_progress_maintenances).flatMap((row) => told('maintenance', row)),
  ];
}

function told(kind: Notice['kind'], row: Json): readonly Notice[] {
  const status = text(row.status);
  if (isOver(status)) return [];
  const affected = records(row.affected_components);
  const impacts = records(row.component_impacts);
  const touched = [...affected, ...impacts.filter((impact) => text(impact.end_at) === null)];
  const start = impacts.flatMap((impact) => moment(impact.start_at) ?? []).toSorted()[0];
  const facts: Omit<Notice, 'kind' | 'status' | 'about'> = {
    title: firstText(row.name, row.title) ?? 'Incident without a name',
    since: start ?? moment(row.started_at) ?? moment(row.published_at) ?? moment(row.created_at),
    url: link(row.url),
    components: affected.flatMap((component) => text(component.name) ?? []),
    componentIds: [...new Set(touched.flatMap((component) => identifier(component.component_id) ?? []))],
  };
  return [notice({ kind, ...facts, ...(status === null ? {} : { status }) })];
}
