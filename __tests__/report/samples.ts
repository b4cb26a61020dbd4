/** Reports as the engine makes them, for the renderers: a pass, failures, many models, many gateways. */
import { type Check, type Code, defaultSeverity, factsOf } from '../../src/model/codes.ts';
import { docsOf } from '../../src/model/docs.ts';
import type { Finding, Status, Try, Verdict } from '../../src/model/finding.ts';
import type { GatewayReport, Report, WantedModel } from '../../src/model/report.ts';

export function attempt(startedMs: number, durationMs: number, rest: Partial<Try> = {}): Try {
  return { startedMs, waitedMs: 0, durationMs, httpStatus: 200, fault: null, code: null, ...rest };
}

const QUIET: Finding = {
  check: 'config',
  model: null,
  status: 'pass',
  code: null,
  seen: '',
  means: '',
  next: '',
  actor: null,
  retryable: false,
  attempts: 0,
  durationMs: 0,
  httpStatus: null,
  requestId: null,
  tries: [],
  docs: null,
};

export function passed(check: Check, seen: string, rest: Partial<Finding> = {}): Finding {
  return { ...QUIET, check, seen, attempts: rest.tries?.length ?? 0, ...rest };
}

export function skipped(check: Check, seen: string): Finding {
  return { ...QUIET, check, status: 'skip', seen };
}

export function found(check: Check, code: Code, rest: Partial<Finding> = {}): Finding {
  const { actor, retried } = factsOf(code);
  return {
    ...QUIET,
    check,
    code,
    status: defaultSeverity(check, code),
    seen: `Seen of ${code}.`,
    means: `What ${code} means.`,
    next: `What to do about ${code}.`,
    actor,
    retryable: retried,
    docs: docsOf(code),
    attempts: rest.tries?.length ?? 0,
    ...rest,
  };
}

export function wanted(id: string, rest: Partial<WantedModel> = {}): WantedModel {
  return {
    id,
    item: id,
    listed: true,
    works: true,
    latencyMs: 143,
    probes: {},
    firstTokenMs: null,
    tokensPerSecond: null,
    dimension: null,
    suggestions: [],
    ...rest,
  };
}

function worst(statuses: readonly Status[]): Verdict {
  return statuses.includes('fail') ? 'fail' : statuses.includes('warn') ? 'warn' : 'pass';
}

const CURL = [
  'curl -sS -i',
  "'https://api.wappkit.com/v1/chat/completions'",
  '-H "Authorization: Bearer $GATEWAY_API_KEY"',
  "-H 'Content-Type: application/json'",
  `-d '{"model":"gpt-5.5","messages":[{"role":"user","content":"Say OK."}],"max_tokens":16}'`,
].join(' \\\n  ');

export function gatewayReport(rest: Partial<GatewayReport> & Pick<GatewayReport, 'findings'>): GatewayReport {
  const verdict = worst(rest.findings.map(({ status }) => status));
  return {
    name: 'relay',
    baseUrl: 'https://api.wappkit.com/v1',
    provider: 'wappkit',
    verdict,
    diagnosis: rest.findings.find(({ status }) => verdict !== 'pass' && status === verdict)?.code ?? 'ok',
    key: { fingerprint: 'sk-…9f2c', length: 51, sha256: '1f3a9c0b' },
    models: { listed: 312, added: [], removed: [], wanted: [] },
    timings: { dnsMs: 3, connectMs: 11, tlsMs: 24, firstByteMs: 143 },
    requests: 2,
    usage: null,
    curl: CURL,
    ...rest,
  };
}

export function reportOf(...gateways: readonly GatewayReport[]): Report {
  const verdict = worst(gateways.map((gateway) => gateway.verdict));
  return {
    schemaVersion: 1,
    tool: 'gateway-preflight',
    version: '1.0.0',
    startedAt: '2026-11-22T14:00:00.000Z',
    durationMs: 812,
    verdict,
    diagnosis: gateways.find((gateway) => gateway.verdict === verdict)?.diagnosis ?? 'ok',
    gateways,
  };
}

const CONFIGURED = [
  passed('config', 'The inputs are understood.'),
  passed('base-url', 'The API answers here.'),
  passed('api-key', 'Present and well-formed.'),
  passed('connection', 'TLSv1.3; the certificate is valid until 2027-03-01.'),
  passed('status-page', 'No open incident on status.wappkit.com.'),
];

export const PASS = reportOf(
  gatewayReport({
    findings: [
      ...CONFIGURED,
      passed('models', '312 models listed, including every wanted id.', { tries: [attempt(2, 131)] }),
      passed('completion', 'Answered.', { model: 'gpt-5.5', tries: [attempt(3, 143)] }),
      passed('latency', 'No limit was set.'),
    ],
    models: { listed: 312, added: [], removed: [], wanted: [wanted('gpt-5.5')] },
  }),
);

export const KEY_REJECTED = reportOf(
  gatewayReport({
    findings: [
      ...CONFIGURED,
      found('models', 'key-rejected', {
        seen: 'HTTP 401: “Invalid token (request id: 2026112214000012ab)”',
        means: 'The gateway does not know this key.',
        next: 'Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
        httpStatus: 401,
        requestId: '2026112214000012ab',
        tries: [attempt(2, 88, { httpStatus: 401, code: 'key-rejected' })],
      }),
      found('completion', 'key-rejected', {
        model: 'gpt-5.5',
        seen: 'HTTP 401: “Invalid token (request id: 2026112214000012ac)”',
        means: 'The gateway does not know this key.',
        next: 'Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
        httpStatus: 401,
        requestId: '2026112214000012ac',
        tries: [attempt(3, 91, { httpStatus: 401, code: 'key-rejected' })],
      }),
      skipped('latency', 'See `completion`.'),
    ],
    models: {
      listed: null,
      added: [],
      removed: [],
      wanted: ['gpt-5.5', 'gpt-5.4'].map((id) => wanted(id, { listed: null, works: false, latencyMs: null })),
    },
  }),
);

export const RETRIED = reportOf(
  gatewayReport({
    findings: [
      ...CONFIGURED,
      passed('models', '312 models listed.', { tries: [attempt(2, 131)] }),
      passed('completion', 'Answered at the third attempt: twice HTTP 429.', {
        model: 'gpt-5.5',
        tries: [
          attempt(3, 60, { httpStatus: 429, code: 'rate-limited' }),
          attempt(1063, 72, { waitedMs: 1000, httpStatus: 429, code: 'rate-limited' }),
          attempt(3137, 390, { waitedMs: 2002 }),
        ],
      }),
      found('latency', 'too-slow', {
        model: 'gpt-5.5',
        seen: 'gpt-5.5 answered after 390 ms; `max-latency` is 300 ms.',
      }),
    ],
    models: { listed: 312, added: [], removed: [], wanted: [wanted('gpt-5.5', { latencyMs: 390 })] },
    requests: 4,
  }),
);

/** Two hundred models: three mistyped, one without a channel, an item of which one is enough, the rest works. */
export const MANY_MODELS = ((): Report => {
  const ids = Array.from({ length: 200 }, (_, index) => `vendor/model-${index + 1}`);
  const state = (index: number): 'mistyped' | 'down' | 'works' =>
    index % 70 === 7 ? 'mistyped' : index === 100 ? 'down' : 'works';
  const completions = ids.map((id, index): Finding => {
    const started = 150 + Math.floor(index / 8) * 120;
    if (state(index) === 'works')
      return passed('completion', 'Answered.', { model: id, tries: [attempt(started, 90 + (index % 40))] });
    const code = state(index) === 'down' ? 'model-unavailable' : 'model-not-found';
    return found('completion', code, {
      model: id,
      seen:
        state(index) === 'down'
          ? 'HTTP 503: “当前分组 default 下对于模型 vendor/model-101 无可用渠道”'
          : `HTTP 404: “The model ${id} does not exist.”`,
      httpStatus: state(index) === 'down' ? 503 : 404,
      tries: [attempt(started, 40, { httpStatus: 404, code })],
    });
  });
  const unlisted = ids.flatMap((id, index) =>
    state(index) === 'mistyped'
      ? [
          found('models', 'model-not-found', {
            model: id,
            seen: `${id} is not among the 312 listed models. Nearest: Vendor/model-${index}.`,
          }),
        ]
      : [],
  );
  return reportOf(
    gatewayReport({
      findings: [...CONFIGURED, ...unlisted, ...completions, passed('latency', 'No limit was set.')],
      models: {
        listed: 312,
        added: [],
        removed: [],
        wanted: ids.map((id, index) =>
          wanted(id, {
            works: state(index) === 'works',
            listed: state(index) !== 'mistyped',
            latencyMs: state(index) === 'works' ? 90 + (index % 40) : null,
            suggestions:
              state(index) === 'mistyped' ? [`Vendor/model-${index}`, `vendor/model-${index}-mini`] : [],
          }),
        ),
      },
      requests: 201,
    }),
  );
})();

/** Of an item the second model works, so that the first is not needed. */
export const SPARED = reportOf(
  gatewayReport({
    findings: [...CONFIGURED, found('completion', 'model-not-found', { model: 'gpt-5.5', status: 'info' })],
    models: {
      listed: 312,
      added: [],
      removed: [],
      wanted: ['gpt-5.5', 'gpt-5.4'].map((id) =>
        wanted(id, { item: 'gpt-5.5 | gpt-5.4', works: id === 'gpt-5.4' }),
      ),
    },
  }),
);

export const BROKEN_CONFIG = reportOf(
  gatewayReport({
    name: 'config',
    baseUrl: null,
    key: null,
    findings: [
      found('config', 'config-invalid', {
        seen: '`probes`: `completions` is no probe.',
        means: 'What the configuration says cannot be understood or done, so no model was asked.',
        next: 'Did you mean `completion`?',
      }),
      found('config', 'config-invalid', {
        seen: '`retries`: `many` is no whole number.',
        next: 'Give a number from 0 to 10.',
      }),
    ],
    models: { listed: null, added: [], removed: [], wanted: [] },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    requests: 0,
    curl: null,
  }),
);

export const DRY_RUN = reportOf(
  gatewayReport({
    findings: (['config', 'base-url', 'api-key', 'connection', 'models', 'completion'] as const).map(
      (check) => skipped(check, 'Dry run: at most 3 requests and 32 output tokens. Nothing was sent.'),
    ),
    models: {
      listed: null,
      added: [],
      removed: [],
      wanted: ['gpt-5.5', 'gpt-5.4'].map((id) => wanted(id, { listed: null, works: false, latencyMs: null })),
    },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    requests: 0,
    plan: { requests: 3, models: ['gpt-5.5', 'gpt-5.4'], maxOutputTokens: 32 },
  }),
);

/** The gateways of several reports in one, each under a name of its own. */
export function fleetOf(...reports: readonly Report[]): Report {
  const gateways = reports.flatMap(({ gateways: all }) => all);
  return reportOf(...gateways.map((gateway, index) => ({ ...gateway, name: `gateway-${index + 1}` })));
}

/** Every text that a peer can choose holds this one. */
export function hostileReport(text: string): Report {
  const finding = (check: Check, code: Code): Finding =>
    found(check, code, {
      model: text,
      seen: text,
      means: text,
      next: text,
      requestId: text,
      tries: [attempt(2, 88, { fault: text, httpStatus: null, code })],
    });
  return reportOf(
    gatewayReport({
      name: `relay ${text}`,
      provider: text,
      findings: [
        finding('status-page', 'active-incident'),
        finding('models', 'model-not-found'),
        finding('completion', 'upstream-error'),
        { ...finding('completion', 'upstream-error'), model: `other ${text}` },
        skipped('latency', text),
      ],
      models: {
        listed: 1,
        added: [text],
        removed: [text],
        wanted: [
          wanted(text, { works: false, listed: false, suggestions: [text, text] }),
          wanted(`b${text}`),
        ],
      },
      key: { fingerprint: text.slice(0, 8), length: 40, sha256: '00000000' },
      curl: `curl 'https://x.test/${text}' $GATEWAY_API_KEY`,
    }),
  );
}
