/**
 * Reads RSS and Atom feeds. A feed can prove that an open incident was published, but never that all is well. Items
 * are grouped by incident, and the latest text of each tells whether it is over (aiwatch does the same).
 */
import { madeGarbage } from '../safety/garbage.ts';
import { tagsIn } from './bounds.ts';
import { firstText, identifier, type Json, link, moment, record, records, text } from './json.ts';
import { type Notice, notice, type Page, page } from './page.ts';
import { isOver } from './words.ts';

const MOST_ITEMS = 200;
const LONGEST_BODY = 5_000;
/**
 * Bytes of garbage that the parser leaves per tag, whatever the tag contains; for `<b/>` within a text, twice as
 * much.
 */
const TAG_BYTES = 1024;
/** A feed of 25 incidents has fewer tags. */
const FEW_TAGS = 1_000;

/** If the latest update is older than this, somebody forgot to close the incident; it does not count as open. */
const FORGOTTEN_MS = 7 * 24 * 60 * 60 * 1_000;

/** Words with which the latest text of an incident says that it is over. */
const OVER =
  /\b(?:recovered|resolved|fixed|restored|mitigated|completed|back to normal|operating normally|(?:fully|is|are|now|status:) operational)\b/i;

/** The same words when they say the opposite: "until resolved", "not yet fixed", "will be restored". */
const NOT_YET =
  /\b(?:not|yet|until|till|once|when|before|after|if|will|to|being|partially|partly|isn't|aren't|hasn't|haven't)\b(?:\s+[\w']+){0,3}?\s+(?:recovered|resolved|fixed|restored|mitigated|completed|back to normal|operating normally|(?:fully )?operational)\b/gi;

/** "Resolved - …", "Status: Monitoring": how Statuspage, incident.io, Instatus and xAI begin an update. */
const HEADING =
  /(?:<(?:strong|b)>\s*|status:\s*(?:<[^>]{0,40}>\s*)?)(investigating|identified|monitoring|resolved|completed|postmortem|scheduled|in progress|verifying)\b/gi;

const PLANNED = /\b(?:scheduled|planned|upcoming)\b/i;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/**
 * The end of a complete feed. The parser silently closes open tags, so a feed that broke off would look like one
 * without open incidents.
 */
const END = /(?:<\/channel>\s*<\/rss>|<\/feed>|<\/rdf:RDF>)\s*(?:<!--[^>]{0,500}-->\s*)?$/;

interface Item {
  readonly key: string;
  readonly title: string;
  /** As HTML. */
  readonly body: string;
  readonly at: string | null;
  readonly url: string | null;
}

/** True if the text begins like RSS, RDF or Atom. */
export function looksLikeFeed(body: string): boolean {
  return /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/.test(
    body.slice(0, 2_000),
  );
}

/** The open incidents of a feed; null if it cannot be read. Never throws. */
export async function readFeed(body: string, now: Date): Promise<Page | null> {
  // Feeds need no document type declaration; rejecting it rules out entity expansion attacks.
  if (!looksLikeFeed(body) || !END.test(body.slice(-1_000)) || /<!(?:DOCTYPE|ENTITY)/i.test(body))
    return null;
  const { XMLParser } = await import('fast-xml-parser');
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      processEntities: false,
      maxNestedTags: 40,
      // Markup inside these elements is kept as text.
      stopNodes: ['*.description', '*.content', '*.summary', '*.content:encoded'],
    });
    return feed(parser.parse(body), now);
  } catch {
    // The parser throws on anything too deep or malformed; such a page cannot be read.
    return null;
  } finally {
    const tags = tagsIn(body);
    if (tags > FEW_TAGS) madeGarbage(tags * TAG_BYTES);
  }
}

function feed(document: unknown, now: Date): Page | null {
  const root = record(document);
  const rdf = record(root?.['rdf:RDF']);
  const channel = record(record(root?.rss)?.channel) ?? rdf;
  const atom = record(root?.feed);
  if (channel === null && atom === null) return null;
  const rows = atom?.entry ?? channel?.item ?? [];
  const items = records(Array.isArray(rows) ? rows : [rows]).slice(0, MOST_ITEMS);
  return page(atom === null ? 'rss' : 'atom', {
    notices: incidents(items.map(itemOf)).flatMap((updates) => noticeOf(updates, now)),
  });
}

function itemOf(row: Json): Item {
  const title = text(decoded(firstText(row.title, record(row.title)?.['#text']) ?? '')) ?? '';
  const url = firstText(row.link, record(row.link)?.['@_href'], records(row.link)[0]?.['@_href']);
  const guid = identifier(row.guid) ?? firstText(record(row.guid)?.['#text'], row.id);
  return {
    // Better Stack and Kuma give each update of an incident its own id, with a suffix after a #.
    key: (guid ?? url ?? title).split('#')[0] ?? '',
    title,
    body: bodyOf(row.description ?? row.content ?? row['content:encoded'] ?? row.summary),
    at: moment(row.pubDate) ?? moment(row.updated) ?? moment(row.published) ?? moment(row['dc:date']),
    url: link(url),
  };
}

/** The HTML of an update, with its escapes or CDATA section decoded. */
function bodyOf(value: unknown): string {
  const raw = typeof value === 'string' ? value : record(value)?.['#text'];
  if (typeof raw !== 'string') return '';
  return decoded(raw.slice(0, LONGEST_BODY).replace(/<!\[CDATA\[|\]\]>/g, ''));
}

function decoded(escaped: string): string {
  return escaped.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

/** The updates of each incident, latest first. */
function incidents(items: readonly Item[]): readonly (readonly Item[])[] {
  const byKey = new Map<string, Item[]>();
  for (const item of items) byKey.set(item.key, [...(byKey.get(item.key) ?? []), item]);
  return [...byKey.values()].map((updates) =>
    updates.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
  );
}

function noticeOf(updates: readonly Item[], now: Date): readonly Notice[] {
  const [latest] = updates;
  if (latest === undefined) return [];
  const age = latest.at === null ? 0 : now.getTime() - Date.parse(latest.at);
  if (age < 0 || age > FORGOTTEN_MS) return [];
  const headings = [...latest.body.matchAll(HEADING)].map((match) => (match[1] ?? '').toLowerCase());
  if (isClosed(latest, headings)) return [];
  const underWay = headings.some((heading) => heading === 'in progress' || heading === 'verifying');
  const maintenance = underWay || /\bmaintenance\b/i.test(latest.title);
  if (!underWay && (headings.includes('scheduled') || (maintenance && PLANNED.test(latest.title)))) return [];
  return [
    notice({
      kind: maintenance ? 'maintenance' : 'incident',
      ...(latest.title === '' ? {} : { title: latest.title }),
      ...(headings[0] === undefined ? {} : { status: headings[0] }),
      since: updates.at(-1)?.at ?? null,
      url: latest.url,
      components: affected(latest.body),
      about: latest.body,
    }),
  ];
}

/**
 * Headings are more reliable than words in the text. If there are any, only they count, and any of them may be the
 * latest: some feeds put the newest update first, others last.
 */
function isClosed(latest: Item, headings: readonly string[]): boolean {
  if (OVER.test(latest.title.replace(NOT_YET, ' '))) return true;
  if (headings.length > 0) return headings.some((heading) => isOver(heading));
  return OVER.test(latest.body.replace(/<[^<>]{0,200}>/g, ' ').replace(NOT_YET, ' '));
}

/** incident.io ends an item with a list of the affected components, each with its state in parentheses. */
function affected(body: string): readonly string[] {
  const [, list] = body.split(/affected (?:components|services)/i, 2);
  return [...(list ?? '').matchAll(/<li>\s*([^<(]{1,100})/gi)].flatMap((match) => text(match[1]) ?? []);
}
