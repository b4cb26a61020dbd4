/** Why a file cannot be read or written, in the words that every output uses. */
import { fieldOf } from './record.ts';

const WHY: Readonly<Record<string, string>> = {
  // Whatever has to wait for more data, or cannot be opened like a file, is a pipe, a socket or a device.
  EAGAIN: 'it is no regular file',
  EACCES: 'permission denied',
  EBUSY: 'it is in use, or mounted by itself',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead round in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENODEV: 'it is no regular file',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file',
  ENXIO: 'it is no regular file',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};

/** Our own code for something that exists but is not a regular file. */
export const NO_FILE = 'ENOTREG';

/** The reason for the end of a sentence, with the system's code; null for a code that we have no words for. */
export function whyNot(code: string): string | null {
  if (code === NO_FILE) return 'it is no regular file';
  const words = WHY[code];
  return words === undefined ? null : `${words} (${code})`;
}

/**
 * The system's code of an error. An error without one is a bug in this program, so it is rethrown and not reported as a
 * fault of the file.
 */
export function faultCodeOf(error: unknown): string {
  const code = fieldOf(error, 'code');
  if (typeof code !== 'string') throw error;
  return code;
}
