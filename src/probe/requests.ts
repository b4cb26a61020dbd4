/** The smallest request for each question. A probe describes what to send and judges nothing. */
import type { ProbeName } from '../model/run.ts';

/** What to send for a probe. The client adds the headers and the query of the base URL. */
export interface ProbeRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly accept: string;
  /** How many decoded bytes of the answer are read at most. */
  readonly maxBytes: number;
}

/**
 * 16 tokens are the minimum for /responses, and enough to judge reasoning models by their error message. With fewer,
 * models that think first fail.
 */
const PROBE_TOKENS = 16;

/**
 * A complete tool call or object must fit, after some thinking. An answer that is cut off nevertheless passes as cut
 * off.
 */
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

/** 100,000 ids with the usual members take 7 to 10 MB; the largest known lists are under 1 MB. */
const LIST_BYTES = 16 * 1024 * 1024;
/** An answer of 128 tokens takes less than 100 kB, even streamed; a longer error message would tell nothing more. */
const ANSWER_BYTES = 1024 * 1024;

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';

const PING = 'Reply with the one word: pong';
/** The answer surely takes several tokens, so that the pieces of a stream arrive at different times. */
const COUNT = 'Count from one to ten in words.';

/** One required string and no other properties: the smallest schema that all vendors' strict modes accept. */
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

/** What each probe posts besides the model. Only parameters that every gateway should know. */
const POSTS = {
  completion: {
    path: '/chat/completions',
    body: { messages: userSays(PING), max_tokens: OUTPUT_TOKENS.completion },
  },
  // Without `stream_options`: strict gateways reject it, and the token rate can be derived from the pieces.
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
  // OpenAI's SDKs for Python and Node.js ask for base64 by default. A gateway that rejects it is asked for floats, or
  // without a format (diagnose/encoding-format.ts).
  embeddings: { path: '/embeddings', body: { input: 'ping', encoding_format: 'base64' } },
} as const satisfies Record<ProbeName, { path: string; body: Readonly<Record<string, unknown>> }>;

/** `page` is the query for a further page, with its `?`. */
export function listRequest(root: string, page = ''): ProbeRequest {
  return { method: 'GET', url: `${root}/models${page}`, body: null, accept: JSON_TYPE, maxBytes: LIST_BYTES };
}

/** The first version of the request. Whatever the gateway rejects in it is adapted according to its error message. */
export function probeRequest(probe: ProbeName, root: string, model: string): ProbeRequest {
  const { path, body } = POSTS[probe];
  return {
    method: 'POST',
    url: `${root}${path}`,
    body: { model, ...body },
    // Both types, so that a gateway that cannot stream can still send its error as JSON.
    accept: probe === 'stream' ? `${STREAM_TYPE}, ${JSON_TYPE}` : JSON_TYPE,
    maxBytes: ANSWER_BYTES,
  };
}
