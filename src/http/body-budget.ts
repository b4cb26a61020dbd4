/**
 * Body budget: bounds the memory that all response bodies take together. A body that would exceed it is not read on until
 * others are done. Bodies over their free share (`always`) take turns: the one whose turn it is may always go on. Time is
 * counted in rests (`afterRest`, some milliseconds): a peer that sends nothing for a rest in its turn is slow.
 */

/** In rests: a turn is no longer than this, even if the peer sends all the time. */
const TURN = 5;

export interface Share {
  /** Sets how many bytes this body holds now; 0 ends it. False: read no more until `onRoom` is called. */
  hold(bytes: number): boolean;
  /**
   * Nothing more will be read: these bytes stay until `hold(0)`, and from now on the peer is not called slow. `isWhole`: the
   * peer has sent all of it, so its debt for having been slow is forgiven.
   */
  keep(bytes: number, isWhole: boolean): void;
}

/** Identity of a peer, by reference: one object for all connections to one gateway. */
export type Peer = object;

export interface BodyBudget {
  /** `onRoom` is called once for each time that `hold` was false, unless it ended before. */
  share(onRoom: () => void, peer?: Peer): Share;
}

export interface BodyBudgetOptions {
  /** Of all bodies together, in bytes, as all the others. */
  readonly most: number;
  /** A body up to this is never held back. */
  readonly always: number;
  /** Instead of `most` while some peers are slow. */
  readonly mostSlow: number;
  /** The same for a peer that has debts; `mostSlow` if absent. */
  readonly mostIndebted?: number;
  /** So much of each body is not counted against the others while peers are slow; 0 if absent. */
  readonly oneRead?: number;
  /** True where `hold` announces what is going to be taken: a body that waits then holds nothing yet. */
  readonly waitsEmpty?: boolean;
  /** Calls back after one rest; a turn has TURN of them. */
  readonly afterRest: (act: () => void) => void;
}

interface Held {
  bytes: number;
  waits: boolean;
  isSlow: boolean;
  /** It ended, one way or another, and is still held. */
  isOver: boolean;
  /** How many rests its turn has lasted. */
  rests: number;
  /** Of a body that is slow, until it is whole. */
  debt: 0 | 1;
  readonly account: Account;
  readonly onRoom: () => void;
}

/** What is known of one peer, over all its bodies. */
interface Account {
  /** How many of its bodies are slow, or were when they were given up. */
  debts: number;
}

/**
 * No body waits for ever: the one whose turn it is goes on until it ends, by itself, at its limit or at its timeout. When it
 * is slow, the next one goes on beside it; otherwise a dozen peers that stall would use up their timeouts one after another
 * while peers that work wait. Turns go to peers with few debts first, and some memory is only for peers without a debt, so
 * that stalling peers, each of which can take of it once, cannot take it from one that works.
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
  /** Those that have had more than `always`, in the order in which that came about. */
  const large = new Set<Held>();
  const accounts = new WeakMap<Peer, Account>();
  let sum = 0;
  /** Of this, what is beyond the first read of each. */
  let beyond = 0;
  let isDue = false;
  let isWatched = false;
  /** Who may always go on, and whose turn it is: both for as long as they can make use of it. */
  let anchor: Held | undefined;
  let turn: Held | undefined;

  /** Debts that the peer has for other bodies than this one. */
  const debtsBeside = ({ account, debt }: Held): number => account.debts - debt;
  /** Who is over goes first: it gives back what it holds as soon as we are done with it. */
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
  /** Not at once: we may have been called by one parser of undici's, and would call another. */
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
  /** As long as somebody waits. */
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
      // The debt stays with the peer.
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
