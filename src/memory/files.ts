/**
 * Files that outlive a run: written completely or not at all, appended to by whole lines, read up to a limit. Nothing
 * here throws; every failure is returned as a sentence for the log. All calls are synchronous: the process has
 * nothing else to do at that time, and some twenty trips through libuv's thread pool would take longer than the calls
 * themselves.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { whyNot as whyOf } from '../model/file-faults.ts';
import { sweep, temporaryName } from './leftovers.ts';
import { errnoOf, followed, modeOf, Refusal, settle } from './paths.ts';

export interface FileRead {
  /** Null if there is no file or it could not be read. */
  readonly bytes: Buffer | null;
  /** True if the file is longer than what was read. */
  readonly cut: boolean;
  readonly warning: string | null;
}

/**
 * Do not follow a symbolic link that was put there since we checked, and do not block on a named pipe. Both are 0 on
 * Windows.
 */
const CAREFUL = constants.O_NOFOLLOW | constants.O_NONBLOCK;
const LINE_END = 10;

/**
 * Writes the text to a temporary file in the same folder and renames it, so that a reader sees either the old text or
 * the new one. `text` may be given in pieces. `roots` are the folders (workspace, temp) that symbolic links may not
 * lead out of. `lasting`: the file must survive a crash of the machine, not only of the process. Returns null, or why
 * it was not written.
 */
export function writeWhole(
  path: string,
  text: string | Iterable<string | Uint8Array>,
  roots: readonly string[],
  { lasting = false } = {},
): string | null {
  return attempted(path, 'written', () => {
    const begun = beginWhole(path, roots);
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(begun.file, piece);
      begun.place(lasting);
    } finally {
      begun.end();
    }
  });
}

/**
 * The same for pieces that take long to make. After each piece, `unwanted` can say that the file is no longer needed.
 */
export async function writeUnlessUnwanted(
  path: string,
  pieces: Iterable<string>,
  roots: readonly string[],
  unwanted: () => Promise<boolean>,
): Promise<string | null> {
  let begun: Begun | null = null;
  try {
    begun = beginWhole(path, roots);
    for (const piece of pieces) {
      writeFileSync(begun.file, piece);
      if (await unwanted()) throw new Refusal('the run was cancelled');
    }
    begun.place(false);
    return null;
  } catch (error) {
    return whyNot(path, 'written', error);
  } finally {
    begun?.end();
  }
}

/** A temporary file next to the target. */
interface Begun {
  readonly file: number;
  /** Moves the temporary file to the target. */
  place(lasting: boolean): void;
  /** Closes the file, and deletes it if it was not moved to the target. */
  end(): void;
}

function beginWhole(path: string, roots: readonly string[]): Begun {
  const target = settle(path, roots);
  const folder = dirname(target);
  const beside = join(folder, temporaryName());
  const file = openSync(beside, 'wx', modeOf(target));
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    file,
    place: (lasting) => {
      if (lasting) fsyncSync(file);
      const written = fstatSync(file).mtimeMs;
      close();
      renameSync(beside, target);
      if (lasting) syncFolder(folder);
      sweep(folder, written);
    },
    end: () => {
      close();
      rmSync(beside, { force: true });
    },
  };
}

/**
 * Appends whole lines with a single write. If a killed run left an incomplete last line, it is ended first, so that
 * only that line is lost. `lines` must end with a line break. Returns null, or why nothing was appended.
 */
export function appendLines(
  path: string,
  lines: string,
  roots: readonly string[],
  { lasting = false } = {},
): string | null {
  if (lines === '') return null;
  return attempted(path, 'written', () => {
    const target = settle(path, roots);
    modeOf(target);
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | CAREFUL;
    withFile(openSync(target, flags, 0o666), (file) => {
      const bytes = Buffer.from(isTorn(file) ? `\n${lines}` : lines);
      if (writeSync(file, bytes) < bytes.length) throw new Refusal('the disk took only a part of it');
      if (lasting) fsyncSync(file);
    });
  });
}

/** Reads a file; if it is larger than `most` bytes, only the last lines that fit. */
export function readTail(path: string, most: number, roots: readonly string[]): FileRead {
  let tail: Buffer | null = null;
  let cut = false;
  const warning = attempted(path, 'read', () => {
    const target = followed(path, roots);
    if (modeOf(target) === undefined) return;
    withFile(openSync(target, constants.O_RDONLY | CAREFUL), (file) => {
      const { size } = fstatSync(file);
      const bytes = Buffer.alloc(Math.min(size, most));
      const read = readSync(file, bytes, 0, bytes.length, size - bytes.length);
      cut = size > most;
      const from = cut ? bytes.indexOf(LINE_END) + 1 : 0;
      tail = bytes.subarray(from, read);
    });
  });
  return { bytes: tail, cut, warning };
}

function withFile(file: number, act: (file: number) => void): void {
  try {
    act(file);
  } finally {
    closeSync(file);
  }
}

function attempted(path: string, done: string, act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return whyNot(path, done, error);
  }
}

function whyNot(path: string, done: string, error: unknown): string {
  const errno = errnoOf(error);
  const reason = error instanceof Refusal ? error.message : (whyOf(errno) ?? (errno || 'unknown error'));
  return `${path} was not ${done}: ${reason}.`;
}

function isTorn(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== LINE_END;
}

/** Makes the rename survive a crash of the machine, too. Not all systems support this. */
function syncFolder(folder: string): void {
  try {
    withFile(openSync(folder, constants.O_RDONLY), fsyncSync);
  } catch {
    // The file is already in place; only a crash of the machine within seconds could undo the rename.
  }
}
