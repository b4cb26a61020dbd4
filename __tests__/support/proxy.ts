/** An HTTP proxy on loopback: CONNECT and absolute-form requests, with a password or a refusal if asked for. */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { httpServer, listen } from './listener.ts';

export interface ProxyOptions {
  /** `user:password` that the client must send. */
  readonly credentials?: string;
  /** The status with which every request is refused. */
  readonly deny?: number;
  /** Every host leads to this loopback port; real host names are never looked up. */
  readonly leadsTo?: number;
}

export interface ProxyRequest {
  readonly method: string;
  /** `host:port` for CONNECT, or the absolute URL. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface FakeProxy {
  /** `http://127.0.0.1:port`, in the form of HTTPS_PROXY. */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ProxyRequest[];
  stop(): Promise<void>;
}

function refusal(options: ProxyOptions, headers: IncomingMessage['headers']): number | null {
  if (options.deny !== undefined) return options.deny;
  if (options.credentials === undefined) return null;
  const expected = `Basic ${Buffer.from(options.credentials).toString('base64')}`;
  return headers['proxy-authorization'] === expected ? null : 407;
}

function tunnel(client: Socket, head: Buffer, host: string, port: number): void {
  const upstream = connect(port, host);
  upstream.on('connect', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'));
  client.on('error', () => upstream.destroy());
  client.on('close', () => upstream.destroy());
}

function forward(message: IncomingMessage, response: ServerResponse, leadsTo: number | undefined): void {
  const url = new URL(message.url ?? '');
  const { 'proxy-authorization': _secret, 'proxy-connection': _hop, ...headers } = message.headers;
  const upstream = httpRequest({
    host: '127.0.0.1',
    port: leadsTo ?? Number(url.port || 80),
    method: message.method,
    path: `${url.pathname}${url.search}`,
    // RFC 9112, 3.2.2: the host of an absolute-form target replaces the client's Host header.
    headers: { ...headers, host: url.host },
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.writeHead(502).end());
  message.pipe(upstream);
}

const CHALLENGE = { 'proxy-authenticate': 'Basic realm="squid"', 'content-length': '0' };

/** Starts a proxy. It connects only to loopback, whatever host a client names. */
export async function startProxy(options: ProxyOptions = {}): Promise<FakeProxy> {
  const requests: ProxyRequest[] = [];
  const server = httpServer((message, response) => {
    requests.push({ method: message.method ?? '', target: message.url ?? '', headers: message.headers });
    const status = refusal(options, message.headers);
    if (status !== null) response.writeHead(status, CHALLENGE).end();
    else forward(message, response, options.leadsTo);
  });
  server.on('connect', (message: IncomingMessage, socket: Socket, head: Buffer) => {
    const target = message.url ?? '';
    requests.push({ method: 'CONNECT', target, headers: message.headers });
    const status = refusal(options, message.headers);
    if (status !== null) {
      const fields = Object.entries(CHALLENGE).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.end(`HTTP/1.1 ${status} Refused\r\n${fields.join('')}\r\n`);
      return;
    }
    tunnel(socket, head, '127.0.0.1', options.leadsTo ?? Number(target.split(':').at(-1)));
  });
  const { port, stop } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, port, requests, stop };
}
