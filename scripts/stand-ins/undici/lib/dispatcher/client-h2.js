/**
 * What the bundles hold in place of undici's HTTP/2, which nothing here speaks: the real one loads `node:http2` and
 * `node:tls` with it, at every start.
 */
module.exports = () => {
  throw new Error('This build speaks HTTP/1.1 only: see scripts/stand-ins');
};
