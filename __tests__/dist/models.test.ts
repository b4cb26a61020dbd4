/** The list and the wanted models: shapes, near misses, alternatives, patterns and limits. */
import { describe, expect, it } from '@jest/globals';
import { type Answer, apiError, completion, DEFAULT_MODELS, modelList } from '../support/answers.ts';
import { preflight } from '../support/preflight.ts';
import { findingOf, findingsOf, firstGateway, wordsOf } from '../support/report.ts';

const ONE = { models: 'gpt-5.5' };
const working = (step: { outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(step.outputs['models-working'] ?? 'null');
const missing = (step: { outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(step.outputs['models-missing'] ?? 'null');

describe('a list with a sign of more', () => {
  const first = { data: [{ id: 'gpt-4' }] };
  const second: Answer = { body: modelList(['gpt-5.5']) };
  const paged: [name: string, list: Answer, query: RegExp][] = [
    ['a token', { body: { ...first, nextPageToken: 'x' } }, /pageToken=x/],
    ['an address', { body: { ...first, next: '/v1/models?page=2' } }, /page=2/],
    ['a header', { body: first, headers: { link: '</v1/models?page=2>; rel="next"' } }, /page=2/],
  ];
  it.concurrent.each(paged)('is read on with %s', async (_name, list, query) => {
    const { step } = await preflight({
      inputs: { ...ONE, probes: 'none' },
      gateway: { list: ({ target }) => (query.test(target) ? second : list) },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(firstGateway(step).models).toMatchObject({ listed: 2, wanted: [{ listed: true }] });
  });

  it.concurrent('of which only the first can be read does not say what is not there', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, probes: 'none' },
      gateway: { list: { body: { ...first, total: 50, page: 1, page_size: 1 } } },
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'model-not-listed' });
    expect(wordsOf(findingOf(step, 'models'))).toMatch(/there are more, which were not read.*`probes/s);
  });
});

describe('a list', () => {
  const shapes: [name: string, body: Answer['body'], count: number][] = [
    ['as OpenAI writes it', modelList(DEFAULT_MODELS), 4],
    ['as a bare array', [{ id: 'gpt-5.5', object: 'model' }, { id: 'b' }], 2],
    ['without `object`, with `success`', { data: [{ id: 'gpt-5.5' }], success: true }, 1],
    ['of names alone', { data: ['gpt-5.5', 'b'] }, 2],
    ['under `models`', { models: [{ id: 'gpt-5.5' }, { name: 'b' }] }, 2],
  ];
  it.concurrent.each(shapes)('%s is read', async (_name, body, count) => {
    const { step } = await preflight({ inputs: ONE, gateway: { list: { body: body ?? {} } } });
    expect(step.outputs.verdict).toBe('pass');
    expect(firstGateway(step).models.listed).toBe(count);
  });

  it.concurrent.each(['none', 'completion'])(
    'as Gemini writes it holds the ids without their prefix: probes %s',
    async (probes) => {
      const { step } = await preflight({
        inputs: { models: 'gemini-2.5-flash', probes },
        gateway: {
          list: { body: modelList(['models/gemini-2.5-flash', 'models/gemini-2.5-pro']) },
          completion: { body: completion('gemini-2.5-flash') },
        },
      });
      expect(step.outputs.verdict).toBe('pass');
      expect(firstGateway(step).models.wanted).toMatchObject([{ listed: true, works: true }]);
    },
  );

  it.concurrent('that is null is an empty list', async () => {
    const { step } = await preflight({ gateway: { list: { body: { object: 'list', data: null } } } });
    expect(step.outputs.verdict).toBe('pass');
    expect(firstGateway(step).models.listed).toBe(0);
  });

  const broken: [name: string, answer: Answer, code: RegExp][] = [
    ['absent', apiError(404, 'Invalid URL (GET /v1/models)'), /^endpoint-not-found$/],
    ['refused', apiError(403, 'Forbidden'), /^permission-denied$/],
    ['broken', { status: 500, body: { error: { message: 'Internal error' } } }, /^gateway-error$/],
    [
      'not JSON',
      { headers: { 'content-type': 'application/json' }, body: '{"data": [' },
      /^malformed-response$/,
    ],
    ['of no known shape', { body: { hello: 'world' } }, /^malformed-response$/],
  ];
  it.concurrent.each(broken)(
    'that is %s is a warning beside a completion that works',
    async (_name, list, code) => {
      const { step } = await preflight({ inputs: ONE, gateway: { list } });
      expect(step.outputs).toMatchObject({
        verdict: 'warn',
        warned: 'models',
        'models-working': '["gpt-5.5"]',
      });
      expect(findingOf(step, 'models').code).toMatch(code);
      expect(firstGateway(step).models).toMatchObject({
        listed: null,
        wanted: [{ listed: null, works: true }],
      });
    },
  );

  const HTML = { 'content-type': 'text/html' };
  const refusing: [name: string, answer: Answer, next: RegExp][] = [
    ['a key', apiError(401, 'Unauthorized'), /^Ask the operator to open or mend GET \/models, /],
    [
      'for want of credit',
      apiError(402, 'insufficient balance'),
      /^Ask the operator to open or mend GET \/models, /,
    ],
    [
      'with a login page',
      { status: 200, headers: HTML, body: '<html><title>Sign in</title></html>' },
      /^Ask the operator to open or mend GET \/models, /,
    ],
    [
      'as a model it does not know',
      apiError(404, 'model models not found', 'model_not_found'),
      /^Ask the operator to open or mend GET \/models, /,
    ],
    ['for a scope', apiError(403, 'Missing scopes: api.model.read'), /^Grant the key the permission to list/],
    ['for now', apiError(429, 'Too many requests'), /^Run again; if it persists, ask the operator about GET/],
    ['for a header', apiError(400, 'x-team: header is required'), /^Send the header it names with/],
  ];
  it.concurrent.each(refusing)(
    'that refuses %s is told of the list alone where a model answers',
    async (_name, list, next) => {
      const inputs = { ...ONE, retries: '0' };
      const { step } = await preflight({ inputs, gateway: { list } });
      const finding = findingOf(step, 'models');
      expect(finding.status).toBe('warn');
      expect(finding.next).toMatch(next);
      expect(`${finding.means} ${finding.next}`).not.toMatch(
        /not know this key|api-key`|Top up|base-url|not know a model/,
      );
    },
  );

  it.concurrent('that refuses the key where a model is refused for itself leaves the word to the model', async () => {
    const gateway = { list: apiError(401, 'Unauthorized') };
    const { step } = await preflight({ inputs: { models: 'gpt-9' }, gateway });
    expect(step.outputs.diagnosis).toBe('model-not-found');
    expect(findingOf(step, 'models')).toMatchObject({
      code: 'key-rejected',
      status: 'warn',
      next: expect.stringMatching(/^Correct that first/),
    });
  });

  it.concurrent.each(broken)('that is %s fails where it is all that was asked', async (_name, list) => {
    const { step } = await preflight({ gateway: { list } });
    expect(step.outputs.verdict).toBe('fail');
  });

  it.concurrent('of 100,000 ids works, in little memory', async () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => `vendor/model-${index}`);
    const { step } = await preflight({ inputs: { models: 'vendor/model-99999' }, gateway: { models: ids } });
    expect(step.outputs.verdict).toBe('pass');
    expect(firstGateway(step).models.listed).toBe(100_000);
  });

  it.concurrent('without end is a warning beside a completion that works', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, timeout: '10s' },
      gateway: {
        list: (_request, response) => {
          response.setHeader('content-type', 'application/json');
          response.write('{"data":[');
          const piece = `${'{"id":"x"},'.repeat(6000)}\n`;
          const pump = () => {
            while (!response.destroyed && response.write(piece));
          };
          response.on('drain', pump);
          pump();
          return undefined;
        },
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', 'models-working': '["gpt-5.5"]' });
  });
});

describe('a list in pages', () => {
  const ids = Array.from({ length: 45 }, (_, at) => `claude-${at}`);
  const page = (from: number) => ({
    body: {
      data: ids.slice(from, from + 20).map((id) => ({ type: 'model', id })),
      has_more: from + 20 < ids.length,
      first_id: ids[from],
      last_id: ids[Math.min(from + 19, ids.length - 1)],
    },
  });

  it.concurrent('is read to its end', async () => {
    const { step, gateway } = await preflight({
      inputs: { models: 'claude-44' },
      gateway: {
        models: ids,
        list: ({ target }) => page(ids.indexOf(/after_id=([^&]*)/.exec(target)?.[1] ?? '') + 1),
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["claude-44"]' });
    expect(findingOf(step, 'models').seen).toMatch(/^45 models listed, including every wanted id/);
    expect(gateway.count('GET /v1/models')).toBe(3);
  });

  it.concurrent('in long pages is read to a hundred thousand ids, in little memory', async () => {
    const { step, gateway } = await preflight({
      inputs: { models: 'gpt-5.5' },
      gateway: {
        list: ({ target }) => {
          const from = Number(/after=(\d+)/.exec(target)?.[1] ?? 0);
          const long = Array.from({ length: 60_000 }, (_, at) => `${from + at}-`.padEnd(60, 'x'));
          const next = { link: `<?after=${from + 60_000}>; rel="next"` };
          return { headers: next, body: modelList(['gpt-5.5', ...long]) };
        },
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["gpt-5.5"]' });
    expect(findingOf(step, 'models').seen).toContain('and there are more');
    expect(gateway.count('GET /v1/models')).toBeLessThan(4);
  });

  it.concurrent('that cannot be read on says nothing of a model that it may hold', async () => {
    const { step, gateway } = await preflight({
      inputs: { models: 'claude-44' },
      gateway: { models: ids, list: () => page(0) },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["claude-44"]' });
    expect(findingOf(step, 'models').seen).toMatch(/^20 models listed, and there are more, which/);
    expect(gateway.count('GET /v1/models')).toBe(2);
  });
});

describe('a wanted model', () => {
  it.concurrent('that is not there is named with the nearest ones, best first', async () => {
    const { step } = await preflight({ inputs: { models: 'GPT-5.4-Mini' } });
    expect(step.outputs).toMatchObject({
      verdict: 'fail',
      diagnosis: 'model-not-found',
      'models-missing': '["GPT-5.4-Mini"]',
    });
    const [wanted] = firstGateway(step).models.wanted;
    expect(wanted?.suggestions[0]).toBe('gpt-5.4-mini');
    expect(wanted?.suggestions.length).toBeLessThanOrEqual(3);
    expect(findingsOf(step).map(wordsOf).join('\n')).toContain('gpt-5.4-mini');
  });

  const near: [wanted: string, listed: string][] = [
    ['gpt-5.5', 'openai/gpt-5.5'],
    ['openai/gpt-5.5', 'gpt-5.5'],
    ['gpt-5.55', 'gpt-5.5'],
    ['gpt5.5', 'gpt-5.5'],
    ['claude-sonnet', 'claude-sonnet-4-6'],
  ];
  it.concurrent.each(near)('%s: suggests %s', async (wanted, listed) => {
    const { step } = await preflight({
      inputs: { models: wanted },
      gateway: { models: ['zephyr-7b', 'text-embedding-3-large', listed, 'whisper-1'] },
    });
    expect(firstGateway(step).models.wanted[0]?.suggestions[0]).toBe(listed);
  });

  it.concurrent('without anything near has no suggestion', async () => {
    const { step } = await preflight({ inputs: { models: 'qqqqqqqqqqqq' } });
    expect(firstGateway(step).models.wanted[0]?.suggestions).toEqual([]);
  });

  it.concurrent('that works without being listed is a warning', async () => {
    const { step } = await preflight({
      inputs: { models: 'hidden' },
      gateway: { completion: { body: completion('hidden') } },
    });
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'model-not-listed',
      'models-working': '["hidden"]',
    });
  });

  it.concurrent('that is not listed and fails for another reason has both reasons', async () => {
    const { step } = await preflight({
      inputs: { models: 'hidden' },
      gateway: { completion: apiError(500, 'Internal server error', null, 'server_error') },
    });
    expect(step.outputs.diagnosis).toBe('gateway-error');
    expect(findingOf(step, 'models').code).toBe('model-not-listed');
  });

  it.concurrent('that is not listed is missing where no probe is asked', async () => {
    const { step } = await preflight({ inputs: { models: 'hidden', probes: 'none' } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'model-not-found', failed: 'models' });
  });

  it.concurrent('is the exact id, with its case', async () => {
    const { step } = await preflight({ inputs: { models: 'GPT-5.5', probes: 'none' } });
    expect(step.outputs.diagnosis).toBe('model-not-found');
  });

  it.concurrent('fails alone: the others are told to work', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-5.5, gpt-9, gpt-5.4' } });
    expect(step.outputs.verdict).toBe('fail');
    expect(working(step)).toEqual(['gpt-5.5', 'gpt-5.4']);
    expect(missing(step)).toEqual(['gpt-9']);
    expect(step.outputs['selected-model']).toBe('gpt-5.5');
    expect(step.outputs['selected-gateway']).not.toBe('');
  });

  it.concurrent('whose name is like a command, a tag or a formula stays a name', async () => {
    const odd = '::error::x<img src=y>`|$(z)'.replace('|', '');
    const { step } = await preflight({ inputs: { models: odd }, gateway: { models: [odd] } });
    expect(working(step)).toEqual([odd]);
    expect(step.summary).not.toContain('<img');
  });
});

describe('alternatives', () => {
  it.concurrent('are satisfied by any one of them', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-9 | gpt-5.5' } });
    expect(step.outputs).toMatchObject({ 'models-missing': '[]', 'selected-model': 'gpt-5.5' });
    expect(step.outputs.verdict).not.toBe('fail');
    expect(working(step)).toEqual(['gpt-5.5']);
  });

  it.concurrent('of which none works are missing as they were written', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-8 | gpt-9, gpt-5.5' } });
    expect(step.outputs.verdict).toBe('fail');
    expect(missing(step)).toEqual(['gpt-8 | gpt-9']);
    expect(working(step)).toEqual(['gpt-5.5']);
  });
});

describe('a model that is neither listed nor known', () => {
  const unknown = (text: string): Answer => apiError(404, text, 'invalid_request_error', 'model_not_found');

  it.concurrent('is one thing to do, with the nearest ids first', async () => {
    const { step } = await preflight({
      inputs: { models: 'GPT-5.5' },
      gateway: { completion: unknown('The model GPT-5.5 does not exist or you do not have access to it.') },
    });
    const [list, request] = [findingOf(step, 'models'), findingOf(step, 'completion')];
    expect(list.next).toBe(
      'Did you mean gpt-5.5 or gpt-5.4? Set `models` to an id from the gateway’s list; if the id is right, have the model allowed for the key, project or plan.',
    );
    expect([request.code, request.means, request.next]).toEqual([list.code, list.means, list.next]);
    const told = step.annotations.filter(({ message }) => message.includes('Next:'));
    expect(told.map(({ title }) => title)).toEqual([expect.stringMatching(/: models, completion: /)]);
  });

  it.concurrent('on Ollama can be pulled', async () => {
    const { step } = await preflight({
      inputs: { models: 'qwen3' },
      gateway: {
        models: ['qwen3:0.6b'],
        completion: unknown('model "qwen3" not found, try pulling it first'),
      },
    });
    expect(findingOf(step, 'models').seen).toMatch(
      /^qwen3 is not the one listed model\. Nearest: qwen3:0\.6b/,
    );
    expect(findingOf(step, 'models').next).toMatch(
      /^Did you mean qwen3:0\.6b\? Pull the model on the server/,
    );
  });

  it.concurrent('on a relay may be a typo only where it is not listed', async () => {
    const completion = apiError(
      503,
      'No available channel for model gpt-5.5 under group default (distributor)',
      null,
      'new_api_error',
    );
    const listed = await preflight({ inputs: ONE, gateway: { completion } });
    expect(findingOf(listed.step, 'completion').next).toMatch(/^The operator must enable a channel/);
    const unlisted = await preflight({ inputs: ONE, gateway: { models: ['gpt-4'], completion } });
    expect(findingOf(unlisted.step, 'completion').next).toMatch(/^Check the id in `models` for a typo first/);
  });

  it.concurrent('is not to be chosen from an empty list', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { models: [], completion: unknown('No such model, or you do not have access to it') },
    });
    expect(findingOf(step, 'models').seen).toBe('gpt-5.5 is not listed: the list is empty.');
    for (const check of ['models', 'completion'] as const) {
      expect(findingOf(step, check).next).toMatch(/^Load or enable a model on the gateway/);
    }
  });

  it.concurrent('that answers is not to be chosen from one, either', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { models: [], completion: { body: completion('gpt-5.5') } },
    });
    expect(findingOf(step, 'models').next).toBe(
      'Ask the operator to list the model, for clients that look there.',
    );
  });

  it.concurrent('that is listed is not to be taken from the list', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { completion: unknown('The model gpt-5.5 does not exist') },
    });
    expect(findingOf(step, 'completion').next).toMatch(/another id from the gateway’s list/);
  });
});

describe('a pattern', () => {
  it.concurrent('stands for what it matches, in the order of the list', async () => {
    const { step, gateway } = await preflight({ inputs: { models: 'gpt-5*' } });
    expect(working(step)).toEqual(['gpt-5.5', 'gpt-5.4', 'gpt-5.4-mini']);
    expect(step.outputs['selected-model']).toBe('gpt-5.5');
    expect(gateway.requests).toHaveLength(4);
  });

  it.concurrent('crosses slashes', async () => {
    const { step } = await preflight({
      inputs: { models: 'openai*mini' },
      gateway: { models: ['openai/gpt-5.4-mini', 'openai/gpt-5.5', 'x/openai/mini'] },
    });
    expect(working(step)).toEqual(['openai/gpt-5.4-mini']);
  });

  it.concurrent('is no regular expression', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.*' },
      gateway: { models: ['gpt-515', 'gpt-5.4'] },
    });
    expect(working(step)).toEqual(['gpt-5.4']);
  });

  it.concurrent('that matches nothing is a model that was not found', async () => {
    const { step } = await preflight({ inputs: { models: 'claude-*' } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'model-not-found' });
    expect(missing(step)).toEqual(['claude-*']);
    expect(findingOf(step, 'models').next).toBe(
      'Correct the pattern in `models`: the list has gpt-5.5, gpt-5.4, gpt-5.4-mini and others.',
    );
    const empty = await preflight({ inputs: { models: 'claude-*' }, gateway: { models: [] } });
    expect(findingOf(empty.step, 'models').next).toMatch(/^Load or enable a model on the gateway/);
  });

  it.concurrent.each([401, 404, 500])(
    'beside a plain id asks that id where the list says %i',
    async (status) => {
      const { step, gateway } = await preflight({
        inputs: { models: 'nothing-like-*, gpt-5.5' },
        gateway: { list: { status, body: { error: { message: 'No list here' } } } },
      });
      expect(gateway.requests).toHaveLength(2);
      expect(findingOf(step, 'completion', 'gpt-5.5').status).toBe('pass');
      expect(findingOf(step, 'models')).toMatchObject({ status: 'warn' });
      expect(findingOf(step, 'models').next).not.toContain('probe');
      expect(missing(step)).toEqual(['nothing-like-*']);
    },
  );

  it.concurrent('that matches more than `max-models` probes nothing', async () => {
    const models = Array.from({ length: 9 }, (_, index) => `model-${index}`);
    const { step, gateway } = await preflight({
      inputs: { models: 'model-*', 'max-models': '8' },
      gateway: { models },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(findingsOf(step).map(wordsOf).join('\n')).toMatch(/max-models/);
    expect(gateway.count('POST /v1/chat/completions')).toBe(0);
  });

  it.concurrent('that also names an embedding model only informs of it', async () => {
    const wrong = apiError(
      400,
      'This is not a chat model and thus not supported in the v1/chat/completions endpoint.',
    );
    const { step } = await preflight({
      inputs: { models: '*' },
      gateway: {
        models: ['gpt-5.5', 'text-embedding-3-large'],
        completion: ({ json }) => (json?.model === 'gpt-5.5' ? { body: completion('gpt-5.5') } : wrong),
      },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(findingOf(step, 'completion', 'text-embedding-3-large')).toMatchObject({
      status: 'info',
      code: 'model-wrong-endpoint',
    });
  });
});

describe('another model’s answer', () => {
  it.concurrent('is what a deployment gives, whatever its name and host', async () => {
    const root = '/openai/deployments/my-chat';
    const answer = { body: completion('gpt-4o-2024-08-06') };
    const { step } = await preflight({
      inputs: { models: 'my-chat' },
      gateway: { root, models: ['my-chat'], completion: answer },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
  });

  it.concurrent('is noticed', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { completion: { body: completion('llama-3-8b') } },
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'model-substituted' });
    expect(wordsOf(findingOf(step, 'completion'))).toContain('llama-3-8b');
  });

  const same = ['gpt-5.5-2026-08-07', 'openai/gpt-5.5', 'GPT-5.5'];
  it.concurrent.each(same)('%s is the same model', async (answered) => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { completion: { body: completion(answered) } },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
  });
});
