/** Provider: recognises the vendor or software by the answers that were given anyway. No extra request is made. */
import { providerOfHost } from '../gateways/providers.ts';
import type { Answer } from '../model/observation.ts';

interface Sign {
  readonly provider: string;
  readonly header?: readonly [name: string, value: RegExp];
  /** Looked for in the first 4,000 characters of the body. */
  readonly body?: RegExp;
}

/** Software comes first: it passes on the headers and words of the vendors behind it. */
const SIGNS: readonly Sign[] = [
  { provider: 'litellm', header: ['x-litellm-version', /./] },
  { provider: 'litellm', header: ['x-litellm-call-id', /./] },
  { provider: 'litellm', header: ['x-litellm-response-cost', /./] },
  {
    provider: 'litellm',
    body: /\blitellm\.\w*(?:Error|Timeout)|LiteLLM Virtual Key|Received Model Group=|proxy server token|ExceededBudget|LiteLLM Rate Limit/,
  },
  { provider: 'portkey', header: ['x-portkey-provider', /./] },
  { provider: 'portkey', body: /x-portkey-(?:config|provider) header/ },
  { provider: 'helicone', header: ['helicone-id', /./] },
  { provider: 'helicone', body: /Helicone API key/ },
  { provider: 'new-api', header: ['x-new-api-version', /./] },
  {
    provider: 'new-api',
    body: /"type":\s?"new_api_error"|"data":\[[\s\S]{0,3900}"success":true|get user group failed/,
  },
  { provider: 'one-api', header: ['x-oneapi-request-id', /./] },
  {
    provider: 'one-api',
    body: /"type":\s?"(?:one_api|v_api|shell_api|rix_api|[a-z]{2,12}_api)_(?:error|panic)"|\(request id: \d{16,}\w{0,20}\)/i,
  },
  { provider: 'bifrost', body: /"is_bifrost_error"/ },
  {
    provider: 'sub2api',
    body: /"code":"(?:API_KEY_REQUIRED|INVALID_API_KEY|INSUFFICIENT_BALANCE)"|No available accounts:/,
  },
  {
    provider: 'claude-code-router',
    body: /claude-code-router|"code":"provider_(?:response_error|not_found)"/,
  },
  {
    provider: 'envoy-ai-gateway',
    body: /"owned_by":\s?"Envoy AI Gateway"|No matching route found\. It is likely because the model/,
  },
  { provider: 'gpt-load', body: /"code":"(?:UPSTREAM_ERROR|NO_ACTIVE_KEYS|GROUP_NOT_FOUND)"/ },
  { provider: 'gpustack', body: /"owned_by":\s?"gpustack"/i },
  { provider: 'higress', body: /ai-gateway\.no\w+|ai quota check/ },
  { provider: 'kong', header: ['server', /^kong\b/i] },
  { provider: 'kong', header: ['x-kong-request-id', /./] },
  { provider: 'kong', body: /no Route matched with those values/ },
  { provider: 'apisix', header: ['server', /^apisix\b/i] },
  { provider: 'apisix', body: /"error_msg":\s?"404 Route Not Found"/ },
  { provider: 'cloudflare-ai-gateway', header: ['cf-aig-log-id', /./] },
  { provider: 'cloudflare-workers-ai', body: /"errors":\s?\[\{[\s\S]{0,200}(?:AiError|Workers AI)/ },
  { provider: 'vercel-ai-gateway', body: /"AI_APICallError"|AI Gateway requires a valid credit card/ },
  { provider: 'llama.cpp', header: ['server', /llama\.cpp/i] },
  { provider: 'llama.cpp', body: /"owned_by":\s?"llamacpp"|"exceed_context_size_error"|"unavailable_error"/ },
  { provider: 'ollama', body: /"owned_by":\s?"library"|try pulling it first|^Ollama is running/ },
  { provider: 'vllm', body: /"owned_by":\s?"vllm"/ },
  { provider: 'sglang', body: /"owned_by":\s?"sglang"/ },
  {
    provider: 'lm-studio',
    body: /"owned_by":\s?"organization_owner"|Unexpected endpoint or method\. \(|`lms load`|LM Studio/,
  },
  {
    provider: 'tgi',
    body: /"error_type":\s?"(?:generation|overloaded|validation|incomplete_generation|template_error|tool_error)"/,
  },
  { provider: 'localai', body: /"owned_by":\s?"localai"/i },
  { provider: 'xinference', body: /"detail":\s?"\[address=/ },
  { provider: 'openrouter', header: ['x-generation-id', /^gen-/] },
  {
    provider: 'openrouter',
    body: /: OPENROUTER PROCESSING|openrouter\.ai\/(?:settings|docs|keys)|"user_id":\s?"user_[A-Za-z0-9]{20,}"/,
  },
  { provider: 'azure-openai', header: ['apim-request-id', /./] },
  { provider: 'azure-openai', header: ['x-ms-region', /./] },
  { provider: 'azure-openai', body: /"code":\s?"DeploymentNotFound"|"prompt_filter_results"|Azure OpenAI/ },
  { provider: 'groq', header: ['x-groq-region', /./] },
  { provider: 'groq', body: /"x_groq"|console\.groq\.com/ },
  { provider: 'anthropic', header: ['anthropic-organization-id', /./] },
  { provider: 'anthropic', body: /"type":\s?"error"[\s\S]{0,600}"request_id":\s?"req_011/ },
  { provider: 'github-models', header: ['x-github-request-id', /./] },
  { provider: 'google-gemini', body: /generativelanguage\.googleapis\.com|"domain":\s?"googleapis\.com"/ },
  { provider: 'aws-bedrock', header: ['x-amzn-bedrock-invocation-latency', /./] },
  { provider: 'nvidia', header: ['nvcf-status', /./] },
  { provider: 'dashscope', header: ['x-dashscope-call-gateway', /./] },
  { provider: 'volcengine-ark', header: ['x-tt-logid', /./] },
  { provider: 'minimax', header: ['minimax-request-id', /./] },
  { provider: 'minimax', body: /"base_resp":\s?\{/ },
  { provider: 'mistral', header: ['mistral-correlation-id', /./] },
  { provider: 'fireworks', body: /"owned_by":\s?"fireworks"|accounts\/fireworks\/models/ },
  { provider: 'deepseek', body: /"owned_by":\s?"deepseek"|Authentication Fails, Your api key/i },
  { provider: 'moonshot', body: /"owned_by":\s?"moonshot"/ },
  { provider: 'zhipu', body: /"error":\s?\{\s?"code":\s?"1[0-3]\d\d"/ },
  { provider: 'openai', header: ['openai-organization', /./] },
  { provider: 'openai', header: ['openai-version', /./] },
  { provider: 'openai', body: /platform\.openai\.com|help\.openai\.com/ },
];

const LOOKED_AT = 4_000;

/** An empty header is no sign. */
function fits(form: RegExp, value: string | undefined): boolean {
  return value !== undefined && value !== '' && form.test(value);
}

/**
 * The id of the vendor (by its host) or the software (by its headers and bodies); `unknown` if nothing shows it. A
 * link to a vendor's page in an error is weak evidence: it only counts if no software is recognised.
 */
export function recognise(answers: readonly Answer[], host: string): string {
  const vendor = providerOfHost(host);
  if (vendor !== null) return vendor.id;
  const starts = answers.map((answer) => answer.body.slice(0, LOOKED_AT));
  const shown = SIGNS.find(
    ({ header, body }) =>
      (header !== undefined && answers.some(({ headers }) => fits(header[1], headers[header[0]]))) ||
      (body !== undefined && starts.some((start) => body.test(start))),
  );
  return shown?.provider ?? 'unknown';
}
