import { PassThrough } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from '@jest/globals';
import { shownBy } from '../../src/http/connection/certificate.ts';
import { keepSession, newSessionStore } from '../../src/http/connection/session.ts';

/** A connection on which so many tickets have come. */
function told(tickets: number) {
  const socket = new TLSSocket(new PassThrough());
  const store = newSessionStore();
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
  const showing = (fingerprint256: string | undefined) => {
    const name = { CN: fingerprint256 };
    const shown = { fingerprint256, valid_to: 'Jan  1 00:00:00 2030 GMT', subject: name, issuer: name };
    return {
      getPeerCertificate: () => (fingerprint256 === undefined ? {} : shown),
    } as unknown as TLSSocket;
  };

  it('is looked through once a target, in however many handshakes it is shown', () => {
    const cleaned: string[] = [];
    const clean = (text: string): string => {
      cleaned.push(text);
      return text;
    };
    const first = shownBy(showing('A'), null, clean);
    expect(shownBy(showing('A'), first, clean)).toBe(first);
    expect(shownBy(showing(undefined), first, clean)).toBe(first);
    expect(cleaned).toEqual(['A', 'A']);
    expect(shownBy(showing('B'), first, clean)?.says?.subject).toBe('B');
  });
});
