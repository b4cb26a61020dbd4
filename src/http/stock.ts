/** Stock: how much of all bodies is in memory at once. A peer whose body would be too much is not read on meanwhile. */

/** Of all bodies of the process together, in bytes. */
const MOST = 4 * 1024 * 1024;
/** A body may always have so much: most answers of gateways that work are far shorter. */
const ALWAYS = 16 * 1024;

export interface Share {
  /** So many bytes are held in all; 0 ends it. False where nothing more should be read before `onRoom`. */
  hold(bytes: number): boolean;
}

export interface Stock {
  /** `onRoom` is called once for each time that `hold` was false, unless it ended before. */
  share(onRoom: () => void): Share;
}

interface Held {
  bytes: number;
  waits: boolean;
  readonly onRoom: () => void;
}

/**
 * Nobody waits for ever: the first of those that have much may always go on, and each of them ends by itself, by its
 * limit or by its time.
 */
export function createStock(most = MOST, always = ALWAYS): Stock {
  /** Those that have had more than `always`, in the order in which that came about. */
  const large = new Set<Held>();
  let sum = 0;
  let isDue = false;

  const mayGoOn = (own: Held): boolean => {
    const [first] = large;
    return sum <= most || !large.has(own) || first === own;
  };
  const wake = (): void => {
    isDue = false;
    for (const one of [...large]) {
      if (!large.has(one) || !one.waits || !mayGoOn(one)) continue;
      one.waits = false;
      one.onRoom();
    }
  };
  /** Not at once: undici's parser is not to be called by who was called by another of its parsers. */
  const wakeSoon = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(wake);
  };

  return {
    share: (onRoom) => {
      const own: Held = { bytes: 0, waits: false, onRoom };
      return {
        hold: (bytes) => {
          const isLess = bytes < own.bytes;
          sum += bytes - own.bytes;
          own.bytes = bytes;
          if (bytes > always) large.add(own);
          if (bytes === 0) {
            large.delete(own);
            own.waits = false;
          }
          if (isLess) wakeSoon();
          if (bytes > 0 && !mayGoOn(own)) own.waits = true;
          return !own.waits;
        },
      };
    },
  };
}

/** That of the process: it does not matter whose bodies they are. */
export const stock = createStock();
