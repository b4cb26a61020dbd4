/** Signals at an exact moment: a script for `--require` with which a process under test signals itself. */

const SELF = (signal: NodeJS.Signals) => `process.kill(process.pid, '${signal}');`;

/** When it opens a file whose name ends so. */
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

/** When it begins to listen on a port. */
export function signalOnListen(signal: NodeJS.Signals): string {
  return `const { Server } = require('node:net');
const { listen } = Server.prototype;
Server.prototype.listen = function (...given) {
  ${SELF(signal)}
  return listen.apply(this, given);
};
`;
}

/** When it first loads a module of Node's own, as every part of a bundle does behind the first lines of the program. */
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
