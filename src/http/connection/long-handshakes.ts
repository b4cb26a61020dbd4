/**
 * Limits the number of open connections on which the peer presented a long certificate. While such a connection is
 * open, OpenSSL keeps up to forty times the size of the certificate, outside V8's heap: 320 connections took 270 MB.
 */

/** In bytes. Most handshakes take a third of this; certificates with some hundred names take more. */
const LONG = 16 * 1024;
/** In bytes, for all open connections with long handshakes together. */
const MOST = 512 * 1024;

/** The connections of one pool, which share the room fairly with those of others. */
export interface Tenant {
  /** How many of its connections have room. */
  places: number;
  /** How long they have had it, added up, in milliseconds; true at `tallied`. */
  heldMs: number;
  tallied: number;
}

export function newTenant(): Tenant {
  return { places: 0, heldMs: 0, tallied: 0 };
}

interface Waiter {
  readonly bytes: number;
  readonly tenant: Tenant;
  readonly enter: () => void;
}

/** The share of the room that one connection holds. */
export interface Place {
  /** Resolves when there is room for the expected bytes. Rejects if `leave` is called before. */
  readonly entered: Promise<void>;
  /** How long it has waited for room. The limit is ours, so the peer is not to blame for this time. */
  readonly waitedMs: number;
  /**
   * Sets how many bytes the handshake really took. False: there is no room for the connection, which must be closed.
   */
  holds(bytes: number): boolean;
  leave(): void;
}

export interface Room {
  /** `bytes`: the expected size of the handshake, as far as it is known. */
  placeFor(bytes: number, tenant: Tenant): Place;
}

export function isLong(bytes: number): boolean {
  return bytes > LONG;
}

/**
 * First those that have no room, of them those that have had the least: a dozen peers that stall would otherwise keep
 * all others waiting again and again, each time until their timeouts.
 */
export function createRoom(most = MOST, now = (): number => performance.now()): Room {
  const waiting = new Set<Waiter>();
  let taken = 0;
  const tally = (tenant: Tenant): number => {
    const at = now();
    tenant.heldMs += tenant.places * (at - tenant.tallied);
    tenant.tallied = at;
    return tenant.heldMs;
  };
  const isBefore = (one: Tenant, other: Tenant): boolean =>
    one.places === other.places ? tally(one) < tally(other) : one.places < other.places;
  const next = (): Waiter | undefined => {
    let first: Waiter | undefined;
    for (const waiter of waiting) {
      if (first === undefined || isBefore(waiter.tenant, first.tenant)) first = waiter;
    }
    return first;
  };
  const letIn = (): void => {
    for (let waiter = next(); waiter !== undefined; waiter = next()) {
      if (taken > 0 && taken + waiter.bytes > most) return;
      waiting.delete(waiter);
      waiter.enter();
    }
  };
  const placeFor = (bytes: number, tenant: Tenant): Place => {
    const since = now();
    let own = 0;
    let waitedMs: number | null = null;
    const hold = (more: number): void => {
      tally(tenant);
      tenant.places += Number(more > 0) - Number(own > 0);
      taken += more - own;
      own = more;
    };
    let leaveQueue = (): void => {};
    const entered = new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        waitedMs = isLong(bytes) ? now() - since : 0;
        hold(isLong(bytes) ? bytes : 0);
        resolve();
      };
      if (!isLong(bytes)) {
        enter();
        return;
      }
      const waiter = { bytes, tenant, enter };
      leaveQueue = () => {
        if (waiting.delete(waiter)) waitedMs = now() - since;
        reject(new Error('closed'));
      };
      waiting.add(waiter);
      letIn();
    });
    return {
      entered,
      get waitedMs() {
        return waitedMs ?? now() - since;
      },
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
  };
  return { placeFor };
}

/** The room of the process. */
export const room = createRoom();
