/**
 * The gateway for the benchmark, in its own process. It is healthy, answers after a fixed time, and counts requests.
 * It sends its parent `{ urls, ca }` once, and then the counters whenever it is asked, which also resets them.
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

/** Milliseconds since 1970 with the precision of the monotonic clock; comparable with the parent's. */
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
