/** The reports of many jobs. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { createMerge } from '../../src/engine/merged.ts';
import type { GatewayReport } from '../../src/model/report.ts';
import { gatherReports } from '../../src/runner/gather.ts';
import { fleetOf, KEY_REJECTED, PASS } from '../report/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-gather-'));
for (const name of ['1.json', '2.json']) writeFileSync(join(folder, name), JSON.stringify(PASS));
const large = openSync(join(folder, 'large.txt'), 'w');
ftruncateSync(large, 64 * 1024 * 1024 + 1);
closeSync(large);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function merging(keep = (gateway: GatewayReport): GatewayReport => gateway) {
  const grading = { policy: 'standard', severity: { codes: {}, checks: {}, otherwise: null } } as const;
  return createMerge({ expected: null, grading, keep });
}

async function gathered(patterns: string, cancel: AbortSignal) {
  const problems = new Problems();
  const merge = merging();
  const warn = (): void => undefined;
  const whole = await gatherReports({ patterns, workspace: folder, problems, warn, cancel, merge });
  const { gateways } = merge.end({ cancelled: false, problems: [], now: '2026-11-22T14:00:00.000Z' });
  return { count: gateways.length, cancelled: !whole, problems: problems.all.map(({ seen }) => seen) };
}

describe('what is gathered', () => {
  it('is every report', async () => {
    const never = new AbortController().signal;
    expect(await gathered('*.json', never)).toEqual({ count: 2, cancelled: false, problems: [] });
    expect((await gathered('no*.json', never)).problems).toHaveLength(1);
    expect((await gathered('no/{a,b}.json', never)).problems).toEqual([
      '`reports`: no file matches "no/{a,b}.json".',
    ]);
  });

  it('is nothing in a cancelled run, and nothing is told as missing', async () => {
    const cancel = AbortSignal.abort('cancelled');
    expect(await gathered('*.json', cancel)).toEqual({ count: 0, cancelled: true, problems: [] });
    expect(await gathered('no*.json', cancel)).toEqual({ count: 0, cancelled: true, problems: [] });
  });

  it('is told one by one, and as soon as it is cancelled no more', async () => {
    const cancel = new AbortController();
    const told: string[] = [];
    const merge = merging((gateway) => {
      told.push(gateway.diagnosis);
      cancel.abort('cancelled');
      return gateway;
    });
    const given = {
      patterns: '*.json',
      workspace: folder,
      problems: new Problems(),
      warn: () => undefined,
      merge,
    };
    expect(await gatherReports({ ...given, cancel: cancel.signal })).toBe(false);
    expect(told).toEqual(['ok']);
  });

  it('is nothing of a report that is torn, or that is none at its end', async () => {
    const whole = JSON.stringify(fleetOf(PASS, KEY_REJECTED));
    const texts = [
      whole.slice(0, -1),
      whole.slice(0, whole.length / 2),
      whole.replace('"schemaVersion":1', '"schemaVersion":2'),
      whole.replace(/\]\}$/, ',{}]}'),
      whole.replace(/\]\}$/, ',0]}'),
      whole.replace(/\]\}$/, ',null]}'),
      whole.replace('"gateways":[', '"gateways":[-'),
      whole.replace(/\]\}$/, 'e5]}'),
      whole.replace(/\]\}$/, '.0]}'),
      whole.replace(/\]\}$/, ',]}'),
      whole.replace(/\]\}$/, '],"gateways":[]}'),
      whole.replace('"name":', `"more":${'['.repeat(20_000)}${']'.repeat(20_000)},"name":`),
    ];
    for (const text of texts) {
      writeFileSync(join(folder, 'torn.txt'), text);
      const { count, problems } = await gathered('torn.txt', new AbortController().signal);
      expect({ count, problems }).toEqual({
        count: 0,
        problems: ['`reports`: "torn.txt" is not a report, or is damaged.'],
      });
    }
  });

  it('is no file that is larger than any report', async () => {
    const { count, problems } = await gathered('*.json,large.txt', new AbortController().signal);
    expect(count).toBe(2);
    expect(problems).toEqual(['`reports`: "large.txt" is larger than 64 MiB.']);
  });

  it('is no report of which a gateway is larger than any, and that is told in other words', async () => {
    const [finding] = PASS.gateways[0]?.findings ?? [];
    const more = `${JSON.stringify(finding)},`.repeat(140_000);
    const text = JSON.stringify(fleetOf(PASS, KEY_REJECTED)).replace('"findings":[', `"findings":[${more}`);
    writeFileSync(join(folder, 'much.txt'), text);
    const { count, problems } = await gathered('*.json,much.txt', new AbortController().signal);
    expect(count).toBe(2);
    expect(problems).toEqual([
      '`reports`: "much.txt" was left out: of one gateway it says more than can be merged (32 MiB).',
    ]);
  });

  const many = (count: number, item: string): string => `[${`${item},`.repeat(count)}${item}]`;
  it.each([
    ['of a finding of megabytes', '"seen":"', `"seen":"${'x'.repeat(300_000)}`],
    ['of a finding with thousands of tries', '"tries":', `"more":${many(40_000, '{"a":1}')},"tries":`],
    ['of a model with more suggestions than models', '"suggestions":[]', `"suggestions":${many(65, '"a"')}`],
    ['of a gateway with lists of a million', '"added":[]', `"added":${many(1_000_000, '"a"')}`],
    ['of a gateway with a text of 17 MB', '"curl":', `"more":"${'x'.repeat(17_000_000)}","curl":`],
  ])('is nothing %s', async (_what, member, instead) => {
    const text = JSON.stringify(PASS);
    expect(text).toContain(member);
    writeFileSync(join(folder, 'forged.txt'), text.replace(member, instead));
    const { count, problems } = await gathered('*.json,forged.txt', new AbortController().signal);
    expect(count).toBe(2);
    expect(problems).toEqual(['`reports`: "forged.txt" is not a report, or is damaged.']);
  });

  it('is only what we know: other members are not kept', async () => {
    const more = (name: string) => ({ [name]: 1, more: { a: [1, 2] } });
    const [gateway] = PASS.gateways;
    if (gateway === undefined) throw new Error('no gateway');
    const { findings, models } = gateway;
    const report = fleetOf(PASS);
    const grown = {
      ...{ ...gateway, ...more('gateway') },
      findings: findings.map((finding) => ({ ...finding, ...more('finding') })),
      models: {
        ...{ ...models, ...more('models') },
        wanted: models.wanted.map((model) => ({ ...model, ...more('wanted') })),
      },
    };
    writeFileSync(join(folder, 'grown.txt'), JSON.stringify({ ...report, gateways: [grown] }));
    const told: GatewayReport[] = [];
    const merge = merging((one) => {
      told.push(one);
      return one;
    });
    const given = { problems: new Problems(), warn: () => undefined, cancel: new AbortController().signal };
    for (const patterns of ['grown.txt', '1.json']) {
      await gatherReports({ ...given, patterns, workspace: folder, merge });
    }
    expect(told).toHaveLength(2);
    expect(told[0]).toEqual(told[1]);
  });

  it('is nothing of a pipe or a device, nor is that passed over', async () => {
    mkdirSync(join(folder, 'odd'));
    execFileSync('mkfifo', [join(folder, 'odd/pipe.json')]);
    symlinkSync('/dev/zero', join(folder, 'odd/zero.json'));
    for (const patterns of ['1.json,odd/*', '1.json,odd/pipe.json,odd/zero.json']) {
      const { count, problems } = await gathered(patterns, new AbortController().signal);
      expect(count).toBe(1);
      expect(problems).toEqual([
        '`reports`: "odd/pipe.json" cannot be read: it is no regular file.',
        '`reports`: "odd/zero.json" cannot be read: it is no regular file.',
      ]);
    }
  });

  it('does not wait for a folder without end', async () => {
    const cancel = new AbortController();
    const under = gathered('*.json', cancel.signal);
    cancel.abort('cancelled');
    expect(await under).toEqual({ count: 0, cancelled: true, problems: [] });
  });
});
