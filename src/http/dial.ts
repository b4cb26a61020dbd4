/** Opens one connection: DNS, TCP, proxy, TLS, each phase timed and told apart. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Connection, Phase } from '../model/observation.ts';
import { authorityOf, hostAndPort } from './authority.ts';
import { nodeTls, shownBy } from './certificate.ts';
import { DialError } from './dial-error.ts';
import { type Place, room } from './long-handshakes.ts';
import { lookUp } from './look-up.ts';
import { type ChosenProxy, proxyInUse } from './proxy.ts';
import { keepSession, type SessionStore } from './session.ts';
import { inSmallReads } from './small-reads.ts';
import { thrownOf } from './thrown.ts';
import { openTunnel } from './tunnel.ts';

/** For one address while there are others. Node's 250 ms give up relays on another continent before they answer. */
const ADDRESS_MS = 1000;

export interface DialOptions {
  readonly target: URL;
  readonly proxy: ChosenProxy | null;
  readonly trust: () => SecureContext;
  readonly session: SessionStore;
  readonly now: () => number;
  readonly clean: (text: string) => string;
  /** Called as a dial begins; what is known of the connection fills in as it goes on. */
  readonly onConnection: (connection: Connection) => void;
}

/** One dial; a lane that dials again has another one, so that the end of the old cannot touch the new. */
export interface Dial {
  /** Rejects with a DialError. */
  readonly opened: Promise<Socket>;
  /** How far it has come. */
  readonly phase: Phase;
  /** Ends the dial, or the connection it has made. */
  cancel(): void;
}

/** What Node says of bytes that are no TLS. */
function isPlain(code: string | null): boolean {
  return code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG';
}

type Facts = { -readonly [K in keyof Connection]: Connection[K] };

export function startDial(options: DialOptions): Dial {
  const { target, proxy, now } = options;
  let phase: Phase = 'dns';
  let socket: Socket | null = null;
  let place: Place | null = null;
  /** `saidMore` of the tunnel through the proxy. */
  let saidMore: number | null = null;

  /** Loads the authorities while TCP connects. An error is ignored here: the handshake tries again and reports it. */
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
      const opening: Socket = connectTcp({
        host: hop.host,
        port: hop.port,
        lookup: lookUp,
        noDelay: true,
        keepAlive: true,
        autoSelectFamilyAttemptTimeout: ADDRESS_MS,
        ...(hop.secure || target.protocol === 'https:' ? {} : inSmallReads((piece) => opening.push(piece))),
      });
      socket = opening;
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
      // The listener stays: an error between two owners of the socket must not end the process.
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
        // Not by what NODE_TLS_REJECT_UNAUTHORIZED says: the key would go to anybody.
        rejectUnauthorized: true,
        ...(isIP(host) ? {} : { servername: host }),
        ...(session ? { session } : {}),
      });
      socket = secured;
      // 'secure' comes before Node judges the certificate and, if it is bad, destroys the socket and forgets it.
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

  /** Null where there is no room for what the handshake left behind. */
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
      const own = room.placeFor(options.session.handshakeBytes);
      place = own;
      await own.entered;
      const raw = proxy === null ? await openTcp(facts) : await reachProxy(proxy, facts);
      const reached = target.protocol === 'https:' ? await secure(raw, facts, own) : raw;
      if (reached !== null) return reached;
      // How much room it takes is known now.
      phase = 'connect';
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
      // No TLS came, and the proxy had more to say than that the way is open: what came is its own.
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
    cancel: () => {
      socket?.destroy();
      place?.leave();
    },
  };
}
