/** In which runs V8 does not optimize undici's parser, which is WebAssembly. */
import { expect, it, jest } from '@jest/globals';
import { NO_PAST } from '../../src/check/deps.ts';
import { NO_SURROUNDINGS } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';
import { preflight } from '../../src/engine/preflight.ts';

const FLAGS = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up'];
const nine = Array.from({ length: 9 }, (_, at) => `model-${at}`).join();

const cases: [models: string, flags: readonly string[]][] = [
  ['gpt-5.5', []],
  ['*', FLAGS],
  [nine, FLAGS],
];

it.each(cases)('with the models %s V8 is told %j before anything connects', async (models, flags) => {
  const spy = jest.spyOn(process.getBuiltinModule('node:v8'), 'setFlagsFromString').mockReturnValue();
  const { run } = configure(
    { 'base-url': 'http://127.0.0.1:1/v1', auth: 'none', models, 'status-page': 'off', retries: '0' },
    NO_SURROUNDINGS,
  );
  const deps = {
    now: () => performance.now(),
    wallClock: () => Date.now(),
    sleep: async () => undefined,
    random: () => 0,
    signal: new AbortController().signal,
    proxy: { httpProxy: '', httpsProxy: '', noProxy: '' },
    redact: (text: string) => text,
    userAgent: '',
    control: async () => 'unreached' as const,
    onProgress: () => undefined,
    past: NO_PAST,
  };
  const over = preflight(run, deps);
  const told = spy.mock.calls.flat();
  await over;
  spy.mockRestore();
  expect(told).toEqual(flags);
});
