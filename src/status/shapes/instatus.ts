/** Instatus: `/summary.json` and `/v3/components.json` (`/v2/…` on older pages). */
import { identifier, type Json, link, moment, record, records, text } from '../json.ts';
import { type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver, isUnderWay } from '../words.ts';

export function instatus(document: unknown): Page | null {
  const root = record(document);
  const word = text(record(root?.page)?.status);
  if (root === null || word === null) return null;
  return page('instatus', {
    // Both names for the list of maintenances occur; either may be missing when it is empty.
    notices: [
      ...records(root.activeIncidents).flatMap((row) =>
        isOver(text(row.status)) ? [] : told('incident', row),
      ),
      ...[...records(root.activeMaintenances), ...records(root.scheduledMaintenances)].flatMap((row) =>
        isUnderWay(text(row.status)) ? told('maintenance', row) : [],
      ),
    ],
    overall: { condition: conditionOf(word), word },
    // An incident does not say which components it affects; the list of components does.
    supplements: [{ paths: ['/v3/components.json', '/v2/components.json'], when: 'open' }],
  });
}

/** Either `{"components":[…]}` or, on old pages, the bare array. */
export function instatusComponents(document: unknown): Page | null {
  const list = Array.isArray(document) ? document : record(document)?.components;
  const rows = records(list);
  const [first] = rows;
  if (first === undefined || text(first.name) === null || text(first.status) === null) return null;
  return page('instatus', {
    components: rows.map((row) => ({
      id: identifier(row.id),
      name: text(row.name) ?? '',
      group: text(record(row.group)?.name),
      condition: conditionOf(text(row.status)),
      word: text(row.status),
    })),
  });
}

function told(kind: Notice['kind'], row: Json): readonly Notice[] {
  const title = text(row.name);
  const status = text(row.status)?.toLowerCase();
  return [
    notice({
      kind,
      ...(title === null ? {} : { title }),
      ...(status === undefined ? {} : { status }),
      since: moment(row.started) ?? moment(row.start),
      url: link(row.url),
    }),
  ];
}
