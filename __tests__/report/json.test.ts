import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { CHECKS, CODES } from '../../src/model/codes.ts';
import type { Report } from '../../src/model/report.ts';
import { reportJson, reportPieces } from '../../src/report/json.ts';
import { redactedReport } from '../../src/report/redacted.ts';
import { visible } from '../../src/safety/quote.ts';
import { createRedactor } from '../../src/safety/redact.ts';
import * as samples from './samples.ts';

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../schemas/report.schema.json', import.meta.url)), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const { PASS, KEY_REJECTED, RETRIED, MANY_MODELS, BROKEN_CONFIG, DRY_RUN, fleetOf, hostileReport } = samples;
const REPORTS: Readonly<Record<string, Report>> = {
  PASS,
  KEY_REJECTED,
  RETRIED,
  MANY_MODELS,
  BROKEN_CONFIG,
  DRY_RUN,
  fleet: fleetOf(PASS, KEY_REJECTED),
  hostile: hostileReport('</script>\u2028"'),
};

/** The report with one property of its first gateway or first finding put in, changed or (undefined) taken out. */
function bent(path: 'report' | 'gateway' | 'finding', change: Readonly<Record<string, unknown>>): unknown {
  const copy = JSON.parse(reportJson(KEY_REJECTED));
  const target = { report: copy, gateway: copy.gateways[0], finding: copy.gateways[0].findings[5] }[path];
  Object.assign(target, change);
  return JSON.parse(JSON.stringify(copy));
}

describe('reportJson', () => {
  it.each(Object.entries(REPORTS))('%s fits the schema and comes back as it was', (_, report) => {
    const document = JSON.parse(reportJson(report));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(document).toEqual(report);
  });

  it('has its keys in one order, whatever order they came in', () => {
    const { gateways, ...rest } = PASS;
    const turned = Object.fromEntries(Object.entries({ ...rest, gateways }).reverse()) as unknown as Report;
    expect(reportJson(turned)).toBe(reportJson(PASS));
    expect(Object.keys(JSON.parse(reportJson(turned)))[0]).toBe('schemaVersion');
  });

  it('leaves out what is no part of the report', () => {
    const report = { ...PASS, secret: 1, gateways: PASS.gateways.map((one) => ({ ...one, apiKey: 'x' })) };
    expect(reportJson(report)).toBe(reportJson(PASS));
  });

  it('masks secrets in values only, so that it stays JSON whatever the secret is', () => {
    const text = createRedactor(['"status": "fail"', 'completion', 'Invalid token']);
    const document = JSON.parse(reportJson(KEY_REJECTED, text));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(document.gateways[0].findings[5].seen).toContain('***');
    expect(document.gateways[0].findings[6].check).toBe('completion');
  });
});

describe('the schema', () => {
  it('has nothing in it that a terminal or the runner obeys, and the same values', () => {
    const id = 'gpt\u0085a\u2028::error::x\u202eb##[error]c \ud800 🔑 … ’ é';
    const hostile = hostileReport(id);
    const [gateway] = hostile.gateways;
    const models = gateway && {
      ...gateway.models,
      added: Array.from({ length: 600 }, (_, at) => `${id}${at}`),
      wanted: gateway.models.wanted.map((one) => ({ ...one, id })),
    };
    const report = { ...hostile, gateways: [{ ...gateway, models }] } as Report;
    const text = reportJson(report);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(text).not.toContain('##[');
    for (const line of text.split('\n')) expect(line).toBe(visible(line));
    expect(text).toContain('🔑 … ’ é');
  });

  it('names every check and every code', () => {
    expect(schema.$defs.check.enum).toEqual(CHECKS);
    expect([...schema.$defs.code.enum].sort()).toEqual(Object.keys(CODES).sort());
  });

  it.each([
    ['an unknown property', bent('report', { extra: 1 })],
    ['an unknown property of a gateway', bent('gateway', { apiKey: 'sk-1' })],
    ['a missing property', bent('gateway', { curl: undefined })],
    ['an unknown code', bent('finding', { code: 'no-such-code' })],
    ['an unknown check', bent('finding', { check: 'no-such-check' })],
    ['a pass with a code', bent('finding', { status: 'pass' })],
    ['a failure without a code', bent('finding', { code: null })],
    ['a time that is none', bent('report', { startedAt: 'today' })],
    ['a fraction of a millisecond', bent('finding', { durationMs: 0.5 })],
    ['another version', bent('report', { schemaVersion: 2 })],
  ])('refuses %s', (_, document) => {
    expect(validate(document)).toBe(false);
  });
});

describe('redactedReport', () => {
  it('masks what `reportJson` masks, and copies nothing that holds no secret', () => {
    const text = createRedactor(['Invalid token']);
    const fleet = fleetOf(PASS, KEY_REJECTED);
    const clean = redactedReport(fleet, text);
    expect(clean).toEqual(JSON.parse(reportJson(fleet, text)));
    expect(clean).not.toEqual(fleet);
    expect(clean.gateways[0]).toBe(fleet.gateways[0]);
  });
});

describe('reportPieces', () => {
  it('are the document that JSON.stringify would write, with gateways and without', () => {
    for (const report of [fleetOf(PASS, KEY_REJECTED), { ...PASS, gateways: [] }]) {
      const text = reportJson(report);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });

  it('are the same where long lists of models came, went or are wanted, and none of them is long', () => {
    const [gateway] = MANY_MODELS.gateways;
    if (gateway === undefined) throw new Error('The sample has no gateway');
    const { models } = gateway;
    const ids = Array.from({ length: 1_500 }, (_, at) => `vendor/"wanted": [${at}`);
    const wanted = Array.from({ length: 10 }, () => models.wanted).flat();
    const long = { ...models, added: ids, removed: ids.slice(1), wanted };
    const report = { ...MANY_MODELS, gateways: [{ ...gateway, models: long }] };
    const redact = (text: string): string => text.replace('vendor', '***');
    const pieces = [...reportPieces(report, redact)];
    const whole = JSON.parse(pieces.join(''));
    expect(pieces.join('')).toBe(`${JSON.stringify(whole, null, 2)}\n`);
    const own = JSON.parse(reportJson({ ...report, gateways: [{ ...gateway, models }] }, redact));
    expect(whole.gateways[0].models).toEqual({
      ...own.gateways[0].models,
      added: ids.map(redact),
      removed: ids.slice(1).map(redact),
      wanted: Array.from({ length: 10 }, () => own.gateways[0].models.wanted).flat(),
    });
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(pieces.join('').length / 2);
  });

  it('is the same document where a gateway has thousands of findings, and is never in one piece', () => {
    const [gateway] = KEY_REJECTED.gateways;
    const [finding] = gateway?.findings ?? [];
    if (gateway === undefined || finding === undefined) throw new Error('no finding');
    const findings = Array.from({ length: 3000 }, (_, at) => ({ ...finding, model: `model-${at}` }));
    const pieces = [...reportPieces({ ...KEY_REJECTED, gateways: [{ ...gateway, findings }] })];
    const text = pieces.join('');
    const whole = JSON.parse(text);
    expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`);
    expect(validate(whole)).toBe(true);
    expect(whole.gateways[0].findings.map(({ model }: { model: string }) => model)).toEqual(
      findings.map(({ model }) => model),
    );
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(text.length / 4);
  });
});
