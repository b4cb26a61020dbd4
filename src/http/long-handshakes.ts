/**
 * Room for connections on which the peer showed a long certificate. While such a connection is open, OpenSSL keeps up to
 * forty times the bytes of it, outside V8's heap: 320 connections took 270 MB.
 */

/** In bytes; most handshakes have a third of it. Certificates with some hundred names are longer. */
const LONG = 16 * 1024;
/** Of all open connections with long handshakes together. */
const MOST = 512 * 1024;

interface Waiter {
  readonly bytes: number;
  readonly enter: () => void;
}

/** What one connection has taken of the room. */
export interface Place {
  /** Resolves when there is room for the bytes it was asked for with; rejects where it was left before. */
  readonly entered: Promise<void>;
  /** The handshake really had so many bytes. False: there is no room for the connection, which must end. */
  holds(bytes: number): boolean;
  leave(): void;
}

export interface Room {
  /** For a handshake that will have about so many bytes, as far as is known. */
  placeFor(bytes: number): Place;
}

export function isLong(bytes: number): boolean {
  return bytes > LONG;
}

/** The first that waits enters first. */
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

/** That of the process. */
export const room = createRoom();
