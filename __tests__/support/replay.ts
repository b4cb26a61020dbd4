/** Replays recorded answers through the committed dist and checks whether they get the right diagnosis. */
import { EVERYWHERE, type Recorded, typeOf } from '../diagnose/recorded.ts';
import { type Answer, completion, modelList, type Received, type Route } from './answers.ts';
import { startGateway } from './gateway.ts';
import { randomKey } from './preflight.ts';
import { runStep } from './runner.ts';

export interface Replayed {
  readonly id: string;
  readonly expected: string;
  readonly actual: string;
  readonly right: boolean;
  readonly peakMb: number | null;
  /** The `seen` of the finding with the diagnosis. */
  readonly seen: string;
}

/** The recorded answer in the form that our fake gateway sends. */
export function answerOf(recorded: Recorded): Answer {
  const names = Object.keys(recorded.headers).map((name) => name.toLowerCase());
  const typed = names.includes('content-type') || recorded.body === '';
  // Lengths and hop-by-hop headers belong to the original connection.
  const kept = Object.entries(recorded.headers).filter(
    ([name]) => !/^(?:content-length|transfer-encoding|connection|content-encoding|keep-alive)$/i.test(name),
  );
  return {
    status: recorded.status,
    headers: {
      ...Object.fromEntries(kept),
      ...(typed ? {} : { 'content-type': typeOf(recorded.body) }),
    },
    body: recorded.body,
  };
}

function isStream(recorded: Recorded, answer: Answer): boolean {
  return String(answer.headers?.['content-type'] ?? recorded.headers['content-type']).includes(
    'event-stream',
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^data: /, '').split('\n\n')[0] ?? '');
  } catch {
    return null;
  }
}

/** The model of a good answer, or the first of a good list; else one that any gateway might have. */
function wantedModel(recorded: Recorded): string {
  const model = /"model"\s*:\s*"([^"]+)"/.exec(recorded.body)?.[1];
  if (model !== undefined && recorded.status === 200 && recorded.code !== 'model-substituted') return model;
  if (recorded.code !== 'ok') return 'gpt-5.5';
  const json = parsed(recorded.body);
  const list = Array.isArray(json) ? json : (json as { data?: unknown } | null)?.data;
  const first = Array.isArray(list) ? (list[0] as { id?: unknown } | undefined)?.id : undefined;
  return typeof first === 'string' ? first : '';
}

const isList = ({ method, path }: Received) => method === 'GET' && path === '/v1/models';

function routeOf(recorded: Recorded, wanted: string): Route {
  const answer = answerOf(recorded);
  const asksList = /^GET \S*\/models$/.test(recorded.request);
  const everywhere = recorded.everywhere === true || EVERYWHERE.test(recorded.code);
  const onlyThere = recorded.code === 'endpoint-not-found' || recorded.code === 'ok';
  const goodList = {
    body: modelList(recorded.code === 'model-not-found' ? ['other-model'] : [wanted, 'other-model']),
  };
  return (request) => {
    if (everywhere || (asksList && !onlyThere)) return answer;
    if (isList(request)) return asksList ? answer : goodList;
    return asksList ? { body: completion(String(request.json?.model)) } : answer;
  };
}

/** Runs the action against a gateway that gives the recorded answer. */
export async function replay(recorded: Recorded): Promise<Replayed> {
  const key = randomKey();
  const wanted = wantedModel(recorded);
  const gateway = await startGateway({ everything: routeOf(recorded, wanted) });
  try {
    const step = await runStep({
      secrets: [key],
      inputs: {
        'base-url': gateway.baseUrl,
        'api-key': key,
        models: wanted,
        probes: isStream(recorded, answerOf(recorded)) ? 'stream' : 'completion',
        retries: '0',
        'status-page': 'off',
      },
    });
    const actual = step.outputs.diagnosis ?? 'none';
    const found = step.report?.gateways
      .flatMap(({ findings }) => findings)
      .find(({ code }) => code === actual);
    return {
      id: recorded.id,
      expected: recorded.code,
      actual,
      right: [recorded.code, ...recorded.also].includes(actual),
      peakMb: step.peakMb,
      seen: found?.seen ?? '',
    };
  } finally {
    await gateway.stop();
  }
}

/** Replays cases, at most `limit` at a time; the results keep their order. */
export async function replayAll(
  cases: readonly Recorded[],
  limit: number,
  onEach: (result: Replayed) => void = () => undefined,
): Promise<Replayed[]> {
  const results: Replayed[] = [];
  const queue = cases.entries();
  const work = async () => {
    for (const [index, recorded] of queue) {
      const result = await replay(recorded).catch((error: unknown) => ({
        id: recorded.id,
        expected: recorded.code,
        actual: 'error',
        right: false,
        peakMb: null,
        seen: String(error),
      }));
      results[index] = result;
      onEach(result);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
