/**
 * Preloaded into servers that are not ours. They listen on 127.0.0.1 only, whatever they ask for, and report their
 * port to the parent.
 */
const { Server } = require('node:net');

const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(target, ...rest) {
  const port = typeof target === 'object' && target !== null ? target.port : target;
  const callback = rest.find((argument) => typeof argument === 'function');
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return listen.call(this, { port: Number(port), host: '127.0.0.1' }, callback);
};
