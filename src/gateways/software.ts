/**
 * Gateways, relays and inference servers that people run themselves, with their API roots according to their sources
 * or docs (November 2026). Any key may be right for them, since the operator creates it.
 */
import { type Provider, UNKNOWN } from './provider.ts';

type Software = Pick<Provider, 'id' | 'name' | 'apiRoots'> & Partial<Provider>;

function software(facts: Software): Provider {
  return { ...UNKNOWN, kind: 'software', ownKeysOnly: false, ...facts };
}

export const SOFTWARE: readonly Provider[] = [
  software({ id: 'litellm', name: 'LiteLLM', apiRoots: ['/v1', ''] }),
  software({ id: 'new-api', name: 'New API', apiRoots: ['/v1'] }),
  software({ id: 'one-api', name: 'One API', apiRoots: ['/v1'] }),
  software({ id: 'portkey', name: 'Portkey Gateway', apiRoots: ['/v1'] }),
  software({ id: 'vllm', name: 'vLLM', apiRoots: ['/v1'] }),
  software({ id: 'ollama', name: 'Ollama', apiRoots: ['/v1'] }),
  software({ id: 'llama.cpp', name: 'llama.cpp server', apiRoots: ['/v1', ''] }),
  software({ id: 'lm-studio', name: 'LM Studio', apiRoots: ['/v1'], keyPrefixes: ['sk-lm-'] }),
  software({ id: 'localai', name: 'LocalAI', apiRoots: ['/v1'] }),
  software({ id: 'sglang', name: 'SGLang', apiRoots: ['/v1'] }),
  software({ id: 'tgi', name: 'Text Generation Inference', apiRoots: ['/v1'] }),
  software({ id: 'xinference', name: 'Xinference', apiRoots: ['/v1'] }),
  software({ id: 'text-generation-webui', name: 'text-generation-webui', apiRoots: ['/v1'] }),
  software({ id: 'fastchat', name: 'FastChat', apiRoots: ['/v1'] }),
  software({ id: 'gpustack', name: 'GPUStack', apiRoots: ['/v1'] }),
  software({ id: 'sub2api', name: 'sub2api', apiRoots: ['/v1'] }),
  software({ id: 'gpt-load', name: 'GPT-Load', apiRoots: [] }),
  software({ id: 'uni-api', name: 'uni-api', apiRoots: ['/v1'] }),
  software({ id: 'bifrost', name: 'Bifrost', apiRoots: ['/v1'] }),
  software({ id: 'kong', name: 'Kong AI Gateway', apiRoots: [] }),
  software({ id: 'apisix', name: 'Apache APISIX', apiRoots: [] }),
  software({ id: 'higress', name: 'Higress', apiRoots: ['/v1'] }),
  software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway', apiRoots: ['/v1'] }),
  software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', apiRoots: [] }),
  software({ id: 'helicone', name: 'Helicone', apiRoots: ['/v1'] }),
  software({ id: 'claude-code-router', name: 'claude-code-router', apiRoots: ['/v1'] }),
  software({ id: 'copilot-api', name: 'copilot-api', apiRoots: ['/v1', ''] }),
  software({ id: 'open-webui', name: 'Open WebUI', apiRoots: ['/api'] }),
  software({ id: 'anythingllm', name: 'AnythingLLM', apiRoots: ['/api/v1/openai'] }),
];
