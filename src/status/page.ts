/** The common form into which every kind of status page is converted before it is judged. */

/** `ignored` is for components that are not monitored, or whose state is not known yet: neither good nor bad. */
export type Condition = 'operational' | 'maintenance' | 'trouble' | 'ignored' | 'unknown';

export interface Component {
  readonly id: string | null;
  readonly name: string;
  /** The name of its group or section; null if it has none. */
  readonly group: string | null;
  readonly condition: Condition;
  /** The page's own word for the condition; null if it has none yet. */
  readonly word: string | null;
}

/** An open incident, or a maintenance under way. */
export interface Notice {
  readonly kind: 'incident' | 'maintenance';
  readonly title: string;
  /** The page's own word for its progress, e.g. `investigating`. */
  readonly status: string;
  readonly since: string | null;
  readonly url: string | null;
  /** Names of the affected components, as the notice gives them. */
  readonly components: readonly string[];
  /** Ids of the affected components, to look up in the page's list. */
  readonly componentIds: readonly string[];
  /** Further text of the notice, used only for matching. */
  readonly about: string;
}

/** Another document of the same origin that completes the page. */
export interface Supplement {
  /** Paths to try in order, until one can be read. */
  readonly paths: readonly string[];
  /**
   * When to read it: `unclear` only if the page alone says nothing certain about the API, `open` only if something is
   * open.
   */
  readonly when: 'always' | 'unclear' | 'open';
}

export interface Page {
  readonly shape: string;
  /** Null if this document has no list of components; empty if the list is empty. */
  readonly components: readonly Component[] | null;
  readonly notices: readonly Notice[];
  /** The state of the page as a whole; null if it gives none. */
  readonly overall: { readonly condition: Condition; readonly word: string } | null;
  /** True if incidents always concern the whole page (Uptime Kuma's pinned incident). */
  readonly pageWide: boolean;
  readonly supplements: readonly Supplement[];
}

/** Reads one kind of status page; null if the document is of another kind. Pure; never throws, whatever the JSON. */
export type Reader = (document: unknown, now: Date) => Page | null;

/** Creates a page; what is not given gets the default that fits most kinds. */
export function page(shape: string, facts: Partial<Page>): Page {
  return { shape, components: null, notices: [], overall: null, pageWide: false, supplements: [], ...facts };
}

/** Creates a notice; what most kinds do not provide is left empty. */
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

/**
 * Merges two documents of the same page. Components are matched by id (or name); the second document takes
 * precedence.
 */
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
