import { describe, expect, it } from '@jest/globals';
import { scopeOf } from '../../src/status/scope.ts';

describe('the scope of a gateway', () => {
  const scope = scopeOf([], []);

  it.each([
    'API',
    'Public API',
    'api.example.com',
    'Chat Completions',
    'Chat (/api/v1/chat/completions)',
    'Responses',
    'Inference',
    'Embeddings',
    'Models',
    'LLM Gateway',
    'API and dashboard',
    'Website & API',
    'Claude API (api.anthropic.com)',
    'Web API',
    '模型网关',
    '接口',
  ])('counts %s', (name) => {
    expect(scope.relevance(name, null)).toBe('api');
  });

  it.each([
    'Dashboard',
    'API dashboard',
    'Website',
    'API docs',
    'Documentation',
    'Playground',
    'Login',
    'Billing',
    'Fine-tuning',
    'Images',
    'Image Generation API',
    'Images (/api/v1/images)',
    'Audio',
    'Video',
    'Batch',
    'claude.ai',
    'Claude Code',
    'ChatGPT',
    'Le Chat',
    'Console',
    '官网',
  ])('leaves %s out', (name) => {
    expect(scope.relevance(name, null)).toBe('other');
  });

  it.each(['US East', 'Core', 'Capital', 'Rapid', ''])('cannot tell of %s', (name) => {
    expect(scope.relevance(name, null)).toBe('neutral');
  });

  it('asks the group where the name says nothing', () => {
    expect(scope.relevance('US East', 'API')).toBe('api');
    expect(scope.relevance('Conversations', 'ChatGPT')).toBe('other');
    expect(scope.relevance('Playground', 'API')).toBe('other');
  });
});

describe('components named after models', () => {
  const models = ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 'gpt-5.5', 'claude-sonnet-4-5-20250929', 'o3'];
  const scope = scopeOf(models, []);

  it.each([
    'Llama 3.3 70B',
    'meta-llama/Llama-3.3-70B-Instruct-Turbo',
    'GPT-5.5',
    'GPT-5.5 (API)',
    'gpt-5.4, gpt-5.5',
    'Claude Sonnet 4.5',
    'o3',
    'Elevated errors on GPT-5.5 since noon',
  ])('%s is wanted', (name) => {
    expect(scope.relevance(name, null)).toBe('api');
  });

  it.each([
    'Llama 3.1 8B',
    'GPT-5',
    'GPT-5.5 mini',
    'GPT-5.4 API',
    'Claude Sonnet 4',
    'Claude Opus 4.5',
    'o3-mini',
    'DeepSeek R1 0528',
    'Errors on Gemini 3 Pro',
  ])('%s is not', (name) => {
    expect(scope.relevance(name, 'Inference')).toBe('other');
  });

  it('are the API where no model is wanted', () => {
    expect(scopeOf([], []).relevance('Llama 3.1 8B', 'Inference')).toBe('api');
  });

  it('a family without a number is no model', () => {
    expect(scope.relevance('Claude models', null)).toBe('api');
    expect(scope.relevance('DeepSeek API', null)).toBe('api');
  });
});

describe('given words', () => {
  const scope = scopeOf([], ['Azure OpenAI']);

  it('are all that counts', () => {
    expect(scope.relevance('azure openai service', null)).toBe('api');
    expect(scope.relevance('API Management', null)).toBe('other');
    expect(scope.ofNotice('West Europe', 'Azure OpenAI is slow')).toBe('api');
    expect(scope.ofNotice('API errors', 'Storage is slow')).toBe('other');
  });
});
