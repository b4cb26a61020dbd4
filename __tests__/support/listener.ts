/** Servers on a free port of 127.0.0.1 that stop at once, even if their peers still hold connections open. */
import { once } from 'node:events';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Identity } from './tls.ts';

export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** Listens and keeps track of the sockets, so that `stop` can close them. */
export async function listen(server: TcpServer): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A peer that resets the connection is part of what is tested.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** An HTTP server, or an HTTPS one with an identity. */
export function httpServer(listener: RequestListener, identity?: Identity): Server {
  const server =
    identity === undefined
      ? createHttp(listener)
      : createHttps({ key: identity.key, cert: identity.cert }, listener);
  server.keepAliveTimeout = 60_000;
  return server;
}

/** A loopback port on which nothing listens (as long as no other program takes it). */
export async function closedPort(): Promise<number> {
  const { port, stop } = await listen(createTcp());
  await stop();
  return port;
}

/** A server of raw sockets, for behaviour that HTTP servers do not allow. */
export async function startRaw(
  onSocket: (socket: Socket) => void,
): Promise<Listening & { readonly origin: string; readonly baseUrl: string }> {
  const { port, stop } = await listen(createTcp(onSocket));
  const origin = `http://127.0.0.1:${port}`;
  return { port, stop, origin, baseUrl: `${origin}/v1` };
}

/** A port whose connection queue is full: the kernel silently drops each further connection. */
export async function startDeaf(): Promise<Listening> {
  const code = `
    const { parentPort } = require('node:worker_threads');
    const { connect, createServer } = require('node:net');
    const server = createServer(() => {});
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      const { port } = server.address();
      for (let i = 0; i < 4; i++) connect(port, '127.0.0.1').on('error', () => {});
      setImmediate(() => setImmediate(() => {
        parentPort.postMessage(port);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }));
    });`;
  const worker = new Worker(code, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  return { port, stop: async () => void (await worker.terminate()) };
}
