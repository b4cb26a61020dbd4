/**
 * Gateways, relays and inference servers that people run themselves, with default ports and roots as their
 * sources or docs have them (November 2026). Any key may be right here: whoever runs it made it.
 */
import { type Provider, UNKNOWN } from './provider.ts';

type Software = Pick<Provider, 'id' | 'name' | 'ports' | 'apiRoots'> & Partial<Provider>;

function software(facts: Software): Provider {
  return { ...UNKNOWN, kind: 'software', ownKeysOnly: false, ...facts };
}

export const SOFTWARE: readonly Provider[] = [
  software({
    id: 'litellm',
    name: 'LiteLLM',
    ports: [4000],
    apiRoots: ['/v1', ''],
    notes:
      'Keys are made with /key/generate or in the admin UI, and are limited to models and budgets there.',
  }),
  software({
    id: 'new-api',
    name: 'New API',
    ports: [3000],
    apiRoots: ['/v1'],
    notes: 'Tokens, groups and channels are set in the console of the relay.',
  }),
  software({
    id: 'one-api',
    name: 'One API',
    ports: [3000],
    apiRoots: ['/v1'],
    notes: 'A part of the key behind a further dash is read as a channel id.',
  }),
  software({
    id: 'portkey',
    name: 'Portkey Gateway',
    ports: [8787],
    apiRoots: ['/v1'],
    notes: 'Every request needs the header x-portkey-provider or x-portkey-config (input `headers`).',
  }),
  software({ id: 'vllm', name: 'vLLM', ports: [8000], apiRoots: ['/v1'], auth: 'none' }),
  software({ id: 'ollama', name: 'Ollama', ports: [11434], apiRoots: ['/v1'], auth: 'none' }),
  software({ id: 'llama.cpp', name: 'llama.cpp server', ports: [8080], apiRoots: ['/v1', ''], auth: 'none' }),
  software({
    id: 'lm-studio',
    name: 'LM Studio',
    ports: [1234],
    apiRoots: ['/v1'],
    keyPrefixes: ['sk-lm-'],
    auth: 'none',
    notes: 'With one model loaded it answers to any model id.',
  }),
  software({ id: 'localai', name: 'LocalAI', ports: [8080], apiRoots: ['/v1'], auth: 'none' }),
  software({ id: 'sglang', name: 'SGLang', ports: [], apiRoots: ['/v1'], auth: 'none' }),
  software({ id: 'tgi', name: 'Text Generation Inference', ports: [], apiRoots: ['/v1'], auth: null }),
  software({ id: 'xinference', name: 'Xinference', ports: [9997], apiRoots: ['/v1'], auth: null }),
  software({
    id: 'text-generation-webui',
    name: 'text-generation-webui',
    ports: [5000],
    apiRoots: ['/v1'],
    auth: null,
  }),
  software({ id: 'fastchat', name: 'FastChat', ports: [8000], apiRoots: ['/v1'], auth: null }),
  software({ id: 'gpustack', name: 'GPUStack', ports: [], apiRoots: ['/v1'] }),
  software({ id: 'sub2api', name: 'sub2api', ports: [], apiRoots: ['/v1'] }),
  software({
    id: 'gpt-load',
    name: 'GPT-Load',
    ports: [3001],
    apiRoots: [],
    notes: 'The root is /proxy/GROUP/v1; AUTH_KEY is the admin key, each group has keys of its own.',
  }),
  software({ id: 'uni-api', name: 'uni-api', ports: [], apiRoots: ['/v1'] }),
  software({
    id: 'bifrost',
    name: 'Bifrost',
    ports: [],
    apiRoots: ['/v1'],
    notes: 'A virtual key goes into the header x-bf-vk (input `headers`).',
  }),
  software({ id: 'kong', name: 'Kong AI Gateway', ports: [], apiRoots: [], auth: null }),
  software({
    id: 'apisix',
    name: 'Apache APISIX',
    ports: [],
    apiRoots: [],
    auth: null,
    notes: 'Its plugin key-auth wants the key in the header apikey (input `headers`).',
  }),
  software({ id: 'higress', name: 'Higress', ports: [], apiRoots: ['/v1'], auth: null }),
  software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway', ports: [], apiRoots: ['/v1'], auth: null }),
  software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', ports: [], apiRoots: [], auth: null }),
  software({
    id: 'helicone',
    name: 'Helicone',
    ports: [],
    apiRoots: ['/v1'],
    notes: 'A key of the EU site is not known on the US host.',
  }),
  software({
    id: 'claude-code-router',
    name: 'claude-code-router',
    ports: [3456],
    apiRoots: ['/v1'],
    notes: 'It speaks Anthropic (/v1/messages) and has no /v1/models.',
  }),
  software({ id: 'copilot-api', name: 'copilot-api', ports: [4141], apiRoots: ['/v1', ''], auth: 'none' }),
  software({
    id: 'open-webui',
    name: 'Open WebUI',
    ports: [],
    apiRoots: ['/api'],
    notes: 'API keys must be switched on in its admin settings.',
  }),
  software({ id: 'anythingllm', name: 'AnythingLLM', ports: [], apiRoots: ['/api/v1/openai'] }),
];
