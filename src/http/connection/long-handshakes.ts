/**
 * Limits the number of open connections on which the peer presented a long certificate. While such a connection is
 * open, OpenSSL keeps up to forty times the size of the certificate, outside V8's heap: 320 connections took 270 MB.
 */

/** In bytes. Most handshakes take a third of this; certificates with some hundred names take more. */
const LONG = 16 * 1024;
/** In bytes, for all open connections with long handshakes together. */
const MOST = 512 * 1024;

interface Waiter {
  readonly bytes: number;
  readonly enter: () => void;
}

/** The share of the room that one connection holds. */
export interface Place {
  /** Resolves when there is room for the expected bytes. Rejects if `leave` is called before. */
  readonly entered: Promise<void>;
  /**
   * Sets how many bytes the handshake really took. False: there is no room for the connection, which must be closed.
   */
  holds(bytes: number): boolean;
  leave(): void;
}

export interface Room {
  /** `bytes`: the expected size of the handshake, as far as it is known. */
  placeFor(bytes: number): Place;
}

export function isLong(bytes: number): boolean {
  return bytes > LONG;
}

/** First come, first served. */
export function createRoom(most = MOST): Room {
  const waiting = new Set<Waiter>();
  let taken = 0;
  const letIn = (): void => {
    for (const waiter of waiting) {
      if (taken > 0 && taken + waiter.bytes > most) return;
      waiting.delete(waiter);
      waiter.enter();
    }
  };
  return {
    placeFor: (bytes) => {
      let own = 0;
      const hold = (more: number): void => {
        taken += more - own;
        own = more;
      };
      let leaveQueue = (): void => {};
      const entered = new Promise<void>((resolve, reject) => {
        if (!isLong(bytes)) {
          resolve();
          return;
        }
        const enter = (): void => {
          hold(bytes);
          resolve();
        };
        const waiter = { bytes, enter };
        leaveQueue = () => {
          waiting.delete(waiter);
          reject(new Error('closed'));
        };
        waiting.add(waiter);
        letIn();
      });
      return {
        entered,
        holds: (really) => {
          const others = taken - own;
          if (isLong(really) && others > 0 && others + really > most) return false;
          hold(isLong(really) ? really : 0);
          letIn();
          return true;
        },
        leave: () => {
          leaveQueue();
          hold(0);
          letIn();
        },
      };
    },
  };
}

/** The room of the process. */
export const room = createRoom();
