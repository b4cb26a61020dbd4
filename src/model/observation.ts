/**
 * What a probe saw. An observation contains no verdict and no secret: http/ redacts every text of the peer before it
 * becomes an Exchange.
 */
import type { ProbeName } from './run.ts';

/** What was asked: the model list, or one probe of one model. */
export type Question = 'models' | ProbeName;

export type FaultType =
  | 'dns'
  | 'refused'
  | 'connect-timeout'
  | 'reset'
  | 'tls'
  | 'proxy'
  | 'response-timeout'
  /** The peer does not speak HTTP, or violates it (bad chunk, header overflow, broken encoding). */
  | 'not-http'
  /** The deadline of the run passed while this request was in flight. */
  | 'deadline'
  /** SIGINT or SIGTERM. */
  | 'cancelled';

/** The phase of a request in which it happened. `room`: before it was begun, because of other connections. */
export type Phase = 'room' | 'dns' | 'connect' | 'proxy' | 'tls' | 'headers' | 'body';

/** A proxy between us and the gateway. */
export interface ProxyInUse {
  /** Includes the port; empty if the setting cannot be read. */
  readonly host: string;
  /** The status that answered CONNECT or the request; null if there was none. */
  readonly status: number | null;
  /** The environment variable that names it. */
  readonly variable: string;
  /** Whether its URL contains a user or a password. */
  readonly login: boolean;
}

/** A failed exchange, as the network saw it. */
export interface Fault {
  readonly kind: 'fault';
  readonly type: FaultType;
  readonly phase: Phase;
  /** Node's or OpenSSL's code, e.g. `ENOTFOUND`, `CERT_HAS_EXPIRED`; null if there was none. */
  readonly errno: string | null;
  /** One cleaned and redacted line for people. It may quote the peer. */
  readonly message: string;
  /** For `proxy`: the proxy to blame. */
  readonly proxy: ProxyInUse | null;
  readonly durationMs: number;
}

/** When a piece of the body arrived: `atMs` after the request began, a total of `bytes` decoded bytes were there. */
export interface Arrival {
  readonly bytes: number;
  readonly atMs: number;
}

/** An HTTP answer. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** Names are in lower case; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The proxy that read the request and may have answered it (plain http); absent if there was none. */
  readonly proxy?: ProxyInUse;
  /** The decoded text (content coding and charset), up to the limit of the client. */
  readonly body: string;
  /** Set if a complete body is not UTF-8: what it is instead. Its text may then be a guess. */
  readonly notUtf8?: 'utf-16' | 'surrogates' | 'other';
  /** True if the peer sent more than the limit; the rest was not read. */
  readonly truncated: boolean;
  /** How the body ended too early (reset, timeout, broken coding); null if it is complete or `truncated`. */
  readonly bodyFault: Fault | null;
  /** True if everything relevant was read but the peer did not end the body: it keeps the connection open. */
  readonly leftOpen?: boolean;
  /** True if everything relevant was read and the connection broke before the end of the body. */
  readonly cutBehind?: boolean;
  /** True if it was preceded by a `100 Continue` that was not asked for. */
  readonly continued?: boolean;
  /** True if the names and values of its headers are 16 KiB or more in total. */
  readonly longHead?: boolean;
  /**
   * The `location` targets that were followed within the origin, in order, including one that led back; absolute,
   * without query.
   */
  readonly redirects: readonly string[];
  /** The redirect after which a POST continued as a GET: its status and target. Absent if there was none. */
  readonly becameGet?: { readonly status: number; readonly url: string };
  readonly firstByteMs: number;
  readonly durationMs: number;
  /** At most 2,000, evenly thinned out. */
  readonly arrivals: readonly Arrival[];
}

export type Exchange = Answer | Fault;

/** One attempt at a request. */
export interface Attempt {
  /** Milliseconds from the start of the run to the start of this attempt. */
  readonly startedMs: number;
  /** How long we waited before it because of the previous attempt, in milliseconds. */
  readonly waitedMs: number;
  readonly exchange: Exchange;
}

/** One question and all attempts at it; the last one counts. */
export interface Observation {
  readonly question: Question;
  readonly model: string | null;
  readonly method: 'GET' | 'POST';
  /** Absolute, without query and credentials. */
  readonly url: string;
  /** The JSON body of the last attempt; null for GET. */
  readonly sent: Readonly<Record<string, unknown>> | null;
  /** At least one. */
  readonly attempts: readonly Attempt[];
}

/** What is known of one TCP connection to the gateway. Null for a phase that did not take place. */
export interface Connection {
  readonly dnsMs: number | null;
  readonly connectMs: number | null;
  readonly tlsMs: number | null;
  readonly address: string | null;
  readonly proxy: string | null;
  readonly tls: {
    readonly protocol: string | null;
    readonly certificate: {
      readonly subject: string;
      readonly issuer: string;
      /** ISO 8601. */
      readonly validTo: string;
    } | null;
  } | null;
}
