/** The data formats of status page software, each with and without an incident on its API. */
import type { Answer } from './answers.ts';
import { type Pages, SINCE, statuspage, TITLE, type Weather } from './status-page.ts';

const xml = (body: string, type = 'application/rss+xml'): Answer => ({
  headers: { 'content-type': type },
  body,
});

function instatus(weather: Weather): Pages {
  const open = weather === 'incident';
  const incident = {
    name: TITLE,
    started: SINCE,
    status: 'INVESTIGATING',
    impact: 'MAJOROUTAGE',
    url: 'https://x/i',
  };
  return {
    '/summary.json': {
      body: {
        page: { name: 'Relay', url: 'https://status.example.com', status: open ? 'HASISSUES' : 'UP' },
        ...(open ? { activeIncidents: [incident] } : {}),
      },
    },
    '/v2/components.json': {
      body: { components: [{ name: 'API', status: open ? 'MAJOROUTAGE' : 'OPERATIONAL' }] },
    },
  };
}

function betterStack(weather: Weather): Pages {
  const open = weather === 'incident';
  const report = {
    id: 'sr1',
    type: 'status_report',
    attributes: {
      title: TITLE,
      starts_at: SINCE,
      ends_at: null,
      created_at: SINCE,
      status_report_updates: [{ message: 'We are looking into it.', created_at: SINCE }],
      affected_resources: [{ status_page_resource_id: 'r1', status: 'downtime' }],
    },
  };
  const resource = {
    id: 'r1',
    type: 'status_page_resource',
    attributes: { public_name: 'API', status: open ? 'downtime' : 'operational' },
  };
  return {
    '/index.json': {
      body: {
        data: {
          id: '165',
          type: 'status_page',
          attributes: {
            company_name: 'Relay',
            aggregate_state: open ? 'downtime' : 'operational',
            announcement: null,
          },
        },
        included: open ? [resource, report] : [resource],
      },
    },
  };
}

function uptimeKuma(weather: Weather): Pages {
  const open = weather === 'incident';
  return {
    '/api/status-page/default': {
      body: {
        config: { slug: 'default', title: 'Relay', published: true },
        incident: open
          ? {
              id: 1,
              style: 'danger',
              title: TITLE,
              content: 'We are looking into it.',
              pin: true,
              createdDate: SINCE,
            }
          : null,
        publicGroupList: [
          { id: 1, name: 'API', weight: 1, monitorList: [{ id: 7, name: 'API gateway', type: 'http' }] },
        ],
        maintenanceList: [],
      },
    },
    '/api/status-page/heartbeat/default': {
      body: {
        heartbeatList: {
          7: [{ status: open ? 0 : 1, time: SINCE.replace('T', ' ').replace('Z', ''), msg: '', ping: 120 }],
        },
        uptimeList: { 7: 0.9991 },
      },
    },
  };
}

function rss(weather: Weather): Pages {
  const state = weather === 'incident' ? 'Investigating' : 'Resolved';
  const item = `<item><title>${TITLE}</title><guid>https://status.example.com/incidents/1</guid>
    <link>https://status.example.com/incidents/1</link><pubDate>${new Date(SINCE).toUTCString()}</pubDate>
    <description>${state} - API: we have ${state === 'Resolved' ? 'resolved this incident' : 'seen errors'}.</description></item>`;
  return {
    '/history.rss': xml(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Relay status</title>${item}</channel></rss>`,
    ),
  };
}

function incidentIo(weather: Weather): Pages {
  const open = weather === 'incident';
  const incident = {
    id: 'i1',
    name: TITLE,
    status: 'investigating',
    affected_components: [{ id: 'c1', status: 'partial_outage' }],
    component_impacts: [{ component_id: 'c1', status: 'partial_outage', start_at: SINCE, end_at: null }],
    updates: [{ status: 'investigating', published_at: SINCE }],
    published_at: SINCE,
  };
  return {
    '/proxy/': {
      body: {
        summary: {
          id: 'p',
          name: 'Relay',
          components: [{ id: 'c1', name: 'Chat Completions', status_page_id: 'p' }],
          structure: {
            items: [
              {
                group: {
                  id: 'g',
                  name: 'APIs',
                  hidden: false,
                  components: [{ component_id: 'c1', name: 'Chat Completions', hidden: false }],
                },
              },
            ],
          },
          affected_components: open ? [{ component_id: 'c1', status: 'partial_outage' }] : [],
          ongoing_incidents: open ? [incident] : [],
          in_progress_maintenances: [],
          scheduled_maintenances: [],
        },
      },
    },
  };
}

function statusIo(weather: Weather): Pages {
  const open = weather === 'incident';
  const state = open
    ? { status: 'Service Disruption', status_code: 500 }
    : { status: 'Operational', status_code: 100 };
  const incident = {
    name: TITLE,
    datetime_open: SINCE,
    components_affected: [{ name: 'API' }],
    containers_affected: [],
    messages: [{ state: 100, status: 500, details: 'We are looking into it.', datetime: SINCE }],
  };
  return {
    '/1.0/status/5b36dc65': {
      body: {
        result: {
          status_overall: { updated: SINCE, ...state },
          status: [{ id: 'g1', name: 'API', ...state, containers: [] }],
          incidents: open ? [incident] : [],
          maintenance: { active: [], upcoming: [] },
        },
      },
    },
  };
}

function cachet(weather: Weather): Pages {
  const open = weather === 'incident';
  const attributes = {
    id: 2,
    name: TITLE,
    message: 'We are looking into it.',
    component_id: 5,
    visible: 1,
    status: { human: 'Investigating', value: 1 },
    occurred: { human: '34 minutes ago', string: '2026-11-22 09:00:00' },
  };
  return {
    '/api/components': {
      body: {
        data: [
          {
            id: '5',
            type: 'components',
            attributes: {
              id: 5,
              name: 'API',
              status: open ? { human: 'Major Outage', value: 4 } : { human: 'Operational', value: 1 },
            },
          },
        ],
      },
    },
    '/api/incidents': { body: { data: open ? [{ id: '2', type: 'incidents', attributes }] : [] } },
  };
}

function datadog(weather: Weather): Pages {
  const open = weather === 'incident';
  const incident = {
    id: 'i1',
    title: TITLE,
    publishedDate: SINCE,
    resolved: false,
    resolvedDate: null,
    timeline: [
      {
        startedAt: SINCE,
        status: 'investigating',
        componentsAffected: [{ id: 'c1', status: 'major_outage' }],
      },
    ],
  };
  return {
    '/config.json': {
      body: {
        components: [
          { type: 'Component', id: 'c1', name: 'API', status: open ? 'major_outage' : 'operational' },
        ],
        incidents: open ? [incident] : [],
      },
    },
  };
}

function rootly(weather: Weather): Pages {
  const open = weather === 'incident';
  return {
    '/api/v1/status.json': {
      body: {
        page: { name: 'Relay', url: 'https://status.example.com', time_zone: 'UTC', updated_at: SINCE },
        status: open
          ? { indicator: 'major', description: 'Major outage' }
          : { indicator: 'none', description: 'All systems operational' },
        incidents: open
          ? [{ id: 'i1', name: TITLE, status: 'investigating', impact: 'major', created_at: SINCE }]
          : [],
      },
    },
  };
}

function atom(weather: Weather): Pages {
  const state = weather === 'incident' ? 'Investigating' : 'Resolved';
  const entry = `<entry><id>tag:status.example.com,2005:Incident/1</id><title>${TITLE}</title>
    <link href="https://status.example.com/incidents/1"/><published>${SINCE}</published><updated>${SINCE}</updated>
    <content type="html">&lt;p&gt;&lt;strong&gt;${state}&lt;/strong&gt; - API errors${state === 'Resolved' ? ' are over, this incident has been resolved' : ''}.&lt;/p&gt;</content></entry>`;
  const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Relay status</title>${entry}</feed>`;
  return { '/history.atom': xml(feed, 'application/atom+xml') };
}

/** Software by name, with the path at which its users know the page. */
export const SOFTWARE: readonly (readonly [
  name: string,
  path: string,
  pages: (weather: Weather) => Pages,
])[] = [
  ['Statuspage', '', statuspage],
  ['Instatus', '', instatus],
  ['Better Stack', '', betterStack],
  ['Uptime Kuma', '/status/default', uptimeKuma],
  ['incident.io', '', incidentIo],
  ['status.io', '/1.0/status/5b36dc65', statusIo],
  ['Cachet', '', cachet],
  ['Datadog', '', datadog],
  ['Rootly', '', rootly],
  ['RSS', '/history.rss', rss],
  ['Atom', '/history.atom', atom],
];
