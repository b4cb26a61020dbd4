/** The smallest request for each question. A probe describes what to send and judges nothing. */
import type { ProbeName } from '../model/run.ts';

/** What a probe wants sent; the query of the base URL and the headers are added by the client. */
export interface ProbeRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly accept: string;
  /** Most decoded bytes of the answer that are read. */
  readonly maxBytes: number;
}

/**
 * 16 tokens: enough for reasoning models to be judged by their error text, and the least that /responses takes.
 * Fewer fail on models that think first (facts/hosted.md, "Cross-vendor traps").
 */
export const PROBE_TOKENS = 16;

/** 100,000 ids with the usual members are about 10 MB; relays with permission lists need three times that. */
const LIST_BYTES = 32 * 1024 * 1024;
/** An answer of 16 tokens is under 10 kB; an error that is longer than this says nothing more. */
const ANSWER_BYTES = 1024 * 1024;

export function listRequest(root: string): ProbeRequest {
  return {
    method: 'GET',
    url: `${root}/models`,
    body: null,
    accept: 'application/json',
    maxBytes: LIST_BYTES,
  };
}

function completionRequest(root: string, model: string): ProbeRequest {
  const messages = [{ role: 'user', content: 'Reply with the one word: pong' }];
  return {
    method: 'POST',
    url: `${root}/chat/completions`,
    body: { model, messages, max_tokens: PROBE_TOKENS },
    accept: 'application/json',
    maxBytes: ANSWER_BYTES,
  };
}

/** The first form of the request; what the gateway refuses of it is adapted by its own words. */
export function probeRequest(_probe: ProbeName, root: string, model: string): ProbeRequest {
  return completionRequest(root, model);
}
