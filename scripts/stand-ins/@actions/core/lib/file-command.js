/**
 * What the bundles hold in place of the files of commands of @actions/core, which load `crypto` at every start: outputs
 * are written in src/runner/publish.ts, where a file that cannot be written is a warning.
 */
const refuse = () => {
  throw new Error('This build writes outputs by itself: see scripts/stand-ins');
};

export { refuse as issueFileCommand, refuse as prepareKeyValueMessage };
