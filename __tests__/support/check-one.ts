/** Checks one gateway of the tests within this process, without report and files. */
import { checkGateway } from '../../src/check/check-gateway.ts';
import { type CheckDeps, NO_PAST } from '../../src/check/deps.ts';
import { NO_SURROUNDINGS } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';
import type { GatewayReport } from '../../src/model/report.ts';
import { type GatewayOptions, startGateway } from './gateway.ts';

export function depsOf(signal = new AbortController().signal): CheckDeps {
  return {
    now: () => performance.now(),
    wallClock: () => Date.now(),
    sleep: () => Promise.resolve(),
    random: () => 0,
    signal,
    proxy: { httpProxy: '', httpsProxy: '', noProxy: '*' },
    redact: (text) => text,
    userAgent: 'test',
    control: () => Promise.resolve('unreached'),
    onProgress: () => undefined,
    past: NO_PAST,
  };
}

/** `suffix` stands behind the origin in `base-url`; the gateway's own root by default. */
export async function checkOne(
  inputs: Record<string, string>,
  options: GatewayOptions,
  deps = depsOf(),
  suffix?: string,
): Promise<GatewayReport> {
  const gateway = await startGateway(options);
  try {
    const fixed = {
      'base-url': suffix === undefined ? gateway.baseUrl : `${gateway.origin}${suffix}`,
      auth: 'none',
      'status-page': 'off',
      retries: '0',
    };
    const [spec] = configure({ ...fixed, ...inputs }, NO_SURROUNDINGS).run.gateways;
    if (spec === undefined) throw new Error('no gateway');
    return await checkGateway(spec, false, deps);
  } finally {
    await gateway.stop();
  }
}
