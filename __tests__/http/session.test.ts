import { PassThrough } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from '@jest/globals';
import { shownBy } from '../../src/http/certificate.ts';
import { keepSession, type SessionStore } from '../../src/http/session.ts';

/** A connection on which so many tickets have come. */
function told(tickets: number) {
  const socket = new TLSSocket(new PassThrough());
  const store: SessionStore = { last: undefined, certificate: null };
  let error: unknown = null;
  socket.on('error', (thrown) => {
    error = thrown;
  });
  keepSession(socket, store);
  for (let ticket = 1; ticket <= tickets; ticket++) socket.emit('session', Buffer.from(`${ticket}`));
  return { socket, store, error: () => error };
}

describe('the sessions of a connection', () => {
  it('are as many as servers send, and the last one is kept', () => {
    const { socket, store } = told(10);
    expect(store.last?.toString()).toBe('10');
    expect(socket.destroyed).toBe(false);
    socket.destroy();
  });

  it('are no more than some dozens: the connection on which more are poured ends', async () => {
    const { socket, store, error } = told(1000);
    expect(socket.destroyed).toBe(true);
    expect(store.last?.toString()).toBe('64');
    await new Promise((resolve) => setImmediate(resolve));
    expect(error()).toMatchObject({
      code: 'ERR_TLS_MANY_TICKETS',
      message: 'The server sent over 64 tickets for TLS sessions.',
    });
  });
});

describe('a certificate', () => {
  const socket = (fingerprint256: string | undefined, onRead = (): void => {}) =>
    ({
      getPeerX509Certificate: () => (fingerprint256 === undefined ? undefined : { fingerprint256 }),
      getPeerCertificate: () => {
        onRead();
        const name = { CN: fingerprint256 };
        return { valid_to: 'Jan  1 00:00:00 2030 GMT', subject: name, issuer: name, raw: Buffer.alloc(9) };
      },
    }) as unknown as TLSSocket;

  it('is read and looked through once a target, in however many handshakes it is shown', () => {
    let read = 0;
    let cleaned = 0;
    const count = (): void => void read++;
    const clean = (text: string): string => {
      cleaned++;
      return text;
    };
    const first = shownBy(socket('A', count), null, clean);
    expect(shownBy(socket('A', count), first, clean)).toBe(first);
    expect(shownBy(socket(undefined, count), first, clean)).toBe(first);
    expect([read, cleaned]).toEqual([1, 2]);
    expect(shownBy(socket('B', count), first, clean)?.says?.subject).toBe('B');
  });
});
