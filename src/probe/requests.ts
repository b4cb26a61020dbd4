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
const PROBE_TOKENS = 16;

/** A whole call or object must fit, behind some thinking; what is cut all the same passes as cut. */
const OBJECT_TOKENS = 128;

/** The most output tokens that each probe can cost in one request. */
export const OUTPUT_TOKENS = {
  completion: PROBE_TOKENS,
  stream: PROBE_TOKENS,
  tools: OBJECT_TOKENS,
  'structured-output': OBJECT_TOKENS,
  responses: PROBE_TOKENS,
  embeddings: 0,
} as const satisfies Record<ProbeName, number>;

/** 100,000 ids with the usual members are 7 to 10 MB; the largest lists in the field are under 1 MB. */
const LIST_BYTES = 16 * 1024 * 1024;
/** An answer of 128 tokens is under 100 kB, streamed too; an error that is longer than this says nothing more. */
const ANSWER_BYTES = 1024 * 1024;

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';

const PING = 'Reply with the one word: pong';
/** Several tokens for sure, so that the pieces of a stream can be told apart in time. */
const COUNT = 'Count from one to ten in words.';

/** One required string, closed: the least that every house's strict mode accepts. */
const STATUS_SCHEMA = {
  type: 'object',
  properties: { status: { type: 'string', description: 'The word ok.' } },
  required: ['status'],
  additionalProperties: false,
} as const;

const FUNCTION_NAME = 'report_status';

function userSays(content: string) {
  return [{ role: 'user', content }];
}

/** What each probe posts beside the model: nothing that a plain gateway need not know. */
const POSTS = {
  completion: {
    path: '/chat/completions',
    body: { messages: userSays(PING), max_tokens: OUTPUT_TOKENS.completion },
  },
  // No `stream_options`: strict gateways refuse it, and the rate can be had from the pieces themselves.
  stream: {
    path: '/chat/completions',
    body: { messages: userSays(COUNT), max_tokens: OUTPUT_TOKENS.stream, stream: true },
  },
  tools: {
    path: '/chat/completions',
    body: {
      messages: userSays(`Call the function ${FUNCTION_NAME} with the status ok.`),
      max_tokens: OUTPUT_TOKENS.tools,
      tools: [
        {
          type: 'function',
          function: {
            name: FUNCTION_NAME,
            description: 'Reports the status.',
            parameters: STATUS_SCHEMA,
          },
        },
      ],
      tool_choice: { type: 'function', function: { name: FUNCTION_NAME } },
    },
  },
  'structured-output': {
    path: '/chat/completions',
    body: {
      messages: userSays('Report the status ok as JSON.'),
      max_tokens: OUTPUT_TOKENS['structured-output'],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'status_report', strict: true, schema: STATUS_SCHEMA },
      },
    },
  },
  responses: {
    path: '/responses',
    body: { input: PING, max_output_tokens: OUTPUT_TOKENS.responses },
  },
  // As openai for Python and for Node.js ask unless told otherwise; where it is refused, it is left out (diagnose/adapt.ts).
  embeddings: { path: '/embeddings', body: { input: 'ping', encoding_format: 'base64' } },
} as const satisfies Record<ProbeName, { path: string; body: Readonly<Record<string, unknown>> }>;

/** `page` is the query of a further page, with its `?`. */
export function listRequest(root: string, page = ''): ProbeRequest {
  return { method: 'GET', url: `${root}/models${page}`, body: null, accept: JSON_TYPE, maxBytes: LIST_BYTES };
}

/** The first form of the request; what the gateway refuses of it is adapted by its own words. */
export function probeRequest(probe: ProbeName, root: string, model: string): ProbeRequest {
  const { path, body } = POSTS[probe];
  return {
    method: 'POST',
    url: `${root}${path}`,
    body: { model, ...body },
    // Both: a gateway that does not stream should still be able to answer with its error as JSON.
    accept: probe === 'stream' ? `${STREAM_TYPE}, ${JSON_TYPE}` : JSON_TYPE,
    maxBytes: ANSWER_BYTES,
  };
}
