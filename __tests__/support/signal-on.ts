/** Scripts for `--require` with which a process under test sends itself a signal at an exact moment. */

const SELF = (signal: NodeJS.Signals) => `process.kill(process.pid, '${signal}');`;

/** Sends the signal when a file with this ending is opened. */
export function signalOnOpen(name: string, signal: NodeJS.Signals): string {
  return `const fs = require('node:fs');
const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('${name}')) ${SELF(signal)}
  return openSync(path, ...rest);
};
require('node:module').syncBuiltinESMExports();
`;
}

/** Sends the signal when the process begins to listen on a port. */
export function signalOnListen(signal: NodeJS.Signals): string {
  return `const { Server } = require('node:net');
const { listen } = Server.prototype;
Server.prototype.listen = function (...given) {
  ${SELF(signal)}
  return listen.apply(this, given);
};
`;
}

/**
 * Sends the signal when one of Node's own modules is first loaded. Every chunk of a bundle does this after its first
 * lines.
 */
export function signalOnLoad(name: string, signal: NodeJS.Signals): string {
  return `const Module = require('node:module');
const { _load } = Module;
let told = false;
Module._load = function (request, ...rest) {
  if (request === '${name}' && !told) {
    told = true;
    ${SELF(signal)}
  }
  return _load.call(this, request, ...rest);
};
`;
}
