/**
 * JSON scan: checks whether bytes that arrive in pieces are one JSON value, and reports what is in it, without
 * building a tree. The other readers of long JSON are in docs/architecture.md.
 */
import { Buffer } from 'node:buffer';

export interface JsonListener {
  /** Called at the start of each string. Returns the most bytes of it that are wanted; 0 for none. */
  wanted(isKey: boolean): number;
  /**
   * Called at the end of each string with the bytes between its quotes, escapes not decoded, in a buffer that the next
   * string overwrites; null if there are more of them than were wanted.
   */
  string(raw: Buffer | null, isKey: boolean): void;
  opened(isList: boolean): void;
  closed(): void;
}

export interface JsonScan {
  /** Returns false once the bytes so far cannot become JSON any more. */
  write(piece: Buffer): boolean;
  /** Returns whether the bytes are one complete value. */
  end(): boolean;
}

/** What may come next, or what is being read. */
const VALUE = 0;
const FIRST_VALUE = 1;
const KEY = 2;
const FIRST_KEY = 3;
const COLON = 4;
const AFTER = 5;
const STRING = 6;
const TOKEN = 7;
const BROKEN = 8;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LONGEST_WANTED = 4096;
/** Characters of a number or literal; longer ones are refused. */
const LONGEST_TOKEN = 400;
/** Deeper nesting is refused; no real answer has it. */
const DEEPEST = 100_000;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const HEX = /^[\da-fA-F]{4}$/;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

class Scan implements JsonScan {
  readonly #listener: JsonListener;
  /** For each depth, whether it is a list. */
  readonly #lists = new Uint8Array(DEEPEST);
  #depth = 0;
  #state = VALUE;
  #isKey = false;
  readonly #kept = Buffer.alloc(LONGEST_WANTED);
  #length = 0;
  #wanted = 0;
  /** Bytes of the current escape that are still to come: one after a backslash, four after `\u`. */
  #escaped = 0;
  #hex = '';

  constructor(listener: JsonListener) {
    this.#listener = listener;
  }

  write(piece: Buffer): boolean {
    let at = 0;
    while (at < piece.length && this.#state !== BROKEN) {
      if (this.#state === STRING) at = this.#readString(piece, at);
      else if (this.#state === TOKEN) at = this.#readToken(piece, at);
      else {
        const byte = piece[at] ?? 0;
        at += 1;
        if (!isBlank(byte)) at = this.#read(byte, at);
      }
    }
    return this.#state !== BROKEN;
  }

  end(): boolean {
    if (this.#state === TOKEN) this.#endToken();
    return this.#state === AFTER && this.#depth === 0;
  }

  /**
   * Reads one byte outside strings and tokens. Returns where to continue, which is the same byte if it begins a token.
   */
  #read(byte: number, next: number): number {
    const state = this.#state;
    const isValue = state === VALUE || state === FIRST_VALUE;
    if (state === COLON) this.#state = byte === 0x3a ? VALUE : BROKEN;
    else if (byte === QUOTE && state !== AFTER) this.#beginString(!isValue);
    else if ((byte === 0x5b || byte === 0x7b) && isValue) this.#open(byte === 0x5b);
    else if (byte === 0x5d || byte === 0x7d) this.#close(byte === 0x5d);
    else if (byte === 0x2c && state === AFTER && this.#depth > 0) this.#state = this.#inList() ? VALUE : KEY;
    else if (isValue) {
      this.#state = TOKEN;
      this.#length = 0;
      return next - 1;
    } else this.#state = BROKEN;
    return next;
  }

  #inList(): boolean {
    return this.#lists[this.#depth - 1] === 1;
  }

  #open(isList: boolean): void {
    if (this.#depth === DEEPEST) {
      this.#state = BROKEN;
      return;
    }
    this.#lists[this.#depth] = isList ? 1 : 0;
    this.#depth += 1;
    this.#state = isList ? FIRST_VALUE : FIRST_KEY;
    this.#listener.opened(isList);
  }

  #close(isList: boolean): void {
    const first = isList ? FIRST_VALUE : FIRST_KEY;
    const fits = this.#depth > 0 && this.#inList() === isList;
    if (!fits || (this.#state !== AFTER && this.#state !== first)) {
      this.#state = BROKEN;
      return;
    }
    this.#depth -= 1;
    this.#state = AFTER;
    this.#listener.closed();
  }

  #beginString(isKey: boolean): void {
    this.#state = STRING;
    this.#isKey = isKey;
    this.#length = 0;
    this.#escaped = 0;
    this.#wanted = Math.min(this.#listener.wanted(isKey), LONGEST_WANTED);
  }

  #readString(piece: Buffer, from: number): number {
    let at = from;
    for (; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#escaped > 0) this.#readEscape(byte);
      else if (byte === QUOTE) break;
      else if (byte === BACKSLASH) this.#escaped = 1;
      else if (byte < 0x20) this.#state = BROKEN;
      if (this.#state === BROKEN) return at;
      if (this.#length < this.#wanted) this.#kept[this.#length] = byte;
      this.#length += 1;
    }
    if (at === piece.length) return at;
    this.#state = this.#isKey ? COLON : AFTER;
    this.#listener.string(
      this.#length <= this.#wanted ? this.#kept.subarray(0, this.#length) : null,
      this.#isKey,
    );
    return at + 1;
  }

  #readEscape(byte: number): void {
    this.#escaped -= 1;
    if (this.#hex !== '' || this.#escaped > 0) {
      this.#hex += String.fromCharCode(byte);
      if (this.#escaped > 0) return;
      if (!HEX.test(this.#hex)) this.#state = BROKEN;
      this.#hex = '';
    } else if (byte === 0x75) this.#escaped = 4;
    else if (!'"\\/bfnrt'.includes(String.fromCharCode(byte))) this.#state = BROKEN;
  }

  #readToken(piece: Buffer, from: number): number {
    let at = from;
    for (; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (isBlank(byte) || byte === 0x2c || byte === 0x5d || byte === 0x7d) break;
      if (this.#length === LONGEST_TOKEN) {
        this.#state = BROKEN;
        return at;
      }
      this.#kept[this.#length] = byte;
      this.#length += 1;
    }
    if (at < piece.length) this.#endToken();
    return at;
  }

  #endToken(): void {
    this.#state = SCALAR.test(this.#kept.toString('latin1', 0, this.#length)) ? AFTER : BROKEN;
  }
}

export function createJsonScan(listener: JsonListener): JsonScan {
  return new Scan(listener);
}
