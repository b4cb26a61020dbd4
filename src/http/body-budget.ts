/** Body budget: how much of all bodies is in memory at once. A peer whose body would be too much is not read on meanwhile. */
import { LARGE_WINDOW } from './content-coding.ts';

/** Of all bodies of the process together, in bytes. */
const MOST = 4 * 1024 * 1024;
/** Bytes that a body may always have: most answers of gateways that work are far shorter. */
const ALWAYS = 16 * 1024;
/** Instead of MOST while some peers are slow, so that the others can go on beside what those hold. */
const MOST_SLOW = 10 * 1024 * 1024;
/** A peer that may send, and sends nothing for so long, is slow: what is already on its way is read in less. */
const REST_MS = 50;
/** The same for a decoder: all that a bomb may say comes out in less, and two at once were 20 MB more. */
const WINDOW_REST_MS = 1000;
/** So is one that went on alone for so many of these rests: then its turn is over. */
const TURN = 5;

export interface Share {
  /** Says how many bytes are held now; 0 ends it. False where nothing more should be read before `onRoom`. */
  hold(bytes: number): boolean;
  /** The peer has ended: these are held until `hold(0)`, and it is not the peer who is slow. */
  keep(bytes: number): void;
}

export interface BodyBudget {
  /** `onRoom` is called once for each time that `hold` was false, unless it ended before. */
  share(onRoom: () => void): Share;
}

export interface BodyBudgetOptions {
  readonly most: number;
  readonly always: number;
  readonly mostSlow: number;
  /** Who waits has nothing yet: what it holds is what it is going to take. */
  readonly waitsEmpty?: boolean;
  /** Calls back after one rest (REST_MS); a turn has TURN of them. */
  readonly afterRest: (act: () => void) => void;
}

const OF_PROCESS: BodyBudgetOptions = {
  most: MOST,
  always: ALWAYS,
  mostSlow: MOST_SLOW,
  afterRest: (act) => void setTimeout(act, REST_MS).unref(),
};

interface Held {
  bytes: number;
  waits: boolean;
  isSlow: boolean;
  isWhole: boolean;
  /** How many rests its turn has lasted. */
  rests: number;
  readonly onRoom: () => void;
}

/**
 * Nobody waits for ever: the first of those that have much may always go on, and each of them ends by itself, by its
 * limit or by its time. A slow one lets the next go on beside it, so that a dozen peers that stall do not take up their
 * whole time one after another while those that work wait.
 */
export function createBodyBudget({
  most,
  always,
  mostSlow,
  waitsEmpty = false,
  afterRest,
}: BodyBudgetOptions = OF_PROCESS): BodyBudget {
  /** Those that have had more than `always`, in the order in which that came about. */
  const large = new Set<Held>();
  let sum = 0;
  let isDue = false;
  let isWatched = false;

  /** Whose turn it is. */
  const turnOf = (): Held | undefined => [...large].find(({ isSlow }) => !isSlow);
  const takenWith = (own: Held): number =>
    waitsEmpty
      ? [...large].reduce((taken, one) => taken + (one.waits && one !== own ? 0 : one.bytes), 0)
      : sum;
  const mayGoOn = (own: Held): boolean => {
    if (sum <= most || !large.has(own)) return true;
    const [first] = large;
    return first === own || ((own.isSlow || turnOf() === own) && takenWith(own) <= mostSlow);
  };
  const wake = (): void => {
    isDue = false;
    for (const one of [...large]) {
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
  /** As long as somebody waits. */
  const watchTurns = (): void => {
    if (isWatched) return;
    isWatched = true;
    const one = turnOf();
    const before = one?.bytes;
    afterRest(() => {
      isWatched = false;
      if (one !== undefined && one === turnOf() && !one.waits && !one.isWhole) {
        one.rests += 1;
        one.isSlow = one.bytes === before || one.rests === TURN;
      }
      wake();
      if ([...large].some(({ waits }) => waits)) watchTurns();
    });
  };
  const set = (own: Held, bytes: number): void => {
    const isLess = bytes < own.bytes;
    sum += bytes - own.bytes;
    own.bytes = bytes;
    if (bytes > always) large.add(own);
    if (bytes === 0) {
      large.delete(own);
      [own.waits, own.isSlow, own.rests] = [false, false, 0];
    }
    if (isLess) wakeSoon();
  };

  return {
    share: (onRoom) => {
      const own: Held = { bytes: 0, waits: false, isSlow: false, isWhole: false, rests: 0, onRoom };
      return {
        hold: (bytes) => {
          set(own, bytes);
          if (bytes > 0 && !mayGoOn(own)) own.waits = true;
          if (own.waits) watchTurns();
          return !own.waits;
        },
        keep: (bytes) => {
          set(own, bytes);
          own.isWhole = true;
          own.waits = false;
        },
      };
    },
  };
}

/** The budget of the process, whichever gateways the bodies come from. */
export const bodyBudget = createBodyBudget();

/**
 * Of the windows of decoders, each many times what a body may have: in one budget a peer that codes one byte and stalls
 * would keep every body of others waiting, and one that stalls uncoded every coded one. One of them is open at once, and a
 * second beside one that goes on for long.
 */
export const windowBudget = createBodyBudget({
  ...OF_PROCESS,
  most: LARGE_WINDOW,
  always: 0,
  mostSlow: 2 * LARGE_WINDOW,
  waitsEmpty: true,
  afterRest: (act) => void setTimeout(act, WINDOW_REST_MS).unref(),
});
