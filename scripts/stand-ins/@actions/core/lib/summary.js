/** What the bundles hold in place of the summary of @actions/core, which loads `fs/promises` at every start. */
export const summary = null;
export const markdownSummary = null;
