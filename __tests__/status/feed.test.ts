import { describe, expect, it } from '@jest/globals';
import { readFeed } from '../../src/status/feed.ts';
import { NOW, visit } from './site.ts';

interface Item {
  title?: string;
  body?: string;
  at?: string;
  guid?: string;
}

function rss(...items: readonly Item[]): string {
  const rows = items.map(
    (
      {
        title = 'Slow answers',
        body = 'We are looking into it.',
        at = 'Sun, 22 Nov 2026 10:02:00 +0000',
        guid,
      },
      n,
    ) =>
      `<item><title>${title}</title><link>https://status.example/incidents/${n}</link><guid isPermaLink="false">${guid ?? `id-${n}`}</guid><pubDate>${at}</pubDate><description><![CDATA[${body}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Status</title>${rows.join('')}</channel></rss>`;
}

async function read(feed: string, scope: readonly string[] = []) {
  return (await visit({ '/feed.xml': feed }, { path: '/feed.xml', scope })).reading;
}

describe('a feed', () => {
  it('without an item reports nothing', async () => {
    expect(await read(rss())).toMatchObject({ state: 'none-reported', shape: 'rss', problem: null });
  });

  it('with an open item reports an incident', async () => {
    expect(await read(rss({ title: 'Slow &amp; failing &#x41;PI' }))).toMatchObject({
      state: 'incident',
      incidents: [
        {
          title: 'Slow & failing API',
          status: 'open',
          since: '2026-11-22T10:02:00.000Z',
          url: 'https://status.example/incidents/0',
          components: [],
        },
      ],
    });
  });

  it.each([
    ['<p><strong>Resolved</strong> - Done.</p><p><strong>Investigating</strong> - Looking.</p>'],
    ['<p><strong>Investigating</strong> - Looking.</p><p><strong>Resolved</strong> - Done.</p>'],
    ['<b>Status: Resolved</b><br>Done.'],
    ['Status: RESOLVED'],
    ['&lt;p&gt;&lt;strong&gt;Completed&lt;/strong&gt; - Done.&lt;/p&gt;'],
    ['All systems have recovered.'],
    ['The issue has been mitigated.'],
    ['Service is operating normally: the increased error rates are over.'],
    ['We are back to normal.'],
    ['The API is operational.'],
  ])('takes an item for closed by its text: %s', async (body) => {
    expect((await read(rss({ body }))).state).toBe('none-reported');
  });

  it.each(['[RESOLVED] Slow answers', 'Resolved: slow answers', 'Service is operating normally'])(
    'takes an item for closed by its title: %s',
    async (title) => {
      expect((await read(rss({ title }))).state).toBe('none-reported');
    },
  );

  it.each([
    ['<p><strong>Monitoring</strong> - A fix is in; we watch until everything has recovered.</p>'],
    ['<p><strong>Identified</strong> - We resolved one part.</p>'],
    ['The issue is not yet resolved.'],
    ['We will post again once service is restored.'],
    ['Traffic has partially recovered.'],
    ['The cause will be fixed soon.'],
  ])('takes an item for open by its text: %s', async (body) => {
    expect((await read(rss({ body }))).state).toBe('incident');
  });

  it('takes an item for open by its title too', async () => {
    expect((await read(rss({ title: 'API errors, not yet resolved' }))).state).toBe('incident');
  });

  it('tells the state that heads the latest update', async () => {
    const body = '<p><strong>Monitoring</strong> - x</p><p><strong>Investigating</strong> - y</p>';
    expect((await read(rss({ body }))).incidents[0]?.status).toBe('monitoring');
  });

  it('puts the updates of one incident together by their guid', async () => {
    const open = { body: 'We are looking into it.', at: 'Sun, 22 Nov 2026 10:02:00 +0000', guid: 'i#1' };
    const closed = { body: 'This is resolved.', at: 'Sun, 22 Nov 2026 11:02:00 +0000', guid: 'i#2' };
    expect((await read(rss(closed, open))).state).toBe('none-reported');
    expect((await read(rss(open, closed))).state).toBe('none-reported');
    const again = { body: 'It is back.', at: 'Sun, 22 Nov 2026 11:30:00 +0000', guid: 'i#3' };
    expect(await read(rss(again, closed, open))).toMatchObject({
      state: 'incident',
      incidents: [{ since: '2026-11-22T10:02:00.000Z' }],
    });
  });

  it('forgets what nobody closed for a week', async () => {
    expect((await read(rss({ at: 'Sat, 14 Nov 2026 10:02:00 +0000' }))).state).toBe('none-reported');
  });

  it('leaves out what is about something else', async () => {
    expect((await read(rss({ title: 'Dashboard login fails' }))).state).toBe('none-reported');
    expect((await read(rss({ title: 'Login and API errors' }))).state).toBe('incident');
  });

  it('reads the list of components that incident.io puts at the end', async () => {
    const body = (name: string) =>
      `<b>Status: Investigating</b><br/><p>x</p><b>Affected components</b><ul><li>${name} (Degraded performance)</li></ul>`;
    expect(await read(rss({ body: body('Chat Completions') }))).toMatchObject({
      state: 'incident',
      incidents: [{ status: 'investigating', components: ['Chat Completions'] }],
    });
    expect((await read(rss({ body: body('Image generation') }))).state).toBe('none-reported');
  });

  it.each([
    [
      'planned, by its state',
      { title: 'Database move', body: '<strong>Scheduled</strong> - Soon.' },
      'none-reported',
    ],
    ['planned, by its title', { title: 'Scheduled maintenance', body: 'Soon.' }, 'none-reported'],
    [
      'planned, by its date',
      { title: 'Maintenance', at: 'Mon, 23 Nov 2026 10:02:00 +0000' },
      'none-reported',
    ],
    [
      'under way',
      { title: 'Scheduled move', body: '<strong>In progress</strong> - x<strong>Scheduled</strong>' },
      'maintenance',
    ],
    [
      'over',
      { title: 'Move', body: '<strong>Completed</strong> - x<strong>In progress</strong>' },
      'none-reported',
    ],
  ])('tells a maintenance that is %s', async (_, item, state) => {
    expect((await read(rss(item))).state).toBe(state);
  });

  it('of a whole cloud counts only where it names the product', async () => {
    const scope = ['azure openai'];
    expect((await read(rss({ title: 'Azure Storage - West Europe' }), scope)).state).toBe('none-reported');
    expect((await read(rss({ title: 'West Europe', body: 'Azure OpenAI is slow.' }), scope)).state).toBe(
      'incident',
    );
  });

  it('with a bare ampersand is read all the same', async () => {
    expect((await read(rss({ title: 'Slow & failing' }))).incidents[0]?.title).toBe('Slow & failing');
  });

  it('may be Atom', async () => {
    const entry = (body: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><id>tag:1</id><title type="html">Slow &lt;b&gt;answers</title><updated>2026-11-22T10:02:00Z</updated><link rel="alternate" href="https://status.example/i/1"/><content type="html">${body}</content></entry></feed>`;
    expect(await read(entry('&lt;strong&gt;Investigating&lt;/strong&gt;'))).toMatchObject({
      state: 'incident',
      shape: 'atom',
      incidents: [{ title: 'Slow <b>answers', status: 'investigating', url: 'https://status.example/i/1' }],
    });
    expect((await read(entry('&lt;strong&gt;Resolved&lt;/strong&gt;'))).state).toBe('none-reported');
    expect((await read(entry('<div xmlns="x"><p>Everything is resolved.</p></div>'))).state).toBe(
      'none-reported',
    );
  });
});

describe('a hostile feed', () => {
  const item = '<item><title>x</title></item>';

  it.each([
    [
      'that declares entities',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel>${item}</channel></rss>`,
    ],
    ['that declares entities later', `<rss><channel><!ENTITY a "aaaa">${item}</channel></rss>`],
    ['that broke off', `<rss><channel>${item}<item><title>y</title></item>`],
    ['that broke off and went on', `<rss><channel>${item}<b>Fatal error</b>: out of memory`],
    ['that is too deep', `<rss><channel>${'<a>'.repeat(50_000)}</channel></rss>`],
    ['whose tag does not end', `<rss ${'a="'.repeat(10_000)}`],
    ['whose comment does not end', `<rss>${'<!--'.repeat(10_000)}`],
    ['without a channel', '<rss></rss>'],
    ['of another language', '<rsss><channel></channel></rsss>'],
    ['that is a web page', '<html><rss><channel></channel></rss></html>'],
  ])('%s is not read', async (_, body) => {
    expect(await readFeed(body, NOW)).toBeNull();
  });

  it('is read to its 200th item', async () => {
    const items = Array.from({ length: 1_000 }, (_, at) => ({ guid: `g${at}` }));
    expect((await readFeed(rss(...items), NOW))?.notices.length).toBe(200);
  });

  it('with names of prototypes does no harm', async () => {
    const page = await readFeed(
      `<rss><channel><__proto__><x>1</x></__proto__>${item}<constructor/></channel></rss>`,
      NOW,
    );
    expect(page === null || page.notices.length === 1).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});
