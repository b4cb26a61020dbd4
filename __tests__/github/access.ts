import type { GitHubAccess } from '../../src/github/ask.ts';
import type { Writer } from '../../src/github/issue-text.ts';
import { createTimeBudget } from '../../src/github/time-budget.ts';
import { createFetch } from '../../src/http/plain-fetch.ts';
import { TOKEN } from './fake-github.ts';

export const RUN_URL = 'https://github.com/octo/relay/actions/runs/42';
/** 2026-11-22 14:00 UTC. */
export const NOW = Date.UTC(2026, 10, 22, 14);

/** What the action passes, with waits that pass at once and are noted. */
export function accessTo(apiUrl: string, more: Partial<GitHubAccess> = {}) {
  const waits: number[] = [];
  const access: GitHubAccess = {
    token: TOKEN,
    apiUrl,
    repository: 'octo/relay',
    fetch: createFetch({ httpProxy: '', httpsProxy: '', noProxy: '' }).fetch,
    signal: new AbortController().signal,
    sleep: async (ms) => {
      waits.push(ms);
    },
    now: () => NOW,
    redact: (text) => text.replaceAll(TOKEN, '***'),
    elapsed: () => performance.now(),
    budget: createTimeBudget(),
    ...more,
  };
  return { access, waits };
}

/** The writer of a run that began so many minutes after the first. */
export function writerAt(minute: number): Writer {
  return { at: new Date(NOW + minute * 60_000).toISOString(), runUrl: RUN_URL, workflow: 'nightly' };
}
