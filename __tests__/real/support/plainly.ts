/** What a peer answers to a plain request of Node's own client: the witness beside what we say of it. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

const TITLE = /<title[^>]*>([^<]*)/i;
const LIMIT_MS = 10_000;

/** What an API says, in short; null where it is none. */
function wordsOfJson(body: string): string | null {
  try {
    const { choices, error } = JSON.parse(body) as { choices?: unknown; error?: { message?: unknown } };
    if (Array.isArray(choices)) return 'a completion';
    return typeof error?.message === 'string' ? `“${error.message}”` : null;
  } catch {
    return null;
  }
}

/** OpenSSL's words in `801C…:error:0A00042E:SSL routines:…:tlsv1 alert …:../deps/…`, where the code is only EPROTO. */
function alertIn(message: string): string | null {
  return /:error:[^:]+:[^:]*:[^:]*:([^:]+):/.exec(message)?.[1] ?? null;
}

function textOf(status: number, type: string, body: string): string {
  const said = wordsOfJson(body);
  if (said !== null) return `HTTP ${status}, ${said}`;
  const title = TITLE.exec(body)?.[1]?.trim();
  const words =
    title ??
    body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80);
  const kind = type.split(';')[0] ?? '';
  return [`HTTP ${status}`, kind === '' ? null : kind, words === '' ? 'empty' : `“${words}”`]
    .filter((part) => part !== null)
    .join(', ');
}

/** Status, kind and title or first words of the answer to a small completion; the error's code where there is none. */
export function askPlainly(baseUrl: string, key: string, ca?: string): Promise<string> {
  const url = new URL(`${baseUrl}/chat/completions`);
  const body = JSON.stringify({ model: 'gpt-5.5', messages: [{ role: 'user', content: 'Hi' }] });
  const options = {
    method: 'POST',
    agent: false,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'user-agent': 'a plain client of the tests, which says who it is',
    },
    ca,
  };
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(`HTTP ${response.statusCode ?? 0}, cut off`));
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        const text = textOf(
          statusCode,
          headers['content-type'] ?? '',
          Buffer.concat(chunks).toString('utf8'),
        );
        const { location } = headers;
        resolve(location === undefined ? text : `HTTP ${statusCode} to ${location.split('?')[0]}`);
      });
    });
    request.setTimeout(LIMIT_MS, () =>
      request.destroy(Object.assign(new Error('no answer'), { code: 'no answer' })),
    );
    request.on('error', (error: Error & { code?: string }) =>
      resolve(alertIn(error.message) ?? error.code ?? error.message),
    );
    request.end(body);
  });
}
