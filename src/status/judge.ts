/** Judges what a page, in the common form, says about the API. Pure. */
import { grouped } from '../model/split.ts';
import type { Component, Notice, Page } from './page.ts';
import type { StatusIncident, StatusReading } from './reading.ts';
import type { Relevance, Scope } from './scope.ts';

export type Judgement = Pick<StatusReading, 'state' | 'incidents' | 'problem'>;

/** The most incidents to report; nobody reads more. */
const MOST_INCIDENTS = 10;

/** The components of this page that count: those of the API or, if none is plainly one, those with neutral names. */
interface Field {
  /** How many components of any kind the page lists; null if it has no list. */
  readonly listed: number | null;
  readonly components: readonly Component[];
  /** True if no component is plainly part of the API, so that neutral names count. */
  readonly open: boolean;
  readonly byId: ReadonlyMap<string, Component>;
}

/**
 * The rules, learned from aiwatch, squawk and OneUptime:
 * - Only components of the API count.
 * - A maintenance under way is not an incident; a planned one does not count at all.
 * - What is not monitored says nothing.
 * - An unfamiliar word means unknown, never operational.
 * - An empty list of components means unknown.
 * - Without a list of components, the page's own overall state counts.
 */
export function judge(page: Page, scope: Scope): Judgement {
  const field = fieldOf(page, scope);
  const counted = page.notices.filter((notice) => touchesApi(notice, page, field, scope));
  for (const kind of ['incident', 'maintenance'] as const) {
    const notices = counted.filter((notice) => notice.kind === kind);
    const incidents = [
      ...notices.map((notice) => shown(notice, field)),
      ...unannounced(kind, notices, page, field),
    ];
    if (incidents.length > 0) {
      return { state: kind, incidents: incidents.slice(0, MOST_INCIDENTS), problem: null };
    }
  }
  const problem = field.listed === null ? overallProblem(page) : problemOf(field);
  if (problem !== null) return { state: 'unknown', incidents: [], problem };
  const healthy = field.listed !== null || page.overall?.condition === 'operational';
  return { state: healthy ? 'operational' : 'none-reported', incidents: [], problem: null };
}

function fieldOf(page: Page, scope: Scope): Field {
  const all = page.components ?? [];
  const relevances = all.map((component) => scope.relevance(component.name, component.group));
  const withRelevance = (wanted: Relevance) => all.filter((_, at) => relevances[at] === wanted);
  const api = withRelevance('api');
  return {
    listed: page.components?.length ?? null,
    components: api.length > 0 ? api : withRelevance('neutral'),
    open: api.length === 0,
    byId: new Map(all.flatMap((component) => (component.id === null ? [] : [[component.id, component]]))),
  };
}

function touchesApi(notice: Notice, page: Page, field: Field, scope: Scope): boolean {
  const listed = notice.componentIds.flatMap((id) => field.byId.get(id) ?? []);
  const others = notice.components.filter((name) => listed.every((component) => component.name !== name));
  const named = [...listed, ...others.map((name) => ({ name, group: null }))];
  if (named.length > 0) {
    const relevances = named.map(({ name, group }) => scope.relevance(name, group));
    return relevances.includes('api') || (field.open && relevances.includes('neutral'));
  }
  const relevance = scope.ofNotice(notice.title, notice.about);
  if (relevance !== 'neutral') return relevance === 'api';
  // The notice names no component. It counts if the page has only one subject anyway, or if the API's components also
  // show a problem.
  if (page.pageWide || (field.listed ?? 0) === 0) return true;
  return field.components.some(({ condition }) => condition !== 'operational' && condition !== 'ignored');
}

function shown(notice: Notice, field: Field): StatusIncident {
  const names = notice.componentIds.flatMap((id) => field.byId.get(id)?.name ?? []);
  const { title, status, since, url } = notice;
  return {
    title,
    status,
    since,
    url,
    components: [...new Set([...notice.components, ...names])].filter(Boolean),
  };
}

/** Trouble (or maintenance) that the state of the components or of the page shows but no incident explains. */
function unannounced(
  kind: Notice['kind'],
  announced: readonly Notice[],
  page: Page,
  field: Field,
): readonly StatusIncident[] {
  // An incident that names no component may be the explanation.
  if (announced.some((notice) => notice.components.length + notice.componentIds.length === 0)) return [];
  const condition = kind === 'incident' ? 'trouble' : 'maintenance';
  if (field.listed === null) {
    // On a page without a list of components, any open notice may explain the overall state, even if it does not
    // concern the API.
    if (page.overall?.condition !== condition || page.notices.length > 0) return [];
    return [{ title: page.overall.word, status: 'open', since: null, url: null, components: [] }];
  }
  const explained = new Set(announced.flatMap((notice) => [...notice.components, ...notice.componentIds]));
  const open = field.components.filter(
    ({ id, name, condition: own }) =>
      own === condition && !explained.has(name) && !(id !== null && explained.has(id)),
  );
  const wordOf = ({ word }: Component): string => (word ?? condition).replaceAll('_', ' ').toLowerCase();
  return grouped(open, wordOf).map((alike) => {
    const [components, status] = [alike.map(({ name }) => name), wordOf(alike[0])];
    const shown = `${components.slice(0, 3).join(', ')}${components.length > 3 ? ' and others' : ''}`;
    return { title: `${shown}: ${status}`, status, since: null, url: null, components };
  });
}

function problemOf(field: Field): string | null {
  if (field.listed === 0) return 'the page lists no components';
  if (field.components.length === 0) return 'the page lists no component of the API';
  const watched = field.components.filter((component) => component.condition !== 'ignored');
  if (watched.length === 0) return 'the page watches no component of the API';
  const odd = watched.find((component) => component.condition === 'unknown');
  if (odd === undefined) return null;
  return odd.word === null
    ? `the page does not say how ${odd.name} is`
    : `the page says of ${odd.name} only "${odd.word}"`;
}

function overallProblem(page: Page): string | null {
  if (page.overall?.condition !== 'unknown' && page.overall?.condition !== 'ignored') return null;
  return `the page says only "${page.overall.word}"`;
}
