/** The input `ca-certificate`: a PEM file with the certificate of a private authority. */
import type { Surroundings } from './inputs.ts';
import type { Problems } from './problems.ts';
import { quoted } from './quoted.ts';
import { readUserFile } from './user-file.ts';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Caches the file that was read last; a bundle may hold 150 certificates. The gateways of a config file usually name
 * the same file, and parsing it again for each took a megabyte outside V8's heap every time.
 */
let last: { readonly text: string; readonly certificates: string } | null = null;

/** The certificates of the file as PEM text; null if none was given or the file cannot be used. */
export function caCertificate(path: string, surroundings: Surroundings, problems: Problems): string | null {
  if (path === '') return null;
  const works =
    'Give the path of a PEM file that holds `-----BEGIN CERTIFICATE-----`, relative to the workspace.';
  // The text is not quoted in the message, because it may be a private key.
  if (path.includes('-----BEGIN')) {
    problems.invalid('ca-certificate', 'this is the text of a PEM file, not the path of one.', works);
    return null;
  }
  const read = readUserFile(path, surroundings);
  if ('wrong' in read) {
    problems.invalid('ca-certificate', read.wrong, read.works ?? works);
    return null;
  }
  if (read.text === last?.text) return last.certificates;
  const blocks = read.text.match(PEM) ?? [];
  if (blocks.length === 0) {
    problems.invalid('ca-certificate', `there is no PEM certificate in ${quoted(path)}.`, works);
    return null;
  }
  // Loaded only here: it takes 3 ms, and most runs give no certificate.
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  for (const block of blocks) {
    try {
      new X509Certificate(block);
    } catch {
      problems.invalid('ca-certificate', `a certificate in ${quoted(path)} is damaged.`, works);
      return null;
    }
  }
  last = { text: read.text, certificates: blocks.join('\n') };
  return last.certificates;
}
