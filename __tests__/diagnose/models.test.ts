import { describe, expect, it } from '@jest/globals';
import { readCompletion } from '../../src/diagnose/completion.ts';
import { pagingOf } from '../../src/diagnose/list-paging.ts';
import { readModelList } from '../../src/diagnose/model-list.ts';
import { namedModels } from '../../src/diagnose/named-models.ts';
import { recognise } from '../../src/diagnose/provider.ts';
import { isSameModel } from '../../src/diagnose/same-model.ts';
import { answerOf } from './recorded.ts';

const of = (body: unknown, headers = {}) =>
  answerOf({ status: 200, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('the list of models', () => {
  it.each([
    ['OpenAI', { object: 'list', data: [{ id: 'a' }, { id: 'b' }] }, ['a', 'b']],
    ['Ollama without a model', { object: 'list', data: null }, []],
    ['Together', [{ id: 'a' }], ['a']],
    ['new-api', { data: [{ id: 'a' }], success: true }, ['a']],
    ['Gemini and Ollama', { models: [{ name: 'models/a' }, { model: 'b' }] }, ['models/a', 'b']],
    ['strings', { data: ['a', 'b', 'a', ''] }, ['a', 'b']],
    ['wrapped', { success: true, data: { data: [{ id: 'a' }] } }, ['a']],
    ['Cloudflare', { success: true, result: [{ name: '@cf/a' }] }, ['@cf/a']],
    ['with holes', { data: [{ id: 1 }, null, { id: 'a' }] }, ['a']],
  ])('is read from %s', (_name, body, ids) => {
    expect(readModelList(of(body))).toEqual(ids);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"data":"x"}',
    '{"error":"x"}',
    '{"success":false,"data":null}',
    '[1,2]',
    '{"data":[{"x":1}]}',
    '<html>',
  ])('is none in %j', (body) => {
    expect(readModelList(of(body))).toBeNull();
  });

  it('of a hundred thousand is read', () => {
    const data = Array.from({ length: 100_000 }, (_, at) => ({ id: `m-${at}` }));
    expect(readModelList(of({ data }))).toHaveLength(100_000);
  });

  it('cuts ids that are none', () => {
    const [cut, kept] = readModelList(of({ data: ['x'.repeat(9_999), 'y'.repeat(512)] })) ?? [];
    expect(cut).toBe('x'.repeat(512));
    expect(kept).toBe('y'.repeat(512));
  });

  it.each([
    ['an id that is empty', { data: [{ id: '', name: 'a' }] }, ['a']],
    ['a later key, where the first is not there', { items: [{ id: 'a' }] }, ['a']],
    ['an endpoint list', { endpoints: [{ name: 'a' }] }, ['a']],
    ['a list within', { data: { items: [{ id: 'a' }] } }, ['a']],
  ])('takes %s', (_name, body, ids) => {
    expect(readModelList(of(body))).toEqual(ids);
  });
});

describe('a list too long for a tree', () => {
  const long = (body: unknown) => readModelList(of(`${JSON.stringify(body)}${' '.repeat(262_144)}`));

  it.each([
    ['OpenAI’s', { object: 'list', data: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, ['a', 'b']],
    ['a bare one', [{ id: 'a' }], ['a']],
    ['one under a later key', { x: 7, models: [{ name: 'a' }] }, ['a']],
    ['one within', { data: { items: [{ id: 'a' }], x: 1 } }, ['a']],
    ['one without an id in one place', { data: [{ x: 1 }, { id: 'a' }] }, ['a']],
    ['an empty one', { data: [] }, []],
  ])('is read: %s', (_name, body, ids) => {
    expect([...(long(body) ?? [])]).toEqual(ids);
  });

  it.each([
    { data: [{ x: 1 }] },
    { data: { list: 7 } },
    { data: { x: [{ id: 'a' }] }, models: [{ id: 'b' }] },
    { other: [{ id: 'a' }] },
    'a',
  ])('is none: %j', (body) => {
    expect(long(body)).toBeNull();
  });

  it('is none where it does not end', () => {
    expect(readModelList(of(`{"data":[{"id":"a"},${' '.repeat(262_144)}`))).toBeNull();
  });
});

describe('the next page of a list', () => {
  const paging = (body: unknown, headers = {}) => {
    const answer = of(body, headers);
    return pagingOf(answer, readModelList(answer) ?? []);
  };
  const next = (body: unknown) => paging(body).next;

  it('begins behind the last id, in the words of the house', () => {
    const data = [{ id: 'a' }, { id: 'b/c' }];
    expect(next({ object: 'list', data, has_more: true })).toMatch(/^\?limit=\d+&after=b%2Fc$/);
    expect(next({ data, has_more: true, last_id: 'z' })).toMatch(/^\?limit=\d+&after_id=z$/);
    expect(next({ data: [{ id: `${'x'.repeat(511)}\ud800yz` }], has_more: true })).toMatch(
      /&after_id=x{511}%EF%BF%BD$/,
    );
  });

  it.each([
    { data: [{ id: 'a' }] },
    { data: [{ id: 'a' }], has_more: 'yes' },
    { data: [{ id: 'a' }], has_more: false, last_id: 'a', next: null, nextPageToken: '', next_cursor: '' },
    { data: [{ id: 'a' }], links: { next: null }, pagination: { has_next: false, next_page: null } },
    // A sum of something, and the only page of one.
    { data: [{ id: 'a' }], total: 50 },
    { data: [{ id: 'a' }], total: 1, page: 1, page_size: 20 },
    { result: [{ id: 'a' }], result_info: { page: 1, per_page: 50, total_pages: 1, total_count: 1 } },
    [{ id: 'a' }],
    'x',
  ])('is none: %j', (body) => {
    expect(paging(body)).toEqual({ next: null, more: false });
  });

  const A = { data: [{ id: 'a' }] };
  it.each([
    [{ ...A, nextPageToken: 'x/y' }, '?pageToken=x%2Fy'],
    [{ models: [{ name: 'a' }], next_page_token: 'x' }, '?page_token=x'],
    [{ ...A, next: '/v1/models?page=2' }, '?page=2'],
    [{ ...A, next: 'https://other.example.com/v1/models/?page=2' }, '?page=2'],
    [{ ...A, next: '?cursor=x' }, '?cursor=x'],
    [{ ...A, links: { next: { href: 'https://a.test/v1/models?page=2' } } }, '?page=2'],
    [{ data: { list: [{ id: 'a' }], nextPageToken: 'x' } }, '?pageToken=x'],
  ])('is asked for as it is named: %j', (body, query) => {
    expect(paging(body)).toEqual({ next: query, more: true });
  });

  it.each([
    ['</v1/models?page=2>; rel="next"', '?page=2'],
    ['</v1/models?page=1>; rel="prev", <https://a.test/v1/models?page=3>; title="x"; rel=next', '?page=3'],
    ['</v1/models?page=1>; rel="prev"', null],
    ['</v1/models?page=1>; rel="nextish"', null],
  ])('is the one of the header Link: %s', (link, query) => {
    expect(paging(A, { link })).toEqual({ next: query, more: query !== null });
    expect(pagingOf(of(`["a"]${' '.repeat(262_144)}`, { link }), ['a']).next).toBe(query);
  });

  it.each([
    { data: [], has_more: true },
    { ...A, has_more: true, last_id: '' },
    { ...A, next: 'https://other.example.com/elsewhere?page=2' },
    { ...A, next: '/v1/models' },
    { ...A, next_cursor: 'x' },
    { ...A, pagination: { next_page: 2 } },
    { ...A, page_info: { has_next_page: true } },
    { ...A, total: 50, page: 1, page_size: 1 },
    { data: { items: [{ id: 'a' }], total: 2, limit: 1, offset: 0 } },
    { result: [{ id: 'a' }], result_info: { page: 1, per_page: 1, total_count: 2, total_pages: 2 } },
  ])('is there, and nobody knows how to ask for it: %j', (body) => {
    expect(paging(body)).toEqual({ next: null, more: true });
  });

  it('is not looked for in a list that is long', () => {
    const page = JSON.stringify({ data: [{ id: 'a' }], has_more: true });
    expect(next(`${page}${' '.repeat(262_144 - page.length)}`)).not.toBeNull();
    expect(next(`${page}${' '.repeat(262_145 - page.length)}`)).toBeNull();
  });
});

describe('a completion', () => {
  it('is read with its reasoning, its calls and its cost', () => {
    const body = {
      model: 'm',
      choices: [
        {
          message: {
            content: [
              { type: 'text', text: 'po' },
              { type: 'text', text: 'ng' },
            ],
            reasoning_content: 'hm',
            tool_calls: [{}],
          },
          finish_reason: 'STOP',
        },
      ],
      usage: { prompt_tokens: 3, completion_tokens: 4 },
    };
    expect(readCompletion(of(body))).toEqual({
      text: 'pong',
      reasoning: 'hm',
      called: true,
      refusal: '',
      finishReason: 'stop',
      model: 'm',
      usage: { promptTokens: 3, completionTokens: 4 },
    });
  });

  it.each(['{}', '{"choices":[]}', '{"choices":null}', '{"choices":[1]}', '{"choices":[{}]}', 'x', '[]'])(
    'is none in %s',
    (body) => {
      expect(readCompletion(of(body))).toBeNull();
    },
  );
});

describe('a completion’s members', () => {
  const read = (choice: object, rest: object = {}) => readCompletion(of({ choices: [choice], ...rest }));

  it.each([
    ['a', 'a'],
    ['', null],
    [7, null],
    ['x'.repeat(600), 'x'.repeat(512)],
  ])('are a model, where it is named', (model, named) => {
    expect(read({ message: {} }, { model })?.model).toBe(named);
  });

  it.each([
    [{ prompt_tokens: 3 }, { promptTokens: 3, completionTokens: null }],
    [
      { input_tokens: 1, output_tokens: 2 },
      { promptTokens: 1, completionTokens: 2 },
    ],
    [
      { prompt_tokens: '3', completion_tokens: true },
      { promptTokens: null, completionTokens: null },
    ],
    [
      { prompt_tokens: 1e308, completion_tokens: -5 },
      { promptTokens: null, completionTokens: null },
    ],
    [7, { promptTokens: null, completionTokens: null }],
  ])('are tokens, where they are numbers: %j', (usage, told) => {
    expect(read({ message: {} }, { usage })?.usage).toEqual(told);
  });

  it.each([{ delta: { content: 'a' } }, { text: 'a', finish_reason: 'stop' }, { message: 'a' }])(
    'are none without a message: %j',
    (choice) => {
      expect(read(choice)).toBeNull();
    },
  );

  it('are a text of any dialect', () => {
    expect(read({ message: { content: 'a' }, finish_reason: 7 })).toMatchObject({
      text: 'a',
      finishReason: null,
    });
    expect(read({ message: { content: '', thinking: 'hm' } })?.reasoning).toBe('hm');
  });

  it.each([
    [{ tool_calls: [] }, false],
    [{ tool_calls: {} }, false],
    [{ function_call: { name: 'x' } }, true],
    [{ audio: { id: 'x' } }, true],
    [{}, false],
  ])('are a call, where there is one: %j', (message, called) => {
    expect(read({ message })?.called).toBe(called);
  });
});

describe('the same model', () => {
  it.each([
    ['gpt-4o', 'gpt-4o-2024-08-06'],
    ['gpt-5.5', 'openai/gpt-5.5'],
    ['openai/gpt-4o-mini', 'gpt-4o-mini-2024-07-18'],
    ['deepseek/deepseek-r1:free', 'deepseek-r1'],
    ['claude-sonnet-4-5', 'claude-sonnet-4-5-20250929'],
    ['claude-3-5-sonnet-latest', 'claude-3-5-sonnet-20241022'],
    ['gemini-flash-latest', 'gemini-2.5-flash-preview-09-2025'],
    ['Qwen/Qwen2.5-7B-Instruct', 'qwen2.5-7b-instruct'],
    ['qwen2.5:7b', 'qwen2.5:7b'],
    ['llama-3.1-8b', 'llama3.1-8b'],
    ['mistral-7b-instruct', 'mistralai/Mistral-7B-Instruct-v0.3'],
    ['mixtral-8x7b', 'mixtral-8x7b-v0.1'],
    ['/models/Meta-Llama-3-8B.gguf', 'Meta-Llama-3-8B'],
    ['accounts/fireworks/models/kimi-k2', 'kimi-k2'],
    ['deepseek-chat', 'deepseek-v3.2'],
    ['openrouter/auto', 'anthropic/claude-opus-4'],
    ['mistral-large-latest', 'mistral-large-2411'],
    ['Model.GGUF', 'path/to/model'],
    [' GPT-5.5 ', 'gpt-5.5'],
    ['gpt_5.5', 'gpt-5.5'],
    ['gpt-4.1', 'gpt-4-1'],
    ['gpt--5.5', 'gpt-5.5'],
    ['', 'gpt-5.5'],
    ['gpt-5.5', ''],
    ['mistral-large', 'mistral-large-2411'],
    ['deepseek-reasoner', 'deepseek-v3.2'],
    ['gemini-pro-vision-latest', 'gemini-2.5-pro-vision'],
    ['latest', 'latest'],
    ['openai-gpt-5.5', 'gpt-5.5'],
    ['router', 'gpt-5.5'],
    ['auto:floor', 'gpt-5.5'],
    ['path/to/model', 'Model.GGUF'],
    ['openai-gpt4o-mini', 'gpt4o-mini'],
    ['claude_3_latest', 'claude-3'],
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['claude-3-5-sonnet', 'us.anthropic.claude-3-5-sonnet-20241022-v2:0'],
    ['anthropic.claude-3-5-sonnet-20241022-v2:0', 'claude-3-5-sonnet-20241022'],
    ['nova-pro', 'us.amazon.nova-pro-v1:0'],
    ['deepseek-v3', 'deepseek.v3-v1:0'],
    ['gpt-oss-120b', 'openai.gpt-oss-120b-1:0'],
    ['mistral-large-2402', 'mistral.mistral-large-2402-v1:0'],
    ['llama-3-8b', 'Meta-Llama-3-8B-Instruct.Q4_K_M.gguf'],
    ['llama-3-8b', '/models/llama-3-8b-instruct-IQ4_NL-00001-of-00002.gguf'],
    ['claude-3-5-sonnet-20241022', 'claude-3-5-sonnet@20241022'],
    ['gpt-4o-2024-11-20', 'gpt-4o-20241120'],
    ['gpt-4-0613', 'gpt-4-2023-06-13'],
    ['gemini-2.5-flash-preview-09-2025', 'gemini-2.5-flash-preview-2025-09'],
    ['mistral-medium-2505', 'mistral-medium-2025-05-07'],
    // Who was asked for by date and does not say which it is.
    ['gpt-4o-2024-11-20', 'gpt-4o'],
    ['gemini-2.0-flash', 'gemini-2.0-flash-001'],
    ['meta-llama/Meta-Llama-3.1-8B-Instruct', 'Meta-Llama-3.1-8B-Instruct-Turbo'],
    ['gpt-4-turbo', 'gpt-4-turbo-2024-04-09'],
    ['claude', 'claude-opus-4-5-20251101'],
    ['claude-latest', 'claude-opus-4-5'],
    ['claude-sonnet', 'claude-3-5-sonnet-20241022'],
    ['claude-sonnet-latest', 'eu.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['gemini-pro-latest', 'gemini-2.5-pro'],
    ['qwen-max', 'qwen3-max-2025-09-23'],
    ['deepseek-reasoner', 'deepseek-r1-0528'],
    // Anthropic changed the order of its names with the fourth generation.
    ['claude-4.5-sonnet', 'claude-sonnet-4.5'],
    ['claude-4.5-sonnet', 'anthropic/claude-sonnet-4-5-20250929'],
    ['claude-sonnet-3.5', 'claude-3-5-sonnet-20241022'],
    // The name of a preview may outlive it.
    ['o1-preview', 'o1-preview-2024-09-12'],
    ['gpt-4-turbo-preview', 'gpt-4-0125-preview'],
    // Azure writes it without the dot.
    ['gpt-3.5-turbo', 'gpt-35-turbo'],
    ['gpt-35-turbo', 'gpt-3.5-turbo-0125'],
    ['gpt-3.5-turbo-16k', 'azure/gpt-35-turbo-16k'],
    ['gemini-2.5-pro-preview-06-05', 'gemini-2.5-pro'],
    ['gemini-pro', 'gemini-1.5-pro-preview-0409'],
  ])('%s is %s', (wanted, got) => {
    expect(isSameModel(wanted, got)).toBe(true);
  });

  it.each([
    ['gpt-4o', 'gpt-4o-mini'],
    ['gpt-5.5', 'gpt-5.4'],
    ['gpt-5.5', 'claude-opus-4'],
    ['gpt-3.5-turbo', 'turboderp_Mixtral-8x7B-instruct-exl2'],
    ['any-model-name', 'gemma-3-1b-it-qat:2'],
    ['qwen2.5:7b', 'qwen2.5:14b'],
    ['llama-3.1-70b', 'llama-3.1-8b'],
    ['claude-opus-4', 'claude-sonnet-4'],
    ['gemini-2.5-pro', 'gemini-2.5-flash'],
    ['gemini-flash-latest', 'claude-flash-4'],
    ['claude-opus-thinking', 'claude-sonnet-4-5'],
    ['mistral', 'deepseek-v3.2'],
    ['deepseek-chat', 'gemma-chat'],
    ['openai-4', 'gpt-4'],
    ['openai-4-turbo', 'gpt-4-turbo'],
    ['gemini-pro-vision-latest', 'gemini-2.5-flash-vision'],
    ['gpt', 'gptx'],
    ['model.gguf-8b', 'model-8b'],
    ['model-8b', 'model.gguf-8b'],
    ['chat', 'instruct'],
    ['claude-sonnet', 'claude-3-haiku-20240307'],
    ['claude-sonnet-latest', 'claude-haiku-4-5'],
    ['gemini-pro-latest', 'gemini-1.5-flash-8b'],
    ['gemini-flash-latest', 'gemini-2.5-flash-lite'],
    ['mistral-large-latest', 'mistral-tiny-2312'],
    ['mistral-large-latest', 'mistral-7b'],
    ['nova-pro', 'nova-micro-v1:0'],
    ['qwen-max', 'qwen-2.5-0.5b'],
    ['qwen-max', 'qwen2.5-0.5b-instruct'],
    ['command-a', 'command-r-08-2024'],
    ['ernie-speed', 'ernie-lite-8k'],
    ['deepseek-chat', 'deepseek-r1-distill-qwen-1.5b'],
    ['gpt-4-turbo', 'gpt-4'],
    ['gpt-4-turbo', 'gpt-4-0613'],
    ['gpt-4', 'gpt-4-turbo'],
    ['grok-4-fast', 'grok-4'],
    ['claude-3-5-sonnet-20241022', 'claude-3-5-sonnet-20240620'],
    ['anthropic.claude-3-5-sonnet-20241022-v2:0', 'anthropic.claude-3-5-sonnet-20240620-v1:0'],
    ['gpt-4o-2024-11-20', 'gpt-4o-2024-05-13'],
    ['gpt-4-0314', 'gpt-4-0613'],
    ['gemini-1.5-pro-001', 'gemini-1.5-pro-002'],
    ['gemini-2.5-flash-preview-09-2025', 'gemini-2.5-flash-preview-05-20'],
    ['deepseek-v3', 'deepseek-v2'],
    ['deepseek-v3', 'deepseek-v3.1'],
    ['mistral-7b-instruct-v0.2', 'mistral-7b-instruct-v0.3'],
    ['text-embedding-v3', 'text-embedding-v4'],
    ['claude-sonnet', 'claude-haiku'],
    ['claude-4.5-sonnet', 'claude-sonnet-4'],
    ['claude-4.5-sonnet', 'claude-opus-4.5'],
    ['claude-4.5-sonnet', 'claude-sonnet-5-4'],
    ['gpt-4-turbo', 'turbo-gpt-4'],
    ['o1', 'o1-preview'],
    ['gpt-4', 'gpt-35-turbo'],
    ['o1', 'o1-preview-2024-09-12'],
    ['openai/o1', 'o1-preview'],
    ['gpt-4', 'gpt-4-1106-preview'],
    ['gemini-2.5-pro', 'gemini-2.5-pro-preview-06-05'],
    // Google answers 404 to it: that one stands for the other is the gateway's doing.
    ['gemini-3-pro', 'gemini-3-pro-preview'],
  ])('%s is not %s', (wanted, got) => {
    expect(isSameModel(wanted, got)).toBe(false);
  });
});

describe('models named in an error', () => {
  it.each([
    ['Model "x" not found.\n\nYour models:\n\ngemma-3-27b\nqwen3-32b', ['gemma-3-27b', 'qwen3-32b']],
    ["This key can only access models=['gpt-4o-mini', 'gpt-4.1']", ['gpt-4o-mini', 'gpt-4.1']],
    ['you can also switch to gpt-5-chat or gpt-5-mini.', ['gpt-5-chat', 'gpt-5-mini']],
    ['Available models: a-1, b-2', ['a-1', 'b-2']],
    ['The model does not exist', []],
    ['Available models: a-1; a-1, b-2.:', ['a-1', 'b-2']],
    ['Available models: https://x.dev/m-1, www.x.y/m-2, docs.x.com/m-3, gpt-5', ['gpt-5']],
    ['Available models: nodigit-x, x1, ab5, a-5', ['a-5']],
    ['Available models: m-1 m-2 m-3 m-4 m-5 m-6 m-7 m-8 m-9', [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `m-${n}`)],
    [`${'x'.repeat(8_000)} Available models: a-1`, []],
    ['Available models: see https://x.example/v1-m, http://x.example/v1-m, www.x.y/m-2, a-1', ['a-1']],
    ['Available models: m-www.1, m-https:2', ['m-www.1', 'm-https:2']],
    ['{"error":"Your models:\\n\\ngemma-3-27b\\nqwen3-32b"}', ['gemma-3-27b', 'qwen3-32b']],
    ['{"error":"Available models: \\"a-1\\", \\"b-2\\""}', ['a-1', 'b-2']],
  ])('%j', (text, names) => {
    expect(namedModels(text)).toEqual(names);
  });
});

describe('who is talking', () => {
  it.each([
    ['the host', of('{}'), 'openrouter.ai', 'openrouter'],
    ['LiteLLM by a header', of('{}', { 'x-litellm-call-id': 'a' }), 'h', 'litellm'],
    ['LiteLLM by its words', of('{"error":{"message":"litellm.RateLimitError: x"}}'), 'h', 'litellm'],
    ['new-api by the type', of('{"error":{"type":"new_api_error"}}'), 'h', 'new-api'],
    ['new-api by the list', of('{"data":[{"id":"a"}],"success":true}'), 'h', 'new-api'],
    [
      'one-api by its request id',
      of('{"error":{"message":"x (request id: 2026010101010101)"}}'),
      'h',
      'one-api',
    ],
    ['vLLM by the list', of('{"data":[{"id":"a","owned_by":"vllm"}]}'), 'h', 'vllm'],
    ['llama.cpp by its server', of('{}', { server: 'llama.cpp' }), 'h', 'llama.cpp'],
    ['Ollama', of('{"data":[{"id":"a","owned_by":"library"}]}'), 'h', 'ollama'],
    ['LM Studio', of('{"error":"Unexpected endpoint or method. (GET /x)"}'), 'h', 'lm-studio'],
    ['Azure', of('{}', { 'apim-request-id': 'a' }), 'h', 'azure-openai'],
    ['nobody', of('{"error":"x"}'), 'h', 'unknown'],
  ])('%s', (_name, answer, host, provider) => {
    expect(recognise([answer], host)).toBe(provider);
  });

  it('trusts the gateway’s own marks more than the vendor’s that it passes on', () => {
    const answer = of('{"error":{"message":"see https://platform.openai.com"}}', {
      'x-litellm-version': '1',
    });
    expect(recognise([answer], 'h')).toBe('litellm');
  });
});
