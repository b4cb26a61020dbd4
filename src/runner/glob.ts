/**
 * Finds files by a pattern. Symbolic links are not followed. Pipes, sockets and devices, and links to them, are
 * returned like files, so that their reader reports them. Why we use no library for this:
 * docs/decisions/0016-a-glob-of-our-own.md.
 */
import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faultCodeOf } from '../model/file-faults.ts';
import { behind, isWild, type Piece, type Places, patternOf, START } from './pattern.ts';

/** A path that cannot be read, with the error code of `fs`. */
export interface Unread {
  readonly path: string;
  readonly code: string;
}

export interface Found {
  /** Absolute, sorted. */
  readonly files: readonly string[];
  /** Paths that could not be read; folders among them may contain further matches. */
  readonly unread: readonly Unread[];
}

interface Folder {
  readonly path: string;
  readonly places: Places;
}

/** How many entries of a folder are requested from the system at a time. */
const ENTRIES_AT_ONCE = 256;

/** Walks the folders that may contain matches, one at a time: the names of a whole tree could fill the memory. */
class Walk {
  readonly files: string[] = [];
  readonly unread: Unread[] = [];
  readonly #pattern: readonly Piece[];
  readonly #folders: Folder[];

  constructor(base: string, parts: readonly string[]) {
    this.#pattern = patternOf(parts);
    this.#folders = [{ path: base, places: START }];
  }

  async go(cancel: AbortSignal): Promise<void> {
    for (let isFirst = true; ; isFirst = false) {
      const folder = this.#folders.pop();
      if (folder === undefined || cancel.aborted) return;
      await this.#read(folder, cancel).catch((error: unknown) => {
        // If the fixed part of the pattern does not exist, nothing matches it; that is no error.
        if (!(isFirst && isMissing(error))) this.unread.push(unreadAt(folder.path, error));
      });
    }
  }

  async #read(folder: Folder, cancel: AbortSignal): Promise<void> {
    for await (const entry of await opendir(folder.path, { bufferSize: ENTRIES_AT_ONCE })) {
      if (cancel.aborted) return;
      await this.#take(folder, entry);
    }
  }

  async #take({ path, places }: Folder, entry: Dirent): Promise<void> {
    const isFolder = entry.isDirectory();
    const next = behind(this.#pattern, places, entry.name);
    const end = this.#pattern.length;
    const found = `${path === '/' ? '' : path}/${entry.name}`;
    const isTaken = !isFolder && next.includes(end);
    if (isTaken && (!entry.isSymbolicLink() || (await leadsToNoFile(found)))) this.files.push(found);
    if (isFolder && next.some((at) => at < end)) this.#folders.push({ path: found, places: next });
  }
}

/** True for a link to a pipe, a socket or a device. */
async function leadsToNoFile(link: string): Promise<boolean> {
  const found = await stat(link).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(faultCodeOf(error));
}

function unreadAt(path: string, error: unknown): Unread {
  return { path, code: faultCodeOf(error) };
}

/**
 * Returns the files that match the pattern. A folder stands for all JSON files in it. If `cancel` fires, returns what
 * was found so far.
 */
export async function filesOf(pattern: string, workspace: string, cancel: AbortSignal): Promise<Found> {
  const parts = resolve(workspace, pattern).split('/');
  const wild = parts.findIndex(isWild);
  if (wild < 0) return fileAt(parts.join('/') || '/', cancel);
  const walk = new Walk(parts.slice(0, wild).join('/') || '/', parts.slice(wild));
  await walk.go(cancel);
  return { files: walk.files.sort(), unread: walk.unread };
}

async function fileAt(path: string, cancel: AbortSignal): Promise<Found> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await filesOf(`${path}/**/*.json`, path, cancel);
    return { files: [path], unread: [] };
  } catch (error) {
    return { files: [], unread: isMissing(error) ? [] : [unreadAt(path, error)] };
  }
}
