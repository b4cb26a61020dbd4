/** TLS sessions that are gone on with: later handshakes are short ones. */
import type { TLSSocket } from 'node:tls';
import { madeGarbage } from '../safety/garbage.ts';
import type { ShownCertificate } from './certificate.ts';

/**
 * The last TLS session of a target, shared by its dialers; in the handshakes that go on with it the peer shows no
 * certificate again.
 */
export interface SessionStore {
  last: Buffer | undefined;
  certificate: ShownCertificate | null;
  /** Of the last handshake, what the peer sent. */
  handshakeBytes: number;
}

/** Servers send one to ten tickets for a session. Each has the certificate in it, up to 100 KB. */
const MOST_TICKETS = 64;
const FEW_TICKETS = 10;

/** Ends a connection on which tickets are poured. */
class TicketError extends Error {
  /** Ours, of the form that Node's faults of TLS have. */
  readonly code = 'ERR_TLS_MANY_TICKETS';
}

/** Keeps the newest session of the connection. */
export function keepSession(socket: TLSSocket, store: SessionStore): void {
  let tickets = 0;
  socket.on('session', (session: Buffer) => {
    tickets += 1;
    // Behind the end, too: OpenSSL has read 64 KB, and tells all that is in them.
    if (tickets > FEW_TICKETS) madeGarbage(session.length);
    if (tickets <= MOST_TICKETS) store.last = session;
    // At once: the system has megabytes of them to hand over before anything else has its turn.
    else socket.destroy(new TicketError(`The server sent over ${MOST_TICKETS} tickets for TLS sessions.`));
  });
}
