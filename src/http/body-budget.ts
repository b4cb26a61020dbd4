/** Body budget: how much of all bodies is in memory at once. A peer whose body would be too much is not read on meanwhile. */
/** A turn lasts for so many rests at most, also of one that sends all the while. */
const TURN = 5;

export interface Share {
  /** Says how many bytes are held now; 0 ends it. False where nothing more should be read before `onRoom`. */
  hold(bytes: number): boolean;
  /**
   * Nothing more comes: these are held until `hold(0)`, and it is not the peer who is slow. `isWhole` where the peer has
   * sent all of it: then it has no debt for having been slow.
   */
  keep(bytes: number, isWhole: boolean): void;
}

/** Known by what it is, as a key: one for all connections to one gateway. */
export type Peer = object;

export interface BodyBudget {
  /** `onRoom` is called once for each time that `hold` was false, unless it ended before. */
  share(onRoom: () => void, peer?: Peer): Share;
}

export interface BodyBudgetOptions {
  readonly most: number;
  readonly always: number;
  readonly mostSlow: number;
  /** `mostSlow` where none is given. */
  readonly mostIndebted?: number;
  /** Of each body, not counted among what slow ones take; 0 where none is given. */
  readonly oneRead?: number;
  /** Who waits has nothing yet: what it holds is what it is going to take. */
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

/** Of one peer. */
interface Account {
  /** Its bodies that are slow, or were until they were given up. */
  debts: number;
}

/**
 * Nobody waits for ever: one of those that have much may always go on until it ends, by itself, by its limit or by its
 * time. A slow one lets the next go on beside it, so that a dozen peers that stall do not take up their whole time one
 * after another while those that work wait. Peers with fewer debts go first, and there is room that only those without
 * one may take: each peer that stalls takes of it once, so that it is there for one that works.
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
