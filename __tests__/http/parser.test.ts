/** How V8 compiles undici's parser, which is WebAssembly. */
import { afterEach, expect, it, jest } from '@jest/globals';
import { clientOf, closePeers, get, httpPeer } from './peers.ts';

afterEach(closePeers);

it('is told not to optimize it before it is made', async () => {
  const done: string[] = [];
  const v8 = process.getBuiltinModule('node:v8');
  const flags = jest.spyOn(v8, 'setFlagsFromString').mockImplementation((flag) => void done.push(flag));
  // The types of Node do not know it.
  const wasm = (globalThis as unknown as { WebAssembly: { Instance: new (...given: never[]) => object } })
    .WebAssembly;
  const { Instance } = wasm;
  wasm.Instance = new Proxy(Instance, {
    construct: (target, given) => {
      done.push('parser');
      return Reflect.construct(target, given);
    },
  });
  try {
    const { url } = await httpPeer((_request, response) => void response.end('{}'));
    expect(await clientOf(url).send(get(url))).toMatchObject({ kind: 'answer', status: 200 });
  } finally {
    wasm.Instance = Instance;
    flags.mockRestore();
  }
  expect(done).toEqual(['--no-wasm-dynamic-tiering', '--no-wasm-tier-up', 'parser']);
});
