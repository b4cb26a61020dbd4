/** Reads a model list that the gateway splits into pages. */
import { MOST_BYTES, MOST_IDS } from '../diagnose/list-sieve.ts';
import { IdList, type Ids } from '../model/ids.ts';
import { listRequest } from '../probe/requests.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { MASK } from '../safety/mask.ts';
import type { Look } from './ask-models.ts';
import type { Outcome } from './transcript.ts';

/**
 * If the gateway allows it, a page holds 1,000 ids. What lies beyond the last page read is ignored, and the report
 * says so.
 */
const MOST_PAGES = 10;

/** Roughly how many bytes of garbage reading one id leaves: its bytes, its string, and its part of the list's text. */
const EACH_ID = 128;

export interface ListResult {
  /** Null if the list could not be read. */
  readonly listed: Ids | null;
  /** False if the gateway has more ids than were read. */
  readonly complete: boolean;
  /** True if the run ended before the rest could be read. */
  readonly cut: boolean;
}

/** Reads the pages after the first one, each once and without retries. */
export async function readPages(look: Look, first: Outcome | null): Promise<ListResult> {
  const begun = first?.diagnosis.facts ?? null;
  const listed = begun?.listed ?? null;
  if (listed !== null) madeGarbage(listed.length * EACH_ID);
  if (begun === null || listed === null || begun.nextPage === null)
    return { listed, complete: begun?.cut !== true, cut: false };
  const ids = IdList.of(listed);
  let next: string | null = begun.nextPage;
  let length = lengthOf(listed);
  // Of a page that is longer than the limits alone, only a part arrives here.
  let isPart = begun.cut;
  const isFull = (): boolean => ids.length >= MOST_IDS || length >= MOST_BYTES;
  // If the cursor contains a secret, redaction has replaced that part; asking with it would get another page or an
  // error.
  const isKnown = (query: string | null): query is string => query !== null && !query.includes(MASK);
  for (
    let page = 1;
    isKnown(next) && page < MOST_PAGES && !isFull() && !look.deps.signal.aborted;
    page += 1
  ) {
    const asked = await look.inquiry.ask({
      question: 'models',
      model: null,
      request: listRequest(look.root, next),
      once: true,
    });
    const facts = asked?.diagnosis.facts ?? null;
    if (facts === null || facts.listed === null) break;
    const before = ids.length;
    for (const id of facts.listed) {
      if (ids.length < MOST_IDS) ids.add(id);
      else isPart = true;
    }
    isPart ||= facts.cut;
    madeGarbage(facts.listed.length * EACH_ID);
    length += lengthOf(facts.listed);
    // A gateway that does not know the paging parameter returns the same page again and again.
    if (ids.length === before) break;
    next = facts.nextPage;
  }
  return { listed: ids, complete: next === null && !isPart, cut: next !== null && look.deps.signal.aborted };
}

function lengthOf(ids: Ids): number {
  let length = 0;
  for (const id of ids) length += id.length;
  return length;
}
