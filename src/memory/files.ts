/**
 * Files that outlive a run: written as a whole or not at all, appended by whole lines, read within a bound.
 * Nothing here throws; what goes wrong comes back as a sentence for the log.
 */
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { nameBeside, sweep } from './leftovers.ts';

export interface FileRead {
  /** Null where there is no file, or none that could be read. */
  readonly text: string | null;
  /** True where the file holds more than was read. */
  readonly cut: boolean;
  readonly warning: string | null;
}

/** A link that leads out of the workspace, or something that is no file. */
class Refusal extends Error {}

/** Neither follows a link put there since we looked, nor waits for a peer of a pipe. Both are 0 on Windows. */
const CAREFUL = constants.O_NOFOLLOW | constants.O_NONBLOCK;
const LINE_END = 10;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use, or mounted by itself',
  EDQUOT: 'the quota of the disk is used up',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead round in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};

/**
 * Writes the text beside the path, syncs it, and puts it in place by a rename: whoever reads the path sees the
 * old text or the new one. `text` may come in pieces. `roots` are the folders out of which no symbolic link is followed (workspace, temp).
 * Returns null, or why it was not written.
 */
export async function writeWhole(
  path: string,
  text: string | Iterable<string>,
  roots: readonly string[],
): Promise<string | null> {
  return attempted(path, 'written', async () => {
    const target = await settle(path, roots);
    const mode = await modeOf(target);
    const folder = dirname(target);
    const beside = join(folder, nameBeside());
    let written: number;
    try {
      const handle = await open(beside, 'wx', mode);
      try {
        await handle.writeFile(text);
        await handle.sync();
        written = (await handle.stat()).mtimeMs;
      } finally {
        await handle.close();
      }
      await rename(beside, target);
    } catch (error) {
      await unlink(beside).catch(() => undefined);
      throw error;
    }
    await syncFolder(folder);
    await sweep(folder, written);
  });
}

/**
 * Appends whole lines by one write; what a run that was killed left of a line is first ended, so that only that
 * one is lost. `lines` ends in a line end. Returns null, or why nothing was appended.
 */
export async function appendLines(
  path: string,
  lines: string,
  roots: readonly string[],
): Promise<string | null> {
  if (lines === '') return null;
  return attempted(path, 'written', async () => {
    const target = await settle(path, roots);
    await modeOf(target);
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | CAREFUL;
    const handle = await open(target, flags, 0o666);
    try {
      const bytes = Buffer.from((await isTorn(handle)) ? `\n${lines}` : lines);
      const { bytesWritten } = await handle.write(bytes);
      if (bytesWritten < bytes.length) throw new Refusal('the disk took only a part of it');
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Reads a file; of one that is larger, the last lines that fit. */
export async function readTail(path: string, most: number, roots: readonly string[]): Promise<FileRead> {
  let text: string | null = null;
  let cut = false;
  const warning = await attempted(path, 'read', async () => {
    const target = await followed(path, roots);
    if ((await modeOf(target)) === undefined) return;
    const handle = await open(target, constants.O_RDONLY | CAREFUL);
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(Math.min(size, most));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, size - bytes.length);
      cut = size > most;
      const from = cut ? bytes.indexOf(LINE_END) + 1 : 0;
      text = bytes.toString('utf8', from, bytesRead);
    } finally {
      await handle.close();
    }
  });
  return { text, cut, warning };
}

async function attempted(path: string, done: string, act: () => Promise<void>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    const errno = errnoOf(error);
    const known = REASONS[errno];
    const reason =
      error instanceof Refusal
        ? error.message
        : known === undefined
          ? errno || 'unknown error'
          : `${known} (${errno})`;
    return `${path} was not ${done}: ${reason}.`;
  }
}

/** Where the path leads, with its folder made. Looked at again after that, for what changed meanwhile. */
async function settle(path: string, roots: readonly string[]): Promise<string> {
  const target = await followed(path, roots);
  await makeFolders(dirname(target));
  const folder = await realpath(dirname(target));
  if (folder !== dirname(target)) throw new Refusal('its folder was replaced by a symbolic link');
  return target;
}

/** Not `recursive`: in a file system that makes no folders (/proc), Node's own tries again for ever. */
async function makeFolders(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolders(dirname(folder));
    await makeFolder(folder);
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
}

/** The path without symbolic links. One inside a root is refused when it leads out of all of them. */
async function followed(path: string, roots: readonly string[]): Promise<string> {
  const absolute = resolve(path);
  const target = await withoutLinks(absolute);
  if (!roots.some((root) => holds(resolve(root), absolute))) return target;
  const real = await Promise.all(roots.map((root) => withoutLinks(resolve(root))));
  if (!real.some((root) => holds(root, target))) {
    throw new Refusal('a symbolic link leads out of the workspace and the temp folder');
  }
  return target;
}

async function withoutLinks(absolute: string): Promise<string> {
  try {
    return await realpath(absolute);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const itself = await lstat(absolute).catch(() => null);
  if (itself !== null) throw new Refusal('it is a symbolic link that leads nowhere');
  const folder = dirname(absolute);
  return folder === absolute ? absolute : join(await withoutLinks(folder), basename(absolute));
}

function holds(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** The permissions of a file that is there; undefined where there is none. Devices, pipes and folders are refused. */
async function modeOf(target: string): Promise<number | undefined> {
  const found = await stat(target).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found === null) return undefined;
  if (found.isDirectory()) throw new Refusal('it is a folder');
  if (!found.isFile()) throw new Refusal('it is no regular file');
  return found.mode & 0o777;
}

async function isTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, size - 1);
  return last[0] !== LINE_END;
}

/** So that the rename outlives a crash of the machine too. Some systems cannot; the file itself is safe by then. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}

/** Node's name of the fault; empty where the error has none. */
function errnoOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
