/**
 * Splits a report into its gateways while it is being read, and each gateway into its findings and wanted models.
 * Parsed as one tree, or kept as one text, a report with many of either would be in memory several times over.
 */

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACKET, OPEN_BRACE, CLOSE_BRACKET, CLOSE_BRACE] = [0x5b, 0x7b, 0x5d, 0x7d];
/**
 * The paths of the parts to cut out: the names of the members from the root, one per line (valid JSON has no raw line
 * break in a name). An item of a list has an empty name.
 */
const PLACES = {
  gateways: '\n\ngateways\n',
  findings: '\n\ngateways\n\nfindings\n',
  wanted: '\n\ngateways\n\nmodels\nwanted\n',
} as const;
/** The depths at which the names in these paths occur. No name in them is longer than `gateways`. */
const NAMED: readonly number[] = [1, 3, 4];
const LONGEST_PART = 'gateways'.length;
/** The depth at which the innermost parts begin. */
const INNERMOST = 5;
/**
 * Replaces a part that was cut out. A number could combine with adjacent characters into another number (`-0`,
 * `0e5`).
 */
const PLACE = 'null';
/**
 * A report is seven levels deep. The code that processes it recurses once per level, so thousands of levels would
 * crash the process.
 */
const DEEPEST = 64;
/**
 * In bytes, for the document without its gateways. Enough for 60,000 gateways (one line each) and for much that a
 * later version may add.
 */
const LONGEST_FRAME = 1024 * 1024;
/** Size limits. Those in bytes do not count the commas between parts that were cut out. */
export interface Limits {
  /** In bytes, for one gateway with everything in it. */
  readonly gateway: number;
  /** In bytes, for what is left of a gateway without its findings and wanted models. */
  readonly rest: number;
  /** Commas in what is left, which includes a few lists of ids. */
  readonly commas: number;
  /** In bytes, for one finding or one wanted model. */
  readonly part: number;
}

/**
 * 20,000 models that all fail stay below these, 120,000 ids added and as many removed, and a finding of 500 tries. Without
 * them one text full of numbers or short names would be parsed into a tree of up to forty times its bytes.
 */
const LIMITS: Limits = {
  gateway: 32 * 1024 * 1024,
  rest: 16 * 1024 * 1024,
  commas: 288 * 1024,
  part: 256 * 1024,
};
/** For what we wrote ourselves: a gateway that was within the limits on a single line is longer in our indented form. */
export const NO_LIMITS: Limits = {
  gateway: Number.POSITIVE_INFINITY,
  rest: Number.POSITIVE_INFINITY,
  commas: Number.POSITIVE_INFINITY,
  part: Number.POSITIVE_INFINITY,
};
/**
 * Objects and lists in one gateway; the 20,000 failing models have 180,000. A gateway full of `{}`, up to its largest
 * size, would take 2 GB.
 */
const MOST_OPENED = 256 * 1024;

type OnText = (text: string) => void;

/** Callbacks for the parts of a gateway; each is called when its part ends. */
export type Inner = Readonly<Partial<Record<Exclude<keyof typeof PLACES, 'gateways'>, OnText>>>;

export interface Cutter {
  /** Takes the next bytes; pieces may be of any size. */
  write(piece: Buffer): void;
  /**
   * Returns the document with a null in place of each gateway; in the text of a gateway, nulls replace its parts in
   * the same way. The caller must parse the document to know whether it was a report at all. Empty if the document is
   * nested deeper or is longer than any report, or ended in the middle of a gateway.
   */
  end(): string;
  /** True if reading was abandoned because a gateway is larger than allowed. */
  readonly isTooMuch: boolean;
}

/** `onGateway` is called after the callbacks for the gateway's parts. */
export function createCutter(onGateway: OnText, inner: Inner = {}, limits = LIMITS): Cutter {
  return new ReportCutter({ gateways: onGateway, ...inner }, limits);
}

/** Something being read: the document or a part. Its text holds one character per byte (latin1). */
interface Cut {
  text: string;
  /** The depth at which it began. NaN for the document, so that no closing bracket ends it. */
  readonly depth: number;
  /** Its limit, in bytes. */
  readonly longest: number;
  readonly onText: OnText;
}

/** Looks only at brackets and strings. Whether everything else is valid JSON shows when the parts are parsed. */
class ReportCutter implements Cutter {
  readonly #parts = new Map<string, OnText>();
  readonly #cuts: [Cut, ...Cut[]] = [
    { text: '', depth: Number.NaN, longest: LONGEST_FRAME, onText: () => undefined },
  ];
  /** The paths of the open lists and objects, by depth. */
  readonly #ways: string[] = [''];
  readonly #limits: Limits;
  #gatewayLength = 0;
  #opened = 0;
  #commas = 0;
  #depth = 0;
  #isNone = false;
  isTooMuch = false;
  #inString = false;
  #isEscaped = false;
  #inName = false;
  /**
   * The last string, if it may be a name in one of the paths: the name of the value that follows. Longer strings are
   * cut off.
   */
  #name = '';
  /** Everything before this offset of the piece is stored already. */
  #from = 0;

  constructor({ gateways, findings, wanted }: Inner & { readonly gateways: OnText }, limits: Limits) {
    this.#limits = limits;
    this.#parts.set(PLACES.gateways, gateways);
    if (findings !== undefined) this.#parts.set(PLACES.findings, findings);
    if (wanted !== undefined) this.#parts.set(PLACES.wanted, wanted);
  }

  write(piece: Buffer): void {
    this.#from = 0;
    for (let at = 0; at < piece.length && !this.#isNone; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#inString) this.#readString(byte);
      else if (byte === QUOTE) this.#beginString();
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#open(piece, at);
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#close(piece, at);
      else if (byte === COMMA) this.#countComma();
    }
    if (!this.#isNone) this.#putAway(piece, piece.length);
  }

  end(): string {
    if (this.#cuts.length > 1) return '';
    // Removes the byte order mark that Windows programs write.
    return decoded(this.#cuts[0].text).replace(/^\uFEFF/, '');
  }

  #beginString(): void {
    this.#inString = true;
    this.#inName = NAMED.includes(this.#depth);
    this.#name = '';
  }

  #readString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      return;
    }
    if (this.#inName && this.#name.length <= LONGEST_PART) this.#name += String.fromCharCode(byte);
  }

  #open(piece: Buffer, at: number): void {
    const depth = this.#depth;
    if (depth <= INNERMOST) {
      const way = `${this.#ways[depth]}\n${this.#name}`;
      const onText = piece[at] === OPEN_BRACE ? this.#parts.get(way) : undefined;
      if (onText !== undefined) {
        this.#putAway(piece, at);
        const isGateway = this.#cuts.length === 1;
        if (isGateway) [this.#gatewayLength, this.#opened, this.#commas] = [0, 0, 0];
        this.#cuts.push({ text: '', depth, longest: this.#limits[isGateway ? 'rest' : 'part'], onText });
      }
      this.#ways[depth + 1] = way;
      this.#name = '';
    }
    this.#depth += 1;
    this.#opened += 1;
    if (this.#depth > DEEPEST) this.#giveUp();
    else if (this.#cuts.length > 1 && this.#opened > MOST_OPENED) this.#giveUp(true);
  }

  #close(piece: Buffer, at: number): void {
    this.#depth -= 1;
    this.#name = '';
    const cut = this.#innermost;
    if (this.#depth !== cut.depth) return;
    this.#putAway(piece, at + 1);
    if (this.#isNone) return;
    this.#cuts.pop();
    this.#innermost.text += PLACE;
    cut.onText(decoded(cut.text));
  }

  #countComma(): void {
    if (this.#cuts.length !== 2) return;
    this.#commas += 1;
    if (this.#commas > this.#limits.commas) this.#giveUp();
  }

  get #innermost(): Cut {
    return this.#cuts.at(-1) ?? this.#cuts[0];
  }

  /** Appends the piece's bytes up to `end` to the text of the part that is being read. */
  #putAway(piece: Buffer, end: number): void {
    // `toString` copies. Thousands of small slices would instead keep the whole piece in memory.
    const part = piece.toString('latin1', this.#from, end);
    this.#from = end;
    const cut = this.#innermost;
    cut.text += part;
    if (this.#cuts.length > 1) this.#gatewayLength += part.length;
    if (this.#gatewayLength > this.#limits.gateway) this.#giveUp(true);
    else if (cut.text.length > cut.longest) this.#giveUp();
  }

  /** This is no report, or too large: nothing more is read or kept. */
  #giveUp(isTooMuch = false): void {
    this.#isNone = true;
    this.isTooMuch = isTooMuch;
    this.#cuts.splice(1);
    this.#cuts[0].text = '';
  }
}

function decoded(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}
