/** Reads text files that the user names: only regular files, and only up to a limit. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { NO_FILE } from '../model/file-faults.ts';

/** In bytes: more than any config file (ten thousand gateways) or CA bundle needs. YAML of this size takes a second. */
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

/** The buffer for reading, so that a piece of a small file is no larger than its content. */
let buffer: Buffer | null = null;

/**
 * The bytes of a file of at most `most` bytes, in pieces that the caller may keep. Throws with a `code`, as `fs` does:
 * `EFBIG` if it is longer, `NO_FILE` if it is not a regular file. A link in a checked-out repository may lead to a
 * device without end, or to a pipe.
 */
export function* filePieces(path: string, most: number): Generator<Buffer> {
  // Checked before opening, because opening a socket fails with an error of its own; and again after it, because the
  // file may have been replaced meanwhile.
  refuseNoFile(statSync(path));
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    refuseNoFile(fstatSync(file));
    // Counted while reading, because the size of a file in /proc is 0.
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
