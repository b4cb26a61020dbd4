/** A reading of a text in which every character knows which characters of the text spell it. */
export interface View {
  readonly codes: Uint16Array;
  /** Character k is spelled by `starts[k]` to `ends[k]` of the text; null where it is character k itself. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

/** The text read as it stands. */
export function viewOf(text: string): View {
  const { length } = text;
  const codes = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
  return { codes, starts: null, ends: null };
}

/** Where the spelling of a character begins. */
export function startOf({ starts }: View, at: number): number {
  return starts === null ? at : (starts[at] ?? 0);
}

/** Where the spelling of a character ends. */
export function endOf({ ends }: View, at: number): number {
  return ends === null ? at + 1 : (ends[at] ?? 0);
}

/** The characters of a view as a string. */
export function textOf({ codes }: View, from = 0, to: number = codes.length): string {
  return Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le');
}

const FIRST_ROOM = 64;

/** Writes a view of another view, character after character. */
export class ViewWriter {
  readonly #of: View;
  #codes: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #size = 0;

  constructor(of: View, room = 0) {
    this.#of = of;
    this.#codes = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
  }

  /** A character that the characters `from` to `to` of the other view spell. */
  add(code: number, from: number, to: number): void {
    if (this.#size === this.#codes.length) this.#grow();
    const at = this.#size;
    this.#codes[at] = code;
    this.#starts[at] = startOf(this.#of, from);
    this.#ends[at] = endOf(this.#of, to - 1);
    this.#size = at + 1;
  }

  /** The characters before `to` of the other view, as they are. */
  copy(to: number): void {
    for (let at = 0; at < to; at += 1) this.add(this.#of.codes[at] ?? 0, at, at + 1);
  }

  /** Null where nothing was written. */
  get view(): View | null {
    const size = this.#size;
    if (size === 0) return null;
    return {
      codes: this.#codes.subarray(0, size),
      starts: this.#starts.subarray(0, size),
      ends: this.#ends.subarray(0, size),
    };
  }

  #grow(): void {
    const room = Math.max(FIRST_ROOM, this.#codes.length * 2);
    const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
    this.#codes = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#codes.set(codes);
    this.#starts.set(starts);
    this.#ends.set(ends);
  }
}
