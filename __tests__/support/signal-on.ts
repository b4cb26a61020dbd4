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
