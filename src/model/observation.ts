/**
 * Observation: what a probe saw. It holds no verdict, and no secret: http/ redacts every text of the peer
 * before it becomes an Exchange.
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
  /** The peer does not speak HTTP, or breaks it (bad chunk, header overflow, broken encoding). */
  | 'not-http'
  /** The run's deadline passed while this request was under way. */
  | 'deadline'
  /** SIGINT or SIGTERM. */
  | 'cancelled';

/** Where in the life of a request it happened. */
export type Phase = 'dns' | 'connect' | 'proxy' | 'tls' | 'headers' | 'body';

/** A proxy on the way to the gateway. */
export interface ProxyInUse {
  /** With its port; empty where the setting cannot be read. */
  readonly host: string;
  /** What came back for CONNECT or the request; null where nothing did. */
  readonly status: number | null;
  /** The variable of the environment that names it. */
  readonly variable: string;
  /** Whether it was given a user or a password. */
  readonly login: boolean;
}

/** The network's side of a failed exchange. */
export interface Fault {
  readonly kind: 'fault';
  readonly type: FaultType;
  readonly phase: Phase;
  /** Node's or OpenSSL's code, e.g. `ENOTFOUND`, `CERT_HAS_EXPIRED`; null if there was none. */
  readonly errno: string | null;
  /** One cleaned and redacted line for people; may quote the peer. */
  readonly message: string;
  /** For `proxy`: the one to blame. */
  readonly proxy: ProxyInUse | null;
  readonly durationMs: number;
}

/** When a piece of the body arrived: `bytes` decoded bytes in all were there `atMs` after the request began. */
export interface Arrival {
  readonly bytes: number;
  readonly atMs: number;
}

/** An HTTP answer. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The proxy that read the request and may have answered it (plain http); absent where there was none. */
  readonly proxy?: ProxyInUse;
  /** Decoded text (content and character encoding), at most the limit of the client. */
  readonly body: string;
  /** Where the bytes of a whole body are not UTF-8: what else they are. The text then may be a guess. */
  readonly notUtf8?: 'utf-16' | 'surrogates' | 'other';
  /** True when the peer sent more than the limit; the rest was not read. */
  readonly truncated: boolean;
  /** How the body ended too early (reset, timeout, bad encoding); null when it is whole or `truncated`. */
  readonly bodyFault: Fault | null;
  /** True when all that matters was read and the peer did not end the body: it keeps the connection open. */
  readonly leftOpen?: boolean;
  /** True when all that matters was read and the connection broke before the body's end. */
  readonly cutBehind?: boolean;
  /** True when a `100 Continue` came before it, which was not asked for. */
  readonly continued?: true;
  /** True when names and values of its headers are 16 KiB or more together. */
  readonly longHead?: true;
  /** The `location` targets followed within the origin, and one that led back, in order; absolute, without query. */
  readonly redirects: readonly string[];
  /** The redirect after which a POST was gone on with as a GET: its status and target. Absent where none did that. */
  readonly becameGet?: { readonly status: number; readonly url: string };
  readonly firstByteMs: number;
  readonly durationMs: number;
  /** At most 2,000 of them, evenly thinned. */
  readonly arrivals: readonly Arrival[];
}

export type Exchange = Answer | Fault;

/** One attempt at a request. */
export interface Attempt {
  /** Milliseconds from the start of the run to the start of this attempt. */
  readonly startedMs: number;
  /** Milliseconds waited before it because of the attempt before. */
  readonly waitedMs: number;
  readonly exchange: Exchange;
}

/** One question, all attempts at it; the last one counts. */
export interface Observation {
  readonly question: Question;
  readonly model: string | null;
  readonly method: 'GET' | 'POST';
  /** Absolute, without query and credentials. */
  readonly url: string;
  /** The JSON body as it was sent the last time; null for GET. */
  readonly sent: Readonly<Record<string, unknown>> | null;
  /** At least one. */
  readonly attempts: readonly Attempt[];
}

/** What became known of one TCP connection to the gateway. Null where a phase did not happen. */
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
