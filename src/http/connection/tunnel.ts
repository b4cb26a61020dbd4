/** CONNECT: opens a tunnel through a proxy to a TLS peer. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { DialError } from '../faults/dial-error.ts';
import { hostAndPort } from './authority.ts';
import { HEAD_BYTES } from './head-hold.ts';
import { intakeOf } from './intake.ts';
import { type ChosenProxy, proxyAuthorization, proxyInUse } from './proxy.ts';
import { Client, type Controller } from './undici.ts';

export interface Tunnel {
  readonly socket: Socket;
  /** The status with which the proxy opened the tunnel, if it seems to have sent more than that; otherwise null. */
  readonly saidMore: number | null;
}

/**
 * Whether the next bytes may be the proxy's own: it announced a body, or there are bytes before we have said anything.
 * That is only a hint, because some proxies announce a body and then open the tunnel all the same.
 */
function saysMore(headers: IncomingHttpHeaders, socket: Duplex): boolean {
  const length = Number(headers['content-length'] ?? 0);
  return length > 0 || headers['transfer-encoding'] !== undefined || socket.readableLength > 0;
}

/**
 * Asks the proxy at the other end of `entrance` for a tunnel to `target`. undici's own ProxyAgent is not used: it
 * reports the proxy's status only inside an error message, and it tunnels plain http, too.
 */
export function openTunnel(proxy: ChosenProxy, target: URL, entrance: Socket): Promise<Tunnel> {
  const authority = hostAndPort(target);
  const authorization = proxyAuthorization(proxy.url);
  const inUse = (status: number | null) => proxyInUse(proxy, status);
  let used = false;
  const intake = intakeOf(entrance);
  const client = new Client(proxy.url.origin, {
    connect: (_options, callback) => {
      // undici dials again if the socket is already dead, but there is only this one to give.
      if (used)
        return callback(new DialError('proxy', new Error('the connection was closed'), inUse(null)), null);
      used = true;
      // Deferred: undici does not look at its queue again while it is still inside the call to `connect`.
      queueMicrotask(() => callback(null, entrance));
    },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: HEAD_BYTES,
  });
  return new Promise<Tunnel>((resolve, reject) => {
    client.dispatch(
      {
        method: 'CONNECT',
        path: authority,
        headers: [
          'host',
          authority,
          ...(authorization === null ? [] : ['proxy-authorization', authorization]),
        ],
      },
      {
        onRequestStart: intake.expectAnswer,
        onRequestUpgrade: (_controller: Controller, status, headers, socket) => {
          intake.leave();
          if (status >= 200 && status < 300) {
            return resolve({ socket: socket as Socket, saidMore: saysMore(headers, socket) ? status : null });
          }
          socket.on('error', () => {}).destroy();
          reject(new DialError('proxy', null, inUse(status)));
        },
        onResponseError: (_controller: Controller, error) =>
          reject(new DialError('proxy', error, inUse(null))),
      },
    );
  }).finally(() => client.destroy());
}
