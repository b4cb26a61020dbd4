/** A lane has one connection to one origin at a time, and one request at a time on it. */

import { type Dial, type DialOptions, startDial } from '../connection/dial.ts';
import { HEAD_BYTES } from '../connection/head-hold.ts';
import { intakeOf } from '../connection/intake.ts';
import type { Line } from '../connection/line.ts';
import { isLong } from '../connection/long-handshakes.ts';
import { proxyInUse } from '../connection/proxy.ts';
import { Client } from '../connection/undici.ts';
import type { Redaction } from './answer.ts';
import { Flight } from './flight.ts';
import type { HaltReason } from './halt.ts';
import type { LaneOutcome, LaneRequest } from './lane-request.ts';
import { Stopwatch } from './stopwatch.ts';

export interface Lane {
  perform(request: LaneRequest): Promise<LaneOutcome>;
  /** Ends the request in flight, and its connection. */
  halt(reason: HaltReason): void;
  close(): void;
}

export interface LaneOptions extends DialOptions {
  readonly redaction: Redaction;
  /** Called for each request when it is written. */
  readonly onWritten?: (() => void) | undefined;
}

export function createLane(options: LaneOptions): Lane {
  const { target, proxy, redaction, now } = options;
  const throughPlainProxy = proxy !== null && target.protocol === 'http:';
  let dial: Dial | null = null;
  let line: Line | null = null;
  let client: Client | null = null;
  let flight: Flight | null = null;

  const open = async () => {
    const started = startDial(options);
    dial = started;
    const socket = await started.opened;
    const opened: Line = { served: 0, broken: null, intake: intakeOf(socket, redaction) };
    socket.on('error', (error) => {
      // The first error is the cause; what undici makes of the closed socket comes second.
      opened.broken ??= error;
    });
    line = opened;
    return socket;
  };
  const newClient = (): Client =>
    new Client(throughPlainProxy ? proxy.url.origin : target.origin, {
      connect: (_options, callback) => {
        open().then(
          (socket) => callback(null, socket),
          (error: Error) => callback(error, null),
        );
      },
      pipelining: 1,
      // Our own time limit is used. undici's timers are coarse: 400 ms fired after 740 to 1005 ms.
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: HEAD_BYTES,
    });
  const hangUp = (): void => {
    dial?.cancel();
    void client?.destroy();
    // These references would keep alive what the socket has read but nobody has taken.
    dial = null;
    line = null;
    client = null;
  };

  return {
    perform: (request) =>
      new Promise((resolve) => {
        // Dropped after it is called: the lane keeps its last flight until the next one, and with it this would keep
        // the outcome.
        let tell: ((outcome: LaneOutcome) => void) | null = resolve;
        flight = new Flight(request, {
          redaction,
          stopwatch: new Stopwatch({
            startedAt: request.startedAt,
            now,
            waitedMs: () => {
              // The dial of a connection that is used again was for an earlier request.
              if (dial === null || dial.startedAt < request.startedAt || request.limitsWait) return 0;
              return dial.waitedMs;
            },
          }),
          line: () => line,
          dialPhase: () => dial?.phase ?? 'connect',
          proxy: proxy === null ? null : proxyInUse(proxy, null),
          throughPlainProxy,
          hangUp,
          onWritten: options.onWritten,
          onDone: (outcome) => {
            // Others wait for the room of a long handshake, which an idle connection would occupy until the run is
            // over.
            if (isLong(options.session.handshakeBytes)) hangUp();
            tell?.(outcome);
            tell = null;
          },
        });
        client ??= newClient();
        const { path, method, body } = request;
        client.dispatch({ path, method, headers: [...request.headers], body }, flight);
      }),
    halt: (reason) => flight?.halt(reason),
    close: () => {
      flight?.halt('cancelled');
      hangUp();
    },
  };
}
