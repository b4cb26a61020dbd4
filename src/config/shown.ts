/** Shown: the texts of a run that its user shows in his workflow, and that stand in every report. */
import { PROVIDERS } from '../gateways/providers.ts';
import type { Run } from '../model/run.ts';

/** Models as they are asked for, names and addresses of gateways, the names of known vendors, and the day. */
export function shownIn({ gateways }: Run): readonly string[] {
  const own = gateways.flatMap(({ name, baseUrl, statusPage, models }) => [
    name,
    baseUrl ?? '',
    statusPage,
    ...models.flatMap(({ alternatives }) => alternatives),
  ]);
  const vendors = PROVIDERS.flatMap(({ id, name, hosts }) => [id, name, ...hosts]);
  return [...new Set([...own, ...vendors, new Date().toISOString()])];
}
