/**
 * The report as JUnit XML: a suite a gateway, a case a finding. The shape is the one that readers agree on, that of
 * Surefire as Jenkins' schema has it (jenkinsci/xunit-plugin, junit-10.xsd).
 */
import type { Finding } from '../model/finding.ts';
import { chunksOf } from '../model/ids.ts';
import { actorOf } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { oneLine } from '../safety/quote.ts';
import type { Redact } from '../safety/redact.ts';

/** A part of the document as the builder takes it: attributes begin with `@`. */
type Element = Readonly<Record<string, unknown>>;

/** What XML 1.0 has no way to write, not even as a reference (w3.org/TR/xml, production 2). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The document, UTF-8, in pieces of a suite each, of a long one several. A failure is `failure`, a warning passes and says so in `system-out`,
 * what was skipped or is information only is `skipped`. Loads its builder only when called. What is put together of texts
 * is redacted once more, and not the document: a header's value may be `testcase`.
 */
export async function junitPieces(
  report: Report,
  redact: Redact = (text) => text,
): Promise<Iterable<string>> {
  const { XMLBuilder } = await import('fast-xml-parser');
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    // A gateway may be called `true`, and an attribute without a value is no XML.
    suppressBooleanAttributes: false,
  });
  let tests = 0;
  let failures = 0;
  for (const { findings } of report.gateways) {
    tests += findings.length;
    failures += countOf(findings, 'fail');
  }
  return (function* (): Generator<string> {
    const time = seconds(report.durationMs);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites name="Gateway Preflight" tests="${tests}" failures="${failures}" errors="0" time="${time}">\n`;
    for (const gateway of report.gateways) {
      let end = '';
      for (const suite of suitesOf(gateway, report.startedAt, redact)) {
        const text = builder.build({ testsuite: [suite] });
        const from = end === '' ? 0 : text.indexOf('\n') + 1;
        const to = text.lastIndexOf(CLOSED);
        yield text.slice(from, to);
        end = text.slice(to);
      }
      yield end;
    }
    yield '</testsuites>\n';
  })();
}

/** Cases that are made at once. */
const CASES = 128;
const CLOSED = '</testsuite>';

/** The suite of a gateway, once for each part of its cases. */
function* suitesOf({ name, findings }: GatewayReport, startedAt: string, redact: Redact): Generator<Element> {
  const names = new Map<string, number>();
  const suite = {
    '@name': clean(name) || 'gateway',
    '@tests': findings.length,
    '@failures': countOf(findings, 'fail'),
    '@errors': 0,
    '@skipped': countOf(findings, 'skip', 'info'),
    '@time': seconds(findings.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    // Readers that check it want no fraction and no zone (ISO8601_DATETIME_PATTERN of Ant's schema).
    '@timestamp': clean(startedAt).slice(0, 19),
  };
  const testcaseOf = (finding: Finding): Element => {
    const plain = caseName(finding);
    const count = (names.get(plain) ?? 0) + 1;
    names.set(plain, count);
    // Readers put cases of one name together, and would show one of several faults.
    const shown = count === 1 ? plain : `${plain} (${count})`;
    return caseOf(finding, clean(name) || 'gateway', shown, redact);
  };
  for (const some of chunksOf(findings, CASES)) yield { ...suite, testcase: some.map(testcaseOf) };
}

function caseOf(finding: Finding, gateway: string, name: string, redact: Redact): Element {
  const { status, code, durationMs } = finding;
  const attributes = { '@classname': gateway, '@name': name, '@time': seconds(durationMs) };
  const message = redact(clean(finding.seen));
  const told = redact(story(finding));
  if (status === 'pass') return attributes;
  if (status === 'fail') {
    return {
      ...attributes,
      failure: { '@message': message, '@type': code ?? 'fail', '#text': told },
    };
  }
  if (status === 'warn') return { ...attributes, 'system-out': `Warning: ${told}` };
  return { ...attributes, skipped: { '@message': code === null ? message : `${code}: ${message}` } };
}

function caseName({ check, model }: Finding): string {
  return model === null ? check : `${check} ${clean(model)}`;
}

/** Code, what was seen, what it means, what to do, and where to read on; a line each. */
function story({ code, seen, means, next, actor, requestId, docs }: Finding): string {
  const id = requestId === null ? '' : `Request id: ${requestId}`;
  const step = next === '' ? '' : `Next: ${next}`;
  const who = actor === null ? '' : `Who acts: ${actorOf(actor)}.`;
  return [code ?? '', seen, means, step, who, id, docs ?? '']
    .map(clean)
    .filter((line) => line !== '')
    .join('\n');
}

function countOf(findings: readonly Finding[], ...statuses: readonly Finding['status'][]): number {
  return findings.filter(({ status }) => statuses.includes(status)).length;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
const clean = (text: string): string => oneLine(text).replace(UNWRITABLE, '');
