/** Opens one connection: DNS, TCP, proxy, TLS. Each phase is timed, and its faults are reported separately. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Connection, Phase } from '../../model/observation.ts';
import { DialError } from '../faults/dial-error.ts';
import { thrownOf } from '../faults/thrown.ts';
import { authorityOf, hostAndPort } from './authority.ts';
import { nodeTls, shownBy } from './certificate.ts';
import { type Place, room } from './long-handshakes.ts';
import { lookUp } from './look-up.ts';
import { type ChosenProxy, proxyInUse } from './proxy.ts';
import { keepSession, type SessionStore } from './session.ts';
import { openTunnel } from './tunnel.ts';

/**
 * How long to try one address while there are others. Node's default of 250 ms gives up on relays on another continent
 * before they can answer.
 */
const ADDRESS_MS = 1000;

export interface DialOptions {
  readonly target: URL;
  readonly proxy: ChosenProxy | null;
  readonly trust: () => SecureContext;
  readonly session: SessionStore;
  readonly now: () => number;
  readonly clean: (text: string) => string;
  /** Called when a dial begins. The object is filled in as the dial proceeds. */
  readonly onConnection: (connection: Connection) => void;
}

/** One dial. A lane that dials again creates a new one, so that the end of the old one cannot affect it. */
export interface Dial {
  /** Rejects with a DialError. */
  readonly opened: Promise<Socket>;
  /** The phase that it has reached. */
  readonly phase: Phase;
  /** On the clock of the options. */
  readonly startedAt: number;
  /** How long it has waited for room, which is not the peer's fault, in milliseconds. */
  readonly waitedMs: number;
  /** Ends the dial, or the connection that it has made. */
  cancel(): void;
}

/** Whether this is the code with which Node reports that the bytes received are not TLS. */
function isPlain(code: string | null): boolean {
  return code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG';
}

type Facts = { -readonly [K in keyof Connection]: Connection[K] };

export function startDial(options: DialOptions): Dial {
  const { target, proxy, now } = options;
  const startedAt = now();
  let phase: Phase = 'room';
  let waitedMs = 0;
  let isCancelled = false;
  let socket: Socket | null = null;
  let place: Place | null = null;
  /** `saidMore` of the tunnel through the proxy. */
  let saidMore: number | null = null;

  /**
   * Loads the certificate authorities while TCP connects. An error is ignored here, because the handshake tries again
   * and reports it.
   */
  const prepareTls = (): void => {
    try {
      options.trust();
    } catch {
      return;
    }
  };

  const openTcp = (facts: Facts): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const hop = authorityOf(proxy?.url ?? target);
      const startedAt = now();
      phase = isIP(hop.host) ? 'connect' : 'dns';
      socket = connectTcp({
        host: hop.host,
        port: hop.port,
        lookup: lookUp,
        noDelay: true,
        keepAlive: true,
        autoSelectFamilyAttemptTimeout: ADDRESS_MS,
      });
      const opening = socket;
      if (hop.secure || target.protocol === 'https:') setImmediate(prepareTls);
      opening.once('lookup', (error: Error | null) => {
        facts.dnsMs = now() - startedAt;
        if (error === null) phase = 'connect';
      });
      opening.once('connect', () => {
        facts.connectMs = now() - startedAt - (facts.dnsMs ?? 0);
        facts.address = opening.remoteAddress ?? null;
        resolve(opening);
      });
      // The listener stays: an error while nobody else owns the socket must not end the process.
      opening.on('error', reject);
      opening.once('close', () => reject(new Error('closed')));
    });

  const handshake = (
    raw: Socket,
    host: string,
    session: Buffer | undefined,
    onShown: (tls: TLSSocket) => void,
  ) =>
    new Promise<TLSSocket>((resolve, reject) => {
      const secured = nodeTls().connect({
        socket: raw,
        host,
        ALPNProtocols: ['http/1.1'],
        secureContext: options.trust(),
        // Set explicitly, whatever NODE_TLS_REJECT_UNAUTHORIZED says: otherwise anybody could obtain the key.
        rejectUnauthorized: true,
        ...(isIP(host) ? {} : { servername: host }),
        ...(session ? { session } : {}),
      });
      socket = secured;
      // 'secure' comes before Node verifies the certificate; if it is bad, Node destroys the socket and discards it.
      secured.prependOnceListener('secure', () => onShown(secured));
      secured.once('secureConnect', () => resolve(secured));
      secured.on('error', reject);
      secured.once('close', () => reject(new Error('closed')));
    });

  const reachProxy = async (through: ChosenProxy, facts: Facts): Promise<Socket> => {
    const raw = await openTcp(facts);
    phase = 'proxy';
    const entrance =
      through.url.protocol === 'https:'
        ? await handshake(raw, authorityOf(through.url).host, undefined, () => {})
        : raw;
    if (target.protocol !== 'https:') return entrance;
    const tunnel = await openTunnel(through, target, entrance);
    saidMore = tunnel.saidMore;
    return tunnel.socket;
  };

  /** Null if there is no room for what the handshake has left in memory. */
  const secure = async (raw: Socket, facts: Facts, own: Place): Promise<TLSSocket | null> => {
    phase = 'tls';
    const startedAt = now();
    facts.tls = { protocol: null, certificate: null };
    const { session } = options;
    const before = raw.bytesRead;
    let hasRoom = true;
    const secured = await handshake(raw, authorityOf(target).host, session.last, (shown) => {
      session.handshakeBytes = raw.bytesRead - before;
      hasRoom = own.holds(session.handshakeBytes);
      session.certificate = shownBy(shown, session.certificate, options.clean);
      facts.tls = { protocol: shown.getProtocol(), certificate: session.certificate?.says ?? null };
    });
    secured.once('close', () => own.leave());
    facts.tlsMs = now() - startedAt;
    if (hasRoom) keepSession(secured, session);
    else secured.destroy();
    return hasRoom ? secured : null;
  };

  const reach = async (facts: Facts): Promise<Socket> => {
    for (;;) {
      const { handshakeBytes, tenant } = options.session;
      const own = room.placeFor(handshakeBytes, tenant);
      waitedMs += place?.waitedMs ?? 0;
      place = own;
      await own.entered;
      // At the end of a run, each that is cancelled makes room for the next one, which is cancelled in the same turn.
      if (isCancelled) throw new Error('closed');
      const raw = proxy === null ? await openTcp(facts) : await reachProxy(proxy, facts);
      const reached = target.protocol === 'https:' ? await secure(raw, facts, own) : raw;
      if (reached !== null) return reached;
      // The next round asks for the room that this handshake turned out to need.
      phase = 'room';
    }
  };

  const open = async (): Promise<Socket> => {
    const facts: Facts = {
      dnsMs: null,
      connectMs: null,
      tlsMs: null,
      address: null,
      proxy: proxy === null ? null : hostAndPort(proxy.url),
      tls: null,
    };
    options.onConnection(facts);
    try {
      return await reach(facts);
    } catch (error) {
      socket?.destroy();
      place?.leave();
      if (error instanceof DialError) throw error;
      // The bytes received are not TLS, and the proxy had announced more than an open tunnel, so they must be a page of
      // its own.
      if (proxy !== null && saidMore !== null && isPlain(thrownOf(error).code)) {
        throw new DialError('proxy', null, proxyInUse(proxy, saidMore));
      }
      throw new DialError(phase, error, proxy === null ? null : proxyInUse(proxy, null));
    }
  };

  return {
    opened: open(),
    get phase() {
      return phase;
    },
    startedAt,
    get waitedMs() {
      return waitedMs + (place?.waitedMs ?? 0);
    },
    cancel: () => {
      isCancelled = true;
      socket?.destroy();
      place?.leave();
    },
  };
}
