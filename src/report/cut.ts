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
/** In bytes, of the document without its gateways: a line each of 60,000, and much that a later version may add. */
const LONGEST_FRAME = 1024 * 1024;
/** In bytes, of one gateway: 20,000 models of which each is broken stay below. */
const LONGEST_GATEWAY = 32 * 1024 * 1024;
/** Objects and lists of one gateway: those have 180,000. As many as there is room for, `{}` by `{}`, would be 2 GB. */
const MOST_OPENED = 256 * 1024;

export interface Cutter {
  /** Takes the next bytes, in pieces of any size. */
  write(piece: Buffer): void;
  /**
   * The document, in which a null stands for each gateway. It has to be read to know whether it was one; empty where it
   * is nested deeper or is longer than any report, or broke off in a gateway.
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
  #frameLength = 0;
  #gateway: Buffer[] = [];
  #gatewayLength = 0;
  #opened = 0;
  #depth = 0;
  #isNone = false;
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
    for (let at = 0; at < piece.length && !this.#isNone; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#inString) this.#readString(byte);
      else if (byte === QUOTE) this.#beginString();
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#open(piece, at);
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#close(piece, at);
    }
    if (!this.#isNone) this.#putAway(piece, piece.length);
  }

  end(): string {
    if (this.#inGateway) return '';
    // Of a file that Windows wrote, without its byte order mark.
    return Buffer.concat(this.#frame)
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
      [this.#gatewayLength, this.#opened] = [0, 0];
    }
    this.#depth += 1;
    this.#opened += 1;
    if (this.#depth > DEEPEST || (this.#inGateway && this.#opened > MOST_OPENED)) this.#giveUp();
  }

  #close(piece: Buffer, at: number): void {
    this.#depth -= 1;
    if (!this.#inGateway || this.#depth !== GATEWAYS) return;
    this.#putAway(piece, at + 1);
    if (this.#isNone) return;
    this.#inGateway = false;
    const text = Buffer.concat(this.#gateway).toString('utf8');
    this.#gateway = [];
    this.#putInFrame(PLACE);
    this.#onGateway(text);
  }

  /** What of the piece stands before `end` belongs to the gateway, or to the document. */
  #putAway(piece: Buffer, end: number): void {
    const part = piece.subarray(this.#from, end);
    // So little is kept of the document that it must be a copy: a part would keep the whole piece in memory.
    if (this.#inGateway) this.#putInGateway(part);
    else this.#putInFrame(Buffer.from(part));
    this.#from = end;
  }

  #putInGateway(part: Buffer): void {
    this.#gatewayLength += part.length;
    if (this.#gatewayLength > LONGEST_GATEWAY) this.#giveUp();
    else this.#gateway.push(part);
  }

  #putInFrame(part: Buffer): void {
    this.#frameLength += part.length;
    if (this.#frameLength > LONGEST_FRAME) this.#giveUp();
    else if (part.length > 0) this.#frame.push(part);
  }

  /** It is no report: nothing more is looked at, or kept. */
  #giveUp(): void {
    this.#isNone = true;
    [this.#frame, this.#gateway] = [[], []];
  }
}
