/** The pages of a list: which are asked for, and whether the rest is known to be there. */
import { describe, expect, it } from '@jest/globals';
import type { Look } from '../../src/check/ask-models.ts';
import { readPages } from '../../src/check/list-pages.ts';
import type { Asked } from '../../src/check/transcript.ts';
import { NO_FACTS } from '../../src/diagnose/answers/judgement.ts';

function page(id: string, nextPage: string | null): Asked {
  return { diagnosis: { facts: { ...NO_FACTS, listed: [id], nextPage } } } as unknown as Asked;
}

async function readOn(nextPage: string) {
  const urls: string[] = [];
  const ask = ({ request }: { readonly request: { readonly url: string } }) => {
    urls.push(request.url);
    return Promise.resolve(page('b', null));
  };
  const deps = { signal: new AbortController().signal };
  const look = { root: 'https://gateway.example.com/v1', inquiry: { ask }, deps } as unknown as Look;
  const { listed, complete } = await readPages(look, page('a', nextPage));
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

  it('is not read on with a cursor out of which a secret was taken, and counts as read in part', async () => {
    expect(await readOn('?after=tok-***')).toEqual({ urls: [], listed: ['a'], complete: false });
  });
});
