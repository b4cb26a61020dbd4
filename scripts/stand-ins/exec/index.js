/**
 * What the bundles hold in place of @actions/exec, which @actions/core has to ask Windows and macOS for their names:
 * nothing here starts a program, and a bundle that cannot is one fear less.
 */
export function getExecOutput() {
  throw new Error('This build starts no program: see scripts/stand-ins/exec');
}
