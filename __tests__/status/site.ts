/** A status page for the tests: paths and what they answer, and a fetcher that counts. */
import type { Answer, Exchange, Fault } from '../../src/model/observation.ts';
import { readStatusPage, type StatusReading } from '../../src/status/read.ts';

export const NOW = new Date('2026-11-22T12:00:00.000Z');

export function answer(body: unknown, facts: Partial<Answer> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    status: 200,
    headers: { 'content-type': text.startsWith('<') ? 'text/html' : 'application/json' },
    body: text,
    truncated: false,
    bodyFault: null,
    redirects: [],
    firstByteMs: 1,
    durationMs: 1,
    arrivals: [],
    ...facts,
  };
}

export function fault(message: string): Fault {
  return {
    kind: 'fault',
    type: 'refused',
    phase: 'connect',
    errno: 'ECONNREFUSED',
    message,
    proxy: null,
    durationMs: 1,
  };
}

/** By path with query; what is not there is a 404. */
export type Routes = Readonly<Record<string, unknown>>;

export const ORIGIN = 'https://status.example';
export const PAGE = '<!doctype html><html><head><title>Status</title></head><body></body></html>';

export interface Visit {
  readonly reading: StatusReading;
  readonly asked: readonly string[];
}

export async function visit(
  routes: Routes,
  facts: { path?: string; models?: readonly string[]; scope?: readonly string[] } = {},
): Promise<Visit> {
  const asked: string[] = [];
  const reading = await readStatusPage({
    url: ORIGIN + (facts.path ?? '/'),
    models: facts.models ?? [],
    scope: facts.scope ?? [],
    now: () => NOW,
    fetch: (url) => {
      const path = url.slice(ORIGIN.length);
      asked.push(path);
      const found = routes[path];
      return Promise.resolve(
        isExchange(found) ? found : answer(found ?? 'not here', { status: found === undefined ? 404 : 200 }),
      );
    },
  });
  return { reading, asked };
}

function isExchange(value: unknown): value is Exchange {
  return typeof value === 'object' && value !== null && 'kind' in value && 'durationMs' in value;
}
