/** status.io: `https://api.status.io/1.0/status/<page>`. */
import { firstText, identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Component, type Condition, type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf } from '../words.ts';

/** 300 is degraded performance, 400 a partial disruption, 500 a disruption of the service, 600 a security event. */
const CONDITIONS: ReadonlyMap<unknown, Condition> = new Map([
  [100, 'operational'],
  [200, 'maintenance'],
  [300, 'trouble'],
  [400, 'trouble'],
  [500, 'trouble'],
  [600, 'trouble'],
]);

const COURSE: ReadonlyMap<unknown, string> = new Map([
  [100, 'investigating'],
  [200, 'identified'],
  [300, 'monitoring'],
]);

export function statusIo(document: unknown): Page | null {
  const result = record(record(document)?.result);
  const overall = record(result?.status_overall);
  if (result === null || overall === null) return null;
  return page('status.io', {
    components: Array.isArray(result.status) ? records(result.status).map(component) : null,
    notices: [
      ...records(result.incidents).map((row) => told('incident', row)),
      ...records(record(result.maintenance)?.active).map((row) => told('maintenance', row)),
    ],
    overall: { condition: condition(overall), word: text(overall.status) ?? 'unknown' },
  });
}

function condition(row: Json): Condition {
  return CONDITIONS.get(row.status_code) ?? conditionOf(text(row.status));
}

function component(row: Json): Component {
  return {
    id: identifier(row.id),
    name: text(row.name) ?? '',
    group: null,
    condition: condition(row),
    word: text(row.status),
  };
}

function told(kind: Notice['kind'], row: Json): Notice {
  const latest = records(row.messages)
    .map((message) => ({ state: message.state, at: moment(message.datetime) ?? '' }))
    .toSorted((a, b) => b.at.localeCompare(a.at))[0];
  const status = COURSE.get(latest?.state) ?? text(latest?.state);
  return notice({
    kind,
    title: firstText(row.name) ?? 'Incident without a name',
    ...(status === null ? {} : { status }),
    since: moment(row.datetime_open) ?? moment(row.datetime_planned_start),
    components: records(row.components_affected).flatMap((affected) => text(affected.name) ?? []),
    componentIds: records(row.components_affected).flatMap((affected) => identifier(affected.id) ?? []),
  });
}
