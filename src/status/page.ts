/** Page: the common form into which every shape of status page is read, before anything is judged. */

/** `ignored` is what is not watched or not decided yet: it says neither good nor bad. */
export type Condition = 'operational' | 'maintenance' | 'trouble' | 'ignored' | 'unknown';

export interface Component {
  readonly id: string | null;
  readonly name: string;
  /** The name of its group or section, null if it has none. */
  readonly group: string | null;
  readonly condition: Condition;
  /** The page's own word for the condition; null if it has none yet. */
  readonly word: string | null;
}

/** An incident that is open, or a maintenance that is under way. */
export interface Notice {
  readonly kind: 'incident' | 'maintenance';
  readonly title: string;
  /** The page's own word for where it stands. */
  readonly status: string;
  readonly since: string | null;
  readonly url: string | null;
  /** Names of the components it touches, as the notice gives them. */
  readonly components: readonly string[];
  /** Ids of the components it touches, to be looked up among the page's. */
  readonly componentIds: readonly string[];
  /** What else it says, for matching only. */
  readonly about: string;
}

/** A further document of the same origin that completes the page. */
export interface Supplement {
  /** Paths, of which the first readable one is enough. */
  readonly paths: readonly string[];
  /** `unclear`: only where the page alone says nothing sure of the API. `open`: only where something is open. */
  readonly when: 'always' | 'unclear' | 'open';
}

export interface Page {
  readonly shape: string;
  /** Null where this document does not list components; empty where it lists none. */
  readonly components: readonly Component[] | null;
  readonly notices: readonly Notice[];
  /** The state of the page as a whole, null where it gives none. */
  readonly overall: { readonly condition: Condition; readonly word: string } | null;
  /** True where incidents can only be about the whole page (Uptime Kuma's pinned one). */
  readonly pageWide: boolean;
  readonly supplements: readonly Supplement[];
}

/** Reads one shape: null where the document is not of it. Pure; never throws on any JSON. */
export type Reader = (document: unknown, now: Date) => Page | null;

/** A page with what most shapes have in common left at its default. */
export function page(shape: string, facts: Partial<Page>): Page {
  return { shape, components: null, notices: [], overall: null, pageWide: false, supplements: [], ...facts };
}

/** A notice with what most shapes do not tell left empty. */
export function notice(facts: Partial<Notice> & Pick<Notice, 'kind'>): Notice {
  return {
    title: facts.kind === 'incident' ? 'Incident' : 'Maintenance',
    status: facts.kind === 'incident' ? 'open' : 'under way',
    since: null,
    url: null,
    components: [],
    componentIds: [],
    about: '',
    ...facts,
  };
}

/** Two documents of one page as one: components by id (or name), what the second knows of them wins. */
export function merged(first: Page, second: Page): Page {
  return {
    ...first,
    components: mergedComponents(first.components, second.components),
    notices: [...first.notices, ...second.notices],
    overall: first.overall ?? second.overall,
  };
}

function mergedComponents(
  first: readonly Component[] | null,
  second: readonly Component[] | null,
): readonly Component[] | null {
  if (first === null || second === null) return first ?? second;
  const known = new Map(first.map((component) => [component.id ?? component.name, component]));
  for (const component of second) {
    const key = component.id ?? component.name;
    const before = known.get(key);
    known.set(key, {
      ...component,
      name: before !== undefined && component.name === '' ? before.name : component.name,
      group: component.group ?? before?.group ?? null,
    });
  }
  return [...known.values()];
}
