/**
 * Houses: the names by which gateways call a vendor, in headers (`x-portkey-provider: openai`) and before its errors
 * (`openai error: …`). They are public, so no secret.
 */
export const HOUSES: readonly string[] = [
  'openai',
  'anthropic',
  'google',
  'vertex-ai',
  'azure-openai',
  'azure-ai',
  'azure',
  'bedrock',
  'cohere',
  'mistral-ai',
  'mistral',
  'groq',
  'together-ai',
  'openrouter',
  'perplexity-ai',
  'deepseek',
  'deepinfra',
  'anyscale',
  'ollama',
  'fireworks-ai',
  'x-ai',
  'xai',
  'nvidia',
  'sambanova',
  'cerebras',
  'workers-ai',
  'huggingface',
  'novita-ai',
  'zhipu',
  'moonshot',
  'dashscope',
  'siliconflow',
  'stability-ai',
  'replicate',
  'github',
  'databricks',
  'ai21',
  'palm',
  'nomic',
  'jina',
  'voyage',
  'lepton',
  'hyperbolic',
  'predibase',
  'inference-net',
  'snowflake',
  'sagemaker',
  'self-hosted',
];

/** True for the name of a house and nothing else: hiding it would hide half of what a gateway says. */
export function isHouse(text: string): boolean {
  return HOUSES.includes(text.trim().toLowerCase());
}
