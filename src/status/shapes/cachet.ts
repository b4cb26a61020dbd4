/**
 * Cachet v2 (`/api/v1/components`, `/api/v1/incidents`; states as numbers, https://docs.cachethq.io/component-statuses.html)
 * and v3 (`/api/components`, `/api/incidents`, JSON:API, https://docs.cachethq.io/api/introduction.html).
 */
import { firstText, identifier, type Json, moment, record, records, text } from '../json.ts';
import { type Component, type Condition, type Notice, notice, type Page, page } from '../page.ts';
import { conditionOf, isOver } from '../words.ts';

const CONDITIONS: readonly Condition[] = [
  'unknown',
  'operational',
  'trouble',
  'trouble',
  'trouble',
  'unknown',
  'maintenance',
];

/** Names for the numeric states of an incident; 0 is a planned maintenance (v2). */
const COURSE: readonly string[] = ['scheduled', 'investigating', 'identified', 'watching', 'fixed'];

/** Sorted explicitly, because by default the oldest come first, split into pages. */
const V2_INCIDENTS: readonly string[] = [
  '/api/v1/incidents?sort=id&order=desc&per_page=50',
  '/api/v1/incidents',
];
const V3_INCIDENTS: readonly string[] = ['/api/incidents?sort=-id&per_page=50', '/api/incidents'];

export function cachet(document: unknown): Page | null {
  const root = record(document);
  const rows = records(root?.data);
  const [first] = rows;
  if (root === null || first === undefined) return null;
  const attributes = record(first.attributes);
  const fields = attributes ?? first;
  if (text(fields.name) === null || stateOf(fields) === null) return null;
  const incidents = attributes === null ? 'message' in first : first.type === 'incidents';
  if (attributes !== null && !incidents && first.type !== 'components') return null;
  const flat = rows.map((row) => ({ ...row, ...record(row.attributes) }));
  const shape = attributes === null ? 'cachet-v2' : 'cachet-v3';
  if (incidents) return page(shape, { notices: flat.flatMap(told) });
  return page(shape, {
    components: flat.map(component),
    supplements: [{ paths: attributes === null ? V2_INCIDENTS : V3_INCIDENTS, when: 'always' }],
  });
}

/** The number of a state: in `status`, in `status_id` (2014), or in `status.value` (v3). */
function stateOf(fields: Json): number | null {
  for (const value of [record(fields.status)?.value, fields.status_id, fields.status]) {
    const state = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value;
    if (typeof state === 'number') return state;
  }
  return null;
}

function component(fields: Json): Component {
  const word = firstText(record(fields.status)?.human, fields.status_name, fields.status);
  // Prefer the number: it means the same in every language, while the operator chooses the word.
  const condition = CONDITIONS[stateOf(fields) ?? 0] ?? 'unknown';
  return {
    id: identifier(fields.id),
    name: text(fields.name) ?? '',
    group: null,
    condition: condition === 'unknown' ? conditionOf(word) : condition,
    word: word ?? String(stateOf(fields)),
  };
}

function told(fields: Json): readonly Notice[] {
  const status =
    COURSE[stateOf(fields) ?? -1] ?? firstText(record(fields.status)?.human, fields.human_status);
  if (status === 'scheduled' || isOver(status ?? null)) return [];
  const componentId = identifier(fields.component_id);
  return [
    notice({
      kind: 'incident',
      title: text(fields.name) ?? 'Incident without a name',
      ...(status === null ? {} : { status }),
      since:
        moment(record(fields.occurred)?.string) ?? moment(fields.occurred_at) ?? moment(fields.created_at),
      // v2 writes 0 for "no component".
      componentIds: componentId === null || componentId === '0' ? [] : [componentId],
    }),
  ];
}
