/**
 * What the bundles hold in place of the platform's details of @actions/core, for which it starts programs of Windows and
 * macOS: nothing here starts a program, and a bundle that cannot is one fear less.
 */
export function getDetails() {
  throw new Error('This build starts no program: see scripts/stand-ins');
}
