/** Gateways put aside in a file. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { reportJson, reportPieces } from '../../src/report/json.ts';
import { redactedReport } from '../../src/report/redacted.ts';
import { createSpool } from '../../src/runner/spool.ts';
import * as samples from '../report/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-spool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { BROKEN_CONFIG, DRY_RUN, fleetOf, hostileReport, KEY_REJECTED, MANY_MODELS, PASS, RETRIED } = samples;
const { found, gatewayReport, reportOf, wanted } = samples;
const REPORT = fleetOf(
  ...[PASS, KEY_REJECTED, MANY_MODELS, RETRIED, BROKEN_CONFIG, DRY_RUN],
  hostileReport('"}, ] é \u2028 "gateways": [] \ud83d\ude00'),
);
const same = (text: string): string => text;

function spooled(report: Report, where: string, redact = same) {
  const spool = createSpool(where, redact);
  return { spool, report: { ...report, gateways: report.gateways.map(spool.put) } };
}

describe('a gateway in the spool', () => {
  it('is as it was, however often and in whatever order it is looked at', () => {
    const { spool, report } = spooled(REPORT, folder);
    const plain = JSON.parse(reportJson(REPORT));
    expect(JSON.parse(reportJson(report))).toEqual(plain);
    const backwards = report.gateways
      .toReversed()
      .map(({ name, findings, models }) => [name, findings, models]);
    expect(JSON.parse(JSON.stringify(backwards))).toEqual(
      plain.gateways
        .toReversed()
        .map(({ name, findings, models }: Report['gateways'][0]) => [name, findings, models]),
    );
    spool.close();
  });

  it('stands in the document as one that never was on it', () => {
    const { spool, report } = spooled(REPORT, folder);
    let document = '';
    for (const piece of reportPieces(report, same, spool.bytesOf)) document += piece.toString();
    expect(document).toBe(reportJson(REPORT));
    spool.close();
  });

  it('is as it was where it is longer than one that may come in, as one that came on one line is when we write it', () => {
    const findings = [found('completion', 'model-not-found', { seen: 'x'.repeat(33 * 1024 * 1024) })];
    const { spool, report } = spooled(fleetOf(reportOf(gatewayReport({ findings })), PASS), folder);
    const [gateway] = report.gateways;
    expect(gateway?.findings.map(({ seen }) => seen.length)).toEqual([33 * 1024 * 1024]);
    spool.close();
  });

  it('of thousands of broken models is as it was, in pieces of little memory', () => {
    const models = Array.from({ length: 1500 }, (_, at) => `vendor/é-${at}`);
    const findings = models.map((model) =>
      found('completion', 'model-not-found', { model, seen: `No ${model}.` }),
    );
    const wantedModels = models.map((id) => wanted(id, { works: false }));
    const listed = { listed: 9, added: models, removed: models.slice(0, 700), wanted: wantedModels };
    const large = fleetOf(reportOf(gatewayReport({ findings, models: listed })), PASS);
    const { spool, report } = spooled(large, folder);
    const [gateway] = report.gateways;
    const pieces: Buffer[] = [];
    for (const piece of reportPieces(report, same, spool.bytesOf)) pieces.push(Buffer.from(piece));
    const document = Buffer.concat(pieces).toString();
    expect(document).toBe(`${JSON.stringify(JSON.parse(document), null, 2)}\n`);
    expect(JSON.parse(document)).toEqual(JSON.parse(JSON.stringify(large)));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024);
    expect(gateway?.findings).toEqual(findings);
    expect(gateway?.models).toEqual(listed);
    spool.close();
  });

  it('is redacted before it is written', () => {
    const redact = (text: string): string => text.replaceAll('gpt', '***');
    const { spool, report } = spooled(REPORT, folder, redact);
    let written = '';
    for (const gateway of report.gateways)
      for (const piece of spool.bytesOf(gateway) ?? []) written += piece.toString();
    expect(written).toContain('***');
    expect(written).not.toContain('gpt');
    expect(reportJson(report)).toBe(reportJson(redactedReport(REPORT, redact)));
    spool.close();
  });

  it('lies in no file that anybody else finds', () => {
    const { spool } = spooled(REPORT, folder);
    if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([]);
    spool.close();
  });

  it('stays in memory where there can be no file', () => {
    const { spool, report } = spooled(REPORT, join(folder, 'none'));
    expect(report.gateways.map((gateway) => spool.bytesOf(gateway))).toEqual(REPORT.gateways.map(() => null));
    expect(reportJson(report)).toBe(reportJson(REPORT));
    spool.close();
  });
});
