/**
 * Gateways, relays and inference servers that people run themselves, with their API roots according to their sources
 * or docs (November 2026). Any key may be right for them, since the operator creates it.
 */
import { type Provider, UNKNOWN } from './provider.ts';

type Software = Pick<Provider, 'id' | 'name'> & Partial<Provider>;

/** Most have their API at `/v1`. */
function software(facts: Software): Provider {
  return { ...UNKNOWN, kind: 'software', apiRoots: ['/v1'], ownKeysOnly: false, ...facts };
}

export const SOFTWARE: readonly Provider[] = [
  software({ id: 'litellm', name: 'LiteLLM', apiRoots: ['/v1', ''] }),
  software({ id: 'new-api', name: 'New API' }),
  software({ id: 'one-api', name: 'One API' }),
  software({ id: 'portkey', name: 'Portkey Gateway' }),
  software({ id: 'vllm', name: 'vLLM' }),
  software({ id: 'ollama', name: 'Ollama' }),
  software({ id: 'llama.cpp', name: 'llama.cpp server', apiRoots: ['/v1', ''] }),
  software({ id: 'lm-studio', name: 'LM Studio', keyPrefixes: ['sk-lm-'] }),
  software({ id: 'localai', name: 'LocalAI' }),
  software({ id: 'sglang', name: 'SGLang' }),
  software({ id: 'tgi', name: 'Text Generation Inference' }),
  software({ id: 'xinference', name: 'Xinference' }),
  software({ id: 'text-generation-webui', name: 'text-generation-webui' }),
  software({ id: 'fastchat', name: 'FastChat' }),
  software({ id: 'gpustack', name: 'GPUStack' }),
  software({ id: 'sub2api', name: 'sub2api' }),
  software({ id: 'gpt-load', name: 'GPT-Load', apiRoots: [] }),
  software({ id: 'uni-api', name: 'uni-api' }),
  software({ id: 'bifrost', name: 'Bifrost' }),
  software({ id: 'kong', name: 'Kong AI Gateway', apiRoots: [] }),
  software({ id: 'apisix', name: 'Apache APISIX', apiRoots: [] }),
  software({ id: 'higress', name: 'Higress' }),
  software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway' }),
  software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', apiRoots: [] }),
  software({ id: 'helicone', name: 'Helicone' }),
  software({ id: 'claude-code-router', name: 'claude-code-router' }),
  software({ id: 'copilot-api', name: 'copilot-api', apiRoots: ['/v1', ''] }),
  software({ id: 'open-webui', name: 'Open WebUI', apiRoots: ['/api'] }),
  software({ id: 'anythingllm', name: 'AnythingLLM', apiRoots: ['/api/v1/openai'] }),
];
