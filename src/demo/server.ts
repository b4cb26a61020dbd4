/** The demo gateway: a small server in this process, on loopback only, that plays the scenes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SCENES, type Scene } from './scenes.ts';

export interface DemoGateway {
  /** The raw inputs for a scene, as a workflow would set them. */
  inputsOf(scene: Scene): Record<string, string>;
  close(): Promise<void>;
}

/** Made up: no real gateway accepts it. */
const DEMO_KEY = 'sk-demo-7Qw2Lx9Rt4Vb8Nm1Zc';

function playing(): Server {
  const seen = new Map<string, number>();
  return createServer((request, response) => {
    request.resume();
    const [, name = '', path = ''] = /^\/([^/?]*)([^?]*)/.exec(request.url ?? '') ?? [];
    const scene = SCENES.find((one) => one.name === name);
    const method = request.method ?? 'GET';
    const key = `${method} ${name}${path}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const reply = scene?.reply({ path, method, seen: before }) ?? { status: 404, body: 'Not found' };
    response.writeHead(reply.status, reply.headers ?? { 'content-type': 'text/plain' });
    response.end(reply.body);
  });
}

/** Starts it on a free port of 127.0.0.1. */
export async function startDemoGateway(): Promise<DemoGateway> {
  const server = playing();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    inputsOf: (scene) => {
      const inputs: Record<string, string> = {
        'base-url': `${origin}/${scene.name}${scene.root}`,
        'api-key': DEMO_KEY,
        models: 'pong-large',
        'status-page': 'off',
        ...scene.inputs,
      };
      if (inputs['status-page'] === 'STATUS')
        inputs['status-page'] = `${origin}/${scene.name}/api/v2/summary.json`;
      return inputs;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
