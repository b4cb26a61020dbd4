/**
 * Events without data. The standard drops them, and so do most clients. openai for Python parses the empty data of
 * each as a chunk, which is not JSON (its SSEDecoder, 1.x to 3.x: a blank line ends an event as soon as there was an
 * `event`, a `retry` or, once for the whole stream, an `id`). openai for Node.js (6 and 7) does so only if there was
 * an `event`.
 */
const MOST_SHOWN = 60;

/** Is fed the text up to `[DONE]`, in pieces cut anywhere, with LF as line ends. */
export class DatalessWatch {
  /** The beginning of the current line, as much as is needed to recognise it. */
  #line = '';
  #hasData = false;
  #hasId = false;
  #hasField = false;
  #last = '';
  #isOver = false;
  #found: string | null = null;

  /** The last line of the first event without data; null if there was none so far. */
  get found(): string | null {
    return this.#found;
  }

  feed(text: string): void {
    for (let from = 0; !this.#isOver; ) {
      const end = text.indexOf('\n', from);
      this.#line += text.slice(from, Math.min(end < 0 ? text.length : end, from + MOST_SHOWN));
      if (end < 0) return;
      this.#take(this.#line.slice(0, MOST_SHOWN));
      this.#line = '';
      from = end + 1;
    }
  }

  #take(line: string): void {
    if (line === '') {
      const isEvent = this.#hasData || this.#hasField || this.#hasId;
      if (isEvent && !this.#hasData) this.#found = this.#last;
      this.#isOver = this.#found !== null;
      [this.#hasData, this.#hasField] = [false, false];
      return;
    }
    const [, name = '', value = ''] = /^(data|event|id|retry)(?:: ?(.*)|$)/.exec(line) ?? [];
    if (name === 'data') this.#hasData = true;
    else if (name === 'id') this.#hasId = value !== '';
    else if (name === 'event' ? value !== '' : /^\d+$/.test(value)) this.#hasField = true;
    this.#isOver = /^data: ?\[DONE\]/.test(line);
    this.#last = line;
  }
}
