/** The pages of a list: which are asked for, and whether the rest is known to be there. */
import { describe, expect, it } from '@jest/globals';
import type { Look } from '../../src/check/ask-models.ts';
import { readPages } from '../../src/check/list-pages.ts';
import type { Outcome } from '../../src/check/transcript.ts';
import { NO_FACTS } from '../../src/diagnose/answers/judgement.ts';
import { MOST_IDS } from '../../src/diagnose/list-sieve.ts';
import { storedLists } from '../../src/memory/stored-lists.ts';

function page(id: string, nextPage: string | null): Outcome {
  return pageOf([id], nextPage);
}

function pageOf(listed: readonly string[], nextPage: string | null, cut = false): Outcome {
  return { diagnosis: { facts: { ...NO_FACTS, listed, nextPage, cut } } } as unknown as Outcome;
}

function lookWith(ask: (query: { readonly request: { readonly url: string } }) => Promise<Outcome>): Look {
  const deps = { signal: new AbortController().signal };
  return { root: 'https://gateway.example.com/v1', inquiry: { ask }, deps } as unknown as Look;
}

/** `last`: the number of pages that the list has. */
async function readOn(nextPage: string, last = 2) {
  const urls: string[] = [];
  const ask = ({ request }: { readonly request: { readonly url: string } }) => {
    urls.push(request.url);
    const number = urls.length + 1;
    return Promise.resolve(
      page(number === 2 ? 'b' : `id-${number}`, number < last ? `?page=${number + 1}` : null),
    );
  };
  const { listed, complete } = await readPages(lookWith(ask), page('a', nextPage));
  return { urls, listed: [...(listed ?? [])], complete };
}

describe('a list in pages', () => {
  it('is read to its end', async () => {
    expect(await readOn('?after=a')).toEqual({
      urls: ['https://gateway.example.com/v1/models?after=a'],
      listed: ['a', 'b'],
      complete: true,
    });
  });

  it('is read for ten pages, and counts as read in part where there are more', async () => {
    const ten = await readOn('?page=2', 10);
    expect([ten.urls.length, ten.listed.length, ten.complete]).toEqual([9, 10, true]);
    const eleven = await readOn('?page=2', 11);
    expect([eleven.urls.length, eleven.listed.length, eleven.complete]).toEqual([9, 10, false]);
  });

  it('is kept up to as many ids as a baseline may hold, however many its pages have', async () => {
    const idsOf = (name: string) => Array.from({ length: MOST_IDS * 0.6 }, (_, at) => `${name}-${at}`);
    const look = lookWith(() => Promise.resolve(pageOf(idsOf('b'), null)));
    const { listed, complete } = await readPages(look, pageOf(idsOf('a'), '?page=2'));
    expect([listed?.length, complete]).toEqual([MOST_IDS, false]);
    const storedOf = (ids: readonly string[]) => storedLists(Buffer.from(JSON.stringify({ relay: ids })));
    expect(storedOf([...(listed ?? [])])?.get('relay')).not.toBeNull();
    expect(storedOf([...(listed ?? []), 'one-more'])?.get('relay')).toBeNull();
  });

  it('counts as read in part where a page was too long, and as whole where its pages just fill the limit', async () => {
    const completeOf = async (first: Outcome, second: Outcome) =>
      (
        await readPages(
          lookWith(() => Promise.resolve(second)),
          first,
        )
      ).complete;
    expect(await completeOf(pageOf(['a'], '?page=2'), pageOf(['b'], null, true))).toBe(false);
    expect(await completeOf(pageOf(['a'], '?page=2', true), page('b', null))).toBe(false);
    const most = Array.from({ length: MOST_IDS - 1 }, (_, at) => `a-${at}`);
    expect(await completeOf(pageOf(most, '?page=2'), page('b', null))).toBe(true);
  });

  it('is not read on with a cursor out of which a secret was taken, and counts as read in part', async () => {
    expect(await readOn('?after=tok-***')).toEqual({ urls: [], listed: ['a'], complete: false });
  });
});
