/** The reasons for which we end a request ourselves. */
import type { Phase, ProxyInUse } from '../../model/observation.ts';
import type { FaultFacts } from '../faults/fault.ts';

/** Node fires a timer at once if its delay is longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** `timeout`: of this attempt; `deadline`: of the whole run; `cancelled`: SIGINT, SIGTERM or a closed client. */
export type HaltReason = 'timeout' | 'deadline' | 'cancelled';

export interface Limit {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * `AbortSignal.timeout` has a TimeoutError as its reason. It limits one page, and may fire long before the deadline of
 * the run.
 */
function haltReason(reason: unknown): HaltReason {
  if (reason === 'cancelled') return 'cancelled';
  const named = typeof reason === 'object' && reason !== null && 'name' in reason;
  return named && reason.name === 'TimeoutError' ? 'timeout' : 'deadline';
}

/** Calls `onHalt` once, when the time is up or the signal fires. The returned function ends the watch. */
export type Watch = (limit: Limit, onHalt: (reason: HaltReason) => void) => () => void;

/**
 * A watch for many requests at once, with one listener for each signal: Node iterates over all listeners of a signal
 * whenever one is added or removed.
 */
export function createWatch(): Watch {
  const heard = new Map<AbortSignal, Listeners>();
  const listen = (signal: AbortSignal, onAbort: () => void): (() => void) => {
    const listeners = heard.get(signal) ?? listenersOf(signal);
    heard.set(signal, listeners);
    listeners.all.add(onAbort);
    return () => {
      listeners.all.delete(onAbort);
      if (listeners.all.size > 0) return;
      listeners.end();
      heard.delete(signal);
    };
  };
  return ({ timeoutMs, signal }, onHalt) => {
    let last: NodeJS.Immediate | undefined;
    // Data that arrived while this process was busy is read before the timeout takes effect.
    const onTimeout = (): void => {
      last = setImmediate(() => onHalt('timeout'));
    };
    const timer = setTimeout(onTimeout, Math.min(Math.max(timeoutMs, 0), LONGEST_TIMER_MS));
    const onAbort = (): void => onHalt(haltReason(signal?.reason));
    if (signal?.aborted) queueMicrotask(onAbort);
    const unheard = signal === undefined ? null : listen(signal, onAbort);
    return () => {
      clearTimeout(timer);
      clearImmediate(last);
      unheard?.();
    };
  };
}

/** The watch for a single request. */
export const watch: Watch = (limit, onHalt) => createWatch()(limit, onHalt);

interface Listeners {
  readonly all: Set<() => void>;
  readonly end: () => void;
}

function listenersOf(signal: AbortSignal): Listeners {
  const all = new Set<() => void>();
  const tell = (): void => {
    // A listener may end the watches of others, which must then not be called.
    for (const one of [...all]) if (all.has(one)) one();
  };
  signal.addEventListener('abort', tell, { once: true });
  return { all, end: () => signal.removeEventListener('abort', tell) };
}

const WAITED_FOR: Readonly<Record<Phase, string>> = {
  room: 'The connection was not begun',
  dns: 'The name was not resolved',
  connect: 'No connection was made',
  proxy: 'The proxy did not answer',
  tls: 'The TLS handshake was not answered',
  headers: 'No answer came',
  body: 'The answer did not end',
};

const TIMEOUT_TYPE: Readonly<Record<Phase, FaultFacts['type']>> = {
  room: 'connect-timeout',
  dns: 'dns',
  connect: 'connect-timeout',
  proxy: 'proxy',
  tls: 'connect-timeout',
  headers: 'response-timeout',
  body: 'response-timeout',
};

/** The fault of a request that was ended in `phase`. `through`: the proxy, if the phase was spent on it. */
export function haltFacts(
  reason: HaltReason,
  phase: Phase,
  elapsedMs: number,
  through: ProxyInUse | null,
): FaultFacts {
  const proxy = phase === 'dns' || phase === 'connect' || phase === 'proxy' ? through : null;
  const seconds =
    elapsedMs < 100 ? `${Math.ceil(elapsedMs)} ms` : `${Number((elapsedMs / 1000).toFixed(1))} s`;
  const where = proxy === null ? phase : 'proxy';
  const base = { phase: where, errno: null };
  if (reason === 'timeout') {
    const who = proxy === null ? WAITED_FOR[phase] : `The proxy ${proxy.host} did not answer`;
    return { ...base, type: TIMEOUT_TYPE[where], message: `${who} within ${seconds}.`, proxy };
  }
  const cause = reason === 'deadline' ? 'the deadline of the run passed' : 'the run was cancelled';
  return {
    ...base,
    type: reason,
    message: `${WAITED_FOR[phase]} in ${seconds}, then ${cause}.`,
    proxy: null,
  };
}

/** The error of a body whose reading was halted. */
export class Halted extends Error {
  readonly reason: HaltReason;

  constructor(reason: HaltReason) {
    super(reason);
    this.reason = reason;
  }
}
