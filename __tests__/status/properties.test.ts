import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeReading } from '../../src/status/describe.ts';
import { readFeed } from '../../src/status/feed.ts';
import { moment, text } from '../../src/status/json.ts';
import { effort } from '../support/effort.ts';
import { NOW, visit } from './site.ts';

const STATES = ['incident', 'maintenance', 'operational', 'none-reported', 'unknown'];

/** Names that the shapes look for, so that random documents get past their first line. */
const NAMES = [
  ...[
    'page',
    'status',
    'indicator',
    'components',
    'incidents',
    'scheduled_maintenances',
    'summary',
    'structure',
  ],
  ...[
    'items',
    'group',
    'ongoing_incidents',
    'affected_components',
    'component_id',
    'activeIncidents',
    'data',
  ],
  ...[
    'included',
    'attributes',
    'type',
    'config',
    'slug',
    'publicGroupList',
    'monitorList',
    'heartbeatList',
    'result',
  ],
  ...[
    'status_overall',
    'messages',
    'timeline',
    'statusPageResources',
    'monitor',
    'begin',
    'external_desc',
    'end',
  ],
  ...['id', 'name', 'title', 'affected_products', 'status_code', 'incident', 'maintenanceList', '__proto__'],
];

const WORDS = [
  'operational',
  'Component',
  'status_page',
  'status_report',
  'UP',
  'none',
  'API',
  '2026-11-22',
  'components',
];

const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.oneof(fc.constantFrom(...WORDS), fc.integer(), fc.boolean(), fc.constant(null), fc.string()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 6 }),
  ),
})).value;

describe('whatever a page answers', () => {
  it('the reading is one of the five, and incidents go with the state', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (first, second) => {
        const { reading } = await visit({
          '/': JSON.stringify(first),
          '/api/status-page/heartbeat/x': second,
          '/api/v2/components.json': second,
        });
        expect(STATES).toContain(reading.state);
        expect(reading.incidents.length > 0).toBe(['incident', 'maintenance'].includes(reading.state));
        expect(reading.problem !== null).toBe(reading.state === 'unknown');
        expect(describeReading(reading)).toMatch(/^The (?:provider|status page) [^\n]+\.$/);
      }),
      effort(2_000),
    );
  });

  it('is unknown where it is no document at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        fc.pre(!/^\s*[\d"tfn[{-]/.test(body));
        expect((await visit({ '/': body })).reading.state).toBe('unknown');
      }),
      effort(300),
    );
  });
});

describe('whatever a feed holds', () => {
  const piece = fc.constantFrom(
    ...[
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<entry>',
      '</entry>',
      '<link href="',
      '"/>',
      '<guid>',
      '</guid>',
    ],
    ...[
      '<description>',
      '</description>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&lt;',
      '&#0;',
      '&#x10ffff;',
      '&#xd800;',
    ],
    ...[
      '<pubDate>',
      'Sun, 22 Nov 2026 10:02:00 +0000',
      '</pubDate>',
      'API',
      'resolved',
      '<',
      '>',
      '<a:b c=',
      '<?x ?>',
    ],
  );

  it('it is read or not, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.boolean(), async (pieces, atom) => {
        const inner = pieces.join('');
        const body = atom ? `<feed>${inner}</feed>` : `<rss><channel>${inner}</channel></rss>`;
        const page = await readFeed(body, NOW);
        for (const notice of page?.notices ?? []) expect(notice.title).toMatch(/\S/);
      }),
      effort(2_000),
    );
  });
});

describe('foreign values', () => {
  it('become one clean line of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (value) => {
        const line = text(value) ?? 'nothing';
        expect(line.length).toBeLessThanOrEqual(200);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(line).toBe(line.trim());
      }),
      effort(100),
    );
  });

  it.each([
    ['2026-11-22T10:02:00+01:00', '2026-11-22T09:02:00.000Z'],
    ['2026-11-22 10:02:00', '2026-11-22T10:02:00.000Z'],
    ['2026-11-22 10:02:00.000', '2026-11-22T10:02:00.000Z'],
    ['Sun, 22 Nov 2026 10:02:00 GMT', '2026-11-22T10:02:00.000Z'],
    ['Sun Nov 22 2026 10:02:00 GMT+0000 (Koordinierte Weltzeit)', '2026-11-22T10:02:00.000Z'],
    ['34 minutes ago', null],
    ['5', null],
    ['', null],
    [1_763_805_720, null],
    [null, null],
  ])('the moment of %j is %j', (written, iso) => {
    expect(moment(written)).toBe(iso);
  });
});
