/** Creates certificates while the tests run, so that nothing in the repository expires and openssl is not needed. */
import { generateKeyPairSync, sign } from 'node:crypto';
import forge from 'node-forge';

const DAY_MS = 86_400_000;

/** PEM texts, as `tls.createServer` takes them. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface IssueOptions {
  /** IP addresses and DNS names of the certificate; `127.0.0.1`, `::1` and `localhost` by default. */
  readonly hosts?: readonly string[];
  readonly commonName?: string;
  /** Days from now; negative for the past. -1 and 365 by default. */
  readonly validFromDays?: number;
  readonly validToDays?: number;
}

export interface Authority {
  /** PEM of the authority, for `ca-certificate` and NODE_EXTRA_CA_CERTS. */
  readonly cert: string;
  issue(options?: IssueOptions): Identity;
}

export interface Certificates {
  readonly authority: Authority;
  /** PEM of the authority that issued all certificates except `selfSigned`. */
  readonly ca: string;
  readonly valid: Identity;
  readonly expired: Identity;
  readonly notYetValid: Identity;
  /** Issued for `gateway.example`, but served on 127.0.0.1. */
  readonly wrongHost: Identity;
  readonly selfSigned: Identity;
  /** Expires in five days. */
  readonly expiringSoon: Identity;
}

interface KeyPair {
  readonly pem: string;
  readonly publicKey: forge.pki.rsa.PublicKey;
}

/**
 * Node creates the keys and signs with them. forge's own arithmetic takes seconds and blocks the test servers
 * meanwhile. 2,048 bits is the minimum that OpenSSL 3 accepts.
 */
function makeKeyPair(): KeyPair {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return {
    pem: pair.privateKey,
    publicKey: forge.pki.publicKeyFromPem(pair.publicKey),
  };
}

function subjectAltNames(hosts: readonly string[]): object {
  const altNames = hosts.map((host) =>
    /^[\d.]+$|:/.test(host) ? { type: 7, ip: host } : { type: 2, value: host },
  );
  return { name: 'subjectAltName', altNames };
}

/**
 * Signs the part of the certificate that forge has already built. Returns the bytes as a binary string, as forge
 * expects.
 */
function signature({ tbsCertificate }: forge.pki.Certificate, { pem }: KeyPair): string {
  const said = Buffer.from(forge.asn1.toDer(tbsCertificate as forge.asn1.Asn1).getBytes(), 'latin1');
  return sign('sha256', said, pem).toString('latin1');
}

function buildCertificate(
  subject: string,
  issuer: string,
  keys: KeyPair,
  signer: KeyPair,
  options: IssueOptions,
  extensions: object[],
): string {
  const certificate = forge.pki.createCertificate();
  const now = Date.now();
  certificate.publicKey = keys.publicKey;
  // With 01 as its first byte, the number is positive in DER and encoded as short as OpenSSL requires.
  certificate.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(9))}`;
  certificate.validity.notBefore = new Date(now + (options.validFromDays ?? -1) * DAY_MS);
  certificate.validity.notAfter = new Date(now + (options.validToDays ?? 365) * DAY_MS);
  certificate.setSubject([{ name: 'commonName', value: subject }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer }]);
  certificate.setExtensions(extensions);
  const signing = { sign: () => signature(certificate, signer) };
  certificate.sign(signing as unknown as forge.pki.rsa.PrivateKey, forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

const DEFAULT_HOSTS = ['127.0.0.1', '::1', 'localhost'];

function leafExtensions(options: IssueOptions): object[] {
  return [
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true },
    subjectAltNames(options.hosts ?? DEFAULT_HOSTS),
  ];
}

/** A private authority. All certificates that it issues share one key pair, which makes a dozen of them cheap. */
export function makeAuthority(name = 'Preflight Test Authority'): Authority {
  const root = makeKeyPair();
  const leaf = makeKeyPair();
  const cert = buildCertificate(name, name, root, root, { validToDays: 3650 }, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  return {
    cert,
    issue: (options = {}) => {
      const subject = options.commonName ?? options.hosts?.[0] ?? 'localhost';
      return {
        key: leaf.pem,
        cert: buildCertificate(subject, name, leaf, root, options, leafExtensions(options)),
      };
    },
  };
}

/** A self-signed certificate, like those of `openssl req -x509`. */
export function makeSelfSigned(options: IssueOptions = {}): Identity {
  const keys = makeKeyPair();
  const subject = options.commonName ?? 'localhost';
  return {
    key: keys.pem,
    cert: buildCertificate(subject, subject, keys, keys, options, leafExtensions(options)),
  };
}

/** The whole set. This takes about a second, mostly for the keys, so create it once per test file. */
export function makeCertificates(): Certificates {
  const authority = makeAuthority();
  return {
    authority,
    ca: authority.cert,
    valid: authority.issue(),
    expired: authority.issue({ validFromDays: -30, validToDays: -2 }),
    notYetValid: authority.issue({ validFromDays: 2, validToDays: 30 }),
    wrongHost: authority.issue({ hosts: ['gateway.example'] }),
    selfSigned: makeSelfSigned(),
    expiringSoon: authority.issue({ validToDays: 5 }),
  };
}
