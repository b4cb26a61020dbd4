/** Echo: the key that an error repeats, usually masked, and whether it is the key that was sent. */

/** The first and last characters of the key that was sent; only these may be known outside http/. */
export interface KeyEnds {
  readonly first: string;
  readonly last: string;
  readonly length: number;
}

export interface Echo {
  readonly first: string;
  readonly last: string;
}

/** A masked key. Dots may also end a sentence, so they only count between two visible ends (`sk-ab...yz`). */
const MASKED =
  /([\w:/.{}$-]{0,24})(?:\*{3,}|•{3,}|x{6,})([\w}-]{0,12})|([\w-]{2,24})(?:\.{3}|…)([\w-]{2,12})/;
const WHOLE =
  /(?:incorrect|invalid|wrong) api key provided:? ["'`]?(?![([]|\w{1,12}[_-]?id\b)([^\s"'`,;]{3,120})/i;

/**
 * Words of a gateway that looks up keys in its own table (LiteLLM). It shows the key that it was sent, so an echo
 * there is never another key.
 */
const OWN_TABLE = /received api key|key hash|proxy server token|virtual key/i;

/** The key in words such as `Incorrect API key provided: sk-ab***yz.`; null if none is shown. */
export function echoedKey(words: string): Echo | null {
  const said = words.slice(0, 4_000);
  if (OWN_TABLE.test(said)) return null;
  const masked = MASKED.exec(said);
  if (masked !== null) {
    const first = masked[1] ?? masked[3] ?? '';
    const last = masked[2] ?? masked[4] ?? '';
    return first.length + last.length < 2 ? null : { first, last };
  }
  const whole = WHOLE.exec(said)?.[1]?.replace(/[.。]$/, '');
  return whole === undefined || !/[-_\d]/.test(whole) ? null : { first: whole, last: whole };
}

/** True if the echo is certainly of another key than the one with these ends. */
export function isAnotherKey(echo: Echo, sent: KeyEnds): boolean {
  const first = Math.min(echo.first.length, sent.first.length);
  const last = Math.min(echo.last.length, sent.last.length);
  return (
    echo.first.slice(0, first) !== sent.first.slice(0, first) ||
    echo.last.slice(echo.last.length - last) !== sent.last.slice(sent.last.length - last)
  );
}
