/**
 * What the bundles hold where undici's client takes in request bodies of the web (forms, blobs, streams), which nothing
 * here sends: the real one brings 150 kB of fetch.
 */
module.exports = {
  extractBody() {
    throw new Error('This build sends text only: see scripts/stand-ins');
  },
};
