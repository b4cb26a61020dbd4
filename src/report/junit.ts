/**
 * Writes the report as JUnit XML: one suite per gateway, one case per finding. The format is the one that most
 * readers agree on, that of Surefire according to Jenkins' schema (jenkinsci/xunit-plugin, junit-10.xsd).
 */
import type { Finding } from '../model/finding.ts';
import { actorOf } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { chunksOf } from '../model/split.ts';
import { oneLine } from '../safety/quote.ts';
import type { Redact } from '../safety/redact.ts';

/** An element in the form that XMLBuilder takes; the names of attributes begin with `@`. */
type Element = Readonly<Record<string, unknown>>;

/** Characters that XML 1.0 cannot contain, not even as a character reference (w3.org/TR/xml, production 2). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Yields the document (UTF-8) in pieces, one or more per suite. A failure becomes `failure`; a warning passes and is
 * described in `system-out`; skipped and informational findings become `skipped`. The XML builder is loaded only
 * here. Texts are redacted once more after they were combined, but not the whole document: a secret may be equal to
 * `testcase`.
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
    // A gateway may be named `true`, for which the builder would write an attribute without a value; that is not
    // valid XML.
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

/** How many cases are built at a time. */
const CASES = 128;
const CLOSED = '</testsuite>';

/** Yields the suite element of a gateway once per chunk of its cases; the caller joins them. */
function* suitesOf({ name, findings }: GatewayReport, startedAt: string, redact: Redact): Generator<Element> {
  const names = new Map<string, number>();
  const suite = {
    '@name': clean(name) || 'gateway',
    '@tests': findings.length,
    '@failures': countOf(findings, 'fail'),
    '@errors': 0,
    '@skipped': countOf(findings, 'skip', 'info'),
    '@time': seconds(findings.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    // Strict readers accept neither fractions of a second nor a time zone (ISO8601_DATETIME_PATTERN of Ant's schema).
    '@timestamp': clean(startedAt).slice(0, 19),
  };
  const testcaseOf = (finding: Finding): Element => {
    const plain = caseName(finding);
    const count = (names.get(plain) ?? 0) + 1;
    names.set(plain, count);
    // Readers merge cases with the same name and would show only one of several faults, so repeated names are
    // numbered.
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

/** Code, what was seen, its meaning, the advice, and where to read more; one line each. */
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
