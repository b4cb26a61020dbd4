/**
 * Runs everything that follows the answers once, over made-up answers, while the real ones are still awaited. Node
 * compiles a function when it is first called, and this way nobody waits for that (docs/performance.md has the
 * figures).
 */
import { setImmediate as pause } from 'node:timers/promises';
import { checkAll } from '../check/check-all.ts';
import { type CheckDeps, NO_PAST } from '../check/deps.ts';
import { createInquiry } from '../check/inquiry.ts';
import type { OpenLook } from '../check/open.ts';
import { NO_SURROUNDINGS } from '../config/inputs.ts';
import { configure } from '../config/run.ts';
import type { GatewayClient } from '../http/client.ts';
import type { Answer } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { GatewaySpec } from '../model/run.ts';
import { listRequest, probeRequest } from '../probe/requests.ts';
import { annotationsOf } from '../report/annotations.ts';
import { reportPieces } from '../report/json.ts';
import { logGroups } from '../report/log.ts';
import { outputsOf } from '../report/outputs.ts';
import { summaryOf } from '../report/summary.ts';
import type { Redact } from '../safety/redact.ts';

const MODEL = 'sample';
const ROOT = 'http://127.0.0.1/v1';
const INPUTS = { 'base-url': ROOT, auth: 'none', models: MODEL, 'status-page': 'off' };

const LIST = { object: 'list', data: [{ id: MODEL, object: 'model' }] };
const COMPLETION = {
  object: 'chat.completion',
  model: MODEL,
  choices: [{ index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 8, completion_tokens: 1, total_tokens: 9 },
};

function answerWith(body: unknown, redact: Redact): Answer {
  return {
    kind: 'answer',
    status: 200,
    headers: { 'content-type': redact('application/json') },
    body: redact(JSON.stringify(body)),
    truncated: false,
    bodyFault: null,
    redirects: [],
    firstByteMs: 1,
    durationMs: 1,
    arrivals: [],
  };
}

/** A client that sends nothing. */
function sampleClient(redact: Redact): GatewayClient {
  return {
    send: async ({ body }) => answerWith(body === null ? LIST : COMPLETION, redact),
    requests: 2,
    connections: [{ dnsMs: null, connectMs: 1, tlsMs: null, address: null, proxy: null, tls: null }],
    close: async () => undefined,
  };
}

function sampleDeps(redact: Redact): CheckDeps {
  return {
    now: () => 0,
    wallClock: () => 0,
    sleep: async () => undefined,
    random: () => 0,
    signal: new AbortController().signal,
    proxy: { httpProxy: '', httpsProxy: '', noProxy: '' },
    redact,
    userAgent: '',
    control: async () => 'unreached',
    onProgress: () => undefined,
    past: NO_PAST,
  };
}

function sampleLook(spec: GatewaySpec, deps: CheckDeps): OpenLook {
  const client = sampleClient(deps.redact);
  const inquiry = createInquiry({ spec, client, deps });
  const open = async () => {
    const list = await inquiry.ask({ question: 'models', model: null, request: listRequest(ROOT) });
    // Pauses between the steps, so that real answers that arrive meanwhile are handled and timed correctly.
    await pause();
    const request = probeRequest('completion', ROOT, MODEL);
    const first = await inquiry.ask({ question: 'completion', model: MODEL, request });
    await pause();
    return { list, first };
  };
  return { spec, root: ROOT, inquiry, deps, client, opening: open(), underWay: Promise.resolve() };
}

/** Sends, writes and keeps nothing. The report is that of a healthy gateway that does not exist. */
export async function warmUp(redact: Redact): Promise<Report> {
  const { run } = configure(INPUTS, NO_SURROUNDINGS);
  const deps = sampleDeps(redact);
  const looks = run.gateways.map((spec) => sampleLook(spec, deps));
  const report = await checkAll(run, looks, deps, { startedAt: '', began: 0 });
  for (const step of [reportText, summaryText, logText]) {
    await pause();
    step(report, redact);
  }
  return report;
}

function reportText(report: Report, redact: Redact): string {
  return [...reportPieces(report, redact)].join('');
}

function summaryText(report: Report, redact: Redact): string {
  return redact(summaryOf(report));
}

function logText(report: Report, redact: Redact): readonly string[] {
  const outputs = Object.values(outputsOf(report, '', redact));
  const told = [
    ...annotationsOf(report).map(({ title }) => title),
    ...logGroups(report).flatMap(({ lines }) => lines),
  ];
  return [...outputs, ...told.map(redact)];
}
