/**
 * Sends requests to one origin over a limited number of connections. Follows no redirects, and retries only on a stale
 * socket.
 */
import type { Connection } from '../model/observation.ts';
import { type ChosenProxy, proxyAuthorization, proxyInUse, proxyProblem } from './connection/proxy.ts';
import { newSessionStore } from './connection/session.ts';
import { trustIn } from './connection/trust.ts';
import { faultOf, type Redaction } from './exchange/answer.ts';
import { type HaltReason, haltFacts } from './exchange/halt.ts';
import { createLane, type Lane } from './exchange/lane.ts';
import type { LaneOutcome, LaneRequest } from './exchange/lane-request.ts';
import { cleanLine } from './faults/clean-line.ts';

export interface PoolOptions {
  /** Only its origin is used. */
  readonly target: URL;
  readonly proxy: ChosenProxy | null;
  readonly caCertificate: string | null;
  readonly connections: number;
  readonly redaction: Redaction;
  readonly now: () => number;
  /** Called for each request when it is written to its connection. */
  readonly onWritten?: (() => void) | undefined;
}

export interface PoolRequest extends Omit<LaneRequest, 'path'> {
  readonly url: URL;
  /** True if the peer must not see it twice, not even where it seems not to have seen it. */
  readonly once?: boolean;
  /** Calls the given function when the request must end. Returns a function that stops watching. */
  readonly watch: (onHalt: (reason: HaltReason) => void) => () => void;
}

export type PoolOutcome = Omit<LaneOutcome, 'stale'>;

export interface Pool {
  exchange(request: PoolRequest): Promise<PoolOutcome>;
  readonly requests: number;
  readonly connections: readonly Connection[];
  close(): void;
}

/** A request that waits for a free lane. */
type Waiter = (lane: Lane | null) => void;

export function createPool(options: PoolOptions): Pool {
  const { target, proxy, redaction, now } = options;
  const connections: Connection[] = [];
  const lanes: Lane[] = [];
  const idle: Lane[] = [];
  const waiting: Waiter[] = [];
  const laneOptions = {
    target,
    proxy,
    redaction,
    now,
    onWritten: options.onWritten,
    trust: trustIn(options.caCertificate),
    session: newSessionStore(),
    clean: (text: string) => cleanLine(text, redaction.redact),
    onConnection: (connection: Connection) => connections.push(connection),
  };
  const problem = proxy === null ? null : proxyProblem(proxy);
  let requests = 0;
  let closed = false;

  const freeLane = (): Lane | null => {
    // The lane used last: its connection is the least likely to have been closed by the peer.
    const kept = idle.pop();
    if (kept || lanes.length >= options.connections) return kept ?? null;
    const lane = createLane(laneOptions);
    lanes.push(lane);
    return lane;
  };
  const release = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else idle.push(lane);
  };
  const halted = (reason: HaltReason, request: PoolRequest): PoolOutcome => {
    const elapsed = now() - request.startedAt;
    return {
      exchange: faultOf(haltFacts(reason, 'connect', elapsed, null), elapsed, redaction),
      location: null,
    };
  };

  const unusable = (by: ChosenProxy, message: string, request: PoolRequest): PoolOutcome => {
    const fault = { type: 'proxy', phase: 'proxy', errno: null } as const;
    const facts = { ...fault, message, proxy: proxyInUse(by, null) };
    return { exchange: faultOf(facts, now() - request.startedAt, redaction), location: null };
  };

  /** Resolves to the reason instead of a lane if the request was halted before one became free. */
  const takeLane = (request: PoolRequest): Promise<Lane | HaltReason> => {
    const lane = freeLane();
    if (lane) return Promise.resolve(lane);
    return new Promise((resolve) => {
      const stop = request.watch((reason) => {
        waiting.splice(waiting.indexOf(waiter), 1);
        resolve(reason);
      });
      const waiter: Waiter = (free) => {
        stop();
        resolve(free ?? 'cancelled');
      };
      waiting.push(waiter);
    });
  };

  const performOn = async (lane: Lane, request: PoolRequest): Promise<PoolOutcome> => {
    const stop = request.watch((reason) => lane.halt(reason));
    const asked: LaneRequest = {
      ...request,
      path: proxy !== null && target.protocol === 'http:' ? request.url.href : pathOf(request.url),
      headers: [...plainProxyHeaders(target, proxy), ...request.headers],
    };
    try {
      requests++;
      const first = await lane.perform(asked);
      if (!first.stale || closed || request.once) return first;
      // The peer closed a kept-alive connection just as we wrote to it. It has answered nothing, so the request is sent
      // once more on a new connection. Otherwise the user would read of a reset that no fresh client ever sees (RFC
      // 9112, 9.3.1).
      requests++;
      return await lane.perform(asked);
    } finally {
      stop();
      release(lane);
    }
  };

  return {
    exchange: async (request) => {
      if (closed) return halted('cancelled', request);
      if (proxy !== null && problem !== null) return unusable(proxy, problem, request);
      const lane = await takeLane(request);
      return typeof lane === 'string' ? halted(lane, request) : performOn(lane, request);
    },
    get requests() {
      return requests;
    },
    connections,
    close: () => {
      closed = true;
      for (const waiter of waiting.splice(0)) waiter(null);
      for (const lane of lanes) lane.close();
    },
  };
}

function pathOf(url: URL): string {
  return `${url.pathname}${url.search}`;
}

/** The password of a tunnel goes with CONNECT; a proxy that reads the request itself expects it in the request. */
function plainProxyHeaders(target: URL, proxy: ChosenProxy | null): readonly string[] {
  if (proxy === null || target.protocol === 'https:') return [];
  const authorization = proxyAuthorization(proxy.url);
  return authorization === null ? [] : ['proxy-authorization', authorization];
}
