/** Datadog Status Pages: `/config.json` (format as aiwatch reads it for OpenRouter, September 2026). */
import { identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Component, type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver, isUnderWay } from '../words.ts';

export function datadog(document: unknown): Page | null {
  const root = record(document);
  const rows = records(root?.components);
  if (root === null || !rows.some((row) => row.type === 'Component' || row.type === 'ComponentGroup'))
    return null;
  return page('datadog', {
    components: rows.flatMap((row) =>
      row.type === 'ComponentGroup'
        ? records(row.components).map((inner) => component(inner, text(row.name)))
        : [component(row, null)],
    ),
    notices: [
      ...records(root.incidents).flatMap((row) => told('incident', row)),
      ...records(root.maintenances).flatMap((row) => told('maintenance', row)),
    ],
  });
}

function component(row: Json, group: string | null): Component {
  const word = text(row.status);
  return { id: identifier(row.id), name: text(row.name) ?? '', group, condition: conditionOf(word), word };
}

/** The latest entry of the timeline tells the current state and which components are still affected. */
function told(kind: Notice['kind'], row: Json): readonly Notice[] {
  const timeline = records(row.timeline).toSorted((a, b) =>
    (moment(b.startedAt) ?? '').localeCompare(moment(a.startedAt) ?? ''),
  );
  const [latest] = timeline;
  const status = text(latest?.status) ?? text(row.status);
  if (row.resolved === true || text(row.resolvedDate) !== null || isOver(status)) return [];
  if (kind === 'maintenance' && !isUnderWay(status)) return [];
  const title = text(row.title);
  return [
    notice({
      kind,
      ...(title === null ? {} : { title }),
      ...(status === null ? {} : { status }),
      since: moment(row.publishedDate) ?? moment(timeline.at(-1)?.startedAt),
      componentIds: records(latest?.componentsAffected)
        .filter((affected) => conditionOf(text(affected.status)) !== 'operational')
        .flatMap((affected) => identifier(affected.id) ?? []),
    }),
  ];
}
