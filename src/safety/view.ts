/**
 * A decoded reading of a text, in which each character knows the range of the original text that spells it. In a view
 * of `%41b`, the `A` is spelled by 0 to 3 and the `b` by 3 to 4.
 */
export interface View {
  readonly codes: Uint16Array;
  /** Character k is spelled by `starts[k]` to `ends[k]` of the text; null if each character stands for itself. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

/** The text as it stands. */
export function viewOf(text: string): View {
  const { length } = text;
  const codes = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
  return { codes, starts: null, ends: null };
}

/** Where the spelling of a character begins in the original text. */
export function startOf({ starts }: View, at: number): number {
  return starts === null ? at : (starts[at] ?? 0);
}

/** Where the spelling of a character ends in the original text. */
export function endOf({ ends }: View, at: number): number {
  return ends === null ? at + 1 : (ends[at] ?? 0);
}

export function textOf({ codes }: View, from = 0, to: number = codes.length): string {
  return Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le');
}

const FIRST_ROOM = 64;
const NO_CODES = new Uint16Array();
const NO_PLACES = new Int32Array();
const NO_VIEW: View = { codes: NO_CODES, starts: null, ends: null };

/**
 * Writes views that are derived from other views, one after another into the same buffers: a view is valid until
 * `begin` is called again. Buffers are allocated with the first character, because most views turn out to be empty.
 */
export class ViewWriter {
  #of: View = NO_VIEW;
  #room = FIRST_ROOM;
  #codes: Uint16Array = NO_CODES;
  #starts: Int32Array = NO_PLACES;
  #ends: Int32Array = NO_PLACES;
  #size = 0;

  /** Begins a view derived from `of`; `room` is how many characters to allocate at first. */
  begin(of: View, room = FIRST_ROOM): this {
    this.#of = of;
    this.#room = room;
    this.#size = 0;
    return this;
  }

  /** Appends a character that the characters `from` to `to` of the other view spell. */
  add(code: number, from: number, to: number): void {
    if (this.#size === this.#codes.length) this.#grow(0);
    const at = this.#size;
    this.#codes[at] = code;
    this.#starts[at] = startOf(this.#of, from);
    this.#ends[at] = endOf(this.#of, to - 1);
    this.#size = at + 1;
  }

  /** Appends the characters `from` to `to` of the other view unchanged. */
  copy(to: number, from = 0): void {
    if (from === to) return;
    const size = this.#size + to - from;
    if (size > this.#codes.length) this.#grow(size);
    const { codes, starts, ends } = this.#of;
    const [ownCodes, ownStarts, ownEnds] = [this.#codes, this.#starts, this.#ends];
    let at = this.#size;
    for (let place = from; place < to; place += 1) {
      ownCodes[at] = codes[place] ?? 0;
      ownStarts[at] = starts === null ? place : (starts[place] ?? 0);
      ownEnds[at] = ends === null ? place + 1 : (ends[place] ?? 0);
      at += 1;
    }
    this.#size = size;
  }

  /** Null if nothing was written. */
  get view(): View | null {
    const size = this.#size;
    if (size === 0) return null;
    return {
      codes: this.#codes.subarray(0, size),
      starts: this.#starts.subarray(0, size),
      ends: this.#ends.subarray(0, size),
    };
  }

  #grow(needed: number): void {
    const room = Math.max(this.#room, this.#codes.length * 2, needed);
    const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
    this.#codes = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#codes.set(codes);
    this.#starts.set(starts);
    this.#ends.set(ends);
  }
}
