/** Several gateways of a config file, through the committed bundles. */
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { modelList } from '../support/answers.ts';
import { FILE, item, runFleet } from '../support/fleet.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { randomKey } from '../support/preflight.ts';
import { runStep } from '../support/runner.ts';
import { runTerminal } from '../support/terminal.ts';
import { makeAuthority } from '../support/tls.ts';

async function withGateways(
  count: number,
  act: (gateways: Gateway[], key: string) => Promise<void>,
): Promise<void> {
  const key = randomKey();
  const gateways = await Promise.all(Array.from({ length: count }, () => startGateway({ key })));
  try {
    await act(gateways, key);
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
  }
}

describe('a fleet', () => {
  it('is checked side by side, and the first gateway that works is selected', async () => {
    await withGateways(2, async ([first, second], key) => {
      if (first === undefined || second === undefined) return;
      const yaml = `gateways:\n${item('down', { baseUrl: 'http://127.0.0.1:1/v1' })}${item('one', first)}${item('two', second)}`;
      const step = await runFleet(yaml, { env: { RELAY_KEY: key }, secrets: [key] });
      expect(step.outputs).toMatchObject({
        verdict: 'fail',
        diagnosis: 'connection-refused',
        'selected-gateway': 'one',
        'selected-base-url': first.baseUrl,
        'selected-model': 'gpt-5.5',
        'models-working': '["gpt-5.5"]',
        'models-missing': '[]',
      });
      expect(step.report?.gateways.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
        'down fail',
        'one pass',
        'two pass',
      ]);
      expect(step.summary.indexOf('| Result | Gateway')).toBeLessThan(step.summary.indexOf('| Check |'));
    });
  });

  it('that is broken is not asked, and every fault has its line', async () => {
    await withGateways(1, async ([only], key) => {
      if (only === undefined) return;
      const yaml = `gateways:\n${item('one', only)}${item('two', only, '    retires: 1\n')}typo: 1\n`;
      const step = await runFleet(yaml, { env: { RELAY_KEY: key }, secrets: [key] });
      expect(only.requests).toEqual([]);
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid', failed: 'config' });
      const seen = step.report?.gateways.map(({ name, baseUrl, findings }) => [
        name,
        baseUrl,
        findings[0]?.seen,
      ]);
      expect(seen).toEqual([
        ['config', null, expect.stringContaining(`(${FILE}:11:1)`)],
        [
          'two',
          only.baseUrl,
          expect.stringContaining(`(${FILE}:10:5): unknown key. Did you mean \`retries\`?`),
        ],
      ]);
    });
  });

  it('of which one gateway is wrongly written still asks the others', async () => {
    await withGateways(1, async ([only], key) => {
      if (only === undefined) return;
      const yaml = `gateways:\n${item('one', only).replace('RELAY_KEY', 'GONE')}${item('two', only)}`;
      const step = await runFleet(yaml, { env: { RELAY_KEY: key }, secrets: [key] });
      expect(step.outputs).toMatchObject({ verdict: 'fail', 'selected-gateway': 'two' });
      expect(step.report?.gateways.map(({ diagnosis }) => diagnosis)).toEqual(['config-invalid', 'ok']);
    });
  });

  it('shows no literal key, wherever it stands', async () => {
    const key = randomKey();
    const literal = `gateways:\n  - name: one\n    base-url: https://relay.example.com/v1\n    api-key: ${key}\n`;
    const step = await runFleet(literal, { secrets: [key] });
    expect(step.outputs.diagnosis).toBe('config-invalid');
    const torn = await runFleet(`gateways:\n  - name: one\n    api-key: ${key}: x\n`, { secrets: [key] });
    expect(torn.outputs.diagnosis).toBe('config-invalid');
  });

  it('is read in a terminal too', async () => {
    await withGateways(1, async ([only], key) => {
      if (only === undefined) return;
      const exit = await runTerminal(['--config', 'g.yml', '--gateway', 'one', '--json'], {
        env: { RELAY_KEY: key },
        files: { 'g.yml': `gateways:\n${item('one', only)}${item('two', only)}` },
        secrets: [key],
      });
      expect(exit.code).toBe(0);
      expect(JSON.parse(exit.stdout).gateways.map(({ name }: { name: string }) => name)).toEqual(['one']);
    });
  });

  it('of 30 gateways with 20 models each is asked side by side, in little memory', async () => {
    const models = Array.from({ length: 20 }, (_, at) => `model-${at}`);
    const key = randomKey();
    // Nobody is given the list before everybody has asked for it.
    let open: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      open = resolve;
    });
    let asked = 0;
    const list = async () => {
      asked += 1;
      if (asked === 30) open();
      await all;
      return { body: modelList(models) };
    };
    const gateway = await startGateway({ key, models, list });
    try {
      const items = Array.from({ length: 30 }, (_, at) =>
        item(`g${at}`, gateway).replace('[gpt-5.5]', '["*"]'),
      );
      const step = await runFleet(`gateways:\n${items.join('')}`, {
        env: { RELAY_KEY: key },
        secrets: [key],
      });
      expect(step.outputs.verdict).toBe('pass');
      expect(gateway.requests).toHaveLength(30 * 21);
      expect(gateway.peak()).toBeGreaterThanOrEqual(30);
      expect(step.peakMb ?? 0).toBeLessThan(200);
    } finally {
      await gateway.stop();
    }
  });

  it('of 64 gateways with lists of 400 KB works in little memory', async () => {
    const key = randomKey();
    const models = ['gpt-5.5', ...Array.from({ length: 5_500 }, (_, at) => `vendor-${at % 37}/model-${at}`)];
    const gateway = await startGateway({ key, models });
    try {
      const items = Array.from({ length: 64 }, (_, at) => item(`relay-${at}`, gateway)).join('');
      const step = await runFleet(`gateways:\n${items}`, { env: { RELAY_KEY: key }, secrets: [key] });
      expect(step.outputs.verdict).toBe('pass');
    } finally {
      await gateway.stop();
    }
  });

  it('of a dozen gateways with lists of 100,000 ids has few of them in memory at once', async () => {
    const key = randomKey();
    const models = ['gpt-5.5', ...Array.from({ length: 100_000 }, (_, at) => `model-${at}-`.padEnd(40, 'x'))];
    const gateway = await startGateway({ key, list: { body: modelList(models) } });
    try {
      const items = Array.from({ length: 12 }, (_, at) => item(`relay-${at}`, gateway)).join('');
      const inputs = { baseline: 'b.json' };
      const options = { inputs, env: { RELAY_KEY: key }, secrets: [key], limitMs: 55_000 };
      // A pass with a warning, as here, is one of a file that could not be written.
      const step = await runFleet(`gateways:\n${items}`, options, true);
      expect(step.outputs.verdict).toBe('pass');
      expect(step.annotations.map(({ message }) => message)).toEqual([
        expect.stringContaining('b.json was not written: it would be over 8 MiB'),
      ]);
      expect(step.peakMb ?? 0).toBeLessThan(150);
    } finally {
      await gateway.stop();
    }
  });

  it('of which the lists come in Brotli with its largest window is read in little memory', async () => {
    const key = randomKey();
    const models = ['gpt-5.5', ...Array.from({ length: 100_000 }, (_, at) => `model-${at}-`.padEnd(40, 'x'))];
    const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = constants;
    const body = brotliCompressSync(JSON.stringify(modelList(models)), {
      params: { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_QUALITY]: 1 },
    });
    const gateway = await startGateway({ key, list: { headers: { 'content-encoding': 'br' }, body } });
    try {
      const items = Array.from({ length: 8 }, (_, at) => item(`relay-${at}`, gateway)).join('');
      const step = await runFleet(`gateways:\n${items}`, { env: { RELAY_KEY: key }, secrets: [key] });
      expect(step.outputs.verdict).toBe('warn');
      expect(step.peakMb ?? 0).toBeLessThan(150);
    } finally {
      await gateway.stop();
    }
  });

  it('of which each certificate has thousands of names is asked in little memory', async () => {
    const key = randomKey();
    const authority = makeAuthority();
    const hosts = ['127.0.0.1', ...Array.from({ length: 3500 }, (_, at) => `host-${at}.example`)];
    const models = Array.from({ length: 8 }, (_, at) => `model-${at}`);
    const gateway = await startGateway({ key, models, tls: authority.issue({ hosts }) });
    try {
      const rest = '    ca-certificate: ca.pem\n';
      const items = Array.from({ length: 24 }, (_, at) =>
        item(`relay-${at}`, gateway, rest).replace('[gpt-5.5]', `[${models}]`),
      ).join('');
      const files = { 'ca.pem': authority.cert };
      const step = await runFleet(`gateways:\n${items}`, { env: { RELAY_KEY: key }, files, secrets: [key] });
      expect(step.outputs.verdict).toBe('pass');
      expect(step.peakMb ?? 0).toBeLessThan(150);
    } finally {
      await gateway.stop();
    }
  });

  it('of more than 64 gateways has 64 under way at once, and forgets none', async () => {
    const key = randomKey();
    let open: () => void = () => undefined;
    const full = new Promise<void>((resolve) => {
      open = resolve;
    });
    let asked = 0;
    let answered = 0;
    let most = 0;
    const list = async () => {
      asked += 1;
      most = Math.max(most, asked - answered);
      if (asked === 64) open();
      await full;
      answered += 1;
      return { body: modelList(['gpt-5.5']) };
    };
    const gateway = await startGateway({ key, list });
    try {
      const items = Array.from({ length: 70 }, (_, at) => item(`g${at}`, gateway, '    probes: none\n'));
      const env = { RELAY_KEY: key };
      const step = await runFleet(`gateways:\n${items.join('')}`, { env, secrets: [key] });
      expect(step.outputs.verdict).toBe('pass');
      expect(step.report?.gateways).toHaveLength(70);
      expect(most).toBe(64);
    } finally {
      await gateway.stop();
    }
  });
});

describe('the input `keys`', () => {
  it('gives the variables of the file, each value masked before anything is said', async () => {
    await withGateways(1, async ([only], key) => {
      if (only === undefined) return;
      const keys = `OTHER_KEY=sk-other-0123456789abcdef\nRELAY_KEY=${key}\n`;
      const step = await runFleet(`gateways:\n${item('one', only)}`, { inputs: { keys }, secrets: [key] });
      expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
      expect(step.masks).toEqual(expect.arrayContaining([key, 'sk-other-0123456789abcdef']));
      expect(step.stdout.indexOf('::add-mask::')).toBe(0);
    });
  });

  it('whose secrets a fork is not given are withheld, and only warn', async () => {
    await withGateways(1, async ([only]) => {
      if (only === undefined) return;
      const head = { repo: { full_name: 'stranger/relay', fork: true } };
      const payload = { pull_request: { number: 1, head, base: { repo: { full_name: 'octo/relay' } } } };
      const step = await runFleet(`gateways:\n${item('one', only)}`, {
        inputs: { keys: 'RELAY_KEY=\n' },
        event: { name: 'pull_request', payload },
      });
      expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'api-key-withheld' });
      expect(only.requests).toEqual([]);
    });
  });

  it('that is wrongly written is told without a piece of it, and nothing is asked', async () => {
    await withGateways(1, async ([only], key) => {
      if (only === undefined) return;
      const yaml = `gateways:\n${item('one', only)}`;
      const step = await runFleet(yaml, { inputs: { keys: key }, env: { RELAY_KEY: key }, secrets: [key] });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
      expect(only.requests).toEqual([]);
      const alone = await runStep({
        inputs: { 'base-url': only.baseUrl, 'api-key': key, keys: `A=${key}` },
        secrets: [key],
      });
      expect(alone.report?.gateways[0]?.findings[0]?.seen).toContain('`keys`: there is no config file');
    });
  });
});
