/**
 * Bounds the memory that all response bodies take together. Once they exceed the budget, reading of most bodies larger
 * than `always` is paused (back-pressure): they take turns, and one of them, the anchor, is never paused. Time is
 * counted in rests (`afterRest`, some milliseconds): a peer that sends nothing for one rest of its turn counts as slow.
 */

/** In rests: after this many, a turn is over even if the peer is still sending, and its body counts as slow. */
const TURN = 5;

export interface Share {
  /** Sets how many bytes this body holds now; 0 ends it. If it returns false, stop reading until `onRoom` is called. */
  hold(bytes: number): boolean;
  /**
   * Nothing more will be read. These bytes stay in memory until `hold(0)`, but the peer can no longer be counted as
   * slow for them. `isWhole`: the peer has sent the whole body, so its debt for having been slow is forgiven.
   */
  keep(bytes: number, isWhole: boolean): void;
}

/** Identifies a peer by object identity: one object for all connections to one gateway. */
export type Peer = object;

export interface BodyBudget {
  /** `onRoom` is called once for each time that `hold` returned false, unless the body has ended before. */
  share(onRoom: () => void, peer?: Peer): Share;
}

export interface BodyBudgetOptions {
  /** The limit for all bodies together. This and all other sizes are in bytes. */
  readonly most: number;
  /** A body up to this size is never paused. */
  readonly always: number;
  /** The limit instead of `most` while some peers are slow. */
  readonly mostSlow: number;
  /** The same for a peer that has debts; `mostSlow` if absent. */
  readonly mostIndebted?: number;
  /**
   * While peers are slow, this much of each body does not count towards the limit: it was read before the body could be
   * paused. 0 if absent.
   */
  readonly oneRead?: number;
  /** True if `hold` announces memory that is yet to be allocated, so that a paused body holds nothing so far. */
  readonly waitsEmpty?: boolean;
  /** Calls back after one rest. */
  readonly afterRest: (act: () => void) => void;
}

interface Held {
  bytes: number;
  waits: boolean;
  isSlow: boolean;
  /** Nothing more of it will be read, but its bytes are still held. */
  isOver: boolean;
  /** How many rests its turn has lasted. */
  rests: number;
  /** 1 for a slow body, until the whole of it has arrived. */
  debt: 0 | 1;
  readonly account: Account;
  readonly onRoom: () => void;
}

/** What is known of one peer, across all its bodies. */
interface Account {
  /** How many of its bodies are slow, or were slow when they were given up. */
  debts: number;
}

/**
 * No body waits for ever. The anchor may always be read on until it ends: by itself, at its limit or at its timeout.
 * The others take turns. A body that proves slow in its turn is read on beside the next one, as long as all of them fit
 * into `mostSlow`. Otherwise a dozen stalling peers would use up their timeouts one after another, while working peers
 * wait.
 *
 * Turns go first to the peers with the fewest debts, and the memory between `mostIndebted` and `mostSlow` is reserved
 * for peers without debts. So stalling peers, each of which can take some of it once, cannot take it from a peer that
 * works.
 */
export function createBodyBudget({
  most,
  always,
  mostSlow,
  mostIndebted = mostSlow,
  oneRead = 0,
  waitsEmpty = false,
  afterRest,
}: BodyBudgetOptions): BodyBudget {
  /** The bodies that have exceeded `always`, in the order in which they did. */
  const large = new Set<Held>();
  const accounts = new WeakMap<Peer, Account>();
  let sum = 0;
  /** The part of `sum` beyond the first `oneRead` bytes of each body. */
  let beyond = 0;
  let isDue = false;
  let isWatched = false;
  /**
   * `anchor` is never paused; `turn` is the body whose turn it is. Each is kept for as long as it can make use of that.
   */
  let anchor: Held | undefined;
  let turn: Held | undefined;

  /** The debts that its peer has for other bodies than this one. */
  const debtsBeside = ({ account, debt }: Held): number => account.debts - debt;
  /** A body that is over goes first: its memory is freed as soon as we are done with it. */
  const rankOf = (one: Held): number => (one.isOver ? -1 : debtsBeside(one));
  const inOrder = (): readonly Held[] => [...large].sort((one, other) => rankOf(one) - rankOf(other));
  const anchorOf = (): Held | undefined => {
    if (anchor === undefined) [anchor] = inOrder();
    return anchor;
  };
  const turnOf = (): Held | undefined => {
    const isOn = turn !== undefined && !turn.isSlow && !turn.waits;
    if (!isOn) turn = inOrder().find(({ isSlow }) => !isSlow);
    return turn;
  };
  const takenWith = (own: Held): number =>
    waitsEmpty
      ? [...large].reduce((taken, one) => taken + (one.waits && one !== own ? 0 : one.bytes), 0)
      : beyond;
  const mayGoOn = (own: Held): boolean => {
    if (sum <= most || !large.has(own) || anchorOf() === own) return true;
    const room = debtsBeside(own) > 0 ? mostIndebted : mostSlow;
    return (own.isSlow || turnOf() === own) && takenWith(own) <= room;
  };
  const wake = (): void => {
    isDue = false;
    for (const one of inOrder()) {
      if (!large.has(one) || !one.waits || !mayGoOn(one)) continue;
      one.waits = false;
      one.onRoom();
    }
  };
  /** Deferred: we may be inside a call from undici's parser, and must not call into another parser from there. */
  const wakeSoon = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(wake);
  };
  const owe = (one: Held): void => {
    one.isSlow = true;
    one.debt = 1;
    one.account.debts += 1;
  };
  /** Runs for as long as any body is paused. */
  const watchTurns = (): void => {
    if (isWatched) return;
    isWatched = true;
    const one = turnOf();
    const before = one?.bytes;
    afterRest(() => {
      isWatched = false;
      if (one !== undefined && one === turnOf() && !one.waits && !one.isOver) {
        one.rests += 1;
        if (one.bytes === before || one.rests === TURN) owe(one);
      }
      wake();
      if ([...large].some(({ waits }) => waits)) watchTurns();
    });
  };
  const set = (own: Held, bytes: number): void => {
    const isLess = bytes < own.bytes;
    sum += bytes - own.bytes;
    beyond += Math.max(0, bytes - oneRead) - Math.max(0, own.bytes - oneRead);
    own.bytes = bytes;
    if (bytes > always) large.add(own);
    if (bytes === 0) {
      large.delete(own);
      if (anchor === own) anchor = undefined;
      if (turn === own) turn = undefined;
      // The debt of its peer stays.
      [own.waits, own.isSlow, own.isOver, own.rests, own.debt] = [false, false, false, 0, 0];
    }
    if (isLess) wakeSoon();
  };

  return {
    share: (onRoom, peer = {}) => {
      const account = accounts.get(peer) ?? { debts: 0 };
      accounts.set(peer, account);
      const state = { waits: false, isSlow: false, isOver: false, rests: 0, debt: 0 } as const;
      const own: Held = { ...state, bytes: 0, account, onRoom };
      return {
        hold: (bytes) => {
          set(own, bytes);
          if (bytes > 0 && !mayGoOn(own)) own.waits = true;
          if (own.waits) watchTurns();
          return !own.waits;
        },
        keep: (bytes, isWhole) => {
          if (isWhole) {
            account.debts -= own.debt;
            own.debt = 0;
          }
          own.isOver = true;
          own.waits = false;
          set(own, bytes);
          wakeSoon();
        },
      };
    },
  };
}
