/**
 * The gateway of the bench, in a process of its own: healthy, it answers after a set time and counts what comes.
 * It tells its parent `{ urls, ca }` once, then what was counted each time it is asked; to ask begins a new count.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { register } from 'node:module';

register('../typescript.mjs', import.meta.url);
const { makeAuthority } = await import('../../__tests__/support/tls.ts');

const MODELS = Array.from({ length: 200 }, (_, at) => `model-${at}`);
const LIST = JSON.stringify({ object: 'list', data: MODELS.map((id) => ({ id, object: 'model' })) });
const NOTHING = { requests: 0, connections: 0, handshakes: 0, resumed: 0, firstByteAt: null };

let seen = { ...NOTHING };

/** Milliseconds since 1970, as exact as the monotonic clock; the parent has the same. */
const now = () => performance.timeOrigin + performance.now();

function completion(model) {
  const choices = [{ index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }];
  const usage = { prompt_tokens: 8, completion_tokens: 1, total_tokens: 9 };
  return JSON.stringify({ id: 'c', object: 'chat.completion', model, choices, usage });
}

const answerAfter = (ms) => (request, response) => {
  seen.firstByteAt ??= now();
  seen.requests++;
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece) => {
    body += piece;
  });
  request.on('end', () =>
    setTimeout(() => {
      response.setHeader('content-type', 'application/json');
      response.end(body === '' ? LIST : completion(JSON.parse(body).model));
    }, ms),
  );
};

async function listening(server) {
  server.keepAliveTimeout = 60_000;
  server.on('connection', () => seen.connections++);
  server.on('secureConnection', (socket) => seen[socket.isSessionReused() ? 'resumed' : 'handshakes']++);
  server.listen(0, '127.0.0.1', 1024);
  await once(server, 'listening');
  return server.address().port;
}

const authority = makeAuthority();
const plain = await listening(createServer(answerAfter(100)));
const quick = await listening(createServer(answerAfter(50)));
const secure = await listening(createSecureServer(authority.issue(), answerAfter(100)));

process.on('message', () => {
  process.send(seen);
  seen = { ...NOTHING };
});
process.on('disconnect', () => process.exit());
process.send({
  ca: authority.cert,
  urls: {
    plain: `http://127.0.0.1:${plain}/v1`,
    quick: `http://127.0.0.1:${quick}/v1`,
    secure: `https://127.0.0.1:${secure}/v1`,
  },
});
