import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Report } from '../../src/model/report.ts';
import { junitPieces } from '../../src/report/junit.ts';
import { createRedactor } from '../../src/safety/redact.ts';
import { effort } from '../support/effort.ts';
import {
  BROKEN_CONFIG,
  DRY_RUN,
  fleetOf,
  found,
  gatewayReport,
  hostileReport,
  KEY_REJECTED,
  MANY_MODELS,
  PASS,
  passed,
  RETRIED,
  reportOf,
  skipped,
} from './samples.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** What junit-10.xsd of Jenkins allows: children, attributes, and those of them that must be there. */
const SCHEMA: Readonly<Record<string, { children: string[]; required: string[]; optional: string[] }>> = {
  testsuites: {
    children: ['testsuite'],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
  },
  testsuite: {
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url', 'group'],
  },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name'],
    optional: ['time', 'classname', 'group'],
  },
  failure: { children: [], required: [], optional: ['type', 'message'] },
  skipped: { children: [], required: [], optional: ['type', 'message'] },
  'system-out': { children: [], required: [], optional: [] },
};
const TIME = /^(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?$/;

function faultsOf(node: Node): readonly string[] {
  const rule = SCHEMA[node.name];
  if (rule === undefined) return [`no element ${node.name}`];
  const names = Object.keys(node.attributes);
  const known = [...rule.required, ...rule.optional];
  return [
    ...node.children.flatMap(({ name }) => (rule.children.includes(name) ? [] : [`${name} in ${node.name}`])),
    ...names.flatMap((name) => (known.includes(name) ? [] : [`${name} of ${node.name}`])),
    ...rule.required.flatMap((name) => (names.includes(name) ? [] : [`no ${name} of ${node.name}`])),
    ...(TIME.test(node.attributes.time ?? '') ? [] : [`time ${node.attributes.time}`]),
    ...node.children.flatMap(faultsOf),
  ];
}

type Parsed = Readonly<Record<string, unknown>>;

function nodeOf(parsed: Parsed): Node {
  const [name = '', children = []] = Object.entries(parsed).find(([key]) => key !== ':@') ?? [];
  const inner = children as readonly Parsed[];
  return {
    name,
    attributes: (parsed[':@'] ?? {}) as Readonly<Record<string, string>>,
    children: inner.filter((child) => !('#text' in child)).map(nodeOf),
    text: inner.map((child) => child['#text'] ?? '').join(''),
  };
}

/** The root, read back; throws where the text is no XML. */
async function parsed(report: Report): Promise<Node> {
  const xml = [...(await junitPieces(report))].join('');
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  const roots: readonly Parsed[] = parser.parse(xml);
  expect(roots).toHaveLength(1);
  return nodeOf(roots[0] ?? {});
}

const casesOf = (root: Node): readonly Node[] => root.children.flatMap(({ children }) => children);

describe('the JUnit file', () => {
  it.each([
    ['a pass', PASS],
    ['a refused key', KEY_REJECTED],
    ['retries', RETRIED],
    ['two hundred models', MANY_MODELS],
    ['a broken configuration', BROKEN_CONFIG],
    ['a dry run', DRY_RUN],
    ['a fleet', fleetOf(PASS, KEY_REJECTED, RETRIED)],
    ['no gateway', reportOf()],
    ['a gateway without findings', reportOf(gatewayReport({ findings: [] }))],
    [
      'hostile text',
      hostileReport('"\'><![CDATA[ ]]> --> </testsuite> &amp; &#0; \u0000\u0007\u001b[31m \ud800 \uffff'),
    ],
  ])('of %s keeps to the schema, and its counts are right', async (_what, report) => {
    const root = await parsed(report);
    expect(faultsOf(root)).toEqual([]);
    const cases = casesOf(root);
    const findings = report.gateways.flatMap((gateway) => gateway.findings);
    expect(cases).toHaveLength(findings.length);
    expect(root.attributes.tests).toBe(`${findings.length}`);
    for (const node of [root, ...root.children]) {
      const own = node === root ? cases : node.children;
      const failures = own.filter(({ children }) => children[0]?.name === 'failure').length;
      expect(node.attributes).toMatchObject({ tests: `${own.length}`, failures: `${failures}`, errors: '0' });
    }
  });

  it('says of each finding what became of it', async () => {
    const root = await parsed(
      reportOf(
        gatewayReport({
          findings: [
            passed('config', 'The inputs are understood.'),
            found('completion', 'key-rejected', {
              model: 'gpt-5.5',
              seen: 'HTTP 401: “Invalid token”',
              requestId: 'req_1',
              durationMs: 1_143,
            }),
            found('latency', 'too-slow'),
            found('drift', 'models-added', { status: 'info' }),
            skipped('balance', 'Not asked.'),
          ],
        }),
      ),
    );
    const [pass, fail, warn, info, skip] = casesOf(root);
    expect(pass).toMatchObject({ attributes: { classname: 'relay', name: 'config' }, children: [] });
    expect(fail?.attributes).toEqual({ classname: 'relay', name: 'completion gpt-5.5', time: '1.143' });
    expect(fail?.children).toMatchObject([
      { name: 'failure', attributes: { type: 'key-rejected', message: 'HTTP 401: “Invalid token”' } },
    ]);
    expect(fail?.children[0]?.text.split('\n')).toEqual([
      'key-rejected',
      'HTTP 401: “Invalid token”',
      'What key-rejected means.',
      'Next: What to do about key-rejected.',
      'Who acts: whoever owns the key and its billing.',
      'Request id: req_1',
      expect.stringContaining('key-rejected.md'),
    ]);
    expect(warn?.children).toMatchObject([
      { name: 'system-out', text: expect.stringMatching(/^Warning: too-slow\n/) },
    ]);
    expect(info?.children).toMatchObject([
      { name: 'skipped', attributes: { message: expect.stringMatching(/^models-added: /) } },
    ]);
    expect(skip?.children).toMatchObject([{ name: 'skipped', attributes: { message: 'Not asked.' } }]);
    expect(root.children[0]?.attributes).toMatchObject({
      name: 'relay',
      tests: '5',
      failures: '1',
      skipped: '2',
      time: '1.143',
      timestamp: '2026-11-22T14:00:00',
    });
  });

  it('has all of thousands of cases in one suite, and comes in pieces', async () => {
    const findings = Array.from({ length: 1_300 }, (_, at) =>
      found('completion', 'model-not-found', { model: `m${at % 1_200}` }),
    );
    const report = reportOf(gatewayReport({ findings }));
    const pieces = [...(await junitPieces(report))];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(pieces.join('').length / 2);
    const root = await parsed(report);
    expect(faultsOf(root)).toEqual([]);
    expect(root.children).toHaveLength(1);
    expect(root.children[0]?.attributes).toMatchObject({ tests: '1300', failures: '1300' });
    const names = casesOf(root).map(({ attributes }) => attributes.name);
    expect(new Set(names).size).toBe(1_300);
    expect(names.at(-1)).toBe('completion m99 (2)');
  });

  it('gives no two cases of a gateway the same name', async () => {
    const names = casesOf(await parsed(BROKEN_CONFIG)).map(({ attributes }) => attributes.name);
    expect(names).toEqual(['config', 'config (2)']);
  });

  it.each(['true', 'false', '', '0', '__proto__', ' '])(
    'takes a gateway and a model named %j',
    async (name) => {
      const findings = [passed('completion', name, { model: name })];
      const root = await parsed(reportOf(gatewayReport({ name, findings })));
      expect(faultsOf(root)).toEqual([]);
      expect(root.children[0]?.attributes.name).toBe(name.trim() || 'gateway');
    },
  );

  it('is XML where a secret is a word of its own, and shows no other one', async () => {
    const redact = createRedactor([
      'testcase',
      'testsuites',
      'classname="',
      'version',
      'failure',
      'secret-value',
    ]);
    const findings = [found('completion', 'model-not-found', { seen: 'a testcase of secret-\u200bvalue' })];
    const xml = [...(await junitPieces(reportOf(gatewayReport({ findings })), redact))].join('');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('<testcase classname="');
    expect(xml).toContain('message="a *** of ***"');
  });

  it('is XML whatever a peer says', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '<!--',
      '\u0000',
      '\ud800',
      '\ufffe',
      '\ufdd0',
      '\r',
    );
    const hostile = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(hostile, async (pieces) => {
        const xml = [...(await junitPieces(hostileReport(pieces.join(''))))].join('');
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      }),
      effort(50),
    );
  });
});
