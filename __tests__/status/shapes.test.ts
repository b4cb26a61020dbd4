import { describe, expect, it } from '@jest/globals';
import { ORIGIN, PAGE, type Routes, visit } from './site.ts';

/** One shape in the situations that matter; null where the shape cannot tell it. */
interface Shape {
  readonly name: string;
  /** What the reading calls it. */
  readonly shape: string;
  readonly path?: string;
  readonly well: Routes;
  /** What a page of this shape says when all is well. */
  readonly wellState: 'operational' | 'none-reported';
  readonly incident: Routes;
  readonly elsewhere: Routes | null;
  readonly planned: Routes | null;
  readonly maintenance: Routes | null;
  /** A word nobody told us, or nothing where something was due. */
  readonly odd: Routes | null;
}

const API = { id: 'c1', name: 'Public API' };
const SITE = { id: 'c2', name: 'Dashboard' };

function statuspage(facts: {
  api?: string;
  site?: string;
  incidents?: unknown[];
  maintenances?: unknown[];
}): Routes {
  const { api = 'operational', site = 'operational', incidents = [], maintenances = [] } = facts;
  return {
    '/': PAGE,
    '/api/v2/summary.json': {
      page: { id: 'p1', name: 'Example', url: ORIGIN, updated_at: '2026-11-22T11:00:00Z' },
      status: { indicator: 'none', description: 'All Systems Operational' },
      components: [
        { id: 'g1', name: 'Products', status: 'major_outage', group: true, group_id: null },
        { ...API, status: api, group: false, group_id: 'g1' },
        { ...SITE, status: site, group: false, group_id: 'g1' },
      ],
      incidents,
      scheduled_maintenances: maintenances,
    },
  };
}

const INCIDENT = {
  name: 'Elevated errors',
  status: 'investigating',
  impact: 'minor',
  shortlink: 'https://stspg.example/abc',
  started_at: '2026-11-22T10:02:00Z',
  resolved_at: null,
};

function incidentIo(facts: {
  affected?: unknown[];
  incidents?: unknown[];
  running?: unknown[];
  planned?: unknown[];
}): Routes {
  return {
    '/': PAGE,
    '/proxy/status.example': {
      summary: {
        id: 's1',
        name: 'Example',
        components: [
          { id: 'c1', name: 'Chat Completions' },
          { id: 'c2', name: 'Login' },
        ],
        structure: {
          items: [
            {
              group: {
                id: 'g1',
                name: 'APIs',
                components: [{ component_id: 'c1', name: 'Chat Completions' }],
              },
            },
            { component: { component_id: 'c2', name: 'Login' } },
          ],
        },
        affected_components: facts.affected ?? [],
        ongoing_incidents: facts.incidents ?? [],
        in_progress_maintenances: facts.running ?? [],
        scheduled_maintenances: facts.planned ?? [],
      },
    },
  };
}

function widget(incidents: unknown[], running: unknown[] = [], planned: unknown[] = []): Routes {
  return {
    '/widget': {
      page_title: 'Example',
      ongoing_incidents: incidents,
      in_progress_maintenances: running,
      scheduled_maintenances: planned,
    },
  };
}

function instatus(status: string, facts: object, components: unknown[] = []): Routes {
  return {
    '/': PAGE,
    '/summary.json': { page: { name: 'Example', url: ORIGIN, status }, ...facts },
    '/v2/components.json': { components },
  };
}

function betterStack(api: string, site: string, reports: object[]): Routes {
  return {
    '/': PAGE,
    '/index.json': {
      data: {
        id: '165',
        type: 'status_page',
        attributes: { company_name: 'Example', aggregate_state: 'operational' },
      },
      included: [
        { id: '11', type: 'status_page_section', attributes: { name: 'Services' } },
        {
          id: '21',
          type: 'status_page_resource',
          attributes: { public_name: 'API', status: api, status_page_section_id: 11 },
        },
        {
          id: '22',
          type: 'status_page_resource',
          attributes: { public_name: 'Website', status: site, status_page_section_id: 11 },
        },
        {
          id: '23',
          type: 'status_page_resource',
          attributes: { public_name: 'API (beta)', status: 'not_monitored', status_page_section_id: 11 },
        },
        ...reports.map((attributes, at) => ({ id: `r${at}`, type: 'status_report', attributes })),
      ],
    },
  };
}

function kuma(api: unknown, site: unknown, facts: object = {}): Routes {
  const beat = (status: unknown) =>
    status === 'none' ? 0 : { status, time: '2026-11-22 10:00:00.000', msg: '', ping: 9 };
  return {
    '/status/relay': PAGE,
    '/api/status-page/relay': {
      config: { slug: 'relay', title: 'Relay', published: true },
      incident: null,
      publicGroupList: [
        {
          id: 1,
          name: 'Services',
          weight: 1,
          monitorList: [
            { id: 7, name: 'gateway', type: 'http' },
            { id: 8, name: 'website', type: 'http' },
          ],
        },
      ],
      maintenanceList: [],
      ...facts,
    },
    '/api/status-page/heartbeat/relay': {
      heartbeatList: { '7': [beat(0), beat(api)], '8': [beat(site)] },
      uptimeList: { '7_24': 0.99 },
    },
  };
}

function cachetTwo(api: number, site: number, incidents: unknown[] = []): Routes {
  return {
    '/': PAGE,
    '/api/v1/components': {
      meta: { pagination: { total: 2 } },
      data: [
        { id: 5, name: 'API', description: '', status: api, status_name: '', group_id: 0 },
        { id: 6, name: 'Website', description: '', status: site, status_name: '', group_id: 0 },
      ],
    },
    '/api/v1/incidents': { data: incidents },
  };
}

function cachetThree(api: object, site: object, incidents: unknown[] = []): Routes {
  const component = (id: string, name: string, status: object) => ({
    id,
    type: 'components',
    attributes: { id: Number(id), name, status },
  });
  return {
    '/': PAGE,
    '/api/components': { data: [component('5', 'API', api), component('6', 'Website', site)], meta: {} },
    '/api/incidents': { data: incidents, meta: {} },
  };
}

const UP = { human: 'Operational', value: 1 };
const DOWN = { human: 'Major Outage', value: 4 };

function cachetIncident(componentId: number, value: number): unknown {
  return {
    id: '2',
    type: 'incidents',
    attributes: {
      id: 2,
      name: 'Slow answers',
      message: '',
      component_id: componentId,
      status: { human: value === 4 ? 'Fixed' : 'Investigating', value },
      occurred: { human: '2 hours ago', string: '2026-11-22 10:02:00' },
    },
  };
}

function statusIo(api: number, site: number, facts: object = {}): Routes {
  return {
    '/1.0/status/abc': {
      result: {
        status_overall: { updated: '2026-11-22T11:00:00Z', status: 'Operational', status_code: 100 },
        status: [
          { id: 'g1', name: 'API', status: 'x', status_code: api, containers: [] },
          { id: 'g2', name: 'Website', status: 'x', status_code: site, containers: [] },
        ],
        incidents: [],
        maintenance: { active: [], upcoming: [] },
        ...facts,
      },
    },
  };
}

function rootly(indicator: string, incidents: unknown[]): Routes {
  return {
    '/': PAGE,
    '/api/v1/status.json': {
      page: { name: 'Example', url: ORIGIN, time_zone: 'UTC', updated_at: '2026-11-22T11:00:00Z' },
      status: { indicator, description: `Indicator ${indicator}` },
      incidents,
    },
  };
}

function datadog(api: string, site: string, incidents: unknown[] = []): Routes {
  return {
    '/': PAGE,
    '/config.json': {
      components: [
        {
          type: 'ComponentGroup',
          id: 'g',
          name: 'Core',
          components: [{ type: 'Component', id: 'a', name: 'API', status: api }],
        },
        { type: 'Component', id: 'b', name: 'Website', status: site },
      ],
      incidents,
    },
  };
}

function datadogIncident(component: string, resolved: boolean): unknown {
  return {
    id: 'i1',
    title: 'Slow answers',
    publishedDate: '2026-11-22T10:02:00Z',
    resolved,
    resolvedDate: resolved ? '2026-11-22T11:00:00Z' : null,
    timeline: [
      {
        startedAt: '2026-11-22T10:02:00Z',
        status: 'investigating',
        componentsAffected: [{ id: component, status: 'degraded' }],
      },
    ],
  };
}

function onlineOrNot(api: string, site: string, facts: object = {}): Routes {
  return {
    '/v1/status_pages/example/summary': {
      success: true,
      result: {
        status: { description: 'All Systems Operational' },
        components: [
          { id: 'a', name: 'Chat (/api/v1/chat/completions)', status: api },
          { id: 'b', name: 'Homepage', status: site },
        ],
        active_incidents: [],
        scheduled_maintenance: [],
        ...facts,
      },
    },
  };
}

function oneUptime(api: string, site: string, facts: object = {}): Routes {
  const resource = (id: string, displayName: string, name: string) => ({
    displayName,
    monitorId: { _type: 'ObjectID', value: id },
    monitor: { currentMonitorStatus: { name } },
  });
  return {
    '/status-page/p1': PAGE,
    '/status-page-api/overview/p1': {
      overallStatus: null,
      scheduledMaintenanceEventsPublicNotes: [],
      activeAnnouncements: [],
      activeIncidents: [],
      scheduledMaintenanceEvents: [],
      statusPageResources: [resource('m1', 'Gateway', api), resource('m2', 'Website', site)],
      statusPage: {},
      ...facts,
    },
  };
}

function openstatus(status: string): Routes {
  return { '/public/status/example': { status } };
}

function google(products: string[], end: string | null): Routes {
  return {
    '/incidents.json': [
      {
        id: 'x1',
        external_desc: 'Elevated error rates',
        begin: '2026-11-22T10:02:00+00:00',
        end,
        modified: '2026-11-22T11:00:00+00:00',
        severity: 'medium',
        status_impact: 'SERVICE_DISRUPTION',
        affected_products: products.map((title) => ({ id: title, title })),
        most_recent_update: { status: 'SERVICE_DISRUPTION', text: '' },
        uri: 'incidents/x1',
      },
    ],
  };
}

const SHAPES: readonly Shape[] = [
  {
    name: 'Statuspage',
    shape: 'statuspage',
    well: statuspage({}),
    wellState: 'operational',
    incident: statuspage({ incidents: [{ ...INCIDENT, components: [API] }] }),
    elsewhere: statuspage({ site: 'major_outage', incidents: [{ ...INCIDENT, components: [SITE] }] }),
    planned: statuspage({ maintenances: [{ name: 'Move', status: 'scheduled', components: [API] }] }),
    maintenance: statuspage({ maintenances: [{ name: 'Move', status: 'in_progress', components: [API] }] }),
    odd: statuspage({ api: 'sparkling' }),
  },
  {
    name: 'Statuspage by its components alone',
    shape: 'statuspage',
    well: statuspage({}),
    wellState: 'operational',
    incident: statuspage({ api: 'partial_outage' }),
    elsewhere: statuspage({ site: 'partial_outage' }),
    planned: null,
    maintenance: statuspage({ api: 'under_maintenance' }),
    odd: statuspage({ api: '' }),
  },
  {
    name: 'incident.io',
    shape: 'incident.io',
    well: incidentIo({}),
    wellState: 'operational',
    incident: incidentIo({
      affected: [{ component_id: 'c1', status: 'degraded_performance' }],
      incidents: [
        {
          id: 'i1',
          name: 'Elevated errors',
          status: 'investigating',
          component_impacts: [
            { component_id: 'c1', status: 'partial_outage', start_at: '2026-11-22T10:02:00Z', end_at: null },
          ],
        },
      ],
    }),
    elsewhere: incidentIo({
      affected: [{ component_id: 'c2', status: 'full_outage' }],
      incidents: [
        {
          id: 'i1',
          name: 'Elevated errors',
          status: 'investigating',
          affected_components: [{ component_id: 'c2' }],
        },
      ],
    }),
    planned: incidentIo({ planned: [{ id: 'm', name: 'API move', status: 'maintenance_scheduled' }] }),
    maintenance: incidentIo({
      affected: [{ component_id: 'c1', status: 'under_maintenance' }],
      running: [
        {
          id: 'm',
          name: 'Move',
          status: 'maintenance_in_progress',
          affected_components: [{ component_id: 'c1' }],
        },
      ],
    }),
    odd: incidentIo({ affected: [{ component_id: 'c1', status: 'sparkling' }] }),
  },
  {
    name: 'incident.io’s widget',
    shape: 'incident.io-widget',
    path: '/widget',
    well: widget([]),
    wellState: 'none-reported',
    incident: widget([
      {
        id: 'i',
        name: 'Elevated errors',
        status: 'identified',
        affected_components: [{ id: 'c', name: 'API' }],
      },
    ]),
    elsewhere: widget([
      {
        id: 'i',
        name: 'Elevated errors',
        status: 'identified',
        affected_components: [{ id: 'c', name: 'ChatGPT' }],
      },
    ]),
    planned: widget([], [], [{ id: 'm', name: 'Move', status: 'maintenance_scheduled' }]),
    maintenance: widget(
      [],
      [{ id: 'm', name: 'Move', status: 'maintenance_in_progress', affected_components: [] }],
    ),
    odd: null,
  },
  {
    name: 'Instatus',
    shape: 'instatus',
    well: instatus('UP', {}),
    wellState: 'operational',
    incident: instatus('HASISSUES', {
      activeIncidents: [
        {
          name: 'Slow answers',
          started: 'Sun Nov 22 2026 10:02:00 GMT+0000 (Coordinated Universal Time)',
          status: 'INVESTIGATING',
          impact: 'MAJOROUTAGE',
        },
      ],
    }),
    elsewhere: instatus(
      'HASISSUES',
      { activeIncidents: [{ name: 'Slow pages', status: 'IDENTIFIED', impact: 'PARTIALOUTAGE' }] },
      [
        { name: 'API', status: 'OPERATIONAL' },
        { name: 'Website', status: 'SOMEPARTIALOUTAGE' },
      ],
    ),
    planned: instatus('UP', {
      activeMaintenances: [{ name: 'Move', status: 'NOTSTARTEDYET', duration: '60' }],
    }),
    maintenance: instatus('UNDERMAINTENANCE', {
      scheduledMaintenances: [{ name: 'Move', status: 'INPROGRESS' }],
    }),
    odd: instatus('SPARKLING', {}),
  },
  {
    name: 'Better Stack',
    shape: 'better-stack',
    well: betterStack('operational', 'operational', [
      { title: 'API errors', starts_at: '2026-11-01T00:00:00Z', ends_at: '2026-11-02T00:00:00Z' },
    ]),
    wellState: 'operational',
    incident: betterStack('degraded', 'operational', [
      {
        title: 'Slow answers',
        starts_at: '2026-11-22T10:02:00Z',
        ends_at: null,
        affected_resources: [{ status_page_resource_id: 21, status: 'degraded' }],
      },
    ]),
    elsewhere: betterStack('operational', 'downtime', [
      {
        title: 'Slow pages',
        starts_at: '2026-11-22T10:02:00Z',
        ends_at: null,
        affected_resources: [{ status_page_resource_id: 22, status: 'downtime' }],
      },
    ]),
    planned: betterStack('operational', 'operational', [
      {
        title: 'API move',
        report_type: 'maintenance',
        starts_at: '2026-11-23T10:00:00Z',
        ends_at: '2026-11-23T12:00:00Z',
      },
    ]),
    maintenance: betterStack('maintenance', 'operational', [
      {
        title: 'Move',
        report_type: 'maintenance',
        starts_at: '2026-11-22T11:00:00Z',
        ends_at: '2026-11-22T13:00:00Z',
        affected_resources: [{ status_page_resource_id: '21', status: 'maintenance' }],
      },
    ]),
    odd: betterStack('sparkling', 'operational', []),
  },
  {
    name: 'Uptime Kuma',
    shape: 'uptime-kuma',
    path: '/status/relay',
    well: kuma(1, 1),
    wellState: 'operational',
    incident: kuma(0, 1),
    elsewhere: kuma(1, 0),
    planned: kuma(1, 1, { maintenanceList: [{ id: 1, title: 'Move', status: 'scheduled' }] }),
    maintenance: kuma(3, 1),
    odd: kuma('none', 1),
  },
  {
    name: 'Uptime Kuma with a pinned incident',
    shape: 'uptime-kuma',
    path: '/status/relay',
    well: kuma(1, 1, { incident: undefined, incidents: [] }),
    wellState: 'operational',
    incident: kuma(1, 1, {
      incident: {
        id: 1,
        style: 'danger',
        title: 'Upstream is down',
        content: '',
        createdDate: '2026-11-22 10:02:00',
      },
    }),
    elsewhere: kuma(1, 1, { incidents: [{ id: 1, style: 'danger', title: 'Login is down', content: '' }] }),
    planned: null,
    maintenance: kuma(1, 1, { maintenanceList: [{ id: 1, title: 'Move', status: 'under-maintenance' }] }),
    odd: kuma(2, 1),
  },
  {
    name: 'Cachet 2',
    shape: 'cachet-v2',
    well: cachetTwo(1, 1, [{ id: 1, name: 'Old', message: '', status: 4, component_id: 5 }]),
    wellState: 'operational',
    incident: cachetTwo(2, 1, [
      {
        id: 1,
        name: 'Slow answers',
        message: '',
        status: 1,
        component_id: 5,
        created_at: '2026-11-22 10:02:00',
      },
    ]),
    elsewhere: cachetTwo(1, 4, [{ id: 1, name: 'Slow pages', message: '', status: 2, component_id: 6 }]),
    planned: cachetTwo(1, 1, [{ id: 1, name: 'API move', message: '', status: 0, component_id: 0 }]),
    maintenance: null,
    odd: cachetTwo(9, 1),
  },
  {
    name: 'Cachet 3',
    shape: 'cachet-v3',
    well: cachetThree(UP, UP, [cachetIncident(5, 4)]),
    wellState: 'operational',
    incident: cachetThree(UP, UP, [cachetIncident(5, 1)]),
    elsewhere: cachetThree(UP, DOWN, [cachetIncident(6, 1)]),
    planned: null,
    maintenance: cachetThree({ human: 'Under Maintenance', value: 6 }, UP),
    odd: cachetThree({ human: 'Sparkling', value: 9 }, UP),
  },
  {
    name: 'status.io',
    shape: 'status.io',
    path: '/1.0/status/abc',
    well: statusIo(100, 100),
    wellState: 'operational',
    incident: statusIo(300, 100, {
      incidents: [
        {
          name: 'Slow answers',
          datetime_open: '2026-11-22T10:02:00Z',
          components_affected: [{ name: 'API' }],
          messages: [{ state: 100, status: 300, datetime: '2026-11-22T10:02:00Z' }],
        },
      ],
    }),
    elsewhere: statusIo(100, 500, {
      incidents: [{ name: 'Slow pages', components_affected: [{ name: 'Website' }], messages: [] }],
    }),
    planned: statusIo(100, 100, {
      maintenance: { active: [], upcoming: [{ name: 'API move', messages: [] }] },
    }),
    maintenance: statusIo(200, 100, {
      maintenance: { active: [{ name: 'Move', components_affected: [{ name: 'API' }], messages: [] }] },
    }),
    odd: statusIo(999, 100),
  },
  {
    name: 'Rootly',
    shape: 'rootly',
    well: rootly('none', []),
    wellState: 'operational',
    incident: rootly('major', [
      { title: 'Elevated errors', status: 'investigating', started_at: '2026-11-22T10:02:00Z' },
    ]),
    elsewhere: rootly('minor', [
      { title: 'Elevated errors', status: 'investigating', components: [{ name: 'Console' }] },
    ]),
    planned: null,
    maintenance: rootly('maintenance', []),
    odd: rootly('sparkling', []),
  },
  {
    name: 'Datadog',
    shape: 'datadog',
    well: datadog('operational', 'operational', [datadogIncident('a', true)]),
    wellState: 'operational',
    incident: datadog('degraded', 'operational', [datadogIncident('a', false)]),
    elsewhere: datadog('operational', 'major_outage', [datadogIncident('b', false)]),
    planned: null,
    maintenance: datadog('maintenance', 'operational'),
    odd: datadog('sparkling', 'operational'),
  },
  {
    name: 'OnlineOrNot',
    shape: 'onlineornot',
    path: '/v1/status_pages/example/summary',
    well: onlineOrNot('OPERATIONAL', 'OPERATIONAL'),
    wellState: 'operational',
    incident: onlineOrNot('PARTIAL_OUTAGE', 'OPERATIONAL', {
      active_incidents: [
        { id: 'i', title: 'Elevated 429s', impact: 'PARTIAL_OUTAGE', started: '2026-11-22T10:02:00Z' },
      ],
    }),
    elsewhere: onlineOrNot('OPERATIONAL', 'MAJOR_OUTAGE', {
      active_incidents: [{ id: 'i', title: 'Slow pages', impact: 'MAJOR_OUTAGE' }],
    }),
    planned: onlineOrNot('OPERATIONAL', 'OPERATIONAL', {
      scheduled_maintenance: [{ id: 'm', title: 'API move', status: 'scheduled' }],
    }),
    maintenance: onlineOrNot('UNDER_MAINTENANCE', 'OPERATIONAL'),
    odd: onlineOrNot('SPARKLING', 'OPERATIONAL'),
  },
  {
    name: 'OneUptime',
    shape: 'oneuptime',
    path: '/status-page/p1',
    well: oneUptime('Operational', 'Operational'),
    wellState: 'operational',
    incident: oneUptime('Degraded', 'Operational', {
      activeIncidents: [
        {
          title: 'Slow answers',
          currentIncidentState: { name: 'Identified' },
          createdAt: '2026-11-22T10:02:00Z',
          monitors: [{ _id: 'm1' }],
        },
      ],
    }),
    elsewhere: oneUptime('Operational', 'Offline', {
      activeIncidents: [
        { title: 'Slow pages', currentIncidentState: { name: 'Identified' }, monitors: [{ _id: 'm2' }] },
      ],
    }),
    planned: oneUptime('Operational', 'Operational', {
      scheduledMaintenanceEvents: [
        { title: 'Move', currentScheduledMaintenanceState: { name: 'Scheduled' }, monitors: [{ _id: 'm1' }] },
      ],
    }),
    maintenance: oneUptime('Operational', 'Operational', {
      scheduledMaintenanceEvents: [
        { title: 'Move', currentScheduledMaintenanceState: { name: 'Ongoing' }, monitors: [{ _id: 'm1' }] },
      ],
    }),
    odd: oneUptime('Sparkling', 'Operational'),
  },
  {
    name: 'openstatus',
    shape: 'openstatus',
    path: '/public/status/example',
    well: openstatus('operational'),
    wellState: 'operational',
    incident: openstatus('partial_outage'),
    elsewhere: null,
    planned: null,
    maintenance: openstatus('under_maintenance'),
    odd: openstatus('unknown'),
  },
  {
    name: 'Google Cloud',
    shape: 'google-cloud',
    path: '/incidents.json',
    well: google(['Vertex Gemini API'], '2026-11-22T11:00:00+00:00'),
    wellState: 'none-reported',
    incident: google(['Vertex Gemini API'], null),
    elsewhere: google(['Cloud Console'], null),
    planned: null,
    maintenance: null,
    odd: null,
  },
];

describe.each(SHAPES)('$name', (shape) => {
  function read(routes: Routes) {
    return visit(routes, shape.path === undefined ? {} : { path: shape.path });
  }

  it('all is well', async () => {
    const { reading } = await read(shape.well);
    expect(reading).toMatchObject({
      state: shape.wellState,
      incidents: [],
      problem: null,
      shape: shape.shape,
    });
  });

  it('an incident on the API counts', async () => {
    const { reading } = await read(shape.incident);
    expect(reading).toMatchObject({ state: 'incident', problem: null, shape: shape.shape });
    expect(reading.incidents.length).toBe(1);
    expect(reading.incidents[0]?.title).toMatch(/\S/);
    expect(reading.incidents[0]?.status).toMatch(/\S/);
  });

  if (shape.elsewhere !== null) {
    const { elsewhere } = shape;
    it('an incident on something else does not count', async () => {
      const { reading } = await read(elsewhere);
      expect(reading.incidents).toEqual([]);
      expect(['operational', 'none-reported']).toContain(reading.state);
    });
  }

  if (shape.planned !== null) {
    const { planned } = shape;
    it('a planned maintenance does not count', async () => {
      expect((await read(planned)).reading).toMatchObject({ state: shape.wellState, incidents: [] });
    });
  }

  if (shape.maintenance !== null) {
    const { maintenance } = shape;
    it('a maintenance under way on the API is told as such', async () => {
      const { reading } = await read(maintenance);
      expect(reading.state).toBe('maintenance');
      expect(reading.incidents.length).toBe(1);
    });
  }

  if (shape.odd !== null) {
    const { odd } = shape;
    it('a word nobody told us is unknown, never operational', async () => {
      const { reading } = await read(odd);
      expect(reading).toMatchObject({ state: 'unknown', incidents: [], shape: shape.shape });
      expect(reading.problem).toMatch(/^(?:the|it) /);
    });
  }

  it('a garbled document is unknown', async () => {
    const garbled = Object.fromEntries(
      Object.entries(shape.well).map(([path, body]) => [path, JSON.stringify(body).slice(0, -2)]),
    );
    expect((await read(garbled)).reading).toMatchObject({ state: 'unknown', shape: 'unknown' });
  });
});

describe('what is told of an incident', () => {
  it('title, state, start, components and link', async () => {
    const { reading } = await visit(statuspage({ incidents: [{ ...INCIDENT, components: [API, SITE] }] }));
    expect(reading.incidents).toEqual([
      {
        title: 'Elevated errors',
        status: 'investigating',
        since: '2026-11-22T10:02:00.000Z',
        components: ['Public API', 'Dashboard'],
        url: 'https://stspg.example/abc',
      },
    ]);
    expect(reading.source).toBe(`${ORIGIN}/api/v2/summary.json`);
  });

  it.each([
    ['Instatus', SHAPES.find((shape) => shape.name === 'Instatus')],
    ['Uptime Kuma', SHAPES.find((shape) => shape.name === 'Uptime Kuma with a pinned incident')],
    ['Cachet 2', SHAPES.find((shape) => shape.name === 'Cachet 2')],
    ['Cachet 3', SHAPES.find((shape) => shape.name === 'Cachet 3')],
    ['Google Cloud', SHAPES.find((shape) => shape.name === 'Google Cloud')],
    ['incident.io', SHAPES.find((shape) => shape.name === 'incident.io')],
  ])('the start as %s writes it', async (_, shape) => {
    const { reading } = await visit(shape?.incident ?? {}, { path: shape?.path ?? '/' });
    expect(reading.incidents[0]?.since).toBe('2026-11-22T10:02:00.000Z');
  });

  it('the components of incident.io by their names', async () => {
    const { reading } = await visit(SHAPES.find((shape) => shape.name === 'incident.io')?.incident ?? {});
    expect(reading.incidents[0]?.components).toEqual(['Chat Completions']);
  });

  it('no link that is none', async () => {
    const { reading } = await visit(
      statuspage({ incidents: [{ ...INCIDENT, shortlink: 'javascript:alert(1)', components: [API] }] }),
    );
    expect(reading.incidents[0]?.url).toBeNull();
  });

  it('titles as one clean line', async () => {
    const name = `a\u202e\u0007b\n${'x'.repeat(5_000)}`;
    const { reading } = await visit(statuspage({ incidents: [{ ...INCIDENT, name, components: [API] }] }));
    expect(reading.incidents[0]?.title).toMatch(/^a b x+…$/);
    expect(reading.incidents[0]?.title.length).toBeLessThanOrEqual(200);
  });

  it('at most ten', async () => {
    const incidents = Array.from({ length: 500 }, (_, at) => ({
      ...INCIDENT,
      name: `Incident ${at}`,
      components: [API],
    }));
    expect((await visit(statuspage({ incidents }))).reading.incidents.length).toBe(10);
  });
});

describe('Statuspage’s incidents', () => {
  it.each(['resolved', 'postmortem'])('that are %s are over', async (status) => {
    const { reading } = await visit(statuspage({ incidents: [{ ...INCIDENT, status, components: [API] }] }));
    expect(reading.state).toBe('operational');
  });

  it('without components count where the API is not well', async () => {
    const { reading } = await visit(
      statuspage({ api: 'degraded_performance', incidents: [{ ...INCIDENT, components: [] }] }),
    );
    expect(reading.incidents).toMatchObject([{ title: 'Elevated errors' }]);
  });

  it('without components do not count where the API is said to be well', async () => {
    expect((await visit(statuspage({ incidents: [{ ...INCIDENT, components: [] }] }))).reading.state).toBe(
      'operational',
    );
  });

  it('without components count by their title', async () => {
    const { reading } = await visit(
      statuspage({ incidents: [{ ...INCIDENT, name: 'API errors', components: [] }] }),
    );
    expect(reading.state).toBe('incident');
  });
});

describe('a page in Statuspage’s shape', () => {
  const bare = { page: { name: 'Example', url: ORIGIN }, status: { indicator: 'none', description: 'Fine' } };

  it('that lists no components is unknown, whatever it says of itself', async () => {
    const { reading } = await visit({
      '/': PAGE,
      '/api/v2/summary.json': { ...bare, components: [], incidents: [] },
    });
    expect(reading).toMatchObject({ state: 'unknown', problem: 'the page lists no components' });
  });

  it('that leaves the API out is completed from components.json', async () => {
    const { reading } = await visit({
      '/': PAGE,
      '/api/v2/summary.json': { ...bare, components: [{ ...SITE, status: 'operational' }], incidents: [] },
      '/api/v2/components.json': {
        page: bare.page,
        components: [
          { ...API, status: 'major_outage' },
          { ...SITE, status: 'operational' },
        ],
      },
    });
    expect(reading).toMatchObject({ state: 'incident', incidents: [{ components: ['Public API'] }] });
  });

  it('that has components, but none of the API, is unknown', async () => {
    const { reading } = await visit({
      '/': PAGE,
      '/api/v2/summary.json': { ...bare, components: [{ ...SITE, status: 'operational' }], incidents: [] },
    });
    expect(reading).toMatchObject({ state: 'unknown', problem: 'the page lists no component of the API' });
  });

  it('is asked in incident.io’s own shape first, which tells more', async () => {
    const { reading } = await visit({
      ...(SHAPES.find((shape) => shape.name === 'incident.io')?.incident ?? {}),
      '/api/v2/summary.json': { ...bare, components: [{ ...API, status: 'operational' }], incidents: [] },
    });
    expect(reading).toMatchObject({ state: 'incident', shape: 'incident.io' });
  });

  it('status.json alone: the word of the page counts', async () => {
    const path = '/api/v2/status.json';
    expect((await visit({ [path]: bare }, { path })).reading.state).toBe('operational');
    const trouble = { ...bare, status: { indicator: 'major', description: 'Partial System Outage' } };
    expect((await visit({ [path]: trouble }, { path })).reading).toMatchObject({
      state: 'incident',
      incidents: [{ title: 'Partial System Outage' }],
    });
  });
});

describe('Better Stack with one resource a model', () => {
  function page(states: Readonly<Record<string, string>>): Routes {
    return {
      '/index.json': {
        data: { id: '1', type: 'status_page', attributes: { aggregate_state: 'degraded' } },
        included: [
          { id: '11', type: 'status_page_section', attributes: { name: 'Inference - Chat' } },
          ...Object.entries(states).map(([public_name, status], at) => ({
            id: String(at),
            type: 'status_page_resource',
            attributes: { public_name, status, status_page_section_id: 11 },
          })),
        ],
      },
    };
  }
  const states = { 'Llama 3.3 70B': 'downtime', 'Qwen3 235B': 'operational' };

  it('counts the resource of the wanted model', async () => {
    const facts = { path: '/index.json', models: ['meta-llama/Llama-3.3-70B-Instruct-Turbo'] };
    expect((await visit(page(states), facts)).reading).toMatchObject({
      state: 'incident',
      incidents: [{ components: ['Llama 3.3 70B'] }],
    });
  });

  it('leaves the others out', async () => {
    const facts = { path: '/index.json', models: ['qwen/qwen3-235b-a22b'] };
    expect((await visit(page(states), facts)).reading.state).toBe('operational');
  });

  it('is unknown where no resource is a wanted model', async () => {
    const facts = { path: '/index.json', models: ['moonshotai/kimi-k2'] };
    expect((await visit(page(states), facts)).reading.state).toBe('unknown');
  });
});

describe('a page that also tells of other products', () => {
  it('is scoped by the given words', async () => {
    const facts = { path: '/incidents.json', scope: ['gemini'] };
    expect((await visit(google(['Apigee API Management'], null), facts)).reading.state).toBe('none-reported');
    expect((await visit(google(['Vertex Gemini API'], null), facts)).reading.state).toBe('incident');
  });
});

describe('what has no say', () => {
  it('the heading of a group', async () => {
    const { reading } = await visit({
      '/': PAGE,
      '/api/v2/summary.json': {
        page: { name: 'Example', url: ORIGIN },
        components: [
          { id: 'g1', name: 'API', status: 'major_outage', group: true },
          { id: 'c1', name: 'US East', status: 'operational', group: false, group_id: 'g1' },
        ],
      },
    });
    expect(reading.state).toBe('operational');
  });

  it('a component of incident.io that is hidden', async () => {
    const hidden = { component_id: 'c2', name: 'API of old', hidden: true };
    const shown = { component_id: 'c1', name: 'API' };
    const { reading } = await visit({
      '/': PAGE,
      '/proxy/status.example': {
        summary: {
          components: [
            { id: 'c1', name: 'API' },
            { id: 'c2', name: 'API of old' },
          ],
          structure: { items: [{ component: shown }, { component: hidden }] },
          affected_components: [{ component_id: 'c2', status: 'full_outage' }],
          ongoing_incidents: [],
        },
      },
    });
    expect(reading.state).toBe('operational');
  });

  it('a resource that is not monitored', async () => {
    const report = { title: 'Slow pages', starts_at: '2026-11-22T10:02:00Z', ends_at: null };
    expect((await visit(betterStack('operational', 'operational', [report]))).reading.state).toBe(
      'operational',
    );
  });

  it('a report of Better Stack whose resources have all recovered', async () => {
    const affected_resources = [{ status_page_resource_id: 21, status: 'resolved' }];
    const report = {
      title: 'API errors',
      starts_at: '2026-11-22T10:02:00Z',
      ends_at: null,
      affected_resources,
    };
    expect((await visit(betterStack('operational', 'operational', [report]))).reading.state).toBe(
      'operational',
    );
  });
});

describe('what goes together', () => {
  it('an incident of Cachet without a component and the component that it explains', async () => {
    const incident = { id: 1, name: 'API errors', message: '', status: 1, component_id: 0 };
    const { reading } = await visit(cachetTwo(4, 1, [incident]));
    expect(reading.incidents.map(({ title }) => title)).toEqual(['API errors']);
  });

  it('an incident and the trouble of another component', async () => {
    const incident = { ...INCIDENT, components: [{ id: 'c9', name: 'Responses API' }] };
    const { reading } = await visit(statuspage({ api: 'partial_outage', incidents: [incident] }));
    expect(reading.incidents.map(({ title }) => title)).toEqual([
      'Elevated errors',
      'Public API: partial outage',
    ]);
  });

  it('a monitor of Uptime Kuma and the group that says what it is', async () => {
    const { reading } = await visit(
      kuma(0, 1, {
        publicGroupList: [
          { id: 1, name: 'API', monitorList: [{ id: 7, name: 'US East' }] },
          { id: 2, name: 'Website', monitorList: [{ id: 8, name: 'EU' }] },
          { id: 3, name: 'Embeddings', monitorList: [{ id: 9, name: 'API' }] },
        ],
      }),
      { path: '/status/relay' },
    );
    expect(reading).toMatchObject({ state: 'incident', incidents: [{ components: ['US East'] }] });
  });
});
