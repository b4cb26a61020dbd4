/**
 * Cuts a report into its gateways while it is read: as one tree, a report of many gateways would be in memory several
 * times over.
 */

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
const LIST = Buffer.from('gateways');
/** How deep a gateway begins: in the list, which is in the document. */
const GATEWAYS = 2;
/** Stands in the document for a gateway that was cut out. A number would make one with the marks beside it (`-0`, `0e5`). */
const PLACE = Buffer.from('null');
/** A report is seven deep. What reads it calls itself for each level, so that thousands of them would end the process. */
const DEEPEST = 64;

export interface Cutter {
  /** Takes the next bytes, in pieces of any size. */
  write(piece: Buffer): void;
  /**
   * The document, in which a null stands for each gateway. It has to be read to know whether it was one; empty where it
   * is nested deeper than any report.
   */
  end(): string;
}

export function createCutter(onGateway: (text: string) => void): Cutter {
  return new GatewayCutter(onGateway);
}

/** Looks only at brackets and strings: whether all else is JSON shows when the parts are read. */
class GatewayCutter implements Cutter {
  readonly #onGateway: (text: string) => void;
  #frame: Buffer[] = [];
  #gateway: Buffer[] = [];
  #depth = 0;
  #isTooDeep = false;
  #inString = false;
  #isEscaped = false;
  /** The last string of the document itself, cut off where it is longer than LIST: the name of what comes next. */
  #name: number[] = [];
  #inList = false;
  #inGateway = false;
  /** Of the piece, what comes before is put away already. */
  #from = 0;

  constructor(onGateway: (text: string) => void) {
    this.#onGateway = onGateway;
  }

  write(piece: Buffer): void {
    this.#from = 0;
    for (let at = 0; at < piece.length && !this.#isTooDeep; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#inString) this.#readString(byte);
      else if (byte === QUOTE) this.#beginString();
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#open(piece, at);
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#close(piece, at);
    }
    if (!this.#isTooDeep) this.#putAway(piece, piece.length);
  }

  end(): string {
    // Of a file that Windows wrote, without its byte order mark.
    return Buffer.concat([...this.#frame, ...this.#gateway])
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  }

  #beginString(): void {
    this.#inString = true;
    if (this.#depth === 1) this.#name = [];
  }

  #readString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      return;
    }
    if (this.#depth === 1 && this.#name.length <= LIST.length) this.#name.push(byte);
  }

  #open(piece: Buffer, at: number): void {
    const isList = piece[at] === OPEN_BRACKET;
    if (this.#depth === 1) this.#inList = isList && LIST.equals(Buffer.from(this.#name));
    if (this.#depth === GATEWAYS && this.#inList && !isList) {
      this.#putAway(piece, at);
      this.#inGateway = true;
    }
    this.#depth += 1;
    if (this.#depth <= DEEPEST) return;
    this.#isTooDeep = true;
    this.#frame = [];
    this.#gateway = [];
  }

  #close(piece: Buffer, at: number): void {
    this.#depth -= 1;
    if (!this.#inGateway || this.#depth !== GATEWAYS) return;
    this.#putAway(piece, at + 1);
    this.#inGateway = false;
    const text = Buffer.concat(this.#gateway).toString('utf8');
    this.#gateway = [];
    this.#frame.push(PLACE);
    this.#onGateway(text);
  }

  /** What of the piece stands before `end` belongs to the gateway, or to the document. */
  #putAway(piece: Buffer, end: number): void {
    const part = piece.subarray(this.#from, end);
    // So little is kept of the document that it must be a copy: a part would keep the whole piece in memory.
    if (this.#inGateway) this.#gateway.push(part);
    else this.#frame.push(Buffer.from(part));
    this.#from = end;
  }
}
