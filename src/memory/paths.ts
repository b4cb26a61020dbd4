/**
 * Resolves where a path leads: through which symbolic links, into which folder, to what kind of file. Throws if
 * anything is wrong with it.
 */
import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Thrown for a path that we refuse to use, such as a link out of the workspace, or something that is not a regular
 * file.
 */
export class Refusal extends Error {}

/** Resolves the path and creates its folder. The folder is checked again afterwards, in case it changed meanwhile. */
export function settle(path: string, roots: readonly string[]): string {
  const target = followed(path, roots);
  makeFolders(dirname(target));
  const folder = realpathSync.native(dirname(target));
  if (folder !== dirname(target)) throw new Refusal('its folder was replaced by a symbolic link');
  return target;
}

/** We do not use `recursive: true`: on a file system that allows no folders (/proc), Node retries forever. */
function makeFolders(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolders(dirname(folder));
    makeFolder(folder);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}

/** The path without symbolic links. A path inside one of the roots is refused if links lead it out of all of them. */
export function followed(path: string, roots: readonly string[]): string {
  const absolute = resolve(path);
  const target = withoutLinks(absolute);
  if (!roots.some((root) => holds(resolve(root), absolute))) return target;
  const real = roots.map((root) => realRoot(resolve(root)));
  if (!real.some((root) => holds(root, target))) {
    throw new Refusal('a symbolic link leads out of the workspace and the temp folder');
  }
  return target;
}

/** A root that cannot be resolved (e.g. for lack of permission) must not prevent writing in the other roots. */
function realRoot(root: string): string {
  try {
    return withoutLinks(root);
  } catch {
    return root;
  }
}

function withoutLinks(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  if (lstatSync(absolute, { throwIfNoEntry: false }) !== undefined)
    throw new Refusal('it is a symbolic link that leads nowhere');
  const folder = dirname(absolute);
  return folder === absolute ? absolute : join(withoutLinks(folder), basename(absolute));
}

function holds(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** The permissions of the file; undefined if there is none. Devices, pipes and folders are refused. */
export function modeOf(target: string): number | undefined {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (found.isDirectory()) throw new Refusal('it is a folder');
  if (!found.isFile()) throw new Refusal('it is no regular file');
  return found.mode & 0o777;
}

function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}

/** Node's error code, e.g. `ENOENT`; empty if the error has none. */
export function errnoOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
