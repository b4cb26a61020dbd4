/** OnlineOrNot: `https://api.onlineornot.com/v1/status_pages/<slug or host>/summary`. */
import { firstText, identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver, isUnderWay } from '../words.ts';

export function onlineOrNot(document: unknown): Page | null {
  const result = record(record(document)?.result);
  if (result === null || !Array.isArray(result.components)) return null;
  const word = text(result.status) ?? text(record(result.status)?.description);
  return page('onlineornot', {
    components: records(result.components).map((row) => ({
      id: identifier(row.id),
      name: text(row.name) ?? '',
      group: null,
      condition: conditionOf(text(row.status)),
      word: text(row.status),
    })),
    notices: [
      ...records(result.active_incidents).flatMap((row) =>
        isOver(text(row.status)) ? [] : [told('incident', row)],
      ),
      ...records(result.scheduled_maintenance).flatMap((row) =>
        isUnderWay(text(row.status)) ? [told('maintenance', row)] : [],
      ),
    ],
    overall: word === null ? null : { condition: conditionOf(word), word },
  });
}

/** An active incident may have no `status`, only an `impact`. */
function told(kind: Notice['kind'], row: Json): Notice {
  const title = firstText(row.name, row.title);
  const status = firstText(row.status, row.impact)?.toLowerCase();
  const touched = records(row.components);
  return notice({
    kind,
    ...(title === null ? {} : { title }),
    ...(status === undefined ? {} : { status }),
    since: moment(row.started) ?? moment(row.created_at),
    components: touched.flatMap((component) => text(component.name) ?? []),
    componentIds: touched.flatMap((component) => identifier(component.id) ?? []),
  });
}
