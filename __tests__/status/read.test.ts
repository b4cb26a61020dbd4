import { describe, expect, it } from '@jest/globals';
import { readStatusPage } from '../../src/status/read.ts';
import { answer, fault, NOW, ORIGIN, PAGE, visit } from './site.ts';

const SUMMARY = {
  page: { name: 'Example', url: ORIGIN },
  status: { indicator: 'none', description: 'All Systems Operational' },
  components: [{ id: 'c1', name: 'API', status: 'operational' }],
  incidents: [],
  scheduled_maintenances: [],
};

const KUMA = {
  config: { slug: 'default', title: 'Relay', published: true },
  incident: null,
  publicGroupList: [{ id: 1, name: 'Services', monitorList: [{ id: 7, name: 'gateway' }] }],
};

describe('readStatusPage', () => {
  it('asks only for what was given where that is the data', async () => {
    const path = '/api/v2/summary.json';
    const { reading, asked } = await visit({ [path]: SUMMARY }, { path });
    expect(asked).toEqual([path]);
    expect(reading).toEqual({
      state: 'operational',
      incidents: [],
      shape: 'statuspage',
      source: ORIGIN + path,
      problem: null,
    });
  });

  it.each([
    ['a web page', { '/': PAGE }],
    ['not there', {}],
    ['empty', { '/': '' }],
    ['forbidden', { '/': answer('no robots', { status: 403 }) }],
  ])('tries the known paths of the origin where what was given is %s', async (_, routes) => {
    const { reading, asked } = await visit({ ...routes, '/api/v2/summary.json': SUMMARY });
    expect(asked).toEqual(['/', '/proxy/status.example', '/api/v2/summary.json']);
    expect(reading.state).toBe('operational');
  });

  it('looks for the page anew where the given document is gone', async () => {
    const { reading } = await visit({ '/summary.json': SUMMARY }, { path: '/api/v2/summary.json' });
    expect(reading).toMatchObject({ state: 'operational', source: `${ORIGIN}/summary.json` });
  });

  it('asks for no more than eleven documents, each once, of the same origin', async () => {
    const links =
      '<link rel="alternate" type="application/rss+xml" href="https://elsewhere.example/theirs.xml">';
    const marks = `${PAGE}${links} incident.io statuspage.io instatus better stack cachet rootly datadog preloadData`;
    const { reading, asked } = await visit({ '/': marks });
    expect(reading).toMatchObject({ state: 'unknown', shape: 'unknown', source: `${ORIGIN}/` });
    expect(asked.length).toBeLessThanOrEqual(11);
    expect(new Set(asked).size).toBe(asked.length);
    for (const path of asked) expect(path.startsWith('/')).toBe(true);
    expect(asked).not.toContain('/theirs.xml');
  });

  it('tries what the page gives away first', async () => {
    const { asked } = await visit({ '/': `${PAGE}<a>Powered by Instatus</a>`, '/summary.json': SUMMARY });
    expect(asked).toEqual(['/', '/summary.json']);
  });

  it('reads the feed that the page links to', async () => {
    const { reading } = await visit({
      '/': `${PAGE}<link href='/news/feed.xml' type='application/atom+xml' rel=alternate>`,
      '/news/feed.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>Status</title></feed>',
    });
    expect(reading).toMatchObject({
      state: 'none-reported',
      shape: 'atom',
      source: `${ORIGIN}/news/feed.xml`,
    });
  });

  it('finds the slug of Uptime Kuma in the page', async () => {
    const { reading, asked } = await visit({
      '/': `${PAGE}<script>window.preloadData = {'config':{'slug':'default','title':'x'}}</script>`,
      '/api/status-page/default': KUMA,
      '/api/status-page/heartbeat/default': { heartbeatList: { 7: [{ status: 1 }] }, uptimeList: {} },
    });
    expect(asked).toEqual(['/', '/api/status-page/default', '/api/status-page/heartbeat/default']);
    expect(reading.state).toBe('operational');
  });

  it('finds the slug of Uptime Kuma where a redirect within the origin ended', async () => {
    const { reading } = await visit({
      '/': answer(PAGE, { redirects: [`${ORIGIN}/status/default`] }),
      '/api/status-page/default': KUMA,
      '/api/status-page/heartbeat/default': { heartbeatList: { 7: [{ status: 0 }] }, uptimeList: {} },
    });
    expect(reading).toMatchObject({ state: 'incident', incidents: [{ components: ['gateway'] }] });
  });

  it('does not take monitors without a heartbeat for well', async () => {
    const { reading } = await visit(
      { '/api/status-page/default': KUMA },
      { path: '/api/status-page/default' },
    );
    expect(reading).toMatchObject({ state: 'unknown', problem: 'the page does not say how gateway is' });
  });

  it('goes on where a document says nothing of the API, and comes back to it if nothing else does', async () => {
    const empty = { ...SUMMARY, components: [] };
    const both = await visit({
      '/': PAGE,
      '/api/v2/summary.json': empty,
      '/config.json': { status: 'operational' },
    });
    expect(both.reading).toMatchObject({ state: 'operational', shape: 'openstatus' });
    const alone = await visit({ '/': PAGE, '/api/v2/summary.json': empty });
    expect(alone.reading).toMatchObject({ state: 'unknown', shape: 'statuspage' });
  });

  it('stops at the first path without any answer', async () => {
    const { reading, asked } = await visit({
      '/': PAGE,
      '/proxy/status.example': fault('the time is over'),
      '/api/v2/summary.json': SUMMARY,
    });
    expect(asked).toEqual(['/', '/proxy/status.example']);
    expect(reading.state).toBe('unknown');
  });
});

describe('a page that cannot be read is unknown, and says why', () => {
  it.each([
    ['it did not answer (connection refused)', fault('connection refused')],
    [
      'it has moved to https://status.new.example; set `status-page` to its new URL',
      answer('', { status: 301, headers: { location: 'https://status.new.example/?from=old' } }),
    ],
    ['it has moved to another place; set `status-page` to its new URL', answer('', { status: 302 })],
    ['it answered with HTTP 503', answer(PAGE, { status: 503 })],
    ['it answered with HTTP 429', answer('slow down', { status: 429 })],
    ['its answer is in no known status format', answer({ hello: 'world' })],
    ['its answer is in no known status format', answer({ status: 'ok' })],
    ['its answer is in no known status format', answer([])],
    ['its answer is in no known status format', answer('all fine')],
    ['its answer is too long or was cut off', answer(SUMMARY, { truncated: true })],
  ])('%s', async (problem, given) => {
    const { reading, asked } = await visit({ '/': given, '/api/v2/summary.json': SUMMARY });
    expect(asked).toEqual(['/']);
    expect(reading).toEqual({
      state: 'unknown',
      incidents: [],
      shape: 'unknown',
      source: `${ORIGIN}/`,
      problem,
    });
  });

  it.each([
    ['it is a web page, and no known status format stands beside it', { '/': PAGE }],
    ['its feed is not well-formed', { '/': '<rss><channel><item></rss>' }],
    ['its feed is not well-formed', { '/': '<rss><channel><item><title>Slow</title>' }],
    ['its feed is not well-formed', { '/': '<!-- x --><rss></rss>' }],
    ['its answer is empty', { '/': ' ' }],
    ['it answered with HTTP 404', {}],
  ])('%s', async (problem, routes) => {
    expect((await visit(routes)).reading).toMatchObject({ state: 'unknown', shape: 'unknown', problem });
  });

  it('its URL is not valid', async () => {
    const reading = await readStatusPage({
      url: 'status page',
      fetch: () => Promise.resolve(fault('never asked')),
      models: [],
      now: () => NOW,
    });
    expect(reading).toMatchObject({ state: 'unknown', problem: 'its URL is not valid' });
  });
});
