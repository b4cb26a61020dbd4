/** `connection`: what the requests that were sent showed about DNS, TCP, TLS, proxy and certificate. */
import { classOfHost } from '../../config/host-class.ts';
import type { Finding } from '../../model/finding.ts';
import type { Connection, Fault, FaultType } from '../../model/observation.ts';
import type { GatewayReport } from '../../model/report.ts';
import { ended } from '../../model/sentence.ts';
import type { Outcome, Transcript } from '../transcript.ts';
import { found, judged, passed, skipped } from './draft.ts';
import { allAsked } from './place-finding.ts';

const DAY_MS = 86_400_000;
/** Promised to users, as the check `connection`: the certificate is valid for 14 more days. */
const LEAST_VALIDITY_MS = 14 * DAY_MS;

/**
 * Faults that happen before the gateway is reached. The others (response timeout, not HTTP) happen after it was
 * reached.
 */
const ON_THE_WAY: ReadonlySet<FaultType> = new Set([
  'dns',
  'refused',
  'connect-timeout',
  'reset',
  'tls',
  'proxy',
]);

function faultOf(asked: Outcome): Fault | null {
  const last = asked.observation.attempts.at(-1)?.exchange;
  return last?.kind === 'fault' ? last : null;
}

function reached(asked: Outcome): boolean {
  if (asked.diagnosis.code === 'proxy-failure') return false;
  return asked.observation.attempts.some(({ exchange }) => exchange.kind === 'answer');
}

/** The outcome whose failure shows that the gateway cannot be reached; null if it can. */
export function brokenWay(asked: readonly Outcome[]): Outcome | null {
  if (asked.some(reached)) return null;
  const broken = asked.find((one) => {
    const fault = faultOf(one);
    return one.diagnosis.code === 'proxy-failure' || (fault !== null && ON_THE_WAY.has(fault.type));
  });
  return broken ?? null;
}

function expiring(connections: readonly Connection[], now: number): Finding | null {
  for (const { tls } of connections) {
    const validTo = tls?.certificate?.validTo ?? '';
    const left = Date.parse(validTo) - now;
    if (Number.isNaN(left) || left > LEAST_VALIDITY_MS) continue;
    const days = Math.max(0, Math.floor(left / DAY_MS));
    return found('connection', 'certificate-expiring', {
      seen: `The certificate (${tls?.certificate?.subject ?? 'no subject'}) expires on ${validTo.slice(0, 10)}, in ${days} days.`,
    });
  }
  return null;
}

/** In these phases the connection had already been accepted by something. */
const AFTER_CONNECTING: ReadonlySet<Fault['phase']> = new Set(['tls', 'headers', 'body']);

const MAY_BE_OFFLINE = ' not be reached either: the runner may be offline.';
const IS_ONLINE = ' not be reached either, but another gateway answered: the runner is online.';

/**
 * What the control address tells about the runner's network. If our connection to the gateway was accepted, the
 * runner is online, so this does not suggest that it may be offline.
 */
function controlNote(control: Transcript['control'], fault: Fault | null): string {
  if (control === null) return '';
  const address = ' The control address (GitHub’s API) could';
  if (control === 'reached') return `${address} be reached: the runner is online.`;
  if (fault !== null && AFTER_CONNECTING.has(fault.phase)) return `${address} not be reached.`;
  // A host or proxy that refuses us is itself reachable: the network works.
  const isRefused = fault?.type === 'refused' || (fault?.proxy != null && fault.proxy.status !== null);
  if (isRefused) return `${address} not be reached either.`;
  return `${address}${MAY_BE_OFFLINE}`;
}

/**
 * Revises the reports of one run in the light of each other: if a gateway that is not on this machine answered, the
 * runner is online, so the others must not say that it may be offline.
 */
export function besideOthers(gateways: readonly GatewayReport[]): readonly GatewayReport[] {
  const answered = gateways.filter(({ timings }) => timings.firstByteMs !== null);
  const isLocal = ({ baseUrl }: GatewayReport) =>
    baseUrl === null || classOfHost(new URL(baseUrl).hostname) === 'loopback';
  if (answered.every(isLocal)) return gateways;
  const known = (finding: Finding): Finding =>
    finding.check === 'connection'
      ? { ...finding, seen: finding.seen.replace(MAY_BE_OFFLINE, IS_ONLINE) }
      : finding;
  return gateways.map((gateway) =>
    answered.includes(gateway) ? gateway : { ...gateway, findings: gateway.findings.map(known) },
  );
}

/**
 * What a finding adds if a proxy is in between: the gateway then sees the proxy's address instead of the runner's,
 * and it may be the proxy that drops the connection. TLS failures keep their own advice, since they come from the
 * gateway or have a step of their own.
 */
function behindProxy(connections: readonly Connection[], { diagnosis }: Outcome) {
  const proxy = connections.find((connection) => connection.proxy !== null)?.proxy ?? null;
  if (proxy === null || diagnosis.code === 'proxy-failure') return { note: '', next: {} };
  const step = `Check whether the proxy ${proxy} can reach the host and port of \`base-url\`, and may; or add the host to NO_PROXY.`;
  return {
    note: ` The way led through the proxy ${proxy}.`,
    next: diagnosis.code === 'tls-failure' ? {} : { next: step },
  };
}

/** `now` is in milliseconds since 1970. */
export function connectionFindings(transcript: Transcript, now: number): readonly Finding[] {
  const asked = allAsked(transcript);
  const broken = brokenWay(asked);
  if (broken !== null) {
    const way = behindProxy(transcript.connections, broken);
    const seen = `${ended(broken.diagnosis.seen)}${way.note}${controlNote(transcript.control, faultOf(broken))}`;
    return [judged('connection', broken, { model: null, seen, ...way.next })];
  }
  const first = transcript.connections.find((connection) => connection.connectMs !== null);
  if (first === undefined && !asked.some(reached)) return [skipped('connection', 'No connection was made.')];
  const expiry = expiring(transcript.connections, now);
  return expiry === null ? [passed('connection', wayOf(first))] : [expiry];
}

function wayOf(connection: Connection | undefined): string {
  if (connection === undefined) return 'Connected.';
  const { dnsMs, connectMs, tlsMs, address, proxy, tls } = connection;
  const parts = [
    dnsMs === null ? null : `DNS ${Math.round(dnsMs)} ms`,
    connectMs === null ? null : `TCP ${Math.round(connectMs)} ms`,
    tlsMs === null ? null : `TLS ${Math.round(tlsMs)} ms`,
    proxy === null ? null : `through the proxy ${proxy}`,
    tls?.certificate == null ? null : `certificate valid to ${tls.certificate.validTo.slice(0, 10)}`,
  ].filter((part) => part !== null);
  return `Connected${address === null ? '' : ` to ${address}`}: ${parts.join(', ')}.`;
}
