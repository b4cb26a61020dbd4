/** Text files that the user names: read within a bound, and nothing that is no file. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { NO_FILE } from '../model/file-faults.ts';

/** In bytes: beyond any config file (ten thousand gateways) and any bundle of authorities; YAML of this size takes a second. */
const MOST_BYTES = 1024 * 1024;
const PIECE = 64 * 1024;

class Unreadable extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

function refuseNoFile(stats: Stats): void {
  if (stats.isDirectory()) throw new Unreadable('EISDIR');
  if (!stats.isFile()) throw new Unreadable(NO_FILE);
}

/** Where pieces are read to: of a small file, no more is kept than is in it. */
let buffer: Buffer | null = null;

/**
 * The bytes of a file of at most `most`, in pieces; each is its reader's own. Throws with a `code` as `fs` does: `EFBIG`
 * for one that is longer, `NO_FILE` for what is no regular file: a link in a checked-out repository may lead to a device
 * without end, or to a pipe.
 */
export function* filePieces(path: string, most: number): Generator<Buffer> {
  // Before it is opened, which a socket refuses in its own words; and after, for it may be another one by then.
  refuseNoFile(statSync(path));
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    refuseNoFile(fstatSync(file));
    // Not by its size: that of a file in /proc is 0.
    for (let size = 0; ; ) {
      buffer ??= Buffer.allocUnsafeSlow(PIECE);
      const read = readSync(file, buffer, 0, PIECE, null);
      if (read === 0) return;
      size += read;
      if (size > most) throw new Unreadable('EFBIG');
      yield Buffer.from(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

/** The text of a file of at most `most` bytes. Throws as `filePieces` does. */
export function readText(path: string, most = MOST_BYTES): string {
  return Buffer.concat([...filePieces(path, most)]).toString('utf8');
}
