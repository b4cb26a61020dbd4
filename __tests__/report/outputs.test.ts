import { describe, expect, it } from '@jest/globals';
import { outputsOf } from '../../src/report/outputs.ts';
import {
  BROKEN_CONFIG,
  DRY_RUN,
  found,
  gatewayReport,
  KEY_REJECTED,
  PASS,
  passed,
  reportOf,
  wanted,
} from './samples.ts';

const models = (...all: Parameters<typeof wanted>[]) => ({
  listed: 3,
  added: [],
  removed: [],
  wanted: all.map(([id, rest]) => wanted(id, rest)),
});
const down = { works: false, latencyMs: null };
const shown = (text: string): string => text;
const FINE = [passed('completion', 'Answered.')];

describe('outputs', () => {
  it('of a pass', () => {
    expect(outputsOf(PASS, '/tmp/report.json', shown)).toEqual({
      verdict: 'pass',
      diagnosis: 'ok',
      failed: '',
      warned: '',
      'models-working': '["gpt-5.5"]',
      'models-missing': '[]',
      'selected-gateway': 'relay',
      'selected-base-url': 'https://api.wappkit.com/v1',
      'selected-model': 'gpt-5.5',
      report: '/tmp/report.json',
    });
  });

  it('of a failure', () => {
    expect(outputsOf(KEY_REJECTED, '', shown)).toEqual({
      verdict: 'fail',
      diagnosis: 'key-rejected',
      failed: 'models,completion',
      warned: '',
      'models-working': '[]',
      'models-missing': '["gpt-5.5","gpt-5.4"]',
      'selected-gateway': '',
      'selected-base-url': '',
      'selected-model': '',
      report: '',
    });
  });

  it('name each check once, in the order of the checks, over all gateways', () => {
    const one = gatewayReport({ findings: [found('latency', 'too-slow'), found('models', 'key-rejected')] });
    const two = gatewayReport({
      findings: [found('config', 'config-invalid'), found('models', 'key-rejected')],
    });
    expect(outputsOf(reportOf(one, two), '', shown)).toMatchObject({
      failed: 'config,models',
      warned: 'latency',
    });
  });

  it('know an item with alternatives by what is written, missing only when none of it works', () => {
    const gateway = gatewayReport({
      findings: FINE,
      models: models(
        ['a', { item: 'a | b', ...down }],
        ['b', { item: 'a | b' }],
        ['c', { item: 'c | d', ...down }],
        ['d', { item: 'c | d', ...down }],
        ['e*', { item: 'e*', ...down }],
        ['f-1', { item: 'f*' }],
        ['f-2', { item: 'f*', ...down }],
      ),
    });
    expect(outputsOf(reportOf(gateway), '', shown)).toMatchObject({
      'models-working': '["b","f-1"]',
      'models-missing': '["c | d","e*"]',
      'selected-model': 'b',
    });
  });

  it('count a model as working that works on one of several gateways', () => {
    const first = gatewayReport({ name: 'first', findings: FINE, models: models(['a', down], ['b', down]) });
    const second = gatewayReport({ name: 'second', findings: FINE, models: models(['c', down], ['a', {}]) });
    expect(outputsOf(reportOf(first, second), '', shown)).toMatchObject({
      'models-working': '["a"]',
      'models-missing': '["b","c"]',
      'selected-gateway': 'second',
      'selected-model': 'a',
    });
  });

  it('select a gateway by its models, whatever its verdict is', () => {
    const gateway = gatewayReport({
      findings: [found('latency', 'too-slow', { status: 'fail' })],
      models: models(['a', {}]),
    });
    expect(outputsOf(reportOf(gateway), '', shown)).toMatchObject({
      verdict: 'fail',
      'selected-gateway': 'relay',
    });
  });

  it('select a gateway of which no model is wanted by its verdict', () => {
    const failing = gatewayReport({ name: 'one', findings: [found('models', 'key-rejected')] });
    const warning = gatewayReport({ name: 'two', findings: [found('latency', 'too-slow')] });
    expect(outputsOf(reportOf(failing, warning), '', shown)).toMatchObject({
      'selected-gateway': 'two',
      'selected-model': '',
    });
  });

  // Contract: "with none wanted, when its verdict is not `fail`", and `observe` makes a warning of what would fail.
  it('select a broken gateway under `policy: observe` only where no model is wanted', () => {
    const findings = [found('completion', 'connection-refused', { status: 'warn' })];
    const selectedOf = (...wanted: Parameters<typeof models>) =>
      outputsOf(reportOf(gatewayReport({ findings, models: models(...wanted) })), '', shown)[
        'selected-gateway'
      ];
    expect(selectedOf()).toBe('relay');
    expect(selectedOf(['a', down])).toBe('');
  });

  it('never select the place where faults of the configuration stand', () => {
    const [place] = BROKEN_CONFIG.gateways;
    if (place === undefined) throw new Error('the sample has a gateway');
    const observed = reportOf({ ...place, verdict: 'warn' });
    expect(outputsOf(observed, '', shown)).toMatchObject({ 'selected-gateway': '', 'selected-base-url': '' });
  });

  it('name no model after a dry run', () => {
    expect(outputsOf(DRY_RUN, '', shown)).toMatchObject({
      verdict: 'pass',
      'models-working': '[]',
      'models-missing': '[]',
      'selected-model': '',
    });
  });

  it('keep ids with quotes and line ends readable as JSON', () => {
    const id = 'a"b\n]';
    const gateway = gatewayReport({ findings: FINE, models: models([id, {}]) });
    expect(JSON.parse(outputsOf(reportOf(gateway), '', shown)['models-working'])).toEqual([id]);
  });

  it('are redacted id by id, and not in the names of codes', () => {
    const working = gatewayReport({
      name: 'gpt-4o-relay',
      baseUrl: 'https://gpt-4o.example/v1',
      findings: FINE,
      models: models(['gpt-4o', {}], ['x","gpt-4o', {}]),
    });
    const redact = (text: string): string => text.replaceAll(/gpt-4o|pass/g, '***');
    expect(outputsOf(reportOf(working), '/pass/report.json', redact)).toMatchObject({
      verdict: 'pass',
      diagnosis: 'ok',
      'models-working': '["***","x\\",\\"***"]',
      'selected-gateway': '***-relay',
      'selected-base-url': 'https://***.example/v1',
      'selected-model': '***',
      report: '/pass/report.json',
    });
  });
});
