/** openstatus: `https://api.openstatus.dev/public/status/<slug>` returns one word for the whole page. */
import { record, text } from '../json.ts';
import { type Page, page } from '../page.ts';
import { conditionOf } from '../words.ts';

/** Accept only its own words, because many health endpoints answer `{"status":"ok"}` or `"up"`. */
const WORDS =
  /^(?:operational|degraded_performance|partial_outage|major_outage|under_maintenance|unknown|incident)$/;

export function openstatus(document: unknown): Page | null {
  const word = text(record(document)?.status);
  if (word === null || !WORDS.test(word)) return null;
  return page('openstatus', { overall: { condition: conditionOf(word), word } });
}
