/** The pages of a list that comes in pages. */
import { IdList, type Ids } from '../model/ids.ts';
import { listRequest } from '../probe/requests.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { MASK } from '../safety/mask.ts';
import type { Look } from './ask-models.ts';
import type { Outcome } from './transcript.ts';

/** Of a thousand ids each, where the gateway gives as many. What lies beyond is left unread, and the report says so. */
const MOST_PAGES = 10;

/** Of ids of all pages, and their characters: ten pages of 15 MB were 200 MB. */
const MOST_IDS = 100_000;
const MOST_LENGTH = 6 * 1024 * 1024;

/** About the bytes that reading one id leaves behind: as it came, as a text, and as a part of the list's text. */
const EACH_ID = 128;

export interface Listed {
  /** Null where the list could not be read. */
  readonly listed: Ids | null;
  /** False where there is more than was read. */
  readonly complete: boolean;
  /** True where the run ended before the rest could be read. */
  readonly cut: boolean;
}

/** Reads on from the first page, each page once, without retries. */
export async function readPages(look: Look, first: Outcome | null): Promise<Listed> {
  const begun = first?.diagnosis.facts ?? null;
  const listed = begun?.listed ?? null;
  if (listed !== null) madeGarbage(listed.length * EACH_ID);
  if (begun === null || listed === null || begun.nextPage === null)
    return { listed, complete: begun?.cut !== true, cut: false };
  const ids = IdList.of(listed);
  let next: string | null = begun.nextPage;
  let length = lengthOf(listed);
  const isFull = (): boolean => ids.length >= MOST_IDS || length >= MOST_LENGTH;
  // A cursor that holds a secret is known only without it, and would ask for another page.
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
    for (const id of facts.listed) ids.add(id);
    madeGarbage(facts.listed.length * EACH_ID);
    length += lengthOf(facts.listed);
    // A gateway that does not know the parameter gives the same page again, and again.
    if (ids.length === before) break;
    next = facts.nextPage;
  }
  return { listed: ids, complete: next === null, cut: next !== null && look.deps.signal.aborted };
}

function lengthOf(ids: Ids): number {
  let length = 0;
  for (const id of ids) length += id.length;
  return length;
}
