/** What applications use: the openai packages of npm and PyPI, asked the same as our probes ask. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import OpenAI from 'openai';
import type { ProbeName } from '../../../src/model/run.ts';
import { probeRequest } from '../../../src/probe/requests.ts';
import { sureOf } from './installed.ts';

export interface Question {
  readonly kind: ProbeName;
  readonly baseUrl: string;
  readonly key: string;
  readonly model: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Whether an application gets what it asked for; where not, what it sees. */
export interface Opinion {
  readonly works: boolean;
  readonly why: string;
}

export interface Clients {
  node(question: Question): Promise<Opinion>;
  python(question: Question): Promise<Opinion>;
  stop(): Promise<void>;
}

function bodyOf({ kind, baseUrl, model }: Question): Record<string, unknown> {
  return { ...probeRequest(kind, baseUrl, model).body };
}

type Chat = OpenAI.ChatCompletionCreateParamsNonStreaming;
type Judge = (client: OpenAI, body: Record<string, unknown>) => Promise<boolean>;

async function firstChoice(client: OpenAI, body: Record<string, unknown>) {
  const [choice] = (await client.chat.completions.create(body as unknown as Chat)).choices;
  if (choice === undefined) throw new Error('no choice');
  return choice;
}

function statusIn(text: string | null | undefined): boolean {
  return typeof (JSON.parse(text ?? '') as { status?: unknown }).status === 'string';
}

const JUDGES: Readonly<Record<ProbeName, Judge>> = {
  completion: async (client, body) => {
    const choice = await firstChoice(client, body);
    return Boolean(choice.message.content) || choice.finish_reason === 'length';
  },
  stream: async (client, body) => {
    const { choices } = await client.chat.completions
      .stream(body as unknown as OpenAI.ChatCompletionCreateParamsStreaming)
      .finalChatCompletion();
    return Boolean(choices[0]?.message.content) || choices[0]?.finish_reason === 'length';
  },
  tools: async (client, body) => {
    const [call] = (await firstChoice(client, body)).message.tool_calls ?? [];
    if (call?.type !== 'function' || call.function.name !== 'report_status') return false;
    return statusIn(call.function.arguments);
  },
  'structured-output': async (client, body) => statusIn((await firstChoice(client, body)).message.content),
  responses: async (client, body) => {
    const answer = await client.responses.create(
      body as unknown as OpenAI.Responses.ResponseCreateParamsNonStreaming,
    );
    return Boolean(answer.output_text) || answer.status === 'incomplete';
  },
  // Left to itself the client asks for base64, as the probe does, and decodes it; told to, it hands on the text.
  embeddings: async (client, { encoding_format: _, ...body }) => {
    const { data } = await client.embeddings.create(body as unknown as OpenAI.EmbeddingCreateParams);
    const vector = data[0]?.embedding ?? [];
    return vector.length > 0 && vector.every((number) => Number.isFinite(number));
  },
};

async function askNode(question: Question): Promise<Opinion> {
  const client = new OpenAI({
    baseURL: question.baseUrl,
    apiKey: question.key,
    defaultHeaders: question.headers,
    timeout: question.timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
  });
  try {
    return { works: await JUDGES[question.kind](client, bodyOf(question)), why: 'no content' };
  } catch (error) {
    return { works: false, why: String(error) };
  }
}

/** Starts the Python half, which answers one question after the other. */
export function startClients(): Clients {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'openai_client.py');
  const child = spawn(sureOf('openai-python').program, [script], {
    env: { PATH: process.env.PATH ?? '', NO_PROXY: '*' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'close');
  return {
    node: askNode,
    python: async (question) => {
      child.stdin.write(`${JSON.stringify({ ...question, body: bodyOf(question) })}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the Python client went away');
      return JSON.parse(value) as Opinion;
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
