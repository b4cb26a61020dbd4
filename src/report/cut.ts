/** Cuts a report into its gateways while it is read, for one of many gateways would be several times in memory. */

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
const LIST = Buffer.from('gateways');
/** How deep a gateway begins: in the list, which is in the document. */
const GATEWAYS = 2;
/** Stands in the document for a gateway that was cut out. A number would make one with the marks beside it (`-0`, `0e5`). */
const PLACE = Buffer.from('null');
/** A report is seven deep; what goes through it calls itself for each, so that one of thousands would end the process. */
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

/** Only brackets and strings are looked at: that all else is JSON shows when the parts are read. */
export function createCutter(onGateway: (text: string) => void): Cutter {
  let frame: Buffer[] = [];
  let gateway: Buffer[] = [];
  let depth = 0;
  let inString = false;
  let escaped = false;
  let inGateway = false;
  /** The last string of the document itself: the name of what comes next. */
  let name: number[] = [];
  let inList = false;

  let tooDeep = false;

  const write = (piece: Buffer): void => {
    if (tooDeep) return;
    let from = 0;
    const cutAt = (end: number): void => {
      const part = piece.subarray(from, end);
      // Of the document so little is kept that it must not keep the piece.
      if (inGateway) gateway.push(part);
      else frame.push(Buffer.from(part));
      from = end;
    };
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        if (inString && depth === 1 && name.length <= LIST.length) name.push(byte);
      } else if (byte === QUOTE) {
        inString = true;
        if (depth === 1) name = [];
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (depth === 1) inList = byte === OPEN_BRACKET && LIST.equals(Buffer.from(name));
        if (depth === GATEWAYS && inList && byte === OPEN_BRACE) {
          cutAt(at);
          inGateway = true;
        }
        depth += 1;
        if (depth > DEEPEST) {
          tooDeep = true;
          [frame, gateway] = [[], []];
          return;
        }
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth -= 1;
        if (inGateway && depth === GATEWAYS) {
          cutAt(at + 1);
          inGateway = false;
          const text = Buffer.concat(gateway).toString('utf8');
          gateway = [];
          frame.push(PLACE);
          onGateway(text);
        }
      }
    }
    cutAt(piece.length);
  };
  return { write, end: () => Buffer.concat([...frame, ...gateway]).toString('utf8') };
}
