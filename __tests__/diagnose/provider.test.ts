/** Who is talking: headers and bodies of the software and the vendors that show themselves. */
import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../src/diagnose/provider.ts';
import { answerOf } from './recorded.ts';

const of = (body: string, headers: Record<string, string> = {}) => answerOf({ status: 200, headers, body });

describe('a header', () => {
  it.each([
    ['x-litellm-version', '1', 'litellm'],
    ['x-litellm-call-id', 'a', 'litellm'],
    ['x-litellm-response-cost', '0', 'litellm'],
    ['x-portkey-provider', 'openai', 'portkey'],
    ['helicone-id', 'a', 'helicone'],
    ['x-new-api-version', 'v1', 'new-api'],
    ['x-oneapi-request-id', '2026', 'one-api'],
    ['server', 'kong/3.4', 'kong'],
    ['x-kong-request-id', 'a', 'kong'],
    ['server', 'APISIX/3.2', 'apisix'],
    ['cf-aig-log-id', 'a', 'cloudflare-ai-gateway'],
    ['server', 'llama.cpp', 'llama.cpp'],
    ['x-generation-id', 'gen-1', 'openrouter'],
    ['apim-request-id', 'a', 'azure-openai'],
    ['x-ms-region', 'East US', 'azure-openai'],
    ['x-groq-region', 'us', 'groq'],
    ['anthropic-organization-id', 'a', 'anthropic'],
    ['x-github-request-id', 'a', 'github-models'],
    ['x-amzn-bedrock-invocation-latency', '7', 'aws-bedrock'],
    ['nvcf-status', 'fulfilled', 'nvidia'],
    ['x-dashscope-call-gateway', 'true', 'dashscope'],
    ['x-tt-logid', 'a', 'volcengine-ark'],
    ['minimax-request-id', 'a', 'minimax'],
    ['mistral-correlation-id', 'a', 'mistral'],
    ['openai-organization', 'a', 'openai'],
    ['openai-version', '2020-10-01', 'openai'],
  ])('%s: %s shows %s', (name, value, provider) => {
    expect(recognise([of('{}', { [name]: value })], 'h')).toBe(provider);
  });

  it.each([
    ['server', 'my-kong'],
    ['server', 'not apisix'],
    ['x-generation-id', 'a-gen-1'],
    ['x-litellm-version', ''],
  ])('%s: %s shows nobody', (name, value) => {
    expect(recognise([of('{}', { [name]: value })], 'h')).toBe('unknown');
  });
});

describe('a body', () => {
  it.each([
    ['litellm.RateLimitError: x', 'litellm'],
    ['litellm.Timeout: x', 'litellm'],
    ['Either x-portkey-config or x-portkey-provider header is required', 'portkey'],
    ['Helicone API key is wrong', 'helicone'],
    ['{"error":{"type":"new_api_error"}}', 'new-api'],
    ['{"data":[{"id":"a"}],"object":"list","success":true}', 'new-api'],
    ['{"error":{"type": "one_api_error"}}', 'one-api'],
    ['{"error":{"type":"xyz_api_panic"}}', 'one-api'],
    ['{"error":{"message":"x (request id: 2026010112000000Ab)"}}', 'one-api'],
    ['{"is_bifrost_error":true}', 'bifrost'],
    ['{"code":"API_KEY_REQUIRED"}', 'sub2api'],
    ['{"code":"provider_not_found"}', 'claude-code-router'],
    ['{"data":[{"owned_by":"Envoy AI Gateway"}]}', 'envoy-ai-gateway'],
    ['{"code":"NO_ACTIVE_KEYS"}', 'gpt-load'],
    ['{"data":[{"owned_by":"GPUStack"}]}', 'gpustack'],
    ['ai-gateway.noquota', 'higress'],
    ['no Route matched with those values', 'kong'],
    ['{"error_msg":"404 Route Not Found"}', 'apisix'],
    ['{"errors":[{"message":"AiError: x"}]}', 'cloudflare-workers-ai'],
    ['{"type":"AI_APICallError"}', 'vercel-ai-gateway'],
    ['{"data":[{"owned_by":"llamacpp"}]}', 'llama.cpp'],
    ['Ollama is running', 'ollama'],
    ['{"data":[{"owned_by": "vllm"}]}', 'vllm'],
    ['{"data":[{"owned_by":"sglang"}]}', 'sglang'],
    ['{"data":[{"owned_by": "organization_owner"}]}', 'lm-studio'],
    ['{"error_type":"validation"}', 'tgi'],
    ['{"data":[{"owned_by":"LocalAI"}]}', 'localai'],
    ['{"detail":"[address=0.0.0.0] x"}', 'xinference'],
    [': OPENROUTER PROCESSING', 'openrouter'],
    ['{"user_id":"user_ABCDEFGHIJKLMNOPQRST"}', 'openrouter'],
    ['{"code":"DeploymentNotFound"}', 'azure-openai'],
    ['{"x_groq":{}}', 'groq'],
    ['{"type":"error","error":{},"request_id":"req_011"}', 'anthropic'],
    ['{"domain":"googleapis.com"}', 'google-gemini'],
    ['{"base_resp":{}}', 'minimax'],
    ['{"data":[{"owned_by":"fireworks"}]}', 'fireworks'],
    ['{"data":[{"owned_by":"deepseek"}]}', 'deepseek'],
    ['{"data":[{"owned_by":"moonshot"}]}', 'moonshot'],
    ['{"error":{"code":"1113"}}', 'zhipu'],
    ['see help.openai.com', 'openai'],
  ])('%s shows %s', (body, provider) => {
    expect(recognise([of(body)], 'h')).toBe(provider);
  });

  it.each([
    ...[
      'It says: Ollama is running',
      '{"error":{"code":"1413"}}',
      '{"error":{"code":"11x3"}}',
      '{"data":[]}',
    ],
    ...['(request id: 20260101)', '{"user_id":"user_A"}', '{"type":"toolongforahouse_api_error"}'],
    ...['{"type":"error","request_id":"req_9"}', '{"error_type":"other"}'],
  ])('%s shows nobody', (body) => {
    expect(recognise([of(body)], 'h')).toBe('unknown');
  });

  it('is looked at from its beginning, with every answer before it', () => {
    expect(recognise([of(`${'x'.repeat(3_950)}Helicone API key`)], 'h')).toBe('helicone');
    expect(recognise([of(`${'x'.repeat(3_990)}Helicone API key`)], 'h')).toBe('unknown');
    expect(recognise([of('{}'), of('Helicone API key')], 'h')).toBe('helicone');
    expect(recognise([of('{}'), of('{}', { 'helicone-id': 'a' })], 'h')).toBe('helicone');
    expect(recognise([], 'h')).toBe('unknown');
  });
});
