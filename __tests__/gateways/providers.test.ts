import { describe, expect, it } from '@jest/globals';
import {
  endpointSuffix,
  keyFitsProvider,
  likelyRoots,
  PROVIDERS,
  type Provider,
  providerById,
  providerOfHost,
  providerOfKey,
} from '../../src/gateways/providers.ts';

function known(id: string): Provider {
  const provider = providerById(id);
  if (provider === null) throw new Error(`no provider ${id}`);
  return provider;
}

describe('the table', () => {
  it('names every provider once', () => {
    const ids = PROVIDERS.map((provider) => provider.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9.-]+$/);
  });

  it('gives no host to two vendors', () => {
    const hosts = PROVIDERS.flatMap((provider) => provider.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('holds roots, pages and hosts in the form in which they are used', () => {
    for (const provider of PROVIDERS) {
      for (const root of provider.apiRoots) expect(root).toMatch(/^(\/[\w.-]+)*$/);
      for (const host of provider.hosts) expect(host).toMatch(/^[a-z0-9*.-]+\.[a-z]+$/);
      for (const page of [provider.statusPage, provider.keyPage, provider.billingPage]) {
        if (page !== null) expect(new URL(page).protocol).toBe('https:');
      }
      expect(provider.hosts.length > 0).toBe(provider.kind === 'vendor');
    }
  });

  it('takes foreign keys for all software and never holds a bare sk-', () => {
    for (const provider of PROVIDERS) {
      if (provider.kind === 'software') expect(provider.ownKeysOnly).toBe(false);
      for (const prefix of provider.keyPrefixes) expect(prefix).not.toBe('sk-');
    }
  });
});

describe('providerOfHost', () => {
  it.each([
    ['api.openai.com', 'openai'],
    ['eu.api.openai.com', 'openai'],
    ['API.OpenAI.com.', 'openai'],
    ['api.openai.com:443', 'openai'],
    ['my-resource.openai.azure.com', 'azure-openai'],
    ['bedrock-mantle.us-east-1.api.aws', 'aws-bedrock'],
    ['ark.cn-beijing.volces.com', 'volcengine-ark'],
    ['openrouter.ai', 'openrouter'],
    ['api.kimi.com', 'kimi-code'],
    ['api.moonshot.cn', 'moonshot'],
  ])('knows %s', (host, id) => {
    expect(providerOfHost(host)?.id).toBe(id);
  });

  it.each([
    'openai.com',
    'api.openai.com.evil.example',
    'evilapi.openai.com.cn',
    'notopenrouter.ai',
    '.openai.azure.com',
    'openai.azure.com',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'api.wappkit.com',
    '',
  ])('does not know %s', (host) => {
    expect(providerOfHost(host)).toBeNull();
  });
});

describe('providerOfKey', () => {
  it.each([
    ['sk-proj-abc', 'openai'],
    ['sk-ant-api03-abc', 'anthropic'],
    ['sk-or-v1-abc', 'openrouter'],
    ['gsk_abc', 'groq'],
    ['AIzaSyabc', 'google-gemini'],
    ['nvapi-abc', 'nvidia'],
    ['hf_abc', 'huggingface'],
    ['pplx-abc', 'perplexity'],
    ['xai-abc', 'xai'],
    ['sk-kimi-abc', 'kimi-code'],
    ['github_pat_abc', 'github-models'],
  ])('%s is a key of %s', (key, id) => {
    expect(providerOfKey(key)?.id).toBe(id);
  });

  it.each(['sk-abc', 'sk-relay-abc', 'sk-', 'sk-proj-', 'hf', 'SK-ANT-abc', 'abc', ''])(
    '%s is nobody’s',
    (key) => {
      expect(providerOfKey(key)).toBeNull();
    },
  );
});

describe('keyFitsProvider', () => {
  it('is true for the provider’s own prefix', () => {
    expect(keyFitsProvider('sk-ant-x', known('anthropic'))).toBe(true);
  });

  it('is false where a vendor that takes its own keys only is given another’s', () => {
    expect(keyFitsProvider('sk-or-v1-x', known('openai'))).toBe(false);
    expect(keyFitsProvider('sk-kimi-x', known('moonshot'))).toBe(false);
    expect(keyFitsProvider('hf_x', known('together'))).toBe(false);
  });

  it('says nothing of a key that anyone may have given out', () => {
    expect(keyFitsProvider('sk-x', known('openai'))).toBeNull();
    expect(keyFitsProvider('x', known('anthropic'))).toBeNull();
  });

  it('says nothing of any key where keys are passed on or made by the operator', () => {
    expect(keyFitsProvider('sk-ant-x', known('cloudflare-ai-gateway'))).toBeNull();
    expect(keyFitsProvider('sk-ant-x', known('litellm'))).toBeNull();
  });
});

describe('endpointSuffix', () => {
  it.each([
    ['/v1/chat/completions', '/chat/completions'],
    ['/v1/chat/completions/', '/chat/completions/'],
    ['/v1/completions', '/completions'],
    ['/models', '/models'],
    ['/V1/Models', '/Models'],
    ['/v1/responses', '/responses'],
    ['/v1/embeddings//', '/embeddings//'],
    ['/v1/messages', '/messages'],
    ['/v1/audio/transcriptions', '/audio/transcriptions'],
    ['/v1beta/models/gemini-3-pro:generateContent', '/models/gemini-3-pro:generateContent'],
  ])('of %s is %s', (path, suffix) => {
    expect(endpointSuffix(path)).toBe(suffix);
  });

  it.each(['', '/', '/v1', '/api/v1', '/mymodels', '/models/v1', '/chat', '/v1/models-api'])(
    'of %s is none',
    (path) => {
      expect(endpointSuffix(path)).toBeNull();
    },
  );
});

describe('likelyRoots', () => {
  function paths(path: string): string[] {
    return likelyRoots(new URL(`https://relay.example${path}`)).map((root) => root.slice(21));
  }

  it.each([
    ['/', '/v1'],
    ['/v1', '/api/v1'],
    ['/v1/v1', '/v1'],
    ['/api/v1/v1', '/api/v1'],
    ['/api/v1/api/v1', '/api/v1'],
    ['/v1/openai/v1', '/openai/v1'],
    ['/v1/chat/completions', '/v1'],
    ['/api/v1/models/', '/api/v1'],
    ['/chat/completions', '/v1'],
    ['/openai', '/openai/v1'],
    ['/gateway', '/gateway/v1'],
    ['/llm/v2', '/llm/v1'],
    ['/V1', '/v1'],
    ['//v1', '/v1'],
  ])('of %s begin with %s', (path, best) => {
    expect(paths(path)[0]).toBe(best);
  });

  it('hold both ends of a doubled prefix', () => {
    expect(paths('/v1/openai/v1').slice(0, 2)).toEqual(['/openai/v1', '/v1']);
  });

  it('hold the path without its version, down to the bare origin', () => {
    expect(paths('/v1')).toContain('');
    expect(paths('/llm/v1')).toContain('/llm');
  });

  it.each(['', '/v1', '/v1/', '/v1/v1', '/a/b/c', '/v1/openai/v1', '/x/v3/chat/completions'])(
    'of %j are at most six, each once, without the given one',
    (path) => {
      const found = paths(path);
      expect(found.length).toBeGreaterThan(2);
      expect(found.length).toBeLessThanOrEqual(6);
      expect(new Set(found).size).toBe(found.length);
      expect(found).not.toContain(path.replace(/\/$/, ''));
    },
  );

  it.each([
    ['https://openrouter.ai/v1', 'https://openrouter.ai/api/v1'],
    ['https://api.groq.com/v1', 'https://api.groq.com/openai/v1'],
    ['https://api.z.ai/v1', 'https://api.z.ai/api/paas/v4'],
    ['https://api.perplexity.ai/v1', 'https://api.perplexity.ai'],
    [
      'https://generativelanguage.googleapis.com/v1beta',
      'https://generativelanguage.googleapis.com/v1beta/openai',
    ],
  ])('of a known host (%s) begin with its own root', (url, best) => {
    expect(likelyRoots(new URL(url))[0]).toBe(best);
  });

  it('keep the origin, and leave credentials and query behind', () => {
    expect(likelyRoots(new URL('http://me:pw@127.0.0.1:4000/x?key=1'))).toContain('http://127.0.0.1:4000/v1');
    for (const root of likelyRoots(new URL('http://me:pw@127.0.0.1:4000/x?key=1'))) {
      expect(root.startsWith('http://127.0.0.1:4000')).toBe(true);
      expect(root).not.toContain('key=1');
    }
  });
});
