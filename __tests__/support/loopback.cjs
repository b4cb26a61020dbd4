/**
 * Preloaded into a server that is not ours: it listens on 127.0.0.1 alone, whatever it wants, and tells the
 * parent its port.
 */
const { Server } = require('node:net');

const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(target, ...rest) {
  const port = typeof target === 'object' && target !== null ? target.port : target;
  const callback = rest.find((argument) => typeof argument === 'function');
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return listen.call(this, { port: Number(port), host: '127.0.0.1' }, callback);
};
