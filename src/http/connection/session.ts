/** TLS session resumption, which makes later handshakes short. */
import type { TLSSocket } from 'node:tls';
import { madeGarbage } from '../../safety/garbage.ts';
import type { ShownCertificate } from './certificate.ts';
import { newTenant, type Tenant } from './long-handshakes.ts';

/**
 * The last TLS session of a target, shared by its dialers. When it is resumed, the peer does not present its
 * certificate again.
 */
export interface SessionStore {
  last: Buffer | undefined;
  certificate: ShownCertificate | null;
  /** Bytes that the peer sent in the last handshake. */
  handshakeBytes: number;
  readonly tenant: Tenant;
}

export function newSessionStore(): SessionStore {
  return { last: undefined, certificate: null, handshakeBytes: 0, tenant: newTenant() };
}

/** Servers send one to ten tickets for a session. Each contains the certificate, up to 100 KB. */
const MOST_TICKETS = 64;
const FEW_TICKETS = 10;

/** Ends a connection on which a server sends tickets without end. */
class TicketError extends Error {
  /** A code of our own, in the form of Node's TLS errors. */
  readonly code = 'ERR_TLS_MANY_TICKETS';
}

/** Stores the newest session of the connection. */
export function keepSession(socket: TLSSocket, store: SessionStore): void {
  let tickets = 0;
  socket.on('session', (session: Buffer) => {
    tickets += 1;
    // Also after the connection was destroyed, because OpenSSL has read 64 KB already and reports all tickets in them.
    if (tickets > FEW_TICKETS) madeGarbage(session.length);
    if (tickets <= MOST_TICKETS) store.last = session;
    // Destroyed at once: the system has megabytes of tickets to deliver before anything else gets its turn.
    else socket.destroy(new TicketError(`The server sent over ${MOST_TICKETS} tickets for TLS sessions.`));
  });
}
