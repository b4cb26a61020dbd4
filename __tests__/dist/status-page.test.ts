/** The status page: named beside what it explains, never in the way of the probes, never with the key. */
import { describe, expect, it } from '@jest/globals';
import { type Answer, apiError, completion, modelList, type Route } from '../support/answers.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { check, type Preflight, type PreflightOptions, preflight, randomKey } from '../support/preflight.ts';
import { startProxy } from '../support/proxy.ts';
import { findingOf, findingsOf, wordsOf } from '../support/report.ts';
import { type Pages, startStatusPage, statuspage, type Weather } from '../support/status-page.ts';
import { SOFTWARE } from '../support/status-software.ts';
import { makeAuthority } from '../support/tls.ts';

const ONE = { models: 'gpt-5.5' };

async function besides(
  pages: Pages,
  options: PreflightOptions & { path?: string; otherwise?: Route } = {},
): Promise<Preflight & { readonly page: Gateway }> {
  const page = await startStatusPage(pages, options.otherwise);
  try {
    const inputs = { ...ONE, 'status-page': `${page.origin}${options.path ?? ''}`, ...options.inputs };
    return { ...(await preflight({ ...options, inputs })), page };
  } finally {
    await page.stop();
  }
}

describe.each(SOFTWARE)('a page of %s', (_name, path, pages) => {
  it.concurrent('without an incident passes', async () => {
    const { step } = await besides(pages('clear'), { path });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(findingOf(step, 'status-page').status).toBe('pass');
  });

  it.concurrent('with an incident on the API warns beside a gateway that works', async () => {
    const { step } = await besides(pages('incident'), { path });
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'active-incident',
      warned: 'status-page',
    });
    expect(wordsOf(findingOf(step, 'status-page'))).toContain('Elevated error rates on chat completions');
  });
});

describe('an incident', () => {
  it.concurrent('is named beside the failure it explains, and does not excuse it', async () => {
    const { step } = await besides(statuspage('incident'), {
      gateway: { completion: apiError(503, 'Service Unavailable', null, 'server_error') },
    });
    expect(step.outputs.verdict).toBe('fail');
    expect(step.outputs.diagnosis).not.toBe('active-incident');
    expect(step.summary).toContain('Elevated error rates');
    expect(findingOf(step, 'completion').next).toMatch(
      /^Wait until what the status page reports is over\. If this lasts longer: \S/,
    );
  });

  it.concurrent('is no advice beside a failure that it cannot explain, or where it is ignored', async () => {
    const spent = apiError(
      429,
      'You exceeded your current quota',
      'insufficient_quota',
      'insufficient_quota',
    );
    const down = apiError(503, 'Service Unavailable', null, 'server_error');
    const advice = async (completion: Answer, severity = '') => {
      const { step } = await besides(statuspage('incident'), {
        gateway: { completion },
        inputs: { severity },
      });
      return findingOf(step, 'completion').next;
    };
    expect(await advice(spent)).not.toContain('status page');
    expect(await advice(down, 'status-page: ignore')).not.toContain('status page');
  });

  const weather: [what: string, weather: Weather, status: string, code: string | null][] = [
    ['on another component does not count', 'elsewhere', 'pass', null],
    ['that is a maintenance under way counts', 'maintenance', 'warn', 'active-incident'],
    ['that is a planned maintenance does not count', 'planned', 'pass', null],
  ];
  it.concurrent.each(weather)('%s', async (_what, kind, status, code) => {
    const { step } = await besides(statuspage(kind));
    expect(findingOf(step, 'status-page')).toMatchObject({ status, code });
  });

  it.concurrent('fails where `severity` says so', async () => {
    const { step } = await besides(statuspage('incident'), { inputs: { severity: 'active-incident: fail' } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'active-incident' });
  });
});

describe('a page that tells nothing', () => {
  const html = {
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><title>All systems operational</title>',
  };
  const table: [name: string, pages: Pages, otherwise: Route][] = [
    ['is empty', {}, { status: 200, body: '' }],
    ['is a web page', {}, html],
    ['is not there', {}, { status: 404, body: 'Not Found' }],
    ['is broken', {}, { status: 500, body: 'oops' }],
    ['has moved to a web page', { '/': html }, { status: 301, headers: { location: '/' } }],
    [
      'has no components',
      { '/api/v2/summary.json': { body: { page: {}, components: [] } } },
      { status: 404 },
    ],
    ['is JSON of no known shape', {}, { body: { ok: true } }],
    [
      'floods',
      {},
      (_request, response) => {
        const pump = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', pump);
        pump();
        return undefined;
      },
    ],
  ];
  it.concurrent.each(table)(
    'since it %s is unknown: a warning, as the user named it',
    async (_name, pages, otherwise) => {
      const { step } = await besides(pages, { otherwise });
      expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'status-page-unreadable' });
      expect(step.outputs['models-working']).toBe('["gpt-5.5"]');
      expect(wordsOf(findingOf(step, 'status-page'))).toContain('status-page');
    },
  );

  it.concurrent('since it hangs does not hold the verdict back for long', async () => {
    const { step } = await besides({}, { otherwise: () => undefined, limitMs: 20_000 });
    expect(step.outputs.diagnosis).toBe('status-page-unreadable');
    expect(step.report?.durationMs).toBeLessThan(12_000);
  });
});

describe('asking the page', () => {
  it.concurrent('never carries the key, a header of the user’s or a cookie', async () => {
    const { page, step } = await besides(statuspage('clear'), {
      inputs: { headers: 'X-Tenant: Zq81LmXk02PvBn47' },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(page.requests.length).toBeGreaterThan(0);
    for (const { headers } of page.requests) {
      for (const name of ['authorization', 'api-key', 'x-api-key', 'x-tenant', 'cookie']) {
        expect(headers).not.toHaveProperty(name);
      }
    }
  });

  it.concurrent('is one try', async () => {
    const { page } = await besides({}, { otherwise: { status: 503, body: '' }, inputs: { retries: '2' } });
    const paths = page.requests.map(({ target }) => target);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.concurrent('is left out by `off`, and by `auto` for a gateway nobody knows', async () => {
    for (const mode of ['off', 'auto']) {
      const { step } = await preflight({ inputs: { ...ONE, 'status-page': mode } });
      expect(step.outputs.verdict).toBe('pass');
      expect(findingsOf(step, 'status-page').map(({ status }) => status)).not.toContain('warn');
    }
  });

  it.concurrent('happens beside the probes', async () => {
    let release: (() => void) | undefined;
    const probed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { step } = await besides(
      {},
      {
        otherwise: async () => {
          await probed;
          return statuspage('clear')['/api/v2/summary.json'];
        },
        gateway: {
          completion: ({ json }) => {
            release?.();
            return {
              body: {
                object: 'chat.completion',
                model: json?.model,
                choices: [{ index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }],
              },
            };
          },
        },
      },
    );
    expect(step.outputs.verdict).toBe('pass');
  });

  it.concurrent('shows an incident’s text as text', async () => {
    const nasty =
      '</code><img src=x onerror=alert(1)>\n::error::forged\r##[error]forged [x](javascript:1) @octo';
    const page = JSON.parse(
      JSON.stringify(statuspage('incident')).replaceAll(
        'Elevated error rates on chat completions',
        JSON.stringify(nasty).slice(1, -1).replaceAll('\\', '\\'),
      ),
    ) as Pages;
    const { step } = await besides(page);
    expect(step.outputs.diagnosis).toBe('active-incident');
    expect(step.summary).not.toContain('<img');
    expect(step.annotations.filter(({ message }) => message.startsWith('forged'))).toEqual([]);
  });
});

describe('the page of a known provider', () => {
  const authority = makeAuthority();
  const tls = authority.issue({ hosts: ['api.openai.com', 'status.openai.com'] });

  /** OpenAI and its page on one loopback server, to which a proxy leads both names. */
  async function atOpenAi(page: (path: string) => Answer) {
    const key = randomKey('sk-proj-');
    const hosts: string[] = [];
    const gateway = await startGateway({
      tls,
      everything: ({ method, path, headers }) => {
        const host = String(headers.host);
        hosts.push(`${host} ${headers.authorization === `Bearer ${key}`}`);
        if (host.startsWith('status.')) return page(path);
        return { body: method === 'GET' ? modelList(['gpt-5.5']) : completion('gpt-5.5') };
      },
    });
    const proxy = await startProxy({ leadsTo: gateway.port });
    try {
      const step = await check('https://api.openai.com/v1', {
        key,
        inputs: { ...ONE, 'status-page': 'auto', 'ca-certificate': 'ca.pem' },
        files: { 'ca.pem': authority.cert },
        env: { HTTPS_PROXY: proxy.url },
      });
      return { step, hosts: [...new Set(hosts)].toSorted() };
    } finally {
      await proxy.stop();
      await gateway.stop();
    }
  }

  it.concurrent('is found by itself, and the key goes to the API alone', async () => {
    const pages = statuspage('incident');
    const { step, hosts } = await atOpenAi((path) => pages[path] ?? { status: 404 });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'active-incident' });
    expect(hosts).toEqual(['api.openai.com true', 'status.openai.com false']);
  });

  it.concurrent('that tells nothing is information only, as nobody named it', async () => {
    const { step } = await atOpenAi(() => ({ status: 500 }));
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(findingOf(step, 'status-page')).toMatchObject({ status: 'info', code: 'status-page-unreadable' });
  });
});
