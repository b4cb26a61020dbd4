/**
 * Uptime Kuma: `/api/status-page/<slug>` names the monitors; `/api/status-page/heartbeat/<slug>` tells their state
 * (server/routers/status-page-router.js; "internal, may change").
 */
import { identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Component, type Condition, type Notice, notice, type Page, page } from '../page.ts';
import { isOver } from '../words.ts';

const BEATS: ReadonlyMap<unknown, readonly [Condition, string]> = new Map([
  [0, ['trouble', 'down']],
  [1, ['operational', 'up']],
  [2, ['ignored', 'pending']],
  [3, ['maintenance', 'maintenance']],
]);

export function uptimeKuma(document: unknown): Page | null {
  const root = record(document);
  const slug = text(record(root?.config)?.slug);
  if (root === null || slug === null || !Array.isArray(root.publicGroupList)) return null;
  return page('uptime-kuma', {
    components: records(root.publicGroupList).flatMap(monitors),
    notices: [
      // A single incident or null in 1.x and 2.0; an array in newer versions.
      ...records(Array.isArray(root.incidents) ? root.incidents : [root.incident]).flatMap(pinned),
      ...records(root.maintenanceList).flatMap(maintenance),
    ],
    pageWide: true,
    supplements: [{ paths: [`/api/status-page/heartbeat/${encodeURIComponent(slug)}`], when: 'always' }],
  });
}

function monitors(group: Json): readonly Component[] {
  return records(group.monitorList).map((monitor) => ({
    id: identifier(monitor.id),
    name: text(monitor.name) ?? '',
    group: text(group.name),
    condition: 'unknown',
    word: null,
  }));
}

function pinned(incident: Json): readonly Notice[] {
  if (incident.active === false || isOver(text(incident.status))) return [];
  const title = text(incident.title);
  return [
    notice({
      kind: 'incident',
      ...(title === null ? {} : { title }),
      since: moment(incident.createdDate),
      about: text(incident.content) ?? '',
    }),
  ];
}

/** The list contains maintenances under way; newer versions also give a status. */
function maintenance(row: Json): readonly Notice[] {
  const status = text(row.status) ?? 'under-maintenance';
  if (status !== 'under-maintenance') return [];
  const title = text(row.title);
  return [notice({ kind: 'maintenance', ...(title === null ? {} : { title }), status })];
}

/** Heartbeats by monitor. The last one counts; an interval without data is the number 0. */
export function uptimeKumaHeartbeat(document: unknown): Page | null {
  const beats = record(record(document)?.heartbeatList);
  if (beats === null) return null;
  return page('uptime-kuma', {
    components: Object.entries(beats)
      .slice(0, 2_000)
      .map(([key, list]) => {
        const last: unknown = Array.isArray(list) ? list.at(-1) : null;
        const [condition, word] = BEATS.get(record(last)?.status) ?? ['unknown', null];
        return { id: key.split('_')[0] ?? key, name: '', group: null, condition, word };
      }),
    pageWide: true,
  });
}
