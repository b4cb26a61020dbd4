/**
 * Google Cloud: `https://status.cloud.google.com/incidents.json` lists all incidents of several years; open ones have
 * no `end`.
 */
import { identifier, type Json, link, moment, records, text } from '../json.ts';
import { type Notice, notice, type Page, page } from '../page.ts';

export function googleCloud(document: unknown): Page | null {
  const [first] = records(document);
  if (first === undefined || !('begin' in first) || !('external_desc' in first)) return null;
  return page('google-cloud', { notices: records(document).flatMap(told) });
}

function told(row: Json): readonly Notice[] {
  if (text(row.end) !== null) return [];
  const products = records(row.affected_products);
  return [
    notice({
      kind: 'incident',
      title: text(row.external_desc) ?? 'Incident without a name',
      status: (text(row.status_impact) ?? 'open').toLowerCase().replaceAll('_', ' '),
      since: moment(row.begin),
      url: link(row.uri),
      components: products.flatMap((product) => text(product.title) ?? []),
      componentIds: products.flatMap((product) => identifier(product.id) ?? []),
    }),
  ];
}
