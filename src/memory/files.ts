/**
 * Files that outlive a run: written as a whole or not at all, appended by whole lines, read within a bound.
 * Nothing here throws; what goes wrong comes back as a sentence for the log. One call of a file after another, because
 * twenty turns through the pool of threads take longer than the calls: who runs this has nothing else to do by then.
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
import { nameBeside, sweep } from './leftovers.ts';
import { errnoOf, followed, modeOf, Refusal, settle } from './paths.ts';

export interface FileRead {
  /** Null where there is no file, or none that could be read. */
  readonly bytes: Buffer | null;
  /** True where the file holds more than was read. */
  readonly cut: boolean;
  readonly warning: string | null;
}

/** Neither follows a link put there since we looked, nor waits for a peer of a pipe. Both are 0 on Windows. */
const CAREFUL = constants.O_NOFOLLOW | constants.O_NONBLOCK;
const LINE_END = 10;

/**
 * Writes the text beside the path and puts it in place by a rename: whoever reads the path sees the old text or the new
 * one. `text` may come in pieces. `roots` are the folders out of which no symbolic link is followed (workspace, temp).
 * `lasting`: it must outlive a crash of the machine too, not only of the process. Returns null, or why it was not written.
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

/** The same where the pieces take long to make: after each, `unwanted` may find that nobody waits for the file any more. */
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

/** A file beside the one that is meant. */
interface Begun {
  readonly file: number;
  /** Puts it in the place of that one. */
  place(lasting: boolean): void;
  /** Closes it, and takes it away where it has no place yet. */
  end(): void;
}

function beginWhole(path: string, roots: readonly string[]): Begun {
  const target = settle(path, roots);
  const folder = dirname(target);
  const beside = join(folder, nameBeside());
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
 * Appends whole lines by one write; what a run that was killed left of a line is first ended, so that only that
 * one is lost. `lines` ends in a line end. Returns null, or why nothing was appended.
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

/** Reads a file; of one that is larger, the last lines that fit. */
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

/** So that the rename outlives a crash of the machine too. Some systems cannot; the file itself is safe by then. */
function syncFolder(folder: string): void {
  try {
    withFile(openSync(folder, constants.O_RDONLY), fsyncSync);
  } catch {
    // The text is in its place; only the crash of the machine within seconds would undo it.
  }
}
