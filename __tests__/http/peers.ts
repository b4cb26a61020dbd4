/** Peers for the tests: real sockets on 127.0.0.1, closed by `closePeers`. */
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createTcp, type Server, type Socket } from 'node:net';
import type { ClientOptions, GatewayClient, OutgoingRequest } from '../../src/http/client.ts';
import { createClient } from '../../src/http/client.ts';
import { listen as startListening } from '../support/listener.ts';

export const KEY = 'sk-test-0123456789abcdefghijklmnop';
export const SHOWN = '[secret]';

const open: { close(): void }[] = [];

/** To be called after each test. */
export function closePeers(): void {
  for (const one of open.splice(0)) one.close();
}

export interface Peer {
  readonly port: number;
  readonly url: string;
  /** Sockets accepted so far. */
  readonly accepted: () => number;
}

export async function listen(server: Server, scheme = 'http'): Promise<Peer> {
  let accepted = 0;
  server.on('connection', () => accepted++);
  const { port, stop } = await startListening(server);
  open.push({ close: () => void stop() });
  return { port, url: `${scheme}://127.0.0.1:${port}`, accepted: () => accepted };
}

export function httpPeer(listener: RequestListener): Promise<Peer> {
  return listen(createHttp(listener));
}

/** Calls `onRequest` with the socket and the request's text each time a request head with its body has come. */
export function rawPeer(onRequest: (socket: Socket, request: string) => void): Promise<Peer> {
  return listen(
    createTcp((socket) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
        const end = text.indexOf('\r\n\r\n');
        if (end < 0 || text.length < end + 4 + length) return;
        const request = text;
        text = '';
        onRequest(socket, request);
      });
    }),
  );
}

/** A peer that answers every request with these bytes and then, if asked, ends or resets the connection. */
export function sayingPeer(bytes: string | Buffer, then: 'keep' | 'end' | 'reset' = 'keep'): Promise<Peer> {
  return rawPeer((socket) => {
    socket.write(bytes, () => {
      if (then === 'end') socket.end();
      // The peer reads before it resets, so that the reset does not overtake what was said.
      if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 20);
    });
  });
}

export function clientOf(baseUrl: string, options: Partial<ClientOptions> = {}): GatewayClient {
  const client = createClient({
    baseUrl,
    query: '',
    headers: [{ name: 'authorization', value: `Bearer ${KEY}` }],
    proxy: { httpProxy: '', httpsProxy: '', noProxy: '' },
    caCertificate: null,
    connections: 4,
    timeoutMs: 5000,
    redact: (text) => text.replaceAll(`Bearer ${KEY}`, SHOWN).replaceAll(KEY, SHOWN),
    now: () => performance.now(),
    userAgent: 'test',
    ...options,
  });
  open.push({ close: () => void client.close() });
  return client;
}

export function get(url: string, options: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { method: 'GET', url, body: null, accept: 'application/json', maxBytes: 1 << 20, ...options };
}

export function post(url: string, options: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return get(url, { method: 'POST', body: { model: 'm' }, ...options });
}
