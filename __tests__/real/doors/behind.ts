/** What stands behind the doors: a healthy gateway, one that wants a key, and peers that fail in each way. */
import { appLayer, goodStream } from '../../support/app-layer.ts';
import { startGateway } from '../../support/gateway.ts';
import { closedPort, startRaw } from '../../support/listener.ts';
import { randomKey } from '../../support/preflight.ts';
import { type Identity, makeCertificates } from '../../support/tls.ts';

export interface Behind {
  /** The key that the gateway at `keyed` accepts. */
  readonly key: string;
  /** PEM of the authority of all certificates but the self-signed one. */
  readonly ca: string;
  /** Ports by the names that the templates use. */
  readonly values: Readonly<Record<'backend' | 'keyed' | 'closed' | 'deaf' | 'babble' | 'cut', number>>;
  /** Certificates as `NAME.crt`, `NAME.key` and both in `NAME.pem`, and the authority as `ca.crt`. */
  readonly files: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

function identityFiles(name: string, { cert, key }: Identity): Record<string, string> {
  return { [`${name}.crt`]: cert, [`${name}.key`]: key, [`${name}.pem`]: `${cert}${key}` };
}

/** A stream of which each event comes a while after the one before: only a buffer makes one piece of it. */
const SLOW_STREAM = {
  pieces: goodStream('gpt-5.5').split(/(?<=\n\n)/),
  everyMs: 60,
} as const;

export async function startBehind(): Promise<Behind> {
  const key = randomKey('sk-door-');
  const certificates = makeCertificates();
  const peers = await Promise.all([
    startGateway(appLayer({ 'gpt-5.5': { stream: SLOW_STREAM } })),
    startGateway({ key }),
    startRaw(() => {}),
    startRaw((socket) => void socket.end('SSH-2.0-OpenSSH_9.9\r\n')),
    startRaw((socket) => void socket.once('data', () => socket.destroy())),
  ]);
  const [backend, keyed, deaf, babble, cut] = peers.map(({ port }) => port);
  return {
    key,
    ca: certificates.ca,
    values: {
      backend: backend ?? 0,
      keyed: keyed ?? 0,
      closed: await closedPort(),
      deaf: deaf ?? 0,
      babble: babble ?? 0,
      cut: cut ?? 0,
    },
    files: {
      'ca.crt': certificates.ca,
      ...identityFiles('valid', certificates.valid),
      ...identityFiles('expired', certificates.expired),
      ...identityFiles('foreign', certificates.wrongHost),
      ...identityFiles('self-signed', certificates.selfSigned),
    },
    stop: async () => {
      await Promise.all(peers.map(({ stop }) => stop()));
    },
  };
}
