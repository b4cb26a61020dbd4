/** What to do next at a vendor or with software that is known, in its own terms. */
import { providerById } from '../gateways/providers.ts';
import type { Code } from '../model/codes.ts';

/** The caller removes this beginning if the model is listed, because then its id has no typo. */
export const TYPO_FIRST = 'Check the id in `models` for a typo first; otherwise the operator';

/** By the id of the vendor or software; each is based on its own documentation or code. */
const BY_PROVIDER: Readonly<Record<string, Partial<Record<Code, string>>>> = {
  openai: {
    'model-not-permitted':
      'Allow the model for the project at platform.openai.com (Project, Limits), or choose another in `models`.',
  },
  'azure-openai': {
    'model-not-found':
      'On Azure the model id is the name of the deployment: put that into `models`, as the Azure portal shows it.',
  },
  openrouter: {
    'model-not-found':
      'Write the id with its vendor prefix, for example openai/gpt-4o, as openrouter.ai/models shows it.',
    'quota-exhausted':
      'Add credits at openrouter.ai/settings/credits, or raise the key’s limit at openrouter.ai/settings/keys.',
    'rate-limited': 'Free models have a daily cap: wait until it resets, or buy credits once to raise it.',
    'model-unavailable':
      'No provider at OpenRouter serves it like this: leave off an ending such as `:free`, loosen the provider routing, or choose another model.',
  },
  litellm: {
    'quota-exhausted': 'Ask the operator to raise `max_budget` of the key, user or team in LiteLLM.',
    'model-not-permitted': 'Ask the operator to add the model to the key’s or team’s `models` in LiteLLM.',
    'api-key-malformed': 'LiteLLM’s virtual keys begin with `sk-`: put such a key into `api-key`.',
  },
  'new-api': {
    'quota-exhausted':
      'Top up the wallet or raise the token’s quota in the relay’s console: each can be empty while the other is not.',
    'model-unavailable': `${TYPO_FIRST} must enable a channel for it in the token’s group.`,
    'model-not-permitted': 'Add the model to the token’s model limits in the relay’s console.',
    'key-rejected':
      'Recent versions give the same answer for unknown, expired, disabled and empty tokens: look at the token in the relay’s console.',
  },
  'one-api': {
    'quota-exhausted': 'Top up, or raise the token’s quota in the relay’s console.',
    'model-unavailable': `${TYPO_FIRST} must enable a channel for it in your group.`,
    'api-key-malformed':
      'What follows a second dash in the key is read as a channel: copy the token again from the relay’s console.',
  },
  portkey: {
    'invalid-request': 'Send `x-portkey-provider` or `x-portkey-config` with the input `headers`.',
  },
  vllm: {
    'model-not-found':
      'Use the id that GET /models lists: it is the path or `--served-model-name` of the server.',
  },
  ollama: {
    'model-not-found':
      'Pull the model on the server (`ollama pull <id>`), with its tag, or correct `models`.',
    'blocked-by-firewall':
      'Ollama refuses foreign Host headers on a loopback bind: set OLLAMA_HOST, or let the proxy rewrite Host.',
  },
  'lm-studio': {
    'base-url-wrong-path': 'End `base-url` with /v1.',
  },
  'aws-bedrock': {
    'model-not-permitted':
      'Enable the model for the account in the Bedrock console (access, use case form; the role needs the Marketplace rights).',
  },
  moonshot: {
    'key-rejected':
      'Keys of api.moonshot.ai, api.moonshot.cn and Kimi Code are separate: check that `base-url` fits the key.',
  },
  'kimi-code': {
    'permission-denied':
      'Its keys are for coding agents: use a key of platform.moonshot.ai or .cn, and the `base-url` that goes with it.',
  },
  zhipu: {
    'quota-exhausted':
      'Recharge, or, with a Coding Plan, set `base-url` to the plan’s own root (/api/coding/paas/v4).',
  },
  deepseek: {
    'quota-exhausted': 'Top up at platform.deepseek.com.',
  },
};

/** The provider's own sentence for a code; null if there is none. */
export function ownAdvice(code: Code, provider: string | null): string | null {
  return (provider === null ? null : BY_PROVIDER[provider]?.[code]) ?? null;
}

/** Appends the vendor's page for managing keys or credit, if it is known. */
export function withPage(code: Code, next: string, provider: string | null): string {
  const known = provider === null ? null : providerById(provider);
  if (known === null) return next;
  const about = code === 'quota-exhausted' || code === 'account-inactive' ? known.billingPage : null;
  const page = about ?? (code.startsWith('key-') ? known.keyPage : null);
  return page === null ? next : `${next} ${known.name}: ${page}`;
}
