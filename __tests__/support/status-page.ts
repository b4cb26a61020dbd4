/** Status pages as their software serves them, each with or without an open incident on the API. */
import type { Answer, Route } from './answers.ts';
import { type Gateway, startGateway } from './gateway.ts';

/** The situation that the page reports. */
export type Weather = 'clear' | 'incident' | 'elsewhere' | 'maintenance' | 'planned';

/** Answers by path; a path ending in `/` covers all paths below it. Everything else is a 404. */
export type Pages = Readonly<Record<string, Answer>>;

/** Two hours ago. Feeds ignore incidents older than a week, and the tests use the real clock. */
export const SINCE = new Date(Date.now() - 2 * 60 * 60_000).toISOString();
export const TITLE = 'Elevated error rates on chat completions';

/** Atlassian Statuspage v2: `/api/v2/summary.json`. */
export function statuspage(weather: Weather): Pages {
  const hit = weather === 'incident' ? 'API' : 'Website';
  const status = { incident: 'major_outage', elsewhere: 'major_outage', maintenance: 'under_maintenance' };
  const componentStatus = (name: string) => {
    if (weather === 'clear' || weather === 'planned') return 'operational';
    return name === (weather === 'maintenance' ? 'API' : hit) ? status[weather] : 'operational';
  };
  const components = ['API', 'Website'].map((name, index) => ({
    id: `c${index}`,
    name,
    status: componentStatus(name),
    group: false,
    group_id: null,
  }));
  const incident = {
    id: 'i1',
    name: TITLE,
    status: 'investigating',
    impact: 'major',
    started_at: SINCE,
    created_at: SINCE,
    shortlink: 'https://stspg.io/i1',
    resolved_at: null,
    incident_updates: [{ status: 'investigating', body: 'We are looking into it.', created_at: SINCE }],
    components: [{ id: hit === 'API' ? 'c0' : 'c1', name: hit, status: 'major_outage' }],
  };
  const maintenance = {
    id: 'm1',
    name: 'Database upgrade',
    status: weather === 'maintenance' ? 'in_progress' : 'scheduled',
    impact: 'maintenance',
    scheduled_for: weather === 'maintenance' ? SINCE : '2099-01-01T00:00:00.000Z',
    scheduled_until: '2099-01-02T00:00:00.000Z',
    components: [{ id: 'c0', name: 'API', status: 'under_maintenance' }],
  };
  const open = weather === 'incident' || weather === 'elsewhere';
  return {
    '/api/v2/summary.json': {
      body: {
        page: { id: 'p', name: 'Relay', url: 'https://status.example.com', updated_at: SINCE },
        status: open
          ? { indicator: 'major', description: 'Partial System Outage' }
          : { indicator: 'none', description: 'All Systems Operational' },
        components,
        incidents: open ? [incident] : [],
        scheduled_maintenances: weather === 'maintenance' || weather === 'planned' ? [maintenance] : [],
      },
    },
  };
}

/** Serves a page on loopback. */
export async function startStatusPage(
  pages: Pages,
  otherwise: Route = { status: 404, body: 'Not Found' },
): Promise<Gateway> {
  const routes = Object.fromEntries(Object.entries(pages).map(([path, answer]) => [`GET ${path}`, answer]));
  const below = Object.entries(pages).filter(([path]) => path.length > 1 && path.endsWith('/'));
  const elsewhere: Route =
    below.length === 0
      ? otherwise
      : ({ path }) =>
          below.find(([folder]) => path.startsWith(folder))?.[1] ?? { status: 404, body: 'Not Found' };
  return startGateway({ root: '', routes, list: elsewhere, completion: elsewhere, otherwise: elsewhere });
}
