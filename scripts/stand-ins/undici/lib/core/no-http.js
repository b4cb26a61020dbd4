/**
 * What the bundles hold where undici asks `node:http` for two things: whether a stream is a message of it, which nothing
 * here is, and the limit of headers, which is Node's default and which src/http/ sets itself. To load it takes 3 ms.
 */
module.exports = { IncomingMessage: class {}, maxHeaderSize: 16 * 1024 };
