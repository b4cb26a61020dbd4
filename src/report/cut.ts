/**
 * Cuts a report into its gateways while it is read, and those into their findings and wanted models: as one tree, or as one
 * text, a report of many of either would be in memory several times over.
 */

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACKET, OPEN_BRACE, CLOSE_BRACKET, CLOSE_BRACE] = [0x5b, 0x7b, 0x5d, 0x7d];
/** Where things are, by the names on the way, a line each (a line end in a name is not JSON); what is in a list has none. */
const PLACES = {
  gateways: '\n\ngateways\n',
  findings: '\n\ngateways\n\nfindings\n',
  wanted: '\n\ngateways\n\nmodels\nwanted\n',
} as const;
/** How deep the names on these ways stand, and no name of theirs is longer. */
const NAMED: readonly number[] = [1, 3, 4];
const LONGEST_PART = 'gateways'.length;
/** The innermost of them begin so deep. */
const INNERMOST = 5;
/** Stands for what was cut out. A number would make one with the marks beside it (`-0`, `0e5`). */
const PLACE = 'null';
/** A report is seven deep. What reads it calls itself for each level, so that thousands of them would end the process. */
const DEEPEST = 64;
/** In bytes, of the document without its gateways: a line each of 60,000, and much that a later version may add. */
const LONGEST_FRAME = 1024 * 1024;
/** In bytes, but for the commas. */
export interface Limits {
  /** Of one gateway with all that is in it. */
  readonly gateway: number;
  /** Of what is left of that without its findings and wanted models. */
  readonly rest: number;
  /** In what is left: it has a few lists of ids. */
  readonly commas: number;
  /** Of one finding, or one wanted model. */
  readonly part: number;
}

/**
 * 20,000 models of which each is broken stay below, 120,000 ids that came and as many that went, a finding of 500 tries. The
 * tree of one text of numbers, or of short names, would take up to forty times its bytes.
 */
const LIMITS: Limits = {
  gateway: 32 * 1024 * 1024,
  rest: 16 * 1024 * 1024,
  commas: 288 * 1024,
  part: 256 * 1024,
};
/** Of what we wrote ourselves, which is longer than what was read: that may have been on one line. */
export const NO_LIMITS: Limits = {
  gateway: Number.POSITIVE_INFINITY,
  rest: Number.POSITIVE_INFINITY,
  commas: Number.POSITIVE_INFINITY,
  part: Number.POSITIVE_INFINITY,
};
/** Objects and lists of one gateway: those have 180,000. As many as there is room for, `{}` by `{}`, would be 2 GB. */
const MOST_OPENED = 256 * 1024;

type OnText = (text: string) => void;

/** Told of what is cut out of a gateway, each as it ends. */
export type Inner = Readonly<Partial<Record<Exclude<keyof typeof PLACES, 'gateways'>, OnText>>>;

export interface Cutter {
  /** Takes the next bytes, in pieces of any size. */
  write(piece: Buffer): void;
  /**
   * The document, in which a null stands for each gateway, as it does in a gateway for what was cut out of that. It has to
   * be read to know whether it was one; empty where it is nested deeper or is longer than any report, or broke off in a
   * gateway.
   */
  end(): string;
  /** True where it was given up for a gateway that is larger than may be. */
  readonly isTooMuch: boolean;
}

/** A gateway comes behind what is in it. */
export function createCutter(onGateway: OnText, inner: Inner = {}, limits = LIMITS): Cutter {
  return new ReportCutter({ gateways: onGateway, ...inner }, limits);
}

/** What is being read: the document, or what will be cut out of it. Its bytes, one a character. */
interface Cut {
  text: string;
  /** Where it began; no number of the document, which does not end with a mark that closes it. */
  readonly depth: number;
  readonly longest: number;
  readonly onText: OnText;
}

/** Looks only at brackets and strings: whether all else is JSON shows when the parts are read. */
class ReportCutter implements Cutter {
  readonly #parts = new Map<string, OnText>();
  readonly #cuts: [Cut, ...Cut[]] = [
    { text: '', depth: Number.NaN, longest: LONGEST_FRAME, onText: () => undefined },
  ];
  /** The way to each list and object that is open. */
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
  /** The last string where it may be a name on the way, cut off where it is longer: the name of what comes next. */
  #name = '';
  /** Of the piece, what comes before is put away already. */
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
      else if (byte === COMMA) this.#part();
    }
    if (!this.#isNone) this.#putAway(piece, piece.length);
  }

  end(): string {
    if (this.#cuts.length > 1) return '';
    // Of a file that Windows wrote, without its byte order mark.
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

  #part(): void {
    if (this.#cuts.length !== 2) return;
    this.#commas += 1;
    if (this.#commas > this.#limits.commas) this.#giveUp();
  }

  get #innermost(): Cut {
    return this.#cuts.at(-1) ?? this.#cuts[0];
  }

  /** What of the piece stands before `end` belongs to what is being read. */
  #putAway(piece: Buffer, end: number): void {
    // Of a list of thousands a few bytes each: as parts of the piece they would keep all of it in memory.
    const part = piece.toString('latin1', this.#from, end);
    this.#from = end;
    const cut = this.#innermost;
    cut.text += part;
    if (this.#cuts.length > 1) this.#gatewayLength += part.length;
    if (this.#gatewayLength > this.#limits.gateway) this.#giveUp(true);
    else if (cut.text.length > cut.longest) this.#giveUp();
  }

  /** It is no report: nothing more is looked at, or kept. */
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
