/**
 * OneUptime: `/status-page-api/overview/<page>`. Its docs describe the outer keys only; the inner ones are read
 * defensively.
 */
import { firstText, identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver, isUnderWay } from '../words.ts';

export function oneUptime(document: unknown): Page | null {
  const root = record(document);
  if (root === null || !Array.isArray(root.statusPageResources) || !Array.isArray(root.activeIncidents))
    return null;
  const states = new Map(records(root.monitorStatuses).map((row) => [identifier(row._id), text(row.name)]));
  const overall = text(record(root.overallStatus)?.name);
  return page('oneuptime', {
    components: records(root.statusPageResources).map((resource) => {
      const monitor = record(resource.monitor) ?? {};
      const word =
        text(record(monitor.currentMonitorStatus)?.name) ??
        states.get(identifier(monitor.currentMonitorStatusId)) ??
        null;
      return {
        id: identifier(resource.monitorId) ?? identifier(monitor._id),
        name: firstText(resource.displayName, monitor.name) ?? '',
        group: text(record(resource.statusPageGroup)?.name),
        condition: conditionOf(word),
        word,
      };
    }),
    notices: [
      ...records(root.activeIncidents).flatMap(incident),
      ...records(root.scheduledMaintenanceEvents).flatMap(maintenance),
    ],
    overall: overall === null ? null : { condition: conditionOf(overall), word: overall },
  });
}

function incident(row: Json): readonly Notice[] {
  const status = text(record(row.currentIncidentState)?.name);
  return isOver(status) ? [] : [told('incident', row, status, row.declaredAt)];
}

function maintenance(row: Json): readonly Notice[] {
  const status = text(record(row.currentScheduledMaintenanceState)?.name);
  return isUnderWay(status) ? [told('maintenance', row, status, row.startsAt)] : [];
}

function told(kind: Notice['kind'], row: Json, status: string | null, start: unknown): Notice {
  const title = text(row.title);
  return notice({
    kind,
    ...(title === null ? {} : { title }),
    ...(status === null ? {} : { status: status.toLowerCase() }),
    since: moment(start) ?? moment(record(start)?.value) ?? moment(row.createdAt),
    componentIds: records(row.monitors).flatMap((monitor) => identifier(monitor._id) ?? []),
  });
}
